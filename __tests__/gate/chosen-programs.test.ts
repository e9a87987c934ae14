import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const inRun = (run: string): Files => ({ Dockerfile: `FROM debian:13\nARG X\nRUN ${run}\nUSER 1000\n` });
const inScript = (lines: string): Files => ({
  Dockerfile: 'FROM debian:13\nARG X\nCOPY s.sh /tmp/\nRUN bash /tmp/s.sh\nUSER 1000\n',
  's.sh': `#!/bin/bash\nset -e\n${lines.replaceAll(/(?<!;); /g, '\n')}\n`,
});
const PLACES: readonly (readonly [string, (commands: string) => Files])[] = [
  ['a RUN', inRun],
  ['a script', inScript],
];

const ADDRESS = 'https://x.example.com/a';
const TLS = ['tls-verify-disabled'];
const SIGNATURES = ['package-signature-disabled'];
const IF = 'if command -v curl >/dev/null; then get="curl -fsSL"; else get="wget -qO-"; fi';
/** Commands, the rules for each danger, and what becomes one. */
type Row = [string, readonly string[], ...(readonly [string, string])[]];

const CURL = ['curl -fsSL', 'curl -fsSL -k'] as const;
const WGET = ['wget -qO-', 'wget --no-check-certificate -qO-'] as const;

describe.each(PLACES)('a command that a condition chooses in %s', (_place, files) => {
  const base = files('true');
  const failOf = async (before: string, after: string): Promise<readonly string[]> => [
    ...new Set(await failuresOf({ ...base, ...files(before) }, files(after))),
  ];

  it.each<Row>([
    [`${IF}; $get ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`${IF}; \${get} ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`case "$X" in a) get="curl -fsSL";; *) get="wget -qO-";; esac; $get ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`get="wget -qO-"; command -v curl && get="curl -fsSL"; $get ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`command -v curl && get="curl -fsSL" || get="wget -qO-"; $get ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`sudo=""; [ "$(id -u)" = 0 ] || sudo=sudo; ${IF}; $sudo $get ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`f() { local get; ${IF}; $get "$1"; }; f ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`d() { ${IF}; }; d; $get ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`f() { $1 "$2"; }; ${IF}; f "$get" ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`for get in "curl -fsSL" "wget -qO-"; do $get ${ADDRESS} > /a && break; done`, TLS, CURL, WGET],
    [`${IF}; v=$($get ${ADDRESS}); echo "$v" > /a`, TLS, CURL, WGET],
    [`${IF}; timeout 5 $get ${ADDRESS} > /a`, TLS, CURL, WGET],
    [`${IF}; sh -c "$get ${ADDRESS}" > /f`, TLS, CURL, WGET],
    [`${IF}; $get ${ADDRESS} | jq .`, TLS, CURL, WGET],
    [
      `if [ -n "$X" ]; then g=curl; o="-fsSL"; else g=wget; o="-qO-"; fi; $g $o ${ADDRESS}`,
      TLS,
      ['-fsSL', '-fsSL -k'],
      ['-qO-', '-qO- --no-check-certificate'],
    ],
    [
      `if [ -n "$X" ]; then g="git"; else g="git -c core.eol=lf"; fi; $g clone ${ADDRESS}`,
      TLS,
      ['core.eol=lf', 'http.sslVerify=0'],
    ],
    [`if [ -n "$X" ]; then s=bash; else s=sh; fi; $s -c "curl -fsSL ${ADDRESS}"`, TLS, CURL],
    [
      'if [ -n "$X" ]; then p="python3 -m pip"; else p=pip3; fi; $p install --no-cache-dir a==2.0',
      TLS,
      ['--no-cache-dir', '--trusted-host pypi.org'],
    ],
    [
      'if [ -n "$X" ]; then p="apt-get install -y"; else p="apk add"; fi; $p jq',
      SIGNATURES,
      ['-y', '-y --allow-unauthenticated'],
      ['apk add', 'apk add --allow-untrusted'],
    ],
    [
      'sudo=; [ "$(id -u)" = 0 ] || sudo="sudo -E"; p="apt-get install -y"; command -v yum && p="yum install -y"; $sudo $p jq',
      SIGNATURES,
      ['yum install', 'yum install --nogpgcheck'],
    ],
  ])('is read as each of them: %s', async (commands, rules, ...dangers) => {
    expect(await failOf('true', commands)).toEqual([]);
    for (const [harmless, danger] of dangers) {
      expect(commands).toContain(harmless);
      expect(await failOf(commands, commands.replace(harmless, danger))).toEqual(rules);
      expect(await failOf('true', commands.replace(harmless, danger))).toEqual(rules);
    }
  });

  it.each([
    [`${IF}; $get ${ADDRESS} | sh`, 'remote-script-exec'],
    [`${IF}; $get ${ADDRESS} > /tmp/a; sh /tmp/a`, 'download-unverified'],
    [
      `if [ -n "$X" ]; then d="curl -fsSL ${ADDRESS}"; else d="wget -qO- ${ADDRESS}"; fi; $d | sh`,
      'remote-script-exec',
    ],
    [
      `if [ -n "$X" ]; then d="curl -fsSL ${ADDRESS}"; else d="wget -qO- ${ADDRESS}"; fi; $d > a; sh a`,
      'download-unverified',
    ],
    [`if [ -n "$X" ]; then s="bash -e"; else s="sh -e"; fi; curl -fsSL ${ADDRESS} | $s`, 'remote-script-exec'],
  ])('gives what it prints to others: %s', async (commands, rule) => {
    expect(await failOf('true', commands)).toEqual([rule]);
  });

  it('may be checked with its sum', async () => {
    const checked = `echo "${'a'.repeat(64)}  /tmp/a" | sha256sum -c - && sh /tmp/a`;
    expect(await failOf('true', `${IF}; $get ${ADDRESS} > /tmp/a; ${checked}`)).toEqual([]);
    expect(await failOf('true', `get="curl -fsSL"; $get ${ADDRESS} > /tmp/a; ${checked}`)).toEqual([]);
  });

  it.each([
    [`if [ -n "$X" ]; then g="curl -fsSL"; else g=$(echo "wget -k" | tr k q); fi; $g ${ADDRESS}`],
    [`g="curl -fsSL"; if [ -n "$X" ]; then g=$(echo "docker run --privileged" | tr k q); fi; $g ${ADDRESS}`],
  ])('stays a gap where one of them is put together: %s', async (commands) => {
    expect(await failOf('true', commands)).toEqual(['unreadable-commands']);
  });
});

describe('a list that a condition chooses', () => {
  it('is read as each of them', async () => {
    const commands = `if [ -n "$X" ]; then get=(curl -fsSL); else get=(wget -qO-); fi; "\${get[@]}" ${ADDRESS} > /a`;
    expect(await failuresOf(inScript('true'), inScript(commands))).toEqual([]);
    for (const [harmless, danger] of [CURL, WGET])
      expect(await failuresOf(inScript(commands), inScript(commands.replace(harmless, danger)))).toEqual(TLS);
  });
});

describe('a command that a script outside of images chooses', () => {
  it('is no gap', async () => {
    const files = (lines: string): Files => ({
      Dockerfile: 'FROM debian:13\nUSER 1000\n',
      'build.sh': `#!/bin/bash\n${lines.replaceAll(/(?<!;); /g, '\n')}\ndocker build -t a .\n`,
    });
    expect(await failuresOf(files('true'), files(`${IF}; $get ${ADDRESS} > a`))).toEqual([]);
  });
});
