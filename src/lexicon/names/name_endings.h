// Takes off the ending that a sentence gives a name: "Курске" -> "Курск", "Moskous" -> "Moskou".
// The endings are data: lexicons/shared/name_endings.tsv. Which result is a name is for the caller to look up.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/table_file.h"

namespace wederhoor::lexicon {

struct Bare {
  std::string name;    // without the ending
  std::string ending;  // what was taken off
  std::string use;     // case possessive adjective inhabitant
};

const TableSchema& name_endings_table();

class NameEndings {
 public:
  NameEndings() = default;
  // `table`: "shared/name_endings".
  explicit NameEndings(const Table& table);
  // What the name may be without its ending, longest ending first. Of several words each may have an ending (Russian,
  // Ukrainian: "Новой Таволжанке"), else only the last. At most 64.
  std::vector<Bare> bare(std::string_view name, std::string_view language) const;

 private:
  struct Ending {
    std::string ending, use;
    std::vector<std::string> instead;
  };
  std::vector<Bare> bare_word(std::string_view word, std::string_view language) const;
  std::map<std::string, std::vector<Ending>, std::less<>> endings_;  // by language, longest first
};

// The places of the name as it stands; where there are none, of the bare form with the longest ending that has some.
// `taken` (if not null) receives the ending that was taken off.
std::vector<PlaceHit> find_inflected(const Gazetteer& gazetteer, const NameEndings& endings, std::string_view name,
                                     std::string_view language, Bare* taken = nullptr);

}  // namespace wederhoor::lexicon
