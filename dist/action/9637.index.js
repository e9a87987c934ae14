export const id = 9637;
export const ids = [9637];
export const modules = {

/***/ 64370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasRepeatedNames),
/* harmony export */   X: () => (/* binding */ isAmbiguous)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95636);

/** Names in manifests and indexes, which programs in Go read in any letter case. */
const NAMES = new Map([
    'annotations',
    'architecture',
    'artifactType',
    'config',
    'digest',
    'layers',
    'manifests',
    'mediaType',
    'os',
    'platform',
    'size',
    'subject',
    'variant',
].map((name) => [folded(name), name]));
/** Whether programs may read the JSON of a manifest differently: it has a name twice in one object, or one of these in another letter case. */
function isAmbiguous(json, parsed) {
    return hasRepeatedNames(json, parsed) || namesIn(parsed).some(isOtherCase);
}
/** Whether a text in JSON has a name twice in one object. */
function hasRepeatedNames(json, parsed) {
    return namesIn(parsed).length !== namesWritten(json);
}
function isOtherCase(name) {
    const known = NAMES.get(folded(name));
    return known !== undefined && known !== name;
}
/** The names in all objects. Those of annotations are empty, because every program compares them as they are written. */
function namesIn(parsed) {
    const names = [];
    const left = [parsed];
    for (let value = left.pop(); value !== undefined; value = left.pop()) {
        if (Array.isArray(value))
            left.push(...value.filter(isNested));
        if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value))
            continue;
        for (const [name, inner] of Object.entries(value)) {
            names.push(name);
            if (name === 'annotations' && (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(inner))
                names.push(...Object.keys(inner).map(() => ''));
            else if (isNested(inner))
                left.push(inner);
        }
    }
    return names;
}
function isNested(value) {
    return typeof value === 'object' && value !== null;
}
/** Go compares a few letters beyond ASCII as equal to `k` and `s`. */
function folded(name) {
    return name.toUpperCase().toLowerCase();
}
/** The colons outside of strings. */
function namesWritten(json) {
    let count = 0;
    let isInString = false;
    for (let at = 0; at < json.length; at += 1) {
        const byte = json[at];
        if (byte === QUOTE)
            isInString = !isInString;
        else if (byte === BACKSLASH && isInString)
            at += 1;
        else if (byte === COLON && !isInString)
            count += 1;
    }
    return count;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;


/***/ }),

