import type { PlaceId } from '../places/places';
import type { Pane } from './Pane';

/** Goes to a place; good news of the last operation stay behind. */
export function go({ store }: Pane, place: PlaceId): void {
  const { notice } = store.getState();
  store.setState({ place, notice: notice?.tone === 'good' ? undefined : notice });
}
