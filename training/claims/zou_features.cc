// Prints what each zou of a folder of texts shows, for zou.py: file, code point, features, by tabs. Usage: zou_features
// FOLDER GAZETTEER (run in the repository's root). Not part of the product; README.md beside this file has the
// commands.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/files.h"
#include "claims/nl/dutch.h"
#include "claims/nl/hearsay/zou_use.h"
#include "intake/take_in.h"
#include "reading/reader.h"

int main(int argc, char** argv) {
  using namespace wederhoor;
  if (argc < 3) return 2;
  const auto lexicons = Lexicons::open("lexicons");
  if (!lexicons) return std::cerr << lexicons.error().text() << '\n', 5;
  const auto reader = reading::Reader::open(*lexicons, "models", argv[2]);
  if (!reader) return std::cerr << reader.error().text() << '\n', 5;
  const claims::Language& dutch = claims::nl::dutch;
  const claims::Words words(*lexicons, dutch.code, dutch.weights);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto bytes = base::read_file(file, 1 << 20);
    if (!bytes) continue;
    Metadata metadata;
    metadata.file = file.filename().string();
    const auto report = intake::take_in(*bytes, metadata, *lexicons);
    if (!report) continue;
    const Reading reading = reader->read(*report);
    const base::WordForms forms(report->text, reading);
    const claims::Scene scene(*report, reading, forms, dutch, words);
    for (std::uint32_t t = 0; t < scene.size(); ++t) {
      const claims::Marker* marker = words.marker(scene.word(t));
      if (!marker || marker->kind != "weighed") continue;
      std::cout << metadata.file << '\t' << raw_span(*report, scene.at(t).span).begin;
      for (const std::string& feature : claims::nl::zou_features(scene, t)) std::cout << '\t' << feature;
      std::cout << '\n';
    }
  }
}
