// wederhoor lexicon check: runs the engine over the sample sentences of every row. Tested by tests/cli/check_cli.py.
//   applies to:  row "zou" of nl/hearsay with sample "De burgemeester zou hebben geweten van de inval."
//                row "accepteer cookies" of nl/boilerplate ("Checked by: intake"): the line is taken out of a report,
//                or marked as no prose.
//                row "plan" of nl/in_accordance ("Checked by: silence"): "Het werk verloopt volgens plan." holds no
//                claim of anybody.
//   not to:      tables that say none of these, and rows without samples, save in a table that says "Every row has a
//                sample."
#include <algorithm>
#include <set>

#include "lexicon/table_file.h"
#include "wederhoor/engine.h"
#include "wederhoor/lexicons.h"

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
  for (const HearsayUse& use : d.claims.hearsay) {
    if (use.use == HearsayUseKind::hearsay) take(rows, use.because);
  }
  take_all(rows, d.events);
  take_all(rows, d.numbers);
  take_all(rows, d.positions);
  return rows;
}

Result<Document> read_sentence(const Engine& engine, const std::string& sentence) {
  Metadata metadata;
  metadata.file = "sample.txt";
  metadata.published = {Moment{19500}, Moment{19501}};  // a Tuesday
  return engine.read(sentence, metadata);
}

bool names_row(const Engine& engine, const std::string& sentence, const std::string& id) {
  const Result<Document> document = read_sentence(engine, sentence);
  return document && rows_of(*document).contains(id);
}

// Does the sentence hold only what the outlet itself says?
bool nobody_claims(const Engine& engine, const std::string& sentence) {
  const Result<Document> document = read_sentence(engine, sentence);
  return document && std::all_of(document->claims.claims.begin(), document->claims.claims.end(),
                                 [](const Claim& claim) { return claim.form == Form::plain; });
}

// A line that a table of intake speaks of, as a paragraph at this place of a report. Is it taken out, or kept as a
// marked part that is no prose?
bool set_apart(const Engine& engine, const std::string& line, bool on_top) {
  constexpr std::string_view read[] = {"headline", "lead", "subhead", "question"};
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
    if (part.span.meets(span) && std::find(std::begin(read), std::end(read), part.kind) == std::end(read)) return true;
  }
  return false;
}

enum class CheckedBy { load, because, intake, silence };

bool remarks_say(const lexicon::Table& table, std::string_view words) {
  return std::any_of(table.remarks().begin(), table.remarks().end(),
                     [&](const std::string& remark) { return remark.find(words) != std::string::npos; });
}

CheckedBy checked_by(const lexicon::Table& table) {
  if (remarks_say(table, "Checked by: because")) return CheckedBy::because;
  if (remarks_say(table, "Checked by: intake")) return CheckedBy::intake;
  return remarks_say(table, "Checked by: silence") ? CheckedBy::silence : CheckedBy::load;
}

bool used(const Engine& engine, CheckedBy how, const std::string& id, const std::string& sentence) {
  if (how == CheckedBy::because) return names_row(engine, sentence, id);
  if (how == CheckedBy::silence) return nobody_claims(engine, sentence);
  return set_apart(engine, sentence, true) || set_apart(engine, sentence, false);
}

std::string where(const lexicon::Table& table, const lexicon::Row& row) {
  return "lexicons/" + table.name() + ".tsv:" + std::to_string(row.line);
}

void check_row(const Engine& engine, const lexicon::Table& table, CheckedBy how, const lexicon::Row& row,
               LexiconCheck& out) {
  const std::string id = table.id(row);
  for (const bool must : {true, false}) {
    for (const std::string& sentence : lexicon::pieces(table.cell(row, must ? "sample" : "counter"))) {
      ++out.samples;
      if (used(engine, how, id, sentence) == must) continue;
      out.faults.push_back({ErrorKind::check, where(table, row),
                            "\"" + std::string(row.cells.front()) + "\" is " +
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
    const bool all = remarks_say(*table, "Every row has a sample.");
    for (const lexicon::Row& row : table->rows()) {
      check_row(engine, *table, how, row, out);
      if (all && table->cell(row, "sample").empty())
        out.faults.push_back({ErrorKind::check, where(*table, row),
                              "\"" + std::string(row.cells.front()) + "\" has no sample",
                              "write a sentence in which it is used"});
    }
  }
  return out;
}

}  // namespace wederhoor
