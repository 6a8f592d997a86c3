// Who fights whom in a row: the sides of a fight, the doer of an attack and those it hit.
#pragma once

#include <map>
#include <memory>

#include "output/codes/code_rows.h"

namespace wederhoor::output {

enum class Book : std::uint8_t { acled, ucdp, polecat };

struct Party {
  const CodedActor* coded = nullptr;
  Ref record;   // the event that names it
  Spans words;  // its words there
  const char* because = "";
  bool acts = true;      // by force of arms: a state acts through its army
  bool opponent = true;  // told as one side of it; not: only its land's force
};

struct Opponents {
  std::vector<Party> one, two;  // each actor once
  std::vector<Party> unnamed;  // labels without a name among those who do it; coded: what a noun tells of them, or null
  std::vector<Party> unnamed_two;  // the same of those it is done to
};

// What the parties of all rows are looked up in. The view must live as long.
class PartyFinder {
 public:
  PartyFinder(const View& view, const std::vector<Story>& stories);
  // `country`, where the row lies. Linear in the events of the row and, where these name nobody, of its story.
  Opponents of(const Row& row) const;
  // The parties of these events alone.
  Opponents of(const std::vector<Ref>& events) const;
  const CodedActor* coded(std::uint32_t document, std::int32_t entity) const;
  const CodedActor* by_id(const std::string& actor) const;
  const CodedActor* label(std::uint32_t document, std::int32_t entity) const;  // "piraten"; null: none

  // The actor's name in the book, in a row of that year.
  std::string name(const CodedActor& actor, Book book, int year, bool acts) const;
  // The country as the book names it in that year.
  std::string named(std::string pattern, const std::string& country, int year) const;

 private:
  struct Draft;
  void add_event(const Ref& ref, bool clash_too, Draft& draft) const;
  void add_entity(const Ref& ref, std::int32_t entity, std::vector<Party>& to, Draft& draft, bool agent) const;
  void add_named_beside(const Ref& ref, std::int32_t entity, std::vector<Party>& to) const;
  void add_heap_parts(const Ref& ref, std::vector<Party>& to) const;
  void add_claimants(const Row& row, Draft& draft) const;
  struct OfStory;
  struct Claimed;
  std::vector<Ref> claimed_acts(const Ref& words) const;
  bool is_claimed(const Row& row, const Claimed& claimed) const;
  const OfStory& of_story(std::uint32_t story, const std::string& country) const;
  void set_apart(const Row& row, Opponents& sides) const;
  void add_land_force(const Row& row, Opponents& sides) const;
  static void face_forces(Opponents& sides);
  void add_site_body(const Row& row, Opponents& sides) const;

  const View& view_;
  const std::vector<Story>& stories_;
  std::map<std::string, const CodedActor*, std::less<>> actors_, labels_;
  std::map<std::string, const CodedActor*, std::less<>> bodies_by_name_;
  // By document and sentence: armed groups that are named there.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> groups_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> forces_;  // by document and country: the mention
  mutable std::map<std::pair<std::uint32_t, std::string>, std::shared_ptr<OfStory>>
      of_story_;  // made when first asked for
};

}  // namespace wederhoor::output
