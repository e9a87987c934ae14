export const id = 6545;
export const ids = [6545,5963];
export const modules = {

/***/ 28013:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ advisoryOf)
});

// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
// EXTERNAL MODULE: ./build/images/vulnerabilities/ecosystems.js
var ecosystems = __webpack_require__(37709);
// EXTERNAL MODULE: ./build/images/vulnerabilities/rating.js
var rating = __webpack_require__(55309);
// EXTERNAL MODULE: ./node_modules/ae-cvss-calculator/dist/ae-cvss-calculator.js
var ae_cvss_calculator = __webpack_require__(44353);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/score.js


/** The base score in the `severity` of a record: that of CVSS 3, else that of CVSS 4, else that of CVSS 2. */
function scoreOf(severity) {
    if (!Array.isArray(severity))
        return undefined;
    const vectors = new Map(severity.flatMap((one) => ((0,json_fields/* isJsonObject */.O)(one) ? [[one['type'], one['score']]] : [])));
    for (const { type, beginning, read } of VERSIONS) {
        const vector = vectors.get(type);
        if (typeof vector !== 'string' || vector.length > MAXIMUM_LENGTH || !vector.startsWith(beginning))
            continue;
        const score = METRICS.test(vector.slice(beginning.length)) ? baseScoreOf(() => read(vector)) : undefined;
        if (score !== undefined)
            return score;
    }
    return undefined;
}
/** The score in the part of a record that each database fills in its own way: RustSec writes a vector into `cvss`. */
function specificScoreOf(record) {
    const specific = record['database_specific'];
    const cvss = (0,json_fields/* isJsonObject */.O)(specific) ? specific['cvss'] : undefined;
    const score = (0,json_fields/* isJsonObject */.O)(cvss) ? (cvss['vector'] ?? cvss['vectorString']) : cvss;
    const version = typeof score === 'string' && VERSIONS.find(({ beginning }) => score.startsWith(beginning));
    return version ? scoreOf([{ type: version.type, score }]) : undefined;
}
const VERSIONS = [
    { type: 'CVSS_V3', beginning: 'CVSS:3.1/', read: (vector) => new ae_cvss_calculator.Cvss3P1(vector) },
    { type: 'CVSS_V3', beginning: 'CVSS:3.0/', read: (vector) => new ae_cvss_calculator.Cvss3P0(vector) },
    { type: 'CVSS_V4', beginning: 'CVSS:4.0/', read: (vector) => new ae_cvss_calculator.Cvss4P0(vector) },
    { type: 'CVSS_V2', beginning: '', read: (vector) => new ae_cvss_calculator.Cvss2(vector) },
];
/** More than the longest vector of any version. */
const MAXIMUM_LENGTH = 500;
/** `AV:N/AC:L/\u2026`. The library prints what is not of that form, and a record is written by strangers. */
const METRICS = /^[A-Za-z]+:[A-Za-z]+(?:\/[A-Za-z]+:[A-Za-z]+)*\/?$/;
/** Undefined where the version does not know a metric or its value, and where a metric is missing that the base score needs. */
function baseScoreOf(read) {
    try {
        const vector = read();
        if (!vector.isBaseFullyDefined())
            return undefined;
        const scores = vector.calculateScores();
        return 'baseMetricsOnly' in scores ? scores.baseMetricsOnly : scores.base;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/advisory.js





const LONGEST_ID = 100;
const LONGEST_SUMMARY = 200;
const LONGEST_VERSION = 512;
const MOST_NAMES = 200;
/** Undefined for a value that is not a record, and for a withdrawn record. */
function advisoryOf(record) {
    if (!(0,json_fields/* isJsonObject */.O)(record) || isWithdrawn(record))
        return undefined;
    const id = (0,json/* textIn */.r7)(record, 'id');
    if (id === undefined || !isId(id))
        return undefined;
    const summary = (0,json/* textIn */.r7)(record, 'summary');
    const affected = objectsIn(record, 'affected').flatMap((one) => affectedOf(one) ?? []);
    return {
        id,
        aliases: idsIn(record, 'aliases'),
        upstream: upstreamOf(record, affected),
        summary: summary?.replaceAll(/\s+/g, ' ').slice(0, LONGEST_SUMMARY),
        score: scoreOf(record['severity']) ?? specificScoreOf(record),
        rating: (0,rating/* ratingOf */.Z)(record, summary),
        affected,
    };
}
/** Some writers set the date to nothing. */
function isWithdrawn({ withdrawn }) {
    return withdrawn !== undefined && withdrawn !== null && withdrawn !== false;
}
/** Some distributions list the vulnerabilities of an advisory only under `related`. In other databases, they are different ones. */
function upstreamOf(record, affected) {
    const upstream = idsIn(record, 'upstream');
    const isAdvisory = affected.length > 0 && affected.every(({ ecosystem }) => HAS_ADVISORIES.has((0,ecosystems/* baseOf */.bx)(ecosystem)));
    if (upstream.length > 0 || idsIn(record, 'aliases').length > 0 || !isAdvisory)
        return upstream;
    return idsIn(record, 'related').filter((related) => related.startsWith('CVE-'));
}
/** Distributions that publish one record for each of their updates. */
const HAS_ADVISORIES = new Set([
    'AlmaLinux',
    'Azure Linux',
    'Debian',
    'Mageia',
    'Photon OS',
    'Red Hat',
    'Rocky Linux',
    'SUSE',
    'Ubuntu',
    'openEuler',
    'openSUSE',
]);
function affectedOf(affected) {
    const described = affected['package'];
    const [name, ecosystem] = (0,json_fields/* isJsonObject */.O)(described) ? [(0,json/* textIn */.r7)(described, 'name'), (0,json/* textIn */.r7)(described, 'ecosystem')] : [];
    if (name === undefined || ecosystem === undefined)
        return undefined;
    const ranges = objectsIn(affected, 'ranges').filter(({ type }) => type === 'ECOSYSTEM' || type === 'SEMVER');
    const specific = (0,json_fields/* isJsonObject */.O)(affected['ecosystem_specific']) ? affected['ecosystem_specific'] : {};
    const wordOf = (own) => (0,rating/* ratingOf */.Z)({ ...affected, ...own }, undefined);
    return {
        ecosystem,
        name,
        ranges: ranges.map(eventsOf),
        versions: (0,json/* textsIn */.Ej)(affected, 'versions').filter(isVersion),
        isUnimportant: UNIMPORTANT.has((0,json/* textIn */.r7)(specific, 'urgency') ?? ''),
        score: scoreOf(affected['severity']) ?? specificScoreOf(affected),
        rating: wordOf({}) ?? wordOf({ database_specific: specific }),
    };
}
const UNIMPORTANT = new Set(['unimportant']);
/** Each object holds one event. */
function eventsOf(range) {
    return objectsIn(range, 'events').flatMap((event) => {
        const kind = KINDS.find((one) => (0,json/* textIn */.r7)(event, one) !== undefined);
        const version = kind && (0,json/* textIn */.r7)(event, kind);
        return kind === undefined || version === undefined || !isVersion(version) ? [] : [[kind, version]];
    });
}
const KINDS = ['introduced', 'fixed', 'last_affected'];
function isVersion(text) {
    return text.length <= LONGEST_VERSION;
}
function idsIn(record, key) {
    return (0,json/* textsIn */.Ej)(record, key).filter(isId).slice(0, MOST_NAMES);
}
/** Strict, because ids become part of messages, addresses and file names. */
function isId(text) {
    return text.length <= LONGEST_ID && /^[A-Za-z][A-Za-z0-9]*[-:][A-Za-z0-9][A-Za-z0-9._:-]*$/.test(text);
}
function objectsIn(object, key) {
    const value = object[key];
    return Array.isArray(value) ? value.filter(json_fields/* isJsonObject */.O) : [];
}


/***/ }),

