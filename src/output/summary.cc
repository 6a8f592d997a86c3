// The first line of the summary; the rest is on its way (replaced by the page and summary helper).
#include <fmt/format.h>

#include "wederhoor/render.h"

std::string wederhoor::summary(const Dossier& dossier, const RenderOptions&, bool, int) {
  std::size_t claims = 0;
  for (const Document& document : dossier.documents) claims += document.claims.claims.size();
  return fmt::format("{} reports, {} claims, {} incidents\n", dossier.documents.size(), claims, dossier.incidents.size());
}
