// Calls the parts of reading in order; nothing else. Tested by tests/reading/read_test.cc.
#include "reading/read.h"

#include "reading/quotations.h"
#include "reading/words.h"

namespace wederhoor::reading {

struct Reader::Parts {
  WordRules words;
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const Lexicons& lexicons, const std::filesystem::path&, const std::filesystem::path&) {
  return Reader(std::make_unique<Parts>(Parts{WordRules(lexicons)}));
}

Reading Reader::read(const Report& report) const {
  Reading reading;
  const WordFacts facts = read_words(report, parts_->words, reading);
  find_quotations(report.text, facts, reading);
  tell_quote_uses(report.text, reading);
  return reading;
}

void Reader::annotate(std::string_view, Reading&) const {}
std::vector<std::string> Reader::versions() const { return {}; }

}  // namespace wederhoor::reading
