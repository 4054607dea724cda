"""Markdown: what is read as markup, what stays text, and what its head states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners import Mark, Role, clean, read
from cleaners.readers import front_matter, markdown


def blocks(text: str) -> list[tuple[Role, str]]:
    return [(block.role, block.text) for block in markdown.read(text).article.blocks]


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("One\ntwo  \nthree\\\nfour<br>five", Role.PARAGRAPH, "One\ntwo\nthree\nfour\nfive"),
        ("# One", Role.HEADLINE, "One"),
        ("One\n===", Role.HEADLINE, "One"),
        ("### One ###", Role.SUBHEAD, "One"),
        ("One\n---", Role.SUBHEAD, "One"),
        ("One said\nthat two\n---", Role.PARAGRAPH, "One said\nthat two"),
        ("    Set in by four spaces.", Role.PARAGRAPH, "Set in by four spaces."),
        ("1984. It was a year.", Role.LIST_ITEM, "1984. It was a year."),
        ("12)", Role.LIST_ITEM, "12)"),
        ("> - One", Role.LIST_ITEM, "One"),
        ("- > One", Role.QUOTE, "One"),
        ("a_b_c 3 * 4 \\*no\\* &eacute; &amp;", Role.PARAGRAPH, "a_b_c 3 * 4 *no* é &"),
        ("List<String> is <kept>, R&D too", Role.PARAGRAPH, "List<String> is <kept>, R&D too"),
        ("One<sup>2</sup> and <span class='x'>two</span>", Role.PARAGRAPH, "One2 and two"),
        ("| a |\n|---|", Role.PARAGRAPH, "a"),
        ("| a\\|b | c |\n|---|---|", Role.TABLE, "a|b\tc"),
    ],
)
def test_a_text_is_one_block(text: str, role: Role, words: str) -> None:
    assert blocks(text) == [(role, words)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("*a* **b** `c`", [("a", Mark.EMPHASIS, ""), ("b", Mark.STRONG, ""), ("c", Mark.CODE, "")]),
        (
            "[a b](</x y>) <https://x.example/>",
            [("a b", Mark.LINK, "/x%20y"), ("https://x.example/", Mark.LINK, None)],
        ),
        ("<u>in-</u> <u>ternational</u>", [("in-", Mark.UNDERLINE, ""), ("ternational", Mark.UNDERLINE, "")]),
        ("<a class=x href='/y?a&amp;b'>a</a> <a>b</a>", [("a", Mark.LINK, "/y?a&b"), ("b", Mark.LINK, "")]),
        ("<b>a <i>b</i></b>", [("a b", Mark.STRONG, ""), ("b", Mark.EMPHASIS, "")]),
        ("<b>never closed", []),
        ("[a](javascript:alert(1))", []),
    ],
)
def test_marks_stand_on_their_words(text: str, marks: list[tuple[str, Mark, str | None]]) -> None:
    (block,) = markdown.read(text).article.blocks
    found = [(block.text[s.start : s.end], s.mark, s.target) for s in block.spans]
    assert [(words, mark) for words, mark, _ in found] == [(words, mark) for words, mark, _ in marks]
    assert all(target in (None, there) for (_, _, there), (_, _, target) in zip(found, marks, strict=True))


def test_a_picture_at_the_start_of_a_line_stands_before_what_follows() -> None:
    text = "Before\n![a *b*](a.jpg)\n*Caption.* Then ![c](c.jpg) text.\n"
    assert blocks(text) == [
        (Role.PARAGRAPH, "Before"),
        (Role.IMAGE, "a b"),
        (Role.PARAGRAPH, "Caption. Then  text."),
        (Role.IMAGE, "c"),
    ]


def test_places_tell_the_line_the_gap_and_the_page() -> None:
    text = "---\ntitle: Mill\n---\n\nOne\ntwo\n\n\n\nthree\n\f\nfour\n\n\ffive\n"
    places = [block.place for block in markdown.read(text).article.blocks]
    assert [(place.line, place.gap, place.page) for place in places] == [
        (5, 1, 1),
        (10, 3, 1),
        (12, 1, 2),
        (14, 1, 3),
    ]


def test_html_within_markdown_is_read_as_html() -> None:
    figure = "<figure><img src=a.jpg><figcaption>Below</figcaption></figure>"
    text = f"# One\n\n{figure}\n\n<!-- two -->\n\nthree <!-- four -->\n"
    reading = markdown.read(text)
    assert [b.text for b in reading.article.blocks] == ["One", "", "Below", "three"]
    assert [o.text for o in reading.omissions] == ["two", "four"]


def test_words_that_markdown_would_lose_are_kept_as_plain_text() -> None:
    deep = "> " * 200 + "The well in Farrow ran dry on Sunday, and nobody knows why it did."
    reading = read(f"# One\n\n{deep}\n", "a.md")
    assert reading.source.format == "plain-text"
    assert "ran dry on Sunday" in reading.article.blocks[-1].text
    assert reading.notes == ("read as plain text, because words were lost when read as Markdown",)


def test_definitions_of_links_are_accounted_for() -> None:
    reading = markdown.read("See [one][a].\n\n[a]: https://x.example/a 'A'\n[b]: <https://x.example/b>\n")
    assert [s.target for b in reading.article.blocks for s in b.spans] == ["https://x.example/a"]
    assert [o.text for o in reading.omissions] == [
        "[a]: https://x.example/a 'A'",
        "[b]: <https://x.example/b>",
    ]


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('title: "Mill: \\"new\\""', "headline", 'Mill: "new"'),
        ("title: 'It''s new'", "headline", "It's new"),
        ("title: Mill # not a comment, but YAML says it is", "headline", "Mill"),
        ("title: >\n  Mill\n  reopens", "headline", "Mill reopens"),
        ("Title: no", "headline", "no"),
        ("author: Ida Holm", "authors", ("Ida Holm",)),
        ("author: [Ida Holm, 'Per Lund']", "authors", ("Ida Holm", "Per Lund")),
        ("authors:\n- Ida Holm\n- name: Per Lund", "authors", ("Ida Holm", "Per Lund")),
        ("author:\n  name: Ida Holm\n", "authors", ("Ida Holm",)),
        ('author: "[[Ida Holm]]"', "authors", ("Ida Holm",)),
        ("by: By Ida Holm and Per Lund", "authors", ("Ida Holm", "Per Lund")),
        ("date: 2024-04-16T12:50:00Z", "published", "2024-04-16T12:50"),
        ("published: soon\ndate: 2024-04-16", "published", "2024-04-16"),
        ("source: The Post\nlink: https://x.example/", "url", "https://x.example/"),
        ("website: The Post", "site", "The Post"),
        ("lang: de-AT", "language", "de"),
        ("description: null", "deck", None),
    ],
)
def test_a_head_states_fields(head: str, field: str, value: object) -> None:
    text = f"---\n{head}\n---\nText.\n"
    assert getattr(read(text).article, field) == value


@pytest.mark.parametrize(
    "text",
    [
        "---\n---\n",
        "---\nNo key here.\n---\n",
        "---\ntitle: x\n",
        "--- title: x\n---\n",
        "a: b\n",
        "+++\nx\n+++\n",
    ],
)
def test_what_is_no_head_is_text(text: str) -> None:
    assert front_matter.find(text) is None


def test_a_head_in_toml_states_fields() -> None:
    head = 'title = "The ferry sails"\ndate = 2024-01-09T12:00:00Z\nauthors = ["Ann Lee", "Bo Ek"]\n'
    article = read(f"+++\n{head}\n+++\n\nIt sails again.\n").article
    assert (article.headline, article.published) == ("The ferry sails", "2024-01-09T12:00")
    assert article.authors == ("Ann Lee", "Bo Ek")
    assert [block.text for block in article.blocks] == ["It sails again."]


@pytest.mark.parametrize(
    ("head", "headline", "authors", "tags"),
    [
        ('title: "The ferry\n  sails again"\nauthor: Ann Lee', "The ferry sails again", ("Ann Lee",), ()),
        ("title: 'The ferry\n  sails again'\nauthor: Ann Lee", "The ferry sails again", ("Ann Lee",), ()),
        ("title: The ferry\n  sails: again\nauthor: Ann Lee", "The ferry sails: again", ("Ann Lee",), ()),
        ("title: 'Tis the ferry\nauthor: Ann Lee", "'Tis the ferry", ("Ann Lee",), ()),
        (
            "title: A\ntags: [\n  ships,\n  'the north',\n]\nauthor: Ann Lee",
            "A",
            ("Ann Lee",),
            ("ships", "the north"),
        ),
        ("title: A\ntags: [ships,\n  north]\nauthor: [Ann Lee]", "A", ("Ann Lee",), ("ships", "north")),
        ("title: A\nauthor:\n  url: https://a.example/\n  name: Ann Lee", "A", ("Ann Lee",), ()),
        ("title: A\nauthors:\n  - name: Ann Lee\n    url: b\n  - name: Bo Ek", "A", ("Ann Lee", "Bo Ek"), ()),
        ("title: A\nauthor: {name: Ann Lee, url: b}", "A", ("Ann Lee",), ()),
        ("Überschrift: B\n标签: c\n🚢/ship: d\ntitle: A\nauthor: Ann Lee", "A", ("Ann Lee",), ()),
    ],
)
def test_a_head_is_read_however_yaml_is_written(
    head: str, headline: str, authors: tuple[str, ...], tags: tuple[str, ...]
) -> None:
    reading = read(f"---\n{head}\n---\n\nIt sails again.\n")
    assert (reading.article.headline, reading.article.authors, reading.kept.tags) == (headline, authors, tags)
    assert [block.text for block in reading.article.blocks] == ["It sails again."]


@pytest.mark.parametrize(
    "head",
    [
        "Source URL: https://a.example/ferry\nDate Published: 2024-04-16",
        'source: "[The ferry](https://a.example/ferry)"\npublished: 2024-04-16',
        "url: <https://a.example/ferry>\ndate: 2024-04-16",
    ],
)
def test_an_address_and_a_date_are_found_however_they_are_named(head: str) -> None:
    article = read(f"---\n{head}\n---\n\nIt sails again.\n").article
    assert (article.url, article.published) == ("https://a.example/ferry", "2024-04-16")


def test_the_tables_of_a_head_in_toml_state_fields_too() -> None:
    head = 'title = "The ferry sails"\n[params]\nauthor = "Ann Lee"\n[taxonomies]\ntags = ["ships"]\n'
    reading = read(f"+++\n{head}\n+++\n\nIt sails again.\n")
    assert (reading.article.authors, reading.kept.tags) == (("Ann Lee",), ("ships",))


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        ("tags:\n  - ships\n  - the north", ("ships", "the north")),
        ("tags: [ships, 'the north']", ("ships", "the north")),
        ("labels: ships, the north", ("ships", "the north")),
        ('tags:\n  - "[[ships]]"\n  - "#north"\n  - ships', ("ships", "north")),
        ("keywords: the page says this, not who kept it", ()),
        ("tags:", ()),
    ],
)
def test_the_tags_of_a_head_are_kept(head: str, tags: tuple[str, ...]) -> None:
    assert read(f"---\ntitle: The ferry sails\n{head}\n---\n\nIt sails again.\n").kept.tags == tags


def test_labelled_lines_below_the_title_are_its_head() -> None:
    """As Notion writes them, with fields of the owner's own among them."""
    lines = "Author: Ann Lee\nTags: ships, the north\nURL: https://a.example/ferry\nMy score: 4"
    lines += "\nCreated: May 1, 2024"
    reading = read(f"# The ferry: sold\n\n{lines}\n\nIt sails *again*.\n")
    article = reading.article
    assert (article.headline, article.authors, article.url) == (
        "The ferry: sold",
        ("Ann Lee",),
        "https://a.example/ferry",
    )
    assert (reading.kept.tags, reading.kept.saved) == (("ships", "the north"), "2024-05-01")
    assert [(block.text, block.place.line) for block in article.blocks] == [("It sails again.", 9)]
    assert reading.omissions[0].text == f"# The ferry: sold\n\n{lines}"


