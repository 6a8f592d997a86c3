// Decides how far a row of words in capitals is one name. "Rusland Legioen" is more than Rusland; in "viel Hamas Israël
// binnen" and "Zo typeert Israël Hussein Fawaz" two names stand side by side. Tested by
// tests/reading/where/places_test.cc.
#include "reading/where/places_runs.h"

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::reading {

bool is_word(const WordRow& row, std::uint32_t token) {
  const base::CodePoint c = base::decode(row.form(token), 0);
  return base::is_letter(c.value) || base::is_digit(c.value) || c.value == U'\'';
}

// "DRACHTEN" of "SHABUNDA/DRACHTEN Strijders van M23": a head in capitals that has no dash behind it.
static bool in_capitals(std::string_view form) {
  constexpr std::size_t shortest = 4;
  return form.size() >= shortest && std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_figure(const WordRow& row, std::uint32_t token) {
  return base::is_digit(base::decode(row.form(token), 0).value);
}

std::uint32_t CapitalRuns::end(std::uint32_t at, const Sentence& sentence) const {
  std::uint32_t end = at;
  while (end < sentence.last && end < at + longest_place_name && in_place_name(row_, end) &&
         row_.token(end).upos != Upos::PUNCT)
    ++end;
  return end;
}

// Is the neighbour part of the same row of capitals?
bool CapitalRuns::neighbour(std::uint32_t token, bool before) const {
  if (!is_word(row_, token) || !row_.capital(token)) return false;
  if (row_.starts_sentence(token) && scene_.lower.contains(std::string(row_[token]))) return false;
  if (scene_.words.group(row_[token])) return false;  // "viel Hamas Israël binnen"
  const Token& t = row_.token(token);
  if (t.upos == Upos::ADJ || !scene_.words.nations().adjective(row_.form(token)).empty() ||
      (before && (scene_.words.kind(row_[token]) != nullptr || lookup_.town_of_adjective(row_.form(token)) >= 0)))
    return false;
  if (row_.starts_sentence(token)) return t.upos == Upos::PROPN;
  return true;
}

// "Zo typeert Israël Hussein Fawaz": the tagger tells two names.
bool CapitalRuns::two_names(std::uint32_t own, std::uint32_t next) const {
  const Label first = row_.token(own).ner, second = row_.token(next).ner;
  return first.ends_with("LOC") && second.starts_with("B-") && second != first;
}

// "Vliegramp Aktau: wat weten we?": a head, where the report tells of Aktau again.
bool CapitalRuns::head_of(const PlaceName& name) const {
  const Token& before = row_.token(name.first - 1);
  return row_.starts_sentence(name.first - 1) && scene_.known.contains(name.key) && lookup_.large(name) &&
         !before.ner.ends_with("PER") && row_[name.last] == ":";
}

bool CapitalRuns::filled(const PlaceName& name, const Sentence& sentence) const {
  const std::uint32_t own = name.last - 1;
  if (name.first > sentence.first && neighbour(name.first - 1, true) && !head_of(name)) return false;
  const bool head_ends = in_capitals(row_.form(own)) && name.last < sentence.last && !in_capitals(row_.form(name.last));
  if (name.last < sentence.last && neighbour(name.last, false) && !two_names(own, name.last) && !head_ends) {
    return !scene_.words.nations().inhabitants(row_.form(name.last)).country.empty();
  }
  return true;
}

}  // namespace wederhoor::reading
