"""Page foot: what a web page prints below its article, its menus, other articles and the name of its maker.

    Tags: rivers, money
    Related articles
    Fish market moves under the motorway
    © 2026 The Varn Gazette - Powered by Quill

It is kept under the role related, from the first line that a site's foot has to the end, if nothing but short
lines follow, and if two kinds of signs at least say what it is, one of them what only a site prints. One kind
alone may be the article's, however often it comes: the rights of two poems, a form's ``Category: B``,
``Comments: none``. No sentence is of it, but one that says in which licence the site's texts are, or which
programme made it. What a page has printed beside its article, which is read behind that, is kept so, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.layout.story_end import beside_story
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended, word_count

SHORT = 120  # characters of a line in a menu: other articles' headlines are the longest
FEWEST = 2  # kinds of signs: see above
LIST = 3  # lines of other articles' headlines or dates in one block
TAG = 3  # words that may begin in lower case: what is longer goes on with a sentence
SENTENCE = 6  # words: "Nobody came." is one, too, but who knows
OPEN_ENDS = ("?", "…", "...")
ROLES = (Role.PARAGRAPH, Role.SUBHEAD)

# With its year: "© Ann Lee" is below a picture, and "(c)" in a list.
RIGHTS = re.compile(
    r"""^\W*(?:contents?\W+)?(?:©|\(c\)|copyright\b)[^\d\n]{0,60}(?:19|20)\d\d\b.{0,100}$
      | \b(?:all\ rights\ reserved | alle\ rechte\ vorbehalten | tous\ droits\ réservés
          | todos\ los\ derechos\ reservados | tutti\ i\ diritti\ riservati | alle\ rechten\ voorbehouden
          | todos\ os\ direitos\ reservados | alla\ rättigheter\ förbehållna | alle\ rettigheder\ forbehold
          | alle\ rettigheter | wszelkie\ prawa\ zastrzeżone | všechna\ práva\ vyhrazena)
      | [版著]\w?[权權]所有
      | \blicen[sc]ed\ under\ (?:an?\ |the\ )?(?:creative|cc|mit|gnu|gpl|apache|bsd)\b | \bCC\ BY\b""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
# With the programme's name behind it: "powered by steam" is a ship.
MAKER = re.compile(
    r"(?:^|[-–—|·•])\W*(?:\w+\W+){0,2}"
    r"(?:(?:powered by|built with|created using|made with|generated (?:by|with))\s(?-i:\W*[^\W\d_a-z])"
    r"|theme by\b)"
    r"|^\W*the theme is by\b|^\W*(?:framework|theme)\b.{0,60}\|",
    re.IGNORECASE,
)
# What only a site's menu says, alone on its line or before what it names.
MENUS = r"""
    related\ (?:articles?|posts?|stories) | (?:recent|latest|popular)\ posts
  | (?:previous|next|newer|older)\ (?:posts?|articles?|story|entry)
  | you\ (?:may|might)\ also\ (?:like|enjoy) | read\ next | share\ this(?:\ \w+)? | back\ to\ top
  | leave\ a\ (?:comment|reply) | post\ views | follow\ us | tag\ cloud | filed\ under
  | verwandte\ (?:artikel|beiträge) | ähnliche\ (?:artikel|beiträge) | (?:neueste|letzte)\ beiträge
  | (?:vorheriger|nächster)\ (?:artikel|beitrag) | nach\ oben
  | articles\ (?:similaires|récents|liés) | article\ (?:précédent|suivant)
  | (?:artículos|entradas|noticias)\ (?:relacionad[oa]s|recientes) | entrada\ (?:anterior|siguiente)
  | articoli\ (?:correlati|recenti) | articolo\ (?:precedente|successivo)
  | gerelateerde\ (?:artikelen|berichten) | recente\ berichten | (?:vorig|volgend)\ (?:artikel|bericht)
  | artigos\ relacionados | posts\ (?:relacionados|recentes)
  | relaterade\ (?:artiklar|inlägg) | senaste\ inläggen | (?:föregående|nästa)\ inlägg
  | relaterede\ (?:artikler|indlæg) | seneste\ indlæg | relaterte\ (?:artikler|innlegg) | siste\ innlegg
  | powiązane\ (?:artykuły|wpisy) | ostatnie\ wpisy | (?:poprzedni|następny)\ (?:artykuł|wpis)
  | související\ články | poslední\ příspěvky | (?:předchozí|další)\ (?:článek|příspěvek)
  | [上下]一[篇页頁] | (?:相[关關]|最[近新])文章 | 関連記事 | 新着記事 | [前次]の記事
  | 관련\ (?:기사|글) | (?:이전|다음)\ (?:글|기사)
"""
# What may be a heading of the article's, too.
WORDS = r"""
    (?:related|recent|latest|popular|other|similar|more)\ (?:articles?|posts?|stories|news|entries)
  | (?:previous|next|newer|older)(?:\ (?:page|stories|entries))? | share
  | (?:post|article)?\ ?(?:tags?|categor(?:y|ies)|archives?) | posted\ in | follow\ me | licensed\ under
  | (?:\d+\ )?(?:comments?|kommentare?|commentaires?|comentarios?|reacties|comentários?)
  | verwandte\ themen | schlagw(?:ort|orte|örter) | kategorien? | étiquettes? | catégories? | partager
  | anterior | siguiente | etiquetas? | categorías? | compartir | categorie | condividi | categorieën
  | compartilhar | partilhar | kategorier
  | (?:föregående|nästa)\ artikel | tagi | [标標][签籤] | 分[类類] | [评評][论論] | 分享
  | タグ | カテゴリー? | コメント | シェア | 태그 | 댓글 | 공유 | štítky | rubriky
"""
# Of these, the ones that sites print before what they name, on the same line.
NAMING = r"""
    (?:post|article)?\ ?(?:tags?|categories) | posted\ in | schlagw(?:ort|orte|örter)
  | étiquettes? | etiquetas? | tagi | štítky | [标標][签籤] | タグ | 태그
"""
MENU = re.compile(
    rf"^\W*(?:{MENUS})(?:(?:\W+(?:{MENUS}|{WORDS}))*\W*$|\s*:\s*\S.*$)", re.IGNORECASE | re.VERBOSE
)
WORD = re.compile(
    rf"^\W*(?:(?:{WORDS})(?:\W+(?:{MENUS}|{WORDS}))*\W*|(?:{NAMING})\s*:\s*\S.*)$", re.IGNORECASE | re.VERBOSE
)
# What sites have in a row at their foot, parted by signs.
ROW = re.compile(r"\s*[|·•]\s*")
FOOT = re.compile(
    r"""\W*(?:
        (?:about|contact|advertise\ with)(?:\ us)? | privacy(?:\ (?:policy|notice))? | cookies?(?:\ policy)?
      | terms(?:\ (?:of\ (?:use|service)))? | careers | sitemap | help | accessibility | newsletters?
      | impressum | datenschutz(?:erklärung)? | kontakt | agb | über\ uns | mediadaten
      | mentions\ légales | à\ propos | confidentialité | aviso\ legal | contacto | privacidad | chi\ siamo
      | contatti | colofon | over\ ons | disclaimer | contato | om\ oss | om\ os
      | kontakta\ oss | o\ nas | rodo
    )\W*""",
    re.IGNORECASE | re.VERBOSE,
)
HASHTAGS = re.compile(r"(?:#\s?[^\W\d][\w-]*[\s,]*)+(?:[\w-]+\s*)?")


