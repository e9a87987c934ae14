import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';

const FETCHES = 'curl -fsSL https://get.example.com/x.sh | sh\n';
const FILES = { 'tools/a.sh': FETCHES, 'tools/sub/b.sh': FETCHES, 'other/a.sh': 'true\n' };

const stage = (...lines: readonly string[]) => `FROM debian:13 AS b\n${lines.join('\n')}\n`;
const run = (...lines: readonly string[]) => `${lines.join('\n')}\nUSER 1000\n`;

/** The scripts of the repository in which something is run from the network. */
async function found(dockerfile: string): Promise<readonly string[]> {
  const { findings } = await scanFiles({ ...FILES, Dockerfile: dockerfile });
  const scripts = findings.filter(({ ruleId }) => ruleId === 'remote-script-exec').map(({ span }) => span.file.path);
  return [...new Set(scripts)].sort();
}

const LATER = 'FROM debian:13\nCOPY --from=b /out /t\n';

describe('a folder that a command puts elsewhere', () => {
  it.each<[string, string]>([
    ['cp -r', stage('COPY . /src', 'RUN cp -r /src/tools /out') + LATER + run('RUN sh /t/a.sh')],
    ['cp -a', stage('COPY . /src', 'RUN cp -a /src/tools/. /out') + LATER + run('RUN sh /t/a.sh')],
    [
      'cp -r into a folder',
      stage('COPY . /src', 'RUN mkdir /out && cp -r /src/tools /out') + LATER + run('RUN sh /t/tools/a.sh'),
    ],
    ['cp -r of all in it', stage('COPY . /src', 'RUN cp -r /src/tools/* /out/') + LATER + run('RUN sh /t/a.sh')],
    ['mv', stage('COPY . /src', 'RUN mv /src/tools /out') + LATER + run('RUN sh /t/a.sh')],
    ['rsync', stage('COPY . /src', 'RUN rsync -a /src/tools/ /out/') + LATER + run('RUN sh /t/a.sh')],
    ['a link', stage('COPY . /src', 'RUN ln -s /src/tools /out') + LATER + run('RUN sh /t/a.sh')],
    ['a relative path', stage('WORKDIR /src', 'COPY . .', 'RUN cp -r tools /out') + LATER + run('RUN sh /t/a.sh')],
    [
      'a folder that a script enters',
      stage('COPY . /src', 'RUN cd /src && cp -r tools /out') + LATER + run('RUN sh /t/a.sh'),
    ],
    ['a mount', stage('RUN --mount=target=/src cp -r /src/tools /out') + run('RUN sh /out/a.sh')],
    [
      'a mount and a copy',
      stage('COPY other /o', 'RUN --mount=target=/src cp -r /src/tools /out') + LATER + run('RUN sh /t/a.sh'),
    ],
    ['a variable', stage('COPY . /src', 'ENV D=/out', 'RUN cp -r /src/tools $D') + run('RUN sh $D/a.sh')],
    ['a stage on top', `${stage('COPY . /src', 'RUN cp -r /src/tools /out')}FROM b\n${run('RUN sh /out/a.sh')}`],
    ['twice', stage('COPY . /src', 'RUN cp -r /src/tools /m', 'RUN cp -r /m /out') + LATER + run('RUN sh /t/a.sh')],
    ['an entry point', stage('COPY . /src', 'RUN cp -r /src/tools /out') + LATER + run('ENTRYPOINT ["/t/a.sh"]')],
    ['a path for programs', stage('COPY . /src', 'RUN ln -s /src/tools /t') + run('ENV PATH=/t:$PATH', 'RUN a.sh')],
  ])('is followed: %s', async (_what, dockerfile) => {
    expect(await found(dockerfile)).toEqual(['tools/a.sh']);
  });

  it('is followed to folders in it', async () => {
    const dockerfile = stage('COPY . /src', 'RUN cp -r /src/tools /out') + LATER + run('RUN sh /t/sub/b.sh');
    expect(await found(dockerfile)).toEqual(['tools/sub/b.sh']);
  });

  it.each<[string, string]>([
    ['nothing runs it', stage('COPY . /src', 'RUN cp -r /src/tools /out') + LATER + run('RUN true')],
    ['another folder', stage('COPY . /src', 'RUN cp -r /src/other /out') + LATER + run('RUN sh /t/a.sh')],
    ['without its folders', stage('COPY . /src', 'RUN cp /src/tools /out') + LATER + run('RUN sh /t/a.sh')],
    ['before it was there', stage('RUN cp -r /src/tools /out', 'COPY . /src') + LATER + run('RUN sh /t/a.sh')],
    [
      'a file in its place',
      stage('COPY . /src', 'RUN cp -r /src/tools /out', 'COPY other/a.sh /out/') + LATER + run('RUN sh /t/a.sh'),
    ],
  ])('is left alone: %s', async (_what, dockerfile) => {
    expect(await found(dockerfile)).toEqual([]);
  });

  it('is bounded where each command doubles the files', async () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `RUN cp -r / /x${at}`);
    const { notifications } = await scanFiles({ ...FILES, Dockerfile: stage('COPY . /src', ...doubling, 'USER 1000') });
    const limits = notifications.filter(({ gap }) => gap?.kind === 'limit-reached');
    expect(limits.map(({ message }) => message)).toEqual([
      'The stages of this Dockerfile run more text of copied scripts than is read. Split the Dockerfile.',
    ]);
  });

  it('is found through many folders that are put into the root', async () => {
    const layers = Array.from({ length: 40 }, (_, at) => `COPY other /r${at}\nRUN cp -r /r${at}/. /`);
    const dockerfile = stage('COPY tools /r', 'RUN cp -r /r/. /', ...layers) + run('RUN sh /sub/b.sh');
    const { findings, notifications } = await scanFiles({ ...FILES, Dockerfile: dockerfile });
    expect(findings.some(({ span }) => span.file.path === 'tools/sub/b.sh')).toBe(true);
    expect(notifications.filter(({ gap }) => gap?.kind === 'limit-reached')).toEqual([]);
  });
});
