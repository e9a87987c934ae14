import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/discover/index.ts';
import { scan } from '../../src/run/scan.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles, scanOptions } from '../properties/soundness.ts';
import { folderWith } from '../support/folder.ts';

const FETCH = '#!/bin/sh\nset -e\ncurl -fsSL https://registry.example.com/a | sh\n';

/** `path:line` of what is fetched and run. */
async function fetched(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId, suppressedBy }) => ruleId === 'remote-script-exec' && suppressedBy === undefined)
    .map(({ span: { file, start } }) => `${file.path}:${file.text.slice(0, start).split('\n').length}`);
}

const from = (lines: string, base = 'debian:12') => `FROM ${base} AS s\n${lines}\n`;

describe('a script that is copied and run', () => {
  it.each([
    '#!/usr/bin/with-contenv bashio',
    '#!/command/with-contenv bashio',
    '#!/usr/bin/env bashio',
    '#!/bin/yash',
    '#!/usr/bin/osh',
  ])('may begin with %s', async (line) => {
    const text = (command: string): string => `${line}\n${command}\n`;
    const of = (path: string, command: string): Files => ({
      Dockerfile: from('COPY root /\nRUN /run.sh'),
      [`root/${path}`]: text(command),
    });
    for (const path of ['run.sh', 'etc/services.d/a/run', 'etc/cont-init.d/a.sh', 'etc/s6-overlay/s6-rc.d/a/run']) {
      expect(await fetched(of(path, 'curl -fsSL https://registry.example.com/a | bash'))).toEqual([`root/${path}:2`]);
      expect(await fetched(of(path, 'bashio::log.info "curl | bash"'))).toEqual([]);
    }
  });

  it.each<[lines: string, path: string]>([
    ['COPY install.sh /\nRUN /install.sh', 'install.sh'],
    ['COPY install.sh /\nRUN ["/install.sh", "a"]', 'install.sh'],
    ['COPY ["install.sh", "/opt/"]\nRUN sh -e /opt/install.sh', 'install.sh'],
    ['COPY install.sh /tmp/x\nRUN chmod +x /tmp/x && /tmp/x', 'install.sh'],
    ['ADD install.sh /tmp/\nRUN . /tmp/install.sh', 'install.sh'],
    ['COPY install.sh .\nRUN ./install.sh', 'install.sh'],
    ['WORKDIR /app\nCOPY . .\nRUN bash scripts/setup.sh', 'scripts/setup.sh'],
    ['WORKDIR /app\nCOPY . .\nRUN cd scripts && ./setup.sh', 'scripts/setup.sh'],
    ['COPY scripts/ /scripts/\nRUN bash /scripts/setup.sh', 'scripts/setup.sh'],
    ['COPY scripts /scripts\nRUN (cd /tmp; a); cd /scripts || exit 1; ./setup.sh', 'scripts/setup.sh'],
    ['COPY ./scripts/*.sh /usr/local/bin/\nRUN setup.sh', 'scripts/setup.sh'],
    ['COPY install.sh /usr/local/bin/setup\nENTRYPOINT ["setup"]', 'install.sh'],
    ['COPY inst*.sh /start\nENTRYPOINT ["sh", "/start"]', 'install.sh'],
    ['COPY scripts/*.sh /entry\nENTRYPOINT ["sh", "/entry"]', 'scripts/setup.sh'],
    ['COPY */setup.sh /d\nRUN sh /d', 'scripts/setup.sh'],
    ['COPY [i]nstall.s? /usr/local/bin/start\nCMD ["start"]', 'install.sh'],
    ['COPY install.sh /\nENTRYPOINT ["tini", "--", "/install.sh"]', 'install.sh'],
    ['COPY install.sh /\nCMD /install.sh', 'install.sh'],
    ['COPY install.sh /\nHEALTHCHECK CMD /install.sh', 'install.sh'],
    ['COPY install.sh /\nRUN sh < /install.sh', 'install.sh'],
    ['RUN --mount=type=bind,source=install.sh,target=/x.sh sh /x.sh', 'install.sh'],
    ['RUN --mount=target=/src /src/scripts/setup.sh', 'scripts/setup.sh'],
    ['WORKDIR /b\nRUN --mount=src=scripts,dst=c c/setup.sh', 'scripts/setup.sh'],
    ['COPY scripts /s\nFROM s\nRUN /s/setup.sh', 'scripts/setup.sh'],
    ['COPY scripts /s\nFROM debian:12\nCOPY --from=s /s /t\nRUN /t/setup.sh', 'scripts/setup.sh'],
    ['COPY scripts /s\nFROM debian:12\nRUN --mount=from=s,source=/s,target=/t /t/setup.sh', 'scripts/setup.sh'],
    ['COPY outer.sh install.sh /\nRUN /outer.sh', 'install.sh'],
    ['COPY --parents scripts/setup.sh /d/\nRUN sh /d/scripts/setup.sh', 'scripts/setup.sh'],
    ['COPY --parents ./scripts/setup.sh /d\nRUN sh /d/scripts/setup.sh', 'scripts/setup.sh'],
    ['COPY --parents scripts/./setup.sh /d/\nRUN sh /d/setup.sh', 'scripts/setup.sh'],
    ['COPY --parents scripts install.sh /d/\nRUN sh /d/scripts/setup.sh', 'scripts/setup.sh'],
    ['ADD --parents scripts/*.sh /d/\nRUN sh /d/scripts/setup.sh', 'scripts/setup.sh'],
    ['COPY --parents ./s*/./*.sh /d/\nRUN sh /d/setup.sh', 'scripts/setup.sh'],
    ['WORKDIR /w\nCOPY --parents scripts .\nRUN scripts/setup.sh', 'scripts/setup.sh'],
    ['COPY scripts /s\nFROM debian:12\nCOPY --parents --from=s /s/setup.sh /t/\nRUN /t/s/setup.sh', 'scripts/setup.sh'],
    ['COPY --exclude=*.md scripts /s\nRUN /s/setup.sh', 'scripts/setup.sh'],
    ['COPY fine scripts /s/\nRUN /s/setup.sh', 'scripts/setup.sh'],
    ['COPY fine/setup.sh scripts/setup.sh /s/\nRUN /s/setup.sh', 'scripts/setup.sh'],
    ['COPY ["fine", "scripts", "/s/"]\nFROM c\nCOPY --from=s /s /t\nRUN /t/setup.sh', 'scripts/setup.sh'],
    ['COPY [fs][ic]* /s/\nRUN /s/setup.sh', 'scripts/setup.sh'],
  ])('%j', async (lines, path) => {
    const files = {
      Dockerfile: from(lines),
      'install.sh': FETCH,
      'scripts/setup.sh': FETCH,
      'fine/setup.sh': 'true\n',
    };
    expect(await fetched({ ...files, 'outer.sh': '#!/bin/bash\n. /install.sh\n' })).toEqual([`${path}:3`]);
  });

  it.each<[lines: string, other?: Files]>([
    ['COPY install.sh /'],
    ['COPY install.sh /\nRUN cat /install.sh'],
    ['COPY install.sh /\nRUN /opt/install.sh'],
    ['COPY --parents scripts/setup.sh install.sh /d/\nRUN sh /d/setup.sh'],
    ['COPY --parents scripts/*.sh /d/\nRUN sh /d/setup.sh'],
    ['COPY install.sh /\nRUN install.sh'],
    ['COPY script* /start\nRUN sh /start', { 'scripts/install.sh': FETCH }],
    ['COPY inst*.sh /start/\nRUN sh /start/other'],
    ['COPY --parents inst*.sh /start\nRUN sh /start'],
    ['COPY inst*.sh /start\nRUN cat /start'],
    ['COPY install.sh /\nRUN cd /tmp/unpacked && ./install.sh'],
    ['WORKDIR /a\nCOPY . .\nRUN cd "$B" && ./install.sh'],
    ['WORKDIR /a\nCOPY . .\nRUN cd ~ && ./install.sh'],
    ['RUN /install.sh\nCOPY install.sh /'],
    ['COPY install.sh /\nFROM debian:12\nRUN /install.sh'],
    ['COPY --from=registry.example.com/a install.sh /\nRUN /install.sh'],
    ['COPY --exclude=*.sh . /\nRUN /install.sh'],
    ['COPY ok.sh /install.sh\nRUN /install.sh', { 'ok.sh': 'true\n' }],
    ['COPY install.sh /\nCOPY ok.sh /install.sh\nRUN /install.sh', { 'ok.sh': 'true\n' }],
    ['COPY install.sh /\nRUN echo true > /install.sh\nRUN /install.sh'],
    ['COPY a b /q/\nRUN sh /q/k', { 'a/k': FETCH, 'b/k': 'true\n' }],
    ['COPY a/k b/k /q/\nRUN sh /q/k', { 'a/k': FETCH, 'b/k': 'true\n' }],
    ['COPY [ab] /q/\nRUN sh /q/k', { 'a/k': FETCH, 'b/k': 'true\n' }],
    ['COPY install.sh /\nRUN /install.sh', { '.dockerignore': '*.sh\n' }],
    ['COPY x.py /\nRUN /x.py', { 'x.py': FETCH.replace('/bin/sh', '/usr/bin/env python3') }],
    ['ONBUILD COPY install.sh /\nRUN /install.sh'],
    ['COPY ../install.sh /\nRUN /gone.sh'],
  ])('says nothing of %j', async (lines, other = {}) => {
    expect(await fetched({ Dockerfile: from(lines), 'install.sh': FETCH, ...other })).toEqual([]);
  });

  it.each([
    'cd /s && for s in *.sh; do install -m 755 "$s" /usr/local/bin/"${s%.sh}"; done',
    'for s in /s/*.sh; do ln -s "$s" "/usr/local/bin/$(basename "$s" .sh)"; done',
    'for s in /s/*.sh; do cp $s /usr/local/bin/`basename -s .sh $s`; done',
    'for s in /s/*.sh; do mv "$s" "/usr/local/bin/$(basename --suffix=.sh "$s")"; done',
    'for s in /s/*.sh; do n=${s##*/}; n="${n%.sh}"; cp "$s" "/usr/local/bin/$n"; done',
    'for s in ok setup; do cp "/s/$s.sh" "/usr/local/bin/$s"; done',
  ])('is run by the name that a loop makes of its own: %s', async (loop) => {
    const files = (run: string): Files => ({
      Dockerfile: from(`COPY scripts /s\nRUN ${loop}\nRUN ${run}`),
      'scripts/setup.sh': FETCH,
      'scripts/ok.sh': 'true\n',
    });
    expect(await fetched(files('setup'))).toEqual(['scripts/setup.sh:3']);
    expect(await fetched(files('ok'))).toEqual([]);
    expect(await fetched(files('setup.sh'))).toEqual([]);
  });

  it('is reported once where several stages run it', async () => {
    const stages = [1, 2, 3].map((at) => `FROM debian:12 AS s${at}\nCOPY install.sh /\nRUN /install.sh\n`).join('');
    expect(await fetched({ Dockerfile: stages, 'install.sh': FETCH })).toEqual(['install.sh:3']);
  });

  it('may accept a finding in a comment', async () => {
    const text = FETCH.replace('curl', '# hullcheck-ignore remote-script-exec -- a reason\ncurl');
    expect(await fetched({ Dockerfile: from('COPY a.sh /\nRUN /a.sh'), 'a.sh': text })).toEqual([]);
    expect(await fetched({ Dockerfile: from('COPY a /\nRUN sh /a'), a: text })).toEqual([]);
  });

  it('does not verify at run time what the build has run', async () => {
    const get = 'RUN curl -fsSLo /usr/bin/a https://registry.example.com/a && chmod +x /usr/bin/a';
    const { findings } = await scanFiles({
      Dockerfile: from(`${get}\nCOPY a.sh /\nENTRYPOINT ["/a.sh"]`),
      'a.sh': 'id=$(echo "$A" | sha1sum)\n',
    });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('download-unverified');
  });

  it('is read no further than the stages of any Dockerfile need', async () => {
    const stages = (count: number, size: number) => ({
      Dockerfile: Array.from({ length: count }, (_, at) => `FROM a AS s${at}\nCOPY a.sh /\nRUN /a.sh\n`).join(''),
      'a.sh': `# ${'x'.repeat(size)}\n`,
    });
    const chain = Array.from({ length: 60 }, (_, at) => `FROM a AS s${at + 1}\nCOPY --from=s${at} / /\n`).join('');
    const gaps = async (files: Files) =>
      (await scanFiles(files)).notifications.flatMap(({ gap, message }) =>
        gap?.kind === 'limit-reached' ? [`${gap.weight}: ${message}`] : [],
      );
    const told =
      'ordinary: The stages of this Dockerfile run more text of copied scripts than is read. Split the Dockerfile.';
    expect(await gaps(stages(20, 100_000))).toEqual([]);
    expect(await gaps(stages(40, 100_000))).toEqual([told]);
    const copies = 'COPY a b c d e /opt/\n'.repeat(1_000);
    expect(
      await gaps({
        Dockerfile: from(`${copies}${Array.from({ length: 500 }, (_, at) => `RUN /opt/x${at}; ./y${at}\n`).join('')}`),
      }),
    ).toEqual([told]);
    expect(await gaps({ Dockerfile: `FROM a AS s0\nCOPY a.sh /\n${chain}RUN /a.sh\n`, 'a.sh': 'a\n' })).toEqual([told]);
  });

  it.each([
    'WORKDIR /app\nCOPY server.js run.sh ./\nCMD ["./server.js"]',
    'COPY server.js /usr/bin/\nCMD ["server.js"]',
  ])('is no shell script where its name is that of another language: %j', async (lines) => {
    const given = { Dockerfile: from(lines, 'node:24'), 'server.js': 'import a from "b";\na((c) => {\n' };
    const { notifications } = await scanFiles(given);
    expect(notifications.filter(({ code }) => code !== 'lookup-failed')).toEqual([]);
  });

  it.each([
    'COPY tool.py /\nRUN /tool.py',
    'COPY tool.py /\nRUN sh /tool.py',
    'COPY tool.py /\nCMD /tool.py',
    'COPY tool.py /\nCMD ["sh", "-c", "/tool.py"]',
    'COPY tool.py /usr/bin/\nCMD tool.py',
  ])('is read by the shell that runs it, whatever its name is: %j', async (lines) => {
    const files = { Dockerfile: from(lines), 'tool.py': FETCH.replace('#!/bin/sh', '') };
    expect(await fetched(files)).toEqual(['tool.py:3']);
  });

  it.each([
    'COPY install.sh /x.sh\nRUN echo true >> /x.sh\nRUN sh /x.sh',
    'COPY install.sh /x.sh\nRUN echo true | tee -a /x.sh && /x.sh',
    'COPY install.sh /x.sh\nFROM s\nRUN echo true >> /x.sh && /x.sh',
  ])('is read with what is added to it: %j', async (lines) => {
    expect(await fetched({ Dockerfile: from(lines), 'install.sh': FETCH })).toEqual(['install.sh:3']);
  });
});

