export const id = 851;
export const ids = [851,6613,5215];
export const modules = {

/***/ 30173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ peerRules)
/* harmony export */ });
/* unused harmony export peerEntries */
const NONE = [];
function peerRules(rules) {
    const byId = new Map();
    const byPeer = new Map();
    for (const { id, profile, peers = {} } of rules) {
        for (const [peer, theirs] of Object.entries(peers)) {
            addTo(byPeer, peer, id);
            if (profile === 'recommended-only')
                continue;
            for (const their of theirs)
                addTo(byId, `${peer} ${normalized(peer, their)}`, id);
        }
    }
    return {
        rulesFor: (peer, id) => byId.get(`${peer} ${normalized(peer, id)}`) ?? NONE,
        allOf: (peer) => byPeer.get(peer) ?? NONE,
    };
}
/** The mapping for readers: sorted by the tool's ids, with numbers sorted by value. */
function peerEntries(rules, peer) {
    return rules
        .flatMap((rule) => (rule.peers?.[peer] ?? []).map((id) => ({ id, rule })))
        .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.rule.id < b.rule.id ? -1 : 1));
}
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else if (!list.includes(value))
        list.push(value);
}
function normalized(peer, id) {
    const lower = id.toLowerCase();
    if (peer === 'trivy')
        return lower.replace(/^(?:avd-)?([a-z]+)-?(\d{1,4})$/, trivyId);
    // a rule may be named with or without its folders
    return peer === 'semgrep' ? lower.slice(lower.lastIndexOf('.') + 1) : lower;
}
/** `DS002`, `AVD-DS-0002` and `DS-0002` are the same. */
function trivyId(_whole, letters, digits) {
    return `${letters}-${digits.padStart(4, '0')}`;
}


/***/ }),

/***/ 66447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkDatabase)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83050);


/** @throws {ConfigurationError} if vulnerabilities are looked up in a folder that does not exist, or offline without a folder. */
function checkDatabase({ vulnerabilities, vulnerabilityDatabase: folder }) {
    if (vulnerabilities === 'offline' && folder === undefined)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(`vulnerabilities cannot be looked up offline without a database: name its folder with ${WAYS}`);
    if (vulnerabilities === 'off' || vulnerabilities === 'online' || folder === undefined)
        return;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(`the vulnerability database is not a folder: ${(0,_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(folder)} (see ${WAYS})`);
}
const WAYS = '--vulnerability-database or images.vulnerability-database';


/***/ }),

/***/ 16613:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayerCache: () => (/* binding */ openLayerCache)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/support/write-file.js + 1 modules
var write_file = __webpack_require__(47389);
;// CONCATENATED MODULE: ./build/images/layers/contents.js
/** Increase it when layers are read differently, so that the cache of older versions is not used. */
const CONTENTS_VERSION = 9;

;// CONCATENATED MODULE: ./build/images/layers/layer-cache.js





const MAXIMUM_BYTES = 64 * 1024 * 1024;
/** Strict, because digests come from strangers and become file names. */
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
    const file = (0,read_text_file/* readTextFile */.Gu)(path, MAXIMUM_BYTES);
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
/** A quick check that hullcheck wrote the whole file. It does not protect against an attacker who can write to the cache. */
function isContents(value) {
    const { files, removed, emptied, setuid, folders, writable, secrets, paths, problems } = (0,json_fields/* fieldsOf */.P)(value);
    return ([files, removed, emptied, setuid, folders, writable, secrets, problems].every(Array.isArray) &&
        typeof paths === 'string');
}


/***/ }),

/***/ 55205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ FORBIDDEN),
/* harmony export */   X: () => (/* binding */ FORBIDDEN_WAY_OUT)
/* harmony export */ });
/** Why nothing is looked up, in words that continue "\u2026, because ". */
const FORBIDDEN = 'network access is forbidden';
const FORBIDDEN_WAY_OUT = 'Run the check without --offline, or the Action without network: never.';


/***/ }),

/***/ 13863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ unaskedPolicy),
/* harmony export */   Rc: () => (/* binding */ imageLookups),
/* harmony export */   t7: () => (/* binding */ offlineLookups),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12960);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62214);
/* harmony import */ var _forbidden_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55205);
/* harmony import */ var _image_tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1366);





/** Shared by all scans of a run, so no image is looked up twice. The network code is loaded with the first look-up. */
function imageLookups(settings) {
    const session = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(async () => (await Promise.all(/* import() */[__webpack_require__.e(8456), __webpack_require__.e(9637), __webpack_require__.e(3883)]).then(__webpack_require__.bind(__webpack_require__, 33883))).startLookups(settings));
    return {
        facts: factsOf(settings),
        lookUp: async (images, wanted, onLookup) => (await session())(images, wanted, onLookup),
    };
}
/** Reports how many images were not looked up. Of a signature policy, only requirements on the reference itself are checked. */
function offlineLookups(settings) {
    return {
        facts: factsOf(settings),
        async lookUp(images, wanted) {
            const tally = (0,_image_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .unaskedTally */ .q)(referencesOf(images), _forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN */ .A);
            const plain = {
                images: images.map((image) => ({ ...image, isLookedUp: true })),
                notifications: [],
                tally,
            };
            const held = wanted.has('signature')
                ? (await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 28252))).withoutAsking(images, settings, 'offline')
                : plain;
            const said = new Set(held.notifications.map(({ span }) => span));
            const leftOut = images.filter((image) => (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME)(image) && !said.has(image.reference.span));
            return { ...held, tally, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
        },
    };
}
/** Reports the images that need a signature, where look-ups are not allowed. Requirements on the reference itself are checked. */
function unaskedPolicy(settings, off) {
    return {
        facts: new Set(['signature']),
        lookUp: async (images) => ({
            ...(await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 28252))).withoutAsking(images, settings, 'not-allowed'),
            tally: (0,_image_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .unaskedTally */ .q)(referencesOf(images), off),
        }),
    };
}
function referencesOf(images) {
    return images.filter(_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME).map(({ reference }) => reference.value);
}
/** The facts that this configuration allows to look up. */
function factsOf(settings) {
    const { tlsCheck, contents, vulnerabilities, signatures } = settings;
    const findsVulnerabilities = vulnerabilities !== 'off';
    return new Set([
        ...FREE_FACTS,
        ...(tlsCheck ? ['tls'] : []),
        ...(contents || findsVulnerabilities ? ['contents'] : []),
        ...(findsVulnerabilities ? ['vulnerabilities', 'update'] : []),
        ...(signatures.length > 0 ? ['signature'] : []),
    ]);
}
/** Facts that need no separate setting. */
const FREE_FACTS = ['presence', 'digest', 'tagDigests', 'config', 'tags', 'base'];
/** A gap that decides the check is reported at each of its places, because each may be new. */
function leftOutOf(images, { failOnUnavailable }) {
    const kind = 'image-not-looked-up';
    const why = `not looked up, because ${_forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN */ .A}.`;
    const wayOut = _forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN_WAY_OUT */ .X;
    if (failOnUnavailable) {
        return images.map(({ reference: { value, span } }) => (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
            kind,
            weight: 'severe',
            message: `The image ${value.text} was ${why}`,
            wayOut,
            span,
            evidence: value.text,
        }));
    }
    const count = images.length;
    if (count === 0)
        return [];
    return [
        (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind, message: `${count === 1 ? '1 image was' : `${count} images were`} ${why}`, wayOut, count }),
    ];
}


/***/ }),

/***/ 25215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openRegistryImage),
/* harmony export */   registrySource: () => (/* binding */ registrySource)
/* harmony export */ });
/* harmony import */ var _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26700);
/* harmony import */ var _attestation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68388);


/** Opens an image at its registry. This fetches only the manifest and the configuration. */
async function openRegistryImage(registry, target, platform) {
    const image = found(await registry.readImage(target, platform));
    const config = found(await registry.readConfig(target, image.manifest));
    return { ...registrySource(registry, target, image, config), close: () => registry.close() };
}
/** The same for a caller that has the manifest and the configuration already and keeps using the registry. */
function registrySource(registry, target, { manifest, index }, config) {
    return {
        digest: manifest.digest,
        manifest,
        config,
        async openLayer(digest) {
            const layer = manifest.layers.find((descriptor) => descriptor.digest === digest);
            if (layer === undefined)
                throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('the image has no such layer');
            return found(await registry.openBlob(target, layer));
        },
        async readSbom() {
            const attestation = index?.manifests.find((0,_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestationOf */ .Ez)(manifest.digest));
            if (attestation === undefined)
                return undefined;
            const statements = found(await registry.readManifest({ ...target, tag: undefined, digest: attestation.digest }));
            const sbom = statements.kind === 'image' ? statements.layers.find(_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isSbom */ .Sg) : undefined;
            return sbom === undefined ? undefined : (0,_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStatement */ .By)(found(await registry.openBlob(target, sbom)));
        },
    };
}
function found(result) {
    if (result.ok)
        return result.value;
    throw new _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C(result.error.reason);
}


/***/ }),

/***/ 80851:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBuiltImages: () => (/* binding */ checkBuiltImages)
});

// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(83050);
// EXTERNAL MODULE: ./build/config/vulnerability-database.js
var vulnerability_database = __webpack_require__(66447);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/images/registry/target.js
var registry_target = __webpack_require__(90230);
;// CONCATENATED MODULE: ./build/images/sources/index.js




/** The text does not name an image. */
class NoImageError extends Error {
    name = 'NoImageError';
}
/**
 * Finds the image that the user names: first a folder or an archive, then `path:name` for one of several images in it, then one with a scheme,
 * then a reference to a registry. Paths are relative to `folder`.
 * @throws {NoImageError}
 */
