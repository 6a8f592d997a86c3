// How fast the trained reader is: per kernel, against what the same instructions can do in a plain product, and with
// two threads.
//   bench_reader [FILE.conllu]     words of FILE, or of made sentences
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <thread>

#include "../tests/reading/model/made_text.h"
#include "reading/model/name_tagger.h"
#include "reading/nl/model/dutch_treebank.h"

namespace {

using namespace wederhoor;
using namespace wederhoor::reading::model;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// A kernel whose products are counted and timed.
const Kernel* timed = nullptr;
double product_seconds = 0, product_count = 0;
void timed_multiply(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& matrix, std::int32_t* out) {
  const double start = wall_seconds();
  timed->multiply(rows, stride, count, matrix, out);
  product_seconds += wall_seconds() - start;
  product_count += static_cast<double>(count) * matrix.inputs * matrix.outputs;
}

// Billions of multiplications a second in a product that stays in the first cache: the best of many tries.
double limit_of(const Kernel& kernel) {
  constexpr int inputs = 256, outputs = 64, rows = 48;
  const std::vector<std::int8_t> weights(inputs * outputs, 3);
  const std::vector<std::int32_t> shift(outputs, 0);
  const std::vector<std::uint8_t> bytes(inputs * rows, 140);
  std::vector<std::int32_t> out(outputs * rows);
  const Matrix matrix{inputs, outputs, weights.data(), shift.data(), nullptr, nullptr, true};
  double best = 0;
  for (int round = 0; round < 200; ++round) {
    const double start = wall_seconds();
    for (int i = 0; i < 20; ++i) kernel.multiply(bytes.data(), inputs, rows, matrix, out.data());
    best = std::max(best, 20.0 * inputs * outputs * rows / (wall_seconds() - start) / 1e9);
  }
  return best;
}

made::Text words_of(const char* path) {
  made::Text out;
  std::vector<std::string> words;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() && !words.empty()) out.add(words), words.clear();
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || line.substr(0, tab).find_first_not_of("0123456789") != std::string::npos) continue;
    words.push_back(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
  }
  if (!words.empty()) out.add(words);
  return out;
}

// Words a second of processor time; every round reads everything once.
double speed(const Parser& parser, const Names* names, const made::Text& text, int rounds) {
  Reading reading = text.reading;
  parser.annotate(text.text, reading, names);
  const double start = cpu_seconds();
  for (int i = 0; i < rounds; ++i) parser.annotate(text.text, reading, names);
  return rounds * static_cast<double>(text.reading.tokens.size()) / (cpu_seconds() - start);
}

double speed_of_threads(const Parser& parser, const made::Text& text, int threads) {
  const double start = wall_seconds();
  std::vector<std::thread> all;
  for (int t = 0; t < threads; ++t) {
    all.emplace_back([&] {
      Reading reading = text.reading;
      for (int i = 0; i < 10; ++i) parser.annotate(text.text, reading);
    });
  }
  for (std::thread& t : all) t.join();
  return threads * 10.0 * static_cast<double>(text.reading.tokens.size()) / (wall_seconds() - start);
}

void measure(const Kernel& kernel, const std::string& folder, const made::Text& text) {
  timed = &kernel;
  Kernel counted = kernel;
  counted.multiply = timed_multiply;
  const double start = wall_seconds();
  const auto parser = Parser::open(folder + "parser.weights", reading::nl::open_dutch_treebank, kernel);
  if (!parser) return fmt::print("{}\n", parser.error().text());
  const double load = wall_seconds() - start;
  const auto names = Names::open(folder + "names.weights", *parser);
  const int rounds = &kernel == &kernel_plain ? 1 : 10;
  const double alone = speed(*parser, nullptr, text, rounds), both = names ? speed(*parser, &*names, text, rounds) : 0;
  const auto watched = Parser::open(folder + "parser.weights", reading::nl::open_dutch_treebank, counted);
  product_seconds = product_count = 0;
  if (watched) speed(*watched, nullptr, text, rounds);
  const double limit = limit_of(kernel), dense = product_count / product_seconds / 1e9;
  fmt::print(
      "{:12} load {:.1f} ms; parser {:.0f} words/s, with names {:.0f}; products {:.0f} of {:.0f} G/s ({:.0f} %)\n",
      kernel.name, 1000 * load, alone, both, dense, limit, 100 * dense / limit);
}

}  // namespace

int main(int count, char** arguments) {
  const std::string folder = std::string(WEDERHOOR_SOURCE) + "/models/nl/";
  const made::Text text = count > 1 ? words_of(arguments[1]) : made::sentences(2000, 3);
  fmt::print("{} words in {} sentences\n", text.reading.tokens.size(), text.reading.sentences.size());
  for (const Kernel* kernel : kernels()) {
    if (kernel->runs_here()) measure(*kernel, folder, text);
  }
  const auto parser = Parser::open(folder + "parser.weights", reading::nl::open_dutch_treebank);
  if (!parser) return 5;
  const double one = speed_of_threads(*parser, text, 1), two = speed_of_threads(*parser, text, 2);
  rusage use{};
  getrusage(RUSAGE_SELF, &use);
  fmt::print("one thread {:.0f} words/s of wall time, two {:.0f}: {:.2f} times; at most {} MB\n", one, two, two / one,
             use.ru_maxrss / 1024);
}
