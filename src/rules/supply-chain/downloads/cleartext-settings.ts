import { type FileLine, writtenPaths } from '../../../analysis/commands/file-lines.ts';
import { isPackageList } from '../../../analysis/packages/nested-requirements.ts';
import { settingsOfLines } from '../../../analysis/settings/line-settings.ts';
import { PACKAGE_SETTINGS, type PackageSetting, REQUIREMENTS } from '../../../data/package-settings.ts';
import type { SettingsSyntax } from '../../../data/service-files.ts';
import type { Stage } from '../../../model/dockerfile.ts';

/** A line in a file of a package manager that lets packages arrive without encryption. */
export interface CleartextSetting {
  readonly line: FileLine;
  /** Where the packages come from; undefined where the line permits any such address. */
  readonly address: string | undefined;
  /** The program that the line permits it. */
  readonly program: string | undefined;
}

/** The lines of files that a stage writes or copies. A permission counts only where the file names no such address. */
export function* cleartextSettings(
  stage: Stage,
  isCleartext: (address: string) => boolean,
): Generator<CleartextSetting> {
  for (const [path, lines] of writtenPaths(stage)) {
    const rows = rowsFor(path, stage);
    if (rows.length === 0) continue;
    const sources = rows.flatMap((row) => [...sourcesIn(lines, row)]).filter(({ address }) => isCleartext(address));
    for (const source of sources) yield { ...source, program: undefined };
    if (sources.length === 0) yield* permitsIn(lines, rows);
  }
}

/** A list of packages that pip reads has the rows of those that are named as usual. */
function rowsFor(path: string, stage: Stage): readonly PackageSetting[] {
  const rows = PACKAGE_SETTINGS.filter((row) => row.path.test(path));
  return rows.length === 0 && isPackageList(path, stage) ? OF_REQUIREMENTS : rows;
}

const OF_REQUIREMENTS = PACKAGE_SETTINGS.filter(({ path }) => path === REQUIREMENTS);

interface Source {
  readonly line: FileLine;
  readonly address: string;
}

function* sourcesIn(lines: readonly FileLine[], row: PackageSetting): Generator<Source> {
  if (row.kind === 'setting') yield* settingSources(lines, row.syntax, row.key);
  if (row.kind !== 'line') return;
  for (const line of lines) {
    const address = row.line.exec(line.text)?.slice(1).find(Boolean);
    // files of properties escape the colon
    if (address !== undefined) yield { line, address: address.replace('\\:', ':') };
  }
}

function* settingSources(lines: readonly FileLine[], syntax: SettingsSyntax, key: RegExp): Generator<Source> {
  if (!lines.some(({ text }) => CLEARTEXT.test(text))) return;
  for (const { key: name, written, line } of settingsOfLines(lines, syntax)) {
    const address = key.test(name) ? CLEARTEXT.exec(written)?.[0] : undefined;
    if (address !== undefined) yield { line, address };
  }
}

const CLEARTEXT = /\b(?:(?:git|sparse|registry|hg|svn)\+)?(?:http|git|ftp):\/\/[^\s"'<>,;)\]}]{1,500}/;

function* permitsIn(lines: readonly FileLine[], rows: readonly PackageSetting[]): Generator<CleartextSetting> {
  for (const row of rows) {
    if (row.kind !== 'permit') continue;
    const line = lines.find(({ text }) => row.line.test(text));
    if (line !== undefined) yield { line, address: undefined, program: row.program };
  }
}
