// Decides who a source is and through whom it came. "Ria meldt op gezag van de gouverneur": outlet < Ria < gouverneur.
// "zegt het bataljon op Telegram": outlet < Telegram < bataljon; under a piece signed "(ANP)": outlet < ANP < bataljon.
// Not: "zegt hij op straat". Tested by tests/claims/find_claims_test.cc.
#include "claims/chain.h"

#include <algorithm>

#include "base/utf8.h"
#include "claims/language.h"

namespace wederhoor::claims {
namespace {

// The hop of these words; `who` where the words themselves name nobody ("we" between quotation marks).
Hop hop_of(const Scene& scene, const Tokens& words, const std::vector<std::int32_t>& who) {
  Hop hop;
  hop.span = scene.span_of(words);
  hop.name = base::squeeze(hop.span.of(scene.report.text));
  if (!who.empty()) {
    const Entity& entity = scene.entity(who.front());
    hop.actor = entity.actor_id;
    if (!entity.name.empty()) hop.name = entity.name;
  }
  const bool pronoun =
      std::all_of(words.begin(), words.end(), [&](std::uint32_t t) { return scene.at(t).upos == Upos::PRON; });
  if (hop.actor.empty() && !pronoun) hop.actor = hop.name;  // who "hij" is was not found: no root of its own
  return hop;
}
}  // namespace

std::vector<std::int32_t> entities_of(const Scene& scene, const Tokens& source) {
  std::vector<std::int32_t> out;
  if (source.empty()) return out;
  if (source.size() <= 3) {
    if (const auto known = scene.meant.find(source.back()); known != scene.meant.end()) {
      if (known->second != none) out.push_back(known->second);
      return out;
    }
  }
  const Span span = scene.span_of(source);
  // Of mentions inside one another the widest counts.
  Span covered;
  const Mention *apposed = nullptr, *last = nullptr;
  for (const Mention& mention : scene.mentions_in(span)) {
    const Mention* m = &mention;
    if (m->entity == none || !span.meets(m->span) || covered.contains(m->span)) continue;
    if (!out.empty()) {
      // A second one counts where it is joined by "en": a name behind the role is the same person.
      const std::string_view between =
          scene.report.text.size() > m->span.begin && covered.end <= m->span.begin
              ? std::string_view(scene.report.text).substr(covered.end, m->span.begin - covered.end)
              : std::string_view();
      const std::string_view words = base::trim(between);
      // "het persbureau Ria": the name says which.
      if (words.empty() && m->kind == MentionKind::name && last && last->kind == MentionKind::nominal) {
        out.back() = m->entity, covered = m->span, last = m;
        continue;
      }
      if (words != "," && !scene.words.listed("joining", words)) continue;
      if (words == ",") {
        apposed = m;
        continue;
      }
      if (apposed) out.push_back(apposed->entity);
    }
    apposed = nullptr;
    last = m;
    out.push_back(m->entity);
    covered = m->span;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::int32_t the_one(const Scene& scene, const Tokens& source) {
  const std::vector<std::int32_t> all = entities_of(scene, source);
  return all.size() == 1 ? all.front() : none;
}

SourceType source_type_of(const Scene& scene, const Draft& draft, const std::vector<std::int32_t>& entities) {
  for (const std::uint32_t t : draft.source) {
    const std::string& lemma = scene.lemma(t);
    if (scene.words.listed("anonymous", lemma)) return SourceType::anonymous;
    if (scene.words.listed("observers", lemma)) return SourceType::observers;
  }
  if (!entities.empty()) {
    const Entity& entity = scene.entity(entities.front());
    if (entity.kind == ActorKind::outlet) return SourceType::outlet;  // an agency is a service of a state: a group
    if (entity.kind == ActorKind::person) return scene.named(entities.front()) ? SourceType::named : SourceType::role;
    if (entity.kind != ActorKind::other) return SourceType::group;
  }
  for (const std::uint32_t t : draft.source) {
    const std::string& lemma = scene.lemma(t);
    if (scene.words.listed("document", lemma)) return SourceType::document;
    if (scene.words.listed("channel", lemma) || scene.words.listed("footage", lemma)) return SourceType::channel;
    if (scene.at(t).upos == Upos::PROPN) return SourceType::named;
  }
  if (draft.source.empty() && draft.speaker_of == none) return SourceType::none;
  return SourceType::role;
}

namespace {

// "Ria meldt op gezag van de gouverneur dat …. Volgens de gouverneur …": who passed on the sentence before passes on
// this one, while the same speaker goes on in the paragraph.
Tokens passed_on(const Scene& scene, const Draft& draft, const std::vector<std::int32_t>& who) {
  const std::uint32_t here = scene.at(draft.content.front()).sentence;
  if (who.empty() || draft.quotation != none) return {};
  const Draft* best = nullptr;
  const auto later = std::lower_bound(
      scene.by_place.begin(), scene.by_place.end(), here + 1,
      [&](std::size_t d, std::uint32_t s) { return scene.at(scene.drafts[d].content.front()).sentence < s; });
  for (auto it = later; it != scene.by_place.begin();) {
    const Draft& other = scene.drafts[*--it];
    const std::uint32_t there = scene.at(other.content.front()).sentence;
    if (there + 1 < here || scene.reading.sentences[there].paragraph != scene.reading.sentences[here].paragraph) break;
    if (&other == &draft || there == here || other.source.empty() || entities_of(scene, other.source) != who) continue;
    best = &other;
    break;
  }
  if (!best) return {};
  return !best->relay.empty() ? best->relay : scene.language.channel(scene, *best);
}
}  // namespace

std::optional<Hop> signed_by(const Scene& scene) {
  for (const MarkedPart& part : scene.report.parts) {
    if (part.kind != "agency_credit") continue;
    for (const Mention& mention : scene.mentions_in(part.span)) {
      if (mention.entity == none || !part.span.contains(mention.span)) continue;
      const Entity& entity = scene.entity(mention.entity);
      if (entity.kind == ActorKind::outlet || entity.kind == ActorKind::agency)
        return Hop{entity.actor_id, entity.name, mention.head};
    }
  }
  return std::nullopt;
}

std::vector<Hop> chain_of(const Scene& scene, const Draft& draft, const Claim& claim,
                          const std::optional<Hop>& agency) {
  std::vector<Hop> out;
  Hop outlet;
  outlet.name = scene.report.outlet.empty() ? "outlet" : scene.report.outlet;
  outlet.actor = outlet.name;
  out.push_back(outlet);
  if (claim.form == Form::plain) return out;
  Tokens through = draft.relay;
  if (through.empty()) through = scene.language.channel(scene, draft);
  if (through.empty()) through = passed_on(scene, draft, claim.source_entities);
  // "zei hij tegen de NOS", in a report of the NOS: it is the root already.
  if (!through.empty()) out.push_back(hop_of(scene, through, entities_of(scene, through)));
  if (out.size() > 1 && out.back().name == outlet.name) out.pop_back();
  const Tokens& source = scene.speaker_words(draft);
  if (!source.empty()) out.push_back(hop_of(scene, source, claim.source_entities));
  const bool told = !agency || out.size() < 2 ||
                    std::any_of(
                        out.begin(), out.end(),
                        [&](const Hop& hop) { return hop.actor == agency->actor || hop.name == agency->name; });
  if (!told) out.insert(out.begin() + 1, *agency);
  return out;
}

}  // namespace wederhoor::claims
