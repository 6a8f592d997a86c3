"""Claims paired with the gold: cue, source, content, speaker, nesting, false claims."""
from __future__ import annotations

from collections import Counter, defaultdict

from .rows import Row, acc, best_pairs, jaccard, prf, ratio
from .records import as_list


class Match:
    """Which system claim answers which gold claim. Made twice: attributed claims only, and all claims.

    pairs        what is judged. all_pairs: with the loose gold claims (anaphoric, carried) and what answers them.
    neutral      the system claims that answer a loose gold claim.
    """

    def __init__(self, gold, system, attributed_only):
        self.all_pairs = []
        for doc in gold.docs.values():
            g = sorted((c for c in doc.claims if c.attributed or not attributed_only), key=lambda c: c.first)
            s = sorted((c for c in system.claims if c.doc is doc and (c.attributed or not attributed_only)),
                       key=lambda c: c.first)
            self.all_pairs += best_pairs(g, s, self.weight)
        self.pairs = [(g, s) for g, s in self.all_pairs if not g.loose]
        self.neutral = {s for g, s in self.all_pairs if g.loose}
        self.to_system = {g.id: s for g, s in self.all_pairs}

    @staticmethod
    def weight(g, s):
        """Content Jaccard, then cue (a fifth) and source (a tenth); content or cue must meet."""
        content = content_jaccard(g, s)
        cue = jaccard(g.cue, s.cue) if g.cue and s.cue else 0
        if not content and not cue:
            return 0
        source = jaccard(asked_source(g, s.source), s.source) if g.source and s.source else 0
        return content + cue / 5 + source / 10


def asked_source(g, source):
    """The gold's source, or the relative pronoun that stands for it where that fits better."""
    return g.relative if g.relative and jaccard(g.relative, source) > jaccard(g.source, source) else g.source


def content_sets(g, s):
    own = g.cue | g.source
    if g.labelled:
        own &= g.content
    a, b = g.content - own, s.content - own
    return (a, b) if a else (g.content, s.content)


def content_jaccard(g, s):
    if not g.content & s.content:
        return 0.0
    a, b = content_sets(g, s)
    return len(a & b) / len(a | b) if a | b else 0.0


def settle(g, s):
    """Cue and source of s as they are judged against g.

    Where the gold gives no source span because the speaker is carried over, a span on any mention of that same
    speaker is neither right nor wrong (read as empty); the same for the cue of that speaker's nearest claim before or
    after that has one.
    """
    cue, source = s.cue, s.source
    if not g.source and source and any(source & g.doc.actor_places.get(e, frozenset()) for e in g.actors):
        source = frozenset()
    if not g.cue and cue:
        others = sorted((c for c in g.doc.claims if c.cue and c.actors & g.actors), key=lambda c: c.first)
        near = [c for c in others if c.first < g.first][-1:] + [c for c in others if c.first > g.first][:1]
        if any(cue <= c.cue for c in near):
            cue = frozenset()
    return cue, source


def source_right(g, s, system_mentions):
    """True/False/None: does s name the speaker of g, in whatever words.

    At least half the letters of the system's source span must lie in the gold's source span or in gold mentions of the
    same entity; with an empty span, a mention in actors.csv that carries the claim's `source_actor` will do. No named source in the
    gold: right when the system gives no span. None when the gold gives neither span nor mention.
    """
    if g.actors == {"E-UNSPECIFIED"} or (g.labelled and not g.actors and not g.source):
        return not s.source
    where = (g.source | g.relative).union(*(g.doc.actor_places.get(e, frozenset()) for e in g.actors))
    if not where:
        return None
    if s.source:
        return len(s.source & where) * 2 >= len(s.source)
    return any(where & span for a in s.actors for span in system_mentions.get((g.doc.name, a), []))


