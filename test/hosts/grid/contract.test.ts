import { InsertSheetCommand } from '@univerjs/sheets';
import { describeHostContract } from '../../contract/describeHostContract';
import type { HostUnderTest } from '../../contract/HostUnderTest';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { openEngine } from './engine';

function makeHost(): Promise<HostUnderTest> {
  const { raw: host, type, command, close } = openEngine();
  return Promise.resolve({
    host,
    async addSheet(name, text) {
      await command(InsertSheetCommand.id, { unitId: UNIT, sheet: { name } });
      await type({ sheet: name, row: 0, column: 0 }, text);
      return host;
    },
    async isLocked(address) {
      const before = host.save();
      const taken = await type(address, 7);
      if (before) host.open(before);
      return !taken;
    },
    async type(address, value) {
      await type(address, value);
    },
    async selected() {
      return Promise.resolve(host.selected() ?? { sheet: '', row: -1, column: -1 });
    },
    async close() {
      close();
      return Promise.resolve();
    },
  });
}

describeHostContract('the grid', makeHost, {});
