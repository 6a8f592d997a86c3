// Sets a page of an archive in lines.
//   applies:      <SPAN>2 of 7 DOCUMENTS</SPAN> of Nexis; <td>HD</td><td>Brug dicht</td> of Factiva: "HD Brug dicht"
//   applies not:  a page of a newspaper
// Tested by tests/intake/press/press_test.cc.
#include "intake/press/press_page.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "intake/html/html_blocks.h"
#include "intake/html/html_page.h"

namespace wederhoor::intake {
namespace {

// "HD", "WC", "IPC": what Factiva calls its lines.
bool is_code(std::string_view text) {
  return (text.size() == 2 || text.size() == 3) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The first and the other paragraphs are the text itself.
bool heads_text(std::string_view code) { return code == "LP" || code == "TD"; }

class Setter {
 public:
  explicit Setter(std::string_view source) : page_(source) {}

  std::string run() {
    for (const PageBlock& block : page_blocks(page_)) {
      const std::string text = base::squeeze(block.text.text());
      const std::size_t row = row_of(block.container);
      if (is_code(text) && row != 0) {
        code_ = text;
        row_ = row;
      } else if (!code_.empty() && row == row_) {
        line(heads_text(code_) ? text : code_ + " " + text);
        code_.clear();
      } else {
        by_class(block, text);
      }
    }
    return std::move(out_);
  }

 private:
  void line(std::string_view text) {
    out_ += text;
    out_ += "\n\n";
  }

  std::size_t row_of(std::size_t node) const {
    for (int level = 0; level < 6 && node != 0; ++level, node = page_[node].parent) {
      if (page_[node].name == "tr") return node;
    }
    return 0;
  }

  // The word of a class that ends so, here or in what stands around it.
  bool within(const PageBlock& block, std::string_view end) const {
    std::size_t at = page_[block.node].parent;
    for (int level = 0; level < 3 && at != 0; ++level, at = page_[at].parent) {
      const std::string_view words = page_.attribute(page_[at], "class");
      for (std::size_t word = words.find(end); word != std::string_view::npos; word = words.find(end, word + 1)) {
        if (word + end.size() == words.size() || words[word + end.size()] == ' ') return true;
      }
    }
    return false;
  }

  // Factiva without codes: a headline, lines around the number of words and the day, paragraphs that say so.
  void by_class(const PageBlock& block, const std::string& text) {
    const bool paragraph = within(block, "articleParagraph");
    if (within(block, "Headline")) {
      line("HD " + text);
      headed_ = true;
    } else if (headed_ && !paragraph) {
      head_line(block, text);
    } else {
      headed_ = headed_ && !paragraph;
      counted_ = dated_ = named_ = false;
      line(text);
    }
  }

  void head_line(const PageBlock& block, const std::string& text) {
    const bool number = !text.empty() && text[0] >= '0' && text[0] <= '9';
    if (within(block, "author")) {
      line("BY " + text);
    } else if (number && !counted_) {
      counted_ = true;
      line("WC " + text);
    } else if (counted_ && !dated_) {
      dated_ = true;
      line("PD " + text);
    } else if (dated_ && !named_ && !number) {
      named_ = true;
      line("SN " + text);
    } else {
      line("SE " + text);
    }
  }

  const Page page_;
  std::string out_, code_;
  std::size_t row_ = 0;
  bool headed_ = false, counted_ = false, dated_ = false, named_ = false;
};

}  // namespace

bool may_be_press_page(std::string_view head, const PressFields& fields) {
  for (const std::string_view mark : {"articleParagraph", "<DOCFULL>", ">HD<", "DOC_ID_0_"}) {
    if (head.find(mark) != std::string_view::npos) return true;
  }
  return fields.counts_documents(head);
}

std::string press_lines(std::string_view page) { return Setter(page).run(); }

}  // namespace wederhoor::intake
