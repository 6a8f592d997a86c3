// Decides how two values that exclude each other are asked about. Of custody: held and custody: released: "Zit hij
// vast?", yes and no. Of "control" whose question is "Wie houdt de stad in handen?": no yes or no, but their words.
// Tested by tests/dossier/dispute_questions_test.cc.
#include "dossier/family_questions.h"

#include "lexicon/table_file.h"

namespace wederhoor::dossier {

FamilyQuestions::FamilyQuestions(const Lexicons& lexicons) {
  const lexicon::Table& table = lexicons.table("shared/family_values");
  for (const lexicon::Row& row : table.rows()) {
    Value value{values_.size(), table.cell(row, "nl"), table.cell(row, "says"), {}};
    lexicon::each_piece(table.cell(row, "excludes"), ";", [&](std::string_view one) { value.excludes.insert(one); });
    values_.emplace(std::pair(table.cell(row, "family"), table.cell(row, "value")), std::move(value));
  }
}

FamilyQuestions::Asked FamilyQuestions::of(std::string_view family, std::string_view first,
                                           std::string_view second) const {
  const auto a = values_.find({family, first}), b = values_.find({family, second});
  if (a == values_.end() || b == values_.end()) return {};
  if (!a->second.excludes.contains(second) && !b->second.excludes.contains(first)) return {};
  const auto& asked = a->second.row < b->second.row ? a : b;
  const std::string_view question = asked->second.question;
  // What another question asks excludes this one: where that says yes, this says no.
  const auto says = [&](const Value& value) {
    if (value.question == question) return value.says;
    return asked->second.says == "yes" && value.says == "yes" ? std::string_view("no") : std::string_view();
  };
  return {"family." + std::string(family) + "." + std::string(asked->first.second), says(a->second), says(b->second),
          question.find("{about}") != std::string_view::npos, question.find("{agent}") != std::string_view::npos};
}

}  // namespace wederhoor::dossier
