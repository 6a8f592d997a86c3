// Gathers what is shown. Applies to: every dossier that is written or told. Not to: the tables, which show records as
// they are. Tested by tests/page/shown_test.cc.
#include "output/shown/shown.h"

#include <fmt/format.h>

#include <algorithm>

#include "output/shown/incident_words.h"

namespace wederhoor::output {

std::map<Ref, Place> places_in_matrix(const Dossier& dossier) {
  std::map<Ref, Place> places;
  const auto add = [](std::vector<std::string_view>& names, std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const IncidentView& view : dossier.views) {
    for (const Question& question : view.questions) {
      for (const Cell& cell : question.cells) {
        for (const Ref& ref : cell.claims) {
          Place& place = places[ref];
          add(place.sides, cell.side);
          add(place.questions, question.id);
        }
      }
    }
  }
  return places;
}

Shown::Shown(const Dossier& dossier)
    : same(dossier),
      sides(dossier),
      places(places_in_matrix(dossier)),
      unverified(all_unverified(dossier)),
      background(background_incidents(dossier)) {}

bool Shown::dagger(Ref claim) const { return std::binary_search(unverified.begin(), unverified.end(), claim); }

Counts count_all(const Dossier& dossier, const Shown& shown) {
  Counts n{.reports = dossier.documents.size(),
           .incidents = dossier.incidents.size(),
           .unverified = shown.unverified.size()};
  for (const Document& d : dossier.documents) {
    n.claims += d.claims.claims.size();
    for (const Claim& c : d.claims.claims) n.attributed += c.form != Form::plain;
    n.numbers += d.numbers.size();
    n.events += d.events.size();
    n.mentions += d.reading.places.size();
  }
  for (const Dispute& dispute : dossier.disputes) {
    n.contradictions += dispute.kind == MatchKind::contradicts;
    n.look_alikes += dispute.kind == MatchKind::look_alike;
  }
  return n;
}

std::string headline(const Counts& n, const Strings& say) {
  std::string line =
      fmt::format("{} · {} · {} · {} · {}", say.say("count.reports", n.reports),
                  say.say("count.incidents", n.incidents), say.say("count.claims", n.attributed),
                  say.say("count.unverified", n.unverified), say.say("count.contradictions", n.contradictions));
  if (n.look_alikes > 0) line += " · " + say.say("count.look_alikes", n.look_alikes);
  return line;
}

}  // namespace wederhoor::output
