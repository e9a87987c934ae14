import { plainCommand } from '../../analysis/commands/plain-command.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { groupBy } from '../../support/group-by.ts';
import { asMapping, asScalar, entryOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { isPathLike } from '../run-options/standard-input.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { type DefinitionsAt, weakeningWordsIn } from '../scripts/gap-definitions.ts';
import { itemsOf, matrixIn } from './matrix.ts';
import { wordsIn } from './set-by-steps.ts';
import { runsOf, stepsIn } from './steps.ts';

/**
 * For a place: inputs, variables, and the values in the matrix of its job. Steps and jobs have outputs that only run time knows; those of files
 * that a step prints count by the texts of these.
 */
export function definitionsIn(root: TreeMapping | undefined, near: TextNear): DefinitionsAt {
  const jobs = asMapping(entryOf(root, 'jobs')?.node);
  const inputs = inputsOf(root);
  return ({ start }) => {
    const job = asMapping(
      [...(jobs?.entries.values() ?? [])].find((one) => one.start <= start && start < one.end)?.node,
    );
    const steps = stepsIn(job ?? runsOf(root));
    const own = steps.find((one) => one.start <= start && start < one.end);
    const variables = [root, job, own].map((level) => asMapping(entryOf(level, 'env')?.node));
    const matrix = asMapping(matrixIn(job));
    const rows = itemsOf(entryOf(matrix, 'include')?.node).map(asMapping);
    const defined = [...inputs, ...variables, matrix, ...rows].flatMap((mapping) => [...(mapping?.entries ?? [])]);
    const found = [
      ...defined.map(([name, one]) => [name, textOf(one)] as const),
      ...setByScripts(steps, near),
      ...setByFiles(steps, near),
    ];
    return new Map([...groupBy(found, ([name]) => name)].map(([name, all]) => [name, all.map(([, text]) => text)]));
  };
}

/**
 * The outputs and variables that steps set: `echo "a=$(jq -r .a f.json)" >> "$GITHUB_OUTPUT"`, with the files of the repository that they name.
 * Any command of a step may set those that one of them sets.
 */
function setByScripts(
  steps: readonly TreeMapping[],
  near: TextNear,
): readonly (readonly [name: string, text: string])[] {
  const runs = steps.map((step) => asScalar(entryOf(step, 'run')?.node)?.value ?? '');
  const variables = runs.flatMap((run) => (run.includes(VARIABLES) ? namesSet(run) : []));
  return runs.flatMap((run) => {
    const texts = lazy(() =>
      wordsIn(run)
        .filter(isPathLike)
        .flatMap((name) => near(name) ?? []),
    );
    const isSetting =
      run.includes(VARIABLES) || (variables.length > 0 && texts().some((text) => text.includes(VARIABLES)));
    const names = [...(isSetting ? variables : []), ...(run.includes(OUTPUTS) ? namesSet(run) : [])];
    const all = lazy(() => [plainCommand(run), ...texts()]);
    return names.flatMap((name) => all().map((text) => [name, text] as const));
  });
}

/** The same for outputs of the files that a step runs, and of its code of JavaScript, by the options and paths in them that may be a danger. */
function setByFiles(steps: readonly TreeMapping[], near: TextNear): readonly (readonly [name: string, text: string])[] {
  const codes = steps.flatMap((step) =>
    [entryOf(step, 'run'), entryOf(asMapping(entryOf(step, 'with')?.node), 'script')].map(
      (entry) => asScalar(entry?.node)?.value ?? '',
    ),
  );
  return codes.flatMap((code) => {
    const files = wordsIn(code)
      .filter(isPathLike)
      .flatMap((name) => near(name.replaceAll(/["'()]/g, '')) ?? [])
      .filter((text) => text.includes(OUTPUTS) || SET_BY_CODE.test(text));
    const all = [...(SET_BY_CODE.test(code) ? [code] : []), ...files];
    const names = [...(code.includes(OUTPUTS) ? [code] : []), ...all].flatMap((text) => [
      ...(text.includes(OUTPUTS) ? namesSet(text) : []),
      ...Array.from(text.matchAll(NAME_SET_BY_CODE), ([, name = '']) => name),
    ]);
    const words = all.map((text) => weakeningWordsIn(text).join(' '));
    return [...new Set(names)].flatMap((name) => words.map((text) => [name, text] as const));
  });
}

const SET_BY_CODE = /\b(?:setOutput|exportVariable|set_output)\(/;
const NAME_SET_BY_CODE = /\b(?:setOutput|exportVariable|set_output)\(\s{0,9}["'`]([\w-]{1,100})["'`]/g;

function namesSet(run: string): readonly string[] {
  return [...new Set([...run.matchAll(SET)].map(([, name = '']) => name))];
}

const VARIABLES = 'GITHUB_ENV';
const OUTPUTS = 'GITHUB_OUTPUT';
/** `name=` and `name<<`, in a line that prints a value. */
const SET = /(?<![\w-])([\w-]{1,100})(?:=|<<)/g;

/** The inputs of a workflow and of an action. */
function inputsOf(root: TreeMapping | undefined): readonly (TreeMapping | undefined)[] {
  const events = asMapping(entryOf(root, 'on')?.node);
  const owners = [
    root,
    ...['workflow_dispatch', 'workflow_call'].map((event) => asMapping(entryOf(events, event)?.node)),
  ];
  return owners.map((owner) => asMapping(entryOf(owner, 'inputs')?.node));
}

/** As written. */
function textOf({ owner, start, end }: TreeEntry): string {
  return owner.file.text.slice(start, end);
}
