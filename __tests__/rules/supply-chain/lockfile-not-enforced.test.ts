import { describe, expect, it } from '@jest/globals';
import lockfileNotEnforced from '../../../src/rules/supply-chain/packages/lockfile-not-enforced.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

const NPM = 'COPY package.json package-lock.json ./\n';

const expectIn = (text: string, files: Readonly<Record<string, string>> = {}): void =>
  expectMarks(lockfileNotEnforced, 'Dockerfile', `FROM a\nWORKDIR /app\n${text}`, {}, {}, files);

describe('which commands do not keep to the lockfile', () => {
  it.each([
    `${NPM}RUN «npm install»`,
    `${NPM}RUN «npm i» --omit dev --registry https://npm.example.com`,
    `${NPM}RUN npm ci`,
    `${NPM}RUN npm install express`,
    `${NPM}RUN npm install -g npm`,
    `${NPM}RUN npm install $PACKAGES`,
    `${NPM}RUN npm install --prefix web`,
    `${NPM}RUN npm run install`,
    `${NPM}RUN rm package-lock.json && npm install`,
    `${NPM}ONBUILD RUN npm install`,
    'COPY yarn.lock ./\nRUN «yarn» && «yarn install» --production',
    'COPY yarn.lock ./\nRUN yarn --frozen-lockfile && yarn install --immutable && yarn add x && yarn build',
    'COPY yarn.lock ./\nRUN CI=true yarn',
    'COPY yarn.lock ./\nENV YARN_ENABLE_IMMUTABLE_INSTALLS=1\nRUN yarn install',
    'COPY pnpm-lock.yaml ./\nRUN «pnpm install» && pnpm i --frozen-lockfile',
    'COPY pnpm-lock.yaml ./\nENV CI=1\nRUN pnpm install',
    'COPY bun.lock ./\nRUN «bun install» && bun install --frozen-lockfile && bun ci',
    'COPY uv.lock ./\nRUN «uv sync» --no-dev && uv sync --locked && uv sync --frozen && uv pip install x',
    'COPY uv.lock ./\nENV UV_FROZEN=1\nRUN uv sync',
    'COPY Pipfile.lock ./\nRUN «pipenv install» --system && pipenv install --deploy && pipenv sync',
    'COPY Gemfile Gemfile.lock ./\nRUN «bundle install» -j4',
    'COPY Gemfile Gemfile.lock ./\nRUN bundle config set --local deployment true && bundle install',
    'COPY Gemfile Gemfile.lock ./\nENV BUNDLE_FROZEN=true\nRUN bundle install',
    'COPY composer.lock ./\nRUN «composer update» --no-dev && composer install && composer update acme/x',
    'COPY Cargo.lock ./\nRUN «cargo build» --release && cargo build --locked && cargo test',
    'COPY Cargo.lock ./\nRUN «cargo install» --path . && cargo install ripgrep',
    'COPY poetry.lock ./\nRUN poetry install && «poetry update»',
  ])('%s', (text) => {
    expectIn(text);
  });
});

describe('whether the lockfile is there', () => {
  it.each<readonly [string, Readonly<Record<string, string>>?]>([
    ['COPY package.json ./\nRUN npm install'],
    ['RUN npm install\nCOPY package-lock.json ./'],
    ['COPY package*.json ./\nRUN npm install', { 'package.json': '' }],
    ['COPY package*.json ./\nRUN «npm install»', { 'package.json': '', 'package-lock.json': '' }],
    ['COPY . .\nRUN npm install', { 'package.json': '' }],
    ['COPY . .\nRUN npm install', { 'package-lock.json': '', '.dockerignore': '*-lock.json' }],
    ['COPY . .\nRUN «npm install»', { 'package-lock.json': '' }],
    ['COPY . .\nRUN npm install', { 'web/package-lock.json': '' }],
    ['COPY . .\nRUN cd web && «npm install»', { 'web/package-lock.json': '' }],
    ['COPY . .\nWORKDIR web\nRUN «npm install»', { 'web/package-lock.json': '' }],
    ['COPY . .\nRUN cd $X && npm install', { 'package-lock.json': '' }],
    ['COPY web web/\nRUN cd /app/web && «npm install» && cd .. && npm install', { 'web/package-lock.json': '' }],
    ['COPY web/package-lock.json web/\nRUN npm install && cd web && «npm install»'],
    ['COPY package-lock.json /app/package-lock.json\nRUN «npm install»'],
    ['COPY --from=b package-lock.json ./\nRUN npm install'],
    ['RUN --mount=type=bind,source=package-lock.json,target=package-lock.json «npm install»'],
    ['COPY package-lock.json ./\nFROM b\nRUN npm install'],
    ['COPY --parents a/package-lock.json ./\nRUN npm install'],
  ])('%s with %j', (text, files = {}) => {
    expectIn(text, files);
  });

  it('is there in a stage that is built on the one that copies it', () => {
    expectMarks(
      lockfileNotEnforced,
      'Dockerfile',
      'FROM a AS b\nWORKDIR /app\nCOPY package-lock.json ./\nFROM b AS c\nRUN «npm install»\nFROM d\nCOPY --from=c /app /app',
    );
  });
});

describe('what is said and done', () => {
  it('names the command and the lockfile', () => {
    expect(messagesOf(lockfileNotEnforced, 'Dockerfile', 'FROM a\nCOPY ./web/yarn.lock ./\nRUN yarn')).toEqual([
      'This Dockerfile installs with yarn, which may take other versions than web/yarn.lock names, even one that an attacker just published.',
    ]);
  });

  it.each<readonly [string, string, string, Readonly<Record<string, string>>?]>([
    ['package-lock.json', 'npm i --omit=dev', 'npm ci --omit=dev'],
    ['yarn.lock', 'yarn --production', 'yarn --frozen-lockfile --production', { 'yarn.lock': '# yarn lockfile v1\n' }],
    ['yarn.lock', 'yarn install', 'yarn install --immutable', { 'yarn.lock': '__metadata:\n' }],
    ['yarn.lock', 'yarn install', 'yarn install'],
    ['pnpm-lock.yaml', 'pnpm i', 'pnpm i --frozen-lockfile'],
    ['uv.lock', 'uv sync --no-dev', 'uv sync --locked --no-dev'],
    ['Cargo.lock', 'cargo build -r', 'cargo build --locked -r'],
    ['composer.lock', 'composer update', 'composer install'],
    ['Gemfile.lock', 'bundle install', 'bundle install'],
  ])('fixes %s: %s', (lockfile, command, fixed, files = {}) => {
    const text = (run: string): string => `FROM a\nCOPY ${lockfile} ./\nRUN ${run}\n`;
    const checked = checkText(lockfileNotEnforced, 'Dockerfile', text(command), {}, {}, undefined, files);
    expect(checked.findings).toHaveLength(1);
    expect(withFixes(checked)).toBe(text(fixed));
  });

  it('takes little time on a hostile file', () => {
    inTime(2500, () => {
      const copies = 'COPY package-lock.json a/\n'.repeat(shortened(3000));
      messagesOf(
        lockfileNotEnforced,
        'Dockerfile',
        `FROM a\n${copies}${'RUN cd a && npm install\n'.repeat(shortened(3000))}`,
      );
    });
  });
});