/***/ 37709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ isForSubscribers),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   Hz: () => (/* binding */ spellingsOf),
/* harmony export */   JX: () => (/* binding */ systemIn),
/* harmony export */   MV: () => (/* binding */ namesInOsv),
/* harmony export */   XY: () => (/* binding */ isOrderedInOsv),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   l_: () => (/* binding */ sameEcosystem)
/* harmony export */ });
/* harmony import */ var _support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9907);

/** Whether a record about `written` also covers `asked`: `Ubuntu:Pro:22.04:LTS` covers `Ubuntu:22.04`, and `Debian` covers all its releases. */
function sameEcosystem(written, asked) {
    return written === asked || releaseOf(written) === releaseOf(asked) || baseOf(asked) === written;
}
/** `Ubuntu` of `Ubuntu:22.04`: the folder that its records are in. */
function baseOf(ecosystem) {
    const colon = ecosystem.indexOf(':');
    return colon === -1 ? ecosystem : ecosystem.slice(0, colon);
}
/**
 * The ecosystem without `Pro` and `LTS`, which only say who gets updates and for how long; without the minor release of Red Hat, whose updates
 * are those of the next one, too; and without the product or module of SUSE that brings a package, which nothing in an image says.
 */
const releaseOf = (0,_support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberByKey */ .u)((ecosystem) => ecosystem, (ecosystem) => ecosystem
    .replace(/^Ubuntu:Pro:/, 'Ubuntu:')
    .replace(/^(Ubuntu:[^:]+):LTS$/, '$1')
    .replace(/^(Red Hat:enterprise_linux:\d{1,3})\.\d{1,3}$/, '$1')
    .replace(/^(SUSE:Linux Enterprise) [A-Za-z][A-Za-z0-9 ]{0,60} (\d{2}(?:\.\d+| SP\d)?)(?:-[A-Z]+)?$/, '$1 $2'));
/** Red Hat ends a release with this minor release. */
const LAST_MINOR = 10;
/** Products and modules of SUSE with packages of images: https://documentation.suse.com/sles/15-SP7/html/SLES-all/article-modules.html */
const SUSE_PRODUCTS = [
    'Server',
    ...[
        'Basesystem',
        'Containers',
        'Desktop Applications',
        'Development Tools',
        'Legacy',
        'Package Hub',
        'Public Cloud',
        'Python 3',
        'Server Applications',
        'Web and Scripting',
    ].map((name) => `Module for ${name}`),
];
/**
 * The names to ask OSV for an ecosystem by, which takes them literally. It has a name for each minor release of Red Hat Enterprise Linux since
 * 10, and for each product and module of SUSE Linux Enterprise.
 */
function namesInOsv(ecosystem) {
    const [, suse] = /^SUSE:Linux Enterprise Server (\d{2}(?:\.\d+| SP\d)?)$/.exec(ecosystem) ?? [];
    if (suse !== undefined) {
        const products = SUSE_PRODUCTS.map((product) => `SUSE:Linux Enterprise ${product} ${suse}`);
        return [...products, `${ecosystem}-LTSS`];
    }
    if (!/^Red Hat:enterprise_linux:\d+$/.test(ecosystem))
        return [ecosystem];
    return Array.from({ length: LAST_MINOR + 1 }, (_, minor) => `${ecosystem}.${minor}`);
}
/**
 * Whether OSV compares versions with the ranges of its records. Of other ecosystems it only finds versions that a record lists one by one, so
 * all records are read. https://github.com/google/osv.dev/blob/master/osv/ecosystems/_ecosystems.py, as of 2026-08-21
 */
