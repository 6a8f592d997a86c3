// SQLite handles. Tested by tests/output/folder_test.cc.
#include "output/tables/sqlite.h"

#include <fmt/format.h>

#include "output/sink.h"

namespace wederhoor::output {

namespace {

// "immutable": no locks, no journal or log beside it is looked at or made.
std::string read_only_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#')
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      uri += c;
  }
  return uri + "?mode=ro&immutable=1";
}

// Reads of plain tables, and three harmless functions; no view, trigger, recursion, attached file or pragma.
int may(void*, int action, const char*, const char* name, const char*, const char* view) {
  if (view != nullptr) return SQLITE_DENY;
  if (action == SQLITE_SELECT || action == SQLITE_READ) return SQLITE_OK;
  const std::string_view function = name == nullptr ? "" : name;
  return action == SQLITE_FUNCTION && (function == "coalesce" || function == "count" || function == "typeof")
             ? SQLITE_OK
             : SQLITE_DENY;
}

constexpr int turn = 10'000;  // steps of the machine between two looks at the limit
}  // namespace

Database::Database(const std::filesystem::path& path, Mode mode) : path_(path) {
  if (mode == Mode::read_only) {
    note(sqlite3_open_v2(read_only_uri(path).c_str(), &handle_,
                         SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr));
    if (ok()) distrust();
    return;
  }
  const bool memory = mode == Mode::in_memory;
  note(sqlite3_open_v2(
      memory ? "file:wederhoor?vfs=memdb" : path.c_str(), &handle_,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | (memory ? SQLITE_OPEN_URI : 0), nullptr));
  sqlite3_int64 largest = 1ll << 40;
  if (ok() && memory) note(sqlite3_file_control(handle_, "main", SQLITE_FCNTL_SIZE_LIMIT, &largest));
}

void Database::distrust() {
  for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                      {SQLITE_DBCONFIG_ENABLE_VIEW, 0}})
    sqlite3_db_config(handle_, option, value, nullptr);
  run("PRAGMA temp_store=MEMORY");
  sqlite3_set_authorizer(handle_, may, nullptr);
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path_, error);
  turns_left_ = 1'000 + static_cast<std::int64_t>(error ? 0 : size / 250);  // some forty steps a byte
  sqlite3_progress_handler(
      handle_, turn, [](void* self) { return static_cast<int>(--static_cast<Database*>(self)->turns_left_ < 0); },
      this);
}

std::string_view Database::image() {
  sqlite3_int64 size = 0;
  const unsigned char* bytes = ok() ? sqlite3_serialize(handle_, "main", &size, SQLITE_SERIALIZE_NOCOPY) : nullptr;
  return bytes == nullptr ? std::string_view()
                          : std::string_view(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void Database::note(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || !ok()) return;
  code_ = code;
  message_ = code == SQLITE_INTERRUPT ? "takes longer to read than a table of ours"
             : handle_ != nullptr     ? sqlite3_errmsg(handle_)
                                      : sqlite3_errstr(code);
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
  if (code_ == SQLITE_CORRUPT || code_ == SQLITE_NOTADB || code_ == SQLITE_ERROR || code_ == SQLITE_AUTH ||
      code_ == SQLITE_INTERRUPT) {
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
