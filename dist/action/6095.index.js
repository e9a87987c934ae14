export const id = 6095;
export const ids = [6095];
export const modules = {

/***/ 83049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseAnyPackageUrl),
/* harmony export */   r: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
const MAXIMUM_LENGTH = 4096;
/** Undefined for other texts, and for a package URL without a version. */
function parsePackageUrl(text) {
    const url = parseAnyPackageUrl(text);
    return url?.version === '' ? undefined : url;
}
/** Undefined for other texts. */
function parseAnyPackageUrl(text) {
    if (text.length > MAXIMUM_LENGTH)
        return undefined;
    const [, path = '', query = ''] = /^pkg:\/*([^?#]+)(?:\?([^#]*))?/.exec(text) ?? [];
    const parts = path.split('/').filter((part) => part !== '');
    const last = parts.pop() ?? '';
    const at = last.lastIndexOf('@');
    const [type, ...namespace] = parts;
    if (type === undefined || last === '' || at === 0)
        return undefined;
    const end = at === -1 ? last.length : at;
    return {
        type: type.toLowerCase(),
        namespace: namespace.map(decoded).join('/'),
        name: decoded(last.slice(0, end)),
        version: decoded(last.slice(end + 1)),
        qualifiers: new Map(query.split('&').map(qualifier)),
    };
}
function qualifier(text) {
    const equals = text.indexOf('=');
    return [text.slice(0, equals).toLowerCase(), decoded(text.slice(equals + 1))];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 71116:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ datedVex),
  y: () => (/* binding */ vexFormatOf)
});

// EXTERNAL MODULE: ./build/images/vex/product.js
var vex_product = __webpack_require__(39552);
;// CONCATENATED MODULE: ./build/images/vex/csaf.js

/** Real trees have about six levels. */
const DEEPEST = 30;
const STATUSES = [
    ['known_affected', 'affected'],
    ['under_investigation', 'affected'],
    ['known_not_affected', 'not affected'],
    ['fixed', 'fixed'],
];
/** The statements of CSAF 2.0: https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html */
function readCsaf(document) {
    const targetOf = targetsIn((0,vex_product/* fieldIn */.CK)(document, 'product_tree'));
    return (0,vex_product/* listIn */.Of)(document, 'vulnerabilities').flatMap((vulnerability) => {
        const ids = [(0,vex_product/* fieldIn */.CK)(vulnerability, 'cve'), ...(0,vex_product/* listIn */.Of)(vulnerability, 'ids').map((one) => (0,vex_product/* fieldIn */.CK)(one, 'text'))];
        const impact = (0,vex_product/* listIn */.Of)(vulnerability, 'threats').find((one) => (0,vex_product/* fieldIn */.CK)(one, 'category') === 'impact');
        const label = (0,vex_product/* listIn */.Of)(vulnerability, 'flags').map((one) => (0,vex_product/* fieldIn */.CK)(one, 'label'));
        const names = ids.filter((id) => typeof id === 'string');
        return STATUSES.flatMap(([field, status]) => {
            const products = (0,vex_product/* listIn */.Of)((0,vex_product/* fieldIn */.CK)(vulnerability, 'product_status'), field);
            const targets = [...new Set(products)].flatMap((id) => targetOf(id) ?? []);
            const reason = status === 'not affected' ? (0,vex_product/* firstText */.ou)((0,vex_product/* fieldIn */.CK)(impact, 'details'), ...label) : undefined;
            return targets.length === 0 ? [] : [{ ids: names, status, reason, targets }];
        });
    });
}
/** The target for the id of a product; undefined where an image or a package is not identified. */
function targetsIn(tree) {
    const products = new Map();
    const relationships = new Map();
    for (const one of [...(0,vex_product/* listIn */.Of)(tree, 'full_product_names'), ...branchProducts(tree)]) {
        products.set((0,vex_product/* fieldIn */.CK)(one, 'product_id'), productIn(one));
    }
    for (const one of (0,vex_product/* listIn */.Of)(tree, 'relationships')) {
        const id = (0,vex_product/* fieldIn */.CK)((0,vex_product/* fieldIn */.CK)(one, 'full_product_name'), 'product_id');
        relationships.set(id, {
            part: (0,vex_product/* fieldIn */.CK)(one, 'product_reference'),
            whole: (0,vex_product/* fieldIn */.CK)(one, 'relates_to_product_reference'),
        });
    }
    return (id) => {
        const relationship = relationships.get(id);
        if (relationship === undefined)
            return plainTarget(products.get(id));
        const packages = products.get(relationship.part)?.packages ?? [];
        const images = products.get(relationship.whole)?.images ?? [];
        return packages.length > 0 && images.length > 0 ? { images, packages } : undefined;
    };
}
function plainTarget(product) {
    if (product === undefined)
        return undefined;
    const { images, packages } = product;
    if (images.length > 0)
        return { images, packages: undefined };
    return packages.length > 0 ? { images: undefined, packages } : undefined;
}
/** The products at the ends of branches. */
function branchProducts(tree) {
    const found = [];
    let level = (0,vex_product/* listIn */.Of)(tree, 'branches');
    for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
        for (const branch of level) {
            const product = (0,vex_product/* fieldIn */.CK)(branch, 'product');
            if (product !== undefined)
                found.push(product);
        }
        level = level.flatMap((branch) => (0,vex_product/* listIn */.Of)(branch, 'branches'));
    }
    return found;
}
function productIn(product) {
    const helper = (0,vex_product/* fieldIn */.CK)(product, 'product_identification_helper');
    const hashes = (0,vex_product/* listIn */.Of)(helper, 'hashes').flatMap((file) => (0,vex_product/* listIn */.Of)(file, 'file_hashes'));
    const sha256 = hashes.filter((hash) => (0,vex_product/* fieldIn */.CK)(hash, 'algorithm') === 'sha256').map((hash) => (0,vex_product/* fieldIn */.CK)(hash, 'value'));
    return (0,vex_product/* productOf */.$7)([(0,vex_product/* fieldIn */.CK)(helper, 'purl'), ...(0,vex_product/* listIn */.Of)(helper, 'purls')], sha256);
}

