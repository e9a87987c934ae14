export const id = 2440;
export const ids = [2440,2919,5215];
export const modules = {

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ withNames),
/* harmony export */   DL: () => (/* binding */ forgetSecrets),
/* harmony export */   UJ: () => (/* binding */ noteLocal),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   XV: () => (/* binding */ noteSecret),
/* harmony export */   at: () => (/* binding */ isTellable)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8399);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);


/** In characters. Shorter texts occur in many words. */
const SHORTEST = 6;
/** From this many secrets with the same beginning on, they are no longer told apart. */
const MOST_ALIKE = 50;
/**
 * The secrets that variables put into texts of the current unit, indexed by their first characters, the longest first. Rules quote these
 * texts, and messages name the variable instead. Scans are sequential, so a module variable is enough.
 */
let secrets = new Map();
/** Called for each variable whose value becomes part of a text. Each known piece of the value is noted separately. */
function noteSecret(name, value) {
    if (!(0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeSecretName */ .FF)(name))
        return;
    for (const piece of value.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB))
        note(name, piece, _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretPair */ .tw);
}
/** Called for each variable of a git-ignored file. Its value is kept local on purpose, so it is noted whatever its name. */
function noteLocal(name, value) {
    note(name, value, () => true);
}
function note(name, value, isSecret) {
    if (!isTellable(value))
        return;
    const beginning = value.slice(0, SHORTEST);
    const alike = secrets.get(beginning) ?? [];
    if (alike.length >= MOST_ALIKE || alike.some((one) => one.value === value) || !isSecret(name, value))
        return;
    const at = alike.findIndex((one) => one.value.length < value.length);
    alike.splice(at === -1 ? alike.length : at, 0, { name, value });
    secrets.set(beginning, alike);
}
/**
 * Whether an occurrence of the value in a text is likely to be the secret. Short values, and words such as `password` and `dify-sandbox`,
 * occur in texts for other reasons than being somebody's password.
 */
function isTellable(value) {
    return value.length >= SHORTEST && !/^[a-z._-]{1,16}$/i.test(value) && !value.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB);
}
function forgetSecrets() {
    if (secrets.size > 0)
        secrets = new Map();
}
/** The noted secrets that occur in a text. */
function secretsIn(text) {
    const found = new Set();
    replaceSecrets(text, (secret) => {
        found.add(secret);
        return '';
    });
    return [...found];
}
/** The text with each secret replaced by the name of its variable. */
function withNames(text) {
    return replaceSecrets(text, ({ name }) => `\${${name}}`);
}
function replaceSecrets(text, replacement) {
    if (!mayHoldSecret(text))
        return text;
    let result = '';
    let copied = 0;
    for (let at = 0; at + SHORTEST <= text.length; at++) {
        const alike = secrets.get(text.slice(at, at + SHORTEST));
        const secret = alike === undefined ? undefined : secretAt(text, at, alike);
        if (secret === undefined)
            continue;
        result += text.slice(copied, at) + replacement(secret);
        copied = at + secret.value.length;
        at = copied - 1;
    }
    return copied === 0 ? text : result + text.slice(copied);
}
/** If too many secrets begin alike, some were not noted, so any word with that beginning is hidden to its end. */
function secretAt(text, at, alike) {
    const found = alike.find(({ value }) => text.startsWith(value, at));
    if (alike.length < MOST_ALIKE)
        return found;
    const end = at + SHORTEST + text.slice(at + SHORTEST).search(/[\s"]|$/);
    return found !== undefined && at + found.value.length >= end
        ? found
        : { name: alike[0].name, value: text.slice(at, end) };
}
/** Searching for a few beginnings is much faster than checking each offset. */
const FEW = 20;
function mayHoldSecret(text) {
    if (secrets.size > FEW)
        return true;
    for (const beginning of secrets.keys())
        if (text.includes(beginning))
            return true;
    return false;
}


/***/ }),

/***/ 9551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ activeRules)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8140);

/** The rules that a profile and the configuration enable. */
function activeRules(rules, profile, settings = new Map()) {
    return rules.flatMap((rule) => {
        const setting = settings.get(rule.id);
        const isActive = setting === undefined ? isInProfile(rule, profile) : setting !== 'off';
        if (!isActive)
            return [];
        const { score: given, options } = typeof setting === 'object' ? setting : {};
        const score = given ?? rule.score;
        const variants = new Map(given === undefined ? Object.entries(rule.variants ?? {}) : []);
        return [{ rule, score, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severityOf */ .xJ)(score), variants, options: { ...defaultsOf(rule), ...options } }];
    });
}
function defaultsOf({ options = {} }) {
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}
function isInProfile({ profile }, wanted) {
    if (profile === 'recommended')
        return true;
    return profile === (wanted === 'strict' ? 'strict' : 'recommended-only');
}


/***/ }),

/***/ 7123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ splitByFacts)
/* harmony export */ });
/** If nothing can be looked up, all rules are local, and those that need facts report that they are missing. */
function splitByFacts(rules, available) {
    const factsOf = ({ rule: { needs = [], uses = [] } }) => [...needs, ...uses].filter((fact) => available?.has(fact));
    const withFacts = rules.filter((active) => factsOf(active).length > 0);
    return {
        local: withFacts.length === 0 ? rules : rules.filter((active) => factsOf(active).length === 0),
        withFacts,
        wanted: new Set(withFacts.flatMap(factsOf)),
    };
}


/***/ }),

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ peerRules),
/* harmony export */   r: () => (/* binding */ peerEntries)
/* harmony export */ });
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

/***/ 1576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nearestRule),
/* harmony export */   X: () => (/* binding */ ruleNames)
/* harmony export */ });
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6730);

function ruleNames(rules) {
    const former = rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    return new Map([...former, ...rules.map(({ id }) => [id, id])]);
}
/** The id of the rule that `name` most likely means. */
function nearestRule(name, names) {
    const found = (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, [...names.keys()]);
    return found === undefined ? undefined : names.get(found);
}


/***/ }),

