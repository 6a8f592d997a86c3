// Decides which words and lists the "who" part asks: reads them from the lexicons. Example: "zij" of
// lexicons/nl/pronouns.tsv is third person, one or many. Tested by tests/reading/who/who_test.cc.
#include "reading/who/who_words.h"

#include <algorithm>

#include "lexicon/table_file.h"

namespace wederhoor::reading {

Result<WhoWords> WhoWords::make(const lexicon::LanguageTables& tables) {
  Result<lexicon::Actors> actors = lexicon::Actors::make(tables.all());
  if (!actors) return actors.error();
  WhoWords words{Roles(tables),
                 Nations(tables),
                 NameWords(tables),
                 Phrases(tables),
                 std::move(*actors),
                 {},
                 {},
                 {},
                 {},
                 {},
                 {},
                 {},
                 {},
                 {}};
  const lexicon::Table& pronouns = tables.table("pronouns");
  for (const lexicon::Row& row : pronouns.rows()) {
    const std::string_view count = pronouns.cell(row, "count"), gender = pronouns.cell(row, "gender");
    words.pronouns.emplace(row.cells.front(), Pronoun{count == "one"    ? Count::one
                                                      : count == "many" ? Count::many
                                                                        : Count::unknown,
                                                      gender == "masculine"  ? Gender::masculine
                                                      : gender == "feminine" ? Gender::feminine
                                                      : gender == "neuter"   ? Gender::neuter
                                                                             : Gender::unknown,
                                                      std::string(pronouns.cell(row, "use")),
                                                      pronouns.cell(row, "person") == "3" ? 3 : 1, pronouns.id(row)});
  }
  const lexicon::Table& verbs = tables.table("speech_verbs");
  for (const lexicon::Row& row : verbs.rows()) {
    for (const std::string& form : lexicon::pieces(verbs.cell(row, "forms"), ' ')) words.speech_forms.insert(form);
  }
  for (const lexicon::Row& row : tables.table("report_nouns").rows()) words.report_nouns.emplace(row.cells.front());
  const lexicon::Table& small = tables.table("claim_words");
  for (const lexicon::Row& row : small.rows()) {
    for (const std::string& list : lexicon::pieces(small.cell(row, "lists"), ' ')) {
      if (list == "document" || list == "channel" || list == "footage") words.recorded.emplace(row.cells.front());
    }
  }
  for (const lexicon::Row& row : tables.table("place_verbs").rows()) words.place_verbs.emplace(row.cells.front());
  const lexicon::Table& prepositions = tables.table("place_prepositions");
  for (const lexicon::Row& row : prepositions.rows())
    words.place_prepositions.emplace(row.cells.front(), prepositions.cell(row, "use") == "actor");
  const lexicon::Table& families = tables.table("role_families");
  for (const lexicon::Row& row : families.rows())
    words.families.emplace(row.cells.front(), lexicon::pieces(families.cell(row, "likes")));
  const lexicon::Table& again = tables.table("roles_again");
  for (const lexicon::Row& row : again.rows())
    words.again.emplace(row.cells.front(), lexicon::pieces(again.cell(row, "after")));
  const lexicon::Table& apart = tables.table("role_apart");
  for (const lexicon::Row& row : apart.rows()) {
    for (const std::string& other : lexicon::pieces(apart.cell(row, "apart"))) {
      words.apart[std::string(row.cells.front())].insert(other);
      words.apart[other].insert(std::string(row.cells.front()));
    }
  }
  return words;
}

bool WhoWords::are_apart(std::string_view like, std::string_view other) const {
  const auto found = apart.find(std::string(like));
  return found != apart.end() && found->second.contains(std::string(other));
}

bool WhoWords::are_family(std::string_view like, std::string_view other) const {
  if (like.empty()) return false;
  if (like == other) return true;
  const auto family = families.find(std::string(like));
  return family != families.end() &&
         std::find(family->second.begin(), family->second.end(), other) != family->second.end();
}

bool WhoWords::tells_again(std::string_view noun, std::string_view like, std::string_view before) const {
  if (noun == before) return true;
  const Role called = roles.find(before);
  const auto ends = [&](std::string_view word) {
    return before == word || (before.size() > word.size() && before.ends_with(word) && called.word != before);
  };
  if (ends(noun)) return true;
  const auto found = again.find(std::string(noun));
  if (found == again.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(),
                     [&](const std::string& word) { return word == "*" ? are_family(like, called.like) : ends(word); });
}

bool WhoWords::tells_of_any(std::string_view noun, std::string_view like) const {
  const auto found = again.find(std::string(noun));
  return found != again.end() && !like.empty() &&
         std::find(found->second.begin(), found->second.end(), "*") != found->second.end();
}

}  // namespace wederhoor::reading
