import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const inRun = (run: string): Files => ({
  Dockerfile: `FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN ${run}\nUSER 1000\n`,
});
const inScript = (lines: string): Files => ({
  Dockerfile: 'FROM debian:13\nCOPY s.sh /tmp/\nRUN bash /tmp/s.sh\nUSER 1000\n',
  's.sh': `#!/bin/bash\nset -e\n${lines.replaceAll('; ', '\n')}\n`,
});

const A = 'https://a.example.com/x';
const B = 'https://b.example.com/x';
const CURL = `curl -k ${A} -o /x`;
const PIPED = `curl -fsSL ${A} | sh`;

describe.each([
  ['a RUN', inRun],
  ['a script', inScript],
] as const)('a known command in %s', (_place, files) => {
  it.each([
    [CURL, `o="-k"; curl $o ${A} -o /x`],
    [CURL, `o="-fsSL -k"; curl $o ${A} -o /x`],
    [CURL, `o="-kfsSL"; curl $o ${A} -o /x`],
    [CURL, `o="-fsSL"; o="$o -k"; curl $o ${A} -o /x`],
    [CURL, `o=-k; u=${A}; curl $o $u -o /x`],
    [CURL, `o=-k; curl -fsSL "$o" ${A} -o /x`],
    [CURL, `c="curl -fsSL -k"; $c ${A} -o /x`],
    [CURL, `c=curl; $c -k ${A} -o /x`],
    [CURL, `c="sudo curl -k"; $c ${A} -o /x`],
    [CURL, `c="curl -k ${A} -o /x"; $c`],
    [CURL, `o=(-fsSL -k); curl "\${o[@]}" ${A} -o /x`],
    [CURL, `o=(-fsSL); o+=(--insecure); curl "\${o[@]}" ${A} -o /x`],
    [CURL, `c=(curl -fsSL -k); "\${c[@]}" ${A} -o /x`],
    [CURL, `f() { curl "$@"; }; o="-fsSL -k"; f $o ${A}`],
    [`f() { curl -k "$1"; }; f ${A}`, `c="curl -k"; f() { $c "$1"; }; f ${A}`],
    [`curl -k --proxy-insecure ${A}`, `o="--proxy-insecure -k"; curl $o ${A}`],
    [`wget --no-check-certificate ${A} -O /x`, `o="-q --no-check-certificate"; wget $o ${A} -O /x`],
    [`wget --no-check-certificate ${A} -O /x`, `w="wget -q --no-check-certificate"; $w ${A} -O /x`],
    ['apt-get install -y --allow-unauthenticated nginx', 'o="-y --allow-unauthenticated"; apt-get install $o nginx'],
    ['apt-get install -y --allow-unauthenticated nginx', 'a="apt-get install -y --allow-unauthenticated"; $a nginx'],
    [
      'apt-get install -y --allow-unauthenticated nginx',
      'o=--allow-unauthenticated; p=nginx; apt-get install -y $o $p',
    ],
    [
      'apt-get -o Acquire::https::Verify-Peer=false update',
      'o="-q -o Acquire::https::Verify-Peer=false"; apt-get $o update',
    ],
    [
      'pip install --trusted-host p.example.com a==2.0',
      'o="--no-cache-dir --trusted-host p.example.com"; pip install $o a==2.0',
    ],
    ['pip install --trusted-host p.example.com a==2.0', 'p="pip install --trusted-host p.example.com"; $p a==2.0'],
    [
      'pip install --extra-index-url https://p.example.com a==2.0',
      'p="pip install --extra-index-url https://p.example.com"; $p a==2.0',
    ],
    [
      'git -c http.sslVerify=false clone https://a.example.com/t',
      'g="git -c http.sslVerify=false"; $g clone https://a.example.com/t',
    ],
    ['npm config set strict-ssl false', 'n="npm config set"; $n strict-ssl false'],
    ['npm config set strict-ssl false', 's="strict-ssl false"; npm config set $s'],
    [
      'ssh -o StrictHostKeyChecking=no a.example.com true',
      's="ssh -o StrictHostKeyChecking=no"; $s a.example.com true',
    ],
    [PIPED, `o="-s -S -L"; curl $o ${A} | sh`],
    [PIPED, `c="curl -fsSL"; $c ${A} | sh`],
    [`sh -c "$(curl -fsSL ${A})"`, `c="curl -fsSL"; sh -c "$($c ${A})"`],
    [`curl -fsSL ${A} -o /x; sh /x`, `c="curl -fsSL -o"; $c /x ${A}; sh /x`],
  ])('stays known with its options in a variable: %s => %s', async (plain, other) => {
    expect(await failuresOf(files(plain), files(other), 4)).toEqual([]);
    expect(await failuresOf(files(other), files(plain), 4)).toEqual([]);
  });

  it.each([
    [CURL, `o="-fsSL -k"; curl $o ${B} -o /x`],
    [CURL, `c="curl -fsSL -k"; $c ${B} -o /x`],
    [CURL, `o="-k"; curl $o ${A} -o /x; curl $o ${A}/y -o /y`],
    [CURL, `c="curl -k"; $c ${A} -o /x; $c ${B} -o /y`],
    [CURL, `o=(-fsSL -k); curl "\${o[@]}" ${B} -o /x`],
    [CURL, `c=(curl -fsSL -k); "\${c[@]}" ${B} -o /x`],
    [CURL, `f() { curl "$@"; }; o="-fsSL -k"; f $o ${A}; f $o ${B}`],
    [CURL, `o="-fsSL -k"; curl $o ${A} -o /x; v=false; npm config set strict-ssl $v`],
    [`o="-fsSL"; curl $o ${A}`, `o="-fsSL -k"; curl $o ${A}`],
    [`o="--tlsv1.0 -fsSL"; curl $o ${A}`, `o="--tlsv1.0 -k"; curl $o ${A}`],
    [`o="-fsSL -k"; curl $o ${A}`, `o="-fsSL -k"; curl $o ${B}`],
    ['apt-get install -y --allow-unauthenticated nginx', 'o="-y --allow-unauthenticated"; apt-get install $o caddy'],
    [
      'apt-get install -y --allow-unauthenticated nginx',
      'a="apt-get install -y --allow-unauthenticated"; $a nginx; $a caddy',
    ],
    ['pip install --trusted-host p.example.com a==2.0', 'o="--trusted-host q.example.com"; pip install $o a==2.0'],
    [
      'git -c http.sslVerify=false clone https://a.example.com/t',
      'g="git -c http.sslVerify=false"; $g clone https://b.example.com/t',
    ],
    [PIPED, `c="curl -fsSL"; $c ${B} | sh`],
    [PIPED, `c="curl -fsSL"; $c ${A} | sh; $c ${A}/y | sh`],
    [`sh -c "$(curl -fsSL ${A})"`, `c="curl -fsSL"; sh -c "$($c ${B})"`],
  ])('is another one with another host, file or command: %s => %s', async (before, after) => {
    expect(await failuresOf(files(before), files(after), 4)).not.toEqual([]);
  });
});