/***/ 9858:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageCommand: () => (/* binding */ imageCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(2960);
// EXTERNAL MODULE: ./build/images/registry/target.js
var registry_target = __webpack_require__(230);
;// CONCATENATED MODULE: ./build/images/sources/index.js




/** The text does not name an image. */
class NoImageError extends Error {
    name = 'NoImageError';
}
/**
 * Finds the image that the user names: first a folder or an archive, then `path:name` for one of several images in it, then a reference to a
 * registry. Paths are relative to `folder`.
 * @throws {NoImageError}
 */
function namedImage(image, folder) {
    const path = (0,external_node_path_.resolve)(folder, image);
    if ((0,external_node_fs_.existsSync)(path))
        return { kind: 'local', path, name: undefined };
    const [, before = '', name] = /^([^:]+):(.+)$/.exec(image) ?? [];
    const layout = (0,external_node_path_.resolve)(folder, before);
    if (name !== undefined && (0,external_node_fs_.existsSync)(layout))
        return { kind: 'local', path: layout, name };
    const reference = (0,images_image/* parseImageReference */.o_)(image);
    const target = /^[./]/.test(image) ? 'invalid' : (0,registry_target.targetOf)(reference);
    if (typeof target === 'object')
        return { kind: 'registry', reference, target };
    throw new NoImageError(`${JSON.stringify(image)} is neither a folder, nor an archive, nor a valid image name`);
}

// EXTERNAL MODULE: ./build/images/layers/image-error.js
var image_error = __webpack_require__(6700);
;// CONCATENATED MODULE: ./build/images/sources/manifest.js

/** Parses an image manifest or an index in the format of OCI or Docker. https://github.com/opencontainers/image-spec */
function parseManifest(json) {
    const { manifests, config, layers } = objectOf(json);
    if (Array.isArray(manifests))
        return { kind: 'index', manifests: manifests.map(descriptorOf) };
    if (config === undefined || !Array.isArray(layers))
        throw new image_error/* ImageError */.C('its manifest has an unknown kind');
    return { kind: 'manifest', config: descriptorOf(config), layers: layers.map(descriptorOf) };
}
/** The image for a platform: the one with that platform, or the only one. Signatures and attestations are ignored. */
function selectPlatform(manifests, wanted) {
    const images = manifests.filter(isImage);
    const matches = images.filter(({ platform }) => platform !== undefined && fits(platform, wanted));
    const exact = matches.find(({ platform }) => platform?.variant === wanted.variant);
    const found = exact ?? matches[0] ?? (images.length === 1 ? images[0] : undefined);
    if (found === undefined)
        throw new image_error/* ImageError */.C(`it has no image for ${platformText(wanted)}`);
    return found;
}
function platformText({ os, architecture, variant }) {
    return [os, architecture, variant].filter((part) => part !== undefined).join('/');
}
/** Parses a text such as `linux/arm64/v8`; undefined for other texts. */
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
    const { mediaType, digest, size, platform, annotations } = objectOf(json);
    if (typeof digest !== 'string')
        throw new image_error/* ImageError */.C('its manifest is malformed');
    return {
        mediaType: typeof mediaType === 'string' ? mediaType : '',
        digest,
        size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : 0,
        platform: platform === undefined ? undefined : platformOf(platform),
        annotations: Object.fromEntries(Object.entries(objectOf(annotations)).filter((entry) => typeof entry[1] === 'string')),
    };
}
function platformOf(json) {
    const { os, architecture, variant } = objectOf(json);
    return {
        os: typeof os === 'string' ? os : 'unknown',
        architecture: typeof architecture === 'string' ? architecture : 'unknown',
        ...(typeof variant === 'string' ? { variant } : {}),
    };
}
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(7342);
// EXTERNAL MODULE: ./build/check/active-rules.js
var active_rules = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/check/fact-rules.js
var fact_rules = __webpack_require__(7123);
// EXTERNAL MODULE: ./build/check/redact.js
var redact = __webpack_require__(8054);
// EXTERNAL MODULE: ./build/check/run-rules.js + 5 modules
var run_rules = __webpack_require__(2648);
// EXTERNAL MODULE: ./build/images/layers/index.js + 31 modules
var images_layers = __webpack_require__(2231);
// EXTERNAL MODULE: ./build/images/layers/layer-cache.js + 1 modules
var layer_cache = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(985);
// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(9306);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/images/tar/header.js
var header = __webpack_require__(1602);
// EXTERNAL MODULE: ./build/images/tar/reader.js + 1 modules
var tar_reader = __webpack_require__(8040);
;// CONCATENATED MODULE: ./build/images/sources/archive-folder.js






const CHUNK_BYTES = 256 * 1024;
/** The files of the archive itself, without the files in its layers. */
const MAXIMUM_FILES = 10_000;
const MAXIMUM_LINKS = 8;
/** The files of a tar archive. The archive is not unpacked; opening it reads only the headers. */
function openArchiveFolder(path) {
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { members, links } = indexOf(descriptor);
        const find = (name) => members.get(resolveLinks(name, links));
        return {
            size: (name) => find(name)?.size,
            read(name) {
                return contentOf(descriptor, find(name) ?? { at: 0, size: 0 });
            },
            close: () => (0,external_node_fs_.closeSync)(descriptor),
        };
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw error;
    }
}
/** Not a stream of Node, because destroying that would close the descriptor, which other readers still use. */
async function* contentOf(descriptor, { at, size }) {
    for (let offset = 0; offset < size;) {
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - offset));
        const { bytesRead } = await readAt(descriptor, chunk, 0, chunk.length, at + offset);
        if (bytesRead === 0)
            return;
        offset += bytesRead;
        yield chunk.subarray(0, bytesRead);
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


const disk_folder_CHUNK_BYTES = 256 * 1024;
/** The files of a folder. Symbolic links are not followed, because a layout from an archive could point anywhere. */
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

// EXTERNAL MODULE: ./build/images/layers/configuration.js
var configuration = __webpack_require__(7552);
// EXTERNAL MODULE: ./build/images/tar/decompress.js
var decompress = __webpack_require__(5480);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    const size = folder.size(path);
    if (size === undefined)
        throw new image_error/* ImageError */.C(`${describe(path)} is missing`);
    if (size > MAXIMUM_JSON_BYTES)
        throw new image_error/* ImageError */.C(`${describe(path)} is too large`);
    const parts = [];
    const content = folder.read(path);
    for await (const part of digest === undefined ? content : verified(content, digest))
        parts.push(part);
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
    const paths = new Map(ids.map((id, index) => [id, image.layers[index]]));
    return {
        digest: undefined,
        manifest: { layers: ids.map((digest) => layerOf(folder, digest, paths.get(digest))) },
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
        const { Config: config, RepoTags: names, Layers: layers } = (image ?? {});
        if (typeof config !== 'string' || !isTexts(layers))
            throw new image_error/* ImageError */.C(`${MANIFEST_FILE} is malformed`);
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
        throw new image_error/* ImageError */.C(name === undefined ? 'it has no image' : 'it has no image with that name');
    if (fitting.length > 1) {
        const names = images.flatMap((image) => image.names).slice(0, 10);
        throw new image_error/* ImageError */.C(`it has ${images.length} images; choose one of ${names.join(', ')}`);
    }
    return first;
}

