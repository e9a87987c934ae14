export const id = 4382;
export const ids = [4382,4837];
export const modules = {

/***/ 70776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nameOfVariable),
/* harmony export */   t: () => (/* binding */ isSecretVariable)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13065);

/** Whether a variable of an image, given as `NAME=value`, holds a secret. */
function isSecretVariable(entry) {
    const equals = entry.indexOf('=');
    return equals !== -1 && (0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretPair */ .tw)(entry.slice(0, equals), entry.slice(equals + 1));
}
/** The name of a variable, written as in the configuration of an image. */
function nameOfVariable(entry) {
    const [name = ''] = entry.split('=', 1);
    return name;
}


/***/ }),

/***/ 74382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageJson: () => (/* binding */ imageJson)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70776);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44837);
/* harmony import */ var _json_pieces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97353);
/* harmony import */ var _sbom_package_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65849);




/** Increases when a field is removed or changes its meaning; new fields may come at any time. See `docs/image.md`. */
const FORMAT_VERSION = 1;
/**
 * The contents of an image and its findings as one JSON document for other programs, in pieces. Values of variables are left out: they may
 * be secret.
 */
function imageJson({ contents, report }, { version, name }) {
    const { digest, operatingSystem: system, configuration, layers, packages, setuidFiles, writableFolders, writableFiles, reach, gaps, } = contents;
    return (0,_json_pieces_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonPieces */ .M)({
        version: FORMAT_VERSION,
        tool: { name: 'hullcheck', version },
        image: { name, digest: digest ?? null },
        packagesFrom: contents.hasUnsignedSbom ? 'unsigned-sbom' : 'layers',
        operatingSystem: system === undefined ? null : systemOf(system),
        base: contents.base ?? null,
        configuration: contents.lacksConfiguration ? null : configurationOf(configuration),
        layers: layers.map((layer) => ({ digest: layer.digest, size: layer.size, state: layer.state })),
        packages: packages.map((one) => packageOf(one, (0,_sbom_package_url_js__WEBPACK_IMPORTED_MODULE_3__/* .packageUrl */ .E)(one, system))),
        setuidFiles: setuidFiles.map(withOctalMode),
        writableFolders: writableFolders.map(withOctalMode),
        writableFiles: writableFiles.map(withOctalMode),
        reach: reach === undefined ? null : { unknownBecause: reach.doubts, mayLoadMore: reach.openers },
        notRead: gaps.map(({ layer, path, reason }) => ({ layer: layer ?? null, path: path ?? null, reason })),
        ...(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .outcome */ .b)(report),
    });
}
function systemOf({ id, versionId, codename, prettyName, pointRelease }) {
    return {
        id,
        versionId: versionId ?? null,
        codename: codename ?? null,
        name: prettyName ?? null,
        pointRelease: pointRelease ?? null,
    };
}
function configurationOf(configuration) {
    const { environment, created, user, exposedPorts, hasHealthcheck } = configuration;
    const variables = environment.map(_analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfVariable */ .$);
    return {
        os: configuration.operatingSystem ?? null,
        architecture: configuration.architecture ?? null,
        created: created ?? null,
        user,
        exposedPorts,
        hasHealthcheck,
        variables,
        secretVariables: environment.filter(_analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretVariable */ .t).map(_analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfVariable */ .$),
    };
}
function packageOf(found, purl) {
    const { type, ecosystem, name, version, sourceName, sourceVersion, architecture, layer, path } = found;
    return {
        purl,
        type,
        ecosystem: ecosystem ?? null,
        name,
        version,
        source: { name: sourceName, version: sourceVersion },
        architecture: architecture ?? null,
        // unknown for an SBOM
        layer: layer === '' ? null : layer,
        path: path === '' ? null : path,
    };
}
function withOctalMode({ path, mode, layer }) {
    return { path, mode: mode.toString(8), layer };
}


/***/ }),

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

/***/ 44837:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ outcome),
  toJson: () => (/* binding */ toJson)
});

