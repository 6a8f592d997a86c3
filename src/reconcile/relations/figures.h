// When two figures contradict each other.
#pragma once

#include "reconcile/relations/candidates.h"

namespace wederhoor::reconcile {

bool of_two_sides(const Number& n, const Number& m);

// Do the aligned words of the part, "predicate", agree?
bool agrees(const std::vector<AlignedPart>& parts, std::string_view part);

// Do the amounts of the two, which the judge aligned, exclude each other, of one whole and one thing? `parts`: of the
// two.
bool figures_clash(const Statement& a, const Statement& b, const Aligned& aligned,
                   const std::vector<AlignedPart>& parts);

// As many of the same in the same state.
bool as_many(const Amount& x, const Amount& y);

// Whatever two figures are asked about, some of both are one: "31 leven nog" and "43 doden, 31 in leven".
bool one_figure(const Statement& a, const Statement& b);

// The one says that the figure has risen, and its own is the higher: "opgelopen tot 88" beside 62.
bool has_risen(const Statement& a, const Statement& b, const Aligned& aligned);
// The same by the words around what it says: "de brandweer telt inmiddels acht gewonden".
bool told_as_later(const Statement& a, const Statement& b, const Aligned& aligned);
// May the dead or wounded of b, told later, be those of a and more? Not within one report, nor of what lies a month
// back; on one day only where it is not known who counted.
bool may_have_risen(const Statement& a, const Statement& b, const Aligned& aligned);

// Is b told on a later day and lower?
bool told_lower(const Statement& a, const Statement& b, const Aligned& aligned);
// The same, and of one of them not known who counted? Then it may be a part of it.
bool fewer_by_nobody(const Statement& a, const Statement& b, const Aligned& aligned);

// The same counts again on another day: the mayor's seven on Tuesday, his nine on Wednesday.
bool counts_again(const Statement& a, const Statement& b, const Aligned& aligned);

// Does the report itself tell of each who counts, and of two? "Volgens de politie drie mannen", "buurman Bos zag er
// maar twee".
bool of_two_tellers(const Statement& a, const Statement& b, const Aligned& aligned);

// What two figures that the judge takes for a count and a later one are, where they count no one thing: another scope
// ("een van de doden" and "twee doden"), another thing (dead and wounded, of two sides, of two deeds); `later_update`
// where nothing speaks against it.
MatchSubkind later_or_other(const Statement& a, const Statement& b, const Aligned& aligned);

// Some of both count one thing and differ, and neither finds its like in the other: "vier doden en 38 gewonden" and
// "zes doden en 38 gewonden".
bool figures_differ(const Statement& a, const Statement& b);

// "Één" and "één" are no figures to be taken for each other.
inline constexpr double least_many = 2;

// Two who count one thing of which the same became, not so far apart that they are of two deeds, and no number would do
// for both: "negentien doden", "een dertigtal doden".
bool two_counts(const Amount& x, const Amount& y);

// Two distances of one unit, of which the one is half as long again as the other.
bool far_apart(const Amount& x, const Amount& y);

// Does one of the two begin with a part of what was just told: "van hen zijn er drie kind"?
bool goes_into_parts(const Statement& a, const Statement& b, const Aligned& aligned);

// "Dertig kilometer" and "dertig mijl"; "drie vrachtwagens" and "drie chauffeurs".
bool two_units(const Amount& x, const Amount& y);

// "Drie tanks" and "drie drones"; not of people: another word may mean the same ones.
bool other_thing(const Amount& x, const Amount& y);

}  // namespace wederhoor::reconcile
