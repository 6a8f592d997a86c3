// A large JSON document as a row of records: the objects of one array, each made and forgotten before the next.
#pragma once

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "intake/source.h"

namespace wederhoor::intake {

// A record, and the strings and numbers that stand beside its array, in the objects around it; the nearest wins.
struct JsonRecord {
  nlohmann::json value;
  std::map<std::string, std::string> around;
};

// Of each array of the name `array`, however deep; empty: of the first array at the top or one step below.
// Errors (refused): it is no JSON, with what came before given; nothing of that name is no error.
Status each_json_record(Source& source, const std::string& file, std::string_view array,
                        const std::function<bool(JsonRecord&&)>& take);
// The first record of a document of which only the beginning is known.
std::optional<JsonRecord> first_json_record(std::string_view head, std::string_view array);

// A string or number as text, a member "name" of an object, else empty.
std::string json_text(const nlohmann::json& value);
std::string json_text(const nlohmann::json& object, std::string_view member);

}  // namespace wederhoor::intake