// EXTERNAL MODULE: ./build/report/cis.js + 1 modules
var cis = __webpack_require__(76323);
// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(78731);
// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(71539);
;// CONCATENATED MODULE: ./build/report/json-place.js

/** A place, as every report in JSON has it. */
function placeOf({ file, start, end }) {
    return { path: file.path, start: pointAt(file, start), end: pointAt(file, end) };
}
function pointAt(file, offset) {
    return { ...(0,position/* positionAt */.t$)(file, offset), offset };
}

;// CONCATENATED MODULE: ./build/report/images/vulnerabilities-json.js


/** Everything that is known about the vulnerabilities of one image; see `docs/json-format.md`. */
function vulnerabilitiesJson({ image, span, otherSpans, vulnerabilities, update }) {
    const { found, checkedPackages, unchecked, source, accepted = [] } = vulnerabilities;
    return {
        image,
        ...placeOf(span),
        otherPlaces: otherSpans.map(placeOf),
        source,
        checkedPackages,
        fixable: (0,vulnerability/* fixesIn */.Pi)(found).length,
        update: update === undefined ? null : updateOf(update),
        otherUpdates: (update?.others ?? []).map(updateOf),
        found: found.map(vulnerabilityOf),
        accepted: accepted.map(acceptedOf),
        unchecked: unchecked.map(({ count, example, reason }) => ({ count, example, reason })),
    };
}
function updateOf({ kind, repository, tag, digest, removed, staying, added }) {
    return {
        kind,
        ...(repository !== undefined && { repository }),
        tag,
        digest,
        removed,
        staying,
        added: added.map(({ id }) => id),
    };
}
function vulnerabilityOf(vulnerability) {
    const { id, aliases, summary, rating, score, exploitedSince, epss, packages } = vulnerability;
    return {
        id,
        aliases,
        summary: summary ?? null,
        severity: rating,
        cvss: score ?? null,
        exploitedSince: exploitedSince ?? null,
        epss: epss ?? null,
        packages: packages.map(packageOf),
    };
}
function acceptedOf({ id, package: name, version, status, by, isSigned, reason }) {
    return { id, package: name, version, status, by, signed: isSigned ?? false, reason: reason ?? null };
}
function packageOf(found) {
    const { name, version, ecosystem, fixed, isFixedForSubscribers, installed } = found;
    return {
        name,
        version,
        ecosystem,
        fixed: fixed ?? null,
        reach: (0,vulnerability/* reachOf */.xw)(found) ?? 'unknown',
        onlyForSubscribers: isFixedForSubscribers ?? false,
        installed: installed.map((one) => ({ name: one.name, version: one.version, layer: one.layer, path: one.path })),
    };
}

// EXTERNAL MODULE: ./build/report/json-pieces.js
var json_pieces = __webpack_require__(97353);
// EXTERNAL MODULE: ./build/report/shown-message.js
var shown_message = __webpack_require__(28648);
// EXTERNAL MODULE: ./build/report/subjects.js
var subjects = __webpack_require__(31878);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/json.js







