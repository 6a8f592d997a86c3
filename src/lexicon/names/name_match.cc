// Decides whether two names are spellings of one.
// Applies to: "Ilja Ponomarjov" and "Илья Пономарёв". Does not: "Olena Zelenska" and "Volodymyr Zelensky".
// Method: words are paired so that the worst pair costs least; words are compared by edit distance over pieces of
// letters, whose prices stand in a table. Tested by tests/lexicon/names/name_match_test.cc on
// tests/lexicon/names/name_pairs.tsv.
#include "lexicon/names/name_match.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "lexicon/names/name_key.h"
#include "lexicon/names/romanise.h"
#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {
namespace {

constexpr std::size_t longest_word = 40, most_words = 7;

struct Sound {
  char32_t letter;
  std::string_view written;
};
// Cyrillic and hooked Latin letters in the comparison letters of the table (the English way, г apart).
constexpr Sound sounds[] = {
    {U'а', "a"},  {U'б', "b"},    {U'в', "v"},  {U'г', "g"},  {U'ґ', "g"},  {U'д', "d"},  {U'е', "e"},    {U'ё', "yo"},
    {U'є', "ye"}, {U'ж', "zh"},   {U'з', "z"},  {U'и', "i"},  {U'і', "i"},  {U'ї', "yi"}, {U'й', "y"},    {U'к', "k"},
    {U'л', "l"},  {U'м', "m"},    {U'н', "n"},  {U'о', "o"},  {U'п', "p"},  {U'р', "r"},  {U'с', "s"},    {U'т', "t"},
    {U'у', "u"},  {U'ф', "f"},    {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "ch"}, {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""},
    {U'ы', "y"},  {U'ь', ""},     {U'э', "e"},  {U'ю', "yu"}, {U'я', "ya"}, {U'ў', "w"},  {U'č', "ch"},   {U'š', "sh"},
    {U'ž', "zh"}, {U'ŝ', "shch"}, {U'ć', "ch"}, {U'ś', "s"},  {U'ż', "zh"}, {U'ź', "z"},  {U'ç', "c"},    {U'ş', "sh"},
    {U'ș', "sh"}, {U'ț', "ts"},   {U'ğ', "g"},  {U'ı', "i"},  {U'ä', "ae"}, {U'ö', "oe"}, {U'ü', "ue"},   {U'ę', "en"},
    {U'ą', "on"}, {U'ð', "d"},    {U'þ', "th"}, {U'ə', "a"}};

std::string_view sound_of(char32_t c) {
  for (const Sound& sound : sounds) {
    if (sound.letter == c) return sound.written;
  }
  return {};
}

// Small letters in comparison spelling, words parted by one space.
std::string comparison_letters(std::string_view name) {
  const bool cyrillic = has_cyrillic(name);
  const std::string small = cyrillic ? name_key(name) : base::lower(name);
  const bool ukrainian = cyrillic && cyrillic_language(small) == "uk";
  std::string out;
  for (std::size_t at = 0; at < small.size();) {
    const base::CodePoint next = base::decode(small, at);
    if (next.value < 0x80) {
      out += small[at++];
      continue;
    }
    const bool silent = next.value == U'ъ' || next.value == U'ь' || next.value == U'ʹ' || next.value == U'ʺ';
    if (ukrainian && next.value == U'г') {
      out += 'h';
    } else if (const std::string_view sound = sound_of(next.value); !sound.empty()) {
      out += sound;
    } else if (!silent) {
      out.append(small, at, next.size);
    }
    at += next.size;
  }
  return name_key(out);
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// "Loebjanka" and "Loebjanki", "Pervomajsk" and "Pervomajske": another ending is another place. Russian -o is Ukrainian
// -e; y, i, j are one; a mute h or e of English and French does not count.
bool differ_in_ending(std::string_view a, std::string_view b) {
  const auto last = [](std::string_view w) {
    if (w.size() > 3 && w.ends_with('h') && is_vowel(w[w.size() - 2])) w.remove_suffix(1);
    if (w.size() > 4 && w.ends_with("ine")) w.remove_suffix(1);
    const char c = w.back();
    return c == 'y' || c == 'j' || c == 'i' ? 'i' : c == 'e' || c == 'o' ? 'o' : is_vowel(c) ? c : ' ';
  };
  return last(a) != last(b);
}

// The key of a group of given names: "Kyrylo" and "Кирило" fall together.
std::string group_key(std::string_view word) {
  std::string out;
  for (char c : word) {
    if (c == 'y' || c == 'j') c = 'i';
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

bool is_initial(std::string_view word) { return word.size() == 1; }

}  // namespace

const TableSchema& spelling_costs_table() {
  static const TableSchema schema{.name = "shared/spelling_costs",
                                  .columns = {text("one"), text("other"), number("cost"), text("why")},
                                  .key = {"one", "other"}};
  return schema;
}

const TableSchema& name_groups_table() {
  static const TableSchema schema{.name = "shared/name_groups",
                                  .columns = {text("name"), list(required(text("names")))}};
  return schema;
}

Result<NameMatcher> NameMatcher::make(const Lexicons& lexicons) {
  NameMatcher out;
  out.words_ = NameWords(lexicons.table(name_words_table()));
  const Table& table = lexicons.table(spelling_costs_table());
  std::map<std::string, std::size_t> index;
  const auto piece = [&](std::string_view text) {
    const auto [found, fresh] = index.emplace(text == "-" ? "" : text, out.pieces_.size());
    if (fresh) out.pieces_.push_back(found->first);
    return found->second;
  };
  struct Rule {
    std::size_t a, b;
    float cost;
  };
  std::vector<Rule> rules;
  for (const Row& row : table.rows()) {
    const std::string_view cell = table.cell(row, "cost");
    double cost = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), cost);
    rules.push_back({piece(row.cells.front()), piece(table.cell(row, "other")), static_cast<float>(cost)});
  }
  for (std::size_t p = 0; p < out.pieces_.size(); ++p) {
    const std::string& written = out.pieces_[p];
    (written.empty() ? out.empty_piece_ : out.pieces_by_last_[static_cast<unsigned char>(written.back())]).push_back(p);
  }
  out.costs_.assign(out.pieces_.size() * out.pieces_.size(), -1);
  for (const Rule& rule : rules) {
    out.costs_[rule.a * out.pieces_.size() + rule.b] = rule.cost;
    out.costs_[rule.b * out.pieces_.size() + rule.a] = rule.cost;
  }
  const Table& groups = lexicons.table(name_groups_table());
  int group = 0;
  for (const Row& row : groups.rows()) {
    for (const std::string& name : pieces(groups.cell(row, "names")))
      out.groups_.emplace(group_key(comparison_letters(name)), group);
    ++group;
  }
  return out;
}

NameMatcher::Prepared NameMatcher::prepare(std::string_view name) const {
  // "Peskov, Dmitri" is "Dmitri Peskov"; the order of words costs little anyway.
  Prepared out;
  const std::string letters = comparison_letters(name);
  for (const std::string_view word : key_words(letters)) {
    if (out.words.size() == most_words) break;
    out.words.emplace_back(word.substr(0, longest_word));
    out.joined += out.words.back();
  }
  if (out.words.size() > 1) {
    std::vector<std::string> kept;
    for (const std::string& word : out.words) {
      if (!words_.is_particle(word)) kept.push_back(word);
    }
    if (!kept.empty()) out.words = std::move(kept);
  }
  return out;
}

// For each end position the table's pieces that end there (the empty piece everywhere).
std::vector<std::vector<std::size_t>> NameMatcher::pieces_ending(std::string_view word) const {
  std::vector<std::vector<std::size_t>> out(word.size() + 1, empty_piece_);
  for (std::size_t end = 1; end <= word.size(); ++end) {
    for (const std::size_t p : pieces_by_last_[static_cast<unsigned char>(word[end - 1])]) {
      if (word.substr(0, end).ends_with(pieces_[p])) out[end].push_back(p);
    }
  }
  return out;
}

double NameMatcher::word_cost(std::string_view a, std::string_view b) const {
  const auto ends_a = pieces_ending(a), ends_b = pieces_ending(b);
  const std::size_t width = b.size() + 1;
  std::vector<double> best((a.size() + 1) * width, 1e9);
  best[0] = 0;
  const auto drop = [](std::string_view word, std::size_t at) {
    if (at >= 2 && word[at - 1] == word[at - 2]) return 0.1;
    return is_vowel(word[at - 1]) ? 0.6 : 1.0;
  };
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      double& cell = best[i * width + j];
      if (i > 0) cell = std::min(cell, best[(i - 1) * width + j] + drop(a, i));
      if (j > 0) cell = std::min(cell, best[i * width + j - 1] + drop(b, j));
      if (i > 0 && j > 0) {
        const double swap = a[i - 1] == b[j - 1] ? 0 : is_vowel(a[i - 1]) && is_vowel(b[j - 1]) ? 0.5 : 1.0;
        cell = std::min(cell, best[(i - 1) * width + j - 1] + swap);
      }
      for (const std::size_t p : ends_a[i]) {
        for (const std::size_t q : ends_b[j]) {
          const double cost = piece_cost(p, q);
          if (cost < 0) continue;
          cell = std::min(cell, best[(i - pieces_[p].size()) * width + j - pieces_[q].size()] + cost);
        }
      }
    }
  }
  return best.back();
}

