"""The program's door: `--version` is answered before anything is imported, everything else goes to the command line."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments == ["--version"]:
        from lintreport import __version__

        print(f"lintreport {__version__}")
        return 0
    from lintreport import cli

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
