import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const ONE = 'Zk8Pq2'.concat('Lm7Xw4Rt9Vb3Nc6');
const OTHER = 'Qw9Er4'.concat('Ty7Ui2Op5As8Df1');
const dockerfile = (line: string): Files => ({ Dockerfile: `FROM debian:13\n${line}\nUSER 1000\n` });
const fetching = (address: string): Files => dockerfile(`RUN curl -fsSL ${address}/i.sh | sh`);

/** Places of a secret, and the rule. */
const PLACES: readonly (readonly [name: string, files: (secret: string) => Files, rule: string])[] = [
  ['a variable of an image', (secret) => dockerfile(`ENV DB_PASSWORD=${secret}`), 'secret-in-env'],
  [
    'a variable of a service',
    (secret) => ({
      'compose.yaml': `services:\n  a:\n    image: registry.example.com/a:1\n    environment: {DB_PASSWORD: ${secret}}\n`,
    }),
    'env-secret-literal',
  ],
  [
    'an address of a script that runs',
    (secret) => fetching(`https://user:${secret}@get.example.com`),
    'remote-script-exec',
  ],
];

const LEAST = 4;

describe('a secret', () => {
  it.each(PLACES)('is known with another value: %s', async (_name, files) => {
    expect(await failuresOf(files(ONE), files(OTHER), LEAST)).toEqual([]);
  });

  it.each(PLACES)('is found there: %s', async (_name, files, rule) => {
    expect(await failuresOf({ 'README.md': '' }, files(ONE), LEAST)).toContain(rule);
  });

  it('is new at another place', async () => {
    const both = dockerfile(`ENV DB_PASSWORD=${ONE}\nENV API_PASSWORD=${OTHER}`);
    expect(await failuresOf(dockerfile(`ENV DB_PASSWORD=${ONE}`), both)).toEqual(['secret-in-env']);
  });
});

describe('an address with credentials', () => {
  it.each([
    ['another host', 'https://user:a@get.example.org'],
    ['another host in the place of the credentials', 'https://get.example.com@get.example.org'],
    ['a host that looks like credentials', 'https://get.example.org/user:a@get.example.com'],
    ['a host before a query', 'https://get.example.org?a@get.example.com'],
    ['a host before a fragment', 'https://get.example.org#@get.example.com'],
  ])('is new: %s', async (_name, address) => {
    const base = fetching('https://user:a@get.example.com');
    expect(await failuresOf(base, fetching(address))).toContain('remote-script-exec');
  });
});
