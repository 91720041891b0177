import type { EarnConstraint } from "@badge-contract/types";
import { useEffect, useId, useState } from "react";
import { count, progress } from "./wording.ts";

/** A bar for each limit. A limit with unknown numbers has only a name. */
export function Limits({ title, constraints }: { title: string; constraints: EarnConstraint[] }) {
  const id = useId();
  return (
    <section>
      <h2>{title}</h2>
      {constraints.length === 0 && <p className="quiet">There is no limit.</p>}
      <ul className="limits">
        {constraints.map((constraint, index) => {
          const { label, earned, limit, until } = progress(constraint);
          const labelled = `${id}${index}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a constraint has no identity of its own, and the list is never reordered
            <li key={index}>
              <span id={labelled}>
                {label}
                {until && <small> until {until}</small>}
              </span>
              <span className="numbers">{limit === undefined ? "–" : `${count(earned)} of ${count(limit)}`}</span>
              {limit !== undefined && <Bar labelled={labelled} limit={limit} earned={earned ?? 0} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Begins empty, so that the style can let it grow. */
function Bar({ labelled, limit, earned }: { labelled: string; limit: number; earned: number }) {
  const [value, setValue] = useState(0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setValue(earned));
    return () => cancelAnimationFrame(frame);
  }, [earned]);
  return (
    <progress aria-labelledby={labelled} max={limit} value={value} className={earned >= limit ? "full" : undefined} />
  );
}
