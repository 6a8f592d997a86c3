// How summary and page show a claim: its standing as one word of the interface, who says it, and which claims say the
// same.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "output/view.h"

namespace wederhoor::output {

// Key below "standing." in web/strings.tsv: says own hears denies confirms opinion speculates plans asks.
std::string_view shown_standing(const Claim& claim);
// A sign for it that needs no colour: "●", "✕", ...
std::string_view standing_sign(std::string_view shown);
// The names of those who say it, joined by ", "; else the words that name them; else "".
std::string speaker(const View& view, std::uint32_t document, const Claim& claim);

// Who brings the report: outlet, channel, or the name of the file.
std::string outlet_of(const View& view, std::uint32_t document);
// The name of a hop of a chain; a hop without any is the report's own.
std::string hop_name(const View& view, std::uint32_t document, const Hop& hop);

// Claims that say the same or are copies: the smallest stands for its group.
class SameClaims {
 public:
  explicit SameClaims(const Dossier& dossier);
  Ref first(Ref claim) const;
  // How many reports hold a claim of this group; 1 where it stands alone.
  std::uint32_t reports(Ref first) const;

 private:
  std::map<Ref, Ref> first_;
  std::map<Ref, std::uint32_t> reports_;
};

// Side or sides of every claim that stands in a matrix, and its questions.
struct Place {
  std::vector<std::string_view> sides, questions;
};
std::map<Ref, Place> places_in_matrix(const Dossier& dossier);

// Is every event of it told as a look back?
bool only_background(const Dossier& dossier, const Incident& incident);
// Incidents as a reader wants them: news before background, what several reports tell before what one does, most claims
// first.
std::vector<std::uint32_t> reading_order(const Dossier& dossier);

// Claims that nobody verified, over all incidents, each once.
std::vector<Ref> all_unverified(const Dossier& dossier);

// All of it, worked out once for a dossier.
struct Shown {
  explicit Shown(const Dossier& dossier)
      : same(dossier), places(places_in_matrix(dossier)), unverified(all_unverified(dossier)) {}
  SameClaims same;
  std::map<Ref, Place> places;
  std::vector<Ref> unverified;  // sorted
};

}  // namespace wederhoor::output
