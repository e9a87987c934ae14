import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { ExchangeFormat } from '../../src/report/exchange/index.ts';
import { hullcheck } from '../support/command-line.ts';
import { type ElementRule, problemsIn, type XmlElement, xmlTree } from '../support/xml-tree.ts';
import { SITUATIONS, written } from './exchanged.ts';
import { fullReport } from './reports.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/vulnerable', import.meta.url));

/** Where a report does not follow the definition of its format. */
const PROBLEMS = {
  junit: problemsOfJunit,
  checkstyle: (text) => problemsIn(xmlTree(text), CHECKSTYLE),
  gitlab: problemsOfCodeQuality,
  'gitlab-sast': (text) => problemsBySchema(SAST, JSON.parse(text)),
} satisfies Partial<Readonly<Record<ExchangeFormat, (text: string) => readonly string[]>>>;

const FORMATS = Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[];

describe.each(FORMATS)('%s follows its definition', (format) => {
  it.each(SITUATIONS)('with %s', (_name, textIn) => expect(PROBLEMS[format](textIn(format))).toEqual([]));

  it('in a scan of files', async () => {
    const { stdout } = await hullcheck(EXAMPLES, ['scan', '--format', format]);
    expect(stdout.length).toBeGreaterThan(5000);
    expect(PROBLEMS[format](stdout)).toEqual([]);
  });
});

