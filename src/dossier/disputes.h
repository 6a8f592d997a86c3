// What the parties disagree on, question by question.
#pragma once

#include "dossier/agreement.h"
#include "dossier/family_questions.h"
#include "dossier/sides.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

struct DisputeSources {
  const Dossier& dossier;
  const Agreement& agreement;
  const Sides& sides;
  const FamilyQuestions& families;
};

// The disputes of the incident of a view, real ones first, then by id. The view must have its contradictions, its
// ledger and what was verified. Linear in its records and pairs, but for sorting.
std::vector<Dispute> disputes_of(const DisputeSources& from, const IncidentView& view);

}  // namespace wederhoor::dossier
