#!/bin/bash
# slack.sh run COMMAND...: runs a command beside a Slack emulator, in a network of its own: the emulator listens on every address
# slack.sh check: says what is lacking here, and fails
set -euo pipefail
source "$(dirname "$0")/forests.sh"
EMULATE=${UCD_EMULATE_DIR:-/opt/uc-doctor-tests}/node_modules/emulate/dist/index.js
PORT=4003
namespace=(unshare --net)
[ "$(id -u)" = 0 ] || namespace+=(--user --map-root-user)
case ${1:-} in
  check)
    [ -f "$EMULATE" ] || { echo 'the Slack emulator is not installed (test/servers/packages.sh does it)'; exit 1; }
    command -v ip >/dev/null || { echo 'ip is not installed (test/servers/packages.sh does it)'; exit 1; }
    "${namespace[@]}" true 2>/dev/null || { echo 'it needs a network namespace (unshare --net)'; exit 1; } ;;
  run) shift; exec "${namespace[@]}" "$0" inside "$@" ;;
  inside)
    shift
    ip link set lo up
    mkdir -p "$STATE"
    "$NODE" "$EMULATE" start --service slack --port $PORT --seed "$HERE/slack-seed.yaml" >"$STATE/slack.log" 2>&1 &
    emulator=$!
    trap 'kill $emulator 2>/dev/null || true' EXIT
    wait_for 20 bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT" || failed "$STATE/slack.log"
    UCD_SLACK_API=http://127.0.0.1:$PORT/api/ "$@" ;;
  *) echo 'usage: slack.sh run COMMAND... | check' >&2; exit 2 ;;
esac
