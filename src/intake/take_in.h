// Intake: bytes of one file to items, an item to a Report or a clear refusal. The stage's only entry.
//   const auto intake = Intake::open(lexicons);
//   intake->each_item(bytes, "a.html", [&](Item&& item) { keep(intake->take_in(item, {})); return true; });
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

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

  // The items of a file, in its order (src/intake/items.h). `format`: one of `formats()`, or empty: its content tells.
  Status each_item(std::string bytes, const std::string& file, const TakeItem& take,
                   std::string_view format = {}) const;
  Status each_item_of(const std::filesystem::path& path, const std::string& file, const TakeItem& take,
                      std::string_view format = {}) const;
  static std::vector<std::string_view> formats();
  // `told` wins over what the container says, and that over what the text says. Errors (refused): empty, too large,
  // binary, a format that is no report, no text in it. May be called from many threads. Linear in the bytes.
  Result<Report> take_in(const Item& item, const Metadata& told) const;
  // A file that is one report; `metadata.file` is its base name. Errors (refused): also a container.
  Result<Report> take_in(std::string_view bytes, const Metadata& metadata) const;
  const Tables& tables() const { return *tables_; }

 private:
  explicit Intake(std::unique_ptr<Tables> tables);
  std::unique_ptr<Tables> tables_;
};

// For one report at a time.
Result<Report> take_in(std::string_view bytes, const Metadata& metadata, const Lexicons& lexicons);

}  // namespace wederhoor::intake
