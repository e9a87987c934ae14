export const id = 7277;
export const ids = [7277,6613,5215];
export const modules = {

/***/ 66589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requiredAttributes),
/* harmony export */   n: () => (/* binding */ SHORT_FORMS)
/* harmony export */ });
/** The attributes of a name that a policy may require, by their usual short forms. */
const ATTRIBUTES = new Map([
    ['C', '2.5.4.6'],
    ['CN', '2.5.4.3'],
    ['L', '2.5.4.7'],
    ['O', '2.5.4.10'],
    ['OU', '2.5.4.11'],
    ['S', '2.5.4.8'],
    ['ST', '2.5.4.8'],
]);
/** The usual short forms by their object identifiers. */
const SHORT_FORMS = new Map([...ATTRIBUTES].map(([short, identifier]) => [identifier, short]));
/** Attributes and values, such as those of `C=DE, O=acme`. Undefined if it is not of that form. */
function requiredAttributes(text) {
    const parts = text.split(',');
    const attributes = new Map(parts.flatMap(attributeIn));
    return attributes.size === parts.length ? [...attributes] : undefined;
}
function attributeIn(part) {
    const at = part.indexOf('=');
    const identifier = at === -1 ? undefined : ATTRIBUTES.get(part.slice(0, at).trim());
    const value = part.slice(at + 1).trim();
    return identifier !== undefined && isPlain(value) ? [[identifier, value]] : [];
}
/** Without patterns, and without what other tools escape. */
function isPlain(value) {
    return value !== '' && !/[*\\;"+<>#=\p{C}]/u.test(value);
}


/***/ }),

/***/ 37277:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageCommand: () => (/* binding */ imageCommand)
});

// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/config/image-settings.js + 1 modules
var image_settings = __webpack_require__(26401);
// EXTERNAL MODULE: ./build/config/vulnerability-database.js
var vulnerability_database = __webpack_require__(66447);
// EXTERNAL MODULE: ./build/discover/index.js + 3 modules
var discover = __webpack_require__(23056);
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

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/verdict.js + 1 modules
var verdict = __webpack_require__(33886);
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
// EXTERNAL MODULE: ./build/model/findings/gap.js
var findings_gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/rules/index.js + 538 modules
var rules = __webpack_require__(36143);
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

// EXTERNAL MODULE: ./build/run/overrides.js
var overrides = __webpack_require__(7699);
// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(72583);
// EXTERNAL MODULE: ./build/commands/destinations.js
var commands_destinations = __webpack_require__(41206);
// EXTERNAL MODULE: ./build/commands/image-arguments.js
var image_arguments = __webpack_require__(18031);
// EXTERNAL MODULE: ./build/report/policy-text.js
var policy_text = __webpack_require__(43381);
// EXTERNAL MODULE: ./build/report/terminal.js + 3 modules
var terminal = __webpack_require__(49700);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/commands/exchange-report.js
var exchange_report = __webpack_require__(36158);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(78731);
;// CONCATENATED MODULE: ./build/commands/image-filter.js


/** The rule about nothing but vulnerabilities without a fix. */
const UNFIXED = 'image-vulnerable-unfixed';
/** The report without what the user does not want to see. */
function filtered(report, { severity, onlyFixed = false }, unrated) {
    const least = severity ?? 'note';
    const isKept = (finding) => (0,findings_finding/* isAtLeast */.du)(finding.severity, least) && !(onlyFixed && finding.ruleId === UNFIXED);
    const isWanted = (one) => (0,findings_finding/* isAtLeast */.du)(one.rating === 'unknown' ? unrated : one.rating, least) && (!onlyFixed || (0,vulnerability/* isFixable */.G4)(one));
    const { findings, vulnerable } = report;
    const by = [...(severity === undefined ? [] : ['--severity']), ...(onlyFixed ? ['--only-fixed'] : [])].join(' and ');
    return {
        ...report,
        findings: findings.filter(isKept),
        leftOut: { findings: findings.filter((finding) => !isKept(finding)), by },
        ...(vulnerable && { vulnerable: vulnerable.map((image) => withoutOthers(image, isWanted)) }),
    };
}
function withoutOthers(image, isWanted) {
    const { found } = image.vulnerabilities;
    const wanted = found.filter(isWanted);
    if (wanted.length === found.length)
        return image;
    return {
        ...image,
        vulnerabilities: { ...image.vulnerabilities, found: wanted },
        hidden: found.length - wanted.length,
    };
}

