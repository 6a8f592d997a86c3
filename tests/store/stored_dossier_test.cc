// A dossier, written and read back, gives the same files; whatever else the bytes are, it is an error or a dossier
// whose files can be written.
#include "store/stored_dossier.h"

#include <gtest/gtest.h>

#include <random>

#include "dossier/sample.h"
#include "test_engine.h"
#include "wederhoor/wederhoor.h"

namespace wederhoor::store {
namespace {

std::string encoded(const Dossier& dossier) {
  std::string out;
  encode_dossier(dossier, [&](std::string_view bytes) { out += bytes; });
  return out;
}

std::string shown(const Dossier& dossier) { return dossier_json(dossier, {}, {}) + summary(dossier, {}, false, 80); }

TEST(StoredDossier, ComesBackTheSame) {
  const Dossier dossier = sample::dossier();
  const std::string bytes = encoded(dossier);
  const Result<Dossier> back = decode_dossier(bytes, "here");
  ASSERT_TRUE(back) << back.error().text();
  EXPECT_TRUE(encoded(*back) == bytes);
  EXPECT_TRUE(shown(*back) == shown(dossier));
}

TEST(StoredDossier, NamesThatAreNoUtf8ComeBack) {
  const Dossier dossier =
      sample::dossier_of([](std::vector<Document>& documents) { documents[0].report.file = "bericht\xff\n.txt"; });
  const Result<Dossier> back = decode_dossier(encoded(dossier), "here");
  ASSERT_TRUE(back) << back.error().text();
  for (std::uint32_t d = 0; d < dossier.documents.size(); ++d)
    EXPECT_EQ(back->documents[d].report.file, dossier.documents[d].report.file);
}

TEST(StoredDossier, OfNothingComesBack) {
  EXPECT_TRUE(decode_dossier(encoded({}), "here"));
  EXPECT_FALSE(decode_dossier("", "here"));
}

TEST(StoredDossier, CutOffIsAnError) {
  const std::string bytes = encoded(sample::dossier());
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 100)
    EXPECT_FALSE(decode_dossier(std::string_view(bytes).substr(0, size), "here")) << size;
  EXPECT_FALSE(decode_dossier(bytes + '\0', "here"));
}

TEST(StoredDossier, NoiseIsAnErrorOrADossierThatCanBeShown) {
  const std::string good = encoded(sample::dossier());
  std::mt19937 random(11);
  std::size_t read = 0;
  for (int i = 0; i < 4000; ++i) {
    std::string bytes = good;
    for (int n = 0; n < 1 + i % 3; ++n) bytes[random() % bytes.size()] = static_cast<char>(random());
    const Result<Dossier> back = decode_dossier(bytes, "here");
    if (!back) continue;
    EXPECT_FALSE(shown(*back).empty());
    ++read;
  }
  EXPECT_GT(read, 100U);
}

TEST(StoredDossier, OfAnotherVersionIsSaidToBeSo) {
  std::string bytes = encoded({});
  bytes[5] = 99;
  const Result<Dossier> read = decode_dossier(bytes, "records.bin");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text(), "records.bin: holds records in a form of another version; read the reports again");
}

}  // namespace
}  // namespace wederhoor::store
