/** A text without any of these words does not declare a container. */
export const CONTAINER_WORDS = /\b(?:container|services)["']?\s*:|docker:\/\/|\busing["']?\s*:\s*["']?docker\b/i;

/** A text without these does not use workflows and actions of its repository. */
export const LOCAL_USES = /\buses["']?\s{0,9}:\s{0,99}(?:[>|&!]\S{0,99}\s{1,99})?["']?\.\//;

/** Actions with the inputs of https://github.com/docker/build-push-action */
export const BUILD_ACTION = /^(?:docker|depot|useblacksmith)\/build-push-action@/;

/** The same, and those with the inputs of https://github.com/docker/bake-action */
export const BUILD_OR_BAKE_ACTION =
  /^(?:(?:docker|depot|useblacksmith)\/build-push-action|(?:docker|depot)\/bake-action)@/;

/** Whether a text may use one of them. */
export const BUILD_ACTIONS = /\b(?:docker|depot|useblacksmith)\/(?:build-push|bake)-action@/;