// EXTERNAL MODULE: ./build/commands/terminal.js
var commands_terminal = __webpack_require__(81083);
// EXTERNAL MODULE: ./build/commands/write-to.js
var write_to = __webpack_require__(29668);
;// CONCATENATED MODULE: ./build/commands/image-reports.js







/** The code for each format is loaded when that format is asked for. */
async function writeImageReports(destinations, judged, given, surroundings) {
    const shown = { ...judged, report: filtered(judged.report, given, judged.unrated) };
    await (0,write_to/* writeTo */.j)(destinations, surroundings, (format, isFile) => render(format, shown, given, surroundings, isFile));
    (0,write_to/* sayWritten */.l)(destinations, surroundings, (0,terminal/* verdictLine */.MT)(judged.verdict, false));
}
async function render(format, shown, given, surroundings, isFile) {
    const { report, contents, name, verdict } = shown;
    switch (format) {
        case 'sarif':
            return sarif(shown, given);
        case 'json': {
            const { imageJson } = await Promise.all(/* import() */[__webpack_require__.e(6323), __webpack_require__.e(4382)]).then(__webpack_require__.bind(__webpack_require__, 74382));
            return imageJson({ contents, report }, { version: version/* VERSION */.x, name });
        }
        case 'markdown':
            return [await markdown(shown)];
        case 'html': {
            const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(6323), __webpack_require__.e(2738)]).then(__webpack_require__.bind(__webpack_require__, 52738));
            return [toHtml(report, verdict, { version: version/* VERSION */.x, name, image: contents })];
        }
        case 'cyclonedx': {
            const { toCycloneDx } = await __webpack_require__.e(/* import() */ 5196).then(__webpack_require__.bind(__webpack_require__, 25196));
            return toCycloneDx({ ...shown, version: version/* VERSION */.x });
        }
        case 'spdx': {
            const { toSpdx } = await __webpack_require__.e(/* import() */ 3670).then(__webpack_require__.bind(__webpack_require__, 73670));
            return toSpdx({ ...shown, version: version/* VERSION */.x });
        }
        case 'terminal':
            return terminalReport(shown, given, surroundings, isFile);
        default:
            return (0,exchange_report/* exchangeReport */.w)(format, report, { verdict });
    }
}
async function sarif({ report, path }, { includeSuppressed = false }) {
    const { sarifPieces } = await __webpack_require__.e(/* import() */ 8214).then(__webpack_require__.bind(__webpack_require__, 5833));
    const { concernOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36143));
    // in the category of another upload, this one would close the alerts of the other
    const category = `hullcheck-image/${path}`;
    return sarifPieces(report, { version: version/* VERSION */.x, concernOf, includeSuppressed, category });
}
async function markdown({ report, contents, name, verdict, policy }) {
    const { toMarkdown } = await __webpack_require__.e(/* import() */ 5101).then(__webpack_require__.bind(__webpack_require__, 67482));
    const { imageMarkdown } = await __webpack_require__.e(/* import() */ 9405).then(__webpack_require__.bind(__webpack_require__, 89405));
    const { vulnerabilityMarkdown } = await __webpack_require__.e(/* import() */ 6276).then(__webpack_require__.bind(__webpack_require__, 26276));
    const tables = (report.vulnerable ?? []).map((image) => vulnerabilityMarkdown(image, contents));
    return toMarkdown(report, verdict, {
        policy,
        sections: [...tables, imageMarkdown(contents, name, report.verified)],
    });
}
/** The verdict first, then the vulnerabilities, the image, and what was found in it. */
async function terminalReport({ report, contents, name, verdict, policy }, { listPackages = false }, surroundings, isFile) {
    const { imageTerminal } = await __webpack_require__.e(/* import() */ 6400).then(__webpack_require__.bind(__webpack_require__, 76400));
    const { vulnerabilityTerminal } = await __webpack_require__.e(/* import() */ 3421).then(__webpack_require__.bind(__webpack_require__, 63421));
    const page = { colour: !isFile && (0,commands_terminal/* wantsColour */.Ml)(surroundings), width: (0,commands_terminal/* widthOf */.qz)(surroundings) };
    const findings = (0,terminal/* terminalPieces */.YS)(report, {
        ...page,
        verbose: true,
        isPlaceless: true,
        arrangement: { sort: 'severity' },
        pathOf: () => name,
    });
    const tables = (report.vulnerable ?? []).map((image) => `${vulnerabilityTerminal(image, contents, page)}\n`);
    const about = imageTerminal(contents, { ...page, name, verified: report.verified, listsPackages: listPackages });
    return [
        `${(0,terminal/* verdictLine */.MT)(verdict, page.colour)}\n`,
        (0,policy_text/* policyLines */.EO)(policy, page),
        '\n',
        ...tables,
        about,
        '\n',
        ...findings,
    ];
}

// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
// EXTERNAL MODULE: ./build/commands/vex-files.js
var vex_files = __webpack_require__(37022);
;// CONCATENATED MODULE: ./build/commands/image.js

















const NOT_READ = 3;
/** `hullcheck image`: the contents of one image, and what is wrong with it. Returns the exit status. */
async function imageCommand(given, surroundings) {
    const destinations = (0,commands_destinations/* imageDestinationsOf */.Wn)(given);
    const named = nameOf(given, surroundings);
    const asked = { named, text: given.image, path: shownPathOf(given.image, named, surroundings.folder) };
    const vex = await (0,vex_files/* readVexFiles */.d)(given.vex, surroundings.folder);
    const settings = { ...runSettings(given, surroundings), vex };
    const policy = await (0,run/* loadPolicy */.tb)(settings);
    const scanned = await scanAsked(asked, given, settings, policy);
    if (!scanned.ok) {
        (0,commands_terminal/* say */.cv)(surroundings, `hullcheck: ${(0,report_escape/* oneLine */.TN)(given.image)} was not read: ${(0,report_escape/* oneLine */.TN)(scanned.error)}`);
        return NOT_READ;
    }
    const root = (0,discover/* repositoryRoot */.H)([], surroundings.folder);
    const judged = (0,verdict/* verdict */.W)(scanned.value.report, (0,run/* thresholdsOf */.W6)(settings, policy));
    await writeImageReports(destinations, {
        ...scanned.value,
        name: given.image,
        path: asked.path,
        repository: named.kind === 'registry' ? asked.path : undefined,
        verdict: judged,
        policy: {
            configuration: given.config ?? (0,config/* configurationFiles */.K0)(root)[0],
            // the look-ups of images in files are not for this command
            overrides: (0,overrides/* overridesOf */.F)({ ...settings, lookup: undefined }, policy, root),
        },
        unrated: policy.config.images.unratedVulnerabilities,
    }, given, surroundings);
    return judged.exitCode;
}
function nameOf({ image }, { folder, stdin }) {
    if (image === '-')
        return pipedImage(stdin);
    try {
        return namedImage(image, folder);
    }
    catch (error) {
        if (error instanceof NoImageError)
            throw new usage_error/* UsageError */.e(error.message);
        throw error;
    }
}
function pipedImage(stdin) {
    if (stdin !== undefined && stdin.isTTY !== true)
        return { kind: 'local', place: 'pipe', pieces: stdin };
    throw new usage_error/* UsageError */.e('nothing is piped in; try: docker save NAME | hullcheck image -');
}
function runSettings(given, { folder }) {
    const { config, failOn, failOnVulnerability } = given;
    const lookups = (0,image_arguments/* imageSettingsOf */.s)(given, folder);
    const thresholds = { failOn, failOnVulnerability };
    return {
        folder,
        paths: [],
        config,
        ...thresholds,
        profile: undefined,
        baseline: undefined,
        ...lookups,
        lookup: 'never',
    };
}
function scanAsked(asked, given, settings, policy) {
    if (asked.named.kind === 'registry' && given.offline === true)
        return Promise.resolve({ ok: false, error: 'with --offline nothing may use the network' });
    return scanImage(asked, {
        ...(0,scan_options.scanOptionsOf)(settings, policy),
        settings: lookupSettings(asked, given, settings, policy),
        ruleSettings: policy.config.rules,
        isPlatformAsked: given.platform !== undefined,
    });
}
/** Packages of an image on the disk are only named to a database on the web if that is asked for. */
function defaultSource({ kind }, { vulnerabilityDatabase }) {
    if (kind === 'registry')
        return 'auto';
    return vulnerabilityDatabase === undefined ? 'off' : 'offline';
}
/** A registry named on the command line is one that the user trusts, wherever it is. */
function lookupSettings({ named }, given, { images = {}, vex = [], failOnVulnerability }, { config }) {
    const configured = (0,scan_options/* imageSettings */.T)({ images, imageDefaults: { vulnerabilities: defaultSource(named, images) }, failOnVulnerability }, config);
    const hosts = named.kind === 'registry' ? [named.target.host] : [];
    const { platform = configured.platform, imageAnalysis = configured.imageAnalysis } = given;
    const { vulnerabilityDetail = configured.vulnerabilityDetail } = given;
    if (!(0,image_settings/* isPlatform */.a)(platform))
        throw new usage_error/* UsageError */.e(`--platform ${platform} is not a platform; write it as linux/amd64 or linux/arm64/v8`);
    const isOffline = given.offline && configured.vulnerabilities !== 'off';
    const vulnerabilities = isOffline ? 'offline' : configured.vulnerabilities;
    (0,vulnerability_database/* checkDatabase */.M)({ ...configured, vulnerabilities });
    return {
        ...configured,
        contents: true,
        platform,
        imageAnalysis,
        vulnerabilities,
        vulnerabilityDetail,
        vex: [...vex, ...configured.vex],
        failOnUnavailable: given.failOnUnavailable ?? configured.failOnUnavailable,
        namesAllPackages: given.vulnerabilities !== undefined,
        timeBudget: Math.max(configured.timeBudget, GIVEN_IMAGE_SECONDS),
        privateRegistries: [...configured.privateRegistries, ...hosts],
        insecureRegistries: given.insecure ? [...configured.insecureRegistries, ...hosts] : configured.insecureRegistries,
    };
}


