"""The engines that are compared, each with the same few methods; each does the same work as far as it can."""

from __future__ import annotations

import sqlite3
import sys
import warnings
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from index import Document, Index

FROM, UNTIL = "2015-03-01", "2016-09-01"
Article = dict[str, Any]


def document(article: Article) -> Document:
    """An article of the corpus as Cutline's index takes it."""
    creator, _, agency = article["credit"].partition("/")
    return Document(
        article["id"],
        headline=article["title"],
        text=article["body"],
        captions=article["caption"],
        credits=article["credit"],
        creators=(creator,),
        agencies=(agency,),
        authors=tuple(article["authors"].split(", ")),
        site=article["source"],
        published=article["date"],
        saved="2024-05-02T12:00",
        language="en",
    )


class Cutline:
    """Cutline's index; ``field`` "" asks everywhere."""

    lacks: frozenset[str] = frozenset()

    def __init__(self, folder: Path, field: str = "text:", jobs: int = 1) -> None:
        """Builds and opens in ``folder``."""
        self.folder, self.field, self.jobs = folder / "cutline", field, jobs

    def build(self, articles: Iterable[Article]) -> None:
        """All articles."""
        Index.build(self.folder, map(document, articles), jobs=self.jobs).close()

    def open(self) -> None:
        """To be asked."""
        self.index = Index.open(self.folder)

    def question(self, kind: str, words: str) -> str:
        """As a person would type it."""
        each = [self.field + word for word in words.split()]
        if kind == "phrase":
            return f'{self.field}"{words}"'
        ends = {"prefix4": "*", "prefix2": "*", "fuzzy": "~", "daterange": f" date:{FROM}..{UNTIL}"}
        return (" OR " if kind == "or3" else " ").join(each) + ends.get(kind, "")

    def ask(self, kind: str, words: str) -> int:
        """The 20 best hits, with snippets always; their number in all."""
        sort = "newest" if kind == "sortdate" else "relevance"
        facets = ("site", "year", "agency") if kind == "facets" else ()
        results = self.index.search(self.question(kind, words), sort=sort, facets=facets)
        [(hit.id, hit.headline, hit.published, hit.site) for hit in results]
        return results.total

    def add(self, article: Article) -> bool:
        """Add one and find it."""
        self.index.update([document(article)])
        return self.index.search(f'headline:"{article["title"]}"').total > 0

    def delete(self, id_: str) -> None:
        """Take one out."""
        self.index.update(remove=[id_])
        len(self.index)


