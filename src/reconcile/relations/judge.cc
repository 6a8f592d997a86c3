// Asking the judge. Six decisions stand in one file: whether two claims say one thing, whether two amounts answer one
// question differently and how, whether the one claim contradicts the other, asked apart of two voices of one report,
// and what about. Not: whether the margin is
// wide enough to say it; that is for relate.cc. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/judge.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"

namespace wederhoor::reconcile {
namespace {

// How far "number" must lie above the look-alikes for two figures to contradict each other, in thousandths.
constexpr std::int32_t least_of_conflict = 0;

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

// Of a decision between no and yes: how far yes lies above no and the least.
std::optional<std::int32_t> margin_of(const Trees& trees, const Sheet& sheet, std::int32_t least) {
  const std::array<std::int32_t, 2> short_of = {0, -least};
  const auto scores = trees.score_within(sheet.values(), short_of);
  if (!scores || (*scores)[1] - (*scores)[0] < least) return std::nullopt;
  return (*scores)[1] - (*scores)[0] - least;
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
    Trees* const into = name == "same"          ? &out.same_
                        : name == "counts"      ? &out.counts_
                        : name == "contradicts" ? &out.contradicts_
                        : name == "answers"     ? &out.answers_
                        : name == "figures"     ? &out.figures_
                        : name == "conflict"    ? &out.conflict_
                                                : nullptr;
    if (into == nullptr) break;
    *into = std::move(trees);
    ++known;
  }
  const auto two = [](const Trees& trees) { return trees.classes().size() == 2; };
  const bool right = known == 6 && two(out.same_) && two(out.counts_) && two(out.contradicts_) && two(out.answers_) &&
                     !out.figures_.classes().empty() && out.figures_.classes().front() == "number";
  if (!right) return Error{ErrorKind::data, where, "was trained for another version", "install the program again"};
  return out;
}

std::optional<Judged> Judge::same(const Sheet& sheet, std::int32_t least) const {
  const auto margin = margin_of(same_, sheet, least);
  if (!margin) return std::nullopt;
  return Judged{Relation::agree, MatchSubkind::none, *margin};
}

std::optional<Judged> Judge::counted(const Sheet& sheet, std::int32_t least, std::int32_t least_conflicting) const {
  const auto margin = margin_of(counts_, sheet, least);
  if (!margin) return std::nullopt;
  std::vector<std::int32_t> kinds = figures_.score(sheet.values());
  kinds.front() -= least_of_conflict;
  const auto best = std::max_element(kinds.begin(), kinds.end()) - kinds.begin();
  const auto subkind =
      base::parse_name(figures_.classes()[static_cast<std::size_t>(best)], MatchSubkind::different_thing)
          .value_or(MatchSubkind::none);
  if (best != 0) return Judged{Relation::look_alike, subkind, *margin};
  const std::int32_t above = *margin - (least_conflicting - least);
  if (above < 0) return std::nullopt;
  return Judged{Relation::contradicts, subkind, above};
}

std::optional<Judged> Judge::contradicted(const Sheet& sheet, std::int32_t least) const {
  const auto margin = margin_of(contradicts_, sheet, least);
  if (!margin) return std::nullopt;
  return Judged{Relation::contradicts, best_of(conflict_, sheet.values()), *margin};
}

std::optional<Judged> Judge::answered(const Sheet& sheet, std::int32_t least) const {
  const auto speaks_for = [&](const Trees& trees) {
    const std::vector<std::int32_t> scores = trees.score(sheet.values());
    return scores[1] - scores[0];
  };
  const std::int32_t margin = speaks_for(answers_) + speaks_for(contradicts_) / 2 - least;
  if (margin < 0) return std::nullopt;
  return Judged{Relation::contradicts, best_of(conflict_, sheet.values()), margin};
}

}  // namespace wederhoor::reconcile
