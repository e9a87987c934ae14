export const id = 2648;
export const ids = [2648];
export const modules = {

/***/ 8054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);
/* harmony import */ var _analysis_secrets_secret_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2328);


const MASK = '••••••••';
const MAY_NAME_A_SECRET = /pass|pwd|secret|token|key|cred/i;
/** After blanks, as in `ENV NAME value`, only what no word of a sentence looks like is taken for a value. */
const PAIR = /(?<![\w.-])([\w.-]+)(?:(=["']?)([^\s"',]+)|([ \t]+["']?)((?=[^\s"',=]*\d)(?=[^\s"',=]*[A-Za-z])[^\s"',=]{8,}(?!=)))/g;
/** What rules quote is a name of something, and no name looks like a password. */
const QUOTED = /"([A-Za-z\d+/=]{12,})"/g;
/**
 * A message without the secrets that it quotes. Rules know what is secret of what they look for; this is for texts that they quote for
 * another reason, such as a "port" that contains half of the next instruction.
 */
function withoutSecrets(message) {
    const named = MAY_NAME_A_SECRET.test(message) ? message.replace(PAIR, masked) : message;
    const plain = named.replace(QUOTED, (quoted, text) => ((0,_analysis_secrets_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .looksRandom */ .EZ)(text) ? '"…"' : quoted));
    const secrets = (0,_analysis_secrets_secret_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .providerSecrets */ .nf)(plain);
    if (secrets.length === 0)
        return plain;
    return secrets.toReversed().reduce((text, { start, end }) => text.slice(0, start) + MASK + text.slice(end), plain);
}
function masked(pair, name, equals, value, blanks, word) {
    return (0,_analysis_secrets_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretPair */ .tw)(name.replace(/^[\d.-]+/, ''), value ?? word ?? '')
        ? `${name}${equals ?? blanks ?? ''}${MASK}`
        : pair;
}


/***/ }),

/***/ 2648:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ runRules)
});

// EXTERNAL MODULE: ./build/analysis/secrets/named-secrets.js
var named_secrets = __webpack_require__(5868);
// EXTERNAL MODULE: ./build/analysis/templates/template-kind.js
var template_kind = __webpack_require__(3976);
// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(404);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(8140);
// EXTERNAL MODULE: ./build/model/findings/fix.js
var findings_fix = __webpack_require__(7346);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(9189);
// EXTERNAL MODULE: ./build/support/remember-by-key.js
var remember_by_key = __webpack_require__(6277);
// EXTERNAL MODULE: ./build/model/source.js
var model_source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/analysis/posture/published-services.js
var published_services = __webpack_require__(4487);
;// CONCATENATED MODULE: ./build/analysis/aspects/container-aspects.js


