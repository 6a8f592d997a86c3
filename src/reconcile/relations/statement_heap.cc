// Statements as they are needed. A heap of ten thousand reports: some thousand are kept, the others are made again when
// a report of theirs is compared. Tested by tests/reconcile/statement_heap_test.cc.
#include "reconcile/relations/statement_heap.h"

#include <algorithm>

#include "base/groups.h"

namespace wederhoor::reconcile {
namespace {

// Of each incident the smallest with which it shares a report.
std::vector<std::int32_t> stories_of(const Heap& heap, const std::vector<Incident>& incidents) {
  std::vector<std::int32_t> first(heap.size(), none);  // incident of a document
  base::Groups stories(incidents.size());
  for (std::uint32_t i = 0; i < incidents.size(); ++i) {
    for (const ReportKey& report : incidents[i].reports) {
      std::int32_t& of = first[heap.place_of(report)];
      if (of == none) of = static_cast<std::int32_t>(i);
      stories.join(static_cast<std::uint32_t>(of), i);
    }
  }
  std::vector<std::int32_t> out(incidents.size());
  for (std::uint32_t i = 0; i < incidents.size(); ++i) out[i] = static_cast<std::int32_t>(stories.find(i));
  return out;
}

}  // namespace

StatementHeap::StatementHeap(const StatementMaker& maker, const Heap& heap, const std::vector<Incident>& incidents,
                             const std::function<void(std::span<const Statement>)>& meet, std::size_t most_kept)
    : maker_(maker), heap_(heap), story_(stories_of(heap, incidents)), most_kept_(most_kept) {
  std::uint32_t claims = 0;
  for (const Document& document : heap) {
    first_claim_.push_back(claims);
    claims += static_cast<std::uint32_t>(document.claims.claims.size());
  }
  incident_.assign(claims, none);
  for (std::uint32_t i = 0; i < incidents.size(); ++i) {
    for (const Ref& ref : incidents[i].claims) {
      std::int32_t& of = incident_[first_claim_[heap.place_of(ref.report)] + ref.index];
      if (of == none) of = static_cast<std::int32_t>(i);
    }
  }
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    if (heap[d].reading.language != maker.language() || heap[d].claims.claims.empty()) continue;
    const std::vector<Statement> statements = made(d, false);
    documents_.push_back(d);
    first_.push_back(size() + static_cast<std::uint32_t>(statements.size()));
    tells_.hear(statements);
    if (meet) meet(statements);
  }
  tells_.finish();
  kept_.resize(documents_.size());
}

std::vector<Statement> StatementHeap::made(std::uint32_t document, bool framed) const {
  std::vector<Statement> out = maker_.make(heap_, document, framed);
  for (std::size_t c = 0; c < out.size(); ++c) {
    out[c].incident = incident_[first_claim_[document] + c];
    if (out[c].incident != none) out[c].story = story_[static_cast<std::size_t>(out[c].incident)];
  }
  return out;
}

std::uint32_t StatementHeap::report_of(std::uint32_t statement) const {
  return static_cast<std::uint32_t>(std::upper_bound(first_.begin(), first_.end(), statement) - first_.begin()) - 1;
}

Ref StatementHeap::ref(std::uint32_t statement) const {
  const std::uint32_t report = report_of(statement);
  return heap_.ref(RecordKind::claim, documents_[report], statement - first_[report]);
}

std::shared_ptr<const Statement> StatementHeap::one(std::uint32_t statement) {
  const std::uint32_t report = report_of(statement);
  const auto all = of(report);
  return {all, &(*all)[statement - first_[report]]};
}

std::shared_ptr<const std::vector<Statement>> StatementHeap::of(std::uint32_t report) {
  if (kept_[report]) return kept_[report];
  std::vector<Statement> statements = made(documents_[report], true);
  tells_.tell(statements);
  keeps_ += statements.size();
  order_.push_back(report);
  kept_[report] = std::make_shared<const std::vector<Statement>>(std::move(statements));
  while (keeps_ > most_kept_ && order_.front() != report) {
    keeps_ -= kept_[order_.front()]->size();
    kept_[order_.front()].reset();
    order_.pop_front();
  }
  return kept_[report];
}

std::vector<Statement> all_statements(const StatementMaker& maker, const Heap& heap,
                                      const std::vector<Incident>& incidents) {
  StatementHeap statements(maker, heap, incidents);
  std::vector<Statement> out;
  for (std::uint32_t r = 0; r < statements.reports(); ++r) {
    const auto of = statements.of(r);
    out.insert(out.end(), of->begin(), of->end());
  }
  return out;
}

}  // namespace wederhoor::reconcile
