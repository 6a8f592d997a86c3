// The trained finder of names: persons, organisations, places, others. Weights of their own (models/nl/names.weights),
// which may be left out. Stands on the parser's encoder and belongs to one
// parser file. Tested by tests/reading/model/name_tagger_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "reading/model/parser.h"

namespace wederhoor::reading::model {

class Names final : public Parser::Watcher {
 public:
  // Errors (data): missing, not ours, old, cut, damaged, or made for another parser.
  static Result<Names> open(const std::filesystem::path& path, const Parser& parser);

  // Fills Token::ner of the sentences shown.
  void saw(const Layout& layout, std::span<const std::uint32_t> first, const Room& room, std::string_view text,
           Reading& reading) const override;

  std::string version() const;

 private:
  struct Work;
  explicit Names(Weights weights) : weights_(std::move(weights)) {}
  void best_path(const float* scores, int words, int wide, std::vector<int>& back, std::vector<int>& path) const;

  Weights weights_;
  const Kernel* kernel_ = nullptr;
  int parser_width_ = 0;
  Embedding embedding_;
  Encoder encoder_;
  Matrix tag_;
  std::vector<Label> tags_;       // empty for none
  std::span<const float> steps_;  // from tag to tag, then first tags, then last tags
};

}  // namespace wederhoor::reading::model
