// Decides which zou is hearsay. "De mannen zouden twee banken hebben beroofd" is; "Als het regent, zou ik thuisblijven"
// is not, nor "Hij zei dat hij zou komen". A small linear model (training/claims/zou.py) weighs what the sentence
// shows; the table of its weights is lexicons/nl/zou_weights.tsv. Tested by spec/nl/zou.md (tests/spec/spec_test.cc).
#include "claims/nl/hearsay/zou_use.h"

#include <algorithm>

#include "base/enum_names.h"

namespace wederhoor::claims::nl {

HearsayUseKind zou_use(const Scene& scene, std::uint32_t zou, std::vector<Because>& because) {
  std::vector<std::pair<std::string, double>> sums;
  for (const std::string& feature : zou_features(scene, zou)) {
    const auto* weights = scene.words.use_weights(feature);
    if (!weights) continue;
    for (const auto& [use, weight] : *weights) {
      const auto at = std::find_if(sums.begin(), sums.end(), [&](const auto& s) { return s.first == use; });
      if (at == sums.end())
        sums.emplace_back(use, weight);
      else
        at->second += weight;
      if (use == "hearsay" && std::abs(weight) >= 0.5)
        because.push_back({"zou", "nl/zou_weights:" + feature, scene.at(zou).span});
    }
  }
  if (because.empty()) because.push_back({"zou", "nl/zou_weights:always", scene.at(zou).span});
  const auto best =
      std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == sums.end()) return HearsayUseKind::other;
  return base::parse_name(best->first, HearsayUseKind::other).value_or(HearsayUseKind::other);
}

const lexicon::TableSchema& zou_weights_table() {
  static const lexicon::TableSchema schema = [] {
    lexicon::TableSchema weights{.name = "*/zou_weights", .columns = {lexicon::text("feature")}};
    for (std::string& use : lexicon::names_of(HearsayUseKind::other))
      weights.columns.push_back(lexicon::optional(lexicon::number(std::move(use))));
    return weights;
  }();
  return schema;
}

}  // namespace wederhoor::claims::nl
