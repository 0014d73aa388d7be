#!/usr/bin/python3
"""exchangelib as a person would try it: find Exchange for this address with this account, say what came out."""
import logging, sys

from exchangelib import NTLM, Credentials
from exchangelib.autodiscover import Autodiscovery

mail, account, password = sys.argv[1:4]
logging.basicConfig(level=logging.WARNING, stream=sys.stdout)
try:
    result, protocol = Autodiscovery(email=mail, credentials=Credentials(account, password)).discover()
    print("found", result.ews_url if hasattr(result, "ews_url") else protocol.service_endpoint)
except Exception as error:  # whatever it says is its verdict
    print("error", type(error).__name__, error)
