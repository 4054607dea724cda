"""Mail as programs save it: a message (.eml, .emlx), or a mailbox of many (mbox); an article for each.

Its subject is the headline, its date is when it was published. A letter that goes to a list comes from the
list's name, which is the site ("Ann Lee from The Harbour Letter" states both); any other has the author that
sent it. Who sends on what others wrote is not its author, nor is it of that day. Of a text that is told
twice, as markup and plain, the markup is read. What is attached is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from cleaners.article import Article, Block, Role
from cleaners.readers import mhtml
from cleaners.readers.containers.saved_page import read_part, stated
from cleaners.readers.facts import iso_date, web
from cleaners.readers.original import Original
from cleaners.repair import Omission, Reading, Source

if TYPE_CHECKING:
    from email.message import Message

HEAD = 65_536  # bytes in which the sender is named: what carried the mail writes its headers above
# A sender with an address, and what only a message says beside it.
SENDER = re.compile(rb"^from:[^\n]*(?:\n[ \t][^\n]*)*@", re.I | re.M)
SENT = re.compile(rb"^(?:date|received|message-id):", re.I | re.M)
# Of the bytes of a message: Apple's Mail writes it above, and notes of its own behind.
COUNT = re.compile(rb"(\d{1,9}) *\n(?=[A-Za-z][\w-]*:)")
# The line before each message of a mailbox.
POSTMARK = re.compile(rb"From \S+ [^\n]{0,80}\d{4}[^\n]{0,20}\n(?=[A-Za-z][\w-]*:)")
NEXT = re.compile(rb"(?<=\n\n)" + POSTMARK.pattern)
QUOTED = re.compile(rb"^>(>*From )", re.M)  # a line that would be taken for a postmark
TEXTS = ("text/html", "text/plain")
ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s*)+", re.I)  # what programs put before a subject
SENT_ON = re.compile(r"(?:fwd?|wg|tr|rv)\s?:", re.I)  # those of them that say so
FROM_LIST = re.compile(r"(.+?) (?:from|at|via) (.+)")
HEADED = 3  # blocks in which a text repeats its subject: a greeting or a picture may stand above
NO_TEXT = "a mail without a text in it"
CUT_SHORT = "the mail is cut short: its end is missing"
SUBJECT = "the mail's subject, as it was sent on or answered"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` begins with the headers of a message that somebody sent."""
    if not data[:40].lstrip(mhtml.BEFORE)[:1].isalnum():
        return False
    start = without_count(data)[:HEAD].replace(b"\r\n", b"\n").lstrip(mhtml.BEFORE)
    postmark = POSTMARK.match(start)
    found = mhtml.HEADER.match(start, postmark.end() if postmark else 0)
    return bool(found and SENDER.search(found[0]) and SENT.search(found[0]))


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The messages in a file."""
    return Original(tuple(map(read_message, messages(data))))


def without_count(data: bytes) -> bytes:
    """A message without what Apple's Mail writes around it."""
    count = COUNT.match(data)
    return data[count.end() : count.end() + int(count[1])] if count else data


def messages(data: bytes) -> Iterator[bytes]:
    """The messages in a mailbox, each without the line before it; the one, if it is none."""
    data = without_count(data).lstrip(mhtml.BEFORE)
    if not POSTMARK.match(data[:1000].replace(b"\r\n", b"\n")):
        yield data
        return
    data = data.replace(b"\r\n", b"\n")
    starts = (found.start() for found in NEXT.finditer(data))
    for start, end in pairwise((0, *starts, len(data))):
        yield QUOTED.sub(rb"\1", data[data.index(b"\n", start) + 1 : end])


def read_message(data: bytes) -> Reading:
    """A message as an article; without blocks, and with a note, if Python's parser trips over it."""
    from email import message_from_bytes

    try:
        return article(message_from_bytes(data))
    except Exception as error:  # one message's fault must not cost the others of a mailbox
        return Reading(Article(), notes=(f"a mail that is broken: {type(error).__name__}: {error}",))


