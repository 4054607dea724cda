"""Which words of a page are its article: weighed, with every other word left out for a reason."""

import re
from dataclasses import replace

import pytest

from cleaners import Block, Role, read

STORY = "".join(
    f"<p>On day {n} the ferry of Mallow Sound stayed in port, and the islanders waited for news of it.</p>"
    for n in range(6)
)
TALK = "<p>I have waited for that ferry all my life, and I will wait for it again, come what may.</p>" * 12

FIGURE = "<figure><img src=a.jpg><figcaption>%s</figcaption></figure>"


def blocks(page: str) -> tuple[Block, ...]:
    return read(f"<!DOCTYPE html><html><body>{page}</body></html>", "a.html").article.blocks


def reasons(page: str) -> dict[str, str]:
    reading = read(f"<!DOCTYPE html><html><body>{page}</body></html>", "a.html")
    return {omission.text: omission.reason for omission in reading.omissions}


@pytest.mark.parametrize(
    ("box", "reason"),
    [
        ('<div class="share-bar">Tell your friends</div>', "share buttons"),
        ('<div class="c-newsletterSignup">Every Monday by post</div>', "a newsletter box"),
        ('<section class="story__related"><p>The pier that burned</p></section>', "links to other articles"),
        ('<div id="most-read-box"><p>The pier that burned</p></div>', "links to other articles"),
        ('<div class="ad-slot">Buy a boat</div>', "an advertisement"),
        ('<div class="author-bio"><p>Ida Holm writes of boats.</p></div>', "an author box"),
        ('<div class="about-the-author"><p>Ida Holm writes of boats.</p></div>', "an author box"),
        ('<div class="audio-player"><p>Listen to this story: seven minutes.</p></div>', "a player"),
        ('<div role="navigation">Home News</div>', "navigation"),
        ('<div class="cookie-banner"><p>We like biscuits.</p></div>', "a cookie banner"),
        ('<div style="display: none"><p>For subscribers</p></div>', "not shown"),
        ("<aside><p>The pier in numbers</p></aside>", "an aside"),
        (
            '<div class="license-box"><div>Author</div><div>Ida Holm</div><div>Licensed under</div></div>',
            "a notice of rights",
        ),
        ("<p>Advertisement</p>", "a label"),
        ("<p>関連キーワード</p>", "a label"),
        (
            f"<p>Um die Karte zu sehen, ist Ihre widerrufliche Einwilligung nötig. {'x' * 700}.</p>",
            "a cookie banner",
        ),
        ('<p><a href="/b">The pier that nobody wanted</a></p>', "links to other articles"),
        ("<h2>More of this</h2>", "a heading with nothing below it"),
    ],
)
def test_furniture_within_the_story_goes_for_its_reason(box: str, reason: str) -> None:
    page = f"<h1>Ferry stays in port</h1><article>{STORY}{box}</article>"
    assert list(reasons(page).values()) == [reason]
    assert len(blocks(page)) == 7


def test_links_say_something_though_most_of_the_body_is_links() -> None:
    rows = "".join(
        f"<li><p><a href=/{n}>The council of Mallow Sound wants to sell pier number {n} to somebody</a></p>"
        f"<p><a href=/{n}>It is old, and nobody has used it for years, says the council in a ...</a></p>"
        f"<p>Monday the {n}th</p></li>"
        for n in range(1, 9)
    )
    page = f"<h1>Ferry stays in port</h1><div>{STORY}<div><ul>{rows}</ul></div></div>"
    assert len(blocks(page)) == 7


def test_a_link_that_is_never_closed_says_nothing() -> None:
    assert len(blocks(f"<article>{STORY}<a href=/pier>{STORY}{STORY}</article>")) == 18


@pytest.mark.parametrize("name", ["cmp-text", "c-cmp-title", "cmp-container"])
def test_cmp_is_mostly_a_component_and_no_cookie_banner(name: str) -> None:
    assert (
        len(blocks(f"<article>{STORY}<div class={name}><p>No ferry ran on Monday.</p></div></article>")) == 7
    )


@pytest.mark.parametrize("name", ["qc-cmp2-container", "cmpbox", "cmp-banner"])
def test_cmp_that_asks_for_consent_is_a_cookie_banner(name: str) -> None:
    page = f"<article>{STORY}<div class={name}><p>We like biscuits.</p></div></article>"
    assert list(reasons(page).values()) == ["a cookie banner"]


@pytest.mark.parametrize("name", ["has-sidebar", "sidebar", "promo-content", "modal", "related"])
def test_a_name_that_says_furniture_does_not_cost_the_story(name: str) -> None:
    assert len(blocks(f'<div class="{name}"><h1>Ferry stays in port</h1><div>{STORY}</div></div>')) == 7


def test_comments_are_no_story_however_long() -> None:
    page = f'<h1>Ferry stays in port</h1><div class="text">{STORY}</div><div class="comments">{TALK}</div>'
    assert [block.role for block in blocks(page)] == [Role.HEADLINE] + [Role.PARAGRAPH] * 6