/***/ 99637:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRegistry: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./build/support/budget.js
var support_budget = __webpack_require__(60975);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/images/registry/allowed-hosts.js
var allowed_hosts = __webpack_require__(95221);
// EXTERNAL MODULE: ./build/images/registry/body.js
var registry_body = __webpack_require__(7687);
;// CONCATENATED MODULE: ./build/images/registry/challenge.js
/** The first challenge of a `WWW-Authenticate` header that we support. A token is preferred to sending a password. */
function challengeOf(header) {
    const challenges = parse(header ?? '');
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
    if (bearer !== undefined) {
        const { parameters } = bearer;
        return { scheme: 'bearer', realm: parameters.get('realm') ?? '', service: parameters.get('service') };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}
/** Matches a scheme, which is a single word, or a parameter `name=value`. Node rejects headers over 16 KiB. */
const PART = /([\w-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/g;
function parse(header) {
    const challenges = [];
    for (const [, name = '', quoted, plain] of header.matchAll(PART)) {
        const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain;
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
        else
            challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
    }
    return challenges;
}

// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(49306);
// EXTERNAL MODULE: ./build/images/registry/requests.js + 1 modules
var requests = __webpack_require__(65382);
// EXTERNAL MODULE: ./build/model/web-address.js
var web_address = __webpack_require__(81105);
;// CONCATENATED MODULE: ./build/images/registry/same-owner.js

/**
 * Whether the credentials of a registry may be sent to the realm that it names: the registry itself, or a host of the same domain, such
 * as `auth.docker.io` for `registry-1.docker.io`.
 */
function belongsTogether(realm, registry) {
    if (realm.host === registry.host)
        return true;
    if (realm.protocol !== 'https:' || isNumeric(realm) || isNumeric(registry))
        return false;
    if (realm.hostname === registry.hostname)
        return !(0,web_address/* isThisMachine */.YY)(realm.hostname);
    const domain = domainOf(realm.hostname.split('.'));
    return domain !== undefined && domain === domainOf(registry.hostname.split('.'));
}
function isNumeric({ hostname }) {
    return /(?:^|\.)\d+$|:/.test(hostname);
}
/** Second labels below a country that many owners share: `co.uk`, `com.au`. */
const SHARED_SECOND_LABELS = new Set([
    'ac',
    'co',
    'com',
    'edu',
    'go',
    'gov',
    'ne',
    'net',
    'or',
    'org',
]);
/** The domain that belongs to one owner; undefined where many owners share the domain. */
function domainOf(labels) {
    const [second = '', top = ''] = labels.slice(-2);
    const isShared = top.length === 2 && SHARED_SECOND_LABELS.has(second);
    const length = isShared ? 3 : 2;
    if (labels.length < length)
        return undefined;
    const domain = labels.slice(-length).join('.');
    return SHARED_DOMAINS.has(domain) ? undefined : domain;
}
/** Domains below which anyone can have a host. */
const SHARED_DOMAINS = new Set([
    'amazonaws.com',
    'azurecr.io',
    'azurewebsites.net',
    'cloudfront.net',
    'github.io',
    'pkg.dev',
    'run.app',
    'windows.net',
]);

// EXTERNAL MODULE: ./build/images/registry/target.js
var registry_target = __webpack_require__(90230);
;// CONCATENATED MODULE: ./build/images/registry/authorization.js







const TOKEN_BYTES = 64 * 1024;
function createAuthorization(send, findCredentials) {
    const headers = new Map();
    const signedIn = new Set();
    return {
        async known(repository) {
            return headers.get(keyOf(repository))?.catch(() => undefined);
        },
        async meet(repository, header, rejected) {
            const key = keyOf(repository);
            const current = headers.get(key);
            // another request may have fetched a newer header in the meantime
            if (current !== undefined && (await current.catch(() => rejected)) !== rejected)
                return current;
            const onSignIn = () => void signedIn.add(key);
            const isRejected = rejected !== undefined;
            const next = headerFor(repository, challengeOf(header), { send, findCredentials, onSignIn, isRejected });
            headers.set(key, next);
            return next;
        },
        isSignedIn: (repository) => signedIn.has(keyOf(repository)),
    };
}
/** Tokens are valid for one repository. Passwords are stored per repository, too, because the configuration may choose them by repository. */
function keyOf({ host, name }) {
    return `${host}/${name}`;
}
async function headerFor(repository, challenge, means) {
    const { host } = repository;
    if (challenge === undefined)
        throw denied(`${host} asks for credentials in an unknown way`);
    const credentials = await means.findCredentials(repository);
    if (challenge.scheme === 'bearer')
        return `Bearer ${await tokenFor(repository, challenge, credentials, means)}`;
    if (credentials?.kind !== 'password')
        throw denied(noCredentials(host, credentials));
    means.onSignIn();
    return basic(credentials);
}
async function tokenFor(repository, challenge, credentials, { send, onSignIn, isRejected }) {
    const isLastResort = credentials?.kind === 'password' && credentials.isLastResort === true;
    if (isLastResort && !isRejected) {
        try {
            return await fetchToken(repository, challenge, undefined, send);
        }
        catch (error) {
            if (!(error instanceof lookup_error/* LookupError */.FN) || error.failure.kind !== 'denied')
                throw error;
        }
    }
    if (credentials !== undefined && credentials.kind !== 'none')
        onSignIn();
    return fetchToken(repository, challenge, credentials, send);
}
/** Credentials of last resort go to the registry itself, and not to another host of its domain. */
function mayGetCredentials(realm, { host }, credentials) {
    const registry = new URL(`https://${(0,registry_target.apiHost)(host)}`);
    if (credentials?.kind !== 'password' || credentials.isLastResort !== true)
        return belongsTogether(realm, registry);
    return realm.origin === registry.origin;
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
function notTaken({ host }) {
    return denied(`${host} rejects the stored credentials`);
}
function denied(reason) {
    return new lookup_error/* LookupError */.FN('denied', reason);
}
async function fetchToken(repository, challenge, stored, send) {
    const credentials = stored?.kind === 'none' ? undefined : stored;
    const realm = realmOf(repository, challenge);
    const isTrusted = mayGetCredentials(realm, repository, credentials);
    const request = tokenRequest(repository, realm, challenge.service, isTrusted ? credentials : undefined);
    const given = await send(request);
    const { status, url } = given;
    const body = await (0,registry_body/* readBody */.x)(given, TOKEN_BYTES);
    if (status === 429)
        throw (0,requests/* rateLimited */.xd)(url.host, given.message);
    if (status !== 200)
        throw denied(refusal(repository, url, stored, isTrusted));
    const answer = (0,json/* parseObject */.lj)(body, url.host);
    const token = (0,json/* textIn */.r7)(answer, 'token') ?? (0,json/* textIn */.r7)(answer, 'access_token');
    if (token === undefined || !/^[\w.~+/=-]{1,16384}$/.test(token))
        throw new lookup_error/* LookupError */.FN('invalid', `${url.host} responded without a token`);
    return token;
}
function realmOf({ host }, { realm }) {
    if (!URL.canParse(realm))
        throw new lookup_error/* LookupError */.FN('invalid', `${host} does not name a valid address to sign in`);
    const url = new URL(realm);
    url.username = '';
    url.password = '';
    url.hash = '';
    return url;
}
function tokenRequest({ name }, realm, service, credentials) {
    const parameters = new URLSearchParams({
        ...(service !== undefined && { service }),
        // only read access, whatever the registry proposes
        scope: `repository:${name}:pull`,
    });
    if (credentials?.kind === 'identity-token') {
        parameters.set('grant_type', 'refresh_token');
        parameters.set('client_id', 'hullcheck');
        parameters.set('refresh_token', credentials.token);
        const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
        return { url: realm, method: 'POST', headers, body: parameters.toString() };
    }
    const url = new URL(realm);
    for (const [key, value] of parameters)
        url.searchParams.set(key, value);
    const headers = { accept: 'application/json', ...(credentials && { authorization: basic(credentials) }) };
    return { url, method: 'GET', headers };
}
function refusal({ host }, { host: realm }, stored, isTrusted) {
    if (stored === undefined || stored.kind === 'none')
        return noCredentials(host, stored);
    if (isTrusted)
        return notTaken({ host }).message;
    return `${host} wants its credentials sent to ${realm}, which does not belong to it, so they were not sent`;
}
function noCredentials(host, stored) {
    return `${host} asks for credentials, and ${stored?.kind === 'none' ? stored.reason : 'none are stored for it'}`;
}

;// CONCATENATED MODULE: ./build/images/registry/api.js





function createApi({ send, authorization, allowed }) {
    const ask = (repository, { method = 'GET', path, accept }, header) => {
        const { host, name } = repository;
        const url = new URL(`${allowed.schemeOf(host)}//${(0,registry_target.apiHost)(host)}/v2/${name}/${path}`);
        return send({ url, method, headers: { accept, ...(header !== undefined && { authorization: header }) } });
    };
    return {
        async get(repository, request) {
            const known = await authorization.known(repository);
            let answer = await ask(repository, request, known);
            if (answer.status === 401 && !answer.isRedirected) {
                const header = answer.message.headers['www-authenticate'];
                (0,registry_body/* dismiss */.X)(answer.message);
                const met = await authorization.meet(repository, header, known);
                answer = await ask(repository, request, met);
                if (answer.status === 401 && met.startsWith('Basic ')) {
                    (0,registry_body/* dismiss */.X)(answer.message);
                    throw notTaken(repository);
                }
            }
            if (answer.status === 200)
                return answer;
            (0,registry_body/* dismiss */.X)(answer.message);
            const isAbsent = request.absentStatuses?.includes(answer.status) === true;
            throw failureOf(isAbsent ? { ...answer, status: 404 } : answer, repository);
        },
    };
}
function failureOf({ message, status, url, isRedirected }, { host, name }) {
    const who = isRedirected ? `${url.host} (redirected from ${host})` : host;
    switch (status) {
        case 404:
            return new lookup_error/* LookupError */.FN('not-found', `${who} does not have it`);
        case 401:
        case 403:
            return new lookup_error/* LookupError */.FN('denied', `${who} does not let us read ${name}, if it exists`);
        case 429:
            return (0,requests/* rateLimited */.xd)(who, message);
        default:
            return (0,requests/* unavailable */.hU)(who, status);
    }
}

// EXTERNAL MODULE: ./build/images/registry/verified-stream.js
var verified_stream = __webpack_require__(94508);
;// CONCATENATED MODULE: ./build/images/registry/blobs.js




const CONFIG_BYTES = 4 * 1024 * 1024;
async function openBlob(api, repository, blob) {
    const { message, url, bodyTime, timeLeft } = await request(api, repository, blob);
    return (0,verified_stream/* verifiedStream */.fV)(message, blob, url.host, { all: timeLeft(), idle: bodyTime });
}
async function readConfig(api, repository, { config }, store) {
    const stored = store?.read(config.digest);
    if (stored !== undefined)
        return (0,json/* parseObject */.lj)(stored, repository.host);
    if (config.size > CONFIG_BYTES)
        throw new lookup_error/* LookupError */.FN('too-large', 'its configuration is too large');
    const answer = await request(api, repository, config);
    const bytes = await (0,registry_body/* readBody */.x)(answer, config.size);
    (0,verified_stream/* verifyBytes */.RV)(bytes, config.digest, answer.url.host);
    store?.write(config.digest, bytes);
    return (0,json/* parseObject */.lj)(bytes, answer.url.host);
}
async function request(api, repository, { digest, size }) {
    const answer = await api.get(repository, { path: `blobs/${digest}`, accept: '*/*' });
    const announced = answer.message.headers['content-length'];
    if (announced === undefined || Number(announced) === size)
        return answer;
    (0,registry_body/* dismiss */.X)(answer.message);
    throw new lookup_error/* LookupError */.FN('invalid', `${answer.url.host} announces a different size than the manifest`);
}

// EXTERNAL MODULE: ./build/images/registry/connection.js
var connection = __webpack_require__(53083);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
;// CONCATENATED MODULE: ./build/images/registry/credential-helper.js


const MILLISECONDS = 10_000;
const GRACE_MILLISECONDS = 500;
const MAXIMUM_BYTES = 64 * 1024;
/**
 * Runs `docker-credential-<name> get`, found by PATH, without a shell: https://github.com/docker/docker-credential-helpers
 * The result is undefined when it has no credentials.
 */
const runHelper = (...asked) => runWithin(MILLISECONDS, ...asked);
/** The same with another time limit. */
function runWithin(milliseconds, ...asked) {
    const [name, server, environment] = asked;
    return new Promise((resolve) => {
        const failed = (how) => ({ kind: 'none', reason: `docker-credential-${name} ${how}` });
        let problem = failed('failed');
        const child = (0,external_node_child_process_.spawn)(`docker-credential-${name}`, ['get'], {
            env: environment,
            shell: false,
            stdio: ['pipe', 'pipe', 'ignore'],
            windowsHide: true,
        });
        // the timeout of spawn itself would keep running after a failed start
        const clock = setTimeout(() => {
            problem = failed(`did not answer within ${milliseconds / 1000} seconds`);
            child.kill('SIGKILL');
        }, milliseconds);
        const finish = (credentials) => {
            clearTimeout(clock);
            resolve(credentials);
        };
        const chunks = [];
        let length = 0;
        child.stdout.on('data', (chunk) => {
            length += chunk.length;
            if (length > MAXIMUM_BYTES)
                child.kill('SIGKILL');
            else
                chunks.push(chunk);
        });
        child.on('error', () => finish(failed('could not be started')));
        // a process that the helper started may keep the pipe open forever
        child.on('exit', () => void setTimeout(() => child.stdout.destroy(), GRACE_MILLISECONDS));
        child.on('close', (code) => {
            const output = Buffer.concat(chunks).toString('utf8');
            if (code === 0)
                finish(read(output));
            else
                finish(code !== null && HAS_NONE.test(output) ? undefined : problem);
        });
        child.stdin.on('error', () => { });
        child.stdin.end(server);
    });
}
/** What helpers print, with an exit status, where they have none for a server. */
const HAS_NONE = /not found|no credentials/i;
/** The user name `<token>` means that the secret is an identity token. */
function read(output) {
    try {
        const { Username: username, Secret: secret } = (0,json_fields/* fieldsOf */.P)(JSON.parse(output));
        if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
            return undefined;
        if (username === '<token>')
            return { kind: 'identity-token', token: secret };
        return username === '' ? undefined : { kind: 'password', username, password: secret };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/images/registry/docker-config.js






const docker_config_MAXIMUM_BYTES = 1024 * 1024;
/**
 * The credentials that `docker login` stores: https://docs.docker.com/reference/cli/docker/login/#credential-stores
 * The file is read when the first registry asks for credentials, and a program runs only if that file names it.
 */
function dockerCredentials(environment, helper = runHelper) {
    let config;
    const known = new Map();
    return (repository) => {
        config ??= docker_config_readConfig(environment);
        const { host } = repository;
        const stored = storedCredentials(config, repository);
        if (stored !== undefined)
            return Promise.resolve(stored);
        const program = helperFor(config, host);
        if (program === undefined)
            return Promise.resolve(undefined);
        const credentials = known.get(host) ?? helper(program, host === registry_target.HUB ? HUB_KEY : host, environment);
        known.set(host, credentials);
        return credentials;
    };
}
/**
 * Adds the token of a workflow for GitHub's registry of packages, for which no other credentials are stored. It belongs to exactly this host.
 * https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 */
function withJobToken(find, token) {
    if (token === undefined || token === '')
        return find;
    const own = { kind: 'password', username: 'x-access-token', password: token, isLastResort: true };
    return async (repository) => {
        const found = await find(repository);
        const isMissing = found === undefined || found.kind === 'none';
        return isMissing && repository.host === PACKAGES ? own : found;
    };
}
const PACKAGES = 'ghcr.io';
/** The name of Docker Hub in Docker's configuration, for historical reasons. */
const HUB_KEY = 'https://index.docker.io/v1/';
/** An unreadable configuration counts as empty. A registry that needs credentials then reports that they are missing. */
function docker_config_readConfig(environment) {
    const folder = environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    try {
        const read = (0,read_text_file/* readTextFile */.Gu)(external_node_fs_.realpathSync.native((0,external_node_path_.join)(folder, 'config.json')), docker_config_MAXIMUM_BYTES);
        const parsed = read.ok ? JSON.parse(read.value.text) : undefined;
        return isRecord(parsed) ? pickTables(parsed) : {};
    }
    catch {
        return {};
    }
}
function pickTables({ auths, credHelpers, credsStore }) {
    return {
        ...(isRecord(auths) && { auths }),
        ...(isRecord(credHelpers) && { credHelpers }),
        credsStore,
    };
}
/** The most specific entry: `ghcr.io/acme` wins over `ghcr.io`. */
function storedCredentials({ auths = {} }, { host, name }) {
    const path = `${host}/${name}`;
    const fitting = Object.entries(auths)
        .map(([key, entry]) => [hostKey(key), entry])
        .filter(([key]) => key === host || path === key || path.startsWith(`${key}/`))
        .sort(([a], [b]) => b.length - a.length);
    for (const [, entry] of fitting) {
        const credentials = isRecord(entry) ? readEntry(entry) : undefined;
        if (credentials !== undefined)
            return credentials;
    }
    return undefined;
}
/** Turns `https://index.docker.io/v1/` into `docker.io`. Keeps a path, except an API version, because it restricts the entry to that path. */
function hostKey(key) {
    const [host = '', ...path] = key.replace(/^https?:\/\//, '').split('/');
    const known = registry_target.HUB_HOSTS.has(host.toLowerCase()) ? registry_target.HUB : host.toLowerCase();
    return [known, ...path.filter((part) => part !== '' && !/^v[12]$/.test(part))].join('/');
}
function readEntry({ auth, identitytoken, username, password, }) {
    if (typeof identitytoken === 'string' && identitytoken !== '')
        return { kind: 'identity-token', token: identitytoken };
    if (typeof auth === 'string' && auth !== '')
        return fromBasic(Buffer.from(auth, 'base64').toString('utf8'));
    if (typeof username !== 'string' || typeof password !== 'string' || username === '')
        return undefined;
    return { kind: 'password', username, password };
}
/** Passwords may contain colons, user names cannot. */
function fromBasic(text) {
    const colon = text.indexOf(':');
    if (colon < 1)
        return undefined;
    // some tools pad with zero bytes
    const password = text.slice(colon + 1).replace(/(?<!\0)\0+$/, '');
    return { kind: 'password', username: text.slice(0, colon), password };
}
function helperFor({ credHelpers = {}, credsStore }, host) {
    const [, own] = Object.entries(credHelpers).find(([key]) => hostKey(key) === host) ?? [];
    const name = own ?? credsStore;
    // the name becomes part of a program name
    return typeof name === 'string' && /^[A-Za-z0-9][\w.-]{0,63}$/.test(name) ? name : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/images/registry/ambiguous-json.js
var ambiguous_json = __webpack_require__(64370);
;// CONCATENATED MODULE: ./build/images/registry/manifest.js





const INDEX_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGE_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** The types that we can read. */
const MANIFEST_ACCEPT = [...INDEX_TYPES, ...IMAGE_TYPES].join(', ');
/** Real images have far fewer. */
const MOST_LAYERS = 1000;
const MOST_MANIFESTS = 1000;
/** @throws {LookupError} if the bytes are not a manifest, or are ambiguous between manifest and index. */
function parseManifest(bytes, digest, contentType, host) {
    const object = (0,json/* parseObject */.lj)(bytes, host);
    if ((0,ambiguous_json/* isAmbiguous */.X)(bytes, object))
        throw invalid(host, 'with a manifest that programs read differently');
    const mediaType = (0,json/* textIn */.r7)(object, 'mediaType') ?? contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const head = {
        mediaType,
        digest,
        artifactType: (0,json/* textIn */.r7)(object, 'artifactType'),
        annotations: annotationsOf(object),
        subject: (0,json_fields/* isJsonObject */.O)(object['subject']) ? descriptorOf(object['subject'], host) : undefined,
    };
    // one reader would see an image, another one an index of other images: CVE-2021-41190
    const isIndex = object['manifests'] !== undefined;
    if (isIndex && (object['layers'] !== undefined || object['config'] !== undefined))
        throw invalid(host, 'with a manifest that is also an index');
    if (isIndex && !IMAGE_TYPES.includes(mediaType)) {
        return { kind: 'index', ...head, manifests: descriptors(object['manifests'], MOST_MANIFESTS, host) };
    }
    if (!(0,json_fields/* isJsonObject */.O)(object['config']) || INDEX_TYPES.includes(mediaType))
        throw invalid(host, 'with a manifest of an unknown kind');
    const config = descriptorOf(object['config'], host);
    return { kind: 'image', ...head, config, layers: descriptors(object['layers'] ?? [], MOST_LAYERS, host) };
}
function invalid(host, what) {
    return new lookup_error/* LookupError */.FN('invalid', `${host} responded ${what}`);
}
function descriptors(value, most, host) {
    if (!Array.isArray(value))
        throw invalid(host, 'with a manifest whose parts are not a list');
    if (value.length > most)
        throw new lookup_error/* LookupError */.FN('too-large', `the manifest has more than ${most} parts`);
    return value.map((item) => descriptorOf(item, host));
}
function descriptorOf(value, host) {
    if (!(0,json_fields/* isJsonObject */.O)(value))
        throw invalid(host, 'with a manifest whose parts are not descriptors');
    const { size } = value;
    const digest = (0,json/* textIn */.r7)(value, 'digest') ?? '';
    if (!(0,registry_target.isDigest)(digest))
        throw invalid(host, 'with a manifest that names a part without a digest');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw invalid(host, 'with a manifest that names a part without its size');
    return {
        mediaType: (0,json/* textIn */.r7)(value, 'mediaType') ?? '',
        digest,
        size,
        platform: platformOf(value['platform']),
        artifactType: (0,json/* textIn */.r7)(value, 'artifactType'),
        annotations: annotationsOf(value),
    };
}
function platformOf(value) {
    if (!(0,json_fields/* isJsonObject */.O)(value))
        return undefined;
    const variant = (0,json/* textIn */.r7)(value, 'variant');
    return {
        os: (0,json/* textIn */.r7)(value, 'os') ?? '',
        architecture: (0,json/* textIn */.r7)(value, 'architecture') ?? '',
        ...(variant !== undefined && { variant }),
    };
}
function annotationsOf({ annotations }) {
    if (!(0,json_fields/* isJsonObject */.O)(annotations))
        return NO_ANNOTATIONS;
    const entries = Object.entries(annotations).filter((entry) => typeof entry[1] === 'string');
    return new Map(entries);
}
const NO_ANNOTATIONS = new Map();

// EXTERNAL MODULE: ./build/images/registry/platforms.js
var platforms = __webpack_require__(49387);
;// CONCATENATED MODULE: ./build/images/registry/manifests.js







/** Registries reject larger manifests, too. */
const manifests_MAXIMUM_BYTES = 4 * 1024 * 1024;
async function resolveDigest({ readManifest, headDigest }, target) {
    return (await headDigest(target)) ?? (await readManifest(target)).digest;
}
/** Sends a HEAD request, because registries with rate limits do not count those. */
async function headDigest(api, target) {
    const { message, url } = await headAnswer(api, target);
    const digest = message.headers['docker-content-digest'];
    // the body is empty, whatever length the head announces
    message.resume();
    if (digest === undefined)
        return undefined;
    if (typeof digest !== 'string' || !(0,registry_target.isDigest)(digest))
        throw new lookup_error/* LookupError */.FN('invalid', `${url.host} responded without a digest`);
    if (target.digest !== undefined && target.digest !== digest)
        throw new lookup_error/* LookupError */.FN('invalid', `${url.host} responded with another digest than requested`);
    return digest;
}
function headAnswer(api, target) {
    return api.get(target, { ...manifestRequest(target), method: 'HEAD' });
}
/** Takes a manifest from the store, if it has the one that the registry names now. */
async function readStoredManifest(store, heads, target) {
    const digest = target.digest ?? (await digestIfSaid(heads, target));
    if (digest === undefined)
        return undefined;
    const bytes = store.read(digest);
    return bytes && parseManifest(bytes, digest, '', target.host);
}
/** Some registries do not support HEAD requests. */
async function digestIfSaid(heads, target) {
    try {
        return await heads.headDigest(target);
    }
    catch (error) {
        if (error instanceof lookup_error/* LookupError */.FN && error.failure.kind === 'unavailable')
            return undefined;
        throw error;
    }
}
async function readManifest(api, target, store) {
    const answer = await api.get(target, manifestRequest(target));
    const { message, url } = answer;
    const { 'docker-content-digest': claimed, 'content-type': contentType = '' } = message.headers;
    const bytes = await (0,registry_body/* readBody */.x)(answer, manifests_MAXIMUM_BYTES);
    const expected = target.digest ?? claimed;
    if (typeof expected === 'string') {
        if (!(0,registry_target.isDigest)(expected))
            throw new lookup_error/* LookupError */.FN('invalid', `${url.host} responded without a digest`);
        (0,verified_stream/* verifyBytes */.RV)(bytes, expected, url.host);
    }
    const digest = target.digest ?? (0,verified_stream/* digestOf */.ol)(bytes);
    const manifest = parseManifest(bytes, digest, contentType, url.host);
    // no digest covers the header that says the type otherwise
    if ((0,json/* textIn */.r7)((0,json/* parseObject */.lj)(bytes, url.host), 'mediaType') !== undefined)
        store?.write(digest, bytes);
    return manifest;
}
function manifestRequest({ tag, digest }) {
    return { path: `manifests/${digest ?? tag}`, accept: MANIFEST_ACCEPT };
}
async function readImage(reader, target, platform) {
    const manifest = await reader.readManifest(target);
    if (manifest.kind === 'image')
        return { manifest, index: undefined };
    const entry = (0,platforms/* entryFor */.cy)(manifest, platform);
    if (entry === undefined)
        throw new lookup_error/* LookupError */.FN('invalid', `it has no image for ${(0,platforms/* platformText */.VQ)(platform)}`);
    const found = await reader.readManifest({ ...target, tag: undefined, digest: entry.digest });
    if (found.kind === 'image')
        return { manifest: found, index: manifest };
    throw new lookup_error/* LookupError */.FN('invalid', 'its index names another index');
}

// EXTERNAL MODULE: ./build/images/registry/addresses.js
var addresses = __webpack_require__(89807);
;// CONCATENATED MODULE: ./build/images/registry/public.js




/**
 * Whether anyone on the internet can read it. After a first request, this needs another one only if credentials were sent, or if the registry
 * may be at a private address.
 */
async function isPublic(target, { authorization, allowed, anonymous }) {
    const { host } = target;
    const mayBePrivate = allowed.mayBePrivate(new URL(`${allowed.schemeOf(host)}//${(0,registry_target.apiHost)(host)}`));
    if (!mayBePrivate && !authorization.isSignedIn(target))
        return true;
    try {
        const { message } = await headAnswer(anonymous(), target);
        const { remoteAddress = '' } = message.socket;
        message.resume();
        return !mayBePrivate || (0,addresses/* isPublicAddress */.i)(remoteAddress);
    }
    catch (error) {
        if (error instanceof lookup_error/* LookupError */.FN)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/images/registry/pages.js
var pages = __webpack_require__(52379);
;// CONCATENATED MODULE: ./build/images/registry/referrers.js





const referrers_MAXIMUM_BYTES = 4 * 1024 * 1024;
const MOST_PAGES = 20;
const MOST_REFERRERS = 1000;
const INDEX = 'application/vnd.oci.image.index.v1+json';
/** Registries without the referrers API respond with one of these. */
const ABSENT = [400, 405, 406, 501];
/** Uses the API and the fallback tag: signatures from before the registry had the API are still under the tag. */
async function listReferrers({ api, readManifest }, repository, digest) {
    const tag = digest.replace(':', '-');
    const answered = await ifFound(() => askForReferrers(api, repository, digest));
    const tagged = await ifFound(() => readManifest({ ...repository, tag, digest: undefined }));
    const found = new Map([...entriesOf(tagged), ...(answered ?? [])].map((entry) => [entry.digest, entry]));
    if (found.size > MOST_REFERRERS)
        throw new lookup_error/* LookupError */.FN('too-large', `more than ${MOST_REFERRERS} things refer to the image`);
    return [...found.values()];
}
async function askForReferrers(api, repository, digest) {
    const found = [];
    let query = '';
    for (let page = 0; query !== undefined; page++) {
        if (page === MOST_PAGES || found.length > MOST_REFERRERS)
            throw new lookup_error/* LookupError */.FN('too-large', `more than ${MOST_REFERRERS} things refer to the image`);
        const path = `referrers/${digest}${query}`;
        const answer = await api.get(repository, { path, accept: INDEX, absentStatuses: ABSENT });
        found.push(...(await readPage(answer)));
        query = (0,pages/* nextQuery */.a)(answer);
    }
    return found;
}
/** Some registries respond to every request with a web page. */
async function readPage(answer) {
    const type = answer.message.headers['content-type'] ?? INDEX;
    if (type.startsWith('text/')) {
        (0,registry_body/* dismiss */.X)(answer.message);
        throw new lookup_error/* LookupError */.FN('not-found', `${answer.url.host} does not have it`);
    }
    const bytes = await (0,registry_body/* readBody */.x)(answer, referrers_MAXIMUM_BYTES);
    return entriesOf(parseManifest(bytes, (0,verified_stream/* digestOf */.ol)(bytes), INDEX, answer.url.host));
}
function entriesOf(manifest) {
    return manifest?.kind === 'index' ? manifest.manifests : [];
}
/** Undefined if it does not exist. */
async function ifFound(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof lookup_error/* LookupError */.FN && error.failure.kind === 'not-found')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/images/registry/tags.js





const PAGE = 1000;
/** The largest public repositories have some ten thousand tags. */
const tags_MOST_PAGES = 100;
const MOST_TAGS = 100_000;
const PAGE_BYTES = 4 * 1024 * 1024;
async function listTags(api, repository) {
    const tags = [];
    let path = `tags/list?n=${PAGE}`;
    for (let page = 0; path !== undefined; page++) {
        if (page === tags_MOST_PAGES || tags.length > MOST_TAGS)
            throw new lookup_error/* LookupError */.FN('too-large', `${repository.name} has too many tags`);
        const answer = await api.get(repository, { path, accept: 'application/json' });
        const list = (0,json/* parseObject */.lj)(await (0,registry_body/* readBody */.x)(answer, PAGE_BYTES), answer.url.host);
        for (const tag of (0,json/* textsIn */.Ej)(list, 'tags'))
            if ((0,registry_target.isTag)(tag))
                tags.push(tag);
        const next = (0,pages/* nextQuery */.a)(answer);
        path = next && `tags/list${next}`;
    }
    return tags;
}

;// CONCATENATED MODULE: ./build/images/registry/client.js















const DEFAULT_SECONDS = 120;
/** Larger configurations are read again, so that a thousand of them do not fill the memory. Real ones have some kilobytes. */
const REMEMBERED_BYTES = 256 * 1024;
/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
function openRegistry(options) {
    const { budget = (0,support_budget.startBudget)(DEFAULT_SECONDS), packagesToken } = options;
    const findCredentials = withJobToken(options.findCredentials ?? dockerCredentials(process.env), packagesToken);
    const allowed = (0,allowed_hosts.allowedHosts)(options);
    const connections = (0,connection.openConnections)({ ...options, allowed });
    const send = (0,requests.createRequests)(connections, budget);
    const authorization = createAuthorization(send, findCredentials);
    const api = createApi({ send, authorization, allowed });
    const anonymous = (0,lazy/* lazy */.RZ)(() => createApi({ send, authorization: createAuthorization(send, async () => undefined), allowed }));
    const head = once(registry_target.targetKey, (target) => headDigest(api, target));
    const isOpenRepository = once(repositoryKey, (target) => isPublic(target, { authorization, allowed, anonymous }));
    const isOpen = async (target) => {
        // a registry asks for credentials in the answer to a request, and manifests from the store need none
        const isThere = await (0,lookup_error/* outcomeOf */.sG)(() => head(target));
        return isThere.ok && isOpenRepository(target);
    };
    const storeFor = async (target) => {
        if (options.store === undefined || options.keepsPublicOnly !== true)
            return options.store;
        return (await isOpen(target)) ? options.store : undefined;
    };
    const storedKeys = new Set();
    const manifest = once(registry_target.targetKey, async (target) => {
        const stored = options.store && (await readStoredManifest(options.store, { headDigest: head }, target));
        if (stored !== undefined)
            storedKeys.add((0,registry_target.targetKey)(target));
        return stored ?? readManifest(api, target, await storeFor(target));
    });
    const reader = { api, readManifest: manifest, headDigest: head };
    const readConfigOf = async ({ repository, image }) => {
        const target = { ...repository, tag: undefined, digest: image.digest };
        return readConfig(api, repository, image, await storeFor(target));
    };
    const config = once(configKey, readConfigOf);
    return {
        resolveDigest: outcomes((target) => resolveDigest(reader, target)),
        readManifest: outcomes(manifest),
        readImage: (target, platform) => (0,lookup_error/* outcomeOf */.sG)(() => readImage(reader, target, platform)),
        readConfig: (repository, image) => (0,lookup_error/* outcomeOf */.sG)(() => (image.config.size > REMEMBERED_BYTES ? readConfigOf : config)({ repository, image })),
        openBlob: (repository, blob) => (0,lookup_error/* outcomeOf */.sG)(() => openBlob(api, repository, blob)),
        listReferrers: (repository, digest) => (0,lookup_error/* outcomeOf */.sG)(() => listReferrers(reader, repository, digest)),
        listTags: outcomes(once(repositoryKey, (repository) => listTags(api, repository))),
        isPublic: isOpen,
        isStored: (target) => storedKeys.has((0,registry_target.targetKey)(target)),
        close: connections.close,
    };
}
function configKey({ repository, image }) {
    return `${repositoryKey(repository)}@${image.config.digest}`;
}
function repositoryKey({ host, name }) {
    return `${host}/${name}`;
}
/** Asks once for each key, even while the answer is pending. Failures are remembered, too. */
function once(keyOf, ask) {
    const answers = new Map();
    return (about) => {
        const key = keyOf(about);
        const answer = answers.get(key) ?? ask(about);
        answers.set(key, answer);
        return answer;
    };
}
function outcomes(ask) {
    return (about) => (0,lookup_error/* outcomeOf */.sG)(() => ask(about));
}


/***/ }),

/***/ 40985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95636);
/* harmony import */ var _support_json_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58599);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49306);



/** Real responses have some thousand. */
const MOST_PARTS = 200_000;
/** Parses a JSON object from a server. @throws {LookupError} for other values, and for too large ones. */
function parseObject(body, host, mostParts = MOST_PARTS) {
    if ((0,_support_json_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .hasMoreParts */ .K)(body, mostParts))
        throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('too-large', `the answer of ${host} has too many parts`);
    let parsed;
    try {
        parsed = JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('invalid', `${host} responded with invalid JSON`);
    }
    if ((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(parsed))
        return parsed;
    throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('invalid', `${host} responded with unexpected JSON`);
}
function textIn(object, key) {
    const value = object[key];
    return typeof value === 'string' ? value : undefined;
}
/** The strings in a list; empty for other values. */
function textsIn(object, key) {
    const value = object[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}


/***/ }),

/***/ 52379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ nextQuery)
/* harmony export */ });
/**
 * The query of the next page, from `Link: <\u2026?last=\u2026&n=\u2026>; rel="next"`; undefined on the last page. The rest of the link is ignored, because we
 * know the address.
 */
function nextQuery({ message }) {
    const header = message.headers['link'];
    const link = Array.isArray(header) ? header[0] : header;
    const target = /^<([^<>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
    if (target === undefined || !URL.canParse(target, BASE))
        return undefined;
    return new URL(target, BASE).search;
}
const BASE = 'https://registry.invalid';


/***/ }),

/***/ 49387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ normalized),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   JE: () => (/* binding */ chosenEntry),
/* harmony export */   VQ: () => (/* binding */ platformText),
/* harmony export */   c_: () => (/* binding */ otherPlatform),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   gG: () => (/* binding */ possibleEntries),
/* harmony export */   wD: () => (/* binding */ runnableEntries)
/* harmony export */ });
/**
 * Which entries of an index may run, as engines decide it: they compare normalized platforms, take a platform that the wanted one can run,
 * and do not look at annotations. https://github.com/containerd/platforms
 */
