// Decides which long rows of signs are not worth a network, and what they are given instead.
//
// Applies to: "(a) (b) (c) …" and "12 | 13 | 14 …" of more than 64 tokens. Not to: a list of names, a line of a table,
// "12 doden en 3 gewonden". Tested by tests/reading/model/parser_test.cc.
#include "reading/model/wordless.h"

#include "base/utf8.h"

namespace wederhoor::reading::model {
namespace {

constexpr std::uint32_t longest = 64, words_in = 4;  // of so many tokens one has to be a word

std::string_view form_of(std::string_view text, const Token& token) { return token.span.of(text); }

struct Signs {
  int letters = 0, digits = 0;
};

// Stops at the second letter.
Signs signs_of(std::string_view form) {
  Signs out;
  for (std::size_t i = 0; i < form.size() && out.letters < 2;) {
    const base::CodePoint c = base::decode(form, i);
    out.letters += base::is_letter(c.value);
    out.digits += base::is_digit(c.value);
    i += c.size;
  }
  return out;
}

}  // namespace

bool is_wordless(std::string_view text, std::uint32_t first, std::uint32_t last, const Reading& reading) {
  if (last - first <= longest) return false;
  std::uint32_t words = 0;
  for (std::uint32_t t = first; t < last && words * words_in < last - first; ++t)
    words += signs_of(form_of(text, reading.tokens[t])).letters > 1;
  return words * words_in < last - first;
}

void read_wordless(std::string_view text, std::uint32_t first, std::uint32_t last, Reading& reading) {
  for (std::uint32_t t = first; t < last; ++t) {
    Token& token = reading.tokens[t];
    const Signs signs = signs_of(form_of(text, token));
    const bool mark = signs.letters + signs.digits == 0;
    if (mark && token.upos != Upos::PUNCT) token.upos = Upos::SYM;
    if (!mark) token.upos = signs.letters == 0 ? Upos::NUM : Upos::X;
    token.lemma = token.treebank_lemma = reading.words.add(form_of(text, token));
    token.head = t == first ? none : static_cast<std::int32_t>(first);
    token.deprel = t == first ? "root" : mark ? "punct" : "dep";
  }
}

}  // namespace wederhoor::reading::model