class Fts5:
    """SQLite's full-text search, in the way its manual has it for large tables."""

    lacks = frozenset({"fuzzy"})
    FIELDS = "id title authors date year source agency caption credit body".split()

    def __init__(self, folder: Path) -> None:
        """A database in ``folder``."""
        self.path = folder / "fts5.sqlite3"

    def build(self, articles: Iterable[Article]) -> None:
        """All articles."""
        self.path.unlink(missing_ok=True)
        self.open()
        run = self.database.execute
        run("PRAGMA journal_mode = WAL")
        run(f"CREATE TABLE articles (n INTEGER PRIMARY KEY, {', '.join(self.FIELDS)})")
        run(
            "CREATE VIRTUAL TABLE words USING fts5(title, authors, caption, credit, body, content=articles, "
            "content_rowid=n, prefix='2 3')"
        )
        with self.database:
            for article in articles:
                self.insert(article)
        run("CREATE INDEX by_date ON articles (date)")
        run("CREATE INDEX by_id ON articles (id)")

    def insert(self, article: Article) -> None:
        """One article."""
        article = article | {"year": article["date"][:4], "agency": article["credit"].partition("/")[2]}
        values = [article[name] for name in self.FIELDS]
        marks = ", ".join("?" * len(values))
        sql = f"INSERT INTO articles ({', '.join(self.FIELDS)}) VALUES ({marks})"  # noqa: S608 - names of our own
        number = self.database.execute(sql, values).lastrowid
        words = [article[name] for name in ("title", "authors", "caption", "credit", "body")]
        sql = "INSERT INTO words (rowid, title, authors, caption, credit, body) VALUES (?, ?, ?, ?, ?, ?)"
        self.database.execute(sql, (number, *words))

    def open(self) -> None:
        """To be asked."""
        self.database = sqlite3.connect(self.path)

    def ask(self, kind: str, words: str) -> int:
        """The 20 best hits."""
        match = f'"{words}"' if kind == "phrase" else (" OR " if kind == "or3" else " ").join(words.split())
        match = "body: (" + match + ("*" if kind.startswith("prefix") else "") + ")"
        shown = "SELECT a.id, a.title, a.date, a.source"
        shown += ", snippet(words, 4, '[', ']', '...', 40)" if kind == "snippets" else ""
        shown += " FROM words JOIN articles a ON a.n = words.rowid WHERE words MATCH ?"
        if kind == "daterange":
            shown += f" AND a.date BETWEEN '{FROM}' AND '{UNTIL}'"
        order = "a.date DESC" if kind == "sortdate" else "rank"
        run = self.database.execute
        found = run(f"{shown} ORDER BY {order} LIMIT 20", (match,)).fetchall()
        for name in ("source", "year", "agency") if kind == "facets" else ():
            inside = "n IN (SELECT rowid FROM words WHERE words MATCH ?)"
            sql = f"SELECT {name}, count(*) FROM articles WHERE {inside} GROUP BY 1"  # noqa: S608 - names of our own
            run(sql, (match,)).fetchall()
        if kind == "count":
            return int(run("SELECT count(*) FROM words WHERE words MATCH ?", (match,)).fetchone()[0])
        return len(found)


class Tantivy:
    """tantivy, from its Python package."""

    lacks: frozenset[str] = frozenset()

    def __init__(self, folder: Path) -> None:
        """An index in ``folder``."""
        import tantivy

        self.tantivy = tantivy
        self.folder = folder / "tantivy"
        builder = tantivy.SchemaBuilder()
        for name in ("title", "authors", "caption", "credit", "body"):
            builder.add_text_field(name, stored=True)
        for name in ("id", "source", "agency"):
            builder.add_text_field(name, stored=True, tokenizer_name="raw", fast=True)
        builder.add_date_field("date", stored=True, indexed=True, fast=True)
        builder.add_integer_field("year", fast=True)
        self.schema = builder.build()

    def build(self, articles: Iterable[Article]) -> None:
        """All articles, in one thread."""
        self.folder.mkdir(parents=True, exist_ok=True)
        writer = self.tantivy.Index(self.schema, str(self.folder)).writer(256_000_000, 1)
        for article in articles:
            one = self.tantivy.Document()
            for name in ("id", "title", "authors", "caption", "credit", "body", "source"):
                one.add_text(name, article[name])
            one.add_text("agency", article["credit"].partition("/")[2])
            one.add_date("date", datetime.fromisoformat(article["date"]))
            one.add_integer("year", int(article["date"][:4]))
            writer.add_document(one)
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        """To be asked."""
        self.searcher = self.tantivy.Index.open(str(self.folder)).searcher()

    def query(self, kind: str, words: str) -> Any:
        """The question as tantivy's objects."""
        query, occur = self.tantivy.Query, self.tantivy.Occur
        terms = [query.term_query(self.schema, "body", word) for word in words.split()]
        if kind == "phrase":
            return query.phrase_query(self.schema, "body", words.split())
        if kind.startswith("prefix"):
            return query.regex_query(self.schema, "body", f"{words}.*")
        if kind == "fuzzy":
            return query.fuzzy_term_query(self.schema, "body", words, distance=1)
        if kind == "daterange":
            ends = [datetime.fromisoformat(day) for day in (FROM, UNTIL)]
            terms.append(query.range_query(self.schema, "date", self.tantivy.FieldType.Date, *ends))
        must = occur.Should if kind == "or3" else occur.Must
        return query.boolean_query([(must, term) for term in terms]) if len(terms) > 1 else terms[0]

    def ask(self, kind: str, words: str) -> int:
        """The 20 best hits."""
        query = self.query(kind, words)
        order = {"order_by_field": "date"} if kind == "sortdate" else {}
        found = self.searcher.search(query, 20, count=kind == "count", **order)
        if kind == "facets":
            counts = {name: {"terms": {"field": name, "size": 50}} for name in ("source", "year", "agency")}
            self.searcher.aggregate(query, counts)
        snippets = None
        if kind == "snippets":
            snippets = self.tantivy.SnippetGenerator.create(self.searcher, query, self.schema, "body")
        for _, address in found.hits:
            one = self.searcher.doc(address)
            [one[name] for name in ("id", "title", "date", "source")]
            if snippets:
                snippets.snippet_from_doc(one).to_html()
        return len(found.hits)


