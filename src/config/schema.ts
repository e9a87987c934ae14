import type { RuleSetting } from '../check/active-rules.ts';
import type { Ternary } from '../model/containers/host-assumptions.ts';
import { GAP_KINDS, type GapKind } from '../model/findings/gap-kinds.ts';
import type { RuleOption } from '../rules/define-rule.ts';
import { imageSettings } from './image-settings.ts';
import type { ConfigurableRule, KnownRules } from './known-rules.ts';
import {
  byRule,
  choice,
  date,
  either,
  type Field,
  type JsonSchema,
  list,
  located,
  mapping,
  oneOrMore,
  ruleId,
  type Shape,
  scalarShape,
  text,
  type ValueOf,
} from './shapes.ts';
import { namedFile } from './signature-policy.ts';
import { vulnerabilityThreshold } from './vulnerability-threshold.ts';

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Each list is evaluated for many files. */
const MAXIMUM_ENTRIES = 1000;
const MAXIMUM_FILE_SIZE = 64 * 1024 * 1024;

const pattern = scalarShape('a pattern as in .gitignore', (value) => (value.trim() === '' ? undefined : value), {
  type: 'string',
  minLength: 1,
});

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const onOrOff = scalarShape('`true` or `false`', (value) => SWITCH.get(value), { type: 'boolean' });

const size = scalarShape('a size from 1 to 64 MiB, such as 512 KiB', parseSize, {
  anyOf: [
    { type: 'integer', minimum: 1, maximum: MAXIMUM_FILE_SIZE },
    { type: 'string', pattern: '^\\d{1,9} ?(B|kB|KB|KiB|MB|MiB)?$' },
  ],
});

/** 9.0 is in none of GitHub's bands: high ends at 8.9, critical begins above 9.0. */
const score = scalarShape('a number from 0.1 to 10.0 with one decimal, but not 9.0', parseScore, {
  type: 'number',
  minimum: 0.1,
  maximum: 10,
  not: { const: 9 },
});

const folderName = scalarShape(
  'the name of a folder, or its path from the root with a slash in front',
  (value) => (/^(?:[^/]+|(?:\/[^/]+)+)\/?$/.test(value) ? value : undefined),
  { type: 'string', pattern: '^([^/]+|(/[^/]+)+)/?$' },
);

const flag = scalarShape('`true` or `false`', (value) => FLAGS.get(value), { type: 'boolean' });
const presence = scalarShape(
  '`true`, `false` or `unknown`',
  (value) => (value === 'unknown' ? value : toTernary(FLAGS.get(value))),
  { enum: [true, false, 'unknown'] },
);

const scoreField = { shape: score, description: 'The security-severity of its findings.' } as const;

const plainSetting = either(
  choice(['on', 'off']),
  mapping({ score: { ...scoreField, isRequired: true } }, 'a mapping with `score`'),
);

/** The setting of a rule in `rules`, including the rule's own options. */
function ruleSetting({ options }: ConfigurableRule): Shape<RuleSetting> {
  if (options === undefined) return plainSetting;
  const own = Object.entries(options).map(([name, option]) => [name, optionField(option)] as const);
  const required = own.filter(([, { isRequired }]) => isRequired);
  const names = (required.length > 0 ? required : own).map(([name]) => `\`${name}\``).join(' and ');
  const fields = mapping({ ...Object.fromEntries(own), score: scoreField }, `a mapping with ${names}`);
  const setting: Shape<RuleSetting> = {
    ...fields,
    read(node, rules) {
      const { score, ...values } = fields.read(node, rules);
      return { score, options: values };
    },
  };
  if (required.length === 0) return either(choice(['on', 'off']), setting);
  // with `on` alone the rule would check nothing
  const expected = `\`off\` or ${setting.expected}`;
  return either(choice(['off'], expected), setting, expected);
}

