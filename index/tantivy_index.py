"""tantivy behind the door, for archives beyond what Whoosh is good for; installed with the extra ``tantivy``.

The words, fields and hits are the same; the scores are tantivy's own BM25, and hits that are equally good
come in its own order. Documents are cut into words by us and handed over with spaces between them, so that
both engines mean the same by a word. Each update copies the files, since tantivy changes some where they
are.
"""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zlib import compress, decompress

import tantivy

from index.counting import CANDIDATES, listed
from index.dates import LATEST, Days, end_of, minute, start_of
from index.document import Document
from index.engine import Page, Reader, Update, Wanted
from index.manifest import edition
from index.marking import Asked, near
from index.results import Count
from index.schema import DATES, FIELDS, WEIGHTS, Shown, facets
from index.stemming import beginning, same
from index.syntax import All, Dated, Either, Everything, Node, Not, Words
from index.words import terms

MEMORY = 128_000_000  # bytes of postings before they are written
OTHER_SHARE = 0.5  # what another word than the one typed weighs: one with a slip, another form
LOCK = ".lock"  # tantivy's own locks, beside its files; ours is held already

Tantivy: Any = tantivy  # its type hints are behind what it has
AnyQuery: Any = tantivy.Query
ORDER = {"newest": "date", "date": "date", "oldest": "oldest", "saved": "saved"}


