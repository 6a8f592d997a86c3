// Families. "De politie liet de mannen vrij": vrijlaten, custody: released, about "mannen". "De vrijgelaten mannen" the
// same; "zij zijn niet vrijgelaten": what the row says of its negation. Not: a phrase of which a word is missing, and a
// verb where the word is a noun. Tested by spec/nl/relations.md and the samples of the table.
#include "events/families.h"

#include <algorithm>

#include "base/utf8.h"
#include "lexicon/questions.h"

namespace wederhoor::events {
namespace {

constexpr std::size_t most_found = 12;   // per clause
constexpr std::size_t most_words = 120;  // of a clause that are looked at

std::vector<std::string> words_of(std::string_view phrase, const std::unordered_set<std::string>& empty_words) {
  std::vector<std::string> out;
  for (std::string& word : lexicon::pieces(phrase, ' ')) {
    if (word != "…" && !empty_words.contains(word)) out.push_back(std::move(word));
  }
  if (out.empty()) out = lexicon::pieces(phrase, ' ');
  std::iter_swap(out.begin(), std::max_element(out.begin(), out.end(), [](const std::string& a, const std::string& b) {
                   return a.size() < b.size();
                 }));
  return out;
}

// "obl:in=about" -> obl, in
std::vector<std::pair<std::string, std::string>> slots_of(std::string_view roles, std::string_view what) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const std::string& role : lexicon::pieces(roles, ' ')) {
    if (!role.ends_with(what)) continue;
    const std::string slot = role.substr(0, role.size() - what.size());
    const std::size_t colon = slot.find(':');
    out.emplace_back(slot.substr(0, colon), colon == std::string::npos ? "" : slot.substr(colon + 1));
  }
  return out;
}

bool fits(std::string_view kind, const Token& token) {
  const bool verb = token.upos == Upos::VERB || token.upos == Upos::AUX;
  if (kind == "verb") return verb || token.upos == Upos::ADJ;
  if (kind == "noun") return token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  if (kind == "adjective") return token.upos == Upos::ADJ || token.upos == Upos::ADV || verb;
  return true;
}

class Slots {
 public:
  Slots(const Reading& reading, const base::WordForms& forms, const ClauseWords& clause)
      : reading_(reading), forms_(forms), clause_(clause) {}

  // `words`: those of the row, where they stand in the clause; the anchor of the clause is asked last.
  std::int32_t find(std::span<const std::uint32_t> words,
                    const std::vector<std::pair<std::string, std::string>>& slots) const {
    for (const auto& [relation, preposition] : slots) {
      for (const std::uint32_t at : words)
        if (const std::int32_t found = of(at, relation, preposition); found != none) return found;
      if (const std::int32_t found = of(clause_.anchor, relation, preposition); found != none) return found;
    }
    return none;
  }

 private:
  std::int32_t of(std::uint32_t at, std::string_view relation, std::string_view preposition) const {
    const Token& token = reading_.tokens[at];
    if (relation == "self") return static_cast<std::int32_t>(at);
    const bool modifies = has_rel(token, "amod") || has_rel(token, "acl") || has_rel(token, "advmod");
    if (relation == "head" || relation == "amod" || relation == "advmod") return modifies ? token.head : none;
    for (const std::uint32_t t : clause_.tokens) {
      const Token& child = reading_.tokens[t];
      if (child.head != static_cast<std::int32_t>(at) || !is(child, relation)) continue;
      if (preposition.empty() || has_case(t, preposition)) return static_cast<std::int32_t>(t);
    }
    const bool whose = relation == "obj" || relation == "subj";
    return whose && modifies && token.upos != Upos::ADV ? token.head : none;
  }

