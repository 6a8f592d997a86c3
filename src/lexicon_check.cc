// wederhoor lexicon check: runs the engine over the sample sentences of every row. Tested by tests/cli/check_cli.py.
//   applies to:  row "zou" of nl/hearsay with sample "De burgemeester zou hebben geweten van de inval."
//                row "accepteer cookies" of nl/boilerplate (checked by intake): the line is taken out of a report, or
//                marked as no prose.
//                row "plan" of nl/in_accordance (checked by silence): "Het werk verloopt volgens plan." holds no claim
//                of anybody, and no amount.
//   not to:      tables that are only loaded, and rows without samples, save in a table whose schema promises them.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "data_folder.h"
#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"
#include "lexicon_check.h"
#include "lexicon_tables.h"
#include "wederhoor/engine.h"
#include "wederhoor/lexicons.h"

namespace wederhoor {
namespace {

using lexicon::CheckedBy;
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
  for (const Proposition& p : d.propositions) take_all(rows, p.answers);
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

// Does the sentence hold only what the outlet itself says, and no amount?
bool silent(const Engine& engine, const std::string& sentence) {
  const Result<Document> document = read_sentence(engine, sentence);
  return document && document->reading.quantities.empty() &&
         std::all_of(document->claims.claims.begin(), document->claims.claims.end(),
                     [](const Claim& claim) { return claim.form == Form::plain; });
}

// A line that a table of intake speaks of, as a paragraph at this place of a report. Is it taken out, or kept as a
// marked part that is no prose?
bool set_apart(const Engine& engine, const std::string& line, bool on_top) {
  constexpr std::string_view read[] = {"headline", "lead", "subhead", "question"};
  const lexicon::Table& frame = engine.lexicons().table(sample_report_table());
  const auto paragraph = [&](std::string_view part) {
    std::string out;
    for (const lexicon::Row& row : frame.rows()) {
      if (row.cells.front() == part) out += std::string(frame.cell(row, "text")) + "\n\n";
    }
    return out;
  };
  const std::string prose = paragraph("prose");
  const std::string bytes =
      paragraph("headline") + (on_top ? line + "\n\n" + prose : prose + line + "\n\n") + prose + paragraph("close");
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

bool used(const Engine& engine, CheckedBy how, const std::string& id, const std::string& sentence) {
  if (how == CheckedBy::because) return names_row(engine, sentence, id);
  if (how == CheckedBy::silence) return silent(engine, sentence);
  return set_apart(engine, sentence, true) || set_apart(engine, sentence, false);
}

void check_row(const Engine& engine, const lexicon::Table& table, const lexicon::TableSchema& schema,
               const lexicon::Row& row, LexiconCheck::Table& counts, std::vector<Error>& faults) {
  const std::string id = table.id(row);
  const bool silences = !schema.silent.column.empty() && table.cell(row, schema.silent.column) == schema.silent.value;
  const CheckedBy how = silences ? CheckedBy::silence : schema.checked_by;
  for (const char* column : {"sample", "counter"}) {
    const bool must = column == std::string_view("sample");
    const auto fault = [&](std::string message, std::string advice) {
      faults.push_back({ErrorKind::check, fmt::format("lexicons/{}.tsv:{}: {}", table.name(), row.line, column),
                        fmt::format("\"{}\" {}", row.cells.front(), message), std::move(advice)});
    };
    if (table.column(column) == table.columns().size()) continue;
    const std::vector<std::string> sentences = lexicon::pieces(table.cell(row, column));
    if (must && schema.sampled && sentences.empty()) fault("has no sample", "write a sentence in which it is used");
    for (const std::string& sentence : sentences) {
      ++counts.samples;
      if (used(engine, how, id, sentence) != must)
        fault((must ? "is not used in it: " : "is used in it: ") + sentence, "change the sentence or the row");
    }
  }
}
}  // namespace

const lexicon::TableSchema& sample_report_table() {
  static const lexicon::TableSchema schema{
      .name = "nl/sample_report",
      .columns = {lexicon::one_of("part", {"headline", "prose", "close"}), lexicon::required(lexicon::text("text"))}};
  return schema;
}

Result<LexiconCheck> check_lexicons(const EngineOptions& options) {
  const Result<DataFolder> data = find_data(options.data);
  if (!data) return data.error();
  LexiconCheck out;
  out.faults = Lexicons::faults(data->lexicons, lexicon_tables());
  if (!out.faults.empty()) return out;
  const Result<Engine> engine = Engine::open(options);
  if (!engine) return engine.error();
  for (const lexicon::TableSchema* schema : lexicon_tables()) {
    for (const lexicon::Table* table : engine->lexicons().tables(*schema)) {
      LexiconCheck::Table counts{table->name(), std::string(name_of(schema->checked_by)), table->rows().size()};
      if (schema->checked_by != CheckedBy::load) {
        for (const lexicon::Row& row : table->rows()) check_row(*engine, *table, *schema, row, counts, out.faults);
      }
      out.tables.push_back(std::move(counts));
    }
  }
  return out;
}

}  // namespace wederhoor
