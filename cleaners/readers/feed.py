"""Feeds with the articles' texts in them, and the exports of blogs that are written as feeds.

RSS (0.9 to 2.0) and Atom, as sites and feed readers keep them; WordPress' export (WXR) and Blogger's: an
article for each item. Of an item's texts the fullest that is stated is read; its description beside that is
its deck. A site's own clock wins over the world's; when an item was changed is when it was published only if
nothing else is stated. What the feed states wins over its text, see ``exported``; for what the export of a
blog holds besides see ``blog_items``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cleaners.article import Article
from cleaners.readers.decoding import decode
from cleaners.readers.exports import blog_items
from cleaners.readers.exports.exported import Item, original, text_of
from cleaners.readers.exports.feed_fields import (
    TAG,
    Fields,
    address,
    fields,
    is_item,
    language,
    line,
    markup,
    people,
    title,
    words,
)
from cleaners.readers.exports.post_markup import set_in_paragraphs
from cleaners.readers.facts import iso_date, names
from cleaners.readers.markup.xhtml import mended_xml
from cleaners.readers.markup.xml_root import root
from cleaners.readers.original import Original, nothing_read
from cleaners.repair import Kept
from cleaners.words.codes import language_code

if TYPE_CHECKING:
    from lxml.etree import _Element

WHAT = "a feed"
BROKEN = f"{WHAT} that is broken or cut short: the items before the fault were read"
VOCABULARIES = {  # which the first element of a feed names, unless it is called "rss"
    "feed": ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    "rdf": ("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"),
}
DECLARATION = re.compile(r"<\?xml[^<>]*\?>")
FULL = ("content:encoded", "content", "body")  # an item's whole text
SHORT = ("description", "excerpt:encoded", "summary")  # its beginning, or the whole where there is no other
CUT = re.compile(r"(?:…|\.\.\.)\s*\]?$")  # how a description ends that is a text's beginning
ONLY_SUMMARY = "only a summary of it is in the feed"
DATES = "wp:post_date pubDate published issued dc:date dcterms:created created updated modified".split()
NO_DATE = "0000"  # the year that WordPress writes of a draft


class Feed(NamedTuple):
    """What a feed says of all its items; of a blog's, its authors' names by their logins, too."""

    known: Article
    people: dict[str, str]
    is_blog: bool


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether the first element in ``data`` is a feed's."""
    first = root(data)
    if first is None or first.holds_words:
        return False
    return first.name == "rss" or any(each in first.tag for each in VOCABULARIES.get(first.name, ()))


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The items of a feed."""
    decoded = decode(data)
    text = DECLARATION.sub("", decoded.text, count=1)  # it names a charset that the text has no longer
    tree, whole = mended_xml(text.encode("utf-8", "replace"))
    notes = decoded.notes if whole else (*decoded.notes, BROKEN)
    if tree is None:
        return nothing_read(*notes)
    items = [fields(each) for each in tree.iter("{*}item", "{*}entry") if is_item(each)]
    feed = feed_of(tree)
    posts = [each for each in items if not blog_items.other(each)]
    found = original(WHAT, (item(post, feed) for post in posts), (*notes, *blog_items.left_out(items)))
    answers = blog_items.answers(items)
    omissions = [blog_items.comments(post, answers) for post in posts] or [()]
    omissions[0] = (*omissions[0], *blog_items.omitted(items))
    parts = (
        replace(part, omissions=(*part.omissions, *left))
        for part, left in zip(found.parts, omissions, strict=False)
    )
    return Original(tuple(parts), replace(feed.known, headline=feed.known.site))


def feed_of(tree: _Element) -> Feed:
    """What a feed says of itself."""
    stated = fields(next(tree.iter("{*}channel"), tree))
    known = Article(
        authors=names(people(stated, "author")),
        site=line(stated, "title") or None,
        language=language_code(line(stated, "language") or language(tree)),
    )
    return Feed(known, blog_items.authors(stated), blog_items.is_blog(stated, tree))


def item(post: Fields, feed: Feed) -> Item:
    """An item."""
    full, short = (next(filter(None, (markup(post, name) for name in kind)), "") for kind in (FULL, SHORT))
    text, other = (full, short) if len(words(full)) >= len(words(short)) else (short, full)
    if "wp:post_type" in post or not TAG.search(text):
        text = set_in_paragraphs(text)
    summary = not full and ("summary" in post or CUT.search(words(short)))
    source = fields(post["source"][0]) if "source" in post else {}  # where a collection of feeds has it from
    creators = [feed.people.get(name) or name for name in people(post, "dc:creator", "author")]
    known = Article(
        headline=title(post) or None,
        authors=names(creators) or feed.known.authors,
        published=published(post),
        site=line(source, "title") or feed.known.site,
        url=address(post),
        language=feed.known.language,
    )
    kept = Kept(blog_items.tags(post)) if feed.is_blog else Kept()
    notes = (ONLY_SUMMARY,) if text and summary else ()
    return Item(known, kept, words(other) if full else "", text_of(text, ".html") if text else None, notes)


def published(post: Fields) -> str | None:
    """When an item was published."""
    stated = (line(post, name) for name in DATES)
    return next(filter(None, (iso_date(date) for date in stated if not date.startswith(NO_DATE))), None)
