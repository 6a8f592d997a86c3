// The articles of a newsletter, where it marks them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::apart {

struct LetterArticle {
  std::string_view page;  // the piece of the letter that holds it
  std::string title, address;
};

struct Letter {
  std::vector<LetterArticle> articles;  // two or more, or none: the letter is one text
  std::size_t beside = 0;               // paragraphs of the letter that stand in no article
};

// `page`: HTML, UTF-8. Marked is what stands in elements called article, or below headings of one level of which most
// lead to a page of their own. Linear.
Letter articles_of(std::string_view page);

}  // namespace wederhoor::apart
