"""What a desk writes above or below an article about the article itself: notes, corrections, rights.

``Editor's note: The names of the witnesses have been changed.`` ``Correction, April 3: An earlier version of
this article misstated the bridge's length.`` ``(This story has been updated to add the council's answer.)``
Each in words that newspapers throughout a language use. Where "article" or "text" is a law's in a language,
too, only verbs count that nobody says of laws.
"""

from __future__ import annotations

import re

from cleaners.dates import NAMED

LONGEST = 900  # characters: a correction that repeats the sentence in question

# What the desk writes before words of its own, and nobody else does.
DESK = r"""
    (?:editors?['’]s?|editorial)\ notes? | a\ correction\ was\ made\ on
  | anm(?:erkung|\.)\ (?:der|d\.)\ red(?:aktion|\.) | hinweis\ der\ redaktion | transparenzhinweis
  | note\ de\ la\ rédaction | ndlr
  | nota\ (?:del\ editor|de\ la\ redacción|de\ redacción) | fe\ de\ err(?:atas|ores)
  | nota\ (?:della\ redazione|del\ redattore) | errata\ corrige
  | (?:noot|opmerking)\ van\ de\ redactie
  | nota\ (?:do\ editor|da\ redação|da\ redacção)
  | redaktionens\ (?:anmärkning|kommentar|bemærkning) | red\.\s?anm\.
  | redaksjonens\ (?:anmerkning|kommentar|merknad)
  | (?:przypis|dopisek)\ (?:redakcji|red\.) | sprostowanie\ redakcji
  | pozn(?:ámka|\.)\ (?:redakce|red\.)
  | toimituksen\ huomautus | a\ szerkesztő\ megjegyzése | nota\ redacției
  | от\ редакции | примечание\ редакции
  | 编者按 | 編者按 | 编者注 | 編集部注 | 편집자\ ?주
"""
# What a correction is called, and other things are, too.
CORRECTION = r"""
    corrections? | clarifications? | corrections?\ (?:and|&)\ clarifications? | errat(?:um|a)
  | korrektur(?:hinweis)? | berichtigung | richtigstellung | klarstellung
  | rectificatif | correctif | précision
  | corrección | aclaración | rectificación
  | rettifica | correzione | precisazione
  | correcties? | rectificatie | correcties\ (?:en|&)\ aanvullingen
  | correção | correcção | retificação | erramos
  | rättelse | förtydligande | rettelse | præcisering | presisering
  | sprostowanie | korekta | oprava | upřesnění | oikaisu | helyesbítés | erată | поправка | уточнение
  | 更正 | 訂正 | 정정
"""
ARTICLE = r"(?:article|story|report|post|piece|column|essay|obituary|review|interview|headline|caption)"
# That an earlier version of it was another.
EARLIER = rf"""
    (?:an?|the)\ (?:earlier|previous|prior|original)\ version\ of\ this\ {ARTICLE}
  | in\ einer\ (?:früheren|vorherigen|ersten|vorigen)\ (?:version|fassung)
    \ (?:dieses|des)\ (?:artikels|textes|beitrags|berichts)
  | (?:une|la)\ (?:version\ (?:antérieure|précédente|initiale)|précédente\ version|première\ version)
    \ de\ cet\ article
  | (?:en\ )?una\ versión\ (?:anterior|previa)\ de\ est[ea]\ (?:artículo|noticia|información|nota)
  | (?:in\ )?una\ (?:versione\ precedente|precedente\ versione)\ di\ quest['’oa]\ ?(?:articolo|notizia)
  | in\ een\ (?:eerdere|vorige)\ versie\ van\ (?:dit|het)\ (?:artikel|bericht|stuk|verhaal)
  | (?:em\ |n?uma\ )?versão\ anterior\ d?est[ea]\ (?:artigo|reportagem|notícia|matéria)
  | i\ en\ tidigare\ version\ av\ (?:den\ här\ )?(?:artikeln|texten)
  | i\ en\ tidligere\ version\ af\ (?:denne\ )?(?:artikel|artiklen|teksten)
  | i\ en\ tidligere\ versjon\ av\ (?:denne\ )?(?:saken|artikkel|artikkelen|teksten)
  | we\ wcześniejszej\ wersji\ (?:tego\ )?(?:artykułu|tekstu) | poprzednia\ wersja\ (?:tego\ )?artykułu
  | v\ (?:dřívější|původní|předchozí)\ verzi\ (?:tohoto\ )?(?:článku|textu)
"""
# What stands behind that, if anything: when, why or with what; not "by the Senate", "in 1868", "many times".
THEN = r"""(?=
    \W*\Z | [.:;)\]–—-] | \ (?:on|at|to|after|because|following|with|since|again)\b
  | \ (?!in\b)(?:[\w.]+\ )?\d | \ (?:mon|tues|wednes|thurs|fri|satur|sun)day\b
)"""
# What stands between the verbs, if anything: when; not "dass", "von" or "nie", with which a story goes on.
WHEN = rf"""(?:[ ,]+(?:
    \d[\w.:]* | (?:{NAMED})\b | am | um | uhr | op | om | uur | den | kl\.
  | zuletzt | nachträglich | inzwischen | später | laatst | later | inmiddels | nadien
  | sist | senest | sidst | nå | nu | siden | løpende | løbende | blevet | blitt
))*"""
CHANGED = rf"""
    this\ (?:[\w.]+\ (?:\d{{1,2}}\ )?)?{ARTICLE}\ (?:has\ been|was)\ (?:\w+ly\ )?
    (?:updated|corrected|revised|refiled|clarified){THEN}
  | this\ (?:[\w.]+\ (?:\d{{1,2}}\ )?)?{ARTICLE}\ (?:has\ been|was)\ (?:\w+ly\ )?amended\ (?:on|to)\b
  | this\ {ARTICLE}\ corrects\b
  | dieser\ (?:artikel|text|beitrag|bericht)\ (?:wurde|ist){WHEN}\ (?:aktualisiert|korrigiert)\b
  | cet\ article\ a\ été\ (?:mis\ à\ jour|corrigé|actualisé)\b(?!\ par\b)
  | est[ea]\ (?:artículo|noticia|información|nota)\ (?:ha\ sido|fue)\ (?:actualizad|corregid)[oa]\b
    (?!\ por\ (?:el|la|los|las|una?)\b)
  | quest['’oa]\ ?(?:articolo|notizia)\ è\ stat[oa]\ (?:aggiornat|corrett)[oa]\b(?!\ da)
  | dit\ (?:artikel|bericht|verhaal)\ is{WHEN}\ (?:gecorrigeerd|bijgewerkt|geactualiseerd)\b
  | est[ea]\ (?:artigo|reportagem|notícia|matéria)\ foi\ (?:atualizad|corrigid)[oa]\b(?!\ pel[oa])
  | artikeln\ (?:är|har)\ (?:uppdaterats|uppdaterad|rättats|rättad|korrigerats)\b(?!\ av\b)
  | artiklen\ er{WHEN}\ opdateret\b
  | (?:artikkelen|saken)\ (?:er|ble){WHEN}\ oppdatert\b
  | artykuł\ został\ zaktualizowany\b(?!\ przez\b)
  | článek\ (?:byl|jsme)\ (?:aktualizován|aktualizovali|opraven|opravili)
"""
# What a correction speaks of, besides: its own article, or a mistake.
SUBJECT = rf"""
    \b(?:this\ {ARTICLE}|misstated|misspelled|misidentified|misquoted|incorrectly|erroneously|mistakenly)\b
  | \b(?:in\ diesem\ (?:artikel|text|beitrag)\b|fälschlich|irrtümlich)
  | \b(?:(?:cet|notre)\ article|par\ erreur)\b
  | \b(?:est[ea]\ (?:artículo|noticia|información|nota)|por\ error)\b
  | \b(?:quest['’oa]\ ?(?:articolo|notizia)|per\ errore|erroneamente)\b
  | \b(?:dit\ (?:artikel|bericht|verhaal)|ten\ onrechte|abusievelijk)\b
  | \b(?:n?est[ea]\ (?:artigo|reportagem|notícia|matéria)|por\ (?:engano|erro))\b
  | \b(?:felaktig|fejlagtig|feilaktig)\w* | \b(?:błędnie|chybně|mylně|nesprávně)\b
  | \bvirheellisesti\b | \btévesen\b | \bошибочно\b | 本文 | 本报道 | 記事 | 기사
"""
# Where it stood first.
APPEARED = rf"""
    (?:a\ version\ of\ )?this\ {ARTICLE}\ (?:
        (?:was\ )?(?:first|originally|previously)\ (?:published|appeared|ran)
        (?=\W*\Z|\ (?:in|by|on|at|with|here|as\ part\ of)\b|\ (?:[\w.]+\ )?\d)
      | appear(?:s|ed)\ in\ print | (?:was|is|has\ been)\ republished
    )
  | dieser\ (?:artikel|text|beitrag)\ (?:erschien\ (?:zuerst|zunächst|ursprünglich)\b
      | (?:ist|wurde)\ (?:zuerst|zunächst|ursprünglich)\b
        [^.!?]{{0,80}}\b(?:erschienen|veröffentlicht|publiziert)\b)
  | cet\ article\ (?:est\ paru|a\ été\ publié)\ (?:initialement|d['’]abord|pour\ la\ première\ fois)
  | est[ea]\ (?:artículo|nota)\ (?:se\ publicó|fue\ publicad[oa]|apareció)
    \ (?:originalmente|por\ primera\ vez)
  | quest['’oa]\ ?articolo\ è\ (?:apparso|stato\ pubblicato)\ (?:originariamente|per\ la\ prima\ volta)
  | dit\ (?:artikel|stuk|verhaal)\ (?:verscheen\ (?:eerder|oorspronkelijk)\b
      | is\ (?:eerder|oorspronkelijk)\b[^.!?]{{0,80}}\b(?:verschenen|gepubliceerd)\b)
  | est[ea]\ (?:artigo|texto)\ foi\ (?:originalmente\ publicado|publicado\ originalmente)
  | den\ här\ artikeln\ (?:publicerades|har\ tidigare\ publicerats)
  | artikeln\ (?:publicerades\ (?:först|ursprungligen)|har\ tidigare\ publicerats)
"""
# Nobody may print it again. Not "© 2024 Reuters", which stands below pictures.
RESERVED = r"""
    all\ rights\ reserved | alle\ rechte\ vorbehalten | tous\ droits\ réservés
  | todos\ los\ derechos\ reservados | tutti\ i\ diritti\ riservati | riproduzione\ riservata
  | alle\ rechten\ voorbehouden | todos\ os\ direitos\ reservados | alla\ rättigheter\ förbehållna
  | alle\ rettigheder\ forbeholdes | alle\ rettigheter\ reservert | wszelkie\ prawa\ zastrzeżone
  | všechna\ práva\ vyhrazena | minden\ jog\ fenntartva | toate\ drepturile\ rezervate
"""
# Before the desk's words: brackets, bullets, dashes; no quotation mark, for somebody says what is in them.
OPENS = r"(?:(?![\"'“”„‟‘’‚«»‹›「『])[\W_])*"
DATE = r"(?:,?\s*[(\[]?(?=[^:\]()]{0,40}\d)[^:\]()]{4,40}[)\]]?)?"  # of the correction
SET_OFF = r"\s*(?:[:：.—–|】]|\s-\s|\n|\Z)"  # from what follows
FLAGS = re.IGNORECASE | re.VERBOSE

DESKS = re.compile(rf"{OPENS}(?:{DESK}){DATE}{SET_OFF}", FLAGS)
CALLED = re.compile(rf"{OPENS}(?:{CORRECTION}){DATE}{SET_OFF}", FLAGS)
SAYS = re.compile(
    rf"{OPENS}(?:updated?\W+)?(?:{EARLIER}|{CHANGED}|{APPEARED})"
    rf"|\W*(?:(?:©|\(c\)|copyright\b)[^.\n]{{0,80}}[.,]?\s*)?(?:{RESERVED})\s*(?:[.;(]|\Z)",
    FLAGS,
)
SPEAKS = re.compile(rf"{EARLIER}|{CHANGED}|{SUBJECT}", FLAGS)


def is_desk_note(text: str, above: str = "") -> bool:
    """Whether ``text`` is the desk's: by a label, before it or alone ``above`` it, or by what it says.

    What is only called a correction must speak of its own article somewhere, what has no label from the first
    word on.
    """
    if len(text) > LONGEST:
        return False
    if DESKS.fullmatch(above):
        return True
    called = CALLED.match(text)
    return bool(DESKS.match(text) or SAYS.match(text) or (called and SPEAKS.search(text, called.end())))
