// Labels raw sentences with one or more exported parsers, for label.py.
//
//     label IN.txt OUT.bin OUT.lemmas A.weights [B.weights …]
// IN.txt: one sentence a line, words between spaces. OUT.bin: per word 16-bit numbers: upos and xpos of A, then head
// and relation of each parser. OUT.lemmas: the treebank lemmas of A, in the shape of IN.txt.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "reading/model/parser.h"

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
  if (count < 5) return 2;
  std::ifstream in(names[1]);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  std::vector<Reading> read;
  for (int k = 4; k < count; ++k) {
    const auto parser = model::Parser::open(names[k]);
    if (!parser) return std::cerr << parser.error().text() << "\n", 5;
    parser->annotate(text, read.emplace_back(words_of(text)));
  }
  const auto weights = model::Weights::open(names[4], "parser");
  if (!weights) return 5;
  const Index upos = index_of(weights->lines("upos")), xpos = index_of(weights->lines("xpos")),
              deprel = index_of(weights->lines("deprel"));
  std::ofstream columns(names[2], std::ios::binary), lemmas(names[3]);
  for (const auto& s : read[0].sentences) {
    for (auto t = s.first; t < s.last; ++t) {
      std::vector<int16_t> row{upos.find(to_string(read[0].tokens[t].upos))->second,
                               xpos.find(read[0].tokens[t].xpos)->second};
      for (const Reading& r : read) {
        const auto head = r.tokens[t].head;
        row.push_back(static_cast<int16_t>(head == wederhoor::none ? 0 : head - static_cast<int>(s.first) + 1));
        row.push_back(deprel.find(r.tokens[t].deprel)->second);
      }
      columns.write(reinterpret_cast<const char*>(row.data()), static_cast<std::streamsize>(row.size() * 2));
      lemmas << read[0].tokens[t].treebank_lemma << (t + 1 == s.last ? '\n' : ' ');
    }
  }
}
