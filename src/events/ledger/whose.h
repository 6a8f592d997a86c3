// Whose the counted are: the actor, and which side that is in the report.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// The row that says whose the word's are, by itself or by the end of a compound ("vrachtwagenchauffeurs" are drivers);
// that says that civilians are there ("de parochieschool"). nullptr: none.
const lexicon::Row* side_word(const Finding& finding, std::uint32_t token, std::uint32_t last);
const lexicon::Row* scene_word(const Finding& finding, std::uint32_t token);

// Is nothing told of whose they are?
inline bool sideless(const Number& number) { return number.side_kind == SideKind::unknown && number.side.empty(); }
// Does a word of the tokens [first, last) say that they are somebody's own: "zijn mannen", "vijftig man"?
bool says_whose_own(const Finding& finding, std::uint32_t first, std::uint32_t last);
// Does what is counted (an id of counted.tsv; empty: nothing) tell nothing of them but what became of them?
bool says_only_what_became(std::string_view counted);

class SideFinder {
 public:
  SideFinder(const Finding& finding, const std::vector<Event>& events);
  // By the words of the number, else by what it is a part of (`whole`; nullptr: nothing) or takes part in; after its
  // state and event.
  void set(const Quantity& quantity, const Number* whole, Number& number) const;
  // "25 van zijn mannen", says a captain: of his side, where nothing else tells whose they are; after its claim.
  void set_speakers(Number& number) const;
  // Who attacks in this report, into Reading::entities; none where nobody is told to.
  std::int32_t attackers() const { return attackers_; }

 private:
  void set_told(const Quantity& quantity, Number& number) const;
  bool attack_near(std::uint32_t sentence) const;
  void set_kind(std::uint32_t first, std::uint32_t last, Number& number) const;
  void set_among(std::uint32_t first, std::uint32_t last, Number& number) const;
  void set_attack(const Quantity& quantity, Number& number) const;
  bool stands_among(std::uint32_t noun) const;
  bool of_attackers(const Number& number) const;
  bool is_of(std::uint32_t token) const;
  bool weighs(std::uint32_t token) const;
  void find_scenes();
  bool reports(std::uint32_t noun) const;
  void set_scene(const Quantity& quantity, Number& number) const;
  bool is_said_of(std::uint32_t noun, std::uint32_t first, std::uint32_t last) const;
  void set_actor(const Quantity& quantity, std::uint32_t first, std::uint32_t last, Number& number) const;
  void set_owner(const Quantity& quantity, Number& number) const;
  void give(const Quantity& quantity, std::int32_t entity, std::string construction, Number& number) const;
  bool named(std::int32_t entity) const { return named_[static_cast<std::size_t>(entity)]; }

  const Finding& f_;
  const std::vector<Event>& events_;
  std::int32_t attackers_;  // who attacks in this report, into Reading::entities; none where nobody is told to
  std::vector<std::int32_t> scenes_;  // by sentence: a word for where civilians are; none
  std::vector<bool> armed_;           // by sentence: somebody armed is told of
  std::vector<bool> attacks_;         // by sentence: an attack is told of
  std::vector<bool> named_;           // by entity: the actor list or the report knows it by name
};

// Colleagues of those counted just before are what those are.
void share_calling(const Finding& finding, std::vector<Number>& ledger);

// Losses that one sentence adds up are one side's: "zeventig strijders gedood en vier pantservoertuigen vernietigd".
void share_side(const Reading& reading, std::vector<Number>& ledger);

}  // namespace wederhoor::events
