// wederhoor.db. No time, no machine: fixed page size, rows in the order of the tables, indexes made afterwards, and the
// library version that SQLite writes into the header overwritten with a fixed one. Tested by
// tests/output/folder_test.cc.
#include "output/tables/database.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "output/sink.h"
#include "output/tables/sqlite.h"

namespace wederhoor::output {
namespace {

std::string_view sql_type(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::number: return "REAL";
    case ColumnKind::integer:
    case ColumnKind::boolean: return "INTEGER";
    default: return "TEXT";
  }
}

std::string sql_name(std::string_view name) {
  return '"' + std::string(name) + '"';
}  // our own names: no quotation mark in them

std::string create(const Table& table) {
  std::string sql = "CREATE TABLE " + sql_name(table.name) + "(";
  for (const Column& column : table.columns) {
    if (&column != &table.columns.front()) sql += ", ";
    sql += sql_name(column.name) + ' ' + std::string(sql_type(column.kind));
  }
  return sql + ") STRICT";
}

std::string insert(const Table& table) {
  std::string sql = "INSERT INTO " + sql_name(table.name) + " VALUES(?";
  for (std::size_t i = 1; i < table.columns.size(); ++i) sql += ",?";
  return sql + ")";
}

void bind_cell(Statement& statement, int at, const Column& column, const std::string& cell) {
  if (cell.empty()) {
    statement.bind_null(at);
  } else if (column.kind == ColumnKind::number) {
    double value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    statement.bind_real(at, value);
  } else if (column.kind == ColumnKind::integer) {
    std::int64_t value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    statement.bind_integer(at, value);
  } else if (column.kind == ColumnKind::boolean) {
    statement.bind_integer(at, cell == "true");
  } else {
    statement.bind_text(at, cell);
  }
}

bool stopped(const View& view) { return view.options().stop != nullptr && view.options().stop->load(); }

void fill(Database& database, const View& view, const Table& table) {
  database.run(create(table));
  Statement statement(database, insert(table));
  std::vector<std::string> cells(table.columns.size());
  each_row(view, table, [&](RowAt row) {
    if (!database.ok() || stopped(view)) return;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i] = cell_text(view, table.columns[i], row);
      bind_cell(statement, static_cast<int>(i) + 1, table.columns[i], cells[i]);
    }
    statement.step();
    statement.reset();
  });
}

// id, position, construction, row, report, span and text of every reason of every record that has an id.
void fill_why(Database& database, const View& view) {
  database.run(
      "CREATE TABLE why(id TEXT, position INTEGER, construction TEXT, row TEXT, report TEXT, span TEXT, text TEXT) "
      "STRICT");
  Statement statement(database, "INSERT INTO why VALUES(?,?,?,?,?,?,?)");
  for (const Table& table : tables()) {
    if (table.because == nullptr || table.key.empty()) continue;
    each_row(view, table, [&](RowAt row) {
      if (!database.ok() || stopped(view)) return;
      const std::string id = cell_text(view, table.columns.front(), row);
      std::int64_t position = 0;
      for (const Because& b : *table.because(view, row)) {
        const std::string span = view.span_cell(row.document, {b.words}), text = view.words(row.document, {b.words});
        statement.bind_text(1, id);
        statement.bind_integer(2, position++);
        statement.bind_text(3, b.construction);
        b.row.empty() ? statement.bind_null(4) : statement.bind_text(4, b.row);
        statement.bind_text(5, view.report(row.document));
        span.empty() ? statement.bind_null(6) : statement.bind_text(6, span);
        text.empty() ? statement.bind_null(7) : statement.bind_text(7, text);
        statement.step();
        statement.reset();
      }
    });
  }
}

void index(Database& database) {
  for (const Table& table : tables()) {
    if (!table.key.empty()) {
      database.run("CREATE INDEX " + sql_name(std::string(table.name) + "_by_id") + " ON " + sql_name(table.name) +
                   "(" + sql_name(table.key) + ")");
    }
  }
  database.run("CREATE INDEX why_by_id ON why(id)");
}

void fill_all(Database& database, const View& view) {
  database.run(
      "PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA "
      "locking_mode=EXCLUSIVE;"
      "PRAGMA application_id=1464095826; PRAGMA user_version=1");
  database.run("BEGIN");
  for (const Table& table : tables()) fill(database, view, table);
  fill_why(database, view);
  index(database);
  database.run("COMMIT");
}

// Bytes 96-99 of the header hold the version of the library that wrote the file, which differs between machines.
constexpr std::size_t version_at = 96;
constexpr char version[4] = {0, 0x2E, 0x63, 0x00};  // 3040000

Status fix_version(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  const bool done = file >= 0 && ::pwrite(file, version, sizeof version, version_at) == sizeof version;
  const int code = errno;
  if (file >= 0) ::close(file);
  if (!done) return disk_error(path, code);
  return Done{};
}
}  // namespace

Status write_database(const std::filesystem::path& path, const View& view) {
  Database database(path, Database::Mode::write_new);
  fill_all(database, view);
  if (stopped(view)) return disk_error(path, ECANCELED);
  if (Status closed = database.close(); !closed) return closed;
  return fix_version(path);
}

Status write_database(Sink& out, const View& view) {
  Database database({}, Database::Mode::in_memory);
  fill_all(database, view);
  const std::string_view image = database.image();
  if (!image.empty()) {
    out.write(image.substr(0, version_at));
    out.write({version, sizeof version});
    out.write(image.substr(version_at + sizeof version));
  }
  return database.close();
}

}  // namespace wederhoor::output
