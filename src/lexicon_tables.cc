// Gathers the schemas of all stages; nothing else. Tested by tests/lexicon/lexicons_test.cc.
#include "lexicon_tables.h"

#include "claims/cue_tables.h"
#include "dossier/dossier_tables.h"
#include "events/event_tables.h"
#include "intake/intake_tables.h"
#include "lexicon/shared_tables.h"
#include "lexicon_check.h"
#include "reading/reading_tables.h"
#include "reconcile/relation_tables.h"

namespace wederhoor {

Lexicons::Schemas lexicon_tables() {
  Lexicons::Schemas out = lexicon::shared_tables();
  for (const Lexicons::Schemas& stage : {intake::schemas(), reading::schemas(), claims::schemas(), events::schemas(),
                                         reconcile::schemas(), dossier::schemas()})
    out.insert(out.end(), stage.begin(), stage.end());
  out.push_back(&sample_report_table());
  return out;
}

Result<Lexicons> open_lexicons(const std::filesystem::path& folder) {
  return Lexicons::open(folder, lexicon_tables(), lexicon::Others::wrong);
}

}  // namespace wederhoor
