export const id = 6400;
export const ids = [6400];
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

/***/ 98322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ imageTotals),
/* harmony export */   I: () => (/* binding */ imageSummary)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70776);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9929);



const LENGTH = 200;
const MEGABYTE = 1_000_000;
/** A description of the image in a few lines: a topic and a text each. */
function imageSummary(contents, name, verified = []) {
    const { configuration, operatingSystem: system } = contents;
    const { architecture, created, user, exposedPorts, hasHealthcheck, environment } = configuration;
    const secrets = environment.filter(_analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretVariable */ .t).map(_analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfVariable */ .$);
    const point = system?.pointRelease === undefined ? '' : `, release ${system.pointRelease}`;
    const settings = [
        ['created', created?.slice(0, 10)],
        ['user', user === '' ? 'root' : user],
        ['ports', exposedPorts.join(', ')],
        ['health', hasHealthcheck ? 'checked' : 'not checked'],
        ['secrets', secrets.length === 0 ? undefined : `in the variables ${secrets.join(', ')}`],
    ];
    const rows = [
        ['image', name],
        ['digest', contents.digest],
        ['signed', verified.map(signedText).join('; ')],
        ['system', system === undefined ? 'unknown' : `${system.prettyName ?? system.id}${point}`],
        ['base', contents.base && baseText(contents.base)],
        ['packages', contents.hasUnsignedSbom ? 'from an unsigned SBOM' : undefined],
        ['platform', [configuration.operatingSystem, architecture].filter((part) => part !== undefined).join('/')],
        ...(contents.lacksConfiguration ? [] : settings),
    ];
    return rows.flatMap(([topic, text]) => (text ? [[topic, (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), LENGTH)]] : []));
}
/** Nobody signed what the image says about its base. */
function baseText({ name, isCurrent, saidBy }) {
    const source = saidBy === 'annotation' ? 'its annotations' : 'its provenance';
    return `${name}${isCurrent ? '' : ' in an older version'}, according to ${source}`;
}
/** Who signed the image, where the policy demands a signature and it is valid. */
function signedText({ signature: { required, signer } }) {
    return `${required} by ${whoOf(signer)}`;
}
function whoOf(signer) {
    if (signer.kind === 'key')
        return `the key in ${signer.path}`;
    if (signer.kind === 'identity')
        return `${signer.identity}, according to ${signer.issuer}`;
    return `${signer.subject}, according to the authority in ${signer.path}; not checked for revocation`;
}
/** `96 packages (90 deb, 6 npm) in 2 layers of 48.5 MB`. */
function imageTotals({ packages, layers, gaps }) {
    const size = layers.reduce((sum, layer) => sum + layer.size, 0) / MEGABYTE;
    const types = new Map();
    for (const { type } of packages)
        types.set(type, (types.get(type) ?? 0) + 1);
    const parts = [...types].map(([type, count]) => `${count} ${type}`);
    const sum = `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(packages.length, 'package')}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}`;
    const incomplete = gaps.length > 0 ? '; not all could be read' : '';
    return `${sum} in ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(layers.length, 'layer')} of ${size.toFixed(1)} MB${incomplete}`;
}


/***/ }),

/***/ 76400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageTerminal: () => (/* binding */ imageTerminal)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78495);
/* harmony import */ var _image_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98322);



const TOPIC_WIDTH = 10;
const LAYER_WIDTH = 5;
/** Shares of the width for the name, the version and the source. */
const SHARES = [0.36, 0.3, 0.34];
/** The contents of an image, for people: a description, and a table of its packages if asked for. */
function imageTerminal(contents, options) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C)(options.colour);
    const numbers = new Map(contents.layers.map(({ digest }, index) => [digest, index + 1]));
    const lines = [
        ...(0,_image_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .imageSummary */ .I)(contents, options.name, options.verified).map(([topic, text]) => `${paint(topic.padEnd(TOPIC_WIDTH), 'dim')}${text}`),
        '',
        ...(options.listsPackages ? tableOf(contents.packages, numbers, options.width, paint) : []),
        ...setuidLines(contents, numbers, paint),
        `${(0,_image_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .imageTotals */ .H)(contents)}.${options.listsPackages || contents.packages.length === 0 ? '' : ' --list-packages lists them.'}`,
    ];
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutWorkflowCommands */ .CA)(lines.join('\n'))}\n`;
}
function tableOf(packages, numbers, width, paint) {
    if (packages.length === 0)
        return [];
    const room = width - LAYER_WIDTH - 3 * 2;
    const widths = SHARES.map((share) => Math.floor(room * share));
    const row = (...cells) => cells.map((cell, index) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(cell), widths[index] ?? LAYER_WIDTH).padEnd(widths[index] ?? 0)).join('  ');
    const lines = [];
    let type;
    for (const found of packages) {
        if (found.type !== type) {
            type = found.type;
            lines.push(paint(row(`${type} package`, 'version', 'source', 'layer'), 'dim'));
        }
        lines.push(row(found.name, found.version, sourceText(found), layerText(found, numbers)));
    }
    return [...lines, ''];
}
/** Unknown for an SBOM. */
function layerText({ layer }, numbers) {
    return layer === '' ? '' : String(numbers.get(layer) ?? '?');
}
/** The source package, only where it differs. */
function sourceText({ name, version, sourceName, sourceVersion }) {
    if (sourceVersion !== version)
        return `${sourceName} ${sourceVersion}`;
    return sourceName === name ? '' : sourceName;
}
function setuidLines({ setuidFiles }, numbers, paint) {
    if (setuidFiles.length === 0)
        return [];
    return [
        paint('files that run as their owner or group', 'dim'),
        ...setuidFiles.map(({ path, mode, layer }) => `${mode.toString(8)}  /${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(path), 200)}  layer ${numbers.get(layer) ?? '?'}`),
        '',
    ];
}


/***/ })

};
