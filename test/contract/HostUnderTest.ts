import type { WorkbookHost } from '../../src/app/WorkbookHost';
import type { CellAddress } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';

/** A host with an empty workbook, and what the suite cannot do through the port. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** A person adds a sheet with a text in A1; gives the host to go on with. */
  readonly addSheet: (name: string, text: string) => Promise<WorkbookHost>;
  /** Whether a person is kept from editing the cell. */
  readonly isLocked: (address: CellAddress) => Promise<boolean>;
  /** Where the host is interactive: a person types a value into a cell. */
  readonly type?: (address: CellAddress, value: CellValue) => Promise<void>;
  /** Where the host is interactive: the cell that is selected now. */
  readonly selected?: () => Promise<CellAddress>;
  readonly close?: () => Promise<void>;
}

/** What a host may lack. Each gap is declared in its capabilities, and written down beside its tests. */
export type Gap = 'calculates' | 'interactive';

/** The host's gaps, each with the reason. */
export type NotSupported = Readonly<Partial<Record<Gap, string>>>;
