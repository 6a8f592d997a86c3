// How a word is looked up. "aan_vallen" is found under "aanvallen", and so is "vallen" with "aan" hanging on it as its
// particle; not "viel … op" where "op" opens a place. Tested by tests/base/word_forms_test.cc.
#include "base/word_forms.h"

#include <unordered_map>

#include "base/clauses.h"
#include "base/utf8.h"

namespace wederhoor::base {

// Where the words of all columns are held while they are made.
class WordPool {
 public:
  void use(WordColumn& column, std::size_t tokens) const {
    column.pool_ = words_;
    column.at_.reserve(tokens);
  }
  void add(WordColumn& column, std::string word) { column.at_.push_back(at(std::move(word))); }
  void set(WordColumn& column, std::size_t token, std::string word) { column.at_[token] = at(std::move(word)); }

 private:
  std::uint32_t at(std::string word) {
    const auto known = places_.find(word);
    if (known != places_.end()) return known->second;
    words_->push_back(std::move(word));
    const auto place = static_cast<std::uint32_t>(words_->size() - 1);
    places_.emplace(words_->back(), place);
    return place;
  }
  std::shared_ptr<std::deque<std::string>> words_ = std::make_shared<std::deque<std::string>>();
  std::unordered_map<std::string_view, std::uint32_t> places_;
};

namespace {

std::string dictionary_form(const Token& token, const std::string& word) {
  std::string lemma = token.treebank_lemma.empty() ? token.lemma : token.treebank_lemma;
  std::erase(lemma, '_');
  return lemma.empty() ? word : lower(lemma);
}
}  // namespace

WordForms::WordForms(std::string_view text, const Reading& reading) : clause(clause_heads(reading)) {
  WordPool pool;
  pool.use(lower, reading.tokens.size());
  pool.use(lemma, reading.tokens.size());
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& token = reading.tokens[i];
    pool.add(lower, base::lower(token.span.of(text)));
    pool.add(lemma, dictionary_form(token, lower[i]));
  }
  lexeme = lemma;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& particle = reading.tokens[i];
    if (particle.deprel != "compound:prt" || particle.head == none) continue;
    const auto verb = static_cast<std::size_t>(particle.head);
    if (!lexeme[verb].starts_with(lower[i])) pool.set(lexeme, verb, lower[i] + lexeme[verb]);
  }
}

}  // namespace wederhoor::base
