/** Files of a drop, those inside dropped folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  if (entries.length === 0) return [...transfer.files];
  const files = await Promise.all(entries.map(filesOf));
  return files.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry;
    return [
      await new Promise<File>((resolve, reject) => {
        file.file(resolve, reject);
      }),
    ];
  }
  if (!entry.isDirectory) return [];
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inside.map(filesOf))).flat();
}

/** A folder gives its entries in portions, the last of which is empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
  return portion.length === 0 ? [] : [...portion, ...(await entriesOf(reader))];
}

/**
 * Files that a unit may have sent, oldest first; what programs and systems leave beside them is passed over.
 */
export function returnedFiles(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => !/^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i.test(name))
    .sort(
      (one, other) => one.lastModified - other.lastModified || (one.name < other.name ? -1 : 1),
    );
}
