"""What a composite does with an element that it cannot process: the rule of design §6, in one place."""

from schemas.records import DeadLetter
from transforms import metrics
from transforms.extraction.dead_letters import dead_letter, internal_error
from transforms.extraction.errors import DataError, UnreadableFile
from transforms.extraction.model import Payload


def reject(
    payload: Payload, error: Exception, stage: str, *, keep_going: bool, message_id: str | None = None
) -> DeadLetter:
    """Returns the dead letter of a payload, and counts it.

    Args:
        payload: what was read.
        error: why it is rejected; anything but a `DataError` is a fault of khabar's own.
        stage: where.
        keep_going: whether a fault of khabar's own becomes a dead letter too, as in a stream.
        message_id: the message's id where it was parsed that far.

    Raises:
        InternalError: the fault is khabar's own, and `keep_going` is False.
    """
    if not isinstance(error, DataError):
        if not keep_going:
            raise internal_error(payload, error) from error
        metrics.count(metrics.INTERNAL_ERRORS)
    if not isinstance(error, UnreadableFile):  # that is no message; it was counted where it was read
        metrics.count(metrics.REJECTED + stage)
    return dead_letter(payload, error, stage, known_message_id=message_id)
