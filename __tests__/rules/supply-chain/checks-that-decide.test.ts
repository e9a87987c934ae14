import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const SUM = 'ab'.repeat(32);
const BASH = 'SHELL ["/bin/bash", "-euo", "pipefail", "-c"]\n';
const CHECK = `echo "\${SUM}  /t.sh" | sha256sum -c -`;

async function isFound(files: Readonly<Record<string, string>>): Promise<boolean> {
  const { findings } = await scanFiles(files);
  return findings.some(({ ruleId }) => ruleId === 'download-unverified');
}

/** A build that fetches `/t.sh`, does what `@` says with its check, and runs it. */
const build = (step: string, shell: string) => ({
  Dockerfile: `FROM debian:12\n${shell}ARG SUM=${SUM}\nARG TARGETARCH\nRUN curl -fsSL https://get.example.com/t.sh -o /t.sh && ${step.replaceAll('@', CHECK)} && sh /t.sh\nUSER 1000\n`,
});

describe.each([
  ['sh', ''],
  ['bash -euo pipefail', BASH],
])('a check in a RUN with %s', (_name, shell) => {
  it.each([
    '@ || echo "checksum mismatch" >&2',
    '@ || printf bad',
    '@ || { echo mismatch; }',
    '@ && echo OK || echo BAD',
    '(@ || exit 0)',
    '{ @; true; }',
    '[ -n "$CI" ] && @ || echo skipped',
    '[ "$(sha256sum /t.sh | cut -d" " -f1)" = "$SUM" ] || echo mismatch',
    'if [ -n "${VERIFY:-}" ]; then @; fi',
    'if [ "${SKIP_VERIFY:-1}" != 1 ]; then @; fi',
    'if [ "$TARGETARCH" = amd64 ]; then @; fi',
    'if [ "$(uname -m)" = x86_64 ]; then @; fi',
    'case "$TARGETARCH" in amd64) @ ;; esac',
    'case "$TARGETARCH" in amd64) @ ;; *) echo unknown ;; esac',
    'if [ "$TARGETARCH" = amd64 ]; then @; else echo "no checksum"; fi',
    'if [ "$TARGETARCH" = amd64 ]; then echo skipped; else @; fi',
    'if [ "$TARGETARCH" = amd64 ]; then if [ -n "$SUM" ]; then @; fi; fi',
    'if [ "$TARGETARCH" = amd64 ]; then if [ -d /a ]; then echo a; else echo b; fi; @; fi',
    'case "$TARGETARCH" in amd64) case a in a) echo 1 ;; *) echo 2 ;; esac; @ ;; *) die unknown ;; esac; die() { echo "$1"; }',
    'case "${VERIFY:-no}" in yes) @ ;; *) echo skipped ;; esac',
  ])('has no effect: %s', async (step) => {
    expect(await isFound(build(step, shell))).toBe(true);
  });

  it.each([
    '@',
    '@ && echo OK',
    '@ || exit 1',
    '@ || { echo bad; exit 1; }',
    '@ || (echo bad && exit 1)',
    'if ! @; then echo bad; exit 1; fi',
    'if [ -n "$SUM" ]; then @; fi',
    'if [ -z "${SKIP_VERIFY:-}" ]; then @; fi',
    'if [ "$TARGETARCH" = amd64 ]; then @; else @; fi',
    'if [ "$TARGETARCH" = amd64 ]; then @; elif [ "$TARGETARCH" = arm64 ]; then @; else exit 1; fi',
    'case "$TARGETARCH" in amd64) @ ;; arm64) @ ;; *) echo unknown; exit 1 ;; esac',
    'case "$TARGETARCH" in amd64) s=1 ;; arm64) s=2 ;; esac && @',
    'case "${VERIFY:-yes}" in yes) @ ;; *) echo skipped ;; esac',
    'if [ "${SKIP_VERIFY:-0}" = 1 ]; then echo skipped; else @; fi',
    'if [ "$TARGETARCH" = amd64 ]; then if [ -d /a ]; then echo a; fi; @; else echo unknown; exit 1; fi',
    'case "$TARGETARCH" in amd64) case a in a) echo 1 ;; esac; @ ;; *) exit 1 ;; esac',
  ])('counts: %s', async (step) => {
    expect(await isFound(build(step, shell))).toBe(false);
  });
});