function namedImage(image, folder) {
    return onDisk(image, folder) ?? withScheme(image, folder) ?? atRegistry(image);
}
function onDisk(image, folder) {
    const path = (0,external_node_path_.resolve)(folder, image);
    if ((0,external_node_fs_.existsSync)(path))
        return { kind: 'local', place: 'disk', path, name: undefined };
    const [, before = '', name] = /^([^:]+):(.+)$/.exec(image) ?? [];
    const layout = (0,external_node_path_.resolve)(folder, before);
    return name !== undefined && (0,external_node_fs_.existsSync)(layout) ? { kind: 'local', place: 'disk', path: layout, name } : undefined;
}
const ENGINES = new Map(Object.entries({
    docker: 'docker',
    'docker-daemon': 'docker',
    podman: 'podman',
    containerd: 'containerd',
}));
const DISK_SCHEMES = new Set(['docker-archive', 'oci', 'oci-archive', 'oci-dir', 'dir']);
/** An id, or the characters of a reference. */
const ENGINE_NAME = /^[A-Za-z0-9][\w.:/@-]{0,511}$/;
/** Schemes as in Skopeo, Syft and Grype. */
function withScheme(image, folder) {
    const [, scheme = '', rest = ''] = /^([a-z-]+):(.+)$/s.exec(image) ?? [];
    // `registry:5000/app` names a host
    if (/^\d{1,5}\//.test(rest))
        return undefined;
    // there are images called docker and registry
    const isTag = /^[\w.-]+(?:@[a-z0-9]+:[0-9a-f]+)?$/.test(rest);
    if (scheme === 'registry' && !isTag)
        return atRegistry(rest);
    if (DISK_SCHEMES.has(scheme))
        return fromDisk(rest, folder);
    const engine = ENGINES.get(scheme);
    if (engine === undefined || (scheme === 'docker' && isTag))
        return undefined;
    if (!ENGINE_NAME.test(rest))
        throw new NoImageError(`${JSON.stringify(rest)} is not a valid image name`);
    return { kind: 'local', place: 'engine', engine, name: rest };
}
function fromDisk(path, folder) {
    const found = onDisk(path, folder);
    if (found === undefined)
        throw new NoImageError(`no folder or archive has the name ${JSON.stringify(path)}`);
    return found;
}
function atRegistry(image) {
    const reference = (0,images_image/* parseImageReference */.o_)(image);
    const target = /^[./]/.test(image) ? 'invalid' : (0,registry_target.targetOf)(reference);
    if (typeof target === 'object')
        return { kind: 'registry', reference, target };
    throw new NoImageError(`${JSON.stringify(image)} is neither a folder, nor an archive, nor a valid image name`);
}

// EXTERNAL MODULE: ./build/model/findings/gap.js
var findings_gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/check/active-rules.js
var active_rules = __webpack_require__(69551);
// EXTERNAL MODULE: ./build/check/fact-rules.js
var fact_rules = __webpack_require__(37123);
// EXTERNAL MODULE: ./build/check/redact.js
var redact = __webpack_require__(78054);
// EXTERNAL MODULE: ./build/check/run-rules.js + 9 modules
var run_rules = __webpack_require__(84790);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/images/layers/image-error.js
var image_error = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/images/layers/index.js + 41 modules
var images_layers = __webpack_require__(85180);
// EXTERNAL MODULE: ./build/images/layers/layer-cache.js + 1 modules
var layer_cache = __webpack_require__(16613);
// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(49306);
// EXTERNAL MODULE: ./build/images/registry/platforms.js
var platforms = __webpack_require__(49387);
// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(32467);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/images/sources/engine-socket.js

/** How messages name an engine. */
const ENGINE_NAMES = {
    docker: 'Docker',
    podman: 'Podman',
    containerd: 'containerd',
};
/** In milliseconds, without any byte. Engines collect an image before they send it. */
const ENGINE_SILENCE = 300_000;
/** An engine that was asked, and sends nothing. */
function silentEngine(engine) {
    return new image_error/* ImageError */.C(`${ENGINE_NAMES[engine]} does not respond`);
}
/** What a failed connection to the socket of an engine means; other errors stay what they are. */
function connectionError(engine, socket, error) {
    const name = ENGINE_NAMES[engine];
    switch (error.code) {
        case 'ENOENT':
        case 'ECONNREFUSED':
            return new image_error/* ImageError */.C(`${name} is not running: nothing listens at ${socket}`);
        case 'EACCES':
        case 'EPERM':
            return new image_error/* ImageError */.C(`this user may not use ${name}, whose socket is ${socket}`);
        default:
            return error;
    }
}

;// CONCATENATED MODULE: ./build/images/sources/grpc.js




/** The engine refuses, with one of the statuses of gRPC: https://grpc.io/docs/guides/status-codes/ */
class GrpcError extends image_error/* ImageError */.C {
    status;
    constructor(engine, status) {
        super(`${ENGINE_NAMES[engine]} responded with the gRPC status ${status}`);
        this.status = status;
    }
}
/** The status of what does not exist. */
const NOT_FOUND = 5;
/** A byte that says whether the message is compressed, and four of its length. */
const PREFIX_BYTES = 5;
/** Servers in Go send at most 4 MB by default, and containerd 16 MB. */
const MOST_MESSAGE_BYTES = 16 * 1024 * 1024;
/** So much may be under way. With the 64 kB of HTTP/2, a large layer takes twice as long. */
const WINDOW_BYTES = 4 * 1024 * 1024;
/** Connects to the socket of an engine, and sends `headers` with each call. Failures show with the first call. */
function openGrpc(engine, socket, headers) {
    const session = (0,external_node_http2_.connect)('http://localhost', {
        createConnection: () => (0,external_node_net_.connect)(socket),
        settings: { initialWindowSize: WINDOW_BYTES },
    });
    session.once('connect', () => session.setLocalWindowSize(WINDOW_BYTES));
    let failure;
    session.on('error', (error) => {
        failure = error;
    });
    return {
        async *call(method, message) {
            if (failure !== undefined)
                throw connectionError(engine, socket, failure);
            const stream = ask(session, method, headers, message);
            stream.setTimeout(ENGINE_SILENCE, () => stream.destroy(silentEngine(engine)));
            const ending = endingOf(stream);
            try {
                yield* messagesIn(stream);
            }
            catch (error) {
                throw failure === undefined ? error : connectionError(engine, socket, failure);
            }
            finally {
                stream.destroy();
            }
            const status = statusOf(ending);
            if (status !== 0)
                throw new GrpcError(engine, status);
        },
        close: () => session.destroy(),
    };
}
function ask(session, method, headers, message) {
    const stream = session.request({
        ':method': 'POST',
        ':path': method,
        'content-type': 'application/grpc',
        te: 'trailers',
        ...headers,
    });
    const prefix = Buffer.alloc(PREFIX_BYTES);
    prefix.writeUInt32BE(message.length, 1);
    stream.end(Buffer.concat([prefix, message]));
    return stream;
}
function endingOf(stream) {
    const ending = { first: {}, last: {} };
    stream.on('response', (headers) => {
        ending.first = headers;
    });
    stream.on('trailers', (headers) => {
        ending.last = headers;
    });
    return ending;
}
/** A response without a status was cut off, so it counts as `UNKNOWN`. */
function statusOf({ first, last }) {
    const status = last['grpc-status'] ?? first['grpc-status'];
    return typeof status === 'string' && /^\d{1,3}$/.test(status) ? Number(status) : 2;
}
async function* messagesIn(stream) {
    let parts = [];
    let length = 0;
    for await (const part of stream) {
        parts.push(part);
        length += part.length;
        let wanted = wantedBytes(parts, length);
        if (length < wanted)
            continue;
        let bytes = Buffer.concat(parts);
        for (; bytes.length >= wanted; wanted = wantedBytes([bytes], bytes.length)) {
            yield bytes.subarray(PREFIX_BYTES, wanted);
            bytes = bytes.subarray(wanted);
        }
        parts = [bytes];
        length = bytes.length;
    }
    if (length > 0)
        throw new image_error/* ImageError */.C('the engine ended its response early');
}
/** The bytes of the first message with its prefix, or of the prefix alone until it has come. */
function wantedBytes(parts, length) {
    if (length < PREFIX_BYTES)
        return PREFIX_BYTES;
    const [first = Buffer.alloc(0)] = parts;
    const prefix = first.length < PREFIX_BYTES ? Buffer.concat(parts) : first;
    const size = prefix.readUInt32BE(1);
    if (prefix[0] !== 0 || size > MOST_MESSAGE_BYTES)
        throw new image_error/* ImageError */.C('the engine sent a malformed message');
    return PREFIX_BYTES + size;
}

// EXTERNAL MODULE: ./build/images/sources/attestation.js
var sources_attestation = __webpack_require__(68388);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/images/sources/blob-folder.js


/** Manifests and configurations are read into memory. Registries have the same limit. */
const MAXIMUM_JSON_BYTES = 4 * 1024 * 1024;
const DIGEST = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/;
/** The path of a blob in a layout. Strangers write digests, so a malformed one must not become a path. */
function blobPath(digest) {
    const [algorithm, hash] = DIGEST.exec(digest)
        ?.slice(1)
        .filter((part) => part !== undefined) ?? [];
    if (hash === undefined)
        throw new image_error/* ImageError */.C('it has a malformed digest');
    return `blobs/${algorithm}/${hash}`;
}
/** Reads a JSON file and verifies it if its digest is known. */
async function readJson(folder, path, digest) {
    const size = await folder.size(path);
    if (size === undefined)
        throw new image_error/* ImageError */.C(`${describe(path)} is missing`);
    if (size > MAXIMUM_JSON_BYTES)
        throw new image_error/* ImageError */.C(`${describe(path)} is too large`);
    const parts = [];
    const content = folder.read(path);
    let length = 0;
    for await (const part of digest === undefined ? content : verified(content, digest)) {
        length += part.length;
        // it may be larger than its store says
        if (length > MAXIMUM_JSON_BYTES)
            throw new image_error/* ImageError */.C(`${describe(path)} is too large`);
        parts.push(Buffer.from(part));
    }
    try {
        return JSON.parse(Buffer.concat(parts).toString('utf8'));
    }
    catch {
        throw new image_error/* ImageError */.C(`${describe(path)} is not valid JSON`);
    }
}
/** File names in archives can be any text, so only harmless ones are shown. */
function describe(path) {
    return path.startsWith('blobs/') || /^[\w.-]+$/.test(path) ? path.slice(0, 80) : 'its configuration';
}
/** Passes bytes on, and fails at the end if they do not match the digest. */
async function* verified(content, digest) {
    const [algorithm = ''] = digest.split(':');
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
    }
    if (`${algorithm}:${hash.digest('hex')}` !== digest)
        throw new image_error/* ImageError */.C('its content does not match its digest');
}

;// CONCATENATED MODULE: ./build/images/sources/image-names.js



/** More names would bury the message. */
const NAMED = 10;
/**
 * Whether a name in an archive is the one that the user wrote: `acme/app` is `docker.io/acme/app:latest`, and a layout may name an image
 * by its tag alone.
 */
