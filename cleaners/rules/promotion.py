"""Promotions: lines between the paragraphs that want something of the reader.

``CLICK HERE TO GET THE HARBOUR POST APP``, ``Sign up for our newsletter``, ``Jetzt abonnieren``: kept, under
the role promotion. Only a short block that begins with one of a few imperatives, or is about nothing
but an app, a newsletter or a subscription, or one that a page sets between paragraphs: ``Advertisement``,
``Article continues below``. A sentence of the story that has such a word stays, and one that somebody says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Role
from cleaners.credits.letters import UPPER
from cleaners.page_notices import is_page_notice
from cleaners.repair import Change

LONGEST = 200  # characters: a promotion is a line or two

# What each language's promotions begin with, and what they are about. The verb alone is not enough:
# "Follow the river" is travel writing.
OPENINGS = r"""
    click\ here | tap\ here | sign\ up\b | subscribe\b | download\ (?:our|the)\b | get\ (?:the|our)\b
  | follow\ (?:us|our)\b | like\ us\ on | join\ our | listen\ to\ (?:our|the)\b | watch\ our
  | become\ a\ (?:member|subscriber) | support\ (?:our|independent|local|quality) | donate\ (?:now|today|to)\b
  | stay\ (?:up\ to\ date|informed) | never\ miss | enjoying\ this
  | (?:jetzt|hier)\ (?:klicken|abonnieren|herunterladen|anmelden|registrieren) | abonnieren\ sie
  | folgen\ sie\ uns | laden\ sie | keine\ nachricht(?:en)?\ mehr\ verpassen | diskutieren\ sie\ mit
  | rejoignez-nous | cliquez\ ici | abonnez-vous | inscrivez-vous | téléchargez | suivez-nous | recevez\b
  | haga\ clic | haz\ clic | suscríb | suscrib | descarg(?:a|ue|ar)\b | síg(?:ue|a)nos | regístr
  | recibe\b | únete
  | clicca\ qui | iscriviti | abbonati | scarica(?:te)?\b | segui(?:teci|ci)\b
  | klik\ hier | schrijf\ je\ in | abonneer | download\ de | volg\ ons | meld\ je\ aan
  | receba\b | clique\ aqui | assine | inscreva-se | baixe | siga-nos
  | klicka\ här | prenumerera | ladda\ ner | följ\ oss | klik\ her | tilmeld | abonner
  | følg\ (?:os|oss) | klikk\ her
  | kliknij | zapisz\ się | subskrybuj | pobierz | obserwuj\ nas | klikněte | přihlaste\ se | sledujte\ nás
"""
# With one word more than the opening. Not behind a quotation mark: there somebody says it.
OPENING = re.compile(rf"^[^\w\"'“„‘‚«‹]*(?:{OPENINGS})(?:\w*\W+\w+)?", re.IGNORECASE | re.VERBOSE)
# German imperatives end the line, "Jetzt Newsletter abonnieren"; with a full stop it is a sentence, "Jetzt
# will er das Boot anmelden".
ENDING = re.compile(
    r"^\W*(?:jetzt|hier)\b.{0,60}\b(?:abonnieren|anmelden|registrieren|herunterladen|aktivieren)[^\w.?]*$",
    re.I,
)
NETWORKS = r"(?:x|twitter|facebook|instagram|tiktok|youtube|whatsapp|telegram|linkedin|threads|bluesky)"
# Where to follow whom, and nothing else: "Follow The Harbour Post on X and Facebook".
FOLLOW = re.compile(
    r"^(?:follow|suivez|sigue\ a|siga|folgen\ sie|volg|följ|følg|segui)"
    rf"\ (?:(?:the|die|der|das|la|le|el|il|de|o|a)\ )?(?-i:(?=[{UPPER}@]))[^.!?]{{2,40}}?"
    rf"\ (?:on|sur|en|n[oa]|auf|op|på|su)\ {NETWORKS}"
    rf"(?:(?:,\ |\ (?:and|et|y|e|und|en|och|og)\ ){NETWORKS})*\W*$",
    re.IGNORECASE | re.VERBOSE,
)
# Somebody says it: "Subscribe to that, he said", "Abonnez-vous au silence, dit l'affiche".
SAID = re.compile(
    r",\s(?:[^\W\d_]+\s){0,3}(?:said|says|told|asked|wrote|sagt|sagte|rät|steht|heißt|dit|dice|dijo|disse|diz|pediu|zegt|zei"
    r"|säger|sade|siger|sagde|sier|mówi|radzi)\b"
)
HERE = re.compile(r"\b(?:here|hier|ici|aqu[ií]|qui|här|her)\b", re.IGNORECASE)
ABOUT = re.compile(
    r"\b(?:apps?|newsletters?|podcasts?|subscri\w+|abonn\w*|abbon\w+|suscri\w+|assin\w+|"
    r"facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|nyhetsbrev|nyhedsbrev|nieuwsbrief|boletín|alerts?|inbox|"
    r"(?:by|daily|our) e?mails?|journalism|infolettre|lettre\s+d['’]informations?|push-nachrichten|meinung|"
    r"aplikacj\w+|newsletter\w*|member\w*)\b",
    re.IGNORECASE,
)
# What Japanese, Chinese and Korean papers say at the end of what they give away.
WALL = re.compile(
    r"""^\W*(?:
        この記事は(?:有料)?会員 | 有料会員に(?:なると|登録) | 会員限定の(?:有料)?記事
      | 無料で会員登録 | 続きを読むには
      | 扫码(?:下载|关注) | 点击(?:下载|订阅|关注) | [关關]注我[们們]
      | 구독\s?(?:하기|신청) | 앱\s?다운로드
    )""",
    re.VERBOSE,
)


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is a promotion."""
    for at, block in enumerate(article.blocks):
        if block.role is Role.PARAGRAPH and is_promotion(block.text):
            told = "a line that asks the reader to do something: a promotion"
            yield Change(at, (block,), (replace(block, role=Role.PROMOTION),), told, 0.93)


def is_promotion(text: str) -> bool:
    """Whether ``text`` is nothing but a promotion."""
    if len(text) > LONGEST or SAID.search(text):
        return False
    opening = OPENING.match(text)
    if opening and (HERE.search(opening[0]) or ABOUT.search(text)):
        return True
    return bool(ENDING.match(text) or FOLLOW.match(text) or WALL.match(text)) or is_page_notice(text)
