#!/bin/bash
# run.sh: starts the real servers, runs the tests on them, ends them. What is not installed is skipped, and said;
# with UCD_REQUIRE_SERVERS=1 it is a failure.
set -euo pipefail
source "$(dirname "$0")/forests.sh"
skipped=0
# can GROUP COMMAND...: all of these are installed (and we may bind low ports)
can() {
  local group=$1 command; shift
  for command; do
    command -v "$command" >/dev/null || { echo "skipped: $group tests, $command is not installed (test/servers/packages.sh)"; skipped=1; return 1; }
  done
  [ "$(id -u)" = 0 ] || { echo "skipped: $group tests, they need root for mount namespaces and ports below 1024"; skipped=1; return 1; }
}
PATH=$PATH:/usr/sbin:/sbin
tests=()
can OpenLDAP slapd slapadd ldapsearch openssl && tests+=("$HERE"/openldap*.servers.ts)
can Samba samba samba-tool winbindd wbinfo ntlm_auth ldbadd ldbmodify ldapsearch dnsmasq unshare && tests+=("$HERE"/samba*.servers.ts)
if [ $skipped = 1 ] && [ "${UCD_REQUIRE_SERVERS:-0}" = 1 ]; then echo 'failed: servers are required here'; exit 1; fi
[ ${#tests[@]} -gt 0 ] || exit 0
trap '[ "${UCD_KEEP:-0}" = 1 ] || "$HERE/rig.sh" clean >/dev/null' EXIT
[[ ${tests[*]} == *openldap* ]] && "$HERE/slapd.sh" up
[[ ${tests[*]} == *samba* ]] && { "$HERE/samba.sh" up; "$HERE/front.sh" up; }
cd "$PROJECT"
"$NODE" node_modules/mocha/bin/mocha.js --no-config --forbid-only --timeout 30000 --reporter "${MOCHA_REPORTER:-dot}" "${tests[@]}"
