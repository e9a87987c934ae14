export const id = 2955;
export const ids = [2955];
export const modules = {

/***/ 77068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writtenLines),
/* harmony export */   MD: () => (/* binding */ writtenPaths),
/* harmony export */   ZD: () => (/* binding */ linesOfFile),
/* harmony export */   _R: () => (/* binding */ textsWritten),
/* harmony export */   u9: () => (/* binding */ linesWrittenTo)
/* harmony export */ });
/* harmony import */ var _model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3620);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55384);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33589);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1913);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74637);






/**
 * The lines that RUN writes with `echo`, `printf`, `cat`, `tee`, `sed -i`, `perl -pi` and here-documents, COPY and ADD with here-documents, and those of
 * settings that are copied from the repository.
 */
const writtenLines = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_3__/* .remember */ .k)((stage) => [...readLines(stage)]);
/** The lines of files whose path matches, in the order of the files. This is faster than testing each line. */
function* linesWrittenTo(stage, path) {
    for (const [written, lines] of linesByPath(stage))
        if (path.test(written))
            yield* lines;
}
/** The lines of the file with exactly this path. */
function linesOfFile(stage, path) {
    return linesByPath(stage).get(path) ?? [];
}
/** The lines of each file, by its path. */
function writtenPaths(stage) {
    return linesByPath(stage);
}
const linesByPath = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_3__/* .remember */ .k)((stage) => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(writtenLines(stage), ({ path }) => path));
function* readLines(stage) {
    for (const instruction of stage.instructions) {
        if (instruction.isTriggered)
            continue;
        if (instruction.keyword === 'RUN')
            yield* printedLines(instruction);
        else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
            yield* copiedLines(instruction);
    }
    yield* placedLines(stage);
}
/** The lines of settings in files of the repository. */
function* placedLines(stage) {
    const instruction = stage.instructions.findLast(({ keyword }) => /^(?:RUN|COPY|ADD)$/.test(keyword));
    if (instruction === undefined)
        return;
    for (const { path, text: excerpt } of stage.placedSettings) {
        let start = 0;
        for (const line of excerpt.text.split('\n')) {
            const text = line.trimEnd();
            const indent = text.length - text.trimStart().length;
            yield { path, text, span: excerpt.span(start + indent, start + text.length), instruction };
            start += line.length + 1;
        }
    }
}
function* printedLines(instruction) {
    for (const pipeline of (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyPipeline */ .GX)(instruction.line.script)) {
        for (const { path, content } of writesOf(pipeline)) {
            for (const line of linesOf(content))
                yield { path, instruction, ...line };
        }
    }
}
function* copiedLines(instruction) {
    const destination = instruction.heredocs.length === 0 ? undefined : (0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(instruction.destination);
    if (destination === undefined)
        return;
    for (const { delimiter, body } of instruction.heredocs) {
        const path = destination.endsWith('/') ? destination + delimiter : destination;
        for (const line of bodyLines(body.span))
            yield { path, instruction, ...line };
    }
}
/** The texts that the commands of a pipeline write to files. A text whose escapes are replaced is at the place of its words as a whole. */
function* textsWritten(pipeline) {
    for (const { path, content } of writesOf(pipeline))
        yield { path, excerpt: excerptOf(content) };
}
function excerptOf(content) {
    if (!('text' in content)) {
        const { file, start } = content;
        return { text: (0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(content), span: (from, to) => ({ file, start: start + from, end: start + to }) };
    }
    const { text, span } = content;
    const at = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(span).indexOf(text);
    const start = span.start + at;
    return { text, span: (from, to) => (at === -1 ? span : { file: span.file, start: start + from, end: start + to }) };
}
/** Upper bound for the files that one command writes to, and for the commands of a pipeline that a text passes through. */
const MAX_FILES = 200;
function* writesOf({ commands }) {
    if (!commands.some(mayWrite))
        return;
    let piped = [];
    if (commands.length > MAX_FILES)
        tooMany(commands[MAX_FILES]);
    for (const command of commands.slice(0, MAX_FILES)) {
        const contents = contentsOf(command, piped);
        const paths = pathsOf(command);
        if (paths.length > MAX_FILES)
            tooMany(command);
        for (const path of paths.slice(0, MAX_FILES)) {
            for (const content of contents)
                yield { path, content };
        }
        yield* replacements(command);
        piped = contents;
    }
}
function tooMany(command) {
    if (command !== undefined)
        (0,_model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitReached */ .Cf)(command.span, 'Not everything that these commands write to files is tracked.');
}
function mayWrite({ program, redirects }) {
    return redirects.length > 0 || program === 'tee' || EDITORS.has(program) || program === 'visudo';
}
/** The text that a command writes to its standard output, where the script contains it. */
function contentsOf({ program, arguments: words, redirects }, piped) {
    if (program === 'printf')
        return words.map(({ pieces, span }) => ({ text: pieces, span }));
    if (program === 'echo')
        return echoed(words);
    if (!PASSES_ON.has(program))
        return [];
    const bodies = redirects.flatMap(({ body }) => (body === undefined ? [] : [body.span]));
    const strings = redirects.flatMap(hereString);
    return bodies.length + strings.length > 0 ? [...bodies, ...strings] : piped;
}
/** Programs that write what they read; without a program, the redirects of a group. */
const PASSES_ON = new Set(['', 'cat', 'tee', 'visudo']);
/** All words as one line: `echo deb [trusted=yes] https://apt.example.com stable main`. */
function echoed(words) {
    const start = words.findIndex(({ pieces }) => !/^-[neE]+$/.test(pieces));
    const [first, ...rest] = start === -1 ? [] : words.slice(start);
    const last = rest.at(-1);
    if (first === undefined)
        return [];
    if (last === undefined)
        return [{ text: first.pieces, span: first.span }];
    const text = [first, ...rest].map(({ pieces }) => pieces).join(' ');
    return [{ text, span: { ...first.span, end: last.span.end } }];
}
function hereString({ operator, target }) {
    return operator === '<<<' && target !== undefined ? [{ text: target.pieces, span: target.span }] : [];
}
function pathsOf({ program, arguments: words, redirects }) {
    const targets = redirects.filter(({ operator, descriptor }) => /^&?>/.test(operator) && (descriptor ?? 1) === 1);
    const paths = targets.flatMap(({ target }) => (target === undefined ? [] : [target.pieces]));
    const operands = program === 'tee' ? words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-')) : [];
    return [...paths, ...operands, ...(program === 'visudo' ? [editedBy(words)] : [])];
}
/** `echo line | EDITOR='tee -a' visudo -f file` */
function editedBy(words) {
    const option = words.findIndex(({ pieces }) => /^(?:-\w*f|--file)$/.test(pieces));
    const attached = words.flatMap(({ pieces }) => /^--file=(.+)$/s.exec(pieces)?.[1] ?? [])[0];
    return attached ?? (option === -1 ? undefined : words[option + 1]?.pieces) ?? '/etc/sudoers';
}
const EDITORS = new Set(['sed', 'perl']);
/** `sed -i 's/old/new/' file` and `perl -pi -e 's/old/new/' file` write `new`, `sed -i '1i new' file` as well. */
function* replacements({ program, arguments: words }) {
    if (!EDITORS.has(program) || !words.some(({ pieces }) => /^(?:-[a-zA-Z]*i|--in-place)/.test(pieces)))
        return;
    const path = words.at(-1)?.pieces ?? '';
    for (const { pieces, span } of words) {
        for (const edit of pieces.split(/[;\n]/)) {
            const content = replacementIn(edit.trim()) ?? insertionIn(edit.trim());
            if (content !== undefined)
                yield { path, content: { ...content, span } };
        }
    }
}
/** `s/old/new/g`, `/address/s/old/new/` and `1,5s|old|new|`. */
function replacementIn(edit) {
    const start = /^(?:\/[^/]*\/|[\d,$]*)s([/|#,@!%])/.exec(edit);
    if (start === null)
        return undefined;
    const [address, separator = ''] = start;
    const parts = edit.slice(address.length).split(separator);
    const [replaces = '', text] = parts;
    return parts.length === 3 && text !== undefined ? { text, replaces } : undefined;
}
/** `1i text`, `$a text`, `/address/i\ text` and `2c text`. */
function insertionIn(edit) {
    const text = /^(?:\d+|\$|\/(?:[^/\\]|\\.)+\/)\s*[iac](?:\\\s*|\s+)(\S.*)$/s.exec(edit)?.[1];
    return text === undefined ? undefined : { text };
}
function* linesOf(content) {
    if (!('text' in content))
        yield* bodyLines(content);
    else
        for (const text of content.text.split(/\\n|\n/))
            yield { ...content, text };
}
/** The lines of a here-document, each with its place. */
function* bodyLines(body) {
    let start = body.start;
    for (const line of (0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(body).split('\n')) {
        const text = line.trimEnd();
        const indent = text.length - text.trimStart().length;
        yield { text, span: { file: body.file, start: start + indent, end: start + text.length } };
        start += line.length + 1;
    }
}


/***/ }),

/***/ 86320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
/** Reads words as `getopt_long` does: options may follow operands, and `--` ends them. */
function readOptions(words, syntax) {
    const options = [];
    const operands = [];
    for (let index = 0, word = words[index]; word !== undefined; word = words[++index]) {
        if (word.pieces === '--') {
            operands.push(...words.slice(index + 1));
            break;
        }
        if (!/^-./.test(word.pieces)) {
            operands.push(word);
            continue;
        }
        const isLong = word.pieces.startsWith('--') || syntax.letters === undefined;
        const next = words[index + 1];
        const read = isLong ? readLong(word, next, syntax) : readBundle(word, next, syntax.letters ?? '');
        options.push(...read);
        if (read.at(-1)?.valueWord !== undefined)
            index += 1;
    }
    return { options, operands };
}
function readLong(word, next, { names }) {
    const equals = word.pieces.indexOf('=');
    const name = equals === -1 ? word.pieces : word.pieces.slice(0, equals);
    if (equals !== -1)
        return [{ name, value: word.pieces.slice(equals + 1), word, valueWord: undefined }];
    const valueWord = names?.has(name) ? next : undefined;
    return [{ name, value: valueWord?.pieces, word, valueWord }];
}
function readBundle(word, next, letters) {
    const options = [];
    for (let index = 1; index < word.pieces.length; index += 1) {
        const letter = word.pieces.charAt(index);
        if (!letters.includes(letter)) {
            options.push({ name: `-${letter}`, value: undefined, word, valueWord: undefined });
            continue;
        }
        const attached = word.pieces.slice(index + 1);
        const valueWord = attached === '' ? next : undefined;
        options.push({ name: `-${letter}`, value: valueWord?.pieces ?? attached, word, valueWord });
        break;
    }
    return options;
}


/***/ }),

/***/ 11714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapedCharacter),
/* harmony export */   a: () => (/* binding */ PRINTF_ESCAPE)
/* harmony export */ });
/** What `printf`, and `echo` of many shells, replace in a text. */
const PRINTF_ESCAPE = /\\(?:[abefnrtv\\"']|x[0-9a-fA-F]{1,2}|[0-7]{1,4})/g;
const CHARACTERS = new Map(Object.entries({ a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }));
/** The character that an escape means, without its backslash: `n`, `x41`, `101`. */
function escapedCharacter(code) {
    if (code.startsWith('x'))
        return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code))
        return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return CHARACTERS.get(code) ?? code;
}


/***/ }),

/***/ 37951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   X: () => (/* binding */ runsAny),
/* harmony export */   _P: () => (/* binding */ whenItRuns)
/* harmony export */ });
/* harmony import */ var _model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79602);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97457);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55384);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74637);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65162);






/** Every command that instructions with these keywords run in this stage, without those that a parent's ONBUILD adds. */
function commandsOf(stage, ...keywords) {
    const known = commandsByKeywords(stage);
    const [only = ''] = keywords;
    const key = keywords.length === 1 ? only : keywords.join(' ');
    let commands = known.get(key);
    if (commands === undefined) {
        commands = placedCommands((0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, ...keywords));
        known.set(key, commands);
    }
    return commands;
}
/** Many rules ask for the same commands. */
const commandsByKeywords = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .k)((_stage) => new Map());
function placedCommands(instructions) {
    const placed = [];
    for (const instruction of instructions) {
        if (instruction.isTriggered)
            continue;
        for (const command of (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyCommand */ .n3)(instruction.line?.script))
            placed.push({ command, instruction });
    }
    return placed;
}
/**
 * Whether RUN, CMD or ENTRYPOINT of a stage run one of these programs, by its own name or by that of the tool. Most stages run few
 * programs, so this check is cheaper than going through all commands.
 */
function runsAny(stage, programs) {
    for (const name of programsIn(stage))
        if (programs.has(name))
            return true;
    return false;
}
const programsIn = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .k)((stage) => {
    const names = new Set();
    for (const { command } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
        const tool = (0,_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .toolOf */ .w)(command);
        if (tool === undefined)
            continue;
        names.add(tool.name);
        if (command.program !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5)
            names.add(command.program);
    }
    return [...names];
});
/** A sentence that says when the clause applies: ONBUILD has no effect in its own image. `clause` begins in lower case. */
function whenItRuns({ isOnbuild }, clause) {
    return isOnbuild ? `When used as a base image, ${clause}` : (0,_model_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)(clause);
}


/***/ }),

/***/ 65162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ toolOf)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74637);


const VERSIONED = /^(pip|python|gem|ruby|php|perl|pypy|lua)-?\d[\d.]*$/;
/** Undefined when a variable decides which program runs. */
const toolOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)(({ program, arguments: words }) => {
    if (program === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return undefined;
    const name = (/\d$/.test(program) ? VERSIONED.exec(program)?.[1] : undefined) ?? program;
    const module = words[1]?.value;
    if (name === 'python' && words[0]?.value === '-m' && typeof module === 'string') {
        return { name: module, arguments: words.slice(2) };
    }
    return { name, arguments: words };
});


/***/ }),

/***/ 45639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writtenFiles),
/* harmony export */   W: () => (/* binding */ isCopying)
/* harmony export */ });
/** The files among the arguments of a program that it writes its input, or the files that it reads, to. */
function writtenFiles(program, words) {
    return WRITTEN.get(String(program))?.(words) ?? NONE;
}
function isCopying(program) {
    return COPYING.includes(String(program));
}
const COPYING = ['cp', 'mv', 'ln', 'install'];
const NONE = [];
const WRITTEN = new Map([
    ['tee', (words) => words],
    ['sponge', (words) => words],
    ['dd', (words) => words.flatMap((word) => part(word, /^of=(.+)$/s))],
    ['sort', (words) => words.filter((_, at) => /^(?:-\w*o|--output)$/.test(words[at - 1]?.pieces ?? ''))],
    ['sed', (words) => (words.some(({ pieces }) => IN_PLACE.test(pieces)) ? words : words.flatMap(bySed))],
    ...COPYING.map((name) => [name, moved]),
]);
const IN_PLACE = /^(?:-[nErsz]*i|--in-place)/;
/** `w file` of a script */
function bySed(word) {
    return part(word, /(?:^|[\d/$;{}])w +([^\s;}]+)$/);
}
function part(word, pattern) {
    const pieces = pattern.exec(word.pieces)?.[1];
    if (pieces === undefined)
        return NONE;
    const raw = pattern.exec(word.raw)?.[1] ?? pieces;
    return [{ ...word, raw, pieces, value: typeof word.value === 'string' ? pieces : word.value }];
}
/** The last operand, and the folder of `-t`. */
function moved(words) {
    return words.filter((_, at) => at === words.length - 1 || /^(?:-\w*t|--target-directory)$/.test(words[at - 1]?.pieces ?? ''));
}


/***/ }),

/***/ 83677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ readFetchArguments),
/* harmony export */   GH: () => (/* binding */ isToFile),
/* harmony export */   HT: () => (/* binding */ isStandardOutput),
/* harmony export */   Iv: () => (/* binding */ FETCHER_OF),
/* harmony export */   N8: () => (/* binding */ MAY_FETCH),
/* harmony export */   Ny: () => (/* binding */ isPinnedAddress),
/* harmony export */   QY: () => (/* binding */ isChecksum),
/* harmony export */   Z4: () => (/* binding */ fetcherOf),
/* harmony export */   go: () => (/* binding */ isVerification),
/* harmony export */   i9: () => (/* binding */ outputFile),
/* harmony export */   rL: () => (/* binding */ isStream),
/* harmony export */   tD: () => (/* binding */ fetchedBy),
/* harmony export */   uL: () => (/* binding */ MAY_VERIFY)
/* harmony export */ });
/* harmony import */ var _data_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49628);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74637);
/* harmony import */ var _support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46277);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86320);
/* harmony import */ var _commands_tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65162);
/* harmony import */ var _paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44279);
/* harmony import */ var _inline_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88172);







/** The fetchers by program. */
const FETCHER_OF = new Map(_data_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .FETCHERS */ .Hx.map((fetcher) => [fetcher.program, fetcher]));
const STREAM_OF = byProgram(_data_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .STREAMS */ .gO);
const COPIER_OF = byProgram(_data_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .COPIERS */ .MN);
function byProgram(table) {
    return new Map(table.flatMap((row) => row.programs.map((program) => [program, row])));
}
/** Whether a program may fetch something. */
const MAY_FETCH = {
    has: (program) => FETCHER_OF.has(program) || STREAM_OF.has(program) || COPIER_OF.has(program) || _inline_code_js__WEBPACK_IMPORTED_MODULE_2__/* .LANGUAGES */ .Yj.has(program),
};
/** Whether it prints what another machine sends, without being a fetcher. */
function isStream({ name, arguments: words }) {
    const stream = STREAM_OF.get(name);
    return stream?.options.test(words.map(({ pieces }) => pieces).join(' ')) === true;
}
function fetcherOf({ name }) {
    return FETCHER_OF.get(name);
}
function readFetchArguments({ arguments: words }, fetcher) {
    const { options, operands } = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .T)(words, syntaxOf(fetcher));
    const named = options.flatMap(({ name, valueWord }) => (name === '--url' && valueWord ? [valueWord] : []));
    return { options, addresses: [...named, ...operands] };
}
const syntaxOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .k)(({ letters, outputOptions, names }) => ({
    letters,
    names: new Set([...outputOptions, ...names, '--url']),
}));
/** Everything that a command fetches, with the file it is saved to; empty for other commands. */
function fetchedBy(command) {
    const tool = (0,_commands_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .toolOf */ .w)(command);
    if (tool === undefined || !MAY_FETCH.has(tool.name) || isUpload(tool) || verifiesItself(tool))
        return [];
    const fetcher = FETCHER_OF.get(tool.name);
    if (fetcher === undefined)
        return fetchedOtherwise(command, tool);
    const { options, addresses } = readFetchArguments(tool, fetcher);
    const folder = folderOf(fetcher, options);
    const outputs = options.filter(({ name }) => fetcher.outputOptions.includes(name) || fetcher.fileOptions.includes(name));
    if (addresses.length === 0)
        return fetchedByInput(command, outputs[0]);
    return addresses.map((address, index) => {
        const output = fetcher.program === 'wget' ? outputs[0] : (outputs[index] ?? outputs.find(isForAll));
        return { address, file: fileOf(command, fetcher, output, address, folder) };
    });
}
/** `aria2c --checksum=sha-256=\u2026` */
function verifiesItself({ name, arguments: words }) {
    return name === 'aria2c' && /(?:^| )--checksum[= ]sha/.test(words.map(({ pieces }) => pieces).join(' '));
}
/** `php -r "copy('https://\u2026', 'setup.php');"`, `python3 -c "print(urlopen('https://\u2026').read())" > file` */
function fetchedByCode(command, tool) {
    const code = (0,_inline_code_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .ti)(tool, command.redirects);
    if (code === undefined)
        return [];
    const wordOf = (address) => ({ ...code, value: address, pieces: address });
    const saved = (0,_inline_code_js__WEBPACK_IMPORTED_MODULE_2__/* .savedBy */ .l8)(code).map(({ address, file }) => ({ address: wordOf(address), file }));
    const isPrinted = saved.length === 0 && (0,_inline_code_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchesItself */ .cj)(code) && (0,_inline_code_js__WEBPACK_IMPORTED_MODULE_2__/* .printsValues */ .Tm)(code);
    const output = isPrinted ? outputFile(command) : undefined;
    if (output === undefined)
        return saved;
    const address = (0,_inline_code_js__WEBPACK_IMPORTED_MODULE_2__/* .addressIn */ ._Q)(code);
    return [{ address: address === undefined ? undefined : wordOf(address), file: output }];
}
/** By code, by a stream, or by a program that copies files. */
function fetchedOtherwise(command, tool) {
    if (_inline_code_js__WEBPACK_IMPORTED_MODULE_2__/* .LANGUAGES */ .Yj.has(tool.name))
        return fetchedByCode(command, tool);
    if (isStream(tool))
        return [{ address: undefined, file: outputFile(command) }];
    const copier = COPIER_OF.get(tool.name);
    if (copier === undefined)
        return [];
    const { operands } = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .T)(tool.arguments, { letters: copier.letters });
    const addresses = operands.filter(({ pieces }) => copier.remote.test(pieces));
    const last = operands.at(-1);
    const target = last === undefined || copier.remote.test(last.pieces) ? undefined : (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(last);
    return addresses.flatMap((address) => copiedTo(target, address).map((file) => ({ address, file })));
}
/** The destination may be a folder. */
function copiedTo(target, address) {
    const name = addressFile(address).replace(/^[^/]*:/, '');
    if (target === undefined || target === '.')
        return [name];
    return target.endsWith('/') ? [target + name] : [target, `${target}/${name}`];
}
/** `\u2026 | xargs wget -O file` */
function fetchedByInput({ wrappers }, output) {
    const file = output?.valueWord;
    const isGiven = file !== undefined && wrappers.some(({ program }) => program === 'xargs');
    return isGiven && !isStandardOutput((0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(file)) ? [{ address: undefined, file: (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(file) }] : [];
}
function isForAll({ name }) {
    return name === '--remote-name-all';
}
/** Whether it sends something, so that the response is not a download. */
function isUpload({ name, arguments: words }) {
    if (name !== 'curl' && name !== 'wget')
        return false;
    return words.some(({ pieces }) => /^(?:--(?:data|form|upload-file|post|json|head)\b|-[sSfLk]*[dFTI]$|--spider$|-XP(?:OST|UT)$)/.test(pieces));
}
function folderOf({ program }, options) {
    const names = program === 'wget' ? ['-P', '--directory-prefix'] : ['--output-dir', '-d', '--dir'];
    const option = program === 'http' || program === 'xh' ? undefined : options.find(({ name }) => names.includes(name));
    return option?.valueWord === undefined ? option?.value : (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(option.valueWord);
}
function fileOf(command, fetcher, output, address, folder) {
    const isNamed = output !== undefined && fetcher.outputOptions.includes(output.name);
    const named = isNamed ? (output.valueWord === undefined ? output.value : (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(output.valueWord)) : undefined;
    if (isNamed && !isStandardOutput(named))
        return inFolder(folder, named ?? '');
    if (!isNamed && (output !== undefined || fetcher.writesTo === 'file'))
        return inFolder(folder, addressFile(address));
    return outputFile(command);
}
function inFolder(folder, file) {
    return folder === undefined ? file : `${folder.replace(/(?<!\/)\/+$/, '')}/${file}`;
}
/** The file name that fetchers derive from an address. */
function addressFile(address) {
    return (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .baseName */ .Fl)((0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(address).replace(/[?#].*$/s, '')) || 'index.html';
}
function isStandardOutput(value) {
    return value === '-' || value === '/dev/stdout';
}
/** The file that a command's standard output is redirected to. */
function outputFile({ redirects }) {
    const target = redirects.find(isToFile)?.target;
    return target && (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(target);
}
function isToFile({ operator, descriptor, target }) {
    return ((descriptor ?? 1) === 1 && /^&?>/.test(operator) && !/^\/dev\/(?:null|stderr|stdout)$/.test(target?.pieces ?? ''));
}
/** Whether it compares content with a checksum or signature, and fails when they differ. */
function isVerification({ program, arguments: words }) {
    if (typeof program !== 'string')
        return false;
    const candidates = verifiersCalled(program);
    if (candidates.length === 0)
        return false;
    const line = words.map(({ pieces }) => pieces).join(' ');
    return candidates.some(({ options }) => options.test(line));
}
/** Whether a program may be a verifier. */
const MAY_VERIFY = { has: (program) => verifiersCalled(program).length > 0 };
const verifiersCalled = (0,_support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_6__/* .rememberByKey */ .u)((program) => program, (program) => _data_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .VERIFIERS */ .a.filter((verifier) => verifier.program.test(program)));
/** Whether it prints a checksum for something else to compare. */
function isChecksum({ program, arguments: words }) {
    if (typeof program !== 'string')
        return false;
    if (program === 'openssl')
        return OPENSSL_DIGEST.test(words[0]?.pieces ?? '');
    return program.endsWith('sum') && /^(?:(?:sha\d{1,3}|b[23]|md5)sum|shasum)$/.test(program);
}
/** `openssl dgst -sha512`, `openssl sha512`. */
const OPENSSL_DIGEST = /^(?:dgst|md5|sha\d[\w-]*|blake2[bs]\d+|sm3)$/;
/** Whether the address pins the content by containing a commit or a checksum. */
function isPinnedAddress({ pieces }) {
    return /(?:^|[^0-9a-f])(?:[0-9a-f]{40}|[0-9a-f]{64})(?:[^0-9a-f]|$)/.test(pieces);
}


/***/ }),

/***/ 74892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cloneBy),
/* harmony export */   v: () => (/* binding */ fixesCommit)
/* harmony export */ });
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86320);
/* harmony import */ var _paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44279);


const NAMES = new Set('--branch --depth --origin --config --reference --template --revision --jobs --filter --shallow-since --server-option --upload-pack'.split(' '));
/** Undefined for clones of local folders, of a fixed commit, or of a version that is known only to the build. */
function cloneBy({ program, arguments: words }) {
    if (program !== 'git')
        return undefined;
    const index = words.findIndex(({ value }) => value === 'clone');
    if (index === -1)
        return undefined;
    const { options, operands } = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptions */ .T)(words.slice(index + 1), { letters: 'bocuj', names: NAMES });
    if (options.some(({ name }) => name === '--revision'))
        return undefined;
    const branch = options.find(({ name }) => name === '-b' || name === '--branch')?.value ?? '';
    const [address, folder] = operands;
    if (address === undefined || branch.includes('\0'))
        return undefined;
    if (!/^(?:https?|git|ssh):\/\/|^[\w.-]+@[\w.-]+:/.test(address.pieces))
        return undefined;
    return { address, branch, folder: folder === undefined ? folderOf(address) : (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(folder) };
}
function folderOf(address) {
    return (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .Fl)((0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(address).replace(/(?<!\/)\/+$/, '')).replace(/\.git$/, '');
}
/** `git checkout <commit>` and the like; a verified tag is fixed, too. */
function fixesCommit({ program, arguments: words }) {
    if (program !== 'git')
        return false;
    const index = words.findIndex(({ pieces }) => /^(?:checkout|reset|switch|fetch|merge|verify-commit|verify-tag)$/.test(pieces));
    if (index === -1)
        return false;
    if (/^verify/.test(words[index]?.pieces ?? ''))
        return true;
    return words.slice(index + 1).some(({ pieces }) => pieces.includes('\0') || /^[0-9a-f]{7,64}$/i.test(pieces));
}


/***/ }),

/***/ 88172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ printsValues),
/* harmony export */   Yj: () => (/* binding */ LANGUAGES),
/* harmony export */   _Q: () => (/* binding */ addressIn),
/* harmony export */   cj: () => (/* binding */ fetchesItself),
/* harmony export */   l8: () => (/* binding */ savedBy),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   z3: () => (/* binding */ runsValues)
/* harmony export */ });
/* harmony import */ var _interpreters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47042);

