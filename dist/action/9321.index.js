export const id = 9321;
export const ids = [9321];
export const modules = {

/***/ 99321:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAttachedVex: () => (/* binding */ readAttachedVex)
});

// EXTERNAL MODULE: ./build/model/images/refusal-text.js
var refusal_text = __webpack_require__(54097);
// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(49306);
// EXTERNAL MODULE: ./build/images/vex/dated.js + 2 modules
var dated = __webpack_require__(71116);
// EXTERNAL MODULE: ./build/images/vex/openvex.js
var openvex = __webpack_require__(33536);
// EXTERNAL MODULE: ./build/images/sbom/package-url.js
var package_url = __webpack_require__(83049);
;// CONCATENATED MODULE: ./build/images/vex/subjects.js

/**
 * A statement of an attestation: where it names an image in the same way as a subject of the attestation, it is about the digests of that
 * subject. Docker calls `dhi.io/python` `pkg:docker/dhi/python`, which would be another image otherwise.
 */
function withSubjects(statement, names, digests) {
    const subjects = names.flatMap((name) => (0,package_url/* parseAnyPackageUrl */.b)(name) ?? []);
    if (subjects.length === 0)
        return statement;
    const named = (image) => subjects.some((subject) => isNamedAs(image.url, subject)) ? { ...image, digests } : image;
    return {
        ...statement,
        targets: statement.targets.map(({ images, packages }) => ({ images: images?.map(named), packages })),
    };
}
function isNamedAs(url, subject) {
    if (url === undefined || url.qualifiers.has('tag'))
        return false;
    const isSameName = url.type === subject.type && url.namespace === subject.namespace && url.name === subject.name;
    return isSameName && (url.version === '' || url.version === subject.version);
}

// EXTERNAL MODULE: ./build/images/signatures/attached.js
var signatures_attached = __webpack_require__(91379);
// EXTERNAL MODULE: ./build/images/signatures/buildkit.js
var buildkit = __webpack_require__(31531);
// EXTERNAL MODULE: ./build/images/signatures/index.js + 6 modules
var signatures = __webpack_require__(58955);
// EXTERNAL MODULE: ./build/images/signatures/judge-signed.js + 8 modules
var judge_signed = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/images/signatures/read-signed.js
var read_signed = __webpack_require__(3716);
// EXTERNAL MODULE: ./build/images/signatures/refuse-malformed.js
var refuse_malformed = __webpack_require__(89163);
// EXTERNAL MODULE: ./build/images/signatures/statement.js
var signatures_statement = __webpack_require__(36798);
// EXTERNAL MODULE: ./build/images/signatures/verdict.js + 1 modules
var verdict = __webpack_require__(37145);
;// CONCATENATED MODULE: ./build/images/signatures/attached-vex.js














/**
 * The VEX statements in the attestations of an image and in the documents that refer to it, if the expected signer made them about it.
 * @throws {LookupError} if the image cannot be read.
 */
