import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/network/remote-debugger-exposed.ts';
import { type Files, failuresOf } from '../../gate/failures.ts';
import { expectMarks } from '../../support/example.ts';

describe('remote-debugger-exposed', () => {
  it.each([
    ['Node', 'CMD node «--inspect-brk=0.0.0.0» a.js'],
    ['Node by its variable', 'ENV «NODE_OPTIONS="--inspect=0.0.0.0:9229"»'],
    [
      'Java',
      'ENTRYPOINT ["java", "«-agentlib:jdwp=transport=dt_socket,server=y,address=0.0.0.0:8000»", "-jar", "a.jar"]',
    ],
    ['Python', 'CMD ["python", "-m", "debugpy", "--listen", "«0.0.0.0:5678»", "app.py"]'],
    ['Go', 'CMD ["dlv", "«--listen=:2345»", "--headless=true", "exec", "/app"]'],
    ['gdb', 'ENTRYPOINT gdbserver «:1234» /app'],
    ['Chrome', 'CMD chromium --headless --remote-debugging-port=9222 «--remote-debugging-address=0.0.0.0» about:blank'],
    ['Tomcat', 'ENV «JPDA_ADDRESS=*:8000»'],
    ['a variable of one command', 'CMD «NODE_OPTIONS=--inspect=0.0.0.0:9229» node a.js'],
    ['a variable that is exported', 'CMD export «NODE_OPTIONS="--inspect=0.0.0.0"»; exec node a.js'],
    [
      'a variable that is exported later',
      'CMD «NODE_OPTIONS=--inspect=0.0.0.0»; export A NODE_OPTIONS; exec node a.js',
    ],
    ['a variable that was exported', 'CMD export NODE_OPTIONS; «NODE_OPTIONS=--inspect=0.0.0.0»; exec node a.js'],
    ['a variable that is declared so', 'CMD «NODE_OPTIONS=--inspect=0.0.0.0»; declare -x NODE_OPTIONS; node a.js'],
    ['a variable among all', 'CMD set -ea; «NODE_OPTIONS=--inspect=0.0.0.0»; set +a; exec node a.js'],
    ['a variable among all by the long name', 'CMD set -o allexport; «BUN_INSPECT=0.0.0.0:9229/x»; exec bun a.ts'],
    [
      'a variable that is exported in a branch',
      'CMD case $A in b) «A_OPTS=-Xrunjdwp:address=*:5»; export A_OPTS;; esac; a',
    ],
    [
      'a variable that is longer then',
      'CMD «NODE_OPTIONS="$NODE_OPTIONS --inspect=0.0.0.0"»; export NODE_OPTIONS; node a.js',
    ],
    ['a variable of the image', 'ENV NODE_OPTIONS=--no-warnings\nCMD «NODE_OPTIONS=--inspect=0.0.0.0»; exec node a.js'],
    ['a value that a condition decides', 'CMD if a; then B=--inspect=0.0.0.0; fi; export «NODE_OPTIONS=$B»; node a.js'],
    ['a variable for what is given', 'ENTRYPOINT exec env «NODE_OPTIONS=--inspect=0.0.0.0» "$@"'],
    ['a variable by env', 'CMD ["env", "«NODE_OPTIONS=--inspect=0.0.0.0»", "node", "a.js"]'],
    ['Ruby', 'CMD bundle exec rdbg --open --host «0.0.0.0» --port 12345 -c -- rails s'],
    ['Ruby with a letter', 'CMD ["rdbg", "-nO", "«--host=0.0.0.0»", "app.rb"]'],
    ['Ruby by its variable', 'ENV RUBY_DEBUG_OPEN=true «RUBY_DEBUG_HOST=0.0.0.0»'],
    ['an older debugger of Ruby', 'CMD rdebug-ide --host «0.0.0.0» --port 1234 -- app.rb'],
    ['older debuggers of Python', 'CMD python -m ptvsd --host «0.0.0.0» --port 5678 a.py'],
    ['a debugger of Python with pages', 'CMD python -m web_pdb --host «0.0.0.0» a.py'],
    ['a debugger of Python by its variable', 'ENV «REMOTE_PDB_HOST=0.0.0.0»'],
    ['Bun with a path', 'CMD bun «--inspect-brk=0.0.0.0:9229/x» a.ts'],
    ['Bun by its variable', 'ENV «BUN_INSPECT=ws://0.0.0.0:9229/x»'],
    ['LLDB', 'CMD lldb-server platform «--listen=*:1234» --server'],
    ['LLDB for one program', 'CMD lldb-server gdbserver «0.0.0.0:1234» -- /app'],
    ['Mono', 'CMD mono «--debugger-agent=transport=dt_socket,server=y,address=0.0.0.0:55555» a.exe'],
    ['Mono by its variable', 'ENV «MONO_ENV_OPTIONS=--debugger-agent=transport=dt_socket,server=y,address=0.0.0.0:5»'],
    ['Dart', 'CMD dart run «--enable-vm-service=8181/0.0.0.0» --disable-service-auth-codes a.dart'],
    [
      'Clojure',
      'CMD ["java", "«-Dclojure.server.repl={:port 5555 :address \\"0.0.0.0\\" :accept a}»", "-jar", "a.jar"]',
    ],
    ['Leiningen', 'CMD lein repl :headless :host «0.0.0.0» :port 7000'],
    ['nREPL', 'CMD clojure -M -m nrepl.cmdline --bind «0.0.0.0» --port 7888'],
    ['Django', 'CMD python manage.py runserver_plus «0.0.0.0:80»'],
    ['an option before its variable', 'CMD export JAVA_OPTS=-agentlib:jdwp=address=*:5005; exec java «$JAVA_OPTS» A'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['this machine', 'CMD node --inspect a.js\nENV NODE_OPTIONS=--inspect=127.0.0.1:9229'],
    [
      'a debugger of Java on this machine',
      'CMD java -agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:5005',
    ],
    ['Chrome on this machine', 'CMD chromium --remote-debugging-address=127.0.0.1 --remote-debugging-port=9222'],
    ['a command that is replaced', 'CMD node --inspect=0.0.0.0 a.js\nCMD node a.js'],
    ['a build step', 'RUN node --inspect=0.0.0.0 a.js'],
    ['an unknown address', 'ARG A\nENV NODE_OPTIONS=--inspect=$A'],
    ['text', 'CMD echo --inspect=0.0.0.0'],
    ['a variable on this machine', 'CMD export NODE_OPTIONS=--inspect=127.0.0.1:9229; exec node a.js'],
    ['a variable on this machine that is exported', 'CMD NODE_OPTIONS=--inspect; export NODE_OPTIONS; exec node a.js'],
    ['a variable that is kept', 'CMD NODE_OPTIONS=--inspect=0.0.0.0; export -n NODE_OPTIONS; exec node a.js'],
    [
      'a variable next to one that is exported',
      'CMD NODE_OPTIONS=--inspect=0.0.0.0; export A NODE_OPTIONS_OF_A; node a.js',
    ],
    ['a variable behind all', 'CMD set -a; A=b; set +a; NODE_OPTIONS=--inspect=0.0.0.0; exec node a.js'],
    [
      'a variable behind all by the long name',
      'CMD set -o allexport; set +o allexport; BUN_INSPECT=0.0.0.0:9/x; bun a.ts',
    ],
    ['a variable of the build', 'ARG NODE_OPTIONS\nCMD NODE_OPTIONS=--inspect=0.0.0.0; exec node a.js'],
    ['a variable that nothing gets', 'CMD NODE_OPTIONS=--inspect=0.0.0.0; exec node a.js'],
    ['Ruby on this machine', 'CMD rdbg --open --host 127.0.0.1 app.rb\nENV RUBY_DEBUG_HOST=127.0.0.1'],
    ['Ruby that opens nothing', 'CMD rdbg --host 0.0.0.0 app.rb'],
    ['a client', 'CMD rdbg -A 0.0.0.0 12345'],
    ['LLDB on this machine', 'CMD lldb-server platform --listen 127.0.0.1:1234'],
    [
      'another server',
      'CMD lein run :host 0.0.0.0; python manage.py runserver 0.0.0.0:80; clojure -M -m app --bind 0.0.0.0',
    ],
    ['Dart with a code', 'CMD dart run --enable-vm-service=8181/0.0.0.0 a.dart'],
    ['Dart on this machine', 'CMD dart run --observe=8181/127.0.0.1 --disable-service-auth-codes a.dart'],
    ['Mono that connects', 'CMD mono --debugger-agent=transport=dt_socket,address=0.0.0.0:5 a.exe'],
    ['another variable', 'CMD A=--inspect=0.0.0.0 node a.js'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  const OPTION = '-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005';

  it.each([
    'eclipse-temurin:8u442-b06-jre',
    'openjdk:8',
    'tomcat:9-jdk8',
    'tomcat:8-jre8',
    'adoptopenjdk/openjdk8:latest',
    'azul/zulu-openjdk-alpine:8u302-jre',
    'registry.example.com/base/java-8:1.4',
    'java:7',
  ])('reports a port alone in %s, as Java 8 listens on all addresses', (image) =>
    expectMarks(
      rule,
      'Dockerfile',
      `FROM ${image}\nENV «CATALINA_OPTS="${OPTION}"»\nENV «JPDA_ADDRESS=8000»\n` +
        `RUN echo «"${OPTION}"» >> /opt/nexus.vmoptions && sed -i «'s/^A=/A="-Xrunjdwp:server=y,address=5005"/'» /a.sh\n` +
        `CMD ["java", "«${OPTION}»", "-jar", "a.jar"]`,
    ),
  );

  it('reports it where a package brings Java 8', () =>
    expectMarks(rule, 'Dockerfile', `FROM debian:9\nRUN apt-get install -y openjdk-8-jre\nENV «JAVA_OPTS=${OPTION}»`));

  it.each([
    'eclipse-temurin:17',
    'eclipse-temurin:21.0.8_9-jre',
    'amazoncorretto:18',
    'acme/app:8',
    'tomcat:8-jdk11',
    'maven:3-jdk-81',
    'debian:8',
  ])('accepts a port alone in %s', (image) =>
    expectMarks(
      rule,
      'Dockerfile',
      `FROM ${image}\nENV CATALINA_OPTS="${OPTION}"\nENV JPDA_ADDRESS=8000\nRUN echo "${OPTION}" >> /opt/a.vmoptions`,
    ),
  );

  it('accepts Java that connects itself, one address, and comments', () =>
    expectMarks(
      rule,
      'Dockerfile',
      'FROM openjdk:8\nENV A_OPTS="-Xrunjdwp:transport=dt_socket,address=5005" JAVA_OPTS="-Xrunjdwp:server=y,address=127.0.0.1:5005"\n' +
        `RUN echo "# ${OPTION}" >> /opt/a.vmoptions`,
    ));

  it('accepts stages for debugging', () =>
    expectMarks(rule, 'Dockerfile', 'FROM node:22 AS debug\nCMD node --inspect=0.0.0.0 a.js'));
});

describe('a debugger that a file of an image opens', () => {
  const BASE = 'FROM node:24\nUSER node\n';
  const failuresWith = async (lines: string, files: Files): Promise<readonly string[]> =>
    failuresOf({ Dockerfile: BASE }, { Dockerfile: `${BASE}${lines}\n`, ...files });
  const supervisor = 'COPY supervisord.conf /etc/supervisor/conf.d/a.conf\nCMD ["supervisord", "-n"]';
  const entry = 'COPY --chmod=755 entry.sh /entry.sh\nENTRYPOINT ["/entry.sh"]';

  it.each([
    ['a supervisor', supervisor, { 'supervisord.conf': '[program:a]\ncommand=node --inspect=0.0.0.0:9229 /a.js\n' }],
    ['an entry script', entry, { 'entry.sh': '#!/bin/sh\nexport NODE_OPTIONS=--inspect=0.0.0.0:9229\nexec "$@"\n' }],
    [
      'a variable that it exports in a branch',
      entry,
      {
        'entry.sh':
          '#!/bin/sh\nif [ -n "$DEBUG" ]; then\n  NODE_OPTIONS="$NODE_OPTIONS --inspect=0.0.0.0:9229"\n  export NODE_OPTIONS\nfi\nexec "$@"\n',
      },
    ],
    [
      'a script that the command starts',
      'COPY run.sh /run.sh\nCMD ["sh", "/run.sh"]',
      {
        'run.sh':
          'JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"\nexport JAVA_TOOL_OPTIONS\njava -jar a.jar\n',
      },
    ],
    ['a prefix there', entry, { 'entry.sh': '#!/bin/sh\nNODE_OPTIONS=--inspect=0.0.0.0 exec node /a.js\n' }],
  ])('is new: %s', async (_name, lines, files) =>
    expect(await failuresWith(lines, files)).toEqual(['remote-debugger-exposed']),
  );

  it.each([
    ['a supervisor', supervisor, { 'supervisord.conf': '[program:a]\ncommand=node --inspect /a.js\n' }],
    ['a variable that it keeps', entry, { 'entry.sh': '#!/bin/sh\nNODE_OPTIONS=--inspect=0.0.0.0\nexec node /a.js\n' }],
    ['an entry script', entry, { 'entry.sh': '#!/bin/sh\nexport NODE_OPTIONS=--max-old-space-size=512\nexec "$@"\n' }],
  ])('is not otherwise: %s', async (_name, lines, files) => expect(await failuresWith(lines, files)).toEqual([]));
});
