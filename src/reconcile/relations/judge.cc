// Asking the judge. Three decisions stand in one file: the relation, what a contradiction is about, why a look-alike
// only looks so. Not: whether the margin is wide enough to say it; that is for relate.cc. Tested by
// tests/reconcile/relations_test.cc.
#include "reconcile/relations/judge.h"

#include <algorithm>

#include "base/enum_names.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::array<std::string_view, 4> relations = {"unrelated", "agree", "contradicts", "look_alike"};

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
                                             : nullptr;
    if (into == nullptr) break;
    *into = std::move(trees);
    ++known;
  }
  const bool right = known == 3 && std::equal(relations.begin(), relations.end(), out.relation_.classes().begin(),
                                              out.relation_.classes().end());
  if (!right) return Error{ErrorKind::data, where, "was trained for another version", "install the program again"};
  return out;
}

Judged Judge::best(const Sheet& sheet) const { return judged(sheet, relation_.score(sheet.values())); }

std::optional<Judged> Judge::sure(const Sheet& sheet, const Least& least) const {
  const std::array<std::int32_t, relations.size()> short_of = {0, -least[0], -least[1], -least[2]};
  const auto scores = relation_.score_within(sheet.values(), short_of);
  if (!scores) return std::nullopt;
  const Judged out = judged(sheet, *scores);
  return out.margin >= least[static_cast<std::size_t>(out.relation) - 1] ? std::optional(out) : std::nullopt;
}

Judged Judge::judged(const Sheet& sheet, const std::vector<std::int32_t>& scores) const {
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin() + 1, scores.end()) - scores.begin());
  std::int32_t next = INT32_MIN;
  for (std::size_t k = 0; k < scores.size(); ++k)
    if (k != best) next = std::max(next, scores[k]);
  Judged out{static_cast<Relation>(best), MatchSubkind::none, scores[best] - next};
  if (out.relation == Relation::contradicts) out.subkind = best_of(conflict_, sheet.values());
  if (out.relation == Relation::look_alike) out.subkind = best_of(look_, sheet.values());
  return out;
}

}  // namespace wederhoor::reconcile
