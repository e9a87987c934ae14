/** An error with the properties that processes send; errors themselves lose theirs. */
export function toError(error) {
  return error === null || error === undefined ? error : Object.assign(new Error(error.message), error);
}

/** What to send of an error. */
export function fromError(error) {
  return error === null || error === undefined ? error : { message: error.message, ...error };
}
