/** A setting by its offsets in the text. Readers give those that they understand, and leave out the others. */
export interface RawSetting {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}
