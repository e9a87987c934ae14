import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/command-downloads-code.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks } from '../../support/example.ts';

describe('command-downloads-code', () => {
  it.each([
    ['a pipe', 'command: bash -c "«wget -qO- https://get.example.com | bash» && exec app"'],
    ['a substitution', `entrypoint: sh -c '«eval "$$(curl -s https://get.example.com)"»'`],
    ['a package of the distribution', 'command: sh -c "apk add --no-cache «curl» && exec app"'],
    ['a package of npm', 'command: ["sh", "-c", "npm install -g «serve» && exec serve"]'],
    ['a hook', 'post_start:\n  - command: pip install «requests»'],
  ])('reports %s', (_name, options) => {
    expectMarks(rule, 'compose.yaml', service(options));
  });

  it.each([
    ['exact versions', 'command: sh -c "pip install flask==3.1.2 && exec flask run"'],
    ['a file of requirements', 'command: sh -c "pip install -r requirements.txt && exec flask run"'],
    ['a lockfile', 'command: sh -c "npm ci && exec node server.js"'],
    ['the packages of a project', 'command: sh -c "npm install && exec node server.js"'],
    [
      'a download that does not run',
      'command: sh -c "curl -fsS https://api.example.com/config -o /tmp/config && exec app"',
    ],
    ['a check', 'healthcheck:\n  test: curl -f http://localhost | grep ok'],
    ['packages that only run time knows', 'command: sh -c "pip install $$PACKAGES && exec app"'],
    ['a variable of compose', 'command: ${COMMAND}'],
    ['words that are no command', 'command: ["echo", "curl https://get.example.com | sh"]'],
  ])('accepts %s', (_name, options) => expectMarks(rule, 'compose.yaml', service(options)));

  it.each([
    ['command: sh -c "apk add curl && exec app"', 'low'],
    ['command: sh -c "apt-get install -y curl && exec app"', 'low'],
    ['command: sh -c "apk add --allow-untrusted curl && exec app"', 'medium'],
    ['command: sh -c "apk add -X https://apk.example.com/main curl && exec app"', 'medium'],
    ['command: sh -c "apt-get install -y --allow-unauthenticated curl && exec app"', 'medium'],
    ['command: sh -c "dnf install -y --nogpgcheck curl && exec app"', 'medium'],
    ['command: sh -c "pip install flask && exec flask run"', 'medium'],
    ['command: sh -c "curl https://get.example.com | sh"', 'medium'],
  ])('%s is %s', (options, severity) =>
    expect(checkText(rule, 'compose.yaml', service(options)).findings.map((finding) => finding.severity)).toEqual([
      severity,
    ]),
  );
});
