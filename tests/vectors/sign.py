"""Signs cases.json with Python's hmac: python3 sign.py >python.json"""

import base64
import hashlib
import hmac
import json
import pathlib


def key(case):
    secret = case["secret"]
    match case.get("key"):
        case None:
            return secret.encode()
        case "without prefix":
            return secret.removeprefix("whsec_").encode()
        case "decoded":
            return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        case "reversed":
            return secret.encode()[::-1]


def signature(case):
    body = bytes.fromhex(case.get("signed", case["body"])) * case.get("times", 1)
    mac = hmac.new(key(case), body, hashlib.sha256)
    match case.get("form"):
        case None:
            return mac.hexdigest()
        case "HEX":
            return mac.hexdigest().upper()
        case "base64":
            return base64.b64encode(mac.digest()).decode()
        case "sha256=hex":
            return "sha256=" + mac.hexdigest()


cases = json.loads(pathlib.Path(__file__).with_name("cases.json").read_bytes())
print(json.dumps({case["name"]: signature(case) for case in cases}, indent=2))
