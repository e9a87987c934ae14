import type { NotificationCode } from './notification-code.ts';

/**
 * The effect of a gap on the check.
 *
 * - `severe`: the content is unknown, and no valid project needs it. The check is incomplete, even in a full scan.
 * - `ordinary`: valid projects have it, such as a template. A full scan lists it; a change that adds it fails until someone looks.
 * - `expected`: it is kept outside of the repository on purpose, such as an `env_file` that git ignores. It is only listed.
 */
export type GapWeight = 'severe' | 'ordinary' | 'expected';

/** The units in which gaps are counted, from large to small. */
export const GAP_THINGS = [
  'file',
  'folder',
  'project',
  'service',
  'container',
  'stage',
  'image',
  'reference',
  'instruction',
  'command',
  'value',
  'rule',
] as const;

export type GapThing = (typeof GAP_THINGS)[number];

/** The kinds of gaps, with their default weight and the unit they are counted in. `docs/not-looked-at.md` explains each. */
export const GAP_KINDS = {
  // files as a whole
  'unreadable-file': { weight: 'severe', thing: 'file', code: 'unreadable-file', hides: 'file' },
  'unreadable-folder': { weight: 'severe', thing: 'folder', code: 'unreadable-file' },
  'syntax-error': { weight: 'severe', thing: 'file', code: 'syntax-error', hides: 'file' },
  'too-many-files': { weight: 'severe', thing: 'file', code: 'not-checked' },
  template: { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
  'lfs-pointer': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
  'link-leads-outside': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
  'link-leads-nowhere': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
  'undecodable-name': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
  'unknown-format': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
  'unlisted-files': { weight: 'expected', thing: 'folder', code: 'not-checked' },
  // parts of files
  'limit-reached': { weight: 'severe', thing: 'value', code: 'not-checked', hides: 'file' },
  'refused-by-engine': { weight: 'ordinary', thing: 'project', code: 'parse-problem' },
  'unknown-instruction': { weight: 'severe', thing: 'instruction', code: 'parse-problem' },
  'unknown-shell': { weight: 'ordinary', thing: 'command', code: 'not-checked' },
  'unreadable-commands': { weight: 'ordinary', thing: 'command', code: 'parse-problem' },
  'foreign-frontend': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
  'ambiguous-text': { weight: 'severe', thing: 'value', code: 'parse-problem' },
  // things that files refer to
  'missing-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
  'outside-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
  'undecided-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
  'environment-elsewhere': { weight: 'expected', thing: 'reference', code: 'not-checked' },
  'unknown-value': { weight: 'expected', thing: 'value', code: 'not-checked' },
  // images
  'image-not-looked-up': { weight: 'expected', thing: 'image', code: 'lookup-failed' },
  'image-not-verified': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
  'image-not-read': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
  'fix-not-completed': { weight: 'expected', thing: 'value', code: 'lookup-failed' },
  // hullcheck itself
  'rule-crashed': { weight: 'severe', thing: 'rule', code: 'rule-crashed' },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly weight: GapWeight;
      readonly thing: GapThing;
      readonly code: NotificationCode;
      /** The rest of the file is unknown, so any change to it is a new gap. */
      readonly hides?: 'file';
    }
  >
>;

export type GapKind = keyof typeof GAP_KINDS;

/** A part of the repository, or of something it refers to, that was not checked completely. */
export interface Gap {
  readonly weight: GapWeight;
  readonly thing: GapThing;
  /** The number of things. */
  readonly count: number;
  /** Part of the gap's identity, and as stable as rule ids. */
  readonly kind: GapKind;
  /** Identifies the gap, together with its kind and file. Gaps of a file with the same evidence are counted as equal. */
  readonly evidence: string;
  /** For a gap that is the number of several: what identifies each of them. */
  readonly parts?: readonly string[];
  /** The reason for accepting it, if the configuration does. */
  readonly acceptedBy?: string;
  /** The last day on which that reason applies, `YYYY-MM-DD`. */
  readonly acceptedUntil?: string;
}
