"""Backups: every table and file of an installation in one ZIP, proved by hashes."""
