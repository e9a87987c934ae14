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
  const jobs = [...(asMapping(entryOf(root, 'jobs')?.node)?.entries.values() ?? [])];
  const composite = asMapping(entryOf(root, 'runs')?.node);
  const shellOfAll = defaultShell(root);
  return [
    ...jobs.flatMap(({ node }) => stepScripts(asMapping(node), shellOfAll, [root, asMapping(node)], isMentioned)),
    ...stepScripts(composite, undefined, [], isMentioned),
  ];
}

type Scope = readonly (YamlMapping | undefined)[];

function stepScripts(
  job: YamlMapping | undefined,
  inherited: string | undefined,
  scope: Scope,
  isMentioned: boolean,
): readonly Script[] {
  const steps = entryOf(job, 'steps')?.node;
  if (steps?.kind !== 'sequence') return [];
  const shell = defaultShell(job) ?? inherited ?? shellOfRunner(job);
  return steps.items.flatMap(({ node }) => {
    const step = asMapping(node);
    const run = asScalar(entryOf(step, 'run')?.node);
    if (run === undefined || !(isMentioned || mentionsEngine(run.value))) return [];
    if (!isPosix(asScalar(entryOf(step, 'shell')?.node)?.value ?? shell)) return [];
    return [parseScript(scriptOf(run), environmentOf([...scope, step]))];
  });
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunshell */
function defaultShell(mapping: YamlMapping | undefined): string | undefined {
  const defaults = asMapping(entryOf(mapping, 'defaults')?.node);
  return asScalar(entryOf(asMapping(entryOf(defaults, 'run')?.node), 'shell')?.node)?.value;
}

/** PowerShell is the default on Windows. */
function shellOfRunner(job: YamlMapping | undefined): string | undefined {
  const runner = asScalar(entryOf(job, 'runs-on')?.node)?.value;
  return runner !== undefined && /windows/i.test(runner) ? 'pwsh' : undefined;
}

function isPosix(shell: string | undefined): boolean {
  return shell === undefined || /^(?:\S*\/)?(?:ba|da|z|k)?sh\b/.test(shell.trim());
}

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
