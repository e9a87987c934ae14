export const id = 3883;
export const ids = [3883];
export const modules = {

/***/ 39405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ VEX_PUBLISHERS)
/* harmony export */ });
/**
 * Publishers of images who sign VEX statements about them, by their public names for it.
 *
 * - Chainguard: chainguard-dev/edu, `verifying-chainguard-images-and-metadata-signatures-with-cosign.md` of 2025-05-27. It is the identity of
 *   the public images; private ones have identities of their customers.
 * - Docker Hardened Images: docker-hardened-images/keyring, `publickey/dhi-2.pub`, at d6b11e04 of 2026-03-25. The key before it is inactive.
 */
const VEX_PUBLISHERS = [
    {
        name: 'Chainguard',
        images: 'cgr.dev/chainguard/**',
        by: {
            kind: 'identity',
            issuer: 'https://token.actions.githubusercontent.com',
            identity: 'https://github.com/chainguard-images/images/.github/workflows/release.yaml@refs/heads/main',
        },
    },
    {
        name: 'Docker Hardened Images',
        images: 'dhi.io/**',
        by: {
            kind: 'key',
            publicKey: `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKdROmntRJFBrOJOQF5ww6gDBJqGm
Fxa4333s1KsL9ISjtmRzGNih9lNRsqfRVjgFgJIdL6EQ9dohdanvn7r2cg==
-----END PUBLIC KEY-----
`,
        },
    },
];


/***/ }),

/***/ 56364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   b: () => (/* binding */ createAllowance)
/* harmony export */ });
/* harmony import */ var _reach_program_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5333);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26700);


/** In characters: enough for four million paths or 200,000 packages. */
const MAXIMUM_KEPT = 32_000_000;
/** The same for programs. */
const MAXIMUM_PROGRAMS = 32_000_000;
const KEPT_PER_PACKAGE = 160;
const KEPT_PER_TEXT = 64;
function createAllowance() {
    let left = MAXIMUM_KEPT;
    let leftForPrograms = MAXIMUM_PROGRAMS;
    const check = () => {
        if (left < 0)
            throw new _image_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C('the layers together have too many files');
    };
    return {
        check,
        take(contents) {
            left -= sizeOf(contents);
            check();
        },
        withinPrograms(contents) {
            if (contents.programs === undefined)
                return contents;
            leftForPrograms -= (0,_reach_program_record_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOfPrograms */ .WW)(contents.programs);
            if (leftForPrograms >= 0)
                return contents;
            const { programs: _, ...others } = contents;
            return others;
        },
    };
}
/** The approximate memory use, in characters. */
function sizeOf({ paths, files, removed, emptied, setuid, folders, secrets }) {
    const packages = files.reduce((sum, file) => sum + file.packages.length, 0);
    const owned = files.reduce((sum, file) => sum + file.owned.length, 0);
    const others = [removed, emptied, setuid, folders, secrets].reduce((sum, list) => sum + list.length, 0);
    const texts = files.length + owned + others;
    return paths.length + packages * KEPT_PER_PACKAGE + texts * KEPT_PER_TEXT;
}


/***/ }),

/***/ 26700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   C: () => (/* binding */ ImageError)
/* harmony export */ });
/* harmony import */ var _support_error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64266);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49306);
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16532);



/** A part of an image cannot be read. The message is for the user, and contains no text from the image. */
class ImageError extends Error {
    name = 'ImageError';
}
/** The reason for a failure. The messages of other errors are about our own code or a library, so they are not shown. */
function reasonOf(error) {
    // streams from registries fail with a LookupError
    if (error instanceof ImageError || error instanceof _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN || error instanceof _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .ZipError */ .Wz)
        return error.message;
    const code = (0,_support_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error);
    switch (code) {
        case 'Z_DATA_ERROR':
        case 'Z_BUF_ERROR':
        case 'ZSTD_error_corruption_detected':
            return 'its compressed data is damaged or ends early';
        case 'ENOENT':
            return 'it is missing';
        case 'ABORT_ERR':
            return 'the time ran out';
        case 'ERR_BUFFER_TOO_LARGE':
            return 'a file in it is too large';
        default:
            // shows codes such as `EACCES`; Node's own codes do not help the user
            return typeof code === 'string' && !code.startsWith('ERR_') ? `reading failed with ${code}` : 'it is malformed';
    }
}


/***/ }),

/***/ 74106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ licenceChoice),
/* harmony export */   s: () => (/* binding */ licenceField)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95636);

/** In characters. Some packages have all of the text of their licence in the field. */
const LONGEST = 200;
/** The field of a package for a licence that its metadata names in a line. */
function licenceField(text) {
    if (typeof text !== 'string' || text.length > LONGEST)
        return {};
    const licence = text.trim();
    const isNone = licence === '' || /[\p{Cc}\p{Cf}]|^(?:unknown|none|noassertion)$/iu.test(licence);
    return isNone ? {} : { licence };
}
/** The field for a choice of licences: a text, or a list of texts or of objects with a `type`. */
function licenceChoice(value) {
    if (!Array.isArray(value))
        return licenceField(nameIn(value));
    const names = value.map(nameIn).filter((name) => typeof name === 'string');
    return licenceField(names.length > 1 ? `(${names.join(' OR ')})` : names[0]);
}
function nameIn(value) {
    return typeof value === 'object' && value !== null ? (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(value)['type'] : value;
}


/***/ }),

/***/ 60071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ normalisedPythonName),
/* harmony export */   fA: () => (/* binding */ parsePythonMetadata),
/* harmony export */   wm: () => (/* binding */ isPythonMetadata)
/* harmony export */ });
/* harmony import */ var _licence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74106);

/** Whether a path is the metadata of an installed package. `name.egg-info` is either a folder or a file. */
function isPythonMetadata(path) {
    return /\.dist-info\/METADATA$|(?:\.egg-info|\/EGG-INFO)\/PKG-INFO$|\.egg-info$/.test(path);
}
/** https://packaging.python.org/en/latest/specifications/core-metadata/: headers like those of an email, then a blank line and a description. */
function parsePythonMetadata(text) {
    const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
    const headers = text.slice(0, end);
    const name = /^Name:[ \t]*(\S+)/im.exec(headers)?.[1];
    const version = /^Version:[ \t]*(\S+)/im.exec(headers)?.[1];
    if (name === undefined || version === undefined)
        return [];
    return [{ type: 'pypi', name: normalisedPythonName(name), version, ...(0,_licence_js__WEBPACK_IMPORTED_MODULE_0__/* .licenceField */ .s)(licenceIn(headers)) }];
}
/** The old field may have the whole text of a licence, whose other lines are indented. */
function licenceIn(headers) {
    const expression = /^License-Expression:[ \t]*([^\r\n]+)/im.exec(headers)?.[1];
    if (expression !== undefined)
        return expression;
    const field = /^License:[ \t]*(\S[^\r\n]*)/im.exec(headers);
    const end = (field?.index ?? 0) + (field?.[0].length ?? 0);
    return /^\r?\n[ \t]/.test(headers.slice(end, end + 3)) ? undefined : field?.[1];
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
function normalisedPythonName(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}


/***/ }),

/***/ 42538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ rpmSource),
/* harmony export */   E: () => (/* binding */ parseRpmHeader)
/* harmony export */ });
/* harmony import */ var _licence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74106);

/** https://github.com/rpm-software-management/rpm/blob/master/include/rpm/rpmtag.h */
const TAG = {
    name: 1000,
    version: 1001,
    release: 1002,
    epoch: 1003,
    licence: 1014,
    architecture: 1022,
    sourceRpm: 1044,
    folderIndexes: 1116,
    baseNames: 1117,
    folders: 1118,
};
const INDEX_ENTRY_BYTES = 16;
/** rpm's own limit. */
const MAXIMUM_ENTRIES = 65_536;
/** The limit of Linux. */
const MAXIMUM_PATH_LENGTH = 4096;
/** Ten times the files of the largest packages. */
const MAXIMUM_FILES = 250_000;
/** Reads a package from its header in a database. Undefined for a malformed header, and for signing keys, which are stored like packages. */
function parseRpmHeader(blob) {
    const index = readIndex(blob);
    if (index === undefined)
        return undefined;
    const text = (tag) => stringsAt(blob, index.get(tag), 1)[0];
    const name = text(TAG.name);
    const version = text(TAG.version);
    const release = text(TAG.release);
    if (!name || !version || release === undefined || name === 'gpg-pubkey')
        return undefined;
    const epoch = integersAt(blob, index.get(TAG.epoch))[0] ?? 0;
    const architecture = text(TAG.architecture);
    return {
        package: {
            type: 'rpm',
            name,
            version: withEpoch(`${version}-${release}`, epoch),
            ...(architecture === undefined ? {} : { architecture }),
            ...rpmSource(text(TAG.sourceRpm), epoch),
            ...(0,_licence_js__WEBPACK_IMPORTED_MODULE_0__/* .licenceField */ .s)(text(TAG.licence)),
        },
        paths: pathsOf(blob, index),
    };
}
function withEpoch(version, epoch) {
    return epoch === 0 ? version : `${epoch}:${version}`;
}
/** Reads `bash-5.1.8-6.el9.src.rpm`. The file name has no epoch, so this takes the epoch of the package, which is nearly always the same. */
function rpmSource(file, epoch) {
    const [, sourceName, version, release] = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file ?? '') ?? [];
    return sourceName === undefined ? {} : { sourceName, sourceVersion: withEpoch(`${version}-${release}`, epoch) };
}
/** Where the value of each tag is. A header has the number of entries, the number of value bytes (both big-endian), the entries, and the values. */
function readIndex(blob) {
    if (blob.length < 8)
        return undefined;
    const entries = blob.readUInt32BE(0);
    const values = 8 + entries * INDEX_ENTRY_BYTES;
    if (entries === 0 || entries > MAXIMUM_ENTRIES || values + blob.readUInt32BE(4) > blob.length)
        return undefined;
    const index = new Map();
    for (let at = 8; at < values; at += INDEX_ENTRY_BYTES) {
        const tag = blob.readUInt32BE(at);
        if (!index.has(tag))
            index.set(tag, { at: values + blob.readUInt32BE(at + 8), count: blob.readUInt32BE(at + 12) });
    }
    return index;
}
function stringsAt(blob, entry, most) {
    const strings = [];
    if (entry === undefined)
        return strings;
    let { at } = entry;
    for (let index = 0; index < Math.min(entry.count, most) && at < blob.length; index++) {
        const end = blob.indexOf(0, at);
        if (end === -1)
            break;
        strings.push(blob.toString('utf8', at, end));
        at = end + 1;
    }
    return strings;
}
function integersAt(blob, entry) {
    const integers = [];
    if (entry === undefined)
        return integers;
    const end = Math.min(entry.at + entry.count * 4, blob.length - 3);
    for (let at = entry.at; at < end; at += 4)
        integers.push(blob.readUInt32BE(at));
    return integers;
}
/** Each file is a name and the number of its folder. */
function pathsOf(blob, index) {
    const folders = stringsAt(blob, index.get(TAG.folders), Number.POSITIVE_INFINITY);
    const names = stringsAt(blob, index.get(TAG.baseNames), MAXIMUM_FILES);
    const indexes = integersAt(blob, index.get(TAG.folderIndexes));
    return names.flatMap((name, position) => {
        const folder = folders[indexes[position] ?? -1] ?? '';
        return folder.length + name.length > MAXIMUM_PATH_LENGTH ? [] : [`${folder}${name}`];
    });
}


/***/ }),

/***/ 65638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ UNCLEAR)
/* harmony export */ });
const UNCLEAR = { kind: 'unclear' };


/***/ }),

/***/ 5333:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g4: () => (/* binding */ createProgramRecord),
  SZ: () => (/* binding */ mayBeLoaded),
  WW: () => (/* binding */ sizeOfPrograms)
});

// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/images/tar/collect.js
var collect = __webpack_require__(36289);
// EXTERNAL MODULE: ./build/images/tar/entry-path.js
var entry_path = __webpack_require__(21551);
// EXTERNAL MODULE: ./build/images/reach/program-file.js
var program_file = __webpack_require__(65638);
// EXTERNAL MODULE: ./build/images/reach/program-sink.js + 1 modules
var program_sink = __webpack_require__(53436);
;// CONCATENATED MODULE: ./build/images/reach/scratch.js
/** The tables of the largest programs have nine megabytes. */
const SCRATCH_BYTES = 12 * 1024 * 1024;
/** Few layers are read at the same time. */
const free = [];
function createScratch() {
    let bytes;
    let used = 0;
    return {
        reset() {
            used = 0;
        },
        take(length) {
            bytes ??= free.pop() ?? Buffer.allocUnsafeSlow(SCRATCH_BYTES);
            const end = Math.min(used + length, bytes.length);
            const part = bytes.subarray(used, end);
            used = end;
            return part;
        },
        release() {
            if (bytes !== undefined)
                free.push(bytes);
            bytes = undefined;
        },
    };
}

// EXTERNAL MODULE: ./build/images/reach/setting-files.js
var setting_files = __webpack_require__(90013);
;// CONCATENATED MODULE: ./build/images/reach/program-record.js







/** In characters, for one layer. Each kept thing counts some more. */
const MAXIMUM_KEPT = 8_000_000;
const KEPT_PER_THING = 64;
const EXECUTABLE = 0o111;
const IN_PROGRAM_FOLDER = /(?:^|\/)(?:s?bin|libexec)\/[^/]*$/;
/** Folders of packages in which nothing starts. */
const NO_PROGRAM = /^usr\/(?:share|include|src)\/|^(?:etc|var|boot|dev)\//;
/** Folders in which the files of packages have usual names. Elsewhere, packages have few files. */
const USUAL = /^(?:usr\/(?!local\/)|etc\/|var\/|boot\/|dev\/)/;
function createProgramRecord() {
    const taken = {
        files: new Map(),
        links: new Map(),
        twins: new Map(),
        settings: new Map(),
        owners: new Map(),
        scratch: createScratch(),
        kept: 0,
    };
    return {
        take(entry, path) {
            const { files, links, twins, settings, owners } = taken;
            for (const things of [files, links, twins, settings, owners])
                things.delete(path);
            if (entry.type === 'symbolic-link')
                addLink(taken, path, entry.linkName);
            if (entry.type === 'hard-link')
                addHardLink(taken, path, (0,entry_path/* entryPath */.s)(entry.linkName));
            return entry.type === 'file' ? sinkFor(taken, entry, path) : undefined;
        },
        own: (list, name, canonical) => addOwned(taken, list, name, canonical),
        programs() {
            taken.scratch.release();
            return programsOf(taken);
        },
    };
}
/** False at the limit. */
function keep(taken, ...texts) {
    for (const text of texts)
        taken.kept += text.length + KEPT_PER_THING;
    return taken.kept <= MAXIMUM_KEPT;
}
function addFile(taken, path, file) {
    if (keep(taken, path, ...textsOf(file)))
        taken.files.set(path, file);
}
function addLink(taken, path, target) {
    if (keep(taken, path, target))
        taken.links.set(path, target);
}
function addSetting(taken, path, lines) {
    if (keep(taken, path, ...(lines ?? [])))
        taken.settings.set(path, lines);
}
function addHardLink(taken, path, target) {
    if (target === undefined)
        return;
    const [known, lines] = [taken.files.get(target), taken.settings.get(target)];
    if (known !== undefined && keep(taken, target)) {
        addFile(taken, path, known);
        taken.twins.set(path, target);
        // the file may be in a lower layer
    }
    else if (known === undefined && mayStart(path, EXECUTABLE))
        addLink(taken, path, `/${target}`);
    if ((0,setting_files/* isSetting */.BX)(path))
        addSetting(taken, path, lines ?? null);
}
/** Takes the contents of a file, if they matter. */
function sinkFor(taken, entry, path) {
    if ((0,setting_files/* isSetting */.BX)(path)) {
        if (!entry.isSparse && entry.size <= setting_files/* MAXIMUM_SETTING */.gs)
            return (0,collect/* collect */.F)(entry.size, (content) => addSetting(taken, path, (0,setting_files/* settingLines */.mP)(path, content)));
        return void addSetting(taken, path, null);
    }
    if (!mayStart(path, entry.mode) || taken.kept > MAXIMUM_KEPT)
        return undefined;
    if (entry.isSparse || entry.size < program_sink/* MAGIC_BYTES */.kP)
        return void addFile(taken, path, program_file/* UNCLEAR */.t);
    const { scratch } = taken;
    scratch.reset();
    const program = { path, size: entry.size, isExecutable: (entry.mode & EXECUTABLE) !== 0 };
    return (0,program_sink/* createProgramLinkSink */.M7)(program, scratch.take, (file) => addFile(taken, path, file));
}
function addOwned(taken, list, name, canonical) {
    if (!mayBeLoaded(canonical) || !keep(taken, canonical))
        return;
    const packages = taken.owners.get(list) ?? new Map();
    const paths = packages.get(name) ?? [];
    paths.push(canonical);
    taken.owners.set(list, packages.set(name, paths));
}
function programsOf({ files, links, twins, settings, owners, kept }) {
    return {
        files: [...files],
        links: [...links],
        twins: [...twins],
        settings: [...settings],
        owners: [...owners].flatMap(([list, packages]) => [...packages].map(([name, paths]) => ({ list, package: name, paths }))),
        isCut: kept > MAXIMUM_KEPT,
    };
}
/** Shells read scripts without the permission to execute them. */
function mayStart(path, mode) {
    return (mode & EXECUTABLE) !== 0 || isLibrary(path) || path.endsWith('.sh');
}
/** Whether the owner of a file is kept, should one of its packages list it: packages have no programs with other names. */
function mayBeLoaded(canonical) {
    if (IN_PROGRAM_FOLDER.test(canonical) || isLibrary(canonical) || !USUAL.test(canonical))
        return true;
    return !NO_PROGRAM.test(canonical) && !canonical.includes('.', canonical.lastIndexOf('/') + 1);
}
function textsOf(file) {
    switch (file.kind) {
        case 'elf':
            return [...file.needed, ...(file.optional ?? []), file.loader ?? '', file.soname ?? '', file.searchPath ?? ''];
        case 'script':
            return [
                ...file.interpreter,
                ...file.commands.flatMap(({ words }) => words),
                ...(file.functions ?? []),
                ...(file.argumentLists ?? []).flat(),
            ];
        case 'unclear':
            return [];
    }
}
/** The approximate memory that it takes, in characters. */
function sizeOfPrograms({ files, links, twins, settings, owners }) {
    const texts = [
        ...files.map(([path, file]) => [path, ...textsOf(file)]),
        ...links,
        ...twins,
        ...settings.map(([path, lines]) => [path, ...(lines ?? [])]),
        ...owners.map(({ paths }) => paths),
    ];
    return texts.flat().reduce((sum, text) => sum + text.length + KEPT_PER_THING, 0);
}
/** `libc.so.6` */
function isLibrary(path) {
    return /\.so(?:\.|$)/.test((0,host_path/* baseName */.Fl)(path));
}


