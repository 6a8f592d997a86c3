// Makes claims of the drafts: spans, ids, parents, speakers, said time, order. Tested by
// tests/claims/find_claims_test.cc.
#include <algorithm>
#include <numeric>

#include "base/hash.h"
#include "claims/chain.h"
#include "claims/quoted.h"

namespace wederhoor::claims {
namespace {

std::string spelled(const Spans& spans) {
  std::string out;
  for (const Span& span : spans) out += std::to_string(span.begin) + '-' + std::to_string(span.end) + ';';
  return out;
}

Interval said_when(const Scene& scene, const Draft& draft) {
  if (!draft.cue_head || draft.cue.empty()) return {};
  for (const TimeMention& time : scene.times_of(scene.at(draft.cue.front()).sentence)) {
    for (const std::uint32_t c : scene.tree.children(*draft.cue_head)) {
      if (!time.span.meets(scene.at(c).span) || holds(draft.content, c)) continue;
      const auto& told = scene.report.published.end;  // nothing was said after it was reported
      return told && time.value.begin && !(*time.value.begin < *told) ? Interval{} : time.value;
    }
  }
  return {};
}

// "Wij hebben gezegd dat …" between quotation marks: who speaks there says it.
std::vector<std::int32_t> quoted_speaker(const Scene& scene, const Draft& draft) {
  if (draft.source.size() != 1 || !scene.words.listed("first_person", scene.word(draft.source.front()))) return {};
  const MaybeIndex quotation = scene.quotation_of(draft.source.front());
  for (const std::size_t d : scene.touching(scene.at(draft.source.front()).sentence)) {
    const Draft& outer = scene.drafts[d];
    if (quotation != none && outer.quotation == quotation && &outer != &draft)
      return entities_of(scene, scene.speaker_words(outer));
  }
  return {};
}

Claim claim_of(const Scene& scene, const Draft& draft, const std::optional<Hop>& agency) {
  Claim claim;
  // Between marks the stop at the end is part of what was said.
  const bool marks = draft.quotation && between_marks(scene.reading.quotations[*draft.quotation]);
  claim.content = scene.spans(draft.content, draft.form == Form::direct && marks);
  claim.cue = scene.spans(draft.cue, true);
  claim.source = scene.spans(draft.source, false);
  claim.form = draft.form;
  claim.standing = draft.standing;
  claim.negative = draft.negative;
  claim.hearsay = draft.hearsay;
  claim.because = draft.because;
  claim.sentence = scene.at(draft.content.front()).sentence;
  claim.source_entities = entities_of(scene, scene.speaker_words(draft));
  if (claim.source_entities.empty()) claim.source_entities = quoted_speaker(scene, draft);
  claim.source_type =
      claim.form == Form::plain ? SourceType::outlet : source_type_of(scene, draft, claim.source_entities);
  claim.said = said_when(scene, draft);
  claim.chain = chain_of(scene, draft, claim, agency);
  return claim;
}

MaybeIndex parent_of(const Scene& scene, std::size_t inner, const std::vector<std::vector<std::size_t>>& by_sentence) {
  const Draft& in = scene.drafts[inner];
  if (in.cue.empty() || in.form == Form::plain) return none;
  MaybeIndex best = none;
  const auto& near = by_sentence[scene.at(in.cue.front()).sentence];
  for (std::size_t i = 0; i < near.size() && i < 200; ++i) {
    const std::size_t o = near[i];
    const Draft& out = scene.drafts[o];
    if (o == inner || out.form == Form::plain || out.cue == in.cue || out.content.size() <= in.content.size()) continue;
    if (!std::all_of(in.cue.begin(), in.cue.end(), [&](auto t) { return holds(out.content, t); }) ||
        !holds(out.content, in.content.front()))
      continue;
    if (best == none || out.content.size() < scene.drafts[*best].content.size()) best = o;
  }
  return best;
}

// A claim inside another came through whoever says the outer one.
void through_parents(std::vector<Claim>& claims) {
  std::vector<std::vector<Hop>> own(claims.size());  // of those that stand in another, or others in them
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].parent == none) continue;
    own[i] = claims[i].chain;
    const auto outer = static_cast<std::size_t>(claims[i].parent);
    if (own[outer].empty()) own[outer] = claims[outer].chain;
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    std::vector<std::size_t> outer;
    for (MaybeIndex p = claims[i].parent; p != none && outer.size() < 8; p = claims[*p].parent) outer.push_back(*p);
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
  std::vector<std::uint32_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0U);
  for (Claim& claim : claims)
    claim.id = base::short_id("c_", {scene.report.id, spelled(claim.content), spelled(claim.cue)});
  std::sort(order.begin(), order.end(), [&](const std::uint32_t& a, const std::uint32_t& b) {
    return std::tie(claims[a].id, a) < std::tie(claims[b].id, b);
  });
  for (std::size_t first = 0, i = 0; i < order.size(); first = i) {
    for (i = first + 1; i < order.size() && claims[order[i]].id == claims[order[first]].id;) ++i;
    for (std::size_t n = 1; first + n < i; ++n) {
      Claim& claim = claims[order[first + n]];
      claim.id = base::short_id("c_", {scene.report.id, spelled(claim.content), spelled(claim.cue), std::to_string(n)});
    }
  }
}