;// CONCATENATED MODULE: ./build/images/vex/cyclonedx.js

const STATES = new Map([
    ['not_affected', 'not affected'],
    ['false_positive', 'not affected'],
    ['resolved', 'fixed'],
    ['resolved_with_pedigree', 'fixed'],
    ['exploitable', 'affected'],
    ['in_triage', 'affected'],
]);
/** The statements in a CycloneDX document: https://cyclonedx.org/capabilities/vex/ */
function readCycloneDx(document) {
    const subject = (0,vex_product/* fieldIn */.CK)((0,vex_product/* fieldIn */.CK)(document, 'metadata'), 'component');
    const { images } = componentIn(subject);
    const known = new Map([subject, ...(0,vex_product/* listIn */.Of)(document, 'components')].map((one) => [(0,vex_product/* fieldIn */.CK)(one, 'bom-ref'), one]));
    return (0,vex_product/* listIn */.Of)(document, 'vulnerabilities').flatMap((vulnerability) => {
        const analysis = (0,vex_product/* fieldIn */.CK)(vulnerability, 'analysis');
        const status = STATES.get((0,vex_product/* fieldIn */.CK)(analysis, 'state'));
        const ids = [
            (0,vex_product/* fieldIn */.CK)(vulnerability, 'id'),
            ...(0,vex_product/* listIn */.Of)(vulnerability, 'references').map((one) => (0,vex_product/* fieldIn */.CK)(one, 'id')),
        ].filter((id) => typeof id === 'string');
        if (status === undefined || ids.length === 0)
            return [];
        const reason = (0,vex_product/* firstText */.ou)((0,vex_product/* fieldIn */.CK)(analysis, 'detail'), (0,vex_product/* fieldIn */.CK)(analysis, 'justification'));
        const affected = (0,vex_product/* listIn */.Of)(vulnerability, 'affects').filter(isWhole);
        const targets = affected.flatMap((one) => targetOf(productFor((0,vex_product/* fieldIn */.CK)(one, 'ref'), known), images, subject));
        return [{ ids, status, reason, targets }];
    });
}
/** A list of versions can say that only some are affected. */
function isWhole(affects) {
    return (0,vex_product/* listIn */.Of)(affects, 'versions').every((one) => (0,vex_product/* fieldIn */.CK)(one, 'status') === 'unaffected');
}
/** The component with the reference in this document, by BOM-Link in another one, or named by a package URL. */
function productFor(ref, known) {
    const component = known.get(ref);
    if (component !== undefined)
        return componentIn(component);
    const text = typeof ref === 'string' ? ref : '';
    return (0,vex_product/* productOf */.$7)([text.startsWith('urn:cdx:') ? decoded(text.slice(text.indexOf('#') + 1)) : text]);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Where the document is about an image, it says nothing about the packages of others. */
function targetOf({ images, packages }, own, subject) {
    if (images.length > 0)
        return [{ images, packages: undefined }];
    if (packages.length === 0)
        return [];
    if (own.length > 0)
        return [{ images: own, packages }];
    return (0,vex_product/* fieldIn */.CK)(subject, 'type') === 'container' ? [] : [{ images: undefined, packages }];
}
function componentIn(component) {
    const hashes = (0,vex_product/* listIn */.Of)(component, 'hashes').filter((hash) => (0,vex_product/* fieldIn */.CK)(hash, 'alg') === 'SHA-256');
    const isImage = (0,vex_product/* fieldIn */.CK)(component, 'type') === 'container';
    return (0,vex_product/* productOf */.$7)([(0,vex_product/* fieldIn */.CK)(component, 'purl')], isImage ? hashes.map((hash) => (0,vex_product/* fieldIn */.CK)(hash, 'content')) : []);
}

// EXTERNAL MODULE: ./build/images/vex/openvex.js
var openvex = __webpack_require__(33536);
;// CONCATENATED MODULE: ./build/images/vex/dated.js




/** The format of a document; undefined if it is something else. A CycloneDX document can also be a bill of materials alone. */
function vexFormatOf(document) {
    if (String((0,vex_product/* fieldIn */.CK)(document, '@context')).startsWith('https://openvex.dev/ns'))
        return 'OpenVEX';
    if ((0,vex_product/* fieldIn */.CK)(document, 'bomFormat') === 'CycloneDX')
        return 'CycloneDX';
    return (0,vex_product/* fieldIn */.CK)((0,vex_product/* fieldIn */.CK)(document, 'document'), 'csaf_version') === undefined ? undefined : 'CSAF';
}
/** The statements of a document in the order in which it has them, with their times; none if it is something else. */
function datedVex(document, format = vexFormatOf(document)) {
    switch (format) {
        case 'OpenVEX':
            return (0,openvex/* datedOpenVex */.e)(document);
        case 'CSAF':
            return dated(readCsaf(document), (0,vex_product/* fieldIn */.CK)((0,vex_product/* fieldIn */.CK)((0,vex_product/* fieldIn */.CK)(document, 'document'), 'tracking'), 'current_release_date'));
        case 'CycloneDX':
            return dated(readCycloneDx(document), (0,vex_product/* fieldIn */.CK)((0,vex_product/* fieldIn */.CK)(document, 'metadata'), 'timestamp'));
        default:
            return [];
    }
}
function dated(statements, written) {
    const time = Date.parse(String(written)) || 0;
    return statements.map((statement) => ({ time, statement }));
}


/***/ }),

