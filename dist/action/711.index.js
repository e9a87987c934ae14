export const id = 711;
export const ids = [711,5963];
export const modules = {

/***/ 37709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ isForSubscribers),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   Hz: () => (/* binding */ spellingsOf),
/* harmony export */   JX: () => (/* binding */ systemIn),
/* harmony export */   MV: () => (/* binding */ namesInOsv),
/* harmony export */   XY: () => (/* binding */ isOrderedInOsv),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   l_: () => (/* binding */ sameEcosystem)
/* harmony export */ });
/* harmony import */ var _support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9907);

/** Whether a record about `written` also covers `asked`: `Ubuntu:Pro:22.04:LTS` covers `Ubuntu:22.04`, and `Debian` covers all its releases. */
function sameEcosystem(written, asked) {
    return written === asked || releaseOf(written) === releaseOf(asked) || baseOf(asked) === written;
}
/** `Ubuntu` of `Ubuntu:22.04`: the folder that its records are in. */
function baseOf(ecosystem) {
    const colon = ecosystem.indexOf(':');
    return colon === -1 ? ecosystem : ecosystem.slice(0, colon);
}
/**
 * The ecosystem without `Pro` and `LTS`, which only say who gets updates and for how long; without the minor release of Red Hat, whose updates
 * are those of the next one, too; and without the product or module of SUSE that brings a package, which nothing in an image says.
 */
const releaseOf = (0,_support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberByKey */ .u)((ecosystem) => ecosystem, (ecosystem) => ecosystem
    .replace(/^Ubuntu:Pro:/, 'Ubuntu:')
    .replace(/^(Ubuntu:[^:]+):LTS$/, '$1')
    .replace(/^(Red Hat:enterprise_linux:\d{1,3})\.\d{1,3}$/, '$1')
    .replace(/^(SUSE:Linux Enterprise) [A-Za-z][A-Za-z0-9 ]{0,60} (\d{2}(?:\.\d+| SP\d)?)(?:-[A-Z]+)?$/, '$1 $2'));
/** Red Hat ends a release with this minor release. */
const LAST_MINOR = 10;
/** Products and modules of SUSE with packages of images: https://documentation.suse.com/sles/15-SP7/html/SLES-all/article-modules.html */
const SUSE_PRODUCTS = [
    'Server',
    ...[
        'Basesystem',
        'Containers',
        'Desktop Applications',
        'Development Tools',
        'Legacy',
        'Package Hub',
        'Public Cloud',
        'Python 3',
        'Server Applications',
        'Web and Scripting',
    ].map((name) => `Module for ${name}`),
];
/**
 * The names to ask OSV for an ecosystem by, which takes them literally. It has a name for each minor release of Red Hat Enterprise Linux since
 * 10, and for each product and module of SUSE Linux Enterprise.
 */
function namesInOsv(ecosystem) {
    const [, suse] = /^SUSE:Linux Enterprise Server (\d{2}(?:\.\d+| SP\d)?)$/.exec(ecosystem) ?? [];
    if (suse !== undefined) {
        const products = SUSE_PRODUCTS.map((product) => `SUSE:Linux Enterprise ${product} ${suse}`);
        return [...products, `${ecosystem}-LTSS`];
    }
    if (!/^Red Hat:enterprise_linux:\d+$/.test(ecosystem))
        return [ecosystem];
    return Array.from({ length: LAST_MINOR + 1 }, (_, minor) => `${ecosystem}.${minor}`);
}
/**
 * Whether OSV compares versions with the ranges of its records. Of other ecosystems it only finds versions that a record lists one by one, so
 * all records are read. https://github.com/google/osv.dev/blob/master/osv/ecosystems/_ecosystems.py, as of 2026-08-21
 */
