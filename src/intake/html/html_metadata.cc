// Reads the data that a page carries for machines.
//   applies:      {"@type":"NewsArticle","datePublished":"2023-05-24T07:12:00+02:00"}; <meta property="og:site_name"
//   content="NOS"> applies not:  <time> in a list of other articles: only the first one before the text counts, and
//   only where nothing else says a date
// Tested by tests/intake/html/html_test.cc.
#include "intake/html/html_metadata.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/dates.h"
#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

using nlohmann::json;

constexpr std::size_t largest_script = 1u << 20;  // bytes of JSON-LD
constexpr std::size_t most_objects = 2000;

bool fill(std::string& field, std::string_view value) {
  value = base::trim(value);
  if (!field.empty() || value.empty() || value.size() > 1000 || !base::valid_utf8(value)) return false;
  field = base::squeeze(value);
  return true;
}

// A date as parse_iso_interval() reads it, from any of the ways pages write one; empty if it is none.
std::string iso_date(std::string_view text, const MonthWords& months) {
  text = base::trim(text);
  if (base::parse_iso_interval(text) && text.size() >= 7) return std::string(text);
  if (text.size() > 10 && base::parse_iso_interval(text.substr(0, 10))) return std::string(text.substr(0, 10));
  const auto found = months.find(text);
  return found ? found->iso : std::string();
}

void fill_date(Said& said, std::string_view text, std::string_view from, const MonthWords& months) {
  if (!said.date.empty()) return;
  said.date = iso_date(text, months);
  if (!said.date.empty()) said.date_from = from;
}

std::string text_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) {
    for (const char* key : {"name", "@id", "url"}) {
      if (value.contains(key) && value[key].is_string()) return value[key].get<std::string>();
    }
  }
  if (value.is_array()) {
    std::string out;
    for (std::size_t i = 0; i < std::min<std::size_t>(value.size(), 20); ++i) {
      const std::string one = value[i].is_array() ? std::string() : text_of(value[i]);
      if (!one.empty()) out += (out.empty() ? "" : ", ") + one;
    }
    return out;
  }
  return {};
}

bool is_article(const json& object) {
  if (!object.contains("@type")) return false;
  const std::string type = text_of(object["@type"]);
  constexpr std::array<std::string_view, 5> kinds = {"Article", "BlogPosting", "LiveBlogPosting", "Report",
                                                     "SocialMediaPosting"};
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view k) { return type.find(k) != std::string::npos; });
}

void read_article(const json& object, const MonthWords& months, Said& said) {
  const auto text = [&](const char* key) { return object.contains(key) ? text_of(object[key]) : std::string(); };
  fill(said.title, text("headline"));
  fill(said.author, text("author"));
  fill(said.outlet, text("publisher"));
  fill_date(said, text("datePublished"), "JSON-LD", months);
  fill_date(said, text("dateCreated"), "JSON-LD", months);
  const std::string address = text("mainEntityOfPage");
  if (address.starts_with("http")) fill(said.address, address);
  const std::string url = text("url");
  if (url.starts_with("http")) fill(said.address, url);
  fill(said.language, text("inLanguage"));
  if (object.contains("isAccessibleForFree")) {
    const json& free = object["isAccessibleForFree"];
    said.paid = said.paid || free == json(false) || base::lower(text_of(free)) == "false";
  }
}

// Articles anywhere in the JSON, walked without recursion.
void read_json(const std::string& source, const MonthWords& months, Said& said) {
  if (source.size() > largest_script) return;
  const json parsed = json::parse(source, nullptr, false, true);
  if (parsed.is_discarded()) return;
  std::vector<const json*> open{&parsed};
  for (std::size_t i = 0; i < open.size() && i < most_objects; ++i) {
    const json& value = *open[i];
    if (value.is_object() && is_article(value)) read_article(value, months, said);
    if (value.is_array()) {
      for (const json& inner : value) open.push_back(&inner);
    } else if (value.is_object() && (value.contains("@graph") || value.contains("mainEntity"))) {
      for (const char* key : {"@graph", "mainEntity"}) {
        if (value.contains(key)) open.push_back(&value[key]);
      }
    }
  }
}