double NameMatcher::word_distance(std::string_view a, std::string_view b) const {
  if (a == b) return 0;
  if (words_.tells_apart(a) || words_.tells_apart(b)) return 2;
  if (is_initial(a) || is_initial(b))
    return a[0] == b[0] ? 0.2 : std::max(0.2, word_cost(a.substr(0, 1), b.substr(0, 1))) + 0.2;
  const auto group_a = groups_.find(group_key(a)), group_b = groups_.find(group_key(b));
  if (group_a != groups_.end() && group_b != groups_.end()) {
    if (group_a->second == group_b->second) return 0.1;
  }
  const double gender = words_.differ_in_gender(a, b) ? 1 : differ_in_ending(a, b) ? 0.3 : 0;
  const double length = static_cast<double>(std::max(a.size(), b.size()));
  return gender + word_cost(a, b) * 6 / std::max(length, 4.0);
}

double NameMatcher::distance(std::string_view a, std::string_view b) const { return distance(prepare(a), prepare(b)); }

namespace {

// The cheapest way to pair the words of the shorter name with those of the longer one; unpaired words are given to
// `alone`.
struct Pairing {
  double worst = 1e9, sum = 1e9;
};

template <class Cost, class Alone>
void pair_words(std::size_t at, unsigned used, double worst, double sum, std::size_t count_a, std::size_t count_b,
                const Cost& cost, const Alone& alone, Pairing& best) {
  if (worst + 0.2 * (sum - worst) >= best.worst + 0.2 * (best.sum - best.worst)) return;
  if (at == count_a) {
    for (std::size_t j = 0; j < count_b; ++j) {
      if (used & (1u << j)) continue;
      sum += alone(j);
      worst = std::max(worst, alone(j));
    }
    if (worst + 0.2 * (sum - worst) < best.worst + 0.2 * (best.sum - best.worst)) best = {worst, sum};
    return;
  }
  for (std::size_t j = 0; j < count_b; ++j) {
    if (used & (1u << j)) continue;
    const double one = cost(at, j) + (at == j || count_a != count_b ? 0 : 0.02);
    pair_words(at + 1, used | (1u << j), std::max(worst, one), sum + one, count_a, count_b, cost, alone, best);
  }
}

}  // namespace