def test_a_story_in_several_sections_is_whole() -> None:
    page = "".join(f"<div><div class=chunk>{STORY}</div></div>" for _ in range(4))
    assert len(blocks(f"<main><h1>Ferry stays in port</h1>{page}</main>")) == 25


def test_a_stated_body_tells_what_is_not_of_it() -> None:
    words = STORY.replace("<p>", "").replace("</p>", " ")
    linked = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{words}"}}</script>'
    page = f"{linked}<article>{STORY}<p>Write to our desk if you have seen it yourself.</p></article>"
    assert len(blocks(page)) == 6
    assert next(iter(reasons(page).values())) == "not in the text that the page states as its article's"


def test_the_printed_deck_is_the_deck() -> None:
    page = f"<h1>Ferry stays in port</h1><p class=standfirst>No post for days</p><article>{STORY}</article>"
    assert blocks(page)[1] == Block(Role.DECK, "No post for days")


@pytest.mark.parametrize(
    ("box", "caption", "credit"),
    [
        (
            "<figure><img src=a.jpg><figcaption>Old pier. <b class=credit>Photo: Ida Holm/Post</b></figure>",
            "Old pier.",
            "Ida Holm/Post",
        ),
        (
            "<figure><img src=a.jpg><figcaption>The old pier (<cite>Ida Holm</cite>)</figcaption></figure>",
            "The old pier",
            "Ida Holm",
        ),
        (
            "<div class=image><img src=a.jpg><p class=caption>The old pier</p><small>© I. Holm</small></div>",
            "The old pier",
            "I. Holm",
        ),
        (
            "<div><div><img src=a.jpg></div><p>The old pier</p><p>Photo: Ida Holm</p></div>",
            "The old pier",
            "Ida Holm",
        ),
        (
            FIGURE % "The old pier<span class=credit> (<div>Photo: </div>Ida Holm)</span>",
            "The old pier",
            "Ida Holm",
        ),
        (
            FIGURE % "The old pier<p class=rights>Copyright</p><p class=rights>Ida Holm</p>",
            "The old pier",
            "Ida Holm",
        ),
        (
            f"<button>{FIGURE % 'The pier'}<span>Show it larger</span></button>",
            "The pier",
            None,
        ),
        (
            "<div class=photo><img src=a.jpg><p class=img-info>The old pier</p><p>Ida Holm</p></div>",
            "The old pier",
            "Ida Holm",
        ),
        ("<div><img src=a.jpg alt='The old pier'></div><div>The old  pier</div>", "The old pier", None),
        (FIGURE % "The old pier<p class=credit>(Photo: )</p>", "The old pier", None),
        (FIGURE % "The old pier<p>Advertisement:</p>", "The old pier", None),
        (FIGURE % "The old pier<p>hide caption</p>", "The old pier", None),
        (
            "<div class=foto><img src=a.jpg><p class=bildetekst>The pier</p><p class=kilde>Bo Ek</p></div>",
            "The pier",
            "Bo Ek",
        ),
        (FIGURE % "<b class=sr-only>Image caption, </b>The old pier", "The old pier", None),
        (
            "<figure><img src=a.jpg><p class=img-text>Photo: Ida Holm<figcaption>The old pier.</figure>",
            "The old pier.",
            "Ida Holm",
        ),
        (
            "<div><i>Photo: Ida Holm</i><div><img src=a.jpg></div><div>The old pier</div></div>",
            "The old pier",
            "Ida Holm",
        ),
        (
            "<figure><img src='data:'><noscript><img src=a.jpg></noscript><figcaption>The old pier</figure>",
            "The old pier",
            None,
        ),
        (
            "<figure><img srcset='a.jpg 300w, b.jpg 900w'><figcaption>The old pier</figcaption></figure>",
            "The old pier",
            None,
        ),
        (
            "<figure><img src=a.jpg><p class='caption attribution'>The pier<p class=credit>Bo Ek</figure>",
            "The pier",
            "Bo Ek",
        ),
        (
            "<div class=credit-caption><img src=a.jpg><p class=caption>Pier <b class=credit>Bo Ek</b></div>",
            "Pier",
            "Bo Ek",
        ),
        (
            f"<div class=photo>{FIGURE % 'The pier'}</div>".replace("<img src=a.jpg>", "<amp-img src=a.jpg>"),
            "The pier",
            None,
        ),
        (
            "<div class=photo><figure><img src=a.jpg></figure><div class=photo-caption>The pier</div></div>",
            "The pier",
            None,
        ),
        (
            "<figure><img src=a.jpg><p><b class=sr-only>Image source, </b>Bo Ek<figcaption>Pier</figure>",
            "Pier",
            "Bo Ek",
        ),
        (
            "<div class=img><noscript><img src=a.jpg></noscript><p>The pier<p class=author>Ida Holm</div>",
            "The pier",
            "Ida Holm",
        ),
    ],
)
def test_a_picture_has_its_caption_and_its_credit(box: str, caption: str, credit: str) -> None:
    found = [b for b in blocks(f"<article>{STORY}{box}{STORY}</article>") if b.role is Role.CAPTION]
    assert [(b.text, b.credit and b.credit.line, b.target) for b in found] == [(caption, credit, "a.jpg")]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("The old pier, as it looked in 1908", Role.CAPTION),
        ("Ida Holm", None),
        ("By Ida Holm, our reporter on the island", None),
        ("Published on 4 March 2024, 10:15", None),
    ],
)
def test_words_alone_with_a_picture_above_the_body_are_its_caption(words: str, role: Role | None) -> None:
    head = f"<h1>Ferry stays in port</h1><div><img src=a.jpg><div>{words}</div></div>"
    found = blocks(f"<article><div>{head}</div><div class=article-body>{STORY}</div></article>")
    assert [b.role for b in found if b.text == words] == ([role] if role else [])


