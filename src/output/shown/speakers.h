// Who says a claim, counts a number or brings a report, as shown: names, not ids.
#pragma once

#include <string>
#include <vector>

#include "output/view.h"

namespace wederhoor::output {

// "Rusland, Oekraïne"
std::string joined_names(const View& view, std::uint32_t document, const std::vector<std::int32_t>& entities);
// The names of those who say it; else the words that name them; else the outlet, where it speaks for itself; else "".
std::string said_by(const View& view, std::uint32_t document, const Claim& claim);
// The names of those who counted; else who says the claim that the number stands in; "" where that is nobody but the
// outlet.
std::string counted_by(const View& view, std::uint32_t document, const Number& number);
// Who brings the report: outlet, channel, or the name of the file.
std::string outlet_of(const View& view, std::uint32_t document);
// The name of a hop of a chain; a hop without any is the report's own.
std::string hop_name(const View& view, std::uint32_t document, const Hop& hop);

}  // namespace wederhoor::output
