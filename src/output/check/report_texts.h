// The texts of a dossier folder as `check` reads them back: clean text, map to the raw file, and the words of any span
// in the unit of the dossier.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/offsets.h"
#include "wederhoor/render.h"

namespace wederhoor::output {

struct CodePoints {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct CheckedText {
  std::string id;  // hash of the raw file
  std::string text;
  std::unique_ptr<base::Offsets> offsets;
  std::uint32_t size = 0;  // code points
  struct Piece {
    CodePoints text, raw;
  };
  std::vector<Piece> pieces;
  std::string map;    // the whole file
  bool seen = false;  // the raw file was among those given
};

class ReportTexts {
 public:
  // Reads texts/ for every report of reports.csv (name, hash); where the raw file was given, its own intake must give
  // the same text and map.
  Status load(const std::filesystem::path& folder, const std::vector<std::pair<std::string, std::string>>& reports,
              const std::vector<Report>& files, bool raw);
  const CheckedText* find(std::string_view report) const;
  // Words of a spans cell ("12-30;45-60"), pieces joined by " // "; nullopt where the cell is no span inside the text.
  std::optional<std::string> words(const CheckedText& text, std::string_view cell) const;
  std::optional<std::string> words(const CheckedText& text, CodePoints span) const;
  std::vector<std::string> unseen() const;
  const std::map<std::string, CheckedText, std::less<>>& all() const { return texts_; }

 private:
  Status read(const std::filesystem::path& folder, const std::string& name, const std::string& id);
  Status compare(const std::string& name, const Report& file) const;
  CodePoints to_clean(const CheckedText& text, CodePoints raw) const;
  std::map<std::string, CheckedText, std::less<>> texts_;
  bool raw_ = false;
};

// "12-30" -> {12, 30}.
std::optional<CodePoints> parse_span(std::string_view piece);
// Pieces of a cell at ";".
std::vector<std::string_view> split(std::string_view cell, char at = ';');
// An Error of kind check.
Error differs(std::string where, std::string message);

}  // namespace wederhoor::output
