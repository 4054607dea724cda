"""Text exports of news databases: where a document begins, what it states, and what is no export."""

import re
from pathlib import Path

import pytest
from desk import FIXTURES

from cleaners import Article, clean, read
from cleaners.readers import read_each

EXPORTS = sorted((FIXTURES / "readers" / "news-database").glob("*/input.*"))
NEXIS = """\
{number}

                                The Harbour Post

                             May 11, 2010 Tuesday

{head}

LENGTH: 90 words

The ferry was sold.

LOAD-DATE: May 12, 2010
"""
PRINT = """\
{head}
90 words
11 May 2010
The Harbour Post
HRBP
English
(c) 2010 The Harbour Post

The ferry was sold.

Document HRBP000020100511e65b0001a
"""
RULE = "_" * 60


def articles(text: str) -> list[Article]:
    return [reading.article for reading in read_each(text, "a.txt")]


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.parent.name)
def test_each_word_of_an_export_is_in_an_article_or_an_omission(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    readings = read_each(text, "a.txt")
    assert len(readings) == 2
    told = [omission.text for reading in readings for omission in reading.omissions]
    told += [block.text for reading in readings for block in reading.article.blocks]
    assert sorted(" ".join(told).split()) == sorted(text.split())


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_an_export_is_known_in_any_encoding(path: Path, encoding: str) -> None:
    text = path.read_text(encoding="utf-8")
    as_bytes = read_each(text.replace("\n", "\r\n").encode(encoding))
    assert [reading.article for reading in as_bytes] == articles(text)


@pytest.mark.parametrize(
    ("number", "head", "headline", "authors"),
    [
        ("1 of 1 DOCUMENT", "Ferry sold", "Ferry sold", ()),
        ("1 of 1 DOCUMENT", "HEADLINE: Ferry sold\n\nBYLINE: Ann Lee", "Ferry sold", ("Ann Lee",)),
        ("                Document 1 de 9", "Ferry sold\n\nBYLINE: By Ann Lee", "Ferry sold", ("Ann Lee",)),
    ],
)
def test_a_document_alone_is_read_with_what_it_states(
    number: str, head: str, headline: str, authors: tuple[str, ...]
) -> None:
    (article,) = articles(NEXIS.format(number=number, head=head))
    assert (article.headline, article.authors, article.published) == (headline, authors, "2010-05-11")
    assert article.site == "The Harbour Post"
    assert [block.text for block in article.blocks] == ["The ferry was sold."]


def test_what_stands_below_the_headline_without_a_label_stays_in_the_text() -> None:
    (article,) = articles(NEXIS.format(number="1 of 1 DOCUMENT", head="Ferry sold\n\nThe council voted."))
    assert [block.text for block in article.blocks] == ["The council voted.", "The ferry was sold."]


@pytest.mark.parametrize(
    ("head", "headline", "authors"),
    [
        ("Ferry sold", "Ferry sold", ()),
        ("Ferry sold\nBy Ann Lee and Tom Hale", "Ferry sold", ("Ann Lee", "Tom Hale")),
        ("News\n\nFerry sold after a vote\nthat took hours\n", "Ferry sold after a vote that took hours", ()),
    ],
)
def test_factiva_as_print_has_the_headline_above_the_count_of_words(
    head: str, headline: str, authors: tuple[str, ...]
) -> None:
    (article,) = articles(PRINT.format(head=head))
    assert (article.headline, article.authors, article.language) == (headline, authors, "en")
    assert [block.text for block in article.blocks] == ["The ferry was sold."]


OLD = """\
1 of 1 DOCUMENT

                Copyright 2010 The Harbour Post Company
                                The Harbour Post

                             May 12, 2010 Wednesday

LENGTH: 90 words

HEADLINE: Ferry sold on May 11, 2010

BYLINE:  By ANN LEE;  Tom Hale contributed reporting for this article.

BODY:
The ferry was sold.

SECTION: this is what the minutes say.

LOAD-DATE: May 12, 2010
"""
COVERED = """\
User Name: Ann Lee
Date and Time: Friday, 14 May 2010 16:51:00 EDT
Documents (1)

 1. May 11, 2010, the day the ferry was sold

Page 1 of 2

May 11, 2010, the day the ferry was sold
The Harbour Post
May 12, 2010 Wednesday
Copyright 2010 The Harbour Post All Rights Reserved
Length: 90 words
Byline: Ann Lee
Body

The ferry was sold.

SECTION: this is what the minutes say.

Load-Date: May 12, 2010

End of Document
"""
UNSPACED = """\
May 11, 2010, the day the ferry was sold
By Ann Lee
90 words
12 May 2010
The Harbour Post
Copyright 2010, The Harbour Post.
The ferry was sold.
Nobody was asked.
It was cold.
It was late.
Document HRBP000020100511e65b0001a
"""


@pytest.mark.parametrize(
    "text",
    [OLD, OLD.replace("BODY:\n", "BODY: "), COVERED],
    ids=["labels for all", "text behind its label", "a cover and no blank lines"],
)
def test_what_looks_like_a_label_or_a_date_in_a_text_or_headline_is_none(text: str) -> None:
    (article,) = articles(text)
    assert article.headline in ("Ferry sold on May 11, 2010", "May 11, 2010, the day the ferry was sold")
    assert (article.published, article.site) == ("2010-05-12", "The Harbour Post")
    assert article.authors in (("ANN LEE",), ("Ann Lee",))
    assert [block.text for block in article.blocks] == [
        "The ferry was sold.",
        "SECTION: this is what the minutes say.",
    ]


def test_a_subhead_that_is_a_label_elsewhere_takes_nothing_away() -> None:
    text = NEXIS.format(number="1 of 1 DOCUMENT", head="Ferry sold")
    (article,) = articles(text.replace("The ferry was sold.", "Soul\n\nIt sang.\n\nBody\n\nIt was sold."))
    assert [block.text for block in article.blocks] == ["Soul", "It sang.", "Body", "It was sold."]


def test_a_text_that_follows_a_copyright_at_once_is_not_taken_for_it() -> None:
    (article,) = articles(UNSPACED)
    assert article.authors == ("Ann Lee",)
    assert article.blocks[0].text.startswith("The ferry was sold.\nNobody was asked.")


def test_a_count_of_words_may_have_a_space_in_it() -> None:
    (article,) = articles(PRINT.format(head="Bac vendu\nPar Anne Lis").replace("90 words", "1\u202f120 mots"))
    assert (article.headline, article.authors) == ("Bac vendu", ("Anne Lis",))


def test_a_long_text_above_a_document_stays_a_text() -> None:
    notes = [f"Note {n} was written by hand." for n in range(20)]
    (article,) = articles("\n\n".join([*notes, PRINT.format(head="Ferry sold")]))
    assert article.headline == "Ferry sold"
    assert [block.text for block in article.blocks] == [*notes, "The ferry was sold."]


def test_a_document_without_labels_stays_as_it_is_among_others() -> None:
    odd = "2 of 3 DOCUMENTS\n\nA table of tides.\n\n"
    text = NEXIS.format(number="1 of 3 DOCUMENTS", head="One") + odd
    text += NEXIS.format(number="3 of 3 DOCUMENTS", head="Three")
    one, two, three = articles(text)
    assert (one.headline, two.headline, three.headline) == ("One", None, "Three")
    assert [block.text for block in two.blocks] == ["2 of 3 DOCUMENTS", "A table of tides."]


@pytest.mark.parametrize(
    "text",
    [
        f"The weir broke.\n\n{RULE}\n\nIt was mended.\n\n{RULE}\n\nIt broke again.",
        f"Title: The weir\nAuthor: Ann Lee\n\nFull text: It broke.\n\n{RULE}\n\nSecond part.",
        f"Copyright: Ann Lee, 2010\n{RULE}\n\nThe weir broke.\n\nCopyright: Tom Hale\n{RULE}\n\nMended.",
        "The Weir. Volume\n\n1 of 3\n\nIt broke.\n\n2 of 3\n\nIt was mended.",
        "Minutes of May 11, 2010\n\n1 of 2 DOCUMENTS\n\nwas read out.\n\n2 of 2 DOCUMENTS\n\nwas lost.",
        "Length: 3 hours\nSection: North\n\nThe minutes were read.\n\nEnd of Document",
        "Lee, Ann. The weir. 512 words\n11 May 2010\n\nHale, Tom. The mill. 120 words\n12 May 2010",
        "Document HRBP0000\n\nwas read.\n\nDocument J000\n\nwas lost.",
        f"The weir.\n\n{'=' * 100}\n\nPart one\n\n{'=' * 100}\n\nIt broke.",
        f"{'=' * 40}\n\nPart one\n\n{'=' * 40}\n\nIt broke.",
    ],
    ids=lambda text: " ".join(re.sub(r"\W+", " ", text).split()[:5]),
)
def test_a_text_with_such_a_line_is_one_text(text: str) -> None:
    reading = read(text, "a.txt")
    assert reading.source.format == "plain-text"
    assert len(articles(text)) == 1
    told = [block.text for block in reading.article.blocks] + [o.text for o in reading.omissions]
    assert sorted(" ".join(told).split()) == sorted(text.split())


def test_the_rules_mend_what_the_database_broke() -> None:
    text = NEXIS.format(number="1 of 1 DOCUMENT", head="Ferry sold").replace(
        "The ferry was sold.",
        "The council of Port Varn sold its last ferry on Monday, after a vote that took\nfour hours.",
    )
    assert clean(text).article.blocks[0].text.endswith("a vote that took four hours.")
