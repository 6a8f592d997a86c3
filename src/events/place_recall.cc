// Where a noun is that had its place told before. "De brug bij Tsjonhar ... de brug is beschadigd": Tsjonhar. "Selm ...
// in het dorp wordt gevochten": Selm. Not: "een brug", nor a noun with a place of its own. Tested by spec/nl/events.md.
#include "events/place_recall.h"

#include <algorithm>

#include "events/syntax.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t words_around = 12;
constexpr std::uint32_t sentences_back = 3;  // for what is only of that kind

// The noun that a place hangs on: "de brug bij Tsjonhar", "het dorp Selm"; nowhere.
std::uint32_t noun_of(const Finding& f, const PlaceMention& place) {
  const auto [first, last] = tokens_in(f.reading, place.span);
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = f.reading.tokens[t];
    if (token.head == none) continue;
    const auto head = static_cast<std::uint32_t>(token.head);
    if (head >= first && head < last) continue;
    const bool hangs = has_rel(token, "nmod") || has_rel(token, "appos");
    return hangs && f.reading.tokens[head].upos == Upos::NOUN ? head : base::Buckets::nowhere;
  }
  return base::Buckets::nowhere;
}
}  // namespace

PlaceRecall::PlaceRecall(const Finding& finding, std::span<const std::int32_t> places) : f_(finding) {
  for (const std::int32_t p : places) {
    const PlaceMention& place = f_.reading.places[static_cast<std::size_t>(p)];
    const Told told{.token = token_at(f_.reading, place.span.begin), .place = p};
    if (place.kind != PlaceKind::country && !place.place_id.empty()) by_kind_[place.kind].push_back(told);
    if (const std::uint32_t noun = noun_of(f_, place); noun != base::Buckets::nowhere)
      by_noun_[f_.forms.lemma[noun]].push_back(told);
  }
}

std::int32_t PlaceRecall::last_before(const std::vector<Told>& told, std::uint32_t token) const {
  const auto after =
      std::lower_bound(told.begin(), told.end(), token, [](const Told& t, std::uint32_t at) { return t.token < at; });
  return after == told.begin() ? none : std::prev(after)->place;
}

// "De brug", "dat dorp"; not "een brug", "de brug over de rivier".
bool PlaceRecall::definite(std::uint32_t noun) const {
  const auto below = some_children(f_, noun);
  const bool own = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return has_rel(f_.reading.tokens[c], "nmod") && f_.reading.tokens[c].upos == Upos::PROPN;
  });
  return !own && std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    const Token& t = f_.reading.tokens[c];
    return t.upos == Upos::DET &&
           (t.feats.find("Definite=Def") != std::string::npos || t.feats.find("PronType=Dem") != std::string::npos);
  });
}

std::int32_t PlaceRecall::of_noun(std::uint32_t noun) const {
  if (const auto told = by_noun_.find(f_.forms.lemma[noun]); told != by_noun_.end()) {
    if (const std::int32_t place = last_before(told->second, noun); place != none) return place;
  }
  const auto kinds = f_.words.place_kinds.find(f_.forms.lower[noun]);
  if (kinds == f_.words.place_kinds.end()) return none;
  // "De stad", "het dorp"; a camp, a market may be one without a name.
  const PlaceKind kind = kinds->second.front();
  if (kind != PlaceKind::town && kind != PlaceKind::village) return none;
  std::int32_t best = none;
  for (const PlaceKind k : {PlaceKind::town, PlaceKind::village}) {
    const auto told = by_kind_.find(k);
    if (told != by_kind_.end()) best = std::max(best, last_before(told->second, noun));  // mentions are in text order
  }
  if (best == none) return none;
  const std::uint32_t sentence = f_.reading.places[static_cast<std::size_t>(best)].sentence;
  return sentence + sentences_back < f_.reading.tokens[noun].sentence ? none : best;
}

std::int32_t PlaceRecall::meant_near(std::uint32_t at, Span trigger) const {
  const std::span<const std::uint32_t> clause = f_.clauses.tokens(f_.clauses.of(at));
  const auto from = std::lower_bound(clause.begin(), clause.end(), at - std::min(at, words_around));
  for (auto t = from; t != clause.end() && *t <= at + words_around; ++t) {
    const Token& token = f_.reading.tokens[*t];
    if (token.upos != Upos::NOUN || trigger.meets(token.span) || !definite(*t)) continue;
    if (const std::int32_t place = of_noun(*t); place != none) return place;
  }
  return none;
}

}  // namespace wederhoor::events
