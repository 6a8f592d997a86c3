// From judged pairs to matches: what is not sure is not said. Groups of claims that say the same are stars; of the
// pairs between two groups the surest stands for all. Not said: that somebody contradicts himself in one breath, and
// what a weaker pair says against a surer one. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/relate.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/groups.h"
#include "base/hash.h"
#include "reconcile/follow_learned.h"
#include "reconcile/make_match.h"
#include "reconcile/relations/figures.h"
#include "reconcile/relations/plain.h"
#include "reconcile/relations/told.h"

namespace wederhoor::reconcile {
namespace {

// How much must speak for it, in thousandths: a wrong contradiction harms more than a missed one
// (training/relations/README.md: what it costs and gives).
constexpr std::int32_t least_same = -1050;
constexpr std::int32_t least_counted = -700;           // for two figures to answer one question differently
constexpr std::int32_t least_conflicting = 200;        // the same, where that is a contradiction
constexpr std::int32_t least_conflicting_apart = 500;  // the same, in two reports or far apart
constexpr std::int32_t least_answered = -900;          // for a voice to contradict the one just heard
constexpr std::int32_t least_contradicted = -800;      // for any other claim to contradict another
// More than that, of what says the same:
constexpr std::int32_t least_between_incidents = 1100;  // to join claims that seem to tell of two incidents
constexpr std::int32_t least_between_groups = 1300;     // to join two groups of more than one claim
constexpr std::size_t most_of_claim = 3;                // contradictions and look-alikes that one claim stands in

struct Pair {
  std::uint32_t a = 0, b = 0;
  Judged judged;
  Aligned aligned;
  bool answers = false;   // one voice to the other, in one report
  bool excludes = false;  // no two such claims say the same, whatever the weights say
  Plain plain;            // told by their clauses, not by the weights; no rule: nothing is
};

bool of_two_incidents(const Statement& a, const Statement& b) {
  return a.incident != none && b.incident != none && a.incident != b.incident;
}

// Of two incidents that no report tells of both.
bool of_two_stories(const Statement& a, const Statement& b) { return of_two_incidents(a, b) && a.story != b.story; }

// One speaker, or the writer of one report with himself or with whom he quotes: no two parties.
bool one_voice(const Statement& a, const Statement& b) {
  if (!a.source.empty() && a.source == b.source) return true;
  const bool plain = a.claim->form == Form::plain || b.claim->form == Form::plain;
  if (a.document == b.document && (plain || a.origins.empty() || b.origins.empty())) return true;
  return !a.origins.empty() && a.origins == b.origins;
}

// Two that contradict each other say it of one thing: the same is done, or the same people do it to the same. "Er is
// niets afgeslagen" and "de veerdienst ligt stil" do not, whatever the weights say.
bool of_one_thing(const Match& match) {
  return match.question.starts_with("count_") || agrees(match, "predicate") ||
         (agrees(match, "who") && agrees(match, "what"));
}

// Two voices of one incident that count as many: the one bears out the other (37 of 41 on six heaps).
bool bears_out(const Statement& a, const Statement& b, const Aligned& aligned) {
  if (a.document == b.document || a.incident == none || a.incident != b.incident || one_voice(a, b)) return false;
  const auto of_a = first_of(a.amounts, most_amounts), of_b = first_of(b.amounts, most_amounts);
  return !opposed(a, b, aligned) && std::any_of(of_a.begin(), of_a.end(), [&](const Amount& x) {
    return std::any_of(of_b.begin(), of_b.end(), [&](const Amount& y) { return as_many(x, y); });
  });
}

// Both say that it is not so.
bool both_deny(const Statement& a, const Statement& b) { return denies(a) && denies(b); }

struct Pairs {
  std::vector<Pair> judged;  // the surest first
  std::vector<Pair> counted;
};

// What the judge says of two statements, if anything; a contradiction that is none of figures only where nothing else
// is said.
bool judge_pair(const Judge& judge, const Sheet& sheet, bool exchange, Pair& out) {
  std::optional<Judged> judged = judge.same(sheet, least_same);
  if (out.aligned.amount_a != none) {
    const auto counted = judge.counted(sheet, least_counted, exchange ? least_conflicting : least_conflicting_apart);
    if (counted && (!judged || counted->margin > judged->margin)) judged = counted;
  }
  if (exchange) {
    const auto answered = judge.answered(sheet, least_answered);
    out.answers = answered && (!judged || answered->margin > judged->margin);
    if (out.answers) judged = answered;
  } else if (!judged) {
    judged = judge.contradicted(sheet, least_contradicted);
  }
  if (judged) out.judged = *judged;
  return judged.has_value();
}

// Those that are sure enough.
Pairs sure_pairs(const Heap& heap, const std::vector<Statement>& statements, const Judge& judge,
                 const FamilyValues& values) {
  Pairs out;
  each_candidate(statements, [&](const Candidate& c) {
    Pair pair;
    pair.a = c.a, pair.b = c.b;
    const Statement &a = statements[c.a], &b = statements[c.b];
    if (of_two_stories(a, b)) return;  // nothing is said of them
    if (std::optional<Plain> plain = one_voice(a, b) ? std::nullopt : plainly(heap, a, b, values)) {
      pair.judged = plain->judged, pair.aligned = plain->aligned, pair.plain = std::move(*plain);
      out.judged.push_back(std::move(pair));
      return;
    }
    if (!c.weighed) return;
    const Sheet sheet = measure(a, b, values, c.rivals, pair.aligned);
    if (judge_pair(judge, sheet, in_exchange(a, b), pair)) {
      pair.excludes = opposed(a, b, pair.aligned) || answers_exclude(a, b, values) || figures_differ(a, b);
      out.judged.push_back(pair);
    }
    if (bears_out(a, b, pair.aligned)) out.counted.push_back(pair);
  });
  const auto key = [](const Pair& p) { return std::tuple(-p.judged.margin, p.a, p.b); };
  std::sort(out.judged.begin(), out.judged.end(), [&](const Pair& x, const Pair& y) { return key(x) < key(y); });
  return out;
}

// Groups of claims that say the same, and which groups are kept apart because a surer pair says so.
class Sides {
 public:
  explicit Sides(std::size_t size) : groups_(size), size_(size, 1), apart_(size) {}

