import { sliceOf } from '../../../syntax/lists/index.ts';
import type { Flag } from '../flags.ts';

/** The option that `--set app.network=host` of bake overrides: https://docs.docker.com/reference/cli/docker/buildx/bake/#set */
export function overrideOf({ name, value, span, entry }: Flag): Flag | undefined {
  if (name !== 'set' || value === undefined) return undefined;
  const end = value.text.indexOf('=') + 1;
  if (end === 0) return undefined;
  const parts = value.text
    .slice(0, end - 1)
    .replace(/\+$/, '')
    .split('.');
  // a name of a target may have dots
  const at = parts.findIndex((part, index) => index > 0 && OVERRIDES.has(part));
  const option = OVERRIDES.get(parts[at] ?? '');
  if (option === undefined) return undefined;
  const isNamed = at + 1 < parts.length;
  const from = isNamed ? parts.slice(0, at + 1).join('.').length + 1 : end;
  return { name: option, value: sliceOf(value, from), span, entry };
}

/** The options of a build by the keys of `target.args.NAME=`, `*.network=`, `target.entitlements+=`. */
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
  ['attest', 'attest'],
]);
