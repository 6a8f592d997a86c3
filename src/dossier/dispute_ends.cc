// Finds what the two ends of a match say in their reports: the claim, its clauses, figures and phrases. Tested by
// tests/dossier/dispute_questions_test.cc.
#include "dossier/dispute_ends.h"

#include <algorithm>

#include "base/because.h"
#include "base/utf8.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t longest_thing = 60;  // code points that can stand in a question

}  // namespace

std::optional<End> DisputeEnds::end_of(const Ref& ref, bool first) const {
  End out{ref, ref, 0, first};
  if (ref.kind == RecordKind::number) {
    const std::int32_t claim = heap_[ref].numbers[ref.index].claim;
    if (claim != none) out.claim = {RecordKind::claim, ref.report, static_cast<std::uint32_t>(claim)};
  }
  for (std::size_t p = 0; p < positions_.size(); ++p) {
    for (const Ref& member : positions_[p]) {
      if (member != out.claim && member != ref) continue;
      out.position = p;
      return out;
    }
  }
  return std::nullopt;
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
  if (end.claim.kind != RecordKind::claim) return {};
  const std::vector<Proposition>& all = heap_[end.claim].propositions;  // in order of their claims
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Proposition& p) { return p.claim < end.claim.index; });
  const auto last =
      std::partition_point(first, all.end(), [&](const Proposition& p) { return p.claim == end.claim.index; });
  return {first, last};
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
  const Span span = side(*p, end);
  const auto q = std::lower_bound(all.begin(), all.end(), span.begin,
                                  [](const Quantity& x, std::uint32_t begin) { return x.span.begin < begin; });
  return q != all.end() && q->span == span ? &*q : nullptr;
}

const Mention* DisputeEnds::mention_at(const End& end, Span span) const {
  const std::vector<Mention>& mentions = heap_[end.ref].reading.mentions;
  const auto m = std::partition_point(mentions.begin(), mentions.end(),
                                      [&](const Mention& o) { return o.span.begin < span.begin; });
  return m != mentions.end() && m->span == span ? &*m : nullptr;
}

bool DisputeEnds::is_pronoun(const End& end, Span span) const {
  const Mention* mention = mention_at(end, span);
  return mention != nullptr && mention->kind == MentionKind::pronoun;
}

std::optional<Quoted> DisputeEnds::thing_of(const End& end, Span span) const {
  const std::string_view words = this->words(end, span);
  if (words.empty() || words.find_first_of("\n,") != std::string_view::npos ||
      base::count_code_points(words) > longest_thing)
    return std::nullopt;
  if (!is_pronoun(end, span)) return Quoted{end.ref.report, {span}, ""};
  const std::int32_t whom = mention_at(end, span)->entity;
  if (whom == none) return std::nullopt;
  const std::string& name = heap_[end.ref].reading.entities[static_cast<std::size_t>(whom)].name;
  return name.empty() ? std::nullopt : std::optional(Quoted{end.ref.report, {span}, name});
}

bool DisputeEnds::points(const End& end) const {
  const Claim* c = claim(end);
  return c != nullptr && c->standing == Standing::denied && base::made_by(c->because, "pointing");
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
    return std::any_of(p.arguments.begin(), p.arguments.end(), [](const Argument& a) {
      return a.role == ArgumentRole::subject || a.role == ArgumentRole::object;
    });
  });
}

}  // namespace wederhoor::dossier