struct MetaField {
  std::string_view name;
  std::string Said::* field;
};
constexpr std::array<MetaField, 11> meta_fields = {{
    {"og:title", &Said::title},
    {"twitter:title", &Said::title},
    {"og:site_name", &Said::outlet},
    {"application-name", &Said::outlet},
    {"article:author", &Said::author},
    {"author", &Said::author},
    {"og:article:author", &Said::author},
    {"dc.creator", &Said::author},
    {"og:url", &Said::address},
    {"og:locale", &Said::language},
    {"dc.language", &Said::language},
}};
constexpr std::array<std::string_view, 14> date_names = {"article:published_time",
                                                         "og:article:published_time",
                                                         "datepublished",
                                                         "date",
                                                         "dc.date",
                                                         "dcterms.date",
                                                         "dcterms.created",
                                                         "dc.date.issued",
                                                         "pubdate",
                                                         "publishdate",
                                                         "publish-date",
                                                         "publication_date",
                                                         "sailthru.date",
                                                         "parsely-pub-date"};

void read_meta(const Page& page, const PageNode& node, const MonthWords& months, Said& said) {
  const std::string_view content = page.attribute(node, "content");
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string name = base::lower(page.attribute(node, key));
    if (name.empty()) continue;
    for (const MetaField& f : meta_fields) {
      const bool address = f.field == &Said::author && content.starts_with("http");
      if (name == f.name && !address) fill(said.*f.field, content);
    }
    if (std::find(date_names.begin(), date_names.end(), name) != date_names.end())
      fill_date(said, content, "meta", months);
  }
}

}  // namespace

namespace {

// Does the element hold what is not of this report: other articles, readers, navigation?
bool of_others(const Page& page, const PageNode& node, const HtmlHints& hints) {
  if (node.name == "aside" || node.name == "nav" || node.name == "footer") return true;
  for (const char* attribute : {"class", "id"}) {
    const HtmlHints::Hint hint = hints.of(page.attribute(node, attribute));
    if (hint.effect == HtmlHints::Effect::drop && hint.kind != "byline") return true;
  }
  return false;
}

}  // namespace

Said page_metadata(const Page& page, const MonthWords& months, const HtmlHints& hints) {
  Said linked;
  Said meta;
  Said element;
  std::size_t others = 0;  // the node after what is of others
  const bool timed =
      std::any_of(page.nodes().begin(), page.nodes().end(), [](const PageNode& n) { return n.name == "time"; });
  for (std::size_t i = 1; i < page.size(); ++i) {
    const PageNode& node = page[i];
    if (node.text()) continue;
    if (timed && i >= others && node.name != "body" && node.name != "html" && of_others(page, node, hints))
      others = node.past;
    if (node.name == "script" && page.attribute(node, "type").find("ld+json") != std::string_view::npos) {
      read_json(page.inner_text(i), months, linked);
    } else if (node.name == "meta") {
      read_meta(page, node, months, meta);
    } else if (node.name == "link" && page.attribute(node, "rel") == "canonical" &&
               page.attribute(node, "href").starts_with("http")) {
      fill(element.address, page.attribute(node, "href"));
    } else if (node.name == "html") {
      fill(element.language, page.attribute(node, "lang"));
    } else if ((node.name == "time" && i >= others) || page.attribute(node, "itemprop") == "datePublished") {
      const std::string_view stamp =
          page.attribute(node, "datetime").empty() ? page.attribute(node, "content") : page.attribute(node, "datetime");
      if (stamp.empty()) fill(element.age_text, page.inner_text(i).substr(0, 100));
      fill_date(element, stamp.empty() ? page.inner_text(i).substr(0, 100) : std::string(stamp), "time element",
                months);
    } else if (node.name == "h1") {
      fill(element.title, page.inner_text(i).substr(0, 900));
    } else if (node.name == "title" && meta.title.empty()) {
      fill(meta.title, page.inner_text(i).substr(0, 900));
    }
  }
  for (std::string Said::* field : {&Said::title, &Said::author, &Said::outlet, &Said::address, &Said::language}) {
    if ((linked.*field).empty()) linked.*field = meta.*field;
    if ((linked.*field).empty()) linked.*field = element.*field;
  }
  if (!element.title.empty() && linked.title.starts_with(element.title)) linked.title = element.title;
  linked.age_text = element.age_text;
  for (const Said* other : {&meta, &element}) {
    if (!linked.date.empty()) break;
    linked.date = other->date;
    linked.date_from = other->date_from;
  }
  return linked;
}

}  // namespace wederhoor::intake
