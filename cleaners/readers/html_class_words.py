"""What the words in an element's class, id, role and itemprop say of it: weak evidence, shared by many sites.

Only words of the trade and of common systems count, never a name of one publisher's. ``html_body`` weighs them:
a box that holds the headline or most of the text is the article's, whatever it is called.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cleaners.words.listed import listed

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_]+")
COMMENTS = "comments"  # a discussion may be longer than what it is about
COOKIES = "a cookie banner"
HIDDEN = "not shown"

REASONS = {
    COMMENTS: "comment comments disqus commentlist kommentare kommentar commentaires comentarios coral viafoura livefyre hyvor"
    " commenting respond",
    "share buttons": "share shares sharing sharedaddy addthis addtoany social socials sociable socialmedia shareaholic"
    " sharebar sharethis followus",
    "links to other articles": "related recirc recirculation recommended recommendation recommendations recommends recommend teaser"
    " teasers teaserlist trending popular mostread outbrain taboola zergnet revcontent mgid plista readmore morestories upnext jetpack"
    " linklist seealso similar verwandte relacionadas relacionados",
    "a newsletter box": "newsletter newsletters signup subscribe subscription subscriptions optin mailchimp mailinglist abo abonnement nyhetsbrev",
    "an advertisement": "ad ads advert adverts advertisement advertisements advertising advertorial adslot adunit adsbygoogle adwrapper adbox"
    " sponsor sponsored sponsors dfp werbung anzeige anzeigen publicidad reklam reklame annonse",
    "a promotion": "promo promos promotion promotions promobox donate donation donations fundraising marketing membership"
    " upsell regwall piano appstore",
    "navigation": "nav navigation navbar menu menus breadcrumb breadcrumbs pagination pager paginator toolbar subnav sitenav masthead"
    " topbar skiplink hamburger",
    "a sidebar": "sidebar sidebars rail rightrail complementary",
    "a footer": "footer contentinfo colophon",
    COOKIES: "cookie cookies consent gdpr onetrust cookiebar usercentrics cmp didomi",
    "a dialog": "modal popup popover overlay lightbox tooltip dropdown alertdialog dialog toast interstitial",
    "an author box": "authorbox authorbio bio biography bios",
    "tags": "tags taglist keywords tagcloud topics hashtags",
    "a form": "login signin register search searchbox searchform survey poll form quiz feedback rating ratings",
    HIDDEN: "hidden visuallyhidden sronly invisible noprint noprint",
    "a table of contents": "toc",
}
BY_WORD = {word: reason for reason, words in REASONS.items() for word in listed(words)}
PAIRS = {  # two words, in this order or one behind the other with others between
    **dict.fromkeys(
        ("author bio", "author box", "author info", "author card", "author profile", "about author", "post author", "author description",
         "authors bio", "author about", "authors card", "contributor bio", "writer bio"),
        "an author box",
    ),
    **dict.fromkeys(
        ("most read", "most viewed", "most popular", "read more", "read next", "read also", "also read", "more stories", "more articles", "more news",
         "more from", "more on", "see also", "lire aussi", "leer mas", "further reading", "editors picks", "latest news", "top stories", "other news",
         "other articles", "next article", "previous article", "article list", "articles list", "post navigation", "up next", "you may", "news list",
         "link list", "links list", "story list", "stories list", "story package", "story card", "related topics", "internal links", "liveblog teaser",
         "article teaser", "lees ook", "in article links", "ver mas", "card list"),
        "links to other articles",
    ),
    **dict.fromkeys(("sr only", "screen reader", "visually hidden", "d none", "no print", "print none", "is hidden", "print only"), HIDDEN),
    **dict.fromkeys(("sign up", "mailing list", "email form", "opt in"), "a newsletter box"),
    **dict.fromkeys(("social media", "follow us"), "share buttons"),
    **dict.fromkeys(("app store", "app download"), "a promotion"),
    **dict.fromkeys(("tag list", "post tags", "article tags", "entry tags", "article topics", "entry meta", "post meta", "posted in", "cat links"), "tags"),
}  # fmt: skip
# What is around an article and its ads alike: says nothing of the element itself.
NEGATED = listed("no not has with without hide enable enabled disabled open closed")

CAPTION = listed(
    "caption captions figcaption bildunterschrift bildunterschriften legend legende didascalia piefoto cutline imagecaption"
)
CREDIT = listed(
    "credit credits creditline copyright source sources photographer quelle byline author rights attribution photocredit imagecredit"
    " copyrightholder copyrightnotice credittext creator fotograf fotografo autor bildnachweis urheber provider agency license"
)  # fmt: skip
FIGURE = listed(
    "figure image images picture photo img foto bild media gallery slide wpcaption thumbnail lightbox slideshow carousel"
)
DECK = listed("deck dek standfirst subheadline subtitle excerpt lede")
DECK_PAIRS = (
    "sub title",
    "sub headline",
    "article summary",
    "article lead",
    "article intro",
    "article subtitle",
)
BYLINE = listed(
    "byline bylines dateline timestamp pubdate publishdate author authors datetime readingtime readtime updated lastmod dateinfo"
)
BYLINE_PAIRS = ("published date", "publish date", "date published", "article date", "post date", "entry date", "article meta", "reading time",
                "article info", "story meta")  # fmt: skip
BODY_PAIRS = ("article body", "article content", "article text", "entry content", "post content", "story body", "story content", "story text",
              "post body", "content body", "body content", "body text", "article copy", "body copy", "post text", "news text", "news body",
              "detail body", "detail content", "news content", "single content", "story copy", "text body", "article main", "page content",
              "rich text", "main content")  # fmt: skip
BODY = listed(
    "articlebody articlecontent articletext storybody entrycontent postcontent storytext newsbody bodytext richtext maincontent postbody"
)


class Verdict(NamedTuple):
    """What the words say: why it is left out, what it is of a picture, whether it is an article's body."""

    reason: str = ""
    caption: bool = False
    credit: bool = False
    figure: bool = False
    deck: bool = False
    byline: bool = False
    body: int = 0  # 2: it says so itself; 1: words that body texts often have


@lru_cache(maxsize=20_000)
def judged(hints: str) -> Verdict:
    """The verdict of the words in an element's attributes, as written."""
    words = [word.lower() for word in WORD.findall(hints)]
    found = set(words)
    body = 2 * bool(not found.isdisjoint(BODY)) or (2 if "articleBody" in hints else 0)
    pairs = {f"{a} {b}" for a, b in zip(words, words[1:], strict=False)}
    body = body or int(not pairs.isdisjoint(BODY_PAIRS))
    reason = next((PAIRS[pair] for pair in sorted(pairs) if pair in PAIRS), "")
    if not reason:
        reason = next(
            (BY_WORD[word] for n, word in enumerate(words) if word in BY_WORD and not negated(words, n)), ""
        )
    caption = not found.isdisjoint(CAPTION)
    credit = not found.isdisjoint(CREDIT)
    return Verdict(
        "" if caption or body == 2 else reason,
        caption,
        credit,
        not found.isdisjoint(FIGURE),
        not found.isdisjoint(DECK) or not pairs.isdisjoint(DECK_PAIRS),
        not found.isdisjoint(BYLINE) or not pairs.isdisjoint(BYLINE_PAIRS),
        body,
    )


def negated(words: list[str], at: int) -> bool:
    """Whether a word stands behind one that only says what is elsewhere: "has-sidebar", "no-ads"."""
    return at > 0 and words[at - 1] in NEGATED
