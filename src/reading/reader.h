// Reading: a Report to words, sentences, trees, quotations, who, where, when, how many. The stage's only entry.
#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <span>
#include <string_view>

#include "reading/languages.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/reading.h"
#include "wederhoor/result.h"

namespace wederhoor::reading {

// The weights of every language and the gazetteer: large files, looked at where they are.
struct Models;
struct Close {
  void operator()(Models* models) const;
};
using OpenModels = std::unique_ptr<Models, Close>;
// `models`: the folder models/; `gazetteer`: the compiled file. Errors (data): a file of ours is missing or damaged.
Result<OpenModels> open_models(const std::filesystem::path& models, const std::filesystem::path& gazetteer,
                               std::span<const Language> languages = reading::languages());

// Holds the words, the gazetteer and the weights; shared by threads without locks.
class Reader {
 public:
  // `models` were opened for the same languages. Errors (data): a lexicon holds a mistake, or what open_models says,
  // which may still be at it.
  static Result<Reader> open(const Lexicons& lexicons, std::future<Result<OpenModels>> models,
                             std::span<const Language> languages = reading::languages());
  static Result<Reader> open(const Lexicons& lexicons, const std::filesystem::path& models,
                             const std::filesystem::path& gazetteer,
                             std::span<const Language> languages = reading::languages());
  Reader(Reader&&) noexcept;
  ~Reader();

  // By the reader of the report's language; of a report in another, words, sentences and quotations alone, with a
  // remark. `threads`: for the words of a long report; the result is the same for any number.
  Reading read(const Report& report, unsigned threads = 1) const;
  // Tags, lemmas, trees and names for tokens and sentences that are given (`conllu --pretokenized`), by the first
  // language.
  void annotate(std::string_view text, Reading& reading) const;
  // Errors (data): some of what was read in the gazetteer is damaged.
  Status sound() const;
  // Versions of models and gazetteer for the run record, "name version" each.
  std::vector<std::string> versions() const;

 private:
  struct Parts;
  explicit Reader(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace wederhoor::reading
