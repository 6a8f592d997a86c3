// The text of an OpenDocument text.
//   applies:      <text:h>, <text:p>; <text:s text:c="3"/> is white space
//   applies not:  notes, remarks in the margin, what was deleted
// Tested by tests/apart/documents_test.cc.
#include "apart/documents/documents.h"
#include "apart/documents/office.h"

namespace wederhoor::apart {
namespace {

class Document : public XmlHandler {
 public:
  void begin(const XmlElement& element) override {
    ++depth_;
    const std::string_view name = element.local;
    if (silent_ == 0 &&
        (name == "note" || name == "annotation" || name == "tracked-changes" || name == "automatic-styles"))
      silent_ = depth_;
    if (silent_ != 0) return;
    if (name == "spreadsheet" || name == "presentation" || name == "drawing") other = name;
    if (name == "h") paragraphs.open("h2");
    if (name == "p") paragraphs.open("p");
    if (name == "h" || name == "p") ++inside_;
    if (name == "tab" || name == "line-break" || name == "s") paragraphs.add(" ");
    open_.push_back(name == "h" || name == "p");
    titled_ = titled_ || (name == "p" && element.attribute("text:style-name") == "Title");
  }
  void end() override {
    if (silent_ == 0 && !open_.empty()) {
      if (open_.back()) {
        paragraphs.close();
        --inside_;
        if (titled_ && title.empty()) title = paragraphs.last();
        titled_ = false;
      }
      open_.pop_back();
    }
    if (silent_ == depth_) silent_ = 0;
    --depth_;
  }
  void text(std::string_view text) override {
    if (silent_ == 0 && inside_ > 0) paragraphs.add(text);
  }
  bool more() const override { return true; }

  Paragraphs paragraphs;
  std::string title;
  std::string other;  // what the file is where it is no text

 private:
  std::vector<bool> open_;
  int depth_ = 0, silent_ = 0, inside_ = 0;
  bool titled_ = false;
};

// Which files of the document are locked.
class Manifest : public XmlHandler {
 public:
  void begin(const XmlElement& element) override { locked = locked || element.local == "encryption-data"; }
  void end() override {}
  void text(std::string_view) override {}
  bool more() const override { return !locked; }
  bool locked = false;
};

Error no_text(const Document& document) {
  constexpr std::string_view as_text = "save the article as plain text or HTML and give that";
  if (document.other == "spreadsheet") return broken("is a spreadsheet (ods)", "save it as CSV with a column \"text\"");
  if (!document.other.empty()) return broken("is an OpenDocument " + document.other, as_text);
  return broken("is an OpenDocument file without text", "give the text of the report");
}

}  // namespace

Status odt_report(Archive& archive, const Taker& take) {
  Document document;
  CoreData core;
  Manifest manifest;
  Status content = Done{};  // the manifest, which says why it cannot be read, stands behind it
  for (;;) {
    const Result<bool> more = archive.next();
    if (!more) return more.error();
    if (!*more) break;
    if (archive.locked()) return broken("is locked with a password", "save it without one");
    if (archive.name() == "content.xml") {
      if (const Status read = read_entry(archive, document); !read) content = read;
    } else if (archive.name() == "META-INF/manifest.xml") {
      if (const Status read = read_entry(archive, manifest); !read) return read;
    } else if (archive.name() == "meta.xml") {
      if (const Status read = read_entry(archive, core); !read) content = read;
    }
  }
  if (manifest.locked) return broken("is locked with a password", "save it without one");
  if (!content) return content;
  if (document.paragraphs.page().empty() || !document.other.empty()) return no_text(document);
  Found found;
  found.bytes = document.paragraphs.page();
  found.encoding = "UTF-8";
  found.form = ItemForm::fragment;
  core.fill(found);
  if (found.title.empty()) found.title = document.title;
  take.report(std::move(found));
  return Done{};
}

}  // namespace wederhoor::apart
