// Reads RFC 822 dates and the shapes of ISO 8601 that occur.
//   applies:      "12 Mar 31 14:05 GMT", "2031-03-12T14:05:00.000+01:00", "2031-03-12 14:05:00", "20310312"
//   applies not:  "gisteren", "03/12/31": which is the day is not said
// Tested by tests/apart/when_test.cc.
#include "apart/when.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/dates.h"
#include "base/utf8.h"

namespace wederhoor::apart {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool digits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), digit); }

std::string checked(const std::string& iso) { return base::parse_iso_interval(iso) ? iso : std::string(); }

// "+0100", "+01:00", "Z", "GMT" … as ISO writes it; empty where it is none.
std::string zone(std::string_view written) {
  struct Named {
    std::string_view name, iso;
  };
  constexpr std::array<Named, 15> names = {{{"z", "Z"},
                                            {"ut", "Z"},
                                            {"utc", "Z"},
                                            {"gmt", "Z"},
                                            {"cet", "+01:00"},
                                            {"cest", "+02:00"},
                                            {"bst", "+01:00"},
                                            {"msk", "+03:00"},
                                            {"est", "-05:00"},
                                            {"edt", "-04:00"},
                                            {"cst", "-06:00"},
                                            {"cdt", "-05:00"},
                                            {"mst", "-07:00"},
                                            {"pst", "-08:00"},
                                            {"pdt", "-07:00"}}};
  const std::string word = base::ascii_lower(written);
  for (const Named& n : names) {
    if (word == n.name) return std::string(n.iso);
  }
  if (word.size() < 3 || (word[0] != '+' && word[0] != '-')) return {};
  std::string figures;
  for (const char c : word.substr(1)) {
    if (digit(c)) figures += c;
  }
  if (figures.size() == 2) figures += "00";
  return figures.size() == 4 ? word[0] + figures.substr(0, 2) + ":" + figures.substr(2) : std::string();
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size() && out.size() < 8;) {
    const std::size_t begin = text.find_first_not_of(" ,\t\r\n", i);
    if (begin == std::string_view::npos) break;
    i = std::min(text.find_first_of(" ,\t\r\n", begin), text.size());
    out.push_back(text.substr(begin, i - begin));
  }
  return out;
}

int month(std::string_view word) {
  constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
  if (word.size() < 3) return 0;
  const std::size_t at = names.find(base::ascii_lower(word.substr(0, 3)));
  return at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

// "14:05:00" -> "14:05"; empty where it is no clock.
std::string clock(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || word.size() < colon + 3) return {};
  const std::string_view hour = word.substr(0, colon), minute = word.substr(colon + 1, 2);
  if (!digits(hour) || !digits(minute)) return {};
  return (hour.size() == 1 ? "0" : "") + std::string(hour) + ":" + std::string(minute);
}

std::string from_mail(std::string_view written) {
  std::vector<std::string_view> part = words(written);
  if (!part.empty() && !digits(part.front())) part.erase(part.begin());
  if (part.size() < 3 || !digits(part[0]) || part[0].size() > 2 || month(part[1]) == 0 || !digits(part[2])) return {};
  int year = 0;
  for (const char c : part[2].substr(0, 4)) year = year * 10 + (c - '0');
  if (part[2].size() == 2) year += year < 70 ? 2000 : 1900;
  std::string out = fmt::format("{:04}-{:02}-{:0>2}", year, month(part[1]), part[0]);
  const std::string time = part.size() > 3 ? clock(part[3]) : std::string();
  if (!time.empty()) out += "T" + time + (part.size() > 4 ? zone(part[4]) : "");
  return checked(out);
}

// "20310312T140500+0100" and "20310312" with their marks put in.
std::string from_basic(std::string_view written) {
  if (written.size() < 8 || !digits(written.substr(0, 8))) return {};
  std::string out = fmt::format("{}-{}-{}", written.substr(0, 4), written.substr(4, 2), written.substr(6, 2));
  const std::string_view rest = written.substr(8);
  if (rest.size() >= 5 && rest[0] == 'T' && digits(rest.substr(1, 4))) {
    out += fmt::format("T{}:{}", rest.substr(1, 2), rest.substr(3, 2));
    const std::size_t past = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
    out += zone(rest.substr(past));
  } else if (!rest.empty()) {
    return {};
  }
  return checked(out);
}

// "2031-03-12T14:05:00.000 +0100"
std::string from_iso(std::string_view written) {
  if (written.size() <= 10) return checked(std::string(written));
  if (written.size() < 16 || written[4] != '-' || (written[10] != 'T' && written[10] != ' ')) return {};
  const std::string time = clock(written.substr(11, 5));
  if (time.empty()) return {};
  const std::size_t past = std::min(written.find_first_not_of("0123456789:.", 11), written.size());
  return checked(std::string(written.substr(0, 10)) + "T" + time + zone(base::trim(written.substr(past))));
}

}  // namespace

std::string iso_time(std::string_view written) {
  written = base::trim(written);
  if (written.size() > 100) return {};
  for (const auto read : {from_iso, from_basic, from_mail}) {
    if (written.size() < 8) break;
    if (std::string found = read(written); !found.empty()) return found;
  }
  return {};
}

}  // namespace wederhoor::apart
