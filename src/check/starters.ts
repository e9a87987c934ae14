import type { Span } from '../model/source.ts';
import { type ContextSettings, isNamedForDevelopmentAnyhow, likelyPlaceOf, purposeOf } from './file-context.ts';
import { targetsAt } from './make-targets.ts';

/** Whether only someone who develops or tests runs the command at a place: by its file, or by the name of its target or script. */
export function isForDevelopment(span: Span, settings: ContextSettings): boolean {
  const { file } = span;
  if (purposeOf(file, settings) !== undefined || likelyPlaceOf(file.path, settings) !== undefined) return true;
  const names = namesAt(span);
  return names.length > 0 && names.every(isNamedForDevelopmentAnyhow);
}

/** The names of the targets, the script or the task that the command is part of. */
function namesAt(span: Span): readonly string[] {
  const { path, text } = span.file;
  if (path.endsWith('.json')) return namesBefore(text, span.start, KEY_OF_JSON);
  if (/\.ya?ml$/.test(path)) return namesBefore(text, span.start, KEY_OF_TASK);
  return /\.(?:ba|z|k)?sh$/.test(path) ? [] : (targetsAt(span) ?? []);
}

/** `"test:e2e": "` at the beginning of a line. */
const KEY_OF_JSON = /^[ \t]{0,40}"([\w:./-]{1,100})"[ \t]{0,10}:/gm;

/** A task, or a job of a workflow. */
const KEY_OF_TASK = /^ {1,4}([\w:./-]{1,100}):/gm;

/** In characters. */
const SEARCHED = 5000;

/** The last name before an offset. */
function namesBefore(text: string, end: number, pattern: RegExp): readonly string[] {
  const begin = text.lastIndexOf('\n', Math.max(0, end - SEARCHED)) + 1;
  const last = [...text.slice(begin, end).matchAll(pattern)].at(-1)?.[1];
  return last === undefined ? [] : [last];
}
