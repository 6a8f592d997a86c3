// Propositions. "De politie heeft drie verdachten niet vrijgelaten": vrijlaten, negative, subject "politie", object
// "drie verdacht", quantity 3. "Twee doden": a noun that says something by itself is a predicate of its own. Not: the
// words of the clause that the content stands in. Linear in the words of the contents. Tested by
// spec/nl/relations.md.
#include "events/propositions.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/enum_names.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t nothing = UINT32_MAX;

// By token the record that covers it, the longest of several; none where there is none.
template <class Records, class SpanOf>
std::vector<std::int32_t> covering(const Reading& reading, const Records& records, SpanOf span_of) {
  std::vector<std::int32_t> out(reading.tokens.size(), none);
  for (std::size_t r = 0; r < records.size(); ++r) {
    const auto [first, last] = tokens_in(reading, span_of(records[r]));
    for (std::uint32_t t = first; t < last; ++t) {
      if (out[t] == none || span_of(records[out[t]]).size() < span_of(records[r]).size())
        out[t] = static_cast<std::int32_t>(r);
    }
  }
  return out;
}

bool has_content(const Token& t) {
  switch (t.upos) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::VERB:
    case Upos::ADJ:
    case Upos::NUM:
    case Upos::ADV:
    case Upos::X: return true;
    default: return false;
  }
}

ArgumentRole role_of(const Token& t) {
  if (t.deprel == "obl:agent") return ArgumentRole::subject;
  if (t.deprel == "nsubj:pass" || has_rel(t, "obj")) return ArgumentRole::object;
  if (has_rel(t, "nsubj")) return ArgumentRole::subject;
  if (has_rel(t, "iobj")) return ArgumentRole::receiver;
  if (has_rel(t, "obl") || has_rel(t, "nmod")) return ArgumentRole::oblique;
  if (has_rel(t, "advmod") || has_rel(t, "advcl") || has_rel(t, "acl")) return ArgumentRole::modifier;
  return ArgumentRole::whole;
}

class Finder {
 public:
  Finder(const Finding& f, KeptWords& kept)
      : f_(f),
        kept_(kept),
        anchor_(f.reading.tokens.size(), nothing),
        branch_(f.reading.tokens.size(), nothing),
        inside_(f.reading.tokens.size(), nothing),
        place_(covering(f.reading, f.reading.places, [](const PlaceMention& p) { return p.span; })),
        time_(covering(f.reading, f.reading.times, [](const TimeMention& t) { return t.span; })),
        quantity_(covering(f.reading, f.reading.quantities, [](const Quantity& q) { return q.span; })),
        mention_(covering(f.reading, f.reading.mentions, [](const Mention& m) { return m.head; })) {
    for (const TriggerRow& row : f.words.triggers.rows())
      if (row.kind == "denial") denials_.insert(row.row->cells.front());
  }

