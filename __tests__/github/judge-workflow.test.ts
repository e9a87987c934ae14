import { afterEach, describe, expect, it } from '@jest/globals';
import type { WorkflowContext } from '../../src/github/context.ts';
import type { Inputs } from '../../src/github/inputs.ts';
import { judgeWorkflow } from '../../src/github/judge-workflow.ts';
import { workBudget } from '../../src/support/budget.ts';
import { COMPOSE, WORSE } from '../support/files.ts';
import { fresh, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

/** The new findings of a change that brings a comment above what is wrong. */
async function freshUnder(
  comment: string,
  kind: 'pull_request' | 'merge_group' | 'push',
  newSuppressions: Inputs['newSuppressions'] = 'allow',
): Promise<string[] | undefined> {
  const text = WORSE.replace('    network_mode', `    # ${comment}\n    network_mode`);
  const { workspace, base, merge } = make({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': text } });
  const inputs = {
    paths: [],
    builtImages: [],
    images: {},
    lookup: 'never',
    failScope: 'new',
    newSuppressions,
  } as unknown as Inputs;
  const change = { kind, sha: merge, base, baseName: 'main' };
  const context = { event: kind, sha: merge, change } as unknown as WorkflowContext;
  const network = { budget: workBudget(20), client: async () => undefined };
  return fresh(await judgeWorkflow(workspace, inputs, context, { network }));
}

const SWEEPING = 'kics-scan ignore-line';
const STATED = 'hullcheck-ignore network-host -- it needs the network of the host';
const NEW = ['network-host compose.yaml:6'];

describe('a comment that a change brings', () => {
  it.each([
    [SWEEPING, 'pull_request', NEW],
    [SWEEPING, 'merge_group', NEW],
    [SWEEPING, 'push', []],
    [STATED, 'pull_request', []],
    ['any other', 'push', NEW],
  ] as const)('%s, in a %s: %j', async (comment, kind, expected) => {
    expect(await freshUnder(comment, kind)).toEqual(expected);
  });

  it('accepts nothing where new suppressions are denied', async () => {
    expect(await freshUnder(STATED, 'pull_request', 'deny')).toEqual(NEW);
    expect(await freshUnder(STATED, 'push', 'deny')).toEqual(NEW);
  });
});
