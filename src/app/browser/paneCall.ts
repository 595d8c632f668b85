/*
 * What the ribbon says to a pane that is open already: which place to go to. Buttons that share a pane share its
 * address, since another one would load the pane anew and lose what is under way in it
 * (OfficeDev/office-js#175, #1007).
 */

const CHANNEL = 'annex.pane';
/** Milliseconds in which a pane answers. */
const PATIENCE = 600;

interface Call {
  readonly place: string;
  /** Address of the workbook whose pane is meant. */
  readonly workbook: string;
}

/** Asks the pane of a workbook to go to a place; false where none answers. */
export function callPane(call: Call): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const end = (answered: boolean): void => {
      clearTimeout(timer);
      channel.close();
      resolve(answered);
    };
    const timer = setTimeout(() => {
      end(false);
    }, PATIENCE);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === call.place) end(true);
    };
    channel.postMessage(call);
  });
}

/** Has the pane of a workbook answer; gives a function that ends this. @param workbook its address by now */
export function answerCalls(workbook: () => string, go: (place: string) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isCall(data) || data.workbook !== workbook()) return;
    go(data.place);
    channel.postMessage(data.place);
  };
  return () => {
    channel.close();
  };
}

function isCall(data: unknown): data is Call {
  return typeof data === 'object' && data !== null && 'place' in data && 'workbook' in data;
}
