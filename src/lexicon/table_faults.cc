// Decides what is wrong with a table. "deneid" in the column standing of nl/speech_verbs is of no list; did you mean
// "denied"? Not: whether its words are good Dutch; that is for their samples. Tested by
// tests/lexicon/table_faults_test.cc.
#include "lexicon/table_faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace wederhoor::lexicon {
namespace {

constexpr std::string_view language_read = "nl";  // of which every table is there

using Words = std::unordered_set<std::string_view>;

std::string file_of(std::string_view table) { return fmt::format("lexicons/{}.tsv", table); }

// How many letters must be written, left out, changed or swapped with the next to make one word of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

// `did you mean "denied"?` where one of the words is near enough; else `otherwise`.
template <class Known>
std::string meant(std::string_view word, const Known& known, std::string otherwise) {
  std::string_view best;
  std::size_t least = std::min<std::size_t>(3, (word.size() + 3) / 3);
  for (const std::string_view candidate : known) {
    if (candidate.size() > word.size() + least || word.size() > candidate.size() + least) continue;
    const std::size_t steps = distance(word, candidate);
    if (steps < least || (steps == least && !best.empty() && candidate < best)) least = steps, best = candidate;
  }
  return best.empty() ? std::move(otherwise) : fmt::format("did you mean \"{}\"?", best);
}

const TableSchema* schema_of(std::string_view table, const Schemas& schemas) {
  const auto found = std::find_if(schemas.begin(), schemas.end(), [&](auto* schema) { return schema->names(table); });
  return found == schemas.end() ? nullptr : *found;
}

// All values of a column, those of a list one by one.
void add_values(const Table& table, const Column& column, Words& out) {
  const std::size_t at = table.column(column.name);
  if (at == table.columns().size()) return;
  for (const Row& row : table.rows())
    each_piece(row.cells[at], column.separators, [&](std::string_view value) { out.insert(value); });
}

// One table against its schema.
class Holding {
 public:
  Holding(const Table& table, const TableSchema& schema, const Tables& tables, const Schemas& schemas,
          std::vector<Error>& faults)
      : table_(table), schema_(schema), faults_(faults) {
    for (const Column& column : schema.columns) {
      const std::size_t at = table.column(column.name);
      if (at == table.columns().size())
        missing_.push_back(column.name);
      else
        held_.push_back({column, at, is_key(column), known_of(column, tables, schemas)});
    }
  }

  void hold() {
    hold_columns();
    std::unordered_map<std::string, std::uint32_t> keys;
    for (const Row& row : table_.rows()) {
      for (const Held& held : held_) hold_cell(held, row, row.cells[held.at]);
      hold_key(keys, row);
    }
  }

 private:
  struct Held {
    const Column& column;
    std::size_t at;  // in the row
    bool key;
    Words known;  // what its values may be; empty: anything
  };

  void fault(std::uint32_t line, std::string_view column, std::string message, std::string advice) {
    faults_.push_back({ErrorKind::data, fmt::format("{}:{}: {}", file_of(table_.name()), line, column),
                       std::move(message), std::move(advice)});
  }

  void hold_columns() {
    for (const std::string_view name : missing_)
      fault(table_.columns_line(), name, "this column is missing", "name it in this line and give its cells");
    for (std::size_t i = 0; i < table_.columns().size(); ++i) {
      const std::string_view name = table_.columns()[i];
      if (std::none_of(held_.begin(), held_.end(), [&](const Held& held) { return held.at == i; }))
        fault(table_.columns_line(), name, "no source reads this column", meant(name, missing_, "take it out"));
    }
  }

  void hold_cell(const Held& held, const Row& row, std::string_view cell) {
    const Column& column = held.column;
    const bool must = column.required || &column == &schema_.columns.front();
    if (cell.empty() && must) fault(row.line, column.name, "is empty", wanted(column));
    each_piece(cell, column.separators, [&](std::string_view value) {
      if (column.fault != nullptr) {
        std::string wrong = column.fault(value);
        if (!wrong.empty()) fault(row.line, column.name, fmt::format("\"{}\" {}", value, wrong), "write it anew");
      }
      if (held.known.empty() || held.known.contains(value)) return;
      std::string wrong = column.table.empty() ? "is not of its list"
                                               : fmt::format("is no {} of {}", column.of, file_of(referred(column)));
      fault(row.line, column.name, fmt::format("\"{}\" {}", value, wrong), meant(value, held.known, wanted(column)));
    });
  }

  void hold_key(std::unordered_map<std::string, std::uint32_t>& lines, const Row& row) {
    std::string key, shown;
    for (const Held& held : held_) {
      if (!held.key) continue;
      key.append(row.cells[held.at]) += '\t';
      if (!row.cells[held.at].empty()) shown.append(shown.empty() ? "" : " ").append(row.cells[held.at]);
    }
    const auto [first, fresh] = lines.try_emplace(std::move(key), row.line);
    if (fresh || shown.empty()) return;
    fault(row.line, schema_.columns.front().name, fmt::format("\"{}\" stands in line {} too", shown, first->second),
          "join the two rows");
  }

  // Empty where the table referred to is not read here.
  Words known_of(const Column& column, const Tables& tables, const Schemas& schemas) const {
    Words out(column.values.begin(), column.values.end());
    const std::string name = referred(column);
    const auto table = tables.find(name);
    const TableSchema* schema = name.empty() ? nullptr : schema_of(name, schemas);
    if (table == tables.end() || schema == nullptr) return out;
    for (const Column& of : schema->columns) {
      if (of.name == column.of) add_values(*table->second, of, out);
    }
    return out;
  }

  // The table that a column refers to; "*/roles" is that of this table's language.
  std::string referred(const Column& column) const {
    if (!column.table.starts_with("*/")) return column.table;
    return table_.name().substr(0, table_.name().find('/')) + column.table.substr(1);
  }

  std::string wanted(const Column& column) const {
    if (!column.table.empty())
      return fmt::format("write one of its column {} ({}), or add the row there", column.of, file_of(referred(column)));
    return column.values.empty() ? "write it" : fmt::format("write {}", fmt::join(column.values, ", "));
  }

  bool is_key(const Column& column) const {
    const std::vector<std::string>& key = schema_.key;
    return key.empty() ? &column == &schema_.columns.front()
                       : std::find(key.begin(), key.end(), column.name) != key.end();
  }

  const Table& table_;
  const TableSchema& schema_;
  std::vector<Held> held_;
  std::vector<std::string_view> missing_;
  std::vector<Error>& faults_;
};
}  // namespace

std::vector<Error> faults_of(const Tables& tables, const Schemas& schemas, Others others) {
  std::vector<Error> faults;
  const auto whole = [&](std::string_view table, std::string message, std::string advice) {
    faults.push_back({ErrorKind::data, file_of(table), std::move(message), std::move(advice)});
  };
  for (const TableSchema* schema : schemas) {
    const std::string must = schema->of(language_read);
    if (!tables.contains(must)) whole(must, "is missing", "put it back, or give another folder with --data");
  }
  for (const auto& [name, table] : tables) {
    if (const TableSchema* schema = schema_of(name, schemas))
      Holding(*table, *schema, tables, schemas, faults).hold();
    else if (others == Others::wrong)
      whole(name, "no source reads this table", "take it out, or give it the name of one that is read");
  }
  return faults;
}

}  // namespace wederhoor::lexicon
