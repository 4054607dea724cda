"""Related lines: headlines of other articles that stand between the paragraphs.

    HARBOUR BOARD VOTES FOR NEW BRIDGE, CALLS STORM A WARNING
    Read more: Harbour board votes for new bridge
    Lire aussi Le conseil du port vote un nouveau pont

They are kept under the role related. Only a block of its own, in capitals throughout and longer than a
subhead, in an article off a page with hardly any such; or one that a label names as such. A sentence in
capitals inside a paragraph stays, and so does one that ends with a full stop: somebody is shouting. In
markup that people wrote, capitals are a subhead; in small type, or before a credit, a caption's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Role
from cleaners.credits import looks_like_caption_credit
from cleaners.credits.letters import UPPER
from cleaners.layout.type_sizes import body_size, is_small
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended, word_count

FEWEST = 5  # words: "WHAT HAPPENS NEXT" is a subhead
LONGEST = 250  # characters of a headline
MOST = 3  # lines in capitals: more of them are the article's own headings
SHARE = 0.5  # of the blocks that may be in capitals before capitals say nothing

# Those that ask to read something else, or name it as such, whatever stands behind them.
CLEAR = r"""
    related(?:\ (?:articles?|story|stories|coverage|news))? | read\ (?:more|also|next)
  | lesen\ sie\ auch | (?:[àa]\ )?(?:lire|voir)\ (?:aussi|également) | [àa]\ lire
  | le[ae]\ también | leggi\ anche | lees\ ook | leia\ também
  | läs\ (?:också|även) | læs\ også | les\ også | czytaj\ (?:też|także) | čtěte\ také | lue\ myös
