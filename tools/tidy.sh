#!/usr/bin/env bash
# clang-tidy on every C++ source that differs from the last state that was clean as a whole (tests/house/tidied), on all cores.
#   tools/tidy.sh             checks, and when all is clean and committed moves the mark
#   tools/tidy.sh --for 240   checks only; the newest first, and none is begun after 240 seconds
#   tools/tidy.sh --all       checks every source, whatever the mark says
# Prints "FILE: clean" or "FILE: not looked at", or what clang-tidy says and "FILE: not clean". A header that differs is read through the
# first source that includes it.
set -euo pipefail
cd "$(dirname "$0")/.."
tidy=$(command -v clang-tidy-19 || command -v clang-tidy) || { echo "tidy: clang-tidy is not installed" >&2; exit 3; }
[ -f build/dev/compile_commands.json ] || { echo "tidy: build/dev is not configured (cmake --preset dev)" >&2; exit 3; }
how=${1:-} deadline=9999999999
if [ "$how" = --for ]; then deadline=$(($(date +%s) + $2)); fi

sources=$(git ls-files --cached --others --exclude-standard 'src/*.cc' 'apps/*.cc')
mark=$(cat tests/house/tidied)
changed() {
  if [ "$how" = --all ] || ! git cat-file -e "$mark^{commit}" 2>/dev/null; then echo "$sources"; return; fi
  { git diff --name-only "$mark" -- src apps include; git ls-files --others --exclude-standard src apps include; } | while read -r f; do
    case $f in
      *.cc) echo "$f" ;;
      *.h) name=${f#src/}; name=${name#include/}; grep -lF "#include \"${name#apps/cli/}\"" $sources 2>/dev/null | head -1 || true ;;
    esac
  done
}

# clang cannot read the headers that g++ has precompiled, nor switch off warnings that it has not; the temporary buffers of
# libstdc++'s own stable_sort are deprecated to it.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sed -E 's/ -Winvalid-pch| -Wno-(restrict|stringop-[a-z]+)| -include [^ ]*cmake_pch\.hxx//g; s/ -Wall / -Wall -Wno-deprecated-declarations /' build/dev/compile_commands.json > "$scratch/compile_commands.json"
one() {
  if [ "$(date +%s)" -gt "$deadline" ]; then echo "$1: not looked at"
  elif said=$("$tidy" -p "$scratch" --quiet --warnings-as-errors='*' "$1" 2>/dev/null); then echo "$1: clean"
  else printf '%s\n%s: not clean\n' "$said" "$1"; return 1; fi
}
export -f one
export tidy scratch deadline
changed | sort -u | while read -r f; do if [ -f "$f" ]; then echo "$f"; fi; done | xargs -r ls -t | xargs -r -P "$(nproc)" -I{} bash -c 'one "$1"' _ {} || exit 1
if [ "$how" != --for ] && [ -z "$(git status --porcelain -- src apps include)" ]; then git rev-parse HEAD > tests/house/tidied; fi
