import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/image-auth-disabled.ts';
import { failuresOf } from '../../gate/failures.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const OPEN = 'protected-mode no';

it.each([
  ['a path that the command names', `FROM redis:8\nRUN echo «'${OPEN}'» > /x.conf\nCMD ["redis-server", "/x.conf"]`],
  ['a usual path in another image', `FROM debian:12\nRUN echo «'${OPEN}'» > /etc/redis/redis.conf`],
  ['an edit', "FROM debian:12\nRUN sed -i «'s/protected-mode.*/protected-mode no/'» /etc/redis/redis.conf"],
  ['a line in a section', "FROM mysql:8.4\nRUN sed -i «'/^\\[mysqld\\]/a skip-grant-tables'» /etc/my.cnf"],
  ['a line in the section of a client', "FROM mysql:8.4\nRUN sed -i '/\\[client\\]/a skip-grant-tables' /etc/my.cnf"],
  ['a path that nothing names', `FROM redis:8\nRUN echo '${OPEN}' > /x.conf`],
  [
    'a program that this machine alone reaches',
    `FROM redis:8\nRUN printf 'bind 127.0.0.1\\n${OPEN}' > /etc/redis.conf`,
  ],
  [
    'a stage that is not shipped',
    `FROM redis:8 AS a\nRUN echo '${OPEN}' > /etc/redis.conf\nFROM redis:8\nCOPY --from=a /x /x`,
  ],
  [
    'a variable of the image that replaces it',
    "FROM influxdb:1.12\nENV INFLUXDB_HTTP_AUTH_ENABLED=true\nRUN printf '[http]\\nauth-enabled = false' > /etc/influxdb/influxdb.conf",
  ],
  ['no configuration of a service', "FROM debian:12\nRUN echo 'host all all all trust' > /srv/notes.txt"],
])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

