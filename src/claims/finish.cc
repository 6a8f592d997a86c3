// Makes claims of the drafts: spans, ids, parents, speakers, said time, order. Tested by
// tests/claims/find_claims_test.cc.
#include <algorithm>
#include <map>

#include "base/hash.h"
#include "claims/chain.h"
#include "claims/disclaimers.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

std::string spelled(const Spans& spans) {
  std::string out;
  for (const Span& span : spans) out += std::to_string(span.begin) + '-' + std::to_string(span.end) + ';';
  return out;
}

const Draft& speaking(const Scene& scene, const Draft& draft) {
  const Draft* at = &draft;
  for (int step = 0; at->source.empty() && at->speaker_of != none && step < 50; ++step)
    at = &scene.drafts[static_cast<std::size_t>(at->speaker_of)];
  return *at;
}

Interval said_when(const Scene& scene, const Draft& draft) {
  if (draft.cue_head == none || draft.cue.empty()) return {};
  const std::uint32_t sentence = scene.at(draft.cue.front()).sentence;
  const auto verb = static_cast<std::uint32_t>(draft.cue_head);
  const auto& times = scene.reading.times;
  auto time = std::lower_bound(times.begin(), times.end(), sentence,
                               [](const TimeMention& x, std::uint32_t s) { return x.sentence < s; });
  for (; time != times.end() && time->sentence == sentence; ++time) {
    for (const std::uint32_t c : scene.tree.children(verb)) {
      if (time->span.meets(scene.at(c).span) && !holds(draft.content, c)) return time->value;
    }
  }
  return {};
}

// "Wij hebben gezegd dat …" between quotation marks: who speaks there says it.
std::vector<std::int32_t> quoted_speaker(const Scene& scene, const Draft& draft) {
  if (draft.source.size() != 1 || !scene.words.listed("first_person", scene.word(draft.source.front()))) return {};
  const std::int32_t quotation = scene.quotation_of(draft.source.front());
  for (const std::size_t d : scene.touching(scene.at(draft.source.front()).sentence)) {
    const Draft& outer = scene.drafts[d];
    if (quotation != none && outer.quotation == quotation && &outer != &draft)
      return entities_of(scene, speaking(scene, outer).source);
  }
  return {};
}

Claim claim_of(const Scene& scene, const Draft& draft) {
  Claim claim;
  claim.content = scene.spans(draft.content, draft.form == Form::direct && draft.quotation != none);
  claim.cue = scene.spans(draft.cue, true);
  claim.source = scene.spans(draft.source, false);
  claim.form = draft.form;
  claim.standing = draft.standing;
  claim.negative = draft.negative;
  claim.hearsay = draft.hearsay;
  claim.because = draft.because;
  claim.sentence = scene.at(draft.content.front()).sentence;
  claim.source_entities = entities_of(scene, speaking(scene, draft).source);
  if (claim.source_entities.empty()) claim.source_entities = quoted_speaker(scene, draft);
  claim.source_type =
      claim.form == Form::plain ? SourceType::outlet : source_type_of(scene, draft, claim.source_entities);
  claim.said = said_when(scene, draft);
  claim.chain = chain_of(scene, draft, claim);
  return claim;
}

std::int32_t parent_of(const Scene& scene, std::size_t inner,
                       const std::vector<std::vector<std::size_t>>& by_sentence) {
  const Draft& in = scene.drafts[inner];
  if (in.cue.empty() || in.form == Form::plain) return none;
  std::int32_t best = none;
  const auto& near = by_sentence[scene.at(in.cue.front()).sentence];
  for (std::size_t i = 0; i < near.size() && i < 200; ++i) {
    const std::size_t o = near[i];
    const Draft& out = scene.drafts[o];
    if (o == inner || out.form == Form::plain || out.cue == in.cue || out.content.size() <= in.content.size()) continue;
    if (!std::includes(out.content.begin(), out.content.end(), in.cue.begin(), in.cue.end()) ||
        !holds(out.content, in.content.front()))
      continue;
    if (best == none || out.content.size() < scene.drafts[static_cast<std::size_t>(best)].content.size())
      best = static_cast<std::int32_t>(o);
  }
  return best;
}

