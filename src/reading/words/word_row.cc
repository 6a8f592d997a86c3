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

namespace {
bool is_word(std::string_view form) {
  const base::CodePoint c = base::decode(form, 0);
  return base::is_letter(c.value) || base::is_digit(c.value);
}
}  // namespace

WordRow::WordRow(const Report& report, const Reading& reading, const ClosedWords& closed)
    : text_(report.text), reading_(reading), closed_(closed) {
  views_.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens) {
    const std::string_view form = token.span.of(text_);
    std::string plain = plain_word(form);
    views_.push_back(plain == form ? form : words_.emplace_back(std::move(plain)));
  }
  lists_.reserve(views_.size());
  for (const std::string_view word : views_) lists_.push_back(closed.lists(word));
  first_words_.reserve(reading.sentences.size());
  for (const Sentence& sentence : reading.sentences) {
    std::uint32_t i = sentence.first;
    while (i < sentence.last && !is_word(form(i))) ++i;
    first_words_.push_back(i);
  }
}

std::string WordRow::words(std::size_t first, std::size_t last) const {
  return base::squeeze(span(first, last).of(text_));
}

bool WordRow::capital(std::size_t token) const { return token < size() && base::starts_upper(form(token)); }

bool WordRow::glued(std::size_t token) const {
  return token > 0 && token < size() && reading_.tokens[token].span.begin == reading_.tokens[token - 1].span.end;
}

}  // namespace wederhoor::reading
