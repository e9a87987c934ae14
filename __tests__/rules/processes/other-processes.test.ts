import { describe, expect, it } from '@jest/globals';
import debuggerEnabled from '../../../src/rules/processes/debugger-enabled.ts';
import healthcheckDisabled from '../../../src/rules/processes/healthcheck-disabled.ts';
import initMissing from '../../../src/rules/processes/init-missing.ts';
import insecureFlag from '../../../src/rules/processes/insecure-daemon-flag.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const DEBUG = 'node --inspect=0.0.0.0:9229 server.js';

describe('debugger-enabled', () => {
  it.each([
    ['an option', 'command: node «--inspect-brk=0.0.0.0:9229» server.js\nports: ["9229:9229"]'],
    ['the default port', 'command: node «--inspect=0.0.0.0» server.js\nports: ["9000:9229"]'],
    [
      'an option for the entrypoint of the image',
      'command: ["«--inspect=0.0.0.0:9229»", "server.js"]\nports: ["9229:9229"]',
    ],
    ['a shell', 'command: sh -c "exec node «--inspect=0.0.0.0:9229» server.js"\nports: ["9229:9229"]'],
    ['the network of the host', 'command: node «--inspect=0.0.0.0:9229» server.js\nnetwork_mode: host'],
    [
      'debugpy behind options of Python',
      'command: python -u -Xfrozen_modules=off -m debugpy --listen «0.0.0.0:5678» app.py\nports: ["5678:5678"]',
    ],
    [
      'debugpy in a bundle of options',
      'command: python3.13 -W ignore -um debugpy --listen «0.0.0.0:5678» app.py\nports: ["5678:5678"]',
    ],
    ['debugpy', 'command: python -m debugpy --listen «0.0.0.0:5678» app.py\nports: ["5678:5678"]'],
    ['Delve', 'command: dlv debug --headless «--listen=:2345»\nports: ["2345:2345"]'],
    ['a range of ports', 'command: node «--inspect=0.0.0.0:9229» server.js\nports: ["9220-9230:9220-9230"]'],
    [
      'JMX without a password',
      'environment:\n  «KAFKA_JMX_OPTS: -Dcom.sun.management.jmxremote.port=9101 -Dcom.sun.management.jmxremote.authenticate=false»\nports: ["9101:9101"]',
    ],
    [
      'the options of one program',
      'environment:\n  «ES_JAVA_OPTS: "-agentlib:jdwp=transport=dt_socket,address=*:5005"»\nports: ["5005:5005"]',
    ],
    ['a port alone with Java 8', 'image: tomcat:9-jdk8\nenvironment:\n  «JPDA_ADDRESS: "8000"»\nports: ["8000:8000"]'],
    [
      'Chrome',
      'command: chromium --headless «--remote-debugging-address=0.0.0.0» --remote-debugging-port=9222\nports: ["9222:9222"]',
    ],
    [
      'Chrome by the options of an entrypoint',
      'command: ["--no-sandbox", "--remote-debugging-port=9223", "«--remote-debugging-address=::»"]\nports: ["9222:9223"]',
    ],
    [
      'Chrome by the first word',
      'command: «--remote-debugging-address=0.0.0.0» --remote-debugging-port=9222\nnetwork_mode: host',
    ],
    [
      'Chrome by a variable',
      'environment:\n  «CHROME_OPTS: --remote-debugging-port=9222 --remote-debugging-address=0.0.0.0»\nports: ["9222:9222"]',
    ],
    [
      'JMX in a command',
      'command: java «-Dcom.sun.management.jmxremote.port=9101» -Dcom.sun.management.jmxremote.authenticate=false -jar a.jar\nports: ["9101:9101"]',
    ],
    ['a variable', 'environment:\n  «NODE_OPTIONS: --inspect=0.0.0.0:9229»\nports: ["9229:9229"]'],
  ])('reports %s', (_name, options) => {
    expectMarks(debuggerEnabled, 'compose.yaml', service(options));
  });

  it.each([
    ['a port for this machine alone', `command: ${DEBUG}\nports: ["127.0.0.1:9229:9229"]`],
    [
      'JMX with a password',
      'environment:\n  KAFKA_JMX_OPTS: -Dcom.sun.management.jmxremote.port=9101 -Dcom.sun.management.jmxremote.authenticate=true\nports: ["9101:9101"]',
    ],
    ['a port alone with another Java', 'environment:\n  JPDA_ADDRESS: "8000"\nports: ["8000:8000"]'],
    [
      'Chrome for the container alone',
      'command: chromium --remote-debugging-address=127.0.0.1 --remote-debugging-port=9222\nports: ["9222:9222"]',
    ],
    ['Chrome without a debugger', 'command: chromium --remote-debugging-address=0.0.0.0\nports: ["9222:9222"]'],
    ['Chrome without an address', 'command: chromium --remote-debugging-port=9222\nports: ["9222:9222"]'],
    [
      'JMX with a password in a command',
      'command: java -Dcom.sun.management.jmxremote.port=9101 -Dcom.sun.management.jmxremote.authenticate=true -jar a.jar\nports: ["9101:9101"]',
    ],
    ['another port', `command: ${DEBUG}\nports: ["3000:3000"]`],
    ['no port', `command: ${DEBUG}`],
    ['an address that only run time knows', `command: ${DEBUG}\nports: ["\${BIND}:9229:9229"]`],
    ['a debugger for the container alone', 'command: node --inspect server.js\nports: ["9229:9229"]'],
    ['a text that names it', 'command: echo --inspect=0.0.0.0:9229\nports: ["9229:9229"]'],
  ])('accepts %s', (_name, options) => expectMarks(debuggerEnabled, 'compose.yaml', service(options)));
});