function isOrderedInOsv(ecosystem) {
    return baseOf(ecosystem) !== 'Photon OS';
}
/** The release of a system that has several ecosystems: repositories, or minor releases. */
function systemIn(ecosystem) {
    return releaseOf(ecosystem.replace(/^(Red Hat:[^:]+:[^:]+)::.*$/, '$1'));
}
/** Whether only subscribers of Ubuntu Pro get a fix: in the ecosystems of Pro, and for versions such as `1.2-3ubuntu4+esm1`. */
function isForSubscribers(ecosystem, fixed) {
    return ecosystem.startsWith('Ubuntu:Pro') || (ecosystem.startsWith('Ubuntu:') && /[+~]esm\d/.test(fixed));
}
/** One spelling for all ways to write a package name: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function canonicalName(ecosystem, name) {
    if (ecosystem === 'PyPI')
        return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
    return CASELESS.has(ecosystem) ? name.toLowerCase() : name;
}
/** The names to ask about. OSV compares them letter by letter, and has records about the .NET runtime under both spellings. */
function spellingsOf(ecosystem, name) {
    if (ecosystem !== 'NuGet')
        return [canonicalName(ecosystem, name)];
    return [...new Set([name, name.replace(/^Microsoft\.NETCore\.App\./, 'Microsoft.NetCore.App.')])];
}
/** Registries whose names may be written in any case: https://learn.microsoft.com/nuget/consume-packages/finding-and-choosing-packages */
const CASELESS = new Set(['NuGet', 'Packagist']);


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37709);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33010);


/**
 * Applies a record to a package: a hit, undefined if the package is not affected, or `unordered` when its version cannot be compared.
 * `isMatched`: the source has matched the version already, and knows more about it than we do.
 */
function hitOf(advisory, query, isMatched) {
    const { ecosystem, version } = query;
    const name = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(ecosystem, query.name);
    const own = advisory.affected.filter((affected) => (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(ecosystem, affected.name) === name && (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .sameEcosystem */ .l_)(affected.ecosystem, ecosystem));
    if (own.length === 0)
        return undefined;
    const { isAffected, fixed, isFixedForSubscribers, isComparable } = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matchOf */ .H)(own, ecosystem, version);
    if (!isComparable || (isAffected === false && !isMatched))
        return undefined;
    if (isAffected === undefined && !isMatched)
        return 'unordered';
    const { id, aliases, upstream, summary } = advisory;
    return {
        id,
        aliases,
        upstream,
        summary,
        score: own.find(({ score }) => score !== undefined)?.score ?? advisory.score,
        rating: own.find(({ rating }) => rating !== undefined)?.rating ?? advisory.rating,
        isUnimportant: own.every(({ isUnimportant }) => isUnimportant),
        fixed,
        isFixedForSubscribers,
    };
}


/***/ }),

/***/ 33010:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ matchOf),
  X: () => (/* binding */ versionsOutsideRanges)
});

// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
;// CONCATENATED MODULE: ./build/images/versions/digits.js

/** Compares numbers of any length by value. Leading zeros are ignored, and an empty text is 0. */
function compareDigits(one, other) {
    const [first, second] = [withoutZeros(one), withoutZeros(other)];
    return first.length - second.length || compareTexts(first, second);
}
/** Compares by code units. */
function compareTexts(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
/** Compares numbers part by part. A longer list is greater than its beginning. */
function compareNumberLists(one, other) {
    for (const [first, second] of (0,paired/* paired */.i)(one, other)) {
        const result = compareDigits(first, second);
        if (result !== 0)
            return result;
    }
    return one.length - other.length;
}
function isDigits(text) {
    return /^[0-9]+$/.test(text);
}
function withoutZeros(digits) {
    let start = 0;
    while (digits[start] === '0')
        start++;
    return digits.slice(start);
}

;// CONCATENATED MODULE: ./build/images/versions/alpine.js


/** https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver */
const VERSION = /^([0-9]+(?:\.+[0-9]+)*)(?:([a-z])([0-9]*))?((?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)[0-9]*)*)(?:~([0-9a-f]+))?(?:-r([0-9]*))?/;
/** In order: the suffixes before `''` sort before the version itself, the others after it. */
const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];
/** The order of apk. A malformed tail is ignored when an earlier part decides; otherwise the result is undefined. */
function compareAlpine(one, other) {
    if (one === other)
        return 0;
    const [first, second] = [parse(one), parse(other)];
    if (first === undefined || second === undefined)
        return undefined;
    const result = compareParsed(first, second);
    return result === 0 && first.rest !== second.rest ? undefined : result;
}
function compareParsed(one, other) {
    return (compareNumbers(one.numbers, other.numbers) ||
        compareTexts(one.letter, other.letter) ||
        compareDigits(one.letterNumber, other.letterNumber) ||
        compareSuffixes(one.suffixes, other.suffixes) ||
        compareTexts(one.hash, other.hash) ||
        compareDigits(one.revision, other.revision));
}
function parse(text) {
    const match = VERSION.exec(text);
    if (match === null)
        return undefined;
    const [whole, numbers = '', letter = '', letterNumber = '', suffixes = '', hash = '', revision = ''] = match;
    const parsed = [...suffixes.matchAll(/_([a-z]+)([0-9]*)/g)].map(([, name = '', number = '']) => ({
        rank: SUFFIXES.indexOf(name),
        number,
    }));
    const rest = text.slice(whole.length);
    return { numbers: numbers.split('.'), letter, letterNumber, suffixes: parsed, hash, revision, rest };
}
/** All but the first are fractions when one of them begins with a zero: 1.05 is before 1.1. */
function compareNumbers(one, other) {
    for (const [index, [first, second]] of (0,paired/* paired */.i)(one, other).entries()) {
        const isFraction = index > 0 && (first.startsWith('0') || second.startsWith('0'));
        const result = isFraction ? compareTexts(first, second) : compareDigits(first, second);
        if (result !== 0)
            return result;
    }
    return one.length - other.length;
}
const NO_SUFFIX = { rank: SUFFIXES.indexOf(''), number: '' };
function compareSuffixes(one, other) {
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const [first, second] = [one[index] ?? NO_SUFFIX, other[index] ?? NO_SUFFIX];
        const result = first.rank - second.rank || compareDigits(first.number, second.number);
        if (result !== 0)
            return result;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/images/versions/debian.js

/** https://www.debian.org/doc/debian-policy/ch-controlfields.html#version */
const debian_VERSION = /^(?:([0-9]+):)?([^\s:-][^\s]*?)(?:-([^\s:-]*))?$/;
const PART = /([^0-9]*)([0-9]*)/y;
/** The order of dpkg. Undefined when one of the texts is not a version. */
function compareDebian(one, other) {
    const [first, second] = [debian_VERSION.exec(one), debian_VERSION.exec(other)];
    if (first === null || second === null)
        return undefined;
    return (compareDigits(first[1] ?? '', second[1] ?? '') ||
        compareParts(first[2] ?? '', second[2] ?? '') ||
        compareParts(first[3] ?? '', second[3] ?? ''));
}
/** Texts and numbers alternate. */
function compareParts(one, other) {
    let [atOne, atOther] = [0, 0];
    while (atOne < one.length || atOther < other.length) {
        const [first, second] = [partAt(one, atOne), partAt(other, atOther)];
        const result = compareText(first[1] ?? '', second[1] ?? '') || compareDigits(first[2] ?? '', second[2] ?? '');
        if (result !== 0)
            return result;
        atOne += first[0].length;
        atOther += second[0].length;
    }
    return 0;
}
function partAt(text, at) {
    PART.lastIndex = at;
    // never null: the pattern also matches the empty text
    return PART.exec(text);
}
function compareText(one, other) {
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const result = rankAt(one, index) - rankAt(other, index);
        if (result !== 0)
            return result;
    }
    return 0;
}
/** A tilde is before the end of the text, letters are after it, and other characters are after letters. */
function rankAt(text, index) {
    const character = text[index];
    if (character === undefined)
        return 0;
    if (character === '~')
        return -1;
    const code = character.charCodeAt(0);
    return /[A-Za-z]/.test(character) ? code : code + 0x10000;
}

