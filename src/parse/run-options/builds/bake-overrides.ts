import { sliceOf } from '../../../syntax/lists/index.ts';
import type { Flag } from '../flags.ts';

/** The option that `--set app.network=host` of bake overrides: https://docs.docker.com/reference/cli/docker/buildx/bake/#set */
export function overrideOf({ name, value, span, entry }: Flag): Flag | undefined {
  if (name !== 'set' || value === undefined) return undefined;
  const [start, , key = '', item] = OVERRIDE.exec(value.text) ?? [];
  if (start === undefined) return undefined;
  const option = OVERRIDES.get(key);
  if (option === undefined) return undefined;
  const from = item === undefined ? start.length : start.length - item.length - 1;
  return { name: option, value: sliceOf(value, from), span, entry };
}

/** `target.args.NAME=`, `*.network=`, `target.entitlements+=` */
const OVERRIDE =
  /^((?:(?!\.(?:args|contexts?|dockerfile|network|entitlements|ssh|cache-from|cache-to|output)[.+=])[^=])*)\.(args|contexts?|dockerfile|network|entitlements|ssh|cache-from|cache-to|output)(?:\.([^=+]+))?\+?=/;

const OVERRIDES: ReadonlyMap<string, string> = new Map([
  ['args', 'build-arg'],
  ['context', 'context'],
  ['contexts', 'build-context'],
  ['dockerfile', 'file'],
  ['network', 'network'],
  ['entitlements', 'allow'],
  ['ssh', 'ssh'],
  ['cache-from', 'cache-from'],
  ['cache-to', 'cache-to'],
  ['output', 'output'],
]);
