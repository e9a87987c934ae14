export const id = 6198;
export const ids = [6198,975];
export const modules = {

/***/ 89807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isPublicAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** Whether an address is on the public internet: not this machine, not a private network, and not a metadata service of a cloud. */
function isPublicAddress(address) {
    try {
        switch ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address)) {
            case 4:
                return !special.check(address, 'ipv4');
            case 6:
                return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
            default:
                return false;
        }
    }
    catch {
        // for example for an address with a zone
        return false;
    }
}
/** https://www.iana.org/assignments/iana-ipv4-special-registry and https://www.iana.org/assignments/iana-ipv6-special-registry */
const special = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
]) {
    special.addSubnet(network, prefix, 'ipv4');
}
// the metadata service of Azure
special.addAddress('168.63.129.16', 'ipv4');
for (const [network, prefix] of [
    ['2001::', 23],
    ['2001:db8::', 32],
    // embeds an IPv4 address
    ['2002::', 16],
    ['3fff::', 20],
]) {
    special.addSubnet(network, prefix, 'ipv6');
}
/** The addresses of the IPv6 internet. Addresses that map or embed an IPv4 address lie outside. */
const globalUnicast = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');


/***/ }),

/***/ 95221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allowedHosts: () => (/* binding */ allowedHosts),
/* harmony export */   w: () => (/* binding */ privateAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _model_web_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81105);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89807);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49306);




function allowedHosts({ privateRegistries, insecureRegistries }) {
    const insecure = new Set(insecureRegistries.map((host) => canonical(host, 'http:')));
    const privates = new Set([...insecure, ...privateRegistries.map((host) => canonical(host, 'https:'))]);
    const mayBePrivate = ({ host }) => privates.has(host);
    const mayBePlain = (url) => insecure.has(url.host) || (mayBePrivate(url) && (0,_model_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isThisMachine */ .YY)(url.hostname));
    return {
        mayBePrivate,
        schemeOf: (host) => (insecure.has(canonical(host, 'http:')) ? 'http:' : 'https:'),
        check(url) {
            if (url.protocol !== 'https:' && url.protocol !== 'http:')
                throw refused(url, 'which is not a web address');
            if (url.protocol === 'http:' && !mayBePlain(url)) {
                throw refused(url, 'without encryption, and images.insecure-registries does not list it');
            }
            // the addresses of a name are checked by its DNS lookup; this is for literal addresses
            if (isAddress(url.hostname) && !mayBePrivate(url) && !(0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublicAddress */ .i)(bare(url.hostname))) {
                throw privateAddress(url.host);
            }
        },
    };
}
function privateAddress(host) {
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('refused', `${host} is at an address of this machine or of a private network, and images.allow-private-registries does not list it`);
}
function refused({ host, protocol }, reason) {
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('refused', `the request leads to ${host || protocol}, ${reason}`);
}
/** The host as `URL.host` writes it: without the default port. */
function canonical(host, scheme) {
    return URL.canParse(`${scheme}//${host}`) ? new URL(`${scheme}//${host}`).host : host;
}
function isAddress(hostname) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(hostname)) !== 0;
}
/** IPv6 addresses have brackets in URLs. */
function bare(hostname) {
    return hostname.replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 7687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ dismiss),
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49306);


/** Reads a small body. @throws {LookupError} if it is larger than `bytes`, too slow or cut off. */
async function readBody(answer, bytes) {
    const { message, url, bodyTime, timeLeft } = answer;
    const { host } = url;
    const clock = setTimeout(() => {
        message.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupError */ .FN('timeout', `${host} did not send all of its answer in time`));
    }, Math.min(bodyTime, timeLeft()));
    try {
        const chunks = [];
        let length = 0;
        for await (const chunk of message) {
            length += chunk.length;
            if (length > bytes)
                throw tooLarge(host, bytes);
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch (error) {
        const failure = (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionError */ .$)(error, host);
        if (failure.failure.kind === 'timeout')
            answer.failed(failure);
        throw failure;
    }
    finally {
        clearTimeout(clock);
    }
}
function tooLarge(host, bytes) {
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupError */ .FN('too-large', `the answer of ${host} is larger than ${Math.ceil(bytes / 1024)} KiB`);
}
const DRAINED_BYTES = 16 * 1024;
/** Discards a body. A small one is read, so that the connection can be reused. */
function dismiss(answer) {
    answer.on('error', () => { });
    const length = Number(answer.headers['content-length'] ?? Number.NaN);
    if (length <= DRAINED_BYTES)
        answer.resume();
    else
        answer.destroy();
}


/***/ }),