function isSameName(wanted, name) {
    return wanted === name || fullName(wanted) === fullName(name);
}
/** The error for a name that no image has. */
function noSuchImage(names) {
    return new image_error/* ImageError */.C(`it has no image with that name${names.length === 0 ? '' : `; it has ${listed(names)}`}`);
}
/** The error for several images without a choice. */
function severalImages(count, names) {
    return new image_error/* ImageError */.C(`it has ${count} images; choose one of ${listed(names)}`);
}
function listed(names) {
    const more = names.length - NAMED;
    return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
function fullName(text) {
    const target = (0,registry_target.targetOf)((0,images_image/* parseImageReference */.o_)(text));
    return typeof target === 'string' ? text : (0,registry_target.targetKey)(target);
}

;// CONCATENATED MODULE: ./build/images/sources/manifest.js



/** Parses an image manifest or an index in the format of OCI or Docker. https://github.com/opencontainers/image-spec */
function parseManifest(json) {
    const { manifests, config, layers } = (0,json_fields/* fieldsOf */.P)(json);
    if (Array.isArray(manifests))
        return { kind: 'index', manifests: manifests.map(descriptorOf) };
    if (config === undefined || !Array.isArray(layers))
        throw new image_error/* ImageError */.C('its manifest has an unknown kind');
    return { kind: 'manifest', config: descriptorOf(config), layers: layers.map(descriptorOf) };
}
/** The image that an engine would choose for a platform, or the only one. Entries without a platform can be different images. */
function selectPlatform(manifests, wanted) {
    const images = manifests.filter((entry) => !(0,platforms/* isAttestation */.H3)(entry));
    const chosen = (0,platforms/* chosenEntry */.JE)({ manifests: images.filter(({ platform }) => platform !== undefined) }, wanted);
    const found = chosen ?? (images.length === 1 ? images[0] : undefined);
    if (found === undefined)
        throw new image_error/* ImageError */.C(`it has no image for ${(0,platforms/* platformText */.VQ)(wanted)}`);
    return found;
}
function descriptorOf(json) {
    const { mediaType, digest, size, platform, annotations } = (0,json_fields/* fieldsOf */.P)(json);
    if (typeof digest !== 'string')
        throw new image_error/* ImageError */.C('its manifest is malformed');
    return {
        mediaType: typeof mediaType === 'string' ? mediaType : '',
        digest,
        size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : 0,
        platform: platform === undefined ? undefined : platformOf(platform),
        annotations: Object.fromEntries(Object.entries((0,json_fields/* fieldsOf */.P)(annotations)).filter((entry) => typeof entry[1] === 'string')),
    };
}
function platformOf(json) {
    const { os, architecture, variant } = (0,json_fields/* fieldsOf */.P)(json);
    return {
        os: typeof os === 'string' ? os : '',
        architecture: typeof architecture === 'string' ? architecture : '',
        ...(typeof variant === 'string' ? { variant } : {}),
    };
}

;// CONCATENATED MODULE: ./build/images/sources/oci-layout.js





const INDEX_FILE = 'index.json';
/** How deep indexes may be nested. */
const MAXIMUM_DEPTH = 4;
const NAME_ANNOTATIONS = ['org.opencontainers.image.ref.name', 'io.containerd.image.name'];
/** Opens an image in an OCI layout: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
async function openOciLayout(folder, choice) {
    const top = parseManifest(await readJson(folder, INDEX_FILE));
    if (top.kind !== 'index')
        throw new image_error/* ImageError */.C(`${INDEX_FILE} is not an index`);
    const { digest, manifest, siblings } = await follow(folder, named(top.manifests, choice), choice.platform);
    return {
        digest,
        manifest: { layers: manifest.layers },
        config: await readJson(folder, blobPath(manifest.config.digest), manifest.config.digest),
        async openLayer(layer) {
            const path = blobPath(layer);
            if ((await folder.size(path)) === undefined)
                throw new image_error/* ImageError */.C('it is not in the layout');
            return verified(folder.read(path), layer);
        },
        async readSbom() {
            const attestation = siblings.find((0,sources_attestation/* isAttestationOf */.Ez)(digest));
            if (attestation === undefined)
                return undefined;
            const statements = parseManifest(await readJson(folder, blobPath(attestation.digest), attestation.digest));
            const sbom = statements.kind === 'manifest' ? statements.layers.find(sources_attestation/* isSbom */.Sg) : undefined;
            if (sbom === undefined)
                return undefined;
            return (0,sources_attestation/* parseStatement */.By)(verified(folder.read(blobPath(sbom.digest)), sbom.digest));
        },
        close: () => folder.close(),
    };
}
function isOciLayout(folder) {
    return folder.size(INDEX_FILE) !== undefined;
}
/** The images with the chosen name; all images without a choice. */
function named(manifests, { name }) {
    const names = (descriptor) => NAME_ANNOTATIONS.flatMap((key) => descriptor.annotations[key] ?? []);
    if (name !== undefined) {
        const found = manifests.filter((descriptor) => names(descriptor).some((own) => isSameName(name, own)));
        if (found.length === 0)
            throw noSuchImage(manifests.flatMap((descriptor) => names(descriptor).at(-1) ?? []));
        return found;
    }
    const all = new Set(manifests.flatMap((descriptor) => names(descriptor)[0] ?? []));
    if (all.size > 1)
        throw severalImages(all.size, [...all]);
    return manifests;
}
async function follow(folder, manifests, platform) {
    let candidates = manifests;
    for (let depth = 0; depth < MAXIMUM_DEPTH; depth++) {
        const { digest } = selectPlatform(candidates, platform);
        const found = parseManifest(await readJson(folder, blobPath(digest), digest));
        if (found.kind === 'manifest')
            return { digest, manifest: found, siblings: candidates };
        candidates = found.manifests;
    }
    throw new image_error/* ImageError */.C('its indexes are nested too deeply');
}

;// CONCATENATED MODULE: ./build/images/sources/protobuf.js

const VARINT = 0;
const EIGHT_BYTES = 1;
const LENGTH_DELIMITED = 2;
const FOUR_BYTES = 5;
/** More bytes than this do not fit into a number without loss. */
const MOST_VARINT_BYTES = 7;
/** A message with one field, which is a text. https://protobuf.dev/programming-guides/encoding/ */
function encodeText(field, text) {
    const bytes = Buffer.from(text, 'utf8');
    return Buffer.concat([varint(field * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes]);
}
function varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80))
        bytes.push((rest % 0x80) + 0x80);
    return Buffer.from([...bytes, rest]);
}
/** The fields of a message. @throws {ImageError} for a malformed message, and for numbers that lose digits. */
function decodeFields(message) {
    const fields = new Map();
    for (let at = 0; at < message.length;) {
        const [tag, start] = readVarint(message, at);
        const [value, next] = readValue(message, start, tag % 8);
        fields.set(Math.floor(tag / 8), value);
        at = next;
    }
    return fields;
}
function readValue(message, at, type) {
    if (type === VARINT)
        return readVarint(message, at);
    const [length, start] = type === LENGTH_DELIMITED ? readVarint(message, at) : [fixedLength(type), at];
    const end = start + length;
    if (end > message.length)
        throw malformed();
    return [message.subarray(start, end), end];
}
function fixedLength(type) {
    if (type === EIGHT_BYTES)
        return 8;
    if (type === FOUR_BYTES)
        return 4;
    throw malformed();
}
function readVarint(message, at) {
    let value = 0;
    for (let index = 0; index < MOST_VARINT_BYTES; index++) {
        const byte = message[at + index];
        if (byte === undefined)
            throw malformed();
        value += (byte % 0x80) * 0x80 ** index;
        if (byte < 0x80)
            return [value, at + index + 1];
    }
    throw malformed();
}
function malformed() {
    return new image_error/* ImageError */.C('the engine sent a malformed message');
}
/** The bytes of a field; none where the message does not have it. */
function bytesOf(fields, field) {
    const value = fields.get(field);
    return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}
/** The number of a field; 0 where the message does not have it. */
function numberOf(fields, field) {
    const value = fields.get(field);
    return typeof value === 'number' ? value : 0;
}

;// CONCATENATED MODULE: ./build/images/sources/containerd.js







/**
 * Opens an image of containerd, whose store of contents is read as an OCI layout. `CONTAINERD_ADDRESS` and `CONTAINERD_NAMESPACE` name another
 * socket and namespace, as for `ctr` and `nerdctl`.
 * @param name a name as `ctr images ls` prints it, or a shorter one as Docker reads it.
 * @throws {ImageError}
 */
