export const id = 711;
export const ids = [711,963];
export const modules = {

/***/ 7709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ isForSubscribers),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   l_: () => (/* binding */ sameEcosystem)
/* harmony export */ });
/** Whether a record about the one is about the other: `Ubuntu:Pro:22.04:LTS` is about `Ubuntu:22.04`, `Debian` and `PyPI` about all of theirs. */
function sameEcosystem(written, asked) {
    return written === asked || releaseOf(written) === releaseOf(asked) || baseOf(asked) === written;
}
/** `Ubuntu` of `Ubuntu:22.04`: the folder that its records are in. */
function baseOf(ecosystem) {
    const colon = ecosystem.indexOf(':');
    return colon === -1 ? ecosystem : ecosystem.slice(0, colon);
}
/** Without what says who gets updates for how long. */
function releaseOf(ecosystem) {
    return ecosystem.replace(/^Ubuntu:Pro:/, 'Ubuntu:').replace(/^(Ubuntu:[^:]+):LTS$/, '$1');
}
/** Fixes that only subscribers of Ubuntu Pro get: those of its own ecosystems, and versions such as `1.2-3ubuntu4+esm1`. */
function isForSubscribers(ecosystem, fixed) {
    return ecosystem.startsWith('Ubuntu:Pro') || (ecosystem.startsWith('Ubuntu:') && /[+~]esm\d/.test(fixed));
}
/** One for all ways to write the name of a package: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function canonicalName(ecosystem, name) {
    return ecosystem === 'PyPI' ? name.toLowerCase().replaceAll(/[-_.]+/g, '-') : name;
}


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHitCache: () => (/* binding */ openHitCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _support_write_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7389);
/* harmony import */ var _package_queries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5963);





/** Grows when what is kept, or what is made of records, changes. */
const VERSION = 1;
const MAXIMUM_BYTES = 32 * 1024 * 1024;
function openHitCache(folder) {
    const pathOf = (query) => {
        const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_package_queries_js__WEBPACK_IMPORTED_MODULE_4__.keyOf)(query)).digest('hex');
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `vulnerabilities-${VERSION}`, `${name}.json`);
    };
    return {
        read(query, heads) {
            const file = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(pathOf(query), MAXIMUM_BYTES);
            if (!file.ok)
                return undefined;
            try {
                const kept = JSON.parse(file.value.text);
                return kept.state === stateOf(heads) && Array.isArray(kept.hits) ? kept.hits : undefined;
            }
            catch {
                return undefined;
            }
        },
        write(query, heads, hits) {
            try {
                (0,_support_write_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .l)(pathOf(query), JSON.stringify({ ...query, state: stateOf(heads), hits }));
            }
            catch {
                // the next run asks again
            }
        },
    };
}
/** Another one as soon as a record comes, goes or changes. */
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
/* harmony export */   O: () => (/* binding */ group),
/* harmony export */   keyOf: () => (/* binding */ keyOf),
/* harmony export */   n: () => (/* binding */ packageQueries)
/* harmony export */ });
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7709);

/** Real names and versions are far shorter, and real images have far fewer packages. */
const LONGEST_TEXT = 500;
const MOST_PACKAGES = 50_000;
/** What to ask about the packages of an image: each source package once, however many packages it became. */
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
/** Those that some database could know, and why the others are none of these. */
function sorted(packages, systemName) {
    const isKnown = (found) => found.ecosystem !== undefined;
    const isReal = ({ name, version, sourceName, sourceVersion }) => [name, version, sourceName, sourceVersion].every(({ length }) => length <= LONGEST_TEXT);
    const known = packages.filter(isKnown);
    const real = known.filter(isReal);
    const unknown = packages.filter((found) => !isKnown(found));
    const noSystem = systemName === undefined ? 'nothing says of which system they are' : 'no database covers their system';
    return {
        known: real.slice(0, MOST_PACKAGES),
        unchecked: [
            ...group(unknown.filter(isOfSystem), noSystem),
            ...group(unknown.filter((found) => !isOfSystem(found)), 'nothing says of which group they are'),
            ...group(known.filter((found) => !isReal(found)), 'no name and no version is as long as that'),
            ...group(real.slice(MOST_PACKAGES), 'the image has more packages than are looked up'),
        ],
    };
}
function isOfSystem({ type }) {
    return type === 'deb' || type === 'apk' || type === 'rpm';
}
function keyOf({ ecosystem, name, version }) {
    return `${ecosystem}\n${name}\n${version}`;
}
/** Databases of these say which source package is vulnerable. */
const BY_SOURCE = new Set(['Debian', 'Ubuntu', 'Alpine']);
/** And those of these do so for some records, and name what is installed in others. */
const BY_BOTH = new Set([
    'AlmaLinux',
    'Azure Linux',
    'Red Hat',
    'Rocky Linux',
    'SUSE',
    'openEuler',
    'openSUSE',
]);
function queriesOf({ name, version, sourceName, sourceVersion, ecosystem }) {
    const base = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(ecosystem);
    const own = { name: (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(ecosystem, name), version };
    const source = { name: sourceName, version: sourceVersion };
    if (BY_SOURCE.has(base))
        return [{ ecosystem, ...source }];
    const isSame = own.name === source.name && own.version === source.version;
    const named = BY_BOTH.has(base) && !isSame ? [own, source] : [own];
    return repositoriesOf(ecosystem).flatMap((repository) => named.map((one) => ({ ecosystem: repository, ...one })));
}
/** Red Hat has records for each of its repositories; the system only names the first, and images have packages of both. */
function repositoriesOf(ecosystem) {
    const second = /^(Red Hat:enterprise_linux:\d+::)baseos$/.exec(ecosystem)?.[1];
    return second === undefined ? [ecosystem] : [ecosystem, `${second}appstream`];
}
/** They hold nothing that runs: what is wrong with a kernel concerns the one of the host. */
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
/** Packages that one reason keeps from being looked up. */
function group(packages, reason) {
    const [first] = packages;
    return first === undefined ? [] : [{ count: packages.length, example: first.name.slice(0, LONGEST_EXAMPLE), reason }];
}


/***/ })

};
