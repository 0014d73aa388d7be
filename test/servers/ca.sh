#!/bin/bash
# ca.sh DIR: an own CA, one certificate for each server, and the faulty ones that a diagnosis must tell apart
set -euo pipefail
source "$(dirname "$0")/forests.sh"
mkdir -p "$1"; cd "$1"
[ -s complete ] && exit 0
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; chmod 600 "$1.key"; }
key ca
openssl req -x509 -new -key ca.key -days 3650 -subj '/CN=Test servers CA' -out ca.pem \
  -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
key other-ca
openssl req -x509 -new -key other-ca.key -days 3650 -subj '/CN=Another CA' -out other-ca.pem -addext basicConstraints=critical,CA:TRUE
# leaf NAME "DNS,names" [NOT_BEFORE NOT_AFTER | self]
leaf() {
  key "$1"
  if [ "${3:-}" = self ]; then
    openssl req -x509 -new -key "$1.key" -days 700 -subj "/CN=${2%%,*}" -addext "subjectAltName=DNS:${2//,/,DNS:}" -out "$1.pem"
    return
  fi
  openssl req -new -key "$1.key" -subj "/CN=${2%%,*}" -out "$1.csr"
  printf 'subjectAltName=DNS:%s\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n' "${2//,/,DNS:}" >"$1.ext"
  mkdir -p db; : >db/index; [ -s db/serial ] || echo 1000 >db/serial
  # explicit dates need 'openssl ca'
  openssl ca -batch -notext -config <(printf '[ca]\ndefault_ca=d\n[d]\ndatabase=db/index\nserial=db/serial\nnew_certs_dir=db\ndefault_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n') \
    -cert ca.pem -keyfile ca.key -in "$1.csr" -out "$1.pem" -extfile "$1.ext" \
    -startdate "${3:-$(date -u -d yesterday +%Y%m%d000000Z)}" -enddate "${4:-$(date -u -d '+2 years' +%Y%m%d000000Z)}" 2>openssl.log || failed openssl.log
  rm -f "$1.csr" "$1.ext"
}
for f in $FORESTS; do leaf "dc-$f" "dc1.${DNS[$f]},${DNS[$f]}"; done
while read -r id names from to; do leaf "$id" "$names" $from $to; done < <("$NODE" "$HERE/sites.ts" certificates)
date >complete
