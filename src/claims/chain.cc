// Decides who a source is and through whom it came. "Ria meldt op gezag van de gouverneur": outlet < Ria < gouverneur.
// "zegt het bataljon op Telegram": outlet < Telegram < bataljon. Not: "zegt hij op straat". Tested by
// tests/claims/find_claims_test.cc.
#include "claims/chain.h"

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::claims {
namespace {

// Words of the verb of saying that name a channel or an agency: "op Telegram", "tegen persbureau X".
Tokens channel(const Scene& scene, const Draft& draft) {
  if (draft.cue_head == none) return {};
  for (const std::uint32_t c : scene.tree.children(static_cast<std::uint32_t>(draft.cue_head))) {
    if (!scene.rel(c, "obl") && !scene.rel(c, "nmod")) continue;
    if (holds(draft.content, c) || holds(draft.source, c)) continue;
    bool through = false, told = false;
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (!scene.rel(k, "case")) continue;
      through |= scene.is(k, "op") || scene.is(k, "via") || scene.is(k, "in") || scene.is(k, "tijdens");
      told |= scene.is(k, "tegen") || scene.is(k, "tegenover") || scene.is(k, "aan");
    }
    const Tokens words = noun_phrase(scene, c);
    for (const std::uint32_t w : words) {
      if (through && scene.words.listed("channel", scene.lemma(w))) return words;
      if ((through || told) && scene.words.listed("agency", scene.lemma(w))) return words;
    }
  }
  return {};
}

Hop hop_of(const Scene& scene, const Tokens& words) {
  Hop hop;
  hop.span = scene.span_of(words);
  hop.name = base::squeeze(hop.span.of(scene.report.text));
  const std::vector<std::int32_t> who = entities_of(scene, words);
  if (!who.empty()) {
    const Entity& entity = scene.reading.entities[static_cast<std::size_t>(who.front())];
    hop.actor = entity.actor_id;
    if (!entity.name.empty()) hop.name = entity.name;
  }
  if (hop.actor.empty()) hop.actor = hop.name;
  return hop;
}
}  // namespace

std::vector<std::int32_t> entities_of(const Scene& scene, const Tokens& source) {
  std::vector<std::int32_t> out;
  if (source.empty()) return out;
  const Span span = scene.span_of(source);
  const auto& mentions = scene.reading.mentions;
  // The mentions within the source; of those inside one another the widest counts. Mentions come in text order.
  auto m = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                            [](const Mention& x, std::uint32_t at) { return x.span.end <= at; });
  Span covered;
  const Mention* apposed = nullptr;
  for (; m != mentions.end() && m->span.begin < span.end; ++m) {
    if (m->entity == none || !span.meets(m->span) || covered.contains(m->span)) continue;
    if (!out.empty()) {
      // A second one counts where it is joined by "en": a name behind the role is the same person.
      const std::string_view between =
          scene.report.text.size() > m->span.begin && covered.end <= m->span.begin
              ? std::string_view(scene.report.text).substr(covered.end, m->span.begin - covered.end)
              : std::string_view();
      const std::string_view words = base::trim(between);
      if (words != "en" && words != ",") continue;
      if (words == ",") {
        apposed = &*m;
        continue;
      }
      if (apposed) out.push_back(apposed->entity);
    }
    apposed = nullptr;
    out.push_back(m->entity);
    covered = m->span;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

SourceType source_type_of(const Scene& scene, const Draft& draft, const std::vector<std::int32_t>& entities) {
  for (const std::uint32_t t : draft.source) {
    const std::string lemma = scene.lemma(t);
    if (scene.words.listed("anonymous", lemma)) return SourceType::anonymous;
    if (scene.words.listed("observers", lemma)) return SourceType::observers;
  }
  if (!entities.empty()) {
    const Entity& entity = scene.reading.entities[static_cast<std::size_t>(entities.front())];
    if (entity.kind == ActorKind::outlet || entity.kind == ActorKind::agency) return SourceType::outlet;
    if (entity.kind == ActorKind::person) {
      const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](std::uint32_t m) {
        return scene.reading.mentions[m].kind == MentionKind::name;
      });
      return named ? SourceType::named : SourceType::role;
    }
    if (entity.kind != ActorKind::other) return SourceType::group;
  }
  for (const std::uint32_t t : draft.source) {
    const std::string lemma = scene.lemma(t);
    if (scene.words.listed("document", lemma)) return SourceType::document;
    if (scene.words.listed("channel", lemma) || scene.words.listed("footage", lemma)) return SourceType::channel;
    if (scene.at(t).upos == Upos::PROPN) return SourceType::named;
  }
  if (draft.source.empty() && draft.speaker_of == none) return SourceType::none;
  return SourceType::role;
}

std::vector<Hop> chain_of(const Scene& scene, const Draft& draft, const Claim& claim) {
  std::vector<Hop> out;
  Hop outlet;
  outlet.name = scene.report.outlet.empty() ? "outlet" : scene.report.outlet;
  outlet.actor = outlet.name;
  out.push_back(outlet);
  if (claim.form == Form::plain) return out;
  if (!draft.relay.empty()) out.push_back(hop_of(scene, draft.relay));
  const Tokens through = channel(scene, draft);
  if (!through.empty() && draft.relay.empty()) out.push_back(hop_of(scene, through));
  Tokens source = draft.source;
  const Draft* from = &draft;
  for (int step = 0; source.empty() && from->speaker_of != none && step < 50; ++step) {
    from = &scene.drafts[static_cast<std::size_t>(from->speaker_of)];
    source = from->source;
  }
  if (!source.empty()) out.push_back(hop_of(scene, source));
  return out;
}

}  // namespace wederhoor::claims
