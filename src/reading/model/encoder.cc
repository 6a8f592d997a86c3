// Decides what the network knows of each word before any question is asked of it.
//
// Applies to: "bank" in "De bank meldt winst" and in "Hij zat op de bank", which get different bytes. Not to words
// across sentences. Tested by tests/reading/model/parser_test.cc.
#include "reading/model/encoder.h"

#include <algorithm>
#include <cstring>

namespace wederhoor::reading::model {

namespace {
constexpr std::string_view lexicon_kinds = "NWA";
}

void Layout::clear_edges(std::uint8_t* bytes, int width) const {
  std::fill_n(bytes, width, zero_byte);
  for (const auto& [first, last] : sentences)
    std::fill_n(bytes + static_cast<std::size_t>(last) * width, width, zero_byte);
}

Result<Embedding> Embedding::open(const Weights& w, const Embedding* lists) {
  Embedding e;
  const auto sizes = w.section<std::uint32_t>("embedding.sizes");  // width, rows for pieces
  e.words_ = lists ? lists->words_ : w.section<std::uint64_t>("words");
  e.names_ = lists ? lists->names_ : w.section<std::uint64_t>("names");
  e.bits_ = lists ? lists->bits_ : w.section<std::uint16_t>("names.bits");
  e.lexicon_ = lists ? lists->lexicon_ : LexiconKeys(w);
  e.rows_ = w.section<std::int8_t>("embedding.rows");
  e.scale_ = w.section<float>("embedding.scale");
  if (sizes.size() != 2 || sizes[0] % 16 != 0 || sizes[0] == 0 || sizes[0] > 4096 || sizes[1] == 0)
    return w.wrong("these weights are damaged: sizes of the embedding");
  e.width_ = static_cast<int>(sizes[0]);
  e.pieces_ = sizes[1];
  const std::size_t rows = e.words_.size() + e.pieces_ + 16 + lexicon_kinds.size();
  if (e.scale_.size() != rows || e.rows_.size() != rows * sizes[0] || e.names_.size() != e.bits_.size() ||
      !e.lexicon_.sound())
    return w.wrong("these weights are damaged: rows of the embedding");
  return e;
}

void Embedding::add_row(std::size_t row, float* sum) const {
  const float scale = scale_[row];
  const std::int8_t* from = rows_.data() + row * static_cast<std::size_t>(width_);
  for (int c = 0; c < width_; ++c) sum[c] += scale * static_cast<float>(from[c]);
}

// The word itself, the pieces of its spelling, what it may be by the lexicon, and what the lists of names say of it.
std::vector<std::size_t> Embedding::rows_of(std::string_view form) const {
  const WordFeatures f = word_features(form);
  std::vector<std::size_t> rows;
  rows.reserve(f.pieces.size() + 8);
  const auto word = std::lower_bound(words_.begin(), words_.end(), f.word);
  if (word != words_.end() && *word == f.word) rows.push_back(static_cast<std::size_t>(word - words_.begin()));
  for (const std::uint32_t piece : f.pieces) rows.push_back(words_.size() + piece % pieces_);
  for (std::size_t k = 0; k < lexicon_kinds.size(); ++k) {
    if (lexicon_.holds(f.word, lexicon_kinds[k])) rows.push_back(words_.size() + pieces_ + 16 + k);
  }
  const auto name = std::lower_bound(names_.begin(), names_.end(), f.written);
  if (name == names_.end() || *name != f.written) return rows;
  const unsigned bits = bits_[static_cast<std::size_t>(name - names_.begin())];
  for (unsigned b = 0; b < 16; ++b) {
    if (bits >> b & 1) rows.push_back(words_.size() + pieces_ + b);
  }
  return rows;
}

// The rows lie all over a large file: all are asked for before the first is waited for.
void Embedding::fetch(std::size_t row) const {
  __builtin_prefetch(&scale_[row]);
  const std::int8_t* from = rows_.data() + row * static_cast<std::size_t>(width_);
  for (int c = 0; c < width_; c += 64) __builtin_prefetch(from + c);
}

void Embedding::embed(std::string_view form, const Kernel& kernel, std::uint8_t* out) const {
  std::vector<float> sum(static_cast<std::size_t>(width_), 0.0F);
  const std::vector<std::size_t> rows = rows_of(form);
  for (const std::size_t row : rows) fetch(row);
  for (const std::size_t row : rows) add_row(row, sum.data());
  kernel.normalise(sum.data(), 1, width_, out, static_cast<std::size_t>(width_));
}

const std::uint8_t* WordCache::find(std::string_view form, const Embedding& embedding, const Kernel& kernel) {
  const auto width = static_cast<std::size_t>(embedding.width());
  key_.assign(form);
  const auto found = at_.find(key_);
  if (found != at_.end()) return bytes_.data() + found->second;
  if (at_.size() >= most) clear();
  const std::size_t at = bytes_.size();
  bytes_.resize(at + width);
  embedding.embed(form, kernel, bytes_.data() + at);
  at_.emplace(key_, at);
  return bytes_.data() + at;
}

Result<Encoder> Encoder::open(const Weights& w, int inputs) {
  Encoder e;
  const auto sizes = w.section<std::uint32_t>("encoder.sizes");  // width, layers, glances
  if (sizes.size() != 3 || sizes[2] > sizes[1] || sizes[0] % 32 != 0 || sizes[0] == 0 || sizes[0] > 1024 ||
      sizes[1] > 16)
    return w.wrong("these weights are damaged: sizes of the encoder");
  e.inputs_ = inputs;
  e.width_ = static_cast<int>(sizes[0]);
  const Result<Matrix> conv = w.matrix("conv", 3 * inputs, 2 * e.width_);
  if (!conv) return conv.error();
  e.conv_ = *conv;
  for (std::uint32_t i = 0; i < sizes[1]; ++i) {
    const Result<Matrix> layer = w.matrix("layer" + std::to_string(i), 3 * e.width_, 2 * e.width_);
    if (!layer) return layer.error();
    e.layers_.push_back(*layer);
  }
  for (std::uint32_t i = 0; i < sizes[2]; ++i) {
    const Result<Glance> glance = Glance::open(w, "glance" + std::to_string(i), e.width_);
    if (!glance) return glance.error();
    e.glances_.push_back(*glance);
  }
  return e;
}

void Encoder::encode(const Layout& layout, const Kernel& kernel, Room& room) const {
  const auto width = static_cast<std::size_t>(width_);
  const int inner = layout.rows - 2;  // all rows but the first and last, which are empty
  const auto rows = static_cast<std::size_t>(layout.rows);
  std::size_t outputs = 2 * width;
  for (const Glance& g : glances_) outputs = std::max(outputs, static_cast<std::size_t>(g.outputs()));
  at_least(room.state, width);
  at_least(room.hidden, rows * width);
  if (inner <= 0) return;
  std::int32_t* sums = at_least(room.sums, rows * outputs) + 2 * width;  // of row 1
  float* x = at_least(room.x, rows * width) + width;
  kernel.multiply(room.input.data(), static_cast<std::size_t>(inputs_), inner, conv_, sums);
  kernel.gate(sums, inner, conv_, x);
  const std::size_t plain = layers_.size() - glances_.size();
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const Matrix& layer = layers_[i];
    if (i >= plain) glances_[i - plain].look(layout, kernel, room);
    kernel.normalise(x, inner, width_, room.hidden.data() + width, width);
    layout.clear_edges(room.hidden.data(), width_);
    kernel.multiply(room.hidden.data(), width, inner, layer, sums);
    for (const auto& [first, last] : layout.sentences) {
      kernel.recur(room.sums.data() + first * 2 * width, last - first, layer, room.state.data(),
                   room.x.data() + first * width);
    }
  }
  kernel.normalise(x, inner, width_, room.hidden.data() + width, width);
  layout.clear_edges(room.hidden.data(), width_);
}

}  // namespace wederhoor::reading::model
