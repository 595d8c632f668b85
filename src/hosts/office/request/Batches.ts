import { codeOf } from '../OfficeHostError';
import { breather } from './breather';
import type { Job } from './Job';
import { send, type Line } from './send';

/** Bytes of a request or an answer, estimated a little above what travels: 4 MB. Excel refuses more than 5. */
export const LIMIT = 4.25 * 1024 * 1024;

/**
 * Gathers jobs and sends them: one request for each 4 MB. While a request writes, Excel neither calculates nor
 * draws, and raises no events for what is written; events are on again at its end.
 */
export class Batches {
  private jobs: Job[] = [];
  private bytes = 0;
  private answer = 0;
  private readonly breathe = breather();

  constructor(
    private readonly line: Line,
    private readonly purpose: 'writes' | 'reads',
  ) {}

  async add(jobs: readonly Job[]): Promise<void> {
    await this.breathe();
    for (const job of jobs) {
      const { bytes, answer } = job;
      const isFull = this.bytes + bytes > LIMIT || this.answer + answer > LIMIT;
      if (this.jobs.length > 0 && isFull) await this.send();
      this.jobs.push(job);
      this.bytes += bytes;
      this.answer += answer;
    }
  }

  async send(): Promise<void> {
    const { jobs } = this;
    this.jobs = [];
    this.bytes = 0;
    this.answer = 0;
    if (jobs.length > 0) await this.carryOut(jobs);
  }

  private async carryOut(jobs: readonly Job[]): Promise<void> {
    let takers: readonly ((() => void) | undefined)[] = [];
    try {
      await send(this.line, (scope) => {
        const { application } = scope.workbook;
        if (this.purpose === 'writes') {
          application.suspendApiCalculationUntilNextSync();
          application.suspendScreenUpdatingUntilNextSync();
          scope.context.runtime.enableEvents = false;
        }
        takers = jobs.map((job) => job.queue(scope));
        if (this.purpose === 'writes') scope.context.runtime.enableEvents = true;
        return () => {
          for (const take of takers) take?.();
        };
      });
    } catch (cause) {
      const isTooMuch = codeOf(cause) === 'ResponsePayloadSizeLimitExceeded';
      if (this.purpose === 'reads' && isTooMuch) await this.inHalves(jobs, cause);
      else {
        // What was read before the request broke off is known all the same.
        for (const take of takers) attempt(take);
        throw cause;
      }
    }
  }

  /** An answer that is too much after all is asked for in halves. */
  private async inHalves(jobs: readonly Job[], cause: unknown): Promise<void> {
    const parts = jobs.length > 1 ? jobs : ((await jobs[0]?.smaller?.()) ?? []);
    if (parts.length === 0) throw cause;
    const middle = Math.ceil(parts.length / 2);
    for (const half of [parts.slice(0, middle), parts.slice(middle)])
      if (half.length > 0) await this.carryOut(half);
  }
}

function attempt(take: (() => void) | undefined): void {
  try {
    take?.();
  } catch {
    // It was not reached.
  }
}
