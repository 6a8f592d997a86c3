// A trained parser: tags, lemmas and trees for sentences whose words are known. The Dutch weights are
// models/nl/parser.weights.
//
// A Parser is constant once it is open and may be used by many threads without locks. The same words give the same
// answers on every processor, in every company and order. Tested by tests/reading/model/parser_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "reading/model/encoder.h"
#include "reading/model/lemmas.h"
#include "reading/model/repeats.h"
#include "reading/model/stand_ins.h"
#include "reading/model/treebank.h"
#include "wederhoor/reading.h"
#include "wederhoor/result.h"

namespace wederhoor::reading::model {

// A sentence of more words is cut into windows of so many, and a piece of a sentence that came cut, which nobody wrote
// as a sentence, into short ones, as a window costs the square of its words; the windows' roots hang on one another
// (parataxis) and Sentence::cut is set.
inline constexpr std::uint32_t most_words = 256, most_words_of_piece = 64;

class Parser {
 public:
  // Errors (data): the file is missing, not ours, old, cut or damaged; nothing of it is then used.
  static Result<Parser> open(const std::filesystem::path& path, OpenTreebank treebank,
                             const Kernel& kernel = best_kernel());

  // Is shown every batch of sentences after the encoder, while their bytes are there; those that are copied from others
  // of the same words are not. Row sentences[k].first of the layout is token first[k].
  struct Watcher {
    virtual ~Watcher() = default;
    virtual void saw(const Layout& layout, std::span<const std::uint32_t> first, const Room& room,
                     std::string_view text, Reading& reading) const = 0;
  };

  // Fills upos, xpos, feats, lemma, treebank_lemma, head and deprel of the tokens of every sentence, and the sentence's
  // parsed and cut. `text` is what the tokens' spans count in. Stand-ins count where some word has small letters. A
  // long text is read on at most `threads` threads, with the same result.
  void annotate(std::string_view text, Reading& reading, const Watcher* watcher = nullptr,
                const StandIns& stand_ins = {}, unsigned threads = 1) const;

  int width() const { return encoder_.width(); }
  const Embedding& embedding() const { return embedding_; }
  const Kernel& kernel() const { return *kernel_; }
  std::uint64_t checksum() const { return weights_.checksum(); }
  // "parser 2026-11-22 3f2a..." for the run record.
  std::string version() const;

 private:
  struct Work;
  struct Window {
    std::uint32_t first, last;
  };
  using Batch = std::vector<Window>;
  Work& own_work() const;
  std::vector<Batch> batches_of(std::string_view text, Reading& reading, Repeats& repeats) const;
  explicit Parser(Weights weights) : weights_(std::move(weights)) {}
  Status read_labels();
  Status read_matrices();
  void label(std::string_view text, const std::vector<Window>& windows, Work& work, Reading& reading) const;
  Label feats_of(int xpos, int upos) const;
  void reconcile_tags(int row, Work& work) const;
  void attach(const Window& window, int row, Work& work, Reading& reading) const;
  void relate(const Window& window, int row, Work& work, Reading& reading) const;
  void name_lemmas(std::string_view text, const Window& window, int row, Work& work, Reading& reading) const;
  std::size_t best_script(int row, Work& work) const;
  void run(std::string_view text, const std::vector<Window>& windows, Work& work, Reading& reading,
           const Watcher* watcher, const StandIns& stand_ins) const;

  Weights weights_;
  const Kernel* kernel_ = nullptr;
  Embedding embedding_;
  Encoder encoder_;
  std::unique_ptr<const Treebank> treebank_;
  Matrix heads_, script_, deprel_;
  Part upos_at_, xpos_at_, split_at_, dep_at_, head_at_, rel_dep_at_, rel_head_at_, lemma_at_, far_dep_at_,
      far_head_at_;
  std::vector<Upos> upos_;
  std::vector<Label> xpos_, deprel_names_, feats_;  // feats_: by xpos * 17 + upos; empty: never together
  std::vector<Script> scripts_;
  std::vector<Split> splits_;
  int root_relation_ = 0;
  std::span<const std::uint8_t> root_, root_rel_;
  float sharp_ = 0;  // what one unit of the product of a word and its head is worth
  std::span<const std::uint64_t> lexicon_;
  std::span<const std::uint16_t> lexicon_script_, lexicon_split_;
};

}  // namespace wederhoor::reading::model
