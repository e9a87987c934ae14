import type { Severity } from '../model/findings/finding.ts';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'underline';

/** Styles a text, or leaves it plain. The text must not contain escape sequences. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

/** https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const CODES: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  underline: 4,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  cyan: 36,
};

export const SEVERITY_STYLES: Readonly<Record<Severity, readonly Style[]>> = {
  critical: ['bold', 'red'],
  high: ['red'],
  medium: ['yellow'],
  low: ['blue'],
  note: ['cyan'],
};

export function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...styles) =>
    text === '' ? '' : `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
}
