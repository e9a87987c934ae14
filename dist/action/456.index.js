export const id = 456;
export const ids = [456];
export const modules = {

/***/ 9807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isPublicAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/** Of machines that everybody can reach: neither this one, nor its network, nor a service that clouds offer to their machines alone. */
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
        // such as an address with a zone
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
// the agent of Azure's machines answers here, with their configuration
special.addAddress('168.63.129.16', 'ipv4');
for (const [network, prefix] of [
    ['2001::', 23],
    ['2001:db8::', 32],
    // an IPv4 address hides in it
    ['2002::', 16],
    ['3fff::', 20],
]) {
    special.addSubnet(network, prefix, 'ipv6');
}
/** All that is given to networks of the internet. What maps or embeds IPv4 addresses lies outside. */
const globalUnicast = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');


/***/ }),

/***/ 5221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allowedHosts: () => (/* binding */ allowedHosts),
/* harmony export */   w: () => (/* binding */ privateAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _model_web_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1105);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9807);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9306);




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
                throw refused(url, 'which is no web address');
            if (url.protocol === 'http:' && !mayBePlain(url)) {
                throw refused(url, 'without encryption, and images.insecure-registries does not list it');
            }
            // the look-up of a name checks what it leads to; an address is not looked up
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
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('refused', `the way leads to ${host || protocol}, ${reason}`);
}
/** As in `URL.host`: without the port that goes without saying. */
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
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9306);


/** For all of a small body. */
const MILLISECONDS = 30_000;
/** The whole of a small body. @throws {LookupError} if it is larger than `bytes`, too slow or cut off. */
async function readBody({ message, url: { host }, timeLeft }, bytes) {
    const clock = setTimeout(() => {
        message.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupError */ .FN('timeout', `${host} did not send all of its answer in time`));
    }, Math.min(MILLISECONDS, timeLeft()));
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
        throw (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionError */ .$)(error, host);
    }
    finally {
        clearTimeout(clock);
    }
}
function tooLarge(host, bytes) {
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupError */ .FN('too-large', `the answer of ${host} is larger than ${Math.ceil(bytes / 1024)} KiB`);
}
const DRAINED_BYTES = 16 * 1024;
/** Done with a body that nobody needs: read when it is small, so that the connection can be used again. */
function dismiss(answer) {
    answer.on('error', () => { });
    const length = Number(answer.headers['content-length'] ?? Number.NaN);
    if (length <= DRAINED_BYTES)
        answer.resume();
    else
        answer.destroy();
}


/***/ }),

/***/ 4560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError)
/* harmony export */ });
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9306);
/* harmony import */ var _tls_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2427);


/** What went wrong with a connection to `host`, in our words. */
function connectionError(error, host) {
    if (error instanceof _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN)
        return error;
    const code = codeOf(error);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('unreachable', `the name of ${host} leads to no address`, code);
    if (code === 'ETIMEDOUT')
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('timeout', `${host} did not answer in time`, code);
    if (code.startsWith('HPE_'))
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('invalid', `${host} does not answer as a web server does`, code);
    const problem = _tls_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .TLS_PROBLEMS */ .d[code] ?? (TLS_CODE.test(code) ? 'other' : undefined);
    if (problem !== undefined)
        return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('tls', `${host} ${_tls_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .TLS_REASONS */ .E[problem]}`, code);
    const detail = /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : '';
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('unreachable', `${host} cannot be reached${detail}`, code);
}
const TLS_CODE = /^(?:CERT|ERR_TLS|ERR_SSL|ERR_OSSL|UNABLE_TO|EPROTO|INVALID_|CRL_)/;
/** Node tries several addresses of one host, and then has several errors. */
function codeOf(error) {
    const { code, errors, message } = error;
    // depending on when it happens, Node gives no code of its own to what OpenSSL says
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

/***/ 3083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openConnections: () => (/* binding */ openConnections),
/* harmony export */   r: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1692);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7580);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9807);
/* harmony import */ var _allowed_hosts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5221);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9306);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8912);











const SOCKETS_PER_HOST = 8;
/** Connections are checked when they are made: a name may lead elsewhere than a moment ago. */
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
/** Waits for the head of the answer. */
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
        // stays for what comes after the answer: it reaches whoever reads the body, too
        outgoing.on('error', (error) => {
            clearTimeout(clock);
            reject((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionError */ .$)(error, url.host));
        });
        outgoing.end(body);
    });
}
/** Where the proxy connects to, only the proxy knows. So the name has to lead to a public address here as well. */
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
/** Compressed answers could be bombs, and digests are of what is not compressed. */
const FIXED_HEADERS = { 'user-agent': `hullcheck/${_support_version_js__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x}`, 'accept-encoding': 'identity' };
/** Gives only those addresses of a name that may be reached. */
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

/***/ 9306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ LookupError),
/* harmony export */   aU: () => (/* binding */ orThrow),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** An expected failure, inside of this folder. It leaves as a {@link Result}. */
class LookupError extends Error {
    name = 'LookupError';
    failure;
    constructor(kind, reason, code) {
        super(reason);
        this.failure = { kind, reason, ...(code !== undefined && { code }) };
    }
}
/** Expected failures as data; what is not expected goes on being thrown. */
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
/** The way back, for who asks several things and can go on with none of them missing. @throws {LookupError} */
function orThrow(outcome) {
    if (outcome.ok)
        return outcome.value;
    const { kind, reason, code } = outcome.error;
    throw new LookupError(kind, reason, code);
}


/***/ }),

/***/ 8912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openTunnel),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _model_web_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1105);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9306);




