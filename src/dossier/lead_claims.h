// What makes a claim fit for the lead of an incident, or unfit.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dossier/leaning.h"
#include "lexicon/event_kinds.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

class LeadClaims {
 public:
  // All must live as long.
  LeadClaims(const Heap& heap, const Incident& incident, const lexicon::EventKinds& kinds, Leaning& leaning);

  // Is the incident's own deed what the claim says; do its words name it?
  bool tells_deed(const Ref& claim) const;
  bool of_deed(const Ref& claim) const;
  // Is its predicate the deed: "tien mensen zijn omgekomen", not "het dodental liep op"?
  bool acts(const Ref& claim) const;
  bool tells_event(const Ref& claim) const;
  // Does it say of an event that it did not happen?
  bool denies_event(const Ref& claim) const;
  // Does its sentence name who did it? Then it blames somebody.
  bool names_doer(const Ref& claim) const;
  // A main clause, not "dat … omkwamen".
  bool opens_sentence(const Ref& claim) const;
  // Does it say where? A state is no place for a deed.
  bool tells_where(const Ref& claim) const;
  // Can it be told without the sentence before it?
  bool stands_alone(const Ref& claim) const;
  // "Dat", which the speaker denies or confirms: nobody knows what.
  bool points(const Ref& claim) const;
  bool leans(const Quoted& words) const;
  // A clause that opens the claim, in which somebody does something, or has it done to him.
  bool is_clause(const Ref& claim) const;
  // Such a clause, or a noun that is denied or confirmed.
  bool says_something(const Ref& claim) const;
  // "Dit is niet te verifiëren: ...": words that take back what is said.
  bool disclaims(const Ref& claim) const;
  // Of a person by name nothing is told without its source.
  bool names_person(const Ref& claim) const;
  // Do its words name a side, a body or a group? Not "een voorbijganger", "een raketgranaat", "twee daders".
  bool names_party(const Ref& claim) const;
  // "Er zou een klopjacht aan de gang zijn": it is not told as fact.
  bool hedged(const Ref& claim) const;
  // "Dit jaar waren er veertig aanvallen": of more than the incident.
  bool is_wide(const Ref& claim) const;
  // "Wij hebben de leiding opgeblazen": an outlet that is a party.
  bool of_self(const Ref& claim) const;
  // Are words of others in it?
  bool quotes(const Ref& claim) const;
  // Does a person say it, and no body? Of a state that has no part in it he may be a mere observer.
  bool by_person(const Ref& claim) const;
  // Who says it: an actor id; where none is known the record's own.
  std::string voice(const Ref& record) const;
  // Did it begin, or end, before the incident began: "sinds 2014"?
  static bool earlier(const Interval& when, const Interval& incident);
  // Is it among the sentences of a report that say what happened?
  static bool opens_report(std::uint32_t sentence);

 private:
  static bool tells(const Proposition& p);
  bool opens(const Ref& ref, const Proposition& p) const;
  bool points_away(const Ref& ref, const Proposition& p) const;
  bool says(const Ref& ref, const Proposition& p, const Span& trigger) const;

  const Heap& heap_;
  const Incident& incident_;
  Leaning& leaning_;
  std::map<std::pair<ReportKey, std::uint32_t>, std::vector<Span>> deeds_;  // the incident's own, by sentence
  std::map<ReportKey, std::vector<Span>> disclaimers_;
};

}  // namespace wederhoor::dossier
