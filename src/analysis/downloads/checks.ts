import type { Pipeline } from '../../model/shell.ts';
import type { ShellOptions } from '../commands/shell-options.ts';
import type { Tracked } from './flow.ts';
import { unheeded } from './heeded.ts';

/** The checks of a list of pipelines whose failure has no effect from some pipeline on. */
export class Checks {
  readonly #siblings: readonly Pipeline[];
  readonly #changes = new Map<number, { readonly downloads: readonly Tracked[]; readonly isVerified: boolean }[]>();

  constructor(siblings: readonly Pipeline[]) {
    this.#siblings = siblings;
  }

  /** To be called before a pipeline is read: takes back what no longer applies. */
  enter(index: number): void {
    for (const { downloads, isVerified } of this.#changes.get(index) ?? [])
      for (const one of downloads) one.isVerified = isVerified;
    this.#changes.delete(index);
  }

  /** To be called after a pipeline was read that checked some downloads. */
  leave(index: number, downloads: readonly Tracked[], options: ShellOptions): void {
    const found = downloads.length === 0 ? undefined : unheeded(this.#siblings, index, options);
    if (found === undefined) return;
    this.#note(found.from, { downloads, isVerified: false });
    if (found.until !== undefined) this.#note(found.until, { downloads, isVerified: true });
  }

  #note(index: number, change: { readonly downloads: readonly Tracked[]; readonly isVerified: boolean }): void {
    const changes = this.#changes.get(index) ?? [];
    if (changes.length === 0) this.#changes.set(index, changes);
    changes.push(change);
  }
}