describe('a file that is named from the home folder or the folder of the command', () => {
  it.each([
    'COPY a.sh /root/\nRUN sh ~/a.sh',
    'COPY a.sh /root/\nRUN sh $HOME/a.sh',
    'COPY a.sh /root/\nRUN sh "${HOME}/a.sh"',
    'COPY a.sh /root/\nRUN . ~/a.sh',
    'COPY a.sh /root/q\nCMD ~/q',
    'COPY a.sh /root/q\nCMD sh $HOME/q',
    'COPY a.sh /root/\nHEALTHCHECK CMD sh ~/a.sh',
    'ENV HOME=/q\nCOPY a.sh /q/\nRUN sh ~/a.sh',
    'COPY a.sh /home/app/\nUSER app\nRUN sh ~/a.sh',
    'COPY a.sh /root/\nRUN cd && sh a.sh',
    'COPY a.sh /root/\nRUN cd ~ && ./a.sh',
    'COPY a.sh /root/x/\nRUN cd "$HOME/x" && sh a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN $PWD/a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN sh "$PWD"/a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN sh $(pwd)/a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN sh `pwd`/a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN sh $(realpath a.sh)',
    'WORKDIR /w\nCOPY a.sh .\nRUN sh "$(readlink -f a.sh)"',
    'WORKDIR /w\nCOPY a.sh .\nRUN cd /tmp; cd -; sh a.sh',
    'COPY a.sh /\nRUN sh $PWD/a.sh',
    'COPY a.sh /w/\nRUN env -C /w sh a.sh',
    'COPY a.sh /w/\nRUN env --chdir=/w A=b ./a.sh',
    'COPY a.sh /w/x/\nRUN cd /w && nice env -Cx sh a.sh',
  ])('is found: %j', async (lines) => {
    expect(await fetched({ Dockerfile: from(lines), 'a.sh': FETCH })).toEqual(['a.sh:3']);
  });

  it.each([
    'COPY a.sh /root/\nRUN cat ~/a.sh',
    'COPY a.sh /root/\nUSER app\nRUN sh ~/a.sh',
    'COPY a.sh /root/\nENV HOME=/q\nRUN sh ~/a.sh',
    'COPY a.sh /root/\nRUN sh ~other/a.sh',
    "COPY a.sh /root/\nRUN sh '~/a.sh'",
    'COPY a.sh /root/\nRUN sh $HOMES/a.sh',
    'COPY a.sh /w/\nRUN sh $PWD/a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN cd /tmp && sh $PWD/a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN cd - && sh a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN env -C /tmp sh a.sh',
    'COPY a.sh /w/\nRUN env -C "$W" sh a.sh',
    'COPY a.sh /w/\nRUN sudo -C 3 sh a.sh',
    'WORKDIR /w\nCOPY a.sh .\nRUN sh $(cat a.sh)',
  ])('is not another one: %j', async (lines) => {
    expect(await fetched({ Dockerfile: from(lines), 'a.sh': FETCH })).toEqual([]);
  });
});