  bool is(const Token& child, std::string_view relation) const {
    if (relation == "subj")
      return (has_rel(child, "nsubj") && child.deprel != "nsubj:pass") || child.deprel == "obl:agent";
    if (relation == "obj") return has_rel(child, "obj") || child.deprel == "nsubj:pass";
    if (relation == "poss") return child.deprel == "nmod:poss";
    if (relation == "obl" || relation == "nmod") return has_rel(child, "obl") || has_rel(child, "nmod");
    return has_rel(child, relation);
  }

  bool has_case(std::uint32_t of, std::string_view preposition) const {
    return std::any_of(clause_.tokens.begin(), clause_.tokens.end(), [&](std::uint32_t t) {
      return reading_.tokens[t].head == static_cast<std::int32_t>(of) && reading_.tokens[t].deprel == "case" &&
             forms_.lower[t] == preposition;
    });
  }

  const Reading& reading_;
  const base::WordForms& forms_;
  const ClauseWords& clause_;
};
}  // namespace

FamilyTable::FamilyTable(const lexicon::Table& table, const Lexicons& lexicons,
                         const std::unordered_set<std::string>& empty_words)
    : table_(table), asked_(lexicon::asked_by_value(lexicons)) {
  for (const lexicon::Row& row : table_.rows()) {
    Row out{&row,
            words_of(row.cells.front(), empty_words),
            slots_of(table_.cell(row, "roles"), "=about"),
            slots_of(table_.cell(row, "roles"), "=agent"),
            table_.cell(row, "kind"),
            table_.cell(row, "family"),
            table_.cell(row, "value"),
            table_.cell(row, "negated")};
    by_word_[out.words.front()].push_back(static_cast<std::uint32_t>(rows_.size()));
    rows_.push_back(std::move(out));
  }
}

std::string_view FamilyTable::accused_by(const FamilyFound& found) const {
  const std::string_view roles = table_.cell(*found.row, "roles");
  if (roles.find("obj=agent") != std::string_view::npos) return "obj";
  constexpr std::string_view by = "obl:";
  const std::size_t at = roles.find(by), end = roles.find("=agent", at == std::string_view::npos ? roles.size() : at);
  return end == std::string_view::npos || roles.substr(at, end - at).find(' ') != std::string_view::npos
             ? std::string_view()
             : roles.substr(at + by.size(), end - at - by.size());
}

std::vector<FamilyFound> FamilyTable::find(const Reading& reading, const base::WordForms& forms,
                                           const ClauseWords& clause) const {
  std::vector<FamilyFound> out;
  const auto tokens = clause.tokens.first(std::min(clause.tokens.size(), most_words));
  const Slots slots(reading, forms, clause);
  std::vector<std::uint32_t> at;  // where the words of a row stand
  const auto holds = [&](const std::string& word) {
    const auto found = std::find_if(tokens.begin(), tokens.end(),
                                    [&](std::uint32_t t) { return forms.lower[t] == word || forms.lexeme[t] == word; });
    if (found != tokens.end()) at.push_back(*found);
    return found != tokens.end();
  };
  for (const std::uint32_t t : tokens) {
    auto found = by_word_.find(forms.lexeme[t]);
    if (found == by_word_.end()) found = by_word_.find(forms.lower[t]);
    if (found == by_word_.end()) continue;
    for (const std::uint32_t r : found->second) {
      const Row& row = rows_[r];
      if (out.size() == most_found) return out;
      at.assign(1, t);
      if (!fits(row.kind, reading.tokens[t]) || !std::all_of(row.words.begin() + 1, row.words.end(), holds)) continue;
      const std::string_view answer = clause.negative ? row.negated : row.value;
      if (answer.empty()) continue;
      FamilyFound one{.row = row.row,
                      .question = row.family,
                      .answer = answer,
                      .because = {"family", table_.id(*row.row), reading.tokens[t].span}};
      const auto asked = asked_.find(std::string(row.family).append(":").append(answer));
      if (asked != asked_.end()) one.asked = asked->second.first, one.says = asked->second.second;
      one.about = slots.find(at, row.about);
      one.agent = slots.find(at, row.agent);
      out.push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace wederhoor::events
