#!/bin/sh
# Counts the instructions of a start, an answer and the first reading of 1,000 cards, and fails where one takes a tenth more than it may.
#
#     Tests/Benchmarks/budget.sh PROGRAM         compare with budget.tsv
#     Tests/Benchmarks/budget.sh PROGRAM set     write budget.tsv anew
#
# Instructions are the same on a busy machine; time is not. Needs valgrind.
set -eu
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_STATE_HOME="$home/state" NACRE_BUNDLED_DECKS= TZ=UTC LC_ALL=C.UTF-8
export SWIFT_DETERMINISTIC_HASHING=1
now=2026-11-30T09:00Z

# Thousands of instructions of the program with these arguments.
count() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$home/count" "$program" "$@" >/dev/null
	sed -n 's/.*Collected : \([0-9]*\)$/\1/p' "$home/count" | awk '{ printf "%d\n", $1 / 1000 }'
}

"$program" bench --generate "$XDG_DATA_HOME/nacre/decks" --cards 1000 --files 10 >/dev/null
first=$(count due --now $now)
start=$(count study --now $now </dev/null)
one=$(printf '\n4\n' | count study does --new 50 --now $now)
eleven=$(printf '\n4\n%.0s' 1 2 3 4 5 6 7 8 9 10 11 | count study does --new 50 --now $now)

printf 'start\t%d\nanswer\t%d\n1,000 cards read\t%d\n' "$start" $(((eleven - one) / 10)) $((first - start)) >"$home/now.tsv"
if [ "${2:-}" = set ]; then
	cp "$home/now.tsv" "$here/budget.tsv"
fi
paste "$here/budget.tsv" "$home/now.tsv" | awk -F '\t' '
	{ printf "%-20s %10d thousand instructions, %.2f of the budget\n", $1, $4, $4 / $2 }
	$4 > $2 * 1.1 { print "    More than a tenth too many. If it is worth it, set the budget anew: make budget SET=set"; failed = 1 }
	$4 < $2 * 0.9 { print "    Less than that by a tenth: the budget may be set anew: make budget SET=set" }
	END { exit failed }'
