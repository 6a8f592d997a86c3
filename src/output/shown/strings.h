// The fixed words of summary and page: web/strings.tsv, and the questions, families of predicates and kinds of events
// of lexicons/shared/.
//   Strings("nl").say("count.incidents", 3) -> "3 incidenten"
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "wederhoor/text.h"

namespace wederhoor::output {

struct Wording {
  std::string_view nl, en;
};
// All of them by key; questions as "question.ID", kinds of events as "event.ID", families as "family.FAMILY.VALUE",
// countries as "country.UA", bodies that every state has as "body.army".
const std::map<std::string, Wording, std::less<>>& interface_words();

// "Klopt “{about}”?" with one hole filled in; the words where they have no such hole.
std::string fill(std::string words, std::string_view hole, std::string_view value);

class Strings {
 public:
  explicit Strings(std::string_view language) : english_(language == "en") {}
  bool english() const { return english_; }
  // The words of a key; the key itself where there are none.
  std::string say(std::string_view key) const;
  // With {n} filled in, and KEY.one for one.
  std::string say(std::string_view key, std::size_t n) const;
  // With {a} filled in.
  std::string say(std::string_view key, std::string_view a) const;
  // With {a} and {b} filled in.
  std::string say(std::string_view key, std::string_view a, std::string_view b) const;
  // The words of PREFIX.ID where the table has them, else the id.
  std::string name(std::string_view prefix, std::string_view id) const;
  // "22-23 mei 2023", "mei 2023", "23 mei 2023 12:30 (+03:00)", "vanaf 1 mei 2023"; "" where nothing is known.
  std::string interval(const Interval& interval) const;
  // "di 23 mei 15:00", "di 23 mei": when something was said.
  std::string moment(const Moment& moment) const;
  std::string upper(std::string_view key) const;

 private:
  bool english_;
};

}  // namespace wederhoor::output
