// The text of an RTF document: its words, its paragraphs, the title and author of its info group.
//   applies:      ge\'ebvacueerd\par ; \u1052?\'ea in windows-1251
//   applies not:  {\fonttbl …}, {\*\generator …}, {\header …}, pictures
// Tested by tests/apart/documents_test.cc.
#include <fmt/format.h>

#include <array>

#include "apart/documents/documents.h"
#include "apart/words.h"
#include "base/dates.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"

namespace wederhoor::apart {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t largest = 64u << 20;
constexpr std::size_t deepest = 1000;

constexpr std::array silent = {"fonttbl"sv, "colortbl"sv, "stylesheet"sv, "pict"sv,      "object"sv,    "header"sv,
                               "headerl"sv, "headerr"sv,  "headerf"sv,    "footer"sv,    "footerl"sv,   "footerr"sv,
                               "footerf"sv, "footnote"sv, "listtable"sv,  "themedata"sv, "datastore"sv, "annotation"sv,
                               "fldinst"sv, "xe"sv,       "tc"sv,         "listtext"sv,  "nonshppict"sv};

struct Code {
  std::string_view word;
  std::string_view text;
};
constexpr std::array codes = {Code{"par"sv, "\n\n"sv},    Code{"sect"sv, "\n\n"sv}, Code{"page"sv, "\n\n"sv},
                              Code{"line"sv, "\n"sv},     Code{"tab"sv, " "sv},     Code{"cell"sv, " "sv},
                              Code{"row"sv, "\n\n"sv},    Code{"emdash"sv, "—"sv},  Code{"endash"sv, "–"sv},
                              Code{"lquote"sv, "‘"sv},    Code{"rquote"sv, "’"sv},  Code{"ldblquote"sv, "“"sv},
                              Code{"rdblquote"sv, "”"sv}, Code{"bullet"sv, "•"sv}};

class Reader {
 public:
  explicit Reader(std::string_view rtf) : rtf_(rtf) {}

  bool run() {
    while (at_ < rtf_.size()) {
      const char c = rtf_[at_++];
      if (c == '{') {
        if (groups_.size() >= deepest) return false;
        flush();
        groups_.push_back(now_);
      } else if (c == '}') {
        flush();
        if (groups_.empty()) break;
        now_ = groups_.back();
        groups_.pop_back();
      } else if (c == '\\') {
        control();
      } else if (c != '\r' && c != '\n') {
        letter(c);
      }
    }
    flush();
    return true;
  }

  std::string text, title, author, created;

 private:
  struct State {
    bool silent = false;
    std::string Reader::* into = &Reader::text;
    int after_unicode = 1;  // letters that stand for one of \u
  };

  void letter(char c) {
    if (skip_ > 0)
      --skip_;
    else
      bytes_ += c;
  }
  void put(std::string_view words) {
    flush();
    if (!now_.silent && now_.into != nullptr) this->*now_.into += words;
  }
  // Letters of the code page, decoded together.
  void flush() {
    if (bytes_.empty()) return;
    const bool plain =
        std::all_of(bytes_.begin(), bytes_.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!now_.silent) this->*now_.into += plain ? bytes_ : intake::decode_as(bytes_, page_).text;
    bytes_.clear();
  }

  void control() {
    if (at_ >= rtf_.size()) return;
    const char c = rtf_[at_];
    if (c == '\'') return coded_letter();
    if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
      ++at_;
      if (c == '*')
        now_.silent = true;
      else if (c == '~')
        put("\xC2\xA0");
      else if (c == '\\' || c == '{' || c == '}')
        letter(c);
      else if (c == '_')
        letter('-');
      else if (c == '\n' || c == '\r')
        put("\n\n");
      return;
    }
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && ((rtf_[at_] >= 'a' && rtf_[at_] <= 'z') || (rtf_[at_] >= 'A' && rtf_[at_] <= 'Z')))
      ++at_;
    const std::string_view word = rtf_.substr(begin, at_ - begin);
    const bool minus = at_ < rtf_.size() && rtf_[at_] == '-';
    at_ += minus;
    long value = 0;
    for (int digits = 0; at_ < rtf_.size() && rtf_[at_] >= '0' && rtf_[at_] <= '9'; ++at_) {
      if (digits++ < 9) value = value * 10 + (rtf_[at_] - '0');
    }
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    command(word, minus ? -value : value);
  }

  void coded_letter() {
    const auto hex = [&](std::size_t i) {
      const char c = i < rtf_.size() ? static_cast<char>(rtf_[i] | 0x20) : ' ';
      return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    const int high = hex(at_ + 1), low = hex(at_ + 2);
    at_ = std::min(at_ + 3, rtf_.size());
    if (high >= 0 && low >= 0) letter(static_cast<char>(high * 16 + low));
  }

  void command(std::string_view word, long value) {
    if (word == "u") return unicode(value);
    if (word == "uc") now_.after_unicode = static_cast<int>(std::clamp(value, 0L, 10L));
    if (word == "ansicpg") page_ = fmt::format("windows-{}", value);
    if (word == "bin") at_ = std::min(rtf_.size(), at_ + static_cast<std::size_t>(std::max(value, 0L)));
    if (std::find(silent.begin(), silent.end(), word) != silent.end()) now_.silent = true;
    if (word == "info") in_info_ = true, now_.silent = true;
    if (in_info_) info(word, value);
    for (const Code& code : codes) {
      if (code.word == word) put(code.text);
    }
  }

  void info(std::string_view word, long value) {
    const bool known = word == "title" || word == "author";
    if (known) {
      now_.silent = false;
      now_.into = word == "title" ? &Reader::title : &Reader::author;
    }
    if (word == "creatim") creating_ = true;
    if (word == "revtim" || word == "printim") creating_ = false;
    if (!creating_) return;
    if (word == "yr") created = fmt::format("{:04}", value);
    if (word == "mo") created += fmt::format("-{:02}", value);
    if (word == "dy") created += fmt::format("-{:02}", value);
  }

  void unicode(long value) {
    flush();
    const char32_t unit = static_cast<char32_t>(value < 0 ? value + 65536 : value) & 0xFFFF;
    std::string letter;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      if (high_ != 0) base::append(letter, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
    } else if (unit != 0) {
      base::append(letter, unit);
    }
    put(letter);
    skip_ = now_.after_unicode;
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  State now_;
  std::vector<State> groups_;
  std::string bytes_, page_ = "windows-1252";
  int skip_ = 0;
  char32_t high_ = 0;
  bool in_info_ = false, creating_ = false;
};

}  // namespace

Status rtf_report(Input& input, const Taker& take) {
  const std::string rtf = input.rest(largest);
  if (rtf.size() > largest)
    return broken("is a rich text document larger than 64 MiB", "save the article as plain text");
  Reader reader(rtf);
  if (!reader.run()) return broken("nests its groups deeper than 1,000", "save the article as plain text");
  if (base::trim(reader.text).empty())
    return broken("is a rich text document without text", "give the text of the report");
  Found found;
  found.bytes = std::move(reader.text);
  found.encoding = "UTF-8";
  found.form = ItemForm::text;
  found.title = base::squeeze(reader.title);
  found.author = base::squeeze(reader.author);
  if (reader.created.size() == 10 && base::parse_iso_interval(reader.created)) found.published = reader.created;
  take.report(std::move(found));
  return Done{};
}

}  // namespace wederhoor::apart
