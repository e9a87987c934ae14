export const id = 6115;
export const ids = [6115];
export const modules = {

/***/ 41127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   r: () => (/* binding */ pathSource),
/* harmony export */   uf: () => (/* binding */ isPath)
/* harmony export */ });
/* harmony import */ var _model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16949);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);


const DRIVE = /^[A-Za-z]:(?:[\\/]|$)/;
const PIPE = /^(?:\\\\|\/\/)\.[\\/]pipe[\\/](.+)$/i;
/** Whether the source of a short volume is a path rather than the name of a volume. */
function isPath(source) {
    return /^(?:[./~\\]|\p{L}:)/u.test(source);
}
/** Assumed maximum depth of a checkout; a path that climbs further reaches the root of the host. */
const DEEPEST_CHECKOUT = 6;
/** The assumed depth of the folder that a path starts from, where it is not known. */
const DEEPEST_FOLDER = 4;
/**
 * The source that a host path refers to. `variable` is the unknown variable that the text starts with, if any; `folder` is the folder of
 * the repository that the path starts from, if it is known.
 */
function pathSource(text, variable, folder) {
    if (text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB))
        return unknownSource(text, variable);
    const [, pipe] = PIPE.exec(text) ?? [];
    if (pipe !== undefined)
        return { kind: 'pipe', path: `\\\\.\\pipe\\${pipe.replaceAll('/', '\\')}` };
    if (text === '~' || text.startsWith('~/'))
        return { kind: 'home', path: relative(text) };
    if (DRIVE.test(text))
        return { kind: 'host', path: drivePath(text) };
    if (text.startsWith('/'))
        return { kind: 'host', path: (0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__/* .normalPath */ .FE)(text) };
    if (text.startsWith('\\'))
        return { kind: 'host', path: (0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__/* .normalPath */ .FE)(text.replaceAll('\\', '/')) };
    const path = relative(text.replaceAll('\\', '/'));
    const climb = /^(?:\.\.\/)*(?:\.\.$)?/.exec(path)?.[0] ?? '';
    if (climb.split('..').length - 1 >= depthOf(folder) + DEEPEST_CHECKOUT)
        return { kind: 'host', path: `/${path.slice(climb.length)}` };
    const written = path === '' ? '.' : path.startsWith('..') ? path : `./${path}`;
    return { kind: 'project', path: written, ...(folder !== undefined && { folder }) };
}
function depthOf(folder) {
    if (folder === undefined)
        return DEEPEST_FOLDER;
    return folder === '' ? 0 : folder.split('/').length;
}
/** The variables whose meaning is known without their values: `$HOME`, and that of the sockets of a user. */
function unknownSource(text, variable) {
    const last = text.lastIndexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB);
    const suffix = text.slice(last + 1);
    const isHome = (variable === 'HOME' || variable === 'USERPROFILE') && last === 0;
    if (isHome && (suffix === '' || suffix.startsWith('/')))
        return { kind: 'home', path: relative(`~${suffix}`) };
    return variable === 'XDG_RUNTIME_DIR' && last === 0
        ? { kind: 'unknown', suffix, isOfUser: true }
        : { kind: 'unknown', suffix };
}
function relative(path) {
    return segments(path, true).join('/');
}
function drivePath(path) {
    const rest = segments(path.slice(2).replaceAll('\\', '/'), false).join('/');
    return `${path.charAt(0).toUpperCase()}:/${rest}`;
}
function segments(path, keepsAbove) {
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (keepsAbove)
            kept.push('..');
    }
    return kept;
}
/** The path from the repository root, for a path written relative to one of its folders; undefined when it leads outside. */
function repositoryPath(folder, path) {
    if (path.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB) || path.startsWith('/') || path.startsWith('~') || DRIVE.test(path))
        return undefined;
    const joined = relative(`${folder}/${path.replaceAll('\\', '/')}`);
    return joined === '..' || joined.startsWith('../') ? undefined : joined;
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

/***/ 96115:
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
        localNames: new Set(contexts.map(plain_name/* plainName */.M)),
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
// EXTERNAL MODULE: ./build/model/findings/gap-kinds.js
var gap_kinds = __webpack_require__(69919);
// EXTERNAL MODULE: ./build/config/image-settings.js + 1 modules
var image_settings = __webpack_require__(26401);
// EXTERNAL MODULE: ./build/config/signature-policy.js
var signature_policy = __webpack_require__(94308);
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
const SWITCH = new Map([
    ['true', true],
    ['false', false],
]);
const onOrOff = (0,shapes/* scalarShape */.ur)('`true` or `false`', (value) => SWITCH.get(value), { type: 'boolean' });
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
        shape: image_settings/* imageSettings */.T,
        default: '{}',
        description: 'Whether and how to look up images in their registries: `lookup`, `tls-check`, `allow-private-registries`, `insecure-registries`, `fail-on-unavailable`, `time-budget`, `concurrency`, `platform`.',
    },
    'max-file-size': {
        shape: size,
        default: '1 MiB',
        description: 'Larger files are reported and not checked. In bytes, or with a unit.',
    },
    'peer-ignores': {
        shape: onOrOff,
        default: 'true',
        description: 'Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too.',
    },
    baseline: {
        shape: signature_policy/* namedFile */.e,
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
        throw new configuration_error/* ConfigurationError */.j('The configuration does not exist, or cannot be read.', { path: shownPath });
    }
}


