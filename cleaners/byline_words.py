"""The words of bylines: what stands before the name of who wrote an article, and behind it. Data only.

``By Ann Lee``, ``Written by Ann Lee``, ``Text: Ann Lee``, ``Ein Kommentar von Ann Lee``, ``Ann Lee, writer``.
"""

from __future__ import annotations

import re

from cleaners.words.listed import listed

WRITTEN_BY = "by|von|par|por|di|da|door|av|af"
# Several words, or one that a colon makes a label: nothing but a byline begins so.
PHRASES = r"""(?:
    (?:story|text|words)\ and\ (?:photo(?:graph)?s|photography|pictures|illustrations)\ by
  | (?:written|posted|words|story|text|reported|analysis|opinion|review|commentary)\ by
  | (?:article|interview|essay)\ by | (?:geschrieben|verfasst|aufgezeichnet)\ von
  | eine?\ (?:analyse|essay|glosse|gastbeitrag|interview|kolumne|kommentar|porträt|reportage|rezension)\ von
  | text\ von | texte\ de | texto\ d[eo] | testo\ di | te[kx]st\ a[fv]
  | propos\ recueillis\ par | (?:écrit|rédigé|texte)\ par | une\ (?:analyse|chronique|enquête|tribune)\ de
  | (?:escrito|redactado)\ por
  | scritto\ da | a\ cura\ di | geschreven\ door | (?:skriven|skrevet)\ a[vf] | oprac\.
)\s?:?"""
LABELS = r"""
    words | author(?:\ of\ the\ article|s)? | autor(?:in|en|es|a|zy)? | autoři | auteure?s? | autore
  | författare | forfatter | szerző | text | texte | texto | testo | tekst | teksti | opracowanie | автор
  | текст | yazan
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
# What a page has beside who and when, and what copying has brought along: each the whole of a line.
BUTTONS = listed(
    "share save print follow listen comments download playlist transcript resize embed gift subscribe "
    "facebook twitter x flipboard whatsapp telegram email e-mail mail reddit linkedin bluesky threads "
    "pinterest pocket link copy "
    "teilen drucken merken hören anhören speichern folgen kommentare partager sauvegarder imprimer "
    "écouter enregistrer commenter compartir guardar imprimir escuchar seguir condividi salva stampa "
    "ascolta commenti delen bewaren leeslijst luister reacties partilhar compartilhar salvar ouvir dela "
    "spara lyssna skriv del gem lyt lytt lagre udostępnij zapisz drukuj skomentuj sdílet uložit tisk jaa "
    "tallenna megosztás nyomtatás paylaş kaydet yazdır distribuie"
)
# Buttons of several words.
TO_DO = re.compile(
    r"""
    (?:share|save|print|listen\ to|copy|follow|gift)\ (?:this\ |the\ |full\ )?(?:article|story|post|link|page)
  | (?:save|read|listen)\ (?:for\ )?later | listen\ \(\d+\ min\) | \d+[- ]minute\ listen
  | add\ as\ a\ preferred\ source(?:\ on\ \w+)?
  | (?:category|categories|topics?|filed\ (?:under|in)|kategorien?|rubrik|themen?|catégorie|rubrique
    |categoría)\ ?:\ ?.{2,40}
  | follow\ us(?:\ on\ \w+)? | leave\ a\ comment | (?:post\ )?views:? | (?:post|view|show)\ comments
  | learn\ more
  | copier\ le\ lien | lire\ plus\ tard | (?:écouter|partager)\ (?:cet|l['’])\ ?article
  | ajouter\ à\ (?:vos|mes)\ (?:sélections|favoris) | (?:article\ )?réservé\ aux\ abonnés
  | zur\ app | artikel\ (?:teilen|merken|anhören|drucken) | link\ kopieren | zapisz\ na\ później
  | lyt\ til\ artiklen | læs\ senere | lytt\ til\ (?:saken|artikkelen) | lyssna\ på\ artikeln
  | ouça\ (?:este|o)\ (?:artigo|texto) | escuchar\ (?:este\ |el\ )?artículo
  | ascolta\ (?:l['’]|questo\ )articolo | luister\ naar\ (?:dit\ )?artikel | deel\ dit\ artikel
    """,
    re.IGNORECASE | re.VERBOSE,
)
# How many have answered: "120 Kommentare", "34 Postings".
ANSWERS = re.compile(
    r"\(?\d+\)?\s(?:comments?|likes?|shares?|views?|kommentare?|kommentarer?|postings?|beiträge|commentaires?"
    r"|comentarios?|commenti|reacties|comentários?|komentarzy|komentářů)",
    re.IGNORECASE,
)
# A paper's desk, which signs instead of a person.
DESKS = listed(
    "staff desk newsroom redaktion redazione redacción rédaction redactie redação redaksjonen redaktionen "
    "redakcja redakce toimitus szerkesztőség"
)
# In a paper's, a station's or a house's name; and with what places' names and papers' begin.
HOUSES = listed(
    "news newspaper post times herald register gazette tribune journal courier courrier chronicle "
    "observer guardian mail standard star magazine press media radio tv television university college "
    "institute department zeitung tagblatt tageblatt nachrichten rundfunk universität noticias diario "
    "periódico noticiero giornale corriere gazzetta redazione redacción redaktion rédaction redactie "
    "redação redaksjonen redaktionen redakcja redakce nieuws krant dagblad jornal notícias nyheter "
    "tidningen avisen online"
)
PLACES = listed(
    "port porto puerto saint sainte sankt st san são santo new bad los las north south east west fort "
    "mount lake cape rio cabo villa upper lower"
)
# What stands before a trade where no comma parts it from the name: "Ann Lee Political editor".
BEATS = listed(
    "chief senior deputy associate assistant executive managing special national international foreign "
    "world political politics parliamentary diplomatic legal legislative court crime security defence "
    "defense military transport transportation travel aviation shipping maritime business economics "
    "economy finance financial markets money labour labor industry industrial technology tech science "
    "health medical environment environmental climate energy education religion religious social "
    "community affairs home local regional city county state metro rural general assignment "
    "investigations investigative data digital news features feature culture cultural arts art music film "
    "books theatre tv media entertainment fashion food sport sports football cricket europe asia africa "
    "us uk berlin staff opinion letters audio video visual photo royal consumer property housing"
)
# Over columns and series: what a paper files an article under, on a line of its own.
SECTIONS = listed(
    "kolumne kolumnen column columns columna coluna colonne crónica leserbriefe news world national local "
    "region politics business economy markets money technology tech science health environment climate "
    "education culture arts books film music travel food style life lifestyle fashion sport sports "
    "opinion comment commentary editorial analysis essay essays feature features interview profile review "
    "reviews obituary obituaries letters explainer investigation transport shipping us u.s. uk europe "
    "asia africa politik wirtschaft kultur wissen wissenschaft gesellschaft panorama feuilleton meinung "
    "kommentar reportage reportagen porträt leitartikel glosse gastbeitrag ausland inland lokales "
    "regional gesundheit umwelt technik reise leben société économie politique monde international "
    "sciences santé planète tribune enquête portrait chronique éditorial entretien débats idées sociedad "
    "política economía internacional opinión cultura ciencia salud deportes entrevista reportaje nacional "
    "cronaca politica economia esteri interni opinioni scienza salute intervista binnenland buitenland "
    "politiek economie cultuur opinie wetenschap gezondheid cotidiano mundo opinião brasil sociedade "
    "inrikes utrikes ekonomi nyheter debatt ledare krönika indland udland økonomi debat nyheder leder "
    "innenriks utenriks meninger kraj świat polska gospodarka kultura wywiad reportaż domácí zahraniční "
    "ekonomika názory rozhovor reportáž kotimaa ulkomaat talous kulttuuri mielipide belföld külföld "
    "gazdaság vélemény gündem dünya"
)
# What people are whose trade it is: "Transport correspondent", "Redakteurin im Ressort Verkehr".
TRADES = listed(
    "reporter reporters correspondent correspondents editor editors writer writers journalist journalists "
    "columnist columnists staff contributor redakteur redakteurin reporterin korrespondent "
    "korrespondentin journalistin volontär volontärin journaliste correspondant correspondante rédacteur "
    "rédactrice periodista corresponsal redactor redactora giornalista corrispondente inviato inviata "
    "redacteur verslaggever repórter jornalista correspondente redaktør dziennikarz dziennikarka redaktor "
    "redaktorka toimittaja envoyé envoyée envoyés enviado enviada journalista redaktör fotograf "
    "photographer professor novinář novinářka"
)
