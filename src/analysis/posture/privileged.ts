import type { Container } from '../../model/containers/container.ts';
import type { Related } from '../../model/findings/finding.ts';
import { isOn, type ListSetting, type Option } from '../../model/located.ts';

/** An option that is set but has no effect. */
export type Overridden = Related;

/**
 * The options that have no effect in a privileged container. These keep their effect: namespaces other than that for control groups, the
 * user, `no-new-privileges`, the read-only root file system, limits, and a named seccomp or AppArmor profile.
 */
export function overriddenBy(container: Container): readonly Overridden[] {
  if (!isOn(container.privileged)) return [];
  const { droppedCapabilities, addedCapabilities, securityOptions, devices, deviceCgroupRules } = container;
  const labels = securityOptions.items.filter(({ value }) => typeof value === 'object' && value.name === 'label');
  return [
    ...items(droppedCapabilities, 'privileged containers keep every capability'),
    ...items(addedCapabilities, 'privileged containers have every capability'),
    ...labels.map((option) => overridden(option, 'privileged containers have no SELinux label')),
    ...devices.map(({ span }) => ({ span, message: 'privileged containers have every device' })),
    ...items(deviceCgroupRules, 'privileged containers may use every device'),
  ];
}

function items<T>(list: ListSetting<T>, message: string): readonly Overridden[] {
  return list.items.map((option) => overridden(option, message));
}

function overridden({ span }: Option<unknown>, message: string): Overridden {
  return { span, message };
}
