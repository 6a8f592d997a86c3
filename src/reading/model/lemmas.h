// Lemmas from classes: an edit of the word's two ends, and where the treebank splits it (training/lemma.py tells how
// they are made). Tested by tests/reading/model/lemmas_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::reading::model {

// "l 0 2 - 3 ken" and the like, taken apart once.
struct Script {
  bool whole = false;  // `add` is the lemma itself
  bool keep_case = false;
  unsigned keep = 0, drop = 0;  // letters at the beginning
  std::u32string insert;
  unsigned drop_end = 0;
  std::u32string add;
};

struct Split {
  bool particle = false;       // the word's compound:prt stands in front
  std::vector<unsigned> cuts;  // letters behind each cut, from the end
};

// False where the text is no script or split.
bool parse_script(std::string_view text, Script& out);
bool parse_split(std::string_view text, Split& out);

struct Lemma {
  std::string plain;     // "aansporen", "basisniveau"
  std::string treebank;  // "aan_sporen", "basis_niveau"
};

// `particle`: the form, in lower case, of the word's particle; empty: none.
Lemma make_lemma(std::string_view form, const Script& script, const Split& split, std::string_view particle);

}  // namespace wederhoor::reading::model
