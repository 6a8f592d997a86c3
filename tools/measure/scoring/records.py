"""What is compared: claims and other things of a document, each as the letters that it covers."""
from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(eq=False)
class Claim:
    id: str
    doc: "Doc"
    content: frozenset
    cue: frozenset
    source: frozenset
    attributed: bool
    form: str = ""
    standing: str = ""
    accepted: frozenset = frozenset()
    hearsay: bool = False
    polarity: str = ""
    chain: list = field(default_factory=list)
    disclaim: frozenset = frozenset()
    actors: frozenset = frozenset()
    incidents: frozenset = frozenset()
    raw: dict = field(default_factory=dict)
    relative: frozenset = frozenset()   # gold: the relative pronoun that may stand for the source
    labelled: bool = False              # gold: has labels of its own, content as cut by the gold
    loose: str = ""                     # gold: anaphoric, or carried and no known speaker: neither asked for nor wrong
    parent: str = ""

    @property
    def first(self):
        return (min(self.content, default=0), len(self.content), self.id)


@dataclass(eq=False)
class Thing:
    """A number, time, place, actor mention, event or zou: anything with one span and a row behind it."""
    id: str
    doc: "Doc"
    span: frozenset
    raw: dict

    @property
    def first(self):
        return (min(self.span, default=0), len(self.span), self.id)


@dataclass(eq=False)
class Doc:
    id: str
    name: str
    text: str
    base: int
    raw: dict
    claims: list = field(default_factory=list)
    actor_places: dict = field(default_factory=dict)   # entity -> letters of all its mentions

    def letters(self, spans, shift=0):
        """Positions of the letters and digits under [(start, end), ...]."""
        n = len(self.text)
        return frozenset(i for a, b in spans for i in range(max(0, a - shift), min(n, b - shift))
                         if self.text[i].isalnum())

    def of(self, *spans):
        return self.letters([(s["start"], s["end"]) for s in spans if s])


def as_list(x):
    return list(x) if isinstance(x, list) else [x] if x else []