describe('a script in the place of the shell', () => {
  it.each([
    'COPY --chmod=755 a.sh /bin/sh\nRUN ls',
    'COPY a.sh /usr/bin/sh\nRUN ls',
    'RUN --mount=source=a.sh,target=/bin/sh ls',
    'SHELL ["/bin/bash", "-c"]\nCOPY a.sh /bin/bash\nRUN ls',
    'SHELL ["bash", "-c"]\nCOPY a.sh /usr/bin/bash\nRUN ls && true\nRUN ls',
    'COPY opt /opt\nRUN cp -r /opt/. /usr/local/bin\nENTRYPOINT ["app"]',
  ])('is read: %j', async (lines) => {
    const files = { Dockerfile: from(lines), 'a.sh': FETCH, 'opt/app': FETCH };
    expect(await fetched(files)).toEqual([lines.includes('opt') ? 'opt/app:3' : 'a.sh:3']);
  });

  it.each<[lines: string, text: string]>([
    ['COPY a.sh /bin/sh', FETCH],
    ['RUN ls\nCOPY a.sh /bin/sh', FETCH],
    ['COPY a.sh /bin/bash\nRUN ls', FETCH],
    ['COPY a.sh /bin/sh\nRUN ["ls"]', FETCH],
    ['COPY a.sh /bin/sh\nRUN ls', '#!/usr/bin/env python3\ncurl | sh\n'],
    ['COPY a.sh /bin/sh\nRUN ls', '\u007fELF\ncurl https://registry.example.com/a | sh\n'],
    ['COPY a.sh /opt/app\nRUN cp -r /opt/. /usr/local/bin', FETCH],
  ])('is not another file: %j', async (lines, text) => {
    expect(await fetched({ Dockerfile: from(lines), 'a.sh': text })).toEqual([]);
  });
});

