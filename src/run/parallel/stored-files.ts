import type { Finding } from '../../model/findings/finding.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import type { ShareText } from '../../support/caches/string-pool.ts';
import { type StoredText, type TextStore, textStore } from '../../support/caches/text-store.ts';
import { findingStore } from './stored-findings.ts';

/** Replaces files in results by others that read their text from a store, and findings by others that read their details from one. */
export interface StoredFiles {
  file(file: SourceFile): SourceFile;
  finding(finding: Finding): Finding;
  span(span: Span): Span;
  /** A copy of plain data, also without the files that its texts were cut from. */
  within<T>(data: T): T;
}

/**
 * For each unit; in its results, the same file becomes the same object. `shared` is as in `compactUnit`. The path of the unit is the string
 * that its file gets, since messages from threads copy it.
 */
export function fileStore(shared: ShareText, storeFinding = findingStore(shared)): (path?: string) => StoredFiles {
  const keep = keeper(textStore());
  return (unitPath) => {
    const known = new Map<SourceFile, SourceFile>();
    const copies = new Map<object, object>();
    const file = (original: SourceFile): SourceFile => {
      const path = original.path === unitPath ? unitPath : original.path;
      const kept = known.get(original) ?? keep(original, path);
      known.set(original, kept);
      return kept;
    };
    const within = <T>(data: T): T => {
      if (typeof data === 'string') return shared(data);
      if (typeof data !== 'object' || data === null) return data;
      const copy = copies.get(data) ?? (Array.isArray(data) ? data.map(within) : copied(data, file, within));
      copies.set(data, copy);
      return copy as T;
    };
    const finding = (original: Finding): Finding => storeFinding(original, file);
    return { file, finding, within, span: ({ file: original, start, end }) => ({ file: file(original), start, end }) };
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

function keeper(store: TextStore): (file: SourceFile, path: string) => SourceFile {
  const define = storedTextIn(store);
  const recent = new Map<string, { readonly text: string; readonly kept: SourceFile }>();
  return (file, path) => {
    const { text } = file;
    const found = recent.get(path);
    if (found?.text === text && found.kept.usedAs === file.usedAs) return found.kept;
    const kept = define(plainly(file, path), store.add(text));
    const [oldest] = recent.size >= OPEN_FILES ? recent.keys() : [];
    if (oldest !== undefined) recent.delete(oldest);
    recent.set(path, { text, kept });
    return kept;
  };
}

function plainly({ hasByteOrderMark, isLossy, usedAs }: SourceFile, path: string): Omit<SourceFile, 'text'> {
  if (hasByteOrderMark === undefined && isLossy === undefined && usedAs === undefined) return { path };
  return {
    path,
    ...(usedAs && { usedAs }),
    ...(hasByteOrderMark && { hasByteOrderMark }),
    ...(isLossy && { isLossy }),
  };
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
