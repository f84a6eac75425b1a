"""What can go wrong through no fault of the program: each is a sentence that says what to do."""


class UserError(Exception):
    """A mistake outside the program; its text names the place and what to do about it."""


class UnreadableError(UserError):
    """A draft that could not be read; `code` is a stable word for its cause, such as "encrypted"."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
