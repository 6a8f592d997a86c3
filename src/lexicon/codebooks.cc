// Decides nothing: reads what codebooks call whom. "ru-airforce" is "Military Forces of {country} {years} Air Force"; a
// company is in no codebook. Tested by tests/dossier/coded_actors_test.cc.
#include "lexicon/codebooks.h"

#include <cstdlib>

#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {
namespace {

const std::vector<std::string> inters = {"1", "2", "3", "4", "5", "6", "7", "8"};

std::vector<Column> with_names(Column first) {
  return {std::move(first), required(text("acled")), required(one_of("inter", inters)),
          text("ucdp"),     text("polecat"),         text("sector")};
}

std::map<std::string, CodebookNames, std::less<>> names_of(const Table& table) {
  std::map<std::string, CodebookNames, std::less<>> out;
  for (const Row& row : table.rows()) {
    const auto cell = [&](std::string_view column) { return std::string(table.cell(row, column)); };
    out[std::string(row.cells.front())] = {cell("acled"),  cell("ucdp"), cell("polecat"), cell("inter").front() - '0',
                                           cell("sector"), table.id(row)};
  }
  return out;
}

}  // namespace

const TableSchema& codebook_actors_table() {
  static const TableSchema schema{.name = "shared/codebook_actors",
                                  .columns = with_names(required(reference("actor", "shared/actors", "id")))};
  return schema;
}

const TableSchema& codebook_bodies_table() {
  static const TableSchema schema{.name = "shared/codebook_bodies", .columns = with_names(required(text("body")))};
  return schema;
}

const TableSchema& codebook_states_table() {
  static const TableSchema schema{
      .name = "shared/codebook_states",
      .columns = {required(reference("state", "shared/countries", "iso")), optional(number("from")),
                  optional(number("to")), text("years"), text("acled"), text("ucdp")},
      .key = {"state", "from"}};
  return schema;
}

const TableSchema& codebook_sources_table() {
  static const TableSchema schema{.name = "shared/codebook_sources",
                                  .columns = {required(reference("outlet", "shared/outlets", "name")),
                                              required(reference("country", "shared/countries", "iso")),
                                              required(one_of("reach", {"national", "regional"}))}};
  return schema;
}

CodebookTables::CodebookTables(const Lexicons& lexicons)
    : actors_(names_of(lexicons.table(codebook_actors_table()))),
      bodies_(names_of(lexicons.table(codebook_bodies_table()))) {
  const Table& states = lexicons.table(codebook_states_table());
  for (const Row& row : states.rows()) {
    const auto cell = [&](std::string_view column) { return std::string(states.cell(row, column)); };
    states_.push_back({cell("state"), std::atoi(cell("from").c_str()), std::atoi(cell("to").c_str()), cell("years"),
                       cell("acled"), cell("ucdp")});
  }
  const Table& sources = lexicons.table(codebook_sources_table());
  for (const Row& row : sources.rows()) {
    sources_.push_back({std::string(row.cells.front()), std::string(sources.cell(row, "country")),
                        sources.cell(row, "reach") == "regional"});
  }
}

const CodebookNames* CodebookTables::actor(std::string_view id) const {
  const auto at = actors_.find(id);
  return at == actors_.end() ? nullptr : &at->second;
}

const CodebookNames* CodebookTables::body(std::string_view body, std::string_view kind) const {
  auto at = bodies_.find(body);
  if (at == bodies_.end()) at = bodies_.find(kind);
  return at == bodies_.end() ? nullptr : &at->second;
}

}  // namespace wederhoor::lexicon
