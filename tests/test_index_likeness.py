"""Near-duplicates: the same wire story is recognised, another story about the same matter is not."""

from __future__ import annotations

import random

import pytest

from index.likeness import KEPT, SAME, alike, fingerprint, keys, taken_apart

STORY = """The harbour board of Port Elsin voted on Tuesday to close the old ferry slip, ending a quarrel that
has divided the town since the winter storms. Engineers told the board that the timber piles below the slip
had rotted through, and that a repair would cost more than a new landing two hundred metres to the north.
"We have patched it for eleven years," said the chairwoman, Ada Renfield. "We cannot ask people to walk over
it for another one." Fishermen in the public seats answered her with whistles. Their boats tie up beside the
slip because the water there stays calm when the wind turns, and the new landing lies open to the west.
Tobias Marsh, who has fished from Elsin for forty years, said that he would rather swim. The vote was seven
to two. Work on the landing is to begin in May and to be finished before the summer timetable, and until
then ferries will call at the coal pier, where passengers must be led across the yard by a guard. The ferry
company said that it expected delays of ten minutes. The board put aside a sum for a breakwater, but did not
say when it could be built, and the state's ministry of works has not yet answered its letters."""
SAME_MATTER = """Ferries to Port Elsin will be late until summer, the company that runs them said after the
harbour board closed the old slip. Passengers are sent to the coal pier, and from there a guard takes them
across the yard to the road. Shopkeepers near the slip fear for their takings. The board's engineers hold
that rotten piles left no choice, but the fishermen do not believe them: their boats lay safe there in every
storm, they say, and nobody has shown them a rotten pile. A new landing is planned to the north of the slip.
Ada Renfield, who leads the board, promised a breakwater as well, without a date, and the ministry of works
is silent. Tobias Marsh has collected three hundred names against the plan and means to bring them to the
capital himself, by train, since he no longer trusts the ferry to be on time."""
WORDS = STORY.split()


def edited(text: str) -> str:
    """As another paper prints it: a new beginning, a sentence changed, capitals and quotes of its own."""
    return "PORT ELSIN (Wire) - " + text.replace('"', "“").replace(
        "Fishermen in the public seats answered her with whistles.", "There were whistles from the seats."
    )


@pytest.mark.parametrize(
    ("other", "least"),
    [
        (STORY, 1.0),
        (STORY.upper().replace("\n", " "), 1.0),
        (f"Old slip to close for good\n{STORY}\nCLICK HERE TO READ MORE ABOUT PORT ELSIN", 0.9),
        (edited(STORY), 0.75),
        (" ".join(WORDS[: len(WORDS) * 2 // 3]), 0.85),
        (" ".join(WORDS[: len(WORDS) // 3]), 0.7),  # an estimate of a small share is a rough one
        (" ".join(WORDS[len(WORDS) // 2 :]), 0.8),
    ],
)
def test_the_same_story_is_recognised_however_it_was_cut(other: str, least: float) -> None:
    one, two = fingerprint(STORY), fingerprint(other)
    assert alike(one, two) == alike(two, one) >= least > SAME
    assert set(keys(one)) & set(keys(two))


def test_another_story_of_the_same_matter_is_not_the_same() -> None:
    assert alike(fingerprint(STORY), fingerprint(SAME_MATTER)) < 0.1


def test_what_the_estimate_says_is_near_the_share_in_truth() -> None:
    draw = random.Random(5)  # noqa: S311 - the same in every run
    words = [f"w{draw.randrange(10_000)}" for _ in range(4000)]
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        kept = int(len(words) * share)
        other = words[:kept] + [f"x{draw.randrange(10_000)}" for _ in range(4000 - kept)]
        estimate = alike(fingerprint(" ".join(words)), fingerprint(" ".join(other)))
        assert estimate == pytest.approx(share, abs=0.15)


def test_a_text_too_short_to_tell_is_like_nothing() -> None:
    short = fingerprint("Nothing was said about the ferry slip on Tuesday.")
    assert short == b""
    assert keys(short) == ()
    assert alike(short, short) == alike(short, fingerprint(STORY)) == 0.0


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert len(fingerprint(STORY)) <= 516
    assert keys(fingerprint("ab cd ef gh " * 20 + " ".join(map(str, range(40)))))[:2] == (45717770, 46193486)
    assert fingerprint("\ud800 " * 50) == b""


def test_it_is_estimated_from_the_smallest_hashes_of_both_together() -> None:
    chance = random.Random(4)  # noqa: S311 - decides about a text
    words = [str(chance.randrange(10**6)) for _ in range(900)]
    for length, start, end in ((600, 0, 900), (600, 300, 900), (600, 0, 60), (600, 400, 500), (70, 20, 90)):
        one, other = fingerprint(" ".join(words[:length])), fingerprint(" ".join(words[start:end]))
        (size, first), (other_size, second) = taken_apart(one), taken_apart(other)
        sample = sorted({*first, *second})[:KEPT]
        share = sum(each in first and each in second for each in sample) / len(sample)
        common = share * (size + other_size) / (1 + share)
        assert alike(one, other) == min(1.0, common / min(size, other_size))
