"""Decodes the bytes of a page whatever charset is declared, and mends text that was decoded wrongly before.

What the bytes are counts for more than what is said of them: a server's default says ISO-8859-1 of many a
page in UTF-8. Only where bytes are no UTF-8 is the declaration believed.
"""

import codecs
import re

import charset_normalizer
import ftfy

from transforms.extraction.errors import BadMessage

_BOMS = (  # the longer first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED_IN_PAGE = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.I
)
_DECLARED_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)

#: The charsets of the web that Python knows (https://encoding.spec.whatwg.org/#names-and-labels); Python
#: has others, which no page is in and some of which are slow.
_OF_THE_WEB = frozenset(
    {
        *(f"cp{number}" for number in (866, 874, *range(1250, 1259))),
        *(f"iso8859-{number}" for number in (*range(2, 9), 10, 13, 14, 15, 16)),
        *("big5", "euc_jp", "euc_kr", "gb18030", "gbk", "iso2022_jp", "koi8-r", "koi8-u", "mac-roman"),
        *("shift_jis", "utf-16", "utf-16-be", "utf-16-le"),
    }
)
# The same page: both labels mean windows-1252.
_LABELS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gbk"}

# Broken bytes may be so many to one character that is UTF-8's; single-byte text has next to none of those.
_BROKEN_TO_WHOLE = 0.25
# What a page that declares nothing can be: English with typographic quotes, or Urdu of the time before UTF-8.
_UNDECLARED = ["cp1252", "cp1256"]
_SAMPLE_BYTES = 100_000
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_CONTROL_SHARE = 0.01
# Quotes, dashes and the space of windows-1252 that editors paste into pages in UTF-8.
_PASTED = {byte: bytes([byte]).decode("cp1252") for byte in (0x85, *range(0x91, 0x98), 0xA0, 0xAB, 0xBB)}

# A letter of an Indic script, an Arabic letter, a typographic quote: UTF-8 that was read as windows-1252 or
# Latin-1. Of letters several must follow one another.
_MOJIBAKE = re.compile(
    "(?:à[¤-·].\\s?){2}|(?:[ØÙÚÛ][\x80-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]){3}|â[€\x80][\x80-\xff–—‘’‚“”„†‡•…™œ¦]"
)
_MOJIBAKE_LEADS = "àâØÙÚÛ"


def decode_page(data: bytes, *, declared: str | None = None, html: bool = True) -> str:
    r"""Decodes a page: by its byte-order mark, as UTF-8, as declared, or as what it looks like.

    A few bytes that are no UTF-8 in a page that is cost only themselves.

    Args:
        data: the page.
        declared: a Content-Type, as an HTTP header has it.
        html: whether the page may declare its charset itself.

    Raises:
        BadMessage: `not_utf8`, where nothing tells what the bytes are.

    >>> decode_page("शिमला".encode(), declared="text/html; charset=ISO-8859-1")
    'शिमला'
    >>> decode_page(b"a \x93word\x94, and " + "शिमला के पास".encode())
    'a “word”, and शिमला के पास'
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    unmarked = _utf_16(data)
    if unmarked is not None:
        return data.decode(unmarked, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        first_broken = error.start
    mended, broken = _mostly_utf_8(data)
    if mended is not None:
        return mended
    in_header = _DECLARED_IN_HEADER.search(declared) if declared else None
    in_page = _DECLARED_IN_PAGE.search(data[:4096]) if html else None
    names = [in_header[1]] if in_header else []
    names += [in_page[1].decode("ascii", "replace")] if in_page else []
    codec = next(filter(None, map(_codec, names)), None)
    if codec is None:
        guess = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES], cp_isolation=_UNDECLARED).best()
        codec = guess.encoding if guess is not None and guess.encoding in _UNDECLARED else None
    if codec is not None:
        text = data.decode(codec, "replace")
        # Compressed or other binary data decodes to anything; text has no control characters.
        if len(_CONTROL.findall(text)) <= len(text) * _CONTROL_SHARE:
            return text
    hint = f", nor {names[0]} as it declares" if names else ""
    raise BadMessage(
        "not_utf8",
        f"the page is not UTF-8{hint}: byte {first_broken} is 0x{data[first_broken]:02x}, one of {broken}; "
        "convert it, or let the page declare its charset",
    )


def mend_mojibake(text: str) -> str:
    """Returns a text with UTF-8 that was read as windows-1252 or Latin-1 turned back; others as they are.

    >>> mend_mojibake("à¤¶à¤¿à¤®à¤²à¤¾")
    'शिमला'
    >>> mend_mojibake("voilà ¤ déjà")
    'voilà ¤ déjà'
    """
    if not _is_mojibake(text):
        return text
    # By lines: a page may have one such quote, and to mend is slow.
    lines = text.splitlines(keepends=True)
    return "".join(ftfy.fix_encoding(line) if _is_mojibake(line) else line for line in lines)


def _is_mojibake(text: str) -> bool:
    """Tries the pattern where its first characters stand: to find one is far faster, and pages are long."""
    for lead in _MOJIBAKE_LEADS:
        at = text.find(lead)
        while at >= 0:
            if _MOJIBAKE.match(text, at):
                return True
            at = text.find(lead, at + 1)
    return False


def _utf_16(data: bytes) -> str | None:
    """Tells UTF-16 without its mark: spaces and digits have a NUL in every other place, and only there."""
    nuls = data.count(0)
    if nuls < 2 or nuls * 50 < len(data):
        return None
    behind = data[1::2].count(0)
    if behind * 50 >= nuls * 49:
        return "utf-16-le"
    return "utf-16-be" if behind * 50 <= nuls else None


def _mostly_utf_8(data: bytes) -> tuple[str | None, int]:
    """Returns a page in UTF-8 with some broken bytes mended, or None; and how many are broken."""
    broken = 0

    def mend(error: UnicodeError) -> tuple[str, int]:
        nonlocal broken
        assert isinstance(error, UnicodeDecodeError)
        broken += 1
        if error.end - error.start == 1:
            return _PASTED.get(data[error.start], "\ufffd"), error.end
        return "\ufffd", error.end

    codecs.register_error("khabar_mend", mend)
    text = data.decode("utf-8", "khabar_mend")
    whole = sum(1 for ch in text if ch > "\x7f") - broken
    return (text if broken <= whole * _BROKEN_TO_WHOLE else None), broken


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _LABELS.get(name, name)
    return name if name in _OF_THE_WEB else None
