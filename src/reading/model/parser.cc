// Decides tags, lemmas and trees from what the network says of each word.
//
// Applies to: "Volgens de gouverneur vielen drones het dorp aan." (aan hangs on vielen as compound:prt; lemma
// aan_vallen). Not to where sentences end: that is src/reading/words/sentences.cc. Tested by
// tests/reading/model/parser_test.cc.
#include "reading/model/parser.h"

#include <algorithm>
#include <cstdio>
#include <span>

#include "base/parallel.h"
#include "reading/model/best_tree.h"
#include "reading/model/letters.h"
#include "reading/model/wordless.h"

namespace wederhoor::reading::model {
namespace {

constexpr std::uint32_t rows_at_once = 192;      // so that the sums of a layer stay in the second cache
constexpr std::size_t batches_of_a_thread = 16;  // as long as a thread and its room take to make, many times over

std::string_view form_of(std::string_view text, const Token& token) {
  return text.substr(token.span.begin, token.span.end - token.span.begin);
}

// Not "IS" alone, nor any word of a headline in capitals.
bool has_small_letters(std::string_view text, std::span<const Token> tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    const std::string_view form = form_of(text, token);
    return std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  });
}

int best_of(const float* scores, int size, int but = -1) {
  int best = but == 0 ? 1 : 0;
  for (int i = best + 1; i < size; ++i) {
    if (i != but && scores[i] > scores[best]) best = i;
  }
  return best;
}

// "vallen" with the particle "aan" is aan_vallen.
void put_together(Lemma& verb, const std::string& particle) {
  if (verb.treebank.starts_with(particle + "_")) return;
  verb = {particle + verb.plain, particle + "_" + verb.treebank};
}

int whole(float v) {
  const float big = 12582912.0F;
  return static_cast<int>((v + big) - big);
}

}  // namespace

// What one thread needs on the way.
struct Parser::Work {
  std::uint64_t of = 0;
  const Kernel* with = nullptr;
  WordCache words;
  Layout layout;
  Room room;
  std::vector<std::int32_t> sums, small_sums;
  ArcRoom arcs;
  std::vector<float> numbers, upos_scores, xpos_scores, far_dep, far_head, scores;
  std::vector<std::uint8_t> dep, head, rel_dep, rel_head, lemma, pairs;
  std::vector<int> heads, xpos, upos, split, particle;
};

Result<Parser> Parser::open(const std::filesystem::path& path, OpenTreebank open_treebank, const Kernel& kernel) {
  Result<Weights> weights = Weights::open(path, "parser");
  if (!weights) return weights.error();
  Parser p(std::move(*weights));
  p.kernel_ = &kernel;
  const Result<Embedding> embedding = Embedding::open(p.weights_);
  if (!embedding) return embedding.error();
  p.embedding_ = *embedding;
  const Result<Encoder> encoder = Encoder::open(p.weights_, p.embedding_.width());
  if (!encoder) return encoder.error();
  p.encoder_ = *encoder;
  Result<std::unique_ptr<const Treebank>> treebank = open_treebank(p.weights_);
  if (!treebank) return treebank.error();
  p.treebank_ = std::move(*treebank);
  if (const Status ok = p.read_labels(); !ok) return ok.error();
  if (const Status ok = p.read_matrices(); !ok) return ok.error();
  return p;
}

