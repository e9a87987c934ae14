export const id = 6613;
export const ids = [6613];
export const modules = {

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


/***/ })

};