/** A script with a function that fetches, checks and runs `/t.sh`, and the lines that call it. */
const script = (check: string, calls: string, flags = 'set -euo pipefail') => ({
  Dockerfile: 'FROM debian:12\nCOPY i.sh /s/\nRUN bash /s/i.sh\nUSER 1000\n',
  'i.sh': `#!/bin/bash\n${flags}\nSUM=${SUM}\nlog() { printf "%s\\n" "$*" >&2; }\nretry() { for _ in 1 2 3; do "$@" && return; sleep 2; done; return 1; }\ninstall() {\n  curl -fsSL https://get.example.com/t.sh -o /t.sh\n  ${check.replaceAll('@', CHECK)}\n  bash /t.sh\n}\n${calls}\n`,
});

describe('a check that only `set -e` heeds', () => {
  it.each([
    'install && echo done',
    'install || echo "install failed"',
    'install || exit 1',
    'if install; then echo ok; fi',
    'if ! install; then exit 1; fi',
    'until install; do sleep 3; done',
    'retry install',
    'main() { install; }\nmain "$@" || echo "optional"',
  ])('has no effect in a function called by %j', async (calls) => {
    expect(await isFound(script('@', calls))).toBe(true);
    expect(await isFound(script('@ || return 1', calls))).toBe(false);
    expect(await isFound(script('@ && \\', calls))).toBe(false);
  });

  it.each(['install', 'echo start && install', 'main() { install; }\nmain "$@"'])('counts with %j', async (calls) => {
    expect(await isFound(script('@', calls))).toBe(false);
  });
});

describe('a check for some machines alone', () => {
  const files = (lines: string, check = '') => ({
    Dockerfile: 'FROM debian:12\nCOPY i.sh v.sh /s/\nRUN bash /s/i.sh\nUSER 1000\n',
    'i.sh': `#!/bin/bash\nset -e\nSUM=${SUM}\n${lines}\nbash /t.sh\n`,
    'v.sh': `set -e\nSUM=${SUM}\n${check}\n`,
  });
  const some = `if [ "$(uname -m)" = x86_64 ]; then ${CHECK}; fi`;
  const fetched = 'curl -fsSL https://get.example.com/t.sh -o /t.sh\n';

  it.each([
    [true, some],
    [true, `case "$(uname -m)" in x86_64) ${CHECK} ;; *) say none ;; esac`],
    [false, CHECK],
    [false, `case "$(uname -m)" in x86_64) ${CHECK} ;; *) stop none ;; esac`],
  ])('has no effect (%s) in a function, and in a script of its own: %s', async (isRun, check) => {
    const functions = 'say() { echo "$*"; }\nstop() { say "$*"; exit 1; }\n';
    expect(await isFound(files(`${functions}${fetched}${check}`))).toBe(isRun);
    expect(await isFound(files(`${functions}verify() { ${check}; }\n${fetched}verify`))).toBe(isRun);
    expect(await isFound(files(`${fetched}bash /s/v.sh`, `${functions}${check}`))).toBe(isRun);
  });
});

describe('the status of a check', () => {
  it.each([
    ['local out=$(@)', 'set -euo pipefail'],
    ['export R="$(@)"', 'set -euo pipefail'],
    ['log "$(@ 2>&1)"', 'set -euo pipefail'],
    ['msg=$(@) || true', 'set -euo pipefail'],
    ['@ | sed "s/^/  /"', 'set -eu'],
    ['@ | awk "{print}"', 'set -eu'],
    ['@ | tee /tmp/log', 'set -eu'],
  ])('is lost in %j', async (check, flags) => {
    expect(await isFound(script(check, 'install', flags))).toBe(true);
  });

  it.each([['out=$(@)'], ['local out\n  out=$(@)'], ['@ | sed "s/^/  /"']])('counts in %j', async (check) => {
    expect(await isFound(script(check, 'install'))).toBe(false);
  });
});

