"""Bringing one's own units, posts and people in on the screen."""
