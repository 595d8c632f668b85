import { isCellError } from '../../../src/core/values/cell';
import { toA1 } from '../../../src/core/values/address';
import { describeHostContract } from '../../contract/describeHostContract';
import type { HostUnderTest } from '../../contract/HostUnderTest';
import { openBootedOffice, settled } from './officeHost';

async function openContract(): Promise<HostUnderTest> {
  const { raw: host, excel } = await openBootedOffice();
  const { workbook, person } = excel;
  return {
    host,
    addSheet: (name, text) => {
      person.addSheet(name);
      person.type(name, 'A1', text);
      return Promise.resolve(host);
    },
    isLocked: ({ sheet, row, column }) => {
      const found = workbook.sheet(sheet);
      const locked = found.peek(row, column)?.format.locked ?? true;
      return Promise.resolve(found.protection !== undefined && locked);
    },
    type: async ({ sheet, row, column }, value) => {
      const text = value === null ? '' : isCellError(value) ? value.error : String(value);
      person.type(sheet, toA1(row, column), text);
      await settled();
    },
    selected: () => {
      const { name, selection } = workbook.active;
      return Promise.resolve({ sheet: name, row: selection.row, column: selection.column });
    },
  };
}

describeHostContract('office', openContract, {});
