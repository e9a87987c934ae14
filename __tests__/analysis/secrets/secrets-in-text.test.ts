import { describe, expect, it } from '@jest/globals';
import { SECRET_FORMATS } from '../../../src/analysis/secrets/secret-formats.ts';
import { secretsInText } from '../../../src/analysis/secrets/secrets-in-text.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

const SECRET = 'Xq9Z!k-made-up7';

function masked(text: string): string {
  return secretsInText(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}•${rest.slice(end)}`, text);
}

describe('a text without what looks like a secret', () => {
  it.each([
    ['DB_PASSWORD: §', 'DB_PASSWORD: •'],
    ['  - DB_PASSWORD=§', '  - DB_PASSWORD=•'],
    ['A_TOKEN=§\ndocker run acme/a:§ x-§-y', 'A_TOKEN=•\ndocker run acme/a:• x-•-y'],
    ['docker run acme/a:§\nA_TOKEN="§"', 'docker run acme/a:•\nA_TOKEN="•"'],
    // at the end of the beginning of another one, which ends like the beginning of a third one
    ['A_TOKEN=q7§Xm\nB_TOKEN=7§Vc\nC_TOKEN=§\nimage: q7§-x', 'A_TOKEN=•\nB_TOKEN=•\nC_TOKEN=•\nimage: q7•-x'],
    ['DB_PASSWORD=postgres\nimage: postgres', 'DB_PASSWORD=•\nimage: postgres'],
    ['DB_PASSWORD=q7Xm2\nimage: q7Xm2', 'DB_PASSWORD=•\nimage: q7Xm2'],
    ['password: "§" # x', 'password: "•" # x'],
    ["apiKey: &a '§'", "apiKey: &a '•'"],
    ['PASSWORD: two words §', 'PASSWORD: •'],
    ['PASSWORD: !!binary §', 'PASSWORD: !!binary •'],
    ['password: >-\n  §\n  §\nx: 1', 'password: >-\n  •\nx: 1'],
    ['password:\n  §\nx: 1', 'password:\n  •\nx: 1'],
    ['? password\n: §', '? password\n: •'],
    ['options: {splunk-token: §, b: 1}', 'options: {splunk-token: •, b: 1}'],
    ['labels: {password: "§"}', 'labels: {password: "•"}'],
    ['  x-token: §', '  x-token: •'],
    ['"log-opts": {"splunk-token": "§"}', '"log-opts": {"splunk-token": "•"}'],
    ['{"password":"§"}', '{"password":"•"}'],
    ['echo "{\\"password\\": \\"§\\"}"', 'echo "{\\"password\\": \\"•\\"}"'],
    ['A: ${DB_PASSWORD:-§}', 'A: ${DB_PASSWORD:-•'],
    ['A: ${DB_PASSWORD-§}', 'A: ${DB_PASSWORD-•}'],
    ['basicauth.users=admin:§', 'basicauth.users=•'],
    ['ENV NPM_TOKEN §', 'ENV NPM_TOKEN •'],
    ['ENV A=1 \\\n  TOKEN=§ B=2', 'ENV A=1 \\\n  TOKEN=• B=2'],
    ['ENV TOKEN=\\\n§', 'ENV TOKEN=\\\n•'],
    ['ARG TOKEN="a b §"', 'ARG TOKEN="•"'],
    ['ARG TOKEN=a\\ §', 'ARG TOKEN=•'],
    ["PASSWORD='it''s §' x", "PASSWORD='•' x"],
    ["PASSWORD=it's§", 'PASSWORD=•'],
    ['TOKEN := §', 'TOKEN := •'],
    ['password = "§"', 'password = "•"'],
    ['PASSWORD=§ docker run x', 'PASSWORD=• docker run x'],
    ['podman run --creds me:§ x', 'podman run --creds • x'],
    ['curl --oauth2-bearer § x', 'curl --oauth2-bearer • x'],
    ['curl -H "Authorization: Bearer §" x', 'curl -H "Authorization: Bearer •" x'],
    ['curl -H "X-Api-Key: §" x', 'curl -H "X-Api-Key: •" x'],
    ['curl -u me:§ x', 'curl -u me:• x'],
    ['mysql -uroot -p§ x', 'mysql -uroot -p• x'],
    ['sshpass -p § ssh', 'sshpass -p • ssh'],
    ['redis-cli -a § ping', 'redis-cli -a • ping'],
    ['["redis", "--requirepass", "§"]', '["redis", "--requirepass", "•"]'],
    ['  - --requirepass\n  - §', '  - --requirepass\n  - •'],
    ["--env='DB_PASS=§' x", "--env='DB_PASS=•' x"],
    ['--admin-password=§ x', '--admin-password=• x'],
    ['--api-key \\\n  § x', '--api-key \\\n  • x'],
    ['FROM https://me:§@registry.example.com/x', 'FROM https://me:•@registry.example.com/x'],
    ['git clone https://§@git.example.com', 'git clone https://•@git.example.com'],
    ['DB: root:§@tcp(db:3306)/x', 'DB: root:•@tcp(db:3306)/x'],
    ['x?access_token=§', 'x?access_token=•'],
    ['machine x login me password §', 'machine x login me password •'],
    [`TOKEN=${'§'.repeat(200)} x`, 'TOKEN=•'],
    [`TOKEN=${'§'.repeat(200)}\nx ${'§'.repeat(200)} y`, 'TOKEN=•\nx • y'],
    [`TOKEN="${'§ '.repeat(200)}" x`, 'TOKEN=•'],
    [`token: '${'§ '.repeat(200)}' # x`, 'token: •'],
    ['TOKEN="§\n§ x" docker run y', 'TOKEN=•" docker run y'],
    ['a:\n  token: "§\n\n    §"\n  b: 1', 'a:\n  token: •\n  b: 1'],
    ['a:\n  token: §\n    §\n  b: 1', 'a:\n  token: •\n  b: 1'],
    ['- token: §\n    §\n  b: 1', '- token: •\n  b: 1'],
    ['token: |\n  §\n\n    §\nb: 1', 'token: |\n  •\nb: 1'],
    ['token: |\n\n  §\nb: 1', 'token: |\n\n  •\nb: 1'],
    [`token: |\n${'  §\n'.repeat(500)}b: 1`, 'token: |\n  •\nb: 1'],
    [`git clone https://me:${'§'.repeat(100)}@git.example.com`, 'git clone https://me:•@git.example.com'],
    [`git clone https://${'§'.repeat(100)}@git.example.com`, 'git clone https://•@git.example.com'],
    [`curl -u me:${'§'.repeat(100)} x`, 'curl -u me:• x'],
  ])('%s', (text, expected) => {
    expect(masked(text.replaceAll('§', SECRET))).toBe(expected);
  });

  it.each([
    'image: registry.example.com/acme/app:1.4@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'echo "me ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/me',
    'secrets: [db_password]',
    'secrets:\n  - db_password\n',
    'secrets:\n  db_password:\n    file: ./x',
    'DB_PASSWORD: ${DB_PASSWORD}',
    'DB_PASSWORD_FILE: /run/secrets/db',
    'RUN --mount=type=secret,id=token cat /run/secrets/token',
    'docker build --secret id=npm,src=npm.txt .',
    'permissions: {id-token: write}',
    'docker login --password-stdin registry.example.com',
    'docker run --user node:node acme/app:1.4',
    'FROM alpine:3.23 AS build',
    'mkdir -p /a && login; mkdir -p /b',
    '# the password is in the vault',
  ])('leaves alone: %s', (text) => expect(masked(text)).toBe(text));

  it('hides each of many secrets wherever it comes again', () => {
    const secrets = Array.from({ length: 2000 }, (_, at) => `Xq9Z${at}k7`);
    const text = masked(`${secrets.map((one, at) => `A${at}_TOKEN=${one}\n`).join('')}${secrets.join(' ')}`);
    expect(text.split('\n').at(-1)).toBe(secrets.map(() => '•').join(' '));
  });

  it.each(SECRET_FORMATS.map(({ name, example }) => [name, example.replaceAll('·', '')]))('%s', (_name, example) => {
    const left = masked(`a: 1\nRUN echo ${example}\nb: 2\n`);
    expect(left).not.toContain(example.trim().slice(-12));
    expect(left).toMatch(/^a: 1\nRUN echo /);
  });

  it.each([
    ['token='],
    ['token=$'],
    ['token:\n  $a\n  '],
    ['token '],
    ['token="'],
    ["token='a "],
    ['token: !a'],
    ['curl -u '],
    ['://a:'],
    ['${KEY-'],
    ['login -p'],
    ['a:b'],
    ['token\\"'],
    ['token="a7Qx9\n'],
    ['token: |\n  a7Qx9\n\n'],
    ['token: a7Qx9 "\n  '],
    ["token='"],
  ])('is found in time: %j', (piece) => {
    inTime(timeFor(3000), () => secretsInText(piece.repeat(Math.ceil(shortened(500_000) / piece.length))));
  });

  it.each([
    ['the same', 'Xq9'.repeat(333)],
    ['almost the same', `${'Xq9'.repeat(332)}a`],
  ])('is found in time where the rest repeats %s', (_what, secret) => {
    inTime(timeFor(3000), () => secretsInText(`TOKEN=${secret}\n${'Xq9'.repeat(200_000)}`));
  });
});
