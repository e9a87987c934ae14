// The software bill of materials of the bundles, as CycloneDX 1.6, with statements about vulnerabilities (VEX) in it.
const FORMAT = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 };

/**
 * `licences` has the text that lists what is in a bundle, by the name of the bundle: each package begins with its name on one line, and its
 * licence on the next. `statements` say which vulnerabilities of the packages do not concern hullcheck, and why. The same input gives the
 * same bytes, so there is neither a date nor a serial number.
 */
export function sbomOf({ lock, licences, statements }) {
  const { name, version, license } = lock.packages[''];
  const root = purlOf(name, version);
  const bundles = new Map(Object.entries(licences).map(([bundle, text]) => [bundle, bundled(lock.packages, text)]));
  const paths = [...new Set([...bundles.values()].flatMap(({ edges }) => [...edges.keys()]))].filter(Boolean).sort();
  const refOf = (path) => (path === '' ? root : purlOf(nameOf(path), lock.packages[path].version));
  const components = paths.map((path) => {
    const inside = [...bundles].flatMap(([bundle, { edges }]) => (edges.has(path) ? bundle : []));
    return componentOf(path, lock.packages[path], inside);
  });
  const dependencies = ['', ...paths].map((path) => {
    const targets = [...bundles.values()].flatMap(({ edges }) => edges.get(path) ?? []);
    return { ref: refOf(path), dependsOn: [...new Set(targets.map(refOf))].sort() };
  });
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    ...FORMAT,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        purl: root,
        licenses: [{ license: { id: license } }],
      },
    },
    components,
    dependencies,
    vulnerabilities: statements.map((statement) => vulnerabilityOf(statement, components)),
  };
}

/** The packages of a bundle by their paths in the lock file, each with the paths of those that it uses. The root is ''. */
function bundled(packages, text) {
  const names = new Set(listed(packages, text));
  const edges = new Map();
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (edges.has(path)) continue;
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = packages[path];
    const wanted = { ...(path === '' && devDependencies), ...optionalDependencies, ...dependencies };
    const found = Object.keys(wanted).flatMap((name) => (names.has(name) ? resolved(packages, path, name) : []));
    edges.set(path, found);
    open.push(...found);
  }
  const reached = new Set([...edges.keys()].map(nameOf));
  const lost = [...names].filter((name) => !reached.has(name));
  if (lost.length > 0) throw new Error(`In the bundle, but used by nothing in it: ${lost.join(', ')}`);
  return { edges };
}

/** The names of packages that a list of licences has as headings. */
function listed(packages, text) {
  const lines = text.split('\n');
  const names = new Set(Object.keys(packages).map(nameOf));
  return lines.filter((line, at) => names.has(line) && (at === 0 || lines[at - 1] === '') && lines[at + 1] !== '');
}

/** As Node.js looks for a package: in the folder of the one that uses it, then in those above. */
function resolved(packages, from, name) {
  const parts = from === '' ? [] : from.split(/(?<=.)\/(?=node_modules\/)/);
  const folders = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`);
  const path = [...folders, ''].map((folder) => `${folder}node_modules/${name}`).find((one) => one in packages);
  if (path === undefined) throw new Error(`package-lock.json has no ${name} for ${from || 'hullcheck'}.`);
  return path;
}

function componentOf(path, { version, license, integrity }, bundles) {
  const name = nameOf(path);
  const [scope, base] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = purlOf(name, version);
  return {
    type: 'library',
    'bom-ref': purl,
    ...(scope && { group: scope }),
    name: base,
    version,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }],
    licenses: [{ license: { id: license } }],
    purl,
    properties: bundles.map((bundle) => ({ name: 'hullcheck:bundle', value: `dist/${bundle}` })),
  };
}

/** A statement names the vulnerability, the package, and one of the reasons that CycloneDX has. */
function vulnerabilityOf({ id, package: name, justification, detail }, components) {
  const affected = components.filter(({ group, name: base }) => [group, base].filter(Boolean).join('/') === name);
  if (affected.length === 0) throw new Error(`${id}: ${name} is in no bundle any more. Delete the statement.`);
  return {
    id,
    analysis: { state: 'not_affected', justification, detail },
    affects: affected.map(({ purl }) => ({ ref: purl })),
  };
}

function nameOf(path) {
  return path.replace(/^.*node_modules\//, '');
}

function purlOf(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