describe('a file whose folder has two names', () => {
  it.each<[lines: string, place: string]>([
    ['COPY a.sh /usr/bin/app\nENTRYPOINT ["/bin/app"]', 'a.sh:3'],
    ['COPY a.sh /bin/\nENTRYPOINT ["/usr/bin/a.sh"]', 'a.sh:3'],
    ['COPY a.sh /sbin/app\nRUN /usr/sbin/app', 'a.sh:3'],
    ['COPY a.sh /usr/lib/app/run\nRUN sh /lib/app/run', 'a.sh:3'],
    ['COPY a.sh /var/run/app\nRUN sh /run/app', 'a.sh:3'],
    ['COPY a.sh /run/lock/app\nRUN sh /var/lock/app', 'a.sh:3'],
    ['COPY a.sh /app\nRUN sh /proc/self/root/app', 'a.sh:3'],
    ['COPY a.sh /usr/bin/app\nRUN . /proc/1/root/bin/app', 'a.sh:3'],
    ['COPY root /\nRUN /usr/bin/b', 'root/bin/b:3'],
    ['RUN echo true > /bin/app\nCOPY a.sh /usr/bin/app\nRUN /bin/app', 'a.sh:3'],
    ['COPY a.sh /usr/bin/app\nFROM debian:12\nCOPY --from=s /bin/app /x\nRUN /x', 'a.sh:3'],
    ['RUN echo "curl https://registry.example.com/a | sh" > /var/run/x\nRUN sh /run/x', 'Dockerfile:2'],
    ['COPY a.sh /bin/app\nRUN /bin/app; /usr/bin/app', 'a.sh:3'],
  ])('is found: %j', async (lines, place) => {
    const files = { Dockerfile: from(lines), 'a.sh': FETCH, 'root/bin/b': FETCH };
    expect(await fetched(files)).toEqual([place]);
  });

  it.each([
    'COPY a.sh /usr/local/bin/app\nENTRYPOINT ["/bin/app"]',
    'COPY a.sh /usr/share/app\nRUN sh /share/app',
    'COPY a.sh /var/app\nRUN sh /run/app',
    'COPY a.sh /usr/bin/app\nRUN cat /bin/app',
    'COPY a.sh /usr/bin/app\nCOPY ok.sh /bin/app\nRUN /usr/bin/app',
    'COPY a.sh /binary/app\nRUN sh /usr/binary/app',
    'COPY a.sh /app\nRUN sh /proc/self/app',
  ])('is not another one: %j', async (lines) => {
    expect(await fetched({ Dockerfile: from(lines), 'a.sh': FETCH, 'ok.sh': 'true\n' })).toEqual([]);
  });
});

describe('a script beside one that is copied and run', () => {
  const found = (outer: string, lines = 'RUN /s/outer.sh') =>
    fetched({
      Dockerfile: from(`COPY scripts/setup.sh /s/lib.sh\nCOPY outer.sh /s/\n${lines}`),
      'scripts/setup.sh': FETCH,
      'outer.sh': outer,
    });

  it.each([
    'exec "${0%/*}/lib.sh"',
    '. "$(dirname "$0")/lib.sh"',
    'cd "$(dirname "$0")"\n. ./lib.sh',
    'cd "$(dirname -- "$0")" && ./lib.sh',
    '. "$(dirname "$(readlink -f "$0")")/lib.sh"',
    'D=$(realpath "$(dirname "$0")"); sh "$D/lib.sh"',
    'D="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"; sh "$D/lib.sh"',
    'sh "${BASH_SOURCE%/*}/lib.sh"',
    'load() { . "/s/$1.sh"; }\nload lib',
    'load() { sh "/s/$1"; }\nload lib.sh',
    'sh "/s/$(basename lib.sh)"',
  ])('is read: %j', async (line) => {
    expect(await found(`#!/bin/bash\n${line}\n`)).toEqual(['scripts/setup.sh:3']);
    expect(await found(`#!/bin/bash\n${line}\n`, 'CMD ["bash", "/s/outer.sh"]')).toEqual(['scripts/setup.sh:3']);
  });

  it.each([
    'sh "$(dirname "$0")/other.sh"',
    'sh "$(dirname "$1")/lib.sh"',
    'load() { . "/t/$1.sh"; }\nload lib',
    'load() { echo "/s/$1.sh"; }\nload lib',
  ])('is not another one: %j', async (line) => {
    expect(await found(`#!/bin/bash\n${line}\n`)).toEqual([]);
  });
});

