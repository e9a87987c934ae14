import type { ReadFile } from '../frontend.ts';

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** In `env` of a workflow, or before a command in one. A list that a variable is in is none. */
const LIST = /\bCOMPOSE_FILE(?::[ \t]+|=)(["']?)([\w./:-]+)\1[ \t]*$|\bCOMPOSE_FILE=(["']?)([\w./:-]+)\3[ \t]/gm;

/** Enough for every real repository. */
const MAXIMUM_WORKFLOWS = 200;

/** The compose files that workflows say belong together, in order; they start at the root of the repository. */
export function workflowLists(paths: readonly string[], readFile: ReadFile): readonly (readonly string[])[] {
  const workflows = paths.filter((path) => WORKFLOW.test(path)).slice(0, MAXIMUM_WORKFLOWS);
  const lists = workflows.flatMap((path) => {
    const text = readFile(path)?.text ?? '';
    return text.includes('COMPOSE_FILE') ? [...text.matchAll(LIST)].map((match) => match[2] ?? match[4] ?? '') : [];
  });
  return [...new Set(lists)].map((list) => list.split(':').map((path) => path.replace(/^\.\//, '')));
}
