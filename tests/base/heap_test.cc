#include "wederhoor/heap.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

Document report(const std::string& file, const std::string& id) {
  Document d;
  d.report.file = file;
  d.report.id = id;
  d.reading.entities.push_back({.actor_id = "x_" + file});
  return d;
}

const std::string one(32, 'a'), two(32, 'b'), three = std::string(31, '0') + "1";

TEST(Heap, IsInOrderOfFilesHoweverTheyCame) {
  const Heap heap({report("c", one), report("a", three), report("b", two)});
  ASSERT_EQ(heap.size(), 3U);
  EXPECT_EQ(heap[0].report.file, "a");
  EXPECT_EQ(heap[2].report.file, "c");
  for (std::uint32_t place = 0; place < heap.size(); ++place) EXPECT_EQ(heap.place_of(heap.key(place)), place);
  EXPECT_EQ(heap.key(0), (ReportKey{0, 1}));
}

TEST(Heap, KeepsAReportOnceUnderItsFirstName) {
  const Heap heap({report("c", one), report("a", two), report("b", one)});
  ASSERT_EQ(heap.size(), 2U);
  EXPECT_EQ(heap[1].report.file, "b");
  EXPECT_EQ(heap[key_of(one)].report.file, "b");
}

TEST(Heap, ReferencesHoldWhenReportsComeAndGo) {
  const Heap small({report("b", two)});
  const Ref ref = small.ref(RecordKind::report, 0, 0);
  const Heap large({report("a", one), report("b", two), report("c", three)});
  EXPECT_EQ(large[ref].report.file, "b");
  EXPECT_EQ(large.id(ref), two);
}

TEST(Heap, WhoIsJoinedIsJoinedOverTheDocumentNotInIt) {
  Heap heap({report("a", one), report("b", two)});
  heap.join(1, 0, "x_a");
  EXPECT_EQ(heap.actor(1, 0), "x_a");
  EXPECT_EQ(heap.actor(0, 0), "x_a");
  EXPECT_EQ(heap[1], report("b", two));
  EXPECT_EQ(heap.actor(0, none), "");
}

}  // namespace
}  // namespace wederhoor