  bool one(std::uint32_t a, std::uint32_t b) { return groups_.find(a) == groups_.find(b); }
  bool apart(std::uint32_t a, std::uint32_t b) { return apart_[groups_.find(a)].contains(groups_.find(b)); }
  bool single(std::uint32_t a) { return size_[groups_.find(a)] == 1; }
  std::uint32_t of(std::uint32_t a) { return groups_.find(a); }

  void part(std::uint32_t a, std::uint32_t b) {
    apart_[groups_.find(a)].insert(groups_.find(b));
    apart_[groups_.find(b)].insert(groups_.find(a));
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = groups_.find(a), y = groups_.find(b);
    groups_.join(x, y);
    const std::uint32_t kept = groups_.find(x), gone = kept == x ? y : x;
    size_[kept] += size_[gone];
    for (const std::uint32_t other : apart_[gone]) {
      apart_[other].erase(gone);
      apart_[other].insert(kept);
      apart_[kept].insert(other);
    }
    apart_[gone].clear();
  }

 private:
  base::Groups groups_;
  std::vector<std::uint32_t> size_;
  std::vector<std::set<std::uint32_t>> apart_;
};

class Matcher {
 public:
  Matcher(const Heap& heap, const std::vector<Statement>& statements)
      : heap_(heap), statements_(statements), sides_(statements.size()), taken_(statements.size()) {}

  void match(const Pairs& pairs, std::vector<Match>& out) {
    for (const Pair& p : pairs.judged) {
      if (sides_.one(p.a, p.b) || sides_.apart(p.a, p.b)) continue;
      if (p.judged.relation == Relation::agree) {
        agree(p);
      } else {
        differ(p);
      }
    }
    add_groups(out);
    add_pairs(out);
    for (const Pair& p : pairs.counted) {
      if (sides_.one(p.a, p.b) || sides_.apart(p.a, p.b)) continue;
      out.push_back(make_match(heap_, MatchKind::supports, MatchSubkind::none, statements_[p.a].ref,
                               statements_[p.b].ref, "as many counted"));
    }
  }

 private:
  void agree(const Pair& p) {
    if (p.excludes) return;
    if (of_two_incidents(statements_[p.a], statements_[p.b]) && p.judged.margin < least_between_incidents) return;
    const bool new_to_one = sides_.single(p.a) || sides_.single(p.b);
    if (new_to_one || p.judged.margin >= least_between_groups) sides_.join(p.a, p.b);
  }

  void differ(Pair p) {
    const Statement &a = statements_[p.a], &b = statements_[p.b];
    if (of_two_incidents(a, b) || taken_[p.a] >= most_of_claim || taken_[p.b] >= most_of_claim) return;
    if (p.judged.subkind == MatchSubkind::number && (has_risen(a, b, p.aligned) || counts_again(a, b, p.aligned)))
      p.judged = {Relation::look_alike, MatchSubkind::later_update, p.judged.margin};
    else if (p.judged.subkind == MatchSubkind::later_update && !has_risen(a, b, p.aligned) &&
             !counts_again(a, b, p.aligned))
      p.judged.subkind = later_or_other(a, b, p.aligned);
    const bool contradicts = p.judged.relation == Relation::contradicts;
    if (contradicts && (one_voice(a, b) || both_deny(a, b))) return;
    if (contradicts && p.judged.subkind == MatchSubkind::number && one_figure(a, b)) return;
    // Within a report words tell which count is the later (counts.cc); the judge cannot (1 of 14 on fourteen heaps).
    if (p.judged.subkind == MatchSubkind::later_update && a.document == b.document) return;
    Match match = told(heap_, a, b, p.judged, p.aligned, p.plain);
    const bool figures = p.judged.subkind == MatchSubkind::number && p.aligned.amount_a != none;
    if (contradicts && !p.answers && p.plain.rule.empty() &&
        !(figures ? figures_clash(a, b, p.aligned, match) : of_one_thing(match)))
      return;
    sides_.part(p.a, p.b);
    ++taken_[p.a], ++taken_[p.b];
    kept_.emplace_back(p, std::move(match));
  }

