#!/bin/bash
# samba.sh up|down|trust KIND: two Samba AD forests, hoster trusting corp one way, the Lync and Exchange attributes and the lab's people
set -euo pipefail
source "$(dirname "$0")/forests.sh"
smb_conf() {
  local f=$1 dir=$STATE/$1
  cat <<C
[global]
netbios name = DC1-${NETBIOS[$f]}
realm = ${DNS[$f]^^}
workgroup = ${NETBIOS[$f]}
server role = active directory domain controller
interfaces = ${DC_IP[$f]}/8
bind interfaces only = yes
dns forwarder = $DNS_IP
private dir = $dir/private
state directory = $dir/state
cache directory = $dir/cache
lock directory = $dir/lock
pid directory = $dir/pid
binddns dir = $dir/bind-dns
usershare path =
printcap name = /dev/null
load printers = no
disable spoolss = yes
logging = file
log file = $dir/log/log.%m
tls enabled = yes
tls keyfile = $dir/tls/key.pem
tls certfile = $dir/tls/cert.pem
tls cafile = $dir/tls/ca.pem
ldap server require strong auth = yes
allow dns updates = nonsecure
[sysvol]
path = $dir/state/sysvol
read only = no
[netlogon]
path = $dir/state/sysvol/${DNS[$f]}/scripts
read only = no
C
}
# everything that can be done before the server runs
prepare() {
  local f=$1 dir=$STATE/$1 base; base=$(base_of "$f")
  rm -rf "$dir"; mkdir -p "$dir"/{private,state,cache,lock,pid,bind-dns,log,tls}
  cp "$STATE/tls/dc-$f.pem" "$dir/tls/cert.pem"; cp "$STATE/tls/dc-$f.key" "$dir/tls/key.pem"; cp "$STATE/tls/ca.pem" "$dir/tls/"
  smb_conf "$f" >"$dir/smb.conf"
  samba-tool domain provision -s "$dir/smb.conf" --realm="${DNS[$f]}" --domain="${NETBIOS[$f]}" --domain-sid="${SID[$f]}" --server-role=dc \
    --adminpass="$PASSWORD" --host-name="dc1-$f" --host-ip="${DC_IP[$f]}" --dns-backend=SAMBA_INTERNAL --option=ldb:nosync=true \
    >"$dir/log/provision.log" 2>&1 || failed "$dir/log/provision.log"
  "$NODE" "$HERE/schema.ts" samba "$base" "$dir/schema"
  "$NODE" "$HERE/people.ts" samba "$f" >"$dir/people.ldif"
  export SMB_CONF_PATH=$dir/smb.conf
  for step in 1-attributes 2-now 3-classes; do
    ldbmodify -H "$dir/private/sam.ldb" --option='dsdb:schema update allowed=true' "$dir/schema/$step.ldif" >"$dir/log/$step.log" 2>&1 || failed "$dir/log/$step.log"
  done
  # relax: the people keep the SIDs that the other forest's people name
  ldbadd --relax -H "$dir/private/sam.ldb" "$dir/people.ldif" >"$dir/log/people.log" 2>&1 || failed "$dir/log/people.log"
  # ldbadd goes on after a refused entry, and ends well
  ! grep -q '^ERR' "$dir/log/people.log" || failed "$dir/log/people.log"
  date >"$dir/prepared"
}
answers() { ldapsearch -x -LLL -H "ldap://${DC_IP[$1]}" -s base -b '' dnsHostName && "$HERE/in-forest.sh" "$1" wbinfo -p; }
# Kinds of trust between the two, seen from hoster (outgoing: hoster trusts corp, as in the lab), and who is then let in where.
# With a selective trust that lists names Samba 4.17's winbindd does not start, and without validation no names are written.
declare -A TRUST=([none]='' [outgoing]='--direction=outgoing' [incoming]='--direction=incoming' [both]='--direction=both'
  [selective]='--direction=both --cross-organisation --skip-validation')
trust_tool() {
  "$HERE/in-forest.sh" hoster samba-tool domain trust "$1" "${DNS[corp]}" -U "Administrator@${DNS[corp]^^}%$PASSWORD" \
    -s "$STATE/hoster/smb.conf" "${@:2}" >"$STATE/trust.log" 2>&1
}
# Samba makes both objects, then fails to ask a side for the names of a forest that it does not trust, or does not know of yet
# (0x54B), or tries a trust that its winbindd takes for the one before; what counts is that people are known, which is tried.
make_trust() {
  [ "$1" = none ] || trust_tool create --type=forest --create-location=both ${TRUST[$1]} ||
    grep -qE '_DC.*netr_DsRGetForestTrustInformation\(\) failed - ERROR\(0x0000054B\)|(Local|Remote)Validation:' "$STATE/trust.log" || failed "$STATE/trust.log"
  echo "$1" >"$STATE/trusted"
}
lets_in() { wait_for 15 "$HERE/in-forest.sh" "$1" wbinfo -a "${NETBIOS[$2]}\\reader%$PASSWORD" || failed "$STATE/trust.log"; }
try_trust() {
  case $1 in outgoing|both) lets_in hoster corp ;; esac
  case $1 in incoming|both) lets_in corp hoster ;; esac
}
# samba.sh trust KIND: takes the trust away and makes another. winbindd learns of it only when it starts.
change_trust() {
  [ -n "${TRUST[$1]+known}" ] || { echo "kinds of trust: ${!TRUST[*]}" >&2; exit 2; }
  [ "$(cat "$STATE/trusted")" != "$1" ] || return 0
  [ "$(cat "$STATE/trusted")" = none ] || trust_tool delete --delete-location=both || failed "$STATE/trust.log"
  make_trust "$1"
  stop_samba; start_samba; try_trust "$1"
  say "trust between hoster and corp: $1"
}
start_samba() {
  local f
  for f in $FORESTS; do
    alive "$STATE/$f/pid/samba.pid" && continue
    rm -f "$STATE/$f"/pid/*.pid
    "$HERE/in-forest.sh" "$f" samba -s "$STATE/$f/smb.conf" -D
  done
  for f in $FORESTS; do wait_for 25 answers "$f" || failed "$STATE/$f/log/log.samba"; done
}
stop_samba() {
  local f files=()
  for f in $FORESTS; do files+=("$STATE/$f/pid/samba.pid" "$STATE/$f/pid/smbd.pid" "$STATE/$f/pid/winbindd.pid"); done
  stop "${files[@]}"
  # its workers outlive it by a moment, and hold the ports
  for f in $FORESTS; do wait_for 15 deaf "$f"; done
}
deaf() { ! (exec 3<>"/dev/tcp/${DC_IP[$1]}/389") && ! (exec 3<>"/dev/tcp/${DC_IP[$1]}/135"); }
up() {
  "$HERE/ca.sh" "$STATE/tls"
  local jobs=()
  for f in $FORESTS; do
    # no "||" here: it would switch off "set -e" within
    if [ ! -s "$STATE/$f/prepared" ]; then prepare "$f" & jobs+=($!); fi
  done
  for job in "${jobs[@]}"; do wait "$job"; done
  say 'Samba provisioned, people loaded'
  "$HERE/names.sh" up
  start_samba
  say 'Samba answers LDAP and winbind'
  [ -s "$STATE/trusted" ] && return
  make_trust outgoing; try_trust outgoing
  say 'forest trust made and tried'
}
down() { stop_samba; "$HERE/names.sh" down; }
case ${1:-} in up) up ;; down) down ;; trust) change_trust "$2" ;; *) echo 'usage: samba.sh up|down|trust KIND' >&2; exit 2 ;; esac
