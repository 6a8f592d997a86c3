// Examples about reference data: names, spellings, places and actors looked up as they stand. Blocks of
// spec/shared/*.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/actors.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/names/romanise.h"
#include "tests_lexicons.h"
#include "wederhoor/wederhoor.h"
#include "where.h"

namespace wederhoor::reference {

using Items = std::vector<std::vector<std::string>>;

inline const lexicon::Actors& actors() {
  static const lexicon::Actors made = std::move(*lexicon::Actors::make(test_lexicons()));
  return made;
}

inline const lexicon::Gazetteer& gazetteer() {
  static const lexicon::Gazetteer opened = std::move(*lexicon::Gazetteer::open(
      (std::filesystem::path(WEDERHOOR_SCRATCH).parent_path().parent_path() / "data" / "gazetteer.bin").string()));
  return opened;
}

inline std::vector<std::string> split(std::string_view text, std::string_view at) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t end = text.find(at);
    out.emplace_back(base::trim(text.substr(0, end)));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + at.size());
  }
}

// ```names: two names parted by " / "; same or different.
inline Items names(const Document& d) {
  const auto pair = split(d.report.text, " / ");
  if (pair.size() != 2) return {{"not two names"}};
  return {{actors().matcher().are_same(pair[0], pair[1]) ? "same" : "different"}};
}

// ```spellings: a Cyrillic name, its language and a scheme, parted by " / "; the usual spelling.
inline Items spellings(const Document& d) {
  const auto parts = split(d.report.text, " / ");
  static const auto romaniser = lexicon::Romaniser::make(test_lexicons().table(lexicon::romanise_table()));
  if (parts.size() != 3 || !romaniser) return {{"not name / language / scheme"}};
  return {{romaniser->write(parts[0], parts[1], parts[2])}};
}

// ```gazetteer: a name; the places that bear it, best first, at most three: id, kind, country.
inline Items gazetteer_rows(const Document& d) {
  Items out;
  for (const char* language : {"nl", "ru", "uk"}) {
    for (const auto& hit : find_inflected(gazetteer(), actors().endings(), base::trim(d.report.text), language)) {
      const auto row = gazetteer().row(hit.place);
      if (out.size() < 3)
        out.push_back({std::string(row.id), std::string(base::name_of(row.kind)), std::string(row.country)});
    }
    if (!out.empty()) break;
  }
  return out;
}

// ```actors: a name or a state's body; ids.
inline Items known_actors(const Document& d) {
  Items out;
  const std::string_view text = base::trim(d.report.text);
  for (const std::uint32_t row : actors().find(text)) out.push_back({actors().row(row).id});
  if (!out.empty()) return out;
  if (const auto body = actors().find_body(text)) out.push_back({body->id});
  return out;
}

}  // namespace wederhoor::reference
