// Keeps each text of a label once, and each word of a reading. Tested by tests/base/label_test.cc.
#include "wederhoor/label.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <unordered_map>
#include <vector>

#include "base/hash.h"

namespace wederhoor {

const std::string& Kept::nothing() {
  static const auto& empty = *new std::string;
  return empty;
}

const std::string* Label::kept(std::string_view text) {
  if (text.empty()) return nullptr;
  // What this thread asked for before it finds without the others; the views are of what is kept.
  static thread_local std::unordered_map<std::string_view, const std::string*> known;
  if (const auto found = known.find(text); found != known.end()) return found->second;
  static std::mutex mutex;
  static auto& all = *new std::set<std::string, std::less<>>;  // outlives every label, static ones too
  const std::scoped_lock lock(mutex);
  const auto found = all.find(text);
  const std::string* kept = &*(found != all.end() ? found : all.emplace(text).first);
  known.emplace(*kept, kept);
  return kept;
}

struct KeptWords::Pool {
  std::mutex mutex;
  std::deque<std::string> words;
  std::vector<std::uint32_t> slots;  // by hash, a word's place from one on; a power of two, half of them empty

  // The slot of the word, or the empty one where it goes.
  std::uint32_t& slot_of(std::string_view text) {
    std::size_t at = base::hash64(text) & (slots.size() - 1);
    while (slots[at] != 0 && words[slots[at] - 1] != text) at = (at + 1) & (slots.size() - 1);
    return slots[at];
  }
  void grow() {
    constexpr std::size_t first = 256;
    slots.assign(std::max(first, 2 * slots.size()), 0);
    while (slots.size() < 2 * words.size()) slots.resize(2 * slots.size());
    for (std::size_t i = 0; i < words.size(); ++i) slot_of(words[i]) = static_cast<std::uint32_t>(i + 1);
  }
};

KeptWords::KeptWords() : pool_(std::make_shared<Pool>()) {}

KeptWord KeptWords::add(std::string_view text) {
  if (text.empty()) return {};
  const std::scoped_lock lock(pool_->mutex);
  if (pool_->slots.size() < 2 * (pool_->words.size() + 1)) pool_->grow();
  std::uint32_t& slot = pool_->slot_of(text);
  if (slot == 0) {
    pool_->words.emplace_back(text);
    slot = static_cast<std::uint32_t>(pool_->words.size());
  }
  return KeptWord(&pool_->words[slot - 1]);
}

void KeptWords::settle() {
  if (pool_) std::vector<std::uint32_t>().swap(pool_->slots);
}

}  // namespace wederhoor
