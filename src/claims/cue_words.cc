// Decides nothing: reads the tables of lexicons/nl that the constructions of this folder look words up in.
// Tested by tests/claims/find_claims_test.cc.
#include "claims/cue_words.h"

#include <algorithm>
#include <charconv>

#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::claims {
namespace {

Standing standing_of(std::string_view cell, Standing otherwise) {
  return base::parse_name(cell, Standing::asked).value_or(otherwise);
}

Cue cue_of(const lexicon::Table& table, const lexicon::Row& row) {
  Cue cue;
  cue.row = table.id(row);
  cue.standing = standing_of(table.cell(row, "standing"), Standing::attributed);
  cue.frames = ' ' + std::string(table.cell(row, "frames")) + ' ';
  cue.hearsay = table.cell(row, "hearsay") == "yes";
  cue.needs_source = table.cell(row, "needs") == "source";
  cue.unless = table.cell(row, "unless");
  if (const std::string_view negated = table.cell(row, "negated"); !negated.empty())
    cue.negated = standing_of(negated, cue.standing);
  return cue;
}
}  // namespace

Words::Words(const Lexicons& lexicons, std::string_view language, std::string_view weights) {
  const auto table = [&](std::string_view name) -> const lexicon::Table& {
    return lexicons.table(std::string(language) + std::string(name));
  };
  read_lists(table("/claim_words"));
  read_verbs(table("/speech_verbs"));
  const lexicon::Table& nouns = table("/report_nouns");
  for (const lexicon::Row& row : nouns.rows()) {
    nouns_.emplace(row.cells.front(), cue_of(nouns, row));
    longest_noun_ = std::max(longest_noun_, row.cells.front().size());
  }
  const lexicon::Table& attitudes = table("/attitudes");
  for (const lexicon::Row& row : attitudes.rows()) attitudes_.emplace(row.cells.front(), cue_of(attitudes, row));
  read_phrases(table("/attribution_phrases"));
  read_hearsay(table("/hearsay"));
  const lexicon::Table& accordance = table("/in_accordance");
  for (const lexicon::Row& row : accordance.rows()) {
    const std::string word(row.cells.front());
    if (word.front() == '*')
      accordance_ends_.push_back(word.substr(1));
    else
      accordance_.emplace(word, true);
  }
  read_disclaimers(table("/disclaimers"));
  read_weights(table(weights));
  carried_trees_.read(table("/carried_trees"));
  likely_trees_.read(table("/likely_trees"));
}

void Words::read_verbs(const lexicon::Table& table) {
  for (const lexicon::Row& row : table.rows()) verbs_.emplace(row.cells.front(), cue_of(table, row));
  for (const lexicon::Row& row : table.rows()) {
    const std::string words(row.cells.front());
    const Cue& cue = verbs_.at(words);
    for (const std::string& form : lexicon::pieces(table.cell(row, "forms"), ' ')) forms_.emplace(form, &cue);
    const std::size_t space = words.rfind(' ');
    if (space == std::string::npos) continue;
    if (const std::string first = words.substr(0, words.find(' ')); listed("causative", first)) {
      many_[first].emplace_back(words.substr(words.find(' ') + 1), &cue);
    } else {
      many_[words.substr(space + 1)].emplace_back(words.substr(0, space), &cue);
    }
  }
}

void Words::read_phrases(const lexicon::Table& table) {
  for (const lexicon::Row& row : table.rows()) {
    Phrase phrase;
    phrase.row = table.id(row);
    const std::string_view frame = table.cell(row, "frame");
    phrase.frame = frame == "own"       ? PhraseFrame::own
                   : frame == "relay"   ? PhraseFrame::relay
                   : frame == "resting" ? PhraseFrame::resting
                   : frame == "around"  ? PhraseFrame::around
                                        : PhraseFrame::before;
    phrase.standing = standing_of(table.cell(row, "standing"), Standing::attributed);
    phrase.hearsay = table.cell(row, "hearsay") == "yes";
    phrase.size = static_cast<std::uint32_t>(lexicon::pieces(row.cells.front(), ' ').size());
    if (phrase.frame == PhraseFrame::around)
      around_.emplace(row.cells.front(), phrase);
    else
      phrase_trie_.add(row.cells.front(), static_cast<std::int32_t>(phrases_.size()));
    phrases_.push_back(std::move(phrase));
  }
}

