#include "base/files.h"
#include "where.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

namespace wederhoor::base {
namespace {

class Files : public testing::Test {
 protected:
  void SetUp() override {
    folder = fs::path(WEDERHOOR_SCRATCH) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  void put(const std::string& name, const std::string& bytes) const { std::ofstream(folder / name) << bytes; }
  fs::path folder;
};

TEST_F(Files, AreReadWhole) {
  put("a", std::string("x\0y", 3));
  EXPECT_EQ(*read_file(folder / "a", 100), std::string("x\0y", 3));
}

TEST_F(Files, ThatCannotBeReadAreRefusedByName) {
  put("large", std::string(2000, 'x'));
  ::mkfifo((folder / "pipe").c_str(), 0600);
  for (const char* name : {"missing", ".", "large", "pipe"}) {
    const auto read = read_file(folder / name, 1000);
    ASSERT_FALSE(read) << name;
    EXPECT_EQ(read.error().kind, ErrorKind::refused);
    EXPECT_EQ(read.error().where, (folder / name).string());
    EXPECT_FALSE(read.error().advice.empty()) << name;
  }
  EXPECT_FALSE(read_file("/dev/zero", 1000));
}

TEST_F(Files, FolderAppearsOnlyWhenCommitted) {
  const fs::path target = folder / "dossier";
  {
    auto staged = StagedFolder::open(target, "run.json");
    ASSERT_TRUE(staged);
    ASSERT_TRUE(staged->write("run.json", "{}"));
    ASSERT_TRUE(staged->write("texts/a.txt", "a"));
  }
  EXPECT_TRUE(fs::is_empty(folder));
  auto staged = StagedFolder::open(target, "run.json");
  ASSERT_TRUE(staged && staged->write("run.json", "{}") && staged->commit());
  EXPECT_EQ(*read_file(target / "run.json", 10), "{}");
}

TEST_F(Files, OwnFolderIsReplacedForeignOneIsNot) {
  const fs::path target = folder / "dossier";
  for (const char* content : {"1", "2"}) {
    auto staged = StagedFolder::open(target, "run.json");
    ASSERT_TRUE(staged && staged->write("run.json", content) && staged->commit());
  }
  EXPECT_EQ(*read_file(target / "run.json", 10), "2");
  fs::create_directories(folder / "mine");
  put("mine/thesis.txt", "x");
  const auto refused = StagedFolder::open(folder / "mine", "run.json");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::usage);
  EXPECT_FALSE(StagedFolder::open(folder / "mine/thesis.txt", "run.json"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 2);
}

}  // namespace
}  // namespace wederhoor::base