def test_a_paragraph_set_beside_a_picture_is_no_caption() -> None:
    text = "The pier was built in a winter. Nobody on the island has forgotten how cold that was."
    box = (
        f"<div class=wp-block-media-text><figure class=wp-block-media-text__media><img src=a.jpg></figure>"
        f"<div class=wp-block-media-text__content><p>{text}</p></div></div>"
    )
    assert Block(Role.PARAGRAPH, text) in blocks(f"<article>{STORY}{box}{STORY}</article>")


@pytest.mark.parametrize(
    "below",
    [
        "<p>The old pier, they say, is to be sold.</p>",
        "<p>It is old.</p><p>The old pier</p>",
        "<p class=byline>The old pier</p>",
    ],
)
def test_what_does_not_repeat_the_alternative_text_is_no_caption(below: str) -> None:
    picture = "<div><img src=a.jpg alt='The old pier'></div>"
    found = blocks(f"<article>{STORY}{picture}<div>{below}</div>{STORY}</article>")
    assert Role.CAPTION not in [block.role for block in found]


STATED = '{"@type":"ImageObject","contentUrl":"https://x.example/i/pier-1908.jpg?w=9","caption":"%s","creditText":"%s"}'


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ("<img src=/small/pier-1908.jpg>", [("The pier in 1908", "Ida Holm")]),
        (
            "<figure><img src=/small/pier-1908.jpg><figcaption>The pier</figcaption></figure>",
            [("The pier", "Ida Holm")],
        ),
        (
            "<figure><img src=/small/pier-1908.jpg><figcaption>The pier (Photo: Bo Ek)</figcaption></figure>",
            [("The pier (Photo: Bo Ek)", None)],
        ),
        (
            "<figure><img src=/small/pier-1908.jpg><figcaption>The pier<cite>Bo Ek</cite></figure>",
            [("The pier", "Bo Ek")],
        ),
        ("<img src=/small/pier-1909.jpg>", []),
        ("<img src=/small/pier-1908.jpg><p>It shows the pier in 1908, they say.</p>", []),
    ],
    ids=[
        "nothing printed",
        "a caption printed",
        "own words",
        "a credit printed",
        "another",
        "printed elsewhere",
    ],
)
def test_what_is_stated_of_a_picture_is_joined_by_its_address(box: str, found: list[tuple[str, str]]) -> None:
    linked = f'<script type="application/ld+json">[{STATED % ("The pier in 1908", "Ida Holm")}]</script>'
    captions = [
        b for b in blocks(f"{linked}<article>{STORY}{box}{STORY}</article>") if b.role is Role.CAPTION
    ]
    assert [(b.text, b.credit.line if b.credit else None) for b in captions] == found


def test_a_gallery_that_scripts_unfold_keeps_its_captions() -> None:
    slides = "".join(f"<figure><img src={n}.jpg><figcaption>Pier {n}</figcaption></figure>" for n in range(3))
    page = f"<article>{STORY}<div class=gallery hidden>{slides}</div>{STORY}</article>"
    assert [b.text for b in blocks(page) if b.role is Role.CAPTION] == ["Pier 0", "Pier 1", "Pier 2"]


def test_a_box_of_a_picture_with_the_story_in_it_is_none() -> None:
    assert {b.role for b in blocks(f'<div class="caption-wide">{STORY * 4}</div>')} == {Role.PARAGRAPH}


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ('<meta name=author content="ida-holm"><p class=byline>By Ida Holm · 4 May</p>', ("Ida Holm",)),
        (
            '<meta property="og:site_name" content="The Post"><meta name=author content="The Post">',
            ("The Post",),
        ),
    ],
)
def test_the_house_is_the_author_only_if_nobody_else_is(head: str, authors: tuple[str, ...]) -> None:
    assert read(f"<!DOCTYPE html><html>{head}<article>{STORY}</article></html>").article.authors == authors


TITLE = "<a href='/%d'>The pier of Mallow Sound that burned</a>"
TEASER = f"<li>{TITLE} It burned on a Monday, and nobody knows why.</li>"
ENTRY = f"<div><h2>{TITLE}</h2><p>It burned on a Monday, and why is not known.</p></div>"


@pytest.mark.parametrize("row", [TEASER, ENTRY], ids=["list", "headings"])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_row_of_teasers_below_the_story_goes_if_it_is_long(row: str, count: int) -> None:
    rows = "".join(row % n for n in range(count))
    page = f"<h1>Ferry stays in port</h1><article>{STORY}{rows}</article>"
    found = [b for b in blocks(page) if "burned" in b.text]
    assert len(found) == (0 if count > 2 else count)


