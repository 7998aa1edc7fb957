#!/bin/sh
# Runs the main job on samples/ and prints what came out. Called by `make demo` with the folder of `khabar`.
set -eu
khabar="$1/khabar"
lake=demo-lake
rm -rf "$lake"

echo "\$ khabar run --input_pattern 'samples/pages/*' --input_pattern samples/messages.jsonl \\
    --fetched_at 2025-06-04T09:00:00Z --output_directory $lake"
"$khabar" run --input_pattern 'samples/pages/*' --input_pattern samples/messages.jsonl \
    --fetched_at 2025-06-04T09:00:00Z --output_directory "$lake"

show() {
    echo
    echo "\$ khabar query --lake $lake \"$1\""
    "$khabar" query --lake "$lake" "$1"
}

show "SELECT state, date, dateline, headline FROM articles_latest
  WHERE date >= '2025-01-01' ORDER BY state, date, headline LIMIT 8"
show "SELECT competition, competitors[1].name || ' ' || competitors[1].innings[1].runs AS first,
  competitors[2].name || ' ' || competitors[2].innings[1].runs AS second, result_text, grade
  FROM scores WHERE outcome = 'win' ORDER BY ALL LIMIT 5"
show "SELECT state, name, entity_type AS type, role, count(*) AS mentions FROM mentions
  WHERE role IS NOT NULL GROUP BY ALL ORDER BY mentions DESC, name LIMIT 8"
