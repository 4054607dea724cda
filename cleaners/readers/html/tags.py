"""What HTML's tags mean for an article: which end a line, which state a role, which are furniture."""

from __future__ import annotations

from cleaners.article import Mark, Role

NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol option p
    pre search section select summary table tbody td textarea tfoot th thead title tr ul
    page block line text
"""  # the last line is of the XML that PDF converters write
BLOCKS = frozenset(NAMES.split())
ROLES = {
    "h1": Role.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.SUBHEAD),
    "figcaption": Role.CAPTION,
    "blockquote": Role.QUOTE,
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
    **dict.fromkeys(("pre", "xmp", "listing"), Role.CODE),
}
MARKS = {
    **dict.fromkeys(("em", "i", "var", "dfn"), Mark.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Mark.STRONG),
    **dict.fromkeys(("u", "ins"), Mark.UNDERLINE),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Mark.CODE),
}
CODE = frozenset(("script", "style"))
GROUPING = """
    article aside body center dd details div dl fieldset figure footer form header html li main menu ol
    page section table tbody td tr ul blockquote
"""
SECTIONS = frozenset(GROUPING.split())  # what groups blocks
WITHIN = """
    a abbr b bdi bdo big br cite code data del dfn em font i img input ins kbd label link mark meta path
    picture q s samp small source span strike strong sub sup time tt u use var wbr
"""
INLINE = frozenset(WITHIN.split())  # what stands in a line
FURNITURE = {
    "nav": "navigation",
    "dialog": "a dialog",
    "template": "a template, not shown",
    "noscript": "for browsers without scripts",
    "title": "the page's title",
    "svg": "words in a drawing",
    "en-crypt": "encrypted by Evernote",
    **dict.fromkeys(("annotation", "annotation-xml"), "a formula's source"),
    **dict.fromkeys(("select", "textarea", "datalist", "option"), "a form"),
    **dict.fromkeys(
        ("iframe", "object", "video", "audio", "canvas", "noframes"), "in place of what is embedded"
    ),
}
# Likely furniture, unless the article itself stands in it.
LIKELY = {
    "aside": "an aside",
    "footer": "a footer",
    "form": "a form",
    "button": "a button",
    "header": "a header",
}
WHOLES = frozenset(("html", "body", "main", "article"))  # whatever their names say, it is not of each word
NAMING = frozenset(("a", "span"))  # what a name stands in
CELLS = frozenset(("td", "th"))
