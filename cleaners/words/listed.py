"""Words that mean something at a hyphen, by language: conjunctions and prefixes."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


# A hyphen before one of these is a suspended one: "short- and long-term", "Herkunfts- und Transitländer".
CONJUNCTIONS = {
    "ca": listed("i o ni"),
    "cs": listed("a i nebo až či anebo"),
    "da": listed("og eller til samt som"),
    "de": listed("und oder bzw bis sowie statt als beziehungsweise noch"),
    "en": listed("and or to nor versus vs but through"),
    "es": listed("y e o u ni a"),
    "fi": listed("ja tai sekä että"),
    "fr": listed("et ou à ni"),
    "hu": listed("és vagy illetve"),
    "it": listed("e ed o od a"),
    "nb": listed("og eller til samt som"),
    "nl": listed("en of tot als dan"),
    "pl": listed("i lub oraz albo czy a"),
    "pt": listed("e ou a nem"),
    "ro": listed("și sau"),
    "sv": listed("och eller till samt som"),
    "tr": listed("ve veya"),
}
ALL_CONJUNCTIONS = frozenset[str]().union(*CONJUNCTIONS.values())

# Languages that write compounds as one word, so that a word in no list is the rule.
COMPOUNDING = listed("da de fi hu is nb nl sv")

# English prefixes and first parts that keep their hyphen more often than not ...
KEEPING = listed(
    "self ex non co anti all half well ill mid pro quasi vice neo multi cross pan no high low long "
    "short full one two three four five six seven eight nine ten twenty thirty forty fifty"
    " sixty seventy eighty ninety"
)
# ... and those that rarely do.
JOINING = listed("over under un re dis mis in im inter sub super trans fore hyper cyber mega out be de")
