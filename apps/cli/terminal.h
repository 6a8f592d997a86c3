// Terminal: messages on standard error, results on standard output, and nothing in them that a terminal would obey.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include "wederhoor/result.h"

namespace wederhoor::cli {

// Text with control characters, invisible format characters and invalid UTF-8 replaced by U+FFFD; line ends and tabs
// stay where `lines`.
std::string harmless(std::string_view text, bool lines = false);
// One message line on standard error: "wederhoor: " and the text, made harmless.
void say(std::string_view message);
// "file:line: what; what to do", without the program's name when the error has a place.
void say(const Error& error);
// The exit code that belongs to an error.
int exit_code(const Error& error);
// Results to standard output. False after a write error, which `finish_output` reports.
bool put(std::string_view text);
// Flushes standard output; `code`, or exit_disk with a message where the results could not be written.
int finish_output(int code);

bool colour_wanted();  // standard output is a terminal that takes colours, and NO_COLOR is not set
bool output_is_terminal();
int terminal_width();  // columns of standard output, 100 where it is no terminal

// Set by SIGINT and SIGTERM. Half a second later, or at a second signal, the program ends whatever it is doing.
const std::atomic<bool>& interrupted();
void catch_signals();
// Ends the program with a message and nothing half written left behind; may be called on any thread.
[[noreturn]] void end_at_once(const char* message, int code);

// "Reading 12/100" on a terminal's standard error, nothing elsewhere. Safe from many threads.
class Progress {
 public:
  Progress(std::string label, std::uint64_t total);
  ~Progress();  // wipes the line
  void step();

 private:
  void draw(std::uint64_t done);
  std::string label_;
  std::uint64_t total_;
  std::atomic<std::uint64_t> done_{0};
  std::atomic<std::int64_t> drawn_ms_{-1000};
  bool shown_;
};

}  // namespace wederhoor::cli
