import { canonical, type FullStyle } from '../workbook/styleTable';

/** Gives equal looks as the same object, with their properties in the order of every picture. */
export class LookBook {
  private readonly looks = new Map<string, FullStyle>();

  /** A change of looks that is worked out once for each look; undefined is the plain cell. */
  under(
    how: (look: FullStyle) => FullStyle,
  ): (look: FullStyle | undefined) => FullStyle | undefined {
    const known = new Map<FullStyle | undefined, FullStyle | undefined>();
    return (look) => {
      if (!known.has(look)) known.set(look, this.intern(how(look ?? {})));
      return known.get(look);
    };
  }

  private intern(look: FullStyle): FullStyle | undefined {
    const plain = canonical(look);
    const key = JSON.stringify(plain);
    if (key === '{}') return undefined;
    const same = this.looks.get(key);
    if (same) return same;
    this.looks.set(key, plain);
    return plain;
  }
}
