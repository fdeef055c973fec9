"""Policies as their pages show them: the list, one of them, drafts and their check."""