describe('a script with the name of a check', () => {
  const named = (lines: string) => ({
    Dockerfile: `FROM debian:12\nCOPY --chmod=755 v.sh /usr/local/bin/verify\nRUN curl -fsSL https://get.example.com/t.sh -o /t.sh && verify ${SUM} /t.sh && sh /t.sh\nUSER 1000\n`,
    'v.sh': `#!/bin/sh\nset -eu\n${lines}\n`,
  });
  const compares = 'if [ "$(sha256sum "$2" | cut -d" " -f1)" != "$1" ]; then echo mismatch >&2; exit 1; fi';

  it.each([
    'echo ok',
    compares.replace(' exit 1;', ''),
    compares.replace('exit 1', 'exit 0'),
    `[ -n "\${VERIFY:-}" ] || exit 0\n${compares}`,
  ])('is none if it does not check: %j', async (lines) => {
    expect(await isFound(named(lines))).toBe(true);
  });

  it.each([compares, 'echo "$1  $2" | sha256sum -c -'])('is one if it does: %j', async (lines) => {
    expect(await isFound(named(lines))).toBe(false);
  });

  it('may be one where it is not known', async () => {
    const { Dockerfile } = named('');
    expect(await isFound({ Dockerfile: Dockerfile.replace(/COPY.*\n/, '') })).toBe(false);
  });
});

const COMPUTED = 'got = hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest()\n';
const HASHED =
  'const got = createHash("sha256").update(readFileSync(process.argv[2])).digest("hex");\nconst want = process.argv[3];\n';

describe('a program that compares a digest of its argument', () => {
  const build = (code: string, name = 'ck.py', run = `python3 /opt/ck.py /t.sh ${SUM}`) => ({
    Dockerfile: `FROM python:3.13\nCOPY ${name} /opt/\nRUN curl -fsSL https://get.example.com/t.sh -o /t.sh && ${run} && sh /t.sh\nUSER 1000\n`,
    [name]: code,
  });
  const python = (lines: string) => build(`import hashlib, sys\n${lines}`);
  const node = (lines: string) =>
    build(
      `const { createHash } = require("crypto");\nconst { readFileSync } = require("fs");\n${HASHED}${lines}`,
      'ck.js',
      `node /opt/ck.js /t.sh ${SUM}`,
    );

  it.each([
    python(`${COMPUTED}if got != sys.argv[2]:\n    sys.exit("mismatch")\n`),
    python(`${COMPUTED}if got != sys.argv[2]:\n    print("mismatch")\n    raise SystemExit(1)\n`),
    python(`${COMPUTED}assert got == sys.argv[2]\n`),
    python(
      `def main():\n    ${COMPUTED}    if got != sys.argv[2]:\n        print("bad")\n        return 1\n    return 0\n\nsys.exit(main())\n`,
    ),
    python(`def same():\n    ${COMPUTED}    return got == sys.argv[2]\n\nif not same():\n    sys.exit(1)\n`),
    python(`${COMPUTED}if (\n    got\n    != sys.argv[2]\n):\n    sys.exit(1)\n`),
    python(`${COMPUTED}if got != sys.argv[2]:\n${'    print("mismatch")\n'.repeat(9)}    sys.exit(1)\n`),
    python(`${COMPUTED}if got == sys.argv[2]:\n    print("ok")\nelse:\n    sys.exit(1)\n`),
    python(
      `try:\n    ${COMPUTED}    if got != sys.argv[2]:\n        sys.exit(1)\nexcept OSError as e:\n    print(e)\n`,
    ),
    python(
      `try:\n    ${COMPUTED}    if got != sys.argv[2]:\n        raise ValueError(1)\nexcept OSError as e:\n    print(e)\n`,
    ),
    node('if (got !== want)\n  throw new Error("mismatch");\n'),
    node('if (got !== want) {\n  console.error("mismatch");\n  process.exit(1);\n}\n'),
    node('if (got !== want) throw new Error("mismatch");\n'),
  ])('is a check: %j', async (files) => {
    expect(await isFound(files)).toBe(false);
  });

  it.each([
    python('print("ok")\n'),
    python(`${COMPUTED}print(got)\n`),
    python(`${COMPUTED}if got != sys.argv[2]:\n    print("mismatch")\n`),
    python(`${COMPUTED}if got != sys.argv[2]:\n    sys.exit(0)\n`),
    python(`def main():\n    ${COMPUTED}    if got != sys.argv[2]:\n        return 1\n    return 0\n\nmain()\n`),
    python(`def check():\n    ${COMPUTED}    if got != sys.argv[2]:\n        sys.exit(1)\n\nprint("ok")\n`),
    python(
      `try:\n    ${COMPUTED}    if got != sys.argv[2]:\n        raise ValueError("mismatch")\nexcept ValueError as e:\n    print(e)\n`,
    ),
    python(`${COMPUTED}if got != sys.argv[2]:\n    print("mismatch")\nif len(sys.argv) > 3:\n    sys.exit(1)\n`),
    python(
      `try:\n    ${COMPUTED}${'    print(1)\n'.repeat(9)}    if got != sys.argv[2]:\n        raise ValueError(1)\n${'    print(1)\n'.repeat(20)}except Exception as e:\n    print(e)\n`,
    ),
    node(
      'try {\n  if (got !== want) {\n    throw new Error("mismatch");\n  }\n} catch (e) {\n  console.error(e);\n}\n',
    ),
    python(`${COMPUTED}if len(sys.argv) < 3:\n    sys.exit("usage")\n`),
    node('if (got !== want) console.error("mismatch");\n'),
  ])('is none: %j', async (files) => {
    expect(await isFound(files)).toBe(true);
  });

  it('says nothing of other files', async () => {
    const files = python(`${COMPUTED}if got != sys.argv[2]:\n    sys.exit("mismatch")\n`);
    const Dockerfile = files.Dockerfile.replace('/opt/ck.py /t.sh', '/opt/ck.py /other');
    expect(await isFound({ ...files, Dockerfile })).toBe(true);
  });
});

