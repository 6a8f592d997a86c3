// Decides under which name somebody is shown.
// Applies to: "gouverneur Vjatsjeslav Gladkov" (his name), "een bron" (the words). Not to: "ze"; which side that is
// (side_names.h). Tested by tests/page/shown_test.cc.
#include "output/shown/speakers.h"

#include <algorithm>

#include "base/in_text.h"
#include "base/unsaid.h"
#include "output/shown/standings.h"

namespace wederhoor::output {
namespace {

// Is he only called "ze"? That is no name.
bool only_pronouns(const Reading& reading, const Entity& entity) {
  constexpr std::size_t looked_at = 8;
  const std::size_t n = std::min(entity.mentions.size(), looked_at);
  return n > 0 && std::all_of(entity.mentions.begin(), entity.mentions.begin() + static_cast<std::ptrdiff_t>(n),
                              [&](std::uint32_t m) { return reading.mentions[m].kind == MentionKind::pronoun; });
}

bool is_pronoun(const Reading& reading, const Spans& words) {
  const Mention* mention = words.size() == 1 ? base::just_at(reading.mentions, words.front()) : nullptr;
  return mention != nullptr && mention->kind == MentionKind::pronoun;
}

std::string names_or_words(const View& view, std::uint32_t document, const Claim& claim) {
  std::string names = joined_names(view, document, claim.source_entities);
  if (!names.empty() || is_pronoun(view.document(document).reading, claim.source)) return names;
  return view.words(document, claim.source);
}

}  // namespace

std::string joined_names(const View& view, std::uint32_t document, const std::vector<std::int32_t>& entities) {
  std::string names;
  const Reading& reading = view.document(document).reading;
  for (const std::int32_t e : entities) {
    const Entity& entity = reading.entities[static_cast<std::size_t>(e)];
    const std::string& name = entity.name;
    if (!name.empty() && !only_pronouns(reading, entity)) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

std::string said_by(const View& view, std::uint32_t document, const Claim& claim) {
  if (base::is_unsaid(claim)) return outlet_of(view, document);
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
