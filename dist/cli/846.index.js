export const id = 846;
export const ids = [846];
export const modules = {

/***/ 6052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseDestinations)
/* harmony export */ });
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8137);

/** Where reports go, by `--format` and `--output`. @throws {UsageError} for what cannot be written together. */
function parseDestinations({ format = ['terminal'], output }, formats) {
    const destinations = format.map((text) => parseDestination(text, formats));
    const [first] = destinations;
    if (output !== undefined) {
        if (first === undefined || destinations.length > 1 || first.file !== undefined) {
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('--output goes with one --format; write several as --format json=FILE --format terminal');
        }
        return [{ format: first.format, file: output === '-' ? undefined : output }];
    }
    if (destinations.filter(({ file }) => file === undefined).length > 1) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('only one format can go to standard output; give the others a file, as in --format json=FILE');
    }
    return destinations;
}
function parseDestination(text, formats) {
    const [name = '', ...rest] = text.split('=');
    const format = formats.find((candidate) => candidate === name);
    if (format === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`there is no format ${JSON.stringify(name)}; formats are ${formats.join(', ')}`);
    const file = rest.join('=');
    if (rest.length > 0 && file === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--format ${text} names no file`);
    return { format, file: rest.length === 0 ? undefined : file };
}


/***/ }),

/***/ 846:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageCommand: () => (/* binding */ imageCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/registry/lookup-error.js
var lookup_error = __webpack_require__(4961);
;// CONCATENATED MODULE: ./build/image/image-error.js

/** A part of an image that cannot be read, for a reason that its reader can understand: text by strangers is not part of it. */
class ImageError extends Error {
    name = 'ImageError';
}
/** What to tell about a failure. The texts of other errors name what went wrong inside of us or of a library. */
function reasonOf(error) {
    // a stream from a registry fails with the second
    if (error instanceof ImageError || error instanceof lookup_error/* LookupError */.F)
        return error.message;
    const code = error?.code;
    switch (code) {
        case 'Z_DATA_ERROR':
        case 'Z_BUF_ERROR':
        case 'ZSTD_error_corruption_detected':
            return 'its compressed data is damaged or ends early';
        case 'ENOENT':
            return 'it is missing';
        case 'ABORT_ERR':
            return 'the time was over';
        case 'ERR_BUFFER_TOO_LARGE':
            return 'a file in it is too large';
        default:
            // such as `EACCES`; those of Node itself are of no use to the reader
            return typeof code === 'string' && !code.startsWith('ERR_') ? `reading failed with ${code}` : 'it is malformed';
    }
}

;// CONCATENATED MODULE: ./build/image/configuration.js
/** The part of an image configuration that is looked at: https://github.com/opencontainers/image-spec/blob/main/config.md */
function configurationOf(config) {
    const image = objectOf(config);
    const run = objectOf(image['config']);
    return {
        operatingSystem: textOf(image['os']),
        architecture: architectureOf(image),
        created: createdOf(image['created']),
        user: textOf(run['User']) ?? '',
        exposedPorts: Object.keys(objectOf(run['ExposedPorts'])),
        environment: textsOf(run['Env']),
        entrypoint: textsOf(run['Entrypoint']),
        command: textsOf(run['Cmd']),
        hasHealthcheck: hasHealthcheck(textsOf(objectOf(run['Healthcheck'])['Test'])),
        labels: labelsOf(run['Labels']),
    };
}
/** The instructions that made the layers, as far as the history tells, layer by layer. */
function layerInstructions(config) {
    const history = objectOf(config)['history'];
    if (!Array.isArray(history))
        return [];
    return history
        .map(objectOf)
        .filter((step) => step['empty_layer'] !== true)
        .map((step) => textOf(step['created_by']));
}
/** The digests of the unpacked layers. */
function diffIds(config) {
    return textsOf(objectOf(objectOf(config)['rootfs'])['diff_ids']);
}
function architectureOf(image) {
    const architecture = textOf(image['architecture']);
    const variant = textOf(image['variant']);
    return architecture === undefined || variant === undefined ? architecture : `${architecture}/${variant}`;
}
/** Reproducible builds claim the epoch, or some other day before there were images. */
function createdOf(value) {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return time > Date.UTC(2013, 0) ? new Date(time).toISOString() : undefined;
}
function hasHealthcheck([kind]) {
    return kind !== undefined && kind !== 'NONE';
}
function labelsOf(value) {
    const labels = Object.entries(objectOf(value)).filter((label) => typeof label[1] === 'string');
    return Object.fromEntries(labels);
}
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

;// CONCATENATED MODULE: ./build/image/layer/path-hashes.js
/** 48 bits: among a million paths a false hit has a chance of 1 in 280 million. */
const BYTES = 6;
const FIRST_CAPACITY = 4096;
function createPathHashWriter() {
    let bytes = Buffer.alloc(FIRST_CAPACITY * BYTES);
    let length = 0;
    return {
        add(path) {
            if (length === bytes.length)
                bytes = Buffer.concat([bytes], bytes.length * 2);
            bytes.writeUIntLE(hashOf(path), length, BYTES);
            length += BYTES;
        },
        toBase64: () => bytes.toString('base64', 0, length),
    };
}
function readPathHashes(base64) {
    const bytes = Buffer.from(base64, 'base64');
    const hashes = new Set();
    for (let at = 0; at + BYTES <= bytes.length; at += BYTES)
        hashes.add(bytes.readUIntLE(at, BYTES));
    return { has: (path) => hashes.has(hashOf(path)) };
}
/** Two multiplicative hashes of 24 bits each, mixed at the end. */
function hashOf(path) {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    for (let index = 0; index < path.length; index++) {
        const code = path.charCodeAt(index);
        low = Math.imul(low ^ code, 0x9e3779b1);
        high = Math.imul(high ^ code, 0x5f356495);
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    return (low >>> 8) * 2 ** 24 + (high >>> 8);
}

;// CONCATENATED MODULE: ./build/image/layer/merge.js

function createLayerMerge() {
    const files = new Map();
    const setuid = new Map();
    return {
        add(digest, layer) {
            const previous = new Map(files);
            const isHidden = hiddenBy(layer);
            for (const path of [...files.keys()])
                if (isHidden(path))
                    files.delete(path);
            for (const path of [...setuid.keys()])
                if (isHidden(path))
                    setuid.delete(path);
            for (const file of layer.files) {
                const origins = originsOf(file, digest, previous.get(file.path)?.origins);
                files.set(file.path, { ...file, layer: digest, origins });
            }
            for (const { path, mode } of layer.setuid)
                setuid.set(path, { mode, layer: digest });
        },
        result: () => ({ files, setuid }),
    };
}
/** Whether a layer hides what the layers below have at a path: removed, put away with its folder, or replaced, itself or a folder of it. */
function hiddenBy(layer) {
    const removed = new Set(layer.removed);
    const emptied = new Set(layer.emptied);
    let hashes;
    return (path) => {
        hashes ??= readPathHashes(layer.paths);
        if (emptied.has(''))
            return true;
        for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) {
            const part = path.slice(0, end);
            if (removed.has(part) || hashes.has(part) || (end < path.length && emptied.has(part)))
                return true;
        }
        return false;
    };
}
/** A package comes from the layer since which the file has named it without interruption. */
function originsOf(file, digest, before) {
    return new Map(file.packages.map((found) => [packageKey(found), before?.get(packageKey(found)) ?? digest]));
}
function packageKey({ name, version, architecture = '', within = '' }) {
    return `${name}\0${version}\0${architecture}\0${within}`;
}

;// CONCATENATED MODULE: ./build/image/os-release.js
const LINE = /^[ \t]*([A-Z][A-Z0-9_]*)=(.*)$/gm;
/** The rest is for people. */
const KEPT = new Set('ID ID_LIKE VERSION_ID VERSION_CODENAME PRETTY_NAME NAME VERSION CPE_NAME DEBIAN_VERSION_FULL'.split(' '));
const MAXIMUM_LENGTH = 256;
/** The variables of `/etc/os-release`, which a shell could read. */
function parseOsRelease(text) {
    const fields = {};
    for (const [, name = '', value = ''] of text.matchAll(LINE)) {
        if (KEPT.has(name))
            fields[name] = unquoted(value.trim()).slice(0, MAXIMUM_LENGTH);
    }
    return fields;
}
function unquoted(value) {
    const quote = value[0];
    if (quote !== '"' && quote !== "'")
        return value;
    const end = value.endsWith(quote) && value.length > 1 ? -1 : undefined;
    const inner = value.slice(1, end);
    return quote === '"' ? inner.replaceAll(/\\(["$`\\])/g, '$1') : inner;
}
/** The system that these variables and the release file tell of. */
function operatingSystemOf(fields, pointRelease) {
    return {
        id: (fields['ID'] ?? 'linux').toLowerCase(),
        idLike: (fields['ID_LIKE'] ?? '')
            .toLowerCase()
            .split(' ')
            .filter((word) => word !== ''),
        versionId: some(fields['VERSION_ID']),
        codename: some(fields['VERSION_CODENAME']),
        prettyName: some(fields['PRETTY_NAME']) ?? some(fields['NAME']),
        pointRelease: some(fields['DEBIAN_VERSION_FULL']) ?? some(pointRelease),
        cpe: some(fields['CPE_NAME']),
    };
}
function some(text) {
    return text === '' ? undefined : text;
}

;// CONCATENATED MODULE: ./build/image/ecosystem.js
/** What OSV calls the packages of a system: https://ossf.github.io/osv-schema/#defined-ecosystems. Undefined where it has no data on them. */
function ecosystemOf(system) {
    const version = system.versionId;
    switch (system.id) {
        case 'wolfi':
            return 'Wolfi';
        case 'chainguard':
            return 'Chainguard';
        case 'minimos':
            return 'MinimOS';
        case 'opensuse-tumbleweed':
            return 'openSUSE:Tumbleweed';
        case 'rhel':
            return redHatEcosystem(system.cpe);
        default:
            return version === undefined ? undefined : versioned(system.id, version, system.prettyName);
    }
}
function versioned(id, version, prettyName) {
    const [major = ''] = version.split('.');
    switch (id) {
        case 'debian':
            return `Debian:${major}`;
        case 'ubuntu':
            return `Ubuntu:${version}`;
        case 'alpine':
            return alpineEcosystem(version);
        case 'almalinux':
            return `AlmaLinux:${major}`;
        case 'rocky':
            return `Rocky Linux:${major}`;
        case 'mariner':
        case 'azurelinux':
            return `Azure Linux:${major}`;
        case 'opensuse-leap':
            return `openSUSE:Leap ${version}`;
        case 'sles':
            return prettyName?.startsWith('SUSE Linux Enterprise') ? prettyName.replace(/^SUSE /, 'SUSE:') : undefined;
        default:
            return undefined;
    }
}
/** `3.20.3` is of the branch `v3.20`; `3.21.0_alpha20240807` is edge, which OSV does not have. */
function alpineEcosystem(version) {
    const branch = /^(\d+\.\d+)(?:\.\d+)?$/.exec(version)?.[1];
    return branch === undefined ? undefined : `Alpine:v${branch}`;
}
/** `cpe:/o:redhat:enterprise_linux:9::baseos` is `Red Hat:enterprise_linux:9::baseos`. */
function redHatEcosystem(cpe) {
    const product = /^cpe:\/o:redhat:(.+)$/.exec(cpe ?? '')?.[1];
    return product === undefined ? undefined : `Red Hat:${product}`;
}

;// CONCATENATED MODULE: ./build/image/layer/owned-paths.js
/** What packages of languages are called; anything else without an extension may be a program that was built from some. */
const LANGUAGE_FILE = /(?:\/METADATA|\/PKG-INFO|\.egg-info|\/package\.json|\.[jwe]ar|\.gemspec)$/;
const PROGRAM = /(?:^|\/)s?bin\/[^/]+$|\/[^/.]+$/;
const NO_PROGRAM = /^usr\/(?:share\/(?!dotnet)|include\/|src\/)|^(?:etc|var|boot|dev)\//;
/** Whether a file that a package of the system brought may be what names packages of a language. */
function mayNamePackages(canonical) {
    return LANGUAGE_FILE.test(canonical) || (PROGRAM.test(canonical) && !NO_PROGRAM.test(canonical));
}
/** Without a slash in front, and where merged systems have it: `/bin/sh` is `usr/bin/sh`. */
function canonicalPath(path) {
    const relative = path.startsWith('/') ? path.slice(1) : path;
    return /^(?:bin|sbin|lib|lib32|lib64|libx32)\//.test(relative) ? `usr/${relative}` : relative;
}

;// CONCATENATED MODULE: ./build/image/packages-of.js



const LANGUAGE_ECOSYSTEMS = {
    npm: 'npm',
    pypi: 'PyPI',
    maven: 'Maven',
    golang: 'Go',
    cargo: 'crates.io',
    gem: 'RubyGems',
};
const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm']);
/** Which of them rpm would read, where an image has several: the later ones are left over from older releases. */
const RPM_DATABASES = ['usr/lib/sysimage/rpm', 'usr/share/rpm', 'var/lib/rpm'].flatMap((folder) => ['rpmdb.sqlite', 'Packages.db', 'Packages'].map((name) => `${folder}/${name}`));
/** The packages that the merged files name, by type, name and version. What a package of the system brought is not named again. */
function packagesOf({ files }, system) {
    const rpmDatabase = RPM_DATABASES.find((path) => files.has(path));
    const owned = ownedPaths(files);
    const packages = [];
    for (const file of files.values()) {
        if (file.kind === 'rpm' && file.path !== rpmDatabase)
            continue;
        if (file.kind === 'language' && owned.has(canonicalPath(file.path)))
            continue;
        for (const found of file.packages)
            packages.push(packageOf(found, file, system));
    }
    return withoutRepetitions(packages.sort(byTypeNameAndVersion));
}
function ownedPaths(files) {
    const owned = new Set();
    for (const file of files.values())
        for (const path of file.owned)
            owned.add(path);
    return owned;
}
/** The packages that an SBOM names, in the same order. */
function packagesInSbom(found, system) {
    return found.map((one) => imagePackage(one, system, { layer: '', path: '' })).sort(byTypeNameAndVersion);
}
function packageOf(found, file, system) {
    return imagePackage(found, system, {
        layer: file.origins.get(packageKey(found)) ?? file.layer,
        path: found.within === undefined ? file.path : `${file.path}!/${found.within}`,
    });
}
function imagePackage(found, system, place) {
    const { type, name, version, sourceName, sourceVersion, architecture } = found;
    return {
        type,
        ecosystem: ecosystemFor(found, system),
        name,
        version,
        sourceName: sourceName ?? name,
        sourceVersion: sourceVersion ?? version,
        architecture,
        ...place,
    };
}
function ecosystemFor({ type, name }, system) {
    if (SYSTEM_TYPES.has(type))
        return system === undefined ? undefined : ecosystemOf(system);
    // an artifact without its group is any of many
    return type === 'maven' && !name.includes(':') ? undefined : LANGUAGE_ECOSYSTEMS[type];
}
function byTypeNameAndVersion(one, other) {
    return (order(one.type, other.type) ||
        order(one.name, other.name) ||
        order(one.version, other.version) ||
        order(one.path, other.path) ||
        order(one.architecture ?? '', other.architecture ?? ''));
}
function order(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
/** `lib/apk` and `usr/lib/apk` may be the same folder, stored twice. */
function withoutRepetitions(packages) {
    return packages.filter((found, index) => {
        const before = packages[index - 1];
        return !(before !== undefined &&
            SYSTEM_TYPES.has(found.type) &&
            before.type === found.type &&
            before.name === found.name &&
            before.version === found.version &&
            before.architecture === found.architecture);
    });
}
/** Databases whose packages are those of the system. */
const SYSTEM_DATABASES = new Set(['dpkg', 'dpkg-single', 'apk', 'rpm', 'chisel']);

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/image/zstd-frames.js

/** What `zstd` itself accepts unless told otherwise. Of common levels it is at most 8 MiB. */
const MAXIMUM_WINDOW_BYTES = 128 * 1024 * 1024;
/** The decoder moves its window once for each block. */
const FREE_BYTES_MOVED = 8 * 1024 ** 3;
/** Per byte of the stream and per byte that comes of it. Blocks of honest streams are of 128 KiB unpacked, and rarely of less than 2 KiB packed. */
const BYTES_MOVED_PER_BYTE = { stored: 4096, produced: 256 };
/** The type of a block that repeats one byte. */
const RUN = 1;
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
/** https://www.rfc-editor.org/rfc/rfc8878#section-3 */
function createFrameCheck() {
    const pending = Buffer.alloc(16);
    let filled = 0;
    let needed = 4;
    let state = 'magic';
    let skipped = 0;
    let descriptor = 0;
    let isLastBlock = false;
    let window = 0;
    let moved = 0;
    let allowed = FREE_BYTES_MOVED;
    function expect(next, count) {
        state = next;
        needed = count;
    }
    const steps = {
        magic: () => readMagic(pending.readUInt32LE(0)),
        'skippable-size'() {
            skipped = pending.readUInt32LE(0);
            expect('magic', 4);
        },
        descriptor() {
            descriptor = pending[0];
            expect('frame-header', headerBytes(descriptor));
        },
        'frame-header'() {
            window = windowOf(descriptor, pending);
            if (window > MAXIMUM_WINDOW_BYTES)
                throw new ImageError('its Zstandard window is too large');
            expect('block-header', 3);
        },
        'block-header': () => readBlock(pending.readUIntLE(0, 3)),
        checksum: () => expect('magic', 4),
    };
    function readMagic(magic) {
        if (magic === FRAME_MAGIC)
            expect('descriptor', 1);
        else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC)
            expect('skippable-size', 4);
        else
            throw new ImageError('its compressed data is damaged or ends early');
    }
    function readBlock(header) {
        isLastBlock = (header & 1) === 1;
        // a run of one byte is written as that byte
        skipped = ((header >> 1) & 3) === RUN ? 1 : header >> 3;
        moved += window;
        if (moved > allowed) {
            throw new ImageError('its Zstandard blocks are so small that decoding takes too long');
        }
        if (!isLastBlock)
            expect('block-header', 3);
        else if (descriptor & 4)
            expect('checksum', 4);
        else
            expect('magic', 4);
    }
    return {
        write(chunk) {
            allowed += chunk.length * BYTES_MOVED_PER_BYTE.stored;
            for (let at = 0; at < chunk.length;) {
                const passed = Math.min(skipped, chunk.length - at);
                skipped -= passed;
                at += passed;
                if (skipped > 0)
                    return;
                const count = chunk.copy(pending, filled, at, at + needed - filled);
                filled += count;
                at += count;
                if (filled < needed)
                    return;
                filled = 0;
                steps[state]();
            }
        },
        produced(bytes) {
            allowed += bytes * BYTES_MOVED_PER_BYTE.produced;
        },
        end() {
            const isBetweenFrames = state === 'magic' && filled === 0 && skipped === 0;
            if (!isBetweenFrames)
                throw new ImageError('its compressed data is damaged or ends early');
        },
    };
}
function isSingleSegment(descriptor) {
    return (descriptor & 0x20) !== 0;
}
function dictionaryBytes(descriptor) {
    return [0, 1, 2, 4][descriptor & 3];
}
function contentSizeBytes(descriptor) {
    const flag = descriptor >> 6;
    return flag === 0 ? Number(isSingleSegment(descriptor)) : 2 ** flag;
}
/** At least one byte, for a frame has a window or a size. */
function headerBytes(descriptor) {
    return Number(!isSingleSegment(descriptor)) + dictionaryBytes(descriptor) + contentSizeBytes(descriptor);
}
/** The window of a frame in one segment is all of it. */
function windowOf(descriptor, header) {
    if (isSingleSegment(descriptor))
        return contentSize(descriptor, header, dictionaryBytes(descriptor));
    const byte = header[0];
    const base = 2 ** (10 + (byte >> 3));
    return base + (base / 8) * (byte & 7);
}
function contentSize(descriptor, header, at) {
    switch (contentSizeBytes(descriptor)) {
        case 1:
            return header.readUInt8(at);
        case 2:
            return header.readUInt16LE(at) + 256;
        case 4:
            return header.readUInt32LE(at);
        default:
            return Number(header.readBigUInt64LE(at));
    }
}

