// The reader of one language: its words, finders and weights together.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/gazetteer/gazetteer.h"
#include "reading/amounts/quantities.h"
#include "reading/language.h"
#include "reading/model/name_tagger.h"
#include "reading/model/parser.h"
#include "reading/when/times.h"
#include "reading/where/places.h"
#include "reading/who/who_words.h"
#include "reading/words/find_words.h"

namespace wederhoor::reading {

// models/<code>/; without files of weights there are no tags and trees.
struct LanguageModels {
  std::optional<model::Parser> parser;
  std::optional<model::Names> names;
  // Errors (data): a file is damaged, or not of this version.
  static Result<LanguageModels> open(const std::filesystem::path& models, const Language& language);
};

class LanguageReader {
 public:
  // Errors (data): a table holds a mistake. The models stay with the caller and outlive it.
  static Result<LanguageReader> open(const Lexicons& lexicons, const Language& language);

  std::string_view code() const { return code_; }
  // How its words and sentences part.
  const WordRules& words() const { return words_; }
  // All that is read beyond words, sentences and quotations; the words of a long report on at most `threads` threads.
  void read(const Report& report, const LanguageModels& models, const lexicon::Gazetteer& gazetteer, Reading& reading,
            unsigned threads) const;
  // Tags, lemmas, trees and names for tokens and sentences that are there.
  void annotate(std::string_view text, const LanguageModels& models, Reading& reading, unsigned threads = 1) const;

 private:
  LanguageReader(const lexicon::LanguageTables& tables, const Language& language,
                 const std::shared_ptr<const Numerals>& numerals);

  std::string code_;
  WordRules words_;
  std::optional<WhoWords> who_;  // set when open is done
  TimeFinder times_;
  QuantityFinder quantities_;
  PlaceFinder places_;
  model::StandIns acronyms_;
};

}  // namespace wederhoor::reading
