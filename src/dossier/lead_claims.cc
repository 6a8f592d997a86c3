// Decides which claims can stand in a lead: what tells the incident's own deed, where, and can be understood alone.
// "Gewapende mannen zijn dinsdag Dravik binnengevallen" can. Not: "de aanslag", which tells nothing; "het wachten is op
// details van de aanslag", which tells nothing of it; "de stad werd vaker getroffen", "dit jaar waren er veertig"; "zij
// vielen binnen" or "daarop brandde de loods af", which nobody understands alone; "de politie van een aanval", which
// has lost its verb; what names a person. Tested by tests/dossier/disputes_test.cc.
#include "dossier/lead_claims.h"

#include <algorithm>
#include <span>

#include "base/because.h"
#include "base/denies.h"
#include "base/in_text.h"
#include "base/utf8.h"
#include "dossier/said_clauses.h"

namespace wederhoor::dossier {
namespace {

constexpr std::uint32_t quotation_mark = 3;    // bytes at most
constexpr std::uint32_t opening = 4;           // sentences of a report that say what happened, headlines among them
constexpr std::uint32_t longest_pronoun = 12;  // bytes
constexpr std::int32_t long_days = 31;         // of a time that tells of more than an incident

bool happens(Realis realis) { return realis == Realis::happened || realis == Realis::ongoing; }

// Have the two words in common?
bool meets(const Spans& spans, const Span& words) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.meets(words); });
}

}  // namespace

LeadClaims::LeadClaims(const Heap& heap, const Incident& incident, const lexicon::EventKinds& kinds, Leaning& leaning)
    : heap_(heap), incident_(incident), leaning_(leaning) {
  for (const Ref& ref : incident.claims) {
    const Spans& of = heap_.claim(ref).disclaimers;
    std::vector<Span>& all = disclaimers_[ref.report];
    all.insert(all.end(), of.begin(), of.end());
  }
  for (const Ref& ref : incident.events) {
    const Event& event = heap_[ref].events[ref.index];
    const bool here = event.place != none && !incident.place_id.empty() &&
                      heap_[ref].reading.places[static_cast<std::size_t>(event.place)].place_id == incident.place_id;
    if (!happens(event.realis) || earlier(event.when, incident.when)) continue;
    if (!event.when.begin && !opens_report(event.sentence)) continue;  // "onlangs viel er een bom": another one
    const lexicon::EventKind* kind = kinds.find(event.kind);
    const bool ruins = kind != nullptr && kind->ruins && opens_report(event.sentence);  // "is uitgebrand"
    const bool act = kinds.violent(event.kind) || kinds.harms(event.kind) || ruins;
    if (event.kind == incident.kind || (act && (here || opens_report(event.sentence))))
      deeds_[{ref.report, event.sentence}].push_back(event.trigger);
  }
}

bool LeadClaims::opens_report(std::uint32_t sentence) { return sentence < opening; }

// Somebody does something, or it is done to somebody: of "de aanslag" alone nobody can tell what is claimed.

bool LeadClaims::tells(const Proposition& p) {
  return happens(p.realis) && std::any_of(p.arguments.begin(), p.arguments.end(), takes_part);
}
// Does the claim open with it? Not: "de politie van een aanval waarbij doden vielen", where only an aside tells.

bool LeadClaims::opens(const Ref& ref, const Proposition& p) const {
  const std::uint32_t begin = heap_.claim(ref).content.front().begin;
  return std::any_of(p.arguments.begin(), p.arguments.end(),
                     [&](const Argument& a) { return a.span.begin <= begin + quotation_mark; });
}

bool LeadClaims::is_clause(const Ref& ref) const {
  const std::span<const Proposition> all = propositions_of(heap_, ref);
  return std::any_of(all.begin(), all.end(),
                     [&](const Proposition& p) { return tells(p) && opens(ref, p) && !points_away(ref, p); });
}
// Does it speak of somebody or something by a pronoun, and not of its speaker: "een van hen heeft bekend"?

bool LeadClaims::points_away(const Ref& ref, const Proposition& p) const {
  const std::vector<Mention>& mentions = heap_[ref].reading.mentions;
  const std::vector<std::int32_t>& speakers = heap_.claim(ref).source_entities;
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](const Argument& a) {
    if (!takes_part(a)) return false;
    const std::span<const Mention> inside = base::begin_in(mentions, a.span);
    return std::any_of(inside.begin(), inside.end(), [&](const Mention& m) {
      const bool own = m.entity != none && std::find(speakers.begin(), speakers.end(), m.entity) != speakers.end();
      return m.kind == MentionKind::pronoun && m.span.end <= a.span.end && !own;
    });
  });
}

