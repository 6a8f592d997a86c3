// Which records the page carries: all of them, or what fits.
#pragma once

#include <cstdint>
#include <vector>

#include "output/shown/shown.h"
#include "output/view.h"

namespace wederhoor::output {

struct Selection {
  static constexpr std::int32_t out = -1;
  bool texts = true;                                            // of the reports
  bool places = true;                                           // mentions; else only those of incidents
  std::vector<std::uint32_t> incidents;                         // into Dossier::incidents, in order of reading
  std::vector<std::int32_t> report;                             // by document: its number on the page, or out
  std::vector<std::vector<std::int32_t>> claim, number, event;  // by document and index: number on the page, or out
  std::size_t reports = 0, claims = 0, numbers = 0, events = 0;
};

Selection select_all(const View& view);
// At most `incidents` incidents, the first in order of reading, each with one claim per cell of its matrix and one
// figure per line.
Selection select_some(const View& view, const SameClaims& same, std::size_t incidents);

}  // namespace wederhoor::output
