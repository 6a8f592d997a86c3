// Dossier: documents, matches and incidents laid out by incident, question and side. The stage's only entry.
#pragma once

#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

Dossier build_dossier(std::vector<Document> documents, std::vector<Match> matches, std::vector<Incident> incidents);

}  // namespace wederhoor::dossier
