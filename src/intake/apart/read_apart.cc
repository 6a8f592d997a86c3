// Starts the reader apart and listens to it.
//   applies:      a PDF on which the parser dies: "a.pdf: cannot be read: its reader broke off"
//   applies not:  a report that it has given before: that one is read
// Tested by tests/intake/apart/read_apart_test.cc.
#include "intake/apart/read_apart.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace wederhoor::intake {
namespace {
namespace fs = std::filesystem;

constexpr int patience = 20'000;  // milliseconds without a word

Error refusal(const std::string& file, std::string message, std::string advice) {
  return {ErrorKind::refused, file, std::move(message), std::move(advice)};
}

// The other program, ended with its owner.
class Reader {
 public:
  Reader(const std::string& program, std::string_view format, int input) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    from_ = base::Handle(ends[0]);
    const base::Handle to(ends[1]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, to.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::string name = program, kind(format);
    char* arguments[] = {name.data(), kind.data(), nullptr};
    char locale[] = "LC_ALL=C.UTF-8";
    char* environment[] = {locale, nullptr};
    if (::posix_spawn(&process_, program.c_str(), &actions, nullptr, arguments, environment) != 0) process_ = -1;
    posix_spawn_file_actions_destroy(&actions);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  bool runs() const { return process_ > 0; }

  enum class Heard { more, end, silence };
  // Adds what the other side says next.
  Heard listen(std::string& heard) {
    pollfd waiting{from_.get(), POLLIN, 0};
    int ready = 0;
    while ((ready = ::poll(&waiting, 1, patience)) < 0 && errno == EINTR) {
    }
    if (ready == 0) return Heard::silence;
    char block[1 << 16];
    ssize_t got = 0;
    while ((got = ::read(from_.get(), block, sizeof block)) < 0 && errno == EINTR) {
    }
    if (got <= 0) return Heard::end;
    heard.append(block, static_cast<std::size_t>(got));
    return Heard::more;
  }

 private:
  pid_t process_ = -1;
  base::Handle from_;
};

std::size_t length_of(std::string_view head) {
  std::size_t size = 0;
  for (int i = 0; i < 4; ++i) size |= static_cast<std::size_t>(static_cast<unsigned char>(head[1 + i])) << 8 * i;
  return size;
}

// Why a container breaks off, from a message of two parts.
Error broken(const std::string& file, std::string_view said) {
  const std::size_t cut = std::min(said.find('\0'), said.size());
  const std::string_view advice = said.substr(std::min(cut + 1, said.size()));
  return refusal(file, std::string(said.substr(0, cut)), std::string(advice));
}

Error died(const std::string& file) {
  return refusal(file, "cannot be read: its reader broke off, or took more than 512 MB or 20 seconds",
                 "check that it opens elsewhere; save it as text or HTML and give that");
}

// Takes the messages that are whole. What ended the talk; nothing while it goes on.
std::optional<Status> hear(std::string& heard, const std::string& file, const std::function<bool(Found&&)>& take) {
  std::string_view left = heard;
  while (left.size() >= message_head) {
    const std::size_t size = length_of(left);
    if (size > longest_message) return Status(died(file));
    if (left.size() < message_head + size) break;
    const std::string_view said = left.substr(message_head, size);
    const auto kind = static_cast<Message>(left.front());
    if (kind == Message::done) return Status(Done{});
    if (kind == Message::broken) return Status(broken(file, said));
    if (kind == Message::report) {
      std::optional<Found> found = unpacked(said);
      if (!found) return Status(died(file));
      if (!take(*std::move(found))) return Status(Done{});
    } else if (kind != Message::at_work) {
      return Status(died(file));
    }
    left.remove_prefix(message_head + size);
  }
  heard.erase(0, heard.size() - left.size());
  return std::nullopt;
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

}  // namespace

std::string apart_program(std::string_view name) {
  if (const char* chosen = std::getenv("WEDERHOOR_APART")) {
    const fs::path path = fs::path(chosen) / name;
    return is_there(path) ? path.string() : std::string();
  }
  std::error_code error;
  fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  if (is_there(folder / name)) return (folder / name).string();
  for (int up = 0; up < 4 && folder.has_relative_path(); ++up, folder = folder.parent_path()) {
    const fs::path path = folder / "libexec" / "wederhoor" / name;
    if (is_there(path)) return path.string();
  }
  return {};
}

Status read_apart(std::string_view program, std::string_view format, Source& source, const std::string& file,
                  const std::function<bool(Found&&)>& take) {
  const std::string path = apart_program(program);
  if (path.empty())
    return refusal(file, "cannot be read: the program " + std::string(program) + " is missing",
                   "install wederhoor again, or set WEDERHOOR_APART to the folder that holds it");
  const Result<base::Handle> input = source.handle();
  if (!input) return input.error();
  Reader reader(path, format, input->get());
  if (!reader.runs())
    return Error{ErrorKind::disk, file, "its reader cannot be started: memory, threads or handles have run out",
                 "raise the limits (ulimit -v, -u, -n) or use fewer --jobs"};
  std::string heard;
  while (reader.listen(heard) == Reader::Heard::more) {
    if (std::optional<Status> end = hear(heard, file, take)) return *std::move(end);
  }
  return died(file);
}

}  // namespace wederhoor::intake