;// CONCATENATED MODULE: ./build/image/unzstd.js



/** In Node since 22.15, which the types for Node 20 do not know. */
const unzstd_native = external_node_zlib_.createZstdDecompress;
const CHUNK_BYTES = 256 * 1024;
/** Decompresses Zstandard as it comes: with zlib where Node has it, else in JavaScript, which takes five times as long. */
function unzstd(stored) {
    return unzstd_native === undefined ? decodeInScript(stored) : decodeNatively(stored, unzstd_native);
}
async function* decodeNatively(stored, create) {
    const source = external_node_stream_.Readable.from(stored, { objectMode: false });
    const decoded = create({ chunkSize: CHUNK_BYTES });
    source.on('error', (error) => decoded.destroy(error));
    source.pipe(decoded);
    try {
        for await (const chunk of decoded)
            yield chunk;
    }
    finally {
        source.destroy();
        decoded.destroy();
    }
}
/** The decoder trusts its input with memory and time; `createFrameCheck` does not. */
async function* decodeInScript(stored) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 8339));
    let decoded = [];
    const check = createFrameCheck();
    const decoder = new Decompress((bytes) => {
        check.produced(bytes.length);
        if (bytes.length > 0)
            decoded.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    for await (const chunk of stored) {
        // one block may hold 128 KiB, and be 4 bytes long
        for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
            const slice = chunk.subarray(at, at + SLICE_BYTES);
            check.write(slice);
            decoder.push(slice);
            yield* decoded;
            decoded = [];
        }
    }
    check.end();
    decoder.push(new Uint8Array(0), true);
    yield* decoded;
}
/** Expands to 32 MiB at most: so much is in memory at once. */
const SLICE_BYTES = 1024;

;// CONCATENATED MODULE: ./build/image/decompress.js




/** Larger than zlib's own, so that there are fewer trips between threads. */
const decompress_CHUNK_BYTES = 256 * 1024;
/** Suffices to tell what it is. */
const MAGIC_BYTES = 6;
/** The tar archive in a layer. What its media type claims is often wrong, so its first bytes decide. */
async function* decompress(stored) {
    const chunks = stored[Symbol.asyncIterator]();
    try {
        const start = await startOf(chunks);
        const whole = concatenated(start, chunks);
        const compression = compressionOf(start);
        if (compression === 'none')
            yield* whole;
        else if (compression === 'gzip')
            yield* gunzip(whole);
        else if (compression === 'zstd')
            yield* unzstd(whole);
        else
            throw new ImageError(`it is compressed with ${compression}, which is not supported`);
    }
    finally {
        await chunks.return?.();
    }
}
async function startOf(chunks) {
    let start = Buffer.alloc(0);
    while (start.length < MAGIC_BYTES) {
        const { done, value } = await chunks.next();
        if (done)
            break;
        start = start.length === 0 ? bufferOf(value) : Buffer.concat([start, value]);
    }
    return start;
}
async function* concatenated(start, rest) {
    if (start.length > 0)
        yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next())
        yield bufferOf(next.value);
}
function compressionOf(start) {
    const magic = start.toString('hex', 0, MAGIC_BYTES);
    if (magic.startsWith('1f8b'))
        return 'gzip';
    // a frame, or one that is to be skipped, which may come first
    if (/^(?:28b52ffd|5.2a4d18)/.test(magic))
        return 'zstd';
    if (magic.startsWith('425a68'))
        return 'bzip2';
    return magic === 'fd377a585a00' ? 'xz' : 'none';
}
/** An error of either stream ends both. */
async function* gunzip(stored) {
    const source = external_node_stream_.Readable.from(stored, { objectMode: false });
    const gunzipped = (0,external_node_zlib_.createGunzip)({ chunkSize: decompress_CHUNK_BYTES });
    source.on('error', (error) => gunzipped.destroy(error));
    source.pipe(gunzipped);
    try {
        for await (const chunk of gunzipped)
            yield chunk;
    }
    finally {
        source.destroy();
        gunzipped.destroy();
    }
}
function bufferOf(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./build/image/tar/collect.js
/** Keeps a copy of the content of a file: the pieces are parts of buffers that are used again. */
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

;// CONCATENATED MODULE: ./build/image/tar/entry-path.js
const NEEDS_CLEANING = /^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/;
/** The path of an entry below the root, without slashes around it; empty for the root itself. Undefined for one outside of it. */
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

;// CONCATENATED MODULE: ./build/image/tar/header.js

/** Headers and contents are padded to blocks of this many bytes. */
const BLOCK_SIZE = 512;
const ZEROS = Buffer.alloc(BLOCK_SIZE);
const BLANK = 0x20;
/** The header at an offset; undefined for a block of zeros, which ends an archive. */
function parseHeader(block, at) {
    if (block[at] === 0 && block.compare(ZEROS, 0, BLOCK_SIZE, at, at + BLOCK_SIZE) === 0)
        return undefined;
    if (numberAt(block, at + 148, 8) !== checksum(block, at))
        throw new ImageError('it is no tar archive');
    const type = String.fromCharCode(block[at + 156]);
    return {
        name: nameOf(block, at),
        mode: numberAt(block, at + 100, 8) & 0o7777,
        size: sizeAt(block, at + 124),
        type,
        linkName: textAt(block, at + 157, 100),
        isContinued: type === 'S' && block[at + 482] === 1,
    };
}
/** POSIX archives have a prefix field, those of `star` a shorter one; GNU tar has other things there. */
function nameOf(block, at) {
    const name = textAt(block, at, 100);
    // `ustar` and NUL; GNU writes blanks instead of the NUL
    if (block.toString('latin1', at + 257, at + 263) !== 'ustar\0')
        return name;
    const isStar = block.toString('latin1', at + 508, at + 512) === 'tar\0';
    const prefix = textAt(block, at + 345, isStar ? 131 : 155);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textAt(block, at, length) {
    let end = at;
    while (end < at + length && block[end] !== 0)
        end++;
    return end === at ? '' : block.toString('utf8', at, end);
}
/** The sum of all bytes, where those of the checksum itself count as blanks. */
function checksum(block, at) {
    let sum = 8 * BLANK;
    for (let index = at; index < at + 148; index++)
        sum += block[index];
    for (let index = at + 156; index < at + BLOCK_SIZE; index++)
        sum += block[index];
    return sum;
}
function sizeAt(block, at) {
    const size = numberAt(block, at, 12);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new ImageError('a file in it claims an impossible size');
    return size;
}
/** Octal digits, or binary with the top bit set, which GNU tar writes when the digits do not suffice. */
function numberAt(block, at, length) {
    const first = block[at];
    if (first & 0x80)
        return binaryAt(block, at, length);
    let value = 0;
    let index = at;
    while (index < at + length && (block[index] === BLANK || block[index] === 0))
        index++;
    for (; index < at + length; index++) {
        const digit = block[index] - 0x30;
        if (digit < 0 || digit > 7)
            break;
        value = value * 8 + digit;
    }
    return value;
}
function binaryAt(block, at, length) {
    const first = block[at];
    // the second bit is the sign
    if (first & 0x40)
        return -1;
    let value = first & 0x3f;
    for (let index = at + 1; index < at + length; index++)
        value = value * 256 + block[index];
    return value;
}

;// CONCATENATED MODULE: ./build/image/tar/pax.js

const FIELDS = { path: 'path', linkpath: 'linkPath' };
const LINE_END = 10;
const pax_BLANK = 0x20;
/** Records are `length key=value` and a line end. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
function parsePax(content) {
    let records = {};
    for (let at = 0; at < content.length;) {
        const blank = content.indexOf(pax_BLANK, at);
        const length = blank === -1 || blank - at > 10 ? Number.NaN : Number(content.toString('latin1', at, blank));
        const end = at + length;
        if (!(end > blank + 1 && end <= content.length) || content[end - 1] !== LINE_END) {
            throw new ImageError('it has a malformed pax header');
        }
        records = { ...records, ...recordOf(content.toString('utf8', blank + 1, end - 1)) };
        at = end;
    }
    return records;
}
function recordOf(text) {
    const equals = text.indexOf('=');
    const key = text.slice(0, equals);
    const value = text.slice(equals + 1);
    if (key === 'path' || key === 'linkpath')
        return { [FIELDS[key]]: value };
    if (key === 'size')
        return { size: sizeOf(value) };
    // https://www.gnu.org/software/tar/manual/html_node/PAX-0.html: the name in the header is a made-up one
    if (key === 'GNU.sparse.name')
        return { path: value, isSparse: true };
    return key.startsWith('GNU.sparse.') ? { isSparse: true } : {};
}
function sizeOf(text) {
    const size = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(size))
        throw new ImageError('a file in it claims an impossible size');
    return size;
}

;// CONCATENATED MODULE: ./build/image/tar/reader.js





/** Go's limit for what describes one entry, so that of Docker and containerd, too. */
const MAXIMUM_DESCRIPTION_BYTES = 1024 * 1024;
/**
 * Reads a tar archive (ustar, pax, GNU) as it comes. Nothing is kept but the header that is being read, so memory does not grow with
 * the archive. Where formats differ, it reads as Go's `archive/tar` does, so what Docker and containerd would unpack.
 */
function createTarReader(onEntry) {
    const block = Buffer.alloc(BLOCK_SIZE);
    let filled = 0;
    let body;
    let isMapContinued = false;
    let isOver = false;
    let described = {};
    function readBlock(buffer, at) {
        if (isMapContinued) {
            isMapContinued = buffer[at + 504] === 1;
            return;
        }
        const header = parseHeader(buffer, at);
        if (header === undefined) {
            isOver = true;
            return;
        }
        isMapContinued = header.isContinued;
        body = bodyOf(header);
    }
    function bodyOf(header) {
        switch (header.type) {
            case 'x':
                return describe(header.size, (content) => ({ ...described, ...parsePax(content) }));
            case 'L':
                return describe(header.size, (content) => ({ ...described, path: reader_textOf(content) }));
            case 'K':
                return describe(header.size, (content) => ({ ...described, linkPath: reader_textOf(content) }));
            // of all entries to come; says nothing that matters here, and Go does not heed it either
            case 'g':
                return { left: header.size, padding: paddingOf(header.size), sink: undefined };
            default: {
                const entry = entryOf(header, described);
                described = {};
                return { left: entry.size, padding: paddingOf(entry.size), sink: onEntry(entry) };
            }
        }
    }
    function describe(size, read) {
        if (size > MAXIMUM_DESCRIPTION_BYTES)
            throw new ImageError('it has a header that is too large');
        const sink = collect(size, (content) => {
            described = read(content);
        });
        return { left: size, padding: paddingOf(size), sink };
    }
    function readHeader(chunk, at) {
        if (filled === 0 && chunk.length - at >= BLOCK_SIZE) {
            readBlock(chunk, at);
            return at + BLOCK_SIZE;
        }
        const count = chunk.copy(block, filled, at, at + BLOCK_SIZE - filled);
        filled += count;
        if (filled === BLOCK_SIZE) {
            filled = 0;
            readBlock(block, 0);
        }
        return at + count;
    }
    function readBody(current, chunk, at) {
        const end = Math.min(chunk.length, at + current.left);
        if (end > at)
            current.sink?.write(chunk.subarray(at, end));
        current.left -= end - at;
        if (current.left > 0)
            return end;
        const skipped = Math.min(chunk.length - end, current.padding);
        current.padding -= skipped;
        if (current.padding === 0)
            close(current);
        return end + skipped;
    }
    function close(current) {
        body = undefined;
        current.sink?.end();
    }
    return {
        write(chunk) {
            for (let at = 0; at < chunk.length && !isOver;) {
                at = body === undefined || isMapContinued ? readHeader(chunk, at) : readBody(body, chunk, at);
                // an empty file has no bytes to wait for
                if (body !== undefined && !isMapContinued && body.left === 0 && body.padding === 0)
                    close(body);
            }
        },
        end() {
            if (body !== undefined || filled > 0 || isMapContinued)
                throw new ImageError('it ends in the middle of a file');
        },
        unwanted() {
            if (isOver)
                return Number.POSITIVE_INFINITY;
            return body === undefined || body.sink !== undefined || isMapContinued ? 0 : body.left;
        },
        skip(bytes) {
            if (body !== undefined)
                body.left -= Math.min(bytes, body.left);
            if (body !== undefined && body.left === 0 && body.padding === 0)
                close(body);
        },
    };
}
function entryOf(header, described) {
    const name = described.path ?? header.name;
    const type = typeOf(header.type, name);
    return {
        path: entryPath(name),
        type,
        // links and folders have no content, whatever the header says
        size: type === 'file' || isUnknown(header.type) ? (described.size ?? header.size) : 0,
        mode: header.mode,
        linkName: described.linkPath ?? header.linkName,
        isSparse: described.isSparse === true || header.type === 'S',
    };
}
const TYPES = {
    '\0': 'file',
    '0': 'file',
    '1': 'hard-link',
    '2': 'symbolic-link',
    '3': 'other',
    '4': 'other',
    '5': 'folder',
    '6': 'other',
    '7': 'file',
    S: 'file',
};
function typeOf(type, name) {
    const known = TYPES[type] ?? 'other';
    // as the first tar programs wrote folders
    return known === 'file' && type !== '0' && name.endsWith('/') ? 'folder' : known;
}
/** Entries of unknown types have content like files. */
function isUnknown(type) {
    return TYPES[type] === undefined;
}
function paddingOf(size) {
    return (BLOCK_SIZE - (size % BLOCK_SIZE)) % BLOCK_SIZE;
}
function reader_textOf(content) {
    const end = content.indexOf(0);
    return content.toString('utf8', 0, end === -1 ? content.length : end);
}

;// CONCATENATED MODULE: ./build/image/packages/program/go.js
/** https://pkg.go.dev/debug/buildinfo. The data follows the magic 32 bytes later, in versions since 1.18. */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const FLAGS_OFFSET = 15;
const HAS_INLINE_STRINGS = 2;
const STRINGS_OFFSET = 32;
/** The section is aligned so, and the magic is a text in some programs. */
const ALIGNMENT = 16;
/** Suffices for the flags and the version. */
const START_BYTES = 256;
const MAXIMUM_BYTES = 4 * 1024 * 1024;
/** The list of modules stands between two marks of so many bytes. */
const MARK_BYTES = 16;
/** Looks for what the Go linker writes into programs, while one streams by. */
function createGoSearch() {
    let position = 0;
    /** The end of the last piece, where the information may begin. */
    let carry = Buffer.alloc(0);
    /** The information, as far as it has come. */
    let collected;
    let missingBytes = 0;
    let found;
    function search(bytes, start) {
        for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
            if ((start + at) % ALIGNMENT !== 0)
                continue;
            if (bytes.length - at < START_BYTES) {
                carry = Buffer.from(bytes.subarray(at));
                return;
            }
            const length = lengthOf(bytes.subarray(at, at + START_BYTES));
            if (length !== undefined) {
                begin(bytes.subarray(at, at + length), length);
                return;
            }
        }
        carry = Buffer.from(bytes.subarray(Math.max(0, bytes.length - MAGIC.length + 1)));
    }
    function begin(bytes, length) {
        collected = [];
        missingBytes = length;
        collect(collected, bytes);
    }
    function collect(parts, piece) {
        parts.push(Buffer.from(piece.subarray(0, missingBytes)));
        missingBytes -= piece.length;
        if (missingBytes <= 0)
            found = Buffer.concat(parts);
    }
    return {
        write(piece) {
            if (found !== undefined)
                return;
            if (collected !== undefined)
                collect(collected, piece);
            else
                search(carry.length === 0 ? piece : Buffer.concat([carry, piece]), position - carry.length);
            position += piece.length;
        },
        end() {
            const length = found === undefined ? lengthOf(carry) : undefined;
            if (length !== undefined && length <= carry.length)
                found = carry.subarray(0, length);
        },
        found: () => found,
    };
}
/** How long the build information is that begins here; undefined for what is none. */
function lengthOf(bytes) {
    const version = versionIn(bytes);
    const modules = version === undefined ? undefined : stringAt(bytes, version.end);
    return modules === undefined || modules.end > MAXIMUM_BYTES ? undefined : modules.end;
}
function versionIn(bytes) {
    const version = stringAt(bytes, STRINGS_OFFSET);
    if (((bytes[FLAGS_OFFSET] ?? 0) & HAS_INLINE_STRINGS) === 0 || version === undefined)
        return undefined;
    return /^(?:go\d|devel )/.test(bytes.toString('latin1', version.start, version.start + 6)) ? version : undefined;
}
/** The modules that a program was built from, and the standard library in the version of Go. */
function parseGoBuild(bytes) {
    const version = versionIn(bytes);
    const modules = version === undefined ? undefined : stringAt(bytes, version.end);
    if (version === undefined || modules === undefined)
        return [];
    const text = bytes.toString('utf8', modules.start + MARK_BYTES, Math.max(modules.start, modules.end - MARK_BYTES));
    return [...standardLibrary(bytes.toString('utf8', version.start, version.end)), ...modulesIn(text)];
}
/** A length as a varint, and so many bytes. */
function stringAt(bytes, at) {
    let length = 0;
    for (let index = 0; index < 4; index++) {
        const byte = bytes[at + index];
        if (byte === undefined)
            return undefined;
        length += (byte & 0x7f) * 128 ** index;
        if (byte < 0x80)
            return { start: at + index + 1, end: at + index + 1 + length };
    }
    return undefined;
}
/** `go1.22.3`, `go1.22.3 X:boringcrypto`; versions between releases name no release. */
function standardLibrary(goVersion) {
    const version = /^go(\d[\w.]*)/.exec(goVersion)?.[1];
    return version === undefined ? [] : [{ type: 'golang', name: 'stdlib', version }];
}
/** Lines of fields between tabs: `mod path version`, `dep path version`, and after one of them `=> path version`, which replaces it. */
function modulesIn(text) {
    const modules = [];
    for (const line of text.split('\n')) {
        const [kind, name, version = ''] = line.split('\t');
        if (name === undefined || (kind !== 'mod' && kind !== 'dep' && kind !== '=>'))
            continue;
        if (kind === '=>')
            modules.pop();
        modules.push({ name, version });
    }
    // what is built from a working copy has no version, and what a folder replaces has none either
    return modules
        .filter(({ version }) => version.startsWith('v'))
        .map(({ name, version }) => ({ type: 'golang', name, version: version.slice(1) }));
}

;// CONCATENATED MODULE: ./build/image/packages/program/rust.js

/** Where cargo-auditable writes the dependencies: https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md */
const RUST_SECTION = '.dep-v0';
const rust_MAXIMUM_BYTES = 8 * 1024 * 1024;
/** The crates that a program was built from; those that only its build needed are not in it. */
function parseRustDependencies(section) {
    const json = JSON.parse((0,external_node_zlib_.inflateSync)(section, { maxOutputLength: rust_MAXIMUM_BYTES }).toString('utf8'));
    const { packages } = (json ?? {});
    if (!Array.isArray(packages))
        return [];
    return packages.flatMap((found) => {
        const { name, version, kind, source } = (found ?? {});
        const isCrate = typeof name === 'string' && typeof version === 'string' && source === 'crates.io';
        return isCrate && kind !== 'build' ? [{ type: 'cargo', name, version }] : [];
    });
}

;// CONCATENATED MODULE: ./build/image/packages/program/sections.js
const ELF_HEADER_BYTES = 64;
const sections_MAGIC = '7f454c46';
function isElf(start) {
    return start.toString('hex', 0, 4) === sections_MAGIC;
}
/** Undefined for what is no program, and for one without sections. */
function sectionTableOf(header) {
    if (header.length < ELF_HEADER_BYTES || !isElf(header))
        return undefined;
    const is64Bit = header[4] === 2;
    const isLittleEndian = header[5] === 1;
    const half = (at) => (isLittleEndian ? header.readUInt16LE(at) : header.readUInt16BE(at));
    const tail = is64Bit ? 58 : 46;
    const table = {
        at: addressAt(header, is64Bit ? 40 : 32, is64Bit, isLittleEndian),
        entryBytes: half(tail),
        count: half(tail + 2),
        names: half(tail + 4),
        is64Bit,
        isLittleEndian,
    };
    const isPlausible = table.count > 0 && table.names < table.count && table.entryBytes >= (is64Bit ? 64 : 40);
    return isPlausible ? table : undefined;
}
/** The section of a name. `bytes` are those of the file from `start` on, where the table and the names usually are. */
function findSection(table, bytes, start, name) {
    const names = sectionAt(table, bytes, start, table.names);
    if (names === undefined || names.at < start)
        return undefined;
    for (let index = 0; index < table.count; index++) {
        const section = sectionAt(table, bytes, start, index);
        if (section === undefined)
            return undefined;
        const from = names.at - start + section.name;
        if (bytes.toString('latin1', from, from + name.length + 1) === `${name}\0`)
            return section;
    }
    return undefined;
}
function sectionAt(table, bytes, start, index) {
    const { is64Bit, isLittleEndian } = table;
    const at = table.at + index * table.entryBytes - start;
    if (at < 0 || at + table.entryBytes > bytes.length)
        return undefined;
    return {
        name: isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at),
        at: addressAt(bytes, at + (is64Bit ? 24 : 16), is64Bit, isLittleEndian),
        size: addressAt(bytes, at + (is64Bit ? 32 : 20), is64Bit, isLittleEndian),
    };
}
function addressAt(bytes, at, is64Bit, isLittleEndian) {
    if (!is64Bit)
        return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    return Number(isLittleEndian ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
}

;// CONCATENATED MODULE: ./build/image/packages/program/index.js



/** Names of sections stand in front of the table of them. */
const BEFORE_TABLE = 64 * 1024;
const MAXIMUM_TAIL_BYTES = 1024 * 1024;
/** Looks at a program while it streams by; what is none is let go at once. */
function createProgramSink(size, done) {
    const header = Buffer.alloc(ELF_HEADER_BYTES);
    const search = createGoSearch();
    let position = 0;
    let isProgram;
    let tail;
    return {
        write(piece) {
            if (isProgram === false)
                return;
            if (position < ELF_HEADER_BYTES) {
                piece.copy(header, position);
                if (position + piece.length >= 4)
                    isProgram = isElf(header);
                if (position + piece.length >= ELF_HEADER_BYTES)
                    tail = tailOf(sectionTableOf(header), size);
            }
            // until it is known, so that the search does not lose count
            if (isProgram !== false)
                search.write(piece);
            if (tail !== undefined)
                keep(tail, piece, position);
            position += piece.length;
        },
        end() {
            if (!isProgram)
                return;
            search.end();
            const crates = tail === undefined ? undefined : findSection(tail.table, tail.bytes, tail.start, RUST_SECTION);
            done({ build: search.found(), crates });
        },
    };
}
/** Room for the part of the file that lists its sections; undefined where that is not at its end. */
function tailOf(table, size) {
    if (table === undefined || table.at > size)
        return undefined;
    const start = Math.max(0, table.at - BEFORE_TABLE);
    return size - start > MAXIMUM_TAIL_BYTES ? undefined : { table, start, bytes: Buffer.alloc(size - start) };
}
function keep({ start, bytes }, piece, position) {
    if (position + piece.length <= start)
        return;
    const skipped = Math.max(0, start - position);
    piece.copy(bytes, position + skipped - start, skipped);
}

;// CONCATENATED MODULE: ./build/image/packages/java/zip.js


/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END_MAGIC = 0x06054b50;
const ENTRY_MAGIC = 0x02014b50;
const LOCAL_MAGIC = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAXIMUM_COMMENT_BYTES = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** The entries of a ZIP archive in memory. Larger archives than 4 GiB have another format, and do not come here. */
function* zipEntries(archive) {
    const end = findEnd(archive);
    let at = archive.readUInt32LE(end + 16);
    // what stands in front of the archive, such as a script that starts it, moves all offsets
    const shift = end - archive.readUInt32LE(end + 12) - at;
    at += Math.max(shift, 0);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
        if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY_MAGIC)
            throw damaged();
        const nameEnd = at + ENTRY_BYTES + archive.readUInt16LE(at + 28);
        yield entryAt(archive, at, nameEnd, Math.max(shift, 0));
        at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
}
function entryAt(archive, at, nameEnd, shift) {
    const method = archive.readUInt16LE(at + 10);
    const packedBytes = archive.readUInt32LE(at + 20);
    const local = archive.readUInt32LE(at + 42) + shift;
    return {
        path: archive.toString('utf8', at + ENTRY_BYTES, nameEnd),
        size: archive.readUInt32LE(at + 24),
        read(maximumBytes) {
            const packed = contentAt(archive, local, packedBytes);
            if (method !== STORED && method !== DEFLATED)
                throw new ImageError('it is compressed in an unknown way');
            if (method === DEFLATED)
                return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: maximumBytes });
            if (packed.length > maximumBytes)
                throw new ImageError('a file in it is too large');
            return packed;
        },
    };
}
function contentAt(archive, local, length) {
    if (local + LOCAL_BYTES > archive.length || archive.readUInt32LE(local) !== LOCAL_MAGIC)
        throw damaged();
    const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    if (start + length > archive.length)
        throw damaged();
    return archive.subarray(start, start + length);
}
/** At the end, before a comment of any length. */
function findEnd(archive) {
    const first = Math.max(0, archive.length - END_BYTES - MAXIMUM_COMMENT_BYTES);
    for (let at = archive.length - END_BYTES; at >= first; at--) {
        if (archive.readUInt32LE(at) === END_MAGIC)
            return at;
    }
    throw new ImageError('it is no ZIP archive');
}
function damaged() {
    return new ImageError('its archive is damaged');
}

