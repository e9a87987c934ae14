import type { Addition } from '../../model/containers/container.ts';
import type { Edit } from '../../model/findings/fix.ts';
import type { UnitSection } from './unit-file.ts';

const KEYS: Readonly<Record<Addition['option'], string>> = {
  cap_add: 'AddCapability',
  cap_drop: 'DropCapability',
  security_opt: 'NoNewPrivileges',
  read_only: 'ReadOnly',
  tmpfs: 'Tmpfs',
  pids_limit: 'PidsLimit',
};

/** Adds lines at the end of the section, each with one key. Lines of a drop-in, which other units may share, would come after them. */
export function unitAdditions(
  { entries, span }: UnitSection,
  additions: readonly Addition[],
): readonly Edit[] | undefined {
  const last = entries.at(-1);
  if (
    last === undefined ||
    last.entry.file !== span.file ||
    additions.some(({ option, value }) => option === 'security_opt' && !isNoNewPrivileges(value))
  ) {
    return undefined;
  }
  const { file, end } = last.entry;
  const before = file.text[end - 1] === '\n' ? '' : '\n';
  const lines = additions.map(({ option, value }) => `${KEYS[option]}=${option === 'security_opt' ? 'true' : value}\n`);
  return [{ span: { file, start: end, end }, text: before + lines.join('') }];
}

function isNoNewPrivileges(value: Addition['value']): boolean {
  return value === 'no-new-privileges=true';
}
