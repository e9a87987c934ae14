import { DYNAMIC, type Option, type Setting } from '../../model/located.ts';
import { namedProcessors } from '../../syntax/lists/values.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import { asMapping, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { typeOf } from '../../syntax/yaml/scalar-types.ts';
import type { VariablesOf } from './pieces.ts';
import { numberSetting, settingOf, stringSetting, textAt } from './values.ts';

/** `deploy.resources.limits` takes precedence; Compose applies it without a swarm, too. */
export function memoryLimit(service: TreeMapping, variables: VariablesOf): Setting<string> {
  return memoryAt(deployLimits(service), 'memory', variables) ?? memoryAt(service, 'mem_limit', variables);
}

/** Compose ignores a number with a point or an exponent as a size; in quotes it is valid. */
function memoryAt(mapping: TreeMapping | undefined, key: string, variables: VariablesOf): Setting<string> {
  const entry = entryOf(mapping, key);
  if (entry === undefined) return undefined;
  const isFraction = entry.node.kind === 'scalar' && typeOf(entry.node) === 'float';
  return settingOf(entry, variables, (text) => (isFraction ? '0' : text));
}

export function cpuLimit(service: TreeMapping, variables: VariablesOf): Setting<string> {
  const shares = [
    stringSetting(deployLimits(service), 'cpus', variables),
    stringSetting(service, 'cpus', variables),
    stringSetting(service, 'cpu_quota', variables),
  ].filter((share) => share !== undefined);
  const set = entryOf(service, 'cpuset');
  // Compose ignores a 0, so another option may apply
  const limit = shares.find(({ value }) => value === DYNAMIC || Number(value) !== 0);
  return limit ?? (set === undefined ? shares[0] : settingOf(set, variables, namedProcessors));
}

export function pidsLimit(service: TreeMapping, variables: VariablesOf): Setting<number> {
  return numberSetting(deployLimits(service), 'pids', variables) ?? numberSetting(service, 'pids_limit', variables);
}

/** `deploy.restart_policy` in the words of `restart`, otherwise `restart`. */
export function restartOf(service: TreeMapping, variables: VariablesOf): Setting<string> {
  const policy = entryOf(deploy(service), 'restart_policy');
  if (policy === undefined) return stringSetting(service, 'restart', variables);
  const mapping = asMapping(policy.node);
  const condition = textAt(mapping, 'condition', variables);
  const attempts = textAt(mapping, 'max_attempts', variables);
  const value = restartWord(condition?.value ?? DYNAMIC, attempts?.value);
  return { value, span: condition?.span ?? spanOf(policy.node), entry: entrySpan(policy) };
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['none', 'no'],
  ['any', 'always'],
]);

function restartWord(
  condition: string | typeof DYNAMIC,
  attempts: string | typeof DYNAMIC | undefined,
): Option<string>['value'] {
  if (typeof condition !== 'string') return DYNAMIC;
  const word = WORDS.get(condition) ?? condition;
  if (attempts === undefined || word === 'no') return word;
  return typeof attempts === 'string' ? `${word}:${attempts}` : DYNAMIC;
}

function deploy(service: TreeMapping): TreeMapping | undefined {
  return asMapping(entryOf(service, 'deploy')?.node);
}

export function deployLimits(service: TreeMapping): TreeMapping | undefined {
  return asMapping(entryOf(asMapping(entryOf(deploy(service), 'resources')?.node), 'limits')?.node);
}