@pytest.mark.parametrize(
    "row",
    [TEASER * 3, TEASER, ENTRY.replace("<div>", "").replace("</div>", "")],
    ids=["long list", "list", "chapters"],
)
def test_a_story_that_is_a_row_of_links_stays(row: str) -> None:
    rows = (row * 9).replace("%d", "x")
    page = f"<h1>Nine piers</h1><article><p>These nine still stand, as far as we know.</p>{rows}</article>"
    found = [b for b in blocks(page) if "Monday" in b.text]
    assert len(found) == rows.count("Monday")


def test_chapters_of_a_story_that_head_with_links_keep_their_words() -> None:
    rows = "".join(ENTRY % n for n in range(3)).replace("<div>", "").replace("</div>", "")
    found = blocks(f"<h1>Ferry stays in port</h1><article>{STORY * 3}{rows}</article>")
    assert len([b for b in found if "Monday" in b.text]) == 3


def test_a_list_within_the_story_stays_though_its_items_begin_with_links() -> None:
    rows = "".join(TEASER % n for n in range(4))
    page = f"<h1>Ferry stays in port</h1><article>{STORY}<ul>{rows}</ul>{STORY}</article>"
    assert len([b for b in blocks(page) if b.role is Role.LIST_ITEM]) == 4


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Friday, 3 May 2024, 18:41", "2024-05-03T18:41"),
        ("Stand: 3.5.2024 18:41 Uhr", "2024-05-03T18:41"),
        ("sexta-feira, 3 de maio de 2024 às 18:41", "2024-05-03T18:41"),
    ],
)
def test_a_line_that_says_when_above_the_story_is_its_date(line: str, published: str) -> None:
    article = read(f"<h1>Ferry stays in port</h1><article><p>{line}</p>{STORY}</article>", "a.html").article
    assert article.published == published
    assert line not in [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "line", ["On 3 May 2024 it sank.", "The long winter of 1962 on the island, 3 May 2024"]
)
def test_a_line_that_says_more_stays(line: str) -> None:
    assert line in [
        b.text for b in blocks(f"<h1>Ferry stays in port</h1><article><p>{line}</p>{STORY}</article>")
    ]


def test_a_headline_above_the_story_wins_over_one_within_it() -> None:
    found = blocks(
        f"<h1>Ferry stays in port</h1><article><p>Oh.</p>{STORY}<h1>The pier</h1>{STORY}</article>"
    )
    assert [b.text for b in found if b.role is Role.HEADLINE] == ["Ferry stays in port"]
    assert len(found) > 12


def test_a_headline_that_links_to_its_own_page_is_one() -> None:
    link = "<a href='https://x.example/ferry'>Ferry stays in port</a>"
    page = f"<link rel=canonical href='https://x.example/ferry'><h1>{link}</h1><article>{STORY}</article>"
    assert blocks(page)[0] == Block(Role.HEADLINE, "Ferry stays in port")


def test_what_is_left_out_is_never_a_heading_within_the_story() -> None:
    heads = "<h1>On the quay</h1>", "<h1>At sea</h1>"
    page = f"<h1>Ferry stays in port</h1><article>{STORY}{heads[0]}{STORY}{heads[1]}{STORY}</article>"
    found = [(b.role, b.text) for b in blocks(page) if b.role in (Role.HEADLINE, Role.SUBHEAD)]
    assert found == [
        (Role.HEADLINE, "Ferry stays in port"),
        (Role.SUBHEAD, "On the quay"),
        (Role.SUBHEAD, "At sea"),
    ]


@pytest.mark.parametrize("below", ["<h1>Comments</h1>", ""])
def test_headings_stand_though_the_only_headline_is_below_them_or_links_to_its_page(below: str) -> None:
    title = "<title>Ferry stays in port - The Post</title>"
    head = "<h1><a href=/ferry>Ferry stays in port</a></h1>"
    page = (
        f"{title}<h1><a href=/>The Post</a></h1>{head}<article>{STORY}<h2>At sea</h2>{STORY}{below}</article>"
    )
    found = [b for b in blocks(page) if b.role in (Role.HEADLINE, Role.SUBHEAD)]
    assert [b.text for b in found] == ["Ferry stays in port", "At sea"]


def test_a_name_for_what_else_the_page_has_says_nothing_of_its_article() -> None:
    page = f'<h1>Ferry stays in port</h1><article class="has-post-thumbnail author-ida">{STORY}</article>'
    assert {b.role for b in blocks(page)} == {Role.HEADLINE, Role.PARAGRAPH}


def test_a_paragraph_that_the_stated_body_lacks_stays_among_the_others() -> None:
    lacking = f"No ship has left the harbour of Mallow Sound since {'the long and stormy night of ' * 3}May."
    body = re.sub("<p>|</p>", "", STORY * 2)
    data = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body}"}}</script>'
    aside = "<p>Read on below.</p>"
    page = f"{data}<h1>Ferry stays in port</h1><article>{STORY}<p>{lacking}</p>{aside}{STORY}</article>"
    texts = [b.text for b in blocks(page)]
    assert lacking in texts
    assert "Read on below." not in texts


