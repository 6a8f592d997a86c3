// Puts the page together: the words in plain HTML for browsers without scripts, the style, the data as inert JSON, the
// script; the policy allows these two by their hash and nothing else, no request at all. Applies to: every dossier. Not
// to: a server, which would send headers of its own. Tested by tests/page/sample_page_test.cc and, in a browser,
// tests/page/check_page.py.
#include "output/page/page.h"

#include <fmt/format.h>

#include "output/page/page_data.h"
#include "output/page/page_plain.h"
#include "output/page/web_files.h"
#include "output/shown/strings.h"

namespace wederhoor::output {
namespace {

int nibble(char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; }

// The base64 of bytes given in hex, as a policy wants it.
std::string base64_of_hex(std::string_view hex) {
  static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0, held = 0;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bits = (bits << 8) | static_cast<unsigned>(nibble(hex[i]) * 16 + nibble(hex[i + 1]));
    for (held += 8; held >= 6; held -= 6) out += letters[(bits >> (held - 6)) & 63];
  }
  if (held > 0) out += letters[(bits << (6 - held)) & 63];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

std::string head(std::string_view language) {
  const Strings strings(language);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-{}'; style-src "
      "'sha256-{}'; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>",
      language, base64_of_hex(page_script.sha256), base64_of_hex(page_style.sha256), strings.say("title"));
}

// Breaks off above `most` bytes.
std::string assemble(const View& view, const RunRecord& run, const Shown& shown, const Selection& selection,
                     std::size_t most) {
  const std::string language = view.options().language == "en" ? "en" : "nl";
  std::string html = head(language);
  html.append(page_style.text).append("</style>\n</head>\n<body>\n<noscript>\n");
  html.append(plain_page(view, shown, selection, Strings(language)));
  html.append("</noscript>\n<div id=\"page\"></div>\n");
  if (html.size() > most) return html;
  each_page_section(view, run, shown, selection, most, [&](Section&& s) {
    html.append("<script type=\"application/json\" id=\"d-")
        .append(s.name)
        .append("\">")
        .append(s.json)
        .append("</script>\n");
    return html.size() <= most;
  });
  if (html.size() > most) return html;
  return html.append("<script>").append(page_script.text).append("</script>\n</body>\n</html>\n");
}

std::size_t at_least_bytes(const Dossier& dossier) {
  std::size_t bytes = 0;
  for (const Document& d : dossier.documents) bytes += d.report.text.size() + 300 * d.claims.claims.size();
  return bytes;
}

}  // namespace

std::string page(const View& view, const RunRecord& run, std::size_t most_bytes) {
  const Shown shown(view.dossier());
  if (at_least_bytes(view.dossier()) <= most_bytes) {
    std::string html = assemble(view, run, shown, select_all(view), most_bytes);
    if (html.size() <= most_bytes) return html;
  }
  for (std::size_t incidents = 4096;; incidents /= 2) {
    const std::size_t most = incidents == 0 ? std::string::npos : most_bytes;
    std::string html = assemble(view, run, shown, select_some(view, shown.same, incidents), most);
    if (html.size() <= most_bytes || incidents == 0) return html;
  }
}

}  // namespace wederhoor::output