@cache
def schema() -> Any:
    """The schema of our fields."""
    builder = Tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(f"w_{field.name}", tokenizer_name="whitespace")
    for name in facets(Document("")):
        builder.add_text_field(f"f_{name}", tokenizer_name="raw", fast=True)
    for name in (*DATES, "oldest"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    builder.add_text_field("id", tokenizer_name="raw")
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def row(document: Document) -> Any:
    """A document as tantivy takes it."""
    made = Tantivy.Document()
    for field in FIELDS:
        made.add_text(f"w_{field.name}", sound(" ".join(terms(field.words(document)))))
    for name, values in facets(document).items():
        for value in values:
            made.add_text(f"f_{name}", sound(value))
    for name, date in DATES.items():
        made.add_unsigned(name, minute(date(document)) or 0)
    # What has no date comes last.
    made.add_unsigned("oldest", LATEST - (minute(document.published) or LATEST))
    made.add_text("id", sound(document.id))
    stored = (document.id, document.digest, *Shown.of(document))
    made.add_bytes("stored", compress(pickle.dumps(stored)))
    return made


def sound(text: str) -> str:
    """Text that UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode()


class TantivyReader:
    """What was committed last, in tantivy's files."""

    def __init__(self, folder: Path) -> None:
        """Maps the files."""
        self.searcher = Tantivy.Index.open(str(folder)).searcher()

    def __len__(self) -> int:
        return int(self.searcher.num_docs)

    def page(self, node: Node, wanted: Wanted) -> Page:
        """Some hits of a question. tantivy cannot be stopped, and need not be."""
        query = self.query(node, wanted.languages)
        order = {"order_by_field": ORDER[wanted.sort]} if wanted.sort in ORDER else {}
        found = self.searcher.search(query, max(1, wanted.limit), offset=wanted.offset, **order)
        hits = []
        for key, address in found.hits[: wanted.limit]:
            id_, _, shown = self.stored(address)
            hits.append((0.0 if order else float(key), id_, shown))
        counts = {name: self.counted(query, name) for name in wanted.facets}
        return Page(tuple(hits), int(found.count), facets=counts)

    def counted(self, query: Any, name: str) -> tuple[Count, ...]:
        """How many hits have each value: the commonest first, or by time."""
        asked = {"counts": {"terms": {"field": f"f_{name}", "size": CANDIDATES}}}
        found = self.searcher.aggregate(query, asked)["counts"]["buckets"]
        return listed({str(one["key"]): int(one["doc_count"]) for one in found}, name)

    def query(self, node: Node, languages: tuple[str, ...]) -> Any:
        """A question as tantivy takes it."""
        match node:
            case Words():
                return self.words_query(Asked.of(node, languages))
            case Dated():
                return days_query(node.field, node.days)
            case All():
                wanted = [self.query(part, languages) for part in node.parts if not isinstance(part, Not)]
                unwanted = [self.query(part.part, languages) for part in node.parts if isinstance(part, Not)]
                return but(together(wanted) if wanted else AnyQuery.all_query(), unwanted)
            case Either():
                return any_of(self.query(part, languages) for part in node.parts)
            case Not():
                return but(AnyQuery.all_query(), [self.query(node.part, languages)])
            case Everything():
                return AnyQuery.all_query()
            case _:
                return AnyQuery.empty_query()

    def words_query(self, asked: Asked) -> Any:
        """Words in one field, or in each that is sought without being named."""
        weights = {asked.field: 1.0} if asked.field else WEIGHTS
        return any_of(
            AnyQuery.boost_query(self.field_query(asked.within(name), name), weight)
            for name, weight in weights.items()
        )

    def field_query(self, asked: Asked, name: str) -> Any:
        """Words in one field."""
        field = f"w_{name}"
        if len(asked.terms) == 1:
            return any_of(self.choices(asked, name, asked.terms[0]))
        if not asked.languages and not asked.begins:
            return AnyQuery.phrase_query(schema(), field, list(asked.terms))
        patterns = [f"(?:{'|'.join(self.forms(asked, name, word))})" for word in asked.terms]
        if asked.begins:
            patterns[-1] = f"{asked.terms[-1]}.*"
        return AnyQuery.regex_phrase_query(schema(), field, patterns)

    def choices(self, asked: Asked, name: str, word: str) -> Iterator[Any]:
        """What a word stands for, each as a query."""
        field = f"w_{name}"
        if asked.begins:
            yield AnyQuery.regex_query(schema(), field, f"{word}.*")
            return
        for other in self.forms(asked, name, word):
            one = AnyQuery.term_query(schema(), field, other)
            yield one if other == word else AnyQuery.boost_query(one, OTHER_SHARE)

    def forms(self, asked: Asked, name: str, word: str) -> list[str]:
        """The word, and those that will do as well."""
        found = {word}
        if asked.near:
            found.update(other for other in self.words(name, word[0]) if near(word, other))
        for language in asked.languages:
            alike = self.words(name, beginning(word, language))
            found.update(other for other in alike if same(word, other, (language,)))
        return sorted(found)

    def stored(self, address: Any) -> tuple[str, str, Shown]:
        """A document's id and digest, and what is shown of it."""
        packed = self.searcher.doc(address)["stored"][0]
        id_, digest, *shown = pickle.loads(decompress(packed))  # noqa: S301 - the manifest has shown that it is ours
        return id_, digest, Shown(*shown)

    def shown(self, id_: str) -> Shown | None:
        """What is shown of a document."""
        found = self.searcher.search(AnyQuery.term_query(schema(), "id", sound(id_)), 1).hits
        return self.stored(found[0][1])[2] if found else None

    def spread(self, field: str, word: str) -> int:
        """In how many documents a word is in a field."""
        return int(self.searcher.doc_freq(f"w_{field}", word))

    def words(self, field: str, prefix: str) -> Iterable[str]:
        """The words of a field that begin so."""
        return (word for word, _ in self.searcher.terms_with_prefix(f"w_{field}", prefix))

    def documents(self) -> Iterator[tuple[str, str]]:
        """The id and the digest of each document."""
        if len(self):
            for _, address in self.searcher.search(AnyQuery.all_query(), len(self)).hits:
                id_, digest, _ = self.stored(address)
                yield id_, digest


def any_of(queries: Iterable[Any]) -> Any:
    """One of these or more."""
    return AnyQuery.boolean_query([(Tantivy.Occur.Should, query) for query in queries])


def together(queries: Iterable[Any]) -> Any:
    """All of these."""
    return AnyQuery.boolean_query([(Tantivy.Occur.Must, query) for query in queries])


def but(query: Any, unwanted: Iterable[Any]) -> Any:
    """A question without the answers to others."""
    out = [(Tantivy.Occur.MustNot, one) for one in unwanted]
    return AnyQuery.boolean_query([(Tantivy.Occur.Must, query), *out])


def days_query(name: str, days: Days) -> Any:
    """From one day to another."""
    first = start_of(days.first) if days.first else 1  # 0 stands for no date
    last = end_of(days.last) if days.last else LATEST
    wanted = AnyQuery.range_query(schema(), name, Tantivy.FieldType.Unsigned, first, last)
    return AnyQuery.const_score_query(wanted, 0.0)


class TantivyIndex:
    """Writes and opens tantivy's files."""

    version = f"tantivy {version('tantivy')}"

    def open(self, folder: Path, names: Collection[str], before: Reader | None) -> TantivyReader:  # noqa: ARG002 - the door's
        """Open the files."""
        return TantivyReader(folder)

    def build(self, folder: Path, documents: Iterable[Document], jobs: int) -> Collection[str]:
        """Write a new index, in that many threads."""
        return written(Tantivy.Index(schema(), str(folder)), folder, documents, (), jobs)

    def update(
        self, folder: Path, names: Collection[str], add: list[Document], gone: set[str]
    ) -> Update | None:
        """A copy of the files, changed."""
        reader = TantivyReader(folder)
        if not add and not any(reader.shown(id_) for id_ in gone):
            return None
        beside = folder.with_name(edition())
        beside.mkdir()
        for name in names:
            shutil.copyfile(folder / name, beside / name)
        return Update(beside, written(Tantivy.Index.open(str(beside)), beside, add, gone, 1))


def written(index: Any, folder: Path, add: Iterable[Document], gone: Iterable[str], jobs: int) -> list[str]:
    """Take documents out and put others in; the names of the files."""
    writer = index.writer(MEMORY, jobs)
    for id_ in gone:
        writer.delete_documents_by_term("id", sound(id_))
    for document in add:
        writer.add_document(row(document))
    writer.commit()
    writer.garbage_collect_files()
    writer.wait_merging_threads()
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(LOCK))
