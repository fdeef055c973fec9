"""Would a test notice? Change one thing in the engine at a time and run its tests."""
