// The trained files that reconciliation needs, read from the models.
#pragma once

#include <filesystem>

#include "reconcile/relations/relate.h"

namespace wederhoor {

// Of each language that has both files: models/<language>/words.vectors and relations.trees; with incidents.trees,
// where it is there. Errors (data): a file cannot be read.
Result<std::vector<reconcile::RelationFiles>> relation_files(const std::filesystem::path& models);

}  // namespace wederhoor
