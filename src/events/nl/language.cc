// Dutch: "aangevallen door", "de aanval van de rebellen op de stad", "vanuit Oekraïne"; "grensaanval", "bomaanslag",
// "oorlogsschip"; "Congolees" is inflected "Congolese". Tested by spec/nl/events.md and spec/nl/ledger.md.
#include "events/nl/language.h"

namespace wederhoor::events::nl {
namespace {

std::vector<std::string> inflected(const std::string& adjective) {
  std::vector<std::string> out{adjective, adjective + "e"};
  if (adjective.ends_with("ees")) out.push_back(adjective.substr(0, adjective.size() - 2) + "se");
  return out;
}
}  // namespace

const Language& language() {
  // The participle follows what it is said of: words before count double.
  static const Language dutch{
      .code = "nl",
      .by = {"door"},
      .of = {"van"},
      .against = {"op", "tegen", "aan"},
      .from = {"vanuit", "uit"},
      .to = {"naar"},
      .inside = {"in"},
      .behind = {"achter"},
      .behind_it = {"erachter", "daarachter", "hierachter"},
      .among = {"onder"},
      .own_adjective = "eigen",
      .own_side = {"kant", "zijde", "rangen", "gelederen", "kamp", "linies"},
      .colleagues = {"collega's", "ambtgenoten", "vakgenoten", "anderen"},
      .own = {"eigen", "rangen", "gelederen", "man", "verliezen", "verlies", "kant", "zijde", "gesneuvelde",
              "gesneuvelden"},
      .weights = {"kilo", "kilogram", "kg", "ton", "gram"},
      .has = {"hebben"},
      .between = {"tussen"},
      .with = {"met"},
      .nobody = {"niemand", "niets", "geen"},
      .aims = {"om", "teneinde"},
      .become = "worden",
      .be = "zijn",
      .talk = "sprake",
      .another = {"nieuwe", "nieuw", "andere", "ander", "opnieuw", "weer", "alweer", "ook", "nogmaals", "volgende"},
      .these = {"die", "dat", "deze", "dit"},
      .will = "zullen",
      .together = {"samen", "tezamen", "gezamenlijk"},
      .we = "wij",
      .who = "wie",
      .not_known = {"onduidelijk", "onbekend", "blijken", "vraag", "raadsel"},
      .back = {"daarbij", "hierbij", "waarbij", "daar", "toen", "destijds", "daarna", "waarna", "hierna"},
      .links = {"-", "s"},
      .cost_before = 2,
      .inflected = inflected};
  return dutch;
}

}  // namespace wederhoor::events::nl
