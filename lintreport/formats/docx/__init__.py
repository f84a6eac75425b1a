"""Word files (.docx, .docm, .dotx, .dotm): from the bytes of a package to a Document."""

from lintreport.document import Document, Revisions


def read(path: str, data: bytes, *, revisions: Revisions = "final", appearance: bool = False) -> Document:
    """Read a Word file as it looks with all changes accepted or, as the "original", with none of them made.

    With `appearance` the document holds its looks too. Raises UnreadableError where the file cannot be read. Nothing is
    written to disk and nothing fetched from elsewhere.
    """
    from lintreport.formats.docx.reading import read_package  # lxml takes 25 ms to import

    return read_package(path, data, revisions, appearance=appearance)
