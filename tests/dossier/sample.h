// A hand-made heap: three reports about one invented raid, on Dravik in Oostmark, with everything that a dossier shows.
// Every record points to words of the texts below; nothing here is read by a stage.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/hash.h"
#include "dossier/build_dossier.h"
#include "tests_lexicons.h"
#include "wederhoor/dossier.h"

namespace wederhoor::sample {

// Where the words stand in the text; the test fails loudly where they do not.
inline Span at(const std::string& text, std::string_view words, std::size_t from = 0) {
  const std::size_t begin = text.find(words, from);
  if (begin == std::string::npos) throw std::logic_error("sample: no such words: " + std::string(words));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}
inline Interval days(std::string_view iso) { return *base::parse_iso_interval(iso); }

struct Maker {
  Document d;

  Maker(std::string file, std::string outlet, std::string title, std::string published, std::string text) {
    d.report = {.id = base::hash128(text),
                .file = std::move(file),
                .outlet = std::move(outlet),
                .title = std::move(title),
                .published = days(published),
                .published_basis = DateBasis::metadata,
                .language = "nl",
                .encoding = "UTF-8",
                .text = std::move(text)};
    const auto size = static_cast<std::uint32_t>(d.report.text.size());
    d.report.map = {{0, size, 0, size}};
    d.reading.language = d.report.language;
    for (std::uint32_t begin = 0; begin < size;) {  // one sentence a line is enough here
      const std::size_t stop = d.report.text.find(". ", begin);
      const std::uint32_t end = stop == std::string::npos ? size : static_cast<std::uint32_t>(stop + 1);
      d.reading.sentences.push_back({.span = {begin, end}});
      begin = end + 1;
    }
  }
  Span at(std::string_view words) const { return sample::at(d.report.text, words); }

