// measure_relations FOLDER METADATA VECTORS DATA: reads the reports of a folder as one heap and prints what the program
// measures of each pair of claims that it would weigh: ids of the claims, then the features, a line per pair.
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "../read_folder.h"
#include "reconcile/follow_learned.h"
#include "reconcile/incidents.h"
#include "reconcile/relations/candidates.h"
#include "reconcile/relations/statement_heap.h"

using namespace wederhoor;
using training::got;

int main(int count, char** given) {
  if (count != 5) return std::cerr << "measure_relations FOLDER METADATA VECTORS DATA\n", 2;
  const Engine engine = got(Engine::open({given[4]}));
  const Heap heap = training::read_heap(engine, given[1], given[2]);
  const auto vectors = got(reconcile::WordVectors::read(training::read_bytes(given[3]), given[3]));
  const reconcile::FamilyValues values(engine.lexicons());
  const reconcile::StatementMaker maker(engine.lexicons(), "nl", vectors);
  const std::filesystem::path trees = std::filesystem::path(given[4]) / "models/nl/incidents.trees";
  const auto follower = got(reconcile::FollowWeights::read(training::read_bytes(trees), trees.string()));
  const std::vector<reconcile::Statement> statements =
      reconcile::all_statements(maker, heap, reconcile::find_incidents(heap, engine.lexicons(), &follower));
  bool head = true;
  for (const reconcile::Candidate& c : reconcile::find_candidates(statements)) {
    if (!c.weighed) continue;
    reconcile::Aligned aligned;
    const reconcile::Statement &a = statements[c.a], &b = statements[c.b];
    reconcile::Sheet sheet;
    sheet.keep_names();
    reconcile::measure(a, b, values, c.rivals, aligned, sheet);
    if (head) {
      std::cout << "a\tb";
      for (const std::string_view name : sheet.names()) std::cout << '\t' << name;
      std::cout << '\n';
      head = false;
    }
    std::cout << heap.id(a.ref) << '\t' << heap.id(b.ref);
    for (const std::int32_t value : sheet.values()) std::cout << '\t' << value;
    std::cout << '\n';
  }
  return 0;
}
