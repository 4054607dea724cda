"""Mail: who sent it, what it is called, and which of its parts are its text."""

from email.message import Message
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from desk import FIXTURES

from cleaners import Reading, read
from cleaners.readers import mail, read_each

HEAD = "From: Ann Lee <ann@tansy.example>\nSubject: The weir\nDate: Sat, 18 May 2024 09:14:02 +0200\n"
BODY = "\nThe weir at Lower Tansy broke on Tuesday, and the town is without water.\n"
MAILBOX = FIXTURES / "readers" / "mail" / "a-mailbox" / "input.mbox"


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.article.blocks]


@pytest.mark.parametrize(
    ("headers", "authors", "site"),
    [
        ("From: Ann Lee <ann@tansy.example>", ("Ann Lee",), None),
        ("From: ann@tansy.example (Ann Lee)", ("Ann Lee",), None),
        ('From: "Lee, Ann" <ann@tansy.example>', ("Lee, Ann",), None),
        ("From: =?utf-8?B?SsO2cmcgQmVyZw==?= <j@tansy.example>", ("Jörg Berg",), None),
        ("From: ann@tansy.example", (), None),
        (
            "From: The Tansy Letter <a@tansy.example>\nList-Unsubscribe: <https://a.example/>",
            (),
            "The Tansy Letter",
        ),
        ("From: Ann Lee from The Tansy Letter <a@b.example>\nList-Id: <a>", ("Ann Lee",), "The Tansy Letter"),
        ("From: 'Ann Lee' via Tansy <a@b.example>\nList-Id: <a>", ("Ann Lee",), "Tansy"),
        ("From: Ann Lee <a@b.example>\nList-Post: <mailto:tansy@b.example>", ("Ann Lee",), None),
        ("From: <a@letters.example>\nList-Id: <a>", (), "letters.example"),
    ],
)
def test_a_sender_is_the_author_and_a_letter_s_name_the_site(
    headers: str, authors: tuple[str, ...], site: str | None
) -> None:
    article = read(f"{headers}\nDate: Sat, 18 May 2024 09:14:02 +0200\n{BODY}").article
    assert (article.authors, article.site) == (authors, site)
    assert article.published == "2024-05-18T09:14"


def test_headers_that_are_no_ascii_are_read_in_the_charset_of_the_mail() -> None:
    text = "From: J\xf6rg <j@b.example>\nSubject: Br\xfccke\nDate: Sat, 18 May 2024 09:14:02 +0200\n"
    article = read((text + "Content-Type: text/plain; charset=iso-8859-1\n" + BODY).encode("latin-1")).article
    assert (article.headline, article.authors) == ("Brücke", ("Jörg",))


def test_a_subject_without_what_answers_put_before_it_is_the_headline() -> None:
    reading = read(HEAD.replace("The weir", "Re: Fwd: The weir") + BODY)
    assert reading.article.headline == "The weir"
    assert [omission.text for omission in reading.omissions] == ["Re: Fwd: The weir"]


def test_who_sends_a_mail_on_did_not_write_it() -> None:
    article = read(HEAD.replace("The weir", "Fwd: The weir") + BODY).article
    assert (article.headline, article.authors, article.published) == ("The weir", (), None)


def test_what_the_text_prints_as_another_headline_stays_in_it() -> None:
    page = f"<html><body><h1>Morning letter</h1><p>{BODY * 3}</p></body></html>"
    reading = read(f"{HEAD}Content-Type: text/html\n\n{page}")
    assert reading.article.headline == "The weir"
    assert texts(reading)[0] == "Morning letter"


def test_the_texts_beside_pictures_are_one_and_the_plain_one_is_not_read_twice() -> None:
    message = MIMEMultipart("alternative")
    for name, value in (line.split(": ", 1) for line in HEAD.splitlines()):
        message[name] = value
    message.attach(MIMEText("The weir broke. The mill stands."))
    mixed = MIMEMultipart("mixed")
    mixed.attach(MIMEText("<html><body><p>The weir broke.</p></body></html>", "html"))
    mixed.attach(MIMEImage(b"\x89PNG", "png"))
    mixed.attach(MIMEText("<html><body><p>The mill stands.</p></body></html>", "html"))
    message.attach(mixed)
    assert texts(read(message.as_bytes())) == ["The weir broke.", "The mill stands."]


def test_where_the_markup_is_a_picture_the_plain_words_are_read() -> None:
    message = MIMEMultipart("alternative")
    message["From"], message["Date"] = "a@b.example", "Sat, 18 May 2024 09:14:02 +0200"
    message.attach(MIMEText("The weir broke."))
    message.attach(MIMEText("<html><body><img src='https://a.example/weir.png'></body></html>", "html"))
    assert texts(read(message.as_bytes()))[-1] == "The weir broke."


def test_a_message_that_cannot_be_read_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = mail.article

    def trip(message: Message) -> Reading:
        if "The bill" in str(message["Subject"]):
            raise ValueError("odd")
        return whole(message)

    monkeypatch.setattr(mail, "article", trip)
    letter, answer, bill = read_each(MAILBOX.read_bytes())
    assert letter.article.blocks
    assert answer.article.blocks
    assert bill.notes[1:] == ("a mail that is broken: ValueError: odd",)


def test_a_mail_within_a_mail_is_read_with_it() -> None:
    message = MIMEMultipart("mixed")
    message["From"], message["Date"] = "a@b.example", "Sat, 18 May 2024 09:14:02 +0200"
    message.attach(MIMEText("See below."))
    message.attach(MIMEMessage(MIMEText("The weir broke.")))
    assert texts(read(message.as_bytes())) == ["See below.", "The weir broke."]


def test_each_message_of_a_mailbox_is_an_article() -> None:
    data = MAILBOX.read_bytes()
    for each in (data, data.replace(b"\n", b"\r\n")):
        letter, answer, bill = read_each(each)
        assert letter.article.site == "The Tansy Letter"
        assert answer.article.authors == ("Jörg Berg",)
        assert any("\nFrom the bridge" in text for text in texts(answer))  # and no postmark
        assert bill.notes[1:] == (
            "a mail without a text in it: The bill",
            "left out of it: what is attached (1)",
        )


def test_what_apple_s_mail_writes_around_a_message_is_none_of_it() -> None:
    message = f"{HEAD}{BODY}".encode()
    reading = read(f"{len(message)}      \n".encode() + message + b"<?xml version='1.0'?><plist></plist>")
    assert reading.source.format == "mail"
    assert texts(reading) == [BODY.strip()]


def test_a_mail_without_words_says_so() -> None:
    assert read(f"{HEAD}\n").notes == ("a mail without a text in it: The weir",)


@pytest.mark.parametrize(
    "text",
    [
        "From: the weir to the sea\nDate: unknown\n\nA river's course.",
        "From: ann@tansy.example\nTo: bo@tansy.example\n\nThe weir broke.",  # perhaps printed
        "From Ann Lee in 2024\n\nThe weir broke.",
        "Title: The weir\nDate: 2024-05-18\n\nFrom: ann@tansy.example",
    ],
)
def test_a_text_with_a_few_words_of_headers_is_a_text(text: str) -> None:
    assert not mail.recognises(text.encode(), "a.eml")
