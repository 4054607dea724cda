"""Lines that web pages set between an article's paragraphs, about the page and not of the story.

``Advertisement``, ``Article continues below video``, ``Listen to this article``, ``Share this story``. Each
is the whole of its block, in words that sites throughout a language use.
"""

from __future__ import annotations

import re

from cleaners.byline_names import is_buttons

LONGEST = 100  # characters: a line

ADVERTISEMENT = r"""
    advertisements? | sponsored(?:\ content)? | anzeige | werbung | publicité | publicidade? | pubblicità
  | advertentie | reclame | annons | annonce | annonse | reklame | reklama? | mainos | hirdetés | publicitate
  | реклама | διαφήμιση | إعلان | פרסומת | 広告 | 广告 | 廣告 | 광고
  | advertisement\W+(?:scroll|click)\ to\ continue | scroll\ (?:down\ )?to\ continue
"""
# The text goes on below a picture or an advertisement.
CONTINUES = r"""
    (?:the\ )?(?:article|story|content|post)\ continues\ (?:below|after)(?:\ this|\ the)?
    \ (?:\w+\ )?(?:advertisement|ad|video|photo|image|gallery|map|promotion)
  | (?:der\ |dieser\ )?(?:artikel|text|beitrag)\ (?:geht|wird)\ (?:nach|unter|hinter)
    \ (?:der|dem|dieser|diesem)\ \w+\ (?:weiter|fortgesetzt)
  | (?:la\ suite(?:\ de\ l['’]article)?|l['’]article\ continue)\ après\ (?:la|cette)\ (?:publicité|vidéo)
  | (?:la\ noticia\ |la\ nota\ |el\ artículo\ )?(?:continúa|sigue)(?:\ leyendo)?
    \ (?:después|tras|debajo)\ (?:de\ )?la\ (?:publicidad|imagen)
  | (?:l['’]articolo\ )?continua(?:\ a\ leggere)?\ (?:dopo|sotto)\ la\ (?:pubblicità|foto)
  | (?:de\ |het\ )?(?:tekst|artikel|verhaal)\ (?:gaat\ verder|loopt\ door)\ (?:onder|na)\ (?:de|het)\ \w+
  | continua\ (?:após|depois)\ (?:d?a\ )?publicidade
  | (?:artikeln|texten)\ fortsätter\ (?:under|efter)\ \w+
  | (?:artiklen|teksten)\ fortsætter\ (?:under|efter)\ \w+
  | (?:artikkelen|saken|teksten)\ fortsetter\ (?:under|etter)\ \w+
  | (?:dalsza\ część|ciąg\ dalszy)\ (?:artykułu|tekstu)\ (?:pod|poniżej)(?:\ \w+){0,3}
  | (?:článek|text)\ pokračuje\ (?:pod|po)\ \w+
  | (?:juttu|artikkeli)\ jatkuu\ \w+\ (?:alla|jälkeen|alapuolella)
"""
ASKS = r"""
    (?:skip|jump)\ to\ (?:main\ |the\ )?content | zum\ inhalt\ springen | aller\ au\ contenu(?:\ principal)?
  | (?:saltar|ir)\ al\ contenido(?:\ principal)? | vai\ al\ contenuto | naar\ (?:de\ )?inhoud
  | this\ (?:article|story)\ is\ more\ than\ \d+\ (?:month|year)s?\ old
  | listen\ to\ this\ (?:article|story) | artikel\ anhören | écouter\ (?:l['’]|cet\ )article
  | escuchar\ (?:este\ |el\ )?artículo | ascolta\ (?:l['’]|questo\ )articolo | luister\ naar\ dit\ artikel
  | lyssna\ på\ artikeln | lyt\ til\ artiklen | lytt\ til\ (?:saken|artikkelen)
  | this\ (?:article|story)\ is\ (?:only\ )?(?:for|available\ to|reserved\ for|exclusive\ to)
    \ (?:our\ )?(?:subscribers|members)(?:\ only)?
  | already\ a\ (?:subscriber|member)\W+(?:log|sign)\ in(?:\ here)?
  | (?:cet\ article\ est\ )?réservé\ aux\ abonnés
  | share\ this\ (?:article|story|post) | artikel\ teilen | partager\ (?:l['’]|cet\ )article
  | comparti[re]?\ (?:esta\ |la\ )?noticia | condividi\ (?:l['’]|questo\ )articolo | deel\ dit\ artikel
  | have\ your\ say(?:\ in\ the\ comments?(?:\ below|\ section)?)?
  | join\ the\ (?:conversation|discussion)
    (?:\ (?:below|on\ (?:facebook|x|whatsapp)|in\ the\ comments?(?:\ below|\ section)?))?
  | (?:tell\ us\ what\ you\ think|share\ your\ thoughts|leave\ a\ comment|let\ us\ know)
    (?:\ \w+){0,3}\ comments?(?:\ below|\ section)?
"""
LENGTH = r"(?:\W+\d{1,3}[:.]?\d*\s?(?:min\w*)?(?:\ learn\ more)?)?"  # of what can be heard
NOTICE = re.compile(rf"\W*(?:{ADVERTISEMENT}|{CONTINUES}|(?:{ASKS}){LENGTH})\W*", re.IGNORECASE | re.VERBOSE)
# A question to the reader, and how to answer it: "Have a tip? Email tips@harbour.example".
CALL = re.compile(
    r"(?:(?:do\ you\ )?(?:have|got|know)\b|what\ do\ you\ think)[^.!?]{0,80}\?\s"
    r"[^.!?]{0,60}(?:\b\S+@\S+|\b(?:in\ the|your)\ comments?(?:\ below|\ section)?|\bcomments?\ below)\W*",
    re.IGNORECASE | re.VERBOSE,
)


def is_page_notice(text: str) -> bool:
    """Whether ``text`` is such a line from beginning to end."""
    if len(text) > LONGEST:
        return False
    buttons = len(text.split()) > 1 and is_buttons(text)
    return buttons or bool(NOTICE.fullmatch(text) or CALL.fullmatch(text))
