export const id = 7931;
export const ids = [7931];
export const modules = {

/***/ 69551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ activeRules),
/* harmony export */   T: () => (/* binding */ rulesOn)
/* harmony export */ });
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18140);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3239);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);
/* harmony import */ var _file_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51767);





/** The rules on the kind of a subject, in order. */
function rulesOn(rules, { kind }) {
    return byKind(rules).get(kind) ?? NONE;
}
const NONE = [];
const byKind = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)((rules) => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(rules, ({ rule }) => rule.on));
/** The rules that a profile and the configuration enable. */
function activeRules(rules, profile, settings = new Map(), usual = _file_context_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CONTEXT */ .A2) {
    return rules.flatMap((rule) => {
        const setting = settings.get(rule.id);
        const isActive = setting === undefined ? isInProfile(rule, profile) : setting !== 'off';
        if (!isActive)
            return [];
        const { score: given, options } = typeof setting === 'object' ? setting : {};
        const score = given ?? (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(rule.danger);
        const variants = given === undefined ? variantsOf(rule) : new Map();
        const context = given === undefined && usual !== 'off' ? usual : undefined;
        const values = { ...defaultsOf(rule), ...options };
        return [{ rule, score, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .severityOf */ .xJ)(score), variants, options: values, ...(context && { context }) }];
    });
}
function variantsOf({ variants = {} }) {
    return new Map(Object.entries(variants).map(([name, danger]) => [name, (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(danger)]));
}
function defaultsOf({ options = {} }) {
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}
function isInProfile({ profile }, wanted) {
    if (profile === 'recommended')
        return true;
    return profile === (wanted === 'strict' ? 'strict' : 'recommended-only');
}


/***/ }),

/***/ 16768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readmesIn),
/* harmony export */   q: () => (/* binding */ OF_PIPELINES)
/* harmony export */ });
/* harmony import */ var _parse_readme_purpose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26710);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28620);


/** What a pipeline does is as it is, whatever the repository is for. */
const OF_PIPELINES = /^\.(?:github|gitlab|gitea|forgejo|circleci|woodpecker|buildkite)\//;
/** What READMEs say that no change made them say; they are read when a file is asked about. */
function readmesIn({ readFile }, newStatements = []) {
    const isNew = (statement) => newStatements.includes(statement);
    const readmeIn = (folder) => {
        const paths = _parse_readme_purpose_js__WEBPACK_IMPORTED_MODULE_0__/* .README_NAMES */ .Wu.map((name) => (folder === '' ? name : `${folder}/${name}`));
        for (const path of paths) {
            const readme = readFile(path, 'guess');
            if (readme !== undefined)
                return readme;
        }
        return undefined;
    };
    const purposeIn = (readme, name) => {
        const whole = isNew(readme.path) ? undefined : (0,_parse_readme_purpose_js__WEBPACK_IMPORTED_MODULE_0__/* .readmePurpose */ .Lc)(readme);
        if (whole !== undefined || name === undefined || isNew((0,_parse_readme_purpose_js__WEBPACK_IMPORTED_MODULE_0__/* .statementAbout */ .pT)(readme.path, name)))
            return whole;
        return (0,_parse_readme_purpose_js__WEBPACK_IMPORTED_MODULE_0__/* .purposeOfFile */ .Em)(readme, name);
    };
    const statedOf = (path) => {
        const slash = path.lastIndexOf('/');
        const own = path.slice(0, Math.max(slash, 0));
        for (const folder of new Set([...(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersAbove */ .Zv)(path), ''])) {
            const readme = readmeIn(folder);
            const purpose = readme && purposeIn(readme, folder === own ? path.slice(slash + 1) : undefined);
            if (readme !== undefined && purpose !== undefined)
                return { readme: readme.path, purpose };
        }
        return undefined;
    };
    const known = new Map();
    return (path) => {
        if (!known.has(path))
            known.set(path, statedOf(path));
        return known.get(path);
    };
}


/***/ }),

/***/ 78054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets),
/* harmony export */   f: () => (/* binding */ shownText)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35868);
/* harmony import */ var _analysis_secrets_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60405);
/* harmony import */ var _analysis_secrets_secret_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86893);
/* harmony import */ var _analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22785);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78399);





const MASK = '\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022';
const MAY_NAME_A_SECRET = /pass|pwd|secret|token|key|cred/i;
/** After blanks, as in `ENV NAME value`, only text that does not look like a word of a sentence counts as a value. */
const PAIR = /(?<![\w.-])([\w.-]+)(?:(=["']?)([^\s"',]+)|([ \t]+["']?)((?=[^\s"',=]*\d)(?=[^\s"',=]*[A-Za-z])[^\s"',=]{8,}(?!=)))/g;
/** Rules quote names, and no name looks like a password. */
const QUOTED = /"([A-Za-z\d+/=]{12,})"/g;
/** A text as reports show it: without secrets, and without the mark of unknown pieces. */
function shownText(text) {
    return withoutSecrets((0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)((0,_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPieces */ .HZ)(text)));
}
/**
 * A message without the secrets that it quotes. Rules mark the secrets that they look for; this is for other quoted texts, such as an
 * invalid EXPOSE value that contains half of the next instruction.
 */
function withoutSecrets(message) {
    const named = MAY_NAME_A_SECRET.test(message) ? message.replace(PAIR, masked) : message;
    const plain = named.replace(QUOTED, (quoted, text) => ((0,_analysis_secrets_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .looksRandom */ .EZ)(text) ? '"\u2026"' : quoted));
    const secrets = (0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_3__/* .merged */ .Zu)([...(0,_analysis_secrets_secret_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .likeProviderSecrets */ .Kc)(plain), ...(0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsInAddresses */ .j_)(plain)]);
    if (secrets.length === 0)
        return plain;
    return secrets.toReversed().reduce((text, { start, end }) => text.slice(0, start) + MASK + text.slice(end), plain);
}
function masked(pair, name, equals, value, blanks, word) {
    return (0,_analysis_secrets_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretPair */ .tw)(name.replace(/^[\d.-]+/, ''), value ?? word ?? '')
        ? `${name}${equals ?? blanks ?? ''}${MASK}`
        : pair;
}


/***/ }),

/***/ 7931:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ runRules)
});

