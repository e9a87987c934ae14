export const id = 9911;
export const ids = [9911];
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

/***/ 41576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nearestRule),
/* harmony export */   X: () => (/* binding */ ruleNames)
/* harmony export */ });
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96730);

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

/***/ 45169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ CONFIGURATION_FILES),
/* harmony export */   K0: () => (/* binding */ configurationFiles),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _check_file_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51767);
/* harmony import */ var _model_containers_host_assumptions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50404);
/* harmony import */ var _support_error_code_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64266);
/* harmony import */ var _lookup_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85027);






/** The default of `max-file-size`, in bytes. */
const DEFAULT_MAX_FILE_SIZE = 1024 * 1024;
/** The settings that apply without a configuration. */
const DEFAULT_CONFIG = {
    profile: 'recommended',
    failOn: 'high',
    failOnVulnerability: undefined,
    rules: new Map(),
    include: [],
    exclude: [],
    maxFileSize: DEFAULT_MAX_FILE_SIZE,
    host: _model_containers_host_assumptions_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_HOST */ .H,
    context: _check_file_context_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONTEXT */ .A2,
    builds: [],
    peerIgnores: true,
    images: _lookup_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LOOKUPS */ .C,
    writtenImageSettings: new Set(),
    writtenTexts: new Map(),
    baseline: undefined,
    suppressions: [],
    acceptedGaps: [],
};
/** Paths from the root of the repository; at most one of them may exist. */
const CONFIGURATION_FILES = [
    '.github/hullcheck.yml',
    '.github/hullcheck.yaml',
    '.hullcheck.yml',
    '.hullcheck.yaml',
];
/** The configuration files in the repository at a root. */
function configurationFiles(root) {
    return CONFIGURATION_FILES.filter((path) => exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)));
}
function exists(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch (error) {
        // for any other reason the file exists but is inaccessible: reading it will report that
        return (0,_support_error_code_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(error) !== 'ENOTDIR';
    }
}


/***/ }),

/***/ 83050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Wrong configuration, input or arguments: the user can correct it, so it is shown without a stack. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    place;
    constructor(message, place) {
        super(place === undefined ? message : `${prefix(place)}: ${message}`);
        this.place = place;
    }
}
function prefix({ path, line, column }) {
    return [printable(path), line, column].filter((part) => part !== undefined).join(':');
}
/** Names of files may contain line ends and escape sequences, which terminals and workflow logs would obey. */
function printable(text) {
    return text.replaceAll(/[\p{C}\u2028\u2029]/gu, '\uFFFD');
}


/***/ }),

/***/ 52554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ knownRules)
/* harmony export */ });
/* harmony import */ var _check_rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41576);

function knownRules(rules) {
    return { names: (0,_check_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleNames */ .X)(rules), byId: new Map(rules.map((rule) => [rule.id, rule])) };
}


/***/ }),

/***/ 2933:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfig: () => (/* binding */ loadConfig),
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(50404);
// EXTERNAL MODULE: ./build/support/paths.js
var paths = __webpack_require__(28620);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/syntax/yaml/located-yaml.js + 7 modules
var located_yaml = __webpack_require__(79358);
// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(83050);
// EXTERNAL MODULE: ./build/analysis/paths/mount-source.js
var mount_source = __webpack_require__(41127);
// EXTERNAL MODULE: ./build/parse/plain-name.js
var plain_name = __webpack_require__(15146);
// EXTERNAL MODULE: ./build/config/shapes.js
var shapes = __webpack_require__(9461);
;// CONCATENATED MODULE: ./build/config/configured-build.js



/** One entry of `builds`. */
function toBuildReference({ value, span }) {
    const { dockerfile, target, args = [], contexts = [], context } = value;
    const inside = (path) => {
        const found = (0,mount_source/* repositoryPath */.SH)('', path);
        if (found === undefined)
            throw (0,shapes.errorAt)(span, 'A path must lead to a place in the repository, from its root.');
        return found;
    };
    return {
        dockerfilePath: inside(dockerfile),
        target,
        arguments: new Map(args.map((arg) => [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)])),
        ...(context === undefined ? { leavesContextOpen: true } : { context: inside(context) }),
        localNames: new Set(contexts.map(plain_name/* plainName */.MH)),
        span,
    };
}

// EXTERNAL MODULE: ./build/support/patterns/path-patterns.js
var path_patterns = __webpack_require__(69431);
;// CONCATENATED MODULE: ./build/config/ignore-entry.js

/** One entry of `ignore`. */
function toSuppression({ value, span }) {
    const { rule, path, reason, expires } = value;
    const isAbout = path === undefined ? () => true : pathTest(path);
    return {
        kind: 'config',
        span,
        ruleIds: rule,
        reason,
        ...(expires !== undefined && { expires }),
        covers: (finding) => isAbout(finding.span.file.path),
    };
}
/** One entry of `not-looked-at`. */
function toAcceptedGap({ value, span }) {
    const { path, kind, reason, expires } = value;
    return { span, kinds: kind, reason, ...(expires !== undefined && { expires }), covers: pathTest(path) };
}
/** Findings come sorted by path, so the last answer is often the next one. */
function pathTest(pattern) {
    const patterns = (0,path_patterns/* parsePatterns */.Z)([pattern]);
    let lastPath;
    let lastAnswer = false;
    return (path) => {
        if (path !== lastPath)
            lastAnswer = (0,path_patterns/* matchesPath */.$)(patterns, path);
        lastPath = path;
        return lastAnswer;
    };
}

// EXTERNAL MODULE: ./build/config/known-rules.js
var known_rules = __webpack_require__(52554);
// EXTERNAL MODULE: ./build/config/lookup-settings.js
var lookup_settings = __webpack_require__(85027);
// EXTERNAL MODULE: ./build/config/nearest-hint.js + 1 modules
var nearest_hint = __webpack_require__(45897);
// EXTERNAL MODULE: ./build/model/findings/gap-kinds.js
var gap_kinds = __webpack_require__(69919);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/model/web-address.js
var web_address = __webpack_require__(81105);
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

// EXTERNAL MODULE: ./build/analysis/signers/subject-attributes.js
var subject_attributes = __webpack_require__(66589);
;// CONCATENATED MODULE: ./build/config/signature-policy.js



const MOST_CHARACTERS = 512;
/** The part before the first slash must be a host, as in a full reference. */
const IMAGES = /^(?:\*\*|(?:localhost|[a-z0-9-]*[.*][a-z0-9.*-]*|[a-z0-9.*-]+:\d{1,5})(?::\d{1,5})?\/[a-z0-9*._/-]{1,255})$/;
const ISSUER = /^https:\/\/[^\s*]{1,500}$/;
const SOURCE = /^https:\/\/[^\s]{1,500}$/;
const GITHUB = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
const signature_policy_images = (0,shapes/* scalarShape */.ur)('a pattern for host and path of images, such as `ghcr.io/acme/**` or `docker.io/library/*`', (value) => (IMAGES.test(value) ? value : undefined), { type: 'string', pattern: IMAGES.source });
const issuer = (0,shapes/* scalarShape */.ur)('the address of who vouches for identities, such as `https://token.actions.githubusercontent.com`', (value) => (ISSUER.test(value) ? value : undefined), { type: 'string', pattern: ISSUER.source });
const identity = (0,shapes/* scalarShape */.ur)('a whole identity, with `*` for the parts that vary, such as `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/*`; it is not a regular expression', (value) => (isIdentity(value) ? value : undefined), { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS });
/** Rejects values that look like regular expressions, which would match literally, and patterns that match every identity. */
function isIdentity(value) {
    const isExpression = /^\^|\$$|\\|\.[*+]/.test(value);
    return value.length <= MOST_CHARACTERS && !isExpression && /[^*/\s]/.test(value) && !/\s/.test(value);
}
const subject = (0,shapes/* scalarShape */.ur)('attributes of a name with their values, such as `C=DE, O=acme, CN=release`; known are C, ST, L, O, OU and CN', (value) => (value.length <= MOST_CHARACTERS && (0,subject_attributes/* requiredAttributes */.f)(value) !== undefined ? value : undefined), { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS });
const github = (0,shapes/* scalarShape */.ur)('a repository of GitHub, as `owner/name`', (value) => (GITHUB.test(value) ? value : undefined), { type: 'string', pattern: GITHUB.source });
const source = (0,shapes/* scalarShape */.ur)('all of the address of a repository, with `*` for what varies, such as `https://github.com/acme/*`', (value) => (SOURCE.test(value) && isIdentity(value) ? value : undefined), { type: 'string', pattern: SOURCE.source });
/** A file of the repository, by its path from the root. */
const namedFile = (0,shapes/* located */.t4)((0,shapes/* scalarShape */.ur)('the path of a file, from the root of the repository', (value) => (isPath(value) ? value : undefined), {
    type: 'string',
    minLength: 1,
}));
function isPath(value) {
    return value !== '' && !value.startsWith('/') && !value.split('/').includes('..');
}
const signature_policy_entry = (0,shapes/* mapping */.pq)({
    images: { shape: signature_policy_images, isRequired: true, description: 'A pattern for the host and path of images.' },
    require: {
        shape: (0,shapes/* choice */.Yq)(['signature', 'provenance', 'sbom', 'digest-pin']),
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
    ...signature_policy_entry,
    read(node, rules) {
        const written = signature_policy_entry.read(node, rules);
        const policy = toPolicy(written);
        if (typeof policy === 'string')
            throw (0,shapes.errorAt)((0,nodes/* spanOf */.ee)(node), policy);
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
        shape: (0,shapes/* list */.p_)(signaturePolicy, MAXIMUM_POLICIES),
        description: 'Who must have signed which images. The first entry that covers an image decides.',
    },
    'trusted-root': {
        shape: namedFile,
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
        shape: (0,shapes/* list */.p_)(namedFile, MAXIMUM_DOCUMENTS),
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

// EXTERNAL MODULE: ./build/config/vulnerability-threshold.js
var vulnerability_threshold = __webpack_require__(86887);
;// CONCATENATED MODULE: ./build/config/schema.js





const FLAGS = new Map([
    ['true', true],
    ['false', false],
]);
/** Each list is evaluated for many files. */
const MAXIMUM_ENTRIES = 1000;
const MAXIMUM_FILE_SIZE = 64 * 1024 * 1024;
const pattern = (0,shapes/* scalarShape */.ur)('a pattern as in .gitignore', (value) => (value.trim() === '' ? undefined : value), {
    type: 'string',
    minLength: 1,
});
const schema_SWITCH = new Map([
    ['true', true],
    ['false', false],
]);
const schema_onOrOff = (0,shapes/* scalarShape */.ur)('`true` or `false`', (value) => schema_SWITCH.get(value), { type: 'boolean' });
const size = (0,shapes/* scalarShape */.ur)('a size from 1 to 64 MiB, such as 512 KiB', parseSize, {
    anyOf: [
        { type: 'integer', minimum: 1, maximum: MAXIMUM_FILE_SIZE },
        { type: 'string', pattern: '^\\d{1,9} ?(B|kB|KB|KiB|MB|MiB)?$' },
    ],
});
/** 9.0 is in none of GitHub's bands: high ends at 8.9, critical begins above 9.0. */
const score = (0,shapes/* scalarShape */.ur)('a number from 0.1 to 10.0 with one decimal, but not 9.0', parseScore, {
    type: 'number',
    minimum: 0.1,
    maximum: 10,
    not: { const: 9 },
});
const folderName = (0,shapes/* scalarShape */.ur)('the name of a folder, or its path from the root with a slash in front', (value) => (/^(?:[^/]+|(?:\/[^/]+)+)\/?$/.test(value) ? value : undefined), { type: 'string', pattern: '^([^/]+|(/[^/]+)+)/?$' });
const flag = (0,shapes/* scalarShape */.ur)('`true` or `false`', (value) => FLAGS.get(value), { type: 'boolean' });
const presence = (0,shapes/* scalarShape */.ur)('`true`, `false` or `unknown`', (value) => (value === 'unknown' ? value : toTernary(FLAGS.get(value))), { enum: [true, false, 'unknown'] });
const scoreField = { shape: score, description: 'The security-severity of its findings.' };
const plainSetting = (0,shapes/* either */.gP)((0,shapes/* choice */.Yq)(['on', 'off']), (0,shapes/* mapping */.pq)({ score: { ...scoreField, isRequired: true } }, 'a mapping with `score`'));
/** The setting of a rule in `rules`, including the rule's own options. */
function ruleSetting({ options }) {
    if (options === undefined)
        return plainSetting;
    const own = Object.entries(options).map(([name, option]) => [name, optionField(option)]);
    const required = own.filter(([, { isRequired }]) => isRequired);
    const names = (required.length > 0 ? required : own).map(([name]) => `\`${name}\``).join(' and ');
    const fields = (0,shapes/* mapping */.pq)({ ...Object.fromEntries(own), score: scoreField }, `a mapping with ${names}`);
    const setting = {
        ...fields,
        read(node, rules) {
            const { score, ...values } = fields.read(node, rules);
            return { score, options: values };
        },
    };
    if (required.length === 0)
        return (0,shapes/* either */.gP)((0,shapes/* choice */.Yq)(['on', 'off']), setting);
    // with `on` alone the rule would check nothing
    const expected = `\`off\` or ${setting.expected}`;
    return (0,shapes/* either */.gP)((0,shapes/* choice */.Yq)(['off'], expected), setting, expected);
}
function optionField({ item, pattern: form, description, isRequired }) {
    const entry = (0,shapes/* scalarShape */.ur)(item, (value) => (form.test(value) ? value : undefined), {
        type: 'string',
        pattern: form.source,
    });
    return { shape: (0,shapes/* list */.p_)(entry, MAXIMUM_ENTRIES), description, ...(isRequired && { isRequired }) };
}
const ignoreEntry = (0,shapes/* mapping */.pq)({
    rule: {
        shape: (0,shapes/* oneOrMore */.h9)(shapes/* ruleId */.IC, MAXIMUM_ENTRIES),
        isRequired: true,
        description: 'The id of a rule, or a list of them.',
    },
    path: { shape: pattern, description: 'A pattern as in .gitignore for the files; all files by default.' },
    reason: { shape: shapes/* text */.Qq, isRequired: true, description: 'Why the findings are accepted.' },
    expires: { shape: shapes/* date */.p6, description: 'The last day on which it applies, as YYYY-MM-DD.' },
}, 'a mapping with `rule` and `reason`');
const acceptedGap = (0,shapes/* mapping */.pq)({
    path: { shape: pattern, isRequired: true, description: 'A pattern as in .gitignore for the files.' },
    kind: {
        shape: (0,shapes/* oneOrMore */.h9)((0,shapes/* choice */.Yq)(Object.keys(gap_kinds/* GAP_KINDS */.z)), MAXIMUM_ENTRIES),
        description: 'Kinds of gaps, such as `template`; all kinds by default.',
    },
    reason: { shape: shapes/* text */.Qq, isRequired: true, description: 'Why the gap is acceptable.' },
    expires: { shape: shapes/* date */.p6, description: 'The last day on which it applies, as YYYY-MM-DD.' },
}, 'a mapping with `path` and `reason`');
const argument = (0,shapes/* scalarShape */.ur)('`NAME=value`', (value) => (/^[A-Za-z_]\w*=/.test(value) ? value : undefined), {
    type: 'string',
    pattern: '^[A-Za-z_]\\w*=',
});
const build = (0,shapes/* mapping */.pq)({
    dockerfile: {
        shape: shapes/* text */.Qq,
        isRequired: true,
        description: 'The path of the Dockerfile, from the root of the repository.',
    },
    target: { shape: shapes/* text */.Qq, description: 'The stage that is built; the last one by default.' },
    args: { shape: (0,shapes/* list */.p_)(argument, MAXIMUM_ENTRIES), description: 'Build arguments, each as `NAME=value`.' },
    contexts: {
        shape: (0,shapes/* list */.p_)(shapes/* text */.Qq, MAXIMUM_ENTRIES),
        description: 'Names of additional contexts, which do not refer to images of a registry.',
    },
    context: { shape: shapes/* text */.Qq, description: 'The folder of the build context, from the root of the repository.' },
}, 'a mapping with `dockerfile`');
const fields = {
    profile: {
        shape: (0,shapes/* choice */.Yq)(['recommended', 'strict']),
        default: 'recommended',
        description: 'Which rules run. `strict` adds those that most files trip.',
    },
    'fail-on': {
        shape: (0,shapes/* choice */.Yq)(['critical', 'high', 'medium', 'low', 'none']),
        default: 'high',
        description: 'The mildest severity of a finding that fails the check.',
    },
    'fail-on-vulnerability': {
        shape: vulnerability_threshold/* vulnerabilityThreshold */.w5,
        default: '~',
        description: 'Which vulnerabilities of images fail the check, apart from other findings; as `fail-on` by default.',
    },
    rules: {
        shape: (0,shapes/* byRule */.k2)(ruleSetting),
        default: '{}',
        description: 'Per rule: `off`, `on`, or a mapping with another `score`, or with the options that the rule documents.',
    },
    include: {
        shape: (0,shapes/* list */.p_)(pattern, MAXIMUM_ENTRIES),
        default: '[]',
        description: 'Files to scan although their names do not show what they are; patterns as in .gitignore.',
    },
    exclude: {
        shape: (0,shapes/* list */.p_)(pattern, MAXIMUM_ENTRIES),
        default: '[]',
        description: 'Files not to scan; patterns as in .gitignore. It takes precedence over `include`.',
    },
    builds: {
        shape: (0,shapes/* list */.p_)((0,shapes/* located */.t4)(build), MAXIMUM_ENTRIES),
        default: '[]',
        description: 'Builds of Dockerfiles that no compose file, bake file or workflow shows: a `dockerfile` with its `target`, `args`, `contexts` and `context`.',
    },
    host: {
        shape: (0,shapes/* mapping */.pq)({
            apparmor: { shape: presence, description: 'Whether the host enforces AppArmor.' },
            selinux: { shape: presence, description: 'Whether the host enforces SELinux and the engine uses it.' },
            cgroup: { shape: (0,shapes/* choice */.Yq)(['v1', 'v2', 'unknown']), description: 'The version of its control groups.' },
            'userns-remap': { shape: flag, description: 'Whether the engine maps the users of containers to others.' },
            rootless: { shape: flag, description: 'Whether the engine runs as a user other than root.' },
        }, 'a mapping with facts about the host'),
        default: '{}',
        description: 'Facts about the machine that containers run on: `apparmor`, `selinux`, `cgroup`, `userns-remap`, `rootless`.',
    },
    context: {
        shape: (0,shapes/* either */.gP)((0,shapes/* choice */.Yq)(['on', 'off']), (0,shapes/* mapping */.pq)({
            folders: {
                shape: (0,shapes/* list */.p_)(folderName, MAXIMUM_ENTRIES),
                isRequired: true,
                description: 'Names of folders whose files are not deployed, in place of the usual ones; `/name` only at the root, `*` for any text.',
            },
        }, 'a mapping with `folders`')),
        default: 'on',
        description: 'Whether a finding is one severity milder because of its circumstances, and which folders are not deployed: `folders`.',
    },
    images: {
        shape: imageSettings,
        default: '{}',
        description: 'Whether and how to look up images in their registries: `lookup`, `tls-check`, `allow-private-registries`, `insecure-registries`, `fail-on-unavailable`, `time-budget`, `concurrency`, `platform`.',
    },
    'max-file-size': {
        shape: size,
        default: '1 MiB',
        description: 'Larger files are reported and not checked. In bytes, or with a unit.',
    },
    'peer-ignores': {
        shape: schema_onOrOff,
        default: 'true',
        description: 'Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too.',
    },
    baseline: {
        shape: namedFile,
        default: '~',
        description: 'A file of the repository with known findings, as written by `hullcheck init --baseline`.',
    },
    ignore: {
        shape: (0,shapes/* list */.p_)((0,shapes/* located */.t4)(ignoreEntry), MAXIMUM_ENTRIES),
        default: '[]',
        description: 'Accepted findings: by `rule`, with a `reason`, and optionally for a `path` and until a day (`expires`).',
    },
    'not-looked-at': {
        shape: (0,shapes/* list */.p_)((0,shapes/* located */.t4)(acceptedGap), MAXIMUM_ENTRIES),
        default: '[]',
        description: 'Accepted gaps, which could not be looked at: by `path`, with a `reason`, and optionally for a `kind` and until a day (`expires`).',
    },
};
/** The whole configuration file. Validation, the JSON schema and the documentation all come from here. */
const configuration = (0,shapes/* mapping */.pq)(fields, 'a mapping with the options of hullcheck');
/** For editors: https://json-schema.org/draft-07 */
function jsonSchema(rules) {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'Configuration of hullcheck',
        ...configuration.jsonSchema(rules),
    };
}
function documentedOptions() {
    return Object.entries(fields).map(([name, field]) => ({
        name,
        value: field.shape.expected,
        default: `\`${field.default}\``,
        description: field.description,
    }));
}
function toTernary(value) {
    return value === undefined ? undefined : value ? 'yes' : 'no';
}
const UNITS = new Map(Object.entries({ b: 1, kb: 1000, kib: 1024, mb: 1000 ** 2, mib: 1024 ** 2 }));
function parseSize(value) {
    const [, amount, unit = 'b'] = /^(\d{1,9}) ?(b|kb|kib|mb|mib)?$/i.exec(value) ?? [];
    const bytes = Number(amount) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN);
    return bytes >= 1 && bytes <= MAXIMUM_FILE_SIZE ? bytes : undefined;
}
function parseScore(value) {
    if (!/^\d{1,2}(?:\.\d)?$/.test(value))
        return undefined;
    const number = Number(value);
    return number >= 0.1 && number <= 10 && number !== 9 ? number : undefined;
}

;// CONCATENATED MODULE: ./build/config/load.js
















const MAXIMUM_BYTES = 256 * 1024;
/**
 * The configuration of the repository at `root`, which is absolute and without symbolic links; the defaults if it has none.
 * @throws {ConfigurationError} for the first mistake in it.
 */
function loadConfig(root, { file, cwd, rules }) {
    const known = (0,known_rules/* knownRules */.f)(rules);
    if (file !== undefined)
        return parseConfig(readConfiguration(root, (0,external_node_path_.resolve)(cwd, file), file), known);
    const [path, second] = (0,config/* configurationFiles */.K0)(root);
    if (path === undefined)
        return { ...config/* DEFAULT_CONFIG */.PV };
    if (second !== undefined) {
        throw new configuration_error/* ConfigurationError */.j(`There are two configurations: ${path} and ${second}. Remove one of them.`);
    }
    return parseConfig(readConfiguration(root, (0,external_node_path_.join)(root, path), path), known);
}
/** @throws {ConfigurationError} for the first mistake in the text. */
function parseConfig(file, rules) {
    const parsed = (0,located_yaml/* parseYaml */.h)(file);
    if ('reason' in parsed)
        throw (0,shapes.errorAt)(parsed.span, `The configuration is not valid YAML: ${parsed.reason}.`);
    const [problem] = parsed.problems;
    if (problem !== undefined)
        throw (0,shapes.errorAt)(problem.span, `The configuration is not valid: ${problem.reason}.`);
    const [root, second] = parsed.roots;
    if (second !== undefined)
        throw (0,shapes.errorAt)((0,nodes/* spanOf */.ee)(second), 'The configuration has more than one YAML document.');
    return root === undefined || (0,nodes/* isNull */.kZ)(root) ? { ...config/* DEFAULT_CONFIG */.PV } : toConfig(configuration.read(root, rules));
}
function toConfig(written) {
    const plain = config/* DEFAULT_CONFIG */.PV;
    return {
        profile: written.profile ?? plain.profile,
        failOn: written['fail-on'] ?? plain.failOn,
        failOnVulnerability: written['fail-on-vulnerability'] ?? plain.failOnVulnerability,
        rules: written.rules ?? plain.rules,
        include: written.include ?? plain.include,
        exclude: written.exclude ?? plain.exclude,
        maxFileSize: written['max-file-size'] ?? plain.maxFileSize,
        host: toHost(written.host),
        context: toContext(written.context),
        builds: (written.builds ?? []).map(toBuildReference),
        peerIgnores: written['peer-ignores'] ?? plain.peerIgnores,
        images: toLookups(written.images, written['fail-on-vulnerability']?.epss !== undefined),
        writtenImageSettings: decidedIn(written.images),
        writtenTexts: textsOf(written),
        baseline: written.baseline,
        suppressions: (written.ignore ?? []).map(toSuppression),
        acceptedGaps: (written['not-looked-at'] ?? []).map(toAcceptedGap),
    };
}
function toContext(written) {
    if (written === 'off')
        return 'off';
    return typeof written === 'object' ? { folders: written.folders } : config/* DEFAULT_CONFIG */.PV.context;
}
function toHost(written) {
    return {
        apparmor: written?.apparmor ?? host_assumptions/* DEFAULT_HOST */.H.apparmor,
        selinux: written?.selinux ?? host_assumptions/* DEFAULT_HOST */.H.selinux,
        cgroup: written?.cgroup ?? host_assumptions/* DEFAULT_HOST */.H.cgroup,
        usernsRemap: written?.['userns-remap'] ?? host_assumptions/* DEFAULT_HOST */.H.usernsRemap,
        rootless: written?.rootless ?? host_assumptions/* DEFAULT_HOST */.H.rootless,
    };
}
function toLookups(written, epssDecides) {
    return {
        lookup: written?.lookup ?? (asksForLookups(written) ? 'auto' : lookup_settings/* DEFAULT_LOOKUPS */.C.lookup),
        tlsCheck: written?.['tls-check'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.tlsCheck,
        privateRegistries: written?.['allow-private-registries'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.privateRegistries,
        insecureRegistries: written?.['insecure-registries'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.insecureRegistries,
        failOnUnavailable: written?.['fail-on-unavailable'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.failOnUnavailable,
        timeBudget: written?.['time-budget'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.timeBudget,
        concurrency: written?.concurrency ?? lookup_settings/* DEFAULT_LOOKUPS */.C.concurrency,
        platform: written?.platform ?? lookup_settings/* DEFAULT_LOOKUPS */.C.platform,
        signatures: written?.signatures ?? lookup_settings/* DEFAULT_LOOKUPS */.C.signatures,
        trustedRoot: written?.['trusted-root'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.trustedRoot,
        namedFiles: lookup_settings/* DEFAULT_LOOKUPS */.C.namedFiles,
        githubToken: lookup_settings/* DEFAULT_LOOKUPS */.C.githubToken,
        packagesToken: lookup_settings/* DEFAULT_LOOKUPS */.C.packagesToken,
        namesAllPackages: lookup_settings/* DEFAULT_LOOKUPS */.C.namesAllPackages,
        ...toContentLookups(written, epssDecides),
    };
}
/** Only of settings that options can replace. */
function textsOf({ images, ...written }) {
    const texts = [
        ['profile', written.profile],
        ['fail-on', written['fail-on']],
        ['fail-on-vulnerability', written['fail-on-vulnerability']?.text],
        ['baseline', written.baseline?.value],
        ['images.lookup', images?.lookup ?? (asksForLookups(images) ? 'auto' : undefined)],
        ['images.vulnerabilities', images?.vulnerabilities],
        ['images.vulnerability-database', images?.['vulnerability-database']],
        ['images.cache-dir', images?.['cache-dir']],
    ];
    return new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}
/** Settings for which programs have defaults of their own. */
function decidedIn(written) {
    const { lookup, vulnerabilities, 'time-budget': timeBudget, 'cache-dir': cacheDir } = written ?? {};
    const decided = Object.entries({ lookup, vulnerabilities, timeBudget, cacheDir, keepsPublicOnly: cacheDir }).filter(([, value]) => value !== undefined);
    return new Set(decided.map(([name]) => name));
}
/** The settings about the contents of images. */
function toContentLookups(written, epssDecides) {
    return {
        contents: written?.contents ?? lookup_settings/* DEFAULT_LOOKUPS */.C.contents,
        imageAnalysis: written?.['image-analysis'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.imageAnalysis,
        cacheDir: written?.['cache-dir'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.cacheDir,
        keepsPublicOnly: lookup_settings/* DEFAULT_LOOKUPS */.C.keepsPublicOnly,
        vulnerabilities: written?.vulnerabilities ?? lookup_settings/* DEFAULT_LOOKUPS */.C.vulnerabilities,
        vulnerabilityDatabase: written?.['vulnerability-database'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.vulnerabilityDatabase,
        vulnerabilityDetail: written?.['vulnerability-detail'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.vulnerabilityDetail,
        unratedVulnerabilities: written?.['unrated-vulnerabilities'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.unratedVulnerabilities,
        ignoredVulnerabilities: written?.['ignore-vulnerabilities'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.ignoredVulnerabilities,
        vexFiles: written?.vex ?? lookup_settings/* DEFAULT_LOOKUPS */.C.vexFiles,
        vex: lookup_settings/* DEFAULT_LOOKUPS */.C.vex,
        osvAddress: written?.['osv-address'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.osvAddress,
        epss: written?.epss ?? epssDecides,
        epssDecides,
        epssAddress: written?.['epss-address'] ?? lookup_settings/* DEFAULT_LOOKUPS */.C.epssAddress,
    };
}
/** Asking about the contents of images, or about their signers, implies looking them up. */
function asksForLookups(written) {
    const { contents = false, vulnerabilities = 'off', signatures = [] } = written ?? {};
    return contents || vulnerabilities !== 'off' || signatures.length > 0;
}
function readConfiguration(root, path, written) {
    const isInside = (0,paths/* isWithin */.UO)(root, path);
    const shownPath = isInside ? (0,paths/* fromRoot */.tc)(root, path) : written;
    const real = realPath(path, shownPath);
    if (isInside && !(0,paths/* isWithin */.UO)(root, real)) {
        throw new configuration_error/* ConfigurationError */.j('The symbolic link leads out of the repository.', { path: shownPath });
    }
    const read = (0,read_text_file/* readTextFile */.Gu)(real, MAXIMUM_BYTES);
    if (read.ok)
        return { path: shownPath, text: read.value.text };
    const needs = `It must be a UTF-8 file of at most ${MAXIMUM_BYTES / 1024} KiB.`;
    throw new configuration_error/* ConfigurationError */.j(`The configuration cannot be read. ${needs}`, { path: shownPath });
}
function realPath(path, shownPath) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        const hint = (0,nearest_hint/* nearestHint */.A)(path, shownPath) ?? '';
        throw new configuration_error/* ConfigurationError */.j(`The configuration does not exist, or cannot be read.${hint}`, { path: shownPath });
    }
}


/***/ }),

/***/ 85027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DEFAULT_LOOKUPS)
/* harmony export */ });
const DEFAULT_LOOKUPS = {
    lookup: 'never',
    tlsCheck: false,
    privateRegistries: [],
    insecureRegistries: [],
    failOnUnavailable: false,
    timeBudget: 120,
    concurrency: 8,
    platform: 'linux/amd64',
    contents: false,
    imageAnalysis: 'auto',
    cacheDir: undefined,
    keepsPublicOnly: false,
    vulnerabilities: 'off',
    signatures: [],
    trustedRoot: undefined,
    namedFiles: new Map(),
    githubToken: undefined,
    packagesToken: undefined,
    namesAllPackages: false,
    vulnerabilityDatabase: undefined,
    vulnerabilityDetail: 'image',
    unratedVulnerabilities: 'medium',
    ignoredVulnerabilities: [],
    vexFiles: [],
    vex: [],
    osvAddress: 'https://api.osv.dev/',
    epss: false,
    epssDecides: false,
    epssAddress: 'https://api.first.org/data/v1/epss',
};


/***/ }),

/***/ 45897:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ nearestHint)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/support/nearest.js
var nearest = __webpack_require__(96730);
;// CONCATENATED MODULE: ./build/support/nearest-path.js



/** More names are not compared. */
const MAXIMUM_NAMES = 10_000;
/**
 * The path that was most likely meant, for a path without a file: one with a similar name in the same folder, as it would be written.
 * `path` is absolute, and `written` is how it was written. Undefined without one.
 */
function nearestPath(path, written) {
    const meant = (0,nearest/* nearest */.p)((0,external_node_path_.basename)(path), namesIn((0,external_node_path_.dirname)(path)));
    if (meant === undefined)
        return undefined;
    const folder = (0,external_node_path_.dirname)(written);
    return folder === '.' && !written.startsWith('.') ? meant : (0,external_node_path_.join)(folder, meant);
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).sort().slice(0, MAXIMUM_NAMES);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(83050);
;// CONCATENATED MODULE: ./build/config/nearest-hint.js


/** ` Did you mean compose.yaml?`, to follow a sentence about a path without a file; undefined if nothing has a similar name. */
function nearestHint(path, written) {
    const meant = nearestPath(path, written);
    return meant === undefined ? undefined : ` Did you mean ${(0,configuration_error/* printable */.g)(meant)}?`;
}


/***/ }),

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ ruleId),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   errorAt: () => (/* binding */ errorAt),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   k2: () => (/* binding */ byRule),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   t4: () => (/* binding */ located),
/* harmony export */   ur: () => (/* binding */ scalarShape)
/* harmony export */ });
/* harmony import */ var _check_rule_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41576);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30654);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96730);
/* harmony import */ var _support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6554);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83050);







/** One of a few words. */
function choice(values, expected = orList(values.map((value) => `\`${value}\``))) {
    return {
        expected,
        read(node) {
            const text = scalar(node, expected);
            const value = values.find((each) => each === text);
            if (value === undefined)
                throw unexpected(node, text, expected, (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(text, values));
            return value;
        },
        jsonSchema: () => ({ enum: values }),
    };
}
/** A text that `parse` accepts; `parse` returns undefined for any other. */
function scalarShape(expected, parse, schema) {
    return {
        expected,
        read(node) {
            const text = scalar(node, expected);
            const value = parse(text);
            if (value === undefined)
                throw unexpected(node, text, expected);
            return value;
        },
        jsonSchema: () => schema,
    };
}
const text = scalarShape('a text', (value) => (value.trim() === '' ? undefined : value.trim()), {
    type: 'string',
    pattern: '\\S',
});
const date = scalarShape('a day as YYYY-MM-DD', (value) => ((0,_support_day_js__WEBPACK_IMPORTED_MODULE_4__/* .isDay */ .N)(value) ? value : undefined), {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
});
/** The id of a rule. Former ids are accepted as well, and read as the current one. */
const ruleId = {
    expected: 'the id of a rule',
    read(node, rules) {
        const text = scalar(node, 'the id of a rule');
        const id = rules.names.get(text);
        if (id === undefined)
            throw unknownRule(node, text, rules);
        return id;
    },
    jsonSchema: (rules) => ({ enum: [...rules.byId.keys()] }),
};
function list(item, maximum) {
    const expected = `a list; each item is ${item.expected}`;
    return {
        expected,
        read(node, rules) {
            if (node.kind !== 'sequence')
                throw unexpected(node, undefined, expected);
            if (node.items.length > maximum)
                throw errorAt(node, `The list has more than ${maximum} entries.`);
            return node.items.map((each) => item.read(each.node, rules));
        },
        jsonSchema: (rules) => ({ type: 'array', items: item.jsonSchema(rules), maxItems: maximum }),
    };
}
/** The same, with its place in the file. */
function located(shape) {
    return {
        ...shape,
        read: (node, rules) => ({ value: shape.read(node, rules), span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(node) }),
    };
}
/** A list, or a single value. */
function oneOrMore(item, maximum) {
    const several = list(item, maximum);
    return {
        expected: `${item.expected}, or a list`,
        read: (node, rules) => (node.kind === 'sequence' ? several.read(node, rules) : [item.read(node, rules)]),
        jsonSchema: (rules) => ({ anyOf: [item.jsonSchema(rules), several.jsonSchema(rules)] }),
    };
}
/** A word, or a mapping with details. */
function either(word, mapping, expected = `${word.expected} or ${mapping.expected}`) {
    return {
        expected,
        read(node, rules) {
            if (node.kind === 'mapping')
                return mapping.read(node, rules);
            if (node.kind === 'sequence')
                throw unexpected(node, undefined, expected);
            return word.read(node, rules);
        },
        jsonSchema: (rules) => ({ anyOf: [word.jsonSchema(rules), mapping.jsonSchema(rules)] }),
    };
}
/** A mapping from ids of rules; the values depend on the rule. */
function byRule(shapeOf) {
    const expected = 'a mapping from ids of rules';
    return {
        expected,
        read(node, rules) {
            const values = new Map();
            for (const { key, node: valueNode } of entriesOf(node, expected)) {
                const id = ruleId.read(key, rules);
                if (values.has(id))
                    throw errorAt(key, `The rule "${id}" is configured twice, once by its former id.`);
                values.set(id, shapeOf(rules.byId.get(id) ?? { id }).read(valueNode, rules));
            }
            return values;
        },
        jsonSchema(rules) {
            const special = [...rules.byId.values()].filter(({ options }) => options !== undefined);
            return {
                type: 'object',
                propertyNames: ruleId.jsonSchema(rules),
                properties: Object.fromEntries(special.map((rule) => [rule.id, shapeOf(rule).jsonSchema(rules)])),
                additionalProperties: shapeOf({ id: '' }).jsonSchema(rules),
            };
        },
    };
}
/** A mapping with known keys. */
function mapping(fields, expected) {
    return {
        expected,
        read(node, rules) {
            const values = new Map();
            for (const { key, node: valueNode } of entriesOf(node, expected)) {
                const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
                if (field === undefined)
                    throw unknownKey(key, key.value, Object.keys(fields));
                // an option without a value counts as unset
                if (!(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(valueNode))
                    values.set(key.value, field.shape.read(valueNode, rules));
            }
            const missing = Object.keys(fields).find((name) => fields[name]?.isRequired && !values.has(name));
            if (missing !== undefined)
                throw errorAt(node, `\`${missing}\` is missing: ${fields[missing]?.description}`);
            // each field was read by its own shape
            return Object.fromEntries(values);
        },
        jsonSchema: (rules) => mappingSchema(fields, rules),
    };
}
function mappingSchema(fields, rules) {
    const names = Object.keys(fields);
    const properties = Object.entries(fields).map(([name, { shape, description }]) => [
        name,
        { description, ...shape.jsonSchema(rules) },
    ]);
    const required = names.filter((name) => fields[name]?.isRequired);
    return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(properties),
        ...(required.length > 0 && { required }),
    };
}
function errorAt({ file, start }, message) {
    return new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(message, { path: file.path, ...(0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, start) });
}
function scalar(node, expected) {
    if (node.kind === 'scalar' && !(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(node))
        return node.value;
    throw unexpected(node, undefined, expected);
}
function entriesOf(node, expected) {
    if (node.kind !== 'mapping')
        throw unexpected(node, undefined, expected);
    return node.entries.values();
}
/** Values are shown only if they cannot be a misplaced secret. */
function unexpected(node, text, expected, meant) {
    const value = (text !== undefined && (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text)) || 'This';
    return errorAt(node, `${value} is not expected here. Expected ${expected}${didYouMean(meant)}`);
}
function unknownKey(node, key, known) {
    const name = (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(key);
    const what = name === undefined ? 'This key is not known' : `The key ${name} is not known`;
    const verb = known.length === 1 ? 'is' : 'are';
    return errorAt(node, `${what}. Known ${verb} ${andList(known)}${didYouMean((0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, known))}`);
}
function unknownRule(node, text, rules) {
    return errorAt(node, `${(0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text) === undefined ? 'This rule' : `The rule ${(0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text)}`} does not exist${didYouMean((0,_check_rule_names_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestRule */ .V)(text, rules.names))}`);
}
function didYouMean(meant) {
    return meant === undefined ? '.' : `; did you mean "${meant}"?`;
}
function orList(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function andList(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}


/***/ }),

/***/ 36695:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BOT_FILES: () => (/* binding */ BOT_FILES),
  readUpdateBots: () => (/* binding */ readUpdateBots),
  updaterOf: () => (/* binding */ updaterOf)
});

// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/support/patterns/anchored-glob.js
var anchored_glob = __webpack_require__(32103);
// EXTERNAL MODULE: ./build/syntax/json/located-json.js
var located_json = __webpack_require__(20594);
// EXTERNAL MODULE: ./build/syntax/yaml/located-yaml.js + 7 modules
var located_yaml = __webpack_require__(79358);
;// CONCATENATED MODULE: ./build/config/update-bots/values.js



/** A configuration repeated by aliases could be far larger than its file. */
const MOST_NODES = 20_000;
/** The mapping in a file: JSON with comments, or what of JSON5 is YAML, too. Undefined for anything else. */
function jsonMapping(path, text) {
    const read = (0,located_json/* parseJson */.q)({ path, text }, { isLenient: true });
    if (!('reason' in read))
        return read.problems.length === 0 ? (0,nodes/* asMapping */.dw)(read.root) : undefined;
    return yamlMapping(path, text.replaceAll(/^[ \t]*\/\/.*$/gm, ''));
}
/** The mapping in a file with one YAML document; undefined for anything else. */
function yamlMapping(path, text) {
    const read = (0,located_yaml/* parseYaml */.h)({ path, text });
    if ('reason' in read || read.problems.length > 0 || read.roots.length !== 1)
        return undefined;
    const mapping = (0,nodes/* asMapping */.dw)(read.roots[0]);
    return mapping === undefined || mapping.size > MOST_NODES || mapping.lacks !== undefined ? undefined : mapping;
}
function nodeAt(mapping, key) {
    const node = mapping?.entries.get(key)?.node;
    return (0,nodes/* isNull */.kZ)(node) ? undefined : node;
}
/** The texts of a list, or a single one; undefined if something else is there. */
function textsOf(node) {
    if (node === undefined)
        return [];
    if (node.kind === 'scalar')
        return [node.value];
    if (node.kind !== 'sequence')
        return undefined;
    const texts = node.items.flatMap((item) => (item.node.kind === 'scalar' ? [item.node.value] : []));
    return texts.length === node.items.length ? texts : undefined;
}
/** The mappings of a list; undefined if something else is there. */
function mappingsOf(node) {
    if (node === undefined)
        return [];
    if (node.kind !== 'sequence')
        return undefined;
    const mappings = node.items.flatMap((item) => (0,nodes/* asMapping */.dw)(item.node) ?? []);
    return mappings.length === node.items.length ? mappings : undefined;
}
const LONGEST_PATTERN = 500;
const MOST_WILDCARDS = 4;
/** Whether a pattern can be compared in little time: a configuration may have thousands, for each of thousands of findings. */
function isQuick(pattern) {
    return pattern.length <= LONGEST_PATTERN && (pattern.match(/\*+/g)?.length ?? 0) <= MOST_WILDCARDS;
}
/** Whether a setting is written, and not with the given value. */
function isOther(mapping, key, value) {
    const node = nodeAt(mapping, key);
    return node !== undefined && !(node.kind === 'scalar' && node.value === value);
}

;// CONCATENATED MODULE: ./build/config/update-bots/dependabot.js



/**
 * Whether Dependabot updates a reference in the file at `path`. It is only true where nothing in the configuration may keep it from that.
 * https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference
 */
function dependabotUpdates(config, path, reference) {
    if ((0,nodes/* asScalar */.T7)(nodeAt(config, 'version'))?.value !== '2')
        return false;
    const updates = mappingsOf(nodeAt(config, 'updates')) ?? [];
    return updates.some((update) => isFor(update, path, reference) && !isKept(update, reference));
}
function isFor(update, path, { isBase }) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const ecosystem = (0,nodes/* asScalar */.T7)(nodeAt(update, 'package-ecosystem'))?.value;
    const isCovered = ecosystem === 'docker' ? isBase && DOCKERFILE.test(file) : ecosystem === 'docker-compose' && COMPOSE.test(file);
    if (!isCovered)
        return false;
    const folder = `/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`;
    const [one, several] = ['directory', 'directories'].map((key) => textsOf(nodeAt(update, key)));
    return (one?.some((each) => folderOf(each) === folder) === true ||
        several?.some((each) => !/[[\]{}?!\\]/.test(each) && isQuick(each) && (0,anchored_glob/* matchesGlob */.k)(folderOf(each), folder)) === true);
}
/** The names of files that it takes for each ecosystem. */
const DOCKERFILE = /dockerfile|containerfile/i;
const COMPOSE = /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/i;
/** `/`, `/services/api` */
function folderOf(written) {
    return `/${written.replace(/^(?:\.?\/)*/, '').replace(/(?<!\/)\/+$/, '')}`;
}
/** Settings that choose another branch or other files, or that name what is not known here. */
const CHOOSING = ['target-branch', 'exclude-paths'];
function isKept(update, { name }) {
    if (CHOOSING.some((key) => nodeAt(update, key) !== undefined))
        return true;
    if ((0,nodes/* asScalar */.T7)(nodeAt(update, 'open-pull-requests-limit'))?.value === '0')
        return true;
    const [ignored, allowed] = ['ignore', 'allow'].map((key) => mappingsOf(nodeAt(update, key)));
    if (ignored === undefined || allowed === undefined)
        return true;
    const names = namesOf(name);
    return (ignored.some((entry) => names.some((each) => isNamed(entry, each) !== false) && !isOnlyMajor(entry)) ||
        (allowed.length > 0 && !allowed.some((entry) => isNamed(entry, names[0] ?? '') === true)));
}
/** With and without the registry, since it is not documented which of them counts. */
function namesOf(name) {
    const [first = '', ...rest] = name.split('/');
    const path = rest.length > 0 && /[.:]|^localhost$/.test(first) ? rest.join('/') : name;
    return [...new Set([path.replace(/^library\//, ''), path, name, path.slice(path.lastIndexOf('/') + 1)])];
}
/** An entry without a name is about every image; `unclear` for a pattern that takes too long to compare. */
function isNamed(entry, name) {
    const pattern = (0,nodes/* asScalar */.T7)(nodeAt(entry, 'dependency-name'))?.value;
    if (pattern === undefined)
        return true;
    if (!isQuick(pattern))
        return 'unclear';
    return (0,anchored_glob/* matchesGlob */.k)(pattern.replaceAll(/\*+/g, '**').toLowerCase(), name.toLowerCase());
}
function isOnlyMajor(entry) {
    const types = textsOf(nodeAt(entry, 'update-types'));
    return (nodeAt(entry, 'versions') === undefined &&
        types !== undefined &&
        types.length > 0 &&
        types.every((type) => type === 'version-update:semver-major'));
}

;// CONCATENATED MODULE: ./build/config/update-bots/renovate.js



/**
 * Whether Renovate updates a reference in the file at `path`. It is only true where nothing in the configuration may keep it from that; what
 * is not known here counts as such. https://docs.renovatebot.com/configuration-options/
 */
function renovateUpdates(config, path, { name, isDigest }) {
    const manager = MANAGERS.find(({ files }) => files.test(path))?.name;
    if (manager === undefined || !isWholeKnown(config))
        return false;
    const managers = textsOf(nodeAt(config, 'enabledManagers'));
    if (managers === undefined || (managers.length > 0 && !managers.includes(manager)))
        return false;
    const changes = isDigest ? ['digest'] : ['patch', 'minor'];
    const parts = ['docker', manager, ...changes].map((key) => nodeAt(config, key));
    if (parts.some((part) => part !== undefined && mayStop((0,nodes/* asMapping */.dw)(part))))
        return false;
    if (isIgnored(config, path, name))
        return false;
    const rules = mappingsOf(nodeAt(config, 'packageRules'));
    return rules?.every((rule) => !mayStop(rule) || cannotMatch(rule, { manager, path, name, changes })) === true;
}
/** https://docs.renovatebot.com/modules/manager/ */
const MANAGERS = [
    {
        name: 'dockerfile',
        files: /(?:^|\/|\.)(?:[Dd]ocker|[Cc]ontainer)file$|(?:^|\/)(?:[Dd]ocker|[Cc]ontainer)file[^/]*$/,
    },
    { name: 'docker-compose', files: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/ },
];
function isWholeKnown(config) {
    if (isStopped(config) || OF_REPOSITORY.some((key) => nodeAt(config, key) !== undefined))
        return false;
    if (isOther(config, 'mode', 'full'))
        return false;
    return textsOf(nodeAt(config, 'extends'))?.every((preset) => HARMLESS.test(preset)) === true;
}
/** Settings of the repository that may keep Renovate from its default branch, or change all of its other settings. */
const OF_REPOSITORY = [
    'baseBranches',
    'baseBranchPatterns',
    'dryRun',
    'force',
    'globalExtends',
    // former names
    'baseBranch',
    'languages',
    'packages',
    'pathRules',
];
/** Presets of Renovate itself that keep no image from being updated: https://docs.renovatebot.com/presets-default/ */
const HARMLESS = /^(?:config:(?:recommended|base|best-practices|js-app|js-lib)|docker:(?:enableMajor|pinDigests)|helpers:pinGitHubActionDigests(?:ToSemver)?|(?:group|schedule|replacements|workarounds|monorepo|mergeConfidence):[A-Za-z-]+|npm:unpublishSafe|:(?:dependencyDashboard|semantic[A-Za-z]*(?:\([^()]*\))?|automerge(?:All|Branch|Digest|Major|Minor|Patch|Pr|Types|Linters|Tester|Disabled)|(?:label|labels|assignee|reviewer|timezone|prHourlyLimit|commitHourlyLimit|assignAndReview)\([^()]*\)|prHourlyLimit\w+|prConcurrentLimit(?:None|[1-9]\d*)|disableRateLimiting|preserveSemverRanges|rebaseStalePrs|separate[A-Za-z]+|combinePatchMinorReleases|maintainLockFiles[A-Za-z]+|pin[A-Za-z]+|configMigration|enablePreCommit|gitSignOff|ignoreModulesAndTests|ignoreUnstable|enableVulnerabilityAlerts|docker|widenPeerDependencies|approveMajorUpdates))$/;
/** Settings for all updates or some that keep Renovate from updating, or may do so. */
function isStopped(settings) {
    return (isOther(settings, 'enabled', 'true') ||
        isOther(settings, 'dependencyDashboardApproval', 'false') ||
        (0,nodes/* asScalar */.T7)(nodeAt(settings, 'prCreation'))?.value === 'approval' ||
        renovate_CHOOSING.some((key) => nodeAt(settings, key) !== undefined));
}
const renovate_CHOOSING = ['allowedVersions', 'versioning', 'followTag', 'extractVersion', 'masterIssueApproval'];
/** The same for a rule, or the settings of a manager or a kind of update. */
function mayStop(part) {
    return part === undefined || isStopped(part) || NESTED.some((key) => nodeAt(part, key) !== undefined);
}
/** Settings in a part that have parts themselves, or that come from elsewhere. */
const NESTED = [
    'extends',
    'packageRules',
    'ignoreDeps',
    'ignorePaths',
    'includePaths',
    'docker',
    'digest',
    'patch',
    'minor',
    'dockerfile',
    'docker-compose',
];
/** These are always ignored with most presets. */
const TEST_FOLDERS = /(?:^|\/)(?:node_modules|bower_components|vendor|examples?|__tests__|tests?|__fixtures__)\//;
function isIgnored(config, path, name) {
    const [paths, included, names] = ['ignorePaths', 'includePaths', 'ignoreDeps'].map((key) => textsOf(nodeAt(config, key)));
    if (paths === undefined || included === undefined || names === undefined || TEST_FOLDERS.test(path))
        return true;
    if (paths.some((pattern) => path.includes(pattern) || mayMatch(pattern, path)))
        return true;
    if (included.length > 0 && !included.some((pattern) => isPlain(pattern) && matchesPath(pattern, path)))
        return true;
    return names.includes(name);
}
/** Whether one of the conditions of a rule is certainly not met. Conditions that are not known here may be. */
function cannotMatch(rule, { manager, path, name, changes }) {
    const misses = (key, may, former = []) => {
        const patterns = textsOf(nodeAt(rule, key));
        const isAll = former.every((other) => nodeAt(rule, other) === undefined);
        return isAll && patterns !== undefined && patterns.length > 0 && !patterns.some(may);
    };
    return (misses('matchManagers', (one) => !/^[\w-]+$/.test(one) || one === manager) ||
        misses('matchDatasources', (one) => !/^[\w-]+$/.test(one) || one === 'docker') ||
        misses('matchCategories', (one) => !/^[\w-]+$/.test(one) || one === 'docker') ||
        misses('matchUpdateTypes', (one) => changes.includes(one) || ['pin', 'pinDigest', 'bump'].includes(one) || !/^\w+$/.test(one)) ||
        misses('matchPackageNames', (one) => mayMatch(one, name), FORMER.matchPackageNames) ||
        misses('matchDepNames', (one) => mayMatch(one, name), FORMER.matchDepNames) ||
        misses('matchFileNames', (one) => mayMatch(one, path), FORMER.matchFileNames));
}
/** Former conditions: Renovate adds their patterns to those of the present one, so either may be met. */
const FORMER = {
    matchPackageNames: ['matchPackagePatterns', 'matchPackagePrefixes', 'packageNames', 'packagePatterns'],
    matchDepNames: ['matchDepPatterns', 'matchDepPrefixes'],
    matchFileNames: ['matchFiles', 'matchPaths', 'paths'],
};
/** Whether a pattern may match: a regular expression, a negation and braces may match anything. */
function mayMatch(pattern, text) {
    return !isPlain(pattern) || matchesPath(pattern, text) || (!/[*]/.test(pattern) && isSameImage(pattern, text));
}
/** `docker.io/library/node` is `node`. */
function isSameImage(one, other) {
    const [short, long] = [one, other].map((name) => name.replace(/^(?:(?:index\.)?docker\.io\/)?(?:library\/)?/, ''));
    return short === long;
}
function isPlain(pattern) {
    return /^[^!/{}[\]?()+@|\\][^!{}[\]?()+|\\]*$/.test(pattern) && isQuick(pattern);
}
/** In the patterns of Renovate, a leading folder may be missing with two asterisks. */
function matchesPath(pattern, path) {
    if (pattern === '*')
        return true;
    return (0,anchored_glob/* matchesGlob */.k)(pattern, path) || (pattern.startsWith('**/') && (0,anchored_glob/* matchesGlob */.k)(pattern.slice(3), path));
}

;// CONCATENATED MODULE: ./build/config/update-bots/index.js




/** Renovate takes the first of these that exists. */
const RENOVATE_FILES = [
    'renovate.json',
    'renovate.json5',
    '.github/renovate.json',
    '.github/renovate.json5',
    '.gitlab/renovate.json',
    '.gitlab/renovate.json5',
    '.renovaterc',
    '.renovaterc.json',
    '.renovaterc.json5',
];
const PACKAGE_FILE = 'package.json';
const DEPENDABOT_FILES = ['.github/dependabot.yml', '.github/dependabot.yaml'];
/** The paths of all files that may have such a configuration. */
const BOT_FILES = [...RENOVATE_FILES, PACKAGE_FILE, ...DEPENDABOT_FILES];
/** In characters. Real ones have a few thousand; a manifest may have more. */
const LARGEST_TEXT = 256 * 1024;
/** The configurations in a repository; one that cannot be read counts as missing. */
function readUpdateBots(read) {
    // like an empty text, it cannot be read as a configuration
    const textOf = (path) => {
        const text = read(path);
        return text !== undefined && text.length > LARGEST_TEXT ? '' : text;
    };
    return { renovate: renovateOf(textOf), dependabot: dependabotOf(textOf) };
}
function renovateOf(textOf) {
    for (const path of RENOVATE_FILES) {
        const text = textOf(path);
        if (text !== undefined)
            return placed(path, jsonMapping(path, text));
    }
    const manifest = textOf(PACKAGE_FILE);
    if (manifest === undefined)
        return undefined;
    return placed(PACKAGE_FILE, (0,nodes/* asMapping */.dw)(nodeAt(jsonMapping(PACKAGE_FILE, manifest), 'renovate')));
}
function dependabotOf(textOf) {
    const found = DEPENDABOT_FILES.flatMap((path) => {
        const text = textOf(path);
        return text === undefined ? [] : [{ path, text }];
    });
    const [first] = found;
    return first === undefined || found.length > 1 ? undefined : placed(first.path, yamlMapping(first.path, first.text));
}
function placed(path, config) {
    return config && { path, config };
}
/** The bot that updates a reference in the file at `path`, with its configuration: `Renovate (renovate.json)`. */
function updaterOf({ renovate, dependabot }, path, reference) {
    if (renovate !== undefined && renovateUpdates(renovate.config, path, reference))
        return `Renovate (${renovate.path})`;
    if (dependabot !== undefined && dependabotUpdates(dependabot.config, path, reference))
        return `Dependabot (${dependabot.path})`;
    return undefined;
}


/***/ }),

/***/ 86887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ THRESHOLD_FORM),
/* harmony export */   jZ: () => (/* binding */ parseVulnerabilityThreshold),
/* harmony export */   w5: () => (/* binding */ vulnerabilityThreshold)
/* harmony export */ });
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9461);

/** The values of `fail-on-vulnerability`, for messages: it takes several, with commas between them. */
const THRESHOLD_FORM = '`critical`, `high`, `medium` or `low`, `exploited`, `epss=` with a probability such as `0.1`, and `only-fixed` or `unfixed`, with commas between them, or `none`';
const CONDITION = /^(?:(critical|high|medium|low)|(exploited)|epss=(0?\.\d{1,6}|[01](?:\.0{1,6})?)|(only-fixed|unfixed))$/;
const LONGEST = 200;
/** Undefined for any other text, and for one without a condition. */
function parseVulnerabilityThreshold(text) {
    const words = text.length > LONGEST ? [] : text.split(',').map((word) => word.trim().toLowerCase());
    if (words.join() === 'none')
        return { text: 'none' };
    let threshold = { text: words.join(', ') };
    for (const word of words) {
        const [, severity, exploited, epss, fixes] = CONDITION.exec(word) ?? [];
        const condition = {
            ...(severity !== undefined && { severity: severity }),
            ...(exploited !== undefined && { isExploited: true }),
            ...(epss !== undefined && { epss: Number(epss) }),
            ...(fixes !== undefined && { withoutFix: fixes === 'unfixed' ? 'always' : 'never' }),
        };
        const [name] = Object.keys(condition);
        // neither an unknown word nor the same condition twice
        if (name === undefined || name in threshold)
            return undefined;
        threshold = { ...threshold, ...condition };
    }
    const { severity, isExploited, epss } = threshold;
    return severity === undefined && isExploited === undefined && epss === undefined ? undefined : threshold;
}
const vulnerabilityThreshold = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarShape */ .ur)(THRESHOLD_FORM, parseVulnerabilityThreshold, {
    type: 'string',
    pattern: '^ *(none|(critical|high|medium|low|exploited|epss=[01]?(\\.\\d{1,6})?|only-fixed|unfixed)( *, *(critical|high|medium|low|exploited|epss=[01]?(\\.\\d{1,6})?|only-fixed|unfixed))*) *$',
});


/***/ }),

/***/ 69884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isOfDeployer),
/* harmony export */   S: () => (/* binding */ isOfTool)
/* harmony export */ });
/** Whether a file belongs to a tool that builds images, and that is not read otherwise. Its file may name a Dockerfile of any name. */
function isOfTool(path) {
    return TOOLS.test(path);
}
/** Whether that tool builds images in order to run or publish them. Others build what developers or jobs work in. */
function isOfDeployer(path) {
    return DEPLOYERS.test(path);
}
const DEPLOYERS = /(?:^|\/)(?:fly(?:\.[\w-]+)?\.toml|railway\.(?:json|toml)|(?:render|skaffold|heroku|azure|koyeb|serverless|template)(?:\.[\w-]+)?\.ya?ml|\.?goreleaser\.ya?ml|captain-definition|\.do\/(?:app|deploy\.template)\.ya?ml|copilot\/[^/]+\/manifest\.ya?ml|samconfig\.toml)$/;
const OTHERS = /(?:^|\/)(?:(?:okteto|devspace|werf|garden|score)(?:\.[\w-]+)?\.ya?ml|\.gitpod\.ya?ml|\.tekton\/[^/]+\.ya?ml|Tiltfile|Jenkinsfile|Vagrantfile|Procfile|Earthfile|Pulumi\.ya?ml|cloudbuild(?:[.-][\w-]+)?\.ya?ml|\.?mise\.toml|\.pre-commit-config\.yaml|(?:app|project)\.json|[\w-]+\.garden\.ya?ml)$/;
const TOOLS = new RegExp(`${DEPLOYERS.source}|${OTHERS.source}`);


/***/ }),

/***/ 89214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ BaseUnavailable)
/* harmony export */ });
/** The base is known but can no longer be read: it was to come over the network. */
class BaseUnavailable extends Error {
    name = 'BaseUnavailable';
}


/***/ }),

/***/ 64600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ overlaps),
/* harmony export */   h: () => (/* binding */ covers)
/* harmony export */ });
function overlaps(ranges, start, end) {
    return ranges.some((range) => range.start <= end && start <= range.end);
}
/** Whether all lines from `start` to `end` are in one of the ranges. */
function covers(ranges, start, end) {
    return ranges.some((range) => range.start <= start && end <= range.end);
}


/***/ }),

/***/ 49441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ findAbsent)
/* harmony export */ });
/* harmony import */ var _support_git_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59147);

/**
 * The files that a sparse checkout leaves out, among those of the change and the paths of the base that the change no longer has. The
 * latter are skipped in the base if git cannot tell.
 */
async function findAbsent(root, basePaths) {
    const listing = await (0,_support_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(root, ['ls-files', '-t', '-z']);
    const entries = listing === undefined ? [] : (0,_support_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .splitNul */ .K5)(listing);
    const absent = new Set(entries.filter((entry) => entry.startsWith('S ')).map(pathOf));
    if (absent.size === 0)
        return absent;
    const inHead = new Set(entries.map(pathOf));
    const gone = basePaths.filter((path) => !inHead.has(path));
    const kept = await keptPaths(root, gone);
    for (const path of gone)
        if (!kept.has(path))
            absent.add(path);
    return absent;
}
/** Parses a letter, a blank and the path. */
function pathOf(entry) {
    return entry.slice(2);
}
/** Those of the paths that the checkout would include. git has this command since version 2.41. */
async function keptPaths(root, paths) {
    if (paths.length === 0)
        return new Set();
    const input = paths.map((path) => `${path}\0`).join('');
    const kept = await (0,_support_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(root, ['sparse-checkout', 'check-rules', '-z'], { input });
    return new Set(kept === undefined ? [] : (0,_support_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .splitNul */ .K5)(kept));
}


/***/ }),

/***/ 29882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ addedRanges),
/* harmony export */   u: () => (/* binding */ shownRanges)
/* harmony export */ });
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/** The lines of the new file that a unified diff of one file adds or rewrites. */
function addedRanges(diff) {
    const ranges = [];
    const lines = diff.split('\n');
    for (let at = 0, line = lines[at]; line !== undefined; line = lines[++at]) {
        const hunk = HUNK.exec(line);
        if (hunk === null)
            continue;
        at += readHunk(lines, at + 1, { old: count(hunk[1]), new: count(hunk[3]), line: Number(hunk[2]) }, ranges);
    }
    return ranges;
}
/** The lines of the new file that a unified diff shows, including unchanged ones around the change: these can be commented on. */
function shownRanges(diff) {
    return diff.split('\n').flatMap((line) => {
        const hunk = HUNK.exec(line);
        if (hunk === null || count(hunk[3]) === 0)
            return [];
        const start = Number(hunk[2]);
        return [{ start, end: start + count(hunk[3]) - 1 }];
    });
}
function count(written) {
    return written === undefined ? 1 : Number(written);
}
/** How many lines the hunk has. They are counted, since a line of the file may look like the header of a hunk. */
function readHunk(lines, from, hunk, ranges) {
    let { old: oldLeft, new: newLeft, line } = hunk;
    let at = from;
    for (let text = lines[at]; (oldLeft > 0 || newLeft > 0) && text !== undefined; text = lines[++at]) {
        const kind = text.charAt(0);
        if (kind === '\\')
            continue;
        if (kind !== '+')
            oldLeft--;
        if (kind === '-')
            continue;
        newLeft--;
        if (kind === '+')
            addLine(ranges, line);
        line++;
    }
    return at - from;
}
function addLine(ranges, line) {
    const last = ranges.at(-1);
    if (last !== undefined && last.end === line - 1)
        ranges[ranges.length - 1] = { start: last.start, end: line };
    else
        ranges.push({ start: line, end: line });
}


/***/ }),

/***/ 49911:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(83050);
// EXTERNAL MODULE: ./build/gate/change.js
var change = __webpack_require__(64600);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
;// CONCATENATED MODULE: ./build/gate/change-numbers.js

/** What a change brings, keeps and removes, for reports; `base` is its name for people. */
function changeNumbers({ findings }, { fresh, undecided, fixed }, base) {
    const isApart = new Set([...fresh, ...undecided]);
    return { base, fresh, known: findings.filter((one) => (0,folding/* isShown */.aJ)(one) && !isApart.has(one)), fixed };
}

// EXTERNAL MODULE: ./build/report/annotations.js
var report_annotations = __webpack_require__(46241);
// EXTERNAL MODULE: ./build/report/escape.js + 1 modules
var report_escape = __webpack_require__(80115);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/support/first-sentence.js
var first_sentence = __webpack_require__(6754);
// EXTERNAL MODULE: ./build/triage/alike.js
var triage_alike = __webpack_require__(19365);
// EXTERNAL MODULE: ./build/report/first-to-fix.js
var first_to_fix = __webpack_require__(24294);
// EXTERNAL MODULE: ./build/report/images/image-line.js
var image_line = __webpack_require__(65126);
// EXTERNAL MODULE: ./build/report/images/vulnerability-rows.js
var vulnerability_rows = __webpack_require__(54764);
// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/report/links.js
var links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/report/shown-message.js
var shown_message = __webpack_require__(28648);
;// CONCATENATED MODULE: ./build/report/markdown-finding.js






const MESSAGE_LENGTH = 500;
const TITLE_LENGTH = 200;
const PATH_LENGTH = 200;
const SIGNS = { critical: '\ud83d\udfe5', high: '\ud83d\udfe7', medium: '\ud83d\udfe8', low: '\ud83d\udfe6', note: '\u2b1c' };
/** A severity with a coloured sign. */
function severitySign(severity) {
    return `${SIGNS[severity]} ${severity}`;
}
/** A finding in full: its place, the way to fix it and to suppress it, and the attack paths that it opens. */
function findingBlock(finding, rule, linkTo) {
    const { severity, ruleId, span, folded = [] } = finding;
    const head = `**${severitySign(severity)}** \u00b7 ${ruleLink(ruleId)} \u00b7 ${placeLink(span, linkTo)}`;
    const also = folded.length === 0 ? '' : ` Also ${folded.map((other) => ruleLink(other.ruleId)).join(', ')}.`;
    const drawings = [finding, ...folded].filter(({ ruleId: id }) => id.startsWith('escape-path-')).map(mermaid/* pathDrawing */.S);
    return [
        head,
        (0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)((0,shown_message/* countedMessage */.q)(finding), MESSAGE_LENGTH)) + also,
        [...fixLines(finding, rule), suppressLine(finding)].map((line) => `- ${line}`).join('\n'),
        ...drawings,
    ].join('\n\n');
}
/** The fix in a cell of a table: what the program would do, or where to read how. */
function fixCell(finding) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    if (fix === undefined)
        return `[how to fix](${(0,links/* rulePageAddress */.AD)(finding.ruleId)}#how-to-fix)`;
    return `${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(fix.title, TITLE_LENGTH))}: ${fixCommand(fix.safety)}`;
}
function fixLines(finding, rule) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    const how = rule === undefined ? [] : [`**Fix:** ${rule.docs.how.replaceAll(/\s+/g, ' ')}`];
    return fix === undefined
        ? how
        : [
            ...how,
            `**Automatic:** ${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(fix.title, TITLE_LENGTH))}, by ${fixCommand(fix.safety)}`,
            ...(fix.trap === undefined ? [] : [`**Watch out:** ${fix.trap.breaks} ${fix.trap.check}`]),
        ];
}
function fixCommand(safety) {
    return safety === 'safe' ? '`hullcheck fix`' : '`hullcheck fix --unsafe`, for your review';
}
const SUPPRESSING = `${links/* PROJECT_ADDRESS */.$L}/blob/main/docs/suppressing.md`;
/** For a table of findings, in which each one has no line of its own for it. */
const SUPPRESS_HINT = `To accept a finding, write \`# hullcheck-ignore RULE -- why it is fine here\` on the line above, with its rule ([more ways](${SUPPRESSING})).`;
/** JSON has no comments. */
function suppressLine({ ruleId, span }) {
    if (span.file.path.endsWith('.json'))
        return `**Suppress:** in [the configuration](${SUPPRESSING})`;
    return `**Suppress:** \`# hullcheck-ignore ${ruleId} -- why it is fine here\` on the line above ([more ways](${SUPPRESSING}))`;
}
function ruleLink(ruleId) {
    return `[${(0,report_escape/* gfm */.Te)(ruleId)}](${(0,links/* rulePageAddress */.AD)(ruleId)})`;
}
function placeLink({ file, start }, linkTo) {
    if (file.isName)
        return (0,report_escape/* gfm */.Te)(shortPath(file.path));
    const { line } = (0,position/* positionAt */.t$)(file, start);
    const text = (0,report_escape/* gfm */.Te)(`${shortPath(file.path)}:${line}`);
    return linkTo === undefined ? text : `[${text}](${(0,report_escape/* gfmDestination */.lA)(linkTo(file.path, line))})`;
}
/** The end of a path says more than its beginning. */
function shortPath(path) {
    return path.length <= PATH_LENGTH ? path : `\u2026${path.slice(-PATH_LENGTH)}`;
}

// EXTERNAL MODULE: ./build/report/policy-text.js
var policy_text = __webpack_require__(43381);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
// EXTERNAL MODULE: ./build/report/posture/posture-words.js
var posture_words = __webpack_require__(62760);
;// CONCATENATED MODULE: ./build/report/posture/posture-markdown.js




const NAME_LENGTH = 100;
const posture_markdown_PATH_LENGTH = 200;
const TEXT_LENGTH = 500;
/** Room for the heading, for what folds containers, and for the sentence about those that did not fit. */
const RESERVE = 300;
/**
 * What confines the containers, in words, in GitHub Flavored Markdown: those that are open first, the others folded away. Empty when there
 * is nothing to show, or no room for a container.
 */
function postureChapter(postures, options) {
    const { maxBytes, isOpen = () => true, others = '' } = options;
    const ordered = [...postures.filter(isOpen), ...postures.filter((posture) => !isOpen(posture))];
    const open = [];
    const folded = [];
    let left = maxBytes - RESERVE;
    for (const posture of ordered) {
        const text = containerText(posture, options);
        left -= bytesOf(text) + 1;
        if (left < 0)
            break;
        (isOpen(posture) ? open : folded).push(text);
    }
    const shown = open.length + folded.length;
    if (shown === 0)
        return '';
    const missing = postures.length - shown;
    const rest = missing > 0 ? [`${(0,tally/* counted */.hS)(missing, 'more container')} had no room here.`] : [];
    return ['### What confines the containers', ...listOf(open), ...foldedList(folded, others), ...rest].join('\n\n');
}
function listOf(items) {
    return items.length === 0 ? [] : [items.join('\n')];
}
function foldedList(items, others) {
    if (items.length === 0)
        return [];
    return [
        `<details><summary>${(0,tally/* counted */.hS)(items.length, 'container')} ${others}</summary>`,
        ...listOf(items),
        '</details>',
    ];
}
/** A container, and below it what is open, missing or unknown. */
function containerText(posture, { linkTo }) {
    const { path, line, name } = posture;
    const place = (0,report_escape/* gfm */.Te)(`${posture_markdown_shortPath(path)}:${line}`);
    const link = linkTo === undefined ? place : `[${place}](${(0,report_escape/* gfmDestination */.lA)(linkTo(path, line))})`;
    const rows = (0,posture_words/* wordsOf */.Z9)(posture).map(({ topic, text }) => {
        return `  - ${topic}: ${topic === 'ways out' ? waysOut(posture) : (0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(text, TEXT_LENGTH))}`;
    });
    return [`- **${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(name, NAME_LENGTH))}** (${link}): ${(0,report_escape/* gfm */.Te)((0,posture_words/* identityOf */.cu)(posture))}`, ...rows].join('\n');
}
function waysOut({ escapePaths }) {
    return escapePaths.map((id) => `[${(0,report_escape/* gfm */.Te)(id.replace(/^escape-path-/, ''))}](${(0,links/* rulePageAddress */.AD)(id)})`).join(', ');
}
function posture_markdown_shortPath(path) {
    return path.length <= posture_markdown_PATH_LENGTH ? path : `\u2026${path.slice(-posture_markdown_PATH_LENGTH)}`;
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}

// EXTERNAL MODULE: ./build/report/verdict.js + 1 modules
var report_verdict = __webpack_require__(33886);
;// CONCATENATED MODULE: ./build/report/markdown.js













const BUDGET = 900 * 1024;
const LEAST_BUDGET = 4 * 1024;
const markdown_MESSAGE_LENGTH = 500;
const SENTENCE_LENGTH = 200;
/** More of them are a table: GitHub draws each attack path. */
const MOST_IN_FULL = 25;
/** Room for the sentences about what was cut. */
const markdown_RESERVE = 512;
/** The report as a job summary in GitHub Flavored Markdown. */
function toMarkdown(report, verdict, options = {}) {
    const counts = (0,tally/* tally */.N4)(report);
    const head = [headOf(report, counts, verdict, options), deliveryOf(options.delivery ?? [])];
    const budget = Math.max(options.maxBytes ?? BUDGET, LEAST_BUDGET) - markdown_bytesOf(head.join('\n\n')) - markdown_RESERVE;
    const notifications = notificationsOf(report.notifications, options, budget / 4);
    const findings = chaptersOf(report, counts.open, options, budget - markdown_bytesOf(notifications));
    // findings matter most: everything else gets the room that they leave
    const left = budget - markdown_bytesOf([...findings, notifications].join('\n\n'));
    const sections = takeWhileRoom(options.sections ?? [], (section) => section.trim(), left);
    const containers = postureChapter(report.postures ?? [], {
        linkTo: options.linkTo,
        maxBytes: left - markdown_bytesOf(sections.join('\n\n')),
        ...openContainers(options.change),
    });
    const [summary, delivery] = head;
    const blocks = [summary, ...findings, ...sections, containers, notifications, delivery];
    return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
/** The containers that the new findings are about; without a comparison those with a way out. */
function openContainers(change) {
    if (change === undefined)
        return { isOpen: ({ escapePaths }) => escapePaths.length > 0, others: 'without a way out' };
    const touched = new Set(change.fresh
        .flatMap(triage_alike/* inOrderOfPlaces */.hb)
        .flatMap(({ span, subject, sharedBy = [{ subject }] }) => sharedBy.map((one) => JSON.stringify([span.file.path, one.subject]))));
    return { isOpen: ({ path, name }) => touched.has(JSON.stringify([path, name])), others: 'without a new finding' };
}
function headOf(report, numbers, verdict, { change, policy = {} }) {
    const { open, bySeverity, suppressed, gaps } = numbers;
    const hidden = (0,tally/* hiddenText */.CZ)(report, numbers);
    const extras = [
        ...(change === undefined
            ? []
            : [
                `${change.fresh.length} new, ${changedCount(change)}${undecidedCount(change)}${change.fixed.length} fixed, ${open.length} in all.`,
            ]),
        `Scanned ${(0,tally/* scannedFiles */.UG)(report.counts)}.`,
        ...(hidden === undefined ? [] : [`${hidden}.`]),
        ...(suppressed > 0 ? [`${(0,tally/* counted */.hS)(suppressed, 'finding')} suppressed.`] : []),
        ...(gaps.length > 0 ? [`Not looked at: ${(0,tally/* thingList */.x1)(gaps)}; see below.`] : []),
    ];
    const lines = [(0,image_line/* imageLine */.E)(report.images) ?? [], (0,vulnerability_rows/* decidedLine */.ls)(report.vulnerable ?? []) ?? []].flat();
    const decides = (0,policy_text/* policyText */.MJ)(policy);
    const table = change === undefined ? countsTable(bySeverity) : changeTable(open, change);
    return [
        `## hullcheck: ${(0,report_verdict/* verdictWord */.E)(verdict)}`,
        `**${verdict.sentence}** ${extras.join(' ')}`,
        ...lines.map(report_escape/* gfm */.Te),
        ...(decides === undefined ? [] : [(0,report_escape/* gfm */.Te)(decides)]),
        table,
    ].join('\n\n');
}
function changedCount({ changed }) {
    return changed.length === 0 ? '' : `${changed.length} changed, `;
}
function undecidedCount({ undecided }) {
    return undecided.length === 0 ? '' : `${undecided.length} not compared, `;
}
function countsTable(bySeverity) {
    return [
        row(findings_finding/* SEVERITIES */.oC.map(capitalized)),
        row(findings_finding/* SEVERITIES */.oC.map(() => '---:')),
        row(findings_finding/* SEVERITIES */.oC.map((severity) => String(bySeverity[severity]))),
    ].join('\n');
}
function changeTable(open, { fresh, fixed }) {
    const line = (name, findings) => row([name, ...findings_finding/* SEVERITIES */.oC.map((severity) => String(findings.filter((one) => one.severity === severity).length))]);
    return [
        row(['', ...findings_finding/* SEVERITIES */.oC.map(capitalized)]),
        row(['---', ...findings_finding/* SEVERITIES */.oC.map(() => '---:')]),
        line('New', fresh),
        line('Fixed', fixed),
        line('All', open),
    ].join('\n');
}
function deliveryOf(lines) {
    return lines.length === 0 ? '' : ['### Delivery', '', ...lines.map((line) => `- ${(0,report_escape/* gfm */.Te)(line)}`)].join('\n');
}
function chaptersOf(report, open, options, budget) {
    const { change } = options;
    if (change === undefined) {
        const first = firstOf(open, options);
        const hint = open.length === 0 ? '' : SUPPRESS_HINT;
        return [first, findingsOf('### Findings', open, options, budget - markdown_bytesOf(first) - markdown_bytesOf(hint)), hint];
    }
    const isApart = new Set([...change.fresh, ...change.undecided]);
    const before = open.filter((finding) => !isApart.has(finding));
    const fresh = freshOf(report, change.fresh, options, budget);
    const accepted = findingsOf('### Accepted in this change', change.accepted, options, budget - markdown_bytesOf(fresh));
    const judged = markdown_bytesOf(fresh) + markdown_bytesOf(accepted);
    const undecided = findingsOf(UNDECIDED, change.undecided, options, budget - judged);
    const changed = changedOf(change, options, budget - judged - markdown_bytesOf(undecided));
    const left = budget - judged - markdown_bytesOf(undecided) - markdown_bytesOf(changed);
    const known = findingsOf(`<details><summary>${(0,tally/* counted */.hS)(before.length, 'known finding')}</summary>`, before, options, left);
    return [fresh, accepted, undecided, changed, known === '' ? '' : `${known}\n\n</details>`];
}
/** Where a whole scan has many findings: those to begin with, and what to do about the others. */
function firstOf(open, { linkTo }) {
    if (open.length <= first_to_fix/* MANY */.qz)
        return '';
    const items = (0,first_to_fix/* firstToFix */.pd)(open, first_to_fix/* MOST_FIRST */.Fx).map((one, index) => {
        const { severity, ruleId, span, message } = one.finding;
        const told = (0,report_escape/* gfm */.Te)(`${(0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)((0,first_sentence/* firstSentence */.q)(message)), SENTENCE_LENGTH)} ${(0,first_to_fix/* effectOf */.$x)(one)}`.trimEnd());
        return `${index + 1}. ${severitySign(severity)} ${ruleLink(ruleId)} (${placeLink(span, linkTo)}): ${told}`;
    });
    return ['### Fix these first', '', ...items, '', (0,report_escape/* gfm */.Te)(first_to_fix/* TAKE_IN */.E3)].join('\n');
}
/** The new findings: the worst in full while there is room for half of the summary, the others in a table. */
function freshOf({ rules }, fresh, options, budget) {
    if (fresh.length === 0)
        return '';
    const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
    const ordered = (0,tally/* worstFirst */.md)(fresh);
    const write = (finding) => findingBlock(finding, byId.get(finding.ruleId), options.linkTo);
    const blocks = takeWhileRoom(ordered.slice(0, MOST_IN_FULL), write, budget / 2);
    const chapter = ['### New findings', ...blocks].join('\n\n');
    const others = findingsOf('#### More new findings', ordered.slice(blocks.length), options, budget - markdown_bytesOf(chapter));
    return [chapter, ...(others === '' ? [] : [others])].join('\n\n');
}
const UNDECIDED = '### Not compared, because an image of the base could not be looked up';
/** The findings that a change moves to another version, name or file and leaves as bad as they were. */
function changedOf({ changed }, options, budget) {
    if (changed.length === 0)
        return '';
    const items = takeWhileRoom(changed, ({ before, after }) => `- ${ruleLink(after.ruleId)} (${placeLink(after.span, options.linkTo)}): ${sentenceOf(after)} ${formerly(before, after)}`, budget);
    const left = changed.length - items.length;
    const rest = left > 0 ? [`- ${(0,tally/* counted */.hS)(left, 'more')} had no room in this summary.`] : [];
    return ['### Changed, and no worse than before', '', ...items, ...rest].join('\n');
}
/** What it was before: another text, or the same in another file. */
function formerly(before, after) {
    const [old, now] = [sentenceOf(before), sentenceOf(after)];
    const { path } = before.span.file;
    return old === now && path !== after.span.file.path ? `Before, it was in ${(0,report_escape/* gfm */.Te)(path)}.` : `Before: ${old}`;
}
function sentenceOf({ message }) {
    return (0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(message), SENTENCE_LENGTH));
}
function findingsOf(title, findings, options, budget) {
    if (findings.length === 0)
        return '';
    const head = [
        title,
        '',
        row(['Severity', 'Rule', 'Finding', 'Place', 'Fix']),
        row(['---', '---', '---', '---', '---']),
    ];
    const ordered = (0,tally/* worstFirst */.md)(findings);
    const rows = takeWhileRoom(ordered, (finding) => findingRow(finding, options), budget - markdown_bytesOf(head.join('\n')));
    const left = ordered.slice(rows.length);
    const rest = left.length > 0
        ? [
            '',
            `${(0,tally/* counted */.hS)(left.length, 'more finding')} had no room in this summary: ${(0,tally/* severityList */.Kb)((0,tally/* severityCounts */.ur)(left))}.`,
        ]
        : [];
    return [...head, ...rows, ...rest].join('\n');
}
function findingRow(finding, options) {
    const { severity, ruleId, span, suppressedBy, folded = [] } = finding;
    return row([
        severitySign(severity),
        ruleLink(ruleId),
        (0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)((0,shown_message/* countedMessage */.q)(finding), markdown_MESSAGE_LENGTH)) + alsoOf(folded) + reasonOf(suppressedBy),
        placeLink(span, options.linkTo),
        suppressedBy === undefined ? fixCell(finding) : '',
    ]);
}
/** The rules whose findings are folded into this one. */
function alsoOf(folded) {
    if (folded.length === 0)
        return '';
    return ` Also ${folded.map(({ ruleId }) => ruleLink(ruleId)).join(', ')}.`;
}
/** Why a change accepts it, in the words of its author. */
function reasonOf(suppression) {
    return suppression === undefined ? '' : ` Accepted: ${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(suppression.reason, markdown_MESSAGE_LENGTH))}`;
}
function notificationsOf(notifications, options, budget) {
    if (notifications.length === 0)
        return '';
    const fresh = new Set(options.change?.freshGaps);
    const ordered = [...fresh, ...(0,tally/* errorsFirst */.wz)(notifications).filter((one) => !fresh.has(one))];
    const items = takeWhileRoom(ordered, (item) => notificationItem(item, options, fresh.has(item)), budget);
    const left = ordered.length - items.length;
    const rest = left > 0 ? [`- ${(0,tally/* counted */.hS)(left, 'more message')} had no room in this summary.`] : [];
    return ['### About this scan', '', ...items, ...rest].join('\n');
}
function notificationItem({ level, message, span, path }, options, isFresh) {
    const place = span !== undefined ? placeLink(span, options.linkTo) : path !== undefined ? (0,report_escape/* gfm */.Te)(shortPath(path)) : undefined;
    const word = isFresh ? 'New, and not looked at' : capitalized(level);
    return `- ${word}: ${(0,report_escape/* gfm */.Te)((0,report_escape/* cut */.Jj)(message, markdown_MESSAGE_LENGTH))}${place === undefined ? '' : ` (${place})`}`;
}
/** The first lines that fit into this many bytes. */
function takeWhileRoom(items, write, bytes) {
    const lines = [];
    let left = bytes;
    for (const item of items) {
        const line = write(item);
        left -= markdown_bytesOf(line) + 1;
        if (left < 0)
            break;
        lines.push(line);
    }
    return lines;
}
function markdown_bytesOf(text) {
    return Buffer.byteLength(text);
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function capitalized(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

// EXTERNAL MODULE: ./build/report/region.js
var region = __webpack_require__(20727);
// EXTERNAL MODULE: ./build/triage/finding-units.js
var finding_units = __webpack_require__(98022);
;// CONCATENATED MODULE: ./build/report/json-pieces.js

/** How many items are made and written at once: few enough to be released soon. */
const BATCH = 32;
/**
 * The same text as {@link jsonText} gives, piece by piece. A {@link LazyList} inside, though not inside another one, is written as an
 * array.
 */
function* json_pieces_jsonPieces(value) {
    yield* piecesOf(value, 0);
    yield '\n';
}
/** `depth` is the number of objects and lists around the value. */
function* piecesOf(value, depth) {
    if (isLazyList(value))
        yield* lazyPieces(value(), depth);
    else if (!holdsLazyList(value))
        yield plainText(value, depth);
    else if (Array.isArray(value))
        yield* listPieces(value, depth);
    else
        yield* objectPieces(value, depth);
}
function* lazyPieces(items, depth) {
    let isEmpty = true;
    for (const batch of inBatches(items)) {
        yield isEmpty ? '[' : ',';
        isEmpty = false;
        yield itemsText(batch, depth + 1);
    }
    yield isEmpty ? '[]' : `${lineBreak(depth)}]`;
}
function* inBatches(items) {
    let batch = [];
    for (const item of items) {
        batch.push(item);
        if (batch.length < BATCH)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}
/**
 * The items of a list at a depth, with a line break before each of them and commas between them. To get the indentation right, they are
 * written inside as many lists, which are then stripped.
 */
function itemsText(items, depth) {
    let nested = items;
    for (let level = 1; level < depth; level++)
        nested = [nested];
    const frame = depth * (depth + 1);
    return jsonText(nested).slice(frame - 1, -frame - 1);
}
function plainText(value, depth) {
    return depth === 0 ? jsonText(value).slice(0, -1) : itemsText([value], depth).slice(lineBreak(depth).length);
}
function* listPieces(items, depth) {
    let separator = '[';
    for (const item of items) {
        yield separator + lineBreak(depth + 1);
        separator = ',';
        yield* piecesOf(item, depth + 1);
    }
    yield `${lineBreak(depth)}]`;
}
function* objectPieces(value, depth) {
    let separator = '{';
    for (const [key, member] of Object.entries(value)) {
        if (member === undefined)
            continue;
        yield `${separator}${lineBreak(depth + 1)}${JSON.stringify(key)}: `;
        separator = ',';
        yield* piecesOf(member, depth + 1);
    }
    yield `${lineBreak(depth)}}`;
}
function lineBreak(depth) {
    return `\n${'  '.repeat(depth)}`;
}
function isLazyList(value) {
    return typeof value === 'function';
}
function holdsLazyList(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some((member) => isLazyList(member) || holdsLazyList(member));
}
/** For lazy lists: each item can be released before the next ones are made. */
function* mapped(items, change) {
    for (const item of items)
        yield change(item);
}

// EXTERNAL MODULE: ./build/report/subjects.js
var subjects = __webpack_require__(31878);
// EXTERNAL MODULE: ./build/support/caches/remember-last.js
var remember_last = __webpack_require__(3052);
;// CONCATENATED MODULE: ./build/report/sarif/sarif-location.js



const SOURCE_ROOT = '%SRCROOT%';
function locationOf(span, prefix) {
    return {
        physicalLocation: { artifactLocation: artifactAt(span.file.path, prefix), region: (0,region/* shownRegion */.oK)(span) },
    };
}
/** GitHub expects paths relative to the root of the repository, without a leading `./`. */
function artifactAt(path, prefix) {
    return { uri: uriOf(prefix === undefined ? path : `${prefix}/${path}`), uriBaseId: SOURCE_ROOT };
}
/** Most places of a report are in the same file as the one before. */
const uriOf = (0,remember_last/* rememberLast */.m)((path) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return (0,report_escape/* pathToUri */.TA)(parts.join('/'));
});

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/model/findings/danger.js
var findings_danger = __webpack_require__(75638);
;// CONCATENATED MODULE: ./build/report/rule-help.js



const PROFILES = {
    recommended: 'recommended (runs by default)',
    'recommended-only': 'recommended only (strict reports its parts one by one)',
    changes: 'strict; without it, only what a change brings is reported',
    strict: 'strict',
    off: 'off (runs when the configuration names it)',
};
const SUBJECTS = {
    text: 'the text of a file',
    dockerfile: 'a Dockerfile as a whole',
    stage: 'a build stage',
    container: 'a container',
    project: 'containers that are started together',
    build: 'how an image is built',
    engine: 'settings of an engine or a builder',
    image: 'an image reference',
};
const PEERS = {
    hadolint: 'hadolint',
    trivy: 'Trivy',
    checkov: 'Checkov',
    kics: 'KICS',
    semgrep: 'Semgrep',
    buildkit: 'BuildKit checks',
    dockle: 'Dockle',
    sonar: 'SonarQube',
    'docker-bench': 'Docker Bench',
    'compose-lint': 'compose-lint',
};
/** The documentation page of a rule, `docs/rules/<id>.md`. */
function rulePage(rule, concern, findings) {
    const score = scoreOf(rule.danger);
    const active = { rule, score, severity: severityOf(score) };
    const blocks = [
        '<!-- Generated by `npm run generate`. Do not edit. -->',
        `# \`${rule.id}\``,
        `${rule.docs.title}.`,
        facts(active, concern, findings),
        ...sections(rule),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The same for a code scanning alert, which shows the title itself. */
function ruleHelp(active, concern) {
    const { rule } = active;
    const link = `[Documentation of \`${rule.id}\`](${(0,links/* rulePageAddress */.AD)(rule.id)})`;
    return `${(0,links/* withAbsoluteLinks */.s9)([facts(active, concern), ...sections(rule), link].join('\n\n'))}\n`;
}
function severityText({ variants = {} }, score, severity) {
    const own = score === undefined ? severity : `${severity} (${score.toFixed(1)})`;
    const others = Object.values(variants).map(rated);
    return others.length === 0 ? own : `${own}; depending on the finding ${others.join(', ')}`;
}
function rated(danger) {
    const score = (0,findings_danger/* scoreOf */.uw)(danger);
    return `${(0,findings_finding/* severityOf */.xJ)(score)} (${score.toFixed(1)})`;
}
/** The place of each severity in the matrix, in words. */
function severityReasons({ danger, variants = {} }) {
    if (danger === undefined)
        return 'A note: it has no effect on security by itself.';
    const places = Object.values(variants).map((other) => `- ${rated(other)}: ${(0,findings_danger/* reasonOf */.A3)(other)}`);
    const own = (0,findings_danger/* reasonOf */.A3)(danger);
    const others = places.length === 0 ? [] : ['Findings may be of another severity:', [...new Set(places)].join('\n')];
    return [own, ...others, `[Severity](${links/* SEVERITY_PAGE */.A$}) has the whole matrix, and what makes a finding milder.`].join('\n\n');
}
function facts({ rule, score, severity }, concern, findings) {
    const rows = [
        ['Concern', concern],
        ['Severity', severityText(rule, score, severity)],
        ['Profile', PROFILES[rule.profile]],
        ['Precision', rule.precision.replace('-', ' ')],
        ['Findings read', findings && readText(findings)],
        ['Weakness', nonEmpty(rule.cwe.map((cwe) => `[CWE-${cwe}](${(0,links/* cweAddress */.wc)(cwe)})`))],
        ['CIS Docker Benchmark 1.6.0', nonEmpty(rule.cis ?? [])],
        ['Checks', SUBJECTS[rule.on]],
        ['Needs from the registry', nonEmpty((rule.needs ?? []).map(code))],
        ['Uses from the registry', nonEmpty((rule.uses ?? []).map(code))],
        ['Former ids', nonEmpty((rule.aliases ?? []).map(code))],
    ];
    const written = rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`]));
    return ['| | |', '| --- | --- |', ...written].join('\n');
}
function readText({ read, right }) {
    return read === 0
        ? undefined
        : `${right} of ${read} ${right === 1 ? 'was' : 'were'} right, [on real repositories](../accuracy.md)`;
}
function nonEmpty(parts) {
    return parts.length > 0 ? parts.join(', ') : undefined;
}
function code(text) {
    return `\`${text}\``;
}
function sections(rule) {
    const { why, limits, references } = rule.docs;
    const how = remedy(rule.docs);
    const peers = Object.entries(rule.peers ?? {});
    return [
        ...section('Why', why),
        ...section('Why this severity', severityReasons(rule)),
        ...section('How to fix', how),
        ...section('How to verify', verification(rule.docs)),
        ...section('Examples', rule.examples.map(exampleText).join('\n\n')),
        ...section('Options', options(rule)),
        ...section('Known limits', limits),
        ...section('How to suppress', suppression(rule)),
        ...section('In other tools', list(peers.map(([peer, ids]) => `${PEERS[peer]}: ${ids.map(code).join(', ')}`))),
        ...section('References', list(references.map((address) => `<${address}>`))),
    ];
}
function remedy({ how, ways = [], fixTrap }) {
    return [
        how,
        ...waysText(ways.map(({ do: step, trap }) => `${step} *Watch out:* ${trap}`)),
        ...(fixTrap === undefined ? [] : [trapText(fixTrap)]),
    ].join('\n\n');
}
/** A single way needs no number. */
function waysText(ways) {
    if (ways.length < 2)
        return ways;
    return ['The ways, the one to try first at the top:', ways.map((way, index) => `${index + 1}. ${way}`).join('\n')];
}
function trapText({ breaks, check }) {
    return `\`hullcheck fix --unsafe\` can make the change. *Watch out:* ${breaks} *To check:* ${check}`;
}
function verification({ verify }) {
    return verify && [fence('verify.sh', verify.run), `Without the problem it prints: ${verify.prints}`].join('\n\n');
}
function options({ id, options: declared = {}, examples }) {
    const rows = Object.entries(declared).map(([name, { item, description, default: value, isRequired }]) => {
        const unless = isRequired ? 'required' : (nonEmpty(value.map(code)) ?? 'none');
        return `| \`${name}\` | a list; each item is ${item}. ${description} | ${unless} |`;
    });
    if (rows.length === 0)
        return undefined;
    const given = examples.find((example) => example.options !== undefined)?.options ?? {};
    const lines = Object.entries(given).map(([name, values]) => `    ${name}: [${values.join(', ')}]`);
    return [
        ['| option | | default |', '| --- | --- | --- |', ...rows].join('\n'),
        fence('hullcheck.yaml', ['rules:', `  ${id}:`, ...lines].join('\n')),
    ].join('\n\n');
}
function section(title, body) {
    return body === undefined || body === '' ? [] : [`## ${title}`, body];
}
function list(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
function exampleText({ file, before, host = {}, bad, good, files = {} }) {
    const companions = companionsOf(files);
    const beside = companions.length === 0 ? '' : `, beside ${companions.map(code).join(', ')}`;
    const known = Object.entries(host).map(([name, value]) => `${name}: ${value}`);
    const given = known.length === 0 ? '' : `, with \`host: { ${known.join(', ')} }\` in the configuration`;
    const changed = companions.filter((path) => files.bad?.[path] !== files.good?.[path] && files.good?.[path]);
    const texts = changed.flatMap((path) => [`and in \`${path}\`:`, fence(path, files.good?.[path] ?? '')]);
    const changes = before === undefined ? [] : [`Before the change, in \`${file}\`:`, fence(file, before)];
    const bads = [`Bad, in \`${file}\`${beside}${given}:`, fence(file, bad)];
    return [...changes, ...bads, 'Good:', fence(file, good), ...texts].join('\n\n');
}
function companionsOf({ bad = {}, good = {} }) {
    return [...new Set([...Object.keys(bad), ...Object.keys(good)])].sort();
}
/** The fence is longer than any run of back-quotes in the text, so that nothing in it can end the block. */
function fence(file, text) {
    const runs = text.match(/`+/g) ?? [];
    const ticks = '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), 3));
    return `${ticks}${languageOf(file)}\n${dedent(text.replaceAll(/[\u00ab\u00bb]/g, ''))}\n${ticks}`;
}
function languageOf(file) {
    const [, language = 'text'] = LANGUAGES.find(([pattern]) => pattern.test(file)) ?? [];
    return language;
}
/** Of fences, by the path of the file. */
const LANGUAGES = [
    [/(?:^|[/.])(?:Dockerfile|Containerfile)(?!\.dockerignore)/i, 'dockerfile'],
    [/\.ya?ml$/, 'yaml'],
    [/\.sh$/, 'sh'],
    [/\.jsonc?$/, 'json'],
    [/\.toml$|(?:^|\/)registries\.conf$/, 'toml'],
    [/\.hcl$/, 'hcl'],
    [/(?:^|\/)Makefile$/, 'makefile'],
    [/(?:^|\/)justfile$/, 'just'],
    [/\.(?:container|build|pod|network|volume|kube|service|conf)$/, 'ini'],
];
/** Examples are indented as the code around them. */
function dedent(text) {
    const lines = text.replace(/^\n/, '').trimEnd().split('\n');
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const indent = indents.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
    return lines.map((line) => line.slice(indent)).join('\n');
}
function suppression({ id, examples: [{ file }] }) {
    return [
        'In a comment on the line above the instruction or the option, in YAML also at the end of its line:',
        fence(file, `# hullcheck-ignore ${id} -- why it is fine here`),
        'For more than one place, in your configuration:',
        fence('hullcheck.yaml', `ignore:\n  - rule: ${id}\n    path: legacy/**\n    reason: why it is fine there`),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/report/sarif/sarif-rule.js





/** GitHub rejects longer descriptions, and keeps ten tags. */
const DESCRIPTION_LENGTH = 1024;
const TAGS = 10;
const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', note: 'note' };
function levelOf(severity) {
    return LEVELS[severity];
}
/** GitHub reads the severity from rules only, so a rule with several severities gets a descriptor for each, in addition to its own. */
function descriptorsOf(active, concern, used) {
    const variants = variantsOf(active, used).map(([variant, score]) => {
        const rated = { ...active, score, severity: (0,findings_finding/* severityOf */.xJ)(score) };
        return {
            ...descriptorOf(rated, concern),
            id: sarifId({ ruleId: active.rule.id, variant }),
            ...nameOf(`${active.rule.id}-${variant}`),
        };
    });
    return [descriptorOf(active, concern), ...variants];
}
/** The ids of {@link descriptorsOf}, in their order. `used` has the ids that results have. */
function sarifIds(active, used) {
    const ruleId = active.rule.id;
    return [ruleId, ...variantsOf(active, used).map(([variant]) => sarifId({ ruleId, variant }))];
}
/** The variants of the rule, and those that the circumstances of findings make of them, where findings have them. */
function variantsOf({ rule, score: own, variants }, used) {
    const all = [
        ...(own === undefined ? [] : [[undefined, own]]),
        ...variants,
    ];
    const milder = [1, 2].flatMap((steps) => all.map(([variant, score]) => [(0,findings_danger/* milderVariant */.HF)(variant, steps), (0,findings_danger/* scoreAfter */.b$)(steps, score)]));
    const possible = [...milder, [findings_danger/* NOTE_VARIANT */.rE, undefined]];
    return [...variants, ...possible.filter(([variant]) => used.has(sarifId({ ruleId: rule.id, variant })))];
}
function sarifId({ ruleId, variant }) {
    return variant === undefined ? ruleId : `${ruleId}/${variant}`;
}
function descriptorOf(active, concern) {
    const { rule, severity } = active;
    const { title, why, how } = rule.docs;
    const page = (0,links/* rulePageAddress */.AD)(rule.id);
    return {
        id: rule.id,
        ...nameOf(rule.id),
        shortDescription: { text: (0,report_escape/* cut */.Jj)(withFullStop((0,report_escape/* plainText */.wh)(title)), DESCRIPTION_LENGTH) },
        fullDescription: { text: (0,report_escape/* cut */.Jj)((0,report_escape/* plainText */.wh)(why), DESCRIPTION_LENGTH) },
        help: {
            text: `${(0,report_escape/* plainText */.wh)(why)}\n\n${(0,report_escape/* plainText */.wh)(how)}\n\nDocumentation: ${page}`,
            markdown: ruleHelp(active, concern),
        },
        helpUri: page,
        defaultConfiguration: { level: levelOf(severity) },
        properties: { precision: rule.precision, ...weight(active), tags: tagsOf(active, concern) },
    };
}
/** GitHub treats a rule with a score as a security rule. */
function weight({ score }) {
    return score === undefined ? { 'problem.severity': 'recommendation' } : { 'security-severity': numeral(score) };
}
/** Always with a decimal, as GitHub writes it; never rounded, since that could move it to another band. */
function numeral(score) {
    return Number.isInteger(score) ? score.toFixed(1) : String(score);
}
function tagsOf({ rule, score }, concern) {
    const tags = [
        ...(score === undefined ? [] : ['security']),
        ...(concern === undefined ? [] : [concern]),
        ...rule.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`),
    ];
    return [...new Set(tags)].slice(0, TAGS);
}
/** A name in Pascal case, as SARIF asks for; left out where it differs from the id only by case, as SARIF asks for, too. */
function nameOf(id) {
    const name = id.replaceAll(/(?:^|-)([a-z0-9])/g, (_match, first) => first.toUpperCase());
    return name.toLowerCase() === id ? {} : { name };
}
function withFullStop(text) {
    return text.endsWith('.') ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./build/report/sarif/sarif-result.js








const sarif_result_MESSAGE_LENGTH = 2000;
const RELATED_LENGTH = 200;
/** GitHub keeps a thousand locations of a thread flow, which is too many to read. */
const FLOW_STEPS = 50;
/** More links would not help the reader. GitHub keeps a hundred locations. */
const RELATED = 20;
function resultOf(finding, ruleIndex, subjects, prefix) {
    const related = (0,folding/* shownRelated */.BG)(finding).slice(0, RELATED);
    const { suppressedBy } = finding;
    const fix = (0,folding/* shownFix */.$X)(finding);
    const flows = (0,folding/* shownFlows */.x7)(finding);
    const identity = (0,finding_units/* entryFingerprint */.t)(finding);
    return {
        ruleId: sarifId(finding),
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: levelOf(finding.severity),
        message: { text: messageOf((0,shown_message/* shownMessage */.z)(finding), related) },
        locations: [{ ...locationOf(finding.span, prefix), ...logicalLocations(subjects) }],
        // GitHub reads only the first; the second repeats it under our own name, for tools that overwrite the first
        partialFingerprints: { primaryLocationLineHash: identity, 'hullcheck/v1': identity },
        ...(related.length === 0
            ? {}
            : { relatedLocations: related.map((place, index) => relatedOf(place, index, prefix)) }),
        ...(flows.length === 0 ? {} : { codeFlows: flows.map((flow) => codeFlowOf(flow, prefix)) }),
        ...(fix === undefined || fix.edits.length === 0 ? {} : { fixes: [fixOf(fix, prefix)] }),
        ...(suppressedBy === undefined ? {} : { suppressions: [suppressionOf(suppressedBy, prefix)] }),
    };
}
/** More names would not help the reader. */
const sarif_result_SUBJECTS = 100;
function logicalLocations(subjects) {
    if (subjects.length === 0)
        return {};
    return { logicalLocations: subjects.slice(0, sarif_result_SUBJECTS).map(({ kind, name }) => ({ name: (0,report_escape/* oneLine */.TN)(name), kind })) };
}
/** GitHub shows a related place only where the message links to its id. */
function messageOf(message, related) {
    const text = (0,report_escape/* sarifText */.BC)((0,report_escape/* cut */.Jj)(message, sarif_result_MESSAGE_LENGTH), related.length > 0);
    if (related.length === 0)
        return text;
    const links = related.map((place, index) => `[${(0,report_escape/* sarifText */.BC)(relatedText(place), true)}](${index + 1})`);
    return `${text} (${links.join(', ')})`;
}
function relatedText({ message }) {
    return (0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(message), RELATED_LENGTH);
}
function relatedOf(place, index, prefix) {
    return { id: index + 1, ...locationOf(place.span, prefix), message: { text: (0,report_escape/* sarifText */.BC)(relatedText(place)) } };
}
/** One walk from setting to setting, each at its own line, possibly in another file. */
function codeFlowOf(flow, prefix) {
    const locations = flow.slice(0, FLOW_STEPS).map((place) => ({
        location: { ...locationOf(place.span, prefix), message: { text: (0,report_escape/* sarifText */.BC)(relatedText(place)) } },
    }));
    return { threadFlows: [{ locations }] };
}
function fixOf({ title, edits }, prefix) {
    const byPath = (0,group_by/* groupBy */.$z)(edits, ({ span }) => span.file.path);
    return {
        description: { text: (0,report_escape/* sarifText */.BC)(title) },
        artifactChanges: [...byPath].map(([path, ofFile]) => changeOf(path, ofFile, prefix)),
    };
}
function changeOf(path, edits, prefix) {
    return {
        artifactLocation: artifactAt(path, prefix),
        replacements: edits.map(({ span, text }) => ({
            deletedRegion: { ...(0,region/* exactRegion */.mk)(span) },
            insertedContent: { text },
        })),
    };
}
function suppressionOf({ kind, span, reason }, prefix) {
    return {
        kind: kind === 'comment' ? 'inSource' : 'external',
        status: 'accepted',
        justification: (0,report_escape/* oneLine */.TN)(reason),
        ...(span === undefined ? {} : { location: locationOf(span, prefix) }),
    };
}

;// CONCATENATED MODULE: ./build/report/sarif/sarif.js









/** GitHub rejects a run with more results: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const RESULTS = 25_000;
const NOTIFICATIONS = 1000;
const sarif_MESSAGE_LENGTH = 2000;
/** The report as GitHub code scanning reads it. */
function toSarif(report, options) {
    return {
        ...LOG,
        runs: options.parts === undefined
            ? [runOf(report, options)]
            : options.parts.map((part, index) => runOf(partOf(report, part, index === 0), { ...options, ...part })),
    };
}
/** The first part also gets the notifications that concern no file. */
function partOf(report, { contains }, isFirst) {
    return {
        ...report,
        findings: report.findings.filter(({ span }) => contains(span.file.path)),
        notifications: report.notifications.filter(({ span, path = span?.file.path }) => path === undefined ? isFirst : contains(path)),
    };
}
function sarifFile(log) {
    return (0,report_escape/* jsonText */.s$)(log);
}
/** The text of {@link sarifFile} for one run, in pieces. */
function sarifPieces(report, options) {
    const { frame, results } = preparedRun(report, options);
    return jsonPieces({ ...LOG, runs: [{ ...frame, results }] });
}
const LOG = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
function runOf(report, options) {
    const { frame, results } = preparedRun(report, options);
    return { ...frame, results: [...results()] };
}
function preparedRun(report, options) {
    const selected = unique(report.findings, options.includeSuppressed === true);
    const kept = worst(selected);
    const notifications = sarif_notificationsOf(report.notifications, selected.length - kept.length, options.rootPrefix);
    const used = new Set(kept.map(sarifId));
    const frame = {
        tool: {
            driver: {
                name: 'hullcheck',
                semanticVersion: options.version,
                informationUri: links/* PROJECT_ADDRESS */.$L,
                rules: report.rules.flatMap((active) => descriptorsOf(active, options.concernOf[active.rule.id], used)),
            },
        },
        automationDetails: { id: `${(options.category ?? 'hullcheck').replace(/\/$/, '')}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
        invocations: [invocation(notifications)],
    };
    return { frame, results: () => resultsOf(kept, report, options, used) };
}
/** GitHub makes one alert of each rule, path and fingerprint. */
function unique(findings, includeSuppressed) {
    const seen = new Set();
    return findings.filter((finding) => {
        const { suppressedBy, foldedInto } = finding;
        if (foldedInto !== undefined || (suppressedBy !== undefined && !includeSuppressed))
            return false;
        const alert = alertOf(finding);
        if (seen.has(alert))
            return false;
        seen.add(alert);
        return true;
    });
}
function alertOf(finding) {
    return `${finding.ruleId}\n${finding.span.file.path}\n${(0,finding_units/* entryFingerprint */.t)(finding)}`;
}
/** The worst ones, in the order of the report. */
function worst(findings) {
    if (findings.length <= RESULTS)
        return findings;
    const kept = new Set((0,tally/* worstFirst */.md)(findings).slice(0, RESULTS));
    return findings.filter((finding) => kept.has(finding));
}
function resultsOf(findings, report, { fresh, rootPrefix }, used) {
    const ids = report.rules.flatMap((active) => sarifIds(active, used));
    const indexes = new Map(ids.map((id, index) => [id, index]));
    const subjectsOf = (0,subjects/* subjectsIn */.$)(report);
    const freshAlerts = fresh && new Set(fresh.map(alertOf));
    return mapped(findings, (finding) => {
        const result = resultOf(finding, indexes.get(sarifId(finding)), subjectsOf(finding), rootPrefix);
        if (freshAlerts === undefined)
            return result;
        return { ...result, baselineState: freshAlerts.has(alertOf(finding)) ? 'new' : 'unchanged' };
    });
}
/** Problems do not make the run unsuccessful: GitHub rejects the results of an unsuccessful run. */
function invocation(toolExecutionNotifications) {
    return { executionSuccessful: true, toolExecutionNotifications };
}
function sarif_notificationsOf(notifications, leftOut, prefix) {
    const kept = (0,tally/* errorsFirst */.wz)(notifications).slice(0, NOTIFICATIONS);
    return [
        ...(leftOut > 0 ? [leftOutNotification(`${(0,tally/* counted */.hS)(leftOut, 'result')}, the mildest ones,`)] : []),
        ...(kept.length < notifications.length
            ? [leftOutNotification(`${(0,tally/* counted */.hS)(notifications.length - kept.length, 'notification')}`)]
            : []),
        ...kept.map((notification) => notificationOf(notification, prefix)),
    ];
}
function leftOutNotification(what) {
    return {
        descriptor: { id: 'left-out' },
        level: 'warning',
        message: { text: `This file has no room for all: ${what} are left out.` },
    };
}
function notificationOf({ level, code, message, span, path, gap }, prefix) {
    return {
        descriptor: { id: code },
        level,
        message: { text: (0,report_escape/* sarifText */.BC)((0,report_escape/* cut */.Jj)(message, sarif_MESSAGE_LENGTH)) },
        ...(gap === undefined ? {} : { properties: { notLookedAt: gap.kind, weight: gap.weight } }),
        ...(span === undefined ? {} : { locations: [locationOf(span, prefix)] }),
        ...(span === undefined && path !== undefined
            ? { locations: [{ physicalLocation: { artifactLocation: artifactAt(path, prefix) } }] }
            : {}),
    };
}

// EXTERNAL MODULE: ./build/report/change-text.js
var change_text = __webpack_require__(36147);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/report/masked-line.js
var masked_line = __webpack_require__(93205);
;// CONCATENATED MODULE: ./build/report/code-frame.js




const PLAIN = /^[ -~\u2022\u2026]*$/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const ZERO_WIDTH = /\p{M}/u;
function codeFrame(span, secrets, width) {
    const shown = (0,region/* shownSpan */.mL)(span);
    const line = (0,line_index/* lineAt */.m)((0,position/* linesOf */.Dx)(span.file), shown.start);
    const [left, token, right] = (0,masked_line/* maskedLine */.q)(span.file, line, shown, secrets, width);
    const underline = ' '.repeat(displayWidth(left)) + '^'.repeat(Math.max(1, displayWidth(token)));
    return { line: line + 1, code: `${left}${token}${right}`.trimEnd(), underline };
}
/** Roughly how many columns a terminal uses for a text. */
function displayWidth(text) {
    if (PLAIN.test(text))
        return text.length;
    let width = 0;
    for (const character of text)
        width += WIDE.test(character) ? 2 : ZERO_WIDTH.test(character) ? 0 : 1;
    return width;
}

;// CONCATENATED MODULE: ./build/report/fix-trap.js
/** The trap of a fix, unless it was asked for before: one report need not repeat it. */
function firstTraps() {
    const told = new Set();
    return ({ trap }) => {
        if (trap === undefined || told.has(trap.breaks))
            return undefined;
        told.add(trap.breaks);
        return trap;
    };
}
/** Labels and texts for a terminal, which shows no Markdown. */
function trapTexts(trap) {
    if (trap === undefined)
        return [];
    return [
        ['watch out:', trap.breaks.replaceAll('`', '')],
        ['check:', trap.check.replaceAll('`', '')],
    ];
}

;// CONCATENATED MODULE: ./build/report/gap-list.js


/** With more, the terminal prints one of each kind. */
const MANY = 6;
/** Of one kind, if they fail a check of everything. */
const MOST_ERRORS = 3;
const MOST_FILES = 4;
/**
 * The notifications by kind: those with one that is to be read, then the others, the worst first. All of them are shown if they are few.
 * @param mustShow whether one is to be read, whatever their number.
 */
function gapGroups(notifications, mustShow) {
    const sorted = (0,tally/* errorsFirst */.wz)(notifications);
    if (sorted.length <= MANY)
        return [{ shown: sorted, rest: [] }];
    const kinds = [...(0,group_by/* groupBy */.$z)(sorted, kindOf).values()];
    const isDecisive = (all) => all.some(mustShow);
    return [...kinds.filter(isDecisive), ...kinds.filter((all) => !isDecisive(all))].map((all) => groupOf(all, mustShow));
}
function kindOf({ level, code, gap }) {
    return `${level} ${gap?.kind ?? code} ${gap?.acceptedBy === undefined}`;
}
/** One that has to be shown is an example, too. One more is shown rather than counted. */
function groupOf(all, mustShow) {
    const needed = all.filter(mustShow);
    const others = all.filter((one) => !mustShow(one));
    const examples = needed.length > 0 ? 0 : all[0]?.level === 'error' ? MOST_ERRORS : 1;
    const most = others.length === examples + 1 ? examples + 1 : examples;
    return { shown: [...needed, ...others.slice(0, most)], rest: others.slice(most) };
}
/** `12 more references of this kind (missing-reference): a (9), b (2), c`. */
function restText(rest, pathOf) {
    const [first] = rest;
    const name = first?.gap?.kind ?? first?.code ?? '';
    const things = [...(0,tally/* thingCounts */.RB)(rest)].map(([thing, count]) => (0,tally/* counted */.hS)(count, `more ${thing}`));
    const number = rest.every(({ gap }) => gap !== undefined) ? things.join(', ') : `${rest.length} more`;
    const files = filesOf(rest).sort(([, one], [, other]) => other.length - one.length);
    const named = files
        .slice(0, MOST_FILES)
        .map(([path, inFile]) => pathOf(path) + (inFile.length > 1 ? ` (${inFile.length})` : ''));
    const more = files.length - named.length;
    const places = named.join(', ') + (more > 0 ? ` and ${(0,tally/* counted */.hS)(more, 'more file')}` : '');
    return `${number} of this kind (${name})${places === '' ? '' : `: ${places}`}`;
}
function filesOf(rest) {
    const placed = rest.filter(({ span, path }) => span !== undefined || path !== undefined);
    return [...(0,group_by/* groupBy */.$z)(placed, ({ span, path }) => span?.file.path ?? path ?? '')];
}

;// CONCATENATED MODULE: ./build/report/grouping.js




/** What the findings of a group have in common. */
const GROUPINGS = (/* unused pure expression or super */ null && (['file', 'rule', 'container']));
/** `place`: in the order of the files. `severity`: the worst first, in and among the groups. */
const SORTINGS = (/* unused pure expression or super */ null && (['place', 'severity']));
/** The findings of a report in groups. They are sorted by place already. */
function groupsOf(report, findings, { groupBy: by = 'file', sort = 'place' }) {
    const titleOf = titles(report, by);
    const single = by === 'container' ? findings.flatMap(separately) : findings;
    const ordered = sort === 'severity' ? (0,tally/* worstFirst */.md)(single) : single;
    return [...(0,group_by/* groupBy */.$z)(ordered, (finding) => titleOf(finding).title)].map(([, group]) => {
        return { ...titleOf(group[0]), findings: group };
    });
}
/** In the order of places, each container with its own finding. */
function separately(finding) {
    const { alike = [] } = finding;
    return alike.length === 0
        ? [finding]
        : (0,triage_alike/* inOrderOfPlaces */.hb)(finding).map((one) => ({ ...one, alike: [], foldedInto: undefined }));
}
function titles(report, by) {
    if (by === 'rule')
        return ({ ruleId }) => ({ title: ruleId, isPath: false });
    const pathOf = ({ span }) => ({ title: span.file.path, isPath: true });
    if (by === 'file')
        return pathOf;
    const subjectsOf = (0,subjects/* subjectsIn */.$)(report);
    return (finding) => {
        const subjects = subjectsOf(finding);
        if (subjects.length === 0)
            return pathOf(finding);
        return { title: subjects.map(({ kind, name }) => `${kind} ${name}`).join(', '), isPath: false };
    };
}

// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(78495);
// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
;// CONCATENATED MODULE: ./build/report/place-list.js





const place_list_MOST_FILES = 15;
const MOST_PLACES = 4;
const MARGIN = '  ';
const INDENT = ' '.repeat(12);
/** For each file, the worst one first, its numbers and its worst places. */
function placeList(open, options) {
    const files = [...(0,group_by/* groupBy */.$z)((0,tally/* worstFirst */.md)(open), ({ span }) => span.file.path)].sort(([, a], [, b]) => -compareCounts(countsOf(a), countsOf(b)));
    const shown = files.slice(0, place_list_MOST_FILES);
    const others = files.slice(place_list_MOST_FILES).flatMap(([, findings]) => findings);
    const rest = `${(0,tally/* counted */.hS)(files.length - shown.length, 'more file')}: ${(0,tally/* severityList */.Kb)((0,tally/* severityCounts */.ur)(others))}`;
    return [
        ...shown.flatMap(([path, findings]) => fileLines(path, findings, options)),
        ...(others.length === 0 ? [] : [rest, '']),
    ];
}
function fileLines(path, findings, options) {
    const { paint, width, pathOf, placeOf } = options;
    const more = findings.length - MOST_PLACES;
    const listed = findings.slice(0, MOST_PLACES);
    const places = listed.map(({ span }) => placeOf(span));
    const fits = INDENT.length + longest(places) + 2 + longest(listed.map(({ ruleId }) => ruleId)) <= width;
    const shown = fits ? places : listed.map(({ span }) => placeInFile(span));
    const [title, counts] = [pathOf(path), (0,tally/* severityList */.Kb)((0,tally/* severityCounts */.ur)(findings))];
    const separator = title.length + 2 + counts.length <= width ? '  ' : `\n${INDENT}`;
    return [
        `${paint(title, 'bold', 'underline')}${separator}${counts}`,
        ...(0,paired/* paired */.i)(listed, shown).map(([finding, place]) => placeLine(finding, place.padEnd(longest(shown)), paint)),
        ...(more > 0 ? [`${INDENT}${paint(`${more} more`, 'dim')}`] : []),
        '',
    ];
}
function longest(texts) {
    return Math.max(...texts.map(({ length }) => length));
}
/** Below the path of its file. */
function placeInFile(span) {
    const { startLine, startColumn } = (0,region/* shownRegion */.oK)(span);
    return `line ${startLine}:${startColumn}`;
}
function placeLine({ severity, ruleId }, place, paint) {
    const gap = ' '.repeat(INDENT.length - MARGIN.length - severity.length);
    return `${MARGIN}${paint(severity, ...report_paint/* SEVERITY_STYLES */.x[severity])}${gap}${paint(place, 'cyan')}  ${paint(ruleId, 'dim')}`;
}
/** From the most severe on. */
function countsOf(findings) {
    return Object.values((0,tally/* severityCounts */.ur)(findings));
}
function compareCounts(a, b) {
    const differences = (0,paired/* paired */.i)(a, b).map(([one, other]) => one - other);
    return differences.find((difference) => difference !== 0) ?? 0;
}

// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
;// CONCATENATED MODULE: ./build/report/terminal.js



















/** `critical` is the longest word in the first column. */
const terminal_MARGIN = '  ';
const GUTTER = 8;
const terminal_INDENT = ' '.repeat(terminal_MARGIN.length + GUTTER + 2);
const LEAST_WIDTH = 40;
const terminal_MESSAGE_LENGTH = 1000;
/** The report for people, in the order of the files. */
function toTerminal(report, options) {
    return [...terminalPieces(report, options)].join('');
}
/** The same, in pieces of whole lines. */
function* terminalPieces(report, options) {
    const page = {
        ...options,
        howOf: firstHows(report),
        trapOf: firstTraps(),
        width: Math.max(options.width, LEAST_WIDTH),
        paint: (0,report_paint/* painter */.C)(options.colour),
        secrets: (0,masked_line/* secretRanges */.x)(report.findings.flatMap(({ secrets }) => secrets)),
    };
    const counts = (0,tally/* tally */.N4)(report);
    if (counts.open.length > 0 || isReplaced(page))
        yield textOf(contextLines(report, page));
    if (isCut(counts, page))
        yield textOf(placeList(counts.open, listOptions(page)));
    else
        for (const lines of findingBlocks(groupsOf(report, counts.open, options.arrangement ?? {}), page))
            yield textOf(lines);
    yield textOf(notificationLines(report.notifications, page));
    yield textOf(firstLines(counts, page));
    yield textOf(suppressedLines(report, page));
    const fixed = fixedLines(page);
    const end = [summary(report, counts, page), ...imageLines(report, page), ...changeLines(page)];
    const last = [...explainLines(counts, page), ...verdictLines(counts, page)];
    yield textOf([
        ...end.flatMap((line) => (0,wrap/* wrap */.LV)(line, page.width)),
        ...fixed,
        ...last.flatMap((line) => (0,wrap/* wrap */.LV)(line, page.width)),
    ]);
}
function listOptions(page) {
    const { paint, width } = page;
    return { paint, width, pathOf: (path) => shownPath(path, page), placeOf: (span) => placeOf(span, page) };
}
/** What to do about the findings of each rule; the second question about one has no answer. */
function firstHows({ rules }) {
    const hows = new Map(rules.map(({ rule }) => [rule.id, rule.docs.how]));
    return (ruleId) => {
        const how = hows.get(ruleId);
        hows.delete(ruleId);
        return how === undefined ? undefined : (0,first_sentence/* firstSentence */.q)(how).replaceAll('`', '');
    };
}
function textOf(lines) {
    return lines.length === 0 ? '' : `${(0,report_escape/* withoutWorkflowCommands */.CA)(lines.join('\n'))}\n`;
}
/** Where a whole scan has many findings: those to begin with, and what to do about the others. */
function firstLines({ open }, page) {
    if (!areMany({ open }, page))
        return [];
    const { paint, width } = page;
    const items = (0,first_to_fix/* firstToFix */.pd)(open, first_to_fix/* MOST_FIRST */.Fx).flatMap((one, index) => {
        const { severity, ruleId, span, message } = one.finding;
        const told = `${index + 1}. ${(0,first_sentence/* firstSentence */.q)(message)} ${(0,first_to_fix/* effectOf */.$x)(one)}`.trimEnd();
        const heading = entry(severity, report_paint/* SEVERITY_STYLES */.x[severity], told, page);
        const places = ruleLines(ruleId, placeOf(span, page), page);
        if (!isCut({ open }, page))
            return [...heading, ...places];
        return [...heading, ...places, ...frameLines(one.finding, page), ...remedyOf(one.finding, page), ''];
    });
    const space = items.at(-1) === '' ? [] : [''];
    return [paint('Fix these first', 'bold', 'underline'), '', ...items, ...space, ...(0,wrap/* wrap */.LV)(first_to_fix/* TAKE_IN */.E3, width), ''];
}
/** Whether a part of the configuration does not apply: a clean report says that, too. */
function isReplaced({ policy }) {
    return (policy?.overrides ?? []).length > 0;
}
/** Which compose files were merged, and which policy applies; nothing where there is nothing to say. */
function contextLines({ merged = [] }, page) {
    const projects = merged
        .slice(0, MERGED_PROJECTS)
        .map((paths) => paths.map((path) => shownPath(path, page)).join(' + '));
    const rest = merged.length - projects.length;
    const policy = (0,policy_text/* policyText */.MJ)(page.policy ?? {});
    const parts = [
        ...(projects.length === 0
            ? []
            : [`Merged ${projects.join(', ')}${rest > 0 ? ` and ${(0,tally/* counted */.hS)(rest, 'more project')}` : ''}.`]),
        ...(policy === undefined ? [] : [(0,report_escape/* oneLine */.TN)(policy)]),
    ];
    return parts.length === 0 ? [] : [...(0,wrap/* wrap */.LV)(parts.join(' '), page.width).map((line) => page.paint(line, 'dim')), ''];
}
const MERGED_PROJECTS = 3;
/** The lines of one finding after the other, below the title of each group. */
function* findingBlocks(groups, page) {
    for (const { title, isPath, findings } of groups) {
        yield [page.paint(isPath ? shownPath(title, page) : (0,report_escape/* oneLine */.TN)(title), 'bold', 'underline'), ''];
        for (const finding of findings)
            yield findingLines(finding, page);
    }
}
function findingLines(finding, page) {
    const { severity, ruleId, span } = finding;
    const { paint } = page;
    return [
        ...entry(severity, report_paint/* SEVERITY_STYLES */.x[severity], (0,shown_message/* countedMessage */.q)(finding), page),
        ...(page.isPlaceless
            ? [`${terminal_INDENT}${paint(ruleId, 'dim')}`]
            : [...ruleLines(ruleId, placeOf(span, page), page), ...frameLines(finding, page), ...placeLines(finding, page)]),
        ...alsoLines(finding, page),
        ...remedyOf(finding, page),
        '',
    ];
}
function remedyOf(finding, page) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    return fix === undefined ? remedyLines(['how:', page.howOf(finding.ruleId)], page) : terminal_fixLines(fix, page);
}
/** With its trap, at the first fix of a kind. */
function terminal_fixLines(fix, page) {
    const trap = page.trapOf(fix);
    return [
        ...remedyLines(['fix:', fix.title], page),
        ...trapTexts(trap).flatMap((line) => remedyLines(line, page, 'yellow')),
    ];
}
/** The fix, or the way to one. */
function remedyLines([label, text], { paint, width }, style = 'green') {
    if (text === undefined)
        return [];
    return (0,wrap/* wrap */.LV)((0,report_escape/* oneLine */.TN)(text), width - terminal_INDENT.length - label.length - 1).map((line, index) => `${terminal_INDENT}${index === 0 ? paint(label, style) : ' '.repeat(label.length)} ${line}`);
}
/** The rule and the place, on two lines if one is too narrow. */
function ruleLines(ruleId, place, { paint, width }) {
    const [rule, at] = [paint(ruleId, 'dim'), paint(place, 'cyan')];
    const isShort = terminal_INDENT.length + ruleId.length + 2 + place.length <= width;
    return isShort ? [`${terminal_INDENT}${rule}  ${at}`] : [`${terminal_INDENT}${rule}`, `${terminal_INDENT}${at}`];
}
/** The steps of a flow, numbered; otherwise the places that explain the finding. */
function placeLines({ related, flow }, page) {
    const isFlow = flow.length > 0;
    return (isFlow ? flow : related).flatMap(({ span, message }, index) => {
        const label = page.paint(isFlow ? `${index + 1}.` : 'see:', 'dim');
        const place = placeOf(span, page);
        const text = (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(message, terminal_MESSAGE_LENGTH));
        const start = `${terminal_INDENT}${label} ${page.paint(place, 'cyan')}`;
        const used = terminal_INDENT.length + (isFlow ? `${index + 1}.`.length : 'see:'.length) + 1 + place.length + 2;
        if (used + text.length <= page.width)
            return [`${start}  ${text}`];
        const indent = `${terminal_INDENT}   `;
        return [start, ...(0,wrap/* wrap */.LV)(text, page.width - indent.length).map((line) => indent + line)];
    });
}
/** What other rules say about the same setting. */
function alsoLines({ folded = [] }, { paint, width }) {
    const room = width - terminal_INDENT.length - ALSO.length - 1;
    return folded.flatMap(({ ruleId, message }) => {
        const [first = '', ...rest] = (0,wrap/* wrap */.LV)((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(`${ruleId}: ${message}`, terminal_MESSAGE_LENGTH)), room);
        return [`${paint(ALSO, 'dim')} ${first}`, ...rest.map((line) => `${' '.repeat(ALSO.length)} ${line}`)].map((line) => `${terminal_INDENT}${line}`);
    });
}
const ALSO = 'also:';
/** A word in the first column, and a text beside it. */
function entry(word, styles, text, { paint, width }) {
    const [first = '', ...rest] = (0,wrap/* wrap */.LV)((0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(text, terminal_MESSAGE_LENGTH)), width - terminal_INDENT.length);
    return [
        `${terminal_MARGIN}${paint(word, ...styles)}${' '.repeat(GUTTER - word.length)}  ${paint(first, 'bold')}`,
        ...rest.map((line) => `${terminal_INDENT}${paint(line, 'bold')}`),
    ];
}
function frameLines({ span, severity }, { paint, secrets, width }) {
    const { line, code, underline } = codeFrame(span, secrets(span.file), width - terminal_INDENT.length);
    const bar = paint('\u2502', 'dim');
    const blanks = underline.length - underline.trimStart().length;
    const carets = paint(underline.slice(blanks), ...report_paint/* SEVERITY_STYLES */.x[severity]);
    return [
        `${terminal_MARGIN}${paint(String(line).padStart(GUTTER - 1), 'dim')} ${bar} ${code}`.trimEnd(),
        `${terminal_MARGIN}${' '.repeat(GUTTER)}${bar} ${' '.repeat(blanks)}${carets}`,
    ];
}
function placeOf({ file, start }, page) {
    const { line, column } = (0,position/* positionAt */.t$)(file, start);
    return `${shownPath(file.path, page)}:${line}:${column}`;
}
function shownPath(path, { pathOf }) {
    return (0,report_escape/* visible */.RK)(pathOf(path));
}
const NOTIFICATION_STYLES = {
    error: ['bold', 'red'],
    warning: ['yellow'],
    note: ['cyan'],
};
/** In a short report, many are one of each kind and numbers; those that decide about a change are always told. */
function notificationLines(notifications, page) {
    const listed = (0,tally/* errorsFirst */.wz)(notifications).filter(({ level }) => page.verbose || level !== 'note');
    if (listed.length === 0)
        return [];
    const groups = page.isShort === true ? gapGroups(listed, decidesIn(page)) : [{ shown: listed, rest: [] }];
    const isCut = groups.some(({ rest }) => rest.length > 0);
    return [
        page.paint('About this scan', 'bold', 'underline'),
        '',
        ...groups.flatMap(({ shown, rest }) => [
            ...shown.flatMap((one) => notificationEntry(one, page)),
            ...(rest.length === 0
                ? []
                : restLines(restText(rest, (path) => shownPath(path, page)), page)),
        ]),
        ...(isCut ? ['', ...(0,wrap/* wrap */.LV)(ALL_GAPS, page.width)] : []),
        '',
    ];
}
const ALL_GAPS = '--full prints each of them, with its place and the way to get it checked.';
function decidesIn({ change, verdict }) {
    const failures = new Set(change === undefined ? [] : verdict?.failures);
    return (one) => failures.has(one);
}
function restLines(text, { paint, width }) {
    return (0,wrap/* wrap */.LV)(text, width - terminal_INDENT.length).map((line) => terminal_INDENT + paint(line, 'dim'));
}
function notificationEntry(notification, page) {
    const { level, message } = notification;
    const place = page.isPlaceless ? undefined : notificationPlace(notification, page);
    return [
        ...entry(level, NOTIFICATION_STYLES[level], message, page),
        ...(place === undefined ? [] : [`${terminal_INDENT}${page.paint(place, 'cyan')}`]),
    ];
}
function notificationPlace({ span, path }, page) {
    if (span !== undefined)
        return placeOf(span, page);
    return path === undefined ? undefined : shownPath(path, page);
}
function changeLines({ change, paint }) {
    if (change === undefined)
        return [];
    const sentence = (0,report_escape/* oneLine */.TN)((0,change_text/* changeSentence */.y)(change));
    return [change.fresh.length === 0 ? paint(sentence, 'green') : sentence];
}
/** What a change mends. */
function fixedLines(page) {
    if (page.change === undefined)
        return [];
    const { named, more } = (0,change_text/* fixedToName */.H)(page.change.fixed);
    return [
        ...named.map(({ ruleId, span }) => {
            return `${terminal_MARGIN}${page.paint('fixed', 'green')}  ${ruleId}  ${page.paint(placeOf(span, page), 'cyan')}`;
        }),
        ...(more > 0 ? [`${terminal_MARGIN}       ${more} more`] : []),
    ];
}
/** Whether a whole scan has so many findings that it names those to begin with. */
function areMany({ open }, { verdict, isPlaceless, change }) {
    return open.length > first_to_fix/* MANY */.qz && verdict !== undefined && isPlaceless !== true && change === undefined;
}
/** Whether only those are printed in full. */
function isCut(counts, page) {
    return page.isShort === true && areMany(counts, page);
}
/** The way to all findings, and to everything that is known about a rule. */
function explainLines(counts, page) {
    if (page.verdict === undefined || counts.open.length === 0)
        return [];
    const all = isCut(counts, page) ? '--full prints every finding with its code and its fix; ' : '';
    return [`${all}hullcheck explain ID says more about a rule.`];
}
const KINDS = {
    comment: 'comment',
    config: 'configuration',
    baseline: 'baseline',
};
/** The suppressed findings with the reasons, if they are asked for. */
function suppressedLines({ findings }, page) {
    if (page.includeSuppressed !== true)
        return [];
    const lines = findings.flatMap(({ suppressedBy, severity, message, ruleId, span }) => {
        if (suppressedBy === undefined)
            return [];
        const { kind, reason, expires } = suppressedBy;
        const until = expires === undefined ? '' : `, until ${expires}`;
        const told = (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(`${KINDS[kind]}${until}: ${reason}`, terminal_MESSAGE_LENGTH));
        return [
            ...entry(severity, ['dim'], (0,first_sentence/* firstSentence */.q)(message), page),
            ...ruleLines(ruleId, placeOf(span, page), page),
            ...(0,wrap/* wrap */.LV)(told, page.width - terminal_INDENT.length).map((line) => terminal_INDENT + line),
        ];
    });
    return lines.length === 0 ? [] : [page.paint('Suppressed', 'bold', 'underline'), '', ...lines, ''];
}
function verdictLines({ open }, { verdict, paint }) {
    if (verdict === undefined || (open.length === 0 && verdict.conclusion === 'pass'))
        return [];
    return [painted(verdict, paint)];
}
/** The verdict by itself, for a report that begins with it. */
function verdictLine(verdict, colour) {
    return withoutWorkflowCommands(painted(verdict, painter(colour)));
}
function painted({ conclusion, sentence }, paint) {
    return conclusion === 'pass' ? sentence : paint(sentence, 'bold', 'red');
}
function imageLines({ images, vulnerable = [] }, { isPlaceless }) {
    // the table of an image says what was decided about it
    return [(0,image_line/* imageLine */.E)(images) ?? [], (isPlaceless ? undefined : (0,vulnerability_rows/* decidedLine */.ls)(vulnerable)) ?? []].flat();
}
/** How much was scanned, found and left out, in one line; a clean run prints nothing else but the line about images. */
function summary(report, numbers, page) {
    const { paint, verbose, verboseOption } = page;
    const { open, bySeverity, suppressed, gaps } = numbers;
    const { counts, notifications } = report;
    if ((0,tally/* isNothing */.qv)(report) && page.paths !== undefined)
        return paint((0,tally/* nothingFound */.Sb)(page.paths), 'yellow');
    const found = open.length === 0 ? noneText(numbers, page) : paint((0,tally/* severityList */.Kb)(bySeverity), 'bold');
    const notes = notifications.filter(({ level }) => level === 'note').length;
    const rest = [
        ...[(0,tally/* hiddenText */.CZ)(report, numbers) ?? []].flat(),
        ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
        ...(gaps.length > 0 ? [`not looked at: ${(0,tally/* thingList */.x1)(gaps)}`] : []),
        ...(notes > 0 && !verbose ? [notShownText(notes, verboseOption)] : []),
    ];
    return `Scanned ${(0,tally/* scannedFiles */.UG)(counts)}: ${[found, ...rest].join('; ')}.`;
}
function noneText({ hidden }, { paint, change }) {
    if (hidden > 0)
        return paint('nothing to show', 'yellow');
    return paint(change === undefined ? 'no problem found' : 'no new problem found', 'green');
}
function notShownText(notes, option) {
    const hint = option === undefined ? '' : ` (${option} shows ${notes === 1 ? 'it' : 'them'})`;
    return `${(0,tally/* counted */.hS)(notes, 'message')} not shown${hint}`;
}

// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
;// CONCATENATED MODULE: ./build/support/refusal.js

/** Why the system refuses something, such as `EACCES: permission denied`. @throws the error if it is not one of the system. */
function refusalIn(error) {
    const code = (0,error_code/* errorCode */.C)(error);
    if (code === undefined)
        throw error;
    // the rest of the message may name a temporary file
    return /\bE[A-Z\d]+: [^,]*/.exec(String(error))?.[0] ?? code;
}

// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/support/write-file.js + 1 modules
var write_file = __webpack_require__(47389);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
;// CONCATENATED MODULE: ./build/github/context.js



const MAXIMUM_EVENT_BYTES = 32 * 1024 * 1024;
function workflowContext(environment = process.env) {
    const event = environment['GITHUB_EVENT_NAME'] ?? '';
    const payload = readPayload(environment['GITHUB_EVENT_PATH']);
    const [owner, name] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
    const context = {
        event,
        ref: environment['GITHUB_REF'] ?? '',
        sha: environment['GITHUB_SHA'] ?? '',
        repository: owner && name ? { owner, name } : undefined,
        serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
        actor: environment['GITHUB_ACTOR'] ?? '',
        defaultBranch: textAt(payload, 'repository', 'default_branch'),
    };
    const pull = event.startsWith('pull_request') ? pullRequest(payload) : undefined;
    // `pull_request_target` runs for the target branch: its commit is not a merge of the pull request
    const sha = event === 'pull_request_target' ? '' : context.sha;
    return { ...context, pull, change: context_changeOf(event, sha, payload, pull) };
}
function readPayload(path) {
    if (!path || (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) === undefined)
        return undefined;
    const read = (0,read_text_file/* readTextFile */.Gu)(path, MAXIMUM_EVENT_BYTES);
    try {
        return read.ok ? JSON.parse(read.value.text) : undefined;
    }
    catch {
        return undefined;
    }
}
function at(value, ...names) {
    let current = value;
    for (const name of names) {
        if (!(0,json_fields/* isJsonObject */.O)(current) || !Object.hasOwn(current, name))
            return undefined;
        current = current[name];
    }
    return current;
}
function textAt(value, ...names) {
    const found = at(value, ...names);
    return typeof found === 'string' ? found : undefined;
}
function pullRequest(payload) {
    const pull = at(payload, 'pull_request');
    const number = at(pull, 'number');
    if (typeof number !== 'number')
        return undefined;
    const from = textAt(pull, 'head', 'repo', 'full_name');
    return {
        number,
        headSha: textAt(pull, 'head', 'sha') ?? '',
        baseName: textAt(pull, 'base', 'ref') ?? 'the base',
        // the repository of a fork may be gone
        isFork: from === undefined || from !== textAt(pull, 'base', 'repo', 'full_name'),
        isDependabot: textAt(pull, 'user', 'login') === 'dependabot[bot]',
    };
}
function context_changeOf(event, sha, payload, pull) {
    if (pull !== undefined) {
        const base = textAt(payload, 'pull_request', 'base', 'sha');
        return { kind: 'pull_request', sha, base, baseName: pull.baseName };
    }
    if (event === 'merge_group') {
        const ref = textAt(payload, 'merge_group', 'base_ref');
        return {
            kind: 'merge_group',
            sha,
            base: textAt(payload, 'merge_group', 'base_sha'),
            baseName: ref?.replace(/^refs\/heads\//, ''),
        };
    }
    if (event !== 'push')
        return undefined;
    return { kind: 'push', sha, base: textAt(payload, 'before'), baseName: undefined };
}

;// CONCATENATED MODULE: ./build/github/feedback/index.js


/** GitHub's limits are 65,535 characters for a check run and 65,536 for a comment. */
const MAXIMUM_BYTES = 60_000;
/** Writes the check run, the review suggestions and the comment, where the inputs ask for them. It never throws. */
async function giveFeedback(judged, inputs, context, network, options) {
    const channels = await channelsOf(judged, inputs, context, options);
    const client = channels.length === 0 ? undefined : await network.client();
    const feedback = [];
    const missing = inputs.offline ? 'network is never' : 'the token is missing';
    for (const channel of channels)
        feedback.push(await tryChannel(channel, client, missing));
    return feedback;
}
async function tryChannel({ name, permission, publish }, client, missing) {
    if (client === undefined)
        return { message: `${name}: not written, since ${missing}.`, isProblem: true };
    try {
        return { message: await publish(client), isProblem: false };
    }
    catch (error) {
        const { status = 0, message, isRateLimit = false } = error;
        const isForbidden = (status === 403 && !isRateLimit) || status === 404;
        const wayOut = isForbidden
            ? ` Let the job have ${permission}; the token of a pull request from a fork cannot.`
            : '';
        return { message: `${name}: not written. GitHub answered: ${message}${wayOut}`, isProblem: true };
    }
}
async function channelsOf(judged, inputs, { pull, sha }, options) {
    const { report, verdict, shown: fresh } = judged;
    const { open } = (0,tally/* tally */.N4)(report);
    const markdown = () => toMarkdown(report, verdict, { ...options, maxBytes: MAXIMUM_BYTES });
    const channels = [];
    if (inputs.checkRun)
        channels.push(checkRun(judged, inputs, pull?.headSha || sha, markdown));
    if (pull === undefined)
        return channels;
    const { number } = pull;
    if (inputs.reviewSuggestions)
        channels.push(suggestions(number, pull.headSha, fresh, open));
    if (inputs.comment !== 'never')
        channels.push(comment(judged, inputs, number, markdown));
    return channels;
}
function checkRun({ verdict, shown, gaps }, inputs, commit, text) {
    return {
        name: 'Check run',
        permission: 'checks: write',
        publish: async (client) => (await __webpack_require__.e(/* import() */ 9816).then(__webpack_require__.bind(__webpack_require__, 29816))).publishCheckRun(client, {
            name: inputs.category,
            commit,
            verdict,
            findings: (0,tally/* worstFirst */.md)(shown),
            gaps,
            summary: text(),
        }),
    };
}
function comment({ shown }, inputs, pull, text) {
    return {
        name: 'Comment',
        permission: 'pull-requests: write',
        publish: async (client) => (await __webpack_require__.e(/* import() */ 4189).then(__webpack_require__.bind(__webpack_require__, 14189))).publishComment(client, {
            pull,
            category: inputs.category,
            body: text(),
            isWanted: inputs.comment === 'always' || shown.length > 0,
        }),
    };
}
function suggestions(pull, commit, fresh, open) {
    return {
        name: 'Review suggestions',
        permission: 'pull-requests: write',
        publish: async (client) => (await __webpack_require__.e(/* import() */ 7558).then(__webpack_require__.bind(__webpack_require__, 67558))).publishSuggestions(client, { pull, commit, fresh, open }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
;// CONCATENATED MODULE: ./build/github/image-cache.js




/** Undefined if the inputs do not want it, or the runner has none. */
async function openImageCache({ cache, images, offline, lookup }, context, environment = process.env) {
    if (!cache || offline || lookup === 'never' || images.cacheDir !== undefined)
        return undefined;
    if (!environment['ACTIONS_RESULTS_URL'])
        return undefined;
    const { cacheServiceIn } = await __webpack_require__.e(/* import() */ 4085).then(__webpack_require__.bind(__webpack_require__, 24085));
    const service = cacheServiceIn(environment);
    return service && cacheWith(service, context, environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)());
}
function cacheWith(service, context, temporary) {
    const folder = (0,external_node_path_.join)(temporary, `hullcheck-images-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    let restored;
    const restore = (0,lazy/* lazy */.RZ)(async () => {
        const { restoreCache } = await __webpack_require__.e(/* import() */ 4085).then(__webpack_require__.bind(__webpack_require__, 24085));
        restored = await restoreCache(service, folder, (path) => isBelieved(path, context));
    });
    return {
        folder,
        restore,
        async save() {
            // nothing was looked up
            if (restored === undefined)
                return [];
            const { saveCache } = await __webpack_require__.e(/* import() */ 4085).then(__webpack_require__.bind(__webpack_require__, 24085));
            const problem = isDefaultBranch(context) ? await saveCache(service, folder, restored) : undefined;
            return [
                ...(restored.problem === undefined ? [] : [`The image cache was not used: ${restored.problem}.`]),
                ...(problem === undefined ? [] : [`The image cache was not saved: ${problem}.`]),
            ];
        },
    };
}
/**
 * A run for another branch can find an entry of that branch, which anyone who can push to it could have written. So it only gets files whose
 * name is their digest. In a review, nothing that the change brings is believed, wherever it comes from.
 */
function isBelieved(path, context) {
    const isReviewed = context.change !== undefined && context.change.kind !== 'push';
    return path.startsWith('content-') || isReviewed || isDefaultBranch(context);
}
function isDefaultBranch({ event, ref, defaultBranch }) {
    if (event === 'schedule')
        return true;
    const isOwn = event === 'push' || event === 'workflow_dispatch';
    return isOwn && defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`;
}

// EXTERNAL MODULE: ./build/config/vulnerability-threshold.js
var vulnerability_threshold = __webpack_require__(86887);
;// CONCATENATED MODULE: ./build/github/category.js

const MAXIMUM_DEPTH = 5;
/** Every twenty of them take another upload. */
const MAXIMUM_COMPONENTS = 100;
/** `none`, or `directory:2`. */
function parseCategoryBy(value) {
    if (value === 'none')
        return value;
    const depth = Number(/^directory:(\d)$/.exec(value)?.[1]);
    if (depth >= 1 && depth <= MAXIMUM_DEPTH)
        return { depth };
    throw new configuration_error/* ConfigurationError */.j(`The input category-by is ${JSON.stringify(value)}, but takes none or directory:1 to directory:${MAXIMUM_DEPTH}.`);
}
/** The folder that a file belongs to: the first `depth` names of its path, or fewer; empty for files at the root. */
function componentOf(path, by) {
    if (by === 'none')
        return '';
    const folders = path.split('/').slice(0, -1);
    return folders.slice(0, by.depth).join('/');
}
/**
 * The components of all scanned files, with or without findings: a component missing from an upload would neither close nor explain its
 * alerts.
 */
function componentsOf(paths, by) {
    const components = [...new Set(['', ...paths.map((path) => componentOf(path, by))])].sort();
    if (components.length <= MAXIMUM_COMPONENTS)
        return components;
    const limit = `GitHub takes them in parts, and hullcheck sends at most ${MAXIMUM_COMPONENTS}`;
    throw new configuration_error/* ConfigurationError */.j(`The input category-by makes ${components.length} categories, but ${limit}. Use a smaller depth.`);
}
/** `hullcheck`, or `hullcheck/services/api`. GitHub takes the part of an id before its last slash as the category. */
function categoryOf(category, component) {
    const name = component
        .split('/')
        .map((part) => encodeURIComponent(part))
        .join('/');
    return component === '' ? category : `${category}/${name}`;
}

;// CONCATENATED MODULE: ./build/github/workflow-commands.js


/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function issueCommand(name, message, properties = {}) {
    const written = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]);
    process.stdout.write(`::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escapeData(message)}\n`);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** Makes the step fail once it ends. */
function fail(message) {
    process.exitCode = 1;
    issueCommand('error', message);
}
function setOutput(name, value) {
    const file = process.env['GITHUB_OUTPUT'];
    if (!file)
        return;
    // a random delimiter, so that a value cannot contain it and set other outputs
    const end = `hullcheck-${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(file, `${name}<<${end}\n${value}\n${end}\n`);
}
/** The text of an input, trimmed. */
function inputText(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

;// CONCATENATED MODULE: ./build/github/inputs.js





const SEVERITIES = ['critical', 'high', 'medium', 'low', 'none'];
/** The part of `automationDetails.id` before the last slash. */
const CATEGORY = /^[\w.-]+(?:\/[\w.-]+)*$/;
const MAXIMUM_NETWORK_SECONDS = 3600;
/**
 * The inputs that action.yml declares.
 * @throws {ConfigurationError} if one of them has an invalid value.
 */
function readInputs() {
    return {
        paths: lines('paths'),
        config: inputs_text('config'),
        profile: choice('profile', ['recommended', 'strict']),
        failOn: choice('fail-on', SEVERITIES),
        failOnVulnerability: vulnerabilityThreshold('fail-on-vulnerability', inputs_text('fail-on-vulnerability')),
        lookup: choice('image-lookup', ['auto', 'never']),
        offline: choice('network', ['auto', 'never']) === 'never',
        images: {
            vulnerabilities: choice('image-vulnerabilities', ['auto', 'online', 'offline', 'off']),
            vulnerabilityDatabase: folder('vulnerability-database'),
            cacheDir: folder('cache-dir'),
            githubToken: inputs_text('token'),
        },
        builtImages: lines('image'),
        failScope: choice('fail-scope', ['new', 'all']),
        newSuppressions: choice('new-suppressions', ['allow', 'deny']) ?? 'allow',
        baseline: inputs_text('baseline'),
        cache: flag('cache', true),
        sarifFile: inputs_text('sarif-file'),
        htmlFile: inputs_text('html-file'),
        upload: choice('upload', ['auto', 'always', 'never']) ?? 'auto',
        uploadMergeQueue: flag('upload-merge-queue', false),
        uploadTags: flag('upload-tags', false),
        category: category(),
        categoryBy: parseCategoryBy(inputs_text('category-by') ?? 'none'),
        annotations: flag('annotations', true),
        checkRun: flag('check-run', false),
        reviewSuggestions: flag('review-suggestions', false),
        comment: choice('comment', ['never', 'on-findings', 'always']) ?? 'never',
        token: inputText('token'),
        networkSeconds: seconds('network-timeout', 120),
    };
}
function inputs_text(name) {
    return inputText(name) || undefined;
}
function folder(name) {
    const path = inputs_text(name);
    return path === undefined ? undefined : (0,external_node_path_.resolve)(process.env['GITHUB_WORKSPACE'] || '', path);
}
function lines(name) {
    return inputText(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function flag(name, byDefault) {
    const value = choice(name, ['true', 'false']);
    return value === undefined ? byDefault : value === 'true';
}
function choice(name, choices) {
    const value = inputs_text(name);
    if (value === undefined)
        return undefined;
    const found = choices.find((candidate) => candidate === value.toLowerCase());
    if (found === undefined)
        throw wrong(name, value, `one of ${choices.join(', ')}`);
    return found;
}
function vulnerabilityThreshold(name, value) {
    if (value === undefined)
        return undefined;
    const threshold = (0,vulnerability_threshold/* parseVulnerabilityThreshold */.jZ)(value);
    if (threshold === undefined)
        throw wrong(name, value, vulnerability_threshold/* THRESHOLD_FORM */.Ho.replaceAll('`', ''));
    return threshold;
}
function category() {
    const value = (inputs_text('category') ?? 'hullcheck').replace(/\/$/, '');
    if (!CATEGORY.test(value))
        throw wrong('category', value, 'letters, digits, ".", "_" and "-", with "/" between them');
    return value;
}
function seconds(name, byDefault) {
    const value = inputs_text(name);
    if (value === undefined)
        return byDefault;
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= MAXIMUM_NETWORK_SECONDS)
        return number;
    throw wrong(name, value, `a number of seconds from 1 to ${MAXIMUM_NETWORK_SECONDS}`);
}
function wrong(name, value, expected) {
    return new configuration_error/* ConfigurationError */.j(`The input ${name} is ${JSON.stringify(value)}, but takes ${expected}.`);
}

// EXTERNAL MODULE: ./build/support/paths.js
var support_paths = __webpack_require__(28620);
;// CONCATENATED MODULE: ./build/support/link-out.js



/** Whether a path below a folder leads out of it through a symbolic link. Both are absolute; the path need not exist. */
function leadsOut(folder, path) {
    return (0,support_paths/* isWithin */.UO)(folder, path) && !(0,support_paths/* isWithin */.UO)(realPathOf(folder), realPathOf(path));
}
/** The real path of the part that exists, followed by the rest. */
function realPathOf(path) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return (0,external_node_path_.dirname)(path) === path ? path : (0,external_node_path_.join)(realPathOf((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
    }
}

;// CONCATENATED MODULE: ./build/github/inside-workspace.js



/**
 * Refuses a path in the workspace that leads out of it through a symbolic link: a pull request can bring such a link, and the files outside
 * belong to the runner.
 * @throws {ConfigurationError}
 */
function refuseLinkOut(workspace, path, input) {
    if (!leadsOut(workspace, (0,external_node_path_.resolve)(workspace, path)))
        return;
    throw new configuration_error/* ConfigurationError */.j(`The input ${input} names a path in the repository from which a symbolic link leads out of it. Remove the link, or name another path.`);
}

// EXTERNAL MODULE: ./build/config/config.js
var config_config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var findings_gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/parse/kind-by-name.js
var kind_by_name = __webpack_require__(39526);
;// CONCATENATED MODULE: ./build/discover/candidate-files.js


/**
 * Turns selected paths into files that exist: symbolic links are replaced by their targets in the repository. The name of the link decides
 * how to read the file, and whether it is excluded: Docker reads the file by that name, whatever the target is called.
 */
function candidateFiles(selected, resolvePath) {
    const files = new Map();
    const links = new Map();
    const notifications = [];
    for (const [path, fileFormat] of [...selected].sort(([one], [other]) => (one < other ? -1 : 1))) {
        const resolved = resolvePath(path);
        if (resolved === undefined)
            continue;
        if ('code' in resolved) {
            notifications.push(resolved);
            continue;
        }
        if (resolved.path !== path)
            (0,group_by/* addToGroup */.Mr)(links, resolved.path, path);
        const key = JSON.stringify([fileFormat.id, (0,kind_by_name/* kindByName */.v)(fileFormat, path), resolved.path]);
        const found = files.get(key);
        if (found === undefined || (found.usedAs !== undefined && resolved.path === path))
            files.set(key, candidate(resolved.path, path, fileFormat));
    }
    return { files: [...files.values()].map((file) => withLinks(file, links)).sort(byPath), notifications };
}
function candidate(path, name, fileFormat) {
    return (0,kind_by_name/* isReadAlike */.P)(fileFormat, path, name) ? { path, fileFormat } : { path, fileFormat, usedAs: name };
}
function withLinks(file, links) {
    const own = links.get(file.path);
    return own === undefined ? file : { ...file, links: own };
}
function byPath(a, b) {
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    if (a.fileFormat.id !== b.fileFormat.id)
        return a.fileFormat.id < b.fileFormat.id ? -1 : 1;
    return (a.usedAs ?? '') < (b.usedAs ?? '') ? -1 : 1;
}

// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/parse/compose/recognised.js
var recognised = __webpack_require__(26072);
;// CONCATENATED MODULE: ./build/parse/compose/by-content.js


/** A YAML file of any name, or a JSON file with a name that people give to compose files. */
const composeByContent = { mayBe: isOpenYaml, formatIn: composeFormatIn };
const YAML = /\.ya?ml$|(?:compose|stack|swarm)[^/]{0,60}\.json$/i;
/** GitHub reads only certain places for workflows and actions, whereas Docker Compose reads any file it is given. */
function isOpenYaml(path) {
    if (!YAML.test(path))
        return false;
    const format = (0,formats/* formatOf */.be)(path);
    return format === undefined || format === formats/* workflowFormat */.ju;
}
function composeFormatIn({ bytes, isWhole }) {
    const encoding = encodingOf(bytes);
    if (!isWhole)
        return (0,recognised/* mayBeginCompose */.zj)(new TextDecoder(encoding).decode(bytes)) ? formats/* foundComposeFormat */.Ym : undefined;
    // decoding takes longer than searching for words that hardly any file has
    if (encoding === 'utf-8' && !(0,recognised/* mayBeComposeText */.CL)(bytes.toString('latin1')))
        return undefined;
    return (0,recognised/* isComposeText */.cx)(new TextDecoder(encoding).decode(bytes)) ? formats/* foundComposeFormat */.Ym : undefined;
}
/** Compose reads both kinds of UTF-16, by their byte order marks. */
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

// EXTERNAL MODULE: ./build/parse/dockerfile/file-names.js
var file_names = __webpack_require__(39464);
// EXTERNAL MODULE: ./build/parse/dockerfile/recognised.js
var dockerfile_recognised = __webpack_require__(55072);
;// CONCATENATED MODULE: ./build/parse/dockerfile/by-content.js



/** A file whose name is similar to that of a Dockerfile. */
const dockerfileByContent = {
    mayBe: (path) => (0,file_names/* mayBeDockerfilePath */.gA)(path) && (0,formats/* formatOf */.be)(path) !== formats/* dockerfileFormat */.as,
    formatIn: ({ bytes, isWhole }) => ((0,dockerfile_recognised/* mayBeDockerfileText */.y)(bytes.toString(), isWhole) ? formats/* dockerfileFormat */.as : undefined),
    unreadable: formats/* dockerfileFormat */.as,
};

// EXTERNAL MODULE: ./build/parse/pipeline/tools/tool-files.js
var tool_files = __webpack_require__(66467);
;// CONCATENATED MODULE: ./build/parse/pipeline/tools/groovy-by-content.js


/** A file of Groovy that runs commands as a `Jenkinsfile` does, such as a library in `vars`; most others are code of a program. */
const groovyByContent = {
    mayBe: formats/* groovyFormat */.wZ.matches,
    formatIn: ({ bytes }) => (tool_files/* JENKINS_STEPS */.L1.test(bytes.toString('latin1')) ? formats/* groovyFormat */.wZ : undefined),
};

// EXTERNAL MODULE: ./build/parse/run-options/may-run-files.js
var may_run_files = __webpack_require__(33410);
// EXTERNAL MODULE: ./build/parse/quadlet/unit-kind.js
var unit_kind = __webpack_require__(90440);
;// CONCATENATED MODULE: ./build/parse/quadlet/by-content.js



/**
 * A unit whose name leaves open what it is: a volume, network, image or artifact of Podman, whose service may have commands; a template of a
 * unit, such as `web.service.j2`; a file without an extension, which is installed as a unit.
 */
const unitByContent = {
    mayBe: (path) => ((0,unit_kind/* isTemplate */.Fl)(path) ? OF_TEMPLATE : MAY_BE).test(path) && (0,formats/* formatOf */.be)(path) === undefined,
    formatIn,
};
const MAY_BE = /\.(?:volume|network|image|artifact)$|(?:^|\/)[^./]+$/;
const OF_TEMPLATE = /\.(?:service|socket|volume|network|image)\.[a-z0-9]+$/;
function formatIn({ bytes }) {
    if (!bytes.includes('[Service]') && !bytes.includes('[Socket]'))
        return undefined;
    if (bytes.includes(0))
        return undefined;
    const text = bytes.toString();
    return COMMANDS.test(text) && (0,may_run_files/* mayStartAnything */.Ci)(text) ? formats/* serviceFormat */.Rx : undefined;
}
const COMMANDS = /^[ \t]*Exec(?:Condition|Start|Reload|Stop)\w{0,4}[ \t]*=/m;
/** A template of a unit of Podman, such as `web.container.j2`. */
const unitTemplateByContent = {
    mayBe: (path) => OF_PODMAN.test(path) && (0,unit_kind/* isTemplate */.Fl)(path),
    formatIn: ({ bytes }) => (SECTION.test(bytes.toString('latin1')) ? templateFormat : undefined),
};
const OF_PODMAN = /\.(?:container|pod|build|kube)\.[a-z0-9]+$/;
const SECTION = /^[ \t]*\[(?:Container|Pod|Build|Kube)\]/m;
/** What cannot be read is of no interest. */
const templateFormat = { ...formats/* quadletFormat */.Sg, mayBeOther: true };

// EXTERNAL MODULE: ./build/parse/scripts/by-content.js + 1 modules
var by_content = __webpack_require__(13038);
// EXTERNAL MODULE: ./build/parse/scripts/cron-tables.js
var cron_tables = __webpack_require__(9293);
;// CONCATENATED MODULE: ./build/discover/contents.js






/**
 * A selection that also includes compose files and scripts with other names, and those files with names similar to a Dockerfile that are
 * one: it opens all files with ambiguous names.
 */
function withContents(selection, contentOf, told = new Map()) {
    return {
        ...selection,
        formatFor(path, start) {
            if (isToldByContent(path) && !selection.isLeftOut(path, start)) {
                const format = formatByContent(path, contentOf);
                told.set(path, format);
                if (format !== undefined)
                    return format;
            }
            return selection.formatFor(path, start);
        },
    };
}
const BY_CONTENT = [
    dockerfileByContent,
    by_content/* scriptByContent */.s,
    cron_tables/* cronByContent */.Fu,
    composeByContent,
    unitByContent,
    unitTemplateByContent,
    groovyByContent,
];
/** Whether the name of a file leaves its format open. */
function isToldByContent(path) {
    return BY_CONTENT.some(({ mayBe }) => mayBe(path));
}
/** The format that the content of a file shows where its name leaves it open. */
function formatByContent(path, contentOf) {
    const possible = BY_CONTENT.filter(({ mayBe }) => mayBe(path));
    if (possible.length === 0)
        return undefined;
    const content = contentOf(path);
    for (const { formatIn, unreadable } of possible) {
        const format = content === undefined ? unreadable : formatIn(content);
        if (format !== undefined)
            return format;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/discover/disk-paths.js
var disk_paths = __webpack_require__(61860);
// EXTERNAL MODULE: ./build/discover/environment-names.js
var environment_names = __webpack_require__(91978);
// EXTERNAL MODULE: ./build/discover/file-selection.js
var file_selection = __webpack_require__(18441);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/support/git/git.js
var git = __webpack_require__(59147);
;// CONCATENATED MODULE: ./build/discover/git-files.js



const TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_OUTPUT_BYTES = 256 * 1024 * 1024;
/** Beyond this many, everything is listed, since the length of a command line is limited. */
const MAXIMUM_PATHSPECS = 200;
/** The files that git tracks or does not ignore, and that are there, in the folders of the scope, or the reason why git cannot list them. */
function gitFiles({ root, folders }) {
    const pathspecs = folders.includes('') || folders.length > MAXIMUM_PATHSPECS ? [] : folders;
    const result = (0,external_node_child_process_.spawnSync)('git', [...git/* SAFE_GIT_OPTIONS */.Sp, ...LIST, '--', ...pathspecs], {
        cwd: root,
        env: (0,git/* gitEnvironment */._K)(),
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: TIMEOUT_MILLISECONDS,
        maxBuffer: MAXIMUM_OUTPUT_BYTES,
        windowsHide: true,
    });
    if (result.error !== undefined || result.status !== 0)
        return { ok: false, error: git_files_reasonOf(result) };
    return { ok: true, value: present((0,git/* splitNul */.K5)(result.stdout)) };
}
/** With a letter and a blank before each path. */
const LIST = ['ls-files', '-z', '-t', '--cached', '--others', '--deleted', '--exclude-standard'];
/** The paths without those that are deleted, which git tracks until the deletion is staged: they are listed once more with an R. */
function present(tagged) {
    const deleted = new Set(tagged.flatMap((one) => (one.startsWith('R ') ? one.slice(2) : [])));
    return tagged.map((one) => one.slice(2)).filter((path) => !deleted.has(path));
}
/** Does not quote git, which may quote the repository. */
function git_files_reasonOf({ error, stderr }) {
    const code = (0,error_code/* errorCode */.C)(error);
    if (code === 'ENOENT')
        return 'git is not installed';
    if (code === 'ETIMEDOUT')
        return 'git takes too long';
    if (code === 'ENOBUFS')
        return 'there are too many';
    if (/safe\.directory/.test(String(stderr)))
        return 'the checkout belongs to another user (see safe.directory of git)';
    return 'git cannot read the checkout';
}

// EXTERNAL MODULE: ./build/support/lower-bound.js
var lower_bound = __webpack_require__(27168);
// EXTERNAL MODULE: ./build/support/symbolic-links.js
var symbolic_links = __webpack_require__(47990);
;// CONCATENATED MODULE: ./build/discover/select-files.js



/** Selects the wanted files of a folder; returns how many of the paths are in it, wanted or not. */
function selectFrom(paths, folder, selection, selected) {
    const start = folder === '' ? 0 : folder.length + 1;
    let count = 0;
    for (const path of paths) {
        if (!isIn(folder, path))
            continue;
        count++;
        const frontend = selection.formatFor(path, start);
        if (frontend !== undefined)
            selected.set(path, frontend);
    }
    return count;
}
/** The format for a file that the user named: by its content, its name, or the name that the user wrote. */
function formatOfNamed(path, written, contentOf) {
    return formatByContent(written, () => contentOf(path)) ?? (0,formats/* formatOf */.be)(written) ?? (0,file_selection/* guessFormat */.hI)(path);
}
/** Whether a path is in the scope of the scan. */
function isInSelected({ folders, files }, path) {
    return files.has(path) || folders.some((folder) => isIn(folder, path));
}
/** Whether a path is a folder, or is in it. */
function isIn(folder, path) {
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

;// CONCATENATED MODULE: ./build/discover/linked-folders.js





/** Finds the files behind links to folders. `all` lists the files of the repository, and is only called if one of the paths is a link. */
function filesBehindLinks(paths, linkAt, all) {
    const queue = paths.flatMap((path) => linkTo(path, path, linkAt));
    const files = new Map();
    const sorted = queue.length === 0 ? [] : all()?.toSorted();
    if (sorted === undefined)
        return { files, notifications: [tooMany()] };
    let left = MOST_CHARACTERS;
    for (const link of queue) {
        const start = link.target === '.' ? '' : `${link.target}/`;
        for (const listed of (0,lower_bound/* startingWith */.J)(start, sorted)) {
            const path = `${link.path}/${listed.slice(start.length)}`;
            left -= Math.max(path.length, ORDINARY_LENGTH);
            if (left < 0)
                return { files, notifications: [tooMany()] };
            files.set(path, listed);
            queue.push(...linkTo(path, listed, linkAt, link));
        }
    }
    return { files, notifications: [] };
}
/** The link at a listed path, unless it leads back to where the links before it lead: the files there have a shorter name then. */
function linkTo(path, listed, linkAt, above) {
    if (!mayBeFolder(listed) || linkAt(listed) === undefined)
        return [];
    const followed = (0,symbolic_links/* followLinks */.n1)(linkAt, listed);
    if (followed.leads !== 'inside')
        return [];
    const target = followed.path.replace(/\/$/, '');
    for (let one = above; one !== undefined; one = one.above)
        if (one.target === target)
            return [];
    return [{ path, target, above }];
}
/** Whether a folder may have such a name: without an extension, or with one that folders have. To ask the disk about every path takes time. */
function mayBeFolder(path) {
    return FOLDER_NAME.test(path.slice(path.lastIndexOf('/') + 1));
}
const FOLDER_NAME = /^\.?[^.]+$|\.(?:d|modules|\d\w*)$/;
/** In all paths behind links, so that there are at most 200,000. Few repositories have more than some hundred. */
const MOST_CHARACTERS = 20_000_000;
/** A shorter path counts as much as one of this length. */
const ORDINARY_LENGTH = 100;
function tooMany() {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        thing: 'file',
        message: 'Symbolic links lead to folders with too many files, so not all of these were looked for by the names of the links.',
        wayOut: 'Let fewer links lead to large folders.',
    });
}
/** Selects the wanted files behind links. */
function selectBehindLinks({ files }, folders, selection, selected) {
    for (const folder of files.size === 0 ? [] : folders) {
        const start = folder === '' ? 0 : folder.length + 1;
        for (const [path, listed] of files) {
            const format = isIn(folder, path) ? selection.formatFor(path, start) : undefined;
            if (format !== undefined && isUsed(path, listed, format, selection))
                selected.set(path, format);
        }
    }
}
/** An excluded file stays left out, unless the link decides how it is read. */
function isUsed(path, listed, format, { isExcluded }) {
    return !WORKFLOWS.test(path) && !(isExcluded(listed) && (0,kind_by_name/* isReadAlike */.P)(format, listed, path));
}
/** Services read these from git, and follow no links. */
const WORKFLOWS = /^\.(?:github|gitea|forgejo)\/workflows\//;

// EXTERNAL MODULE: ./build/discover/read-repository-file.js
var read_repository_file = __webpack_require__(75844);
// EXTERNAL MODULE: ./build/config/nearest-hint.js + 1 modules
var nearest_hint = __webpack_require__(45897);
;// CONCATENATED MODULE: ./build/support/image-like.js
/** Whether a word looks like the reference of an image: `debian:12`, `ghcr.io/acme/app`, `acme/app@sha256:\u2026`. */
function looksLikeImage(word) {
    return /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9][\w./-]*)?(?::[\w.-]+|@sha256:[0-9a-f]+)$/.test(word);
}

;// CONCATENATED MODULE: ./build/discover/scan-scope.js







/** @throws {ConfigurationError} for a path that does not exist, or that belongs to another checkout than the first. */
function scanScope(paths, cwd) {
    const [path = '.', ...others] = paths;
    const first = locate(path, cwd);
    const targets = [first, ...others.map((other) => locate(other, cwd))];
    const checkout = checkoutOf(first.folder);
    const stranger = targets.find(({ folder }) => checkoutOf(folder) !== checkout);
    if (stranger !== undefined)
        throw notTogether(first, stranger);
    const root = checkout ?? targets.map(({ folder }) => folder).reduce(commonFolder);
    const written = targets.map((target) => writtenFromRoot(root, (0,external_node_path_.resolve)(cwd, target.written)) ?? (0,support_paths/* fromRoot */.tc)(root, target.path));
    const folders = targets.filter(({ isFile }) => !isFile).map(({ path }) => (0,support_paths/* fromRoot */.tc)(root, path));
    const files = (0,paired/* paired */.i)(targets, written).flatMap(([target, given]) => target.isFile ? [[(0,support_paths/* fromRoot */.tc)(root, target.path), given]] : []);
    return { root, isCheckout: checkout !== undefined, folders, files: new Map(files), written };
}
/** Links on the way to the root belong to the machine, those after it to the repository. */
function writtenFromRoot(root, path) {
    let found;
    for (let folder = path;; folder = (0,external_node_path_.dirname)(folder)) {
        if (external_node_fs_.realpathSync.native(folder) === root)
            found = (0,support_paths/* fromRoot */.tc)(folder, path);
        if ((0,external_node_path_.dirname)(folder) === folder)
            return found;
    }
}
function locate(written, cwd) {
    const path = realPath(written, cwd);
    const stats = (0,external_node_fs_.statSync)(path);
    if (!stats.isFile() && !stats.isDirectory()) {
        throw new configuration_error/* ConfigurationError */.j(`"${(0,configuration_error/* printable */.g)(written)}" is neither a file nor a folder.`);
    }
    return { written, path, isFile: stats.isFile(), folder: stats.isFile() ? (0,external_node_path_.dirname)(path) : path };
}
function realPath(written, cwd) {
    const path = (0,external_node_path_.resolve)(cwd, written);
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        const hint = (0,nearest_hint/* nearestHint */.A)(path, written) ?? imageHint(written);
        throw new configuration_error/* ConfigurationError */.j(`"${(0,configuration_error/* printable */.g)(written)}" does not exist, or cannot be read.${hint}`);
    }
}
function imageHint(written) {
    return looksLikeImage(written) ? ` To check an image: hullcheck image ${(0,configuration_error/* printable */.g)(written)}` : '';
}
/** The nearest folder with a `.git`, which is a file in a worktree and in a submodule. */
function checkoutOf(folder) {
    for (let current = folder;; current = (0,external_node_path_.dirname)(current)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(current, '.git')))
            return current;
        if ((0,external_node_path_.dirname)(current) === current)
            return undefined;
    }
}
function commonFolder(one, other) {
    let common = one;
    while (!(0,support_paths/* isWithin */.UO)(common, other))
        common = (0,external_node_path_.dirname)(common);
    return common;
}
function notTogether(first, other) {
    return new configuration_error/* ConfigurationError */.j(`"${(0,configuration_error/* printable */.g)(first.written)}" and "${(0,configuration_error/* printable */.g)(other.written)}" are not in the same repository. Scan them one after the other.`);
}

// EXTERNAL MODULE: ./build/discover/tool-files.js
var discover_tool_files = __webpack_require__(69884);
// EXTERNAL MODULE: ./build/support/patterns/path-patterns.js
var path_patterns = __webpack_require__(69431);
;// CONCATENATED MODULE: ./build/discover/walk-folder.js





const MAXIMUM_ENTRIES = 2_000_000;
/** The limit for all files, wanted or not: a longer list is of no use. */
const MAXIMUM_PATHS = 500_000;
const MAXIMUM_GITIGNORE_BYTES = 256 * 1024;
/**
 * Walks every folder below `folder` without git, except those that `.gitignore` files and the selection leave out. It does not follow
 * symbolic links.
 */
function walkFolder(root, folder, selection, 
/** Called after each folder with the number of wanted files so far. */
onFound = () => { }) {
    const start = folder === '' ? 0 : folder.length + 1;
    const pending = [startingFolder(root, folder)];
    const lists = { selected: new Map(), all: [], links: [], notifications: [] };
    const walk = { root, selection, start, pending, ...lists, onFound };
    let entryCount = 0;
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
        entryCount += visit(walk, current);
        onFound(walk.selected.size);
        if (entryCount <= MAXIMUM_ENTRIES)
            continue;
        walk.notifications.push(walk_folder_tooMany(folder));
        break;
    }
    return walk;
}
/** Returns how many entries the folder has. */
function visit(walk, folder) {
    const entries = listFolder(walk.root, folder, walk.notifications);
    const ignoreFiles = withIgnoreFile(walk.root, folder, entries);
    // checks whether each of the others is ignored only on demand
    if (ignoreFiles.length > 0)
        walk.all = undefined;
    const before = folder.path === '' ? '' : `${folder.path}/`;
    for (const entry of entries) {
        const path = before + entry.name;
        if (entry.isDirectory())
            enter(walk, entry.name, { path, depth: folder.depth + 1, ignoreFiles });
        else
            note(walk, path, ignoreFiles);
        if (entry.isSymbolicLink() && !isIgnored(ignoreFiles, path, false))
            walk.links.push(path);
    }
    return entries.length;
}
function enter(walk, name, folder) {
    if (name === '.git' || isIgnored(folder.ignoreFiles, folder.path, true))
        return;
    if (walk.selection.skipsFolder(name))
        walk.all = undefined;
    else
        walk.pending.push(folder);
}
function note(walk, path, ignoreFiles) {
    const format = walk.selection.formatFor(path, walk.start);
    if (format !== undefined && !isIgnored(ignoreFiles, path, false))
        walk.selected.set(path, format);
    if (walk.all?.push(path) === MAXIMUM_PATHS)
        walk.all = undefined;
}
/** `.gitignore` files above the folder apply in it, too. */
function startingFolder(root, path) {
    const segments = path === '' ? [] : path.split('/');
    let ignoreFiles = [];
    for (let depth = 0; depth < segments.length; depth++) {
        ignoreFiles = addIgnoreFile(root, { path: segments.slice(0, depth).join('/'), depth, ignoreFiles });
    }
    return { path, depth: segments.length, ignoreFiles };
}
function listFolder(root, { path }, notifications) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, path), { withFileTypes: true });
    }
    catch {
        notifications.push((0,findings_gap/* notLookedAt */.$h)({
            kind: 'unreadable-folder',
            message: 'The folder cannot be listed, so nothing in it was checked.',
            wayOut: 'Make it readable, or let git ignore it.',
            path,
        }));
        return [];
    }
}
function withIgnoreFile(root, folder, entries) {
    const hasOne = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    return hasOne ? addIgnoreFile(root, folder) : folder.ignoreFiles;
}
function addIgnoreFile(root, { path, depth, ignoreFiles }) {
    const read = (0,read_text_file/* readTextFile */.Gu)((0,external_node_path_.join)(root, path, '.gitignore'), MAXIMUM_GITIGNORE_BYTES);
    if (!read.ok)
        return ignoreFiles;
    return [{ depth, patterns: (0,path_patterns/* parsePatterns */.Z)(read.value.text.split('\n')) }, ...ignoreFiles];
}
function isIgnored(ignoreFiles, path, isFolder) {
    if (ignoreFiles.length === 0)
        return false;
    const segments = path.split('/');
    for (const { depth, patterns } of ignoreFiles) {
        const decision = patterns.decide(segments, depth, isFolder);
        if (decision !== undefined)
            return decision;
    }
    return false;
}
function walk_folder_tooMany(folder) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'too-many-files',
        message: `There are more than ${MAXIMUM_ENTRIES} files, so not all were looked at.`,
        wayOut: 'Name the folders to scan.',
        path: folder,
    });
}

;// CONCATENATED MODULE: ./build/discover/index.js













/**
 * The repository around some folders and files; around the working directory by default. Files of a submodule or of another checkout
 * within it belong to that repository.
 *
 * @throws {ConfigurationError} for a path that does not exist, or that belongs to another checkout than the first.
 */
function openRepository(paths, options) {
    const scope = scanScope(paths, options.cwd);
    const told = new Map();
    const behind = new Map();
    const listedContent = (0,read_repository_file/* repositoryContent */.AI)(scope.root, options.maxFileSize);
    const content = (path) => listedContent(behind.get(path) ?? path);
    const selection = withContents((0,file_selection/* fileSelection */.Bx)(options), content, told);
    const listed = listFolders(scope, selection, options.onFound);
    const selected = new Map(listed.selected);
    const listPaths = pathLister(listed.isWithoutGit ? { ...scope, isCheckout: false } : scope, listed.all);
    const linked = filesBehindLinks(listed.mayBeLinks, (0,disk_paths/* diskLinks */.D)(scope.root), listPaths);
    for (const [path, real] of linked.files)
        behind.set(path, real);
    selectBehindLinks(linked, scope.folders, selection, selected);
    for (const [path, written] of scope.files)
        selected.set(path, formatOfNamed(path, written, content));
    const { files, notifications } = candidateFiles(selected, (0,disk_paths/* diskPaths */.m)(scope.root));
    return {
        root: scope.root,
        files,
        notifications: [...listed.notifications, ...linked.notifications, ...notifications],
        ...(0,read_repository_file/* fileReader */.q2)(scope.root, options.maxFileSize, new Set(files.map(({ path }) => path))),
        disk: { maxFileSize: options.maxFileSize },
        isCheckout: scope.isCheckout,
        onRecalled() { },
        paths: listPaths,
        startsProjects: () => (listed.all ?? []).some((path) => (0,environment_names/* mayListProjects */.Q)(path) || (0,discover_tool_files/* isOfTool */.S)(path)),
        scope,
        isExcluded: selection.isExcluded,
        told,
        isInScope: (path) => isInSelected(scope, path),
    };
}
/** The root that {@link openRepository} takes for some folders and files, where their configuration is. */
function repositoryRoot(paths, cwd) {
    return scanScope(paths, cwd).root;
}
function listFolders(scope, selection, onFound) {
    if (scope.folders.length === 0)
        return { selected: new Map(), mayBeLinks: [], notifications: [] };
    if (!scope.isCheckout)
        return walkFolders(scope.root, scope.folders, selection, onFound);
    const tracked = gitFiles(scope);
    if (!tracked.ok)
        return withNote(walkFolders(scope.root, scope.folders, selection, onFound), tracked.error);
    const ignored = [];
    const selected = new Map();
    for (const folder of scope.folders) {
        const count = selectFrom(tracked.value, folder, selection, selected);
        if (count === 0 && folder !== '')
            ignored.push(folder);
    }
    onFound?.(selected.size);
    // the user named these ignored folders on purpose
    const walked = walkFolders(scope.root, ignored, selection);
    return {
        selected: new Map([...selected, ...walked.selected]),
        mayBeLinks: [...tracked.value, ...walked.mayBeLinks],
        notifications: walked.notifications,
        ...(scope.folders.includes('') && { all: tracked.value }),
    };
}
function pathLister(scope, listed) {
    let paths;
    return () => {
        paths ??= (listed ?? allPaths(scope)).toSorted();
        return paths.length > MAXIMUM_PATHS ? undefined : paths;
    };
}
const EVERYTHING = {
    formatFor: file_selection/* guessFormat */.hI,
    isLeftOut: () => false,
    isExcluded: () => false,
    skipsFolder: (name) => name === '.git',
};
function allPaths({ root, isCheckout }) {
    const tracked = isCheckout ? gitFiles({ root, folders: [''] }) : undefined;
    return tracked?.ok === true ? tracked.value : [...walkFolder(root, '', EVERYTHING).selected.keys()];
}
function walkFolders(root, folders, selection, onFound) {
    const walks = folders.map((folder) => walkFolder(root, folder, selection, onFound));
    return {
        selected: new Map(walks.flatMap(({ selected }) => [...selected])),
        all: walks[folders.indexOf('')]?.all,
        mayBeLinks: walks.flatMap(({ links }) => links),
        notifications: walks.flatMap(({ notifications }) => notifications),
    };
}
function withNote({ notifications, ...listed }, reason) {
    const gap = (0,findings_gap/* notLookedAt */.$h)({
        kind: 'unlisted-files',
        message: `The folders were searched without git: ${reason}. Files that git tracks despite .gitignore were not checked.`,
        wayOut: 'Let git read the checkout.',
    });
    return { ...listed, notifications: [gap, ...notifications], isWithoutGit: true };
}

;// CONCATENATED MODULE: ./build/gate/base-commit.js

const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const NO_COMMIT = /^0+$/;
const FETCH_MILLISECONDS = 60_000;
async function checkedOut(objects) {
    const [commit] = await objects.read(['HEAD']);
    if (commit?.type !== 'commit')
        return undefined;
    // read the parents from the commit object: `HEAD^1` is unknown in a shallow clone
    const [head = ''] = commit.content.toString('latin1').split('\n\n', 1);
    return { id: commit.id, parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id) };
}
/**
 * The commit to compare with: for a pull request the first parent of the merge commit that GitHub made, since that is what the change would
 * be merged into; otherwise the base of the event. Undefined if nothing came before, as for a new branch.
 */
function baseOf(change, head) {
    const [first, second] = head?.parents ?? [];
    if (change.kind === 'pull_request' && head?.id === change.sha && second !== undefined)
        return first;
    return isCommit(change.base) ? change.base : undefined;
}
/** Whether an event names a commit, rather than the zeros before a new branch. */
function isCommit(id) {
    return id !== undefined && COMMIT_ID.test(id) && !NO_COMMIT.test(id);
}
/** The commit where the two histories part, if both are available. */
async function mergeBase(root, sha) {
    const found = (await (0,git/* git */.$Y)(root, ['merge-base', sha, 'HEAD']))?.toString('latin1').trim();
    return isCommit(found) ? found : undefined;
}
/** Fetches one commit without its history. `git checkout --depth 1` has the rest already, so this is little. */
async function fetchCommit(root, sha, timeLeft) {
    const timeout = Math.floor(Math.min(FETCH_MILLISECONDS, timeLeft));
    if (timeout < 1)
        return false;
    const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];
    const options = ['-c', 'credential.interactive=false', '-c', 'gc.auto=0'];
    const fetched = await (0,git/* git */.$Y)(root, [...options, 'fetch', '--depth=1', ...quiet, 'origin', sha], {
        network: true,
        timeout,
    });
    return fetched !== undefined;
}

// EXTERNAL MODULE: ./build/support/engine.js + 2 modules
var engine = __webpack_require__(20750);
;// CONCATENATED MODULE: ./build/run/overrides.js

/** What the settings say otherwise than the configuration, for each key that the configuration has. */
function overrides_overridesOf(settings, { config }, root) {
    return given(settings).flatMap(({ key, to, path }) => {
        const from = config.writtenTexts.get(key);
        if (from === undefined || to === undefined)
            return [];
        const isSame = path === undefined ? from === to : (0,external_node_path_.join)(root, from) === path;
        return isSame ? [] : [{ key, from, to }];
    });
}
function given(settings) {
    const { profile, failOn, failOnVulnerability, baseline, folder, images = {} } = settings;
    const { vulnerabilities, vulnerabilityDatabase, cacheDir } = images;
    // asking for vulnerabilities implies looking up images
    const { lookup = (vulnerabilities ?? 'off') === 'off' ? undefined : 'auto' } = settings;
    return [
        { key: 'profile', to: profile },
        { key: 'fail-on', to: failOn },
        { key: 'fail-on-vulnerability', to: failOnVulnerability?.text },
        { key: 'baseline', to: baseline, ...(baseline !== undefined && { path: (0,external_node_path_.resolve)(folder, baseline) }) },
        { key: 'images.lookup', to: lookup },
        { key: 'images.vulnerabilities', to: vulnerabilities },
        { key: 'images.vulnerability-database', to: vulnerabilityDatabase },
        { key: 'images.cache-dir', to: cacheDir },
    ];
}

// EXTERNAL MODULE: ./build/run/parallel/threads.js
var threads = __webpack_require__(16489);
;// CONCATENATED MODULE: ./build/run/run.js











/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && earlyThreads(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return judgedRun(repository, report, settings, policy);
    }
    finally {
        await early?.dismiss();
    }
}
/** A whole scan with its verdict. */
function judgedRun(repository, report, settings, policy) {
    const overrides = overridesOf(settings, policy, repository.root);
    return { repository, report, verdict: verdict(report, thresholdsOf(settings, policy)), policy, overrides };
}
/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
async function loadPolicy(settings) {
    const { folder, paths, config } = settings;
    const root = repositoryRoot(paths, folder);
    const isPlain = config === undefined && (0,config_config/* configurationFiles */.K0)(root).length === 0;
    const written = isPlain ? { ...config_config/* DEFAULT_CONFIG */.PV } : await readConfiguration(root, folder, config);
    const known = baselineFile(settings, written, root);
    return {
        config: withExclusions(written, settings),
        baseline: known === undefined ? [] : await readKnown(known, root),
        updateBots: (0,lazy/* lazy */.RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2933));
    const { rules } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 96720));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 71873));
    const { readFile } = (0,read_repository_file/* fileReader */.q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
}
async function readBots(root) {
    const { readUpdateBots } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36695));
    const { readFile } = (0,read_repository_file/* fileReader */.q2)(root, LARGEST_BOT_FILE, new Set());
    return readUpdateBots((path) => readFile(path)?.text);
}
/** The baseline that applies; that of the settings takes precedence. */
function baselineFile({ baseline, withBaseline = false, newBaseline, folder }, { baseline: configured }, root) {
    if (baseline !== undefined)
        return { path: (0,external_node_path_.resolve)(folder, baseline), written: baseline, span: undefined };
    if (!withBaseline || configured === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(root, configured.value);
    if (path === newBaseline && !(0,external_node_fs_.existsSync)(path))
        return undefined;
    return { path, written: configured.value, span: configured.span };
}
/** Nothing outside of the repository is read because its configuration says so. */
async function readKnown({ path, written, span }, root) {
    if (span !== undefined && leadsOut(root, path)) {
        const { errorAt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9461));
        throw errorAt(span, 'A symbolic link leads from this path out of the repository.');
    }
    const { readBaseline } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1550));
    return readBaseline(path, written);
}
/** @throws {ConfigurationError} for a path that does not exist. */
function openWith({ folder, paths }, { config }, 
/** Called now and then with the number of files found so far. */
onFound) {
    return openRepository(paths, {
        ...config,
        cwd: folder,
        onFound(count) {
            (0,engine/* boundHeap */.Vu)();
            onFound?.(count);
        },
    });
}
/** Loads parsers and rules only if there is something to read: hooks and checks run in many repositories without containers. */
async function scanWith(repository, settings, policy) {
    const isEmpty = isNothingToDo(repository, policy);
    // the change may have deleted all that there was
    if (isEmpty && ((await settings.lostHardening?.([])) ?? []).length === 0)
        return NOTHING;
    (0,engine/* boundHeap */.Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(4790), __webpack_require__.e(2159), __webpack_require__.e(6547), __webpack_require__.e(3817)]).then(__webpack_require__.bind(__webpack_require__, 3817));
    const { scanOptionsOf } = await __webpack_require__.e(/* import() */ 2919).then(__webpack_require__.bind(__webpack_require__, 22919));
    return scan(repository, scanOptionsOf(settings, policy));
}
function isNothingToDo({ files, notifications, startsProjects }, { config, baseline }) {
    const given = [files, notifications, config.suppressions, config.acceptedGaps, config.builds, baseline];
    return given.every(({ length }) => length === 0) && startsProjects?.() !== true;
}
const NOTHING = {
    rules: [],
    findings: [],
    notifications: [],
    counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 0 },
    postures: [],
    checkedTogether: [],
};
/** Settings take precedence over the configuration. */
function thresholdsOf({ failOn, failOnVulnerability }, { config }) {
    return {
        failOn: failOn ?? config.failOn,
        vulnerabilities: failOnVulnerability ?? config.failOnVulnerability,
    };
}

;// CONCATENATED MODULE: ./build/support/git/git-objects.js


/** Larger objects are skipped without being kept in memory. */
const git_objects_MAXIMUM_BYTES = 64 * 1024 * 1024;
const git_objects_TIMEOUT_MILLISECONDS = 120_000;
const HEADER_BYTES = 4096;
/** Objects that a partial clone has left out are fetched on demand. */
function openGitObjects(folder) {
    const child = (0,external_node_child_process_.spawn)('git', [...git/* SAFE_GIT_OPTIONS */.Sp, 'cat-file', '--batch'], {
        cwd: folder,
        env: (0,git/* gitEnvironment */._K)(true),
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: git_objects_TIMEOUT_MILLISECONDS,
        killSignal: 'SIGKILL',
        windowsHide: true,
    });
    const queue = [];
    let isOver = false;
    const parser = batchParser((object) => queue.shift()?.resolve(object));
    const end = () => {
        isOver = true;
        for (const { resolve } of queue.splice(0))
            resolve(undefined);
    };
    child.stdin.on('error', () => { });
    child.on('error', end);
    child.stdout.on('data', parser).on('close', end);
    return {
        read(names) {
            if (isOver)
                return Promise.resolve(names.map(() => undefined));
            const objects = names.map(() => new Promise((resolve) => void queue.push({ resolve })));
            if (names.length > 0)
                child.stdin.write(`${names.join('\n')}\n`);
            return Promise.all(objects);
        },
        close: () => child.stdin.end(),
    };
}
/** Reads `id type size`, a line end, that many bytes and a line end; or a line with an error about a name. */
function batchParser(found) {
    let header = '';
    let body;
    function readHeader(chunk, at) {
        const lineEnd = chunk.indexOf(10, at);
        header += chunk.toString('latin1', at, lineEnd === -1 ? chunk.length : lineEnd).slice(0, HEADER_BYTES);
        if (lineEnd === -1)
            return chunk.length;
        const [, id, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
        header = '';
        if (id === undefined || type === undefined)
            found(undefined);
        // here the line end after the content is included
        else
            body = { id, type, parts: [], left: Number(size) + 1, isKept: Number(size) <= git_objects_MAXIMUM_BYTES };
        return lineEnd + 1;
    }
    function readBody(chunk, at) {
        if (body === undefined)
            return at;
        const part = chunk.subarray(at, at + body.left);
        body.left -= part.length;
        if (body.isKept)
            body.parts.push(part);
        if (body.left === 0) {
            const { id, type, parts, isKept } = body;
            body = undefined;
            // a copy, so that a small file does not keep the whole output in memory
            found(isKept ? { id, type, content: Buffer.concat(parts).subarray(0, -1) } : undefined);
        }
        return at + part.length;
    }
    return (chunk) => {
        for (let at = 0; at < chunk.length;)
            at = body === undefined ? readHeader(chunk, at) : readBody(chunk, at);
    };
}

// EXTERNAL MODULE: ./build/config/known-rules.js
var known_rules = __webpack_require__(52554);
// EXTERNAL MODULE: ./build/config/load.js + 6 modules
var load = __webpack_require__(2933);
// EXTERNAL MODULE: ./build/config/lookup-settings.js
var lookup_settings = __webpack_require__(85027);
// EXTERNAL MODULE: ./build/config/update-bots/index.js + 3 modules
var update_bots = __webpack_require__(36695);
// EXTERNAL MODULE: ./build/rules/index.js + 539 modules
var rules = __webpack_require__(96720);
// EXTERNAL MODULE: ./build/run/named-files.js
var named_files = __webpack_require__(71873);
// EXTERNAL MODULE: ./build/triage/baseline.js
var baseline = __webpack_require__(1550);
// EXTERNAL MODULE: ./build/discover/path-gaps.js
var path_gaps = __webpack_require__(285);
;// CONCATENATED MODULE: ./build/gate/base-paths.js





/** The file of the base that a path leads to; undefined if it does not lead to one. */
function base_paths_realPath({ has, linkAt }, path) {
    if (has(path))
        return (0,file_selection/* isGitInternal */.ep)(path) ? undefined : path;
    const followed = (0,symbolic_links/* followLinks */.n1)(linkAt, path);
    if (followed.leads !== 'inside' || !has(followed.path) || (0,file_selection/* isGitInternal */.ep)(followed.path))
        return undefined;
    return followed.path;
}
/** Resolves paths in the base, by its own links. `paths` are all paths that it has. */
function basePaths(tree, paths) {
    const folders = (0,lazy/* lazy */.RZ)(() => foldersOf(paths));
    return (path) => {
        if ((0,path_gaps/* isUndecodable */.$D)(path))
            return (0,path_gaps/* undecodableName */.KN)(path);
        if (tree.has(path))
            return { path };
        if ((0,symbolic_links/* firstLink */.T7)(tree.linkAt, path) === undefined)
            return undefined;
        const followed = (0,symbolic_links/* followLinks */.n1)(tree.linkAt, path);
        if (followed.leads === 'nowhere')
            return (0,path_gaps/* leadsNowhere */.q1)(path, tree.linkAt);
        if (followed.leads === 'outside' || (0,file_selection/* isGitInternal */.ep)(followed.path))
            return (0,path_gaps/* leadsOutside */.dr)(path, tree.linkAt);
        if (tree.has(followed.path))
            return { path: followed.path };
        return folders().has(followed.path) ? undefined : (0,path_gaps/* leadsNowhere */.q1)(path, tree.linkAt);
    };
}
function foldersOf(paths) {
    const folders = new Set(['.']);
    for (const path of paths) {
        for (const folder of (0,support_paths/* foldersAbove */.Zv)(path)) {
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return folders;
}
/** The scope that the user asked for, in the base: a path that is a link in the change may be a file or a folder there. */
function scopeInBase(tree, written) {
    const folders = [];
    const files = new Map();
    for (const path of written ?? ['']) {
        const followed = path === '' ? { leads: 'inside', path } : (0,symbolic_links/* followLinks */.n1)(tree.linkAt, path);
        if (followed.leads !== 'inside')
            continue;
        const place = followed.path === '.' ? '' : followed.path.replace(/\/$/, '');
        if (tree.has(place))
            files.set(place, path);
        else
            folders.push(place);
    }
    return { folders, files };
}

;// CONCATENATED MODULE: ./build/gate/base-policy.js
















/**
 * The policy of the base, so that a change cannot make the rules for its own check. `own` is the policy of the change; its part is used for
 * files outside the repository.
 */
async function basePolicy(tree, root, settings, own) {
    const configPaths = settings.config === undefined ? config_config/* CONFIGURATION_FILES */.Fi : within(root, settings.folder, settings.config);
    await tree.load(configPaths);
    const notifications = [];
    const config = configPaths.length === 0
        ? own.config
        : await readConfig(tree, root, configPaths, own.config, settings, notifications);
    const file = baselineFile(settings, config, root);
    const baselinePaths = file === undefined ? [] : within(root, root, file.path);
    await tree.load(baselinePaths);
    const baseline = file === undefined || baselinePaths.length > 0 ? base_policy_readKnown(tree, root, baselinePaths, notifications) : own.baseline;
    return { policy: { config, baseline, updateBots: (0,lazy/* lazy */.RZ)(() => botsOf(tree)) }, notifications };
}
/** A change that configures a bot must not make its own findings milder. */
async function botsOf(tree) {
    await tree.load(update_bots.BOT_FILES);
    return (0,update_bots.readUpdateBots)((path) => base_policy_textOf(tree, path)?.text);
}
/** For a change whose base is not available: only its own policy is left, which must not open the network to it. */
function withoutBase(root, settings, own) {
    const { folder, config, baseline } = settings;
    const isConfigured = config === undefined ? (0,config_config/* configurationFiles */.K0)(root).length > 0 : base_policy_isIn(root, folder, config);
    const isOwn = isConfigured || (baseline !== undefined && base_policy_isIn(root, folder, baseline));
    return {
        policy: { ...(isConfigured ? withoutReach(own) : own), updateBots: undefined },
        notifications: isOwn ? [OWN_POLICY] : [],
    };
}
function base_policy_isIn(root, folder, written) {
    return within(root, folder, written).length > 0;
}
const OWN_POLICY = {
    level: 'warning',
    code: 'policy-of-base',
    message: 'The configuration and the baseline of the base are not available, so those of this change were used. ' +
        'A change could weaken them: look at what it changes there.',
};
/** A configuration that has not been merged may decide about findings, but not which hosts hullcheck talks to. */
function withoutReach({ config, baseline }) {
    const { lookup, tlsCheck, privateRegistries, insecureRegistries, cacheDir } = lookup_settings/* DEFAULT_LOOKUPS */.C;
    const { vulnerabilities, vulnerabilityDatabase, osvAddress, epss, epssAddress } = lookup_settings/* DEFAULT_LOOKUPS */.C;
    const registries = { lookup, tlsCheck, privateRegistries, insecureRegistries, cacheDir };
    const databases = { vulnerabilities, vulnerabilityDatabase, osvAddress, epss, epssAddress };
    return { config: { ...config, images: { ...config.images, ...registries, ...databases } }, baseline };
}
/** Settings of a change that are stricter than the defaults apply at once; weaker ones do not. */
function noWeakerThanPlain({ profile, failOn, include }) {
    return {
        ...config_config/* DEFAULT_CONFIG */.PV,
        profile: profile === 'strict' ? profile : config_config/* DEFAULT_CONFIG */.PV.profile,
        failOn: stricter(failOn, config_config/* DEFAULT_CONFIG */.PV.failOn),
        include,
    };
}
/** The threshold that more findings reach. */
function stricter(one, other) {
    if (one === 'none' || other === 'none')
        return one === 'none' ? other : one;
    return (0,findings_finding/* isAtLeast */.du)(one, other) ? other : one;
}
function within(root, folder, written) {
    const path = (0,external_node_path_.resolve)(folder, written);
    return (0,support_paths/* isWithin */.UO)(root, path) ? [(0,support_paths/* fromRoot */.tc)(root, path)] : [];
}
async function readConfig(tree, root, paths, own, settings, notifications) {
    const files = paths.flatMap((path) => base_policy_textOf(tree, path) ?? []);
    const [file] = files;
    const [path = ''] = paths;
    const isChanged = noteChanges(tree, root, paths, 'configuration', notifications);
    if (!isChanged && (0,named_files/* namedFiles */.V)(own).length === 0)
        return own;
    try {
        const config = (0,load/* parseConfig */.o)(file ?? { path, text: '' }, (0,known_rules/* knownRules */.f)(rules.rules));
        return withExclusions(await withFilesOfBase(tree, root, config, notifications), settings);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        notifications.push(notValid('configuration', file?.path));
        return withExclusions(noWeakerThanPlain(own), settings);
    }
}
/** The base must agree about the signers, too: otherwise a change could bring its own key. */
async function withFilesOfBase(tree, root, config, notifications) {
    const paths = [...new Set((0,named_files/* namedFiles */.V)(config).map(({ value }) => external_node_path_.posix.normalize(value)))];
    if (paths.length === 0)
        return config;
    await tree.load(paths);
    const trust = new Set((0,named_files/* trustFiles */.G)(config).map(({ value }) => external_node_path_.posix.normalize(value)));
    const [ofTrust, others] = [paths.filter((path) => trust.has(path)), paths.filter((path) => !trust.has(path))];
    noteChanges(tree, root, ofTrust, 'trust in signatures', notifications);
    noteChanges(tree, root, others, 'VEX document', notifications);
    return (0,named_files.withNamedFiles)(config, (path) => base_policy_textOf(tree, external_node_path_.posix.normalize(path))?.text);
}
function base_policy_readKnown(tree, root, paths, notifications) {
    const [file] = paths.flatMap((path) => base_policy_textOf(tree, path) ?? []);
    noteChanges(tree, root, paths, 'baseline', notifications);
    if (file === undefined)
        return [];
    try {
        return (0,baseline/* parseBaseline */.nk)(file.text, file.path);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        notifications.push(notValid('baseline', file.path));
        return [];
    }
}
function base_policy_textOf(tree, path) {
    const real = base_paths_realPath(tree, path);
    const bytes = real === undefined ? undefined : tree.content(real);
    const decoded = bytes === undefined ? undefined : (0,read_text_file/* decodeText */.g7)(bytes);
    return decoded?.ok === true ? { path, text: decoded.value.text } : undefined;
}
const base_policy_MAXIMUM_BYTES = 32 * 1024 * 1024;
/** Adds a notification for each of the files that the change touches; returns whether there are any. */
function noteChanges(tree, root, paths, what, notifications) {
    let isChanged = false;
    for (const path of paths) {
        const before = base_policy_textOf(tree, path)?.text;
        const read = (0,read_text_file/* readTextFile */.Gu)((0,external_node_path_.join)(root, path), base_policy_MAXIMUM_BYTES);
        if (before === (read.ok ? read.value.text : undefined))
            continue;
        isChanged = true;
        notifications.push({
            level: 'note',
            code: 'policy-of-base',
            message: `This change touches the ${what}. The ${what} of its base was used; the new one applies once it is merged.`,
            path,
        });
    }
    return isChanged;
}
function notValid(what, path) {
    return {
        level: 'warning',
        code: 'policy-of-base',
        message: `The ${what} of the base is not valid, so this change was checked without it: nothing is excluded, ignored or known.`,
        ...(path !== undefined && { path }),
    };
}

;// CONCATENATED MODULE: ./build/gate/base-selection.js




/** The files of the base worth reading, by name and content; files that the change left alone were already classified there. */
async function baseSelection(tree, head, options, touched, linked) {
    const plain = (0,file_selection/* fileSelection */.Bx)(options);
    const all = tree.allPaths(head.listedPaths() ?? []);
    const paths = touched ?? all;
    await tree.load([...paths].filter((path) => isToldByContent(path) && tree.has(path)));
    await tree.load(behindLinks(tree, all, linked));
    const byContent = withContents(plain, contentIn(tree, options));
    const { told = new Map() } = head;
    const isTold = (path) => touched !== undefined && !touched.has(path) && tree.has(path) && told.has(path);
    return {
        ...byContent,
        formatFor(path, start) {
            if (!isTold(path) || plain.isLeftOut(path, start))
                return byContent.formatFor(path, start);
            return told.get(path) ?? plain.formatFor(path, start);
        },
    };
}
/** The files whose content is told by the name of a link. */
function behindLinks(tree, all, linked) {
    const names = [...all, ...linked.keys()].filter((path) => isToldByContent(path) && !tree.has(path));
    return names.flatMap((path) => base_paths_realPath(tree, path) ?? []);
}
/** The beginnings of files of the base. */
function contentIn(tree, { maxFileSize }) {
    return (path) => {
        const real = base_paths_realPath(tree, path);
        const bytes = real === undefined ? undefined : tree.content(real);
        return bytes && (0,read_repository_file/* beginningOf */.VI)(bytes, maxFileSize);
    };
}

;// CONCATENATED MODULE: ./build/gate/blob-id.js


/** The id by which git identifies the content. */
function blobId({ text, hasByteOrderMark }, hash) {
    const bytes = Buffer.from(hasByteOrderMark ? `\uFEFF${text}` : text);
    return (0,external_node_crypto_.createHash)(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
const PIECE = 1024 * 1024;
const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** The same for a file that may be large or not text; undefined if it cannot be read. */
function blobIdOnDisk(path, hash) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, OPEN_FLAGS);
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        return stats.isFile() ? idOf(descriptor, stats.size, hash) : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function idOf(descriptor, size, hash) {
    const sum = (0,external_node_crypto_.createHash)(hash).update(`blob ${size}\0`);
    const piece = Buffer.allocUnsafe(PIECE);
    for (let left = size; left > 0;) {
        const count = (0,external_node_fs_.readSync)(descriptor, piece, 0, Math.min(PIECE, left), null);
        if (count === 0)
            break;
        sum.update(piece.subarray(0, count));
        left -= count;
    }
    return sum.digest('hex');
}

;// CONCATENATED MODULE: ./build/gate/base-repository.js













/**
 * The base as an ordinary repository: its own names, links and references decide which files are scanned, and nothing of the change does.
 * Files that the change did not touch are read from the disk, the others are loaded at once.
 * @throws {BaseUnavailable}
 */
async function baseRepository(given, head, options) {
    const whole = withModules(given, head);
    const touched = await whole.readTouched();
    const inHead = new Set(head.files.map(({ path }) => path));
    const kept = await candidates(whole, head, options, touched);
    const isAnyGone = kept.files.some(({ path }) => !inHead.has(path)) ||
        [...head.asked].some(([path, found]) => (found === undefined) === whole.has(path));
    const renames = isAnyGone ? await whole.readRenames() : new Map();
    const tree = isAnyGone ? without(await whole.readAbsent(), whole, renames) : whole;
    const { files, notifications } = tree === whole ? kept : await candidates(tree, head, options, touched);
    const isUntouched = untouchedIn(tree, touched);
    const isShared = (path) => {
        if (!head.seen.has(path))
            head.readFile(path, 'guess');
        const id = head.seen.get(path);
        return id !== undefined && (tree.isSame(path, id) || isUntouched(path));
    };
    const sameness = samenessOf(tree, head, isShared);
    const isSame = areSame({ files, notifications }, head) && isAllSame(head, sameness);
    const named = [...head.asked.keys()].flatMap((path) => base_paths_realPath(tree, path) ?? []);
    await tree.load([...files.map(({ path }) => path), ...named].filter((path) => !isShared(path)));
    const read = (path) => isShared(path)
        ? head.read(path)
        : marked(fromTree(tree, path, options.maxFileSize), tree, (0,external_node_path_.join)(head.root, renames.get(path) ?? path), path);
    const repository = repositoryOf(tree, head, options, { files, notifications, read });
    return { repository, renames, isSame, sameness };
}
function repositoryOf(tree, head, options, { files, notifications, read }) {
    const refused = new Map();
    const readOnce = remembered(read);
    const scope = scopeInBase(tree, head.scope?.written);
    return {
        root: head.root,
        isCheckout: head.isCheckout,
        files,
        notifications: [...head.notifications.filter(isAboutMachine), ...notifications],
        refusals: () => [...refused.values()],
        isInScope: (path) => isInSelected(scope, path),
        ...(head.isExcluded && { isExcluded: head.isExcluded }),
        read,
        readFile(written, certainty) {
            const path = base_paths_realPath(tree, external_node_path_.posix.normalize(written));
            if (path === undefined)
                return undefined;
            const result = readOnce(path);
            // a tree of git does not list folders
            if (!result.ok && certainty !== 'guess')
                refused.set(path, result.error);
            return result.ok ? result.value : undefined;
        },
        contentOf: contentIn(tree, options),
        outsideTarget: (path) => (0,symbolic_links/* outsideTarget */.TN)(tree.linkAt, path),
        insideTarget: (path) => (0,symbolic_links/* insideTarget */.us)(tree.linkAt, path),
        submodule: (path) => (tree.hasOtherModule(path) ? 'changed' : (head.submodule?.(path) ?? 'missing')),
        onRecalled() { },
        startsProjects: () => (pathsOf(tree, head) ?? []).some((path) => (0,environment_names/* mayListProjects */.Q)(path) || (0,discover_tool_files/* isOfTool */.S)(path)),
        paths: () => pathsOf(tree, head),
    };
}
function remembered(read) {
    const known = new Map();
    return (path) => {
        const result = known.get(path) ?? read(path);
        known.set(path, result);
        return result;
    };
}
/** Notifications about the machine, which apply to the base as well: git did not list the files, or a folder cannot be listed. */
function isAboutMachine({ gap, path }) {
    return gap === undefined ? path === undefined : gap.kind === 'unreadable-folder';
}
/** Adds the checked-out files of submodules that the change leaves alone. */
function withModules(tree, head) {
    const { sameModules } = tree;
    if (sameModules.size === 0)
        return tree;
    const isInModule = (path) => {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (sameModules.has(path.slice(0, end)))
                return true;
        }
        return false;
    };
    return {
        ...tree,
        has: (path) => tree.has(path) || (isInModule(path) && head.readFile(path, 'guess')?.path === path),
        isSame: (path, id) => tree.isSame(path, id) || isInModule(path),
    };
}
/** Removes files that are not checked out from the base, too. */
function without(absent, tree, renames) {
    if (absent.size === 0)
        return tree;
    const isThere = (path) => !absent.has(path) && !absent.has(renames.get(path) ?? path);
    return {
        ...tree,
        linkAt: (path) => (isThere(path) ? tree.linkAt(path) : undefined),
        has: (path) => isThere(path) && tree.has(path),
        allPaths: (headPaths) => tree.allPaths(headPaths).filter(isThere),
    };
}
function samenessOf(tree, head, isShared) {
    return {
        isSameFile(path) {
            const found = head.asked.get(path);
            if (head.modules.has(path) && tree.hasOtherModule(path))
                return false;
            return base_paths_realPath(tree, path) === found && (found === undefined || isShared(found));
        },
        isSameLink: (path, target) => (0,symbolic_links/* outsideTarget */.TN)(tree.linkAt, path) === target,
        isSameList: (0,lazy/* lazy */.RZ)(() => {
            const [before, after] = [pathsOf(tree, head), head.listedPaths()];
            return before?.length === after?.length && (before ?? []).every((path, at) => path === after?.[at]);
        }),
    };
}
/** Whether the same files are scanned, in the same formats and by the same names, and the same files are left out. */
function areSame(base, head) {
    const left = head.notifications.filter((one) => !isAboutMachine(one));
    return (base.files.length === head.files.length &&
        base.files.every(({ path, fileFormat, links, usedAs }, at) => {
            const other = head.files[at];
            const isSame = other?.path === path && other.fileFormat === fileFormat && other.usedAs === usedAs;
            return isSame && areSamePaths(links, other.links);
        }) &&
        base.notifications.length === left.length &&
        base.notifications.every(({ gap, path }, at) => left[at]?.gap?.evidence === gap.evidence && left[at]?.path === path));
}
function areSamePaths(one = [], other = []) {
    return one.length === other.length && one.every((path, at) => path === other[at]);
}
/** Whether each question that the scan of the change asked has the same answer in the base. */
function isAllSame(head, { isSameFile, isSameLink, isSameList }) {
    const isSame = [...head.asked.keys(), ...head.modules].every(isSameFile) && (!head.isListed() || isSameList());
    return isSame && [...head.links].every(([path, target]) => isSameLink(path, target));
}
/** Undefined if there are too many, as in the change. */
function pathsOf(tree, head) {
    const headPaths = head.listedPaths();
    return headPaths === undefined ? undefined : tree.allPaths(headPaths).toSorted();
}
/**
 * Files that git has unchanged. The checked-out text may still differ from the one in git, by attributes, which then have to be unchanged,
 * too.
 */
function untouchedIn(tree, touched) {
    const isKnown = touched !== undefined && ![...touched].some((path) => /(?:^|\/)\.gitattributes$/.test(path));
    return (path) => isKnown && !touched.has(path) && tree.has(path);
}
/** The files that a scan of the base alone would look at. */
async function candidates(tree, head, options, touched) {
    const { folders, files } = scopeInBase(tree, head.scope?.written);
    const paths = tree.allPaths(head.listedPaths() ?? head.files.map(({ path }) => path));
    const linked = filesBehindLinks(paths, tree.linkAt, () => paths);
    const selection = await baseSelection(tree, head, options, touched, linked.files);
    const selected = new Map();
    for (const folder of folders)
        selectFrom(paths, folder, selection, selected);
    selectBehindLinks(linked, folders, selection, selected);
    for (const [path, written] of files)
        selected.set(path, formatOfNamed(path, written, contentIn(tree, options)));
    const found = candidateFiles(selected, basePaths(tree, paths));
    return { ...found, notifications: [...linked.notifications, ...found.notifications] };
}
/** A change may have altered a file that cannot be read before or after it, so the file does not count as the same. */
function marked(result, tree, now, path) {
    if (result.ok || result.error.gap?.kind !== 'unreadable-file')
        return result;
    const id = blobIdOnDisk(now, tree.hash);
    if (id !== undefined && tree.isSame(path, id))
        return result;
    return { ok: false, error: { ...result.error, gap: { ...result.error.gap, evidence: 'before the change' } } };
}
function fromTree(tree, path, maxFileSize) {
    const bytes = tree.content(path);
    if (bytes === undefined)
        return (0,read_repository_file/* textResult */.xv)(path, { ok: false, error: 'missing' }, maxFileSize);
    const decoded = bytes.length > maxFileSize ? { ok: false, error: 'too-big' } : (0,read_text_file/* decodeText */.g7)(bytes);
    return (0,read_repository_file/* textResult */.xv)(path, decoded, maxFileSize);
}

// EXTERNAL MODULE: ./build/gate/base-tree.js
var base_tree = __webpack_require__(89214);
;// CONCATENATED MODULE: ./build/gate/plain-addresses.js
/** A web address: its scheme, its authority, and the rest. */
const ADDRESS = /(?<![a-z0-9+.-])((?:[a-z][a-z0-9-]{0,20}\+)?)(https?|ftps?|git):\/\/([^/\s'"`|;&<>()?#]{1,300})([^\s'"`|;&<>()]{0,2000})/gi;
/** A file of a repository by the page of GitHub that leads to its text: the owner with the repository, and the branch with the path. */
const RAW_PAGE = /^github\.com(\/[\w.-]{1,100}\/[\w.-]{1,100})\/raw(?=\/[^/]{1,200}\/)/;
const RAW_HOST = 'raw.githubusercontent.com';
/** The default ports, by scheme. */
const PORTS = new Map([
    ['http', ':80'],
    ['https', ':443'],
]);
/** Schemes that encrypt nothing, with the one that does. */
const ENCRYPTED = new Map([
    ['http', 'https'],
    ['ftp', 'https'],
    ['git', 'https'],
]);
/** The text with its addresses in one of the ways to write them. What they lead to stays. */
function plainAddresses(text) {
    if (!text.includes('://'))
        return text;
    return text.replaceAll(ADDRESS, (_address, transport, scheme, authority, rest) => {
        const protocol = scheme.toLowerCase();
        const port = PORTS.get(protocol);
        const host = hostInLowerCase(authority);
        const plain = port !== undefined && host.endsWith(port) ? host.slice(0, -port.length) : host;
        const path = rest.startsWith('/') ? rest : `/${rest}`;
        return `${transport.toLowerCase()}${protocol}://${`${plain}${path}`.replace(RAW_PAGE, `${RAW_HOST}$1`)}`;
    });
}
/** A name and a password before it may have capitals, and so may a variable. */
function hostInLowerCase(authority) {
    if (authority.includes('$'))
        return authority;
    const at = authority.lastIndexOf('@') + 1;
    return authority.slice(0, at) + authority.slice(at).toLowerCase();
}
/** Whether two parts of a problem are the same, where they are addresses or their hosts, and the second one may be encrypted. */
function isSamePart(before, after) {
    if (before === after || before === undefined || after === undefined)
        return before === after;
    const [older, newer] = [plainPart(before), plainPart(after)];
    return older === newer || encrypted(older) === newer;
}
/** GitHub has a second name for the files of repositories. */
function plainPart(key) {
    return key === RAW_HOST ? 'github.com' : plainAddresses(key);
}
/** The plain text with all addresses encrypted. */
function encrypted(text) {
    return text.replaceAll(ADDRESS, (address, transport, scheme) => `${transport}${ENCRYPTED.get(scheme) ?? scheme}${address.slice(transport.length + scheme.length)}`);
}
/** The second text, where addresses of the first one are encrypted in it, with the addresses of the first one. Both are plain. */
function withSchemesOf(before, after) {
    const known = [...before.matchAll(ADDRESS)];
    let at = 0;
    return after.replaceAll(ADDRESS, (address, transport, scheme) => {
        const [, itsTransport = '', itsScheme = ''] = known[at++] ?? [];
        const isEncrypted = transport === itsTransport && ENCRYPTED.get(itsScheme) === scheme;
        return isEncrypted ? `${transport}${itsScheme}${address.slice(transport.length + scheme.length)}` : address;
    });
}

// EXTERNAL MODULE: ./build/model/findings/thing.js
var findings_thing = __webpack_require__(93313);
// EXTERNAL MODULE: ./build/parse/plain-name.js
var plain_name = __webpack_require__(15146);
;// CONCATENATED MODULE: ./build/gate/plain-fetches.js
/** The start of a download, up to the end of its command. */
const FETCH = /(?<=^|[|;&(] ?|\bsudo )(curl|wget)((?: [^\s|;&()<>]+)+)/g;
/** The same in a plain text, with the mark of one that checks no certificate. */
const PLAIN_FETCH = /(?<=^|[|;&(] ?|\bsudo )fetch( -k)?((?: [^\s|;&()<>]+)+)/g;
/** Options of curl and wget that decide nothing about where a file comes from, and how it is checked. */
const PLAIN_OPTIONS = / (?:-[fsSLNv#]+|-(?:nv|q|q?O ?-|o ?-|m ?\d+|t ?\d+|T ?\d+)|--(?:fail|silent|show-error|location|quiet|no-verbose|progress-bar|show-progress|no-progress-meter|compressed|retry-connrefused|retry-all-errors|output(?:-document)?[ =]-|progress=\S+|(?:retry|retry-delay|retry-max-time|connect-timeout|max-time|tries|timeout|waitretry)[ =]\d+))(?= |$)/g;
/** Options of curl without a value, in one word, where the last one may name a file. */
const LETTERS = / -([fsSLNv#kOJ]{1,30})(o?)(?= |$)/g;
/** Options that check no certificate: those of curl, also abbreviated, and of wget. */
const UNCHECKED = /(?:^|(?<= ))(?:-k|--ins(?:e(?:c(?:u(?:re?)?)?)?)?|--(?:proxy|doh)-insecure|--no-ch[a-z-]{0,20}|--check-certificate=(?:off|no|false|quiet)|(?:-e ?|--execute[ =])check_?certificate=(?:off|no|0|quiet))(?:$| )/g;
/** The same as the whole of a text. The letters of an option in one word with others are those of curl. */
const ONLY_UNCHECKED = /^(?:-[fsSLNv#OJ]{0,30}k[fsSLNv#OJ]{0,30}o?|--ins(?:e(?:c(?:u(?:re?)?)?)?)?|--no-ch[a-z-]{0,20}|--check-certificate=(?:off|no|false|quiet)|(?:-e ?|--execute[ =])check_?certificate=(?:off|no|0|quiet))$/;
/** How rules name the program of such an option. */
const TOLD = /^runs (?:curl|wget) with /;
/** The ways in which git and npm check no certificate, each with one of them. */
const SWITCHES = [
    [
        /^(?:-c ?|--config[ =])http\.(?:\S{1,200}\.)?sslverify=(?:false|0|no|off)?$|^GIT_SSL_NO_VERIFY=\S{0,40}$/i,
        'GIT_SSL_NO_VERIFY=1',
    ],
    [
        /^--(?:config\.)?strict-ssl[= ](?:false|0|no|off)$|^--no-strict-ssl$|^npm_config_strict_ssl=(?:false|0|no|off)$/i,
        '--strict-ssl=false',
    ],
];
/** Authorities that a certificate has to be of, and the certificate itself. */
const AUTHORITIES = / --(?:cacert|capath|ca-certificate|ca-directory|pinnedpubkey)[ =]\S{1,500}(?= |$)/g;
/** What other programs have in order to check no certificate, and what any of them has in order to use encryption that is broken. */
const SWITCHED_OFF = /,? ?verify ?= ?False\b|(?<=^|[|;&(] ?|\bsudo )(?:GIT_SSL_NO_VERIFY=\w{0,40}|NODE_TLS_REJECT_UNAUTHORIZED=0|PYTHONHTTPSVERIFY=0) | (?:-SkipCertificateCheck(?::\$true)?|--unsafely-ignore-certificate-errors(?:=\S{1,200})?|--verify[= ](?:no|false|0)|--check-certificate=(?:off|no|false)|--trusted-host[= ]\S{1,300}|-c http\.sslverify=(?:false|0|no|off)?|--sslv[23]|--tlsv1(?:\.[01])?|--tls-max[= ]1\.[01]|--secure-protocol=(?:SSLv[23]|TLSv1(?:_1)?))(?= |$)/gi;
/** A host with a path, where the fetcher assumes the scheme. */
const WITHOUT_SCHEME = / ((?:[\w-]{1,63}\.){1,10}[\w-]{1,63}(?::\d{1,5})?(?:[/?]\S{0,2000})?)(?=$)/;
/** Downloads of curl and wget under one name, without the options that change no danger. */
function plainFetches(text) {
    const switched = text.replace(TOLD, '');
    if (ONLY_UNCHECKED.test(switched))
        return '-k';
    const [, way] = SWITCHES.find(([pattern]) => pattern.test(text)) ?? [];
    if (way !== undefined)
        return way;
    return text.replaceAll(FETCH, (_fetch, program, words) => {
        const single = program === 'curl' ? words.replaceAll(LETTERS, singleOptions) : words;
        const checked = single.replaceAll(UNCHECKED, '').trimEnd();
        const mark = checked.length < single.trimEnd().length ? ' -k' : '';
        return `fetch${mark}${withScheme(checked.replaceAll(PLAIN_OPTIONS, ''))}`;
    });
}
/** Of the letters in one word, only two decide something: that no certificate is checked, and where the file goes. */
function singleOptions(_word, letters, output) {
    return `${letters.includes('k') ? ' -k' : ''}${output && ' -o'}`;
}
function withScheme(words) {
    return words.includes('://') ? words : words.replace(WITHOUT_SCHEME, ' http://$1');
}
/** Both texts, where the second one checks certificates that the first one does not, as if both did. They are plain. */
function withCertificates(before, after) {
    const later = [...after.matchAll(PLAIN_FETCH)].map(([, mark]) => mark === undefined);
    const earlier = [...before.matchAll(PLAIN_FETCH)].map(([, mark]) => mark !== undefined);
    const isMended = (at) => earlier[at] === true && later[at] === true;
    const [older, newer] = [before, after].map((text) => mapFetches(text, isMended));
    return [withoutSwitches(older ?? before, after), newer ?? after];
}
/** The text, where the fetches that are asked for say nothing about certificates. */
function mapFetches(text, isAsked) {
    let at = 0;
    return text.replaceAll(PLAIN_FETCH, (fetch, _mark, words) => isAsked(at++) ? `fetch${words.replaceAll(AUTHORITIES, '')}` : fetch);
}
function withoutSwitches(before, after) {
    return after.search(SWITCHED_OFF) === -1 ? before.replaceAll(SWITCHED_OFF, '') : before;
}

;// CONCATENATED MODULE: ./build/gate/plain-spelling.js


/** A pair of a Dockerfile, of YAML or of JSON: the name, and the value. An address is not one. */
const PAIR = /^([A-Z_][A-Z0-9_]{0,127}|[A-Za-z_][\w.-]{0,127}(?=[:=]))(?!:\/\/)(?:=|: ?| )(?=\S)/;
/** An instruction by itself. */
const KEYWORD = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/i;
/** Programs that are the same by their path, where a command begins. */
const PROGRAM_PATH = /(?<=^|[|;&(] ?|\bsudo )\/(?:usr\/)?(?:local\/)?bin\/(?=(?:apt|apt-get|ash|bash|curl|dash|docker|npm|pip3?|pnpm|podman|sh|wget|yarn)(?:$| ))/g;
/** Options that keep an attacker away: one more does no harm. */
const PROTECTIONS = / (?:--(?:proto|proto-redir)[ =]=?https|--tlsv1\.[23]|--https-only|--secure-protocol=TLSv1_[23])(?= |$)/g;
/**
 * A shell, or Python, that reads its commands from a pipe, with the variables and the arguments that it passes on, and without its own options.
 */
const PIPED_SHELL = /(?<=\| ?(?:sudo )?)(?:env )?((?:[A-Za-z_]\w*=[^\s|;&()<>]* )*)(?:(?:ba|da|a|z|k)?sh|(python3?))(?: -[seux]+)*(?: -(?= |$))?(?: --(?= |$))?((?: [^\s|;&()<>]+)*)(?= |$)/g;
/** A folder for programs. */
const FOLDER = String.raw `/(?:usr|opt)(?:/(?!\.)[\w.-]+)*/?`;
/** Which release an installer gets, by a number or a usual word. An address, a branch and a commit do not count. */
const RELEASE = String.raw `(?:v?\d+(?:\.\d+){0,2}(?:-(?:alpha|beta|rc)\.?\d{0,3}|\+(?:k3s|rke2r)\d)?|latest|stable|lts|nightly)`;
/** What rustup adds to a toolchain of its own: https://rust-lang.github.io/rustup/concepts/components.html */
const COMPONENT = '(?:clippy|llvm-tools(?:-preview)?|miri|rust-analyzer|rust-docs|rust-src|rustfmt)';
const TARGET = String.raw `(?:aarch64|arm|armv7|i686|powerpc64le|riscv64gc|s390x|thumbv\d\w{1,9}|wasm32|x86_64)-[a-z\d-]{1,40}`;
/** Arguments of installers that decide neither what they get nor from where. */
const PLAIN_ARGUMENTS = new RegExp(` (?:(?:-[bd]|--(?:prefix|bin-dir|install-dir|dir|to))[ =]${FOLDER}|-[dyqv]|(?:-c|--component)[ =]${COMPONENT}(?:,${COMPONENT})*|(?:-t|--target)[ =]${TARGET}|--(?:yes|assume-yes|non-?interactive|unattended|no-?confirm|batch|quiet|silent|verbose|debug|no-modify-path|no-colou?r|profile[ =](?:minimal|default|complete)))(?= |$)`, 'g');
/** The same for variables. */
const PLAIN_VARIABLES = new RegExp(`(?<= |^)(?:(?:CI|DEBUG|VERBOSE|QUIET|SILENT|NO_COLOR|NONINTERACTIVE|UNATTENDED|ASSUME_YES)=(?:1|true|yes)|DEBIAN_FRONTEND=noninteractive|(?:PREFIX|(?:[A-Z][A-Z\\d]*_){0,5}(?:INSTALL_DIR|BIN_DIR|HOME))=${FOLDER}|(?:[A-Z][A-Z\\d]*_){0,3}NO_MODIFY_PATH=1) `, 'g');
/** Arguments that only say which release an installer gets: one more does no harm. */
const RELEASE_ARGUMENTS = new RegExp(` (?:(?:--(?:[a-z]{1,20}-){0,2}(?:version|channel|release|toolchain)|-v)[ =])?${RELEASE}(?= |$)`, 'g');
/** A release after the name of what is installed: `tool-v1.2`. */
const NAMED_RELEASE = new RegExp(` ([a-z][a-z\\d]{1,40})-(?=${RELEASE}(?: |$))`, 'g');
/** The same for variables. */
const RELEASE_VARIABLES = new RegExp(`(?<= |^)(?:[A-Z][A-Z\\d]*_){0,5}(?:VERSION|MAJOR|CHANNEL)=${RELEASE} `, 'g');
/** A copy of what passes through a pipe, in a file that nothing starts by itself. */
const COPY_OF_PIPE = / \| ?tee(?: -a| --append)? \/(?:var\/)?(?:tmp|log)\/[\w-][\w.-]{0,100}(?= ?\|)/g;
/** A shell that is given what a command prints. */
const GIVEN_SHELL = /^(sudo )?(?:ba|da|a|z|k)?sh (?:-c \$\(|<\()([^()]+)\)/;
/**
 * A text in one of the ways to write it: without quotes, breaks and the options that change no danger, pairs with an equals sign, and a
 * script that a shell runs from the network as a pipe. What it fetches, and who runs that, stays.
 */
function plainSpelling(text) {
    const plain = text
        .replaceAll(/["'\0]/g, '')
        .replaceAll(/(?:^|\s)\\(?=\s)/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    if (KEYWORD.test(plain))
        return plain.toUpperCase();
    const command = plain
        .replaceAll(PROGRAM_PATH, '')
        .replaceAll(/\bapt-get(?= |$)/g, 'apt')
        .replaceAll(/\b(docker|podman) container (?=run\b|create\b)/g, '$1 ')
        .replaceAll(COPY_OF_PIPE, '')
        .replace(GIVEN_SHELL, '$2 | $1sh');
    const fetched = plainAddresses(plainFetches(command));
    return fetched.replaceAll(PIPED_SHELL, installer(PLAIN_VARIABLES, PLAIN_ARGUMENTS)).replace(PAIR, '$1=');
}
/** The text without options that protect. */
function withoutProtections(text) {
    return text.replaceAll(PROTECTIONS, '');
}
/** The text without releases that only an installer gets. */
function withoutReleases(text) {
    const names = namesOf(text);
    const unnamed = (_shell, before = '', python = 'sh', after = '') => before + python + after.replaceAll(NAMED_RELEASE, (word, name) => (names.has(name) ? ' ' : word));
    return text.replaceAll(PIPED_SHELL, unnamed).replaceAll(PIPED_SHELL, installer(RELEASE_VARIABLES, RELEASE_ARGUMENTS));
}
/** The words of the first address, which say what is installed. */
function namesOf(text) {
    const [, address = ''] = /:\/\/([^\s?#]{1,1000})/.exec(text) ?? [];
    return new Set(address.split(/[/.]/));
}
/** Writes a shell that reads a pipe without some of what it passes on. */
function installer(variables, words) {
    return (_shell, before = '', python = 'sh', after = '') => `${before.replaceAll(variables, '')}${python}${after.replaceAll(words, '')}`;
}

;// CONCATENATED MODULE: ./build/gate/release-addresses.js

/** An address up to its query: the scheme with the host, and the path. */
const release_addresses_ADDRESS = /([a-z][a-z0-9+.-]{0,30}:\/\/[^/\s'"`|;&<>()?#]{1,300})((?:\/[^/\s'"`|;&<>()?#]{0,300}){1,40})/gi;
/** A part of a path that is a release and nothing else. A number alone may be the id of a project. */
const release_addresses_RELEASE = /^(?:v\d{1,5}|v?\d{1,5}(?:\.\d{1,5}){1,3}(?:-(?:alpha|beta|rc)\.?\d{0,3})?)$/i;
/** Branches that a repository has by default. */
const BRANCHES = new Set(['HEAD', 'main', 'master']);
/** Names of the newest release. */
const NEWEST = new Set(['latest', 'stable']);
/** The part of a path before the release, where a forge names a repository first. */
const MARKERS = new Set(['-', 'archive', 'blob', 'download', 'raw']);
/** A host whose paths begin with the owner, the repository and the release. */
const release_addresses_RAW_HOST = /^https?:\/\/raw\.githubusercontent\.com(?::\d+)?$/i;
/** What a path writes in several ways. */
const SPELLINGS = [
    [/\/releases\/latest\/download(?=\/)/, '/releases/download/latest'],
    [/\/refs\/(?:heads|tags)(?=\/)/, ''],
];
/**
 * The second text with the addresses of the first one, where they name another release of the same thing: a branch that a repository has by default,
 * or the newest release, became a version, or a version was added to the path. Another host, owner, repository, branch or file stays.
 */
function withReleasesOf(before, after) {
    const known = [...before.matchAll(release_addresses_ADDRESS)];
    let at = 0;
    return after.replaceAll(release_addresses_ADDRESS, (address, host, path) => {
        const [old, itsHost = '', itsPath = ''] = known[at++] ?? [];
        return old !== undefined && host === itsHost && isReleaseOf(host, partsOf(itsPath), partsOf(path)) ? old : address;
    });
}
function partsOf(path) {
    return SPELLINGS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), path)
        .split('/')
        .slice(1);
}
function isReleaseOf(host, before, after) {
    const isRaw = release_addresses_RAW_HOST.test(host);
    const marker = before.findLastIndex((part) => MARKERS.has(part));
    const [first, last] = isRaw ? [2, 2] : [Math.max(1, marker + 1), before.length];
    const isIn = (at) => at >= first && at <= last;
    if (before.length === after.length)
        return (0,paired/* paired */.i)(before, after).every(([one, other], at) => one === other ||
            (isIn(at) && isLater(one, other)) ||
            (at < before.length - 1 && isReleaseOfPackage(one, other)));
    const added = after.findIndex((part, at) => part !== before[at]);
    if (isRaw || !isIn(added) || added === after.length - 1 || !release_addresses_RELEASE.test(after[added] ?? ''))
        return false;
    return after.toSpliced(added, 1).join('/') === before.join('/');
}
/** Whether the second one is a release where the first one is a branch or the newest release, or the same branch under its usual names. */
function isLater(before, after) {
    if (BRANCHES.has(before))
        return BRANCHES.has(after) || release_addresses_RELEASE.test(after);
    return NEWEST.has(before) && (NEWEST.has(after) || release_addresses_RELEASE.test(after));
}
/** `tool@1.2` after `tool` or `tool@latest`. */
function isReleaseOfPackage(before, after) {
    const [name, release = 'latest'] = splitAt(before);
    const [other, newer] = splitAt(after);
    return name !== '' && name === other && newer !== undefined && isLater(release, newer);
}
function splitAt(part) {
    const at = part.lastIndexOf('@');
    return at === -1 ? [part] : [part.slice(0, at), part.slice(at + 1)];
}

;// CONCATENATED MODULE: ./build/gate/same-danger.js







/** The suffix of a version that comes before the release of these numbers: `-rc.2`, `beta1`. */
const PRE_RELEASE = String.raw `(?:[-.]?(?:alpha|beta|preview|rc)(?:[-.]?\d+(?:\.\d+)*)?(?![a-z\d]))?`;
/**
 * A version within a text: at least two numbers with dots between them, and an optional suffix, or a line of versions such as `20.x`; in a
 * variable for one, a single number.
 */
const VERSION = new RegExp(String.raw `(?<!\d)\d+(?:(?:\.\d+)+${PRE_RELEASE}|(?:\.\d+)*\.x(?![\w-]))|(?<=(?:VERSION|MAJOR)=v?)\d+(?![\w.-])`, 'gi');
/** In a tag a single number is a version, too. */
const VERSION_IN_TAG = new RegExp(String.raw `(?<!\d)\d+(?:\.\d+)*${PRE_RELEASE}`, 'gi');
/**
 * Parts that look like a version but name a source: the beginning of an address, with or without its scheme, and numbers that form an
 * address.
 */
const PLACE = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^/\s'"]*|\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![\w./-])(?:[\w-]{1,63}\.){1,10}[a-z]{2,63}(?![\w.-])/gi;
const DIGEST = /@sha256:[0-9a-f]{64}/gi;
/** A whole reference to an image: the name, and the tag. A number before the colon is a port. */
const IMAGE = /^(?!\d+(?:-\d+)?:)([a-z0-9][\w./-]*(?::\d+\/[\w./-]+)?):([\w][\w.-]{0,127})$/i;
/** The beginning of a stage: the options, and the image. The name of the stage is not part of the danger. */
const FROM = /^FROM((?: --\S+)*) (\S+)(?: AS \S+)?$/i;
/** Docker Hub, which images without a registry come from, and its folder for official images. */
const DOCKER_HUB = /^(?:index\.)?docker\.io\/(?:library\/)?/;
/** Usually a link to `/run`. */
const RUN_FOLDER = /^\/var(?=\/run\/)/;
/** Variants of official images with a base other than the usual one, whose age cannot be read from a number. */
const FLAVOUR = /(?:^|-)(?:slim|alpine)(?=-|$)/g;
/** Longer texts are not references, and comparing them takes time. */
const MAXIMUM_LENGTH = 4096;
/**
 * Whether two texts that cause the same problem differ only in how they are written, in versions and, for images, in being slim or on Alpine,
 * with no version older in the second. Another host, repository, path or commit is another danger, and so is another branch than the default one.
 */
function isSameDanger(before, after) {
    if (before === after || isOfAnyTag(before, after))
        return true;
    if (before.length > MAXIMUM_LENGTH || after.length > MAXIMUM_LENGTH)
        return false;
    if (isNewer(before, after))
        return true;
    const [older, newer] = [plainSpelling(before), plainSpelling(after)];
    const bare = withoutReleases(newer);
    const plain = withoutProtections(bare);
    const others = [newer, bare, plain].map((text) => [older, text]);
    const pairs = [...others, withProtections(older, plain)];
    return pairs.some(([one, other]) => isNewer(one, other) || isNewer(one, withReleasesOf(one, other)));
}
/** Whether both are tags of one image, and only run time knows one of them. */
function isOfAnyTag(before, after) {
    return [before, after].some((one) => one.endsWith(findings_thing/* ANY_TAG */.ws)) && (0,plain_name/* untagged */.GV)(before) === (0,plain_name/* untagged */.GV)(after);
}
/** Both texts as if the first one had the encryption and the checks of certificates that only the second one has. */
function withProtections(before, after) {
    const [older, newer] = withCertificates(before, withSchemesOf(before, after));
    return newer === `https://${older}` ? [newer, newer] : [older, newer];
}
function isNewer(before, after) {
    const [older, newer] = [same_danger_piecesOf(before), same_danger_piecesOf(after)];
    return (older.length === newer.length &&
        (0,paired/* paired */.i)(older, newer).every(([{ isVersion, text }, other]) => {
            if (isVersion !== other.isVersion)
                return false;
            return isVersion ? compareVersions(text, other.text) <= 0 : text === other.text;
        }));
}
function same_danger_piecesOf(text) {
    const [, platform, base] = FROM.exec(text) ?? [];
    if (base !== undefined)
        return [{ text: `FROM${platform}`, isVersion: false }, ...same_danger_piecesOf(base)];
    const plain = text.replaceAll(DIGEST, '@sha256').replace(RUN_FOLDER, '');
    const [, image, tag] = IMAGE.exec(plain.replace(/@sha256$/, '')) ?? [];
    if (image !== undefined && tag !== undefined)
        return [{ text: image.replace(DOCKER_HUB, ''), isVersion: false }, ...piecesOfTag(tag)];
    return betweenPlaces(plain).flatMap((piece) => (piece.isVersion ? split(piece.text, VERSION) : [piece]));
}
/** A commit is not a version. */
function piecesOfTag(tag) {
    const isCommit = /^[0-9a-f]{7,}$/i.test(tag) && /[a-f]/i.test(tag);
    return isCommit ? [{ text: tag, isVersion: false }] : split(tag.replaceAll(FLAVOUR, ''), VERSION_IN_TAG);
}
/** The text without the parts that name sources: those must stay equal, and only the rest may contain versions. */
function betweenPlaces(text) {
    return cut(text, PLACE).map(({ text: piece, isMatch }) => ({ text: piece, isVersion: !isMatch }));
}
function split(text, version) {
    return cut(text, version).map(({ text: piece, isMatch }) => ({ text: piece, isVersion: isMatch }));
}
function cut(text, pattern) {
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
        pieces.push({ text: text.slice(end, match.index), isMatch: false }, { text: match[0], isMatch: true });
        end = match.index + match[0].length;
    }
    return [...pieces, { text: text.slice(end), isMatch: false }];
}
/** The numbers decide; for equal numbers a release is later than its pre-releases, and a candidate later than a beta. */
function compareVersions(before, after) {
    const [older, newer] = [markOf(before), markOf(after)];
    const byNumbers = compareNumbers(before.slice(0, older.start), after.slice(0, newer.start));
    if (byNumbers !== 0)
        return byNumbers;
    if (older.word !== newer.word)
        return older.word < newer.word ? -1 : 1;
    return compareNumbers(older.numbers, newer.numbers);
}
/** The pre-release mark of a version: words compare alphabetically, and a release comes after all of them. */
function markOf(version) {
    const match = /[-.]?([a-z]{1,40})[-.]?([\d.]*)$/i.exec(version);
    if (match === null)
        return { start: version.length, word: 'release', numbers: '0' };
    const [, word = '', numbers] = match;
    return { start: match.index, word: word.toLowerCase(), numbers: numbers || '0' };
}
/** Compares number by number; if one is a prefix of the other, the longer one is later. */
function compareNumbers(before, after) {
    const [older, newer] = [before.split('.').map(BigInt), after.split('.').map(BigInt)];
    for (const [one, other] of (0,paired/* paired */.i)(older, newer)) {
        if (one !== other)
            return one < other ? -1 : 1;
    }
    return older.length - newer.length;
}

;// CONCATENATED MODULE: ./build/gate/changed.js



/** The subject of a stage without a name: its number, which changes when a stage comes or goes before it. */
const STAGE_NUMBER = /^\d+$/;
/**
 * Pairs new findings with those that they replace: same rule, file and subjects, no worse, and no difference but versions and stage
 * numbers. A stage that gets a name, or loses it, is the same stage, and a container that a script starts has the name of its image.
 */
function changedFindings(fresh, fixed, paths, names) {
    const pairs = new Map();
    const left = (0,group_by/* groupBy */.$z)(fixed, (finding) => pairKey(finding, paths.basePath));
    for (const after of fresh) {
        const before = take(left.get(pairKey(after, paths.headPath)), (one) => isNoWorse(one, after) && paths.secretOf(one) === paths.secretOf(after));
        if (before !== undefined)
            pairs.set(after, before);
    }
    pairNamedStages(pairs, { fresh, fixed: [...left.values()].flat() }, paths, names);
    return fresh.flatMap((after) => {
        const before = pairs.get(after);
        return before === undefined ? [] : [{ before, after }];
    });
}
function take(candidates = [], isIt) {
    const at = candidates.findIndex(isIt);
    return at === -1 ? undefined : candidates.splice(at, 1)[0];
}
/** Pairs the findings of a stage with those that it had without its name, or with it. Each stage has one counterpart. */
function pairNamedStages(pairs, { fresh, fixed }, { basePath, headPath, secretOf }, names) {
    const left = (0,group_by/* groupBy */.$z)(fixed, (finding) => roughKey(finding, basePath(finding)));
    const [after, before] = [new Map(), new Map()];
    for (const finding of fresh) {
        if (pairs.has(finding) || !names.isOfStages(finding.ruleId))
            continue;
        const path = headPath(finding);
        const own = subjectKey(path, finding.subject);
        if (names.base.has(own))
            continue;
        const known = take(left.get(roughKey(finding, path)), (one) => {
            if (!isNamedAnew(one, finding) || secretOf(one) !== secretOf(finding))
                return false;
            const other = subjectKey(path, one.subject);
            if ((before.get(own) ?? other) !== other || (after.get(other) ?? own) !== own)
                return false;
            return !names.head.has(other) && isNoWorse(one, finding);
        });
        if (known === undefined)
            continue;
        const other = subjectKey(path, known.subject);
        pairs.set(finding, known);
        before.set(own, other);
        after.set(other, own);
    }
}
/** Equal for texts that may differ only in versions and in the name of the stage. */
function roughKey({ ruleId, evidence, isOptional = false }, path) {
    return JSON.stringify([ruleId, path, isOptional, evidence.split(/\d| AS /i, 1)[0]]);
}
/** Whether one of the stages has a number in place of a name. */
function isNamedAnew(before, after) {
    if (before.sharedBy !== undefined || after.sharedBy !== undefined)
        return false;
    return STAGE_NUMBER.test(before.subject) !== STAGE_NUMBER.test(after.subject);
}
function subjectKey(path, subject) {
    return JSON.stringify([path, subject]);
}
function pairKey(finding, pathOf) {
    const { ruleId, subject, sharedBy, isOptional = false } = finding;
    const all = sharedBy ?? [{ subject: subject.replace(TAG, ''), isOptional }];
    const subjects = all.map((one) => [one.subject.replace(STAGE_NUMBER, '#'), one.isOptional]);
    return JSON.stringify([ruleId, pathOf(finding), subjects.sort()]);
}
/**
 * A finding that sums up many things is compared thing by thing: another sum is the same only without a further thing. The vulnerabilities
 * of another version of an image never are.
 */
function isNoMore(one, other) {
    const [{ parts: before = [], setBy }, { parts: after = [] }] = [one, other];
    // one that no file causes applies always
    if (setBy !== undefined && !other.setBy?.every((path) => setBy.includes(path)))
        return false;
    const known = new Set(before.map(({ key }) => key));
    const isKnown = (key) => known.has(key) || before.some((part) => isSamePart(part.key, key)) || names(one, key);
    return after.every(({ key, vulnerability }) => vulnerability === undefined && isKnown(key));
}
/** Whether the text of a finding without parts has the host that is one of the other finding, as a variable contains it now. */
function names({ parts, evidence }, host) {
    if (parts !== undefined || !/^\S+$/.test(host))
        return false;
    return evidence
        .toLowerCase()
        .split('//')
        .some((after) => after === host || after.startsWith(`${host}/`));
}
/** Of a subject that is an image, whose repository is what has the danger: `:1.4`, `:${TAG}-slim@sha256:\u2026`. A long one is cut. */
const TAG = /:(?:[\w.-]|\$\w|\$\{[^{}]{1,100}\}|\$\([^()]{1,100}\)){1,128}(?:@(?:sha256:[0-9a-f]{0,64})?)?$|@sha256:[0-9a-f]{0,64}$/;
function isNoWorse(before, after) {
    if (!isNoMore(before, after) || (before.isIdle === true && after.isIdle !== true))
        return false;
    return (after.score ?? 0) <= (before.score ?? 0) && isSameDanger(before.evidence, after.evidence);
}

;// CONCATENATED MODULE: ./build/gate/unit-pool.js


/** From 0, the worst and by default, to the mildest that needs a profile. */
const unit_pool_LEVELS = findings_finding/* SEVERITIES */.oC.length * 2;
function unitPool(findings, baseKey, headKey) {
    const known = new Map();
    for (const finding of findings) {
        for (const unit of (0,finding_units/* unitsOf */.$)(finding)) {
            const key = unitKey(finding, unit, baseKey);
            const counts = known.get(key) ?? new Array(unit_pool_LEVELS).fill(0);
            known.set(key, counts);
            add(counts, unit_pool_levelOf(unit), 1);
        }
    }
    const takeFrom = (counts, level) => {
        if (counts === undefined || level === undefined)
            return false;
        add(counts, level, -1);
        return true;
    };
    return {
        take(finding, unit) {
            const counts = known.get(unitKey(finding, unit, headKey));
            return takeFrom(counts, counts && mildestThatCovers(counts, unit));
        },
        takeSame(finding, unit) {
            const counts = known.get(unitKey(finding, unit, headKey));
            const level = unit_pool_levelOf(unit);
            return takeFrom(counts, counts && countAt(counts, level) > 0 ? level : undefined);
        },
        takeAny(finding, unit) {
            const counts = known.get(unitKey(finding, unit, headKey));
            const level = counts?.findIndex((count) => count > 0);
            return takeFrom(counts, level === -1 ? undefined : level);
        },
    };
}
function add(counts, level, more) {
    counts[level] = countAt(counts, level) + more;
}
function countAt(counts, level) {
    return counts[level] ?? 0;
}
/** How often each problem occurs, with the path of one of its findings. */
function unitCounts(findings, pathOf) {
    const counts = new Map();
    for (const finding of findings) {
        for (const unit of (0,finding_units/* unitsOf */.$)(finding)) {
            const key = unitKey(finding, unit, pathOf);
            counts.set(key, { path: finding.span.file.path, count: (counts.get(key)?.count ?? 0) + 1 });
        }
    }
    return counts;
}
/** Rule, file and content. */
function unitKey(finding, { hash }, pathOf) {
    return JSON.stringify([finding.ruleId, pathOf(finding), hash]);
}
function unit_pool_levelOf({ score, isOptional }) {
    return findings_finding/* SEVERITIES */.oC.indexOf((0,findings_finding/* severityOf */.xJ)(score)) * 2 + (isOptional ? 1 : 0);
}
/** A worse known problem covers a milder one, and a problem of a default rule covers one of an optional rule; not the other way round. */
function mildestThatCovers(counts, unit) {
    for (let level = unit_pool_levelOf(unit); level >= 0; level -= 1) {
        const isByDefault = level % 2 === 0;
        if (countAt(counts, level) > 0 && (unit.isOptional || isByDefault))
            return level;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/gate/closed-ports.js




/**
 * A service without ports has its full severity, since a proxy may pass requests on to it, and one with ports that are open to the machine only is
 * milder. A change that takes these ports away opens nothing, so that the problem is the known one.
 */
function closedPorts(rules, base, { basePath, headPath }, things) {
    const ofNeighbours = new Set(rules.flatMap(({ rule }) => (rule.danger?.attacker === 'neighbour' ? [rule.id] : [])));
    const isForHost = ({ thing = '' }) => things.base.find(thing)?.network?.isForHostOnly === true;
    const units = base
        .filter(({ ruleId }) => ofNeighbours.has(ruleId))
        .flatMap((finding) => (0,finding_units/* unitsOf */.$)(finding).map((unit) => ({ unit, key: unitKey(finding, unit, basePath) })));
    const known = (0,group_by/* groupBy */.$z)(units.filter(({ unit }) => isForHost(unit)), ({ key }) => key);
    return (finding, unit) => {
        const after = things.head.find(unit.thing ?? '');
        if (after === undefined || (after.network !== undefined && !after.network.isForHostOnly))
            return false;
        const before = known.get(unitKey(finding, unit, headPath))?.shift()?.unit;
        if (before === undefined || (before.isOptional && !unit.isOptional))
            return false;
        return (before.score ?? 0) >= (0,findings_danger/* milderScore */.II)(unit.score ?? 0);
    };
}

// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
;// CONCATENATED MODULE: ./build/gate/moved-things.js





function sideThings(things = [], mapPath = (path) => path) {
    const all = new Set();
    const byKey = new Map();
    for (const thing of things) {
        const mapped = { ...thing, path: mapPath(thing.path) };
        all.add(mapped);
        byKey.set(thing.key, mapped);
        const name = (0,findings_thing/* thingName */.I7)(thing);
        if (!byKey.has(name))
            byKey.set(name, mapped);
    }
    return { all, find: (key) => byKey.get(key) };
}
/**
 * Finds out what became of the things of the base. Something with the same name in the same file is the same. Of the rest, what is gone and
 * what is new are the same if they run the same, or `isMoved` says so; each has one counterpart, the one with which it has most problems in
 * common.
 */
function linkThings(pairs, { base, head }, isMoved) {
    const { spare, counterparts } = compareNames(base.all, head.all);
    const links = new Map();
    const taken = new Set();
    const isFree = (thing) => !taken.has(thing) && spare.left(thing) > 0;
    const isBuiltElsewhere = movedBuilds(base.all, head.all);
    const isElsewhere = (before, after) => isMoved(before, after) || isBuiltElsewhere(before, after);
    for (const { before, after } of byFrequency(pairs, (thing) => spare.left(thing) > 0, isElsewhere)) {
        if (!isFree(before) || !isFree(after))
            continue;
        for (const one of [before, after]) {
            taken.add(one);
            spare.take(one);
        }
        links.set(before, after);
    }
    const isInherited = inheritance(base.all, head.all, counterparts);
    const isBuiltUpon = builtUpon(base.all, head.all, counterparts);
    return (before, after) => links.get(before) === after ||
        counterparts.get(before) === after ||
        isInherited(before, after) ||
        isBuiltUpon(before, after);
}
/** The pairs that may be the same thing, each once, the most frequent first, and last those with a file that no project names. */
function byFrequency(pairs, mayMove, isMoved) {
    const counts = new Map();
    for (const { before, after } of pairs) {
        if (!mayMove(before) || !mayMove(after))
            continue;
        const known = counts.get(before) ?? new Map();
        const isFirst = !known.has(after);
        if (!isFirst || isSameThing(before, after) || isMoved(before, after))
            known.set(after, (known.get(after) ?? 0) + 1);
        counts.set(before, known);
    }
    return [...counts]
        .flatMap(([before, others]) => [...others].map(([after, count]) => ({ before, after, count })))
        .sort((one, other) => Number(isGuessAnew(one)) - Number(isGuessAnew(other)) || other.count - one.count);
}
/** Whether only other projects use what ran: those that extend it run it now. */
function isGuessAnew({ before, after }) {
    return after.isGuess === true && before.isGuess !== true;
}
function isSameThing(before, after) {
    if (before.kind !== after.kind)
        return false;
    return runsOf(before).some((one) => runsOf(after).some((other) => isSameDanger(one, other)));
}
/**
 * Whether a service moved to another file together with its Dockerfile: the former one is gone, and nothing built the latter before. Its name alone
 * would make it the same in the same file.
 */
function movedBuilds(base, head) {
    const before = (0,lazy/* lazy */.RZ)(() => new Set([...base].flatMap(runsOf)));
    const left = (0,lazy/* lazy */.RZ)(() => {
        const stages = [...head].filter(({ kind }) => kind === 'stage').map(({ path }) => `${findings_thing/* BUILT */.BT}${path}`);
        return new Set([...stages, ...[...head].flatMap(runsOf).map(dockerfileOf)]);
    });
    const isBuilt = ({ runs }) => runs?.startsWith(findings_thing/* BUILT */.BT) === true;
    return (one, other) => one.kind === other.kind &&
        one.name === other.name &&
        isBuilt(one) &&
        isBuilt(other) &&
        !runsOf(one).some((build) => left().has(dockerfileOf(build))) &&
        !runsOf(other).some((build) => before().has(build));
}
/**
 * Whether a container runs an image on one side, and what is built upon this image on the other one. All containers that the Dockerfile is for have to
 * run the image on the first side.
 */
function builtUpon(base, head, counterparts) {
    const ran = ({ runs }, user) => {
        const other = counterparts.get(user)?.runs;
        return other !== undefined && runs !== undefined && isSameDanger(other, runs);
    };
    const isOf = (stage, container, usersOf) => {
        const users = usersOf.get(`${findings_thing/* BUILT */.BT}${stage.path}`) ?? [];
        return users.some((user) => counterparts.get(user) === container) && users.every((user) => ran(stage, user));
    };
    const [ofBase, ofHead] = [(0,lazy/* lazy */.RZ)(() => usersOfBuilds(base)), (0,lazy/* lazy */.RZ)(() => usersOfBuilds(head))];
    return (before, after) => {
        if (before.kind === 'container' && after.kind === 'stage')
            return isOf(after, before, ofHead());
        return before.kind === 'stage' && after.kind === 'container' && isOf(before, after, ofBase());
    };
}
/** The containers that run what is built, by the Dockerfile. */
function usersOfBuilds(things) {
    const users = new Map();
    for (const thing of things) {
        if (thing.kind !== 'container')
            continue;
        for (const build of new Set(runsOf(thing).map(dockerfileOf)))
            (0,group_by/* addToGroup */.Mr)(users, build, thing);
    }
    return users;
}
/** What is built, without the stage. */
function dockerfileOf(build) {
    return build.slice(0, build.lastIndexOf(' '));
}
function runsOf({ runs, otherBuilds = [] }) {
    return runs === undefined ? [] : [runs, ...otherBuilds];
}
function compareNames(base, head) {
    const [before, after] = [(0,group_by/* groupBy */.$z)(base, findings_thing/* thingName */.I7), (0,group_by/* groupBy */.$z)(head, findings_thing/* thingName */.I7)];
    const spare = new Map();
    const counterparts = new Map();
    for (const name of new Set([...before.keys(), ...after.keys()])) {
        const [mine, theirs] = [before.get(name) ?? [], after.get(name) ?? []];
        spare.set(name, Math.abs(mine.length - theirs.length));
        if (mine.length !== theirs.length)
            continue;
        for (const [one, other] of (0,paired/* paired */.i)(mine, theirs))
            counterparts.set(one, other).set(other, one);
    }
    const isOnLongerSide = (thing) => {
        const name = (0,findings_thing/* thingName */.I7)(thing);
        const [own, other] = base.has(thing) ? [before, after] : [after, before];
        return (own.get(name)?.length ?? 0) > (other.get(name)?.length ?? 0);
    };
    const left = (thing) => spare.get((0,findings_thing/* thingName */.I7)(thing)) ?? 0;
    return {
        counterparts,
        spare: {
            left: (thing) => (isOnLongerSide(thing) ? left(thing) : 0),
            take: (thing) => spare.set((0,findings_thing/* thingName */.I7)(thing), left(thing) - 1),
        },
    };
}
/**
 * Whether a stage has the problem of the other one because one of them is built from the other: with the problem, all that is built from a stage of the
 * change was affected before, or is new in a file that has all of its stages still. What copies from a new stage that nothing is built from had the
 * problem itself.
 */
function inheritance(base, head, counterparts) {
    const [heirs, users] = [new Map(), new Map()];
    for (const thing of head) {
        for (const parent of thing.parents)
            (0,group_by/* addToGroup */.Mr)(heirs, parent, thing);
        for (const need of thing.needs ?? [])
            (0,group_by/* addToGroup */.Mr)(users, need, thing);
    }
    const isGone = (thing) => thing.kind === 'stage' && !counterparts.has(thing);
    const losing = (0,lazy/* lazy */.RZ)(() => new Set([...base].filter(isGone).map(({ path }) => path)));
    return (before, after) => {
        const former = counterparts.get(after);
        if (former?.parents.includes(before.key) === true)
            return true;
        const had = (thing) => hadIt(counterparts.get(thing), before);
        const all = heirs.get(after.key) ?? [];
        if (all.length === 0)
            return former === undefined && (users.get(after.key) ?? []).some(had);
        return all.some(had) && all.every((heir) => had(heir) || (!counterparts.has(heir) && !losing().has(heir.path)));
    };
}
/** Whether the stage, of the base, is the one with the problem, or is built from it. */
function hadIt(stage, before) {
    return stage !== undefined && (stage === before || stage.parents.includes(before.key));
}

;// CONCATENATED MODULE: ./build/gate/moved.js






/** More of them at once are not a move that somebody reads, and comparing each with each takes time. */
const MOST_UNITS = 300;
/** Of texts that differ. */
const MOST_COMPARISONS = 20_000;
/**
 * Pairs new problems with those that are gone, if the same container or stage has the problem as before, wherever it is declared now: it may
 * have another name, be in another file, or get the problem from another file. All that is worse, or one more, stays new.
 */
function movedUnits(fresh, gone, things, { textOf, filesNaming, secretOf }) {
    const pairs = candidatePairs(fresh.slice(0, MOST_UNITS), gone.slice(0, MOST_UNITS), things, textOf).filter(({ before, after }) => secretOf(before.found.finding) === secretOf(after.found.finding));
    const linked = pairs.map(({ before, after }) => ({ before: before.thing, after: after.thing }));
    const isLinked = linkThings(linked, things, movedFunctions(linked, filesNaming));
    const taken = new Set();
    return pairs.flatMap(({ before, after }) => {
        if (!isLinked(before.thing, after.thing) || taken.has(before.found) || taken.has(after.found))
            return [];
        taken.add(before.found).add(after.found);
        return [{ before: before.found, after: after.found }];
    });
}
/**
 * Whether a function moved to another file with the container that it starts: only files that had the function name the new one, so that nothing
 * else calls it.
 */
function movedFunctions(pairs, filesNaming) {
    const isSame = ({ before, after }) => before.inFunction !== undefined && before.inFunction === after.inFunction && before.path !== after.path;
    const moved = (0,group_by/* groupBy */.$z)(pairs.filter(isSame), ({ after }) => after);
    const callers = (0,remember/* remember */.k)((after) => filesNaming(external_node_path_.posix.basename(after.path)).filter((path) => path !== after.path));
    return (before, after) => {
        const had = new Set(moved.get(after)?.map((one) => one.before.path));
        return (had.has(before.path) && callers(after).includes(before.path) && callers(after).every((path) => had.has(path)));
    };
}
function candidatePairs(fresh, gone, { base, head }, textOf) {
    let left = MOST_COMPARISONS;
    const isSame = (one, other) => one === other || (left-- > 0 && isSameDanger(one, other));
    const before = (0,group_by/* groupBy */.$z)(placed(gone, base), ({ found }) => found.finding.ruleId);
    return placed(fresh, head).flatMap((after) => (before.get(after.found.finding.ruleId) ?? [])
        .filter((one) => isSamePart(one.found.unit.part, after.found.unit.part))
        .filter((one) => moved_isNoWorse(one, after, textOf) && isSame(dangerOf(one.found), dangerOf(after.found)))
        .map((one) => ({ before: one, after })));
}
function placed(found, things) {
    return found.flatMap((one) => {
        const thing = things.find(one.unit.thing ?? '');
        return thing === undefined || isVulnerability(one) ? [] : [{ found: one, thing }];
    });
}
/** Those of an image are compared wherever it is used. */
function isVulnerability({ finding: { parts } }) {
    return parts?.some(({ vulnerability }) => vulnerability !== undefined) === true;
}
function moved_isNoWorse(before, after, textOf) {
    const [older, newer] = [before.found.unit, after.found.unit];
    if (older.isOptional && !newer.isOptional && !isAsIdle(before.thing, after.thing))
        return false;
    return (newer.score ?? 0) <= (older.score ?? 0) || isNamedByWorkflow(before.thing, after.thing, textOf);
}
/** A stage that nothing builds stays so where its Dockerfile is split. */
function isAsIdle(before, after) {
    return before.kind === 'stage' && before.isIdle === true && after.isUnbuilt === true && before.path !== after.path;
}
/** A script or an action that a workflow names can also run elsewhere, but what it contains is what the workflow contained. */
function isNamedByWorkflow(before, after, textOf) {
    if (before.isOnHostedRunner !== true)
        return false;
    const named = /^action\.ya?ml$/.test(external_node_path_.posix.basename(after.path))
        ? external_node_path_.posix.dirname(after.path)
        : external_node_path_.posix.basename(after.path);
    return textOf(before.path)?.includes(named) === true;
}
/** A name is not what is dangerous. */
function dangerOf({ finding: { evidence, subject }, unit }) {
    return evidence === subject || evidence === unit.subject ? '' : evidence;
}

;// CONCATENATED MODULE: ./build/gate/counted/called-images.js





/**
 * The container of a function is one problem, however many calls start it. So the images of its calls are compared with those that had the problem in
 * the base. Each of these counts once, and first for the containers of the change that no function starts.
 */
function unitsOfCalls(base, head, { things, secretOf }, added) {
    const fresh = new Map();
    const known = new Map();
    const keyOf = (one) => dangerKey(one, secretOf);
    const isAdded = ({ finding, unit }) => added.get(finding)?.some((one) => one.hash === unit.hash) === true;
    const called = [...(0,group_by/* groupBy */.$z)(called_images_placed(head, things.head), keyOf)].filter(([, all]) => all.some(isCalled));
    const before = called.length === 0 ? NO_PLACES : (0,group_by/* groupBy */.$z)(called_images_placed(base, things.base), keyOf);
    for (const [key, all] of called) {
        const left = imagesLeft(before.get(key) ?? []);
        for (const { thing } of all.filter((one) => !isCalled(one)))
            left.take(thing.runs ?? '');
        const ofCalls = all.filter(isCalled);
        const kept = ofCalls.filter((one) => !isAdded(one));
        for (const one of kept.filter(({ thing }) => !left.takeAsMany(imagesOf(thing)))) {
            (0,group_by/* addToGroup */.Mr)(fresh, one.finding, one.unit);
        }
        for (const one of ofCalls.filter((each) => isAdded(each) && each.thing.mayRunOther !== true)) {
            const finding = left.takeAll(one);
            if (finding !== undefined)
                known.set(called_images_unitKey(one.finding, one.unit), finding);
        }
    }
    return { fresh, known: (finding, unit) => known.get(called_images_unitKey(finding, unit)) };
}
const NO_PLACES = new Map();
function called_images_placed(findings, { find }) {
    return findings.flatMap((finding) => (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => {
        const thing = find(unit.thing ?? '');
        return thing?.kind === 'container' ? [{ finding, unit, thing }] : [];
    }));
}
function isCalled({ thing: { imagesOfCalls } }) {
    return imagesOfCalls !== undefined && imagesOfCalls.length > 0;
}
/** Without calls that are known, others may start it with any image. */
function imagesOf({ imagesOfCalls = [], runs = '' }) {
    return imagesOfCalls.length > 0 ? imagesOfCalls : [runs];
}
function dangerKey(one, secretOf) {
    return JSON.stringify([one.finding.ruleId, one.unit.part, dangerOf(one), secretOf(one.finding)]);
}
function called_images_unitKey({ fingerprint, span }, { hash }) {
    return JSON.stringify([span.file.path, fingerprint, hash]);
}
function imagesLeft(before) {
    const left = new Map();
    const add = (image, one) => {
        const alike = left.get((0,plain_name/* untagged */.GV)(image)) ?? new Map();
        left.set((0,plain_name/* untagged */.GV)(image), alike);
        (0,group_by/* addToGroup */.Mr)(alike, image, one);
    };
    for (const one of before)
        for (const image of imagesOf(one.thing))
            add(image, one);
    const takeSame = (image) => takeFrom(left, image);
    const take = (image) => {
        const [older] = left.get((0,plain_name/* untagged */.GV)(image))?.keys() ?? [];
        return takeSame(image) ?? (older !== undefined && isSameDanger(older, image) ? takeSame(older) : undefined);
    };
    const takeAny = () => {
        const [alike] = left.values();
        const [image] = alike?.keys() ?? [];
        return image === undefined ? undefined : takeSame(image);
    };
    return {
        take,
        takeAsMany(images) {
            const changed = images.filter((image) => takeSame(image) === undefined);
            const others = changed.filter((image) => take(image) === undefined);
            return others.every((image) => (takeSame('') ?? (image === '' ? takeAny() : undefined)) !== undefined);
        },
        takeAll(one) {
            const images = imagesOf(one.thing);
            const taken = images.map((image) => ({ image, had: image === '' ? undefined : take(image) }));
            const had = taken.flatMap((each) => each.had ?? []);
            if (had.length === images.length && had.every((each) => isAsBad(each, one)))
                return had[0]?.finding;
            for (const each of taken)
                if (each.had !== undefined)
                    add(each.image, each.had);
            return undefined;
        },
    };
}
/** Takes one with exactly this image. */
function takeFrom(left, image) {
    const alike = left.get((0,plain_name/* untagged */.GV)(image));
    const found = alike?.get(image);
    const taken = found?.pop();
    if (found?.length === 0)
        alike?.delete(image);
    if (alike?.size === 0)
        left.delete((0,plain_name/* untagged */.GV)(image));
    return taken;
}
function isAsBad({ unit: older }, { unit: newer }) {
    return (older.score ?? 0) >= (newer.score ?? 0) && (newer.isOptional || !older.isOptional);
}

;// CONCATENATED MODULE: ./build/gate/counted/exchanged.js



/**
 * Commands of a file that run the same image have no names, so that their problems are counted. Those of a command that has the problem in place of
 * another one are new: where both commands are in the base and in the change, nothing moved.
 */
function exchangedUnits(base, head, { basePath, headPath }, things) {
    const before = exchanged_placed(base, basePath, things.base);
    if (before.size === 0)
        return new Map();
    const found = new Map();
    const [ofBase, ofHead] = [placesOf(things.base), placesOf(things.head)];
    for (const [key, now] of exchanged_placed(head, headPath, things.head)) {
        const known = before.get(key) ?? [];
        const left = exchanged_without(known, now).filter((one) => ofHead.has(placeKey(one)));
        const others = exchanged_without(now, known).filter((one) => ofBase.has(placeKey(one)));
        for (const { finding, unit } of others.slice(0, left.length))
            (0,group_by/* addToGroup */.Mr)(found, finding, unit);
    }
    return found;
}
/** The problems of commands, by what they are counted under. */
function exchanged_placed(findings, pathOf, { find }) {
    const all = findings.flatMap((finding) => (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => {
        const thing = find(unit.thing ?? '');
        return thing?.within === undefined ? [] : [{ finding, unit, within: thing.within, path: thing.path }];
    }));
    return (0,group_by/* groupBy */.$z)(all, ({ finding, unit }) => unitKey(finding, unit, pathOf));
}
function placesOf({ all }) {
    return new Set([...all].flatMap(({ within, path }) => (within === undefined ? [] : placeKey({ within, path }))));
}
function placeKey({ within, path }) {
    return `${path}\n${within}`;
}
/** Those of some problems at whose places others have none; each of the others counts for one. */
function exchanged_without(some, others) {
    const left = new Map();
    for (const one of others)
        left.set(placeKey(one), (left.get(placeKey(one)) ?? 0) + 1);
    return some.filter((one) => {
        const count = left.get(placeKey(one)) ?? 0;
        left.set(placeKey(one), count - 1);
        return count <= 0;
    });
}

;// CONCATENATED MODULE: ./build/gate/moved-images.js



/**
 * What is inside of an image is reported once, at the first place that names it, with the other places as related ones. If a change takes
 * the image away from the first place, the finding moves to the next one, which had the problem all along. A file with more places that
 * have the problem than before has a new one.
 */
function knownElsewhere({ rules }, base, head) {
    const ofImages = new Set(rules.filter(({ rule }) => rule.on === 'image').map(({ rule }) => rule.id));
    const [before, after] = [imageProblems(base, ofImages), imageProblems(head, ofImages)];
    return (finding, unit) => {
        if (!ofImages.has(finding.ruleId))
            return undefined;
        const { path } = finding.span.file;
        const known = before.at(finding, unit, path);
        if (known.places < after.at(finding, unit, path).places)
            return undefined;
        return known.shared.find((one) => before.unitsOf(one, unit).some((its) => covers(its, unit)));
    };
}
const NO_PROBLEMS = { shared: [], places: 0 };
/** Both an image and a path can have thousands of problems, so each finding is taken apart once, and each path of an image is counted once. */
function imageProblems({ findings, mapPath }, ofImages) {
    const byImage = (0,group_by/* groupBy */.$z)(findings.filter(({ ruleId }) => ofImages.has(ruleId)), keyOf);
    const placesOf = (0,remember/* remember */.k)(({ span, related }) => (0,group_by/* groupBy */.$z)([span, ...related.map((place) => place.span)], ({ file }) => mapPath(file.path)));
    const byPart = (0,remember/* remember */.k)((one) => (0,group_by/* groupBy */.$z)((0,finding_units/* unitsOf */.$)(one), ({ part }) => part));
    const byPath = (0,remember/* remember */.k)((group) => {
        const places = group.flatMap((one) => [...placesOf(one)].map(([path, { length }]) => ({ one, path, length })));
        return new Map([...(0,group_by/* groupBy */.$z)(places, ({ path }) => path)].map(([path, found]) => [path, { found }]));
    });
    const partsAt = (0,remember/* remember */.k)(({ found }) => {
        const parts = found.flatMap((place) => [...byPart(place.one).keys()].map((part) => ({ ...place, part })));
        return new Map([...(0,group_by/* groupBy */.$z)(parts, ({ part }) => part)].map(([part, some]) => [part, problemsAt(some)]));
    });
    return {
        at: (finding, { part }, path) => {
            const group = byImage.get(keyOf(finding));
            const found = group && byPath(group).get(path);
            return (found && partsAt(found).get(part)) ?? NO_PROBLEMS;
        },
        unitsOf: (finding, { part }) => byPart(finding).get(part) ?? [],
    };
}
function problemsAt(found) {
    return {
        shared: found.flatMap(({ one }) => (one.related.length > 0 ? [one] : [])),
        places: found.reduce((sum, { length }) => sum + length, 0),
    };
}
function keyOf({ ruleId, evidence }) {
    return JSON.stringify([ruleId, evidence]);
}
/** Whether a known problem is at least as bad, and applies at least as often. */
function covers(known, unit) {
    return (known.score ?? 0) >= (unit.score ?? 0) && (unit.isOptional || !known.isOptional);
}

;// CONCATENATED MODULE: ./build/gate/counted/same-command.js




/**
 * Whether a new problem is that of a command which is read with several values, such as those of a matrix, and had it before with another tag of the
 * same image: it is one command still.
 */
function knownInCommand(findings, added) {
    const rules = new Set([...added.keys()].map(({ ruleId }) => ruleId));
    const known = (0,group_by/* groupBy */.$z)(findings.filter(({ ruleId }) => rules.has(ruleId)).flatMap((finding) => oldUnits(finding, added.get(finding))), same_command_keyOf);
    return (finding, unit) => {
        const name = same_command_nameOf(unit);
        if (name === undefined)
            return false;
        return (known.get(same_command_keyOf({ finding, unit })) ?? []).some((one) => same_command_nameOf(one.unit) === name && covers(one.unit, unit));
    };
}
function oldUnits(finding, fresh = []) {
    const hashes = new Set(fresh.map(({ hash }) => hash));
    return (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => (hashes.has(unit.hash) ? [] : [{ finding, unit }]));
}
function same_command_keyOf({ finding: { ruleId, evidence }, unit: { thing, part } }) {
    return JSON.stringify([ruleId, evidence, thing, part]);
}
/** The name of the image after which a container is called; undefined for one with another name. */
function same_command_nameOf({ subject, thing }) {
    return thing === undefined ? undefined : (0,findings_thing/* nameBeforeTag */.d7)(subject);
}

;// CONCATENATED MODULE: ./build/gate/fresh-findings.js



/** Listing more names would bury the problem itself. */
const NAMED = 5;
const NONE = new Set();
/**
 * The findings, where each new one names its new parts, and is a separate entry unless another new one shows it. Those that may be new or
 * not share no entry with known ones either.
 */
function withFreshShown(findings, added, undecided = NONE) {
    if (added.size + undecided.size === 0)
        return { fresh: [], findings };
    const isHidden = ({ foldedInto }) => foldedInto !== undefined && !added.has(foldedInto);
    const marks = findings.map((finding) => [added.has(finding), undecided.has(finding)]);
    const told = findings.map((finding) => {
        const units = added.get(finding);
        if (units === undefined)
            return withoutFolded(finding, added);
        const news = withNews(finding, units);
        return isHidden(finding) ? { ...news, foldedInto: undefined } : news;
    });
    const shown = (0,triage_alike/* foldedAnew */.E3)(told, (at) => marks[at]);
    const fresh = shown.filter((_finding, at) => marks[at]?.[0]);
    return { fresh: fresh.filter(({ foldedInto }) => foldedInto === undefined), findings: shown };
}
/** A known finding does not show new ones. */
function withoutFolded(finding, added) {
    const { folded = [] } = finding;
    return folded.some((one) => added.has(one))
        ? { ...finding, folded: folded.filter((one) => !added.has(one)) }
        : finding;
}
/** Describes the new parts of a partly known finding. A finding that sums up its parts is only as severe as the new ones. */
function withNews(finding, units) {
    if (units.length === (0,finding_units/* unitsOf */.$)(finding).length)
        return finding;
    const scores = units.map(({ score }) => score ?? 0);
    const score = finding.parts === undefined ? finding.score : Math.max(...scores) || undefined;
    const names = [...new Set(units.map(({ part, subject }) => part ?? `"${subject}"`))];
    const rest = names.length - NAMED;
    const list = [...names.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    const severity = (0,findings_finding/* severityOf */.xJ)(score);
    const variant = severity === finding.severity ? finding.variant : severity;
    const fresh = new Set(units.map(({ part }) => part));
    const parts = finding.parts?.filter(({ key }) => fresh.has(key));
    return { ...finding, score, severity, variant, parts, message: `${finding.message} New here: ${list}.` };
}

;// CONCATENATED MODULE: ./build/gate/fresh-gaps.js

/** The new gaps. Gaps are the same by kind, file and place, and are counted, like findings. */
function freshGaps(base, head, mapPath) {
    const known = new Map();
    for (const key of base.flatMap((one) => gapKeys(one, mapPath)))
        known.set(key, (known.get(key) ?? 0) + 1);
    return head
        .filter((one) => (0,findings_gap/* failsCheck */.k2)(one, 'change'))
        .filter((one) => hasNew(gapKeys(one, (path) => path), known));
}
/** Takes the keys from the known ones. */
function hasNew(keys, known) {
    let isNew = false;
    for (const key of keys) {
        const left = known.get(key) ?? 0;
        known.set(key, left - 1);
        isNew ||= left <= 0;
    }
    return isNew;
}
/** One key, or one for each gap that it is the number of: these may have been told one by one before, or the other way round. */
function gapKeys({ gap, code, span, path }, mapPath) {
    const where = mapPath(span?.file.path ?? path ?? '');
    if (gap === undefined)
        return [JSON.stringify([code, where])];
    const { kind, weight, evidence, parts = [evidence] } = gap;
    return parts.map((part) => JSON.stringify([kind, weight, where, part]));
}

// EXTERNAL MODULE: ./build/model/lines-above.js
var lines_above = __webpack_require__(85453);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
;// CONCATENATED MODULE: ./build/gate/inherited-suppressions.js







/**
 * The findings that are suppressed anew without a new suppression, with the units that it was not made for. A comment of the base covers them,
 * which covered other dangers, containers or stages there, or nothing of the rule; or an entry of the configuration, whose path does not have
 * the file that declares the container or stage, and which accepted nothing of it before.
 */
function inheritedUnits({ base, head, paths, things, addedLines }, anew) {
    if (anew.size === 0)
        return anew;
    const known = usesOf(base, paths.basePath, things.base);
    const now = usesOf(head, paths.headPath, things.head);
    const moved = movedKeys(known, now, things);
    const isKept = keptComments(commentsOf(base, paths.basePath), commentsOf(head, paths.headPath), addedLines);
    const found = new Map();
    for (const [finding, units] of anew) {
        const inherited = units.filter((unit) => {
            const thing = things.head.find(unit.thing ?? '');
            const key = suppressionKey(finding, thing, paths.headPath);
            if (key === undefined || moved.has(key))
                return false;
            if (!isConfigured(finding))
                return isOthers(known.get(key), now.get(key)) || isKept(finding, paths.headPath);
            return (thing !== undefined && known.get(key)?.things.has((0,findings_thing/* thingName */.I7)(thing)) !== true && isElsewhere(finding, thing));
        });
        if (inherited.length > 0)
            found.set(finding, inherited);
    }
    return found;
}
/** What suppresses something, by its key. */
function usesOf({ findings }, pathOf, things) {
    const uses = new Map();
    for (const finding of findings) {
        if (finding.suppressedBy === undefined)
            continue;
        for (const unit of (0,finding_units/* unitsOf */.$)(finding)) {
            const thing = things.find(unit.thing ?? '');
            const key = suppressionKey(finding, thing, pathOf);
            if (key === undefined)
                continue;
            const use = uses.get(key) ?? { places: new Set(), things: new Set() };
            uses.set(key, use);
            use.places.add(finding.suppressedBy.span?.start ?? 0);
            if (thing !== undefined)
                use.things.add((0,findings_thing/* thingName */.I7)(thing));
        }
    }
    return uses;
}
function commentsOf({ findings, notifications }, pathOf) {
    const spans = [
        ...findings.flatMap(({ suppressedBy }) => (suppressedBy?.kind === 'comment' ? (suppressedBy.span ?? []) : [])),
        ...notifications.flatMap(({ code, span }) => (code === 'suppression-unused' ? (span ?? []) : [])),
    ];
    const places = new Map();
    for (const span of spans) {
        for (const key of [textKey(span, pathOf), inherited_suppressions_placeKey(span, pathOf)]) {
            places.set(key, (places.get(key) ?? new Set()).add(span.start));
        }
    }
    return places;
}
/**
 * Whether the base has the comment that covers a finding: the change does not add its line, which a reviewer would see. Else the base has as many of
 * its text at such a place; in the whole file, if nobody knows which lines the change adds.
 */
function keptComments(before, after, addedLines) {
    return ({ suppressedBy }, pathOf) => {
        if (suppressedBy?.span === undefined)
            return false;
        const { span } = suppressedBy;
        const ranges = addedLines(span.file.path);
        const { startLine, endLine } = (0,region/* shownRegion */.oK)(span);
        if (ranges !== undefined && !(0,change/* overlaps */.$)(ranges, startLine, endLine))
            return true;
        const key = ranges === undefined ? textKey(span, pathOf) : inherited_suppressions_placeKey(span, pathOf);
        return (after.get(key)?.size ?? 0) <= (before.get(key)?.size ?? 0);
    };
}
function textKey(span, pathOf) {
    return JSON.stringify([pathOf({ span }), (0,source/* spanText */.Cp)(span)]);
}
function inherited_suppressions_placeKey(span, pathOf) {
    return JSON.stringify([pathOf({ span }), (0,source/* spanText */.Cp)(span), (0,lines_above/* linesAbove */.z)(span)]);
}
/**
 * Identifies a comment by file, rule, text, and the keys that it is below. All entries of the configuration are one for each rule and file that
 * declares things. Undefined for another suppression.
 */
function suppressionKey(finding, thing, pathOf) {
    const { ruleId, suppressedBy } = finding;
    if (suppressedBy?.kind === 'config')
        return thing === undefined ? undefined : JSON.stringify([suppressedBy.kind, ruleId, thing.path]);
    if (suppressedBy?.kind !== 'comment' || suppressedBy.span === undefined)
        return undefined;
    const { span } = suppressedBy;
    return JSON.stringify([suppressedBy.kind, ruleId, pathOf(finding), (0,source/* spanText */.Cp)(span), (0,lines_above/* linesAbove */.z)(span)]);
}
/**
 * The keys of suppressions that moved along with what they accept, which has another name now: all that they covered is gone, and they cover as
 * much as before at most, all of it with names that the base does not have, and running the same images.
 */
function movedKeys(known, now, { base, head }) {
    const [before, after] = [inherited_suppressions_namesOf(base), inherited_suppressions_namesOf(head)];
    const isMoved = ([key, { things }]) => {
        const others = known.get(key)?.things ?? new Set();
        // texts have no name that could be another one
        if (things.size === 0 || things.size > others.size || hasAny(before, things) || hasAny(after, others))
            return false;
        const runs = inherited_suppressions_imagesOf(base, others);
        return [...inherited_suppressions_imagesOf(head, things)].every((image) => runs.has(image));
    };
    return new Set([...now].filter(isMoved).map(([key]) => key));
}
/** The images that things of some names run, in any version. */
function inherited_suppressions_imagesOf({ all }, names) {
    return new Set([...all].flatMap((thing) => (names.has((0,findings_thing/* thingName */.I7)(thing)) ? (0,plain_name/* untagged */.GV)(thing.runs ?? '') : [])));
}
function hasAny(all, names) {
    return [...names].some((name) => all.has(name));
}
function inherited_suppressions_namesOf({ all }) {
    return new Set([...all].map(findings_thing/* thingName */.I7));
}
function isConfigured({ suppressedBy }) {
    return suppressedBy?.kind === 'config';
}
/** Whether the base has as many comments of this text, for other problems. */
function isOthers(known, now) {
    return known !== undefined && (now?.places.size ?? 0) <= known.places.size;
}
/** Whether another file declares the thing, which the suppression does not cover. */
function isElsewhere(finding, { path }) {
    const { span, suppressedBy } = finding;
    if (path === span.file.path)
        return false;
    return suppressedBy?.covers({ ...finding, span: { ...span, file: { ...span.file, path } } }) === false;
}

// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
;// CONCATENATED MODULE: ./build/model/findings/grant.js

/** Whether anyone who has the first grant has the second one as well. */
function includes(whole, part) {
    if (whole.kind === 'path' && part.kind === 'path')
        return (whole.isWritable || !part.isWritable) && isBelow(whole.path, part.path);
    if (whole.kind === 'device' && part.kind === 'device')
        return includesDevice(whole, part);
    if (whole.kind === 'release' && part.kind === 'release')
        return includesRelease(whole, part);
    if (whole.kind === 'switch' && part.kind === 'switch')
        return includesSwitch(whole, part);
    if (whole.kind === 'files' && part.kind === 'files')
        return includesFiles(whole.paths, part.paths);
    return whole.kind === 'port' && part.kind === 'port' && includesPort(whole, part);
}
function includesFiles(whole, part) {
    const known = new Set(whole);
    return part.length > 0 && part.every((path) => known.has(path));
}
/** Whether the second path is the first one, or below it. */
function isBelow(folder, path) {
    const [outer, inner] = [(0,host_path/* withoutLinks */.W_)(folder), (0,host_path/* withoutLinks */.W_)(path)];
    return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}
function includesDevice(whole, part) {
    if (![...part.permissions].every((one) => whole.permissions.includes(one)))
        return false;
    return isBelow(whole.path, part.path) || isPartition(whole.path, part.path);
}
/** `/dev/sda1` of `/dev/sda`, `/dev/nvme0n1p2` of `/dev/nvme0n1` */
function isPartition(disk, path) {
    if (!path.startsWith(disk))
        return false;
    return (/\d$/.test(disk) ? /^p\d+$/ : /^\d+$/).test(path.slice(disk.length));
}
/** `14.21` of `14` may be no older, and `14` is the newest of `14.21` and its like. */
function includesRelease(whole, part) {
    const [before, after] = [`${whole.version}.`, `${part.version}.`];
    if (whole.image !== part.image || !(after.startsWith(before) || before.startsWith(after)))
        return false;
    return part.ended.every((one) => whole.ended.includes(one));
}
/** One command says nothing about another one. */
function includesSwitch(whole, part) {
    if (whole.program !== part.program || whole.lasts === 'command')
        return false;
    return whole.lasts === 'image' || part.lasts !== 'image';
}
function includesPort(whole, part) {
    if (whole.protocol !== part.protocol || !includesRange(whole.target, part.target))
        return false;
    if (whole.published === undefined || part.published === undefined)
        return whole.published === part.published;
    const isAsBefore = includesRange(whole.published, part.published) &&
        whole.published.from - whole.target.from === part.published.from - part.target.from;
    return isAsBefore || isOtherNumber(part.published, part.target);
}
/** Whether each port inside has one number outside, which says nothing about who gets there. Firewalls let the ports of the web through. */
function isOtherNumber(published, target) {
    const isWeb = WEB_PORTS.some((port) => published.from <= port && port <= published.to);
    return published.to - published.from === target.to - target.from && !isWeb;
}
const WEB_PORTS = [80, 443];
function includesRange(whole, part) {
    return whole.from <= part.from && part.to <= whole.to;
}

// EXTERNAL MODULE: ./build/model/findings/secret-hash.js
var secret_hash = __webpack_require__(35038);
;// CONCATENATED MODULE: ./build/gate/known-by-worse.js







/**
 * A rule that yields to another reports again once the other's finding is gone, and so may one whose problem the other contains: its findings
 * are then the remains of a known problem.
 */
function knownByWorse(rules, base, head, gone) {
    const isRemainder = remainders(gone, base.pathOf, head.pathOf);
    const yields = new Map(rules.map(({ rule }) => [rule.id, { ...rule.remainsOf, ...rule.yieldsTo }]));
    const known = goneThings(new Set([...yields.values()].flatMap((worse) => Object.keys(worse))), base, head);
    return (finding, unit) => isRemainder(finding, unit) ||
        Object.entries(yields.get(finding.ruleId) ?? {}).some(([ruleId, where]) => {
            const path = where === 'secret' ? ANYWHERE : head.pathOf(finding);
            return known_by_worse_placesOf(finding, where).some((place) => takes(known.get(thingKey(path, ruleId, unit.subject, place)), unit));
        });
}
/**
 * A part of what a container was given is not new once the whole is gone: a folder of a folder, the same folder to read only, one port of a range, a
 * partition of a disk. Nor is a way out of it that needs no setting but those of another one, which is gone.
 */
function remainders(gone, basePath, headPath) {
    const known = (0,group_by/* groupBy */.$z)([...gone].flatMap(([finding, units]) => units.map((unit) => ({ finding, unit }))), ({ finding, unit }) => JSON.stringify([basePath(finding), unit.subject]));
    return (finding, unit) => known
        .get(JSON.stringify([headPath(finding), unit.subject]))
        ?.some((one) => known_by_worse_isNoWorse(one.unit, unit) && isPart(one.finding, finding)) === true;
}
function isPart(whole, part) {
    if (whole.grant !== undefined && part.grant !== undefined)
        return includes(whole.grant, part.grant);
    if (whole.attack === undefined || part.attack === undefined)
        return false;
    const steps = new Set(stepsOf(whole));
    return stepsOf(part).every((step) => steps.has(step));
}
/** What an attacker uses in each step, with its text. */
function stepsOf({ flow, attack, span }) {
    const steps = flow.length > 0 ? flow : [{ span, message: attack?.start }];
    return steps.map(({ span: at, message }) => JSON.stringify([message, (0,source/* spanText */.Cp)(at)]));
}
/** The problems that the base reports by the given rules, by thing, minus as many as the change still has. */
function goneThings(ruleIds, base, head) {
    const known = new Map();
    for (const { key, unit } of thingsOf(ruleIds, base)) {
        const one = known.get(key) ?? { units: [], covered: new Map() };
        one.units.push(unit);
        known.set(key, one);
    }
    for (const { units } of known.values())
        units.sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
    for (const { key } of thingsOf(ruleIds, head))
        known.get(key)?.units.shift();
    return known;
}
/** The texts under which another finding may have the same problem. */
function known_by_worse_placesOf(finding, where) {
    const text = (0,source/* spanText */.Cp)(finding.span);
    if (where === 'secret')
        return secretsIn(finding).slice(0, 1);
    return where === 'place' ? [text] : where === 'address' ? addressesIn(text).slice(0, 1) : [''];
}
/** In place of a path: in which file a secret is decides nothing. */
const ANYWHERE = '';
/** The hashes of the secrets of a finding, which are as known in one file as in another. */
function secretsIn({ secrets, holds }) {
    return holds?.split(' ') ?? secrets.map((secret) => (0,secret_hash/* secretHash */.L)((0,source/* spanText */.Cp)(secret)));
}
/** Each problem under the subject as a whole, under its own text and the addresses in it, under each of its related texts, and under its secrets. */
function thingsOf(ruleIds, { findings, pathOf }) {
    return findings
        .filter(({ ruleId }) => ruleIds.has(ruleId))
        .flatMap((finding) => {
        const texts = [finding, ...finding.related].map(({ span }) => (0,source/* spanText */.Cp)(span));
        const path = pathOf(finding);
        const places = [...new Set(['', ...texts, ...addressesIn((0,source/* spanText */.Cp)(finding.span))])].map((place) => [path, place]);
        const secrets = secretsIn(finding).map((secret) => [ANYWHERE, secret]);
        return (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => [...places, ...secrets].map(([at = '', place = '']) => ({
            key: thingKey(at, finding.ruleId, unit.subject, place),
            unit,
        })));
    });
}
function addressesIn(text) {
    return text.match(/(?:https?|ftp|git):\/\/[^\s'"`|;&<>()]+/g) ?? [];
}
/** Whether an address is encrypted does not make it another place. */
function thingKey(path, ruleId, subject, place) {
    return JSON.stringify([path, ruleId, subject, encrypted(plainAddresses(place))]);
}
function takes(known, unit) {
    if (known === undefined)
        return false;
    const before = known.covered.get(unit.hash) ?? 0;
    const worse = known.units[before];
    if (worse === undefined || !known_by_worse_isNoWorse(worse, unit))
        return false;
    known.covered.set(unit.hash, before + 1);
    return true;
}
/** Whether the problem is no more severe than one of the base, and applies no more often. */
function known_by_worse_isNoWorse(before, after) {
    return known_by_worse_levelOf(before.score) <= known_by_worse_levelOf(after.score) && (!before.isOptional || after.isOptional);
}
function known_by_worse_levelOf(score) {
    return findings_finding/* SEVERITIES */.oC.indexOf((0,findings_finding/* severityOf */.xJ)(score));
}

;// CONCATENATED MODULE: ./build/gate/known-files.js



/**
 * Some rules report a file that is dangerous for every container that uses it. They name the first user only, so another service, file or
 * order changes the subject or the place. The problem is known if the base reports the file, under the path that it had.
 */
function knownFiles(rules, base) {
    const ofFiles = new Set(rules.flatMap(({ rule }) => (rule.isAboutFile === true ? [rule.id] : [])));
    const known = (0,group_by/* groupBy */.$z)(base.findings.filter(({ ruleId }) => ofFiles.has(ruleId)), ({ ruleId, evidence }) => known_files_keyOf(ruleId, base.mapPath(evidence)));
    return ({ ruleId, evidence }, unit) => known.get(known_files_keyOf(ruleId, evidence))?.find((one) => (0,finding_units/* unitsOf */.$)(one).some((its) => covers(its, unit)));
}
function known_files_keyOf(ruleId, path) {
    return JSON.stringify([ruleId, path]);
}

;// CONCATENATED MODULE: ./build/gate/opened.js

/** The finding without what suppressed it. */
function opened(finding, message = finding.message) {
    return { ...finding, suppressedBy: undefined, message };
}
/** The findings, where the copies replace those that were suppressed, and are folded, which suppressed findings are not. */
function withOpened(findings, copies) {
    (0,folding/* foldRepeated */.Uz)(findings.flatMap((one) => copies.get(one) ?? []));
    return findings.map((one) => copies.get(one) ?? one);
}

;// CONCATENATED MODULE: ./build/gate/reached-before.js


/**
 * A container on the network of the host reaches every port that other containers publish, on any address. A change that closes such a port to
 * others, so that only the host is left, brings nothing that the container did not have.
 */
function reachedBefore({ base, head }) {
    const before = (0,group_by/* groupBy */.$z)(base.all, findings_thing/* thingName */.I7);
    const known = new Set([...base.all].flatMap((thing) => reachedPortsOf(thing).map(reached_before_keyOf)));
    return ({ reached }, unit) => {
        const after = head.find(unit.thing ?? '');
        if (reached === undefined || after === undefined)
            return false;
        const was = before
            .get((0,findings_thing/* thingName */.I7)(after))
            ?.some((one) => one.network?.isOfHost === true && (unit.isOptional || one.isIdle !== true));
        return was === true && reached.every((one) => known.has(reached_before_keyOf(one)) || known.has(reached_before_keyOf({ ...one, profiles: [] })));
    };
}
/** Under the path that the change has. */
function reachedPortsOf({ path, network }) {
    return network?.reached.map((one) => ({ ...one, path })) ?? [];
}
function reached_before_keyOf({ path, name, port, profiles }) {
    return JSON.stringify([path, name, port, [...profiles].sort()]);
}

// EXTERNAL MODULE: ./build/parse/compose/projects.js
var projects = __webpack_require__(40213);
;// CONCATENATED MODULE: ./build/gate/renamed-causes.js



/**
 * The findings of a base, where the files that cause them, or that they are about, have the paths that a change gives them. A compose file or a
 * Dockerfile that somebody likely uses by hand had everything that it has: it may get the name which Docker looks for, or a command that names it.
 */
function withRenamedCauses(findings, mapPath, things = []) {
    const isMoved = (path) => mapPath(path) !== path;
    const byHand = usedByHand(things, mapPath);
    const isTouched = (one) => one.setBy?.some(isMoved) === true || renamed_causes_filesOf(one).some(isMoved) || byHand.size > 0;
    if (!findings.some(isTouched))
        return findings;
    const copies = new Map(findings.map((one) => [one, awake(relocated(one, mapPath), byHand)]));
    const copyOf = (one) => copies.get(one) ?? one;
    for (const copy of copies.values()) {
        copy.foldedInto = copy.foldedInto && copyOf(copy.foldedInto);
        if (copy.folded !== undefined)
            copy.folded = copy.folded.map(copyOf);
        if (copy.alike !== undefined)
            copy.alike = copy.alike.map(copyOf);
    }
    return [...copies.values()];
}
function renamed_causes_filesOf({ grant }) {
    return grant?.kind === 'files' ? grant.paths : [];
}
function relocated(one, mapPath) {
    const setBy = one.setBy?.map(mapPath);
    return one.grant?.kind === 'files'
        ? { ...one, setBy, grant: { kind: 'files', paths: one.grant.paths.map(mapPath) } }
        : { ...one, setBy };
}
/**
 * The containers and stages of files that somebody starts or builds by hand, by their keys and, for findings about images, by their names. A compose
 * file may also get the name which is started, unless something was started by such a name before: that is another project.
 */
function usedByHand(things, mapPath) {
    const waiting = things.filter((one) => one.awaitsName);
    if (waiting.length === 0)
        return new Set();
    const started = new Set(things.flatMap(({ path }) => ((0,projects/* isStartedByName */.gb)(path) ? [folderOf(path)] : [])));
    const all = waiting.filter(({ kind, path }) => {
        if (kind === 'stage')
            return (0,file_names/* isLikelyBuiltByHand */.xJ)(path);
        const now = mapPath(path);
        if (now !== path && (0,projects/* isStartedByName */.gb)(now))
            return isNamed(path, now) && !started.has(folderOf(now));
        return (0,projects/* isLikelyStartedByHand */.UY)(path, started.has(folderOf(path)));
    });
    return new Set(all.flatMap((one) => [one.key, (0,findings_thing/* thingName */.I7)(one)]));
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
/** An override belongs to another file, whose containers it changes. */
function isNamed(before, now) {
    return (0,projects/* isLikelyStartedByHand */.UY)(before, false) && !/\.override\./i.test(now);
}
function awake(one, byHand) {
    if (byHand.size === 0)
        return one;
    const { thing = '', sharedBy } = one;
    const shared = sharedBy?.map((its) => (byHand.has(its.thing ?? '') ? { ...its, isIdle: false } : its));
    return { ...one, sharedBy: shared, ...(byHand.has(thing) && { isIdle: false }) };
}

;// CONCATENATED MODULE: ./build/gate/unjudged.js


/** The differences that may come from a look-up that failed on one side, instead of from the change. */
function unjudgedBy(base, head, mapPath, { fresh, fixed }) {
    const own = { images: head.knowledge ?? [], pathOf: (path) => path };
    const old = { images: base.knowledge ?? [], pathOf: mapPath };
    const facts = factsByRule(head.rules);
    const inBase = byImage(fresh, unknownOnOtherSide(facts, own, old));
    const inHead = byImage(fixed, unknownOnOtherSide(facts, old, own));
    return {
        fresh: new Set([...inBase.values()].flat()),
        fixed: new Set([...inHead.values()].flat()),
        unjudged: [
            ...[...inBase].map(([image, findings]) => {
                const [{ span }] = findings;
                return { image, isOfBase: true, count: findings.length, span };
            }),
            ...[...inHead].map(([image, findings]) => ({
                image,
                isOfBase: false,
                count: findings.length,
                span: image.span,
            })),
        ],
    };
}
/** A note for each image: the failure itself never decides. */
function notesOn(unjudged) {
    return unjudged.map(({ image, isOfBase, count, span }) => {
        const { reason, wayOut, isPartial } = image.unknown;
        const how = isPartial ? 'could only be looked up in part' : 'could not be looked up';
        const findings = count === 1 ? '1 finding' : `${count} findings`;
        const verb = count === 1 ? 'does' : 'do';
        const effect = isOfBase
            ? `${findings} about the image that replaces it ${verb} not count as new`
            : `${findings} of the base ${verb} not count as fixed`;
        const gap = (0,findings_gap/* notLookedAt */.$h)({
            kind: 'image-not-looked-up',
            message: `The image ${image.text} of the ${isOfBase ? 'base' : 'change'} ${how}: ${reason}. So ${effect}.`,
            wayOut: isOfBase ? `${wayOut} With images.fail-on-unavailable they count.` : wayOut,
            span,
            evidence: `${isOfBase ? 'base' : 'change'} ${image.text}`,
        });
        // it explains the verdict, so people see it without asking for notes
        return { ...gap, level: 'warning' };
    });
}
function byImage(findings, unknownFor) {
    const found = new Map();
    for (const finding of findings) {
        const image = unknownFor(finding);
        if (image !== undefined)
            (0,group_by/* addToGroup */.Mr)(found, image, finding);
    }
    return found;
}
/** The facts that findings of a rule rest on. A policy on signatures decides by itself, also where nothing is known. */
function factsByRule(rules) {
    return new Map(rules.flatMap(({ rule: { id, needs = [], findsMoreWith = [] } }) => {
        const facts = [...needs, ...findsMoreWith].filter((fact) => fact !== 'signature');
        return facts.length === 0 ? [] : [[id, facts]];
    }));
}
/** Finds the image that a finding's image replaces, or is replaced by, if what the finding rests on is unknown there. */
function unknownOnOtherSide(facts, own, other) {
    if (other.images.every(({ unknown }) => unknown === undefined))
        return () => undefined;
    const [ownFiles, otherFiles] = [imagesByFile(own), imagesByFile(other)];
    return ({ ruleId, span }) => {
        const wanted = facts.get(ruleId);
        const path = own.pathOf(span.file.path);
        const here = ownFiles.get(path);
        const there = otherFiles.get(path);
        if (wanted === undefined || here === undefined || there === undefined)
            return undefined;
        return (here.byStart.get(span.start) ?? [])
            .flatMap((image) => counterparts(image, here, there))
            .find(({ unknown }) => unknown?.facts.some((fact) => wanted.includes(fact)));
    };
}
function imagesByFile({ images, pathOf }) {
    const byPath = (0,group_by/* groupBy */.$z)(images, ({ span }) => pathOf(span.file.path));
    return new Map([...byPath].map(([path, inFile]) => [
        path,
        {
            byStart: (0,group_by/* groupBy */.$z)(inFile, ({ span }) => span.start),
            bySlot: (0,group_by/* groupBy */.$z)(inFile, slotOf),
            byName: (0,group_by/* groupBy */.$z)(inFile, ({ name }) => name),
            identities: new Set(inFile.map(identityOf)),
        },
    ]));
}
/**
 * The images of the other side that this one may have replaced: those that the same stage or container uses in the same way; those of the same
 * repository; and, where it belongs to a stage or container that only this side has, those of one that only the other side has.
 */
function counterparts(image, here, there) {
    const slot = slotOf(image);
    const inSlot = new Set(here.bySlot.get(slot)?.map(identityOf));
    const before = (there.bySlot.get(slot) ?? []).filter((one) => !inSlot.has(identityOf(one)));
    const isGone = (one) => !here.identities.has(identityOf(one));
    const namesakes = (there.byName.get(image.name) ?? []).filter(isGone);
    return [...before, ...namesakes, ...(there.bySlot.has(slot) ? [] : ofGoneSlots(here, there))];
}
function ofGoneSlots(here, there) {
    return [...there.bySlot].flatMap(([slot, images]) => here.bySlot.has(slot) ? [] : images.filter((one) => !here.identities.has(identityOf(one))));
}
function slotOf({ use, usedBy }) {
    return `${use} ${usedBy}`;
}
function identityOf({ text, platforms }) {
    return JSON.stringify([text, platforms]);
}

// EXTERNAL MODULE: ./build/model/web-address.js
var web_address = __webpack_require__(81105);
;// CONCATENATED MODULE: ./build/gate/written-secrets.js






/** Reads the secrets that findings report, however they are quoted. */
function secretReader(rules) {
    const holding = new Set(rules.flatMap(({ rule: { id, holdsSecret } }) => (holdsSecret ? [id] : [])));
    return ({ ruleId, secrets, holds }) => {
        if (!holding.has(ruleId))
            return '';
        return holds ?? secrets.map((secret) => (0,secret_hash/* secretHash */.L)((0,source/* spanText */.Cp)(secret))).join(' ');
    };
}
/**
 * The finding of the base about the same secret of the same service, stage or file, at least as bad: only its name is new, or how the address is
 * written that has it. A file of variables may have several readers, and which of them the finding names says nothing; but the service that it names
 * may have the secret in its own file as well.
 */
function knownSecrets(base, { basePath, headPath, mapPath, secretOf }) {
    const known = new Map();
    for (const one of base) {
        for (const key of keysOf(one, secretOf, basePath(one), mapPath))
            (0,group_by/* addToGroup */.Mr)(known, key, one);
    }
    return (finding, unit) => {
        const keys = keysOf(finding, secretOf, headPath(finding), (path) => path);
        const receivers = receiversOf(finding);
        return keys
            .flatMap((key) => known.get(key) ?? [])
            .find((one) => isSentNowhereElse(receivers, one) && (0,finding_units/* unitsOf */.$)(one).some((its) => covers(its, unit)));
    };
}
function keysOf(finding, secretOf, path, mapPath) {
    const { declaredIn, subject } = finding;
    const secret = secretOf(finding) || loginOf(finding);
    if (secret === '')
        return [];
    const places = declaredIn === undefined ? [[path, subject]] : [[path], [mapPath(declaredIn), subject]];
    return places.map((place) => JSON.stringify([secret, ...place]));
}
/** A password that everyone tries is only known for the server that it is for: the rule, the password, the kind of the server and its host. */
function loginOf({ ruleId, secrets: [secret, ...others] }) {
    if (secret === undefined || others.length > 0)
        return '';
    const [scheme, host] = [written_secrets_kindOf(schemeBefore(secret.file.text, secret.start)), hostAfter(secret)];
    return scheme === '' || host === '' ? '' : `${ruleId} ${(0,secret_hash/* secretHash */.L)((0,source/* spanText */.Cp)(secret))} ${scheme}://${host}`;
}
/** What `postgresql+asyncpg` and `postgres` have in common. */
function written_secrets_kindOf(scheme) {
    const [name = ''] = scheme.split('+', 1);
    return written_secrets_KINDS.get(name) ?? (KINDS_THEMSELVES.has(name) ? name : scheme);
}
const written_secrets_KINDS = new Map([
    ['amqps', 'amqp'],
    ['mariadb', 'mysql'],
    ['pgsql', 'postgres'],
    ['postgresql', 'postgres'],
    ['rediss', 'redis'],
]);
const KINDS_THEMSELVES = new Set(['mongodb', 'mysql', 'postgres']);
function hostAfter({ file: { text }, end }) {
    HOST.lastIndex = end;
    return HOST.exec(text)?.[1]?.toLowerCase() ?? '';
}
/** Also behind the default of a variable. */
const HOST = /\}?@([\w.%-]+)/y;
/**
 * The finding of the base, by the same rule, about the same secret in a text of another file, which no longer has it. Only what is about no service and
 * no stage moves so: who gets a secret is part of the problem otherwise.
 */
function secretsThatMoved(gone, secretOf) {
    const keyOf = (finding) => JSON.stringify([finding.ruleId, secretOf(finding)]);
    const known = (0,group_by/* groupBy */.$z)([...gone].filter(([one]) => one.thing === undefined && secretOf(one) !== ''), ([one]) => keyOf(one));
    return (finding, unit) => {
        if (finding.thing !== undefined || known.size === 0)
            return undefined;
        const receivers = receiversOf(finding);
        return known
            .get(keyOf(finding))
            ?.find(([one, units]) => isSentNowhereElse(receivers, one) && units.some((its) => covers(its, unit)))?.[0];
    };
}
/** The hosts that a password in an address is sent to, unless they are of this machine or this project. A database may move with its password. */
function receiversOf({ secrets }) {
    return secrets.flatMap(({ file: { text }, start, end }) => {
        if (!FETCHED.has(schemeBefore(text, start).replace(/^.*[+.]/, '')))
            return [];
        RECEIVER.lastIndex = end;
        const [, host] = RECEIVER.exec(text) ?? [];
        return host === undefined || (0,web_address/* isThisMachine */.YY)(host) ? [] : [host.toLowerCase()];
    });
}
/** The scheme of the address whose login a place is in; empty without one. */
function schemeBefore(text, place) {
    const mark = text.lastIndexOf('://', place);
    if (mark === -1 || /[\s/@]/.test(text.slice(mark + 3, place)))
        return '';
    return /(?<![a-z\d+.])[a-z][a-z\d+.]*$/i.exec(text.slice(0, mark).slice(-LONGEST_SCHEME))?.[0].toLowerCase() ?? '';
}
/** In characters. */
const LONGEST_SCHEME = 40;
/** Of `git+https` only the end counts. */
const FETCHED = new Set(['http', 'https', 'ftp', 'ftps', 'git', 'ssh', 'svn']);
/** A name with a dot, also behind the default of a variable: others are those of services. */
const RECEIVER = /\}?@((?:[\w-]+\.)+[\w-]+)/y;
function isSentNowhereElse(receivers, before) {
    if (receivers.length === 0)
        return true;
    const known = receiversOf(before);
    return receivers.every((host) => known.includes(host));
}

;// CONCATENATED MODULE: ./build/gate/compare.js
























/**
 * Findings are the same if rule, file, subject and content are, wherever in the file they are; a renamed file counts as the same. They are
 * counted, since two of the same are more than one, and a finding that becomes worse is new.
 */
function compare(before, head, options) {
    const mapPath = (path) => options.renames.get(path) ?? path;
    const base = { ...before, findings: withRenamedCauses(before.findings, mapPath, before.things) };
    const basePath = (place) => mapPath(pathOf(place));
    const paths = { basePath, headPath: pathOf, secretOf: secretReader(head.rules) };
    const isAdded = (finding) => isInAddedLines(finding, options.addedLines);
    const things = { base: sideThings(base.things, mapPath), head: sideThings(head.things) };
    const sides = { base, head, paths, things, files: options.files, addedLines: options.addedLines };
    const { accepted, inherited, ...trusted } = believed(sides, isAdded, options.isDenied);
    const baseOpen = base.findings.filter(isCounted);
    const findings = reopened(baseOpen, trusted.findings, sides);
    const { added, ofCalls } = addedTo(baseOpen, findings, sides, isAdded);
    for (const [finding, units] of inherited)
        keepUnits(added, finding, units);
    dropKnown(added, worseBefore(head.rules, baseOpen, findings, paths));
    dropReached(added, head.rules, baseOpen, sides);
    const others = knownElsewhere(head, { findings: baseOpen, mapPath }, { findings, mapPath: (path) => path });
    const files = knownFiles(head.rules, { findings: baseOpen, mapPath });
    const moved = dropMoved(added, (one, unit) => others(one, unit) ?? files(one, unit) ?? ofCalls.known(one, unit));
    const units = goneUnits(baseOpen, poolOf(findings, turned(paths)), moved);
    const gone = baseOpen.filter((finding) => units.get(finding)?.length === (0,finding_units/* unitsOf */.$)(finding).length);
    const { changed, elsewhere } = dropReplacing(added, units, { ...sides, head: { ...head, findings } });
    const renamed = dropMoved(added, knownSecrets(baseOpen, { ...paths, mapPath }));
    const left = dropMoved(added, secretsThatMoved(units, paths.secretOf));
    const replaced = new Set([...[...changed, ...elsewhere].map((pair) => pair.before), ...renamed, ...left]);
    const { unjudged, ...undecided } = unjudgedBy(base, head, mapPath, {
        fresh: options.unavailableDecides ? [] : [...added.keys()],
        fixed: gone.filter((finding) => !replaced.has(finding)),
    });
    for (const finding of undecided.fresh)
        added.delete(finding);
    return withoutKept(head.rules, {
        findings,
        added,
        isUndecided: new Set(undecided.fresh),
        accepted,
        unjudged,
        changed: [...changed, ...elsewhere.filter(({ after }) => !added.has(after))],
        fixed: gone.filter((one) => isOpen(one) && !replaced.has(one) && !undecided.fixed.has(one)),
        freshGaps: freshGaps(base.notifications, head.notifications, mapPath),
    });
}
/** The comparison without what the change leaves as it was, for rules that only report what a change brings. */
function withoutKept(rules, { findings, added, isUndecided, accepted, unjudged, changed, fixed, freshGaps }) {
    const isTold = toldAlways(rules);
    const isAccepted = new Set(accepted);
    const all = findings.filter((one) => isTold(one) || added.has(one) || isUndecided.has(one) || isAccepted.has(one));
    const shown = withFreshShown(all, added, isUndecided);
    return {
        fresh: shown.fresh,
        changed: changed.filter(({ after }) => isTold(after)),
        undecided: (0,paired/* paired */.i)(all, shown.findings).flatMap(([finding, told]) => told.foldedInto === undefined && isUndecided.has(finding) ? [told] : []),
        unjudged,
        fixed: entries(fixed.filter(isTold)),
        accepted,
        freshGaps,
        findings: all,
        findingsOfReview: shown.findings,
    };
}
/** Whether a finding is reported even where the base has it, too: some rules only report what a change brings. */
function toldAlways(rules) {
    const others = new Set(rules.flatMap(({ rule, isOnlyForChanges }) => (isOnlyForChanges ? [rule.id] : [])));
    return ({ ruleId }) => !others.has(ruleId);
}
/** Removes what replaces something that is gone and was as bad or worse, there or elsewhere. Returns the findings of both sides. */
function dropReplacing(added, gone, sides) {
    const { base, head, paths } = sides;
    const isWhole = ([finding, units]) => units.length === (0,finding_units/* unitsOf */.$)(finding).length;
    const wholeOf = (found) => [...found].filter(isWhole).map(([finding]) => finding);
    const changed = changedFindings(wholeOf(added), wholeOf(gone), paths, stageNames(head.rules, base, head, paths));
    for (const { before, after } of changed) {
        added.delete(after);
        gone.delete(before);
    }
    return { changed, elsewhere: dropMovedUnits(added, gone, sides) };
}
function stageNames(rules, base, head, paths) {
    const ofStages = new Set(rules.filter(({ rule }) => /^(?:stage|image)$/.test(rule.on)).map(({ rule }) => rule.id));
    const subjectsOf = ({ findings }, pathOf) => new Set(findings.map((one) => subjectKey(pathOf(one), one.subject)));
    return {
        isOfStages: (ruleId) => ofStages.has(ruleId),
        base: subjectsOf(base, paths.basePath),
        head: subjectsOf(head, paths.headPath),
    };
}
/** The findings that the change accepts, and all findings with denied suppressions, and those that are only inherited, opened again. */
function believed(sides, isAdded, isDenied = () => false) {
    const { head } = sides;
    const anew = suppressedAnew(sides, isCommentedAway, isAdded);
    const old = inheritedUnits(sides, new Map([...anew, ...suppressedAnew(sides, isConfiguredAway, isAdded)]));
    const accepted = [...anew.keys()].filter((one) => !old.has(one));
    const denied = new Set(accepted.filter(({ suppressedBy }) => suppressedBy !== undefined && isDenied(suppressedBy)));
    if (denied.size + old.size === 0)
        return { findings: head.findings, accepted, inherited: old };
    const inherited = new Map();
    const open = new Map([...denied].map((one) => [one, opened(one)]));
    for (const [one, units] of old) {
        const copy = opened(one, `${one.message} ${madeForOthers(one.suppressedBy)}`);
        open.set(one, copy);
        inherited.set(copy, units);
    }
    return { findings: withOpened(head.findings, open), accepted: accepted.filter((one) => !denied.has(one)), inherited };
}
/** Tells how something can be accepted that a suppression covers, which was made for something else. */
function madeForOthers(suppression) {
    return suppression?.kind === 'config'
        ? 'The configuration accepts it in another file only: name the file that declares this there, too, or accept it with a comment.'
        : 'The comment was made for something else: write it anew to accept it here, too (another reason in it is enough).';
}
/** What some suppressions cover, and the base does not have suppressed. A comment that moves along with what it accepts accepts nothing new. */
function suppressedAnew(sides, isMeant, isAdded) {
    const { base, head, paths } = sides;
    const known = poolOf(base.findings.filter(isSuppressed), paths);
    const anew = surplus(head.findings.filter(isMeant), known, isAdded);
    if (anew.size === 0)
        return anew;
    const stillSuppressed = poolOf(head.findings.filter(isSuppressed), turned(paths));
    dropReplacing(anew, goneUnits(base.findings.filter(isMeant), stillSuppressed, new Set()), sides);
    return anew;
}
function keepUnits(added, finding, units) {
    const hashes = new Set(units.map(({ hash }) => hash));
    const left = added.get(finding)?.filter(({ hash }) => hashes.has(hash)) ?? [];
    if (left.length === 0)
        added.delete(finding);
    else
        added.set(finding, left);
}
/** The same for the base as seen from the change. */
function turned({ basePath, headPath, secretOf }) {
    return { basePath: headPath, headPath: basePath, secretOf };
}
/** Another secret is another problem. */
function poolOf(findings, { basePath, headPath, secretOf }) {
    const keyOf = (path) => (finding) => `${secretOf(finding)}\n${path(finding)}`;
    return unitPool(findings, keyOf(basePath), keyOf(headPath));
}
/** Paths with problems that the base has fewer of: only the lines of the change tell which of them are new, and whether their comments are. */
function ambiguousPaths(base, head, renames) {
    const known = unitCounts(base.findings, ({ span }) => renames.get(span.file.path) ?? span.file.path);
    const commented = unitCounts(head.findings.filter(isCommentedAway), pathOf);
    const paths = new Set();
    for (const [key, { path, count }] of unitCounts(head.findings, pathOf)) {
        const before = known.get(key)?.count ?? 0;
        if ((before > 0 || commented.has(key)) && count > before)
            paths.add(path);
    }
    return [...paths];
}
/** A finding that another of them shows is not a separate entry; a finding whose entry is missing here is. */
function entries(findings) {
    const anew = (0,triage_alike/* foldedAnew */.E3)(findings);
    const all = new Set([...findings, ...anew]);
    return anew.flatMap((finding) => {
        if (finding.foldedInto === undefined)
            return [finding];
        return all.has(finding.foldedInto) ? [] : [{ ...finding, foldedInto: undefined }];
    });
}
function pathOf({ span }) {
    return span.file.path;
}
function isOpen({ suppressedBy }) {
    return suppressedBy === undefined;
}
/** A baseline knows what was there when it was written. Where it is now, and what it is called, the base tells. */
function isCounted(finding) {
    return isOpen(finding) || finding.suppressedBy?.kind === 'baseline';
}
/**
 * All findings, where what a baseline cannot tell from what it knows is open again: another secret, or a command of a file that has the problem in
 * place of another one.
 */
function reopened(base, findings, { paths, things }) {
    const counted = findings.filter(isCounted);
    const baselined = counted.filter(isSuppressed);
    if (baselined.length === 0)
        return findings;
    const unknown = surplus(baselined, poolOf(base, paths), () => false);
    const others = exchangedUnits(base, counted, paths, things);
    const { fresh } = unitsOfCalls(base, counted, { things, secretOf: paths.secretOf }, new Map());
    const isOpenAgain = (one) => others.has(one) || fresh.has(one) || (unknown.has(one) && paths.secretOf(one) !== '');
    return withOpened(findings, new Map(baselined.filter(isOpenAgain).map((one) => [one, opened(one)])));
}
/** The open findings that the base does not have. What a baseline knows by itself takes what the base has of it first. */
function addedTo(base, findings, { paths, things }, isAdded) {
    const open = findings.filter(isOpen);
    const baselined = findings.filter((one) => !isOpen(one) && isCounted(one));
    const isLikely = (finding) => isOpen(finding) && isAdded(finding);
    const added = surplus([...baselined, ...open], poolOf(base, paths), isLikely);
    const exchanged = exchangedUnits(base, findings.filter(isCounted), paths, things);
    for (const [finding, units] of exchanged)
        if (!added.has(finding))
            added.set(finding, units);
    for (const finding of baselined)
        added.delete(finding);
    dropKnown(added, knownInCommand(open, added));
    const ofCalls = unitsOfCalls(base, open, { things, secretOf: paths.secretOf }, added);
    for (const [finding, units] of ofCalls.fresh)
        added.set(finding, [...(added.get(finding) ?? []), ...units]);
    return { added, ofCalls };
}
function isSuppressed(finding) {
    return !isOpen(finding);
}
function isCommentedAway({ suppressedBy }) {
    return suppressedBy?.kind === 'comment';
}
function isConfiguredAway({ suppressedBy }) {
    return suppressedBy?.kind === 'config';
}
/** The findings with units that are not known, and these units. Among equal findings, those that the change touches count as new. */
function surplus(findings, known, isLikely) {
    const likely = new Set(findings.filter(isLikely));
    const unknown = new Map();
    for (const finding of [...findings.filter((one) => !likely.has(one)), ...[...likely].reverse()]) {
        const units = (0,finding_units/* unitsOf */.$)(finding).filter((unit) => !known.take(finding, unit));
        if (units.length > 0)
            unknown.set(finding, units);
    }
    return new Map(findings.flatMap((finding) => {
        const units = unknown.get(finding);
        return units === undefined ? [] : [[finding, units]];
    }));
}
function worseBefore(rules, base, head, paths) {
    const { basePath, headPath } = paths;
    const gone = goneUnits(base, poolOf(head, turned(paths)), new Set());
    return knownByWorse(rules, { findings: base, pathOf: basePath }, { findings: head, pathOf: headPath }, gone);
}
/** Removes the units that a worse problem of the base already reported. */
function dropKnown(added, isKnown) {
    for (const [finding, units] of added) {
        const left = units.filter((unit) => !isKnown(finding, unit));
        if (left.length === 0)
            added.delete(finding);
        else if (left.length < units.length)
            added.set(finding, left);
    }
}
/** Removes the units that are about what was reached just as well in the base. */
function dropReached(added, rules, base, { paths, things }) {
    dropKnown(added, reachedBefore(things));
    dropKnown(added, closedPorts(rules, base, paths, things));
}
/** Removes the units that the base reported at another place of the same image or file. Returns the findings that did. */
function dropMoved(added, elsewhere) {
    const before = new Set();
    dropKnown(added, (finding, unit) => {
        const known = elsewhere(finding, unit);
        if (known !== undefined)
            before.add(known);
        return known !== undefined;
    });
    return before;
}
/** The findings of the base with units that are gone, and these units. Those that moved with an image or a file are left out. */
function goneUnits(findings, head, moved) {
    const changed = findings.map((one) => [one, (0,finding_units/* unitsOf */.$)(one).filter((unit) => !head.takeSame(one, unit))]);
    const gone = changed.map(([one, units]) => [one, units.filter((unit) => !head.takeAny(one, unit))]);
    return new Map(gone.filter(([finding, units]) => units.length > 0 && !moved.has(finding)));
}
const NO_FILES = { textOf: () => undefined, filesNaming: () => [] };
/** Removes the units that the same container or stage had elsewhere. Returns the findings of both sides. */
function dropMovedUnits(added, gone, { files = NO_FILES, things, paths: { secretOf } }) {
    const moved = movedUnits(foundUnits(added), foundUnits(gone), things, { ...files, secretOf });
    const units = new Set(moved.map(({ after }) => after.unit));
    dropKnown(added, (_finding, unit) => units.has(unit));
    dropKnown(added, (finding, unit) => isOnlyExtended(finding, unit, added, things.head));
    const pairs = moved.map(({ before, after }) => ({ before: before.finding, after: after.finding }));
    return [...new Map(pairs.toReversed().map((pair) => [pair.after, pair])).values()].toReversed();
}
/**
 * Whether the subject is a service of a file that no project names, or that nothing starts by default, and one that extends it, and is started as
 * well, has the problem already.
 */
function isOnlyExtended(finding, unit, added, things) {
    const thing = things.find(unit.thing ?? '');
    if (thing === undefined || (thing.runs === undefined && thing.isPart !== true))
        return false;
    if (thing.isGuess !== true && !(thing.isExtended && unit.isOptional))
        return false;
    const left = new Set(added.get(finding)?.map((one) => one.thing));
    const others = (0,finding_units/* unitsOf */.$)(finding)
        .filter((one) => !left.has(one.thing) && (unit.isOptional || !one.isOptional))
        .flatMap((one) => things.find(one.thing ?? '') ?? []);
    return thing.isPart ? isPartOf(thing, others, things) : others.some(({ runs }) => runs === thing.runs);
}
/** Whether a service that cannot run by itself has no other use: laid over a project, it would change the services of its name. */
function isPartOf(part, users, { all }) {
    const isAnother = ({ kind, name, path }) => kind === 'container' && name === part.name && path !== part.path;
    return users.length > 0 && [...all].every((thing) => !isAnother(thing) || users.includes(thing));
}
function foundUnits(found) {
    return [...found].flatMap(([finding, units]) => units.map((unit) => ({ finding, unit })));
}
function isInAddedLines({ span }, addedLines) {
    const ranges = addedLines(span.file.path);
    const { startLine, endLine } = (0,region/* shownRegion */.oK)(span);
    return ranges !== undefined && (0,change/* overlaps */.$)(ranges, startLine, endLine);
}

// EXTERNAL MODULE: ./build/support/chunks.js
var chunks = __webpack_require__(64040);
;// CONCATENATED MODULE: ./build/gate/git-renames.js






const MAXIMUM_RENAME_CANDIDATES = 2000;
/**
 * The files of a commit that git treats as renamed: from their paths there to those of the checkout. Git only knows that a file is gone if its
 * rename is not staged, so that such a rename counts only where the content is the same. `files` has the ids of the blobs.
 */
async function findRenames(root, sha, files) {
    const limit = `-l${MAXIMUM_RENAME_CANDIDATES}`;
    const options = ['-z', '-M', limit, '--name-status', '--diff-filter=R'];
    const changes = await (0,git/* git */.$Y)(root, ['diff-index', '--cached', ...options, sha]);
    const staged = changes === undefined ? new Map() : parseRenames(changes);
    return new Map([...staged, ...(await unstagedRenames(root, sha, files, staged))]);
}
/** Parses `R087`, the old path, the new path. */
function parseRenames(changes) {
    const renames = new Map();
    for (const [, from, to] of (0,chunks/* chunks */.V)((0,git/* splitNul */.K5)(changes), 3)) {
        if (from !== undefined && to !== undefined)
            renames.set(from, to);
    }
    return renames;
}
async function unstagedRenames(root, sha, files, staged) {
    const options = ['-z', '--no-renames', '--name-status', '--diff-filter=AD'];
    const changes = [...(0,chunks/* chunks */.V)((0,git/* splitNul */.K5)((await (0,git/* git */.$Y)(root, ['diff-index', ...options, sha])) ?? Buffer.alloc(0)), 2)];
    const pathsOf = (status) => changes.flatMap(([its, path]) => (its === status ? (path ?? []) : []));
    const gone = pathsOf('D').filter((path) => files.has(path) && !staged.has(path));
    if (gone.length === 0)
        return new Map();
    const untracked = (0,git/* splitNul */.K5)((await (0,git/* git */.$Y)(root, ['ls-files', '-z', '--others', '--exclude-standard'])) ?? Buffer.alloc(0));
    const taken = new Set(staged.values());
    const come = [...pathsOf('A'), ...untracked].filter((path) => !(0,path_gaps/* isUndecodable */.$D)(path) && !taken.has(path));
    return sameContents(root, gone, come.slice(0, MAXIMUM_RENAME_CANDIDATES), files);
}
/** Pairs paths by content, those of the same name first, each once. */
function sameContents(root, gone, come, files) {
    const hash = [...files.values()][0]?.length === 64 ? 'sha256' : 'sha1';
    const byId = new Map();
    for (const path of come) {
        const id = blobIdOnDisk((0,external_node_path_.join)(root, path), hash);
        if (id !== undefined)
            (0,group_by/* addToGroup */.Mr)(byId, id, path);
    }
    const renames = new Map();
    const pair = (from, isIt) => {
        const candidates = byId.get(files.get(from) ?? '') ?? [];
        const at = renames.has(from) ? -1 : candidates.findIndex(isIt);
        for (const to of at === -1 ? [] : candidates.splice(at, 1))
            renames.set(from, to);
    };
    for (const from of gone)
        pair(from, (to) => external_node_path_.posix.basename(to) === external_node_path_.posix.basename(from));
    for (const from of gone)
        pair(from, () => true);
    return renames;
}

// EXTERNAL MODULE: ./build/gate/sparse-checkout.js
var sparse_checkout = __webpack_require__(49441);
// EXTERNAL MODULE: ./build/gate/unified-diff.js
var unified_diff = __webpack_require__(29882);
;// CONCATENATED MODULE: ./build/gate/git-tree.js







/** Any more links are treated as missing. */
const MAXIMUM_LINKS = 5000;
const MAXIMUM_LINK_BYTES = 4096;
/** Files that only the base reads, each by a separate process. */
const MAXIMUM_SINGLE_READS = 200;
const MAXIMUM_FILE_BYTES = 64 * 1024 * 1024;
/** The files of a commit in the object database, compared with `HEAD`; undefined if git cannot read it. */
async function gitTree(root, sha, objects) {
    const listing = await (0,git/* git */.$Y)(root, ['ls-tree', '-r', '-z', '--full-tree', sha]);
    if (listing === undefined)
        return undefined;
    const { files, links, modules, paths } = parseListing(listing);
    const targets = await readLinks(objects, links);
    const sameModules = await findSameModules(root, modules);
    const readRenames = (0,lazy/* lazy */.RZ)(() => findRenames(root, sha, files));
    return {
        sha,
        linkAt: (path) => targets.get(path),
        sameModules,
        hasOtherModule: (path) => !sameModules.has(path),
        readRenames,
        readTouched: (0,lazy/* lazy */.RZ)(() => findTouched(root, sha)),
        readAbsent: () => (0,sparse_checkout/* findAbsent */.j)(root, paths),
        has: (path) => files.has(path),
        allPaths: () => paths,
        isSame: (path, id) => files.get(path) === id,
        hash: sha.length === 64 ? 'sha256' : 'sha1',
        ...contentReader(root, files, objects),
        addedLines: async (paths) => addedLines(root, paths, baseIds(files, await readRenames())),
    };
}
function contentReader(root, files, objects) {
    const contents = new Map();
    let singleReads = 0;
    return {
        async load(paths) {
            const ids = idsOf(paths, files).filter((id) => !contents.has(id));
            for (const blob of await objects.read(ids))
                if (blob?.type === 'blob')
                    contents.set(blob.id, blob.content);
        },
        content(path) {
            const id = files.get(path);
            if (id === undefined)
                return undefined;
            if (!contents.has(id) && singleReads++ < MAXIMUM_SINGLE_READS) {
                const read = readBlobNow(root, id);
                if (read !== undefined)
                    contents.set(id, read);
            }
            return contents.get(id);
        },
    };
}
function idsOf(paths, files) {
    return [...new Set(paths.flatMap((path) => files.get(path) ?? []))];
}
/** Lines of `git ls-tree`: mode, type and id, a tab, and the path. */
function parseListing(listing) {
    const files = new Map();
    const links = new Map();
    const modules = new Map();
    const paths = [];
    for (const entry of (0,git/* splitNul */.K5)(listing)) {
        const tab = entry.indexOf('\t');
        const [mode, type, id = ''] = entry.slice(0, tab).split(' ');
        const path = entry.slice(tab + 1);
        paths.push(path);
        if ((0,path_gaps/* isUndecodable */.$D)(path))
            continue;
        if (type === 'commit')
            modules.set(path, id);
        else
            (mode === '120000' ? links : files).set(path, id);
    }
    return { files, links, modules, paths };
}
async function findSameModules(root, modules) {
    if (modules.size === 0)
        return new Set();
    const listing = await (0,git/* git */.$Y)(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
    const inHead = listing === undefined ? new Map() : parseListing(listing).modules;
    return new Set([...modules].flatMap(([path, id]) => (inHead.get(path) === id ? [path] : [])));
}
/** Compares with the files on the disk, since a scan reads those, not the committed ones. */
async function findTouched(root, sha) {
    const changes = await (0,git/* git */.$Y)(root, ['diff-index', '-z', '--no-renames', '--name-only', sha]);
    return changes && new Set((0,git/* splitNul */.K5)(changes));
}
async function readLinks(objects, links) {
    const wanted = [...links].slice(0, MAXIMUM_LINKS);
    const blobs = await objects.read(wanted.map(([, id]) => id));
    const targets = blobs.map((blob) => blob?.content).map(targetOf);
    return new Map(wanted.map(([path], index) => [path, targets[index] ?? '/']));
}
/** A link that is not known leads out of the repository, so to nothing. */
function targetOf(content) {
    return content === undefined || content.length > MAXIMUM_LINK_BYTES ? undefined : content.toString('utf8');
}
function readBlobNow(root, id) {
    const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', [...git/* SAFE_GIT_OPTIONS */.Sp, 'cat-file', 'blob', id], {
        cwd: root,
        env: (0,git/* gitEnvironment */._K)(),
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 10_000,
        maxBuffer: MAXIMUM_FILE_BYTES,
        windowsHide: true,
    });
    return status === 0 ? stdout : undefined;
}
/** The id of each file of the change in the base. */
function baseIds(files, renames) {
    const oldPaths = new Map([...renames].map(([from, to]) => [to, from]));
    return (path) => files.get(oldPaths.get(path) ?? path);
}
async function addedLines(root, paths, baseId) {
    const known = new Map();
    await Promise.all(paths.map(async (path) => {
        const id = baseId(path);
        const ranges = id === undefined ? [WHOLE_FILE] : await compareBlobs(root, id, `HEAD:${path}`);
        if (ranges !== undefined)
            known.set(path, ranges);
    }));
    return known;
}
const WHOLE_FILE = { start: 1, end: Number.MAX_SAFE_INTEGER };
/** Compares blobs instead of paths, so that the repository's attributes do not apply and no name has to be quoted. */
async function compareBlobs(root, from, to) {
    const diff = await (0,git/* git */.$Y)(root, ['diff', '--no-ext-diff', '--no-textconv', '--no-color', '--text', '-U0', from, to]);
    return diff === undefined ? undefined : (0,unified_diff/* addedRanges */.l)(diff.toString('utf8'));
}

// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
;// CONCATENATED MODULE: ./build/gate/image-changes.js


/** The images of publishers that the base takes nothing from, and those that lose their digest. */
function changedImages(sides) {
    const lost = lostDigests(sides);
    const added = newSources(sides);
    return [...new Set([...added.keys(), ...lost.keys()])].map((image) => {
        const { use, usedBy, title, text, span } = image;
        const change = {
            ...(added.has(image) && { newSource: image.source }),
            ...(lost.has(image) && { fixedBefore: lost.get(image) }),
        };
        return { kind: 'image', use, usedBy, title, reference: { value: (0,images_image/* imageReferenceOf */.eJ)(text), span }, facts: {}, change };
    });
}
/** The first image of each new publisher. Where the base names no image at all, nobody is known, and so nobody is new. */
function newSources({ base, head }) {
    const known = new Set(base.map(({ source }) => source));
    if (known.size === 0)
        return new Map();
    for (const { isOwn, source } of head)
        if (isOwn)
            known.add(source);
    const found = new Map();
    for (const image of head) {
        if (known.has(image.source))
            continue;
        known.add(image.source);
        found.set(image, image.source);
    }
    return found;
}
/** The images without a digest where the base has one at the same place, each with the reference there. */
function lostDigests({ base, head, mapPath }) {
    const keyOf = ({ use, usedBy }, path) => JSON.stringify([path, use, usedBy]);
    const before = (0,group_by/* groupBy */.$z)(base, (image) => keyOf(image, mapPath(image.span.file.path)));
    const found = new Map();
    for (const [key, images] of (0,group_by/* groupBy */.$z)(head, (image) => keyOf(image, image.span.file.path))) {
        const were = before.get(key) ?? [];
        const fixed = were.filter(({ isFixed }) => isFixed);
        const open = images.filter(image_changes_isOpen);
        const lost = Math.min(fixed.length - images.filter(({ isFixed }) => isFixed).length, open.length - were.filter(image_changes_isOpen).length);
        for (const image of open.slice(0, Math.max(0, lost)))
            found.set(image, fixed[0]?.text ?? '');
    }
    return found;
}
function image_changes_isOpen({ isFixed, isOwn }) {
    return !isFixed && !isOwn;
}

;// CONCATENATED MODULE: ./build/gate/lost-hardening.js


/** What a change removes from the hardening of engines. A setting that another place of the same engine gets instead is not removed. */
function lostHardening(sides) {
    const { base, head, mapPath } = sides;
    const stay = (path) => path;
    const names = intersectionOf(containersOf(base, mapPath), containersOf(head, stay));
    const before = (0,group_by/* groupBy */.$z)(base, (engine) => lost_hardening_keyOf(engine, mapPath, names));
    const after = (0,group_by/* groupBy */.$z)(head, (engine) => lost_hardening_keyOf(engine, stay, names));
    const lost = [...before].flatMap(([key, engines]) => lostBy(engines, after.get(key) ?? [], sides));
    const left = gains(before, after);
    const inNewFiles = gains((0,group_by/* groupBy */.$z)(base, (engine) => lost_hardening_keyOf(engine, stay, names)), after);
    // a file that stays needs a setting of its own, and several that are gone may have become one
    const isElsewhere = ({ reader, part, isDeleted }) => {
        const name = partKey(reader, part);
        if (isDeleted)
            return inNewFiles.has(name);
        const count = left.get(name) ?? 0;
        left.set(name, count - 1);
        return count > 0;
    };
    return subjectsOf(lost.filter((one) => !isElsewhere(one)));
}
function intersectionOf(one, other) {
    return new Set([...one].filter((name) => other.has(name)));
}
/** The engine of a container is that of the container with the same name in the same file, where both sides have one. */
function lost_hardening_keyOf(engine, mapPath, names) {
    const { reader, span } = engine;
    const name = containerOf(engine, mapPath);
    return name !== undefined && names.has(name) ? name : JSON.stringify([reader, mapPath(span.file.path)]);
}
function containerOf({ reader, container, span }, mapPath) {
    return container === undefined ? undefined : JSON.stringify([reader, mapPath(span.file.path), container]);
}
function containersOf(engines, mapPath) {
    return new Set(engines.flatMap((engine) => containerOf(engine, mapPath) ?? []));
}
function partKey(reader, part) {
    return `${reader} ${part}`;
}
function lostBy(before, after, sides) {
    const spare = Math.max(0, ...after.map(({ unknownWords }) => unknownWords));
    const wasUnknown = Math.max(...before.map(({ unknownWords }) => unknownWords));
    if (spare > wasUnknown)
        return [];
    return lost_hardening_partsOf(before).flatMap((part) => {
        const had = before.filter((engine) => engine.on.has(part));
        const lacks = after.filter((engine) => !mayHave(engine, part));
        const missing = had.length - (after.length - lacks.length);
        if (after.length === 0)
            return whereGone(had, part, sides);
        return lacks
            .filter((engine) => part !== 'clients' || mayListenElsewhere(had, engine))
            .slice(0, Math.max(0, missing))
            .map((engine) => ({ reader: engine.reader, part, at: engine.off.get(part) ?? engine.span, isDeleted: false }));
    });
}
function lost_hardening_partsOf(engines) {
    return [...new Set(engines.flatMap(({ on }) => [...on.keys()]))];
}
function mayHave({ on, unknown }, part) {
    return on.has(part) || unknown.has(part);
}
/**
 * Whether the engine may listen on an address that is set elsewhere, since none is set here, before or after the change. If one is set here
 * without certificates, another rule reports it; if the change removes it, nobody can connect.
 */
function mayListenElsewhere(had, after) {
    return !after.listens && !had.some(({ listens }) => listens);
}
/** What is lost where no engine is set up any more: an engine goes on without a deleted file, and a script starts none then. */
function whereGone([engine], part, { mapPath, textOf }) {
    if (engine === undefined)
        return [];
    const { path, text } = engine.span.file;
    if (engine.isCommand && !UNIT.test(path))
        return [];
    if (part === 'clients' && engine.listens)
        return [];
    const now = mapPath(path);
    const after = textOf(now);
    // a link may lead to the same settings
    if (textOf(path) === text)
        return [];
    // a file that cannot be read is reported by itself
    if (after !== undefined && (now === path || TEMPLATE.test(now) || isSettings(now))) {
        if (!engine.isCommand || now !== path)
            return [];
    }
    return [{ reader: engine.reader, part, at: engine.on.get(part) ?? engine.span, isDeleted: true }];
}
/** The unit of the engine, and what is added to it: without them, those of the distribution apply. */
const UNIT = /(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/;
const TEMPLATE = /\.(?:j2|jinja2?|tmpl|tpl|gotmpl|erb|mustache|hbs|template|in)$/i;
function isSettings(path) {
    return formats/* ENGINE_FILES */.HW.daemon.test(path) || formats/* ENGINE_FILES */.HW.containers.test(path);
}
/** How many places of the change harden a part that they did not before. */
function gains(before, after) {
    const gained = new Map();
    for (const [key, engines] of after) {
        const [{ reader }] = engines;
        const parts = new Set(engines.flatMap(({ on, unknown }) => [...on.keys(), ...unknown]));
        for (const part of parts) {
            const count = (some = []) => some.filter((one) => mayHave(one, part)).length;
            const more = count(engines) - count(before.get(key));
            const name = partKey(reader, part);
            if (more > 0)
                gained.set(name, (gained.get(name) ?? 0) + more);
        }
    }
    return gained;
}
/** A subject for each file. */
function subjectsOf(lost) {
    const byFile = new Map();
    for (const one of lost)
        (0,group_by/* addToGroup */.Mr)(byFile, JSON.stringify([one.reader, one.at.file.path]), one);
    return [...byFile.values()].map((all) => {
        const [{ reader, at }] = all;
        const none = { registries: [], listeners: [], verifiesClients: undefined };
        return { kind: 'engine', file: at.file, span: at, reader, ...none, lost: all };
    });
}

// EXTERNAL MODULE: ./build/parse/readme-purpose.js + 1 modules
var readme_purpose = __webpack_require__(26710);
// EXTERNAL MODULE: ./build/parse/stated-purpose.js
var stated_purpose = __webpack_require__(15754);
;// CONCATENATED MODULE: ./build/gate/new-statements.js





/**
 * What only the change says about the purpose of files: a change that adds such a comment to a file of the base, or such a sentence to a
 * README, must not make its own findings milder. In a file that the change adds, a comment counts, as its name does.
 * @throws {BaseUnavailable}
 */
async function newStatements(tree, head) {
    const touched = [...((await tree.readTouched()) ?? possiblyTouched(head))];
    const stated = touched.filter((path) => statementsOf(path, head.readFile(path, 'guess')?.text).length > 0);
    if (stated.length === 0)
        return [];
    const isMoved = stated.some((path) => !(0,readme_purpose/* isReadme */.ro)(path) && base_paths_realPath(tree, path) === undefined);
    const before = new Map([...(isMoved ? await tree.readRenames() : [])].map(([from, to]) => [to, from]));
    const inBase = new Map(stated.map((path) => [path, base_paths_realPath(tree, before.get(path) ?? path)]));
    await tree.load([...inBase.values()].filter((path) => path !== undefined));
    return stated.flatMap((path) => {
        const real = inBase.get(path);
        if (real === undefined && !(0,readme_purpose/* isReadme */.ro)(path))
            return [];
        const known = new Set(real === undefined ? [] : statementsOf(path, textIn(tree, real)));
        return statementsOf(path, head.readFile(path, 'guess')?.text).filter((statement) => !known.has(statement));
    });
}
/** Where the change may not be listed. */
function possiblyTouched({ files }) {
    const folders = new Set(['', ...files.flatMap(({ path }) => [...(0,support_paths/* foldersAbove */.Zv)(path)])]);
    const readmes = [...folders].flatMap((folder) => readme_purpose/* README_NAMES */.Wu.map((name) => (folder === '' ? name : `${folder}/${name}`)));
    return new Set([...files.map(({ path }) => path), ...readmes]);
}
function statementsOf(path, text) {
    if (text === undefined)
        return [];
    if ((0,readme_purpose/* isReadme */.ro)(path))
        return (0,readme_purpose/* statementsIn */.WI)({ text }, path);
    return (0,stated_purpose/* isStatedForDevelopment */.U)({ text }) ? [path] : [];
}
function textIn(tree, path) {
    const bytes = tree.content(path);
    const decoded = bytes && (0,read_text_file/* decodeText */.g7)(bytes);
    return decoded?.ok === true ? decoded.value.text : undefined;
}

;// CONCATENATED MODULE: ./build/gate/observed-repository.js


function observe(repository, hash) {
    const seen = new Map();
    const asked = new Map();
    const refused = new Set();
    const links = new Map();
    const modules = new Set();
    let isListed = false;
    const note = (path, file) => {
        asked.set(path, file?.path ?? (refused.has(path) ? path : undefined));
        if (file !== undefined && !seen.has(file.path))
            seen.set(file.path, blobId(file, hash));
    };
    return {
        ...repository,
        disk: undefined,
        ...{ seen, asked, links, modules },
        isListed: () => isListed,
        listedPaths: repository.paths,
        read(path) {
            const result = repository.read(path);
            if (!result.ok)
                refused.add(path);
            note(path, result.ok ? result.value : undefined);
            return result;
        },
        readFile(path, certainty) {
            const count = repository.refusals().length;
            const file = repository.readFile(path, certainty);
            if (repository.refusals().length > count)
                refused.add(external_node_path_.posix.normalize(path));
            note(external_node_path_.posix.normalize(path), file);
            return file;
        },
        contentOf(path) {
            const content = repository.contentOf(path);
            if (!asked.has(path))
                asked.set(path, content && path);
            return content;
        },
        ...observed_repository_foldersOf(repository, links, modules),
        paths() {
            isListed = true;
            return repository.paths();
        },
    };
}
/** What it answers about links and submodules, which are noted. */
function observed_repository_foldersOf(repository, links, modules) {
    return {
        outsideTarget(path) {
            const target = repository.outsideTarget(path);
            links.set(path, target);
            return target;
        },
        submodule(path) {
            modules.add(path);
            return repository.submodule?.(path) ?? 'missing';
        },
    };
}

;// CONCATENATED MODULE: ./build/gate/index.js















/**
 * Scans the checkout and, if a base is available, the base too: in one run, with the same rules, data and clock.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function judge(settings, change, options) {
    const own = await loadPolicy(settings);
    const objects = openGitObjects(repositoryRoot(settings.paths, settings.folder));
    try {
        return await judgeWith(objects, own, settings, change, options);
    }
    finally {
        objects.close();
    }
}
async function judgeWith(objects, own, settings, change, options) {
    const opened = openWith(settings, own);
    const head = await checkedOut(objects);
    const found = change === undefined ? undefined : await findBase(opened.root, change, head, objects, options);
    const { policy, notifications } = await policyOf(found, opened.root, settings, own, options);
    const files = policy.config === own.config ? opened : openWith(settings, policy);
    const headId = head?.id;
    const base = found?.isForPolicyOnly === true ? undefined : found;
    const compared = base && (await unlessUnavailable(() => compareWith(base, files, settings, policy, options)));
    if (compared !== undefined)
        return { ...compared, report: withNotes(compared.report, notifications), policy, headId };
    const notes = options.isBaseNeeded ? [BASE_MISSING, ...notifications] : [];
    const report = withNotes(await scanWith(files, settings, policy), notes);
    return { repository: files, report, policy, headId, gate: undefined };
}
/** @throws {BaseUnavailable} */
async function compareWith(found, files, given, policy, { isDenied, readsChangedImages }) {
    const settings = { ...given, isCompared: true };
    const repository = observe(files, found.hash);
    const journal = new Map();
    const opened = (0,lazy/* lazy */.RZ)(() => baseRepository(found, repository, policy.config));
    const scanBase = async ({ repository: its, sameness }, onImages) => scanWith(its, { ...settings, known: { journal, sameness }, onImages }, policy);
    // when images are looked up, all files of the change were read, so that the base is known
    const imagesBefore = async (images) => {
        const base = await opened();
        if (base.isSame)
            return images;
        const found = [];
        await scanBase(base, (some) => found.push(...some));
        return found;
    };
    // after all files of the change were read
    const reportBefore = (0,lazy/* lazy */.RZ)(async () => scanBase(await opened()));
    const changes = changesSince(opened, reportBefore, files);
    const report = await scanWith(repository, { ...settings, journal, ...changes, ...(readsChangedImages && { imagesBefore }) }, await withoutNewStatements(policy, found, files));
    const base = await opened();
    const baseReport = base.isSame ? report : await reportBefore();
    const unavailableDecides = policy.config.images.failOnUnavailable;
    const reports = { base: baseReport, head: report, isDenied, unavailableDecides, files: filesOfChange(files) };
    const gate = await gateOf(found, base.renames, reports);
    return { repository, report: withNotes(report, notesOn(gate.unjudged)), gate };
}
/** What a change does to engines and images that its files name, for rules that compare. */
function changesSince(opened, reportBefore, files) {
    return {
        async lostHardening(engines) {
            const { isSame, renames } = await opened();
            if (isSame)
                return [];
            const { engines: before = [] } = await reportBefore();
            return lostHardening({
                base: before,
                head: engines,
                mapPath: followed(files, gate_mapped(renames)),
                textOf: textReader(files),
            });
        },
        async changedImages(images) {
            const { isSame, renames } = await opened();
            if (isSame)
                return [];
            const { namedImages: before = [] } = await reportBefore();
            return changedImages({ base: before, head: images, mapPath: gate_mapped(renames) });
        },
    };
}
function filesOfChange(files) {
    const textOf = textReader(files);
    return {
        textOf,
        filesNaming: (name) => files.files.flatMap(({ path }) => (textOf(path)?.includes(name) ? path : [])),
    };
}
function textReader(files) {
    return (path) => {
        const read = files.read(path);
        return read.ok ? read.value.text : undefined;
    };
}
/** Paths in the change that are links there become those that the links lead to. */
function followed({ read }, mapPath) {
    return (path) => {
        const file = read(mapPath(path));
        return file.ok ? file.value.path : mapPath(path);
    };
}
function gate_mapped(renames) {
    return (path) => renames.get(path) ?? path;
}
async function withoutNewStatements(policy, found, files) {
    const { context } = policy.config;
    if (context === 'off')
        return policy;
    const statements = await newStatements(found, files);
    if (statements.length === 0)
        return policy;
    return { ...policy, config: { ...policy.config, context: { ...context, newStatements: statements } } };
}
async function unlessUnavailable(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof base_tree/* BaseUnavailable */.G)
            return undefined;
        throw error;
    }
}
/** The change's own policy is used only where it cannot weaken the check, or where nothing else is available. */
async function policyOf(base, root, settings, own, { policyOfBase, isBaseNeeded }) {
    if (!policyOfBase)
        return { policy: own, notifications: [] };
    const ofBase = base && (await unlessUnavailable(() => basePolicy(base, root, settings, own)));
    if (ofBase !== undefined)
        return ofBase;
    return isBaseNeeded ? withoutBase(root, settings, own) : { policy: own, notifications: [] };
}
const BASE_MISSING = {
    level: 'warning',
    code: 'base-missing',
    message: 'The base of this change is not available, neither from git nor from the API, so all findings count and not only new ones. ' +
        'Let the job have contents: read, and pull-requests: read for changes of more than 300 files, or check out with fetch-depth: 2.',
};
async function findBase(root, change, head, objects, options) {
    const sha = baseOf(change, head);
    if (sha !== undefined && head !== undefined) {
        const known = await treeAt(root, sha, head, objects);
        if (known !== undefined)
            return known;
        const { budget } = options;
        const isFetched = options.isBaseNeeded && (await budget.during(() => fetchCommit(root, sha, budget.left())));
        const fetched = isFetched ? await treeAt(root, sha, head, objects) : undefined;
        if (fetched !== undefined)
            return fetched;
    }
    return options.isBaseNeeded ? options.fallback?.({ sha, headId: head?.id, root }) : undefined;
}
/**
 * A branch that is behind its target must not answer for commits that it does not have yet: it is compared with the commit where it began.
 */
async function treeAt(root, sha, head, objects) {
    const isParent = head.parents.includes(sha);
    return gitTree(root, isParent ? sha : ((await mergeBase(root, sha)) ?? sha), objects);
}
async function gateOf(tree, renames, { base, head, ...options }) {
    const addedLines = async (paths) => {
        const known = await tree.addedLines([...new Set(paths)]);
        return (path) => known.get(path);
    };
    const lines = await addedLines(ambiguousPaths(base, head, renames));
    return { ...compare(base, head, { renames, addedLines: lines, ...options }), baseSha: tree.sha, addedLines };
}
function withNotes(report, notes) {
    return notes.length === 0 ? report : { ...report, notifications: [...report.notifications, ...notes] };
}

;// CONCATENATED MODULE: ./build/github/judge-workflow.js














/**
 * Scans and decides. In a pull request and a merge group only new findings decide, elsewhere all of them, unless `fail-scope` says
 * otherwise. Without a base, all of them decide.
 * @throws {ConfigurationError}
 */
async function judgeWorkflow(folder, inputs, context, { network, cache, threads }) {
    refusePaths(folder, inputs);
    const isReviewed = context.change !== undefined && context.change.kind !== 'push';
    const scope = inputs.failScope ?? (isReviewed ? 'new' : 'all');
    const settings = {
        ...settingsOf(folder, inputs, threads),
        images: { ...inputs.images, packagesToken: packagesToken(inputs, context) },
        imageDefaults: imageDefaults(isReviewed, cache),
        prepareLookups: cache?.restore,
    };
    const compared = await judge(settings, context.change, {
        isBaseNeeded: isReviewed || scope === 'new',
        budget: network.budget,
        policyOfBase: isReviewed,
        readsChangedImages: isReviewed,
        isDenied: ({ isSweeping }) => inputs.newSuppressions === 'deny' || (isReviewed && isSweeping === true),
        fallback: (question) => treeFromApi(context, network, question),
    });
    const judged = inputs.builtImages.length === 0 ? compared : await withBuiltImages(compared, settings, inputs);
    const { gate } = judged;
    const report = judgedReport(judged, isReviewed);
    const isNewOnly = gate !== undefined && scope === 'new';
    const fresh = isNewOnly ? gate.fresh : undefined;
    const gaps = isNewOnly ? gate.freshGaps : failingGaps(report.notifications, isReviewed, gate);
    return {
        ...judged,
        report,
        gate,
        isNewOnly,
        shown: gate !== undefined && (isReviewed || isNewOnly) ? gate.fresh : (0,tally/* tally */.N4)(report).open,
        gaps,
        shownPolicy: shownPolicy(settings, judged),
        verdict: (0,report_verdict/* verdict */.W)(report, thresholdsOf(settings, judged.policy), { fresh, gaps }),
    };
}
function shownPolicy(settings, { policy, repository: { root } }) {
    const overrides = overrides_overridesOf(settings, policy, root);
    return { configuration: settings.config ?? (0,config_config/* configurationFiles */.K0)(root)[0], setBy: 'the input', overrides };
}
function settingsOf(folder, inputs, threads) {
    return {
        ...inputs,
        folder,
        withBaseline: true,
        withPostures: true,
        withEvidence: inputs.htmlFile !== undefined,
        threads,
        lookupHint: 'image-lookup or images.lookup is never',
    };
}
/** With the images that the job built: nothing is known about earlier ones, so all that is found in them counts as new. */
async function withBuiltImages(judged, settings, { builtImages }) {
    const { checkBuiltImages } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(8456), __webpack_require__.e(4790), __webpack_require__.e(9637), __webpack_require__.e(5180), __webpack_require__.e(3883), __webpack_require__.e(6547), __webpack_require__.e(851)]).then(__webpack_require__.bind(__webpack_require__, 80851));
    for (const image of builtImages)
        refuseLinkOut(settings.folder, image, 'image');
    const built = await checkBuiltImages(builtImages, settings, judged.policy, judged);
    const { report, gate } = judged;
    const rules = new Map([...built.rules, ...report.rules].map((active) => [active.rule.id, active]));
    const failing = built.notifications.filter((one) => (0,findings_gap/* failsCheck */.k2)(one, 'all'));
    return {
        ...judged,
        report: {
            ...report,
            rules: [...rules.values()],
            findings: [...report.findings, ...built.findings],
            notifications: [...report.notifications, ...built.notifications],
            vulnerable: [...(report.vulnerable ?? []), ...built.vulnerable],
            verified: [...(report.verified ?? []), ...built.verified],
        },
        gate: gate && {
            ...gate,
            fresh: [...gate.fresh, ...built.findings.filter(folding/* isShown */.aJ)],
            freshGaps: [...gate.freshGaps, ...failing],
            findings: [...gate.findings, ...built.findings],
            findingsOfReview: [...gate.findingsOfReview, ...built.findings],
        },
    };
}
/** The token belongs to the instance that the workflow runs on. */
function packagesToken({ token }, { serverUrl }) {
    return serverUrl === 'https://github.com' ? token : undefined;
}
/** In seconds, for all look-ups together: a person waits for the check of a change. */
const REVIEW_SECONDS = 20;
const SECONDS = 60;
function imageDefaults(isReviewed, cache) {
    return {
        lookup: 'auto',
        vulnerabilities: 'auto',
        timeBudget: isReviewed ? REVIEW_SECONDS : SECONDS,
        // pull requests from forks can read the cache of the runner
        ...(cache && { cacheDir: cache.folder, keepsPublicOnly: true }),
    };
}
/** A gap that a reviewed change brings fails the check in each scope. Without a base, every gap may be new. */
function failingGaps(notifications, isReviewed, gate) {
    const fresh = new Set(gate?.freshGaps);
    return notifications.filter((one) => (0,findings_gap/* failsCheck */.k2)(one, 'all') || (isReviewed && (0,findings_gap/* failsCheck */.k2)(one, 'change') && (gate === undefined || fresh.has(one))));
}
function refusePaths(folder, { paths, images }) {
    for (const path of paths)
        refuseLinkOut(folder, path, 'paths');
    refuseFoldersOfRepository(repositoryRoot(paths, folder), images);
}
/** Anyone who can write to these folders can forge what images contain, and a pull request could bring such a folder along. */
function refuseFoldersOfRepository(root, { cacheDir, vulnerabilityDatabase }) {
    const inputs = { 'cache-dir': cacheDir, 'vulnerability-database': vulnerabilityDatabase };
    for (const [name, path] of Object.entries(inputs)) {
        if (path === undefined || !(0,support_paths/* isWithin */.UO)(root, realPathOf(path)))
            continue;
        throw new configuration_error/* ConfigurationError */.j(`The input ${name} names a folder in the repository, where a pull request could bring its own. ` +
            `Take one outside of it: \${{ runner.temp }}/hullcheck.`);
    }
}
/** In a review each new problem is a separate entry; elsewhere all findings of one setting share an entry. */
function judgedReport({ report, gate }, isReviewed) {
    if (gate === undefined)
        return report;
    return { ...report, findings: isReviewed ? gate.findingsOfReview : gate.findings };
}
/** The API may not answer: the report then says that a base is missing. */
async function treeFromApi(context, network, { sha = context.change?.base, headId = context.change?.sha, root }) {
    if (!isCommit(sha) || !isCommit(headId))
        return undefined;
    const client = await network.client();
    if (client === undefined)
        return undefined;
    const [{ restTree }, { ApiError }] = await Promise.all([__webpack_require__.e(/* import() */ 8723).then(__webpack_require__.bind(__webpack_require__, 48723)), __webpack_require__.e(/* import() */ 4463).then(__webpack_require__.bind(__webpack_require__, 44463))]);
    try {
        return await restTree({ client, pull: context.pull?.number, sha, headId, root });
    }
    catch (error) {
        if (error instanceof ApiError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/links.js
/** The page on GitHub for a line of the checked-out commit; undefined outside a workflow. */
function linkToLine({ serverUrl, repository, sha }, headId) {
    const commit = headId ?? sha;
    if (repository === undefined || commit === '')
        return undefined;
    const encode = (path) => path.split('/').map(encodeURIComponent).join('/');
    const start = `${serverUrl}/${encode(`${repository.owner}/${repository.name}`)}/blob/${commit}`;
    return (path, line) => `${start}/${encode(path)}#L${line}`;
}

// EXTERNAL MODULE: ./build/support/budget.js
var support_budget = __webpack_require__(60975);
;// CONCATENATED MODULE: ./build/github/network.js

/** With `network: never`, git gets no time, and there never is a client. */
function openNetwork({ repository }, inputs) {
    const { token, networkSeconds, offline = false } = inputs;
    const seconds = offline ? 0 : networkSeconds;
    const budget = (0,support_budget.workBudget)(seconds);
    let client;
    return {
        budget,
        async client() {
            if (repository === undefined || token === '' || offline)
                return undefined;
            client ??= __webpack_require__.e(/* import() */ 4463).then(__webpack_require__.bind(__webpack_require__, 44463)).then(({ createClient }) => createClient({ token, ...repository, budget }));
            return client;
        },
    };
}

;// CONCATENATED MODULE: ./build/github/replaced-files.js






/**
 * A sentence for each report that replaces a file that git tracks. That is possible on purpose, but whatever the rest of the job does with the
 * checkout, it then does with the report. Ask before the reports are written.
 */
async function replacedFiles(workspace, reports) {
    const root = realPathOf(workspace);
    const sentences = [];
    for (const { input, path } of reports) {
        const written = (0,external_node_path_.resolve)(workspace, path);
        // a link is replaced itself
        const file = (0,external_node_path_.join)(realPathOf((0,external_node_path_.dirname)(written)), (0,external_node_path_.basename)(written));
        if (!(0,support_paths/* isWithin */.UO)(root, file) || (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false }) === undefined)
            continue;
        const listed = await (0,git/* git */.$Y)(root, ['ls-files', '-z', '--cached', '--', (0,support_paths/* fromRoot */.tc)(root, file)]);
        if (listed === undefined || (0,git/* splitNul */.K5)(listed).length === 0)
            continue;
        sentences.push(`The input ${input} names ${(0,configuration_error/* printable */.g)((0,support_paths/* fromRoot */.tc)(root, file))}, which git tracks: the report replaces it in the checkout.`);
    }
    return sentences;
}

;// CONCATENATED MODULE: ./build/github/sarif-parts.js





/**
 * The SARIF of a report, with a run for each component. Each version has less detail than the one before, in case that one is too large for
 * GitHub.
 * @throws {ConfigurationError} if there are too many components.
 */
function sarifVersions({ report, repository, gate }, workspace, { category, categoryBy }) {
    const found = [...report.findings, ...(gate?.fixed ?? [])];
    const paths = [...repository.files.map(({ path }) => path), ...found.map(({ span }) => span.file.path)];
    const components = componentsOf(paths, categoryBy);
    const known = new Set(components);
    // a notification may be about another file, such as the configuration, which does not make a component
    const ownerOf = (path) => {
        const component = componentOf(path, categoryBy);
        return known.has(component) ? component : '';
    };
    const parts = components.map((component) => ({
        category: categoryOf(category, component),
        contains: (path) => ownerOf(path) === component,
    }));
    // GitHub expects paths relative to the workspace without a git repository to tell the root
    const rootPrefix = repository.isCheckout ? '' : (0,support_paths/* fromRoot */.tc)(workspace, repository.root);
    const write = (shown) => toSarif(shown, { version: version/* VERSION */.x, concernOf: rules/* concernOf */.g, parts, rootPrefix });
    const full = write(report);
    return [
        () => full,
        () => write(withoutFixes(report)),
        () => write(withoutRelated(withoutFixes(report))),
        () => write(withoutNotes(withoutRelated(withoutFixes(report)))),
    ];
}
function withoutFixes(report) {
    return { ...report, findings: report.findings.map((finding) => ({ ...finding, fix: undefined })) };
}
function withoutRelated(report) {
    return { ...report, findings: report.findings.map((finding) => ({ ...finding, related: [] })) };
}
function withoutNotes(report) {
    return { ...report, findings: report.findings.filter(({ severity }) => severity !== 'note' && severity !== 'low') };
}

;// CONCATENATED MODULE: ./build/github/upload/plan.js
const QUEUE = /^refs\/heads\/gh-readonly-queue\//;
const UPLOADABLE = /^refs\/(?:heads|tags|pull)\/./;
/** The target of the upload, or the reason not to upload. `headId` is the commit that is checked out, if git knows it. */
function planUpload({ event, ref, sha, pull, repository }, headId, inputs) {
    if (inputs.upload === 'never')
        return skipped('skipped', 'The results were not uploaded: upload is never.');
    if (inputs.offline)
        return { ...skipped('skipped', OFFLINE), isRefusal: true };
    if (repository === undefined)
        return skipped('skipped', 'The results were not uploaded: this is not a workflow of GitHub.');
    if (inputs.token === '')
        return { ...skipped('skipped', NO_TOKEN), isRefusal: true };
    if ((event === 'merge_group' || QUEUE.test(ref)) && !inputs.uploadMergeQueue)
        return skipped('skipped-merge-queue', IN_QUEUE);
    if (ref.startsWith('refs/tags/') && !inputs.uploadTags)
        return skipped('skipped-tag', OF_TAG);
    if (!UPLOADABLE.test(ref))
        return skipped('skipped', 'The results were not uploaded: this event belongs to no branch.');
    const commit = headId ?? sha;
    if (commit === sha || RUN_FOR_A_BRANCH.has(event))
        return { ref, commit };
    return pull === undefined ? skipped('skipped', OTHER_COMMIT) : { ref: `refs/pull/${pull.number}/head`, commit };
}
/** For these events the checkout belongs to the branch that the event names, even when it is newer than the event. */
const RUN_FOR_A_BRANCH = new Set(['push', 'schedule', 'workflow_dispatch', 'merge_group']);
/** `workflow_run` and `issue_comment` run for the default branch, and check out code that strangers propose. */
const OTHER_COMMIT = 'The results were not uploaded: this event belongs to the default branch, and another commit is checked out. ' +
    'They would replace the results of that branch.';
const OFFLINE = 'The results were not uploaded: network is never.';
const NO_TOKEN = 'The results were not uploaded: the input token is empty.';
const IN_QUEUE = 'The results were not uploaded: GitHub deletes the branches of a merge queue at once and shows nothing of them. ' +
    'The pull request had its own, and the push to the target branch will have.';
const OF_TAG = 'The results were not uploaded: results of a tag form a separate configuration that later runs do not update. Set upload-tags: true to upload them.';
function skipped(status, message) {
    return { status, message, level: 'none', isRefusal: false, sarifIds: [] };
}

;// CONCATENATED MODULE: ./build/github/run-action.js



























/** The whole Action. It never throws. */
async function runAction(threads) {
    try {
        await runSteps(new Date(), threads);
    }
    catch (error) {
        setOutput('conclusion', 'error');
        writeSummary(`## hullcheck: error\n\n${(0,report_escape/* gfm */.Te)(run_action_messageOf(error))}\n`);
        // an unexpected error may take its time
        const core = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
        if (error instanceof Error && error.stack !== undefined)
            core.debug(error.stack);
        core.setFailed(run_action_messageOf(error));
    }
}
/** Scan, SARIF file, upload, annotations, summary, outputs, and last the verdict: a failing network affects nothing else. */
async function runSteps(startedAt, threads) {
    const inputs = readInputs();
    const context = workflowContext();
    const network = openNetwork(context, inputs);
    const folder = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const reports = namedReports(inputs);
    // an existing file is replaced, so only its folder matters
    for (const { input, path } of reports)
        refuseLinkOut(folder, (0,external_node_path_.dirname)(path), input);
    const cache = await openImageCache(inputs, context);
    const judged = await judgeWorkflow(folder, inputs, context, { network, cache, threads });
    const cacheProblems = (await cache?.save()) ?? [];
    const replaced = await replacedFiles(folder, reports);
    const versions = sarifVersions(judged, external_node_fs_.realpathSync.native(folder), inputs);
    const sarifPath = (0,external_node_path_.resolve)(folder, inputs.sarifFile ?? (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || folder, 'hullcheck.sarif'));
    const [full] = versions;
    writeInput('sarif-file', sarifPath, sarifFile(full()));
    await writePage(judged, inputs, context, folder);
    const delivery = await upload({ versions, startedAt }, judged, inputs, context, network);
    printLog(judged);
    for (const sentence of replaced)
        process.stdout.write(`${sentence}\n`);
    if (inputs.annotations)
        await annotate(judged, context, delivery);
    const options = markdownOptions(judged, context);
    const feedback = await giveFeedback(judged, inputs, context, network, options);
    const lines = [delivery.message, ...feedback.map(({ message }) => message), ...cacheProblems, ...replaced];
    writeSummary(toMarkdown(judged.report, judged.verdict, { ...options, delivery: lines }));
    reportProblems(delivery, feedback);
    writeOutputs(judged, delivery, sarifPath);
    conclude(judged, delivery, inputs);
}
/** The files that the inputs name for reports. */
function namedReports({ sarifFile, htmlFile }) {
    return [
        ...(sarifFile === undefined ? [] : [{ input: 'sarif-file', path: sarifFile }]),
        ...(htmlFile === undefined ? [] : [{ input: 'html-file', path: htmlFile }]),
    ];
}
async function upload(what, { headId }, inputs, context, network) {
    const target = planUpload(context, headId, inputs);
    if ('status' in target)
        return target;
    const client = await network.client();
    if (client === undefined)
        throw new Error('There is something to upload, but the client is missing.');
    const { uploadSarif } = await __webpack_require__.e(/* import() */ 9633).then(__webpack_require__.bind(__webpack_require__, 79633));
    return uploadSarif(client, { target, ...what }, context, network.budget);
}
/** The log of a workflow shows colour, and is as wide as it needs to be. It shows the findings that the verdict is about. */
function printLog({ report, shown, isNewOnly, gate, shownPolicy: policy }) {
    const options = { colour: true, width: 120, pathOf: (path) => path, verbose: false, policy };
    const listed = [...shown, ...(gate?.undecided ?? [])];
    process.stdout.write(toTerminal(isNewOnly ? { ...report, findings: listed } : report, options));
    const known = (0,tally/* tally */.N4)(report).open.length - listed.length;
    if (isNewOnly && known > 0)
        process.stdout.write(`${(0,tally/* counted */.hS)(known, 'known finding')} not listed here: see the summary.\n`);
}
/** Does not repeat findings that code scanning shows itself: in a pull request those inside the diff. Code scanning does not show gaps. */
async function annotate(judged, { pull }, delivery) {
    const isUploaded = delivery.status === 'uploaded';
    const findings = isUploaded ? await outsideOfDiff(judged, pull !== undefined) : judged.shown;
    const annotations = (0,report_annotations/* toAnnotations */.gI)(findings, judged.gaps);
    for (const { level, message, file, startLine, endLine, startColumn, endColumn, title } of annotations) {
        issueCommand(level, message, { title, file, line: startLine, endLine, col: startColumn, endColumn });
    }
}
async function outsideOfDiff({ gate, shown }, isPull) {
    if (!isPull)
        return [];
    const addedLines = await gate?.addedLines(shown.map(({ span }) => span.file.path));
    return shown.filter(({ span }) => {
        const { startLine, endLine } = (0,region/* shownRegion */.oK)(span);
        return !(0,change/* covers */.h)(addedLines?.(span.file.path) ?? [], startLine, endLine);
    });
}
function markdownOptions({ gate, headId, shownPolicy: policy }, context) {
    return { linkTo: linkToLine(context, headId), policy, ...(gate !== undefined && { change: gate }) };
}
/** Writes the HTML page, if the inputs ask for it. */
async function writePage({ report, verdict, gate, headId, repository, policy, shownPolicy }, { htmlFile, config }, context, folder) {
    if (htmlFile === undefined)
        return;
    const { toHtml } = await __webpack_require__.e(/* import() */ 6186).then(__webpack_require__.bind(__webpack_require__, 16186));
    const { coverOf } = await __webpack_require__.e(/* import() */ 3161).then(__webpack_require__.bind(__webpack_require__, 53161));
    const found = await coverOf(repository, policy, { folder, config }, shownPolicy);
    const { repository: name } = context;
    const cover = name === undefined ? found : { ...found, repository: `${name.owner}/${name.name}` };
    const { rules: allRules } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 96720));
    const base = context.change?.baseName ?? gate?.baseSha.slice(0, SHORT_ID) ?? '';
    const change = gate && changeNumbers(report, gate, base);
    const options = {
        version: version/* VERSION */.x,
        linkTo: linkToLine(context, headId),
        fresh: gate?.fresh,
        change,
        allRules,
        cover,
    };
    writeInput('html-file', (0,external_node_path_.resolve)(folder, htmlFile), toHtml(report, verdict, options));
}
/** @throws {ConfigurationError} if the file that an input names cannot be written. */
function writeInput(name, path, text) {
    try {
        (0,write_file/* writeFileAtomically */.l)(path, text);
    }
    catch (error) {
        const refusal = refusalIn(error);
        throw new configuration_error/* ConfigurationError */.j(`The input ${name} names a file that cannot be written: ${(0,configuration_error/* printable */.g)(path)}: ${refusal}`);
    }
}
/** Enough of a commit to find it. */
const SHORT_ID = 8;
function writeSummary(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file)
        (0,external_node_fs_.appendFileSync)(file, markdown);
}
/** One annotation for all of them: a step has only ten. */
function reportProblems(delivery, feedback) {
    const problems = feedback.filter(({ isProblem }) => isProblem).map(({ message }) => message);
    const messages = [...(delivery.level === 'none' ? [] : [delivery.message]), ...problems];
    const level = delivery.level === 'warning' || problems.length > 0 ? 'warning' : 'notice';
    if (messages.length > 0)
        issueCommand(level, messages.join('\n'), { title: 'hullcheck' });
}
function writeOutputs({ report, verdict, gate }, delivery, sarifPath) {
    const { open, suppressed, bySeverity, notLookedAt } = (0,tally/* tally */.N4)(report);
    const outputs = {
        'sarif-file': sarifPath,
        'sarif-id': delivery.sarifIds.join(','),
        'upload-status': delivery.status,
        'upload-message': delivery.message,
        conclusion: verdict.conclusion,
        total: open.length,
        new: gate?.fresh.length ?? '',
        fixed: gate?.fixed.length ?? '',
        ...bySeverity,
        suppressed,
        'not-looked-at': notLookedAt,
        'images-not-looked-up': (report.images?.named ?? 0) - (report.images?.lookedUp ?? 0),
    };
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value);
}
/** A failed upload fails the check only if the inputs ask for that. */
function conclude({ verdict }, delivery, { upload: mode }) {
    if (verdict.exitCode !== 0)
        fail(`hullcheck: ${verdict.sentence}`);
    else if (mode === 'always' && delivery.isRefusal)
        fail(`hullcheck: upload is always. ${delivery.message}`);
}
function run_action_messageOf(error) {
    if (error instanceof configuration_error/* ConfigurationError */.j)
        return `hullcheck: ${error.message}`;
    return `hullcheck failed: ${error instanceof Error ? error.message : String(error)}`;
}


/***/ }),

/***/ 39526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isReadAlike),
/* harmony export */   v: () => (/* binding */ kindByName)
/* harmony export */ });
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20948);
/* harmony import */ var _pipeline_tools_tool_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66467);
/* harmony import */ var _quadlet_unit_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90440);
/* harmony import */ var _scripts_cron_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9293);
/* harmony import */ var _scripts_powershell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79750);





/**
 * What the name of a file says about how to read it. Files of one format may be of several kinds, such as `daemon.json` and `policy.json`; a
 * drop-in belongs to the units that its folder names.
 */
function kindByName({ id }, path) {
    switch (id) {
        case 'engine':
            return Object.entries(_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINE_FILES */ .HW).find(([, name]) => name.test(path))?.[0] ?? '';
        case 'quadlet':
            return DROP_IN.exec(path)?.[1] ?? (0,_quadlet_unit_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .unitKind */ .pe)(path);
        case 'shell':
            return (0,_scripts_cron_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .isCronTable */ .DQ)(path) ? 'table' : (0,_scripts_powershell_js__WEBPACK_IMPORTED_MODULE_3__/* .isPowerShell */ .i)(path) ? 'PowerShell' : '';
        case 'pipeline':
            return (0,_pipeline_tools_tool_files_js__WEBPACK_IMPORTED_MODULE_1__/* .toolOf */ .wS)(path) === undefined ? '' : path.slice(path.lastIndexOf('/') + 1);
        case 'bake':
            return path.endsWith('.json') ? 'json' : 'hcl';
        default:
            return '';
    }
}
const DROP_IN = /(?<![^/])([^/]+\.d)\/[^/]+\.conf$/;
/** Whether a file with one name is read as one with another name is. */
function isReadAlike(format, one, other) {
    return (0,_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(one)?.id === (0,_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(other)?.id && kindByName(format, one) === kindByName(format, other);
}


/***/ }),

/***/ 46241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ ANNOTATION_LENGTH),
/* harmony export */   gI: () => (/* binding */ toAnnotations),
/* harmony export */   lk: () => (/* binding */ annotationsUpTo)
/* harmony export */ });
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55108);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80115);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20727);
/* harmony import */ var _shown_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28648);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9929);





/**
 * The runner forwards ten annotations of each level per step, and cuts messages:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 * The tenth error is the verdict itself; the tenth of the other levels reports what became of the results.
 */
const ROOM = { error: 9, warning: 9, notice: 9 };
const ANNOTATION_LENGTH = 4096;
const LEVELS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'notice',
    note: 'notice',
};
/** At most this many gaps get an annotation each; the summary lists the rest. */
const ROOM_FOR_GAPS = 4;
/** The gaps that fail the check and as many findings as there is room for, as annotations, worst first. */
function toAnnotations(findings, gaps = []) {
    const shownGaps = gapAnnotations(gaps, ROOM_FOR_GAPS);
    const left = { ...ROOM, error: ROOM.error - shownGaps.length };
    const open = findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_4__/* .isShown */ .aJ);
    const shownFindings = (0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .worstFirst */ .md)(open)
        .filter(({ severity }) => left[LEVELS[severity]]-- > 0)
        .map(annotationOf);
    return [...shownGaps, ...shownFindings];
}
/** The same with room for more: gaps take at most half of it, unless there is little else. */
function annotationsUpTo(room, findings, gaps) {
    const shownGaps = gapAnnotations(gaps, Math.max(room / 2, room - findings.length));
    return [...shownGaps, ...findings.slice(0, room - shownGaps.length).map(annotationOf)];
}
function gapAnnotations(gaps, room) {
    const annotations = [];
    for (const gap of gaps) {
        if (annotations.length >= room)
            break;
        const annotation = gapAnnotation(gap);
        if (annotation !== undefined)
            annotations.push(annotation);
    }
    return annotations;
}
/** Points at the place of a gap, and says how to get it looked at. Undefined for a gap without a place. */
function gapAnnotation({ span, path, message }) {
    const file = span?.file.path ?? path;
    if (file === undefined || file === '')
        return undefined;
    const { startLine, endLine } = span === undefined ? { startLine: 1, endLine: 1 } : (0,_region_js__WEBPACK_IMPORTED_MODULE_1__/* .shownRegion */ .oK)(span);
    return {
        level: 'error',
        title: 'Not looked at',
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message), ANNOTATION_LENGTH),
        file,
        startLine,
        endLine,
    };
}
function annotationOf(finding) {
    const { ruleId, severity, span } = finding;
    const { startLine, startColumn, endLine, endColumn } = (0,_region_js__WEBPACK_IMPORTED_MODULE_1__/* .shownRegion */ .oK)(span);
    return {
        level: LEVELS[severity],
        title: `${ruleId} (${severity})`,
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_shown_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shownMessage */ .z)(finding)), ANNOTATION_LENGTH),
        file: span.file.path,
        startLine,
        endLine,
        ...(startLine === endLine ? { startColumn, endColumn } : {}),
    };
}


/***/ }),

/***/ 36147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fixedToName),
/* harmony export */   y: () => (/* binding */ changeSentence)
/* harmony export */ });
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);

/** `Nothing new since main: 375 known findings (4 critical), 4 fixed.` */
function changeSentence({ base, fresh, known, fixed }) {
    const news = fresh.length === 0
        ? 'Nothing new'
        : `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(fresh.length, 'new finding')} (${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityList */ .Kb)((0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityCounts */ .ur)(fresh))})`;
    const { critical } = (0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityCounts */ .ur)(known);
    const worst = critical === 0 ? '' : ` (${critical} critical)`;
    return `${news} since ${base}: ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(known.length, 'known finding')}${worst}, ${fixed.length} fixed.`;
}
/** More would hide the verdict. */
const MOST_FIXED = 5;
/** The fixed findings to name, worst first, and how many more there are. */
function fixedToName(fixed) {
    return { named: (0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(fixed).slice(0, MOST_FIXED), more: Math.max(0, fixed.length - MOST_FIXED) };
}


/***/ }),

/***/ 80115:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jj: () => (/* binding */ cut),
  Te: () => (/* binding */ gfm),
  lA: () => (/* binding */ gfmDestination),
  pc: () => (/* binding */ isHighSurrogate),
  s$: () => (/* binding */ jsonText),
  TN: () => (/* binding */ oneLine),
  TA: () => (/* binding */ pathToUri),
  wh: () => (/* binding */ plainText),
  BC: () => (/* binding */ sarifText),
  RK: () => (/* binding */ visible),
  CA: () => (/* binding */ withoutWorkflowCommands)
});

;// CONCATENATED MODULE: ./build/support/visible-json.js
/** JSON itself escapes only the controls below U+0020. */
const DECEPTIVE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
const PLAIN_LINES = /^[\n\x20-\x7e]*$/;
/** JSON whose invisible and direction-changing characters are escaped the way JSON does, so nothing is lost. */
function visibleJson(json) {
    if (PLAIN_LINES.test(json))
        return json;
    return json.replace(DECEPTIVE, (character) => character.split('').map(escapeOf).join(''));
}
function escapeOf(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/report/escape.js

/**
 * Characters that a terminal, a viewer or a reader could mistake for something other than text: control characters, invisible and
 * direction-changing format characters, line and paragraph separators, lone surrogates.
 */
const escape_DECEPTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const SHORT_ESCAPES = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** Searching for one of the few thousand deceptive characters is slow, and most texts consist of these alone. */
const PLAIN = /^[\x20-\x7e]*$/;
/** Makes text by strangers safe to print: every deceptive character becomes a visible escape such as `\x1b`. */
function visible(text) {
    if (PLAIN.test(text))
        return text;
    return text.replace(escape_DECEPTIVE, (character) => SHORT_ESCAPES[character] ?? escape_escapeOf(character));
}
function escape_escapeOf(character) {
    const code = character.codePointAt(0);
    if (code > 0xffff)
        return `\\u{${code.toString(16)}}`;
    return code > 0xff ? unicodeEscape(code) : `\\x${code.toString(16).padStart(2, '0')}`;
}
function unicodeEscape(code) {
    return `\\u${code.toString(16).padStart(4, '0')}`;
}
/** Visible text on one line: line ends become spaces. */
function oneLine(text) {
    if (PLAIN.test(text))
        return text.trim();
    return visible(text.replaceAll(/[\r\n]\s*/g, ' ').trim());
}
/** At most `length` UTF-16 units; an ellipsis marks a cut, and no surrogate pair is split. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const end = isHighSurrogate(text.charCodeAt(length - 2)) ? length - 2 : length - 1;
    return `${text.slice(0, end)}\u2026`;
}
function isHighSurrogate(code) {
    return code >= 0xd800 && code <= 0xdbff;
}
/** JSON with two spaces and a final line end. Deceptive characters are escaped the way JSON does, so nothing is lost. */
function jsonText(value) {
    return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}
/**
 * Changes lines so that no CI system takes them for a command. GitHub's runner does that with a line that begins with `::`, after blanks,
 * and with `##[` anywhere in it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. Azure and TeamCity have
 * `##vso[` and `##teamcity[`.
 */
function withoutWorkflowCommands(lines) {
    return lines.replaceAll(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1\\x3a').replaceAll(/##(?=\w*\[)/g, '#\\x23');
}
const GFM_SPECIAL = /:\/\/|www\.|gh-(?=\d)|#(?=\d)|[@$&<>|\\`*_[\]~#]/gi;
const GFM_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // Between two dollar signs GitHub sees a formula; this is its documented way out.
    $: '<span>$</span>',
};
/** A backslash does not stop GitHub from seeing mentions, issue numbers and addresses: it looks for them in the rendered text. */
const INVISIBLE_BREAK = '&#8203;';
/** Text by strangers as GitHub Flavored Markdown that renders as that text and nothing else, also in a table cell. */
function gfm(text) {
    return oneLine(text).replace(GFM_SPECIAL, (piece, at, whole) => {
        const entity = GFM_ENTITIES[piece];
        if (entity !== undefined)
            return entity;
        if (piece === '#')
            return /^\d/.test(whole.slice(at + 1, at + 2)) ? `\\#${INVISIBLE_BREAK}` : '\\#';
        if (piece === '@' || piece.endsWith('-'))
            return piece + INVISIBLE_BREAK;
        if (piece === '://')
            return `:${INVISIBLE_BREAK}//`;
        return piece.endsWith('.') ? `${piece.slice(0, -1)}${INVISIBLE_BREAK}.` : `\\${piece}`;
    });
}
/** An address as the destination of a Markdown link, where blanks, brackets and pipes would end it. */
function gfmDestination(address) {
    return visible(address).replaceAll(/[\s()<>[\]|\\`"]/g, percentEncode);
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/**
 * Text by strangers in a plain text message of SARIF, where `[text](1)` is a link (section 3.11.6 of the specification). Brackets stay
 * unescaped where they cannot form a link. GitHub drops back-quotes, so they become quotes.
 */
function sarifText(text, hasLinks = false) {
    const plain = oneLine(text).replaceAll('`', "'");
    return hasLinks || plain.includes('](') ? plain.replaceAll(/[\\[\]]/g, '\\$&') : plain;
}
/** Paths that need no encoding. */
const PLAIN_PATH = /^[\w./@+,=~-]*$/;
/** A relative path as a URI reference. */
function pathToUri(path) {
    if (PLAIN_PATH.test(path))
        return path;
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeSegment)
        .join('/');
}
/** `@`, `+`, `,` and `=` are legal in a path and common in names of packages. */
function encodeSegment(segment) {
    return encodeURIComponent(segment).replaceAll(/%(40|2B|2C|3D)/g, decodeURIComponent);
}
/** Our own Markdown, such as the documentation of a rule, as plain text. */
function plainText(markdown) {
    return markdown
        .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replaceAll(/\*\*|`/g, '')
        .replaceAll(/<(https?:[^<>\s]*)>/g, '$1')
        .trim();
}


/***/ }),

/***/ 24294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ effectOf),
/* harmony export */   E3: () => (/* binding */ TAKE_IN),
/* harmony export */   Fx: () => (/* binding */ MOST_FIRST),
/* harmony export */   pd: () => (/* binding */ firstToFix),
/* harmony export */   qz: () => (/* binding */ MANY)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1913);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);


/** More would not be a start. */
const MOST_FIRST = 5;
/** Where there are more findings, a report for a terminal or a job begins with the first to mend. */
const MANY = 20;
/** The way to begin where there are more findings than one can mend at once. */
const TAKE_IN = 'Run hullcheck init --baseline to accept the others for a time, so that only new findings fail the check.';
/** A finding of a severity outweighs any usual number of milder ones. */
const WEIGHTS = { critical: 10_000, high: 500, medium: 20, low: 1, note: 0 };
/** Its own severity outweighs all that a milder finding removes. */
const OWN = 1_000_000;
/**
 * The findings to begin with, each of another rule: the most severe first, and of these the one whose mending removes the most, without what the
 * ones before it remove.
 */
function firstToFix(open, most) {
    const pathsAt = pathsByPlace(open);
    const gone = new Set();
    const chosen = [];
    const byRule = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(open, ({ ruleId }) => ruleId);
    const removesOf = (finding) => [...new Set([finding, ...(pathsAt.get(placeKey(finding.span)) ?? [])])].filter((one) => !gone.has(one));
    while (chosen.length < most) {
        const best = heaviest(open, gone, removesOf);
        if (best === undefined)
            break;
        const removes = removesOf(best);
        const alike = (byRule.get(best.ruleId) ?? []).filter((one) => !removes.includes(one));
        for (const finding of [...removes, ...alike])
            gone.add(finding);
        const paths = removes.flatMap((one) => pathsOf(one).filter((path) => needs(path, best.span))).length;
        chosen.push({ finding: best, removes, paths, alike: alike.length });
    }
    return chosen;
}
/** The first of those with the greatest weight, among the most severe. */
function heaviest(open, gone, removesOf) {
    let best;
    let most = 0;
    for (const finding of open) {
        if (gone.has(finding))
            continue;
        const removed = removesOf(finding).reduce((sum, one) => sum + WEIGHTS[one.severity] + pathsOf(one).length, 0);
        const weight = OWN * WEIGHTS[finding.severity] + removed;
        if (weight <= most)
            continue;
        [best, most] = [finding, weight];
    }
    return best;
}
/** The findings that people see, by the places of the settings that their attack paths need. */
function pathsByPlace(open) {
    const places = new Map();
    for (const finding of open) {
        for (const { span } of finding.flow) {
            const key = placeKey(span);
            const paths = places.get(key);
            if (paths === undefined)
                places.set(key, new Set([finding]));
            else
                paths.add(finding);
        }
    }
    return places;
}
/** The attack paths that a finding tells: itself, and those folded into it. */
function pathsOf(finding) {
    return [finding, ...(finding.folded ?? [])].filter(({ ruleId }) => ruleId.startsWith('escape-path-'));
}
/** A path without steps needs the setting at its place alone. */
function needs({ span, flow }, place) {
    const key = placeKey(place);
    return flow.length === 0 ? placeKey(span) === key : flow.some((step) => placeKey(step.span) === key);
}
function placeKey({ file, start, end }) {
    return `${start}:${end}:${file.path}`;
}
/** `Removes 3 findings (1 critical, 2 high) and closes 2 attack paths. 4 more like it.`; empty for an entry that removes only itself. */
function effectOf({ removes, paths, alike }) {
    const closes = paths === 0 ? '' : `closes ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(paths, 'attack path')}`;
    const removed = removes.length === 1 ? '' : `removes ${removes.length} findings (${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityList */ .Kb)((0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .severityCounts */ .ur)(removes))})`;
    const effects = [removed, closes].filter((effect) => effect !== '').join(' and ');
    const sentences = [
        ...(effects === '' ? [] : [`${effects.charAt(0).toUpperCase()}${effects.slice(1)}.`]),
        ...(alike === 0 ? [] : [`${alike} more like it.`]),
    ];
    return sentences.join(' ');
}


/***/ }),

/***/ 65126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ imageLine)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80115);

/** Naming more reasons would hide the numbers. */
const NAMED_REASONS = 3;
const REASON_LENGTH = 160;
/** `Images: 14 named, 12 looked up (9 from cache), 2 not: \u2026`; undefined if the files name no image. */
function imageLine(images) {
    if (images === undefined || images.named === 0)
        return undefined;
    const { named, lookedUp, fromCache, inPart, off } = images;
    if (off !== undefined)
        return `Images: ${named} named, not looked up; ${off}.`;
    const missing = named - lookedUp - inPart;
    const numbers = [
        `${named} named`,
        `${lookedUp} looked up${fromCache === 0 ? '' : ` (${fromCache} from cache)`}`,
        ...(inPart === 0 ? [] : [`${inPart} in part`]),
        ...(missing === 0 ? [] : [`${missing} not`]),
    ];
    return `Images: ${numbers.join(', ')}${inPart + missing === 0 ? '' : `: ${reasonsOf(images)}`}.`;
}
function reasonsOf({ reasons }) {
    const shown = reasons.slice(0, NAMED_REASONS).map(({ reason, count }) => {
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(reason, REASON_LENGTH))}${count === 1 ? '' : ` (${count})`}`;
    });
    const rest = reasons.length - shown.length;
    return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}


/***/ }),

/***/ 54764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ acceptedTexts),
/* harmony export */   l4: () => (/* binding */ MOVE_LENGTH),
/* harmony export */   ls: () => (/* binding */ decidedLine),
/* harmony export */   nP: () => (/* binding */ moveSentence),
/* harmony export */   tj: () => (/* binding */ ratingName)
/* harmony export */ });
/* unused harmony exports COLUMNS, columnsOf, vulnerabilityRows, vulnerabilityTotals */
/* harmony import */ var _analysis_lifetimes_update_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);
/* harmony import */ var _model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78731);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1913);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80115);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9929);





/** All columns of a table of vulnerabilities, in their order. */
const COLUMNS = (/* unused pure expression or super */ null && (['package', 'installed', 'fixed', 'id', 'severity', 'exploited', 'loaded', 'layer']));
/** The columns of a table with these rows. Where it is not known of any row whether it is loaded, there is no such column. */
function columnsOf(rows) {
    return COLUMNS.filter((column) => column !== 'loaded' || rows.some(({ loaded }) => loaded !== '' && loaded !== LOADED.unknown));
}
/** The vulnerabilities of an image, package by package: the exploited ones first, then the worst, of those the loaded ones. */
function vulnerabilityRows({ vulnerabilities: { found } }, { layers }) {
    const numbers = new Map(layers.map(({ digest }, index) => [digest, index + 1]));
    return found.toSorted(byDanger).flatMap((one) => one.packages.map((each) => rowOf(one, each, numbers)));
}
/** Vulnerabilities that are equally bad keep their order. */
function byDanger(one, other) {
    return (Number(isUsedInAttacks(other)) - Number(isUsedInAttacks(one)) ||
        RATINGS.indexOf(one.rating) - RATINGS.indexOf(other.rating) ||
        Number(isLoaded(other)) - Number(isLoaded(one)));
}
function isLoaded({ packages }) {
    return packages.some((one) => reachOf(one) === 'loaded');
}
function isUsedInAttacks({ isMalicious, exploitedSince }) {
    return isMalicious === true || exploitedSince !== undefined;
}
function rowOf({ id, rating, exploitedSince = '', isMalicious }, found, numbers) {
    const { name, version, fixed, isFixedForSubscribers, installed } = found;
    const reach = reachOf(found);
    const layers = new Set(installed.flatMap(({ layer }) => (layer === '' ? [] : [numbers.get(layer) ?? '?'])));
    return {
        package: nameWithInstalled(name, installed),
        installed: version,
        fixed: fixed === undefined ? 'none' : `${fixed}${isFixedForSubscribers ? ' (Ubuntu Pro)' : ''}`,
        id,
        severity: ratingName(rating),
        exploited: isMalicious ? 'malicious' : exploitedSince,
        loaded: reach === undefined ? '' : LOADED[reach],
        layer: [...layers].join(', '),
        rating,
    };
}
/** How a rating is called in reports for people. */
function ratingName(rating) {
    return rating === 'unknown' ? 'unrated' : rating;
}
/** `glibc (libc6, libc-bin)`: databases know the source package, people the packages that are installed. */
function nameWithInstalled(name, installed) {
    const names = [...new Set(installed.map((one) => one.name))];
    if (names.length === 0 || (names.length === 1 && names[0] === name))
        return name;
    const rest = names.length - NAMED_PACKAGES;
    return `${name} (${[...names.slice(0, NAMED_PACKAGES), ...(rest > 0 ? [`${rest} more`] : [])].join(', ')})`;
}
const NAMED_PACKAGES = 3;
const LOADED = {
    loaded: 'yes',
    'not-linked': 'no link',
    'not-loaded': 'no',
    unknown: '?',
};
/** `67 vulnerabilities, 51 with a fix; 88 packages looked up in osv.dev.` */
function vulnerabilityTotals({ vulnerabilities, hidden = 0 }) {
    const { found, checkedPackages, source } = vulnerabilities;
    const accepted = acceptedTexts(vulnerabilities)
        .map((text) => `; ${text}`)
        .join('');
    const all = found.length === 1 ? '1 vulnerability' : `${found.length === 0 ? 'No' : found.length} vulnerabilities`;
    const fixable = found.length === 0 ? '' : `, ${found.filter(isFixable).length} with a fix`;
    const others = hidden === 0 ? '' : `; ${hidden} more ${hidden === 1 ? 'is' : 'are'} hidden by the options`;
    return `${all}${fixable}${others}${accepted}; ${counted(checkedPackages, 'package')} looked up in ${source}.`;
}
/** `3 not affected, according to app.openvex.json` */
function acceptedTexts({ accepted = [] }) {
    const groups = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(accepted, (one) => `${one.status}, ${(0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .authorText */ .D7)(one)}`);
    return [...groups].map(([how, some]) => `${new Set(some.map(({ id }) => id)).size} ${how}`);
}
const DECIDED_LENGTH = 500;
/** `Vulnerabilities that do not count: 3 not affected, signed by Chainguard; 1 accepted, according to .github/hullcheck.yml.` */
function decidedLine(images) {
    const texts = acceptedTexts({ accepted: images.flatMap(({ vulnerabilities }) => vulnerabilities.accepted ?? []) });
    if (texts.length === 0)
        return undefined;
    return `Vulnerabilities that do not count: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(texts.join('; '), DECIDED_LENGTH))}.`;
}
/** What moving to newer images removes, of the vulnerabilities that have a fix; undefined where there is nothing to say. */
function moveSentence({ update, vulnerabilities: { found }, hidden = 0 }) {
    if (update === undefined)
        return undefined;
    const text = (0,_analysis_lifetimes_update_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .moveText */ .nQ)(update, found.filter(_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .isFixable */ .G4), found);
    if (text === '')
        return undefined;
    return hidden === 0 ? text : `Of the vulnerabilities in this table: ${text}`;
}
/** The longest of these sentences, in characters. Publishers choose the tags in them. */
const MOVE_LENGTH = 500;


/***/ }),

/***/ 51006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ PROJECT_ADDRESS),
/* harmony export */   A$: () => (/* binding */ SEVERITY_PAGE),
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   s9: () => (/* binding */ withAbsoluteLinks),
/* harmony export */   wc: () => (/* binding */ cweAddress)
/* harmony export */ });
const PROJECT_ADDRESS = 'https://github.com/hullcheck/hullcheck';
/** The page that explains a rule. */
function rulePageAddress(ruleId) {
    return `${PROJECT_ADDRESS}/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}
/** The text of a page of `docs/rules` for places outside of the repository. */
function withAbsoluteLinks(markdown) {
    return markdown.replaceAll('](../', `](${PROJECT_ADDRESS}/blob/main/docs/`);
}
/** The page with the matrix of severities. */
const SEVERITY_PAGE = `${PROJECT_ADDRESS}/blob/main/docs/severity.md`;
function cweAddress(cwe) {
    return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
}


/***/ }),

/***/ 93205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ maskedLine),
/* harmony export */   x: () => (/* binding */ secretRanges)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50756);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71539);
/* harmony import */ var _support_caches_remember_recent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51267);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1913);
/* harmony import */ var _support_sorted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54439);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80115);






/** Always this long, so that a line does not reveal the length of a secret. */
const MASK = '\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022';
const TAB = '    ';
/**
 * One line of a file, by its index, ready to print in at most this many characters: secrets are masked, and nothing deceptive is left in
 * it.
 */
function maskedLine(file, line, shown, secrets, width) {
    const { text } = file;
    const from = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfLine */ .C2)(file, line);
    const to = endOfLine(text, from, (0,_model_position_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfLine */ .C2)(file, line + 1));
    const start = Math.max(from, shown.start);
    const token = outsideSecrets(start, Math.max(start, Math.min(shown.end, to)), secrets);
    // a line can be megabytes long: nothing farther away than this can be shown anyway
    const reach = width * 2;
    const left = printable(text, Math.max(from, token.start - reach), token.start, secrets);
    const middle = printable(text, token.start, Math.min(token.end, token.start + reach), secrets);
    const right = printable(text, token.end, Math.min(to, token.end + reach), secrets);
    return narrow([left, middle, right], width);
}
function endOfLine(text, start, nextLine) {
    let end = nextLine;
    while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r'))
        end--;
    return end;
}
/** Widens a token that begins or ends within a secret to all of it; otherwise its mark would point into the mask. */
function outsideSecrets(start, end, secrets) {
    const first = secrets[firstEndingAfter(secrets, start)];
    const last = secrets[firstEndingAfter(secrets, end - 1)];
    return {
        start: first !== undefined && first.start < start ? first.start : start,
        end: last !== undefined && last.start < end ? Math.max(end, last.end) : end,
    };
}
/** Part of a text with its secrets masked and nothing deceptive left in it. */
function printable(text, start, end, secrets) {
    let result = '';
    let at = start;
    for (let index = firstEndingAfter(secrets, start); at < end; index++) {
        const secret = secrets[index];
        if (secret === undefined || secret.start >= end)
            break;
        result += withoutTabs(text.slice(at, Math.max(at, secret.start))) + MASK;
        at = secret.end;
    }
    return result + withoutTabs(text.slice(at, Math.max(at, end)));
}
function withoutTabs(text) {
    return text.split('\t').map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK).join(TAB);
}
/** Index of the first range that ends after an offset. */
function firstEndingAfter(ranges, offset) {
    return (0,_support_sorted_js__WEBPACK_IMPORTED_MODULE_3__/* .firstReached */ .d)(ranges, ({ end }) => end > offset);
}
/** Cuts a long line around its token. */
function narrow([left, token, right], width) {
    const [before, middle, after] = [[...left], [...token], [...right]];
    if (before.length + middle.length + after.length <= width)
        return [left, token, right];
    const room = Math.max(0, width - middle.length);
    const leftRoom = Math.min(before.length, Math.max(room >> 1, room - after.length));
    const rightRoom = Math.max(0, room - leftRoom);
    return [ending(before, leftRoom), beginning(middle, width), beginning(after, rightRoom)];
}
function beginning(characters, room) {
    if (characters.length <= room)
        return characters.join('');
    return room === 0 ? '' : `${characters.slice(0, room - 1).join('')}\u2026`;
}
function ending(characters, room) {
    if (characters.length <= room)
        return characters.join('');
    return room === 0 ? '' : `\u2026${characters.slice(characters.length - room + 1).join('')}`;
}
const RECENT_FILES = 16;
/** The places of a file that must not be printed: secrets that findings report, and texts that look like secrets. */
function secretRanges(secrets) {
    const byPath = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(secrets.filter(({ start, end }) => start < end), ({ file }) => file.path);
    return (0,_support_caches_remember_recent_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberRecent */ .r)(RECENT_FILES, (file) => (0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .merged */ .Zu)([...(byPath.get(file.path) ?? []), ...(0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsInText */ .Sd)(file.text)]));
}


/***/ }),

/***/ 6668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ pathDrawing),
/* harmony export */   k: () => (/* binding */ endOfPath)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80115);


/** What a path leads to: `load code into the kernel of the host`. */
function endOfPath({ attack }) {
    return attack?.gain ?? 'the host';
}
const LABEL_LENGTH = 80;
const STEPS = 12;
/**
 * An attack path as a flow chart in a fence of GitHub Flavored Markdown: the container, each setting with its place, and what they lead to.
 * https://mermaid.js.org/syntax/flowchart.html
 */
function pathDrawing(finding) {
    const { subject, span, ruleId, flow, attack } = finding;
    const path = flow.length > 0 ? flow : [{ span, message: attack?.start ?? ruleId.replace(/^escape-path-/, '') }];
    const settings = path.slice(0, STEPS).map(({ span: { file, start }, message }, index) => {
        const { line } = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, start);
        return `  s${index}["${label(message)}<br>${label(`${fileName(file.path)}:${line}`)}"]`;
    });
    const nodes = [`  c(["${label(subject)}"])`, ...settings, `  h{{"${label(endOfPath(finding))}"}}`];
    const links = ['c', ...settings.map((_, index) => `s${index}`), 'h'].join(' --> ');
    return ['```mermaid', 'flowchart LR', ...nodes, `  ${links}`, '```'].join('\n');
}
function fileName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Text by strangers as a label that shows this text and nothing else: everything that could mean something to Mermaid becomes a number. */
function label(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, LABEL_LENGTH)).replaceAll(/[^\w .:/,-]/gu, (character) => `#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 78495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   x: () => (/* binding */ SEVERITY_STYLES)
/* harmony export */ });
/** https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const CODES = {
    bold: 1,
    dim: 2,
    underline: 4,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    cyan: 36,
};
const SEVERITY_STYLES = {
    critical: ['bold', 'red'],
    high: ['red'],
    medium: ['yellow'],
    low: ['blue'],
    note: ['cyan'],
};
function painter(colour) {
    if (!colour)
        return (text) => text;
    return (text, ...styles) => text === '' ? '' : `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
}


/***/ }),

/***/ 43381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ policyText),
/* harmony export */   Te: () => (/* binding */ replacedTexts)
/* harmony export */ });
/* unused harmony export policyLines */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80115);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78495);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47015);



/** The configuration that applies and what replaces parts of it, in a sentence; undefined without either. The caller escapes it. */
function policyText(policy) {
    const { configuration } = policy;
    const replaced = replacedTexts(policy);
    if (configuration === undefined && replaced.length === 0)
        return undefined;
    return `Policy: ${[configuration ?? WITHOUT_PATH, ...replaced].join('; ')}.`;
}
/** The same for a terminal, as whole lines; empty without either. */
function policyLines(policy, { colour, width }) {
    const lines = wrap(oneLine(policyText(policy) ?? ''), width).filter((line) => line !== '');
    return lines.map((line) => `${withoutWorkflowCommands(painter(colour)(line, 'dim'))}\n`).join('');
}
/** `fail-on: critical (the input; .hullcheck.yml says low)` for each setting that was replaced. */
function replacedTexts({ configuration, setBy = 'the option', overrides = [] }) {
    const source = configuration ?? WITHOUT_PATH;
    return overrides.map(({ key, from, to }) => `${key}: ${to} (${setBy}; ${source} says ${from})`);
}
/** Such as that of the base, which a change deletes. */
const WITHOUT_PATH = 'the configuration';


/***/ }),

/***/ 93204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ fromHost),
/* harmony export */   nc: () => (/* binding */ cellsOf)
/* harmony export */ });
/* unused harmony exports NAMESPACE_COLUMNS, LEGEND */
/* harmony import */ var _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71927);

const NAMESPACE_COLUMNS = [
    ['pid', 'pid'],
    ['ipc', 'ipc'],
    ['network', 'net'],
    ['mount', 'mnt'],
    ['uts', 'uts'],
    ['user', 'usr'],
    ['cgroup', 'cgr'],
];
const LEGEND = [
    'namespaces: . private, H of the host, C of another container, ? unknown; mnt: how many mounts come from the host',
    `caps: how many capabilities the program has, of how many it could get; ${_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CAPABILITIES */ .tq.length} by default, ${_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_CAPABILITIES */ .JH.length} in all`,
    'harden: S seccomp filter, A AppArmor or SELinux, P protected system paths, N no new privileges, R read-only root; - off, ? unknown',
    'limits: M memory, C CPU, P processes, F open files; - none, ? unknown',
    'user: * assumed, as no file that was read sets one',
];
function cellsOf(posture) {
    return {
        namespaces: NAMESPACE_COLUMNS.map(([name]) => name === 'mount' ? mountCell(posture) : namespaceCell(posture.namespaces[name])),
        user: userCell(posture.user),
        capabilities: capabilityCell(posture),
        hardening: hardeningCell(posture),
        limits: limitCell(posture),
        paths: posture.escapePaths.map((id) => id.replace(/^escape-path-/, '')),
    };
}
/** The user without the group. */
function userCell({ value }) {
    if (value === 'other')
        return 'non-root';
    return value.replace(/^(\w+) \(assumed\)$/, '$1*').replace(/:.*/s, '');
}
function namespaceCell({ value }) {
    if (value === 'private')
        return '.';
    if (value === 'host')
        return 'H';
    return value.startsWith('container ') ? 'C' : '?';
}
const FROM_HOST = new Set(['engine socket', 'host root', 'system folder', 'home', 'host folder']);
function fromHost({ class: kind }) {
    return FROM_HOST.has(kind);
}
function mountCell({ mounts }) {
    const count = mounts.filter(fromHost).length;
    return count === 0 ? '.' : String(Math.min(count, 99));
}
function capabilityCell({ capabilities: { bounding, effective, reachable } }) {
    const has = count(effective);
    const couldGet = count(reachable);
    return has === couldGet ? has : `${has} of ${count(bounding)}`;
}
function count({ certain, perhaps }) {
    return perhaps.length === 0 ? String(certain.length) : '?';
}
function hardeningCell({ seccomp, apparmor, selinux, systemPaths, noNewPrivileges, rootfs }) {
    const modules = [apparmor.enforced, selinux.enforced];
    const isConfined = modules.includes('yes') ? 'yes' : modules.includes('unknown') ? 'unknown' : 'no';
    return [
        mark('S', seccomp.value, ['default', 'custom']),
        mark('A', isConfined, ['yes']),
        mark('P', systemPaths.value, ['masked']),
        mark('N', noNewPrivileges.value, ['yes']),
        mark('R', rootfs.value, ['read-only']),
    ].join('');
}
function limitCell({ limits }) {
    const limit = (letter, { value }) => value === 'unlimited' ? '-' : value === 'unknown' ? '?' : letter;
    return [limit('M', limits.memory), limit('C', limits.cpu), limit('P', limits.pids), limit('F', limits.files)].join('');
}
function mark(letter, value, on) {
    if (value === 'unknown')
        return '?';
    return on.includes(value) ? letter : '-';
}


/***/ }),

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ wallsOf)
/* harmony export */ });
/* harmony import */ var _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71927);
/* harmony import */ var _posture_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93204);


/** The walls of a container, in the order of a picture. */
function wallsOf(posture) {
    const { seccomp, rootfs } = posture;
    return [
        namespaceWall('pid', 'PID', posture),
        namespaceWall('ipc', 'IPC', posture),
        namespaceWall('network', 'NET', posture),
        mountWall(posture),
        namespaceWall('uts', 'UTS', posture),
        namespaceWall('user', 'USER', posture),
        namespaceWall('cgroup', 'CGROUP', posture),
        wall('seccomp', 'seccomp', stateOf(seccomp, ['default', 'custom']), seccomp.at, 'seccomp filter'),
        moduleWall(posture),
        capabilityWall(posture),
        wall('root', 'read-only', stateOf(rootfs, ['read-only']), rootfs.at, 'read-only root file system'),
    ];
}
function wall(id, label, state, at, text) {
    return { id, label, state, at, text };
}
function stateOf({ value, at }, closed) {
    if (value === 'unknown')
        return 'unknown';
    if (closed.includes(value))
        return 'closed';
    return at === undefined ? 'missing' : 'opened';
}
function namespaceWall(name, label, { namespaces }) {
    const { value, at } = namespaces[name];
    const text = `${name === 'network' || name === 'user' || name === 'cgroup' ? name : label} namespace`;
    if (value.startsWith('container '))
        return wall(name, label, 'shared', at, `${text} of ${value}`);
    if (value === 'private')
        return wall(name, label, 'closed', at, text);
    if (value !== 'host')
        return wall(name, label, 'unknown', at, text);
    return wall(name, label, at === undefined ? 'missing' : 'opened', at, text);
}
function mountWall({ mounts }) {
    const [first, ...others] = mounts.filter(_posture_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .fromHost */ .RB);
    if (first !== undefined) {
        const text = `${others.length + 1} ${others.length === 0 ? 'mount' : 'mounts'} from the host`;
        return wall('mount', 'MNT', 'opened', first.at, text);
    }
    const unsure = mounts.find(({ class: kind }) => kind === 'unknown');
    return wall('mount', 'MNT', unsure === undefined ? 'closed' : 'unknown', unsure?.at, 'mounts');
}
/** One of AppArmor and SELinux is enough. */
function moduleWall({ apparmor, selinux }) {
    const enforced = [apparmor.enforced, selinux.enforced];
    const at = apparmor.at ?? selinux.at;
    const text = 'AppArmor or SELinux';
    if (enforced.includes('yes'))
        return wall('module', 'LSM', 'closed', at, text);
    if (enforced.includes('unknown'))
        return wall('module', 'LSM', 'unknown', at, text);
    return wall('module', 'LSM', at === undefined ? 'missing' : 'opened', at, text);
}
function capabilityWall({ capabilities: { reachable }, privileged }) {
    const added = reachable.certain.filter((name) => !isDefault(name));
    if (added.length > 0)
        return wall('capabilities', 'caps', 'opened', privileged.at, capabilityText(added));
    const state = reachable.perhaps.some((name) => !isDefault(name)) ? 'unknown' : 'closed';
    return wall('capabilities', 'caps', state, undefined, 'capabilities beyond the default');
}
const NAMED = 3;
function capabilityText(added) {
    if (added.length === _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_CAPABILITIES */ .JH.length - DEFAULT.size)
        return 'all capabilities';
    const rest = added.length - NAMED;
    const named = added.slice(0, NAMED).join(', ');
    return rest > 0
        ? `${named} and ${rest} more capabilities`
        : `${added.length === 1 ? 'capability' : 'capabilities'} ${named}`;
}
const DEFAULT = new Set(_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CAPABILITIES */ .tq);
function isDefault(name) {
    return DEFAULT.has(name);
}


/***/ }),

/***/ 62760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   dW: () => (/* binding */ openedOf)
/* harmony export */ });
/* harmony import */ var _posture_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93204);
/* harmony import */ var _posture_walls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(812);


const MOUNTS = 5;
/** What confines a container, in words: only what is open, missing or unknown. Texts may quote the file. */
function wordsOf(posture) {
    const { mounts, escapePaths, noNewPrivileges } = posture;
    const hostMounts = mounts.filter(_posture_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHost */ .RB);
    const sources = hostMounts
        .slice(0, MOUNTS)
        .map(({ path, access }) => (access === 'ro' ? `${path} (read-only)` : path));
    const others = hostMounts.length > MOUNTS ? [`${hostMounts.length - MOUNTS} more`] : [];
    const rows = [
        ['opened', openedOf(posture).map(({ text }) => text)],
        ['mounts from the host', [...sources, ...others]],
        ['joins', wallTexts(posture, 'shared')],
        ['not set', [...wallTexts(posture, 'missing'), ...(noNewPrivileges.value === 'no' ? ['no new privileges'] : [])]],
        ['unknown', wallTexts(posture, 'unknown')],
        ['no limit on', unlimited(posture)],
        ['ways out', escapePaths.map((id) => id.replace(/^escape-path-/, ''))],
    ];
    return rows.flatMap(([topic, texts]) => (texts.length === 0 ? [] : [{ topic, text: texts.join(', ') }]));
}
/** `root (assumed), 14 capabilities`; of a user who has fewer than a program with the set-user-id bit would get, both numbers. */
function identityOf(posture) {
    const { user, capabilities } = (0,_posture_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .cellsOf */ .nc)(posture);
    const name = user.endsWith('*') ? `${user.slice(0, -1)} (assumed)` : user === 'unknown' ? 'unknown user' : user;
    if (capabilities === '?')
        return `${name}, unknown capabilities`;
    const [has = '', most] = capabilities.split(' of ');
    const now = has === '0' ? 'no capabilities' : has === '1' ? '1 capability' : `${has} capabilities`;
    return `${name}, ${now}${most === undefined ? '' : ` (up to ${most} through a set-user-id program)`}`;
}
/** What settings take away, apart from mounts. */
function openedOf(posture) {
    const { systemPaths } = posture;
    const walls = (0,_posture_walls_js__WEBPACK_IMPORTED_MODULE_1__/* .wallsOf */ .J)(posture).filter(({ state, id }) => state === 'opened' && id !== 'mount');
    return [...walls, ...(systemPaths.value === 'open' ? [{ text: 'protected system paths', at: systemPaths.at }] : [])];
}
function wallTexts(posture, state) {
    return (0,_posture_walls_js__WEBPACK_IMPORTED_MODULE_1__/* .wallsOf */ .J)(posture).flatMap((wall) => (wall.state === state ? [wall.text] : []));
}
const LIMITS = [
    ['memory', 'memory'],
    ['cpu', 'CPU'],
    ['pids', 'processes'],
    ['files', 'open files'],
];
function unlimited({ limits }) {
    return LIMITS.flatMap(([name, title]) => (limits[name].value === 'unlimited' ? [title] : []));
}


/***/ }),

/***/ 20727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mL: () => (/* binding */ shownSpan),
/* harmony export */   mk: () => (/* binding */ exactRegion),
/* harmony export */   oK: () => (/* binding */ shownRegion)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80115);


/** The region of an edit: exactly the span. */
function exactRegion({ file, start, end }) {
    return regionOf(file, start, end);
}
/**
 * The region to show: without the line ends at the end, since GitHub shows an alert in a pull request only when all its lines are
 * in the diff, and never empty where the line has a character to show.
 */
function shownRegion(span) {
    const { start, end } = shownSpan(span);
    return regionOf(span.file, start, end);
}
function shownSpan({ file, start: from, end: to }) {
    const { text } = file;
    const start = Math.min(Math.max(from, 0), text.length);
    let end = Math.min(to, text.length);
    while (end > start && isLineEnd(text, end - 1))
        end--;
    return end > start ? { file, start, end } : nearestCharacter(file, start);
}
/** The character at an offset, else the one before it; empty on an empty line. */
function nearestCharacter(file, at) {
    const { text } = file;
    if (at < text.length && !isLineEnd(text, at)) {
        return { file, start: at, end: at + ((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isHighSurrogate */ .pc)(text.charCodeAt(at)) ? 2 : 1) };
    }
    if (at > 0 && !isLineEnd(text, at - 1)) {
        return { file, start: at - ((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isHighSurrogate */ .pc)(text.charCodeAt(at - 2)) ? 2 : 1), end: at };
    }
    return { file, start: at, end: at };
}
function isLineEnd(text, at) {
    const code = text.charCodeAt(at);
    return code === 10 || code === 13;
}
function regionOf(file, start, end) {
    const from = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, start);
    const to = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}


/***/ }),

/***/ 28648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ countedMessage),
/* harmony export */   z: () => (/* binding */ shownMessage)
/* harmony export */ });
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1913);
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(685);
/* harmony import */ var _triage_alike_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19365);




/** Naming more of them would bury the problem itself. */
const NAMED = 4;
const NAMED_SUBJECTS = 5;
const NAMED_LINES = 3;
/** The message of a finding, followed by those of the findings folded into it. */
function shownMessage(finding) {
    const { folded = [] } = finding;
    const message = countedMessage(finding);
    if (folded.length === 0)
        return message;
    return [message, ...folded.slice(0, NAMED).map((other) => `Also ${other.ruleId}: ${other.message}`)].join(' ');
}
/** The message of a finding, which counts and names the findings that are alike. */
function countedMessage(finding) {
    const { message, cause, alike = [] } = finding;
    if (cause === undefined || alike.length === 0)
        return message;
    const all = (0,_triage_alike_js__WEBPACK_IMPORTED_MODULE_1__/* .inOrderOfPlaces */ .hb)(finding);
    // builds may give one place several values
    const places = new Set(all.map(({ subject, span }) => `${span.start} ${subject}`));
    if (places.size === 1)
        return message;
    const bySubject = [...(0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(all, nameOf)];
    const named = bySubject.slice(0, NAMED_SUBJECTS).map(([subject, findings]) => nameWithLines(subject, findings));
    const rest = bySubject.length - named.length;
    return `${message} In all, this file has ${places.size} ${cause.counts}: ${enumerated(rest > 0 ? [...named, `${rest} more`] : named)}.`;
}
/** Stages without a name are numbered, which says less than their lines. */
function nameOf({ subject }) {
    return /^\d+$/.test(subject) ? '' : subject;
}
function nameWithLines(subject, findings) {
    const lines = [...new Set(findings.map(({ span }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_3__/* .lineAt */ .m)((0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(span.file), span.start) + 1))];
    const named = lines.slice(0, NAMED_LINES).map(String);
    const rest = lines.length - named.length;
    const places = `${lines.length === 1 ? 'line' : 'lines'} ${enumerated(rest > 0 ? [...named, `${rest} more`] : named)}`;
    return subject === '' ? places : `"${subject}" (${places})`;
}
function enumerated(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}


/***/ }),

/***/ 31878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ subjectsIn)
/* harmony export */ });
/* harmony import */ var _triage_alike_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19365);

/** The containers, stages or builds of each finding of a report. Empty for rules about whole files. */
function subjectsIn({ rules }) {
    const kinds = new Map(rules.map(({ rule }) => [rule.id, rule.on]));
    return (finding) => {
        const kind = kinds.get(finding.ruleId);
        if (kind === undefined)
            return [];
        const names = (0,_triage_alike_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrderOfPlaces */ .hb)(finding).flatMap(({ subject, sharedBy = [{ subject }] }) => sharedBy.map((one) => one.subject));
        return [...new Set(names)].flatMap((name) => (name === '' ? [] : [{ kind, name }]));
    };
}


/***/ }),

/***/ 9929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ hiddenText),
/* harmony export */   Kb: () => (/* binding */ severityList),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   RB: () => (/* binding */ thingCounts),
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   UG: () => (/* binding */ scannedFiles),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   ur: () => (/* binding */ severityCounts),
/* harmony export */   wz: () => (/* binding */ errorsFirst),
/* harmony export */   x1: () => (/* binding */ thingList)
/* harmony export */ });
/* unused harmony export isOpenGap */
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18140);
/* harmony import */ var _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69919);
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55108);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80115);




function tally({ findings, notifications, leftOut }) {
    const open = findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ);
    const gaps = notifications.filter(isOpenGap);
    return {
        open,
        suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== undefined).length,
        bySeverity: severityCounts(open),
        hidden: leftOut?.findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ).length ?? 0,
        gaps,
        notLookedAt: distinctThings(gaps).reduce((sum, one) => sum + countOf(one), 0),
    };
}
function severityCounts(findings) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
    for (const { severity } of findings)
        counts[severity]++;
    return counts;
}
/** Notifications without a gap say how the findings were weighed. */
function isOpenGap({ gap }) {
    return gap !== undefined && gap.acceptedBy === undefined;
}
/** Several gaps at the place of one image are about one image. */
function distinctThings(gaps) {
    const images = new Set();
    return gaps.filter(({ gap, span }) => {
        if (gap?.thing !== 'image' || span === undefined || gap.count !== 1)
            return true;
        const place = `${span.file.path}\n${span.start}`;
        const isFirst = !images.has(place);
        images.add(place);
        return isFirst;
    });
}
function countOf({ gap }) {
    return gap?.count ?? 1;
}
/** `1 file, 2 services`: the things that gaps are about, from large to small. */
function thingList(gaps) {
    return [...thingCounts(gaps)].map(([thing, count]) => counted(count, thing)).join(', ');
}
/** How many things of each kind gaps are about, from large to small. */
function thingCounts(gaps) {
    const counts = new Map();
    for (const one of distinctThings(gaps)) {
        const thing = one.gap?.thing ?? 'value';
        counts.set(thing, (counts.get(thing) ?? 0) + countOf(one));
    }
    return new Map([...counts].sort(([one], [other]) => _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .GAP_THINGS */ .P.indexOf(one) - _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .GAP_THINGS */ .P.indexOf(other)));
}
/** Worst first; findings of one severity keep their order. */
function worstFirst(findings) {
    return _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
/** `2 milder findings hidden by --severity`; undefined if none are. */
function hiddenText({ leftOut }, { hidden }) {
    if (leftOut === undefined || hidden === 0)
        return undefined;
    return `${counted(hidden, leftOut.by === '--severity' ? 'milder finding' : 'finding')} hidden by ${leftOut.by}`;
}
const LEVELS = ['error', 'warning', 'note'];
/** Errors first; notifications of one level keep their order. */
function errorsFirst(notifications) {
    return LEVELS.flatMap((level) => notifications.filter((notification) => notification.level === level));
}
/** `1 critical, 2 high`; empty without findings. */
function severityList(bySeverity) {
    return _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.filter((severity) => bySeverity[severity] > 0)
        .map((severity) => (severity === 'note' ? counted(bySeverity.note, 'note') : `${bySeverity[severity]} ${severity}`))
        .join(', ');
}
/** `2 Dockerfiles, 1 compose file and 3 other files`; `1 image` when only an image was looked at. */
function scannedFiles({ dockerfiles, composeFiles, otherFiles, containers, images }) {
    if (dockerfiles + composeFiles + otherFiles === 0 && images > 0)
        return counted(images, 'image');
    const known = [
        ...(dockerfiles > 0 ? [counted(dockerfiles, 'Dockerfile')] : []),
        ...(composeFiles > 0 ? [counted(composeFiles, 'compose file')] : []),
    ];
    if (otherFiles === 0)
        return known.length > 0 ? known.join(' and ') : 'no Dockerfile and no compose file';
    if (known.length > 0)
        return `${known.join(', ')} and ${counted(otherFiles, 'other file')}`;
    const files = counted(otherFiles, 'file');
    return containers > 0 ? `${files} with ${counted(containers, 'container')}` : files;
}
/** Whether there was nothing to look at: a report that says that nothing was found would be misleading. */
function isNothing({ counts, findings, notifications, }) {
    const { dockerfiles, composeFiles, otherFiles, images } = counts;
    const isEmpty = dockerfiles + composeFiles + otherFiles + images === 0;
    return isEmpty && findings.length === 0 && !notifications.some(isOpenGap);
}
/** `Nothing to scan was found in api.`; without paths, that of the working directory. */
function nothingFound(paths) {
    return `Nothing to scan was found in ${paths.length === 0 ? 'this folder' : paths.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}.`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 33886:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ verdict),
  E: () => (/* binding */ verdictWord)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
;// CONCATENATED MODULE: ./build/model/findings/vulnerability-threshold.js

/** Whether the vulnerability fails the check. */
function reaches(facts, threshold) {
    const { severity, isExploited, epss } = threshold;
    if (!counts(facts, threshold))
        return false;
    return ((severity !== undefined && (0,findings_finding/* isAtLeast */.du)(facts.severity, severity)) ||
        (isExploited === true && facts.isExploited) ||
        (epss !== undefined && facts.epss !== undefined && facts.epss >= epss));
}
function counts({ isFixable, isExploited }, { withoutFix }) {
    if (isFixable || withoutFix === 'always')
        return true;
    return isExploited && withoutFix !== 'never';
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/verdict.js





const WORDS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' };
/** The verdict in a word or two. */
function verdictWord({ conclusion, isUnenforced = false }) {
    return isUnenforced ? 'not enforced' : WORDS[conclusion];
}
/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
function verdict(report, thresholds, scope = wholeReport(report)) {
    const { fresh, gaps } = scope;
    const failing = (fresh ?? report.findings).filter((finding) => (0,folding/* isShown */.aJ)(finding) && fails(finding, thresholds));
    const failures = [...failing, ...gaps];
    const isChange = fresh !== undefined;
    if (failing.length > 0) {
        return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing, thresholds, isChange), failures };
    }
    if (gaps.length > 0) {
        return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, isChange), failures };
    }
    const isUnenforced = thresholds.failOn === 'none' && (fresh ?? report.findings).some(folding/* isShown */.aJ);
    const sentence = passed(report, thresholds, isChange);
    return { conclusion: 'pass', exitCode: 0, sentence, failures, ...(isUnenforced && { isUnenforced }) };
}
function fails(finding, { failOn, vulnerabilities }) {
    if (vulnerabilities === undefined || !isAboutVulnerabilities(finding)) {
        return failOn !== 'none' && (0,findings_finding/* isAtLeast */.du)(finding.severity, failOn);
    }
    return finding.parts?.some(({ vulnerability }) => vulnerability && reaches(vulnerability, vulnerabilities)) === true;
}
function isAboutVulnerabilities({ parts = [] }) {
    return parts.some(({ vulnerability }) => vulnerability !== undefined);
}
function wholeReport({ notifications }) {
    return { fresh: undefined, gaps: notifications.filter((one) => (0,gap/* failsCheck */.k2)(one, 'all')) };
}
function failedBy(failing, { failOn, vulnerabilities }, isChange) {
    const verb = failing.length === 1 ? 'fails' : 'fail';
    const own = vulnerabilities === undefined ? 0 : failing.filter(isAboutVulnerabilities).length;
    const others = failing.length - own;
    const noun = nounOf(isChange);
    const parts = [
        ...(others > 0 ? [`${(0,tally/* counted */.hS)(others, noun)} of ${threshold(failOn)}`] : []),
        ...(own > 0 ? [`${others > 0 ? own : (0,tally/* counted */.hS)(own, noun)} about vulnerabilities`] : []),
    ];
    return `${parts.join(' and ')} ${verb} the check${own > 0 ? settingText(vulnerabilities) : ''}.`;
}
function nounOf(isChange) {
    return isChange ? 'new finding' : 'finding';
}
function settingText(vulnerabilities) {
    return vulnerabilities === undefined ? '' : ` (fail-on-vulnerability: ${vulnerabilities.text})`;
}
function incomplete(gaps, isChange) {
    const things = (0,tally/* thingList */.x1)(gaps);
    return isChange
        ? `The check is incomplete: this change brings things that were not looked at (${things}).`
        : `The check is incomplete: not everything was looked at (${things}).`;
}
function passed(report, { failOn, vulnerabilities }, isChange) {
    if ((0,tally/* isNothing */.qv)(report))
        return 'Nothing to scan was found.';
    const { rules } = report;
    const none = failOn === 'none' ? 'No severity is set to fail the check' : `No ${nounOf(isChange)} of ${threshold(failOn)}`;
    const off = report.vulnerabilitiesOff;
    if (off !== undefined)
        return `${none}. Vulnerabilities were not looked up: ${off}`;
    if (vulnerabilities === undefined)
        return `${none}.`;
    if (!rules.some(({ rule }) => rule.needs?.includes('vulnerabilities')))
        return `${none}. Vulnerabilities were not looked up, so fail-on-vulnerability decides nothing.`;
    const [others, news] = [failOn === 'none' ? '' : ' apart from vulnerabilities', isChange ? 'new ' : ''];
    return `${none}${others}, and no ${news}vulnerability fails the check${settingText(vulnerabilities)}.`;
}
function threshold(failOn) {
    return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}


/***/ }),

/***/ 47015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap)
/* harmony export */ });
/* unused harmony exports hanging, wrapColumns */
/** Breaks at blanks; a word that is longer than a line stays whole, so that it can be copied. Colours take no room. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}
/** Columns. With less room, the text is on lines of its own. */
const LEAST_ROOM = 30;
/** A text next to a prefix. Its further lines begin below its first one. */
function hanging(prefix, text, width) {
    const isBeside = prefix.length + Math.min(text.length, LEAST_ROOM) <= width;
    const start = ' '.repeat(isBeside ? prefix.length : 6);
    const lines = wrap(text, width - start.length).map((line, index) => {
        return `${isBeside && index === 0 ? prefix : start}${line}`;
    });
    return isBeside ? lines : [...indented(prefix.trimEnd(), width), ...lines];
}
/** A line with the blanks that it begins with, and with four more on its further lines. */
function indented(line, width) {
    const text = line.trimStart();
    const start = ' '.repeat(line.length - text.length);
    return wrap(text, width - start.length - 4).map((part, index) => `${start}${index === 0 ? '' : '    '}${part}`);
}
/** Lines of a text that has columns: each entry is wrapped below its last column, if the line is too long. */
function wrapColumns(text, width) {
    const lines = text.split('\n').flatMap((line) => {
        if (line.length <= width)
            return [line];
        const column = line.lastIndexOf('  ') + 2;
        return line.slice(0, column).trim() === ''
            ? indented(line, width)
            : hanging(line.slice(0, column), line.slice(column), width);
    });
    return lines.join('\n');
}
const ESCAPE = '\u001b';
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
function lengthOf(text) {
    return text.includes(ESCAPE) ? text.replaceAll(COLOURS, '').length : text.length;
}


/***/ }),

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


/***/ }),

/***/ 64040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ chunks)
/* harmony export */ });
/** The items in lists of this length; the last one may be shorter. */
function* chunks(items, length) {
    for (let at = 0; at < items.length; at += length)
        yield items.slice(at, at + length);
}


/***/ }),

/***/ 30654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay)
/* harmony export */ });
/* unused harmony export dayAfter */
/** Whether a text is a day as `YYYY-MM-DD`. */
function isDay(value) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
        return false;
    const day = new Date(`${value}T00:00:00Z`);
    // the 30th of February reads as a day in March
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
/** The day that many days after another moment, in UTC. */
function dayAfter(moment, days) {
    const day = new Date(moment);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}


/***/ }),

/***/ 6754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ firstSentence)
/* harmony export */ });
/** The first sentence of a message says what is wrong; the others say why that matters. */
function firstSentence(message) {
    const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
    return end === -1 ? message : message.slice(0, end);
}


/***/ }),

/***/ 59147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   K5: () => (/* binding */ splitNul),
/* harmony export */   Sp: () => (/* binding */ SAFE_GIT_OPTIONS),
/* harmony export */   _K: () => (/* binding */ gitEnvironment)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);


/** Prevents running anything from the repository's own configuration, and avoids unnecessary writes. */
const SAFE_GIT_OPTIONS = [
    '--literal-pathspecs',
    '--no-optional-locks',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'safe.bareRepository=explicit',
];
/** Variables that would override the folder in which git works, for instance in a hook. */
const LOCATION_VARIABLES = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
];
/** The names of git's own transports; others are arbitrary programs. */
const PROTOCOLS = 'https:http:ssh:git:file';
/** The environment for git: it never asks for a password, and uses the network only if allowed. */
function gitEnvironment(network = false) {
    const inherited = { ...process.env };
    for (const name of LOCATION_VARIABLES)
        delete inherited[name];
    return {
        ...inherited,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_ALLOW_PROTOCOL: network ? PROTOCOLS : 'none',
        ...(network ? {} : { GIT_NO_LAZY_FETCH: '1' }),
    };
}
const TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_OUTPUT_BYTES = 512 * 1024 * 1024;
/** Runs git in a folder, without a shell. Returns its output, or undefined when it fails: its error message may quote the repository. */
function git(folder, args, options = {}) {
    const { network = false, timeout = TIMEOUT_MILLISECONDS, input } = options;
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_1__.execFile)('git', [...SAFE_GIT_OPTIONS, ...args], {
            cwd: folder,
            env: gitEnvironment(network),
            encoding: 'buffer',
            timeout,
            killSignal: 'SIGKILL',
            maxBuffer: MAXIMUM_OUTPUT_BYTES,
            windowsHide: true,
        }, (error, stdout) => resolve(error === null ? stdout : undefined));
        child.stdin?.on('error', () => { }).end(input);
    });
}
/** Splits texts that end with NUL, as git lists names with `-z`. */
function splitNul(output) {
    const text = output.toString('utf8');
    if (text.includes('\uFFFD') && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(output))
        return partsOf(output).map(decodeName);
    const parts = text.split('\0');
    parts.pop();
    return parts;
}
function partsOf(output) {
    const parts = [];
    for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
        parts.push(output.subarray(start, end));
    }
    return parts;
}
/** In a name that is not UTF-8, a non-ASCII byte becomes half a surrogate pair, so that the result equals no other name. */
function decodeName(name) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name))
        return name.toString('utf8');
    return name.toString('latin1').replaceAll(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
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

/***/ 77580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ RELEASED),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Equal to the version in package.json, which a test checks. */
const VERSION = '0.1.0';
/** The day of the release, `YYYY-MM-DD`, as CHANGELOG.md has it, which a test checks; undefined before. */
const RELEASED = undefined;


/***/ }),

/***/ 47389:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ writeFileAtomically)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/support/batches.js
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

;// CONCATENATED MODULE: ./build/support/write-file.js




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
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        writePieces(temporary, text, 'wx');
        // not at creation, where the umask would apply
        if (mode !== undefined)
            (0,external_node_fs_.chmodSync)(temporary, mode);
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
function writePieces(path, text, flag) {
    const descriptor = (0,external_node_fs_.openSync)(path, flag);
    try {
        for (const batch of batches(typeof text === 'string' ? [text] : text))
            (0,external_node_fs_.writeFileSync)(descriptor, batch);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** `/dev/shm` is a folder for files like any other. */
const DEVICES = /^\/(?:dev(?!\/shm\/)|proc)\//;
function isSpecial(path) {
    if (DEVICES.test(path))
        return true;
    const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile())
        return false;
    if (!found.isSymbolicLink())
        return true;
    const target = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return target !== undefined && !target.isFile() && !target.isDirectory();
}


/***/ }),

/***/ 19365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ foldedAnew),
/* harmony export */   OL: () => (/* binding */ foldAlike),
/* harmony export */   hb: () => (/* binding */ inOrderOfPlaces)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1913);

const NONE = [];
/**
 * Makes findings of one rule, file, severity and cause one entry for people, which counts and names them: ten services that lack the same
 * option are one thing to mend. All remain findings with their identity, for programs, for baselines and for comparing. Suppressed findings
 * take no part, nor do those that share an entry with other rules. The findings are sorted by place.
 */
function foldAlike(findings, partOf = () => '') {
    const groups = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(mergeable(findings), ([finding, index]) => keyOf(finding, partOf(index)));
    for (const group of groups.values()) {
        const [[first]] = group;
        // the entry is the first finding that applies without a profile
        const all = group.map(([finding]) => finding);
        if (all.length > 1)
            makeEntry(all.find(({ isOptional }) => isOptional !== true) ?? first, all);
    }
}
/** Copies of the findings in new entries, each within a part: the findings that a change brings do not share an entry with known ones. */
function foldedAnew(findings, partOf) {
    const alone = findings.map(withoutAlike);
    foldAlike(alone, partOf);
    return alone;
}
function withoutAlike(finding) {
    if (finding.cause === undefined)
        return finding;
    const { foldedInto } = finding;
    const isMember = foldedInto?.alike !== undefined && foldedInto.alike.length > 0;
    return { ...finding, alike: NONE, foldedInto: isMember ? undefined : foldedInto };
}
function mergeable(findings) {
    return findings.flatMap((finding, index) => {
        const { cause, suppressedBy, foldedInto, folded = NONE } = finding;
        const isAlone = suppressedBy === undefined && foldedInto === undefined && folded.length === 0;
        return cause !== undefined && isAlone ? [[finding, index]] : [];
    });
}
function keyOf({ ruleId, severity, span, cause }, part) {
    return JSON.stringify([span.file.path, ruleId, severity, cause?.key, part]);
}
function makeEntry(entry, group) {
    const others = group.filter((finding) => finding !== entry);
    entry.alike = others;
    for (const finding of others)
        finding.foldedInto = entry;
}
/** The finding and those that it shows as alike, in the order of their places. */
function inOrderOfPlaces(finding) {
    const { alike = NONE } = finding;
    return alike.length === 0 ? [finding] : [finding, ...alike].toSorted((a, b) => a.span.start - b.span.start);
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* unused harmony exports MAXIMUM_BASELINE_BYTES, baselineTextAt, baselineText, shrunkBaseline */
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83050);
/* harmony import */ var _config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45897);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3239);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30654);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95636);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _finding_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98022);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54373);











const VERSION = 1;
/** In characters. */
const ABOUT_LENGTH = 200;
const MAXIMUM_BASELINE_BYTES = 32 * 1024 * 1024;
/**
 * The known findings that a file lists, as suppressions. `path` is absolute, and `written` is the path for messages.
 * @throws {ConfigurationError} if the file does not exist, or is not a baseline.
 */
function readBaseline(path, written) {
    return parseBaseline(baselineTextAt(path, written), written);
}
/** @throws {ConfigurationError} if the file does not exist, or cannot be read. */
function baselineTextAt(path, written) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(path, MAXIMUM_BASELINE_BYTES);
    if (read.ok)
        return read.value.text;
    if (read.error === 'missing')
        throw wrong(written, `The baseline does not exist.${WRITE_ONE}${(0,_config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHint */ .A)(path, written) ?? ''}`);
    throw wrong(written, `The baseline cannot be read: it must be a UTF-8 file of at most ${MAXIMUM_BASELINE_BYTES} bytes.`);
}
const WRITE_ONE = ' Write one with --write-baseline.';
function parseBaseline(text, file) {
    const entries = entriesOf(parseJson(text, file), file);
    return toSuppressions(entries.map((entry, index) => readEntry(entry, index, file)));
}
/** The text of a baseline of all findings, except those that are suppressed for a stated reason elsewhere. */
function baselineText(findings, { acceptance = {}, last } = {}) {
    const known = last === undefined ? NO_ENTRIES : entriesByKey(last);
    return textOf([...currentEntries(findings).values()].map((entry) => {
        const before = known.get(keyOf(entry.path, entry.fingerprint));
        return { ...entry, ...(before === undefined ? acceptance : writtenIn(before)) };
    }));
}
/**
 * The baseline without what no longer occurs. Nothing is added. Entries that this run did not look for stay as they are.
 * @throws {ConfigurationError} if `last` is not a baseline.
 */
function shrunkBaseline(findings, last, isLookedFor) {
    const now = currentEntries(findings);
    const known = entriesByKey(last);
    const entries = [...known.values()].flatMap((entry) => {
        if (!isLookedFor(entry))
            return [entry];
        const count = Math.min(entry.count, now.get(keyOf(entry.path, entry.fingerprint))?.count ?? 0);
        return count === 0 ? [] : [{ ...entry, count }];
    });
    const counts = new Map([...known].map(([key, { count }]) => [key, count]));
    const isMissing = (finding) => isShown(finding) && hashesOf(finding, counts).size === 0;
    return { text: textOf(entries), missing: findings.filter(isMissing).length };
}
/** What the findings need to be known, except those that are suppressed for a stated reason elsewhere. */
function currentEntries(findings) {
    const entries = new Map();
    for (const finding of findings) {
        const { suppressedBy, span, ruleId } = finding;
        if (suppressedBy !== undefined && suppressedBy.kind !== 'baseline')
            continue;
        for (const unit of unitsOf(finding)) {
            const { hash } = unit;
            const key = keyOf(span.file.path, hash);
            const count = (entries.get(key)?.count ?? 0) + 1;
            const about = aboutOf(finding, unit);
            entries.set(key, { path: span.file.path, rule: ruleId, fingerprint: hash, count, about });
        }
    }
    return entries;
}
function textOf(entries) {
    // one entry per line, so that changes stay small, and merge
    const lines = [...entries].sort(byPath).map((entry) => `\n    ${visibleJson(JSON.stringify(entry))}`);
    return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
/** No secret is in a message. */
function aboutOf({ message, subject: first }, { part, subject }) {
    // the message names the first of those that share the finding
    const told = firstSentence(message)
        .replace(`"${first}"`, () => `"${subject}"`)
        .slice(0, ABOUT_LENGTH);
    return part === undefined ? told : `${part}: ${told}`;
}
const NO_ENTRIES = new Map();
function entriesByKey(text) {
    const entries = entriesOf(parseJson(text, ''), '').filter(isEntry);
    return new Map(entries.map((entry) => [keyOf(entry.path, entry.fingerprint), entry]));
}
/** What the last baseline says about an entry. It stays, so that only entries that come or go change the file. */
function writtenIn({ about, reason, expires }) {
    return {
        ...(about !== undefined && { about }),
        ...(reason !== undefined && { reason }),
        ...(expires !== undefined && { expires }),
    };
}
function byPath(a, b) {
    return sortKey(a) < sortKey(b) ? -1 : 1;
}
function sortKey({ path, rule, fingerprint }) {
    return [path, rule, fingerprint].join('\0');
}
/** Drops the message of the parser, which quotes the text. */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw wrong(file, 'The baseline is not valid JSON. Write a new one with --write-baseline.');
    }
}
function entriesOf(document, file) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .isJsonObject */ .O)(document) || document['version'] === undefined || !Array.isArray(document['findings'])) {
        throw wrong(file, 'This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.');
    }
    if (document['version'] !== VERSION) {
        throw wrong(file, `The baseline is not in version ${VERSION}, the only one that is known. Write a new one with --write-baseline.`);
    }
    return document['findings'];
}
function readEntry(entry, index, file) {
    if (!isEntry(entry)) {
        const expected = '"path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD)';
        throw wrong(file, `Entry ${index + 1} of the baseline does not have the form that it needs: ${expected}.`);
    }
    return entry;
}
function isEntry(entry) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .isJsonObject */ .O)(entry))
        return false;
    const { path, rule, fingerprint, count, about, reason, expires } = entry;
    return (typeof path === 'string' &&
        typeof rule === 'string' &&
        typeof fingerprint === 'string' &&
        _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .HASH_PATTERN */ .wF.test(fingerprint) &&
        typeof count === 'number' &&
        Number.isInteger(count) &&
        count >= 1 &&
        (about === undefined || typeof about === 'string') &&
        (reason === undefined || (typeof reason === 'string' && reason.trim() !== '')) &&
        (expires === undefined || (typeof expires === 'string' && (0,_support_day_js__WEBPACK_IMPORTED_MODULE_6__/* .isDay */ .N)(expires))));
}
/** One suppression per entry, so that each entry that is no longer needed is noticed. */
function toSuppressions(entries) {
    const counts = new Map(entries.map(({ path, fingerprint, count }) => [keyOf(path, fingerprint), count]));
    const knownHashes = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_7__/* .remember */ .k)((finding) => hashesOf(finding, counts));
    return entries.map(({ path, rule, fingerprint, reason, expires }) => ({
        kind: 'baseline',
        span: undefined,
        ruleIds: [rule],
        reason: reason ?? 'It is in the baseline.',
        ...(expires !== undefined && { expires }),
        path,
        covers: (finding) => knownHashes(finding).has(fingerprint),
    }));
}
const NO_HASHES = new Set();
/** The hashes of a finding if the baseline has all of them often enough, otherwise none. */
function hashesOf(finding, counts) {
    const { occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .splitFingerprint */ .DB)(finding.fingerprint);
    const hashes = (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding).map(({ hash }) => hash);
    const isKnown = hashes.every((hash) => (counts.get(keyOf(finding.span.file.path, hash)) ?? 0) >= occurrence);
    return isKnown ? new Set(hashes) : NO_HASHES;
}
/** The hash already contains the rule. */
function keyOf(path, hash) {
    return JSON.stringify([path, hash]);
}
function wrong(path, message) {
    return new _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(message, { path });
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   t: () => (/* binding */ entryFingerprint)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54373);

/** Every problem that a finding reports: each part for each subject, and for each file of variables that causes it. */
function unitsOf(finding) {
    const { setBy } = finding;
    const units = unitsOfSubjects(finding);
    if (setBy === undefined)
        return units;
    return units.flatMap((unit) => causesIn(setBy).map((cause) => ({ ...unit, part: cause, hash: partHash(unit.hash, cause) })));
}
/** How many files are told apart as causes of a finding. */
const MOST_CAUSES = 100;
function causesIn(setBy) {
    const others = setBy.length - MOST_CAUSES;
    return others > 0 ? [...setBy.slice(0, MOST_CAUSES), `${others} other files`] : setBy;
}
function unitsOfSubjects(finding) {
    const { ruleId, subject, score, evidence, fingerprint, sharedBy, parts, thing } = finding;
    const isOptional = isSometimes(finding);
    if (sharedBy === undefined && parts === undefined) {
        return [{ hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint).hash, score, isOptional, subject, thing, part: undefined }];
    }
    const subjects = sharedBy ?? [{ subject, score, isOptional, thing }];
    return subjects.flatMap((one) => {
        const whole = {
            subject: one.subject,
            score: one.score,
            isOptional: isSometimes(one),
            thing: one.thing,
            hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId, subject: one.subject, evidence }),
            part: undefined,
        };
        if (parts === undefined)
            return [whole];
        return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
    });
}
function isSometimes({ isOptional, isIdle }) {
    return isOptional === true || isIdle === true;
}
/**
 * Identifies an entry that people see, for code scanning: the finding, the subjects that share it, and the findings that it shows. With
 * one more of these it is another entry, so that dismissing the old entry does not dismiss the new one.
 */
function entryFingerprint(finding) {
    const { fingerprint, sharedBy = [], folded = [], alike = [] } = finding;
    if (sharedBy.length === 0 && folded.length === 0 && alike.length === 0)
        return fingerprint;
    const { hash, occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint);
    const told = [
        ...sharedBy.map(({ subject }) => subject),
        ...folded.map((one) => (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(one.fingerprint).hash),
        ...alike.flatMap((one) => unitsOf(one).map(({ hash: unit }) => unit)),
    ];
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: '', evidence: JSON.stringify(told.sort()) }), occurrence);
}
function partHash(hash, key) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: key, evidence: '' });
}


/***/ }),

/***/ 54373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62050);


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
    return (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__/* .flat */ .C)(`${hash}:${occurrence}`);
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ }),

/***/ 55108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ shownFix),
/* harmony export */   BG: () => (/* binding */ shownRelated),
/* harmony export */   Uz: () => (/* binding */ foldRepeated),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   x7: () => (/* binding */ shownFlows)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1913);
/* harmony import */ var _support_paired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53879);


/**
 * Folds the findings of several rules about one setting into one entry for people: the finding of an escape path and that of a setting it
 * uses, at the same place or at another step of its flow. The worst finding is the entry, and shows the others. All remain findings with their
 * identity, for programs, for baselines and for comparing. The findings are sorted by place, and suppressed ones take no part.
 */
function foldRepeated(findings) {
    for (const samePlace of (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .neighbours */ .$v)(findings, haveOnePlace)) {
        if (samePlace.length > 1)
            foldPlace(samePlace.filter(isOpen));
    }
    foldSteps(findings.filter(isOpen));
}
function isOpen({ suppressedBy }) {
    return suppressedBy === undefined;
}
/** A port that lets everyone in because of a password is one fact with the password, which is another step of its flow. */
function foldSteps(findings) {
    const beyond = findings.filter(({ repeats = [], flow }) => repeats.length > 0 && flow.length > 0);
    if (beyond.length === 0)
        return;
    const repeated = new Set(beyond.flatMap(({ repeats = [] }) => repeats));
    const alone = findings.filter((one) => repeated.has(one.ruleId) && isShown(one) && (one.folded ?? NONE).length === 0);
    const byPath = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(alone, ({ span }) => span.file.path);
    for (const path of beyond) {
        const entry = path.foldedInto ?? path;
        const near = new Set(path.flow.flatMap(({ span }) => byPath.get(span.file.path) ?? []));
        const steps = [...near].filter((one) => isShown(one) && isStepOf(one, path));
        entry.folded = [...(entry.folded ?? []), ...steps];
        for (const step of steps)
            step.foldedInto = entry;
    }
}
/** Whether a finding is about a step of a path that is at least as bad, and about the same subject. */
function isStepOf(one, path) {
    const { repeats = [], flow, subject, score = 0 } = path;
    if (one === path || one.subject !== subject || !repeats.includes(one.ruleId) || (one.score ?? 0) > score)
        return false;
    const { file, start, end } = one.span;
    return flow.some(({ span }) => span.file.path === file.path && span.start <= start && end <= span.end);
}
function haveOnePlace(a, b) {
    return a.span.start === b.span.start && a.span.end === b.span.end && a.span.file.path === b.span.file.path;
}
function foldPlace(findings) {
    const beyond = findings.filter(({ repeats = [] }) => repeats.length > 0);
    if (beyond.length === 0)
        return;
    const repeated = new Set(beyond.flatMap(({ repeats = [] }) => repeats));
    const plain = findings.filter(({ ruleId }) => repeated.has(ruleId));
    if (plain.length === 0)
        return;
    const group = [...plain, ...beyond];
    const shown = entryOf(plain, beyond);
    const others = group.filter((finding) => finding !== shown);
    shown.folded = others;
    for (const finding of others)
        finding.foldedInto = shown;
}
/**
 * The finding that shows the others. If both are equally bad, it is the one about the setting, which has the fix, unless the other needs
 * more settings than that.
 */
function entryOf(plain, beyond) {
    const setting = worst(plain);
    const candidates = beyond.filter(({ impliedBy, severity }) => impliedBy.length === 0 || severity !== setting.severity);
    return worst([setting, ...candidates]);
}
/** The first finding with the highest score. */
function worst(findings) {
    return findings.reduce((best, finding) => ((finding.score ?? 0) > (best.score ?? 0) ? finding : best));
}
const NONE = [];
/** Whether people see the finding as a separate entry. */
function isShown({ suppressedBy, foldedInto }) {
    return suppressedBy === undefined && foldedInto === undefined;
}
/** The fix of the finding, or of one folded into it. If all findings that are alike have one, it is the fix of all of them. */
function shownFix({ fix, folded = [], alike = [] }) {
    if (alike.length > 0)
        return fix && (fixOfAll(fix, alike) ?? fix);
    return fix ?? folded.find((other) => other.fix !== undefined)?.fix;
}
/** All their edits at once; undefined if a finding has no fix, or if two edits are for one place. */
function fixOfAll(first, alike) {
    const fixes = [first, ...alike.flatMap(({ fix }) => fix ?? [])];
    if (fixes.length <= alike.length)
        return undefined;
    const edits = new Map(fixes.flatMap((fix) => fix.edits).map((edit) => [editKey(edit), edit]));
    const ordered = [...edits.values()].sort((a, b) => comparePlaces(a.span, b.span));
    const areApart = (0,_support_paired_js__WEBPACK_IMPORTED_MODULE_1__/* .paired */ .i)(ordered, ordered.slice(1)).every(([one, next]) => comesAfter(next.span, one.span));
    if (!areApart)
        return undefined;
    const title = `${first.title}, and ${alike.length === 1 ? 'at 1 more place' : `at ${alike.length} more places`}`;
    const careful = fixes.find(({ safety }) => safety === 'review');
    return { title, safety: careful?.safety ?? 'safe', edits: ordered, ...(careful?.trap && { trap: careful.trap }) };
}
function editKey({ span, text }) {
    return JSON.stringify([span.file.path, span.start, span.end, text]);
}
function comparePlaces(a, b) {
    if (a.file.path !== b.file.path)
        return a.file.path < b.file.path ? -1 : 1;
    return a.start - b.start || a.end - b.end;
}
function comesAfter(later, earlier) {
    return later.file.path !== earlier.file.path || (later.start >= earlier.end && later.start > earlier.start);
}
/** The places that explain the finding, and those of the findings that are alike. */
function shownRelated(finding) {
    const { alike = [], related } = finding;
    if (alike.length === 0)
        return related;
    return [
        ...related,
        ...alike.map(({ span, subject }) => ({ span, message: subject === '' ? 'another' : `"${subject}"` })),
    ];
}
/** The flow of the finding, and those of the findings folded into it. */
function shownFlows({ flow, folded = [] }) {
    if (folded.length === 0)
        return flow.length > 0 ? [flow] : NONE;
    return [flow, ...folded.map((other) => other.flow)].filter((walk) => walk.length > 0);
}


/***/ })

};
