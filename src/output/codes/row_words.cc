// Decides which sentences a row's notes hold: those that give its day and place first.
//   applies to:  two reports of one fight: a sentence of each.
//   not to:      words of our own: a note is made of the reports' words alone.
// Tested by tests/output/codes_test.cc.
#include "output/codes/row_words.h"

#include "base/utf8.h"
#include "output/codes/code_outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace wederhoor::output {
namespace {

constexpr std::size_t most_sentences = 5;

std::string in_one_line(const std::string& words) {
  std::string out;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::string quoted(const View& view, std::uint32_t d, const Spans& words) {
  const Report& report = view.document(d).report;
  return fmt::format("{}: “{}” [{} {}]", report.outlet.empty() ? view.report(d) : report.outlet,
                     in_one_line(view.words(d, words)), view.report(d), view.span_cell(d, words));
}

}  // namespace

std::string notes_of(const View& view, const Row& row, const std::vector<Death>& deaths) {
  std::vector<Ref> order = {row.dated};
  if (row.site.at.kind == RecordKind::event) order.push_back(row.site.at);  // else another report names the place
  order.insert(order.end(), row.events.begin(), row.events.end());
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  std::string out;
  const auto add = [&](std::uint32_t d, std::uint32_t sentence) {
    if (seen.size() >= most_sentences || sentence >= view.document(d).reading.sentences.size() ||
        !seen.emplace(d, sentence).second)
      return;
    out += (out.empty() ? "" : " ") + quoted(view, d, {view.document(d).reading.sentences[sentence].span});
  };
  for (const Death& death : deaths) add(view.place_of(death.number), quantity_of(view, death.number).sentence);
  for (const Ref& ref : order) add(view.place_of(ref), event_of(view, ref).sentence);
  return out;
}

Why outlet_why(const View& view, std::uint32_t document, std::string section) {
  return {view.dossier().documents.ref(RecordKind::report, document, 0),
          {},
          "outlet of the report: " + view.document(document).report.outlet,
          std::move(section),
          "",
          ""};
}

std::string source_scale(const View& view, const std::vector<Ref>& events, const std::string& country) {
  std::set<std::string> scales;
  const std::vector<CodedSource>& sources = view.dossier().codebooks.sources;
  for (const std::uint32_t d : documents(view, events)) {
    const std::string outlet = base::lower(view.document(d).report.outlet);
    const auto at =
        std::find_if(sources.begin(), sources.end(), [&](const CodedSource& s) { return s.outlet == outlet; });
    if (at == sources.end()) continue;  // of those whose reach is known
    scales.insert(at->country != country ? "International" : at->regional ? "Subnational" : "National");
  }
  std::string out;
  for (const char* scale : {"Subnational", "National", "International"}) {
    if (scales.contains(scale)) out += (out.empty() ? "" : "-") + std::string(scale);
  }
  return out;
}

namespace {
// "crowd size=ruim 200 betogers"
std::string crowd_tag(const View& view, const std::vector<Ref>& events) {
  const std::set<Ref> own(events.begin(), events.end());
  const Heap& heap = view.dossier().documents;
  for (const std::uint32_t d : documents(view, events)) {
    for (const Number& number : heap[d].numbers) {
      if (number.state != NumberState::taking_part || number.event < 0) continue;
      if (!own.contains(heap.ref(RecordKind::event, d, static_cast<std::uint32_t>(number.event)))) continue;
      return "crowd size=" + in_one_line(view.words(d, {heap[d].reading.quantities[number.quantity].span}));
    }
  }
  return "";
}

// Is the word among these, as a word of its own?
bool has_word(std::string_view words, std::string_view word) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == '-';
  };
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !letter(words[at - 1])) && (end == words.size() || !letter(words[end]))) return true;
  }
  return false;
}
}  // namespace

std::vector<RowTag> tags_of(const View& view, const Row& row) {
  std::vector<RowTag> out;
  const auto add = [&](const std::string& tag, const Ref& record, Span words) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const RowTag& t) { return t.tag == tag; });
    if (!tag.empty() && !known) out.push_back({tag, record, {words}});
  };
  const bool crowd = row.family == Family::demonstration;
  if (crowd) add(crowd_tag(view, row.events), row.events.front(), event_of(view, row.events.front()).trigger);
  for (const Ref& ref : row.events) {
    const Event& event = event_of(view, ref);
    if (crowd && event.kind == "arrest" && took_place(event)) add("detentions", ref, event.trigger);
  }
  const Heap& heap = view.dossier().documents;
  // An act, and what it did to people, which is told by events of their own.
  std::map<Ref, std::set<Ref>> told;
  for (const Ref& act : row.events) told[act].insert(act);
  for (const std::uint32_t d : documents(view, row.events)) {
    for (std::uint32_t e = 0; e < heap[d].events.size(); ++e) {
      const std::int32_t cause = heap[d].events[e].cause;
      if (cause == none) continue;
      const auto act = told.find(heap.ref(RecordKind::event, d, static_cast<std::uint32_t>(cause)));
      if (act != told.end()) act->second.insert(heap.ref(RecordKind::event, d, e));
    }
  }
  for (const Ref& act : row.events) {
    const std::uint32_t d = view.place_of(act);
    for (const Ref& ref : told.at(act)) {
      const Event& event = heap[ref].events[ref.index];
      if (!took_place(event)) continue;
      const std::string target = base::lower(view.words(d, {event.target_words}));
      const std::string name = base::lower(view.words(d, {event.trigger}));
      for (const CodedTag& tag : view.dossier().codebooks.tags) {
        if (has_word(tag.of_target ? target : name, tag.word))
          add(tag.tag, ref, tag.of_target ? event.target_words : event.trigger);
      }
    }
  }
  return out;
}

}  // namespace wederhoor::output