// A claim inside another came through whoever says the outer one.
void through_parents(std::vector<Claim>& claims) {
  std::vector<std::vector<Hop>> own(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) own[i] = claims[i].chain;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    std::vector<std::size_t> outer;
    for (std::int32_t p = claims[i].parent; p != none && outer.size() < 8;
         p = claims[static_cast<std::size_t>(p)].parent)
      outer.push_back(static_cast<std::size_t>(p));
    if (outer.empty() || own[i].size() < 2) continue;
    std::vector<Hop> chain;
    for (auto p = outer.rbegin(); p != outer.rend(); ++p) {
      const std::vector<Hop>& hops = own[*p];
      chain.insert(chain.end(), hops.begin() + (chain.empty() ? 0 : 1), hops.end());
    }
    chain.insert(chain.end(), own[i].begin() + 1, own[i].end());
    claims[i].chain = std::move(chain);
  }
}

void set_ids(const Scene& scene, std::vector<Claim>& claims) {
  std::map<std::string, int> seen;
  for (Claim& claim : claims) {
    claim.id = base::short_id("c_", {scene.report.id, spelled(claim.content), spelled(claim.cue)});
    if (const int n = seen[claim.id]++; n > 0)
      claim.id = base::short_id("c_", {scene.report.id, spelled(claim.content), spelled(claim.cue), std::to_string(n)});
  }
}
}  // namespace

Claims finished(Scene& scene, std::vector<HearsayUse> uses) {
  const std::vector<Disclaimer> disclaimers = find_disclaimers(scene);
  std::vector<std::vector<std::size_t>> by_sentence(scene.reading.sentences.size());
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.content.empty()) continue;
    std::uint32_t last = UINT32_MAX;
    for (const std::uint32_t t : draft.content) {
      if (scene.at(t).sentence != last) by_sentence[last = scene.at(t).sentence].push_back(d);
    }
  }
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    if (!scene.drafts[d].dropped && !scene.drafts[d].content.empty()) scene.by_place.push_back(d);
  }
  std::stable_sort(scene.by_place.begin(), scene.by_place.end(), [&](std::size_t a, std::size_t b) {
    return scene.at(scene.drafts[a].content.front()).sentence < scene.at(scene.drafts[b].content.front()).sentence;
  });
  struct Made {
    std::size_t draft;
    Claim claim;
  };
  std::vector<Made> made;
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    if (scene.drafts[d].dropped || scene.drafts[d].content.empty()) continue;
    Claim claim = claim_of(scene, scene.drafts[d]);
    if (!claim.content.empty()) made.push_back({d, std::move(claim)});
  }
  std::stable_sort(made.begin(), made.end(), [](const Made& a, const Made& b) {
    return std::tie(a.claim.content, a.claim.cue) < std::tie(b.claim.content, b.claim.cue);
  });
  std::vector<std::int32_t> place(scene.drafts.size(), none);
  for (std::size_t i = 0; i < made.size(); ++i) place[made[i].draft] = static_cast<std::int32_t>(i);
  Claims out;
  for (Made& one : made) {
    const std::int32_t parent = parent_of(scene, one.draft, by_sentence);
    if (parent != none) one.claim.parent = place[static_cast<std::size_t>(parent)];
    out.claims.push_back(std::move(one.claim));
  }
  through_parents(out.claims);
  for (const Disclaimer& disclaimer : disclaimers) {
    for (const std::int32_t d : disclaimer.drafts) {
      const std::int32_t at = place[static_cast<std::size_t>(d)];
      if (at == none) continue;
      Claim& claim = out.claims[static_cast<std::size_t>(at)];
      for (const Span& span : scene.spans(disclaimer.words, false)) claim.disclaimers.push_back(span);
      claim.because.push_back(scene.because("disclaimer", disclaimer.row, disclaimer.words));
    }
  }
  for (HearsayUse& use : uses) {
    if (use.claim != none) use.claim = place[static_cast<std::size_t>(use.claim)];
  }
  set_ids(scene, out.claims);
  out.hearsay = std::move(uses);
  return out;
}

}  // namespace wederhoor::claims
