// Decides by which word and sign a claim is shown.
// Applies to: "Volgens Moskou zijn er doden" (says ●). Not to: "Zou dat waar zijn?" without a claim.
// Tested by tests/page/summary_test.cc.
#include "output/shown/shown.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "base/groups.h"

namespace wederhoor::output {

std::string_view shown_standing(const Claim& claim) {
  const bool own = claim.form == Form::plain || claim.source_type == SourceType::outlet;
  switch (claim.standing) {
    case Standing::denied: return "denies";
    case Standing::confirmed: return "confirms";
    case Standing::opinion: return "opinion";
    case Standing::speculated: return "speculates";
    case Standing::planned: return "plans";
    case Standing::asked: return "asks";
    default: break;
  }
  if (claim.hearsay || claim.standing == Standing::reported) return "hears";
  return own ? "own" : "says";
}

std::string_view standing_sign(std::string_view shown) {
  static const std::map<std::string_view, std::string_view> signs = {
      {"says", "●"},    {"own", "■"},        {"hears", "○"}, {"denies", "✕"}, {"confirms", "✓"},
      {"opinion", "◇"}, {"speculates", "≈"}, {"plans", "▷"}, {"asks", "?"}};
  const auto at = signs.find(shown);
  return at == signs.end() ? "●" : at->second;
}

std::string speaker(const View& view, std::uint32_t document, const Claim& claim) {
  std::string names;
  for (const std::int32_t e : claim.source_entities) {
    const std::string& name = view.document(document).reading.entities[static_cast<std::size_t>(e)].name;
    if (name.empty()) continue;
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names.empty() ? view.words(document, claim.source) : names;
}

std::string outlet_of(const View& view, std::uint32_t document) {
  const Report& report = view.document(document).report;
  return !report.outlet.empty() ? report.outlet : !report.channel.empty() ? report.channel : view.report(document);
}

std::string hop_name(const View& view, std::uint32_t document, const Hop& hop) {
  return !hop.name.empty() ? hop.name : !hop.actor.empty() ? hop.actor : outlet_of(view, document);
}

SameClaims::SameClaims(const Dossier& dossier) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Ref> members;  // in order of the heap
  std::vector<const Match*> joins;
  for (const Match& match : dossier.matches) {
    if (match.kind != MatchKind::same && match.kind != MatchKind::copies) continue;
    if (match.a.kind != RecordKind::claim || match.b.kind != RecordKind::claim) continue;
    joins.push_back(&match);
    for (const Ref& ref : {match.a, match.b})
      members.emplace(std::pair(dossier.documents.place_of(ref.report), ref.index), ref);
  }
  std::vector<Ref> claims;
  std::map<Ref, std::uint32_t> number;
  for (const auto& [at, ref] : members) {
    number.emplace(ref, static_cast<std::uint32_t>(claims.size()));
    claims.push_back(ref);
  }
  base::Groups groups(claims.size());
  for (const Match* match : joins) groups.join(number.at(match->a), number.at(match->b));
  std::map<Ref, std::set<ReportKey>> reports;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const Ref& first = claims[groups.find(i)];
    first_.emplace(claims[i], first);
    reports[first].insert(claims[i].report);
  }
  for (const auto& [first, in] : reports) reports_[first] = static_cast<std::uint32_t>(in.size());
}

Ref SameClaims::first(Ref claim) const {
  const auto at = first_.find(claim);
  return at == first_.end() ? claim : at->second;
}

std::uint32_t SameClaims::reports(Ref first) const {
  const auto at = reports_.find(first);
  return at == reports_.end() ? 1 : at->second;
}

std::map<Ref, Place> places_in_matrix(const Dossier& dossier) {
  std::map<Ref, Place> places;
  const auto add = [](std::vector<std::string_view>& names, std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const IncidentView& view : dossier.views) {
    for (const Question& question : view.questions) {
      for (const Cell& cell : question.cells) {
        for (const Ref& ref : cell.claims) {
          Place& place = places[ref];
          add(place.sides, cell.side);
          add(place.questions, question.id);
        }
      }
    }
  }
  return places;
}

bool only_background(const Dossier& dossier, const Incident& incident) {
  return !incident.events.empty() && std::all_of(incident.events.begin(), incident.events.end(), [&](Ref ref) {
    return dossier.documents[ref].events[ref.index].realis == Realis::recap;
  });
}

std::vector<std::uint32_t> reading_order(const Dossier& dossier) {
  std::vector<std::uint32_t> order(dossier.incidents.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<bool> old(order.size());
  for (const std::uint32_t i : order) old[i] = only_background(dossier, dossier.incidents[i]);
  const auto key = [&](std::uint32_t i) {
    return std::tuple(!old[i], dossier.incidents[i].reports.size() > 1, dossier.incidents[i].claims.size());
  };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) > key(b); });
  return order;
}

std::vector<Ref> all_unverified(const Dossier& dossier) {
  std::vector<Ref> refs;
  for (const IncidentView& view : dossier.views)
    refs.insert(refs.end(), view.unverified.begin(), view.unverified.end());
  for (std::uint32_t d = 0; d < dossier.documents.size(); ++d) {  // those of no incident
    const auto& claims = dossier.documents[d].claims.claims;
    for (std::uint32_t c = 0; c < claims.size(); ++c)
      if (!claims[c].disclaimers.empty()) refs.push_back(dossier.documents.ref(RecordKind::claim, d, c));
  }
  std::sort(refs.begin(), refs.end());
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
  return refs;
}

}  // namespace wederhoor::output
