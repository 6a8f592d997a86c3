// Standard input to messages on standard output. Tested by tests/intake/apart/read_apart_test.cc.
#include "speak.h"

#include <unistd.h>

#include <cerrno>
#include <exception>

#include "apart/sandbox.h"

// Of sanitizers: looking for leaks starts a process, which we may not. Never called elsewhere.
extern "C" const char* __asan_default_options();                   // NOLINT(bugprone-reserved-identifier)
const char* __asan_default_options() { return "detect_leaks=0"; }  // NOLINT(bugprone-reserved-identifier)

namespace wederhoor::apart {
namespace {

using intake::Message;

constexpr std::uint64_t memory = 512u << 20;

bool say(Message kind, std::string_view bytes) {
  const std::string whole = intake::message(kind, bytes);
  for (std::string_view left = whole; !left.empty();) {
    const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool run(Room room) {
  FileInput input(STDIN_FILENO);
  const Taker take{[](Found&& found) { return say(Message::report, intake::packed(found)); },
                   [] { say(Message::at_work, {}); }};
  const Status done = room(input, take);
  if (done) return say(Message::done, {});
  return say(Message::broken, done.error().message + std::string(1, '\0') + done.error().advice);
}

}  // namespace

int speak(Room room) {
  if (room == nullptr || !enclose(memory)) return 1;
  try {
    return run(room) ? 0 : 1;
  } catch (const std::exception&) {  // no memory left: the other side says what that means
    return 1;
  }
}

}  // namespace wederhoor::apart
