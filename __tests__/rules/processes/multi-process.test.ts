import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/processes/multi-process.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('multi-process', () => {
  it.each([
    ['a supervisor behind an init', 'command: tini -- «supervisord» -n'],
    ['a supervisor as the entrypoint', 'entrypoint: ["«/usr/bin/supervisord»", "-c", "/etc/supervisord.conf"]'],
    ['an init system', 'command: «/sbin/init»'],
    ['an init system, in JSON', 'entrypoint: ["«/usr/sbin/init»"]'],
    ['two servers, both in the background', 'command: bash -c "node server.js & «node» worker.js & wait"'],
    ['one in the background and one in front', `command: sh -c "redis-server & exec «gunicorn» app:app"`],
    ['a daemon that detaches and the program', 'command: sh -c "service cron start && exec «/opt/app/run»"'],
    ['an init script', 'command: sh -c "/etc/init.d/nginx start; exec «php-fpm»"'],
    ['daemons whose configuration detaches them', `command: sh -c "php-fpm && «nginx» -g 'daemon off;'"`],
    ['a script for an entrypoint that is a shell', 'entrypoint: [sh, -c]\ncommand: ["cron && exec «node» server.js"]'],
    ['a block scalar', 'command: >\n  sh -c "dbus-daemon --system\n  && «avahi-daemon» --no-chroot"'],
  ])('reports %s', (_name, options) => {
    expectMarks(rule, 'compose.yaml', service(options));
  });

  it.each([
    ['one server', 'command: nginx -g "daemon off;"'],
    ['a script of that name', 'command: /app/init'],
    ['an init', 'command: dumb-init -- node server.js'],
    ['another user', 'command: s6-setuidgid app node server.js'],
    ['a step before the service', 'command: sh -c "python manage.py migrate && exec gunicorn app:app"'],
    ['a step that waits', 'command: sh -c "while ! nc -z db 5432; do sleep 1; done; exec node server.js"'],
    ['a daemon that is set up by a client', 'command: sh -c "ollama serve & sleep 5; ollama pull llama3.2; wait"'],
    ['a daemon and a log', 'command: sh -c "cron && tail -f /var/log/cron.log"'],
    [
      'a job that reloads the server',
      `command: sh -c "while :; do sleep 6h & wait; nginx -s reload; done & nginx -g 'daemon off;'"`,
    ],
    ['a daemon under a condition', 'command: sh -c "if [ -n x ]; then service cron start; fi; exec node server.js"'],
    ['what only run time knows', 'command: sh -c "cron && exec $$COMMAND"'],
    ['operators without a shell', 'command: cron && node server.js'],
    ['words that only name a supervisor', 'command: ["tail", "-f", "/var/log/supervisord"]'],
    ['a process type of a Procfile', 'command: honcho start web'],
    ['a test of the configuration', 'command: sh -c "nginx -t && exec nginx -g \'daemon off;\'"'],
  ])('accepts %s', (_name, options) => expectMarks(rule, 'compose.yaml', service(options)));

  const built = 'services:\n  app:\n    build: .\n';

  it.each([
    ['the exec form', 'FROM debian:12\nCMD ["/usr/bin/supervisord"]\n', 1],
    ['the shell form', 'FROM debian:12\nCMD cron && exec gunicorn app:app\n', 1],
    ['an entrypoint that is an init', 'FROM debian:12\nENTRYPOINT ["tini", "--"]\nCMD ["supervisord"]\n', 1],
    ['one service', 'FROM debian:12\nENTRYPOINT ["tini", "--"]\nCMD ["node", "server.js"]\n', 0],
    [
      'an ENTRYPOINT of a shell, which ignores CMD',
      'FROM debian:12\nENTRYPOINT exec node server.js\nCMD ["supervisord"]\n',
      0,
    ],
    [
      'a stage that is not built',
      'FROM debian:12\nCMD ["supervisord"]\nFROM debian:12\nCMD ["node", "server.js"]\n',
      0,
    ],
  ])('reads the Dockerfile: %s', (_name, dockerfile, count) => {
    expect(messagesOf(rule, 'compose.yaml', built, { Dockerfile: dockerfile })).toHaveLength(count);
  });

  const supervised = (configuration: string) => ({
    'docker/Dockerfile': 'FROM debian:12\nCOPY conf/supervisord.conf /etc/\nCMD ["supervisord", "-n"]\n',
    'conf/supervisord.conf': configuration,
  });

  it.each([
    ['one program', '[supervisord]\nnodaemon=true\n[program:app]\ncommand=/app\n', 0],
    ['two programs', '[program:app]\ncommand=/app\n[program:cron]\ncommand=cron -f\n', 1],
    ['others that it takes in', '[include]\nfiles=/etc/supervisor.d/*.ini\n[program:app]\ncommand=/app\n', 1],
  ])('reads the configuration of supervisord: %s', (_name, configuration, count) => {
    const text = 'services:\n  app:\n    build: {context: ., dockerfile: docker/Dockerfile}\n';
    expect(messagesOf(rule, 'compose.yaml', text, supervised(configuration))).toHaveLength(count);
  });

  it('does not read what the container replaces', () => {
    const files = { Dockerfile: 'FROM debian:12\nENTRYPOINT ["supervisord"]\nCMD ["-n"]\n' };
    expect(messagesOf(rule, 'compose.yaml', `${built}    command: node server.js\n`, files)).toHaveLength(1);
    expect(messagesOf(rule, 'compose.yaml', `${built}    entrypoint: node server.js\n`, files)).toHaveLength(0);
  });

  it('names both services', () => {
    expect(messagesOf(rule, 'compose.yaml', service('command: sh -c "service cron start; nginx"'))).toEqual([
      'Container "app" runs cron and nginx, which are two services. An attacker who takes over one of them has the secrets and files of all.',
    ]);
  });
});
