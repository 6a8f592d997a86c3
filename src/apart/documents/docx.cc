// The text of a Word document, without what was deleted in it.
//   applies:      <w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Tegenreactie</w:t></w:r></w:p>: a heading
//   applies not:  <w:delText>, codes of fields, footnotes and headers, which are files of their own
// Tested by tests/apart/documents_test.cc.
#include "apart/documents/documents.h"
#include "apart/documents/office.h"

namespace wederhoor::apart {
namespace {

class Document : public XmlHandler {
 public:
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
    if (silent_ > 0) --silent_;
    else if (open_.back() == "p") {
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
  void style(std::string_view name) {
    for (const std::string_view heading : {"Heading", "heading", "Kop", "kop", "Subtitle", "Ondertitel"}) {
      if (name.starts_with(heading)) paragraphs.open("h2");
    }
    titled_ = name == "Title" || name == "Titel";
    if (titled_) paragraphs.open("h1");
  }
  std::vector<std::string> open_;
  int silent_ = 0;
  bool titled_ = false;
};

}  // namespace

Status docx_report(Archive& archive, const Taker& take) {
  Document document;
  CoreData core;
  for (;;) {
    const Result<bool> more = archive.next();
    if (!more) return more.error();
    if (!*more) break;
    if (archive.locked()) return broken("is locked with a password", "save it without one");
    if (archive.name() == "word/document.xml") {
      if (const Status read = read_entry(archive, document); !read) return read;
    } else if (archive.name() == "docProps/core.xml") {
      if (const Status read = read_entry(archive, core); !read) return read;
    }
  }
  if (document.paragraphs.page().empty()) return broken("is a Word document without text", "give the text of the report");
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