  std::int32_t actor(std::string id, std::string name, std::string affiliation, ActorKind kind = ActorKind::person) {
    d.reading.entities.push_back(
        {.actor_id = std::move(id), .name = std::move(name), .kind = kind, .affiliation = std::move(affiliation)});
    return static_cast<std::int32_t>(d.reading.entities.size()) - 1;
  }
  Claim& claim(std::string_view content, std::string_view cue, std::string_view source, std::vector<std::int32_t> who,
               Form form, Standing standing) {
    Claim c;
    c.content = {at(content)};
    if (!cue.empty()) c.cue = {at(cue)};
    if (!source.empty()) c.source = {at(source)};
    c.source_type = who.empty() ? SourceType::none : SourceType::named;
    c.source_entities = std::move(who);
    c.form = form;
    c.standing = standing;
    c.id = base::short_id("c_", {d.report.id, content, cue});
    c.chain = {{.actor = "", .name = d.report.outlet, .span = {}}};
    for (const std::int32_t e : c.source_entities)
      c.chain.push_back({d.reading.entities[static_cast<std::size_t>(e)].actor_id,
                         d.reading.entities[static_cast<std::size_t>(e)].name,
                         c.source.empty() ? Span{} : c.source.front()});
    c.because = {{"reporting_verb", "nl/reporting_verbs:zeggen", c.cue.empty() ? c.content.front() : c.cue.front()}};
    d.claims.claims.push_back(std::move(c));
    return d.claims.claims.back();
  }
  std::uint32_t last_claim() const { return static_cast<std::uint32_t>(d.claims.claims.size()) - 1; }
  void answers(std::string question, std::string answer) {
    if (d.propositions.empty() || d.propositions.back().claim != last_claim())
      d.propositions.push_back({.claim = last_claim()});
    d.propositions.back().answers.push_back({.asked = std::move(question), .says = std::move(answer)});
  }
  // The claim made last says that somebody does something.
  void clause(std::string_view predicate, std::string_view subject) {
    d.propositions.push_back({.claim = last_claim(), .predicate = at(predicate), .lexeme = d.words.add(predicate)});
    d.propositions.back().arguments.push_back({.role = ArgumentRole::subject, .span = at(subject)});
  }
  // A figure in the claim made last.
  void count(std::string_view words, std::string_view noun, double low, std::optional<double> best,
             std::optional<double> high, Exactness exactness, std::string counted, NumberState state,
             SideKind side_kind, std::string_view as_of) {
    d.reading.quantities.push_back({.span = at(words),
                                    .amount = at(words),
                                    .noun = at(noun),
                                    .low = low,
                                    .best = best,
                                    .high = high,
                                    .exactness = exactness,
                                    .unit = QuantityUnit::persons,
                                    .counted = counted});
    Number n{.id = base::short_id("n_", {d.report.id, words}),
             .quantity = static_cast<std::uint32_t>(d.reading.quantities.size()) - 1};
    n.counted = std::move(counted);
    n.state = state;
    n.side_kind = side_kind;
    n.counted_by = d.claims.claims.back().source_entities;
    n.as_of = days(as_of);
    n.claim = static_cast<std::int32_t>(last_claim());
    n.because = {{"quantity", "nl/counted:" + std::string(n.counted), at(noun)}};
    d.numbers.push_back(std::move(n));
  }
  void event(std::string_view trigger, std::string kind, std::string_view when, Realis realis, std::int32_t place) {
    d.events.push_back({.id = base::short_id("e_", {d.report.id, trigger}),
                        .trigger = at(trigger),
                        .kind = std::move(kind),
                        .place = place,
                        .when = days(when),
                        .realis = realis,
                        .acled_sub_event = "Armed clash",
                        .because = {{"trigger", "nl/triggers:inval", at(trigger)}}});
    for (std::uint32_t s = 0; s < d.reading.sentences.size(); ++s)
      if (d.reading.sentences[s].span.contains(d.events.back().trigger)) d.events.back().sentence = s;
  }
  std::int32_t place(std::string_view words, std::string id, double lat, double lon, double radius,
                     std::string relation = "") {
    d.reading.places.push_back({.span = at(words),
                                .place_id = std::move(id),
                                .name = std::string(words),
                                .kind = PlaceKind::town,
                                .lat = lat,
                                .lon = lon,
                                .radius_km = radius,
                                .located = true,
                                .country = "XO",
                                .admin1 = "Dravik",
                                .name_en = std::string(words),
                                .admin1_en = "Dravik",
                                .relation = std::move(relation)});
    return static_cast<std::int32_t>(d.reading.places.size()) - 1;
  }
};

inline Document agency() {
  Maker m("a.txt", "Persdienst Noord", "Inval bij Dravik", "2031-05-23",
          "Inval bij Dravik\n\nGewapende mannen zijn dinsdag het stadje Dravik binnengevallen. De aanval is "
          "afgeslagen, zegt het ministerie van Defensie van "
          "Oostmark. Daarbij zijn volgens het ministerie zo'n zeventig aanvallers gedood. Dat aantal is niet "
          "onafhankelijk te verifiëren. 😀 "
          "De Vrije Brigade zegt dat de gevechten doorgaan. Westmark ontkent elke betrokkenheid. In maart was er ook "
          "al een overval bij Selm.");
  m.d.report.parts = {{"headline", m.at("Inval bij Dravik")}};
  m.d.report.removed = {{"cookie_wall", 0, 0}};
  const auto ministry =
      m.actor("oostmark_defence", "ministerie van Defensie van Oostmark", "oostmark", ActorKind::state_body);
  const auto brigade = m.actor("vrije_brigade", "Vrije Brigade", "", ActorKind::armed_group);
  const auto west = m.actor("westmark", "Westmark", "", ActorKind::place_as_actor);
  m.actor("zuidmark", "Zuidmark", "", ActorKind::place_as_actor);  // named in a longer version, never heard
  const auto dravik = m.place("Dravik", "wederhoor:dravik", 51.2, 35.7, 4);
  const auto selm = m.place("Selm", "wederhoor:selm", 51.6, 35.1, 2);
  m.claim("Gewapende mannen zijn dinsdag het stadje Dravik binnengevallen", "", "", {}, Form::plain,
          Standing::asserted);
  m.answers("happened", "yes");
  m.clause("binnengevallen", "Gewapende mannen");
  m.claim("De aanval is afgeslagen", "zegt", "het ministerie van Defensie van Oostmark", {ministry}, Form::indirect,
          Standing::attributed)
      .said = days("2031-05-23");
  m.answers("outcome", "repelled");
  m.claim("zo'n zeventig aanvallers gedood", "volgens", "het ministerie", {ministry}, Form::according_to,
          Standing::attributed)
      .disclaimers = {m.at("niet onafhankelijk te verifiëren")};
  m.count("zo'n zeventig aanvallers", "aanvallers", 63, 70, 77, Exactness::about, "fighters", NumberState::killed,
          SideKind::attackers, "2031-05-23");
  m.claim("de gevechten doorgaan", "zegt dat", "De Vrije Brigade", {brigade}, Form::indirect, Standing::attributed)
      .said = days("2031-05-23");
  m.answers("outcome", "ongoing");
  m.clause("doorgaan", "de gevechten");
  m.claim("elke betrokkenheid", "ontkent", "Westmark", {west}, Form::nominal, Standing::denied).negative = true;
  m.answers("involvement", "denies");
  m.event("binnengevallen", "incursion", "2031-05-23", Realis::happened, dravik);
  m.event("overval", "incursion", "2031-03", Realis::recap, selm);
  return m.d;
}

inline Document paper() {
  Maker m("b.txt", "De Avondbode", "'Tien gewonden' na raid", "2031-05-24",
          "Volgens gouverneur Anna Terweij zijn er tien gewonden. Zij zegt op haar kanaal: „De aanval is afgeslagen, "
          "zegt men in de hoofdstad.” "
          "Naar verluidt zouden westerse wapens zijn gebruikt. De wegen ten zuiden van Dravik zijn dicht.");
  const auto governor = m.actor("x_terweij", "Anna Terweij", "oostmark");
  const auto ministry = m.actor("oostmark_defence", "ministerie van Defensie", "oostmark", ActorKind::state_body);
  m.place("Dravik", "wederhoor:dravik", 51.1, 35.7, 12, "ten zuiden van");
  m.claim("tien gewonden", "Volgens", "gouverneur Anna Terweij", {governor}, Form::according_to, Standing::attributed);
  m.count("tien gewonden", "gewonden", 10, 10, 10, Exactness::exact, "people", NumberState::wounded, SideKind::unknown,
          "2031-05-24");
  Claim& told =
      m.claim("De aanval is afgeslagen", "zegt op haar kanaal", "Zij", {governor}, Form::direct, Standing::attributed);
  told.chain.push_back(
      {"oostmark_defence", m.d.reading.entities[static_cast<std::size_t>(ministry)].name, m.at("men in de hoofdstad")});
  m.answers("outcome", "repelled");
  m.claim("westerse wapens zijn gebruikt", "Naar verluidt", "", {}, Form::hearsay, Standing::reported).hearsay = true;
  m.answers("weapons", "used");
  return m.d;
}

inline Document post() {
  Maker m("c.txt", "", "", "2031-05-24", "Acht gewonden, meldt de Vrije Brigade.");
  const auto brigade = m.actor("vrije_brigade", "Vrije Brigade", "", ActorKind::armed_group);
  m.claim("Acht gewonden", "meldt", "de Vrije Brigade", {brigade}, Form::indirect, Standing::attributed);
  m.count("Acht gewonden", "gewonden", 8, 8, 8, Exactness::exact, "people", NumberState::wounded, SideKind::unknown,
          "2031-05-24");
  return m.d;
}

inline std::vector<Document> documents() { return {agency(), paper(), post()}; }
inline ReportKey key(std::uint32_t d) {
  static const std::vector<Document> all = documents();
  return key_of(all.at(d).report.id);
}
inline Ref claim(std::uint32_t d, std::uint32_t i) { return {RecordKind::claim, key(d), i}; }
inline Ref number(std::uint32_t d, std::uint32_t i) { return {RecordKind::number, key(d), i}; }
inline Ref event(std::uint32_t d, std::uint32_t i) { return {RecordKind::event, key(d), i}; }

inline std::vector<Match> matches() {
  return {
      {"m_1", MatchKind::same, MatchSubkind::none, claim(0, 1), claim(1, 1), "same outcome, same origin"},
      {"m_2", MatchKind::contradicts, MatchSubkind::number, number(1, 0), number(2, 0), "wounded: 10 and 8"},
      {"m_3", MatchKind::contradicts, MatchSubkind::outcome, claim(0, 1), claim(0, 3), "outcome: repelled and ongoing"},
      {"m_4", MatchKind::copies, MatchSubkind::none, claim(0, 1), claim(1, 1), "the same words"},
      {"m_5", MatchKind::look_alike, MatchSubkind::different_thing, number(0, 0), number(1, 0), "killed and wounded"}};
}

inline std::vector<Incident> incidents() {
  Incident raid{.id = "i_5a", .label = "inval, Dravik, 23 mei 2031", .kind = "incursion", .when = days("2031-05-23")};
  raid.place_id = "wederhoor:dravik";
  raid.lat = 51.2, raid.lon = 35.7, raid.radius_km = 4, raid.located = true;
  for (std::uint32_t i = 0; i < 5; ++i) raid.claims.push_back(claim(0, i));
  for (std::uint32_t i = 0; i < 3; ++i) raid.claims.push_back(claim(1, i));
  raid.claims.push_back(claim(2, 0));
  raid.events = {event(0, 0)};
  raid.numbers = {number(0, 0), number(1, 0), number(2, 0)};
  raid.reports = {key(0), key(1), key(2)};
  raid.denied_by = {"westmark"};
  Incident old{.id = "i_5b", .label = "overval, Selm, maart 2031", .kind = "incursion", .when = days("2031-03")};
  old.events = {event(0, 1)};
  old.reports = {key(0)};
  return {old, raid};
}

// The heap laid open, with what `change` makes of its documents.
inline Dossier dossier_of(const std::function<void(std::vector<Document>&)>& change) {
  std::vector<Document> all = documents();
  change(all);
  return dossier::build_dossier(Heap(std::move(all)), matches(), incidents(), test_lexicons());
}
inline Dossier dossier(const Lexicons& lexicons = test_lexicons()) {
  return dossier::build_dossier(Heap(documents()), matches(), incidents(), lexicons);
}

}  // namespace wederhoor::sample
