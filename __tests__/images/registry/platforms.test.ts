import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  chosenEntry,
  entryFor,
  normalized,
  possibleEntries,
  runnableEntries,
} from '../../../src/images/registry/platforms.ts';
import type { Descriptor, ImageIndex, Platform } from '../../../src/images/registry/registry.ts';

/** Entries as texts, such as `linux/arm/v7`; an empty text for an entry without a platform. */
function indexOf(entries: readonly string[]): ImageIndex {
  const manifests = entries.map(
    (text, at): Descriptor => ({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: String(at),
      size: 1,
      platform: text === '' ? undefined : platformOf(text),
      artifactType: undefined,
      annotations: new Map(),
    }),
  );
  const head = { mediaType: '', digest: '', artifactType: undefined, annotations: new Map<string, string>() };
  return { kind: 'index', ...head, subject: undefined, manifests };
}

function platformOf(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant !== undefined && { variant }) };
}

const placeOf = (entry: Descriptor | undefined): number => (entry === undefined ? -1 : Number(entry.digest));
const placesOf = (entries: readonly Descriptor[]): readonly number[] => entries.map(placeOf);

describe('a platform in its usual form', () => {
  it.each([
    ['Linux/AMD64', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/x86-64/v2', 'linux/amd64/v2'],
    ['linux/amd64/V1', 'linux/amd64'],
    ['linux/i386/x', 'linux/386'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm64/8', 'linux/arm64'],
    ['linux/arm64/v9.0', 'linux/arm64/v9'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/arm/6', 'linux/arm/v6'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['/amd64', 'linux/amd64'],
    ['macOS/arm64', 'darwin/arm64'],
    ['linux/riscv64', 'linux/riscv64'],
  ])('%s', (written, usual) => {
    expect(normalized(platformOf(written))).toEqual(platformOf(usual));
  });
});

describe('the entry that an engine chooses', () => {
  // fixtures/README.md says how the answers were recorded
  const recorded = JSON.parse(
    readFileSync(new URL('fixtures/containerd-choices.json', import.meta.url), 'utf8'),
  ) as readonly (readonly [wanted: string, entries: string, chosen: number])[];

  it('is that of containerd', () => {
    const found = recorded.map(([wanted, entries]) => [
      wanted,
      entries,
      placeOf(chosenEntry(indexOf(entries.split(' ')), platformOf(wanted))),
    ]);
    expect(found).toEqual(recorded);
    expect(recorded.filter(([, , chosen]) => chosen >= 0).length).toBeGreaterThan(150);
  });

  it('is always one of those that may run, for every recorded index', () => {
    for (const [wanted, entries, chosen] of recorded) {
      const possible = placesOf(possibleEntries(indexOf(entries.split(' ')), platformOf(wanted)));
      if (chosen >= 0)
        expect({ wanted, entries, possible }).toMatchObject({ possible: expect.arrayContaining([chosen]) });
    }
  });

  it.each([
    ['linux/arm64', ['linux/arm64/v8.0'], 0],
    ['linux/arm64/v8.2', ['linux/arm64', 'linux/arm64/v8.1', 'linux/arm64/v8.3'], 1],
    ['linux/arm64/v9.1', ['linux/arm64/v8.6', 'linux/arm64/v9'], 1],
    ['linux/arm64/v9', ['linux/arm64/v8.6', 'linux/arm64/v8.5'], 1],
    ['linux/amd64/v3', ['linux/386', 'linux/amd64', 'linux/amd64/v2'], 2],
    ['linux/amd64/v999999999', ['linux/amd64/v2'], -1],
  ])('%s of %j', (wanted, entries, chosen) => {
    expect(placeOf(chosenEntry(indexOf(entries), platformOf(wanted)))).toBe(chosen);
  });

  it('is the only image where none fits, whatever statements are next to it', () => {
    expect(placeOf(entryFor(indexOf(['linux/arm64', 'unknown/unknown']), platformOf('linux/amd64')))).toBe(0);
    expect(entryFor(indexOf(['linux/arm64', 'linux/s390x']), platformOf('linux/amd64'))).toBeUndefined();
  });
});

describe('the entries that some engine may run', () => {
  it.each([
    ['linux/amd64', ['linux/amd64', 'linux/arm64', 'unknown/unknown'], [0]],
    ['linux/amd64', ['linux/amd64/v3', 'linux/amd64', 'linux/x86_64', 'Linux/amd64'], [0, 1, 2, 3]],
    ['linux/amd64', ['', 'linux/amd64', ''], [0, 1]],
    ['linux/amd64', ['linux/arm64', '', ''], [1, 2]],
    ['linux/amd64', ['linux/amd64', 'linux/386'], [0]],
    ['linux/amd64', ['linux/amd64/v2', 'linux/386'], [0, 1]],
    ['linux/amd64', ['linux/386', 'linux/386'], [0, 1]],
    ['linux/arm64', ['linux/arm64/v8', 'linux/arm/v7'], [0]],
    ['linux/arm64', ['linux/arm64/v8.0', 'linux/arm/v7'], [0, 1]],
    ['linux/arm', ['linux/arm/v6', 'linux/arm/v7', 'linux/arm64'], [0, 1]],
    ['linux/s390x', ['linux/amd64'], []],
  ])('on %s: %j', (wanted, entries, places) => {
    expect(placesOf(possibleEntries(indexOf(entries), platformOf(wanted)))).toEqual(places);
  });

  it('on any platform are all but those of statements', () => {
    const index = indexOf(['linux/amd64', 'Unknown/unknown', '', 'windows/amd64', 'unknown/amd64']);
    expect(placesOf(runnableEntries(index))).toEqual([0, 2, 3, 4]);
  });
});
