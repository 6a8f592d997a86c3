// Intake: bytes of one file to a Report, or a clear refusal. The stage's only entry.
//   const auto intake = Intake::open(lexicons);
//   const Result<Report> report = intake->take_in(bytes, {.file = "a.html"});
#pragma once

#include <memory>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/report.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

struct Tables;

class Intake {
 public:
  // Errors (data): a table of lexicons/ that intake reads names something that does not exist.
  static Result<Intake> open(const Lexicons& lexicons);
  Intake(Intake&&) noexcept;
  Intake& operator=(Intake&&) noexcept;
  ~Intake();

  // `metadata.file` is the base name of the input; what else it says wins over what the file says. Errors (refused):
  // empty, too large, binary, a format that is no report, no text in it. May be called from many threads. Linear in the
  // bytes.
  Result<Report> take_in(std::string_view bytes, const Metadata& metadata) const;
  const Tables& tables() const { return *tables_; }

 private:
  explicit Intake(std::unique_ptr<Tables> tables);
  std::unique_ptr<Tables> tables_;
};

// For one report at a time.
Result<Report> take_in(std::string_view bytes, const Metadata& metadata, const Lexicons& lexicons);

}  // namespace wederhoor::intake
