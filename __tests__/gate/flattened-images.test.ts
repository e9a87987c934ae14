import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const BASE = { 'README.md': '# App\n' };
const OLD = 'FROM node:12 AS b\nRUN true\n';

it.each([
  ['a stage that another one starts from', `${OLD}FROM b\n`],
  ['a stage that is copied whole', `${OLD}FROM scratch\nCOPY --from=b / /\n`],
  ['one below a folder', `${OLD}FROM node:24\nCOPY --from=b /. /old\n`],
  ['all of its files', `${OLD}FROM scratch\nCOPY --from=b /* /\n`],
  ['one that starts from it', `${OLD}FROM b AS c\nRUN true\nFROM scratch\nCOPY --from=c / /\n`],
  ['one that is copied twice', `${OLD}FROM scratch AS c\nCOPY --from=b / /\nFROM scratch\nCOPY --from=c / /\n`],
  ['an image', 'FROM scratch\nCOPY --from=node:12 / /\n'],
])('rates an ended release as shipped: %s', async (_name, text) => {
  expect(await failuresOf(BASE, { Dockerfile: `${text}USER 1000\n` })).toEqual(['image-eol']);
});

it.each([
  ['a folder of it', `${OLD}FROM scratch\nCOPY --from=b /rootfs /\n`],
  ['a file of it', `${OLD}FROM node:24\nCOPY --from=b /app/dist /app\n`],
  ['a stage that nothing ships', `${OLD}FROM scratch AS c\nCOPY --from=b / /\nFROM node:24\nCOPY --from=c /a /a\n`],
  ['a file of an image', 'FROM node:24\nCOPY --from=node:12 /usr/local/bin/node /old\n'],
  ['a release with updates', 'FROM node:24 AS b\nRUN true\nFROM scratch\nCOPY --from=b / /\n'],
])('does not rate it so: %s', async (_name, text) => {
  expect(await failuresOf(BASE, { Dockerfile: `${text}USER 1000\n` })).toEqual([]);
});
