// The chapters of an e-book in the order of its spine.
//   applies:      OEBPS/content.opf: <itemref idref="a3"/>: its page, as chapter-3
//   applies not:  a cover, a table of contents: pages with less than 80 letters, or of links only
// Tested by tests/apart/documents_test.cc.
#include <map>

#include "apart/documents/documents.h"
#include "apart/documents/office.h"
#include "apart/words.h"
#include "base/utf8.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t largest_page = 16u << 20;  // bytes of a chapter
constexpr std::size_t largest_book = 128u << 20;
constexpr std::size_t least_letters = 80;

// The package file: what is read, in which order.
class Package : public XmlHandler {
 public:
  void begin(const XmlElement& element) override {
    core.begin(element);
    if (element.local == "item" && element.attribute("properties") != "nav")
      paths_[std::string(element.attribute("id"))] = element.attribute("href");
    if (element.local != "itemref") return;
    const auto path = paths_.find(std::string(element.attribute("idref")));
    if (path != paths_.end()) order.push_back(path->second);
  }
  void end() override { core.end(); }
  void text(std::string_view text) override { core.text(text); }
  bool more() const override { return true; }
  CoreData core;
  std::vector<std::string> order;

 private:
  std::map<std::string, std::string> paths_;
};

bool has_text(const std::string& page) {
  const std::size_t body = page.find("<body");
  const std::string words = plain_line(std::string_view(page).substr(body == std::string::npos ? 0 : body));
  return words.size() >= least_letters;
}

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// "__MACOSX/OPS/._fb.opf": what a Mac notes of a file when it packs it.
bool of_mac(std::string_view path) { return path.starts_with("__MACOSX/") || base_name(path).starts_with("._"); }

}  // namespace

Status epub_reports(Archive& archive, const Taker& take) {
  Package package;
  std::map<std::string, std::string, std::less<>> pages;  // by base name
  std::size_t size = 0;
  for (;;) {
    const Result<bool> more = archive.next();
    if (!more) return more.error();
    if (!*more) break;
    if (archive.locked()) return broken("is locked (DRM)", "give the text of the report");
    const std::string& name = archive.name();
    if (of_mac(name)) continue;
    if (name.ends_with(".opf")) {
      if (const Status read = read_entry(archive, package); !read) return read;
    } else if (name.ends_with("html") || name.ends_with(".htm") || name.ends_with(".xml")) {
      Result<std::string> bytes = archive.bytes(largest_page);
      if (!bytes) return bytes.error();
      size += bytes->size();
      if (size > largest_book) return broken("is an e-book larger than 128 MiB", "unpack it and give the files inside");
      pages[std::string(base_name(name))] = *std::move(bytes);
    }
  }
  std::size_t number = 0;
  bool any = false;
  for (const std::string& path : package.order) {
    ++number;
    const auto page = pages.find(base_name(path));
    if (page == pages.end() || !has_text(page->second)) continue;
    Found found;
    package.core.fill(found);
    found.outlet = std::exchange(found.title, {});
    found.place = "chapter-" + std::to_string(number);
    found.form = ItemForm::fragment;
    if (page->second.size() > largest_page) {
      found.fault = "is a chapter larger than 16 MiB";
      found.advice = "unpack the e-book and give the chapter in parts";
    } else {
      found.bytes = std::move(page->second);
    }
    pages.erase(page);
    any = true;
    if (!take.report(std::move(found))) return Done{};
  }
  return any ? Status(Done{}) : broken("is an e-book without text", "give the text of the report");
}

}  // namespace wederhoor::apart
