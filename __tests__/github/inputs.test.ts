import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { THRESHOLD_FORM } from '../../src/config/vulnerability-threshold.ts';
import { type Inputs, readInputs } from '../../src/github/inputs.ts';

const before = process.env;
afterEach(() => {
  process.env = before;
});

/** The inputs of a step that gives these alone. */
function inputsWith(given: Readonly<Record<string, string>>): Inputs {
  const named = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  process.env = { ...Object.fromEntries(named), GITHUB_WORKSPACE: '/work space' };
  return readInputs();
}

describe('inputs', () => {
  it('are as action.yml says where they are not given', () => {
    expect(inputsWith({})).toEqual({
      paths: [],
      config: undefined,
      profile: undefined,
      failOn: undefined,
      failOnVulnerability: undefined,
      lookup: undefined,
      offline: false,
      images: {
        vulnerabilities: undefined,
        vulnerabilityDatabase: undefined,
        cacheDir: undefined,
        githubToken: undefined,
      },
      builtImages: [],
      failScope: undefined,
      newSuppressions: 'allow',
      baseline: undefined,
      cache: true,
      sarifFile: undefined,
      htmlFile: undefined,
      upload: 'auto',
      uploadMergeQueue: false,
      uploadTags: false,
      category: 'hullcheck',
      categoryBy: 'none',
      annotations: true,
      checkRun: false,
      reviewSuggestions: false,
      comment: 'never',
      token: '',
      networkSeconds: 120,
    });
  });

  it.each<[string, string, Partial<Inputs>]>([
    ['network-timeout', '1', { networkSeconds: 1 }],
    ['network-timeout', '3600', { networkSeconds: 3600 }],
    ['paths', ' a \n\n b c\n', { paths: ['a', 'b c'] }],
    ['profile', 'STRICT', { profile: 'strict' }],
    [
      'fail-on-vulnerability',
      'Exploited, low',
      { failOnVulnerability: { text: 'exploited, low', severity: 'low', isExploited: true } },
    ],
    ['annotations', 'False', { annotations: false }],
    ['upload-tags', 'true', { uploadTags: true }],
    ['category', 'a/b-1/', { category: 'a/b-1' }],
    ['category-by', 'directory:1', { categoryBy: { depth: 1 } }],
    ['category-by', 'directory:5', { categoryBy: { depth: 5 } }],
    ['new-suppressions', 'deny', { newSuppressions: 'deny' }],
  ])('%s: %j', (name, value, expected) => {
    expect(inputsWith({ [name]: value })).toMatchObject(expected);
  });

  it.each<[string, readonly string[], (inputs: Inputs) => unknown]>([
    ['profile', ['recommended', 'strict'], ({ profile }) => profile],
    ['fail-on', ['critical', 'high', 'medium', 'low', 'none'], ({ failOn }) => failOn],
    ['image-lookup', ['auto', 'never'], ({ lookup }) => lookup],
    ['image-vulnerabilities', ['auto', 'online', 'offline', 'off'], ({ images }) => images.vulnerabilities],
    ['fail-scope', ['new', 'all'], ({ failScope }) => failScope],
    ['new-suppressions', ['allow', 'deny'], ({ newSuppressions }) => newSuppressions],
    ['upload', ['auto', 'always', 'never'], ({ upload }) => upload],
    ['comment', ['never', 'on-findings', 'always'], ({ comment }) => comment],
  ])('%s takes %j', (name, choices, read) => {
    for (const choice of choices) expect(read(inputsWith({ [name]: choice }))).toBe(choice);
  });

  it('take folders from the workspace', () => {
    const { images } = inputsWith({ 'cache-dir': 'a', 'vulnerability-database': '/b' });
    expect([images.cacheDir, images.vulnerabilityDatabase]).toEqual([resolve('/work space/a'), resolve('/b')]);
  });

  it.each([
    ['network-timeout', '0', 'a number of seconds from 1 to 3600'],
    ['network-timeout', '3601', 'a number of seconds from 1 to 3600'],
    ['network-timeout', '1.5', 'a number of seconds from 1 to 3600'],
    ['network-timeout', 'soon', 'a number of seconds from 1 to 3600'],
    ['fail-on-vulnerability', 'bad', THRESHOLD_FORM.replaceAll('`', '')],
    ['profile', 'lax', 'one of recommended, strict'],
    ['annotations', 'yes', 'one of true, false'],
    ['category', 'a//b', 'letters, digits, ".", "_" and "-", with "/" between them'],
    ['category-by', 'directory:0', 'none or directory:1 to directory:5'],
    ['category-by', 'directory:6', 'none or directory:1 to directory:5'],
    ['category-by', 'directory:11', 'none or directory:1 to directory:5'],
  ])('do not take %s: %j', (name, value, expected) => {
    const message = `The input ${name} is ${JSON.stringify(value)}, but takes ${expected}.`;
    expect(() => inputsWith({ [name]: value })).toThrow(message);
  });
});