Status Parser::read_labels() {
  for (const std::string& name : weights_.lines("upos")) {
    int k = 0;
    while (k <= static_cast<int>(Upos::X) && to_string(static_cast<Upos>(k)) != name) ++k;
    if (k > static_cast<int>(Upos::X)) return weights_.wrong("these weights are damaged: part of speech " + name);
    upos_.push_back(static_cast<Upos>(k));
  }
  const auto labels = [&](std::string_view of) {
    const std::vector<std::string> lines = weights_.lines(of);
    return std::vector<Label>(lines.begin(), lines.end());
  };
  xpos_ = labels("xpos"), deprel_names_ = labels("deprel"), feats_ = labels("feats");
  for (const std::string& line : weights_.lines("script")) {
    if (!parse_script(line, scripts_.emplace_back())) return weights_.wrong("these weights are damaged: edit " + line);
  }
  for (const std::string& line : weights_.lines("split")) {
    if (!parse_split(line == "-" ? "" : line, splits_.emplace_back()))
      return weights_.wrong("these weights are damaged: split " + line);
  }
  const auto relation = [&](std::string_view name) {
    return static_cast<int>(std::find(deprel_names_.begin(), deprel_names_.end(), name) - deprel_names_.begin());
  };
  root_relation_ = relation("root");
  if (upos_.empty() || xpos_.empty() || scripts_.empty() || splits_.empty() || deprel_names_.size() < 2)
    return weights_.wrong("these weights are damaged: labels");
  if (root_relation_ == static_cast<int>(deprel_names_.size()))
    return weights_.wrong("these weights are damaged: no root");
  if (feats_.size() != xpos_.size() * upos_.size()) return weights_.wrong("these weights are damaged: features");
  return Done{};
}

Status Parser::read_matrices() {
  Part* const all[] = {&upos_at_,    &xpos_at_,     &split_at_, &dep_at_,     &head_at_,
                       &rel_dep_at_, &rel_head_at_, &lemma_at_, &far_dep_at_, &far_head_at_};
  const int outputs = read_parts(weights_, "heads.parts", all);
  const bool fit = outputs > 0 && upos_at_.size == static_cast<int>(upos_.size()) &&
                   xpos_at_.size == static_cast<int>(xpos_.size()) &&
                   split_at_.size == static_cast<int>(splits_.size()) && dep_at_.size == head_at_.size &&
                   rel_dep_at_.size == rel_head_at_.size && dep_at_.size % 16 == 0 && rel_dep_at_.size % 16 == 0 &&
                   lemma_at_.size % 16 == 0 && far_dep_at_.size == far_dep_size && far_head_at_.size == far_head_size;
  if (!fit) return weights_.wrong("these weights are damaged: parts and labels differ");
  const struct {
    const char* name;
    int inputs, outputs;
    Matrix* to;
  } wanted[] = {{"heads", encoder_.width(), outputs, &heads_},
                {"script", lemma_at_.size, static_cast<int>(scripts_.size()), &script_},
                {"deprel", 2 * rel_dep_at_.size, static_cast<int>(deprel_names_.size()), &deprel_}};
  for (const auto& w : wanted) {
    const Result<Matrix> matrix = weights_.matrix(w.name, w.inputs, w.outputs);
    if (!matrix) return matrix.error();
    *w.to = *matrix;
  }
  root_ = weights_.section<std::uint8_t>("root");
  root_rel_ = weights_.section<std::uint8_t>("root.rel");
  const auto sharp = weights_.section<float>("arcs");
  lexicon_ = weights_.section<std::uint64_t>("lexicon");
  lexicon_script_ = weights_.section<std::uint16_t>("lexicon.script");
  lexicon_split_ = weights_.section<std::uint16_t>("lexicon.split");
  const auto below = [](std::span<const std::uint16_t> values, std::size_t limit) {
    return std::all_of(values.begin(), values.end(), [&](std::uint16_t v) { return v < limit; });
  };
  const bool sized = static_cast<int>(root_.size()) == head_at_.size &&
                     static_cast<int>(root_rel_.size()) == rel_head_at_.size && sharp.size() == 1 &&
                     lexicon_.size() == lexicon_script_.size() && lexicon_.size() == lexicon_split_.size();
  if (!sized || !below(lexicon_script_, scripts_.size()) || !below(lexicon_split_, splits_.size()))
    return weights_.wrong("these weights are damaged: lemmas or arcs");
  sharp_ = sharp[0];
  return Done{};
}

std::string Parser::version() const {
  char sum[17];
  std::snprintf(sum, sizeof sum, "%016llx", static_cast<unsigned long long>(weights_.checksum()));
  return "parser " + std::string(weights_.text("made")) + " " + sum;
}

