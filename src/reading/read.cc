// Calls the parts of reading in order; nothing else. Of a report that is not Dutch, words, sentences and quotation
// marks are all there is. Tested by tests/reading/read_test.cc.
#include "reading/read.h"

#include <optional>

#include "base/languages.h"
#include "lexicon/gazetteer.h"
#include "reading/coreference.h"
#include "reading/model/names.h"
#include "reading/model/parser.h"
#include "reading/places.h"
#include "reading/quantities.h"
#include "reading/quotations.h"
#include "reading/times.h"
#include "reading/words.h"

namespace wederhoor::reading {

struct Reader::Parts {
  WordRules words;
  WhoWords who;
  TimeFinder times;
  QuantityFinder quantities;
  PlaceFinder places;
  lexicon::Gazetteer gazetteer;
  std::optional<model::Parser> parser;  // none: no weights are installed
  std::optional<model::Names> names;    // none: left out
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const Lexicons& lexicons, const std::filesystem::path& models,
                            const std::filesystem::path& gazetteer_file) {
  Result<lexicon::Gazetteer> gazetteer = lexicon::Gazetteer::open(gazetteer_file.string());
  if (!gazetteer) return gazetteer.error();
  Result<WhoWords> who = WhoWords::make(lexicons);
  if (!who) return who.error();
  std::optional<model::Parser> parser;
  const std::filesystem::path weights = models / "nl" / "parser.weights";
  if (std::error_code unseen; std::filesystem::exists(weights, unseen)) {
    Result<model::Parser> opened = model::Parser::open(weights);
    if (!opened) return opened.error();
    parser.emplace(std::move(*opened));
  }
  std::optional<model::Names> names;
  const std::filesystem::path name_weights = models / "nl" / "names.weights";
  if (std::error_code unseen; parser && std::filesystem::exists(name_weights, unseen)) {
    Result<model::Names> opened = model::Names::open(name_weights, *parser);
    if (!opened) return opened.error();
    names.emplace(std::move(*opened));
  }
  return Reader(std::make_unique<Parts>(Parts{WordRules(lexicons), std::move(*who), TimeFinder(lexicons),
                                              QuantityFinder(lexicons), PlaceFinder(lexicons), std::move(*gazetteer),
                                              std::move(parser), std::move(names)}));
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
  reading.places = parts_->places.find(row, parts_->gazetteer);
  std::vector<Party> parties = find_parties(row, parts_->who);
  std::vector<Bearer> bearers = join_names(parts_->who, parties);
  join_nominals(report, row, parts_->who, parties, bearers);
  write_who(report, parties, bearers, row, reading);
  drop_places_in_names(reading);
  return reading;
}

void Reader::annotate(std::string_view text, Reading& reading) const {
  if (parts_->parser) return parts_->parser->annotate(text, reading, parts_->names ? &*parts_->names : nullptr);
  reading.remarks.push_back("read without trained weights (models/nl/parser.weights): no tags, lemmas and trees");
}

std::vector<std::string> Reader::versions() const {
  std::vector<std::string> out;
  if (parts_->parser) out.push_back(parts_->parser->version());
  if (parts_->names) out.push_back(parts_->names->version());
  out.push_back("gazetteer " + parts_->gazetteer.checksum());
  return out;
}

}  // namespace wederhoor::reading
