#!/bin/bash
# run.sh: starts the real servers, runs the tests on them, ends them. What is not installed is skipped, and said;
# with UCD_REQUIRE_SERVERS=1 it is a failure. UCD_KEEP=1 leaves the servers running (rig.sh down or clean ends them).
set -euo pipefail
source "$(dirname "$0")/forests.sh"
skipped=0
tests=()
# in a network of its own
slack=()
# "trust" comes last: it changes the trust that the others rely on
declare -A files=([postgres]="postgres*" [openldap]="openldap*" [samba]="samba* trust*" [slack]=)
for group in ${UCD_SERVERS:-postgres openldap samba slack}; do
  if reason=$("$HERE/rig.sh" check "$group"); then for file in ${files[$group]}; do tests+=("$HERE"/$file.servers.ts); done; [ "$group" != slack ] || slack=("$HERE/slack.servers.ts"); else echo "skipped: $group tests, $reason"; skipped=1; fi
done
if [ $skipped = 1 ] && [ "${UCD_REQUIRE_SERVERS:-0}" = 1 ]; then echo 'failed: servers are required here'; exit 1; fi
[ $((${#tests[@]} + ${#slack[@]})) -gt 0 ] || exit 0
trap '[ "${UCD_KEEP:-0}" = 1 ] || "$HERE/rig.sh" clean >/dev/null' EXIT
mkdir -p "$STATE"
[[ ${tests[*]} != *postgres* ]] || "$HERE/postgres.sh" up
[[ ${tests[*]} != *openldap* ]] || "$HERE/slapd.sh" up
[[ ${tests[*]} != *samba* ]] || { "$HERE/samba.sh" up; "$HERE/front.sh" up; }
cd "$PROJECT"
mocha=("$NODE" node_modules/mocha/bin/mocha.js --no-config --forbid-only --timeout 30000 --reporter "${MOCHA_REPORTER:-dot}")
code=0
[ ${#tests[@]} = 0 ] || "${mocha[@]}" "${tests[@]}" || code=$?
[ ${#slack[@]} = 0 ] || "$HERE/slack.sh" run "${mocha[@]}" "${slack[@]}" || code=$?
exit $code
