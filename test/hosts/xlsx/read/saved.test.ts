import { readSaved } from '../../../../src/hosts/xlsx/read/parts/saved';

const bytes = (inner: string) =>
  Buffer.from(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</cp:coreProperties>`,
  );

describe('who saved a file', () => {
  it('is told with the time in Beijing', () => {
    const said = readSaved(
      'docProps/core.xml',
      bytes(
        '<cp:lastModifiedBy> 王会计 </cp:lastModifiedBy><dcterms:modified xsi:type="dcterms:W3CDTF">2023-10-03T16:30:05Z</dcterms:modified>',
      ),
    );
    expect(said).toEqual({ by: '王会计', at: '2023-10-04 00:30' });
  });

  it('is empty where the file does not say, or not so that it can be read', () => {
    expect(readSaved('p', bytes(''))).toEqual({ by: '', at: '' });
    expect(readSaved('p', bytes('<dcterms:modified>昨天</dcterms:modified>'))).toMatchObject({
      at: '',
    });
  });
});
