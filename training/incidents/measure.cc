// measure_incidents scenes FOLDER METADATA DATA: reads the reports of a folder as one heap and prints its sentences in
// the order in which the follower sees them: story, report, is it of older days, paragraph, what the rules say, ids of
// its claims.
// measure_incidents rows FOLDER METADATA DATA SHARES: SHARES holds, for each of some drafts, a line "draft INCIDENTS"
// and a line of so many shares (in 32nds) per sentence of the first story; prints what is measured: draft, sentence,
// incident, then the features.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "../read_folder.h"
#include "reconcile/follow.h"
#include "reconcile/follow_sheet.h"
#include "reconcile/settings.h"
#include "reconcile/stories.h"

using namespace wederhoor;
using training::got;

namespace {

void print_scene(const Heap& heap, std::size_t story, const reconcile::Scene& scene, std::uint32_t by_rules) {
  const Document& document = heap[scene.document];
  std::cout << story << '\t' << document.report.file << '\t' << scene.older.known() << '\t' << scene.paragraph << '\t'
            << by_rules << '\t';
  for (const Claim& claim : document.claims.claims) {
    if (claim.sentence == scene.sentence) std::cout << claim.id << ' ';
  }
  std::cout << '\n';
}

void print_rows(const reconcile::FollowSheet& sheet, std::size_t scenes, const char* file) {
  std::ifstream in(file);
  std::string word;
  std::cout << "draft\tsentence\tincident";
  for (const std::string_view name : reconcile::FollowSheet::names()) std::cout << '\t' << name;
  std::cout << '\n';
  reconcile::Shares shares;
  for (int draft = 0; in >> word >> shares.incidents; ++draft) {
    shares.of.resize(scenes * shares.incidents);
    for (std::int32_t& share : shares.of) in >> share;
    const std::vector<std::int32_t> values = sheet.measure(shares);
    const std::size_t n = reconcile::FollowSheet::names().size();
    for (std::size_t row = 0; row * n < values.size(); ++row) {
      std::cout << draft << '\t' << row / shares.incidents << '\t' << row % shares.incidents;
      for (std::size_t i = 0; i < n; ++i) std::cout << '\t' << values[row * n + i];
      std::cout << '\n';
    }
  }
}

}  // namespace

int main(int count, char** given) {
  const std::string_view what = count > 1 ? given[1] : "";
  if (!(what == "scenes" && count == 5) && !(what == "rows" && count == 6))
    return std::cerr << "measure_incidents scenes|rows FOLDER METADATA DATA [SHARES]\n", 2;
  const Engine engine = got(Engine::open({given[4]}));
  const Heap heap = training::read_heap(engine, given[2], given[3]);
  const reconcile::Deeds deeds(engine.lexicons());
  const reconcile::Articles articles(heap, engine.lexicons());
  const auto stories = reconcile::find_stories(heap).reports;
  for (std::size_t story = 0; story < stories.size(); ++story) {
    std::vector<reconcile::Scene> scenes;
    for (const std::uint32_t d : stories[story]) {
      for (reconcile::Scene& scene : reconcile::scenes_of(heap[d], d)) scenes.push_back(std::move(scene));
    }
    const reconcile::Sites sites(heap, scenes, deeds, articles);
    const reconcile::WeighedScenes words = reconcile::weigh(scenes);
    if (what == "rows") {
      print_rows(reconcile::FollowSheet(heap, scenes, words, deeds), scenes.size(), given[5]);
      return 0;
    }
    const auto settings = reconcile::settings_of(heap, scenes, sites, stories[story].size(), deeds);
    std::vector<std::uint32_t> of(scenes.size(), 0);
    if (settings.size() > 1) of = reconcile::follow(scenes, words, settings);
    for (std::size_t s = 0; s < scenes.size(); ++s) print_scene(heap, story, scenes[s], of[s]);
  }
  return 0;
}