/** Code of another language that a command has in its words or gets in a here-document: `python3 -c '\u2026'`, `perl -e '\u2026'`, `python3 <<E`. */
function inlineCode(tool, redirects = []) {
    const { arguments: words } = tool;
    if (!LANGUAGES.has(tool.name))
        return undefined;
    const option = words.findIndex(({ pieces }) => (0,_interpreters_js__WEBPACK_IMPORTED_MODULE_0__/* .isCodeOption */ .zf)(tool, pieces) || OTHER_CODE_OPTION.test(pieces));
    if (option !== -1)
        return words[option + 1];
    const isInput = words.every(({ pieces }) => pieces.startsWith('-'));
    const body = isInput ? redirects.findLast((redirect) => redirect.body !== undefined)?.body : undefined;
    return body && { ...body, raw: body.value, pieces: body.value };
}
/** Whether the code fetches something from the network. */
function fetchesItself({ pieces }) {
    return FETCHES.test(pieces) && /https?:|ftp:|\0/.test(pieces);
}
/** Whether the code runs other code that it has as a value. */
function runsValues({ pieces }) {
    return RUNS.test(pieces);
}
function printsValues({ pieces }) {
    return PRINTS.test(pieces);
}
/** What the code downloads to a file. */
function savedBy({ pieces }) {
    if (!pieces.includes('://'))
        return [];
    const saved = SAVES.flatMap((pattern) => Array.from(pieces.matchAll(pattern), ({ groups: { address = '', file = '' } = {} }) => ({ address, file })));
    if (saved.length > 0 || !FETCHES.test(pieces))
        return saved;
    // what it writes may be what it has fetched before
    const address = NAMED_ADDRESS.exec(pieces)?.[1];
    if (address === undefined)
        return [];
    return Array.from(pieces.matchAll(WRITES), (found) => ({
        address,
        file: found.slice(1).find((text) => text !== undefined) ?? '',
    }));
}
/** The first address that the code names. */
function addressIn({ pieces }) {
    return NAMED_ADDRESS.exec(pieces)?.[1];
}
const LANGUAGES = new Set([
    'node',
    'perl',
    'php',
    'pypy',
    'python',
    'ruby',
    'R',
    'Rscript',
]);
const OTHER_CODE_OPTION = /^(?:--eval|--print|-p)$/;
const FETCHES = /\b(?:urlopen|requests\.get|httpx\.get|HTTP::Tiny|LWP|URI\.open|Net::HTTP|file_get_contents|readfile|curl_exec|https?\.(?:get|request)|fetch|axios|undici|needle|aiohttp|urllib3|http\.client|HTTParty|RestClient|Faraday|Mojo::UserAgent|XMLHttpRequest)\b|\bgot\(|\b(?:source|readLines)\(["']https?:|\b(?:get|getstore|getprint)[ (]{1,3}["']https?:|require\(['"]https?['"]\)\.get\b/;
/** Also a command that is not written out: `os.system(x)`, but not `os.system("a")`. */
const RUNS = /(?:^|[^\w.])(?:exec|eval)\b|\bsource\(["']https?:|\b(?:os\.(?:system|popen)|subprocess\.\w{1,30}|system|execSync)\(\s{0,9}(?!["'`[\s)])/;
const PRINTS = /\b(?:print|puts|echo|console\.log|stdout|readfile|getprint)\b/;
const ADDRESS = String.raw `["'](?<address>[a-z]{2,6}:\/\/[^"'\s]+)["']`;
const FILE = `["'](?<file>[^"']+)["']`;
const NAMED_ADDRESS = new RegExp(ADDRESS);
const PLAIN_FILE = String.raw `["']([^"'\s]+)["']`;
/** Code that writes a file, with its name in a group. */
const WRITES = new RegExp([
    String.raw `\b(?:writeFile(?:Sync)?|createWriteStream|writeTextFile(?:Sync)?|Bun\.write|file_put_contents|Path)\(${PLAIN_FILE}`,
    String.raw `\bf?open\(${PLAIN_FILE}\s{0,9},\s{0,9}["'][wa]`,
    String.raw `["']\+?>["']\s{0,9},\s{0,9}${PLAIN_FILE}`,
].join('|'), 'g');
/** In each pattern, a blank matches any white space. */
const SAVES = [
    // PHP
    String.raw `\bcopy\( ${ADDRESS} , ${FILE}`,
    String.raw `\bfile_put_contents\( ${FILE} , (?:file_get_contents|fopen)\( ${ADDRESS}`,
    // Python
    String.raw `\burlretrieve\( ${ADDRESS} , (?:filename = )?${FILE}`,
    String.raw `\bopen\( ${FILE} , ["']wb?["'] \)\.write\( (?:\w+\.){0,3}(?:urlopen|get)\( ${ADDRESS}`,
    // Ruby
    String.raw `\b(?:IO|File)\.(?:bin)?write\( ${FILE} , (?:URI\.)?open\( ${ADDRESS}`,
    // Perl
    String.raw `\bgetstore\( ${ADDRESS} , ${FILE}`,
    // R
    String.raw `\bdownload\.file\( ${ADDRESS} , (?:destfile = )?${FILE}`,
].map((text) => new RegExp(text.replaceAll(' ', String.raw `\s*`), 'gi'));


/***/ }),

/***/ 47042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ commandsIn),
/* harmony export */   Tv: () => (/* binding */ runsInput),
/* harmony export */   Xy: () => (/* binding */ isInput),
/* harmony export */   a3: () => (/* binding */ interpreterName),
/* harmony export */   yz: () => (/* binding */ isRun),
/* harmony export */   zf: () => (/* binding */ isCodeOption)
/* harmony export */ });
/* harmony import */ var _data_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49628);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74637);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86320);




const INTERPRETER_OF = new Map(_data_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .INTERPRETERS */ .q1.flatMap((interpreter) => interpreter.programs.map((program) => [program, interpreter])));
/** `source` and `.` run a file or `/dev/stdin` in the shell itself. */
function interpreterName({ name }, { program }) {
    if (name === 'eval' || name === 'source' || name === '.' || name === 'su')
        return 'the shell';
    return INTERPRETER_OF.has(name) || JOB_OPTIONS.has(name) ? String(program) : undefined;
}
/** Programs that run the lines of their input later, with the options after which they do something else, or read a file. */
const JOB_OPTIONS = new Map(Object.entries({
    crontab: /^-[a-z]*[elr]/,
    at: /^-[a-zA-Z]*[cdflr]/,
    batch: /^-[a-zA-Z]*f/,
}));
/** Whether it takes its code from standard input: no code in an option, no file to run. */
function runsInput({ name, arguments: words }) {
    if (name === 'source' || name === '.')
        return isInput(words[0]?.value);
    const other = JOB_OPTIONS.get(name);
    if (other !== undefined)
        return !words.some(({ pieces }) => other.test(pieces)) && !namesTable(name, words);
    if (name === 'su')
        return !words.some(({ pieces }) => /^-\w*c$|^--command/.test(pieces));
    const interpreter = INTERPRETER_OF.get(name);
    if (interpreter === undefined)
        return false;
    const input = words.findIndex(({ value }) => isInput(value) || (value === '--' && interpreter.takesArgumentsAfterDashes));
    const { options, operands } = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .T)(input === -1 ? words : words.slice(0, input), interpreter);
    if (options.some(({ name: option }) => isDataOption(interpreter, option)))
        return false;
    // after `-s` the operands are arguments of the script
    const isShell = interpreter.codeOptions[0] === '-c' && interpreter.dataOptions.length === 0;
    return operands.length === 0 || (isShell && options.some(({ name: option }) => option === '-s'));
}
/** `crontab file`, `crontab -u user file`; not `crontab -` */
function namesTable(name, words) {
    return (name === 'crontab' &&
        words.some(({ pieces, value }, at) => !pieces.startsWith('-') && !isInput(value) && words[at - 1]?.pieces !== '-u'));
}
function isDataOption({ codeOptions, dataOptions }, option) {
    return codeOptions.includes(option) || dataOptions.includes(option);
}
function isInput(value) {
    return typeof value === 'string' && (value === '-' || /^\/dev\/stdin$|^\/(?:proc\/self|dev)\/fd\/\d$/.test(value));
}
/** Whether it runs the output of a substitution in one of its words. */
function isRun(command, tool, kind, argument) {
    if (tool === undefined)
        return argument === -1 && command.arguments.length === 0 && command.assignments.length === 0;
    if (argument === -1)
        return isFedTo(command, tool, kind);
    const word = command.arguments[argument];
    if (word === undefined)
        return false;
    if (kind === 'process')
        return isScriptFile(command, tool, argument);
    // in a script, the output of `echo $(curl \u2026)` is not run
    if (!beginsUnknown(word))
        return false;
    if (tool.name === 'eval')
        return argument === 0;
    return isCodeOption(tool, command.arguments[argument - 1]?.pieces ?? '');
}
function isCodeOption({ name }, word) {
    return INTERPRETER_OF.get(name)?.codeOptions.some((code) => isOption(word, code)) ?? false;
}
/** `-c`, or the end of a bundle such as `-ec`. */
function isOption(word, option) {
    return word === option || (option.length === 2 && /^-[a-zA-Z]+$/.test(word) && word.endsWith(option.charAt(1)));
}
function isScriptFile({ arguments: words }, { name }, argument) {
    if (name === 'source' || name === '.')
        return argument === 0;
    if (!INTERPRETER_OF.has(name))
        return false;
    return words.slice(0, argument).every(({ pieces }) => pieces.startsWith('-') || pieces.startsWith('+'));
}
/** `bash < <(curl \u2026)` and `bash <<< "$(curl \u2026)"`. */
function isFedTo({ redirects }, tool, kind) {
    const operator = kind === 'process' ? '<' : '<<<';
    return redirects.some((redirect) => redirect.operator === operator) && runsInput(tool);
}
/** Whether a command in the word begins with something unknown: `$(curl \u2026)`, `set -e; $(curl \u2026)`. Each substitution of a word asks. */
const beginsUnknown = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)(({ pieces }) => pieces.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB) && commandsIn(pieces).some((part) => part.startsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB)));
/** The texts at whose start a command begins, without leading blanks and quotes. */
function commandsIn(text) {
    return text.split(/[;&|\n]|(?<!\$)[({]/).map((part) => part.slice(part.search(/[^\s"']|$/)));
}


/***/ }),

/***/ 36633:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KE: () => (/* binding */ listed),
  G$: () => (/* binding */ packageCallOf),
  Ue: () => (/* binding */ packageCommandsIn),
  n_: () => (/* binding */ packageManagerOf),
  DT: () => (/* binding */ packagesOf),
  $t: () => (/* binding */ unpinnedPackages)
});

;// CONCATENATED MODULE: ./build/data/package-managers.js
const ANY = /^/;
const EXACT = /^=?\s*v?\d[\w.+-]*$/;
const COMMIT = '[0-9a-f]{7,40}';
const FILE = '[./~]|file:|https?:|ftp:';
const SYSTEM_NAME = new RegExp(`^(?!${FILE})(?!.*\\.(?:deb|rpm|apk|zst|xz)$)\\w.*(?<!-)$`, 'i');
const PIP_NAMES = words(`--index-url --extra-index-url --find-links --constraint --requirement --target --prefix --root --platform --python
  --python-version --implementation --abi --trusted-host --cache-dir --timeout --retries --proxy --cert --client-cert --no-binary --only-binary
  --global-option --install-option --config-settings --progress-bar --log --upgrade-strategy --src --build --exists-action --report
  --use-feature --build-option --root-user-action --keyring-provider --index --default-index --index-strategy --with --from --spec --pip-args
  --suffix --python-preference --python-platform --resolution --prerelease --fork-strategy --exclude-newer --refresh-package
  --reinstall-package --upgrade-package --config-setting --config-file --color --allow-insecure-host --override --build-constraint --overrides --torch-backend --link-mode --directory --project --resume-retries --uploaded-prior-to`);
/** `-e` is left out, so that its value counts as a package. */
const PIP_LETTERS = 'icrtfCb';
const PIP_NAMED = /^(?:(?!.*\.(?:whl|zip|gz|tgz|txt)$)\w[\w.-]* ?(?:\[[^\]]*\])? ?(?:[<>=!~;@].*)?|git\+.*)$/s;
const PIP_PIN = new RegExp([
    // flask==3.1.2, flask[async]===3.1.2; python_version > "3"
    String.raw `^[\w.-]+ ?(?:\[[^\]]*\])? ?={2,3}[^*;]*(?:;|$)`,
    // ruff@0.14.6, flask @ https://registry.example.com/flask.whl
    String.raw `^[\w.-]+ ?(?:\[[^\]]*\])? ?@ ?(?:v?\d|https?:|file:)`,
    // git+https://git.example.com/a.git@v1.4 and a commit there
    String.raw `@(?:${COMMIT}|(?:[\w-]*\/)*[A-Za-z_-]*\d[\w.-]*)(?:#|$)`,
].join('|'));
const PIP_OPTIONS = {
    '-c': ANY,
    '--constraint': ANY,
    '--constraints': ANY,
    '--require-hashes': ANY,
    '--no-index': ANY,
    '--help': ANY,
};
const NODE_NAMES = words(`--registry --prefix --workspace --omit --include --only --loglevel --cache --cache-folder --cwd --dir --network-timeout
  --network-concurrency --mutex --filter --store-dir --reporter --modules-folder --fetch-retries --fetch-timeout --maxsockets --userconfig
  --location --global-dir --global-folder --global-bin-dir --install-directory --backend --cpu --os --libc --arch --platform --tag`);
const NODE_NAMED = new RegExp(`^(?!${FILE}|link:|workspace:|portal:)(?!.*\\.tgz$)[\\w@].*$`, 'i');
const NODE_PIN = new RegExp(`[^/]@[=v]?\\d+\\.\\d+\\.\\d+|#(?:${COMMIT}|v?\\d+\\.\\d+)|^[\\w-]+@(?:file|https?|link|workspace):`);
const PACKAGE_MANAGERS = [
    {
        programs: ['apt', 'apt-get', 'aptitude'],
        packages: 'system',
        installs: ['install'],
        letters: 'oct',
        names: words('--option --config-file --target-release --default-release --solver --host-architecture --build-profiles'),
        named: SYSTEM_NAME,
        pin: /=|\/[^/]*snapshot/,
        pinOptions: { '--snapshot': ANY, '-S': ANY },
        updates: ['update'],
        uses: words('install reinstall upgrade dist-upgrade full-upgrade safe-upgrade build-dep source download satisfy dist-clean distclean show list search policy depends'),
        index: /\/var\/lib\/apt|\/var\/lib(?:\/\*)?$/,
        sources: ['-c', '--config-file'],
        pinned: 'curl=7.88.1-10+deb12u14',
        example: 'apt-get install -y -t stable --no-install-recommends g++',
        counterexample: 'apt-get install -y -t stable --no-install-recommends g++=4:12.2.0-3 ./acme.deb unwanted-',
    },
    {
        programs: ['apk'],
        packages: 'system',
        installs: ['add'],
        letters: 'Xtp',
        names: words('--repository --virtual --root --repositories-file --keys-dir --cache-dir --cache-max-age --arch --wait --progress-fd --timeout'),
        named: new RegExp(`^(?!${FILE}|!)(?!.*\\.apk$)\\w.*$`),
        pin: /[=~]/,
        updates: ['update'],
        uses: words('add upgrade fix fetch search info policy list dot version'),
        index: /\/var\/cache\/(?:apk|\*)|\/etc\/apk/,
        sources: ['-X', '--repository', '--repositories-file', '--keys-dir'],
        pinned: 'curl=8.14.1-r2',
        example: 'apk add --no-cache -t .build -X https://mirror.example.org/main curl',
        counterexample: 'apk add --no-cache --virtual .build curl=8.14.1-r2 git~2.49 jq~=1.8 ./acme.apk',
    },
    {
        programs: ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'],
        packages: 'system',
        installs: ['install', 'in', 'localinstall'],
        letters: 'cxdeR',
        names: words('--setopt --enablerepo --disablerepo --repo --repoid --releasever --installroot --exclude --config --forcearch --advisory --comment'),
        named: SYSTEM_NAME,
        pin: /-\d/,
        updates: ['makecache', 'check-update'],
        uses: words('install in reinstall update upgrade upgrade-minimal update-minimal groupinstall group localinstall builddep build-dep download distro-sync swap clean module list search info repoquery'),
        index: /\/var\/cache\/(?:yum|dnf|libdnf5|\*)/,
        sources: ['-c', '--config', '--repofrompath'],
        pinned: 'curl-7.76.1-31.el9',
        example: 'dnf install -y --setopt install_weak_deps=False --nodocs curl',
        counterexample: 'dnf install -y --nodocs curl-7.76.1-31.el9 https://rpm.example.com/a.rpm',
    },
    {
        programs: ['zypper'],
        packages: 'system',
        installs: ['install', 'in'],
        letters: 'DRtrpCc',
        names: words('--repo --from --type --root --installroot --reposd-dir --cache-dir --config --plus-repo --name --gpg-auto-import-keys-from'),
        named: SYSTEM_NAME,
        pin: /=|-\d/,
        updates: ['refresh', 'ref'],
        uses: words('install in update up patch dup dist-upgrade source-install si install-new-recommends clean search se info if verify'),
        index: /\/var\/cache\/(?:zypp|\*)/,
        sources: ['-p', '--plus-repo', '--reposd-dir', '--config'],
        pinned: 'curl=8.14.1',
        example: 'zypper --non-interactive install --no-recommends curl',
        counterexample: 'zypper --non-interactive install --no-recommends curl=8.14.1',
    },
    {
        programs: ['pacman'],
        packages: 'system',
        installs: [''],
        needs: ['-S', '--sync'],
        letters: 'br',
        names: words('--dbpath --root --cachedir --config --arch --ignore --ignoregroup --overwrite --assume-installed --color'),
        named: SYSTEM_NAME,
        pin: /=/,
        pinOptions: { '-c': ANY, '-s': ANY, '-i': ANY, '-g': ANY, '-l': ANY, '-p': ANY, '--clean': ANY, '--search': ANY },
        sources: ['--config'],
        pinned: 'the Arch Linux Archive of one day',
        example: 'pacman -Syu --noconfirm git',
        counterexample: 'pacman -Scc --noconfirm git',
    },
    {
        programs: ['pip'],
        packages: 'language',
        installs: ['install'],
        letters: PIP_LETTERS,
        names: PIP_NAMES,
        named: PIP_NAMED,
        pin: PIP_PIN,
        pinOptions: PIP_OPTIONS,
        pinned: 'flask==3.1.2',
        example: 'python3 -m pip install --index-url https://registry.example.com/simple -r base.txt . "flask[async]>=3"',
        counterexample: 'python3 -m pip install --index-url https://registry.example.com/simple -r base.txt . "flask[async]==3.1.2"',
    },
    {
        programs: ['uv'],
        packages: 'language',
        installs: ['pip install', 'tool install'],
        letters: PIP_LETTERS.replace('t', '').concat('p'),
        names: PIP_NAMES,
        named: PIP_NAMED,
        pin: PIP_PIN,
        pinOptions: PIP_OPTIONS,
        pinned: 'ruff==0.14.6',
        example: 'uv tool install ruff',
        counterexample: 'uv tool install ruff@0.14.6',
    },
    {
        programs: ['pipx'],
        packages: 'language',
        installs: ['install', 'inject'],
        letters: 'i',
        names: PIP_NAMES,
        named: PIP_NAMED,
        pin: PIP_PIN,
        pinned: 'poetry==2.2.1',
        example: 'pipx install --python 3.13 poetry',
        counterexample: 'pipx install --python 3.13 poetry==2.2.1',
    },
    {
        programs: ['conda', 'mamba', 'micromamba'],
        packages: 'language',
        installs: ['install'],
        letters: 'cnpf',
        names: words('--channel --name --prefix --file --solver --repodata-fn --subdir --root-prefix --rc-file'),
        named: new RegExp(`^(?!${FILE})(?!.*\\.(?:conda|bz2)$)[\\w].*$`),
        // a single `=` accepts any 1.2.*, but counts as a version
        pin: /(?<![<>!~])=\s*\d/,
        pinned: 'numpy=2.3.5',
        example: 'conda install -y -c conda-forge numpy',
        counterexample: 'conda install -y -c conda-forge numpy=2.3.5',
    },
    {
        programs: ['npm'],
        packages: 'language',
        installs: ['install', 'i', 'add'],
        letters: 'wC',
        names: NODE_NAMES,
        named: NODE_NAMED,
        pin: NODE_PIN,
        pinned: 'typescript@5.9.3',
        example: 'npm install --registry https://registry.example.com -g @acme/cli@latest',
        counterexample: 'npm install --registry https://registry.example.com -g @acme/cli@1.4.0 ./local.tgz',
    },
    {
        programs: ['yarn'],
        packages: 'language',
        installs: ['add', 'global add'],
        letters: '',
        names: NODE_NAMES,
        named: NODE_NAMED,
        pin: NODE_PIN,
        pinned: 'typescript@5.9.3',
        example: 'yarn global add serve@^14',
        counterexample: 'yarn global add serve@14.2.5',
    },
    {
        programs: ['pnpm'],
        packages: 'language',
        installs: ['add', 'install', 'i'],
        letters: 'CF',
        names: NODE_NAMES,
        named: NODE_NAMED,
        pin: NODE_PIN,
        pinned: 'typescript@5.9.3',
        example: 'pnpm add -g turbo',
        counterexample: 'pnpm add -g turbo@2.6.1',
    },
    {
        programs: ['bun'],
        packages: 'language',
        installs: ['add', 'install', 'i'],
        letters: 'c',
        names: NODE_NAMES,
        named: NODE_NAMED,
        pin: NODE_PIN,
        pinned: 'typescript@5.9.3',
        example: 'bun add -g vite',
        counterexample: 'bun add -g vite@7.2.4',
    },
    {
        // without a version, it may run one that the project has installed
        programs: ['npx', 'bunx'],
        packages: 'language',
        installs: [''],
        letters: 'pc',
        names: words('--package --call --registry --cache --userconfig'),
        named: /^@?[^@]+@[^@]+$/,
        pin: NODE_PIN,
        takesOne: true,
        pinned: 'prisma@6.19.0',
        example: 'npx --yes prisma@latest generate',
        counterexample: 'npx --yes prisma@6.19.0 generate a@latest',
    },
    {
        programs: ['corepack'],
        packages: 'language',
        installs: ['prepare', 'use', 'install'],
        letters: '',
        names: ['--install-directory', '--output'],
        named: /^(?:npm|yarn|pnpm)@./,
        pin: NODE_PIN,
        pinned: 'pnpm@10.23.0',
        example: 'corepack prepare pnpm@latest --activate',
        counterexample: 'corepack prepare pnpm@10.23.0 --activate',
    },
    {
        programs: ['gem'],
        packages: 'language',
        installs: ['install', 'i'],
        letters: 'vsipPnEgw',
        names: words('--version --source --install-dir --bindir --platform --http-proxy --trust-policy --file --document --build-root --without'),
        named: new RegExp(`^(?!${FILE})(?!.*\\.gem$)\\w.*$`),
        pin: /:v?\d/,
        pinOptions: { '-v': EXACT, '--version': EXACT, '-g': ANY, '--file': ANY, '--local': ANY, '-l': ANY },
        pinned: 'bundler:2.7.2',
        example: 'gem install --no-document bundler -v "~> 2"',
        counterexample: 'gem install --no-document bundler -v 2.7.2',
    },
    {
        programs: ['go'],
        packages: 'language',
        installs: ['install', 'get', 'run'],
        letters: undefined,
        names: words('-ldflags -tags -mod -modfile -o -p -gcflags -asmflags -gccgoflags -installsuffix -pkgdir -toolexec -exec -buildmode -C -overlay'),
        // without `@`, `go.mod` decides
        named: /^[\w.-][\w-]*\.[\w.-]+\/[^@]*@./,
        pin: new RegExp(`@(?:v\\d+\\.\\d+\\.\\d+|${COMMIT}$)`),
        takesOne: true,
        pinned: '@v1.2.3',
        example: 'go install -ldflags "-s -w" example.com/acme/tool/cmd/tool@latest',
        counterexample: 'go install -ldflags "-s -w" example.com/acme/tool/cmd/tool@v1.4.0',
    },
    {
        // the value of `--with` counts as a word, https://github.com/caddyserver/xcaddy#custom-builds
        programs: ['xcaddy'],
        packages: 'language',
        installs: ['build'],
        letters: undefined,
        names: words('--output --embed --replace'),
        named: /^[\w-]+(?:\.[\w-]+)+\/[^=]+$/,
        pin: new RegExp(`@(?:v\\d+\\.\\d+\\.\\d+|${COMMIT}$)`),
        pinned: '@v1.2.3',
        example: 'xcaddy build v2.10.2 --with example.com/acme/plugin',
        counterexample: 'xcaddy build v2.10.2 --with example.com/acme/plugin@v1.4.0 --with example.com/acme/own=./own',
    },
    {
        programs: ['cargo'],
        packages: 'language',
        installs: ['install', 'binstall'],
        letters: 'jFpZ',
        // `--git` is left out, so that its value counts as a package
        names: words('--version --vers --branch --tag --rev --path --root --registry --index --target --target-dir --features --profile --jobs --bin --example --config --color'),
        named: /^(?:[\w-]+(?:@.*)?|(?:https?|ssh|git):\/\/.*)$/,
        pin: /^[\w-]+@=?\d+\.\d+/,
        pinOptions: { '--version': EXACT, '--vers': EXACT, '--rev': ANY, '--tag': ANY, '--path': ANY },
        pinned: 'ripgrep@15.1.0',
        example: 'cargo install --locked --root /usr/local ripgrep',
        counterexample: 'cargo install --locked --root /usr/local ripgrep --version 15.1.0',
    },
    {
        programs: ['composer'],
        packages: 'language',
        installs: ['require', 'global require'],
        letters: 'd',
        names: words('--working-dir --prefer-install --ignore-platform-req --apcu-autoloader-prefix'),
        named: /^[\w.-]+\/[\w.-]+/,
        pin: /(?:^|[*^~<>|])(?=[^*^~<>|]*$)[^*^~<>|]*[:=\s]v?\d|#/,
        hasVersionBehind: true,
        pinned: 'acme/lib:1.4.0',
        example: 'composer global require --no-interaction acme/lib:^1.4',
        counterexample: 'composer global require --no-interaction acme/lib 1.4.0',
    },
    {
        programs: ['dotnet'],
        packages: 'language',
        installs: ['tool install'],
        letters: '',
        names: words('--version --add-source --source --configfile --tool-path --framework --verbosity --tool-manifest --arch'),
        named: /^\w/,
        pin: /@\d/,
        pinOptions: { '--version': /^\d[^*]*$/ },
        pinned: '--version 9.0.11',
        example: 'dotnet tool install --tool-path /tools dotnet-ef',
        counterexample: 'dotnet tool install --tool-path /tools dotnet-ef --version 9.0.11',
    },
    {
        programs: ['luarocks'],
        packages: 'language',
        installs: ['install'],
        letters: '',
        names: words('--tree --server --only-server --lua-version --lua-dir --deps-mode'),
        named: /^(?!.*\.(?:rockspec|rock)$)[a-z][\w.-]*/i,
        pin: /\s\d/,
        hasVersionBehind: true,
        takesOne: true,
        pinned: 'lpeg 1.1.0-2',
        example: 'luarocks install lpeg OPENSSL_DIR=/usr',
        counterexample: 'luarocks install lpeg 1.1.0-2',
    },
    {
        programs: ['cpan', 'cpanm'],
        packages: 'language',
        installs: ['', 'install'],
        letters: 'lLMj',
        names: words('--local-lib --local-lib-contained --mirror --save-dists --cpanfile --from'),
        named: /^(?![./~]|https?:|git)(?!.*\.(?:tar\.gz|tgz|zip)$)[A-Z][\w:]*(?:[@~].*)?$/,
        pin: /@v?\d/,
        pinOptions: { '--installdeps': ANY },
        pinned: 'Plack@1.0051',
        example: 'cpanm --notest Plack',
        counterexample: 'cpanm --notest Plack@1.0051',
    },
    {
        programs: ['pecl'],
        packages: 'language',
        installs: ['install'],
        letters: 'dD',
        names: words('--configureoptions --installroot'),
        named: new RegExp(`^(?!${FILE})(?!.*\\.tgz$)\\w[\\w.-]*$`),
        pin: /-\d/,
        pinned: 'redis-6.3.0',
        example: 'pecl install redis',
        counterexample: 'pecl install redis-6.3.0',
    },
];
function words(text) {
    return text.split(/\s+/);
}

// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
// EXTERNAL MODULE: ./build/support/remember-by-key.js
var remember_by_key = __webpack_require__(46277);
// EXTERNAL MODULE: ./build/analysis/commands/options.js
var commands_options = __webpack_require__(86320);
// EXTERNAL MODULE: ./build/analysis/commands/stage-commands.js
var stage_commands = __webpack_require__(37951);
// EXTERNAL MODULE: ./build/analysis/commands/tool.js
var commands_tool = __webpack_require__(65162);
// EXTERNAL MODULE: ./build/analysis/secrets/secret.js
var secret = __webpack_require__(60405);
;// CONCATENATED MODULE: ./build/analysis/packages/package-commands.js








const MANAGERS_OF = new Map(PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((program) => [program, manager])));
/** The package manager calls in RUN instructions of a stage, in order, without those that a parent's ONBUILD adds. */
const packageCommandsIn = (0,remember/* remember */.k)((stage) => {
    const found = [];
    for (const { command, instruction } of (0,stage_commands/* runsAny */.X)(stage, MANAGERS_OF) ? (0,stage_commands/* commandsOf */.Kf)(stage, 'RUN') : []) {
        const call = packageCallOf(command);
        if (call !== undefined)
            found.push({ ...call, instruction });
    }
    return found;
});
/** Undefined for other programs. */
function packageCallOf(command) {
    const tool = (0,commands_tool/* toolOf */.w)(command);
    const manager = tool && MANAGERS_OF.get(tool.name);
    return tool === undefined || manager === undefined ? undefined : read(manager, tool, command);
}
/** Undefined for other programs. */
function packageManagerOf(command) {
    const tool = (0,commands_tool/* toolOf */.w)(command);
    return tool && MANAGERS_OF.get(tool.name);
}
const nameSets = (0,remember/* remember */.k)(({ names }) => new Set(names));
function read(manager, tool, command) {
    const { options, operands: all } = (0,commands_options/* readOptions */.T)(tool.arguments, {
        letters: manager.letters,
        names: nameSets(manager),
    });
    // `cargo +nightly install`
    const operands = all[0]?.pieces.startsWith('+') ? all.slice(1) : all;
    return {
        manager,
        name: tool.name,
        command,
        options,
        verb: operands[0]?.pieces ?? '',
        verbWord: operands[0],
        operands: installed(manager, operands, options),
    };
}
function installed({ installs, needs }, operands, options) {
    if (needs !== undefined && !options.some(({ name }) => needs.includes(name)))
        return undefined;
    for (const verb of installs) {
        const words = wordsOf(verb);
        if (words.every((word, index) => operands[index]?.pieces === word))
            return operands.slice(words.length);
    }
    return undefined;
}
const wordsOf = (0,remember_by_key/* rememberByKey */.u)((verb) => verb, (verb) => (verb === '' ? [] : verb.split(' ')));
/** No package name is longer, so patterns are not tried on longer words. */
const LONGEST_NAME = 300;
/** The named packages that are known; the value of a variable may hold several. */
function packagesOf({ manager, operands }) {
    const found = (operands ?? []).flatMap((word, index) => namesIn(word, manager, operands?.[index + 1]));
    return manager.takesOne === true ? found.slice(0, 1) : found;
}
/** Whether the text is a package name: a `$` or an unknown piece means that a variable is not resolved. */
function isName(text) {
    return text !== '' && text.length < LONGEST_NAME && !/[$\0]/.test(text);
}
function namesIn(word, { named, hasVersionBehind }, next) {
    const texts = word.raw.startsWith('$') ? word.pieces.split(/\s+/) : [word.pieces];
    const version = hasVersionBehind === true && /^[\^~<>=]*v?[\d\0]/.test(next?.pieces ?? '') ? ` ${next?.pieces}` : '';
    return texts.filter((text) => isName(text) && named.test(text)).map((text) => ({ text: text + version, word }));
}
/** Whether an option sets the version of all packages, or pins them in another way. */
function isPinnedByOption({ manager: { pinOptions }, options }) {
    if (pinOptions === undefined)
        return false;
    return options.some(({ name, value }) => {
        const exact = pinOptions[name];
        return exact !== undefined && (value?.includes(unknown_piece/* UNKNOWN_PIECE */.YB) === true || exact.test(value ?? ''));
    });
}
/** The known packages without an exact version. */
function unpinnedPackages(command) {
    if (command.operands === undefined || command.operands.length === 0 || isPinnedByOption(command))
        return [];
    if (hasUnknownOption(command))
        return [];
    return packagesOf(command).filter(({ text }) => !text.includes(unknown_piece/* UNKNOWN_PIECE */.YB) && !command.manager.pin.test(text));
}
/** A word that begins with a variable may be any option. */
function hasUnknownOption({ command }) {
    return command.arguments.some(({ pieces, raw }) => pieces.startsWith(unknown_piece/* UNKNOWN_PIECE */.YB) && /^\$\{?\w*(?:OPT|FLAG|ARG)/i.test(raw));
}
/** `"a", "b" and 3 more`. */
function listed(packages) {
    const shown = packages.slice(0, 3).map(({ text }) => `"${(0,secret/* looksRandom */.EZ)(text) ? '\u2026' : text}"`);
    const rest = packages.length - shown.length;
    if (rest > 0)
        return `${shown.join(', ')} and ${rest} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}


/***/ }),

/***/ 2864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isRequirements)
/* harmony export */ });
/* harmony import */ var _data_package_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14539);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55384);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74637);
/* harmony import */ var _commands_rule_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21160);
/* harmony import */ var _commands_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65162);





const OPTION = {
    attached: /^(?:--(?:requirements?|constraints?)=|-[rc]=?)(.+)$/s,
    separate: /^(?:--(?:requirements?|constraints?)|-[a-zA-Z]*[rc])$/,
};
const INSTALLERS = new Set(['pip', 'pip3', 'uv', 'pipx', 'pip-compile']);
/** The names of the files, without folders, that commands of RUN give to pip as lists of packages: `pip install -r deps.in`. */
const namesGiven = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .k)((instructions) => {
    const names = new Set();
    for (const instruction of instructions) {
        if (instruction.keyword !== 'RUN')
            continue;
        for (const command of (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyCommand */ .n3)(instruction.line.script)) {
            const tool = (0,_commands_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .toolOf */ .w)(command);
            if (tool === undefined || !INSTALLERS.has(tool.name))
                continue;
            const words = tool.arguments.map(({ pieces }) => pieces);
            for (const file of (0,_commands_rule_files_js__WEBPACK_IMPORTED_MODULE_2__/* .filesGiven */ .JQ)(words, OPTION))
                names.add(baseName(file));
        }
    }
    return names;
});
/** Whether a file is a list of packages of pip, by its name or because a command gives it to pip as one. */
function isRequirements(path, instructions) {
    return _data_package_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUIREMENTS */ .d.test(path) || (path !== '' && namesGiven(instructions).has(baseName(path)));
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 57710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isDataStore)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _secrets_server_passwords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53329);
/* harmony import */ var _published_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4487);



const STORE = /(?:postgres|postgis|pgautoupgrade|pgvector|paradedb|timescaledb|cockroach|yugabyte|mysql|mariadb|percona|tidb|mssql\/server|mssql-server|azure-sql-edge|(?:gvenzl|database)\/(?:oracle|free|express|enterprise)|firebird|mongo|ferretdb|redis|valkey|keydb|dragonfly|memcached|elasticsearch|opensearch|meilisearch|typesense|qdrant|weaviate|milvus|couchdb|couchbase|cassandra|scylla|clickhouse|influxdb|questdb|victoria-metrics|neo4j|arangodb|surrealdb|rethinkdb|rqlite|rabbitmq|(?:^|\/)nats(?:$|-)|etcd|minio|seaweedfs)/;
/** Pages, exporters and tools with the name of a store in theirs. */
const TOOL = /express|commander|insight|admin|console|exporter|backup|browser|postgrest|[-_](?:ui|web|gui|head|hq)(?![a-z])/;
/** The folders in which stores keep their data, as the documentation of their images says. */
const DATA = /^(?:\/var\/lib\/(?:postgresql|mysql|rabbitmq|clickhouse|cassandra|influxdb2?|neo4j|redis)(?:\/|$)|\/data\/db\/?$|\/bitnami\/(?:postgresql|mysql|mariadb|mongodb|redis|rabbitmq)(?:\/|$)|\/usr\/share\/(?:elasticsearch|opensearch)\/data\/?$|\/var\/opt\/mssql(?:\/|$))/;
/** Whether the container is a data store, which other containers use, by its image, or by the password and the data that it gets. */
function isDataStore(container) {
    const name = (0,_published_services_js__WEBPACK_IMPORTED_MODULE_2__/* .imageName */ .tO)(container);
    if (TOOL.test(name))
        return false;
    return (STORE.test(name) || (keepsData(container) && container.environment.some((one) => (0,_secrets_server_passwords_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatabasePassword */ .po)(one.name))));
}
/** An image of the project may be that of a store with something added to it. */
function keepsData({ mounts }) {
    return mounts.some(({ type, target }) => type === 'volume' && DATA.test((0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(target) ?? ''));
}


/***/ }),

/***/ 13419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ deviceRulesOf),
/* harmony export */   MA: () => (/* binding */ mountedDisksOf),
/* harmony export */   Xl: () => (/* binding */ devicesOf)
/* harmony export */ });
/* harmony import */ var _data_devices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99994);
/* harmony import */ var _model_containers_container_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15328);
/* harmony import */ var _model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16949);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51380);




/** The devices that are named. A privileged container has all others as well. */
function devicesOf({ devices }) {
    return devices.flatMap(({ source, permissions, span }) => {
        const written = (0,_model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(source);
        if (written === undefined)
            return [];
        const path = deviceAt((0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutLinks */ .W_)((0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_3__/* .normalPath */ .FE)(written)));
        const kind = _data_devices_js__WEBPACK_IMPORTED_MODULE_0__/* .DISK */ .KK.test(path) ? 'disk' : _data_devices_js__WEBPACK_IMPORTED_MODULE_0__/* .MEMORY */ .Qy.test(path) ? 'memory' : 'other';
        const may = permissions === undefined ? 'rwm' : (0,_model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(permissions);
        return may === undefined ? [] : [{ class: kind, path, permissions: effective(may), at: span }];
    });
}
/** `/dev/char/1:11` is a link to `/dev/kmsg`. */
function deviceAt(path) {
    return path.startsWith(BY_NUMBER) ? (_data_devices_js__WEBPACK_IMPORTED_MODULE_0__/* .CHARACTER_DEVICES */ .kf.get(path.slice(BY_NUMBER.length)) ?? path) : path;
}
const BY_NUMBER = '/dev/char/';
/** The engine does not check the letters that Compose passes on, and others, as in `W`, restrict nothing. */
function effective(permissions) {
    return /^[rwm]+$/.test(permissions) ? permissions : 'rwm';
}
/** The disks that volumes of the project mount. */
function mountedDisksOf({ mounts }) {
    return mounts.flatMap(({ type, source, sourceSpan, readOnly }) => {
        if (type !== 'volume' || source.kind !== 'host')
            return [];
        return [
            { class: 'disk', path: source.path, permissions: (0,_model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .isOn */ .Mp)(readOnly) ? 'r' : 'rw', at: sourceSpan, isMounted: true },
        ];
    });
}
/** https://docs.kernel.org/admin-guide/cgroup-v1/devices.html */
const RULE = /^\s*([abc])\s+((?:\d+|\*):(?:\d+|\*))\s+([rwm]{1,3})\s*$/;
function deviceRulesOf({ deviceCgroupRules }) {
    return (0,_model_containers_container_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsThat */ .U6)(deviceCgroupRules, (rule) => RULE.test(rule)).map(({ value, span }) => {
        const [, kind, numbers, permissions] = RULE.exec(value);
        return { kind, numbers, permissions, at: span };
    });
}


/***/ }),

/***/ 88838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ TLS_VARIABLE),
/* harmony export */   Yf: () => (/* binding */ isProxyName),
/* harmony export */   b6: () => (/* binding */ plainEnginesOf),
/* harmony export */   bK: () => (/* binding */ plainEngineHost)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

const ADDRESS = /^tcp:\/\/([\w.-]{1,255}|\[[\da-f:]{2,45}\])(?::(\d{1,5}))?\/?$/i;
const OWN = /^(?:127\.[\d.]+|localhost|0\.0\.0\.0|\[::1?\])$/i;
const TLS_PORT = '2376';
/** The host of an engine's address without TLS, unless it is the machine or the container itself. */
function plainEngineHost(address) {
    const [, host, port] = ADDRESS.exec(address ?? '') ?? [];
    return host === undefined || port === TLS_PORT || OWN.test(host) ? undefined : host;
}
/** Whether the engine is behind a proxy that lets only some calls through, judging by its name. */
function isProxyName(host) {
    return /proxy/i.test(host);
}
/** Variables that switch TLS on unless they are empty. */
const TLS_VARIABLE = /^DOCKER_(?:TLS_VERIFY|TLS|CERT_PATH)$/;
/** The engines that commands of one script talk to: by `-H`, `--host` or `DOCKER_HOST`, where nothing sets up TLS. */
function plainEnginesOf(commands) {
    const named = commands.flatMap((command) => [
        ...hostOptions(command),
        ...otherAddresses(command),
        ...hostVariables(command.assignments),
        ...hostsForLater(command),
    ]);
    const plain = named.flatMap((at) => {
        const host = plainEngineHost(addressIn(at));
        return host === undefined || isProxyName(host) ? [] : [{ at, host }];
    });
    // most scripts name no engine
    const usesTls = plain.length > 0 && commands.some(({ assignments }) => assignments.some(setsTls));
    return usesTls ? [] : plain;
}
function setsTls({ name, value }) {
    return TLS_VARIABLE.test(name) && value !== undefined && value.value !== '';
}
function hostVariables(assignments) {
    return assignments.flatMap(({ name, value }) => (name === 'DOCKER_HOST' && value !== undefined ? [value] : []));
}
/** `echo DOCKER_HOST=tcp://\u2026 >> "$GITHUB_ENV"` */
function hostsForLater({ arguments: words, redirects }) {
    if (!redirects.some(({ target }) => target?.raw.includes('GITHUB_ENV')))
        return [];
    return words.flatMap((word) => {
        const [, address] = /^DOCKER_HOST=(\S{1,300})$/.exec((0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(word)?.trim() ?? '') ?? [];
        return address === undefined ? [] : [{ ...word, value: address }];
    });
}
const CLIENTS = new Set(['docker', 'docker-compose']);
/** Options in front of the subcommand whose value is in the next word. */
const WITH_VALUE = /^(?:-[Hclfp]|--(?:host|context|log-level|config|file|project-name|profile|env-file|tls(?:cacert|cert|key)))$/;
const TLS_OPTION = /^--tls(?:verify|cacert|cert|key)?(?:=(?!false|0)|$)/;
function hostOptions({ program, arguments: words }) {
    if (!CLIENTS.has(program))
        return [];
    const hosts = [];
    for (let at = 0, word = words[at]; word?.pieces.startsWith('-'); word = words[++at]) {
        if (TLS_OPTION.test(word.pieces))
            return [];
        if (/^(?:-H=?|--host=)tcp:/.test(word.pieces))
            hosts.push(word);
        const next = words[at + 1];
        if (next === undefined || !WITH_VALUE.test(word.pieces))
            continue;
        if (/^(?:-H|--host)$/.test(word.pieces))
            hosts.push(next);
        at += 1;
    }
    return hosts;
}
/** `docker context create p --docker host=tcp://\u2026`, `podman --url tcp://\u2026`, `buildctl --addr tcp://\u2026` */
function otherAddresses({ program, arguments: words }) {
    if (program === 'docker') {
        const isContext = words.some(({ value }, at) => value === 'context' && /^(?:create|update)$/.test(words[at + 1]?.pieces ?? ''));
        return isContext ? words.flatMap(contextHost) : [];
    }
    const option = program === 'podman' ? URL_OPTION : program === 'buildctl' ? ADDR_OPTION : undefined;
    if (option === undefined || words.some(({ pieces }) => /^--tls(?:cacert|cert|key|dir)\b/.test(pieces)))
        return [];
    return words.filter(({ pieces }, at) => {
        const [, written] = option.exec(pieces) ?? [];
        return (written?.startsWith('tcp:') === true || (pieces.startsWith('tcp:') && option.test(words[at - 1]?.pieces ?? '')));
    });
}
/** The address in `host=tcp://\u2026,skip-tls-verify=true`, in any order, unless certificates are given. */
function contextHost(word) {
    const fields = ((0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(word) ?? '')
        .replace(/^--docker=/, '')
        .replaceAll(/["']/g, '')
        .split(',');
    const host = fields.find((field) => field.startsWith('host=tcp:'));
    if (host === undefined || fields.some((field) => /^(?:ca|cert|key)=/.test(field)))
        return [];
    return [{ ...word, value: host.slice('host='.length) }];
}
const URL_OPTION = /^--url(?:=(.*))?$/s;
const ADDR_OPTION = /^--addr(?:=(.*))?$/s;
function addressIn(word) {
    return (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(word)?.replace(/^(?:-H=?|--(?:host|url|addr)=)/, '');
}


/***/ }),

/***/ 97696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isHoneypot)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

/** Whether it pretends to be the services whose ports it opens, by the name of the container, of its image or of the folder of its build. */
function isHoneypot({ name, image, build }) {
    const texts = [name, image?.reference.value.text ?? '', (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(build?.context) ?? ''];
    return texts.some((text) => HONEYPOT.test(text));
}
/** Names of honeypots in https://github.com/paralax/awesome-honeypots that are not words of other programs. */
const HONEYPOT = /honeypots?(?:$|[^a-z])|(?:^|[^a-z])(?:honeytrap|honeyd|honeypy|opencanary|cowrie|kippo|dionaea|heralding|conpot|elasticpot|glastopf|mailoney|adbhoney|ddospot|beelzebub|wordpot|endlessh)(?:$|[^a-z])/i;


/***/ }),

/***/ 35371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ systemPath),
/* harmony export */   N: () => (/* binding */ engineAccess)
/* harmony export */ });
/* harmony import */ var _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15754);
/* harmony import */ var _model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16949);


