// A document, written and read back, is the same; whatever else the bytes are, it is an error or a document that holds.
#include "store/stored_document.h"

#include <gtest/gtest.h>

#include <concepts>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>
#include <sstream>

#include "base/enum_names.h"
#include "base/hash.h"
#include "store/references.h"
#include "store/tied.h"
#include "test_engine.h"
#include "wederhoor/wederhoor.h"
#include "where.h"

namespace wederhoor::store {
namespace {

// ---- Documents made up at random: every member of every record, by the declaration that the bytes are made with.

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  Stored make() {
    Stored stored;
    fill(stored.made_by);
    fill(stored.document);
    Document& d = stored.document;
    // What points somewhere must find something there.
    each<Span>(d, [&](Span& s) { s = place_in(d.report.text); });
    for (MapPiece& p : d.report.map) {
      const Span s = place_in(d.report.text);
      p.text_begin = s.begin, p.text_end = s.end;
      if (p.raw_begin > p.raw_end) std::swap(p.raw_begin, p.raw_end);
    }
    for (Sentence& s : d.reading.sentences) {
      s.first = below(d.reading.tokens.size()), s.last = s.first + below(d.reading.tokens.size() - s.first + 1);
    }
    each_reference(d, [&](auto& index, std::size_t size, bool may_be_none) {
      using Index = std::remove_reference_t<decltype(index)>;
      index = may_be_none && below(4) == 0 ? static_cast<Index>(none) : static_cast<Index>(below(size));
    });
    const auto by_claim = [](const auto& a, const auto& b) { return a.claim < b.claim; };
    std::sort(d.propositions.begin(), d.propositions.end(), by_claim);
    return stored;
  }
  std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(random_() % n); }

 private:
  template <class T>
  void fill(T& value) {
    if constexpr (Record<T>) {
      std::apply([&](auto&... member) { (fill(member), ...); }, tied(value));
    } else if constexpr (is_vector<T>) {
      // Lists of records are pointed into; the others may be empty.
      value.resize(Record<typename T::value_type> ? 1 + below(4) : below(4));
      for (auto& one : value) fill(one);
    } else if constexpr (is_optional<T>) {
      if (below(3) != 0) fill(value.emplace());
    } else if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(below(static_cast<std::size_t>(base::last_of(T{})) + 1));
    } else {
      leaf(value);
    }
  }
  void leaf(bool& value) { value = below(2) == 1; }
  template <class Whole>
    requires std::integral<Whole>
  void leaf(Whole& value) {
    constexpr Whole edges[] = {0, 1, 127, 128, std::numeric_limits<Whole>::min(), std::numeric_limits<Whole>::max()};
    value = below(2) == 0 ? edges[below(std::size(edges))] : static_cast<Whole>(random_());
  }
  void leaf(Label& value) {
    std::string text;
    leaf(text);
    value = text;
  }
  void leaf(KeptWord& value) {
    std::string text;
    leaf(text);
    value = kept_.add(text);
  }
  void leaf(KeptWords& value) { value = kept_; }
  void leaf(double& value) {
    constexpr double edges[] = {0, -0.0, 1e-300, 1e300, 0.1, 47.5};
    value = below(2) == 0 ? edges[below(std::size(edges))] : static_cast<double>(below(1'000'000)) / 7;
  }
  void leaf(Moment& value) {
    const std::int32_t day = static_cast<std::int32_t>(below(8'000'001)) - 4'000'000;
    value = {day, static_cast<std::int16_t>(static_cast<int>(below(1441)) - 1),
             below(2) == 0 ? Moment::no_offset : static_cast<std::int16_t>(static_cast<int>(below(2881)) - 1440)};
  }
  void leaf(Span&) {}  // placed once the text is there
  void leaf(std::string& value) {
    static const std::string pieces[] = {
        "a",         "één", "Тёткино", "😀", "e\u0301", std::string(1, '\0'), "\n\n", "|", "Number=Sing|Tense=Past",
        "\U0010FFFF"};
    value.clear();
    constexpr std::size_t sizes[] = {0, 0, 1, 2, 5, 30};  // up to 64 bytes and past them
    for (std::size_t n = sizes[below(std::size(sizes))]; n > 0; --n) value += pieces[below(std::size(pieces))];
  }
  Span place_in(const std::string& text) {
    std::uint32_t at[2];
    for (std::uint32_t& edge : at) {
      edge = below(text.size() + 1);
      while (edge < text.size() && (static_cast<unsigned char>(text[edge]) & 0xC0) == 0x80) ++edge;
    }
    return {std::min(at[0], at[1]), std::max(at[0], at[1])};
  }

  std::mt19937 random_;
  KeptWords kept_;
};

