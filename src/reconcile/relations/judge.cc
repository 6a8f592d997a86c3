// Asking the judge. Five decisions stand in one file: the relation, what a contradiction is about, why a look-alike
// only looks so; of two amounts whether they answer one question differently, and how. Not: whether the margin is wide enough to say it; that is for relate.cc. Tested by
// tests/reconcile/relations_test.cc.
#include "reconcile/relations/judge.h"

#include <algorithm>

#include "base/enum_names.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::array<std::string_view, 4> relations = {"unrelated", "agree", "contradicts", "look_alike"};

// How far "number" must lie above the look-alikes for two figures to contradict each other, in thousandths.
constexpr std::int32_t least_of_conflict = 500;

bool same_names(const std::vector<std::string>& trained, const std::vector<std::string_view>& measured) {
  return std::equal(trained.begin(), trained.end(), measured.begin(), measured.end());
}

// The names of what is measured: of two statements that say nothing.
std::vector<std::string_view> measured_names(const FamilyValues& values) {
  const Claim claim;
  const wederhoor::Report report;
  Statement nothing;
  nothing.claim = &claim;
  nothing.report = &report;
  Aligned aligned;
  return measure(nothing, nothing, values, {}, aligned).names();
}

MatchSubkind best_of(const Trees& trees, const std::vector<std::int32_t>& values) {
  const std::vector<std::int32_t> scores = trees.score(values);
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  return base::parse_name(trees.classes()[best], MatchSubkind::different_thing).value_or(MatchSubkind::none);
}
}  // namespace

Result<Judge> Judge::read(std::string_view bytes, const std::string& where, const FamilyValues& values) {
  auto decisions = read_trees(bytes, where);
  if (!decisions) return decisions.error();
  Judge out;
  const std::vector<std::string_view> names = measured_names(values);
  std::size_t known = 0;
  for (auto& [name, trees] : *decisions) {
    if (trees.classes().empty() || !same_names(trees.features(), names)) break;
    Trees* const into = name == "relation"   ? &out.relation_
                        : name == "conflict" ? &out.conflict_
                        : name == "look"     ? &out.look_
                        : name == "counts"   ? &out.counts_
                        : name == "figures"  ? &out.figures_
                                             : nullptr;
    if (into == nullptr) break;
    *into = std::move(trees);
    ++known;
  }
  const bool right = known == 5 && out.counts_.classes().size() == 2 && std::equal(relations.begin(), relations.end(), out.relation_.classes().begin(),
                                              out.relation_.classes().end());
  const bool figures = known == 5 && !out.figures_.classes().empty() && out.figures_.classes().front() == "number";
  if (!right || !figures) return Error{ErrorKind::data, where, "was trained for another version", "install the program again"};
  return out;
}

Judged Judge::best(const Sheet& sheet) const {
  const std::vector<std::int32_t> scores = relation_.score(sheet.values());
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin() + 1, scores.end()) - scores.begin());
  std::int32_t next = INT32_MIN;
  for (std::size_t k = 0; k < scores.size(); ++k)
    if (k != best) next = std::max(next, scores[k]);
  Judged out{static_cast<Relation>(best), MatchSubkind::none, scores[best] - next};
  if (out.relation == Relation::contradicts) out.subkind = best_of(conflict_, sheet.values());
  if (out.relation == Relation::look_alike) out.subkind = best_of(look_, sheet.values());
  return out;
}

Judged Judge::counted(const Sheet& sheet) const {
  const std::vector<std::int32_t> scores = counts_.score(sheet.values());
  Judged out{Relation::look_alike, MatchSubkind::none, scores[1] - scores[0]};
  std::vector<std::int32_t> kinds = figures_.score(sheet.values());
  kinds.front() -= least_of_conflict;
  const auto best = std::max_element(kinds.begin(), kinds.end()) - kinds.begin();
  out.subkind = base::parse_name(figures_.classes()[static_cast<std::size_t>(best)], MatchSubkind::different_thing)
                    .value_or(MatchSubkind::none);
  if (best == 0) out.relation = Relation::contradicts;
  return out;
}

}  // namespace wederhoor::reconcile
