// What words mean, as directions: words of like meaning point the same way. Whole numbers throughout, so that every
// machine gives the same.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::reconcile {

class WordVectors {
 public:
  static constexpr std::size_t dimensions = 64;
  struct Word {
    const std::int8_t* direction = nullptr;  // of `dimensions`; nullptr: not known
    std::int32_t weight = 0;                 // how much the word says, 1 to 255
  };
  // The bytes of models/<language>/words.vectors. Errors (data): not such a file, or damaged.
  static Result<WordVectors> read(std::string bytes, const std::string& where);
  // A word in lower case; of a compound that is not listed the longest listed word that it ends in.
  Word find(std::string_view word) const;

 private:
  Word listed(std::string_view word) const;
  std::string bytes_;
  std::size_t vectors_ = 0;                 // where they begin
  std::vector<std::uint32_t> first_, end_;  // per word, sorted: its letters in bytes_
};

// The sum of some words.
class Meaning {
 public:
  void add(WordVectors::Word word);
  bool empty() const { return length_ == 0; }
  void finish();  // after the last word
  // Cosine in thousandths; 0 where either has no words. Both finished.
  std::int32_t cosine(const Meaning& other) const;

 private:
  std::array<std::int32_t, WordVectors::dimensions> sum_{};
  std::int64_t length_ = 0;
};

}  // namespace wederhoor::reconcile