/***/ }),

/***/ 53436:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kP: () => (/* binding */ MAGIC_BYTES),
  M7: () => (/* binding */ createProgramLinkSink),
  cE: () => (/* binding */ isNamedAsData)
});

// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/images/reach/program-file.js
var program_file = __webpack_require__(65638);
;// CONCATENATED MODULE: ./build/images/reach/elf-links.js

/** The headers are at the start of a file. */
const HEAD_BYTES = 4096;
/** For the data of a program, in which only tools that change programs put tables. */
const MAXIMUM_OTHER = 512 * 1024;
const MAXIMUM_NEEDED = 1000;
/** The limit of Linux. */
const MAXIMUM_NAME = 4096;
const MAXIMUM_SYMBOLS = 100_000;
/** https://gabi.xinuos.com/elf/07-pheader.html and https://gabi.xinuos.com/elf/08-dynamic.html */
const SEGMENT = { load: 1, dynamic: 2, interpreter: 3 };
const EXECUTABLE = 1;
const WRITABLE = 2;
const TAG = {
    end: 0,
    needed: 1,
    hash: 4,
    strings: 5,
    symbols: 6,
    stringBytes: 10,
    soname: 14,
    rpath: 15,
    runpath: 29,
    gnuHash: 0x6ffffef5,
    dependencyAudit: 0x6ffffefb,
    audit: 0x6ffffefc,
    auxiliary: 0x7ffffffd,
    filter: 0x7fffffff,
};
/** Libraries that are loaded if they are there. */
const OPTIONAL = [TAG.auxiliary, TAG.audit, TAG.dependencyAudit];
/** Functions that load libraries or modules, or start programs, by names that no link contains. */
const OPENERS = new Set([
    ...['dlopen', 'dlmopen', '__libc_dlopen_mode', 'pam_start', 'pam_authenticate', 'iconv_open', 'wordexp', 'syscall'],
    ...['getaddrinfo', 'getnameinfo', 'gethostbyname', 'gethostbyname_r', 'gethostbyname2', 'gethostbyname2_r'],
    ...['gethostbyaddr', 'gethostbyaddr_r', 'gethostent', 'getservbyname', 'getservbyname_r', 'getservbyport'],
    ...['getprotobyname', 'getprotobyname_r', 'getnetbyname', 'getnetgrent', 'innetgr', 'getspnam', 'getspnam_r'],
    ...['getpwnam', 'getpwnam_r', 'getpwuid', 'getpwuid_r', 'getgrnam', 'getgrnam_r', 'getgrgid', 'getgrgid_r'],
    ...['getpwent', 'getpwent_r', 'getgrent', 'getgrent_r', 'getgrouplist', 'initgroups'],
    // these load the library that unwinds the stack
    ...['pthread_cancel', 'pthread_exit', 'backtrace'],
    ...['execve', 'execveat', 'execv', 'execvp', 'execvpe', 'execl', 'execlp', 'execle', 'fexecve'],
    ...['posix_spawn', 'posix_spawnp', 'system', 'popen', 'forkpty'],
]);
/** Making a text of every name would take longer than everything else here. */
const OPENER_STARTS = new Set([...OPENERS].map((name) => startOf(Buffer.from(name), 0)));
function startOf(bytes, at) {
    return at + 1 < bytes.length ? bytes.readUInt16BE(at) : 0;
}
/**
 * Reads the links of an ELF file that streams by. It keeps the parts that can have tables, which are a small part of large files.
 * @param size the number of bytes of the file
 * @param take gives the memory for these parts
 */
function createElfLinks(size, take, done) {
    const head = take(Math.min(size, HEAD_BYTES));
    let layout;
    let kept = [];
    let position = 0;
    const keep = (piece, start) => {
        for (const { at, bytes } of kept) {
            const offset = start - at;
            if (offset < bytes.length && offset + piece.length > 0)
                piece.copy(bytes, Math.max(0, offset), Math.max(0, -offset));
        }
    };
    return {
        write(piece) {
            if (position < head.length) {
                piece.copy(head, position);
                if (position + piece.length >= head.length) {
                    layout = layoutOf(head);
                    kept = layout === undefined ? [] : wantedParts(layout, size, take);
                    keep(head, 0);
                }
            }
            if (kept.length > 0)
                keep(piece, position);
            position += piece.length;
        },
        end() {
            done((layout && linksIn(layout, kept)) ?? program_file/* UNCLEAR */.t);
        },
    };
}
function layoutOf(head) {
    if (head.length < 64)
        return undefined;
    const format = { is64Bit: head[4] === 2, isLittleEndian: head[5] === 1 };
    const { is64Bit } = format;
    const tableAt = wordAt(head, is64Bit ? 32 : 28, format);
    const entryBytes = halfAt(head, is64Bit ? 54 : 42, format);
    const count = halfAt(head, is64Bit ? 56 : 44, format);
    if (entryBytes < (is64Bit ? 56 : 32) || tableAt + count * entryBytes > head.length)
        return undefined;
    const segments = Array.from({ length: count }, (_, index) => segmentAt(head, tableAt + index * entryBytes, format));
    return { ...format, machine: `${head[4]}${head[5]}-${halfAt(head, 18, format)}`, segments };
}
function segmentAt(head, at, format) {
    const { is64Bit } = format;
    return {
        type: intAt(head, at, format),
        flags: intAt(head, at + (is64Bit ? 4 : 24), format),
        at: wordAt(head, at + (is64Bit ? 8 : 4), format),
        address: wordAt(head, at + (is64Bit ? 16 : 8), format),
        size: wordAt(head, at + (is64Bit ? 32 : 16), format),
    };
}
/** The segments that can have tables: the one with the headers, those with data, and those that are named. */
function wantedParts({ segments }, fileSize, take) {
    // the first is the largest, so it gets the rest of the memory
    return segments.toReversed().flatMap(({ type, flags, at, size }) => {
        const isFirst = type === SEGMENT.load && at === 0;
        const isData = type === SEGMENT.load && (flags & (EXECUTABLE | WRITABLE)) === WRITABLE;
        const isNamed = type === SEGMENT.dynamic || type === SEGMENT.interpreter;
        if (!(isFirst || isData || isNamed) || at >= fileSize)
            return [];
        const length = Math.min(size, fileSize - at);
        return [{ at, bytes: take(isFirst ? length : Math.min(length, MAXIMUM_OTHER)) }];
    });
}
/** Undefined where a table is missing, or was not kept. */
function linksIn(layout, kept) {
    const { machine, segments } = layout;
    const interpreter = segments.find(({ type }) => type === SEGMENT.interpreter);
    const loader = interpreter && textIn(partAt(kept, interpreter.at, interpreter.size), 0);
    if (interpreter !== undefined && loader === undefined)
        return undefined;
    const own = { kind: 'elf', machine, ...(loader !== undefined && { loader }) };
    const dynamic = segments.find(({ type }) => type === SEGMENT.dynamic);
    // what a program without a table of links starts is in its code alone
    if (dynamic === undefined)
        return { ...own, needed: [], mayOpen: true };
    const table = partAt(kept, dynamic.at, dynamic.size);
    const entries = table && dynamicEntries(table, layout);
    return entries && withEntries(own, entries, createMemory(layout, kept), layout);
}
function dynamicEntries(table, format) {
    const bytes = format.is64Bit ? 8 : 4;
    const entries = new Map();
    for (let at = 0; at + 2 * bytes <= table.length; at += 2 * bytes) {
        const tag = wordAt(table, at, format);
        if (tag === TAG.end)
            break;
        const values = entries.get(tag) ?? [];
        if (values.length <= MAXIMUM_NEEDED)
            values.push(wordAt(table, at + bytes, format));
        entries.set(tag, values);
    }
    return entries;
}
function withEntries(own, entries, memory, format) {
    const value = (tag) => entries.get(tag)?.[0];
    const strings = memory(value(TAG.strings) ?? 0, value(TAG.stringBytes) ?? 0);
    const wanted = [TAG.needed, TAG.filter].flatMap((tag) => entries.get(tag) ?? []);
    const optional = OPTIONAL.flatMap((tag) => entries.get(tag) ?? []);
    const named = [...wanted, ...optional, ...[TAG.soname, TAG.rpath, TAG.runpath].flatMap((tag) => value(tag) ?? [])];
    if (strings === undefined)
        return named.length === 0 ? { ...own, needed: [], mayOpen: true } : undefined;
    const texts = new Map(named.map((at) => [at, textIn(strings, at)]));
    if (wanted.length + optional.length > MAXIMUM_NEEDED || [...texts.values()].includes(undefined))
        return undefined;
    const textsAt = (places) => places.flatMap((at) => texts.get(at) ?? []);
    const text = (tag) => texts.get(value(tag) ?? -1);
    const [soname, rpath, runpath] = [text(TAG.soname), text(TAG.rpath), text(TAG.runpath)];
    const searchPath = runpath ?? rpath;
    return {
        ...own,
        ...(soname !== undefined && { soname }),
        needed: textsAt(wanted),
        ...(optional.length > 0 && { optional: textsAt(optional) }),
        ...(searchPath !== undefined && { searchPath }),
        ...(searchPath !== undefined && runpath === undefined && { isInherited: true }),
        ...(importsOpener(entries, strings, memory, format) && { mayOpen: true }),
    };
}
function createMemory({ segments }, kept) {
    const loads = segments.filter(({ type }) => type === SEGMENT.load);
    return (address, size) => {
        const load = loads.find((one) => address >= one.address && address < one.address + one.size);
        return load && partAt(kept, load.at + address - load.address, size);
    };
}
/** Whether an undefined symbol is one of these functions. Where that cannot be read, it may be. */
function importsOpener(entries, strings, memory, format) {
    const address = entries.get(TAG.symbols)?.[0];
    if (address === undefined)
        return false;
    const bytes = symbolBytes(format);
    const count = symbolCount(entries, address, memory, format);
    const symbols = count > MAXIMUM_SYMBOLS ? undefined : memory(address, count * bytes);
    if (symbols === undefined)
        return true;
    for (let at = 0; at < symbols.length; at += bytes) {
        if (halfAt(symbols, at + (format.is64Bit ? 6 : 14), format) !== 0)
            continue;
        const name = intAt(symbols, at, format);
        if (OPENER_STARTS.has(startOf(strings, name)) && OPENERS.has(textIn(strings, name) ?? ''))
            return true;
    }
    return false;
}
/** The number of symbols that may be undefined: in a GNU hash table, they come before all others. Tables of symbols end where names begin. */
function symbolCount(entries, symbols, memory, format) {
    const numberIn = (tag) => {
        const header = memory(entries.get(tag)?.[0] ?? -1, 8);
        return header === undefined ? 0 : intAt(header, 4, format);
    };
    const strings = entries.get(TAG.strings)?.[0] ?? 0;
    // an empty GNU hash table has 1 here, however many symbols are undefined
    const hashed = numberIn(TAG.gnuHash);
    if (hashed > 1)
        return hashed;
    return (numberIn(TAG.hash) ||
        (strings > symbols ? Math.floor((strings - symbols) / symbolBytes(format)) : Number.POSITIVE_INFINITY));
}
function symbolBytes({ is64Bit }) {
    return is64Bit ? 24 : 16;
}
/** Undefined unless all bytes were kept. */
function partAt(kept, at, size) {
    const part = kept.find((one) => at >= one.at && at + size <= one.at + one.bytes.length);
    return part?.bytes.subarray(at - part.at, at - part.at + size);
}
/** The text up to the next NUL; undefined without a NUL. */
function textIn(bytes, at) {
    if (bytes === undefined || at >= bytes.length)
        return undefined;
    const end = bytes.indexOf(0, at);
    return end === -1 || end - at > MAXIMUM_NAME ? undefined : bytes.toString('utf8', at, end);
}
function halfAt(bytes, at, { isLittleEndian }) {
    return isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}
function intAt(bytes, at, { isLittleEndian }) {
    return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}
/** Numbers beyond 2\u2075\u00b3 lose their last digits, and are beyond the end of every file. */
function wordAt(bytes, at, format) {
    if (!format.is64Bit)
        return intAt(bytes, at, format);
    const [low, high] = format.isLittleEndian ? [at, at + 4] : [at + 4, at];
    return intAt(bytes, high, format) * 2 ** 32 + intAt(bytes, low, format);
}

// EXTERNAL MODULE: ./build/images/reach/shell-commands.js + 2 modules
var shell_commands = __webpack_require__(59792);
// EXTERNAL MODULE: ./build/images/reach/starters.js
var starters = __webpack_require__(70063);
;// CONCATENATED MODULE: ./build/images/reach/program-sink.js





const MAGIC_BYTES = 4;
const ELF_MAGIC = 0x7f454c46;
const SCRIPT_MAGIC = '#!';
/** Larger scripts are not entry scripts, and of those only the interpreter is known. */
const MAXIMUM_SCRIPT = 64 * 1024;
/** The limit of Linux. */
const LONGEST_FIRST_LINE = 256;
/** Data that is executable by mistake, as in folders that were copied from Windows. Nobody starts a program of such a name. */
const DATA = /\.(?:[cm]?[jt]sx?|json|map|md|txt|rst|html?|css|scss|xml|ya?ml|toml|ini|conf|cfg|properties|csv|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|eot|pdf|gz|xz|bz2|zst|zip|tar|jar|war|class|dll|exe|pyc?|pyi|rb|php|go|rs|java|kt|h|hpp|cc?|cpp|o|a|la|pc|mo|po|gem|whl|pem|crt|key|sql|proto|snap|lock)$/i;
/** Whether a program of this name may exist without being recorded. */
function isNamedAsData(name) {
    return DATA.test(name);
}
/** Reads what a program or library needs. Other files are ignored from their first bytes on. */
function createProgramLinkSink(from, take, done) {
    const magic = take(MAGIC_BYTES);
    let position = 0;
    let reader;
    return {
        write(piece) {
            if (position < magic.length) {
                piece.copy(magic, position);
                if (position + piece.length >= magic.length) {
                    reader = readerFor(magic, from, take, done);
                    if (position > 0)
                        reader?.write(Buffer.from(magic.subarray(0, position)));
                }
            }
            position += piece.length;
            reader?.write(piece);
        },
        end: () => reader?.end(),
    };
}
function readerFor(magic, { path, size, isExecutable }, take, done) {
    if (magic.readUInt32BE(0) === ELF_MAGIC)
        return createElfLinks(size, take, done);
    const isScript = magic.toString('latin1', 0, 2) === SCRIPT_MAGIC;
    if (isScript || path.endsWith('.sh'))
        return createScriptReader(size, take, done);
    // shells run such files as scripts
    if (isExecutable && !isNamedAsData(path))
        done(program_file/* UNCLEAR */.t);
    return undefined;
}
function createScriptReader(size, take, done) {
    const content = take(Math.min(size, MAXIMUM_SCRIPT));
    let length = 0;
    return {
        write(piece) {
            length += piece.copy(content, Math.min(length, content.length));
        },
        end: () => done(scriptFile(content.toString('utf8', 0, length), length === size)),
    };
}
function scriptFile(text, isComplete) {
    const interpreter = text.startsWith(SCRIPT_MAGIC) ? interpreterIn(text) : [];
    // `#!/usr/bin/env bash`
    const isShell = interpreter.length === 0 || interpreter.some((word) => starters/* SHELL */.jN.test((0,host_path/* baseName */.Fl)(word)));
    const read = isShell && isComplete ? (0,shell_commands/* shellCommands */.h)(text) : { commands: [], isWhole: false };
    return { kind: 'script', interpreter, ...read };
}
function interpreterIn(text) {
    const [line = ''] = text.slice(SCRIPT_MAGIC.length).split('\n', 1);
    const command = line.slice(0, LONGEST_FIRST_LINE).trim();
    const blank = command.search(/[ \t]/);
    if (blank === -1)
        return command === '' ? [] : [command];
    return [command.slice(0, blank), command.slice(blank).trim()];
}


/***/ }),