/***/ }),

/***/ 94308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namedFile),
/* harmony export */   z: () => (/* binding */ signaturePolicy)
/* harmony export */ });
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2922);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9461);


const MOST_CHARACTERS = 512;
/** The part before the first slash must be a host, as in a full reference. */
const IMAGES = /^(?:\*\*|(?:localhost|[a-z0-9-]*[.*][a-z0-9.*-]*|[a-z0-9.*-]+:\d{1,5})(?::\d{1,5})?\/[a-z0-9*._/-]{1,255})$/;
const ISSUER = /^https:\/\/[^\s*]{1,500}$/;
const SOURCE = /^https:\/\/[^\s]{1,500}$/;
const GITHUB = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
const images = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarShape */ .ur)('a pattern for host and path of images, such as `ghcr.io/acme/**` or `docker.io/library/*`', (value) => (IMAGES.test(value) ? value : undefined), { type: 'string', pattern: IMAGES.source });
const issuer = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarShape */ .ur)('the address of who vouches for identities, such as `https://token.actions.githubusercontent.com`', (value) => (ISSUER.test(value) ? value : undefined), { type: 'string', pattern: ISSUER.source });
const identity = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarShape */ .ur)('a whole identity, with `*` for the parts that vary, such as `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/*`; it is not a regular expression', (value) => (isIdentity(value) ? value : undefined), { type: 'string', minLength: 1, maxLength: MOST_CHARACTERS });
/** Rejects values that look like regular expressions, which would match literally, and patterns that match every identity. */
function isIdentity(value) {
    const isExpression = /^\^|\$$|\\|\.[*+]/.test(value);
    return value.length <= MOST_CHARACTERS && !isExpression && /[^*/\s]/.test(value) && !/\s/.test(value);
}
const github = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarShape */ .ur)('a repository of GitHub, as `owner/name`', (value) => (GITHUB.test(value) ? value : undefined), { type: 'string', pattern: GITHUB.source });
const source = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarShape */ .ur)('all of the address of a repository, with `*` for what varies, such as `https://github.com/acme/*`', (value) => (SOURCE.test(value) && isIdentity(value) ? value : undefined), { type: 'string', pattern: SOURCE.source });
/** A file of the repository, by its path from the root. */
const namedFile = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .located */ .t4)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarShape */ .ur)('the path of a file, from the root of the repository', (value) => (isPath(value) ? value : undefined), {
    type: 'string',
    minLength: 1,
}));
function isPath(value) {
    return value !== '' && !value.startsWith('/') && !value.split('/').includes('..');
}
const entry = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)({
    images: { shape: images, isRequired: true, description: 'A pattern for the host and path of images.' },
    require: {
        shape: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['signature', 'provenance', 'sbom', 'digest-pin']),
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
    github: { shape: github, description: 'The repository of GitHub whose attestations are asked for, too.' },
}, 'a mapping with `images`, and with `key`, or `issuer` and `identity`');
/** One entry of `images.signatures`. */
const signaturePolicy = {
    ...entry,
    read(node, rules) {
        const written = entry.read(node, rules);
        const policy = toPolicy(written);
        if (typeof policy === 'string')
            throw (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(node), policy);
        return policy;
    },
};
/** The policy, or the problem with it. */
function toPolicy(written) {
    const { images, require = 'signature', issuer, identity, key, github, 'source-repository': sourceRepository, } = written;
    if (require === 'digest-pin') {
        const isMore = [issuer, identity, sourceRepository, key, github].some((value) => value !== undefined);
        return isMore
            ? '`digest-pin` asks for a digest alone: remove who signs, or ask for a signature.'
            : { images, require };
    }
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
    return 'The signer is missing: name a `key`, or an `issuer` and an `identity`.';
}


/***/ }),

/***/ 15146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ plainName),
/* harmony export */   R: () => (/* binding */ localNamesOf)
/* harmony export */ });
/**
 * A name as the builder compares it, without its implied parts: `docker.io/library/base:latest` is `base`.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
function plainName(name) {
    const path = name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
    return path.endsWith(':latest') ? path.slice(0, -':latest'.length) : path;
}
/**
 * Names that do not refer to images of a registry in these builds of a Dockerfile. A name with a path does if a single build does not replace
 * it; a plain one, such as `base`, would make that build fail.
 */
function localNamesOf(builds) {
    const names = new Set(builds.flatMap(({ localNames = [] }) => [...localNames]));
    const isEverywhere = (name) => builds.every(({ localNames }) => localNames?.has(name) === true);
    return new Set([...names].filter((name) => !name.includes('/') || isEverywhere(name)));
}


/***/ })

};
