import { describe, expect, it } from '@jest/globals';
import installScriptsEnabled from '../../../src/rules/supply-chain/packages/install-scripts-enabled.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

describe('install scripts', () => {
  it.each([
    'RUN «npm install» && «npm i» -g a && «npm ci» --ignore-scripts=false',
    'RUN npm ci --ignore-scripts && npm --ignore-scripts install a',
    'RUN npm run build && npm rebuild sharp && npm pack && echo npm install && npm install --package-lock-only',
    // nothing of them runs
    'RUN npm install -g npm@11 && npm i -g pnpm corepack@0.34.0 && «npm install» -g pnpm a',
    'RUN npm ci $OPTIONS',
    'RUN npm_config_ignore_scripts=true npm ci && «npm ci»',
    'ENV NPM_CONFIG_IGNORE_SCRIPTS=true\nRUN npm ci',
    'RUN npm config set ignore-scripts true && npm ci',
    'RUN npm config set ignore-scripts=true\nRUN npm ci',
    'RUN echo ignore-scripts=true >> ~/.npmrc && npm ci',
    'COPY <<EOF /app/.npmrc\nignore-scripts=true\nEOF\nRUN npm ci',
    'RUN echo "@acme:registry=https://registry.example.com" > .npmrc && «npm ci»',
    'COPY .npmrc ./\nRUN npm ci',
    'RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
    'COPY package.json ./\nRUN «npm ci»',
    // version 1 alone runs all of them, and which it is must be known
    'RUN yarn && yarn install && yarn add a && yarn install --immutable',
    'RUN «yarn» --frozen-lockfile && «yarn install» --production && «yarn global» add a',
    'RUN yarn global bin && yarn run install --production && yarn --version',
    'RUN corepack enable && yarn install --frozen-lockfile',
    'COPY .yarnrc.yml ./\nRUN yarn install --frozen-lockfile',
    // they run none by default
    'RUN pnpm install && bun install',
    'ONBUILD RUN «npm ci»',
  ])('%s', (text) => {
    expectMarks(installScriptsEnabled, 'Dockerfile', `FROM node:22\n${text}`);
  });

  it.each([
    ['COPY . .\nRUN npm ci', { '.npmrc': 'ignore-scripts=true\n' }],
    ['COPY .npmrc ./\nRUN «npm ci»', { '.npmrc': 'fund=false\n' }],
    ['COPY app ./\nRUN npm ci', { 'app/.npmrc': 'ignore-scripts=true\n' }],
    ['COPY . .\nRUN «npm ci»', { 'package.json': '{}' }],
  ])('%s with the files of the context', (text, files) => {
    expectMarks(installScriptsEnabled, 'Dockerfile', `FROM node:22\n${text}`, {}, {}, files);
  });

  it('take the configuration of parents, and are nothing where no image is made', () => {
    expectMarks(
      installScriptsEnabled,
      'Dockerfile',
      'FROM node:22 AS a\nENV npm_config_ignore_scripts=1\nFROM a\nRUN npm ci',
    );
    expectMarks(installScriptsEnabled, 'Dockerfile', 'FROM node:22\nRUN npm ci\nFROM node:22');
  });

  it('are named, and left out by the fix', () => {
    expect(messagesOf(installScriptsEnabled, 'Dockerfile', 'FROM node:22\nONBUILD RUN npm ci')).toEqual([
      'When used as a base image, this Dockerfile lets npm run the install scripts of packages, so a compromised one runs code in the build.',
    ]);
    const text = 'FROM node:22\nRUN npm i -g a && yarn global add a && yarn add a --no-progress\nRUN ["npm", "ci"]\n';
    expect(withFixes(checkText(installScriptsEnabled, 'Dockerfile', text))).toBe(
      'FROM node:22\nRUN npm i --ignore-scripts -g a && yarn global add a && yarn add --ignore-scripts a --no-progress\nRUN ["npm", "ci"]\n',
    );
  });
});
