import { parseCatalogue } from '../../../src/core/catalogue/parseCatalogue';
import { deserialiseCatalogue, serialiseCatalogue } from '../../../src/core/catalogue/serialise';
import { loadSeeds } from '../../support/catalogue';
import { seedsWith } from '../../support/catalogueFiles';

describe('a catalogue embedded in a workbook', () => {
  it('comes back the same', () => {
    const files = deserialiseCatalogue(serialiseCatalogue(loadSeeds().files));
    if (!files.ok) throw new Error('unreadable');
    expect(parseCatalogue(files.value)).toEqual({ ok: true, value: loadSeeds() });
  });

  it('is the same text whatever the order of files and keys', () => {
    const reversed = Object.fromEntries(Object.entries(loadSeeds().files).reverse());
    expect(serialiseCatalogue(reversed)).toBe(serialiseCatalogue(loadSeeds().files));
  });

  it('has another fingerprint as soon as one cell differs', () => {
    const changed = parseCatalogue(
      seedsWith('annex1.json', ['indicators', 0, 'targets', '2023'], '98.6%'),
    );
    if (!changed.ok) throw new Error('refused');
    expect(loadSeeds().fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(changed.value.fingerprint).not.toBe(loadSeeds().fingerprint);
  });

  it.each(['', '{', '[]', 'null', '3'])('refuses %j with a sentence', (text) => {
    const files = deserialiseCatalogue(text);
    expect(files.ok).toBe(false);
    if (!files.ok) expect(files.errors[0]!.message).toContain('JSON');
  });
});