/** Undefined when the source is not known to contain an engine's socket. */
function engineAccess(source) {
    switch (source.kind) {
        case 'host':
            return ofUser(socket(source.path) ?? socketFolder(source.path));
        case 'home':
            return _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .HOME_SOCKET_FOLDERS */ .sD.has(source.path)
                ? { engine: 'Docker', path: source.path, isFolder: true }
                : socket(source.path);
        case 'pipe':
            return pipe(source.path);
        case 'unknown':
            return /[\\/]/.test(source.suffix) ? ofUser(socket(source.suffix), source.isOfUser) : undefined;
        default:
            return undefined;
    }
}
/** Or `$XDG_RUNTIME_DIR/podman/podman.sock`, whose beginning is not known. */
const OF_USER = /^(?:\/var)?\/run\/user\/|^\/podman\/podman\.sock$/;
function ofUser(access, isBelowFolder = false) {
    return access !== undefined && (isBelowFolder || OF_USER.test(access.path)) ? { ...access, isOfUser: true } : access;
}
function socket(path) {
    const engine = _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .SOCKET_NAMES */ .jW.get((0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .Fl)(path));
    return engine === undefined ? pipe(path) : { engine, path, isFolder: false };
}
function socketFolder(path) {
    const folder = (0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutLinks */ .W_)(path);
    const found = _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .SOCKET_FOLDERS */ .CT.find(({ pattern }) => pattern.test(folder));
    return found && { engine: found.controls, path, isFolder: !/\/private$|\.socket$|-sock$/.test(folder) };
}
/** `\\.\pipe\docker_engine`, with either kind of slashes. */
function pipe(path) {
    const name = /[\\/]pipe[\\/]([^\\/]{1,100})$/i.exec(path)?.[1];
    const engine = name && _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .PIPE_NAMES */ ._r.get(name.toLowerCase());
    return engine ? { engine, path, isFolder: false } : undefined;
}
/** `/usr/local/share/ca-certificates` is the deepest path in the table. */
const DEPTH = 4;
/** Files and folders of root that no program takes commands from. */
const DATA_OF_ROOT = /^\/root\/\.(?:(?:docker\/config\.json|netrc|pgpass|git-credentials|vault-token|[a-z]{2,6}_history)$|cache(?:\/|$))/;
/** A host path where write access amounts to root: listed itself, or below a listed path that includes everything below it. */
function systemPath(path) {
    if (_data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .HARMLESS_PATHS */ .Re.includes(path) || _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .VOLUME_DATA */ .Qf.test(path))
        return undefined;
    if (path.startsWith('/root/.') && !DATA_OF_ROOT.test(path))
        return _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_PATHS */ .hd.get('/root');
    const exact = _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_PATHS */ .hd.get(path);
    if (exact !== undefined)
        return exact;
    let end = 0;
    for (let depth = 1; depth <= DEPTH; depth++) {
        end = path.indexOf('/', end + 1);
        if (end === -1)
            return undefined;
        const above = _data_host_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_PATHS */ .hd.get(path.slice(0, end));
        if (above?.isExact === false)
            return above;
    }
    return undefined;
}


/***/ }),

/***/ 53188:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ postureOf)
});

// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
// EXTERNAL MODULE: ./build/data/capabilities.js
var capabilities = __webpack_require__(71927);
// EXTERNAL MODULE: ./build/model/containers/capability.js
var capability = __webpack_require__(67589);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
;// CONCATENATED MODULE: ./build/analysis/posture/capabilities.js



/** The capabilities as the engine computes them, for the container's user and its `no-new-privileges`. */
function capabilitiesOf(container, user, noNewPrivileges) {
    const bounding = boundingSet(container);
    const effective = larger(limited(bounding, user === 'root' ? 'yes' : user === 'other' ? 'no' : 'unknown'), ambientSet(container, bounding));
    const canRaise = noNewPrivileges === 'no' ? 'yes' : noNewPrivileges === 'yes' ? 'no' : 'unknown';
    return { bounding, effective, reachable: larger(effective, limited(bounding, canRaise)) };
}
/** In Podman, a user other than root has the added capabilities as well: https://github.com/containers/podman/pull/6949 */
function ambientSet({ podman, addedCapabilities, partial }, { certain, possible }) {
    if (podman === undefined)
        return { certain: NOTHING, possible: NOTHING };
    const added = namesOf(addedCapabilities);
    const isKnown = addedCapabilities.complete && partial === undefined;
    const granted = (name) => added.includes(name) || added.includes('ALL');
    return {
        certain: new Set([...certain].filter(granted)),
        possible: isKnown ? new Set([...possible].filter(granted)) : possible,
    };
}
const NOTHING = new Set();
const EVERYTHING = new Set(capabilities/* ALL_CAPABILITIES */.JH);
const DEFAULTS = new Set(capabilities/* DEFAULT_CAPABILITIES */.tq);
const PODMAN_DEFAULTS = capabilities/* DEFAULT_CAPABILITIES */.tq.filter((name) => !capabilities/* PODMAN_OMITS */.pu.includes(name));
/** Podman's configuration, or an older release, may grant capabilities that the current release omits. */
const PODMAN_SET = { certain: new Set(PODMAN_DEFAULTS), possible: DEFAULTS };
function limited({ certain, possible }, holds) {
    return { certain: holds === 'yes' ? certain : NOTHING, possible: holds === 'no' ? NOTHING : possible };
}
/** Each argument is either the same full set or empty, so comparing sizes is enough. */
function larger(a, b) {
    return {
        certain: a.certain.size > b.certain.size ? a.certain : b.certain,
        possible: a.possible.size > b.possible.size ? a.possible : b.possible,
    };
}
function boundingSet(given) {
    const { privileged, addedCapabilities, droppedCapabilities, partial, record } = given;
    const told = record?.boundingCapabilities;
    if (told !== undefined)
        return { certain: told, possible: told };
    if ((0,located/* isOn */.Mp)(privileged))
        return { certain: EVERYTHING, possible: EVERYTHING };
    const isKnown = addedCapabilities.complete && droppedCapabilities.complete && partial === undefined;
    return isKnown && privileged === undefined ? knownSet(given) : uncertainSet(given);
}
function knownSet(given) {
    const { addedCapabilities, droppedCapabilities, podman } = given;
    const isUsual = addedCapabilities.items.length === 0 && droppedCapabilities.items.length === 0;
    if (isUsual)
        return podman === undefined ? { certain: DEFAULTS, possible: DEFAULTS } : PODMAN_SET;
    if (podman !== undefined)
        return uncertainSet(given);
    const only = tweaked(namesOf(addedCapabilities), namesOf(droppedCapabilities), capabilities/* DEFAULT_CAPABILITIES */.tq);
    return { certain: only, possible: only };
}
/** For an incomplete list, tries the extremes of the unknown part: nothing, every name, and `ALL`. */
function uncertainSet(given) {
    const { privileged, addedCapabilities, droppedCapabilities, partial } = given;
    const isAddKnown = addedCapabilities.complete && partial === undefined;
    const added = namesOf(addedCapabilities);
    const dropped = namesOf(droppedCapabilities);
    const adds = isAddKnown ? [added] : [added, [...added, 'ALL']];
    const drops = droppedCapabilities.complete && partial === undefined
        ? [dropped]
        : [dropped, [...dropped, 'ALL'], [...dropped, ...capabilities/* ALL_CAPABILITIES */.JH]];
    const defaults = given.podman === undefined ? [capabilities/* DEFAULT_CAPABILITIES */.tq] : [PODMAN_DEFAULTS, capabilities/* DEFAULT_CAPABILITIES */.tq];
    const sets = adds.flatMap((add) => drops.flatMap((drop) => defaults.map((usual) => tweaked(add, drop, usual))));
    const mayHaveAll = !isAddKnown || !(0,located/* isOff */.gK)(privileged) || (privileged === undefined && partial !== undefined);
    return { certain: intersection(sets), possible: mayHaveAll ? EVERYTHING : union(sets) };
}
/** `TweakCapabilities` of https://github.com/moby/moby/blob/master/daemon/pkg/oci/caps/utils.go */
function tweaked(added, dropped, defaults) {
    if (added.includes('ALL'))
        return new Set(capabilities/* ALL_CAPABILITIES */.JH.filter((name) => !dropped.includes(name)));
    if (dropped.includes('ALL'))
        return onlyKnown(added);
    return onlyKnown([...defaults.filter((name) => !dropped.includes(name)), ...added]);
}
/** The engine refuses other names. */
function onlyKnown(names) {
    return new Set(names.filter((name) => EVERYTHING.has(name)));
}
function namesOf(list) {
    return list.items.flatMap((option) => {
        const written = (0,located/* known */.eO)(option);
        return written === undefined ? [] : [(0,capability/* capabilityName */.IN)(written)];
    });
}
function union(sets) {
    return new Set(sets.flatMap((set) => [...set]));
}
function intersection([first = NOTHING, ...others]) {
    return new Set([...first].filter((name) => others.every((set) => set.has(name))));
}

// EXTERNAL MODULE: ./build/model/containers/security-option.js
var security_option = __webpack_require__(93435);
// EXTERNAL MODULE: ./build/analysis/posture/trait.js
var trait = __webpack_require__(95420);
;// CONCATENATED MODULE: ./build/analysis/posture/confinement.js



function privilegedOf(container) {
    return ternary(container.privileged, container);
}
function ternary(setting, { partial }) {
    if (setting === undefined)
        return (0,trait/* trait */.B)(partial === undefined ? 'no' : 'unknown');
    return (0,trait/* trait */.B)((0,located/* isOn */.Mp)(setting) ? 'yes' : (0,located/* isOff */.gK)(setting) ? 'no' : 'unknown', setting.span);
}
/** Whether all security options are known: an unknown entry may override a known one, and further options may come from elsewhere. */
function isComplete(options, { partial }) {
    return options.complete && partial === undefined;
}
/** A privileged container has no filter by default, but the engine still loads a profile that it names. */
function seccompOf(container) {
    const { privileged, securityOptions } = container;
    const option = (0,security_option/* decidingOption */.$W)(securityOptions, 'seccomp');
    const value = option?.value.value;
    if (!isComplete(securityOptions, container))
        return (0,trait/* trait */.B)('unknown', option?.span);
    if (value === 'unconfined')
        return (0,trait/* trait */.B)('unconfined', option?.span);
    if (option !== undefined && value !== 'builtin')
        return (0,trait/* trait */.B)('custom', option.span);
    if ((0,located/* isOn */.Mp)(privileged))
        return option === undefined ? (0,trait/* trait */.B)('unconfined', privileged.span) : (0,trait/* trait */.B)('unknown', option.span);
    return (0,trait/* trait */.B)((0,located/* isOff */.gK)(privileged) ? 'default' : 'unknown', option?.span);
}
function apparmorOf(container, host) {
    const profile = apparmorProfile(container);
    if (profile.value === 'unconfined')
        return { isEnforced: 'no', ...profile };
    const isEnforced = profile.value === 'unknown' && host.apparmor === 'yes' ? 'unknown' : host.apparmor;
    const { value, at } = profile;
    return { value, at, isEnforced, ...assumedModule('apparmor', 'AppArmor', container, host) };
}
/** A privileged container is unconfined, unless it names a profile. */
function apparmorProfile(container) {
    const { privileged, securityOptions } = container;
    const option = (0,security_option/* decidingOption */.$W)(securityOptions, 'apparmor');
    const value = option?.value.value;
    if (!isComplete(securityOptions, container))
        return (0,trait/* trait */.B)('unknown', option?.span);
    if (value === 'unconfined')
        return (0,trait/* trait */.B)('unconfined', option?.span);
    if (option !== undefined)
        return (0,trait/* trait */.B)(value === 'docker-default' ? 'default' : 'custom', option.span);
    if ((0,located/* isOn */.Mp)(privileged))
        return (0,trait/* trait */.B)('unconfined', privileged.span);
    return (0,trait/* trait */.B)((0,located/* isOff */.gK)(privileged) ? 'default' : 'unknown');
}
/** No assumption when the engine's record of the container is available. */
function assumedModule(about, name, { record }, host) {
    if (record?.host[about] !== undefined)
        return {};
    const texts = {
        yes: `The host enforces ${name}, as the configuration says.`,
        no: `The host has no ${name}, as the configuration says.`,
        unknown: `Whether the host enforces ${name} is not known.`,
    };
    return { assumes: { about, text: texts[host[about]] } };
}
function selinuxOf(container, namespaces, host) {
    const profile = selinuxLabel(container, namespaces);
    if (profile.value === 'unconfined')
        return { isEnforced: 'no', ...profile };
    const isEnforced = profile.value === 'unknown' && host.selinux === 'yes' ? 'unknown' : host.selinux;
    const { value, at } = profile;
    return { value, at, isEnforced, ...assumedModule('selinux', 'SELinux', container, host) };
}
/** The engine removes the label of a privileged container, and of one with `pid: host` or `ipc: host` unless an option sets a label. */
function selinuxLabel(container, { pid, ipc }) {
    const { privileged, securityOptions } = container;
    if ((0,located/* isOn */.Mp)(privileged))
        return (0,trait/* trait */.B)('unconfined', privileged.span);
    const labels = securityOptions.items.filter(({ value }) => typeof value === 'object' && value.name === 'label');
    const off = labels.find(({ value }) => typeof value === 'object' && /^(?:disable|type:spc_t)$/.test(value.value ?? ''));
    if (off !== undefined)
        return (0,trait/* trait */.B)('unconfined', off.span);
    if (!isComplete(securityOptions, container) || !(0,located/* isOff */.gK)(privileged))
        return (0,trait/* trait */.B)('unknown');
    const [label] = labels;
    if (label !== undefined)
        return (0,trait/* trait */.B)('custom', label.span);
    // only the container's own setting counts, not that of a container whose namespace it joins
    const shared = [pid, ipc].find(({ value, steps }) => value.kind === 'host' && steps.length === 0);
    return shared === undefined ? (0,trait/* trait */.B)('default') : (0,trait/* trait */.B)('unconfined', shared.at);
}
function noNewPrivilegesOf(container) {
    const { securityOptions } = container;
    const option = (0,security_option/* decidingOption */.$W)(securityOptions, 'no-new-privileges');
    if (!isComplete(securityOptions, container))
        return (0,trait/* trait */.B)('unknown', option?.span);
    return (0,trait/* trait */.B)((0,security_option/* hasNoNewPrivileges */.Ai)(securityOptions) ? 'yes' : 'no', option?.span);
}
function systemPathsOf(container) {
    const { privileged, securityOptions } = container;
    if ((0,located/* isOn */.Mp)(privileged))
        return (0,trait/* trait */.B)('open', privileged.span);
    const open = securityOptions.items.find(({ value }) => typeof value === 'object' && (0,security_option/* opensSystemPaths */.Ph)(value));
    if (open !== undefined)
        return (0,trait/* trait */.B)('open', open.span);
    return (0,trait/* trait */.B)(isComplete(securityOptions, container) && (0,located/* isOff */.gK)(privileged) ? 'masked' : 'unknown');
}
function rootfsOf(container) {
    const { value, at } = ternary(container.readOnlyRootfs, container);
    return (0,trait/* trait */.B)(value === 'yes' ? 'read-only' : value === 'no' ? 'writable' : 'unknown', at);
}

