// Many files, many threads, one result. Two rounds: the first hashes every report in every file, so that identical ones
// are known before anything is read; the second reads each distinct one under the smallest of its names. Tested by
// tests/cli/check_cli.py.
//   applies to:  a.txt and copy/b.txt with the same bytes: one report called a.txt, and a remark.
//   not to:      two files that differ in one byte: two reports (reconciliation may call them copies).
#include "read_all.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <thread>
#include <tuple>

#include "base/hash.h"
#include "base/parallel.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

constexpr std::uint64_t keep_at_most = 1u << 30;  // bytes held between the rounds; the rest is read again

// A report as the first round sees it.
struct Seen {
  std::string place, hash;
  std::size_t size = 0;
  std::optional<Item> item;    // held for the second round
  std::optional<Error> error;  // why it is not read
  bool chosen = false;         // of its hash the one that is read
  bool held = false;           // `item` was there after the first round
};

struct SeenFile {
  std::vector<Seen> items;
  std::optional<Error> error;  // of the file as a whole
};

void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  base::in_parallel(count, jobs, [&](std::size_t i) {
    if (!interrupted()) work(i);
  });
}

// "heap/a.csv#3": how messages name a report.
std::string label(const Input& file, const std::string& place) {
  return place.empty() ? file.path : file.path + "#" + place;
}

std::string name(const Input& file, const std::string& place) {
  return place.empty() ? file.name : file.name + "#" + place;
}

SeenFile look_into(const Engine& engine, const Input& file, const std::string& format,
                   std::atomic<std::uint64_t>& kept) {
  SeenFile seen;
  const Status done = each_item(engine, file, format, [&](Item&& item) {
    Seen one;
    one.place = item.place;
    one.size = item.bytes.size();
    one.error = item.fault;
    if (!one.error) {
      one.hash = base::hash128(item.bytes);
      one.held = (kept += one.size) <= keep_at_most || file.path == "-";
      if (one.held) one.item = std::move(item);
    }
    seen.items.push_back(std::move(one));
    return !interrupted();
  });
  if (!done) seen.error = done.error();
  return seen;
}

// Notes and tables that lie with the reports of a folder, and hold none.
bool beside(const Input& file, const SeenFile& seen) {
  return file.beside && (seen.items.empty() || seen.items.front().place.empty());
}

std::vector<SeenFile> look_into_all(const Engine& engine, const Inputs& inputs, unsigned jobs,
                                    std::vector<std::string>& notes) {
  const std::vector<Input>& files = inputs.files;
  std::vector<SeenFile> seen(files.size());
  std::atomic<std::uint64_t> kept{0};
  in_parallel(files.size(), jobs, [&](std::size_t i) { seen[i] = look_into(engine, files[i], inputs.format, kept); });
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!beside(files[i], seen[i])) continue;
    seen[i] = {};
    notes.push_back(files[i].path + ": lies beside the reports and is not read; name it to read it");
  }
  return seen;
}

// Of each hash the report with the smallest name is to be read.
void choose(const std::vector<Input>& files, std::vector<SeenFile>& seen, std::vector<std::string>& notes) {
  using Place = std::pair<std::size_t, std::size_t>;  // file, item
  const auto smaller = [&](Place a, Place b) {
    return std::tie(files[a.first].name, files[a.first].path, a.second) <
           std::tie(files[b.first].name, files[b.first].path, b.second);
  };
  std::map<std::string, Place> first;
  const auto each = [&](const auto& work) {
    for (std::size_t f = 0; f < files.size(); ++f) {
      for (std::size_t i = 0; i < seen[f].items.size(); ++i) {
        if (!seen[f].items[i].error) work(seen[f].items[i], Place{f, i});
      }
    }
  };
  each([&](const Seen& one, Place place) {
    const auto [at, is_new] = first.emplace(one.hash, place);
    if (!is_new && smaller(place, at->second)) at->second = place;
  });
  each([&](Seen& one, Place place) {
    const auto [f, i] = first[one.hash];
    one.chosen = place == Place{f, i};
    if (one.chosen) return;
    one.item.reset();
    notes.push_back(label(files[place.first], one.place) + ": same bytes as " +
                    label(files[f], seen[f].items[i].place) + "; read once");
  });
}

std::vector<std::string> metadata_notes(const std::vector<Input>& files, const std::vector<SeenFile>& seen,
                                        const Known& known) {
  std::vector<std::string> names;
  std::vector<std::pair<const Input*, const std::string*>> reports;
  std::vector<const Input*> of;
  for (std::size_t f = 0; f < files.size(); ++f) {
    for (const Seen& one : seen[f].items) {
      if (!one.chosen) continue;
      names.push_back(name(files[f], one.place));
      of.push_back(&files[f]);
    }
  }
  reports.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) reports.emplace_back(of[i], &names[i]);
  return known.unmatched(reports);
}

// What one thread reads at a time: a report that is held, or all chosen ones of a file that is read again.
struct Turn {
  std::size_t file = 0;
  std::optional<std::size_t> item;
  std::size_t size = 0;
};

// The longest first, so that no thread begins one when the others are done.
std::vector<Turn> turns(const std::vector<SeenFile>& seen) {
  std::vector<Turn> out;
  for (std::size_t f = 0; f < seen.size(); ++f) {
    std::size_t again = 0;
    for (std::size_t i = 0; i < seen[f].items.size(); ++i) {
      const Seen& one = seen[f].items[i];
      if (!one.chosen) continue;
      if (one.held)
        out.push_back({f, i, one.size});
      else
        again += one.size + 1;
    }
    if (again > 0) out.push_back({f, std::nullopt, again});
  }
  std::stable_sort(out.begin(), out.end(), [](const Turn& a, const Turn& b) { return a.size > b.size; });
  return out;
}

