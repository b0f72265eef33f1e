// The reading of bytes comes here.