def score_claims(gold, system):
    """CLAIMS. Only attributed claims (gold `attributed`; system `form` other than plain, or, with an empty form,
    a cue or a source). One system claim answers at most one gold claim (greatest total overlap per report).

    cue/source/content exact  a pair's sets are equal. P over system claims that have that role, R over gold claims
                              that have it (PARC3, Citron).
    ... any                   a pair's sets meet.
    ... soft                  not by pairs: R is the mean share of each gold span that any system span of that role
                              covers, P the mean share of each system span that the gold covers (Johansson & Moschitti
                              2010, in letters). Does not punish another cutting into sentences.
    triple exact              all three roles of a pair equal (empty equals empty). P over system, R over gold claims.
    triple80                  all three roles with Jaccard >= 0.8.
    content80                 content alone with Jaccard >= 0.8.
    Carried-over speakers and cues: see settle().
    speaker right             of paired claims, the source points at the right entity in whatever words (source_right()).
    form X: content80, triple80  recall over gold claims of that form. form right: share of pairs with the gold's form.
    nested: content80, triple80  recall over gold claims inside another claim.
    nested: parent      where the table fills `parent`. R over nested gold claims that are answered (contents meet) and whose
                        outer claim is too: `parent` is the id of the system claim that answers the outer one. P over answers
                        to gold claims that name a parent (unless the gold's outer claim is not answered).
    anaphoric, carried: content80, triple80  recall of these claims, most of which are left out of everything else (carried ones
                        are not where the gold knows the speaker).
    false claims        lower is better: the share of sentences without a gold claim (hard negatives) in which the system has
                        an attributed claim whose standing is not asserted; the column `right` holds how many. Apart:
                        `false claims, natural`, the claim-free sentences of running text (kind natural).
    own voice kept            of the gold's claims in the outlet's own voice, the share of which less than half lies
                              inside attributed system claims. (These are not exhaustive, so they never enter P.)
    claims in boilerplate     system claims with at least half their letters in what the gold marks as boilerplate
                              (right = 0 wanted); the share printed is of claims kept clean.
    quotes: words covered     mean share of each gold quotation that attributed system content covers; only quotations that
                              the gold's own attributed claims cover (so no scare quotes, no questions in a transcript).
    quotes: speaker right     of those covered at least half: the claim that covers most has the right speaker.
    """
    docs = list(gold.docs.values())
    m = Match(gold, system, True)
    everything = [c for d in docs for c in d.claims if c.attributed]
    G = [c for c in everything if not c.loose]
    said = [c for c in system.claims if c.attributed]
    S = [c for c in said if c not in m.neutral]
    rows = []
    settled = {s.id: settle(g, s) for g, s in m.all_pairs}
    role_s = {"cue": {s.id: settled.get(s.id, (s.cue, s.source))[0] for s in said},
              "source": {s.id: settled.get(s.id, (s.cue, s.source))[1] for s in said},
              "content": {s.id: s.content for s in said}}
    role_g = {"cue": lambda g: [g.cue], "content": lambda g: [g.content], "source": lambda g: [g.source, g.relative]}
    for role in ("cue", "source", "content"):
        n_g = sum(bool(getattr(g, role)) for g in G)
        n_s = sum(bool(role_s[role][s.id]) for s in S)
        exact = hits = 0
        for g, s in m.pairs:
            if role == "content":
                a, b = content_sets(g, s)
            else:
                b = role_s[role][s.id]
                a = asked_source(g, b) if role == "source" else g.cue
            exact += bool(a) and a == b
            hits += bool(a & b)
        rows.append(prf(f"{role} exact", exact, n_g, exact, n_s))
        rows.append(prf(f"{role} any", hits, n_g, hits, n_s))
        soft_r = soft_p = 0.0
        for d in docs:
            gs = [[x for x in role_g[role](g) if x] for g in G if g.doc is d and getattr(g, role)]
            ss = [role_s[role][s.id] for s in S if s.doc is d and role_s[role][s.id]]
            all_g = frozenset().union(*(x for g in everything if g.doc is d for x in role_g[role](g)))
            all_s = frozenset().union(*(role_s[role][s.id] for s in said if s.doc is d))
            soft_r += sum(max(len(x & all_s) / len(x) for x in either) for either in gs)
            soft_p += sum(len(x & all_g) / len(x) for x in ss)
        rows.append(prf(f"{role} soft", soft_r, n_g, soft_p, n_s))

    def fits(g, s, least):
        cue, source = settled[s.id]
        return (content_jaccard(g, s) >= least and jaccard(g.cue, cue) >= least
                and jaccard(asked_source(g, source), source) >= least)
    exact = {g.id for g, s in m.pairs if fits(g, s, 1.0)}
    near = {g.id for g, s in m.all_pairs if fits(g, s, 0.8)}
    content80 = {g.id for g, s in m.all_pairs if content_jaccard(g, s) >= 0.8}
    for name, got in (("content80", content80), ("triple80", near)):
        hit = sum(g.id in got for g in G)
        rows.append(prf(name, hit, len(G), hit, len(S)))
    rows.append(prf("triple exact", len(exact), len(G), len(exact), len(S)))

    mentions = defaultdict(list)
    for t in system.things("actors"):
        if t.raw.get("actor_id"):
            mentions[t.doc.name, t.raw["actor_id"]].append(t.span)
    told = [source_right(g, s, mentions) for g, s in m.pairs if g.content & s.content]
    told = [x for x in told if x is not None]
    nowhere = sum(source_right(g, g, mentions) is None for g in G)
    rows.append(acc("speaker right (of pairs)", sum(told), len(told)))
    rows.append(acc("speaker right (of all gold)", sum(told), len(G) - nowhere))
    forms = Counter(g.form for g in G)
    for form in ("direct", "indirect", "mixed", "according_to", "hearsay", "nominal"):
        for name, got in (("content80", content80), ("triple80", near)):
            if forms[form]:
                hit = sum(g.form == form and g.id in got for g in G)
                rows.append(Row(f"form {form}: {name}", r=hit / forms[form], right=hit, gold=forms[form]))
    with_form = [(g, s) for g, s in m.pairs if g.content & s.content]
    rows.append(acc("form right (of pairs)", sum(g.form == s.form for g, s in with_form), len(with_form)))
    for group, members in (("nested", [g for g in G if g.parent]), ("anaphoric", [g for g in everything if g.loose == "anaphoric"]),
                           ("carried", [g for g in everything if g.raw.get("carried") and g.loose != "anaphoric"])):
        for name, got in (("content80", content80), ("triple80", near)):
            if members:
                hit = sum(g.id in got for g in members)
                rows.append(Row(f"{group}: {name}", r=hit / len(members), right=hit, gold=len(members)))
    if any(g.parent for g in G):
        rows.append(score_parents(G, said, m))
    rows += score_false_claims(docs, said)

    covered = {d.name: frozenset().union(*(s.content for s in said if s.doc is d)) for d in docs}
    own = [c for d in docs for c in d.claims if not c.attributed and c.content]
    kept = sum(len(c.content & covered[c.doc.name]) * 2 < len(c.content) for c in own)
    rows.append(acc("own voice kept", kept, len(own)))
    junk = 0
    for s in system.claims:
        waste = s.doc.of(*(b["span"] for b in s.doc.raw.get("boilerplate", [])))
        junk += bool(s.content) and len(s.content & waste) * 2 >= len(s.content)
    if any("boilerplate" in d.raw for d in docs):
        rows.append(acc("claims clear of boilerplate", len(system.claims) - junk, len(system.claims)))

    carried = {d.name: frozenset().union(*(g.content for g in G if g.doc is d)) for d in docs}
    quotes = [q for q in gold.things("quotes") if q.span and len(q.span & carried[q.doc.name]) >= 0.9 * len(q.span)]
    share, told, right = 0.0, 0, 0
    nearest = lambda claims, q: max(claims, key=lambda c: (len(c.content & q.span), -len(c.content), c.id))
    for q in quotes:
        words = q.span & carried[q.doc.name]
        part = len(words & covered[q.doc.name]) / len(words)
        share += part
        g = nearest([g for g in G if g.doc is q.doc], q)
        if part >= 0.5 and g.actors & set(as_list(q.raw.get("speaker"))):
            fair = source_right(g, nearest([s for s in S if s.doc is q.doc], q), mentions)
            told += fair is not None
            right += bool(fair)
    rows.append(Row("quotes: words covered", r=ratio(share, len(quotes)), right=round(share, 2), gold=len(quotes)))
    rows.append(acc("quotes: speaker right", right, told))
    return rows


def score_parents(G, said, m):
    """The row `nested: parent`; see score_claims."""
    if not any(s.parent for s in said):
        return Row("nested: parent", note="`parent` is never filled in")
    answer = {g.id: s for g, s in m.all_pairs if g.content & s.content}
    wanted = given = right = 0
    for g in G:
        s, outer = answer.get(g.id), answer.get(g.parent)
        if s and not (g.parent and not outer):
            wanted += bool(g.parent)
            given += bool(s.parent)
            right += bool(g.parent) and s.parent == outer.id
    return prf("nested: parent", right, wanted, right, given, "" if wanted else "none answered")


def score_false_claims(docs, said):
    """The rows `false claims`; see score_claims."""
    free = [d for d in docs if d.raw.get("kind") and not d.claims]
    wrong = {s.doc for s in said if s.standing != "asserted"}
    natural = [d for d in free if "natural" in d.raw["kind"]]
    hard = [d for d in free if d not in natural]
    return [Row(name, f=len(wrong & set(some)) / len(some), right=len(wrong & set(some)), gold=len(some), note="lower is better")
            for name, some in (("false claims", hard), ("false claims, natural", natural)) if some]
