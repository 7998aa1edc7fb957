"""Makes the record of a message that gave no article."""

import datetime
import traceback

from schemas.records import DeadLetter
from transforms.extraction.errors import DataError, InternalError, UnreadableFile
from transforms.extraction.messages import message_id
from transforms.extraction.model import Payload


def dead_letter(
    payload: Payload, error: Exception, stage: str, *, known_message_id: str | None = None
) -> DeadLetter:
    """Returns the dead letter of a payload: its bytes, the stage and the reason.

    Args:
        payload: what was read.
        error: why it was rejected. Anything but a `DataError` is a fault of khabar's own and keeps its trace.
        stage: where it was rejected; a fault that the reader found has the stage `read` whatever is given.
        known_message_id: the message's id where it was parsed that far.
    """
    data_error = error if isinstance(error, DataError) else None
    whole_file = isinstance(error, UnreadableFile)
    own = known_message_id or (data_error.message_id if data_error else None)
    return DeadLetter(
        stage="read" if payload.fault is not None else stage,
        error_type=data_error.error_type if data_error else "internal",
        error_message=storable(data_error.message if data_error else f"{type(error).__name__}: {error}"),
        exception_class=f"{type(error).__module__}.{type(error).__qualname__}",
        stack_trace=None if data_error else "".join(traceback.format_exception(error)),
        payload=payload.data,
        attributes=dict(payload.attributes),
        source=storable(payload.source),
        message_id=None if whole_file else (own or message_id(payload)),
        received_at=payload.received_at,
        date=payload.received_at.astimezone(datetime.timezone.utc).date(),
    )


def internal_error(payload: Payload, error: Exception) -> InternalError:
    """Returns the error that stops a batch run at a fault of khabar's own, and names where it struck."""
    return InternalError(
        f"khabar failed on {payload.source} ({type(error).__name__}: {error}). "
        "This is a fault of khabar: please report it with the page."
    )


def storable(text: str) -> str:
    """Returns a text as tables and JSON take it.

    A file's name need not be UTF-8; Python marks such bytes with half surrogates, which neither takes.
    """
    return text.encode("utf-8", "replace").decode("utf-8")
