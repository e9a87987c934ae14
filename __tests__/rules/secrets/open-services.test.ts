import { describe, expect, it } from '@jest/globals';
import flags from '../../../src/rules/processes/insecure-daemon-flag.ts';
import disabled from '../../../src/rules/secrets/containers/config-auth-disabled.ts';
import weak from '../../../src/rules/secrets/containers/config-weak-credential.ts';
import variables from '../../../src/rules/secrets/containers/env-auth-disabled.ts';
import { checkText, companionsWithMarks, expectMarks, messagesOf, withoutMarks } from '../../support/example.ts';

const service = (...lines: readonly string[]) => `services:\n  app:\n    ${lines.join('\n    ')}\n`;

describe('servers of MySQL and MariaDB without rights', () => {
  it.each([
    '«--skip_grant_tables»',
    '«--skip-grant_tables=ON»',
    '«--skip-grant-tables=TRUE»',
    '«--loose-skip-grant-tables»',
    '«--loose_skip_grant_tables=1»',
    '«--enable-skip-grant-tables»',
    '«--skip-grant»',
    '«--skip-g»',
    '--skip-name-resolve «--skip-gra»',
    '--skip-grant-tables=0',
    '--skip-grant-tables=off',
    '--disable-skip-grant-tables',
    '--skip-skip-grant-tables',
    '--skip-grants',
    '--skip-grant-tables-x',
    '--skip-networking',
    '--init-file=/skip-grant-tables.sql',
  ])('%s', (words) => expectMarks(flags, 'compose.yaml', service('image: mariadb:11.8', `command: mariadbd ${words}`)));

  it.each([
    '[mysqld]\nskip_grant_tables=«1»\n',
    '[mysqld]\n«loose-skip-grant-tables»\n',
    '[server]\n«skip-grant»\n',
    '[mysqld-8.4]\n«skip-grant-tables»\n',
    '[mariadbd]\n«skip-grant-tables»\n',
    '[mariadb-11.8]\n«skip-grant-tables»\n',
    '[galera]\n«skip-grant-tables»\n',
    '[mysqld]\nskip-grant-tables=0\n',
    '[mysqld]\ndisable-skip-grant-tables\n',
    '[mysqldump]\nskip-grant-tables\n',
    '[client]\nskip-grant-tables\n',
  ])('%j', (marked) => {
    const compose = service('image: mariadb:11.8', 'volumes: ["./db.cnf:/etc/mysql/mariadb.conf.d/db.cnf"]');
    expectIn(compose, 'db.cnf', marked);
  });

  it.each([
    ['--defaults-extra-file=/etc/db.ini', '[mysqld]\n«skip-grant-tables»\n'],
    ['--defaults-file /etc/db.ini', '[mysqld]\n«skip-grant-tables»\n'],
    ['--skip-name-resolve', '[mysqld]\nskip-grant-tables\n'],
  ])('with %s', (words, marked) => {
    const compose = service('image: mysql:8.4', `command: mysqld ${words}`, 'volumes: ["./db.ini:/etc/db.ini"]');
    expectIn(compose, 'db.ini', marked);
  });
});

function expectIn(compose: string, file: string, marked: string): void {
  const checked = checkText(disabled, 'compose.yaml', compose, {}, {}, undefined, { [file]: withoutMarks(marked) });
  expect(companionsWithMarks(checked)).toEqual({ [file]: marked });
}