// EXTERNAL MODULE: ./build/analysis/posture/devices.js
var devices = __webpack_require__(13419);
// EXTERNAL MODULE: ./build/analysis/posture/protections.js
var protections = __webpack_require__(47772);
;// CONCATENATED MODULE: ./build/analysis/posture/limits.js



function limitsOf(container) {
    const { memoryLimit, cpuLimit, pidsLimit, ulimits, restart, partial, podman } = container;
    const files = ulimits.find(({ name }) => name === 'nofile');
    return {
        memory: limitOf(container, memoryLimit, 'memory limit'),
        cpu: limitOf(container, cpuLimit, 'CPU limit'),
        pids: podman !== undefined && pidsLimit === undefined ? PODMAN_PIDS : limitOf(container, pidsLimit, 'PIDs limit'),
        files: fileLimit(files?.value?.value, partial, files?.span),
        restart: restart === undefined ? (0,trait/* trait */.B)(partial === undefined ? 'no' : undefined) : (0,trait/* trait */.B)((0,located/* known */.eO)(restart), restart.span),
    };
}
/** https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
const PODMAN_PIDS = (0,trait/* trait */.B)({ kind: 'limited', text: '2048' });
function limitOf(container, setting, protection) {
    if (setting === undefined && container.partial === undefined)
        return (0,trait/* trait */.B)({ kind: 'unlimited' });
    if (setting === undefined || setting.value === located/* DYNAMIC */.u5)
        return (0,trait/* trait */.B)({ kind: 'unknown' }, setting?.span);
    const isUnlimited = (0,protections/* isWrittenAsLacking */.L2)(container, protection);
    return (0,trait/* trait */.B)(isUnlimited ? { kind: 'unlimited' } : { kind: 'limited', text: String(setting.value) }, setting.span);
}
function fileLimit(value, partial, at) {
    if (at === undefined)
        return (0,trait/* trait */.B)({ kind: partial === undefined ? 'unlimited' : 'unknown' });
    if (typeof value !== 'string')
        return (0,trait/* trait */.B)({ kind: 'unknown' }, at);
    return (0,trait/* trait */.B)(Number(value) < 0 ? { kind: 'unlimited' } : { kind: 'limited', text: value }, at);
}

// EXTERNAL MODULE: ./build/analysis/posture/mounts.js
var mounts = __webpack_require__(2972);
// EXTERNAL MODULE: ./build/analysis/posture/namespaces.js
var namespaces = __webpack_require__(42686);
;// CONCATENATED MODULE: ./build/analysis/posture/privileged.js

/**
 * The options that have no effect in a privileged container. These keep their effect: namespaces other than that for control groups, the
 * user, `no-new-privileges`, the read-only root file system, limits, and a named seccomp or AppArmor profile.
 */
function overriddenBy(container) {
    if (!(0,located/* isOn */.Mp)(container.privileged))
        return [];
    const { droppedCapabilities, addedCapabilities, securityOptions, devices, deviceCgroupRules } = container;
    const labels = securityOptions.items.filter(({ value }) => typeof value === 'object' && value.name === 'label');
    return [
        ...items(droppedCapabilities, 'privileged containers keep every capability'),
        ...items(addedCapabilities, 'privileged containers have every capability'),
        ...labels.map((option) => overridden(option, 'privileged containers have no SELinux label')),
        ...devices.map(({ span }) => ({ span, message: 'privileged containers have every device' })),
        ...items(deviceCgroupRules, 'privileged containers may use every device'),
    ];
}
function items(list, message) {
    return list.items.map((option) => overridden(option, message));
}
function overridden({ span }, message) {
    return { span, message };
}

// EXTERNAL MODULE: ./build/model/containers/published-port.js
var published_port = __webpack_require__(20333);
;// CONCATENATED MODULE: ./build/analysis/posture/reach.js


/** Its published ports and those of the container whose network it joins. On the host's network publishing has no effect. */
function reachablePorts(container, network) {
    if (network.value.kind === 'host')
        return [];
    const owner = container.joins?.network?.owner;
    const published = owner === undefined ? container.ports : owner.ports;
    return published.map((port) => ({
        target: port.target === located/* DYNAMIC */.u5 ? undefined : port.target,
        reach: (0,published_port/* reachOf */.xw)(port),
        at: port.span,
    }));
}

// EXTERNAL MODULE: ./build/analysis/posture/user.js
var user = __webpack_require__(97841);
;// CONCATENATED MODULE: ./build/analysis/posture/index.js










/** Uses the defaults of Docker: https://docs.docker.com/engine/security/. Computed once for a container and a host. */
function postureOf(container, host) {
    const kept = keptPosture(container);
    if (kept.of !== host)
        Object.assign(kept, { of: host, posture: computePosture(container, host) });
    return kept.posture;
}
/** One entry is enough, as there is nearly always only one host. */
const keptPosture = (0,remember/* remember */.k)((_container) => ({}));
function computePosture(container, assumed) {
    const host = container.record === undefined ? assumed : { ...assumed, ...container.record.host };
    return Object.assign(Object.create(PARTS), { container, host, known: {} });
}
/**
 * The parts are computed on demand, because rules need few parts of most containers. All postures share these getters, for the reason given
 * at `lazyProperty`.
 */
const PARTS = {
    get namespaces() {
        this.known.namespaces ??= (0,namespaces/* namespacesOf */.G)(this.container, this.host);
        return this.known.namespaces;
    },
    get user() {
        this.known.user ??= (0,user/* userOf */.Z)(this.container);
        return this.known.user;
    },
    get privileged() {
        this.known.privileged ??= privilegedOf(this.container);
        return this.known.privileged;
    },
    get seccomp() {
        this.known.seccomp ??= seccompOf(this.container);
        return this.known.seccomp;
    },
    get apparmor() {
        this.known.apparmor ??= apparmorOf(this.container, this.host);
        return this.known.apparmor;
    },
    get selinux() {
        this.known.selinux ??= selinuxOf(this.container, this.namespaces, this.host);
        return this.known.selinux;
    },
    get noNewPrivileges() {
        this.known.noNewPrivileges ??= noNewPrivilegesOf(this.container);
        return this.known.noNewPrivileges;
    },
    get systemPaths() {
        this.known.systemPaths ??= systemPathsOf(this.container);
        return this.known.systemPaths;
    },
    get rootfs() {
        this.known.rootfs ??= rootfsOf(this.container);
        return this.known.rootfs;
    },
    get capabilities() {
        this.known.capabilities ??= capabilitiesOf(this.container, this.user.value, this.noNewPrivileges.value);
        return this.known.capabilities;
    },
    get mounts() {
        this.known.mounts ??= (0,mounts/* mountsOf */.c)(this.container);
        return this.known.mounts;
    },
    get devices() {
        this.known.devices ??= (0,devices/* devicesOf */.Xl)(this.container);
        return this.known.devices;
    },
    get deviceRules() {
        this.known.deviceRules ??= (0,devices/* deviceRulesOf */.B5)(this.container);
        return this.known.deviceRules;
    },
    get limits() {
        this.known.limits ??= limitsOf(this.container);
        return this.known.limits;
    },
    get ports() {
        this.known.ports ??= reachablePorts(this.container, this.namespaces.network);
        return this.known.ports;
    },
    get overridden() {
        return overriddenBy(this.container);
    },
    get assumptions() {
        const { namespaces, user, privileged, seccomp, apparmor, selinux, noNewPrivileges, systemPaths, rootfs } = this;
        const confinement = [privileged, seccomp, apparmor, selinux, noNewPrivileges, systemPaths, rootfs];
        return assumptionsIn([...Object.values(namespaces), user, ...confinement]);
    },
};
function assumptionsIn(traits) {
    return traits.flatMap(({ assumes }) => assumes ?? []);
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ mountsOf),
/* harmony export */   s: () => (/* binding */ isOfHost)
/* harmony export */ });
/* harmony import */ var _model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16949);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _host_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35371);



function mountsOf({ mounts }) {
    return mounts.map((mount) => ({
        class: classOf(mount),
        path: pathOf(mount.source),
        target: (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(mount.target),
        access: (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .isOn */ .Mp)(mount.readOnly) ? 'ro' : (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .isOff */ .gK)(mount.readOnly) ? 'rw' : 'unknown',
        propagation: propagationOf(mount),
        at: mount.sourceSpan,
        ...((0,_host_access_js__WEBPACK_IMPORTED_MODULE_1__/* .engineAccess */ .N)(mount.source)?.isOfUser && { isOfUser: true }),
        origin: mount.origin,
    }));
}
/** Whether it exposes a part of the host outside the project. */
function isOfHost({ class: kind }) {
    return ['engine socket', 'host root', 'system folder', 'home', 'host folder'].includes(kind);
}
function classOf({ type, source }) {
    if ((0,_host_access_js__WEBPACK_IMPORTED_MODULE_1__/* .engineAccess */ .N)(source) !== undefined)
        return 'engine socket';
    switch (source.kind) {
        case 'host':
            if ((0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isHostRoot */ .fM)(source.path))
                return 'host root';
            return (0,_host_access_js__WEBPACK_IMPORTED_MODULE_1__/* .systemPath */ .B)((0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutLinks */ .W_)(source.path)) === undefined ? 'host folder' : 'system folder';
        case 'pipe':
            return 'host folder';
        case 'none':
            return type === 'tmpfs' ? 'memory' : type === 'volume' ? 'volume' : 'unknown';
        default:
            return source.kind;
    }
}
function pathOf(source) {
    switch (source.kind) {
        case 'host':
            return (0,_model_containers_host_path_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutLinks */ .W_)(source.path);
        case 'volume':
            return source.name;
        case 'image':
            return source.text;
        case 'unknown':
            return source.suffix;
        case 'none':
            return '';
        default:
            return source.path;
    }
}
/** Docker's default is `rprivate`. The `r` variants also apply to mounts below; that makes no difference here. */
function propagationOf({ propagation }) {
    if (propagation === undefined)
        return 'private';
    const word = (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(propagation)?.replace(/^r(?=private|shared|slave)/, '');
    return word === 'private' || word === 'shared' || word === 'slave' ? word : 'unknown';
}


/***/ }),

/***/ 42686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ namespacesOf),
/* harmony export */   d: () => (/* binding */ NAMESPACES)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _trait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95420);


/** In the order of display. */
const NAMESPACES = ['pid', 'ipc', 'network', 'mount', 'uts', 'user', 'cgroup'];
function namespacesOf(container, host) {
    const joinable = (name, setting) => modeOf(setting, container, container.joins?.[name], isPrivate[name]);
    return {
        pid: joinable('pid', container.pidNamespace),
        ipc: joinable('ipc', container.ipcNamespace),
        network: joinable('network', container.networkMode),
        mount: plain(PRIVATE),
        uts: modeOf(container.utsNamespace, container, undefined, isPrivate.pid),
        user: userNamespace(container, host),
        cgroup: cgroupNamespace(container, host),
    };
}
const PRIVATE = { kind: 'private' };
const HOST = { kind: 'host' };
/** The values, apart from an empty one, that request a private namespace; `network_mode` may also name a network. */
const isPrivate = {
    pid: (mode) => mode === 'private',
    ipc: (mode) => ['private', 'shareable', 'none'].includes(mode),
    network: () => true,
};
function plain(value, at, assumes) {
    return { steps: [], ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_1__/* .trait */ .B)(value, at, assumes) };
}
function unknown(reason, at) {
    return plain({ kind: 'unknown', reason }, at);
}
const AT_RUN_TIME = 'a variable decides';
function modeOf(setting, { partial }, joined, isOwn) {
    if (setting === undefined)
        return partial === undefined ? plain(PRIVATE) : unknown(partial);
    const { value, span } = setting;
    if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return unknown(AT_RUN_TIME, span);
    if (value === 'host')
        return plain(HOST, span);
    const other = /^(?:service|container):(.*)$/s.exec(value)?.[1];
    if (other !== undefined) {
        const { mode: joinedMode, steps } = joined ?? { mode: { kind: 'container', name: other }, steps: [] };
        return { value: joinedMode, at: span, steps };
    }
    return value === '' || isOwn(value) ? plain(PRIVATE, span) : unknown(`no engine supports the mode ${value}`, span);
}
function userNamespace(container, host) {
    const { userNamespace: setting, partial, podman, record } = container;
    const isTold = record?.host.rootless !== undefined || record?.host.usernsRemap !== undefined;
    const assumes = isTold ? undefined : { about: 'userns', text: mappingText(host) };
    const { value, span } = setting ?? { value: '', span: undefined };
    // a container of a rootless engine never has more rights than the user who runs the engine
    if (host.rootless)
        return plain(PRIVATE, span, assumes);
    if (podman !== undefined && podman.runsAsRoot !== 'yes' && (value === '' || value === 'host')) {
        return podman.runsAsRoot === 'no' ? plain(PRIVATE, span, WITHOUT_ROOT) : unknown(PERHAPS_WITHOUT_ROOT, span);
    }
    if (value === 'host')
        return plain(HOST, span);
    if (value !== '' && value !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return podmanMode(value, span);
    if (!host.usernsRemap)
        return plain(HOST, span, assumes);
    const reason = value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? AT_RUN_TIME : partial;
    return reason === undefined ? plain(PRIVATE, span, assumes) : unknown(reason, span);
}
const WITHOUT_ROOT = { about: 'userns', text: 'Podman runs it without root, as the file says.' };
const PERHAPS_WITHOUT_ROOT = 'Podman may run it without root';
function mappingText({ rootless, usernsRemap }) {
    if (rootless)
        return 'The engine runs rootless, as the configuration says.';
    return usernsRemap
        ? 'The engine maps users (userns-remap), as the configuration says.'
        : 'The engine runs as root and maps no users (no userns-remap).';
}
function podmanMode(mode, at) {
    return /^(?:auto|keep-id|nomap|private)(?::|$)/.test(mode)
        ? plain(PRIVATE, at)
        : unknown(`no engine supports the mode ${mode}`, at);
}
/** By default it is private on cgroup v2, and the host's on v1. */
function cgroupNamespace({ cgroupNamespace: setting, partial }, { cgroup }) {
    if (setting !== undefined && setting.value !== '') {
        const { value, span } = setting;
        if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
            return unknown(AT_RUN_TIME, span);
        if (value === 'host' || value === 'private')
            return plain({ kind: value }, span);
        return unknown(`no engine supports the mode ${value}`, span);
    }
    if (partial !== undefined)
        return unknown(partial);
    if (cgroup === 'unknown')
        return unknown('private on hosts with cgroup v2, that of the host with v1');
    const text = `The host has cgroup ${cgroup}, as the configuration says.`;
    return plain(cgroup === 'v2' ? PRIVATE : HOST, undefined, { about: 'cgroup', text });
}


/***/ }),

/***/ 17516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ plainEngineAddress),
/* harmony export */   LX: () => (/* binding */ nestedEngineWords),
/* harmony export */   wx: () => (/* binding */ isNestedEngine)
/* harmony export */ });
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12960);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33589);



/** `-H` with the address attached, or only the address, in the word after it. */
const PLAIN_ADDRESS = /^(?:(?:-H|--host)=?)?tcp:\/\/(?!127\.|localhost|\[::1\])[^/]{0,255}:\d{1,5}$/;
const ENGINE = /(?:^|\/)(?:dockerd|dockerd-entrypoint\.sh)$/;
/** Whether the entry point of the image is an engine. */
function isNestedEngine({ image }) {
    return image !== undefined && (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .officialName */ .ph)(image.reference.value) === 'docker';
}
/**
 * The words that a container gives to an engine within it, from the options of its entry point on; undefined where none starts. The image of
 * Docker starts one if its command begins with an option, or, where the tag says so, without a command.
 */
function nestedEngineWords({ image, entrypoint, command, }) {
    const isNested = isNestedEngine({ image });
    // most commands run other programs, so their words need not be checked
    if (!isNested &&
        ![entrypoint, command].some((part) => part !== undefined && (0,_model_source_js__WEBPACK_IMPORTED_MODULE_2__/* .spanText */ .C)(part.span).includes('dockerd'))) {
        return undefined;
    }
    const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
    if (words.some((word) => ENGINE.test(textOf(word))))
        return words;
    if (!isNested)
        return undefined;
    const tag = image?.reference.value.tag;
    const isEngine = typeof tag === 'string' && tag.includes('dind') && words.length === 0;
    return isEngine || textOf(words[0]).startsWith('-') ? words : undefined;
}
function textOf(word) {
    return (0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(word) ?? '';
}
/** The word of a container's command that makes an engine listen on the network without asking for certificates. */
function plainEngineAddress(container) {
    const words = nestedEngineWords(container);
    if (words === undefined || words.some((word) => /^--tlsverify(?:=true)?$/.test(textOf(word))))
        return undefined;
    return words.find((word) => PLAIN_ADDRESS.test(textOf(word)));
}


/***/ }),

/***/ 4487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ publicImage),
/* harmony export */   Rr: () => (/* binding */ openPorts),
/* harmony export */   UQ: () => (/* binding */ runsService),
/* harmony export */   ZY: () => (/* binding */ portText),
/* harmony export */   ar: () => (/* binding */ debuggerBehind),
/* harmony export */   eC: () => (/* binding */ isEnginePort),
/* harmony export */   "in": () => (/* binding */ sensitiveService),
/* harmony export */   pt: () => (/* binding */ likelyOpenPorts),
/* harmony export */   tO: () => (/* binding */ imageName)
/* harmony export */ });
/* harmony import */ var _data_sensitive_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19836);
/* harmony import */ var _model_containers_published_port_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20333);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51380);



/** Ports that have separate rules, whatever listens there. */
const ENGINE_PORTS = [2375, 2376, 2377];
const RUNTIMES = new Map([
    [9229, 'Node'],
    [5005, 'Java'],
]);
const DEBUGGER_PORTS = [...RUNTIMES.keys()];
/** Programs that use one of these ports for another purpose. */
const NO_DEBUGGER = /rasa/;
/** Images whose start script starts the debugger only if a variable asks for it: https://github.com/apache/kafka, bin/kafka-run-class.sh. */
const SWITCHED = { images: /(?:^|[/-])kafka|(?:^|\/)debezium\/connect/, variable: 'KAFKA_DEBUG' };
/** Ports open to everyone who can reach the host. A short-lived container has none, and neither has one on the host's network. */
function openPorts(container) {
    return likelyOpenPorts(container).filter(({ isNamedPort }) => isNamedPort === undefined);
}
/** Those, and ports that are open unless a variable that is a port by its name holds an address, too. */
function likelyOpenPorts(container) {
    const { ports, isBrief, networkMode, provider } = container;
    if (ports.length === 0 || isBrief || provider !== undefined)
        return [];
    if (networkMode !== undefined && (networkMode.value === _model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .DYNAMIC */ .u5 || OTHER_NETWORK.test(String(networkMode.value))))
        return [];
    return ports.filter((port) => port.isNamedPort ?? (0,_model_containers_published_port_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(port) === 'all interfaces');
}
/** Modes without a network of its own; any other mode names a network, from which the engine publishes ports. */
const OTHER_NETWORK = /^(?:host|none|private)$|^(?:container|service|pod|ns):/;
/** The sensitive service behind the port, identified by its number or by the image. */
function sensitiveService(container, port) {
    if (port.protocol !== 'tcp')
        return undefined;
    const inside = insidePort(port);
    const services = servicesOn(inside);
    if (opensJmx(container, inside))
        return JMX;
    const image = imageName(container);
    if (services.length === 0)
        return movedService(container, image, inside);
    const command = services.some(({ commands }) => commands !== undefined) ? commandText(container) : '';
    return (services.find(({ commands }) => commands?.test(command)) ??
        services.find(({ images }) => image !== '' && images.test(image)) ??
        services.find(({ isAlone, others }) => isAlone === true && !others?.test(image)));
}
/** The service of the image, if a variable moves it to the port. */
function movedService({ environment }, image, inside) {
    if (image === '' || inside === undefined)
        return undefined;
    return MOVED_SERVICES.find(({ images, moved }) => images.test(image) &&
        environment.some(({ name, value }) => moved?.test(name) && portsIn((0,_model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(value)).some((one) => (0,_model_containers_published_port_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(inside, one))));
}
const MOVED_SERVICES = _data_sensitive_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .SENSITIVE_SERVICES */ .EJ.filter(({ moved }) => moved !== undefined);
/** The ports in `9093` or `PLAINTEXT://shop:29092,LOCAL://localhost:19092`. */
function portsIn(value) {
    return [...(value ?? '').matchAll(/(?:^|:)(\d{2,5})(?=$|,)/g)].map(([, number]) => Number(number));
}
/**
 * The management of a Java program, which runs code for its clients. Start scripts with such a variable ask for no password by default:
 * https://kafka.apache.org/documentation/#remote_jmx
 */
const JMX = { name: 'JMX', ports: [], images: /^$/ };
function opensJmx({ environment }, inside) {
    if (inside === undefined || !environment.some(({ name }) => JMX_PORT.test(name)))
        return false;
    return environment.some(({ name, value }) => JMX_PORT.test(name) && (0,_model_containers_published_port_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(inside, Number((0,_model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(value) || Number.NaN)));
}
const JMX_PORT = /(?:^|_)JMX_PORT$/;
/** Whether the image is one of the service: a name in `sensitive-ports.ts`. */
function runsService(container, service) {
    const image = imageName(container);
    return image !== '' && _data_sensitive_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .SENSITIVE_SERVICES */ .EJ.some(({ name, images }) => name === service && images.test(image));
}
function commandText({ entrypoint, command }) {
    return [...(entrypoint?.words ?? []), ...(command?.words ?? [])].map((word) => (0,_model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(word) ?? '').join(' ');
}
const SERVICES_BY_PORT = new Map(_data_sensitive_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .SENSITIVE_SERVICES */ .EJ.flatMap(({ ports }) => ports).map((port) => [
    port,
    _data_sensitive_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .SENSITIVE_SERVICES */ .EJ.filter(({ ports }) => ports.includes(port)),
]));
function servicesOn(range) {
    if (range === undefined)
        return NONE;
    if (range.from === range.to)
        return SERVICES_BY_PORT.get(range.from) ?? NONE;
    return _data_sensitive_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .SENSITIVE_SERVICES */ .EJ.filter(({ ports }) => ports.some((port) => (0,_model_containers_published_port_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(range, port)));
}
const NONE = [];
/** The runtime whose debugger listens on the port, identified by its number. A container's only port belongs to its program. */
function debuggerBehind(container, port) {
    if (port.protocol !== 'tcp' || container.ports.length < 2)
        return undefined;
    const inside = insidePort(port);
    const number = DEBUGGER_PORTS.find((one) => (0,_model_containers_published_port_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(inside, one));
    if (number === undefined || NO_DEBUGGER.test(imageName(container)) || isSwitchedOff(container))
        return undefined;
    return RUNTIMES.get(number);
}
function isSwitchedOff(container) {
    if (!SWITCHED.images.test(imageName(container)))
        return false;
    return !container.environment.some(({ name, value }) => name === SWITCHED.variable && value?.value !== '');
}
function isEnginePort(port) {
    return port.protocol === 'tcp' && ENGINE_PORTS.some((number) => (0,_model_containers_published_port_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(insidePort(port), number));
}
/** The image, or the base image of what is built for it; undefined when it is not known. */
function publicImage({ image, stage, build }) {
    return stage?.baseImage ?? (build === undefined ? image?.reference : undefined);
}
/** The repository of the image, or of its base image; empty when it is not known. */
function imageName(container) {
    const repository = publicImage(container)?.value.repository;
    return typeof repository === 'string' ? repository.toLowerCase() : '';
}
/** A wider range may contain a number by chance. */
const TELLING = 20;
/** The port inside the container, where it is known, otherwise the published one. */
function insidePort({ target, published }) {
    const known = target === _model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .DYNAMIC */ .u5 ? published : target;
    return typeof known === 'object' && known.to - known.from < TELLING ? known : undefined;
}
/** As people write it: `8080`, `8000-8010`, `8080:80`, `53:53/udp`. */
function portText({ published, target, protocol }) {
    const inside = `${rangeText(target)}${protocol === 'tcp' || protocol === _model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .DYNAMIC */ .u5 ? '' : `/${String(protocol)}`}`;
    return published === undefined ? inside : `${rangeText(published)}:${inside}`;
}
function rangeText(range) {
    if (typeof range !== 'object')
        return '\u2026';
    return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}


/***/ }),

/***/ 41834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ passesOnlyReads),
/* harmony export */   m: () => (/* binding */ isSocketProxy)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

const SOCKET_PROXY = /(?:^|\/)(?:docker-)?socket-proxy$|(?:^|\/)docker-proxy-acl$/i;
/** Whether the image is a socket proxy, which passes only some calls to the engine. */
function isSocketProxy({ image }) {
    const repository = image?.reference.value.repository;
    return typeof repository === 'string' && SOCKET_PROXY.test(repository);
}
/** Whether it is a proxy that refuses every call but those that read, unless a variable allows more: https://github.com/Tecnativa/docker-socket-proxy. */
function passesOnlyReads({ image, environment, command, partial, build }) {
    const { registry = 'docker.io', repository } = image?.reference.value ?? {};
    if (build !== undefined || partial !== undefined || typeof repository !== 'string')
        return false;
    const name = `${String(registry)}/${repository}`;
    if (ASKED_PROXIES.has(name)) {
        const isChange = environment.some((one) => ASKS_FOR_CHANGES.test(one.name));
        return !isChange && (command?.words ?? []).every((word) => isOptionForReads((0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(word)));
    }
    if (!READ_ONLY_PROXIES.has(name))
        return false;
    return environment.every((one) => !MAY_CHANGE.test(one.name) || (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(one.value) === '0');
}
/** They pass what options and variables name, by the method: https://github.com/wollomatic/socket-proxy */
const ASKED_PROXIES = new Set([
    'docker.io/wollomatic/socket-proxy',
    'ghcr.io/wollomatic/socket-proxy',
]);
const ASKS_FOR_CHANGES = /^SP_ALLOW_(?!(?:GET|HEAD|HEALTHCHECK|FROM)$)/i;
function isOptionForReads(word) {
    return word !== undefined && !/^-{0,2}allow(?!(?:get|head|healthcheck|from)(?:=|$))/i.test(word);
}
const READ_ONLY_PROXIES = new Set([
    'docker.io/tecnativa/docker-socket-proxy',
    'ghcr.io/tecnativa/docker-socket-proxy',
    'docker.io/linuxserver/socket-proxy',
    'lscr.io/linuxserver/socket-proxy',
    'ghcr.io/linuxserver/socket-proxy',
]);
const MAY_CHANGE = /^(?:POST|ALLOW_\w+)$/;


/***/ }),

/***/ 95420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ trait)
/* harmony export */ });
function trait(value, at, assumes) {
    return assumes === undefined ? { value, at } : { value, at, assumes };
}


/***/ }),

/***/ 64361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ownsNoFilesOfHost),
/* harmony export */   q: () => (/* binding */ isOrdinaryUser)
/* harmony export */ });
/* harmony import */ var _processes_image_users_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50934);
/* harmony import */ var _published_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4487);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97841);



