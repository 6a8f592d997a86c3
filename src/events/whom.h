// Whom words mean: the entities behind a noun phrase.
#pragma once

#include <map>
#include <set>
#include <string>

#include "events/finding.h"

namespace wederhoor::events {

class Whom {
 public:
  explicit Whom(const Finding& finding);

  // The entities that the phrase with this head word means, and those joined to it by "and". claim: in which the words
  // stand, for "we"; none: in no claim. acts: then the inhabitants of a state act for it.
  std::vector<std::int32_t> meant_by(std::uint32_t token, std::int32_t claim, bool acts) const;
  // Who acts for the state whose adjective this is ("Russische"): its army in this report, else itself; none.
  std::int32_t of_nation(std::uint32_t adjective) const;
  // The state, if the report speaks of it, in which the place lies that the token names; none.
  std::int32_t state_at(std::uint32_t token) const;
  // The country in which that place lies (ISO 3166); empty: the token names no place.
  std::string_view country_at(std::uint32_t token) const;
  // The state by country.
  std::int32_t state(std::string_view country) const;
  // The body that the report names most of those in which its member serves ("agent"), or that own it; none.
  std::int32_t body_of(std::uint32_t member) const;
  // The body or group of the report with this actor id; none.
  std::int32_t body_with(const std::string& actor) const;
  // The row of lexicons/<lang>/members.tsv by which the word is a member; nullptr: none.
  const lexicon::Row* member_row(std::uint32_t member) const;

 private:
  void add(std::uint32_t token, std::int32_t claim, bool acts, std::vector<std::int32_t>& out) const;
  void add_counted(std::uint32_t token, std::int32_t claim, std::vector<std::int32_t>& out) const;
  void add_nation(std::uint32_t noun, std::vector<std::int32_t>& out) const;
  void add_owner(std::uint32_t token, std::int32_t claim, bool crowd, std::vector<std::int32_t>& out) const;
  void keep_own(std::uint32_t token, std::int32_t claim, std::vector<std::int32_t>& out) const;
  void add_with_body(std::int32_t entity, std::vector<std::int32_t>& out) const;
  void add_speakers(std::int32_t claim, std::vector<std::int32_t>& out) const;
  std::int32_t told_after(std::uint32_t token) const;
  std::int32_t colleagues_of(std::uint32_t token, std::int32_t claim) const;
  void name_words(std::int32_t entity);
  void name_things();
  std::int32_t thing_of(std::uint32_t token) const;
  bool near_speaker(std::uint32_t token, std::int32_t claim) const;
  bool means_speaker(std::uint32_t token, std::int32_t claim) const;
  std::int32_t mention_at(std::uint32_t token) const;

  const Finding& f_;
  struct Named {
    std::size_t mentions = 0;
    std::int32_t entity = none;  // none: two are named as often
  };
  std::map<std::string, std::int32_t, std::less<>> nations_;   // by id of the side
  std::vector<std::int32_t> groups_, armies_;                  // armed groups with a name, armies of states
  std::map<std::string, Named, std::less<>> named_;            // by each word of a name: who is named so most often
  std::map<std::string_view, std::set<std::int32_t>> things_;  // "de tanker Fram", by row of members.tsv
};

// Something that people serve in for a state, or at large: "de politie", "het leger", "de VN".
constexpr bool is_body(ActorKind kind) {
  return kind == ActorKind::state_body || kind == ActorKind::army || kind == ActorKind::agency;
}

}  // namespace wederhoor::events
