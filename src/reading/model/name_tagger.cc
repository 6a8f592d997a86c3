// Decides which words are names, and of what.
//
// Applies to: "Vjatsjeslav Gladkov" (B-PER I-PER), "het Russische ministerie van Defensie". Not to who is meant: that
// is coreference. Tested by tests/reading/model/name_tagger_test.cc.
#include "reading/model/name_tagger.h"

#include <algorithm>
#include <cstdio>

namespace wederhoor::reading::model {

struct Names::Work {
  std::uint64_t of = 0;
  const Kernel* with = nullptr;
  WordCache words;
  Room room;
  std::vector<std::int32_t> sums;
  std::vector<float> scores;
  std::vector<int> back, path;
};

Result<Names> Names::open(const std::filesystem::path& path, const Parser& parser) {
  Result<Weights> weights = Weights::open(path, "names");
  if (!weights) return weights.error();
  Names n(std::move(*weights));
  const Weights& w = n.weights_;
  const auto parent = w.section<std::uint64_t>("parser");
  if (parent.size() != 1 || parent[0] != parser.checksum())
    return w.wrong("these weights were made for another parser file");
  n.kernel_ = &parser.kernel();
  n.parser_width_ = parser.width();
  const Result<Embedding> embedding = Embedding::open(w, &parser.embedding());
  if (!embedding) return embedding.error();
  n.embedding_ = *embedding;
  const Result<Encoder> encoder = Encoder::open(w, n.parser_width_ + n.embedding_.width());
  if (!encoder) return encoder.error();
  n.encoder_ = *encoder;
  for (const std::string& tag : w.lines("tags")) n.tags_.emplace_back(tag == "-" ? "" : tag);
  const std::size_t count = n.tags_.size();
  n.steps_ = w.section<float>("tag.steps");
  if (count < 2 || count > 64 || n.steps_.size() != count * count + 2 * count)
    return w.wrong("these weights are damaged: tags");
  const Result<Matrix> tag = w.matrix("tag", n.encoder_.width(), static_cast<int>(count));
  if (!tag) return tag.error();
  n.tag_ = *tag;
  return n;
}

std::string Names::version() const {
  char sum[17];
  std::snprintf(sum, sizeof sum, "%016llx", static_cast<unsigned long long>(weights_.checksum()));
  return "names " + std::string(weights_.text("made")) + " " + sum;
}

void Names::saw(const Layout& layout, std::span<const std::uint32_t> first, const Room& room, std::string_view text,
                Reading& reading) const {
  static thread_local Work work;
  if (work.of != weights_.checksum() || work.with != kernel_) {
    work.words.clear();
    work.of = weights_.checksum();
    work.with = kernel_;
  }
  const std::size_t known = static_cast<std::size_t>(parser_width_), own = static_cast<std::size_t>(embedding_.width()),
                    width = known + own;
  at_least(work.room.input, static_cast<std::size_t>(layout.rows) * width);
  layout.clear_edges(work.room.input.data(), static_cast<int>(width));
  for (std::size_t k = 0; k < layout.sentences.size(); ++k) {
    const auto [begin, end] = layout.sentences[k];
    for (int r = begin; r < end; ++r) {
      const Span span = reading.tokens[first[k] + static_cast<std::uint32_t>(r - begin)].span;
      std::uint8_t* to = work.room.input.data() + static_cast<std::size_t>(r) * width;
      std::copy_n(room.hidden.data() + static_cast<std::size_t>(r) * known, known, to);
      std::copy_n(work.words.find(text.substr(span.begin, span.end - span.begin), embedding_, *kernel_), own,
                  to + known);
    }
  }
  encoder_.encode(layout, *kernel_, work.room);
  const int wide = tag_.outputs;
  const std::size_t answers = static_cast<std::size_t>(layout.rows) * wide;
  kernel_->multiply(work.room.hidden.data(), encoder_.width(), layout.rows, tag_, at_least(work.sums, answers));
  kernel_->linear(work.sums.data(), layout.rows, tag_, 0, wide, at_least(work.scores, answers));
  for (std::size_t k = 0; k < layout.sentences.size(); ++k) {
    const auto [begin, end] = layout.sentences[k];
    best_path(work.scores.data() + static_cast<std::size_t>(begin) * wide, end - begin, wide, work.back, work.path);
    for (int i = 0; i < end - begin; ++i) {
      reading.tokens[first[k] + static_cast<std::uint32_t>(i)].ner = tags_[work.path[i]];
    }
  }
}

// Viterbi: the tags whose scores and steps add up to most; ties go to the earlier tag.
void Names::best_path(const float* scores, int words, int wide, std::vector<int>& back, std::vector<int>& path) const {
  const int count = static_cast<int>(tags_.size());
  const float* begin = steps_.data() + count * count;
  const float* end = begin + count;
  back.resize(static_cast<std::size_t>(words) * count);
  path.resize(words);
  std::vector<float> sum(count), next(count);
  for (int t = 0; t < count; ++t) sum[t] = begin[t] + scores[t];
  for (int i = 1; i < words; ++i) {
    for (int t = 0; t < count; ++t) {
      int best = 0;
      for (int f = 1; f < count; ++f) {
        if (sum[f] + steps_[f * count + t] > sum[best] + steps_[best * count + t]) best = f;
      }
      back[static_cast<std::size_t>(i) * count + t] = best;
      next[t] = (sum[best] + steps_[best * count + t]) + scores[static_cast<std::size_t>(i) * wide + t];
    }
    sum.swap(next);
  }
  int at = 0;
  for (int t = 1; t < count; ++t) {
    if (sum[t] + end[t] > sum[at] + end[at]) at = t;
  }
  for (int i = words - 1; i >= 0; --i) {
    path[i] = at;
    if (i > 0) at = back[static_cast<std::size_t>(i) * count + at];
  }
}

}  // namespace wederhoor::reading::model
