import type { Pipeline } from '../../../model/shell.ts';
import type { ShellOptions } from '../../commands/shell-options.ts';
import type { Tracked } from '../flow.ts';
import type { Bodies } from './function-bodies.ts';
import { unheeded } from './heeded.ts';
import { partialStatement } from './partial-checks.ts';

/** The checks of a list of pipelines whose failure has no effect from some pipeline on. */
export class Checks {
  readonly #siblings: readonly Pipeline[];
  readonly #bodies: Bodies;
  readonly #isStarted: boolean;
  readonly #changes = new Map<number, { readonly downloads: readonly Tracked[]; readonly isVerified: boolean }[]>();

  /** @param isStarted whether another script goes on when this one ends. */
  constructor(siblings: readonly Pipeline[], bodies: Bodies, isStarted: boolean) {
    this.#siblings = siblings;
    this.#bodies = bodies;
    this.#isStarted = isStarted;
  }

  /** To be called before a pipeline is read: takes back what no longer applies. */
  enter(index: number): void {
    for (const { downloads, isVerified } of this.#changes.get(index) ?? [])
      for (const one of downloads) one.isVerified = isVerified;
    this.#changes.delete(index);
  }

  /** To be called after a pipeline was read that checked some downloads. */
  leave(index: number, downloads: readonly Tracked[], options: ShellOptions): void {
    if (downloads.length === 0) return;
    this.#leaveStatement(index, downloads);
    const around = { bodies: this.#bodies };
    const found = unheeded(this.#siblings, index, options, around);
    const isLost = found === undefined && this.#isStarted;
    if (isLost && unheeded(this.#siblings, index, options, { ...around, isStarted: true }) !== undefined)
      this.#note(this.#siblings.length, { downloads, isVerified: false });
    if (found === undefined) return;
    this.#note(found.from, { downloads, isVerified: false });
    if (found.until !== undefined) this.#note(found.until, { downloads, isVerified: true });
  }

  /** What was there before a statement is not checked behind it, if only some runs check it. */
  #leaveStatement(index: number, downloads: readonly Tracked[]): void {
    const statement = partialStatement(this.#siblings, index, this.#bodies);
    if (statement === undefined) return;
    const { file, start, end } = statement;
    const after = this.#siblings.findIndex(({ span }, at) => at > index && (span.file !== file || span.start >= end));
    const before = downloads.filter(
      ({ command }) => command === undefined || command.span.file !== file || command.span.start < start,
    );
    if (before.length > 0 && (after !== -1 || this.#isStarted))
      this.#note(after === -1 ? this.#siblings.length : after, { downloads: before, isVerified: false });
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
