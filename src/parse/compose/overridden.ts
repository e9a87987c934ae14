import type { SourceFile } from '../../model/source.ts';
import type { TreeEntry } from '../../syntax/tree/nodes.ts';
import type { OverriddenPlace } from '../frontend.ts';

/** Notes that a later file sets an option of an earlier file again, or takes it away. */
export type NoteOverridden = (option: TreeEntry, by: SourceFile) => void;

export interface Noted {
  readonly noteOverridden: NoteOverridden;
  /** Notes, as a place without text, that a later file adds to a service of an earlier one. */
  readonly noteShared: (service: TreeEntry, by: SourceFile) => void;
}

/** A hostile project can have any number of places. From here on, a whole file counts as one. */
const MANY_PLACES = 10_000;

/** Collects the places. Documents of one file are never used without each other. */
export function overriddenPlaces(): Noted & { readonly places: readonly OverriddenPlace[] } {
  const places: OverriddenPlace[] = [];
  const whole = new Set<string>();
  const add = ({ path, text }: SourceFile, { start, end }: Pick<TreeEntry, 'start' | 'end'>, by: string): void => {
    const pair = `${path}\n${by}`;
    if (path === by || whole.has(pair)) return;
    if (places.length < MANY_PLACES) places.push({ path, start, end, by });
    else {
      whole.add(pair);
      places.push({ path, start: 0, end: text.length, by });
    }
  };
  const note: NoteOverridden = ({ key, start, end, node }, { path: by }) => {
    add(key.file, { start, end }, by);
    // what was merged before may be in several files
    const parts = node.kind === 'sequence' ? node.items : node.kind === 'mapping' ? [...node.entries.values()] : [];
    for (const part of parts) if (part.owner.file !== key.file) add(part.owner.file, part, by);
  };
  const noteShared: Noted['noteShared'] = ({ key }, { path: by }) =>
    add(key.file, { start: key.start, end: key.start }, by);
  return { places, noteOverridden: note, noteShared };
}
