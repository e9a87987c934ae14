export const id = 8629;
export const ids = [8629];
export const modules = {

/***/ 41576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nearestRule),
/* harmony export */   X: () => (/* binding */ ruleNames)
/* harmony export */ });
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96730);

function ruleNames(rules) {
    const former = rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    return new Map([...former, ...rules.map(({ id }) => [id, id])]);
}
/** The id of the rule that `name` most likely means. */
function nearestRule(name, names) {
    const found = (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, [...names.keys()]);
    return found === undefined ? undefined : names.get(found);
}


/***/ }),

/***/ 41206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   Wn: () => (/* binding */ imageDestinationsOf),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   l0: () => (/* binding */ IMAGE_FORMATS)
/* harmony export */ });
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35787);

/** What `--format` takes. */
const FORMATS = [
    'terminal',
    'sarif',
    'json',
    'markdown',
    'html',
    'gitlab',
    'gitlab-sast',
    'junit',
    'checkstyle',
    'gcc',
    'csv',
];
/** What `--format` of `hullcheck image` takes: bills of materials, too. */
const IMAGE_FORMATS = [...FORMATS, 'cyclonedx', 'spdx'];
/** Where reports go, by `--format` and `--output`. @throws {UsageError} for destinations that exclude each other. */
function destinationsOf(given) {
    return destinationsIn(given, FORMATS);
}
/** The same for the report on an image. @throws {UsageError} for destinations that exclude each other. */
function imageDestinationsOf(given) {
    return destinationsIn(given, IMAGE_FORMATS);
}
function destinationsIn({ format = ['terminal'], output }, formats) {
    const destinations = format.map((text) => parseDestination(text, formats));
    const [first] = destinations;
    if (output !== undefined) {
        if (first === undefined || destinations.length > 1 || first.file !== undefined) {
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('--output goes with one --format; write several as --format json=FILE --format terminal');
        }
        return [{ format: first.format, file: output === '-' ? undefined : output }];
    }
    if (destinations.filter(({ file }) => file === undefined).length > 1) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('only one format can go to standard output; give the others a file, as in --format json=FILE');
    }
    return destinations;
}
function parseDestination(text, formats) {
    const [name = '', ...rest] = text.split('=');
    const format = formats.find((candidate) => candidate === name);
    if (format === undefined) {
        if (IMAGE_FORMATS.some((candidate) => candidate === name))
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${name} lists the packages of one image, so only hullcheck image writes it`);
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`unknown format ${JSON.stringify(name)}; formats are ${formats.join(', ')}`);
    }
    const file = rest.join('=');
    if (rest.length > 0 && file === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`--format ${text} names no file`);
    return { format, file: rest.length === 0 ? undefined : file };
}


/***/ }),

/***/ 58629:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(83050);
// EXTERNAL MODULE: ./build/rules/define-rule.js
var define_rule = __webpack_require__(2120);
// EXTERNAL MODULE: ./build/support/image-like.js
var image_like = __webpack_require__(41345);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/config/vulnerability-threshold.js
var vulnerability_threshold = __webpack_require__(86887);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/report/grouping.js
var grouping = __webpack_require__(74178);
// EXTERNAL MODULE: ./build/support/nearest.js
var nearest = __webpack_require__(96730);
// EXTERNAL MODULE: ./build/commands/destinations.js
var destinations = __webpack_require__(41206);
;// CONCATENATED MODULE: ./build/commands/options.js






const OPTIONS = {
    author: new esm/* Option */.c$('--author <name>', 'who makes the statements (default: Unknown author)'),
    base: new esm/* Option */.c$('--base <commit>', 'fail only on findings that are new since this commit or branch, as in a pull request'),
    baseline: new esm/* Option */.c$('--baseline <file>', 'do not report the findings that this file lists'),
    cache: new esm/* Option */.c$('--cache-dir <folder>', 'cache the analysis of image layers in this folder'),
    config: new esm/* Option */.c$('--config <file>', 'configuration file (default: .github/hullcheck.yml or .hullcheck.yml)'),
    database: new esm/* Option */.c$('--vulnerability-database <folder>', 'folder with OSV records, or with the index that db build makes of them'),
    debug: new esm/* Option */.c$('--debug', 'print what is read, and the stack of an error, to standard error'),
    details: new esm/* Option */.c$('-v, --verbose', 'print every detail with its place, and all assumptions'),
    dryRun: new esm/* Option */.c$('--dry-run', 'print a diff for git apply instead of writing files'),
    ecosystem: repeatable('--ecosystem <name>', 'index only this ecosystem, such as Debian; repeatable'),
    exclude: repeatable('--exclude <pattern>', 'files not to scan, as in .gitignore; repeatable'),
    exitZero: new esm/* Option */.c$('--exit-zero', 'exit with 0 whatever is found'),
    failOnUnavailable: new esm/* Option */.c$('--fail-on-unavailable', 'exit with 3 if something could not be looked up'),
    failOn: oneOf('--fail-on <severity>', 'exit with 1 if there are findings of this severity or above (default: high)', [
        'critical',
        'high',
        'medium',
        'low',
        'none',
    ]),
    failOnVulnerability: new esm/* Option */.c$('--fail-on-vulnerability <conditions>', 'which vulnerabilities of images exit with 1: a severity, exploited, epss=0.1, only-fixed or unfixed, with commas between them, or none (default: as --fail-on)').argParser((value) => {
        const threshold = (0,vulnerability_threshold/* parseVulnerabilityThreshold */.jZ)(value);
        if (threshold === undefined)
            throw new esm/* InvalidArgumentError */.Di(`It takes ${vulnerability_threshold/* THRESHOLD_FORM */.Ho.replaceAll('`', '')}.`);
        return threshold;
    }),
    format: formatOption(destinations/* FORMATS */.hR),
    full: new esm/* Option */.c$('--full', 'print every finding with its code and its fix, and everything that was not looked at, however many there are'),
    groupBy: oneOf('--group-by <what>', 'file, rule or container (default: file); for the terminal', grouping/* GROUPINGS */.Jg),
    imageFormat: formatOption(destinations/* IMAGE_FORMATS */.l0),
    imageAnalysis: oneOf('--image-analysis <how>', 'where the list of packages comes from; auto reads an SBOM if a layer cannot be read (default: auto)', ['auto', 'layers', 'sbom']),
    includeSuppressed: new esm/* Option */.c$('--include-suppressed', 'list suppressed findings in the terminal, and keep them in SARIF, with their reasons'),
    indexFolder: new esm/* Option */.c$('-o, --output <folder>', 'where to write {ecosystem}/hullcheck-2.gz (default: the same folder)'),
    insecure: new esm/* Option */.c$('--insecure', 'connect to its registry without encryption'),
    listPackages: new esm/* Option */.c$('--list-packages', 'list all packages in the terminal; JSON and HTML always do'),
    lookup: oneOf('--lookup <when>', 'look up images in their registries (default: never)', ['auto', 'never']),
    matrixFormat: oneOf('-f, --format <format>', 'format of the output', ['terminal', 'json', 'markdown']).default('terminal'),
    noColor: new esm/* Option */.c$('--no-color', 'print without colours, as with the variable NO_COLOR'),
    offline: new esm/* Option */.c$('--offline', 'never use the network'),
    output: new esm/* Option */.c$('-o, --output <file>', 'write the report to this file; takes a single --format'),
    platform: new esm/* Option */.c$('--platform <platform>', 'which platform of a multi-platform image (default: linux/amd64)'),
    posture: new esm/* Option */.c$('--posture', 'show what confines each container instead of the findings'),
    onlyFixed: new esm/* Option */.c$('--only-fixed', 'leave vulnerabilities without a fix out of reports; the exit status stays the same'),
    onlyRule: repeatable('--rule <id>', 'run only this rule, whatever the profile; repeatable'),
    profile: oneOf('--profile <profile>', 'which rules to run', ['recommended', 'strict']),
    quiet: new esm/* Option */.c$('-q, --quiet', 'print one line for each finding, and nothing else'),
    rule: repeatable('--rule <id>', 'fix only findings of this rule; repeatable'),
    severity: oneOf('--severity <severity>', 'leave milder findings out of reports; the exit status stays the same', finding/* SEVERITIES */.oC),
    skipRule: repeatable('--skip-rule <id>', 'do not run this rule; repeatable'),
    sort: oneOf('--sort <order>', 'place or severity, the worst first (default: severity); for the terminal', grouping/* SORTINGS */.gz),
    stdinFilename: new esm/* Option */.c$('--stdin-filename <path>', 'with - as the path: where the text on standard input belongs in the repository'),
    threads: new esm/* Option */.c$('--threads <number>', 'how many threads check a large repository (default: the number of processors, at most 4)'),
    unsafe: new esm/* Option */.c$('--unsafe', 'also make fixes that can change how a container behaves; review them'),
    verbose: new esm/* Option */.c$('-v, --verbose', 'print notes, too'),
    vexOutput: new esm/* Option */.c$('-o, --output <file>', 'write the document to this file (default: standard output)'),
    vex: repeatable('--vex <file>', 'a VEX document (OpenVEX, CSAF or CycloneDX): vulnerabilities that do not affect an image do not count; repeatable'),
    vulnerabilities: oneOf('--vulnerabilities <where>', 'look up known vulnerabilities of the packages in images; auto: in the database if one is set, otherwise online (default: off; auto for vex, and for an image at a registry that you name)', ['auto', 'online', 'offline', 'off']),
    vulnerabilityDetail: oneOf('--vulnerability-detail <unit>', 'what one finding about vulnerabilities is: the image, each package or each vulnerability (default: image)', ['image', 'package', 'cve']),
    writeBaseline: new esm/* Option */.c$('--write-baseline <file>', 'write all findings of this run into a baseline file; where a baseline applies, only remove entries'),
};
/** Adds options to a command. Its help lists them in this order. */
function withOptions(command, ...names) {
    for (const name of names)
        command.addOption(OPTIONS[name]);
    return command;
}
/** An option with a few values. The message for any other one names the nearest. */
function oneOf(flags, description, values) {
    return new esm/* Option */.c$(flags, description).choices(values).argParser((value) => {
        if (values.includes(value))
            return value;
        const meant = (0,nearest/* nearest */.p)(value, values);
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        throw new esm/* InvalidArgumentError */.Di(`Allowed choices are ${values.join(', ')}.${hint}`);
    });
}
function formatOption(formats) {
    return repeatable('-f, --format <format[=file]>', `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}; repeatable, =file writes to a file`);
}
function repeatable(flags, description) {
    return new esm/* Option */.c$(flags, description).argParser((value, before = []) => [
        ...before,
        value,
    ]);
}

// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
;// CONCATENATED MODULE: ./build/commands/main.js









/** The exit statuses for errors; a gate reads nothing else. */
const EXIT = { usage: 2, failure: 3 };
const HELP = `
Exit status:
  0  nothing at or above --fail-on was found; everything fixable is fixed
  1  findings at or above --fail-on
  2  wrong usage or wrong configuration
  3  something could not be checked, so nothing can be promised

Examples:
  hullcheck scan                                  this repository
  hullcheck scan services/api --fail-on medium    one folder, stricter
  hullcheck scan --base origin/main               only what this branch adds
  hullcheck scan --format terminal --format sarif=hullcheck.sarif
  hullcheck scan --format html=report.html        an HTML page to read or share
  hullcheck init --baseline                       accept what exists, and fail on new findings
  hullcheck fix --dry-run --unsafe                what would change, as a diff
  hullcheck posture                               what confines each container
  docker inspect $(docker ps -q) | hullcheck inspect -
  hullcheck image debian:12                       one image
  hullcheck explain runtime-socket-mount

Documentation: https://github.com/hullcheck/hullcheck#readme`;
/** Runs one command line and returns its exit status. It never throws. The code for each command is loaded when it is asked for. */
async function main(argv, surroundings) {
    let status = 0;
    const program = createProgram(surroundings, (value) => {
        status = value;
    });
    try {
        refuseMisplaced(argv, program, surroundings);
        await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
        return status;
    }
    catch (error) {
        return report(error, argv, surroundings);
    }
}
/** A file, folder or image where a command has to be: says which command was meant. */
function refuseMisplaced(argv, program, { folder }) {
    const [first = ''] = argv;
    const names = ['help', ...program.commands.map((one) => one.name())];
    if (first === '' || first.startsWith('-') || names.includes(first))
        return;
    const command = meantCommand(first, folder);
    if (command === undefined)
        return;
    throw new usage_error/* UsageError */.e(`"${(0,configuration_error/* printable */.g)(first)}" is not a command. Did you mean: hullcheck ${command} ${(0,configuration_error/* printable */.g)(first)}`);
}
function meantCommand(word, folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(folder, word)))
        return 'scan';
    return (0,image_like/* looksLikeImage */.N)(word) ? 'image' : undefined;
}
function report(error, argv, { stderr, environment }) {
    if (error instanceof esm/* CommanderError */.b7)
        return error.exitCode === 0 ? 0 : EXIT.usage;
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(`hullcheck: ${message}\n`);
    if (error instanceof usage_error/* UsageError */.e || error instanceof configuration_error/* ConfigurationError */.j)
        return EXIT.usage;
    if ((environment['HULLCHECK_DEBUG'] || argv.includes('--debug')) && error instanceof Error)
        stderr.write(`${error.stack}\n`);
    return EXIT.failure;
}
function createProgram(surroundings, setStatus) {
    const program = new esm/* Command */.uB('hullcheck');
    program
        .description('Finds container security problems in Dockerfiles and compose files.')
        .version(version/* VERSION */.x)
        .addHelpText('after', HELP)
        .exitOverride()
        .configureOutput({
        writeOut: (text) => void surroundings.stdout.write(text),
        writeErr: (text) => void surroundings.stderr.write(text),
    })
        .showSuggestionAfterError();
    program.addCommand(scanDefinition(surroundings, setStatus));
    program.addCommand(fixDefinition(surroundings, setStatus));
    program.addCommand(postureDefinition(surroundings, setStatus));
    program.addCommand(inspectDefinition(surroundings, setStatus));
    program.addCommand(imageDefinition(surroundings, setStatus));
    program.addCommand(vexDefinition(surroundings, setStatus));
    program.addCommand(databaseDefinition(surroundings, setStatus));
    program.addCommand(rulesDefinition(surroundings));
    program
        .command('explain')
        .description('explain what a rule finds, why it matters and how to fix it')
        .argument('<rule...>', 'id of the rule, such as privileged; id of another tool, such as DL3002; or words')
        .action(async (words) => (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(2811)]).then(__webpack_require__.bind(__webpack_require__, 75062))).explain(words, surroundings));
    program.addCommand(configurationDefinition(surroundings));
    program
        .command('init')
        .description('write a workflow and a commented configuration; existing files are kept')
        .option('--dry-run', 'print the files instead of writing them')
        .option('--baseline', 'accept the findings that exist for 90 days, so that only later ones fail the check')
        .action(async (options) => (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(6115), __webpack_require__.e(3894)]).then(__webpack_require__.bind(__webpack_require__, 63894))).init(options, surroundings));
    program
        .command('completion')
        .description('print a script that completes command lines in a shell')
        .argument('<shell>', 'bash, zsh, fish or powershell')
        .action(async (shell) => (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(9426)]).then(__webpack_require__.bind(__webpack_require__, 2461))).completion(shell, program, surroundings));
    for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
        command.exitOverride().copyInheritedSettings(program);
    }
    return program;
}
function rulesDefinition(surroundings) {
    return new esm/* Command */.uB('rules')
        .description('list the rules')
        .argument('[word...]', 'only rules with all these words in their id, title, concern or ids of other tools')
        .option('--json', 'as JSON')
        .addOption(new esm/* Option */.c$('--map <tool>', 'list the rules of another tool, and ours for each').choices(define_rule/* PEERS */.I))
        .action(async (words, { map, ...options }) => {
        if (map === undefined)
            (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(8071)]).then(__webpack_require__.bind(__webpack_require__, 95576))).listRules({ ...options, words }, surroundings);
        else
            (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(2801)]).then(__webpack_require__.bind(__webpack_require__, 54388))).listPeerMap(map, options, surroundings);
    });
}
function configurationDefinition(surroundings) {
    const command = new esm/* Command */.uB('config').description('work with the configuration');
    const check = command
        .command('check')
        .description('check the configuration, and print what it sets')
        .action(async (options) => {
        (await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(6115), __webpack_require__.e(4953)]).then(__webpack_require__.bind(__webpack_require__, 54953))).checkConfiguration(options, surroundings);
    });
    withOptions(check, 'config');
    return command;
}
function scanDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('scan')
        .description('scan files and folders')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { scanCommand } = await Promise.all(/* import() */[__webpack_require__.e(6893), __webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(2775), __webpack_require__.e(6614)]).then(__webpack_require__.bind(__webpack_require__, 42758));
        setStatus(await scanCommand({ ...options, paths }, surroundings));
    });
    withOptions(command, 'format', 'output', 'profile', 'failOn', 'failOnVulnerability', 'exitZero');
    withOptions(command, 'onlyRule', 'skipRule', 'exclude');
    withOptions(command, 'severity', 'groupBy', 'sort', 'full', 'quiet', 'noColor', 'config', 'baseline', 'base');
    withOptions(command, 'writeBaseline', 'includeSuppressed', ...LOOKUPS, 'vex', 'threads', 'offline', 'stdinFilename');
    return withOptions(command, 'verbose', 'debug');
}
const PATHS = 'files and folders of one repository, or - for standard input (default: the working directory)';
const LOOKUPS = ['lookup', 'vulnerabilities', 'database', 'cache'];
function fixDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('fix')
        .description('fix findings in the files; fixes that would not help are left out')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { fixCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(9061), __webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(8023), __webpack_require__.e(7931), __webpack_require__.e(2919), __webpack_require__.e(5054), __webpack_require__.e(8713), __webpack_require__.e(2624), __webpack_require__.e(2904)]).then(__webpack_require__.bind(__webpack_require__, 82904));
        setStatus(await fixCommand({ ...options, paths }, surroundings));
    });
    return withOptions(command, 'unsafe', 'dryRun', 'rule', 'profile', 'config', ...LOOKUPS, 'offline');
}
function postureDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('posture')
        .description('show what confines each container: namespaces, capabilities, hardening, limits and ways out')
        .argument('[path...]', PATHS)
        .action(async (paths, options) => {
        const { postureCommand } = await Promise.all(/* import() */[__webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(612), __webpack_require__.e(8883)]).then(__webpack_require__.bind(__webpack_require__, 612));
        setStatus(await postureCommand({ ...options, paths }, surroundings));
    });
    return withOptions(command, 'matrixFormat', 'config', 'details');
}
function inspectDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('inspect')
        .description('check existing containers by the output of docker inspect or podman inspect')
        .argument('[file]', 'file with that output; - or nothing for standard input')
        .action(async (file, options) => {
        const { inspectCommand } = await Promise.all(/* import() */[__webpack_require__.e(8989), __webpack_require__.e(9019), __webpack_require__.e(6893), __webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(8023), __webpack_require__.e(2775), __webpack_require__.e(612), __webpack_require__.e(2400)]).then(__webpack_require__.bind(__webpack_require__, 57135));
        setStatus(await inspectCommand({ ...options, file }, surroundings));
    });
    withOptions(command, 'format', 'output', 'profile', 'failOn', 'failOnVulnerability', 'posture', 'config');
    withOptions(command, ...LOOKUPS);
    return withOptions(command, 'offline', 'verbose');
}
function imageDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('image')
        .description('check one image: its vulnerabilities, its configuration and its contents')
        .argument('<image>', 'image reference; OCI layout or archive of docker save, with :name if it has several images; - for a pipe; docker-daemon:NAME or podman:NAME for an image of an engine')
        .action(async (image, options) => {
        // only this command loads the code that reads images
        const { imageCommand } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(7931), __webpack_require__.e(6198), __webpack_require__.e(2919), __webpack_require__.e(2775), __webpack_require__.e(9300), __webpack_require__.e(8713), __webpack_require__.e(367), __webpack_require__.e(3883), __webpack_require__.e(1922)]).then(__webpack_require__.bind(__webpack_require__, 35906));
        setStatus(await imageCommand({ ...options, image }, surroundings));
    });
    withOptions(command, 'imageFormat', 'output', 'failOn', 'failOnVulnerability', 'failOnUnavailable', 'severity');
    withOptions(command, 'onlyFixed', 'listPackages');
    withOptions(command, 'config', 'includeSuppressed', 'platform', 'insecure', 'imageAnalysis', 'vulnerabilities');
    return withOptions(command, 'vulnerabilityDetail', 'database', 'vex', 'cache', 'offline');
}
function vexDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('vex')
        .description('write the accepted vulnerabilities of images, with their reasons, as an OpenVEX document')
        .argument('[path...]', 'files and folders of one repository (default: the working directory)')
        .action(async (paths, options) => {
        const { vexCommand } = await Promise.all(/* import() */[__webpack_require__.e(9019), __webpack_require__.e(4034), __webpack_require__.e(3756), __webpack_require__.e(5706), __webpack_require__.e(6893), __webpack_require__.e(8451), __webpack_require__.e(5632), __webpack_require__.e(2919), __webpack_require__.e(6667)]).then(__webpack_require__.bind(__webpack_require__, 43645));
        setStatus(await vexCommand({ ...options, paths }, surroundings));
    });
    withOptions(command, 'vexOutput', 'author', 'config', 'vulnerabilities', 'database');
    return withOptions(command, 'cache', 'offline');
}
function databaseDefinition(surroundings, setStatus) {
    const command = new esm/* Command */.uB('db').description('prepare known vulnerabilities for offline use');
    const build = command
        .command('build')
        .description('index OSV records, so that they take less space and load faster')
        .argument('<folder>', 'folder with the records as {ecosystem}/all.zip')
        .action(async (folder, options) => {
        const { databaseCommand } = await Promise.all(/* import() */[__webpack_require__.e(4353), __webpack_require__.e(9750), __webpack_require__.e(5621)]).then(__webpack_require__.bind(__webpack_require__, 25621));
        setStatus(await databaseCommand({ ...options, folder }, surroundings));
    });
    withOptions(build, 'indexFolder', 'ecosystem');
    return command;
}