/***/ 90013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ isSetting),
/* harmony export */   HG: () => (/* binding */ SETTING),
/* harmony export */   gs: () => (/* binding */ MAXIMUM_SETTING),
/* harmony export */   mP: () => (/* binding */ settingLines)
/* harmony export */ });
/**
 * Files on which it depends which libraries are loaded, and which package a file belongs to:
 * https://man7.org/linux/man-pages/man8/ld.so.8.html and https://man7.org/linux/man-pages/man1/dpkg-divert.1.html
 */
const SETTING = {
    preload: 'etc/ld.so.preload',
    cache: 'etc/ld.so.cache',
    diversions: 'var/lib/dpkg/diversions',
};
/** The folders of musl, such as `etc/ld-musl-x86_64.path`. */
const FOLDERS_OF_MUSL = /^etc\/ld-musl-\w+\.path$/;
const NAMES = new Set(Object.values(SETTING));
const MAXIMUM_SETTING = 512 * 1024;
const MOST_LINES = 20_000;
function isSetting(path) {
    return NAMES.has(path) || FOLDERS_OF_MUSL.test(path);
}
/** Null where it is not understood. */
function settingLines(path, content) {
    const text = content.toString('latin1');
    if (path === SETTING.cache)
        return cachedPaths(text);
    const separator = path === SETTING.diversions ? '\n' : /[\s:]+/;
    const lines = text
        .replace(/#[^\n]*/g, '')
        .split(separator)
        .filter((line) => line !== '');
    return lines.length > MOST_LINES ? null : lines;
}
/** The cache is a table in front of its texts, and the texts that are paths are those of the libraries. */
function cachedPaths(text) {
    if (!text.includes('glibc-ld.so.cache'))
        return null;
    const paths = text.split('\0').filter((part) => part.startsWith('/'));
    return paths.length > MOST_LINES ? null : paths;
}


/***/ }),

/***/ 59792:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ shellCommands)
});

;// CONCATENATED MODULE: ./build/images/reach/shell-script.js
const MOST_COMMANDS = 64;
const MOST_SHIFTS = 8;
/** Words that are part of a larger command. */
const KEYWORD = /^(?:if|then|elif|else|fi|while|until|do|done|esac|time|!|\{|\})$/;
/** Commands of a shell that start nothing. */
const BUILTIN = /^(?::|\[|break|cd|continue|echo|exit|export|false|kill|local|printf|pwd|read|readonly|return|test|times|true|type|ulimit|umask|unset|wait)$/;
/** Commands of a shell that run a text, or change what other words mean. */
const UNFOLLOWED = /^(?:alias|bg|bind|builtin|caller|case|compgen|complete|compopt|coproc|declare|dirs|disown|enable|eval|fc|fg|for|function|getopts|hash|help|history|in|jobs|let|logout|mapfile|popd|pushd|readarray|select|shopt|suspend|typeset|unalias|\[\[|>)$/;
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
/** Variables that decide where programs and libraries are found, or what a shell runs. */
const SPECIAL = /^(?:PATH|LD_\w+|BASH_ENV|ENV|PS4|IFS|SHELLOPTS|BASHOPTS|CDPATH|GCONV_PATH|GLIBC_TUNABLES|POSIXLY_CORRECT)(?:$|\+?=)|^BASH_FUNC_/;
/** Words that depend on the arguments of the script, or in a function on those of its call. */
const ARGUMENT = /^\$(?:@|[1-9])/;
/** Takes note of a command. Its words come without the keywords before it. */
function addCommand(script, written) {
    const words = written[0] === 'IFS=' && written[1] === 'read' ? written.slice(1) : written;
    const first = words.findIndex((word) => !ASSIGNMENT.test(word));
    if (words.some((word) => isSpecial(word)))
        script.isBroken = true;
    if (first === -1 || script.isBroken)
        return;
    const isInFunction = script.groups.includes('function');
    const command = words.slice(first).map((word) => (isInFunction && ARGUMENT.test(word) ? '$*' : word));
    runCommand(script, command);
}
/** Whether a word sets a variable on which programs depend, or names it for a command that may. */
function isSpecial(word) {
    return SPECIAL.test(word);
}
function runCommand(script, [name = '', ...rest]) {
    switch (name) {
        case 'cd':
            script.hasMoved = true;
            return;
        case 'set':
            set(script, rest);
            return;
        case 'shift':
            shift(script, rest);
            return;
        case 'command':
            runPlainly(script, rest);
            return;
        case 'exec':
            if (rest.length > 0)
                push(script, rest, true);
            return;
        case '.':
        case 'source':
            push(script, ['.', ...rest], false);
            return;
        default:
            if (!BUILTIN.test(name))
                push(script, [name, ...rest], false);
    }
}
/** Options and their names, or new arguments. */
function set(script, words) {
    const first = words.findIndex((word) => !/^[-+][A-Za-z]+$/.test(word));
    if (first === -1)
        return;
    const [next = '', ...rest] = words.slice(first);
    const isOfOption = /o$/.test(words[first - 1] ?? '') && rest.length === 0 && /^[a-z]+$/.test(next);
    if (isOfOption)
        return;
    if (next === '--' && script.groups.length === 0)
        script.changes.push(rest);
    else
        script.isBroken = true;
}
function shift(script, words) {
    if (script.groups.includes('function'))
        return;
    const count = words.length === 0 ? 1 : Number(words.join(' '));
    if (Number.isInteger(count) && count >= 0 && count <= MOST_SHIFTS)
        for (let at = 0; at < count; at++)
            script.changes.push(['shift']);
    else
        script.isBroken = true;
}
/** `command nginx` never runs a function; `command -v nginx` only looks for the program. */
function runPlainly(script, words) {
    const [first = ''] = words;
    if (words.length === 0 || /^-[vV]+$/.test(first))
        return;
    if (first.startsWith('-'))
        script.isBroken = true;
    else
        runCommand(script, words);
}
function push(script, words, isLast) {
    const [first = ''] = words;
    const isKnown = !first.includes('$') || /^\$(?:@@?|[0-9]|0\/\.\.\/.*)$/.test(first);
    const isPlain = isKnown && !first.startsWith('-') && !KEYWORD.test(first) && !UNFOLLOWED.test(first);
    if (isPlain)
        keepCommand(script, { words, ...(isLast && { isLast: true }) });
    else
        script.isBroken = true;
}
/** Takes note of a command, up to a limit. */
function keepCommand(script, command) {
    if (script.commands.length < MOST_COMMANDS)
        script.commands.push(command);
    else
        script.isBroken = true;
}

;// CONCATENATED MODULE: ./build/images/reach/shell-words.js
const UNKNOWN = '$!';
const LONGEST_WORD = 256;
const PLAIN = /[\w./:@%+,=^#!-]+/y;
const NAMED = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;
/** Without arithmetic, subscripts, indirection and further expansions, which can run commands. */
const BRACED = /\$\{#?(?:[A-Za-z_]\w*|[0-9]|@)(?:(?:[%#+/-]|:[-+=?]|,|\^|=|\?)[^{}$`'"\\[\]\n]*)?\}/y;
const FOLDER_OF_SCRIPT = /\$\((?:dirname|\/usr\/bin\/dirname) (?:-- )?(?:"\$0"|"\$\{0\}"|\$0)\)|\$\{0%\/\*\}/y;
const QUOTED_PLAIN = /[^"\\$`]+/y;
const SINGLE = /'[^']*'/y;
/** A text that a later expansion or command may run. */
const RUNS = /\$\(|`|\[\$/;
const ENDS_WORD = ' \t\n\r\f\v;&|()<>';
/** The word at the cursor; undefined without one. */
function readWord(cursor) {
    const start = cursor.at;
    let word = '';
    while (cursor.at < cursor.text.length && !ENDS_WORD.includes(cursor.text.charAt(cursor.at))) {
        const piece = readPiece(cursor, word === '');
        if (piece === undefined)
            return undefined;
        word += piece;
    }
    if (word.length > LONGEST_WORD)
        broken(cursor);
    return cursor.at === start ? undefined : simplified(word);
}
/** Only whole words keep what they mean: of others, a part is unknown. */
function simplified(word) {
    if (/^\$(?:@@?|[*0-9])$/.test(word) || /^\$0\/\.\.\/[^$]*$/.test(word))
        return word;
    if (!/\$[*@]/.test(word))
        return word;
    // the shell does not split the value of a variable that is set
    const name = /^[A-Za-z_]\w*\+?=/.exec(word)?.[0];
    return name === undefined ? '$*' : `${name}${UNKNOWN}`;
}
function readPiece(cursor, isFirst) {
    const plain = take(cursor, PLAIN);
    if (plain !== undefined)
        return plain;
    switch (cursor.text[cursor.at]) {
        case '\\':
            cursor.at += 2;
            return cursor.text[cursor.at - 1] === '\n' ? '' : literal(cursor.text[cursor.at - 1] ?? '');
        case "'":
            return readSingle(cursor);
        case '"':
            return readDouble(cursor);
        case '$':
            return readExpansion(cursor, false);
        case '~':
            cursor.at += 1;
            return isFirst ? UNKNOWN : '~';
        case '[':
        case ']':
        case '*':
        case '?':
        case '{':
        case '}':
            return readPattern(cursor, isFirst);
        default:
            return broken(cursor);
    }
}
/** `[` and `{}` alone are words; in others, these characters make names of files, or several words. */
function readPattern(cursor, isFirst) {
    const alone = /(?:\[|\]|\{\})(?![^\s;&|()<>])/y;
    const found = isFirst ? take(cursor, alone) : undefined;
    if (found !== undefined)
        return found;
    cursor.at += 1;
    return '$*';
}
function literal(text) {
    return text.includes('$') ? UNKNOWN : text;
}
function readSingle(cursor) {
    const text = take(cursor, SINGLE);
    if (text === undefined || RUNS.test(text))
        return broken(cursor);
    return literal(text.slice(1, -1));
}
function readDouble(cursor) {
    cursor.at += 1;
    let word = '';
    while (cursor.text[cursor.at] !== '"') {
        const plain = take(cursor, QUOTED_PLAIN);
        const piece = plain ?? readQuoted(cursor);
        if (piece === undefined)
            return undefined;
        word += piece;
    }
    cursor.at += 1;
    return word;
}
function readQuoted(cursor) {
    switch (cursor.text[cursor.at]) {
        case '$':
            return readExpansion(cursor, true);
        case '\\':
            // an escaped expansion is a text that something else may run
            if (/[$`]/.test(cursor.text[cursor.at + 1] ?? ''))
                return broken(cursor);
            cursor.at += 2;
            return cursor.text[cursor.at - 1] === '\n' ? '' : UNKNOWN;
        default:
            return broken(cursor);
    }
}
function readExpansion(cursor, isQuoted) {
    const unknown = isQuoted ? UNKNOWN : '$*';
    if (take(cursor, FOLDER_OF_SCRIPT) !== undefined)
        return '$0/..';
    if (cursor.text.startsWith('$((', cursor.at))
        return broken(cursor);
    if (cursor.text.startsWith('$(', cursor.at)) {
        cursor.at += 2;
        cursor.substitution();
        return unknown;
    }
    const found = take(cursor, NAMED) ?? take(cursor, BRACED);
    if (found === undefined)
        return broken(cursor);
    if (/^\$\{(?:PATH|LD_\w*|IFS|ENV|BASH_ENV|PS4):?=|@[A-Za-z]/.test(found))
        return broken(cursor);
    const name = found.replace(/^\$\{(\w+|@)\}$/, (_, inner) => `$${inner}`);
    if (name === '$@')
        return isQuoted ? '$@' : '$@@';
    return /^\$[0-9]$/.test(name) && isQuoted ? name : unknown;
}
function broken(cursor) {
    cursor.isBroken = true;
}
/** The text that the pattern matches here, and moves after it. */
function take(cursor, pattern) {
    const { text, at } = cursor;
    pattern.lastIndex = at;
    if (!pattern.test(text) || pattern.lastIndex === at)
        return undefined;
    cursor.at = pattern.lastIndex;
    return text.slice(at, cursor.at);
}

;// CONCATENATED MODULE: ./build/images/reach/shell-commands.js


const MOST_WORDS = 64;
const DEEPEST = 16;
const BLANKS = /(?:[ \t]|\\\n)+/y;
const COMMENT = /#[^\n]*/y;
const SEPARATOR = /;;&|;;|;&|[\n;&|()]/y;
const REDIRECTION = /[0-9]*(?:&>>?|<<<|>>|>&|>\||<>|<&|[<>](?![<(]))/y;
/** Texts that are in the script, and substitutions of processes. */
const UNSUPPORTED_REDIRECTION = /[0-9]*[<>][<(]/y;
const DUPLICATED = /[0-9]+-?|-/y;
const FUNCTION = /[A-Za-z_][\w-]*[ \t]*\([ \t]*\)\s*\{(?=\s)/y;
const TEST = /\[\[(?=\s)[^\n]*/y;
/** In these, bash calculates with the texts of variables, which can run commands. */
const CALCULATES = /\s-(?:eq|ne|lt|le|gt|ge|v|R)\s|\$[^\w{]|\$\{[^}]*[^\w}]|`/;
const FOR = /for[ \t]+[A-Za-z_]\w*(?=[\s;])/y;
const CASE = /case(?=[ \t])/y;
const IN = /\s+in(?=\s)/y;
const END_OF_CASE = /esac(?![^\s;&|)])/y;
const PATTERN = /\(?(?:[^()$`;&<>\n\\]|\$\w|\$\{\w+\})*\)/y;
const SPACE = /(?:\s|#[^\n]*\n)+/y;
/** Reads what a shell script may run. Where it uses something that is not supported, only the commands that replace the shell count. */
function shellCommands(text) {
    const script = newScript(text);
    while (script.at < text.length) {
        if (readCommand(script) === ')' || script.isBroken)
            skipLine(script);
        if (!script.isWhole)
            toNextReplacement(script);
    }
    const { commands, functions, changes, groups, hasMoved } = script;
    const isWhole = script.isWhole && groups.length === 0 && !(script.hasLoop && changes.length > 0);
    const known = hasMoved ? commands.map((one) => ({ ...one, hasMoved: true })) : commands;
    return {
        commands: isWhole ? known : known.filter(({ isLast }) => isLast),
        isWhole,
        ...(functions.size > 0 && { functions: [...functions] }),
        ...(changes.length > 0 && { argumentLists: changes }),
    };
}
function newScript(text) {
    const script = {
        text,
        at: 0,
        isBroken: false,
        substitution: () => readInner(script),
        commands: [],
        functions: new Set(),
        changes: [],
        groups: [],
        isWhole: true,
        hasMoved: false,
        hasLoop: false,
        depth: 0,
    };
    return script;
}
function skipLine(script) {
    const end = script.text.indexOf('\n', script.at);
    script.at = end === -1 ? script.text.length : end + 1;
    script.isWhole = false;
    script.isBroken = false;
}
/** Of a script that is not followed in whole, only lines with `exec` matter. */
function toNextReplacement(script) {
    const { text } = script;
    const next = text.indexOf('exec', script.at);
    script.at = next === -1 ? text.length : Math.max(script.at, text.lastIndexOf('\n', next) + 1);
}
/** Commands in parentheses, from after the opening one to after the closing one. */
function readInner(script) {
    const groups = script.groups.length;
    script.depth += 1;
    let separator;
    while (separator !== ')' && !script.isBroken) {
        if (script.depth > DEEPEST || script.at >= script.text.length)
            script.isBroken = true;
        else
            separator = readCommand(script);
    }
    script.depth -= 1;
    if (groups !== script.groups.length)
        script.isBroken = true;
}
/** Reads one command and what ends it. */
function readCommand(script) {
    const start = script.at;
    readWords(script);
    if (script.isBroken)
        return undefined;
    const separator = take(script, SEPARATOR);
    if (separator === '(')
        readInner(script);
    else if (separator !== undefined && /^;[;&]/.test(separator))
        shell_commands_readPattern(script);
    else if (script.at === start && start < script.text.length)
        script.isBroken = true;
    return separator;
}
function readWords(script) {
    const words = [];
    while (!script.isBroken && readNext(script, words))
        if (words.length > MOST_WORDS)
            script.isBroken = true;
    // the words before a parenthesis would be a function, or a list
    if (words.length > 0 && script.text[script.at] === '(')
        script.isBroken = true;
    if (words.length === 0 || script.isBroken)
        return;
    if (words[0] === 'trap')
        addTrap(script, words.slice(1));
    else
        addCommand(script, words);
}
/** Takes the next word, or something else that is a part of the command. False where it ends. */
function readNext(script, words) {
    if (take(script, BLANKS) !== undefined || words.length === 0)
        take(script, COMMENT);
    if (tookRedirection(script) || (words.length === 0 && tookBeginning(script)))
        return true;
    const start = script.at;
    const word = readWord(script);
    if (word === undefined)
        return false;
    if (words.length > 0 || !tookKeyword(script, script.text.slice(start, script.at)))
        words.push(word);
    return true;
}
function tookKeyword(script, text) {
    if (!KEYWORD.test(text))
        return false;
    if (text === 'while' || text === 'until')
        script.hasLoop = true;
    if (text === '{' && script.groups.length > 0)
        script.groups.push('group');
    if (text === '}')
        script.groups.pop();
    return true;
}
/** Something may start the files that are written. */
function tookRedirection(script) {
    if (!'<>&0123456789'.includes(script.text[script.at] ?? ' '))
        return false;
    const operator = take(script, REDIRECTION);
    if (operator === undefined) {
        if (take(script, UNSUPPORTED_REDIRECTION) !== undefined)
            script.isBroken = true;
        return false;
    }
    if (operator.endsWith('&') && take(script, DUPLICATED) !== undefined)
        return true;
    take(script, BLANKS);
    const file = readWord(script);
    if (file === undefined)
        script.isBroken = true;
    else if (operator.includes('>') && !file.startsWith('/dev/'))
        keepCommand(script, { words: ['>', file] });
    return true;
}
/** Takes the beginning of a larger command: its commands follow. */
function tookBeginning(script) {
    if (!/[\w[]/.test(script.text[script.at] ?? ' '))
        return false;
    const head = take(script, FUNCTION);
    if (head === undefined)
        return tookTest(script) || tookLoop(script) || tookCase(script);
    script.functions.add(head.slice(0, head.search(/[ \t(]/)));
    script.groups.push('function');
    return true;
}
/** `[[ $a = b ]]` */
function tookTest(script) {
    const start = script.at;
    const line = take(script, TEST);
    if (line === undefined)
        return false;
    const length = line.search(/\s\]\](?:[\s;&|)]|$)/);
    const test = line.slice(0, length);
    const isPlain = length !== -1 && !CALCULATES.test(test) && isEven(test, '"') && isEven(test, "'");
    script.at = start + length + 3;
    if (!isPlain)
        script.isBroken = true;
    return true;
}
function isEven(text, quote) {
    return text.split(quote).length % 2 === 1;
}
/** `for file in a b` */
function tookLoop(script) {
    const head = take(script, FOR);
    if (head === undefined)
        return false;
    script.hasLoop = true;
    if (isSpecial(head.slice(3).trim()))
        script.isBroken = true;
    if (take(script, IN) !== undefined)
        while (!script.isBroken && (take(script, BLANKS) !== undefined || readWord(script) !== undefined))
            ;
    return true;
}
function tookCase(script) {
    if (take(script, CASE) === undefined)
        return false;
    take(script, BLANKS);
    if (readWord(script) === undefined || take(script, IN) === undefined)
        script.isBroken = true;
    else
        shell_commands_readPattern(script);
    return true;
}
function shell_commands_readPattern(script) {
    take(script, SPACE);
    END_OF_CASE.lastIndex = script.at;
    if (END_OF_CASE.test(script.text))
        return;
    const pattern = take(script, PATTERN);
    if (pattern === undefined || !isEven(pattern, '"') || !isEven(pattern, "'"))
        script.isBroken = true;
}
/** `trap 'kill 1' TERM`: the text is run later. */
function addTrap(script, [text = '-', ...signals]) {
    if (text === '-' || text === '' || signals.length === 0)
        return;
    const inner = shellCommands(text);
    if (text.startsWith('-') || text.includes('$') || !inner.isWhole || inner.argumentLists !== undefined)
        script.isBroken = true;
    for (const command of inner.commands)
        keepCommand(script, command);
}


/***/ }),

/***/ 70063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   dg: () => (/* binding */ INTERPRETER),
/* harmony export */   jN: () => (/* binding */ SHELL),
/* harmony export */   l3: () => (/* binding */ startedBy),
/* harmony export */   yX: () => (/* binding */ HARMLESS)
/* harmony export */ });
/** Shells whose scripts are followed, by the names under which they are started. */
const SHELL = /^(?:sh|bash|dash|ash)$/;
/** Programs that run a program in a language of its own, or what a folder or a file of theirs names. */
const INTERPRETER = /^(?:python|pypy|perl|ruby|node|nodejs|deno|bun|java|php|php-fpm|php-cgi|lua|luajit|tclsh|wish|expect|guile|racket|sbcl|ocaml|R|Rscript|julia|dotnet|mono|pwsh|erl|beam\.smp|elixir|ghc|awk|gawk|mawk|make|busybox|toybox|coreutils|zsh|ksh|ksh93|mksh|csh|tcsh|fish|nu|elvish|execlineb|gdb|emacs|vim|init|openrc-init|systemd|procd|crond|cron|anacron|atd|run-parts|runsvdir|runsv|runit|runit-init|s6-svscan|s6-supervise|s6-rc|s6-init|supervisord|monit|inetd|xinetd|sshd|dropbear|dbus-daemon|start-stop-daemon|openrc-run|ldconfig|make)[\d.-]*$/;
/** Programs that start nothing, and neither write files nor remove them in a way that matters here: their arguments are data. */
const HARMLESS = /^(?:\[|basename|cat|chgrp|chown|cut|date|df|dirname|du|echo|egrep|expr|false|fgrep|free|getconf|getent|grep|head|hostname|id|ls|md5sum|mkdir|nproc|printf|ps|pwd|readlink|realpath|seq|sha256sum|sha512sum|sleep|sort|stat|tail|test|touch|tr|true|tty|uname|uniq|wc|which|whoami)$/;
const WITHOUT_OPTIONS = { skipped: 0, options: [] };
const AS_USER = { skipped: 1, options: [] };
const TINI = { skipped: 0, options: ['-g', '-s', '-v', '-vv', '-vvv', '-w'], valued: ['-p', '-e'] };
const STARTERS = new Map([
    ['tini', TINI],
    ['tini-static', TINI],
    ['docker-init', TINI],
    ['catatonit', TINI],
    ['dumb-init', { skipped: 0, options: ['-c', '--single-child', '-v', '--verbose'], valued: ['-r', '--rewrite'] }],
    ['env', { skipped: 0, options: ['-i', '-', '-S', '--ignore-environment'], valued: ['-u', '--unset'] }],
    ['nohup', WITHOUT_OPTIONS],
    ['nice', { skipped: 0, options: [], valued: ['-n'] }],
    ['ionice', { skipped: 0, options: ['-t'], valued: ['-c', '-n'] }],
    ['setsid', { skipped: 0, options: ['-c', '-f', '-w', '--ctty', '--fork', '--wait'] }],
    ['gosu', AS_USER],
    ['su-exec', AS_USER],
    ['s6-setuidgid', AS_USER],
    ['setuidgid', AS_USER],
    ['timeout', { skipped: 1, options: ['--foreground', '--preserve-status'], valued: ['-k', '-s'] }],
    ['chpst', { skipped: 0, options: ['-P', '-0', '-1', '-2'], valued: ['-u', '-U', '-n', '-m', '-d', '-o', '-p'] }],
]);
/**
 * The words of the program that a program starts: undefined for a program that does not start its arguments, and `unclear` for one with
 * options that this does not know.
 */
function startedBy(name, given) {
    const starter = STARTERS.get(name);
    if (starter === undefined)
        return undefined;
    const words = withoutOptions(given, starter);
    if (words === undefined)
        return 'unclear';
    const program = (name === 'env' ? withoutVariables(words) : words)?.slice(starter.skipped) ?? [];
    // a value of several words would move the program
    const before = given.slice(0, given.length - program.length);
    return program.length === 0 || before.some((word) => word.includes(UNKNOWN)) ? 'unclear' : program;
}
/** Marks a part of a word that is not known. No argument of a program can contain it. */
const UNKNOWN = '\0';
function withoutOptions(given, { options, valued = [] }) {
    let words = given;
    while (words[0]?.startsWith('-')) {
        const [option = ''] = words;
        if (option === '--')
            return words.slice(1);
        if (valued.includes(option))
            words = words.slice(2);
        else if (options.includes(option))
            words = words.slice(1);
        else
            return undefined;
    }
    return words;
}
/** Undefined where they change where programs and libraries are found. */
function withoutVariables(words) {
    const count = words.findIndex((word) => !/^\w+=/.test(word));
    const variables = words.slice(0, count === -1 ? words.length : count);
    return variables.some(decidesSearch) ? undefined : words.slice(variables.length);
}
/** `NAME=value` that decides where programs and libraries are found, or what a shell runs before its script. */
function decidesSearch(variable) {
    return /^(?:PATH|LD_\w+|BASH_ENV|SHELLOPTS|BASHOPTS|PS4|BASH_FUNC_.*|GCONV_PATH|GLIBC_TUNABLES)=/.test(variable);
}


/***/ }),

/***/ 12104:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CY: () => (/* binding */ LOOKUPS),
  fA: () => (/* binding */ openSession),
  nQ: () => (/* binding */ otherPlatformOf),
  G1: () => (/* binding */ partlyKnown),
  GU: () => (/* binding */ shortfallsOf)
});

