// Web archives: pages, what the server did to them, what is no page.
#include "packing.h"
#include "run_room.h"

namespace wederhoor::apart {
namespace {

std::string record(const std::string& type, const std::string& address, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
         "\r\nWARC-Date: 2031-03-12T14:05:00Z\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}
std::string answer(const std::string& headers, const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" + body;
}

const std::string page = "<html><body><p>De brug is dicht, zegt de politie.</p></body></html>";

std::vector<std::string> records() {
  return {
      record("warcinfo", "", "software: x\r\n"),
      record("request", "https://bode.example/1", "GET / HTTP/1.1\r\n\r\n"),
      record("response", "https://bode.example/1?x=2", answer("", page)),
      record("response", "<https://bode.example/2>",
             answer("Transfer-Encoding: chunked\r\n", "5\r\n<p>De\r\n8\r\n stad.</\r\n2\r\np>\r\n0\r\n\r\n")),
      record("response", "https://bode.example/3", answer("Content-Encoding: gzip\r\n", gzip_of("<p>De haven.</p>"))),
      record("response", "https://bode.example/4", answer("Content-Encoding: br\r\n", "<p>Al uitgepakt.</p>")),
      record("response", "https://bode.example/5", answer("", page)),
      record("response", "https://bode.example/6", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nWeg"),
      record("response", "https://bode.example/7", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
      record("revisit", "https://bode.example/1", "HTTP/1.1 200 OK\r\n\r\n")};
}

void expect_pages(const std::string& bytes, const char* format) {
  const Gave gave = run(format, bytes);
  ASSERT_TRUE(gave.done) << gave.done.error().text();
  ASSERT_EQ(gave.reports.size(), 4u);
  EXPECT_EQ(gave.reports[0].bytes, page);
  EXPECT_EQ(gave.reports[0].address, "https://bode.example/1?x=2");
  EXPECT_EQ(gave.reports[0].remarks, std::vector<std::string>{"archived at 2031-03-12T14:05Z"});
  EXPECT_EQ(gave.reports[1].bytes, "<p>De stad.</p>");
  EXPECT_EQ(gave.reports[1].address, "https://bode.example/2");
  EXPECT_EQ(gave.reports[2].bytes, "<p>De haven.</p>");
  EXPECT_EQ(gave.reports[3].bytes, "<p>Al uitgepakt.</p>");
  EXPECT_EQ(gave.reports[3].place, "4");
  ASSERT_EQ(gave.reports[3].remarks.size(), 2u);
  EXPECT_NE(gave.reports[3].remarks[1].find("2 repeated pages"), std::string::npos) << gave.reports[3].remarks[1];
}

TEST(Warc, PagesAreReports) {
  std::string plain, members;
  for (const std::string& one : records()) {
    plain += one;
    members += gzip_of(one);
  }
  expect_pages(plain, "warc");
  expect_pages(members, "archive");
  expect_pages(gzip_of(plain), "archive");
  expect_pages(zip_of({{"datapackage.json", "{}"}, {"archive/data.warc.gz", members}, {"pages/pages.jsonl", "{}"}}),
               "archive");
}

TEST(Warc, TheOldFormatOfArchives) {
  const auto old = [](const std::string& head, const std::string& block) {
    return head + " " + std::to_string(block.size()) + "\n" + block + "\n";
  };
  const std::string bytes =
      old("filedesc://a.arc 0.0.0.0 20310312140000 text/plain", "1 0 Bode\nURL IP-address Archive-date\n") +
      old("https://bode.example/een twee 192.0.2.1 20310312140500 text/html", answer("", page)) +
      old("dns:bode.example 192.0.2.1 20310312140500 text/dns", "192.0.2.1") +
      old("https://bode.example/2 192.0.2.1 20310312140500 text/html 200 - - 5 a.arc", answer("", "<p>De stad.</p>"));
  for (const char* format : {"warc", "archive"}) {
    const Gave gave = run(format, format[0] == 'w' ? bytes : gzip_of(bytes));
    ASSERT_EQ(gave.reports.size(), 2u);
    EXPECT_EQ(gave.reports[0].bytes, page);
    EXPECT_EQ(gave.reports[0].remarks, std::vector<std::string>{"archived at 2031-03-12T14:05Z"});
    EXPECT_EQ(gave.reports[1].address, "https://bode.example/2");
  }
}

// Nothing of it is a report: whoever waits has to be told that we are at work.
TEST(Warc, LongRecordsSayThatWeAreAtWork) {
  const std::string bytes = record("metadata", "https://bode.example/film", std::string(100u << 20, 'x'));
  MemoryInput input(bytes);
  std::size_t told = 0;
  (void)room("warc")(input, {[](Found&&) { return true; }, [&] { ++told; }});
  EXPECT_GE(told, 5u);
}

TEST(Warc, HeadersWithoutEndEnd) {
  std::string bytes = "WARC/1.0\r\n";
  for (int i = 0; i < 100'000; ++i) bytes += "X: y\r\n";
  EXPECT_FALSE(run("warc", bytes).done);
}

TEST(Warc, DamageEndsItAfterWhatIsWhole) {
  const std::string first = record("response", "https://bode.example/1", answer("", page));
  for (const std::string& bytes :
       {first + "rommel", gzip_of(first) + gzip_of(first + std::string(5000, 'x')).substr(0, 60)}) {
    const Gave gave = run(bytes[0] == 'W' ? "warc" : "archive", bytes);
    EXPECT_EQ(gave.reports.size(), 1u);
    ASSERT_FALSE(gave.done);
    EXPECT_NE(gave.done.error().message.find("damaged"), std::string::npos);
  }
}

}  // namespace
}  // namespace wederhoor::apart
