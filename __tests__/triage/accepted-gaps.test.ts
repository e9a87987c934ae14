import { describe, expect, it } from '@jest/globals';
import type { AcceptedGap } from '../../src/model/findings/accepted-gap.ts';
import { startOf } from '../../src/model/findings/finding.ts';
import { failsCheck, notLookedAt } from '../../src/model/findings/gap.ts';
import { acceptGaps } from '../../src/triage/accepted-gaps.ts';

const options = { today: '2026-11-27', isInScope: () => true };
const config = { path: '.hullcheck.yml', text: 'not-looked-at: []' };

function entry(given: Partial<AcceptedGap> = {}): AcceptedGap {
  return {
    span: startOf(config),
    kinds: undefined,
    reason: 'Rendered in CI.',
    covers: (path) => path === 'a/Dockerfile',
    ...given,
  };
}

const template = notLookedAt({
  kind: 'template',
  message: 'This is a template.',
  wayOut: 'Scan what it renders to.',
  path: 'a/Dockerfile',
});

describe('what is accepted', () => {
  it('fails nothing, and is listed with its reason', () => {
    const [accepted, ...others] = acceptGaps([template], [entry()], options);
    expect(others).toEqual([]);
    expect(accepted).toEqual({
      level: 'note',
      code: 'not-checked',
      message: 'This is a template. Scan what it renders to. The configuration accepts this: Rendered in CI.',
      path: 'a/Dockerfile',
      gap: { ...template.gap, acceptedBy: 'Rendered in CI.' },
    });
    expect(accepted && failsCheck(accepted, 'change')).toBe(false);
    expect(failsCheck(template, 'change')).toBe(true);
    expect(failsCheck(template, 'all')).toBe(false);
  });

  it.each<[string, Partial<AcceptedGap>, string]>([
    ['is not about other files', { covers: () => false }, 'suppression-unused'],
    ['is not about other kinds', { kinds: ['lfs-pointer'] }, 'suppression-unused'],
    ['ends', { expires: '2026-11-26' }, 'suppression-not-honoured'],
  ])('%s', (_name, given, code) => {
    const [first, second] = acceptGaps([template], [entry(given)], options);
    expect(first).toBe(template);
    expect(second).toMatchObject({ level: 'warning', code, span: startOf(config) });
  });

  it('is accepted by the first of several entries, and none of them is idle', () => {
    const said = acceptGaps([template], [entry({ reason: 'One.' }), entry({ reason: 'Two.' })], options);
    expect(said.map(({ gap }) => gap?.acceptedBy)).toEqual(['One.']);
  });

  it('is idle only where all files are looked at', () => {
    const isInScope = (path: string): boolean => path !== '';
    expect(acceptGaps([], [entry()], { ...options, isInScope })).toEqual([]);
    expect(acceptGaps([], [entry()], options)).toHaveLength(1);
  });

  it('holds on its last day, which is said two weeks before', () => {
    const [accepted, ...others] = acceptGaps(
      [template],
      [entry({ expires: '2026-11-27', kinds: ['template'] })],
      options,
    );
    expect(accepted?.gap?.acceptedBy).toBe('Rendered in CI.');
    expect(others.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'suppression-expiring: This entry of `not-looked-at` expires on 2026-11-27, today. See that the file is looked at by then, or set a later day.',
    ]);
    expect(acceptGaps([template], [entry({ expires: '2026-12-12' })], options)).toHaveLength(1);
  });

  it('is no finding and nothing that is said about the check itself', () => {
    const remark = { level: 'warning', code: 'base-missing', message: 'x', path: 'a/Dockerfile' } as const;
    expect(acceptGaps([remark], [entry()], options)[0]).toBe(remark);
  });
});
