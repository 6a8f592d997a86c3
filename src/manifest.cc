// Whole or not at all: without a part the program would find fewer claims and nobody would know. Tested by
// tests/cli/check_whole.py.
//   applies to:  models/nl/parser.weights is missing, or cut short: an error that names it.
//                lexicons/nl/triggers.tsv has become smaller.
//   not to:      a lexicon with a row more: users add words; what the row says is checked where it is read.
#include "manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/files.h"
#include "base/hash.h"
#include "lexicon/gazetteer/gazetteer.h"

namespace wederhoor {
namespace fs = std::filesystem;
namespace {

constexpr const char* advice = "install wederhoor again; \"wederhoor doctor\" tells of every part";

bool is_lexicon(const Part& part) { return part.path.starts_with("lexicons/"); }
bool is_gazetteer(const Part& part) { return part.path == "gazetteer.bin"; }

// A part of every data folder, also of one that the user made.
bool is_needed(const Part& part) { return !part.path.starts_with("schema/"); }

Result<Part> part_of(const fs::path& folder, const fs::path& file) {
  std::ifstream bytes(file, std::ios::binary);
  base::Hash128 sum;
  Part part{file.lexically_relative(folder).generic_string(), 0, ""};
  std::string block(1 << 20, '\0');
  while (bytes.read(block.data(), static_cast<std::streamsize>(block.size())), bytes.gcount() > 0) {
    part.size += static_cast<std::uint64_t>(bytes.gcount());
    sum.add({block.data(), static_cast<std::size_t>(bytes.gcount())});
  }
  if (!bytes.eof()) return Error{ErrorKind::data, file.string(), "cannot be read", "give yourself permission"};
  part.checksum = sum.value();
  return part;
}

Error no_manifest(const fs::path& file, const char* message) {
  return {ErrorKind::data, file.string(), message, advice};
}

Error other_version(const DataFolder& data, const Manifest& manifest) {
  return {ErrorKind::data, data.manifest.string(),
          fmt::format("the data is of version {}, the program of {}", manifest.version, WEDERHOOR_VERSION),
          "install both from one release"};
}

// A gazetteer that the user made has its checksum in its head.
Status check_chosen_gazetteer(const fs::path& file) {
  const Result<lexicon::Gazetteer> gazetteer = lexicon::Gazetteer::open(file.string());
  if (!gazetteer) return gazetteer.error();
  const Status body = gazetteer->verify();
  if (body) return Done{};
  return Error{ErrorKind::data, file.string(), body.error().message, "make it again with: wederhoor gazetteer import"};
}
}  // namespace

Result<Manifest> make_manifest(const fs::path& folder, std::string version) {
  std::vector<fs::path> files = {folder / "gazetteer.bin"};
  for (const auto& [below, ending] : {std::pair{"lexicons", ".tsv"},
                                      {"models", ".weights"},
                                      {"models", ".vectors"},
                                      {"models", ".trees"},
                                      {"schema", ".json"}}) {
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder / below, fs::directory_options::follow_directory_symlink, error),
         end;
         !error && it != end; it.increment(error)) {
      if (it->path().extension() == ending) files.push_back(it->path());
    }
    if (error) return Error{ErrorKind::data, (folder / below).string(), error.message(), "check the folder"};
  }
  std::sort(files.begin(), files.end());
  Manifest manifest{std::move(version), {}};
  for (const fs::path& file : files) {
    Result<Part> part = part_of(folder, file);
    if (!part) return part.error();
    manifest.parts.push_back(std::move(*part));
  }
  return manifest;
}

std::string manifest_text(const Manifest& manifest) {
  std::string out = fmt::format("wederhoor\t{}\t{}\n", manifest.version, manifest.parts.size());
  for (const Part& part : manifest.parts) out += fmt::format("{}\t{}\t{}\n", part.path, part.size, part.checksum);
  return out;
}

Result<Manifest> read_manifest(const fs::path& file) {
  const Result<std::string> bytes = base::read_file(file, 1 << 24);
  if (!bytes && bytes.error().kind == ErrorKind::disk) return bytes.error();
  if (!bytes) return no_manifest(file, "the list of what must be installed cannot be read");
  std::istringstream lines(*bytes);
  Manifest manifest;
  std::string word;
  std::size_t count = 0;
  if (!(lines >> word >> manifest.version >> count) || word != "wederhoor")
    return no_manifest(file, "is no list of parts");
  for (Part part; lines >> part.path >> part.size >> part.checksum;) manifest.parts.push_back(part);
  if (count == 0 || manifest.parts.size() != count || manifest.parts.back().checksum.size() != 32 ||
      !bytes->ends_with('\n'))
    return no_manifest(file, "the list of parts is damaged");
  return manifest;
}

fs::path path_of(const DataFolder& data, const Part& part) {
  return is_gazetteer(part) ? data.gazetteer : data.folder / part.path;
}

PartState state_of(const DataFolder& data, const Part& part, bool contents) {
  const fs::path file = path_of(data, part);
  std::error_code error;
  const std::uint64_t size = fs::file_size(file, error);
  if (error) return PartState::missing;
  if (!data.manifest_is_own || (is_gazetteer(part) && data.gazetteer_is_chosen)) return PartState::as_installed;
  // Users add rows, and leave rows out by a # before them: what has become smaller was cut.
  const PartState other = is_lexicon(part) && size >= part.size ? PartState::changed : PartState::damaged;
  if (size != part.size) return other;
  if (!contents && (is_lexicon(part) || fs::last_write_time(file, error) <= fs::last_write_time(data.manifest, error)))
    return PartState::as_installed;
  const Result<Part> now = part_of(data.folder, file);
  return now && now->checksum == part.checksum ? PartState::as_installed : other;
}

Error fault(const DataFolder& data, const Part& part, PartState state) {
  return {ErrorKind::data, path_of(data, part).string(),
          state == PartState::missing ? "is missing"
          : is_lexicon(part) ? "is damaged: smaller than what was installed (put # before a row to leave it out)"
                             : "is damaged: not what was installed",
          advice};
}

Status check_whole(const DataFolder& data) {
  const Result<Manifest> manifest = read_manifest(data.manifest);
  if (!manifest) return manifest.error();
  if (manifest->version != WEDERHOOR_VERSION) return other_version(data, *manifest);
  for (const Part& part : manifest->parts) {
    if (!data.manifest_is_own && !is_needed(part)) continue;
    const PartState state = state_of(data, part, false);
    if (state == PartState::missing || state == PartState::damaged) return fault(data, part, state);
  }
  return data.gazetteer_is_chosen ? check_chosen_gazetteer(data.gazetteer) : Status(Done{});
}

}  // namespace wederhoor
