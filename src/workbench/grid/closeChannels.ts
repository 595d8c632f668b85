/**
 * Version 0.25.1 of the grid opens a channel whenever it puts a drawing off, and closes it only where the drawing is
 * called off: browsers keep the others, with their listeners, as long as the page stands. From here on a channel of
 * this page closes itself once its first message has come.
 */
export function closeChannels(page: { MessageChannel: typeof MessageChannel }): void {
  page.MessageChannel = class extends page.MessageChannel {
    constructor() {
      super();
      const { port1, port2 } = this;
      const close = (): void => {
        port1.close();
        port2.close();
      };
      port1.addEventListener('message', close, { once: true });
    }
  };
}
