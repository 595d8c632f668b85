import { createProgram, runProgram, type AddCommand } from './program';

const COMMANDS: readonly AddCommand[] = [];

void runProgram(createProgram(COMMANDS), process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
