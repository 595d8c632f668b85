import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './FileProblem';

/** A temporary file of a run on another machine may still be in use for so long. */
const DAY = 24 * 3_600_000;

/** This machine, in temporary names: folders may be shared. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** Where a file is written before it takes its place: `.<name>.<machine>-<process>-<random>.tmp`. */
export function temporaryPath(path: string): string {
  const mark = `${MACHINE}-${process.pid}-${randomUUID().slice(0, 8)}`;
  return join(dirname(path), `.${basename(path)}.${mark}.tmp`);
}

/** Removes temporary files for `path` of runs that are no more; what cannot be removed stays. */
export function removeLeftovers(path: string): void {
  const [folder, start] = [dirname(path), `.${basename(path)}.`];
  for (const name of namesIn(folder))
    if (name.startsWith(start) && name.endsWith('.tmp')) {
      const mark = name.slice(start.length, -'.tmp'.length);
      const place = join(folder, name);
      if (isLeftOver(mark, place)) attempt(() => rmSync(place, { recursive: true }));
    }
}

function isLeftOver(mark: string, place: string): boolean {
  const [, machine, id] = /^([0-9a-f]{6})-(\d+)-[0-9a-f]{8}$/.exec(mark) ?? [];
  // Names of earlier versions, which no run of this one writes.
  if (machine === undefined) return /^[0-9a-f]{8}$/.test(mark);
  if (machine === MACHINE) return !isRunning(Number(id));
  const stat = lstatSync(place, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > DAY;
}

function isRunning(id: number): boolean {
  if (id === process.pid) return true;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Another run may have removed it, or the folder does not allow it; nothing depends on it.
  }
}
