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
