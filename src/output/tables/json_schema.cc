// JSON Schemas (2020-12) of dossier.json, refused.jsonl and run.json. That of the dossier is made from the declarations
// of the tables, so that it cannot say anything else; schema/*.json are what this writes (`wederhoor schema`), which a
// test compares. Tested by tests/schema/check_schemas.py.
#include "output/json_writer.h"
#include "output/tables/datapackage.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {

constexpr std::string_view run_properties =
    R"({"type":"object","additionalProperties":false,"required":["program","format","offset_unit","offsets","language","lexicons","models","gazetteer","icu","zones"],"properties":{
"program":{"type":"string","pattern":"^wederhoor "},
"format":{"const":1},
"offset_unit":{"const":"code_points"},
"offsets":{"enum":["clean","raw"]},
"language":{"enum":["nl","en"]},
"lexicons":{"type":["string","null"],"description":"Checksum of all lexicon files."},
"models":{"type":"array","items":{"type":"string"}},
"gazetteer":{"type":["string","null"]},
"icu":{"type":["string","null"]},
"zones":{"type":["string","null"]},
"files":{"type":"object","description":"XXH3-128 of every other file of the folder.","additionalProperties":{"type":"string","pattern":"^[0-9a-f]{32}$"}}}})";

constexpr std::string_view refused_properties =
    R"({"type":"object","additionalProperties":false,"required":["file","container","item","kind","message","advice"],"properties":{
"file":{"type":"string","minLength":1,"description":"Base name of the file, in a container # and item."},
"container":{"type":["string","null"],"description":"The file that held the report among others."},
"item":{"type":["string","null"],"description":"Where in the container."},
"kind":{"enum":["usage","refused","check","disk","data","interrupted"]},
"message":{"type":"string","minLength":1},
"advice":{"type":"string"}}})";

constexpr std::string_view definitions = R"({
"span":{"type":"object","additionalProperties":false,"required":["start","end","quote"],"properties":{
"start":{"type":"integer","minimum":0},"end":{"type":"integer","minimum":0},
"quote":{"type":"object","additionalProperties":false,"required":["exact"],"properties":{"exact":{"type":"string","minLength":1}}}}},
"ids":{"type":"array","items":{"type":"string","minLength":1}},
"why":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["construction","row","words"],"properties":{
"construction":{"type":"string"},"row":{"type":["string","null"]},"words":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/span"}]}}}},
"view":{"type":"object","additionalProperties":false,"required":["incident_id","sides","questions","ledger","unverified","contradictions"],"properties":{
"incident_id":{"type":"string"},"sides":{"$ref":"#/$defs/ids"},"unverified":{"$ref":"#/$defs/ids"},"contradictions":{"$ref":"#/$defs/ids"},
"questions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["question","cells"],"properties":{
"question":{"type":"string"},"cells":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["side","denies","claims"],"properties":{
"side":{"type":"string"},"denies":{"type":"boolean"},"claims":{"$ref":"#/$defs/ids"}}}}}}},
"ledger":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["quantity_id","counted","side","state","unit","side_kind","numbers"],"properties":{
"quantity_id":{"type":"string"},"counted":{"type":["string","null"]},"side":{"type":["string","null"]},"state":{"type":["string","null"]},"unit":{"type":["string","null"]},
"side_kind":{"type":["string","null"]},"numbers":{"$ref":"#/$defs/ids"}}}}}},
"source":{"type":"object","additionalProperties":false,"required":["actor_id","name","claims","incidents","reports"],"properties":{
"actor_id":{"type":"string"},"name":{"type":"string"},"claims":{"type":"integer","minimum":0},"incidents":{"type":"integer","minimum":0},
"reports":{"type":"integer","minimum":0}}}})";

constexpr std::string_view report_more =
    R"(,"channel":{"type":["string","null"]},"forwarded_from":{"type":["string","null"]},"encoding":{"type":["string","null"]},
"parts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["kind","span"],"properties":{"kind":{"type":"string"},"span":{"$ref":"#/$defs/span"}}}},
"text":{"type":"string","description":"The clean text, in which spans count where offsets is clean."})";

std::string enumeration(const std::vector<std::string_view>& words) {
  std::string out = "\"enum\":[null";
  for (const std::string_view word : words) out += "," + json_string(word);
  return out + "]";
}

std::string shape(const Column& column, bool key) {
  switch (column.kind) {
    case ColumnKind::ids: return R"("type":"array","items":{"type":"string","minLength":1})";
    case ColumnKind::spans: return R"("type":"array","items":{"$ref":"#/$defs/span"})";
    case ColumnKind::hops: return R"("type":"array","items":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/span"}]})";
    case ColumnKind::number: return R"("type":["number","null"])";
    case ColumnKind::integer: return R"("type":["integer","null"])";
    case ColumnKind::boolean: return R"("type":"boolean")";
    case ColumnKind::moment:
      return R"("type":["string","null"],"pattern":)" + json_string("^" + std::string(pattern_of(column.kind)) + "$");
    case ColumnKind::word:
      if (!column.words.empty()) return enumeration(column.words);
      [[fallthrough]];
    default: return key ? R"("type":"string","minLength":1)" : R"("type":["string","null"])";
  }
}

std::string table_schema(const Table& table) {
  std::string properties, required;
  for (const Column& column : table.columns) {
    properties += (properties.empty() ? "\n" : ",\n") + json_string(column.name) +
                  ":{\"description\":" + json_string(column.meaning) + "," + shape(column, column.name == table.key) +
                  "}";
    required += (required.empty() ? "" : ",") + json_string(column.name);
  }
  if (table.because != nullptr) {
    properties += ",\n\"why\":{\"$ref\":\"#/$defs/why\"}";
    required += ",\"why\"";
  }
  if (table.name == "reports") {
    properties += report_more;
    required += R"(,"channel","forwarded_from","encoding","parts","text")";
  }
  return "{\"description\":" + json_string(table.meaning) +
         R"(,"type":"array","items":{"type":"object","additionalProperties":false,"required":[)" + required +
         "],\"properties\":{" + properties + "}}}";
}

std::string head(std::string_view name, std::string_view title) {
  return "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n\"$id\":\"urn:wederhoor:schema:" +
         std::string(name) + ":1\",\n\"title\":" + json_string(title) + ",\n";
}

std::string dossier_schema() {
  std::string properties = "\"run\":" + std::string(run_properties), required = "\"run\"";
  for (const Table& table : tables()) {
    properties += ",\n" + json_string(table.name) + ":" + table_schema(table);
    required += "," + json_string(table.name);
  }
  properties += R"(,
"views":{"type":"array","items":{"$ref":"#/$defs/view"}},
"sources":{"type":"array","items":{"$ref":"#/$defs/source"}})";
  return head("dossier", "dossier.json of wederhoor") + R"("type":"object","additionalProperties":false,"required":[)" +
         required + ",\"views\",\"sources\"],\n\"properties\":{" + properties +
         "},\n\"$defs\":" + std::string(definitions) + "}\n";
}

std::string small_schema(std::string_view name, std::string_view title, std::string_view object) {
  return head(name, title) + std::string(object.substr(1)) + "\n";
}
}  // namespace
}  // namespace wederhoor::output

std::string wederhoor::json_schema(std::string_view name) {
  using namespace output;
  if (name == "dossier") return dossier_schema();
  if (name == "refused") return small_schema(name, "One line of refused.jsonl of wederhoor", refused_properties);
  if (name == "run") return small_schema(name, "run.json of wederhoor", run_properties);
  return "";
}
