export const id = 5196;
export const ids = [5196];
export const modules = {

/***/ 97353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mapped),
/* harmony export */   M: () => (/* binding */ jsonPieces)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** How many items are made and written at once: few enough to be released soon. */
const BATCH = 32;
/**
 * The same text as {@link jsonText} gives, piece by piece. A {@link LazyList} inside, though not inside another one, is written as an
 * array.
 */
function* jsonPieces(value) {
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
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(nested).slice(frame - 1, -frame - 1);
}
function plainText(value, depth) {
    return depth === 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(value).slice(0, -1) : itemsText([value], depth).slice(lineBreak(depth).length);
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


/***/ }),

/***/ 25196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toCycloneDx: () => (/* binding */ toCycloneDx)
/* harmony export */ });
/* harmony import */ var _json_pieces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97353);
/* harmony import */ var _licence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11022);
/* harmony import */ var _package_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65849);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19425);




/** A bill of materials in CycloneDX 1.6, in pieces: https://cyclonedx.org/docs/1.6/json/ */
function toCycloneDx(subject) {
    const { contents, version } = subject;
    const root = rootOf(subject);
    const components = contents.packages.map((found, at) => componentOf(found, at, subject));
    return (0,_json_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonPieces */ .M)({
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: `urn:uuid:${(0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .serialNumber */ .wz)(subject, 'cyclonedx')}`,
        version: 1,
        metadata: {
            ...timestampOf(subject),
            tools: { components: [{ type: 'application', name: 'hullcheck', version }] },
            component: root,
        },
        components: () => [...systemOf(subject), ...components],
        dependencies: [{ ref: root['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) }],
        compositions: [{ aggregate: (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .mayLackPackages */ .Kn)(contents) ? 'incomplete' : 'unknown', assemblies: [root['bom-ref']] }],
    });
}
function timestampOf({ contents }) {
    const timestamp = (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .createdOf */ .YC)(contents);
    return timestamp === undefined ? {} : { timestamp };
}
function rootOf({ contents: { digest, layers }, name, repository }) {
    const hash = (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256In */ .hS)(digest);
    return {
        'bom-ref': `image:${digest ?? name}`,
        type: 'container',
        name: repository ?? name,
        ...(digest !== undefined && { version: digest }),
        ...(repository !== undefined && { purl: (0,_package_url_js__WEBPACK_IMPORTED_MODULE_2__/* .imageUrl */ .b)(repository, digest) }),
        ...(hash !== undefined && { hashes: [{ alg: 'SHA-256', content: hash }] }),
        properties: layers.map((layer, index) => ({ name: `hullcheck:layer:${index + 1}`, value: layer.digest })),
    };
}
function systemOf({ contents: { operatingSystem: system } }) {
    if (system === undefined)
        return [];
    const { id, versionId, prettyName } = system;
    return [
        {
            'bom-ref': `system:${id}`,
            type: 'operating-system',
            name: id,
            ...(versionId !== undefined && { version: versionId }),
            ...(prettyName !== undefined && { description: prettyName }),
        },
    ];
}
/** The same package can be at several places. */
function componentOf(found, at, { contents: { operatingSystem } }) {
    const { type, name, version, licence, layer, path } = found;
    const purl = (0,_package_url_js__WEBPACK_IMPORTED_MODULE_2__/* .packageUrl */ .E)(found, operatingSystem);
    const [group, own] = type === 'maven' && name.includes(':') ? splitName(name) : [undefined, name];
    return {
        'bom-ref': `package:${at + 1}:${(0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .hashOf */ .qQ)(purl).slice(0, 16)}`,
        type: 'library',
        ...(group !== undefined && { group }),
        name: own,
        version,
        ...(licence !== undefined && { licenses: [licenceOf(licence)] }),
        purl,
        properties: [
            ...(layer === '' ? [] : [{ name: 'hullcheck:layer', value: layer }]),
            ...(path === '' ? [] : [{ name: 'hullcheck:path', value: path }]),
        ],
    };
}
function licenceOf(licence) {
    return (0,_licence_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpdxExpression */ .Y)(licence) ? { expression: licence } : { license: { name: licence } };
}
function splitName(name) {
    const at = name.lastIndexOf(':');
    return [name.slice(0, at), name.slice(at + 1)];
}


/***/ }),

/***/ 11022:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ isSpdxExpression)
});

;// CONCATENATED MODULE: ./build/data/images/spdx-licences.js
/** Licences by which most packages of images are named, as in the list of SPDX 3.27: https://spdx.org/licenses/ */
const SPDX_LICENCES = new Set(`0BSD AFL-2.1 AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0 Artistic-1.0 Artistic-1.0-Perl Artistic-2.0 BSD-2-Clause
  BSD-3-Clause BSD-4-Clause BSL-1.0 BlueOak-1.0.0 bzip2-1.0.6 CC-BY-3.0 CC-BY-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC0-1.0 CDDL-1.0
  CDDL-1.1 CPL-1.0 curl EPL-1.0 EPL-2.0 FSFAP FSFUL FSFULLR FTL GFDL-1.2-or-later GFDL-1.3-or-later GPL-1.0-or-later GPL-2.0-only
  GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later HPND ICU IJG IPL-1.0 ISC LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1-only
  LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later Libpng libtiff MIT MIT-0 MPL-1.1 MPL-2.0 MS-PL NCSA OFL-1.1 OLDAP-2.8 OpenSSL
  PostgreSQL PSF-2.0 Python-2.0 Ruby SISSL Sleepycat SSH-OpenSSH TCL Unicode-3.0 Unicode-DFS-2016 Unlicense UPL-1.0 Vim W3C
  WTFPL X11 Xnet Zlib ZPL-2.1`.split(/\s+/));
