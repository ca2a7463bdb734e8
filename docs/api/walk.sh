#!/usr/bin/env bash
# A walk through Herald's API: one call, or a few, for each thing that it can do, with what must come back.
#
#   ./herald up --demo          in one terminal
#   docs/api/walk.sh            in another; needs bash, curl and jq
#
# It ends with 0 when every answer had the status and the shape that stand here, and with 1 at the first that had not.
# Other addresses: HERALD_URL and HERALD_NETWORKS; other people: HERALD_SANNE and HERALD_DAAN (API tokens).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
herald=${HERALD_URL:-http://127.0.0.1:8080}
networks=${HERALD_NETWORKS:-http://127.0.0.1:8090}
sanne=${HERALD_SANNE:-$("$root/herald" token sanne)}   # a super admin
daan=${HERALD_DAAN:-$("$root/herald" token daan)}      # may only draft
walk=w$(date +%s)                                      # what is made here has names of its own
scratch=$(mktemp -d)
after=""                                               # where the last write is found: <service>@<epoch>.<position>
calls=0

leave() {
  local result=$?
  # Whatever happened, nothing stays stopped.
  curl -s -o "$scratch/last" -X PUT -H "Authorization: Bearer $sanne" -H "Content-Type: application/json" \
    -d '{"stopped":false}' "$herald/api/publishing-stop" || true
  rm -rf "$scratch"
  if [ $result -ne 0 ]; then echo; echo "The walk ended early, after $calls calls." >&2; fi
}
trap leave EXIT

section() { printf '\n## %s\n' "$*"; }
say() { printf '\n%s\n' "$*"; }

# ask METHOD PATH [BODY] [MORE OF CURL'S OPTIONS...]: the answer is then in $status, $answer and $scratch/headers.
# With Herald-After a view answers only when it has seen our last write (up to 2 s).
ask() {
  local method=$1 path=$2 body=${3:-} options=()
  if [ $# -gt 3 ]; then options=("${@:4}"); fi
  if [ -n "$body" ]; then options+=(-H "Content-Type: application/json" -d "$body"); fi
  if [ "$method" = GET ] && [ -n "$after" ]; then options+=(-H "Herald-After: $after"); fi
  status=$(curl -sS --max-time 20 -X "$method" -D "$scratch/headers" -o "$scratch/answer" -w '%{http_code}' \
    -H "Authorization: Bearer ${as:-$sanne}" ${options[@]+"${options[@]}"} "$herald$path")
  answer=$(cat "$scratch/answer")
  local position
  position=$(header Herald-Position)
  if [ -n "$position" ]; then after=$position; fi
  calls=$((calls + 1))
}

header() { tr -d '\r' <"$scratch/headers" | sed -n "s/^$1: *//Ip" | tail -1; }

# call STATUS METHOD PATH [BODY] [OPTIONS...]: asks, prints, and insists on the status.
call() {
  local expected=$1; shift
  printf '  %s %s %s\n' "$1" "$2" "${3:-}"
  ask "$@"
  printf '  → %s %s\n' "$status" "$(printf '%s' "$answer" | tr '\n' ' ' | cut -c1-240)"
  if [ "$status" != "$expected" ]; then
    echo "  expected $expected: $answer" >&2
    exit 1
  fi
}

# shape FILTER [JQ OPTIONS...]: the answer is JSON of which this holds.
shape() {
  local filter=$1; shift
  if ! jq -e "$@" "$filter" <"$scratch/answer" >"$scratch/shape"; then
    echo "  expected $filter of $answer" >&2
    exit 1
  fi
}

# field FILTER: something in the answer.
field() { jq -er "$1" <"$scratch/answer"; }

# await PATH FILTER [JQ OPTIONS...]: what another service must hear of first comes within 30 s.
await() {
  local path=$1 filter=$2; shift 2
  local until=$((SECONDS + 30))
  printf '  GET %s   until %s\n' "$path" "$filter"
  while ask GET "$path"; ! { [ "$status" = 200 ] && jq -e "$@" "$filter" <"$scratch/answer" >"$scratch/shape"; }; do
    if [ $SECONDS -ge $until ]; then
      echo "  not within 30 s; the last answer: $status $answer" >&2
      exit 1
    fi
    sleep 0.3
  done
  printf '  → 200 %s\n' "$(tr '\n' ' ' <"$scratch/answer" | cut -c1-240)"
}

# connect NETWORK PROFILE: a new account of that presence, which is then in $account.
connect() {
  call 201 POST /api/connections "{\"network\":\"$1\",\"share\":true,\"reporting\":\"ALL_SOURCES\"}"
  shape '.status == "STARTED" and (.id | startswith("con_")) and (.authorizationUrl | startswith("http"))'
  sign_in "$2"
}

# sign_in PROFILE: goes on with the connection in $answer, at the (simulated) network and back; its account is then in $account.
sign_in() {
  local connection back
  connection=$(field .id)
  # A browser would show the network's page here; approve=true presses its button. The network sends us back to Herald.
  back=$(curl -sS -o "$scratch/page" -w '%{redirect_url}' "$(field .authorizationUrl)&approve=true&profile=$1")
  ask GET "${back#"$herald"}"
  case $status in 2* | 3*) ;; *) echo "  the callback answered $status: $answer" >&2; exit 1 ;; esac
  call 200 GET "/api/connections/$connection"
  shape '.status == "CHOOSE" and (.choices[0] | has("id") and has("name") and has("kind") and has("handle"))'
  call 201 POST "/api/connections/$connection/selection" "{\"choices\":[\"$(field '.choices[0].id')\"]}"
  shape '.accounts[0] | startswith("acc_")'
  account=$(field '.accounts[0]')
}

. "$root/docs/api/rows.sh"

printf '\nAll %s answers were as they should be.\n' "$calls"
