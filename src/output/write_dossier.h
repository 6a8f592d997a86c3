// The files of a dossier folder, as a list: what each is called and what writes it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "output/codes/sheet.h"
#include "output/sink.h"
#include "output/view.h"

namespace wederhoor::output {

// What every output may draw on.
struct Heap {
  const View& view;
  const RunRecord& run;
  const std::vector<Refusal>& refused;
  const std::vector<Sheet>& sheets;  // in the order of empty_code_sheets()
};

struct OutputFile {
  std::string name;
  std::function<void(Sink&, const Heap&)> write;
};

// All but texts/, wederhoor.db and run.json.
const std::vector<OutputFile>& output_files();

}  // namespace wederhoor::output
