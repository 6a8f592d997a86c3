// The treebanks of UD Dutch (Alpino, LassySmall): their tags, customs and lemmas.
#pragma once

#include "reading/model/treebank.h"

namespace wederhoor::reading::nl {

Result<std::unique_ptr<const model::Treebank>> open_dutch_treebank(const model::Weights& weights);

}  // namespace wederhoor::reading::nl
