// Files that are no text: known by their first bytes, refused by name with what to do instead.
#pragma once

#include <optional>
#include <string_view>

#include "wederhoor/result.h"

namespace wederhoor::intake {

constexpr std::size_t largest_file = 32u << 20;  // bytes
constexpr std::size_t largest_page = 10u << 20;  // bytes of HTML
constexpr std::size_t largest_text = 8u << 20;   // bytes of plain text, as UTF-8: a million words
constexpr std::size_t most_lines = 200'000;
constexpr std::size_t most_gaps = 500'000;  // stretches of white space that are no single space

// The refusal for these bytes, or nothing where they may be text. `file`: for Error::where.
std::optional<Error> refuse_binary(std::string_view bytes, std::string_view file);
// The refusal for text that is a format of its own (feed, Telegram export, web archive, mail), which later versions
// will read.
std::optional<Error> refuse_format(std::string_view text, std::string_view file);
// The refusal for a shape that no report has: more lines, or more wide gaps between its words, than a report has words.
std::optional<Error> refuse_shape(std::string_view text, std::string_view file);

}  // namespace wederhoor::intake
