"""The language rule where its fixtures do not reach: what it must not claim, and how little it reads."""

from __future__ import annotations

import json
from dataclasses import replace

import desk
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners import Article, Block, Role, clean, clean_article
from cleaners.rules.language import SAMPLE, find, sample
from cleaners.words.language import NAMES, WORD, tell
from cleaners.words.stop_words import STOP_WORDS

CASES = json.loads((desk.FIXTURES / "rules/language/cases.json").read_text(encoding="utf-8"))
TEXTS = {case["found"]["language"]: case["before"][0][1] for case in CASES}
ENGLISH = TEXTS["en"]
SILENT = {
    "Bulgarian": "Старият мост в Порт Варн ще остане затворен най-малко осем месеца, съобщи вчера съветът.",
    "Serbian": "Стари мост у Порт Варну биће затворен најмање осам мјесеци, саопштило је градско вијеће.",
    "Persian": "پل قدیمی پورت وارن دست کم هشت ماه بسته خواهد ماند، شورای شهر گفت که ترکی پیدا کرده‌اند.",
    "Croatian or Bosnian": "Stari most u Port Varnu bit će zatvoren najmanje osam mjeseci, jer se pukotina "
    "koja je nađena u stupu širi, a što će se dalje raditi, još nije poznato.",
    "a list of names": "Nadia Okoro, Tomas Berg, Karl von Ahlen, Peter von Ahlen, Maria del Sol, 4-6, 7-6",
    "a headline": "Harbour bridge closed after storm",
    "half one, half the other": "the of from have which und für ist nicht auf " * 9,
    "nothing": "",
    "figures": "12 345 67.8 9/10 " * 20,
}


def told(text: str) -> str | None:
    found = tell(text)
    return found.language if found else None


def article(*texts: str, role: Role = Role.PARAGRAPH) -> Article:
    return Article(tuple(Block(role, text) for text in texts))


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_doubt_means_no_language(text):
    assert told(text) is None


def test_every_language_that_can_be_named_has_its_evidence():
    assert set(TEXTS) == set(NAMES)
    assert set(STOP_WORDS) - set(NAMES) == {"sh"}


@pytest.mark.parametrize("language", sorted(set(TEXTS) & set(STOP_WORDS)))
def test_a_capital_first_letter_or_all_capitals_make_no_difference(language):
    text = TEXTS[language]
    assert told(text.upper() if language != "tr" else text.title()) == language


@pytest.mark.parametrize(
    ("language", "rival"), [("da", "nb"), ("es", "ca"), ("cs", "sk"), ("pt", "es"), ("nl", "de")]
)
def test_a_quotation_in_a_neighbour_language_does_not_win(language, rival):
    assert told(f"{TEXTS[language]} {TEXTS[language]} {TEXTS[rival][:60]}") == language


def test_the_reason_names_the_evidence():
    (change,) = find(article("The mayor and the council of the town are not at one. The bridge is closed."))
    assert change.reason == "the, and, council: 10 of its 16 words are common English words".replace(
        "council", "of"
    )
    assert [tuple(fact) for fact in change.facts] == [("language", None, "en")]
    assert 0.9 < change.confidence < 1


def test_what_the_source_states_is_not_doubted():
    assert list(find(replace(article(TEXTS["fr"]), language="en"))) == []


LONGER = 12  # times each of these paragraphs makes a long text


@pytest.mark.parametrize(("stated", "written"), [("en", "de"), ("de", "en"), ("en", "fr"), ("fr", "tr")])
def test_a_long_text_without_a_word_of_the_stated_language_is_in_its_own(stated, written):
    long = replace(article(*[TEXTS[written]] * LONGER), language=stated)
    (change,) = find(long)
    assert [tuple(fact) for fact in change.facts] == [("language", stated, written)]
    assert list(find(replace(long, language=written))) == []


@pytest.mark.parametrize(("stated", "written"), [("en", "ja"), ("en", "ru"), ("de", "ar")])
def test_so_is_one_in_a_script_of_its_own(stated, written):
    (change,) = find(replace(article(*[TEXTS[written]] * 3 * LONGER), language=stated))
    assert change.facts[0].after == written


@pytest.mark.parametrize(
    ("stated", "written"),
    [("ca", "es"), ("es", "ca"), ("nb", "da"), ("sk", "cs"), ("gl", "es"), ("zu", "en"), ("no", "nb")],
)
def test_a_neighbour_or_a_language_that_is_not_known_is_not_doubted(stated, written):
    assert list(find(replace(article(*[TEXTS[written]] * LONGER), language=stated))) == []


def test_a_long_text_in_a_language_that_nobody_knows_has_none_rather_than_a_wrong_one():
    word = "Abafowethu bathi ibhuloho elidala lizovalwa izinyanga eziyisishiyagalombili, ngoba kunomfantu. "
    (change,) = find(replace(article(word * 20), language="en"))
    assert [tuple(fact) for fact in change.facts] == [("language", "en", None)]
    assert list(find(replace(article(word * 20), language="zu"))) == []
    assert list(find(replace(article(word * 2), language="en"))) == []


def test_what_a_person_says_is_not_doubted():
    cleaned = clean(f"<p lang=en>{TEXTS['de'] * LONGER}</p>", language="fr")
    assert (cleaned.article.language, cleaned.original().language) == ("fr", "fr")


def test_a_text_with_long_quotations_is_in_its_own_language():
    mixed = article(TEXTS["en"], *[TEXTS["de"]] * LONGER, *[TEXTS["en"]] * 3)
    assert list(find(replace(mixed, language="en"))) == []


def test_a_second_pass_is_silent():
    once = clean_article(article(ENGLISH))
    assert [repair.rule for repair in once.repairs] == ["language"]
    assert clean_article(once.article).repairs == ()


def test_code_does_not_vote():
    assert list(find(article("for the in of and is it not with as " * 9, role=Role.CODE))) == []


def test_the_words_of_all_blocks_count():
    assert told(sample(article(*ENGLISH.split(". ")))) == "en"


def test_no_more_than_a_sample_is_read():
    endless = article(*[ENGLISH * 1000] * 50)
    assert len(sample(endless)) == SAMPLE
    assert len(sample(article(*["x" * 7] * 10_000))) < SAMPLE * 1.2


def test_what_stands_behind_an_apostrophe_is_a_word_only_if_it_is_long() -> None:
    """The "e" of "we've" is no vote for Italian."""
    assert WORD.findall("we've heard that I'll see the dell'arte") == [
        *("we", "heard", "that", "I", "see", "the", "dell", "arte")
    ]


def test_contractions_are_no_foreign_words():
    assert (
        told("We've said it's late, and they've said we're not; I've seen that you'd have to be there.")
        == "en"
    )


@given(st.text())
def test_any_text_is_told_or_not(text):
    assert told(text) in {None, *NAMES}
