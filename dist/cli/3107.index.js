export const id = 3107;
export const ids = [3107];
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
async function* attachedTo(subject, required, registry) {
    const { host, name, digest } = subject;
    const tag = `${digest.replace(':', '-')}.${required === 'signature' ? 'sig' : 'att'}`;
    yield* partsOf(registry.readManifest({ host, name, tag, digest: undefined }), required, 'may be missing');
    const referrers = await registry.listReferrers(subject, digest);
    if (!referrers.ok) {
        yield { kind: 'unread', failure: referrers.error };
        return;
    }
    for (const { digest: found, artifactType } of byLikelihood(referrers.value, required)) {
        if (artifactType === NOTATION)
            yield { kind: 'unsupported', form: 'notation' };
        else
            yield* partsOf(registry.readManifest({ host, name, tag: undefined, digest: found }), required, 'is there');
    }
}
const NOTATION = 'application/vnd.cncf.notary.signature';
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle/;
/** Leaves out referrers with another type, such as an unsigned SBOM. */
function byLikelihood(referrers, required) {
    const isBundle = ({ artifactType }) => BUNDLE.test(artifactType ?? '');
    const possible = referrers.filter((referrer) => {
        const { artifactType = '' } = referrer;
        return ((POSSIBLE.test(artifactType) || (required === 'vex' && artifactType === STATEMENT)) && mayBe(required, referrer));
    });
    return [...possible.filter(isBundle), ...possible.filter((referrer) => !isBundle(referrer))];
}
/**
 * Whether annotations do not say that it is something else. Only VEX relies on them: a change of them can hide a statement, and then a
 * vulnerability counts.
 */
function mayBe(required, { annotations }) {
    if (required !== 'vex')
        return true;
    const types = TYPE_ANNOTATIONS.flatMap((name) => annotations.get(name) ?? []);
    return types.every((type) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfStatement */ .n4)(type) === required);
}
/** Those of BuildKit and Docker, of cosign's tags, and of bundles. */
const TYPE_ANNOTATIONS = ['in-toto.io/predicate-type', 'predicateType', 'dev.sigstore.bundle.predicateType'];
const STATEMENT = 'application/vnd.in-toto+json';
/** No type, or a type of a signing tool. */
const POSSIBLE = /^$|^application\/vnd\.(?:dev\.sigstore|dev\.cosign|cncf\.notary|oci|docker)\./;
async function* partsOf(reading, required, presence) {
    const read = await reading;
    if (!read.ok) {
        const isMissing = presence === 'may be missing' && read.error.kind === 'not-found';
        if (!isMissing)
            yield { kind: 'unread', failure: read.error };
    }
    else if (read.value.kind === 'image') {
        const { artifactType, config, layers, digest } = read.value;
        if (artifactType === NOTATION || config.mediaType === NOTATION) {
            yield { kind: 'unsupported', form: 'notation' };
            return;
        }
        for (const blob of layers.filter((layer) => mayBe(required, layer))) {
            if (required === 'vex' && blob.mediaType === STATEMENT)
                yield { kind: 'statement', blob, manifest: digest };
            else
                yield* partOf(blob, presence === 'may be missing');
        }
    }
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

/***/ 3107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MOST_SIGNATURES: () => (/* binding */ MOST_SIGNATURES),
/* harmony export */   checkManifest: () => (/* binding */ checkManifest),
/* harmony export */   checkSignatures: () => (/* binding */ checkSignatures),
/* harmony export */   expectedFrom: () => (/* binding */ expectedFrom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49306);
/* harmony import */ var _registry_platforms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49387);
/* harmony import */ var _attached_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91379);
/* harmony import */ var _buildkit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31531);
/* harmony import */ var _judge_signed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9497);
/* harmony import */ var _read_signed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3716);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37145);








/**
 * Checks whether an image is signed as the policy requires. The signature may be on the index or manifest that the reference names. Otherwise
 * every manifest of the index that an engine might run on the platforms has to be signed.
 * @throws {LookupError} if the state cannot be determined.
 */