bool LeadClaims::points(const Ref& ref) const {
  const Claim& claim = heap_.claim(ref);
  return base::made_by(claim.because, "pointing") && claim.content.front().size() <= longest_pronoun;
}

bool LeadClaims::stands_alone(const Ref& ref) const {
  const Document& d = heap_[ref];
  const Claim& claim = heap_.claim(ref);
  return !points(ref) && !leaning_.leans(d.reading.language, claim.content.front().of(d.report.text));
}

bool LeadClaims::earlier(const Interval& when, const Interval& incident) {
  if (!incident.begin) return false;
  return (when.end && when.end->day < incident.begin->day) || (when.begin && when.begin->day + 1 < incident.begin->day);
}

bool LeadClaims::of_deed(const Ref& ref) const {
  const Claim& claim = heap_.claim(ref);
  const auto at = deeds_.find({ref.report, claim.sentence});
  if (at == deeds_.end()) return false;
  return std::any_of(at->second.begin(), at->second.end(), [&](const Span& trigger) {
    return std::any_of(claim.content.begin(), claim.content.end(), [&](const Span& s) { return s.contains(trigger); });
  });
}

// Is the deed what the proposition says: its predicate, or what it counts or places of it? "De overval kostte tien
// mensen het leven". Not: "de overval lijkt op die van mei".

bool LeadClaims::says(const Ref& ref, const Proposition& p, const Span& trigger) const {
  if (p.predicate.meets(trigger)) return true;
  const Document& d = heap_[ref];
  const std::string_view text = d.report.text;
  const std::string& where = incident_.place_id;
  const bool tells_of_it = std::any_of(p.arguments.begin(), p.arguments.end(), [&](const Argument& a) {
    return a.quantity != none ||
           (a.place != none && !where.empty() && d.reading.places[static_cast<std::size_t>(a.place)].place_id == where);
  });
  if (!tells_of_it) return false;
  const std::string word = base::lower(trigger.of(text));
  return std::any_of(p.arguments.begin(), p.arguments.end(), [&](const Argument& a) {
    return takes_part(a) && a.span.meets(trigger) && !a.head.empty() && word.starts_with(a.head);
  });
}

bool LeadClaims::tells_deed(const Ref& ref) const {
  const auto at = deeds_.find({ref.report, heap_.claim(ref).sentence});
  if (at == deeds_.end()) return false;
  for (const Proposition& p : propositions_of(heap_, ref)) {
    if (!tells(p) || points_away(ref, p)) continue;
    for (const Span& trigger : at->second) {
      if (says(ref, p, trigger)) return true;
    }
  }
  return false;
}

bool LeadClaims::acts(const Ref& ref) const {
  const auto at = deeds_.find({ref.report, heap_.claim(ref).sentence});
  if (at == deeds_.end()) return false;
  const std::span<const Proposition> all = propositions_of(heap_, ref);
  return std::any_of(all.begin(), all.end(), [&](const Proposition& p) {
    return std::any_of(at->second.begin(), at->second.end(), [&](const Span& t) { return p.predicate.meets(t); });
  });
}

bool LeadClaims::tells_event(const Ref& ref) const {
  bool out = false;
  base::each_event(heap_[ref], ref.index, [&](const Event&) { out = true; });
  return out;
}

bool LeadClaims::denies_event(const Ref& ref) const {
  bool out = false;
  base::each_event(heap_[ref], ref.index, [&](const Event& event) { out = out || event.realis == Realis::denied; });
  return out;
}

bool LeadClaims::names_doer(const Ref& ref) const {
  bool out = false;
  base::each_event(heap_[ref], ref.index, [&](const Event& event) { out = out || !event.agents.empty(); });
  return out;
}

bool LeadClaims::opens_sentence(const Ref& ref) const {
  const Claim& claim = heap_.claim(ref);
  const std::vector<Sentence>& sentences = heap_[ref].reading.sentences;
  return claim.sentence < sentences.size() &&
         claim.content.front().begin <= sentences[claim.sentence].span.begin + quotation_mark;
}

