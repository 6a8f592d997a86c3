// Decides which cells the table of verbs of saying may hold. "s i pvoor" are frames; "sentence" and "x" are none.
// Tested by tests/lexicon/lexicons_test.cc.
#include "lexicon/speech_verbs.h"

namespace wederhoor::lexicon {
namespace {

std::string no_frame(std::string_view value) {
  constexpr std::string_view single = "siqoOnavcdehlkwb";
  const bool frame = value.size() == 1 ? single.find(value) != std::string_view::npos : value.starts_with('p');
  return frame ? "" : "is no frame";
}
}  // namespace

Column frames() { return optional(list(checked("frames", no_frame), " ")); }

const TableSchema& speech_verbs_table() {
  static const TableSchema schema{
      .name = "*/speech_verbs",
      .columns = {text("verb"), one_of("standing", names_of(Standing::asked)), frames(), flag("hearsay"),
                  optional(one_of("negated", names_of(Standing::asked))),
                  optional(one_of("unless", {"helping", "accusing", "imagining", "toll", "later", "providing",
                                             "fastening", "qualifying", "paying", "tallying", "counting", "knowing",
                                             "pointing", "owning", "feeling", "unknowing"})),
                  list(text("forms"), " "), text("sample"), text("counter")},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

}  // namespace wederhoor::lexicon
