import { createOfficeHost } from '../../../src/hosts/office/OfficeHost';
import type { WorkbookHost } from '../../../src/app/WorkbookHost';
import { recalculate } from '../../excel/calculate/recalculate';
import { bootClient, bootOffice, type ClientOnly } from '../../excel/node';
import type { SimulatedExcel, SimulatedExcelOptions } from '../../excel/SimulatedExcel';

export interface OfficeUnderTest {
  readonly host: WorkbookHost;
  readonly excel: SimulatedExcel;
  readonly client: ClientOnly;
}

/** The host on the genuine client and a simulated Excel with a new workbook. */
export function openOffice(options: SimulatedExcelOptions = {}): OfficeUnderTest {
  return onClient(bootClient({ calculate: recalculate, ...options }));
}

/** The same after the whole boot, as the desktop does it. */
export async function openBootedOffice(
  options: SimulatedExcelOptions = {},
): Promise<OfficeUnderTest> {
  const office = onClient(await bootOffice({ calculate: recalculate, ...options }));
  office.excel.forgetTraffic();
  return office;
}

function onClient(client: ClientOnly): OfficeUnderTest {
  const { Excel, isSetSupported, excel } = client;
  return { host: createOfficeHost({ run: Excel.run, isSetSupported }), excel, client };
}

/** Events travel through timers. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}
