// Mail: headers, parts, mailboxes, saved pages.
#include "apart/mail/mime.h"
#include "run_room.h"

namespace wederhoor::apart {
namespace {

TEST(Mime, HeadersAndWords) {
  const MailPart part = read_part(
      "Subject: =?utf-8?Q?Ren=C3=A9e_zegt?=\r\n =?utf-8?B?IG5lZQ==?= .\r\nContent-Type: TEXT/Plain; "
      "charset=\"iso-8859-1\";\r\n name*=utf-8''br%C3%A9f.txt\r\n\r\nTekst");
  EXPECT_EQ(decoded_words(part.header("subject")), "Renée zegt nee .");
  EXPECT_EQ(part.type(), "text/plain");
  EXPECT_EQ(part.parameter("content-type", "charset"), "iso-8859-1");
  EXPECT_EQ(part.parameter("content-type", "name"), "bréf.txt");
  EXPECT_EQ(part.body, "Tekst");
  EXPECT_EQ(from_quoted_printable("ge=C3=ABva=\r\ncueerd = ja"), "geëvacueerd = ja");
  EXPECT_EQ(from_base64("RGUg\r\nYnJ1Zw=="), "De brug");
}

const std::string letter =
    "From: \"De Kustbode\" <post@bode.example>\r\nTo: lezer@example.org\r\nSubject: Brug dicht\r\nDate: Wed, 12 Mar "
    "2031 14:05:10 +0100\r\n"
    "List-Unsubscribe: <https://bode.example/uit>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
    "boundary=b\r\n\r\n"
    "--b\r\nContent-Type: multipart/alternative; boundary=\"c c\"\r\n\r\n--c c\r\nContent-Type: text/plain\r\n\r\nDe "
    "brug is dicht.\r\n"
    "--c c\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>De brug "
    "is dicht, zegt Ren=C3=A9e.</p>\r\n--c c--\r\n"
    "--b\r\nContent-Type: application/pdf; name=\"pers bericht.pdf\"\r\nContent-Disposition: attachment; "
    "filename=\"pers bericht.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0x\r\n"
    "--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b--\r\n";

TEST(Mail, APageAndWhatIsAttached) {
  const Gave gave = run("mail", letter);
  ASSERT_EQ(gave.reports.size(), 2u);
  EXPECT_EQ(gave.reports[0].bytes, "<p>De brug is dicht, zegt Renée.</p>\r\n");
  EXPECT_EQ(gave.reports[0].form, ItemForm::fragment);
  EXPECT_EQ(gave.reports[0].title, "Brug dicht");
  EXPECT_EQ(gave.reports[0].outlet, "De Kustbode");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12T14:05+01:00");
  EXPECT_EQ(gave.reports[1].place, "pers_bericht.pdf");
  EXPECT_EQ(gave.reports[1].bytes, "%PDF-1");
  EXPECT_TRUE(gave.reports[1].file);
}

TEST(Mail, WrittenAroundPictures) {
  const auto mail = [](const std::string& type) {
    return "From: a@bode.example\nDate: Wed, 12 Mar 2031 14:05:00 +0100\nSubject: Brug\nMIME-Version: 1.0\n"
           "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: " +
           type + "\n\nDe brug is dicht.\n--b\nContent-Type: image/png\n\nxx\n--b\nContent-Type: " + type +
           "; charset=iso-8859-1\n\nRen\xE9"
           "e zegt nee.\n--b\nContent-Type: " +
           type + "\nContent-Disposition: attachment\n\nEen ander bericht.\n--b--\n";
  };
  for (const std::string type : {"text/plain", "text/html"}) {
    const Gave gave = run("mail", mail(type));
    ASSERT_EQ(gave.reports.size(), 2u);
    EXPECT_EQ(gave.reports[0].bytes, "De brug is dicht.\n\nRenée zegt nee.\n");
    EXPECT_EQ(gave.reports[1].bytes, "Een ander bericht.\n");
  }
}

std::string newsletter(const std::string& page) {
  return "From: De Kustbode <post@bode.example>\nSubject: Het nieuws van vandaag\nDate: Wed, 12 Mar 2031 14:05 +0100\n"
         "List-Id: <nieuws.bode.example>\nMessage-ID: <1@x>\nContent-Type: text/html; charset=utf-8\n\n" +
         page;
}

const std::string news1 = "<p>De brug over de rivier is sinds gisteren dicht, zegt de politie.</p>";
const std::string news2 = "<p>De haven van de stad ging vanmorgen weer open, meldt het leger.</p>";
const std::string hello = "<p>Goedemorgen lezer, dit is het nieuws dat u vandaag niet mag missen.</p>";
const std::string foot = "<p>U krijgt deze brief omdat u lezer van De Kustbode bent, Havenstraat 1.</p>";

TEST(Mail, ANewsletterIsItsArticles) {
  const std::string pages[] = {
      hello + "<h2><a href=\"https://bode.example/1\">Brug dicht</a></h2>" + news1 +
          "<h2><a href=\"https://bode.example/2\">Haven open</a></h2>" + news2 +
          "<p><a href=\"https://bode.example/2\">Lees verder</a></p>" + foot,
      hello + "<table><tr><td><h3>Brug dicht</h3>" + news1 +
          "<a href=\"https://bode.example/1\">Lees verder</a></td></tr><tr><td><h3>Haven open</h3>" + news2 +
          "<div><a href=\"https://bode.example/2\">Lees verder</a></div></td></tr></table>" + foot,
      hello + "<article><h4>Brug dicht</h4>" + news1 +
          "<a href=\"https://bode.example/1\">Meer</a></article><article>"
          "<h4>Haven open</h4>" +
          news2 + "<a href=\"https://bode.example/2\">Meer</a></article>" + foot};
  for (const std::string& page : pages) {
    const Gave gave = run("mail", newsletter(page));
    ASSERT_EQ(gave.reports.size(), 2u) << page;
    EXPECT_EQ(gave.reports[0].place, "article-1");
    EXPECT_EQ(gave.reports[0].title, "Brug dicht");
    EXPECT_EQ(gave.reports[0].address, "https://bode.example/1");
    EXPECT_EQ(gave.reports[0].outlet, "De Kustbode");
    EXPECT_EQ(gave.reports[0].published, "2031-03-12T14:05+01:00");
    EXPECT_NE(gave.reports[0].bytes.find("De brug over"), std::string::npos);
    EXPECT_EQ(gave.reports[0].bytes.find("De haven van"), std::string::npos);
    EXPECT_EQ(gave.reports[1].title, "Haven open");
    EXPECT_EQ(gave.reports[1].bytes.find("Havenstraat"), std::string::npos) << gave.reports[1].bytes;
    ASSERT_EQ(gave.reports[1].remarks.size(), 2u);
    EXPECT_EQ(gave.reports[1].remarks[1], "2 paragraphs of the letter beside its articles were left out");
  }
  const Gave box = run("mbox", "From a@b.example Wed Mar 12 14:05:00 2031\n" + newsletter(pages[0]) + "\n");
  ASSERT_EQ(box.reports.size(), 2u);
  EXPECT_EQ(box.reports[1].place, "1:article-2");
}

TEST(Mail, ALetterOfOneTextStaysWhole) {
  EXPECT_EQ(run("mail",
                newsletter("<h1>Brug dicht</h1>" + hello + "<h2>De oorzaak</h2>" + news1 + "<h2>De haven</h2>" + news2))
                .reports.size(),
            1u);
  EXPECT_EQ(run("mail", newsletter(hello + news1 + news2)).reports.size(), 1u);
}

TEST(Mail, QuotedLinesAreAnothersWords) {
  const Gave gave = run("mail",
                        "From: Anna Bakker <anna@bode.example>\nDate: 12 Mar 2031 14:05 +0100\nMessage-ID: <1@x>\n\nDe "
                        "brug is dicht.\n\nOp 11 maart schreef Jan:\n> De brug is open.\n> Echt.\n\nGroet\n");
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_EQ(gave.reports[0].bytes, "De brug is dicht.\n\n\nGroet\n");
  EXPECT_EQ(gave.reports[0].author, "Anna Bakker");
  EXPECT_EQ(gave.reports[0].remarks, std::vector<std::string>{"2 lines of a quoted mail were left out"});
}

TEST(Mail, AMailboxIsItsMails) {
  const std::string one =
      "From anna@bode.example Wed Mar 12 14:05:00 2031\nFrom: Anna <a@x>\nSubject: Een\n\nDe brug.\n>From hier.\n\n";
  const Gave gave = run(
      "mbox", one + "From jan@bode.example  Wed Mar 12 15:05:00 2031\nFrom: Jan <j@x>\nSubject: Twee\n\nDe stad.\n\n");
  ASSERT_EQ(gave.reports.size(), 2u);
  EXPECT_EQ(gave.reports[0].place, "1");
  EXPECT_EQ(gave.reports[0].bytes, "De brug.\nFrom hier.\n\n");
  EXPECT_EQ(gave.reports[1].place, "2");
  EXPECT_EQ(gave.reports[1].title, "Twee");
}

TEST(Mail, AMailboxBeginsAsItIsKnown) {
  const Gave odd = run("mbox", "From anna\nFrom: Anna <a@x>\nSubject: Een\n\nDe brug.\n\nFrom 2010 on: geen brug.\n");
  ASSERT_EQ(odd.reports.size(), 1u);
  EXPECT_EQ(odd.reports[0].bytes, "De brug.\n\nFrom 2010 on: geen brug.\n");
  const Gave none = run("mbox", "De brug is dicht.\n");
  ASSERT_FALSE(none.done);
  EXPECT_NE(none.done.error().message.find("no mailbox"), std::string::npos);
}

TEST(Mail, ASavedPage) {
  const Gave gave = run(
      "mhtml",
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bode.example/1\r\nSubject: x\r\nDate: Wed, 12 Mar "
      "2031 14:05:10 -0000\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: "
      "text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>De brug =\r\nis dicht.</p></html>\r\n"
      "--b\r\nContent-Type: text/css\r\n\r\na{}\r\n--b--\r\n");
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_EQ(gave.reports[0].address, "https://bode.example/1");
  EXPECT_EQ(gave.reports[0].bytes, "<html><p>De brug is dicht.</p></html>\r\n");
  EXPECT_EQ(gave.reports[0].form, ItemForm::page);
}

TEST(Mail, AHeaderThatWasFoldedBadly) {
  const MailPart part = read_part("Subject: een\ntwee\nContent-Type: text/html\n\n<p>De brug.</p>");
  EXPECT_EQ(part.type(), "text/html");
  EXPECT_EQ(part.body, "<p>De brug.</p>");
  EXPECT_EQ(read_part("Subject: een\nDe brug is dicht.\nEn de weg.").body, "De brug is dicht.\nEn de weg.");
}

TEST(Mail, DeepAndEndlessPartsEnd) {
  std::string deep;
  for (int i = 0; i < 2000; ++i)
    deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  EXPECT_LE(run("mail", deep + "\nx").reports.size(), 1u);
  std::string wide = "From: a\nContent-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 5000; ++i) wide += "--b\n\nx\n";
  EXPECT_EQ(run("mail", wide).reports.size(), 1u);
}

}  // namespace
}  // namespace wederhoor::apart
