"""The words of bylines: what stands before the name of who wrote an article, and behind it. Data only.

``By Ann Lee``, ``Written by Ann Lee``, ``Text: Ann Lee``, ``Ein Kommentar von Ann Lee``, ``Ann Lee, writer``.
"""

from __future__ import annotations

from cleaners.words.listed import listed

WRITTEN_BY = "by|von|par|por|di|da|door|av|af"
# Several words, or one that a colon makes a label: nothing but a byline begins so.
PHRASES = r"""(?:
    (?:story|text|words)\ and\ (?:photo(?:graph)?s|photography|pictures|illustrations)\ by
  | (?:written|posted|words|story|text|reported|analysis|opinion|review|commentary)\ by
  | (?:geschrieben|verfasst)\ von
  | eine?\ (?:analyse|essay|glosse|gastbeitrag|interview|kolumne|kommentar|porträt|reportage|rezension)\ von
  | (?:écrit|rédigé|texte)\ par | une\ (?:analyse|chronique|enquête|tribune)\ de | (?:escrito|redactado)\ por
  | scritto\ da | a\ cura\ di | geschreven\ door | (?:skriven|skrevet)\ a[vf] | oprac\.
)\s?:?"""
LABELS = r"""
    words | author(?:\ of\ the\ article|s)? | autor(?:in|en|es|a)? | auteure?s? | autore | författare
  | forfatter | szerző | text | texte | texto | testo | tekst | teksti | opracowanie | автор | текст | yazan
"""
# What else somebody did: the pictures, or something with the text of others.
OTHERS = r"""(?:
    (?:photo(?:graph)?s?|photography|pictures?|images?|illustrations?|graphics?|videos?|drawings?)\ by
  | (?:photographed|illustrated|edited|(?:medically\ |clinically\ )?reviewed|fact[- ]checked|translated)\ by
  | (?:fotos?|fotografien?|bilder|illustration(?:en)?|grafik(?:en)?|zeichnungen)\ von
  | (?:photos?|photographies|traduit)\ (?:par|de) | (?:fotos?|fotografías|fotografie|traducido)\ (?:de|por|di)
  | (?:redigiert|übersetzt|fotografiert|illustriert)\ von | foto['’]?s?\ (?:door|van) | foto\ a[vf]
  | (?:photo(?:graph)?s?|photography|illustrations?|graphics?|fotos?|fotografien?|bild(?:er)?
      |illustration(?:en)?|grafik(?:en)?|photographies|fotografías?|foto['’]s|zdjęcia|kuvat?|fotók?)\s?:
)"""
# What is told in brackets behind the name of who wrote the text, and behind others' names.
TEXT = listed("text texte texto testo tekst words")
PICTURES = listed(
    "foto fotos fotografie fotografien photo photos photographs bild bilder illustration grafik video"
)
# What a page has beside who and when, and what copying has brought along.
BUTTONS = listed(
    "share save print follow teilen drucken partager compartir condividi delen partilhar dela del"
)
# What people are whose trade it is: "Transport correspondent", "Redakteurin im Ressort Verkehr".
TRADES = listed(
    "reporter reporters correspondent correspondents editor editors writer writers journalist journalists "
    "columnist columnists staff contributor redakteur redakteurin reporterin korrespondent korrespondentin "
    "journalistin volontär volontärin journaliste correspondant correspondante rédacteur rédactrice "
    "periodista corresponsal redactor redactora giornalista corrispondente inviato inviata redacteur "
    "verslaggever repórter jornalista correspondente redaktør dziennikarz dziennikarka redaktor redaktorka "
    "toimittaja"
)
