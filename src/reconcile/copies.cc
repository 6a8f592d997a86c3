// Copies, also with changes: claims whose words, folded, are equal, or that share their least runs of three words
// (min-hash, four bands of two). "Er vielen drie doden, aldus de politie" in two reports. Not: short contents of fewer
// than five words. Tested by tests/reconcile/matches_test.cc.
#include "reconcile/copies.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "base/groups.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t least_words = 5;
constexpr std::size_t bands = 4, rows = 2, hashes = bands * rows;

std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}

// Hashes of the words of the content, letters and digits only.
std::vector<std::uint64_t> words_of(std::string_view text, const Spans& spans) {
  std::vector<std::uint64_t> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(base::hash64(base::fold(word)));
    word.clear();
  };
  for (const Span span : spans) {
    for (std::uint32_t i = span.begin; i < span.end;) {
      const base::CodePoint c = base::decode(text, i);
      if (base::is_letter(c.value) || base::is_digit(c.value)) {
        word.append(text.substr(i, c.size));
      } else {
        flush();
      }
      i += c.size;
    }
    flush();
  }
  return words;
}

std::array<std::uint64_t, hashes> sketch(const std::vector<std::uint64_t>& words) {
  std::array<std::uint64_t, hashes> least;
  least.fill(UINT64_MAX);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const std::uint64_t run = mix(words[i] * 31 + mix(words[i + 1] * 31 + words[i + 2]));
    for (std::size_t h = 0; h < hashes; ++h) least[h] = std::min(least[h], mix(run + h * 0x9e3779b97f4a7c15ULL));
  }
  return least;
}

// A claim and another in it, of one report, are no copies.
bool nested(const Heap& heap, const Ref& a, const Ref& b) {
  if (a.report != b.report) return false;
  const Spans &x = heap.claim(a).content, &y = heap.claim(b).content;
  return std::any_of(x.begin(), x.end(), [&](const Span& p) {
    return std::any_of(y.begin(), y.end(), [&](const Span& q) { return p.meets(q); });
  });
}

}  // namespace

void match_copies(const Heap& heap, std::vector<Match>& out) {
  std::vector<Ref> claims;  // of all documents, in order
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t c = 0; c < heap[d].claims.claims.size(); ++c)
      claims.push_back(heap.ref(RecordKind::claim, d, c));
  }
  base::Groups groups(claims.size());
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const std::vector<std::uint64_t> words = words_of(heap[claims[i]].report.text, heap.claim(claims[i]).content);
    if (words.size() < least_words) continue;
    const auto least = sketch(words);
    for (std::size_t b = 0; b < bands; ++b) {
      std::uint64_t key = b;
      for (std::size_t r = 0; r < rows; ++r) key = mix(key * 31 + least[b * rows + r]);
      const auto [held, fresh] = seen.try_emplace(key, i);
      if (!fresh && !nested(heap, claims[held->second], claims[i])) groups.join(held->second, i);
    }
  }
  std::map<std::uint32_t, std::vector<Ref>> members;
  for (std::uint32_t i = 0; i < claims.size(); ++i) members[groups.find(i)].push_back(claims[i]);
  for (auto& [first, of] : members) add_star(heap, MatchKind::copies, std::move(of), "the same runs of words", out);
}

}  // namespace wederhoor::reconcile
