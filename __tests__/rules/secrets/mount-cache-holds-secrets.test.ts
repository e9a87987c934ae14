import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/mount-cache-holds-secrets.ts';
import { expectMarks } from '../../support/example.ts';

describe('mount-cache-holds-secrets', () => {
  it.each([
    [
      'reports folders of tools',
      'FROM a:1\nRUN --mount=type=cache,target=«~/.ssh» --mount=target=«/root/.config/gcloud»,type=cache ls\n',
    ],
    [
      'accepts caches',
      'FROM a:1\nRUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.cargo/registry ls\n',
    ],
    ['accepts secrets', 'FROM a:1\nRUN --mount=type=secret,id=x,target=/root/.aws ls\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG H\nRUN --mount=type=cache,target=$H/.aws ls\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
