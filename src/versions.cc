// Versions for run.json. Tested by tests/schema/check_schemas.py.
#include "versions.h"

#include <unicode/uversion.h>

namespace wederhoor {

RunRecord versions(const Lexicons& lexicons, const std::vector<std::string>& reader,
                   const std::vector<std::string>& relations) {
  RunRecord record;
  record.program = WEDERHOOR_VERSION;
  record.lexicons = lexicons.checksum();
  for (const std::string& version : reader) {
    if (version.starts_with("gazetteer ")) {
      record.gazetteer = version.substr(10);
    } else {
      record.models.push_back(version);
    }
  }
  record.models.insert(record.models.end(), relations.begin(), relations.end());
  record.icu = U_ICU_VERSION;
  return record;
}

}  // namespace wederhoor
