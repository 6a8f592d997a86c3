// The manifest of a data folder: which parts it must hold, of what size, with which checksum. Made by the build,
// installed beside the parts, read at every start.
//   wederhoor<TAB>0.1.0<TAB>59
//   models/nl/parser.weights<TAB>14870976<TAB>0f3c…
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "data_folder.h"
#include "wederhoor/result.h"

namespace wederhoor {

struct Part {
  std::string path;        // below the data folder
  std::uint64_t size = 0;  // bytes
  std::string checksum;    // XXH3-128
};

struct Manifest {
  std::string version;  // of the program that it belongs to
  std::vector<Part> parts;
};

// Of what lies below `folder`: lexicons/, models/ (weights), schema/, gazetteer.bin. Errors (data): one cannot be read.
Result<Manifest> make_manifest(const std::filesystem::path& folder, std::string version);
std::string manifest_text(const Manifest& manifest);
// Errors (data): missing, or no manifest.
Result<Manifest> read_manifest(const std::filesystem::path& file);

enum class PartState {
  as_installed,
  changed,  // a lexicon with other words: the user's right
  missing,
  damaged,
};
// By name and size; by contents where `contents`, or where it is younger than the manifest. Lexicons are never damaged.
PartState state_of(const DataFolder& data, const Part& part, bool contents);
// What to tell of a part that is missing or damaged.
Error fault(const DataFolder& data, const Part& part, PartState state);
std::filesystem::path path_of(const DataFolder& data, const Part& part);

// Is all there, and of this program's version? Takes some tenths of a millisecond. Errors (data): the first part that
// is not.
Status check_whole(const DataFolder& data);

}  // namespace wederhoor