describe('configs with the settings of a service', () => {
  const withConfig = (image: string, target: string, ...content: readonly string[]) =>
    `${service(`image: ${image}`, `configs: [{ source: own, target: ${target} }]`)}configs:\n  own:\n    content: |\n${content
      .map((line) => `      ${line}\n`)
      .join('')}`;

  it.each([
    withConfig('mysql:8.4', '/etc/mysql/conf.d/a.cnf', '[mysqld]', '«skip-grant-tables»'),
    withConfig(
      'elasticsearch:9.2.1',
      '/usr/share/elasticsearch/config/elasticsearch.yml',
      'xpack.security.enabled: «false»',
    ),
    withConfig(
      'elasticsearch:9.2.1',
      '/usr/share/elasticsearch/config/elasticsearch.yml',
      'xpack: {security: {enabled: «false»}}',
    ),
    withConfig(
      'elasticsearch:9.2.1',
      '/usr/share/elasticsearch/config/elasticsearch.yml',
      '{"xpack.security.enabled":«false»}',
    ),
    withConfig('eclipse-mosquitto:2.0', '/mosquitto/config/mosquitto.conf', 'listener 1883', 'allow_anonymous «true»'),
    withConfig('rabbitmq:4.2', '/etc/rabbitmq/conf.d/20.conf', 'loopback_users.guest = «false»'),
    withConfig('grafana/grafana:12.2.1', '/etc/grafana/grafana.ini', '[auth.anonymous]', 'enabled = «true»'),
    withConfig(
      'elasticsearch:9.2.1',
      '/usr/share/elasticsearch/config/elasticsearch.yml',
      'xpack.security.enabled: true',
    ),
    withConfig(
      'elasticsearch:9.2.1',
      '/usr/share/elasticsearch/config/elasticsearch.yml',
      'xpack.security.enabled: ${SECURITY}',
    ),
    withConfig('elasticsearch:9.2.1', '/tmp/elasticsearch.yml', 'xpack.security.enabled: false'),
    withConfig('ghcr.io/acme/app:1.4', '/etc/mysql/conf.d/a.cnf', '[mysqld]', 'skip-grant-tables'),
  ])('%s', (compose) => expectMarks(disabled, 'compose.yaml', compose));

  it('are read for their passwords', () =>
    expectMarks(
      weak,
      'compose.yaml',
      withConfig('grafana/grafana:12.2.1', '/etc/grafana/grafana.ini', '[security]', 'admin_password = «admin»'),
    ));

  it('are reported for the first service that reads them', () => {
    const open = withConfig('mysql:8.4', '/etc/mysql/conf.d/a.cnf', '[mysqld]', '«skip-grant-tables»');
    const other =
      '  other:\n    image: mysql:8.4\n    configs: [{ source: own, target: /etc/mysql/conf.d/a.cnf }]\nconfigs:';
    expect(messagesOf(disabled, 'compose.yaml', open.replace('configs:\n  own', `${other}\n  own`))).toEqual([
      'Container "app" reads this file as /etc/mysql/conf.d/a.cnf, and with mysqld.skip-grant-tables it gives every visitor all rights. Milder here: it publishes no port.',
    ]);
  });

  it('may be empty', () => expectMarks(disabled, 'compose.yaml', withConfig('mysql:8.4', '/etc/mysql/conf.d/a.cnf')));
});

describe('files that a command or a variable names', () => {
  it.each([
    ['postgres:18', 'command: postgres -c hba_file=/etc/own.conf', '/etc/own.conf', 'host «"all" all all trust»\n'],
    ['postgres:18', 'command: postgres -c hba_file=/etc/own.conf', '/etc/own.conf', 'host all all all scram-sha-256\n'],
    [
      'postgres:18',
      'command: postgres -c hba_file=/etc/own.conf',
      '/etc/own.conf',
      'host "replication" all all trust\n',
    ],
    ['postgres:18', 'command: postgres', '/etc/own.conf', 'host all all all trust\n'],
    ['eclipse-mosquitto:2.0', 'command: mosquitto -c /etc/own.conf', '/etc/own.conf', 'allow_anonymous «true»\n'],
    [
      'traefik:v3.6',
      'command: --configFile=/etc/own.yml',
      '/etc/own.yml',
      'api: {dashboard: true, insecure: «true»}\n',
    ],
    ['traefik:v3.6', 'command: --configFile=/etc/own.yml', '/etc/own.yml', 'api: {dashboard: true, insecure: false}\n'],
    [
      'grafana/grafana:12.2.1',
      'environment: { GF_PATHS_CONFIG: /etc/own.ini }',
      '/etc/own.ini',
      '[auth.anonymous]\nenabled=«true»\n',
    ],
    [
      'grafana/grafana:12.2.1',
      'environment: { GF_PATHS_DATA: /data }',
      '/etc/own.ini',
      '[auth.anonymous]\nenabled=true\n',
    ],
  ])('%s with %s', (image, line, target, marked) => {
    expectIn(service(`image: ${image}`, line, `volumes: ["./own:${target}"]`), 'own', marked);
  });
});

