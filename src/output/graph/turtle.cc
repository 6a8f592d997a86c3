// dossier.ttl, through serd. A report is a prov:Entity; words in it are gaf:Mention, with their place in the URI
// (#char=begin,end, code points); events are sem:Event denoted by mentions; a claim is a grasp:Attribution of a mention
// to its source. Tested by tests/output/codes_test.cc.
//   applies to:  every claim with content, every event, every incident.
//   not to:      numbers, times and plain mentions, which have no home in these vocabularies: they are in the tables.
#include "output/graph/turtle.h"

#include <bit>

#include <fmt/format.h>
#include <serd/serd.h>

#include "base/dates.h"
#include "base/enum_names.h"

namespace wederhoor::output {
namespace {

constexpr std::string_view sem = "http://semanticweb.cs.vu.nl/2009/11/sem/",
                           gaf = "http://groundedannotationframework.org/gaf#",
                           grasp = "http://groundedannotationframework.org/grasp#", prov = "http://www.w3.org/ns/prov#",
                           rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                           rdfs = "http://www.w3.org/2000/01/rdf-schema#", dcterms = "http://purl.org/dc/terms/",
                           xsd = "http://www.w3.org/2001/XMLSchema#", ours = "urn:wederhoor:";

std::size_t to_sink(const void* bytes, std::size_t size, void* sink) {
  static_cast<Sink*>(sink)->write({static_cast<const char*>(bytes), size});
  return size;
}

SerdNode node(SerdType type, const std::string& text) {
  return serd_node_from_string(type, reinterpret_cast<const std::uint8_t*>(text.c_str()));
}

class Turtle {
 public:
  explicit Turtle(Sink& out) : env_(serd_env_new(nullptr)) {
    for (const auto& [name, uri] : {std::pair{"sem", sem},
                                    {"gaf", gaf},
                                    {"grasp", grasp},
                                    {"prov", prov},
                                    {"rdfs", rdfs},
                                    {"dcterms", dcterms},
                                    {"xsd", xsd},
                                    {"rdf", rdf},
                                    {"w", ours}}) {
      prefixes_.emplace_back(name, uri);
    }
    for (const auto& [name, uri] : prefixes_) set_env(name, uri);
    const auto style = std::bit_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_BULK);
    writer_ = serd_writer_new(SERD_TURTLE, style, env_, nullptr, to_sink, &out);
    for (const auto& [name, uri] : prefixes_) {
      const SerdNode n = node(SERD_LITERAL, name), u = node(SERD_URI, uri);
      serd_writer_set_prefix(writer_, &n, &u);
    }
  }
  Turtle(const Turtle&) = delete;
  Turtle& operator=(const Turtle&) = delete;
  ~Turtle() {
    serd_writer_finish(writer_);
    serd_writer_free(writer_);
    serd_env_free(env_);
  }

  void link(const std::string& subject, std::string_view vocabulary, std::string_view property,
            const std::string& object) {
    write(subject, vocabulary, property, object, SERD_URI, "", "");
  }
  // A literal; nothing for "". `type` is of XML Schema, `language` as in BCP 47.
  void text(const std::string& subject, std::string_view vocabulary, std::string_view property,
            const std::string& value, std::string_view type = "", const std::string& language = "") {
    if (!value.empty()) write(subject, vocabulary, property, value, SERD_LITERAL, type, language);
  }
  void moment(const std::string& subject, std::string_view property, const std::optional<Moment>& moment) {
    if (!moment) return;
    std::string value = base::iso(*moment);
    if (moment->minute >= 0) value.insert(16, ":00");
    text(subject, property == "issued" ? dcterms : sem, property, value, moment->minute >= 0 ? "dateTime" : "date");
  }

 private:
  void set_env(const std::string& name, const std::string& uri) {
    serd_env_set_prefix_from_strings(env_, reinterpret_cast<const std::uint8_t*>(name.c_str()),
                                     reinterpret_cast<const std::uint8_t*>(uri.c_str()));
  }
  void write(const std::string& subject, std::string_view vocabulary, std::string_view property,
             const std::string& object, SerdType kind, std::string_view type, const std::string& language) {
    const std::string predicate = std::string(vocabulary) + std::string(property),
                      datatype = type.empty() ? "" : std::string(xsd) + std::string(type);
    const SerdNode s = node(SERD_URI, subject), p = node(SERD_URI, predicate), o = node(kind, object);
    const SerdNode t = node(SERD_URI, datatype), l = node(SERD_LITERAL, language);
    serd_writer_write_statement(writer_, 0, nullptr, &s, &p, &o, type.empty() ? nullptr : &t,
                                language.empty() ? nullptr : &l);
  }

