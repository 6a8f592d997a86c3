// What the heap tells of a claim: "acht doden" is told in three claims of two days, with the words "markt" and "drone",
// beside five other figures. Not: how two claims stand to each other (features.cc). Tested by
// tests/reconcile/relations_test.cc.
#include "reconcile/relations/heap_tells.h"

#include <algorithm>

#include "base/hash.h"
#include "reconcile/rarity.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_telling = 512;  // claims of one figure that are looked at, the first ones

// When a claim was said, by day.
std::optional<std::int32_t> day_of(const Statement& s) {
  const auto& when = s.claim->said.begin ? s.claim->said.begin : s.report->published.begin;
  if (!when) return std::nullopt;
  return when->day;
}

template <class T>
void keep_once(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

HeapTells::Thing HeapTells::thing_of(const Statement& s, const Amount& a) {
  return {s.incident, static_cast<int>(a.quantity->unit), a.number == nullptr ? -1 : static_cast<int>(a.number->state)};
}

void HeapTells::hear(std::span<const Statement> report) {
  for (const Statement& s : report) {
    for (const auto& [word, weight] : s.words) ++held_[word];
    const std::optional<std::int32_t> day = day_of(s);
    for (const Amount& a : s.amounts) {
      Course& course = courses_[figure_of(s, a)];
      ++course.told;
      if (day) {
        course.first = std::min(course.first.value_or(*day), *day);
        course.last = std::max(course.last, *day);
      }
      hear_words_of(s, heard_, a);
    }
    ++heard_;
  }
}

// What the claims of an incident tell with one figure of one thing, the first of them: "één" stands in a claim of every
// report.
void HeapTells::hear_words_of(const Statement& s, std::uint32_t number, const Amount& a) {
  std::shared_ptr<Told>& told = told_[thing_of(s, a)][a.best];
  if (!told) told = std::make_shared<Told>();
  if (told->claims.size() == most_telling || (!told->claims.empty() && told->claims.back() == number)) return;
  told->claims.push_back(number);
  const auto add = [&](std::vector<std::uint32_t>& to) {
    if (to.empty() || to.back() != s.document) to.push_back(s.document);
  };
  add(told->reports);
  if (s.claim->form == Form::plain) add(told->plain);
  for (const std::string& voice : s.origins) told->voices.push_back(base::hash64(voice));
  for (const auto& [word, weight] : s.words) told->words.emplace_back(word, 0);
}

void HeapTells::finish() {
  for (auto& [thing, figures] : told_) {
    for (auto& [figure, told] : figures) {
      keep_once(told->words);
      for (auto& [word, rare] : told->words) told->weight += rare = rarity_of(word);
      keep_once(told->voices);
      told->rivals = static_cast<std::int32_t>(figures.size()) - 1;
    }
  }
}

void HeapTells::tell(std::span<Statement> report) const {
  for (std::size_t i = 0; i < report.size(); ++i) {
    Statement& s = report[i];
    s.held.reserve(s.words.size());
    for (const auto& [word, weight] : s.words) s.held.push_back(held_.at(word));
    if (i > 0) s.turn = report[i - 1].turn + (s.origins != report[i - 1].origins);
    add_context(report, i, s);
    for (Amount& a : s.amounts) {
      const Course& course = courses_.at(figure_of(s, a));
      a.first_told = course.first, a.last_told = course.last, a.told = course.told;
      a.heap = told_.at(thing_of(s, a)).at(a.best);
    }
  }
}

// How rare a word is, in sixteenths of a power of two.
std::int32_t HeapTells::rarity_of(std::uint64_t word) const {
  return static_cast<std::int32_t>(rarity(heard_ + 1, static_cast<std::uint32_t>(held_.at(word))));
}

// The words of the two claims before it.
void HeapTells::add_context(std::span<const Statement> report, std::size_t i, Statement& out) const {
  constexpr std::size_t before = 2;
  for (std::size_t j = i - std::min(i, before); j < i; ++j)
    for (const auto& [word, weight] : report[j].words) out.context.emplace_back(word, 0);
  keep_once(out.context);
  for (auto& [word, rare] : out.context) rare = rarity_of(word);
}

}  // namespace wederhoor::reconcile
