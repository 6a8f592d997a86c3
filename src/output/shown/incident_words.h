// What is shown of an incident besides its matrix: its order, its title, what is only looked back on.
#pragma once

#include <string>
#include <vector>

#include "output/shown/strings.h"
#include "wederhoor/dossier.h"

namespace wederhoor::output {

// By incident: is it only looked back on? Every event of it is told as a look back, or each of its reports came ten
// days behind it and tells of something that much newer.
std::vector<bool> background_incidents(const Dossier& dossier);
// Incidents as a reader wants them: news before background, what several reports tell before what one does, most claims
// first.
std::vector<std::uint32_t> reading_order(const Dossier& dossier);
// Its label; "onbekend" where it has none.
std::string incident_title(const Incident& incident, const Strings& say);

// A sentence that looks back on an event.
struct Recap {
  Ref event;
  Span sentence;  // of the event's report; the trigger alone where the sentence is not known
};
Recap recap_of(const Dossier& dossier, Ref event);
// The events that an incident tells as a look back, one for each sentence.
std::vector<Recap> recaps(const Dossier& dossier, const Incident& incident);

// Claims of other incidents that contradict one of its own: "voor het eerst", of a later one. In order of the matches.
std::vector<Ref> contradicted_by(const Dossier& dossier, std::uint32_t incident);

// Claims that nobody verified, over all incidents and outside of them, each once, sorted.
std::vector<Ref> all_unverified(const Dossier& dossier);

}  // namespace wederhoor::output
