import type { Job, WorkbookJob } from '../write/Job';

/** Bytes of a request: Excel refuses more than 5 MB, and estimates may be a little off. */
const LIMIT = 4 * 1024 * 1024;

/**
 * Queues jobs and sends them: one sync for each 4 MB. While a batch runs, Excel neither calculates
 * nor draws, and raises no events for what is written.
 */
export class Batches {
  private bytes = 0;
  private open = false;
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(
    private readonly context: Excel.RequestContext,
    /** Called before each sync; throws where the work is to end. */
    private readonly beforeSend: () => void,
  ) {}

  async add(sheet: string, jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) {
      await this.makeRoom(job.bytes);
      job.queue(this.sheet(sheet), this.context);
    }
  }

  /** Work on the workbook itself; afterwards sheets are looked up by their names anew. */
  async addOverall(jobs: readonly WorkbookJob[]): Promise<void> {
    for (const job of jobs) {
      await this.makeRoom(job.bytes);
      job.queue(this.context.workbook);
    }
    this.sheets.clear();
  }

  /** Sends what is queued, with events on again. */
  async send(): Promise<void> {
    if (!this.open) return;
    this.context.runtime.enableEvents = true;
    this.open = false;
    this.bytes = 0;
    this.sheets.clear();
    this.beforeSend();
    await this.context.sync();
  }

  private async makeRoom(bytes: number): Promise<void> {
    if (this.open && this.bytes + bytes > LIMIT) await this.send();
    this.bytes += bytes;
    if (this.open) return;
    this.open = true;
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    this.context.runtime.enableEvents = false;
  }

  private sheet(name: string): Excel.Worksheet {
    let found = this.sheets.get(name);
    if (!found) this.sheets.set(name, (found = this.context.workbook.worksheets.getItem(name)));
    return found;
  }
}
