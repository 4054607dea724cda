"""Small office documents, made as the programs make them: of one paragraph or a few."""

from __future__ import annotations

from html import escape

from desk import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {name: f"{OPEN}{name}:1.0" for name in ("office", "text", "style", "table", "meta")}
NAMESPACES |= {"draw": f"{OPEN}drawing:1.0", "svg": f"{OPEN}svg-compatible:1.0"}
NAMESPACES |= {"fo": f"{OPEN}xsl-fo-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink"}
NAMESPACES |= {"dc": "http://purl.org/dc/elements/1.1/"}
XMLNS = " ".join(f'xmlns:{name}="{uri}"' for name, uri in NAMESPACES.items())
TYPE = "application/vnd.oasis.opendocument.text"


def word(body: str, styles: str = "", links: dict[str, str] | None = None, **parts: str) -> bytes:
    """A Word document; ``parts`` are files beside its text, ``footnotes`` say."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (links or {}).items()
    )
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", styles),
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    return zipped({**files, **{f"word/{name}.xml": part(name, text) for name, text in parts.items()}})


def part(name: str, text: str) -> str:
    """A file of a Word document."""
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{text}</w:{name}>'


def p(text: str = "", style: str = "", properties: str = "") -> str:
    """A paragraph of a Word document."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{r(text) if text else ''}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Words of a Word document."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def flat(body: str, styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument text as one file."""
    return (
        f'<?xml version="1.0"?><office:document {XMLNS} office:mimetype="{TYPE}">'
        f"<office:meta>{meta}</office:meta><office:styles>{styles}</office:styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def packed(body: str, manifest: str = "", **files: str) -> bytes:
    """An OpenDocument text as it is packed."""
    content = f"<office:document-content {XMLNS}><office:body>{body}</office:body></office:document-content>"
    more = {f"{name}.xml": text for name, text in files.items()}
    return zipped({"mimetype": TYPE, "content.xml": content, "META-INF/manifest.xml": manifest, **more})


def rich(body: str, head: str = r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}}") -> bytes:
    """A document in RTF."""
    return rf"{{\rtf1{head}{body}}}".encode("latin-1")
