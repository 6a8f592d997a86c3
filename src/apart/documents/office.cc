// What Word and OpenDocument share. Tested by tests/apart/documents_test.cc.
//   applies:      dcterms:created before dcterms:modified
//   applies not:  the counts of words and pages
#include "apart/documents/office.h"

#include "apart/when.h"
#include "apart/words.h"
#include "base/utf8.h"

namespace wederhoor::apart {
namespace {
constexpr std::size_t largest_entry = 64u << 20;
}

void Paragraphs::add(std::string_view text) { text_ += text; }

void Paragraphs::close() {
  if (!base::trim(text_).empty()) {
    page_ += "<" + tag_ + ">";
    append_escaped(page_, text_);
    page_ += "</" + tag_ + ">\n";
    last_ = base::squeeze(text_);
  }
  text_.clear();
  tag_ = "p";
}

void CoreData::begin(const XmlElement& element) {
  ++depth_;
  if (field_ != nullptr) return;
  const bool dc =
      element.prefix == "dc" || element.prefix == "dcterms" || element.prefix == "meta" || element.prefix.empty();
  if (!dc) return;
  struct Name {
    std::string_view local;
    std::string CoreData::* field;
  };
  constexpr Name names[] = {
      {"title", &CoreData::title},      {"creator", &CoreData::author},        {"initial-creator", &CoreData::author},
      {"created", &CoreData::created},  {"creation-date", &CoreData::created}, {"date", &CoreData::changed},
      {"modified", &CoreData::changed}, {"publisher", &CoreData::publisher}};
  for (const Name& name : names) {
    if (element.local == name.local && (this->*name.field).empty()) field_ = &(this->*name.field);
  }
  at_ = depth_;
}

void CoreData::end() {
  if (field_ != nullptr && at_ == depth_) field_ = nullptr;
  --depth_;
}

void CoreData::text(std::string_view text) {
  if (field_ != nullptr && field_->size() < 2000) *field_ += text;
}

void CoreData::fill(Found& found) const {
  if (!title.empty()) found.title = base::squeeze(title);
  found.author = base::squeeze(author);
  found.published = iso_time(created);
  if (found.published.empty()) found.published = iso_time(changed);
}

Status read_entry(Archive& archive, XmlHandler& handler) {
  const Result<std::string> bytes = archive.bytes(largest_entry);
  if (!bytes) return bytes.error();
  if (bytes->size() > largest_entry) return broken("holds a text larger than 64 MiB", "save the article as plain text");
  MemoryInput input(*bytes);
  const Result<XmlRead> read = read_xml(input, handler);
  if (!read) return read.error();
  return Done{};
}

}  // namespace wederhoor::apart