// Sentences in windows, as many together as the network reads at once; not those that need no network.
std::vector<Parser::Batch> Parser::batches_of(std::string_view text, Reading& reading, Repeats& repeats) const {
  std::vector<Batch> out;
  std::uint32_t rows = rows_at_once;
  for (Sentence& s : reading.sentences) {
    s.parsed = s.last > s.first;
    const std::uint32_t most = s.cut ? most_words_of_piece : most_words;
    s.cut |= s.last - s.first > most;
    for (std::uint32_t at = s.first; at < s.last; at += most) {
      const Window window{at, std::min(s.last, at + most)};
      if (is_wordless(text, window.first, window.last, reading)) {
        read_wordless(text, window.first, window.last, reading);
        continue;
      }
      if (repeats.seen(window.first, window.last)) continue;
      if (rows + window.last - window.first > rows_at_once) {
        out.emplace_back();
        rows = 0;
      }
      out.back().push_back(window);
      rows += window.last - window.first + 1;
    }
  }
  return out;
}

void Parser::annotate(std::string_view text, Reading& reading, const Watcher* watcher, const StandIns& stand_ins,
                      unsigned threads) const {
  Repeats repeats(text, reading);
  const std::vector<Batch> batches = batches_of(text, reading, repeats);
  const auto useful = static_cast<unsigned>(std::min<std::size_t>(threads, 1 + batches.size() / batches_of_a_thread));
  base::in_parallel(batches.size(), useful,
                    [&](std::size_t i) { run(text, batches[i], own_work(), reading, watcher, stand_ins); });
  repeats.copy();
  reading.words.settle();
  for (const Sentence& s : reading.sentences) {
    if (!s.cut) continue;
    std::int32_t root = none;
    for (std::uint32_t t = s.first; t < s.last; ++t) {
      if (reading.tokens[t].head != none) continue;
      if (root != none) reading.tokens[t].head = root, reading.tokens[t].deprel = "parataxis";
      root = static_cast<std::int32_t>(t);
    }
  }
}

// This thread's, emptied of what other weights left in it.
Parser::Work& Parser::own_work() const {
  static thread_local Work work;
  if (work.of != checksum() || work.with != kernel_) {
    work.words.clear();
    work.of = checksum();
    work.with = kernel_;
  }
  return work;
}

void Parser::run(std::string_view text, const std::vector<Window>& windows, Work& work, Reading& reading,
                 const Watcher* watcher, const StandIns& stand_ins) const {
  if (windows.empty()) return;
  work.layout.clear();
  for (const Window& w : windows) work.layout.add(static_cast<int>(w.last - w.first));
  const auto width = static_cast<std::size_t>(embedding_.width());
  at_least(work.room.input, static_cast<std::size_t>(work.layout.rows) * width);
  work.layout.clear_edges(work.room.input.data(), embedding_.width());
  for (std::size_t k = 0; k < windows.size(); ++k) {
    std::uint8_t* to = work.room.input.data() + static_cast<std::size_t>(work.layout.sentences[k].first) * width;
    const std::span tokens(reading.tokens.data() + windows[k].first, reading.tokens.data() + windows[k].last);
    for (const Token& token : tokens) {
      const std::string_view form = form_of(text, token);
      std::string_view seen = stand_ins.of(form);
      if (seen != form && !has_small_letters(text, tokens)) seen = form;
      std::copy_n(work.words.find(seen, embedding_, *kernel_), width, to);
      to += width;
    }
  }
  encoder_.encode(work.layout, *kernel_, work.room);
  label(text, windows, work, reading);
  if (watcher) {
    std::vector<std::uint32_t> first;
    first.reserve(windows.size());
    for (const Window& w : windows) first.push_back(w.first);
    watcher->saw(work.layout, first, work.room, text, reading);
  }
}