/***/ 84560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError)
/* harmony export */ });
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49306);
/* harmony import */ var _tls_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32427);


/** Describes the failure of a connection to `host` in our words. */
function connectionError(error, host) {
    if (error instanceof _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN)
        return error;
    const code = codeOf(error);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('unreachable', `DNS lookup for ${host} failed`, code);
    if (code === 'ETIMEDOUT')
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('timeout', `${host} did not answer in time`, code);
    if (code.startsWith('HPE_'))
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('invalid', `${host} does not speak HTTP`, code);
    const problem = _tls_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .TLS_PROBLEMS */ .d.get(code) ?? (TLS_CODE.test(code) ? 'other' : undefined);
    if (problem !== undefined)
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('tls', `${host} ${_tls_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .TLS_REASONS */ .E[problem]}`, code);
    const detail = /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : '';
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('unreachable', `${host} cannot be reached${detail}`, code);
}
const TLS_CODE = /^(?:CERT|ERR_TLS|ERR_SSL|ERR_OSSL|UNABLE_TO|EPROTO|INVALID_|CRL_)/;
/** Node may try several addresses of a host and then reports several errors. */
function codeOf(error) {
    const { code, errors, message } = error;
    // depending on the moment of an OpenSSL error, Node reports only EPROTO and the text
    if (code === 'EPROTO')
        return Object.entries(OPENSSL_TEXTS).find(([text]) => message?.includes(text))?.[1] ?? code;
    if (typeof code === 'string')
        return code;
    return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : '';
}
const OPENSSL_TEXTS = {
    'wrong version number': 'ERR_SSL_WRONG_VERSION_NUMBER',
    'packet length too long': 'ERR_SSL_PACKET_LENGTH_TOO_LONG',
    'alert protocol version': 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    'unsupported protocol': 'ERR_SSL_UNSUPPORTED_PROTOCOL',
};


/***/ }),

/***/ 53083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openConnections: () => (/* binding */ openConnections),
/* harmony export */   r: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41692);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77580);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89807);
/* harmony import */ var _allowed_hosts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95221);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49306);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38912);











