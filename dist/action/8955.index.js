export const id = 8955;
export const ids = [8955];
export const modules = {

/***/ 18456:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toMessageSignatureBundle = toMessageSignatureBundle;
exports.toDSSEBundle = toDSSEBundle;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(19654);
const bundle_1 = __webpack_require__(37742);
// Message signature bundle - $case: 'messageSignature'
function toMessageSignatureBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'messageSignature',
            messageSignature: {
                messageDigest: {
                    algorithm: protobuf_specs_1.HashAlgorithm.SHA2_256,
                    digest: options.digest,
                },
                signature: options.signature,
            },
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
// DSSE envelope bundle - $case: 'dsseEnvelope'
function toDSSEBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'dsseEnvelope',
            dsseEnvelope: toEnvelope(options),
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
function toEnvelope(options) {
    return {
        payloadType: options.artifactType,
        payload: options.artifact,
        signatures: [toSignature(options)],
    };
}
function toSignature(options) {
    return {
        keyid: options.keyHint || '',
        sig: options.signature,
    };
}
// Verification material
function toVerificationMaterial(options) {
    return {
        content: toKeyContent(options),
        tlogEntries: [],
        timestampVerificationData: { rfc3161Timestamps: [] },
    };
}
function toKeyContent(options) {
    if (options.certificate) {
        if (options.certificateChain) {
            return {
                $case: 'x509CertificateChain',
                x509CertificateChain: {
                    certificates: [{ rawBytes: options.certificate }],
                },
            };
        }
        else {
            return {
                $case: 'certificate',
                certificate: { rawBytes: options.certificate },
            };
        }
    }
    else {
        return {
            $case: 'publicKey',
            publicKey: {
                hint: options.keyHint || '',
            },
        };
    }
}


/***/ }),

/***/ 37742:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BUNDLE_V03_MEDIA_TYPE = exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = exports.BUNDLE_V02_MEDIA_TYPE = exports.BUNDLE_V01_MEDIA_TYPE = void 0;
exports.isBundleWithCertificateChain = isBundleWithCertificateChain;
exports.isBundleWithPublicKey = isBundleWithPublicKey;
exports.isBundleWithMessageSignature = isBundleWithMessageSignature;
exports.isBundleWithDsseEnvelope = isBundleWithDsseEnvelope;
exports.BUNDLE_V01_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
exports.BUNDLE_V02_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
exports.BUNDLE_V03_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
// Type guards for bundle variants.
function isBundleWithCertificateChain(b) {
    return b.verificationMaterial.content.$case === 'x509CertificateChain';
}
function isBundleWithPublicKey(b) {
    return b.verificationMaterial.content.$case === 'publicKey';
}
function isBundleWithMessageSignature(b) {
    return b.content.$case === 'messageSignature';
}
function isBundleWithDsseEnvelope(b) {
    return b.content.$case === 'dsseEnvelope';
}


/***/ }),

/***/ 47714:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValidationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ValidationError extends Error {
    constructor(message, fields) {
        super(message);
        this.fields = fields;
    }
}
exports.ValidationError = ValidationError;


/***/ }),

/***/ 61040:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.vw = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var build_1 = __webpack_require__(18456);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return build_1.toDSSEBundle; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return build_1.toMessageSignatureBundle; } });
var bundle_1 = __webpack_require__(37742);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V01_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V02_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_LEGACY_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithCertificateChain; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithDsseEnvelope; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithMessageSignature; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithPublicKey; } });
var error_1 = __webpack_require__(47714);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return error_1.ValidationError; } });
var serialized_1 = __webpack_require__(23404);
Object.defineProperty(exports, "vw", ({ enumerable: true, get: function () { return serialized_1.bundleFromJSON; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.bundleToJSON; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.envelopeFromJSON; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.envelopeToJSON; } });
var validate_1 = __webpack_require__(9352);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundle; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleLatest; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV01; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV02; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.isBundleV01; } });


/***/ }),

/***/ 23404:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.envelopeToJSON = exports.envelopeFromJSON = exports.bundleToJSON = exports.bundleFromJSON = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(19654);
const bundle_1 = __webpack_require__(37742);
const validate_1 = __webpack_require__(9352);
const bundleFromJSON = (obj) => {
    const bundle = protobuf_specs_1.Bundle.fromJSON(obj);
    switch (bundle.mediaType) {
        case bundle_1.BUNDLE_V01_MEDIA_TYPE:
            (0, validate_1.assertBundleV01)(bundle);
            break;
        case bundle_1.BUNDLE_V02_MEDIA_TYPE:
            (0, validate_1.assertBundleV02)(bundle);
            break;
        default:
            (0, validate_1.assertBundleLatest)(bundle);
            break;
    }
    return bundle;
};
exports.bundleFromJSON = bundleFromJSON;
const bundleToJSON = (bundle) => {
    return protobuf_specs_1.Bundle.toJSON(bundle);
};
exports.bundleToJSON = bundleToJSON;
const envelopeFromJSON = (obj) => {
    return protobuf_specs_1.Envelope.fromJSON(obj);
};
exports.envelopeFromJSON = envelopeFromJSON;
const envelopeToJSON = (envelope) => {
    return protobuf_specs_1.Envelope.toJSON(envelope);
};
exports.envelopeToJSON = envelopeToJSON;


/***/ }),

