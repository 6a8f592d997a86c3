#include "base/staged_folder.h"
#include "where.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace wederhoor::base {
namespace {

// A folder is ours when it holds nothing but these.
bool ours(const fs::path& name) { return name == "run.json" || name == "a" || name.string().starts_with(".partial-"); }

Status may_replace(const fs::path& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (!ours(entry.path().filename())) return Error{ErrorKind::usage, entry.path().string(), "is not ours", ""};
  }
  return Done{};
}

const StagingRules rules{may_replace, [](const fs::path& folder) { return bool(may_replace(folder)); }};

class Staged : public testing::Test {
 protected:
  void SetUp() override {
    folder = fs::path(WEDERHOOR_SCRATCH) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(folder);
    fs::create_directories(folder);
    before = fs::current_path();
  }
  void TearDown() override { fs::current_path(before); }

  static void put(const fs::path& file, const std::string& bytes) { std::ofstream(file) << bytes; }
  static std::string text(const fs::path& file) {
    const Result<std::string> bytes = read_file(file, 1000);
    return bytes ? *bytes : bytes.error().text();
  }
  static Status replace(const fs::path& target, const std::string& bytes) {
    Result<StagedFolder> staged = StagedFolder::open(target, rules);
    if (!staged) return staged.error();
    put(staged->path() / "run.json", bytes);
    return staged->commit();
  }
  static std::set<std::string> names(const fs::path& of) {
    std::set<std::string> out;
    for (const fs::directory_entry& entry : fs::directory_iterator(of)) out.insert(entry.path().filename().string());
    return out;
  }
  fs::path folder, before;
};

TEST_F(Staged, AppearsOnlyWhenCommitted) {
  {
    Result<StagedFolder> staged = StagedFolder::open(folder / "d", rules);
    ASSERT_TRUE(staged);
    put(staged->path() / "run.json", "1");
  }
  EXPECT_TRUE(fs::is_empty(folder));
  ASSERT_TRUE(replace(folder / "d", "1"));
  EXPECT_EQ(text(folder / "d/run.json"), "1");
}

TEST_F(Staged, OursIsReplacedAndNothingStays) {
  for (const char* bytes : {"1", "2"}) ASSERT_TRUE(replace(folder / "d", bytes));
  EXPECT_EQ(text(folder / "d/run.json"), "2");
  EXPECT_EQ(names(folder), std::set<std::string>{"d"});
}

TEST_F(Staged, OfOthersStays) {
  fs::create_directories(folder / "mine");
  put(folder / "mine/thesis", "x");
  const Status refused = replace(folder / "mine", "1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::usage);
  EXPECT_FALSE(replace(folder / "mine/thesis", "1"));
  EXPECT_EQ(names(folder), std::set<std::string>{"mine"});
}

TEST_F(Staged, WhatComesInMeanwhileStays) {
  ASSERT_TRUE(replace(folder / "d", "1"));
  Result<StagedFolder> staged = StagedFolder::open(folder / "d", rules);
  ASSERT_TRUE(staged);
  put(staged->path() / "run.json", "2");
  put(folder / "d/thesis", "x");
  EXPECT_FALSE(staged->commit());
  EXPECT_EQ(names(folder), std::set<std::string>{"d"});
  EXPECT_EQ(names(folder / "d"), (std::set<std::string>{"run.json", "thesis"}));
  EXPECT_EQ(text(folder / "d/run.json"), "1");
}

TEST_F(Staged, TheCurrentFolderIsFilledFromWithin) {
  ASSERT_TRUE(replace(folder / "d", "1"));
  put(folder / "d/a", "old");
  fs::current_path(folder / "d");
  ASSERT_TRUE(replace(".", "2"));
  EXPECT_EQ(text("run.json"), "2");
  EXPECT_EQ(names("."), std::set<std::string>{"run.json"});
  EXPECT_EQ(names(folder), std::set<std::string>{"d"});
}

TEST_F(Staged, ALinkLeadsToTheFolder) {
  fs::create_directory_symlink("real", folder / "link");
  for (const char* bytes : {"1", "2"}) ASSERT_TRUE(replace(folder / "link", bytes));
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(text(folder / "real/run.json"), "2");
}

TEST_F(Staged, TheNextRunCleansAfterADeadOne) {
  fs::create_directories(folder / "d.partial-1-0");
  put(folder / "d.partial-1-0/a", "half");
  fs::create_directories(folder / "d.partial-2-0.old");
  put(folder / "d.partial-2-0.old/run.json", "moved away, then killed");
  fs::create_directories(folder / "d.partial-3-0");
  put(folder / "d.partial-3-0/thesis", "of somebody who likes such names");
  {
    Result<StagedFolder> alive = StagedFolder::open(folder / "d", rules);
    ASSERT_TRUE(alive);
    EXPECT_EQ(text(folder / "d/run.json"), "moved away, then killed");
    ASSERT_TRUE(replace(folder / "d", "2"));
    EXPECT_TRUE(fs::exists(alive->path())) << "a run that lives keeps its folder";
  }
  EXPECT_EQ(text(folder / "d/run.json"), "2");
  EXPECT_EQ(names(folder), (std::set<std::string>{"d", "d.partial-3-0"}));
}

TEST_F(Staged, AProgramThatEndsLeavesNothing) {
  Result<StagedFolder> staged = StagedFolder::open(folder / "d", rules);
  ASSERT_TRUE(staged);
  put(staged->path() / "run.json", "1");
  abandon_staged_folders();
  EXPECT_TRUE(fs::is_empty(folder));
}

}  // namespace
}  // namespace wederhoor::base
