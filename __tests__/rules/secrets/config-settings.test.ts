import { describe, expect, it } from '@jest/globals';
import disabled from '../../../src/rules/secrets/containers/config-auth-disabled.ts';
import weak from '../../../src/rules/secrets/containers/config-weak-credential.ts';
import pivot from '../../../src/rules/secrets/containers/pivot-weak-db.ts';
import { checkText, companionsWithMarks, expectMarks, messagesOf, withoutMarks } from '../../support/example.ts';

const GRAFANA = 'image: grafana/grafana:12.2.1';
const MOUNTED = 'volumes: ["./grafana.ini:/etc/grafana/grafana.ini:ro"]';
const service = (...lines: readonly string[]) => `services:\n  app:\n    ${lines.join('\n    ')}\n`;

function expectIn(rule: typeof weak, compose: string, file: string, marked: string, path = 'compose.yaml'): void {
  const checked = checkText(rule, path, compose, {}, {}, undefined, { [file]: withoutMarks(marked) });
  expect(companionsWithMarks(checked)).toEqual({ [file]: marked });
}

describe('configuration files of services', () => {
  it.each([
    ['a file', MOUNTED],
    ['the long form', 'volumes: [{ type: bind, source: grafana.ini, target: /etc/grafana/grafana.ini }]'],
    ['the folder', 'volumes: ["./:/etc/grafana/"]'],
    ['another file in the folder', 'volumes: ["./grafana.ini:/etc/grafana/custom.ini"]'],
    ['a config', 'configs: [{ source: own, target: /etc/grafana/grafana.ini }]'],
  ])('are read from %s', (_what, mount) => {
    const compose = `${service(GRAFANA, mount)}configs: { own: { file: ./grafana.ini } }\n`;
    expectIn(weak, compose, 'grafana.ini', '[security]\nadmin_password = «admin»\n');
  });

  it.each([
    ['another path', service(GRAFANA, 'volumes: ["./grafana.ini:/tmp/grafana.ini"]')],
    ['another image', service('image: ghcr.io/acme/app:1.4', MOUNTED)],
    ['an image that is not known', service('image: ${IMAGE}', MOUNTED)],
    ['a path that is not known', service(GRAFANA, 'volumes: ["${DIR}/grafana.ini:/etc/grafana/grafana.ini"]')],
    ['a path of the host', service(GRAFANA, 'volumes: ["/grafana.ini:/etc/grafana/grafana.ini"]')],
    ['a path out of the repository', service(GRAFANA, 'volumes: ["../grafana.ini:/etc/grafana/grafana.ini"]')],
    ['a variable that replaces it', service(GRAFANA, MOUNTED, 'environment: { GF_SECURITY_ADMIN_PASSWORD: "${P}" }')],
  ])('are left alone with %s', (_what, compose) =>
    expectIn(weak, compose, 'grafana.ini', '[security]\nadmin_password = admin\n'),
  );

  it('may be missing', () => expectMarks(weak, 'compose.yaml', service(GRAFANA, MOUNTED)));

  it.each([
    'admin_password="«admin»"',
    'admin_password = «changeme» ; later',
    'admin_user = shop\nadmin_password = «shop»',
    'admin_password = blue-Kettle-71',
    'admin_password = ${ADMIN_PASSWORD}',
    'admin_password = $__env{ADMIN_PASSWORD}',
    'admin_password =',
    '# admin_password = admin',
    '[database]\nadmin_password = admin',
  ])('have a password: %s', (lines) =>
    expectIn(weak, service(GRAFANA, MOUNTED), 'grafana.ini', `[security]\n${lines}\n`),
  );

  it.each([
    'api:\n  insecure: «true»\n',
    'api: # comment\n    dashboard: true\n\n    insecure: "«true»" # yes\n',
    'http:\n  routers: |\n    x\napi:\n  insecure: «true»\n',
    '---\napi:\r\n  insecure: «true»\r\n',
    'api:\n  dashboard: true\nother:\n  insecure: true\n',
    'note: |\n  api:\n    insecure: true\n',
    'api:\n  insecure: {{ insecure }}\n',
    'other:\n  api:\n    insecure: true\n',
    '# api:\n#   insecure: true\n',
  ])('are YAML: %j', (yaml) =>
    expectIn(disabled, service('image: traefik:v3', 'volumes: ["./t.yml:/etc/traefik/traefik.yml"]'), 't.yml', yaml),
  );

  it.each([
    '<c><users><api><password>«api»</password></api></users></c>',
    '<c>\n<!-- > --><users><api><password><![CDATA[«admin»]]></password></api></users></c>',
    '<c><users><api><password>api</password><networks><ip>10.0.0.5</ip></networks></api></users></c>',
    '<c><users><api><password from_env="P">api</password></api></users></c>',
    '<c><!-- <users><api><password>api</password></api></users> --></c>',
    '<c><users><api><password>api</api></users></c>',
    '<c><users><api><password>api',
  ])('are XML: %s', (xml) => {
    const mount = 'volumes: ["./users.xml:/etc/clickhouse-server/users.xml"]';
    expectIn(weak, service('image: clickhouse/clickhouse-server:25.8', mount), 'users.xml', xml);
  });

  it('report an empty password at the name of its element', () => {
    const mount = 'volumes: ["./users.d:/etc/clickhouse-server/users.d"]';
    const compose = service('image: clickhouse/clickhouse-server:25.8', mount);
    expectIn(disabled, compose, 'users.d/a.xml', '<c><users><api><«password»/></api></users></c>');
    expectIn(disabled, compose, 'users.d/a.xml', '<c><users><default><password></password></default></users></c>');
  });

  it('count for Redis only if its command names them', () => {
    const mount = 'volumes: ["./redis.conf:/etc/redis.conf"]';
    const text = 'bind 0.0.0.0\nprotected-mode «no»\n';
    expectIn(disabled, service('image: redis:8', 'command: redis-server /etc/redis.conf', mount), 'redis.conf', text);
    expectIn(disabled, service('image: redis:8', mount), 'redis.conf', withoutMarks(text));
  });

  it('are reported for the first of several containers', () => {
    const one = `    ${GRAFANA}\n    ${MOUNTED}\n`;
    const compose = `services:\n  first:\n${one}  second:\n${one}`;
    const files = { 'grafana.ini': '[security]\nadmin_password = admin\n' };
    expect(
      checkText(weak, 'compose.yaml', compose, {}, {}, undefined, files).findings.map(({ message }) => message),
    ).toEqual([
      'Container "first" reads this file as /etc/grafana/grafana.ini, in which security.admin_password is a password that everyone tries. Anyone who reaches the service can log in.',
    ]);
  });

  it('are read for commands of scripts', () =>
    expectIn(
      disabled,
      'docker run -d -v ./mosquitto.conf:/mosquitto/config/mosquitto.conf eclipse-mosquitto:2.0\n',
      'mosquitto.conf',
      'allow_anonymous «true»\n',
      'run.sh',
    ));
});

