// Decides by which language's constructions a report is read. A report in a language that has none has no claims.
// Tested by tests/claims/find_claims_test.cc and tests/claims/attempts_test.cc.
#include "claims/find_claims.h"

#include "claims/language.h"

namespace wederhoor::claims {

struct ClaimFinder::Finder {
  const Language* language;
  Words words;

  void look(Scene& scene) const { try_constructions(scene, language->constructions); }
};

ClaimFinder::ClaimFinder(std::vector<std::unique_ptr<Finder>> finders) : finders_(std::move(finders)) {}
ClaimFinder::ClaimFinder(ClaimFinder&&) noexcept = default;
ClaimFinder::~ClaimFinder() = default;

Result<ClaimFinder> ClaimFinder::open(const Lexicons& lexicons) {
  std::vector<std::unique_ptr<Finder>> finders;
  for (const Language* language : languages())
    finders.push_back(std::make_unique<Finder>(Finder{language, Words(lexicons, language->code, language->weights)}));
  return ClaimFinder(std::move(finders));
}

const ClaimFinder::Finder* ClaimFinder::finder_for(const Reading& reading) const {
  for (const std::unique_ptr<Finder>& finder : finders_) {
    if (finder->language->code == reading.language) return finder.get();
  }
  return nullptr;
}

Claims ClaimFinder::find(const Report& report, const Reading& reading, const base::WordForms& forms) const {
  const Finder* finder = finder_for(reading);
  if (!finder) return {};
  Scene scene(report, reading, forms, *finder->language, finder->words);
  finder->look(scene);
  return finished(scene);
}

std::vector<Attempt> ClaimFinder::tried(const Report& report, const Reading& reading, const base::WordForms& forms,
                                        Span place) const {
  const Finder* finder = finder_for(reading);
  if (!finder) return {};
  std::vector<Note> notes;
  Scene scene(report, reading, forms, *finder->language, finder->words);
  scene.notes = &notes;
  finder->look(scene);
  return attempts_at(scene, notes, place);
}

}  // namespace wederhoor::claims