// EXTERNAL MODULE: ./build/images/sources/attestation.js
var sources_attestation = __webpack_require__(8388);
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
            if (folder.size(path) === undefined)
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
        const found = manifests.filter((descriptor) => names(descriptor).includes(name));
        if (found.length === 0)
            throw new image_error/* ImageError */.C(`it has no image with that name`);
        return found;
    }
    const all = new Set(manifests.flatMap((descriptor) => names(descriptor)[0] ?? []));
    if (all.size > 1)
        throw new image_error/* ImageError */.C(`it has ${all.size} images; choose one of ${[...all].slice(0, 10).join(', ')}`);
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

;// CONCATENATED MODULE: ./build/images/sources/local-image.js






/** Opens an image on this machine: the folder of an OCI layout, an archive of such a folder, or an archive of `docker save`. */
async function openLocalImage(path, choice) {
    const folder = (0,external_node_fs_.statSync)(path).isDirectory() ? openDiskFolder(path) : openArchive(path);
    try {
        if (isOciLayout(folder))
            return await openOciLayout(folder, choice);
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
    if (startsCompressed(path))
        throw new image_error/* ImageError */.C('the archive is compressed; unpack it first');
    return openArchiveFolder(path);
}
/** Whether the file starts like gzip, zstd, xz or bzip2. */
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

// EXTERNAL MODULE: ./build/images/sources/registry-image.js
var registry_image = __webpack_require__(5215);
// EXTERNAL MODULE: ./build/images/resolve/facts.js + 7 modules
var facts = __webpack_require__(4872);
// EXTERNAL MODULE: ./build/images/resolve/resolve-images.js
var resolve_images = __webpack_require__(3883);
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
/** Reads the image that the user names, from a registry or from the disk. The error is the reason why it could not be read. */
async function openGivenImage(named, settings) {
    const session = (0,facts/* openSession */.fA)(settings);
    let source;
    try {
        source = named.kind === 'local' ? await openOnDisk(named, session) : await openRemote(named, session);
        const cache = settings.cacheDir === undefined ? {} : { cache: (0,layer_cache.openLayerCache)(settings.cacheDir) };
        const signal = AbortSignal.timeout(Math.floor(session.budget.left()));
        const contents = await (0,images_layers.inspectImage)(source, { scope: 'all', analysis: settings.imageAnalysis, signal, ...cache });
        return { ok: true, value: givenImage(named, contents, source, session) };
    }
    catch (error) {
        source?.close?.();
        session.registry.close();
        if (!isExpected(error))
            throw error;
        return { ok: false, error: (0,image_error/* reasonOf */.A)(error) };
    }
}
function isExpected(error) {
    if (error instanceof image_error/* ImageError */.C || error instanceof lookup_error/* LookupError */.FN)
        return true;
    return error?.code !== undefined;
}
function openOnDisk({ path, name }, { platform }) {
    return openLocalImage(path, { name, platform });
}
function openRemote({ target }, { registry, platform }) {
    return (0,registry_image/* openRegistryImage */.F)(registry, target, platform);
}
function givenImage(named, contents, source, session) {
    const target = named.kind === 'registry' ? named.target : { ...ON_DISK, digest: contents.digest };
    const known = (0,registry_target.targetKey)(target);
    const own = {
        ...session,
        registry: named.kind === 'registry' ? session.registry : diskRegistry(source),
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
        readConfig: async () => ({ ok: true, value: (0,json/* isObject */.Gv)(source.config) ? source.config : {} }),
        openBlob: nowhere,
        listReferrers: nowhere,
        listTags: nowhere,
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
var lookup_notifications = __webpack_require__(2329);
// EXTERNAL MODULE: ./build/images/resolve/lookups.js
var lookups = __webpack_require__(3863);
// EXTERNAL MODULE: ./build/images/resolve/unverified-images.js
var unverified_images = __webpack_require__(1104);
// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(404);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var findings_gap = __webpack_require__(9189);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(1380);
// EXTERNAL MODULE: ./build/rules/index.js + 428 modules
var rules = __webpack_require__(1108);
// EXTERNAL MODULE: ./build/triage/index.js + 2 modules
var triage = __webpack_require__(2527);
// EXTERNAL MODULE: ./build/run/check-images.js
var check_images = __webpack_require__(8321);
;// CONCATENATED MODULE: ./build/run/image.js














/**
 * Reads one image, looks up what is known about it, and checks it: resolve → check → triage. The error says why the image could not be
 * read.
 */
async function scanImage(asked, options) {
    const opened = await openGivenImage(asked.named, options.settings);
    if (!opened.ok)
        return opened;
    try {
        return { ok: true, value: { contents: opened.value.contents, report: await judged(asked, opened.value, options) } };
    }
    finally {
        opened.value.close();
    }
}
async function judged(asked, given, options) {
    const { settings, ruleSettings, host = host_assumptions/* DEFAULT_HOST */.H, today } = options;
    const { vulnerabilityDetail } = settings;
    const available = availableFacts(asked, settings);
    const chosen = (0,active_rules/* activeRules */.I)(rules.rules.filter(isAboutImages), 'strict', switchedOn(ruleSettings));
    const possible = chosen.filter(({ rule: { needs = [] } }) => needs.every((fact) => available.has(fact)));
    const image = imageOf(asked);
    const { facts, failures, unverified } = await given.lookUp((0,fact_rules/* splitByFacts */.R)(possible, available).wanted);
    const known = { ...image, facts, isLookedUp: true };
    const checked = (0,run_rules/* runRules */.x)(possible, [known], { host, today, vulnerabilityDetail });
    // a fix needs a file to change
    const findings = checked.findings.map((finding) => ({ ...finding, fix: undefined, download: undefined }));
    const triaged = (0,triage/* triage */.N)(findings, options.suppressions, {
        ...options,
        rules: possible,
        isInScope: (path) => path === asked.path,
    });
    return {
        rules: possible,
        findings: triaged.findings,
        notifications: [
            ...gapNotifications(given.contents, image),
            ...(unverified === undefined
                ? []
                : [(0,unverified_images/* unverifiedGap */.s)({ image, why: unverified }, settings.signatures)].flatMap((gap) => gap ?? [])),
            ...(0,lookup_notifications/* lookupNotifications */.hC)([{ image, failures, isPartial: true }], settings.failOnUnavailable),
            ...notAsked(asked, chosen, settings, image),
            ...checked.notifications,
            ...triaged.notifications,
        ].map((notification) => ({ ...notification, message: (0,redact/* withoutSecrets */.c)(notification.message) })),
        counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 1 },
        verified: (0,check_images/* verifiedIn */.mT)(known),
        vulnerable: (0,check_images/* vulnerableIn */.eH)(known),
    };
}
/** How a file pins an image does not concern the image itself. */
const ABOUT_FILES = new Set(['image-no-digest', 'image-digest-required']);
function isAboutImages({ on, id }) {
    return on === 'image' && !ABOUT_FILES.has(id);
}
/** Runs every rule that the configuration does not switch off: someone who asks about one image wants to know all about it. */
function switchedOn(given) {
    return new Map([...rules.rules.filter(isAboutImages).map(({ id }) => [id, 'on']), ...given]);
}
function availableFacts({ named }, settings) {
    const all = (0,lookups/* factsOf */.xS)(settings);
    return named.kind === 'registry' ? all : new Set([...all].filter((fact) => !REGISTRY_FACTS.has(fact)));
}
/** The image as a container without any options would use it. */
function imageOf({ named, text, path }) {
    const value = named.kind === 'registry' ? named.reference : { ...NAMELESS, text };
    // this text is part of the identity of findings: they stay the same when a newer tag is checked
    const span = { file: { path, text: path }, start: 0, end: path.length };
    return {
        kind: 'image',
        use: 'container',
        usedBy: path,
        title: 'a plain container',
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
function gapNotifications({ gaps, layers, hasUnsignedSbom }, { reference: { span } }) {
    const numbers = new Map(layers.map(({ digest }, index) => [digest, index + 1]));
    const parts = gaps.slice(0, NAMED_GAPS).map((gap) => gapText(gap, numbers));
    const rest = gaps.length - parts.length;
    const notRead = [...parts, ...(rest > 0 ? [`${rest} more of its parts`] : [])];
    return [
        ...notRead.map((part) => (0,findings_gap/* notLookedAt */.$)({ kind: 'image-not-read', message: `Not read: ${part}.`, wayOut: READ_ANEW, span, evidence: part })),
        ...(hasUnsignedSbom ? [(0,findings_gap/* notLookedAt */.$)({ kind: 'image-not-read', weight: 'ordinary', ...UNSIGNED, span })] : []),
    ];
}
const READ_ANEW = 'With --image-analysis sbom, packages come from the SBOM next to the image instead.';
const UNSIGNED = {
    message: 'The packages come from an SBOM that is not signed: the author of the image could have left any of them out.',
    wayOut: '--image-analysis layers reads the layers instead.',
};
function gapText({ layer, path, reason }, numbers) {
    const where = layer === undefined ? 'the image' : `layer ${numbers.get(layer) ?? '?'}`;
    return `${path === undefined ? where : `/${path} in ${where}`}: ${reason}`;
}
/** Checks that the options leave out, and how to turn them on. */
function notAsked({ named }, chosen, settings, { reference: { span } }) {
    const notifications = [];
    const notAskedFor = (rules, message, wayOut) => {
        const gap = { kind: 'image-not-looked-up', thing: 'rule', count: rules.length, evidence: message };
        notifications.push((0,findings_gap/* notLookedAt */.$)({ ...gap, message, wayOut, span }));
    };
    const known = (0,lookups/* factsOf */.xS)(settings);
    const atRegistry = chosen.filter(({ rule: { needs = [] } }) => needs.every((fact) => known.has(fact)) && needs.some((fact) => REGISTRY_FACTS.has(fact)));
    if (named.kind === 'local' && atRegistry.length > 0) {
        const ids = atRegistry.map(({ rule }) => rule.id).join(', ');
        const message = `The image is on the disk, so what only a registry knows was not checked: ${ids}.`;
        notAskedFor(atRegistry, message, 'Push it, and name it as in the registry.');
    }
    const aboutVulnerabilities = chosen.filter(({ rule: { needs = [] } }) => needs.includes('vulnerabilities'));
    if (settings.vulnerabilities === 'off' && aboutVulnerabilities.length > 0)
        notAskedFor(aboutVulnerabilities, 'Known vulnerabilities were not looked up.', '--vulnerabilities auto does so.');
    return notifications;
}

// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(2583);
// EXTERNAL MODULE: ./build/run/scan-options.js + 1 modules
var scan_options = __webpack_require__(2919);
// EXTERNAL MODULE: ./build/commands/destinations.js
var commands_destinations = __webpack_require__(1206);
// EXTERNAL MODULE: ./build/commands/image-arguments.js
var image_arguments = __webpack_require__(8031);
// EXTERNAL MODULE: ./build/report/terminal.js + 1 modules
var terminal = __webpack_require__(7602);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/commands/terminal.js
var commands_terminal = __webpack_require__(1083);
// EXTERNAL MODULE: ./build/commands/write-to.js
var write_to = __webpack_require__(9668);
;// CONCATENATED MODULE: ./build/commands/image-reports.js




/** The code for each format is loaded when that format is asked for. */
async function writeImageReports(destinations, judged, given, surroundings) {
    await (0,write_to/* writeTo */.j)(destinations, surroundings, (format, isFile) => render(format, judged, given, surroundings, isFile));
}
async function render(format, { report, contents, name, path, verdict }, { includeSuppressed = false }, surroundings, isFile) {
    switch (format) {
        case 'sarif': {
            const { sarifPieces } = await __webpack_require__.e(/* import() */ 3291).then(__webpack_require__.bind(__webpack_require__, 5672));
            const { concernOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1108));
            // in the category of another upload, this one would close the alerts of the other
            const category = `hullcheck-image/${path}`;
            return sarifPieces(report, { version: version/* VERSION */.x, concernOf, includeSuppressed, category });
        }
        case 'json': {
            const { imageJson } = await __webpack_require__.e(/* import() */ 4801).then(__webpack_require__.bind(__webpack_require__, 4801));
            return imageJson({ contents, report }, { version: version/* VERSION */.x, name });
        }
        case 'markdown': {
            const { toMarkdown } = await __webpack_require__.e(/* import() */ 2521).then(__webpack_require__.bind(__webpack_require__, 4902));
            const { imageMarkdown } = await __webpack_require__.e(/* import() */ 8230).then(__webpack_require__.bind(__webpack_require__, 8230));
            return [toMarkdown(report, verdict, { sections: [imageMarkdown(contents, name, report.verified)] })];
        }
        case 'html': {
            const { toHtml } = await __webpack_require__.e(/* import() */ 7877).then(__webpack_require__.bind(__webpack_require__, 7877));
            return [toHtml(report, verdict, { version: version/* VERSION */.x, name, image: contents })];
        }
        case 'terminal': {
            const { imageTerminal } = await __webpack_require__.e(/* import() */ 4451).then(__webpack_require__.bind(__webpack_require__, 4451));
            const colour = !isFile && (0,commands_terminal/* wantsColour */.M)(surroundings);
            const width = (0,commands_terminal/* widthOf */.q)(surroundings.stdout);
            const findings = (0,terminal/* terminalPieces */.Y)(report, {
                colour,
                width,
                verbose: true,
                verdict,
                isPlaceless: true,
                pathOf: () => name,
            });
            return [imageTerminal(contents, { name, colour, width, verified: report.verified }), '\n', ...findings];
        }
    }
}

// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/commands/image.js












const NOT_READ = 3;
/** `hullcheck image`: the contents of one image, and what is wrong with it. Returns the exit status. */
async function imageCommand(given, surroundings) {
    const destinations = (0,commands_destinations/* destinationsOf */.N)(given);
    const named = nameOf(given, surroundings);
    const asked = { named, text: given.image, path: pathOf(given.image, named, surroundings) };
    const settings = runSettings(given, surroundings);
    const policy = await (0,run/* loadPolicy */.tb)(settings);
    const scanned = await scanAsked(asked, given, settings, policy);
    if (!scanned.ok) {
        surroundings.stderr.write(`hullcheck: ${(0,report_escape/* oneLine */.TN)(given.image)} was not read: ${(0,report_escape/* oneLine */.TN)(scanned.error)}\n`);
        return NOT_READ;
    }
    const judged = (0,verdict/* verdict */.W)(scanned.value.report, (0,run/* failOnOf */.tC)(settings, policy));
    await writeImageReports(destinations, { ...scanned.value, name: given.image, path: asked.path, verdict: judged }, given, surroundings);
    return judged.exitCode;
}
function nameOf({ image }, { folder }) {
    try {
        return namedImage(image, folder);
    }
    catch (error) {
        if (error instanceof NoImageError)
            throw new usage_error/* UsageError */.e(error.message);
        throw error;
    }
}
/**
 * The path that reports show for an image. GitHub needs a path that stays the same when the image is built again, so it has neither tag nor
 * digest: it is the full name of the image, or the path of the folder or archive.
 */
function pathOf(text, named, { folder }) {
    if (named.kind === 'registry')
        return `${named.target.host}/${named.target.name}`;
    const path = (0,external_node_path_.relative)(folder, named.path);
    const isInside = path !== '' && !(0,external_node_path_.isAbsolute)(path) && path.split(external_node_path_.sep)[0] !== '..';
    return isInside ? path.split(external_node_path_.sep).join('/') : (0,external_node_path_.basename)(named.path) || text;
}
function runSettings(given, { folder }) {
    const { config, failOn } = given;
    const lookups = (0,image_arguments/* imageSettingsOf */.s)(given, folder);
    return { folder, paths: [], config, failOn, profile: undefined, baseline: undefined, ...lookups, lookup: 'never' };
}
function scanAsked(asked, given, settings, policy) {
    if (asked.named.kind === 'registry' && given.offline === true)
        return Promise.resolve({ ok: false, error: 'with --offline nothing may use the network' });
    return scanImage(asked, {
        ...(0,scan_options.scanOptionsOf)(settings, policy),
        settings: lookupSettings(asked, given, settings, policy),
        ruleSettings: policy.config.rules,
    });
}
/** In seconds: the layers of one image get more time than the many look-ups of a scan. */
const TIME_BUDGET = 900;
/** A registry named on the command line is one that the user trusts, wherever it is. */
function lookupSettings({ named }, given, { images = {} }, { config }) {
    const configured = (0,scan_options/* imageSettings */.T)(images, config);
    const hosts = named.kind === 'registry' ? [named.target.host] : [];
    const { platform = configured.platform, imageAnalysis = configured.imageAnalysis } = given;
    if (parsePlatform(platform) === undefined)
        throw new usage_error/* UsageError */.e(`--platform ${platform} is not a platform; write it as linux/amd64 or linux/arm64/v8`);
    return {
        ...configured,
        contents: true,
        platform,
        imageAnalysis,
        vulnerabilities: given.offline && configured.vulnerabilities !== 'off' ? 'offline' : configured.vulnerabilities,
        timeBudget: Math.max(configured.timeBudget, TIME_BUDGET),
        privateRegistries: [...configured.privateRegistries, ...hosts],
        insecureRegistries: given.insecure ? [...configured.insecureRegistries, ...hosts] : configured.insecureRegistries,
    };
}


/***/ }),

/***/ 6613:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayerCache: () => (/* binding */ openLayerCache)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/support/write-file.js
var write_file = __webpack_require__(822);
;// CONCATENATED MODULE: ./build/images/layers/contents.js
/** Increase it when layers are read differently, so that the cache of older versions is not used. */
const CONTENTS_VERSION = 1;

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
/** A quick check for a complete file of ours. It does not protect from someone who can write to the cache. */
function isContents(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { files, removed, emptied, setuid, paths, problems } = value;
    return [files, removed, emptied, setuid, problems].every(Array.isArray) && typeof paths === 'string';
}


/***/ }),

