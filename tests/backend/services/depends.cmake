list(APPEND depends edge memory effects fraud)
