#!/bin/sh
# Runs the main job on samples/ and prints what came out. Called by `make demo` with the folder of `khabar`.
set -eu
khabar="$1/khabar"
lake=demo-lake
rm -rf "$lake"

echo "\$ khabar run --input_pattern 'samples/pages/*' --input_pattern samples/messages.jsonl --output_directory $lake"
"$khabar" run --input_pattern 'samples/pages/*' --input_pattern samples/messages.jsonl --output_directory "$lake"

show() {
    echo
    echo "\$ khabar query --lake $lake \"$1\""
    "$khabar" query --lake "$lake" "$1"
}

show "SELECT state, date, dateline, headline FROM articles_latest ORDER BY state, date LIMIT 12"
show "SELECT competition, competitors[1].name AS side_1, competitors[1].innings[1].runs AS runs_1,
  competitors[2].name AS side_2, competitors[2].innings[1].runs AS runs_2, result_text, grade
  FROM scores ORDER BY ALL LIMIT 8"
show "SELECT name, entity_type AS type, role, count(*) AS mentions FROM mentions
  GROUP BY ALL ORDER BY mentions DESC, name LIMIT 12"