bool LeadClaims::tells_where(const Ref& ref) const {
  const Spans& content = heap_.claim(ref).content;
  const std::span<const PlaceMention> places =
      base::begin_in(heap_[ref].reading.places, {content.front().begin, content.back().end});
  return std::any_of(places.begin(), places.end(),
                     [](const PlaceMention& p) { return p.kind != PlaceKind::country && !p.acts; });
}

bool LeadClaims::disclaims(const Ref& ref) const {
  const Spans& content = heap_.claim(ref).content;
  const auto at = disclaimers_.find(ref.report);
  return at != disclaimers_.end() &&
         std::any_of(at->second.begin(), at->second.end(), [&](const Span& words) { return meets(content, words); });
}

bool LeadClaims::names_person(const Ref& ref) const {
  const Reading& reading = heap_[ref].reading;
  for (const Span& span : heap_.claim(ref).content) {
    for (const Mention& m : base::begin_in(reading.mentions, span)) {
      if (m.kind != MentionKind::name || m.entity == none) continue;  // "een vrouw van 67" is nobody's name
      if (reading.entities[static_cast<std::size_t>(m.entity)].kind == ActorKind::person) return true;
    }
  }
  return false;
}

bool LeadClaims::names_party(const Ref& ref) const {
  const Reading& reading = heap_[ref].reading;
  for (const Span& span : heap_.claim(ref).content) {
    for (const Mention& m : base::begin_in(reading.mentions, span)) {
      if (m.kind == MentionKind::pronoun || m.entity == none) continue;
      const Entity& entity = reading.entities[static_cast<std::size_t>(m.entity)];
      if (entity.kind != ActorKind::person && !entity.actor_id.empty()) return true;
    }
  }
  return false;
}

bool LeadClaims::hedged(const Ref& ref) const {
  const std::vector<HearsayUse>& all = heap_[ref].claims.hearsay;
  const Spans& content = heap_.claim(ref).content;
  return std::any_of(all.begin(), all.end(), [&](const HearsayUse& h) {
    const bool doubts = h.use == HearsayUseKind::hearsay || h.use == HearsayUseKind::conditional ||
                        h.use == HearsayUseKind::future_in_past;
    return doubts && meets(content, h.span);
  });
}

bool LeadClaims::is_wide(const Ref& ref) const {
  for (const Span& span : heap_.claim(ref).content) {
    for (const TimeMention& time : base::begin_in(heap_[ref].reading.times, span)) {
      const Interval& when = time.value;
      if (when.begin && when.end && when.end->day - when.begin->day > long_days) return true;
    }
  }
  return false;
}

bool LeadClaims::of_self(const Ref& ref) const {
  const Document& d = heap_[ref];
  return leaning_.of_self(d.reading.language, heap_.claim(ref).content.front().of(d.report.text));
}

bool LeadClaims::quotes(const Ref& ref) const {
  const std::vector<Quotation>& all = heap_[ref].reading.quotations;
  const Spans& content = heap_.claim(ref).content;
  return std::any_of(all.begin(), all.end(), [&](const Quotation& q) { return meets(content, q.outer); });
}

bool LeadClaims::says_something(const Ref& ref) const {
  const Standing standing = heap_.claim(ref).standing;
  return stands_alone(ref) && (is_clause(ref) || standing == Standing::denied || standing == Standing::confirmed);
}

bool LeadClaims::by_person(const Ref& ref) const {
  const std::vector<std::int32_t>& who = heap_.claim(ref).source_entities;
  return std::any_of(who.begin(), who.end(), [&](std::int32_t e) {
    return heap_[ref].reading.entities[static_cast<std::size_t>(e)].kind == ActorKind::person;
  });
}

bool LeadClaims::leans(const Quoted& words) const {
  if (words.spans.empty() || !words.name.empty()) return false;
  const Document& d = heap_[words.report];
  return leaning_.leans(d.reading.language, words.spans.front().of(d.report.text));
}

std::string LeadClaims::voice(const Ref& ref) const {
  if (ref.kind != RecordKind::claim) return heap_.id(ref);
  const std::vector<std::int32_t>& who = heap_.claim(ref).source_entities;
  const std::string actor = who.empty() ? "" : heap_.actor(heap_.place_of(ref.report), who.front());
  return actor.empty() ? heap_.id(ref) : actor;
}

}  // namespace wederhoor::dossier
