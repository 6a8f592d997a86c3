// The texts of a dossier folder, read back. Tested by tests/output/folder_test.cc.
#include "output/check/report_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/files.h"
#include "base/utf8.h"
#include "output/check/texts_back.h"

namespace wederhoor::output {
namespace {

constexpr std::uint64_t largest = 1ull << 32;

template <class Number>
bool parse_number(std::string_view text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

bool parse_piece(std::string_view line, CheckedText::Piece& piece) {
  const std::vector<std::string_view> cells = split(line, ' ');
  return cells.size() == 5 && cells[0] == "piece" && parse_number(cells[1], piece.text.begin) &&
         parse_number(cells[2], piece.text.end) && parse_number(cells[3], piece.raw.begin) &&
         parse_number(cells[4], piece.raw.end) && piece.text.begin <= piece.text.end &&
         piece.raw.begin <= piece.raw.end;
}

bool same_length(const CheckedText::Piece& piece) {
  return piece.text.end - piece.text.begin == piece.raw.end - piece.raw.begin;
}
}  // namespace

Error differs(std::string where, std::string message) {
  return {ErrorKind::check, std::move(where), std::move(message), "make the dossier again from the reports"};
}

std::vector<std::string_view> split(std::string_view cell, char at) {
  std::vector<std::string_view> out;
  while (!cell.empty()) {
    const std::size_t end = cell.find(at);
    out.push_back(cell.substr(0, end));
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
    if (cell.empty()) out.push_back(cell);
  }
  return out;
}

std::optional<CodePoints> parse_span(std::string_view piece) {
  const std::size_t dash = piece.find('-');
  CodePoints span;
  if (dash == std::string_view::npos || !parse_number(piece.substr(0, dash), span.begin) ||
      !parse_number(piece.substr(dash + 1), span.end))
    return std::nullopt;
  return span.begin < span.end ? std::optional(span) : std::nullopt;
}

Status ReportTexts::load(const std::filesystem::path& folder,
                         const std::vector<std::pair<std::string, std::string>>& reports,
                         const std::vector<Report>& files, bool raw) {
  raw_ = raw;
  std::map<std::string, const Report*, std::less<>> by_hash;
  for (const Report& file : files) by_hash.emplace(file.id, &file);
  for (const auto& [name, id] : reports) {
    if (Status done = read(folder, name, id); !done) return done;
    const auto file = by_hash.find(id);
    if (file == by_hash.end()) continue;
    if (Status same = compare(name, *file->second); !same) return same;
    texts_.find(name)->second.seen = true;
  }
  return Done{};
}

Status ReportTexts::read(const std::filesystem::path& folder, const std::string& name, const std::string& id) {
  if (name.find('/') != std::string::npos)
    return differs("reports.csv", "names a report \"" + name + "\" outside the folder");
  const std::string text_name = "texts/" + name + ".txt", map_name = "texts/" + name + ".map";
  Result<std::string> text = base::read_file(folder / text_name, largest);
  if (!text) return differs(text_name, text.error().message);
  Result<std::string> map = base::read_file(folder / map_name, largest);
  if (!map) return differs(map_name, map.error().message);
  if (!base::valid_utf8(*text)) return differs(text_name, "is not UTF-8");
  CheckedText& held = texts_[name];
  held.id = id;
  held.text = std::move(*text);
  held.offsets = std::make_unique<base::Offsets>(held.text);
  held.size = static_cast<std::uint32_t>(base::count_code_points(held.text));
  std::size_t number = 0;
  for (const std::string_view line : split(*map, '\n')) {
    ++number;
    CheckedText::Piece piece;
    if (number == 1 && line != "wederhoor-map 2") return differs(map_name + ":1", "is no map of ours");
    if (number == 2 && line != "raw " + id) return differs(map_name + ":2", "names another raw file than reports.csv");
    if (!line.starts_with("piece ")) continue;
    if (!parse_piece(line, piece) || piece.text.end > held.size)
      return differs(fmt::format("{}:{}", map_name, number), "is no piece of the text");
    held.pieces.push_back(piece);
  }
  held.map = std::move(*map);
  return Done{};
}

Status ReportTexts::compare(const std::string& name, const Report& file) const {
  const CheckedText& held = texts_.find(name)->second;
  const Result<Report> report = report_back("texts/" + name, held.text, held.map);
  if (!report) return report.error();
  return same_report(*report, file, false);
}

const CheckedText* ReportTexts::find(std::string_view report) const {
  const auto at = texts_.find(report);
  return at == texts_.end() ? nullptr : &at->second;
}

CodePoints ReportTexts::to_clean(const CheckedText& text, CodePoints raw) const {
  const auto& pieces = text.pieces;
  const auto first =
      std::partition_point(pieces.begin(), pieces.end(), [&](const auto& p) { return p.raw.end <= raw.begin; });
  const auto after =
      std::partition_point(pieces.begin(), pieces.end(), [&](const auto& p) { return p.raw.begin < raw.end; });
  if (first == pieces.end() || after == pieces.begin()) return {0, 0};
  const auto& last = *std::prev(after);
  const std::uint32_t begin = raw.begin <= first->raw.begin || !same_length(*first)
                                  ? first->text.begin
                                  : first->text.begin + (raw.begin - first->raw.begin);
  const std::uint32_t end =
      raw.end >= last.raw.end || !same_length(last) ? last.text.end : last.text.begin + (raw.end - last.raw.begin);
  return {begin, end};
}

std::optional<std::string> ReportTexts::words(const CheckedText& text, CodePoints span) const {
  if (raw_) span = to_clean(text, span);
  if (span.begin >= span.end || span.end > text.size) return std::nullopt;
  const std::uint32_t begin = text.offsets->byte(span.begin);
  return text.text.substr(begin, text.offsets->byte(span.end) - begin);
}

std::optional<std::string> ReportTexts::words(const CheckedText& text, std::string_view cell) const {
  std::string out;
  for (const std::string_view piece : split(cell)) {
    const std::optional<CodePoints> span = parse_span(piece);
    const std::optional<std::string> here = span ? words(text, *span) : std::nullopt;
    if (!here) return std::nullopt;
    out += (out.empty() ? "" : " // ") + *here;
  }
  return out;
}

std::vector<std::string> ReportTexts::unseen() const {
  std::vector<std::string> out;
  for (const auto& [name, text] : texts_) {
    if (!text.seen) out.push_back(name);
  }
  return out;
}

}  // namespace wederhoor::output