describe('a script that asks for its folder without links', () => {
  const found = (lines: string, name = 'lib.sh', run = 'RUN /opt/app/bin/outer.sh') =>
    fetched({
      Dockerfile: from(`COPY scripts/setup.sh /opt/app/bin/lib.sh\nCOPY outer.sh /opt/app/bin/\n${run}`),
      'scripts/setup.sh': FETCH,
      'outer.sh': `#!/bin/bash\n${lines}\n. "$D/${name}"\n`,
    });

  it.each([
    'D="$(dirname "$(readlink -f "$0")")"',
    'D="$(dirname "$(readlink -f -- "$0")")"',
    'D=$(dirname -- "$(readlink -e "${BASH_SOURCE[0]}")")',
    'D=$(dirname "$(readlink -m "$BASH_SOURCE")")',
    'D=`dirname \\`readlink -f $0\\``',
    'D="$(dirname "$(realpath -s "$0")")"',
    'D="$(realpath --no-symlinks -- "$(dirname -- "$0")")"',
    'D="$(realpath "${0%/*}")"',
    'D="$(readlink -f "${BASH_SOURCE%/*}")"',
    'D="$(readlink -f "${BASH_SOURCE[0]%/*}")"',
    'D="$(realpath "$(dirname "$0")/../bin")"',
    'D="$(cd "$(dirname "$(readlink -f "$0")")" && pwd -P)"',
    'D="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" &>/dev/null && pwd)"',
    'S=$(readlink -f "$0")\nD=${S%/*}',
    'S=$0\nif [ -L "$S" ]; then S=$(readlink "$S"); fi\nD=$(dirname "$S")',
    'S="${BASH_SOURCE[0]}"\nwhile [ -h "$S" ]; do\n  E="$(cd -P "$(dirname "$S")" && pwd)"\n  S="$(readlink "$S")"\n  [[ $S != /* ]] && S="$E/$S"\ndone\nD="$(cd -P "$(dirname "$S")" && pwd)"',
  ])('reads a file beside it: %j', async (lines) => {
    expect(await found(lines)).toEqual(['scripts/setup.sh:3']);
    expect(await found(lines, 'other.sh')).toEqual([]);
    expect(await found(lines, 'lib.sh', 'ENTRYPOINT ["/opt/app/bin/outer.sh"]')).toEqual(['scripts/setup.sh:3']);
  });

  it.each([
    'D="$(dirname "$(readlink -f /opt/app/run)")/bin"',
    'D="$(dirname "$(dirname "$(readlink -f "$0")")")"',
    'D="$(readlink -f "$1")"',
    'D="$(realpath --relative-to=/opt "$(dirname "$0")")"',
  ])('reads no other file: %j', async (lines) => {
    expect(await found(lines.replace('/opt/app/run', '/usr/bin/java'))).toEqual([]);
  });

  it.each([
    'D="$(dirname "$(readlink -f "$0")")"',
    'S="$0"\nwhile [ -L "$S" ]; do S="$(readlink "$S")"; done\nD=$(dirname "$S")',
  ])('follows the links that the image has: %j', async (lines) => {
    const files = { 'scripts/setup.sh': FETCH, 'outer.sh': `#!/bin/bash\n${lines}\n. "$D/lib.sh"\n` };
    const copies = 'COPY scripts/setup.sh /opt/app/bin/lib.sh\nCOPY outer.sh /opt/app/bin/\n';
    const link = 'RUN ln -s /opt/app/bin/outer.sh /usr/local/bin/outer\n';
    for (const run of ['RUN outer', 'RUN /usr/local/bin/outer', 'ENTRYPOINT ["outer"]', 'FROM s\nCMD ["outer"]'])
      expect(await fetched({ Dockerfile: from(copies + link + run), ...files })).toEqual(['scripts/setup.sh:3']);
    const other = 'RUN ln -s /opt/app/bin/outer.sh /usr/local/bin/outer\nRUN mv /opt/app/bin/lib.sh /opt/lib.sh\n';
    const plain = { ...files, 'outer.sh': '#!/bin/bash\n. "$(dirname "$0")/lib.sh"\n' };
    expect(await fetched({ Dockerfile: from(`${copies}${other}RUN outer`), ...plain })).toEqual([]);
  });

  it('is where its program was found', async () => {
    const lines = 'D="$(dirname "$(readlink -f "$0")")"';
    const copies = 'COPY scripts/setup.sh /usr/local/bin/lib.sh\nCOPY outer.sh /usr/local/bin/outer\n';
    const files = { 'scripts/setup.sh': FETCH, 'outer.sh': `#!/bin/bash\n${lines}\n. "$D/lib.sh"\n` };
    for (const run of ['RUN outer', 'ENTRYPOINT ["outer"]', 'CMD outer', 'WORKDIR /usr/local/bin\nRUN bash outer'])
      expect(await fetched({ Dockerfile: from(copies + run), ...files })).toEqual(['scripts/setup.sh:3']);
  });
});

describe('a script that runs files of a folder by their names', () => {
  const found = (lines: string) =>
    fetched({
      Dockerfile: from('COPY scripts /opt/app/lib\nCOPY outer.sh /opt/app/\nRUN /opt/app/outer.sh'),
      'scripts/setup.sh': FETCH,
      'scripts/other.sh': 'true\n',
      'outer.sh': `#!/bin/bash\n${lines}\n`,
    });

  it.each([
    'load() { source "$(dirname "${BASH_SOURCE[0]}")/lib/$1"; }\nload setup.sh',
    'load() { . "$(dirname "$0")/lib/$1.sh"; }\nload setup',
    'load() {\n  source "$(cd "$(dirname "$0")" && pwd)/lib/${1}.sh"\n}\nload other\nload setup',
    'D=$(dirname "$0")\nload() { bash "$D/lib/$1.sh"; }\nload setup',
    'D=$(cd "$(dirname "$0")" && pwd)\nload() { for m in "$@"; do source "$D/lib/$m.sh"; done; }\nload other setup',
    'D=$(dirname "$(readlink -f "$0")")\nload() { for m; do . "$D/lib/$m.sh"; done; }\nload other setup',
    'D=${0%/*}\nload() { local f="$D/lib/$1.sh"; [ -f "$f" ] && . "$f"; }\nload setup',
    'D=${0%/*}\nload() { local m; for m in "$@"; do local f="$D/lib/$m.sh"; . "$f"; done; }\nload other setup',
    'D=${0%/*}/lib\nfor m in other setup; do . "$D/$m.sh"; done',
    'D=$(dirname "$0")\nmain() { while [ $# -gt 0 ]; do . "$D/lib/$1.sh"; shift; done; }\nmain other setup',
  ])('reads each: %j', async (lines) => {
    expect(await found(lines)).toEqual(['scripts/setup.sh:3']);
    expect(await found(lines.replaceAll('setup', 'third'))).toEqual([]);
  });

  it.each([
    'if [ -d /opt/app/lib ]; then D=/opt/app; else D=.; fi\n. "$D/lib/setup.sh"',
    '[ -d /opt/app ] && D=/opt/app || D=.\n. "$D/lib/setup.sh"',
    'D=.\n[ -d /opt/app ] && D=/opt/app\nsh "$D/lib/setup.sh"',
    'case $(uname) in Linux) D=/opt/app ;; *) D=/usr/app ;; esac\n"$D/lib/setup.sh"',
    'if [ -d /opt/app ]; then D=/opt/app; else D=.; fi\nL="$D/lib"\n. "$L/setup.sh"',
    'if [ -d /opt/app ]; then D=/opt/app; else D=.; fi\nN=setup\n. "$D/lib/$N.sh"',
    'if [ -d /opt/app ]; then D=/opt/app; else D=.; fi\ncd "$D"\n. ./lib/setup.sh',
    'if [ -d /opt/app ]; then D=/opt/app; else D=$(find / -name app); fi\n. "$D/lib/setup.sh"',
    'for D in /opt/app .; do if [ -f "$D/lib/setup.sh" ]; then . "$D/lib/setup.sh"; break; fi; done',
    'if [ -f /opt/app/lib/setup.sh ]; then F=/opt/app/lib/setup.sh; else F=./setup.sh; fi\nbash "$F"',
  ])('reads it in each folder that a condition chooses: %j', async (lines) => {
    expect(await found(lines)).toEqual(['scripts/setup.sh:3']);
    expect(await found(lines.replaceAll('setup', 'other'))).toEqual([]);
    expect(await found(lines.replaceAll('/opt/app', '/srv/app'))).toEqual([]);
  });
});