/***/ }),

/***/ 35787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line asks for something impossible: exit status 2. */
class UsageError extends Error {
    name = 'UsageError';
}


/***/ }),

/***/ 83050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Wrong configuration, input or arguments: the user can correct it, so it is shown without a stack. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    place;
    constructor(message, place) {
        super(place === undefined ? message : `${prefix(place)}: ${message}`);
        this.place = place;
    }
}
function prefix({ path, line, column }) {
    return [printable(path), line, column].filter((part) => part !== undefined).join(':');
}
/** Names of files may contain line ends and escape sequences, which terminals and workflow logs would obey. */
function printable(text) {
    return text.replaceAll(/[\p{C}\u2028\u2029]/gu, '\uFFFD');
}


/***/ }),

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ ruleId),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   errorAt: () => (/* binding */ errorAt),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   k2: () => (/* binding */ byRule),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   t4: () => (/* binding */ located),
/* harmony export */   ur: () => (/* binding */ scalarShape)
/* harmony export */ });
/* harmony import */ var _check_rule_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41576);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71539);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30654);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96730);
/* harmony import */ var _support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6554);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83050);







/** One of a few words. */
function choice(values, expected = orList(values.map((value) => `\`${value}\``))) {
    return {
        expected,
        read(node) {
            const text = scalar(node, expected);
            const value = values.find((each) => each === text);
            if (value === undefined)
                throw unexpected(node, text, expected, (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(text, values));
            return value;
        },
        jsonSchema: () => ({ enum: values }),
    };
}
/** A text that `parse` accepts; `parse` returns undefined for any other. */
function scalarShape(expected, parse, schema) {
    return {
        expected,
        read(node) {
            const text = scalar(node, expected);
            const value = parse(text);
            if (value === undefined)
                throw unexpected(node, text, expected);
            return value;
        },
        jsonSchema: () => schema,
    };
}
const text = scalarShape('a text', (value) => (value.trim() === '' ? undefined : value.trim()), {
    type: 'string',
    pattern: '\\S',
});
const date = scalarShape('a day as YYYY-MM-DD', (value) => ((0,_support_day_js__WEBPACK_IMPORTED_MODULE_4__/* .isDay */ .N)(value) ? value : undefined), {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
});
/** The id of a rule. Former ids are accepted as well, and read as the current one. */
const ruleId = {
    expected: 'the id of a rule',
    read(node, rules) {
        const text = scalar(node, 'the id of a rule');
        const id = rules.names.get(text);
        if (id === undefined)
            throw unknownRule(node, text, rules);
        return id;
    },
    jsonSchema: (rules) => ({ enum: [...rules.byId.keys()] }),
};
function list(item, maximum) {
    const expected = `a list; each item is ${item.expected}`;
    return {
        expected,
        read(node, rules) {
            if (node.kind !== 'sequence')
                throw unexpected(node, undefined, expected);
            if (node.items.length > maximum)
                throw errorAt(node, `The list has more than ${maximum} entries.`);
            return node.items.map((each) => item.read(each.node, rules));
        },
        jsonSchema: (rules) => ({ type: 'array', items: item.jsonSchema(rules), maxItems: maximum }),
    };
}
/** The same, with its place in the file. */
function located(shape) {
    return {
        ...shape,
        read: (node, rules) => ({ value: shape.read(node, rules), span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(node) }),
    };
}
/** A list, or a single value. */
function oneOrMore(item, maximum) {
    const several = list(item, maximum);
    return {
        expected: `${item.expected}, or a list`,
        read: (node, rules) => (node.kind === 'sequence' ? several.read(node, rules) : [item.read(node, rules)]),
        jsonSchema: (rules) => ({ anyOf: [item.jsonSchema(rules), several.jsonSchema(rules)] }),
    };
}
/** A word, or a mapping with details. */
function either(word, mapping, expected = `${word.expected} or ${mapping.expected}`) {
    return {
        expected,
        read(node, rules) {
            if (node.kind === 'mapping')
                return mapping.read(node, rules);
            if (node.kind === 'sequence')
                throw unexpected(node, undefined, expected);
            return word.read(node, rules);
        },
        jsonSchema: (rules) => ({ anyOf: [word.jsonSchema(rules), mapping.jsonSchema(rules)] }),
    };
}
/** A mapping from ids of rules; the values depend on the rule. */
function byRule(shapeOf) {
    const expected = 'a mapping from ids of rules';
    return {
        expected,
        read(node, rules) {
            const values = new Map();
            for (const { key, node: valueNode } of entriesOf(node, expected)) {
                const id = ruleId.read(key, rules);
                if (values.has(id))
                    throw errorAt(key, `The rule "${id}" is configured twice, once by its former id.`);
                values.set(id, shapeOf(rules.byId.get(id) ?? { id }).read(valueNode, rules));
            }
            return values;
        },
        jsonSchema(rules) {
            const special = [...rules.byId.values()].filter(({ options }) => options !== undefined);
            return {
                type: 'object',
                propertyNames: ruleId.jsonSchema(rules),
                properties: Object.fromEntries(special.map((rule) => [rule.id, shapeOf(rule).jsonSchema(rules)])),
                additionalProperties: shapeOf({ id: '' }).jsonSchema(rules),
            };
        },
    };
}
/** A mapping with known keys. */
function mapping(fields, expected) {
    return {
        expected,
        read(node, rules) {
            const values = new Map();
            for (const { key, node: valueNode } of entriesOf(node, expected)) {
                const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
                if (field === undefined)
                    throw unknownKey(key, key.value, Object.keys(fields));
                // an option without a value counts as unset
                if (!(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(valueNode))
                    values.set(key.value, field.shape.read(valueNode, rules));
            }
            const missing = Object.keys(fields).find((name) => fields[name]?.isRequired && !values.has(name));
            if (missing !== undefined)
                throw errorAt(node, `\`${missing}\` is missing: ${fields[missing]?.description}`);
            // each field was read by its own shape
            return Object.fromEntries(values);
        },
        jsonSchema: (rules) => mappingSchema(fields, rules),
    };
}
function mappingSchema(fields, rules) {
    const names = Object.keys(fields);
    const properties = Object.entries(fields).map(([name, { shape, description }]) => [
        name,
        { description, ...shape.jsonSchema(rules) },
    ]);
    const required = names.filter((name) => fields[name]?.isRequired);
    return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(properties),
        ...(required.length > 0 && { required }),
    };
}
function errorAt({ file, start }, message) {
    return new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(message, { path: file.path, ...(0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, start) });
}
function scalar(node, expected) {
    if (node.kind === 'scalar' && !(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(node))
        return node.value;
    throw unexpected(node, undefined, expected);
}
function entriesOf(node, expected) {
    if (node.kind !== 'mapping')
        throw unexpected(node, undefined, expected);
    return node.entries.values();
}
/** Values are shown only if they cannot be a misplaced secret. */
function unexpected(node, text, expected, meant) {
    const value = (text !== undefined && (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text)) || 'This';
    return errorAt(node, `${value} is not expected here. Expected ${expected}${didYouMean(meant)}`);
}
function unknownKey(node, key, known) {
    const name = (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(key);
    const what = name === undefined ? 'This key is not known' : `The key ${name} is not known`;
    return errorAt(node, `${what}. Known are ${andList(known)}${didYouMean((0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, known))}`);
}
function unknownRule(node, text, rules) {
    return errorAt(node, `${(0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text) === undefined ? 'This rule' : `The rule ${(0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text)}`} does not exist${didYouMean((0,_check_rule_names_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestRule */ .V)(text, rules.names))}`);
}
function didYouMean(meant) {
    return meant === undefined ? '.' : `; did you mean "${meant}"?`;
}
function orList(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function andList(words) {
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}


/***/ }),

/***/ 86887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ THRESHOLD_FORM),
/* harmony export */   jZ: () => (/* binding */ parseVulnerabilityThreshold),
/* harmony export */   w5: () => (/* binding */ vulnerabilityThreshold)
/* harmony export */ });
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9461);

