// The table of questions about every incident, and which value of a family of predicates answers them: src/events puts
// it to each answer, src/dossier gives each question a row.
#pragma once

#include <map>

#include "lexicon/table_schema.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

const TableSchema& questions_table();
// Families of predicates: questions with values that exclude or entail each other.
const TableSchema& family_values_table();
// By "family:value": the question about every incident and the answer that it gives.
std::map<std::string, std::pair<std::string, std::string>, std::less<>> asked_by_value(const Lexicons& lexicons);

}  // namespace wederhoor::lexicon
