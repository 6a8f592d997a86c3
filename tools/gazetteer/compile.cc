// gazetteer_compile DATA LEXICONS OUT: compiles data/*.txt.zst and our own tables of lexicons/shared to one file that
// the program maps. Run by the build (tools/gazetteer/CMakeLists.txt). The same inputs give the same bytes.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "base/files.h"
#include "lexicon/gazetteer/bare_names.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/gazetteer/gazetteer_curated.h"
#include "lexicon/gazetteer/gazetteer_write.h"
#include "lexicon/shared_tables.h"

namespace {

using namespace wederhoor;

Status add_file(const std::filesystem::path& path, lexicon::GazetteerText& all) {
  Result<std::string> packed = base::read_file(path, 256u << 20);
  if (!packed) return packed.error();
  Result<std::string> text = lexicon::unpack_zstd(*packed);
  if (!text) return text.error();
  Result<lexicon::GazetteerText> more = lexicon::parse_gazetteer_text(*text);
  if (!more) return more.error();
  all.about += more->about;
  all.places.insert(all.places.end(), std::make_move_iterator(more->places.begin()),
                    std::make_move_iterator(more->places.end()));
  return Done{};
}

Status add_borders(const std::filesystem::path& path, lexicon::GazetteerText& all) {
  Result<std::string> packed = base::read_file(path, 16u << 20);
  if (!packed) return packed.error();
  Result<std::string> text = lexicon::unpack_zstd(*packed);
  if (!text) return text.error();
  Result<std::vector<lexicon::BorderLine>> lines = lexicon::parse_borders(*text);
  if (!lines) return lines.error();
  all.borders = std::move(*lines);
  all.about += "Land borders: Natural Earth 1:50m, public domain, by way of world-atlas 2.0.2.\n";
  return Done{};
}

// All *.txt.zst of the folder in order of name, then our own tables, then generated spellings.
Result<std::string> compile(const std::filesystem::path& data, const std::filesystem::path& lexicons) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(data, error)) {
    if (entry.path().string().ends_with(".txt.zst")) files.push_back(entry.path());
  }
  if (error || files.empty())
    return Error{ErrorKind::data, data.string(), "no gazetteer text here", "give the folder data/"};
  std::sort(files.begin(), files.end());
  lexicon::GazetteerText all;
  for (const auto& file : files) {
    if (Status done = add_file(file, all); !done) return done.error();
  }
  if (Status done = add_borders(data / "borders.tsv.zst", all); !done) return done.error();
  Result<Lexicons> words = Lexicons::open(lexicons, lexicon::shared_tables(), lexicon::Others::unread);
  if (!words) return words.error();
  if (Status done = lexicon::add_curated(*words, all); !done) return done.error();
  Result<lexicon::Romaniser> romaniser = lexicon::Romaniser::make(words->table(lexicon::romanise_table()));
  if (!romaniser) return romaniser.error();
  lexicon::add_generated(*romaniser, all);
  lexicon::add_bare_names(all);
  return lexicon::compile_gazetteer(std::move(all));
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::fputs("usage: gazetteer_compile DATA LEXICONS OUT\n", stderr);
    return 2;
  }
  const Result<std::string> bytes = compile(words[1], words[2]);
  if (!bytes) {
    std::fputs((bytes.error().text() + "\n").c_str(), stderr);
    return 5;
  }
  const std::string out = words[3], aside = out + ".partial";
  std::ofstream file(aside, std::ios::binary);
  file << *bytes;
  file.close();
  if (!file || std::rename(aside.c_str(), out.c_str()) != 0) {
    std::fputs((out + ": cannot be written\n").c_str(), stderr);
    return 5;
  }
  const auto opened = lexicon::Gazetteer::open(out);
  if (!opened || !opened->verify()) return 5;
  std::fputs(
      fmt::format("{}: {} places, {} bytes, checksum {}\n", out, opened->size(), bytes->size(), opened->checksum())
          .c_str(),
      stderr);
}
