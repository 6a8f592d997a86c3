// Reading: a Report to words, sentences, trees, quotations, who, where, when, how many. The stage's only entry.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/reading.h"
#include "wederhoor/result.h"

namespace wederhoor::reading {

// Holds the words, the gazetteer and the weights; shared by threads without locks.
class Reader {
 public:
  // `data`: the folder that holds models/ and the compiled gazetteer. Errors (data): a file of ours is missing or
  // damaged.
  static Result<Reader> open(const Lexicons& lexicons, const std::filesystem::path& models,
                             const std::filesystem::path& gazetteer);
  Reader(Reader&&) noexcept;
  ~Reader();

  Reading read(const Report& report) const;
  // Tags, lemmas, trees and names for tokens and sentences that are given (`conllu --pretokenized`).
  void annotate(std::string_view text, Reading& reading) const;
  // Versions of models and gazetteer for the run record, "name version" each.
  std::vector<std::string> versions() const;

 private:
  struct Parts;
  explicit Reader(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace wederhoor::reading
