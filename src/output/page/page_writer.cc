// What all sections of the page's data share. Applies to: every record that the page shows. Not to: the tables and
// dossier.json, which other programs read. Tested by tests/page/sample_page_test.cc.
#include "output/page/page_writer.h"

#include "output/page/page_borders.h"

namespace wederhoor::output {

PageWriter::PageWriter(const View& view, const RunRecord& run, const Shown& shown, const Selection& selection,
                       std::size_t most)
    : view_(view), run_(run), shown_(shown), selection_(selection), most_(most), place_(view.documents()) {
  std::uint32_t places = 0;
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    const bool left_out = selection.report[d] == Selection::out;
    units_.emplace_back(left_out ? std::string_view{} : view.document(d).report.text);
    for (std::size_t i = 0; selection.places && i < view.document(d).reading.places.size(); ++i)
      place_[d].push_back(places++);
  }
  for (std::size_t i = 0; i < selection.incidents.size(); ++i)
    for (const Ref& ref : view.dossier().incidents[selection.incidents[i]].claims)
      incident_of_.emplace(ref, static_cast<std::int64_t>(i));
}

void PageWriter::each_section(const std::function<bool(Section&&)>& take) {
  using Write = Section (PageWriter::*)();
  constexpr Write all[] = {&PageWriter::meta,   &PageWriter::words,     &PageWriter::sources, &PageWriter::reports,
                           &PageWriter::claims, &PageWriter::groups,    &PageWriter::numbers, &PageWriter::events,
                           &PageWriter::places, &PageWriter::incidents, &PageWriter::matches, &PageWriter::chains,
                           &PageWriter::times,  &PageWriter::sides};
  for (const Write write : all)
    if (!take((this->*write)())) return;
  if (!take({"borders", borders_near(view_.dossier())})) return;
  for (std::uint32_t d = 0; selection_.texts && d < view_.documents(); ++d)
    if (selection_.report[d] != Selection::out && !take(text(d))) return;
}

std::int32_t PageWriter::chosen(const Ref& ref) const {
  switch (ref.kind) {
    case RecordKind::claim: return selection_.claim[view_.place_of(ref)][ref.index];
    case RecordKind::number: return selection_.number[view_.place_of(ref)][ref.index];
    case RecordKind::event: return selection_.event[view_.place_of(ref)][ref.index];
    case RecordKind::report: return selection_.report[view_.place_of(ref)];
  }
  return Selection::out;
}

std::vector<Ref> PageWriter::kept(const std::vector<Ref>& refs) const {
  std::vector<Ref> out;
  for (const Ref& ref : refs)
    if (chosen(ref) != Selection::out) out.push_back(ref);
  return out;
}

std::vector<std::int64_t> PageWriter::numbers_of(const std::vector<Ref>& refs) const {
  std::vector<std::int64_t> out;
  for (const Ref& ref : kept(refs)) out.push_back(chosen(ref));
  return out;
}

void PageWriter::where(Json& json, std::string_view id, std::uint32_t d, const Spans& of) {
  std::vector<std::int64_t> units;
  for (const Span& s : view_.tidy(d, of)) units.insert(units.end(), {units_[d].at(s.begin), units_[d].at(s.end)});
  json.field("id", id), json.field("r", std::int64_t{selection_.report[d]});
  json.field("at", view_.span_cell(d, of)), json.list("u", units), json.field("t", view_.words(d, of));
}

void PageWriter::why(Json& json, std::uint32_t d, const std::vector<Because>& because) {
  json.key("why"), json.open('[');
  for (const Because& b : because) {
    json.open('['), json.text(b.construction), json.text(b.row);
    json.text(view_.words(d, {b.words})), json.text(view_.span_cell(d, {b.words})), json.close(']');
  }
  json.close(']');
}

void PageWriter::claim_of(Json& json, std::uint32_t d, std::int32_t claim) {
  if (claim == none) return;
  const std::int32_t number = selection_.claim[d][static_cast<std::size_t>(claim)];
  if (number != Selection::out) json.field("c", std::int64_t{number});
}

void PageWriter::time(Json& json, std::string_view key, const Interval& interval) {
  if (interval.known()) json.field(key, times_.number(interval));
}

}  // namespace wederhoor::output
