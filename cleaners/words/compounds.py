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
# A number and what is counted, before a noun: "an eight-week stay"; "one" is left out, for "oneday" has
# rather lost a blank, and so are those written in one ("twofold") ...
NUMBERS = listed(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
COUNTED = listed(
    "year month week day hour minute second night mile foot inch metre meter kilometre kilometer point goal "
    "run "
    "game match member man woman person seat seater bedroom storey story page part step way star vote round "
    "hole lap lane pound dollar euro degree decade century quarter third thirds fifth fifths quarters tonne "
    "ton litre liter volume line sided stage state nation country party"
)
# ... and the tens before the ones: "twenty-five", "twenty-first".
TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
ONES = listed(
    "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth"
)
# An office and what stands behind it, "Attorney-General"; between two words with a blank none is glued.
OFFICES = listed(
    "attorney secretary governor director solicitor surgeon adjutant inspector major brigadier lieutenant "
    "auditor comptroller consul advocate postmaster commander president mayor senator premier chancellor"
)
BEHIND_OFFICES = listed("general elect designate")
VICES = listed("president chancellor chairman chairwoman chair admiral premier captain principal mayor")
# What no dictionary writes in one, though people do.
HYPHENED = listed(
    "air-conditioned all-out all-round all-time all-star best-known cross-border cross-country "
    "cross-cultural cross-examination cross-legged cross-party cross-section deep-rooted deep-sea "
    "deep-seated double-digit double-edged ex-boyfriend ex-girlfriend ex-husband ex-minister ex-partner "
    "ex-president ex-wife eye-catching far-flung far-off far-reaching fast-growing fast-moving first-class "
    "first-ever first-quarter first-rate first-time first-year fourth-quarter full-length full-page "
    "full-scale full-size full-time full-timer full-year good-looking half-century half-hour half-mile "
    "half-year hands-off hands-on hard-fought hard-hit high-cost high-definition high-density high-end "
    "high-energy high-fat high-impact high-income high-intensity high-level high-paid high-performance "
    "high-powered high-pressure high-profile high-quality high-ranking high-risk high-speed high-stakes "
    "high-street high-tech high-value in-depth in-house in-person large-scale left-hand left-handed "
    "long-awaited long-distance long-established long-lived long-range long-running long-serving long-term "
    "low-budget low-carb low-cost low-density low-emission low-end low-fat low-income low-level low-lying "
    "low-paid low-profile low-risk low-speed low-tech low-wage medium-sized medium-term mid-table "
    "middle-aged middle-class middle-income multi-storey near-term off-duty old-fashioned on-duty one-hour "
    "one-man one-month one-off one-page one-quarter one-sided one-third one-way one-week one-year open-air "
    "open-ended open-minded part-time part-timer right-hand right-handed runner-up second-class second-half "
    "second-rate self-confidence self-confident self-control self-defence self-defense "
    "self-determination self-driving self-employed self-esteem self-evident self-help self-image "
    "self-imposed self-interest self-isolation self-made self-portrait self-proclaimed self-respect "
    "self-service self-styled self-sufficient short-lived short-term single-digit single-handed "
    "single-minded single-use slow-moving small-scale so-called state-backed state-owned state-run "
    "third-class third-party third-quarter time-consuming two-tone upper-class vice-president "
    "well-established well-known well-paid wide-ranging working-class would-be"
)
# "self-" keeps its hyphen before whatever does not begin so: "selfish", "selfless", "selfies".
NOT_SELF = ("ish", "less", "ie", "hood", "same", "dom", "heal", "ridge")

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
