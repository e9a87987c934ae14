export const id = 3860;
export const ids = [3860];
export const modules = {

/***/ 21160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ ruleFiles),
/* harmony export */   JQ: () => (/* binding */ filesGiven),
/* harmony export */   Xy: () => (/* binding */ isInput),
/* harmony export */   Y8: () => (/* binding */ formatRunBy)
/* harmony export */ });
const MAKE = {
    attached: /^(?:--(?:make)?file=|-f=?)(.+)$/s,
    separate: /^(?:--(?:make)?file|-[a-zA-Z]*f)$/,
};
const JUST = { attached: /^(?:--justfile=|-f=?)(.+)$/s, separate: /^(?:--justfile|-[a-zA-Z]*f)$/ };
const TASK = { attached: /^(?:--taskfile=|-t=?)(.+)$/s, separate: /^(?:--taskfile|-[a-zA-Z]*t)$/ };
/** Programs that run the commands in a file of their own format, whatever the name of the file is. */
const RUNNERS = [
    { program: /^(?:g|gnu|b|re)?make$/, format: 'makefile', option: MAKE, isRule: () => false },
    { program: /^just$/, format: 'justfile', option: JUST, isRule: isRecipe },
    { program: /^(?:go-)?task$/, format: 'taskfile', option: TASK, isRule: () => false },
];
/** The files that a command gives to make, just or Task: `make -f build.txt`, `just --justfile=build.txt`, `task -t build.txt`. */
function ruleFiles(program, words) {
    const runner = runnerOf(program);
    if (runner === undefined)
        return undefined;
    const all = words();
    const end = all.findIndex((word, at) => word === '--' || runner.isRule(all, at));
    return { format: runner.format, files: filesGiven(end === -1 ? all : all.slice(0, end), runner.option) };
}
/** Whether the name of such a file means the standard input. */
function isInput(file) {
    return /^(?:-|\/dev\/(?:stdin|fd\/0))$/.test(file);
}
/** The format of the files that a program runs, if it is make, just or Task. */
function formatRunBy(program) {
    return runnerOf(program)?.format;
}
function runnerOf(name) {
    return RUNNERS.find(({ program }) => program.test(name));
}
/** The files that an option gives to a program, as written. */
function filesGiven(words, { attached, separate }) {
    return words.flatMap((word, at) => {
        const [, file] = attached.exec(word) ?? [];
        if (file !== undefined)
            return [file];
        return separate.test(word) ? words.slice(at + 1, at + 2) : [];
    });
}
/** just gives all words after its first recipe or variable to recipes. */
function isRecipe(words, at) {
    const isValue = MAY_TAKE_VALUE.test(words[at - 1] ?? '') || words[at - 2] === '--set';
    return !isValue && /^[\w./@]/.test(words[at] ?? '');
}
const MAY_TAKE_VALUE = /^(?:--[a-z-]+|-[a-zA-Z]*[Ecdfls])$/;


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hr: () => (/* binding */ isProgramFolder),
/* harmony export */   mY: () => (/* binding */ isSystemFolder),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);
/* harmony import */ var _model_star_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14159);
/* harmony import */ var _support_paired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53879);



