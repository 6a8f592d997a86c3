// timemap.json. An event needs a day or a point there; one that has neither cannot be shown and is left to events.csv.
// Tested by tests/output/codes_test.cc.
//   applies to:  shelling of Grajvoron on 22 May: date 05/22/2023, latitude and longitude as text.
//   not to:      an event "in de zomer" without a place.
#include "output/graph/timemap.h"

#include <fmt/format.h>

#include "base/dates.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {

std::string day_of(const Interval& when) {
  if (!when.begin) return "";
  const base::CivilDay day = base::civil(when.begin->day);
  return fmt::format("{:02}/{:02}/{:04}", day.month, day.day, day.year);
}

std::string time_of(const Interval& when) {
  if (!when.begin || when.begin->minute < 0) return "";
  return fmt::format("{:02}:{:02}", when.begin->minute / 60, when.begin->minute % 60);
}

std::string interval(const Interval& when) {
  return when.known() ? base::iso(when.begin) + "/" + base::iso(when.end) : std::string();
}

void list(JsonWriter& json, std::string_view name, std::string_view cell) {
  json.key(name);
  json.open('[');
  while (!cell.empty()) {
    const std::size_t end = cell.find(';');
    json.text(cell.substr(0, end));
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  json.close(']');
}

void write_event(JsonWriter& json, const View& view, std::uint32_t d, std::uint32_t i) {
  const Document& document = view.document(d);
  const Event& event = document.events[i];
  const auto [in, mention] = view.where(d, i);
  const PlaceMention* place =
      mention < 0 ? nullptr : &view.document(in).reading.places[static_cast<std::size_t>(mention)];
  const Interval when = view.when(d, i);
  const bool located = place != nullptr && place->located;
  if (!when.begin && !located) return;
  json.line();
  json.open('{');
  json.field("id", event.id);
  json.field("description", view.words(d, {event.trigger}));
  json.field("date", day_of(when));
  json.field("time", time_of(when));
  json.field("time_display", interval(when));
  json.field("location", place == nullptr ? "" : place->name);
  json.field("latitude", located ? decimal(place->lat) : "");
  json.field("longitude", located ? decimal(place->lon) : "");
  json.field("category", event.kind);
  json.field("category_full", event.acled_sub_event);
  json.field("type", base::name_of(event.realis));
  list(json, "associations", view.incidents(view.dossier().documents.ref(RecordKind::event, d, i)));
  list(json, "sources", document.report.id);
  json.field("comments", view.report(d) + " " + view.span_cell(d, {event.trigger}));
  json.close('}');
}

void write_source(JsonWriter& json, const View& view, std::uint32_t d) {
  const Report& report = view.document(d).report;
  json.line();
  json.open('{');
  json.field("id", report.id);
  json.field("title", report.title.empty() ? view.report(d) : report.title);
  json.key("paths");
  json.open('[');
  json.text("texts/" + view.report(d) + ".txt");
  json.close(']');
  json.field("type", "");
  json.field("url", report.address);
  json.field("author", report.author);
  json.field("description", report.outlet);
  json.field("date", day_of(report.published));
  json.close('}');
}

void write_association(JsonWriter& json, const Incident& incident) {
  json.line();
  json.open('{');
  json.field("id", incident.id);
  json.field("title", incident.label.empty() ? incident.id : incident.label);
  json.field("desc", incident.label);
  json.field("mode", "FILTER");
  json.close('}');
}

void open_list(JsonWriter& json, std::string_view name) {
  json.line();
  json.key(name);
  json.open('[');
}
}  // namespace

void write_timemap(Sink& out, const View& view) {
  JsonWriter json(out);
  json.open('{');
  open_list(json, "events");
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    for (std::uint32_t i = 0; i < view.document(d).events.size(); ++i) write_event(json, view, d, i);
  }
  json.close(']');
  open_list(json, "sources");
  for (std::uint32_t d = 0; d < view.documents(); ++d) write_source(json, view, d);
  json.close(']');
  open_list(json, "associations");
  for (const Incident& incident : view.dossier().incidents) write_association(json, incident);
  json.close(']');
  for (const std::string_view name : {"sites", "regions", "shapes"}) {
    open_list(json, name);
    json.close(']');
  }
  json.line();
  json.close('}');
  out.write("\n");
}

}  // namespace wederhoor::output
