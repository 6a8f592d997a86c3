// Decides whether a word is known as a noun, verb, adjective or left part: a search in sorted hashes. "raketten" is, as
// a noun; "qwertzu" is not. Tested by tests/reading/nl/model/dictionary_test.cc.
#include "reading/model/lexicon_keys.h"

#include <algorithm>

#include "reading/model/features.h"

namespace wederhoor::reading::model {

LexiconKeys::LexiconKeys(const Weights& w)
    : keys_(w.section<std::uint64_t>("dictionary")), script_(w.section<std::uint16_t>("dictionary.script")) {}

int LexiconKeys::find(std::uint64_t low, char kind) const {
  const char tail[] = {'\t', kind};
  const std::uint64_t key = hash_bytes({tail, 2}, low);
  const auto at = std::lower_bound(keys_.begin(), keys_.end(), key);
  return at == keys_.end() || *at != key ? -1 : script_[static_cast<std::size_t>(at - keys_.begin())];
}

int LexiconKeys::script(std::uint64_t low, char kind) const {
  const int found = find(low, kind);
  return found < 0 ? -1 : found & ~from_gold;
}

bool LexiconKeys::holds(std::uint64_t low, char kind) const {
  const int found = find(low, kind);
  return found >= 0 && (found & from_gold) == 0;
}

int LexiconKeys::scripts() const {
  int most = -1;
  for (const std::uint16_t s : script_) most = std::max(most, s & ~from_gold);
  return most + 1;
}

}  // namespace wederhoor::reading::model
