// Finds what the two ends of a match say in their reports: the claim, its clauses, figures and phrases. Tested by
// tests/dossier/dispute_questions_test.cc.
#include "dossier/dispute_ends.h"

#include <algorithm>

#include "base/because.h"
#include "base/in_text.h"
#include "base/utf8.h"
#include "dossier/said_clauses.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t longest_thing = 60;  // code points that can stand in a question

}  // namespace

bool denies_by_pronoun(const Claim& claim) {
  return claim.standing == Standing::denied && base::made_by(claim.because, "pointing");
}

DisputeEnds::DisputeEnds(const Heap& heap, const Dispute& dispute) : heap_(heap) {
  for (std::size_t p = 0; p < dispute.positions.size(); ++p) {
    for (const Ref& member : dispute.positions[p]) position_of_.emplace(member, p);
  }
}

std::optional<End> DisputeEnds::end_of(const Ref& ref, bool first) const {
  End out{ref, ref, 0, first};
  if (ref.kind == RecordKind::number) {
    const std::int32_t claim = heap_[ref].numbers[ref.index].claim;
    if (claim != none) out.claim = {RecordKind::claim, ref.report, static_cast<std::uint32_t>(claim)};
  }
  const auto held = position_of_.find(out.claim), own = position_of_.find(ref);
  if (held == position_of_.end() && own == position_of_.end()) return std::nullopt;
  out.position = held == position_of_.end()  ? own->second
                 : own == position_of_.end() ? held->second
                                             : std::min(held->second, own->second);
  return out;
}

const AlignedPart* DisputeEnds::part(const Match& match, std::string_view name) {
  const auto at = std::find_if(match.parts.begin(), match.parts.end(),
                               [&](const AlignedPart& p) { return p.part == name && !p.a.empty() && !p.b.empty(); });
  return at == match.parts.end() ? nullptr : &*at;
}

const Claim* DisputeEnds::claim(const End& end) const {
  return end.claim.kind == RecordKind::claim ? &heap_.claim(end.claim) : nullptr;
}

std::span<const Proposition> DisputeEnds::propositions(const End& end) const {
  return end.claim.kind == RecordKind::claim ? propositions_of(heap_, end.claim) : std::span<const Proposition>{};
}

Spans DisputeEnds::sentence(const Match* match, const End& end) const {
  const Spans& content = claim(end)->content;
  const AlignedPart* p = match == nullptr ? nullptr : part(*match, "predicate");
  if (p == nullptr) return content;
  const std::vector<Sentence>& sentences = heap_[end.ref].reading.sentences;
  const Span at = side(*p, end);
  const auto s = std::partition_point(sentences.begin(), sentences.end(),
                                      [&](const Sentence& o) { return o.span.end <= at.begin; });
  if (s == sentences.end()) return content;
  Spans out;
  for (const Span& span : content) {
    const Span cut{std::max(span.begin, s->span.begin), std::min(span.end, s->span.end)};
    if (!cut.empty()) out.push_back(cut);
  }
  return out.empty() ? content : out;
}

const Quantity* DisputeEnds::quantity(const Match& match, const End& end) const {
  const std::vector<Quantity>& all = heap_[end.ref].reading.quantities;  // in text order
  if (end.ref.kind == RecordKind::number) return &all[heap_[end.ref].numbers[end.ref.index].quantity];
  const AlignedPart* p = part(match, "how_many");
  if (p == nullptr) return nullptr;
  return base::just_at(all, side(*p, end));
}

bool DisputeEnds::is_pronoun(const End& end, Span span) const {
  const Mention* mention = base::just_at(heap_[end.ref].reading.mentions, span);
  return mention != nullptr && mention->kind == MentionKind::pronoun;
}

// "De aanslag" of "voor de aanslag": the question has a preposition of its own.
Span DisputeEnds::bare(const End& end, const Argument& argument) const {
  const std::size_t size = argument.marker.size();
  const std::string_view words = this->words(end, argument.span);
  if (size == 0 || words.size() <= size + 1 || words[size] != ' ' ||
      base::lower(words.substr(0, size)) != argument.marker)
    return argument.span;
  return {argument.span.begin + static_cast<std::uint32_t>(size) + 1, argument.span.end};
}

std::optional<Quoted> DisputeEnds::thing_of(const End& end, Span span) const {
  const std::string_view words = this->words(end, span);
  if (words.empty() || words.find_first_of("\n,") != std::string_view::npos ||
      base::count_code_points(words) > longest_thing)
    return std::nullopt;
  if (!is_pronoun(end, span)) return Quoted{end.ref.report, {span}, ""};
  const Reading& reading = heap_[end.ref].reading;
  const std::int32_t whom = base::just_at(reading.mentions, span)->entity;
  if (whom == none) return std::nullopt;
  const std::string& name = reading.entities[static_cast<std::size_t>(whom)].name;
  return name.empty() ? std::nullopt : std::optional(Quoted{end.ref.report, {span}, name});
}

bool DisputeEnds::points(const End& end) const {
  const Claim* c = claim(end);
  return c != nullptr && denies_by_pronoun(*c);
}

bool DisputeEnds::negates(const Match& match, const End& end) const {
  const Claim* c = claim(end);
  if (c == nullptr) return false;
  if (c->standing == Standing::denied || c->negative) return true;
  const AlignedPart* polarity = part(match, "polarity");
  if (polarity == nullptr) return false;
  const Span at = side(*polarity, end);
  const auto all = propositions(end);
  return std::any_of(all.begin(), all.end(), [&](const Proposition& p) { return p.negative && p.predicate.meets(at); });
}

bool DisputeEnds::is_clause(const End& end) const {
  const auto all = propositions(end);
  return std::any_of(all.begin(), all.end(), [](const Proposition& p) {
    return std::any_of(p.arguments.begin(), p.arguments.end(), takes_part);
  });
}

}  // namespace wederhoor::dossier
