import type { SheetMemory } from '../read/SheetMemory';
import type { Manners } from './lookAt';

/** What a host remembers from one request to the next. */
export interface HostFacts {
  readonly manners: Manners;
  readonly memory: SheetMemory;
}