/** Whether the process is certainly not root, and in no group that may have rights on the host. */
function isOrdinaryUser(container) {
    const { additionalGroups, stage } = container;
    if (!additionalGroups.complete || additionalGroups.items.length > 0 || stage?.givesRights === true)
        return false;
    const { value, name = '' } = (0,_user_js__WEBPACK_IMPORTED_MODULE_2__/* .userOf */ .Z)(container);
    const [user, group = user] = name.split(':');
    return value === 'other' && (group === user || group === 'nogroup');
}
/** Whether the process is certainly such a user, and one who owns no files of the host. */
function ownsNoFilesOfHost(container) {
    if (container.privileged !== undefined || !isOrdinaryUser(container))
        return false;
    const { name } = (0,_user_js__WEBPACK_IMPORTED_MODULE_2__/* .userOf */ .Z)(container);
    return name === undefined ? isSystemUserOfImage(container) : !mayBePersonal(name.split(':', 1)[0] ?? '');
}
/** What an entry script in the repository switches to may be any user. */
function isSystemUserOfImage(container) {
    const image = container.stage?.userChange === undefined ? (0,_published_services_js__WEBPACK_IMPORTED_MODULE_1__/* .publicImage */ .Fe)(container) : undefined;
    return image !== undefined && !(0,_processes_image_users_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPersonalNumber */ .Kt)(image.value);
}
/**
 * The first accounts of people have numbers from 1000, and people have keys. The first user that an image adds has such a number as well,
 * whatever its name is.
 */
function mayBePersonal(user) {
    if (user === 'nobody')
        return false;
    if (!/^\d+$/.test(user))
        return true;
    const number = Number(user);
    return number >= 1000 && number < 60_000;
}


/***/ }),

/***/ 97841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ userOf)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _processes_image_users_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50934);
/* harmony import */ var _processes_process_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88678);
/* harmony import */ var _trait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95420);




const IMAGE_DECIDES = {
    about: 'user',
    text: 'No file that was read sets a user, and images run as root unless they say otherwise.',
};
/** The container's own setting wins over that of the stage it is built from, which wins over the image's. */
function userOf(container) {
    const { user, stage, image, build, partial, record } = container;
    if (user !== undefined && user.value !== '')
        return written(user);
    if (partial !== undefined)
        return { name: undefined, ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_3__/* .trait */ .B)('unknown') };
    if (stage !== undefined)
        return stageUser(stage, container);
    if (build !== undefined)
        return { name: undefined, ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_3__/* .trait */ .B)('root', undefined, IMAGE_DECIDES) };
    const ofImage = imageUser(image?.reference, container);
    // the engine's record includes the user of the image, so no user means root; a program may still change it
    return record === undefined || ofImage.value !== 'root' ? ofImage : { name: undefined, ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_3__/* .trait */ .B)('root') };
}
function written({ value, span }) {
    if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return { value: 'unknown', at: span, name: undefined };
    return { value: value === '' || (0,_processes_process_user_js__WEBPACK_IMPORTED_MODULE_2__/* .isRootUser */ .ar)(value) ? 'root' : 'other', at: span, name: value };
}
function stageUser({ user, userChange, baseImage, isFromScratch }, started) {
    const start = user === undefined ? undefined : written(user);
    if (start?.value === 'other' || start?.value === 'unknown')
        return start;
    if (userChange !== undefined && started.entrypoint === undefined)
        return { value: 'other', at: userChange, name: undefined };
    if (start !== undefined)
        return start;
    return isFromScratch ? { name: undefined, ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_3__/* .trait */ .B)('root') } : imageUser(baseImage, started);
}
function imageUser(reference, started) {
    const byTable = reference && (0,_processes_image_users_js__WEBPACK_IMPORTED_MODULE_1__/* .imageProcessUser */ .gP)(reference.value);
    if (byTable === 'other' && isStartedOtherwise(started))
        return { name: undefined, ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_3__/* .trait */ .B)('unknown') };
    if (byTable === undefined)
        return { name: undefined, ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_3__/* .trait */ .B)('root', undefined, IMAGE_DECIDES) };
    return { name: undefined, ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_3__/* .trait */ .B)(byTable, reference?.span) };
}
/**
 * Whether the container bypasses the image's entry point, which often is what changes the user, or starts a program for which the entry
 * point does not change it, as in `redis:8` with `sh -c "redis-server \u2026"`.
 */
function isStartedOtherwise({ entrypoint, command }) {
    if (entrypoint?.words.every((word) => !OWN.test(String((0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(word) ?? ''))))
        return true;
    return SHELL.test(String((0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(command?.words[0]) ?? ''));
}
/** The image's entry point script, which an engine's record of a container names as well. */
const OWN = /entrypoint(?:\.sh)?$/;
const SHELL = /^(?:\/(?:usr\/)?(?:local\/)?bin\/)?(?:ba|da|a|z|k)?sh$/;


/***/ }),

/***/ 21169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ membershipsOf),
/* harmony export */   s: () => (/* binding */ accountsOf)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74637);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86320);
/* harmony import */ var _commands_stage_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37951);



/** Options that take a value: of the shadow suite, and of busybox and Debian for `adduser`, which Fedora links to `useradd`. */
const SHADOW = {
    letters: 'bcdefgGkKpPRsuZ',
    names: new Set('--base-dir --comment --home-dir --home --expiredate --inactive --gid --groups --skel --key --login --password --prefix --root --shell --uid --selinux-user'.split(' ')),
};
const ADDUSER = {
    letters: 'bcdefgGhkKpPRsuZ',
    names: new Set([...SHADOW.names, '--ingroup', '--gecos', '--firstuid', '--lastuid', '--conf', '--add_extra_groups']),
};
const PROGRAMS = new Set(['useradd', 'adduser', 'usermod']);
/** The users that useradd, adduser and usermod create or change in the RUN instructions of a stage. */
const accountsOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)((stage) => {
    const accounts = [];
    for (const { command, instruction } of (0,_commands_stage_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .runsAny */ .X)(stage, PROGRAMS) ? (0,_commands_stage_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandsOf */ .Kf)(stage, 'RUN') : []) {
        const { program } = command;
        if (typeof program !== 'string' || !PROGRAMS.has(program))
            continue;
        const read = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(command.arguments, program === 'adduser' ? ADDUSER : SHADOW);
        const [name] = read.operands;
        if (name === undefined)
            continue;
        accounts.push({ program, name, uid: uidOf(read), read, command, instruction });
    }
    return accounts;
});
function uidOf({ options }) {
    const option = options.findLast(({ name }) => name === '-u' || name === '--uid');
    if (option?.value === undefined)
        return undefined;
    return { text: option.value, word: option.valueWord ?? option.word };
}
function* membershipsOf(stage) {
    for (const account of accountsOf(stage))
        yield* byOptions(account);
    for (const { command, instruction } of (0,_commands_stage_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandsOf */ .Kf)(stage, 'RUN')) {
        const found = byOperands(command);
        if (found !== undefined)
            yield { isSupplementary: true, instruction, ...found };
    }
}
function* byOptions({ program, name, read, instruction }) {
    const user = name.pieces;
    for (const { name: option, value, valueWord, word } of read.options) {
        // busybox calls the group of a new user -G
        const isOwn = /^(?:-g|--gid|--ingroup)$/.test(option) || (program === 'adduser' && option === '-G');
        if (!isOwn && option !== '-G' && option !== '--groups')
            continue;
        for (const group of (value ?? '').split(',')) {
            yield { user, group, at: valueWord ?? word, isSupplementary: !isOwn, instruction };
        }
    }
}
/** `adduser app docker`, `addgroup app docker`, `gpasswd -a app docker`. */
function byOperands({ program, arguments: words, }) {
    if (program === 'gpasswd') {
        const { options, operands } = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(words, { letters: 'adMA', names: new Set(['--add']) });
        const user = options.find(({ name }) => name === '-a' || name === '--add')?.value;
        const [group] = operands;
        return user === undefined || group === undefined ? undefined : { user, group: group.pieces, at: group };
    }
    if (program !== 'adduser' && program !== 'addgroup')
        return undefined;
    const [user, group] = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(words, ADDUSER).operands;
    return user === undefined || group === undefined ? undefined : { user: user.pieces, group: group.pieces, at: group };
}


/***/ }),

/***/ 62935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ givesRights),
/* harmony export */   lI: () => (/* binding */ isGrant),
/* harmony export */   sM: () => (/* binding */ grantsOfSudo)
/* harmony export */ });
/* harmony import */ var _data_privileged_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47057);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74637);
/* harmony import */ var _commands_file_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77068);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21169);




/**
 * Whether the build puts a user into a further group or lets one use sudo, so that a process that is not root may have more rights than its
 * user. The number of a user does not show which one it is.
 */
const givesRights = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_3__/* .remember */ .k)((stage) => {
    if ([...(0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .membershipsOf */ .$)(stage)].some(isFurther) || grantsOfSudo(stage).length > 0)
        return true;
    return stage.base.kind === 'stage' && givesRights(stage.base.stage);
});
/** A user needs a first group. That of root is the one of a number without a name anyway. */
function isFurther({ user, group, isSupplementary }) {
    if (user === 'root')
        return false;
    return isSupplementary || (_data_privileged_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .PRIVILEGED_GROUPS */ .p.has(group) && group !== 'root' && group !== '0');
}
/** The lines of sudo's files that the build writes, without those about root, comments and settings. */
function grantsOfSudo(stage) {
    return [...(0,_commands_file_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .linesWrittenTo */ .u9)(stage, SUDOERS)].filter(({ text }) => isGrant(text));
}
/** `#1000` is a user by its number. */
function isGrant(line) {
    return !/^\s*["']?(?:#(?!\d)|$)/.test(line) && !/^["']?(?:root\b|Defaults)/.test(line);
}
const SUDOERS = /^\/etc\/sudoers(?:$|\.d\/|\.)/;


/***/ }),

/***/ 61992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ interpreterBefore),
/* harmony export */   PP: () => (/* binding */ startedLines),
/* harmony export */   SH: () => (/* binding */ mayStart),
/* harmony export */   oR: () => (/* binding */ startedByScript),
/* harmony export */   yo: () => (/* binding */ isShellWithCode)
/* harmony export */ });
/* harmony import */ var _data_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49628);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33589);
/* harmony import */ var _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60633);
/* harmony import */ var _paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44279);





/** Whether a word of the commands matches the hint. Other commands cannot start the program in question, and need not be parsed. */
function mayStart({ entrypoint, command, stage }, hint) {
    return (isHinted(entrypoint?.words, hint) ||
        isHinted(command?.words, hint) ||
        isHintedInImage(stage?.entrypoint, hint) ||
        isHintedInImage(stage?.command, hint));
}
function isHinted(words = [], hint) {
    return words.some(({ value }) => value === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 || hint.test(value));
}
function isHintedInImage(words = [], hint) {
    return words.some((text) => text === undefined || hint.test(text));
}
/**
 * The processes that a container certainly starts. Entrypoint and command are its own where it has them, otherwise those of the Dockerfile;
 * an entrypoint of the container discards the CMD of the image.
 */
function startedLines({ entrypoint, command, stage }) {
    const ofImage = [
        entrypoint === undefined ? stage?.startedByEntrypoint : undefined,
        entrypoint === undefined && command === undefined ? stage?.startedByCommand : undefined,
    ];
    return [
        startedByCommand(entrypoint),
        startedByCommand(command, isShellWithCode(entrypoint)),
        ...ofImage.map((processes) => processes ?? []),
    ].filter((processes) => processes.length > 0);
}
/** `["sh", "-c"]`, `["tini", "--", "bash", "-euo", "pipefail", "-c"]`: the first word after it is a script. */
function isShellWithCode(entrypoint) {
    const words = (entrypoint?.words ?? []).map((word) => (0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(word) ?? '');
    const shell = words.findLastIndex((word) => SHELL.test(word));
    if (shell === -1)
        return false;
    let isCode = false;
    for (let index = shell + 1, option = words[index]; option !== undefined; option = words[++index]) {
        if (!/^[-+]./.test(option))
            return false;
        isCode ||= /^-[a-z]*c/i.test(option);
        // the value of each `o`, as in `-euo pipefail`
        if (!option.startsWith('--'))
            index += option.match(/o/gi)?.length ?? 0;
    }
    return isCode;
}
const SHELL = /^(?:[^\s=]*\/)?(?:ba|da|a|z|k)?sh$/;
/** The interpreter that an entrypoint ends in, so that a command such as `-c "\u2026"` has its options and its code. */
function interpreterBefore(entrypoint) {
    const last = entrypoint?.words.at(-1);
    const name = (0,_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl)((0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(last) ?? '');
    return INTERPRETING.has(name.replace(/[\d.]{1,20}$/, '')) ? name : undefined;
}
const INTERPRETING = new Set(_data_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .INTERPRETERS */ .q1.flatMap(({ programs }) => programs));
/** No shell reads the words of a container, so only their first command runs, and any script it passes to a shell. */
function startedByCommand(command, isShellText = false) {
    const script = command?.script;
    if (script === undefined)
        return [];
    if (isShellText)
        return startedByScript(script);
    const first = script.pipelines[0];
    const processes = [];
    if (first !== undefined)
        addCommand(first, { isInBackground: false, isLast: true, wrappers: [] }, processes);
    return processes;
}
/** The processes that a script starts unconditionally, in order. */
function startedByScript(script) {
    const processes = [];
    addProcesses(script, { isInBackground: false, isLast: true, wrappers: [] }, processes);
    return processes;
}
function addProcesses({ pipelines }, outer, found) {
    const certain = pipelines.filter(({ isConditional }) => !isConditional);
    for (const [index, pipeline] of certain.entries()) {
        const isInBackground = pipelines[pipelines.indexOf(pipeline) + 1]?.joinedBy === '&';
        const isLast = outer.isLast && index === certain.length - 1 && !isInBackground;
        addCommand(pipeline, { isInBackground, isLast, wrappers: outer.wrappers }, found);
    }
}
/** Adds the first command of a pipeline; the others only read its output. */
function addCommand({ commands: [command] }, outer, found) {
    if (command === undefined)
        return;
    const place = { ...outer, wrappers: [...outer.wrappers, ...command.wrappers.map(({ program }) => program)] };
    if (command.inner !== undefined && !place.isInBackground)
        addProcesses(command.inner, place, found);
    else
        found.push(processOf(command, place));
}
const INIT_SYSTEM = /\/sbin\/init["']?$/;
function processOf({ program, arguments: words, programSpan }, place) {
    const line = words.map(({ pieces }) => pieces).join(' ');
    return {
        program: program === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 ? '' : program,
        words: line.slice(0, _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_VALUE */ .PE),
        ...place,
        isInitScript: (0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .spanText */ .C)(programSpan).includes('/init.d/'),
        ...(INIT_SYSTEM.test((0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .spanText */ .C)(programSpan)) && { isInitSystem: true }),
        span: programSpan,
    };
}


/***/ }),

/***/ 53329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ HOLDS_LOGINS),
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   Mw: () => (/* binding */ SERVER_PASSWORD),
/* harmony export */   hj: () => (/* binding */ isServerPassword),
/* harmony export */   po: () => (/* binding */ isDatabasePassword)
/* harmony export */ });
/* harmony import */ var _model_any_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37187);

/** The server is named where clients of it often have the same variable. To add one, add a line. */
const SERVER_PASSWORDS = [
    [/^(?:POSTGRES|POSTGRESQL|PGPOOL|REPMGR)_(?:\w+_)?PASSWORD$/, 'PostgreSQL'],
    [/^(?:MYSQL|MARIADB)_(?:(?:ROOT|ADMIN|MASTER_ROOT|REPLICATION)_)?PASSWORD$/, 'MySQL'],
    [/^(?:MSSQL_)?SA_PASSWORD$/, 'SQL Server'],
    [/^ORACLE_(?:PASSWORD|PWD)$/, 'Oracle Database'],
    [/^MONGO_INITDB_ROOT_PASSWORD$|^MONGODB_(?:ROOT_)?PASSWORD$/, 'MongoDB'],
    [/^ME_CONFIG_BASICAUTH_PASSWORD$/, 'Mongo Express'],
    [/^(?:REDIS|VALKEY|KEYDB)_(?:REPLICATION_)?PASSWORD$/, 'Redis'],
    [/^MINIO_(?:ROOT_PASSWORD|SECRET_KEY)$/, 'MinIO'],
    [/^RABBITMQ_(?:DEFAULT_PASS|PASSWORD)$/, 'RabbitMQ'],
    [/^GF_SECURITY_ADMIN_PASSWORD$/],
    // accounts of Elasticsearch that Kibana and Logstash use, too
    [/^(?:ELASTIC|ELASTICSEARCH|KIBANA(?:_SYSTEM)?|LOGSTASH_INTERNAL)_PASSWORD$/, 'Elasticsearch'],
    [/^OPENSEARCH_INITIAL_ADMIN_PASSWORD$/, 'Elasticsearch'],
    [/^(?:KEYCLOAK_ADMIN|KC_BOOTSTRAP_ADMIN|KEYCLOAK_ADMIN_USER)_PASSWORD$|^KEYCLOAK_PASSWORD$/],
    [/^PGADMIN_DEFAULT_PASSWORD$/, 'pgAdmin'],
    [/^NEO4J_AUTH$/, 'Neo4j'],
    [/^ARANGO_ROOT_PASSWORD$/],
    [/^COUCHDB_PASSWORD$/, 'CouchDB'],
    [/^CLICKHOUSE_(?:ADMIN_)?PASSWORD$/, 'ClickHouse'],
    [/^(?:DOCKER_INFLUXDB_INIT_|INFLUXDB_(?:ADMIN_)?)(?:USER_)?PASSWORD$|^DOCKER_INFLUXDB_INIT_ADMIN_TOKEN$/, 'InfluxDB'],
    [/^CASSANDRA_PASSWORD$/, 'Cassandra'],
    [/^(?:LDAP|LLDAP|OPENLDAP)_(?:\w+_)?(?:ADMIN|CONFIG|USER)?_?PASS(?:WORD)?$/],
    [
        /^(?:DJANGO_SUPERUSER|AIRFLOW|_AIRFLOW_WWW_USER|SUPERSET_ADMIN|NEXTCLOUD_ADMIN|WORDPRESS_ADMIN|GITLAB_ROOT|SONARQUBE_ADMIN)_PASSWORD$/,
    ],
    [/^(?:ACTIVEMQ|ARTEMIS)_(?:ADMIN_)?PASSWORD$|^ACTIVEMQ_CONNECTION_PASSWORD$/, 'ActiveMQ'],
    [
        /^(?:VNC|JUPYTER|PASSWORD|SUDO|WEBPASSWORD|FTLCONF_webserver_api)_?PASSWORD$|^(?:PASSWORD|WEBPASSWORD|VNC_PW|VNC_PASS)$/,
    ],
    [/(?:^|_)(?:BASIC_?AUTH|DASHBOARD|WEB_?UI|CONSOLE)_PASS(?:WORD|WD)?$/],
    [/(?:^|_)(?:ADMIN|ROOT|SUPERUSER|SUPERADMIN|OWNER)_PASS(?:WORD|WD)?$/],
    // https://www.meilisearch.com/docs/learn/self_hosted/configure_meilisearch_at_launch#master-key
    [/^MEILI_MASTER_KEY$/, 'Meilisearch'],
    [/(?:^|_)(?:ADD_LOCAL_USERS?|HTPASSWD)$/],
];
/**
 * Variables whose value is a user with a password, or a list of them: `CONCOURSE_ADD_LOCAL_USER=main:password`,
 * https://concourse-ci.org/docs/auth-and-teams/configuring/local-user/
 */
const HOLDS_LOGINS = /(?:^|_)(?:LOCAL_USERS?|BASIC_?AUTH(?:_(?:USERS?|CREDENTIALS?))?|HTPASSWD)$/;
/** A quick check: it matches everything that they match, and perhaps more. */
const SERVER_PASSWORD = (0,_model_any_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .anyPattern */ .t)(SERVER_PASSWORDS.map(([name]) => name));
function isServerPassword(name) {
    return rowOf(name) !== undefined;
}
/** The server that takes the password, if its clients often have a variable with the same name. */
function serverOf(name) {
    return rowOf(name)?.[1];
}
function rowOf(name) {
    return SERVER_PASSWORD.test(name) ? SERVER_PASSWORDS.find(([pattern]) => pattern.test(name)) : undefined;
}
/** Whether it is for a database by its name. Many clients have one, under more names than servers have. */
function isDatabasePassword(name) {
    return OF_DATABASE.test(name);
}
const OF_DATABASE = /(?:^|_)(?:POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|MSSQL|SA|DB|DATABASE|ORACLE|RABBITMQ|ELASTIC(?:SEARCH)?)(?:_|$)/;


/***/ }),

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isNamedByCommand)
/* harmony export */ });
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33589);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);


/** Whether the CMD or the ENTRYPOINT of a stage names a path: `CMD ["redis-server", "/etc/app.conf"]`. */
function isNamedByCommand(path, instructions) {
    return path.startsWith('/') && commandTexts(instructions).includes(path);
}
const commandTexts = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)((instructions) => instructions
    .filter(({ keyword, isOnbuild }) => (keyword === 'CMD' || keyword === 'ENTRYPOINT') && !isOnbuild)
    .map(({ span }) => (0,_model_source_js__WEBPACK_IMPORTED_MODULE_1__/* .spanText */ .C)(span))
    .join('\n'));


/***/ }),

/***/ 73898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ rowFor),
/* harmony export */   av: () => (/* binding */ settingsBeside),
/* harmony export */   mi: () => (/* binding */ readsFile),
/* harmony export */   og: () => (/* binding */ serviceFilesOf),
/* harmony export */   xw: () => (/* binding */ serviceSettings)
/* harmony export */ });
/* harmony import */ var _data_service_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90548);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _posture_published_services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4487);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20652);




/** The tables of the configuration files that the service of a container may read. */
function serviceFilesOf(container) {
    const image = (0,_posture_published_services_js__WEBPACK_IMPORTED_MODULE_2__/* .imageName */ .tO)(container);
    return image === '' ? [] : _data_service_files_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVICE_FILES */ .m.filter(({ images }) => images.test(image));
}
/** Whether the service reads a path as such a file. */
function readsFile(container, { path: pattern, isNamed }, path) {
    return pattern.test(path) && (isNamed === undefined || commandNames(container, path));
}
function commandNames({ entrypoint, command }, path) {
    return [entrypoint, command].some((one) => one?.words.some((word) => (0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(word)?.includes(path)));
}
/** The settings in the configuration files of a container that the tables name and nothing replaces, whatever their values. */
function* serviceSettings(container) {
    const variables = container.environment.map(({ name }) => name);
    for (const from of container.settingsFiles ?? []) {
        for (const table of serviceFilesOf(container)) {
            if (!readsFile(container, table, from.path))
                continue;
            const all = (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsIn */ .RV)(from.file, table.syntax);
            for (const setting of all) {
                const row = rowFor(table, setting, { all, variables });
                if (row !== undefined)
                    yield { row, setting, all, from };
            }
        }
    }
}
/** The row of a table for a setting that it names, and that nothing replaces. */
function rowFor(table, setting, around) {
    return table.settings.find((row) => row.key.test(setting.key) && applies(row, setting, around));
}
function applies({ value, unless, variable, beside }, setting, { all, variables }) {
    const text = (0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(setting.value);
    if (text === undefined || (value !== 'guessable' && !value.test(text)))
        return false;
    if (unless !== undefined && all.some((other) => unless.test(other.key) && other.value.value !== ''))
        return false;
    if (variable !== undefined && variables.some((name) => variable.test(name)))
        return false;
    const others = beside === undefined ? [] : settingsBeside(setting, all, [beside.key]);
    return others.length === 0 || others.some((other) => beside?.value.test((0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(other.value) ?? '') === true);
}
/** The settings with the same keys above. */
function settingsBeside({ key }, all, names) {
    const above = key.slice(0, key.lastIndexOf('.') + 1);
    return all.filter((other) => names.some((name) => other.key === above + name));
}


/***/ }),

/***/ 20652:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GR: () => (/* binding */ knownOrNot),
  m0: () => (/* binding */ rawSettings),
  RV: () => (/* binding */ settingsIn)
});

// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
;// CONCATENATED MODULE: ./build/analysis/settings/json-settings.js
/** Deeper files are not configurations, and would take time for each key above. */
const DEEPEST = 30;
/** In characters. */
const LONGEST_KEY = 200;
/**
 * The texts, numbers and words of a JSON text by the keys that lead to them; those of a list have the key of the list. It also reads several
 * values one after the other. Escapes remain as they are written.
 */
function* jsonSettings(text) {
    const open = [];
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
        if (open.length > DEEPEST)
            return;
        const found = MARKS.has(token) ? undefined : scalar(token, index, open.at(-1));
        if (found !== undefined)
            yield found;
        afterMark(token, open);
    }
}
const MARKS = new Set('{}[]:,');
function afterMark(token, open) {
    if (token === '{' || token === '[')
        open.push({ above: below(open.at(-1)), isObject: token === '{', key: undefined });
    if (token === '}' || token === ']')
        open.pop();
    // a value is over
    if (token === '}' || token === ']' || token === ',')
        forgetKey(open.at(-1));
}
/** A text that does not end is one token up to the end of its line, so that each character is read once. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\]:,]|[^\s{}[\]:,"]+/g;
function below(parent) {
    return parent === undefined ? '' : parent.above + (parent.isObject ? `${parent.key ?? ''}.` : '');
}
function forgetKey(open) {
    if (open !== undefined)
        open.key = undefined;
}
/** A key of an object is remembered for its value. */
function scalar(token, index, inside) {
    if (inside === undefined)
        return undefined;
    const isQuoted = token.length > 1 && token.startsWith('"') && token.endsWith('"');
    const value = isQuoted ? token.slice(1, -1) : token;
    if (inside.isObject && inside.key === undefined) {
        inside.key = value.slice(0, LONGEST_KEY);
        return undefined;
    }
    const key = inside.isObject ? inside.above + inside.key : inside.above.slice(0, -1);
    const start = index + (isQuoted ? 1 : 0);
    return { key, value, start, end: start + value.length };
}

