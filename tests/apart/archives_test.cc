// Archives: the files in them, what is no report, limits.
#include "packing.h"
#include "run_room.h"

namespace wederhoor::apart {
namespace {

const std::string text = "De brug is dicht, zegt de politie.";

std::vector<std::string> places(const Gave& gave) {
  std::vector<std::string> out;
  for (const Found& found : gave.reports) out.push_back(found.place);
  return out;
}

TEST(Archives, FilesOfZipAndTar) {
  const Files files = {{"map/a b.txt", text},
                       {"../b.txt", text},
                       {"map/foto.jpg", "\xFF\xD8\xFFxx"},
                       {"stijl.css", "a{}"},
                       {"b.txt", "Iets."}};
  for (const std::string& bytes : {zip_of(files), tar_of(files), gzip_of(tar_of(files))}) {
    const Gave gave = run("archive", bytes);
    ASSERT_TRUE(gave.done) << gave.done.error().text();
    EXPECT_EQ(places(gave), (std::vector<std::string>{"map:a_b.txt", "b.txt", "b.txt-2"}));
    EXPECT_EQ(gave.reports[0].bytes, text);
    EXPECT_TRUE(gave.reports[0].file);
    ASSERT_EQ(gave.reports[2].remarks.size(), 1u);
    EXPECT_EQ(gave.reports[2].remarks[0], "its container holds besides, not read: 1 picture, 1 style sheet");
  }
}

TEST(Archives, AFileCompressedByItselfHasNoPlace) {
  const Gave gave = run("archive", gzip_of(text));
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_EQ(gave.reports[0].place, "");
  EXPECT_EQ(gave.reports[0].bytes, text);
}

TEST(Archives, RefusalsSayWhy) {
  const Gave locked = run("archive", zip_of({{"a.txt", text}}, 1));
  ASSERT_EQ(locked.reports.size(), 1u);
  EXPECT_EQ(locked.reports[0].fault, "is locked with a password");
  const std::pair<std::string, std::string> cases[] = {
      {zip_of({{"xl/workbook.xml", "<x/>"}}), "spreadsheet"},
      {zip_of({{"a.png", "\x89PNG"}}), "only 1 picture"},
      {zip_of({}), "without a report"},
      {zip_of({{"a.txt", text}}).substr(0, 40), "damaged"},
      {gzip_of(text).substr(0, 20), "damaged"},
  };
  for (const auto& [bytes, message] : cases) {
    const Gave gave = run("archive", bytes);
    ASSERT_FALSE(gave.done) << message;
    EXPECT_NE(gave.done.error().message.find(message), std::string::npos) << gave.done.error().text();
    EXPECT_FALSE(gave.done.error().advice.empty());
  }
}

// Found with real documents: what was passed over in more than 64 KiB ended the archive.
TEST(Archives, ALargeFileIsPassedOver) {
  std::string noise;
  for (unsigned i = 0, x = 1; i < 300'000; ++i) noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
  const Files files = {{"foto.jpg", noise}, {"film", "ftyp" + noise}, {"b.txt", text}};
  for (const std::string& bytes : {zip_of(files), tar_of(files), gzip_of(tar_of(files))})
    EXPECT_EQ(places(run("archive", bytes)).back(), "b.txt");
  const Gave book =
      run("archive", zip_of({{"foto.jpg", noise}, {"word/document.xml", "<w:document><w:p/></w:document>"}}));
  ASSERT_FALSE(book.done);
  EXPECT_NE(book.done.error().message.find("Word document without text"), std::string::npos);
}

TEST(Archives, ABombEndsClearly) {
  const std::string bomb = gzip_of(std::string(40u << 20, 'a'));  // 40 MiB in 40 kB
  const Gave gave = run("archive", bomb);
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_NE(gave.reports[0].fault.find("larger than 32 MiB"), std::string::npos);
}

}  // namespace
}  // namespace wederhoor::apart
