#include "intake/take_in.h"

#include "base/hash.h"

namespace wederhoor::intake {

Result<Report> take_in(std::string_view bytes, const Metadata& metadata, const Lexicons&) {
  Report report;
  report.id = base::hash128(bytes);
  report.file = metadata.file;
  report.text = std::string(bytes);
  return report;
}

}  // namespace wederhoor::intake
