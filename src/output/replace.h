// Which folders a dossier may replace: what in them is ours, what somebody else's.
#pragma once

#include <string>
#include <vector>

#include "base/staged_folder.h"

namespace wederhoor::output {

// `names`: the files of a dossier, without texts/.
base::StagingRules replacing_rules(std::vector<std::string> names);

}  // namespace wederhoor::output
