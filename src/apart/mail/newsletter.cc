// Parts a letter by what it says of its parts, never by its words.
//   applies:      <h2><a href="…/1">Brug dicht</a></h2><p>De brug …</p><h2><a href="…/2">Haven open</a></h2><p>…
//   applies not:  a letter of one text with sub-heads: they lead nowhere
// Tested by tests/apart/mail_test.cc.
#include "apart/mail/newsletter.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/html/html_blocks.h"
#include "intake/html/html_page.h"

namespace wederhoor::apart {
namespace {

using intake::Page;
using intake::PageBlock;

constexpr std::size_t largest_letter = 10u << 20;
constexpr std::uint32_t least_letters = 40;  // of an article's running text
constexpr std::uint32_t longest_more = 60;   // letters of a line that is a link to the rest

class Letters {
 public:
  explicit Letters(std::string_view source) : source_(source), page_(source), blocks_(intake::page_blocks(page_)) {}

  Letter run() {
    Letter out;
    out.articles = by_elements();
    for (const std::string_view level : {"h1", "h2", "h3", "h4"}) {
      if (out.articles.size() >= 2) break;
      out.articles = by_headings(level);
    }
    if (out.articles.size() < 2) return {};
    out.beside = prose_ - inside_;
    return out;
  }

 private:
  struct Part {
    std::size_t first = 0, past = 0;  // blocks
    std::size_t begin = 0, end = 0;   // bytes
  };

  static bool whole_link(const PageBlock& b) { return b.link_share() > 0.8 && b.chars > 0 && b.chars <= longest_more; }

  std::size_t begin_of(std::size_t node) const { return node < page_.size() ? page_[node].begin : source_.size(); }

  std::size_t block_at(std::size_t node) const {
    return static_cast<std::size_t>(
        std::partition_point(blocks_.begin(), blocks_.end(), [&](const PageBlock& b) { return b.node < node; }) -
        blocks_.begin());
  }

  std::vector<LetterArticle> by_elements() {
    std::vector<LetterArticle> out;
    begin_count();
    for (std::size_t i = 1; i < page_.size();) {
      if (page_[i].name != "article") {
        ++i;
        continue;
      }
      const std::size_t past = page_[i].past;
      const Part part{block_at(i), block_at(past), page_[i].begin, begin_of(past)};
      if (letters_of(part) >= least_letters) out.push_back(article_of(part));
      i = past;
    }
    return out;
  }

  // A heading, and what stands below it up to the next of its level.
  std::vector<LetterArticle> by_headings(std::string_view level) {
    std::vector<std::size_t> heads;
    for (std::size_t i = 1; i < page_.size(); ++i) {
      if (page_[i].name == level) heads.push_back(i);
    }
    std::vector<Part> parts;
    std::size_t lead = 0;
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const bool last = k + 1 == heads.size();
      Part part{block_at(heads[k]), last ? blocks_.size() : block_at(heads[k + 1]), page_[heads[k]].begin,
                last ? source_.size() : page_[heads[k + 1]].begin};
      if (last) end_last(part);
      if (letters_of(part) < least_letters) continue;
      lead += leads_on(part);
      parts.push_back(part);
    }
    if (parts.size() < 2 || lead * 3 < parts.size() * 2) return {};
    begin_count();
    std::vector<LetterArticle> out;
    out.reserve(parts.size());
    for (const Part& part : parts) out.push_back(article_of(part));
    return out;
  }

  // The foot of the letter stands below the last article: it ends with its running text and the link behind that.
  void end_last(Part& part) {
    std::size_t i = part.first + 1;
    while (i < part.past && !blocks_[i].looks_prose()) ++i;
    while (i < part.past && blocks_[i].looks_prose()) ++i;
    if (i < part.past && whole_link(blocks_[i])) ++i;
    if (i >= part.past) return;
    part.past = i;
    part.end = page_[blocks_[i].node].begin;
  }

  bool leads_on(const Part& part) const {
    const PageBlock& head = blocks_[part.first];
    if (head.link_share() > 0.5) return true;
    bool prose = false;
    for (std::size_t i = part.first + 1; i < part.past; ++i) {
      if (prose && whole_link(blocks_[i])) return true;
      prose = prose || blocks_[i].looks_prose();
    }
    return false;
  }

  std::uint32_t letters_of(const Part& part) const {
    std::uint32_t out = 0;
    for (std::size_t i = part.first + 1; i < part.past; ++i) out += blocks_[i].looks_prose() ? blocks_[i].chars : 0;
    return out;
  }

  void begin_count() {
    inside_ = 0;
    prose_ = static_cast<std::size_t>(
        std::count_if(blocks_.begin(), blocks_.end(), [](const PageBlock& b) { return b.looks_prose(); }));
  }

  LetterArticle article_of(const Part& part) {
    LetterArticle out;
    out.page = source_.substr(part.begin, part.end - part.begin);
    if (part.first < part.past) out.title = base::squeeze(blocks_[part.first].text.text());
    const std::size_t past = part.past < blocks_.size() ? blocks_[part.past].node : page_.size();
    std::size_t around = blocks_[part.first].node;
    for (int level = 0; level < 4 && around > 0 && out.address.empty(); ++level, around = page_[around].parent)
      take_link(around, out);
    for (std::size_t i = blocks_[part.first].node; i < past && out.address.empty(); ++i) take_link(i, out);
    for (std::size_t i = part.first; i < part.past; ++i) inside_ += blocks_[i].looks_prose();
    return out;
  }

  void take_link(std::size_t node, LetterArticle& article) const {
    const std::string_view to = page_[node].name == "a" ? page_.attribute(page_[node], "href") : std::string_view();
    if (to.starts_with("http://") || to.starts_with("https://")) article.address = to;
  }

  std::string_view source_;
  const Page page_;
  const std::vector<PageBlock> blocks_;
  std::size_t prose_ = 0, inside_ = 0;
};

}  // namespace

Letter articles_of(std::string_view page) { return page.size() > largest_letter ? Letter() : Letters(page).run(); }

}  // namespace wederhoor::apart
