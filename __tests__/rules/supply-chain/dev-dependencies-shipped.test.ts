import { describe, expect, it } from '@jest/globals';
import devDependenciesShipped from '../../../src/rules/supply-chain/packages/dev-dependencies-shipped.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

const FILES = {
  'package.json': '{"devDependencies":{"jest":"30.0.0"}}',
  'composer.json': '{"require-dev":{"phpunit/phpunit":"12.0.0"}}',
  Gemfile: "gem 'a'\ngroup :development, :test do\n  gem 'b'\nend\n",
  'lean/package.json': '{"dependencies":{"a":"1.0.0"},"devDependencies":{}}',
  'broken/package.json': '{"devDependencies":',
  'app/package.json': '{"devDependencies":{"jest":"30.0.0"}}',
};

describe('dependencies of development', () => {
  it.each([
    'COPY package*.json ./\nRUN «npm ci» && npm run build',
    'COPY . .\nRUN «npm install» --no-audit\nRUN «composer install» && «bundle install» -j 4',
    'COPY app/ ./\nRUN «npm i»',
    'COPY . .\nRUN npm ci --omit=dev && composer install --no-dev && bundle install --without development test',
    'COPY . .\nRUN npm ci --omit dev\nRUN npm install --production',
    'COPY . .\nRUN npm ci --only=production',
    'COPY . .\nRUN npm ci && npm run build && npm prune --omit=dev',
    'COPY . .\nRUN npm ci && npm run build && rm -rf node_modules',
    'COPY . .\nENV NODE_ENV=production\nRUN npm ci',
    'COPY . .\nRUN NODE_ENV=production npm ci && COMPOSER_NO_DEV=1 composer install',
    'COPY . .\nRUN bundle config set --local without "development test" && bundle install',
    'COPY . .\nENV BUNDLE_WITHOUT=development:test\nRUN bundle install',
    'COPY . .\nRUN npm install -g a && npm install a && npm run ci && composer require a/b && bundle exec rake',
    'COPY . .\nRUN npm ci $OPTIONS && cd /b && npm ci',
    // what is not known to list any
    'COPY lean ./\nRUN npm ci',
    'COPY broken ./\nRUN npm ci',
    'COPY other ./\nRUN npm ci',
    'RUN git clone https://git.example.com/a.git . && npm ci',
    'COPY --from=other . .\nRUN npm ci',
    'COPY . .\nCOPY lean ./lean\nRUN npm ci',
    'COPY . .\nONBUILD RUN npm ci',
  ])('%s', (text) => {
    expectMarks(devDependenciesShipped, 'Dockerfile', `FROM node:22\nCMD ["node", "a.js"]\n${text}`, {}, {}, FILES);
  });

  it('are fine in stages that build or test', () => {
    const build = 'FROM node:22 AS build\nCOPY . .\nRUN npm ci && npm run build\n';
    expectMarks(devDependenciesShipped, 'Dockerfile', `${build}FROM node:22\nCOPY --from=build /a /a`, {}, {}, FILES);
    expectMarks(
      devDependenciesShipped,
      'Dockerfile',
      'FROM node:22 AS dev\nCMD a\nCOPY . .\nRUN npm ci',
      {},
      {},
      FILES,
    );
  });

  it.each(['CMD ["ng", "serve"]', 'CMD npm run start:dev', 'ENTRYPOINT ["npx", "nodemon"]', ''])(
    'are fine in an image that does %s',
    (command) => {
      const text = `FROM node:22\nCOPY . .\nRUN npm ci\n${command}`;
      expectMarks(devDependenciesShipped, 'Dockerfile', text, {}, {}, FILES);
    },
  );

  it('are named, and left out by the fix where nothing is built', () => {
    const text = 'FROM node:22\nCMD a\nCOPY . .\nRUN npm ci --no-audit\n';
    expect(messagesOf(devDependenciesShipped, 'Dockerfile', text, FILES)).toEqual([
      'This Dockerfile ships the development dependencies of package.json, with their vulnerabilities.',
    ]);
    const fixed = (one: string) =>
      withFixes(checkText(devDependenciesShipped, 'Dockerfile', one, {}, {}, undefined, FILES));
    expect(fixed(text)).toBe('FROM node:22\nCMD a\nCOPY . .\nRUN npm ci --omit=dev --no-audit\n');
    const building = 'FROM node:22\nCMD a\nCOPY . .\nRUN npm ci && npm run build\n';
    expect(fixed(building)).toBe(building);
  });
});