template <class Record>
struct Outcome {
  std::vector<Record> records;  // in order of the inputs
  std::vector<Refusal> refused;
  std::vector<std::string> notes;
};

template <class Record>
class SecondRound {
 public:
  using Read = std::function<Result<Record>(const Item&, const Metadata&, unsigned threads)>;
  SecondRound(const Engine& engine, const Inputs& inputs, std::vector<SeenFile>& seen, const Known& known,
              const Read& read)
      : engine_(engine),
        files_(inputs.files),
        format_(inputs.format),
        seen_(seen),
        known_(known),
        read_(read),
        records_(seen.size()) {
    for (std::size_t f = 0; f < seen.size(); ++f) records_[f].resize(seen[f].items.size());
  }

  void run(unsigned jobs) {
    const std::vector<Turn> order = turns(seen_);
    threads_ = std::max<unsigned>(1, jobs / std::max<std::size_t>(order.size(), 1));
    Progress progress("Reading", order.size());
    in_parallel(order.size(), jobs, [&](std::size_t k) {
      const Turn& turn = order[k];
      if (turn.item) {
        const Item item = *std::move(seen_[turn.file].items[*turn.item].item);
        read(turn.file, *turn.item, item);
      } else {
        read_again(turn.file);
      }
      progress.step();
    });
  }

  std::vector<Record> take() {
    std::vector<Record> out;
    for (auto& file : records_) {
      for (std::optional<Record>& record : file) {
        if (record) out.push_back(std::move(*record));
      }
    }
    return out;
  }

 private:
  void read(std::size_t f, std::size_t i, const Item& item) {
    Result<Record> record = read_(item, known_.of(files_[f], item.name()), threads_);
    if (record)
      records_[f][i] = std::move(*record);
    else
      seen_[f].items[i].error = record.error();
  }

  // The reports of a file that were not held.
  void read_again(std::size_t f) {
    std::vector<Seen>& items = seen_[f].items;
    std::size_t i = 0;
    (void)each_item(engine_, files_[f], format_, [&](Item&& item) {
      if (i >= items.size() || (!items[i].hash.empty() && base::hash128(item.bytes) != items[i].hash)) return false;
      if (items[i].chosen && !items[i].held) read(f, i, item);
      ++i;
      return !interrupted();
    });
    for (; i < items.size(); ++i) {
      if (items[i].chosen && !items[i].held)
        items[i].error =
            Error{ErrorKind::refused, files_[f].path, "changed while it was read", "run again when it is finished"};
    }
  }

  const Engine& engine_;
  const std::vector<Input>& files_;
  const std::string& format_;
  std::vector<SeenFile>& seen_;
  const Known& known_;
  const Read& read_;
  unsigned threads_ = 1;  // of one report, where there are fewer than jobs
  std::vector<std::vector<std::optional<Record>>> records_;
};

void add_refusals(const std::vector<Input>& files, const std::vector<SeenFile>& seen, std::vector<Refusal>& refused) {
  const auto add = [&](const Input& file, const std::string& place, Error error) {
    const bool row = error.where.starts_with(file.name + ":");
    error.where = row ? file.path + error.where.substr(file.name.size()) : label(file, place);
    refused.push_back({file.path, std::move(error), place});
  };
  for (std::size_t f = 0; f < seen.size(); ++f) {
    for (const Seen& one : seen[f].items) {
      if (one.error) add(files[f], one.place, *one.error);
    }
    if (seen[f].error) add(files[f], "", *seen[f].error);
  }
  std::stable_sort(refused.begin(), refused.end(), [](const Refusal& a, const Refusal& b) { return a.file < b.file; });
}

template <class Record>
Outcome<Record> read_each(const Engine& engine, Inputs inputs, const Told& told, unsigned jobs,
                          const typename SecondRound<Record>::Read& read) {
  Outcome<Record> out;
  const Known known(told);
  std::vector<SeenFile> seen = look_into_all(engine, inputs, jobs, out.notes);
  choose(inputs.files, seen, out.notes);
  for (std::string& note : metadata_notes(inputs.files, seen, known)) out.notes.push_back(std::move(note));
  SecondRound<Record> second(engine, inputs, seen, known, read);
  second.run(jobs);
  out.records = second.take();
  out.refused = std::move(inputs.refused);
  add_refusals(inputs.files, seen, out.refused);
  return out;
}
}  // namespace

Heard read_all(const Engine& engine, Inputs inputs, const Told& told, unsigned jobs) {
  auto out = read_each<Document>(engine, std::move(inputs), told, jobs,
                                 [&](const Item& item, const Metadata& metadata, unsigned threads) -> Result<Document> {
                                   Result<Document> document = engine.read(item, metadata, threads);
                                   if (document) forget_words(*document);
                                   return document;
                                 });
  return {std::move(out.records), std::move(out.refused), std::move(out.notes)};
}

TakenIn take_in_all(const Engine& engine, Inputs inputs, const Told& told, unsigned jobs) {
  auto out = read_each<Report>(
      engine, std::move(inputs), told, jobs,
      [&](const Item& item, const Metadata& metadata, unsigned) { return engine.take_in(item, metadata); });
  for (const std::string& note : out.notes) say(note);
  return {std::move(out.records), std::move(out.refused)};
}

unsigned default_jobs() { return std::max(1u, std::thread::hardware_concurrency()); }

}  // namespace wederhoor::cli
