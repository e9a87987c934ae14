/**
 * What it means for the check that something was not looked at.
 *
 * - `severe`: nobody knows what is there, and no valid project needs it: the check is incomplete, in a full scan too.
 * - `ordinary`: valid projects have it, such as a template. A full scan lists it; a change that brings it fails until someone looks.
 * - `expected`: it is kept outside of the repository on purpose, such as an `env_file` that git ignores. It is listed and decides nothing.
 */
export type GapWeight = 'severe' | 'ordinary' | 'expected';

/** What a gap is counted in, from large to small. */
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

/** Kinds of gaps, with the weight that each has unless its place says otherwise, and what it is counted in. `docs/not-looked-at.md` explains each. */
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
  // what files name
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
      /** Nobody knows what the rest of the file says: any change of it is as unseen as the first one. */
      readonly hides?: 'file';
    }
  >
>;

export type GapKind = keyof typeof GAP_KINDS;

/** A part of the repository, or of what it names, that was not looked at, or not wholly. */
export interface Gap {
  readonly weight: GapWeight;
  readonly thing: GapThing;
  /** How many things. */
  readonly count: number;
  /** Which kind of gap it is: part of its identity, and stable as rule ids are. */
  readonly kind: GapKind;
  /** What identifies it besides its kind and its file: two gaps of a file with the same evidence are two of the same. */
  readonly evidence: string;
  /** Why it is accepted, where the configuration says so. */
  readonly acceptedBy?: string;
}

export type NotificationCode =
  | 'unreadable-file'
  | 'syntax-error'
  | 'parse-problem'
  | 'not-checked'
  | 'lookup-failed'
  | 'rule-crashed'
  | 'remark'
  | 'suppression-not-honoured'
  | 'suppression-unused'
  | 'policy-of-base'
  | 'base-missing';
