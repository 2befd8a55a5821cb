// Signs cases.json with Node's crypto: node sign.mjs >node.json

import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";

const keys = {
  undefined: (secret) => Buffer.from(secret, "utf8"),
  "without prefix": (secret) => Buffer.from(secret.replace(/^whsec_/, ""), "utf8"),
  decoded: (secret) => Buffer.from(secret.replace(/^whsec_/, ""), "base64"),
  reversed: (secret) => Buffer.from(secret, "utf8").reverse(),
};

const forms = {
  undefined: (digest) => digest.toString("hex"),
  HEX: (digest) => digest.toString("hex").toUpperCase(),
  base64: (digest) => digest.toString("base64"),
  "sha256=hex": (digest) => `sha256=${digest.toString("hex")}`,
};

const signature = ({ secret, key, body, signed = body, times = 1, form }) => {
  const hmac = createHmac("sha256", keys[key](secret));
  for (let n = 0; n < times; n += 1) hmac.update(Buffer.from(signed, "hex"));
  return forms[form](hmac.digest());
};

const cases = JSON.parse(readFileSync(new URL("cases.json", import.meta.url), "utf8"));
console.log(JSON.stringify(Object.fromEntries(cases.map((each) => [each.name, signature(each)])), null, 2));
