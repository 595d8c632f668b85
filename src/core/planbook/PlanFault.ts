import type { Said } from '../messages/place';
import { toA1 } from '../values/address';

/** Something wrong in a plan workbook. A plan with a hard fault builds nothing. */
export interface PlanFault extends Said {
  readonly severity: 'hard' | 'soft';
  /** Name of the sheet. */
  readonly sheet: string;
  /** A1 address; empty for the sheet as a whole. */
  readonly cell: string;
}

/** A cell of a plan workbook, as messages name it. */
export interface PlanPlace {
  readonly sheet: string;
  readonly cell?: string;
}

/** Takes down what is wrong at a place. */
export class Faults {
  readonly all: PlanFault[] = [];

  hard(at: PlanPlace, said: Said): void {
    this.add({ severity: 'hard', sheet: at.sheet, cell: at.cell ?? '', ...said });
  }

  soft(at: PlanPlace, said: Said): void {
    this.add({ severity: 'soft', sheet: at.sheet, cell: at.cell ?? '', ...said });
  }

  /** What is said of a cell is said once, however often it is read. */
  private add(fault: PlanFault): void {
    const isKnown = this.all.some(
      ({ sheet, cell, message }) =>
        sheet === fault.sheet && cell === fault.cell && message === fault.message,
    );
    if (!isKnown) this.all.push(fault);
  }

  hasHard(): boolean {
    return this.all.some(({ severity }) => severity === 'hard');
  }
}

/** The place of a cell, rows and columns counted from 0. @param sheet its name */
export function placeOf(sheet: string, row: number, column: number): Required<PlanPlace> {
  return { sheet, cell: toA1(row, column) };
}

/** In the order in which people read them: what must be mended first. */
export function hardFirst(faults: readonly PlanFault[]): readonly PlanFault[] {
  const of = (wanted: PlanFault['severity']) =>
    faults.filter(({ severity }) => severity === wanted);
  return [...of('hard'), ...of('soft')];
}
