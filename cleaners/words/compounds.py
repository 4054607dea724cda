"""The parts of compounds, by how they are set: with a hyphen, or in one word with what stands beside them.

From the usage sections of dictionaries (hyphen, prefixes, suffixes); ordinary words only, no names.
"""

from __future__ import annotations

from cleaners.words.listed import listed

# What English sets with a hyphen behind a noun or name and writes in one with hardly any word ...
ENDS = listed(
    "based born led backed owned style era old term level controlled related affiliated funded friendly "
    "speaking sized shaped coloured colored minded aged occupied"
)
# ... behind a noun, but not behind a name, of which it may be the end ...
ENDS_OF_WORDS = listed(
    "high heavy rich prone averse dependent neutral oriented driven specific ready conscious "
    "threatening winning saving changing breaking reaching looking sounding lasting standing running "
    "leaning growing facing"
)
# ... before one ...
BEGINS = listed("self well ex")
# ... and, if it has the form of a participle, behind anything: "wild-caught", "well-wrung".
PARTICIPLES = listed(
    "bought bred brought built caught cut drawn driven fed fought found given grown held hewn kept known "
    "laid made paid run seen shot sold spun sung swept taken taught thrown told torn won worn woven written "
    "wrung"
)
# An adjective before a noun; not always with a hyphen, for "shortcrust" and "highball" are nouns.
ADJECTIVES = listed(
    "low lower high higher long longer short shorter large larger small smaller big full half double triple "
    "single third deep hard fast free late early middle multiple"
)
# Adjectives of two nations stand side by side, "the Finnish-Russian border"; they end so.
NATIONS = ("ish", "ese", "ian", "ean", "can", "li", "qi")

# Written in one word with what follows, so that "reallocating" is not "real-locating" ...
PREFIXES = tuple(
    (
        "anti auto co counter cyber de dis down em en extra fore hyper in inter mega micro mid mini mis mono "
        "multi neuro non out over para photo poly post pre pro pseudo re semi sub super tele trans ultra un "
        "under up"
    ).split()
)
# ... or with what stands before.
ENDINGS = tuple("s es ed d ing er ers r rs ly ness less able ability like ling y".split())
SMALL = listed("a an and at by for in let of on or out the to up")

# German puts an s between the parts of a compound; no word by itself ends so.
LINKED = ("heits", "keits", "ungs", "schafts", "ions", "täts", "tums", "lings", "jahrs")
# What stands with a capital inside of a German word for both sexes: "BürgerInnen".
BOTH_SEXES = ("Innen", "In")
