// Calls the parts of reading in order; nothing else. Of a report that is not Dutch, words, sentences and quotation
// marks are all there is. Tested by tests/reading/read_test.cc.
#include "reading/reader.h"

#include <optional>

#include "base/languages.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "reading/amounts/quantities.h"
#include "reading/model/name_tagger.h"
#include "reading/model/parser.h"
#include "reading/when/times.h"
#include "reading/where/places.h"
#include "reading/who/coreference.h"
#include "reading/words/find_words.h"
#include "reading/words/quotations.h"

namespace wederhoor::reading {

struct Models {
  lexicon::Gazetteer gazetteer;
  std::optional<model::Parser> parser;  // none: no weights are installed
  std::optional<model::Names> names;    // none: left out
};

void Close::operator()(Models* models) const { delete models; }

Result<OpenModels> open_models(const std::filesystem::path& folder, const std::filesystem::path& gazetteer_file) {
  Result<lexicon::Gazetteer> gazetteer = lexicon::Gazetteer::open(gazetteer_file.string());
  if (!gazetteer) return gazetteer.error();
  OpenModels models(new Models{std::move(*gazetteer), {}, {}});
  const std::filesystem::path weights = folder / "nl" / "parser.weights";
  if (std::error_code unseen; std::filesystem::exists(weights, unseen)) {
    Result<model::Parser> opened = model::Parser::open(weights);
    if (!opened) return opened.error();
    models->parser.emplace(std::move(*opened));
  }
  const std::filesystem::path name_weights = folder / "nl" / "names.weights";
  if (std::error_code unseen; models->parser && std::filesystem::exists(name_weights, unseen)) {
    Result<model::Names> opened = model::Names::open(name_weights, *models->parser);
    if (!opened) return opened.error();
    models->names.emplace(std::move(*opened));
  }
  return models;
}

namespace {

model::StandIns acronyms(const Lexicons& lexicons) {
  model::StandIns out;
  const lexicon::Table& table = lexicons.table("nl/acronyms");
  for (const lexicon::Row& row : table.rows()) out.add(row.cells.front(), table.cell(row, "seen_as"));
  return out;
}

}  // namespace

struct Reader::Parts {
  WordRules words;
  WhoWords who;
  TimeFinder times;
  QuantityFinder quantities;
  PlaceFinder places;
  model::StandIns acronyms;
  OpenModels models;
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const Lexicons& lexicons, std::future<Result<OpenModels>> models) {
  auto who =
      std::async(std::launch::async, [&] { return WhoWords::make(lexicons); });  // as long as all others together
  WordRules words(lexicons);
  TimeFinder times(lexicons);
  QuantityFinder quantities(lexicons);
  PlaceFinder places(lexicons);
  Result<WhoWords> known = who.get();
  if (!known) return known.error();
  Result<OpenModels> opened = models.get();
  if (!opened) return opened.error();
  return Reader(
      std::make_unique<Parts>(Parts{std::move(words), std::move(*known), std::move(times), std::move(quantities),
                                    std::move(places), acronyms(lexicons), std::move(*opened)}));
}

Result<Reader> Reader::open(const Lexicons& lexicons, const std::filesystem::path& models,
                            const std::filesystem::path& gazetteer) {
  return open(lexicons, std::async(std::launch::async, [&] { return open_models(models, gazetteer); }));
}

Reading Reader::read(const Report& report) const {
  Reading reading;
  const WordFacts facts = read_words(report, parts_->words, reading);
  find_quotations(report.text, facts, reading);
  if (!base::in_dutch(report)) return reading;
  annotate(report.text, reading);
  tell_quote_uses(report.text, reading);
  const WordRow row(report, reading);
  reading.times = parts_->times.find(report, row);
  reading.quantities = parts_->quantities.find(row);
  reading.places = parts_->places.find(row, parts_->models->gazetteer);
  std::vector<Party> parties = find_parties(row, parts_->who);
  std::vector<Bearer> bearers = join_names(parts_->who, parties);
  join_nominals(report, row, parts_->who, parties, bearers);
  write_who(report, parties, bearers, row, reading);
  drop_places_in_names(reading);
  return reading;
}

void Reader::annotate(std::string_view text, Reading& reading) const {
  if (parts_->models->parser)
    return parts_->models->parser->annotate(text, reading, parts_->models->names ? &*parts_->models->names : nullptr,
                                            parts_->acronyms);
  reading.remarks.push_back("read without trained weights (models/nl/parser.weights): no tags, lemmas and trees");
}

std::vector<std::string> Reader::versions() const {
  std::vector<std::string> out;
  if (parts_->models->parser) out.push_back(parts_->models->parser->version());
  if (parts_->models->names) out.push_back(parts_->models->names->version());
  out.push_back("gazetteer " + parts_->models->gazetteer.checksum());
  return out;
}

}  // namespace wederhoor::reading
