import { createContainer, type ContainerOptions } from './container';
import { recalculate } from './calculate/recalculate';
import { SimulatedExcel, type SimulatedExcelOptions } from './SimulatedExcel';

/*
 * Glue for a page: bundled to one script and run before office.js, it makes the page believe
 * that it stands in Excel's task pane. Tests reach the workbook at `window.simulatedExcel`.
 */

const HOST_INFO = 'Excel$Win32$16.01$zh-CN$$$';

declare global {
  interface Window {
    simulatedExcel?: SimulatedExcel;
    installSimulatedExcel?: typeof installInPage;
  }
}

export function installInPage(
  options: Omit<SimulatedExcelOptions, 'calculate'> & ContainerOptions = {},
): SimulatedExcel {
  const excel = new SimulatedExcel({ calculate: recalculate, ...options });
  const logging = options.logging === true ? '' : 'disableLogging';
  window.sessionStorage.setItem('hostInfoValue', `${HOST_INFO}${logging}$0`);
  Object.defineProperty(window, 'external', {
    value: createContainer(excel, options),
    configurable: true,
  });
  window.simulatedExcel = excel;
  return excel;
}

if (typeof window !== 'undefined') window.installSimulatedExcel = installInPage;
