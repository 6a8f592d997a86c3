// Finds the words of a mail in its parts.
//   applies:      text/plain beside text/html: the page, whose links and heads are marked; a PDF that is attached
//   applies not:  signatures (smime), invitations, pictures: they are no reports; the mail that an answer quotes
// Tested by tests/apart/mail_test.cc.
#include "apart/mail/mail_reports.h"

#include <fmt/format.h>

#include <array>

#include "apart/mail/mime.h"
#include "apart/mail/newsletter.h"
#include "apart/when.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"

namespace wederhoor::apart {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t largest_mail = 32u << 20;
constexpr int deepest = 10;

constexpr std::array attached_reports = {"text/html"sv,
                                         "text/plain"sv,
                                         "application/pdf"sv,
                                         "message/rfc822"sv,
                                         "application/rtf"sv,
                                         "text/rtf"sv,
                                         "application/zip"sv,
                                         "application/msword"sv,
                                         "application/vnd.openxmlformats-officedocument.wordprocessingml.document"sv,
                                         "application/vnd.oasis.opendocument.text"sv,
                                         "application/epub+zip"sv};

// A mail may be written around its pictures: its pages, or its texts, follow each other.
struct Parts {
  std::vector<const MailPart*> pages, texts, attached;
  bool none() const { return pages.empty() && texts.empty(); }
};

bool is_attached(const MailPart& part) {
  return base::lower(part.header("content-disposition").substr(0, 10)) == "attachment" ||
         part.type() == "message/rfc822";
}

// All parts that are no multipart, in order, without recursion into attached mails.
void flatten(const MailPart& part, int depth, std::vector<MailPart>& out) {
  if (!part.type().starts_with("multipart/") || depth >= deepest) {
    out.push_back(part);
    return;
  }
  for (const std::string_view inner : parts_of(part)) {
    if (out.size() < 1000) flatten(read_part(inner), depth + 1, out);
  }
}

Parts sorted(const std::vector<MailPart>& leaves) {
  Parts out;
  for (const MailPart& part : leaves) {
    const std::string type = part.type();
    const bool known = std::find(attached_reports.begin(), attached_reports.end(), type) != attached_reports.end();
    if (is_attached(part) || (known && !type.starts_with("text/"))) {
      if (known) out.attached.push_back(&part);
    } else if (type == "text/html") {
      out.pages.push_back(&part);
    } else if (type == "text/plain") {
      out.texts.push_back(&part);
    }
  }
  return out;
}

// Lines that begin with ">" are another mail's; so is the line above them that says whose.
std::string without_quoted(const std::string& text, std::size_t& quoted) {
  std::string out;
  std::string_view left = text;
  std::size_t last_line = 0;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find('\n'), left.size() - 1);
    const std::string_view line = left.substr(0, end + 1);
    left.remove_prefix(end + 1);
    if (!line.starts_with('>')) {
      if (!base::trim(line).empty()) last_line = out.size();
      out += line;
      continue;
    }
    if (quoted++ == 0 && base::trim(std::string_view(out).substr(last_line)).ends_with(':')) out.resize(last_line);
  }
  return out;
}

std::string decoded(const std::vector<const MailPart*>& parts) {
  std::string out;
  for (const MailPart* part : parts) {
    if (!out.empty()) out += '\n';
    out += intake::decode_as(part->content(), part->parameter("content-type", "charset")).text;
  }
  return out;
}

// A page of a mail is a piece of one: letters and newsletters have no navigation around them.
void put_page(Found& found, const Parts& parts) {
  found.bytes = decoded(parts.pages);
  found.encoding = "UTF-8";
  found.form = ItemForm::fragment;
}

void put_text(Found& found, const Parts& parts) {
  std::size_t quoted = 0;
  const std::string text = decoded(parts.texts);
  found.bytes = without_quoted(text, quoted);
  found.encoding = "UTF-8";
  found.form = ItemForm::text;
  if (quoted > 0) found.remarks.push_back(fmt::format("{} lines of a quoted mail were left out", quoted));
}

