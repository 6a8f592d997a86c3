// Labels raw sentences with an exported parser, for label.py.
//
//     label IN.txt OUT.bin OUT.lemmas PARSER.weights
// IN.txt: one sentence a line, words between spaces. OUT.bin: per word four 16-bit numbers: upos, xpos, head, relation.
// OUT.lemmas: the treebank's lemmas, in the shape of IN.txt.
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "reading/model/parser.h"
#include "reading/nl/model/dutch_treebank.h"

namespace model = wederhoor::reading::model;
using wederhoor::Reading;

namespace {

using Index = std::map<std::string, int16_t, std::less<>>;

Index index_of(const std::vector<std::string>& names) {
  Index out;
  for (const std::string& name : names) out.emplace(name, static_cast<int16_t>(out.size()));
  return out;
}

Reading words_of(const std::string& text) {
  Reading reading;
  std::uint32_t start = 0, first = 0;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (text[at] != ' ' && text[at] != '\n') continue;
    wederhoor::Token token;
    token.span = {start, at};
    reading.tokens.push_back(token);
    start = at + 1;
    if (text[at] != '\n') continue;
    wederhoor::Sentence sentence;
    sentence.first = first;
    sentence.last = first = static_cast<std::uint32_t>(reading.tokens.size());
    reading.sentences.push_back(sentence);
  }
  return reading;
}

}  // namespace

int main(int count, char** names) {
  if (count != 5) return 2;
  std::ifstream in(names[1]);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  const auto parser = model::Parser::open(names[4], wederhoor::reading::nl::open_dutch_treebank);
  if (!parser) return std::cerr << parser.error().text() << "\n", 5;
  Reading read = words_of(text);
  parser->annotate(text, read);
  const auto weights = model::Weights::open(names[4], "parser");
  if (!weights) return 5;
  const Index upos = index_of(weights->lines("upos")), xpos = index_of(weights->lines("xpos")),
              deprel = index_of(weights->lines("deprel"));
  std::ofstream columns(names[2], std::ios::binary), lemmas(names[3]);
  for (const auto& s : read.sentences) {
    for (auto t = s.first; t < s.last; ++t) {
      const wederhoor::Token& token = read.tokens[t];
      const int head = token.head == wederhoor::none ? 0 : token.head - static_cast<int>(s.first) + 1;
      const int16_t row[] = {upos.find(to_string(token.upos))->second, xpos.find(token.xpos)->second,
                             static_cast<int16_t>(head), deprel.find(token.deprel)->second};
      columns.write(reinterpret_cast<const char*>(row), sizeof row);
      lemmas << token.treebank_lemma.view() << (t + 1 == s.last ? '\n' : ' ');
    }
  }
}
