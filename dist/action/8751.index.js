export const id = 8751;
export const ids = [8751];
export const modules = {

/***/ 78751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTls: () => (/* binding */ checkTls)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53083);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49306);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38912);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90230);
/* harmony import */ var _tls_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32427);







const MILLISECONDS = 10_000;
/**
 * Connects like a strict client, and once more to see whether the server accepts broken versions of TLS.
 * @throws {LookupError} if the connection fails for reasons other than encryption.
 */
async function checkTls(host, options) {
    const url = new URL(`https://${(0,_target_js__WEBPACK_IMPORTED_MODULE_5__.apiHost)(host)}`);
    options.allowed.check(url);
    if ((0,_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .proxyFor */ .i)(url, options.environment ?? process.env) !== undefined)
        throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('refused', `the encryption of ${host} can only be checked without a proxy`);
    try {
        const { protocol, validUntil } = await handshake(url, options, { minVersion: 'TLSv1.2' });
        return { kind: 'sound', protocol, validUntil, takesOldProtocols: await takesOldProtocols(url, options) };
    }
    catch (error) {
        if (!(error instanceof _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN) || error.failure.kind !== 'tls')
            throw error;
        const problem = _tls_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .TLS_PROBLEMS */ .d.get(error.failure.code ?? '') ?? 'other';
        if (problem !== 'no-encryption' && problem !== 'other')
            return { kind: 'broken', problem };
        // some servers just close the connection for versions that they do not support
        return { kind: 'broken', problem: (await takesOldProtocols(url, options)) ? 'old-protocols-only' : problem };
    }
}
/** Nothing is sent over this connection, so the certificate does not matter. */
async function takesOldProtocols(url, options) {
    try {
        await handshake(url, options, {
            minVersion: 'TLSv1',
            maxVersion: 'TLSv1.1',
            // OpenSSL offers these versions only at its lowest level of security
            ciphers: 'DEFAULT@SECLEVEL=0',
            rejectUnauthorized: false,
        });
        return true;
    }
    catch {
        return false;
    }
}
function handshake(url, { allowed, certificateAuthorities, lookUpName, budget }, versions) {
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    return new Promise((resolve, reject) => {
        const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.connect)({
            ...versions,
            host: hostname,
            port: Number(url.port || 443),
            // SNI needs a name, not an address
            ...(!/^[\d.]+$|:/.test(hostname) && { servername: hostname }),
            ...(certificateAuthorities !== undefined && { ca: certificateAuthorities }),
            lookup: (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .guardedLookup */ .r)(allowed.mayBePrivate(url), lookUpName),
        });
        const clock = setTimeout(() => {
            socket.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('timeout', `${url.host} did not answer in time`));
        }, Math.min(MILLISECONDS, budget.left()));
        socket.on('close', () => clearTimeout(clock));
        socket.on('error', (error) => reject((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionError */ .$)(error, url.host)));
        socket.on('secureConnect', () => {
            resolve(resultOf(socket));
            socket.destroy();
        });
    });
}
function resultOf(socket) {
    const end = new Date(socket.getPeerCertificate().valid_to);
    const validUntil = Number.isNaN(end.getTime()) ? '' : end.toISOString().slice(0, 'YYYY-MM-DD'.length);
    return { protocol: socket.getProtocol() ?? '', validUntil };
}


/***/ })

};
