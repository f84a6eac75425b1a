"""The program's door: `--version` is answered before anything is imported, everything else goes to the command line."""

from __future__ import annotations

import sys

# Findings and blocks are many, live to the end and hold no cycles: looking for cycles at every 700th costs a tenth.
FEW_COLLECTIONS = 200_000


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments == ["--version"]:
        from lintreport import __version__

        print(f"lintreport {__version__}")
        return 0
    import gc

    gc.set_threshold(FEW_COLLECTIONS, 20, 50)
    from lintreport import cli

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
