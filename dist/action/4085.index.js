export const id = 4085;
export const ids = [4085];
export const modules = {

/***/ 24085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cacheServiceIn: () => (/* binding */ cacheServiceIn),
/* harmony export */   restoreCache: () => (/* binding */ restoreCache),
/* harmony export */   saveCache: () => (/* binding */ saveCache)
/* harmony export */ });
/* unused harmony export keyOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _model_web_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81105);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95636);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);







const PREFIX = 'hullcheck-1-';
/** Entries are only found by the same version: the service asks for 64 hexadecimal digits. */
const VERSION = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('hullcheck cache 1').digest('hex');
const METHODS = 'twirp/github.actions.results.api.v1.CacheService';
const MILLISECONDS = 5_000;
const MAXIMUM_PACKED = 32 * 1024 * 1024;
const MAXIMUM_UNPACKED = 192 * 1024 * 1024;
const MAXIMUM_FILES = 20_000;
/** Strict, because the entry may come from someone else: folders of our own, and names without dots that lead out. */
const PATH = /^[a-z]+-\d{1,3}\/[a-z0-9][a-z0-9-]{0,150}\.json$/;
/** Undefined where the runner has no cache service that we know, such as on GitHub Enterprise Server. */
function cacheServiceIn(environment) {
    const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = environment;
    if (token === '' || !URL.canParse(url))
        return undefined;
    const { protocol, hostname } = new URL(url);
    const isSafe = protocol === 'https:' || (protocol === 'http:' && (0,_model_web_address_js__WEBPACK_IMPORTED_MODULE_5__/* .isThisMachine */ .YY)(hostname));
    return isSafe ? { url, token } : undefined;
}
/** Restores the newest entry into a folder. It never fails, and the key of an entry has to match its content. */
async function restoreCache(service, folder, isWanted) {
    try {
        const answer = await ask(service, 'GetCacheEntryDownloadURL', { key: PREFIX, restore_keys: [PREFIX] });
        const { signed_download_url: url, matched_key: key } = answer;
        if (typeof url !== 'string' || typeof key !== 'string' || url === '')
            return { key: undefined };
        const files = unpacked(await bytesOf(await send(url, {})));
        if (keyOf(files) !== key)
            return { key: undefined, problem: 'its content is not what its key says' };
        for (const [path, text] of files)
            if (isWanted(path))
                write((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), text);
        return { key };
    }
    catch (error) {
        return { key: undefined, problem: reasonOf(error) };
    }
}
/** Saves the files of a folder, unless the restored entry has the same. Returns why it could not; undefined if all is well. */
async function saveCache(service, folder, { key: known }) {
    try {
        const files = filesIn(folder);
        const key = keyOf(files);
        if (files.size === 0 || key === known)
            return undefined;
        const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.gzipSync)(JSON.stringify([...files]));
        if (packed.length > MAXIMUM_PACKED)
            return 'it is too large';
        const { signed_upload_url: url } = await ask(service, 'CreateCacheEntry', { key });
        // another job has saved the same
        if (typeof url !== 'string' || url === '')
            return undefined;
        await send(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: new Uint8Array(packed) });
        await ask(service, 'FinalizeCacheEntryUpload', { key, size_bytes: String(packed.length) });
        return undefined;
    }
    catch (error) {
        return reasonOf(error);
    }
}
/** The same files have the same key. */
function keyOf(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const [path, text] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
        hash.update(`${path} ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}\n`);
    return PREFIX + hash.digest('hex');
}
/** @throws if it is not an entry of ours, or too large. */
function unpacked(bytes) {
    const parsed = JSON.parse((0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.gunzipSync)(bytes, { maxOutputLength: MAXIMUM_UNPACKED }).toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length > MAXIMUM_FILES)
        throw new Error('it is not one of ours');
    const files = new Map();
    const entries = parsed;
    for (const entry of entries) {
        const [path, text] = Array.isArray(entry) ? entry : [];
        if (typeof path !== 'string' || typeof text !== 'string' || !PATH.test(path))
            throw new Error('it is not one of ours');
        files.set(path, text);
    }
    return files;
}
function filesIn(folder) {
    const files = new Map();
    let left = MAXIMUM_UNPACKED;
    for (const inner of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder)) {
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, inner))) {
            const path = `${inner}/${name}`;
            const read = PATH.test(path) ? (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readTextFile */ .Gu)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), left) : undefined;
            if (read?.ok !== true || files.size === MAXIMUM_FILES)
                continue;
            left -= read.value.text.length;
            files.set(path, read.value.text);
        }
    }
    return files;
}
function write(path, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, text, { flag: 'wx' });
}
async function ask({ url, token }, method, body) {
    const answer = await send(new URL(`${METHODS}/${method}`, url.endsWith('/') ? url : `${url}/`).href, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ ...body, version: VERSION }),
    });
    const parsed = JSON.parse((await bytesOf(answer)).toString('utf8'));
    return (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .P)(parsed);
}
/** Follows no redirect, so that the token stays with its host. */
async function send(url, options) {
    const answer = await fetch(url, { ...options, redirect: 'error', signal: AbortSignal.timeout(MILLISECONDS) });
    if (!answer.ok) {
        await answer.body?.cancel();
        throw new Error(`the service responded with the status ${answer.status}`);
    }
    return answer;
}
async function bytesOf(answer) {
    const parts = [];
    let length = 0;
    for await (const part of answer.body ?? []) {
        const bytes = part;
        length += bytes.length;
        if (length > MAXIMUM_PACKED)
            throw new Error('it is too large');
        parts.push(bytes);
    }
    return Buffer.concat(parts);
}
/** Without anything that the service sent. */
function reasonOf(error) {
    const { name, message } = error;
    if (name === 'TimeoutError' || name === 'AbortError')
        return 'the service did not answer in time';
    if (/^(?:it |the service )/.test(message))
        return message;
    return error instanceof SyntaxError || name === 'RangeError' || 'code' in error
        ? 'it is not one of ours'
        : 'the service cannot be reached';
}


/***/ })

};
