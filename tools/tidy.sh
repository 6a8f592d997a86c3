#!/usr/bin/env bash
# clang-tidy on every C++ source that differs from the last state that was clean as a whole (tests/house/tidied), on all cores.
#   tools/tidy.sh           checks, and when all is clean and committed moves the mark
#   tools/tidy.sh --check   checks only
#   tools/tidy.sh --all     checks every source, whatever the mark says
# Prints "FILE: clean", or what clang-tidy says and "FILE: not clean". A header that differs is read through the first source that includes it.
set -euo pipefail
cd "$(dirname "$0")/.."
tidy=$(command -v clang-tidy-19 || command -v clang-tidy) || { echo "tidy: clang-tidy is not installed" >&2; exit 3; }
[ -f build/dev/compile_commands.json ] || { echo "tidy: build/dev is not configured (cmake --preset dev)" >&2; exit 3; }

sources() { git ls-files --cached --others --exclude-standard 'src/*.cc' 'apps/*.cc' | while read -r f; do [ -f "$f" ] && echo "$f"; done; }
mark=$(cat tests/house/tidied)
changed() {
  if [ "${1:-}" = --all ] || ! git cat-file -e "$mark^{commit}" 2>/dev/null; then sources; return; fi
  { git diff --name-only "$mark" -- src apps include; git ls-files --others --exclude-standard src apps include; } | sort -u | while read -r f; do
    [ -f "$f" ] || continue
    case $f in
      *.cc) echo "$f" ;;
      *.h) name=${f#src/}; name=${name#include/}; git grep -lF "#include \"${name#apps/cli/}\"" -- 'src/*.cc' 'apps/*.cc' | head -1 ;;
    esac
  done | sort -u
}

# clang cannot read the headers that g++ has precompiled.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sed -E 's/ -Winvalid-pch| -include [^ ]*cmake_pch\.hxx//g' build/dev/compile_commands.json > "$scratch/compile_commands.json"
one() {
  if said=$("$tidy" -p "$scratch" --quiet --warnings-as-errors='*' "$1" 2>/dev/null); then echo "$1: clean"
  else printf '%s\n%s: not clean\n' "$said" "$1"; return 1; fi
}
export -f one
export tidy scratch
changed "${1:-}" | xargs -r -P "$(nproc)" -I{} bash -c 'one "$1"' _ {} || exit 1
if [ "${1:-}" != --check ] && [ -z "$(git status --porcelain -- src apps include)" ]; then git rev-parse HEAD > tests/house/tidied; fi
