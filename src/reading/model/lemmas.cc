// Decides the lemma that a class gives to a word.
//
// Applies to: "vielen ... aan" (aan_vallen), "gevechtshelikopters" (gevecht_helikopter). Not to choosing the class:
// that is the network's. Tested by tests/reading/model/lemmas_test.cc.
#include "reading/model/lemmas.h"

#include <algorithm>
#include <charconv>

#include "reading/model/letters.h"

namespace wederhoor::reading::model {
namespace {

bool number(std::string_view text, unsigned& out) {
  const auto end = text.data() + text.size();
  return std::from_chars(text.data(), end, out).ptr == end && !text.empty();
}

// At most `most` fields; the last takes the rest.
std::vector<std::string_view> fields(std::string_view text, char between, std::size_t most) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0;;) {
    const std::size_t end = out.size() + 1 == most ? std::string_view::npos : text.find(between, at);
    out.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return out;
    at = end + 1;
  }
}

// The word with its ends edited; in lower case as it is where it is too short for the edit.
std::u32string edited(std::string_view form, const Script& s) {
  if (s.whole) return s.add;
  std::u32string word = decode(form);
  if (!s.keep_case) std::transform(word.begin(), word.end(), word.begin(), [](char32_t c) { return lower(c); });
  if (s.keep + s.drop + s.drop_end > word.size()) return word;
  return word.substr(0, s.keep) + s.insert + word.substr(s.keep + s.drop, word.size() - s.keep - s.drop - s.drop_end) +
         s.add;
}

}  // namespace

bool parse_script(std::string_view text, Script& out) {
  out = {};
  if (text.starts_with('=')) {
    out.whole = true;
    out.add = decode(text.substr(1));
    return !out.add.empty();
  }
  const std::vector<std::string_view> f = fields(text, ' ', 6);
  if (f.size() != 6 || (f[0] != "k" && f[0] != "l")) return false;
  out.keep_case = f[0] == "k";
  out.insert = decode(f[3]);
  out.add = decode(f[5]);
  return number(f[1], out.keep) && number(f[2], out.drop) && number(f[4], out.drop_end);
}

bool parse_split(std::string_view text, Split& out) {
  out = {};
  if (text.empty()) return true;
  if (text == "P") return out.particle = true;
  for (const std::string_view field : fields(text, ',', 16)) {
    unsigned at = 0;
    if (!number(field, at)) return false;
    out.cuts.push_back(at);
  }
  return true;
}

Lemma make_lemma(std::string_view form, const Script& script, const Split& split, std::string_view particle) {
  std::u32string word = edited(form, script);
  if (word.empty()) word = decode(form);
  Lemma out{encode(word), {}};
  std::size_t behind = 0;  // underscores behind the next cut
  for (const unsigned at : split.cuts) {
    if (at + behind < word.size()) word.insert(word.size() - at - behind++, 1, U'_');
  }
  out.treebank = encode(word);
  if (split.particle && !particle.empty()) {
    out.plain = std::string(particle) + out.plain;
    out.treebank = std::string(particle) + "_" + out.treebank;
  }
  return out;
}

}  // namespace wederhoor::reading::model
