// What must always hold (design, section 5), over examples/ and, where the folder is there, over the five shared
// reports. What the program writes is checked by tests/cli and by `wederhoor check`; here the records themselves.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "base/enum_names.h"
#include "base/hash.h"
#include "base/offsets.h"
#include "base/utf8.h"
#include "test_engine.h"
#include "wederhoor/wederhoor.h"
#include "where.h"

namespace wederhoor {
namespace {
namespace fs = std::filesystem;

struct Input {
  std::string name, bytes;
};

std::vector<Input> folder(const fs::path& path) {
  std::vector<Input> out;
  if (!fs::is_directory(path)) return out;
  for (const auto& entry : fs::directory_iterator(path)) {
    if (entry.path().extension() != ".txt" && entry.path().extension() != ".html") continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    out.push_back({entry.path().filename().string(), bytes.str()});
  }
  std::sort(out.begin(), out.end(), [](const Input& a, const Input& b) { return a.name < b.name; });
  return out;
}

// Reports put together from sentences of the examples, in any order and of any length.
std::vector<Input> generated() {
  const std::vector<Input> examples = folder(fs::path(WEDERHOOR_SOURCE) / "examples");
  std::vector<std::string> lines;
  for (const Input& input : examples) {
    std::istringstream text(input.bytes);
    for (std::string line; std::getline(text, line);) {
      if (line.size() > 20 && line.front() != '<' && line.front() != '{' && line.front() != ' ') lines.push_back(line);
    }
  }
  std::mt19937 random(7);
  std::vector<Input> out;
  for (int i = 0; i < 40; ++i) {
    std::string text;
    const auto count = random() % 12 + 1;
    for (unsigned n = 0; n < count; ++n) text += lines[random() % lines.size()] + (random() % 3 == 0 ? "\n\n" : " ");
    out.push_back({"generated-" + std::to_string(i) + ".txt", text});
  }
  return out;
}

std::vector<Input> heap(const std::string& name) {
  if (name == "examples") return folder(fs::path(WEDERHOOR_SOURCE) / "examples");
  if (name == "generated") return generated();
  return folder(fs::path(WEDERHOOR_SOURCE) / ".." / "shared" / "reports");
}

Document read(const Input& input) {
  Metadata metadata;
  metadata.file = input.name;
  Result<Document> document = test_engine().read(input.bytes, metadata);
  EXPECT_TRUE(document) << input.name << ": " << (document ? "" : document.error().text());
  return document ? std::move(*document) : Document{};
}

RunRecord record() { return test_engine().run_record(); }

std::string dossier(const std::vector<Input>& inputs) {
  std::vector<Document> documents;
  for (const Input& input : inputs) documents.push_back(read(input));
  return dossier_json(test_engine().reconcile(std::move(documents)), record(), {});
}

class Invariants : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    inputs = heap(GetParam());
    if (inputs.empty()) GTEST_SKIP() << "no " << GetParam() << " here";
  }
  std::vector<Input> inputs;
};

// Every span lies in the text, on code point boundaries, and neither starts nor ends in white space.
void expect_span(const Document& d, Span span, const char* what) {
  ASSERT_LT(span.begin, span.end) << d.report.file << " " << what;
  ASSERT_LE(span.end, d.report.text.size()) << d.report.file << " " << what;
  const std::string words(span.of(d.report.text));
  EXPECT_TRUE(base::valid_utf8(words)) << d.report.file << " " << what << " " << span.begin;
  EXPECT_EQ(base::trim(words), words) << d.report.file << " " << what;
}

void expect_because(const Document& d, const std::vector<Because>& because, const char* what) {
  EXPECT_FALSE(because.empty()) << d.report.file << ": a " << what << " without a reason";
  for (const Because& b : because) EXPECT_FALSE(b.construction.empty()) << d.report.file << " " << what;
}

