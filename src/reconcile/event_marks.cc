// Decides which mention of a choice tells it beside an event: the nearest of its sentence, else the last before it,
// else the first behind it; counts what lies between them, and finds what stands in a claim's source, cue or content.
// "Bij Gao, in het oosten, ontplofte een bom": four words and a comma between Gao and the bomb. Tested by
// tests/reconcile/weigh_events_test.cc.
#include "reconcile/event_marks.h"

#include "base/because.h"
#include "reconcile/share.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::uint32_t farthest = 400;       // bytes
constexpr std::uint32_t most_sentences = 98;  // that are counted: less than `farther`
constexpr std::size_t most_of_lead = 8;

std::int32_t sentences_between(std::uint32_t from, std::uint32_t to) {
  return static_cast<std::int32_t>(std::min(to - std::min(from, to), most_sentences));
}
}  // namespace

Between between(std::string_view text, Span event, Span mention) {
  Between out;
  out.before = mention.begin < event.begin;
  const std::uint32_t from = out.before ? mention.end : event.end, to = out.before ? event.begin : mention.begin;
  if (from >= to) return out;
  const std::string_view gap = text.substr(from, std::min(to - from, farthest));
  out.words = static_cast<std::int32_t>(std::count(gap.begin(), gap.end(), ' '));
  out.commas = static_cast<std::int32_t>(std::count(gap.begin(), gap.end(), ','));
  return out;
}

void Marks::sort_out(const Document& document) {
  const std::size_t sentences = document.reading.sentences.size();
  first_.resize(sentences + 1);
  for (const Mark& m : marks_) {
    if (m.sentence < sentences) ++first_[m.sentence + 1];
  }
  for (std::size_t s = 1; s < first_.size(); ++s) first_[s] += first_[s - 1];
  in_claim_.resize(marks_.size());
  for (const Claim& claim : document.claims.claims) {
    note(claim.source, &InClaim::source);
    note(claim.cue, &InClaim::cue);
    note(claim.content, &InClaim::content);
  }
}

void Marks::note(const Spans& spans, bool InClaim::* where) {
  for (const Span span : spans) {
    auto at = std::lower_bound(marks_.begin(), marks_.end(), span.begin,
                               [](const Mark& m, std::uint32_t begin) { return m.span.begin < begin; });
    for (; at != marks_.end() && at->span.begin < span.end; ++at) {
      if (span.contains(at->span)) in_claim_[static_cast<std::size_t>(at - marks_.begin())].*where = true;
    }
  }
}

std::int32_t Marks::count(std::uint32_t sentence) const {
  return static_cast<std::int32_t>(std::min(last(sentence) - first(sentence), 9U));
}

Shown Marks::measure(const Document& document, const Event& event, const std::vector<std::int32_t>& named,
                     std::size_t all, Measures& out) const {
  const std::vector<Sentence>& sentences = document.reading.sentences;
  const auto gap_to = [&](std::int32_t m) { return between(document.report.text, event.trigger, mark(m).span); };
  const auto here = [&](std::int32_t m) { return m != none && mark(m).sentence == event.sentence; };
  const auto in_paragraph = [&](std::int32_t m) {
    return m != none && sentences[mark(m).sentence].paragraph == sentences[event.sentence].paragraph;
  };
  const auto after = std::partition_point(named.begin(), named.end(),
                                          [&](std::int32_t m) { return mark(m).span.begin < event.trigger.begin; });
  const std::int32_t before = after == named.begin() ? none : *std::prev(after);
  const std::int32_t behind = after == named.end() ? none : *after;
  const bool behind_nearer = here(behind) && (!here(before) || gap_to(behind).words < gap_to(before).words);
  const Shown shown{behind_nearer || before == none ? behind : before, here(before) || here(behind)};
  if (shown.here) {
    const Between gap = gap_to(shown.mention);
    out.insert(out.end(), {{"here", 1}, {"words", gap.words}, {"commas", gap.commas}, {"before", gap.before}});
  } else {
    out.insert(out.end(), {{"words", farther}, {"commas", farther}});
  }
  const auto looked_at = named.begin() + static_cast<std::ptrdiff_t>(std::min(named.size(), most_of_lead));
  const auto lead =
      std::count_if(named.begin(), looked_at, [&](std::int32_t m) { return mark(m).sentence < lead_sentences; });
  const InClaim& in = in_claim(shown.mention);
  out.insert(out.end(),
             {{"back", before == none ? farther : sentences_between(mark(before).sentence, event.sentence)},
              {"ahead", behind == none ? farther : sentences_between(event.sentence, mark(behind).sentence)},
              {"paragraph", in_paragraph(before) || in_paragraph(behind)},
              {"source", in.source},
              {"cue", in.cue},
              {"content", in.content},
              {"named", static_cast<std::int32_t>(std::min<std::size_t>(named.size(), 99))},
              {"named_share", share(static_cast<std::int32_t>(named.size()), static_cast<std::int32_t>(all))},
              {"lead_times", static_cast<std::int32_t>(lead)},
              {"first_at", sentences_between(0, mark(named.front()).sentence)}});
  return shown;
}

void measure_sort(const Document& document, const Event& event, const Deeds& deeds, bool in_incident, Measures& out) {
  const std::string_view part = document.reading.sentences[event.sentence].part;
  out.insert(out.end(), {{"deed", deeds.deed(event.kind)},
                         {"violent", deeds.violent(event.kind)},
                         {"grave", deeds.grave(event.kind)},
                         {"recalled", event.realis == Realis::recap},
                         {"happens", happens(event.realis)},
                         {"planned", event.realis == Realis::planned || event.realis == Realis::hypothetical},
                         {"claimed", event.claim != none},
                         {"own_time", event.time != none},
                         {"again", event.repeats != none},
                         {"incident", in_incident},
                         {"headline", part == "headline" || part == "subhead"},
                         {"sentence", static_cast<std::int32_t>(std::min(event.sentence, 99U))}});
}

std::int32_t taken_by(const Event& event, std::span<const std::string_view> constructions) {
  const auto at = std::find_if(constructions.begin(), constructions.end(), [&](std::string_view construction) {
    return base::made_by(event.because, construction);
  });
  return static_cast<std::int32_t>(at - constructions.begin()) + 2;
}

}  // namespace wederhoor::reconcile