def test_a_formula_is_told_once() -> None:
    formula = "<math><semantics><mi>N</mi><annotation>{\\displaystyle N}</annotation></semantics></math>"
    page = f"<h1>Ferry stays in port</h1><article>{STORY}<p>The number {formula} is known.</p></article>"
    assert blocks(page)[-1].text == "The number N is known."
    assert reasons(page)["{\\displaystyle N}"] == "a formula's source"


def test_an_article_that_is_mostly_a_list_is_more_than_its_list() -> None:
    items = "".join(f"<li>Talk number {n}, of the winds that keep the ferry in port.</li>" for n in range(5))
    page = f"<h1>Talks</h1><div><p>Host: the Ferry Inn</p><p>Agenda</p><ul>{items}</ul></div>"
    assert [b.text for b in blocks(page)][1:3] == ["Host: the Ferry Inn", "Agenda"]


def test_a_sentence_set_as_a_heading_below_the_headline_is_the_deck() -> None:
    deck = "Nobody knows when it will sail again, not even the harbour master."
    page = f"<div><h1>Ferry stays in port</h1><h2>{deck}</h2></div><div><h2>At sea</h2>{STORY}</div>"
    found = blocks(page)
    assert [(b.role, b.text) for b in found[1:3]] == [(Role.DECK, deck), (Role.SUBHEAD, "At sea")]


def test_paragraphs_behind_the_article_s_end_go_on_with_it() -> None:
    page = f"<title>Ferry stays in port</title><article><h1>Ferry stays in port</h1>{STORY}</article>"
    assert len(blocks(f"{page}</body></html>{STORY}")) == 13


def test_two_pages_in_one_file_are_both_read() -> None:
    page = f"<!DOCTYPE html><html><title>Ferry</title><article><h1>Ferry</h1>{STORY}</article></html>"
    assert sum(b.role is Role.PARAGRAPH for b in read(page * 2, "a.html").article.blocks) == 12


@pytest.mark.parametrize(
    ("above", "below", "end", "published"),
    [
        ("", "<div class=entry-meta>Filed under Harbours by Ida on 3 May 2024</div>", "", "2024-05-03"),
        ("<div class=post-tags>3 May 2024</div>", "", "", "2024-05-03"),
        ("<header>Today is 3 May 2026, 18:41</header>", "", "", None),
        ("", "", "<footer>Written by Ida on 3 May 2024, under Harbours</footer>", "2024-05-03"),
        ("", "", "<div class=comments>Bo, 3 May 2024: I saw it.</div>", None),
        ("", "<nav>3 May 2024</nav>", "", None),
        ("<link rel=canonical href='https://x.example/2024/05/03/ferry'>", "", "", "2024-05-03"),
        ("<link rel=canonical href='https://x.example/2024/05/ferry-03'>", "", "", None),
    ],
)
def test_a_date_near_the_article_is_its_own(above: str, below: str, end: str, published: str | None) -> None:
    page = f"{above}<h1>Ferry stays in port</h1>{below}<article>{STORY}</article>{end}"
    assert read(f"<html><body>{page}</body></html>", "a.html").article.published == published


def test_paragraphs_between_the_headline_and_the_body_stay() -> None:
    lead = f"The ferry of Mallow Sound is old, {'and it has seen many a storm, ' * 20}and it stays in port."
    more = [
        "It was built by hand, of oak, in the year in which the lighthouse fell into the sea, and nobody",
        "who has seen it since, on the quay of the old harbour, would have thought that it could still sail.",
    ]
    decks = "".join(f"<p>{' '.join(more)} This is number {n} of these.</p>" for n in range(3))
    page = f"<h1>Ferry stays in port</h1><div><p>{lead}</p>{decks}</div><div>{STORY * 9}</div>"
    found = blocks(page)
    assert found[1] == Block(Role.PARAGRAPH, lead)
    assert [b.role for b in found[2:5]] == [Role.DECK, Role.DECK, Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("par Ida Holm, 3 mai 2024", ("Ida Holm",)),
        ("von am 3. Mai 2024", ()),
        ("By the sea, on 3 May 2024", ()),
    ],
)
def test_a_line_by_the_headline_that_was_left_out_names_the_writer(
    line: str, authors: tuple[str, ...]
) -> None:
    page = f"<div><h1>Ferry stays in port</h1><p>{line}</p></div><div>{STORY}</div>"
    assert read(f"<!DOCTYPE html><html><body>{page}</body></html>", "a.html").article.authors == authors


@pytest.mark.parametrize(
    "head",
    [
        "<div><h2>Ferry of Mallow Sound stays in port</h2></div>",
        "<header>At sea Ferry of Mallow Sound stays in port</header>",
    ],
)
def test_the_line_that_the_title_repeats_says_where_the_deck_begins(head: str) -> None:
    deck = "The ferry of Mallow Sound will not sail before the spring, says its captain, who has had enough."
    page = f"<title>Ferry of Mallow Sound stays in port - The Post</title>{head}<div><p>{deck}</p></div>"
    found = blocks(f"{page}<div>{STORY * 3}</div>")
    assert Block(Role.DECK, deck) in found
    assert Role.SUBHEAD not in [b.role for b in found]


