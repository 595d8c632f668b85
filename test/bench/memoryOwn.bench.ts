import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { seconds, type Bench } from './Bench';
import { write } from './month';

/** The product's own writing and reading alone, for its peak memory. */
export const bench: Bench = {
  title: '内存：本产品写一次簿、读一遍表',
  run: async ({ plan, returns }) => [
    { name: '写', seconds: await seconds(() => write(plan), 1) },
    {
      name: '读',
      seconds: await seconds(() => {
        for (const { bytes } of returns) readXlsx(bytes, { inflate: zlibInflate });
      }, 1),
    },
  ],
};
