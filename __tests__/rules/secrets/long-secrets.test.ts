import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { secretFileKind } from '../../../src/analysis/secrets/copied-secrets.ts';
import { looksLikeSecretValue } from '../../../src/analysis/secrets/secret.ts';
import { activeRules } from '../../../src/check/active-rules.ts';
import { withoutSecrets } from '../../../src/check/redact.ts';
import { runRules } from '../../../src/check/run-rules.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { rules } from '../../../src/rules/index.ts';
import configInlineSecret from '../../../src/rules/secrets/containers/config-inline-secret.ts';
import { messagesOf } from '../../support/example.ts';
import { parseContext } from '../../support/repository-view.ts';

/** As long as the key of a server in base64, and longer. */
const LENGTHS = [300, 600, 5_000, 60_000];

/** The same in each run. */
function randomText(length: number): string {
  const digest = (at: number) => createHash('sha512').update(`${at}`).digest('base64').replaceAll(/[+/=]/g, '');
  return Array.from({ length: Math.ceil(length / 80) }, (_, at) => digest(at))
    .join('')
    .slice(0, length);
}

function rulesThatFind(text: string): readonly string[] {
  const { subjects } = parseFile({ path: 'Dockerfile', text }, parseContext());
  return runRules(activeRules(rules, 'strict'), subjects).findings.map(({ ruleId }) => ruleId);
}

describe.each(LENGTHS)('a secret of %d characters', (length) => {
  const secret = randomText(length);

  it('is one', () => expect(looksLikeSecretValue(secret)).toBe(true));

  it.each([
    ['.env', `PORT=80\nPRIVATE_KEY=${secret}\n`],
    ['.env', `PORT=80\nexport PRIVATE_KEY="${secret}"\n`],
    ['.env', `${'A_'.repeat(80)}PRIVATE_KEY=${secret}\n`],
    ['.env.a.b.c.d', `PRIVATE_KEY=${secret}\n`],
    ['.git-credentials', `https://${'me'.repeat(200)}:${secret}@git.example.com\n`],
  ])('is found in a file: %s', (path, text) => {
    expect(secretFileKind(path)?.holds?.(text)).toBe(true);
  });

  it.each([
    ['an address', `RUN git clone https://${'me'.repeat(200)}:${secret}@git.example.com/a`, 'secret-in-url'],
    ['an option', `RUN tool --password=${secret}`, 'secret-on-command-line'],
    ['an option with a long name', `RUN tool --${'a-'.repeat(40)}password=${secret}`, 'secret-on-command-line'],
    [
      'an option of a program',
      `RUN curl -u ${'me'.repeat(200)}:${secret} https://example.com/a`,
      'secret-on-command-line',
    ],
    ['a header', `RUN curl -H "Authorization: Bearer ${secret}" https://example.com/a`, 'secret-on-command-line'],
    [
      'a file of a program',
      `RUN echo '//a.example.com/:_password=${secret}' > /root/.npmrc`,
      'secret-written-to-layer',
    ],
    [
      'a docker configuration',
      `COPY <<EOF /root/.docker/config.json\n{"auths": {"a": {"auth": "${secret}"}}}\nEOF`,
      'secret-written-to-layer',
    ],
  ])('is found in %s', (_where, text, rule) => {
    expect(rulesThatFind(`FROM debian:12\n${text}\n`)).toContain(rule);
  });

  it('is found in a file that compose writes', () => {
    const content = `${'a_'.repeat(40)}password: ${secret}`;
    const text = `services:\n  a:\n    image: acme/app:1.4\n    configs: [b]\nconfigs:\n  b:\n    content: |\n      ${content}\n`;
    expect(messagesOf(configInlineSecret, 'compose.yaml', text)).toHaveLength(1);
  });

  it('is masked in a message', () => {
    expect(withoutSecrets(`The name "${secret}" is none.`)).toBe('The name "…" is none.');
  });
});
