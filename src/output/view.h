// View: a dossier with what every output asks of it: names of reports, ids of records, spans in the unit that was asked
// for. Shared by threads.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/offsets.h"
#include "output/shown/side_names.h"
#include "wederhoor/render.h"

namespace wederhoor::output {

// A span as outputs count it: code points of the clean text, or of the raw file with `--offsets raw`.
struct OutSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class View {
 public:
  // Both must live as long as the view.
  View(const Dossier& dossier, const RenderOptions& options);

  const Dossier& dossier() const { return dossier_; }
  const RenderOptions& options() const { return options_; }
  const Sides& sides() const { return sides_; }
  const Document& document(std::uint32_t d) const { return dossier_.documents[d]; }
  std::uint32_t documents() const { return dossier_.documents.size(); }
  // The place of a record's document among the documents.
  std::uint32_t place_of(const Ref& ref) const { return dossier_.documents.place_of(ref.report); }

  // The name of a report in every table (docs/tables.md): its file name, with its id in it where another report has
  // that name too.
  const std::string& report(std::uint32_t d) const { return names_[d]; }
  const std::string& id(const Ref& ref) const { return dossier_.documents.id(ref); }
  // White space off the ends, empty spans dropped: what outputs show.
  Spans tidy(std::uint32_t d, const Spans& spans) const;
  OutSpan out(std::uint32_t d, Span span) const;
  std::string span_cell(std::uint32_t d, const Spans& spans) const;                      // "12-30;45-60"
  std::string words(std::uint32_t d, const Spans& spans) const;                          // pieces joined by " // "
  std::string actors(std::uint32_t d, const std::vector<std::int32_t>& entities) const;  // ids joined by ";"
  const std::string& actor(std::uint32_t d, std::int32_t entity) const {                 // "" for none
    return dossier_.documents.actor(d, entity);
  }
  // Of an event, as its report or else its incident has it (EventInHeap).
  Interval when(std::uint32_t d, std::uint32_t event) const;
  Realis realis(std::uint32_t d, std::uint32_t event) const;
  std::pair<std::uint32_t, std::int32_t> where(std::uint32_t d, std::uint32_t event) const;  // document, place mention
  std::vector<EventPart> parts(std::uint32_t d, std::uint32_t event, EventRole role) const;  // beside the report's own
  std::string part_ids(std::uint32_t d, std::uint32_t event, EventRole role) const;          // all, joined by ";"
  std::vector<Because> because(std::uint32_t d, std::uint32_t event) const;
  std::string place_id(std::uint32_t d, std::int32_t place) const;  // of a place mention, "" for none
  std::string incidents(const Ref& ref) const;  // ids of the incidents that hold a claim, event or number
  std::string quantity(const Ref& number) const;
  const std::string& claim_id(std::uint32_t d, std::int32_t claim) const;  // "" for none
  const std::string& event_id(std::uint32_t d, std::int32_t event) const;

  // Ids of records that carry none: prefix, report and span, and a count where several records share a span.
  std::string time_id(std::uint32_t d, std::uint32_t i) const;
  std::string place_mention_id(std::uint32_t d, std::uint32_t i) const;
  std::string actor_mention_id(std::uint32_t d, std::uint32_t i) const;

 private:
  const base::Offsets& offsets(std::uint32_t d) const;
  const Dossier& dossier_;
  const RenderOptions& options_;
  const Sides sides_;
  std::vector<std::string> names_;
  std::vector<std::pair<Ref, std::uint32_t>> incident_of_;       // sorted; into Dossier::incidents
  std::vector<std::pair<Ref, const std::string*>> quantity_of_;  // sorted
  struct Counted {
    std::once_flag once;
    std::unique_ptr<base::Offsets> offsets;
  };
  mutable std::vector<Counted> offsets_;  // made when first asked for, by any thread
};

}  // namespace wederhoor::output
