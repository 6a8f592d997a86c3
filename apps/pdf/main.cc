// wederhoor-pdf: the text of a PDF, through poppler. A program of its own because poppler's licence (GPL) would else be
// that of all of wederhoor, and because parsers of PDF break. Started by src/intake/apart, never by users.
#include <iconv.h>

#include "pdf_report.h"
#include "speak.h"

int main() {
  // poppler turns each word to UTF-16 and back; iconv finds that code in files, which are out of reach later. Never
  // closed.
  if (::iconv_open("UTF-16", "UTF-8") == iconv_t(-1) || ::iconv_open("UTF-8", "UTF-16") == iconv_t(-1)) return 1;
  return wederhoor::apart::speak(wederhoor::pdf::pdf_report);
}
