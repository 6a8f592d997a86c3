// Words that the network is shown as another: "IS" and "OM" among small letters are names, spelled like a verb and a
// preposition. Their own spelling stays in the text and in the lemma.
//
// Tested by tests/reading/model/parser_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace wederhoor::reading::model {

class StandIns {
 public:
  void add(std::string_view word, std::string_view seen_as) { words_.emplace(word, seen_as); }
  // What the network is to see of a word as it is written; the word itself where nothing stands in for it.
  std::string_view of(std::string_view form) const {
    const bool capitals = form.size() > 1 && form.size() < 5 && form[0] < 'a' && form[1] < 'a';
    const auto found = capitals ? words_.find(std::string(form)) : words_.end();
    return found == words_.end() ? form : std::string_view(found->second);
  }

 private:
  std::unordered_map<std::string, std::string> words_;
};

}  // namespace wederhoor::reading::model