const SOCKETS_PER_HOST = 8;
/** Addresses are checked when a connection is made, because a name may resolve to another address than a moment ago. */
function openConnections(options) {
    const { allowed, certificateAuthorities, lookUpName, environment = process.env } = options;
    const pool = { keepAlive: true, maxSockets: SOCKETS_PER_HOST };
    const tls = {
        minVersion: 'TLSv1.2',
        ...(certificateAuthorities !== undefined && { ca: certificateAuthorities }),
    };
    const secure = new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({ ...pool, ...tls });
    const plain = new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(pool);
    return {
        async send(outgoing, milliseconds) {
            const { url } = outgoing;
            allowed.check(url);
            const lookup = guardedLookup(allowed.mayBePrivate(url), lookUpName);
            const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_9__/* .proxyFor */ .i)(url, environment);
            if (proxy === undefined) {
                const agent = url.protocol === 'http:' ? plain : secure;
                return exchange(outgoing, { agent, lookup }, milliseconds);
            }
            await checkName(url, lookup, allowed);
            const socket = await (0,_proxy_js__WEBPACK_IMPORTED_MODULE_9__/* .openTunnel */ .X)(url, proxy, milliseconds);
            const host = url.hostname.replace(/^\[|\]$/g, '');
            const own = { ...tls, socket, host, ...((0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)(host) === 0 && { servername: host }) };
            return exchange(outgoing, { createConnection: () => (0,node_tls__WEBPACK_IMPORTED_MODULE_4__.connect)(own) }, milliseconds);
        },
        close() {
            secure.destroy();
            plain.destroy();
        },
    };
}
/** Waits for the head of the response. */
function exchange({ url, method, headers, body }, way, milliseconds) {
    return new Promise((resolve, reject) => {
        const outgoing = (url.protocol === 'http:' ? node_http__WEBPACK_IMPORTED_MODULE_1__.request : node_https__WEBPACK_IMPORTED_MODULE_2__.request)(url, {
            ...way,
            method,
            headers: { ...FIXED_HEADERS, ...headers, ...(body !== undefined && { 'content-length': body.length }) },
        });
        const clock = setTimeout(() => {
            outgoing.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_8__/* .LookupError */ .FN('timeout', `${url.host} did not answer in time`));
        }, milliseconds);
        outgoing.on('response', (answer) => {
            clearTimeout(clock);
            resolve(answer);
        });
        // errors after the response also reach the reader of the body
        outgoing.on('error', (error) => {
            clearTimeout(clock);
            reject((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionError */ .$)(error, url.host));
        });
        outgoing.end(body);
    });
}
/** Only the proxy knows which address it connects to, so we check that the name resolves to a public address here, too. */
function checkName(url, lookup, allowed) {
    return new Promise((resolve, reject) => {
        if (allowed.mayBePrivate(url) || (0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)(url.hostname) !== 0 || url.hostname.startsWith('['))
            return resolve();
        lookup(url.hostname, { all: true }, (error) => {
            if (error === null)
                resolve();
            else
                reject((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionError */ .$)(error, url.host));
        });
    });
}
/** Compressed responses could be bombs, and digests are computed over uncompressed bytes. */
const FIXED_HEADERS = { 'user-agent': `hullcheck/${_support_version_js__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x}`, 'accept-encoding': 'identity' };
/** A DNS lookup that returns only the allowed addresses of a name. */
function guardedLookup(mayBePrivate, lookUpName = node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup) {
    return (hostname, { family, all }, callback) => {
        lookUpName(hostname, { all: true, ...(typeof family === 'number' && { family }) }, (error, addresses) => {
            if (error !== null)
                return callback(error, '');
            const usable = mayBePrivate ? addresses : addresses.filter(({ address }) => (0,_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .isPublicAddress */ .i)(address));
            const [first] = usable;
            if (first === undefined)
                return callback((0,_allowed_hosts_js__WEBPACK_IMPORTED_MODULE_6__/* .privateAddress */ .w)(hostname), '');
            return all ? callback(null, usable) : callback(null, first.address, first.family);
        });
    };
}


/***/ }),

/***/ 49306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ LookupError),
/* harmony export */   aU: () => (/* binding */ orThrow),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** An expected failure inside this folder. Callers outside get it as a {@link Result}. */
class LookupError extends Error {
    name = 'LookupError';
    failure;
    constructor(kind, reason, code) {
        super(reason);
        this.failure = { kind, reason, ...(code !== undefined && { code }) };
    }
}
/** Returns expected failures as data and rethrows all other errors. */
async function outcomeOf(work) {
    try {
        return { ok: true, value: await work() };
    }
    catch (error) {
        if (error instanceof LookupError)
            return { ok: false, error: error.failure };
        throw error;
    }
}
/** The inverse of {@link outcomeOf}, for callers that need every one of several results. @throws {LookupError} */
function orThrow(outcome) {
    if (outcome.ok)
        return outcome.value;
    const { kind, reason, code } = outcome.error;
    throw new LookupError(kind, reason, code);
}


/***/ }),

/***/ 38912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openTunnel),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _model_web_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81105);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49306);




