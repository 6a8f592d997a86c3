// Gathers the schemas of the dossier; nothing else. Tested by tests/lexicon/lexicons_test.cc.
#include "dossier/dossier_tables.h"

#include "dossier/coded_actors.h"
#include "dossier/leaning.h"
#include "dossier/office_sides.h"
#include "dossier/unanswered.h"
#include "dossier/verification_words.h"

namespace wederhoor::dossier {

lexicon::Schemas schemas() {
  return {&leaning_words_table(), &verification_table(), &silent_phrases_table(),
          &side_roles_table(),    &group_nouns_table(),  &codebook_tags_table()};
}

}  // namespace wederhoor::dossier