/** The values of `fail-on-vulnerability`, for messages: it takes several, with commas between them. */
const THRESHOLD_FORM = '`critical`, `high`, `medium` or `low`, `exploited`, `epss=` with a probability such as `0.1`, and `only-fixed` or `unfixed`, with commas between them, or `none`';
const CONDITION = /^(?:(critical|high|medium|low)|(exploited)|epss=(0?\.\d{1,6}|[01](?:\.0{1,6})?)|(only-fixed|unfixed))$/;
const LONGEST = 200;
/** Undefined for any other text, and for one without a condition. */
function parseVulnerabilityThreshold(text) {
    const words = text.length > LONGEST ? [] : text.split(',').map((word) => word.trim().toLowerCase());
    if (words.join() === 'none')
        return { text: 'none' };
    let threshold = { text: words.join(', ') };
    for (const word of words) {
        const [, severity, exploited, epss, fixes] = CONDITION.exec(word) ?? [];
        const condition = {
            ...(severity !== undefined && { severity: severity }),
            ...(exploited !== undefined && { isExploited: true }),
            ...(epss !== undefined && { epss: Number(epss) }),
            ...(fixes !== undefined && { withoutFix: fixes === 'unfixed' ? 'always' : 'never' }),
        };
        const [name] = Object.keys(condition);
        // neither an unknown word nor the same condition twice
        if (name === undefined || name in threshold)
            return undefined;
        threshold = { ...threshold, ...condition };
    }
    const { severity, isExploited, epss } = threshold;
    return severity === undefined && isExploited === undefined && epss === undefined ? undefined : threshold;
}
const vulnerabilityThreshold = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarShape */ .ur)(THRESHOLD_FORM, parseVulnerabilityThreshold, {
    type: 'string',
    pattern: '^ *(none|(critical|high|medium|low|exploited|epss=[01]?(\\.\\d{1,6})?|only-fixed|unfixed)( *, *(critical|high|medium|low|exploited|epss=[01]?(\\.\\d{1,6})?|only-fixed|unfixed))*) *$',
});


