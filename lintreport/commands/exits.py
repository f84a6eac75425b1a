"""The exit codes, the same for every command and every form of report."""

CLEAN, FOUND, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
