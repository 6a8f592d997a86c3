// Sites: what the deeds of one story lie at or hit, by one id throughout its reports.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

// Words for "the" in the languages of a heap, as names of ships have before them and names of persons have not.
class Articles {
 public:
  Articles(const Heap& heap, const Lexicons& lexicons);
  bool has(const Mention& mention, const Document& document) const;

 private:
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> the_;  // language -> words
};

class Sites {
 public:
  // Fills Scene::sites. `scenes`: of all sentences of a story, report by report. Linear in its places and mentions.
  Sites(const Heap& heap, std::vector<Scene>& scenes, const Deeds& deeds, const Articles& articles);

  // Ids that the event lies at or hits, of those that its own sentence names.
  std::vector<std::string> of(const Scene& scene, const Event& event) const;

  // Is it known by its name alone: a ship, a hamlet that no gazetteer lists?
  static bool by_name(std::string_view id) { return id.starts_with(name_mark); }
  // What reports call a site that is known by its name alone.
  std::string words(const std::string& id) const;

 private:
  static constexpr char name_mark = '~';
  void learn_names(const std::vector<Scene>& scenes);
  void learn_things(const std::vector<Scene>& scenes, const Deeds& deeds, const Articles& articles);
  std::string id_of(std::string_view words) const;
  std::string place_of(const PlaceMention& place, std::string_view text) const;

  const Heap& heap_;
  std::map<std::string, std::map<std::string, int>, std::less<>> listed_;    // folded name -> ids of the gazetteer
  std::map<std::string, std::map<std::string, int>, std::less<>> unlisted_;  // folded name -> as written
  std::map<std::string, std::string, std::less<>> things_;                   // actor -> id
};

}  // namespace wederhoor::reconcile
