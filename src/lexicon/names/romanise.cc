// Decides how a Cyrillic name may be written in Latin letters, and the other way round.
// Applies to: "Лозова Рудка" (Lozova Roedka). Does not: "Moskou", an exonym that no letters explain (gazetteer).
// Tested by tests/lexicon/names/romanise_test.cc, the English of it against ICU's BGN.
#include "lexicon/names/romanise.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {
namespace {

constexpr std::array<std::string_view, 6> scheme_names = {"nl", "en", "de", "fr", "iso", "bgn"};

std::size_t scheme_index(std::string_view scheme) {
  const auto found = std::find(scheme_names.begin(), scheme_names.end(), scheme);
  return found == scheme_names.end() ? 1 : static_cast<std::size_t>(found - scheme_names.begin());
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'ʼ' || c == U'`'; }
bool is_vowel(char32_t c) { return std::u32string_view(U"аеёиоуыэюяіїєў").find(c) != std::u32string_view::npos; }
bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

std::u32string decode_all(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::decode(text, at);
    out += is_apostrophe(next.value) ? U'\'' : next.value;
    at += next.size;
  }
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) base::append(out, c);
  return out;
}

// First letter of a spelling in upper case where the Cyrillic one was ("Щ" gives "Shch", not "SHCH").
std::string capital(const std::string& text) {
  const base::CodePoint first = base::decode(text, 0);
  constexpr std::string_view small[] = {"ž", "č", "š", "ŝ", "è", "û", "â", "ë", "ê", "ì", "ï"};
  constexpr std::string_view large[] = {"Ž", "Č", "Š", "Ŝ", "È", "Û", "Â", "Ë", "Ê", "Ì", "Ï"};
  std::string out = text;
  if (first.size == 1 && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  for (std::size_t i = 0; i < std::size(small); ++i) {
    if (text.starts_with(small[i])) out = std::string(large[i]) + text.substr(small[i].size());
  }
  return out;
}

// Keeps the cheapest `limit` different spellings, earlier ones first among equals.
void trim(std::vector<Spelling>& all, std::size_t limit) {
  std::stable_sort(all.begin(), all.end(), [](const Spelling& a, const Spelling& b) { return a.cost < b.cost; });
  std::vector<Spelling> out;
  for (Spelling& one : all) {
    if (out.size() == limit) break;
    const bool known = std::any_of(out.begin(), out.end(), [&](const Spelling& s) { return s.text == one.text; });
    if (!known) out.push_back(std::move(one));
  }
  all = std::move(out);
}

}  // namespace

const std::vector<std::string>& Romaniser::schemes() {
  static const std::vector<std::string> all(scheme_names.begin(), scheme_names.end());
  return all;
}

bool Romaniser::holds(Where where, std::u32string_view word, std::size_t at, std::size_t size) {
  const char32_t before = at > 0 ? word[at - 1] : U' ';
  const char32_t after = at + size < word.size() ? word[at + size] : U' ';
  const bool begins = !is_cyrillic(before) && before != U'\'';
  switch (where) {
    case Where::any: return true;
    case Where::word: return begins;
    case Where::iot:
      return begins || is_vowel(before) || before == U'ъ' || before == U'ь' || before == U'\'' || before == U'й';
    case Where::hush: return before == U'ж' || before == U'ч' || before == U'ш' || before == U'щ';
    case Where::soft: return after == U'е' || after == U'ё' || after == U'и';
    case Where::before:
      return is_vowel(after) && after != U'я' && after != U'ю' && after != U'е' && after != U'ё' && after != U'є';
    case Where::end: return !is_cyrillic(after) && after != U'\'';
  }
  return false;
}

const TableSchema& romanise_table() {
  static const TableSchema schema = [] {
    TableSchema out{.name = "shared/romanise",
                    .columns = {one_of("language", {"ru", "uk", "be"}), text("from"),
                                optional(one_of("where", {"word", "iot", "hush", "soft", "before", "end"}))},
                    .key = {"language", "from", "where"}};
    for (const std::string_view scheme : scheme_names) out.columns.push_back(list(text(std::string(scheme))));
    return out;
  }();
  return schema;
}

Result<Romaniser> Romaniser::make(const Table& table) {
  static const std::map<std::string_view, Where> wheres = {
      {"", Where::any},      {"word", Where::word},     {"iot", Where::iot}, {"hush", Where::hush},
      {"soft", Where::soft}, {"before", Where::before}, {"end", Where::end}};
  Romaniser out;
  for (const Row& row : table.rows()) {
    const std::string language(row.cells.front());
    Rule rule{decode_all(table.cell(row, "from")), wheres.at(table.cell(row, "where")), {}};
    for (const std::string_view scheme : scheme_names) {
      std::vector<std::string> choices = pieces(table.cell(row, scheme));
      for (std::string& choice : choices) {
        if (choice == "-") choice.clear();
      }
      if (choices.empty()) choices.emplace_back();
      for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].empty()) continue;
        const Back back{encode(rule.from), rule.where, static_cast<int>(i)};
        out.back_[std::string(scheme) + ' ' + language].emplace(choices[i], back);
      }
      rule.to.push_back(std::move(choices));
    }
    out.rules_[language].push_back(std::move(rule));
  }
  Rules& belarusian = out.rules_["be"];
  for (const Rule& rule : out.rules_["ru"]) belarusian.push_back(rule);
  for (auto& [language, rules] : out.rules_) {
    std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
      return a.from.size() != b.from.size() ? a.from.size() > b.from.size()
                                            : (a.where != Where::any) > (b.where != Where::any);
    });
  }
  return out;
}