/** How to tell whether a container has it. */
const ASPECTS = {
    privileged: (container) => container.privileged !== undefined,
    runtime: (container) => container.runtime !== undefined,
    provider: (container) => container.provider !== undefined,
    user: (container) => container.user !== undefined,
    networkMode: (container) => container.networkMode !== undefined,
    pidNamespace: (container) => container.pidNamespace !== undefined,
    ipcNamespace: (container) => container.ipcNamespace !== undefined,
    utsNamespace: (container) => container.utsNamespace !== undefined,
    userNamespace: (container) => container.userNamespace !== undefined,
    cgroupNamespace: (container) => container.cgroupNamespace !== undefined,
    cgroupParent: (container) => container.cgroupParent !== undefined,
    usesApiSocket: (container) => container.usesApiSocket !== undefined,
    gpus: (container) => container.gpus !== undefined,
    sharedMemorySize: (container) => container.sharedMemorySize !== undefined,
    cpuRealtimeRuntime: (container) => container.cpuRealtimeRuntime !== undefined,
    isOomKillDisabled: (container) => container.isOomKillDisabled !== undefined,
    oomScoreAdjustment: (container) => container.oomScoreAdjustment !== undefined,
    memorySwapLimit: (container) => container.memorySwapLimit !== undefined,
    restart: (container) => container.restart !== undefined,
    publishesAll: (container) => container.publishesAll !== undefined,
    pullPolicy: (container) => container.pullPolicy !== undefined,
    logDriver: (container) => container.logDriver !== undefined,
    healthcheckDisabled: (container) => container.healthcheckDisabled !== undefined,
    registryPassword: (container) => container.registryPassword !== undefined,
    runnerSocket: (container) => container.runnerSocket !== undefined,
    seccompProfile: (container) => container.seccompProfile !== undefined,
    record: (container) => container.record !== undefined,
    image: (container) => container.image !== undefined,
    stage: (container) => container.stage !== undefined,
    entrypoint: (container) => container.entrypoint !== undefined,
    command: (container) => container.command !== undefined,
    healthcheck: (container) => container.healthcheck !== undefined,
    addedCapabilities: (container) => container.addedCapabilities.items.length > 0,
    additionalGroups: (container) => container.additionalGroups.items.length > 0,
    securityOptions: (container) => container.securityOptions.items.length > 0,
    volumesFrom: (container) => container.volumesFrom.items.length > 0,
    deviceCgroupRules: (container) => container.deviceCgroupRules.items.length > 0,
    dns: (container) => container.dns.items.length > 0,
    links: (container) => container.links.items.length > 0,
    externalLinks: (container) => container.externalLinks.items.length > 0,
    annotations: (container) => container.annotations.length > 0,
    mounts: (container) => container.mounts.length > 0,
    devices: (container) => container.devices.length > 0,
    ulimits: (container) => container.ulimits.length > 0,
    ports: (container) => container.ports.length > 0,
    environment: (container) => container.environment.length > 0,
    sysctls: (container) => container.sysctls.length > 0,
    extraHosts: (container) => container.extraHosts.length > 0,
    credentialSpec: (container) => container.credentialSpec.length > 0,
    hooks: (container) => container.hooks.length > 0,
    synchronised: ({ synchronised }) => synchronised !== undefined && synchronised.length > 0,
    /** Mounts that may bring something of the host along: of anything but a named volume or a folder of the project, or by a variable. */
    hostMounts: ({ mounts }) => mounts.some(mayBeOfHost),
    /** Security options other than `no-new-privileges`. */
    confinement: ({ securityOptions: { items } }) => items.some(isOfConfinement),
    /** Ports that everyone who reaches the host reaches. */
    openPorts: (container) => (0,published_services/* openPorts */.Rr)(container).length > 0,
};
function mayBeOfHost({ source, sourceSpan, origin }) {
    // the long form lets a volume have the name of a folder
    const isPlain = source.kind === 'project' || source.kind === 'none' || (source.kind === 'volume' && /^[\w.-]*$/.test(source.name));
    // the name of a variable can tell what it stands for where no one sets it
    return !isPlain || (0,model_source/* spanText */.C)(origin?.span ?? sourceSpan).includes('$');
}
function isOfConfinement({ value }) {
    return typeof value !== 'object' || value.name !== 'no-new-privileges';
}

// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(4637);
;// CONCATENATED MODULE: ./build/check/mentions.js

/**
 * The rules that can find something in texts with certain words; see `mentions` of a rule. All words of all rules are looked for in one
 * pass, by hashes of what stands between other characters: two words of one hash only make a rule run that need not. Where words may come
 * to be that stand nowhere, all rules run.
 */
