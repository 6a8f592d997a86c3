// Decides which facts of a word's spelling the network is given.
//
// Applies to: "gevechtshelikopters" (-s, -ers, gev-, ...opter...). Not to the words around it: those are the encoder's
// work. Tested by tests/reading/model/features_test.cc.
#include "reading/model/features.h"

#include <algorithm>
#include <string>

#include "reading/model/letters.h"

namespace wederhoor::reading::model {
namespace {

constexpr size_t half_window = 12;
constexpr uint64_t fnv_prime = 0x100000001b3ULL;

char32_t fold(char32_t c) {
  switch (c) {
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'″': return U'"';
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'`':
    case U'´':
    case U'′':
    case U'‹':
    case U'›': return U'\'';
    case U'–':
    case U'—':
    case U'‑':
    case U'‐':
    case U'−': return U'-';
    case U'…': return U'.';
    default: return c >= U'0' && c <= U'9' ? U'0' : c;
  }
}

// Double quotation marks written as two single ones or two commas count as one mark.
std::u32string fold(std::u32string_view form) {
  std::u32string out;
  for (const char32_t c : form) out.push_back(fold(c));
  if (out == U"''" || out == U",,") return U"\"";
  if (out.size() > 2 * half_window) {
    out = out.substr(0, half_window) + out.substr(out.size() - half_window);
  }
  return out;
}

char32_t shape_of(char32_t c) {
  if (c == U'0') return U'0';
  if (is_upper(c)) return U'X';
  return (c >= U'a' && c <= U'z') || c > 0xBF ? U'x' : c;
}

// "Kyiv-Oost" is XxxX-Xxx: runs of the same kind are cut at two.
std::u32string shape(std::u32string_view folded) {
  std::u32string out;
  for (const char32_t c : folded) {
    const char32_t s = shape_of(c);
    const size_t n = out.size();
    if (n >= 2 && out[n - 1] == s && out[n - 2] == s) continue;
    out.push_back(s);
  }
  return out;
}

// What hash_bytes makes of the letter's UTF-8.
uint64_t hash_letter(char32_t c, uint64_t seed) {
  if (c < 0x80) return (seed ^ c) * fnv_prime;
  std::string bytes;
  append_utf8(bytes, c);
  return hash_bytes(bytes, seed);
}

class Pieces {
 public:
  explicit Pieces(std::vector<uint32_t>& out) : out_(out) {}
  void add(char kind, std::u32string_view letters) {
    uint64_t h = hash_bytes({&kind, 1});
    for (const char32_t c : letters) h = hash_letter(c, h);
    out_.push_back(static_cast<uint32_t>(h ^ h >> 32));
  }

 private:
  std::vector<uint32_t>& out_;
};

}  // namespace

uint64_t hash_bytes(std::string_view bytes, uint64_t seed) {
  uint64_t h = seed;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * fnv_prime;
  return h;
}

WordFeatures word_features(std::string_view form) {
  const std::u32string written = fold(decode(form));
  std::u32string low;
  for (const char32_t c : written) low.push_back(lower(c));
  WordFeatures out;
  out.word = hash_bytes(encode(low));
  out.written = hash_bytes(encode(written));
  Pieces pieces(out.pieces);
  const size_t n = low.size();
  const std::u32string_view all(low);
  pieces.add('s', shape(written));
  for (size_t k = 1; k <= std::min<size_t>(4, n); ++k) pieces.add('<', all.substr(0, k));
  for (size_t k = 1; k <= std::min<size_t>(5, n); ++k) pieces.add('>', all.substr(n - k));
  const std::u32string framed = U"^" + low + U"$";
  const std::u32string_view view(framed);
  for (size_t k = 3; k <= 5; ++k) {
    for (size_t i = 0; i + k <= view.size(); ++i) pieces.add('g', view.substr(i, k));
  }
  return out;
}

}  // namespace wederhoor::reading::model