/***/ 3863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ unaskedPolicy),
/* harmony export */   Rc: () => (/* binding */ imageLookups),
/* harmony export */   t7: () => (/* binding */ offlineLookups),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9189);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2960);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6036);



/** Shared by all scans of a run, so no image is looked up twice. The network code is loaded with the first look-up. */
function imageLookups(settings) {
    const session = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(async () => (await Promise.all(/* import() */[__webpack_require__.e(6198), __webpack_require__.e(1310), __webpack_require__.e(3883)]).then(__webpack_require__.bind(__webpack_require__, 3883))).startLookups(settings));
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
            const plain = { images: images.map((image) => ({ ...image, isLookedUp: true })), notifications: [] };
            const held = wanted.has('signature')
                ? (await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 8252))).withoutAsking(images, settings, 'offline')
                : plain;
            const said = new Set(held.notifications.map(({ span }) => span));
            const leftOut = images.filter((image) => (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME)(image) && !said.has(image.reference.span));
            return { ...held, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
        },
    };
}
/** Reports the images that need a signature, where look-ups are not allowed. Requirements on the reference itself are checked. */
function unaskedPolicy(settings) {
    return {
        facts: new Set(['signature']),
        lookUp: async (images) => (await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 8252))).withoutAsking(images, settings, 'not-allowed'),
    };
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
    const why = 'not looked up, because --offline forbids network access.';
    const wayOut = 'Run the check without --offline.';
    if (failOnUnavailable) {
        return images.map(({ reference: { value, span } }) => (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$)({
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
        (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$)({ kind, message: `${count === 1 ? '1 image was' : `${count} images were`} ${why}`, wayOut, count }),
    ];
}


/***/ }),