async function openContainerdImage(name, platform, environment) {
    const namespace = environment['CONTAINERD_NAMESPACE'] || 'default';
    const connection = openGrpc('containerd', socketOf(environment), { 'containerd-namespace': namespace });
    try {
        const index = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [await find(connection, name, namespace)] }));
        return await openOciLayout(storeOf(connection, index), { name: undefined, platform });
    }
    catch (error) {
        connection.close();
        throw error;
    }
}
const USUAL_SOCKETS = [
    '/run/containerd/containerd.sock',
    '/run/k3s/containerd/containerd.sock',
    '/run/docker/containerd/containerd.sock',
];
function socketOf(environment) {
    const address = environment['CONTAINERD_ADDRESS'];
    if (address !== undefined && address !== '')
        return address.replace(/^unix:\/\//, '');
    return USUAL_SOCKETS.find((path) => (0,external_node_fs_.existsSync)(path)) ?? USUAL_SOCKETS[0];
}
/** https://github.com/containerd/containerd/blob/main/api/services/images/v1/images.proto */
async function find(connection, name, namespace) {
    for (const candidate of new Set([name, containerd_fullName(name)])) {
        const response = await containerd_ask(connection, 'images.v1.Images/Get', candidate);
        if (response === undefined)
            continue;
        const target = decodeFields(bytesOf(decodeFields(bytesOf(response, 1)), 3));
        return { mediaType: textOf(target, 1), digest: textOf(target, 2), size: numberOf(target, 3) };
    }
    throw new image_error/* ImageError */.C(`containerd has no image ${name} in the namespace ${namespace}; CONTAINERD_NAMESPACE can name another one`);
}
/** The name under which containerd keeps the image that Docker would take for `name`. */
function containerd_fullName(name) {
    const target = (0,registry_target.targetOf)((0,images_image/* parseImageReference */.o_)(name));
    return typeof target === 'string' ? name : (0,registry_target.fullText)(target);
}
/** https://github.com/containerd/containerd/blob/main/api/services/content/v1/content.proto */
function storeOf(connection, index) {
    return {
        async size(path) {
            const digest = digestIn(path);
            if (digest === undefined)
                return index.length;
            const response = await containerd_ask(connection, 'content.v1.Content/Info', digest);
            if (response === undefined)
                throw new image_error/* ImageError */.C(NOT_KEPT);
            return numberOf(decodeFields(bytesOf(response, 1)), 2);
        },
        async *read(path) {
            const digest = digestIn(path);
            if (digest === undefined) {
                yield index;
                return;
            }
            for await (const part of connection.call(`${SERVICES}content.v1.Content/Read`, encodeText(1, digest)))
                yield bytesOf(decodeFields(part), 2);
        },
        close: () => connection.close(),
    };
}
const NOT_KEPT = 'containerd did not keep it after it was unpacked, or pulled other platforms only; "ctr content fetch NAME" gets it';
const SERVICES = '/containerd.services.';
function digestIn(path) {
    const [, algorithm, hash] = /^blobs\/(\w+)\/(\w+)$/.exec(path) ?? [];
    return algorithm === undefined ? undefined : `${algorithm}:${hash}`;
}
/** The response to a method that takes a name and gives one message; undefined where nothing has that name. */
async function containerd_ask(connection, method, name) {
    try {
        let response = new Map();
        for await (const message of connection.call(SERVICES + method, encodeText(1, name)))
            response = decodeFields(message);
        return response;
    }
    catch (error) {
        if (error instanceof GrpcError && error.status === NOT_FOUND)
            return undefined;
        throw error;
    }
}
function textOf(fields, field) {
    return bytesOf(fields, field).toString('utf8');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/images/sources/engine.js





/** https://docs.docker.com/reference/api/engine/#tag/Image/operation/ImageGet, which Podman supports, too. */
const API_VERSION = 'v1.40';
/** The archive of an image that an engine has, as `docker save` writes it. @throws {ImageError} */
async function exportImage(engine, name, environment) {
    const socketPath = engine_socketOf(engine, environment);
    const path = `/${API_VERSION}/images/${encodeURI(name)}/get`;
    const response = await engine_ask(engine, socketPath, path);
    if (response.statusCode === 200)
        return response;
    response.destroy();
    if (response.statusCode === 404)
        throw new image_error/* ImageError */.C(`${ENGINE_NAMES[engine]} has no image ${name}`);
    throw new image_error/* ImageError */.C(`${ENGINE_NAMES[engine]} responded with the status ${response.statusCode}`);
}
function engine_ask(engine, socketPath, path) {
    return new Promise((resolve, reject) => {
        const sent = (0,external_node_http_.request)({ socketPath, path, headers: { host: 'localhost' } }, resolve);
        sent.setTimeout(ENGINE_SILENCE, () => sent.destroy(silentEngine(engine)));
        sent.on('error', (error) => reject(connectionError(engine, socketPath, error)));
        sent.end();
    });
}
const VARIABLES = { docker: 'DOCKER_HOST', podman: 'CONTAINER_HOST' };
/** The socket in the variable of the engine, else the first that exists of the usual ones. */
function engine_socketOf(engine, environment) {
    const host = environment[VARIABLES[engine]];
    if (host !== undefined && host !== '') {
        if (host.startsWith('unix://'))
            return host.slice('unix://'.length);
        throw new image_error/* ImageError */.C(`${VARIABLES[engine]} names an engine on another machine; pipe the image in: ${engine} save NAME | hullcheck image -`);
    }
    const sockets = usualSockets(engine, environment['XDG_RUNTIME_DIR']);
    return sockets.find((path) => (0,external_node_fs_.existsSync)(path)) ?? sockets[0];
}
function usualSockets(engine, runtimeFolder) {
    const own = (path) => (runtimeFolder === undefined ? [] : [`${runtimeFolder}/${path}`]);
    return engine === 'docker'
        ? ['/var/run/docker.sock', ...own('docker.sock'), `${(0,external_node_os_.homedir)()}/.docker/run/docker.sock`]
        : [...own('podman/podman.sock'), '/run/podman/podman.sock'];
}

// EXTERNAL MODULE: ./build/images/tar/decompress.js
var decompress = __webpack_require__(45480);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/images/tar/header.js
var header = __webpack_require__(31602);
// EXTERNAL MODULE: ./build/images/tar/reader.js + 1 modules
var tar_reader = __webpack_require__(88040);
;// CONCATENATED MODULE: ./build/images/sources/archive-folder.js







const CHUNK_BYTES = 256 * 1024;
/** The files of the archive itself, without the files in its layers. */
const MAXIMUM_FILES = 10_000;
const MAXIMUM_LINKS = 8;
/** The files of a tar archive on the disk. */
function openArchiveFolder(path) {
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    return archiveFolder(descriptor, () => (0,external_node_fs_.closeSync)(descriptor));
}
/** The files of an open tar archive. The archive is not unpacked; opening it reads only the headers. */
function archiveFolder(descriptor, close) {
    try {
        const { members, links } = indexOf(descriptor);
        const find = (name) => members.get(resolveLinks(name, links));
        return {
            size: (name) => find(name)?.size,
            read(name) {
                return contentOf(descriptor, find(name) ?? { at: 0, size: 0 });
            },
            close,
        };
    }
    catch (error) {
        close();
        throw error;
    }
}
/** The bytes of a file, which is closed when the reader stops. */
async function* fileContent(path) {
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    try {
        yield* contentOf(descriptor, { at: 0, size: (0,external_node_fs_.fstatSync)(descriptor).size });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Not a stream of Node, because destroying that would close the descriptor, which other readers still use. */
async function* contentOf(descriptor, { at, size }) {
    let chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size));
    let isKept = false;
    for (let offset = 0; offset < size;) {
        const { bytesRead } = await readAt(descriptor, chunk, 0, Math.min(chunk.length, size - offset), at + offset);
        if (bytesRead === 0)
            return;
        if (offset === 0)
            isKept = (0,decompress/* isCompressed */.c)(chunk.subarray(0, bytesRead));
        offset += bytesRead;
        yield chunk.subarray(0, bytesRead);
        // decoders keep what they were given until they need it; everything else is used at once, which saves most of the garbage
        if (isKept)
            chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    }
}
const readAt = (0,external_node_util_.promisify)(external_node_fs_.read);
function indexOf(descriptor) {
    const members = new Map();
    const links = new Map();
    const total = (0,external_node_fs_.fstatSync)(descriptor).size;
    const chunk = Buffer.alloc(header/* BLOCK_SIZE */.c);
    let at = 0;
    /** The end of the header that is being read. */
    let headersEnd = 0;
    const reader = (0,tar_reader/* createTarReader */.N)(({ path, type, size, linkName }) => {
        if (members.size + links.size >= MAXIMUM_FILES)
            throw new image_error/* ImageError */.C('it has too many files');
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
        const length = (0,external_node_fs_.readSync)(descriptor, chunk, 0, header/* BLOCK_SIZE */.c, at);
        if (length === 0)
            break;
        at += length;
        headersEnd = at;
        reader.write(chunk.subarray(0, length));
        const unwanted = reader.unwanted();
        if (unwanted === Number.POSITIVE_INFINITY)
            break;
        const skipped = Math.min(Math.floor(unwanted / header/* BLOCK_SIZE */.c) * header/* BLOCK_SIZE */.c, total - at);
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

;// CONCATENATED MODULE: ./build/images/sources/disk-folder.js



/** The files of a folder. Symbolic links are not followed, because a layout from an archive could point anywhere. */
function openDiskFolder(folder) {
    return {
        size(path) {
            const found = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false });
            return found?.isFile() ? found.size : undefined;
        },
        read: (path) => fileContent((0,external_node_path_.join)(folder, path)),
        close: () => { },
    };
}

// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
// EXTERNAL MODULE: ./build/images/layers/configuration.js
var configuration = __webpack_require__(67552);
;// CONCATENATED MODULE: ./build/images/sources/docker-archive.js







const MANIFEST_FILE = 'manifest.json';
/**
 * An image in an archive of `docker save` in the format before OCI layouts: the manifest names layers by path, and the configuration has the
 * digests of the unpacked layers.
 */
async function openDockerArchive(folder, name) {
    const image = choose(savedImages(await readJson(folder, MANIFEST_FILE)), name);
    const config = await readJson(folder, image.config);
    const ids = (0,configuration/* diffIds */.Er)(config);
    if (ids.length !== image.layers.length)
        throw new image_error/* ImageError */.C('its configuration and its manifest list different layers');
    const paths = new Map((0,paired/* paired */.i)(ids, image.layers));
    return {
        digest: undefined,
        manifest: { layers: ids.map((digest) => layerOf(folder, digest, paths.get(digest) ?? '')) },
        config,
        async openLayer(digest) {
            const path = paths.get(digest);
            if (path === undefined || folder.size(path) === undefined)
                throw new image_error/* ImageError */.C('it is not in the archive');
            return verified((0,decompress/* decompress */.m)(folder.read(path)), digest);
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
        throw new image_error/* ImageError */.C(`${MANIFEST_FILE} is malformed`);
    return json.map((image) => {
        const { Config: config, RepoTags: names, Layers: layers } = (0,json_fields/* fieldsOf */.P)(image);
        if (typeof config !== 'string' || !isTexts(layers))
            throw new image_error/* ImageError */.C(`${MANIFEST_FILE} is malformed`);
        return { config, names: isTexts(names) ? names : [], layers };
    });
}
function isTexts(value) {
    return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
function choose(images, name) {
    const names = images.flatMap((image) => image.names);
    const fitting = name === undefined ? images : images.filter((image) => image.names.some((own) => isSameName(name, own)));
    const [first] = fitting;
    if (first === undefined)
        throw name === undefined ? new image_error/* ImageError */.C('it has no image') : noSuchImage(names);
    if (fitting.length > 1)
        throw severalImages(images.length, names);
    return first;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/images/tar/writer.js

const NAME_BYTES = 100;
/** Eleven octal digits, then the size is in a pax record. */
const LARGEST_OCTAL = 0o77777777777;
const BLANK = 0x20;
/** The header of an entry, with the extended header before it where a field is too long. */
function entryHeader({ path, type, mode, size, linkName = NONE }) {
    const records = [
        ...(path.length > NAME_BYTES ? [paxRecord('path', path)] : []),
        ...(linkName.length > NAME_BYTES ? [paxRecord('linkpath', linkName)] : []),
        ...(size > LARGEST_OCTAL ? [paxRecord('size', Buffer.from(String(size)))] : []),
    ];
    const header = block({ path, type, mode, size: Math.min(size, LARGEST_OCTAL), linkName });
    if (records.length === 0)
        return header;
    const content = Buffer.concat(records);
    const before = block({ path: Buffer.from('pax'), type: 'x', mode: 0, size: content.length, linkName: NONE });
    return Buffer.concat([before, content, padding(content.length), header]);
}
/** The bytes that fill the last block of a content. */
function padding(size) {
    return Buffer.alloc((header/* BLOCK_SIZE */.c - (size % header/* BLOCK_SIZE */.c)) % header/* BLOCK_SIZE */.c);
}
const NONE = Buffer.alloc(0);
function block({ path, type, mode, size, linkName }) {
    const bytes = Buffer.alloc(header/* BLOCK_SIZE */.c);
    path.copy(bytes, 0, 0, NAME_BYTES);
    bytes.write(octal(mode, 7), 100, 'latin1');
    bytes.write(octal(size, 11), 124, 'latin1');
    bytes.write(type, 156, 'latin1');
    linkName.copy(bytes, 157, 0, NAME_BYTES);
    bytes.write('ustar\u000000', 257, 'latin1');
    bytes.fill(BLANK, 148, 156);
    bytes.write(`${octal(checksum(bytes), 6)}\0 `, 148, 'latin1');
    return bytes;
}
function checksum(bytes) {
    let sum = 0;
    for (const byte of bytes)
        sum += byte;
    return sum;
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}
/** `length key=value` and a line end, where the length counts its own digits. */
function paxRecord(key, value) {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
    let length = rest.length + 1;
    while (String(length).length + rest.length !== length)
        length = String(length).length + rest.length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}

;// CONCATENATED MODULE: ./build/images/sources/root-folder.js




/** Used in place of the digest of the layer, which nothing has. */
const LAYER = 'folder';
/** Folders that every root file system of Linux has at least one of. */
const USUAL = ['bin', 'etc', 'lib', 'usr', 'var'];
/** Folders that the kernel or an engine fills when a container starts. */
const MOUNTED = new Set(['dev', 'proc', 'run', 'sys']);
const root_folder_CHUNK_BYTES = 256 * 1024;
const PAUSE_BYTES = 8 * 1024 * 1024;
/** A message names a few. */
const MOST_UNREAD = 100;
const SLASH = Buffer.from('/');
/** Whether a folder looks like the root file system of an image: an engine mounted it, or someone unpacked it. */
function isRootFolder(path) {
    return USUAL.some((name) => (0,external_node_fs_.lstatSync)(`${path}/${name}`, { throwIfNoEntry: false }) !== undefined);
}
/**
 * A root file system on the disk as an image with one layer and without a configuration. Symbolic links are not followed, so nothing outside
 * of the folder is read, and neither are pipes, devices and other file systems.
 */
function openRootFolder(path) {
    const unread = [];
    const report = (one) => unread.length < MOST_UNREAD && unread.push(one);
    let bytes = 0;
    const layer = {
        mediaType: 'application/vnd.oci.image.layer.v1.tar',
        digest: LAYER,
        /** In bytes, once it was read. */
        get size() {
            return bytes;
        },
    };
    return {
        digest: undefined,
        manifest: { layers: [layer] },
        config: undefined,
        unread,
        async openLayer() {
            bytes = 0;
            unread.length = 0;
            return passed(archiveOf(path, report), (more) => {
                bytes += more;
            });
        },
    };
}
/** Lets timers run in between, so that the time for the image can end. */
async function* passed(pieces, count) {
    let sincePause = 0;
    for (const piece of pieces) {
        count(piece.length);
        yield piece;
        sincePause += piece.length;
        if (sincePause < PAUSE_BYTES)
            continue;
        sincePause = 0;
        await (0,promises_.setImmediate)();
    }
}
/** A tar archive of the folder, sorted by path. */
function* archiveOf(root, report) {
    const start = Buffer.from(root);
    const { dev } = (0,external_node_fs_.lstatSync)(start);
    const waiting = entriesIn(start, Buffer.alloc(0), report);
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const full = Buffer.concat([start, SLASH, path]);
        const stats = orReport(() => (0,external_node_fs_.lstatSync)(full), path, report);
        if (stats === undefined)
            continue;
        if (stats.dev !== dev) {
            if (!MOUNTED.has(path.toString()))
                report({ path: path.toString(), reason: 'it is on another file system' });
        }
        else if (stats.isFile())
            yield* fileEntry(full, path, report);
        else
            yield otherEntry(full, path, stats);
        if (stats.dev !== dev || !stats.isDirectory())
            continue;
        for (const inner of entriesIn(start, path, report))
            waiting.push(inner);
    }
}
/** The paths in a folder, from the last to the first. */
function entriesIn(root, folder, report) {
    const full = folder.length === 0 ? root : Buffer.concat([root, SLASH, folder]);
    const names = orReport(() => (0,external_node_fs_.readdirSync)(full, { encoding: 'buffer' }), folder, report) ?? [];
    const sorted = names.toSorted(Buffer.compare).toReversed();
    return folder.length === 0 ? sorted : sorted.map((name) => Buffer.concat([folder, SLASH, name]));
}
function otherEntry(full, path, stats) {
    const mode = stats.mode & 0o7777;
    if (stats.isDirectory())
        return entryHeader({ path, type: '5', mode, size: 0 });
    if (!stats.isSymbolicLink())
        return entryHeader({ path, type: '3', mode, size: 0 });
    return entryHeader({ path, type: '2', mode, size: 0, linkName: (0,external_node_fs_.readlinkSync)(full, { encoding: 'buffer' }) });
}
/** Never waits for a pipe that has taken the place of the file, and never follows a link that has. */
const READ_SAFELY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
function* fileEntry(full, path, report) {
    const descriptor = orReport(() => (0,external_node_fs_.openSync)(full, READ_SAFELY), path, report);
    if (descriptor === undefined)
        return;
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            throw new image_error/* ImageError */.C('a file changed while it was read');
        const mode = stats.mode & 0o7777;
        if (isMostlyHoles(stats))
            return void (yield entryHeader({ path, type: 'S', mode, size: 0 }));
        yield entryHeader({ path, type: '0', mode, size: stats.size });
        yield* content(descriptor, stats.size);
        yield padding(stats.size);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
const BLOCK_OF_DISK = 512;
const LEAST_HOLES = 64 * 1024 * 1024;
/** `/var/log/lastlog` may claim hundreds of gigabytes and have a few kilobytes. */
function isMostlyHoles({ size, blocks }) {
    return size - blocks * BLOCK_OF_DISK > LEAST_HOLES;
}
function* content(descriptor, size) {
    for (let at = 0; at < size;) {
        const chunk = Buffer.allocUnsafe(Math.min(root_folder_CHUNK_BYTES, size - at));
        const length = (0,external_node_fs_.readSync)(descriptor, chunk, 0, chunk.length, at);
        if (length === 0)
            throw new image_error/* ImageError */.C('a file changed while it was read');
        at += length;
        yield chunk.subarray(0, length);
    }
}
function orReport(read, path, report) {
    try {
        return read();
    }
    catch (error) {
        const { code = 'unknown error' } = error;
        report({ path: path.toString(), reason: `it could not be opened (${code})` });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/images/sources/skopeo-folder.js



const skopeo_folder_MANIFEST_FILE = 'manifest.json';
const VERSION_FILE = 'version';
/** Whether it is a folder as `skopeo copy \u2026 dir:` writes it: https://github.com/containers/image/blob/main/docs/containers-transports.5.md */
function isSkopeoFolder(folder) {
    return folder.size(skopeo_folder_MANIFEST_FILE) !== undefined && folder.size(VERSION_FILE) !== undefined;
}
/** Opens its image. Nothing states the digest of the manifest, which names blobs by their digests. */
async function openSkopeoFolder(folder) {
    const manifest = parseManifest(await readJson(folder, skopeo_folder_MANIFEST_FILE));
    if (manifest.kind === 'index')
        throw new image_error/* ImageError */.C('it has images for several platforms; copy one of them');
    const pathOf = (digest) => blobPath(digest).slice(blobPath(digest).lastIndexOf('/') + 1);
    return {
        digest: undefined,
        manifest: { layers: manifest.layers },
        config: await readJson(folder, pathOf(manifest.config.digest), manifest.config.digest),
        async openLayer(digest) {
            if (folder.size(pathOf(digest)) === undefined)
                throw new image_error/* ImageError */.C('it is not in the folder');
            return verified(folder.read(pathOf(digest)), digest);
        },
        close: () => folder.close(),
    };
}

;// CONCATENATED MODULE: ./build/images/sources/spool.js






/** For the whole archive, unpacked: no engine exports a larger image. */
const MAXIMUM_BYTES = 64 * 1024 ** 3;
/**
 * Stores an archive that cannot be read from any place, because it is compressed or comes from a pipe, unpacked in the temporary folder. The
 * file has no name while it is written and read, so it is gone when the program ends, however it ends.
 */
async function spool(stored) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'hullcheck-'));
    const descriptor = (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, 'image.tar'), 'wx+', 0o600);
    const remove = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    const close = () => {
        (0,external_node_fs_.closeSync)(descriptor);
        remove();
    };
    // Windows does not remove open files
    if (process.platform !== 'win32')
        remove();
    try {
        await store(descriptor, stored);
        return { descriptor, close };
    }
    catch (error) {
        close();
        throw error;
    }
}
async function store(descriptor, stored) {
    let bytes = 0;
    for await (const chunk of (0,decompress/* decompress */.m)(stored)) {
        if (bytes + chunk.length > MAXIMUM_BYTES)
            throw new image_error/* ImageError */.C('it is too large');
        for (let at = 0; at < chunk.length;) {
            const { bytesWritten } = await writeAt(descriptor, chunk, at, chunk.length - at, bytes + at);
            at += bytesWritten;
        }
        bytes += chunk.length;
    }
    if (bytes === 0)
        throw new image_error/* ImageError */.C('it is empty');
}
const writeAt = (0,external_node_util_.promisify)(external_node_fs_.write);

;// CONCATENATED MODULE: ./build/images/sources/local-image.js










/**
 * Opens an image on the disk: the folder of an OCI layout or of `skopeo copy`, an archive of such a folder, an archive of `docker save`, or
 * the folder of a root file system.
 */
async function openLocalImage(path, choice) {
    if (!(0,external_node_fs_.statSync)(path).isDirectory())
        return imageIn(await openArchive(path), choice);
    const folder = openDiskFolder(path);
    if (isImageFolder(folder))
        return imageIn(folder, choice);
    if (!isRootFolder(path))
        throw new image_error/* ImageError */.C('it is neither an OCI layout nor a root file system');
    return openRootFolder(path);
}
function isImageFolder(folder) {
    return isOciLayout(folder) || isSkopeoFolder(folder) || isDockerArchive(folder);
}
/** Opens an archive that comes in pieces. */
async function openPipedImage(stored, choice) {
    return imageIn(await spooled(stored), choice);
}
async function imageIn(folder, choice) {
    try {
        if (isOciLayout(folder))
            return await openOciLayout(folder, choice);
        if (isSkopeoFolder(folder))
            return await openSkopeoFolder(folder);
        if (isDockerArchive(folder))
            return await openDockerArchive(folder, choice.name);
        throw new image_error/* ImageError */.C('it is neither an OCI layout nor an archive of docker save');
    }
    catch (error) {
        folder.close();
        throw error;
    }
}
function openArchive(path) {
    return startsCompressed(path) ? spooled(fileContent(path)) : openArchiveFolder(path);
}
async function spooled(stored) {
    const file = await spool(stored);
    return archiveFolder(file.descriptor, file.close);
}
function startsCompressed(path) {
    const start = Buffer.alloc(6);
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    try {
        (0,external_node_fs_.readSync)(descriptor, start, 0, start.length, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return (0,decompress/* isCompressed */.c)(start);
}

// EXTERNAL MODULE: ./build/images/sources/registry-image.js
var registry_image = __webpack_require__(25215);
// EXTERNAL MODULE: ./build/images/resolve/facts.js + 10 modules
var facts = __webpack_require__(12104);
// EXTERNAL MODULE: ./build/images/resolve/resolve-images.js
var resolve_images = __webpack_require__(33883);
;// CONCATENATED MODULE: ./build/images/resolve/disk-registry.js














/** Facts that only a registry knows. They are not looked up for an image on the disk. */
const REGISTRY_FACTS = new Set([
    'presence',
    'digest',
    'tagDigests',
    'tags',
    'base',
    'tls',
    'signature',
    'update',
]);
/**
 * Reads the image that the user names, from a registry or from the disk. The error is the reason why it could not be read.
 * @param isPlatformAsked whether an image of another platform is an error.
 */
async function openGivenImage(named, settings, isPlatformAsked) {
    const session = (0,facts/* openSession */.fA)(settings);
    let source;
    try {
        source = named.kind === 'local' ? await openHere(named, session) : await openRemote(named, session);
        if (isPlatformAsked)
            checkPlatform(source, session);
        const cache = settings.cacheDir === undefined ? {} : { cache: (0,layer_cache.openLayerCache)(settings.cacheDir) };
        const signal = AbortSignal.timeout(Math.floor(session.budget.left()));
        const { imageAnalysis: analysis, vulnerabilities } = settings;
        // only vulnerabilities are put in order by what the image starts
        const keepsPrograms = vulnerabilities !== 'off';
        const contents = await (0,images_layers.inspectImage)(source, { scope: 'all', analysis, signal, keepsPrograms, ...cache });
        return { ok: true, value: givenImage(named, contents, source, session) };
    }
    catch (error) {
        source?.close?.();
        session.registry.close();
        if (!isExpected(error))
            throw error;
        return { ok: false, error: `${(0,image_error/* reasonOf */.A)(error)}${hintFor(named)}` };
    }
}
/** An index chooses the platform; a single image has only one, whichever is asked for. @throws {ImageError} */
function checkPlatform({ config }, { platforms: { read } }) {
    const own = (0,json_fields/* isJsonObject */.O)(config) ? (0,platforms/* otherPlatform */.c_)(config, read) : undefined;
    if (own !== undefined)
        throw new image_error/* ImageError */.C(`it is an image for ${(0,platforms/* platformText */.VQ)(own)}, and not for ${(0,platforms/* platformText */.VQ)(read)}`);
}
/** Names without a host are often those of images that were only built here. */
function hintFor(named) {
    if (named.kind !== 'registry' || named.reference.registry !== undefined)
        return '';
    return `; if Docker on this machine has it, write docker-daemon:${(0,registry_target.targetText)(named.target)}`;
}
function isExpected(error) {
    if (error instanceof image_error/* ImageError */.C || error instanceof lookup_error/* LookupError */.FN)
        return true;
    return (0,error_code/* errorCode */.C)(error) !== undefined;
}
async function openHere(image, { platforms: { read: platform } }) {
    switch (image.place) {
        case 'disk':
            return openLocalImage(image.path, { name: image.name, platform });
        case 'engine':
            if (image.engine === 'containerd')
                return openContainerdImage(image.name, platform, process.env);
            return openPipedImage(await exportImage(image.engine, image.name, process.env), { name: undefined, platform });
        case 'pipe':
            return openPipedImage(image.pieces, { name: undefined, platform });
    }
}
function openRemote({ target }, { registry, platforms }) {
    return (0,registry_image/* openRegistryImage */.F)(registry, target, platforms.read);
}
function givenImage(named, contents, source, session) {
    const target = named.kind === 'registry' ? named.target : { ...ON_DISK, digest: contents.digest };
    const known = (0,registry_target.targetKey)(target);
    const own = {
        ...session,
        registry: named.kind === 'registry' ? session.registry : diskRegistry(source),
        signatures: named.kind === 'registry' ? session.signatures : { ...session.signatures, readVex: async () => undefined },
        readContents: async (other) => (0,registry_target.targetKey)(other) === known ? { ok: true, value: contents } : session.readContents(other),
    };
    return {
        contents,
        async lookUp(wanted) {
            const answers = await (0,resolve_images.answersFor)(target, wanted, own);
            return { ...answers, failures: answers.failures.filter(({ kind }) => kind !== 'incomplete') };
        },
        close() {
            source.close?.();
            session.registry.close();
        },
    };
}
/** Used in place of a name, which an image on the disk does not have. */
const ON_DISK = { host: 'localhost', name: 'image', tag: undefined, digest: undefined };
/** A registry that only returns the manifest and the configuration of an image on the disk. */
function diskRegistry(source) {
    const nowhere = async () => ({
        ok: false,
        error: { kind: 'refused', reason: 'the image is on the disk, not at a registry' },
    });
    return {
        resolveDigest: nowhere,
        readManifest: nowhere,
        readImage: async () => ({ ok: true, value: { manifest: manifestOf(source), index: undefined } }),
        readConfig: async () => ({ ok: true, value: (0,json_fields/* isJsonObject */.O)(source.config) ? source.config : {} }),
        openBlob: nowhere,
        listReferrers: nowhere,
        listTags: nowhere,
        isPublic: async () => false,
        isStored: () => false,
        close() { },
    };
}
function manifestOf({ digest = '' }) {
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const annotations = new Map();
    const config = { mediaType: '', digest: '', size: 0, platform: undefined, artifactType: undefined, annotations };
    return {
        kind: 'image',
        mediaType,
        digest,
        artifactType: undefined,
        annotations,
        subject: undefined,
        config,
        layers: [],
    };
}

// EXTERNAL MODULE: ./build/images/resolve/lookup-notifications.js
var lookup_notifications = __webpack_require__(12329);
// EXTERNAL MODULE: ./build/images/resolve/lookups.js
var lookups = __webpack_require__(13863);
// EXTERNAL MODULE: ./build/images/resolve/unverified-images.js
var unverified_images = __webpack_require__(41104);
// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(50404);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/rules/index.js + 539 modules
var rules = __webpack_require__(96720);
// EXTERNAL MODULE: ./build/triage/index.js + 3 modules
var triage = __webpack_require__(23696);
// EXTERNAL MODULE: ./build/run/check-images.js
var check_images = __webpack_require__(88321);
// EXTERNAL MODULE: ./build/run/scan-options.js + 1 modules
var scan_options = __webpack_require__(22919);
;// CONCATENATED MODULE: ./build/run/image.js
















/** In seconds: the layers of one image get more time than the many look-ups of a scan. */
const GIVEN_IMAGE_SECONDS = 900;
/**
 * The path that reports show for an image. GitHub needs a path that stays the same when the image is built again, so it has neither tag nor
 * digest: it is the full name of the image, its name in the engine, or the path of the folder or archive.
 */
function shownPathOf(text, named, folder) {
    if (named.kind === 'registry')
        return `${named.target.host}/${named.target.name}`;
    if (named.place === 'pipe')
        return '<stdin>';
    if (named.place === 'engine')
        return named.name.replace(/(?::[^/:@]*)?(?:@[^@]*)?$/, '') || named.name;
    const path = (0,external_node_path_.relative)(folder, named.path);
    const isInside = path !== '' && !(0,external_node_path_.isAbsolute)(path) && path.split(external_node_path_.sep)[0] !== '..';
    return isInside ? path.split(external_node_path_.sep).join('/') : (0,external_node_path_.basename)(named.path) || text;
}
/**
 * Reads one image, looks up what is known about it, and checks it: resolve \u2192 check \u2192 triage. The error says why the image could not be
 * read.
 */
async function scanImage(asked, options) {
    const opened = await openGivenImage(asked.named, options.settings, options.isPlatformAsked === true);
    if (!opened.ok)
        return opened;
    try {
        const { report, base } = await judged(asked, opened.value, options);
        return { ok: true, value: { contents: { ...opened.value.contents, ...(base && { base }) }, report } };
    }
    finally {
        opened.value.close();
    }
}
/** The name of an image is not a path. */
const NO_FOLDERS = { folders: [] };
async function judged(asked, given, options) {
    const { settings, ruleSettings, host = host_assumptions/* DEFAULT_HOST */.H, today } = options;
    const { vulnerabilityDetail, unratedVulnerabilities } = settings;
    const available = availableFacts(asked, given.contents, settings);
    const chosen = (0,active_rules/* activeRules */.IW)(rules.rules.filter(isAboutImages), 'strict', switchedOn(ruleSettings), NO_FOLDERS);
    const possible = chosen.filter(({ rule: { needs = [] } }) => needs.every((fact) => available.has(fact)));
    const image = imageOf(asked);
    const { facts, failures, unverified } = await given.lookUp((0,fact_rules/* splitByFacts */.R)(possible, available).wanted);
    const decided = await (0,check_images/* decidedImages */.F)([{ ...image, facts, isLookedUp: true }], (0,scan_options/* decisionsIn */.z)(settings), {
        today,
        isWhole: false,
    });
    const [known = image] = decided.images;
    const checked = (0,run_rules/* runRules */.x)(possible, [known], { host, today, vulnerabilityDetail, unratedVulnerabilities });
    // a fix needs a file to change
    const findings = checked.findings.map((finding) => ({ ...finding, fix: undefined, download: undefined }));
    const triaged = (0,triage/* triage */.N)(findings, options.suppressions, {
        ...options,
        rules: possible,
        isInScope: (path) => path === asked.path,
    });
    const report = {
        rules: possible.map(withOwnAdvice),
        findings: triaged.findings,
        notifications: [
            ...gapNotifications(given.contents, image),
            ...lookupGaps(image, { failures, unverified }, settings),
            ...decided.notifications,
            ...notAsked({ ...asked, contents: given.contents }, chosen, options, image),
            ...checked.notifications,
            ...triaged.notifications,
        ].map((notification) => ({ ...notification, message: (0,redact/* withoutSecrets */.c)(notification.message) })),
        counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 1 },
        verified: (0,check_images/* verifiedIn */.mT)(known),
        vulnerable: (0,check_images/* vulnerableIn */.eH)(known),
        vulnerabilitiesOff: vulnerabilitiesOff(chosen, failures, options),
    };
    return { report, base: facts.base === 'unsaid' ? undefined : facts.base };
}
/** The facts that were not found; an answer that is missing decides, because the image is all that the user asks about. */
function lookupGaps(image, { failures, unverified }, { signatures, failOnUnavailable }) {
    const gap = unverified && (0,unverified_images/* unverifiedGap */.s)({ image, why: unverified }, signatures);
    const isMissing = ({ kind }) => kind === 'unanswered' || kind === 'not-estimated';
    return [
        ...(gap === undefined ? [] : [gap]),
        ...(0,lookup_notifications/* lookupNotifications */.hC)([{ image, failures, isPartial: true }], (one) => failOnUnavailable || isMissing(one)),
    ];
}
/** Nothing but the image can be changed. */
function withOwnAdvice(active) {
    const { how, howForImage = how, ...docs } = active.rule.docs;
    return { ...active, rule: { ...active.rule, docs: { ...docs, how: howForImage } } };
}
const VULNERABILITY_OPTION = '--vulnerabilities auto does so.';
/** How to have vulnerabilities looked up, where a rule is about them and they were not. */
function vulnerabilitiesOff(chosen, failures, { settings, vulnerabilityHint = VULNERABILITY_OPTION }) {
    const isWanted = chosen.some(({ rule: { needs = [] } }) => needs.includes('vulnerabilities'));
    const isOff = settings.vulnerabilities === 'off' || failures.some(({ kind }) => kind === 'withheld');
    return isWanted && isOff ? vulnerabilityHint : undefined;
}
/** How a file pins an image does not concern the image itself. */
const ABOUT_FILES = new Set(['image-no-digest', 'image-digest-required']);
function isAboutImages({ on, id }) {
    return on === 'image' && !ABOUT_FILES.has(id);
}
/** Runs every rule that the configuration does not switch off: the command reports everything about its one image. */
function switchedOn(given) {
    return new Map([...rules.rules.filter(isAboutImages).map(({ id }) => [id, 'on']), ...given]);
}
function availableFacts({ named }, { lacksConfiguration }, settings) {
    const isKnown = (fact) => (named.kind === 'registry' || !REGISTRY_FACTS.has(fact)) && !(lacksConfiguration && fact === 'config');
    return new Set([...(0,lookups/* factsOf */.xS)(settings)].filter(isKnown));
}
/** The image as a container without any options would use it. */
function imageOf({ named, text, path }) {
    const value = named.kind === 'registry' ? named.reference : { ...NAMELESS, text };
    // this text is part of the identity of findings: they stay the same when a newer tag is checked
    const span = { file: { path, text: path, isName: true }, start: 0, end: path.length };
    return {
        kind: 'image',
        use: 'container',
        usedBy: path,
        title: 'the image',
        isAskedFor: true,
        overrides: new Set(),
        reference: { value, span },
        facts: {},
    };
}
/** A folder does not have a name that a registry would know. */
const NAMELESS = {
    registry: located/* DYNAMIC */.u5,
    repository: located/* DYNAMIC */.u5,
    tag: located/* DYNAMIC */.u5,
    digest: located/* DYNAMIC */.u5,
};
/** Naming more of them would bury the rest. */
const NAMED_GAPS = 20;
/** The parts of the layers that were not read, so nothing is certain about them. */
function gapNotifications({ gaps, layers, hasUnsignedSbom, lacksConfiguration }, { reference: { span } }) {
    const numbers = new Map(layers.map(({ digest }, index) => [digest, index + 1]));
    const parts = gaps.slice(0, NAMED_GAPS).map((gap) => gapText(gap, numbers));
    const rest = gaps.length - parts.length;
    const wayOut = lacksConfiguration ? READ_AS_OWNER : READ_ANEW;
    const notRead = [...parts, ...(rest > 0 ? [`${rest} more of its parts`] : [])];
    return [
        ...notRead.map((part) => (0,findings_gap/* notLookedAt */.$h)({ kind: 'image-not-read', message: `Not read: ${part}.`, wayOut, span, evidence: part })),
        ...(hasUnsignedSbom ? [(0,findings_gap/* notLookedAt */.$h)({ kind: 'image-not-read', weight: 'ordinary', ...UNSIGNED, span })] : []),
    ];
}
const READ_ANEW = 'With --image-analysis sbom, packages come from the SBOM next to the image instead.';
const READ_AS_OWNER = 'Run hullcheck as a user who can read the whole folder, such as root.';
const UNSIGNED = {
    message: 'The packages come from an SBOM that is not signed: the author of the image could have left any of them out.',
    wayOut: '--image-analysis layers reads the layers instead.',
};
function gapText({ layer, path, reason }, numbers) {
    const where = layer === undefined ? 'the image' : `layer ${numbers.get(layer) ?? '?'}`;
    return `${path === undefined ? where : `/${path} in ${where}`}: ${reason}`;
}
/** Checks that the options leave out, and how to turn them on. */
function notAsked({ named, contents }, chosen, { settings, vulnerabilityHint: hint = VULNERABILITY_OPTION }, { reference: { span } }) {
    const notifications = [];
    const notAskedFor = (rules, message, wayOut) => {
        const gap = { kind: 'image-not-looked-up', thing: 'rule', count: rules.length, evidence: message };
        notifications.push((0,findings_gap/* notLookedAt */.$h)({ ...gap, message, wayOut, span }));
    };
    const known = (0,lookups/* factsOf */.xS)(settings);
    const needing = (isOne) => chosen.filter(({ rule: { needs = [] } }) => needs.every((fact) => known.has(fact)) && needs.some(isOne));
    const atRegistry = needing((fact) => REGISTRY_FACTS.has(fact));
    if (named.kind === 'local' && atRegistry.length > 0) {
        const ids = atRegistry.map(({ rule }) => rule.id).join(', ');
        const where = named.place === 'disk' ? 'on the disk' : 'on this machine';
        const message = `The image is ${where}, so what only a registry knows was not checked: ${ids}.`;
        notAskedFor(atRegistry, message, 'Push it, and name it as in the registry.');
    }
    if (contents.lacksConfiguration) {
        const rules = needing((fact) => fact === 'config');
        const ids = rules.map(({ rule }) => rule.id).join(', ');
        const message = `The folder has files and no configuration of an image, so what that decides was not checked: ${ids}.`;
        notAskedFor(rules, message, 'Check the image that the folder comes from.');
    }
    const aboutVulnerabilities = chosen.filter(({ rule: { needs = [] } }) => needs.includes('vulnerabilities'));
    if (settings.vulnerabilities === 'off' && aboutVulnerabilities.length > 0)
        notAskedFor(aboutVulnerabilities, 'Known vulnerabilities were not looked up.', hint);
    return notifications;
}

;// CONCATENATED MODULE: ./build/run/built-images.js






/**
 * Checks images as `hullcheck image` does, one after another. Findings are shown where the repository builds or names the image, if that is one
 * place; their identity is that of the image.
 * @throws {ConfigurationError} if a text does not name an image.
 */
async function checkBuiltImages(texts, settings, policy, scanned) {
    const reports = [];
    for (const text of texts)
        reports.push(await checkOne(text, settings, policy, scanned));
    return {
        rules: reports.flatMap(({ rules }) => rules),
        findings: reports.flatMap(({ findings }) => findings),
        notifications: reports.flatMap(({ notifications }) => notifications),
        vulnerable: reports.flatMap(({ vulnerable }) => vulnerable),
        verified: reports.flatMap(({ verified }) => verified),
    };
}
async function checkOne(text, settings, policy, { repository, report }) {
    const named = nameOf(text, settings.folder);
    const path = shownPathOf(text, named, settings.folder);
    const place = placeOf(named, repository, report.knowledge ?? []);
    if (named.kind === 'registry' && settings.offline)
        return notRead(text, 'nothing may use the network', place, path);
    const scan = await scanImage({ named, text, path }, {
        ...(0,scan_options.scanOptionsOf)({ ...settings, lookup: 'never' }, policy),
        settings: lookupSettings(named, settings, policy),
        ruleSettings: policy.config.rules,
        vulnerabilityHint: 'The input image-vulnerabilities: online does so.',
    });
    if (!scan.ok)
        return notRead(text, scan.error, place, path);
    const { rules, findings, notifications, vulnerable = [], verified = [] } = scan.value.report;
    const at = (span) => (place !== undefined && span.file.path === path ? place : span);
    return {
        rules,
        findings: findings.map((finding) => ({ ...finding, span: at(finding.span) })),
        notifications: notifications.map((one) => (one.span === undefined ? one : { ...one, span: at(one.span) })),
        vulnerable: vulnerable.map((one) => ({ ...one, span: at(one.span) })),
        verified: verified.map((one) => ({ ...one, span: at(one.span) })),
    };
}
function nameOf(text, folder) {
    try {
        return namedImage(text, folder);
    }
    catch (error) {
        if (error instanceof NoImageError)
            throw new configuration_error/* ConfigurationError */.j(`The input image: ${error.message}.`);
        throw error;
    }
}
/** The workflow names the image to have it checked, so the check is incomplete without it. */
function notRead(text, reason, place, path) {
    const gap = (0,findings_gap/* notLookedAt */.$h)({
        kind: 'image-not-read',
        message: `The image ${text} was not read: ${reason}.`,
        wayOut: 'Build or pull it before this step, or correct the input image.',
        ...(place === undefined ? { path } : { span: place }),
        evidence: text,
    });
    return { rules: [], findings: [], notifications: [gap], vulnerable: [], verified: [] };
}
/** Packages of an image that is not at a registry are only named to a database on the web if that is asked for. */
function lookupSettings(named, given, { config }) {
    const plain = (0,scan_options/* imageSettings */.T)(given, config);
    const local = plain.vulnerabilityDatabase === undefined ? 'off' : 'offline';
    const isAsked = given.images?.vulnerabilities !== undefined || config.writtenImageSettings.has('vulnerabilities');
    const wanted = isAsked || named.kind === 'registry' ? plain.vulnerabilities : local;
    const vulnerabilities = given.offline && wanted !== 'off' ? local : wanted;
    (0,vulnerability_database/* checkDatabase */.M)({ ...plain, vulnerabilities });
    return {
        ...plain,
        contents: true,
        vulnerabilities,
        timeBudget: Math.max(plain.timeBudget, GIVEN_IMAGE_SECONDS),
        // others can read the cache of the runner
        ...(plain.keepsPublicOnly && { cacheDir: undefined }),
    };
}
/** The last FROM of the only Dockerfile; else the first place that names the image; undefined if there is neither. */
function placeOf(named, { files, readFile }, knowledge) {
    const dockerfiles = files.filter(({ fileFormat }) => fileFormat.id === 'dockerfile');
    const [only] = dockerfiles;
    const file = dockerfiles.length === 1 && only !== undefined ? readFile(only.path) : undefined;
    if (file !== undefined && only !== undefined) {
        const last = [...file.text.matchAll(FROM)].at(-1);
        const [line = '', indent = ''] = last ?? [];
        if (last !== undefined) {
            const source = { path: only.path, text: file.text };
            return { file: source, start: last.index + indent.length, end: last.index + line.length };
        }
    }
    if (named.kind !== 'registry')
        return undefined;
    const { registry, repository } = named.reference;
    const name = [registry, repository].filter((part) => typeof part === 'string').join('/');
    return knowledge.find((one) => one.name === name)?.span;
}
const FROM = /^([ \t]*)FROM[ \t]+\S[^\r\n]*/gim;


/***/ }),

/***/ 22919:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ decisionsIn),
  T: () => (/* binding */ imageSettings),
  scanOptionsOf: () => (/* binding */ scanOptionsOf)
});

// EXTERNAL MODULE: ./build/check/active-rules.js
var active_rules = __webpack_require__(69551);
// EXTERNAL MODULE: ./build/check/peer-rules.js
var peer_rules = __webpack_require__(30173);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(41576);
// EXTERNAL MODULE: ./build/config/vulnerability-database.js
var vulnerability_database = __webpack_require__(66447);
// EXTERNAL MODULE: ./build/images/resolve/lookups.js
var resolve_lookups = __webpack_require__(13863);
// EXTERNAL MODULE: ./build/rules/index.js + 539 modules
var rules = __webpack_require__(96720);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/support/map-concurrently.js
var map_concurrently = __webpack_require__(32873);
;// CONCATENATED MODULE: ./build/run/complete-fixes.js




/** Each file may be large. */
const AT_ONCE = 4;
/** Shared by all scans of a run, so that no file is fetched twice. */
function completeFixes(settings) {
    let sources;
    return async (findings) => {
        if (!findings.some(isIncomplete))
            return { findings, notifications: [] };
        sources ??= start(settings);
        const { checksumOf, digestOf } = await sources;
        const notifications = [];
        const completed = await (0,map_concurrently/* mapConcurrently */.X)(findings, AT_ONCE, async (finding) => {
            const { download } = finding;
            if (download === undefined || !isIncomplete(finding))
                return finding;
            const { address, isImage, fix } = download;
            const checksum = await (isImage ? digestOf(address) : checksumOf(address));
            if (checksum.ok)
                return { ...finding, fix: withChecksum(fix, checksum.value) };
            notifications.push(withoutFix(finding, download, checksum.error));
            return finding;
        });
        return { findings: completed, notifications };
    };
}
function withoutFix({ ruleId, span }, { address, isImage }, { reason }) {
    const what = isImage ? `the image ${address} could not be looked up` : 'the file could not be fetched';
    return (0,gap/* notLookedAt */.$h)({
        kind: 'fix-not-completed',
        message: `${ruleId} has no fix, because ${what}: ${reason}.`,
        wayOut: isImage ? 'Write the digest yourself.' : 'Write the checksum that its publisher names.',
        span,
        evidence: address,
    });
}
function withChecksum(fix, checksum) {
    return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span, text: text.replaceAll(finding/* CHECKSUM */.GP, checksum) })) };
}
function isIncomplete({ fix, download, suppressedBy }) {
    return fix === undefined && download !== undefined && suppressedBy === undefined;
}
async function start(settings) {
    const [{ openDownloads }, { openRegistry }, { targetOf }, { startBudget }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8456), __webpack_require__.e(4006)]).then(__webpack_require__.bind(__webpack_require__, 74006)),
        Promise.all(/* import() */[__webpack_require__.e(8456), __webpack_require__.e(9637)]).then(__webpack_require__.bind(__webpack_require__, 99637)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 90230)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 60975)),
    ]);
    const options = { ...settings, budget: startBudget(settings.timeBudget) };
    const { checksumOf } = openDownloads(options);
    const registry = openRegistry(options);
    return {
        checksumOf,
        async digestOf(image) {
            const target = targetOf((0,images_image/* parseImageReference */.o_)(image));
            return typeof target === 'string' ? { ok: false, error: NO_NAME } : registry.resolveDigest(target);
        },
    };
}
const NO_NAME = { kind: 'invalid', reason: 'it is not the name of an image' };