;// CONCATENATED MODULE: ./build/analysis/settings/setting-lines.js
/** One setting on each line: `key = value` or `key: value` below `[section]`, or a key and its value as words. */
function* settingLines(text, form) {
    let section = '';
    let start = 0;
    for (const line of text.split('\n')) {
        const content = line.trim();
        const header = /^\[{1,2}([^\]]{1,200})\]/.exec(content)?.[1];
        if (header !== undefined && form === 'assignments')
            section = `${header.trim()}.`;
        else if (content !== '' && !/^(?:[#;]|\/\/)/.test(content)) {
            const found = (form === 'words' ? words : assignment)(content, start + line.indexOf(content));
            if (found !== undefined)
                yield { ...found, key: section + found.key };
        }
        start += line.length + 1;
    }
}
function assignment(content, start) {
    const [, key, gap] = /^([\w.-]{1,200})(\s*[=:]\s*|$)/.exec(content) ?? [];
    if (key === undefined || gap === undefined)
        return undefined;
    return setting_lines_located(key, content.slice(key.length + gap.length), start, key.length + gap.length);
}
function words(content, start) {
    const [, key, gap] = /^([\w.-]{1,200})(\s+|$)/.exec(content) ?? [];
    if (key === undefined || gap === undefined)
        return undefined;
    return setting_lines_located(key, content.slice(key.length + gap.length), start, key.length + gap.length);
}
function setting_lines_located(key, rest, start, at) {
    const { value, offset, length } = plainValue(rest);
    const isEmpty = length === 0;
    const from = isEmpty ? start : start + at + offset;
    return { key, value, start: from, end: from + (isEmpty ? key.length : length) };
}
/** A value without quotes and the comment after it, with its place in the text. */
function plainValue(text) {
    const quote = text[0];
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, 1) : -1;
    if (close !== -1)
        return { value: text.slice(1, close), offset: 1, length: close - 1 };
    const comment = text.search(/(?:^|\s)[#;]/);
    const plain = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
    return { value: plain.replaceAll(/\s+/g, ' '), offset: 0, length: plain.length };
}

;// CONCATENATED MODULE: ./build/analysis/settings/toml-settings.js

/**
 * One setting on each line: `key = value` below `[section]`, where the key may be quoted. The items of a list on further lines have its key.
 * Tables in one line are values as they are written.
 */
function* tomlSettings(text) {
    let section = '';
    let list;
    let start = 0;
    for (const line of text.split('\n')) {
        const content = line.trim();
        const at = start + line.indexOf(content);
        start += line.length + 1;
        if (content === '' || content.startsWith('#'))
            continue;
        const header = list === undefined ? /^\[{1,2}([^\]]{1,200})\]/.exec(content)?.[1] : undefined;
        if (header !== undefined) {
            section = `${header.trim()}.`;
            continue;
        }
        const pair = list === undefined ? pairIn(content) : { key: '', from: 0 };
        if (pair === undefined)
            continue;
        const key = list ?? section + pair.key;
        yield toml_settings_located(key, content, pair.from, at);
        list = isOpen(content.slice(pair.from), list !== undefined) ? key : undefined;
    }
}
function pairIn(content) {
    const [whole, key] = /^["']?([\w.@/-]{1,200})["']?\s*=\s*/.exec(content) ?? [];
    return whole === undefined || key === undefined ? undefined : { key, from: whole.length };
}
/** Whether a list goes on below the line. */
function isOpen(value, isInList) {
    return (isInList || value.startsWith('[')) && !value.includes(']');
}
function toml_settings_located(key, content, from, at) {
    const { value, offset, length } = plainValue(content.slice(from));
    const start = at + from + offset;
    return { key, value, start, end: start + length };
}

;// CONCATENATED MODULE: ./build/analysis/settings/xml-settings.js
/** Deeper files are not configurations, and would take time for each name above. */
const xml_settings_DEEPEST = 30;
/**
 * The texts of the elements without others in them, by the names of the elements around them but the root. Reading ends where the text is
 * no well-formed XML.
 */
function* xmlSettings(text) {
    const open = [];
    for (let at = text.indexOf('<'); at !== -1;) {
        const end = endOfMarkup(text, at);
        if (end === -1 || open.length > xml_settings_DEEPEST)
            return;
        const tag = tagIn(text.slice(at, Math.min(end, at + LONGEST_TAG)));
        if (tag?.isEnd === true && tag.name !== open.at(-1)?.name)
            return;
        const closed = tag && closedBy(tag, open, end);
        if (closed !== undefined && open.length > 0 && isPlain(closed))
            yield xml_settings_element(text, open, closed, Math.max(closed.from, at));
        at = text.indexOf('<', end);
    }
}
/** The element that a tag ends, itself for an empty one. */
function closedBy({ name, isEnd, isEmpty, hasAttributes }, open, from) {
    if (isEnd)
        return open.pop();
    const parent = open.at(-1);
    if (parent !== undefined)
        parent.hasChildren = true;
    const started = { name, from, hasAttributes, hasChildren: false };
    if (isEmpty)
        return started;
    open.push(started);
    return undefined;
}
function isPlain({ hasChildren, hasAttributes }) {
    return !hasChildren && !hasAttributes;
}
/** The offset after a tag, a comment or the like; -1 if it does not end. */
function endOfMarkup(text, at) {
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
    const end = text.indexOf(close, at);
    return end === -1 ? -1 : end + close.length;
}
/** In characters. */
const LONGEST_TAG = 1000;
function tagIn(markup) {
    const [whole, slash, name] = /^<(\/?)([\w:.-]{1,100})/.exec(markup) ?? [];
    if (whole === undefined || name === undefined)
        return undefined;
    return {
        name,
        isEnd: slash === '/',
        isEmpty: markup.endsWith('/>'),
        hasAttributes: /[^\s/>]/.test(markup.slice(whole.length)),
    };
}
/** `end` is where its content ends. The place of an empty element is its name. */
function xml_settings_element(text, around, { name, from }, end) {
    const key = [...around.slice(1).map((one) => one.name), name].join('.');
    const content = text.slice(from, end);
    const cdata = /^\s*<!\[CDATA\[([^\]]{0,1000})\]\]>\s*$/.exec(content)?.[1];
    const value = (cdata ?? content).trim();
    const start = value === '' ? text.lastIndexOf(name, from) : from + content.indexOf(value);
    return {
        key,
        value: value.replaceAll(/\s+/g, ' '),
        start,
        end: start + (value === '' ? name.length : value.length),
    };
}

;// CONCATENATED MODULE: ./build/analysis/settings/yaml-settings.js

/** Values in a form that is not read here: mappings and lists in one line, aliases, anchors and tags. */
const OTHER_FORM = /^[{[&*!]/;
/**
 * The scalars of mappings and lists in block style, on one line each. Items of a list have the key of the list. Anything else is left out,
 * with the lines of texts in block style.
 */
function* yamlSettings(text) {
    const above = [];
    /** Lines that are deeper than this belong to a text. */
    let textIndent = Number.POSITIVE_INFINITY;
    let start = 0;
    for (const line of text.split('\n')) {
        const from = start;
        start += line.length + 1;
        const indent = line.search(/\S/);
        if (indent === -1 || indent > textIndent || line[indent] === '#')
            continue;
        textIndent = Number.POSITIVE_INFINITY;
        const entry = entryIn(line) ?? itemIn(line);
        if (entry === undefined)
            continue;
        leave(above, entry.indent);
        if (opensLevel(entry))
            above.push(entry);
        else if (/^[|>]/.test(entry.rest))
            textIndent = indent;
        else if (!OTHER_FORM.test(entry.rest) && above.length < yaml_settings_DEEPEST)
            yield yaml_settings_scalar(entry, above, from);
    }
}
/** Leaves the mappings that end before a key in this column. */
function leave(above, indent) {
    while ((above.at(-1)?.indent ?? -1) >= indent)
        above.pop();
}
function opensLevel({ rest }) {
    return rest === '' || rest.startsWith('#');
}
function yaml_settings_scalar(entry, above, line) {
    const { value, offset, length } = plainValue(entry.rest);
    const isEmpty = length === 0;
    const start = line + (isEmpty ? entry.indent : entry.at + offset);
    return {
        key: [...above, ...(entry.key === '' ? [] : [entry])].map(({ key }) => key).join('.'),
        value,
        start,
        end: start + (isEmpty ? entry.key.length : length),
    };
}
/** Deeper files are not configurations, and would take time for each key above. */
const yaml_settings_DEEPEST = 30;
function entryIn(line) {
    const [, lead, key] = /^((?: |- ){0,100}["']?)([\w./-]{1,200})["']?:(?=\s|$)/.exec(line) ?? [];
    if (lead === undefined || key === undefined)
        return undefined;
    const colon = line.indexOf(':', lead.length + key.length);
    const rest = line.slice(colon + 1);
    const trimmed = rest.trim();
    return { key, indent: lead.replace(/["']$/, '').length, rest: trimmed, at: colon + 1 + rest.indexOf(trimmed) };
}
/** `- value`, without a key. */
function itemIn(line) {
    const [lead] = /^ {0,100}- {1,100}(?=[^\s#|>{[&*!-])/.exec(line) ?? [];
    if (lead === undefined)
        return undefined;
    return { key: '', indent: lead.length, rest: line.slice(lead.length).trim(), at: lead.length };
}

;// CONCATENATED MODULE: ./build/analysis/settings/settings.js







/** The settings of a configuration file, in its order, in time proportional to its length. */
function settingsIn(file, syntax) {
    const read = settingsOf(file);
    const known = read.get(syntax) ?? [...READERS[syntax](file.text)].map((raw) => written(raw, file));
    read.set(syntax, known);
    return known;
}
const settingsOf = (0,remember/* remember */.k)((_file) => new Map());
/** The settings of a text, with their offsets in it. */
function rawSettings(text, syntax) {
    return READERS[syntax](text);
}
const READERS = {
    ini: (text) => settingLines(text, 'assignments'),
    json: jsonSettings,
    toml: tomlSettings,
    words: (text) => settingLines(text, 'words'),
    yaml: yamlSettings,
    xml: xmlSettings,
};
function written({ key, value, start, end }, file) {
    return { key, value: { value: knownOrNot(value), span: { file, start, end } } };
}
function knownOrNot(written) {
    return REFERENCE.test(written) ? located/* DYNAMIC */.u5 : written;
}
/** `${NAME}`, `$__file{/path}`, `%(name)s`, `{{ name }}`, `<%= name %>`, `__NAME__`, `@NAME@`: only run time knows the value. */
const REFERENCE = /\$|%\(|\{\{|<%|^__\w+__$|^@\w+@$/;


/***/ }),

/***/ 50058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ tokensOfFile)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74637);
/* harmony import */ var _powershell_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95807);


/** Words and signs of a script; the end of a line that ends a command is a sign, too. */
const tokensOfFile = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)(({ text: excerpt, shell }) => {
    const text = excerpt.text.replace(BYTE_ORDER_MARK, (mark) => ' '.repeat(mark.length));
    const span = excerpt.span(0, text.length);
    if (shell === 'powershell')
        return (0,_powershell_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .windowsTokens */ .Y)({ text, span, quoting: 'powershell', isMultiline: true });
    return linesOf(text).flatMap(({ line, start }) => {
        if (COMMENT.test(line))
            return [];
        const place = { ...span, start: span.start + start, end: span.start + start + line.length };
        const quoting = /\b(?:powershell|pwsh)\b/i.test(line) ? 'wrapped' : 'cmd';
        return (0,_powershell_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .windowsTokens */ .Y)({ text: `${line}\n`, span: place, quoting, isMultiline: true });
    });
});
/** That of UTF-16 cannot be decoded. */
const BYTE_ORDER_MARK = /^[\uFFFD\uFEFF]{1,3}/;
const COMMENT = /^[\s@]*(?:::|rem(?:\s|$))/i;
/** The lines of a batch file; a `^` at the end continues one. */
function linesOf(text) {
    const lines = [];
    let start = 0;
    for (let at = 0; at < text.length;) {
        const next = text.indexOf('\n', at);
        const end = next === -1 ? text.length : next;
        at = end + 1;
        if (/\^\r?$/.test(text.slice(Math.max(start, end - 2), end)) && next !== -1)
            continue;
        lines.push({ line: text.slice(start, end), start });
        start = at;
    }
    if (start < text.length)
        lines.push({ line: text.slice(start), start });
    return lines;
}


/***/ }),

/***/ 95807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ windowsTokens)
/* harmony export */ });
/**
 * Words and signs of a script for a Windows shell, without any grammar: enough to find commands by name, with their arguments.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
function windowsTokens(written) {
    const script = withPlainSigns(written);
    const tokens = [];
    const joins = lineBreaks(script);
    for (let at = 0; at < script.text.length;) {
        const skipped = skip(script, at);
        if (skipped > at) {
            at = skipped;
            continue;
        }
        const { token, end } = tokenAt(script, at, startsProgram(tokens.at(-1)));
        if (token !== undefined && !joins(token, tokens.at(-1)))
            tokens.push(token);
        at = end;
    }
    return tokens;
}
/** PowerShell reads typographic quotes and dashes like plain ones. */
function withPlainSigns(script) {
    const { text, quoting } = script;
    if (quoting !== 'powershell' || !/[\u2010-\u201e]/.test(text))
        return script;
    const dashes = text.replaceAll(/[\u2013-\u2015]/g, '-');
    return { ...script, text: dashes.replaceAll(/[\u2018-\u201b]/g, "'").replaceAll(/[\u201c-\u201e]/g, '"') };
}
function startsProgram(before) {
    return before === undefined || (before.kind === 'sign' && before.text !== '=' && before.text !== ',');
}
/** Finds line breaks that do not end a command of PowerShell: inside of `(\u2026)`, and before or after a `|`. Asked for each token in turn. */
function lineBreaks({ text, span, quoting, isMultiline }) {
    // of `$(\u2026)` and blocks, each with its own parentheses
    const depths = [0];
    let ink = 0;
    const isBeforePipe = (at) => {
        while (ink < at || (ink < text.length && /\s/.test(text.charAt(ink))))
            ink = Math.max(ink + 1, at);
        return text[ink] === '|';
    };
    return (token, last) => {
        if (token.kind !== 'sign' || quoting !== 'powershell' || !isMultiline)
            return false;
        if (token.text !== '\n')
            count(token, last, depths);
        else if ((depths.at(-1) ?? 0) > 0 || (last?.kind === 'sign' && '|,=&'.includes(last.text)))
            return true;
        else
            return isBeforePipe(token.span.end - span.start);
        return false;
    };
}
function count({ text, span }, last, depths) {
    const top = depths.length - 1;
    const depth = depths[top] ?? 0;
    const isCode = text === '(' && last !== undefined && /[$@]$/.test(last.text) && last.span.end === span.start;
    if (isCode || text === '{')
        depths.push(0);
    else if (text === '(')
        depths[top] = depth + 1;
    else if (text === ')' && depth > 0)
        depths[top] = depth - 1;
    else if ('})'.includes(text) && top > 0)
        depths.pop();
}
const BLANKS = /[ \t\r]+/y;
const CONTINUED = /[`\\^][ \t\r]*\n/y;
const COMMENT = /#[^\n]*/y;
const SIGNS = ';|{}()=,&\n';
/** Skips blanks, comments, and line breaks without meaning. */
function skip({ text, isMultiline, quoting }, at) {
    const end = endOf(BLANKS, text, at) ?? endOf(CONTINUED, text, at);
    if (end !== undefined)
        return end;
    if (quoting === 'powershell' && text.startsWith('<#', at))
        return endOfComment(text, at);
    if (quoting !== 'cmd' && text.startsWith('#', at))
        return endOf(COMMENT, text, at) ?? at;
    if (text[at] === '\n' && !isMultiline)
        return at + 1;
    if (quoting !== 'wrapped')
        return at;
    return text[at] === '"' || text.startsWith('\\"', at) ? at + 1 : at;
}
function endOfComment(text, at) {
    const end = text.indexOf('#>', at);
    return end === -1 ? text.length : end + 2;
}
function endOf(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}
function tokenAt(script, at, isProgram) {
    const { text, quoting } = script;
    const first = text.charAt(at);
    const token = (kind, start, end, isExpanded = false) => ({
        kind,
        text: text.slice(start, end),
        span: { ...script.span, start: script.span.start + start, end: script.span.start + end },
        isExpanded,
    });
    if (SIGNS.includes(first))
        return { token: token('sign', at, at + 1), end: at + 1 };
    if (quoting === 'powershell' && endOf(HERE_STRING, text, at) !== undefined) {
        const quote = text.charAt(at + 1);
        const close = text.indexOf(`\n${quote}@`, at);
        const end = close === -1 ? text.length : close;
        return { token: token('string', text.indexOf('\n', at) + 1 || end, end, quote === '"'), end: end + 3 };
    }
    if (first === '"' || (first === "'" && quoting !== 'cmd')) {
        const end = endOfString(text, at, quoting);
        // cmd runs a program in quotes
        const kind = isProgram && quoting === 'cmd' ? 'word' : 'string';
        return { token: token(kind, at + 1, end, first === '"'), end: end + 1 };
    }
    const end = endOfWord(text, at, quoting);
    return { token: unescaped(token('word', at, end), quoting), end };
}
/** `@"` and a line break. */
const HERE_STRING = /@["'][ \t]*\r?\n/y;
/** Without the characters that escape the next one, and the `@` that keeps cmd from printing a command. */
function unescaped(token, quoting) {
    const { text } = token;
    const plain = quoting === 'powershell' ? text.replaceAll(/`(?=\w)/g, '') : text.replaceAll(/\^(?=\w)/g, '').replace(/^@/, '');
    return plain === text ? token : { ...token, text: plain };
}
/** The offset of the closing quote; a doubled quote is part of the text. */
function endOfString(text, start, quoting) {
    const quote = text.charAt(start);
    let at = start + 1;
    while (at < text.length) {
        if (text[at] === quote) {
            if (text[at + 1] !== quote)
                return at;
            at += 2;
        }
        else
            at = quote === '"' && quoting === 'powershell' ? afterPart(text, at) : at + 1;
    }
    return text.length;
}
/** Skips one character, an escaped character, or code in `$(\u2026)`, which may contain quotes. */
function afterPart(text, at) {
    if (text[at] === '`')
        return at + 2;
    if (!text.startsWith('$(', at))
        return at + 1;
    let depth = 0;
    for (let inner = at + 1; inner < text.length; inner++) {
        if (text[inner] === '(')
            depth++;
        else if (text[inner] === ')')
            depth--;
        if (depth === 0)
            return inner + 1;
    }
    return text.length;
}
const QUOTES = { powershell: `"'`, cmd: '"', wrapped: `"'` };
function endOfWord(text, start, quoting) {
    let at = start + 1;
    while (at < text.length) {
        const char = text.charAt(at);
        if (/\s/.test(char) || SIGNS.includes(char) || QUOTES[quoting].includes(char))
            break;
        if (endOf(CONTINUED, text, at) !== undefined || (quoting === 'wrapped' && text.startsWith('\\"', at)))
            break;
        at++;
    }
    return at;
}


/***/ }),

/***/ 87499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ windowsScripts),
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   N1: () => (/* binding */ commandAt),
/* harmony export */   Xb: () => (/* binding */ startsCommand),
/* harmony export */   k4: () => (/* binding */ statementSpan)
/* harmony export */ });
/* harmony import */ var _model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79602);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55384);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33589);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74637);
/* harmony import */ var _file_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50058);
/* harmony import */ var _powershell_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95807);






/** The Windows scripts of a stage, without those of its parents; on Linux, the scripts given to `pwsh`. */
function windowsScripts(stage) {
    return scriptsOf(stage);
}
/** Many rules ask. */
const scriptsOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .k)((stage) => {
    const scripts = [];
    for (const instruction of (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
        if (instruction.isTriggered)
            continue;
        for (const text of textsOf(instruction))
            scripts.push({ instruction, tokens: (0,_powershell_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .windowsTokens */ .Y)(text), isCalled: false });
        for (const file of instruction.line?.windowsFiles ?? []) {
            scripts.push({ instruction, tokens: (0,_file_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .tokensOfFile */ .o)(file), isCalled: true });
        }
    }
    return scripts;
});
function textsOf({ line, heredocs }) {
    if (line === undefined)
        return [];
    const { shell, form, span } = line;
    if (form === 'exec' || shell === 'posix') {
        const given = (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyCommand */ .n3)(line.script).filter(({ program }) => program === 'pwsh' || program === 'powershell');
        return given.flatMap(givenToPowerShell);
    }
    if (shell === 'unknown')
        return [];
    const text = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(span);
    const quoting = shell === 'powershell' ? 'powershell' : /\b(?:powershell|pwsh)\b/i.test(text) ? 'wrapped' : 'cmd';
    return [
        { text, span, quoting, isMultiline: false },
        ...heredocs.map(({ body }) => ({ text: (0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(body.span), span: body.span, quoting, isMultiline: true })),
    ];
}
/** `pwsh -Command "\u2026"`, in a shell or as a list of words. */
function givenToPowerShell({ arguments: words }) {
    const option = words.findIndex(({ pieces }) => /^-c(?:o(?:m(?:m(?:a(?:n(?:d)?)?)?)?)?)?$/i.test(pieces));
    return words.slice(option + 1).map(({ span: whole }) => {
        const span = withoutQuotes(whole);
        return { text: (0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(span), span, quoting: 'powershell', isMultiline: true };
    });
}
function withoutQuotes(span) {
    const text = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(span);
    const isQuoted = text.length > 1 && /^["']/.test(text) && text.at(-1) === text[0];
    return isQuoted ? { ...span, start: span.start + 1, end: span.end - 1 } : span;
}
/** The statements of a script, in order, with aliases replaced. */
function statementsOf(tokens) {
    const statements = [[]];
    const aliases = aliasesIn(tokens);
    for (const written of tokens) {
        const text = aliases.size === 0 ? undefined : aliases.get(written.text.toLowerCase());
        const token = text === undefined || written.kind !== 'word' ? written : { ...written, text };
        if (token.kind === 'sign' && ';{}\n'.includes(token.text))
            statements.push([]);
        else
            statements.at(-1)?.push(token);
    }
    return statements.flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}
/** From the first token to the end of the last. */
function statementSpan(statement) {
    const [{ span }] = statement;
    return { ...span, end: statement.at(-1)?.span.end ?? span.end };
}
/** `Set-Alias x iex`, with or without `-Name` and `-Value`. */
function aliasesIn(tokens) {
    const aliases = new Map();
    for (const [index, { kind, text }] of tokens.entries()) {
        if (kind !== 'word' || !SETS_ALIAS.test(text) || !startsCommand(tokens, index))
            continue;
        const words = tokens.slice(index + 1, index + ALIAS_WORDS).filter((word) => !/^-(?:n|v|f|s|o)/i.test(word.text));
        const [name, value] = words;
        if (name !== undefined && value !== undefined && value.kind !== 'sign')
            aliases.set(name.text.toLowerCase(), value.text);
    }
    return aliases;
}
const SETS_ALIAS = /^(?:set-alias|new-alias|sal|nal)$/i;
/** The command, two options with their values, and one more. */
const ALIAS_WORDS = 7;
/** The index of a command with this name: a word at the beginning, after a sign, or given to PowerShell. */
function commandAt(tokens, name) {
    return tokens.findIndex(({ kind, text }, index) => {
        return kind === 'word' && name.test(text) && startsCommand(tokens, index);
    });
}
/** Whether a token is where a program is named: at the beginning, after a sign, or given to PowerShell. */
function startsCommand(tokens, index) {
    const before = tokens[index - 1];
    return before === undefined || before.kind === 'sign' || TAKES_COMMAND.test(before.text);
}
const TAKES_COMMAND = /^-c(?:ommand)?$|(?:^|[@\\/])(?:powershell|pwsh)(?:\.exe)?$/i;


/***/ }),

/***/ 99994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ KERNEL_DEVICES),
/* harmony export */   KK: () => (/* binding */ DISK),
/* harmony export */   Qy: () => (/* binding */ MEMORY),
/* harmony export */   cI: () => (/* binding */ DISK_CONTROL),
/* harmony export */   kf: () => (/* binding */ CHARACTER_DEVICES),
/* harmony export */   t_: () => (/* binding */ PERIPHERAL_DEVICES)
/* harmony export */ });
/** Disks and their partitions, as the kernel names them. */
const DISK_NAMES = [
    String.raw `(?:sd|vd|xvd|dasd)[a-z]{1,3}\d*|hd[a-t]\d*`,
    String.raw `nvme\d+(?:n\d+(?:p\d+)?)?|ng\d+n\d+`,
    String.raw `mmcblk\d+(?:p\d+|boot\d+|gp\d+|rpmb)?`,
    String.raw `(?:loop|md|pmem|bcache|drbd|rbd|nbd|zd|zram)\d+s?(?:p\d+)?`,
    String.raw `(?:dm-|sg|mtd|mtdblock)\d+|ubi(?:block)?\d+(?:_\d+)?`,
    'root',
];
/**
 * Folders of disks by other names. Most have only links, which the engine leaves out when it takes a whole folder:
 * https://github.com/opencontainers/runc/blob/main/libcontainer/devices/device_unix.go
 */
const DISK_FOLDERS = [
    '(?:block|disk|drbd|mapper|md|rbd|zvol)/.+',
    '(?:bsg|raw)(?:/.*)?',
    String.raw `(?:cciss|ida)/c\d+d\d+(?:p\d+)?`,
    // LVM volumes, by the usual names of groups
    String.raw `(?:vg[\w.+-]*|[\w.+-]*[-_.]vg\d*|centos|rhel|rl|almalinux|cl|fedora|pve)/[\w.+-]+`,
];
/** Disks, their partitions, and devices stacked on them; `/dev` itself contains all of them. */
const DISK = new RegExp(`^/dev(?:/(?:${[...DISK_NAMES, ...DISK_FOLDERS].join('|')}))?$`);
/** Devices that create disks from files, or manage the disks of a pool. All other files of `/dev/mapper` are links. */
const DISK_CONTROL = /^\/dev\/(?:loop-control|zfs|mapper(?:\/control)?|btrfs-control)$/;
const MEMORY = /^\/dev\/(?:k?mem|port)$/;
/**
 * Character devices by their numbers, as `/dev/char` and cgroup rules name them:
 * https://docs.kernel.org/admin-guide/devices.html
 */
const CHARACTER_DEVICES = new Map([
    ['1:1', '/dev/mem'],
    ['1:2', '/dev/kmem'],
    ['1:4', '/dev/port'],
    ['1:11', '/dev/kmsg'],
    ['10:196', '/dev/vfio/vfio'],
    ['10:200', '/dev/net/tun'],
    ['10:223', '/dev/uinput'],
    ['10:229', '/dev/fuse'],
    ['10:232', '/dev/kvm'],
    ['10:234', '/dev/btrfs-control'],
    ['10:236', '/dev/mapper/control'],
    ['10:237', '/dev/loop-control'],
    ['10:239', '/dev/uhid'],
    ['10:249', '/dev/zfs'],
]);
/** Devices that lead to the kernel, to memory, or to what people type. */
const KERNEL_DEVICES = [
    { path: MEMORY, gain: 'read and write the memory or the ports of the host, where its kernel allows it' },
    { path: /^\/dev\/kmsg$/, gain: 'read the log of the kernel of the host and write to it' },
    { path: /^\/dev\/vfio(?:\/.*)?$/, gain: 'program a device of the host, bypassing its drivers' },
    { path: /^\/dev\/input(?:\/.*)?$/, gain: 'read what is typed at the host' },
    { path: /^\/dev\/(?:misc\/)?u(?:input|hid)$/, gain: 'type at the host as if it were a keyboard' },
    { path: /^\/dev\/cpu\/\d+\/msr$/, gain: 'change registers of the processors of the host' },
];
/** Devices with a special purpose, whose drivers are an additional attack surface of the kernel. */
const PERIPHERAL_DEVICES = [
    { path: /^\/dev\/kvm$/, gain: 'start virtual machines and exploit flaws in the hypervisor of the host' },
    { path: /^\/dev\/fuse$/, gain: 'create file systems, where it may mount, and exploit flaws in their driver' },
    { path: /^\/dev\/net(?:\/tun)?$/, gain: 'create network interfaces in its network' },
    { path: /^\/dev\/tpm(?:rm)?\d*$/, gain: 'use the keys in the security chip of the host' },
    { path: /^\/dev\/bus(?:\/usb(?:\/.*)?)?$/, gain: 'talk to every USB device of the host' },
    {
        path: /^\/dev\/(?:tty(?:USB|ACM|AMA|S)\d+|serial(?:\/.*|\d*))$/,
        gain: 'talk to the devices on a serial port',
    },
    {
        path: /^\/dev\/(?:dri(?:\/.*)?|nvidia[\w-]*|kfd|mali\d*)$/,
        gain: 'use the graphics driver of the host and exploit its flaws',
    },
    { path: /^\/dev\/snd(?:\/.*)?$/, gain: 'listen through the microphones of the host' },
    { path: /^\/dev\/(?:video|media)\d+$/, gain: 'look through the cameras of the host' },
    { path: /^\/dev\/(?:hidraw\d+|i2c-\d+|spidev[\d.]+|gpiochip\d+|gpiomem\d*)$/, gain: 'talk to hardware of the host' },
];


/***/ }),

