// What feeds, news exchange and corpora call things. Of two rules for one field the first that is filled wins.
//   applies:      <content:encoded> of an RSS item is its text, before <description>
//   applies not:  <media:description>, <itunes:summary>: of the pictures and the sound
// Tested by tests/apart/feeds_test.cc and tests/apart/news_test.cc.
#include "apart/xml/xml_kinds.h"

namespace wederhoor::apart {
namespace {

using F = XmlField;

constexpr XmlRule rss_item[] = {{"item/title", F::title},
                                {"item/link", F::address},
                                {"item/pubDate", F::published},
                                {"item/dc:date", F::published},
                                {"item/dcterms:issued", F::published},
                                {"item/author", F::author},
                                {"item/dc:creator", F::author},
                                {"item/source", F::outlet},
                                {"item/dc:publisher", F::outlet},
                                {"item/description", F::summary},
                                {"item/content:encoded", F::content},
                                {"item/guid", F::id},
                                {"item/fulltext", F::content},
                                {"item/body", F::content}};
constexpr XmlRule rss_channel[] = {{"channel/title", F::outlet}};
constexpr XmlRule atom_entry[] = {{"entry/title", F::title},
                                  {"entry/link", F::address, "href"},
                                  {"entry/published", F::published},
                                  {"entry/issued", F::published},
                                  {"entry/updated", F::updated},
                                  {"entry/modified", F::updated},
                                  {"entry/author/name", F::author},
                                  {"entry/summary", F::summary, "", true},
                                  {"entry/content", F::content, "", true},
                                  {"entry/id", F::id},
                                  {"entry/source/title", F::outlet}};
constexpr XmlRule atom_feed[] = {{"feed/title", F::outlet}};
constexpr XmlRule newsml_item[] = {{"contentMeta/headline", F::title},    {"contentMeta/contentCreated", F::published},
                                   {"itemMeta/firstCreated", F::updated}, {"itemMeta/versionCreated", F::updated},
                                   {"contentMeta/by", F::author},         {"contentMeta/creator/name", F::author},
                                   {"itemMeta/provider/name", F::outlet}, {"itemMeta/provider", F::outlet, "literal"},
                                   {"newsItem", F::id, "guid"},           {"itemMeta/link", F::address, "href"},
                                   {"html/body", F::content, "", true},   {"body/body.content", F::content, "", true},
                                   {"contentSet/inlineData", F::content}, {"contentMeta/description", F::summary}};
constexpr XmlRule newsml1_item[] = {{"NewsLines/HeadLine", F::title},
                                    {"NewsLines/ByLine", F::author},
                                    {"NewsManagement/FirstCreated", F::published},
                                    {"NewsManagement/ThisRevisionCreated", F::updated},
                                    {"NewsIdentifier/ProviderId", F::outlet},
                                    {"NewsIdentifier/NewsItemId", F::id},
                                    {"body/body.content", F::content, "", true},
                                    {"html/body", F::content, "", true},
                                    {"DataContent", F::content, "", true}};
constexpr XmlRule nitf_item[] = {{"hedline/hl1", F::title},
                                 {"head/title", F::title},
                                 {"docdata/date.issue", F::published, "norm"},
                                 {"dateline/story.date", F::published, "norm"},
                                 {"head/pubdata", F::published, "date.publication"},
                                 {"head/pubdata", F::outlet, "name"},
                                 {"head/pubdata", F::address, "ex-ref"},
                                 {"body.head/byline", F::author},
                                 {"byline/person", F::author},
                                 {"body.head/distributor", F::outlet},
                                 {"docdata/doc-id", F::id, "id-string"},
                                 {"docdata/doc.copyright", F::outlet, "holder"},
                                 {"body.head/abstract", F::summary, "", true},
                                 {"body/body.content", F::content, "", true}};
constexpr XmlRule naf_item[] = {{"nafHeader/fileDesc", F::title, "title"},
                                {"nafHeader/fileDesc", F::author, "author"},
                                {"nafHeader/fileDesc", F::published, "creationtime"},
                                {"nafHeader/fileDesc", F::outlet, "publisher"},
                                {"nafHeader/fileDesc", F::outlet, "magazine"},
                                {"nafHeader/public", F::address, "uri"},
                                {"nafHeader/public", F::id, "publicId"},
                                {"NAF/raw", F::content}};
constexpr XmlRule tei_item[] = {{"titleStmt/title", F::title},
                                {"titleStmt/author", F::author},
                                {"publicationStmt/date", F::published, "when"},
                                {"publicationStmt/date", F::published},
                                {"imprint/date", F::published, "when"},
                                {"imprint/date", F::published},
                                {"bibl/date", F::published, "when"},
                                {"monogr/title", F::outlet},
                                {"publicationStmt/publisher", F::outlet},
                                {"sourceDesc/bibl/publisher", F::outlet},
                                {"publicationStmt/idno", F::id},
                                {"text/body", F::content, "", true}};

constexpr XmlRule factiva_item[] = {{"article/headline", F::title},
                                    {"article/byline", F::author},
                                    {"article/sourceName", F::outlet},
                                    {"publicationDate/dateTime", F::published},
                                    {"publicationDate/date", F::published},
                                    {"article/accessionNo", F::id},
                                    {"article/leadParagraph", F::content, "", true, true},
                                    {"article/tailParagraphs", F::content, "", true, true}};

constexpr XmlKind kinds[] = {
    {"rss", "item", "entry-", rss_item, rss_channel},
    {"rdf:RDF", "item", "entry-", rss_item, rss_channel},
    {"feed", "entry", "entry-", atom_entry, atom_feed},
    {"newsMessage", "newsItem", "", newsml_item, {}},
    {"newsItem", "newsItem", "", newsml_item, {}},
    {"itemSet", "newsItem", "", newsml_item, {}},
    {"NewsML", "NewsItem", "", newsml1_item, {}},
    {"nitf", "nitf", "", nitf_item, {}},
    {"NAF", "NAF", "", naf_item, {}},
    {"TEI", "TEI", "", tei_item, {}},
    {"TEI.2", "TEI.2", "", tei_item, {}},
    {"teiCorpus", "TEI", "", tei_item, {}},
    {"teiCorpus.2", "TEI.2", "", tei_item, {}},
    {"PPSResponse", "article", "", factiva_item, {}},
    {"ppsArticleResponse", "article", "", factiva_item, {}},
};

}  // namespace

const XmlKind* xml_kind(std::string_view root) {
  for (const std::string_view prefix : {"atom:", "tei:", "nar:", "nitf:", "a10:"}) {
    if (root.starts_with(prefix)) root.remove_prefix(prefix.size());
  }
  for (const XmlKind& kind : kinds) {
    if (root == kind.root) return &kind;
  }
  return nullptr;
}

}  // namespace wederhoor::apart
