import { expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/texts/registry-credential-literal.ts';
import { checkText } from '../../support/example.ts';

function findings(credentials: string) {
  const text = `jobs:\n  a:\n    container:\n      image: registry.example.com/app:1.4\n      credentials: ${credentials}\n`;
  return checkText(rule, '.github/workflows/ci.yml', text).findings;
}

it.each([
  ['{ username: a, password: blue-Kettle-71 }', 1],
  ['{ username: a, password: "x${{ secrets.P }}" }', 0],
  ['{ username: a, password: "${{ github.token }}" }', 0],
  ['{ username: a, password: "" }', 0],
  ['{ username: a, password: "<password>" }', 0],
  ['{ username: a }', 0],
  ['${{ fromJSON(inputs.credentials) }}', 0],
])('%s: %i', (credentials, expected) => {
  expect(findings(credentials).length).toBe(expected);
});

it('never repeats the password', () => {
  const [finding] = findings('{ username: a, password: blue-Kettle-71 }');
  expect(finding?.message).not.toContain('Kettle');
  expect(finding?.evidence).toBe('registry password');
  expect(finding?.secrets.length).toBe(1);
});