/** The name of a word: its value, or its text where a variable decides. Equal names in one script mean the same file. */
function nameOf({ value, raw }) {
    return typeof value === 'string' ? value : raw.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1');
}
/** `path` resolved from `folder`, without `.` and `..`. A path that begins with a variable or `~` is not resolved. */
function resolvePath(folder, path) {
    if (/^[~$`]/.test(path))
        return path.replace(/(?<!\/)\/+$/, '');
    const start = path.startsWith('/') || folder.startsWith('/') ? '/' : '';
    return start + (0,_model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path.startsWith('/') ? path : `${folder}/${path}`).join('/');
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Whether `path` is `folder`, or below it. */
function isWithin(path, folder) {
    // without a new text for each comparison
    return (path.startsWith(folder) &&
        (path.length === folder.length || folder.endsWith('/') || path.charCodeAt(folder.length) === SLASH));
}
const SLASH = 47;
/** Whether a path matches a pattern with stars. */
function matchesPattern(path, pattern) {
    // a quick check that rejects most paths
    if (!path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
        return false;
    const parts = path.split('/');
    const wanted = pattern.split('/');
    return parts.length === wanted.length && (0,_support_paired_js__WEBPACK_IMPORTED_MODULE_1__/* .paired */ .i)(wanted, parts).every(([name, part]) => (0,_model_star_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesStars */ .b)(name, part));
}
/** Whether shells search the folder for programs. */
function isProgramFolder(folder) {
    return /^\/(?:usr\/(?:local\/)?)?s?bin$|^(?:~|\$HOME|\/root)\/(?:\.local\/)?bin$/.test(folder);
}
/** Whether the folder contains programs of the whole system. */
function isSystemFolder(folder) {
    return (/^\/(?:usr|opt|bin|sbin|lib|lib64)?(?:\/|$)/.test(folder) &&
        !/^\/usr\/(?:src|share\/(?:doc|man|fonts))(?:\/|$)/.test(folder));
}


/***/ }),

/***/ 2461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completion: () => (/* binding */ completion)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91683);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41206);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21500);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35787);





/** PowerShell is started as `pwsh`. */
const SHELLS = new Map(Object.entries({ bash, zsh, fish, powershell, pwsh: powershell }));
/** `hullcheck completion SHELL`: a script from the commands and options of the program itself. */
function completion(shell, program, { stdout }) {
    const names = [...SHELLS.keys()];
    const script = SHELLS.get(shell);
    if (script === undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`unknown shell "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(shell)}"; shells are ${names.join(', ')}.${(0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(shell, names)}`);
    }
    stdout.write(script({ options: optionsOf(program, ''), commands: commandsOf(program) }));
}
/** All commands that help lists; `help` takes the names of the others. */
function commandsOf(group, prefix = '') {
    const listed = group.createHelp().visibleCommands(group);
    return listed.flatMap((command) => {
        const name = `${prefix}${command.name()}`;
        if (command.commands.length > 0)
            return commandsOf(command, `${name} `);
        const words = command.name() === 'help' ? group.commands.map((one) => one.name()) : wordsOf(name);
        return [{ name, description: command.description(), options: optionsOf(command, name), words }];
    });
}
function optionsOf(command, name) {
    const listed = command.createHelp().visibleOptions(command);
    return listed.map((option) => completedOption(option, name));
}
function wordsOf(name) {
    if (name === 'explain')
        return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id);
    return name === 'completion' ? [...SHELLS.keys()] : [];
}
function completedOption({ long, short, description, required, optional, argChoices }, command) {
    return {
        long: long ?? '',
        short,
        description,
        takesValue: required || optional,
        values: argChoices ?? valuesOf(long, command),
    };
}
/** The values of options that may be repeated. */
function valuesOf(long, command) {
    if (long === '--rule' || long === '--skip-rule')
        return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id);
    if (long !== '--format')
        return [];
    return command === 'image' ? _destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_FORMATS */ .l0 : _destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR;
}
/** The first words of all commands, and after which of them another one follows. */
function firstWords(commands) {
    const words = new Map();
    for (const { name } of commands) {
        const [first = '', second] = name.split(' ');
        words.set(first, [...(words.get(first) ?? []), ...(second === undefined ? [] : [second])]);
    }
    return words;
}
function flagsOf({ long, short }) {
    return short === undefined ? [long] : [long, short];
}
/** Where it offers nothing, the shell completes paths, which can have blanks and stars. */
function bash({ options, commands }) {
    const words = firstWords(commands);
    const groups = [...words].filter(([, following]) => following.length > 0);
    return `# bash completion for hullcheck: source <(hullcheck completion bash)
_hullcheck() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  local prefix=
  # of --option=value, most bashes make three words, and zsh makes one
  [ "$before" = = ] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  case $word in
    =) word= ;;
    --*=*) before=\${word%%=*} prefix=\${word%%=*}= word=\${word#*=} ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    case $word in
      -*) COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(' ')}' -- "$word")) ;;
      *) COMPREPLY=($(compgen -W '${[...words.keys()].join(' ')}' -- "$word")) ;;
    esac
    return
  fi
  case $command in
${groups
        .map(([group, following]) => `    ${group})
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W '${following.join(' ')}' -- "$word"))
        return
      fi
      command="$command \${COMP_WORDS[2]}"
      ;;\n`)
        .join('')}  esac
  case $command in