;// CONCATENATED MODULE: ./build/images/versions/semver.js


/** Accepts what people write: a leading `v`, and more or fewer than three numbers. */
const semver_VERSION = /^[vV=]?([0-9]+(?:\.[0-9]+)*)(?:-?(?!(?<=\d)\d)((?:[0-9A-Za-z-]+)(?:\.[0-9A-Za-z-]*)*))?(?:\+(.*))?$/;
/** The order of https://semver.org, which ignores builds. Undefined when one of the texts is not a version. */
function compareSemver(one, other) {
    const [first, second] = [semver_parse(one), semver_parse(other)];
    return first === undefined || second === undefined ? undefined : semver_compareParsed(first, second);
}
/** Case does not count in NuGet: https://learn.microsoft.com/nuget/concepts/package-versioning */
function compareNuget(one, other) {
    return compareSemver(one.toLowerCase(), other.toLowerCase());
}
/** Builds count in Dart: https://pub.dev/documentation/pub_semver/latest/pub_semver/Version/compareTo.html */
function comparePub(one, other) {
    const [first, second] = [semver_parse(one), semver_parse(other)];
    if (first === undefined || second === undefined)
        return undefined;
    return semver_compareParsed(first, second) || compareIdentifiers(identifiers(first.build), identifiers(second.build));
}
function semver_parse(text) {
    const [, numbers, preRelease = '', build = ''] = semver_VERSION.exec(text.trim()) ?? [];
    if (numbers === undefined)
        return undefined;
    return { numbers: numbers.split('.'), preRelease: identifiers(preRelease), build };
}
function identifiers(text) {
    return text === '' ? [] : text.split('.');
}
function semver_compareParsed(one, other) {
    for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index++) {
        const result = compareDigits(one.numbers[index] ?? '', other.numbers[index] ?? '');
        if (result !== 0)
            return result;
    }
    const [before, after] = [one.preRelease, other.preRelease];
    if (before.length === 0 || after.length === 0)
        return Number(before.length === 0) - Number(after.length === 0);
    return compareIdentifiers(before, after);
}
/** Numbers are before words, and a list is after its beginning. */
function compareIdentifiers(one, other) {
    for (const [first, second] of (0,paired/* paired */.i)(one, other)) {
        const result = compareIdentifier(first, second);
        if (result !== 0)
            return result;
    }
    return one.length - other.length;
}
function compareIdentifier(one, other) {
    const [isNumber, isOtherNumber] = [isDigits(one), isDigits(other)];
    if (isNumber && isOtherNumber)
        return compareDigits(one, other);
    return isNumber === isOtherNumber ? compareTexts(one, other) : Number(isOtherNumber) - Number(isNumber);
}

;// CONCATENATED MODULE: ./build/images/versions/go.js

/** The order of Go modules, and of releases of Go itself, which are written `1.21rc1` or `go1.21.3`. */
function compareGo(one, other) {
    return compareSemver(semantic(one), semantic(other));
}
function semantic(version) {
    const [, numbers, word, number] = /^(?:go)?([0-9]+(?:\.[0-9]+)*)(beta|rc)([0-9]+)$/.exec(version) ?? [];
    if (numbers !== undefined)
        return `${numbers}-${word}.${number}`;
    return version.replace(/^go(?=[0-9])/, '');
}

;// CONCATENATED MODULE: ./build/images/versions/maven.js