void Words::read_hearsay(const lexicon::Table& table) {
  for (const lexicon::Row& row : table.rows()) {
    Marker marker{table.id(row), std::string(table.cell(row, "kind")),
                  standing_of(table.cell(row, "standing"), Standing::reported)};
    if (marker.kind == "adverb")
      marker_trie_.add(row.cells.front(), static_cast<std::int32_t>(marker_rows_.size()));
    else
      markers_.emplace(row.cells.front(), marker);
    marker_rows_.push_back(std::move(marker));
  }
}

void Words::read_lists(const lexicon::Table& table) {
  for (const lexicon::Row& row : table.rows()) {
    longest_listed_ = std::max(longest_listed_, row.cells.front().size());
    for (const std::string& list : lexicon::pieces(table.cell(row, "lists"), ' '))
      lists_[list][std::string(row.cells.front())] = true;
  }
}

void Words::read_disclaimers(const lexicon::Table& table) {
  for (const lexicon::Row& row : table.rows()) {
    checking_.emplace(row.cells.front(),
                      Marker{table.id(row), std::string(table.cell(row, "kind")), Standing::asserted});
  }
}

void Words::read_weights(const lexicon::Table& table) {
  for (const lexicon::Row& row : table.rows()) {
    std::vector<std::pair<std::string, double>>& by_use = use_weights_[std::string(row.cells.front())];
    for (std::size_t column = 1; column < table.columns().size(); ++column) {
      const std::string_view cell = row.cells[column];
      int thousandths = 0;
      std::from_chars(cell.data(), cell.data() + cell.size(), thousandths);
      if (!cell.empty()) by_use.emplace_back(table.columns()[column], thousandths / 1000.0);
    }
  }
}

const Cue* Words::noun(std::string_view lemma) const {
  if (const Cue* cue = find(nouns_, lemma)) return cue;
  // A compound bears the meaning of its last part: "persverklaring". Its parts are joined, so the ending is looked for;
  // none is longer than the longest noun, so that a word costs no more than its length.
  const std::size_t first = lemma.size() > longest_noun_ ? lemma.size() - longest_noun_ : 0;
  for (std::size_t at = std::max<std::size_t>(3, first); at + 5 <= lemma.size(); ++at) {
    const Cue* cue = find(nouns_, lemma.substr(at));
    if (cue && !cue->needs_source) return cue;
  }
  return nullptr;
}

const std::vector<std::pair<std::string, const Cue*>>* Words::many(std::string_view lemma) const {
  return find(many_, lemma);
}

const Phrase* Words::phrase(std::span<const std::string_view> words, std::size_t at) const {
  const auto found = phrase_trie_.longest(words, at);
  return found.value < 0 ? nullptr : &phrases_[static_cast<std::size_t>(found.value)];
}

std::pair<const Marker*, std::uint32_t> Words::marker_phrase(std::span<const std::string_view> words,
                                                             std::size_t at) const {
  const auto found = marker_trie_.longest(words, at);
  if (found.value < 0) return {nullptr, 0};
  return {&marker_rows_[static_cast<std::size_t>(found.value)], found.words};
}

bool Words::in_accordance(std::string_view lemma) const {
  return find(accordance_, lemma) || std::any_of(accordance_ends_.begin(), accordance_ends_.end(),
                                                 [&](const std::string& ending) { return lemma.ends_with(ending); });
}

bool Words::listed(std::string_view list, std::string_view word) const {
  const auto* words = find(lists_, list);
  return words && words->contains(word);
}

bool Words::listed_ending(std::string_view list, std::string_view lemma, std::size_t from, std::size_t least) const {
  const auto* words = find(lists_, list);
  if (!words) return false;
  const std::size_t first = lemma.size() > longest_listed_ ? lemma.size() - longest_listed_ : 0;
  for (std::size_t at = std::max(from, first); at + least <= lemma.size(); ++at) {
    if (words->contains(lemma.substr(at))) return true;
  }
  return false;
}

}  // namespace wederhoor::claims
