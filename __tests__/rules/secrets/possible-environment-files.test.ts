import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const SECRET = 'DB_PASSWORD=blue-Kettle-71\n';

async function found(file: string, path: string, text: string, script = 'deploy.sh'): Promise<readonly string[]> {
  const line = `#!/bin/bash\ndocker run -d --env-file ${file} ${IMAGE}\n`;
  const { findings } = await scanFiles({ [script]: line, [path]: text });
  return findings
    .filter(({ ruleId }) => ruleId === 'env-file-committed-secret')
    .map(({ severity, span }) => `${severity} ${span.file.path}`);
}

describe('files that `--env-file` may name', () => {
  it.each([
    ['env/prod.env', 'env/prod.env'],
    ['"env/$1.env"', 'env/prod.env'],
    ['"./env/${STAGE}.env"', 'env/prod.env'],
    ['".env.$1"', '.env.prod'],
    ['"env/$1/app.env"', 'env/prod/app.env'],
    ['"env/$REGION-$1.env"', 'env/eu-prod.env'],
    ['"$DIR/prod.env"', 'prod.env'],
    ['"$(dirname "$0")/prod.env"', 'prod.env'],
  ])('have their secrets reported: %s', async (file, path) => {
    expect(await found(file, path, SECRET)).toEqual([`high ${path}`]);
  });

  it('are looked for from the folder of the script, and from the root', async () => {
    expect(await found('"../env/$1.env"', 'env/prod.env', SECRET, 'bin/deploy.sh')).toEqual(['high env/prod.env']);
    expect(await found('"env/$1.env"', 'env/prod.env', SECRET, 'bin/deploy.sh')).toEqual(['high env/prod.env']);
  });

  it.each([
    ['"$1"', 'env/prod.env', SECRET],
    ['"$1/$2"', 'env/prod.env', SECRET],
    ['"conf/$1.env"', 'env/prod.env', SECRET],
    ['"env/$1.env"', 'env/eu/prod.env', SECRET],
    ['"env/$1.env"', 'env/prod.env.example', SECRET],
    ['"env/$1.env"', 'env/example.env', SECRET],
    ['"env/$1.env"', 'env/prod.env', 'DB_HOST=db\n'],
    ['"env/$1.env"', 'env/prod.env', 'DB_PASSWORD=changeme\n'],
    ['"env/$1.env"', 'env/prod.env', 'DB_PASSWORD=\n'],
  ])('are left alone: %s and %s with %j', async (file, path, text) => {
    expect(await found(file, path, text)).toEqual([]);
  });
});
