/** A text without any of these words does not declare a container. */
export const CONTAINER_WORDS = /\b(?:container|services)["']?\s*:|docker:\/\/|\busing["']?\s*:\s*["']?docker\b/i;

/** A text without these does not use workflows and actions of its repository. */
export const LOCAL_USES = /\buses["']?\s{0,9}:\s{0,99}(?:[>|&!]\S{0,99}\s{1,99})?["']?\.\//;