def test_a_list_of_fields_below_the_title_and_a_cover_is_a_head() -> None:
    """As Readwise writes it."""
    fields = "- Author: [[Ann Lee]]\n- Full Title: The ferry, sold\n- Document Tags: [[ships]] [[the north]] "
    fields += "\n- URL: https://a.example/ferry"
    above = "# The ferry\n\n![rw-book-cover](https://a.example/c.png)\n\n## Metadata\n"
    text = f"{above}{fields}\n\n## Full Document\nIt sails."
    reading = read(text)
    assert (reading.article.authors, reading.article.url) == (("Ann Lee",), "https://a.example/ferry")
    assert reading.kept.tags == ("ships", "the north")
    assert [block.text for block in reading.article.blocks] == ["Full Document", "It sails."]
    assert reading.omissions[0].text == text.partition("\n\n## Full")[0]


@pytest.mark.parametrize(
    "lines",
    [
        "Ann Lee: Who owns it?\nBo Ek: The town.",  # a talk
        "Author: Ann Lee\nIt sails again.",
        "Source: the harbour office",
    ],
)
def test_other_lines_with_colons_below_a_title_are_text(lines: str) -> None:
    blocks = read(f"# The ferry\n\n{lines}\n\nIt *sails* again.\n", "a.md").article.blocks
    assert [block.text for block in blocks] == ["The ferry", lines, "It sails again."]