;// CONCATENATED MODULE: ./build/image/packages/java/index.js


/** Of what says who made an archive. */
const MAXIMUM_TEXT_BYTES = 256 * 1024;
/** Of an archive in an archive. */
const MAXIMUM_NESTED_BYTES = 48 * 1024 * 1024;
/** Archives in archives in archives. */
const MAXIMUM_DEPTH = 3;
/** Of all that is unpacked from one file. */
const MAXIMUM_UNPACKED_BYTES = 512 * 1024 * 1024;
function isJavaArchive(path) {
    return /\.(?:[jwe]ar|[jh]pi)$/.test(path);
}
/** The Java packages in an archive: those that Maven wrote about, else the one that its manifest and its name tell of. */
function parseJavaArchive(archive, path, within = '', reading = { unpacked: 0 }) {
    const poms = [];
    const nested = [];
    let manifest = '';
    for (const entry of zipEntries(archive)) {
        if (entry.path === 'META-INF/MANIFEST.MF')
            manifest = java_textOf(entry, reading);
        else if (/^META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/.test(entry.path))
            poms.push(...packageInPom(java_textOf(entry, reading)));
        else if (isJavaArchive(entry.path))
            nested.push(...nestedPackages(entry, within, reading));
    }
    const own = poms.length > 0 ? poms : packageInManifest(manifest, within === '' ? path : within);
    return [...own.map((found) => (within === '' ? found : { ...found, within })), ...nested];
}
function nestedPackages(entry, within, reading) {
    const inner = within === '' ? entry.path : `${within}!/${entry.path}`;
    if (inner.split('!/').length > MAXIMUM_DEPTH)
        throw new ImageError('it has archives that are too deep');
    return parseJavaArchive(unpack(entry, MAXIMUM_NESTED_BYTES, reading), entry.path, inner, reading);
}
function java_textOf(entry, reading) {
    return unpack(entry, MAXIMUM_TEXT_BYTES, reading).toString('utf8');
}
function unpack(entry, maximumBytes, reading) {
    if (entry.size > maximumBytes)
        throw new ImageError('a file in it is too large');
    const content = entry.read(maximumBytes);
    reading.unpacked += content.length;
    if (reading.unpacked > MAXIMUM_UNPACKED_BYTES)
        throw new ImageError('it is too large');
    return content;
}
/** Java properties as Maven writes them. */
function packageInPom(text) {
    const property = (name) => text
        .split(/\r?\n/)
        .find((line) => line.startsWith(`${name}=`))
        ?.slice(name.length + 1)
        .trim();
    const [group, artifact, version] = [property('groupId'), property('artifactId'), property('version')];
    if (!group || !artifact || !version)
        return [];
    return [{ type: 'maven', name: `${group}:${artifact}`, version }];
}
/** Without Maven's word the name of the file has artifact and version, and the manifest may have the group. */
function packageInManifest(manifest, path) {
    const fields = manifestFields(manifest);
    const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
    const [, artifact, version] = /^(.+?)-(\d[\w.+-]*)$/.exec(file) ?? [];
    const name = artifact ?? fields.get('implementation-title') ?? file;
    const known = version ?? fields.get('implementation-version') ?? fields.get('bundle-version');
    if (known === undefined || !/^[\w.-]+$/.test(name) || !/^\d[\w.+-]*$/.test(known))
        return [];
    const group = groupIn(fields, name);
    return [{ type: 'maven', name: group === undefined ? name : `${group}:${name}`, version: known }];
}
/** Lines `Name: value`; one that begins with a blank goes on with the one before. */
function manifestFields(text) {
    const fields = new Map();
    for (const line of text.replaceAll(/\r?\n /g, '').split(/\r?\n/)) {
        const colon = line.indexOf(': ');
        if (colon > 0 && !fields.has(line.slice(0, colon).toLowerCase()))
            fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 2).trim());
    }
    return fields;
}
/** `Implementation-Vendor-Id` is the group where it is written; a bundle is often named by group and artifact. */
function groupIn(fields, artifact) {
    const vendor = fields.get('implementation-vendor-id');
    if (vendor !== undefined && isGroup(vendor))
        return vendor;
    const bundle = fields.get('bundle-symbolicname')?.split(';')[0] ?? '';
    const prefix = bundle.endsWith(`.${artifact}`) ? bundle.slice(0, -artifact.length - 1) : '';
    return isGroup(prefix) ? prefix : undefined;
}
function isGroup(text) {
    return /^[a-z][\w-]*(?:\.[\w-]+)+$/.test(text);
}

;// CONCATENATED MODULE: ./build/image/packages/npm.js
/** The limit of the registry. */
const MAXIMUM_NAME_LENGTH = 214;
const MAXIMUM_VERSION_LENGTH = 256;
/** Whether a path is that of a package as npm, pnpm and Yarn install them. Packages have other `package.json` files inside, such as those of tests. */
function isInstalledNpmPackage(path) {
    return /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/.test(path);
}
function parsePackageJson(text) {
    const json = JSON.parse(text);
    if (typeof json !== 'object' || json === null)
        return [];
    const { name, version } = json;
    if (typeof name !== 'string' || typeof version !== 'string')
        return [];
    if (!isPlausible(name, MAXIMUM_NAME_LENGTH) || !isPlausible(version, MAXIMUM_VERSION_LENGTH))
        return [];
    return [{ type: 'npm', name, version }];
}
function isPlausible(text, maximumLength) {
    return text !== '' && text.length <= maximumLength && !/\s/.test(text);
}

