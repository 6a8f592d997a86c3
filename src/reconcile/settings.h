// Settings: the places and things that the incidents of one story lie at, where the story has more than one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "reconcile/sites.h"

namespace wederhoor::reconcile {

inline constexpr std::size_t few_reports = 3;  // of a story that is told by so few, each counts
// Is the setting a day of the story's one place (settings_by_day)?
inline bool is_day(std::string_view setting) { return setting.starts_with('@'); }

// Cosine of two counts of kinds of deeds.
double alike(const std::map<std::string, int>& a, const std::map<std::string, int>& b);

// Ids of sites, the one with most reports first; fewer than two: the story tells of one incident, as far as we can
// tell. `scenes`: of all reports of the story, with their sites.
std::vector<std::string> settings_of(const Heap& heap, const std::vector<Scene>& scenes, const Sites& sites,
                                     std::size_t reports, const Deeds& deeds);

// The same for a story that lies at one place: its days, where deeds of days apart are told. The scenes that tell of
// one get its id among their sites.
std::vector<std::string> settings_by_day(const Heap& heap, std::vector<Scene>& scenes, std::size_t reports,
                                         const Deeds& deeds);

}  // namespace wederhoor::reconcile
