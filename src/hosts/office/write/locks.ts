import { job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { areaLists } from './areas';
import type { Writer } from './Writer';

export const writeLocks: Writer<'locks'> = ({ each }, { sheet }) =>
  (['locked', 'unlocked'] as const).flatMap((lock) =>
    areaLists(each.filter(({ to }) => to === lock).map(({ area }) => area)).map((addresses) =>
      job({ opens: 3, sets: 1 }, addresses, (scope) => {
        rangesOf(scope.sheet(sheet), addresses).format.protection.locked = lock === 'locked';
      }),
    ),
  );
