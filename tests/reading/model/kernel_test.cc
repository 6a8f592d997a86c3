// Tests that every kernel of this build gives the same bytes: step by step on random numbers, and whole on 10,000
// sentences.
#include "reading/model/kernels/kernel.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <random>
#include <vector>

#include "made_text.h"
#include "reading/model/name_tagger.h"
#include "reading/model/parser.h"
#include "reading/nl/model/dutch_treebank.h"
#include "where.h"

namespace wederhoor::reading::model {
namespace {

// A product with random weights, in the blocks that Matrix describes.
struct Product {
  std::vector<std::int8_t> weights;
  std::vector<std::int32_t> shift;
  std::vector<float> scale, bias;
  Matrix matrix;

  // paired: the largest that neighbours may be together, so that one more would not fit 16 bits.
  Product(int inputs, int outputs, std::mt19937& random, bool paired = false)
      : weights(inputs * outputs), shift(outputs), scale(outputs), bias(outputs) {
    for (auto& w : weights)
      w = static_cast<std::int8_t>(random() % 3 == 0 ? (random() % 2 ? 127 : -127)
                                                     : static_cast<int>(random() % 255) - 127);
    for (std::size_t i = 0; paired && i < weights.size(); i += 2) {
      if ((weights[i] > 0) == (weights[i + 1] > 0))
        weights[i + 1] = static_cast<std::int8_t>(weights[i] > 0 ? 128 - weights[i] : -128 - weights[i]);
    }
    for (int o = 0; o < outputs; ++o) {
      scale[o] = static_cast<float>(random() % 1000) * 1e-7F;
      bias[o] = static_cast<float>(static_cast<int>(random() % 2001) - 1000) * 1e-3F;
      for (int i = 0; i < inputs; ++i) shift[o] -= 128 * weight(inputs, o, i);
    }
    matrix = {inputs, outputs, weights.data(), shift.data(), scale.data(), bias.data(), paired};
  }
  int weight(int inputs, int o, int i) const {
    return weights[static_cast<std::size_t>(o / 16) * 16 * inputs + static_cast<std::size_t>(i / 4) * 64 +
                   4 * (o % 16) + i % 4];
  }
};

std::vector<std::uint8_t> bytes(std::size_t count, std::mt19937& random) {
  std::vector<std::uint8_t> out(count);
  for (auto& b : out) b = static_cast<std::uint8_t>(random() % 4 == 0 ? 1 + 254 * (random() % 2) : 1 + random() % 255);
  return out;
}

TEST(Kernel, products_are_exact) {
  std::mt19937 random(1);
  for (const auto& [inputs, outputs, rows, paired] :
       {std::array{4, 16, 1, 0}, std::array{64, 48, 5, 0}, std::array{768, 80, 13, 0}, std::array{4096, 16, 7, 0},
        std::array{4, 16, 1, 1}, std::array{64, 48, 5, 1}, std::array{768, 80, 43, 1}, std::array{4096, 16, 7, 1}}) {
    const Product p(inputs, outputs, random, paired != 0);
    const auto a = bytes(static_cast<std::size_t>(inputs) * rows, random);
    std::vector<std::int32_t> right(static_cast<std::size_t>(rows) * outputs);
    for (int r = 0; r < rows; ++r) {
      for (int o = 0; o < outputs; ++o) {
        for (int i = 0; i < inputs; ++i) right[r * outputs + o] += (a[r * inputs + i] - 128) * p.weight(inputs, o, i);
      }
    }
    for (const Kernel* k : kernels()) {
      if (!k->runs_here()) continue;
      std::vector<std::int32_t> out(right.size(), -1);
      k->multiply(a.data(), inputs, rows, p.matrix, out.data());
      EXPECT_EQ(out, right) << k->name << " " << inputs;
    }
  }
}

template <class T>
bool same(const std::vector<T>& a, const std::vector<T>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

TEST(Kernel, steps_give_the_same_bits) {
  std::mt19937 random(2);
  const int rows = 37, width = 96;
  const Product p(64, 2 * width, random);
  std::vector<std::int32_t> sums(static_cast<std::size_t>(rows) * 2 * width);
  for (auto& s : sums) s = static_cast<int>(random() % 4000000) - 2000000;
  struct Out {
    std::vector<float> x, numbers;
    std::vector<std::uint8_t> normal;
  } first;
  for (const Kernel* k : kernels()) {
    if (!k->runs_here()) continue;
    Out o{std::vector<float>(rows * width), std::vector<float>(rows * width), std::vector<std::uint8_t>(rows * width)};
    std::vector<float> state(width);
    k->gate(sums.data(), rows, p.matrix, o.x.data());
    k->recur(sums.data(), rows, p.matrix, state.data(), o.x.data());
    k->normalise(o.x.data(), rows, width, o.normal.data(), width);
    k->linear(sums.data(), rows, p.matrix, 32, width, o.numbers.data());
    if (first.x.empty()) first = o;
    EXPECT_TRUE(same(o.x, first.x) && same(o.numbers, first.numbers) && same(o.normal, first.normal)) << k->name;
  }
}

TEST(Kernel, shares_and_what_they_show_are_the_same_bits) {
  std::mt19937 random(3);
  const int words = 21, wide = 32, size = 64;
  std::vector<float> scores(words * wide, -1e9F), up(words * size), down(words * size), first_shares, first_seen;
  const auto number = [&] { return static_cast<float>(static_cast<int>(random() % 4001) - 2000) * 0.004F; };
  for (int d = 0; d < words; ++d) {
    for (int h = 0; h <= words; ++h) scores[static_cast<std::size_t>(d) * wide + h] = number();
  }
  for (std::size_t i = 0; i < up.size(); ++i) up[i] = number(), down[i] = number();
  for (const Kernel* k : kernels()) {
    if (!k->runs_here()) continue;
    std::vector<float> shares = scores, seen(words * 2 * size);
    k->share(shares.data(), words, wide);
    k->see(shares.data(), words, wide, up.data(), down.data(), size, seen.data());
    double all = 0, left = 0, hung = 0;
    for (int h = 0; h <= words; ++h) all += shares[h];
    for (int w = 0; w < words; ++w) {
      left += static_cast<double>(shares[w + 1]) * up[static_cast<std::size_t>(w) * size];
      hung += static_cast<double>(shares[static_cast<std::size_t>(w) * wide + 1]) *
              down[static_cast<std::size_t>(w) * size];
    }
    EXPECT_NEAR(all, 1, 1e-5) << k->name;
    EXPECT_NEAR(seen[0], left, 1e-4) << k->name;
    EXPECT_NEAR(seen[size], hung, 1e-4) << k->name;
    if (first_shares.empty()) first_shares = shares, first_seen = seen;
    EXPECT_TRUE(same(shares, first_shares) && same(seen, first_seen)) << k->name;
  }
}

std::string everything(const Reading& reading) {
  std::string out;
  for (const Token& t : reading.tokens) {
    out += std::to_string(static_cast<int>(t.upos)) + "\t" + std::string(t.xpos) + "\t" + std::string(t.feats) + "\t" +
           std::string(t.lemma) + "\t" + std::string(t.treebank_lemma) + "\t" + std::to_string(t.head) + "\t" +
           std::string(t.deprel) + "\t" + std::string(t.ner) + "\n";
  }
  return out;
}

TEST(Kernel, ten_thousand_sentences_read_the_same) {
  const std::string folder = std::string(WEDERHOOR_SOURCE) + "/models/nl/";
  const made::Text text = made::sentences(10000, 7);
  std::string first;
  for (const Kernel* k : kernels()) {
    if (!k->runs_here()) continue;
    const auto parser = Parser::open(folder + "parser.weights", nl::open_dutch_treebank, *k);
    ASSERT_TRUE(parser) << parser.error().text();
    const auto names = Names::open(folder + "names.weights", *parser);
    ASSERT_TRUE(names) << names.error().text();
    Reading reading = text.reading;
    parser->annotate(text.text, reading, &*names);
    const std::string all = everything(reading);
    if (first.empty()) first = all;
    EXPECT_TRUE(all == first) << k->name;
  }
}

}  // namespace
}  // namespace wederhoor::reading::model
