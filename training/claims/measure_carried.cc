// measure_carried FOLDER METADATA DATA: reads the reports of a folder and prints what the program measures of each
// sentence, or half of one, that may go on with what somebody said before: file, its raw code points, those of the
// words that name the speaker, then the features, a line each.
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>

#include "base/files.h"
#include "claims/language.h"
#include "claims/nl/dutch.h"
#include "wederhoor/engine.h"

using namespace wederhoor;

namespace {

[[noreturn]] void stop(const Error& error) {
  std::cerr << error.text() << '\n';
  std::exit(1);
}

template <class T>
T got(Result<T> result) {
  if (!result) stop(result.error());
  return std::move(*result);
}
}  // namespace

int main(int count, char** given) {
  if (count != 4) return std::cerr << "measure_carried FOLDER METADATA DATA\n", 2;
  const Engine engine = got(Engine::open({given[3]}));
  const claims::Language& dutch = claims::nl::dutch;
  const claims::Words words(engine.lexicons(), dutch.code, dutch.weights);
  std::map<std::string, Metadata> by_file;
  for (const Metadata& row : got(read_metadata(given[2])).rows) by_file.emplace(row.file, row);
  std::map<std::string, std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(given[1])) {
    if (entry.path().extension() == ".txt") files.emplace(entry.path().filename().string(), entry.path());
  }
  bool head = true;
  for (const auto& [name, path] : files) {
    const auto known = by_file.find(name);
    Metadata metadata = known == by_file.end() ? Metadata{} : known->second;
    metadata.file = name;
    const Document document = got(engine.read(got(base::read_file(path, 1U << 24)), metadata));
    const base::WordForms forms(document.report.text, document.reading);
    claims::Scene scene(document.report, document.reading, forms, dutch, words);
    std::vector<claims::Measured> measured;
    scene.measured = &measured;
    claims::try_constructions(scene, dutch.constructions);
    for (const claims::Measured& one : measured) {
      if (head) {
        std::cout << "file\tbegin\tend\tspeaker_begin\tspeaker_end";
        for (const auto& [feature, value] : one.values) std::cout << '\t' << feature;
        std::cout << '\n';
        head = false;
      }
      const RawSpan at = raw_span(document.report, one.words), who = raw_span(document.report, one.speaker);
      std::cout << name << '\t' << at.begin << '\t' << at.end << '\t' << who.begin << '\t' << who.end;
      for (const auto& [feature, value] : one.values) std::cout << '\t' << value;
      std::cout << '\n';
    }
  }
  return 0;
}
