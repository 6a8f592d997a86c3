// wederhoor lexicon check: runs the engine over the sample sentences of every row. Tested by tests/engine/lexicon_check_test.cc.
//   applies to:  row "zou" of nl/hearsay with sample "De burgemeester zou hebben geweten van de inval."
//   not to:      rows without samples, and tables that say "Checked by: load".
#include <set>

#include "lexicon/table_file.h"
#include "wederhoor/engine.h"

namespace wederhoor {
namespace {

using Rows = std::set<std::string, std::less<>>;

void take(Rows& rows, const std::vector<Because>& because) {
  for (const Because& b : because) rows.insert(b.row);
}

template <class Records>
void take_all(Rows& rows, const Records& records) {
  for (const auto& record : records) take(rows, record.because);
}

// The lexicon rows that any record of the document names.
Rows rows_of(const Document& d) {
  Rows rows;
  take_all(rows, d.reading.mentions);
  take_all(rows, d.reading.places);
  take_all(rows, d.reading.times);
  take_all(rows, d.reading.quantities);
  take_all(rows, d.claims.claims);
  take_all(rows, d.claims.hearsay);
  take_all(rows, d.events);
  take_all(rows, d.numbers);
  take_all(rows, d.positions);
  return rows;
}

Rows read_sentence(const Engine& engine, const std::string& sentence) {
  Metadata metadata;
  metadata.file = "sample.txt";
  metadata.published = {Moment{19500}, Moment{19501}};  // a Tuesday
  const Result<Document> document = engine.read(sentence, metadata);
  return document ? rows_of(*document) : Rows{};
}

bool only_loaded(const lexicon::Table& table) {
  for (const std::string& remark : table.remarks()) {
    if (remark.find("Checked by: load") != std::string::npos) return true;
  }
  return false;
}

void check_row(const Engine& engine, const lexicon::Table& table, const lexicon::Row& row, LexiconCheck& out) {
  const std::string id = table.id(row), where = "lexicons/" + table.name() + ".tsv:" + std::to_string(row.line);
  for (const bool must : {true, false}) {
    for (const std::string& sentence : lexicon::pieces(table.cell(row, must ? "sample" : "counter"))) {
      ++out.samples;
      if (read_sentence(engine, sentence).contains(id) == must) continue;
      out.faults.push_back({ErrorKind::check, where, "\"" + row.cells.front() + "\" is " + (must ? "not used in its sample: " : "used in its counter-sample: ") + sentence,
                            must ? "change the sample or the row" : "change the counter-sample or the row"});
    }
  }
}
}  // namespace

LexiconCheck check_lexicons(const Engine& engine) {
  LexiconCheck out;
  for (const auto& [name, table] : engine.lexicons().tables()) {
    ++out.tables;
    out.rows += table->rows().size();
    if (only_loaded(*table)) continue;
    for (const lexicon::Row& row : table->rows()) check_row(engine, *table, row, out);
  }
  return out;
}

}  // namespace wederhoor