function optionField({ item, pattern: form, description, isRequired }: RuleOption): Field<readonly string[]> {
  const entry = scalarShape(item, (value) => (form.test(value) ? value : undefined), {
    type: 'string',
    pattern: form.source,
  });
  return { shape: list(entry, MAXIMUM_ENTRIES), description, ...(isRequired && { isRequired }) };
}

const ignoreEntry = mapping(
  {
    rule: {
      shape: oneOrMore(ruleId, MAXIMUM_ENTRIES),
      isRequired: true,
      description: 'The id of a rule, or a list of them.',
    },
    path: { shape: pattern, description: 'A pattern as in .gitignore for the files; all files by default.' },
    reason: { shape: text, isRequired: true, description: 'Why the findings are accepted.' },
    expires: { shape: date, description: 'The last day on which it applies, as YYYY-MM-DD.' },
  },
  'a mapping with `rule` and `reason`',
);

const acceptedGap = mapping(
  {
    path: { shape: pattern, isRequired: true, description: 'A pattern as in .gitignore for the files.' },
    kind: {
      shape: oneOrMore(choice(Object.keys(GAP_KINDS) as GapKind[]), MAXIMUM_ENTRIES),
      description: 'Kinds of gaps, such as `template`; all kinds by default.',
    },
    reason: { shape: text, isRequired: true, description: 'Why the gap is acceptable.' },
    expires: { shape: date, description: 'The last day on which it applies, as YYYY-MM-DD.' },
  },
  'a mapping with `path` and `reason`',
);

const argument = scalarShape('`NAME=value`', (value) => (/^[A-Za-z_]\w*=/.test(value) ? value : undefined), {
  type: 'string',
  pattern: '^[A-Za-z_]\\w*=',
});

const build = mapping(
  {
    dockerfile: {
      shape: text,
      isRequired: true,
      description: 'The path of the Dockerfile, from the root of the repository.',
    },
    target: { shape: text, description: 'The stage that is built; the last one by default.' },
    args: { shape: list(argument, MAXIMUM_ENTRIES), description: 'Build arguments, each as `NAME=value`.' },
    contexts: {
      shape: list(text, MAXIMUM_ENTRIES),
      description: 'Names of additional contexts, which do not refer to images of a registry.',
    },
    context: { shape: text, description: 'The folder of the build context, from the root of the repository.' },
  },
  'a mapping with `dockerfile`',
);

