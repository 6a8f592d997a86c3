// Looks names up in the gazetteer in use and adds the user's own files to it. Tested by tests/cli/check_cli.py and
// tests/lexicon/gazetteer/gazetteer_import_test.cc.
#include "wederhoor/gazetteer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "base/enum_names.h"
#include "base/files.h"
#include "data_folder.h"
#include "lexicon/gazetteer/bare_names.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/gazetteer/gazetteer_curated.h"
#include "lexicon/gazetteer/gazetteer_import.h"
#include "lexicon/gazetteer/gazetteer_write.h"
#include "lexicon/names/name_endings.h"
#include "lexicon_tables.h"
#include "wederhoor/lexicons.h"

namespace wederhoor {
namespace fs = std::filesystem;
namespace {

std::string why(const lexicon::PlaceHit& hit) {
  switch (hit.origin) {
    case lexicon::NameOrigin::main: return "main name";
    case lexicon::NameOrigin::tagged: return hit.language[0] ? "name in " + std::string(hit.language, 2) : "name";
    case lexicon::NameOrigin::curated: return "our own name";
    case lexicon::NameOrigin::alternate: return "other name";
    case lexicon::NameOrigin::generated: return "generated spelling";
    case lexicon::NameOrigin::adjective: return "adjective";
    case lexicon::NameOrigin::inhabitant: return "inhabitants";
  }
  return "";
}

KnownPlace known(const lexicon::Gazetteer& gazetteer, const lexicon::PlaceHit& hit) {
  const lexicon::PlaceRow row = gazetteer.row(hit.place);
  KnownPlace out{std::string(row.id),
                 std::string(row.name_nl),
                 std::string(base::name_of(row.kind)),
                 std::string(row.country),
                 "",
                 std::string(row.source),
                 why(hit),
                 row.located,
                 row.lat,
                 row.lon,
                 row.population};
  if (row.admin1 >= 0 && row.admin1 != static_cast<std::int32_t>(row.index)) {
    out.region = gazetteer.row(static_cast<std::uint32_t>(row.admin1)).name_nl;
  }
  return out;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

// Whole or not at all. Where the system can, the file has no name until it is whole: of a run that is ended nothing
// is left.
Status write_aside(const fs::path& to, const std::string& bytes) {
  const fs::path folder = to.has_parent_path() ? to.parent_path() : fs::path(".");
  const std::string aside = to.string() + ".partial-" + std::to_string(::getpid());
  base::Handle file(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
  const bool nameless = static_cast<bool>(file);
  if (!nameless) file = base::Handle(::open(aside.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
  bool done = file && write_all(file.get(), bytes);
  if (nameless && done) {
    const std::string link = "/proc/self/fd/" + std::to_string(file.get());
    done = ::linkat(AT_FDCWD, link.c_str(), AT_FDCWD, aside.c_str(), AT_SYMLINK_FOLLOW) == 0;
  }
  if (done && ::rename(aside.c_str(), to.c_str()) == 0) return Done{};
  if (file && (!nameless || done)) ::unlink(aside.c_str());
  return Error{ErrorKind::disk, to.string(), "cannot be written", "make room, or choose another file with --to"};
}

}  // namespace

Result<fs::path> gazetteer_path(const fs::path& data) {
  const Result<DataFolder> found = find_data(data);
  if (!found) return found.error();
  return found->gazetteer;
}

Result<std::vector<KnownPlace>> find_places(const fs::path& data, std::string_view name) {
  const Result<fs::path> path = gazetteer_path(data);
  if (!path) return path.error();
  const Result<lexicon::Gazetteer> gazetteer = lexicon::Gazetteer::open(path->string());
  if (!gazetteer) return gazetteer.error();
  const Result<DataFolder> folder = find_data(data);
  if (!folder) return folder.error();
  const Result<Lexicons> words = open_lexicons(folder->lexicons);
  if (!words) return words.error();
  const lexicon::NameEndings endings(words->table(lexicon::name_endings_table()));
  std::vector<KnownPlace> out;
  for (const char* language : {"nl", "ru", "uk"}) {
    for (const lexicon::PlaceHit& hit : find_inflected(*gazetteer, endings, name, language))
      out.push_back(known(*gazetteer, hit));
    if (!out.empty()) break;
  }
  if (Status sound = gazetteer->sound(); !sound) return sound.error();
  return out;
}

Result<GazetteerUpdate> import_gazetteer(const fs::path& data, const std::vector<fs::path>& files, const fs::path& to) {
  const Result<fs::path> path = gazetteer_path(data);
  if (!path) return path.error();
  const Result<lexicon::Gazetteer> old = lexicon::Gazetteer::open(path->string());
  if (!old) return old.error();
  const Result<DataFolder> folder = find_data(data);
  if (!folder) return folder.error();
  const Result<Lexicons> words = open_lexicons(folder->lexicons);
  if (!words) return words.error();
  const Result<lexicon::Romaniser> romaniser = lexicon::Romaniser::make(words->table(lexicon::romanise_table()));
  if (!romaniser) return romaniser.error();
  lexicon::GazetteerImport import(old->unpack());
  if (Status sound = old->sound(); !sound) return sound.error();
  GazetteerUpdate out;
  for (const fs::path& file : files) {
    const Result<std::string> bytes = base::read_file(file, std::uint64_t{8} << 30);
    if (!bytes) return bytes.error();
    Result<lexicon::ImportedFile> told = import.add(*bytes, "import: " + file.filename().string());
    if (!told) return told.error();
    out.files.push_back({file.filename().string(), told->format, told->date, told->rows, told->added, told->changed,
                         told->unchanged, told->dropped, told->gone});
  }
  lexicon::GazetteerText merged = import.take();
  lexicon::add_generated(*romaniser, merged);
  lexicon::add_bare_names(merged);
  Result<std::string> compiled = lexicon::compile_gazetteer(std::move(merged));
  if (!compiled) return compiled.error();
  if (Status done = write_aside(to, *compiled); !done) return done.error();
  const Result<lexicon::Gazetteer> fresh = lexicon::Gazetteer::open(to.string());
  if (!fresh) return fresh.error();
  out.places = fresh->size();
  out.checksum = fresh->checksum();
  return out;
}

}  // namespace wederhoor