/***/ 9352:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assertBundle = assertBundle;
exports.assertBundleV01 = assertBundleV01;
exports.isBundleV01 = isBundleV01;
exports.assertBundleV02 = assertBundleV02;
exports.assertBundleLatest = assertBundleLatest;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __webpack_require__(47714);
// Performs basic validation of a Sigstore bundle to ensure that all required
// fields are populated. This is not a complete validation of the bundle, but
// rather a check that the bundle is in a valid state to be processed by the
// rest of the code.
function assertBundle(b) {
    const invalidValues = validateBundleBase(b);
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the v0.1 bundle format.
function assertBundleV01(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionPromise(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.1 bundle', invalidValues);
    }
}
// Type guard to determine if Bundle is a v0.1 bundle.
function isBundleV01(b) {
    try {
        assertBundleV01(b);
        return true;
    }
    catch (e) {
        return false;
    }
}
// Asserts that the given bundle conforms to the v0.2 bundle format.
function assertBundleV02(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.2 bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the newest (0.3) bundle format.
function assertBundleLatest(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    invalidValues.push(...validateNoCertificateChain(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
function validateBundleBase(b) {
    const invalidValues = [];
    // Media type validation
    if (b.mediaType === undefined ||
        (!b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\+json;version=\d\.\d/) &&
            !b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\.v\d\.\d\+json/))) {
        invalidValues.push('mediaType');
    }
    // Content-related validation
    if (b.content === undefined) {
        invalidValues.push('content');
    }
    else {
        switch (b.content.$case) {
            case 'messageSignature':
                if (b.content.messageSignature.messageDigest === undefined) {
                    invalidValues.push('content.messageSignature.messageDigest');
                }
                else {
                    if (b.content.messageSignature.messageDigest.digest.length === 0) {
                        invalidValues.push('content.messageSignature.messageDigest.digest');
                    }
                }
                if (b.content.messageSignature.signature.length === 0) {
                    invalidValues.push('content.messageSignature.signature');
                }
                break;
            case 'dsseEnvelope':
                if (b.content.dsseEnvelope.payload.length === 0) {
                    invalidValues.push('content.dsseEnvelope.payload');
                }
                if (b.content.dsseEnvelope.signatures.length !== 1) {
                    invalidValues.push('content.dsseEnvelope.signatures');
                }
                else {
                    if (b.content.dsseEnvelope.signatures[0].sig.length === 0) {
                        invalidValues.push('content.dsseEnvelope.signatures[0].sig');
                    }
                }
                break;
        }
    }
    // Verification material-related validation
    if (b.verificationMaterial === undefined) {
        invalidValues.push('verificationMaterial');
    }
    else {
        if (b.verificationMaterial.content === undefined) {
            invalidValues.push('verificationMaterial.content');
        }
        else {
            switch (b.verificationMaterial.content.$case) {
                case 'x509CertificateChain':
                    if (b.verificationMaterial.content.x509CertificateChain.certificates
                        .length === 0) {
                        invalidValues.push('verificationMaterial.content.x509CertificateChain.certificates');
                    }
                    b.verificationMaterial.content.x509CertificateChain.certificates.forEach((cert, i) => {
                        if (cert.rawBytes.length === 0) {
                            invalidValues.push(`verificationMaterial.content.x509CertificateChain.certificates[${i}].rawBytes`);
                        }
                    });
                    break;
                case 'certificate':
                    if (b.verificationMaterial.content.certificate.rawBytes.length === 0) {
                        invalidValues.push('verificationMaterial.content.certificate.rawBytes');
                    }
                    break;
            }
        }
        if (b.verificationMaterial.tlogEntries === undefined) {
            invalidValues.push('verificationMaterial.tlogEntries');
        }
        else {
            if (b.verificationMaterial.tlogEntries.length > 0) {
                b.verificationMaterial.tlogEntries.forEach((entry, i) => {
                    if (entry.logId === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].logId`);
                    }
                    if (entry.kindVersion === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].kindVersion`);
                    }
                });
            }
        }
    }
    return invalidValues;
}
// Necessary for V01 bundles
function validateInclusionPromise(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionPromise === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionPromise`);
            }
        });
    }
    return invalidValues;
}
// Necessary for V02 and later bundles
function validateInclusionProof(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionProof === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof`);
            }
            else {
                if (entry.inclusionProof.checkpoint === undefined) {
                    invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof.checkpoint`);
                }
            }
        });
    }
    return invalidValues;
}
// Necessary for V03 and later bundles
function validateNoCertificateChain(b) {
    const invalidValues = [];
    /* istanbul ignore next */
    if (b.verificationMaterial?.content?.$case === 'x509CertificateChain') {
        invalidValues.push('verificationMaterial.content.$case');
    }
    return invalidValues;
}


/***/ }),

/***/ 91379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ attachedTo)
/* harmony export */ });
/* harmony import */ var _cosign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76772);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36798);


/**
 * The possible signatures of a digest: under cosign's tag for it, and in the manifests that refer to it, bundles first. The entry in an index
 * does not decide the type, because cosign itself writes another type there than into the manifest. Indexes are not followed, which
 * rules out cycles.
 */
async function* attachedTo(subject, required, registry, { readsNotation = false, readsAll = false } = {}) {
    const { host, name, digest } = subject;
    const tag = `${digest.replace(':', '-')}.${required === 'signature' ? 'sig' : 'att'}`;
    const wanted = { required, readsAll };
    yield* partsOf(registry.readManifest({ host, name, tag, digest: undefined }), wanted, 'may be missing');
    const referrers = await registry.listReferrers(subject, digest);
    if (!referrers.ok) {
        yield { kind: 'unread', failure: referrers.error };
        return;
    }
    for (const { digest: found, artifactType } of byLikelihood(referrers.value, wanted)) {
        if (artifactType === NOTATION && !readsNotation)
            yield { kind: 'unsupported', form: 'notation' };
        else
            yield* partsOf(registry.readManifest({ host, name, tag: undefined, digest: found }), wanted, 'is there');
    }
}
const NOTATION = 'application/vnd.cncf.notary.signature';
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle/;
/** Leaves out referrers with another type, such as an unsigned SBOM. */
function byLikelihood(referrers, wanted) {
    const isBundle = ({ artifactType }) => BUNDLE.test(artifactType ?? '');
    const possible = referrers.filter((referrer) => {
        const { artifactType = '' } = referrer;
        const isVex = wanted.required === 'vex' && (artifactType === STATEMENT || DOCUMENT.test(artifactType));
        return (POSSIBLE.test(artifactType) || isVex) && mayBe(wanted, referrer);
    });
    return [...possible.filter(isBundle), ...possible.filter((referrer) => !isBundle(referrer))];
}
/**
 * Whether annotations do not say that it is something else. Only VEX relies on them: a change of them can hide a statement, and then a
 * vulnerability counts.
 */
function mayBe({ required, readsAll }, { annotations }) {
    if (required !== 'vex')
        return true;
    const types = TYPE_ANNOTATIONS.flatMap((name) => annotations.get(name) ?? []);
    return types.every((type) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfStatement */ .n4)(type) === required || (readsAll && mayHaveVex(type)));
}
/** CycloneDX can be a bill of materials and VEX at once. CSAF has no type of its own. */
function mayHaveVex(type) {
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfStatement */ .n4)(type) === 'other' || type.includes('cyclonedx');
}
/** Those of BuildKit and Docker, of cosign's tags, and of bundles. */
const TYPE_ANNOTATIONS = ['in-toto.io/predicate-type', 'predicateType', 'dev.sigstore.bundle.predicateType'];
const STATEMENT = 'application/vnd.in-toto+json';
/** The media types of documents that may be VEX: https://github.com/CycloneDX/specification, and the others by analogy. */
const DOCUMENT = /^application\/(?:vnd\.)?(?:oasis\.)?(?:cyclonedx|csaf|openvex|vex)(?:\.[\w.]+)?\+json(?:;.*)?$/;
/** No type, or a type of a signing tool. */
const POSSIBLE = /^$|^application\/vnd\.(?:dev\.sigstore|dev\.cosign|cncf\.notary|oci|docker)\./;
async function* partsOf(reading, wanted, presence) {
    const read = await reading;
    if (!read.ok) {
        const isMissing = presence === 'may be missing' && read.error.kind === 'not-found';
        if (!isMissing)
            yield { kind: 'unread', failure: read.error };
    }
    else if (read.value.kind === 'image')
        yield* partsIn(read.value, wanted, presence === 'may be missing');
}
function partsIn(manifest, wanted, isUnderTag) {
    const { artifactType, config, layers } = manifest;
    if (artifactType === NOTATION || config.mediaType === NOTATION)
        return [notationPart(layers)];
    return layers
        .filter((layer) => mayBe(wanted, layer))
        .flatMap((blob) => (wanted.required === 'vex' ? unsignedPart(blob, manifest) : undefined) ?? partOf(blob, isUnderTag));
}
/** A part that has no signature of its own. */
function unsignedPart(blob, { artifactType = '', digest, subject }) {
    if (blob.mediaType === STATEMENT)
        return { kind: 'statement', blob, manifest: digest };
    const isDocument = DOCUMENT.test(blob.mediaType) || DOCUMENT.test(artifactType);
    return isDocument ? { kind: 'document', blob, manifest: digest, about: subject?.digest } : undefined;
}
/** https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#oci-signatures */
function notationPart(layers) {
    const [blob, ...others] = layers;
    if (blob?.mediaType === 'application/cose')
        return { kind: 'unsupported', form: 'notation-cose' };
    const isSigned = blob?.mediaType === 'application/jose+json' && others.length === 0;
    return isSigned ? { kind: 'notation', blob } : { kind: 'unsupported', form: 'notation' };
}
/** Under its tags, cosign ignores the type of a layer that has a signature. */
function partOf(blob, isUnderTag) {
    if (BUNDLE.test(blob.mediaType))
        return [{ kind: 'bundle', blob }];
    switch (blob.mediaType) {
        case 'application/vnd.dev.cosign.simplesigning.v1+json':
            return [{ kind: 'payload', blob }];
        case 'application/vnd.dsse.envelope.v1+json':
            return [{ kind: 'envelope', blob }];
        default:
            return isUnderTag && blob.annotations.get(_cosign_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNATURE */ .J2) ? [{ kind: 'payload', blob }] : [];
    }
}


/***/ }),

/***/ 31531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ hasUnsignedStatement)
/* harmony export */ });
/* harmony import */ var _sources_attestation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68388);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36798);


/**
 * Whether BuildKit wrote a statement of that kind about a manifest into the index. It is not signed, so it proves nothing; the message mentions it because
 * people may have mistaken it for proof. https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
async function hasUnsignedStatement(repository, index, digest, required, registry) {
    const entry = digest === undefined ? undefined : index.manifests.find((0,_sources_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestationOf */ .Ez)(digest));
    if (entry === undefined)
        return false;
    const { host, name } = repository;
    const read = await registry.readManifest({ host, name, tag: undefined, digest: entry.digest });
    if (!read.ok || read.value.kind !== 'image')
        return false;
    return read.value.layers.some(({ annotations }) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfStatement */ .n4)(annotations.get('in-toto.io/predicate-type') ?? '') === required);
}


/***/ }),

/***/ 76772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ SIGNATURE),
/* harmony export */   uu: () => (/* binding */ bundleOfEnvelope),
/* harmony export */   yh: () => (/* binding */ bundleOfPayload)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95636);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40985);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49306);




const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const LOG_ENTRY = 'dev.sigstore.cosign/bundle';
const TIME_STAMP = 'dev.sigstore.cosign/rfc3161timestamp';
/** Converts a signed payload to a bundle in JSON. @throws {LookupError} if it is malformed. */
function bundleOfPayload(payload, old) {
    const signature = old.annotations.get(SIGNATURE) ?? '';
    const messageDigest = { algorithm: 'SHA2_256', digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('base64') };
    return { ...headOf(old), messageSignature: { messageDigest, signature } };
}
/** Converts a signed envelope to a bundle in JSON. @throws {LookupError} if it is malformed. */
function bundleOfEnvelope(envelope, old) {
    return { ...headOf(old), dsseEnvelope: envelope };
}
function headOf(old) {
    const certificate = old.annotations.get(CERTIFICATE);
    return {
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
        verificationMaterial: {
            ...(certificate === undefined
                ? { publicKey: { hint: '' } }
                : { x509CertificateChain: { certificates: [{ rawBytes: firstInPem(certificate) }] } }),
            tlogEntries: logEntries(old),
            timestampVerificationData: { rfc3161Timestamps: timeStamps(old) },
        },
    };
}
/** Authorities come from the trusted root, so only the certificate itself is needed. */
function firstInPem(pem) {
    const body = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/.exec(pem)?.[1];
    if (body === undefined)
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('invalid', 'a certificate of its signature is malformed');
    return body.replaceAll(/\s/g, '');
}
/** https://github.com/sigstore/rekor/blob/main/openapi.yaml */
function logEntries({ annotations, host }) {
    const written = annotations.get(LOG_ENTRY);
    if (written === undefined)
        return [];
    const entry = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(Buffer.from(written), host);
    const { Payload: payload } = entry;
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(payload))
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('invalid', 'a log entry of its signature is malformed');
    const body = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(payload, 'body') ?? '';
    const { kind, apiVersion } = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(Buffer.from(body, 'base64'), host);
    return [
        {
            logIndex: String(payload['logIndex']),
            logId: { keyId: Buffer.from((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(payload, 'logID') ?? '', 'hex').toString('base64') },
            kindVersion: { kind, version: apiVersion },
            integratedTime: String(payload['integratedTime']),
            inclusionPromise: { signedEntryTimestamp: (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(entry, 'SignedEntryTimestamp') ?? '' },
            canonicalizedBody: body,
        },
    ];
}
function timeStamps({ annotations, host }) {
    const written = annotations.get(TIME_STAMP);
    if (written === undefined)
        return [];
    return [{ signedTimestamp: (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(Buffer.from(written), host), 'SignedRFC3161Timestamp') ?? '' }];
}


/***/ }),

/***/ 58955:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MOST_SIGNATURES: () => (/* binding */ MOST_SIGNATURES),
  checkManifest: () => (/* binding */ checkManifest),
  checkSignatures: () => (/* binding */ checkSignatures),
  expectedFrom: () => (/* binding */ expectedFrom)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(49306);
// EXTERNAL MODULE: ./build/images/registry/platforms.js
var registry_platforms = __webpack_require__(49387);
// EXTERNAL MODULE: ./build/images/signatures/attached.js
var signatures_attached = __webpack_require__(91379);
// EXTERNAL MODULE: ./build/images/signatures/buildkit.js
var buildkit = __webpack_require__(31531);
// EXTERNAL MODULE: ./build/images/signatures/judge-signed.js + 8 modules
var judge_signed = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/images/registry/ambiguous-json.js
var ambiguous_json = __webpack_require__(64370);
// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
// EXTERNAL MODULE: ./build/images/signatures/verdict.js + 1 modules
var verdict = __webpack_require__(37145);
;// CONCATENATED MODULE: ./build/images/signatures/notation/envelope.js




/**
 * Reads an envelope. Everything that could be read in another way is refused.
 * https://github.com/notaryproject/specifications/blob/main/specs/signature-envelope-jws.md
 * @throws {LookupError} if it is not JSON, or too large.
 */
function readEnvelope(bytes, host) {
    const envelope = plainObject(bytes, host);
    const [signature, chain] = [base64Url(envelope?.['signature']), chainIn(envelope?.['header'])];
    if (envelope === undefined || !hasExactly(envelope, ENVELOPE) || signature === undefined || chain === undefined)
        return MALFORMED;
    const [protectedBytes, payload] = [base64Url(envelope['protected']), base64Url(envelope['payload'])];
    const headers = protectedBytes && plainObject(protectedBytes, host);
    const digest = payload && signedDigest(plainObject(payload, host));
    if (headers === undefined || digest === undefined)
        return MALFORMED;
    if (Object.keys(headers).some((name) => name.startsWith(PLUGIN)))
        return { kind: 'unsupported', form: 'notation-plugin' };
    if (headers[SCHEME] === AUTHORITY_SCHEME)
        return { kind: 'unsupported', form: 'notation-authority' };
    const terms = termsIn(headers);
    if (terms === undefined)
        return MALFORMED;
    const signed = Buffer.from(`${(0,json/* textIn */.r7)(envelope, 'protected')}.${(0,json/* textIn */.r7)(envelope, 'payload')}`, 'latin1');
    return { signed, signature, chain, digest, ...terms };
}
const MALFORMED = (0,verdict/* refused */.J)('malformed');
const ENVELOPE = ['payload', 'protected', 'header', 'signature'];
const PREFIX = 'io.cncf.notary.';
const PLUGIN = `${PREFIX}verificationPlugin`;
const SCHEME = `${PREFIX}signingScheme`;
const AUTHORITY_SCHEME = 'notary.x509.signingAuthority';
const SIGNING_TIME = `${PREFIX}signingTime`;
const EXPIRY = `${PREFIX}expiry`;
/** An object with each name once. Undefined for any other value. */
function plainObject(bytes, host) {
    const object = (0,json/* parseObject */.lj)(bytes, host);
    return (0,ambiguous_json/* hasRepeatedNames */.$)(bytes, object) ? undefined : object;
}
function hasExactly(object, names) {
    const own = Object.keys(object);
    return own.length === names.length && own.every((name) => names.includes(name));
}
/** The bytes of a text that has exactly the form of RFC 7515. */
function base64Url(text) {
    const bytes = typeof text === 'string' && text !== '' ? Buffer.from(text, 'base64url') : undefined;
    return bytes?.toString('base64url') === text ? bytes : undefined;
}
const MOST_CERTIFICATES = 10;
/** In characters. */
const LONGEST_CERTIFICATE = 32 * 1024;
/** The certificates in the header that is not signed. Other parts of it prove nothing. */
function chainIn(header) {
    const texts = (0,json_fields/* isJsonObject */.O)(header) ? header['x5c'] : undefined;
    if (!Array.isArray(texts) || texts.length === 0 || texts.length > MOST_CERTIFICATES)
        return undefined;
    const chain = texts.flatMap((text) => {
        const bytes = typeof text === 'string' && text.length <= LONGEST_CERTIFICATE ? Buffer.from(text, 'base64') : undefined;
        return bytes?.toString('base64') === text && bytes !== undefined ? [bytes] : [];
    });
    return chain.length === texts.length ? chain : undefined;
}
/** https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#payload */
function signedDigest(payload) {
    const target = payload && hasExactly(payload, ['targetArtifact']) ? payload['targetArtifact'] : undefined;
    if (!(0,json_fields/* isJsonObject */.O)(target) || !Object.keys(target).every((name) => OF_DESCRIPTOR.has(name)))
        return undefined;
    const { mediaType, size } = target;
    return typeof mediaType === 'string' && Number.isSafeInteger(size) ? (0,json/* textIn */.r7)(target, 'digest') : undefined;
}
const OF_DESCRIPTOR = new Set(['mediaType', 'digest', 'size', 'annotations', 'artifactType']);
const PAYLOAD_TYPE = 'application/vnd.cncf.notary.payload.v1+json';
/** What the signed header says. Undefined if it is not what the specification allows. */
function termsIn(headers) {
    const algorithm = (0,json/* textIn */.r7)(headers, 'alg');
    const [signingTime, expiry] = [timeOf(headers[SIGNING_TIME]), timeOf(headers[EXPIRY])];
    const isKnown = Object.keys(headers).every((name) => KNOWN.has(name) || !RESERVED.test(name));
    if (algorithm === undefined || !isKnown || headers['cty'] !== PAYLOAD_TYPE || headers[SCHEME] !== 'notary.x509')
        return undefined;
    const critical = [SCHEME, ...(EXPIRY in headers ? [EXPIRY] : [])];
    const isComplete = !(EXPIRY in headers) || (expiry !== undefined && signingTime !== undefined && signingTime < expiry);
    if (signingTime === undefined || !isComplete || !hasExactlyIn(headers['crit'], critical))
        return undefined;
    return { algorithm, expiry };
}
const KNOWN = new Set(['alg', 'cty', 'crit', SCHEME, SIGNING_TIME, EXPIRY]);
/** Names of RFC 7515 and RFC 7797, and of the Notary Project, in any letter case: readers in Go ignore it. */
const RESERVED = /^(?:alg|cty|crit|typ|b64|jku|jwk|kid|x5[uct].*|io\.cncf\.notary\..*)$/i;
function hasExactlyIn(list, names) {
    if (!Array.isArray(list) || list.length !== names.length)
        return false;
    return names.every((name) => list.includes(name));
}
/** https://datatracker.ietf.org/doc/html/rfc3339#section-5.6 */
function timeOf(value) {
    if (typeof value !== 'string' || !TIME.test(value))
        return undefined;
    const time = new Date(value);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

;// CONCATENATED MODULE: ./build/images/signatures/notation/der.js
const TAG = {
    boolean: 0x01,
    integer: 0x02,
    bits: 0x03,
    octets: 0x04,
    identifier: 0x06,
    sequence: 0x30,
    set: 0x31,
};
/** The only value in some bytes. @throws {TypeError} if they are not DER. */
function onlyDer(bytes, tag) {
    const [only, ...others] = derIn(bytes);
    if (only === undefined || others.length > 0 || only.tag !== tag)
        throw new TypeError('not one value in DER');
    return only;
}
/** The values that follow each other in some bytes. @throws {TypeError} if they are not DER. */
function derIn(bytes) {
    const values = [];
    for (let at = 0; at < bytes.length;) {
        const { start, end } = rangeAt(bytes, at);
        values.push({ tag: bytes.readUInt8(at), content: bytes.subarray(start, end) });
        at = end;
    }
    return values;
}
/** Tags and lengths of at most three bytes are enough for certificates. */
function rangeAt(bytes, at) {
    const tag = bytes.readUInt8(at);
    const first = bytes[at + 1] ?? MISSING;
    const more = first > SHORT ? first & SHORT : 0;
    if ((tag & 0x1f) === 0x1f || first === MISSING || more > 3 || (first > SHORT && more === 0))
        throw new TypeError('not DER');
    const start = at + 2 + more;
    const length = more === 0 ? first : start > bytes.length ? MISSING : bytes.readUIntBE(at + 2, more);
    // DER has only the shortest form
    const isShortest = more === 0 || (length > SHORT && length >= 256 ** (more - 1));
    if (!isShortest || length < 0 || start + length > bytes.length)
        throw new TypeError('not DER');
    return { start, end: start + length };
}
const SHORT = 0x7f;
const MISSING = -1;
/** Such as `2.5.29.15`. @throws {TypeError} if it is not an object identifier. */
function identifierOf({ tag, content }) {
    if (tag !== TAG.identifier || content.length === 0 || content.length > 64)
        throw new TypeError('not an identifier');
    const numbers = [];
    let number = 0;
    for (const byte of content) {
        number = number * 128 + (byte & SHORT);
        if (byte > SHORT)
            continue;
        numbers.push(number);
        number = 0;
    }
    const [head = 0, ...rest] = numbers;
    const first = Math.min(2, Math.floor(head / 40));
    return [first, head - first * 40, ...rest].join('.');
}

;// CONCATENATED MODULE: ./build/images/signatures/notation/certificate.js


/** @throws {Error} of any kind, if the bytes are not exactly one certificate. */
function readCertificate(bytes) {
    const x509 = new external_node_crypto_.X509Certificate(bytes);
    if (!x509.raw.equals(bytes))
        throw new TypeError('more than a certificate');
    const [content, algorithm] = derIn(onlyDer(bytes, TAG.sequence).content);
    const parts = partsOf(content);
    const [identifier] = partsOf(algorithm);
    // version, serial number, algorithm, issuer, validity, subject, key
    const subject = parts[5];
    const extensions = parts.find(({ tag }) => tag === EXTENSIONS);
    if (identifier === undefined || subject?.tag !== TAG.sequence || parts[0]?.tag !== VERSION)
        throw new TypeError('not a certificate of version 3');
    return {
        x509,
        from: new Date(x509.validFrom),
        until: new Date(x509.validTo),
        signatureAlgorithm: identifierOf(identifier),
        subject: partsOf(subject).map(attributeOf),
        extensions: extensionsIn(extensions),
    };
}
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
function partsOf(value) {
    if (value === undefined)
        throw new TypeError('a part of the certificate is missing');
    return derIn(value.content);
}
/** Names whose parts have several attributes can be read in different ways. */
function attributeOf(part) {
    const [type, value] = partsOf(onlyDer(partsIn(part), TAG.sequence));
    if (type === undefined || value === undefined || !TEXTS.has(value.tag))
        throw new TypeError('not a name');
    const text = value.content.toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(value.content))
        throw new TypeError('not a text');
    return [identifierOf(type), text];
}
function partsIn({ tag, content }) {
    if (tag !== TAG.set)
        throw new TypeError('not a name');
    return content;
}
/** UTF8String, PrintableString and IA5String */
const TEXTS = new Set([0x0c, 0x13, 0x16]);
function extensionsIn(value) {
    const found = new Map();
    if (value === undefined)
        return found;
    for (const one of partsOf(onlyDer(value.content, TAG.sequence))) {
        const [identifier, ...rest] = partsOf(one);
        const [first, second = first] = rest;
        if (identifier === undefined || second?.tag !== TAG.octets)
            throw new TypeError('not an extension');
        const isCritical = rest.length === 2 && first?.tag === TAG.boolean && first.content[0] === 0xff;
        if (rest.length > 2 || (rest.length === 2 && !isCritical))
            throw new TypeError('not an extension');
        const name = identifierOf(identifier);
        if (found.has(name))
            throw new TypeError('an extension twice');
        found.set(name, { isCritical, value: second.content });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/images/signatures/notation/certificate-rules.js

/**
 * Whether the certificates of a chain may be used to sign software, from the signer to the root, apart from their times.
 * https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#certificate-requirements
 * @throws {Error} of any kind, if an extension is not DER.
 */
function mayBeChain(chain) {
    return chain.every((one, depth) => {
        const issuer = chain[depth + 1];
        return (
        // only the root is signed by itself
        isIssuedByItself(one) === (issuer === undefined) &&
            (issuer === undefined || isIssuedBy(one, issuer)) &&
            ALGORITHMS.has(one.signatureAlgorithm) &&
            hasKnownExtensions(one) &&
            (depth === 0 ? isSigner(one) : isAuthority(one, depth - 1)));
    });
}
function isIssuedBy({ x509 }, { x509: issuer }) {
    return x509.checkIssued(issuer) && x509.verify(issuer.publicKey);
}
function isIssuedByItself({ x509 }) {
    return x509.issuer === x509.subject && x509.verify(x509.publicKey);
}
/** RSA and ECDSA with SHA-256, SHA-384 and SHA-512 */
const ALGORITHMS = new Set([
    '1.2.840.113549.1.1.11',
    '1.2.840.113549.1.1.12',
    '1.2.840.113549.1.1.13',
    '1.2.840.10045.4.3.2',
    '1.2.840.10045.4.3.3',
    '1.2.840.10045.4.3.4',
]);
const KEY_USAGE = '2.5.29.15';
const CONSTRAINTS = '2.5.29.19';
const PURPOSES = '2.5.29.37';
/** A critical extension limits what the certificate may be used for, and so must be known. */
function hasKnownExtensions({ extensions }) {
    return [...extensions].every(([name, { isCritical }]) => !isCritical || certificate_rules_KNOWN.has(name));
}
const certificate_rules_KNOWN = new Set([KEY_USAGE, CONSTRAINTS, PURPOSES]);
const DIGITAL_SIGNATURE = 0;
const CERTIFICATE_SIGNATURE = 5;
/** `nonRepudiation` is allowed, too. */
const OTHER_USES = [2, 3, 4, CERTIFICATE_SIGNATURE, 6, 7, 8];
function isSigner({ extensions }) {
    const has = usesIn(extensions.get(KEY_USAGE));
    if (!has(DIGITAL_SIGNATURE) || OTHER_USES.some(has))
        return false;
    return !constraintsIn(extensions.get(CONSTRAINTS)).isAuthority && hasNoOtherPurpose(extensions.get(PURPOSES));
}
/** `below`: how many authorities there are between it and the signer. */
function isAuthority({ extensions }, below) {
    const constraints = extensions.get(CONSTRAINTS);
    const { isAuthority: isOne, longestPath } = constraintsIn(constraints);
    return (constraints?.isCritical === true &&
        isOne &&
        below <= longestPath &&
        usesIn(extensions.get(KEY_USAGE))(CERTIFICATE_SIGNATURE));
}
/** The bits of an extension that has to be there, and critical. */
function usesIn(extension) {
    if (extension?.isCritical !== true)
        return () => false;
    const { content } = onlyDer(extension.value, TAG.bits);
    return (bit) => ((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
}
function constraintsIn(extension) {
    if (extension === undefined)
        return { isAuthority: false, longestPath: 0 };
    const parts = derIn(onlyDer(extension.value, TAG.sequence).content);
    const flag = parts.find(({ tag }) => tag === TAG.boolean);
    const length = parts.find(({ tag }) => tag === TAG.integer);
    const isAuthority = flag !== undefined && flag.content[0] !== 0;
    if (length === undefined)
        return { isAuthority, longestPath: Number.POSITIVE_INFINITY };
    const [only = 0, ...others] = length.content;
    return { isAuthority, longestPath: others.length === 0 && only < 0x80 ? only : 0 };
}
function hasNoOtherPurpose(extension) {
    if (extension === undefined)
        return true;
    const purposes = derIn(onlyDer(extension.value, TAG.sequence).content).map(identifierOf);
    return !purposes.some((one) => OTHER_PURPOSES.has(one));
}
/** Any purpose, servers, clients, email, time stamps and answers about revocation */
const OTHER_PURPOSES = new Set([
    '2.5.29.37.0',
    '1.3.6.1.5.5.7.3.1',
    '1.3.6.1.5.5.7.3.2',
    '1.3.6.1.5.5.7.3.4',
    '1.3.6.1.5.5.7.3.8',
    '1.3.6.1.5.5.7.3.9',
]);

// EXTERNAL MODULE: ./build/analysis/signers/subject-attributes.js
var subject_attributes = __webpack_require__(66589);
;// CONCATENATED MODULE: ./build/images/signatures/notation/subject.js

/** Whether a certificate is for a name with all of these attributes, and has each of them once. */
function hasSubject({ subject }, required) {
    const wanted = (0,subject_attributes/* requiredAttributes */.f)(required);
    if (wanted === undefined)
        return false;
    return wanted.every(([identifier, value]) => {
        const [first, ...others] = subject.filter(([own]) => own === identifier);
        return others.length === 0 && first?.[1] === value;
    });
}
/** The name in the certificate: `C=DE, O=acme`. */
function subjectText({ subject }) {
    return subject.map(([identifier, value]) => `${subject_attributes/* SHORT_FORMS */.n.get(identifier) ?? identifier}=${value}`).join(', ');
}

;// CONCATENATED MODULE: ./build/images/signatures/notation/verify.js





/** Checks everything that needs no network: whether a certificate was revoked is not known. */
function verifyNotation(envelope, digest, expected, now) {
    try {
        const chain = envelope.chain.map(readCertificate);
        const [leaf] = chain;
        return leaf === undefined ? (0,verdict/* refused */.J)('malformed') : verifyChain(envelope, { digest, leaf, chain }, expected, now);
    }
    catch {
        // certificates of strangers make the parsers of Node.js throw all kinds of errors
        return (0,verdict/* refused */.J)('malformed');
    }
}
function verifyChain(envelope, { digest, leaf, chain }, { path, certificate, subject }, now) {
    if (!isSigned(envelope, leaf.x509.publicKey))
        return (0,verdict/* refused */.J)('altered');
    if (!mayBeChain(chain))
        return (0,verdict/* refused */.J)('certificate-unfit');
    if (!chain.some(({ x509 }) => x509.raw.equals(certificate.raw)))
        return (0,verdict/* refused */.J)('certificate-untrusted');
    if (!chain.every(({ from, until }) => from <= now && now <= until))
        return (0,verdict/* refused */.J)('certificate-not-valid-now');
    const signer = { kind: 'authority', path, subject: subjectText(leaf) };
    if (envelope.expiry !== undefined && envelope.expiry <= now)
        return { ...(0,verdict/* refused */.J)('signature-expired'), signer };
    if (!hasSubject(leaf, subject))
        return { ...(0,verdict/* refused */.J)('other-identity'), signer };
    return envelope.digest === digest ? { kind: 'verified', signer } : { ...(0,verdict/* refused */.J)('other-image'), signer };
}
/** The key alone decides the algorithm, which the signature has to name. */
function isSigned({ signed, signature, algorithm }, key) {
    const known = algorithmOf(key);
    if (known === undefined || known.name !== algorithm)
        return false;
    const options = known.name.startsWith('PS')
        ? { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: external_node_crypto_.constants.RSA_PSS_SALTLEN_DIGEST }
        : { key, dsaEncoding: 'ieee-p1363' };
    return (0,external_node_crypto_.verify)(known.hash, signed, options, signature);
}
/** https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#algorithm-selection */
function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }) {
    if (asymmetricKeyType === 'rsa')
        return RSA.get(asymmetricKeyDetails?.modulusLength ?? 0);
    return asymmetricKeyType === 'ec' ? CURVES.get(asymmetricKeyDetails?.namedCurve ?? '') : undefined;
}
/** By the length of the key in bits. */
const RSA = new Map([
    [2048, { name: 'PS256', hash: 'sha256' }],
    [3072, { name: 'PS384', hash: 'sha384' }],
    [4096, { name: 'PS512', hash: 'sha512' }],
]);
const CURVES = new Map([
    ['prime256v1', { name: 'ES256', hash: 'sha256' }],
    ['secp384r1', { name: 'ES384', hash: 'sha384' }],
    ['secp521r1', { name: 'ES512', hash: 'sha512' }],
]);

// EXTERNAL MODULE: ./build/images/signatures/read-signed.js
var read_signed = __webpack_require__(3716);
// EXTERNAL MODULE: ./build/images/signatures/refuse-malformed.js
var refuse_malformed = __webpack_require__(89163);
;// CONCATENATED MODULE: ./build/images/signatures/index.js











/**
 * Checks whether an image is signed as the policy requires. The signature may be on the index or manifest that the reference names. Otherwise
 * every manifest of the index that an engine might run on the platforms has to be signed.
 * @throws {LookupError} if the state cannot be determined.
 */
async function checkSignatures(target, policy, means) {
    // the digest was computed from the bytes, whatever the registry reports
    const wanted = { required: policy.require, expected: expectedFrom(policy.by, means), github: policy.github };
    const named = (0,lookup_error/* orThrow */.aU)(await means.registry.readManifest(target));
    const whole = await examine({ ...target, digest: named.digest }, wanted, means);
    if (named.kind === 'image' || whole.some(isVerified))
        return stateOf(whole, policy.require);
    const parts = await examineParts(target, named, wanted, means);
    const state = stateOf([...whole, ...parts.outcomes], policy.require);
    if (state.kind !== 'unsigned' ||
        !(await (0,buildkit/* hasUnsignedStatement */.b)(target, named, parts.digest, policy.require, means.registry)))
        return state;
    return { ...state, instead: 'buildkit' };
}
/** Checks the signatures of one manifest alone. @throws {LookupError} if the state cannot be determined. */
async function checkManifest(subject, wanted, means) {
    return stateOf(await examine(subject, wanted, means), wanted.required);
}
/** The manifest that decides, with the results for its signatures: the first one that is not signed as required, else the first one. */
async function examineParts(target, index, wanted, means) {
    const digests = [...new Set(entriesOn(index, means.platforms).map(({ digest }) => digest))];
    let first = [];
    for (const digest of digests) {
        const outcomes = await examine({ ...target, digest }, wanted, means);
        if (!outcomes.some(isVerified))
            return { digest, outcomes };
        if (digest === digests[0])
            first = outcomes;
    }
    return { digest: digests[0], outcomes: first };
}
function entriesOn(index, platforms) {
    if (platforms === 'unknown')
        return (0,registry_platforms/* runnableEntries */.wD)(index);
    return platforms.flatMap((platform) => (0,registry_platforms/* possibleEntries */.gG)(index, platform));
}
function isVerified({ kind }) {
    return kind === 'verified';
}
/** A limit, because each takes a request and some milliseconds to verify. */
const MOST_SIGNATURES = 100;
/** Stops at the first valid signature. */
async function examine(subject, wanted, means) {
    const outcomes = [];
    for await (const outcome of outcomesFor(subject, wanted, means)) {
        if (outcomes.length === MOST_SIGNATURES) {
            const reason = `it has more than ${MOST_SIGNATURES} signatures`;
            return [...outcomes, { kind: 'unread', failure: { kind: 'too-large', reason }, isFull: true }];
        }
        outcomes.push(outcome);
        if (isVerified(outcome))
            break;
    }
    return outcomes;
}
async function* outcomesFor(subject, wanted, { registry, trust, fetchAttestations }) {
    const held = (read) => outcomeFor(read, subject, wanted, trust);
    const readsNotation = wanted.expected.kind === 'authority';
    for await (const attached of (0,signatures_attached/* attachedTo */.c)(subject, wanted.required, registry, { readsNotation }))
        yield attachedOutcome(attached, subject, wanted, { registry, trust });
    if (wanted.github === undefined)
        return;
    const attestations = await fetchAttestations(wanted.github, subject.digest);
    if (!attestations.ok)
        yield { kind: 'unread', failure: attestations.error };
    else
        for (const bundle of attestations.value)
            yield held(async () => (0,read_signed/* readBundle */.Bo)(bundle));
}
/** The key or certificate is valid: reading the configuration has checked it. */
function expectedFrom(by, { publicKeys }) {
    if (by.kind === 'identity')
        return by;
    const path = by.path.value;
    const text = publicKeys.get(path) ?? '';
    if (by.kind === 'authority')
        return { ...by, path, certificate: new external_node_crypto_.X509Certificate(text) };
    return { kind: 'key', path, publicKey: (0,external_node_crypto_.createPublicKey)(text) };
}
async function attachedOutcome(attached, subject, wanted, { registry, trust }) {
    switch (attached.kind) {
        case 'unread':
            return attached;
        case 'unsupported':
            return { ...attached, digest: subject.digest };
        case 'statement':
        case 'document':
            return { kind: 'other' };
        case 'notation':
            return notationOutcome(attached.blob, subject, wanted.expected, registry);
        default: {
            const { kind, blob } = attached;
            if (wanted.expected.kind === 'authority')
                return { kind: 'other' };
            return outcomeFor(() => (0,read_signed/* readSigned */.Nu)({ kind, blob }, subject, registry), subject, wanted, trust);
        }
    }
}
/** A signature of Notation where another signer is wanted cannot be the one. */
async function notationOutcome(blob, { digest, ...repository }, expected, registry) {
    if (expected.kind !== 'authority')
        return { kind: 'unsupported', form: 'notation', digest };
    const outcome = await (0,lookup_error/* outcomeOf */.sG)(async () => {
        const bytes = await (0,read_signed/* readBlob */.gm)(blob, repository, registry);
        const envelope = (0,refuse_malformed/* shaped */.e)(() => readEnvelope(bytes, repository.host));
        return 'kind' in envelope ? envelope : verifyNotation(envelope, digest, expected, new Date());
    });
    return outcome.ok ? { ...outcome.value, digest } : { kind: 'unread', failure: outcome.error };
}
async function outcomeFor(read, { digest, host }, wanted, trust) {
    const outcome = await (0,lookup_error/* outcomeOf */.sG)(() => (0,judge_signed/* judgeSigned */.K)(read, { digests: [digest], host }, wanted, trust));
    if (!outcome.ok)
        return { kind: 'unread', failure: outcome.error };
    return outcome.value === 'other' ? { kind: 'other' } : { ...outcome.value.verdict, digest };
}
/**
 * A signature that was refused is reported even if others could not be read: anyone who can push could add those.
 * @throws {LookupError} if one that could not be read may have been valid.
 */
function stateOf(outcomes, required) {
    const verdicts = outcomes.filter((outcome) => 'digest' in outcome);
    const best = (0,verdict/* bestOf */.U)(verdicts);
    if (best?.kind === 'verified')
        return { kind: 'verified', required, digest: best.digest, signer: best.signer };
    const unread = outcomes.find((outcome) => outcome.kind === 'unread' && (best?.kind !== 'refused' || outcome.isFull === true));
    if (unread?.kind === 'unread')
        (0,lookup_error/* orThrow */.aU)({ ok: false, error: unread.failure });
    switch (best?.kind) {
        case 'refused': {
            const { refusal, signer, trustedRoot } = best;
            return { kind: 'refused', required, refusal, ...(signer && { signer }), ...(trustedRoot && { trustedRoot }) };
        }
        case 'unsupported':
            return { kind: 'unsupported', required, form: best.form };
        case undefined:
            return { kind: 'unsigned', required, ...(outcomes.length > 0 && { instead: 'other-statements' }) };
    }
}


/***/ }),

/***/ 9497:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ judgeSigned)
});

// EXTERNAL MODULE: ./build/images/signatures/refuse-malformed.js
var refuse_malformed = __webpack_require__(89163);
// EXTERNAL MODULE: ./build/images/signatures/statement.js
var signatures_statement = __webpack_require__(36798);
// EXTERNAL MODULE: ./build/images/signatures/verdict.js + 1 modules
var signatures_verdict = __webpack_require__(37145);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/support/patterns/anchored-glob.js
var anchored_glob = __webpack_require__(32103);
;// CONCATENATED MODULE: ./build/images/signatures/envelope.js
/** The signed bytes of an envelope: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function preAuthEncoding({ payloadType, payload, }) {
    const type = Buffer.from(payloadType, 'utf8');
    const head = `DSSEv1 ${type.length} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

;// CONCATENATED MODULE: ./build/images/signatures/any-hash.js


/**
 * A signature that may also use another hash than SHA-256: one as strong as its key, or the one of the algorithm itself. The library only
 * knows SHA-256 in these places. https://github.com/sigstore/architecture-docs/blob/main/algorithm-registry.md
 */
function withAnyHash({ bundle: { content }, payload }, signature) {
    const envelope = content.$case === 'dsseEnvelope' ? content.dsseEnvelope : undefined;
    const signed = envelope === undefined ? payload : preAuthEncoding(envelope);
    const logged = envelope === undefined ? payload : envelope.payload;
    return {
        signature: signature.signature,
        compareSignature: (other) => signature.compareSignature(other),
        compareDigest: (digest) => signature.compareDigest(digest) || isStrongDigest(digest, logged),
        verifySignature: (key) => signature.verifySignature(key) || isSignedOtherwise(signed, key, signature.signature),
    };
}
function isSignedOtherwise(bytes, key, signature) {
    const type = key.asymmetricKeyType ?? '';
    const hash = OWN_HASHES.has(type) ? null : STRONGER_HASHES.get(key.asymmetricKeyDetails?.namedCurve ?? '');
    return bytes !== undefined && hash !== undefined && (0,external_node_crypto_.verify)(hash, bytes, key, signature);
}
const STRONGER_HASHES = new Map(Object.entries({ secp384r1: 'sha384', secp521r1: 'sha512' }));
/** Algorithms that define their hash. */
const OWN_HASHES = new Set(['ed25519', 'ed448']);
function isStrongDigest(digest, bytes) {
    const hash = HASHES_BY_LENGTH.get(digest.length);
    return bytes !== undefined && hash !== undefined && (0,external_node_crypto_.createHash)(hash).update(bytes).digest().equals(digest);
}
/** In bytes. */
const HASHES_BY_LENGTH = new Map([
    [48, 'sha384'],
    [64, 'sha512'],
]);

;// CONCATENATED MODULE: ./build/images/signatures/certificate-names.js
const URI = 6;
const EMAIL = 1;
const OTHER = 0;
/** Names of other services than those with addresses: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const FULCIO_NAME = '1.3.6.1.4.1.57264.1.7';
/** The identities for which a certificate was issued, each in the form of its kind. Names that are not text are left out. */
function namesOf({ extSubjectAltName }) {
    const names = extSubjectAltName?.valueObj.subs[0]?.subs ?? [];
    return names.flatMap((name) => {
        if (name.tag.isContextSpecific(URI))
            return textsOf(name.value, /^[A-Za-z][\w+.-]*:/);
        if (name.tag.isContextSpecific(EMAIL))
            return textsOf(name.value, /^[^@:/]+@[^@:/]+$/);
        if (!name.tag.isContextSpecific(OTHER) || name.subs[0]?.toOID() !== FULCIO_NAME)
            return [];
        return textsOf(name.subs[1]?.subs[0]?.value ?? Buffer.alloc(0), /./);
    });
}
function textsOf(bytes, form) {
    const text = bytes.toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes) && form.test(text) ? [text] : [];
}

;// CONCATENATED MODULE: ./build/images/signatures/certificate-purpose.js

/**
 * Whether a certificate is for signing code, and has no critical extension that this code does not know. The library checks neither.
 * https://datatracker.ietf.org/doc/html/rfc5280#section-4.2
 */
function isForSigning(certificate) {
    const { keyUsage = [] } = new external_node_crypto_.X509Certificate(certificate.root.toDER());
    return keyUsage.some((use) => SIGNING.has(use)) && certificate.extensions.every(isKnownOrOptional);
}
/** Code signing, and any use. */
const SIGNING = new Set(['1.3.6.1.5.5.7.3.3', '2.5.29.37.0']);
function isKnownOrOptional({ subs }) {
    const [identifier, second] = subs;
    const isCritical = subs.length === 3 && second?.toBoolean() === true;
    return !isCritical || KNOWN.has(identifier?.toOID() ?? '');
}
/** Key usage, subject alternative name, basic constraints and extended key usage. */
const KNOWN = new Set(['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.37']);
const TIMESTAMPS_OF_LOGS = '1.3.6.1.4.1.11129.2.4.2';
/**
 * A certificate without the timestamps of certificate logs. The library checks those that are there even if the trusted root has no such log.
 * It removes them from a clone before it checks them, so only the clone changes, and the signature stays valid.
 */
function withoutLogTimestamps(certificate) {
    const clone = () => {
        const copy = certificate.clone();
        const at = copy.extensions.findIndex(({ subs: [identifier] }) => identifier?.toOID() === TIMESTAMPS_OF_LOGS);
        if (at !== -1)
            copy.extensions.splice(at, 1);
        return copy;
    };
    return Object.create(certificate, { clone: { value: clone } });
}

// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
;// CONCATENATED MODULE: ./build/images/signatures/log-signer.js


/** Whether all entries name this signer. The library only compares the signature, so an entry could name somebody else. */
function isNamedIn(entries, signer) {
    return entries.every(({ canonicalizedBody }) => {
        const named = verifierIn(JSON.parse(canonicalizedBody.toString('utf8')));
        return named !== undefined && isSame(named, signer);
    });
}
/** The certificate or key, as DER or PEM. https://github.com/sigstore/rekor/tree/main/pkg/types */
function verifierIn(body) {
    const spec = at(body, 'spec');
    const content = at(spec, 'signature', 'publicKey', 'content') ??
        at(first(at(spec, 'signatures')), 'verifier') ??
        at(first(at(spec, 'content', 'envelope', 'signatures')), 'publicKey') ??
        newVerifierIn(at(spec, 'hashedRekordV002', 'signature')) ??
        newVerifierIn(first(at(spec, 'dsseV002', 'signatures')));
    return typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
}
function newVerifierIn(signature) {
    const verifier = at(signature, 'verifier');
    return at(verifier, 'x509Certificate', 'rawBytes') ?? at(verifier, 'publicKey', 'rawBytes');
}
function at(value, ...names) {
    return names.reduce((inner, name) => ((0,json_fields/* isJsonObject */.O)(inner) ? inner[name] : undefined), value);
}
function first(list) {
    return Array.isArray(list) ? list[0] : undefined;
}
function isSame(named, signer) {
    const certificate = certificateIn(named);
    if ('certificate' in signer)
        return certificate?.raw.equals(signer.certificate) ?? false;
    const key = certificate?.publicKey ?? keyIn(named);
    return key?.equals(signer.publicKey) ?? false;
}
function certificateIn(bytes) {
    return attempt(() => new external_node_crypto_.X509Certificate(bytes));
}
function keyIn(bytes) {
    return (attempt(() => (0,external_node_crypto_.createPublicKey)(bytes)) ?? attempt(() => (0,external_node_crypto_.createPublicKey)({ key: bytes, format: 'der', type: 'spki' })));
}
function attempt(work) {
    try {
        return work();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/images/signatures/refusal-for.js
/** The reason for an error of the library. */
function refusalFor(error, entity, root) {
    switch (error.code) {
        case 'CERTIFICATE_ERROR':
            return certificateRefusal(error, entity);
        case 'TLOG_ERROR':
            return 'log-entry-missing';
        case 'TLOG_INCLUSION_PROOF_ERROR':
        case 'TLOG_INCLUSION_PROMISE_ERROR':
        case 'TLOG_MISSING_INCLUSION_ERROR':
            return isKnownLog(entity, root) ? 'log-entry-false' : 'log-unknown';
        case 'TLOG_BODY_ERROR':
            return 'log-entry-of-other';
        case 'TIMESTAMP_ERROR':
            return 'time-unproven';
        case 'SIGNATURE_ERROR':
            return 'altered';
        case 'PUBLIC_KEY_ERROR':
        case 'NOT_IMPLEMENTED_ERROR':
            return 'malformed';
    }
}
/** Refusals that a missing key in the trusted root may have caused. */
const NEEDS_NEWER_ROOT = new Set([
    'certificate-untrusted',
    'certificate-not-logged',
    'log-unknown',
    'time-unproven',
]);
function certificateRefusal({ message }, { key, timestamps }) {
    if (/\bSCTs?\b/.test(message))
        return 'certificate-not-logged';
    if (key.$case !== 'certificate')
        return 'malformed';
    const { notBefore, notAfter } = key.certificate;
    const times = timestamps.map(timeOf);
    if (times.some((time) => time > notAfter))
        return 'certificate-expired';
    return times.some((time) => time < notBefore) ? 'certificate-not-yet-valid' : 'certificate-untrusted';
}
function timeOf(stamp) {
    switch (stamp.$case) {
        case 'timestamp-authority':
            return stamp.timestamp.signingTime;
        case 'transparency-log':
            return new Date(Number(stamp.tlogEntry.integratedTime) * 1000);
    }
}
function isKnownLog({ tlogEntries }, { tlogs }) {
    return tlogEntries.every(({ logId }) => tlogs.some(({ logID }) => logID.equals(logId.keyId)));
}

;// CONCATENATED MODULE: ./build/images/signatures/size-limits.js
const MOST_PARTS = 8;
const MOST_PART_BYTES = 16 * 1024;
const MOST_CHECKPOINT_CHARACTERS = 8 * 1024;
/** Whether a bundle has a realistic size. */
function isReasonable({ verificationMaterial: { content, tlogEntries, ...rest } }) {
    const stamps = rest.timestampVerificationData?.rfc3161Timestamps ?? [];
    const parts = [...certificatesIn(content), ...stamps.map(({ signedTimestamp }) => signedTimestamp)];
    return (parts.length <= MOST_PARTS &&
        tlogEntries.length <= MOST_PARTS &&
        parts.every(({ length }) => length <= MOST_PART_BYTES) &&
        tlogEntries.every(({ inclusionProof }) => sizeOf(inclusionProof) <= MOST_CHECKPOINT_CHARACTERS));
}
function sizeOf(proof) {
    return proof?.checkpoint?.envelope.length ?? 0;
}
function certificatesIn(content) {
    switch (content.$case) {
        case 'certificate':
            return [content.certificate.rawBytes];
        case 'x509CertificateChain':
            return content.x509CertificateChain.certificates.map(({ rawBytes }) => rawBytes);
        case 'publicKey':
            return [];
    }
}
/**
 * Removes the signatures of signers with unusual names from the checkpoints of logs. The library turns these names into regular expressions,
 * and one from a stranger may backtrack forever. Signatures are independent, so the others stay valid.
 */
function withPlainSigners(bundle) {
    const { verificationMaterial } = bundle;
    const tlogEntries = verificationMaterial.tlogEntries.map((entry) => {
        const { inclusionProof } = entry;
        if (inclusionProof?.checkpoint === undefined)
            return entry;
        const envelope = plainCheckpoint(inclusionProof.checkpoint.envelope);
        return { ...entry, inclusionProof: { ...inclusionProof, checkpoint: { envelope } } };
    });
    return { ...bundle, verificationMaterial: { ...verificationMaterial, tlogEntries } };
}
/** https://github.com/transparency-dev/formats/blob/main/log/README.md */
function plainCheckpoint(envelope) {
    const end = envelope.indexOf('\n\n');
    if (end === -1)
        return '';
    const signatures = envelope.slice(end + 2).split('\n');
    const plain = signatures.filter((line) => /^\u2014 [\w.:/-]+ [A-Za-z0-9+/=]+$/.test(line));
    return `${envelope.slice(0, end + 2)}${plain.map((line) => `${line}\n`).join('')}`;
}

;// CONCATENATED MODULE: ./build/images/signatures/verify-signed.js










/** Checks that the expected signer made the signature. `statement.ts` checks the signed content. */
function verifySigned(signed, expected, trust) {
    try {
        if (!isReasonable(signed.bundle))
            return (0,signatures_verdict/* refused */.J)('malformed');
        const read = (0,dist/* toSignedEntity */.DC)(withPlainSigners(signed.bundle), signed.payload);
        const entity = { ...read, signature: withAnyHash(signed, read.signature) };
        return expected.kind === 'key'
            ? verifyKey(signed, entity, expected, trust)
            : verifyIdentity(entity, expected, trust);
    }
    catch {
        // the input is untrusted, and the parsers of the library throw all kinds of errors for unexpected input
        return (0,signatures_verdict/* refused */.J)('malformed');
    }
}
/** A key needs neither log nor time, because its owner may sign at any moment. If there is a log entry, it must still be valid. */
function verifyKey(signed, entity, expected, trust) {
    const { publicKey, path } = expected;
    if (!entity.signature.verifySignature(publicKey))
        return (0,signatures_verdict/* refused */.J)(isMeant(publicKey, signed.bundle) ? 'altered' : 'other-key');
    const signer = { kind: 'key', path };
    if (entity.tlogEntries.length === 0)
        return { kind: 'verified', signer };
    const claim = { ...entity, key: { $case: 'public-key', hint: '' }, timestamps: [] };
    const verdicts = trust.roots.map((root) => {
        const material = { ...root, publicKey: () => ({ publicKey, validFor: () => true }) };
        const problem = problemOf(claim, material, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 }, trust);
        if (problem !== undefined)
            return problem;
        return isNamedIn(entity.tlogEntries, { publicKey }) ? { kind: 'verified', signer } : (0,signatures_verdict/* refused */.J)('log-entry-of-other');
    });
    return (0,signatures_verdict/* bestOf */.U)(verdicts) ?? (0,signatures_verdict/* refused */.J)('log-unknown');
}
/** Whether a bundle names this key. Bundles name keys by their hash. */
function isMeant(key, { verificationMaterial: { content } }) {
    const bytes = key.export({ type: 'spki', format: 'der' });
    return (content.$case === 'publicKey' && content.publicKey.hint === (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64'));
}
function verifyIdentity(entity, expected, trust) {
    if (entity.key.$case !== 'certificate')
        return (0,signatures_verdict/* refused */.J)('certificate-expected');
    const { certificate } = entity.key;
    const publicKey = (0,external_node_crypto_.createPublicKey)({ key: certificate.publicKey, format: 'der', type: 'spki' });
    if (!entity.signature.verifySignature(publicKey))
        return (0,signatures_verdict/* refused */.J)('altered');
    const verdicts = trust.roots.map((root) => {
        const key = root.ctlogs.length > 0 ? entity.key : { ...entity.key, certificate: withoutLogTimestamps(certificate) };
        const problem = problemOf(inTime({ ...entity, key }, root), root, thresholdsOf(root), trust);
        if (problem !== undefined)
            return problem;
        if (!isForSigning(certificate))
            return (0,signatures_verdict/* refused */.J)('certificate-unfit');
        if (!isNamedIn(entity.tlogEntries, { certificate: certificate.root.toDER() }))
            return (0,signatures_verdict/* refused */.J)('log-entry-of-other');
        return heldAgainst(identitiesIn(certificate), expected);
    });
    return (0,signatures_verdict/* bestOf */.U)(verdicts) ?? (0,signatures_verdict/* refused */.J)('certificate-untrusted');
}
/** A proof is required wherever the root has keys for it. */
function thresholdsOf({ tlogs, ctlogs }) {
    return {
        tlogThreshold: Math.min(1, tlogs.length),
        ctlogThreshold: Math.min(1, ctlogs.length),
        timestampThreshold: 1,
    };
}
/** If the root cannot prove the time of a signature, the certificate has to be valid now. */
function inTime(entity, { tlogs, timestampAuthorities }) {
    return tlogs.length + timestampAuthorities.length > 0 ? entity : { ...entity, timestamps: [now()] };
}
/** A time stamp of the current time. The library trusts the times that its caller passes. */
function now() {
    const nothing = Buffer.alloc(0);
    const tlogEntry = {
        logIndex: '0',
        logId: { keyId: nothing },
        kindVersion: { kind: '', version: '' },
        integratedTime: String(Math.floor(Date.now() / 1000)),
        inclusionPromise: { signedEntryTimestamp: nothing },
        inclusionProof: undefined,
        canonicalizedBody: nothing,
    };
    return { $case: 'transparency-log', tlogEntry };
}
/** Undefined when the signature is valid. */
function problemOf(entity, root, thresholds, { name }) {
    if (entity.tlogEntries.length < (thresholds.tlogThreshold ?? 1))
        return (0,signatures_verdict/* refused */.J)('log-entry-missing');
    const isSupported = entity.tlogEntries.every(({ kindVersion: { kind, version } }) => LOG_ENTRY_KINDS.has(`${kind} ${version}`));
    // all but the entries can still be refused
    const [checked, least] = isSupported
        ? [entity, thresholds]
        : [
            { ...entity, tlogEntries: [] },
            { ...thresholds, tlogThreshold: 0 },
        ];
    const tlogs = root.tlogs.filter((log) => isValidAt(log, entity.timestamps));
    try {
        new dist/* Verifier */.BL({ ...root, tlogs }, least).verify(checked);
        return isSupported ? undefined : { kind: 'unsupported', form: 'log-entry-kind' };
    }
    catch (error) {
        if (!(error instanceof dist/* VerificationError */.mk))
            throw error;
        const refusal = refusalFor(error, entity, root);
        return { ...(0,signatures_verdict/* refused */.J)(refusal), ...(NEEDS_NEWER_ROOT.has(refusal) && { trustedRoot: name }) };
    }
}
/** Whether the key of a log was valid at the time of the signature. The library does not check that for proofs. */
function isValidAt({ validFor: { start, end } }, stamps) {
    return stamps.map(timeOf).every((time) => start <= time && time <= end);
}
/** The kinds of log entries that the library can compare with a signature. */
const LOG_ENTRY_KINDS = new Set([
    'dsse 0.0.1',
    'dsse 0.0.2',
    'hashedrekord 0.0.1',
    'hashedrekord 0.0.2',
    'intoto 0.0.2',
]);
/** Every name of the certificate is an identity; one without a name has an empty identity. */
function identitiesIn(certificate) {
    const issuer = textIn(certificate, 8) ?? certificate.extension(`${FULCIO}.1`)?.value.toString('latin1') ?? '';
    const sourceRepository = textIn(certificate, 12);
    const identityOf = (identity) => ({
        kind: 'identity',
        identity,
        issuer,
        ...(sourceRepository !== undefined && { sourceRepository }),
    });
    const [first = '', ...others] = namesOf(certificate);
    return [identityOf(first), ...others.map(identityOf)];
}
/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const FULCIO = '1.3.6.1.4.1.57264.1';
function textIn(certificate, extension) {
    return certificate.extension(`${FULCIO}.${extension}`)?.valueObj.subs[0]?.value.toString('latin1');
}
/** Compares identities here, because the library treats expected identities as regular expressions that match anywhere. */
function heldAgainst(identities, expected) {
    const signer = identities.find(({ identity }) => fits(identity, expected.identity)) ?? identities[0];
    if (signer.issuer !== expected.issuer)
        return { ...(0,signatures_verdict/* refused */.J)('other-issuer'), signer };
    if (!fits(signer.identity, expected.identity))
        return { ...(0,signatures_verdict/* refused */.J)('other-identity'), signer };
    const { sourceRepository: source } = expected;
    if (source !== undefined && !fits(signer.sourceRepository, source))
        return { ...(0,signatures_verdict/* refused */.J)('other-source'), signer };
    return { kind: 'verified', signer };
}
/** A missing value never fits. */
function fits(said, pattern) {
    return said !== undefined && said !== '' && (0,anchored_glob/* matchesGlob */.k)(pattern, said);
}

;// CONCATENATED MODULE: ./build/images/signatures/judge-signed.js




/**
 * Checks that the expected signer made a statement about one of these digests. `other` for statements of another kind.
 * @throws {LookupError} if it cannot be read.
 */
async function judgeSigned(read, { digests, host }, { required, expected }, trust) {
    if (expected.kind === 'authority')
        return 'other';
    const signed = await read();
    if ('kind' in signed)
        return { verdict: signed };
    const statement = (0,refuse_malformed/* shaped */.e)(() => (0,signatures_statement/* statementOf */.T8)(signed, host) ?? (0,signatures_verdict/* refused */.J)('malformed'));
    if ('kind' in statement)
        return { verdict: statement };
    if (!(0,signatures_statement/* isOfKind */.Q2)(statement, required))
        return 'other';
    const verdict = verifySigned(signed, expected, trust);
    if (verdict.kind !== 'verified' || statement.digests.some((digest) => digests.includes(digest)))
        return { verdict, statement };
    return { verdict: { ...(0,signatures_verdict/* refused */.J)('other-image'), signer: verdict.signer }, statement };
}


/***/ }),

/***/ 3716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   Nu: () => (/* binding */ readSigned),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61040);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95636);
/* harmony import */ var _registry_connection_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84560);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40985);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49306);
/* harmony import */ var _cosign_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76772);
/* harmony import */ var _refuse_malformed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89163);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37145);