;// CONCATENATED MODULE: ./build/image/packages/python.js
/** Whether a path is that of the metadata of an installed package. `name.egg-info` can be a folder, or a file. */
function isPythonMetadata(path) {
    return /\.dist-info\/METADATA$|(?:\.egg-info|\/EGG-INFO)\/PKG-INFO$|\.egg-info$/.test(path);
}
/** https://packaging.python.org/en/latest/specifications/core-metadata/: headers as those of mails, then a blank line and a description. */
function parsePythonMetadata(text) {
    const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
    const headers = text.slice(0, end);
    const name = /^Name:[ \t]*(\S+)/im.exec(headers)?.[1];
    const version = /^Version:[ \t]*(\S+)/im.exec(headers)?.[1];
    if (name === undefined || version === undefined)
        return [];
    return [{ type: 'pypi', name: normalisedPythonName(name), version }];
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
function normalisedPythonName(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

;// CONCATENATED MODULE: ./build/image/packages/ruby.js
/** `name-1.2.3.gemspec`, and `name-1.2.3-x86_64-linux.gemspec` for a platform. The versions of gems have no dashes. */
const SPECIFICATION = /(?:^|\/)specifications\/(?:default\/)?([^/]+)-(\d[^-/]*)(?:-[A-Za-z][^/]*)?\.gemspec$/;
/** The gem that a path tells of, when it is that of an installed one. */
function gemOf(path) {
    const [, name, version] = SPECIFICATION.exec(path) ?? [];
    return name === undefined || version === undefined ? undefined : { type: 'gem', name, version };
}

;// CONCATENATED MODULE: ./build/image/layer/language-files.js






const MEGABYTE = 1024 * 1024;
const NPM = {
    kind: 'language',
    maximumBytes: MEGABYTE,
    read: (content) => named(parsePackageJson(content.toString('utf8'))),
};
const PYTHON = {
    kind: 'language',
    maximumBytes: 4 * MEGABYTE,
    read: (content) => named(parsePythonMetadata(content.toString('utf8'))),
};
const JAVA = {
    kind: 'language',
    maximumBytes: 96 * MEGABYTE,
    read: (content, path) => named(parseJavaArchive(content, path)),
};
/** Its name says all. */
const GEM = {
    kind: 'language',
    maximumBytes: MEGABYTE,
    read: (_content, path) => named([gemOf(path) ?? []].flat()),
};
/** What the Go linker writes into programs. */
const GO_PROGRAM = {
    kind: 'language',
    maximumBytes: 4 * MEGABYTE,
    read: (content) => named(parseGoBuild(content)),
};
/** What cargo-auditable writes into programs. */
const RUST_CRATES = {
    kind: 'language',
    maximumBytes: 4 * MEGABYTE,
    read: (content) => named(parseRustDependencies(content)),
};
/** How to read the file at a path, when its name says that it is of a package of a language. Most are not, so the questions are cheap. */
function languageFile(path) {
    if (path.endsWith('/package.json'))
        return isInstalledNpmPackage(path) ? NPM : undefined;
    if (path.endsWith('/METADATA') || path.endsWith('/PKG-INFO') || path.endsWith('.egg-info'))
        return isPythonMetadata(path) ? PYTHON : undefined;
    if (path.endsWith('.gemspec'))
        return gemOf(path) === undefined ? undefined : GEM;
    return isJavaArchive(path) ? JAVA : undefined;
}
function named(packages) {
    return packages.map((found) => ({ package: found }));
}

;// CONCATENATED MODULE: ./build/support/lines.js
/** The lines of a text, one by one: a list of all of them takes many times the room of a large text. */
function* linesOf(text) {
    for (let at = 0; at <= text.length;) {
        const end = text.indexOf('\n', at);
        if (end === -1) {
            yield text.slice(at);
            return;
        }
        yield text.slice(at, end);
        at = end + 1;
    }
}

;// CONCATENATED MODULE: ./build/image/packages/apk.js

/** The database `installed` of apk, as it comes: https://wiki.alpinelinux.org/wiki/Apk_spec#Install_DB */
function* parseApkInstalled(text) {
    let fields = {};
    for (const line of linesOf(`${text}\n`)) {
        if (line.trim() === '') {
            yield* apk_packageOf(fields);
            fields = {};
        }
        else if (line.startsWith('R:')) {
            yield { owned: `${fields['F'] ?? ''}/${line.slice(2)}` };
        }
        else if (line[1] === ':') {
            fields[line[0]] = line.slice(2).trim();
        }
    }
}
function apk_packageOf({ P: name, V: version, A: architecture, o: origin }) {
    if (name === undefined || version === undefined)
        return [];
    const found = {
        type: 'apk',
        name,
        version,
        ...(architecture === undefined ? {} : { architecture }),
        ...(origin === undefined || origin === '' ? {} : { sourceName: origin }),
    };
    return [{ package: found }];
}

;// CONCATENATED MODULE: ./build/image/packages/chisel.js



const chisel_MAXIMUM_BYTES = 64 * 1024 * 1024;
/** The manifest of chiselled Ubuntu images: https://documentation.ubuntu.com/chisel/en/latest/reference/manifest/. One JSON value a line, packed. */
async function* parseChiselManifest(content) {
    for (const line of linesOf(await chisel_textOf(content))) {
        if (line.trim() === '')
            continue;
        const { kind, name, version, arch, path } = JSON.parse(line);
        if (kind === 'path' && typeof path === 'string')
            yield { owned: path };
        if (kind !== 'package' || typeof name !== 'string' || typeof version !== 'string')
            continue;
        yield { package: { type: 'deb', name, version, ...(typeof arch === 'string' ? { architecture: arch } : {}) } };
    }
}
async function chisel_textOf(content) {
    const parts = [];
    let length = 0;
    for await (const part of unzstd(inOnePiece(content))) {
        length += part.length;
        if (length > chisel_MAXIMUM_BYTES)
            throw new ImageError('it is too large');
        parts.push(part);
    }
    return Buffer.concat(parts, length).toString('utf8');
}
async function* inOnePiece(content) {
    yield content;
}

;// CONCATENATED MODULE: ./build/image/packages/dpkg.js

/** What a status other than `installed` leaves on the disk: https://man7.org/linux/man-pages/man1/dpkg.1.html */
const PRESENT = new Set([
    'installed',
    'unpacked',
    'half-configured',
    'triggers-awaited',
    'triggers-pending',
]);
/** The packages in dpkg's `status`, or in one file of `status.d`, whose packages have no status because nobody can remove them. */
function* parseDpkgStatus(text) {
    for (const block of blocksOf(text)) {
        const found = dpkg_packageOf(block);
        if (found !== undefined)
            yield { package: found };
    }
}
/** Between blank lines. */
function* blocksOf(text) {
    for (let at = 0; at < text.length;) {
        const end = text.indexOf('\n\n', at);
        yield text.slice(at, end === -1 ? undefined : end);
        at = end === -1 ? text.length : end + 2;
    }
}
function dpkg_packageOf(block) {
    const { Package: name, Version: version, Status: status, Source: source, Architecture: architecture, } = fieldsOf(block);
    if (name === undefined || version === undefined)
        return undefined;
    if (status !== undefined && !PRESENT.has(status.split(' ').at(-1)))
        return undefined;
    return { type: 'deb', name, version, ...sourceOf(source), ...(architecture === undefined ? {} : { architecture }) };
}
const dpkg_FIELDS = /^(Package|Status|Version|Source|Architecture):(.*)$/gim;
/** Lines that begin with a blank go on with the field before, and none of these have any. */
function fieldsOf(block) {
    const fields = {};
    for (const [, name = '', rest = ''] of block.matchAll(dpkg_FIELDS)) {
        const field = `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`;
        const value = rest.trim();
        if (value !== '')
            fields[field] ??= value;
    }
    return fields;
}
/** `name`, or `name (version)` where the version differs from that of the package. */
function sourceOf(source) {
    if (source === undefined)
        return {};
    const [, sourceName, sourceVersion] = /^([^\s()]+)(?:\s+\(([^()]*)\))?/.exec(source) ?? [];
    if (sourceName === undefined)
        return {};
    return sourceVersion === undefined ? { sourceName } : { sourceName, sourceVersion };
}
/** The paths in `info/NAME.list`, one a line. */
function* parseDpkgList(text) {
    for (const line of linesOf(text))
        yield { owned: line };
}
/** The paths in `NAME.md5sums`, which follow a hash and two blanks. */
function* parseMd5Sums(text) {
    for (const line of linesOf(text))
        yield { owned: line.slice(34) };
}

;// CONCATENATED MODULE: ./build/image/packages/rpm/bdb.js

/** https://github.com/berkeleydb/libdb/blob/master/src/dbinc/db_page.h */
const HASH_MAGIC = 0x00061561;
const PAGE_HEADER_BYTES = 26;
const PAGE_TYPE = { unsortedHash: 2, overflow: 7, sortedHash: 13 };
const ITEM_TYPE = { inline: 1, offPage: 3 };
/** The headers in `Packages`, a hash of Berkeley DB: on its pages keys and values take turns. */
function* bdbHeaders(file) {
    const database = bdb_open(file);
    for (let number = 1; number < database.pages; number++) {
        const page = database.page(number);
        const type = page[25];
        if (type === PAGE_TYPE.sortedHash || type === PAGE_TYPE.unsortedHash)
            yield* valuesOn(database, page);
    }
}
function bdb_open(file) {
    if (file.length < 512)
        throw bdb_damaged();
    const isLittle = file.readUInt32LE(12) === HASH_MAGIC;
    if (!isLittle && file.readUInt32BE(12) !== HASH_MAGIC)
        throw new ImageError('it is no rpm database');
    const u16 = (bytes, at) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
    const u32 = (bytes, at) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    const pageBytes = u32(file, 20);
    if (pageBytes < 512 || pageBytes > 65_536)
        throw bdb_damaged();
    if (file[24] !== 0)
        throw new ImageError('its database is encrypted');
    const pages = Math.floor(file.length / pageBytes);
    const page = (number) => {
        if (number >= pages)
            throw bdb_damaged();
        return file.subarray(number * pageBytes, (number + 1) * pageBytes);
    };
    return { pageBytes, pages, page, u16, u32 };
}
function* valuesOn(database, page) {
    const count = database.u16(page, 20);
    if (PAGE_HEADER_BYTES + count * 2 > page.length)
        throw bdb_damaged();
    const offset = (item) => database.u16(page, PAGE_HEADER_BYTES + item * 2);
    for (let item = 1; item < count; item += 2) {
        const at = offset(item);
        if (at + 12 > page.length && page[at] === ITEM_TYPE.offPage)
            throw bdb_damaged();
        if (page[at] === ITEM_TYPE.offPage)
            yield overflowAt(database, page, at);
        // items are laid down from the end of the page
        else if (page[at] === ITEM_TYPE.inline)
            yield page.subarray(at + 1, offset(item - 1));
    }
}
/** A value on pages of its own, each of which names the next. */
function overflowAt(database, page, at) {
    const length = database.u32(page, at + 8);
    const parts = [];
    let left = length;
    let number = database.u32(page, at + 4);
    while (left > 0) {
        const overflow = database.page(number);
        const bytes = Math.min(left, database.u16(overflow, 22));
        if (overflow[25] !== PAGE_TYPE.overflow || bytes === 0)
            throw bdb_damaged();
        parts.push(overflow.subarray(PAGE_HEADER_BYTES, PAGE_HEADER_BYTES + bytes));
        left -= bytes;
        number = database.u32(overflow, 16);
    }
    return Buffer.concat(parts, length);
}
function bdb_damaged() {
    return new ImageError('its database is damaged');
}

;// CONCATENATED MODULE: ./build/image/packages/rpm/header.js
/** https://github.com/rpm-software-management/rpm/blob/master/include/rpm/rpmtag.h */
const TAG = {
    name: 1000,
    version: 1001,
    release: 1002,
    epoch: 1003,
    architecture: 1022,
    sourceRpm: 1044,
    folderIndexes: 1116,
    baseNames: 1117,
    folders: 1118,
};
const INDEX_ENTRY_BYTES = 16;
/** rpm's own limit. */
const MAXIMUM_ENTRIES = 65_536;
/** Of Linux. */
const MAXIMUM_PATH_LENGTH = 4096;
/** Ten times what the largest packages have. */
const MAXIMUM_FILES = 250_000;
/** A package from its header, as databases hold it. Undefined for one that is malformed, and for keys, which are stored as packages. */
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
        },
        paths: pathsOf(blob, index),
    };
}
function withEpoch(version, epoch) {
    return epoch === 0 ? version : `${epoch}:${version}`;
}
/** `bash-5.1.8-6.el9.src.rpm`. The name of the file has no epoch; that of the package is nearly always the same. */
function rpmSource(file, epoch) {
    const [, sourceName, version, release] = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file ?? '') ?? [];
    return sourceName === undefined ? {} : { sourceName, sourceVersion: withEpoch(`${version}-${release}`, epoch) };
}
/** Where the value of each tag is. Numbers are big-endian: so many entries, so many bytes of values, entries, values. */
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

;// CONCATENATED MODULE: ./build/image/packages/rpm/ndb.js

/** Little-endian `RpmP`, `Slot` and `BlbS`. */
const FILE_MAGIC = 0x506d7052;
const SLOT_MAGIC = 0x746f6c53;
const BLOB_MAGIC = 0x53626c42;
const PAGE_BYTES = 4096;
const SLOT_BYTES = 16;
const BLOCK_BYTES = 16;
/** The header of the file stands where two slots would. */
const FIRST_SLOT = 2 * SLOT_BYTES;
/** The headers in `Packages.db`: https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c */
function* ndbHeaders(file) {
    if (file.length < PAGE_BYTES || file.readUInt32LE(0) !== FILE_MAGIC)
        throw new ImageError('it is no rpm database');
    const end = Math.min(file.readUInt32LE(12) * PAGE_BYTES, file.length);
    for (let at = FIRST_SLOT; at + SLOT_BYTES <= end; at += SLOT_BYTES) {
        const index = file.readUInt32LE(at + 4);
        if (file.readUInt32LE(at) !== SLOT_MAGIC)
            throw ndb_damaged();
        // free ones have no index
        if (index !== 0)
            yield blobAt(file, index, file.readUInt32LE(at + 8) * BLOCK_BYTES);
    }
}
function blobAt(file, index, at) {
    if (at + SLOT_BYTES > file.length || file.readUInt32LE(at) !== BLOB_MAGIC)
        throw ndb_damaged();
    const length = file.readUInt32LE(at + 12);
    const start = at + SLOT_BYTES;
    if (file.readUInt32LE(at + 4) !== index || start + length > file.length)
        throw ndb_damaged();
    return file.subarray(start, start + length);
}
function ndb_damaged() {
    return new ImageError('its database is damaged');
}

;// CONCATENATED MODULE: ./build/image/packages/rpm/sqlite.js

/**
 * The headers in `rpmdb.sqlite`: the column `blob` of the table `Packages`. Only what is needed to walk one table is read of the format,
 * https://www.sqlite.org/fileformat2.html
 */
function* sqliteHeaders(file) {
    const pages = openPages(file);
    for (const record of rows(pages, findTable(pages, 'Packages'))) {
        const blob = columns(record)[1];
        if (blob !== undefined)
            yield blob;
    }
}
const sqlite_MAGIC = 'SQLite format 3\0';
const FILE_HEADER_BYTES = 100;
const TABLE_LEAF = 0x0d;
const TABLE_INTERIOR = 0x05;
function openPages(file) {
    if (file.length < FILE_HEADER_BYTES || file.toString('latin1', 0, sqlite_MAGIC.length) !== sqlite_MAGIC)
        throw new ImageError('it is no SQLite database');
    const written = file.readUInt16BE(16);
    // the one size that does not fit into the field
    const size = written === 1 ? 65_536 : written;
    const usable = size - file.readUInt8(20);
    if (size < 512 || usable < 480)
        throw sqlite_damaged();
    const count = Math.floor(file.length / size);
    return {
        count,
        usable,
        page(number) {
            if (number < 1 || number > count)
                throw sqlite_damaged();
            return file.subarray((number - 1) * size, number * size);
        },
    };
}
function findTable(pages, name) {
    for (const record of rows(pages, 1)) {
        const [type, , table, root] = columns(record);
        if (type?.toString() === 'table' &&
            table?.toString() === name &&
            root !== undefined &&
            root.length <= 4 &&
            root.length > 0) {
            return root.readUIntBE(0, root.length);
        }
    }
    throw new ImageError('it has no packages');
}
/** The records of a table, in order of their keys. Each page is visited once, so a damaged file cannot make it go round. */
function* rows(pages, root) {
    const seen = new Set();
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
        if (seen.has(number))
            throw sqlite_damaged();
        seen.add(number);
        const page = pages.page(number);
        const start = number === 1 ? FILE_HEADER_BYTES : 0;
        if (page[start] === TABLE_LEAF)
            for (const at of cells(page, start, 8))
                yield recordAt(pages, page, at);
        else
            waiting.push(...childrenOf(page, start).reverse());
    }
}
function childrenOf(page, start) {
    if (page[start] !== TABLE_INTERIOR)
        throw sqlite_damaged();
    const children = cells(page, start, 12).map((at) => page.readUInt32BE(within(page, at, 4)));
    return [...children, page.readUInt32BE(start + 8)];
}
/** The offsets of the cells on a page. */
function cells(page, start, headerBytes) {
    const count = page.readUInt16BE(start + 3);
    const first = start + headerBytes;
    if (first + count * 2 > page.length)
        throw sqlite_damaged();
    return Array.from({ length: count }, (_, index) => page.readUInt16BE(first + index * 2));
}
/** A record, with the part of it that did not fit on its page. */
function recordAt(pages, page, at) {
    const [length, afterLength] = varintAt(page, at);
    const [, start] = varintAt(page, afterLength);
    const local = localBytes(length, pages.usable);
    if (start + local > page.length || length > pages.count * pages.usable)
        throw sqlite_damaged();
    if (local === length)
        return page.subarray(start, start + length);
    const parts = [page.subarray(start, start + local)];
    let left = length - local;
    let next = page.readUInt32BE(within(page, start + local, 4));
    while (left > 0) {
        const overflow = pages.page(next);
        const part = overflow.subarray(4, 4 + Math.min(left, pages.usable - 4));
        parts.push(part);
        left -= part.length;
        next = overflow.readUInt32BE(0);
    }
    return Buffer.concat(parts, length);
}
/** How much of a record is on the page of its table: section 1.6 of the format. */
function localBytes(length, usable) {
    if (length <= usable - 35)
        return length;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const most = least + ((length - least) % (usable - 4));
    return most <= usable - 35 ? most : least;
}
/** The values of a record as bytes; numbers are big-endian. Undefined for null and for the constants 0 and 1. */
function columns(record) {
    const [headerLength, first] = varintAt(record, 0);
    const values = [];
    let at = headerLength;
    for (let position = first; position < headerLength;) {
        const [type, next] = varintAt(record, position);
        const length = valueBytes(type);
        if (at + length > record.length)
            throw sqlite_damaged();
        values.push(length === 0 ? undefined : record.subarray(at, at + length));
        at += length;
        position = next;
    }
    return values;
}
function valueBytes(type) {
    if (type >= 12)
        return Math.floor((type - 12) / 2);
    return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type];
}
/** Up to nine bytes of seven bits, the first ones highest. None that we read is beyond the safe integers. */
function varintAt(bytes, at) {
    let value = 0;
    for (let index = 0; index < 8; index++) {
        const byte = bytes[within(bytes, at + index, 1)];
        value = value * 128 + (byte & 0x7f);
        if (byte < 0x80)
            return [value, at + index + 1];
    }
    return [value * 256 + bytes[within(bytes, at + 8, 1)], at + 9];
}
function within(bytes, at, length) {
    if (at + length > bytes.length)
        throw sqlite_damaged();
    return at;
}
function sqlite_damaged() {
    return new ImageError('its database is damaged');
}

;// CONCATENATED MODULE: ./build/image/packages/rpm/index.js





/** The packages of an rpm database in any of its three formats, which the name of the file tells. */
function* parseRpmDatabase(name, file) {
    let bytes = 0;
    for (const header of headersOf(name, file)) {
        bytes += header.length;
        // they do not overlap in a database that rpm wrote
        if (bytes > file.length)
            throw new ImageError('its database is damaged');
        const found = parseRpmHeader(header);
        if (found === undefined)
            continue;
        yield { package: found.package };
        for (const owned of found.paths)
            yield { owned };
    }
}
function headersOf(name, file) {
    if (name === 'rpmdb.sqlite')
        return sqliteHeaders(file);
    return name === 'Packages.db' ? ndbHeaders(file) : bdbHeaders(file);
}

;// CONCATENATED MODULE: ./build/image/packages/rpm/sqlite-journal.js

