import { describe, expect, it } from '@jest/globals';
import buildArgument from '../../../src/rules/secrets/builds/build-arg-secret.ts';
import address from '../../../src/rules/secrets/containers/env-connection-string.ts';
import literal from '../../../src/rules/secrets/containers/env-secret-literal.ts';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { expectMarks } from '../../support/example.ts';

const W = '.github/workflows/ci.yml';
const workflow = (env: string, command: string) =>
  `on: push\nenv: {${env}}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ${command}\n`;
const NAMED = 'docker run -e «DB_PASSWORD» alpine:3.22\n';
const PLAIN = 'docker run -e DB_PASSWORD alpine:3.22\n';

describe('a variable that a container gets by its name', () => {
  it.each([
    ['up.sh', `export DB_PASSWORD=blue-Kettle-71\n${NAMED}`],
    ['up.sh', `DB_PASSWORD=blue-Kettle-71\nexport DB_PASSWORD\n${NAMED}`],
    ['up.sh', `DB_PASSWORD=blue-Kettle-71 ${NAMED}`],
    ['up.sh', `set -a\nDB_PASSWORD=blue-Kettle-71\nset +a\n${NAMED}`],
    ['up.sh', `export DB_PASSWORD="\${DB_PASSWORD:-blue-Kettle-71}"\n${NAMED}`],
    ['up.sh', 'export DB_PASSWORD=blue-Kettle-71\ndocker run --env=«DB_PASSWORD» alpine:3.22\n'],
    ['up.sh', 'export A=1 DB_PASSWORD=blue-Kettle-71\npodman run -d -e A -e «DB_PASSWORD» alpine:3.22 sh\n'],
    ['Makefile', `export DB_PASSWORD := blue-Kettle-71\nup:\n\t${NAMED}`],
    [W, workflow('DB_PASSWORD: blue-Kettle-71', NAMED)],
    ['.gitlab-ci.yml', `a:\n  variables: {DB_PASSWORD: blue-Kettle-71}\n  script:\n    - ${NAMED}`],
  ])('is reported where a file has the secret, in %s: %s', (path, text) => expectMarks(literal, path, text));

  it.each([
    ['up.sh', PLAIN],
    ['up.sh', `DB_PASSWORD=blue-Kettle-71\n${PLAIN}`],
    ['up.sh', `export DB_PASSWORD=$1\n${PLAIN}`],
    ['up.sh', `export DB_PASSWORD="$(pass show db)"\n${PLAIN}`],
    ['up.sh', `export DB_PASSWORD=$(openssl rand -hex 16)\n${PLAIN}`],
    ['up.sh', `: "\${DB_PASSWORD:?}"\nexport DB_PASSWORD\n${PLAIN}`],
    ['up.sh', `export DB_PASSWORD="\${DB_PASSWORD:-}"\n${PLAIN}`],
    ['up.sh', `export DB_PASSWORD=changeme\n${PLAIN}`],
    ['up.sh', `export DB_PASSWORD="<password>"\n${PLAIN}`],
    ['up.sh', 'export DB_PASSWORD_FILE=/run/secrets/db\ndocker run -e DB_PASSWORD_FILE alpine:3.22\n'],
    ['up.sh', 'export DB_USER=blue-Kettle-71\ndocker run -e DB_USER alpine:3.22\n'],
    ['up.sh', `export DB_PASSWORD=blue-Kettle-71\necho -e DB_PASSWORD\n`],
    ['Makefile', `DB_PASSWORD := blue-Kettle-71\nup:\n\t${PLAIN}`],
    [W, workflow('DB_PASSWORD: "${{ secrets.DB_PASSWORD }}"', PLAIN)],
  ])('is accepted in %s: %s', (path, text) => expectMarks(literal, path, text));

  it.each([
    ['up.sh', 'export TOKEN=blue-Kettle-71\ndocker build --build-arg «TOKEN» .\n'],
    ['Makefile', 'export TOKEN := blue-Kettle-71\nbuild:\n\tdocker build --build-arg «TOKEN» .\n'],
    ['up.sh', 'export VERSION=blue-Kettle-71\ndocker build --build-arg VERSION .\n'],
  ])('is an argument of a build in %s: %s', (path, text) => expectMarks(buildArgument, path, text));

  it.each([
    ['export TOKEN=blue-Kettle-71\n', 'that a file in the repository sets as', 'high'],
    ['', 'as', 'medium'],
    ['export TOKEN=$1\n', 'as', 'medium'],
  ])('is rated by what is known of its value: %j', async (before, how, severity) => {
    const files = {
      'build.sh': `${before}docker build --build-arg TOKEN .\n`,
      Dockerfile: 'FROM alpine:3.22\nUSER 1\n',
    };
    const { findings } = await scanFiles(files);
    const told = findings.filter(({ ruleId }) => ruleId === 'build-arg-secret');
    expect(told.map((one) => one.severity)).toEqual([severity]);
    expect(told[0]?.message).toContain(`gets a secret ${how} the argument TOKEN`);
  });
});

