// Treebank: what a parser must know of the tags and customs of the treebank that it was trained on; one per language
// (src/reading/nl/model/dutch_treebank.cc).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "reading/model/lemmas.h"
#include "reading/model/weights.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading::model {

class Treebank {
 public:
  virtual ~Treebank() = default;
  // Puts right what the treebank does without exception. Tokens [first, last) are one tree; it stays one.
  virtual void follow(std::string_view text, std::uint32_t first, std::uint32_t last, Reading& reading) const = 0;
  // The lemma of a word with this tag where the dictionary goes before the network; nothing where it cannot tell.
  // `seen`: training saw the word with this tag.
  virtual std::optional<Lemma> lemma(std::string_view form, std::string_view tag, bool seen) const = 0;
};

// Errors (data): what the treebank asks of the weights is damaged.
using OpenTreebank = Result<std::unique_ptr<const Treebank>> (*)(const Weights& weights);

}  // namespace wederhoor::reading::model
