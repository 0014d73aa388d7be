# What the scripts share: where state lies, the two forests, small words. Sourced, never run.
# Names and SIDs are those of lab/world/forests.ts: the same people answer here from real servers.
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PROJECT=$(cd "$HERE/../.." && pwd)
STATE=${UCD_SERVERS_DIR:-/tmp/uc-doctor-servers}
export UCD_SERVERS_DIR=$STATE
# the pinned runtime, not the machine's
NODE=$PROJECT/node_modules/.bin/node
PASSWORD='Passw0rd!Lab1'
FORESTS='hoster corp'
DNS_IP=127.0.77.10
OUTSIDE_IP=127.0.77.9
POSTGRES_PORT=${UCD_POSTGRES_PORT:-54377}
declare -A DNS=([hoster]=hoster.test [corp]=corp.test)
declare -A NETBIOS=([hoster]=UCHOST [corp]=CONTOSO)
declare -A DC_IP=([hoster]=127.0.77.11 [corp]=127.0.77.12)
declare -A SLAPD_IP=([hoster]=127.0.77.13 [corp]=127.0.77.14)
declare -A SID=([hoster]=S-1-5-21-1111111111-1111111112-1111111113 [corp]=S-1-5-21-2222222221-2222222222-2222222223)
base_of() { sed 's/^/DC=/; s/\./,DC=/g' <<<"${DNS[$1]}"; }

say() { printf '%6d ms  %s\n' "$(( ($(date +%s%N) - BEGAN) / 1000000 ))" "$*"; }
BEGAN=${BEGAN:-$(date +%s%N)}; export BEGAN
alive() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }
# wait_for SECONDS COMMAND...: until it succeeds
wait_for() { local end=$((SECONDS + $1)); shift; until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $end ] || return 1; sleep 0.1; done; }
# stop PIDFILE...: ends exactly these processes, waits until they are gone
stop() {
  local file
  # one that ends between the question and the signal has ended
  for file; do alive "$file" && kill "$(cat "$file")" 2>/dev/null || true; done
  for file; do wait_for 15 not_alive "$file" || { kill -9 "$(cat "$file")" 2>/dev/null || true; say "had to kill $file"; }; rm -f "$file"; done
}
not_alive() { ! alive "$1"; }
# failed LOG: why a step went wrong
failed() { echo "failed: $1" >&2; tail -5 "$1" >&2; return 1; }
