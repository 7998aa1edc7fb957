"""What bad input raises.

::

    KhabarError
    ├── InternalError             a fault of khabar's own, met in a batch run: stops it and names the page
    └── DataError                 bad input: becomes a dead letter, never stops a run
        ├── UnreadableFile        a whole file: cut short, not decodable, of an unknown kind
        ├── BadMessage            a message that is not what design §3 asks for
        │   └── MessageTooLarge   over --max_message_bytes
        └── BadPage               a message in order whose page cannot be split
            └── NotAnArticle      a home page, a listing, an empty page

Each carries `error_type`, a fixed word to count and filter by, beside the message for a person.
`ERROR_TYPES` lists them all.
"""

#: Every `error_type` a dead letter can have, with what it means.
ERROR_TYPES = {
    "unsupported_file": "the file is of no kind that khabar reads, or holds no pages",
    "unreadable_file": "the file could not be opened or read",
    "truncated_file": "the file ends in the middle of its packed data or array; what came before was kept",
    "corrupt_file": "the file's compression, or a part of its Parquet, is damaged; the rest was kept",
    "damaged_record": "the record of a WARC file is damaged or cut short; the next ones were read",
    "too_large": "the message has more bytes than --max_message_bytes",
    "not_utf8": "the bytes are not UTF-8, nor of a charset that the page declares",
    "not_json": "the line is not JSON",
    "not_an_object": "the line is JSON, but not an object",
    "missing_content": "the object has no `content`",
    "bad_content": "`content` is not a string",
    "empty_content": "`content` holds no text",
    "bad_content_type": "`content_type` is neither text/html nor text/plain",
    "not_an_article": "the page is a home page, a listing or something else without a story",
    "internal": "a fault of khabar's own; please report it",
}


class KhabarError(Exception):
    """The root of every error that khabar raises on purpose."""


class InternalError(KhabarError):
    """A fault of khabar's own; stops a batch run (design §6). In a stream it is a dead letter instead."""


class DataError(KhabarError):
    """Bad input. Becomes a dead letter with its stage.

    Args:
        error_type: one of `ERROR_TYPES`.
        message: what was wrong, where, and the mend, for a person.
    """

    def __init__(self, error_type: str, message: str) -> None:
        if error_type not in ERROR_TYPES:
            raise ValueError(f"{error_type!r} is not in ERROR_TYPES")
        super().__init__(message)
        self.error_type = error_type
        self.message = message
        #: The id of the message, where it was read that far.
        self.message_id: str | None = None

    def __reduce__(self) -> tuple[type["DataError"], tuple[str, str]]:
        # Exceptions pickle by their args; ours differ from the constructor's.
        return type(self), (self.error_type, self.message)


class UnreadableFile(DataError):
    """A whole file could not be read, or not to its end."""


class BadMessage(DataError):
    """A message that is not a JSON object with a `content`."""


class MessageTooLarge(BadMessage):
    """A message over the limit; only its head was kept."""


class BadPage(DataError):
    """A message in order whose page cannot be split."""


class NotAnArticle(BadPage):
    """A page without a story. Its message opens with what the page seems to be, and a colon.

    A home page, a listing (of a section, a topic, a search, an author), a photo gallery, an e-paper (the
    pages of a printed issue), a score page, a score widget, a video page without text, a page without
    running text. A live blog is an article.
    """