/***/ 15754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ SOCKET_FOLDERS),
/* harmony export */   Qf: () => (/* binding */ VOLUME_DATA),
/* harmony export */   Re: () => (/* binding */ HARMLESS_PATHS),
/* harmony export */   _r: () => (/* binding */ PIPE_NAMES),
/* harmony export */   hd: () => (/* binding */ SYSTEM_PATHS),
/* harmony export */   jW: () => (/* binding */ SOCKET_NAMES),
/* harmony export */   sD: () => (/* binding */ HOME_SOCKET_FOLDERS)
/* harmony export */ });
/** Sockets by file name, in any folder. Anyone who can connect to one can run anything as root. */
const SOCKET_NAMES = new Map([
    ['docker.sock', 'Docker'],
    ['docker.sock.raw', 'Docker'],
    ['docker.raw.sock', 'Docker'],
    ['docker.proxy.sock', 'Docker'],
    ['dockershim.sock', 'Docker'],
    ['cri-dockerd.sock', 'Docker'],
    ['containerd.sock', 'containerd'],
    ['crio.sock', 'CRI-O'],
    ['podman.sock', 'Podman'],
    ['buildkitd.sock', 'BuildKit'],
]);
/** Host folders that contain such sockets, without the link `/var/run`. */
const SOCKET_FOLDERS = [
    { pattern: /^\/run$/, controls: 'Docker' },
    // on hosts where /var/run is a folder, not a link
    { pattern: /^\/var$/, controls: 'Docker' },
    { pattern: /^\/run\/user(?:\/\d+)?$/, controls: 'rootless Docker or Podman' },
    { pattern: /^\/run\/(?:user\/\d+\/)?podman$/, controls: 'Podman' },
    { pattern: /^\/run\/docker$/, controls: 'containerd' },
    { pattern: /^\/run\/host-services$/, controls: 'Docker' },
    { pattern: /^\/run\/(?:docker\/)?containerd(?:\/s(?:\/.*)?)?$/, controls: 'containerd' },
    { pattern: /^\/run\/crio$/, controls: 'CRI-O' },
    { pattern: /^\/run\/(?:user\/\d+\/)?buildkit$/, controls: 'BuildKit' },
    { pattern: /^\/run\/k3s(?:\/containerd)?$/, controls: 'containerd' },
    { pattern: /^\/var\/(?:lib|snap\/lxd\/common)\/lxd(?:\/unix\.socket)?$/, controls: 'LXD' },
    { pattern: /^\/(?:var\/lib|run)\/incus(?:\/unix\.socket)?$/, controls: 'Incus' },
    { pattern: /^\/run\/libvirt(?:\/(?:libvirt|virtqemud)-sock)?$/, controls: 'libvirt' },
    { pattern: /^\/run\/snapd\.socket$/, controls: 'snapd' },
    { pattern: /^\/run\/systemd(?:\/private)?$/, controls: 'systemd' },
];
/** Below the home folder of the user who runs Docker Desktop. */
const HOME_SOCKET_FOLDERS = new Set(['~/.docker/run', '~/.docker/desktop']);
/** Named pipes of Windows, in lower case and without `//./pipe/`. */
const PIPE_NAMES = new Map([
    ['docker_engine', 'Docker'],
    ['docker_engine_windows', 'Docker'],
    ['docker_engine_linux', 'Docker'],
    ['dockerdesktopengine', 'Docker'],
    ['dockerdesktoplinuxengine', 'Docker'],
    ['dockerdesktopwindowsengine', 'Docker'],
    ['containerd-containerd', 'containerd'],
    ['podman-machine-default', 'Podman'],
]);
/** Paths where write access amounts to root on the host, some only if it uses them. Data of single programs is not included. */
const GAINS = [
    { gain: 'change the configuration of the host and add a root user to it', exact: ['/etc'] },
    {
        gain: 'add a root user to the host or make an ordinary one root',
        below: under('/etc', 'passwd shadow group gshadow sudoers sudoers.d doas.conf pam.d security polkit-1 nsswitch.conf subuid subgid'),
    },
    {
        gain: 'schedule commands that the host runs as root',
        below: [
            ...under('/etc', 'crontab anacrontab cron.d cron.hourly cron.daily cron.weekly cron.monthly logrotate.conf logrotate.d'),
            '/var/spool/cron',
        ],
    },
    {
        gain: 'add services and commands that the host runs as root when it starts',
        exact: ['/run/systemd'],
        below: [
            ...under('/etc', 'systemd init init.d rc.local rc.d rc0.d rc1.d rc2.d rc3.d rc4.d rc5.d rc6.d rcS.d inittab default sysconfig'),
            ...under('/etc', 'dbus-1 udev network netplan NetworkManager fstab crypttab initramfs-tools dracut.conf.d grub.d kernel'),
            ...under('/run/systemd', 'system generator generator.early generator.late transient'),
        ],
    },
    {
        gain: 'add commands that udev runs as root of the host when a device appears',
        exact: ['/run/udev'],
        below: ['/run/udev/rules.d'],
    },
    {
        gain: 'run commands when a user logs in to the host',
        exact: ['/root'],
        below: under('/etc', 'profile profile.d bashrc bash.bashrc zsh zshrc environment update-motd.d ssh'),
    },
    {
        gain: 'load code into programs of the host',
        below: under('/etc', 'ld.so.preload ld.so.conf ld.so.conf.d ld.so.cache'),
    },
    {
        gain: 'change settings and modules of the kernel of the host and have it run a program as root',
        exact: ['/proc', '/sys'],
        below: [
            ...under('/etc', 'modprobe.d modules modules-load.d sysctl.conf sysctl.d apparmor.d selinux'),
            ...under('/proc', 'sys sysrq-trigger'),
            '/sys/kernel',
        ],
    },
    { gain: 'install modules that the kernel of the host loads', below: ['/lib/modules', '/usr/lib/modules'] },
    {
        gain: 'run code in the kernel of the host if the host builds modules from the sources there',
        below: ['/usr/src'],
        ifUsed: true,
    },
    {
        // `PostUp` and `up` are commands: https://man7.org/linux/man-pages/man8/wg-quick.8.html
        gain: 'run commands as root of the host if the host opens the tunnels itself that are set up there',
        below: ['/etc/wireguard', '/etc/openvpn', '/etc/ppp'],
        ifUsed: true,
    },
    {
        gain: 'trace and change the behaviour of the kernel of the host',
        below: ['/sys/kernel/debug', '/sys/kernel/tracing'],
    },
    { gain: 'reach the files of the host through its first process', below: ['/proc/1'] },
    {
        // `release_agent` exists in version 1 only: https://www.kernel.org/doc/html/latest/admin-guide/cgroup-v1/cgroups.html
        gain: 'lift the limits of every process of the host and, if the host uses cgroup v1, run a program there as root',
        below: ['/sys/fs/cgroup'],
        ifOld: true,
    },
    {
        gain: 'start containers or pods with any privilege',
        below: under('/etc', 'docker containerd containers crio kubernetes cni'),
    },
    {
        gain: 'make the host trust certificates and packages of the attacker',
        below: [
            ...under('/etc', 'ssl pki ca-certificates ca-certificates.conf apt apk yum yum.conf yum.repos.d dnf zypp pacman.conf pacman.d'),
            ...under('/usr', 'share/ca-certificates local/share/ca-certificates'),
        ],
    },
    {
        gain: 'replace programs and libraries that the host runs as root',
        exact: ['/usr', '/usr/local', '/usr/share'],
        below: [
            ...under('', 'bin sbin lib lib32 lib64 libx32 etc/alternatives'),
            ...under('/usr', 'bin sbin lib lib32 lib64 libx32 libexec local/bin local/sbin local/lib local/lib64 local/libexec'),
        ],
    },
    { gain: 'change the kernel that the host starts next', below: ['/boot'] },
    {
        gain: 'read the logs and variables of every other container, and change the settings with which the engine starts it again',
        below: ['/var/lib/docker/containers'],
    },
    { gain: 'change the files of every other container and service of the host', exact: ['/var/lib'] },
    {
        gain: 'read and change the data in the volumes of every other container',
        exact: ['/var/lib/docker/volumes', '/var/lib/containers/storage/volumes'],
        isDataOnly: true,
    },
    {
        gain: 'change the images and files of every other container',
        below: under('/var/lib', 'docker containerd containers kubelet'),
    },
];
function under(folder, names) {
    return names.split(' ').map((name) => `${folder}/${name}`);
}
/** The system paths by path. */
const SYSTEM_PATHS = new Map(GAINS.flatMap(({ exact = [], below = [], ...gain }) => [
    ...exact.map((path) => [path, { ...gain, isExact: true }]),
    ...below.map((path) => [path, { ...gain, isExact: false }]),
]));
/** Paths below a system path whose data no program runs and no service uses as configuration. */
const HARMLESS_PATHS = ['/usr/lib/os-release'];
/** The data of a named volume, which belongs to its containers. */
const VOLUME_DATA = /^\/var\/lib\/(?:docker|containers\/storage)\/volumes\/[^/]+(?:\/|$)/;


/***/ }),

/***/ 37039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ OFFICIAL_IMAGES)
/* harmony export */ });
// Generated by `node scripts/refresh-data.mjs` from data of 2026-08-21. Do not edit; docs/data.md says how to refresh it.
/**
 * The names of the Docker Official Images, from https://github.com/docker-library/official-images (\u00a9 its authors, Apache-2.0 licence).
 */
const OFFICIAL_IMAGES = `
adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux azul-zulu backdrop bash bonita buildpack-deps busybox caddy cassandra chronograf cirros clearlinux clefos clickhouse clojure composer convertigo couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir emqx erlang espocrm fedora flink fluentd friendica gazebo gcc geonetwork ghost golang gradle groovy haproxy haskell haxe hello-world hitch httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi jetty joomla jruby julia kapacitor kibana kong krakend lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mysql nats neo4j neurodebian nextcloud nginx nim node notary odoo open-liberty openjdk oraclelinux orientdb percona perl photon php php-zendserver phpmyadmin plone postfixadmin postgres pypy python r-base rabbitmq rakudo-star redis redmine registry rethinkdb rocket.chat rockylinux ros ruby rust sapmachine satosa silverpeas solr sonarqube spark spiped storm swift swipl teamspeak telegraf tomcat tomee traefik ubuntu unit varnish websphere-liberty wordpress xwiki yourls znc zookeeper
`;


/***/ }),

/***/ 14539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PACKAGE_SETTINGS),
/* harmony export */   d: () => (/* binding */ REQUIREMENTS)
/* harmony export */ });
/** `requirements.txt`, `requirements-dev.in`, `requirements/base.txt`, `constraints.txt` */
const REQUIREMENTS = /(?:^|\/)(?:(?=[^/]*\.(?:txt|in)$)[^/]*(?:requirement|constraint)|requirements\/[^/]+\.(?:txt|in)$)/;
const PYPROJECT = /(?:^|\/)(?:pyproject|uv|pdm)\.toml$/;
const GRADLE = /\.gradle(?:\.kts)?$/;
const COMPOSER = /(?:^|\/)composer\.json$|\/\.?composer\/config\.json$/;
const NUGET = /(?:^|\/)nuget\.config$/i;
const YARN = /\.yarnrc\.yml$/;
const CONDA = /(?:^|\/)\.?condarc$|(?:^|\/)(?:conda|environment)[\w.-]{0,60}\.ya?ml$/;
/** To add a setting, add a row; a test runs its examples. */
const PACKAGE_SETTINGS = [
    {
        kind: 'line',
        path: /\.repo$/,
        line: /^\s{0,9}(?:baseurl|mirrorlist|metalink)\s{0,9}=\s{0,9}(\S{1,500})/,
        example: '[a]\nbaseurl=http://rpm.example.com/',
        counterexample: '[a]\nbaseurl=https://rpm.example.com/',
    },
    // the second form continues a list: https://pip.pypa.io/en/stable/topics/configuration/
    {
        kind: 'line',
        path: /pip\.(?:conf|ini)$|\.pypirc$/,
        line: /^\s{0,9}(?:(?:extra-)?index-url|find-links)\s{0,9}=\s{0,9}(\S{1,500})|^\s{1,9}(http:\S{1,500})$/,
        example: '[global]\nextra-index-url =\n  https://pypi.example.com/simple\n  http://pypi.example.com/simple',
        counterexample: '[global]\nindex-url = https://pypi.example.com/simple\nproxy = http://proxy.example.com:3128',
    },
    // https://pip.pypa.io/en/stable/reference/requirements-file-format/
    {
        kind: 'line',
        path: REQUIREMENTS,
        line: /^\s{0,9}(?:(?:-i|-f|--(?:(?:extra-)?index-url|find-links))[\s=]\s{0,9}|(?:-e|--editable)[\s=]\s{0,9}|[\w.-]{1,100}\s{0,9}(?:\[[^\]]{0,100}\]\s{0,9})?@\s{0,9})?["']?((?:(?:git|hg|svn|bzr)\+)?(?:http|git|svn|ftp):\S{1,500})/,
        example: '-e git+http://git.example.com/acme.git#egg=acme\n',
        counterexample: '--index-url https://pypi.example.com/simple\nacme==1.0 # http://www.example.com/\n',
    },
    {
        kind: 'setting',
        path: PYPROJECT,
        syntax: 'toml',
        key: /^project\.dependencies$|^(?:tool\.uv\.|tool\.poetry\.|tool\.pdm\.)?(?:(?:pip\.)?(?:index-url|extra-index-url|find-links)|(?:index|source)\.url|(?:sources|dependencies|group\.[\w-]{1,60}\.dependencies)\.[\w.-]{1,100})$/,
        example: '[project.urls]\nurl = "https://www.example.com"\n[[tool.uv.index]]\nurl = "http://pypi.example.com/simple"\n',
        counterexample: '[project.urls]\nurl = "http://www.example.com"\n[[tool.uv.index]]\nurl = "https://pypi.example.com"\n',
    },
    {
        kind: 'setting',
        path: /(?:^|\/)Pipfile$/,
        syntax: 'toml',
        key: /^source\.url$|^(?:dev-)?packages\.[\w.-]{1,100}$/,
        example: '[[source]]\nurl = "http://pypi.example.com/simple"\n',
        counterexample: '[[source]]\nurl = "https://pypi.example.com/simple"\n',
    },
    {
        kind: 'line',
        path: /(?:^|\/)(?:setup\.cfg|\.pydistutils\.cfg)$/,
        line: /^\s{0,9}(?:index[-_]url|find[-_]links)\s{0,9}=\s{0,9}(\S{1,500})/,
        example: '[easy_install]\nindex_url = http://pypi.example.com/simple\n',
        counterexample: '[metadata]\nurl = http://www.example.com\n',
    },
    {
        kind: 'setting',
        path: CONDA,
        syntax: 'yaml',
        key: /^(?:channels|default_channels|channel_alias|custom_channels\.[\w-]{1,60})$/,
        example: 'channels:\n  - http://conda.example.com/main\n',
        counterexample: 'channels:\n  - https://conda.example.com/main\nproxy_servers:\n  http: http://proxy.example.com\n',
    },
    {
        kind: 'line',
        path: /npmrc$/,
        line: /^\s{0,9}(?:@[\w-]{1,99}:)?registry\s{0,9}=\s{0,9}(\S{1,500})/,
        example: '@acme:registry=http://npm.example.com/\n',
        counterexample: '@acme:registry=https://npm.example.com/\nproxy=http://proxy.example.com\n',
    },
    {
        kind: 'line',
        path: /\.yarnrc(?:\.yml)?$/,
        line: /^\s{0,9}(?:npmRegistryServer\s{0,9}:|registry\s)\s{0,9}["']?(http:[^\s"']{1,500})/,
        example: 'npmRegistryServer: "http://npm.example.com"\n',
        counterexample: 'npmRegistryServer: "https://npm.example.com"\nhttpProxy: "http://proxy.example.com"\n',
    },
    {
        kind: 'permit',
        path: YARN,
        line: /^unsafeHttpWhitelist:\s{0,9}(?:$|#|\[\s{0,9}[^\]\s])/,
        program: 'Yarn',
        example: 'unsafeHttpWhitelist:\n  - npm.example.com\n',
        counterexample: 'unsafeHttpWhitelist: []\n',
    },
    // https://bun.com/docs/runtime/bunfig
    {
        kind: 'setting',
        path: /(?:^|\/)\.?bunfig\.toml$/,
        syntax: 'toml',
        key: /^install\.(?:registry|scopes\.@?[\w-]{1,60})(?:\.url)?$/,
        example: '[install.scopes]\n"@acme" = { url = "http://npm.example.com", token = "$TOKEN" }\n',
        counterexample: '[install]\nregistry = "https://npm.example.com"\n',
    },
    {
        kind: 'setting',
        path: /(?:^|\/)package\.json$/,
        syntax: 'json',
        key: /^(?:(?:dev|optional|peer)?[dD]ependencies|resolutions|overrides)\./,
        example: '{ "dependencies": {\n  "acme": "http://files.example.com/acme.tgz" } }\n',
        counterexample: '{ "homepage": "http://www.example.com", "dependencies": { "acme": "1.0.0" } }\n',
    },
    // https://doc.rust-lang.org/cargo/reference/config.html
    {
        kind: 'setting',
        path: /\/\.?cargo\/config(?:\.toml)?$/,
        syntax: 'toml',
        key: /^(?:registries\.[\w-]{1,60}\.index|source\.[\w-]{1,60}\.(?:registry|git))$/,
        example: '[source.mirror]\nregistry = "sparse+http://crates.example.com/index/"\n',
        counterexample: '[registries.acme]\nindex = "sparse+https://crates.example.com/index/"\n',
    },
    {
        kind: 'line',
        path: /(?:^|\/)Cargo\.toml$/,
        line: /\bgit\s{0,9}=\s{0,9}"((?:http|git):[^"\s]{1,500})"/,
        example: '[dependencies]\nacme = { git = "http://git.example.com/acme.git" }\n',
        counterexample: '[package]\nhomepage = "http://www.example.com"\n',
    },
    {
        kind: 'line',
        path: NUGET,
        line: /<add\s(?![^>]{0,300}\bkey\s{0,9}=\s{0,9}"https?_proxy")[^>]{0,300}\bvalue\s{0,9}=\s{0,9}"(http:[^"\s]{1,500})"/,
        example: '<configuration><packageSources>\n<add key="a" value="http://nuget.example.com/v3/index.json" />\n</packageSources></configuration>',
        counterexample: '<configuration><config>\n<add key="http_proxy" value="http://proxy.example.com" />\n</config></configuration>',
    },
    {
        kind: 'permit',
        path: NUGET,
        line: /\ballowInsecureConnections\s{0,9}=\s{0,9}"true"/i,
        program: 'NuGet',
        example: '<packageSources>\n<add key="a" value="%SOURCE%" allowInsecureConnections="true" />\n</packageSources>',
        counterexample: '<packageSources>\n<add key="a" value="%SOURCE%" />\n</packageSources>',
    },
    // https://maven.apache.org/settings.html; what it blocks since 3.8.1 are the repositories of a project, not the mirrors of the settings
    {
        kind: 'setting',
        path: /(?:\/\.m2|\/conf|maven[^/]{0,60})\/settings\.xml$|(?:^|\/)(?:maven|mvn)[\w-]{0,30}settings\.xml$/,
        syntax: 'xml',
        key: /^(?:mirrors\.mirror|profiles\.profile\.(?:repositories\.repository|pluginRepositories\.pluginRepository))\.url$/,
        example: '<settings><mirrors><mirror>\n<url>http://maven.example.com/repo</url>\n</mirror></mirrors></settings>',
        counterexample: '<settings><url>http://www.example.com</url></settings>',
    },
    {
        kind: 'setting',
        path: /(?:^|\/)pom\.xml$/,
        syntax: 'xml',
        key: /^(?:profiles\.profile\.)?(?:repositories\.repository|pluginRepositories\.pluginRepository)\.url$/,
        example: '<project><repositories><repository>\n<url>http://maven.example.com</url>\n</repository></repositories></project>',
        counterexample: '<project><url>http://www.example.com</url></project>',
    },
    // Gradle refuses other addresses; the files name those of licenses and home pages as well
    {
        kind: 'permit',
        path: GRADLE,
        line: /^(?!\s{0,40}(?:\/\/|\*))[^"']{0,200}\b(?:isAllowInsecureProtocol|allowInsecureProtocol)\b\s{0,9}(?:=\s{0,9}|\(\s{0,9})?true\b/,
        program: 'Gradle',
        example: 'repositories {\n  maven {\n    url mavenUrl\n    allowInsecureProtocol = true\n  }\n}\n',
        counterexample: 'repositories {\n  maven {\n    // allowInsecureProtocol = true\n  }\n}\n',
    },
    // the wrapper runs what it downloads; the colon is escaped there
    {
        kind: 'line',
        path: /(?:gradle|maven)-wrapper\.properties$/,
        line: /^\s{0,9}(?:distribution|wrapper)Url\s{0,9}=\s{0,9}(http\\?:\S{1,500})/,
        example: 'distributionUrl=http\\://services.example.com/gradle-9.zip\n',
        counterexample: 'distributionUrl=https\\://services.example.com/gradle-9.zip\n',
    },
    {
        kind: 'line',
        path: /(?:^|\/)(?:[\w-]{1,60}\.sbt|\.sbt\/repositories)$/,
        line: /(?:\bat\s{1,9}"|^\s{0,9}[\w-]{1,60}:\s{0,9})(http:[^"\s,]{1,500})/,
        example: 'resolvers += ("acme" at "http://maven.example.com").withAllowInsecureProtocol(true)\n',
        counterexample: 'homepage := Some(url("http://www.example.com"))\n',
    },
    {
        kind: 'setting',
        path: COMPOSER,
        syntax: 'json',
        key: /^repositories\.(?:[^.]{1,60}\.)?url$/,
        example: '{ "repositories": [{\n  "type": "composer", "url": "http://packages.example.com" }] }\n',
        counterexample: '{ "support": { "url": "http://www.example.com" } }\n',
    },
    {
        kind: 'permit',
        path: COMPOSER,
        line: /"secure-http"\s{0,9}:\s{0,9}false/,
        program: 'Composer',
        example: '{ "config": {\n  "secure-http": false } }\n',
        counterexample: '{ "config": {\n  "secure-http": true } }\n',
    },
    {
        kind: 'line',
        path: /(?:^|\/)(?:Gemfile|gems\.rb|[\w-]{1,60}\.gemfile)$/,
        line: /^\s{0,40}(?:source\s{0,9}\(?\s{0,9}|gem\b[^#]{0,300}?\b(?:git|source)(?::|["']?\s{0,9}=>)\s{0,9})["']((?:http|git):[^"'\s]{1,500})["']/,
        example: "source 'http://gems.example.com' do\n  gem 'acme'\nend\n",
        counterexample: "source 'https://gems.example.com'\n# source 'http://gems.example.com'\n",
    },
    {
        kind: 'line',
        path: /gemrc$/,
        line: /^\s{0,9}-\s{1,9}["']?(http:[^"'\s]{1,500})/,
        example: ':sources:\n- http://gems.example.com\n',
        counterexample: ':sources:\n- https://gems.example.com\n',
    },
    {
        kind: 'setting',
        path: /(?:^|\/)pubspec\.yaml$/,
        syntax: 'yaml',
        key: /(?:^|\.)(?:hosted(?:\.url)?|git(?:\.url)?)$/,
        example: 'dependencies:\n  acme:\n    hosted: http://pub.example.com\n',
        counterexample: 'homepage: http://www.example.com\n',
    },
    {
        kind: 'line',
        path: /(?:^|\/)\.?gitconfig$/,
        line: /^\s{0,9}\[url\s{1,9}"(http:[^"\s]{1,500})"\]/,
        example: '[url "http://git.example.com/"]\n\tinsteadOf = https://git.example.com/\n',
        counterexample: '[url "https://git.example.com/"]\n\tinsteadOf = http://git.example.com/\n',
    },
];


/***/ }),

/***/ 47057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ PRIVILEGED_GROUPS)
/* harmony export */ });
/** Host groups whose members can access more than their own files, and what they can access. By name, or by Debian's number. */
const PRIVILEGED_GROUPS = new Map([
    ['root', 'files of the group root'],
    ['0', 'files of the group root'],
    ['docker', 'the socket of Docker'],
    ['podman', 'the socket of Podman'],
    ['lxd', 'the socket of LXD'],
    ['incus-admin', 'the socket of Incus'],
    ['libvirt', 'the socket of libvirt'],
    ['disk', 'the disks'],
    ['6', 'the disks'],
    ['kmem', 'the memory of the kernel'],
    ['15', 'the memory of the kernel'],
    ['shadow', 'the hashes of passwords'],
    ['42', 'the hashes of passwords'],
    ['sudo', 'the right to become root'],
    ['27', 'the right to become root'],
    ['wheel', 'the right to become root'],
    ['adm', 'the logs of the system'],
    ['4', 'the logs of the system'],
]);


/***/ }),

/***/ 19836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ SENSITIVE_SERVICES),
/* harmony export */   Mo: () => (/* binding */ PROXY_IMAGES),
/* harmony export */   hD: () => (/* binding */ PUBLIC_PORTS),
/* harmony export */   kU: () => (/* binding */ PEER_PORTS)
/* harmony export */ });
/** Databases, queues, caches, secret stores, and administration of machines. To add one, add a row. */
const SENSITIVE_SERVICES = [
    {
        name: 'PostgreSQL',
        ports: [5432],
        images: /(?:postgres|postgis|timescaledb|pgvector|pgbouncer|citus)/,
        isAlone: true,
    },
    { name: 'MySQL', ports: [3306, 33060], images: /(?:mysql|mariadb|percona)/, isAlone: true },
    { name: 'SQL Server', ports: [1433], images: /(?:mssql|azure-sql-edge)/, isAlone: true },
    { name: 'Oracle Database', ports: [1521], images: /oracle/, isAlone: true },
    { name: 'MongoDB', ports: [27017, 27018, 27019], images: /(?:mongo|ferretdb)/, isAlone: true },
    { name: 'Redis', ports: [6379], images: /(?:redis|valkey|keydb|dragonfly)/, isAlone: true },
    { name: 'memcached', ports: [11211], images: /memcached/, isAlone: true },
    {
        name: 'Elasticsearch',
        ports: [9200, 9300],
        images: /(?:elasticsearch|opensearch)(?!project\/opensearch-dashboards|-dashboards)/,
        // https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings
        moved: /^(?:http|transport)\.port$/,
        isAlone: true,
        others: /^(?:owncloud\/ocis|opencloudeu\/opencloud)(?:-rolling)?$/,
    },
    { name: 'Kibana', ports: [5601], images: /(?:kibana|opensearch-dashboards)/ },
    { name: 'CouchDB', ports: [5984], images: /couchdb/, isAlone: true },
    { name: 'Cassandra', ports: [9042, 7000, 7199, 9160], images: /(?:cassandra|scylla)/ },
    { name: 'Cassandra', ports: [9042], images: /^$/, isAlone: true },
    { name: 'ClickHouse', ports: [8123, 9000, 9009], images: /clickhouse-server/ },
    { name: 'InfluxDB', ports: [8086, 8181], images: /influxdb/ },
    { name: 'Neo4j', ports: [7474, 7687], images: /neo4j/, isAlone: true },
    { name: 'Solr', ports: [8983], images: /solr/, isAlone: true },
    { name: 'RethinkDB', ports: [28015, 29015], images: /rethinkdb/, isAlone: true },
    { name: 'Nebula Graph', ports: [9669, 9779], images: /nebula/ },
    { name: 'Milvus', ports: [19530], images: /milvus/, isAlone: true },
    { name: 'Meilisearch', ports: [7700], images: /meilisearch/ },
    { name: 'Qdrant', ports: [6333, 6334], images: /qdrant/ },
    // the console runs any statement without a password: https://questdb.com/docs/configuration/http-server/
    { name: 'QuestDB', ports: [9000, 8812, 9009], images: /questdb/ },
    { name: 'OceanBase', ports: [2881, 2882], images: /oceanbase/ },
    { name: 'DB2', ports: [50000], images: /db2/ },
    { name: 'RabbitMQ', ports: [5672, 15672, 25672], images: /rabbitmq/, isAlone: true, others: /activemq|artemis|qpid/ },
    { name: 'the emulator of Azure Service Bus', ports: [5672, 5300], images: /servicebus-emulator/ },
    // https://kafka.apache.org/documentation/#brokerconfigs_listeners
    {
        name: 'Kafka',
        ports: [9092],
        images: /(?:kafka|redpanda|cp-server)(?!-connect|-rest|-ui|-manager|-exporter)/,
        moved: /^KAFKA_(?:CFG_)?(?:ADVERTISED_)?LISTENERS$/,
    },
    // statements that change and delete topics: https://docs.confluent.io/platform/current/ksqldb/index.html
    { name: 'ksqlDB', ports: [8088], images: /ksql(?:db)?-server/, moved: /^KSQL_LISTENERS$/ },
    { name: 'the Control Center of Kafka', ports: [9021], images: /control-center/ },
    {
        name: 'the REST proxy of Kafka',
        ports: [8082],
        images: /kafka-rest(?:$|:|@)|cp-kafka-rest/,
        moved: /^KAFKA_REST_LISTENERS$/,
    },
    // its REST API starts connectors, which run code: https://kafka.apache.org/documentation/#connect_rest
    {
        name: 'Kafka Connect',
        ports: [8083],
        images: /kafka-connect|cp-server-connect|(?:^|\/)debezium\/connect|redpandadata\/connectors/,
        moved: /^(?:CONNECT_)?REST_PORT$|^CONNECT_LISTENERS$/,
    },
    { name: 'ActiveMQ', ports: [61616, 8161], images: /activemq/, isAlone: true, others: /rabbitmq/ },
    { name: 'NATS', ports: [4222, 8222], images: /nats/ },
    { name: 'ZooKeeper', ports: [2181], images: /zookeeper/, isAlone: true },
    { name: 'etcd', ports: [2379, 2380], images: /etcd/, isAlone: true },
    { name: 'Consul', ports: [8500], images: /consul/ },
    { name: 'Vault', ports: [8200], images: /(?:vault|openbao)/ },
    { name: 'MinIO', ports: [9000, 9001], images: /minio/ },
    { name: 'Prometheus', ports: [9090], images: /prometheus/ },
    { name: 'Jaeger', ports: [16686], images: /jaeger/ },
    { name: 'Zipkin', ports: [9411], images: /zipkin/ },
    { name: 'Netdata', ports: [19999], images: /netdata/ },
    { name: 'Portainer', ports: [9000, 9443, 8000], images: /portainer/ },
    { name: 'Adminer', ports: [8080], images: /(?:^|\/)adminer$/ },
    { name: 'phpMyAdmin', ports: [80], images: /phpmyadmin/ },
    { name: 'pgAdmin', ports: [80, 443], images: /pgadmin/ },
    { name: 'Mongo Express', ports: [8081], images: /mongo-express/ },
    { name: 'Redis Commander', ports: [8081, 5540], images: /(?:redis-commander|redisinsight)/ },
    { name: 'Kafka UI', ports: [8080, 9000], images: /(?:kafka-ui|kafdrop|akhq|kafka-manager|cmak)/ },
    { name: 'the API server of Kubernetes', ports: [6443], images: /(?:k3s|kind|kube-apiserver)/, isAlone: true },
    { name: 'kubelet', ports: [10250], images: /kubelet/, isAlone: true },
    { name: 'Prisma Studio', ports: [5555], images: /^$/, commands: /\bprisma studio\b/ },
    { name: 'Drizzle Studio', ports: [4983], images: /drizzle-gateway/, commands: /\bdrizzle-kit studio\b/ },
    { name: 'a shell in the browser', ports: [7681], images: /ttyd/, commands: /\bttyd\b/, isAlone: true },
    { name: 'a shell in the browser', ports: [8080], images: /gotty/, commands: /\bgotty\b/ },
    { name: 'Jupyter', ports: [8888], images: /jupyter/, commands: /\bjupyter(?:-lab|-notebook)?\b/ },
    { name: 'the port mapper of Erlang', ports: [4369], images: /(?:couchdb|rabbitmq|ejabberd)/, isAlone: true },
    { name: 'the Erlang distribution of CouchDB', ports: [9100], images: /couchdb/ },
    { name: 'the dashboard of Ray', ports: [8265], images: /(?:^|\/)ray/, isAlone: true },
    { name: 'Flink', ports: [8081, 6123], images: /flink/ },
    { name: 'YARN', ports: [8088, 8032], images: /(?:hadoop|resourcemanager)/ },
    { name: 'Telnet', ports: [23], images: /telnet/, isAlone: true },
    { name: 'rpcbind', ports: [111], images: /rpcbind/, isAlone: true },
    { name: 'NFS', ports: [2049], images: /(?:nfs-server|nfs-ganesha)/, isAlone: true },
    { name: 'Windows file sharing', ports: [139, 445], images: /samba/, isAlone: true },
    { name: 'RDP', ports: [3389], images: /xrdp/, isAlone: true },
    { name: 'VNC', ports: [5900, 5901], images: /vnc/, isAlone: true },
];
/** Ports on which a service is of use only if everyone reaches it: tunnels, exchange of files, games and mail between servers. */
const PUBLIC_PORTS = {
    udp: [500, 1194, 1701, 2456, 2457, 2458, 4500, 6881, 19132, 19133, 27015, 34197, 41641, 51413, 51820],
    tcp: [25, 1194, 6881, 25565, 27015, 51413],
};
/** To add one, add a line. */
const PEER_PORTS = [
    // https://github.com/lightning/bolts/blob/master/01-messaging.md, the default of each network
    { ports: [9735], images: /lightning|(?:^|[/_-])(?:c?lnd?|eclair|ldk)(?:$|[/_-])/, isAlone: true },
    { ports: [9736, 9737, 9738], images: /lightning|(?:^|[/_-])(?:c?lnd?|eclair|ldk)(?:$|[/_-])/ },
    // https://developer.bitcoin.org/reference/p2p_networking.html
    { ports: [8333, 18333, 48333], images: /bitcoin|(?:^|[/_-])btcd?(?:$|[/_-])/ },
    // the `nDefaultPort` of each coin in its src/chainparams.cpp or src/kernel/chainparams.cpp
    { ports: [9333], images: /litecoin/ },
    { ports: [22556], images: /dogecoin/ },
    { ports: [9999], images: /dash(?:core|d|pay)/ },
    { ports: [1331], images: /groestlcoin/ },
    { ports: [8233], images: /zcash|zebra/ },
    // https://docs.getmonero.org/infrastructure/networks/
    { ports: [18080], images: /monero/ },
    // https://geth.ethereum.org/docs/fundamentals/peer-to-peer
    { ports: [30303, 30304], images: /geth|ethereum|erigon|nethermind|besu|reth(?:$|[/_-])/, isAlone: true },
    // https://lighthouse-book.sigmaprime.io/advanced_networking.html, https://docs.prylabs.network/docs/prysm-usage/p2p-host-ip
    { ports: [9000, 9001, 12000, 13000], images: /lighthouse|nimbus|teku|lodestar|prysm|beacon/ },
    // https://docs.cometbft.com/v0.38/core/configuration
    { ports: [26656], images: /cosmos|tendermint|comet/, isAlone: true },
    // https://docs.polkadot.com/infrastructure/running-a-node/setup-full-node/
    { ports: [30333], images: /polkadot|substrate|parity/, isAlone: true },
    // https://github.com/ipfs/kubo/blob/master/docs/config.md#addressesswarm
    { ports: [4001], images: /ipfs|kubo/ },
    // https://docs.syncthing.net/users/firewall.html
    { ports: [22000], images: /syncthing/, isAlone: true },
    // https://www.bittorrent.org/beps/bep_0003.html
    { ports: [6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889], images: /torrent|deluge|transmission/ },
    // https://community.torproject.org/relay/setup/guard/debian-ubuntu/
    { ports: [443, 9001, 9030], images: /(?:^|[/_-])tor(?:[/_-]?relay)?(?:$|[/_-])/ },
    // https://docs.cardano.org/stake-pool-operators/creating-stake-pool/
    { ports: [3001], images: /cardano/ },
];
/** Servers that are made to be the public entrance to other services. */
const PROXY_IMAGES = /(?:^|\/)(?:nginx(?:-unprivileged|-proxy(?:-manager)?)?|traefik|caddy(?:-[\w-]+)?|haproxy|envoy|httpd|apache|openresty|kong|swag|nginxproxy\/\w+|jc21\/nginx-proxy-manager|[\w-]+-proxy)(?:$|\/)/;