/***/ }),

/***/ 37022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readVexFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45897);
/* harmony import */ var _support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6554);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35787);





/**
 * The VEX documents that the user names, relative to the working directory.
 * @throws {UsageError} if one of them cannot be read.
 */
async function readVexFiles(paths = [], folder) {
    if (paths.length === 0)
        return [];
    const { LARGEST_VEX, readVex } = await __webpack_require__.e(/* import() */ 6095).then(__webpack_require__.bind(__webpack_require__, 26095));
    return paths.map((path) => {
        const name = (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(path) ?? 'the file';
        const text = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path), LARGEST_VEX);
        if (!text.ok)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`--vex: ${name} cannot be read; it must be a file of at most ${LARGEST_VEX / 1024 / 1024} MiB.${(0,_config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHint */ .A)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path), path) ?? ''}`);
        const read = readVex(path, text.value.text);
        if ('problem' in read)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`--vex ${name}: ${read.problem}`);
        return read;
    });
}


/***/ }),

/***/ 26401:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ imageSettings),
  a: () => (/* binding */ isPlatform)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/web-address.js
var web_address = __webpack_require__(81105);
// EXTERNAL MODULE: ./build/config/shapes.js
var shapes = __webpack_require__(9461);
;// CONCATENATED MODULE: ./build/config/ignored-vulnerability.js

