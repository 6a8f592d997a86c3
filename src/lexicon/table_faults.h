// Holds tables against their schemas: lexicons/nl/hearsay.tsv:12: kind: "adverbb" is not of its list; did you mean
// "adverb"?
#pragma once

#include <map>
#include <memory>

#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

using Tables = std::map<std::string, std::shared_ptr<const Table>, std::less<>>;

// Every fault of the tables, in order of name, line and column; each names "file:line: column", what, what to do. Finds
// a table that is missing or that no schema declares; a column that is missing, unknown or doubled; a cell that is
// empty, of no closed list, or refers to a row that is not there; a key that stands twice.
std::vector<Error> faults_of(const Tables& tables, const Schemas& schemas, Others others);

}  // namespace wederhoor::lexicon
