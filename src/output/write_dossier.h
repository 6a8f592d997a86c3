// The files of a dossier folder, as a list: what each is called and what writes it.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "output/codes/sheet.h"
#include "output/sink.h"
#include "output/view.h"

namespace wederhoor::output {

// The code sheets, in the order of empty_code_sheets(): made when the first of their files is written.
class Sheets {
 public:
  explicit Sheets(const View& view) : view_(view) {}
  const Sheet& operator[](std::size_t i) const {
    std::call_once(once_, [&] { sheets_ = code_sheets(view_); });
    return sheets_[i];
  }

 private:
  const View& view_;
  mutable std::once_flag once_;
  mutable std::vector<Sheet> sheets_;
};

// What every output may draw on.
struct Rendered {
  const View& view;
  const RunRecord& run;
  const std::vector<Refusal>& refused;
  const Sheets& sheets;
};

struct OutputFile {
  std::string name;
  std::function<void(Sink&, const Rendered&)> write;
};

// All but texts/, wederhoor.db and run.json; those that take longest first, so that threads share them well.
const std::vector<OutputFile>& output_files();

}  // namespace wederhoor::output
