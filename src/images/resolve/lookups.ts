import type { LookupSettings } from '../../config/lookup-settings.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { type FactName, type Image, isFromRegistry } from '../../model/images/image.ts';
import { lazy } from '../../support/lazy.ts';
import type { ImageLookups } from './image-lookups.ts';

/** One for all scans of a run: no image is asked for twice. Nothing of the network's code is loaded before something is. */
export function imageLookups(settings: LookupSettings): ImageLookups {
  const session = lazy(async () => (await import('./resolve-images.ts')).startLookups(settings));
  return {
    facts: factsOf(settings),
    lookUp: async (images, wanted, onLookup) => (await session())(images, wanted, onLookup),
  };
}

/** Says how much was not looked up. What a policy on signatures wants of the reference alone is checked. */
export function offlineLookups(settings: LookupSettings): ImageLookups {
  return {
    facts: factsOf(settings),
    async lookUp(images, wanted) {
      const plain = { images: images.map((image) => ({ ...image, isLookedUp: true }) as const), notifications: [] };
      const held = wanted.has('signature')
        ? (await import('./policy-without-lookup.ts')).withoutAsking(images, settings, 'offline')
        : plain;
      const said = new Set(held.notifications.map(({ span }) => span));
      const leftOut = images.filter((image) => isFromRegistry(image) && !said.has(image.reference.span));
      return { ...held, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
    },
  };
}

/** Says which images somebody has to have signed, where nobody may be asked. What a policy wants of the reference alone is checked. */
export function unaskedPolicy(settings: LookupSettings): ImageLookups {
  return {
    facts: new Set<FactName>(['signature']),
    lookUp: async (images) =>
      (await import('./policy-without-lookup.ts')).withoutAsking(images, settings, 'not-allowed'),
  };
}

/** What can be found out where this is configured. */
export function factsOf(settings: LookupSettings): ReadonlySet<FactName> {
  const { tlsCheck, contents, vulnerabilities, signatures } = settings;
  const findsVulnerabilities = vulnerabilities !== 'off';
  return new Set<FactName>([
    ...FREE_FACTS,
    ...(tlsCheck ? (['tls'] as const) : []),
    ...(contents || findsVulnerabilities ? (['contents'] as const) : []),
    ...(findsVulnerabilities ? (['vulnerabilities', 'update'] as const) : []),
    ...(signatures.length > 0 ? (['signature'] as const) : []),
  ]);
}

/** Those that need no consent of their own. */
const FREE_FACTS: readonly FactName[] = ['presence', 'digest', 'tagDigests', 'config', 'tags', 'base'];

/** What decides is told at each place, as each may be new. */
function leftOutOf(images: readonly Image[], { failOnUnavailable }: LookupSettings): readonly Notification[] {
  const kind = 'image-not-looked-up';
  const why = 'not looked up, because nothing may use the network.';
  const wayOut = 'Let the check use the network, without --offline.';
  if (failOnUnavailable) {
    return images.map(({ reference: { value, span } }) =>
      notLookedAt({
        kind,
        weight: 'severe',
        message: `The image ${value.text} was ${why}`,
        wayOut,
        span,
        evidence: value.text,
      }),
    );
  }
  const count = images.length;
  if (count === 0) return [];
  return [
    notLookedAt({ kind, message: `${count === 1 ? '1 image was' : `${count} images were`} ${why}`, wayOut, count }),
  ];
}