/** The entry that an engine would choose for a platform; without a fitting one, the only entry. */
function entryFor(index, wanted) {
    const images = index.manifests.filter((entry) => !isAttestation(entry));
    return chosenEntry(index, wanted) ?? (images.length === 1 ? images[0] : undefined);
}
/** The entry that containerd chooses: of the best platform the first, and an entry without a platform only where no other fits. */
function chosenEntry({ manifests }, wanted) {
    for (const best of runnableOn(normalized(wanted))) {
        const entry = manifests.find(({ platform }) => platform !== undefined && isSame(normalized(platform), best));
        if (entry !== undefined)
            return entry;
    }
    return manifests.find(({ platform }) => platform === undefined);
}
/**
 * All entries that some engine might run on a platform. Engines and their versions differ in how they read architectures and variants, and in
 * which of several equal entries they take. So each entry of the architecture counts, and where none is written in the usual form, each of an
 * architecture that the wanted one can run. Some take an entry without a platform, if it comes before these.
 */
function possibleEntries(index, wanted) {
    const { manifests } = index;
    const usual = normalized(wanted);
    const hasUsual = manifests.some(({ platform }) => platform !== undefined && isWrittenAs(platform, usual));
    const architectures = new Set((hasUsual ? [usual] : runnableOn(usual)).map(({ architecture }) => architecture));
    const fits = ({ platform }) => {
        const own = platform && normalized(platform);
        return own?.os === usual.os && architectures.has(own.architecture);
    };
    const first = manifests.findIndex(fits);
    const chosen = chosenEntry(index, wanted);
    return manifests.filter((entry, at) => {
        if (entry === chosen || fits(entry))
            return true;
        return entry.platform === undefined && (first === -1 || at < first);
    });
}
/** Whether every engine reads it as this normalized platform. */
function isWrittenAs({ os, architecture, variant = '' }, usual) {
    const isUsualVariant = variant === (usual.variant ?? '') || (architecture === 'arm64' && variant === 'v8');
    return os === usual.os && architecture === usual.architecture && isUsualVariant;
}
/** All entries that an engine on any platform might run. */
function runnableEntries({ manifests }) {
    return manifests.filter(({ platform }) => platform === undefined || !isUnknown(platform));
}
/** Whether it is an entry that BuildKit adds for statements about the images. No engine runs on that platform. */
function isAttestation({ platform }) {
    return platform !== undefined && isUnknown(platform);
}
function isUnknown(platform) {
    const { os, architecture } = normalized(platform);
    return os === 'unknown' && architecture === 'unknown';
}
function isSame(one, other) {
    return one.os === other.os && one.architecture === other.architecture && one.variant === other.variant;
}
/**
 * Reads a platform as builders and engines accept it: `linux/arm64/v8`, `arm64`, `windows(10.0.17763)/amd64`. The platform of the machine
 * completes it. Undefined for other texts.
 */
