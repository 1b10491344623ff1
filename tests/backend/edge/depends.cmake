list(APPEND depends memory effects fraud)
