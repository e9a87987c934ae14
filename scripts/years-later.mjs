// Lets the clock of a process, and of those that it starts, run ten years ahead: what the processes of tests print may not depend on the day.
import { setClock } from './clock-of-tests.mjs';

setClock(globalThis, Date.now() + 10 * 365 * 24 * 60 * 60 * 1000);
