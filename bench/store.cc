// How small a stored document is, and how fast it is written and read: per byte of text, as ratios to memcpy of the
// same bytes and to reading the report itself in the same run.
//   build/bench/bench/bench_store [FILE…]     Without files: examples/.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "store/stored_document.h"
#include "wederhoor/wederhoor.h"

namespace {
namespace fs = std::filesystem;
using namespace wederhoor;
using Clock = std::chrono::steady_clock;

// The least of some tries: what others do on the machine only adds.
double seconds(const std::function<void()>& work) {
  double least = 1e9;
  for (int i = 0; i < 15; ++i) {
    const auto start = Clock::now();
    work();
    least = std::min(least, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return least;
}

std::vector<std::string> inputs(int count, char** names) {
  std::vector<std::string> paths(names, names + count), out;
  if (paths.empty()) {
    for (const auto& entry : fs::directory_iterator(fs::path(WEDERHOOR_SOURCE) / "examples")) {
      if (entry.path().filename().string().starts_with("verzonnen")) paths.push_back(entry.path());
    }
  }
  for (const std::string& path : paths) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    out.push_back(bytes.str());
  }
  return out;
}

void measure(std::string_view what, const std::vector<Document>& documents, double read) {
  std::vector<std::string> stored(documents.size());
  std::size_t text = 0, bytes = 0;
  const double written = seconds([&] {
    for (std::size_t i = 0; i < documents.size(); ++i) stored[i] = store::encode({{}, documents[i]});
  });
  for (std::size_t i = 0; i < documents.size(); ++i) text += documents[i].report.text.size(), bytes += stored[i].size();
  const double back = seconds([&] {
    for (const std::string& one : stored) {
      if (!store::decode(one, "bench")) fmt::print("not read back\n");
    }
  });
  std::string target(bytes, '\0');
  const double copied = seconds([&] {
    std::size_t at = 0;
    for (const std::string& one : stored) std::memcpy(target.data() + at, one.data(), one.size()), at += one.size();
  });
  fmt::print(
      "{}: {} bytes a report, {:.2f} a byte of text; written {:.0f} MB/s ({:.0f} times memcpy), read back {:.0f} MB/s "
      "({:.0f} times memcpy, {:.0f} times faster than reading the report)\n",
      what, bytes / documents.size(), double(bytes) / text, bytes / written / 1e6, written / copied, bytes / back / 1e6,
      back / copied, read / back);
}
}  // namespace

int main(int count, char** names) {
  const Result<Engine> engine = Engine::open({WEDERHOOR_SOURCE});
  if (!engine) return 1;
  std::vector<Document> documents;
  const std::vector<std::string> files = inputs(count - 1, names + 1);
  const auto start = Clock::now();
  for (const std::string& bytes : files) documents.push_back(std::move(*engine->read(bytes, {.file = "x.txt"})));
  const double read = std::chrono::duration<double>(Clock::now() - start).count();
  measure("with words", documents, read);
  for (Document& document : documents) forget_words(document);
  measure("without", documents, read);
}