/** In order: the qualifiers before `''` sort before the version itself, `sp` after it, and unknown ones after `sp`, by alphabet. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const ALIASES = new Map(Object.entries({ ga: '', final: '', release: '', cr: 'rc' }));
/** Abbreviations that are valid only directly before a number. */
const SHORT = new Map(Object.entries({ a: 'alpha', b: 'beta', m: 'milestone' }));
/** The order of Maven: https://maven.apache.org/pom.html#version-order-specification */
function compareMaven(one, other) {
    const [first, second] = [tokensOf(one), tokensOf(other)];
    for (let index = 0; index < Math.max(first.length, second.length); index++) {
        const result = compareToken(first[index], second[index]);
        if (result !== 0)
            return result;
    }
    return 0;
}
function tokensOf(version) {
    const tokens = [];
    const pieces = [...version.toLowerCase().matchAll(/([.-]?)([0-9]+|[^0-9.-]+|(?=[.-]|$))/g)];
    for (const [position, [, separator = '', text = '']] of pieces.entries()) {
        if (text === '' && separator === '' && position > 0)
            continue;
        const next = pieces[position + 1];
        const isBeforeNumber = next !== undefined && next[1] === '' && isDigits(next[2] ?? '');
        tokens.push({ separator: separator === '.' ? '.' : '-', text: textOf(text, isBeforeNumber) });
    }
    return trimmed(tokens);
}
function textOf(text, isBeforeNumber) {
    if (text === '')
        return '0';
    return (isBeforeNumber ? SHORT.get(text) : undefined) ?? ALIASES.get(text) ?? text;
}
/** Drops empty and zero tokens from the end, and from before each dash. */
function trimmed(tokens) {
    const kept = [];
    for (const token of tokens) {
        if (token.separator === '-')
            dropNothings(kept);
        kept.push(token);
    }
    dropNothings(kept);
    return kept;
}
function dropNothings(tokens) {
    while (tokens.length > 1 && isNothing(tokens.at(-1)?.text ?? ''))
        tokens.pop();
}
function isNothing(text) {
    return text === '' || /^0+$/.test(text);
}
/** The shorter version is padded with zeros and empty qualifiers. */
function compareToken(one, other) {
    if (one === undefined)
        return other === undefined ? 0 : -compareToken(other, undefined);
    const second = other ?? { separator: one.separator, text: isDigits(one.text) ? '0' : '' };
    const [isNumber, isOtherNumber] = [isDigits(one.text), isDigits(second.text)];
    const rank = rankOf(one, isNumber) - rankOf(second, isOtherNumber);
    if (rank !== 0)
        return rank;
    return isNumber ? compareDigits(one.text, second.text) : compareQualifiers(one.text, second.text);
}
/** From the lowest: words after a dot, words after a dash, numbers after a dash, numbers after a dot. */
function rankOf({ separator }, isNumber) {
    if (isNumber)
        return separator === '-' ? 2 : 3;
    return separator === '.' ? 0 : 1;
}
function compareQualifiers(one, other) {
    const [first, second] = [QUALIFIERS.indexOf(one), QUALIFIERS.indexOf(other)];
    if (first !== -1 && second !== -1)
        return first - second;
    if (first === -1 && second === -1)
        return compareTexts(one, other);
    return first === -1 ? 1 : -1;
}

;// CONCATENATED MODULE: ./build/images/versions/numbers.js

/** The order of Hackage and CRAN: numbers separated by dots (in CRAN also by dashes), where 1.0 is after 1. */
function numbers_compareNumbers(one, other) {
    const [first, second] = [partsOf(one), partsOf(other)];
    return first === undefined || second === undefined ? undefined : compareNumberLists(first, second);
}
function partsOf(text) {
    return /^[0-9]+(?:[.-][0-9]+)*$/.test(text) ? text.split(/[.-]/) : undefined;
}

;// CONCATENATED MODULE: ./build/images/versions/packagist.js

/** The forms of PHP's `version_compare`, by how a part begins; `#` means any number. Unknown parts are before all of them. */
const FORMS = [
    ['dev', 0],
    ['alpha', 1],
    ['a', 1],
    ['beta', 2],
    ['b', 2],
    ['RC', 3],
    ['rc', 3],
    ['#', 4],
    ['pl', 5],
    ['p', 5],
];
const UNKNOWN = -1;
const NUMBER = '#';
/** The order of Composer, which is that of PHP. */
function comparePackagist(one, other) {
    const [first, second] = [packagist_partsOf(one), packagist_partsOf(other)];
    for (let index = 0; index < Math.max(first.length, second.length); index++) {
        const result = comparePart(first[index], second[index]);
        if (result !== 0)
            return result;
    }
    return 0;
}
/** Splits at separators, and wherever digits meet other characters. */
function packagist_partsOf(text) {
    const plain = text.replace(/^[vV](?=[0-9])/, '');
    return plain
        .replaceAll(/[-_+]/g, '.')
        .replaceAll(/([^0-9.])(?=[0-9])/g, '$1.')
        .replaceAll(/([0-9])(?=[^0-9.])/g, '$1.')
        .split('.')
        .filter((part) => part !== '');
}
function comparePart(one, other) {
    if (one === undefined)
        return other === undefined ? 0 : -compareEnd(other);
    if (other === undefined)
        return compareEnd(one);
    if (isDigits(one) && isDigits(other))
        return compareDigits(one, other);
    return packagist_rankOf(one) - packagist_rankOf(other);
}
/** Compares a part with the end of the other version. */
function compareEnd(part) {
    return isDigits(part) ? 1 : packagist_rankOf(part) - packagist_rankOf(NUMBER);
}
function packagist_rankOf(part) {
    const form = isDigits(part) ? NUMBER : part;
    return FORMS.find(([beginning]) => form.startsWith(beginning))?.[1] ?? UNKNOWN;
}

;// CONCATENATED MODULE: ./build/images/versions/pypi.js


