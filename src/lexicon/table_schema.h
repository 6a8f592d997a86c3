// What a table of lexicons/ looks like, declared once beside the source that reads it: its columns, the closed lists,
// the references to other tables, the key, and how its rows are checked.
//
//   const TableSchema& positions_table() {
//     static const TableSchema schema{"*/positions",
//                                     {required(text("word")),
//                                      reference("question", "shared/questions", "question"),
//                                      one_of("answer", answers), optional(one_of("negated", answers)),
//                                      list(text("forms"))}};
//     return schema;
//   }
//
// Lexicons::open holds every table against its schema (table_faults.h), so that a reader finds only cells that it
// knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"

namespace wederhoor::lexicon {

struct Column {
  std::string name;
  bool required = false;            // the cell may not be empty
  std::string separators;           // the cell is a list parted by any of these; empty: it is one value
  std::vector<std::string> values;  // the closed list that each value is of; empty: any
  std::string table, of;            // each value stands in the column `of` of that table; empty: anywhere
  // What else is wrong with a value ("is no number"); "" where nothing is.
  std::string (*fault)(std::string_view value) = nullptr;
};

Column text(std::string name);  // may be empty
Column one_of(std::string name, std::vector<std::string> values);
Column some_of(std::string name, std::vector<std::string> values, std::string separators = " ");  // may be empty
Column flag(std::string name);                                                                    // yes or empty
Column number(std::string name);
Column reference(std::string name, std::string table, std::string column);
Column checked(std::string name, std::string (*fault)(std::string_view));
Column required(Column column);
Column optional(Column column);
Column list(Column column, std::string separators = "|");

// The names of a closed list of records, first to `last`: names_of(Standing::asked).
template <class E>
std::vector<std::string> names_of(E last, E first = E{}) {
  std::vector<std::string> out;
  for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
    out.emplace_back(base::name_of(static_cast<E>(i)));
  }
  return out;
}

// What `wederhoor lexicon check` does with the columns `sample` and `counter`, sentences parted by " | ".
enum class CheckedBy {
  load,     // nothing: the table has none, or they are shown to people only
  because,  // a record of the sample names the row; none of the counter does
  intake,   // the line is set apart from the prose; the counter is not
  silence,  // the sample holds no claim of anybody and no amount; the counter does
};

std::string_view name_of(CheckedBy);

struct TableSchema {
  std::string name;  // "shared/actors" is lexicons/shared/actors.tsv; "*/hearsay": one for each language
  std::vector<Column> columns;
  std::vector<std::string> key;  // the columns that together name a row; empty: the first
  CheckedBy checked_by = CheckedBy::load;
  // Rows that keep something from being read: those with this value in this column are checked by silence.
  struct {
    std::string column, value;
  } silent = {};
  bool sampled = false;  // every row has a sample

  bool names(std::string_view table) const;         // Is this the schema of that table?
  std::string of(std::string_view language) const;  // the name of a language's table, "nl/hearsay"
};

using Schemas = std::vector<const TableSchema*>;

// A table of which no schema is known: where all schemas are given it is a mistake; where those of one stage are, it is
// another's.
enum class Others : bool { wrong, unread };

}  // namespace wederhoor::lexicon
