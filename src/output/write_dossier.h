// The files of a dossier folder, as a list: what each is called and what writes it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "output/sink.h"
#include "output/view.h"

namespace wederhoor::output {

// What every output may draw on.
struct Heap {
  const View& view;
  const RunRecord& run;
  const std::vector<Refusal>& refused;
};

struct OutputFile {
  std::string name;
  std::function<void(Sink&, const Heap&)> write;
};

// All but texts/ and wederhoor.db.
const std::vector<OutputFile>& output_files();

}  // namespace wederhoor::output