/** The proxy for an address, with the variables that curl uses; undefined for a direct connection. */
function proxyFor(url, environment) {
    if (url.protocol !== 'https:' || (0,_model_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isThisMachine */ .YY)(url.hostname))
        return undefined;
    const { https_proxy: lower, HTTPS_PROXY: upper, no_proxy: lowerNo, NO_PROXY: upperNo } = environment;
    const proxy = lower || upper;
    if (!proxy || isExcepted(url, lowerNo ?? upperNo ?? ''))
        return undefined;
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
    const address = URL.canParse(written) ? new URL(written) : undefined;
    if (address?.protocol === 'http:')
        return address;
    throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('refused', 'HTTPS_PROXY does not name an http proxy');
}
/** `example.com` and `.example.com` both mean the host and its subdomains. */
function isExcepted({ hostname, port }, list) {
    return list.split(',').some((entry) => {
        const [name = '', onlyPort] = entry
            .trim()
            .toLowerCase()
            .replace(/^\*?\./, '')
            .split(':');
        if (name === '*')
            return true;
        if (name === '' || (onlyPort !== undefined && onlyPort !== (port || '443')))
            return false;
        return hostname === name || hostname.endsWith(`.${name}`);
    });
}
/** Opens a connection through the proxy. The traffic is encrypted for the host itself. @throws {LookupError} */
function openTunnel({ hostname, port }, proxy, milliseconds) {
    const target = `${hostname}:${port || 443}`;
    const credentials = decodeURIComponent(`${proxy.username}:${proxy.password}`);
    return new Promise((resolve, reject) => {
        const outgoing = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            host: proxy.hostname.replace(/^\[|\]$/g, ''),
            port: proxy.port || 80,
            method: 'CONNECT',
            path: target,
            headers: {
                host: target,
                ...(credentials !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
            },
            agent: false,
        });
        const clock = setTimeout(() => {
            outgoing.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('timeout', 'the proxy did not answer in time'));
        }, milliseconds);
        const refuse = (status) => {
            clearTimeout(clock);
            outgoing.destroy();
            reject(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('unreachable', `the proxy refused the connection to ${target} (status ${status})`));
        };
        outgoing.on('connect', ({ statusCode }, socket, head) => {
            if (statusCode !== 200 || head.length > 0)
                return refuse(statusCode);
            clearTimeout(clock);
            resolve(socket);
        });
        outgoing.on('response', ({ statusCode }) => refuse(statusCode));
        outgoing.on('error', (error) => {
            clearTimeout(clock);
            reject((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionError */ .$)(error, 'the proxy'));
        });
        outgoing.end();
    });
}


/***/ }),

/***/ 65382:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRequests: () => (/* binding */ createRequests),
  xd: () => (/* binding */ rateLimited),
  hU: () => (/* binding */ unavailable)
});

// UNUSED EXPORTS: retryAfter

// EXTERNAL MODULE: ./build/images/registry/body.js
var body = __webpack_require__(7687);
;// CONCATENATED MODULE: ./build/images/registry/host-health.js
/** A single failure may be chance. A timeout, an unknown host or a bad certificate would only repeat, so it counts as two. */
const FAILURES = 2;
function createHostHealth() {
    const failures = new Map();
    return {
        check(name) {
            const known = failures.get(name);
            if (known !== undefined && known.count >= FAILURES)
                throw known.error;
        },
        succeeded: (name) => void failures.delete(name),
        failed(name, error) {
            const weight = weightOf(error);
            if (weight > 0)
                failures.set(name, { count: (failures.get(name)?.count ?? 0) + weight, error });
        },
    };
}
function weightOf({ failure: { kind, code } }) {
    if (kind === 'timeout' || kind === 'tls' || kind === 'rate-limited')
        return FAILURES;
    if (kind === 'unavailable')
        return 1;
    if (kind !== 'unreachable')
        return 0;
    return code === 'ENOTFOUND' || code === 'ECONNREFUSED' ? FAILURES : 1;
}

// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(49306);
;// CONCATENATED MODULE: ./build/images/registry/requests.js



