import { describe, expect, it } from '@jest/globals';
import type { LookupFailure } from '../../../src/images/registry/lookup-error.ts';
import { type Gap, lookupNotifications } from '../../../src/images/resolve/lookup-notifications.ts';
import { type Image, parseImageReference } from '../../../src/model/images/image.ts';
import { tally, thingList } from '../../../src/report/tally.ts';
import { report } from '../../report/reports.ts';

const image = (text: string, start: number): Image => ({
  kind: 'image',
  use: 'container',
  usedBy: 'app',
  title: 'container "app"',
  reference: {
    value: parseImageReference(text),
    span: { file: { path: 'compose.yaml', text: 'a'.repeat(99) }, start, end: start + text.length },
  },
  facts: {},
});

const unknown = (name: string): LookupFailure => ({
  kind: 'unknown',
  reason: `vulnerabilities of the package ${name} are unknown, because the database has nothing on ${name}`,
});
const inherent: LookupFailure = { kind: 'unknowable', reason: 'vulnerabilities of Own are unknown' };
const gap = (text: string, start: number, ...failures: readonly LookupFailure[]): Gap => ({
  image: image(text, start),
  failures,
  isPartial: true,
});

const said = (gaps: readonly Gap[], decides: boolean): readonly string[] =>
  lookupNotifications(gaps, () => decides).map(({ level, message }) => `${level}: ${message}`);

const WAY_OUT = 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.';

describe('what is said about look-ups that failed', () => {
  it('is one message for an image, with all reasons, whether they decide the check or not', () => {
    const one = [gap('acme/app:1', 0, unknown('perl'), unknown('zlib'))];
    const text = `The image acme/app:1 could only be looked up in part: ${unknown('perl').reason}; ${unknown('zlib').reason}. ${WAY_OUT}`;
    expect(said(one, true)).toEqual([`error: ${text}`]);
    expect(said(one, false)).toEqual([`note: ${text}`]);
  });

  it('is one message for each of several images, where they decide', () => {
    const two = [gap('acme/app:1', 0, unknown('perl'), unknown('zlib')), gap('acme/web:1', 20, unknown('perl'))];
    expect(said(two, true)).toEqual([
      `error: The image acme/app:1 could only be looked up in part: ${unknown('perl').reason}; ${unknown('zlib').reason}. ${WAY_OUT}`,
      `error: The image acme/web:1 could only be looked up in part: ${unknown('perl').reason}. ${WAY_OUT}`,
    ]);
  });

  it('names eight reasons, and the number of the others', () => {
    const many = [gap('acme/app:1', 0, ...Array.from({ length: 10 }, (_, index) => unknown(`p${index}`)))];
    expect(said(many, true)[0]).toContain(`${unknown('p7').reason}; 2 more reasons. ${WAY_OUT}`);
  });

  it('counts an image once, although a part of it decides and a part does not', () => {
    const notifications = lookupNotifications([gap('acme/app:1', 0, unknown('perl'), inherent)], () => true);
    expect(notifications.map(({ level }) => level)).toEqual(['error', 'note']);
    expect(thingList(notifications)).toBe('1 image');
    expect(tally(report({ notifications })).notLookedAt).toBe(1);
    const other = lookupNotifications([gap('acme/web:1', 20, unknown('perl'))], () => true);
    expect(thingList([...notifications, ...other])).toBe('2 images');
  });
});
