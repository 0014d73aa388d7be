#!/bin/bash
# rig.sh up|down|clean: all servers of the tests, from nothing; up and down may be repeated
set -euo pipefail
source "$(dirname "$0")/forests.sh"
case ${1:-} in
  up) mkdir -p "$STATE"; "$HERE/slapd.sh" up; "$HERE/samba.sh" up; "$HERE/front.sh" up ;;
  down) "$HERE/front.sh" down; "$HERE/samba.sh" down; "$HERE/slapd.sh" down ;;
  clean) "$0" down; rm -rf "$STATE" ;;
  *) echo 'usage: rig.sh up|down|clean' >&2; exit 2 ;;
esac
