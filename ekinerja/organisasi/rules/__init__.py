"""Decisions about people and posts, without tables, clock or request."""
