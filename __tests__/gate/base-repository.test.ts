import { afterEach, describe, expect, it } from '@jest/globals';
import { baseRepository } from '../../src/gate/base-repository.ts';
import { gitTree } from '../../src/gate/git-tree.ts';
import { observe } from '../../src/gate/observed-repository.ts';
import { loadPolicy, openWith, scanWith } from '../../src/run/run.ts';
import { openGitObjects } from '../../src/support/git/git-objects.ts';
import { type Checkout, type CheckoutOptions, makeCheckout } from '../support/checkout.ts';
import { CLEAN_DOCKERFILE, COMPOSE } from '../support/files.ts';

let checkout: Checkout | undefined;
afterEach(() => checkout?.remove());

async function isSame(options: CheckoutOptions): Promise<boolean> {
  checkout = makeCheckout({ ...options, depth: 0 });
  const { workspace, base } = checkout;
  const settings = {
    folder: workspace,
    paths: [],
    config: undefined,
    profile: undefined,
    failOn: undefined,
    baseline: undefined,
  };
  const policy = await loadPolicy(settings);
  const objects = openGitObjects(workspace);
  try {
    const tree = await gitTree(workspace, base, objects);
    if (tree === undefined) throw new Error('no tree');
    const head = observe(openWith(settings, policy), tree.hash);
    await scanWith(head, settings, policy);
    return (await baseRepository(tree, head, policy.config)).isSame;
  } finally {
    objects.close();
  }
}

const BASE = {
  'compose.yaml': `${COMPOSE}    env_file: [.env, other.env]\n`,
  '.env': 'A=b\n',
  Dockerfile: `FROM alpine:3.22\nCOPY app/ /app/\nUSER 1000\n`,
  'app/main.js': '',
  'notes.md': 'x',
};

describe('the base is the same for a scan', () => {
  it.each<[string, boolean, Omit<CheckoutOptions, 'base'>]>([
    ['nothing changes', true, { change: {} }],
    ['a file changes that is not read', true, { change: { 'notes.md': 'y' } }],
    ['a program changes that is copied', false, { change: { 'app/main.js': 'y' } }],
    ['a file changes that is read', false, { change: { 'compose.yaml': COMPOSE } }],
    ['a file is added that is read', false, { change: { 'b/Dockerfile': CLEAN_DOCKERFILE } }],
    ['a file is removed that was read', false, { change: { Dockerfile: undefined } }],
    ['a file moves that is read', false, { change: {}, moves: { Dockerfile: 'b.Dockerfile' } }],
    ['a file changes that another one names', false, { change: { '.env': 'A=c\n' } }],
    ['a file is removed that another one names', false, { change: { '.env': undefined } }],
    ['a file is added that another one names', false, { change: { 'other.env': 'A=b\n' } }],
    ['a file is added to a build context', false, { change: { 'app/id_rsa': 'x' } }],
    ['an ignore file of a build context is added', false, { change: { '.dockerignore': 'x' } }],
  ])('when %s: %s', async (_name, expected, options) => {
    expect(await isSame({ base: BASE, ...options })).toBe(expected);
  });
});
