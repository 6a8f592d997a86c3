// How fast a name is found in the gazetteer, and how that grows from 10 thousand to 10 million names; with --names also
// how often the right one of 10,000 names comes first across scripts.
//   bench_gazetteer [MOST]                     up to MOST made names, 10,000,000 if not given (a minute, 4 GB)
//   bench_gazetteer --names ../shared/data/names/xlit-en-ru/wd_russian_20.tsv
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "base/files.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/gazetteer/gazetteer_import.h"
#include "lexicon/gazetteer/gazetteer_write.h"
#include "lexicon/names/name_key.h"
#include "lexicon/names/name_match.h"

namespace {

using namespace wederhoor;

// Processor time of this thread, so that other work on the machine does not count.
struct Clock {
  using time_point = double;
  static double now() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
  }
};

double seconds(Clock::time_point from) { return Clock::now() - from; }

// Names of invented places: syllables, every one different.
std::string made_name(std::uint64_t i) {
  constexpr const char* parts[] = {"ba",  "ko", "lin", "ge", "ro", "sta",  "vel", "no",
                                   "mir", "da", "tsj", "oe", "ja", "grad", "ka",  "pol"};
  std::string out;
  for (std::uint64_t rest = i + 16; rest > 0; rest /= 16) out += parts[rest % 16];
  out[0] = static_cast<char>(out[0] - 32);
  return out + std::to_string(i % 7);
}

void look_up(const lexicon::Gazetteer& gazetteer, const std::vector<std::string>& names, const std::string& label) {
  std::mt19937_64 chance(7);
  std::vector<std::string> wanted, keys;
  for (int i = 0; i < 200000; ++i) wanted.push_back(names[chance() % names.size()]);
  for (const std::string& name : wanted) keys.push_back(lexicon::name_key(name));
  std::size_t hits = 0;
  double start = Clock::now();
  for (const std::string& key : keys) hits += gazetteer.find_key(key).size();
  const double cold = seconds(start) / static_cast<double>(keys.size());
  start = Clock::now();
  for (const std::string& key : keys) hits += gazetteer.find_key(key).size();
  const double by_key = seconds(start) / static_cast<double>(keys.size());
  start = Clock::now();
  for (const std::string& name : wanted) hits += gazetteer.find(name).size();
  const double by_name = seconds(start) / static_cast<double>(wanted.size());
  fmt::print("{:<28} {:>10} names  key, first touch {:6.0f} ns  key {:6.0f} ns  name {:6.0f} ns  ({} hits)\n", label,
             names.size(), cold * 1e9, by_key * 1e9, by_name * 1e9, hits);
}

void grow(const std::filesystem::path& folder, std::uint64_t most) {
  for (std::uint64_t count = 10'000; count <= most; count *= 10) {
    lexicon::GazetteerText text;
    std::vector<std::string> names;
    for (std::uint64_t i = 0; i < count; ++i) {
      names.push_back(made_name(i));
      if (i % 4 == 0) {
        text.places.push_back(
            {fmt::format("made:{}", i), PlaceKind::village, {}, true, false, 50, 36, 0, i, "RU", "RU", "made", {}});
      }
      text.places.back().names.push_back(
          {names.back(), i % 4 ? lexicon::NameOrigin::alternate : lexicon::NameOrigin::main, ""});
    }
    auto bytes = lexicon::compile_gazetteer(std::move(text));
    if (!bytes) return;
    const std::string path = (folder / "made.bin").string();
    std::ofstream(path, std::ios::binary) << *bytes;
    bytes = std::string();
    const auto start = Clock::now();
    const auto opened = lexicon::Gazetteer::open(path);
    const double open_ms = seconds(start) * 1e3;
    if (opened) look_up(*opened, names, fmt::format("made, opened in {:.2f} ms", open_ms));
    std::filesystem::remove(path);
  }
}

// English - Russian pairs: for each of `queries` English names the nearest of 10,000 Russian ones.
void right_one_first(const std::string& file, std::size_t queries) {
  const auto bytes = base::read_file(file, 64u << 20);
  const auto words = Lexicons::open(std::string(WEDERHOOR_SOURCE) + "/lexicons");
  if (!bytes || !words) return;
  const auto matcher = lexicon::NameMatcher::make(*words);
  if (!matcher) return;
  std::vector<std::pair<std::string, std::string>> pairs;
  std::set<std::string> seen;
  lexicon::each_line(*bytes, [&](std::string_view line) {
    const auto row = lexicon::split_cells(line, '\t');
    std::string russian(row.size() > 1 ? row[1] : "");
    std::erase(russian, ' ');
    if (!russian.empty() && seen.insert(russian).second) pairs.emplace_back(row[0], russian);
  });
  std::shuffle(pairs.begin(), pairs.end(), std::mt19937_64(11));
  pairs.resize(std::min<std::size_t>(pairs.size(), 10'000));
  std::vector<lexicon::NameMatcher::Prepared> russian;
  for (const auto& pair : pairs) russian.push_back(matcher->prepare(pair.second));
  std::size_t first = 0, five = 0;
  const auto start = Clock::now();
  queries = std::min(queries, pairs.size());
  for (std::size_t q = 0; q < queries; ++q) {
    const auto wanted = matcher->prepare(pairs[q].first);
    const double right = matcher->distance(wanted, russian[q]);
    std::size_t before = 0;
    for (std::size_t i = 0; i < russian.size() && before < 5; ++i) {
      if (i != q && matcher->distance(wanted, russian[i]) <= right) ++before;  // a tie counts against us
    }
    first += before == 0;
    five += before < 5;
  }
  fmt::print("{} queries among {}: right one first {:.1f} %, among the first five {:.1f} %; {:.1f} us a pair\n",
             queries, pairs.size(), 100.0 * static_cast<double>(first) / static_cast<double>(queries),
             100.0 * static_cast<double>(five) / static_cast<double>(queries),
             seconds(start) / static_cast<double>(queries * pairs.size()) * 1e6);
}

}  // namespace

int main(int count, char** words) {
  if (count > 2 && std::string(words[1]) == "--names") {
    right_one_first(words[2], count > 3 ? std::stoul(words[3]) : 300);
    return 0;
  }
  const auto start = Clock::now();
  const auto real = lexicon::Gazetteer::open(std::string(WEDERHOOR_BUILD_DATA) + "/gazetteer.bin");
  if (!real) return fmt::print(stderr, "{}\n", real.error().text()), 1;
  const double open_ms = seconds(start) * 1e3;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < real->size(); ++i) names.emplace_back(real->row(i).name);
  look_up(*real, names, fmt::format("ours, opened in {:.2f} ms", open_ms));
  grow(std::filesystem::temp_directory_path(), count > 1 ? std::stoull(words[1]) : 10'000'000);
}
