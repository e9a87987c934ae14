export const id = 711;
export const ids = [711,5963];
export const modules = {

/***/ 7709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ isForSubscribers),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   l_: () => (/* binding */ sameEcosystem)
/* harmony export */ });
/** Whether a record about `written` also covers `asked`: `Ubuntu:Pro:22.04:LTS` covers `Ubuntu:22.04`, and `Debian` covers all its releases. */
function sameEcosystem(written, asked) {
    return written === asked || releaseOf(written) === releaseOf(asked) || baseOf(asked) === written;
}
/** `Ubuntu` of `Ubuntu:22.04`: the folder that its records are in. */
function baseOf(ecosystem) {
    const colon = ecosystem.indexOf(':');
    return colon === -1 ? ecosystem : ecosystem.slice(0, colon);
}
/** The ecosystem without `Pro` and `LTS`, which only say who gets updates and for how long. */
function releaseOf(ecosystem) {
    return ecosystem.replace(/^Ubuntu:Pro:/, 'Ubuntu:').replace(/^(Ubuntu:[^:]+):LTS$/, '$1');
}
/** Whether only subscribers of Ubuntu Pro get a fix: in the ecosystems of Pro, and for versions such as `1.2-3ubuntu4+esm1`. */
function isForSubscribers(ecosystem, fixed) {
    return ecosystem.startsWith('Ubuntu:Pro') || (ecosystem.startsWith('Ubuntu:') && /[+~]esm\d/.test(fixed));
}
/** One spelling for all ways to write a package name: https://packaging.python.org/en/latest/specifications/name-normalization/ */
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
/* harmony import */ var _support_write_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(822);
/* harmony import */ var _package_queries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5963);





/** Increase it when the format of entries changes, or the way hits are made from records. */
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
                // the next run requests the records again
            }
        },
    };
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
/* harmony export */   O: () => (/* binding */ group),
/* harmony export */   keyOf: () => (/* binding */ keyOf),
/* harmony export */   n: () => (/* binding */ packageQueries)
/* harmony export */ });
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7709);

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
    const noSystem = systemName === undefined ? 'nothing names their system' : 'no database covers their system';
    return {
        known: real.slice(0, MOST_PACKAGES),
        unchecked: [
            ...group(unknown.filter(isOfSystem), noSystem),
            ...group(unknown.filter((found) => !isOfSystem(found)), 'nothing names their group'),
            ...group(known.filter((found) => !isReal(found)), 'their name or version is too long to be real'),
            ...group(real.slice(MOST_PACKAGES), 'the image has more packages than hullcheck looks up'),
        ],
    };
}
function isOfSystem({ type }) {
    return type === 'deb' || type === 'apk' || type === 'rpm';
}
function keyOf({ ecosystem, name, version }) {
    return `${ecosystem}\n${name}\n${version}`;
}
/** Ecosystems whose databases name source packages. */
const BY_SOURCE = new Set(['Debian', 'Ubuntu', 'Alpine']);
/** Ecosystems whose databases name the source package in some records and the installed package in others. */
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
/** Red Hat has records for each repository. The system names only the first, but images have packages from both. */
function repositoriesOf(ecosystem) {
    const second = /^(Red Hat:enterprise_linux:\d+::)baseos$/.exec(ecosystem)?.[1];
    return second === undefined ? [ecosystem] : [ecosystem, `${second}appstream`];
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
/** The entry for packages that are not looked up for one reason; empty without packages. */
function group(packages, reason) {
    const [first] = packages;
    return first === undefined ? [] : [{ count: packages.length, example: first.name.slice(0, LONGEST_EXAMPLE), reason }];
}


/***/ }),

/***/ 8888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** In characters; large enough to make each write efficient. */
const LENGTH = 65_536;
/** Joins small texts into large ones. */
function* batches(pieces) {
    let batch = [];
    let length = 0;
    for (const piece of pieces) {
        batch.push(piece);
        length += piece.length;
        if (length < LENGTH)
            continue;
        yield batch.join('');
        batch = [];
        length = 0;
    }
    if (length > 0)
        yield batch.join('');
}


/***/ }),

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8888);




/**
 * Writes a file completely or not at all. A link at `path` is replaced, not followed, so that a repository cannot redirect the write. A path
 * that is not a regular file (`/dev/stdout`, a pipe) is written to directly. The file gets the permissions in `mode`, if given. A large text
 * can be passed in pieces.
 */
function writeFileAtomically(path, text, mode) {
    if (isSpecial(path)) {
        writePieces(path, text, 'w');
        return;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        writePieces(temporary, text, 'wx');
        // not at creation, where the umask would apply
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function writePieces(path, text, flag) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flag);
    try {
        for (const batch of (0,_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .batches */ .X)(typeof text === 'string' ? [text] : text))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(descriptor, batch);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function isSpecial(path) {
    if (/^\/(dev|proc)\//.test(path))
        return true;
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile())
        return false;
    if (!found.isSymbolicLink())
        return true;
    const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    return target !== undefined && !target.isFile() && !target.isDirectory();
}


/***/ })

};
