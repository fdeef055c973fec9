"""The page that lays a policy beside an office's spreadsheet."""
