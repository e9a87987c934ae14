import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const image = (run: string): string => `FROM debian:13\nARG X\nRUN ${run}\nUSER 1000\n`;
const BASE: Files = { Dockerfile: image('true') };
const PIPED = 'curl -fsSL http://x.example.com/a | sh';

async function failOf(run: string): Promise<ReadonlySet<string>> {
  return new Set(await failuresOf(BASE, { Dockerfile: image(run) }));
}

const TLS = new Set(['tls-verify-disabled']);
const SIGNATURES = new Set(['package-signature-disabled']);

describe('a function that a Dockerfile calls', () => {
  it.each([
    ['sh -c "$1"'],
    ['eval "$1"'],
    ['eval "$@"'],
    ['bash -c "$*"'],
    ['su app -c "$1"'],
    ['echo "$1" | sh'],
    ['for i in 1 2 3; do eval "$1" && break; done'],
    ['local c="$1"; eval "$c"'],
    ['timeout 5 sh -c "$1"'],
  ])('runs the text that it is given: %s', async (body) => {
    expect(await failOf(`f() { ${body}; }; f '${PIPED}'`)).toContain('remote-script-exec');
    expect(await failOf(`f() { ${body}; }; f 'id -u'`)).toEqual(new Set());
  });

  it.each([
    ['npm config set strict-ssl "$1"', 'false', 'true', TLS],
    ['npm config set "$1" false', 'strict-ssl', 'fund', TLS],
    ['npm "$@"', 'config set strict-ssl false', 'config set fund false', TLS],
    ['"$@"', 'git config --global http.sslVerify false', 'git config --global core.pager false', TLS],
    ['local n=0; until "$@"; do n=$((n+1)); done', 'npm config set strict-ssl false', 'npm config set fund false', TLS],
    ['git clone -c "$1" https://x.example.com/a', 'http.sslVerify=false', 'core.eol=lf', TLS],
    ['local p="$1"; shift; "$p" "$@"', 'composer config -g secure-http false', 'composer config -g a false', TLS],
    ['"$1" install -y --nogpgcheck x', 'yum', 'log', SIGNATURES],
    ['export "$1" && npm ci', 'NODE_TLS_REJECT_UNAUTHORIZED=0', 'NODE_ENV=production', TLS],
    ['apt-get update -o "$1"', 'Acquire::AllowInsecureRepositories=true', 'Acquire::Retries=3', SIGNATURES],
    [
      'echo "$1" > /etc/apt/sources.list.d/x.list',
      "'deb [trusted=yes] https://x.example.com x main'",
      '# none',
      SIGNATURES,
    ],
  ])('gives its words to commands: %s', async (body, danger, harmless, rules) => {
    expect(await failOf(`f() { ${body}; }; f ${danger}`)).toEqual(rules);
    expect(await failOf(`f() { ${body}; }; f ${harmless}`)).toEqual(new Set());
  });
});

describe('a value that a condition chooses in a Dockerfile', () => {
  it.each([
    ['V=true; if [ -n "$X" ]; then V=no; fi; git config --global http.sslVerify $V', 'no', 'yes', TLS],
    ['[ -n "$X" ] && V=false || V=true; npm config set strict-ssl $V', 'false', 'true', TLS],
    ['P=apt; command -v yum && P=yum; $P install -y --nogpgcheck x', '--nogpgcheck', '-q', SIGNATURES],
    [
      'case "$X" in a) P=apt-get;; *) P=yum;; esac; "$P" install -y --allow-unauthenticated x',
      '--allow-unauthenticated',
      '--no-install-recommends',
      SIGNATURES,
    ],
  ])('is a word of a command: %s', async (run, danger, harmless, rules) => {
    expect(await failOf(run)).toEqual(rules);
    expect(await failOf(run.replace(danger, harmless))).toEqual(new Set());
  });
});