"""
LABELS = rf"""{CLEAR}
  | read\ on | read\ more\ (?:on|about)\ this | see\ also | also\ (?:read|see|watch) | don['’]t\ miss
  | must[ -]read | up\ next | from\ the\ archives? | you\ (?:may|might)\ also\ (?:like|be\ interested\ in)
  | more\ (?:on\ this(?:\ (?:story|topic))?|from(?:\ [\w’'.]+){{0,4}})
  | (?:lesen|sehen|hören)\ sie\ (?:auch|hier|dazu|mehr)(?:\ (?:zum\ thema|dazu|hier))? | lies\ auch | lesetipp
  | mehr\ (?:zum\ thema|dazu|lesen) | auch\ interessant | siehe\ auch | weiterlesen
  | passend\ (?:zum\ thema|dazu) | das\ könnte\ (?:sie|dich)\ auch\ interessieren
  | [àa]\ (?:voir|écouter) | écouter\ (?:aussi|également) | sur\ le\ même\ sujet
  | (?:le[ae]r?|ver|vea|mir[aáe])\ (?:también|más) | (?:te|le)\ (?:puede|podría)\ interesar | te\ recomendamos
  | más\ información | (?:noticia|nota)s?\ relacionadas?
  | (?:vedi|guarda|ascolta)\ anche | per\ approfondire | potrebbe\ interessarti(?:\ anche)?
  | (?:lees|bekijk|luister)\ (?:ook|meer|verder)(?:\ dit\ artikel)?
  | (?:leia|veja|ouça)\ (?:também|mais|ainda) | saiba\ mais | confira\ também
  | (?:läs|se|lyssna)\ (?:också|mer|även|vidare) | (?:læs|se|hør)\ (?:også|mere) | (?:les|se)\ (?:også|mer)
  | (?:czytaj|przeczytaj|zobacz|sprawdź)\ (?:też|także|również|więcej) | polecamy
  | (?:čtěte|přečtěte\ si)\ (?:také|též|více) | mohlo\ by\ vás\ zajímat
  | (?:čítajte|prečítajte\ si)\ (?:aj|tiež) | olvas(?:sa|d)\ el\ (?:ezt|azt)\ is | kapcsolódó
  | (?:citește|citiți|vezi)\ și | (?:pročitajte|čitajte|pogledajte)\ (?:i|još|također)
  | lue\ lisää | (?:ayrıca|bunu\ da)\ okuyun | ilgili\ haber
  | (?:читайте|смотрите)\ (?:также|ещ[её]) | (?:материалы\ )?по\ теме | (?:читайте|дивіться)\ також
  | (?:прочетете|четете|вижте)\ (?:още|също) | (?:διαβάστε|δείτε)\ (?:επίσης|ακόμ[αη]|περισσότερα)
  | baca\ juga | (?:xem|đọc)\ thêm | اقرأ\ (?:أيضا|أيضًا|أيضاً|المزيد) | شاهد\ أيضا | קראו\ (?:גם|עוד)
  | 関連(?:記事|ニュース) | あわせて読みたい | 相关(?:阅读|报道|新闻|链接) | 相關(?:新聞|報導|閱讀)
  | (?:view\ (?:the\ )?|photo\ )gallery | fotostrecke | (?:bilder|foto)galerie | galería(?:\ de\ fotos)?
  | 延伸[閱阅][讀读] | 관련\s?(?:기사|뉴스)
"""
LABEL = re.compile(rf"^\W*(?:{LABELS})\s*(?:[:：>›»→►】\]]|\|(?=\s))+\s*(?=\S)", re.IGNORECASE | re.VERBOSE)
# The label alone, above the headlines; "Related articles" is a section's name, too.
ALONE = re.compile(rf"^\W*(?!related)(?:{CLEAR})\W*$", re.IGNORECASE | re.VERBOSE)
# Behind these stands a title that ends no sentence: a dash, the title's capital (not "Related Work"), or one
# word and a colon.
DASHED = re.compile(rf"^\W*(?:{LABELS})\s+[–—-]+\s+(?=\S)", re.IGNORECASE | re.VERBOSE)
UNPARTED = re.compile(
    rf"^\W*(?!(?i:related\ (?!article|stor)))(?i:{CLEAR})\s+(?=[{UPPER}«“„](?:\S*\s+){{3}})", re.VERBOSE
)
SHORT = re.compile(rf"^\W*(?i:read|watch|gallery)\s?[:|]\s(?=[{UPPER}“‘](?:\S*\s+){{3}})")


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is another article's headline."""
    body = body_size(article)
    capitals = [
        is_capitals(block.text) and block.role is Role.PARAGRAPH and not is_small(block, body)
        for block in article.blocks
    ]
    printed = any(block.place.is_known for block in article.blocks)  # markup has subheads
    own = not printed or sum(capitals) > min(SHARE * len(capitals), MOST)
    headed = article.headline is not None or (article.blocks[:1] and article.blocks[0].role is Role.HEADLINE)
    for at, block in enumerate(article.blocks):
        if block.role is not Role.PARAGRAPH or len(block.text) > LONGEST or "\n" in block.text:
            continue
        if is_labelled(block.text):
            told = "a line that its label names as another article's"
        elif (
            capitals[at]
            and (at or headed)
            and not own
            and word_count(block.text) >= FEWEST
            and not is_ended(block.text)
            and not looks_like_caption_credit(block.text, article.language)
        ):
            told = "a headline in capitals between the paragraphs: another article's"
        else:
            continue
        yield Change(at, (block,), (replace(block, role=Role.RELATED),), told, 0.9)


def is_labelled(text: str) -> bool:
    """Whether a label names ``text`` as another article's headline."""
    if label := LABEL.match(text):
        title = text[label.end() :]
        return not (begins_lower(title) and is_ended(title))  # "See also: the chapter on ropes."
    if ALONE.match(text):
        return True
    found = DASHED.match(text) or UNPARTED.match(text) or SHORT.match(text)
    return found is not None and not is_ended(text.rstrip("]"))


def is_capitals(text: str) -> bool:
    """Whether all letters of ``text`` that have a case are capitals."""
    return text.isupper() and sum(char.isupper() for char in text) > len(text) // 2