/** The last bit of the magic is the byte order of the checksums. */
const sqlite_journal_MAGIC = 0x377f0682;
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const sqlite_journal_MAXIMUM_BYTES = 128 * 1024 * 1024;
/**
 * A SQLite database with what was committed to its write-ahead log, and not yet brought into it, as the next program that opens it would
 * do: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
function withJournal(database, journal) {
    const frames = committedFrames(journal);
    if (frames === undefined)
        return database;
    const { pages, pageBytes, pageCount } = frames;
    if (pageCount * pageBytes > sqlite_journal_MAXIMUM_BYTES)
        throw new ImageError('it is too large');
    const result = Buffer.alloc(pageCount * pageBytes);
    database.copy(result);
    for (const [page, at] of pages) {
        if (page <= pageCount)
            journal.copy(result, (page - 1) * pageBytes, at, at + pageBytes);
    }
    return result;
}
/** Undefined when nothing was committed. Frames of other salts are left over from before. */
function committedFrames(journal) {
    if (journal.length < HEADER_BYTES || (journal.readUInt32BE(0) & ~1) >>> 0 !== sqlite_journal_MAGIC)
        return undefined;
    const isBigEndian = (journal.readUInt32BE(0) & 1) === 1;
    const pageBytes = journal.readUInt32BE(8);
    if (pageBytes < 512 || pageBytes > 65_536)
        return undefined;
    const salts = journal.subarray(16, 24);
    const pages = new Map();
    let pending = [];
    let pageCount = 0;
    let sum = sqlite_journal_checksum([0, 0], journal.subarray(0, 24), isBigEndian);
    const frameBytes = FRAME_HEADER_BYTES + pageBytes;
    for (let at = HEADER_BYTES; at + frameBytes <= journal.length; at += frameBytes) {
        const content = at + FRAME_HEADER_BYTES;
        sum = sqlite_journal_checksum(sum, journal.subarray(at, at + 8), isBigEndian);
        sum = sqlite_journal_checksum(sum, journal.subarray(content, content + pageBytes), isBigEndian);
        const isWhole = journal.readUInt32BE(at + 16) === sum[0] && journal.readUInt32BE(at + 20) === sum[1];
        if (!isWhole || !journal.subarray(at + 8, at + 16).equals(salts))
            break;
        pending.push([journal.readUInt32BE(at), content]);
        const sizeAfterCommit = journal.readUInt32BE(at + 4);
        if (sizeAfterCommit === 0)
            continue;
        for (const [page, start] of pending)
            pages.set(page, start);
        pending = [];
        pageCount = sizeAfterCommit;
    }
    return pageCount === 0 ? undefined : { pages, pageBytes, pageCount };
}
/** Two sums that feed each other, over pairs of 32-bit words. */
function sqlite_journal_checksum([first, second], bytes, isBigEndian) {
    let [one, two] = [first, second];
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
        one = (one + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
        two = (two + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
    }
    return [one, two];
}

;// CONCATENATED MODULE: ./build/image/layer/system-files.js






const system_files_MEGABYTE = 1024 * 1024;
/** Small text files that name the release. */
const RELEASE = {
    kind: 'point-release',
    maximumBytes: 4096,
    read: (content) => [{ fields: { version: (content.toString('utf8').split('\n')[0] ?? '').trim() } }],
};
const OS_RELEASE = {
    kind: 'os-release',
    maximumBytes: 64 * 1024,
    read: (content) => [{ fields: parseOsRelease(content.toString('utf8')) }],
};
const DPKG = {
    kind: 'dpkg',
    maximumBytes: 48 * system_files_MEGABYTE,
    read: (content) => parseDpkgStatus(content.toString('utf8')),
};
const DPKG_SINGLE = { ...DPKG, kind: 'dpkg-single', maximumBytes: system_files_MEGABYTE };
const DPKG_LIST = {
    kind: 'dpkg-files',
    maximumBytes: 16 * system_files_MEGABYTE,
    read: (content) => parseDpkgList(content.toString('utf8')),
};
const DPKG_MD5SUMS = {
    ...DPKG_LIST,
    read: (content) => parseMd5Sums(content.toString('utf8')),
};
const APK = {
    kind: 'apk',
    maximumBytes: 48 * system_files_MEGABYTE,
    read: (content) => parseApkInstalled(content.toString('utf8')),
};
const RPM = {
    kind: 'rpm',
    maximumBytes: 128 * system_files_MEGABYTE,
    read: (content, path) => parseRpmDatabase(path.slice(path.lastIndexOf('/') + 1), content),
};
const JOURNAL_SUFFIX = '-wal';
/** Changes that SQLite has not yet brought into `rpmdb.sqlite`. They tell nothing without it. */
const RPM_JOURNAL = { kind: 'rpm-journal', maximumBytes: 64 * system_files_MEGABYTE, read: () => [] };
/** Reads `rpmdb.sqlite` with these changes. */
function rpmWithJournal(journal) {
    return { ...RPM, read: (content, path) => RPM.read(withJournal(content, journal), path) };
}
const CHISEL = {
    kind: 'chisel',
    maximumBytes: 8 * system_files_MEGABYTE,
    read: parseChiselManifest,
};
const BY_PATH = new Map([
    ['etc/os-release', OS_RELEASE],
    ['usr/lib/os-release', OS_RELEASE],
    ['etc/debian_version', RELEASE],
    ['etc/alpine-release', RELEASE],
    ['var/lib/dpkg/status', DPKG],
    ['var/lib/chisel/manifest.wall', CHISEL],
    ['lib/apk/db/installed', APK],
    ['usr/lib/apk/db/installed', APK],
    ...['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm'].flatMap((folder) => [
        [`${folder}/rpmdb.sqlite`, RPM],
        [`${folder}/rpmdb.sqlite${JOURNAL_SUFFIX}`, RPM_JOURNAL],
        [`${folder}/Packages.db`, RPM],
        [`${folder}/Packages`, RPM],
    ]),
]);
/** How to read the file at a path, when it names the system or its packages. */
function systemFile(path) {
    return BY_PATH.get(path) ?? (path.startsWith('var/lib/dpkg/') ? dpkgFile(path) : undefined);
}
function dpkgFile(path) {
    if (path.startsWith('var/lib/dpkg/status.d/'))
        return path.endsWith('.md5sums') ? DPKG_MD5SUMS : DPKG_SINGLE;
    return path.startsWith('var/lib/dpkg/info/') && path.endsWith('.list') ? DPKG_LIST : undefined;
}

;// CONCATENATED MODULE: ./build/image/layer/first-pass.js






const WHITEOUT = '.wh.';
const OPAQUE_WHITEOUT = '.wh..wh..opq';
const SETUID_OR_SETGID = 0o6000;
const EXECUTABLE = 0o111;
/** Programs are larger than this. */
const MINIMUM_PROGRAM_BYTES = 4096;
/** Of Linux. */
const first_pass_MAXIMUM_PATH_LENGTH = 4096;
/** Takes the entries of a layer as they come, and puts on record what they tell. */
function firstPass(record) {
    return (entry) => {
        const { path } = entry;
        if (path === undefined)
            return void record.report(undefined, 'it has a file whose path leads out of the image');
        if (path.length > first_pass_MAXIMUM_PATH_LENGTH)
            throw new ImageError('it has a path that is too long');
        const slash = path.lastIndexOf('/');
        if (path.startsWith(WHITEOUT, slash + 1)) {
            return void onWhiteout(record, path.slice(0, slash + 1), path.slice(slash + 1));
        }
        if (entry.type === 'folder')
            return undefined;
        record.addPath(path);
        record.files.delete(path);
        record.setuid.delete(path);
        return entry.type === 'file' || entry.type === 'hard-link' ? onFile(record, entry, path) : undefined;
    };
}
function onWhiteout(record, folder, name) {
    record.keep(folder, name);
    if (name === OPAQUE_WHITEOUT)
        record.empty(folder.slice(0, -1));
    // other names that begin so are notes of old storage drivers to themselves
    else if (!name.startsWith(`${WHITEOUT}${WHITEOUT}`))
        record.remove(`${folder}${name.slice(WHITEOUT.length)}`);
}
function onFile(record, entry, path) {
    const wanted = systemFile(path) ?? languageFile(path);
    if (entry.type === 'hard-link')
        return wanted === undefined ? undefined : onLink(record, entry, path, wanted);
    if (entry.mode & SETUID_OR_SETGID) {
        record.setuid.set(path, entry.mode);
        record.keep(path);
    }
    if (wanted !== undefined)
        return onWanted(record, entry, path, wanted);
    const mayBeProgram = entry.mode & EXECUTABLE && entry.size >= MINIMUM_PROGRAM_BYTES && !entry.isSparse;
    return mayBeProgram ? onProgram(record, entry, path) : undefined;
}
function onWanted(record, entry, path, wanted) {
    record.files.set(path, { path, kind: wanted.kind, packages: [], owned: [] });
    record.keep(path);
    if (entry.isSparse)
        return void record.report(path, 'it is stored with holes');
    if (entry.size > wanted.maximumBytes)
        return void record.report(path, 'it is too large');
    return collect(entry.size, (content) => {
        if (wanted.kind === 'rpm-journal')
            onJournal(record, path, content);
        else
            record.read(wanted, path, content);
    });
}
/** The database is read again with what the journal has for it. */
function onJournal(record, path, journal) {
    if (journal.length === 0)
        return;
    const database = path.slice(0, -JOURNAL_SUFFIX.length);
    const reasonIfMissing = 'its journal has changes, and it is in another layer';
    record.readLater(database, { wanted: rpmWithJournal(journal), path: database, reasonIfMissing });
}
/** A second name of a file that was read gives the same answers; others are read in a second pass, as pnpm needs it. */
function onLink(record, entry, path, wanted) {
    const target = entryPath(entry.linkName);
    const known = target === undefined ? undefined : record.files.get(target);
    if (known !== undefined && known.kind === wanted.kind)
        record.files.set(path, { ...known, path });
    else if (target !== undefined) {
        record.readLater(target, {
            wanted,
            path,
            reasonIfMissing: 'it is a second name of a file that is not in its layer',
        });
    }
    return undefined;
}
function onProgram(record, { size }, path) {
    return createProgramSink(size, ({ build, crates }) => {
        if (build !== undefined)
            record.read(GO_PROGRAM, path, build);
        if (crates !== undefined)
            record.readLater(path, { wanted: RUST_CRATES, path, section: crates, reasonIfMissing: 'it changed' });
    });
}

;// CONCATENATED MODULE: ./build/image/layer/record.js



/** Of one file. */
const MAXIMUM_PACKAGES = 100_000;
/** More than this many problems are not worth reading. */
const MAXIMUM_PROBLEMS = 100;
/** Characters of all that is kept of a layer, where each thing counts for some more. */
const MAXIMUM_KEPT = 16_000_000;
const KEPT_PER_THING = 64;
function createLayerRecord() {
    const files = new Map();
    const setuid = new Map();
    const later = new Map();
    const removed = [];
    const emptied = [];
    const problems = [];
    const paths = createPathHashWriter();
    let pending = [];
    let kept = 0;
    function keepAll(texts) {
        for (const text of texts)
            kept += text.length + KEPT_PER_THING;
        if (kept > MAXIMUM_KEPT)
            throw new ImageError('it has too many files that name packages');
    }
    function report(path, reason) {
        if (problems.length < MAXIMUM_PROBLEMS)
            problems.push({ path, reason });
    }
    /** Puts down what a file tells, fact by fact; all of it, or nothing when it fails on the way. */
    function notebookFor(wanted, path) {
        // a program can be of two languages
        const packages = wanted.kind === 'language' ? [...(files.get(path)?.packages ?? [])] : [];
        const owned = [];
        let fields;
        return {
            add(fact) {
                if (fact.package !== undefined) {
                    if (packages.length === MAXIMUM_PACKAGES)
                        throw new ImageError('it names too many packages');
                    keepAll([fact.package.name, fact.package.version]);
                    packages.push(fact.package);
                }
                const canonical = fact.owned === undefined ? '' : canonicalPath(fact.owned);
                if (mayNamePackages(canonical)) {
                    keepAll([canonical]);
                    owned.push(canonical);
                }
                fields ??= fact.fields;
            },
            close: () => void files.set(path, { path, kind: wanted.kind, packages, owned, ...(fields && { fields }) }),
        };
    }
    async function readOn(facts, notebook, path) {
        try {
            for await (const fact of facts)
                notebook.add(fact);
            notebook.close();
        }
        catch (error) {
            report(path, reasonOf(error));
        }
    }
    function read(facts, notebook) {
        for (const fact of facts)
            notebook.add(fact);
        notebook.close();
    }
    return {
        files,
        setuid,
        later,
        addPath: paths.add,
        remove: (path) => void removed.push(path),
        empty: (folder) => void emptied.push(folder),
        report,
        keep: (...texts) => keepAll(texts),
        readLater(path, read) {
            keepAll([path, read.path]);
            later.set(path, [...(later.get(path) ?? []), read]);
        },
        read(wanted, path, content) {
            try {
                const facts = wanted.read(content, path);
                const notebook = notebookFor(wanted, path);
                if (Symbol.asyncIterator in facts)
                    pending.push(readOn(facts, notebook, path));
                else
                    read(facts, notebook);
            }
            catch (error) {
                report(path, reasonOf(error));
            }
        },
        async settled() {
            await Promise.all(pending);
            pending = [];
        },
        contents: () => ({
            files: [...files.values()],
            removed,
            emptied,
            setuid: [...setuid].map(([path, mode]) => ({ path, mode })),
            paths: paths.toBase64(),
            problems,
        }),
    };
}

;// CONCATENATED MODULE: ./build/image/layer/second-pass.js

/** Takes the entries of a layer once more, for contents that turned out to be wanted after they had gone by. */
function secondPass(record) {
    return ({ path = '', type, size }) => {
        const reads = type === 'file' ? record.later.get(path) : undefined;
        if (reads === undefined)
            return undefined;
        record.later.delete(path);
        return second_pass_all(reads.flatMap((read) => sinkFor(record, read, size) ?? []));
    };
}
/** What is not there, after all. */
function reportMissing(record) {
    for (const { path, reasonIfMissing } of [...record.later.values()].flat())
        record.report(path, reasonIfMissing);
}
function sinkFor(record, { wanted, path, section }, size) {
    const wantedBytes = section?.size ?? size;
    const isInside = section === undefined || section.at + section.size <= size;
    if (wantedBytes > wanted.maximumBytes || !isInside)
        return void record.report(path, 'it is too large');
    const sink = collect(wantedBytes, (content) => record.read(wanted, path, content));
    return section === undefined ? sink : part(sink, section.at, section.at + section.size);
}
/** Passes on a part of the content. */
function part(sink, start, end) {
    let position = 0;
    return {
        write(piece) {
            const from = Math.max(start - position, 0);
            const to = Math.min(end - position, piece.length);
            if (from < to)
                sink.write(piece.subarray(from, to));
            position += piece.length;
        },
        end: () => sink.end(),
    };
}
function second_pass_all(sinks) {
    return {
        write(piece) {
            for (const sink of sinks)
                sink.write(piece);
        },
        end() {
            for (const sink of sinks)
                sink.end();
        },
    };
}

;// CONCATENATED MODULE: ./build/image/layer/analyse.js





/** Reads one layer for what it says about packages, and keeps only that. Few layers are read twice. */
async function analyseLayer(open, limits) {
    const record = createLayerRecord();
    await pass(open, firstPass(record), limits);
    await record.settled();
    if (record.later.size > 0) {
        await pass(open, secondPass(record), limits);
        await record.settled();
        reportMissing(record);
    }
    return record.contents();
}
async function pass(open, onEntry, limits) {
    let entries = 0;
    let bytes = 0;
    const reader = createTarReader((entry) => {
        if (++entries > limits.entries)
            throw new ImageError('it has too many files');
        return onEntry(entry);
    });
    for await (const chunk of await open()) {
        bytes += chunk.length;
        if (bytes > limits.bytes)
            throw new ImageError('it is too large');
        reader.write(chunk);
    }
    reader.end();
}

;// CONCATENATED MODULE: ./build/image/limits.js
const LIMITS = { entries: 2_000_000, bytes: 32 * 1024 ** 3 };

;// CONCATENATED MODULE: ./build/image/read-layers.js





/** Unpacking runs beside reading, so two keep two processors busy. */
const LAYERS_AT_ONCE = 2;
/** The layers in their order, as far as they are needed. One that cannot be read leaves a gap. */
function readLayers(source, descriptors, options) {
    return options.scope === 'all' ? readAll(source, descriptors, options) : readDown(source, descriptors, options);
}
/** What stands for layers that nobody looks for. */
const UNNEEDED = { state: 'unneeded', contents: undefined, gaps: [] };
async function readAll(source, descriptors, options) {
    const layers = [];
    let next = 0;
    const work = async () => {
        for (let index = next++; index < descriptors.length; index = next++) {
            layers[index] = await readLayer(source, descriptors[index], options);
        }
    };
    await Promise.all(Array.from({ length: LAYERS_AT_ONCE }, work));
    return layers;
}
/** From the topmost layer down, until the system and a database of its packages are found: those above hide those below. */
async function readDown(source, descriptors, options) {
    const layers = descriptors.map(() => UNNEEDED);
    let hasSystem = false;
    let hasDatabase = false;
    for (let index = descriptors.length - 1; index >= 0 && !(hasSystem && hasDatabase); index--) {
        const layer = await readLayer(source, descriptors[index], options);
        layers[index] = layer;
        const files = layer.contents?.files ?? [];
        hasSystem ||= files.some(({ kind }) => kind === 'os-release');
        // packages of distroless images are in files of their own, which any layer can bring
        hasDatabase ||= files.some(({ kind }) => SYSTEM_DATABASES.has(kind) && kind !== 'dpkg-single');
    }
    return layers;
}
async function readLayer(source, descriptor, options) {
    const { digest } = descriptor;
    const known = options.cache?.read(digest);
    if (known !== undefined)
        return { state: 'cached', contents: known, gaps: gapsOf(digest, known) };
    try {
        const contents = await analyse(source, descriptor, options);
        options.cache?.write(digest, contents);
        return { state: 'read', contents, gaps: gapsOf(digest, contents) };
    }
    catch (error) {
        return {
            state: 'failed',
            contents: undefined,
            gaps: [{ layer: digest, path: undefined, reason: reasonOf(error) }],
        };
    }
}
async function analyse(source, { digest, mediaType }, { limits = LIMITS, signal }) {
    if (mediaType.endsWith('+encrypted'))
        throw new ImageError('it is encrypted');
    const open = async () => {
        const stored = await source.openLayer(digest);
        return decompress(signal === undefined ? stored : abortable(stored, signal));
    };
    return analyseLayer(open, limits);
}
async function* abortable(chunks, signal) {
    for await (const chunk of chunks) {
        if (signal.aborted)
            throw new ImageError('the time was over');
        yield chunk;
    }
}
function gapsOf(layer, { problems }) {
    return problems.map(({ path, reason }) => ({ layer, path, reason }));
}

;// CONCATENATED MODULE: ./build/image/sbom/package-url.js
const package_url_MAXIMUM_LENGTH = 4096;
/** Undefined for what is none, and for one without a version. */
function parsePackageUrl(text) {
    if (text.length > package_url_MAXIMUM_LENGTH)
        return undefined;
    const [, path = '', query = ''] = /^pkg:\/*([^?#]+)(?:\?([^#]*))?/.exec(text) ?? [];
    const parts = path.split('/').filter((part) => part !== '');
    const last = parts.pop() ?? '';
    const at = last.lastIndexOf('@');
    const [type, ...namespace] = parts;
    if (type === undefined || at <= 0)
        return undefined;
    return {
        type: type.toLowerCase(),
        namespace: namespace.map(decoded).join('/'),
        name: decoded(last.slice(0, at)),
        version: decoded(last.slice(at + 1)),
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

;// CONCATENATED MODULE: ./build/image/sbom/spdx.js



const spdx_MAXIMUM_PACKAGES = 100_000;
/** The packages in an SPDX document, by their package URLs: https://spdx.github.io/spdx-spec/v2.3/package-information/ */
function parseSpdx(json) {
    const { packages } = spdx_objectOf(json);
    const urls = (Array.isArray(packages) ? packages.slice(0, spdx_MAXIMUM_PACKAGES) : []).flatMap((found) => urlOf(found) ?? []);
    return { packages: urls.flatMap((url) => spdx_packageOf(url) ?? []), system: systemOf(urls) };
}
function urlOf(found) {
    const { externalRefs: references } = spdx_objectOf(found);
    if (!Array.isArray(references))
        return undefined;
    const text = references.map(spdx_objectOf).find(({ referenceType: type }) => type === 'purl')?.['referenceLocator'];
    return typeof text === 'string' ? parsePackageUrl(text) : undefined;
}
/** Types that the layers would be searched for, too. */
function spdx_packageOf(url) {
    const { namespace, name, version, qualifiers } = url;
    switch (url.type) {
        case 'deb':
        case 'apk':
            return { type: url.type, name, version, ...spdx_architectureOf(url), ...upstreamOf(qualifiers.get('upstream')) };
        case 'rpm': {
            const epoch = qualifiers.get('epoch');
            const evr = epoch === undefined || epoch === '0' ? version : `${epoch}:${version}`;
            return {
                type: 'rpm',
                name,
                version: evr,
                ...spdx_architectureOf(url),
                ...rpmSource(qualifiers.get('upstream'), Number(epoch ?? 0)),
            };
        }
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
            return { type: 'pypi', name: normalisedPythonName(name), version };
        case 'cargo':
        case 'gem':
            return { type: url.type, name, version };
        default:
            return undefined;
    }
}
function spdx_architectureOf({ qualifiers }) {
    const architecture = qualifiers.get('arch');
    return architecture === undefined ? {} : { architecture };
}
/** `name` or `name@version`. */
function upstreamOf(upstream) {
    if (upstream === undefined || upstream === '')
        return {};
    const [sourceName = '', sourceVersion] = upstream.split('@');
    return sourceVersion === undefined ? { sourceName } : { sourceName, sourceVersion };
}
/** The qualifier `distro` of a package of the system, such as `debian-12`. */
function systemOf(urls) {
    for (const { type, qualifiers } of urls) {
        const [, id, version] = /^([a-z-]+?)-(\d[\w.]*)$/.exec(qualifiers.get('distro') ?? '') ?? [];
        if (id !== undefined && version !== undefined && ['deb', 'apk', 'rpm'].includes(type))
            return { ID: id, VERSION_ID: version };
    }
    return undefined;
}
function spdx_objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/image/sbom/statement.js


const SPDX_PREDICATE = 'https://spdx.dev/Document';
/**
 * The bill of materials in a statement of in-toto, as BuildKit stores it beside an image: https://docs.docker.com/build/metadata/attestations/.
 * Nobody has signed it, so it must at least be about the image.
 */
function sbomIn(statement, digest) {
    const { subject, predicateType, predicate } = (statement ?? {});
    if (predicateType !== SPDX_PREDICATE)
        throw new ImageError('its SBOM is of an unknown kind');
    const [algorithm = '', hash] = (digest ?? '').split(':');
    const isAboutIt = Array.isArray(subject) && subject.some((one) => one?.digest?.[algorithm] === hash);
    if (hash === undefined || !isAboutIt)
        throw new ImageError('its SBOM is about another image');
    return parseSpdx(predicate);
}

;// CONCATENATED MODULE: ./build/image/index.js







/** More than any engine accepts. */
const MAXIMUM_LAYERS = 512;
/** What is inside of an image: its system, its packages, its configuration, and what could not be read of it. */
async function inspectImage(source, options) {
    const descriptors = source.manifest.layers.slice(0, MAXIMUM_LAYERS);
    const { analysis = 'layers' } = options;
    const layers = analysis === 'sbom' ? descriptors.map(() => UNNEEDED) : await readLayers(source, descriptors, options);
    const merge = createLayerMerge();
    for (const [index, { contents }] of layers.entries()) {
        if (contents !== undefined)
            merge.add(descriptors[index].digest, contents);
    }
    const contents = contentsOf(source, layers, merge.result());
    const needsSbom = analysis === 'sbom' || (analysis === 'auto' && layers.some(({ state }) => state === 'failed'));
    return needsSbom ? withSbom(contents, source, analysis) : contents;
}
function contentsOf(source, layers, merged) {
    const operatingSystem = image_systemOf(merged);
    const instructions = layerInstructions(source.config);
    const gaps = layers.flatMap((layer) => layer.gaps);
    return {
        digest: source.digest,
        operatingSystem,
        configuration: configurationOf(source.config),
        layers: layers.map(({ state }, index) => {
            const { digest, size } = source.manifest.layers[index];
            return { digest, size, createdBy: instructions[index], state };
        }),
        packages: packagesOf(merged, operatingSystem),
        setuidFiles: [...merged.setuid].map(([path, { mode, layer }]) => ({ path, mode, layer })).sort(byPath),
        gaps: source.manifest.layers.length > MAXIMUM_LAYERS ? [...gaps, TOO_MANY_LAYERS] : gaps,
    };
}
const TOO_MANY_LAYERS = { layer: undefined, path: undefined, reason: `it has more than ${MAXIMUM_LAYERS} layers` };
function byPath(one, other) {
    return one.path < other.path ? -1 : 1;
}
function image_systemOf({ files }) {
    // the first is what the administrator of the image wants it to be
    const fields = (files.get('etc/os-release') ?? files.get('usr/lib/os-release'))?.fields;
    if (fields === undefined)
        return undefined;
    const release = files.get('etc/debian_version') ?? files.get('etc/alpine-release');
    return operatingSystemOf(fields, release?.fields?.['version']);
}
/** An SBOM stands in for what the layers would tell. In `auto` it is no loss when there is none. */
async function withSbom(contents, source, analysis) {
    try {
        const statement = await source.readSbom?.();
        if (statement === undefined)
            throw new ImageError('it has no SBOM');
        const { packages, system } = sbomIn(statement, source.digest);
        const operatingSystem = contents.operatingSystem ?? (system && operatingSystemOf(system, undefined));
        return { ...contents, operatingSystem, packages: packagesInSbom(packages, operatingSystem), hasUnsignedSbom: true };
    }
    catch (error) {
        const gap = { layer: undefined, path: undefined, reason: reasonOf(error) };
        return analysis === 'auto' ? contents : { ...contents, gaps: [...contents.gaps, gap] };
    }
}

// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/support/write-file.js
var write_file = __webpack_require__(822);
;// CONCATENATED MODULE: ./build/image/layer/contents.js
/** Grows when layers are read differently, so that what older versions of hullcheck have cached is not used. */
const CONTENTS_VERSION = 1;

;// CONCATENATED MODULE: ./build/image/layer-cache.js




const layer_cache_MAXIMUM_BYTES = 64 * 1024 * 1024;
/** Digests come from strangers and become names of files. */
const DIGEST = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/;
function openLayerCache(folder) {
    const pathOf = (digest) => {
        const [algorithm, hash] = DIGEST.exec(digest)
            ?.slice(1)
            .filter((part) => part !== undefined) ?? [];
        return hash === undefined ? undefined : (0,external_node_path_.join)(folder, `layers-${CONTENTS_VERSION}`, `${algorithm}-${hash}.json`);
    };
    return {
        read(digest) {
            const path = pathOf(digest);
            return path === undefined ? undefined : readContents(path);
        },
        write(digest, contents) {
            const path = pathOf(digest);
            try {
                if (path !== undefined)
                    (0,write_file/* writeFileAtomically */.l)(path, JSON.stringify(contents));
            }
            catch {
                // the next run reads the layer again
            }
        },
    };
}
function readContents(path) {
    const file = (0,read_text_file/* readTextFile */.G)(path, layer_cache_MAXIMUM_BYTES);
    if (!file.ok)
        return undefined;
    try {
        const contents = JSON.parse(file.value.text);
        return isContents(contents) ? contents : undefined;
    }
    catch {
        return undefined;
    }
}
/** Enough to know one of our own files that is whole; who can write others into the cache can write anything. */
function isContents(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { files, removed, emptied, setuid, paths, problems } = value;
    return [files, removed, emptied, setuid, problems].every(Array.isArray) && typeof paths === 'string';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/model/image.js
var model_image = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/registry/client.js + 12 modules
var client = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/registry/target.js
var registry_target = __webpack_require__(5753);
// EXTERNAL MODULE: ./build/support/budget.js
var budget = __webpack_require__(975);
;// CONCATENATED MODULE: ./build/image/sources/archive-folder.js





const archive_folder_CHUNK_BYTES = 256 * 1024;
/** Files in the archive, not in its layers. */
const archive_folder_MAXIMUM_FILES = 10_000;
const MAXIMUM_LINKS = 8;
/** Files in a tar archive, which stays where it is: only their headers are read beforehand. */
function openArchiveFolder(path) {
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { members, links } = indexOf(descriptor);
        const find = (name) => members.get(resolveLinks(name, links));
        return {
            size: (name) => find(name)?.size,
            read(name) {
                const { at, size } = find(name) ?? { at: 0, size: 0 };
                if (size === 0)
                    return emptyContent();
                const options = { fd: descriptor, autoClose: false, start: at, end: at + size - 1, highWaterMark: archive_folder_CHUNK_BYTES };
                return (0,external_node_fs_.createReadStream)('', options);
            },
            close: () => (0,external_node_fs_.closeSync)(descriptor),
        };
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw error;
    }
}
async function* emptyContent() { }
function indexOf(descriptor) {
    const members = new Map();
    const links = new Map();
    const total = (0,external_node_fs_.fstatSync)(descriptor).size;
    const chunk = Buffer.alloc(BLOCK_SIZE);
    let at = 0;
    /** Of the header that is being read. */
    let headersEnd = 0;
    const reader = createTarReader(({ path, type, size, linkName }) => {
        if (members.size + links.size >= archive_folder_MAXIMUM_FILES)
            throw new ImageError('it has too many files');
        if (path !== undefined && type === 'file')
            members.set(path, { at: headersEnd, size });
        if (path !== undefined && type === 'symbolic-link')
            links.set(path, external_node_path_.posix.join(external_node_path_.posix.dirname(path), linkName));
        if (path !== undefined && type === 'hard-link')
            links.set(path, external_node_path_.posix.normalize(linkName));
        return undefined;
    });
    while (at < total) {
        // block by block, so that the content of a file begins where the block of its header ends
        const length = (0,external_node_fs_.readSync)(descriptor, chunk, 0, BLOCK_SIZE, at);
        if (length === 0)
            break;
        at += length;
        headersEnd = at;
        reader.write(chunk.subarray(0, length));
        const unwanted = reader.unwanted();
        if (unwanted === Number.POSITIVE_INFINITY)
            break;
        const skipped = Math.min(Math.floor(unwanted / BLOCK_SIZE) * BLOCK_SIZE, total - at);
        if (skipped > 0) {
            reader.skip(skipped);
            at += skipped;
        }
    }
    return { members, links };
}
function resolveLinks(name, links) {
    let path = name;
    for (let count = 0; count < MAXIMUM_LINKS; count++)
        path = links.get(path) ?? path;
    return path;
}

;// CONCATENATED MODULE: ./build/image/sources/disk-folder.js


const disk_folder_CHUNK_BYTES = 256 * 1024;
/** Files in a folder. Symbolic links are not followed: a layout that was unpacked from an archive could point anywhere. */
function openDiskFolder(folder) {
    return {
        size(path) {
            const found = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false });
            return found?.isFile() ? found.size : undefined;
        },
        read: (path) => (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, path), { highWaterMark: disk_folder_CHUNK_BYTES }),
        close: () => { },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/image/sources/blob-folder.js


/** Manifests and configurations are in memory as a whole; registries have the same limit. */
const MAXIMUM_JSON_BYTES = 4 * 1024 * 1024;
const blob_folder_DIGEST = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/;
/** Where a layout has the blob of a digest. Digests are written by strangers, so what is no digest is no path either. */
function blobPath(digest) {
    const [algorithm, hash] = blob_folder_DIGEST.exec(digest)
        ?.slice(1)
        .filter((part) => part !== undefined) ?? [];
    if (hash === undefined)
        throw new ImageError('it has a malformed digest');
    return `blobs/${algorithm}/${hash}`;
}
/** A JSON file; verified where its digest is known. */
async function readJson(folder, path, digest) {
    const size = folder.size(path);
    if (size === undefined)
        throw new ImageError(`${describe(path)} is missing`);
    if (size > MAXIMUM_JSON_BYTES)
        throw new ImageError(`${describe(path)} is too large`);
    const parts = [];
    const content = folder.read(path);
    for await (const part of digest === undefined ? content : verified(content, digest))
        parts.push(part);
    try {
        return JSON.parse(Buffer.concat(parts).toString('utf8'));
    }
    catch {
        throw new ImageError(`${describe(path)} is no JSON`);
    }
}
/** Names of files in archives are of any text; ours are known. */
function describe(path) {
    return path.startsWith('blobs/') || /^[\w.-]+$/.test(path) ? path.slice(0, 80) : 'its configuration';
}
/** The same bytes; fails at their end when they are others than those of the digest. */
async function* verified(content, digest) {
    const [algorithm = ''] = digest.split(':');
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
    }
    if (`${algorithm}:${hash.digest('hex')}` !== digest)
        throw new ImageError('its bytes are not those of its digest');
}

