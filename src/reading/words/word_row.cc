// Decides how a word is written for look-up. “Zo’n 100” is found under "zo'n"; "ZO" is not. Tested by
// tests/reading/amounts/quantities_test.cc.
#include "reading/words/word_row.h"

#include "base/utf8.h"

namespace wederhoor::reading {

std::string plain_word(std::string_view word) {
  std::string low = base::lower(word);
  std::string out;
  out.reserve(low.size());
  for (std::size_t i = 0; i < low.size();) {
    const base::CodePoint c = base::decode(low, i);
    if (c.value == U'\u2019' || c.value == U'\u2018' || c.value == U'\u02BC') {
      out += '\'';
    } else {
      out.append(low, i, c.size);
    }
    i += c.size;
  }
  return out;
}

WordRow::WordRow(const Report& report, const Reading& reading, const ClosedWords& closed)
    : text_(report.text), reading_(reading), closed_(closed) {
  words_.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens) words_.push_back(plain_word(token.span.of(text_)));
  views_.assign(words_.begin(), words_.end());
  lists_.reserve(views_.size());
  for (const std::string_view word : views_) lists_.push_back(closed.lists(word));
}

std::string WordRow::words(std::size_t first, std::size_t last) const {
  return base::squeeze(span(first, last).of(text_));
}

bool WordRow::capital(std::size_t token) const { return token < size() && base::starts_upper(form(token)); }

bool WordRow::starts_sentence(std::size_t token) const {
  for (std::size_t i = reading_.sentences[reading_.tokens[token].sentence].first; i < token; ++i) {
    const base::CodePoint c = base::decode(form(i), 0);
    if (base::is_letter(c.value) || base::is_digit(c.value)) return false;
  }
  return true;
}

bool WordRow::glued(std::size_t token) const {
  return token > 0 && token < size() && reading_.tokens[token].span.begin == reading_.tokens[token - 1].span.end;
}

}  // namespace wederhoor::reading