const ID = /^[A-Za-z][A-Za-z0-9]{1,19}-[A-Za-z0-9:._-]{1,80}$/;
const id = (0,shapes/* scalarShape */.ur)('the id of a vulnerability, such as `CVE-2024-56406` or `GHSA-pjwm-rvh2-c87w`', (value) => (ID.test(value) ? value : undefined), { type: 'string', pattern: ID.source });
/** The only colon is that of a port: a tag would keep the entry from matching any image. */
const IMAGE = /^[^\s@:]{1,255}(?::\d{1,5}\/[^\s@:]{1,255})?$/;
const ignored_vulnerability_image = (0,shapes/* scalarShape */.ur)('a pattern for host and path of images without tag, such as `ghcr.io/acme/**`, or for the path of an image on the disk', (value) => (IMAGE.test(value) ? value : undefined), { type: 'string', pattern: IMAGE.source });
const entry = (0,shapes/* mapping */.pq)({
    id: { shape: id, isRequired: true, description: 'The id of the vulnerability, or another of its names.' },
    package: { shape: shapes/* text */.Qq, description: 'The package or its source package; all packages by default.' },
    image: { shape: ignored_vulnerability_image, description: 'A pattern for host and path of the images; all images by default.' },
    reason: { shape: shapes/* text */.Qq, isRequired: true, description: 'Why the vulnerability is accepted.' },
    expires: { shape: shapes/* date */.p6, description: 'The last day on which it applies, as YYYY-MM-DD.' },
}, 'a mapping with `id` and `reason`');
const place = (0,shapes/* located */.t4)(entry);
/** One entry of `images.ignore-vulnerabilities`. */
const ignoredVulnerability = {
    ...entry,
    read(node, rules) {
        const { value, span } = place.read(node, rules);
        return { ...value, span };
    },
};

// EXTERNAL MODULE: ./build/config/signature-policy.js
var signature_policy = __webpack_require__(94308);
;// CONCATENATED MODULE: ./build/config/image-settings.js






