// The reading of letters comes here.