/** The proxy that the environment names for an address, as curl reads it; undefined when it is reached without one. */
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
    throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('refused', 'the proxy of HTTPS_PROXY is none that is spoken to with http');
}
/** `example.com` and `.example.com` are the host and all below it. */
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
/** A connection through the proxy; what goes over it is encrypted for the host. @throws {LookupError} */
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
            reject(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('unreachable', `the proxy does not let us through to ${target} (status ${status})`));
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

/***/ 5382:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRequests: () => (/* binding */ createRequests),
  x: () => (/* binding */ rateLimited)
});

// UNUSED EXPORTS: retryAfter

// EXTERNAL MODULE: ./build/images/registry/body.js
var body = __webpack_require__(7687);
;// CONCATENATED MODULE: ./build/images/registry/host-health.js
/** One connection may break; a host that is slow, unknown or without a proper certificate will be so again in a moment. */
const FAILURES = 3;
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
    if (kind !== 'unreachable')
        return 0;
    return code === 'ENOTFOUND' || code === 'ECONNREFUSED' ? FAILURES : 1;
}

// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(9306);
;// CONCATENATED MODULE: ./build/images/registry/requests.js



const TRIES = 3;
const MOST_REDIRECTS = 5;
const ANSWER_MILLISECONDS = 20_000;
const FIRST_WAIT_MILLISECONDS = 500;
/** Who asks for more is told that we give up: a person has to wait that long. */
const LONGEST_WAIT_MILLISECONDS = 30_000;
function createRequests(connections, budget) {
    const health = createHostHealth();
    const sendOnce = async (outgoing) => {
        const { host } = outgoing.url;
        if (budget.left() === 0)
            throw outOfTime();
        health.check(host);
        health.check(`${outgoing.method} ${host}`);
        try {
            // timers drop fractions, and may be early by one: the time has to be over when they say so
            const milliseconds = Math.min(ANSWER_MILLISECONDS, Math.ceil(budget.left()) + 1);
            const message = await connections.send(outgoing, milliseconds);
            health.succeeded(host);
            return message;
        }
        catch (error) {
            if (error instanceof lookup_error/* LookupError */.FN)
                health.failed(host, error);
            throw error;
        }
    };
    return async (outgoing) => {
        for (let attempt = 1;; attempt++) {
            const wait = await attemptOnce(outgoing, attempt, sendOnce);
            if (typeof wait !== 'number') {
                // some methods are limited, and others are not
                if (wait.status === 429)
                    health.failed(`${outgoing.method} ${wait.url.host}`, rateLimited(wait.url.host, wait.message));
                return { ...wait, timeLeft: budget.left };
            }
            if (!(await budget.wait(wait)))
                throw outOfTime();
        }
    };
}
function rateLimited(host, { headers }) {
    const limit = limitIn(headers['ratelimit-limit']);
    const detail = limit === undefined ? '' : `, since its limit is ${limit}`;
    return new lookup_error/* LookupError */.FN('rate-limited', `${host} takes no more requests from us for now${detail}`);
}
/** Docker Hub writes `100;w=21600`: so many manifests in so many seconds. */
function limitIn(header) {
    const [, count, seconds] = /^(\d{1,6});w=(\d{1,7})$/.exec(String(header)) ?? [];
    if (count === undefined || seconds === undefined)
        return undefined;
    const hours = Number(seconds) / 3600;
    return `${count} requests in ${Number.isInteger(hours) && hours > 0 ? `${hours} hours` : `${seconds} seconds`}`;
}
function outOfTime() {
    return new lookup_error/* LookupError */.FN('out-of-time', 'the time for looking up images was over');
}
/** The answer, or how many milliseconds to wait for the next attempt. */
async function attemptOnce(outgoing, attempt, sendOnce) {
    const isLast = attempt === TRIES;
    try {
        const answer = await follow(outgoing, sendOnce);
        const wait = isLast || !isTemporary(answer.status) ? undefined : waitAfter(answer.message, attempt);
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
/** Credentials stay where they belong: what is redirected goes on without them. */
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
        throw new lookup_error/* LookupError */.FN('invalid', `${base.host} redirects to what is no address`);
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
/** Undefined when it is too long to wait for. */
function waitAfter({ headers }, attempt) {
    const asked = retryAfter(headers['retry-after']);
    if (asked === undefined)
        return backoff(attempt);
    return asked > LONGEST_WAIT_MILLISECONDS ? undefined : Math.max(1000, asked);
}
/** In milliseconds, from seconds or a date. Some registries write other things; those are not known. */
function retryAfter(header) {
    if (header === undefined)
        return undefined;
    if (/^\d{1,10}$/.test(header))
        return Number(header) * 1000;
    const date = /^[A-Z][a-z]{2},/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
/** Not all at the same moment. */
function backoff(attempt) {
    return FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1) * (1 + Math.random());
}


/***/ }),

/***/ 2427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ TLS_REASONS),
/* harmony export */   d: () => (/* binding */ TLS_PROBLEMS)
/* harmony export */ });
/** By the codes of Node 20: https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes */
const TLS_PROBLEMS = {
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
};
/** What follows the name of the host. */
const TLS_REASONS = {
    'unknown-authority': 'has a certificate of an unknown authority',
    'self-signed': 'has a certificate that it signed itself',
    expired: 'has a certificate that has expired',
    'not-yet-valid': 'has a certificate that is not valid yet',
    revoked: 'has a certificate that was revoked',
    'wrong-host': 'has a certificate for another name',
    'no-encryption': 'answers without encryption',
    'old-protocols-only': 'knows no version of TLS from 1.2 on',
    other: 'does not manage to encrypt a connection',
};


/***/ })

};
