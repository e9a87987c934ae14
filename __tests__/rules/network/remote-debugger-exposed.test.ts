import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/network/remote-debugger-exposed.ts';
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
    ['Tomcat', 'ENV «JPDA_ADDRESS=*:8000»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['this machine', 'CMD node --inspect a.js\nENV NODE_OPTIONS=--inspect=127.0.0.1:9229'],
    [
      'a debugger of Java on this machine',
      'CMD java -agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:5005',
    ],
    ['a command that is replaced', 'CMD node --inspect=0.0.0.0 a.js\nCMD node a.js'],
    ['a build step', 'RUN node --inspect=0.0.0.0 a.js'],
    ['an unknown address', 'ARG A\nENV NODE_OPTIONS=--inspect=$A'],
    ['text', 'CMD echo --inspect=0.0.0.0'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it('accepts stages for debugging', () =>
    expectMarks(rule, 'Dockerfile', 'FROM node:22 AS debug\nCMD node --inspect=0.0.0.0 a.js'));
});