;// CONCATENATED MODULE: ./build/run/scan-options.js









/** The options that result from settings and policy. */
function scanOptionsOf(settings, { config, baseline, updateBots }) {
    const { withPostures = false, withEvidence = false, isOnlyReported } = settings;
    const { threads, journal, known, onProgress, imagesBefore, onImages, prepareLookups } = settings;
    const { lostHardening, changedImages } = settings;
    const images = imageSettings(settings, config);
    const lookups = lookupsFor(settings, config, images);
    return {
        rules: rulesToRun(settings, config, lookups),
        lookups,
        lookupsOff: isAllowedToAsk(settings, config) ? undefined : lookupHintOf(settings),
        vulnerabilityDetail: config.images.vulnerabilityDetail,
        unratedVulnerabilities: config.images.unratedVulnerabilities,
        decisions: decisionsIn({ ...images, vex: [...(settings.vex ?? []), ...images.vex] }),
        completeFixes: settings.withDownloads && isAllowedToAsk(settings, config) && !settings.offline ? sharedFixes(config) : undefined,
        names: namesOfRules(),
        peers: config.peerIgnores ? peersOfRules() : undefined,
        suppressions: [...config.suppressions, ...baseline],
        acceptedGaps: config.acceptedGaps,
        updateBots,
        host: config.host,
        builds: config.builds,
        withPostures,
        withEvidence,
        isOnlyReported,
        today: TODAY,
        threads,
        journal,
        known,
        // a setting that names the source asks for all images
        imagesBefore: images.vulnerabilities === 'auto' ? imagesBefore : undefined,
        onImages,
        lostHardening,
        changedImages,
        prepareLookups,
        ...(onProgress && { onProgress }),
    };
}
const namesOfRules = (0,lazy/* lazy */.RZ)(() => (0,rule_names/* ruleNames */.X)(rules.rules));
const peersOfRules = (0,lazy/* lazy */.RZ)(() => (0,peer_rules/* peerRules */.O)(rules.rules));
/** A rule cannot report anything without its facts, so it is left out, unless the user asked for it. */
function rulesToRun(settings, config, lookups) {
    const { profile = config.profile, alsoRun = [], onlyRules, withoutRules = [] } = settings;
    // keeps the configuration of a rule, such as its score
    const switchedOn = alsoRun.filter((id) => typeof config.rules.get(id) !== 'object');
    const counted = lookups?.facts.has('vulnerabilities') ? rulesThatCount(settings, config) : [];
    const ruleSettings = new Map([
        ...counted.map((id) => [id, 'on']),
        ...config.rules,
        ...switchedOn.map((id) => [id, 'on']),
    ]);
    const isWanted = ({ id }) => (onlyRules === undefined || onlyRules.includes(id)) && !withoutRules.includes(id);
    const isPossible = ({ needs = [], id }) => needs.every((fact) => lookups?.facts.has(fact)) || ruleSettings.has(id);
    const enabled = settings.isCompared ? active_rules/* rulesForChange */.Rr : active_rules/* activeRules */.IW;
    return enabled(rules.rules.filter(isWanted).filter(isPossible), profile, ruleSettings, config.context);
}
/** The rules outside of the profile whose findings the threshold asks for. */
function rulesThatCount({ failOnVulnerability }, config) {
    const { withoutFix } = failOnVulnerability ?? config.failOnVulnerability ?? {};
    return withoutFix === 'always' ? ['image-vulnerable-unfixed'] : [];
}
/** What the user decided about vulnerabilities, where they are looked up. */
function decisionsIn(images) {
    const { vulnerabilities, ignoredVulnerabilities, vex } = images;
    return vulnerabilities === 'off' || ignoredVulnerabilities.length + vex.length === 0 ? undefined : images;
}
/** The scans of one run share what they look up. */
const sharedLookups = (0,remember/* remember */.k)((_config) => new Map());
const sharedFixes = (0,remember/* remember */.k)((config) => completeFixes(config.images));
function isAllowedToAsk(settings, config) {
    return (settings.lookup ?? imageSettings(settings, config).lookup) !== 'never';
}
function lookupHintOf({ lookupHint = '--lookup auto does so' }) {
    return lookupHint;
}
function lookupsFor(given, config, settings) {
    const { offline, images = {} } = given;
    if (isAllowedToAsk(given, config))
        (0,vulnerability_database/* checkDatabase */.M)(settings);
    if (!isAllowedToAsk(given, config))
        return settings.signatures.length > 0 ? (0,resolve_lookups/* unaskedPolicy */.Kw)(settings, lookupHintOf(given)) : undefined;
    if (offline)
        return (0,resolve_lookups/* offlineLookups */.t7)(settings);
    const shared = sharedLookups(config);
    const key = JSON.stringify(images);
    const lookups = shared.get(key) ?? (0,resolve_lookups/* imageLookups */.Rc)(settings);
    shared.set(key, lookups);
    return lookups;
}
/** Asking for vulnerabilities implies looking up images. */
function imageSettings({ images: given = {}, imageDefaults = {}, failOnVulnerability, }, { images: configured, writtenImageSettings: written }) {
    const plain = Object.fromEntries(Object.entries(imageDefaults).filter(([name]) => !written.has(name)));
    const images = { ...configured, ...plain };
    const { vulnerabilities = images.vulnerabilities, cacheDir = images.cacheDir } = given;
    const { vulnerabilityDatabase = images.vulnerabilityDatabase, githubToken = images.githubToken } = given;
    const { packagesToken = images.packagesToken } = given;
    const lookup = (given.vulnerabilities ?? 'off') === 'off' ? images.lookup : 'auto';
    const epssDecides = failOnVulnerability?.epss !== undefined;
    const estimates = failOnVulnerability && { epss: images.epss || epssDecides, epssDecides };
    return {
        ...images,
        lookup,
        vulnerabilities,
        vulnerabilityDatabase,
        cacheDir,
        githubToken,
        packagesToken,
        ...estimates,
    };
}
/** In UTC, so that a suppression expires at the same moment everywhere; and the same for all scans of one run. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);


/***/ }),

/***/ 32873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/** Runs the work for all items, at most `limit` at a time; the results are in the order of the items. */
async function mapConcurrently(items, limit, work) {
    const results = new Array(items.length);
    const left = items.entries();
    const worker = async () => {
        for (const [index, item] of left)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ })

};