/** https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions */
const pypi_VERSION = /^v?(?:([0-9]+)!)?([0-9]+(?:\.[0-9]+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?([0-9]*))?(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?(?:[-_.]?(dev)[-_.]?([0-9]*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const PHASES = new Map(Object.entries({ a: 1, alpha: 1, b: 2, beta: 2, c: 3, rc: 3, pre: 3, preview: 3 }));
const VERSION_ITSELF = 4;
/** The order of PEP 440. Undefined when one of the texts is not such a version. */
function comparePypi(one, other) {
    const [first, second] = [pypi_parse(one), pypi_parse(other)];
    if (first === undefined || second === undefined)
        return undefined;
    return (compareDigits(first.epoch, second.epoch) ||
        compareNumberLists(first.numbers, second.numbers) ||
        first.phase - second.phase ||
        compareDigits(first.phaseNumber, second.phaseNumber) ||
        compareOptional(first.post, second.post, -1) ||
        compareOptional(first.dev, second.dev, 1) ||
        compareLocal(first.local, second.local));
}
function pypi_parse(text) {
    const match = pypi_VERSION.exec(text.trim().toLowerCase());
    if (match === null)
        return undefined;
    const [, epoch = '', numbers = '', phase, phaseNumber = '', dash, postWord, postNumber, devWord, devNumber, local] = match;
    const post = dash ?? (postWord === undefined ? undefined : (postNumber ?? ''));
    const dev = devWord === undefined ? undefined : (devNumber ?? '');
    const phaseItself = dev !== undefined && post === undefined ? 0 : VERSION_ITSELF;
    return {
        epoch,
        numbers: pypi_withoutZeros(numbers.split('.')),
        phase: PHASES.get(phase ?? '') ?? phaseItself,
        phaseNumber,
        post,
        dev,
        local: local?.split(/[-_.]/),
    };
}
/** 1.0 is 1. */
function pypi_withoutZeros(numbers) {
    return numbers.slice(0, numbers.findLastIndex((number) => /[1-9]/.test(number)) + 1);
}
/** `missing` is the result when only the first is missing. */
function compareOptional(one, other, missing) {
    if (one === undefined)
        return other === undefined ? 0 : missing;
    return other === undefined ? -missing : compareDigits(one, other);
}
/** Words are before numbers, and a list is after its beginning. */
function compareLocal(one = [], other = []) {
    for (const [first, second] of (0,paired/* paired */.i)(one, other)) {
        const result = Number(isDigits(first)) - Number(isDigits(second)) || pypi_comparePart(first, second);
        if (result !== 0)
            return result;
    }
    return one.length - other.length;
}
function pypi_comparePart(one, other) {
    return isDigits(one) ? compareDigits(one, other) : compareTexts(one, other);
}

;// CONCATENATED MODULE: ./build/images/versions/rpm.js

const SEGMENT = /[~^]|[0-9]+|[A-Za-z]+/g;
/** The order of rpm: epoch, version, release. A version without a release is before the same version with one. */
function compareRpm(one, other) {
    const [first, second] = [rpm_partsOf(one), rpm_partsOf(other)];
    return (compareSegments(first.epoch, second.epoch) ||
        compareSegments(first.version, second.version) ||
        compareRelease(first.release, second.release));
}
/** Splits a text such as `1:2.0-3`. The epoch is a number in real packages. */
function rpm_partsOf(text) {
    const colon = text.indexOf(':');
    const rest = text.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    return {
        epoch: colon === -1 ? '0' : text.slice(0, colon),
        version: dash === -1 ? rest : rest.slice(0, dash),
        release: dash === -1 ? undefined : rest.slice(dash + 1),
    };
}
function compareRelease(one, other) {
    if (one === undefined || other === undefined)
        return Number(one !== undefined) - Number(other !== undefined);
    return compareSegments(one, other);
}
/** `rpmvercmp`: compares numbers and words one after the other and ignores the characters between them. */
function compareSegments(one, other) {
    const [first, second] = [one.match(SEGMENT) ?? [], other.match(SEGMENT) ?? []];
    for (let index = 0; index < Math.max(first.length, second.length); index++) {
        const result = compareSegment(first[index], second[index]);
        if (result !== 0)
            return result;
    }
    return 0;
}
/** A tilde is before the end, a caret right after it; other segments are after both. Numbers are after words. */
function compareSegment(one, other) {
    const result = rpm_rankOf(one) - rpm_rankOf(other);
    if (result !== 0 || one === undefined || other === undefined)
        return result;
    return isDigits(one) ? compareDigits(one, other) : compareTexts(one, other);
}
function rpm_rankOf(segment) {
    if (segment === undefined)
        return 0;
    if (segment === '~')
        return -1;
    if (segment === '^')
        return 1;
    return isDigits(segment) ? 3 : 2;
}

;// CONCATENATED MODULE: ./build/images/versions/rubygems.js

const rubygems_VERSION = /^[0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
/** The order of `Gem::Version`. Undefined when one of the texts is not a version. */
function compareRubygems(one, other) {
    const [first, second] = [segmentsOf(one), segmentsOf(other)];
    if (first === undefined || second === undefined)
        return undefined;
    for (let index = 0; index < Math.max(first.length, second.length); index++) {
        const result = rubygems_compareSegment(first[index] ?? '0', second[index] ?? '0');
        if (result !== 0)
            return result;
    }
    return 0;
}
/** Numbers and words; a dash begins a pre-release. Zeros at the end of the release and of the pre-release do not count. */
function segmentsOf(text) {
    if (!rubygems_VERSION.test(text))
        return undefined;
    const segments = text.replaceAll('-', '.pre.').match(/[0-9]+|[a-zA-Z]+/g) ?? [];
    const word = segments.findIndex((segment) => !isDigits(segment));
    const end = word === -1 ? segments.length : word;
    return [...rubygems_withoutZeros(segments.slice(0, end)), ...rubygems_withoutZeros(segments.slice(end))];
}
function rubygems_withoutZeros(segments) {
    return segments.slice(0, segments.findLastIndex((segment) => !/^0+$/.test(segment)) + 1);
}
/** Words are before numbers. */
function rubygems_compareSegment(one, other) {
    const [isNumber, isOtherNumber] = [isDigits(one), isDigits(other)];
    if (isNumber !== isOtherNumber)
        return Number(isNumber) - Number(isOtherNumber);
    return isNumber ? compareDigits(one, other) : compareTexts(one, other);
}

;// CONCATENATED MODULE: ./build/images/versions/index.js










const ORDERS = new Map(Object.entries({
    Alpaquita: compareAlpine,
    Alpine: compareAlpine,
    'BellSoft Hardened Containers': compareAlpine,
    Chainguard: compareAlpine,
    MinimOS: compareAlpine,
    Wolfi: compareAlpine,
    Debian: compareDebian,
    Ubuntu: compareDebian,
    Echo: compareDebian,
    AlmaLinux: compareRpm,
    'Azure Linux': compareRpm,
    Mageia: compareRpm,
    'Photon OS': compareRpm,
    'Red Hat': compareRpm,
    'Rocky Linux': compareRpm,
    SUSE: compareRpm,
    openEuler: compareRpm,
    openSUSE: compareRpm,
    Bitnami: compareSemver,
    'GitHub Actions': compareSemver,
    Go: compareGo,
    Hex: compareSemver,
    Julia: compareSemver,
    SwiftURL: compareSemver,
    'crates.io': compareSemver,
    npm: compareSemver,
    CRAN: numbers_compareNumbers,
    Hackage: numbers_compareNumbers,
    Maven: compareMaven,
    NuGet: compareNuget,
    Packagist: comparePackagist,
    Pub: comparePub,
    PyPI: comparePypi,
    RubyGems: compareRubygems,
}));
/** The order of versions in an ecosystem as OSV names it, such as `Debian:12`; undefined for an unknown ecosystem. */
function versionOrder(ecosystem) {
    const [name = ''] = ecosystem.split(':', 1);
    const order = ORDERS.get(name);
    if (order === undefined)
        return undefined;
    // strangers write versions, and some patterns that split them take more than linear time
    return (one, other) => (Math.max(one.length, other.length) > MAXIMUM_LENGTH ? undefined : order(one, other));
}
const MAXIMUM_LENGTH = 512;

// EXTERNAL MODULE: ./build/images/vulnerabilities/ecosystems.js
var ecosystems = __webpack_require__(37709);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/match.js


/** Checks a version against all entries of one record for its package and ecosystem. */
function matchOf(affected, ecosystem, version) {
    const compare = versionOrder(ecosystem);
    const comparable = affected.filter((one) => isComparable(one, version));
    const matches = comparable.map((one) => ({ ...matchOne(one, version, compare), ecosystem: one.ecosystem }));
    const hits = matches.filter(({ isAffected }) => isAffected === true);
    // a fix for everybody wins over one for subscribers
    const fixes = hits.flatMap(({ fixed, ecosystem: written }) => fixed === undefined ? [] : [{ fixed, isFixedForSubscribers: (0,ecosystems/* isForSubscribers */.BN)(written, fixed) }]);
    const fix = fixes.find(({ isFixedForSubscribers }) => !isFixedForSubscribers) ?? fixes[0];
    const isAffected = hits.length > 0 || (matches.some((match) => match.isAffected === undefined) ? undefined : false);
    return {
        isComparable: comparable.length > 0,
        isAffected,
        fixed: fix?.fixed,
        isFixedForSubscribers: fix?.isFixedForSubscribers ?? false,
    };
}
/** Packages of modules (`.module_el8`) share their names with ordinary packages but have separate versions. */
function isComparable({ ranges }, version) {
    const isOfModule = ranges.flat().some(([kind, text]) => kind === 'fixed' && MODULE.test(text));
    return !isOfModule || MODULE.test(version);
}
const MODULE = /\.module[_+]/;
function matchOne({ ranges, versions }, version, compare) {
    const results = ranges.map((events) => matchRange(events, version, compare));
    const isInRange = results.find(({ isAffected }) => isAffected === true);
    if (isInRange !== undefined)
        return isInRange;
    if (versions.includes(version))
        return { isAffected: true, fixed: compare && nextFix(ranges.flat(), version, compare) };
    return results.find(({ isAffected }) => isAffected === undefined) ?? { isAffected: false, fixed: undefined };
}
/** The versions that are listed and in no range: most lists repeat the ranges. */
function versionsOutsideRanges({ ranges, versions, ecosystem }) {
    const compare = versionOrder(ecosystem);
    return versions.filter((version) => !ranges.some((events) => matchRange(events, version, compare).isAffected === true));
}
function nextFix(events, version, compare) {
    const order = fromFirst(compare);
    const fixes = events.flatMap(([kind, text]) => (kind === 'fixed' && (order(text, version) ?? 0) > 0 ? [text] : []));
    return fixes.toSorted((one, other) => order(one, other) ?? 0)[0];
}
const match_UNKNOWN = { isAffected: undefined, fixed: undefined };
/** https://ossf.github.io/osv-schema/#evaluation: each event applies from its version on. */
function matchRange(events, version, compare) {
    // every version is affected, so their order does not matter
    if (events.every(([kind, text]) => kind === 'introduced' && text === FIRST))
        return { isAffected: events.length > 0, fixed: undefined };
    if (compare === undefined)
        return match_UNKNOWN;
    const order = fromFirst(compare);
    const before = [];
    const after = [];
    for (const event of events) {
        const [kind, text] = event;
        const position = order(text, version);
        if (position === undefined)
            return match_UNKNOWN;
        if (position < 0 || (position === 0 && kind !== 'last_affected'))
            before.push(event);
        else if (kind === 'fixed')
            after.push(event);
    }
    const [last] = before.toSorted((one, other) => order(other[1], one[1]) || endsFirst(one, other));
    if (last?.[0] !== 'introduced')
        return { isAffected: false, fixed: undefined };
    const [next] = after.toSorted((one, other) => order(one[1], other[1]) ?? 0);
    return { isAffected: true, fixed: next?.[1] };
}
/** In an event: before every version. */
const FIRST = '0';
function fromFirst(compare) {
    return (one, other) => {
        if (one === other)
            return 0;
        if (one === FIRST)
            return -1;
        return other === FIRST ? 1 : compare(one, other);
    };
}
/** Of several events at one version, the one that ends the range decides, so it is sorted first. */
function endsFirst([one], [other]) {
    return Number(one === 'introduced') - Number(other === 'introduced');
}


/***/ }),

/***/ 5963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   bV: () => (/* binding */ isOfSystem),
/* harmony export */   keyOf: () => (/* binding */ keyOf),
/* harmony export */   nJ: () => (/* binding */ packageQueries)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37709);


/** Real names and versions are far shorter, and real images have far fewer packages. */
const LONGEST_TEXT = 500;
const MOST_PACKAGES = 50_000;
/** The queries for the packages of an image: one for each source package, however many packages were built from it. */
function packageQueries({ packages, operatingSystem }) {
    const asked = new Map();
    const { known, unchecked } = sorted(packages.filter((found) => !isKernelHeaders(found)), operatingSystem?.prettyName);
    for (const found of known) {
        for (const query of queriesOf(found)) {
            const same = asked.get(keyOf(query));
            if (same === undefined)
                asked.set(keyOf(query), { query, installed: [found] });
            else
                same.installed.push(found);
        }
    }
    return { asked: [...asked.values()], unchecked };
}
/** Splits off the packages that no database covers, with the reason. */
function sorted(packages, systemName) {
    const isKnown = (found) => found.ecosystem !== undefined;
    const isReal = ({ name, version, sourceName, sourceVersion }) => [name, version, sourceName, sourceVersion].every(({ length }) => length <= LONGEST_TEXT);
    const known = packages.filter(isKnown);
    const real = known.filter(isReal);
    const unknown = packages.filter((found) => !isKnown(found));
    const noSystem = systemName === undefined ? 'nothing names their system' : `OSV has no records of ${shortName(systemName)}`;
    return {
        known: real.slice(0, MOST_PACKAGES),
        unchecked: [
            ...group(unknown.filter(isOfSystem), noSystem),
            ...Object.entries(UNKNOWN).flatMap(([type, reason]) => group(unknown.filter((found) => found.type === type), reason, 'always')),
            ...guessed(known),
            ...group(known.filter((found) => !isReal(found)), 'their name or version is too long to be real'),
            ...group(real.slice(MOST_PACKAGES), 'the image has more packages than hullcheck looks up'),
        ],
    };
}
/** Packages whose group is a guess. They are looked up nevertheless. */
function guessed(packages) {
    return group(packages.filter(({ isGroupGuessed }) => isGroupGuessed), 'their group is a guess from their manifest', 'always');
}
/** Why no database can be asked about a package, whatever its data. */
const UNKNOWN = {
    maven: 'nothing names their group, or their version',
    composer: 'they come from a branch and have no version',
    conda: 'no database covers packages of conda',
};
function isOfSystem({ type }) {
    return _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type);
}
function keyOf({ ecosystem, name, version }) {
    return `${ecosystem}\n${name}\n${version}`;
}
/** Ecosystems whose databases name source packages. */
const BY_SOURCE = new Set(['Debian', 'Ubuntu', 'Alpine', 'Bitnami']);
/** Ecosystems whose databases name the source package in some records and the installed package in others. */
const BY_BOTH = new Set([
    'AlmaLinux',
    'Azure Linux',
    'Mageia',
    'Photon OS',
    'Red Hat',
    'Rocky Linux',
    'SUSE',
    'openEuler',
    'openSUSE',
]);
function queriesOf({ name, version, sourceName, sourceVersion, ecosystem }) {
    const base = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .baseOf */ .bx)(ecosystem);
    const own = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .spellingsOf */ .Hz)(ecosystem, name).map((spelling) => ({ name: spelling, version }));
    const source = { name: sourceName, version: sourceVersion };
    if (BY_SOURCE.has(base))
        return [{ ecosystem, ...source }];
    const isSame = name === source.name && version === source.version;
    const named = BY_BOTH.has(base) && !isSame ? [...own, source] : own;
    return repositoriesOf(ecosystem).flatMap((repository) => named.map((one) => ({ ecosystem: repository, ...one })));
}
/** Red Hat has records for each repository. The system names only the first, but images have packages from all of them. */
function repositoriesOf(ecosystem) {
    const release = /^(Red Hat:enterprise_linux:\d+::)baseos$/.exec(ecosystem)?.[1];
    return release === undefined ? [ecosystem] : [ecosystem, `${release}appstream`, `${release}crb`];
}
/** Headers contain nothing that runs: vulnerabilities of a kernel concern the kernel of the host. */
function isKernelHeaders({ type, name, sourceName }) {
    switch (type) {
        case 'deb':
            return (/^linux-(?:.*-)?(?:headers|libc-dev)(?:-|$)|^linux-libc-dev$/.test(name) || KERNEL_SOURCES.test(sourceName));
        case 'apk':
            return name === 'linux-headers';
        case 'rpm':
            return /^(?:kernel|glibc-kernel|linux-glibc)-(?:headers|devel)$/.test(name);
        default:
            return false;
    }
}
const KERNEL_SOURCES = /^linux(?:-(?:meta|signed|hwe|aws|azure|gcp|gke|gkeop|ibm|kvm|lowlatency|oracle|oem|raspi|realtime|riscv)(?:-.*)?)?$/;
const LONGEST_EXAMPLE = 80;
function shortName(name) {
    return name.slice(0, LONGEST_EXAMPLE);
}
/** The entry for packages that are not looked up for one reason; empty without packages. `always`: no database could change that. */
function group(packages, reason, when) {
    const [first] = packages;
    if (first === undefined)
        return [];
    const example = first.name.slice(0, LONGEST_EXAMPLE);
    return [{ count: packages.length, example, reason, ...(when === 'always' && { isInherent: true }) }];
}


