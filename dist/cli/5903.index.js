export const id = 5903;
export const ids = [5903];
export const modules = {

/***/ 97954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ METADATA_ADDRESSES),
/* harmony export */   O: () => (/* binding */ PUBLIC_HOSTS)
/* harmony export */ });
/** Sources of software that is then run: forges, image registries, and their file hosts. Subdomains count as well. */
const PUBLIC_HOSTS = [
    'github.com',
    'githubusercontent.com',
    'ghcr.io',
    'gitlab.com',
    'bitbucket.org',
    'docker.io',
    'docker.com',
    'quay.io',
    'gcr.io',
    'pkg.dev',
    'mcr.microsoft.com',
    'public.ecr.aws',
    'k8s.io',
    'letsencrypt.org',
    'metadata.google.internal',
];
/** Addresses of the cloud metadata service, which gives a machine its identity and tokens. */
const METADATA_ADDRESSES = new Set([
    '169.254.169.254',
    'fd00:ec2::254',
    '169.254.170.2',
    '100.100.100.200',
]);


/***/ }),

/***/ 74106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ licenceChoice),
/* harmony export */   s: () => (/* binding */ licenceField)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95636);

/** In characters. Some packages have all of the text of their licence in the field. */
const LONGEST = 200;
/** The field of a package for a licence that its metadata names in a line. */
function licenceField(text) {
    if (typeof text !== 'string' || text.length > LONGEST)
        return {};
    const licence = text.trim();
    const isNone = licence === '' || /[\p{Cc}\p{Cf}]|^(?:unknown|none|noassertion)$/iu.test(licence);
    return isNone ? {} : { licence };
}
/** The field for a choice of licences: a text, or a list of texts or of objects with a `type`. */
function licenceChoice(value) {
    if (!Array.isArray(value))
        return licenceField(nameIn(value));
    const names = value.map(nameIn).filter((name) => typeof name === 'string');
    return licenceField(names.length > 1 ? `(${names.join(' OR ')})` : names[0]);
}
function nameIn(value) {
    return typeof value === 'object' && value !== null ? (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(value)['type'] : value;
}


/***/ }),

/***/ 60071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ normalisedPythonName),
/* harmony export */   fA: () => (/* binding */ parsePythonMetadata),
/* harmony export */   wm: () => (/* binding */ isPythonMetadata)
/* harmony export */ });
/* harmony import */ var _licence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74106);

/** Whether a path is the metadata of an installed package. `name.egg-info` is either a folder or a file. */
function isPythonMetadata(path) {
    return /\.dist-info\/METADATA$|(?:\.egg-info|\/EGG-INFO)\/PKG-INFO$|\.egg-info$/.test(path);
}
/** https://packaging.python.org/en/latest/specifications/core-metadata/: headers like those of an email, then a blank line and a description. */
function parsePythonMetadata(text) {
    const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
    const headers = text.slice(0, end);
    const name = /^Name:[ \t]*(\S+)/im.exec(headers)?.[1];
    const version = /^Version:[ \t]*(\S+)/im.exec(headers)?.[1];
    if (name === undefined || version === undefined)
        return [];
    return [{ type: 'pypi', name: normalisedPythonName(name), version, ...(0,_licence_js__WEBPACK_IMPORTED_MODULE_0__/* .licenceField */ .s)(licenceIn(headers)) }];
}
/** The old field may have the whole text of a licence, whose other lines are indented. */
function licenceIn(headers) {
    const expression = /^License-Expression:[ \t]*([^\r\n]+)/im.exec(headers)?.[1];
    if (expression !== undefined)
        return expression;
    const field = /^License:[ \t]*(\S[^\r\n]*)/im.exec(headers);
    const end = (field?.index ?? 0) + (field?.[0].length ?? 0);
    return /^\r?\n[ \t]/.test(headers.slice(end, end + 3)) ? undefined : field?.[1];
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
function normalisedPythonName(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}


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

/***/ 1213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ namesOwner),
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   Qf: () => (/* binding */ coversPlace),
/* harmony export */   _5: () => (/* binding */ coverageOf)
/* harmony export */ });
/* harmony import */ var _data_public_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97954);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32103);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90230);