describe('a program that runs what it fetches', () => {
  const START = 'data = urllib.request.urlopen("https://get.example.com/t.sh").read()\n';
  const RUN = 'open("/t.sh", "wb").write(data)\nsubprocess.check_call(["sh", "/t.sh"])\n';
  const COMPARED = `if hashlib.sha256(data).hexdigest() != "${SUM}":\n    sys.exit("mismatch")\n`;
  const fetches = (lines: string) => ({
    Dockerfile: 'FROM python:3.13\nCOPY dl.py /opt/\nRUN python3 /opt/dl.py\nUSER 1000\n',
    'dl.py': `import hashlib, subprocess, sys, urllib.request\n${lines}`,
  });
  const isRun = async (lines: string): Promise<boolean> => {
    const { findings } = await scanFiles(fetches(lines));
    return findings.some(({ ruleId }) => ruleId === 'download-unverified' || ruleId === 'remote-script-exec');
  };

  it.each([
    `${START}${COMPARED}${RUN}`,
    `def verify(d):\n    got = hashlib.sha256(d).hexdigest()\n    if got != "${SUM}":\n        raise RuntimeError(got)\n${START}verify(data)\n${RUN}`,
    `${START}assert hashlib.sha256(data).hexdigest() == "${SUM}"\n${RUN}`,
  ])('is checked: %j', async (lines) => {
    expect(await isRun(lines)).toBe(false);
  });

  it.each([
    `${START}${RUN}`,
    `${START}${COMPARED.replace('sys.exit', 'print')}${RUN}`,
    `${START}${RUN}${COMPARED}`,
    `def ok(d):\n    return hashlib.sha256(d).hexdigest() == "${SUM}"\n${START}ok(data)\n${RUN}`,
    `def verify(d):\n    if hashlib.sha256(d).hexdigest() != "${SUM}":\n        raise RuntimeError()\n${START}${RUN}`,
  ])('is not: %j', async (lines) => {
    expect(await isRun(lines)).toBe(true);
  });
});
