/** The system calls that a seccomp profile in a file allows and the engine's own profile does not. */
export interface SeccompProfile {
  /** The path from the repository root. */
  readonly path: string;
  /** Whether it allows calls that it does not name. */
  readonly isOpen: boolean;
  /** The {@link DANGEROUS_CALLS} that every container with this profile may make. */
  readonly allowed: readonly string[];
}
