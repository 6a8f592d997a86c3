// The text of a Word document, without what was deleted in it.
//   applies:      <w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Tegenreactie</w:t></w:r></w:p>: a heading
//   applies not:  <w:delText>, codes of fields, footnotes and headers, which are files of their own
// Tested by tests/apart/documents_test.cc.
#include <functional>
#include <set>

#include "apart/documents/documents.h"
#include "apart/documents/office.h"
#include "base/utf8.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t largest_text = 64u << 20;

// The identifiers of styles are those of the writer's language; their names are always English.
class Styles : public XmlHandler {
 public:
  void begin(const XmlElement& element) override {
    if (element.local == "style") id_ = element.attribute("w:styleId");
    if (element.local != "name" || id_.empty()) return;
    const std::string name = base::lower(element.attribute("w:val"));
    if (name.starts_with("heading") || name == "subtitle") headings.insert(id_);
    if (name == "title") titles.insert(id_);
  }
  void end() override {}
  void text(std::string_view) override {}
  bool more() const override { return true; }
  std::set<std::string, std::less<>> headings, titles;

 private:
  std::string id_;
};

class Document : public XmlHandler {
 public:
  explicit Document(const Styles& styles) : styles_(styles) {}
  void begin(const XmlElement& element) override {
    open_.emplace_back(element.local);
    if (element.local == "Fallback" || silent_ > 0) {  // a text box a second time, for old readers
      ++silent_;
      return;
    }
    if (element.local == "p") paragraphs.open("p");
    if (element.local == "pStyle") style(element.attribute("w:val"));
    if (element.local == "tab" || element.local == "br" || element.local == "cr") paragraphs.add(" ");
    if (element.local == "noBreakHyphen") paragraphs.add("\xE2\x80\x91");
  }
  void end() override {
    if (silent_ > 0) {
      --silent_;
    } else if (open_.back() == "p") {
      paragraphs.close();
      if (titled_ && title.empty()) title = paragraphs.last();
      titled_ = false;
    }
    open_.pop_back();
  }
  void text(std::string_view text) override {
    if (silent_ == 0 && !open_.empty() && open_.back() == "t") paragraphs.add(text);
  }
  bool more() const override { return true; }

  Paragraphs paragraphs;
  std::string title;

 private:
  void style(std::string_view id) {
    if (styles_.headings.contains(id)) paragraphs.open("h2");
    titled_ = styles_.titles.contains(id);
    if (titled_) paragraphs.open("h1");
  }
  const Styles& styles_;
  std::vector<std::string> open_;
  int silent_ = 0;
  bool titled_ = false;
};

}  // namespace

Status docx_report(Archive& archive, const Taker& take) {
  Styles styles;
  CoreData core;
  std::string text;  // the styles may stand behind it
  for (;;) {
    const Result<bool> more = archive.next();
    if (!more) return more.error();
    if (!*more) break;
    if (archive.locked()) return broken("is locked with a password", "save it without one");
    Status read = Done{};
    if (archive.name() == "word/styles.xml") read = read_entry(archive, styles);
    if (archive.name() == "docProps/core.xml") read = read_entry(archive, core);
    if (archive.name() == "word/document.xml") {
      Result<std::string> bytes = archive.bytes(largest_text);
      if (!bytes) return bytes.error();
      if (bytes->size() > largest_text)
        return broken("holds a text larger than 64 MiB", "save the article as plain text");
      text = *std::move(bytes);
    }
    if (!read) return read.error();
  }
  Document document(styles);
  MemoryInput input(text);
  const Result<XmlRead> read = read_xml(input, document);
  if (!read) return read.error();
  if (document.paragraphs.page().empty())
    return broken("is a Word document without text", "give the text of the report");
  Found found;
  found.bytes = document.paragraphs.page();
  found.encoding = "UTF-8";
  found.form = ItemForm::fragment;
  core.fill(found);
  if (!document.title.empty()) found.title = document.title;
  take.report(std::move(found));
  return Done{};
}

}  // namespace wederhoor::apart
