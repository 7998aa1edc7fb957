"""Makes WARC files for tests, as crawlers write them."""

import gzip
import io

import fastwarc
import zstandard

HTML = "text/html; charset=utf-8"


def record(
    body: bytes,
    *,
    url: str = "https://a.example/1",
    number: int = 1,
    content_type: str = HTML,
    status: str = "200 OK",
    headers: str = "",
    record_type: str = "response",
    bare: bool = False,
) -> bytes:
    """Returns one record as bytes."""
    http = "" if bare else f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}\r\n"
    made = fastwarc.WarcRecord()
    made.init_headers(getattr(fastwarc.WarcRecordType, record_type), f"uuid:{number}".encode())
    made.headers["WARC-Target-URI"] = url
    made.headers["WARC-Date"] = "2025-06-04T03:30:00Z"
    made.headers["Content-Type"] = content_type if bare else "application/http; msgtype=response"
    made.set_bytes_content(http.encode() + body)
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def packed(records: list[bytes], ending: str) -> bytes:
    """Returns a file of records, packed as the ending of its name says: one by one."""
    if ending == ".warc.gz":
        return b"".join(gzip.compress(record, mtime=0) for record in records)
    if ending == ".warc.zst":
        return b"".join(zstandard.compress(record) for record in records)
    return b"".join(records)
