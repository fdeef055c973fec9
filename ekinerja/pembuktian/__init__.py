"""Proves a policy against an office's own spreadsheet: read, map, calculate, compare.

No tables of its own. Both the command line and the page of BKPSDM stand on it.
"""
