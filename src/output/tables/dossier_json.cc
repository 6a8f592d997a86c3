// dossier.json. The members named after tables hold their rows, column by column as src/output/tables declares them,
// with lists as arrays, spans with the words they cover, and null for what is unknown. Tested by
// tests/output/folder_test.cc and tests/schema/check_schemas.py.
#include "output/tables/dossier_json.h"

#include "output/run_files.h"

namespace wederhoor::output {
namespace {

void write_list(JsonWriter& json, std::string_view cell) {
  json.open('[');
  while (!cell.empty()) {
    const std::size_t end = cell.find(';');
    json.text(cell.substr(0, end));
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  json.close(']');
}

void write_spans(JsonWriter& json, const View& view, const Column& column, RowAt row) {
  const Spans spans = column.spans(view, row);
  json.open('[');
  if (column.kind == ColumnKind::hops) {
    for (const Span& hop : spans) {
      const Spans tidy = view.tidy(row.document, {hop});
      if (tidy.empty()) {
        json.raw("null");
      } else {
        write_span(json, view, row.document, tidy.front());
      }
    }
  } else {
    for (const Span& span : view.tidy(row.document, spans)) write_span(json, view, row.document, span);
  }
  json.close(']');
}

void write_value(JsonWriter& json, const View& view, const Column& column, RowAt row) {
  if (column.spans != nullptr) return write_spans(json, view, column, row);
  const std::string cell = cell_text(view, column, row);
  switch (column.kind) {
    case ColumnKind::ids: return write_list(json, cell);
    case ColumnKind::number:
    case ColumnKind::integer:
    case ColumnKind::boolean: return json.raw(cell.empty() ? "null" : cell);
    default: return json.text_or_null(cell);
  }
}

void write_because(JsonWriter& json, const View& view, std::uint32_t document, const std::vector<Because>& because) {
  json.key("why");
  json.open('[');
  for (const Because& b : because) {
    json.open('{');
    json.field("construction", b.construction);
    json.key("row");
    json.text_or_null(b.row);
    json.key("words");
    const Spans words = view.tidy(document, {b.words});
    if (words.empty()) {
      json.raw("null");
    } else {
      write_span(json, view, document, words.front());
    }
    json.close('}');
  }
  json.close(']');
}

void write_parts(JsonWriter& json, const View& view, std::uint32_t document) {
  json.key("parts");
  json.open('[');
  for (const MarkedPart& part : view.document(document).report.parts) {
    const Spans span = view.tidy(document, {part.span});
    if (span.empty()) continue;
    json.open('{');
    json.field("kind", part.kind);
    json.key("span");
    write_span(json, view, document, span.front());
    json.close('}');
  }
  json.close(']');
}

// What a report has besides its row in reports.csv.
void write_report_more(JsonWriter& json, const View& view, std::uint32_t document) {
  const Report& report = view.document(document).report;
  json.key("channel");
  json.text_or_null(report.channel);
  json.key("forwarded_from");
  json.text_or_null(report.forwarded_from);
  json.key("encoding");
  json.text_or_null(report.encoding);
  write_parts(json, view, document);
  json.field("text", report.text);
}

void write_table(JsonWriter& json, const View& view, const Table& table) {
  json.line();
  json.key(table.name);
  json.open('[');
  each_row(view, table, [&](RowAt row) {
    json.line();
    write_record(json, view, table, row);
  });
  json.line();
  json.close(']');
}

void write_refs(JsonWriter& json, const View& view, std::string_view name, const std::vector<Ref>& refs) {
  json.key(name);
  json.open('[');
  for (const Ref& ref : refs) json.text(view.id(ref));
  json.close(']');
}

void write_questions(JsonWriter& json, const View& view, const IncidentView& incident) {
  json.key("questions");
  json.open('[');
  for (const Question& question : incident.questions) {
    json.open('{');
    json.field("question", question.id);
    json.key("cells");
    json.open('[');
    for (const Cell& cell : question.cells) {
      json.open('{');
      json.field("side", cell.side);
      json.key("denies");
      json.raw(cell.denies ? "true" : "false");
      write_refs(json, view, "claims", cell.claims);
      json.close('}');
    }
    json.close(']');
    json.close('}');
  }
  json.close(']');
}

void write_ledger(JsonWriter& json, const View& view, const IncidentView& incident) {
  json.key("ledger");
  json.open('[');
  for (const LedgerLine& line : incident.ledger) {
    json.open('{');
    json.field("quantity_id", line.quantity_id);
    for (const auto& [name, value] : {std::pair<std::string_view, std::string_view>{"counted", line.counted},
                                      {"side", line.side},
                                      {"state", base::name_of(line.state)},
                                      {"unit", base::name_of(line.unit)}}) {
      json.key(name);
      json.text_or_null(value);
    }
    json.key("side_kind");
    json.text_or_null(base::name_of(line.side_kind));
    write_refs(json, view, "numbers", line.numbers);
    json.close('}');
  }
  json.close(']');
}

// The matrix of positions, the ledger and what nobody verified, per incident.
void write_views(JsonWriter& json, const View& view) {
  json.line();
  json.key("views");
  json.open('[');
  for (const IncidentView& incident : view.dossier().views) {
    json.line();
    json.open('{');
    json.field("incident_id", view.dossier().incidents[incident.incident].id);
    json.key("sides");
    json.open('[');
    for (const std::string& side : incident.sides) json.text(side);
    json.close(']');
    write_questions(json, view, incident);
    write_ledger(json, view, incident);
    write_refs(json, view, "unverified", incident.unverified);
    json.key("contradictions");
    json.open('[');
    for (const std::uint32_t match : incident.contradictions) json.text(view.dossier().matches[match].id);
    json.close(']');
    json.close('}');
  }
  json.line();
  json.close(']');
}

void write_sources(JsonWriter& json, const View& view) {
  json.line();
  json.key("sources");
  json.open('[');
  for (const SourceLine& source : view.dossier().sources) {
    json.line();
    json.open('{');
    json.field("actor_id", source.actor_id);
    json.field("name", source.name);
    json.key("claims");
    json.raw(std::to_string(source.claims));
    json.key("incidents");
    json.raw(std::to_string(source.incidents));
    json.key("reports");
    json.raw(std::to_string(source.reports));
    json.close('}');
  }
  json.line();
  json.close(']');
}
}  // namespace

void write_span(JsonWriter& json, const View& view, std::uint32_t document, Span span) {
  const OutSpan s = view.out(document, span);
  json.open('{');
  json.key("start");
  json.raw(std::to_string(s.begin));
  json.key("end");
  json.raw(std::to_string(s.end));
  json.key("quote");
  json.open('{');
  json.field("exact", span.of(view.document(document).report.text));
  json.close('}');
  json.close('}');
}

void write_record(JsonWriter& json, const View& view, const Table& table, RowAt row) {
  json.open('{');
  for (const Column& column : table.columns) {
    json.key(column.name);
    write_value(json, view, column, row);
  }
  if (table.because != nullptr) write_because(json, view, row.document, *table.because(view, row));
  if (table.name == "reports") write_report_more(json, view, row.document);
  json.close('}');
}

void write_dossier_json(Sink& out, const View& view, const RunRecord& run) {
  JsonWriter json(out);
  json.open('{');
  json.key("run");
  write_run(json, run, view.options());
  for (const Table& table : tables()) write_table(json, view, table);
  write_views(json, view);
  write_sources(json, view);
  json.line();
  json.close('}');
  out.write("\n");
}

}  // namespace wederhoor::output

std::string wederhoor::dossier_json(const Dossier& dossier, const RunRecord& run, const RenderOptions& options) {
  output::StringSink out;
  output::write_dossier_json(out, output::View(dossier, options), run);
  return std::move(out.text);
}
