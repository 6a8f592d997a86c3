// Decides what number a word or row of words says. "Er kwamen tweeduizend driehonderd mensen" is 2300; "de Su-25
// stortte neer" says none. Tested by tests/reading/nl/amounts/dutch_numerals_test.cc.
#include "reading/nl/amounts/dutch_numerals.h"

#include <charconv>

#include "lexicon/table_file.h"

namespace wederhoor::reading::nl {
namespace {
bool digit(char c) { return c >= '0' && c <= '9'; }

// "tweeëntwintig" -> "tweeentwintig", "één" -> "een": the trema and the stress marks say nothing about the value.
std::string unmarked(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == '\xC3' && i + 1 < word.size() &&
        (word[i + 1] == '\xA9' || word[i + 1] == '\xAB' || word[i + 1] == '\xA8')) {
      out += 'e';
      ++i;
    } else {
      out += word[i];
    }
  }
  return out;
}

// What follows "honderd" or "duizend": "en" may stand between.
std::string_view without_en(std::string_view rest) { return rest.starts_with("en") ? rest.substr(2) : rest; }
}  // namespace

std::optional<double> DutchNumerals::figures(std::string_view word) const {
  if (word.empty() || word.size() > 18 || !digit(word.front()) || !digit(word.back())) return std::nullopt;
  std::string plain;
  std::size_t since_dot = 0;
  bool dots = false, comma = false;
  for (char c : word) {
    if (digit(c)) {
      plain += c;
      ++since_dot;
    } else if (c == '.' && !comma) {
      if ((dots && since_dot != 3) || since_dot == 0 || since_dot > 3) return std::nullopt;
      dots = true;
      since_dot = 0;
    } else if (c == ',' && !comma) {
      if (dots && since_dot != 3) return std::nullopt;
      comma = true;
      dots = false;
      plain += '.';
    } else {
      return std::nullopt;
    }
  }
  if (dots && since_dot != 3) return std::nullopt;
  double value = 0;
  const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc{} || stop != plain.data() + plain.size()) return std::nullopt;
  return value;
}

DutchNumerals::DutchNumerals(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("numerals");
  table_ = table.name() + ":";
  for (const lexicon::Row& row : table.rows()) {
    const std::string_view cell = table.cell(row, "value");
    double value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const Entry entry{value, table.id(row)};
    const std::string_view kind = table.cell(row, "construction");
    Words* words = kind == "small"        ? &small_
                   : kind == "ten"        ? &tens_
                   : kind == "ordinal"    ? &ordinals_
                   : kind == "multiplier" ? &multipliers_
                   : kind == "fraction"   ? &fractions_
                   : kind == "inflected"  ? &inflected_
                                          : nullptr;
    if (words) words->emplace(kind == "fraction" ? row.cells.front() : unmarked(row.cells.front()), entry);
  }
}

std::optional<double> DutchNumerals::below_hundred(std::string_view word) const {
  if (const auto it = small_.find(word); it != small_.end()) return it->second.value;
  if (const auto it = tens_.find(word); it != tens_.end()) return it->second.value;
  for (const auto& [name, ten] : tens_) {
    if (!word.ends_with(name)) continue;
    std::string_view unit = word.substr(0, word.size() - name.size());
    if (!unit.ends_with("en")) continue;
    unit.remove_suffix(2);
    const auto it = small_.find(unit);
    if (it != small_.end() && it->second.value < 10) return ten.value + it->second.value;
  }
  return std::nullopt;
}

std::optional<double> DutchNumerals::below_thousand(std::string_view word) const {
  const std::size_t at = word.find("honderd");
  if (at == std::string_view::npos) return below_hundred(word);
  const std::optional<double> left = at == 0 ? 1.0 : below_hundred(word.substr(0, at));
  const std::string_view rest = word.substr(at + 7);
  const std::optional<double> right = rest.empty() ? 0.0 : below_hundred(without_en(rest));
  const std::optional<double> plain = right || rest.empty() ? right : below_hundred(rest);
  if (!left || !plain) return std::nullopt;
  return *left * 100 + *plain;
}

std::optional<double> DutchNumerals::compound(std::string_view word) const {
  const std::size_t at = word.find("duizend");
  if (at == std::string_view::npos) return below_thousand(word);
  std::optional<double> left = at == 0 ? 1.0 : below_thousand(word.substr(0, at));
  if (!left && word.substr(0, at).ends_with("honder")) left = below_thousand(std::string(word.substr(0, at)) + 'd');
  const std::string_view rest = word.substr(at + 7);
  std::optional<double> right = rest.empty() ? 0.0 : below_thousand(without_en(rest));
  if (!right) right = below_thousand(rest);
  if (!left || !right) return std::nullopt;
  return *left * 1000 + *right;
}

