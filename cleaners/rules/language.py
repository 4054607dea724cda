"""Language: which one the article is in, where its source does not say, or says another.

What the source states goes first: an article that has a language keeps it, unless it is a long text with
hardly a word of that language: many systems state their own of every page that they print. If no other is
told, it has none then, and is not mended by the words of the wrong one. How a language is told is in
``cleaners/words/language.py``; where that says nothing, the article stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Article, Role
from cleaners.repair import Change, Fact
from cleaners.words.language import NAMES, WORD, Finding, tell, votes
from cleaners.words.stop_words import STOP_WORDS

# The vote is clear after a few hundred words; 20,000 characters are a long article, and of a file of
# 50 MB no more is looked at.
SAMPLE = 20_000
LONG = 1_500  # characters of a text that may speak against its source: a short one may be names, a quotation
OPENING = 2_000  # characters that show whether a text speaks for its source; a long article's have 300 words
OWN_SHARE = 0.1  # of those words are common ones of the stated language: then nobody doubts it
FOREIGN = 0.02  # of all words: a text in another language has fewer, the least of 400 articles had 0.068
RIVAL = 8  # times the stated language's votes: neighbours (Catalan, Spanish) have at most three times as many


def find(article: Article) -> Iterator[Change]:
    """The article's language, where it has none and its words say which, or where they say another."""
    text = sample(article)
    stated = article.language
    if stated is not None and speaks_for(stated, text):
        return
    found = tell(text)
    if found and (stated is None or speaks_against(stated, found, text)):
        fact = Fact("language", stated, found.language)
        yield Change(0, (), (), found.reason, found.confidence, facts=(fact,))
    elif stated is not None and not found and (reason := speaks_not(stated, text)):
        yield Change(0, (), (), reason, 0.9, facts=(Fact("language", stated, None),))


def speaks_for(language: str, text: str) -> bool:
    """Whether nothing in a text speaks against the stated language: it is short, or its words are in it."""
    known = STOP_WORDS.get(language)
    if known is None or len(text) < LONG:
        return True
    words = WORD.findall(text[:OPENING].lower())
    return sum(map(known.__contains__, words)) >= OWN_SHARE * len(words)


def speaks_against(language: str, found: Finding, text: str) -> bool:
    """Whether a text is clearly in the language that was found, not in the one that is stated."""
    if found.language not in STOP_WORDS:  # a script of its own
        return True
    scores = votes(WORD.findall(text.lower()))
    return scores[found.language] > RIVAL * scores[language]


def speaks_not(language: str, text: str) -> str:
    """Why a text is not in the language that is stated, though nobody knows in which; empty if it may be."""
    words = WORD.findall(text.lower())
    own = sum(map(STOP_WORDS[language].__contains__, words))
    named = NAMES.get(language, language)
    return f"{own} of its {len(words)} words are common {named} words" if own < FOREIGN * len(words) else ""


def sample(article: Article) -> str:
    """The first words of the article, enough to tell its language."""
    texts: list[str] = []
    room = SAMPLE
    for block in article.blocks:
        if room <= 0:
            break
        if block.role is not Role.CODE:
            texts.append(block.text[:room])
            room -= len(texts[-1])
    return "\n".join(texts)
