import {
  ENGINE_VARIABLE,
  isProxyName,
  isServiceName,
  plainEngineHost,
  TLS_VARIABLE,
} from '../../analysis/posture/engine-client.ts';
import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import type { Text } from '../../model/located.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { jobsOf, readerOf } from './steps.ts';

/** The engines without TLS that `env` of a workflow, a job or a step names, unless the file sets up TLS. */
export function engineHosts(root: TreeMapping | undefined, steps: readonly TreeMapping[]): readonly EngineSettings[] {
  const variables = [root, ...jobsOf(root), ...steps].flatMap((one) => variablesOf(one));
  if (variables.some(([name, { value }]) => TLS_VARIABLE.test(name) && value !== '')) return [];
  return variables.flatMap(([name, at]): EngineSettings[] => {
    const host = name === ENGINE_VARIABLE ? plainEngineHost(at.value as string) : undefined;
    if (host === undefined || isProxyName(host) || isServiceName(host)) return [];
    const { file } = at.span;
    const settings = { registries: [], listeners: [], verifiesClients: undefined, plainEngines: [{ at, host }] };
    return [{ kind: 'engine', file, span: at.span, reader: readerOf(root), ...settings }];
  });
}

function variablesOf(node: TreeMapping | undefined): readonly (readonly [name: string, value: Text])[] {
  const entries = asMapping(entryOf(node, 'env')?.node)?.entries.values() ?? [];
  return [...entries].flatMap(({ key, node: value }) => {
    const scalar = asScalar(value);
    return scalar === undefined ? [] : [[key.value, { value: scalar.value, span: spanOf(scalar) }] as const];
  });
}
