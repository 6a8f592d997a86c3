// A folder that is filled aside and put in place at once, so that a reader sees the old one or the new one, and a
// killed run loses nothing.
#pragma once

#include <functional>

#include "base/files.h"

namespace wederhoor::base {

// What may be thrown away when a folder is replaced.
struct StagingRules {
  // Errors (usage): the folder holds something that is not ours and would be lost.
  std::function<Status(const fs::path& folder)> may_replace;
  // Is everything in a half filled folder, left by a run that died, something that such a run writes?
  std::function<bool(const fs::path& folder)> only_ours;
  // Errors (usage): somebody has changed a file of the folder since it was put in place. Not asked of a folder whose
  // files are renamed one by one: a run that was killed there looks the same. Empty: never asked.
  std::function<Status(const fs::path& folder)> unchanged;
};

// Beside the target ("NAME.partial-PID-N"), put in place by exchanging the names; within it (".partial-PID-N") where
// the target cannot be renamed: the current folder, a mount point, a folder whose parent may not be written.
// There its files are renamed one by one, run.json last: what a killed run leaves half replaced, the next run replaces.
// A symbolic link is followed. What dead runs left beside or within the target is removed first.
class StagedFolder {
 public:
  // Errors (usage): the target is a file, or may not be replaced. Errors (disk): cannot be made.
  static Result<StagedFolder> open(const fs::path& target, StagingRules rules);
  StagedFolder(StagedFolder&&) noexcept;
  StagedFolder& operator=(StagedFolder&&) = delete;
  ~StagedFolder();  // removes what was not committed

  const fs::path& path() const { return aside_; }
  // Puts the folder in place. Errors (usage): meanwhile something that is not ours came into the old one, which stays.
  Status commit();

 private:
  StagedFolder(fs::path target, bool within, StagingRules rules)
      : target_(std::move(target)), within_(within), rules_(std::move(rules)) {}
  Status make_aside();
  Status exchange();
  Status replace_in_two_steps();
  Status place_within();
  void drop();

  fs::path target_, aside_;
  bool within_;
  StagingRules rules_;
  int lock_ = -1;  // held on `aside_` as long as we live
};

// Removes every folder that is being filled, for a program that ends now while its threads still write.
void abandon_staged_folders();

}  // namespace wederhoor::base
