// measure_carried FOLDER METADATA DATA: reads the reports of a folder and prints what the program measures of each
// sentence, or half of one, that may go on with what somebody said before: file, its raw code points, those of the
// words that name the speaker, then the features, a line each. measure_carried FOLDER METADATA DATA verbs: the same of
// each verb read as one of saying, with the raw code points of its cue, whether a claim of its own was found, and its
// dictionary form.
#include <cstdio>
#include <iostream>

#include "../read_folder.h"
#include "claims/language.h"
#include "claims/nl/dutch.h"
#include "claims/nl/source/source.h"

using namespace wederhoor;
using training::got;

int main(int count, char** given) {
  if (count != 4 && count != 5) return std::cerr << "measure_carried FOLDER METADATA DATA [verbs]\n", 2;
  const bool verbs = count == 5;
  const Engine engine = got(Engine::open({given[3]}));
  const claims::Language& dutch = claims::nl::dutch;
  const claims::Words words(engine.lexicons(), dutch.code, dutch.weights);
  bool head = true;
  for (const Document& document : training::read_folder(engine, given[1], given[2])) {
    const base::WordForms forms(document.report.text, document.reading);
    claims::Scene scene(document.report, document.reading, forms, dutch, words);
    std::vector<claims::Measured> measured;
    (verbs ? scene.measured_verbs : scene.measured) = &measured;
    claims::try_constructions(scene, dutch.constructions);
    for (const claims::Measured& one : measured) {
      if (head) {
        std::cout << "file\tbegin\tend\tspeaker_begin\tspeaker_end";
        if (verbs) std::cout << "\tcue_begin\tcue_end\tlemma\tin_list";
        for (const auto& [feature, value] : one.values) std::cout << '\t' << feature;
        std::cout << '\n';
        head = false;
      }
      const RawSpan at = raw_span(document.report, one.words), who = raw_span(document.report, one.speaker);
      std::cout << document.report.file << '\t' << at.begin << '\t' << at.end << '\t' << who.begin << '\t' << who.end;
      if (verbs) {
        const RawSpan cue = raw_span(document.report, one.cue);
        std::cout << '\t' << cue.begin << '\t' << cue.end << '\t' << scene.lemma(one.verb) << '\t'
                  << (claims::nl::verb_cue(scene, one.verb).cue != nullptr);
      }
      for (const auto& [feature, value] : one.values) std::cout << '\t' << value;
      std::cout << '\n';
    }
  }
  return 0;
}