/** Increases when a field is removed or changes its meaning; new fields may come at any time. See `docs/json-format.md`. */
const FORMAT_VERSION = 1;
/** The report as one JSON document for other programs, in pieces. */
function toJson(report, { version, fresh, allRules = [] }) {
    return (0,json_pieces/* jsonPieces */.M)({
        version: FORMAT_VERSION,
        tool: { name: 'hullcheck', version },
        scanned: report.counts,
        images: report.images === undefined ? null : imagesJson(report.images),
        ...outcome(report, fresh),
        cis: allRules.length === 0 ? [] : () => (0,json_pieces/* mapped */.C)((0,cis/* controlResults */.o)(report, allRules), controlOf),
    });
}
function controlOf({ id, about, status, why, lookedAt, findings, accepted }) {
    const reasons = accepted.map(({ suppressedBy }) => {
        return { reason: suppressedBy?.reason ?? '', expires: suppressedBy?.expires ?? null };
    });
    const distinct = new Map(reasons.map((one) => [JSON.stringify(one), one]));
    return {
        id,
        about,
        status,
        why: why ?? null,
        lookedAt: lookedAt ?? null,
        findings: findings.length,
        accepted: [...distinct.values()],
    };
}
function imagesJson({ named, lookedUp, fromCache, inPart, reasons, off }) {
    return { named, lookedUp, fromCache, inPart, reasons, off: off ?? null };
}
/** The findings and notifications, as every report in JSON has them; for {@link jsonPieces}. */
function outcome(report, fresh) {
    const isNew = new Set(fresh);
    const subjectsOf = (0,subjects/* subjectsIn */.$)(report);
    const { bySeverity, suppressed, hidden, gaps, notLookedAt } = (0,tally/* tally */.N4)(report);
    return {
        counts: {
            ...bySeverity,
            suppressed,
            ...(hidden > 0 && { hidden }),
            notChecked: notLookedAt,
            notLookedAt: Object.fromEntries((0,tally/* thingCounts */.RB)(gaps)),
        },
        rules: report.rules.map(({ rule, severity, score }) => ({ id: rule.id, severity, score: score ?? null })),
        findings: () => (0,json_pieces/* mapped */.C)(report.findings, (one) => ({
            ...findingOf(one),
            subjects: subjectsOf(one),
            isNew: fresh === undefined ? null : isNew.has(one) || (one.foldedInto !== undefined && isNew.has(one.foldedInto)),
        })),
        notifications: () => (0,json_pieces/* mapped */.C)(report.notifications, notificationOf),
        signatures: () => (0,json_pieces/* mapped */.C)(report.verified ?? [], signatureOf),
        vulnerabilities: () => (0,json_pieces/* mapped */.C)(report.vulnerable ?? [], vulnerabilitiesJson),
    };
}
function signatureOf({ image, span, signature: { required, digest, signer } }) {
    return {
        image,
        ...placeOf(span),
        verified: required,
        digest,
        key: signer.kind === 'key' ? signer.path : null,
        identity: signer.kind === 'identity' ? signer.identity : signer.kind === 'authority' ? signer.subject : null,
        issuer: signer.kind === 'identity' ? signer.issuer : null,
        authority: signer.kind === 'authority' ? signer.path : null,
        sourceRepository: signer.kind === 'identity' ? (signer.sourceRepository ?? null) : null,
    };
}
function notificationOf({ level, code, message, span, path, gap }) {
    const place = span === undefined ? { path: path ?? null, start: null, end: null } : placeOf(span);
    return { level, code, message, notLookedAt: gap === undefined ? null : gapOf(gap), ...place };
}
function gapOf({ kind, weight, thing, count, acceptedBy, acceptedUntil }) {
    return { kind, weight, thing, count, acceptedBy: acceptedBy ?? null, acceptedUntil: acceptedUntil ?? null };
}
function findingOf(finding) {
    const { ruleId, severity, score, span, related, flow, fix, fingerprint, suppressedBy, foldedInto } = finding;
    return {
        rule: ruleId,
        severity,
        score: score ?? null,
        variant: finding.variant ?? null,
        message: (0,shown_message/* countedMessage */.q)(finding),
        ...placeOf(span),
        fingerprint,
        related: related.map((place) => ({ message: place.message, ...placeOf(place.span) })),
        flow: flow.map((place) => ({ message: place.message, ...placeOf(place.span) })),
        fix: fix === undefined
            ? null
            : {
                title: fix.title,
                safety: fix.safety,
                trap: fix.trap === undefined ? null : { breaks: fix.trap.breaks, check: fix.trap.check },
                edits: fix.edits.map(({ span: replaced, text }) => ({ ...placeOf(replaced), text })),
            },
        suppressed: suppressedBy === undefined
            ? null
            : { kind: suppressedBy.kind, reason: suppressedBy.reason, expires: suppressedBy.expires ?? null },
        foldedInto: foldedInto?.ruleId ?? null,
    };
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


/***/ })

};
