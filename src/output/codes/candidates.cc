// Which events make a row together, and what a row may say. Rules: docs/codes.md. Tested by tests/output/codes_test.cc.
//   applies to:  two reports that tell of shelling of one village on one day: one row.
//   not to:      an attack that is announced, denied or imagined; one dated no finer than a year; a count of wounded.
#include "output/codes/candidates.h"

#include <unicode/uloc.h>
#include <unicode/uregion.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/dates.h"

namespace wederhoor::output {
namespace {

bool took_place(Realis realis) {
  return realis == Realis::happened || realis == Realis::ongoing || realis == Realis::failed ||
         realis == Realis::repelled || realis == Realis::recap;
}

std::int32_t days(const Interval& when) { return last_day(when) - first_day(when) + 1; }

bool dated(const Interval& when) { return when.begin && when.end && days(when) >= 1 && days(when) <= 31; }

// Smaller places first: a village says more than its region.
int size_of(const PlaceMention& place) {
  switch (place.kind) {
    case PlaceKind::country: return 4;
    case PlaceKind::region: return 3;
    case PlaceKind::district:
    case PlaceKind::water:
    case PlaceKind::line:
    case PlaceKind::other: return 2;
    default: return 1;
  }
}

void take(const View& view, Candidate& to, const Ref& ref) {
  const Event& event = event_of(view, ref);
  const bool first = to.events.empty();
  if (first || days(event.when) < days(to.when)) {
    to.when = event.when;
    to.dated = ref;
  }
  if (event.place >= 0) {
    const PlaceMention* known = place_of(view, to);
    const PlaceMention& here = view.dossier().documents[ref].reading.places[event.place];
    if (known == nullptr || size_of(here) < size_of(*known)) {
      to.place = event.place;
      to.placed = ref;
    }
  }
  to.events.push_back(ref);
}

void finish(const View& view, Candidate& candidate) {
  std::sort(candidate.events.begin(), candidate.events.end(),
            [&](const Ref& a, const Ref& b) { return view.id(a) < view.id(b); });
  const Heap& heap = view.dossier().documents;
  const std::set<Ref> events(candidate.events.begin(), candidate.events.end());
  std::set<std::uint32_t> documents;
  for (const Ref& event : events) documents.insert(view.place_of(event));
  candidate.documents.assign(documents.begin(), documents.end());
  for (const std::uint32_t d : documents) {
    const std::vector<Number>& numbers = heap[d].numbers;
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
      const Number& number = numbers[i];
      if (number.state != NumberState::killed || number.event < 0) continue;
      if (events.contains(heap.ref(RecordKind::event, d, static_cast<std::uint32_t>(number.event))))
        candidate.numbers.push_back(heap.ref(RecordKind::number, d, i));
    }
  }
}

std::string icu_text(const UChar* text, std::int32_t size) {
  std::string out(static_cast<std::size_t>(size) * 3, '\0');
  std::int32_t bytes = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &bytes, text, size, &error);
  out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(bytes) : 0);
  return out;
}
}  // namespace

void CodeNotes::add(const View& view, const std::string& row_id, std::string_view column, const std::string& value,
                    const Ref& record, const Spans& words, const std::string& because) {
  rows.push_back({std::string(file), row_id, std::string(column), value, view.id(record),
                  view.report(view.place_of(record)), view.span_cell(view.place_of(record), words),
                  view.words(view.place_of(record), words), because});
}

const Event& event_of(const View& view, const Ref& ref) { return view.dossier().documents[ref].events[ref.index]; }

const PlaceMention* place_of(const View& view, const Candidate& candidate) {
  return candidate.place < 0 ? nullptr : &view.dossier().documents[candidate.placed].reading.places[candidate.place];
}

std::string row_id(const View& view, const Candidate& candidate) { return view.id(candidate.events.front()); }

std::int32_t first_day(const Interval& when) { return when.begin->day; }

std::int32_t last_day(const Interval& when) {
  const Moment& end = *when.end;
  return end.minute > 0 ? end.day : std::max(end.day - 1, when.begin->day);
}

