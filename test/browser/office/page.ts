import { createOfficeHost } from '../../../src/hosts/office/OfficeHost';
import type { WorkbookHost } from '../../../src/app/WorkbookHost';
import '../../excel/page';

declare global {
  interface Window {
    openOfficeHost?: () => Promise<WorkbookHost>;
  }
}

window.installSimulatedExcel?.();

/** After office.js has booted. */
window.openOfficeHost = async () => {
  await Office.onReady();
  const { requirements } = Office.context;
  return createOfficeHost({
    run: Excel.run,
    isSetSupported: (name, version) => requirements.isSetSupported(name, version),
  });
};
