// Tells pictures, styles and the like from what may be a report.
//   applies:      foto.jpg, stijl.css, logo.svg: counted, not refused one by one
//   applies not:  verslag.doc: refused by name, since it may be a report
// Tested by tests/apart/archives_test.cc.
#include "apart/archives/skipped.h"

#include <fmt/format.h>

#include <array>

#include "base/ascii.h"

namespace wederhoor::apart {
namespace {

using namespace std::string_view_literals;

struct Sign {
  std::string_view text, kind;
  std::size_t at = 0;
};
constexpr std::array begins = {Sign{"\x89PNG"sv, "picture"sv},
                               Sign{"\xFF\xD8\xFF"sv, "picture"sv},
                               Sign{"GIF8"sv, "picture"sv},
                               Sign{"WEBP"sv, "picture"sv, 8},
                               Sign{"<svg"sv, "picture"sv},
                               Sign{"wOF"sv, "font"sv},
                               Sign{"\0\1\0\0"sv, "font"sv},
                               Sign{"OTTO"sv, "font"sv},
                               Sign{"ftyp"sv, "film"sv, 4},
                               Sign{"OggS"sv, "film"sv},
                               Sign{"ID3"sv, "film"sv},
                               Sign{"RIFF"sv, "film"sv},
                               Sign{"\x1A\x45\xDF\xA3"sv, "film"sv}};
constexpr std::array ends = {Sign{".css"sv, "style sheet"sv},
                             Sign{".js"sv, "script"sv},
                             Sign{".mjs"sv, "script"sv},
                             Sign{".ico"sv, "picture"sv},
                             Sign{".svg"sv, "picture"sv},
                             Sign{".png"sv, "picture"sv},
                             Sign{".jpg"sv, "picture"sv},
                             Sign{".jpeg"sv, "picture"sv},
                             Sign{".gif"sv, "picture"sv},
                             Sign{".webp"sv, "picture"sv},
                             Sign{".woff"sv, "font"sv},
                             Sign{".woff2"sv, "font"sv},
                             Sign{".ttf"sv, "font"sv},
                             Sign{".mp4"sv, "film"sv},
                             Sign{".mp3"sv, "film"sv},
                             Sign{".ds_store"sv, "system file"sv},
                             Sign{"thumbs.db"sv, "system file"sv}};

}  // namespace

std::string_view no_report(std::string_view head, std::string_view name) {
  for (const Sign& sign : begins) {
    if (head.size() > sign.at && head.substr(sign.at).starts_with(sign.text)) return sign.kind;
  }
  const std::string small = base::ascii_lower(name);
  for (const Sign& sign : ends) {
    if (small.ends_with(sign.text)) return sign.kind;
  }
  return small.starts_with("__macosx/") ? "system file"sv : ""sv;
}

bool LastTells::give(Found&& found) {
  if (held_) more_ = more_ && take_.report(*std::move(held_));
  held_ = std::move(found);
  return more_;
}

Status LastTells::finish(std::string_view what) {
  std::string list;
  for (const auto& [kind, count] : skipped_)
    list += fmt::format("{}{} {}{}", list.empty() ? "" : ", ", count, kind, count == 1 ? "" : "s");
  if (!held_)
    return broken(fmt::format("is {} without a report in it{}{}", what, list.empty() ? "" : ": only ", list),
                  "give the files that hold text");
  if (!list.empty()) held_->remarks.push_back("its container holds besides, not read: " + list);
  if (more_) take_.report(*std::move(held_));
  held_.reset();
  return Done{};
}

}  // namespace wederhoor::apart
