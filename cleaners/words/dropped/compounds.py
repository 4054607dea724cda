"""The parts of compounds, by how they are set: with a hyphen, or in one word with what stands beside them.

From the usage sections of dictionaries (hyphen, prefixes, suffixes); ordinary words only, no names.
"""

from __future__ import annotations

from cleaners.words.listed import listed

# What English sets with a hyphen behind a noun or name and writes in one with hardly any word ...
ENDS = listed(
    "based born led backed owned style era old term level controlled related affiliated funded friendly "
    "speaking sized shaped coloured colored minded aged occupied clad free powered infused"
)
# ... behind a noun, but not behind a name, of which it may be the end ...
ENDS_OF_WORDS = listed(
    "high heavy rich prone averse dependent neutral oriented driven specific ready conscious "
    "threatening winning saving changing breaking reaching looking sounding lasting standing running "
    "leaning growing facing fitting resistant repellent adjacent length intensive "
    "sensitive savvy stricken ridden laden starved seeking producing generating inducing loving compliant "
    "compatible"
)
# ... before one ...
BEGINS = listed("self well ex")
# ... and, if it has the form of a participle, behind anything: "wild-caught", "well-wrung".
PARTICIPLES = listed(
    "bought bred brought built caught cut drawn driven fed fought found given grown held hewn kept known "
    "laid made paid run seen shot sold spun sung swept taken taught thrown told torn won worn woven written "
    "wrung"
)
# What compares, before an adjective or a participle: "a longest-serving mayor", "the most-visited page".
COMPARING = listed(
    "best biggest busiest cheapest closest deadliest deepest earliest fastest finest greatest hardest "
    "highest hottest largest latest least less longest lowest more most nearest newest oldest poorest rarest "
    "richest shortest slowest smallest strongest tallest toughest weakest wealthiest worst youngest"
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
FIRSTS = listed("first second third fourth fifth sixth seventh eighth ninth tenth")
BEHIND_FIRSTS = listed(
    "base choice class degree floor generation grade half place quarter round row seed set string team"
)
COUNTED = listed(
    "year month week day hour minute second night mile foot inch metre meter kilometre kilometer "
    "point goal run game match word tier piece acre bed percent ounce denier season strong member man "
    "woman person seat seater bedroom storey story page part step way star vote round hole lap lane "
    "pound dollar euro degree decade century quarter third thirds fifth fifths quarters tonne ton "
    "litre liter volume line sided stage state nation country party"
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
    "air-conditioned all-out all-round all-star all-time award-winning best-case best-known "
    "blue-collar brand-new broad-based clean-cut climate-change close-knit closed-door cold-blooded "
    "cost-cutting cost-effective cross-border cross-country cross-cultural cross-examination "
    "cross-legged cross-party cross-section cutting-edge decision-maker decision-making deep-fried "
    "deep-rooted deep-sea deep-seated double-digit double-edged eco-friendly energy-efficient "
    "entry-level ever-changing ever-growing ever-present ex-boyfriend ex-girlfriend ex-husband "
    "ex-minister ex-partner ex-president ex-wife eye-catching family-friendly far-flung far-left "
    "far-off far-reaching far-right fast-growing fast-moving fast-paced fast-track first-class "
    "first-ever first-half first-quarter first-rate first-round first-time first-year five-star "
    "four-star fourth-quarter full-blown full-bodied full-length full-on full-page full-scale "
    "full-size full-time full-timer full-year game-changing gender-neutral good-looking good-natured "
    "half-century half-hour half-mile half-price half-year hands-off hands-on hard-fought hard-hit "
    "hard-left hard-right heart-wrenching heavy-duty heavy-handed high-cost high-definition "
    "high-density high-end high-energy high-fashion high-fat high-impact high-income high-intensity "
    "high-level high-minded high-octane high-paid high-performance high-powered high-pressure "
    "high-profile high-quality high-ranking high-risk high-speed high-stakes high-street high-tech "
    "high-value hot-button ice-cold ill-advised ill-equipped ill-fated ill-timed in-app in-depth "
    "in-game in-house in-person industry-leading inner-city large-scale last-ditch last-minute "
    "late-night law-abiding left-hand left-handed left-wing life-changing like-minded live-action "
    "live-in long-awaited long-distance long-established long-lived long-range long-running "
    "long-serving long-term loose-fitting low-budget low-carb low-cost low-density low-emission "
    "low-end low-fat low-income low-level low-lying low-paid low-profile low-risk low-speed low-tech "
    "low-wage made-up market-leading mass-produced medium-sized medium-term mid-sized mid-table "
    "middle-aged middle-class middle-income mind-boggling multi-storey must-have must-see must-win "
    "near-death near-term net-zero never-ending no-brainer no-fault no-fly no-go off-duty "
    "old-fashioned old-school on-demand on-duty one-hour one-man one-month one-off one-page "
    "one-quarter one-sided one-stop one-third one-way one-week one-year open-air open-ended "
    "open-minded part-time part-timer peer-reviewed plant-based purpose-built rapid-fire read-only "
    "real-estate real-life real-world record-breaking right-hand right-handed right-wing rock-solid "
    "runner-up same-day same-sex second-biggest second-class second-half second-largest second-rate "
    "self-confidence self-confident self-control self-defence self-defense self-determination "
    "self-driving self-employed self-esteem self-evident self-help self-image self-imposed "
    "self-interest self-isolation self-made self-portrait self-proclaimed self-respect self-service "
    "self-styled self-sufficient seven-figure short-lived short-range short-term show-stopping "
    "single-digit single-family single-handed single-minded single-use six-figure sky-high "
    "slow-burning slow-cooked slow-motion slow-moving small-scale small-town so-called social-media "
    "soft-spoken state-backed state-owned state-run supply-side tailor-made third-class third-largest "
    "third-party third-quarter thought-provoking three-way tight-knit time-consuming top-down "
    "top-level top-rated top-secret top-tier twice-weekly two-faced two-tone two-way unheard-of "
    "upper-class user-friendly vice-president water-resistant well-established well-known well-off "
    "well-paid white-collar whole-grain wide-eyed wide-ranging work-life working-class world-class "
    "world-famous world-leading world-renowned worst-case would-be year-old year-round zero-sum"
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
# Words that stand in a phrase with hyphens, "larger-than-life", "behind-the-scenes", and hardly end another.
IN_PHRASES = SMALL | listed(
    "all be do down go how is it less me more most my no not off old our over some than that this too under "
    "us who with you your"
)
# How long something was, behind a number: "a four-day-long storm", though "daylong" is a word.
AS_LONG = ("hourlong", "daylong", "weeklong", "monthlong", "yearlong", "decadelong", "milelong")
# What has a hyphen before a name, and else hardly ever: "post-Brexit", "anti-Soviet", "pan-European".
BEFORE_NAMES = tuple("anti ex mid neo non pan post pre pro pseudo trans un".split())
# What is counted with an ordinal: "a 20th-century house".
COUNTED_ON = listed("century floor minute grade hour place anniversary birthday round placed largest")

# German puts an s between the parts of a compound; no word by itself ends so.
LINKED = ("heits", "keits", "ungs", "schafts", "ions", "täts", "tums", "lings", "jahrs")
# Lands and states that are named after two: "rheinland-pfälzisch".
LANDS = (
    ("baden", "württemberg"), ("mecklenburg", "vorpommer"), ("nordrhein", "westf"),
    ("rheinland", "pf"), ("sachsen", "anhalt"), ("schleswig", "holstein"),
)  # fmt: skip
# How many, how long, how old: "15-köpfig", "16-jährig", "20-prozentig".
GERMAN_COUNTED = (
    "jährig", "köpfig", "tägig", "stündig", "minütig", "seitig", "prozentig", "teilig", "stellig",
    "stöckig", "geschossig", "monatig", "wöchig", "sekündig", "sitzig", "türig", "bändig", "spurig",
)  # fmt: skip
# What stands with a capital inside of a German word for both sexes: "BürgerInnen".
BOTH_SEXES = ("Innen", "In")