describe('commands of an image', () => {
  it.each([
    ['CMD of an image with a service', 'FROM mysql:8.4\nCMD ["«--loose-skip-grant-tables»"]'],
    ['a program', 'FROM debian:13\nCMD ["tini", "--", "redis-server", "«--protected-mode»", "no"]'],
    ['the shell form', 'FROM debian:13\nCMD exec code-server «--auth» none'],
    ['a script in the exec form', 'FROM debian:13\nENTRYPOINT ["sh", "-c", "sleep 1; ttyd «-W» bash"]'],
    ['ENTRYPOINT with CMD', 'FROM debian:13\nENTRYPOINT ["vault"]\nCMD ["server", "«-dev»"]'],
    [
      'several words in a variable of the shell form',
      'FROM debian:13\nENV OPTS="--protected-mode no"\nCMD redis-server «$OPTS»',
    ],
    [
      'several words in a variable for another service',
      'FROM debian:13\nENV OPTS="--ip=0.0.0.0 --NotebookApp.token="\nCMD jupyter notebook «${OPTS}»',
    ],
    ['no variable in quotes', `FROM debian:13\nENV OPTS="--protected-mode no"\nCMD redis-server '$OPTS'`],
    ['other words in a variable', 'FROM debian:13\nENV OPTS="--protected-mode yes"\nCMD redis-server $OPTS'],
    [
      'a variable that no shell replaces',
      'FROM debian:13\nENV OPTS="--protected-mode no"\nCMD ["redis-server", "$OPTS"]',
    ],
    ['images that are built on it', 'FROM debian:13\nONBUILD CMD ["mongod", "--noauth"]'],
    [
      'a password in CMD',
      'FROM redis:8\nENTRYPOINT ["redis-server", "--protected-mode", "no"]\nCMD ["--requirepass", "$P"]',
    ],
    [
      'a variable that closes it',
      'FROM rayproject/ray:2.52.0\nENV RAY_AUTH_MODE=token\nCMD ["ray", "start", "--dashboard-host=0.0.0.0"]',
    ],
    ['another program', 'FROM debian:13\nCMD ["app", "--insecure", "--no-auth"]'],
    ['an earlier command', 'FROM debian:13\nCMD ["mongod", "--noauth"]\nCMD ["mongod", "--auth"]'],
    [
      'a stage that is not shipped',
      'FROM mysql:8.4 AS a\nCMD ["--skip-grant-tables"]\nFROM debian:13\nCOPY --from=a /x /x',
    ],
    ['a stage for development', 'FROM debian:13 AS app\nFROM app AS dev\nCMD ["code-server", "--auth", "none"]'],
    ['a command that a build runs', 'FROM mysql:8.4\nRUN mysqld --skip-grant-tables & mysql -e "FLUSH PRIVILEGES"'],
    ['a flag that is not known', 'FROM debian:13\nENV AUTH=none\nCMD exec code-server --auth "$MODE"'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('are told with their effect', () => {
    expect(messagesOf(rule, 'Dockerfile', 'FROM mongo:8 AS a\nCMD ["mongod", "--noauth"]')).toEqual([
      'Stage "a" starts its service with --noauth, so it does not require a password.',
    ]);
  });
});

describe('variables of an image', () => {
  it.each([
    ['PostgreSQL', 'FROM postgres:18\nENV «POSTGRES_HOST_AUTH_METHOD=trust»'],
    ['a token', 'FROM debian:13\nENV A=1 «JUPYTER_TOKEN=""»'],
    [
      'a variable that a later one replaces',
      'FROM postgres:18\nENV POSTGRES_HOST_AUTH_METHOD=trust\nENV POSTGRES_HOST_AUTH_METHOD=md5',
    ],
    ['a value that is not known', 'FROM postgres:18\nARG M\nENV POSTGRES_HOST_AUTH_METHOD=$M'],
    ['one that a password would make harmless', 'FROM mysql:8.4\nENV «MYSQL_ALLOW_EMPTY_PASSWORD=yes»'],
    [
      'one that a password of the image makes harmless',
      'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes MYSQL_RANDOM_ROOT_PASSWORD=yes',
    ],
    ['one of any program', 'FROM debian:13\nENV AUTH_ENABLED=false AUTH_TYPE=none'],
    [
      'a setting that a script of the image may change',
      'FROM jenkins/jenkins:2.528.2\nENV JAVA_OPTS=-Djenkins.install.runSetupWizard=false',
    ],
    ['an argument of the build', 'FROM postgres:18\nARG POSTGRES_HOST_AUTH_METHOD=trust'],
    ['a stage for tests', 'FROM postgres:18 AS test\nENV POSTGRES_HOST_AUTH_METHOD=trust'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});

describe('a service that a script of the image starts', () => {
  const BASE = 'FROM python:3.13\nUSER 1000\n';
  const failuresWith = async (script: string): Promise<readonly string[]> =>
    failuresOf(
      { Dockerfile: BASE },
      {
        Dockerfile: `${BASE}COPY --chmod=755 start.sh /start.sh\nENTRYPOINT ["/start.sh"]\n`,
        'start.sh': `#!/bin/bash\nset -e\n${script}\n`,
      },
    );

  it.each([
    ['an option', 'exec jupyter lab --ip=0.0.0.0 --ServerApp.token="" --ServerApp.password=""'],
    ['an array', 'a=(--ip=0.0.0.0 --ServerApp.token="")\nexec jupyter lab "${a[@]}"'],
    ['a value of its own', 'exec redis-server --protected-mode no'],
    ['arguments that are set', 'set -- redis-server --appendonly yes\nset -- "$@" --protected-mode no\nexec "$@"'],
  ])('is new where everyone can use it: %s', async (_name, script) =>
    expect(await failuresWith(script)).toEqual(['image-auth-disabled']),
  );

  it.each([
    ['a token that run time knows', 'exec jupyter lab --ip=0.0.0.0 --ServerApp.token="$TOKEN"'],
    ['a protected service', 'exec redis-server --protected-mode yes --requirepass "$P"'],
    ['another program', 'exec app --protected-mode no'],
    ['a text', 'echo redis-server --protected-mode no'],
  ])('is not otherwise: %s', async (_name, script) => expect(await failuresWith(script)).toEqual([]));
});
