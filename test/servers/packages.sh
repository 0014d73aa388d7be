#!/bin/bash
# packages.sh: installs what the tests on real servers and in a real browser need (Debian, as root)
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
wanted='slapd ldap-utils samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind ldb-tools
krb5-user python3-samba dnsmasq-base openssl chromium postgresql iproute2'
have() { dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii'; }
# the Slack emulator, pinned: newer ones are other packages and want another Node
emulate=${UCD_EMULATE_DIR:-/opt/uc-doctor-tests}
[ -f "$emulate/node_modules/emulate/dist/index.js" ] || { mkdir -p "$emulate"; npm install --prefix "$emulate" --silent --no-audit --no-fund --ignore-scripts emulate@0.11.2; }
lacking=(); for package in $wanted; do have "$package" || lacking+=("$package"); done
[ ${#lacking[@]} -eq 0 ] && exit 0
# no service of these packages is to start by itself: the rig starts its own
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod +x /usr/sbin/policy-rc.d
trap 'rm -f /usr/sbin/policy-rc.d' EXIT
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${lacking[@]}" </dev/null
