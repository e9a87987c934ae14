/** JSON itself escapes only the controls below U+0020. */
const DECEPTIVE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
const PLAIN_LINES = /^[\n\x20-\x7e]*$/;

/** JSON whose invisible and direction-changing characters are escaped the way JSON does, so nothing is lost. */
export function visibleJson(json: string): string {
  if (PLAIN_LINES.test(json)) return json;
  return json.replace(DECEPTIVE, (character) => character.split('').map(escapeOf).join(''));
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
