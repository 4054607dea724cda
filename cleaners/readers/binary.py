"""What is no text at all: pictures, archives, programs, told by their first bytes or by what no text has."""

from __future__ import annotations

from cleaners.readers.decoding import BOMS, wide

HEAD = 8192  # bytes that are looked at: as many as git and grep take

# Signatures as the formats' own specifications give them (and as file(1) knows them).
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\0\0\1\0", "a picture"),
    (b"8BPS", "a picture"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OTTO\0", "a font"),
    (b"\0\1\0\0", "a font"),
    (b"OggS\0", "sound or film"),
    (b"fLaC\0", "sound or film"),
    (b"\x1aE\xdf\xa3", "sound or film"),
    (b"%PDF-", "a PDF; turn it into text first"),
    (b"PK\3\4", "a packed file (zip, epub, docx)"),
    (b"PK\5\6", "a packed file (zip, epub, docx)"),
    (b"\x1f\x8b\x08", "a packed file (gzip)"),
    (b"BZh91AY&SY", "a packed file (bzip2)"),
    (b"\xfd7zXZ\0", "a packed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z)"),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)"),
    (b"Rar!\x1a\x07", "a packed file (rar)"),
    (b"bplist00", "a property list (webarchive)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document of the old kind (doc, xls)"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"MZ\x90", "a program"),
)
INSIDE = {  # what stands at byte 8 of a RIFF file
    b"WEBP": "a picture",
    b"WAVE": "sound or film",
    b"AVI ": "sound or film",
}
# What no text has: C0 controls save those that terminals and typesetters use (BEL to CR, ESC).
CONTROLS = bytes({*range(0x20)} - {*range(0x07, 0x0E), 0x1B})
SHARE = 0.08  # of the bytes; random ones have 0.094, a text with a stray NUL in every line 0.02


def kind(data: bytes) -> str | None:
    """What ``data`` is, in words for a person, if it is certainly no text; ``None`` if it may be."""
    head = data[:HEAD]
    for signature, what in SIGNATURES:
        if head.startswith(signature):
            return what
    if head[4:8] == b"ftyp":
        return "sound or film"
    if head[:4] == b"RIFF" and head[8:12] in INSIDE:
        return INSIDE[head[8:12]]
    if head.startswith(tuple(bom for bom, _ in BOMS)) or wide(head):
        return None
    odd = len(head) - len(head.translate(None, CONTROLS))
    return "binary data" if odd > SHARE * len(head) else None