const TRIES = 3;
const MOST_REDIRECTS = 5;
const ANSWER_MILLISECONDS = 20_000;
const BODY_MILLISECONDS = 30_000;
/** One host that does not respond, or is slow, must leave most of the time to the others. */
const HOST_SHARE = 1 / 4;
const FIRST_WAIT_MILLISECONDS = 500;
/** We give up if a server asks us to wait longer, because a person is waiting for the result. */
const LONGEST_WAIT_MILLISECONDS = 10_000;
const WAIT_SHARE = 1 / 8;
/** `share`: the part of the time that one response may take. */
function createRequests(connections, budget, share = HOST_SHARE) {
    const health = createHostHealth();
    const longestAnswer = Math.min(ANSWER_MILLISECONDS, budget.total * share);
    const bodyTime = Math.min(BODY_MILLISECONDS, budget.total * share);
    const longestWait = Math.min(LONGEST_WAIT_MILLISECONDS, budget.total * WAIT_SHARE);
    const sendOnce = async (outgoing, isLast) => {
        const { host } = outgoing.url;
        if (budget.left() === 0)
            throw outOfTime();
        health.check(host);
        health.check(`${outgoing.method} ${host}`);
        try {
            // timers drop fractions and may fire one millisecond early, so add one to be sure that the time is over then
            const milliseconds = Math.ceil(Math.min(longestAnswer, budget.left())) + 1;
            const message = await connections.send(outgoing, milliseconds);
            if (!isTemporary(message.statusCode ?? 0))
                health.succeeded(host);
            return message;
        }
        catch (error) {
            if (error instanceof lookup_error/* LookupError */.FN && (isLast || !isTransient(error)))
                health.failed(host, error);
            throw error;
        }
    };
    return async (outgoing) => {
        for (let attempt = 1;; attempt++) {
            const wait = await attemptOnce(outgoing, { attempt, longestWait }, sendOnce);
            if (typeof wait !== 'number') {
                countStatus(outgoing, wait, health);
                const failed = (error) => health.failed(wait.url.host, error);
                return { ...wait, timeLeft: budget.left, bodyTime, failed };
            }
            if (!(await budget.wait(wait)))
                throw outOfTime();
        }
    };
}
function countStatus({ method }, { status, message, url: { host } }, health) {
    // a rate limit may apply to one method only
    if (status === 429)
        health.failed(`${method} ${host}`, rateLimited(host, message));
    else if (isTemporary(status))
        health.failed(host, unavailable(host, status));
}
function unavailable(host, status) {
    return new lookup_error/* LookupError */.FN('unavailable', `${host} responded with the status ${status}`);
}
function rateLimited(host, { headers }) {
    const limit = limitIn(headers['ratelimit-limit']);
    const detail = limit === undefined ? '' : ` (${limit})`;
    return new lookup_error/* LookupError */.FN('rate-limited', `${host} limits the rate of requests${detail}`);
}
/** Docker Hub writes `100;w=21600`: 100 manifests in 21600 seconds. */
function limitIn(header) {
    const [, count, seconds] = /^(\d{1,6});w=(\d{1,7})$/.exec(String(header)) ?? [];
    if (count === undefined || seconds === undefined)
        return undefined;
    const hours = Number(seconds) / 3600;
    return `${count} requests in ${Number.isInteger(hours) && hours > 0 ? `${hours} hours` : `${seconds} seconds`}`;
}
function outOfTime() {
    return new lookup_error/* LookupError */.FN('out-of-time', 'the time for looking up images ran out');
}
/** The response, or the milliseconds to wait before the next attempt. */
async function attemptOnce(outgoing, { attempt, longestWait }, sendOnce) {
    const isLast = attempt === TRIES;
    try {
        const answer = await follow(outgoing, (next) => sendOnce(next, isLast));
        const wait = isLast || !isTemporary(answer.status) ? undefined : waitAfter(answer.message, attempt, longestWait);
        if (wait === undefined)
            return answer;
        (0,body/* dismiss */.X)(answer.message);
        return wait;
    }
    catch (error) {
        if (isLast || !(error instanceof lookup_error/* LookupError */.FN) || !isTransient(error))
            throw error;
        return backoff(attempt);
    }
}
/** Follows redirects without credentials, so that they stay with their host. */
async function follow(outgoing, sendOnce) {
    let next = outgoing;
    for (let redirects = 0;; redirects++) {
        const message = await sendOnce(next);
        const { statusCode: status = 0 } = message;
        const location = REDIRECTS.has(status) ? message.headers.location : undefined;
        if (location === undefined)
            return { message, status, url: next.url, isRedirected: redirects > 0 };
        (0,body/* dismiss */.X)(message);
        if (redirects === MOST_REDIRECTS || outgoing.method === 'POST')
            throw new lookup_error/* LookupError */.FN('invalid', `${outgoing.url.host} redirects too often`);
        next = { ...next, url: redirectTarget(location, next.url), headers: withoutCredentials(next.headers) };
    }
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
function redirectTarget(location, base) {
    if (!URL.canParse(location, base.href))
        throw new lookup_error/* LookupError */.FN('invalid', `${base.host} redirects to an invalid address`);
    const url = new URL(location, base);
    url.username = '';
    url.password = '';
    return url;
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}
function isTemporary(status) {
    return status === 429 || status === 500 || (status >= 502 && status <= 504);
}
const TRANSIENT_CODES = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);
function isTransient({ failure }) {
    return failure.code !== undefined && TRANSIENT_CODES.has(failure.code);
}
/** Undefined when the wait would be too long. */
function waitAfter({ headers }, attempt, longest) {
    const asked = retryAfter(headers['retry-after']);
    if (asked === undefined)
        return backoff(attempt);
    return asked > longest ? undefined : Math.max(1000, asked);
}
/** The milliseconds in a `Retry-After` header with seconds or a date; undefined for other values, which some registries write. */
function retryAfter(header) {
    if (header === undefined)
        return undefined;
    if (/^\d{1,10}$/.test(header))
        return Number(header) * 1000;
    const date = /^[A-Z][a-z]{2},/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
/** The random part keeps requests from being repeated at the same moment. */
function backoff(attempt) {
    return FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1) * (1 + Math.random());
}


