// A list of the calls to the kernel that computing needs; any other is refused, those that reach out end the process.
//   applies:      read, write, lseek on what is open; mmap, brk, futex
//   applies not:  open, socket, execve
// Tested by tests/apart/sandbox_test.cc.
#include "apart/sandbox.h"

#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>

// Their shadow is larger than any limit, and they look at memory through a pipe.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define WEDERHOOR_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define WEDERHOOR_SANITIZED
#endif
#endif

namespace wederhoor::apart {
namespace {

constexpr int allowed[] = {SCMP_SYS(read),           SCMP_SYS(write),         SCMP_SYS(readv),
                           SCMP_SYS(writev),         SCMP_SYS(pread64),       SCMP_SYS(lseek),
                           SCMP_SYS(close),          SCMP_SYS(fstat),         SCMP_SYS(mmap),
                           SCMP_SYS(munmap),         SCMP_SYS(mremap),        SCMP_SYS(mprotect),
                           SCMP_SYS(madvise),        SCMP_SYS(brk),           SCMP_SYS(futex),
                           SCMP_SYS(rt_sigaction),   SCMP_SYS(rt_sigreturn),  SCMP_SYS(rt_sigprocmask),
                           SCMP_SYS(sigaltstack),    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
                           SCMP_SYS(getrandom),      SCMP_SYS(sched_yield),   SCMP_SYS(getpid),
                           SCMP_SYS(gettid),         SCMP_SYS(tgkill),        SCMP_SYS(exit),
                           SCMP_SYS(exit_group),     SCMP_SYS(sysinfo),       SCMP_SYS(prlimit64),
                           SCMP_SYS(restart_syscall)};
constexpr int deadly[] = {SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(execve), SCMP_SYS(execveat),
                          SCMP_SYS(fork),   SCMP_SYS(vfork),   SCMP_SYS(ptrace), SCMP_SYS(kill)};

bool limit(int what, std::uint64_t most) {
  const rlimit bound{most, most};
  return ::setrlimit(static_cast<__rlimit_resource>(what), &bound) == 0;
}

bool filter() {
  scmp_filter_ctx calls = ::seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (calls == nullptr) return false;
  bool fits = true;
  for (const int call : allowed) fits = fits && ::seccomp_rule_add(calls, SCMP_ACT_ALLOW, call, 0) == 0;
#if defined(WEDERHOOR_SANITIZED)
  for (const int call : {SCMP_SYS(pipe), SCMP_SYS(pipe2)})
    fits = fits && ::seccomp_rule_add(calls, SCMP_ACT_ALLOW, call, 0) == 0;
#endif
  for (const int call : deadly) fits = fits && ::seccomp_rule_add(calls, SCMP_ACT_KILL_PROCESS, call, 0) == 0;
  fits = fits && ::seccomp_load(calls) == 0;
  ::seccomp_release(calls);
  return fits;
}

}  // namespace

bool enclose([[maybe_unused]] std::uint64_t memory) {
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0) return false;
#if !defined(WEDERHOOR_SANITIZED)
  if (!limit(RLIMIT_AS, memory)) return false;
#endif
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && filter();
}

}  // namespace wederhoor::apart