function isOrderedInOsv(ecosystem) {
    return baseOf(ecosystem) !== 'Photon OS';
}
/** The release of a system that has several ecosystems: repositories, or minor releases. */
function systemIn(ecosystem) {
    return releaseOf(ecosystem.replace(/^(Red Hat:[^:]+:[^:]+)::.*$/, '$1'));
}
/** Whether only subscribers of Ubuntu Pro get a fix: in the ecosystems of Pro, and for versions such as `1.2-3ubuntu4+esm1`. */
function isForSubscribers(ecosystem, fixed) {
    return ecosystem.startsWith('Ubuntu:Pro') || (ecosystem.startsWith('Ubuntu:') && /[+~]esm\d/.test(fixed));
}
/** One spelling for all ways to write a package name: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function canonicalName(ecosystem, name) {
    if (ecosystem === 'PyPI')
        return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
    return CASELESS.has(ecosystem) ? name.toLowerCase() : name;
}
/** The names to ask about. OSV compares them letter by letter, and has records about the .NET runtime under both spellings. */
function spellingsOf(ecosystem, name) {
    if (ecosystem !== 'NuGet')
        return [canonicalName(ecosystem, name)];
    return [...new Set([name, name.replace(/^Microsoft\.NETCore\.App\./, 'Microsoft.NetCore.App.')])];
}
/** Registries whose names may be written in any case: https://learn.microsoft.com/nuget/consume-packages/finding-and-choosing-packages */
const CASELESS = new Set(['NuGet', 'Packagist']);


/***/ }),

/***/ 70711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHitCache: () => (/* binding */ openHitCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95636);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _support_write_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47389);
/* harmony import */ var _package_queries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5963);






/** Ratings change rarely. */
const RECORD_DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;
/** Increase it when the format of entries changes, or the way hits are made from records. */
const VERSION = 2;
const MAXIMUM_BYTES = 32 * 1024 * 1024;
function openHitCache(folder) {
    const pathOf = (key) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `vulnerabilities-${VERSION}`, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex')}.json`);
    return {
        read(query, heads) {
            const { state, hits } = entryIn(pathOf((0,_package_queries_js__WEBPACK_IMPORTED_MODULE_4__.keyOf)(query)));
            return state === stateOf(heads) && Array.isArray(hits) ? hits : undefined;
        },
        write(query, heads, hits) {
            writeEntry(pathOf((0,_package_queries_js__WEBPACK_IMPORTED_MODULE_4__.keyOf)(query)), { ...query, state: stateOf(heads), hits });
        },
        readRecord(id) {
            const { id: written, read, record } = entryIn(pathOf(id));
            const isFresh = typeof read === 'number' && Math.abs(Date.now() - read) < RECORD_DAYS * DAY;
            return written === id && isFresh ? { record: record } : undefined;
        },
        writeRecord(id, record) {
            writeEntry(pathOf(id), { id, read: Date.now(), record });
        },
    };
}
/** Empty if there is no such entry. */
function entryIn(path) {
    const file = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(path, MAXIMUM_BYTES);
    if (!file.ok)
        return {};
    try {
        const entry = JSON.parse(file.value.text);
        return (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .isJsonObject */ .O)(entry) ? entry : {};
    }
    catch {
        return {};
    }
}
function writeEntry(path, entry) {
    try {
        (0,_support_write_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .l)(path, JSON.stringify(entry));
    }
    catch {
        // the next run requests it again
    }
}
/** A key that changes when a record is added, removed or changed. */
function stateOf(heads) {
    return heads
        .map(({ id, modified }) => `${id} ${modified}`)
        .sort()
        .join('\n');
}


/***/ }),

/***/ 5963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   bV: () => (/* binding */ isOfSystem),
/* harmony export */   keyOf: () => (/* binding */ keyOf),
/* harmony export */   nJ: () => (/* binding */ packageQueries)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37709);


