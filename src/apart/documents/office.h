// The paragraphs of an office document as a piece of a page, and what it says of itself.
#pragma once

#include <string>

#include "apart/archives/archive.h"
#include "apart/rooms.h"
#include "apart/xml/xml_events.h"

namespace wederhoor::apart {

// Builds "<h2>…</h2><p>…</p>" from what a document calls its paragraphs.
class Paragraphs {
 public:
  void open(std::string_view tag) {
    close();
    tag_ = tag;
  }
  void add(std::string_view text);
  void close();
  const std::string& page() const { return page_; }
  // The words of the last paragraph that was closed.
  const std::string& last() const { return last_; }

 private:
  std::string page_, text_, tag_ = "p", last_;
};

// Dublin Core as docx (docProps/core.xml), odt (meta.xml) and EPUB (OPF) carry it.
class CoreData : public XmlHandler {
 public:
  void begin(const XmlElement& element) override;
  void end() override;
  void text(std::string_view text) override;
  bool more() const override { return true; }
  void fill(Found& found) const;
  std::string title, author, created, changed, publisher;

 private:
  std::string* field_ = nullptr;
  int depth_ = 0, at_ = 0;
};

// An entry of an archive through an XML handler. Errors: as Archive::bytes() and read_xml(); larger than 64 MiB.
Status read_entry(Archive& archive, XmlHandler& handler);

}  // namespace wederhoor::apart
