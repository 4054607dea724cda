"""A PDF of a few lines, written by hand, so that tests hold no foreign file."""

from collections.abc import Sequence

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Helvetica-Oblique", "F5": "Courier"}
ANY_SCRIPT = "F4"  # a font whose characters are all half as wide as high, and told by their Unicode numbers
TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end"
)


def pdf(
    pages: Sequence[Sequence[tuple]],
    links: Sequence[tuple] = (),
    encrypted: bool = False,
    hidden: bool = False,
    squares: Sequence[tuple] = (),
) -> bytes:
    """Each line of a page: (left, base line from the foot, size, text[, font]); all in points.

    Each link: (page from 0, left, bottom, right, top, address). ``hidden``: the text is drawn without ink.
    Each square: (page from 0, left, bottom, side).
    """
    bodies = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = []
    for key, name in FONTS.items():
        bodies.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        fonts.append(f"/{key} {len(bodies)} 0 R")
    bodies.append(f"<< /Length {len(TO_UNICODE)} >>\nstream\n{TO_UNICODE}\nendstream")
    bodies.append(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /ToUnicode {len(bodies)} 0 R "
        f"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
    )
    fonts.append(f"/{ANY_SCRIPT} {len(bodies)} 0 R")
    kids = []
    for number, lines in enumerate(pages):
        marks = []
        for page, left, bottom, right, top, address in links:
            if page == number:
                bodies.append(
                    f"<< /Type /Annot /Subtype /Link /Rect [{left} {bottom} {right} {top}] "
                    f"/A << /S /URI /URI ({address}) >> >>"
                )
                marks.append(f"{len(bodies)} 0 R")
        mode = "3 Tr " if hidden else ""
        drawn = mode + " ".join(
            f"BT /{font[0] if font else 'F1'} {size} Tf 1 0 0 1 {left} {base} Tm {shown(text, font)} Tj ET"
            for left, base, size, text, *font in lines
        )
        drawn += "".join(
            f" {left} {bottom} {side} {side} re f" for page, left, bottom, side in squares if page == number
        )
        bodies.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents {len(bodies)} 0 R "
            f"/Annots [{' '.join(marks)}] /Resources << /Font << {' '.join(fonts)} >> >> >>"
        )
        kids.append(f"{len(bodies)} 0 R")
    bodies[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    trailer = f"/Size {len(bodies) + 1} /Root 1 0 R"
    if encrypted:  # with a password that nobody knows
        zeros = "00" * 32
        trailer += (
            f" /Encrypt << /Filter /Standard /V 1 /R 2 /O <{zeros}> /U <{zeros}> /P -4 >> /ID [<00> <00>]"
        )
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(bodies) + 1
    data += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< {trailer} >>\n".encode()
    return data + f"startxref\n{data.rindex(b'xref')}\n%%EOF\n".encode()


def shown(text: str, font: list[str]) -> str:
    """A text as the operator that shows it wants it."""
    return f"<{text.encode('utf-16-be').hex()}>" if font == [ANY_SCRIPT] else f"({text})"
