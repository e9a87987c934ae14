import type { SourceFile, Span } from '../../model/source.ts';
import { MAXIMUM_SIZE, type TreeNode } from '../tree/nodes.ts';
import type { Scanner } from './scanner-state.ts';

/** Something that a strict reader rejects, although the rest of the file can be read. */
export interface YamlProblem {
  readonly code:
    | 'duplicate-key'
    | 'unknown-alias'
    | 'bad-merge'
    | 'bad-key'
    | 'bad-tag'
    | 'merges-too-large'
    | 'too-many-problems';
  readonly reason: string;
  readonly span: Span;
  /** The earlier entry that a duplicate key replaces. */
  readonly replaced?: Pick<Span, 'start' | 'end'> | undefined;
}

/** The reason why a text cannot be read as YAML at all. */
export interface YamlError {
  /** Contains no text of the file. */
  readonly reason: string;
  readonly span: Span;
  /** Undefined for an error that every reader reports. */
  readonly kind?: 'limit-reached' | 'ambiguous-text' | undefined;
}

export interface YamlDocuments {
  /** The root of each document. */
  readonly roots: readonly TreeNode[];
  readonly problems: readonly YamlProblem[];
}

/** The state of reading one file. */
export interface Reading {
  readonly file: SourceFile;
  readonly scanner: Scanner;
  /** Whether the text that is read is not that of the file. */
  readonly hasOtherText: boolean;
  readonly anchors: Map<string, TreeNode>;
  /** Whether they are kept for the next document. */
  readonly sharesAnchors: boolean;
  /** The prefixes of tag handles. */
  readonly handles: Map<string, string>;
  readonly problems: YamlProblem[];
  mergedKeys: number;
  depth: number;
}

const MAXIMUM_PROBLEMS = 100;

export function report(
  reading: Reading,
  code: YamlProblem['code'],
  reason: string,
  { file, start, end }: Span,
  replaced?: YamlProblem['replaced'],
): void {
  addProblem(reading.problems, { code, reason, span: { file, start, end }, replaced });
}

/** Past the limit one problem says so: it covers all others of the file. */
export function addProblem(problems: YamlProblem[], problem: YamlProblem): void {
  if (problems.length < MAXIMUM_PROBLEMS) problems.push(problem);
  else if (problems.length === MAXIMUM_PROBLEMS)
    problems.push({ ...problem, code: 'too-many-problems', reason: 'this file has more problems than are reported' });
}

export function grow(parent: { size: number }, node: TreeNode): void {
  parent.size = Math.min(parent.size + (node.kind === 'scalar' ? 1 : node.size), MAXIMUM_SIZE);
}
