// wederhoor gazetteer: look a place up, and add the user's own place data. Tested by tests/cli/check_cli.py.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "terminal.h"
#include "verb.h"
#include "wederhoor/gazetteer.h"

namespace wederhoor::cli {
namespace {

int find(const Program& program, const std::string& name, bool as_json) {
  const Result<std::vector<KnownPlace>> found = find_places(program.data, name);
  if (!found) return say(found.error()), exit_code(found.error());
  for (const KnownPlace& place : *found) {
    if (as_json) {
      nlohmann::ordered_json row{{"id", place.id},           {"name", place.name},     {"kind", place.kind},
                                 {"country", place.country}, {"region", place.region}, {"source", place.source},
                                 {"why", place.why}};
      if (place.located) row["lat"] = place.lat, row["lon"] = place.lon;
      if (place.population) row["population"] = place.population;
      put(row.dump() + '\n');
      continue;
    }
    const std::string point = place.located ? fmt::format("{:.3f} {:.3f}", place.lat, place.lon) : "no point";
    put(harmless(fmt::format("{:<24} {:<24} {:<14} {} {:<20} {:<15} {} ({})", place.id, place.name, place.kind,
                             place.country, place.region, point, place.why, place.source)) +
        '\n');
  }
  if (found->empty())
    say(fmt::format("no place is called {}; add your own data with: wederhoor gazetteer import", name));
  return found->empty() ? exit_nothing_read : exit_done;
}

int import(const Program& program, const std::vector<std::string>& files, const std::string& to, bool as_json) {
  const Result<GazetteerUpdate> update = import_gazetteer(program.data, {files.begin(), files.end()}, to);
  if (!update) return say(update.error()), exit_code(update.error());
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const GazetteerFile& file : update->files) {
    all.push_back({{"file", file.file},
                   {"format", file.format},
                   {"date", file.date},
                   {"rows", file.rows},
                   {"added", file.added},
                   {"changed", file.changed},
                   {"unchanged", file.unchanged},
                   {"dropped", file.dropped},
                   {"gone", file.gone}});
    if (as_json) continue;
    put(harmless(fmt::format("{} ({}{}): {} rows; {} new, {} changed, {} as known, {} not usable; {} known places of "
                             "that land are not in it\n",
                             file.file, file.format, file.date.empty() ? "" : ", up to " + file.date, file.rows,
                             file.added, file.changed, file.unchanged, file.dropped, file.gone),
                 true));
  }
  if (as_json) {
    put(nlohmann::ordered_json{{"files", all}, {"places", update->places}, {"checksum", update->checksum}, {"to", to}}
            .dump(2) +
        '\n');
  } else {
    put(harmless(fmt::format("{}: {} places, checksum {}. To read with it: WEDERHOOR_GAZETTEER={} wederhoor read …\n",
                             to, update->places, update->checksum, to),
                 true));
  }
  return exit_done;
}

}  // namespace

void add_gazetteer(Verb& root, Program& program) {
  Verb verb = root.verb("gazetteer", "Look a place up, or add your own place data");
  verb.needs_verb();

  Verb finds = verb.verb("find", "The places that bear a name, in any language and script");
  auto name = std::make_shared<std::string>();
  auto find_json = std::make_shared<bool>(false);
  finds.option("NAME", *name, "Name, adjective or inhabitants, as in a report").required();
  finds.flag("--json", *find_json, "One JSON object a line");
  finds.footer("Examples:\n  wederhoor gazetteer find Koersk\n  wederhoor gazetteer find Belgorodse\n");
  finds.does(program, [name, find_json, &program] { return find(program, *name, *find_json); });

  Verb imports = verb.verb("import", "Add GeoNames, Who's On First, KATOTTG or CSV files");
  auto files = std::make_shared<std::vector<std::string>>();
  auto to = std::make_shared<std::string>();
  auto import_json = std::make_shared<bool>(false);
  imports
      .option("FILE", *files,
              "Files as downloaded: RU.txt, alternateNamesV2.txt, hierarchy.txt, WOF tsv, KATOTTG csv, or CSV "
              "with id,name,lat,lon,country")
      .required();
  imports.option("--to", *to, "The gazetteer file to write").required();
  imports.flag("--json", *import_json, "What each file brought, as JSON");
  imports.footer(
      "Examples:\n  wederhoor gazetteer import RU.txt alternateNamesV2.txt --to my.bin\n"
      "  WEDERHOOR_GAZETTEER=my.bin wederhoor read report.txt\n");
  imports.does(program, [files, to, import_json, &program] { return import(program, *files, *to, *import_json); });
}

}  // namespace wederhoor::cli
