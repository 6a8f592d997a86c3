// Compiles the tables that the events stage looks words up in. Tested by spec/nl/events.md.
#include "events/event_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::events {

WordKeys::WordKeys(std::string_view text, const Reading& reading) {
  forms.reserve(reading.tokens.size());
  lemmas.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens) {
    forms.push_back(base::lower(token.span.of(text)));
    std::string lemma = base::lower(token.treebank_lemma.empty() ? token.lemma : token.treebank_lemma);
    std::erase(lemma, '_');
    lemmas.push_back(lemma.empty() ? forms.back() : std::move(lemma));
  }
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& particle = reading.tokens[i];
    if (particle.deprel != "compound:prt" || particle.head == none) continue;
    std::string& verb = lemmas[particle.head];
    if (!verb.starts_with(forms[i])) verb = forms[i] + verb;
  }
}

WordTable::WordTable(const lexicon::Table& table) : table_(table) {
  std::int32_t index = 0;
  for (const lexicon::Row& row : table_.rows()) {
    std::vector<std::string> words = lexicon::pieces(table_.cell(row, "forms"));
    words.emplace_back(row.cells.front());
    for (const std::string& word : words) {
      const std::size_t space = word.find(' ');
      if (space == std::string::npos) {
        const auto [held, fresh] = words_.try_emplace(word, index);
        if (!fresh && held->second < 0) held->second = index;
      } else {
        words_.try_emplace(word.substr(0, space), -1);
        phrases_.add(word, index);
      }
    }
    ++index;
  }
}

WordTable::Found WordTable::find(const WordKeys& keys, std::uint32_t at, std::uint32_t end) const {
  Found best;
  for (const std::vector<std::string>* words : {&keys.forms, &keys.lemmas}) {
    const auto single = words_.find((*words)[at]);
    if (single == words_.end()) continue;
    std::vector<std::string_view> following;
    for (std::uint32_t i = at; i < std::min(end, at + 6); ++i) following.push_back((*words)[i]);
    const lexicon::PhraseTrie::Found phrase = phrases_.longest(following, 0);
    if (phrase.value >= 0 && phrase.words > best.words) best = {&table_.rows()[phrase.value], phrase.words};
    if (single->second >= 0 && best.words < 1) best = {&table_.rows()[single->second], 1};
  }
  return best;
}

const lexicon::Row* WordTable::row_of(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() || found->second < 0 ? nullptr : &table_.rows()[found->second];
}

Because WordTable::because(std::string_view construction, const lexicon::Row& row, Span words) const {
  return {std::string(construction), table_.id(row), words};
}

namespace {
std::unordered_map<std::string, std::string> nation_words(const lexicon::Table& table) {
  std::unordered_map<std::string, std::string> out;
  for (const lexicon::Row& row : table.rows()) {
    for (const std::string& word : lexicon::pieces(table.cell(row, "adjective_nl"))) {
      const std::string adjective = base::lower(word);
      out.try_emplace(adjective, row.cells.front());
      out.try_emplace(adjective + "e", row.cells.front());
      // Spelling of the inflected form: "Congolees" -> "Congolese".
      if (adjective.ends_with("ees"))
        out.try_emplace(adjective.substr(0, adjective.size() - 2) + "se", row.cells.front());
    }
    for (const std::string& word : lexicon::pieces(table.cell(row, "inhabitants_nl"))) {
      out.try_emplace(base::lower(word), row.cells.front());
    }
  }
  return out;
}
}  // namespace

Words::Words(const Lexicons& lexicons)
    : triggers(lexicons.table("nl/triggers")),
      means(lexicons.table("nl/means")),
      realis(lexicons.table("nl/realis")),
      states(lexicons.table("nl/states")),
      sides(lexicons.table("nl/sides")),
      positions(lexicons.table("nl/positions")),
      kinds(lexicons),
      nations(nation_words(lexicons.table("shared/countries"))) {}

}  // namespace wederhoor::events
