/** The text of a file that a script names; undefined if it is not in the repository. */
export type TextNear = (name: string) => string | undefined;
