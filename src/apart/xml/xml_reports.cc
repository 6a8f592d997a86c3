// Follows the events of an XML document and gives a report for each entry.
//   applies:      <item><title>Brug dicht</title><description>De brug is dicht.</description></item>
//   applies not:  an <image> of the channel; an entry inside an entry
// Tested by tests/apart/feeds_test.cc and tests/apart/news_test.cc.
#include "apart/xml/xml_reports.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "apart/when.h"
#include "apart/words.h"
#include "apart/xml/xml_events.h"
#include "apart/xml/xml_kinds.h"
#include "base/utf8.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t largest_entry = 32u << 20;  // bytes
constexpr std::uint64_t silent_for = 4u << 20;    // bytes of text without a report: say that we are at work

// What the elements of news and corpora are on a page; the others keep their names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> page_names = {
    {{"head", "h2"},
     {"hl2", "h2"},
     {"ab", "p"},
     {"sp", "p"},
     {"lg", "p"},
     {"lb", "br"},
     {"l", "span"},
     {"note", "aside"},
     {"paragraph", "p"},
     {"media-caption", "figcaption"}}};

std::string_view page_name(std::string_view local) {
  for (const auto& [theirs, ours] : page_names) {
    if (local == theirs) return ours;
  }
  return local;
}

class Reports : public XmlHandler {
 public:
  explicit Reports(const Taker& take) : take_(take) {}

  void begin(const XmlElement& element) override {
    std::string name = element.prefix.empty() || is_own(element.prefix)
                           ? std::string(element.local)
                           : std::string(element.prefix) + ":" + std::string(element.local);
    if (path_.empty() && kind_ == nullptr) {
      kind_ = xml_kind(name);
      known_ = kind_ != nullptr;
    }
    path_.push_back(std::move(name));
    if (!known_) return;
    if (entry_ == 0 && path_.back() == kind_->entry) open_entry();
    if (capture_ != 0) {
      if (markup_) open_tag(element);
      return;
    }
    for (const XmlRule& rule : entry_ != 0 ? kind_->rules : kind_->outside) {
      if (ends_in(rule.path)) start(rule, element);
    }
  }

  void end() override {
    if (capture_ == path_.size())
      close_capture();
    else if (capture_ != 0 && markup_)
      close_tag();
    if (entry_ != 0 && entry_ == path_.size()) close_entry();
    path_.pop_back();
  }

  void text(std::string_view text) override {
    heard_ += text.size();
    if (heard_ > silent_for) {
      heard_ = 0;
      take_.at_work();
    }
    if (capture_ == 0 || text_.size() > largest_entry) return;
    if (markup_)
      append_escaped(text_, text);
    else
      text_ += text;
  }

  bool more() const override { return more_ && (known_ || path_.empty()); }
  bool known() const { return known_; }
  std::size_t count() const { return count_; }
  bool any_words() const { return count_ > wordless_; }
  // The last entry, which may have to say that the document is broken.
  void finish(bool well_formed) {
    if (!held_) return;
    if (wordless_ > 0) held_->remarks.push_back(fmt::format("{} of the feed's entries hold no words", wordless_));
    if (!well_formed) held_->remarks.emplace_back("the container is no well-formed XML: what could be read was");
    release();
  }

 private:
  void release() {
    if (!held_) return;
    more_ = more_ && take_.report(*std::move(held_));
    held_.reset();
  }
  static bool is_own(std::string_view prefix) {
    return prefix == "atom" || prefix == "tei" || prefix == "nar" || prefix == "nitf" || prefix == "a10" ||
           prefix == "xhtml" || prefix == "html" || prefix == "h";
  }
  static std::string_view bare(std::string_view name) { return name.substr(name.find(':') + 1); }

  // Does the path of the open elements end in "a/b"?
  bool ends_in(std::string_view wanted) const {
    std::size_t at = path_.size();
    while (true) {
      const std::size_t slash = wanted.rfind('/');
      const std::string_view last = slash == std::string_view::npos ? wanted : wanted.substr(slash + 1);
      if (at == 0 || path_[--at] != last) return false;
      if (slash == std::string_view::npos) return true;
      wanted = wanted.substr(0, slash);
    }
  }

  void open_entry() {
    entry_ = path_.size();
    fields_.clear();
  }

  void start(const XmlRule& rule, const XmlElement& element) {
    auto& fields = entry_ != 0 ? fields_ : outside_;
    if (!rule.attribute.empty()) {
      const std::string_view rel = element.attribute("rel");
      if (!rel.empty() && rel != "alternate") return;
      std::string& value = fields[rule.field];
      if (value.empty()) value = element.attribute(rule.attribute);
      return;
    }
    if (capture_ != 0) return;
    capture_ = path_.size();
    field_ = rule.field;
    joins_ = rule.joins;
    const std::string_view type = element.attribute("type");
    markup_ = rule.markup && (kind_->root != "feed" || type == "xhtml" || type.ends_with("+xml"));
    text_.clear();
  }

