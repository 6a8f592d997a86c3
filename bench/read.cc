// How fast the whole way is: reports and tokens per second, each stage's share, start-up, peak memory, and how the heap
// grows; as ratios to memcpy and to ICU word breaking over the same text in the same run.
//   build/bench/bench/bench_read FILE… [--copies N]
// Without files: examples/. --copies N: besides, heaps of 1,000, 10,000, … N copies with changes of the files, on two
// threads; of more than 10,000 the rest are those renamed.
#include <fmt/format.h>
#include <sys/resource.h>
#include <unicode/brkiter.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <sstream>
#include <thread>

#include "claims/find_claims.h"
#include "events/find_events.h"
#include "intake/take_in.h"
#include "reading/reader.h"
#include "wederhoor/wederhoor.h"

namespace {
namespace fs = std::filesystem;
using namespace wederhoor;
using Clock = std::chrono::steady_clock;

double seconds(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

long peak_mib() {
  rusage use{};
  getrusage(RUSAGE_SELF, &use);
  return use.ru_maxrss >> 10;
}

struct Input {
  std::string name, bytes;
};

std::vector<Input> load(std::vector<std::string> paths) {
  if (paths.empty()) {
    for (const auto& entry : fs::directory_iterator(fs::path(WEDERHOOR_SOURCE) / "examples")) {
      if (entry.path().extension() == ".txt" || entry.path().extension() == ".html") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
  }
  std::vector<Input> out;
  for (const std::string& path : paths) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    out.push_back({fs::path(path).filename(), bytes.str()});
  }
  return out;
}

// ICU word breaking over the text, the measuring stick. Returns the number of words.
std::size_t break_words(const std::string& text) {
  static const std::unique_ptr<icu::BreakIterator> words = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale("nl"), status));
  }();
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
  words->setText(utf16);
  std::size_t count = 0;
  while (words->next() != icu::BreakIterator::DONE) ++count;
  return count;
}

Document finish(const Engine& engine, const Input& input) {
  Metadata metadata;
  metadata.file = input.name;
  Result<Document> document = engine.read(input.bytes, metadata);
  return document ? std::move(*document) : Document{};
}

// Each stage by itself, over the inputs again and again for about `budget` seconds.
void stages(const std::vector<Input>& inputs, double budget) {
  const Result<Lexicons> lexicons = Lexicons::open(fs::path(WEDERHOOR_SOURCE) / "lexicons");
  const auto reader = reading::Reader::open(*lexicons, fs::path(WEDERHOOR_SOURCE) / "models",
                                            fs::path(WEDERHOOR_BUILD_DATA) / "gazetteer.bin");
  const auto claim_finder = claims::ClaimFinder::open(*lexicons);
  const auto event_finder = events::EventFinder::open(*lexicons);
  if (!reader || !claim_finder || !event_finder) return;
  std::map<std::string, double> share;
  std::size_t reports = 0, tokens = 0, bytes = 0;
  const auto start = Clock::now();
  double copied = 0, broken = 0;
  std::string target;
  while (std::chrono::duration<double>(Clock::now() - start).count() < budget) {
    for (const Input& input : inputs) {
      Metadata metadata;
      metadata.file = input.name;
      Report report;
      share["intake"] += seconds([&] { report = std::move(*intake::take_in(input.bytes, metadata, *lexicons)); });
      Reading reading;
      share["reading"] += seconds([&] { reading = reader->read(report); });
      Claims claims;
      std::optional<base::WordForms> forms;
      share["words"] += seconds([&] { forms.emplace(report.text, reading); });
      share["claims"] += seconds([&] { claims = claim_finder->find(report, reading, *forms); });
      share["events"] += seconds([&] { event_finder->find(report, reading, *forms, claims); });
      target.resize(input.bytes.size());
      copied += seconds([&] { std::memcpy(target.data(), input.bytes.data(), input.bytes.size()); });
      broken += seconds([&] { break_words(report.text); });
      ++reports;
      tokens += reading.tokens.size();
      bytes += report.text.size();
    }
  }
  double total = 0;
  for (const auto& [name, time] : share) total += time;
  fmt::print("one core: {:.0f} reports/s, {:.0f} tokens/s, {:.1f} MB/s\n", reports / total, tokens / total,
             bytes / total / 1e6);
  fmt::print("  against ICU word breaking of the same text: {:.1f} times its time; against memcpy: {:.0f} times\n",
             total / broken, total / copied);
  for (const char* name : {"intake", "reading", "words", "claims", "events"})
    fmt::print("  {:8} {:5.1f} %\n", name, 100 * share[name] / total);
}

