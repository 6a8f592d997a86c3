// Decides where the dictionary names the lemma: of "dorpsbewoners", which training did not see, and of a part of a
// name, which is its own lemma; not of "bank", whose lemma training told. Tested by
// tests/reading/nl/model/dictionary_test.cc and tests/reading/model/parser_test.cc.
#include "reading/nl/model/dutch_treebank.h"

#include "reading/nl/model/conventions.h"
#include "reading/nl/model/dictionary.h"

namespace wederhoor::reading::nl {
namespace {

class DutchTreebank final : public model::Treebank {
 public:
  explicit DutchTreebank(Dictionary dictionary) : dictionary_(std::move(dictionary)) {}
  void follow(std::string_view text, std::uint32_t first, std::uint32_t last, Reading& reading) const override {
    follow_conventions(text, first, last, reading);
  }
  std::optional<Lemma> lemma(std::string_view form, std::string_view tag, bool seen) const override {
    return seen && tag != "SPEC|deeleigen" ? std::nullopt : dictionary_.find(form, tag);
  }

 private:
  Dictionary dictionary_;
};

}  // namespace

Result<std::unique_ptr<const model::Treebank>> open_dutch_treebank(const model::Weights& weights) {
  Result<Dictionary> dictionary = Dictionary::open(weights);
  if (!dictionary) return dictionary.error();
  return std::unique_ptr<const model::Treebank>(std::make_unique<DutchTreebank>(std::move(*dictionary)));
}

}  // namespace wederhoor::reading::nl
