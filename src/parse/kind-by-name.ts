import { ENGINE_FILES, type FileFormat, formatOf } from './formats.ts';
import { toolOf } from './pipeline/tools/tool-files.ts';
import { unitKind } from './quadlet/unit-kind.ts';
import { isCronTable } from './scripts/cron-tables.ts';
import { isPowerShell } from './scripts/powershell.ts';

/**
 * What the name of a file says about how to read it. Files of one format may be of several kinds, such as `daemon.json` and `policy.json`; a
 * drop-in belongs to the units that its folder names.
 */
export function kindByName({ id }: FileFormat, path: string): string {
  switch (id) {
    case 'engine':
      return Object.entries(ENGINE_FILES).find(([, name]) => name.test(path))?.[0] ?? '';
    case 'quadlet':
      return DROP_IN.exec(path)?.[1] ?? unitKind(path);
    case 'shell':
      return isCronTable(path) ? 'table' : isPowerShell(path) ? 'PowerShell' : '';
    case 'pipeline':
      return toolOf(path) === undefined ? '' : path.slice(path.lastIndexOf('/') + 1);
    case 'bake':
      return path.endsWith('.json') ? 'json' : 'hcl';
    default:
      return '';
  }
}

const DROP_IN = /(?<![^/])([^/]+\.d)\/[^/]+\.conf$/;

/** Whether a file with one name is read as one with another name is. */
export function isReadAlike(format: FileFormat, one: string, other: string): boolean {
  return formatOf(one)?.id === formatOf(other)?.id && kindByName(format, one) === kindByName(format, other);
}
