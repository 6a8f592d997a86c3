// What the program says, and how. Tested by tests/cli/check_cli.py.
//   applies to:  a file named "a<ESC>[2Jb.txt": the message shows a mark where the escape stood.
//   not to:      wederhoor text FILE, whose output is the text itself when it goes into a file or pipe.
#include "terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <thread>
#include <utility>

#include "base/staged_folder.h"
#include "base/utf8.h"

namespace wederhoor::cli {
namespace {

bool obeyed(char32_t c) {  // control or invisible format character
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

bool dumb() {
  const char* term = std::getenv("TERM");
  return term == nullptr || std::strcmp(term, "dumb") == 0;
}

std::atomic<bool> stop{false};

// Waits for a signal to end; then gives the verb half a second to end by itself, or until a second signal, and ends the
// program whatever its threads are doing.
void wait_for_end(sigset_t ends) {
  int number = 0;
  ::sigwait(&ends, &number);
  stop = true;
  const timespec patience{0, 500'000'000};
  ::sigtimedwait(&ends, nullptr, &patience);
  end_at_once("wederhoor: interrupted\n", 130);
}

void on_signal(int number) {
  stop = true;
  std::signal(number, SIG_DFL);
}

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}
}  // namespace

std::string harmless(std::string_view text, bool lines) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    const bool keep = lines && (c.value == U'\n' || c.value == U'\t');
    base::append(out, keep || !obeyed(c.value) ? c.value : U'\uFFFD');
    i += c.size;
  }
  return out;
}

void say(std::string_view message) {
  std::fflush(stdout);  // both may go to one place: no message in the middle of a line
  std::fputs((harmless(message) + "\n").c_str(), stderr);
}

void say(const Error& error) { say(error.where.empty() ? "wederhoor: " + error.text() : error.text()); }

int exit_code(const Error& error) {
  switch (error.kind) {
    case ErrorKind::usage: return 2;
    case ErrorKind::refused: return 3;
    case ErrorKind::check: return 4;
    case ErrorKind::disk:
    case ErrorKind::data: return 5;
    case ErrorKind::interrupted: return 130;
  }
  return 5;
}

bool put(std::string_view text) { return std::fwrite(text.data(), 1, text.size(), stdout) == text.size(); }

int finish_output(int code) {
  static bool told = false;
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
  if (std::exchange(told, true)) return 5;
  say(Error{ErrorKind::disk, "standard output", std::strerror(errno),
            "the results are not complete; make room and run again"});
  return 5;
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) != 0; }

bool colour_wanted() {
  const char* none = std::getenv("NO_COLOR");
  return output_is_terminal() && !dumb() && (none == nullptr || *none == '\0');
}

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  return 100;
}

const std::atomic<bool>& interrupted() { return stop; }

void catch_signals() {
  std::signal(SIGXFSZ, SIG_IGN);  // writing past `ulimit -f` is then an error that we can tell
  std::signal(SIGBUS, [](int) {   // a file that is looked at where it lies is no longer as long, or its disk is gone
    end_at_once("wederhoor: a file of the data was cut short while it was read, or cannot be read; install it again\n",
                5);
  });
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  try {
    std::thread(wait_for_end, ends).detach();
  } catch (const std::system_error&) {  // no thread to be had
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
    ::pthread_sigmask(SIG_UNBLOCK, &ends, nullptr);
  }
}

void end_at_once(const char* message, int code) {
  base::abandon_staged_folders();
  [[maybe_unused]] const ssize_t said = ::write(STDERR_FILENO, message, std::strlen(message));
  std::_Exit(code);
}

Progress::Progress(std::string label, std::uint64_t total)
    : label_(std::move(label)), total_(total), shown_(::isatty(STDERR_FILENO) != 0 && !dumb() && total > 1) {}

Progress::~Progress() {
  if (shown_ && drawn_ms_ >= 0) std::fputs("\r\x1b[K", stderr);
}

void Progress::step() {
  const std::uint64_t done = ++done_;
  if (!shown_) return;
  const std::int64_t now = now_ms();
  std::int64_t last = drawn_ms_;
  if (now - last >= 100 && drawn_ms_.compare_exchange_strong(last, now)) draw(done);
}

void Progress::draw(std::uint64_t done) {
  constexpr std::uint64_t cells = 24;
  std::string bar;
  for (std::uint64_t i = 0; i < cells; ++i) bar += i * total_ < done * cells ? "█" : "░";
  std::fputs(fmt::format("\r{} {} {}/{}\x1b[K", label_, bar, done, total_).c_str(), stderr);
}

}  // namespace wederhoor::cli
