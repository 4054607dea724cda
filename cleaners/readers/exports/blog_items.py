"""What the export of a blog holds besides its posts and pages: pictures, menus, designs, comments, names.

All that is left out of the articles, with the reason; comments are told with the post that they are on.
WordPress has them within the post, Blogger beside it. The categories of a post are its owner's, and tags.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cleaners.readers.exports.feed_fields import Fields, fields, line, markup, people, words
from cleaners.repair import Omission

if TYPE_CHECKING:
    from lxml.etree import _Element

COMMENT = "comment"
# WordPress' own types that are neither posts nor pages; what plugins add may be a post of a kind of its own.
WORDPRESS = re.compile(r"attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_.+|wp_.+")
BLOGGERS = ("template", "settings", COMMENT)
KIND = "http://schemas.google.com/blogger/2008/kind#"
TAKEOUT = "{http://schemas.google.com/blogger/2018}*"
CATEGORIES = ("category", "post_tag")  # WordPress states a post's format in the same way, and its menu


def is_blog(stated: Fields, tree: _Element) -> bool:
    """Whether a feed is the export of a blog: only that says of its items what kind they are."""
    kinds = ((each.get("term") or "").startswith(KIND) for each in tree.iter("{*}category"))
    return "wp:wxr_version" in stated or next(tree.iter(TAKEOUT), None) is not None or any(kinds)


def authors(stated: Fields) -> dict[str, str]:
    """The names of a blog's authors by their logins."""
    found = map(fields, stated.get("wp:author", ()))
    return {line(each, "wp:author_login"): line(each, "wp:author_display_name") for each in found}


def tags(post: Fields) -> tuple[str, ...]:
    """The categories and tags of a post, each once."""
    found = (
        each.get("label") or each.get("term") or each.text or ""
        for each in post.get("category", ())
        if not (each.get("scheme") or "").endswith("#kind") and each.get("domain", "category") in CATEGORIES
    )
    return tuple(dict.fromkeys(filter(None, (" ".join(each.split()) for each in found))))


def other(post: Fields) -> str:
    """What an item is if it is neither post nor page; empty if it is one."""
    kind = line(post, "wp:post_type")
    if WORDPRESS.fullmatch(kind):
        return kind
    terms = [
        each.get("term") or "" for each in post.get("category", ())
    ]  # a paper has a category "comment", too
    kinds = [term.removeprefix(KIND) for term in terms if term.startswith(KIND)]
    return next((kind for kind in (line(post, "blogger:type").lower(), *kinds) if kind in BLOGGERS), "")


def left_out(items: Sequence[Fields]) -> tuple[str, ...]:
    """A note of what is neither post nor page, each kind with its count."""
    left = Counter(filter(None, map(other, items)))
    told = ", ".join(f"{kind} ({count:,})" for kind, count in sorted(left.items()))
    return (f"left out of it, for it is neither post nor page: {told}",) if left else ()


def omitted(items: Sequence[Fields]) -> Iterator[Omission]:
    """The texts of what is neither post nor page; comments are told with their posts, if these are there."""
    posts = {line(post, "id") for post in items if not other(post)}
    for post in items:
        kind = other(post)
        text = words(markup(post, "content:encoded") or markup(post, "content"))
        if text and kind and not (kind == COMMENT and answered(post) in posts):
            yield Omission(text, f"neither post nor page: {kind}")


def answers(items: Sequence[Fields]) -> dict[str, list[str]]:
    """The comments that are items themselves, each on one line, by the identity of the post they are on."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in items:
        if other(each) == COMMENT:
            found[answered(each)].append(said(", ".join(people(each, "author")), markup(each, "content")))
    return found


def comments(post: Fields, answers: dict[str, list[str]]) -> tuple[Omission, ...]:
    """The comments on a post: those within it, and those that answer it."""
    within = (fields(each) for each in post.get("wp:comment", ()))
    texts = [said(line(each, "wp:comment_author"), markup(each, "wp:comment_content")) for each in within]
    texts += answers.get(line(post, "id"), ())
    return (Omission("\n".join(texts), "comments"),) if texts else ()


def answered(comment: Fields) -> str:
    """The identity of the post that a comment is on."""
    refs = [each.get("ref") or "" for each in comment.get("thr:in-reply-to", ())]
    return refs[0] if refs else line(comment, "blogger:parent")


def said(who: str, text: str) -> str:
    """A comment with who wrote it."""
    return f"{who}: {words(text)}".removeprefix(": ")