std::vector<Candidate> candidates(const View& view, const std::function<std::string(const Event&)>& code) {
  std::map<std::string, Candidate> groups;
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    const std::vector<Event>& events = view.document(d).events;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
      const std::string value = code(events[i]);
      if (value.empty() || !took_place(events[i].realis) || !dated(events[i].when)) continue;
      const Ref ref = view.dossier().documents.ref(RecordKind::event, d, i);
      std::string incident = view.incidents(ref);
      if (incident.empty()) incident = events[i].id;
      const std::string day = base::iso_day(first_day(events[i].when)) + "/" + base::iso_day(last_day(events[i].when));
      take(view, groups[day + '\n' + value + '\n' + view.place_id(d, events[i].place) + '\n' + incident], ref);
    }
  }
  std::vector<Candidate> out;
  for (auto& [key, candidate] : groups) {
    finish(view, candidate);
    out.push_back(std::move(candidate));
  }
  std::sort(out.begin(), out.end(), [&](const Candidate& a, const Candidate& b) {
    return std::pair(first_day(a.when), row_id(view, a)) < std::pair(first_day(b.when), row_id(view, b));
  });
  return out;
}

std::vector<Named> actors_of(const View& view, const Candidate& candidate, std::vector<std::int32_t> Event::* role) {
  std::vector<Named> out;
  for (const Ref& ref : candidate.events) {
    for (const std::int32_t e : event_of(view, ref).*role) {
      if (e < 0) continue;
      const Entity& entity = view.dossier().documents[ref].reading.entities[e];
      const std::string& actor = view.actor(view.place_of(ref), e);
      const auto same = [&](const Named& n) { return actor.empty() ? n.name == entity.name : n.id == actor; };
      if (entity.name.empty() || std::any_of(out.begin(), out.end(), same)) continue;
      out.push_back({actor, entity.name, entity.kind});
    }
  }
  return out;
}

std::string names(const std::vector<Named>& actors, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < std::min(to, actors.size()); ++i) {
    if (!out.empty()) out += "; ";
    out += actors[i].name;
  }
  return out;
}

std::string outlets(const View& view, const Candidate& candidate) {
  std::set<std::string> known;
  for (const std::uint32_t d : candidate.documents) {
    if (!view.document(d).report.outlet.empty()) known.insert(view.document(d).report.outlet);
  }
  std::string out;
  for (const std::string& outlet : known) out += (out.empty() ? "" : "; ") + outlet;
  return out;
}

Deaths deaths(const View& view, const std::vector<Ref>& numbers) {
  struct Figure {
    std::optional<double> low, best, high;
  };
  const auto lower = [](std::optional<double>& to, const std::optional<double>& value) {
    if (value && (!to || *value < *to)) to = value;
  };
  std::map<std::string, Figure> quantities;
  for (const Ref& ref : numbers) {
    const Document& d = view.dossier().documents[ref];
    const Number& number = d.numbers[ref.index];
    const Quantity& q = d.reading.quantities[number.quantity];
    std::string key = view.quantity(ref);
    if (key.empty()) key = number.counted + '\n' + number.side;
    Figure& figure = quantities[key];
    lower(figure.low, q.low ? q.low : q.best);
    lower(figure.best, q.best ? q.best : q.low);
    const std::optional<double> high = q.high ? q.high : q.best;
    if (high && (!figure.high || *high > *figure.high)) figure.high = high;
  }
  Deaths sum;
  for (const auto& [key, figure] : quantities) {
    for (const auto& [to, value] :
         {std::pair{&sum.low, figure.low}, {&sum.best, figure.best}, {&sum.high, figure.high}}) {
      if (value) *to = to->value_or(0) + *value;
    }
  }
  return sum;
}

std::string country_name(const std::string& alpha2) {
  if (alpha2.size() != 2) return "";
  UChar name[128];
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t size = uloc_getDisplayCountry(("und_" + alpha2).c_str(), "en", name, 128, &error);
  return U_SUCCESS(error) && error != U_USING_DEFAULT_WARNING ? icu_text(name, size) : std::string();
}

std::string country_numeric(const std::string& alpha2) {
  UErrorCode error = U_ZERO_ERROR;
  const URegion* region = uregion_getRegionFromCode(alpha2.c_str(), &error);
  const std::int32_t code = U_SUCCESS(error) && region != nullptr ? uregion_getNumericCode(region) : 0;
  return code > 0 ? std::to_string(code) : std::string();
}

std::string country_alpha3(const std::string& alpha2) { return uloc_getISO3Country(("und_" + alpha2).c_str()); }

}  // namespace wederhoor::output
