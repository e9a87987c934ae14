import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const SETUP = '#!/bin/sh\nset -e\n';
const FETCHES = `${SETUP}curl -fsSL https://get.example.com/i.sh | sh\n`;
const TOOL = 'FROM acme/base:1.0\nRUN /opt/ops/setup\nUSER 1000\n';
const FETCHING_TOOL = 'FROM acme/base:1.0\nRUN curl $CURL_OPTS -o /t https://d.example.com/t\nUSER 1000\n';

const PROJECT: Files = {
  'compose.yaml': [
    'services:',
    '  base:',
    '    image: acme/base:1.0',
    '    build: {context: ., dockerfile: base/Dockerfile}',
    '  tool:',
    '    build: tool',
    '',
  ].join('\n'),
  'base/Dockerfile': 'FROM debian:13\nCOPY ops/ /opt/ops/\nUSER 1000\n',
  'base/Dockerfile.alpine': 'FROM alpine:3.22\nUSER 1000\n',
  'tool/Dockerfile': TOOL,
  'ops/setup': SETUP,
};

const FILE = 'services:\n  x:\n    image: acme/base:1.0\n    build: .\n';
const PROD =
  'services:\n  base:\n    image: acme/base:1.0\n    build: {context: ., dockerfile: base/Dockerfile.alpine}\n';
const MAKEFILE = 'alpine:\n\tdocker build -t acme/base:1.0 -f base/Dockerfile.alpine .\n';
const OPEN = 'FROM debian:13\nCOPY ops/ /opt/ops/\nENV CURL_OPTS=-k\nUSER 1000\n';
const OTHER = 'FROM debian:13\nCOPY ops/ /opt/ops/\nENV CURL_OPTS=-s\nUSER 1000\n';

type Case = readonly [name: string, base: Files, change: Files, failures: readonly string[]];

const CASES: readonly Case[] = [
  [
    'a second build in an example',
    {},
    { 'ops/setup': FETCHES, 'docs/compose.yaml': FILE, 'docs/Dockerfile': 'FROM debian:13\n' },
    ['remote-script-exec'],
  ],
  [
    'a harmless change with it',
    {},
    { 'ops/setup': `${SETUP}make\n`, 'docs/compose.yaml': FILE, 'docs/Dockerfile': 'FROM debian:13\n' },
    [],
  ],
  [
    'a second build by a script',
    {},
    {
      'ops/setup': FETCHES,
      'docs/b.sh': '#!/bin/sh\ndocker build -t acme/base:1.0 docs\n',
      'docs/Dockerfile': 'FROM debian:13\n',
    },
    ['remote-script-exec'],
  ],
  [
    'a second build by a file for production',
    { 'tool/Dockerfile': FETCHING_TOOL, 'compose.prod.yaml': PROD },
    { 'base/Dockerfile': OPEN },
    ['tls-verify-disabled'],
  ],
  [
    'a second build by a Makefile',
    { 'tool/Dockerfile': FETCHING_TOOL, Makefile: MAKEFILE },
    { 'base/Dockerfile': OPEN },
    ['tls-verify-disabled'],
  ],
  [
    'the danger in the second one',
    { 'tool/Dockerfile': FETCHING_TOOL, Makefile: MAKEFILE },
    { 'base/Dockerfile.alpine': OPEN },
    ['unknown-value'],
  ],
  ['no danger in either', { 'tool/Dockerfile': FETCHING_TOOL, Makefile: MAKEFILE }, { 'base/Dockerfile': OTHER }, []],
];

describe('an image name that several builds give', () => {
  it.each(CASES)('%s', async (_name, base, change, failures) => {
    expect(await failuresOf({ ...PROJECT, ...base }, change)).toEqual(failures);
  });
});
