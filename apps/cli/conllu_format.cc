// CoNLL-U in and out. Tested by tests/cli/conllu_test.cc.
#include "conllu_format.h"

#include <fmt/format.h>

#include "base/offsets.h"
#include "base/utf8.h"

namespace wederhoor::cli {
namespace {

std::string_view or_none(std::string_view cell) { return cell.empty() ? std::string_view("_") : cell; }

// White space inside a form would break the line.
std::string one_cell(std::string_view form) {
  std::string out;
  for (const char c : form) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  return out;
}

void add_columns(std::string& out, const Reading& reading, std::uint32_t token, std::string_view form,
                 std::string_view misc) {
  const Token& t = reading.tokens[token];
  const Sentence& sentence = reading.sentences[t.sentence];
  const auto back = std::back_inserter(out);
  fmt::format_to(back, "{}\t{}\t", token - sentence.first + 1, one_cell(form));
  if (sentence.parsed) {
    const auto head = t.head == none ? 0U : static_cast<std::uint32_t>(t.head) - sentence.first + 1;
    fmt::format_to(back, "{}\t{}\t{}\t{}\t{}\t{}\t_\t", or_none(t.treebank_lemma), to_string(t.upos), or_none(t.xpos),
                   or_none(t.feats), head, or_none(t.deprel));
  } else {
    out += "_\t_\t_\t_\t_\t_\t_\t";
  }
  out += or_none(misc);
  out += '\n';
}

void add_part(std::string& misc, std::string_view part) {
  if (!misc.empty()) misc += '|';
  misc += part;
}

std::vector<std::string_view> split(std::string_view line, char at) {
  std::vector<std::string_view> out;
  for (;;) {
    const std::size_t end = line.find(at);
    out.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

bool is_number(std::string_view s) { return !s.empty() && s.find_first_not_of("0123456789") == std::string_view::npos; }

// Takes CoNLL-U lines one by one.
class Builder {
 public:
  explicit Builder(GivenTokens& given) : given_(given) {}

  bool line(std::string_view text) {
    if (text.empty()) return end_sentence(), true;
    if (text.front() == '#') return comments_.append(text) += '\n', true;
    const std::vector<std::string_view> cells = split(text, '\t');
    if (cells.size() != 10 || cells[1].empty()) return false;
    if (is_number(cells[0]))
      add_token(cells);
    else
      others_.emplace_back(text);
    return true;
  }
  void end_sentence() {
    const auto last = static_cast<std::uint32_t>(given_.reading.tokens.size());
    if (last == first_) return;
    const Span span{given_.reading.tokens[first_].span.begin, given_.reading.tokens.back().span.end};
    given_.reading.sentences.push_back(
        {span, first_, last, static_cast<std::uint32_t>(given_.reading.sentences.size())});
    given_.comments.push_back(std::move(comments_));
    given_.text += '\n';
    comments_.clear();
    first_ = last;
  }

 private:
  void add_token(const std::vector<std::string_view>& cells) {
    Token& token = given_.reading.tokens.emplace_back();
    token.sentence = static_cast<std::uint32_t>(given_.reading.sentences.size());
    token.span.begin = static_cast<std::uint32_t>(given_.text.size());
    given_.text += cells[1];
    token.span.end = static_cast<std::uint32_t>(given_.text.size());
    const bool glued = cells[9].find("SpaceAfter=No") != std::string_view::npos;
    if (!glued) given_.text += ' ';
    given_.space_after.push_back(!glued);
    given_.other_lines.push_back(std::move(others_));
    others_.clear();
  }

  GivenTokens& given_;
  std::string comments_;
  std::vector<std::string> others_;
  std::uint32_t first_ = 0;
};
}  // namespace

std::string to_conllu(const Report& report, const Reading& reading) {
  const base::Offsets offsets(report.text);
  std::string out;
  std::int64_t paragraph = -1;
  for (std::size_t s = 0; s < reading.sentences.size(); ++s) {
    const Sentence& sentence = reading.sentences[s];
    if (s == 0) out += fmt::format("# newdoc id = {}\n", one_cell(report.file));
    if (sentence.paragraph != paragraph) out += "# newpar\n";
    paragraph = sentence.paragraph;
    out += fmt::format("# sent_id = {}-{}\n# text = {}\n", one_cell(report.file), s + 1,
                       base::squeeze(sentence.span.of(report.text)));
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = reading.tokens[i];
      std::string misc =
          fmt::format("TokenRange={}:{}", offsets.code_point(token.span.begin), offsets.code_point(token.span.end));
      if (!token.ner.empty()) add_part(misc, fmt::format("NER={}", std::string_view(token.ner)));
      if (i + 1 < sentence.last && reading.tokens[i + 1].span.begin == token.span.end) add_part(misc, "SpaceAfter=No");
      add_columns(out, reading, i, token.span.of(report.text), misc);
    }
    out += '\n';
  }
  return out;
}

Result<GivenTokens> parse_conllu(std::string_view file, std::string_view bytes) {
  GivenTokens given;
  Builder builder(given);
  std::uint32_t number = 0;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (!base::valid_utf8(line)) {
      return Error{ErrorKind::refused, fmt::format("{}:{}", file, number), "is not UTF-8", "save the file as UTF-8"};
    }
    if (!builder.line(line)) {
      return Error{ErrorKind::refused, fmt::format("{}:{}", file, number), "is no line of CoNLL-U",
                   "write ten columns parted by tabs"};
    }
  }
  builder.end_sentence();
  return given;
}

std::string to_conllu(const GivenTokens& given) {
  std::string out;
  for (std::size_t s = 0; s < given.reading.sentences.size(); ++s) {
    const Sentence& sentence = given.reading.sentences[s];
    out += given.comments[s];
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      for (const std::string& line : given.other_lines[i]) out += line + '\n';
      std::string misc;
      if (!given.reading.tokens[i].ner.empty())
        add_part(misc, fmt::format("NER={}", std::string_view(given.reading.tokens[i].ner)));
      if (!given.space_after[i]) add_part(misc, "SpaceAfter=No");
      add_columns(out, given.reading, i, given.reading.tokens[i].span.of(given.text), misc);
    }
    out += '\n';
  }
  return out;
}

}  // namespace wederhoor::cli
