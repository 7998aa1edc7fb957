"""Puts a finished file in its place, so that readers see all of it or nothing.

On a local disk: a temporary name outside the table roots, then one rename. On an object store: one put.
"""

import functools
import os
import pathlib
import socket
import time
import uuid
from typing import Any

#: Below a lake; no table root, so no reader comes here.
TEMPORARY_FOLDER = ".khabar/tmp"

# Whoever wrote it, a temporary file is given up after this long. Meanwhile one of this machine goes when its
# process has gone; a container may give its number to the next, so one older than we are is nobody's.
_GIVEN_UP_SECONDS = 24 * 3600
_STARTED = time.time()


def is_local(path: str) -> bool:
    """Tells a path on this machine's disk from an address such as ``gs://bucket/lake``."""
    return "://" not in path


def deliver(root: str, path: str, data: bytes) -> bool:
    """Puts a file in its place, if it is not there already.

    Args:
        root: the lake: a folder, or an address ``gs://bucket/lake``.
        path: the file's place below it. The name tells the content: a file of that name is the same file.
        data: the whole file.

    Returns:
        Whether the file was put there; False where it stood there already.

    Raises:
        OSError: the disk is full, the folder is not ours to write, the rename failed …
        Exception: what the object store's client raises. Nothing is in place then.
    """
    target = f"{root.rstrip('/')}/{path}"
    if target.startswith("gs://"):
        return _put_on_gcs(target, data)
    return _rename_into_place(root, target, data)


def remove_stale_temporaries(root: str) -> int:
    """Removes the temporary files that killed runs left in a local lake; returns how many."""
    removed = 0
    if not is_local(root):
        return removed
    for file in pathlib.Path(root, TEMPORARY_FOLDER).glob("*~*~*"):
        host, pid, _ = file.name.split("~", 2)
        try:
            written_at = file.stat().st_mtime
            stale = time.time() - written_at > _GIVEN_UP_SECONDS
            if host == socket.gethostname() and pid.isdecimal():
                is_ours = int(pid) == os.getpid()
                stale |= written_at < _STARTED if is_ours else not _is_running(int(pid))
            if stale:
                file.unlink()
                removed += 1
        except FileNotFoundError:  # its own process was faster
            continue
    return removed


def _rename_into_place(root: str, target: str, data: bytes) -> bool:
    place = pathlib.Path(target)
    if place.exists():
        return False
    folder = pathlib.Path(root, TEMPORARY_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"{socket.gethostname()}~{os.getpid()}~{uuid.uuid4().hex}"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary.replace(place)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return True


def _put_on_gcs(target: str, data: bytes) -> bool:
    # Not through Beam's writer: a buffered writer that is closed while an error passes puts half a file.
    # The precondition makes the put safe to retry, and never replaces what stands there.
    from google.api_core.exceptions import PreconditionFailed

    bucket, _, name = target.removeprefix("gs://").partition("/")
    blob = _gcs_client().bucket(bucket).blob(name)
    if blob.exists():
        return False
    try:
        blob.upload_from_string(data, content_type="application/vnd.apache.parquet", if_generation_match=0)
    except PreconditionFailed:
        return False
    return True


@functools.cache
def _gcs_client() -> Any:
    from apache_beam.io.gcp.gcsio import GcsIO

    return GcsIO().client


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
