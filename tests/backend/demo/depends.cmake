list(APPEND depends memory engine effects fraud)
