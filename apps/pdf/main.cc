// wederhoor-pdf: the text of a PDF, through poppler. A program of its own because poppler's licence (GPL) would else be
// that of all of wederhoor, and because parsers of PDF break. Started by src/intake/apart, never by users.
#include "pdf_report.h"
#include "speak.h"

int main() { return wederhoor::apart::speak(wederhoor::pdf::pdf_report); }
