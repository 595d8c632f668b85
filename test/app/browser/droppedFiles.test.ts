import { droppedFiles, returnedFiles } from '../../../src/app/browser/droppedFiles';

/** A browser gives a folder's entries in portions of a hundred. */
const PORTION = 2;

const file = (name: string, lastModified = 0): File => new File(['x'], name, { lastModified });

function fileEntry(name: string): FileSystemEntry {
  const entry = {
    isFile: true,
    isDirectory: false,
    file: (found: (file: File) => void) => {
      found(file(name));
    },
  };
  return entry as unknown as FileSystemEntry;
}

function folderEntry(inside: readonly FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    const rest = [...inside];
    return {
      readEntries: (found: (entries: readonly FileSystemEntry[]) => void) => {
        found(rest.splice(0, PORTION));
      },
    };
  };
  return { isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function drop(entries: readonly (FileSystemEntry | null)[], files: readonly File[] = []) {
  const items = [
    { kind: 'string', webkitGetAsEntry: () => null },
    ...entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
  ];
  return { items, files } as unknown as DataTransfer;
}

const names = (files: readonly File[]): readonly string[] => files.map(({ name }) => name);

describe('what is dropped', () => {
  it('are files, and those of folders inside folders, however many', async () => {
    const towns = ['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx', '5.xlsx'].map(fileEntry);
    const folder = folderEntry([folderEntry(towns), fileEntry('部门.xlsx'), folderEntry([])]);
    const found = await droppedFiles(drop([fileEntry('先.xlsx'), folder]));
    expect(names(found)).toEqual([
      '先.xlsx',
      '1.xlsx',
      '2.xlsx',
      '3.xlsx',
      '4.xlsx',
      '5.xlsx',
      '部门.xlsx',
    ]);
  });

  it('are the plain files where the browser knows no folders', async () => {
    expect(names(await droppedFiles(drop([null], [file('甲.xlsx')])))).toEqual(['甲.xlsx']);
  });

  it('goes in order of age, without what programs leave beside it', () => {
    const found = returnedFiles([
      file('~$乙.xlsx', 1),
      file('乙.xlsx', 3),
      file('.DS_Store'),
      file('Thumbs.db'),
      file('甲.xlsx', 2),
      file('丙.xlsx', 2),
    ]);
    expect(names(found)).toEqual(['丙.xlsx', '甲.xlsx', '乙.xlsx']);
  });
});
