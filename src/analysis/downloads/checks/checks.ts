import type { Pipeline } from '../../../model/shell.ts';
import type { ShellOptions } from '../../commands/shell-options.ts';
import type { Tracked } from '../flow.ts';
import type { Bodies } from './function-bodies.ts';
import { unheeded } from './heeded.ts';

/** The checks of a list of pipelines whose failure has no effect from some pipeline on. */
export class Checks {
  readonly #siblings: readonly Pipeline[];
  readonly #bodies: Bodies;
  readonly #changes = new Map<number, { readonly downloads: readonly Tracked[]; readonly isVerified: boolean }[]>();

  constructor(siblings: readonly Pipeline[], bodies: Bodies) {
    this.#siblings = siblings;
    this.#bodies = bodies;
  }

  /** To be called before a pipeline is read: takes back what no longer applies. */
  enter(index: number): void {
    for (const { downloads, isVerified } of this.#changes.get(index) ?? [])
      for (const one of downloads) one.isVerified = isVerified;
    this.#changes.delete(index);
  }

  /** To be called after a pipeline was read that checked some downloads. */
  leave(index: number, downloads: readonly Tracked[], options: ShellOptions): void {
    const found =
      downloads.length === 0 ? undefined : unheeded(this.#siblings, index, options, { bodies: this.#bodies });
    if (found === undefined) return;
    this.#note(found.from, { downloads, isVerified: false });
    if (found.until !== undefined) this.#note(found.until, { downloads, isVerified: true });
  }

  /** To be called at the end: takes back what no longer applies for those who go on with the status of the last command. */
  finish(): void {
    for (const index of [...this.#changes.keys()].sort((one, other) => one - other)) this.enter(index);
  }

  #note(index: number, change: { readonly downloads: readonly Tracked[]; readonly isVerified: boolean }): void {
    const changes = this.#changes.get(index) ?? [];
    if (changes.length === 0) this.#changes.set(index, changes);
    changes.push(change);
  }
}
