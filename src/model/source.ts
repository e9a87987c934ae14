/** One scanned file. */
export interface SourceFile {
  /** Relative to the repository (or to the scanned folder outside of one); always with `/`. */
  readonly path: string;
  /** The path by which it is used, such as that of a symbolic link that leads to it, if that decides how to read it. */
  readonly usedAs?: string;
  /** The decoded text, without a byte order mark; line ends are as written. */
  readonly text: string;
  /** Set when the file starts with a byte order mark, so that a fix can write it back. */
  readonly hasByteOrderMark?: boolean;
  /** Some of its bytes could not be decoded, so it must not be written back. */
  readonly isLossy?: true;
  /** It is not a file: the text is the name of an image, which has no lines. */
  readonly isName?: true;
}

/** The path that programs use for a file, whose name decides how they read it. */
export function usedPath({ path, usedAs }: SourceFile): string {
  return usedAs ?? path;
}

/** A half-open range of UTF-16 offsets in one file. Reporters turn it into lines and columns. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/**
 * A text from a file, with a mapping back to the place of each part: the whole file, or a Dockerfile or shell script inside a YAML block.
 */
export interface Excerpt {
  readonly text: string;
  /** The place in the file of a half-open range of offsets into `text`. */
  span(start: number, end: number): Span;
}

export function wholeFile(file: SourceFile): Excerpt {
  return { text: file.text, span: (start, end) => ({ file, start, end }) };
}

/** From the start of a place to the end of a later one. One in another file has no part in it. */
export function spanThrough(first: Span, last: Span): Span {
  return first.file === last.file ? { ...first, end: Math.max(first.end, last.end) } : last;
}

export function spanText({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}