/** What may follow `WITH`. */
const SPDX_EXCEPTIONS = new Set([
    'Autoconf-exception-3.0',
    'Bison-exception-2.2',
    'Classpath-exception-2.0',
    'GCC-exception-2.0',
    'GCC-exception-3.1',
    'LLVM-exception',
    'Linux-syscall-note',
    'OpenJDK-assembly-exception-1.0',
]);

;// CONCATENATED MODULE: ./build/report/sbom/licence.js

/** Whether a text is an expression of SPDX whose licences are known: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
function isSpdxExpression(text) {
    const symbols = (text.match(/[()]|[^\s()]+/g) ?? []).map(symbolOf);
    let shape = symbols.join('').replaceAll('xWe', 'x');
    // each round leaves fewer symbols, and a licence is short
    for (let before = ''; before !== shape;) {
        before = shape;
        shape = shape.replaceAll('(x)', 'x').replaceAll('x&x', 'x');
    }
    return shape === 'x';
}
/** A licence is `x`. */
function symbolOf(word) {
    if (word === '(' || word === ')')
        return word;
    if (word === 'AND' || word === 'OR')
        return '&';
    if (word === 'WITH')
        return 'W';
    return SPDX_LICENCES.has(word) ? 'x' : SPDX_EXCEPTIONS.has(word) ? 'e' : '?';
}


/***/ }),

/***/ 65849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageUrl),
/* harmony export */   b: () => (/* binding */ imageUrl)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);

const NAMESPACES = new Map(Object.entries({ rhel: 'redhat' }));
/** The package URL of an installed package: https://github.com/package-url/purl-spec */
function packageUrl(found, system) {
    const { type } = found;
    if (_model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type))
        return systemUrl(found, system);
    const [namespace, name] = nameParts(found);
    return urlOf({ type, namespace, name, version: versionOf(found), qualifiers: {} });
}
/** The package URL of an image at a registry, by its digest. */
function imageUrl(repository, digest) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    return urlOf({ type: 'oci', namespace: '', name, version: digest ?? '', qualifiers: { repository_url: repository } });
}
function systemUrl(found, system) {
    const { type, name, architecture, version } = found;
    const id = system?.id ?? '';
    const [epoch, rest] = type === 'rpm' ? epochOf(version) : [undefined, version];
    const distro = system?.versionId === undefined ? undefined : `${id}-${system.versionId}`;
    const qualifiers = { arch: architecture, distro, epoch, upstream: upstreamOf(found) };
    return urlOf({ type, namespace: NAMESPACES.get(id) ?? id, name, version: rest, qualifiers });
}
/** The source package, only where it differs. */
function upstreamOf({ type, name, version, sourceName, sourceVersion }) {
    const isSame = sourceVersion === version;
    if (type === 'rpm')
        return isSame && sourceName === name ? undefined : `${sourceName}-${epochOf(sourceVersion)[1]}.src.rpm`;
    if (!isSame)
        return `${sourceName}@${sourceVersion}`;
    return sourceName === name ? undefined : sourceName;
}
function epochOf(version) {
    const [, epoch, rest] = /^(\d+):(.*)$/s.exec(version) ?? [];
    return rest === undefined ? [undefined, version] : [epoch === '0' ? undefined : epoch, rest];
}
function nameParts({ type, name }) {
    const at = name.lastIndexOf(type === 'maven' ? ':' : '/');
    return at === -1 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}
/** The versions of Go modules begin with a letter, and those of Go itself do not. */
function versionOf({ type, name, version }) {
    return type === 'golang' && name !== 'stdlib' && /^\d/.test(version) ? `v${version}` : version;
}
function urlOf({ type, namespace, name, version, qualifiers }) {
    const path = [...namespace.split('/').filter((part) => part !== ''), name].map(encoded).join('/');
    const query = Object.entries(qualifiers)
        .flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : []))
        .sort()
        .join('&');
    return `pkg:${type}/${path}${version === '' ? '' : `@${encoded(version)}`}${query === '' ? '' : `?${query}`}`;
}
function encoded(text) {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%3A', ':');
}


/***/ }),

/***/ 19425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ mayLackPackages),
/* harmony export */   YC: () => (/* binding */ createdOf),
/* harmony export */   hS: () => (/* binding */ sha256In),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   wz: () => (/* binding */ serialNumber)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);
/* harmony import */ var _support_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25821);


/** Whether it is known that packages may be missing. */
function mayLackPackages(contents) {
    return contents.gaps.length > 0 || contents.hasUnsignedSbom === true || (0,_model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .lacksSystemPackages */ .v)(contents);
}
/** The same for the same contents, in the form of a UUID: of the digest, or of the packages where the image has none. */
function serialNumber({ contents: { digest, packages }, name, version }, format) {
    const identity = digest ?? packages.map((one) => [one.type, one.name, one.version, one.path, one.layer]);
    const hex = hashOf(JSON.stringify([format, version, name, identity]));
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `5${hex.slice(13, 16)}`,
        variant + hex.slice(17, 20),
        hex.slice(20, 32),
    ].join('-');
}
/** SHA-256, in hexadecimal. */
function hashOf(text) {
    return Buffer.from((0,_support_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text), 'base64').toString('hex');
}
/** When the image was built, to the second: two runs give the same bytes. */
function createdOf({ configuration: { created } }) {
    return created === undefined ? undefined : `${created.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
}
/** The hexadecimal part of a SHA-256 digest. */
function sha256In(digest) {
    return /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
}


/***/ })

};
