/** Products of endoflife.date by `ID` of `/etc/os-release`; the first that has a release counts. */
const PRODUCTS_OF = {
  almalinux: ['almalinux'],
  alpine: ['alpine-linux'],
  amzn: ['amazon-linux'],
  centos: ['centos', 'centos-stream'],
  fedora: ['fedora'],
  mageia: ['mageia'],
  ol: ['oracle-linux'],
  'opensuse-leap': ['opensuse'],
  rhel: ['rhel'],
  rocky: ['rocky-linux'],
  sles: ['sles'],
};

/** Lines of `id version:end:extendedEnd:latest …`. */
export function osReleaseLines(products, { debian, ubuntu }) {
  const lines = Object.entries(PRODUCTS_OF).map(([id, names]) => {
    const releases = new Map();
    for (const one of names.flatMap((name) => products[name].releases))
      if (!releases.has(one.cycle)) releases.set(one.cycle, one);
    return lineOf(id, [...releases.values()]);
  });
  const latest = new Map(products.debian.releases.map((one) => [one.cycle, one.latest]));
  const points = (row) => ({ ...releaseOf(row, row['eol-lts']), latest: latest.get(row.version) });
  lines.push(lineOf('debian', debian.filter(isReleased).map(points)));
  lines.push(
    lineOf(
      'ubuntu',
      ubuntu.filter(isReleased).map((row) => releaseOf(row, row['eol-esm'])),
    ),
  );
  return lines.sort();
}

function isReleased({ version, release, eol }) {
  return version !== '' && release && eol;
}

function releaseOf({ version, eol }, extendedEnd) {
  return { cycle: version, end: eol, extendedEnd, latest: undefined };
}

function lineOf(id, releases) {
  const entries = releases.map(({ cycle, end, extendedEnd, latest }) => {
    const day = typeof end === 'string' ? end : end ? '0000-00-00' : '-';
    // only point releases of the same release: not `2.0.20260817.0`
    const point = latest !== undefined && latest !== cycle && /^\d+(?:\.\d+){1,2}$/.test(latest) ? latest : '';
    return [cycle, day, extendedEnd && extendedEnd > day ? extendedEnd : '', point].join(':');
  });
  return `${id} ${entries.join(' ')}`;
}
