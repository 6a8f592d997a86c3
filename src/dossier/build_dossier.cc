// Lays the heap out: one view per incident, and who was heard over all of it.
// Applies to: "Volgens het ministerie zijn er zeventig aanvallers gedood" (a cell, a ledger line). Not to: a sentence
// that claims nothing. Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/build_dossier.h"

#include "dossier/coded_actors.h"
#include "dossier/contradictions.h"
#include "dossier/disputes.h"
#include "dossier/lead.h"
#include "dossier/ledger_lines.h"
#include "dossier/matrix.h"
#include "dossier/origins.h"
#include "dossier/sides.h"
#include "dossier/sources.h"
#include "dossier/unanswered.h"
#include "dossier/unverified.h"
#include "dossier/verified.h"

namespace wederhoor::dossier {

Dossier build_dossier(Heap heap, std::vector<Match> matches, std::vector<Incident> incidents,
                      const Lexicons& lexicons) {
  Dossier dossier{std::move(heap), std::move(matches), std::move(incidents), {}, {}, {}};
  const Sides sides(dossier.documents, lexicons);
  const Supported supported(dossier.matches);
  const MatchesByIncident contradictions(dossier);
  const Copies copies(dossier);
  const Agreement agreement(dossier.matches);
  const Matrix matrix(dossier.documents, dossier.matches, sides, lexicons);
  const lexicon::EventKinds kinds(lexicons);
  Leaning leaning(lexicons);
  const lexicon::QuantityEvidence evidence(lexicons);
  const FamilyQuestions families(lexicons);
  const SilentPhrases silent_phrases(dossier.documents, lexicons);
  const VerifiedClaims verified(dossier.documents, agreement, sides, lexicons);
  dossier.views.reserve(dossier.incidents.size());
  for (std::uint32_t i = 0; i < dossier.incidents.size(); ++i) {
    const Incident& incident = dossier.incidents[i];
    IncidentView view;
    view.incident = i;
    view.unanswered = unanswered_of(dossier.documents, sides, silent_phrases, incident);
    const std::set<std::string> asked = asked_in_vain(dossier.documents, sides, view.unanswered);
    view.sides = matrix.columns(incident, asked);
    const std::set<std::string> parties = sides.parties(incident);
    view.questions = matrix.questions(incident, view.sides, parties, asked);
    view.ledger = ledger_lines(dossier.documents, dossier.matches, contradictions.numbers(i), incident, evidence);
    view.verified = verified.of(incident, parties);
    view.unverified = unverified_claims(dossier.documents, supported, view.verified, incident);
    view.contradictions = contradictions.of(i);
    for (Dispute& dispute : disputes_of({dossier, agreement, sides, families}, view)) {
      view.disputes.push_back(static_cast<std::uint32_t>(dossier.disputes.size()));
      dossier.disputes.push_back(std::move(dispute));
    }
    view.lead = lead_of({dossier, agreement, kinds, leaning, parties}, view, contradictions.numbers(i));
    view.origins = origins_of({dossier.documents, copies, agreement, sides.offices(), view.verified}, incident);
    view.silent = silent_sides(view);
    dossier.views.push_back(std::move(view));
  }
  dossier.codebooks = codebooks_of(dossier.documents, lexicons);
  dossier.sources = source_lines(dossier, sides, lexicons);
  return dossier;
}

}  // namespace wederhoor::dossier