/***/ 5215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openRegistryImage),
/* harmony export */   registrySource: () => (/* binding */ registrySource)
/* harmony export */ });
/* harmony import */ var _layers_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6700);
/* harmony import */ var _attestation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8388);


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

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4637);


/** The offsets where the lines of a file start; cached as long as the file exists. */
const linesOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
function positionAt(file, offset) {
    const starts = linesOf(file);
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(starts, offset);
    return { line: line + 1, column: offset - starts[line] + 1 };
}


/***/ }),

/***/ 8321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ checkImages),
/* harmony export */   eH: () => (/* binding */ vulnerableIn),
/* harmony export */   mT: () => (/* binding */ verifiedIn)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5868);
/* harmony import */ var _check_run_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2648);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2960);



/** Looks up the facts that rules need about the images of all files at once, and runs these rules on them. */
async function checkImages(images, { withFacts, wanted }, lookups, context, onLookup) {
    if (lookups === undefined || withFacts.length === 0 || images.length === 0)
        return { findings: [], notifications: [], verified: [], vulnerable: [] };
    (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetSecrets */ .DL)();
    const resolved = await lookups.lookUp(images, wanted, onLookup);
    const { findings, notifications } = (0,_check_run_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .runRules */ .x)(withFacts, resolved.images, context);
    return {
        findings,
        notifications: [...resolved.notifications, ...notifications].map(withNamesIn),
        verified: resolved.images.flatMap(verifiedIn),
        vulnerable: distinct(resolved.images.flatMap(vulnerableIn)),
    };
}
function withNamesIn(notification) {
    return { ...notification, message: (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(notification.message) };
}
/** The image, if its signature was verified. */
function verifiedIn({ reference: { value, span }, facts: { signature } }) {
    return signature?.kind === 'verified' ? [{ image: value.text, span, signature }] : [];
}
/** The known vulnerabilities of an image, once for all places that name it. */
function vulnerableIn(image) {
    const { reference, facts } = image;
    const { vulnerabilities, update, contents } = facts;
    if (vulnerabilities === undefined || !(0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirstUse */ .gR)(image))
        return [];
    return [
        {
            image: reference.value.text,
            span: reference.span,
            otherSpans: (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_2__/* .otherUses */ .rL)(image).map(({ span }) => span),
            operatingSystem: contents?.operatingSystem,
            vulnerabilities,
            update: update === 'none' ? undefined : update,
        },
    ];
}
/** A stage that is built in several ways names its image at one place. */
function distinct(images) {
    return [...new Map(images.map((one) => [`${one.span.file.path}\n${one.span.start}`, one])).values()];
}


/***/ }),