describe('flags with their value in the next word', () => {
  it.each([
    ['argo', '«--auth-mode» server'],
    ['argo', '«--auth-mode=server»'],
    ['argo', '--auth-mode $MODE'],
    ['argo', '--auth-mode client'],
    ['kube-apiserver', '«--authorization-mode» AlwaysAllow'],
    ['kube-apiserver', '--authorization-mode RBAC'],
    ['traefik', '«--api.insecure=1»'],
    ['traefik', '--api.insecure=0'],
    ['redis-server', '«--protected-mode» NO'],
    ['redis-server', '--protected-mode no --user default on'],
    ['redis-server', '--protected-mode no --bind 127.0.0.1'],
    ['mysqld', '--skip-grant-tables --skip-networking'],
    ['mongod', '«--noauth» --bind_ip_all'],
    ['mongod', '--noauth --bind_ip 127.0.0.1'],
    ['ttyd', '«-pW» 7681 bash'],
    ['ttyd', '-W --credential=admin:blue-Kettle-71 bash'],
    ['ttyd', '-W -i lo bash'],
    ['ttyd', '-p 7681 bash'],
    ['consul', 'agent «-dev» -client=0.0.0.0'],
    ['consul', 'agent -dev -client 127.0.0.1'],
    ['consul', 'agent -dev -client 0.0.0.0 -config-dir=/consul/config'],
    ['consul', 'agent -server -client 0.0.0.0'],
    ['vncserver', '«-SecurityTypes» VncAuth,None'],
    ['vncserver', '«-SecurityTypes=none»'],
    ['vncserver', '-SecurityTypes VncAuth'],
    ['dgraph', 'alpha --security "whitelist=0.0.0.0/0; token=${TOKEN}"'],
    ['ray', 'start --head «--dashboard-host» 0.0.0.0'],
    ['ray', 'start --head --dashboard-host'],
    ['code', 'serve-web «--without-connection-token»'],
    ['jupyter', "lab «--IdentityProvider.token» ''"],
    ['jupyter', 'lab --IdentityProvider.token $TOKEN'],
    ['jupyter', 'lab --IdentityProvider.token --no-browser'],
  ])('%s %s', (program, words) =>
    expectMarks(flags, 'start.sh', `docker run -d --name app ghcr.io/acme/app:1.4 ${program} ${words}\n`),
  );

  it('count as harmless with a variable that closes the service', () =>
    expectMarks(
      flags,
      'compose.yaml',
      service(
        'image: rayproject/ray:2.52.0',
        'command: ray start --dashboard-host=0.0.0.0',
        'environment: [RAY_AUTH_MODE=token]',
      ),
    ));
});

