import { describe, expect, it } from '@jest/globals';
import { parseFile } from '../../../src/parse/index.ts';
import { parseContext } from '../../support/repository-view.ts';

const PATH = '.github/workflows/ci.yml';

function read(text: string) {
  const { subjects, notifications } = parseFile({ path: PATH, text }, parseContext());
  return {
    containers: subjects.filter(({ kind }) => kind === 'container').length,
    gaps: notifications.map(({ level, gap, message }) => `${level} ${gap?.kind}: ${message}`),
  };
}

const STEP = 'jobs: {a: {steps: [{run: "docker run --privileged alpine:3.23"}]}}\n';

describe('a workflow that is not wholly YAML', () => {
  it.each([
    [
      `${STEP}x: [1\n`,
      [
        'error syntax-error: .github/workflows/ci.yml is not valid YAML, so it was not checked: a comma or `]` is missing. Correct it, or list it under `exclude` in .github/hullcheck.yml if it is not a workflow.',
      ],
    ],
    [
      `${STEP}x: "\n`,
      [
        'error syntax-error: .github/workflows/ci.yml is not valid YAML, so it was not checked: a quoted text is not closed. Correct it, or list it under `exclude` in .github/hullcheck.yml if it is not a workflow.',
      ],
    ],
    [
      `${STEP}\uFEFFx: 1\n`,
      [
        'error ambiguous-text: .github/workflows/ci.yml is not valid YAML, so it was not checked: there is a byte order mark inside the text. Correct it, or list it under `exclude` in .github/hullcheck.yml if it is not a workflow.',
      ],
    ],
    [
      `${STEP}x: ${'['.repeat(200)}`,
      [
        'error limit-reached: .github/workflows/ci.yml was not checked: collections are nested more than 100 deep. Simplify it, or list it under `exclude` in .github/hullcheck.yml.',
      ],
    ],
  ])('is said aloud in %j', (text, gaps) => {
    expect(read(text)).toEqual({ containers: 0, gaps });
  });

  it('says what GitHub refuses, and checks the rest', () => {
    expect(read(`${STEP}x: *y\n`)).toEqual({
      containers: 1,
      gaps: [
        'warning refused-by-engine: No anchor of this name ends before it: GitHub refuses the file, and the value counts as unknown. Correct it.',
      ],
    });
  });

  it.each([
    ['a tab inside of braces', `${STEP}x: {\n\ta: 1}\n`],
    ['an escaped word', STEP.replace('docker', '\\x64ocker')],
    ['a word over two lines', STEP.replace('docker', 'do\\\ncker')],
    [
      'an encoded text',
      `jobs: {a: {steps: [{run: !!binary ${Buffer.from('docker run --privileged alpine:3.23').toString('base64')}}]}}\n`,
    ],
  ])('is none with %s', (_, text) => {
    expect(read(text)).toEqual({ containers: 1, gaps: [] });
  });
});
