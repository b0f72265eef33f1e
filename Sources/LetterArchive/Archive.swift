// The archive comes here.
