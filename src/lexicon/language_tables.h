// The tables of one language, so that what reads its words names no language.
//   LanguageTables(lexicons, "nl").table("times") is the table nl/times
#pragma once

#include <string>
#include <string_view>

#include "lexicon/table_file.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

// Holds on to the lexicons, which must outlive it.
class LanguageTables {
 public:
  LanguageTables(const Lexicons& lexicons, std::string_view language) : lexicons_(lexicons), language_(language) {}
  const Table& table(std::string_view name) const { return lexicons_.table((language_ + "/").append(name)); }
  // Tables of all languages: shared("actors").
  const Table& shared(std::string_view name) const { return lexicons_.table(std::string("shared/").append(name)); }
  const Lexicons& all() const { return lexicons_; }
  const std::string& language() const { return language_; }

 private:
  const Lexicons& lexicons_;
  std::string language_;
};

}  // namespace wederhoor::lexicon