describe('a program in a folder that is added to PATH', () => {
  const found = (lines: string) =>
    fetched({ Dockerfile: from(`COPY scripts /opt/bin\n${lines}`), 'scripts/setup': FETCH, 'scripts/a.md': FETCH });

  it.each([
    'ENV PATH=/opt/bin:$PATH\nRUN setup',
    'ENV PATH="$PATH:/opt/bin"\nCMD ["setup"]',
    'ENV PATH=/opt/bin:/usr/bin\nENTRYPOINT ["tini", "--", "setup"]',
    'RUN PATH=/opt/bin:$PATH setup',
    'RUN export PATH=/opt/bin:$PATH && setup',
  ])('is read: %j', async (lines) => expect(await found(lines)).toEqual(['scripts/setup:3']));

  it.each(['RUN setup', 'ENV PATH=/opt/sbin:$PATH\nRUN setup', 'ENV PATH=/opt/bin:$PATH\nRUN other setup'])(
    'is not another one: %j',
    async (lines) => expect(await found(lines)).toEqual([]),
  );

  it('may take the place of one of the system', async () => {
    const files = { 'rootfs/usr/local/bin/apt-get': FETCH };
    expect(await fetched({ Dockerfile: from('COPY rootfs /\nRUN apt-get update'), ...files })).toEqual([
      'rootfs/usr/local/bin/apt-get:3',
    ]);
    expect(await fetched({ Dockerfile: from('COPY rootfs /x\nRUN apt-get update'), ...files })).toEqual([]);
  });
});

describe('a script that a supervisor or a table starts', () => {
  it.each([
    ['/etc/supervisor/conf.d/a.conf', '[program:a]\ncommand=/r.sh\n', 'CMD ["supervisord", "-n"]'],
    ['/etc/supervisord.conf', '[program:a]\ncommand=bash -c "/r.sh --x"\n', 'CMD ["supervisord", "-n"]'],
    ['/etc/a.conf', '[program:a]\ncommand=/r.sh\n', 'CMD ["supervisord", "-n", "-c", "/etc/a.conf"]'],
    ['/a/w.ini', '[program:a]\ncommand=/r.sh\n', 'WORKDIR /a\nENTRYPOINT exec supervisord --configuration=w.ini'],
    [
      '/etc/programs/a.ini',
      '[program:a]\ncommand=/r.sh\n',
      'COPY <<E /etc/supervisord.conf\n[include]\nx=1\nfiles = b.ini\n  programs/*.ini\nE\nCMD ["supervisord", "-n"]',
    ],
    [
      '/etc/p/a',
      '[program:a]\ncommand=/r.sh\n',
      'COPY <<E /etc/s.conf\n[include]\nfiles=%(here)s/p/*\nE\nCMD ["/usr/bin/supervisord", "-nc", "/etc/s.conf"]',
    ],
    ['/etc/inittab', '::sysinit:/bin/true\n::respawn:/r.sh\n', 'CMD ["/sbin/init"]'],
    ['/etc/crontabs/root', '*/5 * * * * /r.sh\n', 'CMD ["crond", "-f"]'],
    ['/c', '*/5 * * * * /r.sh\n', 'CMD ["supercronic", "-quiet", "/c"]'],
    ['/docker-entrypoint.d/9.envsh', '. /r.sh\n', 'CMD ["nginx"]'],
    ['/x', '', 'ENTRYPOINT ["dockerize", "-wait", "tcp://db:5432", "/r.sh"]'],
  ])('is read: %s', async (path, settings, lines) => {
    const files = { settings, 'r.sh': FETCH };
    expect(await fetched({ Dockerfile: from(`COPY settings ${path}\nCOPY r.sh /\n${lines}`), ...files })).toEqual([
      'r.sh:3',
    ]);
    expect(await fetched({ Dockerfile: from(`COPY settings /y${path}\nCOPY r.sh /s/\n${lines}`), ...files })).toEqual(
      [],
    );
  });
});

describe('a configuration of supervisord', () => {
  const files = { settings: '[program:a]\ncommand=/r.sh\n', 'r.sh': FETCH.replace('|', '-o /x; #') };
  const rules = async (lines: string): Promise<readonly string[]> => {
    const { findings } = await scanFiles({
      Dockerfile: from(`COPY settings /a.conf\nCOPY r.sh /\n${lines}`),
      ...files,
    });
    return findings.filter(({ span: { file } }) => file.path === 'r.sh').map(({ ruleId }) => ruleId);
  };

  it('says nothing where another program gets it, or supervisord another one', async () => {
    expect(await rules('CMD ["any-program", "-c", "/a.conf"]')).toEqual([]);
    expect(await rules('CMD ["supervisord", "-c", "/b.conf"]')).toEqual([]);
    expect(await rules('CMD ["supervisord", "-l", "/a.conf"]')).toEqual([]);
  });
});