void Parser::label(std::string_view text, const std::vector<Window>& windows, Work& w, Reading& reading) const {
  const int rows = w.layout.rows;
  kernel_->multiply(w.room.hidden.data(), encoder_.width(), rows, heads_,
                    at_least(w.sums, static_cast<std::size_t>(rows) * heads_.outputs));
  const Sums32 said{*kernel_, heads_, w.sums.data(), rows};
  said.bytes(dep_at_, w.numbers, w.dep);
  said.bytes(head_at_, w.numbers, w.head);
  said.bytes(rel_dep_at_, w.numbers, w.rel_dep);
  said.bytes(rel_head_at_, w.numbers, w.rel_head);
  said.numbers(far_dep_at_, w.far_dep);
  said.numbers(far_head_at_, w.far_head);
  const auto tags = [&](const Part& part, std::vector<float>& numbers, std::vector<int>& to) {
    said.numbers(part, numbers);
    to.resize(rows);
    for (int r = 0; r < rows; ++r)
      to[r] = best_of(numbers.data() + static_cast<std::size_t>(r) * part.padded(), part.size);
  };
  tags(split_at_, w.numbers, w.split);
  tags(upos_at_, w.upos_scores, w.upos);
  tags(xpos_at_, w.xpos_scores, w.xpos);
  for (int r = 0; r < rows; ++r) reconcile_tags(r, w);
  for (std::size_t k = 0; k < windows.size(); ++k) {
    const int row = w.layout.sentences[k].first;
    for (std::uint32_t t = windows[k].first; t < windows[k].last; ++t) {
      const int r = row + static_cast<int>(t - windows[k].first);
      Token& token = reading.tokens[t];
      token.upos = upos_[w.upos[r]];
      token.xpos = xpos_[w.xpos[r]];
      token.feats = feats_of(w.xpos[r], w.upos[r]);
      if (token.feats == "_") token.feats.clear();
    }
    attach(windows[k], row, w, reading);
    relate(windows[k], row, w, reading);
    treebank_->follow(text, windows[k].first, windows[k].last, reading);
    name_lemmas(text, windows[k], row, w, reading);
  }
}

Label Parser::feats_of(int xpos, int upos) const {
  return feats_[static_cast<std::size_t>(xpos) * upos_.size() + upos];
}

// A part of speech and a tag that never go together give way to the best two that do; the part of speech, surer among
// its 17 than the tag among its 200, counts twice.
void Parser::reconcile_tags(int row, Work& w) const {
  if (!feats_of(w.xpos[row], w.upos[row]).empty()) return;
  const float* upos = w.upos_scores.data() + static_cast<std::size_t>(row) * upos_at_.padded();
  const float* xpos = w.xpos_scores.data() + static_cast<std::size_t>(row) * xpos_at_.padded();
  float best = -1e30F;
  const float most = 2 * *std::max_element(upos, upos + upos_at_.size);
  for (int x = 0; x < xpos_at_.size; ++x) {
    if (most + xpos[x] <= best) continue;
    for (int u = 0; u < upos_at_.size; ++u) {
      if (2 * upos[u] + xpos[x] <= best || feats_of(x, u).empty()) continue;
      best = 2 * upos[u] + xpos[x];
      w.upos[row] = u, w.xpos[row] = x;
    }
  }
}

void Parser::attach(const Window& window, int row, Work& w, Reading& reading) const {
  const int n = static_cast<int>(window.last - window.first);
  const auto at = static_cast<std::size_t>(row);
  ArcParts parts;
  parts.dep = w.dep.data() + at * static_cast<std::size_t>(dep_at_.size);
  parts.head = w.head.data() + at * static_cast<std::size_t>(head_at_.size);
  parts.root = root_.data();
  parts.size = head_at_.size;
  parts.far_dep = w.far_dep.data() + at * far_padded;
  parts.far_head = w.far_head.data() + at * far_padded;
  parts.sharp = sharp_;
  score_arcs(*kernel_, parts, n, n + 1, w.arcs, at_least(w.scores, static_cast<std::size_t>(n) * (n + 1)));
  best_tree(w.scores.data(), n, w.heads);
  for (int d = 0; d < n; ++d) {
    const int head = w.heads[d];
    reading.tokens[window.first + d].head = head == 0 ? none : static_cast<std::int32_t>(window.first) + head - 1;
  }
}

