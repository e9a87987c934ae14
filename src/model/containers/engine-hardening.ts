import type { Span } from '../source.ts';

/** What a setting of an engine hardens for all its containers, or about its API. */
export type HardenedPart =
  | 'privileges'
  | 'users'
  | 'runtime'
  | 'authorization'
  | 'clients'
  | 'separation'
  | 'selinux'
  | 'published'
  | 'files'
  | 'seccomp';

/** The settings of one engine that harden. */
export interface EngineHardening {
  /** The parts that are hardened, with the place of each setting. */
  readonly on: ReadonlyMap<HardenedPart, Span>;
  /** The parts whose setting has a value that is not known. */
  readonly unknown: ReadonlySet<HardenedPart>;
  /** The number of words that may be any option. */
  readonly unknownWords: number;
}

/** An engine with the settings that a change may remove: plain data, so that it can come from another thread. */
export interface HardenedEngine extends EngineHardening {
  /** The program that reads the settings, as the start of a sentence: `The Docker daemon`. */
  readonly reader: string;
  /** Where the file or the command begins. */
  readonly span: Span;
  /** The container that it runs in, if it does. */
  readonly container?: string;
  /** Whether a command has the settings, so that a file without it starts no engine. */
  readonly isCommand: boolean;
  /** The places that switch a part off. */
  readonly off: ReadonlyMap<string, Span>;
  /** Whether it listens for clients on an address of the network. */
  readonly listens: boolean;
}

/** A part that was hardened before a change, and is not any more. */
export interface LostHardening {
  readonly part: HardenedPart;
  /** The place where the setting is missing; in the base if the change deletes the file. */
  readonly at: Span;
  /** Whether the file is gone, too. */
  readonly isDeleted: boolean;
}
