// From judged pairs to matches: what is not sure is not said. Groups of claims that say the same are stars; of the
// pairs between two groups the surest stands for all. Not said: that somebody contradicts himself in one breath, and
// what a weaker pair says against a surer one. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/relate.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/groups.h"
#include "reconcile/make_match.h"
#include "reconcile/relations/told.h"

namespace wederhoor::reconcile {
namespace {

// How far above the next best a relation must lie, in thousandths, by cross-validation over incidents
// (training/relations/README.md).
constexpr std::int32_t least_agree = 0, least_contradicts = 0, least_look_alike = 0;
constexpr std::size_t most_of_claim = 3;  // contradictions and look-alikes that one claim stands in

struct Pair {
  std::uint32_t a = 0, b = 0;
  Judged judged;
  Aligned aligned;
};

std::int32_t least(Relation relation) {
  switch (relation) {
    case Relation::agree: return least_agree;
    case Relation::contradicts: return least_contradicts;
    case Relation::look_alike: return least_look_alike;
    case Relation::unrelated: break;
  }
  return INT32_MAX;
}

bool one_voice(const Statement& a, const Statement& b) { return !a.origins.empty() && a.origins == b.origins; }

// Those that are sure enough, the surest first.
std::vector<Pair> sure_pairs(const std::vector<Statement>& statements, const Judge& judge, const FamilyValues& values) {
  std::vector<Pair> out;
  for (const Candidate& c : find_candidates(statements)) {
    Pair pair{c.a, c.b, {}, {}};
    pair.judged = judge.best(measure(statements[c.a], statements[c.b], values, c.rivals, pair.aligned));
    if (pair.judged.margin >= least(pair.judged.relation)) out.push_back(pair);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Pair& x, const Pair& y) { return x.judged.margin > y.judged.margin; });
  return out;
}

class Matcher {
 public:
  Matcher(const Heap& heap, const std::vector<Statement>& statements)
      : heap_(heap),
        statements_(statements),
        same_(statements.size()),
        disputes_(statements.size()),
        taken_(statements.size()) {}

  void match(const std::vector<Pair>& pairs, std::vector<Match>& out) {
    for (const Pair& p : pairs)
      if (p.judged.relation == Relation::agree) same_.join(p.a, p.b);
    add_groups(out);
    std::vector<Pair> kept;
    for (const Pair& p : pairs)
      if (p.judged.relation != Relation::agree && keep(p)) kept.push_back(p);
    for (const Pair& p : kept) disputes_.join(p.a, p.b);
    std::map<std::uint32_t, std::string> about;
    for (std::uint32_t s = 0; s < statements_.size(); ++s) {
      std::string& smallest = about[disputes_.find(s)];
      const std::string& id = heap_.id(statements_[s].ref);
      if (smallest.empty() || id < smallest) smallest = id;
    }
    for (const Pair& p : kept)
      out.push_back(told(heap_, statements_[p.a], statements_[p.b], p.judged, p.aligned, about[disputes_.find(p.a)]));
  }

 private:
  void add_groups(std::vector<Match>& out) {
    std::map<std::uint32_t, std::vector<Ref>> groups;
    for (std::uint32_t s = 0; s < statements_.size(); ++s) groups[same_.find(s)].push_back(statements_[s].ref);
    for (auto& [first, members] : groups)
      add_star(heap_, MatchKind::same, std::move(members), "like words, nothing apart", out);
  }

  bool keep(const Pair& p) {
    const std::uint32_t x = same_.find(p.a), y = same_.find(p.b);
    if (x == y || taken_[p.a] >= most_of_claim || taken_[p.b] >= most_of_claim) return false;
    if (p.judged.relation == Relation::contradicts && one_voice(statements_[p.a], statements_[p.b])) return false;
    if (!met_.emplace(std::min(x, y), std::max(x, y)).second) return false;
    ++taken_[p.a], ++taken_[p.b];
    return true;
  }

  const Heap& heap_;
  const std::vector<Statement>& statements_;
  base::Groups same_, disputes_;
  std::vector<std::size_t> taken_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> met_;
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
    Result<WordVectors> vectors = WordVectors::read(std::move(f.words), f.where);
    if (!vectors) return vectors.error();
    FamilyValues values(lexicons);
    Result<Judge> judge = Judge::read(f.trees, f.where, values);
    if (!judge) return judge.error();
    out.languages_.push_back(
        std::make_unique<Language>(f.language, std::move(*vectors), lexicons, std::move(values), std::move(*judge)));
  }
  return out;
}

void Relations::match(const Heap& heap, std::vector<Match>& out) const {
  for (const auto& language : languages_) {
    std::vector<Statement> statements;
    for (std::uint32_t d = 0; d < heap.size(); ++d) {
      if (heap[d].reading.language != language->code) continue;
      for (Statement& s : language->maker.make(heap, d)) statements.push_back(std::move(s));
    }
    Matcher(heap, statements).match(sure_pairs(statements, language->judge, language->values), out);
  }
}

}  // namespace wederhoor::reconcile
