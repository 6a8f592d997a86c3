// datapackage.json, from the declarations of src/output/tables and src/output/codes. Tested by
// tests/output/folder_test.cc and, with the validator of Frictionless, by tests/schema/check_schemas.py.
#include "output/tables/datapackage.h"

#include "output/codes/sheet.h"

namespace wederhoor::output {
namespace {

std::string_view field_type(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::number: return "number";
    case ColumnKind::integer: return "integer";
    case ColumnKind::boolean: return "boolean";
    default: return "string";
  }
}

std::string_view kind_name(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::text: return "text";
    case ColumnKind::word: return "word";
    case ColumnKind::id: return "id";
    case ColumnKind::ids: return "ids";
    case ColumnKind::spans: return "spans";
    case ColumnKind::hops: return "hops";
    case ColumnKind::number: return "number";
    case ColumnKind::integer: return "integer";
    case ColumnKind::boolean: return "boolean";
    case ColumnKind::moment: return "moment";
  }
  return "text";
}

struct Field {
  std::string_view name;
  ColumnKind kind;
  std::string_view meaning;
  const std::vector<std::string_view>* words = nullptr;
  bool key = false;
};

void write_constraints(JsonWriter& json, const Field& field) {
  json.key("constraints");
  json.open('{');
  if (field.key) {
    json.key("required");
    json.raw("true");
    json.key("unique");
    json.raw("true");
  }
  if (const std::string_view pattern = pattern_of(field.kind); !pattern.empty()) json.field("pattern", pattern);
  if (field.words != nullptr && !field.words->empty()) {
    json.key("enum");
    json.open('[');
    for (const std::string_view word : *field.words) json.text(word);
    json.close(']');
  }
  json.close('}');
}

void write_field(JsonWriter& json, const Field& field) {
  json.line();
  json.open('{');
  json.field("name", field.name);
  json.field("type", field_type(field.kind));
  if (field.kind == ColumnKind::boolean) {
    for (const std::string_view value : {"true", "false"}) {
      json.key(std::string(value) + "Values");
      json.open('[');
      json.text(value);
      json.close(']');
    }
  }
  json.field("description", field.meaning);
  json.field("wederhoor:kind", kind_name(field.kind));
  write_constraints(json, field);
  json.close('}');
}

void open_resource(JsonWriter& json, std::string_view name, std::string_view path, std::string_view meaning,
                   char delimiter) {
  json.line();
  json.open('{');
  json.field("name", name);
  json.field("type", "table");
  json.field("path", path);
  json.field("description", meaning);
  json.field("format", delimiter == '\t' ? "tsv" : "csv");
  json.field("mediatype", delimiter == '\t' ? "text/tab-separated-values" : "text/csv");
  json.field("encoding", "utf-8");
  json.key("dialect");
  json.open('{');
  json.field("delimiter", std::string_view(&delimiter, 1));
  json.field("lineTerminator", "\n");
  json.key("doubleQuote");
  json.raw("true");
  json.close('}');
  json.key("schema");
  json.open('{');
  json.key("missingValues");
  json.open('[');
  json.text("");
  json.close(']');
  json.key("fields");
  json.open('[');
}

bool is_reference(const Column& column) {
  return !column.refers.empty() && (column.kind == ColumnKind::id || column.kind == ColumnKind::text);
}

void write_foreign_keys(JsonWriter& json, const Table& table) {
  json.key("foreignKeys");
  json.open('[');
  for (const Column& column : table.columns) {
    if (!is_reference(column)) continue;
    const std::size_t dot = column.refers.find('.');
    const std::string_view other = column.refers.substr(0, dot);
    json.open('{');
    json.key("fields");
    json.open('[');
    json.text(column.name);
    json.close(']');
    json.key("reference");
    json.open('{');
    json.field("resource", other == table.name ? std::string_view{} : other);
    json.key("fields");
    json.open('[');
    json.text(column.refers.substr(dot + 1));
    json.close(']');
    json.close('}');
    json.close('}');
  }
  json.close(']');
}

void write_table_resource(JsonWriter& json, const Table& table) {
  open_resource(json, table.name, std::string(table.name) + ".csv", table.meaning, ',');
  for (const Column& column : table.columns)
    write_field(json, {column.name, column.kind, column.meaning, &column.words, column.name == table.key});
  json.close(']');
  if (!table.key.empty()) {
    json.key("primaryKey");
    json.open('[');
    json.text(table.key);
    json.close(']');
  }
  write_foreign_keys(json, table);
  json.close('}');
  json.close('}');
}

void write_sheet_resource(JsonWriter& json, const Sheet& sheet) {
  open_resource(json, sheet.file.substr(0, sheet.file.find('.')), sheet.file, sheet.meaning, sheet.delimiter);
  for (const SheetColumn& column : sheet.columns) write_field(json, {column.name, column.kind, column.meaning});
  json.close(']');
  json.close('}');
  json.close('}');
}
}  // namespace

std::string_view pattern_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::id: return "[^;\\s]+";
    case ColumnKind::ids: return "[^;]+(;[^;]+)*";
    case ColumnKind::spans: return "[0-9]+-[0-9]+(;[0-9]+-[0-9]+)*";
    case ColumnKind::hops: return "(-|[0-9]+-[0-9]+)(;(-|[0-9]+-[0-9]+))*";
    case ColumnKind::moment: return "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?)?";
    default: return "";
  }
}

void write_datapackage(Sink& out, const RunRecord& run, const RenderOptions& options) {
  JsonWriter json(out);
  json.open('{');
  json.field("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
  json.field("name", "wederhoor-dossier");
  json.field("title", "Who says what, through whom, how firmly");
  json.field("version", run.program);
  json.field("description",
             std::string("Spans are start-end, half-open, in Unicode code points of ") +
                 (options.offsets == OffsetUnit::raw ? "the input file as decoded (byte order mark not counted)"
                                                     : "the clean text in texts/") +
                 "; several are joined by \";\", and the words of several by \" // \". Empty means unknown, never "
                 "zero. An end is excluded. Cells of kind text that begin with "
                 "= + - @ tab, carriage return, line feed, NUL or ' have one ' in front, so that no spreadsheet takes "
                 "them for a formula: take it off to read "
                 "them. Places: GeoNames, CC BY 4.0, and others named in the gazetteer.");
  json.key("resources");
  json.open('[');
  for (const Table& table : tables()) write_table_resource(json, table);
  for (const Sheet& sheet : empty_code_sheets()) write_sheet_resource(json, sheet);
  json.line();
  json.close(']');
  json.close('}');
  out.write("\n");
}

}  // namespace wederhoor::output
