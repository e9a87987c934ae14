/**
 * The options of a program that take a value, if the program follows GNU and POSIX: `-o file`, `-ofile`, `-sSo file`, `--output file`,
 * `--output=file`.
 */
export interface OptionSpec {
  /** The letters, such as `oHX`. */
  readonly shortsWithValue: string;
  /** The names without dashes. Options whose value can only be attached, as in `--color=auto`, do not belong here. */
  readonly longsWithValue: readonly string[];
}
