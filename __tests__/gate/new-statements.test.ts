import { afterAll, describe, expect, it } from '@jest/globals';
import type { CheckoutOptions } from '../support/checkout.ts';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

const APP = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n';
const PRIVILEGED = `${APP}    privileged: true\n`;
const DEMO = '# Acme Demo\n';
const ABOUT_FILE = '# Acme\n\n## Start\n\n`compose.yaml` is for development only.\n';

afterAll(removeCheckouts);

/** The severities of the new findings of a rule. */
async function severities(options: CheckoutOptions): Promise<readonly string[] | undefined> {
  const { gate } = await judgeCheckout(make(options));
  return gate?.fresh.filter(({ ruleId }) => ruleId === 'privileged').map(({ severity }) => severity);
}

describe('what only a change says about files', () => {
  it.each<[string, CheckoutOptions, readonly string[]]>([
    [
      'counts if the base says it',
      { base: { 'compose.yaml': APP, 'README.md': DEMO }, change: { 'compose.yaml': PRIVILEGED } },
      ['high'],
    ],
    [
      'counts if the base says it in other words',
      {
        base: { 'compose.yaml': APP, 'README.md': DEMO },
        change: { 'compose.yaml': PRIVILEGED, 'README.md': '# Examples of Acme\n' },
      },
      ['high'],
    ],
    [
      'does not count in a new README',
      { base: { 'compose.yaml': APP }, change: { 'compose.yaml': PRIVILEGED, 'README.md': DEMO } },
      ['critical'],
    ],
    [
      'does not count in a README of the base',
      {
        base: { 'compose.yaml': APP, 'README.md': '# Acme\n' },
        change: { 'compose.yaml': PRIVILEGED, 'README.md': DEMO },
      },
      ['critical'],
    ],
    [
      'does not count in a README that was elsewhere',
      {
        base: { 'compose.yaml': APP, 'demo/README.md': DEMO },
        change: { 'compose.yaml': PRIVILEGED },
        moves: { 'demo/README.md': 'README.md' },
      },
      ['critical'],
    ],
    [
      'does not count about one of the files',
      {
        base: { 'compose.yaml': APP, 'README.md': '# Acme\n' },
        change: { 'compose.yaml': PRIVILEGED, 'README.md': ABOUT_FILE },
      },
      ['critical'],
    ],
    [
      'makes a finding worse that it no longer excuses',
      { base: { 'compose.yaml': PRIVILEGED, 'README.md': DEMO }, change: { 'README.md': '# Acme\n' } },
      ['critical'],
    ],
    [
      'makes no finding worse whose README it removes the words of, if others are left',
      { base: { 'compose.yaml': PRIVILEGED, 'README.md': DEMO }, change: { 'README.md': '# Acme samples\n' } },
      [],
    ],
    [
      'does not count in a comment of a file of the base',
      { base: { 'compose.yaml': APP }, change: { 'compose.yaml': `# For development only.\n${PRIVILEGED}` } },
      ['critical'],
    ],
  ])('%s', async (_name, options, expected) => expect(await severities(options)).toEqual(expected));
});