describe('a known command of a Dockerfile', () => {
  const base = { Dockerfile: `FROM debian:13\nRUN ${CURL}\nUSER 1000\n` };

  it.each([
    ['ARG', '-k'],
    ['ARG', '-fsSL -k'],
    ['ENV', '-fsSL --insecure'],
  ])('stays known with its options in %s: %s', async (keyword, options) => {
    const using = (run: string): Files => ({
      Dockerfile: `FROM debian:13\n${keyword} CURL_OPTS="${options}"\nRUN ${run}\nUSER 1000\n`,
    });
    expect(await failuresOf(base, using(`curl $CURL_OPTS ${A} -o /x`))).toEqual([]);
    expect(await failuresOf(base, using(`curl $CURL_OPTS ${B} -o /x`))).toEqual(['tls-verify-disabled']);
    expect(await failuresOf(base, using(`curl $CURL_OPTS ${A} -o /x && curl \${CURL_OPTS} ${A}/y`))).toEqual([
      'tls-verify-disabled',
    ]);
  });

  it('is known apart from others of a variable that a condition chooses', async () => {
    const chosen = (wget: string): Files => ({
      Dockerfile: `FROM debian:13\nRUN if command -v curl; then get="curl -k"; else get="${wget}"; fi; $get ${A} > /x\nUSER 1000\n`,
    });
    expect(await failuresOf(base, chosen('wget -qO-'))).toEqual([]);
    expect(await failuresOf(chosen('wget -qO-'), chosen('wget --no-check-certificate -qO-'))).toEqual([
      'tls-verify-disabled',
    ]);
  });
});

describe('a list of packages in a variable', () => {
  it.each([
    ['p="curl netcat-openbsd"; apt-get install -y $p', 'openbsd', 'openbsd jq'],
    ['p=(curl netcat-openbsd); apt-get install -y "${p[@]}"', 'openbsd', 'openbsd jq'],
    ['f() { apt-get install -y "$@"; }; f curl', 'f curl', 'f curl jq'],
  ])('may get another one: %s', async (run, part, more) => {
    const base = { ...inRun(run), '.hullcheck.yml': 'profile: strict\n' };
    expect(await failuresOf(base, inRun(run.replace(part, more)), 0)).toEqual([]);
  });
});