std::optional<Numeral> DutchNumerals::word(std::string_view word) const {
  Numeral out;
  if (const auto value = figures(word)) {
    out.value = *value;
    out.figures = true;
    return out;
  }
  if (word.size() < 3 || word.size() > 60) return std::nullopt;
  if (const auto thousands = word.ends_with('k') ? figures(word.substr(0, word.size() - 1)) : std::nullopt) {
    out.value = *thousands * 1000;
    out.figures = true;
    return out;
  }
  if (const auto it = fractions_.find(word); it != fractions_.end()) {
    out.value = it->second.value;
    out.row = it->second.row;
    return out;
  }
  const std::string plain = unmarked(word);
  const auto value = compound(plain);
  if (!value) return std::nullopt;
  out.value = *value;
  out.article = word == "een";
  const auto it = small_.find(plain);
  out.row = it != small_.end() ? it->second.row : table_ + plain;
  return out;
}

std::optional<Numeral> DutchNumerals::ordinal(std::string_view word) const {
  std::size_t digits = 0;
  while (digits < word.size() && digit(word[digits])) ++digits;
  const std::string_view tail = word.substr(digits);
  if (digits > 0 && digits < 5 && (tail == "e" || tail == "de" || tail == "ste")) {
    Numeral out{.ordinal = true, .figures = true};
    std::from_chars(word.data(), word.data() + digits, out.value);
    return out;
  }
  const std::string plain = unmarked(word);
  if (const auto it = ordinals_.find(plain); it != ordinals_.end()) {
    return Numeral{.value = it->second.value, .ordinal = true, .row = it->second.row};
  }
  for (const std::string_view ending : {"ste", "de"}) {
    if (plain.size() < ending.size() + 4 || !plain.ends_with(ending)) continue;
    if (const auto value = compound(std::string_view(plain).substr(0, plain.size() - ending.size()))) {
      return Numeral{.value = *value, .ordinal = true, .row = table_ + plain};
    }
  }
  return std::nullopt;
}

std::optional<double> DutchNumerals::inflected(std::string_view word) const {
  const auto it = inflected_.find(unmarked(word));
  return it == inflected_.end() ? std::nullopt : std::optional(it->second.value);
}

std::optional<double> DutchNumerals::collective(std::string_view word) const {
  if (word.size() < 6 || !word.ends_with("tal")) return std::nullopt;
  word.remove_suffix(3);
  if (word.ends_with('-')) return figures(word.substr(0, word.size() - 1));
  const std::optional<double> value = compound(unmarked(word));
  return value && *value >= 2 ? value : std::nullopt;
}

std::optional<double> DutchNumerals::repeated(std::string_view word) const {
  if (word.size() < 7 || !word.ends_with("maal")) return std::nullopt;
  word.remove_suffix(4);
  const std::optional<double> value = compound(unmarked(word));
  return value && *value >= 2 ? value : std::nullopt;
}

// "Honderd en drie", "drie en een half duizend": what stands behind the first word; returns the word after it.
std::uint32_t DutchNumerals::read_more(std::span<const std::string_view> words, std::size_t next, double& value) const {
  const auto at = static_cast<std::uint32_t>(next);
  if (next + 1 >= words.size() || words[next] != "en") return at;
  if (next + 3 < words.size() && words[next + 1] == "een" && words[next + 2] == "half" &&
      multipliers_.contains(words[next + 3])) {
    value += 0.5;
    return at + 3;
  }
  const bool hundreds = value >= 100 && value < 1000 && static_cast<int>(value) % 100 == 0;
  const std::optional<double> more = hundreds ? below_hundred(unmarked(words[next + 1])) : std::nullopt;
  if (!more || words[next + 1] == "een") return at;
  value += *more;
  return at + 2;
}

std::optional<Numeral> DutchNumerals::read(std::span<const std::string_view> words, std::size_t at) const {
  if (at >= words.size()) return std::nullopt;
  std::optional<Numeral> out = word(words[at]);
  if (!out) return std::nullopt;
  std::size_t next = at + 1;
  // "10 000": a figure of one to three digits and "000".
  while (out->figures && next < words.size() && words[next] == "000" && words[next - 1].size() <= 3) {
    out->value *= 1000;
    ++next;
  }
  if (!out->figures) next = read_more(words, next, out->value);
  // "twee miljoen", "1,5 miljard", "tweeduizend driehonderd", "een miljoen tweehonderdduizend".
  double total = 0, current = out->value, smallest = 1e18;
  while (next < words.size()) {
    const auto multiplier = multipliers_.find(words[next]);
    if (multiplier != multipliers_.end() && multiplier->second.value < smallest) {
      total += current * multiplier->second.value;
      smallest = multiplier->second.value;
      current = 0;
      out->article = false;
      ++next;
      continue;
    }
    const std::optional<Numeral> more = out->figures ? std::nullopt : word(words[next]);
    const bool follows = more && !more->figures && more->row.find(':') != std::string::npos && !more->article &&
                         (current == 0 ? more->value < smallest
                                       : current >= 1000 && more->value < 1000 && more->value >= 1 &&
                                             static_cast<std::int64_t>(current) % 1000 == 0);
    if (!follows || (current == 0 && total == 0)) break;
    current += more->value;
    ++next;
  }
  out->value = total + current;
  out->words = static_cast<std::uint32_t>(next - at);
  return out;
}

}  // namespace wederhoor::reading::nl
