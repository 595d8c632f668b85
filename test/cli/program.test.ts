import type { Command } from 'commander';
import packageFile from '../../package.json';
import { FINE } from '../../src/cli/exit';
import { createProgram, runProgram } from '../../src/cli/program';
import { unexpectedFailure, usageMistake } from '../../src/core/messages/commandLine';

/** A program with one command, `copy <from> --to <place>`, that fails on `from` = `bad`. */
function addCopy(program: Command): void {
  program
    .command('copy')
    .argument('<from>')
    .requiredOption('--to <place>')
    .action((from: string) => {
      if (from === 'bad') throw new Error('disk full');
    });
}

describe('the command line', () => {
  let out = '';
  let err = '';

  beforeEach(() => {
    out = '';
    err = '';
  });

  const run = (...args: string[]): Promise<number> =>
    runProgram(createProgram([addCopy]), args, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      status: FINE,
    });

  it('tells its version', async () => {
    expect(await run('--version')).toBe(0);
    expect(out).toBe(`${packageFile.version}\n`);
  });

  it.each([[[]], [['--help']], [['help']], [['help', 'copy']]])('helps on %j', async (args) => {
    expect(await run(...args)).toBe(0);
    expect(out).toContain('用法：');
    expect(out).not.toMatch(/Usage|Options|Commands|display help/);
    expect(err).toBe('');
  });

  it.each([
    [['--nope'], usageMistake('unknownOption', '--nope')],
    [['nope'], usageMistake('unknownCommand', 'nope')],
    [['copy', '--to', 'x'], usageMistake('missingArgument', 'from')],
    [['copy', 'a'], usageMistake('missingMandatoryOptionValue', '--to <place>')],
    [['copy', 'a', '--to'], usageMistake('optionMissingArgument', '--to <place>')],
    [['copy', 'a', 'b', '--to', 'x'], usageMistake('excessArguments', 'copy')],
  ])('answers %j with one sentence and status 2', async (args, sentence) => {
    expect(await run(...args)).toBe(2);
    expect(err).toBe(`${sentence}\n`);
    expect(out).toBe('');
  });

  it('says a failure nobody foresaw in a sentence, without a stack trace', async () => {
    expect(await run('copy', 'bad', '--to', 'x')).toBe(2);
    expect(err).toBe(`${unexpectedFailure()}\n`);
  });

  it('runs a command that is typed well', async () => {
    expect(await run('copy', 'a', '--to', 'x')).toBe(0);
    expect(out + err).toBe('');
  });
});
