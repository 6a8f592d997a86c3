// Matches between the claims of one language. Each pair is judged for itself (said_pairs.cc), story by story; then the
// surest are taken first: claims that say the same are joined, those that contradict each other kept apart, so that the
// whole never says both. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/relate.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/groups.h"
#include "base/hash.h"
#include "reconcile/follow_learned.h"
#include "reconcile/make_match.h"
#include "reconcile/relations/figures.h"
#include "reconcile/relations/partners.h"
#include "reconcile/relations/said_pairs.h"
#include "reconcile/relations/statement_heap.h"
#include "reconcile/relations/told.h"

namespace wederhoor::reconcile {
namespace {

// More than the least, of what says the same: to join two groups of more than one claim.
constexpr std::int32_t least_between_groups = 1300;
constexpr std::uint8_t most_of_claim = 3;  // contradictions and look-alikes that one claim stands in

constexpr std::size_t most_of_group = 8;  // whose claims are held against those of another

using ReportPair = std::pair<std::uint32_t, std::uint32_t>;
using StatementPair = std::pair<std::uint32_t, std::uint32_t>;

// Groups of claims that say the same, and which groups are kept apart because a surer pair says so.
class Sides {
 public:
  explicit Sides(std::size_t size) : groups_(size) {}

  bool one(std::uint32_t a, std::uint32_t b) { return groups_.find(a) == groups_.find(b); }
  bool apart(std::uint32_t a, std::uint32_t b) {
    const auto of = apart_.find(groups_.find(a));
    return of != apart_.end() && of->second.contains(groups_.find(b));
  }
  bool single(std::uint32_t a) { return !members_.contains(groups_.find(a)); }
  std::uint32_t of(std::uint32_t a) { return groups_.find(a); }
  std::vector<std::uint32_t> members(std::uint32_t a) {
    const auto found = members_.find(groups_.find(a));
    return found == members_.end() ? std::vector<std::uint32_t>{a} : found->second;
  }

  void part(std::uint32_t a, std::uint32_t b) {
    apart_[groups_.find(a)].insert(groups_.find(b));
    apart_[groups_.find(b)].insert(groups_.find(a));
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto [kept, gone] = std::minmax({groups_.find(a), groups_.find(b)});
    const std::vector<std::uint32_t> more = members(gone);
    members_.erase(gone);
    groups_.join(kept, gone);
    std::vector<std::uint32_t>& all = members_.try_emplace(kept, 1, kept).first->second;
    all.insert(all.end(), more.begin(), more.end());
    const auto parted = apart_.extract(gone);
    if (parted.empty()) return;
    for (const std::uint32_t other : parted.mapped()) {
      apart_[other].erase(gone);
      apart_[other].insert(kept);
      apart_[kept].insert(other);
    }
  }

 private:
  base::Groups groups_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> members_;  // of groups of more than one
  std::unordered_map<std::uint32_t, std::set<std::uint32_t>> apart_;       // of those that are kept apart from any
};

// The pairs that are taken, the surest first.
struct Taken {
  std::vector<SaidPair> apart;                               // contradictions and look-alikes
  std::map<std::uint32_t, std::vector<std::uint32_t>> same;  // statements that say the same, by the first
  std::set<StatementPair> surely_same;                       // whatever their parts tell
  std::vector<StatementPair> counted;                        // that count as many
};

class Taking {
 public:
  Taking(StatementHeap& statements, const FamilyValues& values)
      : statements_(statements), values_(values), sides_(statements.size()), taken_(statements.size()) {}

