// Bytes to Report: refuse, decode, blocks, structure, text, and what the report says of itself. Tested by
// tests/intake/text/structure_test.cc.
#include "intake/take_in.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "base/offsets.h"
#include "base/utf8.h"
#include "intake/assemble.h"
#include "intake/bytes/encoding.h"
#include "intake/formats.h"
#include "intake/html/html_report.h"
#include "intake/items.h"
#include "intake/nonsense.h"
#include "intake/published.h"
#include "intake/refuse.h"
#include "intake/text/markdown.h"
#include "intake/text/plain_text.h"
#include "intake/text/structure.h"
#include "intake/text/subtitles.h"

namespace wederhoor::intake {
namespace {

const std::string& first_of(const std::string& a, const std::string& b) { return a.empty() ? b : a; }

void say_oddities(const Oddities& oddities, std::string_view file, Report& report) {
  if (oddities.seen.empty()) return;
  const base::Offsets raw(file);
  for (const auto& [name, seen] : oddities.seen) {
    report.remarks.push_back(fmt::format("{} {}{} left out of the clean text, the first at {}", seen.count, name,
                                         seen.count == 1 ? "" : "s", raw.code_point(seen.first)));
  }
}

// Who, when, where from: what the user knows first, then what the container says, then the text.
void describe(const Metadata& told, const Metadata& container, const Said& said, const Tables& tables, Report& report) {
  const auto known = [&](std::string Metadata::* field, const std::string& text) {
    return first_of(told.*field, first_of(container.*field, text));
  };
  report.title = known(&Metadata::title, said.title);
  report.author = known(&Metadata::author, said.author);
  report.address = known(&Metadata::address, said.address);
  report.channel = known(&Metadata::channel, {});
  report.outlet = known(&Metadata::outlet, said.outlet);
  if (report.outlet.empty()) report.outlet = tables.outlets.by_address(report.address);
  set_published(told.published, container.published, said, report);
}

Result<Blocks> blocks_of(ItemForm form, std::string_view file, const std::string& name, const Tables& tables,
                         Oddities& oddities, Said& said, Report& report) {
  const bool page = form == ItemForm::page || (form == ItemForm::any && looks_like_html(file));
  if (page || form == ItemForm::fragment)
    return html_blocks(file, name, page ? HtmlUse::page : HtmlUse::fragment, tables, oddities, said, report);
  if (file.size() > largest_text)
    return Error{ErrorKind::refused, name, "is plain text larger than 8 MiB",
                 "one file is one report: split it into articles"};
  if (form == ItemForm::markdown) return markdown_blocks(file, tables, oddities, said);
  if (form == ItemForm::subtitles) return subtitle_blocks(file, oddities);
  return plain_blocks(file, tables, oddities);
}

Result<Decoded> decoded(const Item& item, const std::string& name) {
  if (item.encoding.empty()) return decode_file(item.bytes, name);
  if (const auto refusal = refuse_controls(item.bytes, name)) return *refusal;
  return Decoded{item.bytes, item.encoding, {}};
}

}  // namespace

Result<Tables> Tables::open(const Lexicons& lexicons) {
  Result<Boilerplate> boilerplate = Boilerplate::open(lexicons);
  if (!boilerplate) return boilerplate.error();
  Result<Credits> credits = Credits::open(lexicons);
  if (!credits) return credits.error();
  Result<Bylines> bylines = Bylines::open(lexicons);
  if (!bylines) return bylines.error();
  Result<MonthWords> months = MonthWords::open(lexicons);
  if (!months) return months.error();
  Result<Outlets> outlets = Outlets::open(lexicons);
  if (!outlets) return outlets.error();
  Result<Hyphens> hyphens = Hyphens::open(lexicons);
  if (!hyphens) return hyphens.error();
  Result<Languages> languages = Languages::open(lexicons);
  if (!languages) return languages.error();
  Result<HtmlHints> hints = HtmlHints::open(lexicons);
  if (!hints) return hints.error();
  Result<ItemColumns> columns = ItemColumns::open(lexicons);
  if (!columns) return columns.error();
  Result<LineMarks> marks = LineMarks::open(lexicons);
  if (!marks) return marks.error();
  Result<PressFields> press = PressFields::open(lexicons);
  if (!press) return press.error();
  Result<Ages> ages = Ages::open(lexicons);
  if (!ages) return ages.error();
  return Tables{std::move(*boilerplate), std::move(*credits), std::move(*bylines),   std::move(*months),
                std::move(*outlets),     std::move(*hyphens), std::move(*languages), std::move(*hints),
                std::move(*columns),     std::move(*marks),   std::move(*press),     std::move(*ages)};
}

Intake::Intake(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Intake::Intake(Intake&&) noexcept = default;
Intake& Intake::operator=(Intake&&) noexcept = default;
Intake::~Intake() = default;

Result<Intake> Intake::open(const Lexicons& lexicons) {
  Result<Tables> tables = Tables::open(lexicons);
  if (!tables) return tables.error();
  return Intake(std::make_unique<Tables>(std::move(*tables)));
}

Status Intake::each_item(std::string bytes, const std::string& file, const TakeItem& take,
                         std::string_view format) const {
  return intake::each_item(Source(std::move(bytes)), file, *tables_, take, format);
}

Status Intake::each_item_of(const std::filesystem::path& path, const std::string& file, const TakeItem& take,
                            std::string_view format) const {
  Result<Source> source = Source::open(path);
  if (!source) return source.error();
  return intake::each_item(*std::move(source), file, *tables_, take, format);
}

std::vector<std::string_view> Intake::formats() { return format_names(); }

Result<Report> Intake::take_in(std::string_view bytes, const Metadata& metadata) const {
  std::vector<Item> items;
  const Status done = each_item(std::string(bytes), metadata.file, [&](Item&& item) {
    items.push_back(std::move(item));
    return items.size() < 2;
  });
  if (items.size() == 1) return take_in(items.front(), metadata);
  if (items.empty())
    return done ? Error{ErrorKind::refused, metadata.file, "holds no report", "check the download"} : done.error();
  return Error{ErrorKind::refused, metadata.file, "holds many reports", "read them one by one with each_item"};
}

Result<Report> Intake::take_in(const Item& item, const Metadata& told) const {
  if (item.fault) return *item.fault;
  const std::string name = item.name();
  if (const auto refusal = refuse_binary(item.bytes, name)) return *refusal;
  const Result<Decoded> decoded = intake::decoded(item, name);
  if (!decoded) return decoded.error();
  const std::string_view file = decoded->text;
  if (item.form == ItemForm::any) {
    if (const auto refusal = refuse_format(file, name)) return *refusal;
  }
  if (const auto refusal = refuse_shape(file, name)) return *refusal;
  Report report;
  report.id = base::hash128(item.bytes);
  report.file = name;
  if (!item.place.empty()) report.container = item.file;
  report.item = item.place;
  report.encoding = decoded->encoding;
  report.remarks = item.remarks;
  report.remarks.insert(report.remarks.end(), decoded->remarks.begin(), decoded->remarks.end());
  report.forwarded_from = item.forwarded_from;
  Said said;
  Oddities oddities;
  Result<Blocks> blocks = blocks_of(item.form, file, name, *tables_, oddities, said, report);
  if (!blocks) return blocks.error();
  find_structure(*blocks, *tables_, said);
  assemble(file, std::move(*blocks), report);
  if (report.text.empty()) {
    return Error{ErrorKind::refused, name,
                 report.removed.empty() ? "holds no text" : "holds no report: only navigation, notices or captions",
                 "check the download; give the text of the report, as plain text or HTML"};
  }
  say_oddities(oddities, file, report);
  if (std::any_of(report.removed.begin(), report.removed.end(),
                  [](const RemovedPart& p) { return p.kind == "paywall"; }))
    report.remarks.emplace_back("the page shows the rest to subscribers only: the report is cut");
  else if (said.paid)
    report.remarks.emplace_back("the page says that it is for subscribers only: the report may be cut");
  report.language = tables_->languages.find(report.text, said.language);
  for (std::string& remark : nonsense(report)) report.remarks.push_back(std::move(remark));
  describe(told, item.said, said, *tables_, report);
  return report;
}

Result<Report> take_in(std::string_view bytes, const Metadata& metadata, const Lexicons& lexicons) {
  const Result<Intake> intake = Intake::open(lexicons);
  if (!intake) return intake.error();
  return intake->take_in(bytes, metadata);
}

}  // namespace wederhoor::intake