/** The entry for an image: the first one that covers it. */
function policyFor(policies, { host, name }) {
    return policies.find(({ images }) => coversPlace(images, { host, name }));
}
/** Whether a pattern for host and path of images covers a repository. */
function coversPlace(images, { host, name }) {
    return (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(patternOf(images), (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${host}/${name}`));
}
/** Whether a pattern says who may push: the owner of a part of a registry, or of a whole one that is not open to everyone. */
function namesOwner(images) {
    const [known = ''] = patternOf(images).split('*', 1);
    const [host = '', ...path] = known.split('/');
    if (path.length === 0)
        return false;
    const [name = ''] = host.split(':', 1);
    const isOpen = _data_public_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .PUBLIC_HOSTS */ .O.some((open) => name === open || name.endsWith(`.${open}`));
    return !isOpen || path.length > 1;
}
/** The pattern with the host in its usual form, as in references. Without a host, it is for Docker Hub. */
function patternOf(images) {
    const [first = '', ...rest] = images.split('/');
    if (first.includes('*'))
        return images;
    const isHost = rest.length > 0 && (first === 'localhost' || /[.:]/.test(first));
    const written = isHost ? rest.join('/') : images;
    const { host, name } = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(isHost ? first : undefined, written);
    // only a name is short for `library/\u2026`
    return (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${host}/${written.includes('*') ? written : name}`);
}
/** Whether an entry covers the image of a reference; `possible` where a variable decides. This includes names that are not valid at any registry. */
function coverageOf(policies, reference) {
    const { registry, repository, text } = reference;
    if ((0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.isImageId)(reference))
        return policies.some(({ images }) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(images, text)) ? 'certain' : 'none';
    if (registry !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 && repository !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5)
        return policyFor(policies, (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(registry, repository)) === undefined ? 'none' : 'certain';
    const places = possiblePlaces(text, registry);
    return policies.some(({ images }) => places.some((pieces) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .mayMatchGlob */ .f)(patternOf(images), pieces)))
        ? 'possible'
        : 'none';
}
/** The known pieces of host and path. A variable may hold a registry, a part of a name, or a name with a tag. */
function possiblePlaces(text, registry) {
    const name = text.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
    const first = name.split('/', 1)[0] ?? '';
    if (typeof registry === 'string')
        return [(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(registry, '').host}${name.slice(first.length)}`).split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL)];
    const atHub = [`${_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.HUB}/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL), `${_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.HUB}/library/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL)];
    return first !== name && !first.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL) ? atHub : [name.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL), ...atHub];
}


/***/ }),

/***/ 5903:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideImages: () => (/* binding */ decideImages)
});

// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(78731);
// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/model/images/image-contents.js
var image_contents = __webpack_require__(29351);
// EXTERNAL MODULE: ./build/images/packages/python.js
var python = __webpack_require__(60071);
// EXTERNAL MODULE: ./build/images/registry/platforms.js
var platforms = __webpack_require__(49387);
// EXTERNAL MODULE: ./build/images/registry/target.js
var target = __webpack_require__(90230);
;// CONCATENATED MODULE: ./build/images/vex/match.js





/** The statements of a document as decisions. */
function vexDecisions({ path, statements }) {
    return statements.map((statement) => decisionOf(statement, path));
}
/** The statements in the attestations of an image as decisions. */
function signedDecisions({ statements }) {
    return statements.map(({ statement, signer }) => ({ ...decisionOf(statement, signer), isSigned: true }));
}
/** Whether everything that a statement is about is another image. */
function isAboutOthers({ targets }, image) {
    const isOther = ({ images }) => images?.some((one) => isNamedAs(one, image)) === false;
    return targets.length > 0 && targets.every(isOther);
}
function decisionOf(statement, path) {
    const { ids, status, reason } = statement;
    const scopes = new WeakMap();
    const scopeFor = (image) => {
        const scope = scopes.get(image) ?? scopeOf(statement, image);
        scopes.set(image, scope);
        return scope;
    };
    return {
        ids,
        status,
        by: path,
        reason,
        coversImage(image) {
            const { coversAll, packages } = scopeFor(image);
            return coversAll || packages.size > 0;
        },
        coversPackage(installed, image) {
            const { coversAll, packages } = scopeFor(image);
            const system = image.facts.contents?.operatingSystem;
            const names = new Set([installed.name, installed.sourceName].map(lastName));
            const urls = [...names].flatMap((name) => packages.get(name) ?? []);
            return coversAll || urls.some((url) => isSamePackage(url, installed, system));
        },
    };
}
function scopeOf({ targets, status }, image) {
    const own = targets.flatMap(({ images, packages }) => {
        const same = images?.filter((one) => isSameImage(one, image));
        return same?.length === 0 ? [] : [{ images: same, packages }];
    });
    // a fix is in a version, not in all of them
    const isEnough = (version) => status !== 'fixed' || version !== '';
    const packages = new Map();
    for (const urls of new Set(own.map((target) => target.packages ?? []))) {
        for (const url of urls.filter(({ version }) => isEnough(version)))
            (0,group_by/* addToGroup */.Mr)(packages, lastName(url.name), url);
    }
    const whole = own.filter((target) => target.packages === undefined).flatMap(({ images = [] }) => images);
    return { coversAll: whole.some(({ url }) => url === undefined || isEnough(tagIn(url))), packages };
}
/** The digest or the tag, which can also be a qualifier. */
function tagIn({ version, qualifiers }) {
    return qualifiers.get('tag') ?? version;
}
function lastName(name) {
    return (0,python/* normalisedPythonName */.Ob)(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
}
function isSameImage(named, image) {
    return isNamedAs(named, image) && (named.url === undefined || isForPlatform(named.url, image));
}
/** Whether a URL has no platform, or that of the image: `arch=arm64`, or `platform=linux/arm64` as Docker writes it. */
function isForPlatform({ qualifiers }, { facts: { contents } }) {
    const written = qualifiers.get('platform') ?? qualifiers.get('arch');
    if (written === undefined || written === '')
        return true;
    const { operatingSystem: os = LINUX.os, architecture = '' } = contents?.configuration ?? {};
    const [own, wanted] = [`${os}/${architecture}`, written].map((text) => {
        const platform = (0,platforms/* parsePlatform */.FL)(text, { ...LINUX, os });
        return platform && (0,platforms/* platformText */.VQ)((0,platforms/* normalized */.A9)(platform));
    });
    return own !== undefined && own === wanted;
}
/** An architecture by itself is completed with the system of the image. */
const LINUX = { os: 'linux', architecture: '' };
function isNamedAs({ digests, url }, { reference: { value }, facts }) {
    const own = [value.digest, facts.digest, facts.contents?.digest].filter((digest) => typeof digest === 'string');
    if (digests.some((digest) => own.includes(digest)))
        return true;
    if (url === undefined)
        return false;
    const isDigest = url.version.startsWith('sha256:');
    if (isDigest)
        return own.includes(url.version);
    const { registry, repository, tag } = value;
    if (typeof registry === 'symbol' || typeof repository === 'symbol' || typeof tag === 'symbol')
        return false;
    const { host, name } = (0,target.placeOf)(registry, repository);
    const wantedTag = tagIn(url);
    return placeIn(url) === `${host}/${name}` && (wantedTag === '' || wantedTag === (tag ?? 'latest'));
}
/** Host and path. Without a repository, a name in `pkg:oci` could be anywhere. */
function placeIn({ type, namespace, name, qualifiers }) {
    const address = qualifiers.get('repository_url')?.replace(/^https?:\/\//, '');
    if (type === 'docker')
        return `${address ?? target.HUB}/${namespace === '' ? 'library' : namespace}/${name}`;
    if (address === undefined)
        return undefined;
    const slash = address.indexOf('/');
    if (slash === -1)
        return undefined;
    const place = (0,target.placeOf)(address.slice(0, slash), address.slice(slash + 1));
    return `${place.host}/${place.name}`;
}
/** Whether a package URL names an installed package, or the source that it is built from. */
function isSamePackage(url, installed, system) {
    if (url.type !== installed.type)
        return false;
    const isOfSystem = image_contents/* SYSTEM_TYPES */.O.has(url.type);
    if (isOfSystem && !isOfSystemIn(url, system))
        return false;
    const named = isOfSystem ? url.name : fullName(url);
    const version = versionIn(url);
    const is = (name, own) => sameName(url.type, named, name) && (version === '' || version === plainVersion(url.type, own));
    const architecture = url.qualifiers.get('arch');
    const isSource = architecture === 'source' || architecture === 'src';
    if (isSource || architecture === undefined) {
        if (is(installed.sourceName, installed.sourceVersion))
            return true;
        if (isSource)
            return false;
    }
    return (is(installed.name, installed.version) && (architecture === undefined || architecture === installed.architecture));
}
const NAMESPACES = new Map(Object.entries({ rhel: 'redhat', opensuse: 'opensuse', sles: 'suse' }));
/** The namespace has to be that of the system, and so do its name and release, where the URL has them. */
function isOfSystemIn({ namespace, qualifiers }, system) {
    if (system === undefined)
        return false;
    const { id, versionId = '', codename } = system;
    if (namespace !== '' && namespace !== id && namespace !== NAMESPACES.get(id))
        return false;
    const [major] = versionId.split('.', 1);
    const names = {
        distro: [`${id}-${versionId}`, `${id}-${major}`, versionId, codename],
        // as Docker writes them
        os_name: [id],
        os_version: [versionId, major],
        os_distro: [codename],
    };
    return Object.entries(names).every(([name, own]) => {
        const written = qualifiers.get(name);
        return written === undefined || own.includes(written);
    });
}
function fullName({ type, namespace, name }) {
    if (namespace === '')
        return name;
    return `${namespace}${type === 'maven' ? ':' : '/'}${name}`;
}
function sameName(type, one, other) {
    if (type === 'pypi')
        return (0,python/* normalisedPythonName */.Ob)(one) === (0,python/* normalisedPythonName */.Ob)(other);
    return type === 'nuget' || type === 'composer' ? one.toLowerCase() === other.toLowerCase() : one === other;
}
function versionIn({ type, version, qualifiers }) {
    const epoch = qualifiers.get('epoch') ?? '0';
    return type === 'rpm' && version !== '' && epoch !== '0' ? `${epoch}:${version}` : plainVersion(type, version);
}
function plainVersion(type, version) {
    if (type === 'golang')
        return version.replace(/^(?:v|go)(?=\d)/, '');
    return type === 'rpm' ? version.replace(/^0:/, '') : version;
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/decide.js


/** The image without the vulnerabilities that these decisions accept, which are listed separately. */
function decidedImage(image, decisions) {
    const { vulnerabilities, update } = image.facts;
    if (vulnerabilities === undefined || decisions.length === 0)
        return image;
    const own = decisions.map((some) => byId(some.filter((one) => one.coversImage(image))));
    const accepted = [];
    const found = vulnerabilities.found.flatMap((one) => remaining(one, own, image, accepted));
    if (accepted.length === 0)
        return image;
    const decided = { ...vulnerabilities, found, accepted };
    const kept = typeof update === 'object' ? decidedUpdate(update, decided) : update;
    return { ...image, facts: { ...image.facts, vulnerabilities: decided, ...(kept && { update: kept }) } };
}
function byId(decisions) {
    const known = new Map();
    for (const one of decisions) {
        for (const id of new Set(one.ids.map(nameKey)))
            (0,group_by/* addToGroup */.Mr)(known, id, one);
    }
    return known;
}
function nameKey(id) {
    return id.toLowerCase();
}
/** The vulnerability in the packages that no decision accepts; empty if none is left. */
function remaining(one, decisions, image, accepted) {
    const names = [...new Set([one.id, ...one.aliases].map(nameKey))];
    const own = decisions.map((known) => decisionsOn(names, known));
    if (own.every(({ size }) => size === 0))
        return [one];
    const packages = one.packages.flatMap((vulnerable) => {
        const left = installedOf(vulnerable).filter((installed) => {
            const decision = decisionFor(installed, own, image);
            if (decision === undefined)
                return true;
            decision.onUse?.();
            accepted.push(acceptedBy(decision, one.id, vulnerable, installed));
            return false;
        });
        return left.length === 0 ? [] : [withInstalled(vulnerable, left)];
    });
    return packages.length === 0 ? [] : [{ ...one, packages }];
}
function acceptedBy({ status, by, reason, isSigned, expires }, id, vulnerable, installed) {
    return {
        id,
        package: installed.name,
        version: installed.version,
        status,
        by,
        reason,
        ...(isSigned && { isSigned }),
        ...(expires !== undefined && { expires }),
        installed: vulnerable.installed.find((one) => one === installed),
    };
}
/**
 * The decisions on a vulnerability with these names. An advisory can be about several vulnerabilities, and so its name is an alias of each: a
 * decision that names CVEs is only about those.
 */
function decisionsOn(names, known) {
    const [cves, others] = [names.filter(isCve), names.filter((name) => !isCve(name))];
    const on = (some) => some.flatMap((name) => known.get(name) ?? []);
    const byOther = on(others).filter(({ ids }) => cves.length === 0 || !ids.map(nameKey).some(isCve));
    return new Set([...on(cves), ...byOther]);
}
function isCve(name) {
    return name.startsWith('cve-');
}
/**
 * The first author who accepts it: the latest statement of each counts. A statement from outside of the repository does not count against one
 * in the repository.
 */
function decisionFor(installed, decisions, image) {
    const latest = decisions.flatMap((own) => [...own].findLast((one) => one.coversPackage(installed, image)) ?? []);
    const isAffected = latest.some(({ status, isSigned }) => status === 'affected' && !isSigned);
    return latest.filter(isAccepting).find(({ isSigned }) => !(isSigned && isAffected));
}
function isAccepting(decision) {
    return decision.status !== 'affected';
}
function installedOf({ name, version, installed }) {
    return installed.length > 0 ? installed : [{ name, version, sourceName: name, sourceVersion: version }];
}
function withInstalled(vulnerable, left) {
    const kept = new Set(left);
    return { ...vulnerable, installed: vulnerable.installed.filter((one) => kept.has(one)) };
}
/** What a newer image removes, of the vulnerabilities that count. */
function decidedUpdate(update, vulnerabilities) {
    const { found, accepted = [] } = vulnerabilities;
    const left = new Set((0,vulnerability/* fixesIn */.Pi)(found).map(fixKey));
    const decided = new Set(accepted.map(({ id }) => id));
    const counts = (fix) => left.has(fixKey(fix));
    return {
        ...update,
        removed: update.removed.filter(counts),
        staying: update.staying.filter(counts),
        added: update.added.filter(({ id }) => !decided.has(id)),
        ...(update.others && { others: update.others.map((one) => decidedUpdate(one, vulnerabilities)) }),
    };
}
function fixKey({ id, package: name }) {
    return `${id}\n${name}`;
}

// EXTERNAL MODULE: ./build/support/expiry.js
var expiry = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/support/patterns/anchored-glob.js
var anchored_glob = __webpack_require__(32103);
// EXTERNAL MODULE: ./build/images/signatures/policy.js
var policy = __webpack_require__(1213);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/ignored.js





/** The entries of `images.ignore-vulnerabilities` as decisions. */
function readIgnored(entries, { today, isWhole }) {
    const expired = entries.filter(({ expires }) => (0,expiry/* isOver */.P)(expires, today));
    const valid = entries.filter((entry) => !expired.includes(entry));
    const used = new Set();
    return {
        decisions: valid.map((entry) => ignored_decisionOf(entry, () => used.add(entry))),
        notifications: (images) => [
            ...expired.map(noLongerApplies),
            ...[...used].flatMap((entry) => expiring(entry, today)),
            ...valid.filter((entry) => !used.has(entry) && isIdle(entry, images, isWhole)).map(notNeeded),
        ],
    };
}
function ignored_decisionOf(entry, onUse) {
    const { id, package: name, reason, expires, span } = entry;
    return {
        ids: [id],
        status: 'accepted',
        by: span.file.path,
        reason,
        expires,
        coversImage: (image) => isAbout(entry, image),
        coversPackage: (installed) => name === undefined || [installed.name, installed.sourceName].includes(name),
        onUse,
    };
}
function isAbout({ image: pattern }, { reference: { value, span }, isAskedFor }) {
    if (pattern === undefined)
        return true;
    const { registry, repository } = value;
    if (typeof registry !== 'symbol' && typeof repository !== 'symbol')
        return (0,policy/* coversPlace */.Qf)(pattern, (0,target.placeOf)(registry, repository));
    // an image on the disk has a path instead of a name
    return isAskedFor === true && (0,anchored_glob/* matchesGlob */.k)(pattern, span.file.path);
}
/** Whether everything that the entry is about was looked up, so that it is not needed. */
function isIdle(entry, images, isWhole) {
    if (!isWhole && entry.image === undefined)
        return false;
    const own = images.filter((image) => (0,images_image/* isFromRegistry */.ME)(image) && image.use !== 'syntax' && isAbout(entry, image));
    if (!isWhole && own.length === 0)
        return false;
    return own.every(({ facts: { vulnerabilities } }) => {
        return vulnerabilities !== undefined && !vulnerabilities.unchecked.some(({ isFailure }) => isFailure);
    });
}
function noLongerApplies({ span, id, expires }) {
    const message = `This entry of \`images.ignore-vulnerabilities\` for ${id} expired on ${expires}, so it accepts nothing.`;
    return { level: 'warning', code: 'suppression-not-honoured', message, span };
}
function expiring({ span, id, expires }, today) {
    const when = (0,expiry/* nearExpiry */.y)(expires, today);
    if (when === undefined)
        return [];
    const message = `This entry of \`images.ignore-vulnerabilities\` for ${id} expires ${when}. Update the image by then, or set a later day.`;
    return [{ level: 'warning', code: 'suppression-expiring', message, span }];
}
function notNeeded({ span, id }) {
    const message = `No image has the vulnerability ${id} that this entry of \`images.ignore-vulnerabilities\` is about. Remove it.`;
    return { level: 'warning', code: 'suppression-unused', message, span };
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/decisions.js







const UNDECIDED = { ignoredVulnerabilities: [], vex: [] };
/** The images without the vulnerabilities that the user or a known signer decided about, and what was decided. */
function decideImages(images, { ignoredVulnerabilities, vex } = UNDECIDED, { today, isWhole }) {
    const ignored = readIgnored(ignoredVulnerabilities, { today, isWhole });
    const decisions = [ignored.decisions, ...vex.map(vexDecisions)].filter(({ length }) => length > 0);
    // references to one image share what its attestations say
    const signed = (0,remember/* remember */.k)(signedDecisions);
    const decided = images.map((image) => {
        const { attached } = image.facts.vulnerabilities ?? {};
        return decidedImage(image, attached === undefined ? decisions : [...decisions, signed(attached)]);
    });
    return {
        images: decided,
        notifications: [
            ...decided.filter(images_image/* isFirstUse */.gR).flatMap((image) => [...remarksOn(image), ...refusalsOn(image)]),
            ...ignored.notifications(images),
        ],
    };
}
const LONGEST_NAME = 200;
/** `debian:12.8: 3 vulnerabilities are accepted, according to .github/hullcheck.yml.` */
function remarksOn({ reference, facts }) {
    const accepted = facts.vulnerabilities?.accepted ?? [];
    const name = reference.value.text.slice(0, LONGEST_NAME);
    return [...(0,group_by/* groupBy */.$z)(accepted, (one) => `${STATUS_TEXTS[one.status]}, ${(0,vulnerability/* authorText */.D7)(one)}`)].map(([how, some]) => ({
        level: 'note',
        code: 'remark',
        message: `${name}: ${countText(some)} ${how}.`,
        span: reference.span,
    }));
}
/** Attestations that decide nothing. People see the refused ones without asking, because someone may have forged them. */
function refusalsOn(image) {
    const { reference, facts } = image;
    const { attached } = facts.vulnerabilities ?? {};
    if (attached === undefined)
        return [];
    const name = reference.value.text.slice(0, LONGEST_NAME);
    const others = attached.statements.filter(({ statement }) => isAboutOthers(statement, image)).length;
    const remark = (level, text) => ({
        level,
        code: 'remark',
        message: `${name}: ${text}.`,
        span: reference.span,
    });
    return [
        ...attached.refused.map((reason) => remark('warning', `a VEX attestation at its registry does not count: ${reason}`)),
        ...attached.unread.map((reason) => remark('note', `VEX attestations at its registry could not be read: ${reason}`)),
        ...(others > 0
            ? [
                remark('warning', `${othersText(others)} about another image, so ${others === 1 ? 'it does' : 'they do'} not count`),
            ]
            : []),
    ];
}
function othersText(count) {
    return count === 1
        ? '1 signed VEX statement at its registry is'
        : `${count} signed VEX statements at its registry are`;
}
const STATUS_TEXTS = {
    accepted: 'accepted',
    'not affected': 'marked as not affected',
    fixed: 'marked as fixed',
};
function countText(accepted) {
    const count = new Set(accepted.map(({ id }) => id)).size;
    return count === 1 ? '1 vulnerability is' : `${count} vulnerabilities are`;
}


/***/ }),

/***/ 29351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ SYSTEM_TYPES),
/* harmony export */   v: () => (/* binding */ lacksSystemPackages)
/* harmony export */ });
/** The types of packages that belong to the operating system. */
const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm']);
/** Whether the image has a system, and nothing lists the packages of it, as where a build removed the database. */
function lacksSystemPackages({ operatingSystem, packages }) {
    return operatingSystem !== undefined && !packages.some(({ type }) => SYSTEM_TYPES.has(type));
}


