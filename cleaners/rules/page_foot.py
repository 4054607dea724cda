"""Page foot: what a web page prints below its article, its menus, other articles and the name of its maker.

    Tags: rivers, money
    Related articles
    Fish market moves under the motorway
    © 2026 The Varn Gazette - Powered by Quill

It goes from the first line that only a site's foot has to the end, if nothing but short lines follow, and if
two at least say what they are. One alone may be the article's: the notice of a book, a line of thanks. No
sentence goes, but one that says in which licence the site's texts are, or which programme made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Article, Block, Role
from cleaners.repair import Change
from cleaners.sentences import is_ended, word_count

SHORT = 120  # characters of a line in a menu: other articles' headlines are the longest
FEWEST = 2  # signs: see above
SENTENCE = 6  # words: "Nobody came." is one, too, but who knows
ROLES = (Role.PARAGRAPH, Role.SUBHEAD)

RIGHTS = re.compile(
    r"""^\W*(?:contents?\W+)?(?:©|\(c\)|copyright\b).{0,100}$
      | \b(?:all\ rights\ reserved | alle\ rechte\ vorbehalten | tous\ droits\ réservés
          | todos\ los\ derechos\ reservados | tutti\ i\ diritti\ riservati | alle\ rechten\ voorbehouden
          | todos\ os\ direitos\ reservados | alla\ rättigheter\ förbehållna | alle\ rettigheder\ forbehold
          | alle\ rettigheter | wszelkie\ prawa\ zastrzeżone | všechna\ práva\ vyhrazena)
      | [版著]\w?[权權]所有
      | \blicen[sc]ed\ under\b | \bCC\ BY\b""",
    re.IGNORECASE | re.VERBOSE,
)
MAKER = re.compile(
    r"(?:^|[-–—|·•])\W*(?:\w+\W+){0,2}"
    r"(?:powered by|built with|created using|made with|generated (?:by|with)|theme by)\b"
    r"|^\W*the theme is by\b|^\W*(?:framework|theme)\b.{0,60}\|",
    re.IGNORECASE,
)
# A menu's label, alone on its line or before what it names.
LABELS = r"""
    (?:related|recent|latest|popular|other|similar|more)\ (?:articles?|posts?|stories|news|entries)
  | (?:previous|next|newer|older)(?:\ (?:post|article|story|page|entry))?s?
  | you\ (?:may|might)\ also\ (?:like|enjoy) | read\ next | share(?:\ this(?:\ \w+)?)? | back\ to\ top
  | (?:post|article)?\ ?(?:tags?|categor(?:y|ies)|archives?) | tag\ cloud | filed\ under | posted\ in
  | (?:\d+\ )?comments? | leave\ a\ (?:comment|reply) | post\ views | follow\ (?:us|me) | licensed\ under
  | verwandte\ (?:artikel|beiträge|themen) | ähnliche\ (?:artikel|beiträge) | (?:neueste|letzte)\ beiträge
  | (?:vorheriger|nächster)\ (?:artikel|beitrag) | schlagw(?:ort|orte|örter) | kategorien?
  | (?:\d+\ )?kommentare? | nach\ oben
  | articles\ (?:similaires|récents|liés) | article\ (?:précédent|suivant) | étiquettes? | catégories?
  | (?:\d+\ )?commentaires? | partager
  | (?:artículos|entradas|noticias)\ (?:relacionad[oa]s|recientes) | (?:entrada\ )?(?:anterior|siguiente)
  | etiquetas? | categorías? | (?:\d+\ )?comentarios? | compartir
  | articoli\ (?:correlati|recenti) | articolo\ (?:precedente|successivo) | categorie | condividi
  | gerelateerde\ (?:artikelen|berichten) | recente\ berichten | categorieën
  | (?:vorig|volgend)\ (?:artikel|bericht) | (?:\d+\ )?reacties
  | artigos\ relacionados | posts\ (?:relacionados|recentes) | (?:\d+\ )?comentários?
  | compartilhar | partilhar
  | relaterade\ (?:artiklar|inlägg) | senaste\ inläggen | (?:föregående|nästa)\ (?:artikel|inlägg)
  | kategorier
  | relaterede\ (?:artikler|indlæg) | seneste\ indlæg | relaterte\ (?:artikler|innlegg) | siste\ innlegg
  | powiązane\ (?:artykuły|wpisy) | ostatnie\ wpisy | (?:poprzedni|następny)\ (?:artykuł|wpis) | tagi
  | [上下]一[篇页頁] | (?:相[关關]|最[近新])文章 | [标標][签籤] | 分[类類] | [评評][论論] | 分享
  | 関連記事 | 新着記事 | [前次]の記事 | タグ | カテゴリー? | コメント | シェア
  | 관련\ (?:기사|글) | (?:이전|다음)\ (?:글|기사) | 태그 | 댓글 | 공유
  | související\ články | poslední\ příspěvky | (?:předchozí|další)\ (?:článek|příspěvek) | štítky | rubriky
"""
LABEL = re.compile(rf"^\W*(?:{LABELS})(?:(?:\W+(?:{LABELS}))*\W*$|\s*:\s*\S.*$)", re.IGNORECASE | re.VERBOSE)
HASHTAGS = re.compile(r"(?:#\s?[\w-]+[\s,]*)+(?:[\w-]+\s*)?")


def find(article: Article) -> Iterator[Change]:
    """The page's foot, as one change."""
    blocks = article.blocks
    start = len(blocks)
    while start and is_slight(blocks[start - 1]):
        start -= 1
    signs = [n for n in range(start, len(blocks)) if is_sign(blocks[n].text)]
    if start and sum(count(blocks[n].text) for n in signs) >= FEWEST:
        told = "below the article, what the web page prints: its menus, other articles, its maker"
        yield Change(signs[0], blocks[signs[0] :], (), told, 0.93)


def is_slight(block: Block) -> bool:
    """Whether a block off a page can be one of its foot: a short line that is no sentence, or a sure sign."""
    if block.role not in ROLES or not block.place.is_known:
        return False
    if is_sign(block.text):
        return True
    return len(block.text) <= SHORT and not is_sentence(block.text)


def is_sentence(text: str) -> bool:
    """Whether a short line is a sentence of the article's; a question may be another one's headline."""
    return is_ended(text) and word_count(text) >= SENTENCE and not text.rstrip(" \"'”»").endswith("?")


def is_sign(text: str) -> bool:
    """Whether a line says that it is one of a page's foot."""
    return count(text) > 0


def count(text: str) -> int:
    """How many signs of a page's foot a block has: its rights, its maker, a menu's label, the tags."""
    if len(text) > 3 * SHORT:
        return 0
    lines = text.split("\n")
    label = any(LABEL.match(line) or HASHTAGS.fullmatch(line.strip()) for line in lines)
    return label + (RIGHTS.search(text) is not None) + any(map(MAKER.search, lines))