function parsePlatform(text, machine) {
    if (text === '' || text === 'local')
        return machine;
    const [first = '', second, variant, ...others] = text.split('/');
    const [os = ''] = first.split('(', 1);
    if (others.length > 0 || ![os, second, variant].every((part) => part === undefined || PART.test(part)))
        return undefined;
    if (second !== undefined)
        return { os, architecture: second, ...(variant !== undefined && { variant }) };
    return SYSTEMS.has(os.toLowerCase())
        ? { os, architecture: machine.architecture }
        : { os: machine.os, architecture: first };
}
const PART = /^[\w.+-]{1,50}$/;
const SYSTEMS = new Set(['linux', 'windows', 'darwin', 'macos', 'freebsd']);
function platformText({ os, architecture, variant }) {
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
/** Where a platform can also be written differently, its usual form. */
function normalized({ os, architecture, variant }) {
    const system = os.toLowerCase();
    const written = architecture.toLowerCase();
    const [name, implied] = ALIASES.get(written) ?? [written, undefined];
    const usual = usualVariant(name, implied ?? variant?.toLowerCase() ?? '');
    return {
        os: system === '' ? 'linux' : system === 'macos' ? 'darwin' : system,
        architecture: name,
        ...(usual !== '' && { variant: usual }),
    };
}
/** Other names of architectures, with the variant that some of them imply. */
const ALIASES = new Map([
    ['i386', ['386', '']],
    ['x86_64', ['amd64', undefined]],
    ['x86-64', ['amd64', undefined]],
    ['aarch64', ['arm64', undefined]],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
function usualVariant(architecture, variant) {
    switch (architecture) {
        case 'amd64':
            return variant === 'v1' ? '' : variant;
        case 'arm64':
            if (['8', 'v8', 'v8.0'].includes(variant))
                return '';
            return ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant;
        case 'arm':
            return variant === '' ? 'v7' : /^[5-8]$/.test(variant) ? `v${variant}` : variant;
        default:
            return variant;
    }
}
/**
 * The platform that the configuration of an image names, if an engine could not run that image on the wanted one. Many configurations leave the
 * variant out, so it is not compared.
 */
function otherPlatform(config, wanted) {
    const { os, architecture } = config;
    if (typeof os !== 'string' || typeof architecture !== 'string' || !PART.test(os) || !PART.test(architecture))
        return undefined;
    const own = normalized({ os, architecture });
    const fits = runnableOn(normalized(wanted)).some((one) => one.os === own.os && one.architecture === own.architecture);
    return fits || isUnknown(own) ? undefined : { os: own.os, architecture: own.architecture };
}
/** The normalized platforms whose images also run on a normalized one, from the best. */
function runnableOn(platform) {
    const { os, architecture, variant } = platform;
    const older = (name, versions) => versions.map((version) => normalized({ os, architecture: name, variant: version }));
    switch (architecture) {
        case 'amd64':
            return [platform, ...older('amd64', countDown('v', Number(variant?.slice(1)) - 1, 1)), ...older('386', [''])];
        case 'arm':
            return [platform, ...older('arm', countDown('v', Number(variant?.slice(1)) - 1, 5))];
        case 'arm64':
            return [platform, ...older('arm64', olderArm64(variant ?? 'v8')), ...older('arm', countDown('v', 8, 5))];
        default:
            return [platform];
    }
}
/** Each minor version of ARM 9 includes the version of ARM 8 that is five higher. */
function olderArm64(variant) {
    const [, major, minor = '0'] = /^v([89])(?:\.(\d))?$/.exec(variant) ?? [];
    const own = countDown(`v${major}.`, Number(minor) - 1, 0);
    return major === '9' ? [...own, ...countDown('v8.', Math.min(Number(minor) + 5, 9), 0)] : major === '8' ? own : [];
}
/** `v3`, `v2`, `v1`; empty where `from` is not a number of realistic size. */
function countDown(prefix, from, to) {
    if (!(from >= to && from < 20))
        return [];
    return Array.from({ length: from - to + 1 }, (_, index) => `${prefix}${from - index}`);
}


/***/ }),

/***/ 94508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ verifyBytes),
/* harmony export */   fV: () => (/* binding */ verifiedStream),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   tH: () => (/* binding */ hasDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49306);




