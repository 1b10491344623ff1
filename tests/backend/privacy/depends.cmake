# fmt, in which a Secret must stay hidden, comes with the logs.
list(APPEND depends observe)
