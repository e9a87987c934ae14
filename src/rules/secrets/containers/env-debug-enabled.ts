import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { debugSettingsOf } from '../../../analysis/processes/debug-settings.ts';
import { instructionsOf, type Pair, type PairsInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { known } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'env-debug-enabled',
  on: 'dockerfile',
  danger: { attacker: 'network', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [489],
  peers: { sonar: ['docker:S4507'] },
  docs: {
    title: 'Do not ship an image in debug mode',
    why: 'Debug and development modes show every visitor the source, the variables and the stack of an error, and some (Werkzeug, Xdebug) let them run code. Because the variable is in the image, it applies everywhere unless someone overrides it. With CVE-2021-3129, the debug page of Laravel let everyone who could reach it run code, and attackers did.',
    how: 'Remove the line, or set the value of production (`NODE_ENV=production`, `FLASK_DEBUG=0`) and set the debug value only for development: in a compose file, or in a separate stage named `dev`.',
    limits:
      'Only the value in the final image counts, and stages that are for development, tests or debugging by their name are left alone.',
    verify: {
      run: "docker image inspect -f '{{range .Config.Env}}{{println .}}{{end}}' IMAGE",
      prints: 'No line that switches debugging on.',
    },
    fixTrap: {
      breaks: 'Pages with details of errors, reloading of code and routes for debugging are gone.',
      check: 'Start the container, and use the application.',
    },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2021-3129',
      'https://flask.palletsprojects.com/en/stable/debugging/',
      'https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.13
        ENV «FLASK_DEBUG=1» PORT=8080
        CMD ["flask", "run"]
      `,
      isFixed: true,
      good: `
        FROM python:3.13
        ENV FLASK_DEBUG=0 PORT=8080
        CMD ["flask", "run"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22 AS base
        ENV «NODE_ENV=development»
        FROM base
        CMD ["node", "server.js"]
      `,
      isFixed: true,
      good: `
        FROM node:22 AS base
        ENV NODE_ENV=production
        FROM base
        CMD ["node", "server.js"]
      `,
    },
  ],

  check({ stages }) {
    const mayDebug = stages.some((stage) => instructionsOf(stage, 'ENV').some(({ pairs }) => pairs.some(isDebugging)));
    return mayDebug ? problemsOf(stages) : [];
  },
});

function* problemsOf(stages: readonly Stage[]): Generator<Problem> {
  const reported = new Set<Pair>();
  for (const stage of stages) {
    if (stage.role !== 'target' || isForDevelopment(stage)) continue;
    for (const { pair, instruction } of lastPairs(stage)) {
      if (reported.has(pair) || !isDebugging(pair)) continue;
      reported.add(pair);
      const name = pair.name.value;
      yield {
        at: pair.span,
        message: whenItRuns(
          instruction,
          `the image of ${stage.title} runs in a development mode, which shows visitors its source and variables: it sets "${name}" to "${known(pair.value)}".`,
        ),
        evidence: `${name}=${known(pair.value)}`,
        ...fixOf(pair),
      };
    }
  }
}

/** The production value of each variable. */
const OFF: readonly { readonly on: RegExp; readonly off: string }[] = [
  { on: /^(?:1)$/, off: '0' },
  { on: /^(?:true|yes|on)$/i, off: 'false' },
  { on: /^dev(?:elop|elopment)?$/, off: 'production' },
  { on: /^Dev(?:elop|elopment)?$/, off: 'Production' },
  { on: /^debug$/, off: 'release' },
];

/** Only if the value is literal, and the value that switches it off is known. */
function fixOf({ name, value }: Pair): { readonly fix?: Fix } {
  if (value === undefined) return {};
  const text = spanText(value.span);
  const isMode = name.value === 'XDEBUG_MODE' || name.value === 'SPRING_PROFILES_ACTIVE';
  const off = isMode ? undefined : OFF.find(({ on }) => on.test(text))?.off;
  if (off === undefined) return {};
  return { fix: { title: `Set it to ${off}`, safety: 'review', edits: [{ span: value.span, text: off }] } };
}

function isForDevelopment({ label }: Stage): boolean {
  return /(?:^|[-_.])(?:dev|devel|develop|development|devcontainer|debug|debugger|test|tests|testing|local|ci|e2e)(?:[-_.]|$)/i.test(
    label,
  );
}

interface PlacedPair {
  readonly pair: Pair;
  readonly instruction: PairsInstruction;
}

/** The effective ENV pairs of the image: the last one of each name, in the stage or the stages that it is built from. */
function lastPairs(target: Stage): Iterable<PlacedPair> {
  const pairs = new Map<string, PlacedPair>();
  for (let stage: Stage | undefined = target; stage !== undefined; ) {
    for (const instruction of [...instructionsOf(stage, 'ENV')].toReversed()) {
      if (instruction.isTriggered) continue;
      for (const pair of instruction.pairs.toReversed()) {
        if (!pairs.has(pair.name.value)) pairs.set(pair.name.value, { pair, instruction });
      }
    }
    stage = stage.base.kind === 'stage' ? stage.base.stage : undefined;
  }
  return pairs.values();
}

function isDebugging({ name, value }: Pair): boolean {
  const text = known(value);
  return text !== undefined && debugSettingsOf(name.value).some(({ value }) => value.test(text));
}