def test_who_comments_at_length_did_not_write_the_article() -> None:
    talk = f"<div class=comments><span class=fn>Bo Ek</span>{TALK}<a rel=author href=#>Ann Lee</a></div>"
    page = f"<h1>Ferry stays in port</h1><article>{STORY}</article>{talk}"
    assert read(f"<!DOCTYPE html><html><body>{page}</body></html>", "a.html").article.authors == ()


def test_a_wiki_s_heading_has_no_link_to_edit_it_and_its_formulas_no_pictures() -> None:
    edit = "<span class=mw-editsection><span class=mw-editsection-bracket>[</span><a href=/e>edit</a>]</span>"
    formula = (
        "<math><mi>N</mi></math><img class=mwe-math-fallback-image-inline aria-hidden=true alt=N src=n.svg>"
    )
    page = f"<h1>Ferry</h1><article>{STORY}<h2>At sea{edit}</h2><p>It has {formula} sails.</p></article>"
    found = blocks(page)
    assert [b.text for b in found[-2:]] == ["At sea", "It has N sails."]
    assert Role.IMAGE not in [b.role for b in found]
    assert reasons(page)["[edit]"] == "a link to edit the page"


def test_a_layout_that_is_named_for_its_sidebar_has_the_author_in_it() -> None:
    page = (
        f"<div class=sidebar-right><h1>Ferry</h1><p>4 May, <a rel=author href=#>Ida Holm</a></p>{STORY}</div>"
    )
    assert read(f"<!DOCTYPE html><html><body>{page}</body></html>", "a.html").article.authors == ("Ida Holm",)


def test_figures_alone_may_be_the_articles() -> None:
    page = (
        "<article><h1>The mill in numbers</h1><p>The museum counted its visitors again this winter, and "
        "wrote the figures down.</p><h2>1790</h2><p>The mill was built on the river by two men.</p>"
        "<h2>1801</h2><p>The mill burned down to the water, and was built again.</p><p>£12.50</p><p>* * *</p>"
        "<p>2024/12/04 00:05</p><p>13</p><p>It has stood there ever since, and the river turns it.</p>"
    )
    texts = [block.text for block in read(page, "a.html").article.blocks]
    assert [text for text in texts if not any(map(str.isalpha, text))] == ["1790", "1801", "£12.50"]


def test_a_table_keeps_its_figures_below_its_caption() -> None:
    page = (
        "<h1>Rain</h1><p>The museum counted the rain again in winter, and wrote the figures down.</p><table>"
        "<caption>Rain by year</caption><tr><th>Year</th><th>mm</th></tr><tr><td>1920</td><td>800</td></tr>"
        "</table>"
    )
    blocks = read(page, "a.html").article.blocks
    assert [(block.role, block.text) for block in blocks[-2:]] == [
        (Role.PARAGRAPH, "Rain by year"),
        (Role.TABLE, "Year\tmm\n1920\t800"),
    ]


def test_the_headers_of_a_storys_parts_and_who_said_a_quotation_are_its_own() -> None:
    page = (
        "<article><h1>Flood: as it happened</h1><p>The river rose at night, and the board kept this log.</p>"
        "<section><header><h2>River at the gate</h2><time datetime='1901-02-03'>14:05</time></header>"
        "<p>The water reached the gate, and the keeper shut it.</p></section>"
        "<blockquote><p>All doors are one door.</p><footer>— Ann Ho, <cite>The Door Book</cite></footer>"
        "</blockquote><p>Then she closed the book, and put it on the shelf by the window.</p></article>"
    )
    article = read(page, "a.html").article
    assert (Role.SUBHEAD, "River at the gate") in [(block.role, block.text) for block in article.blocks]
    assert (Role.QUOTE, "— Ann Ho, The Door Book") in [(block.role, block.text) for block in article.blocks]
    assert article.published is None


def test_a_sentence_whose_class_only_sounds_like_furniture_is_the_storys() -> None:
    page = (
        "<article><h1>The mill</h1><p>The mill was founded in the year of the flood by two brothers.</p>"
        '<p class="share-price">Its share price fell to 40 pence when the news of the fire came.</p>'
        '<p class="share-bar">Share this story.</p><p class="share-links">Share it with all your friends on '
        '<a href="https://example.org/s">this page of ours</a>.</p>'
        "<p>After the fire the brothers sold what was left of it to the town.</p></article>"
    )
    texts = [block.text for block in read(page, "a.html").article.blocks]
    assert "Its share price fell to 40 pence when the news of the fire came." in texts
    assert not any(text.startswith("Share ") for text in texts)


COSTS = (
    "The council and the mill share the costs of the pier, and neither is glad to; the rest the town pays."
)


