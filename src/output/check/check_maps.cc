// places.geojson and timemap.json against the tables. Tested by tests/output/folder_test.cc.
//   applies to:  a point that is not where places.csv has the mention: places.geojson:2:geometry.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "output/check/check_steps.h"

namespace wederhoor::output {
namespace {

using Json = nlohmann::json;

Result<Json> parsed(const Checking& checking, const std::string& name) {
  const Result<std::string> bytes = read_output(checking, name);
  if (!bytes) return bytes.error();
  Json json = Json::parse(*bytes, nullptr, false);
  if (!json.is_object()) return differs(name, "is no JSON object");
  return json;
}

const Json& member(const Json& object, const char* name) {
  static const Json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(name);
  return found == object.end() ? nothing : *found;
}

std::string text(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }
std::string number(const Json& value) { return value.is_number() ? decimal(value.get<double>()) : std::string(); }

// Is the feature where the row has it?
bool at(const Json& feature, const Checking::Place& place) {
  const Json& geometry = member(feature, "geometry");
  if (number(member(member(feature, "properties"), "radius_km")) != place.radius) return false;
  if (geometry.is_null()) return place.lat.empty() && place.lon.empty();
  const Json& point = member(geometry, "coordinates");
  return point.is_array() && point.size() == 2 && number(point[0]) == place.lon && number(point[1]) == place.lat;
}

Status check_feature(const Checking& checking, const Json& feature, const std::string& where,
                     std::set<std::string>& seen) {
  const Json& properties = member(feature, "properties");
  std::vector<std::string> ids;
  for (const Json& mention : member(properties, "mentions")) ids.push_back(text(mention));
  if (ids.empty()) ids.push_back(text(member(properties, "incident_id")));
  for (const std::string& id : ids) {
    const auto place = checking.places.find(id);
    if (place == checking.places.end() || !seen.insert(id).second)
      return differs(where, "\"" + id + "\" is no place or incident of the tables, or is there twice");
    if (!at(feature, place->second)) return differs(where + ":geometry", "is not where the tables have " + id);
  }
  return Done{};
}

Status check_geojson(Checking& checking) {
  const Result<Json> json = parsed(checking, "places.geojson");
  if (!json) return json.error();
  std::set<std::string> seen;
  std::size_t row = 1;
  for (const Json& feature : member(*json, "features")) {
    if (Status done = check_feature(checking, feature, fmt::format("places.geojson:{}", ++row), seen); !done)
      return done;
    ++checking.cells;
  }
  if (seen.size() != checking.places.size())
    return differs("places.geojson",
                   fmt::format("holds {} of {} places and incidents", seen.size(), checking.places.size()));
  return Done{};
}

bool known(const Checking& checking, const char* key, const std::string& id) {
  const auto ids = checking.keys.find(key);
  return ids != checking.keys.end() && ids->second.contains(id);
}

Status check_event(const Checking& checking, const Json& event, const std::string& where) {
  const auto trigger = checking.triggers.find(text(member(event, "id")));
  if (trigger == checking.triggers.end()) return differs(where + ":id", "is no event of events.csv");
  if (text(member(event, "description")) != trigger->second)
    return differs(where + ":description", "is not what events.csv has");
  for (const Json& source : member(event, "sources")) {
    if (!known(checking, "reports.report_id", text(source)))
      return differs(where + ":sources", "is no report of reports.csv");
  }
  for (const Json& association : member(event, "associations")) {
    if (!known(checking, "incidents.incident_id", text(association)))
      return differs(where + ":associations", "is no incident of incidents.csv");
  }
  return Done{};
}

Status check_timemap(Checking& checking) {
  const Result<Json> json = parsed(checking, "timemap.json");
  if (!json) return json.error();
  std::size_t row = 0;
  for (const Json& event : member(*json, "events")) {
    if (Status done = check_event(checking, event, fmt::format("timemap.json:events:{}", ++row)); !done) return done;
    ++checking.cells;
  }
  return Done{};
}
}  // namespace

Status check_maps(Checking& checking) {
  if (Status done = check_geojson(checking); !done) return done;
  return check_timemap(checking);
}

}  // namespace wederhoor::output
