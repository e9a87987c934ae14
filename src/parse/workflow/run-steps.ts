import { type GapNotification, notLookedAt } from '../../model/gap.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { Script } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { type LookUp, parseScript } from '../shell/index.ts';
import { maskedVariable } from '../shell/masked.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type YamlEntry,
  type YamlMapping,
  type YamlScalar,
} from '../yaml/nodes.ts';
import { offsetsOf } from '../yaml/scalar-offsets.ts';

/**
 * The scripts of the `run:` steps of a workflow or a composite action that may start containers. What `env` says may be the name of an engine, so
 * all of them may where the file mentions one.
 */
export function runScripts(root: YamlMapping | undefined, isMentioned: boolean): readonly Script[] {
  return runSteps(root)
    .filter(({ run, shell }) => isPosix(shell) && (isMentioned || mentionsEngine(run.value)))
    .map(({ run, shell, scope }) => parseScript(scriptOf(run), environmentOf(scope), { isBash: BASH.test(shell) }));
}

const BASH = /(?:^|[\s/])bash(?:\s|$)/;

/** Steps that may start containers in a shell which is not read. */
export function unreadSteps(root: YamlMapping | undefined): readonly GapNotification[] {
  return runSteps(root).flatMap(({ run, shell }) => {
    if (isPosix(shell) || !mentionsEngine(run.value) || !mayStart(run.value)) return [];
    return [
      notLookedAt({
        kind: 'unknown-shell',
        message: `This step may start containers or build images in a shell that is not read (${shell}), so it was not checked.`,
        wayOut: 'Let bash or sh run these commands.',
        span: spanOf(run),
      }),
    ];
  });
}

/** Whether near the name of an engine, or of a variable, there is what it may be told to do, whatever the language is. */
function mayStart(text: string): boolean {
  return [...text.matchAll(PROGRAM)].some(({ 0: name, index }) =>
    text
      .slice(index + name.length, index + NEAR)
      .split(/[\s"'`,()[\]]+/)
      .slice(0, MOST_WORDS)
      .some((word) => ACTIONS.has(word)),
  );
}

const PROGRAM = /\b(?:docker|podman|nerdctl|buildah)\b|\$\w+/g;
const ACTIONS: ReadonlySet<string> = new Set([
  'run',
  'create',
  'exec',
  'up',
  'build',
  'buildx',
  'compose',
  '-compose',
  'service',
  'stack',
]);

/** How far behind a program its command is looked for, in characters and in words. */
const NEAR = 200;
const MOST_WORDS = 5;

interface RunStep {
  readonly run: YamlScalar;
  readonly shell: string;
  readonly scope: Scope;
}

type Scope = readonly (YamlMapping | undefined)[];

function runSteps(root: YamlMapping | undefined): readonly RunStep[] {
  const jobs = [...(asMapping(entryOf(root, 'jobs')?.node)?.entries.values() ?? [])];
  const composite = asMapping(entryOf(root, 'runs')?.node);
  const shellOfAll = defaultShell(root);
  return [
    ...jobs.flatMap(({ node }) => stepsOf(asMapping(node), shellOfAll, [root, asMapping(node)])),
    ...stepsOf(composite, undefined, []),
  ];
}

function stepsOf(job: YamlMapping | undefined, inherited: string | undefined, outer: Scope): readonly RunStep[] {
  const steps = entryOf(job, 'steps')?.node;
  if (steps?.kind !== 'sequence') return [];
  const usual = defaultShell(job) ?? inherited ?? shellOfRunner(job);
  return steps.items.flatMap(({ node }) => {
    const step = asMapping(node);
    const run = asScalar(entryOf(step, 'run')?.node);
    const shell = asScalar(entryOf(step, 'shell')?.node)?.value ?? usual;
    return run === undefined ? [] : [{ run, shell, scope: [...outer, step] }];
  });
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunshell */
function defaultShell(mapping: YamlMapping | undefined): string | undefined {
  const defaults = asMapping(entryOf(mapping, 'defaults')?.node);
  return asScalar(entryOf(asMapping(entryOf(defaults, 'run')?.node), 'shell')?.node)?.value;
}

/** PowerShell is the default on Windows, and sh in containers. */
function shellOfRunner(job: YamlMapping | undefined): string {
  const runner = asScalar(entryOf(job, 'runs-on')?.node)?.value;
  if (runner !== undefined && /windows/i.test(runner)) return 'pwsh';
  return entryOf(job, 'container') === undefined ? 'bash' : 'sh';
}

/** Whatever runs it: `sudo bash {0}`, `nix develop -c bash {0}`. */
function isPosix(shell: string): boolean {
  return shell.split(/[\s/\\]+/).some((word) => POSIX.test(word));
}

const POSIX = /^(?:\w+-)?(?:ba|da|z|k|a)?sh(?:\.exe)?$/;

/** What `env` of the workflow, the job and the step says literally; the innermost wins. */
function environmentOf(scopes: Scope): LookUp {
  return (name) => {
    for (const scope of scopes.toReversed()) {
      const entry: YamlEntry | undefined = entryOf(asMapping(entryOf(scope, 'env')?.node), name);
      if (entry === undefined) continue;
      const value = asScalar(entry.node)?.value;
      return value?.includes('${{') ? UNKNOWN_PIECE : value;
    }
    return undefined;
  };
}

/** GitHub replaces expressions before the shell sees the text; here they are variables that nobody sets. */
function scriptOf(run: YamlScalar): Excerpt {
  const offsets = offsetsOf(run);
  const text = withoutExpressions(run.value);
  const whole = spanOf(run);
  const span = (start: number, end: number) => {
    if (offsets === undefined) return whole;
    const from = offsets.at(start);
    return { ...whole, start: from, end: end > start ? offsets.at(end - 1) + 1 : from };
  };
  return { text, span };
}

/** The same length, so that every place stays what it is. */
function withoutExpressions(text: string): string {
  let result = '';
  let done = 0;
  for (let at = text.indexOf('${{'); at !== -1; at = text.indexOf('${{', done)) {
    const end = text.indexOf('}}', at);
    if (end === -1) break;
    result += text.slice(done, at) + maskedVariable(end + 2 - at);
    done = end + 2;
  }
  return result + text.slice(done);
}
