import { type SourceFile, usedPath } from '../../model/source.ts';
import type { RepositoryView } from '../repository-view.ts';
import { dropInsOf } from './drop-in-names.ts';
import { dropInsOfService, withoutTooMany } from './drop-ins.ts';
import { withReplaced } from './replaced-unit.ts';
import { readUnit, type UnitFile, type UnitSection } from './unit-file.ts';

/** A unit with its drop-ins. */
export interface MergedUnit extends UnitFile {
  /** The drop-ins, in the order in which they are merged. */
  readonly dropIns: readonly SourceFile[];
}

/**
 * The unit as Podman reads it: the lines of its drop-ins follow its own. Those for its service follow both. `path` is that of an instance, if
 * the file is a template.
 */
export function mergedUnit(file: SourceFile, repository: RepositoryView, path = usedPath(file)): MergedUnit {
  const unit = readUnit(file);
  const filesAt = (paths: readonly string[]): readonly SourceFile[] =>
    withoutTooMany(paths, file).flatMap((one) => repository.readFile(one, 'guess') ?? []);
  const dropIns = filesAt(dropInsOf(path, repository));
  const ofService = path.endsWith(CONTAINER)
    ? filesAt(dropInsOfService(`${path.slice(0, -CONTAINER.length)}.service`, repository))
    : [];
  const sections = new Map(unit.sections);
  for (const one of dropIns) for (const [name, section] of readUnit(one).sections) append(sections, name, section);
  for (const one of ofService) append(sections, 'Service', readUnit(one).sections.get('Service'));
  return withReplaced({ ...unit, sections, dropIns: [...dropIns, ...ofService] }, file, { repository, path });
}

export function withoutDropIns(file: SourceFile, repository: RepositoryView): MergedUnit {
  return withReplaced({ ...readUnit(file), dropIns: [] }, file, { repository, path: usedPath(file) });
}

const CONTAINER = '.container';

function append(sections: Map<string, UnitSection>, name: string, section: UnitSection | undefined): void {
  if (section === undefined) return;
  const known = sections.get(name);
  sections.set(name, known === undefined ? section : { ...known, entries: [...known.entries, ...section.entries] });
}
