export const id = 1873;
export const ids = [1873];
export const modules = {

/***/ 71873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ trustFiles),
/* harmony export */   LARGEST_NAMED_FILE: () => (/* binding */ LARGEST_NAMED_FILE),
/* harmony export */   V: () => (/* binding */ namedFiles),
/* harmony export */   withNamedFiles: () => (/* binding */ withNamedFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _config_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9461);


/** In bytes. */
const LARGEST_NAMED_FILE = 8 * 1024 * 1024;
/** The files named in the configuration that decide which signatures are trusted, and which vulnerabilities count. */
function namedFiles(config) {
    return [...trustFiles(config), ...config.images.vexFiles];
}
/** Those about signatures. */
function trustFiles({ images: { signatures, trustedRoot } }) {
    return [...signersIn(signatures).map(({ path }) => path), ...(trustedRoot === undefined ? [] : [trustedRoot])];
}
/** The signers whose key or certificate is in a file. */
function signersIn(signatures) {
    return signatures.flatMap((policy) => policy.require !== 'digest-pin' && policy.by.kind !== 'identity' ? [policy.by] : []);
}
/**
 * The configuration with the texts of these files.
 * @throws {ConfigurationError} if one of them is missing or invalid.
 */
async function withNamedFiles(config, textOf) {
    const files = namedFiles(config);
    if (files.length === 0)
        return config;
    const texts = new Map();
    for (const { value, span } of files) {
        const text = textOf(value);
        if (text === undefined)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, 'This file does not exist in the repository, or cannot be read.');
        texts.set(value, text);
    }
    const { images } = config;
    for (const { kind, path } of signersIn(images.signatures)) {
        const { value, span } = path;
        const problem = (kind === 'key' ? problemOfKey : problemOfAuthority)(texts.get(value) ?? '');
        if (problem !== undefined)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, problem);
    }
    if (images.trustedRoot !== undefined)
        await checkTrustedRoot(images.trustedRoot, texts);
    return { ...config, images: { ...images, namedFiles: texts, vex: await vexIn(images.vexFiles, texts) } };
}
async function vexIn(files, texts) {
    if (files.length === 0)
        return [];
    const { readVex } = await __webpack_require__.e(/* import() */ 6095).then(__webpack_require__.bind(__webpack_require__, 26095));
    return files.map(({ value, span }) => {
        const read = readVex(value, texts.get(value) ?? '');
        if ('problem' in read)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, read.problem);
        return read;
    });
}
function problemOfKey(text) {
    // Node would accept it and use the public half
    if (/PRIVATE KEY/.test(text))
        return 'The file contains a private key. Anyone who can read the repository can sign with it: replace it, and put the public key here.';
    // Node would read only the first
    if ((text.match(/-----BEGIN /g)?.length ?? 0) > 1)
        return 'The file contains several keys, and only one would be used. Put each into a file and an entry of its own.';
    try {
        if (SIGNING_KEYS.has((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(text).asymmetricKeyType ?? ''))
            return undefined;
        return 'The key in the file cannot sign. Expected an ECDSA, RSA or Ed25519 key.';
    }
    catch {
        return 'The file does not contain a public key. Expected one as PEM, such as `cosign.pub`.';
    }
}
function problemOfAuthority(text) {
    if (/PRIVATE KEY/.test(text))
        return 'The file contains a private key. Anyone who can read the repository can sign with it: replace it, and put the certificate here.';
    // Node would read only the first
    if ((text.match(/-----BEGIN /g)?.length ?? 0) > 1)
        return 'The file contains several certificates, and only one would be used. Put each into a file and an entry of its own.';
    try {
        const { publicKey } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(text);
        if (SIGNING_KEYS.has(publicKey.asymmetricKeyType ?? ''))
            return undefined;
        return 'The key of the certificate in the file cannot sign.';
    }
    catch {
        return 'The file does not contain a certificate. Expected that of an authority as PEM, such as those in a trust store of Notation.';
    }
}
const SIGNING_KEYS = new Set(['ec', 'rsa', 'rsa-pss', 'ed25519', 'ed448']);
async function checkTrustedRoot({ value, span }, texts) {
    const { parseTrustedRoots } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(7294)]).then(__webpack_require__.bind(__webpack_require__, 47294));
    try {
        parseTrustedRoots(texts.get(value) ?? '');
    }
    catch {
        throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, 'The file does not contain a trusted root. Expected JSON as `cosign trusted-root create` and `gh attestation trusted-root` write it.');
    }
}


/***/ })

};
