/** What the program tells its caller when it ends. Part of the public interface; printed by `gongkai help`. */
export const exitCode = {
  /** Everything was read and no blocker (阻断) was found. */
  clean: 0,
  /** At least one blocker was found. */
  blockers: 1,
  /** At least one file could not be read, or a body is missing from a sum; outweighs blockers, because the result is incomplete. */
  unread: 2,
  /** The command was written wrongly, or meant for records that are not there. */
  usage: 64,
  /** A fault of the program itself, or no room for the result. */
  fault: 70,
  /** Stopped by Ctrl-C, after finishing what was begun (128 + SIGINT). */
  interrupted: 130,
} as const;