/***/ 33536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   e: () => (/* binding */ datedOpenVex)
/* harmony export */ });
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39552);

const STATUSES = new Map([
    ['not_affected', 'not affected'],
    ['fixed', 'fixed'],
    ['affected', 'affected'],
    ['under_investigation', 'affected'],
]);
/** From the earliest to the latest. */
function inOrder(statements) {
    return statements.toSorted((one, other) => one.time - other.time);
}
/** The statements of OpenVEX in the order of the document: https://github.com/openvex/spec */
function datedOpenVex(document) {
    const written = Date.parse(String((0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(document, 'timestamp')));
    return (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(document, 'statements').flatMap((statement) => {
        const status = STATUSES.get((0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(statement, 'status'));
        const ids = idsOf((0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(statement, 'vulnerability'));
        const time = Date.parse(String((0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(statement, 'timestamp'))) || written || 0;
        if (status === undefined || ids.length === 0)
            return [];
        const reason = (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)((0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(statement, 'impact_statement'), (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(statement, 'justification'));
        return [{ time, statement: { ids, status, reason, targets: targetsOf(statement) } }];
    });
}
function idsOf(vulnerability) {
    const all = [vulnerability, (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(vulnerability, 'name'), ...(0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(vulnerability, 'aliases')];
    return all.filter((one) => typeof one === 'string');
}
function targetsOf(statement) {
    const shared = packagesIn((0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(statement, 'subcomponents'));
    return (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(statement, 'products').flatMap((product) => {
        const own = (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(product, 'subcomponents');
        return targetOf(productIn(product), own.length > 0 ? packagesIn(own) : shared);
    });
}
/** Parts of something that is not an image cannot be told apart from the same package elsewhere, so they are left out. */
function targetOf({ images, packages }, inside) {
    if (images.length > 0)
        return [{ images, packages: inside }];
    return inside === undefined && packages.length > 0 ? [{ images: undefined, packages }] : [];
}
/** Undefined without any parts: the statement is about the whole product then. */
function packagesIn(parts) {
    return parts.length === 0 ? undefined : parts.flatMap((part) => productIn(part).packages);
}
function productIn(product) {
    const identifiers = (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(product, 'identifiers');
    const hashes = (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(product, 'hashes');
    return (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .productOf */ .$7)([product, (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(product, '@id'), (0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(identifiers, 'purl')], [(0,_product_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldIn */ .CK)(hashes, 'sha-256')]);
}


/***/ }),

/***/ 39552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ productOf),
/* harmony export */   CK: () => (/* binding */ fieldIn),
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   ou: () => (/* binding */ firstText)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95636);
/* harmony import */ var _sbom_package_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83049);


/** Many names of many parts would take more memory than the document. */
const MOST_NAMES = 50;
const IMAGE_TYPES = new Set(['oci', 'docker']);
/** The product with these package URLs and hashes (SHA-256). A digest also counts within a reference such as `ghcr.io/acme/app@sha256:\u2026`. */
function productOf(texts, hashes = []) {
    const names = texts.slice(0, MOST_NAMES).filter((text) => typeof text === 'string');
    const urls = names.flatMap((text) => (0,_sbom_package_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnyPackageUrl */ .b)(text) ?? []);
    const digests = [
        ...names
            .filter((text) => !text.startsWith('pkg:'))
            .flatMap((text) => /@(sha256:[0-9a-f]{64})$/.exec(text)?.[1] ?? []),
        ...hashes.flatMap((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/i.test(hash) ? `sha256:${hash.toLowerCase()}` : []),
    ];
    const images = urls.filter(({ type }) => IMAGE_TYPES.has(type)).map((url) => ({ digests: [], url }));
    return {
        packages: urls.filter(({ type }) => !IMAGE_TYPES.has(type)),
        images: [...images, ...(digests.length > 0 ? [{ digests, url: undefined }] : [])],
    };
}
/** The list in a field of an object; empty for anything else. */
function listIn(object, name) {
    const value = fieldIn(object, name);
    return Array.isArray(value) ? value : [];
}
function fieldIn(object, name) {
    return (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}
const LONGEST_TEXT = 300;
/** The first text among values, on a bounded line. */
function firstText(...values) {
    return values
        .find((value) => typeof value === 'string' && value.trim() !== '')
        ?.slice(0, LONGEST_TEXT);
}


/***/ }),

/***/ 26095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readVex: () => (/* binding */ readVex)
/* harmony export */ });
/* unused harmony export LARGEST_VEX */
/* harmony import */ var _dated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71116);
/* harmony import */ var _openvex_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33536);


/** In bytes. Publishers write one file for each vulnerability or product. */
const LARGEST_VEX = (/* unused pure expression or super */ null && (8 * 1024 * 1024));
/** The statements of a VEX document, or what is wrong with it, as a sentence. */
function readVex(path, text) {
    const statements = statementsIn(text);
    return statements === undefined ? { problem: NOT_VEX } : { path, statements };
}
const NOT_VEX = 'The file is not a VEX document. Expected OpenVEX, CSAF or CycloneDX as JSON.';
function statementsIn(text) {
    const document = parsed(text);
    return (0,_dated_js__WEBPACK_IMPORTED_MODULE_0__/* .vexFormatOf */ .y)(document) && (0,_openvex_js__WEBPACK_IMPORTED_MODULE_1__/* .inOrder */ .a)((0,_dated_js__WEBPACK_IMPORTED_MODULE_0__/* .datedVex */ .W)(document)).map(({ statement }) => statement);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
