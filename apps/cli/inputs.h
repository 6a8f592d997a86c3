// Inputs: what the user named, as single files. Folders are walked, "-" is standard input.
#pragma once

#include <string>
#include <vector>

#include "wederhoor/engine.h"
#include "wederhoor/render.h"

namespace wederhoor::cli {

struct Input {
  std::string path;     // "-": standard input
  std::string name;     // base name, what Metadata and Report call the file
  bool beside = false;  // lies in a folder and is called like notes or a table: read only where it holds many reports
};

struct Inputs {
  std::vector<Input> files;
  std::vector<Refusal>
      refused;         // names that do not exist, folders that cannot be opened, what is neither file nor folder
  std::string format;  // --format; empty: the content of each tells
};

// In the order given, folders in byte order of their paths. Each folder is entered once, however many links lead to it;
// a dossier of ours inside a folder is left out, with a remark on standard error. The same path twice is taken once.
Inputs find_inputs(const std::vector<std::string>& named);

// The reports of one input, in its order.
Status each_item(const Engine& engine, const Input& input, const std::string& format, const TakeItem& take);

}  // namespace wederhoor::cli