/***/ }),

/***/ 32427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ TLS_REASONS),
/* harmony export */   d: () => (/* binding */ TLS_PROBLEMS)
/* harmony export */ });
/** Problems by the error codes of Node 20: https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes */
const TLS_PROBLEMS = new Map(Object.entries({
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
    UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
    SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
    CERT_SIGNATURE_FAILURE: 'unknown-authority',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
    CERT_HAS_EXPIRED: 'expired',
    CERT_NOT_YET_VALID: 'not-yet-valid',
    CERT_REVOKED: 'revoked',
    ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
    ERR_SSL_WRONG_VERSION_NUMBER: 'no-encryption',
    ERR_SSL_PACKET_LENGTH_TOO_LONG: 'no-encryption',
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'old-protocols-only',
    ERR_SSL_UNSUPPORTED_PROTOCOL: 'old-protocols-only',
}));
/** Texts that follow the name of the host. */
const TLS_REASONS = {
    'unknown-authority': 'has a certificate from an unknown authority',
    'self-signed': 'has a self-signed certificate',
    expired: 'has an expired certificate',
    'not-yet-valid': 'has a certificate that is not valid yet',
    revoked: 'has a certificate that was revoked',
    'wrong-host': 'has a certificate for another name',
    'no-encryption': 'responds without encryption',
    'old-protocols-only': 'does not support TLS 1.2 or later',
    other: 'failed the TLS handshake',
};


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startBudget: () => (/* binding */ startBudget),
/* harmony export */   workBudget: () => (/* binding */ workBudget)
/* harmony export */ });
function startBudget(seconds) {
    const end = performance.now() + seconds * 1000;
    const left = () => Math.max(0, end - performance.now());
    return {
        total: seconds * 1000,
        left,
        async wait(milliseconds) {
            if (milliseconds >= left())
                return false;
            await new Promise((resolve) => setTimeout(resolve, milliseconds));
            return true;
        },
    };
}
function workBudget(seconds) {
    let [spent, running, since] = [0, 0, 0];
    const now = () => performance.now();
    const left = () => Math.max(0, seconds * 1000 - spent - (running > 0 ? now() - since : 0));
    async function during(work) {
        if (running++ === 0)
            since = now();
        try {
            return await work();
        }
        finally {
            if (--running === 0)
                spent += now() - since;
        }
    }
    async function wait(milliseconds) {
        if (milliseconds >= left())
            return false;
        await during(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
        return true;
    }
    return { total: seconds * 1000, left, wait, during };
}


/***/ })

};
