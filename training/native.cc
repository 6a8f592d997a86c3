// What training borrows from the C++ reader, so that the two cannot differ: features of words, lower case, trees. Built
// and called by training/native.py.
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "reading/model/best_tree.h"
#include "reading/model/features.h"
#include "reading/model/letters.h"

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

}  // extern "C"
