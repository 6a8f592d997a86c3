// A column of a codebook's sheet with what fills it: name and value stand together.
//   constexpr CodedColumn<Row> columns[] = {{"year", ColumnKind::integer, "Year of the event.", year_of},
//                                           {"tags", ColumnKind::text, "Not coded.", nullptr}};
#pragma once

#include <map>

#include "output/codes/code_notes.h"
#include "output/codes/sheet.h"

namespace wederhoor::output {

// `Row`: what the cells of one row are made from.
template <class Row>
struct CodedColumn {
  std::string_view name;
  ColumnKind kind;
  std::string_view meaning;
  std::string (*cell)(const Row&) = nullptr;  // null: stays empty
  std::string_view follows;                   // the column that it is derived from, whose words are its evidence too
};

template <class Row, std::size_t N>
std::vector<SheetColumn> declared(const CodedColumn<Row> (&columns)[N]) {
  std::vector<SheetColumn> out;
  for (const CodedColumn<Row>& column : columns) out.push_back({column.name, column.kind, column.meaning});
  return out;
}

template <class Row, std::size_t N>
std::vector<std::string> cells(const CodedColumn<Row> (&columns)[N], const Row& row) {
  std::vector<std::string> out;
  for (const CodedColumn<Row>& column : columns) out.push_back(column.cell ? column.cell(row) : std::string());
  return out;
}

using Whys = std::map<std::string_view, std::vector<Why>>;
// By column: all cells as they would be with what came next in that column.
using Rivals = std::map<std::string_view, std::vector<std::string>>;

// What came next in cell `i`, which goes by column `by`: the cell of the rival row and why that lost; both empty where
// it would be the same.
inline void set_runner_up(Why& why, const Whys& whys, const Rivals& rivals, std::string_view by, std::size_t i,
                          const std::string& value) {
  why.runner_up.clear(), why.why_not.clear();
  const auto rival = rivals.find(by);
  if (rival == rivals.end() || rival->second[i] == value) return;
  why.runner_up = rival->second[i];
  for (const Why& other : whys.at(by)) {
    if (why.why_not.empty()) why.why_not = other.why_not;
  }
}

// Writes down why each filled cell is there: what `whys` says of its column; of a derived one the words of the column
// that it follows, with what it would be by that column's runner-up; else that it is as its column means, by the words
// of the event.
template <class Row, std::size_t N>
void explain(const View& view, const CodedColumn<Row> (&columns)[N], const std::vector<std::string>& row,
             const Whys& whys, const Rivals& rivals, const Why& follows, CodeNotes& notes) {
  for (std::size_t i = 0; i < N; ++i) {
    const auto at = whys.find(columns[i].name);
    const auto from = at == whys.end() ? whys.find(columns[i].follows) : at;
    if (at == whys.end() && from != whys.end()) {
      for (Why why : from->second) {
        why.because = "follows " + std::string(columns[i].follows) + ": " + std::string(columns[i].meaning);
        set_runner_up(why, whys, rivals, columns[i].follows, i, row[i]);
        notes.add(view, columns[i].name, row[i], why);
      }
      continue;
    }
    if (at != whys.end() && columns[i].follows != "") {
      for (Why why : at->second) {
        set_runner_up(why, whys, rivals, columns[i].follows, i, row[i]);
        notes.add(view, columns[i].name, row[i], why);
      }
      continue;
    }
    if (at == whys.end()) {
      Why why = follows;
      why.because = columns[i].meaning;
      notes.add(view, columns[i].name, row[i], why);
      continue;
    }
    for (const Why& why : at->second) notes.add(view, columns[i].name, row[i], why);
  }
}

}  // namespace wederhoor::output
