#!/bin/bash
# front.sh up|down: the HTTPS front ends, one process per forest
set -euo pipefail
source "$(dirname "$0")/forests.sh"
addresses() { "$NODE" "$HERE/sites.ts" addresses; }
case ${1:-} in
  up)
    for f in $FORESTS; do
      alive "$STATE/front-$f.pid" && continue
      "$HERE/in-forest.sh" "$f" "$NODE" "$HERE/front.ts" "$f" >"$STATE/front-$f.log" 2>&1 </dev/null &
      echo $! >"$STATE/front-$f.pid"
    done
    for at in $(addresses); do wait_for 10 bash -c "exec 3<>/dev/tcp/${at/:/\/}" || failed "$STATE/front-corp.log"; done
    say 'front ends listen' ;;
  down) for f in $FORESTS; do stop "$STATE/front-$f.pid"; done ;;
  *) echo 'usage: front.sh up|down' >&2; exit 2 ;;
esac
