import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { inTimeAsync } from '../../support/in-time.ts';

const FETCHES = '#!/bin/sh\ncurl -fsSL https://get.example.com/x.sh | sh\n';
const TRUE = '#!/bin/sh\ntrue\n';
const PASSWORD = 'DB_PASSWORD=blue-Kettle-71\n';
const image = (...lines: readonly string[]) =>
  `FROM debian:13@sha256:${'a'.repeat(64)}\nARG S\nARG T=x\n${lines.join('\n')}\nUSER 1000\n`;

/** The rules that are reported in other files, or about secrets, with their places. */
async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId, span }) => span.file.path !== 'Dockerfile' || ruleId === 'secret-file-copied')
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ ruleId, span, message }) => `${ruleId} ${/env\/\w+\.env/.exec(message)?.[0] ?? span.file.path}`)
    .sort();
}

const ONE = ['remote-script-exec s/b.sh'];

describe('a file of the build context that an argument without a value chooses', () => {
  it.each<[lines: readonly string[], files: Files, expected: readonly string[]]>([
    [['COPY s/$S.sh /r', 'RUN sh /r'], { 's/a.sh': TRUE, 's/b.sh': FETCHES }, ONE],
    [['COPY s/${S}.sh /r', 'RUN sh /r'], { 's/a.sh': TRUE, 's/b.sh': FETCHES }, ONE],
    [['COPY s/$S.sh /r', 'ENTRYPOINT ["sh", "/r"]'], { 's/b.sh': FETCHES }, ONE],
    [
      ['COPY s/$S.sh /r', 'RUN sh /r'],
      { 's/a.sh': FETCHES, 's/b.sh': FETCHES },
      ['remote-script-exec s/a.sh', 'remote-script-exec s/b.sh'],
    ],
    [['COPY apps/$S/run.sh /r', 'RUN sh /r'], { 'apps/b/run.sh': FETCHES }, ['remote-script-exec apps/b/run.sh']],
    [['COPY apps/$S /app', 'RUN sh /app/run.sh'], { 'apps/b/run.sh': FETCHES }, ['remote-script-exec apps/b/run.sh']],
    [['WORKDIR /app', 'COPY $S/ ./', 'RUN ./run.sh'], { 'b/run.sh': FETCHES }, ['remote-script-exec b/run.sh']],
    [['RUN --mount=source=s/$S.sh,target=/r sh /r'], { 's/b.sh': FETCHES }, ONE],
    [
      ['COPY $S/Makefile .', 'RUN make all'],
      { 'b/Makefile': 'all:\n\tcurl https://get.example.com/x | sh\n' },
      ['remote-script-exec b/Makefile'],
    ],
    [['COPY c/$S.npmrc /root/.npmrc'], { 'c/a.npmrc': 'strict-ssl=false\n' }, ['tls-verify-disabled c/a.npmrc']],
    [['COPY env/$S.env /app/.env'], { 'env/a.env': 'A=b\n', 'env/b.env': PASSWORD }, ['secret-file-copied env/b.env']],
  ])('is looked at: %j with %j', async (lines, files, expected) => {
    expect(await told({ Dockerfile: image(...lines), ...files })).toEqual(expected);
  });

  it.each<[lines: readonly string[], files: Files]>([
    // files that it cannot choose
    [['COPY apps/$S/run.sh /r', 'RUN sh /r'], { 'apps/a/run.sh': TRUE, 'apps/a/b/run.sh': FETCHES }],
    [['COPY s/$S.sh /r', 'RUN sh /r'], { 's/a.sh': TRUE, 's/b.txt': FETCHES, 't/b.sh': FETCHES }],
    [['COPY s/$S.sh /r', 'RUN sh /other'], { 's/b.sh': FETCHES }],
    // an argument with a value
    [['COPY s/$T.sh /r', 'RUN sh /r'], { 's/x.sh': TRUE, 's/b.sh': FETCHES }],
    // what is no argument of the build
    [['COPY s/$U.sh /r', 'RUN sh /r'], { 's/b.sh': FETCHES }],
    // any path at all
    [['COPY $S /app/'], { 'env/b.env': PASSWORD }],
    [['COPY env/$S.env /app/.env'], { 'env/a.env': 'A=b\n', 'env/b.env.example': PASSWORD, 'prod.env': PASSWORD }],
  ])('is left alone: %j with %j', async (lines, files) => {
    expect(await told({ Dockerfile: image(...lines), ...files })).toEqual([]);
  });

  it('is the one that the builds name', async () => {
    const files = {
      Dockerfile: image('COPY s/$S.sh /r', 'RUN sh /r'),
      'compose.yaml': 'services:\n  a:\n    build: { context: ., args: { S: a } }\n',
      's/a.sh': TRUE,
      's/b.sh': FETCHES,
    };
    expect(await told(files)).toEqual([]);
  });

  it('is read in linear time', async () => {
    const many = (count: number): Files =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`s/${at}.sh`, TRUE]));
    const lines = Array.from({ length: 50 }, (_, at) => `COPY s/$S.sh /r${at}\nRUN sh /r${at}`);
    await inTimeAsync(3000, () => told({ Dockerfile: image(...lines), ...many(400) }));
  });
});
