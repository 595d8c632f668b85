import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { closeChannels } from '../../../src/workbench/grid/closeChannels';

describe('channels of the grid', () => {
  it('give their message, and close then', async () => {
    const page = { MessageChannel: NodeChannel as unknown as typeof MessageChannel };
    closeChannels(page);
    const channel = new page.MessageChannel();
    const closed = new Promise<void>((resolve) => {
      channel.port2.addEventListener('close', () => {
        resolve();
      });
    });
    const given = new Promise<unknown>((resolve) => {
      channel.port1.onmessage = ({ data }: MessageEvent) => {
        resolve(data);
      };
    });
    channel.port2.postMessage('画');
    expect(await given).toBe('画');
    await closed;
  });
});
