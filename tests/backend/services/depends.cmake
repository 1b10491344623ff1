list(APPEND depends edge memory inprocess effects fraud)
