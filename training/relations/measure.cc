// measure_relations FOLDER METADATA VECTORS DATA: reads the reports of a folder as one heap and prints what the program
// measures of each pair of claims that it would compare: ids of the claims, then the features, a line per pair.
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "base/files.h"
#include "reconcile/follow_learned.h"
#include "reconcile/incidents.h"
#include "reconcile/reconcile.h"
#include "reconcile/relations/candidates.h"
#include "wederhoor/engine.h"

using namespace wederhoor;

namespace {

[[noreturn]] void stop(const Error& error) {
  std::cerr << error.text() << '\n';
  std::exit(1);
}

template <class T>
T got(Result<T> result) {
  if (!result) stop(result.error());
  return std::move(*result);
}

Heap read_heap(const Engine& engine, const std::filesystem::path& folder, const std::string& metadata) {
  const MetadataFile told = got(read_metadata(metadata));
  std::map<std::string, Metadata> by_file;
  for (const Metadata& row : told.rows) by_file.emplace(row.file, row);
  std::vector<Document> documents;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    const auto known = by_file.find(entry.path().filename().string());
    Metadata metadata_of = known == by_file.end() ? Metadata{} : known->second;
    metadata_of.file = entry.path().filename().string();
    documents.push_back(got(engine.read(got(base::read_file(entry.path(), 1U << 24)), metadata_of)));
    forget_words(documents.back());
  }
  Heap heap(std::move(documents));
  reconcile::join_actors(heap);
  return heap;
}
}  // namespace

int main(int count, char** given) {
  if (count != 5) return std::cerr << "measure_relations FOLDER METADATA VECTORS DATA\n", 2;
  const Engine engine = got(Engine::open({given[4]}));
  const Heap heap = read_heap(engine, given[1], given[2]);
  const auto vectors = got(reconcile::WordVectors::read(got(base::read_file(given[3], 1U << 28)), given[3]));
  const reconcile::FamilyValues values(engine.lexicons());
  const reconcile::StatementMaker maker(engine.lexicons(), "nl", vectors);
  const std::filesystem::path trees = std::filesystem::path(given[4]) / "models/nl/incidents.trees";
  const auto follower = got(reconcile::FollowWeights::read(got(base::read_file(trees, 1U << 28)), trees.string()));
  const std::vector<reconcile::Statement> statements =
      maker.make_all(heap, reconcile::find_incidents(heap, engine.lexicons(), &follower));
  bool head = true;
  for (const reconcile::Candidate& c : reconcile::find_candidates(statements)) {
    reconcile::Aligned aligned;
    const reconcile::Statement &a = statements[c.a], &b = statements[c.b];
    const reconcile::Sheet sheet = reconcile::measure(a, b, values, c.rivals, aligned);
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
