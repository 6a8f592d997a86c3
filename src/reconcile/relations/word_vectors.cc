// Word vectors. The file: "whwords1", checksum, number of words, bytes of the words, the words in order of their bytes
// with a line break behind each, then for each word its weight and its direction. "havenkraan" is found under "kraan"
// where it is not listed itself; not "raan". Tested by tests/reconcile/word_vectors_test.cc.
#include "reconcile/relations/word_vectors.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "base/hash.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::string_view mark = "whwords1";
constexpr std::size_t head = mark.size() + 8 + 4 + 4;
constexpr std::size_t least_ending = 4;  // letters of a word that a compound may end in
constexpr std::size_t row = 1 + WordVectors::dimensions;

std::uint64_t little(std::string_view bytes, std::size_t at, int size) {
  std::uint64_t value = 0;
  for (int i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

std::int64_t root(std::int64_t square) {
  std::int64_t low = 0, high = std::int64_t{1} << 31;
  while (low < high) {
    const std::int64_t middle = (low + high + 1) / 2;
    if (middle <= square / middle) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
}  // namespace

Result<WordVectors> WordVectors::read(std::string bytes, const std::string& where) {
  const Error damaged{ErrorKind::data, where, "is damaged or of another version", "install the program again"};
  if (!std::string_view(bytes).starts_with(mark) || bytes.size() < head) return damaged;
  const std::size_t count = little(bytes, 16, 4), letters = little(bytes, 20, 4);
  if (bytes.size() != head + letters + count * row) return damaged;
  if (little(bytes, 8, 8) != base::hash64(std::string_view(bytes).substr(16))) return damaged;
  WordVectors out;
  for (std::size_t at = head; at < head + letters;) {
    const std::size_t end = bytes.find('\n', at);
    if (end == std::string::npos || end >= head + letters) return damaged;
    out.first_.push_back(static_cast<std::uint32_t>(at));
    out.end_.push_back(static_cast<std::uint32_t>(end));
    at = end + 1;
  }
  if (out.first_.size() != count) return damaged;
  out.vectors_ = head + letters;
  out.bytes_ = std::move(bytes);
  return out;
}

WordVectors::Word WordVectors::listed(std::string_view word) const {
  const auto text = [&](std::size_t i) { return std::string_view(bytes_).substr(first_[i], end_[i] - first_[i]); };
  std::size_t low = 0, high = first_.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (text(middle) < word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == first_.size() || text(low) != word) return {};
  const char* at = bytes_.data() + vectors_ + low * row;
  return {reinterpret_cast<const std::int8_t*>(at + 1), static_cast<unsigned char>(*at)};
}

WordVectors::Word WordVectors::find(std::string_view word) const {
  constexpr std::size_t longest = 64;
  Word found = listed(word);
  if (word.size() > longest) return found;
  for (std::size_t cut = 2; found.direction == nullptr && cut + least_ending <= word.size(); ++cut)
    found = listed(word.substr(cut));
  return found;
}

void Meaning::add(WordVectors::Word word) {
  if (word.direction == nullptr) return;
  for (std::size_t i = 0; i < sum_.size(); ++i) sum_[i] += word.weight * word.direction[i];
}

void Meaning::finish() {
  std::int64_t square = 0;
  for (const std::int64_t x : sum_) square += x * x;
  length_ = root(square);
}

std::int32_t Meaning::cosine(const Meaning& other) const {
  if (length_ == 0 || other.length_ == 0) return 0;
  // Whole numbers below 2^53 are exact as doubles, in any order; eight sums go side by side.
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> sums{};
  for (std::size_t i = 0; i < sum_.size(); i += lanes) {
    for (std::size_t k = 0; k < lanes; ++k)
      sums[k] += static_cast<double>(sum_[i + k]) * static_cast<double>(other.sum_[i + k]);
  }
  const auto product = static_cast<std::int64_t>(std::accumulate(sums.begin(), sums.end(), 0.0));
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(product / length_ * 1000 / other.length_, -1000, 1000));
}

}  // namespace wederhoor::reconcile