  Taken take(SaidPairs pairs) {
    in_order(pairs.judged);
    std::sort(pairs.counted.begin(), pairs.counted.end());
    Taken out;
    for (const SaidPair& p : pairs.judged) {
      if (settled(p.a, p.b)) continue;
      if (p.judged.relation == Relation::agree) {
        agree(p, out);
      } else {
        differ(p, out);
      }
    }
    for (std::uint32_t s = 0; s < statements_.size(); ++s)
      if (!sides_.single(s)) out.same[sides_.of(s)].push_back(s);
    for (const auto& [a, b] : pairs.counted)
      if (!settled(a, b)) out.counted.emplace_back(a, b);
    return out;
  }
  // Pairs that hang together, also over claims that say the same, are one dispute.
  base::Groups disputes(const Taken& taken) {
    base::Groups out(statements_.size());
    for (const auto& [first, members] : taken.same)
      for (const std::uint32_t s : members) out.join(first, s);
    for (const SaidPair& p : taken.apart) out.join(p.a, p.b);
    return out;
  }

 private:
  // The surest first of those that hang together; these one after the other, as they were found, so that their
  // statements are at hand.
  void in_order(std::vector<SaidPair>& pairs) const {
    base::Groups hang(statements_.size());
    for (const SaidPair& p : pairs) hang.join(p.a, p.b);
    std::unordered_map<std::uint32_t, std::uint32_t> found;
    for (std::uint32_t i = 0; i < pairs.size(); ++i) found.try_emplace(hang.find(pairs[i].a), i);
    const auto key = [&](const SaidPair& p) {
      return std::tuple(found.at(hang.find(p.a)), -p.judged.margin, p.a, p.b);
    };
    std::sort(pairs.begin(), pairs.end(), [&](const SaidPair& x, const SaidPair& y) { return key(x) < key(y); });
  }
  bool settled(std::uint32_t a, std::uint32_t b) { return sides_.one(a, b) || sides_.apart(a, b); }

  void agree(const SaidPair& p, Taken& out) {
    if (p.alone) out.surely_same.insert(std::minmax(p.a, p.b));
    const bool new_to_one = sides_.single(p.a) || sides_.single(p.b);
    if ((new_to_one || p.judged.margin >= least_between_groups) && fit(p.a, p.b)) sides_.join(p.a, p.b);
  }
  // Does none of the one group exclude one of the other? "Vijf doden" = "doden" = "negentien doden" is said of no
  // three.
  bool fit(std::uint32_t a, std::uint32_t b) {
    const std::vector<std::uint32_t> all_a = sides_.members(a), all_b = sides_.members(b);
    const auto of_a = first_of(all_a, most_of_group), of_b = first_of(all_b, most_of_group);
    return std::none_of(of_a.begin(), of_a.end(), [&](std::uint32_t x) {
      const auto m = statements_.one(x);
      return std::any_of(of_b.begin(), of_b.end(), [&](std::uint32_t y) {
        const auto n = statements_.one(y);
        return denies(*m) != denies(*n) || answers_exclude(*m, *n, values_) || figures_differ(*m, *n);
      });
    });
  }
  void differ(const SaidPair& p, Taken& out) {
    if (taken_[p.a] >= most_of_claim || taken_[p.b] >= most_of_claim) return;
    sides_.part(p.a, p.b);
    ++taken_[p.a], ++taken_[p.b];
    out.apart.push_back(p);
  }

  StatementHeap& statements_;
  const FamilyValues& values_;
  Sides sides_;
  std::vector<std::uint8_t> taken_;  // by statement: contradictions and look-alikes
};

// Pairs of reports that are compared, each also with itself: so that those of one story come together.
std::vector<ReportPair> compared(const std::vector<std::int32_t>& incidents, std::vector<ReportPair> partners) {
  for (std::uint32_t r = 0; r < incidents.size(); ++r) partners.emplace_back(r, r);
  const auto key = [&](const ReportPair& p) {
    return std::minmax({std::pair(incidents[p.first], p.first), std::pair(incidents[p.second], p.second)});
  };
  std::sort(partners.begin(), partners.end(),
            [&](const ReportPair& x, const ReportPair& y) { return key(x) < key(y); });
  return partners;
}

// What the reports of a heap are partners by.
struct Met {
  std::vector<std::vector<std::uint64_t>> keys;
  std::vector<std::optional<std::int32_t>> days;
  std::vector<std::int32_t> incidents;  // the first that each tells of

