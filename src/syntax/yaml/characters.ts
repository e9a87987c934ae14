/** Sentinel at the end of the scanned text; NUL is rejected beforehand. */
export const END = 0;

export const TAB = 9;

/** For Docker Compose more characters end a line than in YAML 1.2: NEL, LS and PS are breaks as well. */
export function isBreak(code: number): boolean {
  return code <= 13 ? code === 10 || code === 13 : code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

export function isBreakOrEnd(code: number): boolean {
  return code === END || isBreak(code);
}

export function isSeparator(code: number): boolean {
  return code === 32 || code === 9 || isBreakOrEnd(code);
}

/** `,`, `[`, `]`, `{`, `}` */
export function isFlowIndicator(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether names of tag handles and directives may contain it. */
export function isWord(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || isDigit(code) || code === 95 || code === 45;
}

/** The offset of the next line end, or of the end of the text. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreakOrEnd(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the break at an offset. */
export function afterBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}