describe('the password of an address', () => {
  const run = (value: string) => `docker run -e ${value} alpine:3.22\n`;

  it.each([
    ['up.sh', `P=blue-Kettle-71\n${run('URL="«postgres://shop:$P@db/shop»"')}`],
    ['up.sh', `P=blue-Kettle-71\nU="postgres://shop:$P@db/shop"\n${run('URL="«$U»"')}`],
    ['up.sh', `U=postgres://shop:blue-Kettle-71@db/shop\n${run('URL="«$U»"')}`],
    ['up.sh', `export URL=postgres://shop:blue-Kettle-71@db/shop\n${run('«URL»')}`],
    ['Makefile', `P := blue-Kettle-71\nup:\n\t${run('«URL=postgres://shop:$(P)@db/shop»')}`],
    [W, workflow('P: blue-Kettle-71', `'${run('URL=«postgres://shop:$P@db/shop»').trim()}'`)],
  ])('is known from a variable in %s: %s', (path, text) => expectMarks(address, path, text));

  it.each([
    ['up.sh', run('URL="postgres://shop:$P@db/shop"')],
    ['up.sh', `P=$1\n${run('URL="postgres://shop:$P@db/shop"')}`],
    ['up.sh', `P=$(pass show db)\n${run('URL="postgres://shop:$P@db/shop"')}`],
    ['up.sh', `P=shop\n${run('URL="postgres://shop:$P@db/shop"')}`],
    ['up.sh', `P=postgres\n${run('URL="postgres://shop:$P@db/shop"')}`],
    ['up.sh', `P=changeme\n${run('URL="postgres://shop:$P@db/shop"')}`],
    ['up.sh', `P=blue-Kettle-71\n${run('URL="postgres://shop:$P@localhost/shop"')}`],
    ['up.sh', `P=5432\n${run('URL="http://proxy:$P@x.example.com"')}`],
    ['up.sh', `export URL="postgres://shop:$P@db/shop"\n${run('URL')}`],
    ['up.sh', `export URL=postgres://shop@db/shop\n${run('URL')}`],
    ['Makefile', `up:\n\t${run('URL=postgres://shop:$(P)@db/shop')}`],
    [W, workflow('P: "${{ secrets.P }}"', `'${run('URL=postgres://shop:$P@db/shop').trim()}'`)],
  ])('is accepted in %s: %s', (path, text) => expectMarks(address, path, text));
});

describe('a project that a command starts', () => {
  const up = (value: string): Files => ({ 'up.sh': `export DB_PASSWORD=${value}\ndocker compose up -d\n` });
  const project = (environment: string): Files => ({
    'compose.yaml': `services:\n  app:\n    image: alpine:3.22\n    environment: ${environment}\n`,
  });

  it.each<[string, Files]>([
    ['env-secret-literal', project('[DB_PASSWORD]')],
    ['env-secret-literal', project('[A, "DB_PASSWORD"]')],
    ['env-secret-literal', project('{DB_PASSWORD: }')],
    ['env-secret-literal', project('\n      - DB_PASSWORD # of the database')],
    ['env-secret-literal', project('\n      DB_PASSWORD: null')],
    ['env-connection-string', project('{URL: "postgres://shop:${DB_PASSWORD}@db/shop"}')],
  ])('gets a secret of a script: %s, %j', async (rule, files) => {
    const { findings } = await scanFiles({ ...files, ...up('blue-Kettle-71') });
    expect(findings.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Container "app" gets .*a file in the repository sets\. .* This applies with DB_PASSWORD as up\.sh passes it\.$/,
      ),
    ]);
  });

  it.each(['$1', '"$(pass show db)"', 'changeme', '"${DB_PASSWORD:?}"'])('gets none: %s', async (value) => {
    for (const environment of ['[DB_PASSWORD]', '{URL: "postgres://shop:${DB_PASSWORD}@db/shop"}']) {
      const { findings } = await scanFiles({ ...project(environment), ...up(value) });
      expect(findings.filter(({ ruleId }) => /^env-(?:secret|connection)/.test(ruleId))).toEqual([]);
    }
  });
});
