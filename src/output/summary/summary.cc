// The readable summary: headline, then incident by incident. What is left out is said; everything stands on the page.
// Applies to: what `wederhoor read` prints. Not to: `--json`, which prints everything.
// Tested by tests/page/summary_test.cc.
#include <fmt/format.h>

#include <algorithm>

#include "output/shown/incident_words.h"
#include "output/summary/summary_parts.h"

namespace wederhoor {
namespace output {
namespace {

constexpr std::size_t told_in_full = 12, named = 40;

// The reports in a language that is not read, which nobody says anything in: "a.txt (en), b.txt (ru)".
std::string foreign(const View& view, const Strings& say) {
  std::string list;
  std::size_t count = 0;
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    const Report& report = view.document(d).report;
    if (!view.document(d).reading.language.empty() || ++count > 6) continue;
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", view.report(d), report.language);
  }
  if (count > 6) list += ", " + say.say("count.more", count - 6);
  return count == 0 ? list : say.say("count.foreign", count) + ": " + list;
}

// Which outlets told it, each day once: "Persdienst Noord, De Avondbode 23 mei 2031, De Bode 24 mei 2031".
std::string told_by(const View& view, const Incident& incident, const Strings& say) {
  std::string list, last;
  std::size_t shown = 0;
  const auto end_day = [&] {
    if (!last.empty()) list += " " + last;
  };
  for (const ReportKey& key : incident.reports) {
    const std::uint32_t d = view.dossier().documents.place_of(key);
    if (++shown > 6) break;
    const Report& report = view.document(d).report;
    std::string day;
    if (report.published.begin)
      day = say.interval({Moment{report.published.begin->day}, Moment{report.published.begin->day + 1}});
    if (!list.empty() && day != last) end_day();
    list += (list.empty() ? "" : ", ") + (report.outlet.empty() ? view.report(d) : report.outlet);
    last = day;
  }
  end_day();
  if (incident.reports.size() > 6) list += ", " + say.say("count.more", incident.reports.size() - 6);
  return list;
}

void title(const View& view, std::size_t n, std::uint32_t i, const Strings& say, LineWriter& out) {
  const Incident& incident = view.dossier().incidents[i];
  std::string head = incident_title(incident, say);
  if (const std::string when = say.interval(incident.when); !when.empty() && head.find(when) == std::string::npos)
    head += ", " + when;
  out.line(0, 3, fmt::format("{} {}", n, head), Tone::bold);
  std::string told = say.say("count.in_reports", incident.reports.size());
  if (const std::string by = told_by(view, incident, say); !by.empty()) told += fmt::format(" ({})", by);
  if (const auto& seen = view.dossier().views[i]; !seen.origins.empty())
    told += " · " + say.say("count.origins", seen.origins.size());
  out.line(3, 3, told, Tone::dim);
}

std::string summarise(const View& view, const Strings& say, bool colour, int width) {
  const Dossier& dossier = view.dossier();
  LineWriter out(width, colour);
  if (dossier.documents.empty()) {
    out.line(0, 0, say.say("heap.empty"));
    return out.take();
  }
  const Shown shown(dossier);
  out.line(0, 0, headline(count_all(dossier, shown), say), Tone::bold);
  if (const std::string list = foreign(view, say); !list.empty()) out.line(0, 3, list);
  if (dossier.incidents.empty()) out.line(0, 0, say.say("incident.none"));
  SummaryParts parts{view, shown, say, out, {}};
  const std::vector<std::uint32_t> order = reading_order(dossier);
  std::size_t n = 0;
  for (; n < order.size() && n < named && !shown.background[order[n]]; ++n) {
    out.blank();
    title(view, n + 1, order[n], say, out);
    if (n < told_in_full) parts.tell(order[n]);
  }
  if (n < order.size() && shown.background[order[n]]) {
    out.blank();
    out.line(0, 0, say.upper("head.background"), Tone::bold);
    for (; n < order.size() && n < named; ++n) parts.background_line(n + 1, order[n]);
  }
  if (n < order.size()) out.blank(), out.line(0, 0, say.say("count.more_incidents", order.size() - n), Tone::dim);
  if (!view.options().full && !order.empty()) out.blank(), out.line(0, 0, say.say("summary.more"), Tone::dim);
  return out.take();
}

}  // namespace
}  // namespace output

std::string summary(const Dossier& dossier, const RenderOptions& options, bool colour, int width) {
  const output::View view(dossier, options);
  return output::summarise(view, output::Strings(options.language), colour, width);
}

}  // namespace wederhoor
