/**
 * A clock in milliseconds that stands for the work of this process, and not for the machine: on a busy machine a test waits but does not
 * compute more, and on a slow one each computation takes longer, so time is counted by what a small known work takes just then.
 */
export function processorTime(): number {
  const { slowness: before, at, elapsed } = state;
  const now = used();
  // the known work takes longer than what some tests measure
  if (now - at > RECENT) state.slowness = slownessNow();
  // a machine can become slow in between
  state.elapsed = elapsed + (now - at) / ((before + state.slowness) / 2);
  state.at = used();
  return state.elapsed;
}

/** What the known work takes in milliseconds on a machine that is neither slow nor busy. */
const REFERENCE = 2;

/** Milliseconds of work in which a machine does not become much slower. */
const RECENT = 50;

/** A slower machine than this is not fit for a measurement. */
const MOST = 8;

const WORDS = Array.from({ length: 400 }, (_, at) => `word${at} --option=${at * 7}`);

// the first rounds are not compiled yet
for (let round = 0; round < 10; round += 1) knownWork();

const state = { slowness: slownessNow(), at: used(), elapsed: 0 };

function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How many times as long as on the machine of the reference a computation takes; a faster machine counts as that one. */
function slownessNow(): number {
  const best = Math.min(...[1, 2, 3].map(timeOfKnownWork));
  return Math.min(MOST, Math.max(1, best / REFERENCE));
}

function timeOfKnownWork(): number {
  const start = used();
  for (let round = 0; round < 5; round += 1) knownWork();
  return used() - start;
}

/** Strings, a map and a regular expression, like a scan. */
function knownWork(): number {
  const seen = new Map<string, number>();
  for (let round = 0; round < 4; round += 1) {
    for (const word of WORDS) {
      const [program, number = ''] = word.split('=');
      if (/^w\w+\s--[a-z]+$/.test(program ?? '')) seen.set(`${program}${round}`, [...number].length);
    }
  }
  return seen.size;
}
