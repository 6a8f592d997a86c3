// Gathers schemas; nothing else. Tested by tests/lexicon/lexicons_test.cc.
#include "lexicon/shared_tables.h"

#include "lexicon/actors.h"
#include "lexicon/codebooks.h"
#include "lexicon/countries.h"
#include "lexicon/event_kinds.h"
#include "lexicon/gazetteer/gazetteer_curated.h"
#include "lexicon/names/name_endings.h"
#include "lexicon/names/name_match.h"
#include "lexicon/names/name_words.h"
#include "lexicon/names/romanise.h"
#include "lexicon/quantity_signs.h"
#include "lexicon/questions.h"
#include "lexicon/speech_verbs.h"
#include "lexicon/statement_notes.h"
#include "lexicon/states.h"

namespace wederhoor::lexicon {

Schemas shared_tables() {
  return {&actors_table(),          &bodies_table(),          &countries_table(),        &event_kinds_table(),
          &regions_table(),         &places_table(),          &name_endings_table(),     &name_words_table(),
          &name_groups_table(),     &spelling_costs_table(),  &romanise_table(),         &questions_table(),
          &speech_verbs_table(),    &states_table(),          &family_values_table(),    &codebook_actors_table(),
          &codebook_bodies_table(), &codebook_states_table(), &codebook_sources_table(), &quantity_evidence_table(),
          &statement_notes_table()};
}

}  // namespace wederhoor::lexicon
