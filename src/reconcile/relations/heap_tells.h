// What the other claims of a heap tell of each.
#pragma once

#include <tuple>
#include <unordered_map>

#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

// Hears all statements once, then tells each what the heap knows of it: how many claims hold each of its words, and
// when, by whom and with what words each of its figures is told; beside that what was said just before it in its
// report, and how often the voice has changed.
class HeapTells {
 public:
  // The statements of one report, whose incident is known; report by report, in order of the heap.
  void hear(std::span<const Statement> report);
  // After the last one.
  void finish();
  void tell(std::span<Statement> report) const;

 private:
  struct Course {
    std::optional<std::int32_t> first;
    std::int32_t last = 0, told = 0;
  };
  using Figure = std::tuple<std::int32_t, int, double>;  // incident, measure, figure
  using Thing = std::tuple<std::int32_t, int, int>;      // incident, unit, state
  static Figure figure_of(const Statement& s, const Amount& a) { return {s.incident, a.measure, a.scaled}; }
  static Thing thing_of(const Statement& s, const Amount& a);
  void hear_words_of(const Statement& s, std::uint32_t number, const Amount& a);
  std::int32_t rarity_of(std::uint64_t word) const;
  void add_context(std::span<const Statement> report, std::size_t i, Statement& out) const;

  std::uint32_t heard_ = 0;                               // statements
  std::unordered_map<std::uint64_t, std::int32_t> held_;  // by word: statements with it
  std::map<Figure, Course> courses_;
  std::map<Thing, std::map<double, std::shared_ptr<Told>>> told_;  // by figure
};

}  // namespace wederhoor::reconcile
