// A map is read as texts.h describes it. Tested by tests/output/again_test.cc.
//   applies to:  texts/a.txt.txt and texts/a.txt.map: the report as intake made it.
//   not to:      whether that is what the raw file holds; report_again.cc asks intake.
#include "output/check/texts_back.h"

#include <fmt/format.h>

#include <charconv>

#include "base/dates.h"
#include "base/enum_names.h"
#include "base/files.h"
#include "base/offsets.h"
#include "base/utf8.h"
#include "output/check/check_steps.h"
#include "output/report_names.h"
#include "output/texts.h"

namespace wederhoor::output {
namespace {

constexpr std::uint64_t largest = 1u << 28;  // bytes of a text or a map; intake gives less

std::optional<std::string> decoded(std::string_view coded) {
  std::string out;
  for (std::size_t i = 0; i < coded.size(); ++i) {
    if (coded[i] != '%') {
      out += coded[i];
      continue;
    }
    unsigned char byte = 0;
    const char* digits = coded.data() + i + 1;
    if (i + 2 >= coded.size() || std::from_chars(digits, digits + 2, byte, 16).ptr != digits + 2) return std::nullopt;
    out += static_cast<char>(byte);
    i += 2;
  }
  return out;
}

class MapLines {
 public:
  explicit MapLines(Report& report) : report_(report), offsets_(report.text) {
    size_ = static_cast<std::uint32_t>(base::count_code_points(report.text));
  }

  // False where the line is none of a map.
  bool take(std::string_view line) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view word = line.substr(0, space), rest = line.substr(space + 1);
    for (const ReportField& field : report_fields) {
      if (word == field.word) return text(report_.*field.member, rest);
    }
    if (word == "raw") return text(report_.id, rest);
    if (word == "encoding") return rest == "unknown" || text(report_.encoding, rest);
    if (word == "unit") return rest == "code_points";
    if (word == "published") return published(split(rest, ' '));
    if (word == "remark") return text(report_.remarks.emplace_back(), rest);
    if (word == "part") return part(split(rest, ' '));
    if (word == "piece") return piece(split(rest, ' '));
    return word == "removed" && removed(split(rest, ' '));
  }

 private:
  using Cells = std::vector<std::string_view>;

  static bool text(std::string& to, std::string_view coded) {
    std::optional<std::string> value = decoded(coded);
    if (value) to = std::move(*value);
    return value.has_value();
  }

  static bool number(std::string_view cell, std::uint32_t& value) {
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc() && end == cell.data() + cell.size();
  }

  // Code points of the text, as bytes.
  bool span(std::string_view begin, std::string_view end, std::uint32_t& first, std::uint32_t& last) const {
    if (!number(begin, first) || !number(end, last) || first > last || last > size_) return false;
    first = offsets_.byte(first);
    last = offsets_.byte(last);
    return true;
  }

  static bool bound(std::string_view cell, std::optional<Moment>& moment) {
    if (cell != "-") moment = base::parse_iso_moment(cell);
    return cell == "-" || moment.has_value();
  }

  bool published(const Cells& cells) {
    if (cells.size() != 3) return false;
    const auto basis = base::parse_name(cells[2], DateBasis::inferred);
    if (basis) report_.published_basis = *basis;
    return basis && bound(cells[0], report_.published.begin) && bound(cells[1], report_.published.end);
  }

  bool part(const Cells& cells) {
    MarkedPart part;
    if (cells.size() != 3 || !span(cells[1], cells[2], part.span.begin, part.span.end)) return false;
    part.kind = cells[0];
    report_.parts.push_back(std::move(part));
    return true;
  }

  bool piece(const Cells& cells) {
    MapPiece piece;
    if (cells.size() != 4 || !span(cells[0], cells[1], piece.text_begin, piece.text_end) ||
        !number(cells[2], piece.raw_begin) || !number(cells[3], piece.raw_end) || piece.raw_begin > piece.raw_end)
      return false;
    if (!report_.map.empty() && piece.text_begin < report_.map.back().text_end) return false;
    report_.map.push_back(piece);
    return true;
  }

  bool removed(const Cells& cells) {
    RemovedPart part;
    if (cells.size() != 3 || !number(cells[1], part.raw_begin) || !number(cells[2], part.raw_end)) return false;
    part.kind = cells[0];
    report_.removed.push_back(std::move(part));
    return true;
  }

  Report& report_;
  base::Offsets offsets_;
  std::uint32_t size_ = 0;
};
}  // namespace

Result<Report> report_back(const std::string& name, std::string text, std::string_view map) {
  if (!base::valid_utf8(text)) return differs(name + ".txt", "is not UTF-8");
  if (!base::valid_utf8(map)) return differs(name + ".map", "is not UTF-8");
  Report report;
  report.language.clear();
  report.text = std::move(text);
  MapLines lines(report);
  std::size_t number = 0;
  for (const std::string_view line : split(map, '\n')) {
    const bool known = ++number == 1 ? line == "wederhoor-map 2" : line.empty() || lines.take(line);
    if (!known) return differs(fmt::format("{}.map:{}", name, number), "is no line of a map of this version");
  }
  return report;
}

}  // namespace wederhoor::output

wederhoor::Result<std::vector<wederhoor::Report>> wederhoor::reports_of(const std::filesystem::path& folder) {
  using namespace output;
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder / "texts", error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".map") names.push_back(it->path().stem().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<Report> reports;
  for (const std::string& name : names) {
    const std::string path = "texts/" + name;
    Result<std::string> text = base::read_file(folder / (path + ".txt"), largest);
    if (!text) return differs(path + ".txt", text.error().message);
    const Result<std::string> map = base::read_file(folder / (path + ".map"), largest);
    if (!map) return differs(path + ".map", map.error().message);
    Result<Report> report = report_back(path, std::move(*text), *map);
    if (!report) return report.error();
    reports.push_back(std::move(*report));
  }
  return reports;
}

wederhoor::Status wederhoor::same_report(const Report& held, Report given, bool told) {
  using namespace output;
  const std::string name = "texts/" + report_name(held.file);
  if (given.text != held.text) {
    const auto [a, b] = std::mismatch(given.text.begin(), given.text.end(), held.text.begin(), held.text.end());
    return differs(fmt::format("{}.txt:{}", name, 1 + std::count(held.text.begin(), b, '\n')),
                   "differs from the raw file");
  }
  given.file = held.file;
  if (!told) {
    for (const auto member : {&Report::outlet, &Report::author, &Report::title, &Report::address, &Report::channel})
      given.*member = held.*member;
    if (held.published_basis == DateBasis::metadata) given.published = held.published;
    if (held.published_basis == DateBasis::metadata) given.published_basis = held.published_basis;
  }
  const std::string expected = map_file(given), map = map_file(held);
  if (expected == map) return Done{};
  const auto [a, b] = std::mismatch(expected.begin(), expected.end(), map.begin(), map.end());
  return differs(fmt::format("{}.map:{}", name, 1 + std::count(map.begin(), b, '\n')),
                 "is not what the raw file gives");
}