def test_when_a_text_was_saved_is_not_when_it_was_published() -> None:
    reading = read("---\ntitle: The ferry sails\ncreated: 2024-05-01\n---\n\nIt sails again.\n")
    assert (reading.article.published, reading.kept.saved) == (None, "2024-05-01")


@given(st.text(), st.sampled_from(["---", "+++"]))
def test_no_head_makes_the_parser_fail(head: str, sign: str) -> None:
    found = front_matter.find(f"{sign}\n{head}\n{sign}\nText.\n")
    if found:
        front_matter.article(found.values)


def test_where_hyphens_stand_at_line_ends_none_was_dropped() -> None:
    wall = (
        "# The wall\n\n**Port Varn** has a lighthouse-keeper, and the lighthousekeeper has a dog.\n{}"
        " wall\nof the harbour is as old as the lighthouse, and *nobody* knows who built it.\n"
    )
    assert "the lighthouse-keeper has" in clean(wall.format("The well known")).article.blocks[0].text
    assert "the lighthousekeeper has" in clean(wall.format("The well-\nknown")).article.blocks[0].text


@pytest.mark.parametrize(
    "text",
    [
        "title:: One\n\nTwo said three.\n",  # one alone may be a text's
        "note:: One\nwarning:: Two\n\nThree.\n",
        "author::Ann Lee\ntitle::Mill\n\nThree.\n",
    ],
)
def test_what_stands_before_two_colons_may_be_a_text(text: str) -> None:
    reading = read(text)
    assert not reading.omissions
    assert reading.article.headline is None
