// Who was asked and did not answer.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/sides.h"
#include "lexicon/table_schema.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

const lexicon::TableSchema& silent_phrases_table();  // lexicons/<language>/silent_phrases.tsv

// Words behind a name by which somebody says nothing, by language.
class SilentPhrases {
 public:
  SilentPhrases(const Heap& heap, const Lexicons& lexicons);
  // The end of the longest that begins there; `at`: none does.
  std::uint32_t end_of(const std::string& language, std::string_view text, std::uint32_t at) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> phrases_;
};

// Does the answer to a question of families tell that somebody did not answer?
bool is_silence(const Answer& answer);
// In order of the incident, each party once a report; linear in its claims and their clauses.
std::vector<Unanswered> unanswered_of(const Heap& heap, const Sides& sides, const SilentPhrases& phrases,
                                      const Incident& incident);
// The sides of those who were asked for comment, of nothing in particular.
std::set<std::string> asked_in_vain(const Heap& heap, const Sides& sides, const std::vector<Unanswered>& unanswered);

}  // namespace wederhoor::dossier
