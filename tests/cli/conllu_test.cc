// `wederhoor conllu` from outside: plain text, and given tokens.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include "where.h"

namespace {
namespace fs = std::filesystem;

std::string run(const std::string& arguments) {
  const std::string command =
      std::string("WEDERHOOR_DATA='") + WEDERHOOR_SOURCE + "' '" + WEDERHOOR_PROGRAM + "' conllu " + arguments;
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096];
  for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  pclose(pipe);
  return out;
}
fs::path write(const std::string& name, const std::string& text) {
  fs::create_directories(WEDERHOOR_SCRATCH);
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / name;
  std::ofstream(path) << text;
  return path;
}

TEST(Conllu, PlainText) {
  const std::string out = run(write("vuur.txt", "Het vuur is uit. „Mooi”, zei Bos.\n").string());
  EXPECT_NE(out.find("# text = Het vuur is uit.\n"), std::string::npos) << out;
  EXPECT_NE(out.find("TokenRange=0:3"), std::string::npos);
  EXPECT_NE(out.find("TokenRange=17:18|SpaceAfter=No"), std::string::npos) << out;  // code points: „ is one
}

// The given words, sentences, comments and multiword lines stay; what stood in the other columns is not looked at.
TEST(Conllu, Pretokenized) {
  const std::string given =
      "# sent_id = "
      "1\n1-2\tZei-ie\t_\t_\t_\t_\t_\t_\t_\t_\n1\tZei\tX\tX\tX\tX\t9\tX\tX\tSpaceAfter=No\n2\t-ie\t_\t_\t_\t_\t_\t_\t_"
      "\t_\n"
      "3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  std::stringstream out(run("--pretokenized " + write("given.conllu", given).string()));
  std::string line, words;
  while (std::getline(out, line)) {
    if (line.empty() || line[0] == '#') continue;
    words += line.substr(0, line.find('\t', line.find('\t') + 1)) + ";";
    EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 9) << line;
  }
  EXPECT_EQ(words, "1-2\tZei-ie;1\tZei;2\t-ie;3\t.;");
}

TEST(Conllu, WhatIsNoConlluIsRefused) {
  EXPECT_EQ(run("--pretokenized " + write("none.conllu", "geen kolommen\n").string() + " 2>&1 1>/dev/null")
                    .find("ten columns") == std::string::npos,
            false);
}

}  // namespace