double NameMatcher::distance(const Prepared& a, const Prepared& b) const {
  if (a.words.empty() || b.words.empty()) return a.words.size() == b.words.size() ? 0 : 2;
  const Prepared& fewer = a.words.size() <= b.words.size() ? a : b;
  const Prepared& more = a.words.size() <= b.words.size() ? b : a;
  std::vector<double> costs(fewer.words.size() * more.words.size());
  for (std::size_t i = 0; i < fewer.words.size(); ++i) {
    for (std::size_t j = 0; j < more.words.size(); ++j)
      costs[i * more.words.size() + j] = word_distance(fewer.words[i], more.words[j]);
  }
  const auto alone = [&](std::size_t j) {
    const std::string& word = more.words[j];
    if (words_.tells_apart(word)) return 2.0;
    if (fewer.words.size() >= 2 && (words_.is_patronymic(word) || is_initial(word))) return 0.1;
    return 0.7;
  };
  Pairing best;
  pair_words(
      0, 0, 0, 0, fewer.words.size(), more.words.size(),
      [&](std::size_t i, std::size_t j) { return costs[i * more.words.size() + j]; }, alone, best);
  double out = best.worst + 0.2 * (best.sum - best.worst);
  if (fewer.words.size() != more.words.size() && fewer.joined.size() > 5 && more.joined.size() > 5) {
    const double length = static_cast<double>(std::max(fewer.joined.size(), more.joined.size()));
    const double gender = words_.differ_in_gender(fewer.joined, more.joined) ? 1 : 0;
    if (fewer.joined.size() <= longest_word && more.joined.size() <= longest_word) {
      out = std::min(out, 0.1 + gender + word_cost(fewer.joined, more.joined) * 6 / length);
    }
  }
  return out;
}

std::string NameMatcher::skeleton(std::string_view word) {
  std::string out;
  for (const char c : word) {
    char kept = c;
    switch (c) {
      case 'a':
      case 'e':
      case 'i':
      case 'o':
      case 'u':
      case 'y':
      case 'h':
      case 'j':
      case 'w': kept = 0; break;
      case 'z':
      case 'c': kept = 's'; break;
      case 'f': kept = 'v'; break;
      case 'k':
      case 'q':
      case 'g': kept = 'k'; break;
      case 't':
      case 'd': kept = 't'; break;
      default: break;
    }
    if (c == 'w') kept = 'v';
    if (kept && (out.empty() || out.back() != kept)) out += kept;
  }
  return out;
}

}  // namespace wederhoor::lexicon