// EXTERNAL MODULE: ./build/config/lookup-settings.js
var lookup_settings = __webpack_require__(85027);
// EXTERNAL MODULE: ./build/support/budget.js
var support_budget = __webpack_require__(60975);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/images/registry/allowed-hosts.js
var allowed_hosts = __webpack_require__(95221);
// EXTERNAL MODULE: ./build/images/registry/client.js + 12 modules
var client = __webpack_require__(99637);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/support/write-file.js + 1 modules
var write_file = __webpack_require__(47389);
// EXTERNAL MODULE: ./build/images/registry/verified-stream.js
var verified_stream = __webpack_require__(94508);
;// CONCATENATED MODULE: ./build/images/registry/content-store.js




const FOLDER = 'content-1';
/** Strict, because digests come from strangers and become file names. */
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** The limit for a manifest and for a configuration, too. */
const MAXIMUM_BYTES = 4 * 1024 * 1024;
function openContentStore(folder) {
    const pathOf = (digest) => (0,external_node_path_.join)(folder, FOLDER, `${digest.replace(':', '-')}.json`);
    return {
        read(digest) {
            if (!DIGEST.test(digest))
                return undefined;
            const read = (0,read_text_file/* readBytes */.io)(pathOf(digest), MAXIMUM_BYTES);
            // the bytes are valid until the next file is read
            return read.ok && (0,verified_stream/* hasDigest */.tH)(read.value, digest) ? Buffer.from(read.value) : undefined;
        },
        write(digest, bytes) {
            if (!DIGEST.test(digest))
                return;
            try {
                (0,write_file/* writeFileAtomically */.l)(pathOf(digest), bytes.toString('utf8'));
            }
            catch {
                // the next run fetches it again
            }
        },
    };
}

// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
;// CONCATENATED MODULE: ./build/images/registry/image-config.js


/** The parts of an image configuration that we use: https://github.com/opencontainers/image-spec/blob/main/config.md */
function imageConfigOf(file) {
    const config = (0,json_fields/* isJsonObject */.O)(file['config']) ? file['config'] : {};
    const ports = (0,json_fields/* isJsonObject */.O)(config['ExposedPorts']) ? Object.keys(config['ExposedPorts']) : [];
    return {
        user: (0,json/* textIn */.r7)(config, 'User') ?? '',
        exposedPorts: ports.filter((port) => /^\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp|sctp))?$/.test(port)),
        environment: (0,json/* textsIn */.Ej)(config, 'Env'),
        healthcheck: healthcheckOf(config),
        created: dayOf((0,json/* textIn */.r7)(file, 'created')),
    };
}
/** The health check is an extension by Docker: https://github.com/moby/docker-image-spec */
function healthcheckOf(config) {
    const healthcheck = config['Healthcheck'];
    const [first] = (0,json_fields/* isJsonObject */.O)(healthcheck) ? (0,json/* textsIn */.Ej)(healthcheck, 'Test') : [];
    if (first === undefined)
        return 'none';
    return first === 'NONE' ? 'disabled' : 'set';
}
/** Reproducible builds write a meaningless time, most often the start of Unix time or of ZIP times. */
const FIRST_REAL_DAY = '2013-03-01';
function dayOf(created) {
    const day = /^(\d{4}-\d{2}-\d{2})T/.exec(created ?? '')?.[1];
    if (day === undefined || Number.isNaN(Date.parse(day)))
        return undefined;
    return day < FIRST_REAL_DAY ? undefined : day;
}

// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(49306);
// EXTERNAL MODULE: ./build/images/registry/platforms.js
var registry_platforms = __webpack_require__(49387);
// EXTERNAL MODULE: ./build/images/registry/target.js
var registry_target = __webpack_require__(90230);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/images/sources/attestation.js
var sources_attestation = __webpack_require__(68388);
;// CONCATENATED MODULE: ./build/images/resolve/base.js






/** The base that an image names: in its annotations, else in the unsigned provenance that BuildKit stores next to it. */
async function baseOf(target, image, registry) {
    const said = annotatedBase(image);
    if (said !== undefined)
        return { ok: true, value: { base: said, saidBy: 'annotation' } };
    return (0,lookup_error/* outcomeOf */.sG)(() => provenanceBase(target, image, registry));
}
/** https://github.com/opencontainers/image-spec/blob/main/annotations.md */
function annotatedBase({ manifest, index }) {
    const said = (name) => manifest.annotations.get(`${BASE}.${name}`) ?? index?.annotations.get(`${BASE}.${name}`);
    return targetWith(said('name'), said('digest'));
}
const BASE = 'org.opencontainers.image.base';
const MOST_CHARACTERS = 1000;
function targetWith(name, digest) {
    if (name === undefined || digest === undefined || name.length > MOST_CHARACTERS)
        return undefined;
    const target = (0,registry_target.targetOf)((0,images_image/* parseImageReference */.o_)(name.replace(/@.*$/s, '')));
    return typeof target === 'string' || !(0,registry_target.isDigest)(digest) ? undefined : { ...target, digest };
}
/** BuildKit's provenance has some kilobytes, or some hundred with `mode=max`. */
const base_MAXIMUM_BYTES = 4 * 1024 * 1024;
/** @throws {LookupError} */
async function provenanceBase(target, image, registry) {
    const { digest } = image.manifest;
    const entry = image.index?.manifests.find((0,sources_attestation/* isAttestationOf */.Ez)(digest));
    if (entry === undefined)
        return undefined;
    const attestation = (0,lookup_error/* orThrow */.aU)(await registry.readManifest({ ...target, digest: entry.digest }));
    const layers = attestation.kind === 'image' ? attestation.layers : [];
    const layer = layers.find(({ annotations }) => annotations.get('in-toto.io/predicate-type')?.startsWith(PROVENANCE));
    if (layer === undefined || layer.size > base_MAXIMUM_BYTES)
        return undefined;
    const base = onlyMaterial(await statementIn(layer, target, registry), digest);
    return base === undefined ? undefined : { base, saidBy: 'provenance' };
}
const PROVENANCE = 'https://slsa.dev/provenance/';
async function statementIn(layer, target, registry) {
    const stream = (0,lookup_error/* orThrow */.aU)(await registry.openBlob(target, layer));
    const parts = [];
    // the stream fails if it is longer than the descriptor announces
    for await (const part of stream)
        parts.push(part);
    return (0,json/* parseObject */.lj)(Buffer.concat(parts), target.host);
}
/**
 * The only image, apart from frontends, that the build used. Undefined for several images, because nothing names the base among them.
 * https://docs.docker.com/build/metadata/attestations/slsa-provenance/
 */
