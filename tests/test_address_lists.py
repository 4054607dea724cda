"""Lists of addresses without texts: said to be what they are, and not taken for articles."""

import json
from pathlib import Path

import pytest
from desk import zipped
from test_readers_exports import only

from archive.cli import main
from cleaners import read

READWISE = "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
RAINDROP = "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
PINBOARD = {"href": "https://a.example/", "description": "Weir", "extended": "", "meta": "", "hash": ""}
PINBOARD |= {"time": "", "shared": "no", "toread": "yes", "tags": "a b"}
GOODLINKS = {"title": "Weir", "url": "https://a.example/", "originalURL": None, "tags": [], "starred": False}
LISTS = {
    "Pocket": "title,url,time_added,tags,status\nWeir,https://a.example/,1600000000,a|b,unread\n",
    "Pocket ": "\ufefftitle,url,time_added,cursor,tags,status\r\n",  # as of 2024
    "Instapaper": 'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/,Weir,,Unread,1600000000,"[]"\n',
    "Instapaper ": "URL,Title,Selection,Folder,Timestamp\n",
    "Readwise Reader": READWISE + "Weir,https://a.example/,1,\"['a, b']\",2025-01-20,0,new,False\n",
    "Raindrop": RAINDROP,
    "Readeck": "url,title,created,labels,is_archived,is_marked,type\r\n",
    "Pinboard": json.dumps([PINBOARD]),
    "GoodLinks": json.dumps([{**GOODLINKS, "summary": "", "addedAt": 1600000000}]),
    "Diigo": "title,url,tags,description,comments,annotations,created_at\n",
    "Pocket  ": "<!DOCTYPE html>\n<html>\n<head>\n<title>Pocket Export</title></head><body><h1>Unread</h1>",
    "Instapaper  ": "<html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1>",
    "a desktop": "[InternetShortcut]\r\nURL=https://a.example/\r\n",
    "a desktop ": "[Desktop Entry]\nType=Link\nName=Weir\nURL=https://a.example/\n",
    "somebody": "https://a.example/\r\n\r\nhttp://a.example/weir\r\n",
    "somebody ": "https://a.example/ | The weir | Tansy\nhttps://a.example/2 | It holds",
    "a browser": "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF='a'>Weir</A>",
}


@pytest.mark.parametrize(("service", "text"), LISTS.items())
def test_a_list_of_addresses_is_said_to_be_one(service: str, text: str) -> None:
    reading = only(text.encode(), "list.txt")
    assert reading.source.format == "binary"
    told = (
        f"addresses that {service.strip()} kept, without the articles' texts: there is nothing in it to read"
    )
    assert reading.notes == (f"not text but {told}",)


@pytest.mark.parametrize(
    "text",
    [
        "Title, URL, tags and status are the columns of the list, she said.\n\nIt has no more.\n",
        "url,title\nhttps://a.example/,Weir\n",
        "title,url,time_added,tags\nThe weir broke.\n",
        "The weir broke.\n\ntitle,url,time_added,tags,status\n",
        'url,"title',
        "https://a.example/\n\nThe weir broke.\n",
        "https://a.example/ says that the weir broke.",
        "<html><head><title>Pocket export and what it holds</title></head><p>The weir broke.</p>",
    ],
)
def test_a_text_with_such_words_is_a_text(text: str) -> None:
    assert read(text.encode()).article.blocks


def test_adding_a_list_says_what_it_is_and_adds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "part_000000.csv"
    path.write_text(LISTS["Pocket"])
    assert main(["--archive", str(tmp_path / "archive"), "add", str(path)]) == 4
    assert (
        "part_000000.csv: addresses that Pocket kept, without the articles' texts" in capsys.readouterr().err
    )
    packed = only(zipped({path.name: LISTS["Pocket"]}))
    assert packed.notes[0].startswith(
        "a zip file without an article in it; left out of it: addresses that Pocket"
    )