/***/ }),

/***/ 90548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ SERVICE_FILES)
/* harmony export */ });
const ON = /^(?:true|1|yes|on|y|t)$/i;
const OFF = /^(?:false|0|no|off|n|f)$/i;
const NO_PASSWORD = 'does not require a password';
const EVERYWHERE = /^(?:::\/0|0\.0\.0\.0\/0|\.\*)$/;
const SERVICE_FILES = [
    // https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
    {
        images: /grafana/,
        path: /^\/etc\/grafana\/(?:grafana|custom)\.ini$|^\/usr\/share\/grafana\/conf\/(?:custom|defaults)\.ini$/,
        syntax: 'ini',
        settings: [
            {
                key: /^auth\.anonymous\.enabled$/,
                value: ON,
                variable: /^GF_AUTH_ANONYMOUS_ENABLED$/,
                effect: 'shows its dashboards to everyone',
                example: '[auth.anonymous]\nenabled = true',
                counterexample: '[auth.basic]\nenabled = true',
            },
            {
                key: /^security\.admin_password$/,
                value: 'guessable',
                variable: /^GF_SECURITY_ADMIN_PASSWORD(?:__FILE)?$/,
                example: '[security]\nadmin_password = admin',
                counterexample: '[security]\n;admin_password = admin\nadmin_password = $__file{/run/secrets/admin}',
            },
        ],
    },
    // https://doc.traefik.io/traefik/reference/install-configuration/api-dashboard/
    {
        images: /(?:^|\/)traefik/,
        path: /^(?:\/etc\/traefik)?\/traefik\.ya?ml$/,
        syntax: 'yaml',
        settings: [
            {
                key: /^api\.insecure$/i,
                value: ON,
                effect: 'shows its API and dashboard to everyone',
                port: 8080,
                example: 'api:\n  dashboard: true\n  insecure: true',
                counterexample: 'api:\n  dashboard: true\n  insecure: false',
            },
        ],
    },
    {
        images: /(?:^|\/)traefik/,
        path: /^(?:\/etc\/traefik)?\/traefik\.toml$/,
        syntax: 'ini',
        settings: [
            {
                key: /^api\.insecure$/i,
                value: ON,
                effect: 'shows its API and dashboard to everyone',
                port: 8080,
                example: '[api]\n  insecure = true',
                counterexample: '[serversTransport]\n  insecure = true',
            },
        ],
    },
    // https://clickhouse.com/docs/operations/settings/settings-users; the entrypoint closes a user `default` without a password
    {
        images: /clickhouse/,
        path: /^\/etc\/clickhouse-server\/users(?:\.d\/[\w.-]+)?\.xml$/,
        syntax: 'xml',
        settings: [
            {
                key: /^users\.(?!default\.)[\w-]+\.password$/,
                value: /^$/,
                beside: { key: 'networks.ip', value: EVERYWHERE },
                effect: NO_PASSWORD,
                example: '<yandex><users><api><password></password></api></users></yandex>',
                counterexample: '<clickhouse><users><api><networks><ip>127.0.0.1</ip></networks><password/></api></users></clickhouse>',
            },
            {
                key: /^users\.[\w-]+\.password$/,
                value: 'guessable',
                variable: /^CLICKHOUSE_PASSWORD(?:_FILE)?$/,
                beside: { key: 'networks.ip', value: EVERYWHERE },
                example: '<clickhouse><users><api>\n<password>api</password><networks><ip>::/0</ip></networks></api></users></clickhouse>',
                counterexample: '<clickhouse><users><api><password_sha256_hex>a7</password_sha256_hex></api></users></clickhouse>',
            },
        ],
    },
    // https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/security-settings
    {
        images: /elasticsearch/,
        path: /^(?:\/usr\/share\/elasticsearch\/config|\/etc\/elasticsearch)\/elasticsearch\.yml$/,
        syntax: 'yaml',
        settings: [
            {
                key: /^xpack\.security\.enabled$/,
                value: OFF,
                variable: /^xpack\.security\.enabled$/,
                effect: NO_PASSWORD,
                example: 'xpack.security.enabled: false',
                counterexample: 'xpack:\n  security:\n    enabled: true',
            },
        ],
    },
    // https://docs.opensearch.org/latest/security/configuration/disable-enable-security/
    {
        images: /opensearch/,
        path: /^(?:\/usr\/share\/opensearch\/config|\/etc\/opensearch)\/opensearch\.yml$/,
        syntax: 'yaml',
        settings: [
            {
                key: /^plugins\.security\.disabled$/,
                value: ON,
                variable: /^(?:plugins\.security\.disabled|DISABLE_SECURITY_PLUGIN)$/,
                effect: NO_PASSWORD,
                example: 'plugins.security.disabled: "true"',
                counterexample: 'plugins.security.ssl.http.enabled: false',
            },
        ],
    },
    // https://redis.io/docs/latest/operate/oss_and_stack/management/security/#protected-mode
    {
        images: /redis|valkey|keydb|dragonfly/,
        path: /\.conf$/,
        isNamed: true,
        usual: /\/(?:redis|valkey|keydb)[\w.-]{0,60}\.conf$/,
        syntax: 'words',
        settings: [
            {
                key: /^protected-mode$/i,
                value: OFF,
                unless: /^(?:requirepass|aclfile|user)$/i,
                beside: { key: 'bind', value: /^(?!(?:127\.0\.0\.1|-?::1|localhost|[ ])+$)/ },
                effect: NO_PASSWORD,
                example: 'bind 0.0.0.0\nprotected-mode no',
                counterexample: 'protected-mode no\nrequirepass blue-Kettle-71',
            },
            {
                key: /^requirepass$/i,
                value: 'guessable',
                example: 'requirepass redis',
                counterexample: '# requirepass redis',
            },
        ],
    },
    // https://www.postgresql.org/docs/current/auth-pg-hba-conf.html
    {
        images: /postgres|postgis|timescale|pgvector/,
        path: /\/pg_hba\.conf$/,
        syntax: 'words',
        settings: [
            {
                key: /^host(?:ssl|nossl|gssenc|nogssenc)?$/i,
                value: /^(?!replication )\S+ \S+ (?!127\.|::1|localhost|samehost)\S+(?: [\d.]+)? trust$/i,
                effect: NO_PASSWORD,
                example: 'host all all 0.0.0.0/0 trust',
                counterexample: 'local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all all scram-sha-256',
            },
        ],
    },
    // https://www.mongodb.com/docs/manual/reference/configuration-options/#mongodb-setting-security.authorization
    {
        images: /mongo/,
        path: /\.(?:conf|ya?ml)$/,
        isNamed: true,
        usual: /\/mongod?(?:-[\w.-]{0,60})?\.(?:conf|ya?ml)$/,
        syntax: 'yaml',
        settings: [
            {
                key: /^security\.authorization$/,
                value: /^disabled$/i,
                effect: NO_PASSWORD,
                example: 'security:\n  authorization: disabled',
                counterexample: 'security:\n  authorization: enabled',
            },
        ],
    },
    // https://mosquitto.org/man/mosquitto-conf-5.html
    {
        images: /mosquitto/,
        path: /^\/mosquitto\/config\/mosquitto\.conf$/,
        syntax: 'words',
        settings: [
            {
                key: /^allow_anonymous$/,
                value: ON,
                effect: NO_PASSWORD,
                example: 'listener 1883\nallow_anonymous true',
                counterexample: 'listener 1883\nallow_anonymous false\npassword_file /run/secrets/users',
            },
        ],
    },
    // https://www.rabbitmq.com/docs/configure#config-items
    {
        images: /rabbitmq/,
        path: /^\/etc\/rabbitmq\/(?:conf\.d\/[\w.-]+|rabbitmq)\.conf$/,
        syntax: 'ini',
        settings: [
            {
                key: /^loopback_users$/,
                value: /^none$/,
                unless: /^default_(?:user|pass)$/,
                variable: /^RABBITMQ_DEFAULT_(?:USER|PASS)(?:_FILE)?$/,
                effect: 'lets everyone in as guest, whose password everyone knows',
                example: 'loopback_users = none',
                counterexample: 'loopback_users = none\ndefault_user = shop\ndefault_pass = $(PASSWORD)',
            },
            {
                key: /^loopback_users\.guest$/,
                value: OFF,
                unless: /^default_(?:user|pass)$/,
                variable: /^RABBITMQ_DEFAULT_(?:USER|PASS)(?:_FILE)?$/,
                effect: 'lets everyone in as guest, whose password everyone knows',
                example: 'loopback_users.guest = false',
                counterexample: 'loopback_users.guest = true',
            },
            {
                key: /^default_pass$/,
                value: 'guessable',
                variable: /^RABBITMQ_DEFAULT_PASS(?:_FILE)?$/,
                example: 'default_user = shop\ndefault_pass = shop',
                counterexample: 'default_user = shop',
            },
        ],
    },
    // https://dev.mysql.com/doc/refman/8.4/en/server-options.html#option_mysqld_skip-grant-tables
    {
        images: /mysql|mariadb|percona/,
        path: /^\/etc\/(?:mysql\/)?(?:(?:mysql\.)?conf\.d\/|mariadb\.conf\.d\/|my\.cnf\.d\/)?[\w.-]+\.cnf$/,
        syntax: 'ini',
        settings: [
            {
                key: /^(?:mysqld|mariadb|server)\.skip[-_]grant[-_]tables$/,
                value: /^(?:|1|on|true)$/i,
                effect: 'gives every visitor all rights',
                example: '[mysqld]\nskip-grant-tables',
                counterexample: '[mysqld]\nskip-name-resolve\n#skip-grant-tables',
            },
        ],
    },
    // https://docs.influxdata.com/influxdb/v1/administration/config/#auth-enabled
    {
        images: /influxdb/,
        path: /^\/etc\/influxdb\/influxdb\.conf$/,
        syntax: 'ini',
        settings: [
            {
                key: /^http\.auth-enabled$/,
                value: OFF,
                variable: /^INFLUXDB_HTTP_AUTH_ENABLED$/,
                effect: NO_PASSWORD,
                example: '[http]\n  auth-enabled = false',
                counterexample: '[http]\n  # auth-enabled = false\n  enabled = false',
            },
        ],
    },
    // https://neo4j.com/docs/operations-manual/current/configuration/configuration-settings/#config_dbms.security.auth_enabled
    {
        images: /neo4j/,
        path: /^(?:\/var\/lib\/neo4j|\/etc\/neo4j)?(?:\/conf)?\/neo4j\.conf$/,
        syntax: 'ini',
        settings: [
            {
                key: /^dbms\.security\.auth_enabled$/,
                value: OFF,
                variable: /^NEO4J_AUTH$|^NEO4J_dbms_security_auth__enabled$/,
                effect: NO_PASSWORD,
                example: 'dbms.security.auth_enabled=false',
                counterexample: '#dbms.security.auth_enabled=false',
            },
        ],
    },
    // https://jupyter-server.readthedocs.io/en/latest/operators/security.html
    {
        images: /jupyter|notebook/,
        path: /\/(?:\.jupyter|etc\/jupyter)\/jupyter_(?:server|notebook|lab)_config\.py$/,
        syntax: 'ini',
        settings: [
            {
                key: /^c\.(?:ServerApp|NotebookApp|IdentityProvider)\.token$/,
                value: /^$/,
                unless: /^c\.(?:ServerApp|NotebookApp|PasswordIdentityProvider)\.(?:hashed_)?password$/,
                effect: 'runs code for everyone',
                example: "c.ServerApp.token = ''",
                counterexample: "c.ServerApp.token = ''\nc.PasswordIdentityProvider.hashed_password = 'argon2:a7'",
            },
        ],
    },
    // https://coder.com/docs/code-server/guide#securing-your-code-server
    {
        images: /code-server/,
        path: /\/\.config\/code-server\/config\.yaml$/,
        syntax: 'yaml',
        settings: [
            {
                key: /^auth$/,
                value: /^none$/,
                effect: 'gives everyone a shell',
                example: 'bind-addr: 0.0.0.0:8080\nauth: none',
                counterexample: 'bind-addr: 0.0.0.0:8080\nauth: password',
            },
        ],
    },
    // the key of its examples, https://nvd.nist.gov/vuln/detail/CVE-2020-13945
    {
        images: /(?:^|\/)apisix/,
        path: /^\/usr\/local\/apisix\/conf\/config\.yaml$/,
        syntax: 'yaml',
        settings: [
            {
                key: /(?:^|\.)admin_key\.key$/,
                value: /^edd1c9f034335f136f87ad84b625c8f1$/,
                effect: 'lets everyone who knows the key of its examples administer it',
                port: 9180,
                example: 'deployment:\n  admin:\n    admin_key:\n      - name: admin\n        key: edd1c9f034335f136f87ad84b625c8f1',
                counterexample: 'deployment:\n  admin:\n    admin_key:\n      - name: admin\n        key: ${{ADMIN_KEY}}',
            },
        ],
    },
    // https://apisix.apache.org/docs/dashboard/install/
    {
        images: /apisix-dashboard/,
        path: /^\/usr\/local\/apisix-dashboard\/conf\/conf\.yaml$/,
        syntax: 'yaml',
        settings: [
            {
                key: /^authentication\.users\.password$/,
                value: 'guessable',
                example: 'authentication:\n  users:\n    - username: admin\n      password: admin',
                counterexample: 'authentication:\n  users:\n    - username: admin\n      password: ${ADMIN_PASSWORD}',
            },
        ],
    },
    // https://uptrace.dev/get/hosted/config
    {
        images: /uptrace/,
        path: /^\/etc\/uptrace\/(?:config|uptrace)\.yml$/,
        syntax: 'yaml',
        settings: [
            {
                key: /^(?:seed_data|auth)\.users\.password$/,
                value: 'guessable',
                example: 'auth:\n  users:\n    - email: admin@example.com\n      password: admin',
                counterexample: 'auth:\n  users:\n    - email: admin@example.com\n      password: blue-Kettle-71',
            },
        ],
    },
    // https://docs.couchdb.org/en/stable/config/auth.html#server-administrators
    {
        images: /couchdb/,
        path: /^\/opt\/couchdb\/etc\/(?:local|default)(?:\.d\/[\w.-]+)?\.ini$/,
        syntax: 'ini',
        settings: [
            {
                key: /^admins\.[\w.-]+$/,
                value: 'guessable',
                example: '[admins]\nadmin = admin',
                counterexample: '[admins]\nadmin = -pbkdf2-a7,b3,10',
            },
        ],
    },
];


/***/ }),

/***/ 37187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ anyPattern)
/* harmony export */ });
/**
 * One pattern that matches wherever any of the patterns does, to rule all of them out with a single test. It ignores case if one of them
 * does, so it may match more. The patterns must not contain back-references.
 */
function anyPattern(patterns) {
    const isCaseIgnored = patterns.some(({ ignoreCase }) => ignoreCase);
    return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), isCaseIgnored ? 'i' : '');
}


/***/ }),

/***/ 69366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ buildLabel)
/* harmony export */ });
/** Its name in messages: `service "web"`, `target "web"`. */
function buildLabel({ format, name }) {
    return `${LABELS[format]} "${name}"`;
}
const LABELS = {
    compose: 'service',
    bake: 'target',
    devcontainer: 'dev container',
    quadlet: 'build unit',
    workflow: 'step',
    command: 'command',
};


/***/ }),

/***/ 69414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ variablesNamed),
/* harmony export */   x: () => (/* binding */ effectiveEnvironment)
/* harmony export */ });
/** The variables that a container really has: if a name occurs several times, the last one. */
function effectiveEnvironment({ environment, }) {
    return new Map(environment.map((entry) => [entry.name, entry]));
}
/** The effective variables whose names match; most containers have none. */
function variablesNamed(names, container) {
    const isNamed = ({ name }) => names.test(name);
    return container.environment.some(isNamed) ? [...effectiveEnvironment(container).values()].filter(isNamed) : NONE;
}
const NONE = [];


/***/ }),

/***/ 20333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ loopbackPorts),
/* harmony export */   c_: () => (/* binding */ isReachedByPortsOnly),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   xw: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74637);
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);


function reachOf({ hostIp }) {
    if (hostIp === undefined)
        return 'all interfaces';
    if (hostIp.value === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return 'unknown';
    const address = hostIp.value
        .toLowerCase()
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/^::ffff:/, '');
    if (address === '' || address === '0.0.0.0' || /^[0:]+$/.test(address))
        return 'all interfaces';
    return address === 'localhost' || address.startsWith('127.') || /^[0:]*:0*1$/.test(address)
        ? 'loopback'
        : 'one address';
}
/** Whether the range certainly includes the port. */
function covers(range, port) {
    return typeof range === 'object' && range.from <= port && port <= range.to;
}
/** Whether only published ports let others in, and those are known. */
function isReachedByPortsOnly(container) {
    const { publishesAll, networkMode, hasOpenNetwork } = container;
    return (publishesAll === undefined && networkMode === undefined && hasOpenNetwork !== true && !isBehindProxy(container));
}
/** Whether a proxy that reads the settings of its neighbours passes requests from outside on to it. */
function isBehindProxy({ labels = [], environment }) {
    return (labels.some(({ name, value }) => PROXY_LABEL.test(name) || (SWITCH.test(name) && !isOff(value))) ||
        environment.some(({ name }) => PROXY_VARIABLE.test(name)));
}
/** A value that is not known may switch it on. */
function isOff(value) {
    return value === undefined || /^(?:false|f|0|disable|)$/i.test((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(value) ?? 'unknown');
}
/** Routers of Traefik and sites of Caddy: `traefik.http.routers.app.rule`, `traefik.frontend.rule`, `caddy`, `caddy_0`. */
const PROXY_LABEL = /^traefik\.(?:(?:http|tcp|udp)\.routers\.[^.]+\.|(?:[^.]+\.)?frontend\.rule$)|^caddy(?:_\d+)?$/i;
/** The switches of Traefik and of SWAG. */
const SWITCH = /^(?:traefik\.enable|swag)$/i;
/** That of nginx-proxy. */
const PROXY_VARIABLE = /^VIRTUAL_HOST(?:_MULTIPORTS)?$/;
/** Nobody reads a longer list. */
const MAXIMUM_LOOPBACK_PORTS = 100;
/** The first ports that the containers of a project publish only to the host itself. */
const loopbackPorts = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)((project) => project
    .flatMap(({ name, ports }) => ports.filter((port) => reachOf(port) === 'loopback').map(({ span }) => ({ owner: name, span })))
    .slice(0, MAXIMUM_LOOPBACK_PORTS));


/***/ }),

/***/ 3620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   GU: () => (/* binding */ takeReachedLimits),
/* harmony export */   QW: () => (/* binding */ tellGap)
/* harmony export */ });
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31116);
/* harmony import */ var _gap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19189);


/**
 * Limits reached deep inside a computation that cannot return a gap. The code that runs the rules collects them afterwards. Scans are
 * sequential, so a module variable is enough.
 */
let reached = [];
/** Further ones are told as one. */
const MAXIMUM_TOLD = 100;
let further;
/** `what` describes the part that is skipped from here on. A repeated message for the same file is dropped. */
function limitReached(span, what) {
    const last = reached.at(-1);
    if (last?.span?.file.path === span.file.path && last.message.startsWith(what))
        return;
    tellGap((0,_gap_js__WEBPACK_IMPORTED_MODULE_1__/* .notLookedAt */ .$h)({ kind: 'limit-reached', message: what, wayOut: 'Split this into smaller parts.', span }));
}
function tellGap(gap) {
    if (reached.length < MAXIMUM_TOLD)
        reached.push(gap);
    else
        further = furtherGap(gap, further);
}
/** With one more its evidence is another. */
function furtherGap({ gap, span, path }, before) {
    const message = 'There are more places that were not checked than are listed.';
    const evidence = (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(`${before?.gap.evidence}\0${gap.evidence}`, 0);
    const wayOut = 'Deal with the listed ones first.';
    return (0,_gap_js__WEBPACK_IMPORTED_MODULE_1__/* .notLookedAt */ .$h)({ kind: 'limit-reached', message, wayOut, span, path, evidence });
}
/** The limits reached since the last call. */
function takeReachedLimits() {
    const taken = further === undefined ? reached : [...reached, further];
    further = undefined;
    if (taken.length > 0)
        reached = [];
    return taken;
}


/***/ }),

/***/ 43782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDockerFrontend)
/* harmony export */ });
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

/** `docker/dockerfile` and its variants on Docker Hub. */
function isDockerFrontend({ registry, repository }) {
    if (registry === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || repository === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return false;
    const isHub = registry === undefined || /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry);
    return isHub && /^docker\/dockerfile(?:-[a-z]+)*$/.test(repository);
}


/***/ }),

/***/ 69798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withoutPlatformArguments),
/* harmony export */   n: () => (/* binding */ PLATFORM_ARGUMENTS)
/* harmony export */ });
/** Arguments that BuildKit sets by the platform, so that FROM can use them without an ARG: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const PLATFORM_ARGUMENTS = new Set([
    'TARGETPLATFORM',
    'TARGETOS',
    'TARGETARCH',
    'TARGETVARIANT',
    'TARGETSTAGE',
    'BUILDPLATFORM',
    'BUILDOS',
    'BUILDARCH',
    'BUILDVARIANT',
]);
const REFERENCE = new RegExp(`\\$\\{?(?:${[...PLATFORM_ARGUMENTS].join('|')})\\b`, 'g');
/** The text without the beginnings of references to these arguments: `base-}` of `base-${TARGETARCH}`. */
function withoutPlatformArguments(text) {
    return text.replaceAll(REFERENCE, '');
}


/***/ }),

/***/ 13411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isGatewayMode)
/* harmony export */ });
/** The option of a bridge for who reaches its containers: `nat`, `routed`, `isolated` or `nat-unprotected`. */
function isGatewayMode(option) {
    return /^com\.docker\.network\.bridge\.gateway_mode_ipv[46]$/.test(option);
}


/***/ }),

/***/ 97457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/** The clause with a capital letter. */
function sentence(clause) {
    return clause.charAt(0).toUpperCase() + clause.slice(1);
}


/***/ }),

/***/ 60633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ LONGEST_VALUE),
/* harmony export */   ch: () => (/* binding */ TOO_LONG),
/* harmony export */   sA: () => (/* binding */ EXPANSION_BUDGET)
/* harmony export */ });
/**
 * In characters. Linux does not pass longer arguments or variables to programs, so no working project needs a longer word or value. A longer
 * one counts as unknown, is not seen by rules, and is reported as not checked.
 */
const LONGEST_VALUE = 131_072;
/** In characters: how much text the variables of one file may produce. Repeating `A=$A$A` or `B=x$A` must not exhaust memory. */
const EXPANSION_BUDGET = 8_000_000;
/** The message about a longer value. */
const TOO_LONG = 'This value is longer than any program can receive, or its variables expand to more text than is read, so it was not checked.';


/***/ }),

/***/ 81105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YY: () => (/* binding */ isThisMachine),
/* harmony export */   iS: () => (/* binding */ printableAddress),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/** The host of an `http`, `https` or `ftp` address, without user, password and port; undefined when a variable decides. */
function hostOf(address) {
    const authority = /^(?:https?|ftp):\/\/([^/?#\s]{1,1000})/i.exec(address)?.[1];
    const host = authority?.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
    return host !== undefined && /^[\w.-]+$|^\[[0-9a-f:.]+\]$/i.test(host) ? host : undefined;
}
/** The printable part of an address: without user, password, query and fragment, which may contain secrets. */
function printableAddress(address) {
    return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/i, '$1').replace(/[?#].*$/s, '');
}
function isThisMachine(host) {
    return host === 'localhost' || host === '[::1]' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host);
}


/***/ })

};