// "De Kustbode <post@bode.example>" -> "De Kustbode"
std::string sender(const MailPart& mail) {
  const std::string from = base::squeeze(decoded_words(mail.header("from")));
  const std::size_t open = from.find('<');
  std::string_view name = base::trim(std::string_view(from).substr(0, open));
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  if (name.empty() && open != std::string::npos)
    name = std::string_view(from).substr(open + 1, from.find('>', open) - open - 1);
  return std::string(name);
}

bool is_letter(const MailPart& mail) {
  return !mail.header("list-id").empty() || !mail.header("list-unsubscribe").empty();
}

void describe(Found& found, const MailPart& mail) {
  found.title = base::squeeze(decoded_words(mail.header("subject")));
  found.published = iso_time(mail.header("date"));
  (is_letter(mail) ? found.outlet : found.author) = sender(mail);
}

std::string below(const std::string& place, const std::string& inner) {
  return place.empty() ? inner : place + ":" + inner;
}

// The articles of a newsletter, each as the letter describes all: false where nothing more is wanted.
bool give_articles(const Letter& letter, const Found& whole, const Taker& take) {
  std::size_t number = 0;
  for (const LetterArticle& article : letter.articles) {
    Found found = whole;
    found.place = below(whole.place, "article-" + std::to_string(++number));
    found.bytes = article.page;
    found.title = article.title;
    found.address = article.address;
    found.remarks.push_back("of the letter \"" + whole.title + "\"");
    if (number == letter.articles.size() && letter.beside > 0)
      found.remarks.push_back(
          fmt::format("{} paragraphs of the letter beside its articles were left out", letter.beside));
    if (!take.report(std::move(found))) return false;
  }
  return true;
}

// What the file of an attachment is called in the mail.
std::string attached_place(const MailPart& part, std::size_t number) {
  std::string name = decoded_words(part.parameter("content-disposition", "filename"));
  if (name.empty()) name = decoded_words(part.parameter("content-type", "name"));
  std::string out;
  for (const char c : name) {
    const bool plain =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    out += plain ? c : '_';
  }
  return out.empty() || out.size() > 60 ? "attached-" + std::to_string(number) : out;
}

// One mail: its words, then its attachments.
bool give(std::string_view message, const std::string& place, const Taker& take) {
  const MailPart mail = read_part(message);
  std::vector<MailPart> leaves;
  flatten(mail, 0, leaves);
  const Parts parts = sorted(leaves);
  Found found;
  found.place = place;
  describe(found, mail);
  if (!parts.pages.empty()) {
    put_page(found, parts);
  } else if (!parts.texts.empty()) {
    put_text(found, parts);
  } else if (parts.attached.empty()) {
    found.fault = "is a mail without text";
    found.advice = "save what it holds as files and give those";
  }
  const std::string date = found.published;
  const std::string page = is_letter(mail) && !parts.pages.empty() ? found.bytes : std::string();
  const Letter letter = articles_of(page);
  if (!letter.articles.empty()) {
    found.bytes.clear();
    if (!give_articles(letter, found, take)) return false;
  } else if ((!parts.none() || parts.attached.empty()) && !take.report(std::move(found)))
    return false;
  for (std::size_t i = 0; i < parts.attached.size(); ++i) {
    Found file;
    file.place = below(place, attached_place(*parts.attached[i], i + 1));
    file.bytes = parts.attached[i]->content();
    file.published = date;
    file.file = true;
    if (!take.report(std::move(file))) return false;
  }
  return true;
}

Found too_large(const std::string& place) {
  Found found;
  found.place = place;
  found.fault = "is a mail larger than 32 MiB";
  found.advice = "save what it holds as files and give those";
  return found;
}