  SerdEnv* env_;
  SerdWriter* writer_ = nullptr;
  std::vector<std::pair<std::string, std::string>> prefixes_;
};

std::string uri(std::string_view kind, std::string_view id) {
  return std::string(ours) + std::string(kind) + ":" + uri_part(id);
}

std::string report_uri(const View& view, std::uint32_t d) { return uri("report", view.document(d).report.id); }

std::string place_uri(const std::string& id) {
  return id.starts_with("geonames:") ? "https://sws.geonames.org/" + uri_part(id.substr(9)) + "/" : uri("place", id);
}

std::string language_tag(const Report& report) { return report.language == "und" ? std::string() : report.language; }

// The URI of a stretch of words, described the first time it is asked for a subject.
std::string mention(Turtle& out, const View& view, std::uint32_t d, Span span) {
  const OutSpan s = view.out(d, span);
  const std::string id = fmt::format("{}#char={},{}", report_uri(view, d), s.begin, s.end);
  out.link(id, rdf, "type", std::string(gaf) + "Mention");
  out.text(id, rdfs, "label", view.words(d, {span}), "", language_tag(view.document(d).report));
  out.link(id, prov, "wasDerivedFrom", report_uri(view, d));
  return id;
}

void write_report(Turtle& out, const View& view, std::uint32_t d) {
  const Report& report = view.document(d).report;
  const std::string id = report_uri(view, d);
  out.link(id, rdf, "type", std::string(prov) + "Entity");
  out.text(id, rdfs, "label", view.report(d));
  out.text(id, dcterms, "publisher", report.outlet);
  out.text(id, dcterms, "creator", report.author);
  out.text(id, dcterms, "title", report.title, "", language_tag(report));
  out.text(id, dcterms, "source", report.address);
  out.moment(id, "issued", report.published.begin);
}

std::string_view certainty(const Claim& claim) {
  if (claim.hearsay || claim.standing == Standing::reported || claim.standing == Standing::asked ||
      claim.standing == Standing::opinion)
    return "underspecified";
  return claim.standing == Standing::speculated ? "possible" : "certain";
}

void write_claim(Turtle& out, const View& view, std::uint32_t d, const Claim& claim) {
  const std::string id = uri("claim", claim.id);
  out.link(id, rdf, "type", std::string(grasp) + "Attribution");
  out.link(id, rdf, "value", std::string(grasp) + std::string(certainty(claim)));
  out.link(id, rdf, "value", std::string(grasp) + (claim.negative ? "negative" : "positive"));
  out.link(id, rdf, "value", std::string(grasp) + (claim.standing == Standing::planned ? "future" : "non-future"));
  out.text(id, ours, "standing", std::string(base::name_of(claim.standing)));
  for (const std::int32_t e : claim.source_entities) {
    if (view.actor(d, e).empty()) continue;
    out.link(id, grasp, "wasAttributedTo", uri("actor", view.actor(d, e)));
  }
  out.link(id, prov, "wasDerivedFrom", report_uri(view, d));
  for (const Span& span : view.tidy(d, claim.content)) {
    const std::string words = mention(out, view, d, span);
    out.link(words, grasp, "hasAttribution", id);
  }
}

void write_event(Turtle& out, const View& view, std::uint32_t d, std::uint32_t i) {
  const Event& event = view.document(d).events[i];
  const std::string id = uri("event", event.id);
  out.link(id, rdf, "type", std::string(sem) + "Event");
  if (!event.kind.empty()) out.link(id, sem, "eventType", uri("kind", event.kind));
  for (const auto* role : {&event.agents, &event.targets, &event.victims}) {
    for (const std::int32_t e : *role) {
      if (view.actor(d, e).empty()) continue;
      out.link(id, sem, "hasActor", uri("actor", view.actor(d, e)));
    }
  }
  for (const EventRole role : {EventRole::agent, EventRole::target, EventRole::victim}) {
    for (const EventPart& part : view.parts(d, i, role)) out.link(id, sem, "hasActor", uri("actor", part.actor));
  }
  const auto [in, mention_of] = view.where(d, i);
  if (const std::string place = view.place_id(in, mention_of); !place.empty())
    out.link(id, sem, "hasPlace", place_uri(place));
  out.moment(id, "hasEarliestBeginTimeStamp", view.when(d, i).begin);
  out.moment(id, "hasLatestEndTimeStamp", view.when(d, i).end);
  if (event.claim >= 0) out.link(id, sem, "accordingTo", uri("claim", view.claim_id(d, event.claim)));
  for (const Span& span : view.tidy(d, {event.trigger})) {
    const std::string words = mention(out, view, d, span);
    out.link(words, gaf, "denotes", id);
  }
}

void write_incident(Turtle& out, const View& view, const Incident& incident) {
  const std::string id = uri("incident", incident.id);
  out.link(id, rdf, "type", std::string(sem) + "Event");
  out.text(id, rdfs, "label", incident.label);
  if (!incident.place_id.empty()) out.link(id, sem, "hasPlace", place_uri(incident.place_id));
  out.moment(id, "hasEarliestBeginTimeStamp", incident.when.begin);
  out.moment(id, "hasLatestEndTimeStamp", incident.when.end);
  for (const Ref& event : incident.events) out.link(id, sem, "hasSubEvent", uri("event", view.id(event)));
}
}  // namespace

std::string uri_part(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

void write_turtle(Sink& out, const View& view) {
  Turtle turtle(out);
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    write_report(turtle, view, d);
    for (const Claim& claim : view.document(d).claims.claims) write_claim(turtle, view, d, claim);
    for (std::uint32_t i = 0; i < view.document(d).events.size(); ++i) write_event(turtle, view, d, i);
  }
  for (const Incident& incident : view.dossier().incidents) write_incident(turtle, view, incident);
}

}  // namespace wederhoor::output
