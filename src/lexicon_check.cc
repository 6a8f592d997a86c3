// wederhoor lexicon check: runs the engine over the sample sentences of every row. Tested by tests/cli/check_cli.py.
//   applies to:  row "zou" of nl/hearsay with sample "De burgemeester zou hebben geweten van de inval."
//                row "accepteer cookies" of nl/boilerplate ("Checked by: intake"): the line is taken out of a report,
//                or marked as no prose.
//   not to:      rows without samples, and tables that do not say "Checked by: because" or "Checked by: intake".
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

// A line that a table of intake speaks of, as a paragraph at this place of a report. Is it taken out, or kept as a
// marked part that is no prose?
bool set_apart(const Engine& engine, const std::string& line, bool on_top) {
  constexpr std::string_view
      head = "Een brug is dicht\n\n",
      prose = "De brug over de rivier is al drie dagen dicht, en niemand in het dorp weet hoe lang dat nog duurt.\n\n";
  std::string bytes(head);
  bytes += on_top ? line + "\n\n" + std::string(prose) : std::string(prose) + line + "\n\n";
  bytes += std::string(prose) +
           "De burgemeester zegt dat er geen gevaar is voor de bewoners van de oever aan de andere kant.\n";
  Metadata metadata;
  metadata.file = "sample.txt";
  const Result<Report> report = engine.take_in(bytes, metadata);
  if (!report) return false;
  const std::size_t at = report->text.find(line);
  if (at == std::string::npos) return true;
  const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + line.size())};
  for (const MarkedPart& part : report->parts) {
    if (part.span.meets(span) && part.kind != "headline" && part.kind != "lead" && part.kind != "subhead") return true;
  }
  return false;
}

enum class CheckedBy { load, because, intake };

CheckedBy checked_by(const lexicon::Table& table) {
  for (const std::string& remark : table.remarks()) {
    if (remark.find("Checked by: because") != std::string::npos) return CheckedBy::because;
    if (remark.find("Checked by: intake") != std::string::npos) return CheckedBy::intake;
  }
  return CheckedBy::load;
}

bool used(const Engine& engine, CheckedBy how, const std::string& id, const std::string& sentence) {
  if (how == CheckedBy::because) return read_sentence(engine, sentence).contains(id);
  return set_apart(engine, sentence, true) || set_apart(engine, sentence, false);
}

void check_row(const Engine& engine, const lexicon::Table& table, CheckedBy how, const lexicon::Row& row,
               LexiconCheck& out) {
  const std::string id = table.id(row), where = "lexicons/" + table.name() + ".tsv:" + std::to_string(row.line);
  for (const bool must : {true, false}) {
    for (const std::string& sentence : lexicon::pieces(table.cell(row, must ? "sample" : "counter"))) {
      ++out.samples;
      if (used(engine, how, id, sentence) == must) continue;
      out.faults.push_back({ErrorKind::check, where,
                            "\"" + row.cells.front() + "\" is " +
                                (must ? "not used in its sample: " : "used in its counter-sample: ") + sentence,
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
    const CheckedBy how = checked_by(*table);
    if (how == CheckedBy::load) continue;
    for (const lexicon::Row& row : table->rows()) check_row(engine, *table, how, row, out);
  }
  return out;
}

}  // namespace wederhoor
