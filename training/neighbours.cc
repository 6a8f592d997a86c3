// Which words stand beside which: skip-grams that tell the six places around a word apart (Ling et al. 2015, "Two/too
// simple adaptations of word2vec"), each word the sum of the rows that it lights. Called by training/neighbours.py.
#include <array>
#include <cmath>
#include <cstdint>

#include "lanes.h"

namespace {

constexpr int kSize = 128, kReach = 3, kNoise = 5;

void add(float* to, const float* what, float share) {
  for (int k = 0; k < kSize; ++k) to[k] += share * what[k];
}

struct Random {
  uint64_t state;
  uint32_t next() { return static_cast<uint32_t>((state = state * 6364136223846793005u + 1442695040888963407u) >> 33); }
  float share() { return static_cast<float>(next()) * 0x1p-31f; }
};

}  // namespace

extern "C" {

// words: types of a running text, -1 between sentences. Type w lights rows[row_at[w] .. row_at[w + 1]), its own row
// first if own[w]; it is number told[w] of those that are told (-1: of none). keep[w]: how often it is looked at.
// noise: told numbers to draw from. table: rows x 128; out: places x told x 128. Returns the mean loss of a guess.
double neighbours(const int32_t* words, int64_t n, const int64_t* row_at, const int32_t* rows, const uint8_t* own,
                  const int32_t* told, const float* keep, const int32_t* noise, int32_t noises, int32_t tolds,
                  float* table, float* out, float rate, float rate_end, uint64_t seed) {
  Random random{seed};
  double loss = 0;
  int64_t guesses = 0;
  std::array<float, kSize> word{}, change{};
  for (int64_t i = 0; i < n; ++i) {
    const int32_t w = words[i];
    if (w < 0 || random.share() > keep[w]) continue;
    const float step = rate + (rate_end - rate) * static_cast<float>(i) / static_cast<float>(n);
    int64_t first = row_at[w];
    if (own[w] && random.share() < 0.1f) ++first;
    word.fill(0);
    change.fill(0);
    for (int64_t r = first; r < row_at[w + 1]; ++r) add(word.data(), table + int64_t{rows[r]} * kSize, 1);
    for (int side : {-1, 1})
      for (int k = 1; k <= kReach; ++k) {
        const int64_t at = i + side * k;
        if (at < 0 || at >= n || words[at] < 0) break;
        const int32_t right = told[words[at]];
        if (right < 0) continue;
        const int64_t place = side < 0 ? k - 1 : kReach + k - 1;
        for (int j = 0; j <= kNoise; ++j) {
          const int32_t c = j == 0 ? right : noise[random.next() % noises];
          if (j > 0 && c == right) continue;
          float* o = out + (place * tolds + c) * kSize;
          const float p = 1 / (1 + std::exp(-dot(word.data(), o, kSize))), error = (j == 0 ? 1 : 0) - p;
          loss -= std::log((j == 0 ? p : 1 - p) + 1e-9f);
          add(change.data(), o, step * error);
          add(o, word.data(), step * error);
        }
        ++guesses;
      }
    const float share = 1 / static_cast<float>(row_at[w + 1] - first);
    for (int64_t r = first; r < row_at[w + 1]; ++r) add(table + int64_t{rows[r]} * kSize, change.data(), share);
  }
  return loss / static_cast<double>(guesses);
}
}
