import type { Container } from '../../model/containers/container.ts';
import { DYNAMIC, known, type Setting } from '../../model/located.ts';
import { isWrittenAsLacking, type Protection } from './protections.ts';
import { type Trait, trait } from './trait.ts';

/** `text` is the limit as written. */
export type Limit = { readonly kind: 'limited'; readonly text: string } | { readonly kind: 'unlimited' | 'unknown' };

export interface Limits {
  readonly memory: Trait<Limit>;
  readonly cpu: Trait<Limit>;
  readonly pids: Trait<Limit>;
  /** Open files. Without a setting the engine's own limit applies, which does not protect the host. */
  readonly files: Trait<Limit>;
  /** `no`, `always`, `unless-stopped`, `on-failure:5`, …; undefined when a variable decides. */
  readonly restart: Trait<string | undefined>;
}

export function limitsOf(container: Container): Limits {
  const { memoryLimit, cpuLimit, pidsLimit, ulimits, restart, partial, podman } = container;
  const files = ulimits.find(({ name }) => name === 'nofile');
  return {
    memory: limitOf(container, memoryLimit, 'memory limit'),
    cpu: limitOf(container, cpuLimit, 'CPU limit'),
    pids: podman !== undefined && pidsLimit === undefined ? PODMAN_PIDS : limitOf(container, pidsLimit, 'PIDs limit'),
    files: fileLimit(files?.value?.value, partial, files?.span),
    restart:
      restart === undefined ? trait(partial === undefined ? 'no' : undefined) : trait(known(restart), restart.span),
  };
}

/** https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
const PODMAN_PIDS: Limits['pids'] = trait({ kind: 'limited', text: '2048' });

function limitOf(container: Container, setting: Setting<string | number>, protection: Protection): Trait<Limit> {
  if (setting === undefined && container.partial === undefined) return trait({ kind: 'unlimited' });
  if (setting === undefined || setting.value === DYNAMIC) return trait({ kind: 'unknown' }, setting?.span);
  const isUnlimited = isWrittenAsLacking(container, protection);
  return trait(isUnlimited ? { kind: 'unlimited' } : { kind: 'limited', text: String(setting.value) }, setting.span);
}

function fileLimit(value: unknown, partial: string | undefined, at: Trait<Limit>['at']): Trait<Limit> {
  if (at === undefined) return trait({ kind: partial === undefined ? 'unlimited' : 'unknown' });
  if (typeof value !== 'string') return trait({ kind: 'unknown' }, at);
  return trait(Number(value) < 0 ? { kind: 'unlimited' } : { kind: 'limited', text: value }, at);
}