${commands.map(bashCase).join('')}  esac
}
complete -o default -F _hullcheck hullcheck
`;
}
function bashCase({ name, options, words }) {
    const values = options
        .filter(({ values: choices }) => choices.length > 0)
        .map((option) => `        ${flagsOf(option).join('|')}) COMPREPLY=($(compgen -P "$prefix" -W '${option.values.join(' ')}' -- "$word")); return ;;\n`);
    const choice = values.length === 0 ? '' : `      case $before in\n${values.join('')}      esac\n`;
    const own = words.length === 0 ? '' : `      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")); return\n`;
    return `    '${name}')
${choice}      case $word in
        -*) COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(' ')}' -- "$word")); return ;;
      esac
${own}      ;;\n`;
}
/** zsh reads bash's completions. */
function zsh(tree) {
    return `#compdef hullcheck\n# zsh completion for hullcheck: source <(hullcheck completion zsh)\nautoload -U +X bashcompinit && bashcompinit\n${bash(tree)}`;
}
function fish({ options, commands }) {
    const first = [...firstWords(commands)].flatMap(([word, following]) => [
        fishLine('at', `-f -a ${word} -d ${quoted(commands.find(({ name }) => name === word)?.description ?? '')}`),
        ...following.map((one) => fishLine(`at ${word}`, `-f -a ${one}`)),
    ]);
    const own = options.map((option) => fishLine('at', fishFlag(option)));
    return `# fish completion for hullcheck: hullcheck completion fish | source
# Whether the words before the cursor are these.
function __hullcheck_at
    set -l typed (commandline -opc)[2..]
    test "$typed" = "$argv"
end
# Whether the words before the cursor begin with these.
function __hullcheck_after
    set -l typed (commandline -opc)[2..]
    string match -q -- "$argv *" "$typed "
end
${[...first, ...own, ...commands.flatMap(fishLines)].join('\n')}
`;
}
function fishLines({ name, options, words }) {
    const after = `after ${name}`;
    const own = words.length === 0 ? [] : [fishLine(after, `-f -a ${quoted(words.join(' '))}`)];
    return [...own, ...options.map((option) => fishLine(after, fishFlag(option)))];
}
/** `condition` is one of the functions of the script, with its words. */
function fishLine(condition, offer) {
    return `complete -c hullcheck -n ${quoted(`__hullcheck_${condition}`)} ${offer}`;
}
function fishFlag({ long, short, description, takesValue, values }) {
    return [
        `-l ${long.slice(2)}`,
        ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
        ...(values.length > 0 ? [`-x -a ${quoted(values.join(' '))}`] : takesValue ? ['-r'] : []),
        `-d ${quoted(description)}`,
    ].join(' ');
}
/** In single quotes, where only the quote and the backslash are special. */
function quoted(text) {
    return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
function powershell({ options: own, commands }) {
    const entry = ({ name, options, words }) => {
        const values = options
            .filter(({ values: choices }) => choices.length > 0)
            .flatMap((option) => flagsOf(option).map((flag) => `'${flag}' = '${option.values.join(' ')}'`));
        return `    '${name}' = @{ words = '${[...options.flatMap(flagsOf), ...words].join(' ')}'; values = @{ ${values.join('; ')} } }`;
    };
    return `# PowerShell completion for hullcheck: hullcheck completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName hullcheck -ScriptBlock {
  param($word, $ast, $position)
  $commands = @{
${commands.map(entry).join('\n')}
  }
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = $commands.Keys | Where-Object { (($typed -join ' ') + ' ').StartsWith("$_ ") } | Select-Object -First 1
  if ($null -eq $command) {
    $skip = $typed.Count
    $offers = @($commands.Keys | Where-Object { "$_ ".StartsWith((($typed + '') -join ' ')) } | ForEach-Object { $_.Split(' ')[$skip] } | Sort-Object -Unique)
    if ($skip -eq 0 -and $word.StartsWith('-')) { $offers = '${own.flatMap(flagsOf).join(' ')}'.Split(' ') }
  } elseif ($commands[$command].values.ContainsKey("$($typed[-1])")) {
    $offers = $commands[$command].values[$typed[-1]].Split(' ')
  } else {
    $offers = $commands[$command].words.Split(' ')
  }
  $offers | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}


/***/ }),

/***/ 19189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ notLookedAt),
/* harmony export */   b4: () => (/* binding */ asOrdinary),
/* harmony export */   k2: () => (/* binding */ failsCheck)
/* harmony export */ });
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31116);
/* harmony import */ var _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69919);


const LEVELS = {
    severe: 'error',
    ordinary: 'warning',
    expected: 'note',
};
/** In characters. Longer texts are compared by their hash. */
const LONGEST_EVIDENCE = 1000;
/** The only way to report that something was not checked. */
function notLookedAt(report) {
    const { kind, message, wayOut, span, path, parts } = report;
    const { code, ...plain } = _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP_KINDS */ .z[kind];
    const { weight = plain.weight, thing = plain.thing, count = 1 } = report;
    const { evidence = 'hides' in plain ? fileEvidence(span) : evidenceAt(span) } = report;
    return {
        level: LEVELS[weight],
        code,
        message: `${message} ${wayOut}`,
        ...(span !== undefined && { span }),
        ...(path !== undefined && span === undefined && { path }),
        gap: { weight, thing, count, kind, evidence, ...(parts !== undefined && { parts }) },
    };
}
/** The same gap, where valid projects have it. */
function asOrdinary(notification) {
    const { gap } = notification;
    return gap?.weight === 'severe'
        ? { ...notification, level: 'warning', gap: { ...gap, weight: 'ordinary' } }
        : notification;
}
function fileEvidence(span) {
    if (span === undefined)
        return '';
    const known = FILE_EVIDENCE.get(span.file) ?? (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(span.file.text, 0);
    FILE_EVIDENCE.set(span.file, known);
    return known;
}
const FILE_EVIDENCE = new WeakMap();
function evidenceAt(span) {
    return span === undefined ? '' : (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(span.file.text.slice(span.start, span.end), LONGEST_EVIDENCE);
}
/** Whether a gap fails a check of everything, or a check of what a change adds. */
function failsCheck({ gap, level }, scope) {
    if (gap === undefined)
        return level === 'error';
    if (gap.acceptedBy !== undefined)
        return false;
    return gap.weight === 'severe' || (scope === 'change' && gap.weight === 'ordinary');
}


/***/ }),

/***/ 20925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pathSteps)
/* harmony export */ });
/** The names in a path, without empty ones and `.`, and with `..` resolved. As in the kernel, `..` at the root has no effect. */
function pathSteps(path) {
    const steps = [];
    for (const name of path.split('/')) {
        if (name === '..')
            steps.pop();
        else if (name !== '' && name !== '.')
            steps.push(name);
    }
    return steps;
}


/***/ }),

/***/ 33589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ wholeFile),
/* harmony export */   C: () => (/* binding */ spanText)
/* harmony export */ });
function wholeFile(file) {
    return { text: file.text, span: (start, end) => ({ file, start, end }) };
}
function spanText({ file, start, end }) {
    return file.text.slice(start, end);
}


/***/ }),

/***/ 14159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchesStars)
/* harmony export */ });
/** Whether a pattern matches a whole text. A star matches anything, and every other character matches itself. */
function matchesStars(pattern, text) {
    const [start = '', ...pieces] = pattern.split('*');
    const end = pieces.pop();
    if (end === undefined)
        return text === start;
    if (!text.startsWith(start))
        return false;
    let at = start.length;
    // the first match of each piece leaves the most text for the others
    for (const piece of pieces) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return text.length - end.length >= at && text.endsWith(end);
}


/***/ }),

/***/ 62214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ valueIfComputed),
/* harmony export */   RZ: () => (/* binding */ lazy),
/* harmony export */   Uk: () => (/* binding */ lazyProperty)
/* harmony export */ });
/** Computes a value on first use. */
function lazy(compute) {
    let computed;
    return () => {
        computed ??= { value: compute() };
        return computed.value;
    };
}
/** The value of a {@link lazyProperty}; undefined as long as it was not used. */
function valueIfComputed(object, name) {
    const cell = object[keyOf(name)];
    // copies have the value as a plain property
    if (cell === undefined)
        return object[name];
    return cell.compute === undefined ? cell.value : undefined;
}
/**
 * Defines a property that is computed on first use. All objects share its getter. With a getter in each object literal, V8 would store every
 * object as a hash table, which takes five times as long to create and three times as long to read. It would also keep the getter in the old
 * generation, so that everything the getter refers to, such as a syntax tree, would live until the next full collection.
 */
function lazyProperty(name) {
    const key = keyOf(name);
    const property = {
        get() {
            return computedValue(this[key]);
        },
        enumerable: true,
        configurable: true,
    };
    return (object, compute) => {
        Object.defineProperty(object, key, { value: { compute, value: undefined } });
        return Object.defineProperty(object, name, property);
    };
}
function computedValue(cell) {
    if (cell.compute !== undefined) {
        cell.value = cell.compute();
        cell.compute = undefined;
    }
    return cell.value;
}
const KEYS = new Map();
function keyOf(name) {
    let key = KEYS.get(name);
    if (key === undefined) {
        key = Symbol(name);
        KEYS.set(name, key);
    }
    return key;
}


/***/ }),

/***/ 95636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   P: () => (/* binding */ fieldsOf)
/* harmony export */ });
/** Whether a value is an object in JSON, and not a list. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The fields of a value that others wrote; without any if it is not an object. */
function fieldsOf(value) {
    return isJsonObject(value) ? value : {};
}


/***/ }),

/***/ 31116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ shortText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The text itself when it is short, otherwise its hash. */
function shortText(text, longest) {
    return text.length <= longest ? text : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