describe('a script that an unknown program of an image runs', () => {
  /** The lines of the script without a check of certificates. */
  async function unchecked(files: Files): Promise<readonly string[]> {
    const { findings } = await scanFiles(files);
    const found = findings.filter(({ ruleId }) => ruleId === 'tls-verify-disabled');
    return found.map(({ span: { file } }) => file.path);
  }
  const files = (lines: string): Files => ({
    Dockerfile: from(`COPY s /app/s\nCOPY s/b.sh /usr/local/bin/\nWORKDIR /app\n${lines}`),
    's/a.sh': '#!/usr/bin/env bash\nset -eu\ncurl -k -o /opt/x https://registry.example.com/x.tgz\n',
    's/b.sh': '#!/bin/sh\ncurl -k -o /opt/x https://registry.example.com/x.tgz\n',
    's/start': '#!/bin/sh\ncurl -k -o /opt/x https://registry.example.com/x.tgz\n',
    's/wait.sh': '#!/bin/bash\nC=("${@:3}")\nexec "${C[@]}"\n',
    's/x.py': '#!/usr/bin/python3\ncurl -k https://registry.example.com\n',
  });

  it.each([
    ['CMD ["wait-for-it.sh", "db:5432", "-t", "30", "--", "/app/s/a.sh"]', 's/a.sh'],
    ['CMD wait-for-it.sh db:5432 -- s/a.sh', 's/a.sh'],
    ['CMD ["/app/s/wait.sh", "db:5432", "--", "/app/s/a.sh"]', 's/a.sh'],
    ['CMD ["ddtrace-run", "/app/s/a.sh"]', 's/a.sh'],
    ['CMD ["ddtrace-run", "b.sh"]', 's/b.sh'],
    ['CMD ["newrelic-admin", "run-program", "/app/s/start"]', 's/start'],
    ['CMD ["chamber", "exec", "svc", "--", "/app/s/a.sh"]', 's/a.sh'],
    ['CMD ["aws-vault", "exec", "p", "--", "s/start"]', 's/start'],
    ['CMD ["watchexec", "-e", "go", "/app/s/a.sh"]', 's/a.sh'],
    ['CMD ["tini", "--", "reflex", "-r", "x", "--", "s/a.sh"]', 's/a.sh'],
    ['ENTRYPOINT ["fixuid", "-q", "s/a.sh"]', 's/a.sh'],
    ['RUN scl enable devtoolset-9 s/a.sh', 's/a.sh'],
    ['RUN any-program --x -- curl -k https://registry.example.com/x.tgz -o /x', 'Dockerfile'],
  ])('is read: %s', async (lines, path) => {
    expect(await unchecked(files(lines))).toEqual([path]);
  });

  it.each([
    ...['cp s/a.sh /b', 'chmod +x s/a.sh', 'git add -- s/a.sh', 'rm -- s/a.sh', 'grep -- x s/a.sh', 'cat s/a.sh'],
    ...['npm run x -- s/a.sh', 'shellcheck s/a.sh', 'dos2unix s/a.sh', 'some-linter -- s/a.sh', 'yq -i x s/a.sh'],
    ...['python3 y.py s/a.sh', 'wait-for-it.sh db:5432 -- s/x.py', 'any-program s/gone.sh', 'any-program s'],
    ...['any-program --script=s/a.sh', 'any-program @s/a.sh', 'sudo chown a s/a.sh', 'apt-get install -- curl'],
    ...['f() { cat "$1"; }; f s/a.sh', 'kubectl exec a -- curl -k https://registry.example.com'],
  ])('is left alone where it is only named: %s', async (command) => {
    expect(await unchecked(files(`RUN ${command}`))).toEqual([]);
  });
});

describe('a script that is copied and run, but is not plain text', () => {
  const ELF = '\x7fELF\x02\x01\x01\0\0';
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 120\n`;

  /** The places of what is found, and the kinds, weights and paths of what was not looked at. */
  async function judged(run: string, content: string) {
    const folder = folderWith({ Dockerfile: from(`COPY a.dat /\n${run}`), 'a.dat': Buffer.from(content, 'latin1') });
    const options = { cwd: folder, maxFileSize: 2_000, include: [], exclude: [] };
    const { findings, notifications } = await scan(openRepository([], options), scanOptions);
    return [
      ...findings.flatMap(({ ruleId, span: { file } }) => (ruleId === 'remote-script-exec' ? [file.path] : [])),
      ...notifications.flatMap(({ gap, span, path = span?.file.path }) =>
        gap === undefined || gap.weight === 'expected' ? [] : [`${gap.kind} ${gap.weight} ${path}`],
      ),
    ];
  }

  it.each([
    ['a byte that is not UTF-8', `${FETCH}# \xff\n`, ['a.dat']],
    ['a NUL', `${FETCH}# \0\n`, ['a.dat']],
    ['too much text', FETCH + '#'.repeat(2_000), ['unreadable-file ordinary a.dat']],
    ['a pointer of Git LFS', POINTER, ['lfs-pointer ordinary a.dat']],
  ])('is read as shells do it, or reported: %s', async (_name, content, expected) => {
    expect(await judged('RUN sh /a.dat', content)).toEqual(expected);
    expect(await judged('RUN /a.dat', content)).toEqual(expected);
    expect(await judged('RUN sh < /a.dat', content)).toEqual(expected);
  });

  it.each([
    ['a compiled program', ELF],
    ['a large compiled program', ELF + '\0'.repeat(2_000)],
    ['a large script of Python', `#!/usr/bin/python3\n${'#'.repeat(2_000)}`],
  ])('is no shell script: %s', async (_name, content) => {
    expect(await judged('RUN /a.dat', content)).toEqual([]);
  });
});

