// What every program that measures for training does first: read the reports of a folder, or stop with the message.
//   for (Document& d : training::read_folder(engine, "reports", "metadata.csv")) …
#pragma once

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "reconcile/reconcile.h"
#include "wederhoor/engine.h"

namespace wederhoor::training {

// The value; what is wrong goes to standard error, and the program ends with 1.
template <class T>
T got(Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << result.error().text() << '\n';
  std::exit(1);
}

inline std::string read_bytes(const std::filesystem::path& path) { return got(base::read_file(path, 1U << 28)); }

// Every .txt of the folder in order of name, with its row of the metadata where it has one.
inline std::vector<Document> read_folder(const Engine& engine, const std::filesystem::path& folder,
                                         const std::string& metadata) {
  std::map<std::string, Metadata> by_file;
  for (const Metadata& row : got(read_metadata(metadata)).rows) by_file.emplace(row.file, row);
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.insert(entry.path());
  }
  std::vector<Document> out;
  out.reserve(files.size());
  for (const std::filesystem::path& file : files) {
    Metadata& known = by_file[file.filename().string()];
    known.file = file.filename().string();
    out.push_back(got(engine.read(read_bytes(file), known)));
  }
  return out;
}

// The same as one heap, joined as Engine::reconcile joins it.
inline Heap read_heap(const Engine& engine, const std::filesystem::path& folder, const std::string& metadata) {
  std::vector<Document> documents = read_folder(engine, folder, metadata);
  for (Document& document : documents) forget_words(document);
  Heap heap(std::move(documents));
  reconcile::join_actors(heap);
  reconcile::join_bodies(heap, engine.lexicons());
  return heap;
}

}  // namespace wederhoor::training
