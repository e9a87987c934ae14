const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What the policy counted before it had a table with days: from the release of the next Debian on. */
const YEAR = ['static', 'base', 'base-nossl', 'cc'];
const THREE_MONTHS = ['java', 'nodejs', 'python'];

/** Lines of `image release:date …`, from the table of the support policy, and for older releases by its rule. */
export function distrolessLines(policy, debian) {
  const rows = policy
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  const [head, , ...body] = rows;
  const releases = head.map((cell) => /^Debian (\d+) EOL$/.exec(cell)?.[1]);
  const table = new Map(
    body.map(([name, ...ends]) => [kindOf(name), ends.map((end, index) => [releases[index + 1], dayOf(end)])]),
  );
  return [...YEAR, ...THREE_MONTHS].sort().map((kind) => {
    const known = table.get(kind);
    if (known === undefined) throw new Error(`The support policy of distroless does not name ${kind}.`);
    const ends = [...byRule(kind, debian, known[0][0]), ...known];
    return `${kind} ${ends.map((end) => end.join(':')).join(' ')}`;
  });
}

function cellsOf(line) {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** `node*` */
function kindOf(cell) {
  const name = cell.replace(/\W+$/, '');
  return name === 'node' ? 'nodejs' : name;
}

/** The last day of `Sept 2026`; `-` for what depends on a release that nobody knows the day of. */
function dayOf(end) {
  const [, month = '', year] = /^([A-Za-z]{3})[a-z]* (\d{4})$/.exec(end) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  return index === -1 ? '-' : new Date(Date.UTC(Number(year), index + 1, 0)).toISOString().slice(0, 10);
}

function byRule(kind, debian, first) {
  return debian
    .filter(({ version }) => Number(version) >= 9 && Number(version) < Number(first))
    .map(({ version }) => {
      const next = new Date(debian.find((row) => Number(row.version) === Number(version) + 1).release);
      if (YEAR.includes(kind)) next.setUTCFullYear(next.getUTCFullYear() + 1);
      else next.setUTCMonth(next.getUTCMonth() + 3);
      return [version, next.toISOString().slice(0, 10)];
    });
}