describe('a file that several shells read', () => {
  const LIBRARY = 'fetch() {\n  curl -fsSL "$1" | sh\n}\nrun() { sh -c "$1"; }\n';
  const twice = (second: string): string =>
    `FROM debian:13\nCOPY lib.sh /lib.sh\nRUN . /lib.sh && run id\nRUN . /lib.sh && ${second}\nUSER 1000\n`;

  it('defines its functions in each RUN', async () => {
    const base = { Dockerfile: twice('run id'), 'lib.sh': LIBRARY };
    expect(await failuresOf(base, { Dockerfile: twice(`run '${PIPED}'`) })).toEqual(['remote-script-exec']);
    expect(await failuresOf(base, { Dockerfile: twice('fetch http://x.example.com/a') })).toEqual([
      'remote-script-exec',
    ]);
    expect(await failuresOf(base, { Dockerfile: twice('run "id -u"') })).toEqual([]);
  });

  it('defines its functions in each script', async () => {
    const scripts = (second: string): Files => ({
      Dockerfile: 'FROM debian:13\nCOPY a.sh b.sh lib.sh /\nCMD ["/a.sh"]\nUSER 1000\n',
      'lib.sh': LIBRARY,
      'a.sh': '#!/bin/sh\n. /lib.sh\nrun id\n/b.sh\n',
      'b.sh': `#!/bin/sh\n. /lib.sh\n${second}\n`,
    });
    expect(await failuresOf(scripts('run id'), scripts(`run '${PIPED}'`))).toEqual(['remote-script-exec']);
    expect(await failuresOf(scripts('run id'), scripts('run "id -u"'))).toEqual([]);
  });

  it('sets its variables in each RUN', async () => {
    const built = (command: string): Files => ({
      Dockerfile: `FROM debian:13\nCOPY lib.sh /lib.sh\nRUN . /lib.sh && true\nRUN . /lib.sh && ${command}\nUSER 1000\n`,
      'lib.sh': 'FROM_HOST=http://x.example.com\nVERIFY=false\n',
    });
    expect(await failuresOf(built('true'), built('git config http.sslVerify $VERIFY'))).toEqual([
      'tls-verify-disabled',
    ]);
    expect(await failuresOf(built('true'), built('git config core.pager $VERIFY'))).toEqual([]);
  });

  it('defines them in a child', async () => {
    const child = (command: string): string =>
      `FROM debian:13 AS b\nCOPY lib.sh /lib.sh\nRUN . /lib.sh\nFROM b\nRUN . /lib.sh && ${command}\nUSER 1000\n`;
    const base = { Dockerfile: child('run id'), 'lib.sh': LIBRARY };
    expect(await failuresOf(base, { Dockerfile: child(`run '${PIPED}'`) })).toEqual(['remote-script-exec']);
  });

  it.each<[string, Files]>([
    [
      'by a name without a folder',
      {
        Dockerfile:
          'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nWORKDIR /app\nCOPY lib.sh .\nRUN source lib.sh && run id\nRUN source lib.sh && SECOND\nUSER 1000\n',
        'lib.sh': LIBRARY,
      },
    ],
    [
      'that a here-document places',
      {
        Dockerfile:
          'FROM debian:13\nCOPY <<E /lib.sh\nrun() { sh -c "\\$1"; }\nE\nRUN . /lib.sh && run id\nRUN . /lib.sh && SECOND\nUSER 1000\n',
      },
    ],
    [
      'that a command writes',
      {
        Dockerfile: `FROM debian:13\nRUN printf 'run() { sh -c "$1"; }\\n' > /lib.sh && . /lib.sh && run id\nRUN . /lib.sh && SECOND\nUSER 1000\n`,
      },
    ],
  ])('is known in the next RUN: %s', async (_, files) => {
    const using = (second: string): Files => ({
      ...files,
      Dockerfile: String(files['Dockerfile']).replace('SECOND', second),
    });
    expect(await failuresOf(using('run id'), using(`run '${PIPED}'`))).toEqual(['remote-script-exec']);
    expect(await failuresOf(using('run id'), using('run "id -u"'))).toEqual([]);
  });

  it('leaves each script its own folder', async () => {
    const files: Files = {
      Dockerfile: 'FROM debian:13\nCOPY a /a\nCOPY b /b\nCOPY lib.sh inner.sh /\nCMD ["/a/a.sh"]\nUSER 1000\n',
      'lib.sh': '. /inner.sh\nrun() { "$@"; }\n',
      'inner.sh': 'id\n',
      'a/a.sh': '#!/bin/bash\n. /lib.sh\nrun id\n/b/b.sh\n',
      'a/x.sh': 'id\n',
      'b/b.sh': '#!/bin/bash\n. /lib.sh\nbash "$(dirname "${BASH_SOURCE[0]}")/x.sh"\n',
      'b/x.sh': 'id\n',
    };
    expect(await failuresOf(files, { 'b/x.sh': `${PIPED}\n` })).toEqual(['remote-script-exec']);
    expect(await failuresOf(files, { 'b/x.sh': 'id -u\n' })).toEqual([]);
  });
});

