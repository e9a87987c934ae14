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
    ['a variable by env', 'CMD ["env", "«NODE_OPTIONS=--inspect=0.0.0.0»", "node", "a.js"]'],
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
    ['a variable that nothing gets', 'CMD NODE_OPTIONS=--inspect=0.0.0.0; exec node a.js'],
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
    ['a prefix there', entry, { 'entry.sh': '#!/bin/sh\nNODE_OPTIONS=--inspect=0.0.0.0 exec node /a.js\n' }],
  ])('is new: %s', async (_name, lines, files) =>
    expect(await failuresWith(lines, files)).toEqual(['remote-debugger-exposed']),
  );

  it.each([
    ['a supervisor', supervisor, { 'supervisord.conf': '[program:a]\ncommand=node --inspect /a.js\n' }],
    ['an entry script', entry, { 'entry.sh': '#!/bin/sh\nexport NODE_OPTIONS=--max-old-space-size=512\nexec "$@"\n' }],
  ])('is not otherwise: %s', async (_name, lines, files) => expect(await failuresWith(lines, files)).toEqual([]));
});