const fields = {
  profile: {
    shape: choice(['recommended', 'strict']),
    default: 'recommended',
    description: 'Which rules run. `strict` adds those that most files trip.',
  },
  'fail-on': {
    shape: choice(['critical', 'high', 'medium', 'low', 'none']),
    default: 'high',
    description: 'The mildest severity of a finding that fails the check.',
  },
  'fail-on-vulnerability': {
    shape: vulnerabilityThreshold,
    default: '~',
    description: 'Which vulnerabilities of images fail the check, apart from other findings; as `fail-on` by default.',
  },
  rules: {
    shape: byRule(ruleSetting),
    default: '{}',
    description:
      'Per rule: `off`, `on`, or a mapping with another `score`, or with the options that the rule documents.',
  },
  include: {
    shape: list(pattern, MAXIMUM_ENTRIES),
    default: '[]',
    description: 'Files to scan although their names do not show what they are; patterns as in .gitignore.',
  },
  exclude: {
    shape: list(pattern, MAXIMUM_ENTRIES),
    default: '[]',
    description: 'Files not to scan; patterns as in .gitignore. It takes precedence over `include`.',
  },
  builds: {
    shape: list(located(build), MAXIMUM_ENTRIES),
    default: '[]',
    description:
      'Builds of Dockerfiles that no compose file, bake file or workflow shows: a `dockerfile` with its `target`, `args`, `contexts` and `context`.',
  },
  host: {
    shape: mapping(
      {
        apparmor: { shape: presence, description: 'Whether the host enforces AppArmor.' },
        selinux: { shape: presence, description: 'Whether the host enforces SELinux and the engine uses it.' },
        cgroup: { shape: choice(['v1', 'v2', 'unknown']), description: 'The version of its control groups.' },
        'userns-remap': { shape: flag, description: 'Whether the engine maps the users of containers to others.' },
        rootless: { shape: flag, description: 'Whether the engine runs as a user other than root.' },
      },
      'a mapping with facts about the host',
    ),
    default: '{}',
    description:
      'Facts about the machine that containers run on: `apparmor`, `selinux`, `cgroup`, `userns-remap`, `rootless`.',
  },
  context: {
    shape: either(
      choice(['on', 'off']),
      mapping(
        {
          folders: {
            shape: list(folderName, MAXIMUM_ENTRIES),
            isRequired: true,
            description:
              'Names of folders whose files are not deployed, in place of the usual ones; `/name` only at the root, `*` for any text.',
          },
        },
        'a mapping with `folders`',
      ),
    ),
    default: 'on',
    description:
      'Whether a finding is one severity milder because of its circumstances, and which folders are not deployed: `folders`.',
  },
  images: {
    shape: imageSettings,
    default: '{}',
    description:
      'Whether and how to look up images in their registries: `lookup`, `tls-check`, `allow-private-registries`, `insecure-registries`, `fail-on-unavailable`, `time-budget`, `concurrency`, `platform`.',
  },
  'max-file-size': {
    shape: size,
    default: '1 MiB',
    description: 'Larger files are reported and not checked. In bytes, or with a unit.',
  },
  'peer-ignores': {
    shape: onOrOff,
    default: 'true',
    description: 'Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too.',
  },
  baseline: {
    shape: namedFile,
    default: '~',
    description: 'A file of the repository with known findings, as written by `hullcheck init --baseline`.',
  },
  ignore: {
    shape: list(located(ignoreEntry), MAXIMUM_ENTRIES),
    default: '[]',
    description:
      'Accepted findings: by `rule`, with a `reason`, and optionally for a `path` and until a day (`expires`).',
  },
  'not-looked-at': {
    shape: list(located(acceptedGap), MAXIMUM_ENTRIES),
    default: '[]',
    description:
      'Accepted gaps, which could not be looked at: by `path`, with a `reason`, and optionally for a `kind` and until a day (`expires`).',
  },
} as const satisfies Record<string, Field<unknown>>;

/** The whole configuration file. Validation, the JSON schema and the documentation all come from here. */
export const configuration = mapping(fields, 'a mapping with the options of hullcheck');

export type WrittenConfiguration = ValueOf<typeof configuration>;

export type WrittenIgnoreEntry = ValueOf<typeof ignoreEntry>;

export type WrittenAcceptedGap = ValueOf<typeof acceptedGap>;

export type WrittenBuild = ValueOf<typeof build>;

/** For editors: https://json-schema.org/draft-07 */
export function jsonSchema(rules: KnownRules): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of hullcheck',
    ...configuration.jsonSchema(rules),
  };
}

/** One option of the configuration, for the documentation. Everything but the name is Markdown. */
export interface DocumentedOption {
  readonly name: string;
  readonly value: string;
  readonly default: string;
  readonly description: string;
}

export function documentedOptions(): DocumentedOption[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    value: field.shape.expected,
    default: `\`${field.default}\``,
    description: field.description,
  }));
}

function toTernary(value: boolean | undefined): Ternary | undefined {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ b: 1, kb: 1000, kib: 1024, mb: 1000 ** 2, mib: 1024 ** 2 }),
);

function parseSize(value: string): number | undefined {
  const [, amount, unit = 'b'] = /^(\d{1,9}) ?(b|kb|kib|mb|mib)?$/i.exec(value) ?? [];
  const bytes = Number(amount) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN);
  return bytes >= 1 && bytes <= MAXIMUM_FILE_SIZE ? bytes : undefined;
}

function parseScore(value: string): number | undefined {
  if (!/^\d{1,2}(?:\.\d)?$/.test(value)) return undefined;
  const number = Number(value);
  return number >= 0.1 && number <= 10 && number !== 9 ? number : undefined;
}