/** SBOMs are the largest. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Reads a signature, or returns the problem with it. @throws {LookupError} if it could not be fetched. */
async function readSigned({ kind, blob }, repository, registry) {
    const bytes = await readBlob(blob, repository, registry);
    const old = { annotations: blob.annotations, host: repository.host };
    return (0,_refuse_malformed_js__WEBPACK_IMPORTED_MODULE_5__/* .shaped */ .e)(() => {
        switch (kind) {
            case 'payload':
                return { bundle: (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleFromJSON */ .vw)((0,_cosign_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleOfPayload */ .yh)(bytes, old)), payload: bytes };
            case 'envelope':
                return { bundle: (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleFromJSON */ .vw)((0,_cosign_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleOfEnvelope */ .uu)((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(bytes, repository.host), old)) };
            case 'bundle':
                return signedBundle((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(bytes, repository.host));
        }
    });
}
/** Reads a bundle in JSON. @throws {LookupError} if it is too large. */
function readBundle(json) {
    return (0,_refuse_malformed_js__WEBPACK_IMPORTED_MODULE_5__/* .shaped */ .e)(() => ((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(json) ? signedBundle(json) : (0,_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .refused */ .J)('malformed')));
}
function signedBundle(json) {
    if (!KNOWN_BUNDLES.test((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(json, 'mediaType') ?? ''))
        return { kind: 'unsupported', form: 'newer-bundle' };
    // a signature of the manifest itself, without a statement
    if (json['messageSignature'] !== undefined)
        return { kind: 'unsupported', form: 'message-bundle' };
    return { bundle: (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleFromJSON */ .vw)(json) };
}
const KNOWN_BUNDLES = /^application\/vnd\.dev\.sigstore\.bundle(?:\+json;version=0\.[123]|\.v0\.3\+json)$/;
/** @throws {LookupError} if it is too large or could not be fetched. */
async function readBlob(blob, repository, registry) {
    if (blob.size > MOST_BYTES)
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LookupError */ .FN('too-large', `one of its signatures is larger than ${MOST_BYTES / 1024 ** 2} MiB`);
    const stream = (0,_registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_3__/* .orThrow */ .aU)(await registry.openBlob(repository, blob));
    try {
        const chunks = [];
        for await (const chunk of stream)
            chunks.push(chunk);
        return Buffer.concat(chunks);
    }
    catch (error) {
        throw (0,_registry_connection_error_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionError */ .$)(error, repository.host);
    }
}


/***/ }),

/***/ 89163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ shaped)
/* harmony export */ });
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49306);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37145);