const MAXIMUM_HOSTS = 100;
const MAXIMUM_POLICIES = 100;
/** Each of them is compared with the vulnerabilities of each image. */
const MAXIMUM_IGNORED = 1000;
const MAXIMUM_DOCUMENTS = 100;
const MAXIMUM_SECONDS = 3600;
const MAXIMUM_CONCURRENCY = 32;
const SWITCH = new Map([
    ['true', true],
    ['false', false],
]);
const onOrOff = (0,shapes/* scalarShape */.ur)('`true` or `false`', (value) => SWITCH.get(value), { type: 'boolean' });
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;
const PLATFORM = /^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9.]{1,10})?$/;
const host = (0,shapes/* scalarShape */.ur)('a host with its port, such as `registry.example.com:5000`', (value) => (HOST.test(value) ? value.toLowerCase() : undefined), { type: 'string', pattern: HOST.source });
const platform = (0,shapes/* scalarShape */.ur)('a platform such as `linux/amd64`', (value) => (isPlatform(value) ? value : undefined), {
    type: 'string',
    pattern: PLATFORM.source,
});
/** If the folder were in the repository, a pull request could bring one that forges what images contain. */
const folder = (0,shapes/* scalarShape */.ur)('an absolute path, or one that begins with `~/`', (value) => (value.startsWith('~/') ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), value.slice(2)) : (0,external_node_path_.isAbsolute)(value) ? value : undefined), { type: 'string', minLength: 1 });
const address = (0,shapes/* scalarShape */.ur)('an address that begins with `https://`, or, on this machine, with `http://`', (value) => (isServiceAddress(value) ? value : undefined), { type: 'string', pattern: '^https?://' });
function isServiceAddress(value) {
    if (!URL.canParse(value))
        return false;
    const { protocol, hostname, username, password } = new URL(value);
    if (username !== '' || password !== '')
        return false;
    return protocol === 'https:' || (protocol === 'http:' && (0,web_address/* isThisMachine */.YY)(hostname));
}
function upTo(maximum, expected) {
    const read = (value) => {
        const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
        return number >= 1 && number <= maximum ? number : undefined;
    };
    return (0,shapes/* scalarShape */.ur)(expected, read, { type: 'integer', minimum: 1, maximum });
}
/** The fields of `images`. */
const imageSettings = (0,shapes/* mapping */.pq)({
    lookup: {
        shape: (0,shapes/* choice */.Yq)(['auto', 'never']),
        description: '`auto`: look up images when a rule that runs needs to know something about them.',
    },
    'tls-check': {
        shape: onOrOff,
        description: 'Whether to test the encryption of registries, which takes extra connections.',
    },
    'allow-private-registries': {
        shape: (0,shapes/* list */.p_)(host, MAXIMUM_HOSTS),
        description: 'Hosts, with their ports, that may have private addresses or be on this machine.',
    },
    'insecure-registries': {
        shape: (0,shapes/* list */.p_)(host, MAXIMUM_HOSTS),
        description: 'Hosts like these that are contacted without encryption.',
    },
    'fail-on-unavailable': {
        shape: onOrOff,
        description: 'Whether the check fails if an image cannot be looked up.',
    },
    'time-budget': {
        shape: upTo(MAXIMUM_SECONDS, `a number of seconds from 1 to ${MAXIMUM_SECONDS}`),
        description: 'Seconds that all look-ups may take together; 120 by default.',
    },
    concurrency: {
        shape: upTo(MAXIMUM_CONCURRENCY, `a number from 1 to ${MAXIMUM_CONCURRENCY}`),
        description: 'How many images are looked up at a time; 8 by default.',
    },
    platform: {
        shape: platform,
        description: 'Which platform of a multi-platform image is checked where the file names none; `linux/amd64` by default.',
    },
    contents: {
        shape: onOrOff,
        description: 'Whether to read the layers of images, for rules about their contents; `vulnerabilities` reads them anyway.',
    },
    'image-analysis': {
        shape: (0,shapes/* choice */.Yq)(['auto', 'layers', 'sbom']),
        description: '`layers`: packages are found in the layers; `sbom`: in the SBOM next to the image; `auto`, the default: in the SBOM if a layer cannot be read.',
    },
    'cache-dir': {
        shape: folder,
        description: 'A folder outside the repository that caches the analysis of layers, so that none is read twice.',
    },
    vulnerabilities: {
        shape: (0,shapes/* choice */.Yq)(['auto', 'online', 'offline', 'off']),
        description: 'Where known vulnerabilities of packages in images are looked up; `off` by default.',
    },
    signatures: {
        shape: (0,shapes/* list */.p_)(signature_policy/* signaturePolicy */.z, MAXIMUM_POLICIES),
        description: 'Who must have signed which images. The first entry that covers an image decides.',
    },
    'trusted-root': {
        shape: signature_policy/* namedFile */.e,
        description: 'A file with the authorities and logs to trust, instead of those of the public Sigstore.',
    },
    'vulnerability-database': {
        shape: folder,
        description: 'A folder outside the repository with OSV records, `{ecosystem}/all.zip`, or with their index.',
    },
    'vulnerability-detail': {
        shape: (0,shapes/* choice */.Yq)(['image', 'package', 'cve']),
        description: 'Whether each image, the default, or each vulnerable package or each vulnerability is a separate finding.',
    },
    'unrated-vulnerabilities': {
        shape: (0,shapes/* choice */.Yq)(['critical', 'high', 'medium', 'low']),
        description: 'How severe a vulnerability without a rating is; `medium` by default.',
    },
    'ignore-vulnerabilities': {
        shape: (0,shapes/* list */.p_)(ignoredVulnerability, MAXIMUM_IGNORED),
        description: 'Accepted vulnerabilities: by `id`, with a `reason`, and optionally for a `package`, an `image` and until a day (`expires`).',
    },
    vex: {
        shape: (0,shapes/* list */.p_)(signature_policy/* namedFile */.e, MAXIMUM_DOCUMENTS),
        description: 'VEX documents of the repository (OpenVEX, CSAF or CycloneDX): vulnerabilities that do not affect an image do not count.',
    },
    'osv-address': { shape: address, description: 'The address of OSV; `https://api.osv.dev/` by default.' },
    epss: {
        shape: onOrOff,
        description: 'Whether to ask how likely vulnerabilities are to be exploited: that changes their order.',
    },
    'epss-address': {
        shape: address,
        description: 'The address of EPSS; `https://api.first.org/data/v1/epss` by default.',
    },
}, 'a mapping with what to do about registries');
/** Whether a text is a platform such as `linux/arm64/v8`. */
function isPlatform(text) {
    return PLATFORM.test(text);
}


