"""Exports: what is written, read back by our own readers, has the same words."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from desk import FIXTURES
from hypothesis import example, given
from hypothesis import strategies as st

from archive.exports import FORMATS, write
from archive.exports.markup import safe
from cleaners import Article, Block, Cleaned, Credit, Mark, Role, Span, clean, read
from cleaners.readers import markdown, plain_text
from cleaners.readers.html import page as html_page

CREDIT = Credit("Nadia Okoro/AFP via Getty Images", ("Nadia Okoro",), "AFP", "Getty Images")
FERRY = Article(
    (
        Block(
            Role.PARAGRAPH,
            "The ferry returned to service on Tuesday, eleven weeks late.",
            (Span(10, 29, Mark.LINK, "https://post.example/a_(b)?c=1&copy=2"), Span(42, 48, Mark.STRONG)),
        ),
        Block(Role.SUBHEAD, "A long wait"),
        Block(Role.PARAGRAPH, "It was an international appeal.", (Span(10, 30, Mark.UNDERLINE),)),
        Block(Role.IMAGE, "A white boat", target="https://post.example/boat.jpg"),
        Block(Role.CAPTION, "The boat at the pier.", (), CREDIT, "https://post.example/boat.jpg"),
        Block(Role.CAPTION, "The pier at dawn.", (), CREDIT),
        Block(Role.QUOTE, "“We went without post\nfor a month.”"),
        Block(Role.LIST_ITEM, "Sailings: six a day"),
        Block(Role.LIST_ITEM, "Fare: unchanged"),
        Block(Role.TABLE, "Year\tPassengers\n2022\t41,000"),
        Block(Role.CODE, "06:10  Mallow\n  07:05  Skerry"),
        Block(Role.RELATED, "READ ALSO: THE PIER THAT NOBODY WANTED"),
    ),
    headline='Ferry returns to "Mallow Sound"',
    deck="Islanders had waited.",
    authors=("Ida Holm", "Per Lund"),
    published="2024-04-16T12:50",
    site="The Post",
    url="https://post.example/ferry",
    language="en",
)


def test_every_format_has_its_suffix_and_ends_in_a_line_end() -> None:
    assert {name: suffix for name, (suffix, _) in FORMATS.items()} == {
        "json": ".json",
        "markdown": ".md",
        "html": ".html",
        "text": ".txt",
    }
    for name in FORMATS:
        assert write(Cleaned(FERRY), name).endswith("\n")
        assert write(Cleaned(Article()), name).endswith("\n")
    with pytest.raises(ValueError, match="no such format"):
        write(Cleaned(FERRY), "docx")


def test_json_is_one_line_and_gives_the_equal_article_back() -> None:
    cleaned = clean(
        "Mill reopens\n\nThe mill joined <u>in-</u> <u>ternational calls</u> for bread.\n", "mill.txt"
    )
    for each in (cleaned, Cleaned(FERRY)):
        line = write(each, "json")
        assert line.count("\n") == 1
        assert Cleaned.from_dict(json.loads(line)) == each


def test_markdown_is_as_a_person_would_write_it() -> None:
    assert write(Cleaned(FERRY), "markdown") == (
        '---\ntitle: "Ferry returns to \\"Mallow Sound\\""\ndescription: "Islanders had waited."\n'
        'author:\n  - "Ida Holm"\n  - "Per Lund"\npublished: "2024-04-16T12:50"\nsite: "The Post"\n'
        'source: "https://post.example/ferry"\nlanguage: "en"\n---\n\n'
        "The ferry [returned to service](<https://post.example/a_(b)?c=1\\&copy=2>) on Tuesday, **eleven** "
        "weeks late.\n\n## A long wait\n\nIt was an <u>international appeal</u>.\n\n"
        "![A white boat](https://post.example/boat.jpg)\n\n"
        "*The boat at the pier. (Nadia Okoro/AFP via Getty Images)*\n\n"
        "*The pier at dawn. (Nadia Okoro/AFP via Getty Images)*\n\n"
        "> “We went without post  \n> for a month.”\n\n- Sailings: six a day\n- Fare: unchanged\n\n"
        "| Year | Passengers |\n|---|---|\n| 2022 | 41,000 |\n\n"
        "```\n06:10  Mallow\n  07:05  Skerry\n```\n\nREAD ALSO: THE PIER THAT NOBODY WANTED\n"
    )


def test_plain_text_has_a_paragraph_a_line_but_for_own_lines_and_captions_set_in() -> None:
    assert write(Cleaned(FERRY), "text") == (
        'Ferry returns to "Mallow Sound"\n\nIslanders had waited.\n\n'
        "By Ida Holm and Per Lund · 2024-04-16 12:50\n\n"
        "The ferry returned to service on Tuesday, eleven weeks late.\n\nA long wait\n\n"
        "It was an international appeal.\n\nA white boat\n\n"
        "    The boat at the pier. (Nadia Okoro/AFP via Getty Images)\n\n"
        "    The pier at dawn. (Nadia Okoro/AFP via Getty Images)\n\n"
        "“We went without post\nfor a month.”\n\n- Sailings: six a day\n- Fare: unchanged\n\n"
        "Year\tPassengers\n2022\t41,000\n\n06:10  Mallow\n  07:05  Skerry\n\n"
        "READ ALSO: THE PIER THAT NOBODY WANTED\n"
    )


def test_plain_text_keeps_the_indents_and_columns_of_lines_that_no_rule_has_joined() -> None:
    song = "The ferry went out at the noontide,\n  the lamps were alight on the quay.\n\n"
    song += "Row home, row home,\n  row home to me.\n"
    assert write(clean(song, "song.txt"), "text") == song
    table = Block(Role.PARAGRAPH, "Route      Single\nPort Varn    4.20")
    assert write(Cleaned(Article((table,))), "text") == f"{table.text}\n"
    item = Block(Role.LIST_ITEM, "Port Varn\nEllmark")
    caption = Block(Role.CAPTION, "The boat\nat the pier.", (), CREDIT)
    assert write(Cleaned(Article((item, caption))), "text") == (
        "- Port Varn\n  Ellmark\n\n    The boat\n    at the pier. (Nadia Okoro/AFP via Getty Images)\n"
    )


def linked_data(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert found
    data: dict[str, object] = json.loads(found[1])
    return data


def test_html_has_figures_with_credits_and_says_the_same_in_json_ld() -> None:
    page = write(Cleaned(FERRY), "html")
    assert '<cite class="credit">Nadia Okoro/AFP via Getty Images</cite></figcaption></figure>' in page
    assert page.count("<img") == 1
    data = linked_data(page)
    assert (data["@type"], data["headline"], data["datePublished"]) == (
        "NewsArticle",
        FERRY.headline,
        "2024-04-16T12:50",
    )
    assert data["image"] == [
        {
            "@type": "ImageObject",
            **({"contentUrl": block.target} if block.target else {}),
            "caption": block.text,
            "creditText": CREDIT.line,
            "creator": [{"@type": "Person", "name": "Nadia Okoro"}],
        }
        for block in FERRY.blocks
        if block.role is Role.CAPTION
    ]


def test_our_own_page_is_read_back_with_its_fields() -> None:
    back = read(write(Cleaned(FERRY), "html")).article
    assert replace(back, blocks=()) == replace(FERRY, blocks=())
    assert [b.text for b in back.blocks if b.role is Role.SUBHEAD] == ["A long wait"]
    assert [s.target for b in back.blocks for s in b.spans if s.mark is Mark.LINK] == [
        FERRY.blocks[0].spans[0].target
    ]


def test_our_own_markdown_is_read_back_with_its_fields_and_links() -> None:
    back = read(write(Cleaned(FERRY), "markdown")).article
    assert replace(back, blocks=()) == replace(FERRY, blocks=())
    assert back.blocks[0].spans == FERRY.blocks[0].spans
    assert [b.text for b in back.blocks] == [
        b.text + (f" ({b.credit.line})" if b.credit else "") for b in FERRY.blocks
    ]


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!-- <script>", "a\u2028b", "&lt;b&gt; ]]>"]
)
def test_no_text_breaks_out_of_a_page(text: str) -> None:
    article = Article(
        (Block(Role.CAPTION, text), Block(Role.CODE, text)), text, text, (text,), None, text, text, text
    )
    page = write(Cleaned(article), "html")
    assert page.count("<script") == page.count("</script>") == 1
    assert linked_data(page)["headline"] == text
    assert [b.text for b in read(page).article.blocks if b.role is Role.CODE] == [text]


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://x.example/a?b=javascript:c", True),
        ("/a:b", True),
        ("a.html#c:d", True),
        ("mailto:a@x.example", True),
        ("javascript:alert(1)", False),
        ("JAVA\tSCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_an_address_that_runs_a_program_is_not_written(address: str, opens: bool) -> None:
    assert bool(safe(address)) is opens
    article = Article((Block(Role.PARAGRAPH, "Read more", (Span(0, 4, Mark.LINK, address),)),))
    for name in ("html", "markdown"):
        assert (address in write(Cleaned(article), name)) is opens


MARKDOWN = """
* ** _ __ ` ``` ~~~ # ## > - + = === --- 1. 1) 12. [ ] ]( ( ) ! ![ < <u> </u> <b <!-- --> <http://x.y> & &amp;
&#38; \\ \\* | |a| :-- :---: word Wort? a_b a*b é 橋 ' " , . ; 'tis www.x.y http://x.y [a]: {} $ @ ^ ~ %
"""
SCRAPS = st.sampled_from([*MARKDOWN.split(), *"\u00a0\u2003\u00ad\ufeff\n\t"])
PARTS = st.one_of(SCRAPS, st.text(st.characters(exclude_categories=("C",)), max_size=4))
TEXTS = st.lists(PARTS, min_size=1, max_size=12).map("".join) | st.lists(PARTS, min_size=1, max_size=9).map(
    " ".join
)
TEXTS = TEXTS.filter(bool)
ROLES = st.sampled_from([role for role in Role if role not in (Role.CODE, Role.TABLE)])


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(TEXTS)
    spans = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        mark = draw(st.sampled_from(Mark))
        spans.append(Span(start, end, mark, "https://x.example/?a=(b)&lt=<c>" if mark is Mark.LINK else ""))
    role = draw(ROLES)
    credit = Credit(draw(TEXTS)) if role is Role.CAPTION and draw(st.booleans()) else None
    return Block(role, text, tuple(spans), credit)


def texts(found: list[Block] | tuple[Block, ...]) -> list[str]:
    """The texts of blocks, white space apart, with credits where an export prints them."""
    said = (b.text + (f" {b.credit.line}" if b.credit else "") for b in found)
    return [text for text in ("".join(each.split()) for each in said) if text]


def bare(text: str) -> str:
    return re.sub(r"[\s()\-]", "", text)


@given(st.lists(blocks(), max_size=4))
@example([Block(Role.PARAGRAPH, "__a__ _b_ **c**")])
@example([Block(Role.PARAGRAPH, "a\n- b\n1. c\n# d\n=\n---")])
@example([Block(Role.LIST_ITEM, "1. a"), Block(Role.LIST_ITEM, "b"), Block(Role.LIST_ITEM, "7. c")])
@example([Block(Role.HEADLINE, "Learn C #"), Block(Role.SUBHEAD, "a\nb #")])
@example([Block(Role.CAPTION, "*a*", (Span(0, 3, Mark.EMPHASIS),), Credit("_b_"))])
@example([Block(Role.DECK, "\n*", (Span(0, 1, Mark.EMPHASIS),))])
def test_markdown_read_back_has_the_same_words(found: list[Block]) -> None:
    back = markdown.read(write(Cleaned(Article(tuple(found))), "markdown"))
    assert not back.notes
    assert bare("".join(texts(back.article.blocks))) == bare("".join(texts(found)))


@given(st.lists(blocks(), max_size=4))
def test_html_read_back_has_the_same_words(found: list[Block]) -> None:
    back = html_page.read(write(Cleaned(Article(tuple(found))), "html"))
    assert not back.notes
    assert "".join(texts(back.article.blocks)) == "".join(texts(found))


@given(st.lists(blocks(), max_size=4))
def test_plain_text_read_back_has_the_same_words(found: list[Block]) -> None:
    found = [block for block in found if "<" not in block.text + (block.credit.line if block.credit else "")]
    back = plain_text.read(write(Cleaned(Article(tuple(found))), "text"))
    assert bare("".join(texts(back.article.blocks))) == bare("".join(texts(found)))


CELLS = st.lists(st.lists(st.text("ab|*\\`é<& ", max_size=5), min_size=2, max_size=2), min_size=1, max_size=3)


@given(CELLS)
def test_tables_read_back_have_the_same_cells(rows: list[list[str]]) -> None:
    rows = [["x" + " ".join(cell.split()) for cell in row] for row in rows]
    table = Block(Role.TABLE, "\n".join("\t".join(row) for row in rows))
    for name, reader in (("markdown", markdown.read), ("html", html_page.read)):
        (back,) = reader(write(Cleaned(Article((table,))), name)).article.blocks
        assert back == replace(table, place=back.place)


@given(st.text("ab`~\n \t<&*\\", min_size=1, max_size=30))
def test_code_read_back_is_the_same(code: str) -> None:
    code = "x" + code.rstrip() + "x"
    for name, reader in (("markdown", markdown.read), ("html", html_page.read)):
        (back,) = reader(write(Cleaned(Article((Block(Role.CODE, code),))), name)).article.blocks
        assert (back.role, back.text) == (Role.CODE, code)


@pytest.mark.parametrize(
    "path", sorted((FIXTURES / "articles").glob("*/input.*")), ids=lambda path: path.parent.name
)
def test_html_read_back_is_the_same_article(path: Path) -> None:
    cleaned = clean(path.read_bytes(), path.name)
    again = clean(write(cleaned, "html"), "a.html").article
    assert told(again) == told(cleaned.article)


def told(article: Article) -> list[object]:
    """What an article says, but for where it stood on a page."""
    facts = (
        article.headline,
        article.deck,
        article.authors,
        article.published,
        article.site,
        article.language,
    )
    return [*facts, *((block.role, block.text, block.credit) for block in article.blocks)]
