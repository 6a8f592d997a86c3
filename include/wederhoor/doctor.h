// Doctor: what is installed, from where, of which versions, and what is wrong with it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "wederhoor/render.h"
#include "wederhoor/result.h"

namespace wederhoor {

struct Installation {
  RunRecord versions;                          // of what could be opened; the program's version always
  std::filesystem::path data;                  // the folder; empty where none was found
  std::filesystem::path gazetteer;             // the file
  std::vector<std::filesystem::path> readers;  // the programs that read PDF, archives, mail and XML
  std::string page;                            // checksum of the page, which is part of the program
  std::size_t parts = 0;                       // lexicons, models, schemas, gazetteer that must be there
  std::vector<std::string> changed;            // lexicons that are not as they were installed: changed by the user
  std::vector<std::string> added;              // lexicons that were not installed
  std::vector<Error> faults;                   // parts that are missing or damaged, and why the engine does not open
};

// Reads every part against its checksum, and opens the engine. `data`: as in EngineOptions.
Installation examine(const std::filesystem::path& data);

}  // namespace wederhoor
