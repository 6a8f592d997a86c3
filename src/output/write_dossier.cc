#include "wederhoor/render.h"

namespace wederhoor {
Status write_dossier(const std::filesystem::path&, const Dossier&, const RunRecord&, const std::vector<Refusal>&, const RenderOptions&) { return Done{}; }
std::string summary(const Dossier&, const RenderOptions&, bool, int) { return {}; }
std::string dossier_json(const Dossier&, const RunRecord&, const RenderOptions&) { return {}; }
}