/***/ }),

/***/ 18140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   GP: () => (/* binding */ CHECKSUM),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/** From worst to mildest. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'];
/** critical above 9.0, high from 7.0, medium from 4.0, low below: the bands that GitHub documents. */
function severityOf(score) {
    if (score === undefined)
        return 'note';
    if (score > 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function isAtLeast(severity, threshold) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
/** The placeholder for the checksum of a file or the digest of an image that was not fetched yet. */
const CHECKSUM = 'sha256:\u2026';
/** The place of a problem of a whole file: its beginning. */
function startOf(file) {
    return { file, start: 0, end: 0 };
}


/***/ }),

/***/ 69919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ GAP_THINGS),
/* harmony export */   z: () => (/* binding */ GAP_KINDS)
/* harmony export */ });
/** The units in which gaps are counted, from large to small. */
const GAP_THINGS = [
    'file',
    'folder',
    'project',
    'service',
    'container',
    'stage',
    'image',
    'reference',
    'instruction',
    'command',
    'value',
    'rule',
];
/** The kinds of gaps, with their default weight and the unit they are counted in. `docs/not-looked-at.md` explains each. */
const GAP_KINDS = {
    // files as a whole
    'unreadable-file': { weight: 'severe', thing: 'file', code: 'unreadable-file', hides: 'file' },
    'unreadable-folder': { weight: 'severe', thing: 'folder', code: 'unreadable-file' },
    'syntax-error': { weight: 'severe', thing: 'file', code: 'syntax-error', hides: 'file' },
    'too-many-files': { weight: 'severe', thing: 'file', code: 'not-checked' },
    template: { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'lfs-pointer': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'link-leads-outside': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'link-leads-nowhere': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'undecodable-name': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'unknown-format': { weight: 'ordinary', thing: 'file', code: 'not-checked', hides: 'file' },
    'unlisted-files': { weight: 'expected', thing: 'folder', code: 'not-checked' },
    // parts of files
    'limit-reached': { weight: 'severe', thing: 'value', code: 'not-checked', hides: 'file' },
    'refused-by-engine': { weight: 'ordinary', thing: 'project', code: 'parse-problem' },
    'unknown-instruction': { weight: 'severe', thing: 'instruction', code: 'parse-problem' },
    'unknown-shell': { weight: 'ordinary', thing: 'command', code: 'not-checked' },
    'unreadable-commands': { weight: 'ordinary', thing: 'command', code: 'parse-problem' },
    'foreign-frontend': { weight: 'ordinary', thing: 'file', code: 'not-checked' },
    'ambiguous-text': { weight: 'severe', thing: 'value', code: 'parse-problem' },
    // things that files refer to
    'missing-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'outside-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'undecided-reference': { weight: 'ordinary', thing: 'reference', code: 'not-checked' },
    'environment-elsewhere': { weight: 'expected', thing: 'reference', code: 'not-checked' },
    'unknown-value': { weight: 'expected', thing: 'value', code: 'not-checked' },
    // images
    'image-not-looked-up': { weight: 'expected', thing: 'image', code: 'lookup-failed' },
    'image-not-verified': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
    'image-not-read': { weight: 'severe', thing: 'image', code: 'lookup-failed' },
    'fix-not-completed': { weight: 'expected', thing: 'value', code: 'lookup-failed' },
    // hullcheck itself
    'rule-crashed': { weight: 'severe', thing: 'rule', code: 'rule-crashed' },
};


/***/ }),

