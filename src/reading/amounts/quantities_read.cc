// Decides what amount some words say. "Minstens twee" is 2 or more, "10 tot 15" a range, "geen" zero; "2-1" and "MH17"
// say none. Tested by tests/reading/amounts/quantities_test.cc.
#include "reading/amounts/quantities_read.h"

#include <algorithm>

namespace wederhoor::reading {
namespace {
Amount plain(std::uint32_t first, std::uint32_t last, double value, const char* construction) {
  Amount out;
  out.first = first;
  out.last = last;
  out.low = out.best = out.high = value;
  out.construction = construction;
  return out;
}

Amount ranged(std::uint32_t first, std::uint32_t last, double low, double high) {
  Amount out = plain(first, last, low, "range");
  out.best = std::nullopt;
  out.high = high;
  out.exactness = Exactness::range;
  out.modified = true;
  return out;
}

// "minstens" before an exact number multiplies; before "tientallen" or "twee of drie" it only opens a side.
void modify(Amount& amount, const AmountRow& modifier) {
  amount.modified = true;
  amount.rows.insert(amount.rows.begin(), modifier.id);
  if (!amount.best) {
    if (modifier.exactness == Exactness::at_least || modifier.exactness == Exactness::more_than)
      amount.high = std::nullopt;
    return;
  }
  const double n = *amount.best;
  const auto scaled = [&](std::optional<double> factor) {
    return factor ? std::optional(rounded(n * *factor)) : std::nullopt;
  };
  amount.low = scaled(modifier.low);
  amount.best = scaled(modifier.best);
  amount.high = scaled(modifier.high);
  amount.exactness = modifier.exactness;
  amount.construction = "modified";
}
}  // namespace

std::optional<Amount> AmountReader::listed(std::uint32_t at, std::uint32_t last) const {
  const auto words = row_.until(last);
  for (const AmountUse use : {AmountUse::amount, AmountUse::zero, AmountUse::zero_person, AmountUse::one,
                              AmountUse::only, AmountUse::group, AmountUse::single}) {
    const AmountWords::Hit hit = words_.hit(words, at, use);
    if (!hit) continue;
    Amount out;
    out.first = at;
    out.last = at + hit.words;
    out.low = hit.row->low;
    out.best = hit.row->best;
    out.high = hit.row->high;
    out.exactness = hit.row->exactness;
    out.rows.push_back(hit.row->id);
    out.construction = use == AmountUse::amount   ? "vague_amount"
                       : use == AmountUse::single ? "single"
                       : use == AmountUse::one    ? "one"
                       : use == AmountUse::only   ? "only"
                       : use == AmountUse::group  ? "group"
                                                  : "zero";
    out.needs_state = use == AmountUse::single || use == AmountUse::zero_person;
    out.needs_noun =
        use == AmountUse::single || use == AmountUse::one || use == AmountUse::only || use == AmountUse::zero;
    return out;
  }
  return std::nullopt;
}

std::optional<Amount> AmountReader::range_figures(std::uint32_t at) const {
  const std::string_view word = row_[at];
  std::size_t dash = word.find('-'), size = 1;
  if (dash == std::string_view::npos) {
    dash = word.find("\xE2\x80\x93");
    size = 3;
  }
  if (dash == std::string_view::npos || dash == 0) return std::nullopt;
  const auto low = words_.numerals().figures(word.substr(0, dash)),
             high = words_.numerals().figures(word.substr(dash + size));
  if (!low || !high || *low >= *high) return std::nullopt;
  Amount out = ranged(at, at + 1, *low, *high);
  out.needs_noun = true;
  return out;
}

std::optional<Amount> AmountReader::marked_figures(std::uint32_t at) const {
  std::string_view word = row_[at];
  const bool more = word.size() > 1 && word.front() == '>', plus = word.size() > 1 && word.ends_with('+');
  if (more == plus) return std::nullopt;
  word = more ? word.substr(1) : word.substr(0, word.size() - 1);
  const auto value = words_.numerals().figures(word);
  if (!value) return std::nullopt;
  Amount out = plain(at, at + 1, *value, "numeral");
  out.exactness = more ? Exactness::more_than : Exactness::at_least;
  if (more) out.best = std::nullopt;
  out.high = std::nullopt;
  out.modified = true;
  return out;
}

// "een 30-tal", "een driehonderdtal": about so many; a few are exact ("een zevental").
std::optional<Amount> AmountReader::collective(std::uint32_t at, std::uint32_t last) const {
  if (!row_.is(at, Closed::a) || at + 1 >= last) return std::nullopt;
  const auto value = words_.numerals().collective(row_[at + 1]);
  if (!value) return std::nullopt;
  Amount out = plain(at, at + 2, *value, "numeral");
  out.modified = true;
  if (*value < 10 || *value == 12) return out;
  out.low = rounded(*value * 0.9);
  out.high = rounded(*value * 1.1);
  out.exactness = Exactness::about;
  return out;
}

std::optional<Amount> AmountReader::together(std::uint32_t at, std::uint32_t last) const {
  const AmountWords::Hit with = words_.hit(row_.until(last), at, AmountUse::together);
  const std::uint32_t word = at + with.words;
  if (!with || word >= last) return std::nullopt;
  const auto value = words_.numerals().inflected(row_[word]);
  if (!value) return std::nullopt;
  Amount out = plain(at, word + 1, *value, "group");
  out.rows.push_back(with.row->id);
  return out;
}

// "een kilometer of vijftig", "een keer of tweehonderd": about so many of the noun between.
std::optional<Amount> AmountReader::noun_or_so(std::uint32_t at, std::uint32_t last) const {
  constexpr double below = 0.8, above = 1.2;
  if (!row_.is(at, Closed::a) || at + 3 >= last || !row_.is(at + 2, Closed::or_)) return std::nullopt;
  const auto words = row_.until(last);
  const AmountWords::Noun noun = words_.noun(words, at + 1);
  const auto number = words_.numerals().read(words, at + 3);
  if (!noun || noun.words != 1 || !number || number->article || number->value < 3) return std::nullopt;
  if (noun.row->unit == QuantityUnit::objects || noun_after(at + 3 + number->words, last).row) return std::nullopt;
  Amount out = plain(at, at + 3 + number->words, number->value, "noun_or_so");
  out.low = rounded(number->value * below);
  out.high = rounded(number->value * above);
  out.exactness = Exactness::about;
  out.modified = true;
  return out;
}

std::optional<Amount> AmountReader::percentage(std::uint32_t at) const {
  const std::string_view word = row_[at];
  if (!word.ends_with('%')) return std::nullopt;
  const auto value = words_.numerals().figures(word.substr(0, word.size() - 1));
  if (!value) return std::nullopt;
  return plain(at, at + 1, *value, "percentage");
}

// "De ziekenwagen is driemaal tegengehouden". Not: "driemaal zo groot", "driemaal meer".
std::optional<Amount> AmountReader::repeated(std::uint32_t at, std::uint32_t last) const {
  const auto value = words_.numerals().repeated(row_[at]);
  if (!value) return std::nullopt;
  const Token& next = row_.token(std::min(at + 1, last - 1));
  if (at + 1 < last && (row_.is(at + 1, Closed::as_much) || has_feature(next, "Degree=Cmp"))) return std::nullopt;
  return plain(at, at + 1, *value, "repeated");
}

std::optional<Amount> AmountReader::numeral(std::uint32_t at, std::uint32_t last) const {
  const auto words = row_.until(last);
  if (auto percent = percentage(at)) return percent;
  if (auto range = range_figures(at)) return range;
  if (auto marked = marked_figures(at)) return marked;
  auto number = words_.numerals().read(words, at);
  if (!number || number->article) return std::nullopt;
  Amount out = plain(at, at + number->words, number->value, "numeral");
  out.figures = number->figures && number->words == 1;
  if (!number->row.empty()) out.rows.push_back(number->row);
  // "tien tot vijftien", "5 of 6", "10 à 12"
  const std::uint32_t next = out.last;
  const bool link = next + 1 < last && row_.is(next, Closed::range);
  if (link) {
    const std::uint32_t second_at = next + 1 + (row_.is(next + 1, Closed::even) ? 1 : 0);
    auto second = words_.numerals().read(words, second_at);
    if (second && !second->article) {
      // "twee tot drieduizend", "vijf à zes miljoen": the second part's thousands belong to both.
      double low = number->value;
      for (const double scale : {1e9, 1e6, 1e3}) {
        if (low < 1000 && second->value >= 2 * scale && low * scale < second->value && second->value < 1000 * scale &&
            !second->figures) {
          low *= scale;
          break;
        }
      }
      if (second->value > low) return ranged(at, second_at + second->words, low, second->value);
    }
  }
  if (const AmountWords::Hit more = words_.hit(words, next, AmountUse::or_more)) {
    out.last = next + more.words;
    out.high = std::nullopt;
    out.exactness = Exactness::at_least;
    out.modified = true;
    out.rows.push_back(more.row->id);
  }
  return out;
}

std::optional<Amount> AmountReader::between(std::uint32_t at, std::uint32_t last) const {
  if (!row_.is(at, Closed::between)) return std::nullopt;
  std::uint32_t i = at + 1;
  if (row_.is(i, Closed::the)) ++i;
  const auto words = row_.until(last);
  const auto low = words_.numerals().read(words, i);
  if (!low || low->article || !row_.is(i + low->words, Closed::and_)) return std::nullopt;
  std::uint32_t j = i + low->words + 1;
  if (row_.is(j, Closed::the)) ++j;
  const auto high = words_.numerals().read(words, j);
  if (!high || high->value <= low->value) return std::nullopt;
  return ranged(at, j + high->words, low->value, high->value);
}

std::optional<Amount> AmountReader::share(std::uint32_t at, std::uint32_t last, int inside) const {
  const auto words = row_.until(last);
  const AmountWords::Hit hit = words_.hit(words, at, AmountUse::share);
  if (!hit) return std::nullopt;
  std::uint32_t i = at + hit.words;
  if (row_.is(i, Closed::share)) ++i;
  if (i >= last) return std::nullopt;
  auto whole = read(i, last, inside + 1);
  if (!whole || whole->needs_noun || whole->needs_state) return std::nullopt;
  const double part = *hit.row->best;
  for (std::optional<double>* side : {&whole->low, &whole->best, &whole->high}) {
    if (*side) **side = rounded(**side * part);
  }
  whole->first = at;
  whole->modified = true;
  whole->construction = "share";
  whole->rows.insert(whole->rows.begin(), hit.row->id);
  return whole;
}

// "(ruim) een ton", "(bijna) een jaar": the article counts.
bool AmountReader::one_of_measure(Amount& amount, std::uint32_t last) const {
  const CountedNoun noun = amount.best == 1.0 ? noun_after(amount.last, last) : CountedNoun{};
  const bool measure = noun.row && (noun.row->use == CountedUse::measure || noun.row->use == CountedUse::time);
  if (!measure || noun.first != amount.last || noun.row->unit == QuantityUnit::money) return false;
  amount.needs_noun = false;
  return true;
}

// "een stuk of tien", "minstens zo'n 100": a modifier and the amount behind it.
std::optional<Amount> AmountReader::modified(std::uint32_t at, std::uint32_t last, int inside) const {
  const AmountWords::Hit modifier = words_.hit(row_.until(last), at, AmountUse::modifier);
  if (!modifier) return std::nullopt;
  std::uint32_t i = at + modifier.words;
  if (row_.is(i, Closed::the) && !row_.is(i - 1, Closed::the)) ++i;
  auto amount = read(i, last, inside + 1);
  if (!amount || (amount->needs_state && !one_of_measure(*amount, last))) return std::nullopt;
  amount->needs_state = false;
  if (amount->needs_noun && amount->construction == std::string_view("zero")) return std::nullopt;
  // "tot" before a vague amount, behind "van" or behind a change is a direction: "tot een paar kilometer diep",
  // "gestegen tot 12".
  const bool to = row_.is(at, Closed::to);
  // Nor is it where it closes a count ("tot drie keer toe"), or a change ("gedaald van 40 tot 25").
  const bool changed = to && at > 0 && words_.hit(row_.until(last), at - 1, AmountUse::change);
  const bool so_often = to && (row_.is(amount->last, Closed::so_often) || row_.is(amount->last + 1, Closed::so_often));
  const bool on = to && at > 1 && row_.is(at - 2, Closed::of) && words_.numerals().word(row_[at - 1]);
  if (changed || so_often || on || (to && (!amount->best || (at > 0 && row_.is(at - 1, Closed::of)))))
    return std::nullopt;
  modify(*amount, *modifier.row);
  amount->first = at;
  return amount;
}

std::optional<Amount> AmountReader::read(std::uint32_t at, std::uint32_t last, int inside) const {
  constexpr int most = 4;
  if (at >= last || inside > most) return std::nullopt;
  if (auto part = share(at, last, inside)) return part;
  if (auto range = between(at, last)) return range;
  // The longest of a listed amount ("een paar honderd"), a modifier with its amount, and a numeral.
  std::optional<Amount> best = listed(at, last);
  for (auto& other : {noun_or_so(at, last), modified(at, last, inside), collective(at, last), together(at, last),
                      repeated(at, last), numeral(at, last)}) {
    if (other && (!best || other->last > best->last)) best = other;
  }
  return best;
}

// "Een man van in de vijftig": how old one is, in tens.
bool AmountReader::in_decade(const Amount& amount, std::uint32_t first, std::uint32_t last) const {
  constexpr int decade = 10, oldest = 100;
  const std::uint32_t at = amount.first;
  const Upos next = amount.last < last ? row_.token(amount.last).upos : Upos::PUNCT;
  if (at < first + 3 || !amount.best || next == Upos::NOUN || next == Upos::ADJ) return false;
  const int years = static_cast<int>(std::min(*amount.best, 1.0 * oldest));
  return years < oldest && years >= 2 * decade && years % decade == 0 && row_.is(at - 1, Closed::the) &&
         row_.is(at - 2, Closed::seated) && row_.is(at - 3, Closed::of);
}

bool AmountReader::names_something(const Amount& amount, std::uint32_t first, std::uint32_t last) const {
  const auto words = row_.until(last);
  const std::uint32_t at = amount.first;
  if (amount.modified) return false;
  if (at > first && words_.hit(words, at - 1, AmountUse::label)) return true;
  // "De broers, beiden 17, liggen in het ziekenhuis": how old they are.
  const bool closes = amount.last >= last || is(amount.last, ",") || is(amount.last, ")");
  if (at > first + 1 && closes && words_.hit(words, at - 1, AmountUse::pronoun) && (is(at - 2, ",") || is(at - 2, "(")))
    return true;
  if (in_decade(amount, first, last)) return true;
  if (!amount.figures) return false;
  if (amount.last < last && is(amount.last, "/")) return true;  // "4/6", "2/": a part of a row of messages
  const std::string_view form = row_.form(at);
  if (form.size() > 1 && form.front() == '0' && form[1] != ',') return true;  // a telephone number, a code
  if (form.size() > 6 && form.find('.') == std::string_view::npos && form.find(',') == std::string_view::npos)
    return true;
  if (row_.glued(at) && at > first && !row_.starts_sentence(at) && form.front() != '\'') {
    const std::string_view before = row_[at - 1];
    const bool open = before == "(" || before == "\"" || before == "'" || before == "\xE2\x82\xAC" || before == "$" ||
                      before == "\xE2\x80\x9C" || before == "\xE2\x80\x9E" || before == "\xE2\x80\x98";
    if (!open) return true;  // "T-|72"
  }
  return at > first && is(at - 1, "(") && at + 1 < last && is(at + 1, ")");  // an age
}

}  // namespace wederhoor::reading
