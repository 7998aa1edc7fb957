"""Runs the line: once on a runner of many machines, in bounded chunks on one."""

import collections
import contextlib
import os
import threading
import time
from collections.abc import Iterator, Sequence

import apache_beam as beam
from apache_beam.runners.runner import PipelineState
from apache_beam.transforms.window import GlobalWindows
from tqdm import tqdm

from pipeline.build import Line, build
from pipeline.inputs import chunks, cut, find_files
from pipeline.options import RunOptions
from pipeline.summary import Summary
from transforms import metrics
from transforms.read_messages import FileSlice, Progress, ReadMessages
from transforms.storage import is_local, remove_stale_temporaries


def launch(options: RunOptions) -> Summary:
    """Runs the line over the files that the options name, and waits for its end.

    Raises:
        OptionError: an input pattern matches nothing.
        Exception: whatever made the run fail. What is in place then is whole; the same run again goes on.
    """
    started = time.monotonic()
    files = find_files(options.input_patterns)
    if is_local(options.output_directory):
        os.makedirs(options.output_directory, exist_ok=True)  # a run over nothing leaves an empty lake
    remove_stale_temporaries(options.output_directory)
    counters: collections.Counter[str] = collections.Counter()
    if options.on_one_machine:
        with _progress_bar(sum(file.size for file in files)):
            for chunk in chunks(cut(files)):
                counters.update(_run(chunk, options))
    else:
        counters.update(_run(list(cut(files, bounded=False)), options))
    return Summary(counters, time.monotonic() - started, options.output_directory)


def _run(slices: Sequence[FileSlice], options: RunOptions) -> dict[str, int]:
    pipeline = beam.Pipeline(runner=options.runner, options=options.beam)
    line = Line(
        source=ReadMessages(slices, options.max_message_bytes),
        window=beam.WindowInto(GlobalWindows()),
        output_directory=options.output_directory,
        fetched_at=options.fetched_at,
        match_reference=options.match_reference,
    )
    build(pipeline, line)
    result = pipeline.run()
    state = result.wait_until_finish()
    if state != PipelineState.DONE:
        raise RuntimeError(f"the runner ended in state {state}")
    return metrics.totals(result)


@contextlib.contextmanager
def _progress_bar(total_bytes: int) -> Iterator[None]:
    """Shows on a terminal how much of the input has been read."""
    done = threading.Event()
    Progress.bytes_read = 0
    with tqdm(total=total_bytes, unit="B", unit_scale=True, desc="input", disable=None, leave=False) as bar:

        def follow() -> None:
            while not done.wait(0.2):
                bar.update(min(Progress.bytes_read, total_bytes) - bar.n)

        follower = threading.Thread(target=follow, daemon=True)
        follower.start()
        try:
            yield
        finally:
            done.set()
            follower.join()
