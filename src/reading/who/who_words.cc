// Decides which words and lists the "who" part asks: reads them from the lexicons. Example: "zij" of
// lexicons/nl/pronouns.tsv is third person, one or many. Tested by tests/reading/who/who_test.cc.
#include "reading/who/who_words.h"

#include "lexicon/table_file.h"

namespace wederhoor::reading {

Result<WhoWords> WhoWords::make(const lexicon::LanguageTables& tables) {
  Result<lexicon::Actors> actors = lexicon::Actors::make(tables.all());
  if (!actors) return actors.error();
  WhoWords words{
      Roles(tables), Nations(tables), NameWords(tables), Phrases(tables), std::move(*actors), {}, {}, {}, {}, {}};
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
  for (const lexicon::Row& row : tables.table("place_verbs").rows()) words.place_verbs.emplace(row.cells.front());
  const lexicon::Table& prepositions = tables.table("place_prepositions");
  for (const lexicon::Row& row : prepositions.rows())
    words.place_prepositions.emplace(row.cells.front(), prepositions.cell(row, "use") == "actor");
  const lexicon::Table& families = tables.table("role_families");
  for (const lexicon::Row& row : families.rows())
    words.families.emplace(row.cells.front(), lexicon::pieces(families.cell(row, "likes")));
  return words;
}

}  // namespace wederhoor::reading
