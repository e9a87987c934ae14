import type { SourceFile, Span } from '../../model/source.ts';
import { type StoredText, type TextStore, textStore } from '../../support/caches/text-store.ts';

/** Replaces files in results by others that read their text from a store. */
export interface StoredFiles {
  file(file: SourceFile): SourceFile;
  span(span: Span): Span;
  /** A copy of plain data, also without the files that its texts were cut from. */
  within<T>(data: T): T;
}

/** For each unit; in its results, the same file becomes the same object. `shared` is as in `compactUnit`. */
export function fileStore(shared: (text: string) => string): () => StoredFiles {
  const keep = keeper(textStore());
  return () => {
    const known = new Map<SourceFile, SourceFile>();
    const copies = new Map<object, object>();
    const file = (original: SourceFile): SourceFile => {
      const kept = known.get(original) ?? keep(original);
      known.set(original, kept);
      return kept;
    };
    const within = <T>(data: T): T => {
      if (typeof data === 'string') return shared(data) as typeof data;
      if (typeof data !== 'object' || data === null) return data;
      const copy = copies.get(data) ?? (Array.isArray(data) ? data.map(within) : copied(data, file, within));
      copies.set(data, copy);
      return copy as T;
    };
    return { file, within, span: ({ file: original, start, end }) => ({ file: file(original), start, end }) };
  };
}

/** Copies member by member: with a spread, V8 keeps a hidden class for each object, which is larger than the object. */
function copied(data: object, file: StoredFiles['file'], within: StoredFiles['within']): object {
  if (Object.getPrototypeOf(data) !== Object.prototype) return data;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    copy[key] = key === 'file' && isFile(value) ? file(value) : within(value);
  }
  return copy;
}

function isFile(value: unknown): value is SourceFile {
  return typeof value === 'object' && value !== null && 'path' in value && 'text' in value;
}

/** Units that are checked one after the other often share a file. */
const OPEN_FILES = 64;

function keeper(store: TextStore): StoredFiles['file'] {
  const define = storedTextIn(store);
  const recent = new Map<string, { readonly text: string; readonly kept: SourceFile }>();
  return (file) => {
    const { path, text } = file;
    const found = recent.get(path);
    if (found?.text === text) return found.kept;
    const kept = define(plainly(file), store.add(text));
    const [oldest] = recent.size >= OPEN_FILES ? recent.keys() : [];
    if (oldest !== undefined) recent.delete(oldest);
    recent.set(path, { text, kept });
    return kept;
  };
}

function plainly({ path, hasByteOrderMark, isLossy }: SourceFile): Omit<SourceFile, 'text'> {
  if (hasByteOrderMark === undefined && isLossy === undefined) return { path };
  return { path, ...(hasByteOrderMark && { hasByteOrderMark }), ...(isLossy && { isLossy }) };
}

/** Defines the text so that copies of the file, also those for threads, have it as a plain member. All files share the getter. */
function storedTextIn(store: TextStore) {
  const key = Symbol('stored text');
  const property: PropertyDescriptor & ThisType<{ readonly [at: symbol]: StoredText }> = {
    get() {
      return store.read(this[key] as StoredText);
    },
    enumerable: true,
  };
  return (file: Omit<SourceFile, 'text'>, stored: StoredText): SourceFile => {
    Object.defineProperty(file, key, { value: stored });
    return Object.defineProperty(file, 'text', property) as SourceFile;
  };
}