@pytest.mark.parametrize("tag", ["section", "div"])
def test_an_id_made_of_a_heading_s_words_says_nothing(tag: str) -> None:
    """Programs that make pages set it on headings and on what stands below them."""
    heading = "<h2 id=sharing-the-costs>2. Sharing <em>the</em> costs</h2>"
    shown = {
        block.text: block.role for block in blocks(f"<h1>Ferry</h1>{STORY}{heading}<p>{COSTS}</p>{STORY}")
    }
    assert shown["2. Sharing the costs"] is Role.SUBHEAD
    part = f"<{tag} id=sharing-the-costs><h2>2. Sharing <em>the</em> costs</h2>%s<p>{COSTS}</p></{tag}>"
    for figure in ("", FIGURE % "The pier in May"):  # what has a figure in it is looked into before it ends
        shown = {block.text: block.role for block in blocks(f"<h1>Ferry</h1>{STORY}{part % figure}{STORY}")}
        assert shown["2. Sharing the costs"] is Role.SUBHEAD
        assert COSTS in shown


def test_an_id_of_several_words_says_nothing_above_a_long_text_in_another_language() -> None:
    part = f"<section id=sharing-the-costs><h2>Kosten</h2><p>{COSTS}</p>%s</section>"
    page = f"<h1>Ferry</h1>{STORY * 3}%s{STORY}"
    assert any(block.text == "Kosten" for block in blocks(page % part % f"<p>{COSTS * 4}</p>"))
    linked = part % f"<p><a href=/a>{COSTS * 4}</a></p>"
    assert not any(block.text == "Kosten" for block in blocks(page % linked))


@pytest.mark.parametrize(
    "box",
    [
        f"<section id=related><h2>Related</h2><p><a href=/a>{COSTS}</a></p></section>",
        f"<section id=newsletter><h2>Newsletter</h2><p>{COSTS}</p><form><input></form></section>",
        f"<section id=comments><h2>What you say</h2><p>{COSTS}</p></section>",
        f"<section id=sharing class=share><h2>Sharing</h2><p>{COSTS}</p></section>",
    ],
)
def test_a_titled_box_with_links_controls_or_another_name_is_furniture(box: str) -> None:
    assert not any(COSTS in block.text for block in blocks(f"<h1>Ferry</h1>{STORY}{box}{STORY}"))


@pytest.mark.parametrize(
    "names",
    [
        "hentry tag-cookies",
        "post-7 type-post category-comments tag-share-buttons",
        "recipe-cookies",
        "kommentar",
    ],
)
def test_what_a_story_is_about_does_not_make_it_furniture(names: str) -> None:
    for page in (
        f"<h1>Ferry</h1><div class='{names}'>{STORY * 3}</div>",
        f"<article class='{names}'><h2>Ferry</h2>{STORY * 3}</article>",
    ):
        assert sum("ferry" in block.text for block in blocks(page)) == 18


def test_a_banner_is_none_of_the_story_s_and_talk_is_not_however_long() -> None:
    asked = f"<div class=cookie-banner>{TALK}</div>"
    assert not blocks(f"<body>{asked}</body>")  # a page that shows nothing else
    talk = f"<div class=comments>{TALK}</div>"
    assert not any("all my life" in block.text for block in blocks(f"<h1>Ferry</h1>{STORY}{talk}"))
    each = TALK.replace("<p", "<li><p").replace("</p>", "</p></li>")
    assert not blocks(f"<h1>Ferry</h1><ol class=comments>{each}</ol>")[1:]  # the story was not saved


def test_a_sidebar_among_the_paragraphs_is_a_box_of_the_story_and_one_beside_it_is_the_page_s() -> None:
    box = f"<div class=sidebar><h3>The pier</h3><p>{COSTS}</p></div>"
    among = [block.text for block in blocks(f"<main><h1>Ferry</h1>{STORY}{box}{STORY}</main>")]
    assert {"The pier", COSTS} <= set(among)
    divided = STORY.replace("<p", "<div class=para").replace("</p", "</div")
    assert COSTS in [block.text for block in blocks(f"<main><h1>Ferry</h1>{divided}{box}{divided}</main>")]
    beside = blocks(f"<div><main><h1>Ferry</h1>{STORY}</main>{box}</div>")
    linked = blocks(
        f"<main><h1>Ferry</h1>{STORY}{box.replace(COSTS, f'<a href=/a>{COSTS}</a>')}{STORY}</main>"
    )
    assert not any(COSTS in block.text for block in (*beside, *linked))


@pytest.mark.parametrize(
    "note",
    [
        '<aside class="footnote brackets" role="doc-footnote"><p>%s</p></aside>',
        '<footer class="footnotes"><ol><li id=n1><p>%s</p></li></ol></footer>',
    ],
)
def test_notes_to_the_text_are_the_article_s(note: str) -> None:
    assert any(block.text == COSTS for block in blocks(f"<h1>Ferry</h1>{STORY}{note % COSTS}"))


def test_signs_that_only_lead_about_the_page_are_no_words() -> None:
    page = f"<h2>Costs<a class=headerlink href='#costs'>¶</a></h2><p>{COSTS} <a href='#r1'>↩︎</a></p>"
    page += f"<p>In May<a href='#n1'>*</a> all of it was paid, as <a href='#x'>the note</a> of {COSTS}</p>"
    texts = [block.text for block in blocks(f"<h1>Ferry</h1>{STORY}{page}")]
    assert texts[-3:] == ["Costs", COSTS, f"In May* all of it was paid, as the note of {COSTS}"]
    assert reasons(f"<h1>Ferry</h1>{STORY}{page}")["¶\n↩︎"] == "a link within the page"