/***/ 2919:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ imageSettings),
  scanOptionsOf: () => (/* binding */ scanOptionsOf)
});

// EXTERNAL MODULE: ./build/check/active-rules.js
var active_rules = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/check/peer-rules.js
var peer_rules = __webpack_require__(173);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/images/resolve/lookups.js
var resolve_lookups = __webpack_require__(3863);
// EXTERNAL MODULE: ./build/rules/index.js + 428 modules
var rules = __webpack_require__(1108);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(4637);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(8140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(9189);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(2960);
// EXTERNAL MODULE: ./build/support/map-concurrently.js
var map_concurrently = __webpack_require__(2873);
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
    return (0,gap/* notLookedAt */.$)({
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
        Promise.all(/* import() */[__webpack_require__.e(6198), __webpack_require__.e(4006)]).then(__webpack_require__.bind(__webpack_require__, 1625)),
        Promise.all(/* import() */[__webpack_require__.e(6198), __webpack_require__.e(1310)]).then(__webpack_require__.bind(__webpack_require__, 1310)),
        __webpack_require__.e(/* import() */ 230).then(__webpack_require__.bind(__webpack_require__, 230)),
        __webpack_require__.e(/* import() */ 975).then(__webpack_require__.bind(__webpack_require__, 975)),
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
function scanOptionsOf(settings, { config, baseline }) {
    const { profile, alsoRun = [], withPostures = false, threads, journal, known, onProgress } = settings;
    // keeps the configuration of a rule, such as its score
    const switchedOn = alsoRun.filter((id) => typeof config.rules.get(id) !== 'object');
    const ruleSettings = new Map([...config.rules, ...switchedOn.map((id) => [id, 'on'])]);
    const lookups = lookupsFor(settings, config);
    const isPossible = ({ needs = [], id }) => needs.every((fact) => lookups?.facts.has(fact)) || ruleSettings.has(id);
    return {
        // a rule cannot report anything without its facts, so it is left out, unless the user asked for it
        rules: (0,active_rules/* activeRules */.I)(rules.rules.filter(isPossible), profile ?? config.profile, ruleSettings),
        lookups,
        vulnerabilityDetail: config.images.vulnerabilityDetail,
        completeFixes: settings.withDownloads && isAllowedToAsk(settings, config) && !settings.offline ? sharedFixes(config) : undefined,
        names: (0,rule_names/* ruleNames */.X)(rules.rules),
        peers: config.peerIgnores ? (0,peer_rules/* peerRules */.O)(rules.rules) : undefined,
        suppressions: [...config.suppressions, ...baseline],
        acceptedGaps: config.acceptedGaps,
        host: config.host,
        builds: config.builds,
        withPostures,
        today: TODAY,
        threads,
        journal,
        known,
        ...(onProgress && { onProgress }),
    };
}
/** The scans of one run share what they look up. */
const sharedLookups = (0,remember/* remember */.k)((_config) => new Map());
const sharedFixes = (0,remember/* remember */.k)((config) => completeFixes(config.images));
function isAllowedToAsk({ lookup, images = {} }, config) {
    return (lookup ?? imageSettings(images, config).lookup) !== 'never';
}
function lookupsFor(given, config) {
    const { offline, images = {} } = given;
    const settings = imageSettings(images, config);
    if (!isAllowedToAsk(given, config))
        return settings.signatures.length > 0 ? (0,resolve_lookups/* unaskedPolicy */.Kw)(settings) : undefined;
    if (offline)
        return (0,resolve_lookups/* offlineLookups */.t7)(settings);
    const shared = sharedLookups(config);
    const key = JSON.stringify(images);
    const lookups = shared.get(key) ?? (0,resolve_lookups/* imageLookups */.Rc)(settings);
    shared.set(key, lookups);
    return lookups;
}
/** Asking for vulnerabilities implies looking up images. */
function imageSettings(given, { images }) {
    const { vulnerabilities = images.vulnerabilities, cacheDir = images.cacheDir } = given;
    const { vulnerabilityDatabase = images.vulnerabilityDatabase, githubToken = images.githubToken } = given;
    const lookup = (given.vulnerabilities ?? 'off') === 'off' ? images.lookup : 'auto';
    return { ...images, lookup, vulnerabilities, vulnerabilityDatabase, cacheDir, githubToken };
}
/** In UTC, so that a suppression expires at the same moment everywhere; and the same for all scans of one run. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}
/** For texts whose lines all end with `\n`, as in most files. */
function plainLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function allLineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))
            starts.push(at + 1);
    }
    return starts;
}
/** Index of the last line that starts at or before `offset`. */
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 2873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/** Runs the work for all items, at most `limit` at a time; the results are in the order of the items. */
async function mapConcurrently(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < items.length; index = next++)
            results[index] = await work(items[index]);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/**
 * A word from a file, quoted for a message; undefined when it may be a secret, or is not plain text. Names consist of words, whereas tokens
 * are long and mix letters with digits.
 */