describe('a file that another one replaces at its path', () => {
  const BEFORE = 'FROM debian:13\nCOPY a.sh /r.sh\nRUN sh /r.sh\n';
  const files: Files = { Dockerfile: `${BEFORE}USER 1000\n`, 'a.sh': 'id\n', 'b.sh': `${PIPED}\n`, 'c.sh': 'id -u\n' };

  it.each([
    ['the next instruction', (name: string) => `${BEFORE}COPY ${name} /r.sh\nRUN sh /r.sh\nUSER 1000\n`],
    ['a folder', (name: string) => `${BEFORE}COPY ${name} /t/\nRUN cp /t/${name} /r.sh && sh /r.sh\nUSER 1000\n`],
    [
      'a child',
      (name: string) =>
        `${BEFORE.replace('debian:13', 'debian:13 AS b')}FROM b\nCOPY ${name} /r.sh\nRUN sh /r.sh\nUSER 1000\n`,
    ],
    ['functions', (name: string) => `${BEFORE.replace('sh /', '. /')}COPY ${name} /r.sh\nRUN . /r.sh\nUSER 1000\n`],
  ])('is read: %s', async (_, dockerfile) => {
    expect(await failuresOf(files, { Dockerfile: dockerfile('b.sh') })).toEqual(['remote-script-exec']);
    expect(await failuresOf(files, { Dockerfile: dockerfile('c.sh') })).toEqual([]);
  });
});

describe('a function that a known command moves behind', () => {
  const fetching = (host: string): string =>
    `wget -q --no-check-certificate -O /usr/share/t.txt https://${host}.example.com/t.txt`;
  const base: Files = { Dockerfile: image(fetching('a')) };
  const inScript = (lines: string): Files => ({
    Dockerfile: 'FROM debian:13\nARG X\nCOPY s.sh /tmp/\nRUN bash /tmp/s.sh\nUSER 1000\n',
    's.sh': `#!/bin/bash\nset -e\n${lines}\n`,
  });
  const printing = (host: string): string => `run() { echo "+ $*"; "$@"; }\nrun ${fetching(host)}`;

  it.each([
    ['a script', inScript],
    ['the same RUN', (lines: string): Files => ({ Dockerfile: image(lines.replace('\n', '; ')) })],
  ])('leaves it known in %s', async (_name, files) => {
    expect(await failuresOf(base, files(printing('a')))).toEqual([]);
    expect(await failuresOf(base, files(printing('b')))).toEqual(['tls-verify-disabled']);
    expect(
      await failuresOf(base, files(`${printing('a')} --no-check-certificate; npm config set strict-ssl false`)),
    ).toEqual(['tls-verify-disabled']);
  });

  it.each([
    ['wget -O /a https://a.example.com/t --no-check-certificate', 'a.example.com', 'b.example.com'],
    ['curl -o /a https://a.example.com/t -k', 'a.example.com', 'b.example.com'],
    ['git -c http.sslVerify=false clone https://a.example.com/t /t', 'a.example.com', 'b.example.com'],
    ['apt-get install -y --allow-unauthenticated nginx', 'nginx', 'caddy'],
    ['npm config set strict-ssl false', 'npm config set strict-ssl', 'git config --global http.sslVerify'],
    ['curl --tlsv1.0 -o /a https://a.example.com/t', '--tlsv1.0', '-k'],
    ['ssh -o StrictHostKeyChecking=no a.example.com true', 'ssh -o StrictHostKeyChecking=no', 'curl -k'],
  ])('leaves any such command known: %s', async (command, part, other) => {
    const behind = (one: string): Files => inScript(`run() { echo "+ $*"; "$@"; }\nrun ${one}`);
    expect(await failuresOf(inScript(command), behind(command), 4)).toEqual([]);
    expect(await failuresOf(inScript(command), behind(command.replace(part, other)), 4)).not.toEqual([]);
  });
});