describe('a published service', () => {
  it.each([
    [
      '[security]\nadmin_password = admin\n',
      'the password security.admin_password in /etc/grafana/grafana.ini is one that everyone tries',
    ],
    [
      '[auth.anonymous]\nenabled = true\n',
      'with auth.anonymous.enabled in /etc/grafana/grafana.ini it shows its dashboards to everyone',
    ],
  ])('that everyone can log in to: %j', (text, because) => {
    const compose = service(GRAFANA, MOUNTED, 'ports: ["3000:3000"]');
    const { findings } = checkText(pivot, 'compose.yaml', compose, {}, {}, undefined, { 'grafana.ini': text });
    expect(findings.map(({ message }) => message)).toEqual([
      `Anyone who reaches the host can log in to container "app" on port 3000:3000, because it is published on all interfaces and ${because}.`,
    ]);
  });

  it.each(['"80:80", "«18080:8080»"', '"80:80", "443:443"', '"127.0.0.1:8080:8080", "80:80"'])(
    'has the port that the setting opens: %s',
    (items) => {
      const image = 'image: traefik:v3.6';
      const mount = 'volumes: ["./t.yml:/etc/traefik/traefik.yml"]';
      const files = { 't.yml': 'api:\n  insecure: true\n' };
      const ports = `ports: [${items}]`;
      expectMarks(pivot, 'compose.yaml', service(image, mount, ports), {}, {}, files);
      expectMarks(pivot, 'compose.yaml', service(image, 'environment: { TRAEFIK_API_INSECURE: "true" }', ports));
    },
  );

  it('on this machine only is none', () =>
    expect(messagesOf(pivot, 'compose.yaml', service(GRAFANA, MOUNTED, 'ports: ["127.0.0.1:3000:3000"]'))).toEqual([]));
});
