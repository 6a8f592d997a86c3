// Many files, many threads, one result. Two rounds: the first hashes every file, so that identical ones are known
// before anything is read; the second reads each distinct one under the smallest of its names. Tested by
// tests/cli/check_cli.py.
//   applies to:  a.txt and copy/b.txt with the same bytes: one report called a.txt, and a remark.
//   not to:      two files that differ in one byte: two reports (reconciliation may call them copies).
#include "read_all.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <thread>
#include <tuple>

#include "base/hash.h"
#include "base/parallel.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

constexpr std::uint64_t keep_at_most = 1u << 30;  // bytes held between the rounds; the rest is read again

void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  base::in_parallel(count, jobs, [&](std::size_t i) {
    if (!interrupted()) work(i);
  });
}

struct Seen {
  std::optional<Error> error;
  std::string hash;
  std::optional<std::string> bytes;
};

std::vector<Seen> hash_all(const std::vector<Input>& files, unsigned jobs) {
  std::vector<Seen> seen(files.size());
  std::atomic<std::uint64_t> kept{0};
  in_parallel(files.size(), jobs, [&](std::size_t i) {
    Result<std::string> bytes = input_bytes(files[i]);
    if (!bytes) {
      seen[i].error = bytes.error();
      return;
    }
    seen[i].hash = base::hash128(*bytes);
    const std::uint64_t held = kept += bytes->size();
    if (files[i].path == "-" || held <= keep_at_most) seen[i].bytes = std::move(*bytes);
  });
  return seen;
}

// The files to read: of each hash the one with the smallest name, in order of the inputs.
std::vector<std::size_t> distinct(const std::vector<Input>& files, const std::vector<Seen>& seen,
                                  std::vector<std::string>& notes) {
  const auto smaller = [&](std::size_t a, std::size_t b) {
    return std::tie(files[a].name, files[a].path) < std::tie(files[b].name, files[b].path);
  };
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (seen[i].error || seen[i].hash.empty()) continue;
    const auto [at, is_new] = first.emplace(seen[i].hash, i);
    if (!is_new && smaller(i, at->second)) at->second = i;
  }
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (seen[i].error || seen[i].hash.empty()) continue;
    const std::size_t one = first[seen[i].hash];
    if (one == i) {
      chosen.push_back(i);
    } else {
      notes.push_back(files[i].path + ": same bytes as " + files[one].path + "; read once");
    }
  }
  return chosen;
}

// In which order to read them: the longest first, so that no thread begins one when the others are done.
std::vector<std::size_t> longest_first(const std::vector<std::size_t>& chosen, const std::vector<Seen>& seen) {
  std::vector<std::size_t> order(chosen.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto size = [&](std::size_t k) { return seen[chosen[k]].bytes ? seen[chosen[k]].bytes->size() : 0; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  return order;
}

std::map<std::string, Metadata, std::less<>> by_file(const Told& told) {
  std::map<std::string, Metadata, std::less<>> out;
  for (const Metadata& metadata : told.metadata) out.emplace(metadata.file, metadata);
  return out;
}

Result<std::string> bytes_again(const Input& file, Seen& seen) {
  if (seen.bytes) return std::move(*seen.bytes);
  Result<std::string> bytes = input_bytes(file);
  if (bytes && base::hash128(*bytes) != seen.hash) {
    return Error{ErrorKind::refused, file.path, "changed while it was read", "run again when it is finished"};
  }
  return bytes;
}

// Runs `read` on every distinct file; results in order of the inputs.
template <class Record>
void read_each(Inputs& inputs, const Told& told, unsigned jobs, std::vector<Record>& out, std::vector<Refusal>& refused,
               std::vector<std::string>& notes,
               const std::function<Result<Record>(const std::string&, const Metadata&)>& read) {
  std::vector<Seen> seen = hash_all(inputs.files, jobs);
  refused = std::move(inputs.refused);
  const std::vector<std::size_t> chosen = distinct(inputs.files, seen, notes);
  const auto known = by_file(told);
  std::vector<std::optional<Record>> records(chosen.size());
  {
    Progress progress("Reading", chosen.size());
    const std::vector<std::size_t> order = longest_first(chosen, seen);
    in_parallel(chosen.size(), jobs, [&](std::size_t turn) {
      const std::size_t k = order[turn];
      const Input& file = inputs.files[chosen[k]];
      Seen& was = seen[chosen[k]];
      Result<std::string> bytes = bytes_again(file, was);
      const auto row = known.find(file.name);
      Metadata metadata = row == known.end() ? Metadata{} : row->second;
      metadata.file = file.name;
      if (told.published.known()) metadata.published = told.published;
      Result<Record> record = bytes ? read(*bytes, metadata) : Result<Record>(bytes.error());
      if (record) {
        records[k] = std::move(*record);
      } else {
        was.error = record.error();
      }
      progress.step();
    });
  }
  for (std::optional<Record>& record : records) {
    if (record) out.push_back(std::move(*record));
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (!seen[i].error) continue;
    seen[i].error->where = inputs.files[i].path;
    refused.push_back({inputs.files[i].path, *seen[i].error});
  }
  std::stable_sort(refused.begin(), refused.end(), [](const Refusal& a, const Refusal& b) { return a.file < b.file; });
}
}  // namespace

Heard read_all(const Engine& engine, Inputs inputs, const Told& told, unsigned jobs) {
  Heard heard;
  read_each<Document>(inputs, told, jobs, heard.documents, heard.refused, heard.notes,
                      [&](const std::string& bytes, const Metadata& metadata) -> Result<Document> {
                        Result<Document> document = engine.read(bytes, metadata);
                        if (document) forget_words(*document);
                        return document;
                      });
  return heard;
}

TakenIn take_in_all(const Engine& engine, Inputs inputs, const Told& told, unsigned jobs) {
  TakenIn taken;
  std::vector<std::string> notes;
  read_each<Report>(
      inputs, told, jobs, taken.reports, taken.refused, notes,
      [&](const std::string& bytes, const Metadata& metadata) { return engine.take_in(bytes, metadata); });
  for (const std::string& note : notes) say(note);
  return taken;
}

unsigned default_jobs() { return std::max(1u, std::thread::hardware_concurrency()); }

}  // namespace wederhoor::cli
