export const id = 9678;
export const ids = [9678,5963];
export const modules = {

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

/***/ 49678:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findVulnerabilities: () => (/* binding */ findVulnerabilities)
});

// EXTERNAL MODULE: ./build/model/images/image-contents.js
var image_contents = __webpack_require__(29351);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(78731);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/order.js

/** From this EPSS estimate on, likelihood counts more than severity. */
const LIKELY = 0.1;
/** Malicious packages first, then known exploited vulnerabilities, then those that a newer package fixes; within each group the likely ones, then the worst. */
function byUrgency(one, other) {
    return (Number(other.isMalicious ?? false) - Number(one.isMalicious ?? false) ||
        Number(other.exploitedSince !== undefined) - Number(one.exploitedSince !== undefined) ||
        Number((0,vulnerability/* isFixable */.G4)(other)) - Number((0,vulnerability/* isFixable */.G4)(one)) ||
        Number(isLikely(other)) - Number(isLikely(one)) ||
        vulnerability/* RATINGS */.lq.indexOf(one.rating) - vulnerability/* RATINGS */.lq.indexOf(other.rating) ||
        (other.score ?? 0) - (one.score ?? 0) ||
        (other.epss ?? 0) - (one.epss ?? 0) ||
        (one.id < other.id ? -1 : 1));
}
function isLikely({ epss }) {
    return (epss ?? 0) >= LIKELY;
}

// EXTERNAL MODULE: ./build/images/vulnerabilities/rating.js
var vulnerabilities_rating = __webpack_require__(55309);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/alias-ratings.js


/** One request may be needed for each. The most urgent ones come first; the others stay unrated, which findings mention. */
const MOST_RATED = 200;
/** A real vulnerability has one or two of these names. */
const MOST_NAMES = 3;
/**
 * Rates vulnerabilities that no record about their packages rates: databases such as that of Go leave it to the records of the same vulnerability
 * elsewhere.
 */
async function ratedByAliases(found, recordOf) {
    if (recordOf === undefined)
        return found;
    const unrated = found.filter(({ rating }) => rating === 'unknown').toSorted(byUrgency);
    const rated = new Map();
    const rate = async (one) => {
        const rating = await ratingElsewhere(one, recordOf);
        if (rating !== undefined)
            rated.set(one, { ...one, ...rating });
    };
    await Promise.all(unrated.slice(0, MOST_RATED).map(rate));
    return found.map((one) => rated.get(one) ?? one);
}
async function ratingElsewhere({ id, aliases }, recordOf) {
    const names = [...aliases, id].filter((name) => HAS_RATING.test(name)).slice(0, MOST_NAMES);
    for (const name of names) {
        const record = await recordOf(name);
        const rated = record === undefined ? undefined : ratingIn(record);
        if (rated !== undefined)
            return rated;
    }
    return undefined;
}
/** GitHub rates with a word and a score, and the records of CVEs have a score. */
const HAS_RATING = /^(?:GHSA|CVE)-/;
function ratingIn({ rating, score, affected }) {
    const own = score ?? affected.find((one) => one.score !== undefined)?.score;
    const word = rating === 'negligible' ? 'low' : (rating ?? (0,vulnerabilities_rating/* ratingOfScore */.H)(own));
    return word === 'unknown' ? undefined : { rating: word, score: own };
}

;// CONCATENATED MODULE: ./build/data/images/known-exploited.js
// Generated by `node scripts/refresh-data.mjs` from data of 2025-08-25. Do not edit; docs/data.md says how to refresh it.
/**
 * The numbers of the CVEs that are known to be exploited, by the day when the catalogue got them: `day number \u2026`.
 * From CISA's catalogue of known exploited vulnerabilities (https://www.cisa.gov/known-exploited-vulnerabilities-catalog, CC0).
 */
