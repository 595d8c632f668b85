import { ICommandService, type IExecutionOptions, type Injector } from '@univerjs/core';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { rememberDependencies } from './rememberDependencies';

/** Milliseconds after which a calculation that does not end is no longer waited for. */
const PATIENCE = 30_000;

/** Knows whether formulas are still to be calculated; the grid calculates a moment after each edit. */
export class Calculation {
  private pending = false;
  private session: FormulaCalculationSessionService | undefined;
  /** Those who ask while a calculation is waited for wait along. */
  private waiting: Promise<void> | undefined;

  constructor(private readonly injector: Injector) {}

  /** To be called once the grid has a workbook: only then are its calculating parts there. */
  attach(): void {
    if (this.session) return;
    this.session = this.injector.get(FormulaCalculationSessionService);
    rememberDependencies(this.injector);
    const dirty = this.injector.get(IActiveDirtyManagerService);
    this.injector.get(ICommandService).onCommandExecuted(({ id }, options?: IExecutionOptions) => {
      if (dirty.get(id) !== undefined && options?.onlyLocal !== true) this.pending = true;
    });
  }

  /** Resolves when every formula shows the result of what was typed so far. */
  settled(): Promise<void> {
    this.waiting ??= this.applied().finally(() => {
      this.waiting = undefined;
    });
    return this.waiting;
  }

  private async applied(): Promise<void> {
    while (this.pending && this.session) {
      this.pending = false;
      await this.session.waitForLatestApplied(PATIENCE);
    }
  }
}
