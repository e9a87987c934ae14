import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/containers/env-debug-enabled.ts';
import { expectMarks } from '../../support/example.ts';

describe('env-debug-enabled', () => {
  it.each([
    ['several', 'ENV A=1 «DEBUG=true» «NODE_ENV=development»'],
    ['the old form', 'ENV «APP_DEBUG 1»'],
    ['a default', 'ARG MODE=development\nENV «RAILS_ENV=$MODE»'],
    ['a mode among others', 'ENV «XDEBUG_MODE=develop,coverage»'],
    ['the last value', 'ENV DEBUG=0\nENV «DEBUG=1»'],
    ['ASP.NET', 'ENV «ASPNETCORE_ENVIRONMENT=Development»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['production', 'ENV NODE_ENV=production DEBUG=false FLASK_DEBUG=0 XDEBUG_MODE=off'],
    ['a filter of log lines', 'ENV DEBUG=app:*'],
    ['a value that is replaced', 'ENV DEBUG=1\nENV DEBUG=0'],
    ['an unknown value', 'ARG MODE\nENV NODE_ENV=$MODE'],
    ['a name that contains it', 'ENV DEBUG_PORT=1 MY_DEBUG=1'],
    ['a stage that is copied from', 'ENV NODE_ENV=development\nFROM scratch\nCOPY --from=0 /b /b'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it('accepts stages for development', () =>
    expectMarks(rule, 'Dockerfile', 'FROM debian:12 AS app-dev\nENV NODE_ENV=development'));
});
