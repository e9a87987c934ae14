export const id = 6613;
export const ids = [6613];
export const modules = {

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
