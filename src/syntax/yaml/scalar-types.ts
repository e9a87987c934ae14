import type { TreeScalar } from '../tree/nodes.ts';

/** The type of a scalar for Docker Compose, whose parser mixes YAML 1.1 and 1.2. */
export type ScalarType = 'null' | 'boolean' | 'integer' | 'float' | 'time' | 'string';

type Written = Pick<TreeScalar, 'style' | 'tag' | 'value'>;

/** The type, by the tag or by the form of the text; a quoted text is a string unless a tag says otherwise. */
export function typeOf({ style, tag, value }: Written): ScalarType {
  if (tag === undefined || tag === '!') return style === 'plain' ? plainType(value) : 'string';
  if (!TYPED.has(tag)) return 'string';
  const type = plainType(value);
  return tag === '!!float' && type === 'integer' && isSigned(value) ? 'float' : type;
}

/** Whether the text does not match the type that its tag requires. */
export function isMistagged(scalar: Written): boolean {
  const asked = scalar.tag === undefined ? undefined : TYPED.get(scalar.tag);
  if (asked === undefined) return false;
  return typeOf(scalar) !== asked;
}

/** Tags that require a certain form of text. */
const TYPED: ReadonlyMap<string, ScalarType> = new Map([
  ['!!null', 'null'],
  ['!!bool', 'boolean'],
  ['!!int', 'integer'],
  ['!!float', 'float'],
  ['!!timestamp', 'time'],
]);

/** The scalar with the text of its value, where a text is expected: `0x10` is `16`, and `True` is `true`. */
export function canonical(scalar: TreeScalar): TreeScalar {
  const value = canonicalText(scalar);
  return value === scalar.value ? scalar : { ...scalar, value, isVerbatim: false };
}

function canonicalText(scalar: Written): string {
  const { value } = scalar;
  switch (typeOf(scalar)) {
    case 'boolean':
      return value.toLowerCase();
    case 'integer':
      return integerOf(value)?.toString() ?? value;
    case 'float':
      return floatText(value);
    case 'time':
      return timeText(value);
    default:
      return value;
  }
}

function plainType(value: string): ScalarType {
  // most texts are words
  if (!MAY_BE_TYPED.test(value)) return 'string';
  const word = WORDS.get(value);
  if (word !== undefined) return word;
  if (value.startsWith('.')) return POINT_FLOAT.test(value) ? 'float' : 'string';
  if (!STARTS_NUMBER.test(value)) return 'string';
  if (isTime(value)) return 'time';
  const digits = value.replaceAll('_', '');
  if (integerOf(digits) !== undefined) return 'integer';
  return FLOAT.test(digits) && Number.isFinite(Number(digits)) ? 'float' : 'string';
}

const MAY_BE_TYPED = /^(?:[-+.\d~]|[tTfFnN][a-zA-Z]{3,4}$|$)/;
const STARTS_NUMBER = /^[-+\d]/;
const POINT_FLOAT = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+)?$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

const WORDS: ReadonlyMap<string, ScalarType> = new Map<string, ScalarType>([
  ...['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].map((word) => [word, 'boolean'] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, 'null'] as const),
  ...['inf', 'Inf', 'INF'].flatMap((word) => ['.', '+.', '-.'].map((sign) => [`${sign}${word}`, 'float'] as const)),
  ...['.nan', '.NaN', '.NAN', '-0', '-0.0'].map((word) => [word, 'float'] as const),
]);

const INTEGER = /^([-+]?)(?:0[xX]([\da-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|([1-9]\d*|0))$/;

const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 64n - 1n;

/** Supports `0x`, `0b`, `0o`, and a leading `0` for octal numbers; undefined for other texts, and for numbers out of range. */
function integerOf(value: string): bigint | undefined {
  const match = value.length > 80 ? null : INTEGER.exec(value.replaceAll('_', ''));
  if (match === null) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal = ''] = match;
  const size = BigInt(
    hexadecimal !== undefined
      ? `0x${hexadecimal}`
      : binary !== undefined
        ? `0b${binary}`
        : octal !== undefined
          ? `0o${octal}`
          : decimal,
  );
  const number = sign === '-' ? -size : size;
  // only a number without a sign can be unsigned
  return number < SMALLEST || number > (sign === '' ? LARGEST : LARGEST / 2n) ? undefined : number;
}

function isSigned(value: string): boolean {
  const number = integerOf(value);
  return number !== undefined && number <= LARGEST / 2n;
}

/** A number as Go prints it: with an exponent below 0.0001 and from a million on. */
function floatText(value: string): string {
  const digits = value.replaceAll('_', '');
  if (/nan$/i.test(digits)) return 'NaN';
  if (/inf$/i.test(digits)) return digits.startsWith('-') ? '-Inf' : '+Inf';
  const number = Number(integerOf(digits) ?? digits);
  if (number === 0) return digits.startsWith('-') ? '-0' : '0';
  const [mantissa, exponent = ''] = number.toExponential().split('e');
  if (Number(exponent) >= -4 && Number(exponent) < 6) return String(number);
  return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

const TIME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+]\d\d:\d\d)?)?$/;

/** A time as Go prints it. */
function timeText(value: string): string {
  const [, year, month = '', day = '', hour = '0', minute = '0', second = '0', zone] = TIME.exec(value) ?? [];
  const fraction = /\.\d*[1-9](?=0*(?:Z|[-+]|$))/.exec(value.slice(10))?.[0] ?? '';
  const two = (number: string) => number.padStart(2, '0');
  const offset = zone === undefined || zone === 'Z' ? '+0000 UTC' : `${zone.replace(':', '')} ${zone.replace(':', '')}`;
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}${fraction} ${offset}`;
}

function isTime(value: string): boolean {
  const match = TIME.exec(value);
  if (match === null) return false;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay(year, month);
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return false;
  // with `T` a zone has to follow; with a blank it must not
  return match[4] === undefined || /[Tt]/.test(value) === (zone !== undefined);
}

function lastDay(year: string | undefined, month: string | undefined): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
