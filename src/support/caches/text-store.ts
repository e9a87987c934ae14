import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { detached } from './detached.ts';
import { rememberRecent } from './remember-recent.ts';

/** The place of a text in a store. */
export interface StoredText {
  readonly block: Block;
  readonly index: number;
  /** Offsets in the block. */
  readonly start: number;
  readonly end: number;
}

/** Keeps texts compressed: those of similar files together take a tenth of the room. */
export interface TextStore {
  add(text: string): StoredText;
  read(stored: StoredText): string;
}

/** In characters. Texts are compressed together in blocks of about this length. */
const BLOCK = 131_072;
/** Blocks whose texts are kept as they are, since places of a report are near each other. */
const OPEN_BLOCKS = 8;
const OPEN_TEXTS = 16;

/** Faster than the default, and worse by a fifth. */
const LEVEL = 1;

interface Block {
  /** The texts in their order, until it is full. */
  texts: string[] | undefined;
  /** All of them, once it is full. */
  packed: Uint8Array;
}

export function textStore(): TextStore {
  const contentOf = rememberRecent(OPEN_BLOCKS, (packed: Uint8Array) => inflateRawSync(packed).toString());
  const textOf = rememberRecent(OPEN_TEXTS, ({ block: { packed }, start, end }: StoredText) =>
    detached(contentOf(packed).slice(start, end)),
  );
  let block: Block = { texts: [], packed: NOTHING };
  let length = 0;
  return {
    add(text) {
      const { texts = [] } = block;
      const stored = { block, index: texts.length, start: length, end: length + text.length };
      texts.push(text);
      length += text.length;
      if (length < BLOCK) return stored;
      // a copy, since the buffer is a part of a larger one
      block.packed = new Uint8Array(deflateRawSync(texts.join(''), { level: LEVEL }));
      block.texts = undefined;
      block = { texts: [], packed: NOTHING };
      length = 0;
      return stored;
    },
    read: (stored) => stored.block.texts?.[stored.index] ?? textOf(stored),
  };
}

const NOTHING = new Uint8Array();