function shown(text) {
    if (!/^[\w./*-]{1,64}$/.test(text))
        return undefined;
    const isTokenLike = text.split(/[-./*_]/).some((part) => part.length >= 12 && /\d/.test(part));
    const isMixedCase = /[a-z][A-Z][a-z]*[A-Z]/.test(text) && text.length >= 20;
    return isTokenLike || isMixedCase ? undefined : `"${text}"`;
}


/***/ }),

/***/ 4373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** In hexadecimal digits. */
const HASH_LENGTH = 32;
/** Identifies a problem within its file, wherever it moves: by rule, subject and evidence. */
function contentHash({ ruleId, subject, evidence }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ruleId, subject, evidence]))
        .digest()
        .toString('hex', 0, HASH_LENGTH / 2);
}
/** Equal problems of one file differ by their order, counted from 1. */
function fingerprintOf(hash, occurrence) {
    return `${hash}:${occurrence}`;
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ }),

/***/ 2527:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ triage)
});

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
;// CONCATENATED MODULE: ./build/triage/distinct-findings.js

/** Longer lists of names would bury the problem itself. */
const NAMED_SUBJECTS = 5;
/**
 * The findings sorted by path, place and rule, without duplicates: an option that several services share through an anchor is one problem,
 * found once for each. The worst finding is kept, the first of equally bad ones, and its message names the others.
 */
function distinctFindings(findings) {
    const distinct = [];
    const byPath = [...groupedByPath(findings)].sort(([one], [other]) => compare(one, other));
    for (const [, ofFile] of byPath)
        addDistinct(ofFile.sort(byPlace), distinct);
    return distinct;
}
/** Most findings follow others of the same file, so this takes a fraction of the time of sorting them all by path. */
function groupedByPath(findings) {
    return (0,group_by/* groupBy */.$)(findings, ({ span }) => span.file.path);
}
/** Takes the sorted findings of one file. */
function addDistinct(findings, distinct) {
    for (let start = 0, end = 1; start < findings.length; start = end, end = start + 1) {
        const first = findings[start];
        while (end < findings.length && byPlace(first, findings[end]) === 0)
            end += 1;
        if (end - start === 1)
            distinct.push(first);
        else
            for (const merged of mergeEqual(findings.slice(start, end)))
                distinct.push(merged);
    }
}
/** Compares findings in one file. */
function byPlace(a, b) {
    return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.ruleId, b.ruleId);
}
/** Compares by code units: the order must not depend on the language of the machine. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** One rule may find several things at one place; they differ by evidence. */
function mergeEqual(samePlace) {
    const byEvidence = (0,group_by/* groupBy */.$)(samePlace, ({ evidence }) => evidence);
    return [...byEvidence.values()].map(mergeSubjects);
}
function mergeSubjects(equal) {
    const worst = equal.reduce((best, one) => ((one.score ?? 0) > (best.score ?? 0) ? one : best));
    const sharedBy = sharingSubjects(equal);
    const others = sharedBy.map(({ subject }) => subject).filter((name) => name !== worst.subject);
    if (others.length === 0)
        return worst;
    const named = others.slice(0, NAMED_SUBJECTS).map((name) => `"${name}"`);
    const rest = others.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return { ...worst, sharedBy, message: `${worst.message} The same text applies to ${list}.` };
}
/** Each subject once: with its worst score, and as optional only if it is so everywhere. */
function sharingSubjects(equal) {
    const subjects = new Map();
    for (const { subject, score, isOptional = false } of equal) {
        const known = subjects.get(subject);
        const worse = known === undefined || (score ?? 0) > (known.score ?? 0) ? score : known.score;
        subjects.set(subject, { subject, score: worse, isOptional: isOptional && (known?.isOptional ?? true) });
    }
    return [...subjects.values()];
}

// EXTERNAL MODULE: ./build/triage/fingerprint.js
var fingerprint = __webpack_require__(4373);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(5108);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/support/quoted-if-harmless.js
var quoted_if_harmless = __webpack_require__(6554);
;// CONCATENATED MODULE: ./build/triage/suppressions.js



