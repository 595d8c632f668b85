import { mkdirSync } from 'node:fs';
import type { Collection } from './collection';
import { SmallDistrict } from './district';

/** A small district whose book, `work.xlsx`, collects what lies in folders. */
export class CollectingDistrict extends SmallDistrict {
  private count = 0;

  /** Puts the book back that nothing was collected into. */
  restart(): void {
    this.write('work.xlsx', this.bytes('b.xlsx'));
  }

  /** A folder of its own, filled by `fill`. */
  async filled(fill: (name: string) => Promise<void>): Promise<string> {
    this.count += 1;
    const name = `back-${this.count}`;
    mkdirSync(this.path(name));
    await fill(name);
    return name;
  }

  /** Collects into the book, and reads what it says. */
  async collect(...from: readonly string[]) {
    const args = ['collect', '--book', 'work.xlsx', '--from', ...from, '--json'];
    const { status, out, err } = await this.run(...args);
    const json = out === '' ? undefined : (JSON.parse(out) as Collection);
    return { status, err, json, receipts: json?.receipts ?? [] };
  }
}