async function checkSignatures(target, policy, means) {
    // the digest was computed from the bytes, whatever the registry reports
    const wanted = { required: policy.require, expected: expectedFrom(policy.by, means), github: policy.github };
    const named = (0,_registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_1__/* .orThrow */ .aU)(await means.registry.readManifest(target));
    const whole = await examine({ ...target, digest: named.digest }, wanted, means);
    if (named.kind === 'image' || whole.some(isVerified))
        return stateOf(whole, policy.require);
    const parts = await examineParts(target, named, wanted, means);
    const state = stateOf([...whole, ...parts.outcomes], policy.require);
    if (state.kind !== 'unsigned' ||
        !(await (0,_buildkit_js__WEBPACK_IMPORTED_MODULE_4__/* .hasUnsignedStatement */ .b)(target, named, parts.digest, policy.require, means.registry)))
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
        return (0,_registry_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .runnableEntries */ .wD)(index);
    return platforms.flatMap((platform) => (0,_registry_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .possibleEntries */ .gG)(index, platform));
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
    for await (const attached of (0,_attached_js__WEBPACK_IMPORTED_MODULE_3__/* .attachedTo */ .c)(subject, wanted.required, registry)) {
        if (attached.kind === 'unread')
            yield attached;
        else if (attached.kind === 'unsupported')
            yield { ...attached, digest: subject.digest };
        else if (attached.kind === 'statement')
            yield { kind: 'other' };
        else
            yield held(() => (0,_read_signed_js__WEBPACK_IMPORTED_MODULE_6__/* .readSigned */ .Nu)(attached, subject, registry));
    }
    if (wanted.github === undefined)
        return;
    const attestations = await fetchAttestations(wanted.github, subject.digest);
    if (!attestations.ok)
        yield { kind: 'unread', failure: attestations.error };
    else
        for (const bundle of attestations.value)
            yield held(async () => (0,_read_signed_js__WEBPACK_IMPORTED_MODULE_6__/* .readBundle */ .Bo)(bundle));
}
/** The key is valid: reading the configuration has checked it. */
function expectedFrom(by, { publicKeys }) {
    if (by.kind === 'identity')
        return by;
    const path = by.path.value;
    return { kind: 'key', path, publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(publicKeys.get(path) ?? '') };
}
async function outcomeFor(read, { digest, host }, wanted, trust) {
    const outcome = await (0,_registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(() => (0,_judge_signed_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeSigned */ .K)(read, { digests: [digest], host }, wanted, trust));
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
    const best = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .bestOf */ .U)(verdicts);
    if (best?.kind === 'verified')
        return { kind: 'verified', required, digest: best.digest, signer: best.signer };
    const unread = outcomes.find((outcome) => outcome.kind === 'unread' && (best?.kind !== 'refused' || outcome.isFull === true));
    if (unread?.kind === 'unread')
        (0,_registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_1__/* .orThrow */ .aU)({ ok: false, error: unread.failure });
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
    const signed = await read();
    if ('kind' in signed)
        return { verdict: signed };
    const statement = (0,refuse_malformed/* shaped */.e)(() => (0,signatures_statement/* statementOf */.T8)(signed, host) ?? (0,signatures_verdict/* refused */.J)('malformed'));
    if ('kind' in statement)
        return { verdict: statement };
    if (statement.says !== required)
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
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   n4: () => (/* binding */ kindOfStatement)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95636);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40985);


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
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(critical) || !SIMPLE_SIGNING_TYPES.has((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(critical, 'type') ?? ''))
        return undefined;
    const digest = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(critical['image']) ? (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(critical['image'], 'docker-manifest-digest') : undefined;
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
        name: (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(one) ? ((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(one, 'name') ?? '') : '',
        digests: digestsOf(one),
    }));
    const says = kindOfStatement((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(statement, 'predicateType') ?? '');
    const digests = subjects.flatMap((one) => one.digests);
    return { says, digests, ...(says === 'vex' && { vex: { subjects, document: predicate } }) };
}
function digestsOf(subject) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(subject) || !(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(subject['digest']))
        return [];
    const { digest } = subject;
    return ['sha256', 'sha512'].flatMap((algorithm) => {
        const hash = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(digest, algorithm);
        return hash === undefined ? [] : [`${algorithm}:${hash}`];
    });
}
/** What a statement of this type is. */
function kindOfStatement(predicateType) {
    if (predicateType === SIGNATURE_TYPE)
        return 'signature';
    if (/^https:\/\/slsa\.dev\/provenance\/v\d+(?:\.\d+)?$/.test(predicateType))
        return 'provenance';
    if (/^https:\/\/openvex\.dev\/ns(?:\/v\d[\d.]*)?$/.test(predicateType))
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
    'certificate-not-logged',
    'log-entry-missing',
    'log-unknown',
    'log-entry-false',
    'log-entry-of-other',
    'time-unproven',
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


/***/ })

};