;// CONCATENATED MODULE: ./build/image/sources/docker-archive.js




const MANIFEST_FILE = 'manifest.json';
/**
 * An image in an archive of `docker save`, as Docker wrote them before it used OCI layouts: layers are named by path, and the configuration
 * has the digests of the unpacked archives.
 */
async function openDockerArchive(folder, name) {
    const image = choose(savedImages(await readJson(folder, MANIFEST_FILE)), name);
    const config = await readJson(folder, image.config);
    const ids = diffIds(config);
    if (ids.length !== image.layers.length)
        throw new ImageError('its configuration has other layers than its manifest');
    const paths = new Map(ids.map((id, index) => [id, image.layers[index]]));
    return {
        digest: undefined,
        manifest: { layers: ids.map((digest) => layerOf(folder, digest, paths.get(digest))) },
        config,
        async openLayer(digest) {
            const path = paths.get(digest);
            if (path === undefined || folder.size(path) === undefined)
                throw new ImageError('it is not in the archive');
            return verified(decompress(folder.read(path)), digest);
        },
        close: () => folder.close(),
    };
}
function isDockerArchive(folder) {
    return folder.size(MANIFEST_FILE) !== undefined;
}
function layerOf(folder, digest, path) {
    return { mediaType: 'application/vnd.docker.image.rootfs.diff.tar', digest, size: folder.size(path) ?? 0 };
}
function savedImages(json) {
    if (!Array.isArray(json))
        throw new ImageError(`${MANIFEST_FILE} is malformed`);
    return json.map((image) => {
        const { Config: config, RepoTags: names, Layers: layers } = (image ?? {});
        if (typeof config !== 'string' || !isTexts(layers))
            throw new ImageError(`${MANIFEST_FILE} is malformed`);
        return { config, names: isTexts(names) ? names : [], layers };
    });
}
function isTexts(value) {
    return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
function choose(images, name) {
    const fitting = name === undefined ? images : images.filter(({ names }) => names.includes(name));
    const [first] = fitting;
    if (first === undefined)
        throw new ImageError(name === undefined ? 'it has no image' : 'it has no image of that name');
    if (fitting.length > 1) {
        const names = images.flatMap((image) => image.names).slice(0, 10);
        throw new ImageError(`it has ${images.length} images, so say which: ${names.join(', ')}`);
    }
    return first;
}

;// CONCATENATED MODULE: ./build/image/sources/attestation.js


/** Bills of materials of large images take some megabytes. */
const attestation_MAXIMUM_BYTES = 64 * 1024 * 1024;
/** Whether an entry of an index is what BuildKit says about the image of a digest: https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function isAttestationOf(digest) {
    return ({ annotations }) => annotation(annotations, 'vnd.docker.reference.type') === 'attestation-manifest' &&
        annotation(annotations, 'vnd.docker.reference.digest') === digest;
}
/** Whether a layer of an attestation is an SBOM. */
function isSbom({ annotations }) {
    return annotation(annotations, 'in-toto.io/predicate-type') === SPDX_PREDICATE;
}
async function parseStatement(content) {
    const parts = [];
    let length = 0;
    for await (const part of content) {
        length += part.length;
        if (length > attestation_MAXIMUM_BYTES)
            throw new ImageError('its SBOM is too large');
        parts.push(part);
    }
    try {
        return JSON.parse(Buffer.concat(parts, length).toString('utf8'));
    }
    catch {
        throw new ImageError('its SBOM is no JSON');
    }
}
function annotation(annotations, key) {
    return annotations instanceof Map ? annotations.get(key) : annotations[key];
}

;// CONCATENATED MODULE: ./build/image/sources/manifest.js

/** An image manifest or an index of them, in the format of OCI or of Docker. https://github.com/opencontainers/image-spec */
function parseManifest(json) {
    const { manifests, config, layers } = manifest_objectOf(json);
    if (Array.isArray(manifests))
        return { kind: 'index', manifests: manifests.map(descriptorOf) };
    if (config === undefined || !Array.isArray(layers))
        throw new ImageError('its manifest is of an unknown kind');
    return { kind: 'manifest', config: descriptorOf(config), layers: layers.map(descriptorOf) };
}
/** The image for a platform: the one that says so, or the only one. Signatures and attestations are no images. */
function selectPlatform(manifests, wanted) {
    const images = manifests.filter(isImage);
    const matches = images.filter(({ platform }) => platform !== undefined && fits(platform, wanted));
    const exact = matches.find(({ platform }) => platform?.variant === wanted.variant);
    const found = exact ?? matches[0] ?? (images.length === 1 ? images[0] : undefined);
    if (found === undefined)
        throw new ImageError(`it has no image for ${platformText(wanted)}`);
    return found;
}
function platformText({ os, architecture, variant }) {
    return [os, architecture, variant].filter((part) => part !== undefined).join('/');
}
/** `linux/arm64/v8`; undefined when it is none. */
function parsePlatform(text) {
    const [, os, architecture, variant] = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9.]+))?$/.exec(text) ?? [];
    if (os === undefined || architecture === undefined)
        return undefined;
    return variant === undefined ? { os, architecture } : { os, architecture, variant };
}
function fits({ os, architecture, variant }, wanted) {
    if (os !== wanted.os || architecture !== wanted.architecture)
        return false;
    return wanted.variant === undefined || variant === undefined || variant === wanted.variant;
}
function isImage({ annotations, platform }) {
    return annotations['vnd.docker.reference.type'] === undefined && platform?.os !== 'unknown';
}
function descriptorOf(json) {
    const { mediaType, digest, size, platform, annotations } = manifest_objectOf(json);
    if (typeof digest !== 'string')
        throw new ImageError('its manifest is malformed');
    return {
        mediaType: typeof mediaType === 'string' ? mediaType : '',
        digest,
        size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : 0,
        platform: platform === undefined ? undefined : platformOf(platform),
        annotations: Object.fromEntries(Object.entries(manifest_objectOf(annotations)).filter((entry) => typeof entry[1] === 'string')),
    };
}
function platformOf(json) {
    const { os, architecture, variant } = manifest_objectOf(json);
    return {
        os: typeof os === 'string' ? os : 'unknown',
        architecture: typeof architecture === 'string' ? architecture : 'unknown',
        ...(typeof variant === 'string' ? { variant } : {}),
    };
}
function manifest_objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/image/sources/oci-layout.js