TEST_P(Invariants, SpanEquation) {
  for (const Input& input : inputs) {
    const Document d = read(input);
    for (const Token& t : d.reading.tokens) expect_span(d, t.span, "token");
    for (const Sentence& s : d.reading.sentences) expect_span(d, s.span, "sentence");
    for (const Mention& m : d.reading.mentions) expect_span(d, m.span, "mention");
    for (const PlaceMention& p : d.reading.places) expect_span(d, p.span, "place");
    for (const TimeMention& t : d.reading.times) expect_span(d, t.span, "time");
    for (const Quantity& q : d.reading.quantities) expect_span(d, q.span, "quantity");
    for (const Event& e : d.events) expect_span(d, e.trigger, "trigger");
    for (const HearsayUse& h : d.claims.hearsay) expect_span(d, h.span, "hearsay");
    for (const Claim& c : d.claims.claims) {
      EXPECT_FALSE(c.content.empty()) << d.report.file;
      for (const Spans* spans : {&c.content, &c.cue, &c.source, &c.disclaimers}) {
        EXPECT_TRUE(std::is_sorted(spans->begin(), spans->end())) << d.report.file;
        for (const Span s : *spans) expect_span(d, s, "claim");
      }
    }
  }
}

TEST_P(Invariants, SentencesHoldAllTokensOnce) {
  for (const Input& input : inputs) {
    const Document d = read(input);
    std::uint32_t next = 0, at = 0;
    for (const Sentence& s : d.reading.sentences) {
      EXPECT_EQ(s.first, next) << d.report.file;
      next = s.last;
    }
    EXPECT_EQ(next, d.reading.tokens.size()) << d.report.file;
    // No character but white space is lost between tokens.
    for (const Token& t : d.reading.tokens) {
      ASSERT_GE(t.span.begin, at) << d.report.file;
      EXPECT_TRUE(base::trim(std::string_view(d.report.text).substr(at, t.span.begin - at)).empty())
          << d.report.file << " at " << at;
      at = t.span.end;
    }
    EXPECT_TRUE(base::trim(std::string_view(d.report.text).substr(at)).empty()) << d.report.file;
  }
}

// A tree is one: one root a sentence, every other head inside the sentence, no circle.
TEST_P(Invariants, TreesAreWellFormed) {
  for (const Input& input : inputs) {
    const Document d = read(input);
    for (const Sentence& s : d.reading.sentences) {
      if (!s.parsed) continue;
      int roots = 0;
      for (std::uint32_t i = s.first; i < s.last; ++i) {
        roots += d.reading.tokens[i].head == none;
        std::int32_t up = static_cast<std::int32_t>(i);
        for (std::uint32_t steps = 0; up != none; ++steps) {
          ASSERT_LE(steps, s.last - s.first) << d.report.file << " circle in sentence at " << s.span.begin;
          up = d.reading.tokens[up].head;
          ASSERT_TRUE(up == none ||
                      (up >= static_cast<std::int32_t>(s.first) && up < static_cast<std::int32_t>(s.last)));
        }
      }
      EXPECT_TRUE(s.cut || roots == 1) << d.report.file << " sentence at " << s.span.begin;
    }
  }
}

TEST_P(Invariants, NothingWithoutEvidence) {
  for (const Input& input : inputs) {
    const Document d = read(input);
    for (const Claim& c : d.claims.claims) expect_because(d, c.because, "claim");
    for (const Event& e : d.events) expect_because(d, e.because, "event");
    for (const TimeMention& t : d.reading.times) expect_because(d, t.because, "time");
    for (const Quantity& q : d.reading.quantities) expect_because(d, q.because, "quantity");
    for (const PlaceMention& p : d.reading.places) {
      expect_because(d, p.because, "place");
      EXPECT_TRUE(!p.located || !p.place_id.empty() || !p.relation.empty()) << d.report.file << " " << p.name;
    }
    for (const Claim& c : d.claims.claims) {
      if (c.source_entities.empty()) continue;
      EXPECT_TRUE(c.form != Form::plain) << d.report.file << ": a plain claim with a source";
    }
    EXPECT_TRUE(d.report.published_basis != DateBasis::unknown || !d.report.published.known()) << d.report.file;
  }
}

TEST_P(Invariants, SameBytesInAnyOrder) {
  const std::string straight = dossier(inputs);
  EXPECT_GT(straight.size(), 100u);
  std::vector<Input> shuffled = inputs;
  std::mt19937 random(1);
  for (int i = 0; i < 3; ++i) {
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    EXPECT_TRUE(dossier(shuffled) == straight);
  }
}

