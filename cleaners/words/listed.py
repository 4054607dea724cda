"""Words that mean something at a hyphen, by language: conjunctions, first parts, last parts."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


# A hyphen before one of these is suspended: "short- and long-term", "Herkunfts- und Transitländer".
CONJUNCTIONS = {
    "": listed("and und oder och og eller y e o u i a oraz nebo"),  # no table: no syllables, as "et"
    "ca": listed("i o ni"),
    "cs": listed("a i nebo až či anebo"),
    "da": listed("og eller til samt end"),
    "de": listed("und oder bzw bis sowie statt als beziehungsweise"),
    "en": listed("and or to nor versus vs"),
    "es": listed("y e o u ni a"),
    "fi": listed("ja tai sekä että"),
    "fr": listed("et ou à ni"),
    "hu": listed("és vagy illetve"),
    "it": listed("e ed o od a"),
    "nb": listed("og eller til samt enn"),
    "nl": listed("en of tot als"),  # "zowel FAT- als NTFS-systemen"
    "pl": listed("i lub oraz albo czy a"),
    "pt": listed("e ou a nem"),
    "ro": listed("și sau"),
    "ru": listed("и или"),
    "sv": listed("och eller till samt än"),
    "tr": listed("ve veya"),
    "uk": listed("і й та або чи"),
}

# Words that join two others, or begin a clause, and end no word with a hyphen: before one of them it is
# suspended, too ("right- as well as left-handed", "Vor- wie Nachteile"), or a dash that lacks a space.
ALONE = {
    "da": listed("samt respektive kontra"),
    "de": listed(
        "wie noch gegen respektive nach zum zur samt vor aber mit inklusive versus auf für dann doch dass "
        "weil wenn wird werden wurde wurden"
    ),
    "en": listed(
        "a I although as because but by however if plus rather than that then therefore these they this "
        "those though through until was we were when which while who whom yet"
    ),
    "nb": listed("respektive kontra"),
    "nl": listed("dan noch naar respectievelijk maar versus"),
    "sv": listed("som respektive kontra"),
}

# Articles that begin a sentence, or a page's head that was printed into a word ("eco- The Post 2 nomic"): no
# compound ends in one. Not in languages where names do: "Kim Jong-Un", "Port-La".
OPENING = {"de": listed("Der Die Das"), "en": listed("The")}

# Articles, of which a name or a title may have one in the middle of a sentence: "The Hague", "Le Monde".
ARTICLES = listed("the a an der die das ein eine le la les un une el los las il lo i het een den det en ett")

# Languages that write compounds as one word, so that a word in no list is nothing strange.
COMPOUNDING = listed("da de fi hu nb nl sv tr")
# Those of them in which only names and first words have a capital, and a name's compound has a hyphen.
NAME_HYPHEN = listed("da fi hu nb nl sv")

# Vowels that would be read as one sound, so that Dutch sets a hyphen where a compound's parts meet in them.
CLASHING = {
    "fi": listed("aa ee ii oo uu yy ää öö"),
    "nl": listed("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu"),
}

# First parts that keep their hyphen ...
KEEPING = {
    "da": listed("ikke eks ex vice pseudo semi tv it cd pc wc pr"),
    "de": listed("nicht ex semi pseudo deutsch schwarz rot grün gelb blau"),
    "en": listed(
        "self non co anti all half well quasi two three four five six seven eight nine ten twenty thirty "
        "forty fifty sixty seventy eighty ninety"
    ),
    "es": listed("ex"),
    "fi": listed("ex tv it cd pc wc"),
    "fr": listed(
        "sous après avant demi mi ex non vice semi quasi arrière outre au par là ci peut celui celle ceux "
        "celles lui elle eux nous vous moi toi soi"
    ),
    "it": listed("ex non vice neo"),
    "nb": listed("ikke eks ex vise pseudo semi tv it cd pc wc pr"),
    "nl": listed("niet non ex oud pro semi pseudo vice christen tv cd pc wc pr"),
    "pt": listed("ex pós pré pró vice não recém além bem segunda terça quarta quinta sexta"),
    "ro": listed("într dintr printr ne s n l"),
    "sv": listed("icke ex vice pseudo tv it cd pc wc pr vd"),
}
# ... that do so more often than not ...
OFTEN_KEEPING = {
    "en": listed(
        "ex ill mid pro vice neo multi cross pan no one high low long short full double real pre post"
    )
}
# ... and that rarely do.
JOINING = {
    "cs": listed("ne na roz od pře při vy za po do"),
    "en": listed(  # the last three: "thereafter", "hereby", "whereupon"
        "over under up down re dis mis in im inter sub super trans fore hyper cyber mega out be de un "
        "there here where"
    ),
    "es": listed("re des con in im inter sub super"),
    "fr": listed("re ré dé in im inter"),
    "it": listed("ri re dis in im inter"),
    "pl": listed("nie prze przy roz od na po za wy pod nad bez"),
    "pt": listed("re des con in im inter"),
}
# ... and that hardly ever do, whatever words they and what follows are for themselves: "underspend".
SOLID_PREFIXES = {"en": listed("over under dis mis sub trans fore un there here where")}

# Last parts behind a hyphen: a French verb's pronoun, a Portuguese one's, Czech "je-li", an office's rank ...
TAILS = {
    "ca": listed("se ho hi ne lo la los les me te nos vos li"),
    "cs": listed("li"),
    "de": listed(
        "basiert basierte basierten artig artige artigen typisch typische typischen spezifisch spezifische "
        "spezifischen spezifischer spezifisches kritisch kritische kritischen"
    ),
    "fr": listed(
        "il elle on ils elles ci là même mêmes ce je tu nous vous moi toi y en le la les lui leur être"
    ),
    "nl": listed("generaal president kolonel majoor"),
    "pt": listed("se lo la los las me te lhe lhes nos vos no na feira"),
    "ro": listed("un o a au ar ul uri"),
}
# ... and behind a verb without one: Spanish "mantenerse", Italian "portarle".
ENCLITICS = {
    "es": listed("se me te lo la los las le les nos selo sela"),
    "it": listed("si mi ti lo la li le ci vi ne gli"),
}
