"""Web pages: all words accounted for, roles only as stated, whatever is broken."""

import itertools
from collections import Counter
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from desk import FIXTURES
from hypothesis import given
from hypothesis import strategies as st

from cleaners import Mark, Reading, Role, read
from cleaners.readers.html import page as html_page
from cleaners.readers.html import rescue, source

BROKEN = {"cdata", "open-comment", "open-quote"}  # what stands in them is a matter of opinion
PAGES = sorted(p for p in (FIXTURES / "readers" / "html").glob("*/input.html") if p.parent.name not in BROKEN)


class Words(HTMLParser):
    """An independent count: every character of text in a page, and the code in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.code = 0
        self.comments: list[str] = []
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in ("script", "style"):
            self.code += len(data)
        else:
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data.strip())


def characters(texts: list[str]) -> Counter[str]:
    return Counter("".join("".join(texts).split()))


def accounted(reading: Reading) -> tuple[Counter[str], list[str], int]:
    """The characters of blocks and omissions, the comments, and how much code was left out."""
    comments = [o.text for o in reading.omissions if o.reason == "a comment in the markup"]
    code = [int(o.reason.split()[0]) for o in reading.omissions if o.reason.endswith("scripts and styles")]
    texts = [o.text for o in reading.omissions if o.reason != "a comment in the markup"]
    texts += [b.text for b in reading.article.blocks if b.role is not Role.IMAGE]
    texts += [b.credit.line for b in reading.article.blocks if b.credit]
    return characters(texts), comments, sum(code)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_article_and_omissions_are_all_the_text_of_a_page(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    words = Words(page)
    assert accounted(read(page, path.name)) == (characters(words.text), words.comments, words.code)


TAGS = [
    "p",
    "div",
    "b",
    "a",
    "h1",
    "h2",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "nav",
    "aside",
    "header",
    "footer",
    "form",
]
TAGS += [
    "article",
    "main",
    "figure",
    "figcaption",
    "pre",
    "blockquote",
    "noscript",
    "template",
    "button",
    "em",
    "u",
]
nested = st.recursive(
    st.text("ab é\n橋", max_size=12),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)),
    max_leaves=25,
)


def written(node: object) -> str:
    if isinstance(node, str):
        return node
    assert isinstance(node, tuple)
    return f"<{node[0]}>{''.join(map(written, node[1]))}</{node[0]}>"


@given(st.lists(nested, max_size=5))
def test_no_word_is_lost_however_elements_nest(nodes: list[object]) -> None:
    page = f"<!DOCTYPE html><html><body>{''.join(map(written, nodes))}</body></html>"
    reading = html_page.read(page)
    assert accounted(reading)[0] == characters(Words(page).text)


@pytest.mark.parametrize(
    "page",
    [
        "<p>{0}</p>" + "<div>" * 300 + "<p>{1}</p>",
        "<div>" * 50_000 + "<p>{0}</p></div><p>{1}</p>",
        "<html><body><p>{0}</p></body></html><p>{1}</p>",
        "<html><body><p>{0}</p></body></html><html><body><p>{1}</p></body></html>",
        "<p>{0}</p><!-- advert <p>{1}</p>",
        "<p>{0}</p><p class='lead>{1}</p>",
        '<p class="t>{0}</p><p class="t">{1}</p>',
        "<p>{0}</p><![CDATA[ {1} ]]>",
        "<p>{0}</p><script>var a = 1;\n<p>{1}</p>",
        "<html><head><style>p {{ color: red }\n<body><p>{0}</p><p>{1}</p>",
        "<html><head><title>Mill</head><body><p>{0}</p><p>{1}</p></body></html>",
        "<p>{0}</p><textarea><p>{1}</p>",
        "<p>{0}<p><b><i><a href=x>" * 400 + "<p>{1}",
        "<table><tr><td>" * 500 + "{0}<p>{1}",
        "<p>{0}</p><![if !IE]><p>{1}</p><![endif]>",
        "<p>{0}</p><!--[if !IE]><!--><p>{1}</p><!--<![endif]-->",
        "<p>{0}</p><news-body><template shadowrootmode=open><p>{1}</p></template></news-body>",
        "<p>{0}</p>\0<p>{1}</p>",
    ],
    ids=range(18),
)
def test_a_broken_page_keeps_its_words(page: str) -> None:
    first = "The well in Farrow ran dry on Sunday, and nobody knows why it did."
    second = "The village now buys its water from the next one, as its mayor said."
    page = page.replace("{{", "{").replace("{0}", first).replace("{1}", second)
    text = " ".join(block.text for block in read(page, "page.html").article.blocks)
    assert first in text
    assert second in text
    assert "var a" not in text
    assert "color" not in text


def test_ten_megabytes_in_one_paragraph_are_read() -> None:
    text = " ".join(f"Word{n}" for n in range(1_100_000))
    assert read(f"<p>{text}</p>").article.blocks[0].text == text


def test_a_tag_with_absurd_attributes_costs_nothing_and_loses_no_words() -> None:
    page = f"<div {' '.join(f'a{n}=1' for n in range(100_000))}><p>The well ran dry.</p></div>"
    assert len(source.harmless(page)) < 3000
    assert [block.text for block in read(page).article.blocks] == ["The well ran dry."]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<p>One<svg><path d='M0'/><g></g></svg> two</p>", ["One two"]),
        ("<p>One</p><svg><text>Chart</text></svg><p>two</p>", ["One", "two"]),
        ("<p>One</p><svg><svg><path/></svg></svg><p>two</p>", ["One", "two"]),
        (
            "<link rel=icon title='a > b' href=x><p>One</p><picture><source srcset='a>b'></picture>two",
            ["One", "two"],
        ),
        ("<p>One <code>&lt;link></code></p><svg><p>two", ["One <link>", "two"]),
    ],
)
def test_what_has_no_words_goes_and_takes_none_with_it(page: str, blocks: list[str]) -> None:
    reading = read(f"<!DOCTYPE html>{page}")
    texts = [b.text for b in reading.article.blocks] + [o.text for o in reading.omissions]
    assert [text for text in texts if text != "Chart"] == blocks


def test_white_space_of_every_kind_is_none_that_was_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(rescue, "rescued")  # calling it would be told as a fault
    words = "\u3000橋は\u2003来年\u2028三月\u00a0に " * 20
    reading = read(f"<!DOCTYPE html><nav>{words}</nav><p>橋は来年の三月に完成する。</p>")
    assert not reading.notes


def test_embedded_files_are_no_text_and_no_address() -> None:
    page = f'<p>One</p><img alt="Harbour" src="data:image/jpeg;base64,{"QUJD" * 100_000}"><p>two</p>'
    blocks = read(page).article.blocks
    assert [(b.role, b.text, b.target) for b in blocks] == [
        (Role.PARAGRAPH, "One", ""),
        (Role.IMAGE, "Harbour", ""),
        (Role.PARAGRAPH, "two", ""),
    ]


def one(page: str) -> tuple[str, list[tuple[str, Mark, str]]]:
    (block,) = read(page, "a.html").article.blocks
    return block.text, [(block.text[s.start : s.end], s.mark, s.target) for s in block.spans]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p> One \n <b> two</b>  three </p>", "One two three"),
        ("<p>One<b> </b>two</p>", "One two"),
        ("<p>One<br>two<br/> three</p>", "One\ntwo\nthree"),
        ("<p>soft\u00adware and 5\u00a0km</p>", "soft\u00adware and 5\u00a0km"),
        ("<p>One<!-- --> two<wbr>three</p>", "One twothree"),
        ("<p>R&D &amp; caf&eacute; &#8212; &#x27;it&apos;s&#39; &#150;</p>", "R&D & café — 'it's' –"),
        ("<p>橋は\n来年</p>", "橋は来年"),
        ("<p>다리는\n내년</p>", "다리는 내년"),
        ("<p>a &#1;&#27;b</p>", "a b"),
    ],
)
def test_white_space_and_characters_are_as_a_browser_shows_them(page: str, text: str) -> None:
    assert one(page)[0] == text


def test_marks_keep_to_their_words() -> None:
    text, marks = one(
        '<p>An <a href="/x?a=1&amp;b=2">old <em>mill</em></a><a href="/y"> burns</a> <u>down</u></p>'
    )
    assert text == "An old mill burns down"
    assert marks == [
        ("old mill", Mark.LINK, "/x?a=1&b=2"),
        ("mill", Mark.EMPHASIS, ""),
        (" burns", Mark.LINK, "/y"),
        ("down", Mark.UNDERLINE, ""),
    ]


def test_a_link_around_blocks_marks_the_words_of_each() -> None:
    blocks = read("<div><a href=/x>One<div>two</div>three</a> four</div>").article.blocks
    assert [(b.text, [b.text[s.start : s.end] for s in b.spans]) for b in blocks] == [
        ("One", ["One"]),
        ("two", ["two"]),
        ("three four", ["three"]),
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "VBScript:x"]
)
def test_a_link_that_runs_a_program_has_no_address(address: str) -> None:
    _, marks = one(f'<p>Read <a href="{address}">more</a></p>')
    assert [target for _, _, target in marks] == [""]


def test_a_figure_gives_its_picture_to_its_caption_wherever_the_caption_stands() -> None:
    page = "<figure><figcaption>Below</figcaption><a href=/big><img src=a.jpg></a></figure>"
    page += "<figure><div><img src=b.jpg alt=B></div><figcaption><p>One.</p><p>Two.</p></figcaption></figure>"
    blocks = read(page).article.blocks
    assert [(b.role, b.text, b.target) for b in blocks] == [
        (Role.CAPTION, "Below", "a.jpg"),
        (Role.IMAGE, "", "a.jpg"),
        (Role.IMAGE, "B", "b.jpg"),
        (Role.CAPTION, "One.", "b.jpg"),
        (Role.CAPTION, "Two.", "b.jpg"),
    ]


def test_a_credit_right_below_a_figure_is_that_of_its_caption() -> None:
    figure = "<figure><img src='/quay.jpg'><figcaption>The quay of Varn today.</figcaption></figure>"
    credit = "<div class='photo-credit'>Ida Holm/AP</div>"
    text = "<p>Nobody was there when it began, and nobody was there when it ended.</p>"
    for pictures, lines in (
        (figure + credit, ["Ida Holm/AP"]),
        (figure + text + credit, [None, None]),  # whose it is nothing says
    ):
        page = f"<html><article><h1>Mill burns</h1>{text * 3}{pictures}{text * 3}</article></html>"
        captions = [block for block in read(page).article.blocks if block.role is Role.CAPTION]
        assert [block.credit and block.credit.line for block in captions] == lines


def test_a_picture_within_a_paragraph_does_not_part_it() -> None:
    blocks = read("<p>One <img src=icon.png alt=icon> two</p>").article.blocks
    assert [(b.role, b.text) for b in blocks] == [(Role.PARAGRAPH, "One two"), (Role.IMAGE, "icon")]


def test_a_table_keeps_its_empty_cells_and_its_links() -> None:
    page = "<table><tr><td></td><td>a</td></tr><tr><td>b<br>c</td><td><a href=/x>d</a></td></tr></table>"
    (block,) = read(page).article.blocks
    assert (block.role, block.text) == (Role.TABLE, "\ta\nb c\td")
    assert [block.text[s.start : s.end] for s in block.spans] == ["d"]


def test_a_paragraph_classed_as_deck_is_one() -> None:
    page = "<h1>Mill burns</h1><p class='lead dek'>It was the last.</p><h2 class=decks>Two</h2><p>Text.</p>"
    roles = [block.role for block in read(page).article.blocks]
    assert roles == [Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.PARAGRAPH]


def test_a_list_of_teasers_is_not_taken_for_the_article() -> None:
    teasers = "".join(
        f"<article><h2>Teaser {n}</h2><p>A mill has burned down again.</p></article>" for n in range(9)
    )
    reading = read(f"<main>{teasers}</main>")
    assert len(reading.article.blocks) == 18
    assert not reading.omissions


def test_what_stands_outside_of_the_article_is_left_out_with_its_headline_kept() -> None:
    body = "<p>" + "The mill burned to the ground in the night. " * 9 + "</p>"
    reading = read(
        f"<div><h1>Mill burns</h1><article>{body}</article><div><p>Read also: wells</p></div></div>"
    )
    assert [b.role for b in reading.article.blocks] == [Role.HEADLINE, Role.PARAGRAPH]
    assert [(o.reason, o.text) for o in reading.omissions] == [("outside of the article", "Read also: wells")]


THING = '{"@type":"Article","headline":"A"}'
GRAPH = '<script type="application/ld+json">{"@graph":[%s]}</script>'
HEAD = {
    "og": '<meta property="og:title" content="Shared">',
    "json-ld": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Linked"}</script>',
    "h1": "<h1>Printed</h1>",
    "title": "<title>Titled - The Post</title>",
}


@pytest.mark.parametrize("count", range(1, 5))
def test_of_headlines_that_disagree_the_first_of_this_order_wins(count: int) -> None:
    best = {"json-ld": "Linked", "h1": "Printed", "og": "Shared", "title": "Titled"}
    for kinds in itertools.combinations(HEAD, count):
        site = '<meta property="og:site_name" content="The Post">'
        page = (
            f"<html>{site}{''.join(HEAD[kind] for kind in reversed(kinds))}<p>Text of the article.</p></html>"
        )
        assert read(page).article.headline == best[kinds[0]]


@pytest.mark.parametrize(
    ("shared", "title", "linked", "headline"),
    [
        ("Mill burns | The Post", "Mill burns | The Post", "Mill burns", "Mill burns"),
        ("Old mill's end | The Post", "Old mill’s end", "Old mill’s end", "Old mill’s end"),
        ("Mill's end", "Mill burns", "Mill’s end", "Mill’s end"),  # the printer's quotes
        ("No mill | The Post", "Mill burns | The Post", "Mill burns", "No mill"),  # both end in the site
        ("Mills | a history", "Mills | a history", "", "Mills | a history"),  # nothing says what its end is
        ("Fires | Mill burns", "The Post | Fires | Mill burns", "Mill burns", "Mill burns"),  # both end in it
        ("Mill burns", "Well runs dry", "Well runs dry", "Mill burns"),
        ("mill-burns-2019-a", "Mill burns", "Mill burns down", "Mill burns down"),  # a file's name
    ],
)
def test_a_shared_title_loses_the_site_and_nothing_of_its_own(
    shared: str, title: str, linked: str, headline: str
) -> None:
    data = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{linked}"}}</script>'
    og = f'<meta property="og:title" content="{shared}">'
    page = f"<html><head><title>{title}</title>{og}{data}</head><p>Text of the article.</p></html>"
    assert read(page).article.headline == headline


@pytest.mark.parametrize(
    ("shared", "headline"),
    [
        ("Old mill burns to the gro", "Old mill burns to the ground"),  # cut to so many characters
        ("Old mill burns", "Old mill burns"),  # who shares it may have said less
        ("Old mill burns –", "Old mill burns –"),
    ],
)
def test_a_shared_title_that_was_cut_within_a_word_is_the_printed_one(shared: str, headline: str) -> None:
    og = f'<meta property="og:title" content="{shared}">'
    page = f"<html>{og}<h1>Old mill burns to the ground</h1><p>Text of the article.</p></html>"
    assert read(page).article.headline == headline


@pytest.mark.parametrize(
    ("title", "body", "headline"),
    [
        ("The Post » Old mill burns", "<h2>Old mill burns</h2><h2>Wells</h2>", "Old mill burns"),
        ("Mill burns ‹ The Post", "<div><h3><a href=/m>Mill burns</a></h3></div>", "Mill burns"),
        ("Mill burns | The Post", "<h1>News</h1><h2>Mill burns</h2>", "Mill burns"),
        ("Mill burns", "<h1>News</h1>", "News"),
        ("Mill burns | The Old Post", "<h1><a href=/>The Old Post</a></h1><h1>Mill burns", "Mill burns"),
        ("Old mill burns down – The Post", "<b>Old mill burns down</b>", "Old mill burns down"),
        ("Mill burns down by night – The Post", "<b>The Post</b>", "Mill burns down by night – The Post"),
        (
            "The Post - Old mill burns down",
            "<td><b>Old mill burns down</b><br>By Ida Holm",
            "Old mill burns down",
        ),
        (
            "Mill burns by night - Post of the Mill",
            "<p>Post of the Mill<br>Est. 1908",
            "Mill burns by night - Post of the Mill",
        ),
    ],
)
def test_a_line_that_the_title_tells_is_the_headline(title: str, body: str, headline: str) -> None:
    page = f"<!DOCTYPE html><html><title>{title}</title><body>{body}<p>Text of the article.</p></body></html>"
    assert read(page).article.headline == headline


def test_what_is_stated_as_headline_but_tells_what_the_page_is_about_is_none() -> None:
    data = '<script type="application/ld+json">{"@type":"Article","headline":"kind of engine"}</script>'
    page = f"<html><title>Water mill - Lexicon</title>{data}<h1>Water mill</h1><p>Text.</p></html>"
    assert read(page).article.headline == "Water mill"


@pytest.mark.parametrize(
    ("top", "field", "value"),
    [
        ("<time datetime='2024-04-16T12:50'>16 April</time>", "published", "2024-04-16T12:50"),
        ("<nav><time datetime='2024-04-16'></time></nav>", "published", None),
        (
            "<time datetime='2023-01-01'></time><time itemprop=datePublished datetime='2024-04-16T12:50'>",
            "published",
            "2024-04-16T12:50",
        ),
        (
            "<time itemprop='dateCreated datePublished' datetime='2024-04-16'></time><time datetime=2023>",
            "published",
            "2024-04-16",
        ),
        (
            "<p><a href='/author/ida'>Ida Holm</a> and <a href='/author/bo'>Bo Ek</a>",
            "authors",
            ("Ida Holm", "Bo Ek"),
        ),
        ("<p><a href='/author-guide/a'>How to write</a>", "authors", ()),
        ("<footer>Filed <a rel=author href=#>Ida Holm</a></footer>", "authors", ("Ida Holm",)),
        (
            "<p><a rel=author href=#>Show all articles of Ida Holm</a> <a rel=author>Ida Holm</a>",
            "authors",
            ("Ida Holm",),
        ),
        ("<a rel=author href=#>View my profile</a>", "authors", ()),
        ("<span class='vcard author'>by <span class='fn'>Ida Holm</span></span>", "authors", ("Ida Holm",)),
        ("<p>4 May | <span itemprop=author>Autorin: Ida Holm</span>", "authors", ("Ida Holm",)),
        ("<div class=comments><a rel=author href=#>Bo Ek</a></div>", "authors", ()),
        ("<p class=byline>By Ida Holm - January 4", "authors", ("Ida Holm",)),
        ("<p><b>By Ida Holm</b><br>April 16, 2024</p>", "authors", ("Ida Holm",)),
        ("<p>Posted on April 16, 2024 by Ida Holm</p>", "authors", ("Ida Holm",)),
        ("<p class=byline>von Autor: Ida Holm", "authors", ("Ida Holm",)),
        (
            "<meta property='og:site_name' content='Mill'><meta name=author content='Mill Ltd, Hull, UK'>",
            "authors",
            ("Mill Ltd",),
        ),
        ("<meta name=author content='105092'>", "authors", ("105092",)),
        ("<meta name=author content='105092'><p class=byline>By Ida Holm", "authors", ("Ida Holm",)),
        ("<meta name=author content='Ida Holm (iho)'>", "authors", ("Ida Holm",)),
        ("<meta name=author content='Ida Holm, (Image: Post)'>", "authors", ("Ida Holm",)),
        (
            "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ida Holm'>",
            "authors",
            ("Ida Holm",),
        ),
        (
            "<meta name=twitter:label1 content='Lesedauer'><meta name=twitter:data1 content='3 Minuten'>",
            "authors",
            (),
        ),
        (
            "<meta name=citation_author content='Holm, Ida'><meta name=citation_author content='Ek, Bo'>",
            "authors",
            ("Ida Holm", "Bo Ek"),
        ),
        ("<meta name=dc.creator content='Ida Holm, Bo Ek'>", "authors", ("Ida Holm", "Bo Ek")),
        ("<meta name=citation_publication_date content='2024/03/05'>", "published", "2024-03-05"),
        ("<meta name=date content='March 5, 2024 8:00 AM'>", "published", "2024-03-05T08:00"),
        ("<meta name=date content='04/05/2024'>", "published", None),
        (
            "<meta name=date content='March 5, 2024'><time datetime=2024-03-05T08:10>now</time>",
            "published",
            "2024-03-05T08:10",
        ),
        (
            "<meta name=date content='March 5, 2024'><time datetime=2024-03-06T08:10>now</time>",
            "published",
            "2024-03-05",
        ),
        ("<p class=byline>By Ida Holm, Political Editor", "authors", ("Ida Holm",)),
        ("<p>By Ida Holm, May 3, 2021</p>", "authors", ("Ida Holm",)),
        ("<p class=byline>By Ida Holm and Bo Ek May 3, 2021</p>", "authors", ("Ida Holm", "Bo Ek")),
        ("<span>By Ida Holm</span> <span>Updated Monday, May 3, 2021</span>", "authors", ("Ida Holm",)),
        ("<p>Par Ida Holm, publié le 3 mai 2021</p>", "authors", ("Ida Holm",)),
        ("<p class=byline>Von Ida Holm, Montag, 3. Mai 2021</p>", "authors", ("Ida Holm",)),
        ("<p class=byline>By Ida Holm, Bo Ek", "authors", ("Ida Holm", "Bo Ek")),
        ("<div class=autor>Von Ida Holm</div>", "authors", ("Ida Holm",)),
        ("<div class=autor>Von am 5. Mai 2024</div>", "authors", ()),
        ("<meta name=author content='Super User'><p class=byline>By Ida Holm", "authors", ("Ida Holm",)),
        ("<p class=byline>Submitted by Ida Holm on Tue, 03/05/2024 - 10:00", "authors", ("Ida Holm",)),
        (
            "<p class=byline>By <span class=fn>Ida Holm</span>, <span class='org fn'>The Mill Post</span>",
            "authors",
            ("Ida Holm",),
        ),
        (
            "<abbr class=published title='2024-04-16T12:50:00Z'>at noon</abbr>",
            "published",
            "2024-04-16T12:50",
        ),
        ("<div class=date>2024年4月16日 12時50分</div>", "published", "2024-04-16T12:50"),
    ],
)
def test_dates_and_names_that_a_page_prints_are_known_where_nothing_states_them(
    top: str, field: str, value: object
) -> None:
    page = f"<!DOCTYPE html><html><body><h1>Mill burns</h1>{top}<p>Text of the article.</p></body></html>"
    assert getattr(read(page).article, field) == value


@pytest.mark.parametrize(
    "line",
    [
        "March 5, 2024 at 7:00 a.m. EST",
        "5. März 2024 7:00 Uhr",
        "Published 9:10 a.m. March 5, 2024 | Updated 10:20 a.m. March 6, 2024",
        "Updated: 6 March 2024, 10:20 a.m. Published: 5 March 2024, 9:10 a.m",
        "Publié le 5 mars 2024 à 14h52, modifié le 6 mars 2024 à 15h54",
    ],
)
def test_a_line_that_says_when_is_no_deck(line: str) -> None:
    page = (
        f"<h1>Mill burns</h1><p>{line}</p><article>{'<p>Nobody was there when it began.</p>' * 9}</article>"
    )
    article = read(f"<!DOCTYPE html><html><body>{page}</body></html>").article
    assert (article.deck, article.published and article.published[:10]) == (None, "2024-03-05")


def test_a_blogs_name_before_a_colon_is_no_part_of_the_headline_below_it() -> None:
    head = "<title>Varn Diary: The mill burns again</title>"
    body = (
        f"<h1><a href=/>Varn Diary</a></h1><h3>The mill burns again</h3>{'<p>It was late, he said.</p>' * 9}"
    )
    article = read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>").article
    assert article.headline == "The mill burns again"


@pytest.mark.parametrize("kind", ["Recipe", "Review", "DiscussionForumPosting"])
def test_what_may_stand_for_an_article_states_who_and_when(kind: str) -> None:
    thing = f'{{"@type":"{kind}","name":"Soup","author":{{"name":"Ida Holm"}},"datePublished":"2024-03-05"}}'
    page = f'<script type="application/ld+json">{thing}</script><h1>Soup</h1><p>Boil it for an hour.</p>'
    article = read(f"<!DOCTYPE html><html><body>{page}</body></html>").article
    assert (article.authors, article.published) == (("Ida Holm",), "2024-03-05")


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta name="author" content="https://x.example/ida">', "authors", ()),
        (
            '<meta name="author" content="By Ida Holm, Per Lund and Bo Ek">',
            "authors",
            ("Ida Holm", "Per Lund", "Bo Ek"),
        ),
        (
            '<meta property="article:published_time" content="2024-04-16T12:50:33Z">',
            "published",
            "2024-04-16T12:50",
        ),
        ('<meta name="date" content="Tue, 16 Apr 2024 00:00:00 GMT">', "published", "2024-04-16"),
        ('<meta name="date" content="yesterday">', "published", None),
        ("<!-- saved from url=(0024)https://x.example/a -->", "url", "https://x.example/a"),
        (
            "<!--\n Page saved with SingleFile \n url: https://x.example/a \n saved date: x\n-->",
            "url",
            "https://x.example/a",
        ),
        ('<link rel="canonical" href="/a">', "url", None),
        (
            '<link rel="canonical" href="https://web.archive.org/web/20200117092928/https://x.example/a">',
            "url",
            "https://x.example/a",
        ),
        (
            "<!-- saved from url=(0060)https://web.archive.org/web/20200117id_/http://x.example/a?b=c -->",
            "url",
            "http://x.example/a?b=c",
        ),
        (
            '<link rel="canonical" href="https://web.archive.org/web/*/about">',
            "url",
            "https://web.archive.org/web/*/about",
        ),
        ('<meta property="og:locale" content="pt_BR">', "language", "pt"),
        ('<meta name="description" content="How it came about">', "deck", "How it came about"),
        ('<meta name="description" content="Text of the">', "deck", None),
        ('<meta name="description" content="Text of the article.">', "deck", "Text of the article."),
        ('<meta name="description" content="It is all about ...">', "deck", None),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"A","x":[1,],}</script>',
            "headline",
            "A",
        ),
        (
            GRAPH % '{"@id":"#p","name":"Ida Holm"},{"@type":"Article","author":[{"@id":"#p"},{"@id":"#q"}]}',
            "authors",
            ("Ida Holm",),
        ),
        (
            GRAPH % '{"@type":"Article","publisher":{"@id":"#o"}},{"@id":"#o","name":"The Post"}',
            "site",
            "The Post",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","publisher":{"@id":"#o"}}</script>',
            "site",
            None,
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"A\nB"}</script>',
            "headline",
            "A B",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"A"};</script>',
            "headline",
            "A",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"A"}{"x":1}</script>',
            "headline",
            "A",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"The "A" mill"}</script>',
            "headline",
            'The "A" mill',
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"A \\x26 B"}</script>',
            "headline",
            "A \\x26 B",
        ),
        (
            r"""<script type="application/ld+json">{"@type":"Article","headline":"Ida\'s mill"}</script>""",
            "headline",
            "Ida's mill",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","x":1,,"headline":"A"}</script>',
            "headline",
            "A",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"A","x":{"y":1}</script>',
            "headline",
            "A",
        ),
        (
            f"<script type='application/ld+json'>{escape(THING)}</script>",
            "headline",
            "A",
        ),
        (f'<script type="application/ld+json">{"[" * 9000}</script>', "headline", None),
        (GRAPH % f'{{"@type":"Article","author":{"[" * 900}"A"{"]" * 900}}}', "headline", None),
    ],
)
def test_metadata_are_read_as_stated(head: str, field: str, value: object) -> None:
    above = head if head.startswith("<!") else ""
    page = f"<!DOCTYPE html>{above}<html><head>{head}</head><p>Text of the article.</p></html>"
    assert getattr(read(page).article, field) == value


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس البلدية إنّ الجسر سيُفتح في آذار\u200f، ولم يذكر السبب.",
        'ראש העיר אמר: \u200f"הגשר ייפתח במרץ" (2024)\u200e.',
        "市長は「橋は来年3月に完成する」と述べた。",
        "시장은 다리가 내년 3월에 완공된다고 말했다.",
        "นายกเทศมนตรีกล่าวว่าสะพานจะเปิดในเดือนมีนาคม",
        "मेयर ने कहा कि पुल मार्च में खुलेगा।",
        "Ðe brycg: nai\u0308ve, 5\u202f% und 10\u00a0€ – 👩‍🚒",
    ],
)
def test_every_script_comes_through_unharmed(text: str) -> None:
    page = f"<article><p>{text}</p><blockquote dir=auto>{text}</blockquote><ul><li>{text}</li></ul></article>"
    blocks = read(page).article.blocks
    assert [(b.role, b.text) for b in blocks] == [
        (Role.PARAGRAPH, text),
        (Role.QUOTE, text),
        (Role.LIST_ITEM, text),
    ]


def test_code_keeps_its_lines_and_a_quote_its_paragraphs() -> None:
    page = (
        "<article><pre>\n  if a &lt; b:\n\treturn  1\n</pre><blockquote><p>One.</p><p>Two.</p></blockquote>"
    )
    assert [(b.role, b.text) for b in read(page).article.blocks] == [
        (Role.CODE, "  if a < b:\n\treturn  1"),
        (Role.QUOTE, "One."),
        (Role.QUOTE, "Two."),
    ]


@pytest.mark.parametrize("depth", [30, 3000, 60_000])
def test_likely_furniture_in_likely_furniture_costs_no_words_and_no_recursion(depth: int) -> None:
    page = "<div class=sidebar>" * depth + "<p>The well in Farrow ran dry on Sunday.</p>" + "</div>" * depth
    reading = read(f"<!DOCTYPE html><p>The mill burned.</p>{page}<h1>Late</h1>")
    assert accounted(reading)[0] == characters(["The mill burned.The well in Farrow ran dry on Sunday.Late"])


def test_what_stands_above_the_line_is_no_part_of_the_number_on_it() -> None:
    page = (
        "<h1>On water</h1><p>It held 10<sup>6</sup> of them per litre, 10<sup>-3</sup> alive.<sup>"
        '<a href="#n">12</a></sup> On the 1<sup>st</sup> of May H<sub>2</sub>O was <q>clear</q>.</p>'
    )
    text = read(page, "a.html").article.blocks[-1].text
    assert text == "It held 10⁶ of them per litre, 10⁻³ alive.¹² On the 1st of May H2O was “clear”."


def test_of_what_parsers_need_not_read_comments_and_the_pages_address_are_told() -> None:
    page = (
        '<html><head><link rel="stylesheet" href="a.css"><link rel="canonical" href="https://example.org/a">'
        "</head><body><svg viewBox='0 0 1 1'><!-- a pen --><path d='M0'/></svg>"
        "<svg><text>Drawn</text></svg><picture><source srcset='b.webp'><img src='b.jpg' alt='A'></picture>"
        "<h1>Ferry</h1><p>The ferry sails again.</p></body></html>"
    )
    reading = read(page, "a.html")
    told = {omission.text for omission in reading.omissions}
    assert reading.article.url == "https://example.org/a"
    assert {"a pen", "Drawn"} <= told
    assert "a.css" not in source.closed(page).markup
    assert "b.webp" not in source.closed(page).markup


def test_what_is_deleted_is_told_and_not_said() -> None:
    page = "<h1>Hours</h1><p>It opens at <del>nine</del> <ins>ten</ins>, and costs <s>£5</s> £4 for us.</p>"
    reading = read(page, "a.html")
    assert reading.article.blocks[-1].text == "It opens at ten, and costs £5 £4 for us."
    assert ("nine", "deleted by who wrote it") in [(each.text, each.reason) for each in reading.omissions]
    broken = (
        "<h1>Hours</h1><div>It opens at <del>nine <p>The board said so on Monday.</p><p>It is glad.</p></div>"
    )
    texts = [block.text for block in read(broken, "a.html").article.blocks]
    assert texts[-2:] == ["The board said so on Monday.", "It is glad."]


def test_a_paragraph_of_code_keeps_its_lines() -> None:
    page = "<html><body><article><h1>Ferry</h1><p>Set the lamp first:</p><p><code>{}</code></p></article>"
    lines = read(page.format("lamp = on<br>bell = off"), "a.html").article.blocks[-1]
    assert (lines.role, lines.text) == (Role.CODE, "lamp = on\nbell = off")
    each = read(page.format("lamp = on</code><br><code>bell = off"), "a.html").article.blocks[-1]
    assert (each.role, each.text) == (Role.CODE, "lamp = on\nbell = off")
    assert read(page.format("lamp = on"), "a.html").article.blocks[-1].role is Role.PARAGRAPH


WAYBACK = """<!-- BEGIN WAYBACK TOOLBAR INSERT -->
<div id="wm-ipp-base" lang="en" style="direction:ltr"><div id="wm-ipp"><div id="wm-ipp-inside">
<a class="t" href="/web/x">12 captures</a><p>The copies that there are.</p></div></div></div>
<div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20200117092928/https://x.example/a</div>
<!-- END WAYBACK TOOLBAR INSERT -->"""


def test_what_the_wayback_machine_sets_above_a_page_is_left_out() -> None:
    text = "<p>The weir at Lower Tansy gave way on Thursday night, and nobody knows who will pay for it.</p>"
    reading = read(f"<html><body>{WAYBACK}<h1>Weir breaks</h1>{text * 2}</body></html>", "a.html")
    assert "Wayback" not in "".join(block.text for block in reading.article.blocks)
    assert "captures" not in "".join(block.text for block in reading.article.blocks)
    told = [omission.text for omission in reading.omissions if omission.reason == "the bar of a web archive"]
    assert "The Wayback Machine" in " ".join(told)