function onlyMaterial({ subject, predicate }, digest) {
    const isAboutIt = listIn(subject).some((one) => sha256Of(one) === digest);
    if (!isAboutIt || !(0,json_fields/* isJsonObject */.O)(predicate))
        return undefined;
    const { materials, buildDefinition } = predicate;
    const used = listIn(materials ?? ((0,json_fields/* isJsonObject */.O)(buildDefinition) ? buildDefinition['resolvedDependencies'] : undefined));
    const images = new Map(used.flatMap((one) => {
        const name = imageIn((0,json/* textIn */.r7)(one, 'uri') ?? '');
        return name === undefined || FRONTEND.test(name) ? [] : [[name, sha256Of(one)]];
    }));
    const [only] = images;
    return images.size === 1 && only !== undefined ? targetWith(...only) : undefined;
}
const FRONTEND = /^docker\/dockerfile(?:-upstream)?(?::|$)/;
function listIn(value) {
    return Array.isArray(value) ? value.filter(json_fields/* isJsonObject */.O) : [];
}
function sha256Of({ digest }) {
    const hash = (0,json_fields/* isJsonObject */.O)(digest) ? (0,json/* textIn */.r7)(digest, 'sha256') : undefined;
    return hash === undefined ? undefined : `sha256:${hash}`;
}
/** Reads `pkg:docker/ghcr.io/acme/base@1.4?platform=linux%2Famd64`; undefined if the version is a digest instead of a tag. */
function imageIn(uri) {
    const [, path, version] = /^pkg:docker\/([^@?#]{1,500})@([^@?#]{1,200})(?:[?#]|$)/.exec(uri) ?? [];
    if (path === undefined || version === undefined)
        return undefined;
    try {
        const tag = decodeURIComponent(version);
        return tag.includes(':') ? undefined : `${decodeURIComponent(path)}:${tag}`;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/support/limit.js
var support_limit = __webpack_require__(43835);
// EXTERNAL MODULE: ./build/images/layers/allowance.js
var allowance = __webpack_require__(56364);
;// CONCATENATED MODULE: ./build/images/layers/layer-memory.js

/** In characters. Layers beyond this limit are not remembered and are read again. */
const MAXIMUM_KEPT = 32_000_000;
function createLayerMemory() {
    const layers = new Map();
    let left = MAXIMUM_KEPT;
    return {
        async recall(digest, read) {
            const known = layers.get(digest);
            if (known !== undefined)
                return known;
            const reading = read();
            layers.set(digest, reading);
            try {
                const layer = await reading;
                const size = (0,allowance/* sizeOf */.$)(layer.contents);
                if (size > left)
                    layers.delete(digest);
                else
                    left -= size;
                return layer;
            }
            catch (error) {
                layers.delete(digest);
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/images/resolve/contents.js


/** Two layers of each image are unpacked in parallel. More would take memory, without a free processor. */
const IMAGES_AT_ONCE = 2;
/** `only`: an image is read only if the cache has all of its layers. */
function contentsReader(registry, settings, budget, layers = 'any') {
    const limit = (0,support_limit/* limitTo */.$)(IMAGES_AT_ONCE);
    const means = { registry, settings, budget, layers, memory: createLayerMemory() };
    const known = new Map();
    return async (target, platform) => {
        const image = await registry.readImage(target, platform);
        if (!image.ok)
            return image;
        const { digest } = image.value.manifest;
        const contents = known.get(digest) ?? limit(() => readContents(target, image.value, means));
        known.set(digest, contents);
        return contents;
    };
}
const LEFT_ALONE = {
    kind: 'left-alone',
    reason: 'the change leaves it as it is, and the cache does not have its layers',
};
async function readContents(target, image, { registry, settings, budget, layers, memory }) {
    const { cacheDir, imageAnalysis: analysis, vulnerabilities } = settings;
    const { openLayerCache } = await __webpack_require__.e(/* import() */ 6613).then(__webpack_require__.bind(__webpack_require__, 16613));
    const layerCache = cacheDir === undefined ? undefined : openLayerCache(cacheDir);
    const isKept = () => image.manifest.layers.every(({ digest }) => layerCache?.read(digest) !== undefined);
    if (layers === 'only' && !isKept())
        return { ok: false, error: LEFT_ALONE };
    const config = await registry.readConfig(target, image.manifest);
    if (!config.ok)
        return config;
    const { inspectImage } = await __webpack_require__.e(/* import() */ 5180).then(__webpack_require__.bind(__webpack_require__, 85180));
    const { registrySource } = await __webpack_require__.e(/* import() */ 5215).then(__webpack_require__.bind(__webpack_require__, 25215));
    const source = registrySource(registry, target, image, config.value);
    const scope = vulnerabilities === 'off' ? 'system' : 'all';
    const mayKeep = !settings.keepsPublicOnly || (await registry.isPublic(target));
    const cache = layerCache === undefined || !mayKeep ? {} : { cache: layerCache };
    const signal = AbortSignal.timeout(Math.floor(budget.left()));
    return { ok: true, value: await inspectImage(source, { scope, analysis, signal, memory, ...cache }) };
}

// EXTERNAL MODULE: ./build/data/images/vex-publishers.js
var vex_publishers = __webpack_require__(39405);
// EXTERNAL MODULE: ./build/images/signatures/policy.js
var signatures_policy = __webpack_require__(1213);
;// CONCATENATED MODULE: ./build/images/resolve/signatures.js




/** The verification code is loaded with the first image that needs it. */
function openSignatures(registry, settings, budget) {
    const { signatures: policies, namedFiles: publicKeys } = settings;
    const loaded = (0,lazy/* lazy */.RZ)(() => load(registry, settings, budget));
    const readers = (0,lazy/* lazy */.RZ)(loadReaders);
    return {
        check: (target, platforms) => (0,lookup_error/* outcomeOf */.sG)(async () => {
            const policy = (0,signatures_policy/* policyFor */.KV)(policies, target);
            if (policy === undefined)
                return { kind: 'not-required' };
            if (policy.require === 'digest-pin')
                return { kind: 'digest-required' };
            const { checkSignatures, means } = await loaded();
            return checkSignatures(target, policy, { ...means, publicKeys, platforms });
        }),
        async readVex(target, platform) {
            if (!mayHaveVex(target, policies))
                return undefined;
            const { means, publicTrust } = await loaded();
            const { vexSignerFor, readAttachedVex } = await readers();
            const signer = vexSignerFor(target, policies, publicKeys);
            if (signer === undefined)
                return undefined;
            const trust = signer.name === undefined ? means.trust : publicTrust();
            const read = await (0,lookup_error/* outcomeOf */.sG)(() => readAttachedVex(target, platform, signer, { ...means, trust }));
            return read.ok ? read.value : { statements: [], refused: [], unread: [read.error.reason] };
        },
    };
}
function mayHaveVex(target, policies) {
    return (0,signatures_policy/* policyFor */.KV)(policies, target) !== undefined || vex_publishers/* VEX_PUBLISHERS */.w.some(({ images }) => (0,signatures_policy/* coversPlace */.Qf)(images, target));
}
async function load(registry, settings, budget) {
    const [{ checkSignatures }, { trustedRoots }, { githubAttestations }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(8955)]).then(__webpack_require__.bind(__webpack_require__, 58955)),
        Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(7294)]).then(__webpack_require__.bind(__webpack_require__, 47294)),
        __webpack_require__.e(/* import() */ 6926).then(__webpack_require__.bind(__webpack_require__, 86926)),
    ]);
    const { trustedRoot, namedFiles } = settings;
    const path = trustedRoot?.value;
    const trust = trustedRoots(path === undefined ? undefined : { path, text: namedFiles.get(path) ?? '' });
    const fetchAttestations = githubAttestations({ ...settings, github: githubFrom(process.env, settings) }, budget);
    return {
        checkSignatures,
        means: { registry, trust, fetchAttestations },
        /** Publishers sign with the public Sigstore, whatever the configuration trusts. */
        publicTrust: () => (path === undefined ? trust : trustedRoots(undefined)),
    };
}
/** Few runs need them. */
async function loadReaders() {
    const { vexSignerFor } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(8955), __webpack_require__.e(9223)]).then(__webpack_require__.bind(__webpack_require__, 69223));
    const { readAttachedVex } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(8955), __webpack_require__.e(9321)]).then(__webpack_require__.bind(__webpack_require__, 99321));
    return { vexSignerFor, readAttachedVex };
}
/** The address comes from the environment, so no file of the repository can change it. */
function githubFrom({ GITHUB_API_URL, GITHUB_TOKEN }, { githubToken }) {
    return { api: GITHUB_API_URL || 'https://api.github.com', token: githubToken ?? (GITHUB_TOKEN || undefined) };
}

// EXTERNAL MODULE: ./build/analysis/lifetimes/image-lifetime.js + 5 modules
var image_lifetime = __webpack_require__(53184);
// EXTERNAL MODULE: ./build/analysis/lifetimes/newer-tag.js
var newer_tag = __webpack_require__(88604);
// EXTERNAL MODULE: ./build/data/images/data-date.js
var data_date = __webpack_require__(83787);
// EXTERNAL MODULE: ./build/model/images/version-tag.js
var version_tag = __webpack_require__(30584);
;// CONCATENATED MODULE: ./build/analysis/lifetimes/other-tags.js




/**
 * The newest tag of the next release line of the same major version that gets updates. Where the lines are not known, the newest tag of the
 * major version.
 */
function laterMinor(reference, tags) {
    const version = (0,version_tag/* versionTagOf */.e6)(reference.tag);
    const [major, minor] = version?.parts ?? [];
    if (major === undefined || minor === undefined)
        return undefined;
    const [own] = (0,image_lifetime/* lifetimesOf */.sc)(reference);
    if (own === undefined)
        return (0,newer_tag/* newestOfLine */.CO)(reference.tag, tags, [major]);
    const next = (0,image_lifetime/* nextRelease */.zH)(own, data_date/* DATA_DATE */.k)?.split('.').map(Number);
    if (next === undefined || next[0] !== major || next.length < 2 || (0,version_tag/* compareParts */.ql)(next, [major, minor]) <= 0)
        return undefined;
    return (0,newer_tag/* newestOfLine */.CO)(reference.tag, tags, next);
}
/**
 * The tag of the same image with fewer packages: `12.8-slim`, `22.1-bookworm-slim`, `3.12-slim-bookworm`, `9.5-minimal`,
 * `8.0-noble-chiseled`.
 */
function slimTag(tag, tags) {
    const words = tag.split('-');
    if (words.some((word) => SMALL.has(word.replace(/(?<![\d.])[\d.]+$/, ''))))
        return undefined;
    const isRelease = words.length === 1 ? (0,image_lifetime/* codenameOf */.aj)(tag) !== undefined || /^v?\d/.test(tag) : /^v?\d/.test(tag);
    if (!isRelease)
        return undefined;
    const known = new Set(tags);
    const inside = [words[0], 'slim', ...words.slice(1)].join('-');
    const names = [`${tag}-slim`, inside, ...['minimal', 'distroless', 'chiseled'].map((word) => `${tag}-${word}`)];
    return names.find((each) => known.has(each));
}
/** Words of tags whose images are small already, or of another system. */
const SMALL = new Set([
    'slim',
    'alpine',
    'minimal',
    'micro',
    'distroless',
    'chiseled',
    'busybox',
    'nanoserver',
]);
/**
 * Host and path of the image with fewer packages that the publisher of an image has at the same registry, for the same tags:
 * `registry.access.redhat.com/ubi9/ubi-minimal` for `ubi9/ubi`. Undefined where the table has none.
 */
function smallRepository(host, name) {
    for (const [pattern, small] of SMALL_REPOSITORIES)
        if (pattern.test(`${host}/${name}`))
            return name.replace(small[0], small[1]);
    return undefined;
}
/** https://catalog.redhat.com/software/base-images and https://quay.io/organization/fedora */
const SMALL_REPOSITORIES = [
    [
        /^registry\.(?:access\.redhat\.com|redhat\.io)\/ubi(?:[89]|10)(?:\/ubi)?$/,
        [/^(ubi\d+)(?:\/ubi)?$/, '$1/ubi-minimal'],
    ],
    [/^docker\.io\/redhat\/ubi(?:[89]|10)$/, [/$/, '-minimal']],
    [/^quay\.io\/fedora\/fedora$/, [/$/, '-minimal']],
    [/^quay\.io\/almalinuxorg\/(?:[89]|10)-base$/, [/base$/, 'minimal']],
];

// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(78731);
;// CONCATENATED MODULE: ./build/images/resolve/update.js





/**
 * Finds an update of an image and the vulnerabilities that it removes: the newest patch of its version, else the image that its tag names today
 * if a digest pins an older one. Where something stays, also a later minor version and an image with fewer packages. `none` where there is no
 * such image, or nothing to remove.
 */
async function findUpdate(target, session) {
    const contents = await session.readContents(target);
    if (!contents.ok)
        return contents;
    const found = await session.findVulnerabilities(contents.value);
    if ((0,vulnerability/* fixesIn */.Pi)(found.found).length === 0)
        return { ok: true, value: 'none' };
    const before = { contents: contents.value, found };
    const candidate = await candidateFor(target, session.registry);
    if (!candidate.ok)
        return candidate;
    const nearest = await moveTo(candidate.value, target, before, session);
    if (!nearest.ok)
        return nearest;
    const others = await otherMoves(candidate.value?.tag, nearest.value, target, before, session);
    const [first, ...rest] = [...(nearest.value === undefined ? [] : [nearest.value]), ...others];
    if (first === undefined)
        return { ok: true, value: 'none' };
    return { ok: true, value: rest.length === 0 ? first : { ...first, others: rest } };
}
/** Undefined without a candidate, and for one that cannot be compared. */
async function moveTo(candidate, target, before, session) {
    if (candidate === undefined)
        return { ok: true, value: undefined };
    const { kind, tag, name } = candidate;
    const newTarget = { ...target, tag, ...(name !== undefined && { name }) };
    const digest = await session.registry.resolveDigest({ ...newTarget, digest: undefined });
    if (!digest.ok)
        return digest;
    const after = await session.readContents({ ...newTarget, digest: digest.value });
    if (!after.ok)
        return after;
    if (!isWholeAs(after.value, before.contents))
        return { ok: true, value: undefined };
    const newer = await session.findVulnerabilities(after.value);
    if (newer.unchecked.length > before.found.unchecked.length)
        return { ok: true, value: undefined };
    const repository = name === undefined ? {} : { repository: `${target.host}/${name}` };
    return { ok: true, value: { kind, ...repository, tag, digest: digest.value, ...compared(before.found, newer) } };
}
/** Each of them takes as long as the image itself, so they are only read while at least this much of the time is left. */
const LEAST_TIME = 1 / 2;
/** A failure here is left out, because missing advice hides no problem. */
async function otherMoves(patch, nearest, target, before, session) {
    const { registry, budget } = session;
    if (target.tag === undefined || nearest?.staying.length === 0)
        return [];
    const tags = await registry.listTags(target);
    if (!tags.ok)
        return [];
    const own = { text: target.name, registry: target.host, repository: target.name, digest: undefined };
    const moves = [];
    const small = smallRepository(target.host, target.name);
    const candidates = [
        ...otherTags({ ...own, tag: target.tag }, patch, tags.value),
        ...(small === undefined ? [] : [{ kind: 'slim', tag: patch ?? target.tag, name: small }]),
    ];
    for (const candidate of candidates) {
        if (budget.left() < budget.total * LEAST_TIME)
            break;
        const move = await moveTo(candidate, target, before, session);
        if (move.ok && move.value !== undefined && move.value.removed.length > 0)
            moves.push(move.value);
    }
    return moves;
}
function otherTags(reference, patch, tags) {
    const minor = laterMinor(reference, tags);
    const slim = slimTag(patch ?? reference.tag, tags);
    return [
        ...(minor === undefined ? [] : [{ kind: 'minor', tag: minor }]),
        ...(slim === undefined ? [] : [{ kind: 'slim', tag: slim }]),
    ];
}
async function candidateFor(target, registry) {
    const { tag, digest } = target;
    if (tag === undefined)
        return { ok: true, value: undefined };
    if (/\d/.test(tag)) {
        const tags = await registry.listTags(target);
        if (!tags.ok)
            return tags;
        const newest = (0,newer_tag/* newerPatch */.G)(tag, tags.value, releaseLine(target, tag));
        if (newest !== undefined)
            return { ok: true, value: { kind: 'patch', tag: newest } };
    }
    if (digest === undefined)
        return { ok: true, value: undefined };
    const today = await registry.resolveDigest({ ...target, digest: undefined });
    if (!today.ok)
        return today;
    return { ok: true, value: today.value === digest ? undefined : { kind: 'rebuilt', tag } };
}
/** The part of a version that names the release, from our tables: point releases of Debian are patches, too. */
function releaseLine({ host, name }, tag) {
    const version = (0,version_tag/* versionTagOf */.e6)(tag)?.version;
    const reference = { text: name, registry: host, repository: name, tag, digest: undefined };
    return version === undefined ? undefined : (0,image_lifetime/* releaseLineOf */.Js)(reference, version)?.split('.').map(Number);
}
/** Whether the images can be compared: the new one was read completely and has the same system. */
function isWholeAs(after, before) {
    return after.gaps.length === 0 && after.operatingSystem?.id === before.operatingSystem?.id;
}
function compared(before, after) {
    const known = new Set(before.found.map(({ id }) => id));
    const later = new Map(after.found.map(({ id, packages }) => [id, new Set((0,vulnerability/* sourcesOf */.u0)(packages))]));
    const isStaying = (fix) => later.get(fix.id)?.has(fix.package) === true;
    const fixes = (0,vulnerability/* fixesIn */.Pi)(before.found);
    return {
        removed: fixes.filter((fix) => !isStaying(fix)),
        staying: fixes.filter(isStaying),
        added: after.found.filter(({ id }) => !known.has(id)),
    };
}

// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
;// CONCATENATED MODULE: ./build/images/resolve/vulnerabilities.js


/** Shared by all images of a run, so no package is looked up twice. The code is loaded with the first image. */
function vulnerabilityFinder(settings, budget) {
    const opened = (0,lazy/* lazy */.RZ)(async () => ({
        findVulnerabilities: (await __webpack_require__.e(/* import() */ 9678).then(__webpack_require__.bind(__webpack_require__, 49678))).findVulnerabilities,
        source: await openSource(settings, budget),
        estimate: await openEstimates(settings, budget),
    }));
    return (0,remember/* remember */.k)(async (contents) => {
        const { findVulnerabilities, source, estimate } = await opened();
        return findVulnerabilities(contents, source, estimate);
    });
}
async function openSource(settings, budget) {
    const { vulnerabilities, vulnerabilityDatabase } = settings;
    if (vulnerabilities === 'online')
        return openOnline(settings, budget);
    if (vulnerabilityDatabase === undefined) {
        return vulnerabilities === 'auto' ? openOnline(settings, budget) : NO_DATABASE;
    }
    const { offlineSource } = await Promise.all(/* import() */[__webpack_require__.e(4353), __webpack_require__.e(6545), __webpack_require__.e(5783)]).then(__webpack_require__.bind(__webpack_require__, 55783));
    const database = offlineSource(vulnerabilityDatabase);
    if (vulnerabilities === 'offline')
        return database;
    const { combinedSource } = await __webpack_require__.e(/* import() */ 6815).then(__webpack_require__.bind(__webpack_require__, 16815));
    return combinedSource(database, await openOnline(settings, budget));
}
const NO_DATA = {
    hits: [],
    origin: { name: 'no database' },
    failure: 'images.vulnerability-database does not name a database',
};
const NO_DATABASE = {
    ask: async (queries) => {
        const { keyOf } = await __webpack_require__.e(/* import() */ 5963).then(__webpack_require__.bind(__webpack_require__, 5963));
        return new Map(queries.map((query) => [keyOf(query), NO_DATA]));
    },
};
async function openOnline({ osvAddress, cacheDir }, budget) {
    const { osvApi } = await __webpack_require__.e(/* import() */ 8825).then(__webpack_require__.bind(__webpack_require__, 18825));
    const { onlineSource } = await Promise.all(/* import() */[__webpack_require__.e(4353), __webpack_require__.e(6545), __webpack_require__.e(5322)]).then(__webpack_require__.bind(__webpack_require__, 65322));
    const { openHitCache } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.bind(__webpack_require__, 70711));
    const send = await openConnection(osvAddress, budget);
    return onlineSource(osvApi(osvAddress, send), new URL(osvAddress).host, cacheDir === undefined ? undefined : openHitCache(cacheDir));
}
async function openEstimates(settings, budget) {
    const { epss, epssAddress, vulnerabilities, epssDecides } = settings;
    if (!epss || vulnerabilities === 'offline') {
        const failure = epss ? 'EPSS is not asked with images.vulnerabilities: offline' : 'images.epss is off';
        return async () => ({ known: new Map(), ...(epssDecides && { failure }) });
    }
    const { epssEstimates } = await __webpack_require__.e(/* import() */ 838).then(__webpack_require__.bind(__webpack_require__, 50838));
    const estimate = epssEstimates(epssAddress, await openConnection(epssAddress, budget));
    // they only change the order otherwise
    return epssDecides ? estimate : async (ids) => ({ known: (await estimate(ids)).known });
}
/** A database answers for all images, and takes longer than a registry. */
const SHARE = 1 / 2;
/** The finders of a run share their connections, so that a host that fails is known to all of them. */
const connectionsOf = (0,remember/* remember */.k)((_budget) => new Map());
function openConnection(address, budget) {
    const known = connectionsOf(budget);
    const connection = known.get(address) ?? connectTo(address, budget);
    known.set(address, connection);
    return connection;
}
/** A configured address may be private. Only its host can be reached, and no credentials are sent. */
async function connectTo(address, budget) {
    const { allowedHosts } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 95221));
    const { openConnections } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 53083));
    const { createRequests } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 65382));
    const { host, protocol } = new URL(address);
    const hosts = [host];
    const allowed = allowedHosts({ privateRegistries: hosts, insecureRegistries: protocol === 'http:' ? hosts : [] });
    return createRequests(openConnections({ allowed }), budget, SHARE);
}

