// Exports of newspaper archives as pages whose classes say what each part is: Europresse, Eureka.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::intake {

struct MarkedArticle {
  std::string outlet, title, author;
  std::string dated;      // the line with the day, as written
  std::string_view page;  // the piece of the page that holds the text
};

// May this be such a page? By the marks of its head.
bool may_be_marked_page(std::string_view head);
// In document order; none where the page names no outlet of an article. `page`: at most 10 MiB, UTF-8, outlives the
// result. Linear.
std::vector<MarkedArticle> marked_articles(std::string_view page);

}  // namespace wederhoor::intake
