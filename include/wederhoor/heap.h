// Heap: the documents that are read together. A document is all that one report gave; it is never changed after it is
// made. What holds only among the documents of a heap (who is the same person as whom) lies over them. Made by
// src/engine.cc; people joined by src/reconcile.
#pragma once

#include <map>
#include <span>

#include "wederhoor/number.h"

namespace wederhoor {

struct Document {
  Report report;
  Reading reading;  // tokens may have been dropped (`forget_words`) once the stages that need them have run
  Claims claims;
  std::vector<Event> events;
  std::vector<Number> numbers;
  std::vector<Position> positions;        // in order of their claims
  std::vector<Proposition> propositions;  // in order of their claims, then of the text
  friend bool operator==(const Document&, const Document&) = default;
};

// What made a document or a dossier: goes with the stored document and into run.json. No time, user or path.
struct RunRecord {
  std::string program;              // version
  std::string lexicons;             // checksum
  std::vector<std::string> models;  // "nl 2026-11-22 checksum"
  std::string gazetteer;            // date and checksum
  std::string icu, zones;           // versions; zones: empty, the engine uses none of its own
  friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

enum class RecordKind : std::uint8_t { claim, event, number, report };
// A record of a heap: of which report, of which kind, which one in its document. The same in every heap that holds the
// report, whatever is added or left out.
struct Ref {
  RecordKind kind = RecordKind::claim;
  ReportKey report;
  std::uint32_t index = 0;  // 0 for the report itself
  friend auto operator<=>(const Ref&, const Ref&) = default;
};

class Heap {
 public:
  Heap() = default;
  // In order of file name, then id, however they came. Of one report the first document is kept.
  explicit Heap(std::vector<Document> documents);

  // A document's place in this order is of this heap only: no record holds one.
  std::uint32_t size() const { return static_cast<std::uint32_t>(documents_.size()); }
  bool empty() const { return documents_.empty(); }
  std::vector<Document>::const_iterator begin() const { return documents_.begin(); }
  std::vector<Document>::const_iterator end() const { return documents_.end(); }
  const Document& operator[](std::uint32_t place) const { return documents_[place]; }

  // The report must be in the heap.
  std::uint32_t place_of(const ReportKey& report) const;
  const Document& operator[](const ReportKey& report) const { return documents_[place_of(report)]; }
  const Document& operator[](const Ref& ref) const { return (*this)[ref.report]; }
  const ReportKey& key(std::uint32_t place) const { return keys_[place]; }
  Ref ref(RecordKind kind, std::uint32_t place, std::uint32_t index) const { return {kind, keys_[place], index}; }
  const Claim& claim(const Ref& ref) const { return (*this)[ref].claims.claims[ref.index]; }
  const std::string& id(const Ref& ref) const;  // of the record

  // Actor id of an entity over the whole heap: the one it was joined to, else its own; "" for `none`.
  const std::string& actor(std::uint32_t place, std::int32_t entity) const;
  void join(std::uint32_t place, std::uint32_t entity, std::string actor);

 private:
  std::vector<Document> documents_;
  std::vector<ReportKey> keys_;                                            // by place
  std::vector<std::pair<ReportKey, std::uint32_t>> places_;                // sorted
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> joined_;  // place, entity → actor id
};

}  // namespace wederhoor
