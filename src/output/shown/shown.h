// What is shown of a dossier, worked out once: summary and page lay out the same words, signs, figures and groups.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "output/shown/same_claims.h"
#include "output/shown/side_names.h"
#include "output/view.h"

namespace wederhoor::output {

// Side or sides of a claim that stands in a matrix, and its questions.
struct Place {
  std::vector<std::string_view> sides, questions;
};
std::map<Ref, Place> places_in_matrix(const Dossier& dossier);

struct Shown {
  explicit Shown(const Dossier& dossier);
  SameClaims same;
  Sides sides;
  std::map<Ref, Place> places;
  std::vector<Ref> unverified;   // sorted
  std::vector<bool> background;  // by incident: background_incidents

  // Is it shown with † (not verified)?
  bool dagger(Ref claim) const;
};

// The headline: how many of each there are.
struct Counts {
  std::size_t reports = 0, incidents = 0, claims = 0, attributed = 0, numbers = 0, events = 0, mentions = 0;
  std::size_t unverified = 0, contradictions = 0, look_alikes = 0;
};
Counts count_all(const Dossier& dossier, const Shown& shown);
// "3 rapporten gelezen · 2 incidenten · …"
std::string headline(const Counts& counts, const Strings& say);

}  // namespace wederhoor::output
