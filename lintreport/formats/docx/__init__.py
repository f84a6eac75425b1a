"""Word files (.docx, .docm, .dotx, .dotm): from the bytes of a package to a Document."""

from lintreport.document import Document


def read(path: str, data: bytes) -> Document:
    """Read a Word file as it looks with all changes accepted; raises UnreadableError where it cannot be read.

    Nothing is written to disk and nothing fetched from elsewhere.
    """
    from lintreport.formats.docx.reading import read_package  # lxml takes 25 ms to import

    return read_package(path, data)
