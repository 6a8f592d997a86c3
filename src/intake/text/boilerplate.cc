// Knows boilerplate by its phrases.
//   applies:      "Accepteer cookies om deze inhoud te bekijken." (two cues), "Lees ook: Drie doden bij aanval" (begins
//   a short line) applies not:  "De minister wil dat websites geen cookies meer plaatsen." (one cue)
// Tested by tests/intake/text/boilerplate_test.cc; every row by its samples.
#include "intake/text/boilerplate.h"

#include <algorithm>
#include <map>

#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_block = 700;  // bytes
constexpr std::size_t longest_start = 220;  // bytes, of a line that begins with a phrase
constexpr std::size_t longest_part = 450;   // bytes, of a block that holds a phrase
constexpr std::size_t longest_count = 40;   // bytes, of a line that counts what it names

bool is_number(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "Lees ook: …", "Meer op kustnieuws.nl: …": a colon right behind the phrase, or behind few words more.
bool colon_soon(std::string_view line, std::size_t phrase_words) {
  constexpr std::size_t most_more = 3;
  const std::size_t colon = line.find(": ");
  return colon != std::string_view::npos && lower_words(line.substr(0, colon)).size() <= phrase_words + most_more;
}

}  // namespace

Result<Boilerplate> Boilerplate::open(const Lexicons& lexicons) {
  Boilerplate out;
  for (const auto& [name, table] : lexicons.tables()) {
    if (!name.ends_with("/boilerplate")) continue;
    for (const lexicon::Row& row : table->rows()) {
      const std::string_view match = table->cell(row, "match");
      constexpr std::string_view names[] = {"whole", "start", "head", "part", "cue"};
      const auto found = std::find(std::begin(names), std::end(names), match);
      if (found == std::end(names)) {
        return Error{ErrorKind::data, "lexicons/" + name + ".tsv:" + std::to_string(row.line),
                     "has match \"" + std::string(match) + "\"", "write whole, start, head, part or cue"};
      }
      const auto value = static_cast<std::int32_t>(out.phrases_.size());
      out.phrases_.push_back({std::string(table->cell(row, "kind")), table->id(row),
                              static_cast<Match>(found - std::begin(names)), table->cell(row, "heads") == "list"});
      const std::vector<std::string> words = lower_words(row.cells.front());
      out.trie_.add(words, value);
    }
  }
  return out;
}

std::optional<Boilerplate::Hit> Boilerplate::find(std::string_view block) const {
  if (block.empty() || block.size() > longest_block) return std::nullopt;
  std::vector<std::string> words = lower_words(block);
  if (block.size() <= longest_count) std::erase_if(words, is_number);  // "12 reacties"
  const std::vector<std::string_view> views(words.begin(), words.end());
  std::map<std::string, std::pair<std::size_t, const Phrase*>> cues;
  for (std::size_t i = 0; i < views.size();) {
    const lexicon::PhraseTrie::Found found = trie_.longest(views, i);
    if (found.value < 0) {
      ++i;
      continue;
    }
    const Phrase& p = phrases_[static_cast<std::size_t>(found.value)];
    const bool all = i == 0 && found.words == views.size();
    const bool begins = i == 0 && block.size() <= longest_start &&
                        (p.match == Match::start || (p.match == Match::head && colon_soon(block, found.words)));
    const bool holds = p.match == Match::part && block.size() <= longest_part;
    if (all || begins || holds) return Hit{p.kind, p.row, p.heads_list && all};
    if (p.match == Match::cue) {
      auto& [count, first] = cues.try_emplace(p.kind, 0, &p).first->second;
      if (count == 0 || first != &p) ++count;
      if (count >= 2) return Hit{p.kind, first->row, false};
    }
    i += found.words;
  }
  return std::nullopt;
}

std::string_view Boilerplate::kind_of_tail(std::string_view line) const {
  const std::vector<std::string> words = lower_words(line.substr(0, longest_start));
  const std::vector<std::string_view> views(words.begin(), words.end());
  const lexicon::PhraseTrie::Found found = trie_.longest(views, 0);
  if (found.value < 0) return {};
  const Phrase& p = phrases_[static_cast<std::size_t>(found.value)];
  const bool player = p.kind == "player" && found.words == views.size();
  const bool other = p.kind == "related" && (p.match == Match::start || p.match == Match::head) &&
                     line.size() <= longest_start && colon_soon(line, found.words);
  return player || other ? p.kind : std::string_view{};
}

Boilerplate::Tail Boilerplate::tail(std::string_view block) const {
  constexpr int most_sentences = 3;
  constexpr std::string_view stops = ".!?";
  std::string_view body = block;
  while (!body.empty() && (body.back() == '.' || body.back() == ' ' || body.ends_with("\xE2\x80\xA6")))
    body.remove_suffix(body.ends_with("\xE2\x80\xA6") ? 3 : 1);
  std::size_t stop = body.size();
  for (int n = 0; n < most_sentences && stop > 0 && block.size() - stop <= longest_start; ++n) {
    stop = body.find_last_of(stops, stop - 1);
    if (stop == std::string_view::npos) break;
    if (stop + 2 >= body.size() || body[stop + 1] != ' ') continue;
    if (const std::string_view kind = kind_of_tail(body.substr(stop + 2)); !kind.empty()) return {stop + 2, kind};
  }
  return {block.size(), {}};
}

}  // namespace wederhoor::intake
