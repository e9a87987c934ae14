import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';
import type { SourceFile } from '../../model/source.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { containerOf } from '../run-options/container.ts';
import type { Flag } from '../run-options/flags.ts';
import { PODMAN_RUN } from '../run-options/syntax.ts';
import { POD_KEYS } from './container-keys.ts';
import { flagsOf } from './keys.ts';
import { type CompanionOf, unitName } from './names.ts';
import { podmanArguments } from './podman-arguments.ts';
import { userOfPodman } from './podman-user.ts';
import type { UnitFile } from './unit-file.ts';

/** A pod, as a container about which little is known: it has the ports, the network and the volumes of all its members. */
export function podIn(unit: UnitFile, file: SourceFile): Container | undefined {
  const section = unit.sections.get('Pod');
  if (section === undefined) return undefined;
  const { flags } = podmanArguments(section, PODMAN_RUN);
  const container = containerOf({
    format: 'quadlet',
    file,
    span: section.span,
    fallbackName: unitName(file),
    name: unitName(file),
    flags: [...flagsOf(section, POD_KEYS), ...flags],
    image: undefined,
    partial: 'the containers in it say more',
  });
  return { ...container, podman: { runsAsRoot: userOfPodman(unit, file) } };
}

export interface PodSettings {
  readonly flags: readonly Flag[];
  readonly joins: Container['joins'];
  readonly partial: string | undefined;
}

const ALONE: PodSettings = { flags: [], joins: undefined, partial: undefined };

/** The effect of a pod on its containers: they use its network. Its other settings are reported for the pod itself. */
export function podSettings(name: PlacedText | undefined, companion: CompanionOf): PodSettings {
  if (name === undefined || name.text === '') return ALONE;
  const found = companion(name.text);
  const pod = found && podIn(found.unit, found.file);
  if (pod === undefined) return { ...ALONE, partial: 'the pod that it is in was not read' };
  const { networkMode } = pod;
  const value = impliedText(`container:${pod.name}`, name.span);
  const flags: readonly Flag[] = [{ name: 'network', value, span: name.span, entry: name.span }];
  if (networkMode === undefined || known<string>(networkMode) !== 'host') {
    // a container of the pod may have the name of the pod
    return {
      ...ALONE,
      flags,
      joins: { network: { mode: { kind: 'container', name: pod.name }, owner: undefined, steps: [] } },
    };
  }
  const steps = [{ span: networkMode.span, message: 'the network of its pod' }];
  return { flags, joins: { network: { mode: { kind: 'host' }, owner: undefined, steps } }, partial: undefined };
}