async function readAttachedVex(target, platform, signer, means) {
    const image = (0,lookup_error/* orThrow */.aU)(await means.registry.readImage(target, platform));
    const asked = { target, digests: digestsOf(image), signer, means };
    const found = (await Promise.all(asked.digests.map((digest) => attestationsOf(digest, asked)))).flat();
    if (await hasBuildKitVex(image, asked))
        found.push(UNSIGNED);
    const reasons = (kind) => [
        ...new Set(found.flatMap((one) => (one.kind === kind ? [one.reason] : []))),
    ];
    const signed = (0,openvex/* inOrder */.a)(found.flatMap((one) => (one.kind === 'signed' ? one.statements : [])));
    return {
        statements: signed.map(({ statement, signer: name }) => ({ statement, signer: name })),
        refused: reasons('refused'),
        unread: reasons('unread'),
    };
}
function digestsOf({ manifest, index }) {
    return index === undefined ? [manifest.digest] : [index.digest, manifest.digest];
}
async function hasBuildKitVex({ manifest, index }, { target, means }) {
    return index !== undefined && (0,buildkit/* hasUnsignedStatement */.b)(target, index, manifest.digest, 'vex', means.registry);
}
const UNSIGNED = { kind: 'refused', reason: 'it is not signed' };
async function attestationsOf(digest, asked) {
    const { target, signer, means } = asked;
    const subject = { host: target.host, name: target.name, digest };
    const found = [];
    let count = 0;
    // publishers say by its type what an attestation is
    const readsAll = signer.name === undefined;
    for await (const attached of (0,signatures_attached/* attachedTo */.c)(subject, 'vex', means.registry, { readsAll })) {
        count += 1;
        if (count > signatures.MOST_SIGNATURES)
            return [...found, { kind: 'unread', reason: `it has more than ${signatures.MOST_SIGNATURES} attestations` }];
        found.push(...(await foundBy(() => readAttestation(attached, subject, asked))));
    }
    if (signer.github === undefined)
        return found;
    const bundles = await means.fetchAttestations(signer.github, digest);
    if (!bundles.ok)
        return [...found, { kind: 'unread', reason: bundles.error.reason }];
    for (const bundle of bundles.value) {
        found.push(...(await foundBy(async () => ofJudged(await judge(async () => (0,read_signed/* readBundle */.Bo)(bundle), asked), asked))));
    }
    return found;
}
async function foundBy(read) {
    const outcome = await (0,lookup_error/* outcomeOf */.sG)(read);
    if (!outcome.ok)
        return [{ kind: 'unread', reason: outcome.error.reason }];
    return outcome.value === undefined ? [] : [outcome.value];
}
/** Undefined if it says nothing about vulnerabilities. */
async function readAttestation(attached, subject, asked) {
    switch (attached.kind) {
        case 'unread':
            return { kind: 'unread', reason: attached.failure.reason };
        case 'unsupported':
        case 'notation':
        case 'payload':
            return undefined;
        case 'statement':
            return readPlain(attached, subject, asked);
        case 'document':
            return readDocument(attached, subject, asked);
        default:
            return ofJudged(await judge(() => (0,read_signed/* readSigned */.Nu)(attached, subject, asked.means.registry), asked), asked);
    }
}
function judge(read, asked) {
    const { target, digests, signer, means } = asked;
    return (0,judge_signed/* judgeSigned */.K)(read, { digests, host: target.host }, { ...signer, required: 'vex' }, means.trust);
}
function ofJudged(judged, asked) {
    if (judged === 'other')
        return undefined;
    const { verdict, statement } = judged;
    if (verdict.kind === 'refused')
        return { kind: 'refused', reason: reasonFor(verdict, asked) };
    return verdict.kind === 'verified' && statement !== undefined
        ? signedBy(verdict.signer, statement, asked)
        : undefined;
}
/** Docker signs the manifest that has the statement, instead of the statement. */
async function readPlain({ blob, manifest }, subject, asked) {
    const bytes = await (0,read_signed/* readBlob */.gm)(blob, subject, asked.means.registry);
    const statement = (0,refuse_malformed/* shaped */.e)(() => (0,signatures_statement/* inToto */.A)((0,json/* parseObject */.lj)(bytes, subject.host)) ?? (0,verdict/* refused */.J)('malformed'));
    if ('kind' in statement || !(0,signatures_statement/* isOfKind */.Q2)(statement, 'vex'))
        return undefined;
    return inManifest({ ...subject, digest: manifest }, statement, asked);
}
/** A document that refers to the image by its manifest, such as `oras attach` adds. It counts if that manifest is signed. */
async function readDocument({ blob, manifest, about }, subject, asked) {
    const bytes = await (0,read_signed/* readBlob */.gm)(blob, subject, asked.means.registry);
    const statements = (0,refuse_malformed/* shaped */.e)(() => (0,dated/* datedVex */.W)((0,json/* parseObject */.lj)(bytes, subject.host)));
    if ('kind' in statements || statements.length === 0)
        return undefined;
    const digests = about === undefined ? [] : [about];
    return inManifest({ ...subject, digest: manifest }, { says: 'vex', digests, vex: { subjects: [], statements } }, asked);
}
/** What a statement counts for that the signature of its manifest covers. */
async function inManifest(manifest, statement, asked) {
    const { digests, signer, means } = asked;
    const state = await (0,signatures.checkManifest)(manifest, { expected: signer.expected, required: 'signature' }, means);
    if (state.kind === 'refused')
        return { kind: 'refused', reason: reasonFor(state, asked) };
    if (state.kind !== 'verified')
        return UNSIGNED;
    const isOwn = statement.digests.some((digest) => digests.includes(digest));
    if (!isOwn)
        return { kind: 'refused', reason: reasonFor((0,verdict/* refused */.J)('other-image'), asked) };
    return signedBy(state.signer, statement, asked);
}
/** The policy may be that of the publisher, so nothing about a configuration is said. */
function reasonFor(problem, { signer: { name } }) {
    if (name === undefined)
        return (0,refusal_text/* refusalText */.K)(problem);
    return problem.refusal === 'other-key' ? `the key of ${name} did not make it` : (0,refusal_text/* refusalText */.K)(problem);
}
function signedBy(signer, { vex }, { signer: { name }, digests }) {
    const by = name ?? (0,refusal_text/* signerText */.S)(signer);
    const own = (vex?.subjects ?? []).filter((one) => one.digests.some((digest) => digests.includes(digest)));
    const names = own.map((one) => one.name);
    const statements = (vex?.statements ?? []).map(({ time, statement }) => ({
        time,
        statement: withSubjects(statement, names, digests),
        signer: by,
    }));
    return { kind: 'signed', statements };
}


/***/ })

};