const Romaniser::Rules& Romaniser::rules_of(std::string_view language) const {
  static const Rules empty;
  auto found = rules_.find(language);
  if (found == rules_.end()) found = rules_.find("ru");
  return found == rules_.end() ? empty : found->second;
}

const Romaniser::Rule* Romaniser::rule_at(const Rules& rules, std::u32string_view word, std::size_t at) const {
  for (const Rule& rule : rules) {
    if (word.substr(at, rule.from.size()) == rule.from && holds(rule.where, word, at, rule.from.size())) return &rule;
  }
  return nullptr;
}

std::vector<Spelling> Romaniser::spell(std::u32string_view name, const Rules& rules, std::size_t scheme,
                                       std::size_t limit) const {
  const std::u32string small = decode_all(base::lower(encode(name)));
  const std::u32string_view word = small.size() == name.size() ? std::u32string_view(small) : name;
  std::vector<Spelling> all = {{"", 0}};
  for (std::size_t at = 0; at < word.size();) {
    const Rule* rule = rule_at(rules, word, at);
    const std::size_t size = rule ? rule->from.size() : 1;
    std::vector<std::string> choices = rule ? rule->to[scheme] : std::vector<std::string>{encode(name.substr(at, 1))};
    if (limit == 1) choices.resize(1);
    std::vector<Spelling> next;
    for (const Spelling& start : all) {
      for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool large = rule && base::is_upper(name[at]);
        next.push_back({start.text + (large ? capital(choices[i]) : choices[i]), start.cost + static_cast<int>(i)});
      }
    }
    trim(next, limit * 2);
    all = std::move(next);
    at += size;
  }
  trim(all, limit);
  return all;
}

std::string Romaniser::write(std::string_view name, std::string_view language, std::string_view scheme) const {
  return spell(decode_all(name), rules_of(language), scheme_index(scheme), 1).front().text;
}

std::vector<Spelling> Romaniser::candidates(std::string_view name, std::string_view language, std::string_view scheme,
                                            std::size_t limit) const {
  return spell(decode_all(name), rules_of(language), scheme_index(scheme), std::max<std::size_t>(limit, 1));
}

std::vector<Spelling> Romaniser::cyrillic(std::string_view name, std::string_view language, std::string_view scheme,
                                          std::size_t limit) const {
  const auto table = back_.find(std::string(scheme) + ' ' + std::string(language));
  if (table == back_.end() || limit == 0) return {};
  const std::string word = base::lower(name);
  std::vector<std::vector<Spelling>> at(word.size() + 1);  // spellings of the first n bytes
  at[0] = {{"", 0}};
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (at[i].empty()) continue;
    trim(at[i], limit * 2);
    bool read = false;
    for (std::size_t size = 1; size <= 8 && i + size <= word.size(); ++size) {
      const auto [first, last] = table->second.equal_range(std::string_view(word).substr(i, size));
      for (auto back = first; back != last; ++back) {
        read = true;
        const bool fits_end = back->second.where != Where::end || i + size == word.size() || word[i + size] == ' ' ||
                              word[i + size] == '-';
        const bool fits_word = back->second.where != Where::word || i == 0 || word[i - 1] == ' ' || word[i - 1] == '-';
        if (!fits_end || !fits_word) continue;
        for (const Spelling& start : at[i]) {
          // A longer piece explains more: two letters read as one sound are likelier than each alone.
          const int cost = start.cost + back->second.cost + 2 - std::min<int>(2, static_cast<int>(size) - 1);
          at[i + size].push_back({start.text + back->second.to, cost});
        }
      }
    }
    if (read) continue;
    const std::size_t size = base::decode(word, i).size;
    for (const Spelling& start : at[i]) at[i + size].push_back({start.text + word.substr(i, size), start.cost});
  }
  trim(at.back(), limit);
  return at.back();
}

bool has_cyrillic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::decode(text, at);
    if (is_cyrillic(next.value)) return true;
    at += next.size;
  }
  return false;
}

std::string_view cyrillic_language(std::string_view text) {
  const std::string small = base::lower(text);
  const auto has = [&](std::string_view letters) {
    for (std::size_t at = 0; at < letters.size(); at += 2) {
      if (small.find(letters.substr(at, 2)) != std::string::npos) return true;
    }
    return false;
  };
  if (has("ў")) return "be";
  if (has("іїєґ")) return "uk";
  if (has("ыэъё")) return "ru";
  return "";
}

}  // namespace wederhoor::lexicon
