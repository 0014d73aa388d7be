#!/bin/bash
# rig.sh up|down|clean: all servers of the tests, from nothing; up and down may be repeated
# rig.sh check openldap|samba|postgres|slack: says what is lacking here, and fails
set -euo pipefail
source "$(dirname "$0")/forests.sh"
PATH=$PATH:/usr/sbin:/sbin
declare -A NEEDED=(
  [openldap]='slapd slapadd ldapsearch openssl'
  [samba]='samba samba-tool winbindd wbinfo ntlm_auth ldbadd ldbmodify ldapsearch dnsmasq unshare openssl'
)
check() {
  local command
  if [ "$1" = slack ]; then "$HERE/slack.sh" check; return; fi
  if [ "$1" = postgres ]; then
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { echo 'PostgreSQL is not installed (test/servers/packages.sh does it)'; return 1; }
    return 0
  fi
  for command in ${NEEDED[$1]}; do
    command -v "$command" >/dev/null || { echo "$command is not installed (test/servers/packages.sh does it)"; return 1; }
  done
  [ "$(id -u)" = 0 ] || { echo 'it needs root for mount namespaces and ports below 1024'; return 1; }
}
case ${1:-} in
  check) check "$2" ;;
  up) mkdir -p "$STATE"; "$HERE/postgres.sh" up; "$HERE/slapd.sh" up; "$HERE/samba.sh" up; "$HERE/front.sh" up ;;
  down) "$HERE/front.sh" down; "$HERE/samba.sh" down; "$HERE/slapd.sh" down; "$HERE/postgres.sh" down ;;
  clean) "$0" down; rm -rf "$STATE" ;;
  *) echo 'usage: rig.sh up|down|clean|check GROUP' >&2; exit 2 ;;
esac