;// CONCATENATED MODULE: ./build/images/resolve/wanted-platforms.js

/** `machine` is the platform of the configuration, which files without a platform mean. */
function wantedPlatforms(asked, machine) {
    const unknown = { all: 'unknown', named: [], read: machine };
    if (asked === undefined)
        return { all: [machine], named: [], read: machine };
    if (asked === 'unknown')
        return unknown;
    const parsed = asked.map((text) => ({ text, platform: (0,registry_platforms/* parsePlatform */.FL)(text, machine) }));
    const all = parsed.flatMap(({ platform }) => platform ?? []);
    const [first = machine] = all;
    if (all.length < parsed.length)
        return unknown;
    const own = (0,registry_platforms/* platformText */.VQ)((0,registry_platforms/* normalized */.A9)(machine));
    const isMachine = (platform) => (0,registry_platforms/* platformText */.VQ)((0,registry_platforms/* normalized */.A9)(platform)) === own;
    return {
        all,
        named: parsed.flatMap(({ text, platform }) => (text === '' ? [] : (platform ?? []))),
        read: all.some(isMachine) ? machine : first,
    };
}
/** The first named platform that an index has no image for. */
function lackedBy(manifest, { named }) {
    return manifest.kind === 'index'
        ? named.find((platform) => (0,registry_platforms/* chosenEntry */.JE)(manifest, platform) === undefined)
        : undefined;
}

;// CONCATENATED MODULE: ./build/images/resolve/facts.js
















function openSession(settings, budget = (0,support_budget.startBudget)(settings.timeBudget)) {
    const [os = '', architecture = '', variant] = settings.platform.split('/');
    const machine = { os, architecture, ...(variant !== undefined && { variant }) };
    const store = settings.cacheDir === undefined ? undefined : openContentStore(settings.cacheDir);
    const registry = (0,client.openRegistry)({ ...settings, budget, store });
    const usual = readers(registry, settings, budget);
    const fresh = (0,lazy/* lazy */.RZ)(() => readers(registry, { ...settings, cacheDir: undefined }, budget));
    const kept = (0,lazy/* lazy */.RZ)(() => ({ ...usual, readContents: contentsReader(registry, settings, budget, 'only') }));
    const onDisk = (0,lazy/* lazy */.RZ)(() => vulnerabilityFinder({ ...settings, vulnerabilities: 'offline' }, budget));
    const shared = {
        registry,
        budget,
        allowed: (0,allowed_hosts.allowedHosts)(settings),
        signatures: openSignatures(registry, settings, budget),
        tlsStates: new Map(),
    };
    const sessionOf = (platforms, trust) => {
        const { readContents, findVulnerabilities } = trust === 'usual' ? usual : trust === 'none' ? fresh() : kept();
        return {
            ...shared,
            platforms,
            finderFor: async (target) => {
                const isOpen = (namesPackages(settings) && !settings.keepsPublicOnly) || (await registry.isPublic(target));
                if (isOpen)
                    return findVulnerabilities;
                // others can read what the cache keeps
                if (namesPackages(settings))
                    return fresh().findVulnerabilities;
                return settings.vulnerabilityDatabase === undefined ? undefined : onDisk();
            },
            readContents: (target) => readContents(target, platforms.read),
            on: (asked) => sessionOf(wantedPlatforms(asked, machine), trust),
            trusting: (other) => sessionOf(platforms, other),
        };
    };
    return sessionOf(wantedPlatforms(undefined, machine), 'usual');
}
/** The setting `online` asks for it, and so does an own server. */
function namesPackages({ vulnerabilities, osvAddress, namesAllPackages }) {
    return namesAllPackages || vulnerabilities !== 'auto' || osvAddress !== lookup_settings/* DEFAULT_LOOKUPS */.C.osvAddress;
}
const WITHHELD = {
    ok: false,
    error: { kind: 'withheld', reason: 'it is not public, so its packages were not named to a database on the web' },
};
function readers(registry, settings, budget) {
    return {
        readContents: contentsReader(registry, settings, budget),
        findVulnerabilities: vulnerabilityFinder(settings, budget),
    };
}
/** The look-up for each fact. */
const LOOKUPS = {
    async presence(target, { registry, platforms }) {
        const found = await registry.resolveDigest(target);
        if (!found.ok)
            return found.error.kind === 'not-found' ? { ok: true, value: 'missing' } : found;
        if (platforms.named.length === 0)
            return { ok: true, value: 'found' };
        const manifest = await registry.readManifest(target);
        if (!manifest.ok)
            return manifest;
        const lacked = lackedBy(manifest.value, platforms);
        return { ok: true, value: lacked === undefined ? 'found' : { lacks: (0,registry_platforms/* platformText */.VQ)(lacked) } };
    },
    digest: (target, { registry }) => registry.resolveDigest(target),
    tagDigests: (target, { registry }) => tagDigestsOf(target, registry),
    async config(target, { registry, platforms }) {
        const image = await registry.readImage(target, platforms.read);
        if (!image.ok)
            return image;
        const config = await registry.readConfig(target, image.value.manifest);
        return config.ok ? { ok: true, value: imageConfigOf(config.value) } : config;
    },
    async base(target, { registry, platforms }) {
        const image = await registry.readImage(target, platforms.read);
        if (!image.ok)
            return image;
        const said = await baseOf(target, image.value, registry);
        if (!said.ok)
            return said;
        if (said.value === undefined)
            return { ok: true, value: 'unsaid' };
        const { base, saidBy } = said.value;
        const current = await tagDigestsOf(base, registry);
        if (!current.ok)
            return current;
        const name = (0,registry_target.targetText)({ ...base, digest: undefined });
        return { ok: true, value: { name, isCurrent: current.value.includes(base.digest), saidBy } };
    },
    async tags(target, { registry }) {
        // only a version can have newer versions
        if (target.tag === undefined || !/\d/.test(target.tag))
            return { ok: true, value: [] };
        return registry.listTags(target);
    },
    contents: (target, { readContents }) => readContents(target),
    signature: (target, { signatures, platforms }) => signatures.check(target, platforms.all),
    async vulnerabilities(target, session) {
        const contents = await session.readContents(target);
        if (!contents.ok)
            return contents;
        const find = await session.finderFor(target);
        if (find === undefined)
            return WITHHELD;
        const known = await find(contents.value);
        const attached = known.found.length === 0 ? undefined : await session.signatures.readVex(target, session.platforms.read);
        return { ok: true, value: attached === undefined ? known : { ...known, attached } };
    },
    async update(target, session) {
        const findVulnerabilities = await session.finderFor(target);
        if (findVulnerabilities === undefined)
            return WITHHELD;
        return findUpdate(target, { ...session, findVulnerabilities });
    },
    tls({ host }, { tlsStates, allowed, budget }) {
        const known = tlsStates.get(host);
        if (known !== undefined)
            return known;
        const state = __webpack_require__.e(/* import() */ 8751).then(__webpack_require__.bind(__webpack_require__, 78751)).then(({ checkTls }) => (0,lookup_error/* outcomeOf */.sG)(() => checkTls(host, { allowed, budget })));
        tlsStates.set(host, state);
        return state;
    },
};
/** Why the image is not the one that the file asks for, where it is a single image, whose configuration names its platform. */
async function otherPlatformOf(target, { registry, platforms: { named } }) {
    const manifest = named.length === 0 ? undefined : await registry.readManifest(target);
    if (manifest?.ok !== true || manifest.value.kind !== 'image')
        return [];
    const config = await registry.readConfig(target, manifest.value);
    if (!config.ok)
        return [];
    for (const wanted of named) {
        const own = (0,registry_platforms/* otherPlatform */.c_)(config.value, wanted);
        if (own === undefined)
            continue;
        return [
            { kind: 'other-platform', reason: `the image is for ${(0,registry_platforms/* platformText */.VQ)(own)}, and not for ${(0,registry_platforms/* platformText */.VQ)(wanted)}` },
        ];
    }
    return [];
}
/** The facts that a layer or a database that did not answer left incomplete. */
function partlyKnown({ contents, vulnerabilities }) {
    const lacksLayer = contents?.layers.some(({ state }) => state === 'failed') === true;
    const lacksAnswer = vulnerabilities?.unchecked.some(({ isFailure, isSameForAll }) => isFailure && !isSameForAll) === true;
    return new Set([
        ...(lacksLayer ? ['contents', 'vulnerabilities'] : []),
        ...(lacksAnswer ? ['vulnerabilities'] : []),
    ]);
}
/** The parts that are missing in known facts. */
function shortfallsOf({ contents, vulnerabilities }) {
    const gaps = [...new Set((contents?.gaps ?? []).map(gapReason))];
    return [
        ...gaps.map((reason) => ({ kind: 'incomplete', reason })),
        ...(vulnerabilities === undefined ? [] : unansweredIn(vulnerabilities)),
        ...(vulnerabilities?.notEstimated === undefined ? [] : [notEstimated(vulnerabilities.notEstimated)]),
    ];
}
function notEstimated(reason) {
    const unknown = 'it is not known which vulnerabilities reach the EPSS of fail-on-vulnerability';
    return { kind: 'not-estimated', reason: `${unknown}, because ${reason}` };
}
function unansweredIn({ unchecked, checkedPackages }) {
    const isAll = checkedPackages === 0 && unchecked.length === 1;
    const kindOf = ({ isFailure, isInherent, count }) => {
        if (isInherent)
            return 'unknowable';
        return isFailure || (checkedPackages === 0 && count > 0) ? 'unanswered' : 'unknown';
    };
    return unchecked.map((one) => ({ kind: kindOf(one), reason: uncheckedReason(one, isAll) }));
}
function uncheckedReason({ count, example, reason }, isAll) {
    if (count === 0)
        return `vulnerabilities may be missing, because ${reason}`;
    const some = isAll ? 'all packages' : `${count} packages, such as ${example},`;
    const which = count === 1 ? `the package ${example}` : some;
    return `vulnerabilities of ${which} are unknown, because ${reason}`;
}
function gapReason({ layer, path, reason }) {
    if (path !== undefined)
        return `a file in it was not read: ${reason}`;
    return layer === undefined ? reason : `a layer was not read: ${reason}`;
}
/** The digests of the index and of the manifests for its platforms. */
async function tagDigestsOf(target, registry) {
    const tagged = target.tag === undefined ? target : { ...target, digest: undefined };
    const current = await registry.resolveDigest(tagged);
    if (!current.ok)
        return current;
    // the HEAD request is enough if the digest has not changed
    if (current.value === target.digest)
        return { ok: true, value: [current.value] };
    const manifest = await registry.readManifest(tagged);
    if (!manifest.ok)
        return manifest;
    const entries = manifest.value.kind === 'index' ? manifest.value.manifests.map(({ digest }) => digest) : [];
    return { ok: true, value: [manifest.value.digest, ...entries] };
}


/***/ }),

/***/ 12329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ NOT_ASKED),
/* harmony export */   bp: () => (/* binding */ wayOutOf),
/* harmony export */   hC: () => (/* binding */ lookupNotifications)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71539);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1913);



/** Naming more images for each reason would bury the reasons: an unavailable registry may be named a thousand times. */
const NAMED_IMAGES = 3;
/**
 * Reports failed look-ups. Whether a registry responds is up to its owner, so a failure decides the check only if the configuration says so, or if
 * the look-up is all that the user asked for. Those are reported at each place, because each may be new; all others in one note.
 */
function lookupNotifications(gaps, decides) {
    const groups = groupsOf(gaps);
    const crashes = groups.filter(({ failure }) => failure.kind === 'crashed');
    const decisive = groups.filter(({ failure }) => isFailure(failure) && isDecisive(failure, decides));
    const undecided = groups.filter((group) => !crashes.includes(group) && !decisive.includes(group));
    // a change that names another platform changes which image runs
    const others = undecided.filter(({ failure: { kind } }) => kind === 'other-platform');
    const together = undecided.filter((group) => !others.includes(group));
    return [
        ...crashes.flatMap(({ failure, gaps: own }) => own.map((gap) => crashed(gap, failure))),
        ...causesByGap(decisive).map(([gap, causes]) => gapOf(gap, causes, 'severe')),
        ...causesByGap(others).map(([gap, causes]) => gapOf(gap, causes, 'ordinary')),
        ...noteOf(together),
    ];
}
/** The images with all of their causes, in the order of the first ones. */
function causesByGap(groups) {
    const pairs = groups.flatMap(({ failure, gaps }) => gaps.map((gap) => ({ gap, failure })));
    return [...(0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(pairs, ({ gap }) => gap)].map(([gap, own]) => [gap, own.map(({ failure }) => failure)]);
}
function isDecisive(failure, decides) {
    return (failure.kind !== 'crashed' && failure.kind !== 'unknowable' && failure.kind !== 'left-alone' && decides(failure));
}
function isFailure(cause) {
    return !cause.kind.endsWith('-name');
}
function groupsOf(gaps) {
    const byReason = new Map();
    const add = (gap, failure) => {
        const group = byReason.get(failure.reason) ?? { failure, gaps: [] };
        byReason.set(failure.reason, group);
        group.gaps.push(gap);
    };
    for (const gap of gaps) {
        if (gap.problem !== undefined)
            add(gap, { kind: `${gap.problem}-name`, reason: NOT_ASKED[gap.problem] });
        for (const failure of distinctFailures(gap.failures))
            add(gap, failure);
    }
    return [...byReason.values()];
}
const NOT_ASKED = {
    unknown: 'a variable decides which one it is',
    invalid: 'its name is not valid',
    secret: 'a secret is part of its name',
};
function crashed(gap, failure) {
    const { reference } = gap.image;
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'rule-crashed',
        message: `The image ${reference.value.text} ${howFar(gap)}: ${failure.reason}.`,
        wayOut: wayOutOf(failure),
        span: reference.span,
        evidence: reference.value.text,
    });
}
/** One image with the causes why it was not, or not completely, looked up. */
function gapOf(gap, causes, weight) {
    const { reference } = gap.image;
    const shown = causes.slice(0, NAMED_REASONS).map(({ reason }) => reason);
    const rest = causes.length - shown.length;
    const reasons = [...shown, ...(rest > 0 ? [`${rest} more reasons`] : [])];
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'image-not-looked-up',
        message: `The image ${reference.value.text} ${howFar(gap)}: ${reasons.join('; ')}.`,
        wayOut: waysOutOf(causes),
        span: reference.span,
        // another platform means another image
        evidence: weight === 'ordinary' ? `${reference.value.text} ${reasons.join(' ')}` : reference.value.text,
        weight,
    });
}
function waysOutOf(causes) {
    return [...new Set(causes.slice(0, NAMED_REASONS).map(wayOutOf))].join(' ');
}
/** One note for all images; if there is only one image, at its place. */
function noteOf(groups) {
    const texts = new Set(groups.flatMap(({ gaps }) => gaps.map(textOf)));
    const places = new Set(groups.flatMap(({ gaps }) => gaps.map(({ image }) => image.reference.span)));
    if (texts.size > 1 || places.size > 1)
        return [sharedNote(groups, texts.size)];
    const [gap] = groups.flatMap(({ gaps }) => gaps);
    if (gap === undefined)
        return [];
    return [
        gapOf(gap, groups.map(({ failure }) => failure)),
    ];
}
function textOf({ image }) {
    return image.reference.value.text;
}
function howFar({ isPartial, problem }) {
    if (problem !== undefined)
        return 'was not looked up';
    return isPartial ? 'could only be looked up in part' : 'could not be looked up';
}
const NAMED_REASONS = 8;
function sharedNote(groups, count) {
    const shown = groups.slice(0, NAMED_REASONS);
    const rest = groups.length - shown.length;
    const all = groups.flatMap(({ gaps }) => gaps);
    const images = count === 1 ? '1 image was' : `${count} images were`;
    const how = all.every(({ isPartial }) => isPartial)
        ? 'only looked up in part'
        : all.some(({ isPartial }) => isPartial)
            ? 'not looked up, or only in part'
            : 'not looked up';
    const reasons = shown.map(({ failure: { reason }, gaps }) => `${reason} (${namesOf(gaps)})`);
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'image-not-looked-up',
        message: `${images} ${how}: ${[...reasons, ...(rest > 0 ? [`${rest} more reasons`] : [])].join('; ')}.`,
        wayOut: waysOutOf(shown.map(({ failure }) => failure)),
        count,
        evidence: 'images',
    });
}
/** The images with their first places. */
function namesOf(gaps) {
    const places = new Map();
    for (const gap of gaps)
        if (!places.has(textOf(gap)))
            places.set(textOf(gap), gap.image.reference.span);
    const rest = places.size - NAMED_IMAGES;
    const names = [...places].slice(0, NAMED_IMAGES).map(([text, { file, start }]) => {
        return `${text} at ${file.path}:${(0,_model_position_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(file, start).line}`;
    });
    return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
/** Leaves out the failure "out of time" where another failure explains why the time ran out. */
function distinctFailures(failures) {
    const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
    const others = all.filter(({ kind }) => kind !== 'out-of-time');
    return others.length > 0 ? others : all;
}
function wayOutOf({ kind }) {
    return WAYS_OUT[kind];
}
const TRY_AGAIN = 'Try again later.';
const WAYS_OUT = {
    'unknown-name': 'Write it without the variable to have it looked up.',
    'invalid-name': 'Correct the name.',
    'secret-name': 'Write the name without variables for secrets, and without those of files that git ignores.',
    denied: 'Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.',
    'rate-limited': 'Try again later, or sign in with docker login: most registries then allow more requests.',
    'out-of-time': 'Raise images.time-budget.',
    timeout: TRY_AGAIN,
    unreachable: TRY_AGAIN,
    unavailable: TRY_AGAIN,
    'not-found': 'Correct the name, or push the image.',
    refused: 'The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries.',
    tls: 'Fix the certificate of the registry, or add its authority with NODE_EXTRA_CA_CERTS.',
    'too-large': 'hullcheck does not read larger responses.',
    invalid: 'The operator of that server can fix it.',
    withheld: 'Set images.vulnerabilities to online to name them, or use a database on the disk.',
    'left-alone': 'A check of the default branch reads it, and stores the result in the cache.',
    incomplete: 'The command hullcheck image lists everything that was not read.',
    unknown: 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
    unanswered: 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
    'not-estimated': 'Try again later, or leave epss out of fail-on-vulnerability.',
    unknowable: 'They are in the list of packages that hullcheck image prints, so look them up by hand.',
    'other-platform': 'Name an image for that platform, or correct the platform.',
    crashed: 'Please report it: https://github.com/hullcheck/hullcheck/issues',
};


/***/ }),