  void meet(std::span<const Statement> report) {
    keys.push_back(keys_of(report));
    days.push_back(day_of(*report.front().report));
    const auto tells =
        std::find_if(report.begin(), report.end(), [](const Statement& s) { return s.incident != none; });
    incidents.push_back(tells == report.end() ? none : tells->incident);
  }
};

// Comes to single statements, report by report.
class Telling {
 public:
  Telling(const Heap& heap, StatementHeap& statements, const FamilyValues& values)
      : heap_(heap), statements_(statements), values_(values) {}

  void tell(const Taken& taken, base::Groups disputes, std::vector<Match>& out) {
    for (const auto& [first, members] : taken.same) add_group(members, taken.surely_same, out);
    std::map<std::uint32_t, std::string> about;  // the smallest record of each dispute
    for (const SaidPair& p : taken.apart) {
      for (const std::uint32_t s : {p.a, p.b}) {
        std::string& smallest = about[disputes.find(s)];
        const std::string& id = heap_.id(statements_.ref(s));
        if (smallest.empty() || id < smallest) smallest = id;
      }
    }
    for (const SaidPair& p : taken.apart) {
      const auto a = statements_.one(p.a), b = statements_.one(p.b);
      const std::optional<Plain> plain = p.plain ? plainly(heap_, *a, *b, values_) : std::nullopt;
      out.push_back(told(heap_, *a, *b, p.judged, p.aligned, plain.value_or(Plain{})));
      out.back().about = about[disputes.find(p.a)];
    }
    for (const auto& [a, b] : taken.counted)
      out.push_back(make_match(heap_, MatchKind::supports, MatchSubkind::none, statements_.ref(a), statements_.ref(b),
                               "as many counted"));
  }

 private:
  void add_group(std::vector<std::uint32_t> members, const std::set<StatementPair>& surely, std::vector<Match>& out) {
    const auto id = [&](std::uint32_t s) -> const std::string& { return heap_.id(statements_.ref(s)); };
    std::sort(members.begin(), members.end(), [&](std::uint32_t x, std::uint32_t y) { return id(x) < id(y); });
    std::vector<std::shared_ptr<const Statement>> held;
    std::vector<const Statement*> all;
    held.reserve(members.size());
    all.reserve(members.size());
    for (const std::uint32_t member : members) all.push_back(held.emplace_back(statements_.one(member)).get());
    for (Match& match : told_same(heap_, all, [&](std::size_t x, std::size_t y) {
           return surely.contains(std::minmax(members[x], members[y]));
         }))
      out.push_back(std::move(match));
  }

  const Heap& heap_;
  StatementHeap& statements_;
  const FamilyValues& values_;
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
    Met met;
    StatementHeap statements(language->maker, heap, incidents, [&](std::span<const Statement> s) { met.meet(s); });
    PairJudge judge(heap, language->judge, language->values);
    SaidPairs said;
    for (const auto& [a, b] : compared(met.incidents, find_partners(met.keys, met.days))) {
      const auto of_a = statements.of(a), of_b = statements.of(b);
      const Numbered x{statements.first(a), *of_a}, y{statements.first(b), *of_b};
      const auto statement = [&](std::uint32_t s) -> const Statement& {
        return s >= y.first && s - y.first < y.of.size() ? y.of[s - y.first] : x.of[s - x.first];
      };
      each_candidate(x, y, [&](const Candidate& c) { judge.take(c, statement(c.a), statement(c.b)); });
      judge.say(said);
    }
    met = {};
    Taking taking(statements, language->values);
    const Taken taken = taking.take(std::move(said));
    Telling(heap, statements, language->values).tell(taken, taking.disputes(taken), out);
  }
}

}  // namespace wederhoor::reconcile