  void find(std::uint32_t claim, std::vector<Proposition>& out) {
    std::vector<std::uint32_t> tokens;
    for (const Span span : f_.claims.claims[claim].content) {
      const auto [first, last] = tokens_in(f_.reading, span);
      for (std::uint32_t t = first; t < last; ++t) {
        inside_[t] = claim;
        anchor_[t] = nothing;
        tokens.push_back(t);
      }
    }
    for (const std::uint32_t t : tokens) climb(t, claim);
    std::vector<std::uint32_t> anchors;
    for (const std::uint32_t t : tokens) {
      if (anchor_[t] == t && f_.reading.tokens[t].upos != Upos::PUNCT) anchors.push_back(t);
    }
    std::stable_sort(tokens.begin(), tokens.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(anchor_[a], branch_[a]) < std::pair(anchor_[b], branch_[b]);
    });
    for (const std::uint32_t anchor : anchors) {
      const auto first =
          std::partition_point(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return anchor_[t] < anchor; });
      const auto last = std::find_if(first, tokens.end(), [&](std::uint32_t t) { return anchor_[t] != anchor; });
      out.push_back(proposition(claim, anchor, {first, last}));
    }
    add_answers_of_cue(claim, std::span(out).last(anchors.size()));
  }

 private:
  using Group = std::span<const std::uint32_t>;

  bool opens(std::uint32_t t, std::uint32_t claim) const {
    const std::int32_t head = f_.reading.tokens[t].head;
    return f_.forms.clause[t] == t || head == none || inside_[head] != claim;
  }

  // The word of the clause that `token` hangs on inside the content, and through which of its children. Without a tree
  // the first word of the stretch.
  void climb(std::uint32_t token, std::uint32_t claim) {
    if (!f_.reading.sentences[f_.reading.tokens[token].sentence].parsed) {
      const bool goes_on = token > 0 && inside_[token - 1] == claim &&
                           f_.reading.tokens[token - 1].sentence == f_.reading.tokens[token].sentence;
      anchor_[token] = branch_[token] = goes_on ? anchor_[token - 1] : token;
      return;
    }
    std::vector<std::uint32_t> path;
    std::uint32_t t = token;
    while (anchor_[t] == nothing && !opens(t, claim) && path.size() < f_.reading.tokens.size()) {
      path.push_back(t);
      t = static_cast<std::uint32_t>(f_.reading.tokens[t].head);
    }
    if (anchor_[t] == nothing) anchor_[t] = branch_[t] = t;
    for (; !path.empty(); path.pop_back()) {
      const std::uint32_t below = path.back();
      anchor_[below] = anchor_[t];
      branch_[below] = t == anchor_[t] ? below : branch_[t];
      t = below;
    }
  }

  bool negates(std::uint32_t t) const { return f_.words.negations.contains(f_.forms.lower[t]); }

  Realis realis(Group tokens) const {
    for (const std::uint32_t t : tokens) {
      const WordTable::Found found = f_.words.realis.find(f_.forms, t, t + 1);
      if (found.row == nullptr) continue;
      const auto read = base::parse_name(f_.words.realis.cell(*found.row, "realis"), Realis::recap);
      if (read && *read != Realis::denied) return *read;
    }
    return Realis::happened;
  }

  void resolve(Argument& argument, std::uint32_t t) const {
    if (argument.place == none) argument.place = place_[t];
    if (argument.time == none) argument.time = time_[t];
    if (argument.quantity == none) argument.quantity = quantity_[t];
    if (argument.entity == none && mention_[t] != none)
      argument.entity = f_.reading.mentions[static_cast<std::size_t>(mention_[t])].entity;
  }

  Argument argument(std::uint32_t head, ArgumentRole role, Group tokens) const {
    Argument out;
    out.role = role;
    out.head = kept_.add(f_.forms.lexeme[head]);
    std::string words;
    out.span = f_.reading.tokens[head].span;
    resolve(out, head);
    for (const std::uint32_t t : tokens) {
      const Token& token = f_.reading.tokens[t];
      out.span = {std::min(out.span.begin, token.span.begin), std::max(out.span.end, token.span.end)};
      if (token.deprel == "case" && token.head == static_cast<std::int32_t>(head) && out.marker.empty())
        out.marker = kept_.add(f_.forms.lower[t]);
      if (has_content(token) && !negates(t)) words += (words.empty() ? "" : " ") + f_.forms.lexeme[t];
      resolve(out, t);
    }
    out.words = kept_.add(words);
    return out;
  }

  void add_answers(Proposition& out, std::uint32_t anchor, Group tokens) const {
    const bool denied = turned_outside(out.claim);
    const ClauseWords clause{tokens, anchor, out.negative != denied};
    for (FamilyFound& found : f_.words.families.find(f_.reading, f_.forms, clause)) {
      // "De groep ontkent betrokkenheid", says a paper: that she denies it, not that she took part.
      if (denials_.contains(f_.forms.lemma[anchor]) && !out.predicate.meets(found.because.words)) continue;
      const auto part = [&](std::int32_t head, ArgumentRole role) {
        if (head == none) return Argument{};
        const auto at = static_cast<std::uint32_t>(head);
        return argument(at, role, phrase(at, tokens));
      };
      // "noemt de mannen terroristen": what they are called is about the men.
      const bool names = found.about == none && f_.claims.claims[out.claim].standing == Standing::opinion &&
                         !out.predicate.meets(found.because.words);
      out.answers.push_back(answer_of(found));
      out.answers.back().about = names ? argument(anchor, ArgumentRole::object, whole_of(anchor, tokens))
                                       : part(found.about, ArgumentRole::object);
      out.answers.back().agent = part(found.agent, ArgumentRole::subject);
    }
  }

  // Does a word outside of the content say that it is not so? "Ontkent", "zegt niet betrokken te zijn".
  bool turned_outside(std::uint32_t claim) const {
    const Claim& said = f_.claims.claims[claim];
    if (said.standing == Standing::denied || !said.negative) return said.standing == Standing::denied;
    return std::none_of(said.content.begin(), said.content.end(), [&](Span span) {
      const auto [first, last] = tokens_in(f_.reading, span);
      for (std::uint32_t t = first; t < last; ++t)
        if (negates(t)) return true;
      return false;
    });
  }

  static Answer answer_of(FamilyFound& found) {
    Answer out;
    out.question = found.question;
    out.answer = found.answer;
    out.asked = found.asked;
    out.says = found.says;
    out.because = {found.because};
    return out;
  }

  // "De groep eiste de aanslag op": who speaks, by the words for his speaking, answers a question about every incident.
  void add_answers_of_cue(std::uint32_t claim, std::span<Proposition> content) const {
    const Claim& said = f_.claims.claims[claim];
    std::vector<std::uint32_t> tokens;
    for (const Span span : said.cue) {
      const auto [first, last] = tokens_in(f_.reading, span);
      for (std::uint32_t t = first; t < last; ++t) tokens.push_back(t);
    }
    if (tokens.empty() || content.empty()) return;
    Proposition& out = content.front();
    const bool negates_it = std::any_of(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return negates(t); });
    const bool negative = negates_it != (said.standing == Standing::denied);
    for (FamilyFound& found : f_.words.families.find(f_.reading, f_.forms, {tokens, tokens.front(), negative})) {
      if (found.asked.empty()) continue;
      const std::string_view by = f_.words.families.accused_by(found);
      Answer answer = answer_of(found);
      const auto whole = std::find_if(out.arguments.begin(), out.arguments.end(),
                                      [](const Argument& a) { return a.role == ArgumentRole::whole; });
      if (whole != out.arguments.end()) (by == "obj" ? answer.agent : answer.about) = *whole;
      for (const Proposition& p : content) {
        for (const Argument& a : p.arguments)
          if (!by.empty() && a.marker == by && answer.agent.head.empty()) answer.agent = a;
      }
      answer.about.role = ArgumentRole::object;
      answer.agent.role = ArgumentRole::subject;
      if (!by.empty()) {
        out.answers.push_back(std::move(answer));
        continue;
      }
      if (!said.source.empty()) answer.agent.span = said.source.front();
      if (!said.source_entities.empty()) answer.agent.entity = said.source_entities.front();
      out.answers.push_back(std::move(answer));
    }
  }

  // The anchor and what hangs on it as its own words, not as a phrase beside it.
  std::vector<std::uint32_t> whole_of(std::uint32_t anchor, Group tokens) const {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t t : tokens)
      if (branch_[t] == anchor || role_of(f_.reading.tokens[branch_[t]]) == ArgumentRole::whole) out.push_back(t);
    std::sort(out.begin(), out.end());
    return out;
  }

  // The word, what hangs on it and what hangs on that, of the clause.
  std::vector<std::uint32_t> phrase(std::uint32_t head, Group tokens) const {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t t : tokens) {
      const std::int32_t above = f_.reading.tokens[t].head;
      const bool below = t == head || above == static_cast<std::int32_t>(head) ||
                         (above != none && f_.reading.tokens[above].head == static_cast<std::int32_t>(head));
      if (below) out.push_back(t);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // `tokens`: those of the anchor, sorted by the child of the anchor that they hang on.
  Proposition proposition(std::uint32_t claim, std::uint32_t anchor, Group tokens) const {
    Proposition out;
    out.claim = claim;
    out.predicate = f_.reading.tokens[anchor].span;
    out.lexeme = kept_.add(f_.forms.lexeme[anchor]);
    out.realis = realis(tokens);
    out.negative = std::count_if(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return negates(t); }) % 2 == 1;
    std::vector<std::uint32_t> whole;
    for (std::size_t i = 0; i < tokens.size();) {
      const std::uint32_t branch = branch_[tokens[i]];
      std::size_t end = i;
      while (end < tokens.size() && branch_[tokens[end]] == branch) ++end;
      const Group group = tokens.subspan(i, end - i);
      const ArgumentRole role = branch == anchor ? ArgumentRole::whole : role_of(f_.reading.tokens[branch]);
      if (role == ArgumentRole::whole)
        whole.insert(whole.end(), group.begin(), group.end());
      else
        out.arguments.push_back(argument(branch, role, group));
      i = end;
    }
    add_answers(out, anchor, tokens);
    std::sort(whole.begin(), whole.end());
    out.arguments.push_back(argument(anchor, ArgumentRole::whole, whole));
    std::stable_sort(out.arguments.begin(), out.arguments.end(),
                     [](const Argument& a, const Argument& b) { return a.span < b.span; });
    out.arguments.shrink_to_fit();
    return out;
  }

  const Finding& f_;
  KeptWords& kept_;
  std::vector<std::uint32_t> anchor_, branch_, inside_;
  std::vector<std::int32_t> place_, time_, quantity_, mention_;
  std::set<std::string_view, std::less<>> denials_;  // verbs and nouns that deny
};
}  // namespace

std::vector<Proposition> find_propositions(const Finding& f, KeptWords& kept) {
  Finder finder(f, kept);
  std::vector<Proposition> out;
  out.reserve(f.claims.claims.size());
  for (std::uint32_t c = 0; c < f.claims.claims.size(); ++c) finder.find(c, out);
  return out;
}

}  // namespace wederhoor::events