void Parser::relate(const Window& window, int row, Work& w, Reading& reading) const {
  const int n = static_cast<int>(window.last - window.first), size = rel_dep_at_.size;
  at_least(w.pairs, static_cast<std::size_t>(n) * 2 * size);
  for (int d = 0; d < n; ++d) {
    const std::uint8_t* dep = w.rel_dep.data() + static_cast<std::size_t>(row + d) * size;
    const std::uint8_t* head =
        w.heads[d] == 0 ? root_rel_.data() : w.rel_head.data() + static_cast<std::size_t>(row + w.heads[d] - 1) * size;
    std::uint8_t* to = w.pairs.data() + static_cast<std::size_t>(d) * 2 * size;
    for (int c = 0; c < size; ++c) {
      const int a = dep[c] - 128, b = head[c] - 128;
      to[c] = static_cast<std::uint8_t>(std::clamp(whole(static_cast<float>(a * b) / steps_of_one), -127, 127) + 128);
      to[size + c] = static_cast<std::uint8_t>(std::clamp(a + b, -127, 127) + 128);
    }
  }
  const std::size_t answers = static_cast<std::size_t>(n) * deprel_.outputs;
  kernel_->multiply(w.pairs.data(), 2 * size, n, deprel_, at_least(w.small_sums, answers));
  kernel_->linear(w.small_sums.data(), n, deprel_, 0, deprel_.outputs, at_least(w.numbers, answers));
  for (int d = 0; d < n; ++d) {
    const int relation = w.heads[d] == 0 ? root_relation_
                                         : best_of(w.numbers.data() + static_cast<std::size_t>(d) * deprel_.outputs,
                                                   static_cast<int>(deprel_names_.size()), root_relation_);
    reading.tokens[window.first + d].deprel = deprel_names_[relation];
  }
}

std::size_t Parser::best_script(int row, Work& w) const {
  at_least(w.lemma, lemma_at_.size);
  at_least(w.small_sums, script_.outputs);
  at_least(w.numbers, std::max(script_.outputs, lemma_at_.size));
  kernel_->linear(w.sums.data() + static_cast<std::size_t>(row) * heads_.outputs, 1, heads_, lemma_at_.first,
                  lemma_at_.size, w.numbers.data());
  kernel_->normalise(w.numbers.data(), 1, lemma_at_.size, w.lemma.data(), static_cast<std::size_t>(lemma_at_.size));
  kernel_->multiply(w.lemma.data(), lemma_at_.size, 1, script_, w.small_sums.data());
  kernel_->linear(w.small_sums.data(), 1, script_, 0, script_.outputs, w.numbers.data());
  return static_cast<std::size_t>(best_of(w.numbers.data(), static_cast<int>(scripts_.size())));
}

void Parser::name_lemmas(std::string_view text, const Window& window, int row, Work& w, Reading& reading) const {
  w.particle.assign(window.last - window.first, none);  // the first compound:prt of each word
  for (std::uint32_t t = window.last; t-- > window.first;) {
    const Token& token = reading.tokens[t];
    if (token.head != none && token.deprel == "compound:prt")
      w.particle[static_cast<std::size_t>(token.head) - window.first] = static_cast<int>(t);
  }
  for (std::uint32_t t = window.first; t < window.last; ++t) {
    Token& token = reading.tokens[t];
    const int r = row + static_cast<int>(t - window.first);
    const std::string_view form = form_of(text, token);
    const std::uint64_t key = hash_bytes(token.xpos, hash_bytes("\t", hash_bytes(lower(form))));
    const auto known = std::lower_bound(lexicon_.begin(), lexicon_.end(), key);
    const bool found = known != lexicon_.end() && *known == key;
    const auto at = static_cast<std::size_t>(known - lexicon_.begin());
    const Split& guess = splits_[w.split[r]];
    std::optional<Lemma> lemma = treebank_->lemma(form, token.xpos, found);
    if (!lemma) {
      const Split& split = found && !guess.particle ? splits_[lexicon_split_[at]] : guess;
      lemma = make_lemma(form, scripts_[found ? lexicon_script_[at] : best_script(r, w)], split, "");
    }
    const int particle = w.particle[static_cast<std::size_t>(t - window.first)];
    if (particle >= 0 && (guess.particle || token.upos == Upos::VERB))
      put_together(*lemma, lower(form_of(text, reading.tokens[static_cast<std::size_t>(particle)])));
    token.lemma = reading.words.add(lemma->plain);
    token.treebank_lemma = lemma->treebank == lemma->plain ? token.lemma : reading.words.add(lemma->treebank);
  }
}

}  // namespace wederhoor::reading::model
