import { haveNetworkInCommon } from '../../model/containers/common-network.ts';
import type { Container, Mount } from '../../model/containers/container.ts';
import { isOff } from '../../model/located.ts';
import { remember } from '../../support/caches/remember.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'volume-shared-writable',
  on: 'container',
  profile: 'strict',
  precision: 'high',
  cwe: [668],
  peers: { kics: ['8c978947-0ff6-485c-b0c2-0bfca6026466'] },
  docs: {
    title: 'Do not let separate containers write to one volume',
    why: 'Networks keep these containers apart, but the volume connects them: an attacker who takes over one of them changes the files that the other reads and, if there are programs or templates among them, runs.',
    how: 'Mount the volume read-only (`:ro`) in all containers except the one that writes to it.',
    limits:
      'The rule reports named volumes that containers of one project can write to although they share no network. Containers in the network of another one are left alone.',
    references: ['https://docs.docker.com/engine/storage/volumes/#use-a-read-only-volume'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          upload:
            image: ghcr.io/acme/upload:1.4
            networks: [front]
            volumes: [«files»:/files]
          worker:
            image: ghcr.io/acme/worker:1.4
            networks: [back]
            volumes: [«files»:/files]
        networks:
          front:
          back:
        volumes:
          files:
      `,
      good: `
        services:
          upload:
            image: ghcr.io/acme/upload:1.4
            networks: [front]
            volumes: [files:/files]
          worker:
            image: ghcr.io/acme/worker:1.4
            networks: [back]
            volumes: [files:/files:ro]
        networks:
          front:
          back:
        volumes:
          files:
      `,
    },
  ],

  *check(container) {
    const { name, mounts, project } = container;
    if (project === undefined || project.length < 2) return;
    for (const mount of mounts) {
      const volume = writableVolume(mount);
      const other = volume === undefined ? undefined : separateWriter(container, writers(project).get(volume) ?? []);
      if (volume === undefined || other === undefined) continue;
      yield {
        at: mount.sourceSpan,
        message: `Container "${name}" can write to the volume "${volume}", and so can "${other.name}", which is on other networks. An attacker in one of them can change the files of the other.`,
        evidence: volume,
      };
    }
  },
});

function writableVolume({ source, readOnly, via }: Mount): string | undefined {
  return source.kind === 'volume' && via === 'volumes' && isOff(readOnly) ? source.name : undefined;
}

/** Enough to find a separate one, even where thousands share a volume. */
const LOOKED_AT = 100;

const writers: (project: readonly Container[]) => ReadonlyMap<string, readonly Container[]> = remember((project) => {
  const found = new Map<string, Container[]>();
  for (const container of project) {
    for (const mount of container.mounts) {
      const volume = writableVolume(mount);
      if (volume === undefined) continue;
      const known = found.get(volume);
      if (known === undefined) found.set(volume, [container]);
      else if (known.length < LOOKED_AT) known.push(container);
    }
  }
  return found;
});

function separateWriter(container: Container, others: readonly Container[]): Container | undefined {
  if (!hasOwnNetworks(container)) return undefined;
  return others.find(
    (other) => other.name !== container.name && hasOwnNetworks(other) && !haveNetworkInCommon(container, other),
  );
}

/** Whether the file itself names all of its networks. */
function hasOwnNetworks({ networkMode, networks, partial }: Container): boolean {
  return networkMode === undefined && networks.complete && partial === undefined;
}
