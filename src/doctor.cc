// Every part of an installation, read against its checksum. Tested by tests/cli/check_whole.py.
//   applies to:  lexicons/nl/hearsay.tsv with a row more: changed by you; models/nl/parser.weights cut short: a fault;
//   wederhoor-pdf
//                is missing: a fault.
//   not to:      whether a word is well chosen: wederhoor lexicon check.
#include "wederhoor/doctor.h"

#include <unistd.h>

#include <set>

#include "base/hash.h"
#include "data_folder.h"
#include "intake/apart/read_apart.h"
#include "manifest.h"
#include "output/page/web_files.h"
#include "wederhoor/engine.h"

namespace wederhoor {
namespace fs = std::filesystem;
namespace {

void look_at_parts(const DataFolder& data, const Manifest& manifest, Installation& out) {
  std::set<fs::path> known;
  for (const Part& part : manifest.parts) {
    known.insert(part.path);
    const PartState state = state_of(data, part, true);
    if (state == PartState::changed) out.changed.push_back(part.path);
    if (state == PartState::missing || state == PartState::damaged) out.faults.push_back(fault(data, part, state));
  }
  std::error_code error;
  for (fs::recursive_directory_iterator it(data.lexicons, error), end; !error && it != end; it.increment(error)) {
    const fs::path path = it->path().lexically_relative(data.folder);
    if (path.extension() == ".tsv" && !known.contains(path)) out.added.push_back(path.generic_string());
  }
  out.parts = manifest.parts.size();
}

// Without one of them whole kinds of files are refused, one by one.
void look_at_readers(Installation& out) {
  for (const char* name : {"wederhoor-apart", "wederhoor-pdf"}) {
    const std::string path = intake::apart_program(name);
    if (!path.empty() && ::access(path.c_str(), X_OK) == 0) {
      out.readers.emplace_back(path);
      continue;
    }
    out.faults.push_back({ErrorKind::data, path.empty() ? name : path,
                          path.empty() ? "is missing: PDF, archives, mail and XML cannot all be read" : "cannot be run",
                          "install wederhoor again, or set WEDERHOOR_APART to the folder that holds it"});
  }
}

bool is_told(const Installation& told, const Error& error) {
  for (const Error& fault : told.faults) {
    if (fault.where == error.where) return true;
  }
  return false;
}
}  // namespace

Installation examine(const fs::path& given) {
  Installation out;
  out.versions.program = WEDERHOOR_VERSION;
  out.page = base::hash128(std::string(output::page_script.text) + std::string(output::page_style.text));
  look_at_readers(out);
  const Result<DataFolder> data = find_data(given);
  if (!data) return out.faults.push_back(data.error()), out;
  out.data = data->folder;
  out.gazetteer = data->gazetteer;
  const Result<Manifest> manifest = read_manifest(data->manifest);
  if (manifest) look_at_parts(*data, *manifest, out);
  const Result<Engine> engine = Engine::open({given});
  if (engine) {
    out.versions = engine->run_record();
  } else if (!is_told(out, engine.error())) {
    out.faults.push_back(engine.error());
  }
  return out;
}

}  // namespace wederhoor