/***/ 33883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answersFor: () => (/* binding */ answersFor),
/* harmony export */   startLookups: () => (/* binding */ startLookups)
/* harmony export */ });
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12960);
/* harmony import */ var _support_budget_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60975);
/* harmony import */ var _support_map_concurrently_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32873);
/* harmony import */ var _registry_platforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49387);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90230);
/* harmony import */ var _signatures_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1213);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12104);
/* harmony import */ var _image_tally_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1366);
/* harmony import */ var _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12329);
/* harmony import */ var _unverified_images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41104);










const NO_ANSWERS = { facts: {}, failures: [] };
/** Looks up each image once for the same platforms, however many references name it. */
function startLookups(settings) {
    const budget = (0,_support_budget_js__WEBPACK_IMPORTED_MODULE_8__.workBudget)(settings.timeBudget);
    const session = (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .openSession */ .fA)(settings, budget);
    // scans of one run have the same answers, whatever happens to the registries in between
    const known = new Map();
    return async (images, wanted, { onLookup, before } = {}) => {
        const policies = wanted.has('signature') ? settings.signatures : [];
        const asked = images.map((image) => askedFor(image, session, policies));
        const asks = inOrder(asked, before?.map((image) => askedFor(image, session, policies)));
        let done = 0;
        const found = await budget.during(() => (0,_support_map_concurrently_js__WEBPACK_IMPORTED_MODULE_9__/* .mapConcurrently */ .X)(asks, settings.concurrency, async ({ key, target, isOnlyVerified, session: own }) => {
            const answers = known.get(key) ?? answersFor(target, isOnlyVerified ? SIGNATURE_ALONE : wanted, own);
            known.set(key, answers);
            const answered = await answers;
            done += 1;
            onLookup?.(done, asks.length);
            return [key, answered];
        }));
        const answers = new Map(found);
        const looked = asked.map((one) => ({ ...one, answers: answers.get(keyOf(one)) ?? NO_ANSWERS }));
        return {
            images: withAnswers(looked),
            notifications: gapNotifications(looked, policies, settings.failOnUnavailable),
            tally: (0,_image_tally_js__WEBPACK_IMPORTED_MODULE_5__/* .tallyOf */ .s)(looked.flatMap((one) => outcomeFor(one, session) ?? [])),
        };
    };
}
/** Without the presence, a part of a signature that is not found looks like an image that is not. */
const SIGNATURE_ALONE = new Set(['presence', 'signature']);
/** The images with what is known about them, and about other uses of them. */
function withAnswers(looked) {
    const known = looked.filter(({ image }) => (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(image));
    const uses = usesByImage(known, readKeyOf);
    const sameUses = usesByImage(known, contentKeyOf);
    const used = known.filter(({ image }) => image.use !== 'syntax');
    const unchanged = new Set(used.filter(({ image }) => image.isUpgraded !== true).map(contentKeyOf));
    const shipped = new Set(known.filter(({ image }) => isShippedBy(image)).map(contentKeyOf));
    return looked.map((one) => ({
        ...one.image,
        ...knownOf(one.answers),
        ...(isTarget(one.target) &&
            (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(one.image) && {
            uses: uses.get(readKeyOf(one)) ?? [],
            sameUses: sameUses.get(contentKeyOf(one)) ?? [],
            isOnlyForBuilds: !shipped.has(contentKeyOf(one)),
            isUpgraded: !unchanged.has(contentKeyOf(one)),
        }),
        isLookedUp: true,
    }));
}
function knownOf({ facts, unknown }) {
    return { facts, ...(unknown && { unknown }) };
}
/** Whether the image, or a container of it, is part of what people run. */
function isShippedBy({ use, isOnlyForBuilds }) {
    return use !== 'syntax' && isOnlyForBuilds !== true;
}
/**
 * Each image once. Those that a change brings or removes come first, and nothing that an earlier run may have written decides about them: a
 * change could forge it. For the others, the cache is enough.
 */
function inOrder(asked, before) {
    const here = asksOf(asked);
    if (before === undefined)
        return [...here.values()];
    const there = asksOf(before);
    const isIn = (asks, { key }) => asks.has(key);
    const all = [...here.values(), ...there.values()];
    const changed = all.filter((ask) => !isIn(here, ask) || !isIn(there, ask));
    const same = [...here.values()].filter((ask) => isIn(there, ask));
    const trusting = (asks, trust) => asks.map((ask) => ({ ...ask, session: ask.session.trusting(trust) }));
    return [...trusting(changed, 'none'), ...trusting(same, 'only')];
}
function asksOf(asked) {
    return new Map(asked.flatMap((one) => {
        const { target, session } = one;
        const isOnlyVerified = !(0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(one.image);
        return isTarget(target) ? [[keyOf(one), { key: keyOf(one), target, isOnlyVerified, session }]] : [];
    }));
}
/** An image that is also built here is only asked for where a policy covers it. */
function askedFor(image, session, policies) {
    const target = image.secrets === undefined ? (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_2__.targetOf)(image.reference.value) : 'secret';
    const isAsked = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(image) || ((0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBePulled */ .Zk)(image) && (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .coverageOf */ ._5)(policies, image.reference.value) !== 'none');
    return { image, target: isAsked ? target : undefined, session: session.on(image.platforms) };
}
function isTarget(target) {
    return typeof target === 'object';
}
/** The same key where all facts are the same. */
function keyOf({ image, target }) {
    if (!isTarget(target))
        return '';
    const { platforms = [] } = image;
    const facts = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(image) ? '' : ' signature';
    return `${(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_2__.targetKey)(target)} ${platforms === 'unknown' ? platforms : [...platforms].sort().join(' ')}${facts}`;
}
/** The same key where the same image is read. */
function readKeyOf({ target, session }) {
    return isTarget(target) ? `${(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_2__.targetKey)(target)} ${(0,_registry_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ)((0,_registry_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .normalized */ .A9)(session.platforms.read))}` : '';
}
/** The same key where the contents are the same: a repository may have them under several tags. */
function contentKeyOf(one) {
    const { digest } = one.answers.facts.contents ?? {};
    return isTarget(one.target) && digest !== undefined
        ? `${one.target.host}/${one.target.name} ${digest}`
        : readKeyOf(one);
}
/** A stage with several builds names its image in one place. Dockerfile frontends are left out, because they are not part of any image. */
function usesByImage(asked, keyFor) {
    const places = new Map();
    for (const one of asked) {
        const { reference, use } = one.image;
        if (!isTarget(one.target) || use === 'syntax')
            continue;
        const key = keyFor(one);
        const known = places.get(key) ?? new Map();
        const place = `${reference.span.file.path}\n${reference.span.start}`;
        if (!known.has(place))
            known.set(place, reference);
        places.set(key, known);
    }
    return new Map([...places].map(([key, known]) => [key, [...known.values()]]));
}
/** Undefined for an image that no registry is asked for. */
function outcomeFor({ image, target, answers }, { registry }) {
    if (target === undefined || !(0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(image))
        return undefined;
    if (!isTarget(target))
        return { image, state: 'none', reasons: [_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_6__/* .NOT_ASKED */ .Lf[target]] };
    const { facts, failures, unverified } = answers;
    const all = unverified === undefined || unverified === 'missing' ? failures : [...failures, unverified];
    const reasons = all.map(({ reason }) => reason);
    if (all.length > 0)
        return { image, state: isAnythingKnown(facts) ? 'part' : 'none', reasons };
    const isCached = registry.isStored(target) && (facts.contents?.layers ?? []).every(({ state }) => state !== 'read');
    return { image, state: isCached ? 'cached' : 'whole', reasons };
}
/** The notification about an unchecked signature includes the reason, so the same failure is not reported again. */
function gapNotifications(looked, policies, failOnUnavailable) {
    const unverified = [];
    const gaps = looked.map((one) => {
        const { image, target, answers } = one;
        const why = isTarget(target) ? answers.unverified : target;
        const notification = why && (0,_unverified_images_js__WEBPACK_IMPORTED_MODULE_7__/* .unverifiedGap */ .s)({ image, why, ...answers }, policies);
        if (notification === undefined)
            return gapOf(one);
        unverified.push(notification);
        const isReported = ({ reason }) => typeof why !== 'string' && reason === why?.reason;
        const failures = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(image) ? answers.failures.filter((failure) => !isReported(failure)) : [];
        return gapOf({ image, target: undefined, answers: { ...answers, failures } });
    });
    return [...unverified, ...(0,_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_6__/* .lookupNotifications */ .hC)(gaps, () => failOnUnavailable)];
}
function gapOf({ image, target, answers: { facts, failures } }) {
    return { image, ...(typeof target === 'string' && { problem: target }), failures, isPartial: isAnythingKnown(facts) };
}
/** For a tag without a version, the list of tags is known without a request. */
function isAnythingKnown(facts) {
    return Object.entries(facts).some(([name, fact]) => name !== 'tags' || fact.length > 0);
}
/** Looks up the wanted facts about one image. If the image does not exist, nothing else is looked up. */
async function answersFor(target, wanted, session) {
    const first = wanted.has('presence') ? await answerFor('presence', target, session) : NO_ANSWERS;
    if (first.facts.presence === 'missing') {
        const unknown = { ...MISSING, facts: [...wanted].filter((fact) => fact !== 'presence') };
        return { ...first, unknown, ...(wanted.has('signature') && { unverified: 'missing' }) };
    }
    const isLacking = typeof first.facts.presence === 'object';
    const others = [...wanted].filter((fact) => fact !== 'presence' && !(isLacking && OF_PLATFORM.has(fact)));
    const answers = [first, ...(await Promise.all(others.map((fact) => answerFor(fact, target, session))))];
    const facts = Object.assign({}, ...answers.map((answer) => answer.facts));
    const unverified = answers.find((answer) => answer.unverified !== undefined)?.unverified;
    const failures = [...answers.flatMap((answer) => answer.failures), ...(0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .shortfallsOf */ .GU)(facts)];
    const unknown = unknownOf(wanted, facts, failures);
    const otherOne = first.facts.presence === 'found' ? await (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .otherPlatformOf */ .nQ)(target, session) : [];
    return {
        facts,
        failures: [...failures, ...otherOne],
        ...(unverified && { unverified }),
        ...(first.failures.some(({ kind }) => kind === 'denied') && { isHidden: true }),
        ...(unknown && { unknown }),
    };
}
const MISSING = {
    isPartial: false,
    reason: 'its registry does not have it',
    wayOut: 'Only an image that exists can be compared.',
};
function unknownOf(wanted, facts, [first]) {
    const partial = (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .partlyKnown */ .G1)(facts);
    const unknown = [...wanted].filter((fact) => facts[fact] === undefined || partial.has(fact));
    if (first === undefined || unknown.length === 0)
        return undefined;
    return { facts: unknown, isPartial: isAnythingKnown(facts), reason: first.reason, wayOut: (0,_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_6__/* .wayOutOf */ .bp)(first) };
}
/** Facts about the image of one platform. */
const OF_PLATFORM = new Set(['config', 'base', 'contents', 'vulnerabilities', 'update']);
async function answerFor(fact, target, session) {
    const answer = await _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOKUPS */ .CY[fact](target, session).catch(crashed);
    if (answer.ok)
        return { facts: { [fact]: answer.value }, failures: [] };
    if (fact === 'signature')
        return { facts: {}, failures: [], unverified: answer.error };
    // whatever is missing here is reported with the vulnerabilities of the image itself
    if (fact === 'update' && NOT_ASKED_FOR.has(answer.error.kind))
        return NO_ANSWERS;
    return { facts: {}, failures: [answer.error] };
}
const NOT_ASKED_FOR = new Set(['left-alone', 'withheld']);
/** A bug that one image triggers must not stop the look-ups of the others. */
function crashed(error) {
    const reason = `hullcheck failed (${error instanceof Error ? error.message : String(error)})`;
    return { ok: false, error: { kind: 'crashed', reason } };
}


/***/ }),

/***/ 41104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ unverifiedGap)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12960);
/* harmony import */ var _model_images_pulled_if_missing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19598);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33589);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90230);
/* harmony import */ var _signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1213);
/* harmony import */ var _forbidden_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55205);
/* harmony import */ var _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12329);









/**
 * The gap for an image that the policy covers or may cover. No setting makes it less severe, because the attacker who chooses the image may
 * also run its registry.
 */
function unverifiedGap(unverified, policies) {
    const { image, why } = unverified;
    const { value, span } = image.reference;
    const coverage = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBePulled */ .Zk)(image) ? (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .coverageOf */ ._5)(policies, value) : 'none';
    if (coverage === 'none')
        return undefined;
    const [reason, wayOut] = typeof why === 'string' ? REASONS[why] : [why.reason, (0,_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .wayOutOf */ .bp)(why)];
    const covers = coverage === 'certain' ? 'covers' : 'may cover';
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'image-not-verified',
        message: `images.signatures ${covers} the image ${value.text}, and its signature was not checked: ${reason}.`,
        wayOut: `${wayOut}${(0,_model_images_pulled_if_missing_js__WEBPACK_IMPORTED_MODULE_6__/* .pulledIfMissing */ .I)(image)}`,
        span,
        weight: weightOf(unverified, policies),
        // another variable may mean another image
        evidence: value.text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL) ? `${value.text} ${(0,_model_source_js__WEBPACK_IMPORTED_MODULE_7__/* .spanText */ .Cp)(span)}` : value.text,
    });
}
/**
 * A project that builds the image does not need it at the registry, and pushes it only after the change is merged. Where the policy says who may
 * push to that place, it is only listed. Elsewhere the author of a change may hide the image until it is merged, so someone has to look. The
 * weight of the kind remains where a build cannot make the image, as it has a digest, and where the registry gave no clear answer.
 */
function weightOf({ image, why, isHidden }, policies) {
    if (!image.isAlsoBuilt || image.reference.value.digest !== undefined)
        return undefined;
    if (why !== 'missing')
        return isHidden ? 'ordinary' : undefined;
    const target = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.targetOf)(image.reference.value);
    const policy = typeof target === 'string' ? undefined : (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFor */ .KV)(policies, target);
    return policy !== undefined && (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOwner */ .I6)(policy.images) ? 'expected' : 'ordinary';
}
const REASONS = {
    unknown: [
        _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .NOT_ASKED */ .Lf.unknown,
        'Write the image without the variable, or narrow images.signatures so that it cannot cover the image.',
    ],
    invalid: [_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .NOT_ASKED */ .Lf.invalid, 'Correct the name.'],
    secret: [
        _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .NOT_ASKED */ .Lf.secret,
        'Write the name without variables for secrets, and without those of files that git ignores.',
    ],
    missing: ['its registry reports that it does not exist', 'Correct the name, or push the image and sign it.'],
    'not-allowed': ['images are not looked up', 'Set images.lookup to auto, or use --lookup auto.'],
    offline: [_forbidden_js__WEBPACK_IMPORTED_MODULE_8__/* .FORBIDDEN */ .A, _forbidden_js__WEBPACK_IMPORTED_MODULE_8__/* .FORBIDDEN_WAY_OUT */ .X],
};


