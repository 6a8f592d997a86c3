// Compiles the words that name an event. "vuur openen": openen, with "vuur" in its clause; "staat van beleg": as it
// stands. Not: "opslag", which trigger_exceptions.tsv takes from "slag". Tested by spec/nl/events.md.
#include "events/trigger_table.h"

#include <algorithm>

#include "base/enum_names.h"

namespace wederhoor::events {
namespace {

TriggerRow::Pos pos_of(std::string_view name) {
  if (name == "verb") return TriggerRow::Pos::verb;
  return name == "noun" ? TriggerRow::Pos::noun : TriggerRow::Pos::any;
}

TriggerRow compiled(const lexicon::Table& table, const lexicon::Row& row) {
  TriggerRow out;
  out.row = &row;
  out.pos = pos_of(table.cell(row, "pos"));
  out.kind = table.cell(row, "kind");
  lexicon::each_piece(table.cell(row, "needs"), " ", [&](std::string_view need) {
    out.object = out.object || need == "object";
    out.arms = out.arms || need == "arms";
    out.violence = out.violence || need == "violence" || need == "arms";
    out.alone = out.alone || need == "alone";
    out.predicate = out.predicate || need == "predicate";
    out.past = out.past || need == "past";
    out.undergoes = out.undergoes || need == "undergoes";
    out.holder = out.holder || need == "holder";
    out.boast = out.boast || need == "boast";
    out.frees = out.frees || need == "frees";
    out.bursts = out.bursts || need == "bursts";
  });
  if (const std::string_view realis = table.cell(row, "realis"); !realis.empty())
    out.realis = base::parse_name(realis, Realis::recap);
  return out;
}
}  // namespace

TriggerTable::TriggerTable(const lexicon::Table& triggers, const lexicon::Table& exceptions)
    : table_(triggers), exceptions_(exceptions) {
  rows_.reserve(table_.rows().size() + exceptions_.rows().size());
  for (const lexicon::Table* table : {&table_, &exceptions_}) add_rows(*table);
}

void TriggerTable::add_rows(const lexicon::Table& table) {
  for (const lexicon::Row& row : table.rows()) {
    const auto index = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(compiled(table, row));
    ids_.try_emplace(table.id(row), index);
    std::vector<std::string> words = lexicon::pieces(table.cell(row, "forms"));
    words.emplace_back(row.cells.front());
    for (const std::string& word : words) {
      if (word.find(' ') == std::string::npos) {
        add_word(word, {.row = index, .companion = companion_of(row.cells.front(), index)});
      } else {
        add_phrase(word, index);
      }
    }
  }
}

// "In brand steken": also its form "gestoken" stands with "in brand". none for a single word.
std::int32_t TriggerTable::companion_of(std::string_view phrase, std::uint32_t row) {
  const std::size_t last = phrase.rfind(' ');
  if (last == std::string_view::npos || rows_[row].pos != TriggerRow::Pos::verb) return none;
  const auto fresh = static_cast<std::int32_t>(companion_ids_.size());
  const std::int32_t id = companion_ids_.try_emplace(std::string(phrase.substr(0, last)), fresh).first->second;
  companions_.add(phrase.substr(0, last), id);
  return id;
}

void TriggerTable::add_phrase(std::string_view phrase, std::uint32_t row) {
  if (rows_[row].pos != TriggerRow::Pos::verb) {
    phrases_.add(phrase, static_cast<std::int32_t>(row));
    return;
  }
  add_word(phrase.substr(phrase.rfind(' ') + 1), {.row = row, .companion = companion_of(phrase, row)});
}

void TriggerTable::add_word(std::string_view word, Entry entry) {
  words_[std::string(word)].push_back(entry);
  longest_ = std::max(longest_, word.size());
}

std::span<const TriggerTable::Entry> TriggerTable::find(std::string_view word) const {
  const std::vector<Entry>* found = base::find(words_, word);
  return found == nullptr ? std::span<const Entry>{} : std::span<const Entry>(*found);
}

const TriggerRow* TriggerTable::opened(const Event& event) const {
  for (const Because& because : event.because) {
    if (because.construction != "trigger") continue;
    const std::uint32_t* row = base::find(ids_, because.row);
    if (row != nullptr) return &rows_[*row];
  }
  return nullptr;
}

bool TriggerTable::holds(const TriggerRow& row, std::string_view word) const {
  const lexicon::Table& table = row.kind.empty() ? exceptions_ : table_;
  bool found = false;
  const auto look = [&](std::string_view phrase) {
    lexicon::each_piece(phrase, " ", [&](std::string_view piece) { found = found || piece == word; });
  };
  look(row.row->cells.front());
  for (const std::string& form : lexicon::pieces(table.cell(*row.row, "forms"))) look(form);
  return found;
}

Because TriggerTable::because(std::string_view construction, std::uint32_t row, Span words) const {
  return {std::string(construction), table_.id(*rows_[row].row), words};
}

}  // namespace wederhoor::events