// A copy of the report with some words left out and its number in front, so that no two are the same bytes.
Input changed(const Input& input, std::size_t n) {
  std::mt19937 random(static_cast<std::uint32_t>(n));
  Input out{fmt::format("{:07}-{}", n, input.name), fmt::format("Bericht {}.\n\n", n)};
  std::istringstream words(input.bytes);
  for (std::string line; std::getline(words, line);) {
    if (random() % 8 != 0 || line.empty()) out.bytes += line + '\n';
  }
  return out;
}

// The same document under another name: what a further report of the same words would give, without reading it again.
Document renamed(const Document& document, std::size_t n) {
  Document out = document;
  const std::string mark = fmt::format("-{}", n);
  out.report.id += mark;
  out.report.file += mark;
  for (Claim& claim : out.claims.claims) claim.id += mark;
  for (Event& event : out.events) event.id += mark;
  for (Number& number : out.numbers) number.id += mark;
  return out;
}

constexpr std::size_t most_read = 10000;  // copies that are really read; the rest of the heap are these renamed

void heap(const Engine& engine, const std::vector<Input>& inputs, std::size_t copies) {
  std::vector<Document> documents(copies);
  const std::size_t fresh = std::min(copies, most_read);
  const double read = seconds([&] {
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int t = 0; t < 2; ++t) {
      threads.emplace_back([&] {
        for (std::size_t n; (n = next++) < fresh;) {
          documents[n] = finish(engine, changed(inputs[n % inputs.size()], n));
          forget_words(documents[n]);
        }
      });
    }
  });
  for (std::size_t n = fresh; n < copies; ++n) documents[n] = renamed(documents[n % fresh], n);
  const long before = peak_mib();
  std::size_t claims = 0, matches = 0, incidents = 0;
  const double joined = seconds([&] {
    const Dossier dossier = engine.reconcile(std::move(documents));
    for (const Document& d : dossier.documents) claims += d.claims.claims.size();
    matches = dossier.matches.size();
    incidents = dossier.incidents.size();
  });
  fmt::print(
      "{:>7} reports: {} read on two threads in {:.1f} s ({:.0f}/s); reconciled in {:.2f} s ({:.0f} µs a report): {} "
      "claims, {} incidents, {} matches; peak {} MiB, {} before\n",
      copies, fresh, read, fresh / read, joined, 1e6 * joined / copies, claims, incidents, matches, peak_mib(), before);
}
}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> paths;
  std::size_t copies = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "--copies" && i + 1 < argc)
      copies = std::stoul(argv[++i]);
    else
      paths.emplace_back(argv[i]);
  }
  const std::vector<Input> inputs = load(paths);
  const auto begin = Clock::now();
  const Result<Engine> engine = Engine::open({WEDERHOOR_SOURCE});
  const double start = std::chrono::duration<double>(Clock::now() - begin).count();
  if (!engine) {
    fmt::print(stderr, "{}\n", engine.error().text());
    return 5;
  }
  fmt::print("start-up {:.0f} ms, peak {} MiB\n", 1000 * start, peak_mib());
  const double once = seconds([&] {
    std::vector<Document> documents;
    for (const Input& input : inputs) documents.push_back(finish(*engine, input));
    const Dossier dossier = engine->reconcile(std::move(documents));
    fmt::print("{} reports to {} incidents", inputs.size(), dossier.incidents.size());
  });
  fmt::print(" in {:.0f} ms, cold\n", 1000 * once);
  stages(inputs, 3.0);
  for (std::size_t n = 1000; n <= copies; n *= 10) heap(*engine, inputs, n);
}
