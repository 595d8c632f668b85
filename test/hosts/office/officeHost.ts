import { createOfficeHost } from '../../../src/hosts/office/OfficeHost';
import type { WorkbookHost } from '../../../src/app/WorkbookHost';
import { recalculate } from '../../excel/calculate/recalculate';
import { takingPlans, type TakingPlans } from '../../support/takingPlans';
import { bootClient, bootOffice, type ClientOnly } from '../../excel/node';
import type { SimulatedExcel, SimulatedExcelOptions } from '../../excel/SimulatedExcel';

export interface OfficeUnderTest {
  /** Takes plans too, for tests of what writing does. */
  readonly host: TakingPlans<WorkbookHost>;
  readonly raw: WorkbookHost;
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
  const host = createOfficeHost({ run: Excel.run, isSetSupported });
  const taking = takingPlans(host, () => excel.workbook.sheets.map(({ name }) => name));
  return { host: taking, raw: host, excel, client };
}

/** Events travel through timers. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}
