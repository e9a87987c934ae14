import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { openRepository } from '../../src/discover/index.ts';
import { failsCheck } from '../../src/model/findings/gap.ts';
import type { Gap } from '../../src/model/findings/gap-kinds.ts';
import { type Span, spanText } from '../../src/model/source.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import { scan } from '../../src/run/scan.ts';
import { shortText } from '../../src/support/short-text.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { initialize } from '../support/git.ts';
import { shortened } from '../support/heavy.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

/**
 * What cannot be looked at in a compose project, wholly or in part. The rows are those inputs on which another linter ends with its exit code for
 * partial coverage, and what hullcheck says of each: `weight kind path: text`, and nothing where all of it is judged.
 */
interface Row {
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** Symbolic links, with what is written in them. */
  readonly links?: Readonly<Record<string, string>>;
  readonly gaps: readonly string[];
  /** How often the rule on privileged containers reports something: what can be judged, is. */
  readonly findings?: number;
}

const BAD = 'services:\n  web:\n    image: a\n    privileged: true\n';
const GOOD = 'services:\n  app:\n    image: a\n';
const including = (item: string): string => `include:\n  - ${item}\n${GOOD}`;
const extending = (item: string): string => `${GOOD}    extends: ${item}\n`;
const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:00000000\nsize 1\n';
const LATIN1 = Buffer.from('# caf\xE9\nservices: {}\n', 'latin1');

