// Decides in which town something lies that is only known by its form: "de Vosseschijnstraat" of a report from Antwerp
// in Antwerp, "de Lelystadse Atolwijk" in Lelystad. Not a village without a row, nor a street in a report of two towns
// that tells neither beside it. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places_inside.h"

#include <algorithm>
#include <map>

namespace wederhoor::reading {
namespace {

constexpr std::size_t names_near = 12;

bool inside_a_town(const PlaceKindRow* kind) {
  if (kind == nullptr || kind->kinds.empty() || kind->office || kind->apart) return false;
  const PlaceKind first = kind->kinds.front();
  return first == PlaceKind::street || first == PlaceKind::site || first == PlaceKind::neighbourhood;
}

bool is_town(PlaceKind kind) { return kind == PlaceKind::town || kind == PlaceKind::village; }

class Around {
 public:
  Around(const WordRow& row, const lexicon::Gazetteer& gazetteer, const std::vector<PlaceName>& names,
         const std::vector<std::int64_t>& chosen)
      : row_(row), names_(names) {
    for (const std::int64_t place : chosen) {
      const bool town = place >= 0 && is_town(gazetteer.row(static_cast<std::uint32_t>(place)).kind);
      if (town) ++told_[place];
      if (town && first_ < 0) first_ = place, first_at_ = towns_.size();
      towns_.push_back(town ? place : -1);
    }
    // "De provincie Antwerpen": its town too is told of, where it is named by itself as well.
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (chosen[i] < 0 || towns_[i] >= 0) continue;
      for (const std::uint32_t place : names[i].places) {
        const auto town = told_.find(place);
        if (town != told_.end()) ++town->second;
      }
    }
    for (const auto& [place, times] : told_) {
      if (times > most_)
        second_ = most_, main_ = place, most_ = times;
      else
        second_ = std::max(second_, times);
    }
  }

  std::int64_t of(std::size_t index) const {
    const PlaceName& name = names_[index];
    if (name.inside >= 0) return name.inside;
    if (const std::int64_t beside = same_sentence(index); beside >= 0) return beside;
    const bool about = most_ >= 2 * second_ || (first_ >= 0 && told_.at(first_) == most_);
    if (about && (most_ > 1 || opens(index))) return first_or_main();
    return just_before(index);
  }

 private:
  // Is its only town told at the head of the report, before what lies in it? Not the Marseille of a comparison.
  bool opens(std::size_t index) const {
    constexpr std::uint32_t head = 3;  // sentences: a headline, a date line, the first
    return first_ >= 0 && first_at_ < index && sentence(first_at_) < head;
  }

  // The town that the report is about: told most, and of those the one that it opens with.
  std::int64_t first_or_main() const { return first_ >= 0 && told_.at(first_) == most_ ? first_ : main_; }

  std::uint32_t sentence(std::size_t i) const { return row_.token(names_[i].first).sentence; }

  // The nearest town of the sentence, among the names close by.
  std::int64_t same_sentence(std::size_t index) const {
    std::int64_t best = -1;
    std::uint32_t nearest = UINT32_MAX;
    for (std::size_t i = index - std::min(index, names_near); i < names_.size() && i <= index + names_near; ++i) {
      if (towns_[i] < 0 || sentence(i) != sentence(index)) continue;
      const std::uint32_t away =
          i < index ? names_[index].first - names_[i].last : names_[i].first - names_[index].last;
      if (away < nearest) best = towns_[i], nearest = away;
    }
    return best;
  }

  // The town told last, in the same paragraph.
  std::int64_t just_before(std::size_t index) const {
    const auto paragraph = [&](std::size_t i) { return row_.reading().sentences[sentence(i)].paragraph; };
    for (std::size_t i = index; i-- > index - std::min(index, names_near);) {
      if (towns_[i] >= 0) return paragraph(i) == paragraph(index) ? towns_[i] : -1;
    }
    return -1;
  }

  const WordRow& row_;
  const std::vector<PlaceName>& names_;
  std::vector<std::int64_t> towns_;   // of each name; -1: no town
  std::map<std::int64_t, int> told_;  // how often each
  std::int64_t main_ = -1, first_ = -1;
  std::size_t first_at_ = 0;  // the name of first_
  int most_ = 0, second_ = 0;
};
}  // namespace

std::vector<std::int64_t> towns_around(const WordRow& row, const lexicon::Gazetteer& gazetteer,
                                       const std::vector<PlaceName>& names, const std::vector<std::int64_t>& chosen) {
  const Around around(row, gazetteer, names, chosen);
  std::vector<std::int64_t> out(names.size(), -1);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (chosen[i] < 0 && (inside_a_town(names[i].kind) || inside_a_town(names[i].shape))) out[i] = around.of(i);
  }
  return out;
}

}  // namespace wederhoor::reading