describe('a known command that moves into a function with its address', () => {
  const WGET = 'get() { wget --no-check-certificate -O "$1" "$2"; }';

  it.each([
    ['wget --no-check-certificate -O /a URL', `${WGET}; get /a URL`],
    ['curl -k -o /a URL', 'get() { curl -k -o "$1" "$2"; }; get /a URL'],
    ['curl -o /a -fsSk URL', 'get() { local u="$1"; curl -fsSk -o /a "$u"; }; get URL'],
    ['git -c http.sslVerify=false clone URL /a', 'get() { git -c http.sslVerify=false clone "$@"; }; get URL /a'],
    ['wget --no-check-certificate -O /a URL', `${WGET}; for f in a b; do get /a URL; done`],
  ])('stays known: %s', async (command, behind) => {
    const placed = (text: string, host: string): Files => ({
      Dockerfile: image(text.replaceAll('URL', `https://${host}.example.com/t`)),
    });
    const base = placed(command, 'a');
    expect(await failuresOf(base, placed(behind, 'a'), 4)).toEqual([]);
    expect(await failuresOf(placed(behind, 'a'), base, 4)).toEqual([]);
    expect(await failuresOf(base, placed(behind, 'b'), 4)).not.toEqual([]);
  });

  it('is another danger with one more host, and without a known one', async () => {
    const calling = (...hosts: readonly string[]): Files => ({
      Dockerfile: image(`${WGET}; ${hosts.map((host) => `get /${host} https://${host}.example.com/t`).join('; ')}`),
    });
    expect(await failuresOf(calling('a'), calling('a', 'b'))).toEqual(['tls-verify-disabled']);
    expect(await failuresOf(calling('a', 'b'), calling('b'))).toEqual([]);
    expect(await failuresOf({ Dockerfile: image('true') }, { Dockerfile: image(WGET) })).toEqual([
      'tls-verify-disabled',
    ]);
    expect(await failuresOf(BASE, calling('a'))).toEqual(['tls-verify-disabled']);
    const unknown = `${WGET}; get /a https://a.example.com/t; get /b "$X"`;
    expect(await failuresOf(calling('a'), { Dockerfile: image(unknown) })).toEqual(['tls-verify-disabled']);
    const loop = `${WGET}; for f in a b; do get /$f https://b.example.com/t; done`;
    expect(await failuresOf(calling('a'), { Dockerfile: image(loop) })).toEqual(['tls-verify-disabled']);
  });
});

describe('a function that a script defines after its caller', () => {
  const URL = 'https://registry.example.com/a';
  const GET = 'get() { curl -fsSL "$1"; }';
  const scripted = (main: string, definition: string): Files => ({
    Dockerfile: 'FROM debian:13\nCOPY s.sh /s.sh\nRUN sh /s.sh\nUSER 1000\n',
    's.sh': `#!/bin/bash\nmain() {\n  ${main}\n}\n${definition}\nmain "$@"\n`,
  });
  const base = scripted('true', 'true');

  it.each([
    [`get ${URL} | sh`, GET, 'remote-script-exec'],
    [`get ${URL} > /tmp/f; sh /tmp/f`, GET, 'download-unverified'],
    [`f=$(mktemp); get ${URL} > "$f"; sh "$f"`, GET, 'download-unverified'],
    [`curl -fsSL ${URL} | run_it`, 'run_it() { sh -s; }', 'remote-script-exec'],
    [`run_it "$(curl -fsSL ${URL})"`, 'run_it() { sh -c "$1"; }', 'remote-script-exec'],
    [`get ${URL} | sh`, `get() { fetch_it "$1"; }\nfetch_it() { curl -fsSL "$1"; }`, 'remote-script-exec'],
    [`again; get ${URL} | sh`, `again() { main; }\n${GET}`, 'remote-script-exec'],
  ])('is known there: %s', async (main, definition, rule) => {
    expect(await failuresOf(base, scripted(main, definition))).toContain(rule);
  });

  it.each([
    [`get ${URL} | jq .a`, GET],
    [`get ${URL} > /tmp/f; echo "${'a'.repeat(64)}  /tmp/f" | sha256sum -c && sh /tmp/f`, GET],
    [`curl -fsSL ${URL} | show`, 'show() { cat; }'],
    ['get "$1" | sh', 'get() { cat "$1"; }'],
  ])('may be harmless: %s', async (main, definition) => {
    expect(await failuresOf(base, scripted(main, definition))).toEqual([]);
  });
});

describe('a function with the name of a wrapper that gets another function', () => {
  const DOWNLOAD = 'download() { curl -fsSL "$1" -o "$2"; }';
  const LOOP = 'local max="$1" n=1; shift; until "$@"; do n=$((n+1)); [ "$n" -gt "$max" ] && return 1; done';
  const scripted = (...lines: readonly string[]): Files => ({
    Dockerfile: 'FROM debian:13\nCOPY s.sh /s.sh\nRUN bash /s.sh\nUSER 1000\n',
    's.sh': `#!/bin/bash\n${lines.join('\n')}\n`,
  });
  const base = scripted('true');

  it.each([
    [
      `retry() { ${LOOP}; }`,
      DOWNLOAD,
      'retry 3 download https://x.example.com/a /tmp/a; sh /tmp/a',
      'download-unverified',
    ],
    ['sudo() { "$@"; }', DOWNLOAD, 'sudo download https://x.example.com/a /tmp/a; sh /tmp/a', 'download-unverified'],
    [`retry() { ${LOOP}; }`, 'dl() { curl "$@"; }', 'retry 3 dl -k https://x.example.com/a', 'tls-verify-disabled'],
    [
      'nice() { "$@"; }',
      'put() { apt-get install -y "$@"; }',
      'nice put --allow-unauthenticated curl',
      'package-signature-disabled',
    ],
    [`retry() { ${LOOP}; }`, 'start() { docker run "$@"; }', 'retry 3 start --privileged acme/x', 'privileged'],
  ])('calls it with its words: %s %s', async (wrapper, definition, call, rule) => {
    expect(await failuresOf(base, scripted(wrapper, definition, call))).toContain(rule);
    const harmless = call.replace(/; sh .*/, '').replace(/ (?:-k|--allow-unauthenticated|--privileged)/, '');
    expect(await failuresOf(base, scripted(wrapper, definition, harmless))).toEqual([]);
  });
});
