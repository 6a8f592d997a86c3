// Which words name an event. "Bij een mortieraanval op de kazerne vielen twee doden": mortieraanval (shelling), doden
// (casualties). Not: "Hij viel de minister bij" (bijvallen), "de slag te pakken krijgen". Tested by spec/nl/events.md.
#include "events/triggers.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace wederhoor::events {
namespace {

bool verbal(const Token& token) {
  return token.upos == Upos::VERB || token.upos == Upos::AUX || token.upos == Upos::ADJ;
}
bool nominal(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

// A row fits a word when the tagger agrees with its part of speech; text without tags (X) fits all.
bool fits(const Token& token, std::string_view pos) {
  if (token.upos == Upos::X) return true;
  return pos == "verb" ? verbal(token) : nominal(token);
}

// The means that the first part of a compound names, without what links the parts.
const lexicon::Row* first_part(std::string_view first, const Words& words) {
  const auto known = [&] { return first.size() > words.means.longest() ? nullptr : words.means.row_of(first); };
  const auto linked = [&] {
    const auto& links = words.language.links;
    return std::find_if(links.begin(), links.end(), [&](std::string_view link) { return first.ends_with(link); });
  };
  const lexicon::Row* row = known();
  for (auto link = linked(); row == nullptr && link != words.language.links.end(); link = linked()) {
    first.remove_suffix(link->size());
    row = known();
  }
  return row;
}

// The row for the last part of a compound: "grensaanval" -> "aanval"; first part in `means`. Shortest sensible rest: 4
// letters; none is longer than the longest trigger.
const lexicon::Row* compound_row(std::string_view form, const Words& words, const lexicon::Row*& means) {
  const std::size_t longest = words.triggers.longest();
  for (std::size_t cut = std::max<std::size_t>(3, form.size() - std::min(form.size(), longest)); cut + 4 <= form.size();
       ++cut) {
    if ((static_cast<unsigned char>(form[cut]) & 0xC0) == 0x80) continue;
    const lexicon::Row* row = words.triggers.row_of(form.substr(cut));
    if (row == nullptr || words.triggers.cell(*row, "pos") != "noun") continue;
    means = first_part(form.substr(0, cut), words);
    return row;
  }
  return nullptr;
}

// Means named in the same clause: "viel aan met drones", "liet een drone een bom vallen".
const lexicon::Row* means_nearby(const Finding& f, std::uint32_t at) {
  const Sentence& sentence = f.reading.sentences[f.reading.tokens[at].sentence];
  const std::uint32_t from = std::max(sentence.first, at >= 8 ? at - 8 : 0);
  const std::uint32_t to = std::min(sentence.last, at + 9);
  for (std::uint32_t i = from; i < to; ++i) {
    const WordTable::Found found = f.words.means.find(f.forms, i, to);
    if (found.row != nullptr) return found.row;
  }
  return nullptr;
}

bool refines(std::string_view kind) { return kind == "attack" || kind == "bombing" || kind == "air_strike"; }

Span trigger_span(const Reading& reading, std::uint32_t first, std::uint32_t count) {
  return {reading.tokens[first].span.begin, reading.tokens[first + count - 1].span.end};
}

Event make_event(const Report& report, const Reading& reading, std::uint32_t at, std::uint32_t count) {
  Event event;
  event.trigger = trigger_span(reading, at, count);
  event.sentence = reading.tokens[at].sentence;
  event.id = base::short_id("e_", {report.id, std::to_string(event.trigger.begin), std::to_string(event.trigger.end)});
  return event;
}
}  // namespace

std::vector<Event> find_triggers(const Finding& f) {
  const Reading& reading = f.reading;
  const Words& words = f.words;
  std::vector<Event> events;
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.part == "pull_quote") continue;  // it stands in the text as well
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      WordTable::Found found = words.triggers.find(f.forms, i, sentence.last);
      const lexicon::Row* means = nullptr;
      if (found.row == nullptr && reading.tokens[i].upos != Upos::VERB) {
        found = {compound_row(f.forms.lower[i], words, means), 1};
      }
      if (found.row == nullptr) continue;
      const std::uint32_t head = i + found.words - 1;
      if (found.words == 1 && !fits(reading.tokens[i], words.triggers.cell(*found.row, "pos"))) continue;
      Event event = make_event(f.report, reading, i, found.words);
      event.kind = words.triggers.cell(*found.row, "kind");
      event.because.push_back(words.triggers.because("trigger", *found.row, event.trigger));
      if (refines(event.kind)) {
        if (means == nullptr) means = means_nearby(f, head);
        if (means != nullptr) {
          event.kind = words.means.cell(*means, "kind");
          event.because.push_back(words.means.because("means", *means, event.trigger));
        }
      }
      events.push_back(std::move(event));
      i = head;
    }
  }
  return events;
}

}  // namespace wederhoor::events
