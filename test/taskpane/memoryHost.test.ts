import { describeHostContract } from '../contract/describeHostContract';
import { MemoryHost } from '../support/pane/MemoryHost';

describeHostContract(
  'the workbook in memory',
  () => {
    const host = new MemoryHost();
    return Promise.resolve({
      host,
      addSheet: (name, text) => {
        host.addSheet(name, text);
        return Promise.resolve(host);
      },
      isLocked: (address) => Promise.resolve(host.isLocked(address)),
      type: (address, value) => {
        host.type(address, value);
        return Promise.resolve();
      },
      selected: () => Promise.resolve(host.selected ?? { sheet: '', row: 0, column: 0 }),
    });
  },
  { calculates: 'formulas keep the values they were planned with' },
);
