import type { Dockerfile, Instruction, InstructionOf, Stage } from '../../../src/model/dockerfile.ts';
import type { Notification } from '../../../src/model/findings/notification.ts';
import type { Image } from '../../../src/model/images/image.ts';
import { DYNAMIC, type Dynamic, type Text } from '../../../src/model/located.ts';
import { everyCommand, type Script } from '../../../src/model/shell.ts';
import { type SourceFile, type Span, spanText, wholeFile } from '../../../src/model/source.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/index.ts';
import type { BuildReference } from '../../../src/parse/frontend.ts';

export interface Parsed {
  readonly dockerfile: Dockerfile;
  readonly stages: readonly Stage[];
  readonly images: readonly Image[];
  readonly notifications: readonly Notification[];
}

export interface Build {
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
}

export function parse(text: string, ...builds: readonly Build[]): Parsed {
  const file: SourceFile = { path: 'Dockerfile', text };
  const references = builds.map(({ target, args = {} }): BuildReference => {
    const span = { file, start: 0, end: 0 };
    return { dockerfilePath: 'Dockerfile', target, arguments: new Map(Object.entries(args)), span };
  });
  const { dockerfile, subjects, notifications } = parseDockerfile(wholeFile(file), file, { builds: references });
  const images = subjects.filter((subject) => subject.kind === 'image');
  return { dockerfile, stages: dockerfile.stages, images, notifications };
}

/** The only instruction of a keyword in the last stage. */
export function only<K extends Instruction['keyword']>(
  text: string,
  keyword: K,
  ...builds: readonly Build[]
): InstructionOf<K> {
  const stage = parse(text, ...builds).stages.at(-1) as Stage;
  const found = stage.instructions.filter((instruction) => instruction.keyword === keyword);
  if (found.length !== 1) throw new Error(`${found.length} ${keyword} instructions`);
  return found[0] as InstructionOf<K>;
}

export function values(texts: readonly { readonly value: unknown }[]): unknown[] {
  return texts.map(({ value }) => (value === DYNAMIC ? '?' : value));
}

export function shown(text: Text | { readonly value: string | Dynamic } | undefined): string | undefined {
  if (text === undefined) return undefined;
  return text.value === DYNAMIC ? '?' : (text.value as string);
}

export function written(spans: readonly { readonly span: Span }[]): string[] {
  return spans.map(({ span }) => spanText(span));
}

/** The programs of all commands, each with its arguments. */
export function commandsOf(script: Script | undefined): string[] | undefined {
  if (script === undefined) return undefined;
  return [...everyCommand(script)].map((command) => [command, ...command.arguments].map(textOf).join(' '));
}

function textOf(word: { readonly program: string | Dynamic } | { readonly value: string | Dynamic }): string {
  const value = 'program' in word ? word.program : word.value;
  return value === DYNAMIC ? '?' : (value as string);
}
