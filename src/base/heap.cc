// Documents by report, and who is who among them (declared in wederhoor/heap.h). The report "9f…" of three files is at
// the same key when the second file is left out. Tested by tests/base/heap_test.cc.
#include "wederhoor/heap.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/hash.h"

namespace wederhoor {

ReportKey key_of(std::string_view report_id) {
  // Ids of other lengths are of hand-made reports.
  const std::string hex = report_id.size() == 32 ? std::string(report_id) : base::hash128(report_id);
  const auto half = [&](std::size_t at) {
    std::uint64_t value = 0;
    std::from_chars(hex.data() + at, hex.data() + at + 16, value, 16);
    return value;
  };
  return {half(0), half(16)};
}

Heap::Heap(std::vector<Document> documents) : documents_(std::move(documents)) {
  const auto name = [](const Document& d) { return std::tie(d.report.file, d.report.id); };
  std::sort(documents_.begin(), documents_.end(),
            [&](const Document& a, const Document& b) { return name(a) < name(b); });
  for (std::uint32_t place = 0; place < size(); ++place)
    places_.emplace_back(key_of(documents_[place].report.id), place);
  std::sort(places_.begin(), places_.end());
  const auto again =
      std::unique(places_.begin(), places_.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
  if (again != places_.end()) {
    places_.erase(again, places_.end());
    std::sort(places_.begin(), places_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<Document> once;
    for (auto& [key, place] : places_) {
      once.push_back(std::move(documents_[place]));
      place = static_cast<std::uint32_t>(once.size()) - 1;
    }
    documents_ = std::move(once);
    std::sort(places_.begin(), places_.end());
  }
  keys_.resize(documents_.size());
  for (const auto& [key, place] : places_) keys_[place] = key;
}

std::uint32_t Heap::place_of(const ReportKey& report) const {
  return std::partition_point(places_.begin(), places_.end(), [&](const auto& p) { return p.first < report; })->second;
}

const std::string& Heap::id(const Ref& ref) const {
  const Document& d = (*this)[ref];
  switch (ref.kind) {
    case RecordKind::claim: return d.claims.claims[ref.index].id;
    case RecordKind::event: return d.events[ref.index].id;
    case RecordKind::number: return d.numbers[ref.index].id;
    case RecordKind::report: break;
  }
  return d.report.id;
}

const std::string& Heap::actor(std::uint32_t place, std::int32_t entity) const {
  static const std::string nobody;
  const std::vector<Entity>& entities = documents_[place].reading.entities;
  if (entity < 0 || static_cast<std::size_t>(entity) >= entities.size()) return nobody;
  const auto joined = joined_.find({place, static_cast<std::uint32_t>(entity)});
  return joined == joined_.end() ? entities[static_cast<std::size_t>(entity)].actor_id : joined->second;
}

void Heap::join(std::uint32_t place, std::uint32_t entity, std::string actor) {
  joined_.insert_or_assign({place, entity}, std::move(actor));
}

const std::string& Heap::joined_name(std::uint32_t place, std::int32_t entity) const {
  static const std::string no_name;
  const auto joined = entity < 0 ? joined_.end() : joined_.find({place, static_cast<std::uint32_t>(entity)});
  const auto name = joined == joined_.end() ? names_.end() : names_.find(joined->second);
  return name == names_.end() ? no_name : name->second;
}

void Heap::name_joined(const std::string& actor, std::string name) { names_.insert_or_assign(actor, std::move(name)); }

const EventInHeap* Heap::told(const Ref& event) const {
  const auto known = told_.find(event);
  return known == told_.end() ? nullptr : &known->second;
}

void Heap::tell(const Ref& event, EventInHeap told) { told_.insert_or_assign(event, std::move(told)); }

}  // namespace wederhoor