const rulesFor = (0,remember/* remember */.k)((rules) => {
    const wanted = rules.map(({ rule }) => rule.mentions?.map(slotOf));
    const isWanted = new Uint8Array(SLOTS);
    for (const slots of wanted)
        for (const slot of slots ?? [])
            isWanted[slot] = 1;
    const isFound = new Uint8Array(SLOTS);
    return (texts) => {
        if (texts.some(makesWords))
            return rules;
        isFound.fill(0);
        for (const text of texts)
            markWords(text, isWanted, isFound);
        return rules.filter((_, index) => wanted[index]?.some((slot) => isFound[slot] === 1) ?? true);
    };
});
/** How variables make words that stand nowhere in the text. None of it can backtrack over more than one word. */
const BY_VARIABLES = [
    // `ch$A`, `${A}$B`, and a variable that may go on with the word of the line before
    /(?:[\w}]|^)["'`\\]*\$[\w{]/,
    // `${A}mod`, `"$A"mod`
    /\}["'`\\]*\w/,
    /\$\w+["'`\\]+\w/,
    // a variable whose word may go on in the next line
    /(?:\}|\$\w+)["']*[\\`][ \t]*\r?$/,
    // `${A#x}`, `${A%x}`, `${A/x/y}`
    /\$\{\w+[#%/]/,
    // `A+=mod`
    /\w\+=/,
    // no variable, but `$'\x63hmod'`
    /\$'/,
];
const MAKES_WORDS = new RegExp(BY_VARIABLES.map(({ source }) => source).join('|'), 'm');
/** `\u0063hmod` in JSON. */
const SPELLED = /\\u[\dA-Fa-f]{4}/;
function makesWords(text) {
    return (text.includes('$') && MAKES_WORDS.test(text)) || SPELLED.test(text);
}
/** A power of two: hashes are cut to it. */
const SLOTS = 8192;
const LETTER = 1;
const DIGIT = 2;
/** What a shell takes out of a word. */
const QUOTE = 3;
const BACKSLASH = 4;
/** Kinds of characters below 128; all others separate words. */
const KINDS = new Uint8Array(128);
KINDS.fill(DIGIT, 48, 58);
KINDS.fill(LETTER, 65, 91);
KINDS.fill(LETTER, 97, 123);
KINDS[95] = LETTER;
for (const quote of [34, 39, 96])
    KINDS[quote] = QUOTE;
KINDS[92] = BACKSLASH;
function kindAt(text, at) {
    const code = text.charCodeAt(at);
    return code < 128 ? KINDS[code] : 0;
}
/** In either case: the bit between upper and lower case letters is set in digits, too. */
function hashed(hash, code) {
    return (Math.imul(hash, 31) + (code | 32)) | 0;
}
function slotOf(word) {
    let hash = 0;
    for (let at = 0; at < word.length; at++)
        hash = hashed(hash, word.charCodeAt(at));
    return hash & (SLOTS - 1);
}
/** Notes which of the wanted slots the words of a text have; that of `pip3` is noted for `pip` as well. */
function markWords(text, isWanted, isFound) {
    const mark = (hash) => {
        const slot = hash & (SLOTS - 1);
        if (isWanted[slot] === 1)
            isFound[slot] = 1;
    };
    let splicedEnd = 0;
    for (let at = 0; at < text.length; at++) {
        // the letter of `\n` is no part of the word after it, but that of `\curl` is
        if (kindAt(text, at) === BACKSLASH)
            markWord(text, at + 2, mark);
        const end = markWord(text, at, mark);
        if (end === at)
            continue;
        if (kindAt(text, end) >= QUOTE && end >= splicedEnd)
            splicedEnd = markSpliced(text, at, mark);
        at = end - 1;
    }
}
/** Returns where the word ends. */
function markWord(text, start, mark) {
    let hash = 0;
    let at = start;
    let before = 0;
    for (; at < text.length; at++) {
        const kind = kindAt(text, at);
        if (kind !== LETTER && kind !== DIGIT)
            break;
        if (kind === DIGIT && before === LETTER)
            mark(hash);
        hash = hashed(hash, text.charCodeAt(at));
        before = kind;
    }
    if (at > start)
        mark(hash);
    return at;
}
/** `ch""mod`, `ch\mod`, and `ch\` with the rest on the next line, where comments may stand before it. */
const SPLICE = /["']+|[\\`](?:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\n)*)?/y;
/** Marks a word without what a shell and the builder take out of it. Returns where it ends. */
function markSpliced(text, start, mark) {
    let hash = 0;
    let at = start;
    while (at < text.length) {
        const kind = kindAt(text, at);
        if (kind >= QUOTE) {
            SPLICE.lastIndex = at;
            at += SPLICE.exec(text)?.[0].length ?? 1;
        }
        else if (kind === 0)
            break;
        else
            hash = hashed(hash, text.charCodeAt(at++));
    }
    mark(hash);
    return at;
}

;// CONCATENATED MODULE: ./build/check/applicable-rules.js



/** Those of the rules that can find something in a subject, in their order. Most have nothing to do with most subjects. */
function applicableRules(rules, subjects) {
    const ofKind = byKind(rules);
    const vocabulary = vocabularyOf(subjects);
    if (vocabulary !== undefined) {
        const found = rulesFor(ofKind.file)(vocabulary);
        return ({ kind }) => kind === 'dockerfile' || kind === 'stage' ? found.filter(({ rule }) => rule.on === kind) : ofKind[kind];
    }
    const ofContainer = rulesOnContainer(ofKind.container);
    return (subject) => (subject.kind === 'container' ? ofContainer(subject) : ofKind[subject.kind]);
}
const byKind = (0,remember/* remember */.k)((rules) => {
    const of = (...kinds) => rules.filter(({ rule }) => kinds.includes(rule.on));
    return {
        file: of('dockerfile', 'stage'),
        text: of('text'),
        dockerfile: of('dockerfile'),
        stage: of('stage'),
        container: of('container'),
        project: of('project'),
        build: of('build'),
        engine: of('engine'),
        image: of('image'),
    };
});
/** The words of a Dockerfile of its own: rules that need others find nothing in it. Elsewhere something may bring words along. */
function vocabularyOf(subjects) {
    let vocabulary;
    for (const subject of subjects) {
        if (subject.kind === 'container' || subject.kind === 'project' || subject.kind === 'build')
            return undefined;
        if (subject.kind !== 'dockerfile')
            continue;
        if (vocabulary !== undefined || subject.vocabulary === undefined)
            return undefined;
        vocabulary = subject.vocabulary;
    }
    return vocabulary;
}
/** Most containers set the same few options; of what a hostile file makes up, no more is kept. */
const KEPT_COMBINATIONS = 1000;
/** The rules that can find something in a container with certain options; see `sets` of a rule. */
const rulesOnContainer = (0,remember/* remember */.k)((rules) => {
    const aspects = [...new Set(rules.flatMap(({ rule }) => rule.sets ?? []))];
    const tests = aspects.map((aspect) => ASPECTS[aspect]);
    const kept = new Map();
    return (container) => {
        let key = '';
        for (let index = 0; index < tests.length; index++) {
            if (tests[index]?.(container))
                key += String.fromCharCode(index);
        }
        const known = kept.get(key);
        if (known !== undefined)
            return known;
        const found = rulesWith(new Set(aspects.filter((_, index) => key.includes(String.fromCharCode(index)))), rules);
        if (kept.size < KEPT_COMBINATIONS)
            kept.set(key, found);
        return found;
    };
});
function rulesWith(given, rules) {
    return rules.filter(({ rule: { sets } }) => sets?.some((aspect) => given.has(aspect)) ?? true);
}

// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(5384);
;// CONCATENATED MODULE: ./build/check/command-text.js
/** What a shell splits words at, or takes for more than itself. */
const SPECIAL = /[\s'"\\|&;<>(){}#*?~[\]!`]/;
const OPERATOR = /&&|\|\|?|;/y;
/** `\` and the line end behind it, with the lines of comments that Dockerfiles may have in between. */
const CONTINUATION = /\\[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\n)*/y;
/**
 * The text of commands as it is whatever way it is written: in one line or several, with quotes where no word needs any, with more blanks, or with
 * comments.
 */
function commandText(text) {
    const pieces = [];
    for (let at = 0; at < text.length;)
        at = addPiece(text, at, pieces);
    return pieces.join('').trim();
}
/** Adds what begins there, and returns where it ends. */
function addPiece(text, at, pieces) {
    const char = text[at];
    const last = pieces.at(-1) ?? ' ';
    switch (char) {
        case '\\':
            return addEscaped(text, at, pieces);
        case "'":
        case '"':
            return addQuoted(text, at, char, pieces);
        case '&':
        case '|':
        case ';':
            return addOperator(text, at, pieces);
        case '#':
            if (last.endsWith(' '))
                return lineEnd(text, at);
    }
    const isBlank = /\s/.test(char);
    if (!isBlank)
        pieces.push(char);
    else if (!last.endsWith(' '))
        pieces.push(' ');
    return at + 1;
}
function addEscaped(text, at, pieces) {
    const end = matchEnd(CONTINUATION, text, at);
    if (end !== undefined)
        return end;
    pieces.push(text.slice(at, at + 2));
    return at + 2;
}
function addQuoted(text, at, quote, pieces) {
    const end = closing(text, at, quote);
    const inside = text.slice(at + 1, end);
    const isNeeded = inside === '' || SPECIAL.test(inside) || (quote === "'" && inside.includes('$'));
    pieces.push(isNeeded ? text.slice(at, end + 1) : inside);
    return end + 1;
}
/** Where the quoted text ends: at the end of all when nothing closes it. */
function closing(text, start, quote) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === quote)
            return at;
        if (text[at] === '\\' && quote === '"')
            at += 1;
    }
    return text.length;
}
function addOperator(text, at, pieces) {
    const end = matchEnd(OPERATOR, text, at);
    if (end === undefined) {
        pieces.push('&');
        return at + 1;
    }
    if (pieces.at(-1) === ' ')
        pieces.pop();
    const operator = text.slice(at, end);
    pieces.push(operator === ';' ? '; ' : ` ${operator} `);
    return end;
}
function lineEnd(text, at) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
}
function matchEnd(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}

;// CONCATENATED MODULE: ./build/check/evidence.js





/** What identifies a problem besides rule and subject: its text, and what that comes to, as another line may set its variables to something else. */
function evidenceOf({ at, secrets }, span, subject) {
    const written = (0,model_source/* spanText */.C)(span);
    const text = plain(written);
    const command = plain(commandText(written));
    const identity = command !== text && commandsAt(span, subject).length > 0 ? command : text;
    if (!text.includes('$') || secrets !== undefined)
        return identity;
    if ('value' in at && isImageReference(at.value))
        return (0,named_secrets/* withNames */.B1)(at.value.text);
    const values = valuesAt(at, span, subject);
    return values.length === 0 ? identity : (0,named_secrets/* withNames */.B1)(plain([identity, ...values].join(' ')));
}
function isImageReference(value) {
    return typeof value === 'object' && value !== null && 'repository' in value && 'text' in value;
}
function plain(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
function valuesAt(at, span, subject) {
    if ('value' in at && typeof at.value === 'string')
        return [at.value];
    return commandsAt(span, subject).flatMap(valuesOf);
}
/** The one that the span is in, and those that begin in it. */
function commandsAt(span, subject) {
    const commands = commandsNear(span, subject);
    const found = [];
    for (let index = Math.max(0, firstFrom(commands, span.start) - 1); index < commands.length; index++) {
        const command = commands[index];
        if (command.span.start >= span.end)
            break;
        if (command.span.end > span.start)
            found.push(command);
    }
    return found;
}
function commandsNear(span, subject) {
    if (subject.kind === 'stage')
        return commandsOfStage(subject);
    if (subject.kind !== 'container')
        return [];
    const { entrypoint, command, healthcheck, hooks } = subject;
    const around = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)].find((one) => one?.span.file === span.file && one.span.start <= span.start && span.start < one.span.end);
    return around === undefined ? [] : commandsOfContainer(around);
}
const commandsOfStage = (0,remember/* remember */.k)((stage) => byPlace(stage.instructions.flatMap((instruction) => ('line' in instruction ? (0,shell/* everyCommand */.n3)(instruction.line?.script) : []))));
const commandsOfContainer = (0,remember/* remember */.k)(({ script }) => byPlace((0,shell/* everyCommand */.n3)(script)));
function byPlace(commands) {
    return commands.toSorted((a, b) => a.span.start - b.span.start);
}
function firstFrom(commands, start) {
    let low = 0;
    let high = commands.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (commands[middle].span.start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function valuesOf({ arguments: words, redirects }) {
    return [...words, ...redirects.flatMap(({ target }) => target ?? [])]
        .filter(({ raw, pieces }) => raw.includes('$') && pieces !== raw)
        .map(({ pieces }) => pieces);
}

// EXTERNAL MODULE: ./build/check/redact.js
var redact = __webpack_require__(8054);
;// CONCATENATED MODULE: ./build/check/run-rules.js










/** Every rule on every subject of its kind. A rule that throws is reported and the others go on. */
function runRules(rules, subjects, 
// the day before all others: nothing is over
context = { host: host_assumptions/* DEFAULT_HOST */.H, today: '' }) {
    const findings = [];
    const notifications = [];
    const rulesOn = applicableRules(rules, subjects);
    noted = undefined;
    for (const subject of subjects) {
        for (const active of rulesOn(subject)) {
            const missing = subject.kind === 'image' && missingFacts(active, subject);
            if (missing && missing.length > 0) {
                notifications.push(...notChecked(active, subject, missing));
                continue;
            }
            try {
                for (const problem of active.rule.check(subject, active.options, context)) {
                    noteSecretsOf(subject);
                    findings.push(toFinding(active, subject, problem));
                }
            }
            catch (error) {
                notifications.push(crashed(active, subject, error));
            }
        }
    }
    return { findings, notifications };
}
function missingFacts({ rule: { needs } }, subject) {
    return needs === undefined ? NONE : needs.filter((fact) => subject.facts[fact] === undefined);
}
function toFinding(active, subject, problem) {
    const { at, message, related = NONE, flow = NONE, impliedBy = NONE, repeats = NONE, fix, evidence, secrets = NONE, parts, } = problem;
    const span = 'span' in at ? at.span : at;
    const { rule } = active;
    const { score, severity, variant } = ratingOf(active, problem);
    const implied = implication(subject, span);
    return {
        ruleId: rule.id,
        severity,
        score,
        variant,
        span,
        message: (0,redact/* withoutSecrets */.c)((0,named_secrets/* withNames */.B1)(message + implied + activation(subject) + podmanNote(subject, rule.id, severity))),
        related: related.length === 0 ? NONE : related.map(withoutSecretsIn),
        flow: flow.length === 0 ? NONE : flow.map(withoutSecretsIn),
        impliedBy,
        repeats,
        fix: fix && canEdit(subject) && implied === ''
            ? (0,findings_fix/* withLineEndsOfFiles */.r)(withPlainTitle(reviewedInTemplate(fix)))
            : undefined,
        download: canEdit(subject) && implied === '' ? problem.download : undefined,
        subject: nameOf(subject),
        evidence: evidence ?? evidenceOf(problem, span, subject),
        secrets,
        isOptional: profilesOf(subject).length > 0,
        parts: parts?.map((part) => ({ key: part.key, score: ratingOf(active, part).score })),
    };
}
/** Notes the secrets that a subject sets itself, in addition to those found while its texts were expanded. */
function noteSecretsOf(subject) {
    if (subject === noted)
        return;
    noted = subject;
    switch (subject.kind) {
        case 'stage':
            for (const { name, value } of subject.environment.values())
                note(name, value.value);
            break;
        case 'container':
            for (const { name, value } of subject.environment)
                note(name, value?.value);
            break;
        case 'build':
            for (const { name, value } of subject.arguments)
                note(name, value?.value);
            break;
        case 'image':
            for (const { name, value } of subject.secrets ?? NONE)
                (0,named_secrets/* noteLocal */.UJ)(name, value);
            break;
        case 'text':
        case 'dockerfile':
        case 'project':
        case 'engine':
    }
}
/** The last one, whose findings come one after the other. */
let noted;
function note(name, value) {
    if (typeof value === 'string')
        (0,named_secrets/* noteSecret */.XV)(name, value);
}
/** What is taken out of one branch of a template may be all that another one has. */
function reviewedInTemplate(fix) {
    const isSafe = fix.safety === 'safe' && !fix.edits.some(({ span }) => (0,template_kind/* mayBeTemplate */.Lz)(span.file));
    return isSafe || fix.safety === 'review' ? fix : { ...fix, safety: 'review' };
}
function withPlainTitle(fix) {
    const title = (0,named_secrets/* withNames */.B1)(fix.title);
    return title === fix.title ? fix : { ...fix, title };
}
function ratingOf(active, problem) {
    const score = active.variants.get(problem.variant ?? '');
    if (score === undefined)
        return { score: active.score, severity: active.severity, variant: undefined };
    return { score, severity: (0,finding/* severityOf */.xJ)(score), variant: problem.variant };
}
function canEdit(subject) {
    return !('cannotEdit' in subject && subject.cannotEdit);
}
/** One for all: most findings have nothing of this. */
const NONE = [];
function withoutSecretsIn(related) {
    return { ...related, message: withoutSecretsOften((0,named_secrets/* withNames */.B1)(related.message)) };
}
/** Notes on related places are much the same everywhere. */
const withoutSecretsOften = (0,remember_by_key/* rememberByKey */.u)((message) => message, redact/* withoutSecrets */.c);
/** Says what sets an option that is not written as such. */
function implication(subject, { file, start, end }) {
    if (subject.kind !== 'container' || subject.implications === undefined)
        return '';
    const found = subject.implications.find(({ span }) => span.file === file && span.start <= start && end <= span.end);
    return found === undefined ? '' : ` ${found.message}`;
}
/** More names would hide what is wrong. */
const NAMED_PROFILES = 3;
/** The profiles that start a subject which does not run by default; empty for one that does. */
function profilesOf(subject) {
    return 'activatedBy' in subject ? (subject.activatedBy ?? NONE) : NONE;
}
/** Says of what does not run by default when it does. */
function activation(subject) {
    const profiles = profilesOf(subject);
    if (profiles.length === 0)
        return '';
    const named = profiles.slice(0, NAMED_PROFILES).map((name) => `"${name}"`);
    const rest = profiles.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return ` It runs only with ${profiles.length === 1 ? `the profile ${list}` : `one of the profiles ${list}`}.`;
}
/** What is said of root on the host holds for Podman only if root runs it. Escape paths name what is in the way themselves. */
function podmanNote(subject, ruleId, severity) {
    if (subject.kind !== 'container' || subject.podman === undefined || severity !== 'critical')
        return '';
    if (ruleId.startsWith('escape-path-'))
        return '';
    switch (subject.podman.runsAsRoot) {
        case 'yes':
            return '';
        case 'no':
            return ' Podman runs it without root, so an attacker gains no more than the user who runs it has.';
        case 'unknown':
            return ' If Podman runs it without root, an attacker gains no more than the user who runs it has.';
    }
}
/** The name that goes into fingerprints: it must not change when lines move. */
function nameOf(subject) {
    switch (subject.kind) {
        case 'stage':
            return subject.label;
        case 'container':
        case 'build':
            return subject.name;
        case 'image':
            return subject.usedBy;
        case 'text':
        case 'dockerfile':
        case 'project':
        case 'engine':
            return '';
    }
}
/** Whoever looked the subject up has said already what could not be had. */
function notChecked({ rule }, subject, missing) {
    if (subject.kind === 'image' && subject.isLookedUp)
        return [];
    const message = `${rule.id} was not checked: ${missing.join(', ')} unknown.`;
    const wayOut = 'Set images.lookup to auto, or use --lookup auto.';
    return [(0,gap/* notLookedAt */.$)({ kind: 'image-not-looked-up', message, wayOut, span: spanOf(subject) })];
}
function crashed({ rule }, subject, error) {
    const reason = error instanceof Error ? error.message : String(error);
    return (0,gap/* notLookedAt */.$)({
        kind: 'rule-crashed',
        message: `The rule ${rule.id} failed (${reason}).`,
        wayOut: 'Please report it with this file: https://github.com/hullcheck/hullcheck/issues',
        span: spanOf(subject),
        evidence: rule.id,
    });
}
function spanOf(subject) {
    switch (subject.kind) {
        case 'image':
            return subject.reference.span;
        case 'text':
        case 'project':
            return { file: subject.file, start: 0, end: 0 };
        case 'dockerfile':
        case 'stage':
        case 'container':
        case 'build':
        case 'engine':
            return subject.span;
    }
}


/***/ })

};
