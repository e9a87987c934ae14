import type { ContainerCommand } from '../model/containers/container-command.ts';
import { DYNAMIC } from '../model/located.ts';
import type { Subject } from '../model/subject.ts';
import { containersIn, mentionsEngine } from './run-options/command-lines.ts';
import { fetchedImagesIn } from './run-options/images/fetched-images.ts';

/** What the commands of declared containers start: `command: docker run …`. Those of command lines are read with these. */
export function startedInside(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.flatMap((subject) => {
    if (subject.kind !== 'container' || !isDeclared(subject.format, subject.span.file.path)) return [];
    const { entrypoint, command, hooks, span } = subject;
    const commands = [entrypoint, command, ...hooks.map((hook) => hook.command)].flatMap((one) => one ?? []);
    const scripts = commands.filter(mayStart).flatMap(({ script }) => script ?? []);
    if (scripts.length === 0) return [];
    const started = containersIn(scripts, { format: 'shell', file: span.file, isBrief: false });
    return [...started, ...fetchedImagesIn(scripts)];
  });
}

function isDeclared(format: string, path: string): boolean {
  return format === 'compose' || (format === 'quadlet' && path.endsWith('.container'));
}

function mayStart({ words }: ContainerCommand): boolean {
  return words.some(({ value }) => value !== DYNAMIC && mentionsEngine(value));
}