/** Runs a parser on untrusted input and returns a refusal for its errors. @throws {LookupError} for input that is too large. */
function shaped(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN && error.failure.kind === 'too-large')
            throw error;
        return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J)('malformed');
    }
}


/***/ }),

/***/ 36798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inToto),
/* harmony export */   Q2: () => (/* binding */ isOfKind),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   n4: () => (/* binding */ kindOfStatement)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95636);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40985);
/* harmony import */ var _vex_dated_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71116);



/** Undefined if it is neither an image signature nor a statement about an image. @throws {LookupError} for invalid JSON. */
function statementOf({ bundle: { content }, payload }, host) {
    if (payload !== undefined)
        return simpleSigning((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseObject */ .lj)(payload, host));
    if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== IN_TOTO)
        return undefined;
    return inToto((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseObject */ .lj)(content.dsseEnvelope.payload, host));
}
const IN_TOTO = 'application/vnd.in-toto+json';
/** The type of image signatures by `cosign sign`, in a payload and in a statement. */
const SIGNATURE_TYPE = 'https://sigstore.dev/cosign/sign/v1';
const SIMPLE_SIGNING_TYPES = new Set(['cosign container image signature', SIGNATURE_TYPE]);
/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#payload */
function simpleSigning({ critical }) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(critical) || !SIMPLE_SIGNING_TYPES.has((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(critical, 'type') ?? ''))
        return undefined;
    const digest = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(critical['image']) ? (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(critical['image'], 'docker-manifest-digest') : undefined;
    return digest === undefined ? undefined : { says: 'signature', digests: [digest] };
}
const STATEMENT_TYPES = new Set([
    'https://in-toto.io/Statement/v0.1',
    'https://in-toto.io/Statement/v1',
]);
/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
function inToto(statement) {
    const { subject, predicate } = statement;
    if (!STATEMENT_TYPES.has((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(statement, '_type') ?? '') || !Array.isArray(subject))
        return undefined;
    const subjects = subject.map((one) => ({
        name: (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(one) ? ((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(one, 'name') ?? '') : '',
        digests: digestsOf(one),
    }));
    const type = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(statement, 'predicateType') ?? '';
    const says = kindOfStatement(type);
    const digests = subjects.flatMap((one) => one.digests);
    const statements = says === 'vex' || says === 'sbom' || says === 'other'
        ? (0,_vex_dated_js__WEBPACK_IMPORTED_MODULE_1__/* .datedVex */ .W)(predicate, type.startsWith(OPENVEX) ? 'OpenVEX' : undefined)
        : [];
    const hasVex = says === 'vex' || statements.length > 0;
    return { says, digests, ...(hasVex && { vex: { subjects, statements } }) };
}
/** Whether it is of that kind. */
function isOfKind({ says, vex }, kind) {
    return kind === 'vex' ? vex !== undefined : says === kind;
}
function digestsOf(subject) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(subject) || !(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(subject['digest']))
        return [];
    const { digest } = subject;
    return ['sha256', 'sha512'].flatMap((algorithm) => {
        const hash = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(digest, algorithm);
        return hash === undefined ? [] : [`${algorithm}:${hash}`];
    });
}
const OPENVEX = 'https://openvex.dev/';
/** OpenVEX, CycloneDX, and CSAF, which has no agreed type yet. */
const VEX_TYPE = /^https:\/\/(?:openvex\.dev\/ns(?:\/v\d[\d.]*)?|cyclonedx\.org\/vex(?:\/v[\d.]+)?|docs\.oasis-open\.org\/csaf\/.*)$/;
/** What a statement of this type is. */
function kindOfStatement(predicateType) {
    if (predicateType === SIGNATURE_TYPE)
        return 'signature';
    if (/^https:\/\/slsa\.dev\/provenance\/v\d+(?:\.\d+)?$/.test(predicateType))
        return 'provenance';
    if (VEX_TYPE.test(predicateType))
        return 'vex';
    const isSbom = /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/bom)(?:\/v[\d.]+)?$/.test(predicateType);
    return isSbom ? 'sbom' : 'other';
}


/***/ }),

