#!/usr/bin/python3
"""exchangelib as a person would try it: find Exchange for this address with this account, say what came out.

Where all fails its one message is the same for everything. In its favour the reasons that it only writes to its log,
one for each host, are taken for its answer as well.
"""
import logging, sys, tempfile

# What it found for somebody else it keeps in a file there, and would take for this one.
tempfile.tempdir = tempfile.mkdtemp(prefix="uc-doctor-peer-")

from exchangelib import NTLM, Credentials
from exchangelib.autodiscover import Autodiscovery

mail, account, password = sys.argv[1:4]
reasons = []


class Reasons(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        if "Failed to get a response" in text and text not in reasons:
            reasons.append(text)


logging.basicConfig(level=logging.WARNING, stream=sys.stdout)
log = logging.getLogger("exchangelib.autodiscover.discovery.pox")
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(Reasons())
try:
    result, protocol = Autodiscovery(email=mail, credentials=Credentials(account, password)).discover()
    print("found", result.ews_url if hasattr(result, "ews_url") else protocol.service_endpoint)
except Exception as error:  # whatever it says is its verdict
    print("error", type(error).__name__, error)
    print("\n".join(reasons))
