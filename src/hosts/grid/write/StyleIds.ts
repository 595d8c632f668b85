import type { IStyleData } from '@univerjs/core';
import type { FullStyle } from '../../../core/workbook/styleTable';
import { fingerprint } from '../../../core/values/fingerprint';
import { toStyleData } from '../style';

/** Cell formats of the workbook by id; equal formats have one. */
export class StyleIds {
  readonly added: Record<string, IStyleData> = {};
  private readonly known = new Map<FullStyle, string | undefined>();

  /** None for the plain cell. */
  idOf(look: FullStyle | undefined): string | undefined {
    if (!look) return undefined;
    if (!this.known.has(look)) this.known.set(look, this.idOfData(toStyleData(look)));
    return this.known.get(look);
  }

  idOfData(data: IStyleData): string | undefined {
    const text = JSON.stringify(data);
    if (text === '{}') return undefined;
    const id = `a${fingerprint(text)}`;
    this.added[id] = data;
    return id;
  }
}
