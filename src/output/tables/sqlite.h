// A thin owner for SQLite handles. Errors are kept: the first one stays, later calls do nothing.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "wederhoor/result.h"

namespace wederhoor::output {

class Database {
 public:
  // read_only: of anybody, trusted in nothing: plain tables may be read, for no longer than a file of its size takes.
  // in_memory: a new one without a file.
  enum class Mode { write_new, read_only, in_memory };
  Database(const std::filesystem::path& path, Mode mode);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(handle_); }

  void run(const std::string& sql);
  bool ok() const { return code_ == SQLITE_OK; }
  // Takes the outcome of a call in; SQLITE_ROW and SQLITE_DONE are no errors.
  void note(int code);
  // The bytes of one in memory, as they would stand in a file; until it is closed.
  std::string_view image();
  // The first error as one of kind disk (of kind check for a file that is damaged); closes the file.
  Status close();
  sqlite3* handle() const { return handle_; }

 private:
  std::filesystem::path path_;
  sqlite3* handle_ = nullptr;
  void distrust();
  std::int64_t turns_left_ = 0;
  int code_ = SQLITE_OK;
  int system_ = 0;
  std::string message_;
};

class Statement {
 public:
  Statement(Database& database, const std::string& sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(handle_); }

  // Parameters and columns count from 1 and 0, as in SQLite. Text must live until `step`.
  void bind_text(int at, std::string_view text);
  void bind_null(int at);
  void bind_integer(int at, std::int64_t value);
  void bind_real(int at, double value);
  // True while there is a row.
  bool step();
  void reset();
  std::string text(int column) const;
  double real(int column) const { return sqlite3_column_double(handle_, column); }
  bool is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace wederhoor::output
