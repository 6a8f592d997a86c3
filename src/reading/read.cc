// Calls the parts of reading in order; nothing else. Tested by tests/reading/read_test.cc.
#include "reading/read.h"

#include "reading/model/parser.h"
#include "reading/quantities.h"
#include "reading/quotations.h"
#include "reading/times.h"
#include "reading/word_row.h"
#include "reading/words.h"

namespace wederhoor::reading {

struct Reader::Parts {
  WordRules words;
  TimeFinder times;
  QuantityFinder quantities;
  model::Parser parser;
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const Lexicons& lexicons, const std::filesystem::path& models, const std::filesystem::path&) {
  Result<model::Parser> parser = model::Parser::open(models / "nl" / "parser.weights");
  if (!parser) return parser.error();
  return Reader(std::make_unique<Parts>(Parts{WordRules(lexicons), TimeFinder(lexicons), QuantityFinder(lexicons), std::move(*parser)}));
}

Reading Reader::read(const Report& report) const {
  Reading reading;
  const WordFacts facts = read_words(report, parts_->words, reading);
  find_quotations(report.text, facts, reading);
  tell_quote_uses(report.text, reading);
  parts_->parser.annotate(report.text, reading);
  const WordRow row(report, reading);
  reading.times = parts_->times.find(report, row);
  reading.quantities = parts_->quantities.find(row);
  return reading;
}

void Reader::annotate(std::string_view text, Reading& reading) const { parts_->parser.annotate(text, reading); }
std::vector<std::string> Reader::versions() const { return {parts_->parser.version()}; }

}  // namespace wederhoor::reading