def find(article: Article) -> Iterator[Change]:
    """What stands beside the article, and the page's foot, each as one change."""
    end = beside_story(article.blocks)
    blocks = article.blocks[:end]
    beside = article.blocks[end:]
    if any(block.role is not Role.RELATED for block in beside):
        after = tuple(replace(block, role=Role.RELATED) for block in beside)
        yield Change(end, beside, after, "beside the article, what the web page prints there", 0.93)
    start = len(blocks)
    while start and is_slight(blocks[start - 1]):
        start -= 1
    told = [signs(block.text) for block in blocks[start:]]
    kinds = set().union(*told)
    first = next((n for n, each in enumerate(told, start) if each), 0)
    if start and len(kinds) >= FEWEST and kinds != {"word"}:
        after = tuple(replace(block, role=Role.RELATED) for block in blocks[first:])
        reason = "below the article, what the web page prints: its menus, other articles, its maker"
        yield Change(first, blocks[first:], after, reason, 0.93)


def is_slight(block: Block) -> bool:
    """Whether a block off a page can be one of its foot: a short line that is no sentence, or a sure sign."""
    if block.role not in ROLES or not block.place.is_known:
        return False
    if signs(block.text):
        return True
    lines = block.text.split("\n")
    if len(block.text) > SHORT and (len(lines) < LIST or any(map(begins_lower, lines))):
        return False  # a paragraph, perhaps one that a page's end or another column has cut
    if begins_lower(block.text) and word_count(block.text) > TAG:
        return False
    return not any(len(line) > SHORT or is_sentence(line) for line in lines)


def is_sentence(text: str) -> bool:
    """Whether a short line is a sentence of the article's; a question, or one cut short, heads another."""
    return is_ended(text) and word_count(text) >= SENTENCE and not text.rstrip(" \"'”»").endswith(OPEN_ENDS)


def signs(text: str) -> set[str]:
    """The kinds of signs of a page's foot in a block: rights, maker, row, each of a menu's labels, a word."""
    if len(text) > 2 * SHORT:
        return set()
    rights = {"rights"} if RIGHTS.search(text) else set()
    if len(text) > SHORT:  # a sentence that says so; what a foot was joined with is more
        return rights
    lines = [line.strip() for line in text.split("\n")]
    maker = {"maker"} if any(map(MAKER.search, lines)) else set()
    menus = {found[0].casefold() for line in lines if (found := MENU.match(line))}
    row = (
        {"row"} if any(sum(map(bool, map(FOOT.fullmatch, ROW.split(line)))) > 1 for line in lines) else set()
    )
    word = {"word"} if any(WORD.match(line) or HASHTAGS.fullmatch(line) for line in lines) else set()
    return rights | maker | row | menus | (set() if menus else word)


def is_row(line: str) -> bool:
    """Whether a line names two at least of what sites have at their foot: ``About · Contact · Privacy``."""
    return sum(FOOT.fullmatch(part) is not None for part in ROW.split(line)) > 1
