// What training borrows from the C++ reader, so that the two cannot differ: features of words, lower case, trees;
// and the recurrence of the encoder, which would be slow in Python. Built and called by training/native.py.
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "reading/model/features.h"
#include "reading/model/letters.h"
#include "reading/model/tree.h"

namespace model = wederhoor::reading::model;

extern "C" {

// Hashes of the word in lower case and as written into hashes[0..1], its pieces into `pieces`; gives their number.
int features(const char* form, uint64_t* hashes, uint32_t* pieces, int room) {
  const model::WordFeatures f = model::word_features(form);
  hashes[0] = f.word;
  hashes[1] = f.written;
  const int n = std::min<int>(room, static_cast<int>(f.pieces.size()));
  std::copy_n(f.pieces.begin(), n, pieces);
  return n;
}

uint64_t hash_text(const char* text) { return model::hash_bytes(text); }

int lower_text(const char* text, char* out, int room) {
  const std::string low = model::lower(text);
  const int n = std::min<int>(room, static_cast<int>(low.size()));
  std::memcpy(out, low.data(), n);
  return n;
}

void best_trees(const float* scores, const int64_t* lengths, int sentences, int width, int32_t* heads) {
  std::vector<float> rows;
  std::vector<int> tree;
  for (int s = 0; s < sentences; ++s) {
    const int n = static_cast<int>(lengths[s]);
    rows.resize(static_cast<size_t>(n) * (n + 1));
    for (int d = 0; d < n; ++d)
      std::copy_n(scores + (static_cast<size_t>(s) * width + d) * (width + 1), n + 1,
                  rows.data() + static_cast<size_t>(d) * (n + 1));
    model::best_tree(rows.data(), n, tree);
    std::copy(tree.begin(), tree.end(), heads + static_cast<size_t>(s) * width);
  }
}

// h[t] = f[t] h[t-1] + (1 - f[t]) z[t], the first half of the channels from the left, the second from the right.
void scan_forward(const float* z, const float* f, const int64_t* lengths, int sentences, int width, int channels,
                  float* h) {
  const int half = channels / 2;
  for (int s = 0; s < sentences; ++s) {
    const int n = static_cast<int>(lengths[s]);
    for (int side = 0; side < 2; ++side) {
      const float* before = nullptr;
      for (int k = 0; k < n; ++k) {
        const int t = side ? n - 1 - k : k;
        const size_t at = (static_cast<size_t>(s) * width + t) * channels + side * half;
        for (int c = 0; c < half; ++c)
          h[at + c] = (before ? f[at + c] * before[c] : 0.0F) + (1.0F - f[at + c]) * z[at + c];
        before = h + at;
      }
    }
  }
}

void scan_backward(const float* z, const float* f, const float* h, const float* g, const int64_t* lengths,
                   int sentences, int width, int channels, float* dz, float* df) {
  const int half = channels / 2;
  std::vector<float> carry(half);
  for (int s = 0; s < sentences; ++s) {
    const int n = static_cast<int>(lengths[s]);
    for (int side = 0; side < 2; ++side) {
      std::fill(carry.begin(), carry.end(), 0.0F);
      for (int k = n - 1; k >= 0; --k) {
        const int t = side ? n - 1 - k : k;
        const size_t at = (static_cast<size_t>(s) * width + t) * channels + side * half;
        const float* before = k == 0 ? nullptr : h + (side ? at + channels : at - channels);
        for (int c = 0; c < half; ++c) {
          const float d = g[at + c] + carry[c];
          dz[at + c] = (1.0F - f[at + c]) * d;
          df[at + c] = ((before ? before[c] : 0.0F) - z[at + c]) * d;
          carry[c] = f[at + c] * d;
        }
      }
    }
  }
}

}  // extern "C"
