// Bylines and datelines: who wrote it, for whom, when, from where. Words: lexicons/<lang>/bylines.tsv.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "intake/outlets.h"
#include "intake/text/credits.h"
#include "intake/text/dates_in_text.h"
#include "lexicon/phrase_trie.h"

namespace wederhoor::intake {

struct Byline {
  std::string author;
  std::string outlet;
  std::string date;  // as DateFound::iso
};

class Bylines {
 public:
  static Result<Bylines> open(const Lexicons& lexicons);
  // Reads a line that is nothing but author, outlet and day ("Tom de Wit / vk ,woensdag 24 mei 2023", "Door Anna
  // Bakker").
  std::optional<Byline> read(std::string_view line, const MonthWords& months, const Outlets& outlets) const;
  // Byte after the dateline that a paragraph begins with ("KYIV (ANP/RTR) - ", "Moskou, 24 mei 2023 –"); 0: none.
  // `date` (if not null) receives the full day in it.
  std::size_t dateline_end(std::string_view paragraph, const Credits& credits, const MonthWords& months,
                           std::string* date) const;

 private:
  bool is_person(std::string_view piece) const;
  lexicon::PhraseTrie openers_;                   // "door", "van onze redactie": what a byline begins with
  std::set<std::string, std::less<>> fillers_;    // "bijgewerkt", "gepubliceerd", "om", "uur": may stand beside a date
  std::set<std::string, std::less<>> particles_;  // "van", "de", "el": small words in names
};

}  // namespace wederhoor::intake
