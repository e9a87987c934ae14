import { takesProtection } from '../discover/variables/weakening-values.ts';
import { unbroken } from '../parse/dockerfile/text/unbroken.ts';
import { groupBy } from '../support/group-by.ts';

/**
 * The lines that may be a danger, if a text is a compose file or a Dockerfile which a command reads that nobody looks at: settings that take
 * protection away, and instructions.
 */
export function dangerousLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.some((line) => /^services:/.test(line))) return withoutDropped(lines).filter(isDangerousSetting);
  if (!lines.some((line) => /^FROM[ \t]/i.test(line))) return [];
  const instructions = unbroken(text).split('\n');
  return instructions.map((line) => line.trim()).filter((line) => RUNS.test(line));
}

/** Without the capabilities that services drop. */
function withoutDropped(lines: readonly string[]): readonly string[] {
  let isDropped = false;
  return lines.filter((line) => {
    isDropped = /^["']?cap_drop["']?:/.test(line) || (isDropped && line.startsWith('-'));
    return !isDropped;
  });
}

function isDangerousSetting(line: string): boolean {
  const [, key = '', value = ''] = SETTING.exec(line) ?? [];
  const plain = value.replaceAll(/["'[\],]/g, ' ').trim();
  if (plain === '') return false;
  if (SWITCHED.has(plain)) return key === 'privileged' || key === 'use_api_socket';
  return takesProtection(plain);
}

const SETTING = /^(?:-[ \t]{1,9})?(?:["']?([\w-]{1,60})["']?:[ \t]{1,9})?([^#\n]{1,500})/;
const SWITCHED: ReadonlySet<string> = new Set(['true', 'yes', 'on']);
const RUNS = /^(?:ONBUILD[ \t]{1,9})?(?:RUN|ADD|ENTRYPOINT|CMD|SHELL|VOLUME|USER)[ \t]/i;

/** The texts between `define` and `endef` of a Makefile, and the here-documents of a script. */
export function definedTexts(text: string): readonly string[] {
  return [...definitions(text), ...hereDocuments(text)];
}

/** Each to the line of its delimiter. Those inside of another one are part of it. */
function hereDocuments(text: string): readonly string[] {
  if (!text.includes('<<')) return [];
  const lines = text.split('\n');
  const ends = groupBy([...lines.keys()].reverse(), (at) => lines[at]?.trim() ?? '');
  const found: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const delimiter = /(?<!<)<<-?[ \t]{0,9}["'\\]?(\w{1,100})/.exec(lines[at] ?? '')?.[1];
    const end = delimiter === undefined ? undefined : nextOf(ends.get(delimiter), at);
    if (end === undefined) continue;
    found.push(lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return found;
}

/** The next of some numbers, which are in falling order. Those before it are taken out, as nobody asks for them again. */
function nextOf(numbers: number[] = [], after: number): number | undefined {
  while ((numbers.at(-1) ?? after + 1) <= after) numbers.pop();
  return numbers.at(-1);
}

function definitions(text: string): readonly string[] {
  if (!text.includes('endef')) return [];
  return text
    .split(/^define[ \t]/m)
    .slice(1)
    .flatMap((one) => one.split(/^endef/m, 1));
}
