"""Bringing one's own units, posts and people in from a spreadsheet: what may come in.

Pure: a sheet and what is stored already go in, a plan row by row comes out.
"""