  void close_capture() {
    capture_ = 0;
    std::string& value = (entry_ != 0 ? fields_ : outside_)[field_];
    if ((!value.empty() && !joins_) || base::trim(text_).empty()) return;
    value = value.empty() ? std::move(text_) : value + "<br><br>" + text_;
    if (entry_ != 0 && field_ == XmlField::content) content_is_page_ = markup_;
    if (entry_ != 0 && field_ == XmlField::summary) summary_is_page_ = markup_;
    text_ = {};
  }

  void open_tag(const XmlElement& element) {
    const std::string_view name = page_name(element.local);
    text_ += "<";
    text_ += name;
    if (const std::string_view address = element.attribute("href"); !address.empty()) {
      text_ += " href=\"";
      for (const char c : address) text_ += c == '"' ? '\'' : c;
      text_ += "\"";
    }
    text_ += ">";
  }

  void close_tag() {
    const std::string_view name = page_name(bare(path_.back()));
    if (name != "br") fmt::format_to(std::back_inserter(text_), "</{}>", name);  // which a page never closes
  }

  std::string line(XmlField field) {
    std::string& own = fields_[field];
    return plain_line(own.empty() ? outside_[field] : own);
  }

  void close_entry() {
    entry_ = 0;
    Found found;
    const std::string number = std::to_string(++count_);
    if (kind_->root != kind_->entry) found.place = std::string(kind_->place) + number;
    found.title = line(XmlField::title);
    found.outlet = line(XmlField::outlet);
    found.author = author();
    found.address = address();
    put_date(found);
    put_body(found);
    fields_.clear();
    const bool feed = kind_->place == "entry-";
    if (feed && found.fault.empty() && base::trim(found.bytes).empty()) {
      ++wordless_;
      return;
    }
    release();
    held_ = std::move(found);
    heard_ = 0;
  }

  // "redactie@bode.example (Anna Bakker)" -> "Anna Bakker"
  std::string author() {
    std::string written = line(XmlField::author);
    const std::size_t open = written.find('('), close = written.rfind(')');
    if (written.find('@') < open && close != std::string::npos && open < close)
      return written.substr(open + 1, close - open - 1);
    return written;
  }

  std::string address() {
    for (const XmlField field : {XmlField::address, XmlField::id}) {
      const std::string_view written = base::trim(fields_[field]);
      if (written.starts_with("http://") || written.starts_with("https://")) return std::string(written);
    }
    return {};
  }

  void put_date(Found& found) {
    bool given = false;
    for (const XmlField field : {XmlField::published, XmlField::updated}) {
      given = given || !fields_[field].empty();
      if (found.published.empty()) found.published = iso_time(fields_[field]);
    }
    if (given && found.published.empty())
      found.remarks.emplace_back("the date that the container gives is none that we can read");
  }

  void put_body(Found& found) {
    const bool full = !fields_[XmlField::content].empty();
    std::string& text = fields_[full ? XmlField::content : XmlField::summary];
    if (text.size() > largest_entry) {
      found.fault = "is larger than 32 MiB";
      found.advice = "one entry is one report: split it into articles";
    } else if (full ? content_is_page_ : summary_is_page_) {
      found.form = ItemForm::fragment;
      found.encoding = "UTF-8";
      found.bytes = std::move(text);
    } else {
      put_text(found, std::move(text));
    }
    if (!full && !found.bytes.empty() && kind_->place == "entry-")
      found.remarks.emplace_back("the feed gives a summary only: the article at its address is longer");
    content_is_page_ = summary_is_page_ = false;
  }

  const Taker& take_;
  const XmlKind* kind_ = nullptr;
  bool known_ = false, more_ = true;
  std::vector<std::string> path_;
  std::size_t entry_ = 0, capture_ = 0;  // depth of the open entry, of the element that is taken down; 0: none
  XmlField field_ = XmlField::none;
  bool markup_ = false, joins_ = false, content_is_page_ = false, summary_is_page_ = false;
  std::string text_;
  std::map<XmlField, std::string> fields_, outside_;
  std::optional<Found> held_;
  std::size_t count_ = 0, wordless_ = 0;
  std::uint64_t heard_ = 0;
};

}  // namespace

Status xml_reports(Input& input, const Taker& take) {
  Reports reports(take);
  const Result<XmlRead> read = read_xml(input, reports);
  if (!read) return read.error();
  if (!reports.known())
    return broken("is XML of a kind that is not read",
                  "read are RSS, Atom, NewsML, NITF, NAF, TEI and Factiva; else give the text of the report");
  reports.finish(read->well_formed);
  if (reports.count() == 0)
    return broken(read->well_formed ? "holds no entry" : "is no well-formed XML: nothing in it could be read",
                  "check the download");
  if (!reports.any_words())
    return broken("is a feed whose entries hold no words", "give the articles at its addresses");
  return Done{};
}

}  // namespace wederhoor::apart
