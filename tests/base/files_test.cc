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

}  // namespace
}  // namespace wederhoor::base
