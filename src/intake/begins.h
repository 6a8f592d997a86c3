// How the formats that are no table begin.
#pragma once

#include <string_view>

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

// Past white space, an XML declaration, a DTD and comments.
std::string_view first_markup(std::string_view text);
// RSS, Atom, RDF, NewsML, NITF, NAF, TEI.
bool is_xml_reports(Source& source, const Tables&);
bool is_pdf(Source& source, const Tables&);
// zip, tar, 7z, gzip, bzip2, xz, zstd; docx, odt, EPUB and WACZ are zips.
bool is_archive(Source& source, const Tables&);
bool is_warc(Source& source, const Tables&);
bool is_rtf(Source& source, const Tables&);
// "From anna@bode.example Wed Mar 12 14:05:00 2031" and the headers of a mail.
bool is_mbox(Source& source, const Tables&);
// A page saved with its pictures: a multipart/related of a page.
bool is_mhtml(Source& source, const Tables&);
// Lines of headers, among them enough that only mails have.
bool is_mail(Source& source, const Tables&);
// A page of Telegram's export: messages.html.
bool is_telegram_page(Source& source, const Tables&);
// SRT and WebVTT.
bool is_subtitles(Source& source, const Tables&);
inline bool is_never(Source&, const Tables&) { return false; }

}  // namespace wederhoor::intake
