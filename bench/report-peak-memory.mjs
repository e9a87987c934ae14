// Preloaded into the measured programs: says on file descriptor 3 how much memory they needed at most, in kilobytes.
import { readFileSync, writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(peak())));

/** What Linux gives for the usage of resources counts the program that started this one, too, where that was larger. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
