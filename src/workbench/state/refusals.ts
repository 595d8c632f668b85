import type { Workbench } from '../Workbench';
import type { Message } from './WorkbenchState';

interface Told {
  readonly kind: 'locked' | 'invalid' | 'structure' | 'warning' | 'done';
  readonly message: string;
}

const TONE: Readonly<Record<Told['kind'], Message['tone']>> = {
  locked: 'bad',
  invalid: 'bad',
  structure: 'bad',
  warning: 'warning',
  done: 'good',
};

/** Says what a person was kept from until something is taken, or is given up with Esc. */
export function sayRefusals({ store }: Pick<Workbench, 'store'>): {
  readonly told: (told: Told) => void;
  readonly taken: () => void;
  readonly read: (key: Pick<KeyboardEvent, 'key' | 'isComposing'>) => void;
} {
  return {
    told: ({ kind, message }) => {
      store.setState({ message: { tone: TONE[kind], text: message } });
    },
    taken: () => {
      if (store.getState().message?.tone === 'bad') store.setState({ message: undefined });
    },
    read: ({ key, isComposing }) => {
      if (key !== 'Escape' || isComposing) return;
      const { message } = store.getState();
      // What leads back to a text that could not be taken stays.
      if (message?.tone === 'bad' && !message.choice) store.setState({ message: undefined });
    },
  };
}
