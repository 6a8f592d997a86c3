// How a word is looked up. "aan_vallen" is found under "aanvallen", and so is "vallen" with "aan" hanging on it as its
// particle; not "viel … op" where "op" opens a place. Tested by tests/base/word_forms_test.cc.
#include "base/word_forms.h"

#include "base/clauses.h"
#include "base/utf8.h"

namespace wederhoor::base {
namespace {

std::string dictionary_form(const Token& token, const std::string& word) {
  std::string lemma = token.treebank_lemma.empty() ? token.lemma : token.treebank_lemma;
  std::erase(lemma, '_');
  return lemma.empty() ? word : lower(lemma);
}
}  // namespace

WordForms::WordForms(std::string_view text, const Reading& reading) : clause(clause_heads(reading)) {
  lower.reserve(reading.tokens.size());
  lemma.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens) {
    lower.push_back(base::lower(token.span.of(text)));
    lemma.push_back(dictionary_form(token, lower.back()));
  }
  lexeme = lemma;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& particle = reading.tokens[i];
    if (particle.deprel != "compound:prt" || particle.head == none) continue;
    std::string& verb = lexeme[static_cast<std::size_t>(particle.head)];
    if (!verb.starts_with(lower[i])) verb = lower[i] + verb;
  }
}

}  // namespace wederhoor::base
