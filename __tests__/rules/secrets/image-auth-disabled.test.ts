import { it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/image-auth-disabled.ts';
import { expectMarks } from '../../support/example.ts';

const OPEN = 'protected-mode no';

it.each([
  ['a path that the command names', `FROM redis:8\nRUN echo «'${OPEN}'» > /x.conf\nCMD ["redis-server", "/x.conf"]`],
  ['a usual path in another image', `FROM debian:12\nRUN echo «'${OPEN}'» > /etc/redis/redis.conf`],
  ['an edit', "FROM debian:12\nRUN sed -i «'s/protected-mode.*/protected-mode no/'» /etc/redis/redis.conf"],
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