describe('variables that open a service', () => {
  it.each([
    ['GF_AUTH_PROXY_ENABLED=true', 'GF_AUTH_PROXY_WHITELIST=10.1.0.2'],
    ['REDIS_ARGS=--protected-mode no', 'REDIS_PASSWORD=${REDIS_PASSWORD}'],
    ['KONG_ADMIN_LISTEN=0.0.0.0:8001', 'KONG_ENFORCE_RBAC=on'],
  ])('%s, but not with %s', (setting, closing) => {
    const lines = (...settings: readonly string[]) =>
      service('image: ghcr.io/acme/app:1.4', `environment: ${JSON.stringify(settings)}`);
    expect(messagesOf(variables, 'compose.yaml', lines(setting))).toHaveLength(1);
    expect(messagesOf(variables, 'compose.yaml', lines(setting, closing))).toEqual([]);
  });

  const jenkins = (setting: string, ...mounts: readonly string[]) =>
    service(
      'image: jenkins/jenkins:2.528',
      `environment: [${setting}]`,
      ...(mounts.length === 0 ? [] : [`volumes: ${JSON.stringify(mounts)}`]),
    );
  const NO_WIZARD = '-Djenkins.install.runSetupWizard=false';

  it.each([
    jenkins(`«JAVA_OPTS=${NO_WIZARD}»`),
    jenkins(`«JAVA_OPTS=${NO_WIZARD}»`, 'home:/var/jenkins_home'),
    jenkins(`«JAVA_OPTS=${NO_WIZARD}»`, './plugins.yaml:/var/jenkins_home/plugins.yaml'),
    jenkins(`«JAVA_OPTS=-Xmx1g ${NO_WIZARD}»`, './jenkins.yaml:/srv/jenkins.yaml'),
    jenkins(`JAVA_OPTS=${NO_WIZARD}`, './jenkins.yaml:/var/jenkins_home/jenkins.yaml'),
    jenkins(`JAVA_OPTS=${NO_WIZARD}`, './jenkins.yml:/var/jenkins_home/jenkins.yml:ro'),
    jenkins(`JAVA_OPTS=${NO_WIZARD}`, './casc:/var/jenkins_home/casc_configs'),
    jenkins(`JAVA_OPTS=${NO_WIZARD}, CASC_JENKINS_CONFIG=/srv/jenkins.yaml`, './jenkins.yaml:/srv/jenkins.yaml'),
    jenkins(`JAVA_OPTS=${NO_WIZARD} -Dcasc.jenkins.config=/srv/jenkins.yaml`, './jenkins.yaml:/srv/jenkins.yaml'),
    jenkins(`JAVA_OPTS=-Dcasc.jenkins.config=/srv/jenkins.yaml ${NO_WIZARD}`, './jenkins.yaml:/srv/jenkins.yaml'),
  ])('know where Jenkins reads its configuration: %s', (text) => expectMarks(variables, 'compose.yaml', text));

  it.each([
    'DOZZLE_AUTH_PROVIDER=none',
    'AUTH_PROVIDER=none',
    'AUTH_PROVIDER=off',
    '«AUTH_TYPE=none»',
    '«AUTH_MODE=none»',
  ])('leave alone what may be another setting, or the default: %s', (setting) =>
    expectMarks(variables, 'compose.yaml', service('image: ghcr.io/acme/app:1.4', `environment: [${setting}]`)),
  );
});

describe('messages', () => {
  it.each([
    ['eclipse-mosquitto:2.0', '-c /mosquitto-no-auth.conf', '-c /mosquitto-no-auth.conf'],
    ['rayproject/ray:2.52.0', 'ray start --dashboard-host=0.0.0.0', '--dashboard-host=0.0.0.0'],
    ['rayproject/ray:2.52.0', 'ray start --dashboard-host 0.0.0.0', '--dashboard-host 0.0.0.0'],
    ['elasticsearch:9.2.1', 'elasticsearch -E xpack.security.enabled=false', '-E xpack.security.enabled=false'],
    ['ghcr.io/acme/app:1.4', 'serve --auth-mode=none', '--auth-mode=none'],
    ['docker:29-dind', 'dockerd -H tcp://0.0.0.0:2375', '-H tcp://…'],
    ['docker:29-dind', 'dockerd --host=tcp://0.0.0.0:2375', '--host'],
    ['ghcr.io/acme/app:1.4', 'serve --no-auth', '--no-auth'],
  ])('of %s name the flag in %s', (image, command, shown) => {
    const [message = ''] = messagesOf(flags, 'compose.yaml', service(`image: ${image}`, `command: ${command}`));
    expect(message).toContain(`Container "app" is started with ${shown}, so it `);
  });
});