const ROWS: Readonly<Record<string, Row>> = {
  // include
  'include out of the repository': {
    files: { 'compose.yml': including('../x.yml') },
    gaps: ['ordinary outside-reference compose.yml: ../x.yml'],
  },
  'include by an absolute path': {
    files: { 'compose.yml': including('/srv/x.yml') },
    gaps: ['ordinary outside-reference compose.yml: /srv/x.yml'],
  },
  'include through a link that leads out': {
    files: { 'compose.yml': including('x.yml') },
    links: { 'x.yml': '/srv/x.yml' },
    gaps: ['ordinary missing-reference compose.yml: x.yml'],
  },
  'include by a variable': {
    files: { 'compose.yml': including('${X}.yml') },
    gaps: ['ordinary undecided-reference compose.yml: ${X}.yml'],
  },
  'include of nothing': {
    files: { 'compose.yml': including('x.yml') },
    gaps: ['ordinary missing-reference compose.yml: x.yml'],
  },
  'include of one of two': {
    files: { 'compose.yml': including('{path: [a.yml, b.yml]}'), 'a.yml': BAD },
    gaps: [],
    findings: 1,
  },
  'include without a path': {
    files: { 'compose.yml': including('{env_file: a.env}') },
    gaps: ['ordinary refused-by-engine compose.yml: {env_file: a.env}'],
  },
  'include with a project directory outside': {
    files: { 'compose.yml': including('{path: x.yml, project_directory: ../y}'), 'x.yml': BAD },
    gaps: ['ordinary outside-reference compose.yml: x.yml'],
    findings: 1,
  },
  'include with a project directory by a variable': {
    files: { 'compose.yml': including('{path: x.yml, project_directory: "${X}"}'), 'x.yml': BAD },
    gaps: ['ordinary undecided-reference compose.yml: x.yml'],
    findings: 1,
  },
  'include with variables that are elsewhere': {
    files: { 'compose.yml': including('{path: x.yml, env_file: gone.env}'), 'x.yml': BAD },
    gaps: ['expected environment-elsewhere compose.yml: gone.env'],
    findings: 1,
  },
  'include of a circle': {
    files: { 'compose.yml': including('x.yml'), 'x.yml': 'include: [compose.yml]\n' },
    gaps: ['ordinary refused-by-engine x.yml: compose.yml'],
  },
  'include from elsewhere': {
    files: { 'compose.yml': including('oci://registry.example.com/a:1') },
    gaps: ['ordinary outside-reference compose.yml: oci://registry.example.com/a:1'],
  },
  'include of what is not UTF-8': {
    files: { 'compose.yml': including('x.yml'), 'x.yml': LATIN1 },
    gaps: ['ordinary missing-reference compose.yml: x.yml', 'severe unreadable-file x.yml: '],
  },
  // a file that is checked by itself, too, is told once
  'include of a compose file that is not UTF-8': {
    files: { 'compose.yml': including('compose.x.yml'), 'compose.x.yml': LATIN1 },
    gaps: ['ordinary missing-reference compose.yml: compose.x.yml', 'severe unreadable-file compose.x.yml: '],
  },
  'extends of a compose file that is a pointer': {
    files: { 'compose.yml': extending('{file: compose.x.yml, service: a}'), 'compose.x.yml': POINTER },
    gaps: [
      'ordinary missing-reference compose.yml: compose.x.yml',
      `ordinary lfs-pointer compose.x.yml: ${POINTER.trim()}`,
    ],
  },
  'include of what a found compose file is': {
    files: { 'compose.yml': including('stack.yml'), 'stack.yml': POINTER },
    gaps: ['ordinary missing-reference compose.yml: stack.yml', `ordinary lfs-pointer stack.yml: ${POINTER.trim()}`],
  },
  'include of what is no YAML': {
    files: { 'compose.yml': including('x.yml'), 'x.yml': 'services: [\n' },
    gaps: ['severe syntax-error x.yml: ', 'ordinary missing-reference compose.yml: x.yml'],
  },
  'include of an empty file': { files: { 'compose.yml': including('x.yml'), 'x.yml': '# nothing\n' }, gaps: [] },
  'include of version 1': {
    files: { 'compose.yml': including('x.yml'), 'x.yml': 'web:\n  image: a\n  privileged: true\n' },
    gaps: ['ordinary unknown-format x.yml: '],
  },
  // extends
  'extends in a file that is not there': {
    files: { 'compose.yml': extending('{file: x.yml, service: web}') },
    gaps: ['ordinary missing-reference compose.yml: x.yml'],
  },
  'extends in a file outside': {
    files: { 'compose.yml': extending('{file: ../x.yml, service: web}') },
    gaps: ['ordinary outside-reference compose.yml: ../x.yml'],
  },
  'extends in a file that is linked': {
    files: { 'compose.yml': extending('{file: x.yml, service: web}') },
    links: { 'x.yml': '../x.yml' },
    gaps: ['ordinary missing-reference compose.yml: x.yml'],
  },
  'extends without a service': {
    files: { 'compose.yml': extending('{file: x.yml}'), 'x.yml': GOOD },
    gaps: ['ordinary refused-by-engine compose.yml: extends'],
  },
  'extends of an unknown service': {
    files: { 'compose.yml': extending('gone') },
    gaps: ['ordinary refused-by-engine compose.yml: gone'],
  },
  'extends of itself': {
    files: { 'compose.yml': extending('app') },
    gaps: ['ordinary refused-by-engine compose.yml: app'],
  },
  // variables
  '.env that is not UTF-8': {
    files: { 'compose.yml': `${BAD}    command: $X\n`, '.env': LATIN1 },
    gaps: ['severe unreadable-file .env: '],
    findings: 1,
  },
  '.env of an included project that is not UTF-8': {
    files: { 'compose.yml': including('a/x.yml'), 'a/x.yml': `${BAD}    command: $X\n`, 'a/.env': LATIN1 },
    gaps: ['severe unreadable-file a/.env: '],
    findings: 1,
  },
  '.env that is a link out': {
    files: { 'compose.yml': BAD },
    links: { '.env': '/srv/.env' },
    gaps: ['ordinary outside-reference .env: '],
    findings: 1,
  },
  'env_file that is not there': {
    files: { 'compose.yml': `${BAD}    env_file: x.env\n` },
    gaps: ['expected environment-elsewhere compose.yml: x.env'],
    findings: 1,
  },
  'env_file outside': {
    files: { 'compose.yml': `${BAD}    env_file: ../x.env\n` },
    gaps: ['expected environment-elsewhere compose.yml: ../x.env'],
    findings: 1,
  },
  '.env of 300 kB': { files: { 'compose.yml': BAD, '.env': `${'#'.repeat(300_000)}\nA=b\n` }, gaps: [], findings: 1 },
  'variables of a service beyond any number': {
    files: {
      'compose.yml': `${BAD}    env_file: [a.env, b.env]\n`,
      'a.env': 'A=1\n'.repeat(shortened(200_000)),
      'b.env': 'A=1\n'.repeat(shortened(240_000)),
    },
    gaps: [],
    findings: 1,
  },
  // COMPOSE_FILE
  'COMPOSE_FILE outside': {
    files: { 'compose.yml': BAD, '.env': 'COMPOSE_FILE=compose.yml:../x.yml\n' },
    gaps: ['ordinary outside-reference .env: COMPOSE_FILE ../x.yml'],
    findings: 1,
  },
  'COMPOSE_FILE by an absolute path': {
    files: { 'compose.yml': BAD, '.env': 'COMPOSE_FILE=/srv/x.yml\n' },
    gaps: ['ordinary outside-reference .env: COMPOSE_FILE /srv/x.yml'],
    findings: 1,
  },
  'COMPOSE_FILE of nothing': {
    files: { 'compose.yml': BAD, '.env': 'COMPOSE_FILE=compose.yml:x.yml\n' },
    gaps: ['ordinary missing-reference .env: COMPOSE_FILE x.yml'],
    findings: 1,
  },
  'COMPOSE_FILE through a link that leads out': {
    files: { 'compose.yml': BAD, '.env': 'COMPOSE_FILE=compose.yml:x.yml\n' },
    links: { 'x.yml': '/srv/x.yml' },
    gaps: ['ordinary missing-reference .env: COMPOSE_FILE x.yml'],
    findings: 1,
  },
  'COMPOSE_FILE by a variable': {
    files: { 'compose.yml': BAD, '.env': 'COMPOSE_FILE=${X}\n' },
    gaps: ['ordinary undecided-reference .env: COMPOSE_FILE \0'],
    findings: 1,
  },
  'COMPOSE_FILE with any name': { files: { '.env': 'COMPOSE_FILE=n.txt\n', 'n.txt': BAD }, gaps: [], findings: 1 },
  // the files themselves
  'compose.yml that is a link out': {
    files: { 'a.txt': '' },
    links: { 'compose.yml': '/srv/compose.yml' },
    gaps: ['ordinary link-leads-outside compose.yml: /srv/compose.yml'],
  },
  'an override that is a link out': {
    files: { 'compose.yml': BAD },
    links: { 'compose.override.yml': '/srv/x.yml' },
    gaps: ['ordinary link-leads-outside compose.override.yml: /srv/x.yml'],
    findings: 1,
  },
  'a file that is too large': {
    files: { 'compose.yml': `${BAD}#${'x'.repeat(1_100_000)}\n` },
    gaps: ['severe unreadable-file compose.yml: '],
  },
  'version 1': {
    files: { 'docker-compose.yml': 'web:\n  image: a\n' },
    gaps: ['ordinary unknown-format docker-compose.yml: '],
  },
  'services that are a list': {
    files: { 'compose.yml': 'services:\n  - image: a\n' },
    gaps: ['ordinary refused-by-engine compose.yml: services'],
  },
  'a service that is a text': {
    files: { 'compose.yml': `${BAD}  db: text\n` },
    gaps: ['ordinary refused-by-engine compose.yml: db'],
    findings: 1,
  },
  'a service that is nothing': {
    files: { 'compose.yml': `${BAD}  db:\n` },
    gaps: ['expected refused-by-engine compose.yml: db'],
    findings: 1,
  },
  'a key that is written twice': {
    files: { 'compose.yml': `${BAD}    image: b\n` },
    gaps: ['ordinary refused-by-engine compose.yml: image'],
    findings: 1,
  },
  'an alias of nothing': {
    files: { 'compose.yml': `${BAD}    pid: *x\n` },
    gaps: ['ordinary refused-by-engine compose.yml: *x'],
    findings: 1,
  },
  'files that cannot be merged': {
    files: {
      'compose.yml': `${BAD}    volumes: {a: b}\n`,
      'compose.override.yml': 'services:\n  web:\n    volumes: [c]\n',
    },
    gaps: ['ordinary refused-by-engine compose.override.yml: [c]'],
    findings: 1,
  },
  'many services that merge a large anchor': {
    files: {
      'compose.yml': `x-e: &e\n${Array.from({ length: 700 }, (_, at) => `  K${at}: v\n`).join('')}services:\n${Array.from({ length: 100 }, (_, at) => `  s${at}: {image: a, privileged: true, environment: {<<: *e}}\n`).join('')}`,
    },
    gaps: [],
    findings: 100,
  },
  'aliases beyond any size': {
    files: {
      'compose.yml': `x-a: &a [${'b, '.repeat(2000)}]\nservices:\n  z:\n    image: a\n    privileged: true\n    x-l: [${'*a, '.repeat(400)}]\n`,
    },
    gaps: ['severe limit-reached compose.yml: z'],
  },
  'merge keys beyond any number': {
    files: {
      'compose.yml': `x-a: &a {${Array.from({ length: 1000 }, (_, at) => `k${at}: v`).join(', ')}}\nx-b:\n${Array.from({ length: 600 }, (_, at) => `  m${at}: {<<: *a}\n`).join('')}x-p: &p {privileged: true}\nservices:\n  z:\n    image: a\n    <<: *p\n`,
    },
    gaps: Array.from({ length: 81 }, () => 'severe limit-reached compose.yml: <<: *a').concat(
      'severe limit-reached compose.yml: <<: *p',
    ),
  },
  'more than 1,000 included files': {
    files: {
      'compose.yml': `include:\n${Array.from({ length: 1001 }, (_, at) => `  - i/${at}.txt\n`).join('')}${GOOD}`,
      ...Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`i/${at}.txt`, ''])),
    },
    gaps: ['severe limit-reached compose.yml: '],
  },
  'a chain of 13 includes': {
    files: {
      'compose.yml': 'include: [i0.yml]\n',
      ...Object.fromEntries(
        Array.from({ length: 13 }, (_, at) => [`i${at}.yml`, at === 12 ? BAD : `include: [i${at + 1}.yml]\n`]),
      ),
    },
    gaps: [],
    findings: 1,
  },
  'a chain of 102 includes': {
    files: {
      'compose.yml': 'include: [i0.yml]\n',
      ...Object.fromEntries(Array.from({ length: 102 }, (_, at) => [`i${at}.yml`, `include: [i${at + 1}.yml]\n`])),
    },
    gaps: ['severe limit-reached i99.yml: i100.yml'],
  },
  'more than 4,096 services': {
    files: {
      'compose.yml': `services:\n${Array.from({ length: 4100 }, (_, at) => `  s${at}: {image: a}\n`).join('')}${'  bad: {image: a, privileged: true}\n'}`,
    },
    gaps: [],
    findings: 1,
  },
  'a value with 3,000 variables': {
    files: { 'compose.yml': `${BAD}    command: "${'$A '.repeat(3000)}"\n` },
    gaps: [],
    findings: 1,
  },
  'a tab before a comment, several documents, an empty key': {
    files: { 'compose.yml': `x-a: 1\t# tab\n---\n${BAD}    labels: {A: }\n` },
    gaps: [],
    findings: 1,
  },
};

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function scanned({ files, links = {} }: Row): Promise<ScanReport> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder.path, path));
  initialize(folder.path);
  const repository = openRepository([], { cwd: folder.path, include: [], exclude: [], maxFileSize: 1_048_576 });
  return scan(repository, {
    rules: activeRules([privileged], 'recommended'),
    names: ruleNames([privileged]),
    suppressions: [],
    today: '2026-01-01',
  });
}

/** The text of the place where the whole file is the evidence. */
function evidenceOf(gap: Gap | undefined, span: Span | undefined): string | undefined {
  const isWhole = span !== undefined && gap?.evidence === shortText(span.file.text, 0);
  return isWhole ? spanText(span) : gap?.evidence;
}

describe('what of a compose project cannot be looked at is said', () => {
  it.each(Object.entries(ROWS))('%s', async (_, row) => {
    const { findings, notifications } = await scanned(row);
    const said = notifications.map(
      ({ gap, span, path }) => `${gap?.weight} ${gap?.kind} ${span?.file.path ?? path}: ${evidenceOf(gap, span)}`,
    );
    expect(said).toEqual(row.gaps);
    expect(findings.length).toBe(row.findings ?? 0);
    const isSevere = row.gaps.some((gap) => gap.startsWith('severe'));
    const isOrdinary = row.gaps.some((gap) => gap.startsWith('ordinary'));
    expect(notifications.some((one) => failsCheck(one, 'all'))).toBe(isSevere);
    expect(notifications.some((one) => failsCheck(one, 'change'))).toBe(isSevere || isOrdinary);
  });
});
