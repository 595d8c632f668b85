import type { HostUnderTest, NotSupported } from './HostUnderTest';
import { describeApplying } from './applying';
import { describeChanging } from './changing';
import { describeReading } from './reading';
import { describePeople } from './people';
import { describeTyping } from './typing';
import { describeGaps } from './gaps';

/**
 * What every host must do. `makeHost` gives a host with an empty workbook for each test;
 * what the host cannot do is named in `notSupported`, and must then be declared and refused.
 */
export function describeHostContract(
  name: string,
  makeHost: () => Promise<HostUnderTest>,
  notSupported: NotSupported,
): void {
  describe(`host contract: ${name}`, () => {
    const opened: HostUnderTest[] = [];
    const open = async (): Promise<HostUnderTest> => {
      const host = await makeHost();
      opened.push(host);
      return host;
    };
    afterEach(async () => {
      for (const host of opened.splice(0)) await host.close?.();
    });

    describeReading(open);
    describeApplying(open);
    describeChanging(open);
    describePeople(open, notSupported);
    describeTyping(open, notSupported);
    describeGaps(open, notSupported);
  });
}
