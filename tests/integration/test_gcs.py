"""The main job against a Cloud Storage server, through the real clients."""

import os
import pathlib
import socket
from collections.abc import Iterator

import pytest

from tests.conftest import unavailable
from tests.pipeline.test_run import files, khabar
from tools.update_goldens import SAMPLES

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    try:
        from gcp_storage_emulator.server import create_server
    except ImportError:
        unavailable("gcp-storage-emulator")
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    server = create_server("localhost", port, in_memory=True, default_bucket="lakes")
    server.start()
    yield f"http://localhost:{port}"
    server.stop()


def _objects(endpoint: str, prefix: str) -> dict[str, bytes]:
    from google.auth.credentials import AnonymousCredentials
    from google.cloud import storage

    client = storage.Client("test", AnonymousCredentials(), client_options={"api_endpoint": endpoint})
    found = client.list_blobs("lakes", prefix=prefix)
    return {blob.name.removeprefix(prefix): blob.download_as_bytes() for blob in found}


def test_a_lake_on_gcs_holds_the_same_files_as_one_on_disk(endpoint: str, tmp_path: pathlib.Path) -> None:
    environment = os.environ | {"STORAGE_EMULATOR_HOST": endpoint, "GOOGLE_CLOUD_PROJECT": "test"}

    def run(lake: object) -> str:
        result = khabar(
            *("run", "--input_pattern", "samples/messages.jsonl", "--output_directory", lake), env=environment
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    run("gs://lakes/lake")
    first = _objects(endpoint, "lake/")
    run(tmp_path)
    assert first == files(tmp_path)
    assert len(first) > 40
    again = run("gs://lakes/lake")
    assert _objects(endpoint, "lake/") == first
    articles = next(line.split() for line in again.splitlines() if line.startswith("articles"))
    assert articles[2] == "0", "a file that stood there was written anew"


def test_input_on_gcs_is_read(endpoint: str, tmp_path: pathlib.Path) -> None:
    from google.auth.credentials import AnonymousCredentials
    from google.cloud import storage

    environment = os.environ | {"STORAGE_EMULATOR_HOST": endpoint, "GOOGLE_CLOUD_PROJECT": "test"}
    client = storage.Client("test", AnonymousCredentials(), client_options={"api_endpoint": endpoint})
    for page in sorted(SAMPLES.glob("pages/hp-*.txt")):
        client.bucket("lakes").blob(f"crawl/{page.name}").upload_from_filename(page)
    result = khabar(
        *("run", "--input_pattern", "gs://lakes/crawl/*.txt", "--output_directory", tmp_path), env=environment
    )
    assert result.returncode == 0, result.stderr
    assert "2 messages read = 2 articles" in result.stdout
    none = khabar(
        *("run", "--input_pattern", "gs://lakes/none/*", "--output_directory", tmp_path), env=environment
    )
    assert none.returncode == 2
    assert "matches no file" in none.stderr