describe('a script whose place a variable of the builder decides', () => {
  /** The ways in which it may be fetched and run. */
  async function mayBe(lines: string, files: Files): Promise<readonly string[]> {
    const { notifications } = await scanFiles({ Dockerfile: from(lines), ...files });
    return notifications.flatMap(({ message }) => /.*(?=, remote-script-exec applies)/.exec(message)?.[0] ?? []);
  }
  const OF = 'This depends on the platform of the build: on';
  const UNSET = 'This value depends on whether a variable is set: if it is not';

  it.each<[lines: string, path: string, way: string]>([
    ['ARG TARGETPLATFORM\nCOPY $TARGETPLATFORM/x /y\nRUN sh /y', 'linux/amd64/x', `${OF} linux/amd64`],
    ['ARG TARGETPLATFORM\nCOPY ${TARGETPLATFORM}/x /y\nRUN sh /y', 'linux/arm/v7/x', `${OF} linux/arm/v7`],
    ['ARG BUILDPLATFORM\nCOPY k/$BUILDPLATFORM/x /y\nRUN sh /y', 'k/linux/s390x/x', `${OF} linux/s390x`],
    ['ARG TARGETVARIANT\nCOPY x.$TARGETVARIANT /y\nRUN sh /y', 'x.', `${OF} linux/amd64`],
    ['COPY x.txt $HOME/y\nRUN sh /y', 'x.txt', UNSET],
    ['COPY x.txt ${HOME}/k/y\nRUN sh /k/y', 'x.txt', UNSET],
    ['ADD x.txt "$X/y"\nRUN sh /y', 'x.txt', UNSET],
    ['COPY $HOME/x.txt /y\nRUN sh /y', 'x.txt', UNSET],
    ['WORKDIR $HOME/w\nCOPY x.txt y\nRUN sh /w/y', 'x.txt', UNSET],
  ])('%j with %s', async (lines, path, way) => {
    expect(await mayBe(lines, { [path]: FETCH })).toEqual([way]);
  });

  it.each<[lines: string, files: Files]>([
    ['ARG TARGETPLATFORM\nCOPY $TARGETPLATFORM/x /y\nRUN sh /y', { 'linux/amd64/x': 'true\n', x: FETCH }],
    ['ARG TARGETPLATFORM\nCOPY $TARGETPLATFORM/x /y', { 'linux/amd64/x': FETCH }],
    ['ARG TARGETVARIANT\nCOPY x.$TARGETVARIANT /y\nRUN sh /y', { 'x.': 'true\n', x: FETCH }],
    ['COPY x.txt $HOME/y\nRUN sh /y', { 'x.txt': 'true\n' }],
    ['COPY x.txt $HOME/y\nRUN sh /z', { 'x.txt': FETCH }],
    ['ENV HOME=/h\nCOPY x.txt $HOME/y\nRUN sh /y', { 'x.txt': FETCH }],
    ['COPY app.jar $CATALINA_HOME/bin/\nCOPY etc $JAVA_HOME/etc', { 'app.jar': '', 'etc/a.conf': 'a\n' }],
    ['WORKDIR $GOPATH/bin\nCOPY x.txt $GOPATH/bin/x\nUSER 1000', { 'x.txt': FETCH }],
  ])('says nothing of %j', async (lines, files) => {
    expect(await fetched({ Dockerfile: from(lines), ...files })).toEqual([]);
    const { notifications } = await scanFiles({ Dockerfile: from(lines), ...files });
    expect(notifications.filter(({ gap }) => gap?.kind === 'unknown-value')).toEqual([]);
  });

  it.each<[lines: string, path: string]>([
    ["COPY '$Q' /y\nRUN sh /y", '$Q'],
    ['COPY \\$Q /y\nRUN sh /y', '$Q'],
    ["ENV P='$Q'\nCOPY $P /y\nRUN sh /y", '$Q'],
    ["WORKDIR /w\nCOPY '~/x' y\nRUN sh /w/y", '~/x'],
    ['COPY x.txt ${PATH%%/*}/y\nRUN sh /y', 'x.txt'],
    ['ENV D=/a/b\nCOPY x.txt ${D%%/b*}/y\nRUN sh /a/y', 'x.txt'],
  ])('%j with the file %s', async (lines, path) => {
    expect(await fetched({ Dockerfile: from(lines), [path]: FETCH })).toEqual([`${path}:3`]);
  });

  it.each([
    ['COPY $Q /y\nRUN sh /y', '$Q'],
    ["COPY '$Q' /y\nRUN sh /y", 'Q'],
    ['COPY x.txt ${PATH%%/*}/y\nRUN sh /usr/y', 'x.txt'],
    ['COPY x.txt ${PATH%%[/]*}/y\nRUN sh /y', 'x.txt'],
  ])('finds nothing at %j with the file %s', async (lines, path) => {
    expect(await fetched({ Dockerfile: from(lines), [path]: FETCH })).toEqual([]);
  });
});

describe('a script in the place of the shell of RUN', () => {
  const HERE = (path: string) => `COPY --chmod=755 <<E ${path}\n${FETCH}E`;

  it.each<[lines: string, place: string]>([
    [`${HERE('/bin/sh')}\nRUN true`, 'Dockerfile:5'],
    [`${HERE('/usr/bin/sh')}\nRUN true`, 'Dockerfile:5'],
    ['COPY x /q\nRUN cp /q /bin/sh\nRUN true', 'x:3'],
    ['COPY x /q\nRUN ln -sf /q /bin/sh\nRUN true', 'x:3'],
    ['COPY x /q\nRUN ["ln", "-sf", "/q", "/bin/sh"]\nRUN true', 'x:3'],
    ['COPY x /q\nRUN install -m 755 /q /bin/sh\nRUN true\nRUN true', 'x:3'],
    ['COPY x /usr/local/bin/bash\nSHELL ["bash", "-c"]\nRUN true', 'x:3'],
    ['ENV PATH=/t:$PATH\nCOPY x /t/bash\nSHELL ["bash", "-c"]\nRUN true', 'x:3'],
    ['COPY x /usr/bin/bash\nSHELL ["env", "A=b", "bash", "-c"]\nRUN true', 'x:3'],
    ['COPY x /q\nSHELL ["env", "BASH_ENV=/q", "bash", "-c"]\nRUN true', 'x:3'],
    ['COPY x /sh.x\nSHELL ["/sh.x", "-c"]\nRUN true', 'x:3'],
    ['COPY x /usr/bin/start\nSHELL ["start"]\nRUN true', 'x:3'],
  ])('is found in %j', async (lines, place) => {
    expect(await fetched({ Dockerfile: from(lines), x: FETCH })).toEqual([place]);
  });

  it.each([
    'COPY x /q\nRUN cp /q /bin/sh2\nRUN true',
    'RUN ln -sf /bin/bash /bin/sh\nCOPY x /q\nRUN true',
    'COPY x /q\nRUN cp /q /bin/sh',
    'COPY x /q\nRUN cp /q /bin/bash\nRUN true',
    'COPY x /usr/local/bin/bash\nSHELL ["/bin/bash", "-c"]\nRUN true',
    'COPY x /sh.x\nSHELL ["/sh.y", "-c"]\nRUN true',
    'COPY x /q\nRUN cp /q /bin/sh\nRUN ["true"]',
    'COPY y /bin/sh\nRUN true',
  ])('is not found in %j', async (lines) => {
    expect(await fetched({ Dockerfile: from(lines), x: FETCH, y: FETCH.replace('#!/bin/sh\n', '') })).toEqual([]);
  });
});