// EXTERNAL MODULE: ./build/analysis/secrets/named-secrets.js
var named_secrets = __webpack_require__(35868);
// EXTERNAL MODULE: ./build/analysis/templates/template-kind.js
var template_kind = __webpack_require__(13976);
// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(50404);
// EXTERNAL MODULE: ./build/model/findings/fix.js
var findings_fix = __webpack_require__(47346);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/support/caches/remember-by-key.js
var remember_by_key = __webpack_require__(9907);
// EXTERNAL MODULE: ./build/check/active-rules.js
var active_rules = __webpack_require__(69551);
// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
// EXTERNAL MODULE: ./build/support/sorted.js
var sorted = __webpack_require__(54439);
;// CONCATENATED MODULE: ./build/check/command-text.js
/** Characters that separate words or are special in a shell. */
const SPECIAL = /[\s'"\\|&;<>(){}#*?~[\]!`]/;
const OPERATOR = /&&|\|\|?|;/y;
/** `\` and the line end after it, with the comment lines that Dockerfiles allow in between. */
const CONTINUATION = /\\[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\n)*/y;
/**
 * A normal form of the text of commands, regardless of line breaks, unnecessary quotes, additional blanks, and comments.
 */
function commandText(text) {
    const pieces = [];
    for (let at = 0; at < text.length;)
        at = addPiece(text, at, pieces);
    return pieces.join('').trim();
}
/** Adds the piece that begins at an offset, and returns its end. */
function addPiece(text, at, pieces) {
    const char = text.charAt(at);
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
/** The end of the quoted text; the end of the whole text when it is not closed. */
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






/** Identifies a problem, together with rule and subject: its text, and its value, because another line may set the variables in it. */
function evidenceOf({ at, secrets }, span, subject) {
    const written = (0,source/* spanText */.C)(span);
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
/** The command that contains the span, and the commands that begin in it. */
function commandsAt(span, subject) {
    const commands = commandsNear(span, subject);
    const first = Math.max(0, firstFrom(commands, span.start) - 1);
    return commands.slice(first, firstFrom(commands, span.end)).filter((command) => command.span.end > span.start);
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
    return (0,sorted/* firstReached */.d)(commands, ({ span }) => span.start >= start);
}
function valuesOf({ arguments: words, redirects }) {
    return [...words, ...redirects.flatMap(({ target }) => target ?? [])]
        .filter(({ raw, pieces }) => raw.includes('$') && pieces !== raw)
        .map(({ pieces }) => pieces);
}

// EXTERNAL MODULE: ./build/model/findings/danger.js
var findings_danger = __webpack_require__(75638);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/analysis/posture/data-store.js
var data_store = __webpack_require__(57710);
// EXTERNAL MODULE: ./build/analysis/posture/honeypot.js
var honeypot = __webpack_require__(97696);
// EXTERNAL MODULE: ./build/analysis/posture/host-access.js
var host_access = __webpack_require__(35371);
// EXTERNAL MODULE: ./build/analysis/posture/socket-proxy.js
var socket_proxy = __webpack_require__(41834);
// EXTERNAL MODULE: ./build/analysis/posture/user-rights.js
var user_rights = __webpack_require__(64361);
// EXTERNAL MODULE: ./build/model/containers/published-port.js
var published_port = __webpack_require__(20333);
// EXTERNAL MODULE: ./build/model/dockerfile.js
var dockerfile = __webpack_require__(79602);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/check/file-context.js
var file_context = __webpack_require__(51767);
;// CONCATENATED MODULE: ./build/check/make-targets.js
/** Recipes are not longer. */
const MOST_LINES = 300;
/** In characters. */
const LONGEST_LINE = 2000;
/** The targets whose recipe has the place; undefined where it is in none, such as in the value of a variable. */
function targetsAt({ file, start }) {
    const before = file.text.slice(0, start);
    let end = before.length;
    for (let count = 0; count < MOST_LINES; count++) {
        const begin = before.lastIndexOf('\n', end - 1) + 1;
        const line = before.slice(begin, end);
        if (!isOfRecipe(line)) {
            return line.length > LONGEST_LINE ? undefined : TARGETS.exec(line)?.[1]?.trim().split(/\s+/);
        }
        if (begin === 0)
            return undefined;
        end = begin - 1;
    }
    return undefined;
}
/** Recipes are indented, with empty lines and comments between. */
function isOfRecipe(line) {
    return /^\s|^#|^$/.test(line);
}
/** `test integration-test: build`, not `NAME := value` or `a.o: CFLAGS = -g`. */
const TARGETS = /^([\w./%-]+(?: +[\w./%-]+)*) *::?(?![=:])[^=]*$/;

;// CONCATENATED MODULE: ./build/analysis/posture/host-agent.js

/** Programs that watch a host or its containers, with what their own documentation mounts. To add one, add a line with the source. */
const AGENTS = new Map([
    // https://github.com/google/cadvisor#quick-start-running-cadvisor-in-a-docker-container
    ['gcr.io/cadvisor/cadvisor', ['engine', 'files', 'devices']],
    ['ghcr.io/google/cadvisor', ['engine', 'files', 'devices']],
    ['docker.io/google/cadvisor', ['engine', 'files', 'devices']],
    // https://github.com/prometheus/node_exporter#docker
    ['docker.io/prom/node-exporter', ['files']],
    ['quay.io/prometheus/node-exporter', ['files']],
    // https://containrrr.dev/watchtower/
    ['docker.io/containrrr/watchtower', ['engine']],
    ['docker.io/nickfedor/watchtower', ['engine']],
    // https://github.com/willfarrell/docker-autoheal
    ['docker.io/willfarrell/autoheal', ['engine']],
    // https://crazymax.dev/diun/install/docker/
    ['docker.io/crazymax/diun', ['engine']],
    ['ghcr.io/crazy-max/diun', ['engine']],
    // https://grafana.com/docs/loki/latest/send-data/promtail/ and https://grafana.com/docs/alloy/latest/monitor/monitor-docker-containers/
    ['docker.io/grafana/promtail', ['engine', 'files']],
    ['docker.io/grafana/alloy', ['engine', 'files']],
    // https://docs.datadoghq.com/containers/docker/
    ['gcr.io/datadoghq/agent', ['engine', 'files']],
    ['docker.io/datadog/agent', ['engine', 'files']],
]);
/**
 * Whether a container is such a program as it is published, needs an access, and only its neighbours reach it. Another entry point, or a
 * port that is open to others, makes it a container like any other.
 */
function isClosedAgent(container, access) {
    const { image, build, entrypoint, ports } = container;
    const { registry = 'docker.io', repository } = image?.reference.value ?? {};
    if (build !== undefined || entrypoint !== undefined || typeof repository !== 'string')
        return false;
    if (AGENTS.get(`${String(registry)}/${repository}`)?.includes(access) !== true)
        return false;
    return (0,published_port/* isReachedByPortsOnly */.c_)(container) && ports.every((port) => (0,published_port/* reachOf */.xw)(port) === 'loopback');
}

// EXTERNAL MODULE: ./build/check/readmes.js
var readmes = __webpack_require__(16768);
;// CONCATENATED MODULE: ./build/check/needs.js



/** Why a container needs what a rule reports, so that a reviewer rarely asks for its removal; undefined if nothing shows it. */
function neededBy({ subject, rule, span, danger }) {
    if (subject.kind !== 'container')
        return undefined;
    const access = ACCESS.get(rule.id);
    if (access !== undefined &&
        danger.attacker !== 'weakness' &&
        isOnlyRead(subject, rule.id, span) &&
        isClosedAgent(subject, access))
        return 'its task needs this, and only neighbours reach it';
    if (rule.id === 'cap-add-net-admin' && makesTunnel(subject))
        return 'the tunnel that it makes needs this';
    return OF_MEMORY.has(rule.id) && readmes/* OF_PIPELINES */.q.test(span.file.path)
        ? 'a machine that runs jobs has few other programs with shared memory'
        : undefined;
}
const ACCESS = new Map([
    ['runtime-socket-mount', 'engine'],
    ['escape-path-socket', 'engine'],
    ['host-root-mount', 'files'],
    ['host-system-mount-readonly', 'files'],
    ['privileged', 'devices'],
    ['escape-path-privileged-device', 'devices'],
]);
/** No program that only watches the files of the host has to change them. */
function isOnlyRead({ mounts }, rule, { file, start, end }) {
    if (rule !== 'host-root-mount')
        return true;
    const mount = mounts.find(({ entry }) => entry.file === file && entry.start <= start && end <= entry.end);
    return mount !== undefined && (0,located/* isOn */.Mp)(mount.readOnly);
}
/** A client or a server of a VPN in its own network. */
function makesTunnel({ devices, networkMode, privileged }) {
    return (networkMode === undefined &&
        privileged === undefined &&
        devices.some(({ source }) => (0,located/* known */.eO)(source) === '/dev/net/tun'));
}
const OF_MEMORY = new Set(['ipc-host', 'escape-path-ipc-host']);

;// CONCATENATED MODULE: ./build/check/circumstances.js












/**
 * Why a danger is milder where it is; undefined if nothing makes it so. All reasons together are one step, so the first is enough; a proxy
 * that only its neighbours can read from is two, from critical.
 */
function milderBecause(given) {
    if (isRatedForBuilds(given))
        return undefined;
    const harmless = emulators(given);
    if (harmless !== undefined)
        return { text: harmless, steps: 2 };
    for (const reason of REASONS) {
        const text = reason(given);
        if (text !== undefined)
            return { text, steps: given.isCritical && isClosedReader(given) ? 2 : 1 };
    }
    return undefined;
}
/** A proxy that passes nothing but reads, and only to its neighbours. */
function isClosedReader({ subject, rule }) {
    if (rule.id !== 'runtime-socket-mount' || subject.kind !== 'container' || !(0,socket_proxy/* isSocketProxy */.m)(subject))
        return false;
    return isClosed(subject) && (0,socket_proxy/* passesOnlyReads */.L)(subject);
}
/** The ratings of vulnerabilities take this step one by one. */
function isRatedForBuilds({ rule, subject }) {
    return (subject.kind === 'image' && subject.isOnlyForBuilds === true && rule.needs?.includes('vulnerabilities') === true);
}
const REASONS = [
    fileOf,
    developmentProfile,
    developmentStage,
    developmentRecipe,
    developmentName,
    hostedRunner,
    buildOnly,
    shortRun,
    otherUser,
    statedHost,
    closedPorts,
    closedStore,
    otherProcesses,
    socketProxy,
    circumstances_honeypot,
    oneTask,
    neededBy,
    oneCommand,
    ownNetwork,
    likelyPlace,
    startedForTests,
    statedInReadme,
    startedByNobody,
];
/** A credential that others accept is as good in an example, and the program of an attacker is as bad there and in a build. */
function isBadAnywhere({ attacker, reach }) {
    return (attacker === 'reader' && reach === 'accounts') || (attacker === 'network' && reach === 'users');
}
/** The file with the text, or else the file that declares the subject: it may read the text as variables, or run it. */
function fileOf({ span, danger, subject, settings, usersOf }) {
    if (isBadAnywhere(danger))
        return undefined;
    const isForDevelopment = (path) => (0,file_context/* placeOf */.$t)(path, settings) !== undefined || (0,file_context/* likelyPlaceOf */.RQ)(path, settings) !== undefined;
    for (const file of filesOf(span, subject)) {
        const purpose = (0,file_context/* purposeOf */.eK)(file, settings);
        // it says nothing if a file elsewhere uses it
        if (purpose !== undefined && usersOf(file.path).every((user) => user === file.path || isForDevelopment(user)))
            return purpose;
    }
    return undefined;
}
function filesOf(span, subject) {
    return [...new Set([span.file, fileOfSubject(subject) ?? span.file])];
}
function fileOfSubject(subject) {
    if (subject.kind === 'container')
        return subject.span.file;
    return subject.kind === 'stage' ? subject.file : undefined;
}
const DEVELOPMENT_PROFILE = /^(?:(?:local-)?dev(?:el(?:opment)?)?|debug|(?:(?:e2e|unit|integration|smoke|load)-?)?tests?|testing|e2e|smoke|cypress|playwright|ci|local|examples?|samples?|demos?|mocks?)$/i;
function developmentProfile({ subject, danger }) {
    const profiles = 'activatedBy' in subject ? (subject.activatedBy ?? []) : [];
    if (profiles.length === 0 || isBadAnywhere(danger))
        return undefined;
    return profiles.every((name) => DEVELOPMENT_PROFILE.test(name)) ? 'the profile is for development' : undefined;
}
/** What ends with the machine. Credentials and images outlive it. */
const OF_MACHINE = new Set(['host', 'part', 'neighbours', 'outage', 'service', 'container']);
function hostedRunner({ subject, danger }) {
    if (!('isOnHostedRunner' in subject) || !subject.isOnHostedRunner || !OF_MACHINE.has(danger.reach))
        return undefined;
    return 'a runner of GitHub is thrown away after the job';
}
/** Only someone who asks for the stage by its name gets it. */
function developmentStage({ subject, danger }) {
    if (subject.kind !== 'stage' || !subject.isUnasked || isBadAnywhere(danger))
        return undefined;
    return (0,dockerfile/* isNamedForDevelopment */.KR)(subject) ? 'the stage is for development by its name' : undefined;
}
/** Only someone who asks make for the target by its name starts it. */
function developmentRecipe({ subject, danger, span }) {
    if (subject.kind !== 'container' || subject.format !== 'makefile' || isBadAnywhere(danger))
        return undefined;
    const targets = targetsAt(subject.span) ?? targetsAt(span) ?? [];
    const isNamed = targets.length > 0 && targets.every(file_context/* isNamedLikeScriptOfDevelopment */.ox);
    return isNamed ? `the target "${targets[0]}" is for development by its name` : undefined;
}
/** `docker run --name shop-db-test` in a script. The name of a service is often that of its image. */
function developmentName({ subject, danger, span }) {
    if (isBadAnywhere(danger))
        return undefined;
    const name = nameInScript(subject, span);
    return name !== undefined && (0,file_context/* isNamedLikeScriptOfDevelopment */.ox)(name)
        ? `the container is for development by its name ("${name.slice(0, LONGEST_NAME)}")`
        : undefined;
}
function nameInScript(subject, { file }) {
    if (subject.kind === 'image')
        return subject.use === 'container' && SCRIPT.test(file.path) ? subject.usedBy : undefined;
    if (subject.kind !== 'container' || !OF_SCRIPTS.has(subject.format))
        return undefined;
    return (0,located/* known */.eO)(subject.containerName);
}
const SCRIPT = /\.(?:ba|z|k)?sh$|(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$|(?:^|\/)\.?[Jj]ustfile$/;
const OF_SCRIPTS = new Set(['shell', 'makefile', 'justfile', 'taskfile', 'package']);
const LONGEST_NAME = 100;
const OF_RUNNING = new Set(['network', 'login', 'container', 'weakness', 'neighbour']);
/** A stage that only builds is safe from attacks on running containers, but not from the things that a build takes in. */
function buildOnly({ subject, danger }) {
    if (!OF_RUNNING.has(danger.attacker) || isBadAnywhere(danger))
        return undefined;
    if (subject.kind === 'image')
        return subject.isOnlyForBuilds ? 'only builds use the image' : undefined;
    return subject.kind === 'stage' && !(0,dockerfile/* isShipped */.iw)(subject) ? 'no image contains the stage' : undefined;
}
function otherUser({ danger, subject, span }) {
    if (danger.attacker !== 'root' || subject.kind !== 'container')
        return undefined;
    // Podman gives the capabilities that are added to any user
    if (subject.podman !== undefined && subject.addedCapabilities.items.some((one) => contains(one.span, span)))
        return undefined;
    const mount = subject.mounts.find(({ entry }) => contains(entry, span));
    // someone who names a user may have given that user the socket
    const isAboutFiles = mount !== undefined && (subject.user !== undefined || !belongsToRoot(mount));
    return (isAboutFiles ? user_rights/* ownsNoFilesOfHost */.j : user_rights/* isOrdinaryUser */.q)(subject) ? 'its process is not root' : undefined;
}
/** The socket of an engine belongs to root, unless it is that of a user. */
function belongsToRoot({ source }) {
    const access = (0,host_access/* engineAccess */.N)(source);
    return access !== undefined && !access.isFolder && access.isOfUser !== true && source.kind === 'host';
}
function contains(outer, inner) {
    return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
const OF_HOST = new Set(['host', 'part']);
const INSIDE = new Set(['container', 'root', 'weakness']);
function statedHost({ danger, subject, host, rule }) {
    if (subject.kind !== 'container' || !OF_HOST.has(danger.reach) || !INSIDE.has(danger.attacker))
        return undefined;
    // escape paths take it into account themselves
    if (rule.id.startsWith('escape-path-'))
        return undefined;
    if (host.rootless)
        return 'the configuration says that the engine runs without root';
    if (!host.usernsRemap || (0,located/* isSetTo */.yl)(subject.userNamespace, 'host') || (0,located/* known */.eO)(subject.privileged) === true)
        return undefined;
    return 'the configuration says that the engine maps root of containers to another user';
}
/** Who connects to a service finds none: it has no port, and ends with the command that starts it. */
function shortRun({ subject, rule }) {
    if (rule.id !== 'image-eol' || subject.kind !== 'image' || subject.isForOneTask !== true)
        return undefined;
    return 'its container publishes no port and ends after its task';
}
/** A service that only the machine itself or its neighbours reach. */
function closedPorts({ danger, subject }) {
    if (danger.attacker !== 'neighbour' || subject.kind !== 'container' || subject.format !== 'compose')
        return undefined;
    const { ports } = subject;
    if (!(0,published_port/* isReachedByPortsOnly */.c_)(subject))
        return undefined;
    if (ports.length === 0)
        return (0,data_store/* isDataStore */.c)(subject) ? 'it publishes no port' : undefined;
    return ports.every((port) => (0,published_port/* reachOf */.xw)(port) === 'loopback') ? 'its ports are open to this machine only' : undefined;
}
/** A word that is the same in every installation, for a data store that only its neighbours reach. What a generator made stays a leak. */
function closedStore({ subject, rule, span }) {
    if (subject.kind !== 'container' || subject.format !== 'compose')
        return undefined;
    if (rule.id === 'env-connection-string')
        return closedStoreOf(subject, span);
    if (!OF_WRITTEN.has(rule.id))
        return undefined;
    const entry = subject.environment.find(({ value }) => value !== undefined && isSamePlace(value.span, span));
    const text = (0,located/* known */.eO)(entry?.value);
    if (entry === undefined || text === undefined || !isPlain(text, subject))
        return undefined;
    const isOfStore = (0,data_store/* isDataStore */.c)(subject) || STORE_IN_NAME.test(entry.name);
    const stores = (subject.project ?? [subject]).filter((one) => (0,data_store/* isDataStore */.c)(one) && one.environment.some(({ value }) => (0,located/* known */.eO)(value) === text));
    return isOfStore && stores.length > 0 && stores.every(isClosed) ? CLOSED_STORE : undefined;
}
const CLOSED_STORE = 'the data store publishes no port';
function isClosed(one) {
    return (0,published_port/* isReachedByPortsOnly */.c_)(one) && one.ports.every((port) => (0,published_port/* reachOf */.xw)(port) === 'loopback');
}
/** The same for a password in an address, such as `postgres://shop:shop_secret@db/shop`: the host is a store of the project. */
function closedStoreOf({ environment, project = [] }, span) {
    const entry = environment.find(({ value }) => value !== undefined && contains(value.span, span));
    const address = (0,located/* known */.eO)(entry?.value);
    const [, password = '', host = ''] = LOGIN.exec(address ?? '') ?? [];
    const store = project.find(({ name }) => name === host);
    if (store === undefined || !PLAIN_WORDS.test(password) || !(0,data_store/* isDataStore */.c)(store))
        return undefined;
    return isClosed(store) ? CLOSED_STORE : undefined;
}
/** One login to one host, with the password and the host. */
const LOGIN = /^[a-z][a-z\d+]{1,30}:\/\/[^\s:@/]{0,80}:([^\s:@/]{1,80})@([\w.-]{1,80})(?=[:/?]|$)[^@]*$/i;
function isPlain(text, { environment }) {
    return PLAIN_WORDS.test(text) || (IN_LEET.test(text) && environment.some(({ value }) => isTold((0,located/* known */.eO)(value), text)));
}
/** Whether another value, such as the name of the user or of the database, is the text in plain letters. */
function isTold(plain, text) {
    return plain !== undefined && plain !== text && plain.length === text.length && inLetters(plain) === inLetters(text);
}
/** `4cm3sh0p` */
const IN_LEET = /^[a-z\d@$!]{4,24}$/i;
const LETTERS = new Map(Object.entries({ 0: 'o', 1: 'i', l: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }));
function inLetters(text) {
    return [...text.toLowerCase()].map((letter) => LETTERS.get(letter) ?? letter).join('');
}
const OF_WRITTEN = new Set(['env-secret-literal', 'env-file-committed-secret']);
/** `wordpress`, `default_root_password`, `mydb01` */
const PLAIN_WORDS = /^[a-z]{2,24}(?:[-_][a-z]{1,24}){0,4}\d{0,3}$/;
/** `DB_PASSWORD`, `REDIS_SENTINEL_PASSWORD`, `SPRING_DATASOURCE_PASSWORD`; not the login of a program that people reach. */
const STORE_IN_NAME = /(?:^|_)(?:DB|DATABASE|DATASOURCE|PG|POSTGRES(?:QL)?|MYSQL|MARIADB|SQL|MONGO(?:DB)?|REDIS|VALKEY|RABBITMQ|AMQP|CLICKHOUSE|INFLUXDB|MINIO|S3)(?=_|$)|^PGPASSWORD$/i;
function isSamePlace(one, other) {
    return one.file.path === other.file.path && one.start === other.start;
}
/** Other users' processes are listed for it, but it cannot look into them. */
function otherProcesses({ subject, rule }) {
    if (rule.id !== 'pid-host' || subject.kind !== 'container')
        return undefined;
    const { privileged, addedCapabilities } = subject;
    const isPlain = privileged === undefined && addedCapabilities.complete && addedCapabilities.items.length === 0;
    return isPlain && (0,user_rights/* isOrdinaryUser */.q)(subject) ? 'its process is not root' : undefined;
}
/** A program that only passes calls on, to its neighbours alone, or only those that read: its clients have the flaws. */
function socketProxy({ subject, rule }) {
    if (rule.id !== 'runtime-socket-mount' || subject.kind !== 'container' || !(0,socket_proxy/* isSocketProxy */.m)(subject))
        return undefined;
    const isClosed = (0,published_port/* isReachedByPortsOnly */.c_)(subject) && subject.ports.every((port) => (0,published_port/* reachOf */.xw)(port) === 'loopback');
    if (isClosed)
        return 'only neighbours reach the proxy';
    return (0,socket_proxy/* passesOnlyReads */.L)(subject) ? 'the proxy passes no changes on' : undefined;
}
/** It invites attackers on the ports that it opens. Ports beyond them, and a way out of it, are as bad as elsewhere. */
function circumstances_honeypot({ subject, rule }) {
    if (subject.kind !== 'container' || !OF_OPEN_PORTS.has(rule.id))
        return undefined;
    return (0,honeypot/* isHoneypot */.D)(subject) ? 'the container is a honeypot by its name' : undefined;
}
const OF_OPEN_PORTS = new Set(['port-sensitive-service', 'port-all-interfaces']);
/** Images that register emulators with the kernel, which needs a privileged container, and end. */
const EMULATORS = /^(?:(?:tonistiigi|docker|linuxkit)\/binfmt|multiarch\/qemu-user-static|(?:aptman|dbhi)\/qus)$/;
/** Tools that are useless without what they mount, by the rule that reports it. Some end after one task. */
const TOOLS = new Map([
    [
        'runtime-socket-mount',
        /^(?:docker\/docker-bench-security|aquasec\/trivy|anchore\/(?:grype|syft)|wagoodman\/dive|goodwithtech\/dockle|docker\/scout-cli)$/,
    ],
    [
        'host-credential-mount',
        /^(?:amazon\/aws-cli|(?:google\/cloud-sdk|google-cloud-cli)|azure-cli|hashicorp\/(?:terraform|packer)|opentofu\/opentofu|bitnami\/kubectl|alpine\/(?:k8s|helm)|rancher\/kubectl|rclone\/rclone|restic\/restic)$/,
    ],
]);
/** Nobody else gives it anything to do: it has no port, and ends with the command that starts it. */
function oneTask({ subject, rule }) {
    if (subject.kind !== 'container' || subject.isBrief !== true || subject.ports.length > 0)
        return undefined;
    const isTool = TOOLS.get(rule.id)?.test(imageOfHub(subject) ?? '') === true;
    return isTool ? 'its task needs this, and it ends after it' : undefined;
}
/** A session, a build or a tool of a person: attackers have no port to come in by, and little time. The keys that it gets are as good elsewhere. */
function oneCommand({ subject, danger }) {
    if (subject.kind !== 'container' || subject.isOneCommand !== true || subject.ports.length > 0)
        return undefined;
    if (subject.publishesAll !== undefined || !INSIDE.has(danger.attacker))
        return undefined;
    return OF_HOST.has(danger.reach) || danger.reach === 'neighbours' ? 'it runs one command and ends' : undefined;
}
function imageOfHub({ image, build }) {
    const { registry = 'docker.io', repository } = image?.reference.value ?? {};
    return build === undefined && registry === 'docker.io' && typeof repository === 'string' ? repository : undefined;
}
/** Who may change a network gains nothing where no other container is on it. */
function ownNetwork({ subject, rule }) {
    if (!OF_NEIGHBOURS.has(rule.id) || subject.kind !== 'container' || subject.format !== 'compose')
        return undefined;
    const { project, sharesNetwork } = subject;
    if (project === undefined || sharesNetwork === true || !(0,published_port/* isReachedByPortsOnly */.c_)(subject))
        return undefined;
    const isAlone = project.every((other) => other.name === subject.name || !mayMeet(subject, other));
    return isAlone ? 'no neighbour is on its network' : undefined;
}
/** Whether both may have an address on one network of their project. */
function mayMeet(one, other) {
    if (['host', 'none', `service:${one.name}`].some((mode) => (0,located/* isSetTo */.yl)(other.networkMode, mode)))
        return false;
    if (other.networkMode !== undefined || !one.networks.complete || !other.networks.complete)
        return true;
    const joined = new Set(networksOf(one));
    return joined.has(located/* DYNAMIC */.u5) || networksOf(other).some((name) => name === located/* DYNAMIC */.u5 || joined.has(name));
}
function networksOf({ networks: { items } }) {
    return items.length === 0 ? ['default'] : items.map(({ value }) => value);
}
const OF_NEIGHBOURS = new Set(['cap-add-net-admin']);
function emulators({ subject, rule, span }) {
    if (subject.kind !== 'container' || subject.isBrief !== true || !isOnlyPrivileged(subject))
        return undefined;
    if (rule.id !== 'privileged' && !(rule.id.startsWith('escape-path-') && isAtPrivileged(subject, span)))
        return undefined;
    if (!EMULATORS.test(imageOfHub(subject) ?? ''))
        return undefined;
    return 'it registers emulators, which needs this, and ends';
}
/** Whether it runs the program of its image without a mount and without the processes or the network of the host. */
function isOnlyPrivileged({ entrypoint, mounts, pidNamespace, networkMode }) {
    return entrypoint === undefined && mounts.length === 0 && pidNamespace === undefined && networkMode === undefined;
}
function isAtPrivileged({ privileged }, span) {
    return privileged !== undefined && contains(privileged.span, span);
}
/** Anyone may add such a thing to a repository, or it says little: it makes critical findings high, and no other finding milder. */
function isForLikely({ isCritical, danger }) {
    return isCritical && !isBadAnywhere(danger);
}
function likelyPlace(given) {
    const { span, subject, settings, usersOf } = given;
    if (!isForLikely(given))
        return undefined;
    const placeIn = (path) => (0,file_context/* placeOf */.$t)(path, settings) ?? (0,file_context/* likelyPlaceOf */.RQ)(path, settings);
    for (const { path } of filesOf(span, subject)) {
        const place = (0,file_context/* likelyPlaceOf */.RQ)(path, settings);
        if (place !== undefined && usersOf(path).every((user) => user === path || placeIn(user) !== undefined))
            return place;
    }
    return undefined;
}
/** `up` starts all services of a file, and nobody deploys one that is built for development, tests the others, or serves the source. */
function startedForTests(given) {
    const { subject } = given;
    if (!isForLikely(given) || subject.kind !== 'container' || subject.format !== 'compose')
        return undefined;
    for (const one of subject.project ?? []) {
        if (one.file !== subject.file || (one.activatedBy !== undefined && one.activatedBy.length > 0))
            continue;
        const why = purposeOfService(one, given.settings);
        if (why !== undefined)
            return why;
    }
    return undefined;
}
function purposeOfService(one, settings) {
    const name = `"${one.name.slice(0, LONGEST_NAME)}" of the same file`;
    if (isBuiltForDevelopment(one, settings))
        return `the image of ${name} is built for development`;
    if (runsTests(one))
        return `${name} tests its services and ends`;
    if (one.environment.some((entry) => entry.name === 'LARAVEL_SAIL'))
        return `${name} is for development with Laravel Sail`;
    if (servesSource(one))
        return `${name} serves the mounted source for development`;
    return mountsDevelopment(one) ? `${name} mounts files for development` : undefined;
}
/** `build: { dockerfile: Dockerfile.dev }`, or `target: dev` */
function isBuiltForDevelopment({ build }, settings) {
    const { dockerfilePath: path = '' } = build ?? {};
    const name = path.slice(path.lastIndexOf('/') + 1);
    const label = (0,located/* known */.eO)(build?.target);
    return (OF_DEVELOPMENT.test(path) ||
        (name !== '' && (0,file_context/* placeOf */.$t)(name, settings) !== undefined) ||
        (label !== undefined && (0,dockerfile/* isNamedForDevelopment */.KR)({ label })));
}
/** A folder of the documentation or of examples may be built for a site. */
const OF_DEVELOPMENT = /(?:^|\/)(?:dev|devenv|develop|development)\//;
/** Whether a container runs tests: `npx playwright test`, `go test ./...`. */
function runsTests(one) {
    const isPlain = one.entrypoint === undefined && one.command === undefined;
    return isPlain ? imageOfHub(one) === 'cypress/included' : TESTS.test(commandOf(one));
}
function commandOf({ entrypoint, command }) {
    return [...(entrypoint?.words ?? []), ...(command?.words ?? [])].map((word) => (0,located/* known */.eO)(word) ?? '').join(' ');
}
const TESTS = /(?:^|[\s/;&'"])(?:playwright test|cypress run|(?:go|cargo|dotnet) test|pytest|py\.test|python3? -m (?:pytest|unittest)|(?:npm|pnpm|yarn|bun)(?: run)? test|mvnw? (?:[\w-]{1,30} ){0,3}(?:test|verify)|gradlew? (?:[\w-]{1,30} ){0,3}test|phpunit|rspec|behave|newman run)(?=$|[\s;&'"])/;
function servesSource(one) {
    const isMounted = one.mounts.some(({ source, type }) => type === 'bind' && source.kind === 'project');
    return isMounted && SERVER_OF_SOURCE.test(commandOf(one));
}
/** Its settings are those for development: `./hack/dev/nats.conf:/etc/nats.conf`. */
function mountsDevelopment({ mounts }) {
    return mounts.some(({ source, type }) => type === 'bind' && source.kind === 'project' && OF_DEVELOPMENT.test(source.path));
}
/** Servers for development, which load files again when they change. */
const SERVER_OF_SOURCE = /(?:^|[\s/;&'"])(?:manage\.py runserver|rails s(?:erver)?|artisan serve|(?:npm|pnpm|yarn|bun)(?: run)? (?:dev|start:dev)|webpack-dev-server|webpack serve|nodemon)(?=$|[\s;&'":])/;
/** `profiles: [never]` */
function startedByNobody(given) {
    const profiles = 'activatedBy' in given.subject ? (given.subject.activatedBy ?? []) : [];
    if (profiles.length === 0 || isBadAnywhere(given.danger))
        return undefined;
    return profiles.every((name) => NOBODY.test(name)) ? 'its profile says that nobody starts it' : undefined;
}
const NOBODY = /^(?:none|never|disabled?|unused|off)(?=$|[-_])/i;
function statedInReadme(given) {
    const { span, subject, usersOf, purposeOf, settings } = given;
    if (!isForLikely(given))
        return undefined;
    const isCovered = (path) => (0,file_context/* placeOf */.$t)(path, settings) !== undefined || purposeOf(path) !== undefined;
    for (const { path } of filesOf(span, subject)) {
        if (readmes/* OF_PIPELINES */.q.test(path))
            continue;
        const stated = purposeOf(path);
        if (stated !== undefined && usersOf(path).every((user) => user === path || isCovered(user)))
            return `${stated.readme} says that ${stated.purpose}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/check/rating.js



/** The rating of a rule or of its variant, one severity milder where the circumstances make the danger so. */
function ratingOf(active, problem, place) {
    const { rule, context: settings } = active;
    const usual = usualRating(active, problem.variant);
    const { score, severity, variant } = usual;
    const danger = variant === undefined ? rule.danger : rule.variants?.[variant];
    if (settings === undefined || danger === undefined || score === undefined)
        return usual;
    if ((0,findings_danger/* milderScore */.II)(score) === score)
        return usual;
    const found = milderBecause({ rule, danger, settings, isCritical: severity === 'critical', ...place });
    const own = problem.milder === undefined ? undefined : { text: problem.milder, steps: 1 };
    const reason = found?.steps === 2 ? found : (own ?? found);
    if (reason === undefined)
        return usual;
    const { text: milder, steps } = reason;
    const less = (0,findings_danger/* scoreAfter */.b$)(steps, score);
    return { score: less, severity: (0,finding/* severityOf */.xJ)(less), variant: (0,findings_danger/* milderVariant */.HF)(variant, steps), milder, usual: severity };
}
function usualRating({ variants, score: own, severity }, variant) {
    const score = variants.get(variant ?? '');
    if (score === undefined)
        return { score: own, severity, variant: undefined };
    return { score, severity: (0,finding/* severityOf */.xJ)(score), variant };
}

;// CONCATENATED MODULE: ./build/check/read-commands.js
/**
 * Reads all commands of all stages, in their order, whichever of them the rules need: a command may place a file that a later one runs, and what
 * is not looked at must not depend on the rules.
 */
function readCommands(subjects) {
    for (const subject of subjects)
        if (subject.kind === 'stage')
            readStage(subject);
}
/** These properties are computed when they are asked for. */
function readStage(stage) {
    const lines = stage.instructions.map((instruction) => 'line' in instruction ? [instruction.line?.script, instruction.line?.windowsFiles] : []);
    return [lines, stage.startedFiles, stage.placedSettings];
}

// EXTERNAL MODULE: ./build/check/redact.js
var redact = __webpack_require__(78054);
// EXTERNAL MODULE: ./build/check/things.js
var things = __webpack_require__(60174);
;// CONCATENATED MODULE: ./build/check/run-rules.js












/** Runs every rule on every subject of its kind. A rule that throws is reported, and the others continue. */
function runRules(rules, subjects, 
// an empty date sorts before all others, so nothing has ended
context = { host: host_assumptions/* DEFAULT_HOST */.H, today: '' }, { usersOf = () => NONE, purposeOf = () => undefined } = {}) {
    const findings = [];
    const notifications = [];
    noted = undefined;
    readCommands(subjects);
    for (const subject of subjects) {
        for (const active of (0,active_rules/* rulesOn */.T)(rules, subject)) {
            const missing = subject.kind === 'image' && missingFacts(active, subject);
            if (missing && missing.length > 0) {
                notifications.push(...notChecked(active, subject, missing));
                continue;
            }
            try {
                for (const problem of active.rule.check(subject, active.options, context)) {
                    noteSecretsOf(subject);
                    findings.push(toFinding(active, subject, problem, { host: context.host, usersOf, purposeOf }));
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
function toFinding(active, subject, problem, around) {
    const { at, message, related = NONE, flow = NONE, impliedBy = NONE, repeats = NONE } = problem;
    const { fix, evidence, secrets = NONE, parts, cause = '' } = problem;
    const span = 'span' in at ? at.span : at;
    const { rule } = active;
    const rate = (one) => ratingOf(active, one, { subject, span, ...around });
    const { score, severity, variant, milder, usual = severity } = rate(problem);
    const because = milder === undefined ? '' : ` Milder here: ${milder}.`;
    const implied = implication(subject, span);
    const isEdited = canEdit(subject) && implied === '';
    return {
        ruleId: rule.id,
        severity,
        score,
        variant,
        span,
        message: (0,redact/* shownText */.f)(message + implied + activation(subject) + podmanNote(subject, rule.id, usual) + because),
        related: related.length === 0 ? NONE : related.map(withoutSecretsIn),
        flow: flow.length === 0 ? NONE : flow.map(withoutSecretsIn),
        attack: problem.attack,
        impliedBy,
        repeats,
        fix: isEdited && fix && !isInBranches(fix, subject)
            ? (0,findings_fix/* withLineEndsOfFiles */.r)(withPlainTitle(reviewed(fix, rule)))
            : undefined,
        download: isEdited && problem.download ? reviewedDownload(problem.download, rule) : undefined,
        subject: (0,redact/* shownText */.f)(nameOf(subject)),
        evidence: evidence ?? evidenceOf(problem, span, subject),
        secrets,
        isOptional: profilesOf(subject).length > 0,
        thing: (0,things/* thingKeyOf */.N)(subject),
        declaredIn: declaredElsewhere(subject, span),
        parts: parts?.map((part) => partOf(part, rate({ ...part, milder: problem.milder }))),
        outdated: active.context && problem.outdated,
        cause: rule.mergedInFile === undefined ? undefined : { key: cause, counts: rule.mergedInFile },
    };
}
function declaredElsewhere(subject, { file }) {
    if (subject.kind !== 'container')
        return undefined;
    const { path } = subject.span.file;
    return path === file.path ? undefined : path;
}
function partOf({ key, vulnerability }, { score }) {
    return { key, score, ...(vulnerability && { vulnerability }) };
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
/** The last subject, as its rules run in sequence. */
let noted;
function note(name, value) {
    if (typeof value === 'string')
        (0,named_secrets/* noteSecret */.XV)(name, value);
}
/** An instruction of a Dockerfile is in its branch; an option may belong to another one. */
function isInBranches({ edits }, { kind }) {
    return kind !== 'stage' && kind !== 'dockerfile' && edits.some(({ span }) => (0,template_kind/* hasBranches */.VB)(span.file));
}
/** With the trap of a fix that is not safe. */
function reviewed(fix, { docs }) {
    if (fix.safety === 'review')
        return withTrap(fix, fix.trap ?? docs.fixTrap ?? IN_TEMPLATE);
    return fix.edits.some(({ span }) => (0,template_kind/* mayBeTemplate */.Lz)(span.file)) ? withTrap(fix, IN_TEMPLATE) : fix;
}
/** Copies field by field: with a spread, V8 keeps a hidden class for each object, which is larger than the object. */
function withTrap({ title, edits }, trap) {
    return { title, safety: 'review', edits, trap };
}
function reviewedDownload(download, rule) {
    return { ...download, fix: reviewed(download.fix, rule) };
}
/** A safe fix of a template. */
const IN_TEMPLATE = {
    breaks: 'The file is a template: text that is removed from one branch may be all that another branch has.',
    check: 'Render the template in every way that you use it, and look at the differences.',
};
function withPlainTitle(fix) {
    const title = (0,named_secrets/* withNames */.B1)(fix.title);
    return title === fix.title ? fix : { ...fix, title };
}
function canEdit(subject) {
    return !('cannotEdit' in subject && subject.cannotEdit);
}
/** Shared, because most findings have an empty list. */
const NONE = [];
function withoutSecretsIn(related) {
    return { ...related, message: withoutSecretsOften((0,named_secrets/* withNames */.B1)(related.message)) };
}
/** Messages of related places are often the same. */
const withoutSecretsOften = (0,remember_by_key/* rememberByKey */.u)((message) => message, redact/* withoutSecrets */.c);
/** A sentence about what sets an option indirectly. */
function implication(subject, { file, start, end }) {
    if (subject.kind !== 'container' || subject.implications === undefined)
        return '';
    const found = subject.implications.find(({ span }) => span.file === file && span.start <= start && end <= span.end);
    return found === undefined ? '' : ` ${found.message}`;
}
/** More names would obscure the problem. */
const NAMED_PROFILES = 3;
/** The profiles that start a subject which does not run by default; empty for one that does. */
function profilesOf(subject) {
    return 'activatedBy' in subject ? (subject.activatedBy ?? NONE) : NONE;
}
/** A sentence that names the profiles of a subject that does not run by default. */
function activation(subject) {
    const profiles = profilesOf(subject);
    if (profiles.length === 0)
        return '';
    const named = profiles.slice(0, NAMED_PROFILES).map((name) => `"${name}"`);
    const rest = profiles.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return ` It runs only with ${profiles.length === 1 ? `the profile ${list}` : `one of the profiles ${list}`}.`;
}
/** Claims about root on the host apply to Podman only if root runs it. Escape-path rules list such obstacles themselves. */
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
/** The name for fingerprints, which must not change when lines move. */
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
/** If the look-up was attempted, it has already reported the missing facts. */
function notChecked({ rule }, subject, missing) {
    if (subject.kind === 'image' && subject.isLookedUp)
        return [];
    const message = `${rule.id} was not checked: ${missing.join(', ')} unknown.`;
    const wayOut = 'Set images.lookup to auto, or use --lookup auto.';
    return [(0,gap/* notLookedAt */.$h)({ kind: 'image-not-looked-up', message, wayOut, span: spanOf(subject) })];
}
function crashed({ rule }, subject, error) {
    const reason = error instanceof Error ? error.message : String(error);
    return (0,gap/* notLookedAt */.$h)({
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


/***/ }),

/***/ 60174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ thingKeyOf),
/* harmony export */   h: () => (/* binding */ thingsIn)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35868);
/* harmony import */ var _model_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79602);
/* harmony import */ var _model_findings_thing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93313);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78399);
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62050);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3239);







/** The containers, builds and stages among the subjects. */
function thingsIn(subjects) {
    return subjects.flatMap((subject) => {
        if (subject.kind === 'container')
            return [containerThing(subject)];
        if (subject.kind === 'build')
            return [buildThing(subject)];
        return subject.kind === 'stage' ? [stageThing(subject)] : [];
    });
}
/** The key of the container, build or stage, or the name of the one that uses the image; undefined for other subjects. */
function thingKeyOf(subject) {
    if (subject.kind === 'image')
        return keyOfUser(subject);
    return subject.kind === 'container' || subject.kind === 'build' || subject.kind === 'stage'
        ? keyOf(subject)
        : undefined;
}
/** One text for all findings of a subject, because there may be many. */
const keyOf = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_3__/* .remember */ .k)(({ kind, span }) => (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_4__/* .flat */ .C)(`${kind} ${span.file.path}:${span.start}`));
const keyOfUser = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_3__/* .remember */ .k)(({ use, usedBy, reference }) => {
    const kind = use === 'container' ? 'container' : 'stage';
    return (0,_model_findings_thing_js__WEBPACK_IMPORTED_MODULE_5__/* .thingName */ .I)({ kind, path: reference.span.file.path, name: usedBy });
});
function containerThing(container) {
    const { image, build, span, isOnHostedRunner } = container;
    const runs = image === undefined ? build && builtFrom(build) : textOf(image);
    const { path } = span.file;
    const { name } = container;
    const key = keyOf(container);
    // not with a spread, for which V8 keeps a hidden class for each object
    return isOnHostedRunner
        ? { key, kind: 'container', path, name, runs, parents: NONE, isOnHostedRunner }
        : { key, kind: 'container', path, name, runs, parents: NONE };
}
function buildThing(build) {
    return {
        key: keyOf(build),
        kind: 'build',
        path: build.span.file.path,
        name: build.name,
        runs: builtFrom(build),
        parents: NONE,
    };
}
/** The Dockerfile, or the folder or address where it is. */
function builtFrom({ dockerfilePath, context, target }) {
    const from = dockerfilePath ?? context?.value;
    if (typeof from !== 'string' || target?.value === _model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .DYNAMIC */ .u5)
        return undefined;
    return (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(`build ${from} ${target?.value ?? ''}`);
}
function stageThing(stage) {
    return {
        key: keyOf(stage),
        kind: 'stage',
        path: stage.span.file.path,
        name: stage.label,
        runs: baseText((0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .rootBase */ .C6)(stage)),
        parents: parentsOf(stage),
    };
}
function parentsOf(stage) {
    const parents = [];
    for (let { base } = stage; base.kind === 'stage'; base = base.stage.base)
        parents.push(keyOf(base.stage));
    return parents.length === 0 ? NONE : parents;
}
const NONE = [];
function baseText(base) {
    if (base.kind === 'scratch')
        return 'scratch';
    return base.kind === 'image' ? textOf(base.image) : undefined;
}
function textOf({ reference: { value } }) {
    return [_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN_PIECE */ .YB, _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_6__/* .SHOWN_PIECE */ .tL].some((piece) => value.text.includes(piece)) ? undefined : (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(value.text);
}


/***/ })

};
