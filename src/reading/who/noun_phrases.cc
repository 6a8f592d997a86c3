// Decides where a noun phrase begins and ends. In "een woordvoerder van het Franse ministerie van Defensie zei" it ends
// before "zei"; in "Bos zei gisteren" it is "Bos" alone. Words that open one: lexicons/nl/determiners.tsv. Tested by
// tests/reading/who/who_test.cc.
#include "reading/who/noun_phrases.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reading/words/characters.h"

namespace wederhoor::reading {
namespace {

constexpr std::uint32_t furthest = 10;  // words to the left of a head

Opening opening_of(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names{
      "", "definite", "indefinite", "demonstrative", "possessive", "both", "all", "other", "nobody"};
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? Opening::none : static_cast<Opening>(found - names.begin());
}

bool numeral(const Token& token, std::string_view form) {
  return token.upos == Upos::NUM || (!form.empty() && digit(static_cast<unsigned char>(form.front())));
}

// "Poetins", "Moskous": a name in the genitive, before a noun.
bool genitive(const WordRow& row, std::uint32_t i) {
  const std::string_view form = row.form(i);
  const std::size_t hyphen = form.find('-');  // "al-Assads"
  const bool capital =
      row.capital(i) || (hyphen != std::string_view::npos && base::starts_upper(form.substr(hyphen + 1)));
  if (!capital || form.size() < 4 || !(form.ends_with('s') || form.ends_with("'") || form.ends_with("’"))) return false;
  return row.token(i).upos == Upos::PROPN || row.token(i).upos == Upos::X;
}

// Is a word like "dat", "die", "zijn" or "het" a determiner here, and no conjunction, verb or pronoun ("zegt dat
// Kyiv")?
bool determines(const WordRow& row, std::uint32_t i, Opening opening) {
  const Token& token = row.token(i);
  const bool doubtful = opening == Opening::demonstrative || opening == Opening::possessive ||
                        row.is(i, Closed::neuter) || row.is(i, Closed::a);
  if (!doubtful || token.deprel.empty()) return true;
  if (token.upos == Upos::SCONJ || token.upos == Upos::AUX || token.upos == Upos::VERB || token.upos == Upos::CCONJ)
    return false;
  static constexpr std::array<std::string_view, 6> others{"mark", "nsubj", "obj", "expl", "aux", "cop"};
  return std::none_of(others.begin(), others.end(), [&](std::string_view rel) { return has_rel(token, rel); });
}
}  // namespace

Phrases::Phrases(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("determiners");
  for (const lexicon::Row& row : table.rows()) openings_.emplace(row.cells.front(), opening_of(table.cell(row, "use")));
}

bool Phrases::adjective(const WordRow& row, std::uint32_t i) const {
  const Token& token = row.token(i);
  const std::string_view word = row[i];
  const auto ends = [&](Closed list) { return row.closed().ends(list, word); };
  if (row.reading().sentences[token.sentence].parsed) {
    if (token.upos == Upos::NUM) return true;
    if (token.upos == Upos::ADJ)
      return has_rel(token, "amod") || !ends(Closed::plural_ending);  // "anderen" stands for persons
    return token.upos == Upos::VERB && token.feats.find("VerbForm=Part") != std::string::npos &&
           ends(Closed::inflection);
  }
  if (token.upos == Upos::PUNCT) return false;
  if (word.size() > 3 && ends(Closed::inflection) && !ends(Closed::verb_ending)) return letter(char_at(word, 0));
  return ends(Closed::participle_ending);
}

Phrase Phrases::around(const WordRow& row, const Nations& nations, std::uint32_t first, std::uint32_t last) const {
  Phrase phrase{first, last};
  const std::uint32_t begin = row.reading().sentences[row.token(first).sentence].first;
  while (phrase.first > begin && first - phrase.first < furthest) {
    const std::uint32_t i = phrase.first - 1;
    const auto opening = openings_.find(row[i]);
    if (opening != openings_.end() && !determines(row, i, opening->second)) break;  // "zegt dat Kyiv"
    if (opening != openings_.end() &&
        !(row.is(i, Closed::a) && numeral(row.token(i), "") && phrase.opening != Opening::none)) {
      phrase.other |= opening->second == Opening::other;
      phrase.first = i;
      if (opening->second == Opening::other) continue;
      phrase.opening = opening->second;
      const bool before_all = i > begin && row.is(i - 1, Closed::before_determiner);
      if (before_all) --phrase.first;
      break;
    }
    const std::string_view country = nations.adjective(row.form(i));
    if (!country.empty() || adjective(row, i)) {
      if (phrase.country.empty()) phrase.country = country;
      ++phrase.adjectives;
    } else if (numeral(row.token(i), row.form(i)) && row.token(i).upos != Upos::PUNCT) {
      phrase.counted = true;
    } else if (genitive(row, i)) {
      phrase.owner = static_cast<std::int32_t>(i);
      phrase.opening = Opening::possessive;
      phrase.first = i;
      break;
    } else if (phrase.adjectives > 0 && i > begin && (row[i] == "," || row.is(i, Closed::and_)) &&
               adjective(row, i - 1)) {
    } else {
      break;
    }
    phrase.first = i;
  }
  if (phrase.opening == Opening::none && phrase.counted) phrase.opening = Opening::indefinite;
  return phrase;
}

std::uint32_t Phrases::behind(const WordRow& row, const Nations& nations, std::uint32_t head, std::uint32_t last,
                              bool also_in, std::uint32_t& what) const {
  const std::uint32_t end = row.reading().sentences[row.token(last - 1).sentence].last;
  std::uint32_t at = last;
  for (int links = 0; links < 3; ++links) {
    if (at + 1 >= end) return at;
    const bool for_ = row.is(at, Closed::for_), of = for_ || row.is(at, Closed::of), in = row.is(at, Closed::seated);
    if (!of && !(in && also_in && links == 0)) return at;
    std::uint32_t noun = at + 1;
    while (noun + 1 < end && noun < at + 6) {
      const bool small =
          openings_.contains(row[noun]) || !nations.adjective(row.form(noun)).empty() || adjective(row, noun);
      const bool goes_on = row.token(noun + 1).upos != Upos::PUNCT && row.token(noun + 1).upos != Upos::ADP;
      if (!small || !goes_on) break;
      ++noun;
    }
    const Token& token = row.token(noun);
    const bool name = row.capital(noun);
    const bool parsed = row.reading().sentences[token.sentence].parsed;
    const bool fits =
        name || (parsed ? token.upos == Upos::NOUN && (of || noun > at + 1) : of && token.upos != Upos::PUNCT);
    if (!fits || token.upos == Upos::PUNCT || (for_ && !name)) return at;
    const bool seat = row.is(noun, Closed::seat);
    if (in && !name && !seat) return at;
    if (parsed && !name && !seat && !dominates(row.reading(), head, noun)) return at;
    if (links == 0) what = noun;
    std::uint32_t stop = noun + 1;
    const bool titled =
        !name && stop < end && row.capital(stop) && row.token(stop).upos == Upos::PROPN;  // "van president Bos"
    while ((name || titled) && stop < end && stop < noun + 6 && row.capital(stop) &&
           row.token(stop).upos != Upos::PUNCT)
      ++stop;
    // "van Zelensky's kabinet"
    if (name && stop < end && genitive(row, stop - 1) && row.token(stop).upos == Upos::NOUN) ++stop;
    at = stop;
  }
  return at;
}

std::uint32_t tree_left_edge(const Reading& reading, std::uint32_t head, std::uint32_t first) {
  if (!reading.sentences[reading.tokens[head].sentence].parsed) return first;
  const std::uint32_t sentence = reading.sentences[reading.tokens[head].sentence].first;
  const std::uint32_t begin = std::max(sentence, first > furthest ? first - furthest : 0);
  for (std::uint32_t i = begin; i < first; ++i) {
    const Token& token = reading.tokens[i];
    if (token.head != static_cast<std::int32_t>(head) || !has_rel(token, "det")) continue;
    bool inside = true;  // all between hangs below the head
    for (std::uint32_t j = i; j < first && inside; ++j) inside = dominates(reading, head, j);
    if (inside) return i;
  }
  return first;
}

}  // namespace wederhoor::reading