/***/ }),

/***/ 94308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namedFile),
/* harmony export */   z: () => (/* binding */ signaturePolicy)
/* harmony export */ });
/* harmony import */ var _analysis_signers_subject_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66589);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9461);



const MOST_CHARACTERS = 512;
/** The part before the first slash must be a host, as in a full reference. */
const IMAGES = /^(?:\*\*|(?:localhost|[a-z0-9-]*[.*][a-z0-9.*-]*|[a-z0-9.*-]+:\d{1,5})(?::\d{1,5})?\/[a-z0-9*._/-]{1,255})$/;
const ISSUER = /^https:\/\/[^\s*]{1,500}$/;
const SOURCE = /^https:\/\/[^\s]{1,500}$/;
const GITHUB = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
const images = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarShape */ .ur)('a pattern for host and path of images, such as `ghcr.io/acme/**` or `docker.io/library/*`', (value) => (IMAGES.test(value) ? value : undefined), { type: 'string', pattern: IMAGES.source });
const issuer = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarShape */ .ur)('the address of who vouches for identities, such as `https://token.actions.githubusercontent.com`', (value) => (ISSUER.test(value) ? value : undefined), { type: 'string', pattern: ISSUER.source });
const identity = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarShape */ .ur)('a whole identity, with `*` for the parts that vary, such as `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/*`; it is not a regular expression', (value) => (isIdentity(value) ? value : undefined), { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS });
/** Rejects values that look like regular expressions, which would match literally, and patterns that match every identity. */
function isIdentity(value) {
    const isExpression = /^\^|\$$|\\|\.[*+]/.test(value);
    return value.length <= MOST_CHARACTERS && !isExpression && /[^*/\s]/.test(value) && !/\s/.test(value);
}
const subject = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarShape */ .ur)('attributes of a name with their values, such as `C=DE, O=acme, CN=release`; known are C, ST, L, O, OU and CN', (value) => (value.length <= MOST_CHARACTERS && (0,_analysis_signers_subject_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredAttributes */ .f)(value) !== undefined ? value : undefined), { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS });
const github = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarShape */ .ur)('a repository of GitHub, as `owner/name`', (value) => (GITHUB.test(value) ? value : undefined), { type: 'string', pattern: GITHUB.source });
const source = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarShape */ .ur)('all of the address of a repository, with `*` for what varies, such as `https://github.com/acme/*`', (value) => (SOURCE.test(value) && isIdentity(value) ? value : undefined), { type: 'string', pattern: SOURCE.source });
/** A file of the repository, by its path from the root. */
const namedFile = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .located */ .t4)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarShape */ .ur)('the path of a file, from the root of the repository', (value) => (isPath(value) ? value : undefined), {
    type: 'string',
    minLength: 1,
}));
function isPath(value) {
    return value !== '' && !value.startsWith('/') && !value.split('/').includes('..');
}
const entry = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)({
    images: { shape: images, isRequired: true, description: 'A pattern for the host and path of images.' },
    require: {
        shape: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(['signature', 'provenance', 'sbom', 'digest-pin']),
        description: 'The thing that must be signed; `signature` by default. `digest-pin`: nothing, but references need a digest.',
    },
    issuer: { shape: issuer, description: 'The exact issuer that vouches for the identity.' },
    identity: { shape: identity, description: 'The identity that must have signed: a pattern for all of it.' },
    'source-repository': {
        shape: source,
        description: 'The repository of the source that was built: a pattern for its whole address.',
    },
    key: {
        shape: namedFile,
        description: 'The file with the public key of the signer, instead of an identity.',
    },
    authority: {
        shape: namedFile,
        description: 'The file with the certificate of the authority of a Notation signature, instead of a key.',
    },
    subject: {
        shape: subject,
        description: 'The attributes that the name in the certificate of a Notation signature has to have.',
    },
    github: { shape: github, description: 'The repository of GitHub whose attestations are asked for, too.' },
}, 'a mapping with `images`, and with `key`, or `issuer` and `identity`, or `authority` and `subject`');
/** One entry of `images.signatures`. */
const signaturePolicy = {
    ...entry,
    read(node, rules) {
        const written = entry.read(node, rules);
        const policy = toPolicy(written);
        if (typeof policy === 'string')
            throw (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__.errorAt)((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(node), policy);
        return policy;
    },
};
/** The policy, or the problem with it. */
function toPolicy(written) {
    const { images, require = 'signature', issuer, identity, key, authority, subject: name, github, 'source-repository': sourceRepository, } = written;
    if (require === 'digest-pin') {
        const all = [issuer, identity, sourceRepository, key, authority, name, github];
        const isMore = all.some((value) => value !== undefined);
        return isMore
            ? '`digest-pin` asks for a digest alone: remove who signs, or ask for a signature.'
            : { images, require };
    }
    if (authority !== undefined || name !== undefined)
        return byAuthority(written);
    const more = github === undefined ? {} : { github };
    if (key !== undefined) {
        const isBoth = [issuer, identity, sourceRepository].some((value) => value !== undefined);
        return isBoth
            ? 'There is a `key` together with fields of an identity: name one kind of signer.'
            : { images, require, by: { kind: 'key', path: key }, ...more };
    }
    if (issuer !== undefined && identity !== undefined)
        return {
            images,
            require,
            by: { kind: 'identity', issuer, identity, ...(sourceRepository && { sourceRepository }) },
            ...more,
        };
    if (issuer !== undefined)
        return '`identity` is missing: the issuer vouches for many.';
    if (identity !== undefined)
        return '`issuer` is missing: an identity says little without who vouches for it.';
    return 'The signer is missing: name a `key`, an `issuer` and an `identity`, or an `authority` and a `subject`.';
}
/** Signatures of Notation are about images alone. */
function byAuthority({ images, require = 'signature', authority, subject: name, ...others }) {
    if (Object.values(others).some((value) => value !== undefined))
        return 'There is an `authority` together with another kind of signer: name one of them.';
    if (authority === undefined)
        return '`authority` is missing: a name says little without who vouches for it.';
    if (name === undefined)
        return '`subject` is missing: an authority vouches for many.';
    if (require !== 'signature')
        return 'Notation signs images, so an `authority` can only be asked for a `signature`.';
    return { images, require, by: { kind: 'authority', path: authority, subject: name } };
}


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
// EXTERNAL MODULE: ./build/support/write-file.js
var write_file = __webpack_require__(822);
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


/***/ })

};