describe('insecure-daemon-flag', () => {
  it.each([
    ['a list', 'entrypoint: [redis-server, «--protected-mode», "no"]'],
    ['a user change before it', 'command: gosu redis redis-server «--protected-mode» no'],
    ['a shell', 'command: sh -c "exec traefik «--api.insecure»"'],
    [
      'an option of the program of an image',
      'image: zaproxy/zap-stable:2.16.1\ncommand: zap.sh -daemon -host 0.0.0.0 «-config» api.disablekey=true -config api.addrs.addr.regex=true',
    ],
  ])('reports %s', (_name, options) => expectMarks(insecureFlag, 'compose.yaml', service(options)));

  it.each([
    ['a value that only run time knows', 'command: redis-server --protected-mode ${MODE}'],
    ['the flag of another program', 'command: curl --insecure https://example.com'],
    ['a text', 'command: echo --insecure'],
    ['a password beside it', 'command: redis-server --protected-mode no --requirepass ${PASSWORD}'],
  ])('accepts %s', (_name, options) => expectMarks(insecureFlag, 'compose.yaml', service(options)));

  it('knows the program by the image, also of the Dockerfile', () => {
    const text = 'services:\n  app:\n    build: .\n    command: --protected-mode no\n';
    expect(messagesOf(insecureFlag, 'compose.yaml', text, { Dockerfile: 'FROM redis:8\n' })).toHaveLength(1);
    expect(messagesOf(insecureFlag, 'compose.yaml', text, { Dockerfile: 'FROM debian:12\n' })).toHaveLength(0);
  });

  it('reads the CMD of the Dockerfile', () => {
    const files = { Dockerfile: 'FROM redis:8\nCMD ["redis-server", "--protected-mode", "no"]\n' };
    expect(messagesOf(insecureFlag, 'compose.yaml', 'services:\n  app:\n    build: .\n', files)).toEqual([
      'Container "app" is started with --protected-mode no, so it does not require a password. Milder here: it publishes no port.',
    ]);
  });
});

describe('init-missing', () => {
  const python = (options: string) => service(options).replace('ghcr.io/acme/app:1.4', 'python:3.14');

  it.each([
    ['a known entrypoint', service('entrypoint: sh -c "cd /app && «node» server.js"')],
    ['an official image', python('command: sh -c "sleep 1; «gunicorn» app:app"')],
    ['the process namespace of the host', python('init: «true»\npid: host')],
  ])('reports %s', (_name, text) => expectMarks(initMissing, 'compose.yaml', text));

  it.each([
    ['an init', python('init: true\ncommand: sh -c "sleep 1; gunicorn app:app"')],
    ['an init of the image', service('entrypoint: tini -- sh -c "sleep 1; gunicorn app:app"')],
    ['exec', python('command: sh -c "sleep 1; exec gunicorn app:app"')],
    ['a single command', python('command: sh -c "gunicorn app:app"')],
    ['an entrypoint that is not known', service('command: sh -c "sleep 1; gunicorn app:app"')],
    ['a job', python('command: sh -c "sleep 1; python manage.py migrate"')],
    ['a variable', python('init: ${INIT}\ncommand: sh -c "sleep 1; gunicorn app:app"')],
  ])('accepts %s', (_name, text) => expectMarks(initMissing, 'compose.yaml', text));
});

describe('healthcheck-disabled', () => {
  it.each([
    ['a word in quotes', 'healthcheck:\n  disable: "«yes»"'],
    ['a text', 'healthcheck:\n  test: «NONE»'],
  ])('reports %s', (_name, options) => expectMarks(healthcheckDisabled, 'compose.yaml', service(options)));

  it.each([
    ['a check', 'healthcheck:\n  test: curl -f http://localhost/'],
    ['a switch that is off', 'healthcheck:\n  disable: false\n  test: "true"'],
    ['a variable', 'healthcheck:\n  disable: ${OFF}'],
    ['none', ''],
  ])('accepts %s', (_name, options) => expectMarks(healthcheckDisabled, 'compose.yaml', service(options)));
});
