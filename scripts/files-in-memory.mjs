import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** In bytes; the tests need a small part of it. */
const ROOM = 2 ** 30;

/**
 * Lets the tests make their folders in memory, for which a run of Jest calls it first: they make and remove thousands, and a disk takes ten times
 * as long for one. Tests of the largest files stay on the disk, and whoever sets `TMPDIR` decides.
 */
export default function () {
  if (process.env['TMPDIR'] !== undefined || process.env['HULLCHECK_HEAVY_TESTS'] === '1' || !hasRoom()) return;
  const folder = mkdtempSync(join(MEMORY, 'hullcheck-tests-'));
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Whether there is room in memory for files, and for programs that tests write and run. */
function hasRoom() {
  try {
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, folder]) => folder === MEMORY);
    const { bavail, bsize } = statfsSync(MEMORY);
    return mount !== undefined && !mount[3].split(',').includes('noexec') && bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