/***/ }),

/***/ 83049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseAnyPackageUrl),
/* harmony export */   r: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
const MAXIMUM_LENGTH = 4096;
/** Undefined for other texts, and for a package URL without a version. */
function parsePackageUrl(text) {
    const url = parseAnyPackageUrl(text);
    return url?.version === '' ? undefined : url;
}
/** Undefined for other texts. */
function parseAnyPackageUrl(text) {
    if (text.length > MAXIMUM_LENGTH)
        return undefined;
    const [, path = '', query = ''] = /^pkg:\/*([^?#]+)(?:\?([^#]*))?/.exec(text) ?? [];
    const parts = path.split('/').filter((part) => part !== '');
    const last = parts.pop() ?? '';
    const at = last.lastIndexOf('@');
    const [type, ...namespace] = parts;
    if (type === undefined || last === '' || at === 0)
        return undefined;
    const end = at === -1 ? last.length : at;
    return {
        type: type.toLowerCase(),
        namespace: namespace.map(decoded).join('/'),
        name: decoded(last.slice(0, end)),
        version: decoded(last.slice(end + 1)),
        qualifiers: new Map(query.split('&').map(qualifier)),
    };
}
function qualifier(text) {
    const equals = text.indexOf('=');
    return [text.slice(0, equals).toLowerCase(), decoded(text.slice(equals + 1))];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 96054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseSpdx)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95636);
/* harmony import */ var _packages_python_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60071);
/* harmony import */ var _packages_rpm_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42538);
/* harmony import */ var _package_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83049);





const MAXIMUM_PACKAGES = 100_000;
/** Bitnami counts its builds of a version, as in `7.0.0-1`. Databases contain the version alone. */
const BITNAMI_BUILD = /-\d{1,4}$/;
/** The packages in an SPDX document, by their package URLs: https://spdx.github.io/spdx-spec/v2.3/package-information/ */
function parseSpdx(json) {
    const { packages } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(json);
    const urls = (Array.isArray(packages) ? packages.slice(0, MAXIMUM_PACKAGES) : []).flatMap((found) => urlOf(found) ?? []);
    return { packages: urls.flatMap((url) => packageOf(url) ?? []), system: systemOf(urls) };
}
function urlOf(found) {
    const { externalRefs: references } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(found);
    if (!Array.isArray(references))
        return undefined;
    const text = references.map(_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P).find(({ referenceType: type }) => type === 'purl')?.['referenceLocator'];
    return typeof text === 'string' ? (0,_package_url_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePackageUrl */ .r)(text) : undefined;
}
/** Reads only the package types that hullcheck also finds in layers. */
function packageOf(url) {
    const { namespace, name, version, qualifiers } = url;
    switch (url.type) {
        case 'deb':
        case 'apk':
            return { type: url.type, name, version, ...architectureOf(url), ...upstreamOf(qualifiers.get('upstream')) };
        case 'rpm':
            return rpmPackage(url);
        case 'npm':
            return { type: 'npm', name: namespace === '' ? name : `${namespace}/${name}`, version };
        case 'golang':
            return {
                type: 'golang',
                name: namespace === '' ? name : `${namespace}/${name}`,
                version: version.replace(/^(?:v|go)(?=\d)/, ''),
            };
        case 'maven':
            return { type: 'maven', name: namespace === '' ? name : `${namespace}:${name}`, version };
        case 'pypi':
            return { type: 'pypi', name: (0,_packages_python_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisedPythonName */ .Ob)(name), version };
        case 'composer':
            return { type: 'composer', name: namespace === '' ? name : `${namespace}/${name}`, version };
        case 'bitnami':
            return { type: 'bitnami', name, version, sourceVersion: version.replace(BITNAMI_BUILD, '') };
        case 'cargo':
        case 'gem':
        case 'nuget':
        case 'conda':
            return { type: url.type, name, version };
        default:
            return undefined;
    }
}
function rpmPackage(url) {
    const { name, version, qualifiers } = url;
    const epoch = qualifiers.get('epoch');
    return {
        type: 'rpm',
        name,
        version: epoch === undefined || epoch === '0' ? version : `${epoch}:${version}`,
        ...architectureOf(url),
        ...(0,_packages_rpm_header_js__WEBPACK_IMPORTED_MODULE_1__/* .rpmSource */ .D)(qualifiers.get('upstream'), Number(epoch ?? 0)),
    };
}
function architectureOf({ qualifiers }) {
    const architecture = qualifiers.get('arch');
    return architecture === undefined ? {} : { architecture };
}
/** Reads `name` or `name@version`. */
function upstreamOf(upstream) {
    if (upstream === undefined || upstream === '')
        return {};
    const [sourceName = '', sourceVersion] = upstream.split('@');
    return sourceVersion === undefined ? { sourceName } : { sourceName, sourceVersion };
}
/** The system in the qualifier `distro` of a system package, such as `debian-12`. */
function systemOf(urls) {
    for (const { type, qualifiers } of urls) {
        const [, id, version] = /^([a-z-]+?)-(\d[\w.]*)$/.exec(qualifiers.get('distro') ?? '') ?? [];
        if (id !== undefined && version !== undefined && _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type))
            return { ID: id, VERSION_ID: version };
    }
    return undefined;
}


/***/ }),

/***/ 77968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SPDX_PREDICATE),
/* harmony export */   l: () => (/* binding */ sbomIn)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95636);
/* harmony import */ var _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26700);
/* harmony import */ var _spdx_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96054);



const SPDX_PREDICATE = 'https://spdx.dev/Document';
/**
 * The SBOM in an in-toto statement that BuildKit stores next to an image: https://docs.docker.com/build/metadata/attestations/.
 * It is not signed; this only checks that it is about the image.
 */
function sbomIn(statement, digest) {
    const { subject, predicateType, predicate } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(statement);
    if (predicateType !== SPDX_PREDICATE)
        throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('its SBOM has an unknown kind');
    const [algorithm = '', hash] = (digest ?? '').split(':');
    const isAboutIt = Array.isArray(subject) && subject.some((one) => one?.digest?.[algorithm] === hash);
    if (hash === undefined || !isAboutIt)
        throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('its SBOM is about another image');
    return (0,_spdx_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpdx */ .N)(predicate);
}


/***/ }),

/***/ 1213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ namesOwner),
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   Qf: () => (/* binding */ coversPlace),
/* harmony export */   _5: () => (/* binding */ coverageOf)
/* harmony export */ });
/* harmony import */ var _data_public_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97954);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32103);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90230);





/** The entry for an image: the first one that covers it. */
function policyFor(policies, { host, name }) {
    return policies.find(({ images }) => coversPlace(images, { host, name }));
}
/** Whether a pattern for host and path of images covers a repository. */
function coversPlace(images, { host, name }) {
    return (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(patternOf(images), (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${host}/${name}`));
}
/** Whether a pattern says who may push: the owner of a part of a registry, or of a whole one that is not open to everyone. */
function namesOwner(images) {
    const [known = ''] = patternOf(images).split('*', 1);
    const [host = '', ...path] = known.split('/');
    if (path.length === 0)
        return false;
    const [name = ''] = host.split(':', 1);
    const isOpen = _data_public_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .PUBLIC_HOSTS */ .O.some((open) => name === open || name.endsWith(`.${open}`));
    return !isOpen || path.length > 1;
}
/** The pattern with the host in its usual form, as in references. Without a host, it is for Docker Hub. */
function patternOf(images) {
    const [first = '', ...rest] = images.split('/');
    if (first.includes('*'))
        return images;
    const isHost = rest.length > 0 && (first === 'localhost' || /[.:]/.test(first));
    const written = isHost ? rest.join('/') : images;
    const { host, name } = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(isHost ? first : undefined, written);
    // only a name is short for `library/\u2026`
    return (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${host}/${written.includes('*') ? written : name}`);
}
/** Whether an entry covers the image of a reference; `possible` where a variable decides. This includes names that are not valid at any registry. */
function coverageOf(policies, reference) {
    const { registry, repository, text } = reference;
    if ((0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.isImageId)(reference))
        return policies.some(({ images }) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(images, text)) ? 'certain' : 'none';
    if (registry !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 && repository !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5)
        return policyFor(policies, (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(registry, repository)) === undefined ? 'none' : 'certain';
    const places = possiblePlaces(text, registry);
    return policies.some(({ images }) => places.some((pieces) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .mayMatchGlob */ .f)(patternOf(images), pieces)))
        ? 'possible'
        : 'none';
}
/** The known pieces of host and path. A variable may hold a registry, a part of a name, or a name with a tag. */
function possiblePlaces(text, registry) {
    const name = text.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
    const first = name.split('/', 1)[0] ?? '';
    if (typeof registry === 'string')
        return [(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(registry, '').host}${name.slice(first.length)}`).split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL)];
    const atHub = [`${_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.HUB}/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL), `${_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.HUB}/library/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL)];
    return first !== name && !first.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL) ? atHub : [name.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL), ...atHub];
}


/***/ }),

/***/ 68388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Ez: () => (/* binding */ isAttestationOf),
/* harmony export */   Sg: () => (/* binding */ isSbom)
/* harmony export */ });
/* harmony import */ var _support_json_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58599);
/* harmony import */ var _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26700);
/* harmony import */ var _sbom_statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77968);



/** SBOMs of large images have some megabytes and some hundred thousand parts. */
const MAXIMUM_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 1_500_000;
/**
 * Whether an index entry is BuildKit's attestation for the image with a digest.
 * https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
function isAttestationOf(digest) {
    return ({ annotations }) => annotation(annotations, 'vnd.docker.reference.type') === 'attestation-manifest' &&
        annotation(annotations, 'vnd.docker.reference.digest') === digest;
}
/** Whether a layer of an attestation is an SBOM. */
function isSbom({ annotations }) {
    return annotation(annotations, 'in-toto.io/predicate-type') === _sbom_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .SPDX_PREDICATE */ .I;
}
async function parseStatement(content) {
    const parts = [];
    let length = 0;
    for await (const part of content) {
        length += part.length;
        if (length > MAXIMUM_BYTES)
            throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('its SBOM is too large');
        parts.push(Uint8Array.from(part));
    }
    const statement = Buffer.concat(parts, length);
    if ((0,_support_json_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .hasMoreParts */ .K)(statement, MOST_PARTS))
        throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('its SBOM is too large');
    try {
        return JSON.parse(statement.toString('utf8'));
    }
    catch {
        throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('its SBOM is not valid JSON');
    }
}
function annotation(annotations, key) {
    return annotations instanceof Map ? annotations.get(key) : annotations[key];
}


/***/ }),

/***/ 36289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect)
/* harmony export */ });
/** Copies the content of a file, because the pieces are parts of buffers that are reused. */
function collect(size, done) {
    const content = Buffer.allocUnsafe(size);
    let length = 0;
    return {
        write(piece) {
            length += piece.copy(content, length);
        },
        end: () => done(content),
    };
}


/***/ }),

/***/ 21551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ entryPath)
/* harmony export */ });
const NEEDS_CLEANING = /^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/;
/** The path of an entry below the root, without slashes around it; empty for the root itself. Undefined for a path outside of it. */
function entryPath(name) {
    if (!NEEDS_CLEANING.test(name))
        return name;
    const kept = [];
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            kept.push(part);
        else if (kept.pop() === undefined)
            return undefined;
    }
    return kept.join('/');
}


/***/ }),

/***/ 16532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ recordBytes),
/* harmony export */   Bg: () => (/* binding */ directoryIn64),
/* harmony export */   FS: () => (/* binding */ END_64_BYTES),
/* harmony export */   N1: () => (/* binding */ findEnd),
/* harmony export */   WD: () => (/* binding */ headersIn),
/* harmony export */   Wz: () => (/* binding */ ZipError),
/* harmony export */   cF: () => (/* binding */ LOCAL_BYTES),
/* harmony export */   dd: () => (/* binding */ TAIL_BYTES),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   iC: () => (/* binding */ LOCATOR_64_BYTES),
/* harmony export */   l1: () => (/* binding */ unpack),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _support_error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64266);


/** An unreadable archive. The message continues the words "\u2026, because ", and contains no text from the archive. */
class ZipError extends Error {
    name = 'ZipError';
}
/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END_MAGIC = 0x06054b50;
const END_64_MAGIC = 0x06064b50;
const LOCATOR_64_MAGIC = 0x07064b50;
const ENTRY_MAGIC = 0x02014b50;
const LOCAL_MAGIC = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAXIMUM_COMMENT_BYTES = 65_535;
const IN_64 = 0xffff_ffff;
const MOST_COUNTED = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** The length of the record between the two end records. */
const LOCATOR_64_BYTES = 20;
/** The length of the end record of archives with more than 65,535 files or 4 GiB. */
const END_64_BYTES = 56;
/** As many bytes at the end of an archive as may be needed to find its directory. */
const TAIL_BYTES = END_BYTES + MAXIMUM_COMMENT_BYTES + LOCATOR_64_BYTES;
/** The length of the fixed part of the record before the content of a file. */
const LOCAL_BYTES = 30;
/** The end record comes last, followed only by a comment of any length. @throws {ZipError} */
function findEnd(tail) {
    for (let at = tail.length - END_BYTES; at >= 0; at--) {
        if (tail.readUInt32LE(at) === END_MAGIC)
            return endAt(tail, at);
    }
    throw new ZipError('it is not a ZIP archive');
}
function endAt(tail, at) {
    const directory = { bytes: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
    const count = tail.readUInt16LE(at + 10);
    const isLong = directory.bytes === IN_64 || directory.start === IN_64 || count === MOST_COUNTED;
    const locator = at - LOCATOR_64_BYTES;
    const hasLocator = locator >= 0 && tail.readUInt32LE(locator) === LOCATOR_64_MAGIC;
    if (isLong && !hasLocator && (directory.bytes === IN_64 || directory.start === IN_64))
        throw damaged();
    return {
        at,
        directory,
        count: count === MOST_COUNTED ? undefined : count,
        end64: isLong && hasLocator ? numberAt(tail, locator + 8) : undefined,
    };
}
/** What the longer end record says about the directory. @throws {ZipError} */
function directoryIn64(record) {
    if (record.readUInt32LE(0) !== END_64_MAGIC)
        throw damaged();
    return { bytes: numberAt(record, 40), start: numberAt(record, 48) };
}
/** The files that a directory lists; there must be as many as the end says. @throws {ZipError} */
function* headersIn(directory, count) {
    let found = 0;
    for (let at = 0; at + ENTRY_BYTES <= directory.length;) {
        if (directory.readUInt32LE(at) !== ENTRY_MAGIC)
            throw damaged();
        const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
        const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
        if (extraEnd > directory.length)
            throw damaged();
        const sizes = {
            unpacked: directory.readUInt32LE(at + 24),
            bytes: directory.readUInt32LE(at + 20),
            start: directory.readUInt32LE(at + 42),
        };
        yield {
            path: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
            method: directory.readUInt16LE(at + 10),
            ...withExtra(sizes, directory.subarray(nameEnd, extraEnd)),
        };
        found += 1;
        at = extraEnd + directory.readUInt16LE(at + 32);
    }
    // some programs count on where 16 bits end
    if (count !== undefined && found % (MOST_COUNTED + 1) !== count)
        throw damaged();
}
/** Numbers of more than 32 bits are in an extra field, which omits the others. */
function withExtra(sizes, extra) {
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== 1)
            continue;
        const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        let next = 0;
        const wide = (value) => {
            if (value !== IN_64)
                return value;
            next += 8;
            if (next > field.length)
                throw damaged();
            return numberAt(field, next - 8);
        };
        return { unpacked: wide(sizes.unpacked), bytes: wide(sizes.bytes), start: wide(sizes.start) };
    }
    return sizes;
}
/** How many bytes are between the start of the record of a file and its content. @throws {ZipError} */
function recordBytes(local) {
    if (local.readUInt32LE(0) !== LOCAL_MAGIC)
        throw damaged();
    return LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
}
/** The content of a file. @throws {ZipError} */
function unpack(packed, method, maximumBytes) {
    if (method === STORED) {
        if (packed.length > maximumBytes)
            throw tooLarge();
        return packed;
    }
    if (method !== DEFLATED)
        throw new ZipError('it is compressed in an unknown way');
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: maximumBytes });
    }
    catch (error) {
        throw (0,_support_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .C)(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
    }
}
function numberAt(buffer, at) {
    const value = buffer.readBigUInt64LE(at);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw damaged();
    return Number(value);
}
function tooLarge() {
    return new ZipError('a file in it is too large');
}
function damaged() {
    return new ZipError('its archive is damaged');
}


/***/ }),

/***/ 43835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ limitTo)
/* harmony export */ });
function limitTo(count) {
    const waiting = [];
    let free = count;
    return async (work) => {
        if (free === 0)
            await new Promise((resolve) => waiting.push(resolve));
        else
            free -= 1;
        try {
            return await work();
        }
        finally {
            // the next waiting job takes the free place
            const next = waiting.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        }
    };
}


/***/ })

};