/***/ 71539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ startOfLine),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   t$: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _support_remember_recent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67657);


/** Reports go through the files in their order, and come back to few of them. */
const RECENT_FILES = 64;
/** The offsets where the lines of a file start. */
const linesOf = (0,_support_remember_recent_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberRecent */ .r)(RECENT_FILES, ({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
/** The offset where a line starts, by its index; the end of the text for a line after the last one. */
function startOfLine(file, line) {
    return linesOf(file)[line] ?? file.text.length;
}
function positionAt(file, offset) {
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(linesOf(file), offset);
    return { line: line + 1, column: offset - startOfLine(file, line) + 1 };
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   CA: () => (/* binding */ withoutWorkflowCommands),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TA: () => (/* binding */ pathToUri),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Te: () => (/* binding */ gfm),
/* harmony export */   lA: () => (/* binding */ gfmDestination),
/* harmony export */   pc: () => (/* binding */ isHighSurrogate),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _support_visible_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60225);

/**
 * Characters that a terminal, a viewer or a reader could mistake for something other than text: control characters, invisible and
 * direction-changing format characters, line and paragraph separators, lone surrogates.
 */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const SHORT_ESCAPES = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** Searching for one of the few thousand deceptive characters is slow, and most texts consist of these alone. */
const PLAIN = /^[\x20-\x7e]*$/;
/** Makes text by strangers safe to print: every deceptive character becomes a visible escape such as `\x1b`. */
function visible(text) {
    if (PLAIN.test(text))
        return text;
    return text.replace(DECEPTIVE, (character) => SHORT_ESCAPES[character] ?? escapeOf(character));
}
function escapeOf(character) {
    const code = character.codePointAt(0);
    if (code > 0xffff)
        return `\\u{${code.toString(16)}}`;
    return code > 0xff ? unicodeEscape(code) : `\\x${code.toString(16).padStart(2, '0')}`;
}
function unicodeEscape(code) {
    return `\\u${code.toString(16).padStart(4, '0')}`;
}
/** Visible text on one line: line ends become spaces. */
function oneLine(text) {
    if (PLAIN.test(text))
        return text.trim();
    return visible(text.replaceAll(/[\r\n]\s*/g, ' ').trim());
}
/** At most `length` UTF-16 units; an ellipsis marks a cut, and no surrogate pair is split. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const end = isHighSurrogate(text.charCodeAt(length - 2)) ? length - 2 : length - 1;
    return `${text.slice(0, end)}\u2026`;
}
function isHighSurrogate(code) {
    return code >= 0xd800 && code <= 0xdbff;
}
/** JSON with two spaces and a final line end. Deceptive characters are escaped the way JSON does, so nothing is lost. */
function jsonText(value) {
    return `${(0,_support_visible_json_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleJson */ .$)(JSON.stringify(value, undefined, 2))}\n`;
}
/**
 * Changes lines so that no CI system takes them for a command. GitHub's runner does that with a line that begins with `::`, after blanks,
 * and with `##[` anywhere in it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. Azure and TeamCity have
 * `##vso[` and `##teamcity[`.
 */
function withoutWorkflowCommands(lines) {
    return lines.replaceAll(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1\\x3a').replaceAll(/##(?=\w*\[)/g, '#\\x23');
}
const GFM_SPECIAL = /:\/\/|www\.|gh-(?=\d)|#(?=\d)|[@$&<>|\\`*_[\]~#]/gi;
const GFM_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // Between two dollar signs GitHub sees a formula; this is its documented way out.
    $: '<span>$</span>',
};
/** A backslash does not stop GitHub from seeing mentions, issue numbers and addresses: it looks for them in the rendered text. */
const INVISIBLE_BREAK = '&#8203;';
/** Text by strangers as GitHub Flavored Markdown that renders as that text and nothing else, also in a table cell. */
function gfm(text) {
    return oneLine(text).replace(GFM_SPECIAL, (piece, at, whole) => {
        const entity = GFM_ENTITIES[piece];
        if (entity !== undefined)
            return entity;
        if (piece === '#')
            return /^\d/.test(whole.slice(at + 1, at + 2)) ? `\\#${INVISIBLE_BREAK}` : '\\#';
        if (piece === '@' || piece.endsWith('-'))
            return piece + INVISIBLE_BREAK;
        if (piece === '://')
            return `:${INVISIBLE_BREAK}//`;
        return piece.endsWith('.') ? `${piece.slice(0, -1)}${INVISIBLE_BREAK}.` : `\\${piece}`;
    });
}
/** An address as the destination of a Markdown link, where blanks, brackets and pipes would end it. */
function gfmDestination(address) {
    return visible(address).replaceAll(/[\s()<>[\]|\\`"]/g, percentEncode);
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/**
 * Text by strangers in a plain text message of SARIF, where `[text](1)` is a link (section 3.11.6 of the specification). Brackets stay
 * unescaped where they cannot form a link. GitHub drops back-quotes, so they become quotes.
 */
function sarifText(text, hasLinks = false) {
    const plain = oneLine(text).replaceAll('`', "'");
    return hasLinks || plain.includes('](') ? plain.replaceAll(/[\\[\]]/g, '\\$&') : plain;
}
/** Paths that need no encoding. */
const PLAIN_PATH = /^[\w./@+,=~-]*$/;
/** A relative path as a URI reference. */
function pathToUri(path) {
    if (PLAIN_PATH.test(path))
        return path;
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeSegment)
        .join('/');
}
/** `@`, `+`, `,` and `=` are legal in a path and common in names of packages. */
function encodeSegment(segment) {
    return encodeURIComponent(segment).replaceAll(/%(40|2B|2C|3D)/g, decodeURIComponent);
}
/** Our own Markdown, such as the documentation of a rule, as plain text. */
function plainText(markdown) {
    return markdown
        .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replaceAll(/\*\*|`/g, '')
        .replaceAll(/<(https?:[^<>\s]*)>/g, '$1')
        .trim();
}


/***/ }),

/***/ 74178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ GROUPINGS),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   gz: () => (/* binding */ SORTINGS)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1913);
/* harmony import */ var _triage_alike_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19365);
/* harmony import */ var _subjects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31878);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);




/** What the findings of a group have in common. */
const GROUPINGS = ['file', 'rule', 'container'];
/** `place`: in the order of the files. `severity`: the worst first, in and among the groups. */
const SORTINGS = ['place', 'severity'];
/** The findings of a report in groups. They are sorted by place already. */
function groupsOf(report, findings, { groupBy: by = 'file', sort = 'place' }) {
    const titleOf = titles(report, by);
    const single = by === 'container' ? findings.flatMap(separately) : findings;
    const ordered = sort === 'severity' ? (0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(single) : single;
    return [...(0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(ordered, (finding) => titleOf(finding).title)].map(([, group]) => {
        return { ...titleOf(group[0]), findings: group };
    });
}
/** In the order of places, each container with its own finding. */
function separately(finding) {
    const { alike = [] } = finding;
    return alike.length === 0 ? [finding] : (0,_triage_alike_js__WEBPACK_IMPORTED_MODULE_2__/* .inOrderOfPlaces */ .hb)(finding).map((one) => ({ ...one, alike: [] }));
}
function titles(report, by) {
    if (by === 'rule')
        return ({ ruleId }) => ({ title: ruleId, isPath: false });
    const pathOf = ({ span }) => ({ title: span.file.path, isPath: true });
    if (by === 'file')
        return pathOf;
    const subjectsOf = (0,_subjects_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectsIn */ .$)(report);
    return (finding) => {
        const subjects = subjectsOf(finding);
        if (subjects.length === 0)
            return pathOf(finding);
        return { title: subjects.map(({ kind, name }) => `${kind} ${name}`).join(', '), isPath: false };
    };
}


/***/ }),

/***/ 31878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ subjectsIn)
/* harmony export */ });
/* harmony import */ var _triage_alike_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19365);

/** The containers, stages or builds of each finding of a report. Empty for rules about whole files. */
function subjectsIn({ rules }) {
    const kinds = new Map(rules.map(({ rule }) => [rule.id, rule.on]));
    return (finding) => {
        const kind = kinds.get(finding.ruleId);
        if (kind === undefined)
            return [];
        const names = (0,_triage_alike_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrderOfPlaces */ .hb)(finding).flatMap(({ subject, sharedBy = [{ subject }] }) => sharedBy.map((one) => one.subject));
        return [...new Set(names)].flatMap((name) => (name === '' ? [] : [{ kind, name }]));
    };
}


/***/ }),

/***/ 9929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ hiddenText),
/* harmony export */   Kb: () => (/* binding */ severityList),
/* harmony export */   LM: () => (/* binding */ isOpenGap),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   RB: () => (/* binding */ thingCounts),
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   UG: () => (/* binding */ scannedFiles),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   ur: () => (/* binding */ severityCounts),
/* harmony export */   wz: () => (/* binding */ errorsFirst),
/* harmony export */   x1: () => (/* binding */ thingList)
/* harmony export */ });
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18140);
/* harmony import */ var _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69919);
/* harmony import */ var _triage_folding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55108);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);




function tally({ findings, notifications, leftOut }) {
    const open = findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ);
    const gaps = notifications.filter(isOpenGap);
    return {
        open,
        suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== undefined).length,
        bySeverity: severityCounts(open),
        hidden: leftOut?.findings.filter(_triage_folding_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ).length ?? 0,
        gaps,
        notLookedAt: gaps.reduce((sum, one) => sum + countOf(one), 0),
    };
}
function severityCounts(findings) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
    for (const { severity } of findings)
        counts[severity]++;
    return counts;
}
/** Notifications without a gap say how the findings were weighed. */
function isOpenGap({ gap }) {
    return gap !== undefined && gap.acceptedBy === undefined;
}
function countOf({ gap }) {
    return gap?.count ?? 1;
}
/** `1 file, 2 services`: the things that gaps are about, from large to small. */
function thingList(gaps) {
    return [...thingCounts(gaps)].map(([thing, count]) => counted(count, thing)).join(', ');
}
/** How many things of each kind gaps are about, from large to small. */
function thingCounts(gaps) {
    const counts = new Map();
    for (const one of gaps) {
        const thing = one.gap?.thing ?? 'value';
        counts.set(thing, (counts.get(thing) ?? 0) + countOf(one));
    }
    return new Map([...counts].sort(([one], [other]) => _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .GAP_THINGS */ .P.indexOf(one) - _model_findings_gap_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .GAP_THINGS */ .P.indexOf(other)));
}
/** Worst first; findings of one severity keep their order. */
function worstFirst(findings) {
    return _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
/** `2 milder findings hidden by --severity`; undefined if none are. */
function hiddenText({ leftOut }, { hidden }) {
    if (leftOut === undefined || hidden === 0)
        return undefined;
    return `${counted(hidden, leftOut.by === '--severity' ? 'milder finding' : 'finding')} hidden by ${leftOut.by}`;
}
const LEVELS = ['error', 'warning', 'note'];
/** Errors first; notifications of one level keep their order. */
function errorsFirst(notifications) {
    return LEVELS.flatMap((level) => notifications.filter((notification) => notification.level === level));
}
/** `1 critical, 2 high`; empty without findings. */
function severityList(bySeverity) {
    return _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.filter((severity) => bySeverity[severity] > 0)
        .map((severity) => (severity === 'note' ? counted(bySeverity.note, 'note') : `${bySeverity[severity]} ${severity}`))
        .join(', ');
}
/** `2 Dockerfiles, 1 compose file and 3 other files`; `1 image` when only an image was looked at. */
function scannedFiles({ dockerfiles, composeFiles, otherFiles, containers, images }) {
    if (dockerfiles + composeFiles + otherFiles === 0 && images > 0)
        return counted(images, 'image');
    const known = [
        ...(dockerfiles > 0 ? [counted(dockerfiles, 'Dockerfile')] : []),
        ...(composeFiles > 0 ? [counted(composeFiles, 'compose file')] : []),
    ];
    if (otherFiles === 0)
        return known.length > 0 ? known.join(' and ') : 'no Dockerfile and no compose file';
    if (known.length > 0)
        return `${known.join(', ')} and ${counted(otherFiles, 'other file')}`;
    const files = counted(otherFiles, 'file');
    return containers > 0 ? `${files} with ${counted(containers, 'container')}` : files;
}
/** Whether there was nothing to look at: a report that says that nothing was found would be misleading. */
function isNothing({ counts, findings, notifications, }) {
    const { dockerfiles, composeFiles, otherFiles, images } = counts;
    const isEmpty = dockerfiles + composeFiles + otherFiles + images === 0;
    return isEmpty && findings.length === 0 && !notifications.some(isOpenGap);
}
/** `Nothing to scan was found in api.`; without paths, that of the working directory. */
function nothingFound(paths) {
    return `Nothing to scan was found in ${paths.length === 0 ? 'this folder' : paths.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}.`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 2120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ PEERS),
/* harmony export */   K: () => (/* binding */ defineRule)
/* harmony export */ });
/** Other tools whose rules have separate ids. */
const PEERS = [
    'hadolint',
    'trivy',
    'checkov',
    'kics',
    'semgrep',
    'buildkit',
    'dockle',
    'sonar',
    'docker-bench',
    'compose-lint',
];
/** Gives a rule its type. It does nothing at run time. */
function defineRule(rule) {
    return rule;
}


/***/ }),

/***/ 30654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   P: () => (/* binding */ dayAfter)
/* harmony export */ });
/** Whether a text is a day as `YYYY-MM-DD`. */
function isDay(value) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
        return false;
    const day = new Date(`${value}T00:00:00Z`);
    // the 30th of February reads as a day in March
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
/** The day that many days after another moment, in UTC. */
function dayAfter(moment, days) {
    const day = new Date(moment);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}


/***/ }),

/***/ 1913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ neighbours),
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   Mr: () => (/* binding */ addToGroup)
/* harmony export */ });
/** The items by their keys. Keys are in the order in which they first appear, and the items of a key in the order that they had. */
function groupBy(items, keyOf) {
    const groups = new Map();
    let index = 0;
    for (const item of items)
        addToGroup(groups, keyOf(item, index++), item);
    return groups;
}
function addToGroup(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
}
/** The items in groups of neighbours. Each item of a group belongs with the first one. */
function* neighbours(items, belongsTo) {
    let group;
    for (const item of items) {
        if (group !== undefined && belongsTo(group[0], item)) {
            group.push(item);
            continue;
        }
        if (group !== undefined)
            yield group;
        group = [item];
    }
    if (group !== undefined)
        yield group;
}


/***/ }),

/***/ 41345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ looksLikeImage)
/* harmony export */ });
/** Whether a word looks like the reference of an image: `debian:12`, `ghcr.io/acme/app`, `acme/app@sha256:\u2026`. */
function looksLikeImage(word) {
    return /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9][\w./-]*)?(?::[\w.-]+|@sha256:[0-9a-f]+)$/.test(word);
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54439);

/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}
/** For texts whose lines all end with `\n`, as in most files. */
function plainLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function allLineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))
            starts.push(at + 1);
    }
    return starts;
}
/** Index of the last line that starts at or before `offset`. */
function lineAt(starts, offset) {
    return Math.max(0, (0,_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReached */ .d)(starts, (start) => start > offset) - 1);
}


/***/ }),

/***/ 96730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longer names are not compared: the work grows with the product of the lengths. */
const LONGEST_NAME = 64;
/** The candidate that `name` most likely means; undefined when none is similar. */
function nearest(name, candidates) {
    if (name === '' || name.length > LONGEST_NAME)
        return undefined;
    const written = name.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        // each character more or less is a change
        if (Math.abs(candidate.length - name.length) >= bestDistance)
            continue;
        const distance = editDistance(written, candidate.toLowerCase());
        if (distance >= bestDistance)
            continue;
        best = candidate;
        bestDistance = distance;
    }
    return best ?? sameWords(written, candidates) ?? similarWords(written, candidates);
}
/** A candidate with all words of the name, or the other way round: `network` or `network-host` means `host-network-mode`. */
function sameWords(name, candidates) {
    if (name.length < 4)
        return undefined;
    const words = name.split('-');
    return candidates.find((candidate) => {
        const others = candidate.toLowerCase().split('-');
        return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
    });
}
/** The first candidate in which each of at least two words has one that differs in one place: `runtime-sokcet` means `runtime-socket-mount`. */
function similarWords(name, candidates) {
    const words = name.split('-').filter((word) => word.length >= 3);
    if (words.length < 2)
        return undefined;
    return candidates.find((candidate) => {
        const others = candidate.toLowerCase().split('-');
        return words.every((word) => others.some((other) => isOneApart(word, other)));
    });
}
function isOneApart(a, b) {
    return Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1;
}
/** The number of insertions, deletions, replacements and swaps of neighbouring characters. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++)
            row.push(cell(a, b, i, j, row, last, beforeLast));
        beforeLast = last;
        last = row;
    }
    return valueAt(last, b.length);
}
function cell(a, b, i, j, row, last, beforeLast) {
    const isSame = a[i - 1] === b[j - 1];
    const replaced = valueAt(last, j - 1) + (isSame ? 0 : 1);
    const oneMore = Math.min(valueAt(row, j - 1), valueAt(last, j)) + 1;
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swapped = isSwapped ? valueAt(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
    return Math.min(replaced, oneMore, swapped);
}
/** Nothing leads through cells outside of the table. */
function valueAt(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 53879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ paired)
/* harmony export */ });
/** The items of two lists in pairs, in their order. The list that is longer has no pairs for the rest of its items. */
function paired(ones, others) {
    const rest = others.values();
    return ones.flatMap((one) => {
        const next = rest.next();
        return next.done ? [] : [[one, next.value]];
    });
}


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/**
 * A word from a file, quoted for a message; undefined when it may be a secret, or is not plain text. Names consist of words, whereas tokens
 * are long and mix letters with digits.
 */
function shown(text) {
    if (!/^[\w./*-]{1,64}$/.test(text))
        return undefined;
    const isTokenLike = text.split(/[-./*_]/).some((part) => part.length >= 12 && /\d/.test(part));
    const isMixedCase = /[a-z][A-Z][a-z]*[A-Z]/.test(text) && text.length >= 20;
    return isTokenLike || isMixedCase ? undefined : `"${text}"`;
}


/***/ }),

/***/ 67657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rememberRecent)
/* harmony export */ });
/** Computes a value for an object on first use, and keeps the values for the last ones: unlike `remember` it takes no more room with each object. */
function rememberRecent(most, compute) {
    // oldest first, which nobody asked for since
    const known = new Map();
    let last;
    return (about) => {
        if (last?.about === about)
            return last.value;
        const found = known.get(about) ?? { value: compute(about) };
        known.delete(about);
        const [oldest] = known.size >= most ? known.keys() : [];
        if (oldest !== undefined)
            known.delete(oldest);
        known.set(about, found);
        last = { about, value: found.value };
        return found.value;
    };
}


/***/ }),

/***/ 54439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstReached)
/* harmony export */ });
/**
 * The index of the first sorted item that has reached something; the number of items if none has. All items after such an item have reached
 * it, too. `from` is the index of the first item to ask about.
 */
function firstReached(items, isReached, from = 0) {
    let low = from;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (isReached(items[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 77580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Equal to the version in package.json, which a test checks. */
const VERSION = '0.1.0';


/***/ }),

/***/ 60225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ visibleJson)
/* harmony export */ });
/** JSON itself escapes only the controls below U+0020. */
const DECEPTIVE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
const PLAIN_LINES = /^[\n\x20-\x7e]*$/;
/** JSON whose invisible and direction-changing characters are escaped the way JSON does, so nothing is lost. */
function visibleJson(json) {
    if (PLAIN_LINES.test(json))
        return json;
    return json.replace(DECEPTIVE, (character) => character.split('').map(escapeOf).join(''));
}
function escapeOf(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 2922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   T7: () => (/* binding */ asScalar),
/* harmony export */   cm: () => (/* binding */ isFlowText),
/* harmony export */   dw: () => (/* binding */ asMapping),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   l: () => (/* binding */ isUnreadKey),
/* harmony export */   tb: () => (/* binding */ MAXIMUM_SIZE)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);

/** Sizes are exact up to here and then stop growing, far from overflow. */
const MAXIMUM_SIZE = 1e12;
function spanOf({ file, start, end }) {
    return { file, start, end };
}
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
function isNull(node) {
    if (node?.kind !== 'scalar' || node.value.length > 4 || !NULLS.has(node.value))
        return false;
    const { tag, style } = node;
    return tag === '!!null' || (style === 'plain' && (tag === undefined || tag === '!' || tag === '!reset'));
}
/** Whether a key is not a text, such as a list. It is reported as a problem, and gets a name that nothing looks up. */
function isUnreadKey({ style, value }) {
    return style === 'plain' && (value === _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB || isFlowText(value));
}
/** Whether a text is a list or a mapping in the flow style, as plain scalars begin with neither character. */
function isFlowText(text) {
    return text.startsWith('{') || text.startsWith('[');
}
function asMapping(node) {
    return node?.kind === 'mapping' ? node : undefined;
}
function asScalar(node) {
    return node?.kind === 'scalar' ? node : undefined;
}
/** The entry of a key, unless it is null, or `!reset`, which removes the key. */
function entryOf(mapping, key) {
    const entry = mapping?.entries.get(key);
    return entry === undefined || isNull(entry.node) || entry.node.tag === '!reset' ? undefined : entry;
}


/***/ }),

/***/ 19365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ foldedAnew),
/* harmony export */   OL: () => (/* binding */ foldAlike),
/* harmony export */   hb: () => (/* binding */ inOrderOfPlaces)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1913);

const NONE = [];
/**
 * Makes findings of one rule, file, severity and cause one entry for people, which counts and names them: ten services that lack the same
 * option are one thing to mend. All remain findings with their identity, for programs, for baselines and for comparing. Suppressed findings
 * take no part, nor do those that share an entry with other rules. The findings are sorted by place.
 */
function foldAlike(findings, partOf = () => '') {
    const groups = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(mergeable(findings), ([finding, index]) => keyOf(finding, partOf(index)));
    for (const group of groups.values()) {
        const [[first]] = group;
        // the entry is the first finding that applies without a profile
        const all = group.map(([finding]) => finding);
        if (all.length > 1)
            makeEntry(all.find(({ isOptional }) => isOptional !== true) ?? first, all);
    }
}
/** Copies of the findings in new entries, each within a part: the findings that a change brings do not share an entry with known ones. */
function foldedAnew(findings, partOf) {
    const alone = findings.map(withoutAlike);
    foldAlike(alone, partOf);
    return alone;
}
function withoutAlike(finding) {
    if (finding.cause === undefined)
        return finding;
    const { foldedInto } = finding;
    const isMember = foldedInto?.alike !== undefined && foldedInto.alike.length > 0;
    return { ...finding, alike: NONE, foldedInto: isMember ? undefined : foldedInto };
}
function mergeable(findings) {
    return findings.flatMap((finding, index) => {
        const { cause, suppressedBy, foldedInto, folded = NONE } = finding;
        const isAlone = suppressedBy === undefined && foldedInto === undefined && folded.length === 0;
        return cause !== undefined && isAlone ? [[finding, index]] : [];
    });
}
function keyOf({ ruleId, severity, span, cause }, part) {
    return JSON.stringify([span.file.path, ruleId, severity, cause?.key, part]);
}
function makeEntry(entry, group) {
    const others = group.filter((finding) => finding !== entry);
    entry.alike = others;
    for (const finding of others)
        finding.foldedInto = entry;
}
/** The finding and those that it shows as alike, in the order of their places. */
function inOrderOfPlaces(finding) {
    const { alike = NONE } = finding;
    return alike.length === 0 ? [finding] : [finding, ...alike].toSorted((a, b) => a.span.start - b.span.start);
}


/***/ }),

/***/ 55108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ shownFix),
/* harmony export */   BG: () => (/* binding */ shownRelated),
/* harmony export */   Uz: () => (/* binding */ foldRepeated),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   x7: () => (/* binding */ shownFlows)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1913);
/* harmony import */ var _support_paired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53879);


/**
 * Folds the findings of several rules about one setting into one entry for people: the finding of an escape path and that of a setting it
 * uses, at the same place. The worst finding is the entry, and shows the others. All remain findings with their identity, for programs, for
 * baselines and for comparing. The findings are sorted by place, and suppressed ones take no part.
 */
function foldRepeated(findings) {
    for (const samePlace of (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .neighbours */ .$v)(findings, haveOnePlace)) {
        if (samePlace.length > 1)
            foldPlace(samePlace.filter(({ suppressedBy }) => suppressedBy === undefined));
    }
}
function haveOnePlace(a, b) {
    return a.span.start === b.span.start && a.span.end === b.span.end && a.span.file.path === b.span.file.path;
}
function foldPlace(findings) {
    const beyond = findings.filter(({ repeats = [] }) => repeats.length > 0);
    if (beyond.length === 0)
        return;
    const repeated = new Set(beyond.flatMap(({ repeats = [] }) => repeats));
    const plain = findings.filter(({ ruleId }) => repeated.has(ruleId));
    if (plain.length === 0)
        return;
    const group = [...plain, ...beyond];
    const shown = entryOf(plain, beyond);
    const others = group.filter((finding) => finding !== shown);
    shown.folded = others;
    for (const finding of others)
        finding.foldedInto = shown;
}
/**
 * The finding that shows the others. If both are equally bad, it is the one about the setting, which has the fix, unless the other needs
 * more settings than that.
 */
function entryOf(plain, beyond) {
    const setting = worst(plain);
    const candidates = beyond.filter(({ impliedBy, severity }) => impliedBy.length === 0 || severity !== setting.severity);
    return worst([setting, ...candidates]);
}
/** The first finding with the highest score. */
function worst(findings) {
    return findings.reduce((best, finding) => ((finding.score ?? 0) > (best.score ?? 0) ? finding : best));
}
const NONE = [];
/** Whether people see the finding as a separate entry. */
function isShown({ suppressedBy, foldedInto }) {
    return suppressedBy === undefined && foldedInto === undefined;
}
/** The fix of the finding, or of one folded into it. If all findings that are alike have one, it is the fix of all of them. */
function shownFix({ fix, folded = [], alike = [] }) {
    if (alike.length > 0)
        return fix && (fixOfAll(fix, alike) ?? fix);
    return fix ?? folded.find((other) => other.fix !== undefined)?.fix;
}
/** All their edits at once; undefined if a finding has no fix, or if two edits are for one place. */
function fixOfAll(first, alike) {
    const fixes = [first, ...alike.flatMap(({ fix }) => fix ?? [])];
    if (fixes.length <= alike.length)
        return undefined;
    const edits = new Map(fixes.flatMap((fix) => fix.edits).map((edit) => [editKey(edit), edit]));
    const ordered = [...edits.values()].sort((a, b) => comparePlaces(a.span, b.span));
    const areApart = (0,_support_paired_js__WEBPACK_IMPORTED_MODULE_1__/* .paired */ .i)(ordered, ordered.slice(1)).every(([one, next]) => comesAfter(next.span, one.span));
    if (!areApart)
        return undefined;
    const title = `${first.title}, and ${alike.length === 1 ? 'at 1 more place' : `at ${alike.length} more places`}`;
    const careful = fixes.find(({ safety }) => safety === 'review');
    return { title, safety: careful?.safety ?? 'safe', edits: ordered, ...(careful?.trap && { trap: careful.trap }) };
}
function editKey({ span, text }) {
    return JSON.stringify([span.file.path, span.start, span.end, text]);
}
function comparePlaces(a, b) {
    if (a.file.path !== b.file.path)
        return a.file.path < b.file.path ? -1 : 1;
    return a.start - b.start || a.end - b.end;
}
function comesAfter(later, earlier) {
    return later.file.path !== earlier.file.path || (later.start >= earlier.end && later.start > earlier.start);
}
/** The places that explain the finding, and those of the findings that are alike. */
function shownRelated(finding) {
    const { alike = [], related } = finding;
    if (alike.length === 0)
        return related;
    return [
        ...related,
        ...alike.map(({ span, subject }) => ({ span, message: subject === '' ? 'another' : `"${subject}"` })),
    ];
}
/** The flow of the finding, and those of the findings folded into it. */
function shownFlows({ flow, folded = [] }) {
    if (folded.length === 0)
        return flow.length > 0 ? [flow] : NONE;
    return [flow, ...folded.map((other) => other.flow)].filter((walk) => walk.length > 0);
}


/***/ })

};
