#!/usr/bin/env bash
# Makes lexicons/nl/zou_weights.tsv anew, whole recipe; run it after every change of the reader's weights or of zou_features.cc.
#   training/claims/zou.sh [BUILD [SHARED]]           trains on everything and writes the table
#   training/claims/zou.sh --cross [BUILD [SHARED]]   prints the figures of cross-validation and writes nothing
# BUILD: a folder that cmake has made, with data/gazetteer.bin (default build/dev). SHARED: default ../shared.
# Python with numpy (PYTHON=...). A minute and a half; cross-validation five more.
set -euo pipefail
cd "$(dirname "$0")/../.."
cross=
[ "${1:-}" = --cross ] && { cross=yes; shift; }
build=${1:-build/dev} shared=${2:-../shared} python=${PYTHON:-python3} here=training/claims
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --build "$build" --target zou_features > "$work/built" || { cat "$work/built"; exit 1; }
"$python" $here/zou_texts.py "$shared" "$work/labelled.tsv"
pairs=()
for list in "$shared/gold/zou.tsv" "$work/labelled.tsv" $here/zou_own.tsv; do
  name=$(basename "$list" .tsv)
  "$python" tools/measure/zou.py texts "$list" "$work/$name"
  "$build/training/claims/zou_features" "$work/$name" "$build/data/gazetteer.bin" > "$work/$name.features"
  pairs+=("$list=$work/$name.features")
done
# Our own sentences count three times: bare zou in the news of today is hearsay far more often than in the other lists.
pairs+=("${pairs[2]}" "${pairs[2]}")
if [ -n "$cross" ]; then
  "$python" $here/zou.py "${pairs[@]}" --cross
else
  "$python" $here/zou.py "${pairs[@]}" --write lexicons/nl/zou_weights.tsv
fi