describe('a report that does not follow its definition', () => {
  it.each<readonly [keyof typeof PROBLEMS, string, RegExp | string, string, string]>([
    ['junit', 'a count that is wrong', 'failures="1"', 'failures="2"', '<testsuites> has failures="2"'],
    ['junit', 'a count of skipped tests', 'skipped="3"', 'skipped="2"', '<testsuite> has skipped="2"'],
    ['junit', 'a test without a name', /testcase name="[^"]*"/, 'testcase', '<testcase> has no name'],
    ['junit', 'an attribute that is not known', 'classname=', 'file=', '<testcase> has file="Dockerfile"'],
    ['junit', 'two results', '<skipped ', '<skipped/><skipped ', '<testcase> has 2 results'],
    ['junit', 'a result outside of a test', '</testsuite>', '<error/></testsuite>', '<error> in <testsuite>'],
    ['junit', 'text in between', '</testsuite>', 'x</testsuite>', 'text in <testsuite>'],
    ['checkstyle', 'an unknown severity', 'severity="warning"', 'severity="high"', '<error> has severity="high"'],
    ['checkstyle', 'no line', / line="1"/, '', '<error> has no line'],
    ['checkstyle', 'line 0', 'line="1"', 'line="0"', '<error> has line="0"'],
    ['checkstyle', 'an element that is not known', /file>/, 'files>', '</files> ends file'],
    ['gitlab', 'an unknown severity', '"blocker"', '"fatal"', '/2/severity must be equal to one of the allowed values'],
    ['gitlab', 'a path from the root', '"deploy/', '"/deploy/', '/2/location/path must match pattern "^(?!\\.?/)."'],
    ['gitlab', 'line 0', '"begin": 1', '"begin": 0', '/0/location/lines/begin must be >= 1'],
    ['gitlab-sast', 'another version', '"15.2.1"', '"1.0"', '/version must be equal to constant'],
    [
      'gitlab-sast',
      'a time with a zone',
      '03:04:05',
      '03:04:05Z',
      `/scan/start_time must match pattern "${'^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$'}"`,
    ],
  ])('is refused: %s, %s', (format, _name, before, after, problem) => {
    const text = written(format, fullReport());
    const broken = text.replace(before, after);
    expect(broken).not.toBe(text);
    expect(problemsOrError(PROBLEMS[format], broken)).toContain(problem);
  });

  it('is refused: an issue that is there twice', () => {
    const [issue] = JSON.parse(written('gitlab', fullReport()));
    expect(problemsOfCodeQuality(JSON.stringify([issue, issue]))).toEqual(['2 issues with 1 fingerprints']);
  });

  it.each([
    ['a bare ampersand', '<a>&</a>', 'a bare &'],
    ['an ampersand in a value', '<a b="&x;"/>', 'a bare & or > in b'],
    ['an attribute that is there twice', '<a b="1" b="2"/>', 'b is there twice'],
    ['two elements', '<a/><b/>', 'not one element'],
    ['an open element', '<a><b></b>', 'not one element'],
    ['a control character', '<a>\u0007</a>', 'character \u0007'],
  ])('is refused as XML: %s', (_name, text, message) => {
    expect(() => xmlTree(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`)).toThrow(message);
  });
});

function problemsOrError(problemsOf: (text: string) => readonly string[], text: string): readonly string[] {
  try {
    return problemsOf(text);
  } catch (error) {
    return [(error as Error).message];
  }
}

const ANY = /^/;
const SOME = /./;
const COUNT = /^\d+$/;
const RESULTS = ['skipped', 'failure', 'error'] as const;
const RESULT: ElementRule = { required: {}, optional: { type: ANY, message: ANY } };

/**
 * What Jenkins accepts of JUnit's format:
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 */
const JUNIT: Readonly<Record<string, ElementRule>> = {
  testsuites: {
    required: {},
    optional: { name: ANY, tests: COUNT, failures: COUNT, errors: COUNT },
    children: ['testsuite'],
  },
  testsuite: {
    required: { name: ANY, tests: COUNT, failures: COUNT, errors: COUNT },
    optional: { skipped: COUNT },
    children: ['testcase'],
  },
  // readers group tests by their class
  testcase: { required: { name: SOME, classname: SOME }, children: RESULTS },
  skipped: RESULT,
  failure: RESULT,
  error: RESULT,
};

/** The counts are those of the tests, and each test has one result at most. */
function problemsOfJunit(text: string): readonly string[] {
  const root = xmlTree(text);
  const problems = problemsIn(root, JUNIT);
  const tests = root.children.flatMap(({ children }) => children);
  const count = (name: string): string =>
    String(tests.filter(({ children }) => children.some((child) => child.name === name)).length);
  const counts = {
    tests: String(tests.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const wrong = [root, ...root.children].flatMap(({ name, attributes }) =>
    Object.entries(counts).flatMap(([key, value]) =>
      (attributes[key] ?? value) === value ? [] : [`<${name}> has ${key}="${attributes[key]}"`],
    ),
  );
  const several = tests.filter(({ children }: XmlElement) => children.length > 1);
  return [...problems, ...wrong, ...several.map(({ children }) => `<testcase> has ${children.length} results`)];
}

const NUMBER = /^[1-9]\d*$/;

/** What Checkstyle's own logger writes: https://checkstyle.org/apidocs/com/puppycrawl/tools/checkstyle/XMLLogger.html */
const CHECKSTYLE: Readonly<Record<string, ElementRule>> = {
  checkstyle: { required: { version: /^\d+\.\d+$/ }, children: ['file'] },
  file: { required: { name: SOME }, children: ['error'] },
  error: {
    required: { line: NUMBER, severity: /^(?:ignore|info|warning|error)$/, message: SOME, source: SOME },
    optional: { column: NUMBER },
  },
};

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function problemsOfCodeQuality(text: string): readonly string[] {
  const issues = JSON.parse(text) as readonly { readonly fingerprint: string }[];
  const problems = problemsBySchema(CODE_QUALITY, issues);
  const distinct = new Set(issues.map(({ fingerprint }) => fingerprint)).size;
  return distinct === issues.length ? problems : [...problems, `${issues.length} issues with ${distinct} fingerprints`];
}

const TEXT = { type: 'string', minLength: 1 };
const ADDRESS = { type: 'string', pattern: '^(https?|ftp)://.+' };
const TIME = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
const PROGRAM = fields({ id: TEXT, name: TEXT, version: TEXT, url: ADDRESS, vendor: fields({ name: TEXT }) });

const LINE = { type: 'integer', minimum: 1 };

const CODE_QUALITY = list(
  fields({
    description: TEXT,
    check_name: TEXT,
    fingerprint: TEXT,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    // relative, and not as `./a`
    location: fields({ path: { type: 'string', pattern: '^(?!\\.?/).' }, lines: fields({ begin: LINE, end: LINE }) }),
  }),
);

/** What GitLab's schema 15.2.1 for SAST requires of the fields that we write. */
const SAST = fields({
  version: { const: '15.2.1' },
  scan: fields({
    analyzer: PROGRAM,
    scanner: PROGRAM,
    type: { const: 'sast' },
    start_time: TIME,
    end_time: TIME,
    status: { enum: ['success', 'failure'] },
    messages: list(fields({ level: { enum: ['info', 'warn', 'fatal'] }, value: TEXT })),
  }),
  vulnerabilities: list(
    fields({
      id: TEXT,
      name: { type: 'string', maxLength: 255 },
      description: { type: 'string', maxLength: 1_048_576 },
      severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
      solution: { type: 'string', maxLength: 7000 },
      identifiers: { ...list(fields({ type: TEXT, name: TEXT, value: TEXT, url: ADDRESS })), minItems: 1 },
      location: fields({ file: TEXT, start_line: LINE, end_line: LINE }),
    }),
  ),
});

function fields(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: object): object {
  return { type: 'array', items };
}

function problemsBySchema(schema: object, document: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true }).compile(schema);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
