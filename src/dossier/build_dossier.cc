#include "dossier/build_dossier.h"

namespace wederhoor::dossier {

Dossier build_dossier(std::vector<Document> documents, std::vector<Match> matches, std::vector<Incident> incidents) {
  return {std::move(documents), std::move(matches), std::move(incidents), {}, {}};
}

}  // namespace wederhoor::dossier
