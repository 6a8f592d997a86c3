// Words to bytes that know their sentence: embedding of each word by itself, a gated convolution, bidirectional
// recurrent layers, before the last of which each word glances at its likely head and dependents. Tested by
// tests/reading/model/parser_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "reading/model/features.h"
#include "reading/model/glance.h"
#include "reading/model/kernels/kernel.h"
#include "reading/model/kernels/room.h"
#include "reading/model/lexicon_keys.h"
#include "reading/model/weights.h"

namespace wederhoor::reading::model {

// Sentences laid one after another in rows, with an empty row before, between and after them. Row numbers count the
// empty ones.
struct Layout {
  std::vector<std::pair<int, int>> sentences;  // rows [first, last)
  int rows = 1;
  void clear() { sentences.clear(), rows = 1; }
  void add(int words) {
    sentences.emplace_back(rows, rows + words);
    rows += words + 1;
  }
  // Writes the empty rows of a buffer of `rows` rows.
  void clear_edges(std::uint8_t* bytes, int width) const;
};

// The table of words, of bits for those in lists of names, and of what a word may be by the lexicon.
class Embedding {
 public:
  // `lists`: whose vocabulary and lists of names to use; null: the weights' own.
  static Result<Embedding> open(const Weights& weights, const Embedding* lists = nullptr);
  int width() const { return width_; }
  // The word's bytes, normalised.
  void embed(std::string_view form, const Kernel& kernel, std::uint8_t* out) const;

 private:
  std::vector<std::size_t> rows_of(std::string_view form) const;
  void fetch(std::size_t row) const;
  void add_row(std::size_t row, float* sum) const;
  int width_ = 0;
  std::uint32_t pieces_ = 0;
  std::span<const std::uint64_t> words_, names_;
  std::span<const std::uint16_t> bits_;
  LexiconKeys lexicon_;
  std::span<const std::int8_t> rows_;
  std::span<const float> scale_;
};

// Embedded words seen before, for one thread. Emptied when full, so that memory is bounded.
class WordCache {
 public:
  const std::uint8_t* find(std::string_view form, const Embedding& embedding, const Kernel& kernel);
  void clear() { at_.clear(), bytes_.clear(); }

 private:
  static constexpr std::size_t most = 1 << 15;
  std::string key_;
  std::unordered_map<std::string, std::size_t> at_;
  std::vector<std::uint8_t> bytes_;
};

// Room for the numbers on the way; grows to the largest text seen.
struct Room {
  std::vector<std::uint8_t> input, hidden;
  std::vector<std::int32_t> sums;
  std::vector<float> x, state;
  GlanceRoom glance;
};

class Encoder {
 public:
  static Result<Encoder> open(const Weights& weights, int inputs);
  int width() const { return width_; }
  // From room.input (layout.rows rows of `inputs` bytes, edges cleared) to room.hidden (layout.rows rows of width()
  // bytes).
  void encode(const Layout& layout, const Kernel& kernel, Room& room) const;

 private:
  int inputs_ = 0, width_ = 0;
  Matrix conv_;
  std::vector<Matrix> layers_;
  std::vector<Glance> glances_;  // before the last layers, one each
};

}  // namespace wederhoor::reading::model