/***/ 37145:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ bestOf),
  J: () => (/* binding */ refused)
});

;// CONCATENATED MODULE: ./build/model/images/signature-state.js
/** The reasons for refusing a signature, from the furthest from acceptance to the closest. */
const REFUSALS = [
    'malformed',
    'certificate-expected',
    'other-key',
    'altered',
    'certificate-untrusted',
    'certificate-unfit',
    'certificate-expired',
    'certificate-not-yet-valid',
    'certificate-not-valid-now',
    'certificate-not-logged',
    'log-entry-missing',
    'log-unknown',
    'log-entry-false',
    'log-entry-of-other',
    'time-unproven',
    'signature-expired',
    'other-issuer',
    'other-identity',
    'other-source',
    'other-image',
];

;// CONCATENATED MODULE: ./build/images/signatures/verdict.js

function refused(refusal) {
    return { kind: 'refused', refusal };
}
/** The verdict that is closest to `verified`, because it explains the problem best. */
function bestOf(verdicts) {
    const [first, ...others] = verdicts;
    if (first === undefined)
        return undefined;
    return others.reduce((best, verdict) => (closeness(verdict) > closeness(best) ? verdict : best), first);
}
function closeness(verdict) {
    switch (verdict.kind) {
        case 'verified':
            return REFUSALS.length;
        case 'refused':
            return REFUSALS.indexOf(verdict.refusal);
        case 'unsupported':
            return -1;
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


/***/ })

};
