// Pairs of statements. "De brug is dicht" and "het verkeer rijdt over de brug": contradicts, by two voices. Not: the
// same of one voice; both denied; of two incidents, unless they say the same with much for it. What the weights could
// not say anyway they are not asked. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/said_pairs.h"

#include <algorithm>

#include "reconcile/relations/figures.h"
#include "reconcile/relations/told.h"
#include "reconcile/relations/voices.h"

namespace wederhoor::reconcile {
namespace {

// How much must speak for it, in thousandths: a wrong contradiction harms more than a missed one
// (training/relations/README.md: what it costs and gives).
constexpr std::int32_t least_same = -1050;
constexpr std::int32_t least_counted = -700;         // for two figures to answer one question differently
constexpr std::int32_t least_conflicting = 200;      // the same, where that is a contradiction
constexpr std::int32_t least_conflicting_apart = 0;  // the same, in two reports or far apart
constexpr std::int32_t least_where_unsure = 500;     // the same, where it is not plain whose or which count it is
constexpr std::int32_t least_where_rising = 1500;    // the same, of dead or wounded who may have become more
constexpr std::int32_t least_answered = -900;        // for a voice to contradict the one just heard
constexpr std::int32_t least_contradicted = -800;    // for any other claim to contradict another
constexpr std::int32_t least_of_brief = 700;  // beyond least_contradicted, of two short reports that name no one thing
constexpr std::int32_t least_alone = 700;     // of what says the same, to say so of claims of which no part agrees
constexpr std::int32_t least_between_incidents = 1100;  // more than least_same, to join claims of two incidents

bool of_two_incidents(const Statement& a, const Statement& b) {
  return a.incident != none && b.incident != none && a.incident != b.incident;
}

// Of two incidents that no report tells of both.
bool of_two_stories(const Statement& a, const Statement& b) { return of_two_incidents(a, b) && a.story != b.story; }

// Two that contradict each other say it of one thing: the same is done, or the same people do it to the same. "Er is
// niets afgeslagen" and "de veerdienst ligt stil" do not, whatever the weights say.
bool of_one_thing(const std::vector<AlignedPart>& parts) {
  return agrees(parts, "predicate") || (agrees(parts, "who") && agrees(parts, "what"));
}

// Two voices of one incident that count as many: the one bears out the other (37 of 41 on six heaps).
bool bears_out(const Statement& a, const Statement& b, const Aligned& aligned) {
  if (a.document == b.document || a.incident == none || a.incident != b.incident || one_voice(a, b)) return false;
  const auto of_a = first_of(a.amounts, most_amounts), of_b = first_of(b.amounts, most_amounts);
  return !opposed(a, b, aligned) && std::any_of(of_a.begin(), of_a.end(), [&](const Amount& x) {
    return std::any_of(of_b.begin(), of_b.end(), [&](const Amount& y) { return as_many(x, y); });
  });
}

// Both say that it is not so.
bool both_deny(const Statement& a, const Statement& b) { return denies(a) && denies(b); }

// Of figures that the judge takes for two of one thing: an update, a part must be surer than what is only rounded; of
// two things it knows nothing (none of nine on 32 heaps, none of three unseen).
bool sure_look_alike(const Judged& judged) {
  constexpr std::int32_t least_update = 600, least_part = 400;  // beyond least_counted
  if (judged.subkind == MatchSubkind::different_thing) return false;
  if (judged.subkind == MatchSubkind::later_update) return judged.margin >= least_update;
  return judged.subkind != MatchSubkind::different_scope || judged.margin >= least_part;
}

// Do both tell of deeds, and of no kind both? "Hij leidde de aanval", "hij is doodgeschoten".
bool of_other_deeds(const Statement& a, const Statement& b) {
  return !a.events.empty() && !b.events.empty() && std::none_of(a.events.begin(), a.events.end(), [&](const Event* x) {
    return std::any_of(b.events.begin(), b.events.end(), [&](const Event* y) { return x->kind == y->kind; });
  });
}

// How much must speak for two figures to contradict each other.
std::int32_t least_of_figures(const Statement& a, const Statement& b, const Aligned& aligned, bool exchange) {
  constexpr std::size_t few = 3;  // figures of both: of more it is rarely these two (36 of 100)
  if (exchange) return least_conflicting;
  if (may_have_risen(a, b, aligned)) return least_where_rising;
  const bool many = a.amounts.size() + b.amounts.size() > few;
  return many || fewer_by_nobody(a, b, aligned) ? least_where_unsure : least_conflicting_apart;
}

// A figure that is later than the other, if they are not one.
bool goes_on(const Statement& a, const Statement& b, const Aligned& aligned) {
  return has_risen(a, b, aligned) || counts_again(a, b, aligned);
}

// May the one contradict the other at all, or only look like it, whatever the weights say?
bool may_differ(const Statement& a, const Statement& b, const Aligned& aligned, bool brief) {
  if (goes_on(a, b, aligned)) return true;
  if (one_voice(a, b) || both_deny(a, b)) return false;
  if (brief) return true;
  const std::vector<AlignedPart> parts = aligned_parts(a, b, aligned);
  return of_one_thing(parts) || (aligned.amount_a != none && figures_clash(a, b, aligned, parts));
}

// The difference as it is told; nothing where it is none. `answers`: one voice answers the other.
std::optional<Judged> told_apart(const Statement& a, const Statement& b, Judged judged, const SaidPair& pair,
                                 bool answers, bool brief) {
  const Aligned& aligned = pair.aligned;
  if (judged.subkind == MatchSubkind::number && goes_on(a, b, aligned))
    judged = {Relation::look_alike, MatchSubkind::later_update, judged.margin};
  else if (judged.subkind == MatchSubkind::later_update && !goes_on(a, b, aligned))
    judged.subkind = later_or_other(a, b, aligned);
  if (!pair.plain && judged.relation == Relation::look_alike && !sure_look_alike(judged)) return std::nullopt;
  // Within a report words tell which count is the later (counts.cc); the judge cannot (1 of 14 on fourteen heaps).
  if (judged.subkind == MatchSubkind::later_update && a.document == b.document) return std::nullopt;
  if (judged.subkind == MatchSubkind::later_update && !goes_on(a, b, aligned) && told_lower(a, b, aligned))
    return std::nullopt;
  if (judged.relation != Relation::contradicts) return judged;
  const bool number = judged.subkind == MatchSubkind::number;
  if ((one_voice(a, b) && !(number && of_two_tellers(a, b, aligned))) || both_deny(a, b)) return std::nullopt;
  if (number && (one_figure(a, b) || goes_into_parts(a, b, aligned) || told_as_later(a, b, aligned)))
    return std::nullopt;
  if (!pair.plain && (denies_its_part(a, b) || denies_its_part(b, a))) return std::nullopt;
  if (pair.plain || answers || (brief && judged.margin >= least_of_brief)) return judged;
  const std::vector<AlignedPart> parts = aligned_parts(a, b, aligned);
  const bool holds = number && aligned.amount_a != none ? figures_clash(a, b, aligned, parts) : of_one_thing(parts);
  return holds ? std::optional(judged) : std::nullopt;
}

}  // namespace

void PairJudge::take(const Candidate& c, const Statement& a, const Statement& b) {
  if (of_two_stories(a, b)) return;  // nothing is said of them
  Waiting waiting{.pair = {.a = c.a, .b = c.b}, .a = a, .b = b};
  if (const std::optional<Plain> plain = one_voice(a, b) ? std::nullopt : plainly(heap_, a, b, values_)) {
    waiting.pair.aligned = plain->aligned;
    waiting.pair.plain = true;
    waiting.judged = plain->judged;
    plain_.push_back(waiting);
  } else if (c.weighed) {
    waiting.exchange = in_exchange(a, b);
    waiting.brief = a.document != b.document && c.rivals.of_a * c.rivals.of_b <= std::int32_t{most_pairs_of_short};
    measure(a, b, values_, c.rivals, waiting.pair.aligned, sheets_);
    weighed_.push_back(waiting);
  }
}

// Puts a question to the judge about those for which it is wanted; what is said is given to `asked`.
template <class Wanted, class Question, class Taking>
void PairJudge::ask(Wanted wanted, Question question, Taking taking) {
  std::vector<std::int32_t> sheets;
  std::vector<Waiting*> of;
  for (std::size_t i = 0; i < weighed_.size(); ++i) {
    if (!wanted(weighed_[i])) continue;
    const auto first = sheets_.values().begin() + static_cast<std::ptrdiff_t>(i * judge_.width());
    sheets.insert(sheets.end(), first, first + static_cast<std::ptrdiff_t>(judge_.width()));
    of.push_back(&weighed_[i]);
  }
  const Judge::Said said = question(sheets);
  for (std::size_t i = 0; i < of.size(); ++i)
    if (said[i]) taking(*of[i], *said[i]);
}

// A contradiction that is none of figures only where nothing else is said.
void PairJudge::weigh() {
  using Sheets = std::span<const std::int32_t>;
  const auto surer = [](Waiting& w, const Judged& judged) {
    if (w.judged && judged.margin <= w.judged->margin) return false;
    w.judged = judged;
    return true;
  };
  ask([](const Waiting&) { return true; }, [&](Sheets s) { return judge_.same(s, least_same); }, surer);
  ask([](const Waiting& w) { return w.pair.aligned.amount_a != none; },
      [&](Sheets s) { return judge_.counted(s, least_counted); },
      [&](Waiting& w, Judged judged) {
        const std::int32_t least = least_of_figures(w.a, w.b, w.pair.aligned, w.exchange);
        if (judged.relation == Relation::contradicts) judged.margin -= least - least_counted;
        if (judged.margin >= 0) surer(w, judged);
      });
  ask([](const Waiting& w) { return w.exchange; }, [&](Sheets s) { return judge_.answered(s, least_answered); },
      [&](Waiting& w, const Judged& judged) { w.answers = surer(w, judged); });
  ask([](const Waiting& w) { return !w.exchange && !w.judged && may_differ(w.a, w.b, w.pair.aligned, w.brief); },
      [&](Sheets s) { return judge_.contradicted(s, least_contradicted); }, surer);
}

// Completes what is said; false: it may not be said of two such statements.
bool PairJudge::may_be_said(Waiting& w) const {
  const bool two_incidents = of_two_incidents(w.a, w.b);
  if (!w.judged) return false;
  w.pair.alone = w.judged->margin >= least_alone && !of_other_deeds(w.a, w.b);
  if (w.judged->relation == Relation::agree)
    return (!two_incidents || w.judged->margin >= least_between_incidents) && !opposed(w.a, w.b, w.pair.aligned) &&
           !answers_exclude(w.a, w.b, values_) && !figures_differ(w.a, w.b);
  if (!two_incidents) w.judged = told_apart(w.a, w.b, *w.judged, w.pair, w.answers, w.brief);
  return !two_incidents && w.judged;
}

void PairJudge::say(SaidPairs& out) {
  weigh();
  for (std::vector<Waiting>* const all : {&plain_, &weighed_}) {
    for (Waiting& w : *all) {
      if (may_be_said(w)) {
        w.pair.judged = *w.judged;
        out.judged.push_back(w.pair);
      }
      if (!w.pair.plain && bears_out(w.a, w.b, w.pair.aligned)) out.counted.emplace_back(w.pair.a, w.pair.b);
    }
    all->clear();
  }
  sheets_.clear();
}

}  // namespace wederhoor::reconcile
