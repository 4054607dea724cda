"""What is not text, told by its first bytes: a folder of saved articles is full of pictures."""

from __future__ import annotations

HEAD = 8192  # bytes that are looked at: as many as git and grep take

# Signatures as the formats' own specifications give them (and as file(1) knows them).
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"BM", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\0\0\1\0", "a picture"),
    (b"8BPS", "a picture"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OTTO", "a font"),
    (b"\0\1\0\0", "a font"),
    (b"ID3", "sound or film"),
    (b"OggS", "sound or film"),
    (b"fLaC", "sound or film"),
    (b"\x1aE\xdf\xa3", "sound or film"),
    (b"PK\3\4", "a packed file (zip, epub, docx), which is not read yet"),
    (b"PK\5\6", "a packed file (zip, epub, docx), which is not read yet"),
    (b"\x1f\x8b", "a packed file"),
    (b"BZh", "a packed file"),
    (b"\xfd7zXZ\0", "a packed file"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file"),
    (b"\x28\xb5\x2f\xfd", "a packed file"),
    (b"Rar!\x1a\x07", "a packed file"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"MZ\x90", "a program"),
)
PDF = b"%PDF-"  # binary, but read
WORDLIKE = frozenset((b"BM", b"ID3", b"BZh"))  # could begin a text as well: the rest has to look odd, too
BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\0\0\xfe\xff")
# What no text has: C0 controls save those that terminals and typesetters use (BEL to CR, ESC).
CONTROLS = bytes({*range(0x20)} - {*range(0x07, 0x0E), 0x1B})
SHARE, FEW = 0.03, 3  # of the bytes: 9 % are in random ones; a text with some stray NULs is still a text


def binary_kind(data: bytes) -> str | None:
    """What ``data`` is, if it is certainly nothing that a reader takes; ``None`` if it may be."""
    head = data[:HEAD]
    if head.startswith(PDF):
        return None
    controls = len(head) - len(head.translate(None, CONTROLS))
    odd = controls > max(FEW, SHARE * len(head)) and not head.startswith(BOMS) and not looks_wide(head)
    for signature, kind in SIGNATURES:
        if head.startswith(signature) and (odd or signature not in WORDLIKE):
            return kind
    if head[4:8] == b"ftyp":
        return "sound or film"
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture" if head[8:12] == b"WEBP" else "sound or film"
    return "binary, not text" if odd else None


def looks_wide(head: bytes) -> bool:
    """Whether this is UTF-16 without a mark: of each pair, the same byte is nearly always NUL."""
    pairs = len(head) // 2
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    return pairs > 0 and max(even, odd) > 0.7 * pairs and min(even, odd) < 0.05 * pairs
