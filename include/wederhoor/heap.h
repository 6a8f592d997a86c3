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
  std::vector<Proposition> propositions;  // in order of their claims, then of the text
  KeptWords words;                        // what those of the propositions are kept in
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

// An actor that takes part in an event, by what other reports name.
struct EventPart {
  EventRole role = EventRole::target;
  std::string actor, name;  // id and name of the actor
  friend bool operator==(const EventPart&, const EventPart&) = default;
};

// What the heap tells of an event where its own report does not: the place and the day of its incident, and whose those
// are who serve in a body that the report does not name. Made by src/reconcile/tell_events.cc.
struct EventInHeap {
  Interval when;              // unknown: as the report has it
  ReportKey place_report;     // the report that names the place
  std::int32_t place = none;  // into its Reading::places; none: as the report has it
  bool no_day = false;        // the day, the place that the report has is not believed, and no better is known
  bool no_place = false;
  std::vector<EventPart> parts;  // beside those that the report tells
  std::vector<Because> because;
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
  // The name of an actor that an entity was joined to, by another report or the actor list; "": none but its own.
  const std::string& joined_name(std::uint32_t place, std::int32_t entity) const;
  void name_joined(const std::string& actor, std::string name);

  // What the heap tells of an event; nullptr: nothing beside its report.
  const EventInHeap* told(const Ref& event) const;
  void tell(const Ref& event, EventInHeap told);

 private:
  std::vector<Document> documents_;
  std::vector<ReportKey> keys_;                                            // by place
  std::vector<std::pair<ReportKey, std::uint32_t>> places_;                // sorted
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> joined_;  // place, entity → actor id
  std::map<std::string, std::string> names_;                               // of actors that entities were joined to
  std::map<Ref, EventInHeap> told_;
};

}  // namespace wederhoor
