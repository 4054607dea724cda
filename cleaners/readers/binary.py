"""What is no article at all: pictures, archives, programs, told by their first bytes; data; addresses.

What another program can turn into a text is told with how.
"""

from __future__ import annotations

from cleaners.readers.decoding import BOMS, wide
from cleaners.readers.exports import address_lists, program_data
from cleaners.readers.exports.exported import ZIP

HEAD = 8192  # bytes that are looked at: as many as git and grep take

SAVE_AS = "which is not read: save it as a web page first (many: soffice --convert-to html)"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream in which a newer document is locked
CALIBRE = "which is not read: make an EPUB of it first (Calibre: ebook-convert FILE book.epub)"
KINDLE = f"a Kindle's e-book, {CALIBRE}"
PALM = f"an e-book of Palm's, {CALIBRE}"
LOCKED = "an office document that only a password opens: save it without one first"
OFFICE = {  # what stands in the zip files that office programs write
    b"[Content_Types].xml": "an office document (xlsx, pptx)",
    b"META-INF/manifest.xml": "an office document (ods, odp)",
    b"Index/Document": "a document of Apple's Pages, Numbers or Keynote",
}

# Signatures as the formats' own specifications give them (and as file(1) knows them).
PICTURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"\0\0\1\0",
    b"8BPS",
)
FONTS = (b"wOFF", b"wOF2", b"OTTO\0", b"\0\1\0\0")
FILMS = (b"ID3", b"OggS\0", b"fLaC\0", b"\x1aE\xdf\xa3")
PROGRAMS = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"MZ\x90")
SIGNATURES = {
    **dict.fromkeys(PICTURES, "a picture"),
    **dict.fromkeys(FONTS, "a font"),
    **dict.fromkeys(FILMS, "sound or film"),
    ZIP: "a packed file (zip), which is not read: unpack it first",
    b"PK\5\6": "a packed file (zip) with nothing in it",
    b"\x1f\x8b\x08": "a packed file (gzip), which is not read: unpack it first",
    b"BZh91AY&SY": "a packed file (bzip2)",
    b"\xfd7zXZ\0": "a packed file (xz)",
    b"7z\xbc\xaf\x27\x1c": "a packed file (7z)",
    b"\x28\xb5\x2f\xfd": "a packed file (zstd)",
    b"Rar!\x1a\x07": "a packed file (rar)",
    b"bplist00": "a property list",
    b"TPZ": KINDLE,
    b"CONT\2\0": KINDLE,
    b"\xeaDRMION\xee": "a Kindle's e-book that its shop has locked: it cannot be read",
    b"ITOLITLS": f"an e-book of Microsoft's (lit), {CALIBRE}",
    b"L\0R\0F\0": f"an e-book of Sony's (lrf), {CALIBRE}",
    b"ITSF": f"a help file (chm), {CALIBRE}",
    b"AT&TFORM": "scanned pages (DjVu), which are not read: take their text first (djvutxt FILE text.txt)",
    b"ZIM\4": "a whole site as Kiwix keeps it (ZIM), which is not read: unpack it first (zimdump)",
    OLE: f"an office document of the old kind (doc, xls, msg), {SAVE_AS}",
    b"SQLite format 3\0": "a database",
    **dict.fromkeys(PROGRAMS, "a program"),
}
# Could begin a text as well: the rest has to look odd, too.
WORDLIKE = frozenset((b"BM", b"ID3", b"TPZ", b"ITOLITLS", b"ITSF", b"AT&TFORM"))
PDF = b"%PDF-"  # binary, but read
FURTHER_IN: tuple[tuple[int, bytes, str], ...] = (  # at which byte it stands, as above
    (4, b"ftyp", "sound or film"),
    (8, b"WEBP", "a picture"),
    (8, b"WAVE", "sound or film"),
    (8, b"AVI ", "sound or film"),
    (60, b"BOOKMOBI", KINDLE),  # the kinds of Palm's databases, as which books were made for a Kindle, too
    (60, b"TEXtREAd", PALM),
    (60, b"PNRdPPrs", PALM),
    (257, b"ustar", "a packed file (tar), which is not read: unpack it first"),
)
RIFF, RIFF_AT = b"RIFF", 8  # how a file begins of which the sign stands at byte 8
# What no text has: C0 controls save those that terminals and typesetters use (BEL to CR, ESC).
CONTROLS = bytes({*range(0x20)} - {*range(0x07, 0x0E), 0x1B})
SHARE = 0.08  # of the bytes; random ones have 0.094, a text with a stray NUL in every line 0.02
FEW = 3  # bytes, whatever their share


def kind(data: bytes) -> str | None:
    """What ``data`` is, in words for a person, if it is certainly no article; ``None`` if it may be."""
    head = data[:HEAD]
    if head.startswith(PDF):
        return None
    odd = len(head) - len(head.translate(None, CONTROLS))
    marked = head.startswith(tuple(bom for bom, _ in BOMS)) or wide(head)
    strange = not marked and odd > max(FEW, SHARE * len(head))
    if head.startswith(ZIP):
        for part, what in OFFICE.items():
            if part in data:
                return f"{what}, {SAVE_AS}"
        from cleaners.readers.containers.packing import listed  # it brings zipfile with it

        if not listed(data):
            return "a packed file (zip) that is broken or cut short: get it again"
    if head.startswith(OLE) and ENCRYPTED in data:
        return LOCKED
    for signature, what in SIGNATURES.items():
        if head.startswith(signature) and (strange or signature not in WORDLIKE):
            return what
    for at, signature, what in FURTHER_IN:
        if head.startswith(signature, at) and (at != RIFF_AT or head.startswith(RIFF)):
            return what
    if strange:
        return "binary data"
    return address_lists.kind(data) or program_data.kind(data)