function readSuppressions(suppressions, options) {
    const refusals = [];
    const claims = [];
    for (const suppression of suppressions) {
        if (suppression.tool !== undefined && isExpired(suppression, options))
            continue;
        const refusal = refusalOf(suppression, options);
        if (refusal !== undefined)
            refusals.push(refusal);
        else
            claims.push(...claimsOf(suppression, options, refusals));
    }
    const index = indexClaims(claims);
    const used = new Set();
    function suppressionFor(finding) {
        const covering = [finding.ruleId, ...finding.impliedBy].flatMap((ruleId) => {
            const byPath = index.get(ruleId);
            const candidates = [...(byPath?.get(finding.span.file.path) ?? []), ...(byPath?.get('') ?? [])];
            return candidates.filter(({ suppression }) => suppression.covers(finding));
        });
        for (const claim of covering)
            used.add(claim);
        return nearestOf(covering);
    }
    return { suppressionFor, notifications: () => [...refusals, ...unused(claims, used, options)] };
}
/** A baseline comes last, so that it can shrink when a reason is stated elsewhere. */
const NEARNESS = ['comment', 'config', 'baseline'];
function nearestOf(claims) {
    for (const kind of NEARNESS) {
        const claim = claims.find(({ suppression }) => suppression.kind === kind);
        if (claim !== undefined)
            return claim.suppression;
    }
    return undefined;
}
function isExpired({ expires }, { today }) {
    return expires !== undefined && expires < today;
}
function refusalOf(suppression, options) {
    const { problem, reason, ruleIds, expires } = suppression;
    if (problem !== undefined)
        return refused(suppression, problem);
    if (ruleIds.length === 0)
        return refused(suppression, 'It names no rule.');
    if (reason === '')
        return refused(suppression, 'It gives no reason. Write one after two dashes: rule -- reason.');
    if (isExpired(suppression, options))
        return refused(suppression, `It expired on ${expires}.`);
    return undefined;
}
function claimsOf(suppression, { names }, refusals) {
    const claims = [];
    for (const name of new Set(suppression.ruleIds)) {
        const ruleId = names.get(name);
        if (ruleId !== undefined)
            claims.push({ suppression, name, ruleId });
        // a baseline may know rules that are gone
        else if (suppression.kind !== 'baseline')
            refusals.push(refused(suppression, unknownRule(name, names, refusals.length)));
    }
    return claims;
}
/** Searching for similar names takes time, which a hostile file must not be able to waste. */
const MAXIMUM_SUGGESTIONS = 200;
function unknownRule(name, names, refusalCount) {
    const meant = refusalCount < MAXIMUM_SUGGESTIONS ? (0,rule_names/* nearestRule */.V)(name, names) : undefined;
    const subject = (0,quoted_if_harmless/* shown */.S)(name) === undefined ? 'This rule' : `The rule ${(0,quoted_if_harmless/* shown */.S)(name)}`;
    return `${subject} does not exist${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
}
function refused(suppression, reason) {
    return notify('suppression-not-honoured', suppression, `This suppression does not apply. ${reason}`);
}
function indexClaims(claims) {
    const index = new Map();
    for (const claim of claims) {
        const byPath = index.get(claim.ruleId) ?? new Map();
        index.set(claim.ruleId, byPath);
        (0,group_by/* addToGroup */.M)(byPath, claim.suppression.path ?? '', claim);
    }
    return index;
}
/** Rules that did not run and files that were not scanned have nothing to suppress: their suppressions do not count as unused. */
function unused(claims, used, options) {
    const active = new Set(options.rules.map(({ rule }) => rule.id));
    const { isInScope = () => true } = options;
    const idle = claims.filter((claim) => !used.has(claim) &&
        claim.suppression.tool === undefined &&
        active.has(claim.ruleId) &&
        isInScope(claim.suppression.path ?? ''));
    const written = idle.filter(({ suppression }) => suppression.kind !== 'baseline');
    return [...unusedWritten(written), ...staleBaseline(idle.length - written.length)];
}
function unusedWritten(claims) {
    const bySuppression = new Map();
    for (const { suppression, name } of claims) {
        (0,group_by/* addToGroup */.M)(bySuppression, suppression, name);
    }
    return [...bySuppression].map(([suppression, names]) => notify('suppression-unused', suppression, `There is nothing to suppress here for ${names.join(', ')}. Remove it.`));
}
function staleBaseline(count) {
    if (count === 0)
        return [];
    const entries = count === 1 ? '1 entry of the baseline no longer occurs' : `${count} entries of the baseline no longer occur`;
    return [{ level: 'note', code: 'suppression-unused', message: `${entries}. Write a new one with --write-baseline.` }];
}
function notify(code, { span }, message) {
    return span === undefined ? { level: 'warning', code, message } : { level: 'warning', code, message, span };
}

;// CONCATENATED MODULE: ./build/triage/index.js




/** The only place where findings are sorted, deduplicated, identified and suppressed. */
function triage(findings, suppressions, options) {
    const { suppressionFor, notifications } = readSuppressions(suppressions, options);
    const identified = identify(distinctFindings(findings));
    for (const finding of identified)
        finding.suppressedBy = suppressionFor(finding);
    (0,folding/* foldRepeated */.Uz)(identified);
    return { findings: identified, notifications: notifications() };
}
const NONE = [];
/** The findings are sorted, so those of one file are consecutive. */
function identify(findings) {
    let path;
    const occurrences = new Map();
    return findings.map((finding) => {
        if (finding.span.file.path !== path)
            occurrences.clear();
        path = finding.span.file.path;
        const hash = (0,fingerprint/* contentHash */.Ae)(finding);
        const occurrence = (occurrences.get(hash) ?? 0) + 1;
        occurrences.set(hash, occurrence);
        return identified(finding, (0,fingerprint/* fingerprintOf */.ax)(hash, occurrence));
    });
}
/** Copies field by field: with a spread, V8 keeps a hidden class for each object, which is larger than the object. */
function identified(finding, fingerprint) {
    return {
        ruleId: finding.ruleId,
        severity: finding.severity,
        score: finding.score,
        variant: finding.variant,
        span: finding.span,
        message: finding.message,
        related: finding.related,
        flow: finding.flow,
        impliedBy: finding.impliedBy,
        repeats: finding.repeats ?? NONE,
        fix: finding.fix,
        download: finding.download,
        subject: finding.subject,
        evidence: finding.evidence,
        secrets: finding.secrets,
        isOptional: finding.isOptional,
        sharedBy: finding.sharedBy,
        parts: finding.parts,
        fingerprint,
        suppressedBy: undefined,
        foldedInto: undefined,
        folded: NONE,
    };
}


/***/ })

};
