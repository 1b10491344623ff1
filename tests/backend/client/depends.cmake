# The programs' libraries, without their main().
list(APPEND depends ctl load)