void expect_same_back(const Stored& stored) {
  const std::string bytes = encode(stored);
  const Result<Stored> back = decode(bytes, "here");
  ASSERT_TRUE(back) << back.error().text();
  EXPECT_TRUE(*back == stored);
  EXPECT_TRUE(encode(*back) == bytes);
}

TEST(StoredDocument, ReadsBackWhatWasWritten) {
  expect_same_back({});
  for (unsigned seed = 0; seed < 400; ++seed) expect_same_back(Maker(seed).make());
}

// Every member counts: a document in which one leaf is another gives other bytes.
TEST(StoredDocument, TellsEveryMemberApart) {
  Stored stored = Maker(5).make();
  const std::string before = encode(stored);
  std::size_t changed = 0;
  KeptWords kept;
  const auto differs = [&](auto& leaf, auto other) {
    std::swap(leaf, other);
    EXPECT_TRUE(encode(stored) != before) << changed;
    std::swap(leaf, other);
    ++changed;
  };
  each<std::string>(stored.document, [&](std::string& s) { differs(s, s + "x"); });
  each<Label>(stored.document, [&](Label& s) { differs(s, Label(std::string(s) + "x")); });
  each<KeptWord>(stored.document, [&](KeptWord& s) { differs(s, kept.add(std::string(s) + "x")); });
  each<std::uint32_t>(stored.document, [&](std::uint32_t& n) { differs(n, n + 1); });
  each<std::int32_t>(stored.document, [&](std::int32_t& n) { differs(n, n ^ 1); });
  each<double>(stored.document, [&](double& n) { differs(n, n == 3 ? 4.0 : 3.0); });
  each<bool>(stored.document, [&](bool& b) { differs(b, !b); });
  each<Span>(stored.document, [&](Span& s) { differs(s, Span{s.begin, s.end + 1}); });
  each<Moment>(stored.document, [&](Moment& m) { differs(m, Moment{m.day + 1, m.minute, m.offset}); });
  EXPECT_GT(changed, 300U);
}

// ---- The documents of examples/.

std::vector<Document> examples() {
  std::vector<Document> out;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(WEDERHOOR_SOURCE) / "examples")) {
    if (!entry.path().filename().string().starts_with("verzonnen")) continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    Metadata metadata;
    metadata.file = entry.path().filename().string();
    out.push_back(std::move(*test_engine().read(bytes.str(), metadata)));
  }
  return out;
}

TEST(StoredDocument, HoldsTheReportsOfTheExamples) {
  const RunRecord made_by = test_engine().run_record();
  for (const Document& document : examples()) expect_same_back({made_by, document});
}

TEST(StoredDocument, GivesTheSameDossierAlsoWithoutWords) {
  std::vector<Document> whole = examples(), back, without_words;
  for (const Document& document : whole) {
    Stored stored{{}, document};
    back.push_back(decode(encode(stored), "")->document);
    forget_words(stored.document);
    without_words.push_back(decode(encode(stored), "")->document);
    EXPECT_TRUE(without_words.back().reading.tokens.empty());
  }
  const RunRecord made_by = test_engine().run_record();
  const auto dossier = [&](std::vector<Document> documents) {
    return dossier_json(test_engine().reconcile(std::move(documents)), made_by, {});
  };
  const std::string straight = dossier(std::move(whole));
  EXPECT_TRUE(dossier(std::move(back)) == straight);
  EXPECT_TRUE(dossier(std::move(without_words)) == straight);
}