const INDEX_FILE = 'index.json';
/** Indexes can name indexes. */
const oci_layout_MAXIMUM_DEPTH = 4;
const NAME_ANNOTATIONS = ['org.opencontainers.image.ref.name', 'io.containerd.image.name'];
/** An image of an OCI layout: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
async function openOciLayout(folder, choice) {
    const top = parseManifest(await readJson(folder, INDEX_FILE));
    if (top.kind !== 'index')
        throw new ImageError(`${INDEX_FILE} is no index`);
    const { digest, manifest, siblings } = await follow(folder, oci_layout_named(top.manifests, choice), choice.platform);
    return {
        digest,
        manifest: { layers: manifest.layers },
        config: await readJson(folder, blobPath(manifest.config.digest), manifest.config.digest),
        async openLayer(layer) {
            const path = blobPath(layer);
            if (folder.size(path) === undefined)
                throw new ImageError('it is not in the layout');
            return verified(folder.read(path), layer);
        },
        async readSbom() {
            const attestation = siblings.find(isAttestationOf(digest));
            if (attestation === undefined)
                return undefined;
            const statements = parseManifest(await readJson(folder, blobPath(attestation.digest), attestation.digest));
            const sbom = statements.kind === 'manifest' ? statements.layers.find(isSbom) : undefined;
            if (sbom === undefined)
                return undefined;
            return parseStatement(verified(folder.read(blobPath(sbom.digest)), sbom.digest));
        },
        close: () => folder.close(),
    };
}
function isOciLayout(folder) {
    return folder.size(INDEX_FILE) !== undefined;
}
/** The images with the name that is asked for; all where none is. */
function oci_layout_named(manifests, { name }) {
    const names = (descriptor) => NAME_ANNOTATIONS.flatMap((key) => descriptor.annotations[key] ?? []);
    if (name !== undefined) {
        const found = manifests.filter((descriptor) => names(descriptor).includes(name));
        if (found.length === 0)
            throw new ImageError(`it has no image of that name`);
        return found;
    }
    const all = new Set(manifests.flatMap((descriptor) => names(descriptor)[0] ?? []));
    if (all.size > 1)
        throw new ImageError(`it has ${all.size} images, so say which: ${[...all].slice(0, 10).join(', ')}`);
    return manifests;
}
async function follow(folder, manifests, platform) {
    let candidates = manifests;
    for (let depth = 0; depth < oci_layout_MAXIMUM_DEPTH; depth++) {
        const { digest } = selectPlatform(candidates, platform);
        const found = parseManifest(await readJson(folder, blobPath(digest), digest));
        if (found.kind === 'manifest')
            return { digest, manifest: found, siblings: candidates };
        candidates = found.manifests;
    }
    throw new ImageError('its indexes are too deep');
}

;// CONCATENATED MODULE: ./build/image/sources/local-image.js






/** An image on this machine: the folder of an OCI layout, or an archive of such a folder or of `docker save`. */
async function openLocalImage(path, choice) {
    const folder = (0,external_node_fs_.statSync)(path).isDirectory() ? openDiskFolder(path) : openArchive(path);
    try {
        if (isOciLayout(folder))
            return await openOciLayout(folder, choice);
        if (isDockerArchive(folder))
            return await openDockerArchive(folder, choice.name);
        throw new ImageError('it is neither an OCI layout nor an archive of docker save');
    }
    catch (error) {
        folder.close();
        throw error;
    }
}
function openArchive(path) {
    if (startsCompressed(path))
        throw new ImageError('the archive is compressed; unpack it first');
    return openArchiveFolder(path);
}
/** By gzip, zstd, xz or bzip2. */
function startsCompressed(path) {
    const start = Buffer.alloc(4);
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    try {
        (0,external_node_fs_.readSync)(descriptor, start, 0, start.length, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return /^(?:1f8b|28b52ffd|fd377a58|425a68)/.test(start.toString('hex'));
}

;// CONCATENATED MODULE: ./build/image/sources/registry-image.js


/** An image at its registry. Nothing but its manifest and configuration is fetched before a layer is opened. */
async function openRegistryImage(registry, target, platform) {
    const { manifest, index } = found(await registry.readImage(target, platform));
    const config = found(await registry.readConfig(target, manifest));
    return {
        digest: manifest.digest,
        manifest,
        config,
        async openLayer(digest) {
            const layer = manifest.layers.find((descriptor) => descriptor.digest === digest);
            if (layer === undefined)
                throw new ImageError('the image has no such layer');
            return found(await registry.openBlob(target, layer));
        },
        async readSbom() {
            const attestation = index?.manifests.find(isAttestationOf(manifest.digest));
            if (attestation === undefined)
                return undefined;
            const statements = found(await registry.readManifest({ ...target, tag: undefined, digest: attestation.digest }));
            const sbom = statements.kind === 'image' ? statements.layers.find(isSbom) : undefined;
            return sbom === undefined ? undefined : parseStatement(found(await registry.openBlob(target, sbom)));
        },
        close: () => registry.close(),
    };
}
function found(result) {
    if (result.ok)
        return result.value;
    throw new ImageError(result.error.reason);
}

;// CONCATENATED MODULE: ./build/image/sources/index.js








/** The text names nothing that could be an image. */
class NoImageError extends Error {
    name = 'NoImageError';
}
/** In seconds, for all requests of one image. */
const TIME_BUDGET = 900;
/**
 * The image that somebody names: a folder or an archive, `path:name` for one of several in there, unless there is a file of that name, and
 * else a reference to a registry.
 */
async function openImage(image, options) {
    const { folder, platform } = options;
    const path = (0,external_node_path_.resolve)(folder, image);
    if ((0,external_node_fs_.existsSync)(path))
        return openLocalImage(path, { name: undefined, platform });
    const [, before = '', name] = /^([^:]+):(.+)$/.exec(image) ?? [];
    const layout = (0,external_node_path_.resolve)(folder, before);
    if (name !== undefined && (0,external_node_fs_.existsSync)(layout))
        return openLocalImage(layout, { name, platform });
    const target = /^[./]/.test(image) ? 'invalid' : (0,registry_target/* targetOf */.$r)((0,model_image/* parseImageReference */.o_)(image));
    if (typeof target === 'object')
        return openRemote(target, options);
    throw new NoImageError(`there is no folder and no archive ${JSON.stringify(image)}, and no registry has such names`);
}
/** Whoever names a registry on the command line means it, wherever it is. */
async function openRemote(target, { platform, isInsecure }) {
    const registry = (0,client/* openRegistry */.M)({
        privateRegistries: [target.host],
        insecureRegistries: isInsecure ? [target.host] : [],
        budget: (0,budget.startBudget)(TIME_BUDGET),
    });
    try {
        return await openRegistryImage(registry, target, platform);
    }
    catch (error) {
        registry.close();
        throw error;
    }
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/model/secret.js
var secret = __webpack_require__(1260);
;// CONCATENATED MODULE: ./build/model/image-environment.js

/** Whether a variable of an image, `NAME=value`, holds a secret. */
function isSecretVariable(entry) {
    const equals = entry.indexOf('=');
    return equals !== -1 && (0,secret/* isSecretPair */.tw)(entry.slice(0, equals), entry.slice(equals + 1));
}

;// CONCATENATED MODULE: ./build/report/image-json.js


/** Grows when a field is removed or changes its meaning; new fields may come at any time. See `docs/image.md`. */
const FORMAT_VERSION = 1;
/** What is inside of an image as one JSON document for other programs. Values of variables are left out: they may be secret. */
function imageJson(contents, { version, name }) {
    const { digest, operatingSystem: system, configuration, layers, packages, setuidFiles, gaps } = contents;
    return (0,report_escape/* jsonText */.s$)({
        version: FORMAT_VERSION,
        tool: { name: 'hullcheck', version },
        image: { name, digest: digest ?? null },
        packagesFrom: contents.hasUnsignedSbom ? 'unsigned-sbom' : 'layers',
        operatingSystem: system === undefined
            ? null
            : {
                id: system.id,
                versionId: system.versionId ?? null,
                codename: system.codename ?? null,
                name: system.prettyName ?? null,
                pointRelease: system.pointRelease ?? null,
            },
        configuration: image_json_configurationOf(configuration),
        layers: layers.map((layer) => ({ digest: layer.digest, size: layer.size, state: layer.state })),
        packages: packages.map(image_json_packageOf),
        setuidFiles: setuidFiles.map(({ path, mode, layer }) => ({ path, mode: mode.toString(8), layer })),
        notRead: gaps.map(({ layer, path, reason }) => ({ layer: layer ?? null, path: path ?? null, reason })),
    });
}
function image_json_configurationOf(configuration) {
    const { environment, created, user, exposedPorts, hasHealthcheck } = configuration;
    const variables = environment.map((entry) => entry.split('=', 1)[0]);
    return {
        os: configuration.operatingSystem ?? null,
        architecture: configuration.architecture ?? null,
        created: created ?? null,
        user,
        exposedPorts,
        hasHealthcheck,
        variables,
        secretVariables: variables.filter((_, index) => isSecretVariable(environment[index])),
    };
}
function image_json_packageOf(found) {
    const { type, ecosystem, name, version, sourceName, sourceVersion, architecture, layer, path } = found;
    return {
        type,
        ecosystem: ecosystem ?? null,
        name,
        version,
        source: { name: sourceName, version: sourceVersion },
        architecture: architecture ?? null,
        // an SBOM does not tell
        layer: layer === '' ? null : layer,
        path: path === '' ? null : path,
    };
}

// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(8495);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/image-terminal.js




const TOPIC_WIDTH = 10;
const LAYER_WIDTH = 5;
/** Of the columns for the name, the version and the source. */
const SHARES = [0.36, 0.3, 0.34];
const image_terminal_MEGABYTE = 1_000_000;
/** What is inside of an image, for people: what it is, and a table of its packages. */
function imageTerminal(contents, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const numbers = new Map(contents.layers.map(({ digest }, index) => [digest, index + 1]));
    const lines = [
        ...summaryOf(contents, options).map(([topic, text]) => `${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${text}`),
        '',
        ...tableOf(contents.packages, numbers, options.width, paint),
        ...setuidLines(contents, numbers, paint),
        ...contents.gaps.map((gap) => paint(gapText(gap, numbers), 'yellow')),
        ...(contents.gaps.length > 0 ? [''] : []),
        totals(contents),
    ];
    return `${(0,report_escape/* withoutWorkflowCommands */.CA)(lines.join('\n'))}\n`;
}
function summaryOf(contents, { name }) {
    const { configuration, operatingSystem: system } = contents;
    const { architecture, created, user, exposedPorts, hasHealthcheck, environment } = configuration;
    const secrets = environment.filter(isSecretVariable).map((entry) => entry.split('=', 1)[0]);
    const point = system?.pointRelease === undefined ? '' : `, release ${system.pointRelease}`;
    const rows = [
        ['image', name],
        ['digest', contents.digest],
        ['system', system === undefined ? 'unknown' : `${system.prettyName ?? system.id}${point}`],
        ['packages', contents.hasUnsignedSbom ? 'of an SBOM that nobody signed' : undefined],
        ['platform', [configuration.operatingSystem, architecture].filter((part) => part !== undefined).join('/')],
        ['created', created?.slice(0, 10)],
        ['user', user === '' ? 'root' : user],
        ['ports', exposedPorts.join(', ')],
        ['health', hasHealthcheck ? 'checked' : 'not checked'],
        ['secrets', secrets.length === 0 ? undefined : `in the variables ${secrets.join(', ')}`],
    ];
    return rows.flatMap(([topic, text]) => (text ? [[topic, (0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(text), 200)]] : []));
}
function tableOf(packages, numbers, width, paint) {
    if (packages.length === 0)
        return [];
    const room = width - LAYER_WIDTH - 3 * 2;
    const widths = SHARES.map((share) => Math.floor(room * share));
    const row = (...cells) => cells.map((cell, index) => (0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(cell), widths[index] ?? LAYER_WIDTH).padEnd(widths[index] ?? 0)).join('  ');
    const lines = [];
    let type;
    for (const found of packages) {
        if (found.type !== type) {
            type = found.type;
            lines.push(paint(row(`${type} package`, 'version', 'source', 'layer'), 'dim'));
        }
        lines.push(row(found.name, found.version, sourceText(found), layerText(found, numbers)));
    }
    return [...lines, ''];
}
/** An SBOM does not tell. */
function layerText({ layer }, numbers) {
    return layer === '' ? '' : String(numbers.get(layer) ?? '?');
}
/** Only where it differs. */
function sourceText({ name, version, sourceName, sourceVersion }) {
    if (sourceVersion !== version)
        return `${sourceName} ${sourceVersion}`;
    return sourceName === name ? '' : sourceName;
}
function setuidLines({ setuidFiles }, numbers, paint) {
    if (setuidFiles.length === 0)
        return [];
    return [
        paint('files that run as their owner or group', 'dim'),
        ...setuidFiles.map(({ path, mode, layer }) => `${mode.toString(8)}  /${(0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(path), 200)}  layer ${numbers.get(layer) ?? '?'}`),
        '',
    ];
}
function gapText({ layer, path, reason }, numbers) {
    const where = layer === undefined ? 'the image' : `layer ${numbers.get(layer) ?? '?'}`;
    const what = path === undefined ? where : `/${(0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(path), 200)} in ${where}`;
    return `Not read: ${what}: ${(0,report_escape/* oneLine */.TN)(reason)}`;
}
function totals({ packages, layers, gaps }) {
    const size = layers.reduce((sum, layer) => sum + layer.size, 0) / image_terminal_MEGABYTE;
    const types = new Map();
    for (const { type } of packages)
        types.set(type, (types.get(type) ?? 0) + 1);
    const parts = [...types].map(([type, count]) => `${count} ${type}`);
    const sum = `${(0,tally/* counted */.hS)(packages.length, 'package')}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}`;
    const incomplete = gaps.length > 0 ? '; not all could be read' : '';
    return `${sum} in ${(0,tally/* counted */.hS)(layers.length, 'layer')} of ${size.toFixed(1)} MB${incomplete}.`;
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/cli/destinations.js
var cli_destinations = __webpack_require__(6052);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(8137);
;// CONCATENATED MODULE: ./build/cli/image.js














const FORMATS = ['terminal', 'json'];
const NOT_READ = 3;
/** `hullcheck image`: what is inside of one image. Gives 3 when something could not be read, else 0. */
async function imageCommand(given, surroundings) {
    const destinations = (0,cli_destinations/* parseDestinations */.d)(given, FORMATS);
    const platform = parsePlatform(given.platform);
    if (platform === undefined)
        throw new usage_error/* UsageError */.e(`--platform ${given.platform} is none; write it as linux/amd64 or linux/arm64/v8`);
    const contents = await read(given, platform, surroundings);
    if (contents === undefined)
        return NOT_READ;
    for (const destination of destinations)
        write(destination, contents, given.image, surroundings);
    return contents.gaps.length > 0 ? NOT_READ : 0;
}
async function read(given, platform, { folder, stderr }) {
    let source;
    try {
        source = await openImage(given.image, { platform, folder, isInsecure: given.insecure === true });
        const cache = given.cacheDir === undefined ? undefined : openLayerCache((0,external_node_path_.resolve)(folder, given.cacheDir));
        return await inspectImage(source, {
            scope: 'all',
            analysis: given.imageAnalysis,
            ...(cache === undefined ? {} : { cache }),
        });
    }
    catch (error) {
        if (error instanceof NoImageError)
            throw new usage_error/* UsageError */.e(error.message);
        if (!(error instanceof ImageError) && error.code === undefined)
            throw error;
        stderr.write(`hullcheck: ${(0,report_escape/* oneLine */.TN)(given.image)} was not read: ${(0,report_escape/* oneLine */.TN)(reasonOf(error))}\n`);
        return undefined;
    }
    finally {
        source?.close?.();
    }
}
function write({ format, file }, contents, name, surroundings) {
    const { stdout, folder } = surroundings;
    const colour = file === undefined && (0,terminal/* wantsColour */.M)(surroundings);
    const text = format === 'json'
        ? imageJson(contents, { version: version/* VERSION */.x, name })
        : imageTerminal(contents, { name, colour, width: (0,terminal/* widthOf */.q)(stdout) });
    if (file === undefined)
        stdout.write(text);
    else
        (0,write_file/* writeFileAtomically */.l)((0,external_node_path_.resolve)(folder, file), text);
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour),
/* harmony export */   q: () => (/* binding */ widthOf)
/* harmony export */ });
/** https://no-color.org; `FORCE_COLOR` is what CI services set when their log shows colour. */
function wantsColour({ stdout, environment }) {
    const { NO_COLOR: noColour, FORCE_COLOR: forceColour, TERM: terminal } = environment;
    if (noColour !== undefined && noColour !== '')
        return false;
    if (forceColour !== undefined && forceColour !== '' && forceColour !== '0')
        return true;
    return stdout.isTTY === true && terminal !== 'dumb';
}
const DEFAULT_WIDTH = 100;
function widthOf({ columns }) {
    return columns === undefined || columns < 40 ? DEFAULT_WIDTH : columns;
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   GP: () => (/* binding */ CHECKSUM),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/** From worst to mildest. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'];
/** critical above 9.0, high from 7.0, medium from 4.0, low below: the bands that GitHub documents. */
function severityOf(score) {
    if (score === undefined)
        return 'note';
    if (score > 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function isAtLeast(severity, threshold) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
/** Stands for the checksum of a file that was not fetched yet. */
const CHECKSUM = 'sha256:…';
/** A problem in `file` as a whole: it points at its beginning. */
function startOf(file) {
    return { file, start: 0, end: 0 };
}


/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ looksLikeSecretName),
/* harmony export */   J7: () => (/* binding */ isAccountName),
/* harmony export */   TP: () => (/* binding */ looksLikeSecretValue),
/* harmony export */   tw: () => (/* binding */ isSecretPair),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/** Whether a variable holds a secret, judged by its name and its value together. Formats of providers are in `data/secret-formats.ts`. */
function isSecretPair(name, value) {
    if (!looksLikeSecretName(name))
        return false;
    // a password of digits is a password; a `TOKEN` of digits is a setting
    if (/^\d{4,}$/.test(value))
        return /(?:PASSWORD|PASSWD|PWD|PASS|PASSPHRASE)$/i.test(name);
    return looksLikeSecretValue(value);
}
/** `DB_PASSWORD`, `apiKey`, `NPM_TOKEN`; not `TOKEN_FILE`, `KEY_ID`, `PUBLIC_KEY`, `GOPRIVATE`. */
function looksLikeSecretName(name) {
    const words = wordsOf(name);
    const last = words.at(-1);
    if (last === undefined || HARMLESS_LAST_WORDS.has(last))
        return false;
    if (words.some((word) => word === 'PUBLIC' || word === 'PUB' || word === 'PUBKEY'))
        return false;
    return words.some((word, index) => isSecretWord(word, words[index - 1], index === words.length - 1));
}
function isSecretWord(word, previous, isLast) {
    if (SECRET_WORDS.test(word))
        return true;
    if (word === 'KEY')
        return previous !== undefined && SECRET_KEYS.has(previous);
    return isLast && (word === 'PASS' || word === 'PWD') && previous !== undefined && !NOT_BEFORE_PASS.has(previous);
}
/** `PGPASSWORD` and `GITHUBTOKEN` are one word. */
const SECRET_WORDS = /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|APIKEY|AUTHKEY|SECRETKEY|PRIVATEKEY|ACCESSKEY|TOKEN|(?:ROOT|DB|USER|ADMIN|SQL|PG)PASS)$|^(?:SECRETS|PASSWORDS|CREDENTIALS?|CREDS|PAT)$/;
/** `CACHE_KEY`, `PRIMARY_KEY`, `SORT_KEY` and most others are no secrets. */
const SECRET_KEYS = new Set('ACCESS ACCOUNT ADMIN API APP APPLICATION AUTH CLIENT CRYPT DECRYPTION DEPLOY ENCRYPTION HMAC JWT LICENSE MASTER PRIVATE ROOT SECRET SECURITY SERVICE SESSION SIGNING SSH STORAGE TLS SSL WEBHOOK'.split(' '));
const NOT_BEFORE_PASS = new Set(['PROXY', 'BY', 'OLD', 'FIRST', 'SECOND', 'SINGLE', 'MULTI']);
/** Names that end so hold something about a secret, not the secret. */
const HARMLESS_LAST_WORDS = new Set(`AGE ALG ALGORITHM ALIAS ARN AUDIENCE BACKEND BITS BYTES CLASS COMMAND COST COUNT DAYS DIR DIRECTORY DISABLED EMAIL ENABLED ENCODING
  ENDPOINT EXPIRATION EXPIRE EXPIRES EXPIRY FIELD FILE FILENAME FILES FINGERPRINT FOLDER FORMAT HASH HEADER HELPER HOST HOURS ID IDS
  INTERVAL ISSUER KIND LANG LANGUAGE LEN LENGTH LIFETIME LIMIT LOCATION MANAGER MAX METHOD MIN MINUTES MODE MODULE NAME NAMES NAMESPACE PARALLELISM PATH
  PATTERN POLICY PORT PREFIX PROMPT PROVIDER REALM REF REFERENCE REGEX REGION REQUIRED ROLE ROUNDS SCOPE SCOPES SECONDS SERVER SERVICE SIZE
  SOURCE STORE SUFFIX TIMEOUT TTL TYPE TYPES UID URI URL USER USERNAME VAULT VERSION`.split(/\s+/));
/** `dbPassword`, `DB-PASSWORD` and `db.password` are `DB`, `PASSWORD`. */
function wordsOf(name) {
    return name
        .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .filter((word) => word !== '');
}
/**
 * `AWS_ACCESS_KEY` beside `AWS_SECRET_KEY`, `MINIO_ACCESS_KEY` beside `MINIO_SECRET_KEY`: where both are named, the first says who, and
 * only the second is secret.
 */
function isAccountName(name, others) {
    const prefix = /^(.*)ACCESS_KEY$/i.exec(name)?.[1];
    if (prefix === undefined || /SECRET_$/i.test(prefix))
        return false;
    const secrets = [`${prefix}SECRET_KEY`, `${prefix}SECRET_ACCESS_KEY`, `${prefix}ACCESS_KEY_SECRET`].map((other) => other.toUpperCase());
    for (const other of others)
        if (secrets.includes(other.toUpperCase()))
            return true;
    return false;
}
/** Not empty, and no path, address, switch, number, placeholder or reference to a variable. */
function looksLikeSecretValue(value) {
    const text = value.trim();
    if (text === '' || text.length > 4096 || isPlaceholder(text))
        return false;
    if (/^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled|disabled|[-+]?[\d._]+)$/i.test(text))
        return false;
    return !isPath(text) && !isAddress(text);
}
function isPath(text) {
    if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\.\.?$)/.test(text)) {
        // base64 may begin with a slash, but does not look like folders
        return !/^\/[A-Za-z0-9+/]{19,}={1,2}$/.test(text);
    }
    return /\.(?:pem|key|json|ya?ml|txt|crt|cer|p12|pfx|jks|conf|env)$/i.test(text);
}
/** An address without a password in it. */
function isAddress(text) {
    const address = /^[a-z][a-z0-9+.-]{0,30}:\/\/(?:([^/@\s]*)@)?/i.exec(text);
    return address !== null && !/:./.test(address[1] ?? '');
}
/** Stands for a value that somebody still has to fill in, or that only shows its form. */
function isPlaceholder(value) {
    const text = withoutQuotes(value.trim());
    return PLACEHOLDER_START.test(text) || PLACEHOLDER_INSIDE.test(text) || ONLY_X.test(text) || isMonotonous(text);
}
/** In the list form of compose and in `.env` values quotes may be a part of the value. */
function withoutQuotes(text) {
    return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
/** `changeme`, `your-token`, `<token>`, `${TOKEN}`, `{{ token }}`, `%TOKEN%`, `@TOKEN@`, `__TOKEN__`, `op://…`, `arn:…`. */
const PLACEHOLDER_START = /^(?:change[-_ ]?(?:me|this|it)|changed?[-_ ]?in|replace[-_ ]?(?:me|this|with)|(?:enter|insert|put|set|add|use|fill)[-_ ](?:your|a|the|me|this|here|in)|(?:my|the)?[-_ ]?your[-_ ]|generate[-_ ]?(?:a|an|new|your|me|with|using)[-_ ]|get[-_ ](?:the|your|from)[-_ ]|choose[-_ ]?(?:a|your)|dummy|fake|placeholder|redacted|todo|tbd|fixme|unset|unused|not[-_ ]?(?:set|used|needed|required|a[-_ ]|the[-_ ])|n\/a$|some[-_ ]|<.*>$|\[.*\]$|\$|\{\{|%[\w-]+%$|@[\w-]+@$|__\w+__$|(?:op|vault|awssm|ref\+[a-z]+|secret|file|env|aws-sm|gcp-sm):|arn:|\*+$|\.+$|-+$)/i;
/** `XXX-XXX`, `sk-xxx-xxx-xxx`. */
const ONLY_X = /^(?:[a-z]{1,4}[-_])?x{2,}(?:[-_]x{2,})+$/i;
const PLACEHOLDER_INSIDE = /example|change-?_?me|placeholder|redacted|x{5}|your[-_](?:api|token|secret|key|password|client|access|slack|openai|github)|(?:token|key|secret|password)[-_](?:here|goes)|\*{4}|\.{3}|…|0123456789|1234567890|abcdefghij/i;
/** One or two characters over and over, as `0000000000`, or a long text of very few. */
function isMonotonous(text) {
    if (text.length < 8)
        return text.length > 2 && new Set(text).size === 1;
    return entropy(text) < (text.length < 16 ? 1 : 2.2);
}
/** Shannon's, in bits for each character, of the first 256 characters. */
function entropy(text) {
    const sample = text.slice(0, 256);
    const counts = new Map();
    for (const character of sample)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= (count / sample.length) * Math.log2(count / sample.length);
    return bits;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   CA: () => (/* binding */ withoutWorkflowCommands),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TA: () => (/* binding */ pathToUri),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Te: () => (/* binding */ gfm),
/* harmony export */   lA: () => (/* binding */ gfmDestination),
/* harmony export */   pc: () => (/* binding */ isHighSurrogate),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * What a terminal, a viewer or a reader could take for something else than text: control characters, invisible and direction-changing
 * format characters, line and paragraph separators, halves of surrogate pairs.
 */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** The same for JSON texts, whose line ends are ours; JSON itself escapes the controls below U+0020. */
const DECEPTIVE_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
const SHORT_ESCAPES = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** Text by strangers, made safe to print: every deceptive character becomes a visible escape such as `\x1b`. */
function visible(text) {
    return text.replace(DECEPTIVE, (character) => SHORT_ESCAPES[character] ?? escapeOf(character));
}
function escapeOf(character) {
    const code = character.codePointAt(0);
    if (code > 0xffff)
        return `\\u{${code.toString(16)}}`;
    return code > 0xff ? unicodeEscape(code) : `\\x${code.toString(16).padStart(2, '0')}`;
}
function unicodeEscape(code) {
    return `\\u${code.toString(16).padStart(4, '0')}`;
}
/** Visible text on one line: line ends become spaces. */
function oneLine(text) {
    return visible(text.replaceAll(/[\r\n]\s*/g, ' ').trim());
}
/** At most `length` UTF-16 units; what was cut off is told by an ellipsis, and no surrogate pair is cut in halves. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const end = isHighSurrogate(text.charCodeAt(length - 2)) ? length - 2 : length - 1;
    return `${text.slice(0, end)}…`;
}
function isHighSurrogate(code) {
    return code >= 0xd800 && code <= 0xdbff;
}
/** JSON with two spaces and a final line end. Deceptive characters are escaped the way JSON does, so nothing is lost. */
function jsonText(value) {
    const text = JSON.stringify(value, undefined, 2);
    return `${text.replace(DECEPTIVE_IN_JSON, (character) => character.split('').map(jsonEscape).join(''))}\n`;
}
function jsonEscape(unit) {
    return unicodeEscape(unit.charCodeAt(0));
}
/**
 * Lines that no CI system takes for a command. GitHub's runner does that with a line that begins with `::`, after blanks, and with `##[`
 * anywhere in it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. Azure and TeamCity have `##vso[` and
 * `##teamcity[`.
 */
function withoutWorkflowCommands(lines) {
    return lines.replaceAll(/^([^\S\n]*):(?=:)/gm, '$1\\x3a').replaceAll(/##(?=\w*\[)/g, '#\\x23');
}
const GFM_SPECIAL = /:\/\/|www\.|gh-(?=\d)|#(?=\d)|[@$&<>|\\`*_[\]~#]/gi;
const GFM_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // Between two dollar signs GitHub sees a formula; this is its documented way out.
    $: '<span>$</span>',
};
/** A backslash does not stop GitHub from seeing mentions, issue numbers and addresses: it looks for them in the rendered text. */
const INVISIBLE_BREAK = '&#8203;';
/** Text by strangers as GitHub Flavored Markdown that renders as that text and nothing else, also in a table cell. */
function gfm(text) {
    return oneLine(text).replace(GFM_SPECIAL, (piece, at, whole) => {
        const entity = GFM_ENTITIES[piece];
        if (entity !== undefined)
            return entity;
        if (piece === '#')
            return /^\d/.test(whole.slice(at + 1, at + 2)) ? `\\#${INVISIBLE_BREAK}` : '\\#';
        if (piece === '@' || piece.endsWith('-'))
            return piece + INVISIBLE_BREAK;
        if (piece === '://')
            return `:${INVISIBLE_BREAK}//`;
        return piece.endsWith('.') ? `${piece.slice(0, -1)}${INVISIBLE_BREAK}.` : `\\${piece}`;
    });
}
/** An address as the destination of a Markdown link, where blanks, brackets and pipes would end it. */
function gfmDestination(address) {
    return visible(address).replaceAll(/[\s()<>[\]|\\`"]/g, percentEncode);
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/**
 * Text by strangers in a plain text message of SARIF, where `[text](1)` is a link (section 3.11.6 of the specification). Brackets may
 * stand unescaped where no link can come of them. GitHub drops back-quotes, so they become quotes.
 */
function sarifText(text, hasLinks = false) {
    const plain = oneLine(text).replaceAll('`', "'");
    return hasLinks || plain.includes('](') ? plain.replaceAll(/[\\[\]]/g, '\\$&') : plain;
}
/** A relative path as a URI reference. */
function pathToUri(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeSegment)
        .join('/');
}
/** `@`, `+`, `,` and `=` are legal in a path and common in names of packages. */
function encodeSegment(segment) {
    return encodeURIComponent(segment).replaceAll(/%(40|2B|2C|3D)/g, decodeURIComponent);
}
/** Our own Markdown, such as the documentation of a rule, as plain text. */
function plainText(markdown) {
    return markdown
        .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replaceAll(/\*\*|`/g, '')
        .replaceAll(/<(https?:[^<>\s]*)>/g, '$1')
        .trim();
}


/***/ }),

/***/ 8495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   x: () => (/* binding */ SEVERITY_STYLES)
/* harmony export */ });
/** https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const CODES = {
    bold: 1,
    dim: 2,
    underline: 4,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    cyan: 36,
};
const SEVERITY_STYLES = {
    critical: ['bold', 'red'],
    high: ['red'],
    medium: ['yellow'],
    low: ['blue'],
    note: ['cyan'],
};
function painter(colour) {
    if (!colour)
        return (text) => text;
    return (text, ...styles) => text === '' ? '' : `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
}


/***/ }),

/***/ 9929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ severityList),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   UG: () => (/* binding */ scannedFiles),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   wz: () => (/* binding */ errorsFirst)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5108);


function tally({ findings, notifications }) {
    const open = findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_0__/* .isShown */ .aJ);
    const bySeverity = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
    for (const { severity } of open)
        bySeverity[severity]++;
    return {
        open,
        suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== undefined).length,
        bySeverity,
        notChecked: notifications.filter(isGap).length,
    };
}
/** Something was not looked at; the others are about how what was found is judged. */
function isGap({ code }) {
    return !JUDGEMENTS.has(code);
}
const JUDGEMENTS = new Set([
    'suppression-not-honoured',
    'suppression-unused',
    'policy-of-base',
    'base-missing',
]);
/** Worst first; findings of one severity keep their order. */
function worstFirst(findings) {
    return _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
const LEVELS = ['error', 'warning', 'note'];
/** Errors first; notifications of one level keep their order. */
function errorsFirst(notifications) {
    return LEVELS.flatMap((level) => notifications.filter((notification) => notification.level === level));
}
/** `1 critical, 2 high`; empty when there is none. */
function severityList(bySeverity) {
    return _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.filter((severity) => bySeverity[severity] > 0)
        .map((severity) => (severity === 'note' ? counted(bySeverity.note, 'note') : `${bySeverity[severity]} ${severity}`))
        .join(', ');
}
/** `2 Dockerfiles, 1 compose file and 3 other files`. */
function scannedFiles({ dockerfiles, composeFiles, otherFiles, containers }) {
    const known = [
        ...(dockerfiles > 0 ? [counted(dockerfiles, 'Dockerfile')] : []),
        ...(composeFiles > 0 ? [counted(composeFiles, 'compose file')] : []),
    ];
    if (otherFiles === 0)
        return known.length > 0 ? known.join(' and ') : 'no Dockerfile and no compose file';
    if (known.length > 0)
        return `${known.join(', ')} and ${counted(otherFiles, 'other file')}`;
    const files = counted(otherFiles, 'file');
    return containers > 0 ? `${files} with ${counted(containers, 'container')}` : files;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 8888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** Characters: enough for each write to be worth its while. */
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

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


/** O_NONBLOCK: opening a named pipe must not wait for somebody to write into it. Windows knows neither flag. */
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/** Reused for small files, so that most reads allocate nothing but their text. */
let scratch;
const SCRATCH_SIZE = 65_536;
/** Reads a regular UTF-8 file of at most `maxBytes`. It never waits, and the last part of the path is not followed as a symbolic link. */
function readTextFile(path, maxBytes) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, OPEN_FLAGS);
    }
    catch (error) {
        return failure(problemOf(error));
    }
    try {
        return readDescriptor(descriptor, maxBytes);
    }
    catch (error) {
        return failure(problemOf(error));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function readDescriptor(descriptor, maxBytes) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    if (!stats.isFile())
        return failure('not-a-file');
    if (stats.size > maxBytes)
        return failure('too-big');
    // one byte more, to see a file that grows
    const buffer = bufferOf(stats.size + 1);
    let length = 0;
    while (length <= stats.size) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer, length, stats.size + 1 - length, null);
        if (count === 0)
            break;
        length += count;
    }
    if (length !== stats.size)
        return failure('changed');
    return decodeText(buffer.subarray(0, length));
}
function bufferOf(size) {
    if (size > SCRATCH_SIZE)
        return Buffer.allocUnsafe(size);
    scratch ??= Buffer.allocUnsafeSlow(SCRATCH_SIZE);
    return scratch;
}
/** The text of a file, for what a text file may hold. */
function decodeText(bytes) {
    if (isUtf16(bytes))
        return failure('utf-16');
    if (bytes.includes(0))
        return failure('binary');
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes))
        return { ok: true, value: { text: bytes.toString('latin1'), hasByteOrderMark: false } };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return failure('not-utf-8');
    const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { ok: true, value: { text: bytes.toString('utf8', hasByteOrderMark ? 3 : 0), hasByteOrderMark } };
}
/** A byte order mark, in either order. */
function isUtf16(bytes) {
    return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
function problemOf(error) {
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
        case 'ERR_INVALID_ARG_VALUE':
            return 'missing';
        case 'ELOOP':
            return 'symbolic-link';
        case 'EISDIR':
        case 'ENXIO':
        case 'ENODEV':
            return 'not-a-file';
        default:
            return 'not-readable';
    }
}
function failure(error) {
    return { ok: false, error };
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
 * Writes a file whole or not at all. A link at `path` is replaced, not followed, so that a repository cannot make us write elsewhere;
 * what is not a file (`/dev/stdout`, a pipe) is written to. The file gets the permissions in `mode`, if given. A large text comes in pieces.
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
        // not when it is created: the umask would have its say
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


/***/ }),

