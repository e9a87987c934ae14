import type { Call } from '../parse/frontend.ts';
import { RUNS } from '../parse/run-options/calls.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { CONTAINER_WORDS, LOCAL_USES } from '../parse/workflow/words.ts';
import type { IsDeciding } from './deciding-variables.ts';
import type { Repository } from './index.ts';

/** The inputs and values of a matrix that may determine what a workflow or an action starts. */
export function decidingInputs(path: string, { given, variables }: Call, readFile: Repository['readFile']): IsDeciding {
  const text = readFile(path, 'guess')?.text ?? '';
  if (!mayDepend(text)) return () => false;
  const lines = text.split('\n').filter((line) => !HARMLESS_KEY.test(line));
  const names = [...given.map(({ name }) => name), ...variables.map(({ name }) => `$${name}`)];
  const found = names.filter((name) => lines.some((line) => plainNames(line).includes(name)));
  const used = new Set(found.map((name) => name.replace('$', '')));
  return ({ name }) => used.has(name);
}

/** `inputs['name']` is `inputs.name`, and `${NAME}` is `$NAME`. */
function plainNames(line: string): string {
  return line.replaceAll(/\['([\w-]+)'\]/g, '.$1').replaceAll('{', '');
}

/** Whether a workflow may start containers, or use another one that may. */
function mayDepend(text: string): boolean {
  return LOCAL_USES.test(text) || CONTAINER_WORDS.test(text) || RUNS.test(text) || mentionsEngine(text);
}

/** Settings that have nothing to do with containers. */
const HARMLESS_KEY =
  /^\s*(?:-\s*)?["']?(?:runs-on|name|if|key|restore-keys|path|[\w-]*version|timeout-minutes|max-parallel|group|cache[\w-]*|os|arch|platforms?|tags?|target|fail-fast|continue-on-error|repository|ref|branch|token|shell)["']?\s*:/;
