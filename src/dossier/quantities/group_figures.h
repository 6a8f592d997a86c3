// Which figures tell of one quantity.
#pragma once

#include "base/groups.h"
#include "dossier/quantities/figure.h"

namespace wederhoor::dossier {

// Groups of the figures by their place: those that on the mean speak more for one quantity than against it. Linear in
// the figures: of very many only neighbours, of one state and noun, are held against each other.
base::Groups group_figures(const std::vector<Figure>& figures, const lexicon::QuantityEvidence& evidence);

}  // namespace wederhoor::dossier
