// The statements of a heap, made report by report when they are asked for: so many are kept that the reports of a story
// find each other's, and no more, however large the heap is.
#pragma once

#include <deque>
#include <functional>

#include "reconcile/relations/heap_tells.h"

namespace wederhoor::reconcile {

class StatementHeap {
 public:
  // Makes each once, to hear what the heap tells; calls `meet` with those of each report, not framed, before that is
  // known. All that is given must outlive it. `most_kept`: statements, beside those of the report asked for last.
  StatementHeap(const StatementMaker& maker, const Heap& heap, const std::vector<Incident>& incidents,
                const std::function<void(std::span<const Statement>)>& meet = {}, std::size_t most_kept = 1 << 13);

  // Reports of the language of the maker that make a claim, in order of the heap.
  std::uint32_t reports() const { return static_cast<std::uint32_t>(documents_.size()); }
  // Statements of all reports.
  std::uint32_t size() const { return first_.back(); }
  // The report of a statement, by number.
  std::uint32_t report_of(std::uint32_t statement) const;
  Ref ref(std::uint32_t statement) const;
  // Those of a report, to be held while they are used; the number of the first.
  std::shared_ptr<const std::vector<Statement>> of(std::uint32_t report);
  std::uint32_t first(std::uint32_t report) const { return first_[report]; }
  std::shared_ptr<const Statement> one(std::uint32_t statement);

 private:
  std::vector<Statement> made(std::uint32_t document, bool framed) const;

  const StatementMaker& maker_;
  const Heap& heap_;
  HeapTells tells_;
  std::vector<std::uint32_t> documents_, first_ = {0};  // by report; of the statements of each, and behind the last
  std::vector<std::int32_t> incident_, story_;          // by claim of the heap; by incident
  std::vector<std::uint32_t> first_claim_;              // by document
  std::vector<std::shared_ptr<const std::vector<Statement>>> kept_;  // by report
  std::deque<std::uint32_t> order_;                                  // in which they were made
  std::size_t keeps_ = 0, most_kept_;                                // statements
};

// All of them at once, for heaps that are small.
std::vector<Statement> all_statements(const StatementMaker& maker, const Heap& heap,
                                      const std::vector<Incident>& incidents);

}  // namespace wederhoor::reconcile
