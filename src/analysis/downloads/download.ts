import type { CopyInstruction, RunInstruction } from '../../model/dockerfile.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';

/** Something that a RUN instruction of a stage fetches, and how it is used later. */
export interface Download {
  readonly command: Command;
  readonly instruction: RunInstruction;
  readonly address: ShellWord | undefined;
  /** The file where it is saved first; undefined for standard output. */
  readonly file: string | undefined;
  /** A checksum or signature is checked afterwards, or the address pins the content. */
  readonly isVerified: boolean;
  /** The first use that trusts its content, unless it was verified before. */
  readonly use: DownloadUse | undefined;
}

export interface DownloadUse {
  readonly span: Span;
  /** The predicate of a message, as in `stage "a" downloads … and runs it`. */
  readonly action: string;
  /** A shell or another interpreter runs the file as it is: the same as piping it there. */
  readonly isScript?: boolean;
}

/** A download of another stage or of an ADD, and its path in this stage. */
export interface Arrival {
  /** Absolute, unless it begins with a variable or `~`. */
  readonly path: string;
  readonly download: Pick<Download, 'address' | 'file' | 'isVerified'> & Partial<Download>;
  /** The COPY or ADD that brings it, or the RUN that mounts it; undefined for a file that was there from the start. */
  readonly by: CopyInstruction | RunInstruction | undefined;
  /** Whether the path is a folder with the files of the download. */
  readonly isFolder?: true;
}
