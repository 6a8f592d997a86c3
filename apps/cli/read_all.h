// Reads a heap of files on several threads. What comes out does not depend on their number, nor on the order of the
// files.
#pragma once

#include <string>
#include <vector>

#include "known.h"

namespace wederhoor::cli {

struct Heard {
  std::vector<Document> documents;  // in no particular order
  std::vector<Refusal> refused;     // those of the inputs and those of the engine, by path
  std::vector<std::string> notes;   // "b.txt: same bytes as a.txt; read once"
};

// `jobs`: threads, at least 1. Stops early when interrupted() (the result is then incomplete).
Heard read_all(const Engine& engine, Inputs inputs, const Told& told, unsigned jobs);

// Intake alone, for `text` and `check`.
struct TakenIn {
  std::vector<Report> reports;  // in order of the inputs and of the items in them; identical bytes once
  std::vector<Refusal> refused;
};
TakenIn take_in_all(const Engine& engine, Inputs inputs, const Told& told, unsigned jobs);

unsigned default_jobs();

}  // namespace wederhoor::cli