TEST_P(Invariants, SameBytesFromManyThreads) {
  const std::string straight = dossier(inputs);
  std::vector<Document> documents(inputs.size());
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    threads.emplace_back([&, i] {
      Metadata metadata;
      metadata.file = inputs[i].name;
      documents[i] = std::move(*test_engine().read(inputs[i].bytes, metadata));
    });
  }
  threads.clear();
  EXPECT_TRUE(dossier_json(test_engine().reconcile(std::move(documents)), record(), {}) == straight);
}

// "claims een.txt 3" (the fourth claim there) -> its id; "contradicts c_1 c_2" -> the id of the match.
struct TableIds {
  std::map<std::string, std::string> of_records, of_matches;
};

TableIds table_ids(const Dossier& dossier) {
  const auto json = nlohmann::json::parse(dossier_json(dossier, record(), {}));
  const auto text = [](const nlohmann::json& row, const char* name) { return row[name].get<std::string>(); };
  TableIds out;
  for (const auto& [table, key] : {std::pair{"claims", "claim_id"},
                                   {"numbers", "number_id"},
                                   {"times", "time_id"},
                                   {"places", "mention_id"},
                                   {"actors", "mention_id"},
                                   {"events", "event_id"}}) {
    std::map<std::string, int> count;
    for (const auto& row : json[table]) {
      const std::string report = text(row, "report");
      out.of_records[fmt::format("{} {} {}", table, report, count[report]++)] = text(row, key);
    }
  }
  for (const auto& row : json["matches"])
    out.of_matches[text(row, "kind") + " " + text(row, "a") + " " + text(row, "b")] = text(row, "match_id");
  return out;
}

// Ids are unique, and those of a report do not change with the heap around it.
TEST_P(Invariants, IdsAreStable) {
  std::vector<Document> documents;
  for (const Input& input : inputs) documents.push_back(read(input));
  const Dossier all = test_engine().reconcile(documents);
  std::set<std::string> ids;
  for (const Document& d : all.documents) {
    for (const Claim& c : d.claims.claims) EXPECT_TRUE(ids.insert(c.id).second) << d.report.file << " " << c.id;
    for (const Event& e : d.events) EXPECT_TRUE(ids.insert(e.id).second) << d.report.file << " " << e.id;
    for (const Number& n : d.numbers) EXPECT_TRUE(ids.insert(n.id).second) << d.report.file << " " << n.id;
  }
  for (const Match& m : all.matches) EXPECT_TRUE(ids.insert(m.id).second) << m.id;
  // Every id of every table, in the heap without its first report.
  const std::string first = all.documents[0].report.file;
  std::erase_if(documents, [&](const Document& d) { return d.report.file == first; });
  const TableIds whole = table_ids(all), left = table_ids(test_engine().reconcile(documents));
  ASSERT_FALSE(left.of_records.empty());
  for (const auto& [record, id] : left.of_records) EXPECT_EQ(whole.of_records.at(record), id) << record;
  for (const auto& [pair, id] : left.of_matches) {
    if (const auto there = whole.of_matches.find(pair); there != whole.of_matches.end()) EXPECT_EQ(there->second, id);
  }
}

TEST_P(Invariants, TextMapsBackToTheRawFile) {
  for (const Input& input : inputs) {
    const Document d = read(input);
    std::uint32_t text = 0, raw = 0;
    std::vector<MapPiece> pieces = d.report.map;
    for (const MapPiece& piece : pieces) {
      EXPECT_GE(piece.text_begin, text) << input.name;
      text = piece.text_end;
    }
    EXPECT_LE(text, d.report.text.size()) << input.name;
    // What stands aside follows the running text; no character of the file is used twice.
    std::sort(pieces.begin(), pieces.end(),
              [](const MapPiece& a, const MapPiece& b) { return a.raw_begin < b.raw_begin; });
    for (const MapPiece& piece : pieces) {
      EXPECT_GE(piece.raw_begin, raw) << input.name;
      raw = piece.raw_end;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Heaps, Invariants, testing::Values("examples", "generated", "reports"),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace wederhoor
