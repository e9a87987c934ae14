/** The state of the scanner. It works like libyaml, on which the parser of Docker Compose is built. */
export interface Scanner {
  /** The file and {@link END}. */
  readonly text: string;
  at: number;
  /** The start of the line of `at`. */
  lineStart: number;
  /** The number of breaks since the last non-blank character. */
  newlines: number;
  /** The column of the innermost block collection; -1 outside of any. */
  indent: number;
  /** The columns of the block collections around it. */
  readonly indents: number[];
  /** The number of open brackets and braces. */
  flowLevel: number;
  isKeyAllowed: boolean;
  /** A token that may turn out to be a key; `keys` has those of the surrounding collections. */
  key: PossibleKey | undefined;
  readonly keys: PossibleKey[];
  /** Tokens before `head` were taken. */
  readonly tokens: Token[];
  head: number;
  /** The kind of the last token found. */
  last: number | undefined;
  /** The number of tokens taken so far. */
  taken: number;
  isEnded: boolean;
}

export interface PossibleKey {
  readonly at: number;
  readonly lineStart: number;
  readonly flowLevel: number;
  /** Whether only a key is allowed there. */
  readonly isRequired: boolean;
  /** The number of its token among all. */
  readonly token: number;
}

export const TOKEN = {
  END: 0,
  DIRECTIVE: 1,
  DOCUMENT: 2,
  DOCUMENT_END: 3,
  BLOCK_SEQUENCE: 4,
  BLOCK_MAPPING: 5,
  BLOCK_END: 6,
  FLOW_SEQUENCE: 7,
  FLOW_SEQUENCE_END: 8,
  FLOW_MAPPING: 9,
  FLOW_MAPPING_END: 10,
  BLOCK_ENTRY: 11,
  FLOW_ENTRY: 12,
  KEY: 13,
  VALUE: 14,
  ALIAS: 15,
  ANCHOR: 16,
  TAG: 17,
  SCALAR: 18,
} as const;

export interface Token {
  /** One of {@link TOKEN}. */
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  /** The start of a scalar's content, without quotes and block header. */
  readonly from: number;
  readonly to: number;
  /** The value of a scalar, the name of an anchor or alias, or the handle of a tag or directive. */
  readonly value: string;
  /** The part of a tag after its handle, or the prefix of a directive. */
  readonly suffix: string;
  readonly style: ScalarStyle;
  /** Whether the content of a scalar is exactly its value. */
  readonly isVerbatim: boolean;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export function plainToken(kind: number, start: number, end: number, value = '', suffix = ''): Token {
  return { kind, start, end, from: start, to: end, value, suffix, style: 'plain', isVerbatim: false };
}

export function scannerOf(text: string): Scanner {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return {
    text: `${text}\0`,
    at: start,
    lineStart: start,
    newlines: 0,
    indent: -1,
    indents: [],
    flowLevel: 0,
    isKeyAllowed: true,
    key: undefined,
    keys: [],
    tokens: [],
    head: 0,
    last: undefined,
    taken: 0,
    isEnded: false,
  };
}

const BYTE_ORDER_MARK = 0xfeff;

export function columnOf({ at, lineStart }: Scanner): number {
  return at - lineStart;
}

/** Thrown during reading, and caught by `parseYaml`. */
export class YamlSyntaxError extends Error {
  override readonly name = 'YamlSyntaxError';
  readonly at: number;
  /** Whether the text may be valid but exceeds a limit. */
  readonly isLimit: boolean;

  constructor(reason: string, at: number, isLimit: boolean) {
    super(reason);
    this.at = at;
    this.isLimit = isLimit;
  }
}

/** How deep collections may nest; real files stay below 20. */
export const MAXIMUM_DEPTH = 100;

export function tooDeep(at: number): YamlSyntaxError {
  return new YamlSyntaxError(`collections are nested more than ${MAXIMUM_DEPTH} deep`, at, true);
}

export function syntaxError(reason: string, at: number): YamlSyntaxError {
  return new YamlSyntaxError(reason, at, false);
}