bool kept(const Draft& draft) { return !draft.dropped && !draft.content.empty(); }

// The drafts that became claims, by each sentence that holds words of their content.
std::vector<std::vector<std::size_t>> by_sentence_of(const Scene& scene) {
  std::vector<std::vector<std::size_t>> out(scene.reading.sentences.size());
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    if (!kept(scene.drafts[d])) continue;
    std::uint32_t last = UINT32_MAX;
    for (const std::uint32_t t : scene.drafts[d].content) {
      if (scene.at(t).sentence != last) out[last = scene.at(t).sentence].push_back(d);
    }
  }
  return out;
}

void order_by_place(Scene& scene) {
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    if (kept(scene.drafts[d])) scene.by_place.push_back(d);
  }
  std::stable_sort(scene.by_place.begin(), scene.by_place.end(), [&](std::size_t a, std::size_t b) {
    return scene.at(scene.drafts[a].content.front()).sentence < scene.at(scene.drafts[b].content.front()).sentence;
  });
}

// Moves what stands at order[i] to place i, in the room that the claims have.
void put_in_order(std::vector<std::uint32_t> order, std::vector<Claim>& claims) {
  for (std::uint32_t first = 0; first < order.size(); ++first) {
    if (order[first] == first) continue;
    Claim kept = std::move(claims[first]);
    std::uint32_t to = first;
    for (std::uint32_t from = order[to]; from != first; from = order[to]) {
      claims[to] = std::move(claims[from]);
      order[to] = to;
      to = from;
    }
    claims[to] = std::move(kept);
    order[to] = to;
  }
}

// In text order of their content, then cue. `drafts`: which each was made of.
std::vector<Claim> make_claims(const Scene& scene, std::vector<std::uint32_t>& drafts) {
  const std::optional<Hop> agency = signed_by(scene);
  std::vector<Claim> claims;
  std::vector<std::uint32_t> made;
  claims.reserve(scene.by_place.size());
  for (std::uint32_t d = 0; d < scene.drafts.size(); ++d) {
    if (!kept(scene.drafts[d])) continue;
    Claim claim = claim_of(scene, scene.drafts[d], agency);
    if (claim.content.empty()) continue;
    claims.push_back(std::move(claim));
    made.push_back(d);
  }
  std::vector<std::uint32_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(claims[a].content, claims[a].cue, a) < std::tie(claims[b].content, claims[b].cue, b);
  });
  for (const std::uint32_t i : order) drafts.push_back(made[i]);
  put_in_order(std::move(order), claims);
  return claims;
}

// `place`: where the claim of each draft stands.
void add_disclaimers(const Scene& scene, const std::vector<MaybeIndex>& place, std::vector<Claim>& claims) {
  for (const Disclaimer& disclaimer : scene.disclaimers) {
    for (const std::size_t d : disclaimer.drafts) {
      if (!place[d]) continue;
      Claim& claim = claims[*place[d]];
      for (const Span& span : scene.spans(disclaimer.words, false)) claim.disclaimers.push_back(span);
      claim.because.push_back(scene.because("disclaimer", disclaimer.row, disclaimer.words));
    }
  }
}
}  // namespace

Claims finished(Scene& scene) {
  const std::vector<std::vector<std::size_t>> by_sentence = by_sentence_of(scene);
  order_by_place(scene);
  std::vector<std::uint32_t> drafts;
  Claims out;
  out.claims = make_claims(scene, drafts);
  std::vector<MaybeIndex> place(scene.drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) place[drafts[i]] = i;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const MaybeIndex parent = parent_of(scene, drafts[i], by_sentence);
    if (parent) out.claims[i].parent = place[*parent].record();
  }
  std::vector<Draft>().swap(scene.drafts);  // as large as the claims, and told by now
  through_parents(out.claims);
  add_disclaimers(scene, place, out.claims);
  for (HearsayUse& use : scene.hearsay) {
    if (use.claim != none) use.claim = place[*MaybeIndex(use.claim)].record();
  }
  set_ids(scene, out.claims);
  out.hearsay = std::move(scene.hearsay);
  return out;
}

}  // namespace wederhoor::claims