// ---- Bytes that nobody wrote.

constexpr std::size_t head = 14;  // mark, version, checksum

// The checksum made right again, so that the damage behind it is read.
std::string vouched(std::string bytes) {
  const std::uint64_t sum = base::hash64(std::string_view(bytes).substr(head));
  for (int i = 0; i < 8; ++i) bytes[head - 8 + static_cast<std::size_t>(i)] = static_cast<char>(sum >> (8 * i));
  return bytes;
}

void expect_error_or_document(const std::string& bytes) {
  const Result<Stored> read = decode(bytes, "here");
  if (!read) {
    EXPECT_EQ(read.error().kind, ErrorKind::data);
    EXPECT_FALSE(read.error().message.empty());
    return;
  }
  const Result<Stored> again = decode(encode(*read), "again");
  ASSERT_TRUE(again) << again.error().text();
  EXPECT_TRUE(*again == *read);
}

TEST(StoredDocument, CutOffIsAnError) {
  const std::string bytes = encode(Maker(1).make());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode(bytes.substr(0, size), "here"));
    if (size > head) EXPECT_FALSE(decode(vouched(bytes.substr(0, size)), "here"));
  }
  EXPECT_FALSE(decode(vouched(bytes + '\0'), "here"));
}

TEST(StoredDocument, DamageIsAnErrorWithTheChecksumAndHarmlessWithoutIt) {
  const std::string bytes = encode(Maker(2).make());
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string damaged = bytes;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    EXPECT_FALSE(decode(damaged, "here")) << bit;
    if (bit / 8 >= head) expect_error_or_document(vouched(damaged));
  }
}

TEST(StoredDocument, NoiseIsHarmless) {
  std::mt19937 random(3);
  std::size_t read = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string bytes = encode(Maker(static_cast<unsigned>(i % 7)).make());
    for (int n = 0; n < 1 + i % 5; ++n) {
      const std::size_t at = head + random() % (bytes.size() - head);
      switch (random() % 3) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes.insert(at, 1 + random() % 9, static_cast<char>(random())); break;
        default: bytes.erase(at, 1 + random() % 9); break;
      }
    }
    bytes = vouched(bytes);
    read += static_cast<bool>(decode(bytes, "here"));
    expect_error_or_document(bytes);
  }
  EXPECT_GT(read, 30U);  // some damage goes unseen without the checksum: those documents were read back above
}

TEST(StoredDocument, OfAnotherVersionIsSaidToBeSo) {
  std::string bytes = encode({});
  bytes[5] = 99;
  const Result<Stored> read = decode(bytes, "b.whdoc");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text(), "b.whdoc: is a document stored in a form of another version; read the report again");
}

// A count that the bytes cannot hold gets no memory: here four thousand million models in eight bytes.
TEST(StoredDocument, CountsAreHeldAgainstTheBytes) {
  const std::string bytes = encode({}).substr(0, head) + std::string("\0\0\1\xFF\xFF\xFF\xFF\x0F", 8);
  const Result<Stored> read = decode(vouched(bytes), "here");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message, "holds a number that is too large");
}

// The form of today, to the byte. If this fails, raise `form_version`, then take over what it is now.
TEST(StoredDocument, HasTheFormOfItsVersion) {
  std::string all;
  for (unsigned seed = 0; seed < 20; ++seed) all += encode(Maker(seed).make());
  EXPECT_EQ(base::hash128(all), "2c3994be7f57232dbf758797dcd4ff27");
  EXPECT_EQ(all[5], 7);
}

}  // namespace
}  // namespace wederhoor::store