def test_a_time_beside_the_story_is_of_another_article() -> None:
    teaser = f"<li><time datetime=2024-05-01>1 May</time> {'The pier burned again last night. ' * 4}</li>"
    page = f"<h1>Ferry stays in port</h1><p>3 March 2024</p>{STORY * 4}<aside>{teaser * 4}</aside>"
    assert (
        read(f"<!DOCTYPE html><html><body><main>{page}</main></body></html>").article.published
        == "2024-03-03"
    )


def test_what_is_read_aloud_only_is_told_and_not_said() -> None:
    aloud = '<span class="%s">%s</span>'
    link = f"<p>The <a href=/f>ferry{aloud % ('sr-only', ' (opens a new window)')}</a> stayed in port.</p>"
    page = f"<h1><i>News</i>{aloud % ('visually-hidden', ': ')}<i>Ferry stays</i></h1>{STORY}{link}{STORY}"
    assert blocks(page)[0].text == "News: Ferry stays"
    assert "The ferry stayed in port." in [block.text for block in blocks(page)]
    assert reasons(page) == {"(opens a new window)": "read aloud only"}


@pytest.mark.parametrize(
    ("caption", "found"),
    [("The ferry in port on Monday", 1), ("Live", 0), ("<a href=/l>Watch our live film</a>", 0)],
)
def test_a_captioned_picture_right_above_the_headline_is_the_articles(caption: str, found: int) -> None:
    head = f"<div class=hero>{FIGURE % (caption + '<i class=credit>Bo Ek</i>')}</div>"
    page = f"{head}<main><article><h1>Ferry stays in port</h1>{STORY}</article></main>"
    assert [block.role for block in blocks(page)].count(Role.CAPTION) == found


def test_a_lead_that_is_named_for_teasers_is_the_storys_if_it_links_nowhere() -> None:
    lead = ("The ferry stayed in port. " * 4).strip()
    box = "<div class=%s><p>%s</p></div>"
    page = f"<article><h1>Ferry stays in port</h1>{STORY}{box % ('teaser-text', lead)}{STORY}</article>"
    assert Block(Role.PARAGRAPH, lead) in blocks(page)
    linked = box % ("teaser-text", f"<a href=/b>{lead}</a>")
    assert list(reasons(page.replace(box % ("teaser-text", lead), linked)).values()) == [
        "links to other articles"
    ]
    author = box % ("author-bio", lead)
    assert list(reasons(page.replace(box % ("teaser-text", lead), author)).values()) == ["an author box"]


def test_a_heading_that_links_to_its_own_place_is_one() -> None:
    head = "<h2><a href=%s>The third day</a></h2>"
    page = f"<article><h1>Ferry stays in port</h1>{STORY}%s{STORY}</article>"
    assert Block(Role.SUBHEAD, "The third day") in [
        replace(block, spans=()) for block in blocks(page % (head % "#day-3"))
    ]
    assert list(reasons(page % (head % "/day-3")).values()) == ["links to other articles"]


def test_a_page_of_a_picture_alone_is_a_page() -> None:
    reading = read("<html><body><p><img src='https://a.example/weir.png' alt='The weir'></p></body></html>")
    assert reading.source.format == "html"
    assert [block.role for block in reading.article.blocks] == [Role.IMAGE]


@pytest.mark.parametrize("mark", ["[. . .]", "[…]", "“[...]", "…"])
def test_where_words_were_left_out_of_a_quotation_is_told(mark: str) -> None:
    told = [block.text for block in blocks(f"<article><h1>Ferry</h1>{STORY}<p>{mark}</p>{STORY}</article>")]
    assert mark in told
    signs = reasons(f"<article><h1>Ferry</h1>{STORY}<p>•</p>{STORY}</article>")
    assert signs == {"•": "a sign"}


@pytest.mark.parametrize("name", ["deck", "article__standfirst", "sub-title"])
def test_what_a_page_calls_its_deck_is_one_though_it_stands_where_the_body_does(name: str) -> None:
    deck = "The islanders have waited for six days, and nobody can tell them how long they will go on waiting"
    page = f"<article><h1>No ferry</h1><p class={name}>{deck}</p>{STORY}</article>"
    roles = [block.role for block in blocks(page)]
    assert roles[:3] == [Role.HEADLINE, Role.DECK, Role.PARAGRAPH]
    assert read(f"<!DOCTYPE html><html><body>{page}</body></html>", "a.html").article.deck == deck


def test_paragraphs_that_are_all_called_so_are_no_decks() -> None:
    page = f"<article><h1>No ferry</h1>{STORY.replace('<p>', '<p class=standfirst>')}{STORY}</article>"
    roles = [block.role for block in blocks(page)]
    assert roles[0] is Role.HEADLINE
    assert set(roles[1:]) == {Role.PARAGRAPH}
