// What the heap tells of a claim: "acht doden" is told in three claims of two days, with the words "markt" and "drone",
// beside five other figures. Not: how two claims stand to each other (features.cc). Tested by
// tests/reconcile/relations_test.cc.
#include "reconcile/relations/heap_tells.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/hash.h"
#include "reconcile/rarity.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_telling = 512;  // claims of one figure that are looked at, the first ones

// For each word of each statement how many statements hold it.
void count_words(std::vector<Statement>& statements) {
  std::unordered_map<std::uint64_t, std::int32_t> held;
  for (const Statement& s : statements)
    for (const auto& [word, weight] : s.words) ++held[word];
  for (Statement& s : statements) {
    s.held.reserve(s.words.size());
    for (const auto& [word, weight] : s.words) s.held.push_back(held[word]);
  }
}

// When a claim was said, by day.
std::optional<std::int32_t> day_of(const Statement& s) {
  const auto& when = s.claim->said.begin ? s.claim->said.begin : s.report->published.begin;
  if (!when) return std::nullopt;
  return when->day;
}

// For each amount when the claims of its incident tell the same figure.
void follow_figures(std::vector<Statement>& statements) {
  struct Course {
    std::optional<std::int32_t> first;
    std::int32_t last = 0, told = 0;
  };
  using Key = std::tuple<std::int32_t, int, double>;  // incident, measure, figure
  std::map<Key, Course> courses;
  const auto key = [](const Statement& s, const Amount& a) { return Key(s.incident, a.measure, a.scaled); };
  for (const Statement& s : statements) {
    const std::optional<std::int32_t> day = day_of(s);
    for (const Amount& a : s.amounts) {
      Course& course = courses[key(s, a)];
      ++course.told;
      if (!day) continue;
      course.first = std::min(course.first.value_or(*day), *day);
      course.last = std::max(course.last, *day);
    }
  }
  for (Statement& s : statements) {
    for (Amount& a : s.amounts) {
      const Course& course = courses[key(s, a)];
      a.first_told = course.first, a.last_told = course.last, a.told = course.told;
    }
  }
}

// How rare a word is that `held` of all claims hold, in sixteenths of a power of two.
std::int32_t rarity_of(std::int32_t held, std::size_t all) {
  return static_cast<std::int32_t>(
      rarity(static_cast<std::uint32_t>(all) + 1, static_cast<std::uint32_t>(std::max(held, 1))));
}

// The words of the two claims before each, of its own report.
void add_context(std::vector<Statement>& statements) {
  constexpr std::size_t before = 2;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::map<std::uint64_t, std::int32_t> words;
    for (std::size_t j = i - std::min(i, before); j < i; ++j) {
      const Statement& s = statements[j];
      if (s.document != statements[i].document) continue;
      for (std::size_t w = 0; w < s.words.size(); ++w)
        words.emplace(s.words[w].first, rarity_of(s.held[w], statements.size()));
    }
    statements[i].context.assign(words.begin(), words.end());
  }
}

// For each amount what the claims of its incident tell with the same figure of the same thing, the first of them: "één"
// stands in a claim of every report.
void follow_contexts(std::vector<Statement>& statements) {
  using Thing = std::tuple<std::int32_t, int, int>;  // incident, unit, state
  std::map<Thing, std::map<double, std::shared_ptr<Told>>> all;
  const auto thing = [](const Statement& s, const Amount& a) {
    return Thing(s.incident, static_cast<int>(a.quantity->unit),
                 a.number == nullptr ? -1 : static_cast<int>(a.number->state));
  };
  std::map<const Told*, std::map<std::uint64_t, std::int32_t>> words;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    for (const Amount& a : s.amounts) {
      std::shared_ptr<Told>& told = all[thing(s, a)][a.best];
      if (!told) told = std::make_shared<Told>();
      if (told->claims.size() == most_telling || (!told->claims.empty() && told->claims.back() == i)) continue;
      told->claims.push_back(i);
      const auto add = [&](std::vector<std::uint32_t>& to) {
        if (to.empty() || to.back() != s.document) to.push_back(s.document);
      };
      add(told->reports);
      if (s.claim->form == Form::plain) add(told->plain);
      for (const std::string& voice : s.origins) told->voices.push_back(base::hash64(voice));
      for (std::size_t w = 0; w < s.words.size(); ++w)
        words[told.get()].emplace(s.words[w].first, rarity_of(s.held[w], statements.size()));
    }
  }
  for (auto& [key, figures] : all) {
    for (auto& [figure, told] : figures) {
      const auto& of = words[told.get()];
      told->words.assign(of.begin(), of.end());
      for (const auto& [word, rare] : told->words) told->weight += rare;
      std::sort(told->voices.begin(), told->voices.end());
      told->voices.erase(std::unique(told->voices.begin(), told->voices.end()), told->voices.end());
      told->rivals = static_cast<std::int32_t>(figures.size()) - 1;
    }
  }
  for (Statement& s : statements)
    for (Amount& a : s.amounts) a.heap = all[thing(s, a)][a.best];
}

// Within each report a turn is what one voice says before another does.
void count_turns(std::vector<Statement>& statements) {
  for (std::size_t i = 1; i < statements.size(); ++i) {
    const Statement& before = statements[i - 1];
    Statement& s = statements[i];
    if (s.document == before.document) s.turn = before.turn + (s.origins != before.origins);
  }
}

}  // namespace

void add_what_the_heap_tells(std::vector<Statement>& statements) {
  count_words(statements);
  follow_figures(statements);
  add_context(statements);
  count_turns(statements);
  follow_contexts(statements);
}

}  // namespace wederhoor::reconcile
