// 20,000 mutated and random inputs through every input format of intake: a report that keeps its promises, or a clear
// refusal. Meant for the asan preset; runs everywhere. The seed is fixed, so a failure comes back.
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "fuzz/targets.h"
#include "tests_lexicons.h"
#include "where.h"

namespace wederhoor {
namespace {
namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream out;
  out << file.rdbuf();
  return out.str();
}

// The project's own examples and samples, and a few shapes.
std::vector<std::string> seeds() {
  std::vector<std::string> out = {"",
                                  "De stad is vrij.",
                                  "\xFF\xFE"
                                  "D\0e\0",
                                  "<!doctype html><p>Stad</p>",
                                  "file,outlet\na.txt,\"NOS\"\n",
                                  "# remark\nphrase\tkind\nwoord\tsoort\n"};
  for (const char* folder : {"examples", "tests/intake/samples"}) {
    const fs::path root = fs::path(WEDERHOOR_SOURCE) / folder;
    if (!fs::is_directory(root)) continue;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(root)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) out.push_back(bytes_of(file));
  }
  return out;
}

constexpr std::string_view splices[] = {"<div>",
                                        "</div>",
                                        "<b>",
                                        "<p>",
                                        "&eacute;",
                                        "&#x1F30A;",
                                        "&",
                                        "<",
                                        ">",
                                        "<!--",
                                        "-->",
                                        "<script>",
                                        "</script>",
                                        "\"",
                                        "\n\n",
                                        "\r\n",
                                        "\f",
                                        "-\n",
                                        "\xEF\xBB\xBF",
                                        "\xE2\x80\xAE",
                                        "\xCC\x81",
                                        "\xC2\xA0",
                                        "\0",
                                        "\xFF",
                                        "\xC3",
                                        "Foto: ANP",
                                        "Lees ook",
                                        "cookies accepteren",
                                        "24 mei 2023",
                                        "10.15 uur",
                                        "\t",
                                        ",",
                                        "date 2024-03 ",
                                        "<table>",
                                        "<svg>",
                                        "<title>",
                                        "{\"@type\":\"NewsArticle\"",
                                        "]]>",
                                        "charset=utf-16"};

std::string mutated(std::string bytes, const std::vector<std::string>& all, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return n == 0 ? 0 : random() % n; };
  for (int changes = 1 + static_cast<int>(below(8)); changes-- > 0;) {
    const std::size_t at = below(bytes.size() + 1);
    switch (below(7)) {
      case 0: bytes.insert(at, splices[below(std::size(splices))]); break;
      case 1: bytes.erase(at, below(64)); break;
      case 2:
        if (at < bytes.size()) bytes[at] = static_cast<char>(random());
        break;
      case 3: bytes.insert(at, bytes.substr(below(bytes.size() + 1), below(200))); break;
      case 4: bytes.resize(at); break;
      case 5: bytes.insert(at, std::string(below(300), static_cast<char>(random()))); break;
      default: {
        const std::string& other = all[below(all.size())];
        bytes.insert(at, other.substr(below(other.size() + 1), below(400)));
      }
    }
  }
  return bytes;
}

std::string random_bytes(std::mt19937& random) {
  std::string out(random() % 400, '\0');
  for (char& c : out) c = static_cast<char>(random());
  return out;
}

TEST(Hostile, TwentyThousandInputs) {
  const Result<intake::Intake> intake = intake::Intake::open(test_lexicons());
  ASSERT_TRUE(intake);
  const std::vector<std::string> all = seeds();
  ASSERT_GT(all.size(), 10u);
  std::mt19937 random(20310312);
  for (int i = 0; i < 20'000; ++i) {
    const std::string input = i % 10 == 9 ? random_bytes(random) : mutated(all[random() % all.size()], all, random);
    switch (i % 8) {
      case 0:
      case 1:
      case 2: fuzz::check_report(*intake, input); break;
      case 3: fuzz::check_table(*intake, input); break;
      case 4: fuzz::check_page(*intake, input); break;
      case 5: fuzz::check_plain(*intake, input); break;
      case 6: fuzz::check_csv(input); break;
      default: fuzz::check_lexicon(input);
    }
  }
}

// One refused file leaves the others as they are.
TEST(Hostile, OneBadFileAmongTen) {
  const Result<intake::Intake> intake = intake::Intake::open(test_lexicons());
  ASSERT_TRUE(intake);
  int read = 0, refused = 0;
  for (int i = 0; i < 10; ++i) {
    Metadata metadata;
    metadata.file = std::to_string(i) + ".txt";
    const auto report = intake->take_in(i == 4 ? "%PDF-1.4" : "De stad is vrij.", metadata);
    ++(report ? read : refused);
    EXPECT_EQ(report ? "" : report.error().where, report ? "" : "4.txt");
  }
  EXPECT_EQ(read, 9);
  EXPECT_EQ(refused, 1);
}

}  // namespace
}  // namespace wederhoor
