// The claims alone, one per line, for the eye and for programs. Tested by tests/output/folder_test.cc.
//   applies to:  wederhoor claims report.txt | grep ontkent
#include <fmt/format.h>

#include "base/utf8.h"
#include "output/tables/dossier_json.h"

std::string wederhoor::claim_lines(const Dossier& dossier, const RenderOptions& options) {
  using namespace output;
  const View view(dossier, options);
  std::string out;
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    for (const Claim& claim : view.document(d).claims.claims) {
      std::string who = view.words(d, claim.source);
      if (who.empty() && !claim.source_entities.empty())
        who = view.document(d).reading.entities[claim.source_entities.front()].name;
      if (who.empty()) who = claim.form == Form::plain ? view.document(d).report.outlet : "";
      out +=
          fmt::format("{}  {} {}  {}{}{}  {}: {}\n", claim.id, view.report(d), view.span_cell(d, claim.content),
                      base::name_of(claim.standing), claim.hearsay ? " hearsay" : "", claim.negative ? " negative" : "",
                      who.empty() ? "-" : base::squeeze(who), base::squeeze(view.words(d, claim.content)));
    }
  }
  return out;
}

std::string wederhoor::claim_json_lines(const Dossier& dossier, const RenderOptions& options) {
  using namespace output;
  const View view(dossier, options);
  const Table& table = *find_table("claims");
  StringSink out;
  each_row(view, table, [&](RowAt row) {
    JsonWriter json(out);
    write_record(json, view, table, row);
    out.write("\n");
  });
  return std::move(out.text);
}
