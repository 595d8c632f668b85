import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from '../support/tree';
import type { Measure } from './Bench';

/** As V8 writes it. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      /** Counted from 0. */
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Rooms that are shown; the others are one line. */
const SHOWN = 16;
/** As deep in `dist` as the program, so that it finds the plans that travel with it. */
const FOLDER = join(ROOT, 'dist', 'profiled');
/** Runs a program as the command does. */
const COMPILED = join(__dirname, 'contenders', 'compiled.cjs');

/**
 * Where the time of a whole process goes: what every room of the source, every library and Node spend in their own
 * functions, as shares of the whole.
 * @param run runs the program, which it is given with Node's arguments before it
 */
export function profiled(run: (program: readonly string[]) => void): readonly Measure[] {
  const program = readableProgram();
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  try {
    run(['--cpu-prof', '--cpu-prof-dir', folder, COMPILED, program]);
    // The workers of a run have profiles of their own.
    const profiles = readdirSync(folder).map(
      (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile,
    );
    return sharesOf(profiles, program, 'Node');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program as it is built, but with its lines: in one line nothing would tell where a function comes from. */
function readableProgram(): string {
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      ...[webpack, '--mode', 'production', '--config-name', 'cli', '-o', FOLDER],
      ...['--no-optimization-minimize', '--optimization-module-ids', 'named'],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
  const program = join(FOLDER, 'annex.js');
  const ahead = join(ROOT, 'src', 'build', 'compileAhead.cjs');
  const compiled = spawnSync(process.execPath, [ahead, program], { cwd: ROOT, encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  return program;
}

/** Gives the room of a line of the program, counted from 0. */
function roomsOf(program: string): (line: number) => string {
  const starts: { readonly line: number; readonly room: string }[] = [];
  readFileSync(program, 'utf8')
    .split('\n')
    .forEach((text, line) => {
      const [, path] = /^(?:;\/\/|\/\*\*\*\/) "?\.\/([^"\s]+)/.exec(text) ?? [];
      if (path !== undefined) starts.push({ line, room: roomOf(path) });
    });
  starts.reverse();
  return (line) => starts.find((each) => each.line <= line)?.room ?? 'webpack';
}

function roomOf(path: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (library !== undefined) return library;
  const parts = path.split('/').slice(0, -1);
  return parts.slice(0, parts[1] === 'hosts' ? 5 : 3).join('/');
}

/**
 * What every room of the source, every library and the platform spend, as shares of the whole.
 * @param script the program, built with its lines
 */
export function sharesOf(
  profiles: readonly Profile[],
  script: string,
  platform: string,
): readonly Measure[] {
  const places = { file: basename(script), roomAt: roomsOf(script), platform };
  const spent = new Map<string, number>();
  let whole = 0;
  for (const { nodes, samples, timeDeltas } of profiles) {
    const rooms = new Map(
      nodes.map(({ id, callFrame }) => [id, roomOfFrame(callFrame, places)] as const),
    );
    samples.forEach((id, index) => {
      const room = rooms.get(id);
      const time = timeDeltas[index] ?? 0;
      if (room === undefined) return;
      whole += time;
      spent.set(room, (spent.get(room) ?? 0) + time);
    });
  }
  const sorted = [...spent].sort((one, other) => other[1] - one[1]);
  const rest = sorted.slice(SHOWN).reduce((sum, [, time]) => sum + time, 0);
  return [...sorted.slice(0, SHOWN), ...(rest > 0 ? [['其余', rest] as const] : [])].map(
    ([name, time]) => ({ name: `  其中：${name}`, ratio: time / whole }),
  );
}

interface Places {
  readonly file: string;
  readonly roomAt: (line: number) => string;
  readonly platform: string;
}

/** Undefined for a thread that waits. */
function roomOfFrame(
  { functionName, url, lineNumber }: Profile['nodes'][number]['callFrame'],
  { file, roomAt, platform }: Places,
): string | undefined {
  if (url.endsWith(file)) return roomAt(lineNumber);
  if (functionName === '(garbage collector)') return '回收内存';
  if (functionName === '(idle)') return undefined;
  if (/zlib/.test(url)) return `${platform}：解压与校验和`;
  if (/(compiled\.cjs|node:vm)$/.test(url)) return `${platform}：读入程序自身`;
  return `${platform}：其余`;
}
