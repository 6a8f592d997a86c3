// What stands on the page besides records: how many of each, the words of the interface, reports and their texts,
// places, times, sides. Applies to: the part of a report that was left out, at its place. Not to: the raw file.
// Tested by tests/page/sample_page_test.cc.
#include <fmt/format.h>

#include <algorithm>

#include "base/enum_names.h"
#include "base/part_kinds.h"
#include "output/page/page_writer.h"
#include "output/shown/speakers.h"
#include "output/shown/standings.h"

namespace wederhoor::output {
namespace {

// Where the running text ends and what stands beside it begins.
std::uint32_t running_end(const Report& report) {
  const auto aside = std::find_if(report.parts.begin(), report.parts.end(),
                                  [](const MarkedPart& p) { return base::stands_aside(p.kind); });
  return aside == report.parts.end() ? static_cast<std::uint32_t>(report.text.size()) : aside->span.begin;
}

// Where in the running text the part was, that was taken out before it.
std::uint32_t position(const Report& report, std::uint32_t running, std::uint32_t raw) {
  const auto after = std::partition_point(report.map.begin(), report.map.end(), [&](const MapPiece& p) {
    return p.text_begin < running && p.raw_end <= raw;
  });
  return after == report.map.end() ? static_cast<std::uint32_t>(report.text.size()) : after->text_begin;
}

// Minutes since the first of January 1970, by the clock that the report goes by.
void minutes(Json& json, const std::optional<Moment>& moment) {
  if (moment) return json.number(std::int64_t{moment->day} * 1440 + std::max<int>(moment->minute, 0));
  json.nothing();
}

}  // namespace

Section PageWriter::meta() {
  const Counts all = count_all(view_.dossier(), shown_);
  Json json;
  json.open('{'), json.field("language", view_.options().language), json.field("program", run_.program);
  json.field("gazetteer", run_.gazetteer), json.key("count"), json.open('{');
  for (const auto& [key, n] : {std::pair("reports", all.reports),
                               {"incidents", all.incidents},
                               {"claims", all.attributed},
                               {"all_claims", all.claims},
                               {"unverified", all.unverified},
                               {"contradictions", all.contradictions},
                               {"look_alikes", all.look_alikes}})
    json.field(key, static_cast<std::int64_t>(n));
  json.close('}'), json.key("standings"), json.open('[');
  for (const ShownStanding& s : standings()) json.open('['), json.text(s.name), json.text(s.sign), json.close(']');
  json.close(']'), cut(json, all), json.close('}');
  return json.section("meta");
}

// What the page leaves out.
void PageWriter::cut(Json& json, const Counts& all) {
  json.key("cut"), json.open('{');
  if (!selection_.texts) json.field("texts", static_cast<std::int64_t>(all.reports));
  const auto left_out = [&](std::string_view what, std::size_t of, std::size_t on_page) {
    if (of > on_page) json.field(what, static_cast<std::int64_t>(of - on_page));
  };
  left_out("claims", all.claims, selection_.claims);
  left_out("numbers", all.numbers, selection_.numbers);
  left_out("events", all.events, selection_.events);
  left_out("incidents", all.incidents, selection_.incidents.size());
  if (!selection_.places) left_out("places", all.mentions, 0);
  json.close('}');
}

Section PageWriter::words() {
  Json json;
  json.open('{');
  for (const auto& [key, wording] : interface_words()) {
    const bool filled_in = key.starts_with("family.") || key.starts_with("country.") || key.starts_with("body.");
    if (filled_in) continue;  // where they are used
    json.key(key), json.open('['), json.text(wording.nl), json.text(wording.en), json.close(']');
  }
  json.close('}');
  return json.section("words");
}

Section PageWriter::sources() {
  Json json;
  json.open('[');
  for (const SourceLine& s : view_.dossier().sources) {
    json.open('{'), json.field("id", s.actor_id), json.field("name", s.name);
    json.field("claims", std::int64_t{s.claims}), json.field("incidents", std::int64_t{s.incidents});
    json.field("reports", std::int64_t{s.reports}), json.close('}');
  }
  json.close(']');
  return json.section("sources");
}

Section PageWriter::reports() {
  Json json;
  json.open('[');
  for (std::uint32_t d = 0; d < view_.documents(); ++d)
    if (selection_.report[d] != Selection::out) report(json, d);
  json.close(']');
  return json.section("reports");
}

void PageWriter::report(Json& json, std::uint32_t d) {
  const Report& r = view_.document(d).report;
  std::vector<std::string> remarks = r.remarks;
  const std::vector<std::string>& of_reading = view_.document(d).reading.remarks;
  remarks.insert(remarks.end(), of_reading.begin(), of_reading.end());
  json.open('{'), json.field("id", r.id), json.field("file", view_.report(d)), json.field("outlet", r.outlet);
  json.field("by", outlet_of(view_, d)), json.field("author", r.author), json.field("title", r.title);
  json.field("address", r.address), json.field("channel", r.channel), json.field("forwarded", r.forwarded_from);
  time(json, "published", r.published), json.field("basis", base::name_of(r.published_basis));
  json.field("lang", r.language), json.names("remarks", remarks), json.key("removed"), json.open('[');
  const std::uint32_t running = running_end(r);
  for (const RemovedPart& p : r.removed) {
    json.open('['), json.text(p.kind), json.text(fmt::format("{}-{}", p.raw_begin, p.raw_end));
    json.number(units_[d].at(position(r, running, p.raw_begin))), json.close(']');
  }
  json.close(']'), json.close('}');
}

Section PageWriter::text(std::uint32_t d) {
  const Report& r = view_.document(d).report;
  Json json;
  json.open('{'), json.field("text", r.text), json.key("parts"), json.open('[');
  for (const MarkedPart& p : r.parts) {
    json.open('['), json.text(p.kind), json.number(units_[d].at(p.span.begin)), json.number(units_[d].at(p.span.end));
    json.close(']');
  }
  json.close(']'), json.close('}');
  return json.section(fmt::format("text-{}", selection_.report[d]));
}

Section PageWriter::places() {
  Json json;
  json.open('[');
  for (std::uint32_t d = 0; selection_.places && d < view_.documents(); ++d) {
    const auto& places = view_.document(d).reading.places;
    for (std::uint32_t i = 0; i < places.size(); ++i) {
      const PlaceMention& p = places[i];
      json.open('{'), where(json, view_.place_mention_id(d, i), d, {p.span}), json.field("name", p.name);
      json.field("kind", base::name_of(p.kind)), json.field("country", p.country), json.field("admin", p.admin1);
      json.field("relation", p.relation);
      if (p.located) {
        json.key("lat"), json.real(p.lat), json.key("lon"), json.real(p.lon);
        json.key("radius"), json.real(p.radius_km);
      }
      why(json, d, p.because), json.close('}');
    }
  }
  json.close(']');
  return json.section("places");
}

// [Dutch, English, from, until], in minutes; null for a bound that is open.
Section PageWriter::times() {
  Json json;
  json.open('[');
  for (const Interval& interval : times_.values()) {
    json.open('['), json.text(dutch_.interval(interval)), json.text(english_.interval(interval));
    minutes(json, interval.begin), minutes(json, interval.end), json.close(']');
  }
  json.close(']');
  return json.section("times");
}

Section PageWriter::sides() {
  Json json;
  json.open('[');
  for (const std::string& side : sides_.values()) {
    json.open('{'), json.field("id", side);
    both(json, "name", [&](const Strings& say) { return shown_.sides.name(side, say); });
    if (const int colour = shown_.sides.colour(side); colour >= 0) json.field("colour", std::int64_t{colour});
    json.flag("actor", is_actor(side)), json.close('}');
  }
  json.close(']');
  return json.section("sides");
}

}  // namespace wederhoor::output
