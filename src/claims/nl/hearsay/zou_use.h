// How a form of zullen in the past tense is used: hearsay, conditional, future in the past, wish, advice, question.
#pragma once

#include <string>
#include <vector>

#include "claims/scene.h"
#include "lexicon/table_schema.h"

namespace wederhoor::claims::nl {

// What the sentence shows about the use, as names that lexicons/nl/zou_weights.tsv weighs. In a fixed order.
std::vector<std::string> zou_features(const Scene& scene, std::uint32_t zou);
// The verb or predicate that zou goes with.
std::uint32_t predicate_of(const Scene& scene, std::uint32_t zou);
// Columns of lexicons/nl/zou_weights.tsv: a feature and its weight for each use.
const lexicon::TableSchema& zou_weights_table();
HearsayUseKind zou_use(const Scene& scene, std::uint32_t zou, std::vector<Because>& because);

}  // namespace wederhoor::claims::nl
