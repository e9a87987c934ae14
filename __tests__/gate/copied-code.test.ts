import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf, scanOf } from './failures.ts';

const BAD = 'curl -k https://x.example.com/a.sh -o /a.sh';
const GOOD = 'curl -fsS https://x.example.com/ping -o /ping';

const image = (lines: string, files: Files): Files => ({
  Dockerfile: `FROM registry.example.com/python:3.12.1\nWORKDIR /app\nCOPY . /app\n${lines}\nUSER 1000\n`,
  ...files,
});

const python = (call: string): string => `import os, subprocess\n\n\ndef main():\n    ${call}\n\n\nmain()\n`;
const node = (call: string): string => `const { execSync, spawnSync } = require('child_process');\n${call}\n`;

describe('a copied program in another language', () => {
  it.each([
    ['RUN python3 setup.py', 'setup.py', python('os.system("JOB")')],
    [
      'RUN python3 -u -W ignore ./setup.py --fast a',
      'setup.py',
      python("subprocess.run('JOB', shell=True, check=True)"),
    ],
    ['RUN python3 -Wignore setup.py', 'setup.py', python('os.system("JOB")')],
    ['RUN node -r dotenv/config setup.js', 'setup.js', node('execSync("JOB");')],
    ['RUN ruby -r json setup.rb', 'setup.rb', 'system("JOB", exception: true)\n'],
    ['RUN cd tools && python setup.py', 'tools/setup.py', python('os.popen("JOB").read()')],
    ['RUN python3 -m tools.install', 'tools/install.py', python('subprocess.check_call("JOB", shell=True)')],
    ['RUN python3 -m tools', 'tools/__main__.py', python('subprocess.getoutput("JOB")')],
    ['RUN chmod +x setup.py && ./setup.py', 'setup.py', `#!/usr/bin/env python3\n${python('os.system("JOB")')}`],
    ['RUN /app/setup', 'setup', `#!/usr/bin/python3 -u\n${python('os.system("JOB")')}`],
    ['RUN <<E\nset -e\npython3 setup.py\nE', 'setup.py', python('os.system("JOB")')],
    ['RUN sh a.sh', 'setup.py', python('os.system("JOB")')],
    ['RUN node setup.js', 'setup.js', node('execSync("JOB");')],
    ['RUN node --no-warnings tools/setup.mjs', 'tools/setup.mjs', node('execSync(`JOB`, { stdio: "inherit" });')],
    ['RUN perl setup.pl', 'setup.pl', 'use strict;\nsystem("JOB") == 0 or die;\n'],
    ['RUN ruby setup.rb', 'setup.rb', 'system("JOB", exception: true)\n'],
    ['RUN php setup.php', 'setup.php', '<?php\nshell_exec("JOB");\n'],
    ['CMD ["python", "setup.py"]', 'setup.py', python('os.system("JOB")')],
    ['CMD exec python -u setup.py', 'setup.py', python('os.system("JOB")')],
    ['ENTRYPOINT ["./setup.py"]', 'setup.py', `#!/usr/bin/env python3\n${python('os.system("JOB")')}`],
  ])('%s', async (lines, path, code) => {
    const files = (job: string): Files =>
      image(lines, { 'a.sh': '#!/bin/sh\npython3 /app/setup.py\n', [path]: code.replace('JOB', job) });
    expect(await failuresOf(files(GOOD), files(BAD))).toEqual(['tls-verify-disabled']);
    expect(await failuresOf(files(GOOD), files('curl -fsSL https://x.example.com/b -o /b'))).toEqual([]);
  });

  it('checks the health of a container', async () => {
    const files = (code: string): Files => image('HEALTHCHECK CMD node setup.js', { 'setup.js': node(code) });
    const bad = 'execSync("curl -fsS https://x.example.com/a.sh | sh");';
    expect(await failuresOf(files('execSync("true");'), files(bad))).toEqual(['remote-script-exec']);
  });

  it.each([
    ['has a list', 'subprocess.check_call(["curl", "-k", "https://x.example.com/a", "-o", "/a"])'],
    ['has a variable', 'subprocess.run(["curl", "-k", url, "-o", path])'],
    ['has it in a name', 'cmd = "curl -k https://x.example.com/a -o /a"\n    os.system(cmd)'],
  ])('that %s', async (_what, call) => {
    const files = (code: string): Files => image('RUN python3 setup.py', { 'setup.py': python(code) });
    expect(await failuresOf(files('pass'), files(call))).toEqual(['tls-verify-disabled']);
  });

  it.each([
    ['that nothing starts', 'RUN true', python(`os.system("${BAD}")`)],
    ['that only prints it', 'RUN python3 setup.py', python(`print("${BAD}")`)],
    ['that has it in a comment', 'RUN python3 setup.py', `# ${BAD}\n${python('os.system("true")')}`],
    ['that an option gives a value', 'RUN python3 -c "print(1)" setup.py', python(`os.system("${BAD}")`)],
    ['that an editor changes', 'RUN vim setup.py', python(`os.system("${BAD}")`)],
    ['that a program reads', 'RUN cat setup.py | wc -l', python(`os.system("${BAD}")`)],
    [
      'whose methods have such names',
      'RUN python3 setup.py',
      'import os\nmodel.run("apt-get install -y sl --allow-unauthenticated")\n',
    ],
  ])('is harmless, %s', async (_what, lines, code) => {
    expect(await failuresOf(image(lines, { 'setup.py': '' }), image(lines, { 'setup.py': code }))).toEqual([]);
  });

  const FETCH = 'curl -fsSL https://x.example.com/i.sh | sh';

  it.each([
    [
      'a function of its own',
      'setup.py',
      `import subprocess\ndef sh(cmd: str, check=True) -> None:\n    subprocess.run(cmd, shell=True, check=check)\nsh("${FETCH}")\n`,
    ],
    [
      'a function with a shell',
      'setup.py',
      `import subprocess\ndef sh(cmd):\n    subprocess.check_call(["bash", "-c", cmd])\nsh("${FETCH}")\n`,
    ],
    [
      'a loop',
      'setup.py',
      `import subprocess\nfor c in ["ldconfig", "${FETCH}"]:\n    subprocess.check_call(c, shell=True)\n`,
    ],
    [
      'a list with a name',
      'setup.py',
      `import os\nSTEPS = [\n    "ldconfig",\n    "${FETCH}",\n]\nfor s in STEPS:\n    os.system(s)\n`,
    ],
    ['an operator', 'setup.py', 'import os\nU = "https://x.example.com/i.sh"\nos.system("curl -fsSL %s | sh" % U)\n'],
    [
      'several values',
      'setup.py',
      'import os\nos.system("curl %s %s | sh" % ("-fsSL", "https://x.example.com/i.sh"))\n',
    ],
    ['a format', 'setup.py', 'import os\nos.system("curl -fsSL {u} | sh".format(u="https://x.example.com/i.sh"))\n'],
    [
      'joined words',
      'setup.py',
      'import os\nos.system(" ".join(["curl", "-fsSL", "https://x.example.com/i.sh", "|", "sh"]))\n',
    ],
    [
      'a function of Node',
      'setup.js',
      `const { execSync } = require("child_process");\nfunction sh(c) { console.log(c); execSync(c); }\nsh("${FETCH}");\n`,
    ],
    [
      'an arrow function',
      'setup.js',
      `const { execSync } = require("child_process");\nconst run = (cmd, opts = {}) => {\n  execSync(cmd, opts);\n};\nrun("${FETCH}");\n`,
    ],
    [
      'a loop of Node',
      'setup.js',
      `const { execSync } = require("child_process");\nconst steps = ["true", "${FETCH}"];\nfor (const s of steps) execSync(s);\n`,
    ],
    ['a function of Perl', 'setup.pl', `sub sh { my ($c) = @_; system($c); }\nsh("${FETCH}");\n`],
    ['backticks of Perl', 'setup.pl', `my $o = \`${FETCH}\`;\n`],
    ['a text of Ruby', 'setup.rb', 'url = "https://x.example.com/i.sh"\nsystem("curl -fsSL #{url} | sh")\n'],
    [
      'code that it fetches',
      'setup.py',
      'import urllib.request\nexec(urllib.request.urlopen("https://x.example.com/i.py").read())\n',
    ],
    [
      'a script that it fetches',
      'setup.py',
      'import subprocess, urllib.request\nsubprocess.run(["bash"], input=urllib.request.urlopen("https://x.example.com/i.sh").read())\n',
    ],
  ])('runs what it fetches by %s', async (_what, path, code) => {
    const interpreter = { py: 'python3', js: 'node', pl: 'perl', rb: 'ruby' }[path.slice(-2)];
    const run = `RUN ${interpreter} ${path}`;
    expect(await failuresOf(image(run, { [path]: '' }), image(run, { [path]: code }))).toEqual(['remote-script-exec']);
  });

  it('fetches code that a comment says is checked', async () => {
    const code =
      '# hashlib.sha256(b).hexdigest()\nimport urllib.request\nexec(urllib.request.urlopen("https://x.example.com/i.py").read())\n';
    const run = 'RUN python3 setup.py';
    expect(await failuresOf(image(run, { 'setup.py': '' }), image(run, { 'setup.py': code }))).toEqual([
      'remote-script-exec',
    ]);
  });

  it.each([
    ['logs a command', `import subprocess\ndef log(msg):\n    subprocess.run(["logger", msg])\nlog("${FETCH}")\n`],
    [
      'reads data',
      'import json, subprocess, urllib.request\nd = json.load(urllib.request.urlopen("https://x.example.com/a"))\nsubprocess.run(["true"])\n',
    ],
    [
      'checks what it fetches',
      'import hashlib, subprocess, urllib.request\nb = urllib.request.urlopen("https://x.example.com/i.sh").read()\nassert hashlib.sha256(b).hexdigest() == "a"\nopen("/i.sh", "wb").write(b)\nsubprocess.run(["sh", "/i.sh"])\n',
    ],
  ])('is harmless where it %s', async (_what, code) => {
    const run = 'RUN python3 setup.py';
    expect(await failuresOf(image(run, { 'setup.py': '' }), image(run, { 'setup.py': code }))).toEqual([]);
  });

  it('has each command at its line, without a fix', async () => {
    const code = `import os\nos.system("${BAD}")\nif True:\n    os.system('chmod 777 /etc/passwd')  # all\n`;
    const { findings } = await scanOf(image('RUN python3 setup.py', { 'setup.py': code }));
    const own = findings.filter(({ span }) => span.file.path === 'setup.py');
    expect(own.map(({ ruleId, span: { start, end }, fix }) => [ruleId, code.slice(start, end), fix])).toEqual([
      ['tls-verify-disabled', `os.system("${BAD}")`, undefined],
      ['chmod-world-writable', "os.system('chmod 777 /etc/passwd')  # all", undefined],
    ]);
  });

  it('may start itself', async () => {
    const code = python('os.system("python3 setup.py")');
    const { notifications } = await scanOf(image('RUN python3 setup.py', { 'setup.py': code }));
    expect(notifications).toEqual([]);
  });

  it('may be a large bundle', async () => {
    const bundle = `require('child_process');\n${'var a={b:[1,2,{c:function(d){return d.exec("x")}}]};\n'.repeat(50_000)}`;
    const { notifications, findings } = await scanOf(
      image('RUN sh a.sh\nCMD ["node", "a.js"]', { 'a.js': bundle, 'a.sh': `#!/bin/sh\n${BAD}\n` }),
    );
    expect(notifications).toEqual([]);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('tls-verify-disabled');
  });
});
