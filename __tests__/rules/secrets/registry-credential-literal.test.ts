import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/texts/registry-credential-literal.ts';
import login from '../../../src/rules/secrets/texts/registry-login-literal.ts';
import { checkText, expectMarks } from '../../support/example.ts';

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

describe('registry-login-literal', () => {
  const W = '.github/workflows/ci.yml';
  const run = (command: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          docker info\n          ${command}\n`;
  const action = (uses: string, password: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ${uses}\n        with: {username: a, password: ${password}}\n      - run: docker ps\n`;

  it.each([
    ['deploy.sh', 'docker login -u a --password=«blue-Kettle-71» registry.example.com\n'],
    ['deploy.sh', 'printf %s «blue-Kettle-71» | docker login -u a --password-stdin\n'],
    [
      'deploy.sh',
      'A=1 mysql --password=green-Kettle-72 | docker login -u a -p «blue-Kettle-71» registry.example.com\n',
    ],
    ['Makefile', 'up:\n\thelm registry login -u a -p «blue-Kettle-71» registry.example.com; docker ps\n'],
    [W, run('crane auth login -u a -p «blue-Kettle-71» registry.example.com')],
    [W, action('redhat-actions/podman-login@v1', '«blue-Kettle-71»')],
  ])('reports a password in %s: %s', (path, text) => expectMarks(login, path, text));

  it.each([
    ['deploy.sh', 'docker login -u a -p "$P" registry.example.com\n'],
    ['deploy.sh', 'docker login -u a --password-stdin < token; docker logout\n'],
    ['deploy.sh', 'echo "$P" | docker login -u a --password-stdin\n'],
    [W, run('docker login -u a -p ${{ secrets.P }} registry.example.com')],
    [W, action('docker/login-action@v3', "'${{ secrets.P }}'")],
    [W, action('docker/login-action@v3', 'changeme')],
    [W, action('acme/login-action@v3', 'blue-Kettle-71')],
  ])('accepts %s: %s', (path, text) => expectMarks(login, path, text));
});
