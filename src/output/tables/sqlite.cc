// SQLite handles. Tested by tests/output/folder_test.cc.
#include "output/tables/sqlite.h"

#include "output/sink.h"

namespace wederhoor::output {

Database::Database(const std::filesystem::path& path, Mode mode) : path_(path) {
  const int flags = mode == Mode::write_new ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  note(sqlite3_open_v2(path.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr));
}

void Database::note(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || !ok()) return;
  code_ = code;
  message_ = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  system_ = handle_ != nullptr ? sqlite3_system_errno(handle_) : 0;
}

void Database::run(const std::string& sql) {
  if (ok()) note(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr));
}

Status Database::close() {
  const int closed = sqlite3_close(handle_);
  if (ok() && closed != SQLITE_OK) note(closed);
  handle_ = nullptr;
  if (ok()) return Done{};
  if (code_ == SQLITE_CORRUPT || code_ == SQLITE_NOTADB || code_ == SQLITE_ERROR) {
    return Error{ErrorKind::check, path_.string(), message_, "make the dossier again"};
  }
  if (code_ == SQLITE_FULL) return disk_error(path_, ENOSPC);
  if (system_ != 0) return disk_error(path_, system_);
  return Error{ErrorKind::disk, path_.string(), message_, "make room, or choose another folder with --to"};
}

Statement::Statement(Database& database, const std::string& sql) : database_(database) {
  if (database.ok())
    database.note(sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size()), &handle_, nullptr));
}

void Statement::bind_text(int at, std::string_view text) {
  if (handle_ != nullptr)
    database_.note(sqlite3_bind_text64(handle_, at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bind_null(int at) {
  if (handle_ != nullptr) database_.note(sqlite3_bind_null(handle_, at));
}
void Statement::bind_integer(int at, std::int64_t value) {
  if (handle_ != nullptr) database_.note(sqlite3_bind_int64(handle_, at, value));
}
void Statement::bind_real(int at, double value) {
  if (handle_ != nullptr) database_.note(sqlite3_bind_double(handle_, at, value));
}

bool Statement::step() {
  if (handle_ == nullptr || !database_.ok()) return false;
  const int code = sqlite3_step(handle_);
  database_.note(code);
  return code == SQLITE_ROW;
}

void Statement::reset() {
  if (handle_ != nullptr) sqlite3_reset(handle_);
}

std::string Statement::text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(handle_, column);
  const int size = sqlite3_column_bytes(handle_, column);
  return bytes == nullptr ? std::string()
                          : std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

}  // namespace wederhoor::output
