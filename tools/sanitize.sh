#!/usr/bin/env bash
# Builds the program under a sanitizer and reads every development text with it: each heap of tests/accuracy, the small cases, the examples, and
# what is given. A finding ends the run with its report.
#   tools/sanitize.sh asan                    addresses and undefined behaviour
#   tools/sanitize.sh tsan ../shared/reports  data races, with four jobs at once
set -euo pipefail
cd "$(dirname "$0")/.."
kind=${1:?which sanitizer? tools/sanitize.sh asan, or tsan}
shift
case $kind in asan | tsan) ;; *) echo "tools/sanitize.sh: no sanitizer is called $kind; write asan or tsan" >&2; exit 2 ;; esac
[ -f "build/$kind/build.ninja" ] || cmake --preset "$kind" >&2
ninja -C "build/$kind" --quiet wederhoor_program >&2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1
read=0
for folder in tests/accuracy/heaps/*/ tests/accuracy/cases/*/ examples/ "$@"; do
  if [ -f "$folder/source.txt" ]; then
    python3 tools/measure/heap.py "$folder/source.txt" "$folder/META.json" "$out/made" > /dev/null
    folder=$out/made/reports
  fi
  rm -rf "$out/dossier"
  status=0
  "build/$kind/apps/cli/wederhoor" read "$folder" --jobs 4 --to "$out/dossier" > "$out/said" 2>&1 || status=$?
  if [ "$status" -gt 5 ]; then cat "$out/said"; echo "$kind: found something in $folder (exit status $status)"; exit 1; fi
  rm -rf "$out/made"
  read=$((read + 1))
done
echo "$kind: $read folders read, nothing found"
