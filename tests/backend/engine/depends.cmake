list(APPEND depends memory inprocess effects fraud)