/** The longest wait for the next byte. */
const IDLE_MILLISECONDS = 20_000;
/** Passes bytes on, and fails at the end if they do not match the descriptor; earlier if there are too many. */
function verifiedStream(source, { digest, size }, host, { all, idle }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(digest));
    let length = 0;
    const verifier = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        transform(chunk, _encoding, done) {
            length += chunk.length;
            if (length > size)
                return done(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('invalid', `${host} sends more bytes than the manifest announces`));
            hash.update(chunk);
            done(null, chunk);
        },
        flush(done) {
            if (length < size)
                return done(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('invalid', `${host} sends fewer bytes than the manifest announces`));
            done(isSame(digest, hash.digest('hex')) ? null : wrongDigest(host));
        },
        destroy(error, done) {
            clearTimeout(clock);
            source.destroy();
            done(error);
        },
    });
    const clock = setTimeout(() => {
        verifier.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('timeout', `${host} did not send all of the image in time`));
    }, all);
    source.setTimeout(Math.min(IDLE_MILLISECONDS, idle), () => {
        verifier.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('timeout', `${host} stopped sending`));
    });
    source.on('error', (error) => verifier.destroy((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionError */ .$)(error, host)));
    verifier.on('end', () => clearTimeout(clock));
    return source.pipe(verifier);
}
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
function isSame(digest, hex) {
    return digest.slice(digest.indexOf(':') + 1) === hex;
}
function wrongDigest(host) {
    return new _lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('invalid', `${host} sends content that does not match its digest`);
}
/** @throws {LookupError} if the bytes have another digest. */
function verifyBytes(bytes, digest, host) {
    if (!hasDigest(bytes, digest))
        throw wrongDigest(host);
}
function hasDigest(bytes, digest) {
    return isSame(digest, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(digest)).update(bytes).digest('hex'));
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}


/***/ }),

/***/ 58599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ hasMoreParts)
/* harmony export */ });
/**
 * Whether JSON has more than `most` objects, lists and members. Once parsed, a text of a few MiB may take a hundred times as much memory.
 * Commas and brackets in strings are also counted, which does no harm.
 */
function hasMoreParts(json, most) {
    let count = 0;
    for (const byte of json) {
        if (byte === COMMA || byte === BRACE || byte === BRACKET)
            count += 1;
    }
    return count > most;
}
const COMMA = 0x2c;
const BRACE = 0x7b;
const BRACKET = 0x5b;


/***/ })

};
