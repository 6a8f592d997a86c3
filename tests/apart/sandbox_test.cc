// The walls: a process that has put them up can compute and write to what is open, and nothing else.
#include "apart/sandbox.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run_room.h"

namespace wederhoor::apart {
namespace {

// How a child ends that runs `work` behind the walls: its exit code, or 100 and the signal.
int end_of(int (*work)()) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(enclose(512u << 20) ? work() : 99);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

TEST(Sandbox, ComputingIsAllowed) {
  EXPECT_EQ(end_of([] { return std::string(1 << 20, 'x').size() == 1 << 20 ? 0 : 1; }), 0);
}
TEST(Sandbox, NoFileIsOpened) {
  EXPECT_EQ(end_of([] { return ::open("/etc/passwd", O_RDONLY) < 0 ? 0 : 1; }), 0);
}
TEST(Sandbox, NoNetworkNoProgram) {
  EXPECT_EQ(end_of([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? 0 : 1; }), 100 + SIGSYS);
  EXPECT_EQ(end_of([] { return ::execl("/bin/true", "true", nullptr); }), 100 + SIGSYS);
}

}  // namespace
}  // namespace wederhoor::apart
