/** Where a window stands, in screen points. */
export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A remembered place. */
export type Place = Bounds & { readonly isMaximized: boolean };

/** So much of a window must lie on a screen that its title bar can be taken hold of. */
const graspable = 64;

/**
 * Where to open a window: at the remembered place while a screen still shows it, otherwise centred by the
 * system (no x and y); never larger than the largest screen.
 */
export function placeOf(remembered: Place | undefined, standard: { readonly width: number; readonly height: number }, screens: readonly Bounds[]):
  { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const room = { width: Math.max(...screens.map((one) => one.width)), height: Math.max(...screens.map((one) => one.height)) };
  const fit = (size: { readonly width: number; readonly height: number }) => ({ width: Math.min(size.width, room.width), height: Math.min(size.height, room.height) });
  if (remembered === undefined || !screens.some((screen) => isGraspable(remembered, screen))) return fit(remembered ?? standard);
  return { x: remembered.x, y: remembered.y, ...fit(remembered) };
}

function isGraspable(place: Bounds, screen: Bounds): boolean {
  const across = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  const isTitleInside = place.y >= screen.y && place.y <= screen.y + screen.height - graspable;
  return across >= graspable && isTitleInside;
}
