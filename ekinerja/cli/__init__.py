"""The console script ``ekinerja``."""
