// Phrases by words. Tested by tests/lexicon/table_file_test.cc.
#include "lexicon/phrase_trie.h"

namespace wederhoor::lexicon {

void PhraseTrie::add(std::span<const std::string> words, std::int32_t value) {
  if (words.empty()) return;
  std::uint32_t node = 0;
  for (const std::string& word : words) {
    const auto [step, fresh] = nodes_[node].next.try_emplace(word, static_cast<std::uint32_t>(nodes_.size()));
    node = step->second;
    if (fresh) nodes_.emplace_back();
  }
  if (nodes_[node].value < 0) nodes_[node].value = value;
}

void PhraseTrie::add(std::string_view phrase, std::int32_t value) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    const std::size_t end = phrase.find(' ');
    if (end != 0) words.emplace_back(phrase.substr(0, end));
    phrase.remove_prefix(end == std::string_view::npos ? phrase.size() : end + 1);
  }
  add(words, value);
}

PhraseTrie::Found PhraseTrie::longest(std::span<const std::string_view> words, std::size_t at) const {
  Found best;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < words.size(); ++i) {
    const auto step = nodes_[node].next.find(words[i]);
    if (step == nodes_[node].next.end()) break;
    node = step->second;
    if (nodes_[node].value >= 0) best = {nodes_[node].value, static_cast<std::uint32_t>(i - at + 1)};
  }
  return best;
}

}  // namespace wederhoor::lexicon
