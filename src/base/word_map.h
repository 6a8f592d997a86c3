// Hash tables by word, looked up without making a string. Their order is nobody's business: never walk through one for
// an output.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace wederhoor::base {

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};
template <class Value>
using WordMap = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;

// What the word has; null for none.
template <class Value>
const Value* find(const WordMap<Value>& map, std::string_view word) {
  const auto at = map.find(word);
  return at == map.end() ? nullptr : &at->second;
}

}  // namespace wederhoor::base
