import fc from 'fast-check';

/** The halves of surrogate pairs are between those before and those from here on. */
const [FIRST_HALF, AFTER_HALVES, END] = [0xd800, 0xe000, 0x110000];

const HALVES = AFTER_HALVES - FIRST_HALF;

/** Any character, for `fc.string({ unit })`: what fast-check calls `binary`, without the table of a million characters that takes a second. */
export const anyCharacter = fc.nat({ max: END - HALVES - 1 }).map(
  (at) => String.fromCodePoint(at < FIRST_HALF ? at : at + HALVES),
  (text) => {
    const [character, ...more] = typeof text === 'string' ? text : '';
    const point = character?.codePointAt(0) ?? FIRST_HALF;
    if (more.length > 0 || (point >= FIRST_HALF && point < AFTER_HALVES)) throw new Error('This is not a character.');
    return point < FIRST_HALF ? point : point - HALVES;
  },
);