  void add_groups(std::vector<Match>& out) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t s = 0; s < statements_.size(); ++s) groups[sides_.of(s)].push_back(s);
    const auto id = [&](std::uint32_t s) -> const std::string& { return heap_.id(statements_[s].ref); };
    for (auto& [first, members] : groups) {
      std::sort(members.begin(), members.end(), [&](std::uint32_t x, std::uint32_t y) { return id(x) < id(y); });
      for (std::size_t i = 1; i < members.size(); ++i)
        out.push_back(told_same(heap_, statements_[members.front()], statements_[members[i]]));
    }
  }

  // Pairs that hang together, also over claims that say the same, are one dispute.
  void add_pairs(std::vector<Match>& out) {
    base::Groups disputes(statements_.size());
    for (std::uint32_t s = 0; s < statements_.size(); ++s) disputes.join(s, sides_.of(s));
    for (const auto& [p, match] : kept_) disputes.join(p.a, p.b);
    std::map<std::uint32_t, std::string> about;
    for (const auto& [p, match] : kept_) {
      for (const std::uint32_t s : {p.a, p.b}) {
        std::string& smallest = about[disputes.find(s)];
        const std::string& id = heap_.id(statements_[s].ref);
        if (smallest.empty() || id < smallest) smallest = id;
      }
    }
    for (auto& [p, match] : kept_) {
      match.about = about[disputes.find(p.a)];
      out.push_back(std::move(match));
    }
  }

  const Heap& heap_;
  const std::vector<Statement>& statements_;
  Sides sides_;
  std::vector<std::size_t> taken_;
  std::vector<std::pair<Pair, Match>> kept_;
};
}  // namespace

struct Relations::Language {
  std::string code;
  WordVectors vectors;
  FamilyValues values;
  StatementMaker maker;
  Judge judge;
  Language(std::string code_of, WordVectors vectors_of, const Lexicons& lexicons, FamilyValues values_of,
           Judge judge_of)
      : code(std::move(code_of)),
        vectors(std::move(vectors_of)),
        values(std::move(values_of)),
        maker(lexicons, code, vectors),
        judge(std::move(judge_of)) {}
};

Relations::Relations() = default;
Relations::Relations(Relations&&) noexcept = default;
Relations& Relations::operator=(Relations&&) noexcept = default;
Relations::~Relations() = default;

Result<Relations> Relations::open(const Lexicons& lexicons, std::vector<RelationFiles> files) {
  Relations out;
  for (RelationFiles& f : files) {
    base::Hash128 of_all;
    for (const std::string* bytes : {&f.words, &f.trees, &f.incidents}) of_all.add(*bytes);
    out.versions_.push_back("relations " + f.language + ' ' + of_all.value().substr(0, 16));
    if (!f.incidents.empty() && !is_untrained(f.incidents) && !out.follower_) {
      Result<FollowWeights> follower = FollowWeights::read(f.incidents, f.where + "/incidents.trees");
      if (!follower) return follower.error();
      out.follower_ = std::make_unique<const FollowWeights>(std::move(*follower));
    }
    Result<WordVectors> vectors = WordVectors::read(std::move(f.words), f.where + "/words.vectors");
    if (!vectors) return vectors.error();
    if (is_untrained(f.trees)) continue;
    FamilyValues values(lexicons);
    Result<Judge> judge = Judge::read(f.trees, f.where + "/relations.trees", values);
    if (!judge) return judge.error();
    out.languages_.push_back(
        std::make_unique<Language>(f.language, std::move(*vectors), lexicons, std::move(values), std::move(*judge)));
  }
  return out;
}

void Relations::match(const Heap& heap, const std::vector<Incident>& incidents, std::vector<Match>& out) const {
  for (const auto& language : languages_) {
    const std::vector<Statement> statements = language->maker.make_all(heap, incidents);
    Matcher(heap, statements).match(sure_pairs(heap, statements, language->judge, language->values), out);
  }
}

}  // namespace wederhoor::reconcile
