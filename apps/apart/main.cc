// wederhoor-apart FORMAT: reads what strangers wrote for parsers, away from the rest. Started by src/intake/apart,
// never by users.
#include "speak.h"

int main(int count, char** words) {
  return wederhoor::apart::speak(count == 2 ? wederhoor::apart::room(words[1]) : nullptr);
}
