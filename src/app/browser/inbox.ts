/** A file of an inbox, and where it lies in it. */
export interface InboxFile {
  readonly path: string;
  readonly file: File;
}

/** A folder into which returns come. */
export interface Inbox {
  readonly name: string;
  readonly files: () => Promise<readonly InboxFile[]>;
  /** Has `tell` called when something changed, where the browser knows; gives a function that ends this. */
  readonly watch?: (tell: () => void) => Promise<() => void>;
}

/** What browsers have of the File System Access API; the compiler's library lacks it. */
interface Picking {
  readonly showDirectoryPicker?: (options: { mode: 'read' }) => Promise<FolderHandle>;
  readonly FileSystemObserver?: new (changed: () => void) => {
    observe(handle: FolderHandle, options: { recursive: boolean }): Promise<void>;
    disconnect(): void;
  };
}

interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<FolderHandle | FileHandle>;
}

interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
}

/** Folders within folders; one that leads back to itself would never end. */
const DEPTH = 8;

const FORM = /\.(?:xlsx|xlsm|xls|et)$/i;

/** Asks for a folder that can be looked at again; absent where the browser has none to give. */
export function inboxChooser(page: object): (() => Promise<Inbox | undefined>) | undefined {
  const { showDirectoryPicker, FileSystemObserver: Observer } = page as Picking;
  if (!showDirectoryPicker) return undefined;
  return async () => {
    const handle = await showDirectoryPicker.call(page, { mode: 'read' }).catch(unlessGivenUp);
    if (!handle) return undefined;
    return {
      name: handle.name,
      files: () => filesIn(handle, '', DEPTH),
      ...(Observer && {
        watch: async (tell) => {
          const observer = new Observer(tell);
          await observer.observe(handle, { recursive: true });
          return () => {
            observer.disconnect();
          };
        },
      }),
    };
  };
}

function unlessGivenUp(error: unknown): undefined {
  if (error instanceof Error && error.name === 'AbortError') return undefined;
  throw error;
}

async function filesIn(
  folder: FolderHandle,
  path: string,
  depth: number,
): Promise<readonly InboxFile[]> {
  const found: InboxFile[] = [];
  for await (const entry of folder.values()) {
    const at = `${path}${entry.name}`;
    if (entry.kind === 'directory') {
      if (depth > 0) found.push(...(await filesIn(entry, `${at}/`, depth - 1)));
    } else if (isReturn(entry.name)) {
      // A file that goes or is locked while it is looked at is there at the next look, or gone.
      const file = await entry.getFile().catch(() => undefined);
      if (file) found.push({ path: at, file });
    }
  }
  return found;
}

/** Files of a chosen folder, as an input gives them. */
export function filesOfInput(files: readonly File[]): readonly InboxFile[] {
  return files
    .filter(({ name }) => isReturn(name))
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

function isReturn(name: string): boolean {
  return FORM.test(name) && !/^(?:~\$|\.)/.test(name);
}

/** Differs where a file was written to since. */
export function markOfInboxFile({ path, file }: InboxFile): string {
  return JSON.stringify([path, file.size, file.lastModified]);
}