def article(message: Message) -> Reading:
    """The article that a message is."""
    subject = mhtml.decoded(mhtml.header(message, "Subject"))
    answered = ANSWER.match(subject)
    headline = subject[answered.end() :] if answered else subject
    attached = sum(map(is_attached, message.walk()))
    parts, others = texts(message)
    readings = [read_part(mhtml.content_of(part)) for part in parts]
    if not any(block.text for reading in readings for block in reading.article.blocks):  # a picture of words
        readings += [read_part(mhtml.content_of(part)) for part in others]
    blocks = tuple(chain.from_iterable(reading.article.blocks for reading in readings))
    notes = (
        *(note for reading in readings for note in reading.notes),
        *(() if blocks else (f"{NO_TEXT}: {subject}",)),
        *((f"left out of it: what is attached ({attached:,})",) if attached else ()),
        *((CUT_SHORT,) if mhtml.is_cut_short(message) else ()),
    )
    found = readings[0].article if readings else Article()
    known = Article() if SENT_ON.match(subject) else sent(message)
    known = titled(stated(known, replace(found, blocks=())), blocks, headline)
    omissions = tuple(chain.from_iterable(reading.omissions for reading in readings))
    left = (Omission(subject, SUBJECT),) if answered else ()
    source = readings[0].source if readings else Source()
    return Reading(known, (*omissions, *left), notes, source)


def texts(message: Message) -> tuple[list[Message], list[Message]]:
    """The parts of a message that are its text, and those that tell the same in plain words."""
    parts = [p for p in message.walk() if p.get_content_type() in TEXTS and not is_attached(p)]
    again: set[Message] = set()
    for both in message.walk():
        if both.get_content_type() == "multipart/alternative" and both.is_multipart():
            ways = [list(way.walk()) for way in both.get_payload() if not isinstance(way, str)]
            pages = [way for way in ways if any(part.get_content_type() == TEXTS[0] for part in way)]
            again.update(chain.from_iterable(way for way in ways if way is not (pages or ways)[0]))
    return [part for part in parts if part not in again], [part for part in parts if part in again]


def titled(known: Article, blocks: tuple[Block, ...], subject: str) -> Article:
    """The article with the mail's subject as its headline; what else its text prints as one is a subhead."""
    if not subject:
        return replace(known, blocks=blocks)
    texts = [" ".join(block.text.split()).casefold() for block in blocks]
    printed = texts.index(subject.casefold()) if subject.casefold() in texts[:HEADED] else None
    blocks = tuple(
        replace(block, role=Role.HEADLINE if n == printed else Role.SUBHEAD)
        if n == printed or block.role is Role.HEADLINE
        else block
        for n, block in enumerate(blocks)
    )
    return replace(known, blocks=blocks, headline=subject)


def sent(message: Message) -> Article:
    """What the headers state of who sent a message and when, and where it can be read."""
    from email.utils import parseaddr

    phrase, address = parseaddr(mhtml.header(message, "From"))
    name = mhtml.decoded(phrase).strip("'\"")
    authors = (name,) if name and "@" not in name else ()
    known = Article(authors=authors, published=iso_date(mhtml.header(message, "Date")), url=archived(message))
    if not any(header.lower().startswith("list-") for header in message):
        return known
    both = FROM_LIST.fullmatch(name)
    if both:
        return replace(known, authors=(both[1].strip("'\""),), site=both[2])
    if "mailto:" in mhtml.header(message, "List-Post"):  # its readers write to it
        return known
    return replace(known, authors=(), site=name or address.rpartition("@")[2] or None)


def archived(message: Message) -> str | None:
    """Where a message can be read on the web, if it says so (RFC 5064)."""
    return web(mhtml.header(message, "Archived-At").strip("<> "))


def is_attached(part: Message) -> bool:
    """Whether a part of a message is a file that comes with it."""
    return part.get_content_disposition() == "attachment"
