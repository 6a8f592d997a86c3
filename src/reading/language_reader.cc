// Calls the parts of reading in order, for a report in the language that they were opened for. Tested by
// tests/reading/read_test.cc and tests/reading/language_test.cc.
#include "reading/language_reader.h"

#include <future>

#include "reading/who/coreference.h"
#include "reading/who/join_names.h"
#include "reading/who/mentions.h"
#include "reading/who/told_lands.h"
#include "reading/who/write_who.h"
#include "reading/words/quote_uses.h"
#include "reading/words/turns.h"

namespace wederhoor::reading {
namespace {

model::StandIns acronyms(const lexicon::LanguageTables& tables) {
  model::StandIns out;
  const lexicon::Table& table = tables.table("acronyms");
  for (const lexicon::Row& row : table.rows()) out.add(row.cells.front(), table.cell(row, "seen_as"));
  return out;
}

// "brug dorp leger soldaat …" on and on: a list of words. A text has a verb in every few words.
bool is_list(const Reading& reading) {
  constexpr std::size_t least = 40, words_of_a_verb = 25;
  std::size_t words = 0, verbs = 0;
  for (const Token& token : reading.tokens) {
    words += token.upos != Upos::PUNCT && token.upos != Upos::SYM && token.upos != Upos::NUM;
    verbs += token.upos == Upos::VERB || token.upos == Upos::AUX;
  }
  return words >= least && verbs * words_of_a_verb < words;
}

bool is_there(const std::filesystem::path& file) {
  std::error_code unseen;
  return std::filesystem::exists(file, unseen);
}

}  // namespace

Result<LanguageModels> LanguageModels::open(const std::filesystem::path& models, const Language& language) {
  LanguageModels out;
  const std::filesystem::path folder = models / language.code;
  if (const auto file = folder / "parser.weights"; is_there(file)) {
    Result<model::Parser> opened = model::Parser::open(file, language.treebank);
    if (!opened) return opened.error();
    out.parser.emplace(std::move(*opened));
  }
  if (const auto file = folder / "names.weights"; out.parser && is_there(file)) {
    Result<model::Names> opened = model::Names::open(file, *out.parser);
    if (!opened) return opened.error();
    out.names.emplace(std::move(*opened));
  }
  return out;
}

LanguageReader::LanguageReader(const lexicon::LanguageTables& tables, const Language& language,
                               const std::shared_ptr<const Numerals>& numerals)
    : code_(language.code),
      words_(tables),
      times_(tables, numerals, *language.times),
      quantities_(tables, numerals),
      places_(tables),
      acronyms_(acronyms(tables)) {}

Result<LanguageReader> LanguageReader::open(const Lexicons& lexicons, const Language& language) {
  const lexicon::LanguageTables tables(lexicons, language.code);
  auto who = std::async(std::launch::async, [&] { return WhoWords::make(tables); });  // as long as all others together
  LanguageReader reader(tables, language, language.numerals(tables));
  Result<WhoWords> known = who.get();
  if (!known) return known.error();
  reader.who_.emplace(std::move(*known));
  return reader;
}

void LanguageReader::read(const Report& report, const LanguageModels& models, const lexicon::Gazetteer& gazetteer,
                          Reading& reading, unsigned threads) const {
  reading.language = code_;
  annotate(report.text, models, reading, threads);
  if (models.parser && is_list(reading))
    reading.remarks.push_back("holds next to no verb: a list of words, in which nobody says anything");
  tell_quote_uses(report.text, reading);
  add_turns(reading);
  const WordRow row(report, reading, words_.closed);
  reading.times = times_.find(report, row);
  reading.quantities = quantities_.find(row);
  reading.places = places_.find(row, gazetteer);
  const ToldLands lands(row, who_->nations);
  std::vector<Party> parties = find_parties(row, *who_, lands);
  std::vector<Bearer> bearers = join_names(*who_, parties);
  join_nominals(report, row, *who_, lands, parties, bearers);
  write_who(report, parties, bearers, row, *who_, reading);
  drop_places_in_names(reading);
}

void LanguageReader::annotate(std::string_view text, const LanguageModels& models, Reading& reading,
                              unsigned threads) const {
  if (models.parser)
    return models.parser->annotate(text, reading, models.names ? &*models.names : nullptr, acronyms_, threads);
  reading.remarks.push_back("read without trained weights (models/" + code_ +
                            "/parser.weights): no tags, lemmas and trees");
}

}  // namespace wederhoor::reading
