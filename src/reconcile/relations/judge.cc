// Asking the judge. Six decisions stand in one file: whether two claims say one thing, whether two amounts answer one
// question differently and how, whether the one claim contradicts the other, asked apart of two voices of one report,
// and what about. Not: whether the margin is
// wide enough to say it; that is for said_pairs.cc. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/judge.h"

#include <algorithm>

#include "base/enum_names.h"

namespace wederhoor::reconcile {
namespace {

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
  Sheet sheet;
  sheet.keep_names();
  measure(nothing, nothing, values, {}, aligned, sheet);
  return sheet.names();
}

// Of a decision between no and yes, for each sheet: how far yes lies above no.
std::vector<std::int32_t> margins(const Trees& trees, std::span<const std::int32_t> sheets) {
  const std::vector<std::int32_t> scores = trees.score_rows(sheets);
  std::vector<std::int32_t> out(scores.size() / 2);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = scores[2 * i + 1] - scores[2 * i];
  return out;
}

// What `judged` makes of each sheet that lies above the least, and of the margin.
template <class Judging>
Judge::Said each_above(const std::vector<std::int32_t>& margins, std::span<const std::int32_t> sheets,
                       std::int32_t least, Judging judged) {
  Judge::Said out(margins.size());
  const std::size_t width = margins.empty() ? 0 : sheets.size() / margins.size();
  for (std::size_t i = 0; i < out.size(); ++i)
    if (margins[i] >= least) out[i] = judged(sheets.subspan(i * width, width), margins[i] - least);
  return out;
}

MatchSubkind best_of(const Trees& trees, std::span<const std::int32_t> sheet) {
  const std::vector<std::int32_t> scores = trees.score(sheet);
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

Judge::Said Judge::same(std::span<const std::int32_t> sheets, std::int32_t least) const {
  return each_above(margins(same_, sheets), sheets, least, [](std::span<const std::int32_t>, std::int32_t margin) {
    return Judged{Relation::agree, MatchSubkind::none, margin};
  });
}

Judge::Said Judge::counted(std::span<const std::int32_t> sheets, std::int32_t least) const {
  const auto kind = [&](std::span<const std::int32_t> sheet, std::int32_t margin) {
    const MatchSubkind subkind = best_of(figures_, sheet);
    return Judged{subkind == MatchSubkind::number ? Relation::contradicts : Relation::look_alike, subkind, margin};
  };
  return each_above(margins(counts_, sheets), sheets, least, kind);
}

Judge::Said Judge::contradicted(std::span<const std::int32_t> sheets, std::int32_t least) const {
  return each_above(margins(contradicts_, sheets), sheets, least,
                    [&](std::span<const std::int32_t> sheet, std::int32_t margin) {
                      return Judged{Relation::contradicts, best_of(conflict_, sheet), margin};
                    });
}

Judge::Said Judge::answered(std::span<const std::int32_t> sheets, std::int32_t least) const {
  std::vector<std::int32_t> answers = margins(answers_, sheets);
  const std::vector<std::int32_t> contradicts = margins(contradicts_, sheets);
  for (std::size_t i = 0; i < answers.size(); ++i) answers[i] += contradicts[i] / 2;
  return each_above(answers, sheets, least, [&](std::span<const std::int32_t> sheet, std::int32_t margin) {
    return Judged{Relation::contradicts, best_of(conflict_, sheet), margin};
  });
}

}  // namespace wederhoor::reconcile
