import type { Command, Option } from 'commander';
import { visible } from '../report/escape.ts';
import { rules } from '../rules/index.ts';
import { FORMATS, IMAGE_FORMATS } from './destinations.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What can be completed after a command: its options, with their values, and its words. */
interface Completed {
  /** `scan`, or `db build`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Words other than paths. */
  readonly words: readonly string[];
}

interface CompletedOption {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takesValue: boolean;
  /** Empty if the value is a path or anything else. */
  readonly values: readonly string[];
}

const SHELLS: ReadonlyMap<string, (commands: readonly Completed[]) => string> = new Map(
  Object.entries({ bash, zsh, fish, powershell }),
);

/** `hullcheck completion SHELL`: a script from the commands and options of the program itself. */
export function completion(shell: string, program: Command, { stdout }: Surroundings): void {
  const names = [...SHELLS.keys()];
  const script = SHELLS.get(shell);
  if (script === undefined) {
    throw new UsageError(
      `unknown shell "${visible(shell)}"; shells are ${names.join(', ')}.${didYouMean(shell, names)}`,
    );
  }
  stdout.write(script(commandsOf(program)));
}

function commandsOf(program: Command, prefix = ''): readonly Completed[] {
  return program.commands.flatMap((command) => {
    const name = `${prefix}${command.name()}`;
    if (command.commands.length > 0) return commandsOf(command, `${name} `);
    const description = command.description();
    return [
      {
        name,
        description,
        options: command.options.map((option) => completedOption(option, name)),
        words: wordsOf(name),
      },
    ];
  });
}

function wordsOf(name: string): readonly string[] {
  if (name === 'explain') return rules.map(({ id }) => id);
  return name === 'completion' ? [...SHELLS.keys()] : [];
}

function completedOption(
  { long, short, description, required, optional, argChoices }: Option,
  command: string,
): CompletedOption {
  return {
    long: long ?? '',
    short,
    description,
    takesValue: required || optional,
    values: argChoices ?? valuesOf(long, command),
  };
}

/** The values of options that may be repeated. */
function valuesOf(long: string | undefined, command: string): readonly string[] {
  if (long === '--rule' || long === '--skip-rule') return rules.map(({ id }) => id);
  if (long !== '--format') return [];
  return command === 'image' ? IMAGE_FORMATS : FORMATS;
}

/** The first words of all commands, and after which of them another one follows. */
function firstWords(commands: readonly Completed[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { name } of commands) {
    const [first = '', second] = name.split(' ');
    words.set(first, [...(words.get(first) ?? []), ...(second === undefined ? [] : [second])]);
  }
  return words;
}

function flagsOf({ long, short }: CompletedOption): readonly string[] {
  return short === undefined ? [long] : [long, short];
}

/** Where it offers nothing, the shell completes paths, which can have blanks and stars. */
function bash(commands: readonly Completed[]): string {
  const words = firstWords(commands);
  const groups = [...words].filter(([, following]) => following.length > 0);
  return `# bash completion for hullcheck: source <(hullcheck completion bash)
_hullcheck() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...words.keys()].join(' ')}' -- "$word"))
    return
  fi
  case $command in
${groups
  .map(
    ([group, following]) => `    ${group})
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W '${following.join(' ')}' -- "$word"))
        return
      fi
      command="$command \${COMP_WORDS[2]}"
      ;;\n`,
  )
  .join('')}  esac
  case $command in
${commands.map(bashCase).join('')}  esac
}
complete -o default -F _hullcheck hullcheck
`;
}

function bashCase({ name, options, words }: Completed): string {
  const values = options
    .filter(({ values: choices }) => choices.length > 0)
    .map(
      (option) =>
        `        ${flagsOf(option).join('|')}) COMPREPLY=($(compgen -W '${option.values.join(' ')}' -- "$word")); return ;;\n`,
    );
  const choice = values.length === 0 ? '' : `      case $before in\n${values.join('')}      esac\n`;
  const own = words.length === 0 ? '' : `      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")); return\n`;
  return `    '${name}')
${choice}      case $word in
        -*) COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(' ')}' -- "$word")); return ;;
      esac
${own}      ;;\n`;
}

/** zsh reads bash's completions. */
function zsh(commands: readonly Completed[]): string {
  return `#compdef hullcheck\n# zsh completion for hullcheck: source <(hullcheck completion zsh)\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
}

function fish(commands: readonly Completed[]): string {
  const lines = [...firstWords(commands)].flatMap(([first, following]) => {
    const description = commands.find(({ name }) => name === first)?.description ?? '';
    return [
      `complete -c hullcheck -n __fish_use_subcommand -f -a ${first} -d ${quoted(description)}`,
      ...following.map((word) => `complete -c hullcheck -n ${quoted(seen([first]))} -f -a ${word}`),
    ];
  });
  return `# fish completion for hullcheck: hullcheck completion fish | source\n${[...lines, ...commands.flatMap(fishLines)].join('\n')}\n`;
}

function fishLines({ name, options, words }: Completed): readonly string[] {
  const condition = quoted(seen(name.split(' ')));
  const own = words.length === 0 ? [] : [`complete -c hullcheck -n ${condition} -f -a ${quoted(words.join(' '))}`];
  const flags = options.map(({ long, short, description, takesValue, values }) =>
    [
      `complete -c hullcheck -n ${condition} -l ${long.slice(2)}`,
      ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
      ...(values.length > 0 ? [`-x -a ${quoted(values.join(' '))}`] : takesValue ? ['-r'] : []),
      `-d ${quoted(description)}`,
    ].join(' '),
  );
  return [...own, ...flags];
}

function seen(words: readonly string[]): string {
  return words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
}

/** In single quotes, where only the quote and the backslash are special. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

function powershell(commands: readonly Completed[]): string {
  const entry = ({ name, options, words }: Completed): string => {
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
    $offers = $commands.Keys | Where-Object { "$_ ".StartsWith((($typed + '') -join ' ')) } | ForEach-Object { $_.Split(' ')[$skip] } | Sort-Object -Unique
  } elseif ($commands[$command].values.ContainsKey("$($typed[-1])")) {
    $offers = $commands[$command].values[$typed[-1]].Split(' ')
  } else {
    $offers = $commands[$command].words.Split(' ')
  }
  $offers | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}