const KNOWN_EXPLOITED = `
2021-11-03 2010-5326 2012-0158 2012-3152 2014-1812 2015-1641 2015-4852 2016-0167 2016-0185 2016-3235 2016-3643 2016-3715 2016-3718 2016-3976 2016-4437 2016-7255 2016-9563 2017-0143 2017-0199 2017-11774 2017-11882 2017-16651 2017-5638 2017-6327 2017-7269 2017-8759 2017-9248 2017-9805 2017-9822 2018-0171 2018-0296 2018-0798 2018-0802 2018-11776 2018-13379 2018-14558 2018-15811 2018-15961 2018-18325 2018-20062 2018-2380 2018-4878 2018-4939 2018-6789 2018-7600 2018-8653 2019-0211 2019-0541 2019-0604 2019-0708 2019-0797 2019-0803 2019-0808 2019-0859 2019-0863 2019-11510 2019-11539 2019-11580 2019-11634 2019-1214 2019-1215 2019-13608 2019-1367 2019-1429 2019-15752 2019-15949 2019-16256 2019-1653 2019-16759 2019-17026 2019-17558 2019-18187 2019-18935 2019-18988 2019-19356 2019-19781 2019-20085 2019-2215 2019-3396 2019-3398 2019-4716 2019-5544 2019-5591 2019-6223 2019-7481 2019-8394 2019-9082 2019-9978 2020-0041 2020-0069 2020-0601 2020-0646 2020-0674 2020-0683 2020-0688 2020-0878 2020-0938 2020-0968 2020-0986 2020-10148 2020-10181 2020-10189 2020-10199 2020-1020 2020-10221 2020-1040 2020-1054 2020-10987 2020-1147 2020-11651 2020-11652 2020-11738 2020-12271 2020-12812 2020-1350 2020-1380 2020-1464 2020-1472 2020-14750 2020-14871 2020-14882 2020-14883 2020-15505 2020-15999 2020-16009 2020-16010 2020-16013 2020-16017 2020-16846 2020-17087 2020-17144 2020-17496 2020-17530 2020-24557 2020-25213 2020-25506 2020-2555 2020-26919 2020-27930 2020-27932 2020-27950 2020-29557 2020-29583 2020-3118 2020-3161 2020-3452 2020-3566 2020-3569 2020-3580 2020-3950 2020-3952 2020-3992 2020-4006 2020-4427 2020-4428 2020-4430 2020-5735 2020-5847 2020-5849 2020-5902 2020-6207 2020-6287 2020-6418 2020-6819 2020-6820 2020-7961 2020-8193 2020-8195 2020-8196 2020-8243 2020-8260 2020-8467 2020-8468 2020-8515 2020-8599 2020-8644 2020-8655 2020-8657 2020-9818 2020-9819 2020-9859 2021-1497 2021-1498 2021-1647 2021-1675 2021-1732 2021-1782 2021-1870 2021-1871 2021-1879 2021-1905 2021-1906 2021-20016 2021-20021 2021-20022 2021-20023 2021-20090 2021-21017 2021-21148 2021-21166 2021-21193 2021-21206 2021-21220 2021-21224 2021-21972 2021-21985 2021-22005 2021-22205 2021-22502 2021-22506 2021-22893 2021-22894 2021-22899 2021-22900 2021-22986 2021-23874 2021-26084 2021-26411 2021-26855 2021-26857 2021-26858 2021-27059 2021-27065 2021-27085 2021-27101 2021-27102 2021-27103 2021-27104 2021-27561 2021-27562 2021-28310 2021-28550 2021-28663 2021-28664 2021-30116 2021-30551 2021-30554 2021-30563 2021-30632 2021-30633 2021-30657 2021-30661 2021-30663 2021-30665 2021-30666 2021-30713 2021-30761 2021-30762 2021-30807 2021-30858 2021-30860 2021-30869 2021-31199 2021-31201 2021-31207 2021-31755 2021-31955 2021-31956 2021-31979 2021-33739 2021-33742 2021-33771 2021-34448 2021-34473 2021-34523 2021-34527 2021-35211 2021-35395 2021-35464 2021-36741 2021-36742 2021-36942 2021-36948 2021-36955 2021-37973 2021-37975 2021-37976 2021-38000 2021-38003 2021-38645 2021-38647 2021-38648 2021-38649 2021-40444 2021-40539 2021-41773 2021-42013 2021-42258
2021-11-17 2021-22204 2021-40449 2021-42292 2021-42321
2021-12-01 2018-14847 2020-11261 2021-37415 2021-40438 2021-44077
2021-12-10 2010-1871 2017-12149 2017-17562 2019-0193 2019-10758 2019-13272 2019-7238 2020-17463 2020-8816 2021-35394 2021-44168 2021-44228 2021-44515
2021-12-15 2021-4102 2021-43890
2022-01-10 2013-3900 2015-7450 2017-1000486 2018-13382 2018-13383 2019-10149 2019-1458 2019-1579 2019-2725 2019-7609 2019-9670 2020-6572 2021-22017 2021-27860 2021-36260
2022-01-18 2020-11978 2020-13671 2020-13927 2020-14864 2021-21315 2021-21975 2021-22991 2021-25296 2021-25297 2021-25298 2021-32648 2021-33766 2021-40870
2022-01-21 2006-1547 2012-0391 2018-8453 2021-35247
2022-01-28 2014-1776 2014-6271 2014-7169 2017-5689 2020-0787 2020-5722 2021-20038 2022-22587
2022-02-04 2022-21882
2022-02-10 2014-4404 2015-1130 2015-1635 2015-2051 2016-3088 2017-0144 2017-0145 2017-0262 2017-0263 2017-10271 2017-8464 2017-9791 2018-1000861 2020-0796 2021-36934
2022-02-11 2022-22620
2022-02-15 2013-3906 2014-1761 2017-9841 2018-15982 2018-20250 2018-8174 2019-0752 2022-0609 2022-24086
2022-02-22 2022-23131 2022-23134
2022-02-25 2014-6352 2017-0222 2017-8570 2022-24682
2022-03-03 2002-0367 2004-0210 2008-2992 2008-3431 2009-1123 2009-3129 2010-0188 2010-0232 2010-3333 2011-0611 2011-1889 2011-3544 2012-0507 2012-1535 2012-1723 2012-1856 2012-4681 2013-0632 2013-0640 2013-0641 2013-1347 2013-1675 2013-3346 2013-3897 2013-5065 2014-0496 2014-4114 2015-1642 2015-1701 2015-2387 2015-2424 2015-2545 2015-2590 2015-3043 2015-4902 2015-5119 2015-7645 2016-0099 2016-1019 2016-4117 2016-5195 2016-7193 2016-7262 2016-7855 2016-8562 2017-0001 2017-0261 2017-11292 2017-11826 2017-12231 2017-12232 2017-12233 2017-12234 2017-12235 2017-12237 2017-12238 2017-12240 2017-12319 2017-6627 2017-6663 2017-6736 2017-6737 2017-6738 2017-6739 2017-6740 2017-6743 2017-6744 2017-8540 2018-0151 2018-0154 2018-0155 2018-0156 2018-0158 2018-0159 2018-0161 2018-0167 2018-0172 2018-0173 2018-0174 2018-0175 2018-0179 2018-0180 2018-8298 2018-8581 2019-1297 2019-1652 2019-16928 2020-11899 2020-1938 2021-41379 2022-20699 2022-20700 2022-20701 2022-20703 2022-20708
2022-03-07 2009-3960 2013-0625 2013-0629 2013-0631 2016-6277 2017-6077 2019-11581 2020-8218 2021-21973 2022-26485 2022-26486
2022-03-15 2015-2546 2016-3309 2017-0101 2018-8120 2019-0543 2019-0841 2019-1064 2019-1069 2019-1129 2019-1132 2019-1253 2019-1315 2019-1322 2019-1405 2020-5135
2022-03-25 2005-2773 2009-0927 2009-1151 2009-2055 2010-2861 2010-3035 2010-4344 2010-4345 2012-1823 2013-2251 2013-4810 2013-5223 2014-0130 2014-3120 2014-6287 2014-6324 2014-6332 2015-0666 2015-1187 2015-1427 2015-3035 2015-4068 2016-0752 2016-10174 2016-11021 2016-1555 2016-4171 2016-7892 2017-0146 2017-12615 2017-12617 2017-3881 2017-6316 2017-6334 2018-0125 2018-0147 2018-11138 2018-1273 2018-14839 2018-6961 2018-8373 2018-8414 2019-0903 2019-1003030 2019-10068 2019-11043 2019-12989 2019-12991 2019-15107 2019-16920 2019-2616 2019-6340 2020-1631 2020-1956 2020-2021 2020-2506 2020-25223 2020-5410 2020-7247 2020-9054 2020-9377 2021-22941 2021-42237 2022-21999 2022-26143 2022-26318
2022-03-28 2010-4398 2011-2005 2012-0518 2012-2034 2012-2539 2012-5076 2013-1690 2013-2465 2013-2551 2013-2729 2013-3660 2015-1770 2015-2419 2015-2426 2016-0040 2016-0151 2016-0189 2016-7200 2016-7201 2017-0037 2017-0059 2017-0213 2018-8405 2018-8406 2018-8440 2019-7483 2021-20028 2021-26085 2021-34486 2021-38646 2022-0543 2022-1096
2022-03-31 2018-10561 2018-10562 2021-21551 2021-28799 2021-34484 2022-1040 2022-26871
2022-04-04 2021-45382 2022-22674 2022-22675 2022-22965
2022-04-06 2017-0148 2021-31166 2021-3156
2022-04-11 2017-11317 2020-2509 2021-22600 2021-27852 2021-39793 2021-42278 2021-42287 2022-23176
2022-04-13 2014-9163 2015-0311 2015-0313 2015-2502 2015-3113 2015-5122 2015-5123 2018-20753 2018-7602 2022-24521
2022-04-14 2022-22954
2022-04-15 2007-3010 2010-5330 2014-0780 2016-4523 2018-7841 2019-16057 2019-3929 2022-1364 2022-22960
2022-04-19 2018-6882 2019-3568 2022-22718
2022-04-25 2019-1003029 2021-40450 2021-41357 2022-0847 2022-21919 2022-26904 2022-29464
2022-05-04 2014-0160 2014-0322 2014-4113 2019-8506 2021-1789
2022-05-10 2022-1388
2022-05-16 2022-22947 2022-30525
2022-05-23 2018-5002 2018-8589 2019-0676 2019-0703 2019-0880 2019-1130 2019-11707 2019-11708 2019-13720 2019-1385 2019-18426 2019-5786 2019-7286 2019-7287 2019-8720 2020-0638 2020-1027 2021-0920 2021-1048 2021-30883 2022-20821
2022-05-24 2016-0162 2016-3298 2016-3351 2016-4655 2016-4656 2016-4657 2016-6366 2016-6367 2017-0005 2017-0022 2017-0147 2017-0149 2017-0210 2017-18362 2017-8291 2017-8543 2018-19943 2018-19949 2018-19953 2018-8611
2022-05-25 2010-0738 2010-0840 2010-1428 2012-1710 2013-0074 2013-0422 2013-0431 2013-2423 2013-3896 2013-3993 2013-7331 2014-0546 2014-2817 2014-3153 2014-4077 2014-4123 2014-4148 2014-8439 2015-0016 2015-0071 2015-0310 2015-1671 2015-1769 2015-2360 2015-2425 2015-4495 2015-6175 2015-8651 2016-0034 2016-0984 2016-1010 2016-3393 2016-7256 2019-3010
2022-06-02 2022-26134
2022-06-08 2006-2492 2007-5659 2008-0655 2009-0557 2009-0563 2009-1862 2009-3953 2009-4324 2010-1297 2010-2572 2010-2883 2011-0609 2011-2462 2012-0151 2012-0754 2012-0767 2012-1889 2012-4969 2012-5054 2013-1331 2016-1646 2016-5198 2017-5030 2017-5070 2017-6862 2018-17463 2018-17480 2018-4990 2018-6065 2019-15271 2019-5825 2019-7192 2019-7193 2019-7194 2019-7195
2022-06-09 2016-2386 2016-2388 2021-38163
2022-06-14 2022-30190
2022-06-27 2018-4344 2019-8605 2020-3837 2020-9907 2021-30533 2021-30983 2021-4034 2022-29499
2022-07-01 2022-26925
2022-07-12 2022-22047
2022-07-29 2022-26138
2022-08-04 2022-27924
2022-08-09 2022-30333 2022-34713
2022-08-11 2022-27925 2022-37042
2022-08-18 2017-15944 2022-21971 2022-22536 2022-26923 2022-2856 2022-32893 2022-32894
2022-08-22 2022-0028
2022-08-25 2020-28949 2020-36193 2021-31010 2021-38406 2021-39226 2022-2294 2022-22963 2022-24112 2022-24706 2022-26352
2022-09-08 2011-1823 2011-4723 2017-5521 2018-13374 2018-2628 2018-6530 2018-7445 2020-9934 2022-26258 2022-27593 2022-3075
2022-09-14 2022-32917 2022-37969
2022-09-15 2010-2568 2013-2094 2013-2596 2013-2597 2013-6282 2022-40139
2022-09-22 2022-35405
2022-09-23 2022-3236
2022-09-30 2022-36804 2022-41040 2022-41082
2022-10-11 2022-40684 2022-41033
2022-10-20 2021-3493 2022-41352
2022-10-24 2018-19320 2018-19321 2018-19322 2018-19323 2020-3153 2020-3433
2022-10-25 2022-42827
2022-10-28 2022-3723
2022-11-08 2021-25337 2021-25369 2021-25370 2022-41073 2022-41091 2022-41125 2022-41128
2022-11-14 2022-41049
2022-11-28 2021-35587 2022-4135
2022-12-05 2022-4262
2022-12-13 2022-26500 2022-26501 2022-27518 2022-42475 2022-44698
2022-12-14 2022-42856
2022-12-29 2018-18809 2018-5430
2023-01-10 2022-41080 2023-21674
2023-01-17 2022-44877
2023-01-23 2022-47966
2023-01-26 2017-11357
2023-02-02 2022-21587 2023-22952
2023-02-10 2015-2291 2022-24990 2023-0669
2023-02-14 2023-21715 2023-21823 2023-23376 2023-23529
2023-02-16 2022-46169
2023-02-21 2022-40765 2022-41223 2022-47986
2023-02-27 2022-36537
2023-03-07 2022-28810 2022-33891 2022-35914
2023-03-10 2020-5741 2021-39144
2023-03-14 2022-41328 2023-23397 2023-24880
2023-03-15 2023-26360
2023-03-30 2013-3163 2017-7494 2021-30900 2022-22706 2022-3038 2022-38181 2022-39197 2022-42948 2023-0266
2023-04-03 2022-27926
2023-04-07 2019-1388 2021-27876 2021-27877 2021-27878 2023-26083
2023-04-10 2023-28205 2023-28206
2023-04-11 2023-28252
2023-04-13 2023-20963 2023-29492
2023-04-17 2019-8526 2023-2033
2023-04-19 2017-6742
2023-04-21 2023-2136 2023-27350 2023-28432
2023-05-01 2021-45046 2023-1389 2023-21839
2023-05-09 2023-29336
2023-05-12 2010-3904 2014-0196 2015-5317 2016-3427 2016-8735 2021-3560 2023-25717
2023-05-19 2004-1464 2016-6415 2023-21492
2023-05-22 2023-28204 2023-32373 2023-32409
2023-05-26 2023-2868
2023-05-31 2023-28771
2023-06-02 2023-34362
2023-06-05 2023-33009 2023-33010
2023-06-07 2023-3079
2023-06-13 2023-27997
2023-06-22 2016-0165 2016-9079 2020-12641 2020-35730 2021-44026 2023-20887
2023-06-23 2023-20867 2023-27992 2023-32434 2023-32435 2023-32439
2023-06-29 2019-17621 2019-20500 2021-25371 2021-25372 2021-25394 2021-25395 2021-25487 2021-25489
2023-07-07 2021-29256
2023-07-11 2022-31199 2023-32046 2023-32049 2023-35311 2023-36874
2023-07-13 2022-29303 2023-37450
2023-07-17 2023-36884
2023-07-19 2023-3519
2023-07-20 2023-29298 2023-38205
2023-07-25 2023-35078
2023-07-26 2023-38606
2023-07-27 2023-37580
2023-07-31 2023-35081
2023-08-07 2017-18368
2023-08-09 2023-38180
2023-08-16 2023-24489
2023-08-21 2023-26359
2023-08-22 2023-27532 2023-38035
2023-08-24 2023-32315 2023-38831
2023-09-06 2023-33246
2023-09-11 2023-41061 2023-41064
2023-09-12 2023-36761 2023-36802
2023-09-13 2023-20269 2023-35674 2023-4863
2023-09-14 2023-26369
2023-09-18 2014-8361 2017-6884 2021-3129 2022-22265
2023-09-19 2023-28434
2023-09-21 2023-41179
2023-09-25 2023-41991 2023-41992 2023-41993
2023-09-28 2018-14667
2023-10-02 2023-5217
2023-10-03 2023-4211
2023-10-04 2023-28229 2023-42793
2023-10-05 2023-22515 2023-40044 2023-42824
2023-10-10 2023-20109 2023-21608 2023-36563 2023-41763 2023-44487
2023-10-16 2023-20198
2023-10-18 2023-4966
2023-10-23 2023-20273
2023-10-26 2023-5631
2023-10-31 2023-46747 2023-46748
2023-11-02 2023-46604
2023-11-07 2023-22518
2023-11-08 2023-29552
2023-11-13 2023-36844 2023-36845 2023-36846 2023-36847 2023-36851 2023-47246
2023-11-14 2023-36025 2023-36033 2023-36036
2023-11-16 2020-2551 2023-1671 2023-36584
2023-11-21 2023-4911
2023-11-30 2023-49103 2023-6345
2023-12-04 2023-42916 2023-42917
2023-12-05 2022-22071 2023-33063 2023-33106 2023-33107
2023-12-07 2023-41265 2023-41266
2023-12-11 2023-6448
2023-12-21 2023-47565 2023-49897
2024-01-02 2023-7024 2023-7101
2024-01-08 2016-20017 2023-23752 2023-27524 2023-29300 2023-38203 2023-41990
2024-01-10 2023-29357 2023-46805 2024-21887
2024-01-16 2018-15133
2024-01-17 2023-6548 2023-6549 2024-0519
2024-01-18 2023-35082
2024-01-22 2023-34048
2024-01-23 2024-23222
2024-01-24 2023-22527
2024-01-31 2022-48618 2024-21893
2024-02-06 2023-4762
2024-02-09 2024-21762
2024-02-12 2023-43770
2024-02-13 2024-21351 2024-21412
2024-02-15 2020-3259 2024-21410
2024-02-22 2024-1709
2024-02-29 2023-29360
2024-03-04 2024-21338
2024-03-05 2021-36380 2023-21237
2024-03-06 2024-23225 2024-23296
2024-03-07 2024-27198
2024-03-25 2019-7256 2021-44529 2023-48788
2024-03-26 2023-24955
2024-04-04 2024-29745 2024-29748
2024-04-11 2024-3272 2024-3273
2024-04-12 2024-3400
2024-04-23 2022-38028
2024-04-24 2024-20353 2024-20359 2024-4040
2024-04-30 2024-29988
2024-05-01 2023-7028
2024-05-13 2024-4671
2024-05-14 2024-30040 2024-30051
2024-05-16 2014-100005 2021-40655 2024-4761
2024-05-20 2023-43208 2024-4947
2024-05-23 2020-17519
2024-05-28 2024-5274
2024-05-29 2024-4978
2024-05-30 2024-1086 2024-24919
2024-06-03 2017-3506
2024-06-12 2024-4577 2024-4610
2024-06-13 2024-26169 2024-32896 2024-4358
2024-06-26 2020-13965 2022-24816 2022-2586
2024-07-02 2024-20399
2024-07-09 2024-23692 2024-38080 2024-38112
2024-07-15 2024-36401
2024-07-17 2022-22948 2024-28995 2024-34102
2024-07-23 2012-4792 2024-39891
2024-07-29 2023-45249 2024-4879 2024-5217
2024-07-30 2024-37085
2024-08-05 2018-0824
2024-08-07 2024-32113 2024-36971
2024-08-13 2024-38106 2024-38107 2024-38178 2024-38189 2024-38193 2024-38213
2024-08-15 2024-28986
2024-08-19 2024-23897
2024-08-21 2021-31196 2021-33044 2021-33045 2022-0185
2024-08-23 2024-39717
2024-08-26 2024-7971
2024-08-27 2024-38856
2024-08-28 2024-7965
2024-09-03 2021-20123 2021-20124 2024-7262
2024-09-09 2016-3714 2017-1000253 2024-40766
2024-09-10 2024-38014 2024-38217 2024-38226
2024-09-13 2024-8190
2024-09-16 2024-43461 2024-6670
2024-09-17 2013-0643 2013-0648 2014-0497 2014-0502
2024-09-18 2020-0618 2020-14644 2022-21445 2024-27348
2024-09-19 2024-8963
2024-09-24 2024-7593
2024-09-30 2019-0344 2020-15415 2023-25280
2024-10-02 2024-29824
2024-10-03 2024-45519
2024-10-08 2024-43047 2024-43572 2024-43573
2024-10-09 2024-23113 2024-9379 2024-9380
2024-10-15 2024-28987 2024-30088 2024-9680
2024-10-17 2024-40711
2024-10-21 2024-9537
2024-10-22 2024-38094
2024-10-23 2024-47575
2024-10-24 2024-20481 2024-37383
2024-11-04 2024-8956 2024-8957
2024-11-07 2019-16278 2024-43093 2024-51567 2024-5910
2024-11-12 2014-2120 2021-26086 2021-41277 2024-43451 2024-49039
2024-11-14 2024-9463 2024-9465
2024-11-18 2024-0012 2024-1212 2024-9474
2024-11-20 2024-38812 2024-38813
2024-11-21 2024-21287 2024-44308 2024-44309
2024-11-25 2023-28461
2024-12-03 2023-45727 2024-11667 2024-11680
2024-12-04 2024-51378
2024-12-10 2024-49138
2024-12-13 2024-50623
2024-12-16 2024-20767 2024-35250
2024-12-17 2024-55956
2024-12-18 2018-14933 2019-11001 2021-40407 2022-23227
2024-12-19 2024-12356
2024-12-23 2021-44207
2024-12-30 2024-3393
2025-01-07 2020-2883 2024-41713 2024-55550
2025-01-08 2025-0282
2025-01-13 2023-48365 2024-12686
2025-01-14 2024-55591 2025-21333 2025-21334 2025-21335
2025-01-16 2024-50603
2025-01-23 2020-11023
2025-01-24 2025-23006
2025-01-29 2025-24085
2025-02-04 2018-19410 2018-9276 2024-29059 2024-45195
2025-02-05 2024-53104
2025-02-06 2020-15069 2020-29574 2022-23748 2024-21413 2025-0411
2025-02-07 2025-0994
2025-02-11 2024-40890 2024-40891 2025-21391 2025-21418
2025-02-12 2024-41710 2025-24200
2025-02-13 2024-57727
2025-02-18 2024-53704 2025-0108
2025-02-20 2025-0111 2025-23209
2025-02-21 2025-24989
2025-02-24 2017-3066 2024-20953
2025-02-25 2023-34192 2024-49035
2025-03-03 2018-8639 2022-43769 2022-43939 2023-20118 2024-4885
2025-03-04 2024-50302 2025-22224 2025-22225 2025-22226
2025-03-10 2024-13159 2024-13160 2024-13161 2024-57968 2025-25181
2025-03-11 2025-24983 2025-24984 2025-24985 2025-24991 2025-24993 2025-26633
2025-03-13 2025-21590 2025-24201
2025-03-18 2025-24472 2025-30066
2025-03-19 2017-12637 2024-48248 2025-1316
2025-03-24 2025-30154
2025-03-26 2019-9874 2019-9875
2025-03-27 2025-2783
2025-03-31 2024-20439
2025-04-01 2025-24813
2025-04-04 2025-22457
2025-04-07 2025-31161
2025-04-08 2025-29824 2025-30406
2025-04-09 2024-53150 2024-53197
2025-04-16 2021-20035
2025-04-17 2025-24054 2025-31200 2025-31201
2025-04-28 2025-1976 2025-3928 2025-42599
2025-04-29 2025-31324
2025-05-01 2023-44221 2024-38475
2025-05-02 2024-58136 2025-34028
2025-05-05 2025-3248
2025-05-06 2025-27363
2025-05-07 2024-11120 2024-6047
2025-05-12 2025-47729
2025-05-13 2025-30397 2025-30400 2025-32701 2025-32706 2025-32709
2025-05-14 2025-32756
2025-05-15 2024-12987 2025-42999
2025-05-19 2023-38950 2024-11182 2024-27443 2025-27920 2025-4427 2025-4428
2025-05-22 2025-4632
2025-06-02 2021-32030 2023-39780 2024-56145 2025-35939 2025-3935
2025-06-03 2025-21479 2025-21480 2025-27038
2025-06-05 2025-5419
2025-06-09 2024-42009 2025-32433
2025-06-10 2025-24016 2025-33053
2025-06-16 2023-33538 2025-43200
2025-06-17 2023-0386
2025-06-25 2019-6693 2024-0769 2024-54085
2025-06-30 2025-6543
2025-07-01 2025-48927 2025-48928
2025-07-02 2025-6554
2025-07-07 2014-3931 2016-10033 2019-5418 2019-9621
2025-07-10 2025-5777
2025-07-14 2025-47812
2025-07-18 2025-25257
2025-07-20 2025-53770
2025-07-22 2025-2775 2025-2776 2025-49704 2025-49706 2025-54309 2025-6558
2025-07-28 2023-2533 2025-20281 2025-20337
2025-08-05 2020-25078 2020-25079 2022-40799
2025-08-12 2007-0671 2013-3893 2025-8088
2025-08-13 2025-8875 2025-8876
2025-08-18 2025-54948
2025-08-21 2025-43300
2025-08-25 2024-8068 2024-8069 2025-48384
`;

// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/known-exploited.js


/** The day on which a vulnerability was added to the catalogue; undefined if it is not listed. */
function exploitedSince(id) {
    return days().get(id);
}
const days = (0,lazy/* lazy */.RZ)(() => {
    const lines = KNOWN_EXPLOITED.trim().split('\n');
    return new Map(lines.flatMap((line) => {
        const [day = '', ...numbers] = line.split(' ');
        return numbers.map((number) => [`CVE-${number}`, day]);
    }));
});

;// CONCATENATED MODULE: ./build/images/vulnerabilities/merge.js


/** Merges the records of several databases into one vulnerability for each CVE. Records that need no fix are dropped. */
function mergeHits(answers) {
    const wanted = answers.map(({ asked, hits }) => ({ asked, hits: hits.filter(needsFix) }));
    const names = nameGroups(wanted.flatMap(({ hits }) => hits));
    const merged = new Map();
    for (const { asked, hits } of wanted) {
        for (const hit of hits) {
            for (const id of new Set(subjectsOf(hit).map(names.leaderOf)))
                addHit(merged, id, hit, asked);
        }
    }
    return [...merged].map(([leader, merging]) => toVulnerability(names.membersOf(leader), merging));
}
function needsFix({ isUnimportant, rating }) {
    return !isUnimportant && rating !== 'negligible';
}
function addHit(merged, id, hit, asked) {
    const merging = merged.get(id) ?? { hits: [], packages: new Map() };
    merging.hits.push(hit);
    (0,group_by/* addToGroup */.Mr)(merging.packages, asked, hit);
    merged.set(id, merging);
}
/** The vulnerabilities that a record describes: several for the advisory of a distribution. */
function subjectsOf({ id, upstream }) {
    const subjects = [...new Set(upstream.map(cveOf))].filter((name) => name.startsWith('CVE-'));
    return subjects.length > 1 ? subjects : [cveOf(id)];
}
/** Maps `DEBIAN-CVE-2025-1`, `UBUNTU-CVE-2025-1` and the like to the CVE. */
function cveOf(id) {
    return /^(?:[A-Z]+-)?(CVE-\d{4}-\d{4,19})$/.exec(id)?.[1] ?? id;
}
/** Groups the names of each vulnerability by the aliases in the records. A record about several vulnerabilities joins no group. */
function nameGroups(hits) {
    const parents = new Map();
    const find = (name) => {
        let leader = name;
        for (let parent = parents.get(leader); parent !== undefined && parent !== leader; parent = parents.get(leader)) {
            leader = parent;
        }
        parents.set(name, leader);
        return leader;
    };
    for (const hit of hits) {
        const isAdvisory = subjectsOf(hit).length > 1;
        const same = isAdvisory ? [] : [...hit.aliases, ...hit.upstream].map(cveOf);
        const own = find(isAdvisory ? hit.id : cveOf(hit.id));
        for (const name of same)
            parents.set(find(name), own);
        for (const subject of subjectsOf(hit))
            find(subject);
    }
    const members = (0,group_by/* groupBy */.$z)([...parents.keys()], find);
    return { leaderOf: find, membersOf: (leader) => members.get(leader) ?? [leader] };
}
function toVulnerability(names, { hits: unsorted, packages }) {
    // sources list records in any order
    const hits = unsorted.toSorted((one, other) => byName(one.id, other.id));
    const all = [...new Set([...names, ...hits.map(({ id }) => id)])].sort(byName);
    const [id = '', ...aliases] = all;
    const isMalicious = all.some((name) => name.startsWith('MAL-'));
    const scores = hits.flatMap(({ score }) => score ?? []);
    const score = scores.length === 0 ? undefined : Math.max(...scores);
    return {
        id,
        aliases,
        summary: hits.find(({ summary }) => summary !== undefined)?.summary,
        rating: isMalicious ? 'critical' : (vendorRating(hits) ?? (0,vulnerabilities_rating/* ratingOfScore */.H)(score)),
        score,
        exploitedSince: undefined,
        epss: undefined,
        ...(isMalicious && { isMalicious }),
        packages: [...packages].map(([asked, own]) => toPackage(asked, own)),
    };
}
/** The worst rating. It wins over the score: the vendor knows how its package is built, and a score covers every possible build. */
function vendorRating(hits) {
    const words = new Set(hits.map(({ rating }) => rating));
    return ['critical', 'high', 'medium', 'low'].find((word) => words.has(word));
}
function toPackage({ query, installed }, hits) {
    const { name, version, ecosystem } = query;
    const fix = hits.find(({ fixed, isFixedForSubscribers }) => fixed !== undefined && !isFixedForSubscribers) ??
        hits.find(({ fixed }) => fixed !== undefined);
    return {
        name,
        version,
        ecosystem,
        fixed: fix?.fixed,
        ...(fix?.isFixedForSubscribers && { isFixedForSubscribers: true }),
        installed,
    };
}
/** CVEs first, by year and number. */
function byName(one, other) {
    const [first, second] = [one, other].map((name) => /^CVE-(\d{4})-(\d+)$/.exec(name));
    if (first && second)
        return Number(first[1]) - Number(second[1]) || Number(first[2]) - Number(second[2]);
    if (first || second)
        return first ? -1 : 1;
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/origin.js

/** `the database of 2026-11-20`, `the database of 2026-11-20 (Debian, npm) and 2024-10-10 (PyPI) and api.osv.dev` */
function sourceText(origins) {
    const byName = (0,group_by/* groupBy */.$z)(origins, ({ name }) => name);
    return [...byName].map(([name, some]) => `${name}${datesText(some)}`).join(' and ');
}
function datesText(origins) {
    const dates = new Map(origins.flatMap(({ dated }) => (dated ? [[dated.ecosystem, dated.date]] : [])));
    const known = [...dates].filter(([, date]) => date !== '').toSorted(([one], [other]) => (one < other ? -1 : 1));
    const [first] = known;
    if (first === undefined)
        return '';
    if (known.every(([, date]) => date === first[1]))
        return ` of ${first[1]}`;
    const ecosystems = (0,group_by/* groupBy */.$z)(known, ([, date]) => date);
    return ` of ${[...ecosystems].map(([date, some]) => `${date} (${some.map(([name]) => name).join(', ')})`).join(' and ')}`;
}

// EXTERNAL MODULE: ./build/images/vulnerabilities/package-queries.js
var package_queries = __webpack_require__(5963);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/index.js








/** Finds the known vulnerabilities of the packages in an image. */
async function findVulnerabilities(contents, source, estimate) {
    const { asked, unchecked } = (0,package_queries/* packageQueries */.nJ)(contents);
    const answers = asked.length === 0 ? new Map() : await source.ask(asked.map(({ query }) => query));
    const answered = asked.map((one) => ({ asked: one, answer: answers.get((0,package_queries.keyOf)(one.query)) ?? NO_ANSWER }));
    const hits = answered.map(({ asked: one, answer }) => ({ asked: one, hits: answer.hits }));
    const checked = answered.filter(({ answer: { failure, problem } }) => failure === undefined && problem === undefined);
    const merged = await ratedByAliases(mergeHits(hits), source.recordOf);
    const cves = merged.map(({ id }) => id).filter((id) => id.startsWith('CVE-'));
    const { known, failure } = cves.length === 0 ? { known: new Map() } : await estimate(cves);
    return {
        found: merged.map((one) => rated(one, known)).toSorted(byUrgency),
        ...(failure !== undefined && { notEstimated: failure }),
        checkedPackages: new Set(checked.flatMap(({ asked: { installed } }) => installed)).size,
        unchecked: [
            ...unchecked,
            ...failuresOf(answered),
            ...problemsOf(answered),
            ...doubtsOf(answered),
            ...nothingFound(contents),
        ],
        source: sourceText(answered.map(({ answer: { origin } }) => origin)),
    };
}
const NO_ANSWER = { hits: [], origin: { name: 'the source' }, failure: 'the source did not respond' };
function failuresOf(answered) {
    return [...(0,group_by/* groupBy */.$z)(answered, isSameForAll)].flatMap(([isSame, some]) => grouped(some, ({ failure }) => failure).map((one) => ({
        ...one,
        isFailure: true,
        ...(isSame && { isSameForAll: true }),
    })));
}
/** Another image may have another system, and so packages of an ecosystem that is known. */
function isSameForAll({ asked: { installed }, answer: { isFailureOfAll } }) {
    return isFailureOfAll === true && !installed.some(package_queries/* isOfSystem */.bV);
}
function problemsOf(answered) {
    return grouped(answered, ({ problem }) => problem);
}
function grouped(answered, reasonOf) {
    const byReason = (0,group_by/* groupBy */.$z)(answered, ({ answer }) => reasonOf(answer));
    return [...byReason].flatMap(([reason, some]) => reason === undefined ? [] : (0,package_queries/* group */.Os)([...new Set(some.flatMap(({ asked }) => asked.installed))], reason));
}
function doubtsOf(answered) {
    const reasons = new Set(answered.flatMap(({ answer: { doubts = [] } }) => doubts));
    return [...reasons].map((reason) => ({ count: 0, example: '', reason }));
}
/** Only for an image whose layers were all read: gaps are reported already. */
function nothingFound(contents) {
    const { packages, gaps } = contents;
    const lacksDatabase = packages.length === 0 || (0,image_contents/* lacksSystemPackages */.v)(contents);
    if (!lacksDatabase || gaps.length > 0)
        return [];
    return [{ count: 0, example: '', reason: 'it has no package database' }];
}
function rated(vulnerability, likelihoods) {
    const names = [vulnerability.id, ...vulnerability.aliases];
    const days = names.flatMap((name) => exploitedSince(name) ?? []).sort();
    return { ...vulnerability, exploitedSince: days[0], epss: likelihoods.get(vulnerability.id) };
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
