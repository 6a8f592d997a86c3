// places.geojson. A point with a radius, never more exact than the words; places that could not be resolved are there
// too, without a point. Tested by tests/output/codes_test.cc.
//   applies to:  "Grajvoron" in five reports: one feature, five mentions; "ten zuiden van Grajvoron": another, with its
//   own point and radius. not to:      an event without a place, which is in timemap.json by its day.
#include "output/graph/geojson.h"

#include <map>

#include "base/dates.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {

struct NamedPlace {
  const PlaceMention* place = nullptr;                            // the first mention
  std::vector<std::pair<std::uint32_t, std::uint32_t>> mentions;  // document, index
};

std::map<std::string, NamedPlace> named_places(const View& view) {
  std::map<std::string, NamedPlace> out;
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    const std::vector<PlaceMention>& places = view.document(d).reading.places;
    for (std::uint32_t i = 0; i < places.size(); ++i) {
      const PlaceMention& p = places[i];
      std::string key = std::string(p.place_id) + '\n' + p.name + '\n' + std::string(p.relation);
      key += p.located ? '\n' + decimal(p.lat) + ' ' + decimal(p.lon) + ' ' + decimal(p.radius_km) : std::string();
      if (p.place_id.empty()) key += '\n' + view.words(d, {p.span});
      NamedPlace& named = out[key];
      if (named.place == nullptr) named.place = &p;
      named.mentions.emplace_back(d, i);
    }
  }
  return out;
}

void write_point(JsonWriter& json, bool located, double lat, double lon) {
  json.key("geometry");
  if (!located) return json.raw("null");
  json.open('{');
  json.field("type", "Point");
  json.key("coordinates");
  json.open('[');
  json.raw(decimal(lon));
  json.raw(decimal(lat));
  json.close(']');
  json.close('}');
}

void text_field(JsonWriter& json, std::string_view name, std::string_view value) {
  json.key(name);
  json.text_or_null(value);
}

void number_field(JsonWriter& json, std::string_view name, bool known, double value) {
  json.key(name);
  json.raw(known ? decimal(value) : "null");
}

void write_place(JsonWriter& json, const View& view, const NamedPlace& named) {
  const PlaceMention& p = *named.place;
  json.line();
  json.open('{');
  json.field("type", "Feature");
  write_point(json, p.located, p.lat, p.lon);
  json.key("properties");
  json.open('{');
  json.field("record", "place");
  text_field(json, "place_id", p.place_id);
  text_field(json, "name", p.name.empty() ? view.words(named.mentions.front().first, {p.span}) : p.name);
  json.field("kind", base::name_of(p.kind));
  number_field(json, "radius_km", p.located, p.radius_km);
  text_field(json, "country", p.country);
  text_field(json, "admin1", p.admin1);
  text_field(json, "relation", p.relation);
  json.key("mentions");
  json.open('[');
  for (const auto& [d, i] : named.mentions) json.text(view.place_mention_id(d, i));
  json.close(']');
  json.close('}');
  json.close('}');
}

void write_incident(JsonWriter& json, const Incident& incident, const std::string& begin, const std::string& end) {
  json.line();
  json.open('{');
  json.field("type", "Feature");
  json.field("id", incident.id);
  write_point(json, incident.located, incident.lat, incident.lon);
  json.key("properties");
  json.open('{');
  json.field("record", "incident");
  json.field("incident_id", incident.id);
  text_field(json, "label", incident.label);
  text_field(json, "kind", incident.kind);
  text_field(json, "begin", begin);
  text_field(json, "end", end);
  text_field(json, "place_id", incident.place_id);
  number_field(json, "radius_km", incident.located, incident.radius_km);
  json.close('}');
  json.close('}');
}
}  // namespace

void write_geojson(Sink& out, const View& view) {
  JsonWriter json(out);
  json.open('{');
  json.field("type", "FeatureCollection");
  json.key("features");
  json.open('[');
  for (const auto& [key, named] : named_places(view)) write_place(json, view, named);
  for (const Incident& incident : view.dossier().incidents)
    write_incident(json, incident, base::iso(incident.when.begin), base::iso(incident.when.end));
  json.line();
  json.close(']');
  json.close('}');
  out.write("\n");
}

}  // namespace wederhoor::output