// "From anna@bode.example Wed Mar 12 14:05:00 2031"
bool begins_mail(std::string_view line) {
  line = base::trim(line);
  if (!line.starts_with("From ") || line.size() < 20) return false;
  const bool year = line.find(" 20") != std::string_view::npos || line.find(" 19") != std::string_view::npos;
  const std::size_t colon = line.find(':', 6);
  const auto digit = [&](std::size_t i) { return i < line.size() && line[i] >= '0' && line[i] <= '9'; };
  return year && colon != std::string_view::npos && digit(colon - 1) && digit(colon + 1) && digit(colon + 2);
}

class Mailbox {
 public:
  explicit Mailbox(const Taker& take) : take_(take) {}
  // A line with its end. The first begins a mail whatever it says: by it the file was taken for a mailbox.
  bool add(std::string_view line) {
    if (blank_ && (open_ ? begins_mail(line) : line.starts_with("From "))) {
      if (!close()) return false;
      open_ = true;
      return true;
    }
    blank_ = base::trim(line).empty();
    const std::size_t marks = line.find_first_not_of('>');
    if (marks != 0 && marks != std::string_view::npos && line.substr(marks).starts_with("From ")) line.remove_prefix(1);
    size_ += line.size();
    if (open_ && size_ <= largest_mail) mail_ += line;
    return true;
  }
  bool opened() const { return open_; }
  bool close() {
    if (!open_) return true;
    const std::string place = std::to_string(++number_);
    const bool more = size_ > largest_mail ? take_.report(too_large(place)) : give(mail_, place, take_);
    mail_.clear();
    size_ = 0;
    return more;
  }

 private:
  const Taker& take_;
  std::string mail_;
  std::size_t size_ = 0, number_ = 0;
  bool open_ = false, blank_ = true;
};

}  // namespace

Status eml_reports(Input& input, const Taker& take) {
  const std::string message = input.rest(largest_mail);
  if (message.size() > largest_mail)
    return broken("is a mail larger than 32 MiB", "save what it holds as files and give those");
  give(message, {}, take);
  return Done{};
}

Status mbox_reports(Input& input, const Taker& take) {
  Mailbox box(take);
  std::string held, block(1 << 16, '\0');
  std::uint64_t read = 0;
  for (std::size_t got = 0; (got = input.read(block.data(), block.size())) > 0;) {
    held.append(block, 0, got);
    read += got;
    if (read % (8u << 20) < got) take.at_work();
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = held.find('\n', begin)) != std::string::npos; begin = end + 1) {
      if (!box.add(std::string_view(held).substr(begin, end + 1 - begin))) return Done{};
    }
    held.erase(0, begin);
    if (held.size() > largest_mail) return broken("is a mailbox with a line of 32 MiB", "check the export");
  }
  if (box.add(held)) box.close();
  return box.opened() ? Status(Done{})
                      : broken("is no mailbox: no line of it begins with \"From \"", "give the mails one by one");
}

Status mhtml_report(Input& input, const Taker& take) {
  const std::string message = input.rest(largest_mail);
  if (message.size() > largest_mail)
    return broken("is a saved page larger than 32 MiB", "save the page as \"HTML only\" and give that");
  const MailPart page = read_part(message);
  std::vector<MailPart> leaves;
  flatten(page, 0, leaves);
  for (const MailPart& part : leaves) {
    if (part.type() != "text/html" && part.type() != "application/xhtml+xml") continue;
    Found found;
    found.bytes = intake::decode_as(part.content(), part.parameter("content-type", "charset")).text;
    found.encoding = "UTF-8";
    found.form = ItemForm::page;
    for (const std::string_view address : {page.header("snapshot-content-location"), part.header("content-location")}) {
      if (found.address.empty() && address.starts_with("http") && base::valid_utf8(address)) found.address = address;
    }
    found.seen = iso_time(page.header("date"));
    if (!found.seen.empty()) found.remarks.push_back("the page was saved at " + found.seen);
    take.report(std::move(found));
    return Done{};
  }
  return broken("is a saved page (MHTML) without a page in it", "save the page as \"HTML only\" and give that");
}

}  // namespace wederhoor::apart
