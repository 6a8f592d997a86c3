// Cues to running text.
//   applies:      "00:00:01,000 --> 00:00:02,500" and "<i>De brug</i> is": "De brug is dicht." with the next cue
//   applies not:  NOTE, STYLE and REGION of WebVTT
// Tested by tests/intake/text/subtitles_test.cc.
#include "intake/text/subtitles.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "intake/text/lines.h"

namespace wederhoor::intake {
namespace {

constexpr std::string_view arrow = "-->";
constexpr std::size_t long_paragraph = 600;  // bytes
constexpr long pause = 2000;                 // milliseconds

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "01:02:03,450" or "02:03.450" in milliseconds; as far as it is one.
long milliseconds(std::string_view text) {
  long parts = 0, now = 0;
  for (const char c : base::trim(text)) {
    if (c >= '0' && c <= '9')
      now = std::min(now * 10 + (c - '0'), 1'000'000L);
    else if (c == ':')
      parts = (parts + now) * 60, now = 0;
    else if (c == ',' || c == '.')
      parts = (parts + now) * 1000, now = 0;
    else
      break;
  }
  return parts + now;
}

constexpr std::size_t longest_tag = 1000;  // bytes

// The line without <i>, <v Anna>, <00:01.000> and {\an8}.
void copy_words(std::string_view file, const Line& line, MappedText& out) {
  std::size_t done = line.begin;
  for (std::size_t i = line.begin; i < line.end;) {
    const bool tag = file[i] == '<' || (file[i] == '{' && i + 1 < line.end && file[i + 1] == '\\');
    const std::string_view near = file.substr(i, std::min(line.end - i, longest_tag));
    const std::size_t length = tag ? near.find(file[i] == '<' ? '>' : '}') : std::string_view::npos;
    const std::size_t close = length == std::string_view::npos ? length : i + length;
    if (close >= line.end) {
      ++i;
      continue;
    }
    out.copy(file, done, i);
    done = i = close + 1;
  }
  out.copy(file, done, line.end);
}

class Cues {
 public:
  Cues(std::string_view file, Oddities& oddities) : file_(file), oddities_(oddities) {}

  Blocks run() {
    const std::vector<Line> lines = split_lines(file_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string_view line = lines[i].of(file_);
      const std::size_t at = line.find(arrow);
      if (at != std::string_view::npos) {
        begin_cue(line, at);
      } else if (lines[i].blanks > 0 || i == 0) {
        silent_ = true;  // a number, a name, a note: until the times of a cue
        if (!in_cue(lines, i)) continue;
      }
      if (at == std::string_view::npos && !silent_) add(lines[i]);
    }
    close();
    return std::move(out_);
  }

 private:
  // A cue may hold a blank line: what follows it is no number and no note, and no cue begins with it.
  bool in_cue(const std::vector<Line>& lines, std::size_t i) {
    const std::string_view line = lines[i].of(file_);
    const bool heads = i + 1 < lines.size() && lines[i + 1].of(file_).find(arrow) != std::string_view::npos;
    const bool note = line.starts_with("NOTE") || line.starts_with("STYLE") || line.starts_with("REGION") ||
                      line.starts_with("WEBVTT");
    silent_ = heads || note || all_digits(line) || !begun_;
    return !silent_;
  }

  void begin_cue(std::string_view line, std::size_t at) {
    const long begin = milliseconds(line.substr(0, at));
    const bool sentence = ends_sentence(base::trim(open_.text()));
    if (begun_ && sentence && (begin - end_ >= pause || open_.text().size() > long_paragraph)) close();
    end_ = milliseconds(line.substr(at + arrow.size()));
    begun_ = true;
    silent_ = false;
  }

  void add(const Line& line) {
    const std::string_view words = line.of(file_);
    if (words == last_) return;
    last_ = words;
    if (!open_.empty()) open_.insert(" ");
    copy_words(file_, line, open_);
  }

  void close() {
    MappedText text = clean(open_, oddities_);
    if (!text.empty()) out_.push_back({std::move(text), "", "", true});
    open_ = {};
  }

  std::string_view file_, last_;
  Oddities& oddities_;
  Blocks out_;
  MappedText open_;
  long end_ = 0;
  bool begun_ = false, silent_ = true;
};

}  // namespace

Blocks subtitle_blocks(std::string_view file, Oddities& oddities) { return Cues(file, oddities).run(); }

}  // namespace wederhoor::intake
