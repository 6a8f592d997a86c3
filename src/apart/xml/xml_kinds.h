// The kinds of XML that hold reports, as tables: which element is a report, which elements in it say what.
#pragma once

#include <span>
#include <string_view>

namespace wederhoor::apart {

enum class XmlField { none, title, outlet, author, address, published, updated, id, summary, content };

// Text of the elements whose path ends so ("author/name"; "a|b" is written as two rules), or of an attribute of theirs.
struct XmlRule {  // NOLINT(clang-analyzer-optin.performance.Padding): in the order in which rules are written
  std::string_view path;
  XmlField field = XmlField::none;
  std::string_view attribute;
  bool markup = false;  // the elements inside are kept as those of a page
  bool joins = false;   // added to what another such rule gave, as paragraphs that follow a lead
};

struct XmlKind {
  std::string_view root;             // a document begins so; prefixes count
  std::string_view entry;            // each is a report
  std::string_view place;            // they are called so: "entry-" 12; empty: by their number
  std::span<const XmlRule> rules;    // in an entry
  std::span<const XmlRule> outside;  // of all entries that follow
};

// Of a document whose first element is called so ("rss", "feed", "rdf:RDF", "TEI" …); nullptr: it holds no reports.
const XmlKind* xml_kind(std::string_view root);

}  // namespace wederhoor::apart
