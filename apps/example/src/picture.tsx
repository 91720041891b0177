import type { BadgeImage } from "@badge-contract/types";
import { useState } from "react";

/** The badge's picture for the customer's progress. A drawn one if there is none or it doesn't load. */
export function Picture({ images, earned }: { images: BadgeImage[]; earned: boolean }) {
  const [failed, setFailed] = useState(false);
  const tag = earned ? "EARNED" : "UN_EARNED";
  const image = images.find((each) => each.tag === tag) ?? images[0];
  // The platform doesn't promise that this is an address.
  if (!failed && image && URL.canParse(image.url) && /^https?:/.test(image.url))
    return <img src={image.url} alt="" width="112" height="112" onError={() => setFailed(true)} />;
  return (
    <svg viewBox="0 0 32 32" width="112" height="112" aria-hidden="true" className={earned ? "drawn earned" : "drawn"}>
      <path className="ribbon" d="M9 17 6 30l10-4 10 4-3-13z" />
      <circle className="rim" cx="16" cy="12" r="10.5" />
      <circle className="face" cx="16" cy="12" r="8.5" />
      <path className="tick" d="m11.5 12.2 3.2 3.2 6-6.4" />
    </svg>
  );
}
