// The words of a document as the stages look them up: made once behind the reader, shared by claims and events.
//   "Zij vielen de Stad aan" -> lower "stad"; lemma of "vielen" "vallen"; lexeme "aanvallen"
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/reading.h"

namespace wederhoor::base {

// A word for each token; each different one is held once.
class WordColumn {
 public:
  const std::string& operator[](std::size_t token) const { return (*pool_)[at_[token]]; }
  std::size_t size() const { return at_.size(); }
  // The words of tokens [first, last), in the room of those that were there before.
  void view(std::size_t first, std::size_t last, std::vector<std::string_view>& to) const {
    to.clear();
    to.reserve(last - first);
    for (std::size_t i = first; i < last; ++i) to.push_back((*this)[i]);
  }

 private:
  friend class WordPool;
  std::shared_ptr<const std::deque<std::string>> pool_;
  std::vector<std::uint32_t> at_;
};

struct WordForms {
  WordForms(std::string_view text, const Reading& reading);

  // By token.
  WordColumn lower;   // as it stands there, in lower case
  WordColumn lemma;   // dictionary form in lower case, without treebank marks; the word where it has none
  WordColumn lexeme;  // the same with the particle that hangs on it: "vielen … aan" -> "aanvallen"
  std::vector<std::uint32_t> clause;  // the word that heads the clause it stands in; itself without a tree
};

}  // namespace wederhoor::base
