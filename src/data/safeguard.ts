/** One way to disable a safeguard. A test runs the example and the counterexample. */
export type SafeguardBypass = OptionBypass | SettingBypass | CodeBypass | VariableBypass | FileBypass;

interface BypassBase {
  /** A text that contains it: a RUN command, or a file if a file is named. */
  readonly example: string;
  /** Looks similar but is harmless. */
  readonly counterexample: string;
}

/** An option of a program. */
export interface OptionBypass extends BypassBase {
  readonly kind: 'option';
  readonly programs: readonly string[];
  /** With their dashes. An option with `=false` does not count. */
  readonly options: readonly string[];
  /** Matches the required value. By default the option may have any value or none. */
  readonly value?: RegExp;
  /** Matches the first operand, if the option only matters for some commands of the program. */
  readonly subcommand?: RegExp;
  /** Letters of the programs' options that take a value, so that bundles such as `-fsSLk` are read correctly. */
  readonly letters?: string;
  /** The programs have long options with one dash. */
  readonly hasLongWords?: true;
  /** It affects a single download, so it is harmless if that comes from the same machine. */
  readonly isPerDownload?: true;
}

/** Operands in this order, ignoring options: `npm config set strict-ssl false`. */
export interface SettingBypass extends BypassBase {
  readonly kind: 'setting';
  readonly programs: readonly string[];
  readonly operands: readonly RegExp[];
}

/** A text in code of another language, wherever its interpreter gets that. */
export interface CodeBypass extends BypassBase {
  readonly kind: 'code';
  /** The interpreters, without versions. */
  readonly programs: readonly string[];
  readonly text: RegExp;
}

/** An environment variable, wherever it is set. */
export interface VariableBypass extends BypassBase {
  readonly kind: 'variable';
  readonly name: RegExp;
  readonly value: RegExp;
}

/** A line of a file that is written during the build. */
export interface FileBypass extends BypassBase {
  readonly kind: 'file';
  readonly path: RegExp;
  readonly line: RegExp;
  /** Captures the addresses in the line that says where the file's contents come from. The row is harmless if all are on this machine. */
  readonly address?: RegExp;
}

export const SWITCHED_OFF = /^(?:false|0|no|off)$/i;
export const SWITCHED_ON = /^(?:true|1|yes|on)$/i;
export const ANYTHING = /^[^\0]/;
