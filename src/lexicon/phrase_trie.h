// Finds phrases of a lexicon in a row of words: longest match, linear time.
//   trie.add({"naar", "verluidt"}, 7);  trie.longest(words, 0) -> {7, 2}
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"

namespace wederhoor::lexicon {

class PhraseTrie {
 public:
  struct Found {
    std::int32_t value = -1;  // -1: no phrase starts here
    std::uint32_t words = 0;
  };

  // Adds a phrase; the first value given to a phrase stays. An empty phrase is not added.
  void add(std::span<const std::string> words, std::int32_t value);
  // The same for words parted by spaces.
  void add(std::string_view phrase, std::int32_t value);
  // The longest phrase that starts at words[at]; the words must be lower-cased like the phrases.
  Found longest(std::span<const std::string_view> words, std::size_t at) const;

 private:
  struct Node {
    base::WordMap<std::uint32_t> next;
    std::int32_t value = -1;
  };
  std::vector<Node> nodes_ = std::vector<Node>(1);
};

}  // namespace wederhoor::lexicon
