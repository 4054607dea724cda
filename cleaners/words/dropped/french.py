"""Where a French word has lost a hyphen of its own: "souligne-t-elle", "tête-à-tête", "russo-ukrainien".

Rules as in grammars (Grevisse, "Le trait d'union"); ordinary words only, and what two lands are named after.
"""

from __future__ import annotations

import re

from cleaners.words.dropped.finding import COMMON, SETTLED, Dropped, hyphen_places
from cleaners.words.listed import listed
from cleaners.words.tables import zipf

# A verb and the pronoun behind it; "t" between two vowels has a hyphen on both sides.
PRONOUNS = ("il", "elle", "on", "ils", "elles")
INVERTED = re.compile(r"([a-zàâçéèêëîïôûù]{2,}[td])(il|elle|on|ils|elles)")  # "sontelles"
AS_T = ("til", "telle", "ton", "tils", "telles")
# What stands between the words of a phrase: "tête-à-tête", "cessez-le-feu", "Île-de-France".
BETWEEN = listed("à au aux d de des du en et la là le les lès sous sur")
# Peoples and winds before an adjective, "sino-russe", "sud-coréen".
PEOPLES = listed(
    "afro algéro américano anglo arabo austro belgo canado franco gallo germano gréco hispano indo "
    "irano iraqo israélo italo judéo libano luso nippo nord ouest palestino polono russo serbo sino sud "
    "syro turco ukraino"
)
SAINT = re.compile(r"(Sainte?)([A-ZÉÈ][a-zéèêëçôîï]{2,})")
WIND = re.compile(r"([Nn]ord|[Ss]ud)([Ee]st|[Oo]uest)")
HYPHENED = listed(
    "après-demain après-midi arrière-garde arrière-pays arrière-plan au-delà au-dessous au-dessus "
    "avant-garde avant-hier avant-première beau-fils beau-frère beau-père beaux-arts belle-fille "
    "belle-mère belle-sœur bien-être celle-ci celle-là celles-ci celles-là celui-ci celui-là "
    "centre-droit centre-gauche centre-ville ceux-ci ceux-là chef-lieu ci-dessous ci-dessus ci-joint "
    "compte-rendu contre-attaque court-circuit court-métrage demi-finale demi-heure demi-siècle "
    "demi-tour elle-même elles-mêmes est-ce états-unis etats-unis eux-mêmes extrême-droite "
    "extrême-gauche extrême-orient grand-chose grand-mère grand-père grands-parents gratte-ciel "
    "hors-jeu jusque-là là-bas là-dessus là-haut laissez-passer long-métrage lui-même main-d'œuvre "
    "mi-temps moi-même moyen-orient non-lieu nous-mêmes nouveau-né outre-mer peut-être petit-déjeuner "
    "petit-fils petite-fille petits-enfants pied-noir plus-value porte-avions porte-parole pot-pourri "
    "proche-orient quelques-uns quelques-unes rendez-vous royaume-uni sans-abri sans-papiers "
    "savoir-faire soi-disant soi-même sous-marin sous-marins sous-préfet sous-préfecture sous-sol "
    "sous-titre sous-traitant tiers-monde toi-même tout-petit vice-président vice-présidente vingt-cinq "
    "vingt-deux vingt-quatre vous-même vous-mêmes"
)
FIXED = hyphen_places(HYPHENED)


def french(word: str) -> Dropped | None:
    """The hyphen that a word without any has lost."""
    low = word.lower()
    if at := FIXED.get(low):
        return Dropped(at, "-", f"dictionaries have “{low[:at]}-{low[at:]}” and no “{low}”", SETTLED)
    if found := SAINT.fullmatch(word) or WIND.fullmatch(word):
        return Dropped(found.end(1), "-", f"“{found[1]}” has a hyphen before “{found[2]}”")
    if zipf(word, "fr"):
        return None
    if (found := INVERTED.fullmatch(word)) and zipf(found[1], "fr") >= COMMON:
        return Dropped(found.end(1), "-", f"a verb and its pronoun, “{found[1]}-{found[2]}”")
    for n in range(3, len(low) - 3):
        left, right = low[:n], low[n:]
        if left in PEOPLES and zipf(right, "fr") >= COMMON:
            return Dropped(n, "-", f"“{left}-” has a hyphen before “{right}”; “{low}” is no word")
    return None


def in_phrase(piece: str, before: str, after: str) -> Dropped | None:
    """The hyphen that a piece between hyphens has lost; ``before`` and ``after`` stand beside it."""
    if before.islower() and piece in AS_T and not after:
        return Dropped(1, "-", f"“t” stands between a verb and “{piece[1:]}” with two hyphens")
    if not before and after in PRONOUNS and piece.endswith("t") and not zipf(piece, "fr"):
        verb = piece[:-1]
        return (
            Dropped(len(verb), "-", "“t” stands between two hyphens")
            if verb == "a" or zipf(verb, "fr")
            else None
        )
    if zipf(piece, "fr"):
        return None
    for n in range(1, len(piece)):
        left, right = piece[:n], piece[n:]
        if (right in BETWEEN and zipf(left, "fr") >= COMMON) or (
            left in BETWEEN and zipf(right, "fr") >= COMMON
        ):
            return Dropped(n, "-", f"“{left}” and “{right}” in a word with hyphens; “{piece}” is no word")
    return None
