import type { LookupSettings } from '../../config/lookup-settings.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { type FactName, type Image, type ImageReference, isFromRegistry } from '../../model/images/image.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { FORBIDDEN, FORBIDDEN_WAY_OUT } from './forbidden.ts';
import type { ImageLookups } from './image-lookups.ts';
import { unaskedTally } from './image-tally.ts';

/** Shared by all scans of a run, so no image is looked up twice. The network code is loaded with the first look-up. */
export function imageLookups(settings: LookupSettings): ImageLookups {
  const session = lazy(async () => (await import('./resolve-images.ts')).startLookups(settings));
  return {
    facts: factsOf(settings),
    lookUp: async (images, wanted, onLookup) => (await session())(images, wanted, onLookup),
  };
}

/** Reports how many images were not looked up. Of a signature policy, only requirements on the reference itself are checked. */
export function offlineLookups(settings: LookupSettings): ImageLookups {
  return {
    facts: factsOf(settings),
    async lookUp(images, wanted) {
      const tally = unaskedTally(referencesOf(images), FORBIDDEN);
      const plain = {
        images: images.map((image) => ({ ...image, isLookedUp: true }) as const),
        notifications: [],
        tally,
      };
      const held = wanted.has('signature')
        ? (await import('./policy-without-lookup.ts')).withoutAsking(images, settings, 'offline')
        : plain;
      const said = new Set(held.notifications.map(({ span }) => span));
      const leftOut = images.filter((image) => isFromRegistry(image) && !said.has(image.reference.span));
      return { ...held, tally, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
    },
  };
}

/** Reports the images that need a signature, where look-ups are not allowed. Requirements on the reference itself are checked. */
export function unaskedPolicy(settings: LookupSettings, off: string): ImageLookups {
  return {
    facts: new Set<FactName>(['signature']),
    lookUp: async (images) => ({
      ...(await import('./policy-without-lookup.ts')).withoutAsking(images, settings, 'not-allowed'),
      tally: unaskedTally(referencesOf(images), off),
    }),
  };
}

function referencesOf(images: readonly Image[]): readonly ImageReference[] {
  return images.filter(isFromRegistry).map(({ reference }) => reference.value);
}

/** The facts that this configuration allows to look up. */
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

/** Facts that need no separate setting. */
const FREE_FACTS: readonly FactName[] = ['presence', 'digest', 'tagDigests', 'config', 'tags', 'base'];

/** A gap that decides the check is reported at each of its places, because each may be new. */
function leftOutOf(images: readonly Image[], { failOnUnavailable }: LookupSettings): readonly Notification[] {
  const kind = 'image-not-looked-up';
  const why = `not looked up, because ${FORBIDDEN}.`;
  const wayOut = FORBIDDEN_WAY_OUT;
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
