import { createContext, Script } from "node:vm";

const context: { task?: () => unknown } = createContext({});
const script = new Script("task()");

/** Milliseconds for judging an answer, which takes a fraction of one. */
export const judgingLimit = 10_000;

/**
 * Does what takes no time but for an answer made to take it, such as a text on which a pattern backtracks without end.
 *
 * @returns what the task does; undefined if it did not come to an end within the time. Starting the watch takes a tenth of
 * a millisecond
 */
export function doneWithin<T>(milliseconds: number, task: () => T): T | undefined {
  context.task = task;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  }
}