/***/ 5108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ shownFix),
/* harmony export */   Uz: () => (/* binding */ foldRepeated),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   x7: () => (/* binding */ shownFlows)
/* harmony export */ });
/**
 * What several rules say about one setting becomes one entry for people: a way out rests on a setting that has a rule of its own, at the
 * same place. The worst one stands, and shows the others. All stay findings of their own, with their identity, for programs, for
 * baselines and for comparing. They are sorted by place, and what is suppressed takes no part.
 */
function foldRepeated(findings) {
    for (let start = 0; start < findings.length;) {
        let end = start + 1;
        while (end < findings.length && haveOnePlace(findings[start], findings[end]))
            end += 1;
        if (end - start > 1)
            foldPlace(findings.slice(start, end).filter(({ suppressedBy }) => suppressedBy === undefined));
        start = end;
    }
}
function haveOnePlace(a, b) {
    return a.span.start === b.span.start && a.span.end === b.span.end && a.span.file.path === b.span.file.path;
}
function foldPlace(findings) {
    const beyond = findings.filter(({ repeats = [] }) => repeats.length > 0);
    if (beyond.length === 0)
        return;
    const repeated = new Set(beyond.flatMap(({ repeats = [] }) => repeats));
    const plain = findings.filter(({ ruleId }) => repeated.has(ruleId));
    if (plain.length === 0)
        return;
    const group = [...plain, ...beyond];
    const shown = standing(plain, beyond);
    const others = group.filter((finding) => finding !== shown);
    shown.folded = others;
    for (const finding of others)
        finding.foldedInto = shown;
}
/** Where both are as bad, the rule about the setting stands, which has the fix, unless it takes more settings than that one. */
function standing(plain, beyond) {
    const setting = worst(plain);
    const candidates = beyond.filter(({ impliedBy, severity }) => impliedBy.length === 0 || severity !== setting.severity);
    return worst([setting, ...candidates]);
}
/** The first of those with the highest score. */
function worst(findings) {
    return findings.reduce((best, finding) => ((finding.score ?? 0) > (best.score ?? 0) ? finding : best));
}
/** Whether people are shown it, as an entry of its own. */
function isShown({ suppressedBy, foldedInto }) {
    return suppressedBy === undefined && foldedInto === undefined;
}
/** Its own fix, or that of what it shows besides. */
function shownFix({ fix, folded = [] }) {
    return fix ?? folded.find((other) => other.fix !== undefined)?.fix;
}
/** Its own walk, and those of what it shows besides. */
function shownFlows({ flow, folded = [] }) {
    return [flow, ...folded.map((other) => other.flow)].filter((walk) => walk.length > 0);
}


/***/ })

};
