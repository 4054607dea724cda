"""The lines that a web page prints below its article: its menus, tags, rights, the name of its maker.

Each in words that sites throughout a language use.
"""

from __future__ import annotations

import re

from cleaners.desk_notes import RESERVED

SHORT = 120  # characters of a line in a menu: other articles' headlines are the longest
TAGS = 4  # words of a tag, at most

# With its year: "© Ann Lee" is below a picture, and "(c)" in a list.
RIGHTS = re.compile(
    rf"""^\W*(?:contents?\W+)?(?:©|\(c\)|copyright\b)[^\d\n]{{0,60}}(?:19|20)\d\d\b[^\n]{{0,100}}$
      | \b(?:{RESERVED})
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
  | most\ (?:read|popular|viewed|shared) | trending(?:\ now)? | (?:more|top)\ stories | editors['’]?s?\ picks
  | meist\ ?gelesen(?:e)? | (?:les\ )?(?:articles\ )?(?:les\ )?plus\ lus | lo\ más\ (?:leído|visto)
  | (?:i\ )?più\ letti
  | (?:meest|best)\ gelezen | mais\ lidas | mest\ (?:läst|læst|lest)[ae]? | najczęściej\ czytane | nejčtenější
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
TAGGED = re.compile(rf"\W*(?:{NAMING})\s*:\s*(?P<tags>\S.*)", re.IGNORECASE | re.VERBOSE)


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
    row = {"row"} if any(map(is_row, lines)) else set()
    word = {"word"} if any(WORD.match(line) or HASHTAGS.fullmatch(line) for line in lines) else set()
    return rights | maker | row | menus | (set() if menus else word)


def is_row(line: str) -> bool:
    """Whether a line names two at least of what sites have at their foot: ``About · Contact · Privacy``."""
    return sum(FOOT.fullmatch(part) is not None for part in ROW.split(line)) > 1


def is_tag_line(text: str) -> bool:
    """Whether a line names an article's tags, each a few words: ``Tags: rivers, Port Varn``."""
    found = TAGGED.fullmatch(text)
    each = re.split(r"\s*[,·|#]\s*", found["tags"].strip(" ,·|#")) if found else []
    return bool(each) and all(0 < len(tag.split()) <= TAGS and tag[-1] not in ".!?" for tag in each)
