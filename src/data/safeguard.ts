/** One way to switch a safeguard off. The example and the counterexample are what a test runs. */
export type SafeguardBypass = OptionBypass | SettingBypass | VariableBypass | FileBypass;

interface BypassBase {
  /** Contains it; written as a RUN command, or as a file where a file is named. */
  readonly example: string;
  /** Looks like it, and is harmless. */
  readonly counterexample: string;
}

/** An option of a program. */
export interface OptionBypass extends BypassBase {
  readonly kind: 'option';
  readonly programs: readonly string[];
  /** With their dashes. An option that is switched off again by `=false` does not count. */
  readonly options: readonly string[];
  /** What the value has to be; without it, any value and none will do. */
  readonly value?: RegExp;
  /** The first operand, where the option does nothing for other commands of the program. */
  readonly subcommand?: RegExp;
  /** Letters of options of these programs that take a value, so that bundles such as `-fsSLk` are read right. */
  readonly letters?: string;
  /** The programs write long options with one dash. */
  readonly hasLongWords?: true;
  /** It concerns one download, so it does not matter when that comes from the same machine. */
  readonly isPerDownload?: true;
}

/** Operands in this order, options left aside: `npm config set strict-ssl false`. */
export interface SettingBypass extends BypassBase {
  readonly kind: 'setting';
  readonly programs: readonly string[];
  readonly operands: readonly RegExp[];
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
}

export const SWITCHED_OFF = /^(?:false|0|no|off)$/i;
export const SWITCHED_ON = /^(?:true|1|yes|on)$/i;
export const ANYTHING = /^[^\0]/;