/***/ }),

/***/ 78731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ authorText),
/* harmony export */   G4: () => (/* binding */ isFixable),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Pi: () => (/* binding */ fixesIn),
/* harmony export */   QS: () => (/* binding */ isRemovedBy),
/* harmony export */   lq: () => (/* binding */ RATINGS),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   xw: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);

const RATINGS = ['critical', 'high', 'medium', 'low', 'unknown'];
/** `according to app.openvex.json`, or `signed by Chainguard`. */
function authorText({ by, isSigned }) {
    return isSigned ? `signed by ${by}` : `according to ${by}`;
}
/**
 * Whether what the image starts loads one of the packages. Undefined for packages that are not of the operating system, and where that was
 * not looked up.
 */
function reachOf({ installed }) {
    const known = new Set(installed.flatMap(({ type, reach }) => (_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type) ? (reach ?? []) : [])));
    return REACHES.find((reach) => known.has(reach));
}
/** One loaded package is enough; otherwise one that is not known. */
const REACHES = ['loaded', 'unknown', 'not-linked', 'not-loaded'];
/** Whether a newer version of some package fixes it. */
function isFixable(vulnerability) {
    return vulnerability.packages.some(isPackageFixable);
}
function kindOf(vulnerability) {
    if (vulnerability.isMalicious)
        return 'malicious';
    if (vulnerability.exploitedSince !== undefined)
        return 'exploited';
    return isFixable(vulnerability) ? 'fixable' : 'unfixed';
}
/** The vulnerabilities that newer packages fix, separately for each package. */
function fixesIn(found) {
    return found.flatMap(({ id, packages }) => sourcesOf(packages.filter(isPackageFixable)).map((name) => ({ id, package: name })));
}
/** The source packages of the vulnerable packages. */
function sourcesOf(packages) {
    return [...new Set(packages.map(({ name, installed: [first] }) => first?.sourceName ?? name))];
}
function isPackageFixable({ fixed, isFixedForSubscribers }) {
    return fixed !== undefined && !isFixedForSubscribers;
}
/** Whether the update removes a vulnerability from all packages that need a fix for it. */
function isRemovedBy({ removed, staying }, id) {
    return removed.some((fix) => fix.id === id) && !staying.some((fix) => fix.id === id);
}


/***/ })

};
