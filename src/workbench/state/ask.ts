import type { Workbench } from '../Workbench';

/** Asks the person; gives the index of the choice, which is the last one where the window was closed. */
export function ask(
  { store }: Pick<Workbench, 'store'>,
  { title, text, choices }: { title: string; text: string; choices: readonly string[] },
): Promise<number> {
  return new Promise((resolve) => {
    store.setState({
      question: {
        title,
        text,
        choices: choices.map((choice, index) => ({
          text: choice,
          act: () => {
            resolve(index);
          },
        })),
        dismissed: () => {
          resolve(choices.length - 1);
        },
      },
    });
  });
}
