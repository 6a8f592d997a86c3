// Telegram's exports: one report per post.
#include "base/dates.h"
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

std::vector<Item> posts_of(const std::string& bytes, Status* done = nullptr) {
  std::vector<Item> out;
  const Status all =
      intake().each_item(bytes, "result.json", [&](Item&& item) { return out.push_back(std::move(item)), true; });
  if (done != nullptr)
    *done = all;
  else
    EXPECT_TRUE(all);
  return out;
}

const std::string channel = R"({"name": "Kust nu", "type": "public_channel", "id": 77, "messages": [
{"id": 1, "type": "service", "date": "2031-03-12T09:00:00", "action": "create_channel", "text": ""},
{"id": 2, "type": "message", "date": "2031-03-12T14:05:00", "date_unixtime": "1931087100", "edited": "2031-03-12T15:00:00", "from": "Kust nu",
 "text": ["De brug is ", {"type": "bold", "text": "dicht"}, ", zie ", {"type": "text_link", "text": "hier", "href": "https://bode.example/1"}, "."]},
{"id": 3, "type": "message", "date": "2031-03-12T14:10:00", "photo": "a.jpg", "text": ""},
{"id": 4, "type": "message", "date": "2031-03-12T14:10:00", "photo": "b.jpg", "text": "De haven brandt."},
{"id": 5, "type": "message", "date": "2031-03-12T14:10:00", "photo": "c.jpg", "text": "Foto van de kade."},
{"id": 6, "type": "message", "date": "2031-03-12T14:20:00", "forwarded_from": "Kustwacht Noord", "reply_to_message_id": 4, "text": "Wij blussen."}]})";

TEST(Telegram, PostsAreReports) {
  const std::vector<Item> posts = posts_of(channel);
  ASSERT_EQ(posts.size(), 3u);
  EXPECT_EQ(posts[0].name(), "result.json#2");
  EXPECT_EQ(posts[0].bytes, "De brug is dicht, zie hier.");
  EXPECT_EQ(posts[0].said.channel, "Kust nu");
  EXPECT_EQ(base::iso(posts[0].said.published.begin), "2031-03-12T13:05+00:00");
  EXPECT_EQ(posts[0].remarks,
            (std::vector<std::string>{"edited at 2031-03-12T15:00:00", "links to https://bode.example/1"}));
  EXPECT_EQ(posts[1].bytes, "De haven brandt.\n\nFoto van de kade.");
  EXPECT_EQ(base::iso(posts[1].said.published.begin), "2031-03-12T14:10");
  EXPECT_EQ(posts[2].forwarded_from, "Kustwacht Noord");
  const Result<Report> report = intake().take_in(posts[2], {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->forwarded_from, "Kustwacht Noord");
  EXPECT_EQ(report->channel, "Kust nu");
}

TEST(Telegram, PagesOfAnExport) {
  const std::vector<Item> posts = posts_of(
      R"(<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Kust nu</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">11 March 2031</div></div>
<div class="message default clearfix" id="message101"><div class="body"><div class="pull_right date details" title="11.03.2031 23:30:00 UTC+01:00">23:30</div><div class="from_name">Kust nu</div><div class="text">De brug is <strong>dicht</strong>.<br>De weg ook, zie <a href="https://bode.example/1">hier</a></div></div></div>
<div class="message default clearfix joined" id="message102"><div class="body"><div class="pull_right date details" title="12.03.2031 07:05:00 UTC+01:00">07:05</div><div class="reply_to details">In reply to <a href="#go_to_message101">this message</a></div>
<div class="forwarded body"><div class="from_name">Kustwacht Noord <span class="date details" title="12.03.2031 06:50:00 UTC+01:00">12.03.2031 06:50:00</span></div><div class="text">De haven is vannacht heroverd.</div></div></div></div>
<div class="message default clearfix joined" id="message103"><div class="body"><div class="media_wrap"></div></div></div></div></div></div></body></html>)");
  ASSERT_EQ(posts.size(), 2u);
  EXPECT_EQ(posts[0].place, "101");
  EXPECT_EQ(posts[0].said.channel, "Kust nu");
  EXPECT_EQ(base::iso(posts[0].said.published.begin), "2031-03-11T23:30+01:00");
  EXPECT_EQ(intake().take_in(posts[0], {})->text, "De brug is dicht. De weg ook, zie hier");
  EXPECT_EQ(base::iso(posts[1].said.published.begin), "2031-03-12T07:05+01:00");
  EXPECT_EQ(posts[1].forwarded_from, "Kustwacht Noord");
  EXPECT_EQ(posts[1].remarks, std::vector<std::string>{"answers post 101"});
  EXPECT_EQ(intake().take_in(posts[1], {})->text, "De haven is vannacht heroverd.");
}

TEST(Telegram, ABrokenExportGivesWhatItHolds) {
  Status done = Done{};
  EXPECT_EQ(posts_of(channel.substr(0, channel.find("\"id\": 6")), &done).size(), 2u);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().where, "result.json");
}

TEST(Telegram, AllChatsOfAnAccount) {
  const std::vector<Item> posts =
      posts_of(R"({"about": "Uw gegevens", "chats": {"about": "x", "list": [)" + channel + "," + channel + "]}}");
  ASSERT_EQ(posts.size(), 6u);
  EXPECT_EQ(posts[0].place, "77-2");
}

}  // namespace
}  // namespace wederhoor::intake
