// Decides under which name somebody is shown.
// Applies to: "gouverneur Vjatsjeslav Gladkov" (his name), "een bron" (the words). Not to: which side that is
// (side_names.h). Tested by tests/page/shown_test.cc.
#include "output/shown/speakers.h"

#include "output/shown/standings.h"

namespace wederhoor::output {
namespace {

std::string names_or_words(const View& view, std::uint32_t document, const Claim& claim) {
  std::string names = joined_names(view, document, claim.source_entities);
  return names.empty() ? view.words(document, claim.source) : names;
}

}  // namespace

std::string joined_names(const View& view, std::uint32_t document, const std::vector<std::int32_t>& entities) {
  std::string names;
  for (const std::int32_t e : entities) {
    const std::string& name = view.document(document).reading.entities[static_cast<std::size_t>(e)].name;
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

std::string said_by(const View& view, std::uint32_t document, const Claim& claim) {
  const std::string who = names_or_words(view, document, claim);
  return who.empty() && shown_standing(claim) == "own" ? outlet_of(view, document) : who;
}

std::string counted_by(const View& view, std::uint32_t document, const Number& number) {
  std::string names = joined_names(view, document, number.counted_by);
  if (!names.empty() || number.claim == none) return names;
  const auto& claims = view.document(document).claims.claims;
  return names_or_words(view, document, claims[static_cast<std::size_t>(number.claim)]);
}

std::string outlet_of(const View& view, std::uint32_t document) {
  const Report& report = view.document(document).report;
  return !report.outlet.empty() ? report.outlet : !report.channel.empty() ? report.channel : view.report(document);
}

std::string hop_name(const View& view, std::uint32_t document, const Hop& hop) {
  const bool actor = !hop.actor.empty() && hop.actor != "outlet";
  return !hop.name.empty() ? hop.name : actor ? hop.actor : outlet_of(view, document);
}

}  // namespace wederhoor::output
