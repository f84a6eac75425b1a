"""The kinds of file that drafts come in: a module or package each, from bytes to a Document."""
