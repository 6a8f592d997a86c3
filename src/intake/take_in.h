// Intake: bytes of one file to a Report, or a clear refusal. The stage's only entry.
#pragma once

#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/report.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

// `metadata.file` is the base name of the input. Errors (refused): empty, no text in it, binary.
Result<Report> take_in(std::string_view bytes, const Metadata& metadata, const Lexicons& lexicons);

}  // namespace wederhoor::intake