/***/ }),

/***/ 55309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ratingOfScore),
/* harmony export */   Z: () => (/* binding */ ratingOf)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95636);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40985);


const WORDS = new Map(Object.entries({
    critical: 'critical',
    important: 'high',
    high: 'high',
    moderate: 'medium',
    medium: 'medium',
    low: 'low',
    negligible: 'negligible',
}));
/**
 * The publisher's own rating of a record. Ubuntu and others write it into `severity`, Red Hat and its descendants write it before the summary
 * (`Important: \u2026`), and most write it into `database_specific.severity`.
 */
function ratingOf(record, summary) {
    const severities = Array.isArray(record['severity']) ? record['severity'] : [];
    const words = severities.map((one) => ((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(one) ? wordOf((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(one, 'score')) : undefined));
    const specific = record['database_specific'];
    return (words.find((word) => word !== undefined) ??
        wordOf((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(specific) ? ((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(specific, 'severity') ?? (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(specific, 'ubuntu_priority')) : undefined) ??
        wordOf(/^(Critical|Important|Moderate|Low): /.exec(summary ?? '')?.[1]));
}
function wordOf(text) {
    const word = (text ?? '').toLowerCase();
    return WORDS.get(word);
}
/** https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale */
function ratingOfScore(score) {
    if (score === undefined || score === 0)
        return 'unknown';
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}


/***/ })

};
