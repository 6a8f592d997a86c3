// Formats that strangers write for parsers (PDF, archives, mail, XML) are read by a program of their own, which sees
// no file but the one it is given, no network, little memory. Its death is a refusal of that one file.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "intake/apart/found.h"
#include "intake/source.h"

namespace wederhoor::intake {

// The program of that name: WEDERHOOR_APART (a folder), beside ours, or libexec/wederhoor below a folder above it.
// Empty: it is not there.
std::string apart_program(std::string_view name);

// Runs `program` on the source for one format; `take` gets what it finds, in order; false from it ends the program.
// Errors (refused): the program is missing, broke off, was silent for 20 seconds; or the container breaks off.
Status read_apart(std::string_view program, std::string_view format, Source& source, const std::string& file,
                  const std::function<bool(Found&&)>& take);

}  // namespace wederhoor::intake