class Whoosh:
    """Whoosh 2.7.4 as it comes: its own codec, its own searcher."""

    lacks = frozenset({"snippets"})  # its highlighter cuts each text into words again: 16 ms for 20

    def __init__(self, folder: Path) -> None:
        """An index in ``folder``."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from whoosh import fields, index, query, sorting
        self.index, self.query, self.sorting = index, query, sorting
        self.folder = folder / "whoosh"
        text = fields.TEXT(stored=True)
        self.schema = fields.Schema(
            id=fields.ID(stored=True, unique=True),
            **dict.fromkeys(("title", "authors", "caption", "credit", "body"), text),
            source=fields.ID(stored=True, sortable=True),
            agency=fields.ID(sortable=True),
            date=fields.DATETIME(stored=True, sortable=True),
            year=fields.NUMERIC(sortable=True),
        )

    def build(self, articles: Iterable[Article]) -> None:
        """All articles."""
        self.folder.mkdir(parents=True, exist_ok=True)
        writer = self.index.create_in(self.folder, self.schema).writer(limitmb=256)
        for article in articles:
            day = datetime.fromisoformat(article["date"])
            agency = article["credit"].partition("/")[2]
            writer.add_document(**article | {"date": day, "year": day.year, "agency": agency})
        writer.commit()

    def open(self) -> None:
        """To be asked."""
        self.searcher = self.index.open_dir(self.folder).searcher()

    def ask(self, kind: str, words: str) -> int:
        """The 20 best hits."""
        query = self.query
        terms = [query.Term("body", word) for word in words.split()]
        asked: Any = (query.Or if kind == "or3" else query.And)(terms)
        if kind == "phrase":
            asked = query.Phrase("body", words.split())
        elif kind.startswith("prefix"):
            asked = query.Prefix("body", words)
        elif kind == "fuzzy":
            asked = query.FuzzyTerm("body", words, maxdist=1, prefixlength=1)
        elif kind == "daterange":
            days = [datetime.fromisoformat(day) for day in (FROM, UNTIL)]
            asked = query.And([*terms, query.DateRange("date", *days)])
        options: dict[str, Any] = {"sortedby": "date", "reverse": True} if kind == "sortdate" else {}
        if kind == "facets":
            count = self.sorting.Count
            names = ("source", "year", "agency")
            options["groupedby"] = [self.sorting.FieldFacet(name, maptype=count) for name in names]
        found = self.searcher.search(asked, limit=20, **options)
        for name in ("source", "year", "agency") if kind == "facets" else ():
            found.groups(name)
        [dict(found[n]) for n in range(min(20, found.scored_length()))]
        return len(found) if kind == "count" else found.scored_length()


ENGINES = {"cutline": Cutline, "fts5": Fts5, "tantivy": Tantivy, "whoosh": Whoosh}
