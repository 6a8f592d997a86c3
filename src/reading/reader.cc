// Decides which language's reader reads a report: that of its language; where nothing tells it and the letters are
// Latin, the first. Of a report in Frisian or in Cyrillic letters, words, sentences and quotation marks are all there
// is. Tested by tests/reading/language_test.cc and tests/reading/read_test.cc.
#include "reading/reader.h"

#include "base/latin.h"
#include "reading/language_reader.h"
#include "reading/words/quotations.h"

namespace wederhoor::reading {

struct Models {
  lexicon::Gazetteer gazetteer;
  std::vector<LanguageModels> languages;  // in the order of the readers
};

void Close::operator()(Models* models) const { delete models; }

Result<OpenModels> open_models(const std::filesystem::path& folder, const std::filesystem::path& gazetteer_file,
                               std::span<const Language> languages) {
  Result<lexicon::Gazetteer> gazetteer = lexicon::Gazetteer::open(gazetteer_file.string());
  if (!gazetteer) return gazetteer.error();
  OpenModels models(new Models{std::move(*gazetteer), {}});
  for (const Language& language : languages) {
    Result<LanguageModels> opened = LanguageModels::open(folder, language);
    if (!opened) return opened.error();
    models->languages.push_back(std::move(*opened));
  }
  return models;
}

struct Reader::Parts {
  std::vector<LanguageReader> languages;
  OpenModels models;

  // Position of the reader for the report; languages.size() if there is none.
  std::size_t language_of(const Report& report) const {
    if (report.language == "und") return base::mostly_latin(report.text) ? 0 : languages.size();
    std::size_t i = 0;
    while (i < languages.size() && languages[i].code() != report.language) ++i;
    return i;
  }
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const Lexicons& lexicons, std::future<Result<OpenModels>> models,
                            std::span<const Language> languages) {
  auto parts = std::make_unique<Parts>();
  for (const Language& language : languages) {
    Result<LanguageReader> reader = LanguageReader::open(lexicons, language);
    if (!reader) return reader.error();
    parts->languages.push_back(std::move(*reader));
  }
  Result<OpenModels> opened = models.get();
  if (!opened) return opened.error();
  parts->models = std::move(*opened);
  return Reader(std::move(parts));
}

Result<Reader> Reader::open(const Lexicons& lexicons, const std::filesystem::path& models,
                            const std::filesystem::path& gazetteer, std::span<const Language> languages) {
  return open(lexicons, std::async(std::launch::async, [=] { return open_models(models, gazetteer, languages); }),
              languages);
}

Reading Reader::read(const Report& report, unsigned threads) const {
  Reading reading;
  const std::size_t own = parts_->language_of(report);
  const bool known = own < parts_->languages.size();
  find_quotations(report.text, read_words(report, parts_->languages[known ? own : 0].words(), reading), reading);
  if (known) {
    parts_->languages[own].read(report, parts_->models->languages[own], parts_->models->gazetteer, reading, threads);
  } else {
    reading.remarks.push_back("is in a language that is not read (" + report.language +
                              "): its words are read, who says what in it is not");
  }
  return reading;
}

void Reader::annotate(std::string_view text, Reading& reading) const {
  parts_->languages.front().annotate(text, parts_->models->languages.front(), reading);
}

Status Reader::sound() const { return parts_->models->gazetteer.sound(); }

std::vector<std::string> Reader::versions() const {
  std::vector<std::string> out;
  for (const LanguageModels& language : parts_->models->languages) {
    if (language.parser) out.push_back(language.parser->version());
    if (language.names) out.push_back(language.names->version());
  }
  out.push_back("gazetteer " + parts_->models->gazetteer.checksum());
  return out;
}

}  // namespace wederhoor::reading