/** Real names and versions are far shorter, and real images have far fewer packages. */
const LONGEST_TEXT = 500;
const MOST_PACKAGES = 50_000;
/** The queries for the packages of an image: one for each source package, however many packages were built from it. */
function packageQueries({ packages, operatingSystem }) {
    const asked = new Map();
    const { known, unchecked } = sorted(packages.filter((found) => !isKernelHeaders(found)), operatingSystem?.prettyName);
    for (const found of known) {
        for (const query of queriesOf(found)) {
            const same = asked.get(keyOf(query));
            if (same === undefined)
                asked.set(keyOf(query), { query, installed: [found] });
            else
                same.installed.push(found);
        }
    }
    return { asked: [...asked.values()], unchecked };
}
/** Splits off the packages that no database covers, with the reason. */
function sorted(packages, systemName) {
    const isKnown = (found) => found.ecosystem !== undefined;
    const isReal = ({ name, version, sourceName, sourceVersion }) => [name, version, sourceName, sourceVersion].every(({ length }) => length <= LONGEST_TEXT);
    const known = packages.filter(isKnown);
    const real = known.filter(isReal);
    const unknown = packages.filter((found) => !isKnown(found));
    const noSystem = systemName === undefined ? 'nothing names their system' : `OSV has no records of ${shortName(systemName)}`;
    return {
        known: real.slice(0, MOST_PACKAGES),
        unchecked: [
            ...group(unknown.filter(isOfSystem), noSystem),
            ...Object.entries(UNKNOWN).flatMap(([type, reason]) => group(unknown.filter((found) => found.type === type), reason, 'always')),
            ...guessed(known),
            ...group(known.filter((found) => !isReal(found)), 'their name or version is too long to be real'),
            ...group(real.slice(MOST_PACKAGES), 'the image has more packages than hullcheck looks up'),
        ],
    };
}
/** Packages whose group is a guess. They are looked up nevertheless. */
function guessed(packages) {
    return group(packages.filter(({ isGroupGuessed }) => isGroupGuessed), 'their group is a guess from their manifest', 'always');
}
/** Why no database can be asked about a package, whatever its data. */
const UNKNOWN = {
    maven: 'nothing names their group, or their version',
    composer: 'they come from a branch and have no version',
    conda: 'no database covers packages of conda',
};
function isOfSystem({ type }) {
    return _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type);
}
function keyOf({ ecosystem, name, version }) {
    return `${ecosystem}\n${name}\n${version}`;
}
/** Ecosystems whose databases name source packages. */
const BY_SOURCE = new Set(['Debian', 'Ubuntu', 'Alpine', 'Bitnami']);
/** Ecosystems whose databases name the source package in some records and the installed package in others. */
const BY_BOTH = new Set([
    'AlmaLinux',
    'Azure Linux',
    'Mageia',
    'Photon OS',
    'Red Hat',
    'Rocky Linux',
    'SUSE',
    'openEuler',
    'openSUSE',
]);
function queriesOf({ name, version, sourceName, sourceVersion, ecosystem }) {
    const base = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .baseOf */ .bx)(ecosystem);
    const own = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .spellingsOf */ .Hz)(ecosystem, name).map((spelling) => ({ name: spelling, version }));
    const source = { name: sourceName, version: sourceVersion };
    if (BY_SOURCE.has(base))
        return [{ ecosystem, ...source }];
    const isSame = name === source.name && version === source.version;
    const named = BY_BOTH.has(base) && !isSame ? [...own, source] : own;
    return repositoriesOf(ecosystem).flatMap((repository) => named.map((one) => ({ ecosystem: repository, ...one })));
}
/** Red Hat has records for each repository. The system names only the first, but images have packages from all of them. */
function repositoriesOf(ecosystem) {
    const release = /^(Red Hat:enterprise_linux:\d+::)baseos$/.exec(ecosystem)?.[1];
    return release === undefined ? [ecosystem] : [ecosystem, `${release}appstream`, `${release}crb`];
}
/** Headers contain nothing that runs: vulnerabilities of a kernel concern the kernel of the host. */
function isKernelHeaders({ type, name, sourceName }) {
    switch (type) {
        case 'deb':
            return (/^linux-(?:.*-)?(?:headers|libc-dev)(?:-|$)|^linux-libc-dev$/.test(name) || KERNEL_SOURCES.test(sourceName));
        case 'apk':
            return name === 'linux-headers';
        case 'rpm':
            return /^(?:kernel|glibc-kernel|linux-glibc)-(?:headers|devel)$/.test(name);
        default:
            return false;
    }
}
const KERNEL_SOURCES = /^linux(?:-(?:meta|signed|hwe|aws|azure|gcp|gke|gkeop|ibm|kvm|lowlatency|oracle|oem|raspi|realtime|riscv)(?:-.*)?)?$/;
const LONGEST_EXAMPLE = 80;
function shortName(name) {
    return name.slice(0, LONGEST_EXAMPLE);
}
/** The entry for packages that are not looked up for one reason; empty without packages. `always`: no database could change that. */
function group(packages, reason, when) {
    const [first] = packages;
    if (first === undefined)
        return [];
    const example = first.name.slice(0, LONGEST_EXAMPLE);
    return [{ count: packages.length, example, reason, ...(when === 'always' && { isInherent: true }) }];
}


/***/ })

};
