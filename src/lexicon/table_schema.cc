// Decides nothing: the words in which schemas of tables are written. Tested by tests/lexicon/table_faults_test.cc.
#include "lexicon/table_schema.h"

#include <charconv>

namespace wederhoor::lexicon {
namespace {

std::string no_number(std::string_view value) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() ? "" : "is no number";
}
}  // namespace

Column text(std::string name) { return {.name = std::move(name)}; }

Column one_of(std::string name, std::vector<std::string> values) {
  return {.name = std::move(name), .required = true, .values = std::move(values)};
}

Column some_of(std::string name, std::vector<std::string> values, std::string separators) {
  return {.name = std::move(name), .separators = std::move(separators), .values = std::move(values)};
}

Column flag(std::string name) { return {.name = std::move(name), .values = {"yes"}}; }

Column number(std::string name) { return checked(std::move(name), no_number); }

Column reference(std::string name, std::string table, std::string column) {
  return {.name = std::move(name), .required = true, .table = std::move(table), .of = std::move(column)};
}

Column checked(std::string name, std::string (*fault)(std::string_view)) {
  return {.name = std::move(name), .required = true, .fault = fault};
}

Column required(Column column) {
  column.required = true;
  return column;
}

Column optional(Column column) {
  column.required = false;
  return column;
}

Column list(Column column, std::string separators) {
  column.separators = std::move(separators);
  return column;
}

std::string_view name_of(CheckedBy how) {
  constexpr std::string_view names[] = {"load", "because", "intake", "silence"};
  return names[static_cast<std::size_t>(how)];
}

bool TableSchema::names(std::string_view table) const {
  const std::string_view own = name;
  if (!own.starts_with("*/")) return table == own;
  return table.ends_with(own.substr(1)) && table.find('/') == table.size() - own.size() + 1;
}

std::string TableSchema::of(std::string_view language) const {
  return name.starts_with("*/") ? std::string(language) + name.substr(1) : name;
}

}  // namespace wederhoor::lexicon
